// A Shift_JIS list of people from the screen into the plan by keyboard, and back out again; Esc changes nothing.
import { inShiftJis } from '../support/shiftJis';
import { expect, type Page, test } from './support/desk';
import type { Words } from './support/words';

const LIST = [
  '担当者名,フリガナ,携帯,部署,備考欄',
  '架空 太郎,カクウ タロウ,090-0000-7777,,',
  '新人 花子,シンジン ハナコ,０９０－００００－８８８８,,',
  '不明 三郎,フメイ サブロウ,090-0000-9999,ない課,',
];
const FILE = {
  name: '緊急連絡網.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(inShiftJis(`${LIST.join('\r\n')}\r\n`)),
};

async function choose(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(FILE);
  await expect(page.getByRole('heading', { name: FILE.name })).toBeVisible();
}

const commitButton = (page: Page, t: Words) =>
  page.getByRole('button', { name: t('spreadsheets:commit.do', { total: 3, taken: 2 }) });

test('a Shift_JIS list is read, every row named beforehand, taken in by one key and taken back', async ({
  page,
  desk,
  t,
}) => {
  await desk.open('/plan');
  await page.getByRole('link', { name: t('frame:screen.spreadsheets') }).click();
  await choose(page);
  await expect(page.getByRole('combobox', { name: t('spreadsheets:file.encoding') })).toHaveValue(
    t('spreadsheets:encoding.shift_jis'),
  );
  const rows = page.getByRole('table', { name: t('spreadsheets:preview.title') });
  await expect(rows.getByRole('row').filter({ hasText: '架空 太郎' })).toContainText('090-0000-7777');
  const refused = rows.getByRole('row').filter({ hasText: '不明 三郎' });
  await expect(refused).toContainText('D列 部署「ない課」');
  await page.getByRole('button', { name: new RegExp(`^${t('spreadsheets:outcome.added')}`) }).click();
  await expect(rows.getByRole('row').filter({ hasText: '架空 太郎' })).toHaveCount(0);
  await expect(commitButton(page, t)).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: FILE.name })).toBeVisible();
  const names = async () => (await desk.call('record.list', { entity: 'person' })).map(({ name }) => name);
  expect(await names()).toContain('新人 花子');
  await page.getByRole('button', { name: t('spreadsheets:undo.look') }).click();
  await page.getByRole('button', { name: t('spreadsheets:undo.do') }).click();
  await expect(page.getByText(t('spreadsheets:undo.done', { count: 3 }))).toBeVisible();
  expect(await names()).not.toContain('新人 花子');
});

test('Esc puts the file away and changes nothing; a file that is none is refused in words', async ({
  page,
  desk,
  t,
}) => {
  await desk.open('/plan/spreadsheets');
  await choose(page);
  await expect(commitButton(page, t)).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: t('spreadsheets:file.choose') })).toBeVisible();
  expect(await desk.call('sheet.lastImport', {})).toBeNull();
  await page
    .locator('input[type=file]')
    .setInputFiles({ ...FILE, name: '古い.xls', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') });
  await expect(page.getByRole('alert')).toContainText(t('errors:sheet.oldFormat'));
});

test('the whole plan leaves as a workbook whose place is said, and all its sheets come back unchanged', async ({
  page,
  desk,
  t,
}) => {
  await desk.open('/plan/spreadsheets');
  await page.getByRole('button', { name: t('spreadsheets:export.do') }).click();
  const place = page.getByText('.xlsx').last();
  await expect(place).toContainText('exports');
  await page.locator('input[type=file]').setInputFiles((await place.textContent()) ?? '');
  await page.getByRole('combobox', { name: t('spreadsheets:file.sheet') }).click();
  await page.getByRole('option', { name: t('spreadsheets:file.allSheets') }).click();
  const same = page.getByRole('button', { name: new RegExp(`^${t('spreadsheets:outcome.unchanged')}`) });
  await expect(same).toContainText(/[1-9]\d{2}/);
  await expect(page.getByText(t('spreadsheets:commit.nothing'))).toBeVisible();
});
