// Forty wallet cards from the screen: chosen, printed to a PDF that other programs read, recorded, and known to be current.
import type { Locator } from '@playwright/test';
import { PdfFile } from '../support/pdf';
import { drawPages, readCodes } from './support/codes';
import { expect, type Page, test } from './support/desk';
import type { Words } from './support/words';

const PRINT_MS = 45_000;

/** Waits until the file can be opened. */
async function made(page: Page, t: Words): Promise<Locator> {
  const queue = page.getByRole('list', { name: t('print:queue.title') });
  await expect(queue.getByRole('button', { name: t('print:queue.open') })).toBeVisible({ timeout: PRINT_MS });
  return queue;
}

/** The bytes a window gets for its one-time ticket. */
async function taken(page: Page, fileId: string): Promise<Uint8Array> {
  const bytes = await page.evaluate(async (id) => {
    const headers = { 'content-type': 'application/json' };
    const ticket = await fetch('/tickets', { method: 'POST', headers, body: JSON.stringify({ fileId: id }) });
    const answer = await fetch(((await ticket.json()) as { value: { url: string } }).value.url);
    return [...new Uint8Array(await answer.arrayBuffer())];
  }, fileId);
  return Uint8Array.from(bytes);
}

/** The ten cards of the first sheet, by the word every foot begins with: 2 x 5 of 91 x 55 mm from 14 mm, within 0.5 mm. */
function expectCardsInPlace(pdf: PdfFile): void {
  const feet = pdf.words().filter(({ page, text }) => page === 0 && text === '取扱注意');
  feet.sort((a, b) => (Math.abs(a.y - b.y) < 5 ? a.x - b.x : a.y - b.y));
  const off = feet.map(({ x, y }, at) => ({
    x: Math.abs(x - (14 + 2.8 + 91 * (at % 2))),
    y: Math.abs(y - ((feet[0]?.y ?? 0) + 55 * Math.floor(at / 2))),
  }));
  expect(off).toHaveLength(10);
  expect(off.filter(({ x, y }) => x > 0.5 || y > 0.5)).toEqual([]);
}

async function chooseEverybody(page: Page, t: Words): Promise<void> {
  await page.getByRole('button', { name: t('print:who.all'), exact: true }).click();
  await expect(page.getByText(t('print:who.chosen', { count: 40 }))).toBeVisible();
}

test('[P2][P3] forty people, one key: A4, cards in their places, our font embedded, every code read, the record says current', async ({
  page,
  desk,
  t,
}) => {
  await desk.open('/print/cards');
  await chooseEverybody(page, t);
  await page.keyboard.press('Control+Enter');
  const queue = await made(page, t);
  const tasks = await desk.call('task.list', {});
  const task = tasks.find(({ name }) => name === 'print.run');
  const { fileId, pages } = (task?.value ?? {}) as { fileId: string; pages: number };
  await expect(queue).toContainText(t('print:queue.kept'));
  const before = await desk.call('print.cardStates', { language: 'ja' });
  expect(before.filter(({ state }) => state !== 'never')).toEqual([]);
  const pdf = new PdfFile(await taken(page, fileId));
  await expect(queue).toContainText(t('print:queue.recorded'));
  const info = pdf.info();
  expect(info.pages).toBe(pages);
  expect(info.width).toBeCloseTo(210, 0);
  expect(info.height).toBeCloseTo(297, 0);
  expect(new Set(pdf.fonts().map(({ name }) => name))).toEqual(
    new Set(['BIZUDPGothic-Regular', 'BIZUDPGothic-Bold']),
  );
  expect(pdf.fonts().every(({ embedded }) => embedded)).toBe(true);
  expectCardsInPlace(pdf);
  const codes = readCodes(drawPages(pdf.path, pdf.folder));
  pdf.remove();
  expect(codes.match(/^END:VCARD/gm)).toHaveLength(40);
  const states = await desk.call('print.cardStates', { language: 'ja' });
  expect(states.map(({ state }) => state)).toEqual(Array.from({ length: 40 }, () => 'current'));
  await page.getByRole('button', { name: t('print:record.show') }).click();
  await expect(page.getByRole('table', { name: t('print:record.title') })).toContainText('40人');
});

test('[10] a changed number makes the cards that bear it aged, says which part, and chooses them beforehand', async ({
  page,
  desk,
  t,
}) => {
  const [bearer, called] = ['架空 太郎', '図解 八雲'];
  const box = (name: string) => page.getByRole('checkbox', { name: t('print:who.pick', { name }) });
  await desk.open('/print/cards');
  await page.getByRole('button', { name: t('print:who.none'), exact: true }).click();
  await box(bearer).check();
  await box(called).check();
  await page.getByRole('button', { name: t('print:run.cards', { count: 2 }) }).click();
  const queue = await made(page, t);
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('o');
  await (await opened).close();
  await expect(queue).toContainText(t('print:queue.recorded'));
  const { contacts } = await desk.call('contacts.card', { entity: 'person', id: 'p-10' });
  const mobile = contacts.find(({ means }) => means === 'mobilePhone');
  await desk.call('record.save', { entity: 'contact', id: mobile?.id, fields: { value: '090-0000-8888' } });
  const row = page.getByRole('row').filter({ hasText: bearer });
  await expect(row).toContainText(t('print:state.outOfDate'));
  await expect(row).toContainText(t('print:block.blk-contacts'));
  await page.getByRole('button', { name: t('print:who.aged'), exact: true }).click();
  await expect(box(bearer)).toBeChecked();
  await expect(box(called)).not.toBeChecked();
});

test('a print can be stopped: no file, no record', async ({ page, desk, t }) => {
  await desk.open('/print/cards');
  await chooseEverybody(page, t);
  await page.keyboard.press('Control+Enter');
  const queue = page.getByRole('list', { name: t('print:queue.title') });
  await queue.getByRole('button', { name: t('print:queue.cancel') }).click();
  await expect(queue).toContainText(t('print:queue.cancelled'), { timeout: PRINT_MS });
  const states = await desk.call('print.cardStates', { language: 'ja' });
  expect(states.filter(({ state }) => state !== 'never')).toEqual([]);
});

test('the preview shows the very pages, and executes nothing that stands in the data', async ({
  page,
  desk,
  t,
}) => {
  await desk.call('record.save', {
    entity: 'person',
    id: 'p-01',
    fields: { name: '<img src=x onerror=alert(1)> 太郎' },
  });
  await desk.open('/print/cards');
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('sandbox', /.*/);
  await expect(page.frameLocator('iframe').getByText('onerror=alert(1)').first()).toBeAttached();
  await expect(page.frameLocator('iframe').locator('img[src="x"]')).toHaveCount(0);
  await expect(frame).toHaveAttribute('title', t('print:preview.frame'));
});
