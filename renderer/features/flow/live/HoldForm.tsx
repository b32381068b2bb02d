// Holds a node back, with the run it is worked off in, until what comes first is settled; or lets it go on.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Work } from '../../../../shared/model/flowRun';
import type { NodeRunView } from '../../../../shared/rpc/flowRun';
import { useCommand } from '../../../data/queries';
import { useWords } from '../../../i18n/words';
import type { FlowNode, FlowView } from '../../../records/flow';
import { PersonField } from '../../../records/PersonField';
import { Refusal, useActing } from '../../../records/response';
import { InlineForm, SelectField, TextField } from '../../../ui';
import { isUnderWay, type Live } from './useLive';

/** The line; Enter holds or lets go. */
export function HoldForm(props: {
  view: FlowView;
  live: Live;
  incidentId: string;
  node: FlowNode;
  run: NodeRunView;
  onClose: () => void;
}) {
  const { view, live, incidentId, node, run, onClose } = props;
  const { t } = useTranslation('decisions');
  const words = useWords();
  const acting = useActing();
  const inhibit = useCommand('flowRun.inhibit');
  const isHeld = run.state === 'inhibited';
  const [primaryId, setPrimary] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [who, setWho] = useState('');
  const [isAsked, setAsked] = useState(false);
  const states = new Map(live.nodes.map((one) => [one.nodeId, one]));
  const first = view.nodes.filter(({ id }) => {
    const state = states.get(id);
    return id !== node.id && state !== undefined && isUnderWay(state);
  });
  const by = acting.by ?? who.trim();
  const lacksPrimary = !isHeld && primaryId === null;
  const confirm = () => {
    setAsked(true);
    if (lacksPrimary || by === '') return;
    const work: Work = { entity: 'flowNode', id: node.id };
    const primary: Work | null = isHeld || primaryId === null ? null : { entity: 'flowNode', id: primaryId };
    inhibit.mutate(
      { incidentId, work, primary, by, ...(reason.trim() === '' ? {} : { reason }) },
      { onSuccess: onClose },
    );
  };
  return (
    <InlineForm
      title={t(isHeld ? 'hold.releaseTitle' : 'hold.title', { title: words(node.title, node.titleEn) })}
      confirmWord={t(isHeld ? 'hold.release' : 'hold.confirm')}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={onClose}
      busy={inhibit.isPending}
      error={<Refusal error={inhibit.error} typed="Enter" />}
    >
      {isHeld ? null : (
        <SelectField
          label={t('hold.primary')}
          value={primaryId}
          onChange={setPrimary}
          options={first.map(({ id, title, titleEn }) => ({ value: id, label: words(title, titleEn) }))}
          searchable
          emptyWord={t('hold.nothing')}
          error={isAsked && lacksPrimary ? t('missing.primary') : undefined}
        />
      )}
      <TextField label={t('reasonMaybe')} value={reason} onChange={setReason} />
      {acting.by === null ? (
        <PersonField
          label={t('who')}
          value={who}
          onChange={setWho}
          error={isAsked && by === '' ? t('missing.who') : undefined}
        />
      ) : null}
    </InlineForm>
  );
}
