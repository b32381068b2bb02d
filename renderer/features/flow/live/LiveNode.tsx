// The node in hand during a response: a decision to take, or work to do, with its time, what it waits for and where it leads.
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../../shared/model/index';
import type { NodeRunView } from '../../../../shared/rpc/flowRun';
import { useWords } from '../../../i18n/words';
import { type FlowNode, type FlowView, kindIcon } from '../../../records/flow';
import { momentOf, useLeft, useNames, useNow } from '../../../records/response';
import { Empty, Icon, Meta, Note, Panel, RefNumber, StateChip } from '../../../ui';
import { DecisionPanel } from '../decide/DecisionPanel';
import classes from '../Flow.module.css';
import { Section, Ways } from '../NodePanel';
import { NodePeople } from '../NodePeople';
import { NodeActs } from './NodeActs';
import type { Live } from './useLive';
import { useLooks } from './useLooks';

export interface LiveNodeProps {
  readonly view: FlowView;
  readonly live: Live;
  readonly incident: RecordOf<'incident'>;
  readonly nodeId: string | null;
  readonly onGo: (id: string) => void;
}

/** The panel; without a node it says how to get one. */
export function LiveNode(props: LiveNodeProps) {
  const { t } = useTranslation('flow');
  const { view, live, nodeId } = props;
  const node = view.nodes.find(({ id }) => id === nodeId);
  const run = live.nodes.find((one) => one.nodeId === nodeId);
  if (node === undefined || run === undefined) {
    return (
      <Panel label={t('node')}>
        <Empty icon="flow" text={t('choose')} />
      </Panel>
    );
  }
  return <NodeInHand key={node.id} {...props} node={node} run={run} />;
}

function NodeInHand({
  view,
  live,
  incident,
  node,
  run,
  onGo,
}: LiveNodeProps & { node: FlowNode; run: NodeRunView }) {
  const { t } = useTranslation('flow');
  const words = useWords();
  const outline = words(node.outline, node.outlineEn);
  const isOpen = incident.closed === null;
  const state = <NodeState view={view} live={live} node={node} run={run} onGo={onGo} />;
  const ways = (
    <Ways
      view={view}
      node={node}
      threat={live.threats?.length === 1 ? (live.threats[0] ?? null) : null}
      onGo={onGo}
    />
  );
  if (node.kind === 'decision') {
    return (
      <DecisionPanel
        incidentId={incident.id}
        matter={{ nodeId: node.id }}
        isOpen={isOpen}
        title={words(node.title, node.titleEn)}
        before={state}
        after={<NodeActs view={view} live={live} incident={incident} node={node} run={run} />}
      />
    );
  }
  return (
    <Panel title={words(node.title, node.titleEn)} look="current">
      {state}
      {outline === '' ? null : (
        <div className={classes.section}>
          <p>{outline}</p>
        </div>
      )}
      <NodeActs view={view} live={live} incident={incident} node={node} run={run} />
      <NodePeople
        view={view}
        node={node}
        criterion={view.criteria.find(({ id }) => id === node.criterionId)}
      />
      {(node.informationNeeded ?? []).length === 0 ? null : (
        <Section title={t('information')}>
          <ul className={classes.list}>
            {(node.informationNeeded ?? []).map((text) => (
              <li key={text.ja}>{words(text.ja, text.en)}</li>
            ))}
          </ul>
        </Section>
      )}
      {ways}
    </Panel>
  );
}

/** Its state, its time, who said so, and what it waits for. */
function NodeState(props: Omit<LiveNodeProps, 'incident' | 'nodeId'> & { node: FlowNode; run: NodeRunView }) {
  const { view, live, node, run, onGo } = props;
  const { t } = useTranslation('decisions');
  const kinds = useTranslation('flow').t;
  const words = useWords();
  const now = useNow();
  const nameOf = useNames();
  const look = useLooks(view, live).nodes.get(node.id);
  const left = useLeft(now)(run.due);
  const titles = new Map(view.nodes.map(({ id, title, titleEn }) => [id, words(title, titleEn)]));
  const held = live.held.find(({ work, returned }) => work.id === node.id && !returned);
  const returned = live.held.find(
    ({ work, returned: back, settled }) => work.id === node.id && back && !settled,
  );
  return (
    <div className={classes.section}>
      <div className={classes.kind}>
        <StateChip tone="neutral" icon={kindIcon[node.kind]}>
          {kinds(`kinds.${node.kind}`)}
        </StateChip>
        {look === undefined || (run.state === 'active' && left !== null) ? null : (
          <StateChip tone={look.tone ?? 'neutral'} icon={look.icon} look="box">
            {look.foot}
          </StateChip>
        )}
        {run.due === null || left === null || run.state === 'done' ? null : (
          <StateChip tone={left.isOver ? 'critical' : 'warning'} icon="clock" look="box">
            {t(`due.${run.due.from}`, { time: momentOf(run.due.at, now) })} {left.text}
          </StateChip>
        )}
        {run.round > 1 ? <Meta>{t('round', { count: run.round })}</Meta> : null}
      </div>
      {run.mark === null || run.mark.act === 'decided' ? null : (
        <p>
          <Meta>
            {t(`acts.${run.mark.act}`)} {momentOf(run.mark.at, now)} {nameOf(run.mark.by)}{' '}
            {run.mark.reason === null ? '' : t('quoted', { text: run.mark.reason })}
          </Meta>{' '}
          {run.mark.number === null ? null : <RefNumber>{run.mark.number}</RefNumber>}
        </p>
      )}
      {run.disputed ? <Note tone="warning">{t('disputedNode')}</Note> : null}
      {run.stranded ? <Note tone="neutral">{t('strandedNode')}</Note> : null}
      {held === undefined ? null : (
        <Note tone="neutral" icon="lock">
          {t('heldFor', { title: words(held.primaryTitle.ja, held.primaryTitle.en) })}
          {held.reason === null ? '' : ` ${t('quoted', { text: held.reason })}`}
        </Note>
      )}
      {returned === undefined ? null : (
        <Note tone="action">
          {t('returned', { title: words(returned.primaryTitle.ja, returned.primaryTitle.en) })}
        </Note>
      )}
      {run.waitsFor.length === 0 ? null : (
        <>
          <p>{t('waitsFor')}</p>
          <ul className={classes.list}>
            {run.waitsFor.map((id) => (
              <li key={id}>
                <button type="button" className={classes.link} onClick={() => onGo(id)}>
                  <Icon name="arrow-right" /> {titles.get(id) ?? id}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
