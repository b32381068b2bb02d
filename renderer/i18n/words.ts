// Authored texts in the language of the window: English where it was written, else the Japanese original.
import { useCaller } from '../data/caller';

/** Chooses between a field and its English twin. */
export function useWords(): (ja: string | null, en: string | null | undefined) => string {
  const language = useCaller((state) => state.language);
  return (ja, en) => (language === 'en' && en ? en : (ja ?? ''));
}
