// The parts of `demo-plan.json` that later issues make records of; they ship already and are counted.
import { notYet, type Row } from '../table.ts';

const forDrills: Row[] = [
  ...notYet(
    'Drills',
    4,
    'drill_history[]',
    'id drill_type title held_on participants result findings[] measures[]',
  ),
];

const forLearning: Row[] = [
  ...notYet('Learning and numbers', 37, 'facility_results[]', 'site facility answer note', {
    id: 'facilityResult:{site}:{facility}',
  }),
  ...notYet(
    'Learning and numbers',
    9,
    'triage[]',
    'sub_process needed_by_hours restore_hours decision note',
    {
      id: 'triage:{sub_process}',
    },
  ),
  ...notYet('Learning and numbers', 4, 'supply_contacts[]', 'flow links{party,organisation}', {
    id: 'supplyContact:{flow}',
  }),
];

export const demoPlanLater: readonly Row[] = [...forDrills, ...forLearning];
