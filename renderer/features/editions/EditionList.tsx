// The editions published, the newest first: number, day, words, what changed, who, and the responses that ran on them.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/rpc/contract';
import { fullDay } from '../../i18n/times';
import { useNames } from '../../records';
import { ActionButton, Digits, Empty, Facts, Meta, Panel, Row, RowList, Stack, StateChip } from '../../ui';
import { countWords } from './counts';
import classes from './Editions.module.css';
import { NOW, useCompared } from './view';

type Listed = OutputOf<'edition.list'>[number];

/** A list walked by keyboard; Enter compares the edition with the one before it. */
export function EditionList({ editions }: { editions: readonly Listed[] }) {
  const { t } = useTranslation('editions');
  const { to, showEdition } = useCompared(editions);
  const [active, setActive] = useState<string | null>(null);
  const activeKey = active ?? editions[0]?.edition.id ?? null;
  return (
    <Panel title={t('list.title')} context={t('list.context')}>
      {editions.length === 0 ? (
        <Empty icon="book" text={t('list.empty')} />
      ) : (
        <RowList
          items={editions}
          itemKey={({ edition }) => edition.id}
          label={t('list.title')}
          activeKey={activeKey}
          onActiveChange={setActive}
          onOpen={showEdition}
          main
        >
          {(one) => (
            <Row
              lead={<b className={classes.name}>{t('name', { name: one.name })}</b>}
              title={one.edition.title}
              strong={one.held}
              meta={<Line one={one} />}
              end={
                <ActionButton
                  size="small"
                  pressed={one.edition.id === to}
                  label={t('list.showNamed', { name: one.name })}
                  onClick={() => showEdition(one)}
                >
                  {t('list.show')}
                </ActionButton>
              }
              below={isOpen(one, to) ? <Details one={one} /> : null}
            />
          )}
        </RowList>
      )}
    </Panel>
  );
}

/** The edition looked at is open, else the one held: opening by a mere step would move the rows under the pointer. */
function isOpen({ edition, held }: Listed, to: string): boolean {
  return to === NOW ? held : edition.id === to;
}

function Line({ one }: { one: Listed }) {
  const { t } = useTranslation('editions');
  return (
    <span className={classes.line}>
      <Digits value={fullDay(Date.parse(one.publishedAt))} />
      <span>
        {one.counts === null ? t('list.records', { count: one.records }) : countWords(t, one.counts)}
      </span>
      {one.held ? <StateChip tone="good">{t('list.held')}</StateChip> : null}
      {one.copy === 'sound' ? null : <StateChip tone="critical">{t(`list.copy.${one.copy}`)}</StateChip>}
    </span>
  );
}

function Details({ one }: { one: Listed }) {
  const { t } = useTranslation('editions');
  const personName = useNames('person');
  const { edition, incidents } = one;
  const items = [
    { label: t('list.by'), value: edition.by === null ? null : personName(edition.by) },
    { label: t('list.device'), value: edition.deviceCode },
    { label: t('list.recordCount'), value: <Digits value={String(one.records)} /> },
    { label: t('list.hash'), value: <Fingerprint hash={edition.hash} /> },
    {
      label: t('list.incidents'),
      value:
        incidents.length === 0
          ? null
          : incidents
              .map(({ title, startedAt }) => `${title}（${fullDay(Date.parse(startedAt))}）`)
              .join('、'),
    },
  ];
  return (
    <div className={classes.details}>
      <Stack gap="8">
        {edition.summary === null ? null : <p className={classes.summary}>{edition.summary}</p>}
        <Facts items={items.filter(({ value }) => value !== null)} />
      </Stack>
    </div>
  );
}

/** The whole fingerprint in groups of eight, to be read out and compared. */
function Fingerprint({ hash }: { hash: string }) {
  return <Meta>{(hash.match(/.{1,8}/g) ?? []).join(' ')}</Meta>;
}
