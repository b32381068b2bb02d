// The entry line: type the fact, Enter writes it, the line empties and the focus stays.
import { type Ref, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readEntryLine } from '../../../shared/domain/chronology/entryLine';
import { happenedAt } from '../../../shared/domain/chronology/timeOfDay';
import type { Medium } from '../../../shared/model/evidence';
import type { ChronologyEntry } from '../../../shared/rpc/response';
import { zoneMinutesAt } from '../../data/clock';
import { useCommand, useQuery } from '../../data/queries';
import type { Remembered } from '../../data/remembered';
import { clockTime } from '../../i18n/times';
import { CHOSEN_MEDIA, momentOf, Refusal, useCorrectedClock, useNow } from '../../records/response';
import { ActionButton, Note, RefNumber, SelectField, StateChip, TextField, useShortcuts } from '../../ui';
import classes from './EntryLine.module.css';
import { EntryReading } from './EntryReading';
import { afterWriting, type EntryDraft, entryOf, isTimeWrong, minutesOf } from './entryDraft';
import { useKnownNames } from './knownNames';
import { MarkedField } from './MarkedField';
import { NamesField } from './NamesField';

/** The time field shows what will be written: the time in the line, the typed one, or now. */
function useOccurred(draft: EntryDraft) {
  const { t } = useTranslation('respond');
  const now = useNow();
  const inLine = readEntryLine(draft.text).time;
  const minutes = minutesOf(draft, readEntryLine(draft.text));
  return {
    value: inLine === null ? draft.time : clockTime(Date.parse(happenedAt(inLine, now, zoneMinutesAt(now)))),
    placeholder: t('log.now', { time: clockTime(now) }),
    told: minutes === null ? null : momentOf(happenedAt(minutes, now, zoneMinutesAt(now)), now),
  };
}

/** Whether the draft that came back from the folder holds something that was never written; until it is touched. */
function useResumed({ ready, value }: Remembered<EntryDraft>): boolean {
  const [found, setFound] = useState<string | null>(null);
  useEffect(() => {
    if (ready) setFound((known) => known ?? value.text);
  }, [ready, value.text]);
  return found !== null && found.trim() !== '' && value.text === found;
}

/** The line with its fields. */
export function EntryLine(props: {
  incidentId: string;
  remembered: Remembered<EntryDraft>;
  /** The entry that is being corrected, when one is. */
  old: ChronologyEntry | undefined;
  textRef: Ref<HTMLInputElement>;
  onLeave: () => void;
  /** Told the id of what was written. */
  onWritten: (id: string) => void;
  /** Opens or closes the fields for lines from paper. */
  onPaper: () => void;
}) {
  const { t } = useTranslation('respond');
  const { value: draft, set } = props.remembered;
  const change = (part: Partial<EntryDraft>) => set({ ...draft, ...part });
  const next = useQuery('chronology.next', {}).data?.number ?? '';
  const clock = useCorrectedClock();
  const occurred = useOccurred(draft);
  const add = useCommand('chronology.add');
  const [isAsked, setAsked] = useState(false);
  const timeField = useRef<HTMLInputElement>(null);
  const scribeField = useRef<HTMLInputElement>(null);
  const names = useKnownNames();
  const resumed = useResumed(props.remembered);
  const wasPaper = useRef(draft.fromPaper);
  useEffect(() => {
    // What is asked of a line from paper and of no other comes first.
    if (draft.fromPaper && !wasPaper.current && props.remembered.ready) scribeField.current?.focus();
    wasPaper.current = draft.fromPaper;
  }, [draft.fromPaper, props.remembered.ready]);

  const write = () => {
    const entry = entryOf(draft, props.incidentId, props.old, clock(), names);
    setAsked(entry === null && !isTimeWrong(draft));
    if (entry === null || add.isPending) return;
    add.mutate(entry, {
      onSuccess: ({ id }) => {
        set(afterWriting(draft));
        props.onWritten(id);
      },
    });
  };
  const leave = () => {
    // Typed text is never thrown away; only a correction that changed nothing goes.
    if (props.old !== undefined && draft.text === props.old.text) set(afterWriting(draft));
    props.onLeave();
  };
  const choose = (medium: Medium | 'unknown') => change({ medium: draft.medium === medium ? null : medium });
  useShortcuts(
    {
      ...Object.fromEntries(
        CHOSEN_MEDIA.map((medium, index) => [
          `Alt+${index + 1}`,
          { run: () => choose(medium), word: t(`media.${medium}`) },
        ]),
      ),
      'Alt+0': { run: () => choose('unknown'), word: t('unknown') },
      'Alt+P': { run: props.onPaper, word: t('log.fromPaper') },
      'Alt+X': () => props.old !== undefined && set(afterWriting(draft)),
      t: { run: () => timeField.current?.focus(), word: t('log.occurred') },
    },
    { group: t('log.title') },
  );

  return (
    <section className={classes.box} aria-label={t('log.line')}>
      {props.old === undefined ? null : (
        <Note
          tone="warning"
          icon="override-pen"
          end={
            <ActionButton size="small" keys="Alt+X" onClick={() => set(afterWriting(draft))}>
              {t('log.dropCorrection')}
            </ActionButton>
          }
        >
          {t('log.correcting', { number: props.old.number })} <s>{props.old.text}</s>
        </Note>
      )}
      {resumed ? (
        <p className={classes.resumed}>
          <StateChip tone="action" icon="play">
            {t('run.resume')}
          </StateChip>
        </p>
      ) : null}
      <form
        className={classes.line}
        noValidate
        onKeyDown={(event) => {
          // Esc leaves the paper first; what was typed stays in its fields.
          const isFree = !event.defaultPrevented && !event.nativeEvent.isComposing;
          const isList = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true';
          if (event.key !== 'Escape' || !draft.fromPaper || !isFree || isList) return;
          event.preventDefault();
          event.stopPropagation();
          props.onPaper();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          write();
        }}
      >
        <div className={classes.next}>
          <span>{t('log.next')}</span>
          <RefNumber>{next}</RefNumber>
        </div>
        <div className={classes.time}>
          <TextField
            ref={timeField}
            label={t('log.occurred')}
            keys="T"
            inputMode="numeric"
            value={occurred.value}
            placeholder={occurred.placeholder}
            onChange={(time) => change({ time })}
            error={isTimeWrong(draft) ? t('start.timeWrong') : undefined}
          />
        </div>
        <div className={classes.fromTo}>
          <NamesField
            incidentId={props.incidentId}
            label={t('log.fromTo')}
            value={draft.fromTo}
            placeholder={t('log.fromToExample')}
            onChange={(fromTo) => change({ fromTo })}
          />
        </div>
        <div className={classes.medium}>
          <SelectField<Medium | 'unknown'>
            label={t('log.medium')}
            value={draft.medium}
            clearable
            options={[
              ...CHOSEN_MEDIA.map((medium, index) => ({
                value: medium,
                label: `${t(`media.${medium}`)} Alt+${index + 1}`,
              })),
              { value: 'other', label: t('media.other') },
              { value: 'unknown', label: `${t('unknown')} Alt+0` },
            ]}
            onChange={(medium) => change({ medium })}
          />
        </div>
        {draft.fromPaper ? (
          <div className={classes.medium}>
            <TextField
              ref={scribeField}
              label={t('log.scribe')}
              value={draft.scribe}
              onChange={(scribe) => change({ scribe })}
            />
          </div>
        ) : null}
        <MarkedField
          ref={props.textRef}
          label={t('log.what')}
          value={draft.text}
          isMissing={isAsked}
          onChange={(text) => {
            setAsked(false);
            change({ text });
          }}
          onName={(text, word, record) => change({ text, named: { ...draft.named, [word]: record } })}
          onLeave={leave}
          keepsEscape={draft.fromPaper}
        />
        <div className={classes.write}>
          <ActionButton type="submit" variant="filled" keys="Enter" disabled={add.isPending}>
            {t('write')}
          </ActionButton>
        </div>
      </form>
      {isAsked ? (
        <p className={classes.reading} role="alert">
          <StateChip tone="critical">{t('log.missing')}</StateChip>
        </p>
      ) : (
        <EntryReading draft={draft} told={occurred.told} names={names} />
      )}
      <Refusal error={add.error} typed="Enter" />
    </section>
  );
}
