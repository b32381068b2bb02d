// The status board: what runs, what does not, which deadline falls next, who waits for whom; a digit changes a state.
import { useTranslation } from 'react-i18next';
import { useIncidentInView } from '../../data/incident';
import { paths } from '../../data/paths';
import { NoIncident, Refusal, timeOf } from '../../records/response';
import { Columns, LinkTabs, Panel, TitleRow } from '../../ui';
import { BoardSide } from './BoardSide';
import { BoardTable } from './BoardTable';
import { BulkForm } from './BulkForm';
import { useBoardDraft } from './draft';
import { OrderTable } from './OrderTable';
import { type Board, useBoard } from './useBoard';
import { useBoardKeys, useBoardView } from './useBoardKeys';

/** The views of the board, each with its address. */
export type BoardPlace = 'board' | 'order';

/** The board of the response in view. */
export function BoardScreen({ place }: { place: BoardPlace }) {
  const { t } = useTranslation('board');
  const { incident, ready } = useIncidentInView();
  if (incident === null) return ready ? <NoIncident title={t('title')} /> : <TitleRow title={t('title')} />;
  return (
    <BoardOf key={incident.id} incidentId={incident.id} isOpen={incident.closed === null} place={place} />
  );
}

function BoardOf({ incidentId, isOpen, place }: { incidentId: string; isOpen: boolean; place: BoardPlace }) {
  const { t } = useTranslation('board');
  const { board, error } = useBoard(incidentId);
  if (board === null) {
    return (
      <>
        <TitleRow title={t('title')} />
        <Columns>
          <Refusal error={error} />
        </Columns>
      </>
    );
  }
  return <OpenBoard board={board} incidentId={incidentId} isOpen={isOpen} place={place} />;
}

function Context({ board }: { board: Board }) {
  const { t } = useTranslation('board');
  const { counts, noticedAt, startedAt } = board.view;
  const total = (kind: 'system' | 'business') =>
    Object.values(counts[kind]).reduce((sum, one) => sum + one, 0);
  const unknown = counts.system.unknown + counts.business.unknown;
  return (
    <>
      {t('context.counts', { systems: total('system'), businesses: total('business') })}
      {unknown === 0 ? null : <b> {t('context.unknown', { count: unknown })}</b>}{' '}
      {noticedAt === null
        ? t('context.fromStart', { time: timeOf(startedAt) })
        : t('context.fromNoticed', { time: timeOf(noticedAt) })}
    </>
  );
}

function OpenBoard(props: { board: Board; incidentId: string; isOpen: boolean; place: BoardPlace }) {
  const { board, incidentId, isOpen, place } = props;
  const { t } = useTranslation('board');
  const draft = useBoardDraft(incidentId);
  const view = useBoardView(board);
  const keys = useBoardKeys({ board, incidentId, isOpen, draft, view });
  return (
    <>
      <TitleRow
        title={t('title')}
        context={<Context board={board} />}
        aside={
          <LinkTabs
            label={t('places.label')}
            items={[
              { href: `#${paths.board}`, word: t('places.board'), current: place === 'board' },
              { href: `#${paths.boardOrder}`, word: t('places.order'), current: place === 'order' },
              { href: `#${paths.backlog}`, word: t('places.backlog'), current: false },
            ]}
          />
        }
        {...(place === 'board' ? { actions: keys.titleActions } : {})}
      />
      <Columns
        side={<BoardSide board={board} isOpen={isOpen} view={view} keys={keys} />}
        sideWidth="16.75rem"
      >
        <BulkForm board={board} incidentId={incidentId} draft={draft} />
        <Panel label={t('title')} grow scroll>
          {place === 'board' ? (
            <BoardTable board={board} incidentId={incidentId} draft={draft} view={view} keys={keys} />
          ) : (
            <OrderTable board={board} incidentId={incidentId} view={view} />
          )}
        </Panel>
      </Columns>
    </>
  );
}
