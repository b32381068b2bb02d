// A response from cold, by keyboard alone: started in two answers, its first checklist worked off, its log written by itself.
import { expect, test } from './support/desk';
import { linesOf, startResponse } from './support/response';
import { itemInHand, itemRow } from './support/run';

test('F9, one answer, Enter: the band is red, the log has its first line, the first checklist is open at item 1', async ({
  page,
  desk,
  t,
}) => {
  await desk.open('/contacts');
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { name: t('respond:start.title') })).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '初動対応' })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText(t('frame:mode.respond'));
  await expect(itemInHand(page)).toContainText('自分と周囲の安全を確かめ');
  const [incident] = (await desk.call('desk.status', {})).incidents;
  const entries = await desk.call('chronology.list', { incidentId: incident?.id ?? '' });
  expect(entries[0]).toMatchObject({ kind: 'start', number: expect.stringMatching(/^[A-Z]\d*-0001$/) });
});

test('nothing but the fact is asked: an unknown event at an unknown time starts as well', async ({
  page,
  desk,
  t,
}) => {
  await desk.open();
  await page.keyboard.press('F9');
  await expect(page.getByRole('radio').first()).toBeAttached();
  await page.keyboard.press('0');
  await page.keyboard.press('u');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '初動対応' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  const unknowns = page.getByRole('region', { name: t('respond:overview.unknowns') });
  await expect(unknowns).toContainText('いつ気付いたか');
});

test('the time it was noticed is typed in four digits', async ({ page, desk, t }) => {
  await desk.open();
  await page.keyboard.press('F9');
  await expect(page.getByRole('radio').first()).toBeAttached();
  await page.keyboard.press('2');
  await page.keyboard.press('t');
  await expect(page.getByRole('textbox', { name: t('respond:start.noticed') })).toBeFocused();
  await page.keyboard.type('0512');
  await page.keyboard.press('Enter');
  await expect(itemInHand(page)).toBeVisible();
  const [incident] = (await desk.call('desk.status', {})).incidents;
  expect(incident?.noticedAt).toContain('T05:12:00');
});

test('without an answer nothing starts, and the page says what is missing', async ({ page, desk, t }) => {
  await desk.open();
  await page.keyboard.press('F9');
  await expect(page.getByRole('radio').first()).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('respond:start.missing'))).toBeVisible();
  expect((await desk.call('desk.status', {})).incidents).toEqual([]);
});

test('items are done, deferred, overridden and not applicable by keys, each with its line in the log', async ({
  page,
  desk,
  t,
}) => {
  const { runId, incidentId, items } = await startResponse(desk);
  const [first, second, third, fourth, fifth] = items.map(({ item }) => item.text);
  await desk.open(`/respond/checklists/run/${runId}`);

  await expect(itemInHand(page)).toContainText(first ?? '');
  await page.keyboard.press('Space');
  await expect(itemInHand(page)).toContainText(second ?? '');

  await page.keyboard.press('d');
  await expect(page.getByLabel(t('respond:reason'))).toBeFocused();
  await page.keyboard.type('無線機が届いてから');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2350');
  await page.keyboard.press('Enter');
  await expect(itemInHand(page)).toContainText(third ?? '');

  await page.keyboard.press('o');
  await expect(page.getByLabel(t('respond:run.orderedBy'))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('respond:run.missing.ordered'))).toBeVisible();
  await page.keyboard.type('仮名 花子');
  await page.keyboard.press('Tab');
  await page.keyboard.type('別の班が始めている');
  await page.keyboard.press('Enter');
  await expect(itemInHand(page)).toContainText(fourth ?? '');

  await page.keyboard.press('x');
  await expect(page.getByLabel(t('respond:reason'))).toBeFocused();
  await page.keyboard.type('責任者が目の前にいる');
  await page.keyboard.press('Enter');
  await expect(itemInHand(page)).toContainText(fifth ?? '');

  await expect(itemRow(page, t, second ?? '')).toContainText(t('respond:states.deferred'));
  const lines = (await linesOf(desk, incidentId)).join('\n');
  expect(lines).toContain(`「${first}」実施`);
  expect(lines).toContain(`「${second}」後回し。理由：無線機が届いてから`);
  expect(lines).toContain(
    `「${third}」指示で省略（指示 仮名 花子・記録 架空 太郎）。理由：別の班が始めている`,
  );
  expect(lines).toContain(`「${fourth}」該当なし。理由：責任者が目の前にいる`);
});

test('what was ticked is withdrawn by a line, never erased', async ({ page, desk, t }) => {
  const { runId, incidentId, items } = await startResponse(desk);
  const [first, second] = items.map(({ item }) => item.text);
  await desk.open(`/respond/checklists/run/${runId}`);
  await expect(itemInHand(page)).toContainText(first ?? '');
  await page.keyboard.press('Space');
  await expect(itemInHand(page)).toContainText(second ?? '');
  await page.keyboard.press('k');
  await expect(itemInHand(page)).toContainText(first ?? '');
  await page.keyboard.press('u');
  await expect(page.getByLabel(t('respond:reason'))).toBeFocused();
  await page.keyboard.type('危険が戻った');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(t('respond:reason'))).toHaveCount(0);
  await expect(itemInHand(page)).toContainText(first ?? '');
  const lines = (await linesOf(desk, incidentId)).filter((line) => line.includes(first ?? ''));
  expect(lines).toEqual([expect.stringContaining('実施'), expect.stringContaining('取り消し')]);
});

test('the first tick where nobody has said who acts asks for the name, and is then made', async ({
  page,
  desk,
  t,
}) => {
  const { runId } = await startResponse(desk);
  await desk.call('desk.remember', { key: 'window:preferences', value: { actor: null } });
  await desk.open(`/respond/checklists/run/${runId}`);
  await expect(itemInHand(page)).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByLabel(t('respond:run.whoName'))).toBeFocused();
  await page.keyboard.type('応援 一郎');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(t('respond:run.whoName'))).toHaveCount(0);
  await expect
    .poll(async () => (await desk.call('checklist.get', { runId })).items[0])
    .toMatchObject({ state: 'done', marks: [{ mark: { by: '応援 一郎' } }] });
});

test('[6] a step with read-back is ticked only with two different names', async ({ page, desk, t }) => {
  const { incidentId } = await startResponse(desk);
  const { runId } = await desk.call('checklist.start', { incidentId, checklistId: 'cl-power-ac' });
  const { items } = await desk.call('checklist.get', { runId });
  const at = items.findIndex(({ item }) => item.readBack === true);
  const text = items[at]?.item.text ?? '';
  await desk.open(`/respond/checklists/run/${runId}`);
  await expect(itemInHand(page)).toBeVisible();
  for (let step = 0; step < at; step += 1) await page.keyboard.press('j');
  await expect(itemInHand(page)).toContainText(text);
  await page.keyboard.press('Space');
  await expect(page.getByLabel(t('respond:run.readBy'))).toHaveValue('架空 太郎');
  await expect(page.getByLabel(t('respond:run.readBackBy'))).toBeFocused();
  await page.keyboard.type('架空 太郎');
  await page.keyboard.press('Control+Enter');
  await expect(itemInHand(page).getByRole('alert')).toBeVisible();
  expect((await desk.call('checklist.get', { runId })).items[at]?.state).toBe('open');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('見本 二葉');
  await page.keyboard.press('Control+Enter');
  await expect(itemRow(page, t, text)).toContainText(t('respond:states.done'));
  await expect(itemRow(page, t, text)).toContainText('見本 二葉');
  const line = (await linesOf(desk, incidentId)).find((one) => one.includes(text));
  expect(line).toContain('復唱 見本 二葉');
});

test('[6] where nobody can read back, why is asked, kept with the mark and written into the log', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk);
  const { runId } = await desk.call('checklist.start', { incidentId, checklistId: 'cl-contractor' });
  const [first] = (await desk.call('checklist.get', { runId })).items;
  const text = first?.item.text ?? '';
  await desk.open(`/respond/checklists/run/${runId}`);
  await expect(itemInHand(page)).toContainText(text);
  await page.keyboard.press('Space');
  await expect(page.getByLabel(t('respond:run.readBackBy'))).toBeFocused();
  await page.keyboard.press('Alt+a');
  const why = page.getByLabel(t('respond:run.aloneReason'));
  await expect(why).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(t('respond:run.missing.alone'))).toBeVisible();
  await expect(why).toBeFocused();
  await page.keyboard.type('一人で当番');
  await page.keyboard.press('Control+Enter');
  await expect(itemRow(page, t, text)).toContainText(t('respond:states.done'));
  await expect(itemRow(page, t, text)).toContainText('一人で当番');
  const line = (await linesOf(desk, incidentId)).find((one) => one.includes(text));
  expect(line).toContain('復唱者不在（一人で当番）');
  const [marked] = (await desk.call('checklist.get', { runId })).items;
  expect(marked?.marks[0]?.mark).toMatchObject({ readBackBy: null, readBackWaiver: '一人で当番' });
});

test('[6] a run does not close while an item is deferred, unless a named person says why', async ({
  page,
  desk,
  t,
}) => {
  const { runId, items } = await startResponse(desk);
  const by = 'p-01';
  for (const [index, { item }] of items.entries()) {
    const state = index === 2 ? 'deferred' : 'notApplicable';
    await desk.call('checklist.mark', { runId, itemId: item.id, state, by, reason: '試し' });
  }
  await desk.open(`/respond/checklists/run/${runId}`);
  await expect(itemInHand(page)).toContainText(items[2]?.item.text ?? '');
  await page.keyboard.press('c');
  const ask = t('respond:run.leftOver', { count: 1, numbers: '03' });
  await expect(page.getByText(ask)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  expect((await desk.call('checklist.get', { runId })).run.closed).toBeNull();
  await page.getByLabel(t('respond:run.orderedBy')).fill('例示 一郎');
  await page.keyboard.press('Tab');
  await page.keyboard.type('夜勤へ引き継ぐ');
  await page.keyboard.press('Enter');
  await expect(page.getByText('夜勤へ引き継ぐ')).toBeVisible();
  expect((await desk.call('checklist.get', { runId })).run.closed).toMatchObject({
    reason: '夜勤へ引き継ぐ',
  });
});

test('every key of an item has its button', async ({ page, desk, t }) => {
  const { runId, items } = await startResponse(desk);
  const [first, second] = items.map(({ item }) => item.text);
  await desk.open(`/respond/checklists/run/${runId}`);
  for (const word of [
    'states.done',
    'states.deferred',
    'states.notApplicable',
    'states.overridden',
    'run.remark',
  ]) {
    await expect(itemInHand(page).getByRole('button', { name: t(`respond:${word}`) })).toBeVisible();
  }
  await itemInHand(page)
    .getByRole('button', { name: t('respond:states.done') })
    .click();
  await expect(itemInHand(page)).toContainText(second ?? '');
  await expect(itemRow(page, t, first ?? '')).toContainText(t('respond:states.done'));
});
