// How media and states of items look: each a shape and a tone, with its word from the locale.
import type { MarkState, Medium } from '../../../shared/model/evidence';
import type { IconName, Tone } from '../../ui';

/** The media a person chooses from, in the order of Alt+1 to Alt+6; the app sets the others itself. */
export const CHOSEN_MEDIA = [
  'phone',
  'radio',
  'runner',
  'paper',
  'mail',
  'faceToFace',
] as const satisfies readonly Medium[];

export const mediumIcon: Readonly<Record<Medium, IconName>> = {
  phone: 'phone',
  radio: 'radio',
  runner: 'runner',
  paper: 'paper',
  mail: 'mail',
  faceToFace: 'people',
  other: 'other',
  checklist: 'checklist',
  app: 'screen',
};

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
