// Telling what the backlog is held against: the ledger's totals, and the hands there are to work it off.
import { feasibilityOf } from '../../../shared/domain/backlog/feasibility';
import { inForce } from '../../../shared/domain/board/inForce';
import type { RecordOf } from '../../../shared/model/index';
import { fromInstant } from '../../../shared/model/instant';
import type { OutputOf, ParsedOf } from '../../../shared/rpc/contract';
import type { Caller } from '../../../shared/rpc/envelope';
import type { WriteTx } from '../../store/writeTx';
import { addEntry, openIncident } from '../chronology';
import type { Desk } from '../desk';
import { nameOf } from '../people';
import { isAsked, known, makingOf, momentWord } from '../told';
import { handsTold, loadBacklog, openItems } from './evidence';
import { askFor, businessName, checkSuperseded, type Entity } from './telling';

/** What the ledger says. Throws `record.notFound`, `incident.closed`, `board.otherRow`. */
export function tellLedger(
  tx: WriteTx,
  desk: Desk,
  caller: Caller,
  input: ParsedOf<'backlog.ledger'>,
): OutputOf<'backlog.ledger'> {
  openIncident(tx, input.incidentId);
  const telling = { tx, desk, caller, incidentId: input.incidentId };
  const words = desk.words(caller.language);
  const name = businessName(telling, input.businessId);
  const isSame = (record: RecordOf<Entity>) => record.businessId === input.businessId;
  checkSuperseded(telling, 'ledgerCount', input.supersedes, isSame);
  const own = loadBacklog(tx, desk, input.incidentId).businesses.find(({ id }) => id === input.businessId);
  const id = tx.newId();
  const items = known(input.items);
  const money = known(input.money);
  const source = known(input.source);
  const text = [
    words('log:backlog.ledger', { name }),
    items === null ? words('log:backlog.itemsUnknown') : words('log:backlog.items', { count: items }),
    money === null
      ? ''
      : words('log:backlog.money', { amount: money.toLocaleString('en-US'), currency: 'JPY' }),
    source === null ? '' : words('log:board.saidBy', { name: nameOf(tx, source, caller) }),
  ].join('');
  const entry = addEntry(tx, {
    incidentId: input.incidentId,
    kind: 'fact',
    medium: 'app',
    text,
    occurredAt: input.confirmedAt ?? null,
    about: { entity: 'ledgerCount', id },
    mentions: [{ entity: 'business', id: input.businessId }],
  });
  tx.create(
    'ledgerCount',
    {
      incidentId: input.incidentId,
      businessId: input.businessId,
      items: input.items,
      money: input.money ?? null,
      source: input.source ?? null,
      after: inForce(own?.ledgers ?? []).map((word) => word.id),
      logEntryId: entry.id,
      ...makingOf(tx, input),
    },
    id,
  );
  const fields = (['items', 'money', 'source'] as const).filter((field) => isAsked(input[field]));
  const questions = askFor(telling, {
    entity: 'ledgerCount',
    id,
    logEntryId: entry.id,
    fields,
    name,
    isSame,
  });
  return { id, number: entry.number, questions };
}

type HandsInput = ParsedOf<'backlog.hands'>;

const HANDS = [
  'volume',
  'minutesPerItem',
  'people',
  'efficiencyPercent',
  'cutOff',
  'availableMinutes',
  'itemsPerHour',
] as const;

/** Who can work it off; what is not named stays as told before. Throws `record.notFound`, `incident.closed`, `board.otherRow`. */
export function tellHands(
  tx: WriteTx,
  desk: Desk,
  caller: Caller,
  input: HandsInput,
): OutputOf<'backlog.hands'> {
  openIncident(tx, input.incidentId);
  const telling = { tx, desk, caller, incidentId: input.incidentId };
  const words = desk.words(caller.language);
  const name = businessName(telling, input.businessId);
  const isSame = (record: RecordOf<Entity>) => record.businessId === input.businessId;
  checkSuperseded(telling, 'handworkEstimate', input.supersedes, isSame);
  const loaded = loadBacklog(tx, desk, input.incidentId);
  const own = loaded.businesses.find(({ id }) => id === input.businessId);
  const before = own?.hand?.record ?? null;
  const id = tx.newId();
  const amounts = Object.fromEntries(HANDS.map((field) => [field, input[field] ?? before?.[field] ?? null]));
  const values = {
    incidentId: input.incidentId,
    businessId: input.businessId,
    ...(amounts as Pick<RecordOf<'handworkEstimate'>, (typeof HANDS)[number]>),
    saidBy: input.saidBy ?? null,
    after: inForce(own?.hands ?? []).map((word) => word.id),
    ...makingOf(tx, input),
  };
  const told = handsTold(
    { ...values, id, deleted: false, logEntryId: null },
    openItems(own?.levels ?? []),
    tx.nowMs,
  );
  const found = feasibilityOf(told);
  const cutOff = known(values.cutOff);
  const key = found.feasible === null ? 'unknown' : found.feasible ? 'yes' : 'no';
  const entry = addEntry(tx, {
    incidentId: input.incidentId,
    kind: 'fact',
    medium: 'app',
    text: [
      words('log:backlog.hands', { name }),
      words(`log:backlog.feasible.${key}`, {
        minutes: Math.ceil(found.requiredMinutes ?? 0),
        available: told.availableMinutes ?? 0,
      }),
      cutOff === null
        ? ''
        : words('log:backlog.cutOff', { time: momentWord(desk, fromInstant(cutOff), tx.nowMs) }),
    ].join(''),
    occurredAt: input.confirmedAt ?? null,
    about: { entity: 'handworkEstimate', id },
    mentions: [{ entity: 'business', id: input.businessId }],
  });
  tx.create('handworkEstimate', { ...values, logEntryId: entry.id }, id);
  const fields = [...HANDS, 'saidBy' as const].filter((field) => isAsked(input[field]));
  const questions = askFor(telling, {
    entity: 'handworkEstimate',
    id,
    logEntryId: entry.id,
    fields,
    name,
    isSame,
  });
  return { id, number: entry.number, ...found, questions };
}
