// All services together: the implementation of the whole contract.
import type { PrintRoom } from '../../shared/domain/printing';
import type { SheetRoom } from '../../shared/domain/spreadsheets/room';
import type { Handlers } from '../store/handles';
import { analysisHandlers } from './analysis';
import { backlogHandlers } from './backlog/handlers';
import { boardHandlers } from './board/handlers';
import { checklistHandlers, startRun } from './checklist';
import { chronologyHandlers } from './chronology';
import { confirmationHandlers } from './confirmation';
import { contactHandlers } from './contacts';
import { decisionHandlers } from './decisions';
import type { Desk } from './desk';
import { deskCommands, deskQueries } from './deskCalls';
import { documentHandlers } from './documents';
import { editionHandlers } from './editions';
import { exceptionHandlers } from './exceptions';
import { failureHandlers } from './failure';
import { flowHandlers } from './flow';
import { flowRunHandlers } from './flowRun';
import { handoverHandlers, handoverPaper } from './handover';
import { incidentHandlers } from './incident';
import { musterHandlers } from './muster';
import { planningHandlers } from './planning';
import { printService } from './print';
import { questionHandlers } from './questions';
import { recordHandlers } from './record';
import { reportHandlers } from './reports/service';
import { sheetHandlers } from './spreadsheets/service';

/** Wires every service to the desk. */
export function createHandlers(
  desk: Desk,
  rooms: { readonly print: PrintRoom<AbortSignal>; readonly sheets: SheetRoom<AbortSignal> },
): Handlers {
  const response = {
    ...flowRunHandlers(desk, startRun),
    ...boardHandlers(desk),
    ...musterHandlers(desk),
    ...reportHandlers(desk),
    ...exceptionHandlers(desk),
  };
  const print = printService(desk, rooms.print, {
    handover: (db, job) => handoverPaper(db, { desk, rooms: response }, job),
  });
  const handlers: Handlers = {
    ...deskQueries(desk),
    ...deskCommands(desk),
    ...recordHandlers(desk),
    ...contactHandlers(desk),
    ...confirmationHandlers(),
    ...flowHandlers(),
    ...decisionHandlers(desk),
    ...incidentHandlers(desk),
    ...checklistHandlers(desk),
    ...response,
    ...handoverHandlers(desk, response),
    ...backlogHandlers(desk),
    ...failureHandlers(desk),
    ...chronologyHandlers(desk),
    ...questionHandlers(desk),
    ...planningHandlers(desk),
    ...print.handlers,
    ...analysisHandlers({ ...desk, agedCards: print.agedCards, isRosterAged: print.isRosterAged }),
    ...editionHandlers(),
    ...documentHandlers(desk),
    ...sheetHandlers(desk, rooms.sheets),
  };
  return handlers;
}
