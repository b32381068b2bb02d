// A checklist of the plan is made: items added, moved by key and by hand, headed, deleted and brought back, and it runs so.
import type { Page } from '@playwright/test';
import { expect, test } from './support/desk';
import type { Words } from './support/words';

const ADDRESS = '/plan/checklists/cl-initial';
// Exactly so named: the list of removed items has the word in its name, too.
const list = (page: Page, t: Words) =>
  page.getByRole('list', { name: t('checklists:editor.items'), exact: true });
const row = (page: Page, t: Words, text: string) =>
  list(page, t).getByRole('listitem').filter({ hasText: text });

/** The texts of the items in the order of the list, as far as they hold one of the words. */
async function orderOf(page: Page, t: Words, words: readonly string[]): Promise<string[]> {
  const texts = await list(page, t).getByRole('listitem').allTextContents();
  return texts.flatMap((text) => words.filter((word) => text.includes(word)));
}

test('items are added, moved with Alt and the arrows, taken back, headed and deleted by keyboard alone', async ({
  page,
  desk,
  t,
}) => {
  await desk.open(ADDRESS);
  await page.getByRole('button', { name: t('records:editing.on') }).click();
  await row(page, t, '自分と周囲の安全').click();
  await page.keyboard.press('a');
  await expect(page.getByLabel(t('checklists:item.newText'))).toBeFocused();
  await page.keyboard.type('非常灯を点ける');
  await page.keyboard.press('Enter');
  await expect(row(page, t, '非常灯を点ける')).toBeVisible();
  await expect(page.getByLabel(t('checklists:item.newText'))).toHaveValue('');
  await page.keyboard.press('Escape');
  const words = ['安全を確かめ', '非常灯', '見た事実'];
  expect(await orderOf(page, t, words)).toEqual(words);

  await expect(row(page, t, '非常灯を点ける')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: '非常灯' })).toContainText(
    t('checklists:said.moved', { text: '非常灯を点ける', place: 3, count: 12 }),
  );
  await expect.poll(() => orderOf(page, t, words)).toEqual(['安全を確かめ', '見た事実', '非常灯']);
  await expect(row(page, t, '非常灯を点ける')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(() => orderOf(page, t, words)).toEqual(words);

  await expect(row(page, t, '非常灯を点ける')).toBeFocused();
  await page.keyboard.press('h');
  await page.keyboard.type('身を守る');
  await page.keyboard.press('Enter');
  await expect(list(page, t).getByText('身を守る')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(row(page, t, '非常灯を点ける')).toHaveCount(0);
  await page
    .getByRole('button', { name: t('checklists:removed.restoreOf', { text: '非常灯を点ける' }) })
    .click();
  await expect(row(page, t, '非常灯を点ける')).toBeVisible();
});

test('an item is dragged to another place, and the run has it there; only its own place was written', async ({
  page,
  desk,
  t,
}) => {
  const before = await desk.call('record.list', {
    entity: 'checklistItem',
    where: { checklistId: 'cl-initial' },
  });
  await desk.open(ADDRESS);
  await page.getByRole('button', { name: t('records:editing.on') }).click();
  const last = '携行カードの順に';
  const grip = row(page, t, last).getByRole('button').first();
  await expect(grip).toBeInViewport();
  const from = await grip.boundingBox();
  const to = await row(page, t, '見た事実').boundingBox();
  if (from === null || to === null) throw new Error('a row is not drawn');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, to.y + 3, { steps: 4 });
  await page.mouse.up();
  const words = ['安全を確かめ', last, '見た事実'];
  await expect.poll(() => orderOf(page, t, words)).toEqual(words);
  await expect
    .poll(async () => {
      const after = await desk.call('record.list', {
        entity: 'checklistItem',
        where: { checklistId: 'cl-initial' },
      });
      return after.filter((item) => before.find(({ id }) => id === item.id)?.order !== item.order).length;
    })
    .toBe(1);
});
