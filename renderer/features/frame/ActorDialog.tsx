// Changes the acting person of this window in one step.
import { useTranslation } from 'react-i18next';
import { useCaller } from '../../data/caller';
import { PersonPicker } from '../../records/PersonPicker';
import { Dialog } from '../../ui';
import { RoleChoices } from './RoleChoices';
import { useFrame } from './store';

/** A small dialog: choose or type, Enter, done. */
export function ActorDialog() {
  const { t } = useTranslation(['frame', 'common']);
  const { dialog, close } = useFrame();
  const setActor = useCaller((state) => state.setActor);
  return (
    <Dialog
      opened={dialog === 'actor'}
      onClose={close}
      title={t('frame:actor.title')}
      closeWord={t('common:close')}
      width="28rem"
    >
      <PersonPicker
        label={t('frame:actor.label')}
        description={t('frame:actor.why')}
        chooseWord={t('frame:actor.set')}
        autoFocus
        onChoose={(actor) => {
          setActor(actor);
          close();
        }}
      />
      <RoleChoices
        onChoose={(actor) => {
          setActor(actor);
          close();
        }}
      />
    </Dialog>
  );
}
