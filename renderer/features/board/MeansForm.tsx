// The line about other means: taken into use by whom, since when, how long they last; looked at again; given up.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Handwork } from '../../../shared/model/business';
import { useCommand } from '../../data/queries';
import { PersonField } from '../../records/PersonField';
import { Refusal, readName, readNumber, readTime } from '../../records/response';
import { InlineForm, Meta, Segmented, TextField } from '../../ui';
import type { BoardDraft } from './draft';
import type { RowFormProps } from './StateForm';

const AMOUNTS = ['casesPerDay', 'minutesPerCase', 'people', 'hoursPerDay', 'backlogCases'] as const;
type Amount = (typeof AMOUNTS)[number];

/** The amounts of work by hand; undefined while none is typed, so that those of the plan stand. */
function readWork(draft: BoardDraft): {
  readonly work: Handwork | undefined;
  readonly wrong: ReadonlySet<Amount>;
} {
  const wrong = new Set<Amount>();
  const read = AMOUNTS.map((name) => {
    const found = readNumber(draft[name]);
    if (found === 'wrong') wrong.add(name);
    return [name, found !== 'wrong' && typeof found.value === 'number' ? found.value : null] as const;
  });
  const isEmpty = AMOUNTS.every((name) => draft[name].trim() === '');
  return { work: isEmpty ? undefined : (Object.fromEntries(read) as Handwork), wrong };
}

/** Opens with the means of the plan, or with those in use. */
export function MeansForm({ board, incidentId, row, draft: handle, onClose }: RowFormProps) {
  const { t } = useTranslation('board');
  const { draft, change } = handle;
  const send = useCommand('board.means');
  const [asked, setAsked] = useState(false);
  const since = readTime(draft.since, board.now, 'past');
  const limit = readNumber(draft.limitHours);
  const { work, wrong } = readWork(draft);
  const isEnding = draft.act === 'ended';
  const confirm = () => {
    setAsked(true);
    if (since === 'wrong' || limit === 'wrong' || wrong.size > 0) return;
    const means = readName(draft.means);
    const decidedBy = readName(draft.decidedBy);
    send.mutate(
      {
        incidentId,
        subject: { kind: row.kind, id: row.id },
        act: draft.act,
        ...(means === undefined ? {} : { means }),
        ...(decidedBy === undefined ? {} : { decidedBy }),
        ...(since.value === undefined ? {} : { since: since.value }),
        ...(limit.value === undefined || isEnding ? {} : { limitHours: limit.value }),
        ...(work === undefined || isEnding ? {} : { work }),
        ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
      },
      { onSuccess: handle.finish },
    );
  };
  const acts = row.means?.inUse === true ? (['changed', 'ended'] as const) : (['started'] as const);
  return (
    <InlineForm
      title={t('forms.means', { name: board.nameOf(row.id) })}
      confirmWord={t('write')}
      closeWord={t('back')}
      confirmBy="ctrl-enter"
      onConfirm={confirm}
      onClose={onClose}
      busy={send.isPending}
      before={<Meta>{t('hints.means')}</Meta>}
      error={<Refusal error={send.error} typed="Ctrl+Enter" />}
    >
      {acts.length === 1 ? null : (
        <Segmented
          label={t('fields.act')}
          options={acts.map((value, index) => ({ value, word: t(`acts.${value}`), key: String(index + 1) }))}
          value={acts.some((act) => act === draft.act) ? draft.act : 'changed'}
          onChange={(act) => change({ act })}
        />
      )}

      <TextField label={t('fields.means')} value={draft.means} onChange={(means) => change({ means })} />
      <PersonField
        label={t('fields.decidedBy')}
        description={t('hints.unknown')}
        value={draft.decidedBy}
        onChange={(decidedBy) => change({ decidedBy })}
      />
      <TextField
        label={t(isEnding ? 'fields.until' : 'fields.since')}
        description={t('hints.since')}
        value={draft.since}
        inputMode="numeric"
        onChange={(text) => change({ since: text })}
        error={asked && since === 'wrong' ? t('wrong.time') : undefined}
      />
      {isEnding ? null : (
        <TextField
          label={t('fields.limitHours')}
          description={
            row.planned?.limitHours == null
              ? t('hints.unknown')
              : t('hints.planned', { count: row.planned.limitHours })
          }
          value={draft.limitHours}
          inputMode="numeric"
          onChange={(limitHours) => change({ limitHours })}
          error={asked && limit === 'wrong' ? t('wrong.number') : undefined}
        />
      )}
      {isEnding
        ? null
        : AMOUNTS.map((name) => (
            <TextField
              key={name}
              label={t(`fields.${name}`)}
              value={draft[name]}
              inputMode="numeric"
              onChange={(text) => change({ [name]: text })}
              error={asked && wrong.has(name) ? t('wrong.number') : undefined}
            />
          ))}
      <TextField label={t('fields.note')} value={draft.note} onChange={(note) => change({ note })} />
    </InlineForm>
  );
}
