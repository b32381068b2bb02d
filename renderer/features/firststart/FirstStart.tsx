// The three doors of an empty folder: a new plan, another laptop's plan, the demo.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { isAllAtFields, reasonsByField } from '../../records/issues';
import { useReasonText } from '../../records/useReasonText';
import {
  ActionButton,
  ActionLine,
  CheckField,
  ErrorPlace,
  FieldGrid,
  Note,
  Panel,
  TextField,
  useFirstWrong,
  WaitingBar,
} from '../../ui';
import classes from './FirstStart.module.css';
import { Page } from './Page';

/** What the doors tell: that one was opened, or that it did not open after all. */
export interface FirstStartProps {
  readonly onOpening: () => void;
  readonly onRefused: () => void;
}

const FIELDS = ['organisation', 'title', 'deviceCode', 'deviceName'] as const;

/** The screen of a folder without a plan. */
export function FirstStart(props: FirstStartProps) {
  const { t } = useTranslation('firststart');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={classes.doors}>
        <NewPlan {...props} />
        <Join />
        <Demo {...props} />
      </div>
    </Page>
  );
}

function NewPlan({ onOpening, onRefused }: FirstStartProps) {
  const { t } = useTranslation(['firststart', 'common']);
  const errorText = useErrorText();
  const create = useCommand('plan.create');
  const [organisation, setOrganisation] = useState('');
  const [title, setTitle] = useState<string | null>(null);
  const [code, setCode] = useState('A');
  const [name, setName] = useState('');
  const shownTitle = title ?? t('firststart:new.planTitleDefault');
  const [missed, setMissed] = useState(0);
  const [reference, setReference] = useState(true);
  const reasonText = useReasonText();
  const form = useFirstWrong<HTMLFormElement>(create.error ?? missed);
  const isMissing = missed > 0 && organisation.trim() === '';
  const reasons = reasonsByField(create.error, FIELDS);
  const wrong = (field: (typeof FIELDS)[number]) => {
    const reason = reasons[field];
    return reason === undefined ? undefined : reasonText(reason);
  };
  const submit = () => {
    create.reset();
    if (organisation.trim() === '') return setMissed(missed + 1);
    onOpening();
    create.mutate(
      {
        organisation: organisation.trim(),
        title: shownTitle.trim() === '' ? t('firststart:new.planTitleDefault') : shownTitle.trim(),
        reference,
        ...(code.trim() === '' ? {} : { deviceCode: code.trim() }),
        ...(name.trim() === '' ? {} : { deviceName: name.trim() }),
      },
      { onError: onRefused },
    );
  };
  return (
    <Panel title={t('firststart:new.title')} padded>
      <form
        ref={form}
        className={classes.door}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{t('firststart:new.text')}</p>
        <TextField
          label={t('firststart:new.organisation')}
          requiredWord={t('common:required')}
          value={organisation}
          onChange={setOrganisation}
          error={isMissing ? t('firststart:new.missing') : wrong('organisation')}
          autoFocus
        />
        <TextField
          label={t('firststart:new.planTitle')}
          value={shownTitle}
          onChange={setTitle}
          error={wrong('title')}
        />
        <FieldGrid columns={2}>
          <TextField
            label={t('firststart:new.code')}
            description={t('firststart:new.codeWhy')}
            value={code}
            onChange={(text) => setCode(text.normalize('NFKC').toUpperCase())}
            error={wrong('deviceCode')}
          />
          <TextField
            label={t('firststart:new.deviceName')}
            description={t('firststart:new.deviceNameHint')}
            value={name}
            onChange={setName}
            error={wrong('deviceName')}
          />
        </FieldGrid>
        <CheckField
          label={t('firststart:new.reference')}
          description={t('firststart:new.referenceWhy')}
          value={reference}
          onChange={setReference}
        />
        {create.error === null || isAllAtFields(create.error, FIELDS) ? null : (
          <ErrorPlace happened={errorText(create.error)} />
        )}
        <ActionLine>
          <ActionButton type="submit" variant="filled" disabled={create.isPending}>
            {t('firststart:new.create')}
          </ActionButton>
        </ActionLine>
      </form>
    </Panel>
  );
}

function Join() {
  const { t } = useTranslation('firststart');
  return (
    <Panel title={t('join.title')} padded>
      <div className={classes.door}>
        <p>{t('join.text')}</p>
        <ActionLine>
          <ActionButton icon="download" disabled disabledReason={t('join.notYet')}>
            {t('join.action')}
          </ActionButton>
        </ActionLine>
      </div>
    </Panel>
  );
}

function Demo({ onOpening, onRefused }: FirstStartProps) {
  const { t } = useTranslation('firststart');
  const errorText = useErrorText();
  const load = useCommand('plan.loadDemo');
  return (
    <Panel title={t('demo.title')} padded>
      <div className={classes.door}>
        <p>{t('demo.text')}</p>
        <Note tone="warning">{t('demo.leave')}</Note>
        {load.error === null ? null : <ErrorPlace happened={errorText(load.error)} />}
        {load.isPending ? <WaitingBar word={t('demo.filling')} /> : null}
        <ActionLine>
          <ActionButton
            disabled={load.isPending}
            onClick={() => {
              onOpening();
              load.mutate({}, { onError: onRefused });
            }}
          >
            {t('demo.action')}
          </ActionButton>
        </ActionLine>
      </div>
    </Panel>
  );
}
