// Calling somebody: numbers large, a failed call offers the next one, a wrong number is never offered as good again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCodes } from './support/codes';
import { expect, test } from './support/desk';
import { linesOf, startResponse } from './support/response';

const NIGHT = new Date('2026-11-21T03:10:30+09:00');
/** On network recovery, and who stands behind. */
const HOLDER = { id: 'p-23', name: '例示 黄太', number: '090-0000-2023' };
const DEPUTY = { name: '見本 緑' };

test.beforeEach(async ({ page }) => page.clock.setFixedTime(NIGHT));

test('[12] no answer: the attempt is logged, the deputy offered by name and rank, and C calls them', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk);
  await desk.open('/contacts/role/role-net-recovery');
  await page.getByRole('button', { name: t('contacts:call.this', { number: HOLDER.number }) }).click();
  const calling = (name: string) => page.getByRole('heading', { name: t('contacts:call.title', { name }) });
  await expect(calling(HOLDER.name)).toBeVisible();
  await page.keyboard.press('2');
  const outcome = page.getByRole('region', { name: t('contacts:call.outcome') });
  await expect(outcome).toContainText(
    t('contacts:call.told.noAnswer', { name: HOLDER.name, number: HOLDER.number }),
  );
  await expect(outcome).toContainText(/A-\d{4}/);
  await expect(outcome).toContainText(DEPUTY.name);
  await expect(outcome).toContainText(t('contacts:role.deputy', { rank: 1 }));
  await expect(outcome.getByRole('button', { name: t('contacts:call.next') })).toBeFocused();
  await page.keyboard.press('c');
  await expect(calling(DEPUTY.name)).toBeVisible();
  const lines = await linesOf(desk, incidentId);
  expect(lines.at(-1)).toContain(`${HOLDER.name} ${HOLDER.number} 出ない`);
});

test('[12] a wrong number becomes suspect everywhere, and confirming it clears the suspicion', async ({
  page,
  desk,
  t,
}) => {
  await desk.open(`/contacts/person/${HOLDER.id}`);
  await page.getByRole('button', { name: t('contacts:call.this', { number: HOLDER.number }) }).click();
  await expect(
    page.getByRole('heading', { name: t('contacts:call.title', { name: HOLDER.name }) }),
  ).toBeVisible();
  await page.keyboard.press('3');
  await expect(
    page.getByText(t('contacts:call.told.wrongNumber', { name: HOLDER.name, number: HOLDER.number })),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  const means = page.getByRole('list', { name: t('contacts:means.title') });
  const row = means.getByRole('listitem').filter({ hasText: HOLDER.number });
  await expect(row).toContainText(t('common:date.suspect'));
  await row.getByRole('button', { name: t('contacts:tool.confirmThis', { number: HOLDER.number }) }).click();
  await expect(row).not.toContainText(t('common:date.suspect'));
  const { contacts } = await desk.call('contacts.card', { entity: 'person', id: HOLDER.id });
  expect(contacts.find(({ value }) => value === HOLDER.number)).toMatchObject({ suspect: false });
});

test('the code on a card is read by a phone: name and numbers, and the number alone to dial', async ({
  page,
  desk,
  t,
}) => {
  await desk.open(`/contacts/person/${HOLDER.id}`);
  const folder = mkdtempSync(join(tmpdir(), 'sonae-e2e-'));
  const read = async (name: string) => {
    const path = join(folder, 'code.png');
    await page.getByRole('img', { name }).screenshot({ path });
    return readCodes([path]).trim();
  };
  const card = await read(t('contacts:code.cardLabel', { name: HOLDER.name }));
  expect(card).toContain('BEGIN:VCARD');
  expect(card).toContain(HOLDER.name);
  expect(card).toContain(HOLDER.number);
  await page.getByText(t('contacts:code.dial'), { exact: true }).click();
  expect(await read(t('contacts:code.dialLabel', { name: HOLDER.name }))).toMatch(/^tel:\d+$/);
  rmSync(folder, { recursive: true });
});

test('a corrected number is in force at once, loses its confirmation, and keeps its history', async ({
  page,
  desk,
  t,
}) => {
  await desk.open(`/contacts/person/${HOLDER.id}`);
  await page.getByRole('button', { name: t('contacts:tool.correctThis', { number: HOLDER.number }) }).click();
  const form = page
    .locator('form')
    .filter({ hasText: t('contacts:correct.title', { number: HOLDER.number }) });
  await form.getByRole('textbox').first().fill('090-0000-7777');
  await page.keyboard.press('Enter');
  const row = page.getByRole('listitem').filter({ hasText: '090-0000-7777' }).first();
  await expect(row).toContainText(t('contacts:confirmed.never'));
  await row
    .getByRole('button', { name: t('contacts:tool.historyThis', { number: '090-0000-7777' }) })
    .click();
  await expect(row).toContainText(HOLDER.number);
});
