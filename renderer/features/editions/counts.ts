// How many records differ, in words.
import type { TFunction } from 'i18next';
import type { OutputOf } from '../../../shared/rpc/contract';

/** 追加 3・変更 8・削除 1, or that nothing differs. */
export function countWords(
  t: TFunction<'editions'>,
  { added, changed, removed }: OutputOf<'edition.compare'>['counts'],
): string {
  if (added + changed + removed === 0) return t('changes.none');
  return t('changes.counts', { added, changed, removed });
}
