// The chronology as a table, newest first by corrected occurred time; corrected entries stay, struck through.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChronologyEntry } from '../../../shared/rpc/response';
import { useQuery } from '../../data/queries';
import { type Column, DataTable, Digits, Icon, Meta, RefNumber, StateChip } from '../../ui';
import { momentOf, timeOf, useNow } from './clock';
import classes from './EntryTable.module.css';
import { EntryText } from './EntryText';
import { mediumIcon } from './marks';
import { useNames } from './people';

/** How far a device's clock may be from the corrected one before both are shown, in ms. */
const SAME_MINUTE = 60_000;

/** When it was written; what the device's own clock said, when that was another time. */
function Recorded({ entry, now }: { entry: ChronologyEntry; now: number }) {
  const { t } = useTranslation('respond');
  const isOff = Math.abs(Date.parse(entry.recordedAt) - Date.parse(entry.clockAt)) >= SAME_MINUTE;
  return (
    <span className={classes.recorded}>
      <Digits value={momentOf(entry.recordedAt, now)} />
      {isOff ? (
        <span>
          {t('log.deviceClock')} <Digits value={timeOf(entry.clockAt)} />
        </span>
      ) : null}
    </span>
  );
}

/** Where an entry comes from and what became of it. */
function Origin({
  entry,
  numberOf,
  deviceId,
}: {
  entry: ChronologyEntry;
  numberOf: (id: string) => string;
  deviceId: string;
}) {
  const { t } = useTranslation('respond');
  const chips: ReactNode[] = [];
  const isOwnWriting =
    entry.kind === 'tick' || entry.kind === 'call' || entry.kind === 'start' || entry.kind === 'close';
  if (entry.important) {
    chips.push(
      <StateChip key="important" tone="critical" icon="triangle-alert" look="box">
        {t('log.important')}
      </StateChip>,
    );
  }
  if (entry.kind === 'decision') {
    chips.push(
      <StateChip key="decision" tone="action" icon="diamond" look="box">
        {t('kinds.decision')}
      </StateChip>,
    );
  }
  if (isOwnWriting || entry.medium === 'app') {
    chips.push(
      <StateChip key="auto" tone="neutral" icon="checklist" look="box">
        {t('log.auto')}
      </StateChip>,
    );
  }
  if (entry.scribe !== null) {
    chips.push(
      <StateChip key="scribe" tone="neutral" icon="paper" look="box">
        {t('log.scribedBy', { name: entry.scribe })}
      </StateChip>,
    );
  }
  if (entry.supersedes !== null) {
    chips.push(
      <StateChip key="corrects" tone="action" icon="edit" look="box">
        {t('log.corrects', { number: numberOf(entry.supersedes) })}
      </StateChip>,
    );
  }
  for (const later of entry.supersededBy) {
    chips.push(
      <StateChip key={later} tone="warning" icon="edit" look="box">
        {t('log.correctedBy', { number: numberOf(later) })}
      </StateChip>,
    );
  }
  if (deviceId !== '' && entry.deviceId !== deviceId) {
    chips.push(
      <StateChip key="device" tone="neutral" icon="exchange" look="box">
        {t('log.fromDevice', { device: entry.number.split('-')[0] ?? '' })}
      </StateChip>,
    );
  }
  return <span className={classes.chips}>{chips}</span>;
}

/** Who told whom; where nobody was named, who wrote it. */
function FromTo({ entry }: { entry: ChronologyEntry }) {
  const nameOf = useNames();
  if (entry.from === null && entry.to === null) return <Meta>{nameOf(entry.by)}</Meta>;
  return (
    <>
      {entry.from}
      {entry.to === null ? null : ` → ${entry.to}`}
    </>
  );
}

/** The table. S on a row corrects it. */
export function EntryTable(props: {
  entries: readonly ChronologyEntry[];
  numberOf: (id: string) => string;
  activeId: string | null;
  onActive: (id: string) => void;
  onSupersede: (entry: ChronologyEntry) => void;
  empty: ReactNode;
}) {
  const { t } = useTranslation('respond');
  const now = useNow();
  const deviceId = useQuery('desk.status', {}).data?.device?.id ?? '';
  const columns: Column<ChronologyEntry>[] = [
    {
      id: 'number',
      header: t('log.columns.number'),
      width: '4.75rem',
      noWrap: true,
      cell: (entry) => <RefNumber>{entry.number}</RefNumber>,
    },
    {
      id: 'occurred',
      header: t('log.columns.occurred'),
      width: '4rem',
      noWrap: true,
      cell: (entry) => (
        <b>
          <Digits value={momentOf(entry.occurredAt, now)} />
        </b>
      ),
    },
    {
      id: 'recorded',
      header: t('log.columns.recorded'),
      width: '4.5rem',
      noWrap: true,
      essential: false,
      cell: (entry) => <Recorded entry={entry} now={now} />,
    },
    {
      id: 'fromTo',
      header: t('log.columns.fromTo'),
      width: '9.5rem',
      essential: false,
      cell: (entry) => <FromTo entry={entry} />,
    },
    {
      id: 'medium',
      header: t('log.columns.medium'),
      width: '5.5rem',
      noWrap: true,
      essential: false,
      cell: ({ medium }) =>
        medium === null ? null : (
          <>
            <Icon name={mediumIcon[medium]} /> {t(`media.${medium}`)}
          </>
        ),
    },
    {
      id: 'text',
      header: t('log.columns.text'),
      cell: (entry) => <EntryText entry={entry} isStruck={entry.supersededBy.length > 0} />,
    },
    {
      id: 'origin',
      header: t('log.columns.origin'),
      width: '9rem',
      align: 'end',
      cell: (entry) => <Origin entry={entry} numberOf={props.numberOf} deviceId={deviceId} />,
    },
  ];
  return (
    <div className={classes.table}>
      <DataTable
        label={t('log.title')}
        columns={columns}
        rows={props.entries}
        rowKey={({ id }) => id}
        rowLook={(entry) => ({
          look: entry.supersededBy.length > 0 ? 'struck' : 'plain',
          ...(entry.scribe !== null ? { edge: 'thick' as const } : {}),
          ...(deviceId !== '' && entry.deviceId !== deviceId ? { edge: 'thin' as const } : {}),
          ...(entry.questions.some(({ open }) => open) ? { tone: 'warning' as const } : {}),
        })}
        activeKey={props.activeId}
        onActiveChange={props.onActive}
        onRowKey={(entry, { key }) => {
          if (key.toLowerCase() !== 's') return false;
          props.onSupersede(entry);
          return true;
        }}
        main
        virtual
        height="100%"
        empty={props.empty}
      />
    </div>
  );
}
