// What every command that writes evidence of a response needs: its stamp, and words in the caller's language.
import type { Caller } from '../../shared/rpc/envelope';
import type { WriteTx } from '../store/writeTx';
import type { Language } from './words';

type Both = { ja: string; en: string };

/** What evidence is stamped with. */
export function stamp(tx: WriteTx, occurredAt: string | undefined) {
  return { occurredAt: occurredAt ?? null, deviceId: tx.ownDevice().id, clockAt: tx.clockNow() };
}

export function pick(caller: Caller, text: Both): string {
  return inLanguage(caller.language, text.ja, text.en);
}

export function trimmed(text: string | undefined): string | null {
  return text?.trim() || null;
}

/** The words in a language; Japanese where there are no English ones. */
export function inLanguage(language: Language, ja: string, en: string | null): string {
  return language === 'en' && en ? en : ja;
}
