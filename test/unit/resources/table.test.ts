// The table of content against the shipped files, both ways, and against the entities it names.
import { describe, expect, it } from 'vitest';
import type { Fate, Row } from '../../../resources/mapping/table';
import { tables } from '../../../resources/mapping/tables/index';
import { entities, isEntityName } from '../../../shared/model';
import { files, listed, type ShippedFile, targetOf, walk } from '../../support/content';

const countOf = (fate: Fate): number | null => ('notYet' in fate ? fate.count : null);
const plainPath = (target: string | null): string => (target ?? '').replaceAll('[]', '');

const rowsOf = (file: ShippedFile): ReadonlyMap<string, Row> =>
  new Map(file.table.rows.map((row) => [row.path, row]));

const everyRow = tables.flatMap((table) => table.rows.map((row) => ({ source: table.source, ...row })));
const fates = everyRow.map(({ fate }) => fate);

/** What the mapper adds by itself: the header's empty fields, ids it gives, the texts it gives ids to. */
function additions(rows: ReadonlyMap<string, Row>): string[] {
  const added = ['description', 'sources[].issuer', 'sources[].date', 'sources[].url'];
  for (const [path, row] of rows) {
    const target = targetOf(rows, path);
    if (target === null) continue;
    if (path.endsWith('[]')) added.push(`${target}.id`);
    if (row.id !== undefined) added.push(`${target}.text`);
    if (row.keyed !== undefined) {
      added.push(`${target}[]`, `${target}[].${row.keyed.key}`, `${target}[].${row.keyed.value}`);
    }
    if (row.part !== undefined) added.push(target.replace(/\w+$/, row.part));
  }
  return added;
}

/** Lists that exist but have no element in any record of the content. */
const ALWAYS_EMPTY = ['demo-plan.json scenarios[].systems_down_at_start[]'];

const pathsOf = (file: ShippedFile): Set<string> => {
  const paths = new Set<string>();
  walk(file.json, (path) => paths.add(path));
  return paths;
};

describe.each(files)('$name', (file) => {
  const rows = rowsOf(file);
  // A text is one value: `label.ja` and `label.en` of the table are `label`.
  const targets = new Map(
    [...rows.keys()].map((path) => [targetOf(rows, path)?.replace(/\.(ja|en)$/, '') ?? null, path] as const),
  );

  it('holds nothing the table does not know', () => {
    const known = new Set<string | null>([...targets.keys(), ...additions(rows)]);
    expect([...pathsOf(file)].filter((path) => !known.has(path))).toEqual([]);
  });

  it('holds everything the table says it ships', () => {
    const paths = pathsOf(file);
    const missing = [...targets].filter(([target]) => target !== null && target !== '' && !paths.has(target));
    expect(missing.map(([, path]) => `${file.table.source} ${path}`)).toEqual(
      ALWAYS_EMPTY.filter((path) => path.startsWith(`${file.table.source} `)),
    );
  });

  it('has one row for a path', () => {
    const paths = file.table.rows.map(({ path }) => path);
    const twice = paths.filter((path, index) => paths.indexOf(path) !== index);
    expect(twice).toEqual([]);
  });
});

describe('the table', () => {
  it('names only fields of entities that exist', () => {
    const named = everyRow.flatMap(({ fate, path }) => {
      if (!('entity' in fate)) return [];
      if (!isEntityName(fate.entity)) return [`${path}: no entity ${fate.entity}`];
      const fields = Object.keys(entities[fate.entity].fields);
      const known = fate.field === null || fate.field === 'id' || fields.includes(fate.field);
      return known ? [] : [`${path}: ${fate.entity} has no field ${fate.field}`];
    });
    expect(named).toEqual([]);
  });

  it('gives a reason for everything it leaves out', () => {
    const reasons = fates.flatMap((fate) =>
      'dropped' in fate ? [fate.dropped] : 'derived' in fate ? [fate.derived] : [],
    );
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((reason) => reason.trim().split(' ').length < 2)).toEqual([]);
  });

  it('counts what later issues will make records of', () => {
    const later = everyRow.filter(({ fate }) => 'notYet' in fate && fate.count !== null);
    const demo = files.find(({ name }) => name === 'demo/demoPlan.json');
    if (demo === undefined) throw new Error('no demo plan');
    const rows = rowsOf(demo);
    const counted = later.map(({ path }) => [
      path,
      listed(demo.json, plainPath(targetOf(rows, path))).length,
    ]);
    expect(counted).toEqual(later.map(({ path, fate }) => [path, countOf(fate)]));
    expect(later.map(({ source }) => source)).toEqual(later.map(() => 'demo-plan.json'));
  });

  it('has a count for every section of a later issue', () => {
    const sections = everyRow.filter(({ path, fate }) => 'notYet' in fate && /^\w+$/.test(path));
    expect(sections.map(({ fate }) => countOf(fate))).not.toContain(null);
    expect(sections.length).toBe(4);
  });
});
