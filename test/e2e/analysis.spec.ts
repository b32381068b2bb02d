// The analysis as a plan keeper uses it: findings to the very field, impact and links by keyboard, and a recovery tried out.
import { expect, test } from './support/desk';

test('a contradiction leads to the very field, and is settled when it is put right', async ({
  page,
  desk,
  t,
}) => {
  await desk.open('/analysis');
  const list = page.getByRole('grid', { name: t('analysis:readiness.title') });
  const row = list.getByRole('row').filter({ hasText: '認証基盤 RTO' });
  await row.click();
  await page.keyboard.press('Enter');
  const field = page.getByLabel(t('fields:field.system.ownRtoHours'));
  await expect(field).toBeFocused();
  await field.fill('2');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('analysis:readiness.mended'))).toBeVisible();
  await expect(row).toHaveCount(0);
  expect((await desk.call('analysis.rto', {})).filter(({ problem }) => problem !== null)).toEqual([]);
});

test('impact, work by hand and the link to a system are entered by keyboard and followed at once', async ({
  page,
  desk,
  t,
}) => {
  await desk.open('/analysis/impact/biz-helpdesk');
  await page.getByRole('button', { name: t('records:editing.on') }).click();
  const day = t('analysis:hours.days', { days: 1 });
  const judged = page.getByRole('radio', { name: `${day} ${t('fields:code.damaged')}`, exact: true });
  await judged.focus();
  await page.keyboard.press('4');
  const borne = page.getByRole('radio', { name: `${day} ${t('fields:code.intolerable')}`, exact: true });
  await expect(borne).toBeChecked();
  await page.getByLabel(t('fields:part.people')).fill('3');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('analysis:impact.reckonKept'))).toBeVisible();
  await page.getByText(t('analysis:impact.view.matrix'), { exact: true }).click();
  const matrix = page.getByRole('grid', { name: t('analysis:impact.view.matrix') });
  await matrix.locator('td[tabindex="0"]').focus();
  await page.keyboard.press('Space');
  await expect(matrix.locator('td:focus')).toHaveAttribute('data-used', 'true');
  const uses = await desk.call('record.list', { entity: 'systemUse', where: { businessId: 'biz-helpdesk' } });
  expect(uses.length).toBe(3);
});

test('a recovery is tried out without touching the plan, and its odds repeat with the seed', async ({
  page,
  desk,
  t,
}) => {
  await desk.open('/analysis/recovery');
  const rows = page.getByRole('list', { name: t('analysis:recovery.title') }).getByRole('listitem');
  await expect(rows).toHaveCount(16);
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.getByLabel(t('analysis:recovery.teams')).fill('1');
  await expect(page.getByRole('region', { name: t('analysis:recovery.tried') })).toBeVisible();
  const table = page.getByRole('grid', { name: t('analysis:recovery.lists.businesses') });
  await expect(table).toContainText(t('analysis:recovery.missed.teams'));
  const odds = page.getByRole('region', { name: t('analysis:recovery.oddsTitle') });
  const results = odds.getByRole('list', { name: t('analysis:recovery.oddsTitle') });
  await page.keyboard.press('Control+Enter');
  await expect(results).toBeVisible();
  const first = await results.textContent();
  await page.keyboard.press('Control+Enter');
  await expect(results).toHaveText(first ?? '');
  await page
    .getByRole('button', { name: t('analysis:recovery.reset') })
    .first()
    .click();
  await expect(table).not.toContainText(t('analysis:recovery.missed.teams'));
  expect((await desk.call('record.history', { entity: 'system', id: 'sys-auth' })).length).toBeLessThan(30);
});
