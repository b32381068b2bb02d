// Which rows of the directory a typed text finds: names, kana, roles, units and numbers, folded as in the search.
import { foldTight, tightForms } from '../../../shared/domain/text/fold';
import type { OutputOf } from '../../../shared/rpc/contract';

export type Directory = OutputOf<'contacts.directory'>;
export type DirectoryPerson = Directory['people'][number];
export type OrganisationRow = Directory['organisations'][number];
export type RoleRow = Directory['roles'][number];

type Texts = readonly (string | null | undefined)[];

function isIn(texts: Texts, sought: string): boolean {
  const words = sought
    .split(/\s+/)
    .map(foldTight)
    .filter((word) => word !== '');
  const kept = texts.flatMap((text) => tightForms(text ?? ''));
  return words.every((word) => kept.some((text) => text.includes(word)));
}

/** People found by name, kana, position, unit, role or number. */
export function matchPeople(people: readonly DirectoryPerson[], sought: string): DirectoryPerson[] {
  return people.filter(({ person, unitName, unitNameEn, siteName, roles, first }) =>
    isIn(
      [
        person.name,
        person.nameEn,
        person.kana,
        person.title,
        person.titleEn,
        unitName,
        unitNameEn,
        siteName,
        first?.value,
        ...roles.flatMap((role) => [role.roleName, role.roleNameEn]),
      ],
      sought,
    ),
  );
}

/** Organisations found by name, service, contract number, desk or number. */
export function matchOrganisations(rows: readonly OrganisationRow[], sought: string): OrganisationRow[] {
  return rows.filter(({ organisation, contacts }) =>
    isIn(
      [
        organisation.name,
        organisation.nameEn,
        organisation.services,
        organisation.servicesEn,
        organisation.contractNo,
        ...contacts.flatMap((contact) => [contact.value, contact.desk, contact.deskEn]),
      ],
      sought,
    ),
  );
}

/** Roles found by their names or by who is in them. */
export function matchRoles(rows: readonly RoleRow[], sought: string): RoleRow[] {
  return rows.filter(({ role, holders }) =>
    isIn(
      [
        role.name,
        role.nameEn,
        role.short,
        role.shortEn,
        ...holders.flatMap(({ person }) => [person.name, person.nameEn, person.kana]),
      ],
      sought,
    ),
  );
}
