// Opens a folder that waits for its passphrase.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { ActionButton, ActionLine, Panel, TextField } from '../../ui';
import classes from './FirstStart.module.css';
import { Page } from './Page';

/** One field. `onOpened` is told when the passphrase was right. */
export function Unlock({ onOpened }: { onOpened: () => void }) {
  const { t } = useTranslation('firststart');
  const errorText = useErrorText();
  const unlock = useCommand('desk.unlock');
  const [passphrase, setPassphrase] = useState('');
  return (
    <Page title={t('unlock.title')} lead={t('unlock.lead')}>
      <div className={classes.narrow}>
        <Panel label={t('unlock.title')} padded>
          <form
            className={classes.door}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (passphrase !== '') unlock.mutate({ passphrase }, { onSuccess: onOpened });
            }}
          >
            <TextField
              kind="password"
              label={t('unlock.label')}
              value={passphrase}
              onChange={setPassphrase}
              error={unlock.error === null ? undefined : errorText(unlock.error)}
              autoFocus
            />
            <ActionLine>
              <ActionButton
                type="submit"
                variant="filled"
                keys="Enter"
                disabled={unlock.isPending || passphrase === ''}
              >
                {unlock.isPending ? t('unlock.opening') : t('unlock.open')}
              </ActionButton>
            </ActionLine>
          </form>
        </Panel>
      </div>
    </Page>
  );
}
