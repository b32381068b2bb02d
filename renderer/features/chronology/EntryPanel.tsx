// One entry in full: all its times, who told whom, what was done with it and by whose initials, and what it may be the same as.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryStepKind } from '../../../shared/model/chronology';
import type { ShownEntry, StepView } from '../../../shared/rpc/chronology';
import { useCommand } from '../../data/queries';
import { momentOf, Refusal, useNames, useNow } from '../../records/response';
import {
  ActionButton,
  Digits,
  Empty,
  Facts,
  Meta,
  Pad,
  Panel,
  PlainRows,
  RefNumber,
  Row,
  StateChip,
} from '../../ui';
import { useRoles } from './roles';
import { StepForm } from './StepForm';
import { nextStepOf } from './steps';

const MINUTE_MS = 60_000;

/** The panel beside the table. `step` is the step that is being signed. */
export function EntryPanel(props: {
  entry: ShownEntry;
  isOpen: boolean;
  step: EntryStepKind | null;
  onStep: (step: EntryStepKind | null) => void;
  onClose: () => void;
}) {
  const { entry, isOpen, step } = props;
  const { t } = useTranslation('chronology');
  const next = nextStepOf(entry);
  const canSendBack = entry.flow.stage === 'decision' || entry.flow.stage === 'delivery';
  const isLive = isOpen && entry.supersededBy.length === 0;
  return (
    <Panel
      title={t('entry', { number: entry.number })}
      end={
        <ActionButton size="small" keys="Esc" onClick={props.onClose}>
          {t('close')}
        </ActionButton>
      }
    >
      <Times entry={entry} />
      {isLive ? <DoubleQuestion entry={entry} /> : null}
      <FlowOf entry={entry} />
      {step !== null && isLive ? (
        <Pad>
          <StepForm key={`${entry.id} ${step}`} entry={entry} step={step} onDone={() => props.onStep(null)} />
        </Pad>
      ) : null}
      {step === null && isLive ? (
        <Pad>
          <ActionButton variant="filled" keys="F" onClick={() => props.onStep(next)}>
            {t(`stepOf.${next}`, { number: entry.number })}
          </ActionButton>{' '}
          {canSendBack ? (
            <ActionButton keys="B" onClick={() => props.onStep('sendBack')}>
              {t('sendBack')}
            </ActionButton>
          ) : null}
        </Pad>
      ) : null}
    </Panel>
  );
}

/** Every time there is of an entry, and how far its device's clock was off. */
function Times({ entry }: { entry: ShownEntry }) {
  const { t } = useTranslation(['chronology', 'respond']);
  const now = useNow();
  const nameOf = useNames();
  const offMinutes = Math.round((Date.parse(entry.recordedAt) - Date.parse(entry.clockAt)) / MINUTE_MS);
  const off =
    offMinutes === 0
      ? t('times.exact')
      : t('times.offset', { minutes: offMinutes > 0 ? `+${offMinutes}` : String(offMinutes) });
  const isUnknown = entry.notKnown.occurredAt !== undefined;
  return (
    <Pad>
      <Facts
        items={[
          {
            label: t('times.occurred'),
            value: isUnknown ? (
              t('respond:unknown')
            ) : (
              <>
                <Digits value={momentOf(entry.occurredAt, now)} />{' '}
                <Meta>{t(entry.occurredTold ? 'times.told' : 'times.asWritten')}</Meta>
              </>
            ),
          },
          { label: t('times.recorded'), value: <Digits value={momentOf(entry.recordedAt, now)} /> },
          {
            label: t('times.clock'),
            value: (
              <>
                <Digits value={momentOf(entry.clockAt, now)} /> <Meta>{off}</Meta>
              </>
            ),
          },
          { label: t('by'), value: nameOf(entry.by) },
          ...(entry.medium === null
            ? []
            : [{ label: t('medium'), value: t(`respond:media.${entry.medium}`) }]),
        ]}
      />
    </Pad>
  );
}

/** Asked until somebody answers; 1 and 2 on the row answer it, too. */
function DoubleQuestion({ entry }: { entry: ShownEntry }) {
  const { t } = useTranslation('chronology');
  const link = useCommand('chronology.link');
  const [other] = entry.mayBeSame;
  if (other === undefined) return null;
  const say = (is: 'same' | 'different') => link.mutate({ entryId: entry.id, otherId: other.id, is });
  return (
    <Pad>
      <p>
        <b>{t('double.ask', { number: other.number })}</b> <Meta>{t('double.stay')}</Meta>
      </p>
      <ActionButton size="small" keys="1" onClick={() => say('same')}>
        {t('double.same')}
      </ActionButton>{' '}
      <ActionButton size="small" keys="2" onClick={() => say('different')}>
        {t('double.different')}
      </ActionButton>
      <Refusal error={link.error} />
    </Pad>
  );
}

function FlowOf({ entry }: { entry: ShownEntry }) {
  const { t } = useTranslation('chronology');
  const roles = useRoles();
  const { flow } = entry;
  const outstanding = flow.outstanding.map(roles.nameOf).join('、');
  return (
    <>
      <Pad>
        <Facts
          items={[
            {
              label: t('waitsAt'),
              value:
                flow.stage === 'none' ? (
                  <Meta>—</Meta>
                ) : (
                  <>
                    {t(`waiting.${flow.stage}`)}{' '}
                    {outstanding === '' ? null : <Meta>{t('outstanding', { names: outstanding })}</Meta>}
                    {flow.disputed ? <StateChip tone="warning">{t('disputed')}</StateChip> : null}
                  </>
                ),
            },
          ]}
        />
      </Pad>
      {flow.steps.length === 0 ? (
        <Empty text={t('noSteps')} />
      ) : (
        <PlainRows items={flow.steps} itemKey={({ id }) => id} label={t('flow')}>
          {(step) => <StepRow step={step} />}
        </PlainRows>
      )}
    </>
  );
}

function StepRow({ step }: { step: StepView }) {
  const { t } = useTranslation('chronology');
  const now = useNow();
  const roles = useRoles();
  const nameOf = useNames();
  const names = step.roles.map(roles.nameOf).join('、');
  const parts: ReactNode[] = [
    step.next === null ? null : t(`next.${step.next}`),
    names === '' ? null : t('sentTo', { names }),
    step.text,
    nameOf(step.by),
  ].filter((part) => part !== null && part !== '');
  return (
    <Row
      lead={<Digits value={momentOf(step.at, now)} />}
      title={
        <>
          {t(`steps.${step.step}`)} <b>{step.initials}</b>{' '}
          {step.entry === null ? null : <RefNumber>{step.entry.number}</RefNumber>}
        </>
      }
      meta={parts.join('　')}
      look={step.inForce || step.step === 'delivery' ? 'plain' : 'dim'}
    />
  );
}
