// One line for everything of which nobody spoke yet: a round of the machine room is told once.
import { useTranslation } from 'react-i18next';
import { boardIcon, boardTone, keyedStates } from '../../records/response';
import { Panel, Segmented } from '../../ui';
import classes from './Board.module.css';
import { ALL_UNKNOWN, type DraftHandle } from './draft';
import { StateLine } from './StateForm';
import type { Board } from './useBoard';

/** Shown while it is open. */
export function BulkForm({
  board,
  incidentId,
  draft,
}: {
  board: Board;
  incidentId: string;
  draft: DraftHandle;
}) {
  const { t } = useTranslation(['board', 'fields']);
  const subjects = board.view.rows.filter(({ words, kind }) => words.length === 0 && kind === 'system');
  if (draft.draft.subjectId !== ALL_UNKNOWN) return null;
  const title = t('board:bulk.title', { count: subjects.length });
  return (
    <Panel label={title} look="current">
      <StateLine
        board={board}
        incidentId={incidentId}
        draft={draft}
        subjects={subjects}
        title={title}
        onClose={draft.close}
        chooseState={
          <div className={classes.wide}>
            <Segmented
              label={t('board:columns.state')}
              options={keyedStates
                .filter(({ state }) => state !== 'unknown')
                .map(({ key, state }) => ({
                  value: state,
                  key,
                  word: t(`fields:choice.statusReport.state.${state}`),
                  icon: boardIcon[state],
                  tone: boardTone[state],
                }))}
              value={draft.draft.state}
              onChange={(state) => draft.change({ state })}
            />
          </div>
        }
      />
    </Panel>
  );
}
