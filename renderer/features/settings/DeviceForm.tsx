// The code and the name of this laptop.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import {
  ActionButton,
  ActionLine,
  ErrorPlace,
  FieldGrid,
  Panel,
  Stack,
  StateChip,
  TextField,
} from '../../ui';

/** Changes what differs; numbers given already stay. */
export function DeviceForm({ code, name }: { code: string; name: string }) {
  const { t } = useTranslation('settings');
  const errorText = useErrorText();
  const configure = useCommand('device.configure');
  const [typedCode, setCode] = useState(code);
  const [typedName, setName] = useState(name);
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
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged) save();
        }}
      >
        <Stack>
          <FieldGrid columns={2}>
            <TextField
              label={t('device.code')}
              description={t('device.codeWhy')}
              value={typedCode}
              onChange={(text) => setCode(text.normalize('NFKC').toUpperCase())}
            />
            <TextField
              label={t('device.name')}
              description={t('device.nameWhy')}
              value={typedName}
              onChange={setName}
            />
          </FieldGrid>
          {configure.error === null ? null : <ErrorPlace happened={errorText(configure.error)} />}
          <ActionLine>
            <ActionButton type="submit" disabled={!isChanged || configure.isPending}>
              {t('device.save')}
            </ActionButton>
            {configure.isSuccess && !isChanged ? (
              <StateChip tone="good">{t('device.saved')}</StateChip>
            ) : null}
          </ActionLine>
        </Stack>
      </form>
    </Panel>
  );
}
