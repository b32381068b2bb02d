// The desk as the frame sees it once a plan is open.
import type { RecordOf } from '../../../shared/model/index';
import type { OutputOf } from '../../../shared/rpc/contract';

export type DeskStatus = OutputOf<'desk.status'>;

/** A desk with its plan. */
export type OpenDesk = DeskStatus & { readonly plan: RecordOf<'plan'> };
