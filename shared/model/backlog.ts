// What lies unprocessed as evidence: lots by settlement day, amount and branch, the ledger they must agree with, and the hands there are.
import {
  choice,
  dateSchema,
  defineEntity,
  instantSchema,
  line,
  lineSchema,
  orUnknown,
  paragraph,
  reference,
  words,
} from './define';
import { evidenceTime } from './evidence';
import { amount, COUNT, MINUTES, PERCENT } from './ranges';

/** Money of a lot in whole units of its currency: a million billion at most. */
export const MONEY = { min: 0, max: 1_000_000_000_000_000 } as const;

/** What kind of transactions lie there (form of the content: unprocessed transactions). */
export const LOT_KINDS = ['transfer', 'directDebit', 'payroll', 'highValue', 'other'] as const;
export type LotKind = (typeof LOT_KINDS)[number];

/** What became of them, in the order of the way back. */
export const LOT_STATES = [
  'stuck',
  'sending',
  'sent',
  'confirmed',
  'returned',
  'manual',
  'cancelled',
] as const;
export type LotState = (typeof LOT_STATES)[number];

/** What is processed first: settled today, high in value, later. */
export const LOT_PRIORITIES = ['sameDay', 'highValue', 'later'] as const;
export type LotPriority = (typeof LOT_PRIORITIES)[number];

const origin = {
  after: words({}),
  supersedes: reference('*', {}),
  by: line({}),
  logEntryId: reference('logEntry', {}),
  ...evidenceTime,
};

/** A lot of unprocessed items, or a single one, as somebody counted it. Later reports of the same lot say what became of it. */
export const backlogReport = defineEntity({
  name: 'backlogReport',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    businessId: reference('business', { required: true }),
    /** Names the lot; its first report gives it. */
    lotId: line({ required: true }),
    /** The number of the item or of the batch, which keeps it from being sent twice. */
    number: line({}),
    branch: orUnknown(lineSchema, {}),
    counterparty: line({}),
    settlementOn: orUnknown(dateSchema, {}),
    items: orUnknown(amount(COUNT), { required: true }),
    /** Of all its items together. */
    money: orUnknown(amount(MONEY), {}),
    currency: line({ required: true }),
    lotKind: choice(LOT_KINDS, { required: true }),
    state: choice(LOT_STATES, { required: true }),
    /** Set by the business where the rule would say otherwise. */
    priority: choice(LOT_PRIORITIES, {}),
    owner: orUnknown(lineSchema, {}),
    customerTold: choice(['told', 'notTold'], {}),
    note: paragraph({}),
    ...origin,
  },
});

/** What a ledger or a count of what was accepted says must lie there: the totals of the lots are held against it. */
export const ledgerCount = defineEntity({
  name: 'ledgerCount',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    businessId: reference('business', { required: true }),
    items: orUnknown(amount(COUNT), { required: true }),
    money: orUnknown(amount(MONEY), {}),
    source: orUnknown(lineSchema, {}),
    ...origin,
  },
});

/** Who can work the backlog off by hand or by machine, and by when (BoJ 2012, annex 1 II-2 no. 5). */
export const handworkEstimate = defineEntity({
  name: 'handworkEstimate',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    incidentId: reference('incident', { required: true }),
    businessId: reference('business', { required: true }),
    /** Items to be done; null: those the backlog counts. */
    volume: orUnknown(amount(COUNT), {}),
    minutesPerItem: orUnknown(amount(MINUTES), {}),
    people: orUnknown(amount(COUNT), {}),
    efficiencyPercent: orUnknown(amount(PERCENT), {}),
    /** Until when it must be done; the time there is runs out towards it. */
    cutOff: orUnknown(instantSchema, {}),
    /** The time there is where no cut-off is told. */
    availableMinutes: orUnknown(amount(MINUTES), {}),
    /** Items an hour the system takes once it is back. */
    itemsPerHour: orUnknown(amount(COUNT), {}),
    saidBy: orUnknown(lineSchema, {}),
    ...origin,
  },
});
