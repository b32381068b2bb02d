// The reference flow: drawn from the plan, walked by keyboard, each node with who decides, what they must know, and its checklist.
import { expect, test } from './support/desk';
import { startResponse } from './support/response';

test('walked by keyboard: a decision shows who decides, the information needed, and its answers', async ({
  page,
  desk,
  t,
}) => {
  const view = await desk.call('flow.view', {});
  const decision = view?.nodes.find(({ kind, criterionId }) => kind === 'decision' && criterionId !== null);
  await desk.open(`/respond/flow/${decision?.id}`);
  const drawing = page.getByRole('group', { name: t('flow:drawing') });
  const node = drawing.getByRole('button', {
    name: new RegExp(`${t('flow:kinds.decision')}, ${decision?.title}`),
  });
  await node.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: decision?.title ?? '' });
  for (const section of ['decides', 'information', 'answers']) {
    await expect(panel.getByRole('heading', { name: t(`flow:${section}`) })).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(node).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(drawing.locator('[aria-current="true"]')).toBeFocused();
  await expect(node).not.toBeFocused();
});

test('a node starts its checklist in the response, and continues it the next time', async ({
  page,
  desk,
  t,
}) => {
  await startResponse(desk);
  const view = await desk.call('flow.view', {});
  const node = view?.nodes.find(({ checklistId }) => checklistId === 'cl-damage-survey');
  const title = view?.checklists.find(({ id }) => id === 'cl-damage-survey')?.title ?? '';
  await desk.open(`/respond/flow/${node?.id}`);
  await page.getByRole('button', { name: t('flow:startRun') }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: t('flow:continueRun') })).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('the same content can be read as a list', async ({ page, desk, t }) => {
  await desk.open('/respond/flow');
  await expect(
    page
      .getByRole('group', { name: t('flow:drawing') })
      .getByRole('button')
      .first(),
  ).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('a');
  const view = await desk.call('flow.view', {});
  await expect(
    page.getByText(new RegExp(t('flow:context', { total: view?.nodes.length ?? 0, count: '\\d+' }))),
  ).toBeVisible();
});

test('a flow is edited by keyboard alone: added, connected, found wanting, removed and brought back', async ({
  page,
  desk,
  t,
}) => {
  const [flow] = await desk.call('record.list', { entity: 'flow' });
  const nodes = (await desk.call('record.list', { entity: 'flowNode' })).length;
  await desk.open(`/plan/flows/${flow?.id}`);
  const drawing = page.getByRole('group', { name: t('flow:edit.drawing') });
  await page.getByRole('button', { name: t('records:editing.on') }).press('Enter');
  await drawing.locator('[tabindex="0"]').focus();
  await page.keyboard.press('i');
  await expect(page.getByLabel(t('flow:edit.nodeTitle'))).toBeFocused();
  await page.keyboard.type('予備の電源を確かめる');
  await page.keyboard.press('Enter');
  const added = drawing.getByRole('button', { name: /予備の電源を確かめる/ });
  await expect(added).toBeFocused();
  await expect(page.getByText(t('flow:edit.sound'))).toBeVisible();
  await page.keyboard.press('c');
  await page.keyboard.type('事象の種別');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(added).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(added).toBeHidden();
  // Two ways led on from it, so that nothing could be bridged: what led to it leads nowhere now.
  await expect(page.getByText(t('readiness:rules.flow-dead-end.finding')).first()).toBeVisible();
  await page.keyboard.press('u');
  await expect(added).toBeVisible();
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  await expect(added).toBeHidden();
  await expect(page.getByText(t('flow:edit.sound'))).toBeVisible();
  expect((await desk.call('record.list', { entity: 'flowNode' })).length).toBe(nodes);
});
