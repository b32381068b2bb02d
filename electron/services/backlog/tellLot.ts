// Telling of a lot: a new one, or what became of it; nothing is processed twice.
import { lotsOf, mayFollow } from '../../../shared/domain/backlog/lots';
import { AppError } from '../../../shared/model/errors';
import type { RecordOf } from '../../../shared/model/index';
import type { OutputOf, ParsedOf } from '../../../shared/rpc/contract';
import type { Caller } from '../../../shared/rpc/envelope';
import type { WriteTx } from '../../store/writeTx';
import { addEntry, openIncident } from '../chronology';
import type { Desk } from '../desk';
import { isAsked, known, makingOf } from '../told';
import { loadBacklog } from './evidence';
import { askFor, businessName, checkSuperseded, type Telling } from './telling';

type LotInput = ParsedOf<'backlog.report'>;
type LotValues = Omit<RecordOf<'backlogReport'>, 'id' | 'deleted'>;

/** What is told of the lot, with what was told before where nothing new is said. */
function lotValues(
  tx: WriteTx,
  input: LotInput,
  before: RecordOf<'backlogReport'> | null,
  lotId: string,
): LotValues {
  const businessId = input.businessId ?? before?.businessId;
  if (businessId === undefined) throw new AppError('backlog.businessNeeded');
  const items = input.items ?? before?.items;
  if (items === undefined) throw new AppError('backlog.itemsNeeded');
  return {
    incidentId: input.incidentId,
    businessId,
    lotId,
    number: input.number ?? before?.number ?? null,
    branch: input.branch ?? before?.branch ?? null,
    counterparty: input.counterparty ?? before?.counterparty ?? null,
    settlementOn: input.settlementOn ?? before?.settlementOn ?? null,
    items,
    money: input.money ?? before?.money ?? null,
    currency: input.currency ?? before?.currency ?? 'JPY',
    lotKind: input.lotKind ?? before?.lotKind ?? 'other',
    state: input.state ?? before?.state ?? 'stuck',
    priority: input.priority ?? before?.priority ?? null,
    owner: input.owner ?? before?.owner ?? null,
    customerTold: input.customerTold ?? before?.customerTold ?? null,
    note: input.note ?? null,
    after: [],
    logEntryId: null,
    ...makingOf(tx, input),
  };
}

function lotName(telling: Telling, values: LotValues): string {
  const { desk, caller } = telling;
  const words = desk.words(caller.language);
  const branch = known(values.branch);
  const day = known(values.settlementOn);
  return [
    businessName(telling, values.businessId),
    words(`fields:choice.backlogReport.lotKind.${values.lotKind}`),
    values.number ?? '',
    branch ?? '',
    day === null ? '' : words('log:backlog.day', { day: `${Number(day.slice(5, 7))}/${day.slice(8, 10)}` }),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function lotText(telling: Telling, values: LotValues, before: RecordOf<'backlogReport'> | null): string {
  const { desk, caller } = telling;
  const words = desk.words(caller.language);
  const state = words(`fields:choice.backlogReport.state.${values.state}`);
  const was = before === null ? null : words(`fields:choice.backlogReport.state.${before.state}`);
  const items = known(values.items);
  const money = known(values.money);
  const change = was === null || was === state ? state : words('log:backlog.changed', { before: was, state });
  return [
    words('log:backlog.lot', { name: lotName(telling, values), state: change }),
    items === null ? words('log:backlog.itemsUnknown') : words('log:backlog.items', { count: items }),
    money === null
      ? ''
      : words('log:backlog.money', { amount: money.toLocaleString('en-US'), currency: values.currency }),
    values.note ? words('log:board.note', { note: values.note }) : '',
  ].join('');
}

/**
 * Tells of a lot. Throws `record.notFound`, `incident.closed`, `backlog.processed` (what was processed is not processed again until
 * it came back), `backlog.businessNeeded`, `backlog.itemsNeeded`, `backlog.numberTaken` (the number is another open lot's).
 */
export function tellLot(
  tx: WriteTx,
  desk: Desk,
  caller: Caller,
  input: LotInput,
): OutputOf<'backlog.report'> {
  openIncident(tx, input.incidentId);
  const telling = { tx, desk, caller, incidentId: input.incidentId };
  const loaded = loadBacklog(tx, desk, input.incidentId);
  const lots = lotsOf(loaded.evidence, loaded.today);
  const lot = input.lotId === undefined ? null : (lots.find(({ id }) => id === input.lotId) ?? null);
  if (input.lotId !== undefined && lot === null)
    throw new AppError('record.notFound', { entity: 'backlogReport', id: input.lotId });
  checkSuperseded(
    telling,
    'backlogReport',
    input.supersedes,
    (record) => 'lotId' in record && record.lotId === lot?.id,
  );
  const before = lot?.latest.record ?? null;
  const lotId = lot?.id ?? tx.newId();
  const values = lotValues(tx, input, before, lotId);
  tx.need('business', values.businessId);
  const corrects = input.supersedes !== undefined;
  if (before !== null && !corrects && !mayFollow(before.state, values.state))
    throw new AppError('backlog.processed', { lotId, before: before.state, state: values.state });
  const same = lots.find(
    ({ id, latest }) =>
      id !== lotId &&
      values.number !== null &&
      latest.number === values.number &&
      latest.businessId === values.businessId,
  );
  if (same !== undefined)
    throw new AppError('backlog.numberTaken', { number: values.number, lotId: same.id });
  const id = tx.newId();
  const entry = addEntry(tx, {
    incidentId: input.incidentId,
    kind: 'fact',
    medium: 'app',
    text: lotText(telling, values, before),
    occurredAt: input.confirmedAt ?? null,
    about: { entity: 'backlogReport', id },
    mentions: [{ entity: 'business', id: values.businessId }],
  });
  tx.create(
    'backlogReport',
    { ...values, after: lot?.words.map((word) => word.id) ?? [], logEntryId: entry.id },
    id,
  );
  const fields = (['branch', 'settlementOn', 'items', 'money', 'owner'] as const).filter((field) =>
    isAsked(input[field]),
  );
  const questions = askFor(telling, {
    entity: 'backlogReport',
    id,
    logEntryId: entry.id,
    fields,
    name: lotName(telling, values),
    isSame: (record) => 'lotId' in record && record.lotId === lotId,
  });
  return { id, lotId, number: entry.number, questions };
}
