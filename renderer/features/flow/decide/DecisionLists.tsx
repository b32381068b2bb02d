// The lists of the decisions screen: what is to be decided, what was decided, the criteria of the plan, what was delegated.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/rpc/contract';
import type { DecisionView } from '../../../../shared/rpc/decisions';
import { paths } from '../../../data/paths';
import { useWords } from '../../../i18n/words';
import type { FlowView } from '../../../records/flow';
import { momentOf, useDecisionWords, useLeft, useNames, useNow } from '../../../records/response';
import {
  ActionButton,
  Digits,
  Empty,
  FilterChips,
  KeyHint,
  Panel,
  PlainRows,
  RefNumber,
  Row,
  RowList,
  StateChip,
} from '../../../ui';
import type { Live } from '../live/useLive';
import { Delegated } from './Deciders';

export type Book = OutputOf<'decision.list'>;

/** What stands on the right. */
export type InHand =
  | { readonly kind: 'node' | 'criterion'; readonly id: string }
  | { readonly kind: 'free'; readonly id: string }
  | { readonly kind: 'new' };

/** Where a decision is taken and shown. */
export function handOf({ decision }: DecisionView): InHand {
  if (decision.nodeId !== null) return { kind: 'node', id: decision.nodeId };
  if (decision.criterionId !== null) return { kind: 'criterion', id: decision.criterionId };
  return { kind: 'free', id: decision.id };
}

/** A decision under way with its place in the flow. */
export interface PendingDecision {
  readonly node: FlowView['nodes'][number];
  readonly run: Live['nodes'][number];
}

/** Decisions under way, the earliest due first; those without a time after them. */
export function pendingOf(view: FlowView, live: Live): PendingDecision[] {
  const nodes = new Map(view.nodes.map((node) => [node.id, node]));
  const open = live.nodes.flatMap((run): PendingDecision[] => {
    const node = nodes.get(run.nodeId);
    const isPending = run.state === 'active' || run.state === 'waiting' || run.state === 'deferred';
    return node?.kind === 'decision' && isPending ? [{ node, run }] : [];
  });
  const time = ({ run }: PendingDecision) =>
    run.due === null ? Number.POSITIVE_INFINITY : Date.parse(run.due.at);
  return open.sort((a, b) => time(a) - time(b) || (a.node.order ?? 0) - (b.node.order ?? 0));
}

interface ListProps {
  readonly hand: InHand | null;
  readonly onHand: (hand: InHand) => void;
}

/** What is to be decided; walked with J and K. */
export function Pending({ pending, hand, onHand }: ListProps & { pending: readonly PendingDecision[] }) {
  const { t } = useTranslation('decisions');
  const words = useWords();
  const now = useNow();
  const left = useLeft(now);
  const activeKey = hand?.kind === 'node' ? hand.id : null;
  return (
    <Panel
      title={t('list.pending')}
      context={t('list.pendingContext')}
      end={
        <>
          <KeyHint keys="J" /> <KeyHint keys="K" />
        </>
      }
    >
      {pending.length === 0 ? (
        <Empty icon="diamond" text={t('list.nothingPending')} />
      ) : (
        <RowList
          label={t('list.pending')}
          main
          items={pending}
          itemKey={({ node }) => node.id}
          activeKey={activeKey}
          onActiveChange={(id) => onHand({ kind: 'node', id })}
        >
          {({ node, run }) => {
            const time = left(run.due);
            return (
              <Row
                strong
                lead={
                  run.due === null ? (
                    <StateChip tone="action">{t('state.toDecide')}</StateChip>
                  ) : (
                    <Digits value={momentOf(run.due.at, now)} />
                  )
                }
                title={words(node.title, node.titleEn)}
                meta={[
                  run.state === 'waiting' ? t('state.waiting') : '',
                  run.round > 1 ? t('round', { count: run.round }) : '',
                ]
                  .filter((part) => part !== '')
                  .join('　')}
                end={
                  time === null ? null : (
                    <StateChip tone={time.isOver ? 'critical' : 'warning'} icon="clock">
                      {time.text}
                    </StateChip>
                  )
                }
                {...(run.state === 'waiting' ? { look: 'hatched' as const } : {})}
                {...(node.id === activeKey ? { tone: 'action' as const } : {})}
              />
            );
          }}
        </RowList>
      )}
    </Panel>
  );
}

/** What was decided, with what is said in the chronology only. */
export function Made({ book, hand, onHand }: ListProps & { book: Book }) {
  const { t } = useTranslation('decisions');
  const now = useNow();
  const nameOf = useNames();
  const wordsOf = useDecisionWords();
  const [filter, setFilter] = useState<'holds' | 'all'>('holds');
  const shown = book.decisions.filter(({ holds }) => filter === 'all' || holds);
  const isInHand = (view: DecisionView): boolean => {
    const own = handOf(view);
    return hand !== null && hand.kind === own.kind && 'id' in hand && 'id' in own && hand.id === own.id;
  };
  return (
    <Panel
      title={t('list.made')}
      context={t('list.count', { count: shown.length })}
      end={
        <FilterChips
          label={t('list.filter')}
          options={[
            { value: 'holds', word: t('list.filterHolds') },
            { value: 'all', word: t('list.filterAll') },
          ]}
          value={filter}
          onChange={setFilter}
        />
      }
    >
      {shown.length === 0 && book.noted.length === 0 ? (
        <Empty icon="diamond" text={t('list.nothingMade')} />
      ) : null}
      {shown.length === 0 ? null : (
        <RowList
          label={t('list.made')}
          items={shown}
          itemKey={({ decision }) => decision.id}
          activeKey={shown.find(isInHand)?.decision.id ?? null}
          onActiveChange={(id) => {
            const found = shown.find(({ decision }) => decision.id === id);
            if (found !== undefined) onHand(handOf(found));
          }}
        >
          {(view) => (
            <Row
              lead={<Digits value={momentOf(view.decidedAt, now)} />}
              title={
                <>
                  <b>{wordsOf(view).answer}</b>　{wordsOf(view).subject}
                </>
              }
              meta={
                <>
                  {nameOf(view.decision.decider.by)}{' '}
                  {view.number === null ? null : <RefNumber>{view.number}</RefNumber>}{' '}
                  {view.told.length === 0
                    ? t('tell.nobody')
                    : `${t('list.told')} ${t('list.toldCount', { count: view.told.length })}`}
                </>
              }
              end={
                view.contradicts.length > 0 ? (
                  <StateChip tone="warning">{t('state.disputed')}</StateChip>
                ) : view.inForce ? null : (
                  <StateChip tone="neutral" icon="block">
                    {t('superseded')}
                  </StateChip>
                )
              }
              {...(view.inForce ? {} : { look: 'struck' as const })}
              {...(isInHand(view) ? { tone: 'action' as const } : {})}
            />
          )}
        </RowList>
      )}
      {book.noted.length === 0 ? null : (
        <PlainRows items={book.noted} itemKey={({ id }) => id} label={t('list.noted')}>
          {(entry) => (
            <Row
              lead={<Digits value={momentOf(entry.occurredAt, now)} />}
              title={<a href={`#${paths.chronologyEntry(entry.id)}`}>{entry.text}</a>}
              meta={
                <>
                  {nameOf(entry.by)} <RefNumber>{entry.number}</RefNumber> {t('list.noted')}
                </>
              }
            />
          )}
        </PlainRows>
      )}
    </Panel>
  );
}

/** The criteria of the plan, for what is decided without the flow. */
export function Criteria({ view, onHand }: { view: FlowView; onHand: (hand: InHand) => void }) {
  const { t } = useTranslation('decisions');
  const words = useWords();
  if (view.criteria.length === 0) return null;
  return (
    <Panel title={t('list.criteria')}>
      <PlainRows items={view.criteria} itemKey={({ id }) => id} label={t('list.criteria')}>
        {(criterion) => (
          <Row
            title={words(criterion.title, criterion.titleEn)}
            end={
              <ActionButton
                size="small"
                label={`${words(criterion.title, criterion.titleEn)} ${t('overview.open')}`}
                onClick={() => onHand({ kind: 'criterion', id: criterion.id })}
              >
                {t('overview.open')}
              </ActionButton>
            }
          />
        )}
      </PlainRows>
    </Panel>
  );
}

/** Every delegation with whether it still holds. */
export function Delegations({ book, isOpen }: { book: Book; isOpen: boolean }) {
  const { t } = useTranslation('decisions');
  if (book.delegations.length === 0) return null;
  return (
    <Panel title={t('list.delegations')} padded>
      {book.delegations.map((view) => (
        <Delegated key={view.delegation.id} view={view} isOpen={isOpen} />
      ))}
    </Panel>
  );
}
