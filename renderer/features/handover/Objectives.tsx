// 目標: what the response is to reach; written, reworded, reached or dropped in place, each by a line of the log.
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useCommand, useQuery } from '../../data/queries';
import { momentOf, Refusal, useNames, useNow } from '../../records/response';
import {
  ActionButton,
  ActionLine,
  Clock,
  Empty,
  InlineForm,
  Pad,
  Panel,
  PlainRows,
  Row,
  StateChip,
  TextField,
  useShortcuts,
} from '../../ui';

type View = OutputOf<'objective.list'>[number];
/** What can be done with an objective, in the order of its buttons. */
const WAYS = ['change', 'reached', 'dropped'] as const;
type Way = (typeof WAYS)[number];

/** The line that is open: for a new objective, or on the row of one. */
type Opened = { readonly way: 'set'; readonly view: null } | { readonly way: Way; readonly view: View };

/** The panel of the objectives still open; those that ended are counted. */
export function Objectives({ incidentId, isOpen }: { incidentId: string; isOpen: boolean }) {
  const { t } = useTranslation('handover');
  const all = useQuery('objective.list', { incidentId }).data ?? [];
  const open = all.filter(({ objective }) => objective.state === 'open');
  const ended = all.length - open.length;
  const [opened, setOpened] = useState<Opened | null>(null);
  useShortcuts(
    { a: { run: () => setOpened({ way: 'set', view: null }), word: t('objective.set') } },
    { group: t('part.objectives'), off: !isOpen || opened !== null },
  );
  const form = (view: View | null) =>
    opened !== null && opened.view === view ? (
      <ObjectiveForm
        key={`${opened.way} ${view?.objective.id ?? ''}`}
        incidentId={incidentId}
        opened={opened}
        onClose={() => setOpened(null)}
      />
    ) : null;
  return (
    <Panel
      title={t('part.objectives')}
      context={ended === 0 ? t('count', { count: open.length }) : t('objective.ended', { count: ended })}
    >
      {open.length === 0 ? (
        <Empty icon="flag" text={t('objective.none')} />
      ) : (
        <PlainRows items={open} itemKey={({ objective }) => objective.id} label={t('part.objectives')}>
          {(view) => (
            <ObjectiveRow
              view={view}
              isOpen={isOpen}
              onOpen={(way) => setOpened({ way, view })}
              below={form(view)}
            />
          )}
        </PlainRows>
      )}
      {isOpen ? (
        <Pad>
          {opened?.view === null ? (
            form(null)
          ) : (
            <ActionLine>
              <ActionButton keys="A" icon="plus" onClick={() => setOpened({ way: 'set', view: null })}>
                {t('objective.set')}
              </ActionButton>
            </ActionLine>
          )}
        </Pad>
      ) : null}
    </Panel>
  );
}

function ObjectiveRow(props: { view: View; isOpen: boolean; onOpen: (way: Way) => void; below: ReactNode }) {
  const { t } = useTranslation('handover');
  const nameOf = useNames();
  const now = useNow();
  const { objective, since, disputed } = props.view;
  const button = (way: Way) => (
    <ActionButton
      key={way}
      size="small"
      label={t(`objective.${way}Of`, { text: objective.text })}
      onClick={() => props.onOpen(way)}
    >
      {t(`objective.${way}`)}
    </ActionButton>
  );
  return (
    <Row
      strong
      lead={<Clock value={momentOf(since, now)} />}
      title={objective.text}
      meta={objective.by === null ? undefined : t('who', { name: nameOf(objective.by) })}
      end={
        <>
          {disputed.length === 0 ? null : <StateChip tone="warning">{t('objective.disputed')}</StateChip>}
          {props.isOpen ? WAYS.map(button) : null}
        </>
      }
      below={
        <>
          {disputed.length === 0 ? null : (
            <Pad>
              {t('objective.disputedWith', {
                texts: disputed.map(({ text }) => t('quoted', { text })).join(' '),
              })}
            </Pad>
          )}
          {props.below}
        </>
      }
    />
  );
}

function ObjectiveForm(props: { incidentId: string; opened: Opened; onClose: () => void }) {
  const { t } = useTranslation('handover');
  const { opened } = props;
  const { way, view } = opened;
  const set = useCommand('objective.set');
  const isEnd = way === 'reached' || way === 'dropped';
  const [text, setText] = useState(way === 'change' ? (view?.objective.text ?? '') : '');
  const [lack, setLack] = useState(false);
  const confirm = () => {
    const typed = text.trim();
    const isLacking = typed === '' && way !== 'reached';
    setLack(isLacking);
    if (isLacking) return;
    const replaced = view === null ? {} : { supersedes: view.objective.id };
    const words = isEnd
      ? { text: view?.objective.text ?? '', state: way, ...(typed === '' ? {} : { reason: typed }) }
      : { text: typed };
    set.mutate({ incidentId: props.incidentId, ...words, ...replaced }, { onSuccess: props.onClose });
  };
  return (
    <InlineForm
      title={
        opened.view === null
          ? t('objective.set')
          : t(`objective.${opened.way}Of`, { text: opened.view.objective.text })
      }
      confirmWord={t(`objective.${way}`)}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={props.onClose}
      busy={set.isPending}
      error={<Refusal error={set.error} typed="Enter" />}
    >
      <TextField
        label={t(isEnd ? 'objective.why' : 'objective.text')}
        value={text}
        onChange={setText}
        error={lack ? t(isEnd ? 'objective.missing.why' : 'objective.missing.text') : undefined}
      />
    </InlineForm>
  );
}
