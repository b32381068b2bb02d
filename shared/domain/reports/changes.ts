// What of the facts is no longer as it was written: in the next report it is told, beside a sent one it is said.
import type { FactValue, FactValues } from '../../model/reports';
import { isFact } from './fields';
import type { ReportTemplate, TemplateField } from './template';
import { isOpen, writtenValue } from './write';

/** One field that reads otherwise now. */
export interface FactChange {
  readonly field: TemplateField;
  readonly before: FactValue | null;
  readonly after: FactValue | null;
  /** `known`: it was not known before; `corrected`: another value was written before. */
  readonly kind: 'known' | 'corrected';
}

function isSame(a: FactValue | null, b: FactValue | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Facts of the event that stand otherwise in `now` than in what was written before; made and own words are left out. */
export function factChanges(template: ReportTemplate, before: FactValues, now: FactValues): FactChange[] {
  return template.fields.flatMap((field): FactChange[] => {
    if (!isFact(field.key) || !Object.hasOwn(before, field.key)) return [];
    const old = before[field.key] ?? null;
    const fresh = writtenValue(field, now[field.key] ?? null);
    const wasOpen = old === null || isOpen(old);
    if (isSame(old, fresh) || (wasOpen && fresh === null)) return [];
    const kind = wasOpen ? 'known' : 'corrected';
    return [{ field, before: old, after: fresh, kind }];
  });
}

/** Figures and times are corrected beside the earlier figure (RT-W4); running texts only change. */
export function isCorrection({ field, kind, after }: FactChange): boolean {
  const isFigure = field.type === 'number' || field.type === 'money' || field.type === 'datetime';
  return kind === 'corrected' && isFigure && after !== null;
}
