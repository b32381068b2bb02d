// The line that estimates a restoration by its parts: decision, work, catching up; each in minutes or unknown.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  estimatedReturn,
  estimateTotal,
  isShorterThanMeasured,
  PART_NAMES,
  PART_SHARES,
  type PartName,
  withCatchUp,
} from '../../../shared/domain/board/estimate';
import type { EstimateParts } from '../../../shared/model/board';
import { fromInstant } from '../../../shared/model/instant';
import type { BoardRowView } from '../../../shared/rpc/board';
import { useCommand } from '../../data/queries';
import { clockTime } from '../../i18n/times';
import { PersonField } from '../../records/PersonField';
import { instantOf, momentOf, Refusal, readMinutes, readName, readTime } from '../../records/response';
import { CheckField, InlineForm, Meta, Note, TextField } from '../../ui';
import classes from './Board.module.css';
import type { BoardDraft } from './draft';
import type { RowFormProps } from './StateForm';

interface ReadEstimate {
  readonly parts: EstimateParts;
  readonly wrong: ReadonlySet<PartName>;
}

function readParts(typed: BoardDraft['parts']): ReadEstimate {
  const wrong = new Set<PartName>();
  const read = PART_NAMES.map((name) => {
    const found = readMinutes(typed[name] ?? '');
    if (found === 'wrong') wrong.add(name);
    return [name, found === 'wrong' ? null : (found.value ?? null)] as const;
  });
  return { parts: Object.fromEntries(read) as EstimateParts, wrong };
}

/** Opens at the estimate in force; Ctrl+Enter writes a new version. */
export function EstimateForm({ board, incidentId, row, draft: handle, onClose }: RowFormProps) {
  const { t } = useTranslation('board');
  const { draft, change } = handle;
  const estimate = useCommand('board.estimate');
  const [asked, setAsked] = useState(false);
  const { parts, wrong } = readParts(draft.parts);
  const from = readTime(draft.countsFrom, board.now, 'past');
  const measured = readMinutes(draft.measured);
  const shown = draft.fromBacklog ? withCatchUp(parts, row.catchUpMinutes) : parts;
  const measuredMinutes = measured !== 'wrong' && typeof measured.value === 'number' ? measured.value : null;
  const isShort = isShorterThanMeasured(estimateTotal(shown), measuredMinutes);
  const reason = readName(draft.reason);
  const confirm = () => {
    setAsked(true);
    const isUnreadable = wrong.size > 0 || from === 'wrong' || measured === 'wrong';
    if (isUnreadable || (isShort && reason === undefined)) return;
    const saidBy = readName(draft.saidBy);
    const announced = readTime(draft.announced, board.now, 'past');
    estimate.mutate(
      {
        incidentId,
        subject: { kind: row.kind, id: row.id },
        parts,
        countsFrom: from.value ?? instantOf(board.now),
        followUpFrom: draft.fromBacklog ? 'backlog' : 'told',
        ...(measuredMinutes === null ? {} : { measuredMinutes }),
        ...(reason === undefined ? {} : { reason }),
        ...(saidBy === undefined ? {} : { saidBy }),
        ...(announced === 'wrong' || announced.value === undefined ? {} : { announcedAt: announced.value }),
      },
      { onSuccess: handle.finish },
    );
  };
  const fromMs = from === 'wrong' || typeof from.value !== 'string' ? board.now : fromInstant(from.value);
  return (
    <InlineForm
      title={t('forms.estimate', { name: board.nameOf(row.id) })}
      confirmWord={t('write')}
      closeWord={t('back')}
      confirmBy="ctrl-enter"
      onConfirm={confirm}
      onClose={onClose}
      busy={estimate.isPending}
      before={<Meta>{t('hints.minutes')}</Meta>}
      error={<Refusal error={estimate.error} typed="Ctrl+Enter" />}
    >
      {PART_NAMES.map((name) => (
        <TextField
          key={name}
          label={t(`parts.${name}`)}
          description={
            PART_SHARES[name] === 'catchUp' || PART_SHARES[name] === 'margin'
              ? undefined
              : t(`shares.${PART_SHARES[name]}`)
          }
          value={draft.parts[name] ?? ''}
          inputMode="numeric"
          disabled={name === 'followUp' && draft.fromBacklog && row.catchUpMinutes !== null}
          onChange={(text) => change({ parts: { ...draft.parts, [name]: text } })}
          error={asked && wrong.has(name) ? t('wrong.minutes') : undefined}
        />
      ))}
      <TextField
        label={t('fields.countsFrom')}
        description={t('hints.now', { time: clockTime(board.now) })}
        value={draft.countsFrom}
        inputMode="numeric"
        onChange={(countsFrom) => change({ countsFrom })}
        error={asked && from === 'wrong' ? t('wrong.time') : undefined}
      />
      <TextField
        label={t('fields.measured')}
        value={draft.measured}
        inputMode="numeric"
        onChange={(text) => change({ measured: text })}
        error={asked && measured === 'wrong' ? t('wrong.minutes') : undefined}
      />
      {isShort ? (
        <TextField
          label={t('fields.reason')}
          description={t('hints.unknown')}
          value={draft.reason}
          onChange={(text) => change({ reason: text })}
          error={asked && reason === undefined ? t('wrong.reason') : undefined}
        />
      ) : null}
      <PersonField
        label={t('fields.saidBy')}
        value={draft.saidBy}
        onChange={(saidBy) => change({ saidBy })}
      />
      <TextField
        label={t('fields.announced')}
        value={draft.announced}
        inputMode="numeric"
        onChange={(announced) => change({ announced })}
      />

      <CheckField
        label={
          row.catchUpMinutes === null
            ? t('fields.fromBacklogUnknown')
            : t('fields.fromBacklog', { count: Math.ceil(row.catchUpMinutes) })
        }
        value={draft.fromBacklog}
        onChange={(fromBacklog) => change({ fromBacklog })}
      />
      <Outcome parts={shown} fromMs={fromMs} row={row} nowMs={board.now} />
    </InlineForm>
  );
}

/** What the parts come to while they are typed: the moment, the deadline, and what is easily forgotten. */
function Outcome({
  parts,
  fromMs,
  row,
  nowMs,
}: {
  parts: EstimateParts;
  fromMs: number;
  row: BoardRowView;
  nowMs: number;
}) {
  const { t } = useTranslation('board');
  const total = estimateTotal(parts);
  const { atMs, atLeastMs } = estimatedReturn(total, fromMs);
  const deadline = row.clock?.deadlineAt ?? null;
  const isLate = deadline !== null && atMs !== null && atMs > fromInstant(deadline);
  const time = (ms: number) => momentOf(instantOf(ms), nowMs);
  const said =
    atMs !== null
      ? t('outcome.at', { time: time(atMs), count: total.minutes ?? 0 })
      : total.atLeastMinutes > 0 && atLeastMs !== null
        ? t('outcome.atLeast', { time: time(atLeastMs) })
        : t('outcome.unknown');
  const due =
    deadline === null
      ? ''
      : t(isLate ? 'outcome.late' : 'outcome.deadline', { time: momentOf(deadline, nowMs) });
  const forgotten = total.forgotten.map((name) => t(`parts.${name}`)).join(t('join'));
  return (
    <div className={classes.wide}>
      <Note tone={atMs === null ? 'unknown' : isLate ? 'critical' : 'neutral'}>
        {said} {due}
      </Note>
      {forgotten === '' ? null : <Note tone="warning">{t('outcome.forgotten', { parts: forgotten })}</Note>}
    </div>
  );
}
