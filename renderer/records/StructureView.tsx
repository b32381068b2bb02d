// A structured value read only: facts with their labels, lists, and texts in the language of the window.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityName } from '../../shared/model/index';
import { useWords } from '../i18n/words';
import { Digits, Facts, UnknownMark } from '../ui';
import { partEntity } from './fields';
import { useFieldWords } from './labels';
import { useNames } from './names';
import classes from './Records.module.css';

type Parts = Readonly<Record<string, unknown>>;

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parts that name a fact for other records, or say where it comes from: not what it says. */
const UNSAID: ReadonlySet<string> = new Set(['id', 'basis']);

/** Shows whatever a structure holds; what it does not say to people is left out. */
export function StructureView({ value }: { value: unknown }): ReactNode {
  const { t } = useTranslation('records');
  const words = useWords();
  const fieldWords = useFieldWords();
  if (value === null || value === undefined || value === '') {
    return <span className={classes.nothing}>{t('value.nothing')}</span>;
  }
  if (typeof value === 'boolean') return value ? t('value.yes') : t('value.no');
  if (typeof value === 'number') return <Digits value={String(value)} />;
  if (typeof value === 'string') return <span className={classes.text}>{fieldWords.code(value)}</span>;
  if (Array.isArray(value)) return <Several values={value} />;
  if (!isParts(value)) return null;
  if (typeof value.unknown === 'string') return <UnknownMark word={fieldWords.code(value.unknown)} />;
  if ('ja' in value && 'en' in value) {
    return (
      <span className={classes.text}>
        {words(String(value.ja ?? ''), value.en === null ? null : String(value.en))}
      </span>
    );
  }
  const shown = Object.entries(value).filter(([name]) => !UNSAID.has(name));
  const [only] = shown;
  if (shown.length === 1 && only !== undefined) return <StructureView value={only[1]} />;
  if (shown.length === 0) return <span className={classes.nothing}>{t('value.nothing')}</span>;
  return (
    <Facts
      items={shown.map(([name, part]) => ({
        id: name,
        label: fieldWords.part(name),
        value: <PartValue name={name} value={part} />,
      }))}
    />
  );
}

/** A part of a structure; ids are named where the part says whose they are. */
function PartValue({ name, value }: { name: string; value: unknown }): ReactNode {
  const entity = partEntity(name);
  const ids = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];
  if (entity === null || ids.length === 0) return <StructureView value={value} />;
  return <Named entity={entity} ids={ids} />;
}

function Named({ entity, ids }: { entity: EntityName; ids: readonly string[] }) {
  const name = useNames(entity);
  const fieldWords = useFieldWords();
  return (
    <ul className={classes.words}>
      {ids.map((id) => (
        <li key={id}>{name(id) === id ? fieldWords.code(id) : name(id)}</li>
      ))}
    </ul>
  );
}

function Several({ values }: { values: readonly unknown[] }) {
  const { t } = useTranslation('records');
  if (values.length === 0) return <span className={classes.nothing}>{t('value.nothing')}</span>;
  // What people said may stand twice in a list; the place tells the two apart.
  const items = values.map((value, at) => ({ key: `${at} ${JSON.stringify(value)}`, value }));
  return (
    <ul className={classes.several}>
      {items.map(({ key, value }) => (
        <li key={key}>
          <StructureView value={value} />
        </li>
      ))}
    </ul>
  );
}
