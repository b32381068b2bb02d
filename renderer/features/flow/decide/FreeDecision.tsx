// A decision that belongs to no node and no criterion: written in words, decided anew in words.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionView } from '../../../../shared/rpc/decisions';
import { useCommand } from '../../../data/queries';
import { PersonField } from '../../../records/PersonField';
import { Refusal, useActing } from '../../../records/response';
import { ActionButton, ActionLine, InlineForm, Panel, TextField } from '../../../ui';
import classes from '../Flow.module.css';
import { DecisionRecord } from './DecisionRecord';

/** The record, and the line that takes its place. */
export function FreeDecision(props: {
  view: DecisionView;
  incidentId: string;
  isOpen: boolean;
  onAnew: (id: string) => void;
}) {
  const { view, isOpen } = props;
  const { t } = useTranslation('decisions');
  const [isAnew, setAnew] = useState(false);
  return (
    <Panel title={view.decision.subject} look="current">
      <DecisionRecord view={view} isOpen={isOpen} />
      {!isOpen || !view.inForce || isAnew ? null : (
        <div className={classes.section}>
          <ActionLine>
            <ActionButton icon="restore" onClick={() => setAnew(true)}>
              {t('anew')}
            </ActionButton>
          </ActionLine>
        </div>
      )}
      {isAnew ? (
        <FreeForm
          incidentId={props.incidentId}
          subject={view.decision.subject}
          supersedes={[view.decision.id]}
          onClose={() => setAnew(false)}
          onDecided={props.onAnew}
        />
      ) : null}
    </Panel>
  );
}

/** The line: what is decided on, what was decided, by whom, why. */
export function FreeForm(props: {
  incidentId: string;
  /** Given where a decision is taken anew. */
  subject?: string;
  supersedes: readonly string[];
  onClose: () => void;
  onDecided?: (id: string) => void;
}) {
  const { t } = useTranslation('decisions');
  const acting = useActing();
  const decide = useCommand('decision.decide');
  const [subject, setSubject] = useState(props.subject ?? '');
  const [answer, setAnswer] = useState('');
  const [reason, setReason] = useState('');
  const [who, setWho] = useState(acting.by ?? '');
  const [isAsked, setAsked] = useState(false);
  const lacks = { subject: subject.trim() === '', answer: answer.trim() === '', who: who.trim() === '' };
  const lack = (key: keyof typeof lacks) => (isAsked && lacks[key] ? t(`missing.${key}`) : undefined);
  const confirm = () => {
    setAsked(true);
    if (Object.values(lacks).some((one) => one)) return;
    decide.mutate(
      {
        incidentId: props.incidentId,
        subject,
        answer,
        ...(reason.trim() === '' ? {} : { reason }),
        decider: { by: who },
        supersedes: [...props.supersedes],
      },
      {
        onSuccess: ({ id }) => {
          props.onClose();
          props.onDecided?.(id);
        },
      },
    );
  };
  return (
    <div className={classes.section}>
      <InlineForm
        title={t('list.freeTitle')}
        confirmWord={t('decide')}
        closeWord={t('back')}
        confirmBy="ctrl-enter"
        onConfirm={confirm}
        onClose={props.onClose}
        busy={decide.isPending}
        error={<Refusal error={decide.error} typed="Ctrl+Enter" />}
      >
        {props.subject === undefined ? (
          <TextField
            label={t('list.freeSubject')}
            value={subject}
            onChange={setSubject}
            error={lack('subject')}
          />
        ) : null}
        <TextField label={t('answer')} value={answer} onChange={setAnswer} error={lack('answer')} />
        <TextField label={t('reasonMaybe')} value={reason} onChange={setReason} />
        <PersonField label={t('decideIn')} value={who} onChange={setWho} error={lack('who')} />
      </InlineForm>
    </div>
  );
}
