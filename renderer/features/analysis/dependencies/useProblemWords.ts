// The words of what is wrong with a system: short for the drawing, in full with the names concerned.
import { useTranslation } from 'react-i18next';
import { useHours } from '../useHours';
import type { Problem, StructureView } from './structure';
import { useNamed } from './useNamed';

export interface ProblemWords {
  readonly short: (problem: Problem) => string;
  readonly full: (problem: Problem) => string;
}

/** The words. */
export function useProblemWords(view: StructureView): ProblemWords {
  const { t } = useTranslation('analysis');
  const hours = useHours();
  const named = useNamed(view);
  return {
    short: ({ code }) => String(t(`problem.${code}.short` as never)),
    full: ({ code, hours: needed, ids }) =>
      String(
        t(
          `problem.${code}.full` as never,
          {
            hours: needed === null ? '' : hours.span(needed),
            names: ids.map(named).join(code === 'circular' ? ' → ' : t('separator')),
          } as never,
        ),
      ),
  };
}
