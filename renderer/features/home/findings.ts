// The findings as they stood when the list was made, so that it does not jump under the hand; kept while the window is open.
import { create } from 'zustand';
import { gatherFindings, type HeldLine, holdLines, type Line } from '../../../shared/domain/readiness/gather';
import type { Finding } from '../../records/findings';

/** Lines the home screen shows; the rest is seen in the analysis. */
const SHOWN = 8;

interface Kept {
  readonly lines: readonly Line<Finding>[] | null;
  make(findings: readonly Finding[]): void;
}

const useKept = create<Kept>((set) => ({
  lines: null,
  make: (findings) => set({ lines: gatherFindings(findings) }),
}));

export interface HeldFindings {
  readonly lines: readonly HeldLine<Finding>[];
  /** Lines beyond those shown. */
  readonly further: number;
  /** Findings made since, which no line tells. */
  readonly untold: number;
  readonly done: number;
  /** Makes the list anew from what is found now. */
  readonly renew: () => void;
}

/** The list in its kept order; the first look makes it. */
export function useHeldFindings(findings: readonly Finding[]): HeldFindings {
  const { lines, make } = useKept();
  const { held, untold } = holdLines(lines ?? gatherFindings(findings), findings);
  const renew = () => make(findings);
  return {
    lines: held.slice(0, SHOWN),
    further: Math.max(0, held.length - SHOWN),
    untold,
    done: held.filter(({ left }) => left.length === 0).length,
    renew,
  };
}

/** Keeps the list once something of it was opened, since whoever comes back looks for their place. */
export function keepFindings(findings: readonly Finding[]): void {
  const { lines, make } = useKept.getState();
  if (lines === null) make(findings);
}
