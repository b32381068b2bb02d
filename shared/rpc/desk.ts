// Calls about this desk itself: first start, the device, what the window remembers, tasks and health.
import { z } from 'zod';
import { idSchema, lineSchema, safeText } from '../model/define';
import { CLOCK_OFFSET } from '../model/evidence';
import { chronologyProof } from './chronology';
import { command, nothing, query, recordSchema } from './define';

const deviceCode = z.string().regex(/^[A-Z][A-Z0-9]{0,3}$/, 'device.codeMalformed');

const passphrase = z.string().min(1, 'text.empty').max(1000, 'text.tooLong');

/** A task as its watchers see it. */
export const taskState = z.strictObject({
  id: z.string(),
  name: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  progress: z.unknown(),
  value: z.unknown(),
  error: z.strictObject({ code: z.string(), data: z.record(z.string(), z.unknown()) }).nullable(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
});

/** What every plan can start from, part by part. */
export const REFERENCE_PARTS = ['response', 'threats', 'checks', 'reviews'] as const;
export type ReferencePartName = (typeof REFERENCE_PARTS)[number];

export const deskCalls = {
  'desk.status': query({
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      plan: recordSchema('plan').nullable(),
      device: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }).nullable(),
      clockOffsetSeconds: z.int(),
      /** Open real incidents, oldest first. */
      incidents: z.array(recordSchema('incident')),
      /** Which key slots open this folder's database (D2). */
      keySlots: z.array(z.enum(['keychain', 'keyFile', 'passphrase', 'recovery'])),
      encrypted: z.boolean(),
    }),
    reads: ['plan', 'device', 'incident', 'clockCheck', 'local'],
  }),
  /** What a window kept under a key: the open screen, a draft. Null when nothing is kept. */
  'desk.recall': query({
    input: z.strictObject({ key: safeText(200) }),
    output: z.strictObject({ value: z.unknown() }),
    reads: ['local'],
  }),
  'desk.remember': command({
    input: z.strictObject({ key: safeText(200), value: z.unknown() }),
    output: nothing,
  }),
  /** Opens a folder that waits for its passphrase; the only call such a folder answers. */
  'desk.unlock': command({ input: z.strictObject({ passphrase }), output: nothing }),
  /** Protects the folder by a passphrase; the key file of this user ends with it (D2). */
  'key.setPassphrase': command({
    input: z.strictObject({ passphrase: passphrase.min(8, 'key.passphraseShort') }),
    output: nothing,
  }),
  'key.removePassphrase': command({ input: nothing, output: nothing }),
  'desk.doctor': query({
    input: nothing,
    output: z.strictObject({
      integrity: z.array(z.string()),
      synchronous: z.enum(['FULL', 'EXTRA', 'NORMAL', 'OFF']),
      journalMode: z.string(),
      encrypted: z.boolean(),
      schemaVersion: z.int(),
      chain: z.strictObject({ commits: z.int(), brokenAt: z.int().nullable() }),
      /** Each entry of the chronology held against the log. */
      chronology: chronologyProof,
      records: z.record(z.string(), z.int()),
      dataDir: z.string(),
      databaseBytes: z.int(),
      versions: z.record(z.string(), z.string()),
      engines: z.array(z.strictObject({ name: z.string(), path: z.string() })),
    }),
    reads: '*',
  }),
  'plan.create': command({
    input: z.strictObject({
      organisation: lineSchema.min(1, 'text.empty'),
      title: lineSchema.min(1, 'text.empty'),
      deviceCode: deviceCode.optional(),
      deviceName: lineSchema.optional(),
      /** Starts from the reference roles, criteria, flow and checklists of the catalogue; empty without it. */
      reference: z.boolean().optional(),
    }),
    output: nothing,
  }),
  /** The parts of the reference the plan has nothing of. */
  'plan.missingReference': query({
    input: nothing,
    output: z.strictObject({ parts: z.array(z.enum(REFERENCE_PARTS)) }),
    reads: '*',
  }),
  /** Takes the parts of the reference the plan has nothing of; what it has stays as it is. Refused in a response. */
  'plan.takeReference': command({
    input: nothing,
    output: z.strictObject({ parts: z.array(z.enum(REFERENCE_PARTS)) }),
  }),
  /** Fills an empty folder with the demo plan, marked 見本. */
  'plan.loadDemo': command({
    input: z.strictObject({ deviceCode: deviceCode.optional() }),
    output: z.strictObject({ records: z.record(z.string(), z.int()) }),
  }),
  'device.get': query({
    input: nothing,
    output: z.strictObject({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      vector: z.record(z.string(), z.int()),
      clockOffsetSeconds: z.int(),
    }),
    reads: '*',
  }),
  'device.configure': command({
    input: z.strictObject({
      code: deviceCode.optional(),
      name: lineSchema.optional(),
      /** Seconds to add to this laptop's clock to get the right time; recorded as a clock check. */
      clockOffsetSeconds: z.int().min(CLOCK_OFFSET.min).max(CLOCK_OFFSET.max).optional(),
      exchangeFolder: safeText(1000).nullable().optional(),
    }),
    output: nothing,
  }),
  /** Running tasks and those that ended lately; of one name where it is given. */
  'task.list': query({
    input: z.strictObject({ name: z.string().max(100).optional() }),
    output: z.array(taskState),
    reads: ['task'],
  }),
  'task.get': query({
    input: z.strictObject({ id: idSchema }),
    output: taskState.nullable(),
    reads: ['task'],
  }),
  /** Stops a task that waits or runs; a task already in its final commit ends as done. */
  'task.cancel': command({ input: z.strictObject({ id: idSchema }), output: nothing }),
  /** The catalogue shipped with the app: one file of `resources/catalogue` by its name. */
  'catalogue.get': query({ input: z.strictObject({ name: safeText(100) }), output: z.unknown(), reads: [] }),
} as const;
