// Names of the systems and businesses in view, in the language of the window.
import { useWords } from '../../../i18n/words';
import type { StructureView } from './structure';

/** How to name a system or a business; an id nobody has stands for itself. */
export function useNamed({ rows, businesses }: StructureView): (id: string) => string {
  const words = useWords();
  const names = new Map(
    [...rows.map(({ system }) => system), ...businesses].map((one) => [one.id, words(one.name, one.nameEn)]),
  );
  return (id) => names.get(id) ?? id;
}
