// The entry being written: kept in the folder, so that it stands there again after a flat battery (rule 5).
import { type EntryLine, readEntryLine, readFromTo } from '../../../shared/domain/chronology/entryLine';
import { joinNames, type KnownName } from '../../../shared/domain/chronology/knownNames';
import { saysUnknown } from '../../../shared/domain/chronology/notKnown';
import { happenedAt, readTimeOfDay } from '../../../shared/domain/chronology/timeOfDay';
import type { Medium } from '../../../shared/model/evidence';
import type { InputOf } from '../../../shared/rpc/contract';
import type { ChronologyEntry } from '../../../shared/rpc/response';
import { zoneMinutesAt } from '../../data/clock';
import { type Remembered, useRemembered } from '../../data/remembered';
import { timeOf } from '../../records/response';

/** A record of the plan behind a marked word. */
export interface NamedRecord {
  readonly entity: string;
  readonly id: string;
}

export interface EntryDraft {
  readonly text: string;
  /** Occurred time as typed into its field; empty: now. */
  readonly time: string;
  /** `from -> to` as typed. */
  readonly fromTo: string;
  readonly medium: Medium | 'unknown' | null;
  /** The entry this one corrects. */
  readonly supersedes: string | null;
  /** True while lines are taken over from paper: the scribe is asked for. */
  readonly fromPaper: boolean;
  readonly scribe: string;
  /** What was chosen from the plan, by the marked word. */
  readonly named: Readonly<Record<string, NamedRecord>>;
  /** What was being typed when a correction began; it comes back after it. */
  readonly aside: EntryDraft | null;
}

export const EMPTY_DRAFT: EntryDraft = {
  text: '',
  time: '',
  fromTo: '',
  medium: null,
  supersedes: null,
  fromPaper: false,
  scribe: '',
  named: {},
  aside: null,
};

/** The draft of an incident's entry line. */
export function useEntryDraft(incidentId: string): Remembered<EntryDraft> {
  return useRemembered<EntryDraft>(`chronology.draft.${incidentId}`, EMPTY_DRAFT);
}

/** The draft after its line was written: what a correction put aside comes back, and who writes from paper goes on. */
export function afterWriting(draft: EntryDraft): EntryDraft {
  if (draft.supersedes !== null) return draft.aside ?? EMPTY_DRAFT;
  if (!draft.fromPaper) return EMPTY_DRAFT;
  return { ...EMPTY_DRAFT, fromPaper: true, scribe: draft.scribe, medium: draft.medium };
}

/** Who told or was told, as it is typed: `?` where that was said to be unknown. */
function toldOr(entry: ChronologyEntry, field: 'from' | 'to'): string {
  return entry.notKnown[field] === undefined ? (entry[field] ?? '') : '?';
}

/** The draft with lines taken from paper, or not; the scribe typed before is kept for the next sheet. */
export function withPaper(draft: EntryDraft, { on }: { readonly on: boolean }): EntryDraft {
  const medium = on ? 'paper' : draft.medium === 'paper' ? null : draft.medium;
  return { ...draft, fromPaper: on, medium };
}

/** A draft that corrects an entry: everything of it stands there to be changed; what was being typed waits aside. */
export function correctionOf(entry: ChronologyEntry, draft: EntryDraft): EntryDraft {
  const isTyping = draft.supersedes === null && draft.text.trim() !== '';
  const to = toldOr(entry, 'to');
  const arrow = to === '' ? '' : ` → ${to}`;
  return {
    ...EMPTY_DRAFT,
    text: entry.text,
    time: entry.notKnown.occurredAt === undefined ? timeOf(entry.occurredAt) : '?',
    fromTo: `${toldOr(entry, 'from')}${arrow}`.trim(),
    medium:
      entry.notKnown.medium !== undefined
        ? 'unknown'
        : entry.medium === 'app' || entry.medium === 'checklist'
          ? null
          : entry.medium,
    supersedes: entry.id,
    scribe: entry.scribe ?? '',
    fromPaper: entry.scribe !== null,
    aside: isTyping ? draft : draft.aside,
  };
}

/** The told minutes of the day: those in the line go before those in the field; null: now. */
export function minutesOf(draft: EntryDraft, line: EntryLine): number | null {
  return line.time ?? readTimeOfDay(draft.time);
}

/** A value as it was typed, or the statement that it is not known. */
function orUnknown<T extends string>(value: T | null): T | { unknown: 'unknown' } | null {
  return value !== null && saysUnknown(value) ? { unknown: 'unknown' } : value;
}

/** Whether the time field holds something that is no time of day. */
export function isTimeWrong(draft: EntryDraft): boolean {
  return draft.time.trim() !== '' && readTimeOfDay(draft.time) === null && !saysUnknown(draft.time);
}

function occurredAt(
  draft: EntryDraft,
  line: EntryLine,
  old: ChronologyEntry | undefined,
  nowMs: number,
): string | null {
  const minutes = minutesOf(draft, line);
  if (minutes === null) return null;
  // A correction that leaves the time alone speaks of the very same moment, whatever day it was.
  if (old !== undefined && readTimeOfDay(timeOf(old.occurredAt)) === minutes) return old.occurredAt;
  return happenedAt(minutes, nowMs, zoneMinutesAt(nowMs));
}

function kindOf(line: EntryLine, old: ChronologyEntry | undefined): 'fact' | 'decision' | 'report' | 'note' {
  if (line.decision) return 'decision';
  const kind = old?.kind;
  return kind === 'decision' || kind === 'report' || kind === 'note' ? kind : 'fact';
}

/** What the line of a draft says, its names joined, and the records behind them: those chosen from the list go first. */
export function readDraft(
  draft: EntryDraft,
  names: readonly KnownName[],
): { readonly line: EntryLine; readonly named: EntryDraft['named'] } {
  const joined = joinNames(draft.text, names);
  return { line: readEntryLine(joined.text), named: { ...joined.named, ...draft.named } };
}

/** The call a draft makes; null while it says nothing. */
export function entryOf(
  draft: EntryDraft,
  incidentId: string,
  old: ChronologyEntry | undefined,
  nowMs: number,
  names: readonly KnownName[],
): InputOf<'chronology.add'> | null {
  const { line, named } = readDraft(draft, names);
  if (line.text.trim() === '' || isTimeWrong(draft)) return null;
  const fromTo = readFromTo(draft.fromTo);
  const from = orUnknown(fromTo.from);
  const to = orUnknown(fromTo.to);
  const medium = draft.medium === 'unknown' ? { unknown: draft.medium } : draft.medium;
  const isTimeUnknown = line.time === null && saysUnknown(draft.time);
  const at = isTimeUnknown ? { unknown: 'unknown' as const } : occurredAt(draft, line, old, nowMs);
  const known = new Set((old?.questions ?? []).map(({ text }) => text));
  const asked = line.unknowns.filter((word) => !known.has(word));
  const mentions = [...line.mentions, ...line.systems].flatMap((word) => named[word] ?? []);
  const kept =
    mentions.length === 0 && old !== undefined && old.text === line.text ? [...old.mentions] : mentions;
  return {
    incidentId,
    text: line.text,
    kind: kindOf(line, old),
    important: line.important || old?.important === true,
    ...(at === null ? {} : { occurredAt: at }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(medium === null ? {} : { medium }),
    ...(draft.supersedes === null ? {} : { supersedes: draft.supersedes }),
    ...(draft.fromPaper && draft.scribe.trim() !== '' ? { scribe: draft.scribe.trim() } : {}),
    ...(kept.length === 0 ? {} : { mentions: kept }),
    ...(asked.length === 0 ? {} : { questions: asked }),
  };
}
