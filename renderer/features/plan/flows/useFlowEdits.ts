// Writes the steps of an edit one after the other, and remembers what takes them back while the editor is open.
import { useRef, useState } from 'react';
import type { FlowEdit, FlowStep } from '../../../../shared/domain/flow/edit';
import { uuidV7 } from '../../../../shared/model/id';
import { call } from '../../../data/call';
import type { FlowView } from '../../../records/flow';

/** An edit that was written, in words. */
interface Written {
  readonly word: string;
  readonly undo: readonly FlowStep[];
}

/** The flow as it stands when an edit's turn comes: keys are faster than the screen. */
export interface FlowNow {
  readonly flowId: string;
  readonly nodes: FlowView['nodes'];
  readonly edges: FlowView['edges'];
}

export interface FlowEdits {
  /** Writes the edit of the flow as it is now; nothing where there is none to make, and `error` says why one was refused. */
  readonly write: (
    make: (now: FlowNow) => FlowEdit | null,
    word: string,
  ) => Promise<'written' | 'refused' | 'nothing'>;
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

/** The edits of this editor. What is asked while another is being written follows it, so that no key is lost. */
export function useFlowEdits(flowId: string): FlowEdits {
  const done = useRef<readonly Written[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [last, setLast] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const keep = (next: readonly Written[]) => {
    done.current = next;
    setLast(next.at(-1)?.word ?? null);
  };
  const run = async (steps: readonly FlowStep[]): Promise<boolean> => {
    try {
      for (const step of steps) await writeStep(step);
      setError(null);
      return true;
    } catch (refusal) {
      setError(refusal);
      return false;
    }
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = queue.current.then(work);
    // One that failed must not hold up those behind it.
    queue.current = mine.catch(() => undefined);
    return mine;
  };
  return {
    error,
    last,
    write: (make, word) =>
      inTurn(async () => {
        const view = await call('flow.view', { flowId }).catch((refusal: unknown) => {
          setError(refusal);
          return null;
        });
        if (view === null) return 'refused';
        const edit = make({ flowId, nodes: view.nodes, edges: view.edges });
        if (edit === null) return 'nothing';
        if (!(await run(edit.steps))) return 'refused';
        keep([...done.current, { word, undo: edit.undo }]);
        return 'written';
      }),
    undo: () =>
      inTurn(async () => {
        const newest = done.current.at(-1);
        if (newest === undefined || !(await run(newest.undo))) return null;
        keep(done.current.slice(0, -1));
        return newest.word;
      }),
  };
}
