// What every screen of a response shows alike: the corrected clock, who acts, an entry's words, refusals, and no response at all.
export { BoardStateMark, ClockLeft, faceOf, RtoGroup, toneOfFace } from './BoardMarks';
export { boardIcon, boardTone, keyedStates, stateOfKey } from './boardLook';
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
export { type Read, readDay, readMinutes, readName, readNumber, readTime } from './reading';
export { type RoleNow, useHolderNames, useRolesHeldBy, useRolesNow } from './roles';
export { ToldTimeField, toldTime } from './ToldTimeField';
