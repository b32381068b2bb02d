// A week's response for what measures and drives a long one: hundreds of runs ticked through, the last ones still open, thousands of entries.
import { randomBytes } from 'node:crypto';
import { databaseKey, type KeySources } from '../../electron/store/keys';
import { openStore } from '../../electron/store/store';
import type { NewValues, WriteTx } from '../../electron/store/writeTx';
import { toInstant } from '../../shared/model/instant';

const TEXTS = [
  '発電機は運転、燃料は半分',
  '認証基盤の起動を確認',
  '復電の見込みは答えられないとのこと',
  '回線2本とも正常',
  '空調1系統は未確認、室温31度',
  '保守員が到着、部品を待つ',
  '窓口の受付を紙に切り替えた',
];
const SENDERS = ['電力会社', '通信会社', '保守会社', '北分室', '県対策本部', '委託先'];
const MEDIA = ['phone', 'radio', 'runner', 'mail', 'faceToFace'] as const;
const ZONE = 540;
/** Runs still open at the end; the others were closed one after the other. */
const OPEN = 20;
/** Entries of one commit: as few as a build in seconds allows. */
const CHUNK = 20;

export interface Size {
  readonly entries: number;
  readonly runs: number;
}

interface Folder {
  readonly dataDir: string;
  readonly sources: KeySources;
}

/** Writes the response into a folder with a plan that no program has open, spread over the week up to now. */
export function writeLongResponse({ dataDir, sources }: Folder, incidentId: string, size: Size): void {
  const random = (bytes: number): Uint8Array => randomBytes(bytes);
  const store = openStore(dataDir, databaseKey({ dataDir, sources, random }));
  const stepMs = (7 * 86_400_000) / size.entries;
  const startMs = Date.now() - size.entries * stepMs;
  let written = 0;
  const write = (work: (tx: WriteTx) => void) =>
    store.commit(
      { clockMs: startMs + written * stepMs, zoneMinutes: () => ZONE, random, actor: 'p-01' },
      work,
    );
  const lists = store.read((db) => db.list('checklist'));
  const itemsOf = store.read((db) => Map.groupBy(db.list('checklistItem'), ({ checklistId }) => checklistId));
  const ticksOf = (tx: WriteTx, run: number) => {
    const checklist = lists[run % lists.length];
    if (checklist === undefined) return;
    const runId = tx.create('checklistRun', {
      incidentId,
      checklistId: checklist.id,
      startedAt: tx.now(),
      startedBy: 'p-01',
    });
    for (const item of (itemsOf.get(checklist.id) ?? []).slice(0, 10)) {
      const isDeferred = run % 50 === 0 && item.order === 1;
      const entry = addLine(tx, {
        incidentId,
        text: `実施：${item.text}`,
        kind: 'tick',
        medium: 'checklist',
      });
      tx.append('checklistMark', {
        runId,
        itemId: item.id,
        mark: {
          state: isDeferred ? 'deferred' : 'done',
          by: 'p-01',
          reason: isDeferred ? '鍵を待つ' : null,
          readBackBy: null,
          readBackWaiver: null,
          returnAt: null,
        },
        logEntryId: entry,
        deviceId: tx.ownDevice().id,
        clockAt: tx.clockNow(),
      });
      written += 1;
    }
    if (run >= size.runs - OPEN) return;
    const closed = { at: tx.now(), by: 'p-01', orderedBy: null, as: 'closed' as const, reason: null };
    tx.change('checklistRun', runId, { closed });
  };
  for (let run = 0; run < size.runs; run += 1) write((tx) => ticksOf(tx, run));
  while (written < size.entries) {
    write((tx) => {
      for (let index = 0; index < CHUNK && written < size.entries; index += 1) {
        addMessage(tx, incidentId, written, startMs + written * stepMs);
        written += 1;
      }
    });
  }
  store.close();
}

function addMessage(tx: WriteTx, incidentId: string, at: number, occurredMs: number): void {
  addLine(tx, {
    incidentId,
    text: `${TEXTS[at % TEXTS.length]}（${at}）`,
    kind: at % 40 === 0 ? 'decision' : 'fact',
    from: SENDERS[at % SENDERS.length] ?? null,
    to: '作業実施責任者',
    medium: MEDIA[at % MEDIA.length] ?? null,
    occurredAt: toInstant(occurredMs, ZONE),
  });
}

function addLine(
  tx: WriteTx,
  line: Omit<NewValues<'logEntry'>, 'deviceCode' | 'serial' | 'deviceId' | 'clockAt'>,
): string {
  const { id: deviceId, code: deviceCode } = tx.ownDevice();
  const serial = tx.nextSerial('logEntry');
  return tx.append('logEntry', { ...line, deviceCode, serial, deviceId, clockAt: tx.clockNow() });
}
