// Printing as the contract has it: preview, the printing task with its record of what was printed, and whose card is out of date.
import { createHash } from 'node:crypto';
import { cardContent, cardFor, changedBlocks } from '../../shared/domain/cards/content';
import { type CardRecords, cardHolders, directoryOf, rolesOf } from '../../shared/domain/cards/people';
import type {
  FinishedPrint,
  HandoverInput,
  PrepareInput,
  PrintedSubject,
  PrintRoom,
} from '../../shared/domain/printing';
import { rosterFor, sectionContent } from '../../shared/domain/roster';
import { PARAGRAPH_LIMIT } from '../../shared/model/define';
import { AppError } from '../../shared/model/errors';
import type { RecordOf } from '../../shared/model/index';
import { fromInstant, toInstant } from '../../shared/model/instant';
import type { OutputOf, ParsedOf, ProgressOf } from '../../shared/rpc/contract';
import type { CommandHandlers, QueryHandlers, TaskContext, TaskHandlers } from '../store/handles';
import type { ReadDb } from '../store/read';
import type { WriteTx } from '../store/writeTx';
import { binderInput } from './binder';
import type { Desk } from './desk';
import { editionHeld } from './editions';

/** What printing knows of the surroundings. */
export type PrintDesk = Pick<Desk, 'files' | 'clock' | 'zoneMinutes'>;

type Job = ParsedOf<'print.run'>;
type Offset = { readonly xMm: number; readonly yMm: number };

/** Documents on plain paper, of no sheet of cards. */
const PLAIN: ReadonlySet<Job['kind']> = new Set(['roster', 'confirmation', 'binder', 'handover']);

const OFFSET_KEY = 'print.offset';
const NO_OFFSET: Offset = { xMm: 0, yMm: 0 };

type PrintHandlers = Pick<QueryHandlers, 'print.cardStates' | 'print.settings' | 'print.taken'> &
  Pick<CommandHandlers, 'print.configure'> &
  Pick<TaskHandlers, 'print.preview' | 'print.run'>;

/** What other rooms give to be printed. */
export interface Papers {
  /** The handover page of the response the job names. Throws `print.noIncident`, `record.notFound`. */
  readonly handover: (db: ReadDb, job: Job) => HandoverInput;
}

interface Gathering {
  readonly db: ReadDb;
  readonly desk: PrintDesk;
  readonly papers: Papers;
}

export interface PrintService {
  readonly handlers: PrintHandlers;
  /** People whose last card no longer says what is true. */
  readonly agedCards: (db: ReadDb) => ReadonlySet<string>;
  /** Whether the roster printed last no longer says what is true. */
  readonly isRosterAged: (db: ReadDb) => boolean;
}

/** Wires the printing calls to the printing room. */
export function printService(desk: PrintDesk, room: PrintRoom<AbortSignal>, papers: Papers): PrintService {
  return {
    agedCards: (db) => agedCards(db, room),
    isRosterAged: (db) => isRosterAged(db, room),
    handlers: {
      'print.preview': async ({ db, signal }, job) => {
        const { html, pages, issues } = await room.prepare(inputOf({ db, desk, papers }, job), signal);
        return { html, pages, issues: [...issues] };
      },
      'print.cardStates': ({ db }, { language }) => cardStates(db, room, language ?? 'ja'),
      'print.settings': ({ db }) => ({ ...offsetOf(db), engine: room.engineName() }),
      'print.taken': () => [...desk.files.takenIds()],
      'print.configure': ({ tx }, offset) => {
        tx.keep(OFFSET_KEY, offset);
        return {};
      },
      'print.run': async (context, job) => {
        const { document, fileName, pdf } = await print({ context, desk, papers, room, job });
        const file = { name: fileName, type: 'application/pdf', bytes: pdf };
        // A PDF nobody took is on no paper: only the taking is recorded.
        const taken = (): void => context.commit((tx) => recordPrint(tx, job, { document, fileName }));
        const fileId = desk.files.give(file, { taken });
        return { fileId, fileName, pages: document.pages, bytes: pdf.length, issues: [...document.issues] };
      },
    },
  };
}

interface PrintRun {
  readonly context: TaskContext<ProgressOf<'print.run'>>;
  readonly desk: PrintDesk;
  readonly papers: Papers;
  readonly room: PrintRoom<AbortSignal>;
  readonly job: Job;
}

/** Makes the PDF; it is recorded as printed when somebody takes it, and a print that was cancelled leaves nothing. */
async function print({ context, desk, papers, room, job }: PrintRun): Promise<FinishedPrint> {
  const { db, signal, progress } = context;
  progress({ phase: 'collecting', done: 0, total: 0 });
  const input = inputOf({ db, desk, papers }, job);
  const finished = await room.produce({
    input,
    signal,
    progress,
  });
  if (signal.aborted) throw new AppError('print.cancelled');
  return finished;
}

/** What is kept of the paper: its blocks, or where a list of hundreds is too long for that, the digest of each block. */
function keptOf(content: PrintedSubject['content']): string {
  const whole = JSON.stringify(content);
  if (whole.length <= PARAGRAPH_LIMIT) return whole;
  const blocks = Object.entries(content).map(([block, text]) => [block, digestOf({ [block]: text })]);
  return JSON.stringify(Object.fromEntries(blocks));
}

function digestOf(content: PrintedSubject['content']): string {
  return createHash('sha256')
    .update(JSON.stringify(Object.entries(content).sort()))
    .digest('hex');
}

/** The edition that stands on paper: the one this laptop holds. */
function editionName(db: ReadDb): string | null {
  return editionHeld(db)?.name ?? db.list('plan')[0]?.edition ?? null;
}

/** Appends what stood on the paper, one record for each subject (P7, rule 10). */
function recordPrint(tx: WriteTx, job: Job, finished: Omit<FinishedPrint, 'pdf'>): void {
  const edition = editionName(tx);
  for (const { subjectId, content } of finished.document.subjects) {
    tx.append('printRecord', {
      document: job.kind,
      sheet: PLAIN.has(job.kind) ? null : (job.sheet ?? 'card91x55'),
      subjectId,
      language: job.language,
      edition,
      digest: digestOf(content),
      content: keptOf(content),
      fileName: finished.fileName,
      by: tx.actor,
      deviceId: tx.ownDevice().id,
      clockAt: tx.clockNow(),
    });
  }
}

function offsetOf(db: ReadDb): Offset {
  return db.setting<Offset>(OFFSET_KEY) ?? NO_OFFSET;
}

/** Throws `plan.missing` where there is no plan to print from. */
function recordsOf(db: ReadDb): CardRecords {
  const plan = db.list('plan')[0];
  if (!plan) throw new AppError('plan.missing');
  return {
    // On paper stands the edition this laptop holds, under the name that tells it from another of its number.
    plan: { ...plan, edition: editionHeld(db)?.name ?? plan.edition },
    people: db.list('person'),
    contacts: db.list('contact'),
    assignments: db.list('assignment'),
    roles: db.list('role'),
    sites: db.list('site'),
    units: db.list('unit'),
    organisations: db.list('organisation'),
    criteria: db.list('criterion'),
  };
}

/** A drill marks its paper only while no real event is open: the real one goes first. */
function isDrill(db: ReadDb): boolean {
  const open = db.list('incident').filter((incident) => incident.closed === null);
  return open.length > 0 && open.every((incident) => incident.mode === 'drill');
}

function inputOf({ db, desk, papers }: Gathering, job: Job): PrepareInput {
  const now = desk.clock() + db.clockOffsetSeconds() * 1000;
  const printedAt = toInstant(now, desk.zoneMinutes(now))
    .slice(0, '2026-11-21T05:12'.length)
    .replace('T', ' ');
  return {
    request: job,
    records: recordsOf(db),
    offset: job.offset ?? offsetOf(db),
    printedAt,
    drill: isDrill(db),
    ...(job.kind === 'binder' ? { binder: binderInput(db) } : {}),
    ...(job.kind === 'handover' ? { handover: papers.handover(db, job) } : {}),
  };
}

type CardState = OutputOf<'print.cardStates'>[number];

/** The last print of everybody's card. */
function lastPrints(db: ReadDb): Map<string, RecordOf<'printRecord'>> {
  const records = db
    .list('printRecord', { where: { document: 'cards' } })
    .sort((a, b) => fromInstant(a.clockAt) - fromInstant(b.clockAt) || (a.id < b.id ? -1 : 1));
  return new Map(
    records.flatMap((record) => (record.subjectId === null ? [] : [[record.subjectId, record] as const])),
  );
}

/** What a print record kept of a card; nothing where it was erased. */
function printedContent(record: RecordOf<'printRecord'>): Record<string, string> | null {
  return record.content === null ? null : (JSON.parse(record.content) as Record<string, string>);
}

function byReading(a: RecordOf<'person'>, b: RecordOf<'person'>): number {
  return (a.kana ?? a.name) < (b.kana ?? b.name) ? -1 : 1;
}

/** Everyone who could carry a card, those with a role first, and what on their last one is no longer true (rule 10). */
function cardStates(db: ReadDb, room: PrintRoom<AbortSignal>, language: 'ja' | 'en'): CardState[] {
  const directory = directoryOf(recordsOf(db));
  const last = lastPrints(db);
  const now = (person: RecordOf<'person'>, inLanguage: 'ja' | 'en'): Record<string, string> =>
    cardContent(
      cardFor(
        { directory, template: room.template, language: inLanguage, words: room.words(inLanguage) },
        person,
      ),
    );
  const holders = cardHolders(directory);
  const others = directory.records.people.filter((person) => !holders.includes(person)).sort(byReading);
  return [...holders, ...others].map((person): CardState => {
    const { held, deputised } = rolesOf(directory, person.id);
    const roles = [...held, ...deputised.map((one) => one.role)];
    const record = last.get(person.id) ?? null;
    const printed = record && printedContent(record);
    const changed = printed ? changedBlocks(printed, now(person, record?.language ?? language)) : [];
    const known = printed !== null && changed.length === 0;
    return {
      personId: person.id,
      name: person.name,
      nameEn: person.nameEn,
      roles: roles.map((role) => role.name),
      rolesEn: roles.map((role) => role.nameEn ?? role.name),
      last: record,
      state: record === null ? 'never' : known ? 'current' : 'outOfDate',
      changedBlocks: changed,
    };
  });
}

/** Those with a role whose last card no longer says what is true. */
function agedCards(db: ReadDb, room: PrintRoom<AbortSignal>): ReadonlySet<string> {
  const aged = cardStates(db, room, 'ja').filter(
    ({ roles, state }) => roles.length > 0 && state === 'outOfDate',
  );
  return new Set(aged.map(({ personId }) => personId));
}

/** Whether what stands on the roster printed last is no longer what would be printed now (rule 10). */
function isRosterAged(db: ReadDb, room: PrintRoom<AbortSignal>): boolean {
  const last = db
    .list('printRecord', { where: { document: 'roster' } })
    .toSorted((a, b) => fromInstant(a.clockAt) - fromInstant(b.clockAt))
    .at(-1);
  if (last === undefined) return false;
  const language = last.language ?? 'ja';
  const context = { directory: directoryOf(recordsOf(db)), language, words: room.words(language) };
  return digestOf(sectionContent(rosterFor(context))) !== last.digest;
}
