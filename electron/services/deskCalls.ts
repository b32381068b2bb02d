// Calls about this desk: first start, the device, what a window remembers, keys, tasks and health.
import { statSync } from 'node:fs';
import { AppError } from '../../shared/model/errors';
import { entityNames } from '../../shared/model/index';
import type { CommandHandlers, QueryHandlers } from '../store/handles';
import type { ReadDb } from '../store/read';
import { verifyChain } from '../store/verify';
import { chronologyProof } from './chronologyProof';
import { loadDemo, loadReference, missingParts } from './demo/loadDemo';
import type { Desk } from './desk';
import { createPlan } from './plan';
import { refusePlanInResponse } from './recordRules';

type Queries =
  | 'desk.status'
  | 'desk.recall'
  | 'desk.doctor'
  | 'device.get'
  | 'plan.missingReference'
  | 'task.list'
  | 'task.get'
  | 'catalogue.get';
type Commands =
  | 'desk.remember'
  | 'desk.unlock'
  | 'key.setPassphrase'
  | 'key.removePassphrase'
  | 'plan.create'
  | 'plan.loadDemo'
  | 'plan.takeReference'
  | 'device.configure'
  | 'task.cancel';

/** The queries about this desk. */
export function deskQueries(desk: Desk): Pick<QueryHandlers, Queries> {
  return {
    'desk.status': ({ db }) => ({
      version: desk.version,
      plan: db.list('plan')[0] ?? null,
      device: db.device(),
      clockOffsetSeconds: db.clockOffsetSeconds(),
      incidents: openIncidents(db),
      keySlots: desk.keys.kinds(),
      encrypted: true,
    }),
    'desk.recall': ({ db }, { key }) => ({ value: db.remembered(key) }),
    'desk.doctor': ({ db }) => health(db, desk),
    'device.get': ({ db }) => {
      const device = db.device();
      if (!device) throw new AppError('plan.missing');
      return { ...device, vector: db.vector(), clockOffsetSeconds: db.clockOffsetSeconds() };
    },
    'plan.missingReference': ({ db }) => ({ parts: db.device() === null ? [] : missingParts(db) }),
    'task.list': (_context, { name }) => desk.tasks.list(name) as ReturnType<QueryHandlers['task.list']>,
    'task.get': (_context, { id }) => desk.tasks.get(id) as ReturnType<QueryHandlers['task.get']>,
    'catalogue.get': (_context, { name }) => desk.catalogue.read(`catalogue/${name}`),
  };
}

function openIncidents(db: ReadDb) {
  return db
    .list('incident')
    .filter((incident) => incident.closed === null && incident.joinedTo === null)
    .sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
}

function health(db: ReadDb, desk: Desk): ReturnType<QueryHandlers['desk.doctor']> {
  const counts = entityNames.map((name) => [
    name,
    db.row<{ n: number }>(`SELECT count(*) AS n FROM "${name}" WHERE deleted = 0`)?.n ?? 0,
  ]);
  return {
    integrity: desk.store.integrity(),
    ...desk.store.durability(),
    encrypted: true,
    schemaVersion: desk.store.schemaVersion(),
    chain: verifyChain(db),
    chronology: chronologyProof(db, desk),
    records: Object.fromEntries(counts),
    dataDir: desk.dataDir,
    databaseBytes: statSync(desk.store.file).size,
    versions: { sonae: desk.version, node: process.versions.node, sqlite: sqliteVersion(db) },
    engines: desk.engines(),
  };
}

function sqliteVersion(db: ReadDb): string {
  return db.row<{ v: string }>('SELECT sqlite_version() AS v')?.v ?? '';
}

/** The commands about this desk. */
export function deskCommands(desk: Desk): Pick<CommandHandlers, Commands> {
  return {
    'desk.remember': ({ tx }, { key, value }) => {
      tx.remember(key, value ?? null);
      return {};
    },
    // The folder is open already: nothing is left to unlock.
    'desk.unlock': () => ({}),
    'key.setPassphrase': ({ tx }, { passphrase }) => {
      desk.keys.setPassphrase(passphrase);
      tx.keep('key.changedAt', tx.now());
      return {};
    },
    'key.removePassphrase': ({ tx }) => {
      desk.keys.removePassphrase();
      tx.keep('key.changedAt', tx.now());
      return {};
    },
    'plan.create': ({ tx }, { organisation, title, deviceCode, deviceName, reference }) => {
      createPlan(tx, { organisation, title }, { code: deviceCode, name: deviceName });
      if (reference) loadReference(tx, desk.catalogue);
      return {};
    },
    'plan.takeReference': ({ tx }) => {
      if (tx.list('plan').length === 0) throw new AppError('plan.missing');
      refusePlanInResponse(tx, 'plan');
      return { parts: loadReference(tx, desk.catalogue) };
    },
    'plan.loadDemo': ({ tx }, { deviceCode }) => ({
      records: loadDemo(tx, desk.catalogue, { code: deviceCode }),
    }),
    'device.configure': ({ tx }, input) => {
      const device = tx.ownDevice();
      if (input.code !== undefined) tx.change('device', device.id, { code: input.code });
      if (input.name !== undefined) tx.change('device', device.id, { name: input.name });
      if (input.exchangeFolder !== undefined) tx.keep('exchange.folder', input.exchangeFolder);
      if (input.clockOffsetSeconds !== undefined) {
        tx.append('clockCheck', {
          offsetSeconds: input.clockOffsetSeconds,
          by: tx.actor,
          deviceId: device.id,
          clockAt: tx.clockNow(),
        });
        tx.keep('clock.offsetSeconds', input.clockOffsetSeconds);
      }
      return {};
    },
    'task.cancel': (_context, { id }) => {
      desk.tasks.cancel(id);
      return {};
    },
  };
}
