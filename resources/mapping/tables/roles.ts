// Fate of every path of `roles.json`.
import { catalogue, entity, headerByFile, type SourceTable } from '../table.ts';

export const roles: SourceTable = {
  source: 'roles.json',
  ships: 'catalogue/roles.json',
  rows: [
    ...headerByFile(),
    ...entity('role', 'planning_roles[]', 'id name needs_deputy appointment_note source basis deputy_source'),
    ...entity('role.duties', 'planning_roles[].duties[]', '', { id: '{parent}-d{n}' }),
    ...entity('flow.lanes', 'role_groups[]', 'id label'),
    ...entity(
      'role',
      'incident_roles[]',
      `
        id group name short needs_deputy min_deputies deputy_note normal_time_role=normalTimeRoleId site
        external useful_skills[] source basis
      `,
    ),
    ...entity('role.duties', 'incident_roles[].duties[]', 'id text basis'),
    ...catalogue('counterparts[]', 'id name involvement source basis'),
    ...catalogue('assignment_rules[]', 'id text severity source basis'),
  ],
};
