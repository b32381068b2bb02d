// Writes the steps of an edit one after the other, and remembers what takes them back while the editor is open.
import { useRef, useState } from 'react';
import type { FlowEdit, FlowStep } from '../../../../shared/domain/flow/edit';
import { uuidV7 } from '../../../../shared/model/id';
import { call } from '../../../data/call';

/** An edit that was written, in words. */
interface Written {
  readonly word: string;
  readonly undo: readonly FlowStep[];
}

export interface FlowEdits {
  /** Writes an edit; false when it was refused, and then `error` says why. */
  readonly write: (edit: FlowEdit, word: string) => Promise<boolean>;
  /** Takes the newest edit back; its words, or null where there is none or it was refused. */
  readonly undo: () => Promise<string | null>;
  readonly last: string | null;
  readonly error: unknown;
}

/** The id of a record about to be made. */
export function newId(): string {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

async function writeStep(step: FlowStep): Promise<void> {
  const { entity, id } = step;
  if (step.act === 'remove') await call('record.remove', { entity, id });
  else await call('record.save', { entity, id, fields: { ...step.fields } });
}

/** The edits of this editor. */
export function useFlowEdits(): FlowEdits {
  const [done, setDone] = useState<readonly Written[]>([]);
  const [error, setError] = useState<unknown>(null);
  const isBusy = useRef(false);
  const run = async (steps: readonly FlowStep[]): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    try {
      for (const step of steps) await writeStep(step);
      setError(null);
      return true;
    } catch (refusal) {
      setError(refusal);
      return false;
    } finally {
      isBusy.current = false;
    }
  };
  return {
    error,
    last: done.at(-1)?.word ?? null,
    write: async (edit, word) => {
      const isWritten = await run(edit.steps);
      if (isWritten) setDone((old) => [...old, { word, undo: edit.undo }]);
      return isWritten;
    },
    undo: async () => {
      const newest = done.at(-1);
      if (newest === undefined || !(await run(newest.undo))) return null;
      setDone((old) => old.slice(0, -1));
      return newest.word;
    },
  };
}
