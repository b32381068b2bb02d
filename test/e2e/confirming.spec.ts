// Confirming numbers in a round: one key an answer, corrected on the spot, going on after a restart.
import { expect, type Page, test } from './support/desk';

/** The role's numbers: its holder's four or five, then its deputy's. */
const ROLE = '/contacts/confirm/role/role-net-recovery';

const activeRow = (page: Page) => page.locator('tr[aria-selected="true"]');

test('a number a key, one corrected by ear, the last taken back; after a kill the round goes on', async ({
  page,
  desk,
  t,
}) => {
  await desk.open('/contacts');
  await page.keyboard.press('v');
  await page.keyboard.press('s');
  await expect(page.getByRole('grid', { name: t('contacts:confirm.list') })).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#${ROLE}`);
  const rows = page.getByRole('row').filter({ hasText: /[\d@]/ });
  await expect(rows.first()).toBeVisible();
  const { owners } = await desk.call('confirmation.view', {
    scope: { kind: 'role', id: 'role-net-recovery' },
  });
  const [first, second, third] = owners.flatMap(({ contacts }) => contacts);
  if (!first || !second || !third) throw new Error('the role has too few numbers');

  await expect(activeRow(page)).toContainText(first.value);
  await page.keyboard.press('1');
  await expect(page.getByText(t('contacts:confirm.told.right', { number: first.value }))).toBeVisible();
  await expect(activeRow(page)).toContainText(second.value);
  await page.keyboard.press('3');
  await expect(activeRow(page)).toContainText(third.value);
  await page.keyboard.press('e');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('03-9999-1234');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('contacts:confirm.told.corrected', { number: third.value }))).toBeVisible();
  const progress = page.getByRole('list', { name: t('contacts:confirm.byRole') });
  const count = (confirmed: number) => new RegExp(`${confirmed}／`);
  await expect(progress.getByRole('listitem').filter({ has: page.locator('[aria-current]') })).toContainText(
    count(2),
  );
  await page.keyboard.press('u');
  await expect(activeRow(page)).toContainText(third.value);

  await desk.kill();
  await desk.restart();
  await desk.open(ROLE);
  await expect(activeRow(page)).toContainText(third.value);
  const view = await desk.call('confirmation.view', { scope: { kind: 'role', id: 'role-net-recovery' } });
  const after = view.owners.flatMap(({ contacts }) => contacts);
  expect(after[0]).toMatchObject({ value: first.value, confirmedAt: view.round?.startedOn });
  expect(after[1]).toMatchObject({ suspect: true });
  expect(after[2]).toMatchObject({ value: third.value, confirmedAt: third.confirmedAt });
});

test('a round of one site asks for its numbers, goes out as a table, and takes a role along that it lacked', async ({
  page,
  desk,
  t,
}) => {
  await desk.open('/contacts/confirm/site/site-bo');
  await page.keyboard.press('s');
  await expect(activeRow(page)).toContainText('03-0000-0200');
  await page.keyboard.press('x');
  const made = page.getByRole('status').filter({ hasText: '.csv' });
  await expect(made).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#${ROLE}`);
  await expect(page.getByText(t('contacts:confirm.nobody'))).toBeVisible();
  await page.getByRole('button', { name: t('contacts:confirm.join') }).click();
  await expect(activeRow(page)).toBeVisible();
  const { scopes, progress } = await desk.call('confirmation.view', { scope: { kind: 'all' } });
  expect(scopes.map(({ kind }) => kind).sort()).toEqual(['role', 'site']);
  expect(progress.all.total).toBeLessThan(60);
});
