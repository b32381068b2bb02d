// Ending a response: what is not known is answered first, or a named person takes it on; afterwards it can only be read.
import type { Locator } from '@playwright/test';
import { expect, test } from './support/desk';
import { startResponse } from './support/response';

test('[1] an open question holds the response open; answered, it closes and the band is calm again', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId, runId, items } = await startResponse(desk);
  for (const { item } of items) {
    await desk.call('checklist.mark', { runId, itemId: item.id, state: 'done', by: 'p-01' });
  }
  await desk.call('checklist.close', { runId });
  await desk.open('/respond/overview');
  const ending = page.getByRole('region', { name: t('respond:close.title') });
  await ending.getByRole('button', { name: t('respond:close.close') }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  const left = page.getByRole('list', { name: t('respond:close.left') });
  await expect(left).toContainText('いつ気付いたか');
  const heading = page.getByText(t('respond:close.closeOf', { title: '停電' }));
  const top = async (place: Locator) => (await place.boundingBox())?.y ?? Number.NaN;
  expect(await top(heading.first())).toBeLessThan(await top(left));
  await expect(left.getByRole('link')).toBeFocused();
  await page.getByRole('textbox', { name: t('respond:run.orderedBy') }).focus();
  await page.keyboard.press('Escape');
  await expect(ending.getByRole('button', { name: t('respond:close.close') })).toBeFocused();

  const [question] = await desk.call('question.list', { incidentId });
  const number = question?.number ?? '';
  await page.getByRole('button', { name: t('respond:overview.answerOf', { number }) }).click();
  await expect(page.getByLabel(t('respond:overview.answerText'))).toBeFocused();
  await page.keyboard.type('4時50分');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('respond:overview.nothingUnknown'))).toBeVisible();

  await ending.getByRole('button', { name: t('respond:close.close') }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText(t('frame:mode.prepare'));
  expect((await desk.call('desk.status', {})).incidents).toEqual([]);
});

test('a mistake is closed as a false alarm from the page that starts responses', async ({
  page,
  desk,
  t,
}) => {
  await startResponse(desk, '誤った警報');
  await desk.open('/start');
  await page.getByRole('button', { name: t('respond:start.falseAlarm') }).click();
  await expect(page.getByLabel(t('respond:reason'))).toBeFocused();
  await page.keyboard.type('点検中の警報だった');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText(t('frame:mode.prepare'));
  const [incident] = await desk.call('incident.list', { includeClosed: true });
  expect(incident?.closed).toMatchObject({ as: 'falseAlarm', reason: '点検中の警報だった' });
});

test('two responses at once: the band names the one in view, and the other is one choice away', async ({
  page,
  desk,
  t,
}) => {
  await startResponse(desk, '停電');
  await startResponse(desk, `通信断 ${'北棟と南棟の間の幹線が切れた '.repeat(8)}`);
  await desk.open('/respond/overview');
  const band = page.getByRole('banner');
  await expect(band).toContainText('通信断');
  // However long its title, the band keeps its one line of it, and the switch beside it.
  expect((await band.getByText('通信断').boundingBox())?.height).toBeLessThan(30);
  await expect(page.getByRole('button', { name: t('frame:band.switch') })).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: t('frame:band.switch') }).click();
  await page.getByRole('menuitem', { name: '停電' }).click();
  await expect(band).toContainText('停電');
  await expect(page.getByRole('main')).toContainText('停電');
  await desk.kill();
  await desk.restart();
  await desk.open();
  await expect(band).toContainText('停電');
});
