// Fills an empty folder with the demo plan: every section in its turn, all of it in the caller's one commit.
import { type EntityName, entityNames } from '../../../shared/model/index';
import { REFERENCE_PARTS, type ReferencePartName } from '../../../shared/rpc/desk';
import type { ReadDb } from '../../store/read';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import type { FirstDevice } from '../plan';
import { loadAssumptions } from './assumptions';
import { loadChecklists } from './checklists';
import { loadCheckAnswers, loadChecks } from './checks';
import { loadExceptions } from './exceptions';
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
  loadExceptions,
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

/** A part of the reference: what it fills, and what makes it. The flow and the checklists speak of the reference's own roles. */
interface ReferencePart {
  readonly fills: readonly EntityName[];
  readonly loads: readonly ((tx: WriteTx, catalogue: Catalogue) => void)[];
}

const REFERENCE: Readonly<Record<ReferencePartName, ReferencePart>> = {
  response: {
    fills: ['role', 'criterion', 'flow', 'flowNode', 'flowEdge', 'checklist', 'checklistItem'],
    loads: [loadRoles, loadFlow, loadChecklists],
  },
  threats: { fills: ['threat', 'precondition'], loads: [loadThreats] },
  checks: { fills: ['componentCheck'], loads: [loadChecks] },
  reviews: { fills: ['planReview'], loads: [loadReviews] },
};

/** The parts of which the plan has nothing, not even something deleted: only those can be taken without a clash. */
export function missingParts(db: ReadDb): ReferencePartName[] {
  return REFERENCE_PARTS.filter((name) =>
    REFERENCE[name].fills.every((entity) => db.list(entity, { includeDeleted: true }).length === 0),
  );
}

/** Takes what is missing of the reference every plan can start from. @returns the parts taken */
export function loadReference(tx: WriteTx, catalogue: Catalogue): ReferencePartName[] {
  const missing = missingParts(tx);
  for (const name of missing) for (const load of REFERENCE[name].loads) load(tx, catalogue);
  return missing;
}
