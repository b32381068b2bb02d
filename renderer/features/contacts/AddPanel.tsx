// Adds a person, an organisation or a role: the few fields that matter first, the rest on the card afterwards.
import { useTranslation } from 'react-i18next';
import { NewRecord } from '../../records';
import { Panel } from '../../ui';
import { type ListName, useContactsView } from './view';

const ENTITY = { people: 'person', organisations: 'organisation', roles: 'role' } as const;
const ASKED = {
  people: ['name', 'nameEn', 'kana', 'unitId', 'title', 'siteId'],
  organisations: ['name', 'nameEn', 'services', 'contractNo'],
  roles: ['name', 'nameEn', 'short', 'kind', 'needsDeputy', 'minDeputies'],
} as const;

/** The panel in the place of the card. `onDone` gets the new record's id, or null when nothing was added. */
export function AddPanel({ list, onDone }: { list: ListName; onDone: (id: string | null) => void }) {
  const { t } = useTranslation('contacts');
  const add = useContactsView((state) => state.add);
  const close = (id: string | null) => {
    add(null);
    onDone(id);
  };
  return (
    <Panel title={t(`add.${list}`)} context={t('add.then')} padded look="current">
      <NewRecord entity={ENTITY[list]} ask={ASKED[list]} onMade={close} onClose={() => close(null)} />
    </Panel>
  );
}
