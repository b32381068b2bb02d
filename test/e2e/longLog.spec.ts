// Ten thousand entries: the first are there at once, the last can be reached, and writing stays quick.
import { expect, test } from './support/desk';
import { startResponse } from './support/response';

const ENTRIES = 10_000;
/** Long enough for a busy machine; what a person feels is measured in `test/bench`. */
const SOON_MS = 5_000;

test('a chronology of 10,000 entries opens, scrolls to its end and takes the next entry', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk);
  await desk.kill();
  const builder = new URL('../support/longLog.ts', import.meta.url).href;
  const { writeLongLog } = (await import(builder)) as {
    writeLongLog: (folders: typeof desk.folders, incidentId: string, count: number) => void;
  };
  writeLongLog(desk.folders, incidentId, ENTRIES);
  await desk.restart();
  await desk.open();
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  const rows = page.getByRole('grid').getByRole('row');
  await expect(rows.filter({ hasText: `（${ENTRIES - 1}）` })).toBeVisible({ timeout: SOON_MS });
  expect(await rows.count()).toBeLessThan(300);
  await rows.filter({ hasText: `（${ENTRIES - 1}）` }).click();
  await page.keyboard.press('End');
  await expect(rows.filter({ hasText: '（0）' })).toBeVisible({ timeout: SOON_MS });
  await page.keyboard.press('n');
  await expect(page.getByLabel(t('respond:log.what'))).toBeFocused();
  await page.keyboard.type('一万行の後');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(t('respond:log.what'))).toHaveValue('', { timeout: SOON_MS });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Home');
  await expect(rows.filter({ hasText: '一万行の後' })).toBeVisible({ timeout: SOON_MS });
});
