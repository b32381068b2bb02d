// The screens the frame can lead to: address, word, icon, key and the other words they are looked for by.
import { paths } from '../../data/paths';
import type { IconName } from '../../ui';

export type ScreenId =
  | 'home'
  | 'start'
  | 'overview'
  | 'flow'
  | 'decisions'
  | 'checklists'
  | 'chronology'
  | 'muster'
  | 'reports'
  | 'questions'
  | 'exceptions'
  | 'board'
  | 'backlog'
  | 'handover'
  | 'contacts'
  | 'plan'
  | 'editions'
  | 'spreadsheets'
  | 'analysis'
  | 'failures'
  | 'print'
  | 'settings';

export interface ScreenEntry {
  readonly id: ScreenId;
  readonly path: string;
  readonly icon: IconName;
  /** The second key after G. */
  readonly goKey?: string;
  /** Only while an incident is open. */
  readonly duringResponse?: boolean;
  /** Kana, romaji and near words, only matched, never shown. */
  readonly alsoCalled: string;
}

export const screens: readonly ScreenEntry[] = [
  {
    id: 'start',
    path: paths.start,
    icon: 'flag',
    alsoCalled: 'たいおうをはじめる taiou hajimeru 発動 開始 hatsudou f9 response incident',
  },
  {
    id: 'overview',
    path: paths.overview,
    icon: 'eye',
    goKey: 'o',
    duringResponse: true,
    alsoCalled: 'がいきょう gaikyou 対応 たいおう taiou overview status',
  },
  {
    id: 'flow',
    path: paths.flow,
    icon: 'flow',
    goKey: 'f',
    alsoCalled: 'ぜんたいふろー zentai furo- flow 流れ ながれ nagare',
  },
  {
    id: 'decisions',
    path: paths.decisions,
    icon: 'diamond',
    goKey: 'd',
    duringResponse: true,
    alsoCalled:
      'はんだん handan けってい kettei 決定 決まったこと 委任 いにん inin decision decide delegation',
  },
  {
    id: 'checklists',
    path: paths.checklists,
    icon: 'checklist',
    goKey: 'c',
    alsoCalled: 'ちぇっくりすと chekkurisuto checklist 手順書 てじゅんしょ tejunsho',
  },
  {
    id: 'chronology',
    path: paths.chronology,
    icon: 'chronology',
    goKey: 'l',
    duringResponse: true,
    alsoCalled: 'くろのろじー kuronoroji- chronology log 記録 きろく kiroku 時系列 じけいれつ',
  },
  {
    id: 'muster',
    path: paths.muster,
    icon: 'people',
    goKey: 'm',
    duringResponse: true,
    alsoCalled:
      'さんしゅう sanshuu あんぴ anpi muster safety 安否 参集 体制 たいせい taisei 着任 ちゃくにん chakunin 役割 やくわり yakuwari 交代 勤務 きんむ kinmu 要員 よういん youin 感染症 かんせんしょう pandemic staffing duty roles',
  },
  {
    id: 'reports',
    path: paths.reports,
    icon: 'report',
    goKey: 'r',
    duringResponse: true,
    alsoCalled:
      'ほうこく houkoku report 第1報 だいいっぽう 続報 ぞくほう 約束 やくそく yakusoku promise press 広報 こうほう',
  },
  {
    id: 'questions',
    path: paths.questions,
    icon: 'question',
    goKey: 'q',
    duringResponse: true,
    alsoCalled: 'ふめい fumei 不明 問い とい toi わからない question unknown 確認中 かくにんちゅう',
  },
  {
    id: 'exceptions',
    path: paths.exceptions,
    icon: 'exception',
    goKey: 'x',
    alsoCalled: 'れいがいそち reigaisochi exception 例外 れいがい reigai 特例 とくれい',
  },
  {
    id: 'board',
    path: paths.board,
    icon: 'board',
    goKey: 'b',
    duringResponse: true,
    alsoCalled:
      'じょうきょうばん joukyouban 状態 じょうたい joutai board status 復旧の期限 RTO 見込み みこみ 代替手段 だいたいしゅだん',
  },
  {
    id: 'backlog',
    path: paths.backlog,
    icon: 'stack',
    duringResponse: true,
    alsoCalled: 'みしょり mishori 滞留 たいりゅう tairyuu 手作業 てさぎょう tesagyou backlog unprocessed',
  },
  {
    id: 'handover',
    path: paths.handover,
    icon: 'handover',
    goKey: 'h',
    duringResponse: true,
    alsoCalled:
      'ひきつぎ hikitsugi handover 交代 こうたい koutai 申し送り もうしおくり 目標 もくひょう objective shift',
  },
  {
    id: 'contacts',
    path: paths.contacts,
    icon: 'phone',
    alsoCalled: 'れんらくさき renrakusaki 電話 でんわ denwa contacts phone 番号 bangou',
  },
  {
    id: 'editions',
    path: paths.editions,
    icon: 'stack',
    alsoCalled: 'はっこうばん hakkouban 発行 はっこう hakkou edition publish 版 はん 比べる compare',
  },
  {
    id: 'spreadsheets',
    path: paths.spreadsheets,
    icon: 'upload',
    alsoCalled:
      'とりこみ かきだし torikomi kakidashi 取込み 書出し エクセル えくせる excel csv xlsx vcard import export 表計算 ひょうけいさん spreadsheet',
  },
  {
    id: 'plan',
    path: paths.plan,
    icon: 'book',
    alsoCalled:
      'けいかく keikaku plan 業務 ぎょうむ gyoumu システム しすてむ shisutemu 拠点 きょてん kyoten 基準 きじゅん kijun',
  },
  {
    id: 'analysis',
    path: paths.analysis,
    icon: 'chart',
    alsoCalled:
      'ぶんせき bunseki analysis 点検 てんけん tenken 影響 えいきょう eikyou RTO 依存 いぞん izon 復旧 ふっきゅう fukkyuu readiness impact recovery',
  },
  {
    id: 'failures',
    path: paths.failures,
    icon: 'wrench',
    alsoCalled:
      'しょうがいきろく shougaikiroku 障害 しょうがい failure incident record 再発防止 さいはつぼうし',
  },
  {
    id: 'print',
    path: paths.print,
    icon: 'printer',
    alsoCalled: 'いんさつ insatsu print 刷る する paper 紙 かみ',
  },
  { id: 'home', path: paths.home, icon: 'home', alsoCalled: 'ほーむ ho-mu home はじめの画面' },
  {
    id: 'settings',
    path: paths.settings,
    icon: 'gear',
    alsoCalled: 'せってい settei settings 時計 とけい tokei 合言葉 あいことば aikotoba 点検 てんけん tenken',
  },
];

/** Whether an address is a place or lies under it; the home screen is only itself. */
export function isUnder(location: string, place: string): boolean {
  if (place === paths.home) return location === paths.home || location === '';
  return location === place || location.startsWith(`${place}/`);
}

/** The screen an address belongs to. */
export function screenAt(location: string): ScreenEntry | null {
  return screens.find(({ path }) => isUnder(location, path)) ?? null;
}
