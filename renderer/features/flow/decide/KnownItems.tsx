// What is known of each criterion and each piece of information, with the entry it came from; what is not becomes a question.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../../shared/model/decision';
import type { MatterItem } from '../../../../shared/rpc/decisions';
import { paths } from '../../../data/paths';
import { useCommand } from '../../../data/queries';
import { useWords } from '../../../i18n/words';
import { momentOf, Refusal, useNames, useNow } from '../../../records/response';
import { ActionButton, Meta, RefNumber, Segmented, StateChip, UnknownMark } from '../../../ui';
import classes from '../Flow.module.css';
import { Section } from '../NodePanel';
import { FindingForm } from './FindingForm';
import type { Matter, MatterRef } from './useMatter';

interface ItemProps {
  readonly incidentId: string;
  readonly place: MatterRef;
  readonly item: MatterItem;
}

/** Both lists; a matter without criteria shows none. */
export function KnownItems({
  incidentId,
  matter,
  place,
}: {
  incidentId: string;
  matter: Matter;
  place: MatterRef;
}) {
  const { t } = useTranslation('decisions');
  const flow = useTranslation('flow').t;
  const words = useWords();
  const criteria = matter.items.filter(({ kind }) => kind === 'threshold');
  const information = matter.items.filter(({ kind }) => kind === 'information');
  const there = information.filter((item) => isKnown(item)).length;
  return (
    <>
      {criteria.length === 0 ? null : (
        <Section title={t('criteria')}>
          {matter.ownText === null ? null : (
            <p>
              <Meta>{t('ownText')}</Meta> {words(matter.ownText.ja, matter.ownText.en)}
            </p>
          )}
          {criteria.map((item) => (
            <Criterion key={item.item} incidentId={incidentId} place={place} item={item} />
          ))}
        </Section>
      )}
      {information.length === 0 ? null : (
        <Section title={flow('information')}>
          <Meta>{t('informationCount', { total: information.length, count: there })}</Meta>
          {information.map((item) => (
            <Information key={item.item} incidentId={incidentId} place={place} item={item} />
          ))}
        </Section>
      )}
    </>
  );
}

/** Whether something is known: it was written, or its question was answered. */
function isKnown({ finding }: MatterItem): boolean {
  if (finding === null) return false;
  return finding.verdict !== 'unknown' || (finding.question?.answer ?? null) !== null;
}

function Criterion({ incidentId, place, item }: ItemProps) {
  const { t } = useTranslation('decisions');
  const words = useWords();
  const find = useCommand('decision.find');
  const text = words(item.text.ja, item.text.en);
  const { finding } = item;
  const say = (verdict: Verdict) => {
    if (find.isPending || (verdict === finding?.verdict && !item.disputed)) return;
    find.mutate({
      incidentId,
      ...place,
      kind: 'threshold',
      item: item.item,
      verdict,
      // What was known of it stays with it.
      ...(finding?.text == null ? {} : { text: finding.text }),
      ...(finding?.entryId == null ? {} : { entryId: finding.entryId }),
    });
  };
  return (
    <div className={classes.item}>
      <Segmented<Verdict>
        label={text}
        options={[
          { value: 'met', word: t('verdict.met'), key: '1' },
          { value: 'notMet', word: t('verdict.notMet'), key: '2' },
          { value: 'unknown', word: t('verdict.unknown'), key: '0', tone: 'unknown', icon: 'question' },
        ]}
        value={finding?.verdict ?? null}
        onChange={say}
      />
      <Source incidentId={incidentId} place={place} item={item} />
      <Refusal error={find.error} />
    </div>
  );
}

function Information({ incidentId, place, item }: ItemProps) {
  const { t } = useTranslation('decisions');
  const words = useWords();
  const { finding } = item;
  const answer = finding?.question?.answer ?? null;
  const known = answer ?? finding?.text ?? null;
  return (
    <div className={classes.item}>
      <span className={classes.asked}>{words(item.text.ja, item.text.en)}</span>
      {isKnown(item) ? (
        <b>{known ?? t(`verdictOf.${finding?.verdict ?? 'unknown'}`)}</b>
      ) : finding === null ? (
        <StateChip tone="neutral" icon="circle">
          {t('notAsked')}
        </StateChip>
      ) : (
        <UnknownMark word={t('verdict.unknown')} detail={finding.text ?? ''} />
      )}
      <Source incidentId={incidentId} place={place} item={item} isInformation />
    </div>
  );
}

/** Where it is known from, who is asked, and the line that writes it. */
function Source({
  incidentId,
  place,
  item,
  isInformation = false,
}: ItemProps & { readonly isInformation?: boolean }) {
  const { t } = useTranslation('decisions');
  const words = useWords();
  const nameOf = useNames();
  const now = useNow();
  const [isWriting, setWriting] = useState(false);
  const { finding } = item;
  const question = finding?.question ?? null;
  if (isWriting) {
    return (
      <FindingForm incidentId={incidentId} place={place} item={item} onClose={() => setWriting(false)} />
    );
  }
  return (
    <div className={classes.source}>
      {item.disputed ? <StateChip tone="warning">{t('state.disputed')}</StateChip> : null}
      {finding === null ? null : <Meta>{t('asOf', { time: momentOf(finding.at, now) })}</Meta>}
      {finding === null || isInformation || finding.text === null ? null : <span>{finding.text}</span>}
      {finding?.entryId == null || finding.entryNumber === null ? null : (
        <a href={`#${paths.chronologyEntry(finding.entryId)}`}>
          <RefNumber>{finding.entryNumber}</RefNumber>
        </a>
      )}
      {question === null ? null : (
        <span>
          <RefNumber>{question.number}</RefNumber>{' '}
          {question.open
            ? question.askedOf === null
              ? t('nobodyAsked')
              : t('askedOf', {
                  name: nameOf(question.askedOf),
                  time: question.dueAt === null ? '' : momentOf(question.dueAt, now),
                })
            : question.answer === null
              ? t('waived')
              : isInformation
                ? ''
                : t('answered', { text: question.answer })}
        </span>
      )}
      <ActionButton
        size="small"
        variant="quiet"
        icon="edit"
        label={t('writeOf', { text: words(item.text.ja, item.text.en) })}
        onClick={() => setWriting(true)}
      >
        {t(finding?.verdict === 'unknown' ? 'writeOrAsk' : 'write')}
      </ActionButton>
    </div>
  );
}
