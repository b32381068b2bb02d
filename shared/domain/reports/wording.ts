// The wording rules of reports (reportTemplates, RT-W1 to W8 and RT-S1 to S5), held against what was typed and what will be sent.
import type { FactValue, FactValues } from '../../model/reports';
import type { FactChange } from './changes';
import { isCorrection } from './changes';
import type { Both, ReportTemplate } from './template';
import { isOpen, isUnknown, type Language, writtenValues } from './write';

/** A pair of the content: what is not said, and what is said instead. */
export interface WordingSwap {
  readonly id: string;
  readonly avoid: Both;
  readonly use: Both;
}

/** A place where a rule is not kept. */
export interface WordingFinding {
  readonly rule: string;
  /** The field it stands in; null for the report as a whole. */
  readonly key: string | null;
  /** The words found; empty where something is missing. */
  readonly found: string;
  /** What to say instead, where the content gives it. */
  readonly use: string | null;
}

export interface WordingInput {
  readonly template: ReportTemplate;
  readonly values: FactValues;
  readonly language: Language;
  readonly swaps: readonly WordingSwap[];
  /** What differs from the reports that were sent before. */
  readonly changes: readonly FactChange[];
}

/** The part of an avoided phrase that carries its meaning, so that a polite or plain ending does not hide it. */
const STEMS: Readonly<Record<string, { readonly ja: RegExp; readonly en: RegExp }>> = {
  'RT-S1': { ja: /影響(?:は|も)?(?:ない|なし|ありません|無し|無い)/, en: /\b(?:no|without) impact\b/i },
  'RT-S2': {
    ja: /(?:まもなく|間もなく|もうすぐ|すぐに)(?:復旧|再開)/,
    en: /\b(?:restored?|back|resumed?) (?:soon|shortly)\b/i,
  },
  'RT-S3': {
    ja: /(?:委託先|業者|ベンダー)の(?:ミス|過失|責任|せい)/,
    en: /\b(?:outsourcer|vendor|contractor)['’]?s? (?:mistake|fault|error)\b/i,
  },
  'RT-S4': { ja: /(?:ご|御)?安心(?:ください|下さい|を)/, en: /\b(?:be|rest) (?:re)?assured\b/i },
  'RT-S5': { ja: /一部の(?:お客様|顧客|利用者)/, en: /\bsome (?:of our )?customers\b/i },
};

/** Words of guessing (RT-W1); marked with 推測 they may stand. */
const GUESS = {
  ja: /おそらく|恐らく|と思われ|かもしれ|らしい|と見られ|だろう/,
  en: /\b(?:probably|perhaps|maybe|might be|seems? to|presumably)\b/i,
};
const MARKED_GUESS = { ja: /推測/, en: /\b(?:guess|assumption)\b/i };
/** Words that say that everything is back (RT-W6). */
const FULLY = {
  ja: /完全(?:に)?(?:復旧|復帰|回復)|全面復旧/,
  en: /\bfull(?:y)? (?:restored|recovered|restoration|recovery)\b/i,
};
/** "None" of what may not have been looked at (RT-W7). */
const NONE = {
  ja: /(?:被害|漏えい|漏洩|損害|異常|問題)(?:は|も)?(?:なし|ない|ありません|無し|無い)/,
  en: /\bno (?:damage|leak|loss|problem|anomaly)\b/i,
};
const CHECKED = { ja: /確認(?:した|できた)(?:範囲|限り)/, en: /\b(?:what was|as far as) checked\b/i };
/** Words that blame (RT-W8). */
const BLAME = {
  ja: /ミス|怠慢|怠った|過失|不注意|のせい/,
  en: /\b(?:careless|negligen(?:t|ce)|blame|fault of|mistake by)\b/i,
};

interface Phrase {
  readonly key: string;
  readonly text: string;
}

function typedTexts({ template, values }: WordingInput): Phrase[] {
  const isText = (value: FactValue | null): value is string => typeof value === 'string';
  return template.fields
    .filter(({ type }) => type === 'text')
    .flatMap(({ key }) => {
      const value = values[key] ?? null;
      return isText(value) && value !== '' ? [{ key, text: value }] : [];
    });
}

function swapFindings(phrases: readonly Phrase[], { swaps, language }: WordingInput): WordingFinding[] {
  return swaps.flatMap(({ id, avoid, use }) =>
    phrases.flatMap(({ key, text }) => {
      const stem = STEMS[id]?.[language].exec(text)?.[0];
      const found = text.includes(avoid[language]) ? avoid[language] : stem;
      return found === undefined ? [] : [{ rule: id, key, found, use: use[language] }];
    }),
  );
}

function patternFindings(
  phrases: readonly Phrase[],
  rule: string,
  pattern: RegExp,
  isAllowed: (text: string) => boolean = () => false,
): WordingFinding[] {
  return phrases.flatMap(({ key, text }) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined || isAllowed(text) ? [] : [{ rule, key, found, use: null }];
  });
}

const lacking = (rule: string, key: string | null): WordingFinding => ({ rule, key, found: '', use: null });

/** RT-W2: what is not known comes with the time of the next news. */
function withoutNextTime({ template, values }: WordingInput): WordingFinding[] {
  const written = writtenValues(template, values);
  const hasUnknown = Object.values(written).some(isOpen);
  const key = template.fields.find((field) => ['next_report_at', 'final_report_at'].includes(field.key))?.key;
  if (!hasUnknown || key === undefined || typeof written[key] === 'string') return [];
  return [lacking('RT-W2', key)];
}

/** RT-W3: the outlook is a span, with the time of deciding and of catching up in it. */
function withoutSpan({ template, values }: WordingInput): WordingFinding[] {
  const from = values.recovery_eta_from ?? null;
  const to = values.recovery_eta_to ?? null;
  const has = (key: string) => template.fields.some((field) => field.key === key);
  if (!has('recovery_eta_from') || (typeof from !== 'string' && typeof to !== 'string')) return [];
  if (typeof from !== 'string') return [lacking('RT-W3', 'recovery_eta_from')];
  if (typeof to !== 'string' || Date.parse(to) <= Date.parse(from))
    return [lacking('RT-W3', 'recovery_eta_to')];
  const parts = ['eta_decision_minutes', 'eta_followup_minutes'].filter(has);
  return parts.filter((key) => typeof values[key] !== 'number').map((key) => lacking('RT-W3', key));
}

/** RT-W4: a figure that was told otherwise is corrected beside the earlier one. */
function withoutCorrection({ template, values, changes }: WordingInput): WordingFinding[] {
  const corrected = changes.filter(isCorrection);
  const says = values.corrections ?? null;
  const hasField = template.fields.some(({ key }) => key === 'corrections');
  if (corrected.length === 0 || (hasField && says !== null && says !== '')) return [];
  return corrected.map(({ field }) => ({
    rule: 'RT-W4',
    key: hasField ? 'corrections' : field.key,
    found: field.key,
    use: null,
  }));
}

/** RT-W6: nobody says "fully" before the catching up and the reconciliation are done. */
function tooFull(phrases: readonly Phrase[], { values, language }: WordingInput): WordingFinding[] {
  const isDone = values.followup_done === true && values.reconciled === true;
  return isDone ? [] : patternFindings(phrases, 'RT-W6', FULLY[language]);
}

/** RT-W7, of the leak: "none" is said of what was checked only, which the choice of the template says by itself. */
function uncheckedNone(phrases: readonly Phrase[], language: Language): WordingFinding[] {
  return patternFindings(phrases, 'RT-W7', NONE[language], (text) => CHECKED[language].test(text));
}

/** Every place where a rule is not kept. RT-W5 (one version for all) is kept by the base itself: facts cannot differ between reports. */
export function wordingFindings(input: WordingInput): WordingFinding[] {
  const phrases = typedTexts(input);
  const { language } = input;
  const swapped = swapFindings(phrases, input);
  const isSwapped = (finding: WordingFinding) =>
    swapped.some(
      ({ key, found }) =>
        key === finding.key && (found.includes(finding.found) || finding.found.includes(found)),
    );
  const patterns = [
    ...patternFindings(phrases, 'RT-W1', GUESS[language], (text) => MARKED_GUESS[language].test(text)),
    ...tooFull(phrases, input),
    ...uncheckedNone(phrases, language),
    ...patternFindings(phrases, 'RT-W8', BLAME[language]),
  ];
  return [
    ...swapped,
    ...patterns.filter((finding) => !isSwapped(finding)),
    ...withoutNextTime(input),
    ...withoutSpan(input),
    ...withoutCorrection(input),
  ];
}

/** A text with the found words said otherwise. */
export function swapped(text: string, { found, use }: Pick<WordingFinding, 'found' | 'use'>): string {
  return use === null || found === '' ? text : text.replace(found, use);
}

/** RT-W5: facts somebody told otherwise in ignorance of each other cannot go out as one. */
export function disputedFacts(values: FactValues, disputed: ReadonlySet<string>): WordingFinding[] {
  return [...disputed]
    .filter((key) => Object.hasOwn(values, key) && !isUnknown(values[key] ?? null))
    .map((key) => lacking('RT-W5', key));
}
