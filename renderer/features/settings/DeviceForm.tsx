// The code and the name of this laptop.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { isAllAtFields, reasonsByField } from '../../records/issues';
import { useReasonText } from '../../records/useReasonText';
import {
  ActionButton,
  ActionLine,
  ErrorPlace,
  FieldGrid,
  Meta,
  Panel,
  Stack,
  StateChip,
  TextField,
  useFirstWrong,
} from '../../ui';

const FIELDS = ['code', 'name'] as const;

/** Changes what differs; numbers given already stay. */
export function DeviceForm({ code, name }: { code: string; name: string }) {
  const { t } = useTranslation('settings');
  const errorText = useErrorText();
  const configure = useCommand('device.configure');
  const [typedCode, setCode] = useState(code);
  const [typedName, setName] = useState(name);
  const [isTold, setTold] = useState(false);
  const reasonText = useReasonText();
  const form = useFirstWrong<HTMLFormElement>(configure.error);
  const reasons = reasonsByField(configure.error, FIELDS);
  const wrong = (field: (typeof FIELDS)[number]) => {
    const reason = reasons[field];
    return reason === undefined ? undefined : reasonText(reason);
  };
  const isChanged = typedCode !== code || typedName !== name;
  const save = () => {
    configure.mutate({
      ...(typedCode === code ? {} : { code: typedCode }),
      ...(typedName === name ? {} : { name: typedName }),
    });
  };
  return (
    <Panel title={t('device.title')} padded>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTold(!isChanged);
          if (isChanged && !configure.isPending) save();
        }}
      >
        <Stack>
          <FieldGrid columns={2}>
            <TextField
              label={t('device.code')}
              description={t('device.codeWhy')}
              value={typedCode}
              onChange={(text) => setCode(text.normalize('NFKC').toUpperCase())}
              error={wrong('code')}
            />
            <TextField
              label={t('device.name')}
              description={t('device.nameWhy')}
              value={typedName}
              onChange={setName}
              error={wrong('name')}
            />
          </FieldGrid>
          {configure.error === null || isAllAtFields(configure.error, FIELDS) ? null : (
            <ErrorPlace happened={errorText(configure.error)} />
          )}
          <ActionLine>
            <ActionButton type="submit" keys="Enter">
              {t('device.save')}
            </ActionButton>
            <span role="status">
              {configure.isSuccess && !isChanged && !isTold ? (
                <StateChip tone="good">{t('device.saved')}</StateChip>
              ) : null}
              {isTold && !isChanged ? <Meta>{t('device.same')}</Meta> : null}
            </span>
          </ActionLine>
        </Stack>
      </form>
    </Panel>
  );
}
