// What belongs to this laptop: its clock's correction, its passphrase, and the check of its data.
import { expect, test } from './support/desk';
import { startResponse } from './support/response';

const NOON = new Date('2026-11-20T12:00:00+09:00');
const PASSPHRASE = '桜の木の下に七つ';

test('[3] the clock is compared with a watch: the correction stands in the band, the laptop is left alone', async ({
  page,
  desk,
  t,
}) => {
  await page.clock.setFixedTime(NOON);
  await desk.open('/settings');
  const watch = page.getByLabel(t('settings:clock.watch'));
  await watch.fill('正午ごろ');
  await watch.press('Enter');
  await expect(page.getByText(t('settings:clock.wrong'))).toBeVisible();
  await watch.fill('12:01:30');
  await watch.press('Enter');
  await expect(page.getByRole('banner')).toContainText('12:01:30');
  expect((await desk.call('desk.status', {})).clockOffsetSeconds).toBe(90);
  await watch.fill('3:00:10');
  await watch.press('Enter');
  const doubt = page.getByText(t('settings:clock.notYet'));
  await expect(doubt).toContainText('UTC+09:00');
  expect((await desk.call('desk.status', {})).clockOffsetSeconds).toBe(90);
  await page.keyboard.press('Escape');
  await expect(doubt).toBeHidden();
  await expect(watch).toBeFocused();
  await watch.press('Enter');
  await watch.press('Enter');
  await expect.poll(async () => (await desk.call('desk.status', {})).clockOffsetSeconds).toBe(-32_390);
});

test('[D2] a folder with a passphrase opens only with it, and then stands where it was', async ({
  page,
  desk,
  t,
}) => {
  await desk.open('/settings');
  await page.getByRole('button', { name: t('settings:keys.set') }).click();
  await expect(page.getByText(t('settings:keys.copies'))).toBeVisible();
  await page.getByLabel(t('settings:keys.passphrase')).fill(PASSPHRASE);
  await page.getByLabel(t('settings:keys.again')).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('settings:keys.done'))).toBeVisible();
  await desk.kill();
  await desk.restart();
  await desk.enter();
  await expect(page.getByRole('heading', { name: t('firststart:unlock.title') })).toBeVisible();
  await expect(desk.call('contacts.directory', {})).rejects.toThrow('key.passphraseNeeded');
  const field = page.getByLabel(t('firststart:unlock.label'), { exact: true });
  await field.fill('違う合言葉です');
  await field.press('Enter');
  await expect(page.getByText(t('errors:key.passphraseWrong'))).toBeVisible();
  await field.fill(PASSPHRASE);
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: t('settings:title') })).toBeVisible();
});

test('the check of the data says what it found, in words', async ({ page, desk, t }) => {
  await startResponse(desk);
  await desk.open('/settings');
  await page.getByRole('button', { name: t('settings:doctor.run') }).click();
  const panel = page.getByRole('region', { name: t('settings:doctor.title') });
  await expect(panel).toContainText(t('settings:doctor.integrityGood'));
  await expect(panel).toContainText('synchronous=FULL');
  const { chain } = await desk.call('desk.doctor', {});
  await expect(panel).toContainText(t('settings:doctor.chainGood', { commits: chain.commits }));
});

test('two windows at once: each shows by itself what is written in the other, or from the command line', async ({
  page,
  desk,
  t,
}) => {
  const { incidentId } = await startResponse(desk);
  await desk.open('/respond/chronology');
  const other = await page.context().newPage();
  await other.goto(page.url());
  for (const [from, to, text] of [
    [page, other, '一つ目の窓から'],
    [other, page, '二つ目の窓から'],
  ] as const) {
    const line = from.getByLabel(t('respond:log.what'));
    await line.fill(text);
    await line.press('Enter');
    await expect(to.getByRole('row').filter({ hasText: text })).toBeVisible();
  }
  await desk.call('chronology.add', { incidentId, text: '端末から' });
  for (const window of [page, other])
    await expect(window.getByRole('row').filter({ hasText: '端末から' })).toBeVisible();
});
