// The first minute of an empty folder: three doors, one plan, and who is using it.
import { expect, test } from './support/desk';

test.use({ folder: 'empty' });

test('an empty folder shows three doors, and says that nothing leaves the laptop', async ({
  page,
  desk,
  t,
}) => {
  await desk.enter();
  for (const door of ['new', 'join', 'demo']) {
    await expect(page.getByRole('heading', { name: t(`firststart:${door}.title`) })).toBeVisible();
  }
  await expect(page.getByText(t('firststart:offline'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('firststart:join.action') })).toBeDisabled();
});

test('a new plan needs only the name of the organisation; the acting person is typed', async ({
  page,
  desk,
  t,
}) => {
  await desk.enter();
  await page.getByRole('button', { name: t('firststart:new.create') }).click();
  await expect(page.getByText(t('firststart:new.missing'))).toBeVisible();
  await expect(page.getByLabel(t('firststart:new.organisation'))).toBeFocused();
  await page.keyboard.type('みらい県');
  const code = page.getByLabel(t('firststart:new.code'));
  await code.fill('1番');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('errors:device.codeMalformed'))).toBeVisible();
  await expect(code).toBeFocused();
  await code.fill('b');
  await page.getByRole('button', { name: t('firststart:new.create') }).click();
  await expect(page.getByRole('heading', { name: t('firststart:who.title') })).toBeVisible();
  await page.getByRole('combobox', { name: t('firststart:who.label') }).fill('架空 花子');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText('みらい県');
  await expect(page.getByRole('banner')).toContainText('架空 花子');
  const { plan, device } = await desk.call('desk.status', {});
  expect(plan).toMatchObject({ organisation: 'みらい県', demo: null });
  expect(device?.code).toBe('B');
});

test('the demo is marked in the band and the title on every screen, and the person is chosen from it', async ({
  page,
  desk,
  t,
}) => {
  await desk.enter();
  await page.getByRole('button', { name: t('firststart:demo.action') }).click();
  await page.getByRole('combobox', { name: t('firststart:who.label') }).fill('かくう たろう');
  await page.getByRole('option', { name: '架空 太郎' }).click();
  for (const screen of ['home', 'contacts', 'settings']) {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: t(`frame:screen.${screen}`) })
      .click();
    await expect(page).toHaveTitle(new RegExp(`${t('common:sample')}.*${t(`frame:screen.${screen}`)}`));
    await expect(page.getByRole('banner')).toContainText(t('common:sample'));
  }
  await expect(page.getByRole('banner')).toContainText('架空 太郎');
});

test('one folder holds one plan: the other door stays shut', async ({ page, desk }) => {
  await desk.call('plan.loadDemo', {});
  await expect(desk.call('plan.create', { organisation: '別の県', title: '別の計画' })).rejects.toThrow(
    'plan.exists',
  );
  await desk.open();
  await expect(page.getByRole('banner')).not.toContainText('別の県');
});

test('a plan without the reference says on each screen what will stand there, and leads to where it is made', async ({
  page,
  desk,
  t,
}) => {
  await desk.call('plan.create', { organisation: 'みらい県', title: '計画' });
  await desk.open('/respond/flow');
  await page.getByRole('link', { name: t('flow:make') }).click();
  await expect(page).toHaveURL(/\/plan\/flows$/);
  await desk.open('/respond/checklists');
  await page.getByRole('link', { name: t('respond:lists.make') }).click();
  await expect(page).toHaveURL(/\/plan\/checklists$/);
  await desk.open('/print/cards');
  await expect(page.getByRole('link', { name: t('print:what.cards') })).toHaveText(t('print:what.cards'));
  await page.getByRole('link', { name: t('print:who.assign') }).click();
  await expect(page.getByRole('heading', { name: t('frame:screen.contacts') })).toBeVisible();
});
