// The nine planning steps in the window: progress, tasks by one key, the damage grid, reviews and their calendar file.
import { expect, test } from './support/desk';

test('the overview counts tasks and records of the nine steps, and a digit opens one', async ({
  page,
  desk,
  t,
}) => {
  await desk.open('/plan');
  const steps = page.getByRole('grid', { name: t('plan:steps') });
  await expect(steps.getByRole('row')).toHaveCount(11);
  await expect(steps).toContainText(t('plan:tasks.sum', { done: 31, all: 32 }));
  await page.keyboard.press('4');
  await expect(page.getByRole('grid', { name: t('plan:view.damage') })).toBeVisible();
});

test('a task is settled by one key, set aside only with its reason, and read back after a restart', async ({
  page,
  desk,
  t,
}) => {
  await desk.open('/plan/steps/step-9/tasks');
  await page.getByRole('button', { name: t('records:editing.on') }).click();
  const tasks = page.getByRole('grid', { name: t('plan:view.tasks') });
  const [, first, second] = await tasks.getByRole('row').all();
  await first?.focus();
  await page.keyboard.press('3');
  await expect(first ?? tasks).toContainText(t('fields:choice.planningTask.status.done'));
  await page.keyboard.press('j');
  await page.keyboard.press('4');
  await expect(page.getByText(t('plan:tasks.reasonAsked'))).toBeVisible();
  await expect(second ?? tasks).toContainText(t('plan:tasks.reasonMissing'));
  const reason = page.getByLabel(t('fields:field.planningTask.reason'));
  await expect(reason).toBeFocused();
  await reason.fill('電源は建物の管理者が担う');
  await reason.press('Control+Enter');
  await expect(page.getByText(t('plan:tasks.reasonAsked'))).toBeHidden();
  const settled = await desk.call('record.list', {
    entity: 'planningTask',
    where: { step: 'step-9', status: 'notNeeded' },
  });
  expect(settled.map((task) => task.reason)).toEqual(['電源は建物の管理者が担う']);
});

test('the damage grid is filled from the keyboard; unknown and not applicable stay different', async ({
  page,
  desk,
  t,
}) => {
  await desk.open('/plan/steps/step-4/damage');
  await page.getByRole('button', { name: t('records:editing.on') }).click();
  const grid = page.getByRole('grid', { name: t('plan:view.damage') });
  const cells = grid.getByRole('gridcell');
  await cells.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(cells.nth(1)).toBeFocused();
  await page.keyboard.press('0');
  await expect(cells.nth(1)).toContainText(t('plan:damage.unknown'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('x');
  await expect(cells.nth(2)).toContainText(t('plan:damage.notApplicable'));
  await page.keyboard.press('2');
  await expect(cells.nth(2)).toContainText(t('plan:damage.severity.2'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('要員は2時間で着く');
  await page.keyboard.press('Control+Enter');
  await page.getByLabel(t('fields:field.damageAssumption.textEn')).focus();
  await expect(cells.nth(2)).toContainText('要員は2時間で着く');
});

test('a review done today moves its next day; the calendar file is made', async ({ page, desk, t }) => {
  await desk.open('/plan/steps/step-9/reviews');
  await page.getByRole('button', { name: t('records:editing.on') }).click();
  const row = page.getByRole('row').filter({ hasText: t('plan:reviews.overdue') });
  await row.first().focus();
  await page.keyboard.press('d');
  await expect(row).toHaveCount(0);
  const taken = page.context().waitForEvent('page');
  await page.getByRole('button', { name: t('plan:calendar.make') }).click();
  await taken;
  await expect(page.getByRole('status').filter({ hasText: '.ics' })).toBeVisible();
});

test('what one window changes, the other shows at once, and back; the answer to a check takes one key', async ({
  page,
  desk,
  t,
}) => {
  const QUESTION = 'UPSの動作を定期に確かめているか';
  await desk.open('/plan/steps/step-7/checks');
  const other = await page.context().newPage();
  await other.goto(page.url());
  for (const window of [page, other])
    await window.getByRole('button', { name: t('records:editing.on') }).click();
  const row = page.getByRole('row').filter({ hasText: QUESTION });
  const shown = other.getByRole('row').filter({ hasText: QUESTION });
  await row.focus();
  await page.keyboard.press('3');
  await expect(row).toContainText(t('fields:choice.componentCheck.answer.no'));
  await expect(shown).toContainText(t('fields:choice.componentCheck.answer.no'));
  // A form that stands open takes what the other window wrote.
  await row.focus();
  await page.keyboard.press('Enter');
  await shown.focus();
  await other.keyboard.press('Enter');
  const note = other.getByLabel(t('fields:field.componentCheck.note'), { exact: true });
  await note.fill('電池の交換待ち');
  await note.press('Control+Enter');
  await expect(page.getByLabel(t('fields:field.componentCheck.note'), { exact: true })).toHaveValue(
    '電池の交換待ち',
  );
  await expect(page.getByText(t('plan:checks.noMeasure'))).toBeVisible();
  await other.close();
});

test('step 8 leads by keyboard to the editors of its flow and its checklists', async ({ page, desk, t }) => {
  await desk.open('/plan/steps/step-8/flows');
  await page.getByRole('row').nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: t('flow:edit.drawing') })).toBeVisible();
  await desk.open('/plan/steps/step-8/checklists');
  await page.getByRole('row').filter({ hasText: '初動対応' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: t('checklists:editor.items'), exact: true })).toBeVisible();
});
