// The chosen node in full: what is wrong with it, its fields, and the ways that lead out of it and to it.
import { useTranslation } from 'react-i18next';
import type { FlowDefect } from '../../../../shared/domain/flow/check';
import { useWords } from '../../../i18n/words';
import { type AnyRecord, RecordFacts, RecordForm, RecordHistory, usePlanEditing } from '../../../records';
import { type FlowNode, type FlowView, inPhaseOrder, kindIcon } from '../../../records/flow';
import { Empty, FieldGrid, Note, Panel, SelectField, Stack, StateChip } from '../../../ui';
import { useDefectWords } from './DefectList';
import type { FlowEdits } from './useFlowEdits';
import { Ways } from './Ways';

/** The fields of a node in the order people think of them; phase and lane are those of the flow, not any. */
const FIELDS = [
  'title',
  'titleEn',
  'kind',
  'roleId',
  'outline',
  'outlineEn',
  'informationNeeded',
  'criterionId',
  'branching',
  'checklistId',
  'timeTargetMinutes',
  'timeTargetOverrides',
  'repeatMinutes',
  'threats',
];
const SHOWN_ELSEWHERE = ['title', 'flowId', 'order', 'phase', 'lane', 'source', 'basis'];

/** The panel of a node. */
export function NodeForm({
  view,
  node,
  defects,
  edits,
  onGo,
}: {
  view: FlowView;
  node: FlowNode | null;
  defects: readonly FlowDefect[];
  edits: FlowEdits;
  onGo: (id: string) => void;
}) {
  const { t } = useTranslation('flow');
  const words = useWords();
  const say = useDefectWords();
  const { on } = usePlanEditing();
  if (node === null) {
    return (
      <Panel label={t('node')}>
        <Empty icon="flow" text={t('edit.empty')} />
      </Panel>
    );
  }
  const own = defects.filter(({ id }) => id === node.id);
  const record = node as unknown as AnyRecord;
  return (
    <Panel
      key={node.id}
      title={words(node.title, node.titleEn)}
      end={
        <StateChip tone="action" icon={kindIcon[node.kind]}>
          {t(`kinds.${node.kind}`)}
        </StateChip>
      }
      padded
      {...(on ? { look: 'current' as const } : {})}
    >
      <Stack gap="12">
        {own.map((defect) => (
          <Note key={defect.rule} tone="warning">
            {say(defect)}
          </Note>
        ))}
        <Ways view={view} node={node} edits={edits} onGo={onGo} />
        {on ? (
          <>
            <Bands view={view} node={node} edits={edits} />
            <RecordForm entity="flowNode" record={record} only={FIELDS} />
            <RecordHistory entity="flowNode" id={node.id} />
          </>
        ) : (
          <RecordFacts entity="flowNode" record={record} omit={SHOWN_ELSEWHERE} />
        )}
      </Stack>
    </Panel>
  );
}

/** The phase and the lane: where the node stands in the drawing. */
function Bands({ view, node, edits }: { view: FlowView; node: FlowNode; edits: FlowEdits }) {
  const { t } = useTranslation('flow');
  const words = useWords();
  const set = (field: 'phase' | 'lane', value: string | null) => {
    const step = (next: string | null) => ({
      act: 'save' as const,
      entity: 'flowNode' as const,
      id: node.id,
      fields: { [field]: next },
    });
    const word = t('edit.moved', { title: words(node.title, node.titleEn) });
    void edits.write(() => ({ steps: [step(value)], undo: [step(node[field])] }), word);
  };
  const option = ({ id, label }: { id: string; label: { ja: string; en: string } }) => ({
    value: id,
    label: words(label.ja, label.en),
  });
  return (
    <FieldGrid columns={2}>
      <SelectField
        label={t('phase')}
        options={inPhaseOrder(view.flow.phases).map(option)}
        value={node.phase}
        onChange={(value) => set('phase', value)}
      />
      <SelectField
        label={t('edit.lane')}
        options={(view.flow.lanes ?? []).map(option)}
        value={node.lane}
        onChange={(value) => set('lane', value)}
      />
    </FieldGrid>
  );
}
