// The shape of a report template: fields, sentences with places for their values, and what must be there before it is sent.
import type { ReportChannel, ReportTemplateId } from '../../model/reports';

/** A text in both languages of the content. */
export interface Both {
  readonly ja: string;
  readonly en: string;
}

export type FieldType = 'text' | 'number' | 'money' | 'duration' | 'boolean' | 'datetime' | 'person' | 'enum';

export interface TemplateField {
  readonly id: string;
  readonly key: string;
  readonly label: Both;
  readonly type: FieldType;
  readonly required: boolean;
  /** Whether 不明 or 確認中 may stand instead of a value (unknownRule). */
  readonly mayBeUnknown: boolean;
  readonly allowedUnknown: readonly ('confirming' | 'unknown' | 'na')[];
  readonly unit: 'persons' | 'count' | 'JPY' | 'minutes' | null;
  readonly values: readonly { readonly id: string; readonly label: Both }[];
}

export interface TextBlock {
  readonly id: string;
  readonly order: number;
  readonly section: Both;
  /** `always`, or `if:key`: only where that field has a value. */
  readonly showWhen: string;
  readonly text: Both;
}

export interface ReportTemplate {
  readonly id: ReportTemplateId;
  readonly key: string;
  readonly title: Both;
  readonly audience: Both;
  readonly purpose: Both;
  readonly when: Both;
  readonly approval: Both;
  readonly channels: readonly ReportChannel[];
  readonly minimumToSend: readonly string[];
  readonly defaultIntervalMinutes: number | null;
  readonly formOnlyFields: readonly string[];
  readonly fields: readonly TemplateField[];
  readonly textBlocks: readonly TextBlock[];
}

const PLACE = /\{\{(\w+)\}\}/g;

/** The keys of the fields whose values stand in a sentence, in their order. */
export function placesIn(text: string): string[] {
  return [...text.matchAll(PLACE)].map((hit) => String(hit[1]));
}

/** The sentence with every place filled by `word`. */
export function filled(text: string, word: (key: string) => string): string {
  return text.replaceAll(PLACE, (_, key: string) => word(key));
}

/** The field a conditional sentence waits for; null for one that always stands. */
export function conditionOf({ showWhen }: Pick<TextBlock, 'showWhen'>): string | null {
  return showWhen.startsWith('if:') ? showWhen.slice('if:'.length) : null;
}

/**
 * How many people approve before it is sent (reportTemplates, approval): nobody a first report, the commander and the board a
 * press release, one person all others.
 */
export function approvalsNeeded(id: ReportTemplateId): number {
  if (id === 'RT-FIRST') return 0;
  return id === 'RT-PRESS' ? 2 : 1;
}

/** Reports that follow one another to the same readers: each keeps the promise of the one before. */
const STREAMS: Readonly<Record<ReportTemplateId, string>> = {
  'RT-FIRST': 'command',
  'RT-FOLLOW': 'command',
  'RT-RECOVERY': 'command',
  'RT-INTERNAL': 'internal',
  'RT-CUSTOMER': 'customer',
  'RT-PRESS': 'press',
  'RT-AUTHORITY': 'authority',
};

/** Whether a report of one kind is the next news promised by one of another. */
export function isSameStream(a: ReportTemplateId, b: ReportTemplateId): boolean {
  return STREAMS[a] === STREAMS[b];
}
