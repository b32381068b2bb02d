// The answers and the act of deciding: 1-9 choose, Ctrl+Enter decides in the decider's name, also with something unknown.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../data/queries';
import { useRemembered } from '../../../data/remembered';
import { useWords } from '../../../i18n/words';
import { Refusal, useActing, useNames } from '../../../records/response';
import {
  ActionButton,
  ActionLine,
  Choices,
  Meta,
  Note,
  StateChip,
  TextField,
  useShortcuts,
} from '../../../ui';
import classes from '../Flow.module.css';
import { Section } from '../NodePanel';
import { DeciderField, OTHER, useDeciders } from './DeciderField';
import { type Matter, type MatterRef, useWays, type WayOut } from './useMatter';

interface Draft {
  readonly ways: readonly string[];
  readonly answer: string;
  readonly reason: string;
  /** A person's id, `OTHER`, or empty: the one offered first. */
  readonly by: string;
  readonly other: string;
  readonly because: string;
}
const EMPTY: Draft = { ways: [], answer: '', reason: '', by: '', other: '', because: '' };

/** The form. What is chosen and typed is kept across a crash until it is decided (rule 5). */
export function Deciding(props: {
  incidentId: string;
  matter: Matter;
  place: MatterRef;
  /** Given where a decision stands already, which stays when one leaves. */
  onLeave?: () => void;
  onDecided: () => void;
}) {
  const { incidentId, matter, place } = props;
  const { t } = useTranslation('decisions');
  const words = useWords();
  const nameOf = useNames();
  const acting = useActing();
  const decide = useCommand('decision.decide');
  const kept = useRemembered<Draft>(`decide.${incidentId}.${place.nodeId ?? place.criterionId ?? ''}`, EMPTY);
  const draft = kept.value;
  const change = (part: Partial<Draft>) => kept.set({ ...draft, ...part });
  const { ways, isInclusive } = useWays(incidentId, matter.nodeId);
  const [isAsked, setAsked] = useState(false);
  const options = useDeciders(matter, acting.by);
  const chosen = draft.by === '' ? (options[0]?.value ?? OTHER) : draft.by;
  const by = chosen === OTHER ? draft.other.trim() : chosen;
  const isFree = ways.length === 0;
  const choose = (id: string) => {
    const others = draft.ways.filter((one) => one !== id);
    change({ ways: !isInclusive ? [id] : draft.ways.includes(id) ? others : [...others, id] });
  };
  const lacksAnswer = isFree ? draft.answer.trim() === '' : !ways.some(({ id }) => draft.ways.includes(id));
  const commit = () => {
    setAsked(true);
    if (lacksAnswer || by === '' || decide.isPending) return;
    decide.mutate(
      {
        incidentId,
        ...place,
        ...(isFree
          ? { answer: draft.answer }
          : { ways: ways.filter(({ id }) => draft.ways.includes(id)).map(({ id }) => id) }),
        ...(draft.reason.trim() === '' ? {} : { reason: draft.reason }),
        decider: { by, ...(draft.because.trim() === '' ? {} : { reason: draft.because }) },
        supersedes: matter.standing,
      },
      {
        onSuccess: () => {
          kept.set(EMPTY);
          props.onDecided();
        },
      },
    );
  };
  useShortcuts(
    {
      ...Object.fromEntries(ways.map(({ id, number }) => [number, () => choose(id)])),
      'Ctrl+Enter': { run: commit, word: t('decide') },
    },
    { group: t('panel') },
  );
  const unknown = matter.items.filter(
    ({ finding }) => finding === null || finding.verdict === 'unknown',
  ).length;
  const chosenText = isFree
    ? draft.answer
    : ways
        .filter(({ id }) => draft.ways.includes(id))
        .map((way) => t('chosen', { number: way.number, text: wordOf(way, words) }))
        .join(' / ');
  const name = by === '' ? '' : nameOf(by);
  return (
    <>
      <Section title={t(isInclusive ? 'answersMany' : 'answersOne')}>
        {isFree ? (
          <TextField
            label={t('answer')}
            value={draft.answer}
            onChange={(answer) => change({ answer })}
            error={isAsked && lacksAnswer ? t('missing.answer') : undefined}
          />
        ) : isInclusive ? (
          <Many ways={ways} chosen={draft.ways} onChoose={choose} />
        ) : (
          <Choices
            label={t('answersOne')}
            labelHidden
            options={ways.map((way) => ({
              value: way.id,
              word: wordOf(way, words),
              key: way.number,
              meta: t('leadsTo', { title: words(way.leadsTo.ja, way.leadsTo.en) }),
            }))}
            value={draft.ways.find((id) => ways.some((way) => way.id === id)) ?? null}
            onChange={choose}
          />
        )}
        {isAsked && lacksAnswer && !isFree ? <Note tone="critical">{t('missing.answer')}</Note> : null}
      </Section>
      <div className={classes.commit}>
        <div className={classes.pair}>
          <DeciderField
            options={options}
            value={chosen}
            other={draft.other}
            because={draft.because}
            isMissing={isAsked && by === ''}
            onChange={(part) => change(part)}
          />
          <TextField
            label={t('reasonMaybe')}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          />
        </div>
        <ActionLine align="end">
          <span className={classes.chosen}>
            {chosenText === '' ? (
              <Meta>{isFree ? t('answer') : t('chooseBy', { count: ways.length })}</Meta>
            ) : (
              <b>{chosenText}</b>
            )}
          </span>
          {unknown === 0 ? null : (
            <StateChip tone="unknown">{t('withUnknown', { count: unknown })}</StateChip>
          )}
          {props.onLeave === undefined ? null : (
            <ActionButton onClick={props.onLeave}>{t('leaveAsIs')}</ActionButton>
          )}
          <ActionButton variant="filled" keys="Ctrl+Enter" onClick={commit} disabled={decide.isPending}>
            {name === '' ? t('decide') : t('decideAs', { name })}
          </ActionButton>
        </ActionLine>
        <Refusal error={decide.error} typed="Ctrl+Enter" />
      </div>
    </>
  );
}

function wordOf(way: WayOut, words: ReturnType<typeof useWords>): string {
  return words(way.condition.ja ?? way.leadsTo.ja, way.condition.en ?? way.leadsTo.en);
}

/** Answers of which several may apply; each key turns its own on and off. */
function Many({
  ways,
  chosen,
  onChoose,
}: {
  ways: readonly WayOut[];
  chosen: readonly string[];
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation('decisions');
  const words = useWords();
  return (
    <ul className={classes.ways}>
      {ways.map((way) => (
        <li key={way.id}>
          <button
            type="button"
            className={classes.way}
            aria-pressed={chosen.includes(way.id)}
            onClick={() => onChoose(way.id)}
          >
            <b>{way.number}</b>
            <div>
              {wordOf(way, words)}
              <span>{t('leadsTo', { title: words(way.leadsTo.ja, way.leadsTo.en) })}</span>
            </div>
          </button>
        </li>
      ))}
    </ul>
  );
}
