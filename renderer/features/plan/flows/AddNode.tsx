// A node after the chosen one: its title and what it is; the rest is filled in afterwards.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addNode } from '../../../../shared/domain/flow/edit';
import { waysOut } from '../../../../shared/domain/flow/inPlay';
import { NODE_KINDS } from '../../../../shared/model/flow';
import { useWords } from '../../../i18n/words';
import { type FlowNode, type FlowView, kindIcon } from '../../../records/flow';
import {
  ActionButton,
  ActionLine,
  CheckField,
  Panel,
  Segmented,
  Stack,
  TextField,
  useFirstWrong,
} from '../../../ui';
import { type FlowEdits, newId } from './useFlowEdits';

/** The form; Enter adds, Escape gives up. `after` null makes the first node. */
export function AddNode({
  view,
  after,
  edits,
  onMade,
  onClose,
}: {
  view: FlowView;
  after: FlowNode | null;
  edits: FlowEdits;
  onMade: (id: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['flow', 'common']);
  const words = useWords();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<FlowNode['kind']>(after === null ? 'trigger' : 'action');
  const [condition, setCondition] = useState('');
  const [isBetween, setBetween] = useState(true);
  const [missed, setMissed] = useState(0);
  const form = useFirstWrong<HTMLFormElement>(missed);
  const isDecision = after?.kind === 'decision';
  const ways = after === null ? [] : waysOut(after.id, view.edges);
  const mayBetween = !isDecision && ways.length === 1 && kind !== 'end' && kind !== 'decision';
  const isMissing = missed > 0 && title.trim() === '';
  const make = async () => {
    if (title.trim() === '') return setMissed(missed + 1);
    const ids = { node: newId(), edge: newId() };
    const made = { title: title.trim(), kind, condition: condition.trim() === '' ? null : condition.trim() };
    const between = mayBetween && isBetween;
    const word = t('flow:edit.added', { title: made.title });
    const end = await edits.write((now) => addNode(now, { after, made, between }, ids), word);
    if (end === 'written') onMade(ids.node);
  };
  return (
    <Panel
      title={
        after === null
          ? t('flow:edit.addFirst')
          : t('flow:edit.addAfter', { title: words(after.title, after.titleEn) })
      }
      padded
      look="current"
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <Stack>
          <TextField
            label={t('flow:edit.nodeTitle')}
            requiredWord={t('common:required')}
            value={title}
            onChange={setTitle}
            error={isMissing ? t('flow:edit.titleMissing') : undefined}
            autoFocus
          />
          <Segmented
            label={t('flow:columns.kind')}
            options={NODE_KINDS.map((value, index) => ({
              value,
              word: t(`flow:kinds.${value}`),
              icon: kindIcon[value],
              key: String(index + 1),
            }))}
            value={kind}
            onChange={setKind}
          />
          {isDecision ? (
            <TextField label={t('flow:edit.condition')} value={condition} onChange={setCondition} />
          ) : null}
          {mayBetween ? (
            <CheckField label={t('flow:edit.between')} value={isBetween} onChange={setBetween} />
          ) : null}
          <ActionLine>
            <ActionButton type="submit" variant="filled" keys="Enter">
              {t('flow:edit.addIt')}
            </ActionButton>
            <ActionButton keys="Esc" onClick={onClose}>
              {t('common:cancel')}
            </ActionButton>
          </ActionLine>
        </Stack>
      </form>
    </Panel>
  );
}
