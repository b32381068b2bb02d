// The calls of the backlog.
import type { CommandHandlers, QueryHandlers } from '../../store/handles';
import type { Desk } from '../desk';
import { tellHands, tellLedger } from './tellAmounts';
import { tellLot } from './tellLot';
import { viewBacklog, viewLotHistory } from './view';

type Calls = 'backlog.view' | 'backlog.history' | 'backlog.report' | 'backlog.ledger' | 'backlog.hands';

/** The calls of the backlog. */
export function backlogHandlers(desk: Desk): Pick<QueryHandlers & CommandHandlers, Calls> {
  return {
    'backlog.view': ({ db }, input) => viewBacklog(db, desk, input),
    'backlog.history': ({ db }, { lotId }) => viewLotHistory(db, desk, lotId),
    'backlog.report': ({ tx, caller }, input) => tellLot(tx, desk, caller, input),
    'backlog.ledger': ({ tx, caller }, input) => tellLedger(tx, desk, caller, input),
    'backlog.hands': ({ tx, caller }, input) => tellHands(tx, desk, caller, input),
  };
}
