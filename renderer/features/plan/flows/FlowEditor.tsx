// The editor of a flow: the drawing on the left, and on the right what is done with the chosen node; every edit is written at once.
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkFlow, type FlowDefect } from '../../../../shared/domain/flow/check';
import { paths } from '../../../data/paths';
import { useWords } from '../../../i18n/words';
import { usePlanEditing } from '../../../records';
import { EditingButton } from '../../../records/EditingButton';
import { type FlowView, inPhaseOrder, shownOf } from '../../../records/flow';
import { ActionButton, Columns, FilterChips, KeyLine, Panel, TitleRow, useShortcuts } from '../../../ui';
import { AddNode } from './AddNode';
import { ConnectNode } from './ConnectNode';
import { DefectList } from './DefectList';
import { Drawing } from './Drawing';
import classes from './Flows.module.css';
import { NodeForm } from './NodeForm';
import { type Doing, Tools } from './Tools';
import { useFlowEdits } from './useFlowEdits';
import { useNodeFocus } from './useNodeFocus';
import { useNodeRemoval } from './useNodeRemoval';

/** Stands for all phases. */
const EVERY = 'every';

const LOOK: Doing = { what: 'look', toId: null };

/** What is wrong with the flow, by the same rules as the readiness of the plan. */
function useDefects({ flow, nodes, edges, roles, checklists }: FlowView): readonly FlowDefect[] {
  return useMemo(() => {
    const held = new Set(
      roles
        .filter(({ role, holders }) => role.external === true || holders.length > 0)
        .map(({ role }) => role.id),
    );
    const lists = new Set(checklists.map(({ id }) => id));
    return checkFlow(
      { id: flow.id, nodes, edges },
      { isHeld: (id) => id !== null && held.has(id), hasChecklist: (id) => lists.has(id) },
    );
  }, [flow, nodes, edges, roles, checklists]);
}

/** The editor of a flow, standing at a node where one is given. */
export function FlowEditor({ view, nodeId }: { view: FlowView; nodeId: string | null }) {
  const { t } = useTranslation('flow');
  const words = useWords();
  const { on } = usePlanEditing();
  const phases = inPhaseOrder(view.flow.phases);
  const given = view.nodes.find(({ id }) => id === nodeId)?.phase ?? phases[0]?.id ?? EVERY;
  const [phase, setPhase] = useState(given);
  const [chosenId, setChosen] = useState<string | null>(nodeId);
  const [doing, setDoing] = useState<Doing>(LOOK);
  const edits = useFlowEdits(view.flow.id);
  const defects = useDefects(view);
  const filter = useMemo(() => ({ threat: null, phases: phase === EVERY ? null : [phase] }), [phase]);
  const shown = useMemo(() => shownOf(view, filter, false), [view, filter]);
  const inside = shown.nodes.filter(({ id }) => shown.plays.get(id) === 'in');
  const node = view.nodes.find(({ id }) => id === chosenId) ?? inside[0] ?? null;
  const { focusNode, place } = useNodeFocus();
  const panel = useRef<HTMLDivElement>(null);
  const choose = (id: string) => {
    const next = view.nodes.find((one) => one.id === id);
    if (next !== undefined && phase !== EVERY && next.phase !== phase) setPhase(next.phase ?? EVERY);
    setChosen(id);
  };
  const goTo = (id: string) => {
    choose(id);
    setDoing(LOOK);
    focusNode(id);
  };
  const leave = () => {
    setDoing(LOOK);
    if (node !== null) focusNode(node.id);
  };
  const open = (id: string) => {
    if (doing.what === 'connect') return setDoing({ what: 'connect', toId: id });
    setChosen(id);
    panel.current?.querySelector<HTMLElement>('input, button, select, textarea, a[href]')?.focus();
  };
  const remove = useNodeRemoval({
    view,
    edits,
    onGone: (next) => (next === null ? setChosen(null) : goTo(next)),
  });
  const start = (what: Doing['what']) => on && setDoing({ what, toId: null });
  useShortcuts(
    {
      i: { run: () => start('add'), word: t('edit.add') },
      c: { run: () => node !== null && start('connect'), word: t('edit.connect') },
      Delete: { run: () => node !== null && remove(node), word: t('edit.remove') },
      u: { run: () => void edits.undo(), word: t('edit.undo') },
    },
    { group: t('edit.title'), off: !on },
  );
  const keys = {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
      event.preventDefault();
      leave();
    },
  };
  return (
    <>
      <TitleRow
        title={words(view.flow.title, view.flow.titleEn)}
        context={t('edit.context', { nodes: view.nodes.length, defects: defects.length })}
        actions={[
          <EditingButton key="edit" />,
          <ActionButton key="all" icon="chevron-left" href={`#${paths.flows}`}>
            {t('edit.allFlows')}
          </ActionButton>,
        ]}
      />
      <Phases view={view} phase={phase} onPhase={setPhase} />
      <Columns
        sideWidth="27rem"
        side={
          <div ref={panel} tabIndex={-1} className={classes.side} {...keys}>
            {doing.what === 'add' && on ? (
              <AddNode view={view} after={node} edits={edits} onMade={goTo} onClose={leave} />
            ) : null}
            {doing.what === 'connect' && on && node !== null ? (
              <ConnectNode
                view={view}
                from={node}
                toId={doing.toId}
                onTo={(toId) => setDoing({ what: 'connect', toId })}
                edits={edits}
                onDone={leave}
              />
            ) : null}
            {doing.what === 'look' ? (
              <NodeForm view={view} node={node} defects={defects} edits={edits} onGo={goTo} />
            ) : null}
            <DefectList view={view} defects={defects} onGo={goTo} />
          </div>
        }
      >
        <Panel label={t('edit.title')} grow scroll>
          <div className={classes.main}>
            {on ? (
              <Tools
                hasNode={node !== null}
                edits={edits}
                onStart={start}
                onRemove={() => node !== null && remove(node)}
              />
            ) : (
              <p className={classes.closed}>{t('edit.closed')}</p>
            )}
            <div ref={place} className={classes.canvas}>
              <Drawing
                view={view}
                shown={shown}
                defects={defects}
                activeId={node?.id ?? null}
                onActive={(id) => doing.what !== 'connect' && setChosen(id)}
                onOpen={open}
              />
            </div>
          </div>
        </Panel>
      </Columns>
    </>
  );
}

function Phases({
  view,
  phase,
  onPhase,
}: {
  view: FlowView;
  phase: string;
  onPhase: (phase: string) => void;
}) {
  const { t } = useTranslation('flow');
  const words = useWords();
  const phases = inPhaseOrder(view.flow.phases);
  const order = [...phases.map(({ id }) => id), EVERY];
  const step = (by: number) =>
    onPhase(order[(order.indexOf(phase) + by + order.length) % order.length] ?? EVERY);
  useShortcuts(
    {
      '[': { run: () => step(-1), word: t('previousPhase') },
      ']': { run: () => step(1), word: t('nextPhase') },
    },
    { group: t('edit.title') },
  );
  if (phases.length === 0) return null;
  return (
    <div className={classes.filters}>
      <FilterChips
        label={t('phase')}
        options={[
          ...phases.map(({ id, label }) => ({
            value: id,
            word: words(label.ja, label.en),
            count: view.nodes.filter((node) => node.phase === id).length,
          })),
          { value: EVERY, word: t('everyPhase') },
        ]}
        value={phase}
        onChange={onPhase}
        end={<KeyLine items={[{ keys: ['[', ']'], word: t('phase') }]} />}
      />
    </div>
  );
}
