// The status board by keyboard: one key and one line change a state, an estimate shows whom it makes late, the backlog follows.
import { expect, test } from './support/desk';
import { linesOf, startResponse } from './support/response';

const AUTH = { kind: 'system' as const, id: 'sys-auth' };

test('one key and one line set a state; the log has it, the clock says from when it counts, the keyboard goes on', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk);
  await desk.open('/respond/board');
  const board = page.getByRole('grid', { name: t('board:title') });
  await board.getByRole('row', { name: /優先度 S 認証基盤/ }).click();
  await page.keyboard.press('5');
  await expect(page.getByLabel(t('board:fields.since'))).toBeFocused();
  await page.keyboard.type('0249');
  await page.keyboard.press('Tab');
  await page.keyboard.type('架橋 九里');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2台とも起動しない');
  await page.keyboard.press('Enter');
  const row = board.getByRole('row', { name: /認証基盤.*停止/ });
  await expect(row).toBeFocused();
  const panel = page.getByRole('region', { name: '認証基盤' });
  await expect(panel).toContainText(t('board:from.stoppage', { time: '' }).split(' ')[0] ?? '');
  await expect(panel).toContainText('架橋 九里');
  expect((await linesOf(desk, incidentId)).join('\n')).toMatch(
    /認証基盤：停止。.*02:49から（架橋 九里の話）。2台とも起動しない/,
  );
  // The same key says that it still is so; the next key changes it.
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await expect(board.getByRole('row', { name: /認証基盤.*復旧中/ })).toBeFocused();
});

test('sixteen systems stand in view, and what nobody spoke of is counted, never green', async ({
  page,
  desk,
  t,
}) => {
  await startResponse(desk);
  await desk.open('/respond/board');
  const board = page.getByRole('grid', { name: t('board:title') });
  const unknown = t('fields:choice.statusReport.state.unknown');
  await expect(board.getByRole('row', { name: new RegExp(unknown) })).toHaveCount(30);
  const last = board.getByRole('row', { name: /人事給与システム/ });
  await expect(last).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText(
    t('board:context.unknown', { count: 30 }),
  );
  // A round of the machine room is told once.
  await page.keyboard.press('u');
  await page.keyboard.press('Enter');
  const working = t('fields:choice.statusReport.state.working');
  await expect(board.getByRole('row', { name: new RegExp(working) })).toHaveCount(16);
});

test('an estimate by its parts shows whom it makes late; unknown parts leave it unknown', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk);
  const share = { kind: 'system' as const, id: 'sys-share' };
  await desk.call('board.report', { incidentId, subjects: [AUTH, share], state: 'stopped' });
  await desk.open('/respond/board');
  const board = page.getByRole('grid', { name: t('board:title') });
  await board.getByRole('row', { name: /優先度 S 認証基盤/ }).click();
  await page.keyboard.press('e');
  await page.getByLabel(t('board:parts.decide')).fill('?');
  await page.getByLabel(t('board:parts.repair')).fill('4:00');
  await page.keyboard.press('Control+Enter');
  await expect(board.getByRole('row', { name: /認証基盤.*以降/ })).toBeVisible();
  await page.keyboard.press('e');
  await page.getByLabel(t('board:parts.decide')).fill('10');
  await page.keyboard.press('Control+Enter');
  await expect(board.getByRole('row', { name: /災害情報共有システム.*分超過/ })).toBeVisible();
  const order = page.getByRole('link', { name: t('board:places.order') });
  await order.click();
  await expect(page.getByRole('grid', { name: t('board:places.order') }).getByRole('row')).toHaveCount(17);
});

test('a lot is told with what is known, processed by one key, and never twice', async ({ page, desk, t }) => {
  const { incidentId } = await startResponse(desk);
  await desk.open('/respond/backlog');
  await page.keyboard.press('a');
  const business = page.getByRole('combobox', { name: t('fields:field.backlogReport.businessId') });
  await expect(business).toBeFocused();
  await business.fill('緊急支払');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByLabel(t('fields:field.backlogReport.items')).fill('120');
  await page.getByLabel(t('fields:field.backlogReport.branch')).fill('?');
  await page.keyboard.press('Control+Enter');
  const lots = page.getByRole('grid', { name: t('backlog:lots') });
  await expect(lots.getByRole('row', { name: /緊急支払/ })).toContainText(t('backlog:unknown'));
  await page.keyboard.press('3');
  await expect(lots.getByRole('row', { name: /送信済み/ })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('alert')).toContainText('二重');
  const { open, onTheWay } = await desk.call('backlog.view', { incidentId });
  expect([open.lots, onTheWay.items]).toEqual([0, 120]);
});
