// How a finding is shown: its state, its place in the plan, its one action and where that leads.
import type { Finding, FindingKind } from '../../../shared/domain/staleness';
import { paths } from '../../data/paths';
import type { IconName, Tone } from '../../ui';

export type FindingState = 'critical' | 'overdue' | 'warning' | 'unknown';

interface Look {
  readonly state: FindingState;
  readonly place: 'contacts' | 'roles' | 'organisations' | 'cards';
  readonly action: 'confirm' | 'fill' | 'print' | 'add';
}

/** State, place and action of every kind. */
export const looks: Readonly<Record<FindingKind, Look>> = {
  planNobody: { state: 'critical', place: 'contacts', action: 'add' },
  planNoRoles: { state: 'critical', place: 'roles', action: 'add' },
  roleVacant: { state: 'critical', place: 'roles', action: 'fill' },
  numberSuspect: { state: 'critical', place: 'contacts', action: 'confirm' },
  numberMissing: { state: 'critical', place: 'contacts', action: 'confirm' },
  organisationSuspect: { state: 'critical', place: 'organisations', action: 'confirm' },
  numberOld: { state: 'overdue', place: 'contacts', action: 'confirm' },
  roleNoDeputy: { state: 'warning', place: 'roles', action: 'fill' },
  cardsOutOfDate: { state: 'warning', place: 'cards', action: 'print' },
  organisationOld: { state: 'warning', place: 'organisations', action: 'confirm' },
  otherOld: { state: 'warning', place: 'contacts', action: 'confirm' },
  numberUnconfirmed: { state: 'unknown', place: 'contacts', action: 'confirm' },
  organisationUnconfirmed: { state: 'unknown', place: 'organisations', action: 'confirm' },
  cardsNever: { state: 'warning', place: 'cards', action: 'print' },
};

type PlainKind = 'planNobody' | 'planNoRoles' | 'cardsOutOfDate' | 'cardsNever';

/** Kinds that are always told of the whole, never of one record. */
export function isPlain(kind: FindingKind): kind is PlainKind {
  return kind.startsWith('plan') || kind.startsWith('cards');
}

/** Tone and shape of a state. */
export const stateMarks: Readonly<Record<FindingState, { readonly tone: Tone; readonly icon: IconName }>> = {
  critical: { tone: 'critical', icon: 'octagon-x' },
  overdue: { tone: 'critical', icon: 'clock' },
  warning: { tone: 'warning', icon: 'triangle-alert' },
  unknown: { tone: 'unknown', icon: 'question' },
};

/** Where the finding is put right. */
export function pathOfFinding({ kind, subject }: Finding): string {
  const { place } = looks[kind];
  if (place === 'cards') return paths.cards;
  if (subject === null) return paths.contacts;
  if (place === 'roles') return paths.role(subject.id);
  return place === 'organisations' ? paths.organisation(subject.id) : paths.person(subject.id);
}
