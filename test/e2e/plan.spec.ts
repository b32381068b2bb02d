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
