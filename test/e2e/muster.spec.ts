// The muster by keyboard: a call in vain falls to the deputy, one who comes is suggested, and the role moves only on 着任.
import { expect, test } from './support/desk';
import { startResponse } from './support/response';

test('[8] [12] called by keyboard: no answer falls to the deputy, who takes the role; the unreached is a question', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk);
  const { roles } = await desk.call('muster.board', { incidentId });
  const [holder, deputy] = roles[0]?.planned ?? [];
  await desk.open('/respond/overview');
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  const grid = page.getByRole('grid', { name: t('muster:view.board') });
  await expect(grid.getByRole('row', { selected: true })).toContainText(holder?.name ?? '-');
  await page.keyboard.press('c');
  const calling = (name: string) => page.getByRole('region', { name: t('contacts:call.title', { name }) });
  await expect(calling(holder?.name ?? '').locator(':focus')).toHaveText('090-0000-2001');
  await page.keyboard.press('2');
  await expect(grid.getByRole('row', { selected: true })).toContainText(deputy?.name ?? '-');
  await expect(grid.getByRole('row', { selected: true })).toBeFocused();
  await page.keyboard.press('c');
  await expect(calling(deputy?.name ?? '').locator(':focus')).toHaveText('090-0000-2002');
  await page.keyboard.press('1');
  await page.keyboard.type('0630');
  await page.keyboard.press('Enter');
  const row = grid.getByRole('row', { selected: true });
  await expect(row).toContainText('06:30');
  await expect(row).toContainText(t('muster:safety.safe'));
  await expect(page.getByText(t('muster:role.suggested', { name: deputy?.name ?? '' }))).toBeVisible();
  expect((await desk.call('muster.roles', { incidentId }))[0]?.holders).toEqual([]);
  await page.keyboard.press('t');
  await page.keyboard.press('Enter');
  await expect(
    grid.getByText(t('muster:board.holds', { name: deputy?.name ?? '', time: '' }).trim()),
  ).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  const unknowns = page.getByRole('region', { name: t('respond:overview.unknowns') });
  await expect(unknowns).toContainText(holder?.name ?? '-');
  const organisation = page.getByRole('region', { name: t('respond:organisation.title') });
  await expect(organisation).toContainText(deputy?.name ?? '-');
});

test('weeks with few people: a share told by mail shows the day the minimum breaks', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk);
  await desk.call('muster.staffing', {
    incidentId,
    subject: { entity: 'unit', id: 'unit-it' },
    staff: { expected: 18, onSite: null, remote: null, percent: 30 },
    fromOn: new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10),
    means: 'message',
    toldBy: 'p-04',
  });
  await desk.open('/respond/muster/staff');
  const grid = page.getByRole('grid', { name: t('muster:view.staff') });
  await expect(grid.getByText('30%').first()).toBeVisible();
  await expect(page.getByText(/最少人数を割る/).first()).toBeVisible();
  await page.keyboard.press('r');
  await page.getByLabel(t('muster:staff.onSiteLabel')).fill('2');
  await page.keyboard.press('Control+Enter');
  const reports = page.getByRole('list', { name: t('muster:staff.reports') });
  await expect(reports).toContainText(t('muster:staff.onSite', { count: 2 }));
});
