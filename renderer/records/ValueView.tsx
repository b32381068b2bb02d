// A value of any field as people read it: words for codes, names for ids, facts for structures, 未入力 for nothing.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { EntityName } from '../../shared/model/index';
import { listedEntity } from '../../shared/model/meaning';
import { useCaller } from '../data/caller';
import { paths } from '../data/paths';
import { clockTime, dayName, fullDay } from '../i18n/times';
import { useWords } from '../i18n/words';
import { Digits } from '../ui';
import type { AnyRecord, NamedField } from './fields';
import { useFieldWords } from './labels';
import { useNames } from './names';
import classes from './Records.module.css';
import { StructureView } from './StructureView';

/** The address of a record: people, organisations, roles and sites have a card, the rest a plain page. */
export function addressOf(entity: EntityName, id: string): string {
  if (entity === 'person') return paths.person(id);
  if (entity === 'organisation') return paths.organisation(id);
  if (entity === 'role') return paths.role(id);
  return paths.record(entity, id);
}

/** A record named, as a link to where it can be read. */
export function RecordLink({ entity, id }: { entity: EntityName; id: string }) {
  const name = useNames(entity);
  return <Link href={addressOf(entity, id)}>{name(id)}</Link>;
}

/** Nothing entered: quiet, but a word. */
export function NothingEntered() {
  const { t } = useTranslation('records');
  return <span className={classes.nothing}>{t('value.nothing')}</span>;
}

/** The value of a field of a record. */
export function ValueView({
  entity,
  named,
  record,
}: {
  entity: EntityName;
  named: NamedField;
  record: AnyRecord;
}): ReactNode {
  const words = useWords();
  const value = record[named.name];
  if (value === null || value === undefined || value === '') return <NothingEntered />;
  if (named.twin !== null && typeof value === 'string') {
    const en = record[named.twin];
    return <span className={classes.text}>{words(value, typeof en === 'string' ? en : null)}</span>;
  }
  return <PlainValue entity={entity} named={named} value={value} />;
}

/** A value of a field without its record, as it stands in a history. */
export function PlainValue({
  entity,
  named,
  value,
}: {
  entity: EntityName;
  named: NamedField;
  value: unknown;
}): ReactNode {
  const { t } = useTranslation('records');
  const fieldWords = useFieldWords();
  const { field, name } = named;
  if (value === null || value === undefined || value === '') return <NothingEntered />;
  if (typeof value === 'boolean') return value ? t('value.yes') : t('value.no');
  if (typeof value === 'number') return <Digits value={String(value)} />;
  if (Array.isArray(value) && field.input === 'list') {
    return <ListValue words={value.map(String)} entity={listedEntity(entity, name)} />;
  }
  if (typeof value !== 'string') return <StructureView value={value} />;
  if (field.input === 'reference') return <ReferenceValue to={field.references} id={value} />;
  if (field.choices !== null) return fieldWords.choice(entity, name, value);
  if (field.input === 'date' || field.input === 'instant') return <Moment text={value} />;
  return <span className={classes.text}>{field.input === 'line' ? fieldWords.code(value) : value}</span>;
}

function ReferenceValue({ to, id }: { to: string | null; id: string }) {
  if (to === null || to === '*') return <span className={classes.text}>{id}</span>;
  return <RecordLink entity={to as EntityName} id={id} />;
}

function ListValue({ words, entity }: { words: readonly string[]; entity: EntityName | null }) {
  const fieldWords = useFieldWords();
  if (words.length === 0) return <NothingEntered />;
  return (
    <ul className={classes.words}>
      {words.map((word) => (
        <li key={word}>
          {entity === null ? fieldWords.code(word) : <RecordLink entity={entity} id={word} />}
        </li>
      ))}
    </ul>
  );
}

const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** A day or an instant, in digits of one width: `2026/9/14`, or with the time of day. */
export function Moment({ text }: { text: string }) {
  const language = useCaller((state) => state.language);
  if (DAY_ONLY.test(text)) return <Digits value={fullDay(Date.parse(`${text}T00:00`))} />;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return <span className={classes.text}>{text}</span>;
  return <Digits value={`${new Date(ms).getFullYear()}/${dayName(ms, language)} ${clockTime(ms)}`} />;
}
