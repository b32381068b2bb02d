// What a handover takes from the muster: who holds which role.
import type { OutputOf } from '../../../shared/rpc/contract';
import type { ReadDb } from '../../store/read';
import type { MusterDesk } from './evidence';
import { rolesView } from './views';

type Roles = OutputOf<'handover.page'>['roles'];

/** The roles somebody holds now; one that two were given stands with both. */
export function rolesHeld(db: ReadDb, desk: MusterDesk, incidentId: string): Roles {
  return rolesView(db, desk, incidentId).flatMap(({ roleId, role, holders }) =>
    holders.map(({ holder, name }) => ({
      roleId,
      name: role.name,
      nameEn: role.nameEn,
      holder,
      holderName: name,
    })),
  );
}
