// Readiness of the numbers: everyone who is needed can be reached, at night and on holidays, under numbers somebody confirmed.
import type { RecordOf } from '../../model/index';
import { CONFIRM_WITHIN_DAYS, oldestConfirmation } from '../contacts/confirmation';
import { isUsableAt, isVoice } from '../contacts/order';
import { daysSince, type Situation } from './plan';
import { GUIDELINE, type Hit, type Rule, refs } from './rule';

type Contact = RecordOf<'contact'>;

/** Six months: how old a confirmation may be for those who hold or deputise a role. */
const ROLE_WITHIN_DAYS = 183;
const SOURCE_CONTACTS = `${GUIDELINE} 2.7.1(1)`;
const SOURCE_REVIEW = `${GUIDELINE} 2.9.2 表2-9-3`;

/** Everyone in the chain of a role, once. */
function needed(plan: Situation): string[] {
  const chains = plan.records.role.flatMap(({ id }) => plan.chainOf(id));
  return [...new Set(chains.map(({ personId }) => personId))];
}

/** Whether a voice reaches somebody by one of these in the night and on a day off. */
export function isReachableOffHours(contacts: readonly Contact[]): boolean {
  return (['night', 'holiday'] as const).every((time) =>
    contacts.some((contact) => isVoice(contact) && isUsableAt(contact, time)),
  );
}

function neededWith(plan: Situation, test: (contacts: readonly Contact[]) => Hit['data'] | null): Hit[] {
  return needed(plan).flatMap((id) => {
    const data = test(plan.contactsOf(id));
    return data === null ? [] : [{ id, ...(data === undefined ? {} : { data }) }];
  });
}

/** The age of the oldest confirmation; numbers never confirmed have a rule of their own. */
function ageOf(plan: Situation, contacts: readonly Contact[]): number | null {
  return daysSince(oldestConfirmation(contacts.filter(({ confirmedAt }) => confirmedAt !== null)), plan);
}

function suspects(plan: Situation): Hit[] {
  const roles = new Set(needed(plan));
  return plan.records.contact
    .filter(({ suspect }) => suspect === true)
    .map(({ id, ownerId }) => ({
      id,
      severity: roles.has(ownerId) ? ('critical' as const) : ('warning' as const),
      with: [...refs('person', [ownerId]), ...refs('organisation', [ownerId]), ...refs('site', [ownerId])],
    }));
}

/** Those without a role, and everybody else who can be called; the older rule for roles tells its own. */
function old(plan: Situation): Hit[] {
  const roles = new Set(needed(plan));
  const owners = [...new Set(plan.records.contact.map(({ ownerId }) => ownerId))];
  const people = new Set(plan.records.person.map(({ id }) => id));
  return owners.flatMap((id) => {
    const days = ageOf(plan, plan.contactsOf(id));
    const isTold = roles.has(id) && days !== null && days > ROLE_WITHIN_DAYS;
    const isOld = days !== null && days > CONFIRM_WITHIN_DAYS && !isTold;
    return isOld && people.has(id) ? [{ id, data: { days } }] : [];
  });
}

function digits(value: string): string {
  return value.normalize('NFKC').replace(/[^0-9+]/g, '');
}

/** The same telephone under two people: one of them is not reached. Switchboards shared by an office are no mistake. */
function duplicates(plan: Situation): Hit[] {
  const people = new Set(plan.records.person.map(({ id }) => id));
  const own = plan.records.contact.filter(
    (contact) => people.has(contact.ownerId) && isVoice(contact) && contact.means !== 'workPhone',
  );
  const byNumber = Map.groupBy(own, ({ value }) => digits(value));
  return [...byNumber].flatMap(([number, contacts]) => {
    const owners = [...new Set(contacts.map(({ ownerId }) => ownerId))];
    const [first] = contacts;
    if (number === '' || owners.length < 2 || !first) return [];
    return [{ id: first.id, with: refs('person', owners) }];
  });
}

export const CONTACT_RULES: readonly Rule[] = [
  {
    id: 'contact-missing',
    source: SOURCE_CONTACTS,
    severity: 'critical',
    entity: 'person',
    field: 'contact',
    check: (plan) => neededWith(plan, (contacts) => (contacts.some(isVoice) ? null : undefined)),
  },
  {
    id: 'contact-night',
    source: SOURCE_CONTACTS,
    severity: 'warning',
    entity: 'person',
    field: 'contact',
    check: (plan) =>
      neededWith(plan, (contacts) =>
        !contacts.some(isVoice) || isReachableOffHours(contacts) ? null : undefined,
      ),
  },
  {
    id: 'contact-suspect',
    source: SOURCE_REVIEW,
    severity: 'warning',
    entity: 'contact',
    field: 'value',
    check: suspects,
  },
  {
    id: 'contact-never',
    source: SOURCE_REVIEW,
    severity: 'warning',
    entity: 'person',
    field: 'confirmedAt',
    check: (plan) =>
      neededWith(plan, (contacts) => {
        const numbers = contacts.filter(({ confirmedAt }) => confirmedAt === null).length;
        return numbers > 0 ? { numbers } : null;
      }),
  },
  {
    id: 'rr-fresh',
    source: SOURCE_REVIEW,
    severity: 'warning',
    entity: 'person',
    field: 'confirmedAt',
    check: (plan) =>
      neededWith(plan, (contacts) => {
        const days = ageOf(plan, contacts);
        return days !== null && days > ROLE_WITHIN_DAYS ? { days, within: ROLE_WITHIN_DAYS } : null;
      }),
  },
  {
    id: 'contact-old',
    source: SOURCE_REVIEW,
    severity: 'info',
    entity: 'person',
    field: 'confirmedAt',
    check: old,
  },
  {
    id: 'contact-duplicate',
    source: SOURCE_REVIEW,
    severity: 'warning',
    entity: 'contact',
    field: 'value',
    check: duplicates,
  },
  {
    id: 'contact-orphan',
    source: SOURCE_REVIEW,
    severity: 'info',
    entity: 'contact',
    field: 'ownerId',
    check: ({ records }) => {
      const owners = new Set(
        [...records.person, ...records.organisation, ...records.site].map(({ id }) => id),
      );
      return records.contact.filter(({ ownerId }) => !owners.has(ownerId)).map(({ id }) => ({ id }));
    },
  },
];
