// The calls of the status board.
import type { CommandHandlers, QueryHandlers } from '../../store/handles';
import type { Desk } from '../desk';
import { viewHistory } from './history';
import { boardLeft } from './left';
import { tellEstimate } from './tellEstimate';
import { tellMeans } from './tellMeans';
import { tellState } from './tellState';
import { viewBoard, viewClocks, viewOrder } from './view';

type Calls =
  | 'board.view'
  | 'board.clocks'
  | 'board.order'
  | 'board.left'
  | 'board.history'
  | 'board.report'
  | 'board.estimate'
  | 'board.means';

/** The calls of the status board. */
export function boardHandlers(desk: Desk): Pick<QueryHandlers & CommandHandlers, Calls> {
  return {
    'board.view': ({ db }, { incidentId }) => viewBoard(db, desk, incidentId),
    'board.clocks': ({ db }, input) => viewClocks(db, desk, input),
    'board.order': ({ db }, { incidentId }) => viewOrder(db, desk, incidentId),
    'board.left': ({ db }, { incidentId }) => boardLeft(db, desk, incidentId),
    'board.history': ({ db }, input) => viewHistory(db, desk, input),
    'board.report': ({ tx, caller }, input) => tellState(tx, desk, caller, input),
    'board.estimate': ({ tx, caller }, input) => tellEstimate(tx, desk, caller, input),
    'board.means': ({ tx, caller }, input) => tellMeans(tx, desk, caller, input),
  };
}
