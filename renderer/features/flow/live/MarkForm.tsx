// The line that marks a node: a reason where one is needed, when to return, where it leads, and who says so.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { comesAt, readTimeOfDay } from '../../../../shared/domain/chronology/timeOfDay';
import type { NodeAct } from '../../../../shared/model/flowRun';
import type { NodeRunView } from '../../../../shared/rpc/flowRun';
import { zoneMinutesAt } from '../../../data/clock';
import { useCommand } from '../../../data/queries';
import { useWords } from '../../../i18n/words';
import type { FlowNode, FlowView } from '../../../records/flow';
import { PersonField } from '../../../records/PersonField';
import { momentOf, Refusal, useActing, useNow } from '../../../records/response';
import { InlineForm, SelectField, TextField, TimeField } from '../../../ui';
import { waysOut } from '../flowView';
import type { Live } from './useLive';

export type MarkedAct = NodeAct;

interface MarkFormProps {
  readonly view: FlowView;
  readonly live: Live;
  readonly incidentId: string;
  readonly node: FlowNode;
  readonly run: NodeRunView;
  readonly act: MarkedAct;
  readonly onClose: () => void;
}

/** Ways that lead back: at a node that has no others, one of them is chosen. */
function choicesOf({ view, live, node, act }: MarkFormProps): FlowView['edges'] {
  const states = new Map(live.ways.map(({ edgeId, state }) => [edgeId, state]));
  const out = waysOut(node.id, view.edges).filter(({ id }) => states.get(id) !== 'out');
  return act === 'done' && out.length > 0 && out.every(({ kind }) => kind === 'loop') ? out : [];
}

/** Enter writes; Esc closes. */
export function MarkForm(props: MarkFormProps) {
  const { node, act, incidentId, onClose } = props;
  const { t } = useTranslation('decisions');
  const words = useWords();
  const now = useNow();
  const acting = useActing();
  const mark = useCommand('flowRun.mark');
  const [who, setWho] = useState('');
  const [reason, setReason] = useState('');
  const [returns, setReturns] = useState('');
  const choices = choicesOf(props);
  const [way, setWay] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const minutes = readTimeOfDay(returns);
  const comes = minutes === null ? null : comesAt(minutes, now, zoneMinutesAt(now));
  const needsReason =
    act === 'notApplicable' || act === 'reopened' || (act === 'done' && node.checklistId !== null);
  const by = acting.by ?? who.trim();
  const lacks = {
    who: by === '',
    reason: needsReason && reason.trim() === '',
    time: act === 'deferred' && returns.trim() !== '' && comes === null,
    way: choices.length > 0 && way === null,
  };
  const confirm = () => {
    setAsked(true);
    if (Object.values(lacks).some((lack) => lack)) return;
    mark.mutate(
      {
        incidentId,
        nodeId: node.id,
        act,
        by,
        ...(reason.trim() === '' ? {} : { reason }),
        ...(act === 'deferred' && comes !== null ? { returnAt: comes } : {}),
        ...(way === null ? {} : { ways: [way] }),
      },
      { onSuccess: onClose },
    );
  };
  const lack = (key: keyof typeof lacks) => (isAsked && lacks[key] ? t(`missing.${key}`) : undefined);
  return (
    <InlineForm
      title={t(`form.${act}`, { title: words(node.title, node.titleEn) })}
      confirmWord={t(`do.${act}`)}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={onClose}
      busy={mark.isPending}
      error={<Refusal error={mark.error} typed="Enter" />}
    >
      {choices.length === 0 ? null : (
        <SelectField
          label={t('leadsOn')}
          value={way}
          onChange={setWay}
          options={choices.map(({ id, condition, conditionEn }) => ({
            value: id,
            label: words(condition, conditionEn),
          }))}
          error={lack('way')}
        />
      )}
      <TextField
        label={t(needsReason ? 'reason' : 'reasonMaybe')}
        value={reason}
        onChange={setReason}
        error={lack('reason')}
      />
      {act === 'deferred' ? (
        <TimeField
          label={t('returns')}
          value={returns}
          placeholder="0545"
          description={comes === null ? t('returnHint') : t('returnsAt', { time: momentOf(comes, now) })}
          onChange={setReturns}
          error={lack('time')}
        />
      ) : null}
      {acting.by === null ? (
        <PersonField label={t('who')} value={who} onChange={setWho} error={lack('who')} />
      ) : null}
    </InlineForm>
  );
}
