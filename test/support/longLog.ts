// A long chronology for tests of what it costs to show one: thousands of entries written in one commit, as a week's response leaves.
import { randomBytes } from 'node:crypto';
import { databaseKey } from '../../electron/store/keys';
import { openStore } from '../../electron/store/store';

const FACTS = [
  '発電機は運転',
  '認証基盤の起動を確認',
  '電力会社から入電',
  '回線2本とも正常',
  '空調1系統は未確認',
];
const MINUTE_MS = 60_000;

/** Adds entries, one a minute up to now, to an incident of a folder no program has open. */
export function writeLongLog(
  folders: { data: string; config: string },
  incidentId: string,
  count: number,
): void {
  const sources = { userConfigDir: folders.config, keychain: null, passphrase: null };
  const random = (bytes: number): Uint8Array => randomBytes(bytes);
  const store = openStore(folders.data, databaseKey({ dataDir: folders.data, sources, random }));
  const start = Date.now() - count * MINUTE_MS;
  store.commit({ clockMs: Date.now(), zoneMinutes: () => 540, random, actor: null }, (tx) => {
    const { id: deviceId, code } = tx.ownDevice();
    for (let index = 0; index < count; index += 1) {
      const occurredAt = `${new Date(start + index * MINUTE_MS + 9 * 60 * MINUTE_MS).toISOString().slice(0, 19)}+09:00`;
      tx.append('logEntry', {
        incidentId,
        deviceCode: code,
        serial: tx.nextSerial('logEntry'),
        text: `${FACTS[index % FACTS.length]}（${index}）`,
        kind: 'fact',
        deviceId,
        clockAt: tx.clockNow(),
        occurredAt,
      });
    }
  });
  store.close();
}
