// The line that sets a state: since when, on whose word, one fact. Enter writes; what is left empty is not asked.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardState } from '../../../shared/model/board';
import type { BoardRowView } from '../../../shared/rpc/board';
import { useCommand } from '../../data/queries';
import { PersonField } from '../../records/PersonField';
import { Refusal, readName, readTime } from '../../records/response';
import { InlineForm, SelectField, TextField } from '../../ui';
import type { DraftHandle } from './draft';
import type { Board } from './useBoard';

/** States in which the recovery level may or may not be reached. */
const WITH_LEVEL: ReadonlySet<BoardState> = new Set(['otherMeans', 'degraded']);
const WITH_WAIT: ReadonlySet<BoardState> = new Set(['degraded', 'restoring', 'stopped', 'stoppedOnPurpose']);

export interface RowFormProps {
  readonly board: Board;
  readonly incidentId: string;
  readonly row: BoardRowView;
  readonly draft: DraftHandle;
  readonly onClose: () => void;
}

/** The line under one row. */
export function StateForm(props: RowFormProps) {
  const { board, row } = props;
  const { t } = useTranslation(['board', 'fields']);
  const { state } = props.draft.draft;
  const word = t(`fields:choice.statusReport.state.${state}`);
  const isSame = row.words.length > 0 && row.state === state;
  const key = isSame ? 'board:forms.same' : 'board:forms.state';
  return (
    <StateLine {...props} subjects={[row]} title={t(key, { name: board.nameOf(row.id), state: word })} />
  );
}

/** The line itself, for one row or for all of which nobody spoke. */
export function StateLine(
  props: Omit<RowFormProps, 'row'> & {
    readonly subjects: readonly Pick<BoardRowView, 'kind' | 'id'>[];
    readonly title: string;
    readonly chooseState?: React.ReactNode;
  },
) {
  const { board, incidentId, draft: handle } = props;
  const { t } = useTranslation('board');
  const { draft, change } = handle;
  const report = useCommand('board.report');
  const [isWrong, setWrong] = useState(false);
  const since = readTime(draft.since, board.now, 'past');
  const confirm = () => {
    setWrong(since === 'wrong');
    if (since === 'wrong') return;
    const saidBy = readName(draft.saidBy);
    report.mutate(
      {
        incidentId,
        subjects: props.subjects.map(({ kind, id }) => ({ kind, id })),
        state: draft.state,
        ...(since.value === undefined ? {} : { since: since.value }),
        ...(saidBy === undefined ? {} : { saidBy }),
        ...(WITH_LEVEL.has(draft.state) && draft.level !== 'asState' ? { level: draft.level } : {}),
        ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
        ...(WITH_WAIT.has(draft.state) && draft.waitsFor.trim() !== ''
          ? { waitsFor: draft.waitsFor.trim() }
          : {}),
      },
      { onSuccess: handle.finish },
    );
  };
  return (
    <InlineForm
      title={props.title}
      confirmWord={t('write')}
      closeWord={t('back')}
      onConfirm={confirm}
      onClose={props.onClose}
      busy={report.isPending}
      error={<Refusal error={report.error} typed="Enter" />}
    >
      {props.chooseState}
      <TextField
        label={t('fields.since')}
        description={t('hints.since')}
        value={draft.since}
        inputMode="numeric"
        onChange={(text) => change({ since: text })}
        error={isWrong && since === 'wrong' ? t('wrong.time') : undefined}
      />
      <PersonField
        label={t('fields.saidBy')}
        description={t('hints.unknown')}
        value={draft.saidBy}
        onChange={(saidBy) => change({ saidBy })}
      />
      <TextField label={t('fields.note')} value={draft.note} onChange={(note) => change({ note })} />
      {WITH_LEVEL.has(draft.state) ? (
        <SelectField
          label={t('fields.level')}
          value={draft.level}
          options={(['asState', 'met', 'notMet'] as const).map((value) => ({
            value,
            label: t(`level.${value}`),
          }))}
          onChange={(level) => change({ level: level ?? 'asState' })}
        />
      ) : null}
      {WITH_WAIT.has(draft.state) ? (
        <TextField
          label={t('fields.waitsFor')}
          value={draft.waitsFor}
          onChange={(waitsFor) => change({ waitsFor })}
        />
      ) : null}
    </InlineForm>
  );
}
