// Decisions, delegations and findings of a response as their screens show them.
import { entryNumber, questionNumber } from '../../shared/domain/chronology/numbers';
import type { ClockCorrection } from '../../shared/domain/clock';
import { type Decided, standingOfDecisions } from '../../shared/domain/decisions/inForce';
import type { RecordOf } from '../../shared/model/index';
import { fromInstant, toInstant } from '../../shared/model/instant';
import type { DecisionView, DelegationView } from '../../shared/rpc/decisions';
import type { ReadDb } from '../store/read';
import { correctionOf, entriesById, groupOf } from './chronology';
import type { Desk } from './desk';
import { evidenceOf, happenedMs } from './flowEvidence';

/** Everything decided in a response, read once. */
export interface DecisionBook {
  readonly db: ReadDb;
  readonly ids: readonly string[];
  readonly correct: ClockCorrection;
  readonly instant: (ms: number) => string;
  readonly nowMs: number;
  readonly decisions: readonly RecordOf<'decision'>[];
}

/** Opens the book of decisions. Throws `record.notFound`. */
export function openBook(db: ReadDb, desk: Desk, incidentId: string): DecisionBook {
  const ids = groupOf(db, incidentId);
  const nowMs = desk.clock() + db.clockOffsetSeconds() * 1000;
  const instant = (ms: number): string => toInstant(ms, desk.zoneMinutes(ms));
  return { db, ids, correct: correctionOf(db), instant, nowMs, decisions: evidenceOf(db, 'decision', ids) };
}

/** What a decision is on: a node, else a criterion, else itself and those that take its place. */
function matterOf(decision: RecordOf<'decision'>, all: ReadonlyMap<string, RecordOf<'decision'>>): string {
  if (decision.nodeId !== null) return decision.nodeId;
  if (decision.criterionId !== null) return decision.criterionId;
  let first = decision;
  for (const seen = new Set<string>(); !seen.has(first.id); ) {
    seen.add(first.id);
    const before = all.get(first.after?.[0] ?? '');
    if (before !== undefined) first = before;
  }
  return first.id;
}

function decided({ decisions, correct }: DecisionBook): Decided[] {
  const all = new Map(decisions.map((one) => [one.id, one]));
  return decisions.map((one) => ({
    id: one.id,
    matter: matterOf(one, all),
    round: one.round,
    after: one.after ?? [],
    atMs: happenedMs(correct, one),
    saying: one.ways === null || one.ways.length === 0 ? one.answer : [...one.ways].sort().join(),
  }));
}

export function numberOfEntry(db: ReadDb, logEntryId: string | null): string | null {
  const entry = logEntryId === null ? null : db.get('logEntry', logEntryId);
  return entry && entryNumber(entry.deviceCode, entry.serial);
}

/** All decisions, the newest first. */
export function decisionViews(book: DecisionBook): DecisionView[] {
  const { db, decisions, correct, instant } = book;
  const standings = standingOfDecisions(decided(book));
  const numbers = new Map(decisions.map((one) => [one.id, numberOfEntry(db, one.logEntryId) ?? one.id]));
  const told = Map.groupBy(evidenceOf(db, 'decisionTold', book.ids), ({ decisionId }) => decisionId);
  const named = (ids: readonly string[]): string[] => ids.map((id) => numbers.get(id) ?? id);
  return decisions
    .map((decision) => ({ decision, atMs: happenedMs(correct, decision) }))
    .sort((a, b) => b.atMs - a.atMs || (a.decision.id < b.decision.id ? 1 : -1))
    .map(({ decision, atMs }): DecisionView => {
      const standing = standings.get(decision.id);
      return {
        decision,
        number: numberOfEntry(db, decision.logEntryId),
        subject: subjectOf(db, decision),
        decidedAt: instant(atMs),
        inForce: standing?.inForce ?? true,
        holds: standing?.holds ?? true,
        supersededBy: named(standing?.supersededBy ?? []),
        supersedes: named(decision.after ?? []),
        contradicts: named(standing?.contradicts ?? []),
        ways: (decision.ways ?? []).map((edgeId) => wayOf(db, edgeId)),
        told: (told.get(decision.id) ?? []).map((one) => ({
          id: one.id,
          by: one.by,
          to: one.to,
          medium: one.medium,
          at: instant(happenedMs(correct, one)),
          number: numberOfEntry(db, one.logEntryId),
        })),
      };
    });
}

/** As it was written then, unless the plan has it in both languages. */
function subjectOf(
  db: ReadDb,
  { nodeId, criterionId, subject }: RecordOf<'decision'>,
): DecisionView['subject'] {
  const node = nodeId === null ? null : db.get('flowNode', nodeId);
  const matter = node ?? (criterionId === null ? null : db.get('criterion', criterionId));
  return matter === null
    ? { ja: subject, en: subject }
    : { ja: matter.title, en: matter.titleEn ?? matter.title };
}

function wayOf(db: ReadDb, edgeId: string): DecisionView['ways'][number] {
  const edge = db.get('flowEdge', edgeId);
  const to = edge && db.get('flowNode', edge.toId);
  const condition = edge?.condition ?? '';
  return {
    edgeId,
    condition: { ja: condition, en: edge?.conditionEn ?? condition },
    leadsTo: { ja: to?.title ?? '', en: to?.titleEn ?? to?.title ?? '' },
  };
}

/** All delegations, the newest first; one whose end is not known holds until it is withdrawn. */
export function delegationViews(book: DecisionBook): DelegationView[] {
  const { db, correct, instant, nowMs } = book;
  const all = evidenceOf(db, 'delegation', book.ids);
  const withdrawn = new Set(all.filter(({ act }) => act === 'withdrawn').flatMap(({ after }) => after ?? []));
  return all
    .filter(({ act }) => act === 'given')
    .map((delegation): DelegationView & { atMs: number } => {
      const { until } = delegation;
      const hasEnded = typeof until === 'string' && fromInstant(until) <= nowMs;
      const atMs = happenedMs(correct, delegation);
      return {
        delegation,
        number: numberOfEntry(db, delegation.logEntryId),
        givenAt: instant(atMs),
        state: withdrawn.has(delegation.id) ? 'withdrawn' : hasEnded ? 'ended' : 'active',
        atMs,
      };
    })
    .sort((a, b) => b.atMs - a.atMs)
    .map(({ atMs: _, ...view }) => view);
}

/** The question an unknown opened, with its answer once there is one. */
export function questionOf(db: ReadDb, questionId: string | null) {
  const question = questionId === null ? null : db.get('question', questionId);
  if (question === null) return null;
  return {
    id: question.id,
    number: questionNumber(question.deviceCode, question.serial),
    askedOf: question.askedOf,
    dueAt: question.dueAt,
    open: question.answered === null,
    answer: question.answered?.as === 'answered' ? question.answered.text : null,
  };
}

/** Decisions said in the chronology only, the newest first; those that were corrected are left out. */
export function notedDecisions({ db, ids, decisions }: DecisionBook, zoneMinutes: (ms: number) => number) {
  const said = ids
    .flatMap((incidentId) => db.list('logEntry', { where: { incidentId, kind: 'decision' } }))
    .filter(({ about }) => about === null);
  const own = new Set(decisions.map(({ logEntryId }) => logEntryId));
  const noted = said.map(({ id }) => id).filter((id) => !own.has(id));
  return entriesById(db, noted, zoneMinutes)
    .filter(({ supersededBy }) => supersededBy.length === 0)
    .sort((a, b) => Date.parse(b.occurredAt) - Date.parse(a.occurredAt));
}
