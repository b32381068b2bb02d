// The failure records with their numbers; one of them in full, each field written when it is left.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../../shared/rpc/contract';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { RecordForm, RecordHistory, useFieldWords } from '../../records';
import { Refusal } from '../../records/response';
import {
  ActionButton,
  Columns,
  Empty,
  Panel,
  RefNumber,
  Row,
  RowList,
  Stack,
  StateChip,
  TitleRow,
  useShortcuts,
  WaitingBar,
} from '../../ui';

type Listed = OutputOf<'failure.list'>[number];

/** The list, or with `id` the record of that address. */
export function FailuresScreen({ id }: { id: string | null }) {
  const { t } = useTranslation(['failures', 'common']);
  const list = useQuery('failure.list', {});
  if (list.data === undefined) {
    return (
      <>
        <TitleRow title={t('failures:title')} />
        <Columns>
          {list.error === null ? <WaitingBar word={t('common:loading')} /> : <Refusal error={list.error} />}
        </Columns>
      </>
    );
  }
  if (id === null) return <FailureList failures={list.data} />;
  const one = list.data.find(({ failure }) => failure.id === id);
  return one === undefined ? <NotHere /> : <FailureOf key={id} listed={one} />;
}

function FailureList({ failures }: { failures: readonly Listed[] }) {
  const { t } = useTranslation('failures');
  const words = useFieldWords();
  const [, navigate] = useLocation();
  const newestFirst = [...failures].reverse();
  const [active, setActive] = useState<string | null>(null);
  return (
    <>
      <TitleRow title={t('title')} context={t('count', { count: failures.length })} />
      <Columns>
        <Panel label={t('title')}>
          {failures.length === 0 ? (
            <Empty icon="wrench" text={t('none')} />
          ) : (
            <RowList
              main
              label={t('title')}
              items={newestFirst}
              itemKey={({ failure }) => failure.id}
              activeKey={active ?? newestFirst[0]?.failure.id ?? null}
              onActiveChange={setActive}
              onOpen={({ failure }) => navigate(paths.failure(failure.id))}
            >
              {({ number, failure }) => (
                <Row
                  strong
                  lead={<RefNumber>{number}</RefNumber>}
                  title={<a href={`#${paths.failure(failure.id)}`}>{failure.title}</a>}
                  end={
                    <StateChip tone={failure.state === 'closed' ? 'good' : 'neutral'} icon={null}>
                      {words.choice('failure', 'state', failure.state)}
                    </StateChip>
                  }
                />
              )}
            </RowList>
          )}
        </Panel>
      </Columns>
    </>
  );
}

function FailureOf({ listed }: { listed: Listed }) {
  const { t } = useTranslation('failures');
  const { number, failure } = listed;
  return (
    <>
      <TitleRow title={`${number} ${failure.title}`} context={t('written')} actions={[<Back key="back" />]} />
      <Columns>
        <Panel label={failure.title} padded>
          <Stack>
            <RecordForm entity="failure" record={failure} />
            <RecordHistory entity="failure" id={failure.id} />
          </Stack>
        </Panel>
      </Columns>
    </>
  );
}

function Back() {
  const { t } = useTranslation('failures');
  const [, navigate] = useLocation();
  useShortcuts({ b: { run: () => navigate(paths.failures), word: t('back') } }, { group: t('title') });
  return (
    <ActionButton icon="chevron-left" keys="B" href={`#${paths.failures}`}>
      {t('back')}
    </ActionButton>
  );
}

function NotHere() {
  const { t } = useTranslation(['failures', 'errors']);
  return (
    <>
      <TitleRow title={t('failures:title')} actions={[<Back key="back" />]} />
      <Empty icon="search" text={t('errors:record.notFound')} />
    </>
  );
}
