// The list of entities: everything else (tables, codecs, log, search, forms) is derived from it.
import { assignment } from './assignment';
import { business, systemUse } from './business';
import { checklist, checklistItem } from './checklist';
import { contact } from './contact';
import type { Stored, Values } from './define';
import { document } from './document';
import { edition } from './edition';
import { callAttempt, checklistMark, clockCheck, logEntry, printRecord } from './evidence';
import { criterion, flow, flowEdge, flowNode } from './flow';
import { checklistRun, incident, question } from './incident';
import { organisation } from './organisation';
import { person } from './person';
import { device, plan } from './plan';
import { role } from './role';
import { evaluationPoint, expectedAction, inject, scenario } from './scenario';
import { site, siteLink } from './site';
import { skill } from './skill';
import { dependency, system } from './system';
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
  business,
  system,
  systemUse,
  dependency,
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
  incident,
  checklistRun,
  question,
  logEntry,
  checklistMark,
  callAttempt,
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
