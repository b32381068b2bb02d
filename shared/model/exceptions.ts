// Rules set aside during a response: what was allowed, by whom, until when, and what became of it.
import { choice, dateOrInstant, defineEntity, line, paragraph, reference } from './define';
import { evidenceTime } from './evidence';

/** A rule set aside, as it was allowed; what became of it stands in the events. */
export const exceptionMeasure = defineEntity({
  name: 'exceptionMeasure',
  kind: 'evidence',
  search: { rank: 6 },
  fields: {
    /** The response it was allowed in; null: a standing one of calm days. */
    incidentId: reference('incident', {}),
    title: line({ required: true, search: 'title' }),
    titleEn: line({ search: 'alias' }),
    /** The rule that is set aside. */
    ruleDeparted: paragraph({ required: true, search: 'body' }),
    ruleDepartedEn: paragraph({ search: 'body' }),
    reason: paragraph({}),
    reasonEn: paragraph({}),
    risk: paragraph({}),
    riskEn: paragraph({}),
    /** What is done instead, so that the risk stays bearable. */
    mitigation: paragraph({}),
    mitigationEn: paragraph({}),
    requestedBy: line({}),
    /** Who allowed it: a person's id or a typed name. */
    approvedBy: line({ required: true }),
    approvedAt: dateOrInstant({ required: true }),
    /** The last day or moment it holds; null: not told, which is asked for. */
    expiresOn: dateOrInstant({}),
    by: line({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});

/** What can become of it: longer, ended, put in order afterwards, looked at again after the response. */
export const EXCEPTION_EVENTS = ['extended', 'withdrawn', 'cleanedUp', 'reviewed'] as const;
export type ExceptionEventKind = (typeof EXCEPTION_EVENTS)[number];

export const exceptionEvent = defineEntity({
  name: 'exceptionEvent',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    exceptionId: reference('exceptionMeasure', { required: true }),
    as: choice(EXCEPTION_EVENTS, { required: true }),
    /** Who decided: a person's id or a typed name. */
    decidedBy: line({}),
    /** The new end, where it was made longer. */
    expiresOn: dateOrInstant({}),
    /** The reason, what was put in order, or what the review found. */
    text: paragraph({}),
    textEn: paragraph({}),
    by: line({}),
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});
