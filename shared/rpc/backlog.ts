// Calls of the backlog: what lies unprocessed in one table for the whole organisation, and whether there are hands for it.
import { z } from 'zod';
import { LOT_KINDS, LOT_PRIORITIES, LOT_STATES, MONEY } from '../model/backlog';
import {
  dateSchema,
  idSchema,
  instantSchema,
  lineSchema,
  paragraphSchema,
  unknownSchema,
} from '../model/define';
import { amount, COUNT, MINUTES, PERCENT } from '../model/ranges';
import { command, mayBeUnknown, query, recordSchema } from './define';

const count = z.int().min(0);
const instant = z.string();

const told = {
  incidentId: idSchema,
  confirmedAt: instantSchema.optional(),
  supersedes: idSchema.optional(),
};

/** A lot as it stands. */
export const backlogLot = z.strictObject({
  id: z.string(),
  /** What was told last. */
  report: recordSchema('backlogReport'),
  priority: z.enum(LOT_PRIORITIES),
  isOpen: z.boolean(),
  disputed: z.boolean(),
  /** Processed in two places in ignorance of each other. */
  maybeTwice: z.boolean(),
  toldAt: instant,
  logNumber: z.string().nullable(),
  versions: count,
  /** What is said in ignorance of each other, where it differs. */
  words: z.array(
    z.strictObject({
      id: z.string(),
      state: z.enum(LOT_STATES),
      items: z.number().nullable(),
      deviceCode: z.string(),
      by: z.string().nullable(),
      toldAt: instant,
    }),
  ),
});
export type BacklogLot = z.output<typeof backlogLot>;

export const backlogTotal = z.strictObject({
  lots: count,
  items: z.number(),
  itemsUnknown: count,
  money: z.array(z.strictObject({ currency: z.string(), amount: z.number() })),
  moneyUnknown: count,
});
export type BacklogTotal = z.output<typeof backlogTotal>;
const totalOf = backlogTotal.extend({ key: z.string().nullable() });

const feasibility = z.strictObject({
  requiredMinutes: z.number().nullable(),
  feasible: z.boolean().nullable(),
  maxItems: z.number().nullable(),
  peopleNeeded: z.number().nullable(),
});

/** The backlog of one business: counted, held against the ledger and the hands there are. */
export const backlogBusiness = z.strictObject({
  id: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  open: backlogTotal,
  ledger: z
    .strictObject({
      report: recordSchema('ledgerCount'),
      itemsDifference: z.number().nullable(),
      moneyDifference: z.number().nullable(),
    })
    .nullable(),
  hands: z
    .strictObject({
      report: recordSchema('handworkEstimate'),
      /** The items to be done: told, else those of the backlog; null: unknown. */
      volume: z.number().nullable(),
      cutOffAt: instant.nullable(),
      /** At the moment of asking. */
      availableMinutes: z.number().nullable(),
      ...feasibility.shape,
    })
    .nullable(),
  /** Open items over time, oldest first. */
  levels: z.array(z.strictObject({ at: instant, items: z.number(), unknown: count })),
  catchUp: z.strictObject({
    minutes: z.number().nullable(),
    because: z.enum(['nothing', 'rate', 'trend', 'hands', 'unknown']),
  }),
});
export type BacklogBusiness = z.output<typeof backlogBusiness>;

const READS = [
  'backlogReport',
  'ledgerCount',
  'handworkEstimate',
  'business',
  'incident',
  'clockCheck',
  'device',
] as const;

const lot = {
  number: lineSchema.optional(),
  branch: mayBeUnknown(lineSchema),
  counterparty: lineSchema.optional(),
  settlementOn: mayBeUnknown(dateSchema),
  items: mayBeUnknown(amount(COUNT)),
  money: mayBeUnknown(amount(MONEY)),
  currency: lineSchema.min(1, 'text.empty').optional(),
  lotKind: z.enum(LOT_KINDS).optional(),
  state: z.enum(LOT_STATES).optional(),
  priority: z.enum(LOT_PRIORITIES).optional(),
  owner: mayBeUnknown(lineSchema),
  customerTold: z.enum(['told', 'notTold']).optional(),
  note: paragraphSchema.optional(),
};

export const backlogCalls = {
  'backlog.view': query({
    input: z.strictObject({ incidentId: idSchema, businessId: idSchema.optional() }),
    output: z.strictObject({
      /** In the order in which they are to be processed. */
      lots: z.array(backlogLot),
      open: backlogTotal,
      dueToday: backlogTotal,
      onTheWay: backlogTotal,
      bySettlementDay: z.array(totalOf),
      byBranch: z.array(totalOf),
      /** The key is the place of the band: from 0, 1, 10, 100 million, 1 billion yen. */
      byBand: z.array(totalOf),
      businesses: z.array(backlogBusiness),
      today: dateSchema,
    }),
    reads: READS,
  }),
  /** Everything told of a lot, newest first. */
  'backlog.history': query({
    input: z.strictObject({ lotId: idSchema }),
    output: z.array(
      z.strictObject({
        report: recordSchema('backlogReport'),
        toldAt: instant,
        deviceCode: z.string(),
        logNumber: z.string().nullable(),
        isWrong: z.boolean(),
      }),
    ),
    reads: READS,
  }),
  /**
   * Tells of a lot: a new one, or what became of one; what is not named stays as it was told before. What was processed is not
   * processed again until it came back (`backlog.processed`).
   */
  'backlog.report': command({
    input: z.strictObject({ ...told, lotId: idSchema.optional(), businessId: idSchema.optional(), ...lot }),
    output: z.strictObject({
      id: z.string(),
      lotId: z.string(),
      number: z.string(),
      questions: z.array(z.string()),
    }),
  }),
  /** What the ledger says must lie there. */
  'backlog.ledger': command({
    input: z.strictObject({
      ...told,
      businessId: idSchema,
      items: z.union([amount(COUNT), unknownSchema]),
      money: mayBeUnknown(amount(MONEY)),
      source: mayBeUnknown(lineSchema),
    }),
    output: z.strictObject({ id: z.string(), number: z.string(), questions: z.array(z.string()) }),
  }),
  /** Who can work it off, and by when. */
  'backlog.hands': command({
    input: z.strictObject({
      ...told,
      businessId: idSchema,
      volume: mayBeUnknown(amount(COUNT)),
      minutesPerItem: mayBeUnknown(amount(MINUTES)),
      people: mayBeUnknown(amount(COUNT)),
      efficiencyPercent: mayBeUnknown(amount(PERCENT)),
      cutOff: mayBeUnknown(instantSchema),
      availableMinutes: mayBeUnknown(amount(MINUTES)),
      itemsPerHour: mayBeUnknown(amount(COUNT)),
      saidBy: mayBeUnknown(lineSchema),
    }),
    output: z.strictObject({
      id: z.string(),
      number: z.string(),
      ...feasibility.shape,
      questions: z.array(z.string()),
    }),
  }),
} as const;
