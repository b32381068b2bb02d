// The editions of the plan: what changed against which, the form that publishes the next, and the list of those published.
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useNow } from '../../data/clock';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import {
  ActionButton,
  Columns,
  Empty,
  ErrorPlace,
  Panel,
  SelectField,
  Stack,
  TitleRow,
  WaitingBar,
} from '../../ui';
import { ageWords } from './age';
import { Changes } from './Changes';
import { EditionList } from './EditionList';
import classes from './Editions.module.css';
import { PublishForm } from './PublishForm';
import { NOTHING, NOW, useCompared } from './view';

type Listed = OutputOf<'edition.list'>[number];

/** The screen of editions. */
export function EditionsScreen() {
  const { t } = useTranslation(['editions', 'common']);
  const errorText = useErrorText();
  const { data, error } = useQuery('edition.list', {});
  return (
    <>
      <TitleRow
        title={t('editions:title')}
        context={data === undefined ? undefined : <Held editions={data} />}
        actions={[
          <ActionButton key="binder" icon="printer" href={`#${paths.print}/binder`}>
            {t('editions:binder')}
          </ActionButton>,
          <ActionButton key="plan" icon="book" href={`#${paths.plan}`}>
            {t('editions:plan')}
          </ActionButton>,
        ]}
      />
      {error === null ? null : <ErrorPlace happened={errorText(error)} />}
      {data === undefined ? <WaitingBar word={t('common:loading')} /> : <Loaded editions={data} />}
    </>
  );
}

function Held({ editions }: { editions: readonly Listed[] }) {
  const { t } = useTranslation('editions');
  const offset = useQuery('desk.status', {}).data?.clockOffsetSeconds ?? 0;
  const nowMs = useNow(60_000) + offset * 1000;
  const plan = useQuery('desk.status', {}).data?.plan ?? null;
  const held = editions.find((one) => one.held);
  if (held === undefined)
    return plan === null || plan.edition === null ? t('heldNone') : t('heldBefore', { name: plan.edition });
  return t('held', { name: held.name, age: ageWords(t, held.publishedAt, nowMs) });
}

function Loaded({ editions }: { editions: readonly Listed[] }) {
  return (
    <Columns
      sideWidth="23rem"
      side={
        <Stack>
          <PublishForm editions={editions} />
          <EditionList editions={editions} />
        </Stack>
      }
    >
      <Compared editions={editions} />
    </Columns>
  );
}

/** Two sides to compare, and what differs; the held edition against the plan as it stands until somebody chooses. */
function Compared({ editions }: { editions: readonly Listed[] }) {
  const { t } = useTranslation('editions');
  const { from, to, choose } = useCompared(editions);
  const named = editions.map(({ edition, name }) => ({
    value: edition.id,
    label: t('option', { name, title: edition.title }),
  }));
  if (editions.length === 0)
    return (
      <Panel title={t('compare.title')}>
        <Empty icon="stack" text={t('compare.none')} />
      </Panel>
    );
  return (
    <Panel title={t('compare.title')} padded>
      <Stack>
        <div className={classes.sides}>
          <SelectField
            label={t('compare.from')}
            value={from}
            options={[...named, { value: NOTHING, label: t('compare.nothing') }]}
            onChange={(value) => choose(value ?? NOTHING, to)}
          />
          <SelectField
            label={t('compare.to')}
            value={to}
            options={[{ value: NOW, label: t('compare.now') }, ...named]}
            onChange={(value) => choose(from, value ?? NOW)}
          />
        </div>
        <Changes from={from === NOTHING ? null : from} to={to} />
      </Stack>
    </Panel>
  );
}
