// What opens this folder, what each key protects from and what not, and the passphrase.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useCommand } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import {
  ActionButton,
  ActionLine,
  ErrorPlace,
  Note,
  Pad,
  Panel,
  PlainRows,
  Row,
  Stack,
  StateChip,
  TextField,
} from '../../ui';

type Slot = OutputOf<'desk.status'>['keySlots'][number];

const SHORTEST = 8;

/** The key slots in plain words. */
export function Keys({ slots }: { slots: readonly Slot[] }) {
  const { t } = useTranslation('settings');
  const [form, setForm] = useState<'set' | 'remove' | null>(null);
  const [done, setDone] = useState<'done' | 'removed' | null>(null);
  const hasPassphrase = slots.includes('passphrase');
  const finish = (what: 'done' | 'removed') => {
    setForm(null);
    setDone(what);
  };
  return (
    <Panel title={t('keys.title')} context={t('keys.context')}>
      <PlainRows items={slots} itemKey={(slot) => slot} label={t('keys.title')}>
        {(slot) => (
          <Row
            title={t(`keys.slot.${slot}.name`)}
            strong
            meta={
              <>
                {t('keys.protects')}: {t(`keys.slot.${slot}.protects`)}
                <br />
                {t('keys.not')}: {t(`keys.slot.${slot}.not`)}
              </>
            }
          />
        )}
      </PlainRows>
      <Pad>
        {form === null ? (
          <ActionLine>
            <ActionButton icon="lock" onClick={() => setForm('set')}>
              {hasPassphrase ? t('keys.replace') : t('keys.set')}
            </ActionButton>
            {hasPassphrase ? (
              <ActionButton onClick={() => setForm('remove')}>{t('keys.remove')}</ActionButton>
            ) : null}
            {done === null ? null : <StateChip tone="good">{t(`keys.${done}`)}</StateChip>}
          </ActionLine>
        ) : null}
        {form === 'set' ? (
          <SetPassphrase onDone={() => finish('done')} onClose={() => setForm(null)} />
        ) : null}
        {form === 'remove' ? (
          <RemovePassphrase onDone={() => finish('removed')} onClose={() => setForm(null)} />
        ) : null}
      </Pad>
    </Panel>
  );
}

interface FormProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function SetPassphrase({ onDone, onClose }: FormProps) {
  const { t } = useTranslation(['settings', 'common']);
  const errorText = useErrorText();
  const setPassphrase = useCommand('key.setPassphrase');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const differs = second !== '' && first !== second;
  const isFit = first.length >= SHORTEST && first === second;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isFit) setPassphrase.mutate({ passphrase: first }, { onSuccess: onDone });
      }}
    >
      <Stack>
        <Note icon="lock">{t('settings:keys.one')}</Note>
        <Note icon="eye">{t('settings:keys.two')}</Note>
        <Note tone="warning">{t('settings:keys.three')}</Note>
        <TextField
          kind="password"
          label={t('settings:keys.passphrase')}
          description={t('settings:keys.rule')}
          value={first}
          onChange={setFirst}
          autoFocus
        />
        <TextField
          kind="password"
          label={t('settings:keys.again')}
          value={second}
          onChange={setSecond}
          error={differs ? t('settings:keys.differ') : undefined}
        />
        {setPassphrase.error === null ? null : <ErrorPlace happened={errorText(setPassphrase.error)} />}
        <ActionLine>
          <ActionButton type="submit" variant="filled" disabled={!isFit || setPassphrase.isPending}>
            {setPassphrase.isPending ? t('settings:keys.working') : t('settings:keys.set')}
          </ActionButton>
          <ActionButton onClick={onClose}>{t('common:cancel')}</ActionButton>
        </ActionLine>
      </Stack>
    </form>
  );
}

function RemovePassphrase({ onDone, onClose }: FormProps) {
  const { t } = useTranslation(['settings', 'common']);
  const errorText = useErrorText();
  const remove = useCommand('key.removePassphrase');
  return (
    <Stack>
      <Note tone="warning">{t('settings:keys.removeWhy')}</Note>
      {remove.error === null ? null : <ErrorPlace happened={errorText(remove.error)} />}
      <ActionLine>
        <ActionButton
          variant="critical"
          disabled={remove.isPending}
          onClick={() => remove.mutate({}, { onSuccess: onDone })}
        >
          {t('settings:keys.remove')}
        </ActionButton>
        <ActionButton onClick={onClose}>{t('common:cancel')}</ActionButton>
      </ActionLine>
    </Stack>
  );
}
