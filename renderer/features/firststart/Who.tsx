// Asks once who uses the window, right after a plan was opened for the first time.
import { useTranslation } from 'react-i18next';
import { useCaller } from '../../data/caller';
import { PersonPicker } from '../../records/PersonPicker';
import { ActionButton, ActionLine, Panel } from '../../ui';
import classes from './FirstStart.module.css';
import { Page } from './Page';

/** Chosen, typed or left for later: nobody is kept out. */
export function Who({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('firststart');
  const setActor = useCaller((state) => state.setActor);
  return (
    <Page title={t('who.title')} lead={t('who.lead')}>
      <div className={classes.narrow}>
        <Panel label={t('who.title')} padded>
          <div className={classes.door}>
            <PersonPicker
              label={t('who.label')}
              chooseWord={t('who.set')}
              autoFocus
              onChoose={(actor) => {
                setActor(actor);
                onDone();
              }}
            />
            <ActionLine>
              <ActionButton onClick={onDone}>{t('who.later')}</ActionButton>
            </ActionLine>
          </div>
        </Panel>
      </div>
    </Page>
  );
}
