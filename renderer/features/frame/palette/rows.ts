// What the palette lists: a row a thing, with what it shows and what Enter does.

import { fold, foldForms } from '../../../../shared/domain/text/fold';
import type { RecordOf } from '../../../../shared/model/index';
import type { OutputOf } from '../../../../shared/rpc/contract';
import { paths } from '../../../data/paths';
import type { IconName } from '../../../ui';

export type Directory = OutputOf<'contacts.directory'>;
export type Hit = OutputOf<'search.find'>[number];
export type DirectoryPerson = Directory['people'][number];

/** The kinds a row can name; keys of `frame:palette.kind`. */
export type RowKind =
  | 'person'
  | 'role'
  | 'organisation'
  | 'site'
  | 'unit'
  | 'skill'
  | 'business'
  | 'system'
  | 'checklist'
  | 'checklistItem'
  | 'flow'
  | 'flowNode'
  | 'criterion'
  | 'scenario'
  | 'inject'
  | 'incident'
  | 'question'
  | 'decision'
  | 'logEntry'
  | 'screen'
  | 'command'
  | 'other';

/** A means of contact as a row shows it. */
export interface RowNumber {
  readonly value: string;
  readonly confirmedAt: string | null;
  readonly suspect: boolean;
}

export interface PaletteRow {
  readonly key: string;
  readonly kind: RowKind;
  readonly icon: IconName;
  readonly title: string;
  readonly meta: string;
  /** The number to call now; null where there is none, undefined where none is asked for. */
  readonly number?: RowNumber | null;
  /** The number at the other time of day, when it differs. */
  readonly otherNumber?: RowNumber | null;
  /** Where Enter leads; null: a command that stays here. */
  readonly path: string | null;
  readonly run?: () => void;
}

const ICONS: Readonly<Partial<Record<RowKind, IconName>>> = {
  person: 'person',
  role: 'role',
  organisation: 'building',
  site: 'building',
  checklist: 'checklist',
  checklistItem: 'checklist',
  flow: 'flow',
  flowNode: 'flow',
  incident: 'flag',
  question: 'question',
  decision: 'diamond',
  logEntry: 'chronology',
  scenario: 'target',
  inject: 'target',
  system: 'screen',
};

const KINDS = new Set<string>([
  'person',
  'role',
  'organisation',
  'site',
  'unit',
  'skill',
  'business',
  'system',
  'checklist',
  'checklistItem',
  'flow',
  'flowNode',
  'criterion',
  'scenario',
  'inject',
  'incident',
  'question',
  'decision',
  'logEntry',
]);

/** The kind of a hit; entities without a word of their own are parts of the plan. */
export function kindOf(entity: string): RowKind {
  return KINDS.has(entity) ? (entity as RowKind) : 'other';
}

/** The screen of a record; what has no screen of its own stands among the records of the plan. */
export function pathOf(entity: string, id: string): string {
  switch (entity) {
    case 'person':
      return paths.person(id);
    case 'organisation':
      return paths.organisation(id);
    case 'site':
      return paths.site(id);
    case 'role':
      return paths.role(id);
    case 'checklist':
      return paths.checklist(id);
    case 'flow':
      return paths.flow;
    case 'flowNode':
      return paths.flowNode(id);
    case 'decision':
      return paths.decision(id);
    case 'logEntry':
      return paths.chronologyEntry(id);
    case 'incident':
    case 'question':
      return paths.overview;
    default:
      return paths.record(entity, id);
  }
}

function numberOf(contact: RecordOf<'contact'> | null): RowNumber | null {
  if (contact === null) return null;
  return { value: contact.value, confirmedAt: contact.confirmedAt, suspect: contact.suspect === true };
}

type Words = (ja: string | null, en: string | null | undefined) => string;

/** What the rows of a hit are made with. `other`: the directory at the other time of day. */
export interface RowSources {
  readonly now: Directory | undefined;
  readonly other: Directory | undefined;
  readonly words: Words;
  /** The text sought: a number typed is shown on the row it belongs to. */
  readonly text: string;
  /** A role somebody deputises, in words. */
  readonly deputy: (role: string, order: number) => string;
}

/** The person's row: name, roles, the number to call now and the one for the other half of the day. */
export function personRow(row: DirectoryPerson, { other, words, deputy }: RowSources): PaletteRow {
  const { person, roles, first } = row;
  const elsewhen = other?.people.find((found) => found.person.id === person.id)?.first ?? null;
  const roleNames = roles.map(({ roleName, roleNameEn, order }) => {
    const name = words(roleName, roleNameEn);
    return order === 0 ? name : deputy(name, order);
  });
  const place = words(row.unitName, row.unitNameEn);
  return {
    key: `person:${person.id}`,
    kind: 'person',
    icon: 'person',
    title: words(person.name, person.nameEn),
    meta:
      roleNames.length > 0
        ? roleNames.join(' / ')
        : [place, words(person.title, person.titleEn)].filter(Boolean).join(' '),
    number: numberOf(first),
    otherNumber: elsewhen !== null && elsewhen.value !== first?.value ? numberOf(elsewhen) : null,
    path: first === null ? paths.person(person.id) : paths.call('person', person.id),
  };
}

function roleRow(hit: Hit, sources: RowSources): PaletteRow {
  const found = sources.now?.roles.find(({ role }) => role.id === hit.id);
  const names = found?.holders.map(({ person }) => sources.words(person.name, person.nameEn)) ?? [];
  return {
    ...plainRow(hit, sources),
    meta: names.length > 0 ? names.join(' → ') : hit.excerpt,
  };
}

function organisationRow(hit: Hit, sources: RowSources): PaletteRow {
  const found = sources.now?.organisations.find(({ organisation }) => organisation.id === hit.id);
  const first = found?.first ?? null;
  const typed = numberSought(hit, sources.text) ?? undefined;
  return {
    ...plainRow(hit, sources),
    number: numberOf(first),
    ...(first === null ? {} : { path: paths.call('organisation', hit.id, typed) }),
  };
}

/** What parts the texts of an excerpt. */
const PART = ' · ';

function plainRow(hit: Hit, { words }: RowSources): PaletteRow {
  const kind = kindOf(hit.entity);
  const title = words(hit.title, hit.titleEn);
  return {
    key: `${hit.entity}:${hit.id}`,
    kind,
    icon: ICONS[kind] ?? 'note',
    title,
    meta: hit.excerpt === title ? '' : hit.excerpt,
    path: pathOf(hit.entity, hit.id),
  };
}

const DIGITS_OF_A_NUMBER = 4;

/** The number of an excerpt that contains the digits typed; null when no number was typed. */
function numberSought(hit: Hit, text: string): string | null {
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  if (digits.length < DIGITS_OF_A_NUMBER) return null;
  return hit.excerpt.split(PART).find((part) => part.replace(/\D/g, '').includes(digits)) ?? null;
}

/** A row for a hit of the search, joined with the directory where it is somebody to call. */
export function hitRow(hit: Hit, sources: RowSources): PaletteRow {
  if (hit.entity === 'role') return roleRow(hit, sources);
  if (hit.entity === 'organisation') return organisationRow(hit, sources);
  const person =
    hit.entity === 'person' ? sources.now?.people.find((row) => row.person.id === hit.id) : undefined;
  if (person === undefined) return plainRow(hit, sources);
  const row = personRow(person, sources);
  const typed = numberSought(hit, sources.text);
  return typed === null || typed === row.number?.value
    ? row
    : {
        ...row,
        meta: [row.meta, typed].filter(Boolean).join(PART),
        path: paths.call('person', hit.id, typed),
      };
}

/** Screens and commands whose words contain every word typed, folded like all search. */
export function matching<T extends { readonly title: string; readonly alsoCalled: string }>(
  items: readonly T[],
  text: string,
): T[] {
  const sought = fold(text).split(' ');
  return items.filter(({ title, alsoCalled }) => {
    const words = [title, alsoCalled].flatMap(foldForms).join(' ');
    return sought.every((word) => words.includes(word));
  });
}

/** People first, whoever can be called next, then screens and commands, then everything else. */
export function inOrder(hits: readonly PaletteRow[], doings: readonly PaletteRow[]): PaletteRow[] {
  const callable = new Set<RowKind>(['role', 'organisation']);
  return [
    ...hits.filter(({ kind }) => kind === 'person'),
    ...hits.filter(({ kind }) => callable.has(kind)),
    ...doings,
    ...hits.filter(({ kind }) => kind !== 'person' && !callable.has(kind)),
  ];
}
