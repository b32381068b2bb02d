// Which two sides are compared; nothing chosen means the held edition against the plan as it stands.
import { create } from 'zustand';
import type { OutputOf } from '../../../shared/rpc/contract';

/** The plan as it stands. */
export const NOW = 'now';
/** The empty plan before the first edition. */
export const NOTHING = 'nothing';

interface Chosen {
  readonly from: string | null;
  readonly to: string | null;
  choose(from: string | null, to: string | null): void;
}

const useChosen = create<Chosen>((set) => ({
  from: null,
  to: null,
  choose: (from, to) => set({ from, to }),
}));

type Listed = OutputOf<'edition.list'>[number];

/** The sides in view, each one that exists. */
export function useCompared(editions: readonly Listed[]) {
  const { from, to, choose } = useChosen();
  const ids = new Set(editions.map(({ edition }) => edition.id));
  const held = editions.find((one) => one.held)?.edition.id ?? NOTHING;
  const isKnown = (side: string | null, word: string): side is string =>
    side !== null && (side === word || ids.has(side));
  return {
    from: isKnown(from, NOTHING) ? from : held,
    to: isKnown(to, NOW) ? to : NOW,
    choose,
    /** An edition against the one before it. */
    showEdition: ({ edition }: Listed) => choose(edition.previousId ?? NOTHING, edition.id),
    /** What changed since the held edition. */
    showNow: () => choose(null, null),
  };
}
