// The first report from the overview by keyboard alone, within two minutes; what was not known then is answered into every report.
import { type Desk, expect, test } from './support/desk';

const TWO_MINUTES_MS = 120_000;

/** An open incident of which what and when are known. */
async function startKnown(desk: Desk): Promise<string> {
  const noticedAt = new Date(Date.now() - 5 * 60_000).toISOString();
  const facts = { mode: 'real', title: '停電', noticedAt, what: '庁舎全館で停電' } as const;
  return (await desk.call('incident.start', facts)).id;
}

test('a first report goes out by four keys, its unknowns are questions, and an answer stands in the next report', async ({
  page,
  desk,
  t,
}) => {
  const incidentId = await startKnown(desk);
  await desk.open('/respond/overview');
  const promised = page.getByRole('region', { name: t('respond:promised.title') });
  await expect(promised).toContainText(t('respond:promised.byRule'));
  const began = Date.now();
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await expect(page.getByRole('region', { name: t('reports:new.title') })).toContainText('第1報');
  await page.keyboard.press('1');
  const text = page.getByRole('region', { name: t('reports:text.title') });
  await expect(text).toContainText('【第1報】');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: t('reports:send.to') })).toBeFocused();
  await page.keyboard.press('Enter');
  const versions = page.getByRole('region', { name: t('reports:versions.title') });
  await expect(versions).toContainText('経営陣・対策本部');
  expect(Date.now() - began).toBeLessThan(TWO_MINUTES_MS);

  const [report] = await desk.call('report.list', { incidentId });
  expect(report).toMatchObject({ state: 'sent', versions: 1, lastSent: { channel: 'phone' } });
  const promises = await desk.call('promise.list', { incidentId });
  expect(promises).toMatchObject([{ status: 'open', templateId: 'RT-FOLLOW' }]);

  await page.keyboard.press('g');
  await page.keyboard.press('q');
  const cause = page.getByRole('row', { name: /原因/ });
  await cause.getByRole('button', { name: /頼む/ }).click();
  await page.keyboard.press('Escape');
  await cause.getByRole('button', { name: /が分かった/ }).click();
  await page.keyboard.type('分電盤の焼損');
  await page.keyboard.press('Enter');
  const answered = page.getByRole('region', { name: t('questions:answered.title') });
  await expect(answered).toContainText('分電盤の焼損');

  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.keyboard.press('2');
  await expect(text).toContainText('原因:分電盤の焼損');
  await expect(text).toContainText('原因: 確認中 → 分電盤の焼損');
});

test('a rule is set aside with its end, withdrawn with a key, and both stand in the log', async ({
  page,
  desk,
  t,
}) => {
  const incidentId = await startKnown(desk);
  await desk.open('/respond/exceptions');
  await page.keyboard.press('a');
  await page.getByRole('textbox', { name: t('exceptions:field.title') }).fill('応援者の機器室入室');
  await page
    .getByRole('textbox', { name: t('exceptions:field.rule'), exact: false })
    .fill('登録者だけ入れる');
  await page.getByRole('combobox', { name: t('exceptions:field.approvedByNeeded') }).fill('例山 一郎');
  await page.keyboard.press('Control+Enter');
  const register = page.getByRole('region', { name: t('exceptions:register') });
  await expect(register).toContainText('応援者の機器室入室');
  await expect(register).toContainText(t('exceptions:duty.setEnd'));
  await register.getByRole('button', { name: /応援者の機器室入室.*取りやめる/ }).click();
  await page.keyboard.press('Control+Enter');
  await expect(register).toContainText(t('exceptions:duty.cleanUp'));
  const log = await desk.call('chronology.list', { incidentId });
  expect(log.map(({ text }) => text).filter((text) => text.startsWith('例外措置'))).toHaveLength(2);
});
