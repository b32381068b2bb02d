// The backlog: what lies unprocessed in one table, in the order of need, its sums, and whether there are hands for it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIncidentInView } from '../../data/incident';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { NoIncident, Refusal } from '../../records/response';
import { ActionButton, Columns, LinkTabs, Panel, TitleRow, useShortcuts } from '../../ui';
import { BusinessPanels } from './BusinessPanels';
import { useBacklogDraft } from './draft';
import { LotForm } from './LotForm';
import { LotTable, shownLots } from './LotTable';
import { Sums } from './Sums';

/** The backlog of the response in view. */
export function BacklogScreen() {
  const { t } = useTranslation('backlog');
  const { incident, ready } = useIncidentInView();
  if (incident === null) return ready ? <NoIncident title={t('title')} /> : <TitleRow title={t('title')} />;
  return <BacklogOf key={incident.id} incidentId={incident.id} isOpen={incident.closed === null} />;
}

function BacklogOf({ incidentId, isOpen }: { incidentId: string; isOpen: boolean }) {
  const { t } = useTranslation(['backlog', 'board']);
  const query = useQuery('backlog.view', { incidentId });
  const draft = useBacklogDraft(incidentId);
  const [showsAll, setShowsAll] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const lots = query.data === undefined ? [] : shownLots(query.data, { showsAll });
  const chosen = lots.find(({ id }) => id === active) ?? lots[0] ?? null;
  const isTyping = draft.draft.openFor !== null;
  const add = () => draft.open('new', 'new', {});
  const group = t('backlog:title');
  useShortcuts({ a: { run: add, word: t('backlog:add') } }, { group, off: !isOpen || isTyping });
  const turn = () => setShowsAll(!showsAll);
  useShortcuts({ v: { run: turn, word: t('backlog:showAll') } }, { group, off: isTyping });
  const view = query.data;
  const addButton = (
    <ActionButton key="add" variant="filled" icon="plus" keys="A" expanded={isTyping} onClick={add}>
      {t('backlog:add')}
    </ActionButton>
  );
  const allButton = (
    <ActionButton key="all" keys="V" pressed={showsAll} onClick={turn}>
      {t('backlog:showAll')}
    </ActionButton>
  );
  return (
    <>
      <TitleRow
        title={t('backlog:title')}
        context={view === undefined ? null : t('backlog:context', { count: view.open.lots })}
        aside={
          <LinkTabs
            label={t('board:places.label')}
            items={[
              { href: `#${paths.board}`, word: t('board:places.board'), current: false },
              { href: `#${paths.boardOrder}`, word: t('board:places.order'), current: false },
              { href: `#${paths.backlog}`, word: t('board:places.backlog'), current: true },
            ]}
          />
        }
        actions={isOpen ? [allButton, addButton] : [allButton]}
      />
      <Columns side={view === undefined ? null : <Sums view={view} />} sideWidth="18.75rem">
        <Refusal error={query.error} />
        {draft.draft.openFor === 'new' ? (
          <Panel label={t('backlog:forms.new')} look="current">
            <LotForm incidentId={incidentId} draft={draft} lot={null} />
          </Panel>
        ) : null}
        {view === undefined ? null : (
          <>
            <LotTable
              view={view}
              incidentId={incidentId}
              isOpen={isOpen}
              draft={draft}
              showsAll={showsAll}
              chosen={chosen}
              onChoose={setActive}
            />
            <BusinessPanels
              view={view}
              incidentId={incidentId}
              isOpen={isOpen}
              draft={draft}
              chosenId={chosen?.report.businessId ?? null}
            />
          </>
        )}
      </Columns>
    </>
  );
}
