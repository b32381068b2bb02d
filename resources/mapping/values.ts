// Values that ship under another word: enumerations the code names itself, and sources without remarks on their making.
import type { Json } from './normalise.ts';
import { camelCase } from './table.ts';
import { wording } from './wording.ts';

const RENAMED_BY_FIELD: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  severity: { error: 'critical' },
  expected_severity: { error: 'critical' },
  // No publication stands behind it; `basis: authored` says so.
  source: { AUTHOR: null },
};

/** Enumerations that are words of the code (`CONTACT_MEANS`, `EDGE_KINDS`), not ids of content. */
const CODE_WORDS: ReadonlySet<string> = new Set([
  'people[].contacts[].kind',
  'contact_kinds[].id',
  'edges[].type',
  'conventions.edge_types{}',
]);

/** Words of one place: the states of planning tasks are those of the record. */
const TASK_STATUS: Readonly<Record<string, string>> = { todo: 'open', na: 'notNeeded' };
const RENAMED_BY_PATH: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'task_statuses[].id': TASK_STATUS,
  'planning_progress.default_by_step{}': TASK_STATUS,
  'planning_progress.overrides[].status': TASK_STATUS,
};

/** Remarks in brackets on how a passage was read or added to; the place in the publication stays. */
const REMARKS: readonly string[] = [
  '（観点のみ。細目は補作）',
  '（手順は補作）',
  '（周期は補作）',
  '（表なし・補作）',
  '(列の対応は読み順から推定)',
];
const INFERRED = '、会社は読み順から推定';

/** The shipped value of a plain value at a path. */
export function shippedValue(path: string, value: Json): Json {
  if (typeof value !== 'string') return value;
  if (CODE_WORDS.has(path)) return camelCase(value);
  const here = RENAMED_BY_PATH[path]?.[value];
  if (here !== undefined) return here;
  const field = path.split('.').at(-1) ?? path;
  const renamed = RENAMED_BY_FIELD[field]?.[value];
  if (renamed !== undefined) return renamed;
  if (!field.endsWith('source')) return value;
  return REMARKS.reduce((text, remark) => text.replace(remark, ''), value).replace(INFERRED, '');
}

const replacements: ReadonlyMap<string, ReadonlyMap<string, string | null>> = new Map(
  Object.entries(wording).map(([source, changes]) => [
    source,
    new Map(
      changes.flatMap(([ja, en, newJa, newEn]) => [[ja, newJa] as const, [en, newEn ?? null] as const]),
    ),
  ]),
);

/** The text in the words that ship: those that spoke of the source's file format or making are reworded or left out. */
export function reworded(source: string, text: Json): Json {
  if (typeof text !== 'string') return text;
  const changed = replacements.get(source)?.get(text);
  return changed === undefined ? text : changed;
}
