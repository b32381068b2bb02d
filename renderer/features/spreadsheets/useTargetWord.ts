// The words for what a column can stand for, the same as the headings of an export.
import { useTranslation } from 'react-i18next';
import { type Target, targetOf, targetsOf } from '../../../shared/domain/spreadsheets/targets';
import type { SheetEntity } from '../../../shared/model/sheetTerms';
import { useFieldWords } from '../../records';

/** Names a target of an entity, and lists all of them. */
export function useTargetWord(entity: SheetEntity): {
  readonly word: (target: string) => string;
  readonly all: readonly { readonly value: string; readonly label: string }[];
} {
  const { t } = useTranslation('spreadsheets');
  const words = useFieldWords();
  const named = (target: Target): string => {
    switch (target.kind) {
      case 'id':
        return 'ID';
      case 'field':
        return words.field(entity, target.field);
      case 'part':
        return target.path.reduce(
          (whole, part) => t('target.part', { whole, part: words.part(part) }),
          words.field(entity, target.field),
        );
      case 'contact': {
        const means = words.choice('contact', 'means', target.means);
        return target.when === null ? means : t('target.timed', { means, when: words.code(target.when) });
      }
    }
  };
  const word = (id: string): string => {
    const target = targetOf(entity, id);
    return target === null ? id : named(target);
  };
  return { word, all: targetsOf(entity).map((target) => ({ value: target.id, label: named(target) })) };
}
