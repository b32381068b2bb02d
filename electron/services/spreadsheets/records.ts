// The records an import or an export looks at, and a mark that tells whether any of them has changed.
import type { AnyRecord, Records } from '../../../shared/domain/spreadsheets/stock';
import { fieldsOf } from '../../../shared/domain/spreadsheets/targets';
import type { EntityName } from '../../../shared/model/index';
import { listedEntity } from '../../../shared/model/meaning';
import type { SheetEntity } from '../../../shared/model/sheetTerms';
import type { ReadDb } from '../../store/read';

const OWNERS: readonly EntityName[] = ['person', 'organisation', 'site'];

function mentionedBy(entity: EntityName): EntityName[] {
  return Object.entries(fieldsOf(entity)).flatMap(([name, field]): EntityName[] => {
    if (field.references === '*') return [...OWNERS];
    const listed = listedEntity(entity, name);
    if (listed !== null) return [listed];
    return field.references === null ? [] : [field.references as EntityName];
  });
}

/** The entities themselves, those they mention, and the contacts of their owners. */
export function concernedBy(wanted: readonly SheetEntity[]): EntityName[] {
  const contacts: EntityName[] = wanted.some((entity) => OWNERS.includes(entity)) ? ['contact'] : [];
  return [...new Set([...wanted, ...wanted.flatMap(mentionedBy), ...contacts])];
}

/** All records of some entities. */
export function plainRecords(
  db: ReadDb,
  wanted: readonly EntityName[],
  options: { readonly includeDeleted: boolean },
): Records {
  return Object.fromEntries(
    wanted.map((entity) => [entity, db.list(entity, options) as unknown as AnyRecord[]]),
  );
}

/** Grows with every change of a record of these entities, whoever makes it. */
export function stateOf(db: ReadDb, concerned: readonly EntityName[]): number {
  const places = concerned.map(() => '?').join(', ');
  const sql = `SELECT count(*) AS n FROM log_group WHERE entity IN (${places})`;
  return db.row<{ n: number }>(sql, ...concerned)?.n ?? 0;
}
