// The records a sheet is compared with: found by id, by name and by the keys a person chose, additions of the same import included.
import type { EntityName } from '../../model/index';
import { foldTight } from '../text/fold';
import { fieldsOf } from './targets';

/** A record as generic code sees it. */
export interface AnyRecord {
  readonly id: string;
  readonly deleted: boolean;
  readonly [field: string]: unknown;
}

export type Records = Partial<Record<EntityName, readonly AnyRecord[]>>;

const NAMED: readonly string[] = ['name', 'title'];

/** The field that names a record; null for links. */
export function nameField(entity: EntityName): string | null {
  return NAMED.find((name) => Object.hasOwn(fieldsOf(entity), name)) ?? null;
}

/** Entities whose records may own contacts or stand behind a reference to anything. */
const ANYTHING: readonly EntityName[] = ['person', 'organisation', 'site'];

export type Found =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

function found(ids: ReadonlySet<string> | undefined): Found {
  const [first, second] = ids ?? [];
  if (first === undefined) return { kind: 'none' };
  return second === undefined ? { kind: 'one', id: first } : { kind: 'several' };
}

/** All records in play during one import. */
export class Stock {
  private readonly byId = new Map<EntityName, Map<string, AnyRecord>>();
  private readonly byName = new Map<EntityName, Map<string, Set<string>>>();
  private readonly contacts = new Map<string, AnyRecord[]>();

  constructor(records: Records) {
    for (const [entity, list] of Object.entries(records) as [EntityName, readonly AnyRecord[]][]) {
      for (const record of list) this.put(entity, record);
    }
  }

  /** Puts in a record, or another version of it. */
  put(entity: EntityName, record: AnyRecord): void {
    const ids = this.byId.get(entity) ?? new Map<string, AnyRecord>();
    ids.set(record.id, record);
    this.byId.set(entity, ids);
    if (record.deleted) return;
    for (const name of this.namesOf(entity, record)) {
      const names = this.byName.get(entity) ?? new Map<string, Set<string>>();
      names.set(name, (names.get(name) ?? new Set()).add(record.id));
      this.byName.set(entity, names);
    }
    if (entity !== 'contact') return;
    const owner = String(record.ownerId);
    const others = (this.contacts.get(owner) ?? []).filter(({ id }) => id !== record.id);
    this.contacts.set(owner, [...others, record]);
  }

  private namesOf(entity: EntityName, record: AnyRecord): Set<string> {
    const field = nameField(entity);
    if (field === null) return new Set();
    const written = [record[field], record[`${field}En`]];
    return new Set(written.map((name) => foldTight(String(name ?? ''))).filter((name) => name !== ''));
  }

  /** A record by its id, deleted or not. */
  get(entity: EntityName, id: string): AnyRecord | null {
    return this.byId.get(entity)?.get(id) ?? null;
  }

  /** Every record of an entity that is not deleted. */
  all(entity: EntityName): AnyRecord[] {
    return [...(this.byId.get(entity)?.values() ?? [])].filter(({ deleted }) => !deleted);
  }

  /** Those of a name, in either language; full-width, blanks and kana do not matter. */
  named(entity: EntityName, name: string): Found {
    return found(this.byName.get(entity)?.get(foldTight(name)));
  }

  /** The ids of all records of a name. */
  idsNamed(entity: EntityName, name: string): string[] {
    return [...(this.byName.get(entity)?.get(foldTight(name)) ?? [])];
  }

  /** What a reference means by a text: an id, or a name that only one record bears. `*` looks among those who own contacts. */
  meant(references: string, text: string): Found {
    const among = references === '*' ? ANYTHING : [references as EntityName];
    for (const entity of among) {
      const record = this.get(entity, text);
      if (record && !record.deleted) return { kind: 'one', id: record.id };
    }
    const hits = among.map((entity) => this.named(entity, text)).filter(({ kind }) => kind !== 'none');
    if (hits.length > 1) return { kind: 'several' };
    return hits[0] ?? { kind: 'none' };
  }

  /** How a reference is written: by the name where only one record bears it, else by the id. */
  nameFor(references: string, id: string, language: 'ja' | 'en'): string {
    const among = references === '*' ? ANYTHING : [references as EntityName];
    for (const entity of among) {
      const record = this.get(entity, id);
      const field = nameField(entity);
      if (!record || field === null) continue;
      const twin = language === 'en' ? record[`${field}En`] : null;
      const name = typeof twin === 'string' && twin !== '' ? twin : String(record[field] ?? '');
      return this.meant(references, name).kind === 'one' ? name : id;
    }
    return id;
  }

  /** The contacts of an owner, in their order. */
  contactsOf(ownerId: string): AnyRecord[] {
    const rank = (contact: AnyRecord): number => (typeof contact.order === 'number' ? contact.order : 0);
    return [...(this.contacts.get(ownerId) ?? [])].sort(
      (a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1),
    );
  }
}
