// An edition published and compared from the screen, and documents attached and looked at without leaving the app.
import { pdf, svg } from '../support/samples';
import { expect, test } from './support/desk';

test('the plan keeper publishes an edition by keyboard; what changes afterwards stands field by field against it', async ({
  page,
  desk,
  t,
}) => {
  await desk.open('/plan/editions');
  await page.getByLabel(t('editions:publish.name')).fill('年次の見直し');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(t('editions:publish.done', { name: '4' }))).toBeVisible();
  await expect(page.getByRole('banner')).toContainText(t('frame:band.editionToday', { edition: '4' }));
  await expect(page.getByText(t('editions:changes.same'))).toBeVisible();
  await desk.call('record.save', { entity: 'system', id: 'sys-acct', fields: { ownRtoHours: 48 } });
  await expect(
    page.getByText(t('editions:changes.counts', { added: 0, changed: 1, removed: 0 })),
  ).toBeVisible();
  const changed = page.getByRole('region', { name: t('fields:entity.system') });
  await expect(changed).toContainText('財務会計システム');
  await expect(changed.locator('dd')).toHaveText(/72.*48/);
  await desk.call('edition.publish', { title: '訂正' });
  await page.getByRole('button', { name: t('editions:list.showNamed', { name: '4' }) }).click();
  await expect(page.getByRole('combobox', { name: t('editions:compare.from') })).toHaveValue(
    t('editions:compare.nothing'),
  );
});

test('a PDF and a drawing are attached and seen inside the app; nothing in them runs', async ({
  page,
  desk,
  t,
}) => {
  await desk.open('/plan/system/sys-acct');
  await page.getByRole('button', { name: t('records:editing.on') }).click();
  const attach = page.getByRole('button', { name: t('records:documents.attach') });
  for (const [name, mimeType, buffer] of [
    ['構成図.pdf', 'application/pdf', pdf()],
    ['配置図.svg', 'image/svg+xml', svg],
    ['偽物.png', 'image/png', Buffer.from('MZ')],
  ] as const) {
    const chosen = page.waitForEvent('filechooser');
    await attach.click();
    await (await chosen).setFiles({ name, mimeType, buffer });
    if (name !== '偽物.png') await expect(page.getByText(name.slice(0, -4), { exact: true })).toBeVisible();
  }
  await expect(page.getByText(t('errors:document.type', { fileName: '偽物.png' }))).toBeVisible();
  await page.getByRole('button', { name: t('records:documents.showNamed', { title: '構成図' }) }).click();
  await expect(page.locator('canvas[data-drawn="1"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('records:documents.showNamed', { title: '配置図' }) }).click();
  const drawing = page.getByRole('img', { name: '配置図' });
  await expect(drawing).toHaveJSProperty('naturalWidth', 120);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});
