// What stands beside the table: one entry in full, the proof, or nothing; and the keys that open and close it.
import { type ReactNode, useState } from 'react';
import type { EntryStepKind } from '../../../shared/model/chronology';
import type { ShownEntry } from '../../../shared/rpc/chronology';
import { useCommand } from '../../data/queries';
import { EntryPanel } from './EntryPanel';
import { ProofPanel, type useProof } from './ProofPanel';
import { nextStepOf } from './steps';

/** The side column and what moves it. `active` is the row that is chosen. */
export function useSide(
  active: ShownEntry | undefined,
  desk: {
    readonly isOpen: boolean;
    readonly proof: ReturnType<typeof useProof>;
    /** Gives the keyboard back to the row. */
    readonly toRow: () => void;
  },
): {
  readonly shown: ReactNode;
  readonly openEntry: () => void;
  readonly takeNext: () => void;
  readonly sendBack: () => void;
  readonly prove: () => void;
  readonly close: () => boolean;
  /** Answers whether the chosen row tells the same as the one it is asked about. */
  readonly answerDouble: (is: 'same' | 'different') => boolean;
} {
  const [what, setWhat] = useState<'entry' | 'proof' | null>(null);
  const [step, setStep] = useState<EntryStepKind | null>(null);
  const link = useCommand('chronology.link');
  const isLive = desk.isOpen && active !== undefined && active.supersededBy.length === 0;
  const take = (kind: EntryStepKind) => {
    setWhat('entry');
    setStep(kind);
  };
  const close = () => {
    const wasOpen = what !== null;
    setWhat(null);
    setStep(null);
    if (wasOpen) desk.toRow();
    return wasOpen;
  };
  const entryPanel =
    what === 'entry' && active !== undefined ? (
      <EntryPanel
        entry={active}
        isOpen={desk.isOpen}
        step={step}
        onStep={(next) => {
          setStep(next);
          if (next === null) desk.toRow();
        }}
        onClose={() => void close()}
      />
    ) : null;
  return {
    shown: what === 'proof' ? <ProofPanel proof={desk.proof} onClose={() => void close()} /> : entryPanel,
    openEntry: () => {
      if (active === undefined) return;
      setStep(null);
      setWhat('entry');
    },
    takeNext: () => {
      if (isLive) take(nextStepOf(active));
    },
    sendBack: () => {
      if (isLive && (active.flow.stage === 'decision' || active.flow.stage === 'delivery')) take('sendBack');
    },
    prove: () => {
      setStep(null);
      setWhat('proof');
      if (!desk.proof.isPending) desk.proof.mutate();
    },
    close,
    answerDouble: (is) => {
      const other = active?.mayBeSame[0];
      if (!isLive || other === undefined) return false;
      link.mutate({ entryId: active.id, otherId: other.id, is });
      return true;
    },
  };
}
