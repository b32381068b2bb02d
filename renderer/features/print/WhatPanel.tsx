// The documents that can be printed, each with what is aged of it.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../data/paths';
import { Panel, StateChip } from '../../ui';
import { type CardState, cardCounts, type DocumentKind } from './job';
import classes from './Print.module.css';

const DOCUMENTS = ['cards', 'roster', 'binder', 'confirmation', 'calibration'] as const;

/** The address of a document's print screen. */
export function printPath(kind: DocumentKind): string {
  return kind === 'cards' ? paths.cards : `${paths.print}/${kind}`;
}

/** What · for whom · on which paper: the first of the three. */
export function WhatPanel({
  kind,
  states,
}: {
  kind: DocumentKind;
  states: readonly CardState[] | undefined;
}) {
  const { t } = useTranslation('print');
  return (
    <Panel title={t('what.title')}>
      <nav className={classes.documents} aria-label={t('what.title')}>
        {DOCUMENTS.map((document) => (
          <Link
            key={document}
            href={printPath(document)}
            className={classes.choice}
            {...(document === kind ? { 'aria-current': 'page' as const } : {})}
          >
            {t(`what.${document}`)}
            {document === 'cards' ? (
              <CardsState states={states} />
            ) : (
              <span className={classes.why}>{t(`what.${document}Why`)}</span>
            )}
          </Link>
        ))}
      </nav>
    </Panel>
  );
}

function CardsState({ states }: { states: readonly CardState[] | undefined }) {
  const { t } = useTranslation('print');
  // Of no cards at all none is the right one.
  if (states === undefined || states.length === 0) return null;
  const { aged, never } = cardCounts(states);
  if (aged > 0) return <StateChip tone="warning">{t('what.aged', { count: aged })}</StateChip>;
  if (never > 0) return <StateChip tone="neutral">{t('what.never', { count: never })}</StateChip>;
  return <StateChip tone="good">{t('what.current')}</StateChip>;
}
