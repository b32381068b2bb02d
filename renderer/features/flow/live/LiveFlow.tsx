// The flow while a response is in view: what is done, under way and waiting, drawn or listed; the node in hand on the right.
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../../shared/model/index';
import { useRemembered } from '../../../data/remembered';
import { useWords } from '../../../i18n/words';
import { type FlowView, inPhaseOrder, useFlowGraph } from '../../../records/flow';
import { Refusal } from '../../../records/response';
import {
  ActionButton,
  Columns,
  Empty,
  ErrorPlace,
  FilterChips,
  KeyLine,
  Panel,
  TitleRow,
  useShortcuts,
  WaitingBar,
} from '../../../ui';
import { Diagram } from '../../../ui/diagram';
import classes from '../Flow.module.css';
import { EVERY, NOW, shortName } from '../flowView';
import { LiveList } from './LiveList';
import { LiveNode } from './LiveNode';
import { liveShown } from './liveShown';
import { isUnderWay, type Live, useLive } from './useLive';
import { useAlerts, useLooks } from './useLooks';

interface Kept {
  readonly phase: string;
  readonly all: boolean;
  readonly asList: boolean;
}
const START: Kept = { phase: NOW, all: false, asList: false };

interface LiveFlowProps {
  readonly view: FlowView;
  readonly incident: RecordOf<'incident'>;
  readonly nodeId: string | null;
}

/** The live flow of a response. */
export function LiveFlow(props: LiveFlowProps) {
  const { t } = useTranslation('flow');
  const { live, error } = useLive(props.incident.id);
  if (live !== null) return <Walked {...props} live={live} />;
  return (
    <>
      <TitleRow title={t('title')} />
      <Columns>
        <Refusal error={error} />
        {error === null ? <WaitingBar word={t('loading')} /> : null}
      </Columns>
    </>
  );
}

/** What to stand at: the node of the address, else the first to be decided, else the first under way. */
function firstNode(view: FlowView, live: Live, nodeId: string | null): string | null {
  const states = new Map(live.nodes.map((node) => [node.nodeId, node]));
  const active = view.nodes.filter(({ id }) => states.get(id)?.state === 'active');
  const dueMs = (id: string) => Date.parse(states.get(id)?.due?.at ?? '') || Number.POSITIVE_INFINITY;
  const [decision] = active
    .filter(({ kind }) => kind === 'decision')
    .sort((a, b) => dueMs(a.id) - dueMs(b.id));
  return nodeId ?? (decision ?? active[0])?.id ?? null;
}

function Walked({ view, incident, nodeId, live }: LiveFlowProps & { readonly live: Live }) {
  const { t } = useTranslation('flow');
  const kept = useRemembered<Kept>('flow.live', START);
  const { all, asList } = kept.value;
  const change = (part: Partial<Kept>) => kept.set({ ...kept.value, ...part });
  const [chosenId, setActiveId] = useState<string | null>(firstNode(view, live, nodeId));
  const [isPinned, setPinned] = useState(nodeId !== null);
  const wanted = view.nodes.find(({ id }) => id === nodeId)?.phase ?? null;
  const kept0 = liveShown(view, live, kept.value.phase, all);
  // A node opened by its address is shown in its phase until something else is chosen.
  const isHidden = isPinned && !kept0.nodes.some(({ id }) => id === nodeId);
  const phase = isHidden ? (wanted ?? EVERY) : kept.value.phase;
  const shown = useMemo(() => liveShown(view, live, phase, all), [view, live, phase, all]);
  const activeId = shown.nodes.some(({ id }) => id === chosenId) ? chosenId : (shown.nodes[0]?.id ?? null);
  const go = (id: string) => {
    const node = view.nodes.find((one) => one.id === id);
    setPinned(false);
    if (!shown.nodes.some((one) => one.id === id)) change({ phase: node?.phase ?? EVERY });
    setActiveId(id);
  };
  const panel = useRef<HTMLDivElement>(null);
  const back = useRef<Element | null>(null);
  const open = (id: string) => {
    setActiveId(id);
    back.current = document.activeElement;
    panel.current?.focus();
  };
  const leave = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (key !== 'Escape' || defaultPrevented) return;
    if (back.current instanceof SVGElement || back.current instanceof HTMLElement) back.current.focus();
  };
  const keys = { onKeyDown: leave };
  const listWord = t(asList ? 'asDrawing' : 'asList');
  useShortcuts(
    {
      a: { run: () => change({ all: !all }), word: t('all') },
      l: { run: () => change({ asList: !asList }), word: listWord },
    },
    { group: t('title') },
  );
  const place = { view, live, shown, activeId, onActive: setActiveId, onOpen: open };
  return (
    <>
      <TitleRow
        title={t('title')}
        context={<Context view={view} live={live} count={shown.nodes.length} />}
        actions={[
          <ActionButton
            key="list"
            icon={asList ? 'flow' : 'checklist'}
            keys="L"
            onClick={() => change({ asList: !asList })}
          >
            {listWord}
          </ActionButton>,
          <ActionButton key="all" icon="eye" keys="A" pressed={all} onClick={() => change({ all: !all })}>
            {t(all ? 'onlyInPlay' : 'all')}
          </ActionButton>,
        ]}
      />
      <Phases
        view={view}
        live={live}
        phase={phase}
        onPhase={(next) => {
          setPinned(false);
          change({ phase: next });
        }}
      />
      <Columns
        side={
          <div ref={panel} tabIndex={-1} className={classes.side} {...keys}>
            <LiveNode view={view} live={live} incident={incident} nodeId={activeId} onGo={go} />
          </div>
        }
        sideWidth="26rem"
      >
        <Panel label={t('title')} grow scroll>
          {asList ? <LiveList {...place} /> : <LiveDrawing {...place} />}
        </Panel>
      </Columns>
    </>
  );
}

function Context({ view, live, count }: { view: FlowView; live: Live; count: number }) {
  const { t } = useTranslation('flow');
  const words = useWords();
  const names = (view.flow.threats ?? [])
    .filter(({ id }) => live.threats?.includes(id))
    .map(({ label }) => shortName(words(label.ja, label.en)));
  const threats = live.threats === null ? t('everyThreat') : names.join(t('join'));
  return `${threats}　${t('context', { total: view.nodes.length, count })}`;
}

/** The phases with what is under way in each; [ and ] walk them. */
function Phases(props: { view: FlowView; live: Live; phase: string; onPhase: (phase: string) => void }) {
  const { view, live, phase } = props;
  const { t } = useTranslation('flow');
  const words = useWords();
  const states = new Map(live.nodes.map((node) => [node.nodeId, node]));
  const phases = inPhaseOrder(view.flow.phases);
  const order = [NOW, ...phases.map(({ id }) => id), EVERY];
  const step = (by: number) =>
    props.onPhase(order[(order.indexOf(phase) + by + order.length) % order.length] ?? NOW);
  useShortcuts(
    {
      '[': { run: () => step(-1), word: t('previousPhase') },
      ']': { run: () => step(1), word: t('nextPhase') },
    },
    { group: t('title') },
  );
  const options = phases.map(({ id, label }) => {
    const own = view.nodes.filter((node) => node.phase === id).flatMap((node) => states.get(node.id) ?? []);
    const open = own.filter(isUnderWay).length;
    const isDone = open === 0 && own.some(({ state }) => state === 'done');
    return {
      value: id,
      word: words(label.ja, label.en),
      ...(open > 0 ? { icon: 'dot' as const, count: open, tone: 'action' as const } : {}),
      ...(isDone ? { icon: 'check-circle' as const } : {}),
    };
  });
  return (
    <div className={classes.filters}>
      <FilterChips
        label={t('phase')}
        options={[
          { value: NOW, word: t('phaseNow'), icon: 'play' as const },
          ...options,
          { value: EVERY, word: t('everyPhase') },
        ]}
        value={phase}
        onChange={props.onPhase}
        end={<KeyLine items={[{ keys: ['[', ']'], word: t('phase') }]} />}
      />
    </div>
  );
}

export interface LivePlace {
  readonly view: FlowView;
  readonly live: Live;
  readonly shown: ReturnType<typeof liveShown>;
  readonly activeId: string | null;
  readonly onActive: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

function LiveDrawing({ view, live, shown, activeId, onActive, onOpen }: LivePlace) {
  const { t } = useTranslation('flow');
  const looks = useLooks(view, live);
  const graph = useFlowGraph(view, shown, useAlerts(live), looks);
  const words = useTranslation('decisions').t;
  if (graph.nodes.length === 0) return <Empty icon="flow" text={t('nothingInPlay')} />;
  return (
    <div className={classes.canvas}>
      <Diagram
        graph={graph}
        activeId={activeId}
        onActive={onActive}
        onOpen={onOpen}
        broken={<ErrorPlace happened={t('broken')} next={t('brokenNext')} />}
        foot={<span>{words('legend')}</span>}
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
