// Where a finding is put right: the fields of its own record, or the screen that edits what it is about.
import type { EntityName } from '../../../shared/model/index';
import { paths } from '../../data/paths';
import { fieldsOf } from '../fields';
import type { Finding } from './findings';

/** The fields to show, the first of them to stand in; or the address to go to. */
export type Remedy =
  | { readonly kind: 'fields'; readonly fields: readonly string[] }
  | { readonly kind: 'address'; readonly path: string };

/** Fields that are judged together. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  onsiteHours: ['onsiteHours', 'switchoverHours'],
  alternativeLimitHours: ['alternativeLimitHours', 'alternativeWork'],
  alternative: ['alternative', 'alternativeAgreed'],
  currentLevel: ['currentLevel', 'equipment'],
  dueOn: ['dueOn', 'status', 'doneOn'],
  heldOn: ['heldOn', 'plannedOn'],
  standby: ['standby', 'alternateSiteId', 'switchoverHours'],
};

function address(path: string): Remedy {
  return { kind: 'address', path };
}

/** Rules about the plan as a whole lead to the screen where what is missing is made. */
const OF_RULE: Readonly<Record<string, string>> = {
  'role-none': paths.contacts,
  'flow-none': paths.flows,
  'rule-few-high': paths.analysisPlace('dependencies'),
  'card-never': paths.cards,
  'card-old': paths.cards,
  'roster-old': `${paths.print}/roster`,
  'binder-old': `${paths.print}/binder`,
};

const CARD: Readonly<Partial<Record<EntityName, (id: string) => string>>> = {
  person: paths.person,
  organisation: paths.organisation,
  role: paths.role,
  flowNode: paths.flowEditorAt,
};

function elsewhere(entity: EntityName, id: string, field: string | null): string {
  if (field === 'systemUse') return paths.analysisPlace('impact', id);
  if (field === 'dependency') return paths.analysisPlace('dependencies', id);
  if (field === 'checklistItem') return paths.checklist(id);
  if (entity === 'flow') return paths.flowEditor(id);
  return CARD[entity]?.(id) ?? paths.record(entity, id);
}

/** The way to put a finding right. */
export function remedyOf({ rule, entity, id, data }: Finding): Remedy {
  const ruled = OF_RULE[rule];
  if (ruled !== undefined) return address(ruled);
  const told = typeof data.field === 'string' ? data.field : null;
  const field = data.component === 'externalService' ? 'externalServiceLevel' : told;
  const isOwn = field !== null && fieldsOf(entity).some(({ name }) => name === field);
  if (!isOwn) return address(elsewhere(entity, id, field));
  return { kind: 'fields', fields: TOGETHER[field] ?? [field] };
}
