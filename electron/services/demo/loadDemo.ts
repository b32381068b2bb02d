// Fills an empty folder with the demo plan: every section in its turn, all of it in the caller's one commit.
import { entityNames } from '../../../shared/model/index';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import type { FirstDevice } from '../plan';
import { loadAssumptions } from './assumptions';
import { loadChecklists } from './checklists';
import { loadCheckAnswers, loadChecks } from './checks';
import { loadFlow } from './flow';
import { loadMeasures } from './measures';
import { loadMinimums } from './minimums';
import { loadOrganisations } from './organisations';
import { loadPeople } from './people';
import { loadPlaces } from './places';
import { loadPlan } from './plan';
import { loadReviews, loadThreats } from './planning';
import { loadAssignments, loadRoles } from './roles';
import { loadScenarios } from './scenarios';
import { loadTasks, loadTraining } from './tasks';
import { loadWork } from './work';

/** The plan comes first: with it the folder becomes a device, and only a device can write. */
const SECTIONS = [
  loadPeople,
  loadPlaces,
  loadRoles,
  loadAssignments,
  loadMinimums,
  loadOrganisations,
  loadWork,
  loadFlow,
  loadChecklists,
  loadScenarios,
  loadThreats,
  loadAssumptions,
  loadChecks,
  loadCheckAnswers,
  loadMeasures,
  loadTasks,
  loadTraining,
  loadReviews,
] as const;

/**
 * Makes the demo plan, marked as such. Throws `plan.exists` in a folder that has a plan, `catalogue.unknown` and
 * `catalogue.malformed` when the shipped content is not what it should be.
 * @returns how many records of each entity the folder holds now; entities without any are left out.
 */
export function loadDemo(
  tx: WriteTx,
  catalogue: Catalogue,
  device: FirstDevice = {},
): Record<string, number> {
  loadPlan(tx, catalogue, device);
  for (const load of SECTIONS) load(tx, catalogue);
  const counts = entityNames.map((name) => [name, tx.list(name).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** What every plan can start from: the reference roles, criteria and flow, the checklists, threats, checks and reviews. */
export function loadReference(tx: WriteTx, catalogue: Catalogue): void {
  loadRoles(tx, catalogue);
  loadFlow(tx, catalogue);
  loadChecklists(tx, catalogue);
  loadThreats(tx, catalogue);
  loadChecks(tx, catalogue);
  loadReviews(tx, catalogue);
}
