// The main job in English: found, started, ticked and logged, without a Japanese word where there is an English one.
import { expect, test } from './support/desk';
import { itemInHand } from './support/run';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

test.use({ language: 'en' });

test('a response started, ticked and logged in English', async ({ page, desk, t }) => {
  await desk.open();
  await page.keyboard.press('F9');
  await expect(page.getByRole('radio').first()).toBeAttached();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Initial response' })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText(t('frame:mode.respond'));
  const first = await itemInHand(page).getByRole('heading').textContent();
  await page.keyboard.press('Space');
  await expect(itemInHand(page)).not.toContainText(first ?? '');
  await page.keyboard.press('n');
  await expect(page.getByLabel(t('respond:log.what'))).toBeFocused();
  await page.keyboard.type('Generator B runs ?fuel left');
  await page.keyboard.press('Enter');
  const rows = page.getByRole('grid').getByRole('row');
  await expect(rows.filter({ hasText: 'Generator B runs' })).toContainText('Q-');
  await expect(rows.filter({ hasText: first ?? '' })).toBeVisible();
  expect((await rows.allTextContents()).filter((row) => JAPANESE.test(row))).toEqual([]);
  // At 200 % zoom the longer words leave room for what the band keeps.
  await page.setViewportSize({ width: 683, height: 384 });
  const banner = page.getByRole('banner');
  await expect.poll(() => banner.evaluate((band) => band.scrollWidth - band.clientWidth)).toBe(0);
});

test('a person found by an English name, with the roles in English', async ({ page, desk, t }) => {
  await desk.open();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: t('frame:palette.label') });
  await expect(field).toBeFocused();
  await page.keyboard.type('reiji kota');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('REIJI Kota');
  expect(await first.textContent()).not.toMatch(JAPANESE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^REIJI Kota/ })).toBeVisible();
});

test('the language changes in one step and is kept', async ({ page, desk }) => {
  await desk.open('/settings');
  await page.getByText('日本語', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect
    .poll(async () => (await desk.call('desk.recall', { key: 'window:preferences' })).value)
    .toMatchObject({ language: 'ja' });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
});
