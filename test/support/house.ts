// The house as data: which folder may import which, and which packages; test/unit/architecture.test.ts holds the source to it.

export interface Room {
  /** Folders and files of this project it may import, besides its own. */
  readonly own: readonly string[];
  /** Packages it may import; `node:*` stands for all of Node's modules, `@mantine/*` for a whole scope. */
  readonly packages: readonly string[];
}

const screen = [
  'react',
  'react-dom',
  '@mantine/*',
  '@tanstack/*',
  'react-i18next',
  'i18next',
  'zustand',
  'wouter',
  'dayjs',
  'zod',
];
const shell = [
  'electron/app',
  'electron/print',
  'electron/shells/host',
  'electron/shells/nodeVersion',
  'shared/rpc',
  'shared/model/errors',
];

/** Keys are path prefixes; the longest that fits a file is its room. `*` stands for one folder name. */
export const HOUSE: Readonly<Record<string, Room>> = {
  'shared/model': { own: [], packages: ['zod'] },
  'shared/sync': { own: ['shared/model'], packages: ['zod'] },
  'shared/domain': { own: ['shared/model'], packages: [] },
  'shared/rpc': { own: ['shared/model'], packages: ['zod'] },

  // shared/domain/text folds text for the search index: the one rule the store shares with the queries.
  'electron/store': {
    own: ['shared/model', 'shared/sync', 'shared/domain/text'],
    packages: ['node:*', 'better-sqlite3', 'zod'],
  },
  // What dispatch hands to services is typed by both the contract and the store's two handles.
  'electron/store/handles': { own: ['electron/store', 'shared/rpc'], packages: [] },
  'electron/services': {
    own: ['shared', 'electron/store'],
    packages: ['node:*', 'zod', 'i18next', 'ical-generator', 'image-size'],
  },
  'electron/exchange': { own: ['shared', 'electron/store'], packages: ['node:*', 'zod'] },
  'electron/print': {
    own: ['shared', 'renderer/documents'],
    packages: ['node:*', 'i18next', 'react', 'react-dom', 'puppeteer-core', 'fontkit', 'qr', 'zod'],
  },
  // Readers and writers of spreadsheet files, in a worker of their own.
  'electron/spreadsheets': {
    own: ['shared'],
    packages: ['node:*', 'hucre', 'papaparse', 'iconv-lite', 'fflate', 'ical.js'],
  },
  'electron/rpc': { own: ['shared', 'electron/store'], packages: ['node:*', 'zod'] },
  'electron/app': {
    own: [
      'shared',
      'electron/store',
      'electron/services',
      'electron/exchange',
      'electron/print',
      'electron/spreadsheets',
      'electron/rpc',
    ],
    packages: ['node:*'],
  },
  // What the three shells have in common around the one app.
  'electron/shells/host': { own: shell, packages: ['node:*', 'zod', 'i18next'] },
  'electron/shells/desktop': { own: shell, packages: ['node:*', 'electron', 'zod'] },
  'electron/shells/loopback': { own: shell, packages: ['node:*', 'zod'] },
  'electron/shells/cli': { own: [...shell, 'electron/shells/loopback'], packages: ['node:*', 'zod'] },
  'electron/shells/start': { own: ['electron/shells/nodeVersion'], packages: ['node:*'] },
  'electron/shells/nodeVersion': { own: [], packages: [] },

  'renderer/bridge': { own: ['shared/rpc', 'shared/model/errors'], packages: ['zod'] },
  // The words: languages, typed keys, and the text of an error code.
  'renderer/i18n': {
    own: ['renderer/data', 'shared', 'resources'],
    packages: ['react', 'i18next', 'react-i18next', 'zod'],
  },
  'renderer/data': {
    own: ['renderer/bridge', 'shared'],
    packages: ['react', '@tanstack/react-query', 'zustand', 'zod'],
  },
  'renderer/ui': {
    own: ['resources'],
    packages: ['react', 'react-dom', '@mantine/*', '@tanstack/react-virtual', 'dayjs', 'react-i18next', 'qr'],
  },
  // The layout engine is heavy: only the drawing that needs it may bring it in.
  'renderer/ui/diagram': { own: ['renderer/ui'], packages: ['react', 'elkjs'] },
  // So is the PDF viewer.
  'renderer/ui/pdf': { own: ['renderer/ui'], packages: ['react', 'pdfjs-dist'] },
  'renderer/records': {
    own: ['renderer/data', 'renderer/i18n', 'renderer/ui', 'shared', 'resources'],
    packages: screen,
  },
  'renderer/documents': { own: ['shared', 'resources'], packages: ['react', 'qr', 'fontkit'] },
  'renderer/features/*': {
    own: [
      'renderer/records',
      'renderer/data',
      'renderer/i18n',
      'renderer/ui',
      'renderer/documents',
      'shared',
      'resources',
    ],
    packages: [...screen, 'elkjs', 'qr'],
  },
  // main.tsx and the files beside it: routes, words and theme.
  renderer: { own: ['renderer', 'shared', 'resources'], packages: screen },
};

/** Files that belong to no room: what builds or only describes the project. */
export const OUTSIDE: readonly RegExp[] = [/^vite\.config\.ts$/, /^test\//, /\.d\.ts$/];

function prefixOf(room: string, path: string): string | null {
  const pattern = new RegExp(`^${room.replaceAll('*', '[^/]+')}(?=/|\\.|$)`);
  return pattern.exec(path)?.[0] ?? null;
}

/** The room of a file with the folder it stands for, or null when no room fits. */
export function roomOf(path: string): { folder: string; room: Room } | null {
  let best: { folder: string; room: Room } | null = null;
  for (const [name, room] of Object.entries(HOUSE)) {
    const folder = prefixOf(name, path);
    // `renderer` itself is only for the files directly in it.
    if (folder === null || (name === 'renderer' && path.split('/').length > 2)) continue;
    if (best === null || folder.length > best.folder.length) best = { folder, room };
  }
  return best;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`);
}

function allowsPackage(room: Room, specifier: string): boolean {
  return room.packages.some((name) =>
    name.endsWith('*')
      ? specifier.startsWith(name.slice(0, -1))
      : specifier === name || specifier.startsWith(`${name}/`),
  );
}

/** `./` and `../` resolved against the importing file; query strings such as `?worker` left out. */
function resolve(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of (specifier.split('?')[0] ?? '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** What is wrong with one import of one file, or null when the table allows it. */
export function faultOfImport(path: string, specifier: string): string | null {
  if (OUTSIDE.some((pattern) => pattern.test(path))) return null;
  const here = roomOf(path);
  if (here === null) return `${path}: no room of the house fits this file`;
  if (!specifier.startsWith('.')) {
    return allowsPackage(here.room, specifier) ? null : `${path}: may not import the package ${specifier}`;
  }
  const target = resolve(path, specifier);
  const allowed = isWithin(target, here.folder) || here.room.own.some((folder) => isWithin(target, folder));
  return allowed ? null : `${path}: may not import ${target}`;
}
