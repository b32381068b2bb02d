// How states of items look: each a shape and a tone, with its word from the locale.
import type { MarkState } from '../../../shared/model/evidence';
import type { IconName, Tone } from '../../ui';

export const stateIcon: Readonly<Record<MarkState, IconName>> = {
  done: 'check-circle',
  notApplicable: 'not-applicable',
  deferred: 'defer',
  overridden: 'override-pen',
  open: 'circle',
};

export const stateTone: Readonly<Record<MarkState, Tone>> = {
  done: 'good',
  notApplicable: 'neutral',
  deferred: 'warning',
  overridden: 'warning',
  open: 'neutral',
};

/** `03`: the place of an item in its list, as it is said aloud. */
export function itemNumber(index: number): string {
  return String(index + 1).padStart(2, '0');
}
