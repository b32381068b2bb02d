// The words a shell says itself, outside the screens: messages of a terminal, plain pages, menus, errors.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import i18next from 'i18next';

export type Language = 'ja' | 'en';
type Values = Readonly<Record<string, unknown>>;

export interface ShellWords {
  /** A text of `shells.json` or, with its namespace in front, of another file (`errors:store.locked`, `readiness:check.none`). */
  say(key: string, values?: Values): string;
  /** What happened, what was kept and what to do, for the code of a refusal. */
  explain(code: string, data: Values): string;
}

const NAMESPACES = ['shells', 'errors', 'readiness'] as const;

/** Japanese on a Japanese system, else English; `LC_ALL` goes before `LANG`. */
export function systemLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  return /^ja/i.test(environment.LC_ALL || environment.LANG || '') ? 'ja' : 'en';
}

function read(resourcesDir: string, language: Language): Record<string, Record<string, unknown>> {
  const file = (name: string) => path.join(resourcesDir, 'locales', language, `${name}.json`);
  return Object.fromEntries(NAMESPACES.map((name) => [name, JSON.parse(readFileSync(file(name), 'utf8'))]));
}

/** Reads the words of one language. Throws when the installation lacks them. */
export function shellWords(resourcesDir: string, language: Language): ShellWords {
  const words = i18next.createInstance();
  void words.init({
    lng: language,
    initAsync: false,
    resources: { [language]: read(resourcesDir, language) },
    ns: [...NAMESPACES],
    defaultNS: 'shells',
    interpolation: { escapeValue: false },
  });
  const say = (key: string, values: Values = {}) => String(words.t(key, { ...values }));
  const reason = (issue: Issue) =>
    words.exists(`errors:${issue.reason}`) ? say(`errors:${issue.reason}`, { ...issue }) : issue.reason;
  return {
    say,
    explain(code, data) {
      const issues = issuesIn(data)
        .map((issue) => `${issue.path}: ${reason(issue)}`)
        .join(' / ');
      const known = words.exists(`errors:${code}`) ? code : 'internal';
      return say(`errors:${known}`, { ...data, code, issues });
    },
  };
}

interface Issue {
  readonly path: string;
  readonly reason: string;
}

function issuesIn(data: Values): readonly Issue[] {
  return Array.isArray(data.issues) ? (data.issues as Issue[]) : [];
}
