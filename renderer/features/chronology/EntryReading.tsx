// What the app reads out of the line while it is typed; without anything read, the signs that can be used.
import { useTranslation } from 'react-i18next';
import type { KnownName } from '../../../shared/domain/chronology/knownNames';
import { KeyLine, StateChip, UnknownMark } from '../../ui';
import classes from './EntryLine.module.css';
import { type EntryDraft, readDraft } from './entryDraft';

/** One line under the entry line. */
export function EntryReading(props: { draft: EntryDraft; told: string | null; names: readonly KnownName[] }) {
  const { draft, told } = props;
  const { t } = useTranslation('respond');
  const { line, named } = readDraft(draft, props.names);
  const words = [...line.mentions.map((word) => `@${word}`), ...line.systems.map((word) => `#${word}`)];
  const reads =
    line.decision || line.important || told !== null || words.length > 0 || line.unknowns.length > 0;
  if (!reads) {
    return (
      <p className={`${classes.reading} ${classes.hints}`}>
        <KeyLine
          items={[
            { keys: ['?'], word: t('log.signs.unknown') },
            { keys: ['@'], word: t('log.signs.mention') },
            { keys: ['#'], word: t('log.signs.system') },
            { keys: ['!'], word: t('log.signs.decision') },
            { keys: ['!!'], word: t('log.signs.important') },
            { keys: ['0512'], word: t('log.signs.time') },
          ]}
        />
      </p>
    );
  }
  return (
    <p className={classes.reading} role="status">
      <span>{t('log.reads')}</span>
      {told === null ? null : (
        <StateChip tone="neutral" icon="clock" look="box">
          {t('log.readsTime', { time: told })}
        </StateChip>
      )}
      {line.decision ? (
        <StateChip tone="action" icon="diamond" look="box">
          {t('kinds.decision')}
        </StateChip>
      ) : null}
      {line.important ? (
        <StateChip tone="critical" icon="triangle-alert" look="box">
          {t('log.important')}
        </StateChip>
      ) : null}
      {words.map((word) => (
        <StateChip
          key={word}
          tone={named[word.slice(1)] === undefined ? 'neutral' : 'good'}
          look="box"
          icon="link"
        >
          {word}
        </StateChip>
      ))}
      {line.unknowns.map((word) => (
        <UnknownMark key={word} word={t('unknown')} detail={word} />
      ))}
    </p>
  );
}
