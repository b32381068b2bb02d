// A report taken in hand, told field by field, or given up.
import { reportNumber } from '../../../shared/domain/chronology/numbers';
import { fateOf } from '../../../shared/domain/reports/fields';
import { isOpen, valueText } from '../../../shared/domain/reports/write';
import { AppError } from '../../../shared/model/errors';
import type { RecordOf } from '../../../shared/model/index';
import type { ParsedOf } from '../../../shared/rpc/contract';
import { addEntry, openIncident } from '../chronology';
import { tellFact } from './base';
import { type EventFacts, eventFacts, writeWords } from './event';
import { closeQuestionsAbout } from './questions';
import { templateOf } from './templates';
import { askAbout, openReport, titleOf, type Work } from './work';

type Report = RecordOf<'report'>;

/** Takes a report in hand; goes on with one of its kind that is still in work. Throws `incident.closed`. */
export function startReport({ tx }: Work, input: ParsedOf<'report.start'>): { id: string; number: string } {
  openIncident(tx, input.incidentId);
  const { code } = tx.ownDevice();
  const { incidentId, templateId, another } = input;
  const sent = new Set(tx.list('reportDelivery', { where: { incidentId } }).map(({ reportId }) => reportId));
  const inWork = tx
    .list('report', { where: { incidentId, templateId } })
    .find(({ id, withdrawn }) => withdrawn === null && !sent.has(id));
  if (inWork !== undefined && another !== true)
    return { id: inWork.id, number: reportNumber(inWork.deviceCode, inWork.serial) };
  const serial = tx.nextSerial('report');
  const id = tx.create('report', {
    incidentId,
    templateId,
    deviceCode: code,
    serial,
    startedAt: tx.now(),
    startedBy: tx.actor,
  });
  return { id, number: reportNumber(code, serial) };
}

/** A fact that others must know of goes into the log with what it was before (rule 4). */
function enterFact(work: Work, event: EventFacts, report: Report, input: ParsedOf<'report.tell'>): string {
  const { tx, desk, caller } = work;
  const words = desk.words(caller.language);
  const write = writeWords(tx, desk, caller.language);
  const { fields } = templateOf(desk.catalogue, report.templateId);
  const field = fields.find(({ key }) => key === input.key);
  const word = (value: ParsedOf<'report.tell'>['value']) =>
    value === null || field === undefined ? null : valueText(field, value, caller.language, write);
  const before = word(event.base.get(input.key)?.value ?? null);
  const label = field?.label[caller.language] ?? input.key;
  const value = word(input.value) ?? words('log:report.asRecorded');
  return addEntry(tx, {
    incidentId: report.incidentId,
    kind: 'fact',
    medium: 'app',
    text:
      before === null || before === value
        ? words('log:report.told', { label, value })
        : words('log:report.toldAgain', { label, value, before }),
    about: { entity: 'report', id: report.id },
  }).id;
}

/** Tells a field. What is known answers its question; what is not opens one. Throws `report.unknownField`, `report.madeField`. */
export function tellField(work: Work, input: ParsedOf<'report.tell'>): void {
  const { tx, desk, caller } = work;
  const report = openReport(tx, input.reportId);
  const { fields } = templateOf(desk.catalogue, report.templateId);
  const field = fields.find(({ key }) => key === input.key);
  if (field === undefined) throw new AppError('report.unknownField', { key: input.key });
  const { scope } = fateOf(field.key);
  if (scope === 'made') throw new AppError('report.madeField', { key: input.key });
  const { incidentId } = report;
  const told = { incidentId, key: input.key, value: input.value };
  if (scope === 'own') {
    tellFact(tx, { ...told, reportId: report.id, logEntryId: null });
    return;
  }
  const event = eventFacts(tx, desk, incidentId, caller.language);
  const logEntryId = enterFact(work, event, report, input);
  tellFact(tx, { ...told, reportId: null, logEntryId });
  if (input.value === null) return;
  if (!isOpen(input.value)) {
    const words = writeWords(tx, desk, caller.language);
    const text = valueText(field, input.value, caller.language, words);
    closeQuestionsAbout(tx, incidentId, field.key, text);
  } else askAbout(work, incidentId, [field], logEntryId);
}

/** Takes a report out of work. Throws `report.alreadySent` where it has gone out: then a new one corrects it. */
export function withdrawReport(work: Work, { id, reason }: ParsedOf<'report.withdraw'>): void {
  const { tx, desk, caller } = work;
  const report = openReport(tx, id);
  if (tx.list('reportDelivery', { where: { reportId: id } }).length > 0)
    throw new AppError('report.alreadySent', { id });
  tx.change('report', id, { withdrawn: { at: tx.now(), by: tx.actor, reason } });
  addEntry(tx, {
    incidentId: report.incidentId,
    kind: 'note',
    medium: 'app',
    text: desk.words(caller.language)('log:report.withdrawn', { title: titleOf(work, report), reason }),
    about: { entity: 'report', id },
  });
}
