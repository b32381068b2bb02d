// What every screen of a response shows alike: the corrected clock, who acts, an entry's words, refusals, and no response at all.
export {
  instantOf,
  minutesUntil,
  momentOf,
  timeOf,
  useCorrectedClock,
  useNow,
} from './clock';
export { DueIn } from './DueIn';
export { useDecisionWords } from './decisionWords';
export { EntryText } from './EntryText';
export { type Left, leftUntil, useLeft, useTimeLanguage } from './left';
export { CHOSEN_MEDIA, mediumIcon } from './media';
export { NoIncident } from './NoIncident';
export { useActing, useNames } from './people';
export { Refusal } from './Refusal';
export { useHolderNames, useRolesHeldBy, useRolesNow } from './roles';
export { ToldTimeField, toldTime } from './ToldTimeField';
