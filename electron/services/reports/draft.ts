// What a report says now: every field from the base of facts, from its own words, or drafted from what is on record.
import { type FactChange, factChanges } from '../../../shared/domain/reports/changes';
import { type Fact, factOf, type Told } from '../../../shared/domain/reports/facts';
import { fateOf } from '../../../shared/domain/reports/fields';
import type { ReportTemplate } from '../../../shared/domain/reports/template';
import {
  plainText,
  type WrittenBlock,
  writeReport,
  writtenValues,
} from '../../../shared/domain/reports/write';
import type { RecordOf } from '../../../shared/model/index';
import type { FactValues } from '../../../shared/model/reports';
import type { ReadDb } from '../../store/read';
import { type Drafting, drafted } from './drafting';
import { type EventFacts, type ReportDesk, writeWords } from './event';
import { templateOf } from './templates';

type Report = RecordOf<'report'>;
type Version = RecordOf<'reportVersion'>;

/** A report as it reads now. */
export interface Draft {
  readonly template: ReportTemplate;
  readonly fields: ReadonlyMap<string, Fact>;
  /** The values by key, drafted ones included; what is empty is left out. */
  readonly values: FactValues;
  readonly written: FactValues;
  readonly blocks: readonly WrittenBlock[];
  readonly text: string;
  readonly changes: readonly FactChange[];
}

/** A field of a report: facts as in the base, own words as told, the rest drafted. */
function fieldOf(of: Drafting, key: string, own: readonly Told[]): Fact {
  const { scope } = fateOf(key);
  if (scope === 'fact') {
    const fact = of.event.base.get(key) ?? factOf(key, [], null);
    return fact.value === null ? factOf(key, [], drafted(of, key)) : fact;
  }
  const told = scope === 'own' ? own.filter((one) => one.key === key) : [];
  return factOf(key, told, drafted(of, key));
}

/** The report as it reads at this moment. */
export function draftOf(db: ReadDb, desk: ReportDesk, event: EventFacts, report: Report): Draft {
  const template = templateOf(desk.catalogue, report.templateId);
  const words = writeWords(db, desk, event.language);
  const facts = Object.fromEntries(
    [...event.base].flatMap(([key, { value }]) => (value === null ? [] : [[key, value] as const])),
  );
  const changes = factChanges(template, event.lastSent, facts);
  const of: Drafting = { db, desk, event, report, template, changes, words };
  const own = event.told.ofReport(report.id);
  const fields = new Map(template.fields.map(({ key }) => [key, fieldOf(of, key, own)]));
  const values = Object.fromEntries(
    [...fields].flatMap(([key, { value }]) => (value === null ? [] : [[key, value] as const])),
  );
  const blocks = writeReport(template, values, event.language, words);
  return {
    template,
    fields,
    values,
    written: writtenValues(template, values),
    blocks,
    text: plainText(blocks),
    changes,
  };
}

/** Fields that move with the clock or with the sending itself: no reason for a new version. */
const MOVING: ReadonlySet<string> = new Set([
  'next_report_at',
  'changes',
  'corrections',
  'recipient',
  'pr_status',
]);

/** Whether the report reads otherwise than the version fixed last, leaving aside what only the clock moved. */
export function isChanged(draft: Draft, last: Version | undefined): boolean {
  if (last === undefined) return true;
  return draft.template.fields.some(({ key }) => {
    const isMoving = fateOf(key).scope === 'made' || MOVING.has(key);
    if (isMoving && draft.fields.get(key)?.origin !== 'told') return false;
    return JSON.stringify(last.values[key] ?? null) !== JSON.stringify(draft.written[key] ?? null);
  });
}
