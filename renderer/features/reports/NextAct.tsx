// What is to be done with the report next: fixed, approved, sent; one filled button, committed with Ctrl+Enter.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportView } from '../../../shared/rpc/reports';
import { useCommand } from '../../data/queries';
import { momentOf, Refusal, useNow } from '../../records/response';
import { ActionButton, ActionLine, Meta, Note, Pad, Panel, Stack, StateChip, useShortcuts } from '../../ui';
import { ApproveForm } from './ApproveForm';
import { SendForm } from './SendForm';
import { STATE_LOOK } from './states';
import { WithdrawForm } from './WithdrawForm';

type Form = 'send' | 'approve' | 'withdraw';
type Act = 'fix' | 'approve' | 'send';

/** The step that stands next: a report that needs approval is fixed, then approved, then sent. */
function nextAct({ approvalsNeeded, line, isChanged }: ReportView): Act {
  if (approvalsNeeded === 0) return 'send';
  if (line.state === 'approved') return 'send';
  if (line.state === 'sent') return isChanged ? 'fix' : 'send';
  if (line.state === 'waiting' && !isChanged) return 'approve';
  return 'fix';
}

/** The panel with the state, the promised time and the next step. */
export function NextAct({
  view,
  approval,
  isOpen,
  onField,
}: {
  view: ReportView;
  approval: string;
  isOpen: boolean;
  /** Leads to a field: an empty one that holds the report back comes first. */
  onField: (key: string) => void;
}) {
  const { t } = useTranslation('reports');
  const now = useNow();
  const fix = useCommand('report.fix');
  const [form, setForm] = useState<Form | null>(null);
  const act = nextAct(view);
  const { line, lacks } = view;
  const isHeld = lacks.minimum.length > 0;
  const begin = () => {
    const [empty] = lacks.minimum;
    if (empty !== undefined && act !== 'approve') onField(empty);
    else if (act === 'fix') fix.mutate({ id: line.report.id });
    else setForm(act);
  };
  const isOff = !isOpen || form !== null;
  useShortcuts(
    {
      'Ctrl+Enter': { run: begin, word: t(`act.${act}`) },
      ...(act === 'send' ? {} : { s: { run: () => setForm('send'), word: t('act.sendAnyway') } }),
      ...(line.state === 'sent' ? {} : { w: { run: () => setForm('withdraw'), word: t('act.withdraw') } }),
    },
    { group: t('act.title'), off: isOff },
  );
  const close = () => setForm(null);
  const last = view.versions.at(-1);
  return (
    <Panel
      title={t('act.title')}
      end={<StateChip {...STATE_LOOK[line.state]}>{t(`state.${line.state}`)}</StateChip>}
      look={isOpen ? 'current' : 'plain'}
    >
      <Pad>
        <Stack gap="8">
          <Meta>{approval}</Meta>
          {view.nextReportAt === null ? null : (
            <Meta>{t('act.nextReport', { time: momentOf(view.nextReportAt, now) })}</Meta>
          )}
          {isHeld && isOpen ? (
            <Note tone="critical">{t('act.held', { count: lacks.minimum.length })}</Note>
          ) : null}
          {line.state === 'returned' ? (
            <Note tone="critical">
              {t('act.returned', {
                reason: last?.approvals.find(({ as }) => as === 'returned')?.reason ?? '',
              })}
            </Note>
          ) : null}
          {view.isChanged && last !== undefined && line.state !== 'withdrawn' ? (
            <Note tone="warning">
              {t(line.state === 'approved' ? 'act.changedApproved' : 'act.changed', {
                version: last.version.version,
              })}
            </Note>
          ) : null}
          {line.report.withdrawn === null ? null : (
            <Note tone="neutral">{t('act.withdrawn', { reason: line.report.withdrawn.reason })}</Note>
          )}
          <Refusal error={fix.error} typed="Ctrl+Enter" />
          {isOpen && form === null ? (
            <Buttons act={act} state={line.state} onBegin={begin} onForm={setForm} />
          ) : null}
        </Stack>
      </Pad>
      {form === 'send' ? <SendForm view={view} onClose={close} /> : null}
      {form === 'approve' && last !== undefined ? <ApproveForm version={last} onClose={close} /> : null}
      {form === 'withdraw' ? (
        <WithdrawForm reportId={line.report.id} number={line.number} onClose={close} />
      ) : null}
    </Panel>
  );
}

function Buttons(props: {
  act: Act;
  state: ReportView['line']['state'];
  onBegin: () => void;
  onForm: (form: Form) => void;
}) {
  const { t } = useTranslation('reports');
  return (
    <ActionLine>
      <ActionButton variant="filled" keys="Ctrl+Enter" onClick={props.onBegin}>
        {t(props.act === 'send' && props.state === 'sent' ? 'act.sendMore' : `act.${props.act}`)}
      </ActionButton>
      {props.act === 'send' ? null : (
        <ActionButton keys="S" onClick={() => props.onForm('send')}>
          {t('act.sendAnyway')}
        </ActionButton>
      )}
      {props.state === 'sent' ? null : (
        <ActionButton variant="quiet" keys="W" onClick={() => props.onForm('withdraw')}>
          {t('act.withdraw')}
        </ActionButton>
      )}
    </ActionLine>
  );
}
