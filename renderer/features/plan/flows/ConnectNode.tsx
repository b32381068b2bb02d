// A way from the chosen node to another: chosen by name, or in the drawing with the arrow keys and Enter.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connect } from '../../../../shared/domain/flow/edit';
import { inFlowOrder } from '../../../../shared/domain/flow/inPlay';
import { useWords } from '../../../i18n/words';
import type { FlowNode, FlowView } from '../../../records/flow';
import {
  ActionButton,
  ActionLine,
  Meta,
  Panel,
  SelectField,
  Stack,
  TextField,
  useShortcuts,
} from '../../../ui';
import { type FlowEdits, newId } from './useFlowEdits';

/** The form; Ctrl+Enter connects, Escape gives up. */
export function ConnectNode({
  view,
  from,
  toId,
  onTo,
  edits,
  onDone,
}: {
  view: FlowView;
  from: FlowNode;
  toId: string | null;
  onTo: (id: string | null) => void;
  edits: FlowEdits;
  onDone: () => void;
}) {
  const { t } = useTranslation(['flow', 'common']);
  const words = useWords();
  const [condition, setCondition] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const titleOf = (node: FlowNode) => words(node.title, node.titleEn);
  const targets = inFlowOrder(view.nodes, view.flow).filter(({ id }) => id !== from.id);
  const to = targets.find(({ id }) => id === toId) ?? null;
  const make = async () => {
    if (to === null) return setRefused(t('flow:edit.noTarget'));
    const answer = condition.trim() === '' ? null : condition.trim();
    const word = t('flow:edit.connected', { from: titleOf(from), to: titleOf(to) });
    const way = { from, toId: to.id, condition: answer };
    const end = await edits.write((now) => connect(now, way, newId()), word);
    if (end === 'nothing') setRefused(t('flow:edit.alreadyThere'));
    if (end === 'written') onDone();
  };
  useShortcuts({ 'Ctrl+Enter': { run: () => void make(), word: t('flow:edit.connectIt') } });
  return (
    <Panel title={t('flow:edit.connectFrom', { title: titleOf(from) })} padded look="current">
      <Stack>
        <SelectField
          label={t('flow:edit.target')}
          options={targets.map((node) => ({ value: node.id, label: titleOf(node) }))}
          value={to?.id ?? null}
          searchable
          emptyWord={t('common:noMatch')}
          onChange={(id) => {
            setRefused(null);
            onTo(id);
          }}
          error={refused ?? undefined}
          autoFocus
        />
        <Meta>{t('flow:edit.targetHow')}</Meta>
        {from.kind === 'decision' ? (
          <TextField label={t('flow:edit.condition')} value={condition} onChange={setCondition} />
        ) : null}
        <ActionLine>
          <ActionButton variant="filled" keys="Ctrl+Enter" onClick={() => void make()}>
            {t('flow:edit.connectIt')}
          </ActionButton>
          <ActionButton keys="Esc" onClick={onDone}>
            {t('common:cancel')}
          </ActionButton>
        </ActionLine>
      </Stack>
    </Panel>
  );
}
