// The overall flow: live while a response is in view, else as the plan has it: only what concerns the event, as a drawing or as a list; the node in hand stands on the right.

import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowFilter } from '../../../shared/domain/flow/inPlay';
import { useIncidentInView } from '../../data/incident';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { useErrorText } from '../../i18n/useError';
import { useWords } from '../../i18n/words';
import {
  type FlowView,
  inPhaseOrder,
  type Shown,
  shownOf,
  useFlowGraph,
  usePreparedDrawings,
} from '../../records/flow';
import {
  ActionButton,
  Columns,
  Empty,
  ErrorPlace,
  FilterChips,
  KeyLine,
  Panel,
  Segmented,
  TitleRow,
  useShortcuts,
  WaitingBar,
} from '../../ui';
import { Diagram } from '../../ui/diagram';
import classes from './Flow.module.css';
import { FlowList } from './FlowList';
import { EVERY, NOW, shortName, useFlowChoice } from './flowView';
import { LiveFlow } from './live/LiveFlow';
import { NodePanel } from './NodePanel';

/** The flow screen. `nodeId` is the node to stand at. */
export function FlowScreen({ nodeId }: { nodeId?: string }) {
  const { t } = useTranslation('flow');
  const errorText = useErrorText();
  const { data, error } = useQuery('flow.view', {});
  const { incident, ready } = useIncidentInView();
  if (data !== undefined && data !== null && ready) {
    const at = nodeId ?? null;
    return incident === null ? (
      <Flow key={nodeId} view={data} nodeId={at} />
    ) : (
      <LiveFlow key={`${incident.id} ${at}`} view={data} incident={incident} nodeId={at} />
    );
  }
  return (
    <>
      <TitleRow title={t('title')} />
      <Columns>
        {error !== null ? <ErrorPlace happened={errorText(error)} /> : null}
        {data !== null && error === null ? <WaitingBar word={t('loading')} /> : null}
        {data === null ? (
          <Empty
            icon="flow"
            text={t('empty')}
            action={<ActionButton href={`#${paths.flows}`}>{t('make')}</ActionButton>}
          />
        ) : null}
      </Columns>
    </>
  );
}

/** The filter a node opened by its address needs: its own phase, and every threat where it is not for the one chosen. */
function filterFor(view: FlowView, filter: FlowFilter, nodeId: string | null): FlowFilter {
  const node = view.nodes.find(({ id }) => id === nodeId);
  if (node === undefined || shownOf(view, filter, false).plays.get(node.id) === 'in') return filter;
  const phases = node.phase === null ? null : [node.phase];
  const own = { threat: filter.threat, phases };
  return shownOf(view, own, false).plays.get(node.id) === 'in' ? own : { threat: null, phases };
}

function Flow({ view, nodeId }: { view: FlowView; nodeId: string | null }) {
  const { t } = useTranslation('flow');
  // The node of the address decides what is shown until something else is chosen.
  const [pinned, setPinned] = useState<string | null>(nodeId);
  const kept = useFlowChoice(view);
  const choice = {
    ...kept,
    change: (part: Parameters<typeof kept.change>[0]) => {
      setPinned(null);
      kept.change(part);
    },
  };
  const { all } = choice;
  const filter = useMemo(() => filterFor(view, kept.filter, pinned), [view, kept.filter, pinned]);
  const shown = useMemo(() => shownOf(view, filter, all), [view, filter, all]);
  usePreparedDrawings(view, filter.threat);
  const [chosenId, setActiveId] = useState<string | null>(nodeId);
  const first = shown.nodes.find(({ id }) => shown.plays.get(id) === 'in')?.id ?? null;
  const activeId = shown.nodes.some(({ id }) => id === chosenId) ? chosenId : first;
  /** Goes to a node, and to its phase when that is another one. */
  const go = (id: string) => {
    const phase = view.nodes.find((node) => node.id === id)?.phase ?? EVERY;
    if (filter.phases !== null && shown.plays.get(id) !== 'in') choice.change({ phase });
    setActiveId(id);
  };
  const panel = useRef<HTMLDivElement>(null);
  const back = useRef<Element | null>(null);
  const open = (id: string) => {
    setActiveId(id);
    back.current = document.activeElement;
    panel.current?.focus();
  };
  const leave = () => {
    if (back.current instanceof SVGElement || back.current instanceof HTMLElement) back.current.focus();
  };
  useShortcuts(
    {
      a: { run: () => choice.change({ all: !all }), word: t('all') },
      l: {
        run: () => choice.change({ asList: !choice.asList }),
        word: t(choice.asList ? 'asDrawing' : 'asList'),
      },
    },
    { group: t('title') },
  );
  const keys = { onKeyDown: (event: KeyboardEvent) => event.key === 'Escape' && leave() };
  const inPlay = shown.nodes.filter(({ id }) => shown.plays.get(id) === 'in').length;
  return (
    <>
      <TitleRow
        title={t('title')}
        context={t('context', { total: view.nodes.length, count: inPlay })}
        actions={[
          <ActionButton
            key="list"
            icon={choice.asList ? 'flow' : 'checklist'}
            keys="L"
            onClick={() => choice.change({ asList: !choice.asList })}
          >
            {t(choice.asList ? 'asDrawing' : 'asList')}
          </ActionButton>,
          <ActionButton
            key="all"
            icon="eye"
            keys="A"
            pressed={all}
            onClick={() => choice.change({ all: !all })}
          >
            {t(all ? 'onlyInPlay' : 'all')}
          </ActionButton>,
        ]}
      />
      <Filters view={view} choice={choice} phases={filter.phases} />
      <Columns
        side={
          <div ref={panel} tabIndex={-1} className={classes.side} {...keys}>
            <NodePanel view={view} nodeId={activeId} threat={filter.threat} onGo={go} />
          </div>
        }
        sideWidth="24rem"
      >
        <Panel label={t('title')} grow scroll>
          {choice.asList ? (
            <FlowList view={view} shown={shown} activeId={activeId} onActive={setActiveId} onOpen={open} />
          ) : (
            <Drawing view={view} shown={shown} activeId={activeId} onActive={setActiveId} onOpen={open} />
          )}
        </Panel>
      </Columns>
    </>
  );
}

function Filters(props: {
  view: FlowView;
  choice: ReturnType<typeof useFlowChoice>;
  /** The phases in view, whatever decided it. */
  phases: readonly string[] | null;
}) {
  const { view, choice } = props;
  const { t } = useTranslation('flow');
  const words = useWords();
  const threats = (view.flow.threats ?? []).map(({ id, label }, index) => ({
    value: id,
    word: shortName(words(label.ja, label.en)),
    key: String(index + 1),
  }));
  const phases = inPhaseOrder(view.flow.phases);
  const counts = new Map(
    phases.map(({ id }) => {
      const own = shownOf(view, { threat: choice.filter.threat, phases: [id] }, false);
      return [id, [...own.plays.values()].filter((play) => play === 'in').length];
    }),
  );
  const order = [NOW, ...phases.map(({ id }) => id), EVERY];
  const step = (by: number) => {
    // From the phase in view, so that the next key never seems to do nothing.
    const at = choice.phase === EVERY ? order.indexOf(EVERY) : order.indexOf(props.phases?.[0] ?? NOW);
    choice.change({ phase: order[(at + by + order.length) % order.length] ?? EVERY });
  };
  useShortcuts(
    {
      '[': { run: () => step(-1), word: t('previousPhase') },
      ']': { run: () => step(1), word: t('nextPhase') },
      ...Object.fromEntries(threats.map(({ key, value }) => [key, () => choice.change({ threat: value })])),
      '9': () => choice.change({ threat: EVERY }),
    },
    { group: t('title') },
  );
  return (
    <div className={classes.filters}>
      <Segmented
        label={t('threat')}
        labelHidden
        options={[...threats, { value: EVERY, word: t('everyThreat'), key: '9' }]}
        value={choice.threat}
        onChange={(threat) => choice.change({ threat })}
      />
      <FilterChips
        label={t('phase')}
        options={[
          { value: NOW, word: t('phaseNow'), icon: 'dot' as const },
          ...phases.map(({ id, label }) => ({
            value: id,
            word: words(label.ja, label.en),
            count: counts.get(id) ?? 0,
          })),
          { value: EVERY, word: t('everyPhase') },
        ]}
        value={choice.phase}
        onChange={(phase) => choice.change({ phase })}
        end={<KeyLine items={[{ keys: ['[', ']'], word: t('phase') }]} />}
      />
    </div>
  );
}

interface DrawingProps {
  readonly view: FlowView;
  readonly shown: Shown;
  readonly activeId: string | null;
  readonly onActive: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

function Drawing({ view, shown, activeId, onActive, onOpen }: DrawingProps) {
  const { t } = useTranslation('flow');
  const graph = useFlowGraph(view, shown);
  if (graph.nodes.length === 0) return <Empty icon="flow" text={t('nothingInPlay')} />;
  return (
    <div className={classes.canvas}>
      <Diagram
        graph={graph}
        activeId={activeId}
        onActive={onActive}
        onOpen={onOpen}
        broken={<ErrorPlace happened={t('broken')} next={t('brokenNext')} />}
        foot={<span>{t('legend')}</span>}
        words={{
          label: t('drawing'),
          working: t('laying'),
          zoomIn: t('zoomIn'),
          zoomOut: t('zoomOut'),
          fitted: t('fitted'),
          actualSize: t('actualSize'),
        }}
      />
    </div>
  );
}
