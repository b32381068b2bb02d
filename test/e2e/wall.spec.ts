// The wall: a second window for the room that follows by itself, fits without scrolling, and cannot write.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from './support/desk';
import { startResponse } from './support/response';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

async function openWall(page: Page): Promise<Page> {
  const [wall] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('w')]);
  await wall.waitForURL(/\/wall\/$/);
  return wall;
}

/** How far anything on the wall is cut off or would have to be scrolled, in pixels. */
const hidden = (wall: Page) =>
  wall.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('header, main, section')].map((place) =>
      Math.max(place.scrollHeight - place.clientHeight, place.scrollWidth - place.clientWidth, 0),
    ),
  );

test('the wall opens by its key, follows what is written, and fits both screens in both themes', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk);
  for (const scheme of ['light', 'dark'] as const) {
    await desk.prefer({ scheme });
    await desk.open('/respond/overview');
    await expect(page.getByRole('heading', { name: t('respond:overview.title') })).toBeVisible();
    const wall = await openWall(page);
    const text = `発電機の燃料は残り4時間 ${scheme}`;
    await desk.call('chronology.add', { incidentId, text: `${text} ?給油`, questions: ['給油'] });
    await expect(wall.getByText(text)).toBeVisible();
    await expect(wall.getByText(t('wall:clocks'))).toBeVisible();
    for (const size of SIZES) {
      await wall.setViewportSize(size);
      await expect.poll(async () => Math.max(...(await hidden(wall)))).toBeLessThanOrEqual(1);
    }
    const { violations } = await new AxeBuilder({ page: wall }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await wall.close();
  }
});

test('nothing on the wall writes: its own road refuses what the desk may do', async ({ page, desk, t }) => {
  const { incidentId } = await startResponse(desk);
  await desk.open('/respond/overview');
  await expect(page.getByRole('heading', { name: t('respond:overview.title') })).toBeVisible();
  const wall = await openWall(page);
  await expect(wall.getByText(t('wall:latest'))).toBeVisible();
  await expect(wall.getByRole('button')).toHaveCount(0);
  const answer = await wall.evaluate(async (id) => {
    const body = JSON.stringify({ name: 'chronology.add', input: { incidentId: id, text: 'x' } });
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/wall/rpc', { method: 'POST', headers, body })).json();
  }, incidentId);
  expect(answer).toEqual({ ok: false, code: 'window.readsOnly', data: { call: 'chronology.add' } });
});
