// Reads the project's own source as text: which modules a file names, and its code without comments and strings.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Source {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Scanned {
  /** The code with comments blanked and every string replaced by `"n"`, n its place in `strings`. */
  readonly code: string;
  readonly strings: readonly string[];
}

const NOT_OURS = new Set(['node_modules', 'dist', 'release', '.results']);

/** Every TypeScript and JavaScript file under the given folders. */
export function listSources(folders: readonly string[]): Source[] {
  const isCode = (name: string) => /\.(ts|tsx|mts|cts|js|mjs|cjs)$/.test(name);
  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : walk(path);
      return isCode(entry.name) ? [path] : [];
    });
  return folders
    .flatMap((folder) => walk(join(root, folder)))
    .map((path) => ({
      path: relative(root, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }));
}

const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const STRING = /'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"/y;
const REGEX = /\/(?![/*])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const BEFORE_REGEX = /(?:[(,=:[!&|?{};+*%~^]|\breturn|\btypeof|\bcase|=>|^)\s*$/;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Separates code from comments, strings, templates and regular expressions. */
export function scan(text: string): Scanned {
  const strings: string[] = [];
  /** For each open template: how many braces are open inside its current `${`. */
  const templates: number[] = [];
  let code = '';
  let at = 0;

  function readTemplate(): void {
    while (at < text.length) {
      if (text[at] === '\\') at += 2;
      else if (text[at] === '`') {
        at += 1;
        return;
      } else if (text.startsWith('${', at)) {
        at += 2;
        templates.push(0);
        return;
      } else at += 1;
    }
  }

  while (at < text.length) {
    const comment = match(COMMENT, text, at);
    const quoted = comment === null ? match(STRING, text, at) : null;
    const regex =
      comment === null && quoted === null && BEFORE_REGEX.test(code.slice(-20))
        ? match(REGEX, text, at)
        : null;
    const depth = templates.at(-1);
    if (comment !== null) {
      code += comment.includes('\n') ? '\n' : ' ';
      at += comment.length;
    } else if (quoted !== null) {
      code += `"${strings.push(quoted.slice(1, -1)) - 1}"`;
      at += quoted.length;
    } else if (regex !== null) {
      code += ' 0 ';
      at += regex.length;
    } else if (text[at] === '`') {
      code += ' `` ';
      at += 1;
      readTemplate();
    } else if (depth !== undefined && text[at] === '}' && depth === 0) {
      templates.pop();
      code += ' ';
      at += 1;
      readTemplate();
    } else {
      if (depth !== undefined && text[at] === '{') templates[templates.length - 1] = depth + 1;
      if (depth !== undefined && text[at] === '}') templates[templates.length - 1] = depth - 1;
      code += text[at];
      at += 1;
    }
  }
  return { code, strings };
}

const NAMED = [
  /\b(?:import|export)\b[^"`;()=]*?\bfrom\s*"(\d+)"/g,
  /\bimport\s*"(\d+)"/g,
  /\b(?:import|require|import\.meta\.resolve)\s*\(\s*"(\d+)"/g,
  /\bdeclare\s+module\s+"(\d+)"/g,
];

/** Every module a file names: imports, type imports, re-exports, dynamic imports, `import('x').Type` and `require`. */
export function importsOf(text: string): string[] {
  const { code, strings } = scan(text);
  const found = NAMED.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((hit) => strings[Number(hit[1])] ?? ''),
  );
  return [...new Set(found)];
}

/** True when a module is imported under a name only known at run time, which no rule could check. */
export function hasUncheckableImport(text: string): boolean {
  return /\bimport\s*\(\s*(?!["\s])/.test(scan(text).code);
}
