// What of a lot stands in the table: need, day, whose, branch, how many, how much, what became of it, who has it.
import { useTranslation } from 'react-i18next';
import type { LotPriority, LotState } from '../../../shared/model/backlog';
import type { BacklogLot } from '../../../shared/rpc/backlog';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useWords } from '../../i18n/words';
import { momentOf, useNames, useNow } from '../../records/response';
import { type Column, Digits, type IconName, StateChip, type Tone } from '../../ui';
import classes from './Backlog.module.css';
import { known, useMoney } from './money';

type Look = { readonly tone: Tone; readonly icon: IconName };

const STATE_LOOKS: Readonly<Record<LotState, Look>> = {
  stuck: { tone: 'critical', icon: 'octagon-x' },
  sending: { tone: 'warning', icon: 'upload' },
  sent: { tone: 'neutral', icon: 'arrow-right' },
  confirmed: { tone: 'good', icon: 'check-circle' },
  returned: { tone: 'warning', icon: 'undo' },
  manual: { tone: 'good', icon: 'twin-boxes' },
  cancelled: { tone: 'neutral', icon: 'not-applicable' },
};

const NEED_LOOKS: Readonly<Record<LotPriority, Look>> = {
  sameDay: { tone: 'critical', icon: 'clock' },
  highValue: { tone: 'warning', icon: 'triangle-alert' },
  later: { tone: 'neutral', icon: 'calendar' },
};

/** A word of its own for what nobody knows. */
function NotKnown() {
  const { t } = useTranslation('backlog');
  return <StateChip tone="unknown">{t('unknown')}</StateChip>;
}

/** The columns of the table of lots. */
export function useLotColumns(view: OutputOf<'backlog.view'>): readonly Column<BacklogLot>[] {
  const { t } = useTranslation(['backlog', 'fields']);
  const words = useWords();
  const money = useMoney();
  const now = useNow();
  const names = new Map(view.businesses.map(({ id, name, nameEn }) => [id, words(name, nameEn)]));
  return [
    {
      id: 'priority',
      header: t('fields:field.backlogReport.priority'),
      noWrap: true,
      cell: ({ priority }) => (
        <StateChip {...NEED_LOOKS[priority]} look="box">
          {t(`fields:choice.backlogReport.priority.${priority}`)}
        </StateChip>
      ),
    },
    {
      id: 'day',
      header: t('backlog:columns.day'),
      noWrap: true,
      cell: ({ report }) => {
        const day = known(report.settlementOn);
        if (day === null) return report.settlementOn === null ? t('backlog:undecided') : <NotKnown />;
        return <Digits value={`${Number(day.slice(5, 7))}/${day.slice(8)}`} />;
      },
    },
    {
      id: 'what',
      header: t('backlog:columns.what'),
      cell: ({ report, logNumber, toldAt }) => (
        <>
          <b>{names.get(report.businessId) ?? report.businessId}</b>
          <div className={classes.meta}>
            {[
              t(`fields:choice.backlogReport.lotKind.${report.lotKind}`),
              report.number,
              report.counterparty,
              logNumber,
              momentOf(toldAt, now),
            ]
              .filter((part) => part !== null)
              .join('　')}
          </div>
        </>
      ),
    },
    {
      id: 'branch',
      header: t('fields:field.backlogReport.branch'),
      cell: ({ report }) => known(report.branch) ?? <NotKnown />,
    },
    {
      id: 'items',
      header: t('fields:field.backlogReport.items'),
      align: 'end',
      noWrap: true,
      cell: ({ report }) => {
        const items = known(report.items);
        return items === null ? <NotKnown /> : <Digits value={items.toLocaleString('en-US')} />;
      },
    },
    {
      id: 'money',
      header: t('fields:field.backlogReport.money'),
      align: 'end',
      noWrap: true,
      essential: false,
      cell: ({ report }) => {
        const amount = known(report.money);
        return amount === null ? <NotKnown /> : <Digits value={money(amount, report.currency)} />;
      },
    },
    {
      id: 'state',
      header: t('fields:field.backlogReport.state'),
      noWrap: true,
      cell: (lot) => <LotStateCell lot={lot} nowMs={now} />,
    },
    {
      id: 'owner',
      header: t('fields:field.backlogReport.owner'),
      noWrap: true,
      essential: false,
      cell: ({ report }) => <OwnerCell owner={report.owner} />,
    },
  ];
}

/** The state, and where two laptops told of it apart, both. */
function LotStateCell({ lot, nowMs }: { lot: BacklogLot; nowMs: number }) {
  const { t } = useTranslation(['backlog', 'fields']);
  const word = (state: LotState) => t(`fields:choice.backlogReport.state.${state}`);
  return (
    <>
      <StateChip {...STATE_LOOKS[lot.report.state]}>{word(lot.report.state)}</StateChip>
      {lot.maybeTwice ? (
        <div>
          <StateChip tone="warning">{t('backlog:maybeTwice')}</StateChip>
        </div>
      ) : null}
      {lot.words.map(({ id, state, deviceCode, toldAt }) => (
        <div key={id}>{`${deviceCode} ${momentOf(toldAt, nowMs)} ${word(state)}`}</div>
      ))}
    </>
  );
}

/** Nobody named is undecided, not unknown. */
function OwnerCell({ owner }: { owner: BacklogLot['report']['owner'] }) {
  const { t } = useTranslation('backlog');
  const nameOf = useNames();
  if (owner === null) return <>{t('undecided')}</>;
  const name = known(owner);
  return name === null ? <NotKnown /> : nameOf(name);
}
