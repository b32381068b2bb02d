// The components every screen is built from. They know no incident and no person: words come in as props.
export * from './ActionButton';
export { type AnswersProps, Choices, FilterChips, Segmented } from './Answers';
export * from './AppFrame';
export { type Answer, answerForKey } from './answers';
export { asRead } from './asRead';
export type { CalendarWords } from './calendarWords';
export { halfWidth, readClockTime } from './clockTime';
export * from './DataTable';
export * from './Dialog';
export * from './Digits';
export * from './Fields';
export * from './FilePick';
export { useFirstWrong } from './firstWrong';
export { claimKeys, HeldKeys, useHeldKeys } from './heldKeys';
export { Icon, type IconName, iconNames } from './Icon';
export * from './InlineForm';
export { showKeys } from './keys';
export { moveInList, stepOfKey } from './listNavigation';
export * from './Marks';
export * from './Panel';
export * from './Places';
export { QrCode } from './QrCode';
export * from './Rail';
export * from './Rows';
export * from './SearchField';
export {
  type ListedShortcut,
  type ShortcutAction,
  type ShortcutMap,
  useListedShortcuts,
  useShortcuts,
} from './shortcuts';
export { type ColumnSort, type SortValue, sortedRows, useSorting } from './sorting';
export * from './Tabs';
export { type FrameMode, type Tone, toneIcon } from './tones';
export { type SchemeChoice, UiProvider } from './UiProvider';
export { type ListNavigation, useListNavigation } from './useListNavigation';
