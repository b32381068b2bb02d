// A decision as it stands: what, who, when, why, what was known then, and whom it was told to, which can be added to.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionView } from '../../../../shared/rpc/decisions';
import { paths } from '../../../data/paths';
import { useCommand } from '../../../data/queries';
import { useWords } from '../../../i18n/words';
import { PersonField } from '../../../records/PersonField';
import {
  CHOSEN_MEDIA,
  momentOf,
  Refusal,
  useDecisionWords,
  useNames,
  useNow,
} from '../../../records/response';
import {
  ActionButton,
  Digits,
  InlineForm,
  Meta,
  Note,
  RefNumber,
  SelectField,
  StateChip,
  useShortcuts,
} from '../../../ui';
import classes from '../Flow.module.css';
import { Section } from '../NodePanel';

/** The record. `isShort` leaves out what was known. */
export function DecisionRecord(props: { view: DecisionView; isOpen: boolean; isShort?: boolean }) {
  const { view, isOpen, isShort = false } = props;
  const { t } = useTranslation('decisions');
  const words = useWords();
  const now = useNow();
  const nameOf = useNames();
  const wordsOf = useDecisionWords();
  const { decision } = view;
  const { decider } = decision;
  return (
    <div className={classes.section} data-look={view.inForce ? 'plain' : 'dim'}>
      <div className={classes.kind}>
        <StateChip tone={view.inForce ? 'good' : 'neutral'} icon={view.inForce ? 'check-circle' : 'block'}>
          {t(view.inForce ? (view.holds ? 'decided' : 'earlierRound') : 'superseded')}
        </StateChip>
        <Digits value={momentOf(view.decidedAt, now)} />
        {view.number === null || decision.logEntryId === null ? null : (
          <a href={`#${paths.chronologyEntry(decision.logEntryId)}`}>
            <RefNumber>{view.number}</RefNumber>
          </a>
        )}
      </div>
      <p>
        <b>{wordsOf(view).answer}</b>
      </p>
      {view.ways.map((way) => (
        <p key={way.edgeId}>
          <Meta>{t('leadsTo', { title: words(way.leadsTo.ja, way.leadsTo.en) })}</Meta>
        </p>
      ))}
      <p>
        {nameOf(decider.by)}{' '}
        {decider.roleId === null ? '' : t(`as.${decider.as}`, { order: decider.order ?? 0 })}
        {decider.reason === null ? '' : ` ${t('becauseOf', { text: decider.reason })}`}
      </p>
      {decision.reason === null ? null : <p>{t('reasonOf', { text: decision.reason })}</p>}
      {view.contradicts.length === 0 ? null : (
        <Note tone="warning">{t('contradicts', { numbers: view.contradicts.join(' ') })}</Note>
      )}
      {view.supersedes.length === 0 ? null : (
        <p>
          <Meta>{t('tookPlaceOf', { numbers: view.supersedes.join(' ') })}</Meta>
        </p>
      )}
      {view.supersededBy.length === 0 ? null : (
        <p>
          <Meta>{t('gaveWayTo', { numbers: view.supersededBy.join(' ') })}</Meta>
        </p>
      )}
      {isShort ? null : <KnownThen view={view} />}
      {isShort && view.told.length === 0 ? null : <Told view={view} isOpen={isOpen && view.inForce} />}
    </div>
  );
}

/** What was known at the moment of the decision; it stays as it was. */
function KnownThen({ view }: { view: DecisionView }) {
  const { t } = useTranslation('decisions');
  const words = useWords();
  const known = view.decision.known ?? [];
  if (known.length === 0) return null;
  return (
    <details className={classes.known}>
      <summary>
        {t('knownThen', {
          count: known.length,
          unknown: known.filter(({ verdict }) => verdict === null || verdict === 'unknown').length,
        })}
      </summary>
      <ul className={classes.list}>
        {known.map((one) => (
          <li key={one.item}>
            {words(one.ja, one.en)}{' '}
            {one.verdict === null || one.verdict === 'unknown' ? (
              <StateChip tone="unknown">
                {one.verdict === null ? t('notAsked') : t('verdict.unknown')}
              </StateChip>
            ) : (
              <b>
                {one.kind === 'threshold'
                  ? t(`verdict.${one.verdict}`)
                  : (one.text ?? t(`verdictOf.${one.verdict}`))}
              </b>
            )}{' '}
            {one.kind === 'threshold' && one.text !== null ? <Meta>{one.text}</Meta> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** By whom it was told to whom; added whenever it happens. */
function Told({ view, isOpen }: { view: DecisionView; isOpen: boolean }) {
  const { t } = useTranslation('decisions');
  const media = useTranslation('respond').t;
  const now = useNow();
  const nameOf = useNames();
  const [isTelling, setTelling] = useState(false);
  useShortcuts(
    { t: { run: () => setTelling(true), word: t('tell.open') } },
    { group: t('panel'), off: !isOpen || isTelling },
  );
  return (
    <Section title={t('tell.title')}>
      {view.told.length === 0 ? <p>{t('tell.nobody')}</p> : null}
      <ul className={classes.list}>
        {view.told.map((one) => (
          <li key={one.id}>
            {momentOf(one.at, now)} {t('tell.line', { by: nameOf(one.by), to: nameOf(one.to) })}{' '}
            {one.medium === null ? '' : media(`media.${one.medium}`)}{' '}
            {one.number === null ? null : <RefNumber>{one.number}</RefNumber>}
          </li>
        ))}
      </ul>
      {!isOpen ? null : isTelling ? (
        <TellForm decisionId={view.decision.id} onClose={() => setTelling(false)} />
      ) : (
        <ActionButton size="small" icon="phone" keys="T" onClick={() => setTelling(true)}>
          {t('tell.open')}
        </ActionButton>
      )}
    </Section>
  );
}

function TellForm({ decisionId, onClose }: { decisionId: string; onClose: () => void }) {
  const { t } = useTranslation('decisions');
  const media = useTranslation('respond').t;
  const tell = useCommand('decision.tell');
  const [to, setTo] = useState('');
  const [medium, setMedium] = useState<(typeof CHOSEN_MEDIA)[number] | null>(null);
  const [isAsked, setAsked] = useState(false);
  const confirm = () => {
    setAsked(true);
    if (to.trim() === '') return;
    tell.mutate({ decisionId, to, ...(medium === null ? {} : { medium }) }, { onSuccess: onClose });
  };
  return (
    <InlineForm
      title={t('tell.form')}
      confirmWord={t('tell.confirm')}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={onClose}
      busy={tell.isPending}
      error={<Refusal error={tell.error} typed="Enter" />}
    >
      <PersonField
        label={t('tell.to')}
        value={to}
        onChange={setTo}
        error={isAsked && to.trim() === '' ? t('missing.to') : undefined}
      />
      <SelectField
        label={t('tell.medium')}
        value={medium}
        onChange={setMedium}
        options={CHOSEN_MEDIA.map((value) => ({ value, label: media(`media.${value}`) }))}
        clearable
      />
    </InlineForm>
  );
}
