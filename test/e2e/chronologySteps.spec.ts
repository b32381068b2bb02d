// A message from the phone to whoever needs it, by keyboard alone: sorted, decided, told, signed; doubles asked about; the proof shown.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from './support/desk';
import { startResponse } from './support/response';

const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test('a call is completed by name, sorted, decided and told by keys, each step with its initials', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk);
  await desk.call('chronology.add', { incidentId, text: '雨が止んだ', from: 'みほん電力', medium: 'phone' });
  await desk.open('/respond/chronology');
  await page.getByLabel(t('respond:log.fromTo')).fill('みほん電');
  await page.getByRole('option', { name: 'みほん電力' }).waitFor();
  await press(page, 'ArrowDown', 'Enter');
  await expect(page.getByLabel(t('respond:log.fromTo'))).toHaveValue('みほん電力');
  await page.keyboard.type(' → 仮川');
  await page.getByLabel(t('respond:log.what')).fill('復電の見込みは答えられない');
  await press(page, 'Alt+1', 'Enter');
  const row = rowOf(page, '復電の見込みは答えられない');
  await expect(row).toContainText(t('chronology:waiting.triage'));
  await expect(row).toContainText('みほん電力 → 仮川');
  await press(page, 'Escape', 'f');
  await expect(page.getByRole('radio', { name: t('chronology:next.decision') })).toBeFocused();
  await press(page, '1', 'Control+Enter');
  await expect(row).toContainText(t('chronology:waiting.decision'));
  await expect(row).toBeFocused();
  await press(page, 'f', 'Tab');
  await page.getByLabel(t('chronology:decided')).fill('自家発電で朝まで続ける');
  await page.getByLabel(t('chronology:whoIsTold')).fill('北分室、当直');
  await press(page, 'Control+Enter');
  await expect(row).toContainText(t('chronology:waiting.delivery'));
  await expect(rowOf(page, '自家発電で朝まで続ける')).toContainText(t('respond:kinds.decision'));
  await row.focus();
  await press(page, 'f');
  await page.getByLabel(t('chronology:whoTook')).fill('北分室');
  await page.getByLabel(t('chronology:initials')).fill('北');
  await press(page, 'Control+Enter');
  const panel = page.getByRole('region', { name: /^.* A-\d{4}$/ });
  await expect(panel).toContainText(t('chronology:outstanding', { names: '当直' }));
  await expect(panel).toContainText(t('chronology:times.clock'));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('a likely double is answered by a digit on the row, and an altered log is told by V', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk);
  for (const text of ['発電機の燃料は残り4時間', '発電機の燃料は残り4時間、給油は06:00'])
    await desk.call('chronology.add', { incidentId, text, from: '北分室', medium: 'radio' });
  await desk.open('/respond/chronology');
  const row = rowOf(page, '給油は06:00');
  await row.click();
  await press(page, '1');
  await expect(page.getByText(new RegExp(t('chronology:double.sameAs', { number: 'A-\\d{4}' })))).toHaveCount(
    2,
  );
  await press(page, 'v');
  const proof = page.getByRole('region', { name: t('chronology:proof.title') });
  await expect(proof).toContainText(t('chronology:proof.meaning').slice(0, 20));
  await expect(proof.locator('[data-tone="good"]')).toBeVisible();
  await press(page, 'Escape');
  await expect(proof).toHaveCount(0);
});
