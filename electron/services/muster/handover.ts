// What a handover takes from the muster: who holds which role, and who is on duty since when.
import type { PageLine } from '../../../shared/model/handover';
import type { OutputOf } from '../../../shared/rpc/contract';
import type { ReadDb } from '../../store/read';
import type { MusterDesk } from './evidence';
import { boardView, rolesView } from './views';

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

/** One line for everybody on duty: their roles, since when, and until when they may go on. */
export function peopleOnDuty(
  db: ReadDb,
  desk: MusterDesk,
  {
    incidentId,
    language,
    until,
  }: { incidentId: string; language: 'ja' | 'en'; until: (at: string) => string },
): PageLine[] {
  const board = boardView(db, desk, incidentId);
  const pick = (ja: string, en: string | null) => (language === 'en' ? (en ?? ja) : ja);
  return board.duty
    .filter(({ mark }) => mark !== 'off')
    .map((duty) => {
      const roles = board.roles.filter(({ roleId }) => duty.roleIds.includes(roleId));
      const end = duty.plannedEndAt ?? duty.restDueAt;
      return {
        number: null,
        text: roles.map(({ role }) => pick(role.name, role.nameEn)).join(' ／ '),
        who: pick(duty.name, duty.nameEn),
        at: duty.since,
        atMeans: 'since',
        note: end === null ? null : until(end),
        about: null,
      };
    });
}
