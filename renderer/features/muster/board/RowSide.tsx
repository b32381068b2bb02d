// Beside the board: the call under way or what came of it, the role of the row, and everything known of the person.
import type { Board } from '../view';
import { useMusterView } from '../view';
import { CallPanel } from './CallPanel';
import { OutcomePanel } from './OutcomePanel';
import { PersonPanel } from './PersonPanel';
import { ReportForm } from './ReportForm';
import { RolePanel } from './RolePanel';
import type { BoardRow } from './rows';

/** The column of the row in view. */
export function RowSide(props: {
  row: BoardRow;
  rows: readonly BoardRow[];
  board: Board;
  incidentId: string;
  isOpen: boolean;
}) {
  const { row, rows, board, incidentId, isOpen } = props;
  const { calling, outcome, form, correcting } = useMusterView();
  const personId = row.person.person.id;
  const isCalling = isOpen && calling !== null && calling.personId === personId;
  return (
    <>
      {isCalling ? (
        <CallPanel
          key={`${row.key} ${calling.sinceMs}`}
          calling={calling}
          row={row}
          rows={rows}
          incidentId={incidentId}
          noAnswerMinutes={board.noAnswerMinutes}
        />
      ) : null}
      {outcome !== null && !isCalling && form === null ? (
        <OutcomePanel outcome={outcome} board={board} row={row} />
      ) : null}
      {form === 'report' && isOpen ? (
        <ReportForm key={`${personId} ${correcting ?? ''}`} person={row.person} incidentId={incidentId} />
      ) : null}
      {row.role === null ? null : (
        <RolePanel
          key={row.key}
          row={row}
          role={row.role}
          board={board}
          incidentId={incidentId}
          isOpen={isOpen}
        />
      )}
      <PersonPanel person={row.person} incidentId={incidentId} isOpen={isOpen} />
    </>
  );
}
