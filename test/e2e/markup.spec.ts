// Markup typed into texts: every screen shows it as the text it is, and none of it ever runs.
import type { Frame } from '@playwright/test';
import { paths } from '../../renderer/data/paths';
import { type Desk, expect, type Page, test } from './support/desk';

const MARKUP = `<img src=x onerror="window.ran=1"><script>window.ran=1</script><x-born>太字</x-born> {{actor}} $t(app) &lt;`;
/** Nothing of the markup became an element. */
const BORN = 'img[src="x"], x-born, script:not([src])';

async function plantMarkup(desk: Desk): Promise<{ run: string; incident: string }> {
  const plant = (
    entity: 'person' | 'role' | 'organisation' | 'checklist' | 'checklistItem' | 'flowNode' | 'site',
    id: string,
    fields: object,
  ) => desk.call('record.save', { entity, id, fields: { ...fields } });
  const idsOf = async (entity: 'role' | 'organisation' | 'checklist' | 'site' | 'flowNode') =>
    (await desk.call('record.list', { entity })).map(({ id }) => id);
  await plant('person', 'p-01', { name: MARKUP, kana: MARKUP, title: MARKUP, department: MARKUP });
  for (const id of (await idsOf('role')).slice(0, 3)) await plant('role', id, { name: MARKUP });
  for (const id of (await idsOf('organisation')).slice(0, 3))
    await plant('organisation', id, { name: MARKUP });
  for (const id of (await idsOf('site')).slice(0, 1)) await plant('site', id, { name: MARKUP });
  // The flow opens on the phase in play: whichever that is, it holds some.
  for (const id of await idsOf('flowNode')) await plant('flowNode', id, { title: MARKUP });
  const [checklistId = ''] = await idsOf('checklist');
  await plant('checklist', checklistId, { title: MARKUP, whenToUse: MARKUP });
  const items = await desk.call('record.list', { entity: 'checklistItem', where: { checklistId } });
  for (const { id } of items.slice(0, 3)) await plant('checklistItem', id, { text: MARKUP, caution: MARKUP });
  const { id: incident } = await desk.call('incident.start', {
    mode: 'real',
    title: MARKUP,
    noticedAt: { unknown: 'unknown' },
    what: MARKUP,
  });
  const { runId: run } = await desk.call('checklist.start', { incidentId: incident, checklistId });
  const deferred = {
    runId: run,
    itemId: items[0]?.id ?? '',
    state: 'deferred',
    by: MARKUP,
    reason: MARKUP,
  } as const;
  await desk.call('checklist.mark', deferred);
  await desk.call('chronology.add', {
    incidentId: incident,
    text: MARKUP,
    from: MARKUP,
    to: MARKUP,
    questions: [MARKUP],
  });
  return { run, incident };
}

/** Looks whether anything of the markup became more than text. */
async function expectText(page: Page, place: string): Promise<void> {
  const look = (frame: Frame) =>
    frame.evaluate(
      (born) => ({ ran: 'ran' in window, born: document.body?.querySelectorAll(born).length ?? 0 }),
      BORN,
    );
  // Previews stand in frames of their own, where no script may run at all; this looks at the window.
  expect(await look(page.mainFrame()), place).toEqual({ ran: false, born: 0 });
}

test('markup in the plan and in a response stays text on every screen', async ({ page, desk }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog opened: ${dialog.message()}`);
  });
  const { run } = await plantMarkup(desk);
  const places = [
    paths.home,
    paths.contacts,
    paths.person('p-01'),
    paths.overview,
    paths.flow,
    paths.checklists,
    paths.run(run),
    paths.chronology,
    paths.print,
    paths.cards,
  ];
  await desk.open();
  for (const place of places) {
    await page.evaluate((hash) => (window.location.hash = hash), `#${place}`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    // What is asked for has arrived and is drawn.
    await expect(page.getByRole('main').getByText('x-born').first(), place).toBeAttached();
    await expectText(page, place);
  }
  await page.evaluate((hash) => (window.location.hash = hash), `#${paths.person('p-01')}`);
  await expect(page.getByText('<x-born>太字</x-born>').first()).toBeVisible();
});

test('markup found by the palette stays text', async ({ page, desk }) => {
  await plantMarkup(desk);
  await desk.open();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('onerror');
  await expect(page.getByRole('dialog').getByText('<img src=x').first()).toBeVisible();
  await expectText(page, 'palette');
});
