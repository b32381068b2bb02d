// Writes an answer into the field its question came from. A room whose facts can be unknown adds how its fields are filled here.

import { z } from 'zod';
import { instantSchema, lineSchema, paragraphSchema } from '../../shared/model/define';
import { MEDIA, type Medium, type NotKnown } from '../../shared/model/evidence';
import type { FieldOf } from '../../shared/model/incident';
import type { RecordOf } from '../../shared/model/index';
import { COUNT } from '../../shared/model/ranges';
import type { FactValue } from '../../shared/model/reports';
import type { ReadDb } from '../store/read';
import type { WriteTx } from '../store/writeTx';
import { ANSWER_STATES, fillTelling, TOLD_ENTITIES, toldAnswerKind } from './board/answers';
import { addEntry } from './chronology';
import { fillPerson, isPersonField, PERSON_ANSWERS, personChoices } from './muster/answers';
import { tellFact } from './reports/base';

/** What a field takes, so that the right control is offered and nothing else is written. */
export type AnswerKind = 'text' | 'instant' | 'name' | 'medium' | 'choice' | 'number';

/** How the fields of one entity are filled. */
interface Filling {
  /** What the field takes; null: it cannot be filled by an answer. */
  readonly kind: (field: string) => AnswerKind | null;
  /** The values a choice is made from, with the key of their words. */
  readonly choices?: (field: string) => readonly { readonly id: string; readonly key: string }[];
  /** The entity whose field names the fact in words, where it is another one. */
  readonly namedBy?: string;
  readonly fill: (tx: WriteTx, about: FieldOf, value: string, incidentId: string) => void;
}

type EntryField = keyof NotKnown;

const ENTRY_KINDS: Readonly<Record<EntryField, AnswerKind>> = {
  occurredAt: 'instant',
  from: 'name',
  to: 'name',
  medium: 'medium',
};

function isEntryField(field: string): field is EntryField {
  return Object.hasOwn(ENTRY_KINDS, field);
}

/** The entry that stands now for one that may have been corrected since. */
function standingEntry(db: ReadDb, id: string): RecordOf<'logEntry'> {
  const entry = db.need('logEntry', id);
  const later = db.list('logEntry', { where: { supersedes: id } }).at(-1);
  return later === undefined ? entry : standingEntry(db, later.id);
}

/** The same entry with the field known now, as a new one that supersedes it (rule 2). */
function fillEntry(tx: WriteTx, { id, field }: FieldOf, value: string): void {
  if (!isEntryField(field)) return;
  const { deviceCode, serial, deviceId, clockAt, deleted, id: oldId, by, ...old } = standingEntry(tx, id);
  if (old.notKnown?.[field] === undefined) return;
  const { [field]: _, ...rest } = old.notKnown;
  addEntry(tx, {
    ...old,
    [field]: field === 'medium' ? (value as Medium) : value,
    notKnown: Object.keys(rest).length === 0 ? null : rest,
    supersedes: oldId,
  });
}

/** What was told of the board and the backlog is filled by telling it again. */
const TELLINGS: Readonly<Record<string, Filling>> = Object.fromEntries(
  TOLD_ENTITIES.map((entity) => [
    entity,
    {
      kind: (field: string) => toldAnswerKind(entity, field),
      choices: (field: string) =>
        field === 'state'
          ? ANSWER_STATES.map((id) => ({ id, key: `fields:choice.statusReport.state.${id}` }))
          : [],
      fill: fillTelling,
    },
  ]),
);

const FILLINGS: Readonly<Record<string, Filling>> = {
  ...TELLINGS,
  incident: {
    kind: (field) => (field === 'what' ? 'text' : field === 'noticedAt' ? 'instant' : null),
    fill: (tx, { id, field }, value) => tx.change('incident', id, { [field]: value }),
  },
  logEntry: {
    kind: (field) => (isEntryField(field) ? ENTRY_KINDS[field] : null),
    fill: fillEntry,
  },
  person: {
    kind: (field) => (isPersonField(field) ? PERSON_ANSWERS[field] : null),
    choices: (field) => personChoices(field).map((id) => ({ id, key: `muster:${field}.${id}` })),
    namedBy: 'musterReport',
    fill: (tx, { id, field }, value, incidentId) =>
      fillPerson(tx, { personId: id, field, value }, incidentId),
  },
};

const SCHEMAS = {
  text: paragraphSchema,
  name: lineSchema,
  instant: instantSchema,
  medium: { safeParse: (value: unknown) => ({ success: MEDIA.some((medium) => medium === value) }) },
  // Held against the choices of its own field.
  choice: lineSchema,
  number: z.coerce.number<string>().min(COUNT.min).max(COUNT.max),
} as const;

/** What the answer to a question about this field must be; null where it stays a text of the question alone. */
export function answerKind(about: FieldOf): AnswerKind | null {
  return FILLINGS[about.entity]?.kind(about.field) ?? null;
}

/** The values an answer about this field chooses from. */
export function answerChoices(about: FieldOf): readonly { readonly id: string; readonly key: string }[] {
  return FILLINGS[about.entity]?.choices?.(about.field) ?? [];
}

/** The key of the word for the field an answer fills. */
export function answerLabel({ entity, field }: FieldOf): string {
  return `fields:field.${FILLINGS[entity]?.namedBy ?? entity}.${field}`;
}

/**
 * Fills the field. A fact of the reports takes any value; another field only one of its kind.
 * @returns false where the value does not fit the field, which then stays as it is
 */
export function fillField(tx: WriteTx, about: FieldOf, value: FactValue, incidentId: string): boolean {
  if (about.entity === 'reportFact') {
    tellFact(tx, { incidentId: about.id, reportId: null, key: about.field, value, logEntryId: null });
    return true;
  }
  const kind = answerKind(about);
  const given = typeof value === 'number' ? String(value) : value;
  if (kind === null || typeof given !== 'string' || given === '') return false;
  if (!SCHEMAS[kind].safeParse(given).success) return false;
  if (kind === 'choice' && !answerChoices(about).some(({ id }) => id === given)) return false;
  FILLINGS[about.entity]?.fill(tx, about, given, incidentId);
  return true;
}
