// The board in the order of calling, with the call, the person and the role of the row in view beside it.
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/words';
import { useFieldWords } from '../../../records';
import { momentOf, useNow } from '../../../records/response';
import {
  type Column,
  Columns,
  DataTable,
  Digits,
  Empty,
  Icon,
  KeyLine,
  Panel,
  StateChip,
  useShortcuts,
} from '../../../ui';
import classes from '../Muster.module.css';
import { ArrivalText, AttendanceMark, isTold, SafetyMark, SourceText } from '../marks';
import { type Board, type RoleNow, useMusterView } from '../view';
import { ConvenePanel } from './ConvenePanel';
import { RowSide } from './RowSide';
import { type BoardRow, boardRows, firstKey } from './rows';

/** The board; `at` names the person to stand at. */
export function BoardView(props: { board: Board; at: string | null; incidentId: string; isOpen: boolean }) {
  const { board, at, incidentId, isOpen } = props;
  const { t } = useTranslation('muster');
  const rows = boardRows(board);
  const { active, stand, startCall, open, rowWishes, calling, outcome, form } = useMusterView();
  const named = rows.find(({ person }) => person.person.id === at)?.key ?? null;
  const shownKey = rows.some(({ key }) => key === active) ? active : (named ?? firstKey(rows));
  const row = rows.find(({ key }) => key === shownKey) ?? null;
  const table = useRowFocus(rowWishes);
  useEffect(() => {
    if (named !== null) stand(named);
  }, [named, stand]);
  const call = () => {
    if (row !== null) startCall({ personId: row.person.person.id, roleId: row.role?.roleId ?? null });
  };
  const hasRole = row?.role != null;
  const stacked = useMediaQuery('(max-width: 64rem)') === true;
  const side =
    row === null ? null : (
      <div className={classes.side}>
        <RowSide row={row} rows={rows} board={board} incidentId={incidentId} isOpen={isOpen} />
      </div>
    );
  // Under each other, the call and the forms must not stand below forty rows.
  const isFirst = stacked && (calling !== null || outcome !== null || form !== null);
  useShortcuts(
    {
      c: { run: call, word: t('key.call') },
      r: { run: () => open('report'), word: t('key.report') },
      ...(hasRole ? { t: { run: () => open('take'), word: t('key.take') } } : {}),
      ...(hasRole ? { l: { run: () => open('leave'), word: t('key.leave') } } : {}),
    },
    { group: t('title'), off: !isOpen || row === null || calling !== null },
  );
  return (
    <Columns {...(side === null || isFirst ? {} : { side })} sideWidth="23.5rem">
      {isFirst ? side : null}
      <ConvenePanel convened={board.convened} incidentId={incidentId} isOpen={isOpen} />
      <Panel
        title={t('board.title')}
        context={t('board.how')}
        end={
          <KeyLine
            items={[
              { keys: ['J', 'K'], word: t('key.move') },
              ...(isOpen
                ? [
                    { keys: ['C'], word: t('key.call') },
                    { keys: ['R'], word: t('key.report') },
                    { keys: ['T'], word: t('key.take') },
                  ]
                : []),
            ]}
          />
        }
      >
        <div ref={table}>
          <DataTable
            label={t('view.board')}
            columns={useColumns()}
            rows={rows}
            rowKey={({ key }) => key}
            groupOf={({ role }) => ({
              key: role?.roleId ?? '-',
              title: <RoleHead role={role} />,
            })}
            rowLook={(one) => (one.isHolding ? { tone: 'good' as const } : {})}
            activeKey={shownKey}
            onActiveChange={stand}
            onOpen={isOpen ? call : undefined}
            main
            empty={<Empty icon="people" text={t('empty')} />}
          />
        </div>
      </Panel>
    </Columns>
  );
}

/** The keyboard goes back to the row in view when it is wished for. */
function useRowFocus(wishes: number) {
  const table = useRef<HTMLDivElement>(null);
  const seen = useRef(wishes);
  useEffect(() => {
    if (seen.current === wishes) return;
    seen.current = wishes;
    table.current?.querySelector<HTMLElement>('tr[data-active="true"]')?.focus();
  }, [wishes]);
  return table;
}

/** A role over its people: who holds it, or that nobody does. */
function RoleHead({ role }: { role: RoleNow | null }) {
  const { t } = useTranslation('muster');
  const words = useWords();
  const now = useNow();
  if (role === null) return <>{t('board.noRole')}</>;
  const name = words(role.role.name, role.role.nameEn);
  const holders = role.holders
    .map((holder) =>
      t('board.holds', { name: words(holder.name, holder.nameEn), time: momentOf(holder.since, now) }),
    )
    .join(t('and'));
  return (
    <span className={classes.roleHead}>
      {name}
      {role.disputed ? (
        <StateChip tone="critical" icon="triangle-alert" look="box">
          {t('board.twoHolders')}
        </StateChip>
      ) : null}
      {holders === '' ? (
        role.role.external === true ? null : (
          <StateChip tone="warning" icon="circle">
            {t('role.vacant')}
          </StateChip>
        )
      ) : (
        <StateChip tone="good">
          <Digits value={holders} />
        </StateChip>
      )}
    </span>
  );
}

function useColumns(): Column<BoardRow>[] {
  const { t } = useTranslation(['muster', 'contacts']);
  const words = useWords();
  return [
    {
      id: 'rank',
      header: t('muster:board.order'),
      width: '3.5rem',
      noWrap: true,
      cell: ({ role, rank }) =>
        role === null ? '' : rank === 0 ? t('muster:rank.first') : t('muster:rank.deputy', { rank }),
    },
    {
      id: 'name',
      header: t('muster:board.name'),
      width: '8.5rem',
      noWrap: true,
      cell: ({ person, isNext }) => (
        <span className={classes.nameCell}>
          <b>{words(person.person.name, person.person.nameEn)}</b>
          {isNext ? <Icon name="phone" label={t('muster:board.callNext')} /> : null}
        </span>
      ),
    },
    {
      id: 'safety',
      header: t('muster:board.safety'),
      width: '5.5rem',
      cell: ({ person }) => <SafetyMark fact={person.safety} />,
    },
    {
      id: 'coming',
      header: t('muster:board.coming'),
      width: '6.75rem',
      cell: ({ person, isHolding }) => <AttendanceMark fact={person.attendance} isHolding={isHolding} />,
    },
    {
      id: 'arrival',
      header: t('muster:board.arrival'),
      width: '6.25rem',
      noWrap: true,
      cell: ({ person }) => <ArrivalText person={person} />,
    },
    {
      id: 'place',
      header: t('muster:board.placeAndSource'),
      essential: false,
      cell: ({ person }) => <PlaceCell row={person} />,
    },
    {
      id: 'attempt',
      header: t('muster:board.lastAttempt'),
      width: '9.5rem',
      cell: ({ person }) => <AttemptCell attempt={person.attempt} attempts={person.attempts} />,
    },
  ];
}

function PlaceCell({ row }: { row: BoardRow['person'] }) {
  const { t } = useTranslation(['muster', 'common']);
  const { place } = row;
  const where = place.value === null ? '' : isTold(place.value) ? place.value : t('common:unknown');
  return (
    <>
      {place.disputed ? t('muster:disputed') : where}{' '}
      <span className={classes.second}>{<SourceText person={row} />}</span>
    </>
  );
}

function AttemptCell({ attempt, attempts }: Pick<BoardRow['person'], 'attempt' | 'attempts'>) {
  const { t } = useTranslation('muster');
  const fields = useFieldWords();
  const now = useNow();
  if (attempt === null) return null;
  const word = fields.choice('callAttempt', 'result', attempt.result);
  return (
    <>
      <Digits value={momentOf(attempt.at, now)} /> {word}
      {attempts > 1 ? (
        <span className={classes.second}> {t('board.attempts', { count: attempts })}</span>
      ) : null}
    </>
  );
}
