// What stands chosen on the board and what the keys do to it: digits set a state, letters open the other lines.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { PART_NAMES } from '../../../shared/domain/board/estimate';
import type { BoardState } from '../../../shared/model/board';
import type { BoardRowView } from '../../../shared/rpc/board';
import { paths } from '../../data/paths';
import { keyedStates, stateOfKey } from '../../records/response';
import { ActionButton, type ShortcutMap, useShortcuts } from '../../ui';
import { ALL_UNKNOWN, type DraftHandle } from './draft';
import type { Board } from './useBoard';

/** The orders in which the rows can stand. */
export const SORTS = ['priority', 'deadline'] as const;
export type Sort = (typeof SORTS)[number];

export interface ViewHandle {
  readonly active: BoardRowView | null;
  readonly choose: (id: string) => void;
  readonly sort: Sort;
  readonly turn: () => void;
  readonly showsHistory: boolean;
  readonly toggleHistory: () => void;
}

/** What stands chosen; at first what holds up the most urgent, else the first row. */
export function useBoardView(board: Board): ViewHandle {
  const [chosen, setChosen] = useState<string | null>(null);
  const [sort, setSort] = useState<Sort>('priority');
  const [showsHistory, setShowsHistory] = useState(false);
  const first = board.view.holds[0]?.id ?? board.view.rows[0]?.id ?? '';
  return {
    active: board.rows.get(chosen ?? first) ?? board.view.rows[0] ?? null,
    choose: setChosen,
    sort,
    turn: () => setSort(sort === 'priority' ? 'deadline' : 'priority'),
    showsHistory,
    toggleHistory: () => setShowsHistory(!showsHistory),
  };
}

export interface BoardKeys {
  readonly isOpen: boolean;
  readonly setState: (row: BoardRowView, state: BoardState) => void;
  readonly estimate: (row: BoardRowView) => void;
  readonly means: (row: BoardRowView) => void;
  readonly speakOfAll: () => void;
  readonly onRowKey: (row: BoardRowView, key: string) => boolean;
  readonly titleActions: readonly [React.ReactNode] | readonly [React.ReactNode, React.ReactNode];
}

/** An estimate begins from the one in force, so that one part can be changed. */
function startOfEstimate(row: BoardRowView) {
  const { outlook } = row;
  const told = outlook === null ? [] : PART_NAMES.map((name) => [name, outlook.parts[name]] as const);
  const text = (part: (typeof told)[number][1]) =>
    part === null ? '' : typeof part === 'number' ? String(part) : '?';
  return {
    parts: Object.fromEntries(told.map(([name, part]) => [name, text(part)])),
    fromBacklog: outlook?.followUpFrom === 'backlog',
    measured: outlook?.measuredMinutes == null ? '' : String(outlook.measuredMinutes),
  };
}

function startOfMeans({ means, planned }: BoardRowView) {
  const inUse = means?.inUse === true ? means : null;
  return {
    act: inUse === null ? ('started' as const) : ('changed' as const),
    means: inUse?.means ?? planned?.means ?? '',
    limitHours: inUse?.limitHours == null ? '' : String(inUse.limitHours),
  };
}

/** Binds the keys of the board; single letters are off while a line is open. */
export function useBoardKeys(props: {
  board: Board;
  incidentId: string;
  isOpen: boolean;
  draft: DraftHandle;
  view: ViewHandle;
}): BoardKeys {
  const { board, isOpen, draft, view } = props;
  const { t } = useTranslation(['board', 'fields']);
  const [, navigate] = useLocation();
  const setState = (row: BoardRowView, state: BoardState) => {
    if (!isOpen) return;
    view.choose(row.id);
    draft.open(row.id, 'state', { state });
  };
  const estimate = (row: BoardRowView) => {
    if (!isOpen) return;
    view.choose(row.id);
    draft.open(row.id, 'estimate', startOfEstimate(row));
  };
  const means = (row: BoardRowView) => {
    if (!isOpen) return;
    view.choose(row.id);
    draft.open(row.id, 'means', startOfMeans(row));
  };
  const speakOfAll = () => {
    if (isOpen) draft.open(ALL_UNKNOWN, 'state', { state: 'working' });
  };
  const withActive = (act: (row: BoardRowView) => void) => () => {
    if (view.active !== null) act(view.active);
  };
  const confirmSame = (row: BoardRowView) => setState(row, row.state);
  const states: ShortcutMap = Object.fromEntries(
    keyedStates.map(({ key, state }) => [
      key,
      {
        run: withActive((row) => setState(row, state)),
        word: t(`fields:choice.statusReport.state.${state}`),
      },
    ]),
  );
  const hasUnknown = board.view.rows.some(({ words }) => words.length === 0);
  useShortcuts(
    {
      ...states,
      c: { run: withActive(confirmSame), word: t('board:keys.confirm') },
      e: { run: withActive(estimate), word: t('board:keys.estimate') },
      a: { run: withActive(means), word: t('board:keys.means') },
      u: { run: speakOfAll, word: t('board:keys.all') },
    },
    { group: t('board:title'), off: !isOpen || draft.draft.subjectId !== null },
  );
  useShortcuts(
    {
      v: { run: view.turn, word: t('board:keys.sort') },
      i: { run: view.toggleHistory, word: t('board:keys.history') },
      p: { run: () => navigate(paths.backlog), word: t('board:places.backlog') },
    },
    { group: t('board:title'), off: draft.draft.subjectId !== null },
  );
  const sortButton = (
    <ActionButton key="sort" keys="V" onClick={view.turn}>
      {t('board:sort.button', { sort: t(`board:sort.${view.sort}`) })}
    </ActionButton>
  );
  const allButton = (
    <ActionButton key="all" keys="U" onClick={speakOfAll} expanded={draft.draft.subjectId === ALL_UNKNOWN}>
      {t('board:bulk.button')}
    </ActionButton>
  );
  return {
    isOpen,
    setState,
    estimate,
    means,
    speakOfAll,
    onRowKey: (row, key) => {
      const state = stateOfKey[key];
      if (state === undefined || !isOpen || draft.draft.subjectId !== null) return false;
      setState(row, state);
      return true;
    },
    titleActions: isOpen && hasUnknown ? [allButton, sortButton] : [sortButton],
  };
}
