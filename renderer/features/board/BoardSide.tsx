// Beside the rows: the chosen one in full with who waits for it, the numbers of each state, and the keys that change one.
import { useTranslation } from 'react-i18next';
import type { BoardState } from '../../../shared/model/board';
import { BoardStateMark, keyedStates } from '../../records/response';
import { ActionButton, Panel } from '../../ui';
import classes from './Board.module.css';
import { HistoryPanel } from './HistoryPanel';
import { RowPanel } from './RowPanel';
import type { Board } from './useBoard';
import type { BoardKeys, ViewHandle } from './useBoardKeys';

/** The side column. */
export function BoardSide(props: { board: Board; isOpen: boolean; view: ViewHandle; keys: BoardKeys }) {
  const { board, view, keys, isOpen } = props;
  const { active } = view;
  return (
    <>
      {active !== null && view.showsHistory ? <HistoryPanel board={board} row={active} /> : null}
      {active === null ? null : <RowPanel board={board} row={active} keys={keys} view={view} />}
      {isOpen && active !== null ? <StateKeys onState={(state) => keys.setState(active, state)} /> : null}
      <Counts board={board} />
    </>
  );
}

function StateKeys({ onState }: { onState: (state: BoardState) => void }) {
  const { t } = useTranslation(['board', 'fields']);
  return (
    <Panel title={t('board:setState')}>
      <div className={classes.keys}>
        {keyedStates.map(({ key, state }) => (
          <ActionButton key={key} size="small" keys={key} onClick={() => onState(state)}>
            {t(`fields:choice.statusReport.state.${state}`)}
          </ActionButton>
        ))}
      </div>
    </Panel>
  );
}

/** How many stand in each state; unknown ones are counted like every other. */
function Counts({ board }: { board: Board }) {
  const { t } = useTranslation('board');
  const { system, business } = board.view.counts;
  return (
    <Panel title={t('counts.title')} context={t('counts.context')}>
      <dl className={classes.counts}>
        {keyedStates.map(({ state }) => (
          <div key={state}>
            <dt>
              <BoardStateMark state={state} />
            </dt>
            <dd>{t('counts.both', { systems: system[state], businesses: business[state] })}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
