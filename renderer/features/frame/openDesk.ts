// The desk as the frame sees it once a plan is open.
import type { RecordOf } from '../../../shared/model/index';
import type { OutputOf } from '../../../shared/rpc/contract';

export type DeskStatus = OutputOf<'desk.status'>;

/** A laptop in words: its code and its name, once where both are the same. */
export function deviceWords({ code, name }: { readonly code: string; readonly name: string }): string {
  return name === '' || name === code ? code : `${code} ${name}`;
}

/** A desk with its plan. */
export type OpenDesk = DeskStatus & { readonly plan: RecordOf<'plan'> };
