// Where reports stand: fixed, approved, sent; read from their versions alone, without drafting a text.
import { reportNumber } from '../../../shared/domain/chronology/numbers';
import { approvalsNeeded } from '../../../shared/domain/reports/template';
import type { RecordOf } from '../../../shared/model/index';
import type { ReportState } from '../../../shared/rpc/reports';
import type { ReadDb } from '../../store/read';
import { groupOf } from '../chronology';

type Report = RecordOf<'report'>;
type Version = RecordOf<'reportVersion'>;

/** A report with its number and its state. */
export interface ReportStanding {
  readonly report: Report;
  readonly number: string;
  readonly state: ReportState;
}

/** The approvals of a version in force: the last word of everybody who decided. */
export function approvalsOf(db: ReadDb, version: Version): RecordOf<'reportApproval'>[] {
  const all = db
    .list('reportApproval', { where: { versionId: version.id } })
    .sort((a, b) => Date.parse(a.clockAt) - Date.parse(b.clockAt) || (a.id < b.id ? -1 : 1));
  return [...new Map(all.map((approval) => [approval.approver, approval])).values()];
}

/** Whether as many people approved a version as its template asks for, and nobody gave it back. */
export function isApproved(db: ReadDb, version: Version, report: Report): boolean {
  const approvals = approvalsOf(db, version);
  const isReturned = approvals.some((approval) => approval.as === 'returned');
  return !isReturned && approvals.length >= approvalsNeeded(report.templateId);
}

/** The state of a report. */
export function stateOf(db: ReadDb, report: Report): ReportState {
  if (report.withdrawn !== null) return 'withdrawn';
  const last = db
    .list('reportVersion', { where: { reportId: report.id } })
    .sort((a, b) => a.version - b.version || Date.parse(a.clockAt) - Date.parse(b.clockAt))
    .at(-1);
  if (last === undefined) return 'draft';
  if (db.list('reportDelivery', { where: { versionId: last.id } }).length > 0) return 'sent';
  if (approvalsOf(db, last).some((approval) => approval.as === 'returned')) return 'returned';
  return isApproved(db, last, report) ? 'approved' : 'waiting';
}

/** The reports of an incident and those joined to it with their states, the latest first. */
export function reportsStanding(db: ReadDb, incidentId: string): ReportStanding[] {
  return groupOf(db, incidentId)
    .flatMap((id) => db.list('report', { where: { incidentId: id } }))
    .map((report) => ({
      report,
      number: reportNumber(report.deviceCode, report.serial),
      state: stateOf(db, report),
    }))
    .sort((a, b) => Date.parse(b.report.startedAt) - Date.parse(a.report.startedAt));
}
