// What opens this folder, what each key protects from and what not, and the passphrase.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useCommand } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { reasonsByField } from '../../records/issues';
import { useReasonText } from '../../records/useReasonText';
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
  useFirstWrong,
} from '../../ui';

type Slot = OutputOf<'desk.status'>['keySlots'][number];
type Done = 'done' | 'changed' | 'removed';

/** The key slots in plain words. */
export function Keys({ slots }: { slots: readonly Slot[] }) {
  const { t } = useTranslation('settings');
  const [form, setForm] = useState<'set' | 'remove' | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const hasPassphrase = slots.includes('passphrase');
  const open = (what: 'set' | 'remove') => {
    setDone(null);
    setForm(what);
  };
  const finish = (what: Done | null) => {
    setForm(null);
    setDone(what);
  };
  useEffect(() => {
    // Whoever closed the form goes on where it was opened.
    if (form === null && wasOpen.current) first.current?.focus();
    wasOpen.current = form !== null;
  }, [form]);
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
            <ActionButton ref={first} icon="lock" onClick={() => open('set')}>
              {hasPassphrase ? t('keys.replace') : t('keys.set')}
            </ActionButton>
            {hasPassphrase ? (
              <ActionButton onClick={() => open('remove')}>{t('keys.remove')}</ActionButton>
            ) : null}
            <span role="status">
              {done === null ? null : <StateChip tone="good">{t(`keys.${done}`)}</StateChip>}
            </span>
          </ActionLine>
        ) : null}
        {form === 'set' ? <SetPassphrase slots={slots} onDone={finish} onClose={() => finish(null)} /> : null}
        {form === 'remove' ? <RemovePassphrase onDone={finish} onClose={() => finish(null)} /> : null}
      </Pad>
    </Panel>
  );
}

interface FormProps {
  readonly onDone: (what: Done) => void;
  readonly onClose: () => void;
}

/** Escape closes a form of the keys: nothing typed here is worth keeping. */
function closesOnEscape(onClose: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onClose();
  };
}

const FIELDS = ['passphrase'] as const;

function SetPassphrase({ slots, onDone, onClose }: FormProps & { readonly slots: readonly Slot[] }) {
  const { t } = useTranslation(['settings', 'common']);
  const errorText = useErrorText();
  const reasonText = useReasonText();
  const setPassphrase = useCommand('key.setPassphrase');
  const isChange = slots.includes('passphrase');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [missed, setMissed] = useState(0);
  const form = useFirstWrong<HTMLFormElement>(setPassphrase.error ?? missed);
  const reason = reasonsByField(setPassphrase.error, FIELDS).passphrase;
  const differs = first !== second && (second !== '' || missed > 0);
  const submit = () => {
    if (setPassphrase.isPending) return;
    if (first !== second) return setMissed(missed + 1);
    setPassphrase.mutate({ passphrase: first }, { onSuccess: () => onDone(isChange ? 'changed' : 'done') });
  };
  return (
    <form
      ref={form}
      noValidate
      onKeyDown={closesOnEscape(onClose)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        {slots.includes('keyFile') ? <Note icon="lock">{t('settings:keys.one')}</Note> : null}
        {slots.includes('keychain') ? <Note icon="lock">{t('settings:keys.oneKeychain')}</Note> : null}
        <Note tone="warning">{isChange ? t('settings:keys.copiesChanged') : t('settings:keys.copies')}</Note>
        <Note icon="eye">{t('settings:keys.two')}</Note>
        <Note tone="warning">{t('settings:keys.three')}</Note>
        <TextField
          kind="password"
          label={t('settings:keys.passphrase')}
          description={t('settings:keys.rule')}
          value={first}
          onChange={setFirst}
          error={reason === undefined ? undefined : reasonText(reason)}
          autoFocus
        />
        <TextField
          kind="password"
          label={t('settings:keys.again')}
          value={second}
          onChange={setSecond}
          error={differs ? t('settings:keys.differ') : undefined}
        />
        {setPassphrase.error === null || reason !== undefined ? null : (
          <ErrorPlace happened={errorText(setPassphrase.error)} />
        )}
        <ActionLine>
          <ActionButton type="submit" variant="filled" keys="Enter">
            {setPassphrase.isPending
              ? t('settings:keys.working')
              : t(isChange ? 'settings:keys.replace' : 'settings:keys.set')}
          </ActionButton>
          <ActionButton keys="Esc" onClick={onClose}>
            {t('common:cancel')}
          </ActionButton>
        </ActionLine>
      </Stack>
    </form>
  );
}

function RemovePassphrase({ onDone, onClose }: FormProps) {
  const { t } = useTranslation(['settings', 'common']);
  const errorText = useErrorText();
  const remove = useCommand('key.removePassphrase');
  const button = useRef<HTMLButtonElement>(null);
  // The button that opened this is gone.
  useEffect(() => button.current?.focus(), []);
  return (
    <form
      onKeyDown={closesOnEscape(onClose)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!remove.isPending) remove.mutate({}, { onSuccess: () => onDone('removed') });
      }}
    >
      <Stack>
        <Note tone="warning">{t('settings:keys.removeWhy')}</Note>
        {remove.error === null ? null : <ErrorPlace happened={errorText(remove.error)} />}
        <ActionLine>
          <ActionButton ref={button} type="submit" variant="critical">
            {t('settings:keys.remove')}
          </ActionButton>
          <ActionButton keys="Esc" onClick={onClose}>
            {t('common:cancel')}
          </ActionButton>
        </ActionLine>
      </Stack>
    </form>
  );
}
