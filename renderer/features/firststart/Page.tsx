// The page around everything that happens before a plan is open: name, one sentence, language.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, useCaller } from '../../data/caller';
import { Segmented } from '../../ui';
import classes from './FirstStart.module.css';

const LANGUAGES = [
  { value: 'ja', word: '日本語' },
  { value: 'en', word: 'English' },
] as const satisfies readonly { value: Language; word: string }[];

/** A page without the frame. */
export function Page({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { t } = useTranslation('firststart');
  const { language, setLanguage } = useCaller();
  return (
    <main className={classes.page}>
      <header className={classes.head}>
        <div className={classes.titles}>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.lead}>{lead}</p>
        </div>
        <Segmented
          label={t('language')}
          labelHidden
          options={LANGUAGES}
          value={language}
          onChange={setLanguage}
        />
      </header>
      {children}
      <p className={classes.foot}>{t('offline')}</p>
    </main>
  );
}
