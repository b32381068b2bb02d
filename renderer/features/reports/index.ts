// Reports and what is promised.
export { ReportScreen } from './ReportScreen';
export { ReportsScreen } from './ReportsScreen';
