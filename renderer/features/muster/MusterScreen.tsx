// The muster: who is safe and comes, who holds which role, who must rest, and how many are at work over the coming weeks.
import { useTranslation } from 'react-i18next';
import { useIncidentInView } from '../../data/incident';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { NoIncident, Refusal } from '../../records/response';
import { ActionButton, Columns, Digits, LinkTabs, ScreenComing, TitleRow, useShortcuts } from '../../ui';
import { BoardView } from './board/BoardView';
import { DutyView } from './duty/DutyView';
import { RolesView } from './roles/RolesView';
import { StaffView } from './staff/StaffView';
import { type Board, useMusterView } from './view';

const VIEWS = ['board', 'roles', 'duty', 'staff'] as const;
type View = (typeof VIEWS)[number];

/** The screen at a view of it, and in the board at a person. */
export function MusterScreen({ view, id }: { view: string | null; id: string | null }) {
  const { t } = useTranslation('muster');
  const { incident, ready } = useIncidentInView();
  if (incident === null) return ready ? <NoIncident title={t('title')} /> : <TitleRow title={t('title')} />;
  const current = VIEWS.find((one) => one === view) ?? 'board';
  return (
    <MusterOf
      key={incident.id}
      incidentId={incident.id}
      isOpen={incident.closed === null}
      view={current}
      at={id}
    />
  );
}

interface Shown {
  readonly incidentId: string;
  /** False in a response that ended: then everything is only read. */
  readonly isOpen: boolean;
}

function MusterOf({ incidentId, isOpen, view, at }: Shown & { view: View; at: string | null }) {
  const { t } = useTranslation(['muster', 'common']);
  const { data, error } = useQuery('muster.board', { incidentId });
  const open = useMusterView((state) => state.open);
  useShortcuts(
    { v: { run: () => open('convene'), word: t('muster:convene.do') } },
    { group: t('muster:title'), off: !isOpen || view !== 'board' },
  );
  const tabs = VIEWS.map((one) => ({
    href: `#${paths.musterView(one)}`,
    word: t(`muster:view.${one}`),
    current: one === view,
  }));
  const isConvening = isOpen && view === 'board';
  const action = (
    <ActionButton key="convene" icon="flag" keys="V" onClick={() => open('convene')}>
      {t('muster:convene.do')}
    </ActionButton>
  );
  return (
    <>
      <TitleRow
        title={t('muster:title')}
        context={data === undefined ? '' : <Counts board={data} />}
        aside={<LinkTabs label={t('muster:views')} items={tabs} />}
        {...(isConvening ? { actions: [action] as const } : {})}
      />
      {data === undefined ? (
        <Columns>
          {error === null ? <ScreenComing word={t('common:loading')} /> : <Refusal error={error} />}
        </Columns>
      ) : (
        <ViewOf view={view} board={data} incidentId={incidentId} isOpen={isOpen} at={at} />
      )}
    </>
  );
}

function Counts({ board }: { board: Board }) {
  const { t } = useTranslation('muster');
  const safe = board.people.filter(({ safety }) => safety.value === 'safe').length;
  const injured = board.people.filter(({ safety }) => safety.value === 'injured').length;
  const own = board.roles.filter(({ role }) => role.external !== true);
  const values = {
    people: board.people.length,
    safe,
    injured,
    unknown: board.people.length - safe - injured,
    taken: own.filter(({ holders }) => holders.length > 0).length,
    roles: own.length,
  };
  return <Digits value={t('counts', values)} />;
}

function ViewOf({ view, board, at, ...shown }: Shown & { view: View; board: Board; at: string | null }) {
  switch (view) {
    case 'board':
      return <BoardView board={board} at={at} {...shown} />;
    case 'roles':
      return <RolesView board={board} {...shown} />;
    case 'duty':
      return <DutyView board={board} {...shown} />;
    case 'staff':
      return <StaffView {...shown} />;
  }
}
