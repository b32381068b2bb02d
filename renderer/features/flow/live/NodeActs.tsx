// What can be said of a node: its checklist opened, done, not applicable, put off, begun without waiting, held back, open again.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RecordOf } from '../../../../shared/model/index';
import type { NodeRunView } from '../../../../shared/rpc/flowRun';
import { paths } from '../../../data/paths';
import { useCommand } from '../../../data/queries';
import { useWords } from '../../../i18n/words';
import type { FlowNode, FlowView } from '../../../records/flow';
import { Refusal } from '../../../records/response';
import { ActionButton, ActionLine, useShortcuts } from '../../../ui';
import classes from '../Flow.module.css';
import { Section } from '../NodePanel';
import { HoldForm } from './HoldForm';
import { type MarkedAct, MarkForm } from './MarkForm';
import type { Live } from './useLive';

interface NodeActsProps {
  readonly view: FlowView;
  readonly live: Live;
  readonly incident: RecordOf<'incident'>;
  readonly node: FlowNode;
  readonly run: NodeRunView;
}

type Form = MarkedAct | 'hold';

const KEYS: Readonly<Record<Form, string>> = {
  done: 'S',
  notApplicable: 'X',
  deferred: 'D',
  begun: 'B',
  reopened: 'U',
  hold: 'H',
};

/** Which acts make sense now; a decision is settled by deciding alone. */
function actsFor({ kind }: FlowNode, { state, due }: NodeRunView): Form[] {
  const isDecision = kind === 'decision';
  if (state === 'out') return [];
  if (state === 'done')
    return isDecision ? [] : due === null ? ['reopened'] : ['done', 'notApplicable', 'reopened'];
  const settling: Form[] = isDecision ? [] : ['done', 'notApplicable'];
  if (state === 'inhibited') return ['hold', ...settling];
  if (state === 'waiting') return ['begun', ...settling, 'deferred', 'hold'];
  if (state === 'active' || state === 'deferred') return [...settling, 'deferred', 'hold'];
  return isDecision ? [] : ['begun', 'done', 'notApplicable'];
}

/** The buttons, and the line one of them opens. Nothing in a response that is closed. */
export function NodeActs({ view, live, incident, node, run }: NodeActsProps) {
  const { t } = useTranslation('decisions');
  const flow = useTranslation('flow').t;
  const words = useWords();
  const [, navigate] = useLocation();
  const [form, setForm] = useState<Form | null>(null);
  const open = useCommand('flowRun.open');
  const isOpen = incident.closed === null;
  const checklist = view.checklists.find(({ id }) => id === node.checklistId);
  const acts = isOpen ? actsFor(node, run) : [];
  const goToChecklist = () => {
    if (checklist === undefined) return;
    if (!isOpen) return navigate(paths.checklist(checklist.id));
    open.mutate(
      { incidentId: incident.id, nodeId: node.id },
      { onSuccess: ({ runId }) => navigate(paths.run(runId)) },
    );
  };
  const isOn = form === null;
  useShortcuts(
    {
      ...(checklist === undefined ? {} : { c: { run: goToChecklist, word: flow('toChecklist') } }),
      ...Object.fromEntries(
        acts.map((act) => [KEYS[act].toLowerCase(), { run: () => setForm(act), word: wordOf(act) }]),
      ),
    },
    { group: flow('node'), off: !isOn },
  );
  function wordOf(act: Form): string {
    return act === 'hold' && run.state === 'inhibited' ? t('hold.release') : t(`do.${act}`);
  }
  if (acts.length === 0 && checklist === undefined) return null;
  const checklistWord = !isOpen ? 'readChecklist' : run.runIds.length > 0 ? 'continueRun' : 'startRun';
  const mainAct =
    checklist === undefined && node.kind !== 'decision' ? acts.find((act) => act === 'done') : undefined;
  return (
    <Section title={t('acts.title')}>
      <div className={classes.acts}>
        {checklist === undefined ? null : (
          <>
            <p>{words(checklist.title, checklist.titleEn)}</p>
            <ActionLine>
              <ActionButton
                variant="filled"
                icon="checklist"
                keys="C"
                onClick={goToChecklist}
                disabled={open.isPending}
              >
                {flow(checklistWord)}
              </ActionButton>
            </ActionLine>
            <Refusal error={open.error} />
          </>
        )}
        {form === null ? (
          <ActionLine>
            {acts.map((act) => (
              <ActionButton
                key={act}
                size="small"
                variant={act === mainAct ? 'filled' : 'outline'}
                keys={KEYS[act]}
                onClick={() => setForm(act)}
              >
                {wordOf(act)}
              </ActionButton>
            ))}
          </ActionLine>
        ) : null}
        {form === 'hold' ? (
          <HoldForm
            view={view}
            live={live}
            incidentId={incident.id}
            node={node}
            run={run}
            onClose={() => setForm(null)}
          />
        ) : null}
        {form === null || form === 'hold' ? null : (
          <MarkForm
            view={view}
            live={live}
            incidentId={incident.id}
            node={node}
            run={run}
            act={form}
            onClose={() => setForm(null)}
          />
        )}
      </div>
    </Section>
  );
}
