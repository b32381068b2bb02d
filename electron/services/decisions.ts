// Decisions of a response: findings, decisions, whom they were told to, delegations; each writes its line (rule 4).
import { authorityOf } from '../../shared/domain/decisions/standing';
import type { Known } from '../../shared/model/decision';
import { AppError } from '../../shared/model/errors';
import type { Medium } from '../../shared/model/evidence';
import { fromInstant } from '../../shared/model/instant';
import type { ParsedOf } from '../../shared/rpc/contract';
import type { Caller } from '../../shared/rpc/envelope';
import type { CommandHandlers, QueryHandlers } from '../store/handles';
import type { ReadDb } from '../store/read';
import type { WriteTx } from '../store/writeTx';
import { addEntry, openIncident } from './chronology';
import { decisionViews, delegationViews, notedDecisions, openBook } from './decisionViews';
import { delegate, withdraw } from './delegations';
import type { Desk } from './desk';
import { inLanguage, pick, stamp, trimmed } from './evidenceParts';
import { find } from './findings';
import { liveFlow, needFlow, placeInFlow } from './flowEvidence';
import { notAwaitedText } from './flowRun';
import { type Matter, matterOf } from './matter';
import { nameOf } from './people';

/** The decisions a new one on this matter takes the place of: in force in the round the matter is in. */
function standingOn(db: ReadDb, incidentId: string, matter: Matter): string[] {
  if (matter.nodeId === null)
    return matter.decisions.filter(({ inForce }) => inForce).map(({ decision }) => decision.id);
  const round = liveFlow(db, incidentId)?.run.nodes.get(matter.nodeId)?.round ?? 1;
  return matter.decisions
    .filter(({ inForce, decision }) => inForce && decision.round === round)
    .map(({ decision }) => decision.id);
}

function viewMatter(db: ReadDb, desk: Desk, { incidentId, ...ref }: ParsedOf<'decision.matter'>): Matter {
  if (ref.nodeId === undefined && ref.criterionId === undefined) throw new AppError('decision.noMatter');
  const matter = matterOf(db, desk, incidentId, ref);
  return { ...matter, standing: standingOn(db, incidentId, matter) };
}

/** What is known of a matter at this moment, to be kept with the decision. */
function knownNow({ items }: Matter): Known[] {
  return items.map(({ kind, item, text, finding }) => ({
    kind,
    item,
    ...text,
    verdict: finding?.verdict ?? null,
    text: finding?.question?.answer ?? finding?.text ?? null,
    entryId: finding?.entryId ?? null,
    questionId: finding?.question?.id ?? null,
  }));
}

/** A matter that belongs to no node or criterion. */
function freeMatter(tx: WriteTx, desk: Desk, input: ParsedOf<'decision.decide'>): Matter {
  const subject = trimmed(input.subject);
  if (subject === null) throw new AppError('decision.noMatter');
  const named = new Set(input.supersedes ?? []);
  const own = decisionViews(openBook(tx, desk, input.incidentId)).filter(({ decision }) =>
    named.has(decision.id),
  );
  const none = {
    role: null,
    deputyRule: null,
    seats: [],
    takers: [],
    delegations: [],
    ownText: null,
    items: [],
  };
  return {
    subject: { ja: subject, en: subject },
    nodeId: null,
    criterionId: null,
    ...none,
    decisions: own,
    standing: [],
  };
}

/** The ways chosen with their words. Throws `decision.unknownWay`, `decision.oneWay`, `decision.wayNeeded`. */
function chosenWays(
  tx: WriteTx,
  input: ParsedOf<'decision.decide'>,
): { ids: string[]; text: { ja: string; en: string } } | null {
  if (input.nodeId === undefined) return null;
  const live = needFlow(tx, input.incidentId);
  const node = tx.need('flowNode', input.nodeId);
  const out = live.edges.filter(({ fromId, id }) => fromId === node.id && live.run.ways.get(id) !== 'out');
  const ids = [...new Set(input.ways ?? [])];
  const odd = ids.find((id) => !out.some((edge) => edge.id === id));
  if (odd !== undefined) throw new AppError('decision.unknownWay', { way: odd, title: node.title });
  if (out.length > 0 && ids.length === 0) throw new AppError('decision.wayNeeded', { title: node.title });
  if (node.branching !== 'inclusive' && ids.length > 1)
    throw new AppError('decision.oneWay', { title: node.title });
  const chosen = out.filter(({ id }) => ids.includes(id));
  const words = (said: (edge: (typeof out)[number]) => string): string => chosen.map(said).join('・');
  return {
    ids,
    text: {
      ja: words(({ condition, toId }) => condition ?? tx.get('flowNode', toId)?.title ?? ''),
      en: words(
        ({ condition, conditionEn, toId }) =>
          conditionEn ?? condition ?? tx.get('flowNode', toId)?.titleEn ?? '',
      ),
    },
  };
}

/** Decides. Throws `decision.standing` where others stand that it does not name, `decision.notAuthorised`, `decision.answerNeeded`. */
function decide(tx: WriteTx, desk: Desk, caller: Caller, input: ParsedOf<'decision.decide'>) {
  const { incidentId, nodeId, criterionId } = input;
  openIncident(tx, incidentId);
  const isFree = nodeId === undefined && criterionId === undefined;
  const matter = isFree
    ? freeMatter(tx, desk, input)
    : matterOf(tx, desk, incidentId, { nodeId, criterionId });
  const after = isFree ? [...new Set(input.supersedes ?? [])] : standingOn(tx, incidentId, matter);
  refuseUnnamed(matter, after, input.supersedes ?? []);
  const ways = chosenWays(tx, input);
  const answer = trimmed(input.answer) ?? (ways === null ? null : pick(caller, ways.text) || null);
  if (answer === null) throw new AppError('decision.answerNeeded');
  const decider = deciderOf(tx, caller, input, matter);
  const live = nodeId === undefined ? null : needFlow(tx, incidentId);
  const place = live === null || nodeId === undefined ? null : placeInFlow(live, nodeId);
  const words = desk.words(caller.language);
  const reason = trimmed(input.reason);
  const subject = pick(caller, matter.subject);
  const unknown = matter.items.filter(
    ({ finding }) => finding === null || finding.verdict === 'unknown',
  ).length;
  const entry = addEntry(tx, {
    incidentId,
    kind: 'decision',
    medium: 'app',
    from: nameOf(tx, decider.by, caller),
    text: [
      words(after.length > 0 ? 'log:decision.anew' : 'log:decision.decided', { subject, answer }),
      deciderText(desk, caller, matter, decider),
      reason && words('log:checklist.reason', { reason }),
      unknown > 0 && words('log:decision.withUnknown', { count: unknown }),
      live && place ? notAwaitedText(desk, caller, live, place.waitsFor) : '',
    ]
      .filter((part) => part)
      .join(''),
    about: nodeId === undefined ? null : { entity: 'flowNode', id: nodeId },
    by: tx.actor ?? decider.by,
    occurredAt: input.occurredAt ?? null,
    supersedes: after.length === 1 ? entryOf(tx, after[0] ?? '') : null,
  });
  const id = tx.append('decision', {
    incidentId,
    nodeId: matter.nodeId,
    criterionId: matter.criterionId,
    round: place?.round ?? 1,
    ahead: place?.ahead ?? null,
    subject,
    ways: ways?.ids ?? null,
    answer,
    reason,
    decider,
    known: knownNow(matter),
    notAwaited: place === null || place.waitsFor.length === 0 ? null : [...place.waitsFor],
    after,
    logEntryId: entry.id,
    ...stamp(tx, input.occurredAt),
  });
  for (const { to, medium } of input.told ?? [])
    tell(tx, desk, caller, { decisionId: id, to, by: decider.by, medium, occurredAt: input.occurredAt });
  return { id, number: entry.number, as: decider.as };
}

function entryOf(tx: WriteTx, decisionId: string): string | null {
  return tx.get('decision', decisionId)?.logEntryId ?? null;
}

/** Nothing is decided anew by accident: the decisions that stand must be named. */
function refuseUnnamed(matter: Matter, standing: readonly string[], named: readonly string[]): void {
  const left = standing.filter((id) => !named.includes(id));
  const [first] = matter.decisions.filter(({ decision }) => left.includes(decision.id));
  if (left.length === 0) return;
  throw new AppError('decision.standing', {
    ids: left,
    subject: matter.subject.ja,
    answer: first?.decision.answer ?? '',
    number: first?.number ?? '',
  });
}

function deciderOf(
  tx: WriteTx,
  caller: Caller,
  { decider, occurredAt }: ParsedOf<'decision.decide'>,
  matter: Matter,
) {
  const reason = trimmed(decider.reason);
  const atMs = occurredAt === undefined ? tx.nowMs : fromInstant(occurredAt);
  const delegations = matter.delegations.map(({ delegation }) => ({
    id: delegation.id,
    to: delegation.to,
    untilMs: typeof delegation.until === 'string' ? fromInstant(delegation.until) : null,
  }));
  const authority = authorityOf(decider.by, atMs, matter.seats, delegations, matter.takers);
  // A role nobody holds, and a matter of no role, leave it to whoever is there.
  if (authority.as === 'other' && matter.role !== null && reason === null)
    throw new AppError('decision.notAuthorised', {
      name: nameOf(tx, decider.by, caller),
      role: pick(caller, { ja: matter.role.name, en: matter.role.nameEn ?? matter.role.name }),
    });
  return { by: decider.by, roleId: matter.role?.id ?? null, ...authority, reason };
}

function deciderText(
  desk: Desk,
  caller: Caller,
  { role }: Matter,
  { as, order, reason }: ReturnType<typeof deciderOf>,
): string {
  if (role === null) return '';
  const words = desk.words(caller.language);
  const named = { role: inLanguage(caller.language, role.name, role.nameEn), order: order ?? 0 };
  return (
    words(`log:decision.as.${as}`, named) + (reason === null ? '' : words('log:decision.because', { reason }))
  );
}

interface Telling {
  readonly decisionId: string;
  readonly to: string;
  readonly by?: string | undefined;
  readonly medium?: Medium | undefined;
  readonly occurredAt?: string | undefined;
}

/** Writes that a decision was told. Throws `record.notFound`, `incident.closed`. */
function tell(tx: WriteTx, desk: Desk, caller: Caller, input: Telling) {
  const decision = tx.need('decision', input.decisionId);
  const { incidentId } = decision;
  const by = trimmed(input.by) ?? tx.actor ?? decision.decider.by;
  const to = input.to.trim();
  const toName = nameOf(tx, to, caller);
  const entry = addEntry(tx, {
    incidentId,
    kind: 'report',
    medium: input.medium ?? null,
    from: nameOf(tx, by, caller),
    to: toName,
    text: desk.words(caller.language)('log:decision.told', {
      subject: decision.subject,
      answer: decision.answer,
      to: toName,
    }),
    about: { entity: 'decision', id: decision.id },
    occurredAt: input.occurredAt ?? null,
  });
  const id = tx.append('decisionTold', {
    incidentId,
    decisionId: decision.id,
    by,
    to,
    medium: input.medium ?? null,
    logEntryId: entry.id,
    ...stamp(tx, input.occurredAt),
  });
  return { id, number: entry.number };
}

type Calls = Extract<keyof (QueryHandlers & CommandHandlers), `decision.${string}`>;

/** The calls of decisions. */
export function decisionHandlers(desk: Desk): Pick<QueryHandlers & CommandHandlers, Calls> {
  return {
    'decision.list': ({ db }, { incidentId }) => {
      const book = openBook(db, desk, incidentId);
      return {
        decisions: decisionViews(book),
        noted: notedDecisions(book, desk.zoneMinutes),
        delegations: delegationViews(book),
      };
    },
    'decision.matter': ({ db }, input) => viewMatter(db, desk, input),
    'decision.find': ({ tx, caller }, input) => find(tx, desk, caller, input),
    'decision.decide': ({ tx, caller }, input) => decide(tx, desk, caller, input),
    'decision.tell': ({ tx, caller }, input) => tell(tx, desk, caller, input),
    'decision.delegate': ({ tx, caller }, input) => delegate(tx, desk, caller, input),
    'decision.withdrawDelegation': ({ tx, caller }, input) => {
      withdraw(tx, desk, caller, input);
      return {};
    },
  };
}
