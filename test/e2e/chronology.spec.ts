// The chronology: a fact in one line from anywhere, numbered for good, corrected but never changed, still quick when it is long.
import type { Page } from '@playwright/test';
import { expect, test } from './support/desk';
import { startResponse } from './support/response';
import type { Words } from './support/words';

const lineOf = (page: Page, t: Words) => page.getByLabel(t('respond:log.what'));
const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

test('N from any screen, the fact, Enter: numbered, the line empty, the focus kept', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk);
  await desk.open('/contacts');
  await expect(page.getByRole('heading', { name: t('contacts:title') })).toBeVisible();
  await page.keyboard.press('n');
  await expect(lineOf(page, t)).toBeFocused();
  await page.keyboard.type('北棟の非常灯が点いた');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, '北棟の非常灯が点いた')).toBeVisible();
  await expect(lineOf(page, t)).toHaveValue('');
  await expect(lineOf(page, t)).toBeFocused();
  const { number } = (await desk.call('chronology.list', { incidentId })).at(-1) ?? { number: '' };
  expect(number).toMatch(/^A-\d{4}$/);
  await expect(rowOf(page, '北棟の非常灯が点いた')).toContainText(number);
});

test('Enter on a line that tells nothing but a time says what is missing, until something is typed', async ({
  page,
  desk,
  t,
}) => {
  await startResponse(desk);
  await desk.open('/respond/chronology');
  await expect(lineOf(page, t)).toBeFocused();
  await page.keyboard.type(' 0512');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(t('respond:log.missing'));
  await expect(lineOf(page, t)).toHaveAttribute('aria-invalid', 'true');
  await expect(lineOf(page, t)).toBeFocused();
  await page.keyboard.type(' 発電機の音がする');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(rowOf(page, '発電機の音がする')).toContainText('05:12');
});

test('signs in the line, in any order and width, are read: time, person, system, decision, unknown', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk);
  await desk.open('/respond/chronology');
  await expect(lineOf(page, t)).toBeFocused();
  await page.keyboard.type('０５：１２ ！ ＃認証基盤 を先に戻す ＠架空 ？復旧の見込み');
  await expect(page.getByRole('status').filter({ hasText: t('respond:log.reads') })).toContainText('05:12');
  await page.keyboard.press('Escape');
  await lineOf(page, t).focus();
  await page.keyboard.press('Enter');
  await expect(lineOf(page, t)).toHaveValue('');
  const entry = (await desk.call('chronology.list', { incidentId })).find(({ text }) =>
    text.includes('先に戻す'),
  );
  expect(entry).toMatchObject({ kind: 'decision', questions: [{ text: '復旧の見込み', open: true }] });
  expect(entry?.occurredAt).toContain('T05:12:00');
  const row = rowOf(page, '先に戻す');
  await expect(row).toContainText('05:12');
  await expect(row).toContainText(t('respond:kinds.decision'));
  await expect(row).toContainText('Q-');
});

test('[3] what happened earlier is sorted by when it happened, and shows when it was written', async ({
  page,
  desk,
}) => {
  const { incidentId } = await startResponse(desk);
  const now = new Date();
  const earlier = new Date(now.getTime() - 3 * 3_600_000);
  const instant = (date: Date) =>
    `${new Date(date.getTime() + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`;
  await desk.call('chronology.add', { incidentId, text: '後に書いた前の事', occurredAt: instant(earlier) });
  await desk.call('chronology.add', { incidentId, text: '今の事' });
  await desk.open('/respond/chronology');
  await expect(rowOf(page, '今の事')).toBeVisible();
  const texts = await page.getByRole('row').allTextContents();
  const place = (text: string) => texts.findIndex((row) => row.includes(text));
  expect(place('今の事')).toBeLessThan(place('後に書いた前の事'));
  const { occurredAt, recordedAt } = (await desk.call('chronology.list', { incidentId })).find(
    ({ text }) => text === '後に書いた前の事',
  ) ?? { occurredAt: '', recordedAt: '' };
  expect(Date.parse(recordedAt) - Date.parse(occurredAt)).toBeGreaterThan(2.9 * 3_600_000);
  const row = rowOf(page, '後に書いた前の事');
  await expect(row).toContainText(occurredAt.slice(11, 16));
  await expect(row).toContainText(recordedAt.slice(11, 16));
});

test('a name typed with its gap leads to the person, and the own new line is in view however far the log was read', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk);
  for (let count = 0; count < 40; count += 1) {
    await desk.call('chronology.add', { incidentId, text: `事実 ${count}` });
  }
  await desk.open('/respond/chronology');
  await rowOf(page, '事実 39').click();
  await page.keyboard.press('End');
  await expect(rowOf(page, t('respond:log.auto')).last()).toBeInViewport();
  await page.keyboard.press('n');
  await page.keyboard.type('@架空 太郎が北棟に着いた');
  await page.keyboard.press('Enter');
  const row = rowOf(page, '北棟に着いた');
  await expect(row).toBeInViewport({ ratio: 1 });
  await expect(row.getByRole('link')).toHaveAttribute('href', '#/contacts/person/p-01');
  await expect(lineOf(page, t)).toBeFocused();
});

test('lines from paper begin at the scribe; Esc leaves the paper and keeps what was typed', async ({
  page,
  desk,
  t,
}) => {
  await startResponse(desk);
  await desk.open('/respond/chronology');
  await expect(lineOf(page, t)).toBeFocused();
  await page.keyboard.type('20時に満水');
  await page.keyboard.press('Alt+p');
  await expect(page.getByLabel(t('respond:log.scribe'))).toBeFocused();
  await page.keyboard.type('見本 六実');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel(t('respond:log.scribe'))).toHaveCount(0);
  await expect(lineOf(page, t)).toBeFocused();
  await expect(lineOf(page, t)).toHaveValue('20時に満水');
  await page.keyboard.press('Alt+p');
  await expect(page.getByLabel(t('respond:log.scribe'))).toHaveValue('見本 六実');
});

test('[2] a correction strikes the old line and keeps it; both point at each other', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk);
  const { number } = await desk.call('chronology.add', { incidentId, text: '発電機は3台' });
  await desk.open('/respond/chronology');
  await expect(lineOf(page, t)).toBeFocused();
  await rowOf(page, '発電機は3台').click();
  await page.keyboard.press('s');
  await expect(lineOf(page, t)).toHaveValue('発電機は3台');
  await lineOf(page, t).fill('発電機は2台');
  await page.keyboard.press('Enter');
  const fresh = rowOf(page, '発電機は2台').filter({ hasText: t('respond:log.corrects', { number }) });
  await expect(fresh).toBeVisible();
  const { number: later } = (await desk.call('chronology.list', { incidentId })).at(-1) ?? { number: '' };
  const old = page.getByRole('row').filter({ hasText: t('respond:log.correctedBy', { number: later }) });
  await expect(old).toContainText('発電機は3台');
});

test('filters by kind and by words', async ({ page, desk, t }) => {
  const { incidentId } = await startResponse(desk);
  await desk.call('chronology.add', { incidentId, text: '代替拠点へ移る', kind: 'decision' });
  await desk.call('chronology.add', { incidentId, text: '雨が止んだ' });
  await desk.open('/respond/chronology');
  await page.getByRole('button', { name: new RegExp(`^${t('respond:log.filters.decision')}`) }).click();
  await expect(rowOf(page, '代替拠点へ移る')).toBeVisible();
  await expect(rowOf(page, '雨が止んだ')).toHaveCount(0);
  await page.getByRole('button', { name: new RegExp(`^${t('respond:log.filters.all')}`) }).click();
  await page.getByLabel(t('respond:log.search')).fill('雨');
  await expect(rowOf(page, '雨が止んだ')).toBeVisible();
  await expect(rowOf(page, '代替拠点へ移る')).toHaveCount(0);
  await page.getByRole('button', { name: new RegExp(`^${t('respond:log.filters.decision')}`) }).click();
  const count = (await desk.call('chronology.list', { incidentId })).length;
  const filter = t('respond:log.filters.decision');
  await expect(page.getByText(t('respond:log.hiddenBy.both', { filter, text: '雨', count }))).toBeVisible();
  await page.getByRole('button', { name: t('respond:log.showAll') }).click();
  await expect(rowOf(page, '雨が止んだ')).toBeVisible();
  await expect(page.getByLabel(t('respond:log.search'))).toBeFocused();
});
