// What a new record needs and the sheet has no column for, where the rest of the row or the plan says it well enough.
import { CONTACT_MEANS, type ContactMeans } from '../../model/contact';
import type { Draft, ImportInput } from './import';
import { contactKey, guessMeans } from './numbers';
import type { Stock } from './stock';
import { targetOf } from './targets';
import { headingOf, valueWord } from './words';

function isMapped(draft: Draft, target: string): boolean {
  return draft.part.columns.some((column) => column.target === target);
}

function note(
  draft: Draft,
  input: ImportInput,
  field: string,
  value: string,
  kind: 'kindAssumed' | 'meansGuessed' | 'orderGiven',
): void {
  const target = targetOf(draft.part.entity, field);
  const heading = target === null ? field : headingOf(input.words, draft.part.entity, target)[input.language];
  draft.notes.push({ heading, value, note: kind });
}

function nextOrder(orders: readonly unknown[], first: number): number {
  const known = orders.filter((order): order is number => typeof order === 'number');
  return known.length === 0 ? first : Math.max(...known) + 1;
}

/** The place behind those who hold the role already: 0 for the first. */
function assignmentOrder(stock: Stock, roleId: unknown): number {
  const others = stock.all('assignment').filter((assignment) => assignment.roleId === roleId);
  return nextOrder(
    others.map(({ order }) => order),
    0,
  );
}

function supplyContact(stock: Stock, draft: Draft, input: ImportInput): void {
  const { values } = draft;
  if (!isMapped(draft, 'means') && typeof values.value === 'string') {
    const means: ContactMeans = guessMeans(values.value);
    values.means = CONTACT_MEANS.find((known) => known === means);
    note(
      draft,
      input,
      'means',
      valueWord(input.words, 'contact.means', means)[input.language],
      'meansGuessed',
    );
  }
  const key = contactKey(String(values.value ?? ''));
  const isSame = stock
    .contactsOf(String(values.ownerId))
    .some((one) => one.means === values.means && contactKey(String(one.value)) === key);
  if (!isMapped(draft, 'order') && !isSame && draft.part.matchBy !== 'id')
    values.order = nextOrder(
      stock.contactsOf(String(values.ownerId)).map(({ order }) => order),
      1,
    );
}

/** Fills what a row leaves open; every filling is noted for the preview. */
export function supplyMissing(stock: Stock, draft: Draft, input: ImportInput): void {
  const { entity } = draft.part;
  const { values } = draft;
  if (entity === 'contact') supplyContact(stock, draft, input);
  if (entity === 'assignment' && !isMapped(draft, 'order') && typeof values.roleId === 'string') {
    const held = stock
      .all('assignment')
      .find((one) => one.roleId === values.roleId && one.personId === values.personId);
    if (held) return;
    values.order = assignmentOrder(stock, values.roleId);
    note(draft, input, 'order', String(values.order), 'orderGiven');
  }
  if (entity === 'system' && draft.existing === null && !isMapped(draft, 'kind')) {
    values.kind = 'business';
    note(
      draft,
      input,
      'kind',
      valueWord(input.words, 'system.kind', 'business')[input.language],
      'kindAssumed',
    );
  }
}
