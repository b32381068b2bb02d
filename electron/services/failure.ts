// Failure records: what a response leaves to be learned from, begun with the facts on record.

import { failureNumber } from '../../shared/domain/chronology/numbers';
import { AppError } from '../../shared/model/errors';
import type { RecordOf } from '../../shared/model/index';
import type { OutputOf } from '../../shared/rpc/contract';
import type { Caller } from '../../shared/rpc/envelope';
import type { CommandHandlers, QueryHandlers } from '../store/handles';
import type { ReadDb } from '../store/read';
import type { WriteTx } from '../store/writeTx';
import { addEntry, entriesById, groupOf } from './chronology';
import { idsInOrder } from './chronologyRows';
import type { Desk } from './desk';

const NOT_KNOWN = { unknown: 'unknown' } as const;

/** The systems the log names, each once, in the order in which they were first named. */
function systemsNamed(tx: WriteTx, desk: Desk, incidentId: string): string[] {
  const ids = idsInOrder(tx, groupOf(tx, incidentId), 'withMentions');
  const mentions = entriesById(tx, ids.toReversed(), desk.zoneMinutes).flatMap((entry) => entry.mentions);
  return [...new Set(mentions.filter(({ entity }) => entity === 'system').map(({ id }) => id))];
}

/** The record a response already has, also one begun from an incident that is the same event. */
function startedFrom(db: ReadDb, incidentId: string): RecordOf<'failure'> | undefined {
  return groupOf(db, incidentId)
    .flatMap((id) => db.list('failure', { where: { incidentId: id } }))
    .at(0);
}

/**
 * Begins a failure record. What the response knows stands in it, the rest is unknown and not blank.
 * Throws `record.notFound`, `failure.startedAlready`.
 */
function startFailure(
  tx: WriteTx,
  desk: Desk,
  caller: Caller,
  incidentId: string,
): OutputOf<'failure.start'> {
  const incident = tx.need('incident', incidentId);
  const known = startedFrom(tx, incidentId);
  if (known) {
    const number = failureNumber(known.deviceCode, known.serial);
    throw new AppError('failure.startedAlready', { id: known.id, number });
  }
  const { code } = tx.ownDevice();
  const serial = tx.nextSerial('failure');
  const number = failureNumber(code, serial);
  const id = tx.create('failure', {
    deviceCode: code,
    serial,
    incidentId,
    title: incident.title,
    state: 'open',
    phenomenon: incident.what,
    occurredAt: NOT_KNOWN,
    detectedAt: incident.noticedAt,
    restoredAt: NOT_KNOWN,
    detectedBy: NOT_KNOWN,
    place: NOT_KNOWN,
    systemIds: systemsNamed(tx, desk, incidentId),
    impactScope: NOT_KNOWN,
    interimAction: NOT_KNOWN,
    rootCause: NOT_KNOWN,
  });
  if (incident.closed === null) {
    addEntry(tx, {
      incidentId,
      kind: 'note',
      medium: 'app',
      text: desk.words(caller.language)('log:failure.started', { number }),
      about: { entity: 'failure', id },
    });
  }
  return { id, number };
}

type Calls = 'failure.list' | 'failure.start';

/** The calls of failure records. */
export function failureHandlers(desk: Desk): Pick<QueryHandlers & CommandHandlers, Calls> {
  return {
    'failure.list': ({ db }) =>
      db.list('failure').map((failure) => ({
        number: failureNumber(failure.deviceCode, failure.serial),
        failure,
      })),
    'failure.start': ({ tx, caller }, { incidentId }) => startFailure(tx, desk, caller, incidentId),
  };
}
