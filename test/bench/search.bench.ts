// Search over 20,000 records beside a LIKE scan of the same texts.
import { randomBytes } from 'node:crypto';
import { createPlan } from '../../electron/services/plan';
import { findRecords } from '../../electron/store/searchIndex';
import { openStore } from '../../electron/store/store';
import type { WriteTx } from '../../electron/store/writeTx';
import { print, quantile, timeEach, withFolder } from './measure';

const RECORDS = 20_000;
const SURNAMES = [
  '例山',
  '仮川',
  '架橋',
  '例沢',
  '見本',
  '模木',
  '試井',
  '架田',
  '仮名',
  '例田',
  '髙﨑',
  '渡邉',
];
const GIVEN = [
  '一郎',
  '八重',
  '七海',
  '九里',
  '六実',
  '四郎',
  '双葉',
  '十和',
  '次郎',
  '三奈',
  '太郎',
  '花子',
];
const KANA = [
  'れいやま',
  'かりかわ',
  'かけはし',
  'れいざわ',
  'みほん',
  'もぎ',
  'ためい',
  'かけた',
  'かめい',
  'れいだ',
  'たかさき',
  'わたなべ',
];
const FACTS = [
  '本庁舎の発電機は運転',
  '認証基盤の起動を確認',
  '電力会社から入電',
  '代替拠点へ切り替える',
  '回線2本とも正常',
  '空調1系統は未確認',
  '保守員が到着',
  '復旧の見込みは不明',
];
const QUERIES = [
  '復',
  '復旧',
  '電源',
  '例沢',
  'れい',
  'レイザワ',
  '認証基盤',
  '0900000',
  '発電機',
  '代替拠点',
  '渡邉',
  '八重 例沢',
  'ない語',
  '回線確認',
  'どこにもない言葉',
  '回線',
  '確認',
];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

function fill(tx: WriteTx): void {
  createPlan(tx, { title: '計画', organisation: 'みらい県' }, { code: 'B', name: '北分室' });
  const incidentId = tx.create('incident', {
    mode: 'real',
    title: '停電',
    what: '停電',
    noticedAt: tx.now(),
    startedAt: tx.now(),
  });
  const deviceId = tx.ownDevice().id;
  for (let index = 0; index < RECORDS / 4; index += 1) {
    const id = tx.create('person', {
      name: `${pick(SURNAMES, index)} ${pick(GIVEN, index * 7)}${index}`,
      kana: pick(KANA, index),
    });
    tx.create('contact', {
      ownerId: id,
      means: 'mobilePhone',
      value: `090-0000-${String(index).padStart(4, '0')}`,
    });
  }
  for (let index = 0; index < (RECORDS * 3) / 4; index += 1) {
    tx.append('logEntry', {
      incidentId,
      deviceCode: 'B',
      serial: index + 1,
      text: `${pick(FACTS, index)}。${pick(SURNAMES, index * 3)}が${pick(FACTS, index * 5)}（${index}）`,
      kind: 'fact',
      deviceId,
      clockAt: tx.clockNow(),
    });
  }
}

withFolder((folder) => {
  const store = openStore(folder, randomBytes(32));
  store.commit({ clockMs: Date.now(), zoneMinutes: () => 540, random: randomBytes, actor: null }, fill);
  const count = store.reads.row<{ n: number }>('SELECT count(*) AS n FROM search_document')?.n ?? 0;
  if (count < RECORDS) throw new Error(`only ${count} documents`);
  const search = (round: number) => void findRecords(store.reads, pick(QUERIES, round), { limit: 30 });
  const like = (round: number) => {
    const part = `%${pick(QUERIES, round)}%`;
    store.reads.rows(
      'SELECT id, shown FROM search_document WHERE title LIKE ? OR alias LIKE ? OR body LIKE ? LIMIT 30',
      part,
      part,
      part,
    );
  };
  timeEach(QUERIES.length, search);
  timeEach(QUERIES.length, like);
  const found = timeEach(QUERIES.length * 10, search);
  const scanned = timeEach(QUERIES.length * 10, like);
  store.close();
  print([
    { name: `search in ${count} records, p95`, ms: quantile(found, 0.95) },
    { name: 'LIKE scan of the same texts, p95', ms: quantile(scanned, 0.95) },
    { name: 'search, p50', ms: quantile(found, 0.5) },
    { name: 'LIKE scan, p50', ms: quantile(scanned, 0.5) },
  ]);
});
