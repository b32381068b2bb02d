// Whom to call, found from anywhere in two actions: by role, kana, number, and as typed on any keyboard.
import { expect, type Page, test } from './support/desk';
import type { Words } from './support/words';

const NIGHT = new Date('2026-11-21T03:10:30+09:00');
const DAY = new Date('2026-11-20T14:00:30+09:00');
/** Holds the recovery roles of the demo plan; reached by this number at night, by the other one by day. */
const RECOVERY = { name: '例示 黄太', night: '090-0000-2023', day: '03-0000-1023' };

/** Ctrl+K, and the field is ready. */
async function openPalette(page: Page, t: Words): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: t('frame:palette.label') })).toBeFocused();
}

const options = (page: Page) => page.getByRole('dialog').getByRole('option');

test('by two characters of the role at night: the number of the one on recovery stands in the row', async ({
  page,
  desk,
  t,
}) => {
  await page.clock.setFixedTime(NIGHT);
  await desk.open();
  await openPalette(page, t);
  await page.keyboard.type('復旧');
  const first = options(page).first();
  await expect(first).toContainText(RECOVERY.name);
  await expect(first).toContainText(RECOVERY.night);
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: t('contacts:call.title', { name: RECOVERY.name }) }),
  ).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('region', { name: t('contacts:call.outcome') })).toContainText(
    t('contacts:call.told.noAnswer', { name: RECOVERY.name, number: RECOVERY.night }),
  );
});

test('a number typed is the one that is called, and the list shows whose it is', async ({
  page,
  desk,
  t,
}) => {
  await page.clock.setFixedTime(NIGHT);
  await desk.open();
  await openPalette(page, t);
  await page.keyboard.type('0300001023');
  await expect(options(page).first()).toContainText(RECOVERY.name);
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveText(RECOVERY.day);
  const row = page.getByRole('row', { name: new RegExp(RECOVERY.name) });
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await expect(row).toBeInViewport({ ratio: 0.9 });
});

test('keys pressed while a screen is loaded for the first time are its own: F9, then 1', async ({
  page,
  desk,
  t,
}) => {
  await page.route('**/assets/*.js', async (route) => {
    // Only what the first screen needs comes at once.
    if (!route.request().url().includes('/index-')) await new Promise((go) => setTimeout(go, 1500));
    await route.continue();
  });
  await desk.open();
  await page.keyboard.press('F9');
  await page.keyboard.press('2');
  await page.keyboard.press('w');
  await page.keyboard.type('smoke');
  await expect(page.getByRole('textbox', { name: t('respond:start.whatLine') })).toHaveValue('smoke');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
});

test('by day the row leads with the day number and names the one for the night', async ({
  page,
  desk,
  t,
}) => {
  await page.clock.setFixedTime(DAY);
  await desk.open('/settings');
  await openPalette(page, t);
  await page.keyboard.type('復旧');
  const row = options(page).first();
  await expect(row).toContainText(RECOVERY.name);
  await expect(row).toContainText(RECOVERY.day);
  await expect(row).toContainText(`${t('frame:palette.night')} ${RECOVERY.night}`);
});

const ways = {
  'kana in hiragana': 'れいじ こ',
  'half-width katakana': 'ﾚｲｼﾞ ｺ',
  'a number without hyphens': '09000002023',
  'full-width digits': '０９０－００００－２０２３',
};

for (const [way, typed] of Object.entries(ways)) {
  test(`finds a person by ${way}`, async ({ page, desk, t }) => {
    await desk.open();
    await openPalette(page, t);
    await page.keyboard.type(typed);
    await expect(options(page).first()).toContainText(RECOVERY.name);
  });
}

test('what is typed before the field is there is not lost', async ({ page, desk }) => {
  await desk.open();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('09000002023');
  await expect(options(page).first()).toContainText(RECOVERY.name);
});

test('says plainly that nothing was found, and where it looked', async ({ page, desk, t }) => {
  await desk.open();
  await openPalette(page, t);
  await page.keyboard.type('ない言葉');
  await expect(page.getByRole('dialog')).toContainText(t('frame:palette.nothing', { text: 'ない言葉' }));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
