// What differs between two states of the plan: by kind of record, record by record, field by field.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EntityName, isEntityName } from '../../../shared/model/index';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { useWords } from '../../i18n/words';
import { useFieldWords } from '../../records';
import { fieldsByName } from '../../records/fields';
import { PlainValue } from '../../records/ValueView';
import {
  ActionButton,
  ErrorPlace,
  type IconName,
  Note,
  StateChip,
  type Tone,
  UnknownMark,
  WaitingBar,
} from '../../ui';
import { countWords } from './counts';
import classes from './Editions.module.css';

type Comparison = OutputOf<'edition.compare'>;
type Changed = Comparison['records'][number];
type FieldChange = Changed['fields'][number];

/** Of one kind so many records are shown before the rest is asked for. */
const SHOWN = 20;

const LOOK: Readonly<Record<Changed['change'], { tone: Tone; icon: IconName }>> = {
  added: { tone: 'good', icon: 'plus' },
  changed: { tone: 'warning', icon: 'edit' },
  removed: { tone: 'neutral', icon: 'minus' },
};

/** The changes from one side to the other. */
export function Changes({ from, to }: { from: string | null; to: string }) {
  const { t } = useTranslation(['editions', 'common']);
  const errorText = useErrorText();
  const { data, error, isPlaceholderData } = useQuery('edition.compare', { from, to });
  if (error !== null) return <ErrorPlace happened={errorText(error)} />;
  if (data === undefined) return <WaitingBar word={t('common:loading')} />;
  return (
    <div className={classes.changes} aria-busy={isPlaceholderData}>
      <Sum counts={data.counts} />
      {byKind(data.records).map(([entity, records]) => (
        <Kind key={entity} entity={entity} records={records} />
      ))}
    </div>
  );
}

function Sum({ counts }: { counts: Comparison['counts'] }) {
  const { t } = useTranslation('editions');
  const none = counts.added + counts.changed + counts.removed === 0;
  return (
    <div role="status">
      {none ? <Note tone="good">{t('changes.same')}</Note> : <b>{countWords(t, counts)}</b>}
    </div>
  );
}

function byKind(records: readonly Changed[]): [string, Changed[]][] {
  return [...Map.groupBy(records, ({ entity }) => entity)];
}

function Kind({ entity, records }: { entity: string; records: readonly Changed[] }) {
  const { t } = useTranslation('editions');
  const words = useFieldWords();
  const [all, setAll] = useState(false);
  const name = isEntityName(entity) ? words.entity(entity) : entity;
  const left = records.length - SHOWN;
  return (
    <section className={classes.kind} aria-label={name}>
      <h3 className={classes.kindName}>
        {name} <span className={classes.count}>{t('changes.count', { count: records.length })}</span>
      </h3>
      <ul className={classes.records}>
        {(all ? records : records.slice(0, SHOWN)).map((record) => (
          <li key={record.id} className={classes.record}>
            <ChangedRecord record={record} />
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <ActionButton size="small" variant="quiet" expanded={all} onClick={() => setAll(!all)}>
          {all ? t('changes.less') : t('changes.more', { count: left })}
        </ActionButton>
      ) : null}
    </section>
  );
}

function ChangedRecord({ record }: { record: Changed }) {
  const { t } = useTranslation('editions');
  const words = useWords();
  const { tone, icon } = LOOK[record.change];
  return (
    <>
      <div className={classes.recordHead}>
        <StateChip tone={tone} icon={icon} look="box">
          {t(`changes.kind.${record.change}`)}
        </StateChip>
        <span className={classes.recordTitle}>{words(record.title.ja, record.title.en)}</span>
      </div>
      {record.fields.length === 0 ? null : (
        <dl className={classes.fields}>
          {record.fields.map((field) => (
            <Field key={field.field} entity={record.entity} field={field} />
          ))}
        </dl>
      )}
    </>
  );
}

function Field({ entity, field }: { entity: string; field: FieldChange }) {
  const { t } = useTranslation('editions');
  const words = useFieldWords();
  const known = isEntityName(entity) ? entity : null;
  const side = (which: 'before' | 'after') => (
    <Value
      entity={known}
      field={field.field}
      value={field[which]}
      erased={field.erased === which || field.erased === 'both'}
    />
  );
  return (
    <div className={classes.field}>
      <dt>{known === null ? field.field : words.field(known, field.field)}</dt>
      <dd>
        <span className={classes.before}>
          <span className={classes.hidden}>{t('changes.before')}</span>
          {side('before')}
        </span>
        <span className={classes.arrow} aria-hidden="true">
          →
        </span>
        <span className={classes.after}>
          <span className={classes.hidden}>{t('changes.after')}</span>
          {side('after')}
        </span>
      </dd>
    </div>
  );
}

function Value({
  entity,
  field,
  value,
  erased,
}: {
  entity: EntityName | null;
  field: string;
  value: unknown;
  erased: boolean;
}) {
  const { t } = useTranslation('editions');
  if (erased) return <UnknownMark word={t('changes.erased')} />;
  const definition = entity === null ? undefined : fieldsByName(entity)[field];
  // A field of a newer version: its value is told as it is kept.
  if (entity === null || definition === undefined) return <code>{JSON.stringify(value)}</code>;
  return <PlainValue entity={entity} named={{ name: field, field: definition, twin: null }} value={value} />;
}
