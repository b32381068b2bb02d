// Deciding by keyboard at a node of the live flow: with something unknown, in the decider's name, and anew only by saying so.
import { expect, test } from './support/desk';
import { startResponse } from './support/response';

test('[1] [7] a decision is taken with something unknown; its record keeps that, its way opens, the other is not chosen', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk, '大規模災害');
  const matter = await desk.call('decision.matter', { incidentId, nodeId: 'n-activate-dec' });
  const [met, open] = matter.items.map(({ text }) => text.ja);
  await desk.open('/respond/flow/n-activate-dec');
  const panel = page.getByRole('region', { name: matter.subject.ja });
  const first = panel.getByRole('group', { name: met ?? '' });
  await first.getByRole('radio', { name: t('decisions:verdict.met') }).focus();
  await page.keyboard.press('1');
  await expect(first.getByRole('radio', { name: t('decisions:verdict.met') })).toBeChecked();
  const second = panel.getByRole('group', { name: open ?? '' });
  await second.getByRole('radio', { name: t('decisions:verdict.unknown') }).focus();
  await page.keyboard.press('0');
  // What is not known is a question at once.
  await expect(panel.getByText(t('decisions:nobodyAsked'))).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByText(t('decisions:decided'), { exact: true })).toBeVisible();
  const { decisions } = await desk.call('decision.list', { incidentId });
  expect(decisions[0]?.decision.known?.map(({ verdict }) => verdict).slice(0, 3)).toEqual([
    'met',
    'unknown',
    null,
  ]);
  expect(decisions[0]?.decision.decider.as).toBe('holder');
  const live = await desk.call('flowRun.view', { incidentId });
  const state = (id: string) => live?.nodes.find(({ nodeId }) => nodeId === id)?.state;
  expect([state('n-declare'), state('n-monitor')]).toEqual(['active', 'notChosen']);
  // Decided anew only on purpose; the first decision stays in view.
  await page.keyboard.press('r');
  await page.keyboard.press('2');
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByText(t('decisions:superseded'), { exact: true })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(page.getByRole('heading', { level: 1, name: t('decisions:title') })).toBeVisible();
  const made = page.getByRole('region', { name: t('decisions:list.made') });
  await expect(made.getByText(matter.subject.ja)).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  const overview = page.getByRole('region', { name: t('decisions:overview.made') });
  await expect(overview.getByRole('link', { name: new RegExp(matter.subject.ja) })).toBeVisible();
});

test('[6] a node waits for what comes first, is put off by a line, and holds the response open', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk, '大規模災害');
  await desk.open('/respond/flow/n-first-log');
  await page.keyboard.press('d');
  await page.getByLabel(t('decisions:reasonMaybe')).fill('手が足りない');
  await page.getByLabel(t('decisions:returns')).fill('0545');
  const who = page.getByLabel(t('decisions:who'), { exact: true });
  if (await who.isVisible()) await who.fill('架空 花子');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/05:45/).first()).toBeVisible();
  const live = await desk.call('flowRun.view', { incidentId });
  expect(live?.nodes.find(({ nodeId }) => nodeId === 'n-first-log')?.state).toBe('deferred');
  await desk.open('/respond/overview');
  await page.keyboard.press('e');
  const node = page.getByRole('link', { name: '第一報を受け、時系列記録を始める' });
  await expect(node.first()).toBeVisible();
});
