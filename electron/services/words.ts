// The words services write into the log, in both languages, from the same locale files the screens use.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import i18next, { type i18n } from 'i18next';

export type Language = 'ja' | 'en';
export type Words = (key: string, values?: Record<string, string | number>) => string;

function namespaces(folder: string): Record<string, Record<string, unknown>> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      path.basename(file, '.json'),
      JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, unknown>,
    ]),
  );
}

/** Reads `locales/` under the resources; keys are `namespace:path`, `log:checklist.done`. */
export function openWords(resourcesDir: string): (language: Language) => Words {
  const locales = path.join(resourcesDir, 'locales');
  const instance: i18n = i18next.createInstance();
  void instance.init({
    lng: 'ja',
    fallbackLng: 'ja',
    initAsync: false,
    resources: { ja: namespaces(path.join(locales, 'ja')), en: namespaces(path.join(locales, 'en')) },
    interpolation: { escapeValue: false },
  });
  return (language) => (key, values) => instance.t(key, { lng: language, ...values });
}
