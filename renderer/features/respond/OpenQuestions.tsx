// What is not known: every question with its number, answered or let go in place.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byWeight, lookAt } from '../../../shared/domain/questions';
import type { OutputOf } from '../../../shared/rpc/contract';
import { paths } from '../../data/paths';
import { useCommand } from '../../data/queries';
import { useRemembered } from '../../data/remembered';
import { DueIn, momentOf, Refusal, useNames, useNow } from '../../records/response';
import {
  ActionButton,
  Empty,
  InlineForm,
  Panel,
  RefNumber,
  Row,
  RowList,
  StateChip,
  TextField,
  useShortcuts,
} from '../../ui';

type Question = OutputOf<'question.list'>[number];
type Way = 'answered' | 'waived';

/** The question that is being answered or let go. */
export interface Answering {
  readonly id: string;
  readonly as: Way;
}

/** How many stand on the overview; the screen of questions has them all. */
const SHOWN = 4;

/** The keys on a question's row. */
const WAYS: Readonly<Record<string, Way>> = { 1: 'answered', 2: 'waived' };

/** The panel of open questions; answered ones are counted. */
export function OpenQuestions(props: {
  questions: readonly Question[];
  isOpen: boolean;
  form: Answering | null;
  onForm: (form: Answering | null) => void;
}) {
  const { questions, isOpen, form } = props;
  const { t } = useTranslation('respond');
  const now = useNow();
  const order = byWeight(now);
  const open = questions
    .filter(({ question }) => question.answered === null)
    .sort((a, b) => order(a.question, b.question));
  const answered = questions.filter(({ question }) => question.answered !== null);
  const [active, setActive] = useState<string | null>(null);
  const openForm = (view: Question | undefined, as: Way) => {
    if (isOpen && view !== undefined) props.onForm({ id: view.question.id, as });
  };
  const shown = open.find(({ question }) => question.id === active) ?? open[0];
  useShortcuts(
    {
      1: { run: () => openForm(shown, 'answered'), word: t('overview.answer') },
      2: { run: () => openForm(shown, 'waived'), word: t('overview.waive') },
    },
    { group: t('overview.unknowns'), off: !isOpen || shown === undefined || form !== null },
  );
  const rows = useRef<HTMLDivElement>(null);
  const known = useRef(open.length);
  useEffect(() => {
    // The row that was answered is gone: the keyboard goes on at the next one.
    const isShorter = open.length < known.current;
    known.current = open.length;
    if (!isShorter || document.activeElement !== document.body) return;
    (rows.current?.querySelector<HTMLElement>('[tabindex="0"]') ?? rows.current)?.focus();
  }, [open.length]);
  return (
    <Panel
      title={t('overview.unknowns')}
      context={
        open.length === 0 ? null : (
          <StateChip tone="unknown" look="box">
            {t('overview.unknownCount', { count: open.length })}
          </StateChip>
        )
      }
      end={
        <>
          {answered.length === 0 ? null : t('overview.answeredCount', { count: answered.length })}
          <ActionButton size="small" variant="quiet" keys="G Q" href={`#${paths.questions}`}>
            {t('overview.toQuestions')}
          </ActionButton>
        </>
      }
    >
      <div ref={rows} tabIndex={-1}>
        {open.length === 0 ? (
          <Empty text={t('overview.nothingUnknown')} />
        ) : (
          <RowList
            label={t('overview.unknowns')}
            items={open.filter((view, at) => at < SHOWN || view.question.id === form?.id)}
            itemKey={({ question }) => question.id}
            activeKey={shown?.question.id ?? null}
            onActiveChange={setActive}
            onOpen={(view) => openForm(view, 'answered')}
            onRowKey={(view, { key }) => {
              const as = isOpen ? WAYS[key] : undefined;
              if (as === undefined) return false;
              openForm(view, as);
              return true;
            }}
          >
            {(view) => (
              <QuestionRow
                view={view}
                isOpen={isOpen}
                hasKeys={view === shown}
                as={form?.id === view.question.id ? form.as : null}
                onForm={(as) => (as === null ? props.onForm(null) : openForm(view, as))}
              />
            )}
          </RowList>
        )}
      </div>
    </Panel>
  );
}

function QuestionRow(props: {
  view: Question;
  isOpen: boolean;
  /** Whether 1 and 2 act on this row. */
  hasKeys: boolean;
  as: Way | null;
  onForm: (as: Way | null) => void;
}) {
  const { t } = useTranslation('respond');
  const now = useNow();
  const { question, number, entryNumber } = props.view;
  const nameOf = useNames();
  const raised = momentOf(question.raisedAt, now);
  const at = lookAt(question);
  const asked =
    question.askedOf === null
      ? t('overview.unasked')
      : t('overview.askedOf', { name: nameOf(question.askedOf) });
  return (
    <Row
      title={question.text}
      meta={
        <>
          <RefNumber>{number}</RefNumber> {asked}{' '}
          {at === null ? '' : `${t('overview.nextLook', { time: momentOf(at, now) })} `}
          {entryNumber === null ? raised : t('overview.fromEntry', { number: entryNumber })}
          {at === null || Date.parse(at) >= now ? null : <DueIn at={at} now={now} />}
        </>
      }
      end={
        props.isOpen && props.as === null ? (
          <>
            <ActionButton
              size="small"
              {...(props.hasKeys ? { keys: '1' } : {})}
              onClick={() => props.onForm('answered')}
              label={t('overview.answerOf', { number })}
            >
              {t('overview.answer')}
            </ActionButton>
            <ActionButton
              size="small"
              variant="quiet"
              {...(props.hasKeys ? { keys: '2' } : {})}
              onClick={() => props.onForm('waived')}
              label={t('overview.waiveOf', { number })}
            >
              {t('overview.waive')}
            </ActionButton>
          </>
        ) : null
      }
      below={
        props.as === null ? null : (
          <AnswerForm view={props.view} as={props.as} onClose={() => props.onForm(null)} />
        )
      }
    />
  );
}

/** The line that answers. What is typed is kept, closed or killed. */
function AnswerForm(props: { view: Question; as: Way; onClose: () => void }) {
  const { t } = useTranslation('respond');
  const { question, number } = props.view;
  const answer = useCommand('question.answer');
  const { value: text, set: setText } = useRemembered(`question.draft.${question.id}`, '');
  const confirm = () => {
    if (text.trim() === '') return;
    const onSuccess = () => {
      setText('');
      props.onClose();
    };
    answer.mutate({ id: question.id, as: props.as, text: text.trim() }, { onSuccess });
  };
  return (
    <InlineForm
      title={t(props.as === 'answered' ? 'overview.answerTitle' : 'overview.waiveTitle', { number })}
      confirmWord={t('write')}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={props.onClose}
      busy={answer.isPending}
      error={<Refusal error={answer.error} typed="Enter" />}
    >
      <TextField
        label={t(props.as === 'answered' ? 'overview.answerText' : 'reason')}
        value={text}
        onChange={setText}
      />
    </InlineForm>
  );
}
