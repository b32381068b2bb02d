// Guesses what the columns of a sheet stand for from their headings, Japanese or English, and what kind of record it lists.

import type { ContactMeans } from '../../model/contact';
import { SHEET_ENTITIES, type SheetEntity } from '../../model/sheetTerms';
import type { CallTime } from '../contacts/callTime';
import { foldTight } from '../text/fold';
import { fieldsOf, targetsOf } from './targets';
import { headingOf, type SheetWords, wordOf } from './words';

/** Other words people use for a column, by target; `*` for every entity that has the target. */
const ALSO: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '*': {
    id: ['識別子', '管理番号', 'record id'],
    nameEn: ['英語名', '英字', 'ローマ字', 'english name', 'name in english', 'romaji'],
    address: ['所在地', '住所', 'location'],
    note: ['備考', 'メモ', 'remarks', 'notes', 'comment'],
  },
  person: {
    id: ['職員番号', '社員番号', '従業員番号', '個人番号', 'staff id', 'employee id', 'employee number'],
    name: [
      '名前',
      '氏名',
      '姓名',
      '担当者',
      '担当者名',
      '職員名',
      '社員名',
      '要員名',
      '従業員名',
      'full name',
      'person',
      'staff name',
    ],
    kana: [
      'ふりがな',
      'フリガナ',
      'かな',
      'カナ',
      'よみ',
      'よみがな',
      '読み',
      '読み仮名',
      '氏名かな',
      '氏名カナ',
      'furigana',
      'reading',
      'phonetic',
    ],
    unitId: [
      '部署',
      '部署名',
      '所属部署',
      '課',
      '課名',
      '部課',
      '係',
      '所属課',
      'unit',
      'section',
      'team',
      'division',
    ],
    department: ['部門', '所属名', '組織', '会社', '会社名', 'department', 'organization', 'company'],
    title: ['職名', '職位', '肩書', '肩書き', '職', 'job title', 'post', 'rank'],
    siteId: ['拠点', '勤務地', '勤務先', '勤務場所', '庁舎', '事業所', 'site', 'office', 'workplace'],
    commuteMinutes: ['通勤時間', '通勤分', '通勤時間分', 'commute', 'commute time'],
    commuteMode: ['通勤手段', '通勤方法', '交通手段'],
    walkMinutes: ['徒歩時間', '徒歩', '徒歩参集時間', '参集時間', 'walk'],
    canWalkIn: ['徒歩参集', '徒歩参集可', '徒歩で参集', '参集可'],
    teleworkReady: ['テレワーク', 'テレワーク可', '在宅勤務', '在宅', 'telework', 'remote work'],
    skills: ['資格', 'スキル', '技能資格', '技術', 'skill', 'qualification'],
  },
  organisation: {
    name: [
      '会社名',
      '会社',
      '事業者',
      '事業者名',
      '業者名',
      '業者',
      '組織',
      '取引先',
      '取引先名',
      '委託先',
      '委託先名',
      '名称',
      '名前',
      'company',
      'organization',
      'vendor',
      'supplier',
    ],
    kind: ['区分', '種別', '分類', 'type', 'category'],
    services: ['業務内容', '委託内容', 'サービス', '契約内容', 'service', 'contract'],
    contractNo: ['契約no', '契約番号', 'contract no', 'contract id'],
  },
  contact: {
    ownerId: ['氏名', '名前', '担当者', '担当者名', '連絡先名', '組織名', '会社名', 'owner', 'name'],
    means: ['種類', '種別', '連絡手段', '区分', 'type', 'kind'],
    value: ['番号', '電話番号', '連絡先', '宛先', 'メールアドレス', 'number', 'address', 'phone', 'value'],
    desk: ['窓口名', '部署', '担当部署', 'desk'],
    when: ['時間帯', '使用時間', '曜日時間', '使う時間', 'time', 'hours'],
    confirmedAt: [
      '確認日',
      '最終確認日',
      '最終確認',
      '確認年月日',
      'confirmed',
      'last confirmed',
      'verified on',
    ],
  },
  site: {
    name: ['名称', '名前', '拠点', '庁舎名', '庁舎', '建物', 'site name', 'site'],
    kind: ['区分', '種別', 'type'],
  },
  unit: { name: ['名称', '名前', '部署', '課名', '部署課', 'unit', 'department'] },
  skill: { name: ['名称', '名前', '技能', '資格', 'スキル', 'skill'] },
  role: {
    name: ['役割', '名称', '名前', '役職', 'role', 'role name'],
    kind: ['区分', '種別', 'type'],
    short: ['略', '略名', 'abbreviation'],
  },
  assignment: {
    roleId: ['役割名', 'role name'],
    personId: ['氏名', '名前', '担当者', '担当者名', 'name'],
    order: ['順', '順位', '代行順位', '順番', '代行順', 'rank', 'order of succession'],
    reviewedOn: ['確認日', '見直し日', 'reviewed'],
  },
  system: {
    name: ['システム', '情報システム', '情報システム名', '名称', '名前', 'system', 'system name'],
    kind: ['区分', '種別', 'type', 'category'],
    ownRtoHours: ['rto', '目標復旧時間', 'rto時間', 'rtoh', 'rto hours'],
    hosting: ['設置場所', '設置形態', 'ホスティング'],
    mainSiteId: ['設置拠点', '拠点', '主拠点', 'site'],
    standby: ['待機方式', '待機系'],
    onsiteHours: ['復旧時間', '復旧見込み', '現地復旧時間', 'recovery hours'],
    switchoverHours: ['切替時間', '切り替え時間', 'switchover time'],
    vendorIds: ['保守業者', 'ベンダー', '保守会社', '業者', 'vendor', 'vendors'],
    ownerPersonId: ['管理者', '担当者', '所管', 'owner', 'person in charge'],
    endOfSupport: ['eol', 'eos', 'サポート終了'],
  },
  business: {
    name: ['業務', '業務名称', '優先業務', '優先業務名', '名称', '名前', 'business', 'business name'],
    unitId: ['部署', '所管', '所管課', '主管課', '担当課', '所属', 'unit', 'department'],
    rtoHours: ['rto', '目標復旧時間', 'rto時間', 'rtoh', 'rto hours'],
    alternative: ['代替手段', '代替策', '手作業', 'workaround'],
    alternativeLimitHours: ['代替可能時間', '代替限度時間', 'workaround limit'],
    peak: ['繁忙期', '繁忙時期'],
  },
  systemUse: {
    businessId: ['業務', '業務名', '優先業務名', 'business name'],
    systemId: ['システム名', '情報システム', '利用システム', '使用システム', 'system name'],
  },
  dependency: {
    systemId: ['システム名', '情報システム', 'system name'],
    dependsOnId: ['依存先', '依存先システム', '前提システム', '必要システム', 'depends on', 'dependson'],
  },
};

/** A heading as it is compared: folded, without marks for required columns, numbers in front and units behind. */
export function foldHeading(heading: string): string {
  const bare = heading
    .normalize('NFKC')
    .replace(/[\r\n]+/g, ' ')
    .replace(/[*※●◎]|\((?:必須|任意|required|optional)\)|\[(?:必須|任意|required|optional)\]/giu, '');
  return foldTight(bare);
}

function namesOf(words: SheetWords, entity: SheetEntity): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, target: string): void => {
    const folded = foldHeading(name);
    if (folded !== '' && !names.has(folded)) names.set(folded, target);
  };
  const targets = targetsOf(entity);
  // What we write ourselves comes first, then the technical names, then what others write.
  for (const target of targets) {
    const { ja, en } = headingOf(words, entity, target);
    add(ja, target.id);
    add(en, target.id);
  }
  for (const target of targets) {
    add(target.id, target.id);
    if (target.kind === 'field') add(fieldsOf(entity)[target.field]?.csv ?? target.field, target.id);
  }
  for (const also of [ALSO[entity], ALSO['*']]) {
    for (const target of targets) for (const name of also?.[target.id] ?? []) add(name, target.id);
  }
  return names;
}

const MEANS: readonly (readonly [RegExp, ContactMeans])[] = [
  [
    /(携帯|個人|私用|自宅|private|mobile).*(メール|mail|アドレス)|(メール|mail|アドレス).*(携帯|個人|私用|自宅|private|mobile)/u,
    'privateMail',
  ],
  [/メール|mail|eメール|メアド/u, 'workMail'],
  [/fax|ファクス|ファックス/u, 'fax'],
  [/衛星|satellite/u, 'satellitePhone'],
  [/無線|radio/u, 'radio'],
  [/チャット|chat|line|slack|teams/u, 'chat'],
  [/携帯|けいたい|ケータイ|スマホ|mobile|cell/u, 'mobilePhone'],
  [/(自宅|home).*(電話|tel|phone|番号)|^自宅$|電話.*自宅|tel.*自宅/u, 'homePhone'],
  [/電話|tel|phone|でんわ|内線|直通|代表|緊急連絡先/u, 'workPhone'],
];
const TIMES: readonly (readonly [RegExp, CallTime])[] = [
  [/休日|土日|祝日|holiday|weekend/u, 'holiday'],
  [/夜間|夜|時間外|night|after ?hours/u, 'night'],
  [/日中|昼|平日|開庁|勤務時間|daytime|office hours/u, 'day'],
];

/** A number's column by its words: 電話番号(夜間) is the office telephone used at night. */
function contactTarget(heading: string): string | null {
  const text = heading.normalize('NFKC').toLowerCase();
  if (/確認|日付|備考|有無|confirmed/u.test(text)) return null;
  const means = MEANS.find(([pattern]) => pattern.test(text))?.[1];
  if (means === undefined) return null;
  const when = TIMES.find(([pattern]) => pattern.test(text))?.[1];
  return when === undefined ? `contact.${means}` : `contact.${means}.${when}`;
}

/** The guess for one sheet: a target for each column, null where nothing fits or the target was taken by a column before. */
export function guessColumns(
  words: SheetWords,
  entity: SheetEntity,
  headings: readonly string[],
): (string | null)[] {
  const names = namesOf(words, entity);
  const known = new Set(targetsOf(entity).map(({ id }) => id));
  const taken = new Set<string>();
  const take = (target: string | null | undefined): string | null => {
    if (target === null || target === undefined || !known.has(target) || taken.has(target)) return null;
    taken.add(target);
    return target;
  };
  const exact = headings.map((heading) => take(names.get(foldHeading(heading))));
  return exact.map((target, at) => target ?? take(contactTarget(headings[at] ?? '')));
}

/** How well a sheet fits an entity: 0 when a field it cannot do without has no column. */
function fitOf(words: SheetWords, entity: SheetEntity, headings: readonly string[]): number {
  const found = new Set(guessColumns(words, entity, headings).filter((target) => target !== null));
  const required = Object.entries(fieldsOf(entity)).filter(([, field]) => field.required);
  if (!required.every(([name]) => found.has(name) || (entity === 'assignment' && name === 'order'))) return 0;
  return found.size / Math.max(1, headings.filter((heading) => heading.trim() !== '').length);
}

/** Which record a sheet lists, judged by its own name first and its headings then; null when nothing fits. */
export function guessEntity(
  words: SheetWords,
  sheetName: string,
  headings: readonly string[],
): SheetEntity | null {
  const name = foldHeading(sheetName);
  const named = SHEET_ENTITIES.find((entity) => {
    const { ja, en } = wordOf(words, `entity.${entity}`);
    return [ja, en, entity].some((word) => foldHeading(word) === name);
  });
  if (named !== undefined && fitOf(words, named, headings) > 0) return named;
  const fits = SHEET_ENTITIES.map((entity) => ({ entity, fit: fitOf(words, entity, headings) }));
  // Where two fit alike, people are what sheets mostly hold.
  const best = fits.sort(
    (a, b) => b.fit - a.fit || Number(b.entity === 'person') - Number(a.entity === 'person'),
  )[0];
  return best === undefined || best.fit === 0 ? null : best.entity;
}

const HEADING_ROWS = 10;

/**
 * The row (from 0) that bears the headings: among the first ten the one whose cells are recognised most; a title above
 * the table is passed over. 0 where nothing is recognised.
 */
export function guessHeadingRow(words: SheetWords, rows: readonly (readonly string[])[]): number {
  const recognised = rows
    .slice(0, HEADING_ROWS)
    .map((row) =>
      Math.max(0, ...SHEET_ENTITIES.map((entity) => guessColumns(words, entity, row).filter(Boolean).length)),
    );
  const best = Math.max(0, ...recognised);
  return best === 0 ? 0 : recognised.indexOf(best);
}
