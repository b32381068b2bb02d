// Marking an item: turns what was typed under it into the call, and says what is missing before it is sent.
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readEntryLine } from '../../../shared/domain/chronology/entryLine';
import { comesAt, readTimeOfDay } from '../../../shared/domain/chronology/timeOfDay';
import type { MarkState } from '../../../shared/model/evidence';
import type { InputOf } from '../../../shared/rpc/contract';
import type { RunView } from '../../../shared/rpc/response';
import { zoneMinutesAt } from '../../data/clock';
import { useCommand } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { useActing, useCorrectedClock } from '../../records/response';
import { itemNumber } from './marks';
import type { RunDraft } from './runDraft';

export type RunItem = RunView['items'][number];
type MarkInput = InputOf<'checklist.mark'>;

/** What is missing in the open line, as a key of its words. */
export type Missing = 'reason' | 'ordered' | 'time' | 'names' | 'samePerson' | 'alone' | 'remark';

/** Whether a step asks for a second person: as the plan says, else every critical one. */
export function asksReadBack({ item }: RunItem): boolean {
  return item.readBack ?? item.critical ?? false;
}

function missingIn(draft: RunDraft): Missing | null {
  const text = draft.text.trim();
  if (draft.form === 'remark') return text === '' ? 'remark' : null;
  if (draft.form === 'notApplicable') return text === '' ? 'reason' : null;
  if (draft.form === 'overridden')
    return draft.ordered.trim() === '' ? 'ordered' : text === '' ? 'reason' : null;
  if (draft.form === 'deferred') {
    return draft.returns.trim() !== '' && readTimeOfDay(draft.returns) === null ? 'time' : null;
  }
  if (draft.form !== 'done') return null;
  if (draft.alone) return text === '' ? 'alone' : null;
  if (draft.readBy.trim() === '' || draft.readBackBy.trim() === '') return 'names';
  return draft.readBy.trim() === draft.readBackBy.trim() ? 'samePerson' : null;
}

/** How often an item was marked, as far as the screen knows. */
function marksOf(view: RunView, itemId: string): number {
  return view.items.find(({ item }) => item.id === itemId)?.marks.length ?? 0;
}

/** The commands of a run. `written` is told which item was marked how, or given a remark. */
export function useMarking(view: RunView, written: (itemId: string, as: MarkState | 'remark') => void) {
  const { t } = useTranslation('respond');
  const words = useWords();
  const { by, name } = useActing();
  const clock = useCorrectedClock();
  const mark = useCommand('checklist.mark');
  const add = useCommand('chronology.add');
  // The mark on its way: until the screen shows it, the same key pressed again must not mark twice.
  const sent = useRef<{ readonly itemId: string; readonly marks: number } | null>(null);
  const [missing, setMissing] = useState<Missing | null>(null);

  const send = (itemId: string, part: Omit<MarkInput, 'runId' | 'itemId'>) => {
    const marks = marksOf(view, itemId);
    if (sent.current?.itemId === itemId && sent.current.marks === marks) return;
    sent.current = { itemId, marks };
    mark.mutate(
      { runId: view.run.id, itemId, ...part },
      {
        onSuccess: () => written(itemId, part.state),
        onError: () => {
          sent.current = null;
        },
      },
    );
  };
  /** A remark about an item, as a line of the chronology. */
  const remark = (itemId: string, text: string) => {
    const index = view.items.findIndex(({ item }) => item.id === itemId);
    if (index < 0 || add.isPending) return;
    const place = `${words(view.checklist.title, view.checklist.titleEn)} ${itemNumber(index)}`;
    const line = readEntryLine(text);
    add.mutate(
      {
        incidentId: view.run.incidentId,
        kind: 'note',
        medium: 'checklist',
        text: t('run.remarkLine', { place, text: line.text }),
        about: { entity: 'checklistItem', id: itemId },
        ...(line.unknowns.length > 0 ? { questions: [...line.unknowns] } : {}),
        ...(name === '' ? {} : { from: name }),
      },
      { onSuccess: () => written(itemId, 'remark') },
    );
  };
  /** Ticks an item that asks for no second person. */
  const tick = (itemId: string) => {
    if (by !== null) send(itemId, { state: 'done', by });
  };
  /** Writes the line that is open. */
  const confirm = (draft: RunDraft) => {
    const { itemId, form } = draft;
    const lack = missingIn(draft);
    setMissing(lack);
    if (itemId === null || lack !== null || by === null) return;
    const text = draft.text.trim();
    const reason = text === '' ? {} : { reason: text };
    const at = clock();
    const minutes = readTimeOfDay(draft.returns);
    const returnAt = minutes === null ? {} : { returnAt: comesAt(minutes, at, zoneMinutesAt(at)) };
    if (form === 'remark') remark(itemId, text);
    else if (form === 'deferred') send(itemId, { state: form, by, ...reason, ...returnAt });
    else if (form === 'overridden') send(itemId, { state: form, by: draft.ordered.trim(), ...reason });
    else if (form !== 'done') send(itemId, { state: form, by, ...reason });
    else if (draft.alone) send(itemId, { state: form, by, readBackWaiver: text });
    else
      send(itemId, {
        state: form,
        by: draft.readBy.trim() === name ? by : draft.readBy.trim(),
        readBackBy: draft.readBackBy.trim(),
      });
  };
  const reset = () => {
    setMissing(null);
    mark.reset();
    add.reset();
  };
  return {
    tick,
    confirm,
    reset,
    missing,
    busy: mark.isPending || add.isPending,
    error: mark.error ?? add.error,
  };
}
