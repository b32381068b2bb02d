// How the states of a response look in the drawing and in lists: icon, word, ground; never colour alone.
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeRunView } from '../../../../shared/rpc/flowRun';
import type { FlowNode, FlowView, LiveLook, LiveLooks } from '../../../records/flow';
import { type Left, leftUntil, momentOf, useNow, useTimeLanguage } from '../../../records/response';
import { waysOut } from '../flowView';
import type { Live } from './useLive';

type Say = TFunction<'decisions'>;

interface About {
  readonly t: Say;
  readonly now: number;
  readonly left: Left | null;
  readonly kind: FlowNode['kind'] | undefined;
  /** The number of the answer under decision that would open it. */
  readonly option: string | undefined;
}

/** Which answer of which decision under way would open a node: its number. */
function optionNumbers(view: FlowView, live: Live): Map<string, string> {
  const states = new Map(live.nodes.map(({ nodeId, state }) => [nodeId, state]));
  const open = view.nodes.filter(({ id, kind }) => kind === 'decision' && states.get(id) === 'active');
  return new Map(
    open.flatMap(({ id }) =>
      waysOut(id, view.edges).map((way, at): [string, string] => [way.toId, String(at + 1)]),
    ),
  );
}

function doneLook({ due, mark, since }: NodeRunView, { t, now }: About): LiveLook {
  const time = since === null ? '' : momentOf(since, now);
  if (due !== null) {
    const again = t('state.again', { time: momentOf(due.at, now) });
    return { icon: 'restore', foot: again, look: 'plain', tone: 'warning' };
  }
  if (mark?.act === 'notApplicable')
    return { icon: 'not-applicable', foot: t('state.notApplicableAt', { time }), look: 'plain' };
  return { icon: 'check-circle', foot: t('state.doneAt', { time }), look: 'plain', tone: 'good' };
}

function activeLook({ runIds }: NodeRunView, { t, left, kind }: About): LiveLook {
  if (left?.isOver) return { icon: 'triangle-alert', foot: left.text, look: 'plain', tone: 'critical' };
  if (kind === 'decision') return { icon: 'dot', foot: t('state.toDecide'), look: 'plain', tone: 'action' };
  if (runIds.length > 0)
    return { icon: 'restore', foot: t('state.underWay'), look: 'plain', tone: 'warning' };
  return { icon: 'dot', foot: left?.text ?? t('state.active'), look: 'plain', tone: 'action' };
}

function nextLook({ t, option }: About): LiveLook {
  const foot = option === undefined ? t('state.next') : t('state.option', { number: option });
  return { icon: 'circle', foot, look: 'dashed' };
}

/** The look of a node in its state. */
function lookOf(run: NodeRunView, about: About): LiveLook {
  const { t, now } = about;
  switch (run.state) {
    case 'done':
      return doneLook(run, about);
    case 'active':
      return activeLook(run, about);
    case 'waiting':
      return { icon: 'pause', foot: t('state.waiting'), look: 'hatched' };
    case 'inhibited':
      return { icon: 'lock', foot: t('state.inhibited'), look: 'hatched' };
    case 'deferred': {
      const time = run.due === null ? '' : momentOf(run.due.at, now);
      return { icon: 'defer', foot: t('state.deferredAt', { time }).trim(), look: 'plain', tone: 'warning' };
    }
    case 'next':
      return nextLook(about);
    case 'notChosen':
      return { icon: 'block', foot: t(run.stranded ? 'state.stranded' : 'state.notChosen'), look: 'dim' };
    case 'later':
      return { icon: 'circle', foot: t('state.later'), look: 'dim' };
    case 'out':
      return { icon: 'minus', foot: t('state.out'), look: 'dim' };
  }
}

const NO_LOOKS: LiveLooks = { nodes: new Map(), ways: new Map() };

/** The look of every node and way of the live flow, the same object until something changes. */
export function useLooks(view: FlowView, live: Live | null): LiveLooks {
  const { t } = useTranslation('decisions');
  const now = useNow();
  const language = useTimeLanguage();
  return useMemo(() => {
    if (live === null) return NO_LOOKS;
    const kinds = new Map(view.nodes.map(({ id, kind }) => [id, kind]));
    const options = optionNumbers(view, live);
    const looks = live.nodes.map((run): [string, LiveLook] => {
      const left = leftUntil(run.due, now, t, language);
      return [
        run.nodeId,
        lookOf(run, { t, now, left, kind: kinds.get(run.nodeId), option: options.get(run.nodeId) }),
      ];
    });
    const ways = live.ways.map(({ edgeId, state }): [string, 'plain' | 'dim' | 'dashed'] => [
      edgeId,
      state === 'taken' ? 'plain' : state === 'open' ? 'dashed' : 'dim',
    ]);
    return { nodes: new Map(looks), ways: new Map(ways) };
  }, [view, live, now, t, language]);
}

const NO_ALERTS: ReadonlyMap<string, readonly string[]> = new Map();

/** What is written under nodes: that laptops contradict each other. */
export function useAlerts(live: Live | null): ReadonlyMap<string, readonly string[]> {
  const { t } = useTranslation('decisions');
  const word = t('state.disputed');
  return useMemo(() => {
    const disputed = live?.nodes.filter((node) => node.disputed) ?? [];
    return disputed.length === 0 ? NO_ALERTS : new Map(disputed.map(({ nodeId }) => [nodeId, [`▲ ${word}`]]));
  }, [live, word]);
}
