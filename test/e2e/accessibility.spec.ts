// Every screen for everybody: no violation axe knows, usable at 200 % zoom, by keyboard, in both languages, in both themes.
import AxeBuilder from '@axe-core/playwright';
import { type Desk, expect, type Page, test } from './support/desk';
import { startResponse } from './support/response';
import { itemInHand } from './support/run';
import type { Words } from './support/words';

test.describe.configure({ mode: 'parallel' });

interface Screen {
  readonly path: string;
  /** What tells that the screen has come. */
  readonly ready: (page: Page, t: Words) => Promise<void>;
}

const titled =
  (key: string) =>
  async (page: Page, t: Words): Promise<void> =>
    expect(page.getByRole('heading', { level: 1, name: t(key) })).toBeVisible();

const screens: Readonly<Record<string, Screen>> = {
  home: { path: '/', ready: titled('home:title') },
  contacts: { path: '/contacts', ready: titled('contacts:title') },
  person: {
    path: '/contacts/person/p-23',
    ready: (page) => expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible(),
  },
  organisations: { path: '/contacts/organisation/ext-carrier-a', ready: titled('contacts:title') },
  role: {
    path: '/contacts/role/role-lead',
    ready: (page) => expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible(),
  },
  start: { path: '/start', ready: titled('respond:start.title') },
  overview: { path: '/respond/overview', ready: titled('respond:overview.title') },
  flow: {
    path: '/respond/flow',
    ready: (page, t) =>
      expect(
        page
          .getByRole('group', { name: t('flow:drawing') })
          .getByRole('button')
          .first(),
      ).toBeVisible(),
  },
  decisions: { path: '/respond/decisions', ready: titled('decisions:title') },
  checklists: { path: '/respond/checklists', ready: titled('respond:lists.title') },
  checklist: {
    path: '/respond/checklists/plan/cl-initial',
    ready: (page, t) => expect(page.getByRole('button', { name: t('respond:lists.start') })).toBeVisible(),
  },
  chronology: { path: '/respond/chronology', ready: titled('respond:log.title') },
  board: {
    path: '/respond/board',
    ready: (page, t) => expect(page.getByRole('grid', { name: t('board:title') })).toBeVisible(),
  },
  recoveryOrder: {
    path: '/respond/board/order',
    ready: (page, t) => expect(page.getByRole('grid', { name: t('board:places.order') })).toBeVisible(),
  },
  backlog: {
    path: '/respond/backlog',
    ready: (page, t) => expect(page.getByRole('grid', { name: t('backlog:lots') })).toBeVisible(),
  },
  muster: {
    path: '/respond/muster',
    ready: (page, t) => expect(page.getByRole('grid', { name: t('muster:view.board') })).toBeVisible(),
  },
  roles: {
    path: '/respond/muster/roles',
    ready: (page, t) => expect(page.getByRole('grid', { name: t('muster:view.roles') })).toBeVisible(),
  },
  duty: {
    path: '/respond/muster/duty',
    ready: (page, t) => expect(page.getByRole('grid', { name: t('muster:view.duty') })).toBeVisible(),
  },
  staffing: {
    path: '/respond/muster/staff',
    ready: (page, t) => expect(page.getByRole('grid', { name: t('muster:view.staff') })).toBeVisible(),
  },
  reports: { path: '/respond/reports', ready: titled('reports:title') },
  questions: { path: '/respond/questions', ready: titled('questions:title') },
  exceptions: { path: '/respond/exceptions', ready: titled('exceptions:title') },
  spreadsheets: { path: '/plan/spreadsheets', ready: titled('spreadsheets:title') },
  editions: { path: '/plan/editions', ready: titled('editions:title') },
  readiness: {
    path: '/analysis',
    ready: (page, t) => expect(page.getByRole('grid', { name: t('analysis:readiness.title') })).toBeVisible(),
  },
  impact: {
    path: '/analysis/impact',
    ready: (page, t) => expect(page.getByRole('grid', { name: t('analysis:impact.title') })).toBeVisible(),
  },
  dependencies: {
    path: '/analysis/dependencies',
    ready: (page, t) =>
      expect(
        page
          .getByRole('group', { name: t('analysis:dependencies.drawing') })
          .getByRole('button')
          .first(),
      ).toBeVisible(),
  },
  recovery: {
    path: '/analysis/recovery',
    ready: (page, t) => expect(page.getByRole('list', { name: t('analysis:recovery.title') })).toBeVisible(),
  },
  plan: {
    path: '/plan',
    ready: (page, t) => expect(page.getByRole('grid', { name: t('plan:steps') })).toBeVisible(),
  },
  planRecords: { path: '/plan/records', ready: titled('records:plan.title') },
  planThreats: {
    path: '/plan/steps/step-3',
    ready: (page, t) => expect(page.getByRole('grid', { name: t('plan:view.threats') })).toBeVisible(),
  },
  planDamage: {
    path: '/plan/steps/step-4/damage',
    ready: (page, t) => expect(page.getByRole('grid', { name: t('plan:view.damage') })).toBeVisible(),
  },
  planCriterion: {
    path: '/plan/steps/step-8/criteria/crit-muster',
    ready: (page, t) => expect(page.getByRole('button', { name: t('plan:back') })).toBeVisible(),
  },
  planReviews: {
    path: '/plan/steps/step-9/reviews',
    ready: (page, t) => expect(page.getByRole('grid', { name: t('fields:entity.planReview') })).toBeVisible(),
  },
  planTasks: {
    path: '/plan/steps/step-8/tasks',
    ready: (page, t) => expect(page.getByRole('grid', { name: t('plan:view.tasks') })).toBeVisible(),
  },
  print: { path: '/print/cards', ready: titled('print:title') },
  settings: { path: '/settings', ready: titled('settings:title') },
};

const SMALL = { width: 683, height: 384 };
/** Words of the demo plan, of this spec, and the name of the other language in itself. */
const AUTHORED = ['れいじ こうた', '停電', '日本語'];
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** A board with something stopped, estimated late and processed by hand. */
async function arrangeBoard(desk: Desk, incidentId: string): Promise<void> {
  const subject = { kind: 'system' as const, id: 'sys-auth' };
  const subjects = [subject, { kind: 'system' as const, id: 'sys-share' }];
  await desk.call('board.report', { incidentId, subjects, state: 'stopped' });
  const countsFrom = new Date().toISOString();
  await desk.call('board.estimate', { incidentId, subject, parts: { decide: 10, repair: 400 }, countsFrom });
  const unknown = { unknown: 'unknown' as const };
  await desk.call('backlog.report', {
    incidentId,
    businessId: 'biz-payment',
    items: 12,
    money: 250_000_000,
    branch: unknown,
  });
}

/** A response under way with something of everything in it. */
async function arrange(desk: Desk): Promise<string> {
  const { incidentId, runId, items } = await startResponse(desk);
  const [first, second] = items.map(({ item }) => item.id);
  await desk.call('checklist.mark', { runId, itemId: first ?? '', state: 'done', by: 'p-01' });
  await desk.call('checklist.mark', {
    runId,
    itemId: second ?? '',
    state: 'deferred',
    by: 'p-01',
    reason: 'later',
  });
  const { id } = await desk.call('chronology.add', {
    incidentId,
    text: 'B-17',
    questions: ['ETA'],
    important: true,
  });
  await desk.call('chronology.add', { incidentId, text: 'B-18', supersedes: id });
  await desk.call('muster.take', { incidentId, roleId: 'role-lead', holder: 'p-05', attendance: 'onSite' });
  await desk.call('muster.staffing', {
    incidentId,
    subject: { entity: 'unit', id: 'unit-it' },
    staff: { expected: 18, onSite: null, remote: null, percent: 30 },
    fromOn: '2026-11-20',
    means: 'message',
  });
  await arrangeBoard(desk, incidentId);
  return runId;
}

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, path);
}

/** What axe finds, as lines short enough to read. */
/** As many screens as one test looks at within its time, also on a busy machine. */
const SCREENS_A_TEST = 12;

function rounds<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / SCREENS_A_TEST);
  return Array.from({ length: count }, (_, at) => all.slice(at * SCREENS_A_TEST, (at + 1) * SCREENS_A_TEST));
}

async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page }).exclude('iframe');
  const { violations: found } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target} ${html.slice(0, 160)}`),
  );
}

for (const [name, { path, ready }] of Object.entries(screens)) {
  test(`the ${name} screen has no violation axe knows`, async ({ page, desk, t }) => {
    await arrange(desk);
    await desk.open(path);
    await ready(page, t);
    expect(await violations(page)).toEqual([]);
  });
}

test('a run with an open line has no violation', async ({ page, desk, t }) => {
  const runId = await arrange(desk);
  await desk.open(`/respond/checklists/run/${runId}`);
  await expect(itemInHand(page)).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByLabel(t('respond:run.orderedBy'))).toBeFocused();
  expect(await violations(page)).toEqual([]);
});

for (const some of rounds(Object.entries(screens))) {
  const names = some.map(([name]) => name).join(', ');
  test(`no text is too faint in the dark theme: ${names}`, async ({ page, desk, t }) => {
    await desk.prefer({ scheme: 'dark' });
    await arrange(desk);
    await desk.open();
    for (const [name, { path, ready }] of some) {
      await go(page, path);
      await ready(page, t);
      expect(await violations(page, ['color-contrast']), name).toEqual([]);
    }
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test(`palette, keys, acting person and the switch between responses have no violation, ${scheme}`, async ({
    page,
    desk,
    t,
  }) => {
    await desk.prefer({ scheme });
    await startResponse(desk, 'A');
    await startResponse(desk, 'B');
    await desk.open('/settings');
    const opened = async (name: string) => {
      // A dialog is in the page one frame before it is drawn in full; contrast is that of the drawn one.
      await expect(page.getByRole('dialog', { name })).toHaveCSS('opacity', '1');
      expect(await violations(page), name).toEqual([]);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('common:close') })
        .click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    };
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: t('frame:palette.label') }).fill('復旧');
    await expect(page.getByRole('option').first()).toContainText('例示 黄太');
    await opened(t('frame:palette.title'));
    await page.keyboard.press('F1');
    await opened(t('frame:keys.title'));
    await page.getByRole('button', { name: t('frame:band.changeActor', { name: '架空 太郎' }) }).click();
    await opened(t('frame:actor.title'));
    await page.getByRole('button', { name: t('frame:band.switch') }).click();
    await expect(page.getByRole('menuitem', { name: 'A' })).toBeVisible();
    expect(await violations(page), 'switch').toEqual([]);
  });
}

test('at 200 % zoom nothing scrolls sideways, and the drawer leads everywhere', async ({ page, desk, t }) => {
  const runId = await arrange(desk);
  await page.setViewportSize(SMALL);
  await desk.open('/settings');
  const paths = [...Object.values(screens).map(({ path }) => path), `/respond/checklists/run/${runId}`];
  for (const path of paths) {
    await go(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const sideways = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(sideways, path).toBeLessThanOrEqual(0);
  }
  await page.keyboard.press('Alt+m');
  const contacts = page.getByRole('navigation').getByRole('link', { name: t('frame:screen.contacts') });
  await contacts.click();
  await expect(page.getByRole('heading', { level: 1, name: t('contacts:title') })).toBeVisible();
  await expect(contacts).not.toBeInViewport();
});

test('at 200 % zoom an item is ticked and an entry written', async ({ page, desk, t }) => {
  const { runId, items } = await startResponse(desk);
  await page.setViewportSize(SMALL);
  await desk.open(`/respond/checklists/run/${runId}`);
  await itemInHand(page)
    .getByRole('button', { name: t('respond:states.done') })
    .click();
  await expect(itemInHand(page)).toContainText(items[1]?.item.text ?? '');
  await page.keyboard.press('n');
  await expect(page.getByLabel(t('respond:log.what'))).toBeFocused();
  await page.keyboard.type('小さな画面から');
  await page.getByRole('button', { name: t('respond:write') }).click();
  await expect(page.getByRole('row').filter({ hasText: '小さな画面から' })).toBeVisible();
});

test('Tab reaches the skip button first, then the band, the rail, and the screen', async ({
  page,
  desk,
  t,
}) => {
  await desk.open('/settings');
  await expect(page.getByRole('heading', { level: 1, name: t('settings:title') })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: t('frame:skip') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  for (const [part, some] of rounds(Object.values(screens).map(({ path }) => path)).entries()) {
    test(`no word of the screens is Japanese, and what is read aloud holds what is seen, part ${part + 1}`, async ({
      page,
      desk,
    }) => {
      const runId = await arrange(desk);
      await desk.open();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await readAloudAsSeen(page, part === 0 ? [...some, `/respond/checklists/run/${runId}`] : some);
    });
  }
});

/** Every word of these screens is English but for what people wrote, and a name read aloud holds the words that are seen. */
async function readAloudAsSeen(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await go(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const chrome = page.getByRole('navigation').or(page.getByRole('heading')).or(page.getByRole('button'));
    const words = await chrome.or(page.getByRole('columnheader')).allTextContents();
    const own = words.filter((word) => JAPANESE.test(word) && !AUTHORED.some((one) => word.includes(one)));
    expect(own, path).toEqual([]);
    expect(await violations(page, ['label-content-name-mismatch']), path).toEqual([]);
  }
}
