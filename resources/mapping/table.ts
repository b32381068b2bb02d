// The vocabulary of the content table: every path of every source file with its fate, one compact line per object.

/** The later issues that load what ships in the demo plan but is not a record yet. */
export type Issue =
  | 'The plan'
  | 'The response'
  | 'Drills'
  | 'Paper'
  | 'The exchange'
  | 'Learning and numbers';

/**
 * What becomes of a path. All but `dropped` and `derived` ship under their camelCase name:
 * `entity` names the field of the record that `demo` makes of it, `notYet` the issue that will make one
 * (`count` = how many stand in the demo plan); `derived` is compared with what we compute and then left out.
 */
export type Fate =
  | { readonly to: 'catalogue' }
  | { readonly to: 'entity'; readonly entity: string; readonly field: string | null }
  | { readonly notYet: Issue; readonly count: number | null }
  | { readonly derived: string }
  | { readonly dropped: string };

/** An object whose keys are ids ships as a list: one element per key, with these two names. */
export interface KeyedList {
  readonly key: string;
  readonly value: string;
}

export interface Row {
  /** Path in the source, `people[].contacts[].when`; list elements are `[]`. */
  readonly path: string;
  /** Name in the shipped file, relative to what contains it; dots make an object (`label.ja`). */
  readonly as: string;
  readonly fate: Fate;
  /** How elements without an id get one: `{parent}`, `{n}` (from 1) and the element's own fields. */
  readonly id?: string;
  readonly keyed?: KeyedList;
  /** A basis that may speak of one part of the record apart ships as two fields; the name of the second. */
  readonly part?: string;
  /** The fate holds for everything below as well. */
  readonly tree?: true;
}

export interface SourceTable {
  /** File name of the source. */
  readonly source: string;
  /** Where it ships, relative to `resources/`. */
  readonly ships: string;
  readonly rows: readonly Row[];
}

/** snake_case to camelCase; anything else stays. */
export function camelCase(name: string): string {
  return name.replace(/[_-]+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

const lastName = (path: string): string => (path.split('.').at(-1) ?? path).replace(/(\[\])+$/, '');
const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

interface SectionOptions {
  readonly id?: string;
  readonly as?: string;
}

type FieldFate = (field: string) => Fate;

/** `name`, `name>as`, `name=field`, `name[]`, `name{key,value}`, `ja+en>label`, `basis&partBasis`. */
function fieldRows(section: string, token: string, fate: FieldFate): Row[] {
  const [source = '', target] = token.split('=');
  const [whole = '', part] = source.split('&');
  const [shape = '', renamed] = whole.split('>');
  const keyed = /\{(\w+),(\w+)\}/.exec(shape);
  const bare = shape.replace(/\[\]|\{.*\}/g, '');
  if (bare === 'ja+en') {
    return ['ja', 'en'].map((language) => ({
      path: join(section, language),
      as: `${renamed ?? 'text'}.${language}`,
      fate: fate(target ?? renamed ?? 'text'),
    }));
  }
  const path = join(section, bare);
  const as = renamed ?? camelCase(bare);
  const plain: Row = { path, as, fate: fate(target ?? as) };
  const row = part === undefined ? plain : { ...plain, part };
  if (keyed?.[1] && keyed[2]) {
    const inner = [{ path: `${path}{}`, as: keyed[2], fate: row.fate }];
    const list = shape.endsWith('[]') ? [{ path: `${path}{}[]`, as: '', fate: row.fate }] : [];
    return [{ ...row, keyed: { key: keyed[1], value: keyed[2] } }, ...inner, ...list];
  }
  return shape.endsWith('[]') ? [row, { path: `${path}[]`, as: '', fate: row.fate }] : [row];
}

function sectionRows(path: string, fields: string, fate: FieldFate, options: SectionOptions = {}): Row[] {
  const own: Fate = fate('');
  const container = 'entity' in own ? { ...own, field: null } : own;
  const tokens = fields.split(/\s+/).filter((token) => token !== '');
  const rows = tokens.flatMap((token) => fieldRows(path, token, fate));
  if (path === '') return rows;
  const outer = path.replace(/\[\]$/, '');
  const as = options.as ?? camelCase(lastName(path));
  if (outer === path) return [{ path, as, fate: container }, ...rows];
  const element: Row = { path, as: '', fate: container };
  const numbered = options.id === undefined ? element : { ...element, id: options.id };
  return [{ path: outer, as, fate: container }, numbered, ...rows];
}

/** Ships as content, not a record. */
export function catalogue(path: string, fields: string, options?: SectionOptions): Row[] {
  return sectionRows(path, fields, () => ({ to: 'catalogue' }), options);
}

/**
 * Becomes records of `target`, an entity name; with a field (`site.power`) everything below goes into that one
 * field. A bilingual text fills the field and its `...En`.
 */
export function entity(target: string, path: string, fields: string, options?: SectionOptions): Row[] {
  const [name = '', whole] = target.split('.');
  return sectionRows(
    path,
    fields,
    (field) => {
      const [other, otherField] = field.includes('.') ? field.split('.') : [name, field];
      return { to: 'entity', entity: other ?? name, field: whole ?? otherField ?? null };
    },
    options,
  );
}

/** Ships now, becomes records with a later issue; `count` elements stand in the demo plan. */
export function notYet(
  issue: Issue,
  count: number | null,
  path: string,
  fields: string,
  options?: SectionOptions,
): Row[] {
  const rows = sectionRows(path, fields, () => ({ notYet: issue, count: null }), options);
  return rows.map((row, index) => (index === 0 ? { ...row, fate: { notYet: issue, count } } : row));
}

/** Left out on purpose; the reason stands beside it. */
export function dropped(path: string, reason: string): Row[] {
  return [{ path, as: '', fate: { dropped: reason }, tree: true }];
}

/** Stated in the source, computed by us: compared once in the tests, never shipped. */
export function derived(path: string, from: string): Row[] {
  return [{ path, as: '', fate: { derived: from }, tree: true }];
}

const LANGUAGES = 'both languages are always there, ja first';
const LEGEND = 'tells how the texts were made; the app names the three kinds of basis in its own words';

/** The header of files of the first dialect (`file`, `content_version`, `basis_legend`). */
export function headerByFile(): Row[] {
  return [
    ...catalogue('', 'file>id content_version>version title description'),
    ...dropped('language_order', LANGUAGES),
    ...catalogue('source_documents[]', 'id title issuer date', { as: 'sources' }),
    ...dropped('basis_legend', LEGEND),
  ];
}

/** The header of files of the second dialect (`schema`, `version`, `notice`). */
export function headerBySchema(): Row[] {
  return [
    ...catalogue('', 'schema>id version title'),
    ...catalogue('source_documents[]', 'code>id ja+en>title url', { as: 'sources' }),
  ];
}

/** The `notice` of files that were reworded from a publication. */
export function noticeOfRewording(): Row[] {
  return dropped('notice', 'tells how the texts were made; the publications themselves stand in `sources`');
}
