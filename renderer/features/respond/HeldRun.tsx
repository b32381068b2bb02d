// A run that follows from something that comes first: it says for what it waits, comes back when that is settled, or is let go.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Work } from '../../../shared/model/flowRun';
import { useCommand, useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { PersonField } from '../../records/PersonField';
import { Refusal, useActing } from '../../records/response';
import {
  ActionButton,
  ActionLine,
  InlineForm,
  Note,
  Pad,
  Panel,
  SelectField,
  TextField,
  useShortcuts,
} from '../../ui';
import { useHeld } from './held';

const UNDER_WAY: ReadonlySet<string> = new Set(['active', 'waiting', 'deferred']);

/** What may come first: the other open runs, and nodes under way. */
function usePrimaries(
  incidentId: string,
  runId: string,
): { readonly value: string; readonly label: string }[] {
  const words = useWords();
  const runs = useQuery('incident.overview', { id: incidentId }).data?.runs ?? [];
  const nodes = useQuery('flow.view', {}).data?.nodes ?? [];
  const live = useQuery('flowRun.view', { incidentId }).data;
  const open = new Set(live?.nodes.filter(({ state }) => UNDER_WAY.has(state)).map(({ nodeId }) => nodeId));
  return [
    ...runs
      .filter(({ run }) => run.closed === null && run.id !== runId)
      .map(({ run, checklist }) => ({
        value: `checklistRun ${run.id}`,
        label: words(checklist.title, checklist.titleEn),
      })),
    ...nodes
      .filter(({ id }) => open.has(id))
      .map(({ id, title, titleEn }) => ({ value: `flowNode ${id}`, label: words(title, titleEn) })),
  ];
}

function workOf(value: string): Work {
  const [entity, id = ''] = value.split(' ');
  return { entity: entity === 'flowNode' ? 'flowNode' : 'checklistRun', id };
}

/** The note over a run, and the line that holds it back or lets it go. Nothing in a run that is closed. */
export function HeldRun({
  incidentId,
  runId,
  isClosed,
}: {
  incidentId: string;
  runId: string;
  isClosed: boolean;
}) {
  const { t } = useTranslation('decisions');
  const words = useWords();
  const held = useHeld(incidentId)(runId);
  const [isOpen, setOpen] = useState(false);
  const isHeld = held !== null && !held.returned;
  const word = t(isHeld ? 'hold.release' : 'do.hold');
  useShortcuts(
    { h: { run: () => setOpen(true), word } },
    { group: t('hold.group'), off: isClosed || isOpen },
  );
  if (isClosed) return null;
  const button = (
    <ActionLine align="end">
      <ActionButton size="small" variant="quiet" icon="lock" keys="H" onClick={() => setOpen(true)}>
        {word}
      </ActionButton>
    </ActionLine>
  );
  if (held === null && !isOpen) return button;
  const primary = held === null ? '' : words(held.primaryTitle.ja, held.primaryTitle.en);
  return (
    <Panel label={t('hold.group')}>
      <Pad>
        {isHeld ? (
          <Note tone="warning" icon="lock">
            {t('heldFor', { title: primary })}
            {held.reason === null ? '' : ` ${t('quoted', { text: held.reason })}`}
          </Note>
        ) : null}
        {held?.returned === true ? <Note tone="action">{t('returned', { title: primary })}</Note> : null}
        {isOpen ? (
          <HoldLine
            incidentId={incidentId}
            runId={runId}
            held={isHeld ? held.work : null}
            onClose={() => setOpen(false)}
          />
        ) : (
          button
        )}
      </Pad>
    </Panel>
  );
}

function HoldLine(props: { incidentId: string; runId: string; held: Work | null; onClose: () => void }) {
  const { incidentId, runId, held, onClose } = props;
  const { t } = useTranslation('decisions');
  const acting = useActing();
  const inhibit = useCommand('flowRun.inhibit');
  const primaries = usePrimaries(incidentId, runId);
  const [primary, setPrimary] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [who, setWho] = useState('');
  const [isAsked, setAsked] = useState(false);
  const by = acting.by ?? who.trim();
  const lacksPrimary = held === null && primary === null;
  const confirm = () => {
    setAsked(true);
    if (lacksPrimary || by === '') return;
    const said = reason.trim() === '' ? {} : { reason };
    const work: Work = held ?? { entity: 'checklistRun', id: runId };
    inhibit.mutate(
      { incidentId, work, primary: primary === null || held !== null ? null : workOf(primary), by, ...said },
      { onSuccess: onClose },
    );
  };
  return (
    <InlineForm
      title={t(held === null ? 'hold.runTitle' : 'hold.releaseRun')}
      confirmWord={t(held === null ? 'hold.confirm' : 'hold.release')}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={onClose}
      busy={inhibit.isPending}
      error={<Refusal error={inhibit.error} typed="Enter" />}
    >
      {held === null ? (
        <SelectField
          label={t('hold.primary')}
          value={primary}
          onChange={setPrimary}
          options={primaries}
          searchable
          emptyWord={t('hold.nothing')}
          error={isAsked && lacksPrimary ? t('missing.primary') : undefined}
        />
      ) : null}
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
