// How media look: each a shape, with its word from the locale, and the ones a person chooses from.
import type { Medium } from '../../../shared/model/evidence';
import type { IconName } from '../../ui';

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
