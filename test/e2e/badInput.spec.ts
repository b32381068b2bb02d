// Bad input at the screen: markup is text, a refusal says so where it happened, a lost program costs no word that was typed.
import { expect, type Page, test } from './support/desk';
import { startResponse } from './support/response';
import { itemInHand, itemRow } from './support/run';

const MARKUP = '<img src=x onerror="document.title=\'executed\'"><b>太字</b>';

/** Nothing of the text became an element, and nothing ran. */
async function expectOnlyText(page: Page): Promise<void> {
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  expect(await page.title()).not.toContain('executed');
}

test('markup typed into a response is text everywhere it appears', async ({ page, desk, t }) => {
  await desk.open('/start');
  await page.getByLabel(t('respond:start.whatLine')).fill(MARKUP);
  await page.keyboard.press('Enter');
  await expect(itemInHand(page)).toBeVisible();
  await expect(page.getByRole('banner')).toContainText(MARKUP);
  await expectOnlyText(page);
  const first = await itemInHand(page).getByRole('heading').textContent();
  await page.keyboard.press('x');
  await expect(page.getByLabel(t('respond:reason'))).toBeFocused();
  await page.keyboard.type(MARKUP);
  await page.keyboard.press('Enter');
  await expect(itemRow(page, t, first ?? '')).toContainText(MARKUP);
  await page.keyboard.press('n');
  await expect(page.getByLabel(t('respond:log.what'))).toBeFocused();
  await page.keyboard.type(`${MARKUP} ?${MARKUP.replaceAll(' ', '')}`);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(t('respond:log.what'))).toHaveValue('');
  await expect(page.getByRole('row').filter({ hasText: MARKUP }).first()).toBeVisible();
  await expectOnlyText(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await expect(page.getByRole('heading', { name: t('respond:overview.title') })).toBeVisible();
  await expectOnlyText(page);
});

test('a text longer than the program takes is refused in words, and stays in the line', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk);
  await desk.open('/respond/chronology');
  const line = page.getByLabel(t('respond:log.what'));
  await line.fill('長'.repeat(200_000));
  await line.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(line).toHaveValue('長'.repeat(200_000));
  expect((await desk.call('chronology.list', { incidentId })).at(-1)?.text).not.toContain('長長');
});

test('the program is gone: the window says so over the screen and keeps what was typed', async ({
  page,
  desk,
  t,
}) => {
  await startResponse(desk);
  await desk.open('/respond/chronology');
  const line = page.getByLabel(t('respond:log.what'));
  await line.fill('停電は続いている');
  await desk.kill();
  await line.press('Enter');
  const alerts = page.getByRole('alert');
  await expect(alerts.filter({ hasText: t('frame:cut') })).toHaveCount(1);
  await expect(alerts.filter({ hasText: t('respond:cut', { key: 'Enter' }) })).toHaveCount(1);
  await expect(alerts).toHaveCount(2);
  await expect(line).toHaveValue('停電は続いている');
  await expect(page.getByRole('row').filter({ hasText: '停電は続いている' })).toHaveCount(0);
});

test('an address that leads nowhere says so and leads home', async ({ page, desk, t }) => {
  await desk.open('/nowhere/<script>');
  await expect(page.getByRole('heading', { name: t('frame:notFound.title') })).toBeVisible();
  await page.getByRole('link', { name: t('frame:notFound.action') }).click();
  await expect(page.getByRole('heading', { name: t('home:title') })).toBeVisible();
});

test('an id that leads nowhere says so on every screen that takes one', async ({ page, desk }) => {
  await startResponse(desk);
  await desk.open();
  for (const path of ['/contacts/person/nobody', '/contacts/role/none', '/respond/checklists/run/none']) {
    await page.evaluate((to) => {
      location.hash = to;
    }, path);
    await expect(page.getByRole('main').getByRole('alert'), path).toBeVisible();
  }
});
