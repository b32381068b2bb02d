// The list of entities: everything else (tables, codecs, log, search, forms) is derived from it.
import { assignment } from './assignment';
import { backlogReport, handworkEstimate, ledgerCount } from './backlog';
import { alternativeUse, restorationEstimate, statusReport } from './board';
import { business, systemUse } from './business';
import { checklist, checklistItem } from './checklist';
import { entryLink, entryStep } from './chronology';
import { componentAssessment } from './componentAssessment';
import { componentCheck } from './componentCheck';
import { confirmationRound } from './confirmationRound';
import { contact } from './contact';
import { damageAssumption } from './damageAssumption';
import { decision, decisionTold, delegation, finding } from './decision';
import type { Stored, Values } from './define';
import { document } from './document';
import { edition } from './edition';
import { callAttempt, checklistMark, clockCheck, logEntry, printRecord } from './evidence';
import { exceptionEvent, exceptionMeasure } from './exceptions';
import { failure } from './failure';
import { criterion, flow, flowEdge, flowNode } from './flow';
import { inhibition, nodeMark } from './flowRun';
import { handover, objective } from './handover';

import { checklistRun, incident, question, questionAnswer } from './incident';
import { knownGap } from './knownGap';
import { measure } from './measure';
import { dutyShift, musterCall, musterReport, roleTaking, staffingReport } from './muster';
import { organisation } from './organisation';
import { person } from './person';
import { device, plan } from './plan';
import { planningTask } from './planningTask';
import { planReview } from './planReview';
import {
  promise,
  promiseEvent,
  report,
  reportApproval,
  reportDelivery,
  reportFact,
  reportVersion,
} from './reports';
import { role } from './role';
import { evaluationPoint, expectedAction, inject, scenario } from './scenario';
import { site, siteLink } from './site';
import { skill } from './skill';
import { supply } from './supply';
import { dependency, system } from './system';
import { precondition, threat } from './threat';
import { trainingEntry } from './trainingEntry';
import { unit } from './unit';

export const entities = {
  plan,
  device,
  unit,
  skill,
  site,
  siteLink,
  person,
  organisation,
  contact,
  role,
  assignment,
  confirmationRound,
  business,
  system,
  systemUse,
  dependency,
  planningTask,
  threat,
  precondition,
  damageAssumption,
  supply,
  componentAssessment,
  componentCheck,
  knownGap,
  measure,
  criterion,
  flow,
  flowNode,
  flowEdge,
  checklist,
  checklistItem,
  scenario,
  inject,
  expectedAction,
  evaluationPoint,
  trainingEntry,
  planReview,
  incident,
  checklistRun,
  question,
  questionAnswer,
  report,
  reportFact,
  reportVersion,
  reportApproval,
  reportDelivery,
  promise,
  promiseEvent,
  exceptionMeasure,
  exceptionEvent,
  logEntry,
  entryStep,
  entryLink,
  checklistMark,
  callAttempt,
  statusReport,
  restorationEstimate,
  alternativeUse,
  backlogReport,
  ledgerCount,
  handworkEstimate,
  finding,
  decision,
  decisionTold,
  delegation,
  nodeMark,
  inhibition,
  musterCall,
  musterReport,
  roleTaking,
  dutyShift,
  staffingReport,
  objective,
  handover,
  failure,
  clockCheck,
  printRecord,
  edition,
  document,
} as const;

export type EntityName = keyof typeof entities;
/** A stored record of an entity. */
export type RecordOf<N extends EntityName> = Stored<(typeof entities)[N]>;
/** The fields of an entity without id and deletion. */
export type ValuesOf<N extends EntityName> = Values<(typeof entities)[N]>;

export const entityNames = Object.keys(entities) as EntityName[];

/** Whether a word names an entity of this version. */
export function isEntityName(name: string): name is EntityName {
  return Object.hasOwn(entities, name);
}
