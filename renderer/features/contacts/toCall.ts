// Which number a call goes to: the one that was asked for, else the first by which a voice answers.
import { isVoice } from '../../../shared/domain/contacts/order';
import { foldTight } from '../../../shared/domain/text/fold';
import type { RecordOf } from '../../../shared/model/index';

type Contact = Pick<RecordOf<'contact'>, 'id' | 'means' | 'value'>;

/** The contact to call among those in the order to try them; null when no voice can be reached. */
export function contactToCall<C extends Contact>(contacts: readonly C[], number: string | null): C | null {
  const voices = contacts.filter(isVoice);
  const asked = number === null ? '' : foldTight(number);
  return voices.find(({ value }) => foldTight(value) === asked) ?? voices[0] ?? null;
}
