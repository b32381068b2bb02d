// The node in hand: who decides or does it, by when, with which information, by which criteria, and where it leads.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/words';
import { type FlowNode, type FlowView, kindIcon } from '../../records/flow';
import { Digits, Empty, Icon, Meta, Panel, StateChip } from '../../ui';
import classes from './Flow.module.css';
import { guideMinutes, shortName, waysOut } from './flowView';
import { NodeChecklist } from './NodeChecklist';
import { NodeCriterion } from './NodeCriterion';
import { NodePeople } from './NodePeople';

/** One part of the panel. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.section}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

/** The panel; without a node it says how to get one. */
export function NodePanel(props: {
  view: FlowView;
  nodeId: string | null;
  threat: string | null;
  onGo: (id: string) => void;
}) {
  const { t } = useTranslation('flow');
  const words = useWords();
  const { view, nodeId } = props;
  const node = view.nodes.find(({ id }) => id === nodeId);
  if (node === undefined) {
    return (
      <Panel label={t('node')}>
        <Empty icon="flow" text={t('choose')} />
      </Panel>
    );
  }
  const criterion = view.criteria.find(({ id }) => id === node.criterionId);
  const information = [...(node.informationNeeded ?? []), ...(criterion?.informationNeeded ?? [])];
  const needed = [...new Set(information.map(({ ja, en }) => words(ja, en)))];
  const outline = words(node.outline, node.outlineEn);
  return (
    <Panel title={words(node.title, node.titleEn)} look="current">
      <div className={classes.section}>
        <NodeFacts node={node} threat={props.threat} />
        {outline === '' ? null : <p>{outline}</p>}
      </div>
      <NodePeople view={view} node={node} criterion={criterion} />
      {needed.length === 0 ? null : (
        <Section title={t('information')}>
          <ul className={classes.list}>
            {needed.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Section>
      )}
      {criterion === undefined ? null : <NodeCriterion criterion={criterion} />}
      <Ways view={view} node={node} threat={props.threat} onGo={props.onGo} />
      <NodeChecklist view={view} node={node} />
      {node.source === null ? null : (
        <Section title={t('source')}>
          <Meta>{node.source}</Meta>
        </Section>
      )}
    </Panel>
  );
}

function NodeFacts({ node, threat }: { node: FlowNode; threat: string | null }) {
  const { t } = useTranslation('flow');
  const minutes = guideMinutes(node, threat);
  return (
    <div className={classes.kind}>
      <StateChip tone="action" icon={kindIcon[node.kind]}>
        {t(`kinds.${node.kind}`)}
      </StateChip>
      <span>
        <Icon name="clock" />{' '}
        {minutes === null ? t('guideOpen') : <Digits value={t('guide', { count: minutes })} />}
      </span>
      {node.repeatMinutes === null ? null : <span>{t('repeats', { count: node.repeatMinutes })}</span>}
      {node.branching === null ? null : <span>{t(`branching.${node.branching}`)}</span>}
    </div>
  );
}

/** The ways out, a decision's answers numbered as in the drawing; those that are not for the event in hand say for which. */
export function Ways(props: {
  view: FlowView;
  node: FlowNode;
  threat: string | null;
  onGo: (id: string) => void;
}) {
  const { view, node, threat, onGo } = props;
  const { t } = useTranslation('flow');
  const words = useWords();
  const titles = new Map(view.nodes.map(({ id, title, titleEn }) => [id, words(title, titleEn)]));
  const threats = new Map(
    (view.flow.threats ?? []).map(({ id, label }) => [id, shortName(words(label.ja, label.en))]),
  );
  const ways = waysOut(node.id, view.edges);
  const all = view.flow.threats?.length ?? 0;
  if (ways.length === 0) return null;
  return (
    <Section title={t(node.kind === 'decision' ? 'answers' : 'next')}>
      <ul className={classes.ways}>
        {ways.map((way, index) => {
          const condition = words(way.condition, way.conditionEn);
          const only = way.threats ?? [];
          const isOpen =
            only.length === 0 || only.length >= all || (threat !== null && only.includes(threat));
          const limits = isOpen ? '' : only.map((id) => threats.get(id) ?? id).join(t('join'));
          return (
            <li key={way.id}>
              <button type="button" className={classes.way} onClick={() => onGo(way.toId)}>
                <b>{index + 1}</b>
                <div>
                  {condition === '' ? t(`edges.${way.kind}`) : condition}
                  <span>
                    → {titles.get(way.toId) ?? ''} {limits === '' ? '' : t('onlyFor', { threats: limits })}
                  </span>
                </div>
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
