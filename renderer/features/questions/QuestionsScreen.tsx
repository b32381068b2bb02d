// What is not known: every question by weight, whom it is asked of, by when, and the answer that fills its field.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordOf } from '../../../shared/model/index';
import type { QuestionLine } from '../../../shared/rpc/questions';
import { useIncidentInView } from '../../data/incident';
import { useQuery } from '../../data/queries';
import { NoIncident, Refusal, useNow } from '../../records/response';
import {
  ActionButton,
  Columns,
  Empty,
  Panel,
  PlainRows,
  RowList,
  StateChip,
  TitleRow,
  useShortcuts,
} from '../../ui';
import { AnsweredRow } from './AnsweredRow';
import { AnswerForm } from './AnswerForm';
import { AssignForm } from './AssignForm';
import { QuestionRow } from './QuestionRow';
import { RaiseForm } from './RaiseForm';

/** What can be done about a question in place. */
export type QuestionAct = 'answered' | 'waived' | 'assign';

const KEYS: Readonly<Record<string, QuestionAct>> = { 1: 'answered', 2: 'waived', a: 'assign' };

/** The questions of the response in view. */
export function QuestionsScreen() {
  const { t } = useTranslation('questions');
  const { incident, ready } = useIncidentInView();
  if (incident === null) return ready ? <NoIncident title={t('title')} /> : <TitleRow title={t('title')} />;
  return <QuestionsOf key={incident.id} incident={incident} />;
}

function QuestionsOf({ incident }: { incident: RecordOf<'incident'> }) {
  const { t } = useTranslation('questions');
  useNow();
  const board = useQuery('question.board', { incidentId: incident.id });
  const [isRaising, setRaising] = useState(false);
  const lines = board.data ?? [];
  const open = lines.filter(({ question }) => question.answered === null);
  const answered = lines.filter(({ question }) => question.answered !== null);
  const overdue = open.filter(({ urgency }) => urgency === 'overdue').length;
  const unasked = open.filter(({ urgency }) => urgency === 'unasked').length;
  const isOpen = incident.closed === null;
  return (
    <>
      <TitleRow
        title={t('title')}
        context={t('context', { title: incident.title, overdue, unasked })}
        {...(isOpen && !isRaising
          ? {
              actions: [
                <ActionButton key="raise" icon="question" keys="?" onClick={() => setRaising(true)}>
                  {t('raise.open')}
                </ActionButton>,
              ] as const,
            }
          : {})}
      />
      <Columns>
        <Refusal error={board.error} />
        {isRaising ? <RaiseForm incidentId={incident.id} onClose={() => setRaising(false)} /> : null}
        <OpenQuestions lines={open} isOpen={isOpen} isRaising={isRaising} onRaise={() => setRaising(true)} />
        {answered.length === 0 ? null : (
          <Panel title={t('answered.title')} context={t('answered.count', { count: answered.length })}>
            <PlainRows items={answered} itemKey={({ question }) => question.id} label={t('answered.title')}>
              {(line) => <AnsweredRow line={line} isOpen={isOpen} />}
            </PlainRows>
          </Panel>
        )}
      </Columns>
    </>
  );
}

function OpenQuestions({
  lines,
  isOpen,
  isRaising,
  onRaise,
}: {
  lines: readonly QuestionLine[];
  isOpen: boolean;
  isRaising: boolean;
  onRaise: () => void;
}) {
  const { t } = useTranslation('questions');
  const [active, setActive] = useState<string | null>(null);
  const [form, setForm] = useState<{ readonly id: string; readonly act: QuestionAct } | null>(null);
  const shown = lines.find(({ question }) => question.id === active) ?? lines[0];
  const act = (line: QuestionLine | undefined, what: QuestionAct) => {
    if (isOpen && line !== undefined) setForm({ id: line.question.id, act: what });
  };
  useShortcuts(
    {
      1: { run: () => act(shown, 'answered'), word: t('answer') },
      2: { run: () => act(shown, 'waived'), word: t('waive') },
      a: { run: () => act(shown, 'assign'), word: t('assign') },
      '?': { run: onRaise, word: t('raise.open') },
    },
    { group: t('title'), off: !isOpen || form !== null || isRaising },
  );
  const close = () => setForm(null);
  return (
    <Panel
      title={t('open.title')}
      context={
        lines.length === 0 ? null : (
          <StateChip tone="unknown" look="box">
            {t('open.count', { count: lines.length })}
          </StateChip>
        )
      }
      end={t('open.order')}
    >
      {lines.length === 0 ? (
        <Empty icon="question" text={t('open.empty')} />
      ) : (
        <RowList
          label={t('open.title')}
          main
          items={lines}
          itemKey={({ question }) => question.id}
          activeKey={shown?.question.id ?? null}
          onActiveChange={setActive}
          onOpen={(line) => act(line, 'answered')}
          onRowKey={(line, { key }) => {
            const what = KEYS[key.toLowerCase()];
            if (what === undefined || form !== null) return false;
            act(line, what);
            return true;
          }}
        >
          {(line, { active: isActive }) => (
            <QuestionRow
              line={line}
              isOpen={isOpen && form?.id !== line.question.id}
              hasKeys={isActive && form === null}
              onAct={(what) => act(line, what)}
            >
              {form?.id !== line.question.id ? null : form.act === 'assign' ? (
                <AssignForm line={line} onClose={close} />
              ) : (
                <AnswerForm line={line} as={form.act} onClose={close} />
              )}
            </QuestionRow>
          )}
        </RowList>
      )}
    </Panel>
  );
}
