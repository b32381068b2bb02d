// The words of both languages, by typed keys; one namespace a feature, loaded with the bundle since nothing is fetched.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

type Words = Record<string, unknown>;

function namespaces(modules: Record<string, unknown>): Record<string, Words> {
  return Object.fromEntries(
    Object.entries(modules).map(([file, words]) => [file.replace(/^.*\/|\.json$/g, ''), words as Words]),
  );
}

const ja = namespaces(
  import.meta.glob('../../resources/locales/ja/*.json', { eager: true, import: 'default' }),
);
const en = namespaces(
  import.meta.glob('../../resources/locales/en/*.json', { eager: true, import: 'default' }),
);

/** Starts the words in a language; missing keys show as their key, which a test forbids. */
export async function startWords(language: 'ja' | 'en'): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'ja',
    resources: { ja, en },
    ns: Object.keys(ja),
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}
