// Lists and forms drawn from the model's metadata, for every feature.
export { Attachments } from './Attachments';
export { usePlanEditing } from './editing';
export { type AnyRecord, fieldsOf, inOrder, pointingAt, titleField } from './fields';
export { useFieldWords } from './labels';
export { NewRecord } from './NewRecord';
export { useNames, useTitles } from './names';
export { RecordFacts } from './RecordFacts';
export { RecordForm } from './RecordForm';
export { RecordHistory } from './RecordHistory';
export { type DerivedColumn, RecordTable, type RecordTableProps } from './RecordTable';
export { BringBack, Removed } from './Removed';
export { RemoveRecord } from './RemoveRecord';
export { type SiftedColumn, SiftedTable } from './SiftedTable';
export { useReasonText } from './useReasonText';
export { addressOf, Moment, NothingEntered, RecordLink } from './ValueView';
