// Whose cards: everybody who could carry one, aged ones first and chosen beforehand, with what changed since.
import { Checkbox } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fold, foldForms } from '../../../shared/domain/text/fold';
import { paths } from '../../data/paths';
import { fullDay } from '../../i18n/times';
import { useWords } from '../../i18n/words';
import {
  ActionButton,
  type Column,
  DataTable,
  Digits,
  Empty,
  KeyLine,
  Meta,
  Panel,
  SearchField,
  StateChip,
  useShortcuts,
} from '../../ui';
import { byAge, type CardState, cardCounts, preselected } from './job';
import classes from './Print.module.css';
import { useChosen, usePrintView } from './view';

const TONES = { never: 'neutral', current: 'good', outOfDate: 'warning' } as const;
const MANY = 150;

/** The changed blocks of an aged card, in words. */
function useWhy(): (state: CardState) => string {
  const { t, i18n } = useTranslation('print');
  return ({ changedBlocks }) => {
    if (changedBlocks.length === 0) return '';
    const names = changedBlocks.map((block) =>
      i18n.exists(`print:block.${block}`) ? String(t(`block.${block}` as never)) : t('block.other'),
    );
    return t('block.changed', { blocks: names.join(t('block.separator')) });
  };
}

/** The list of people. */
export function WhoPanel({ states }: { states: readonly CardState[] }) {
  const { t } = useTranslation(['print', 'common']);
  const { sought, seek, choose, activeId, activate } = usePrintView();
  const chosen = new Set(useChosen(states));
  const field = useRef<HTMLInputElement>(null);
  const rows = byAge(states).filter(({ name, nameEn, roles, rolesEn }) =>
    foldForms([name, nameEn ?? '', ...roles, ...rolesEn].join(' '))
      .join(' ')
      .includes(fold(sought)),
  );
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  const chooseAged = () => choose(new Set(preselected(states)));
  useShortcuts(
    {
      '/': { run: () => field.current?.focus(), word: t('print:who.filter') },
      a: { run: chooseAged, word: t('print:who.aged') },
    },
    { group: t('print:title') },
  );
  const columns = useColumns(chosen, toggle);
  return (
    <Panel
      title={t('print:who.title')}
      context={t('print:who.context', { total: states.length, ...cardCounts(states) })}
      scroll
      end={
        <KeyLine
          items={[
            { keys: ['Space'], word: t('print:who.keys.pick') },
            { keys: ['A'], word: t('print:who.keys.aged') },
          ]}
        />
      }
    >
      <div className={classes.tools}>
        <div className={classes.seek}>
          <SearchField
            ref={field}
            label={t('print:who.filter')}
            value={sought}
            onChange={seek}
            clearWord={t('common:clear')}
            keys="/"
          />
        </div>
        <ActionButton size="small" onClick={chooseAged}>
          {t('print:who.aged')}
        </ActionButton>
        <ActionButton
          size="small"
          onClick={() => choose(new Set([...chosen, ...rows.map(({ personId }) => personId)]))}
        >
          {t('print:who.all')}
        </ActionButton>
        <ActionButton size="small" onClick={() => choose(new Set())}>
          {t('print:who.none')}
        </ActionButton>
        <span role="status">
          <Meta>{t('print:who.chosen', { count: chosen.size })}</Meta>
        </span>
      </div>
      <DataTable
        label={t('print:who.label')}
        columns={columns}
        rows={rows}
        rowKey={({ personId }) => personId}
        activeKey={activeId}
        onActiveChange={activate}
        onOpen={({ personId }) => toggle(personId)}
        onRowKey={({ personId }, event) => {
          if (event.key !== ' ') return false;
          toggle(personId);
          return true;
        }}
        main
        empty={states.length > 0 ? <Empty icon="person" text={t('common:noMatch')} /> : <Nobody />}
        {...(rows.length > MANY ? { virtual: true, height: '30rem' } : {})}
      />
    </Panel>
  );
}

function Nobody() {
  const { t } = useTranslation('print');
  const assign = <ActionButton href={`#${paths.contacts}`}>{t('who.assign')}</ActionButton>;
  return <Empty icon="person" text={t('who.nobody')} action={assign} />;
}

function useColumns(chosen: ReadonlySet<string>, toggle: (id: string) => void): Column<CardState>[] {
  const { t } = useTranslation('print');
  const words = useWords();
  const why = useWhy();
  return [
    {
      id: 'choose',
      header: t('who.choose'),
      width: '3rem',
      cell: ({ personId, name, nameEn }) => (
        <Checkbox
          size="sm"
          tabIndex={-1}
          aria-label={t('who.pick', { name: words(name, nameEn) })}
          checked={chosen.has(personId)}
          onChange={() => toggle(personId)}
        />
      ),
    },
    {
      id: 'name',
      header: t('who.name'),
      noWrap: true,
      cell: ({ name, nameEn }) => <b>{words(name, nameEn)}</b>,
    },
    {
      id: 'roles',
      header: t('who.roles'),
      essential: false,
      width: '38%',
      cell: ({ roles, rolesEn }) =>
        roles.map((role, at) => words(role, rolesEn[at])).join(t('block.separator')),
    },
    {
      id: 'state',
      header: t('who.state'),
      noWrap: true,
      cell: ({ state, last }) => (
        <>
          <StateChip tone={TONES[state]}>{t(`state.${state}`)}</StateChip>
          {last === null ? null : (
            <span className={classes.why}>
              <Digits value={t('who.printedOn', { day: fullDay(Date.parse(last.clockAt)) })} />
            </span>
          )}
        </>
      ),
    },
    { id: 'why', header: t('who.why'), width: '22%', cell: why },
  ];
}
