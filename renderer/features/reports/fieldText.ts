// A field's value as it is typed and read back: text in, value out; `?` says that it is not known, `-` that it does not apply.
import { saysUnknown } from '../../../shared/domain/chronology/notKnown';
import type { FactValue } from '../../../shared/model/reports';
import type { DraftField } from '../../../shared/rpc/reports';
import { toldTime } from '../../records/response';

/** Fields whose moment is still to come. */
const TO_COME: ReadonlySet<string> = new Set([
  'next_report_at',
  'final_report_at',
  'recovery_eta_from',
  'recovery_eta_to',
  'watch_until',
]);

/** Where a bare time of day points in this field. */
export function directionOf(key: string): 'past' | 'future' {
  return TO_COME.has(key) ? 'future' : 'past';
}

/** Whether a value says that something is not known, or does not apply. */
export function isUnknownValue(value: FactValue | null): value is Extract<FactValue, { unknown: string }> {
  return typeof value === 'object' && value !== null;
}

const two = (value: number) => String(value).padStart(2, '0');

/** A moment as it can be typed again: `11/20 05:30` at this place. */
function momentText(instant: string): string {
  const date = new Date(instant);
  return `${date.getMonth() + 1}/${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** What stands in the field: nothing where it is not known. */
export function typedText(field: DraftField): string {
  const { value, type } = field;
  if (value === null || isUnknownValue(value)) return '';
  if (type === 'datetime' && typeof value === 'string') return momentText(value);
  return String(value);
}

/** A typed text read as a value: `null` an empty field, `undefined` one that cannot be read. */
export function readField(field: DraftField, text: string, nowMs: number): FactValue | null | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  if (field.mayBeUnknown && saysUnknown(plain)) return { unknown: 'unknown' };
  if (field.mayNotApply && /^(?:-|ー|該当なし|n\/a)$/i.test(plain)) return { unknown: 'notApplicable' };
  switch (field.type) {
    case 'datetime':
      return toldTime(text, directionOf(field.key), nowMs) ?? undefined;
    case 'number':
    case 'money':
    case 'duration': {
      const figure = Number(plain.replace(/[,\s]|人|件|円|分/g, ''));
      return Number.isFinite(figure) ? figure : undefined;
    }
    default:
      return text.trim();
  }
}
