// The chronology in memory, as far as lists and counts need it: read once, then only what is new, since evidence never changes.
import { pairOf, SAME_WORDS_MS } from '../../shared/domain/chronology/doubles';
import { type EntryFlow, entryFlow, type StepEvidence } from '../../shared/domain/chronology/entryFlow';
import { entryNumber } from '../../shared/domain/chronology/numbers';
import { foldTight } from '../../shared/domain/text/fold';
import type { EntryLinkKind } from '../../shared/model/chronology';
import type { ReadDb } from '../store/read';
import { correctionOf } from './chronology';
import {
  entriesBehind,
  type IndexedEntry,
  isPossibleDouble,
  newestFirst,
  stepEvidence,
} from './chronologyRows';

interface Link {
  readonly id: string;
  readonly is: EntryLinkKind;
  readonly after: readonly string[];
  readonly madeAtMs: number;
}

/** So few new entries are put in their places one by one. */
const FEW = 50;

const UNSORTED = entryFlow(true, []);
const NO_MESSAGE = entryFlow(false, []);

/** What is known of the log, kept in step by `refresh`. Only for queries: a command could read what is rolled back. */
export class ChronologyIndex {
  private newest: IndexedEntry[] = [];
  private byId = new Map<string, IndexedEntry>();
  private readonly superseded = new Set<string>();
  private readonly steps = new Map<string, StepEvidence[]>();
  private readonly flows = new Map<string, EntryFlow>();
  private readonly pairs = new Map<string, Set<string>>();
  private readonly links = new Map<string, Link[]>();
  private readonly words = new Map<string, string>();
  private readonly last = { entry: 0, step: 0, link: 0, document: 0, check: 0 };

  /** Takes in what was written since. Everything anew after a clock check, which moves times, and where rows are missing. */
  refresh(db: ReadDb): void {
    const state = db.row<{ entry: number | null; checks: number }>(
      'SELECT (SELECT max(rowid) FROM logEntry) AS entry, (SELECT count(*) FROM clockCheck) AS checks',
    );
    const newest = state?.entry ?? 0;
    if (state?.checks !== this.last.check || newest < this.last.entry) this.forget();
    this.last.check = state?.checks ?? 0;
    if (newest > this.last.entry) this.takeEntries(db);
    this.takeSteps(db);
    this.takeLinks(db);
  }

  private forget(): void {
    this.newest = [];
    for (const known of [
      this.byId,
      this.superseded,
      this.steps,
      this.flows,
      this.pairs,
      this.links,
      this.words,
    ])
      known.clear();
    Object.assign(this.last, { entry: 0, step: 0, link: 0, document: 0 });
  }

  private takeEntries(db: ReadDb): void {
    const { entries: fresh, place } = entriesBehind(db, this.last.entry);
    for (const entry of fresh) {
      this.byId.set(entry.id, entry);
      if (entry.supersedes !== null) this.superseded.add(entry.supersedes);
    }
    this.last.entry = place;
    for (const entry of fresh.length < FEW ? fresh : []) this.newest.splice(this.placeOf(entry), 0, entry);
    if (fresh.length >= FEW) this.newest = [...this.newest, ...fresh].sort(newestFirst);
    this.findDoubles(new Set(fresh));
  }

  /** Where an entry stands in the order: the first place whose entry does not come before it. */
  private placeOf(entry: IndexedEntry): number {
    let low = 0;
    let high = this.newest.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.newest[middle];
      if (other && newestFirst(other, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Every fresh message beside those near it in time; two fresh ones meet once. */
  private findDoubles(fresh: ReadonlySet<IndexedEntry>): void {
    for (const entry of fresh) {
      if (entry.told === null) continue;
      const at = this.placeOf(entry);
      this.meet(entry, { at, step: 1, fresh: new Set() });
      this.meet(entry, { at, step: -1, fresh });
    }
  }

  /** Walks from an entry into the past or the future as far as a double may lie; `fresh` ones meet it themselves. */
  private meet(
    entry: IndexedEntry,
    way: { readonly at: number; readonly step: 1 | -1; readonly fresh: ReadonlySet<IndexedEntry> },
  ): void {
    for (let near = way.at + way.step; ; near += way.step) {
      const other = this.newest[near];
      if (!other || Math.abs(other.occurredMs - entry.occurredMs) > SAME_WORDS_MS) return;
      if (!way.fresh.has(other) && isPossibleDouble(entry, other)) this.pair(entry.id, other.id);
    }
  }

  private pair(a: string, b: string): void {
    this.pairs.set(a, (this.pairs.get(a) ?? new Set()).add(b));
    this.pairs.set(b, (this.pairs.get(b) ?? new Set()).add(a));
  }

  private takeSteps(db: ReadDb): void {
    const rows = freshRows(db, 'entryStep', this.last.step);
    if (rows.length === 0) return;
    const correct = correctionOf(db);
    for (const { id, at } of rows) {
      const step = db.get('entryStep', id);
      this.last.step = at;
      if (step === null) continue;
      this.steps.set(step.entryId, [...(this.steps.get(step.entryId) ?? []), stepEvidence(step, correct)]);
      this.flows.delete(step.entryId);
    }
  }

  private takeLinks(db: ReadDb): void {
    const rows = freshRows(db, 'entryLink', this.last.link);
    if (rows.length === 0) return;
    const correct = correctionOf(db);
    for (const { id, at } of rows) {
      const link = db.get('entryLink', id);
      this.last.link = at;
      if (link === null) continue;
      const pair = pairOf(link.entryId, link.otherId);
      const madeAtMs = correct(link.deviceId, Date.parse(link.clockAt));
      const known = this.links.get(pair) ?? [];
      this.links.set(pair, [...known, { id, is: link.is, after: link.after ?? [], madeAtMs }]);
      this.pair(link.entryId, link.otherId);
    }
  }

  /** The entries of these incidents, newest first. */
  order(incidentIds: readonly string[]): readonly IndexedEntry[] {
    const wanted = new Set(incidentIds);
    return this.newest.filter(({ incidentId }) => wanted.has(incidentId));
  }

  get(id: string): IndexedEntry | undefined {
    return this.byId.get(id);
  }

  /** Where a message stands. */
  flowOf(entry: IndexedEntry): EntryFlow {
    const steps = this.steps.get(entry.id);
    if (steps === undefined) return entry.isMessage ? UNSORTED : NO_MESSAGE;
    const known = this.flows.get(entry.id) ?? entryFlow(entry.isMessage, steps);
    this.flows.set(entry.id, known);
    return known;
  }

  /** What a message waits for; a corrected one waits for nothing, its correction does. */
  waitsFor(entry: IndexedEntry): EntryFlow['stage'] {
    return this.superseded.has(entry.id) ? 'none' : this.flowOf(entry).stage;
  }

  isSuperseded(id: string): boolean {
    return this.superseded.has(id);
  }

  /** What was said of two entries; null while nobody said anything. Of words that do not know each other the last one counts. */
  linkOf(a: string, b: string): EntryLinkKind | null {
    return this.linksInForce(a, b).at(-1)?.is ?? null;
  }

  private linksInForce(a: string, b: string): Link[] {
    const links = this.links.get(pairOf(a, b)) ?? [];
    const seen = new Set(links.flatMap(({ after }) => after));
    return links.filter(({ id }) => !seen.has(id)).sort((x, y) => x.madeAtMs - y.madeAtMs);
  }

  /** Entries that may be one with this one, open or said to be, the nearest in time first. */
  partnersOf(entry: IndexedEntry, is: EntryLinkKind | null): IndexedEntry[] {
    const partners = [...(this.pairs.get(entry.id) ?? [])].flatMap((id) => this.byId.get(id) ?? []);
    return partners
      .filter((other) => this.linkOf(entry.id, other.id) === is)
      .filter((other) => is !== null || !(this.isSuperseded(entry.id) || this.isSuperseded(other.id)))
      .sort((a, b) => Math.abs(a.occurredMs - entry.occurredMs) - Math.abs(b.occurredMs - entry.occurredMs));
  }

  isDoubtful(entry: IndexedEntry): boolean {
    return this.pairs.has(entry.id) && this.partnersOf(entry, null).length > 0;
  }

  /** Whether the folded words of an entry hold the sought text, so kana, width and hyphens do not matter. */
  holds(db: ReadDb, entries: readonly IndexedEntry[], sought: string): IndexedEntry[] {
    this.takeWords(db);
    return entries.filter((entry) => this.words.get(entry.id)?.includes(sought) === true);
  }

  /** The search index keeps every entry's words folded already. */
  private takeWords(db: ReadDb): void {
    const rows = db.rows<{ id: number; record: string; title: string; body: string }>(
      "SELECT id, record, title, body FROM search_document WHERE entity = 'logEntry' AND id > ? ORDER BY id",
      this.last.document,
    );
    for (const { id, record, title, body } of rows) {
      const entry = this.byId.get(record);
      this.last.document = id;
      if (!entry) continue;
      const also = [entryNumber(entry.deviceCode, entry.serial), entry.scribe ?? ''].map(foldTight);
      this.words.set(record, [title.replaceAll(' ', ''), body.replaceAll(' ', ''), ...also].join('\n'));
    }
  }
}

function freshRows(
  db: ReadDb,
  entity: 'entryStep' | 'entryLink',
  after: number,
): { readonly at: number; readonly id: string }[] {
  const sql = `SELECT rowid AS at, id FROM "${entity}" WHERE rowid > ? AND deleted = 0 ORDER BY rowid`;
  return db.rows(sql, after);
}
