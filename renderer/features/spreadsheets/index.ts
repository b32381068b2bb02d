// Spreadsheets in and out: the feature's way in.
export { SpreadsheetsScreen } from './SpreadsheetsScreen';
