// What is promised by time: how long is left, who waits for what, and what became of it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PromiseView } from '../../../shared/rpc/reports';
import { paths } from '../../data/paths';
import { useCommand } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { DueIn, momentOf, Refusal, useNow } from '../../records/response';
import { ActionButton, Clock, Empty, Panel, Row, RowList, StateChip, useShortcuts } from '../../ui';
import { PromiseForm } from './PromiseForm';
import { SettlePromise, type Settling } from './SettlePromise';
import { PROMISE_LOOK } from './states';

const keyOf = ({ id, dueAt }: PromiseView) => id ?? `rule ${dueAt}`;

/** The panel: open promises first, with what can be done about each. */
export function Promises({
  incidentId,
  promises,
  isOpen,
}: {
  incidentId: string;
  promises: readonly PromiseView[];
  isOpen: boolean;
}) {
  const { t } = useTranslation('reports');
  const [, navigate] = useLocation();
  const start = useCommand('report.start');
  const [isAdding, setAdding] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const [settling, setSettling] = useState<{ readonly id: string; readonly as: Settling } | null>(null);
  const shown = promises.find((one) => keyOf(one) === active) ?? promises[0];
  const write = (promise: PromiseView) => {
    if (promise.report !== null) {
      navigate(paths.report(promise.report.id));
      return;
    }
    if (promise.templateId === null || !isOpen) return;
    start.mutate(
      { incidentId, templateId: promise.templateId },
      { onSuccess: ({ id }) => navigate(paths.report(id)) },
    );
  };
  const settle = (promise: PromiseView | undefined, as: Settling) => {
    if (isOpen && promise?.status === 'open' && promise.id !== null) setSettling({ id: promise.id, as });
  };
  const isOff = !isOpen || settling !== null || isAdding;
  useShortcuts(
    {
      p: { run: () => setAdding(true), word: t('promise.add') },
      k: { run: () => settle(shown, 'kept'), word: t('promise.keep') },
      m: { run: () => settle(shown, 'moved'), word: t('promise.move') },
      d: { run: () => settle(shown, 'dropped'), word: t('promise.drop') },
    },
    { group: t('promise.title'), off: isOff },
  );
  return (
    <Panel
      title={t('promise.title')}
      end={
        isOpen && !isAdding ? (
          <ActionButton size="small" keys="P" onClick={() => setAdding(true)}>
            {t('promise.add')}
          </ActionButton>
        ) : null
      }
    >
      {isAdding ? <PromiseForm incidentId={incidentId} onClose={() => setAdding(false)} /> : null}
      <Refusal error={start.error} />
      {promises.length === 0 ? (
        <Empty icon="clock" text={t('promise.empty')} />
      ) : (
        <RowList
          label={t('promise.title')}
          main
          items={promises}
          itemKey={keyOf}
          activeKey={shown === undefined ? null : keyOf(shown)}
          onActiveChange={setActive}
          onOpen={write}
        >
          {(promise, { active: isActive }) => (
            <PromiseRow
              promise={promise}
              hasKeys={isActive && !isOff}
              isOpen={isOpen}
              onWrite={() => write(promise)}
              onSettle={(as) => settle(promise, as)}
              settling={settling !== null && settling.id === promise.id ? settling.as : null}
              onClose={() => setSettling(null)}
            />
          )}
        </RowList>
      )}
    </Panel>
  );
}

function PromiseRow(props: {
  promise: PromiseView;
  hasKeys: boolean;
  isOpen: boolean;
  onWrite: () => void;
  onSettle: (as: Settling) => void;
  settling: Settling | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const now = useNow();
  const { promise, hasKeys } = props;
  const what = words(promise.what.ja, promise.what.en);
  const to = promise.to.join(t('and'));
  const isWaiting = promise.status === 'open';
  const last = promise.moves.at(-1);
  const course = [
    promise.id === null ? t('promise.byRule') : '',
    last === undefined
      ? ''
      : t('promise.movedFrom', { time: momentOf(last.from, now), reason: last.reason ?? '' }),
    promise.reason === null ? '' : t('promise.because', { reason: promise.reason }),
    promise.report === null
      ? ''
      : t('promise.inWork', { number: promise.report.number, state: t(`state.${promise.report.state}`) }),
    promise.entryNumber ?? '',
  ].filter((part) => part !== '');
  return (
    <Row
      lead={<Clock value={momentOf(promise.dueAt, now)} />}
      strong={isWaiting}
      look={promise.status === 'dropped' ? 'dim' : 'plain'}
      title={t('promise.line', { what, to })}
      meta={course.join(' ')}
      end={
        <>
          {isWaiting ? (
            <DueIn at={promise.dueAt} now={now} />
          ) : (
            <StateChip {...PROMISE_LOOK[promise.status]}>
              {t(`promise.status.${promise.status}`, {
                time: momentOf(promise.endedAt ?? promise.dueAt, now),
              })}
            </StateChip>
          )}
          {isWaiting && props.isOpen && props.settling === null ? (
            <PromiseActions {...props} hasKeys={hasKeys} what={what} />
          ) : null}
        </>
      }
      below={
        props.settling === null || promise.id === null ? null : (
          <SettlePromise id={promise.id} as={props.settling} what={what} onClose={props.onClose} />
        )
      }
    />
  );
}

function PromiseActions(props: {
  promise: PromiseView;
  what: string;
  hasKeys: boolean;
  onWrite: () => void;
  onSettle: (as: Settling) => void;
}) {
  const { t } = useTranslation('reports');
  const { promise, what, hasKeys, onSettle } = props;
  const key = (keys: string) => (hasKeys ? { keys } : {});
  return (
    <>
      {promise.templateId === null ? null : (
        <ActionButton
          size="small"
          {...key('Enter')}
          onClick={props.onWrite}
          label={t('promise.writeOf', { what })}
        >
          {t(promise.report === null ? 'promise.write' : 'promise.goOn')}
        </ActionButton>
      )}
      {promise.id === null ? null : (
        <>
          <ActionButton
            size="small"
            variant="quiet"
            {...key('K')}
            onClick={() => onSettle('kept')}
            label={t('promise.keepOf', { what })}
          >
            {t('promise.keep')}
          </ActionButton>
          <ActionButton
            size="small"
            variant="quiet"
            {...key('M')}
            onClick={() => onSettle('moved')}
            label={t('promise.moveOf', { what })}
          >
            {t('promise.move')}
          </ActionButton>
          <ActionButton
            size="small"
            variant="quiet"
            {...key('D')}
            onClick={() => onSettle('dropped')}
            label={t('promise.dropOf', { what })}
          >
            {t('promise.drop')}
          </ActionButton>
        </>
      )}
    </>
  );
}
