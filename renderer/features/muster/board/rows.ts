// The rows of the board: for each role its people in the order of calling, then those without a role.
import type { Board, MusterPerson, RoleNow } from '../view';

/** One place in the order of calling. */
export interface BoardRow {
  readonly key: string;
  readonly role: RoleNow | null;
  readonly person: MusterPerson;
  /** 0: the one named first; 1..: deputy. */
  readonly rank: number;
  /** Whether it is their turn to be called. */
  readonly isNext: boolean;
  readonly isHolding: boolean;
}

/** The key of a person's place in a role. */
export function rowKey(roleId: string | null, personId: string): string {
  return `${roleId ?? '-'} ${personId}`;
}

/** Every place, in order. Somebody who stands in several roles has a place in each. */
export function boardRows({ people, roles }: Pick<Board, 'people' | 'roles'>): BoardRow[] {
  const byId = new Map(people.map((person) => [person.person.id, person]));
  const inRoles = roles.flatMap((role) =>
    role.planned.flatMap(({ personId, order }): BoardRow[] => {
      const person = byId.get(personId);
      if (person === undefined) return [];
      return [
        {
          key: rowKey(role.roleId, personId),
          role,
          person,
          rank: order,
          isNext: role.callNext === personId,
          isHolding: role.holders.some(({ holder }) => holder === personId),
        },
      ];
    }),
  );
  const placed = new Set(inRoles.map(({ person }) => person.person.id));
  const others = people
    .filter(({ person }) => !placed.has(person.id))
    .map(
      (person, rank): BoardRow => ({
        key: rowKey(null, person.person.id),
        role: null,
        person,
        rank,
        isNext: false,
        isHolding: false,
      }),
    );
  return [...inRoles, ...others];
}

/**
 * Where the call falls to: the deputy whose turn it is, else the one whose turn it is in the next role that nobody holds.
 * @returns null where nobody is left to call.
 */
export function fallsTo(
  rows: readonly BoardRow[],
  from: BoardRow,
  nextPersonId: string | null,
): string | null {
  if (nextPersonId !== null && from.role !== null) return rowKey(from.role.roleId, nextPersonId);
  const at = rows.findIndex(({ key }) => key === from.key);
  const later = [...rows.slice(at + 1), ...rows.slice(0, at)].filter(
    (row) => row.role?.roleId !== from.role?.roleId,
  );
  return (later.find(({ isNext }) => isNext) ?? null)?.key ?? null;
}

/** Where the board stands when it is opened: at the first call to make. */
export function firstKey(rows: readonly BoardRow[]): string | null {
  return (rows.find(({ isNext }) => isNext) ?? rows[0])?.key ?? null;
}
