// Rule 5: the program is killed in the middle of a run and of a sentence; reopened, everything stands where it was.
import { expect, test } from './support/desk';
import { startResponse } from './support/response';
import { itemInHand, itemRow } from './support/run';
import { runProgram } from './support/server';

const DRAFT = '発電機の燃料は';

test('[S2] SIGKILL between ticks: the same screen, the next item marked to resume, every acknowledged tick there', async ({
  page,
  desk,
  t,
}) => {
  const { runId, items } = await startResponse(desk);
  await desk.open(`/respond/checklists/run/${runId}`);
  for (const { item } of items.slice(0, 3)) {
    await expect(itemInHand(page)).toContainText(item.text);
    await page.keyboard.press('Space');
  }
  await expect(itemInHand(page)).toContainText(items[3]?.item.text ?? '');
  await desk.kill();
  await desk.restart();
  await desk.open();
  await expect(page.getByRole('heading', { name: '初動対応' })).toBeVisible();
  for (const { item } of items.slice(0, 3)) {
    await expect(itemRow(page, t, item.text)).toContainText(t('respond:states.done'));
  }
  await expect(itemInHand(page)).toContainText(items[3]?.item.text ?? '');
  await expect(itemInHand(page)).toContainText(t('respond:run.resume'));
  const doctor = JSON.parse(await runProgram(desk.folders, ['doctor', '--json']));
  expect(JSON.stringify(doctor)).toContain('"brokenAt":null');
});

test('SIGKILL in the middle of a sentence: the text stands in the entry line again', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk);
  await desk.open('/respond/chronology');
  await expect(page.getByLabel(t('respond:log.what'))).toBeFocused();
  await page.keyboard.type(DRAFT);
  await expect
    .poll(async () => (await desk.call('desk.recall', { key: `chronology.draft.${incidentId}` })).value)
    .toMatchObject({ text: DRAFT });
  await desk.kill();
  await desk.restart();
  await desk.open();
  await expect(page.getByRole('heading', { name: t('respond:log.title') })).toBeVisible();
  await expect(page.getByLabel(t('respond:log.what'))).toHaveValue(DRAFT);
  await expect(page.getByLabel(t('respond:log.what'))).toBeFocused();
  await expect(page.getByText(t('respond:run.resume'))).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.type('残り4時間');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: `${DRAFT}残り4時間` })).toBeVisible();
});

test('a reason half typed under an item survives as well', async ({ page, desk, t }) => {
  const { runId, items } = await startResponse(desk);
  await desk.open(`/respond/checklists/run/${runId}`);
  await expect(itemInHand(page)).toContainText(items[0]?.item.text ?? '');
  await page.keyboard.press('d');
  await expect(page.getByLabel(t('respond:reason'))).toBeFocused();
  await page.keyboard.type('鍵を待つ');
  await expect
    .poll(async () => (await desk.call('desk.recall', { key: `run.draft.${runId}` })).value)
    .toMatchObject({ text: '鍵を待つ' });
  await desk.kill();
  await desk.restart();
  await desk.open();
  await expect(page.getByLabel(t('respond:reason'))).toHaveValue('鍵を待つ');
  await expect(itemInHand(page)).toContainText(t('respond:run.resume'));
});

test('a program that is gone is told once: the window asks no more until somebody comes back to it', async ({
  page,
  desk,
  t,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.clock.install();
  await startResponse(desk);
  await desk.open('/respond/overview');
  // Every screen is there before the program goes: they come one by one while nothing else is done.
  await expect(page.getByRole('heading', { name: t('respond:overview.title') })).toBeVisible();
  await page.clock.runFor('00:30');
  await page.waitForLoadState('networkidle');
  await desk.kill();
  await expect(page.getByRole('alert').filter({ hasText: t('frame:cut') })).toBeVisible();
  await page.clock.runFor('05:00');
  // The news that broke off, and the one call that asked why.
  expect(complaints.length).toBeLessThanOrEqual(2);
  const told = complaints.length;
  await page.mouse.click(5, 400);
  await page.clock.runFor('00:10');
  await expect.poll(() => complaints.length).toBe(told + 1);
});
