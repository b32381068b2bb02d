// The whole contract: every call by its name. Shells, services and the renderer know each other only through it.
import type { z } from 'zod';
import { analysisCalls } from './analysis';
import { backlogCalls } from './backlog';
import { boardCalls } from './board';
import { chronologyCalls } from './chronology';
import { confirmationCalls } from './confirmation';
import { contactCalls } from './contacts';
import { decisionCalls } from './decisions';
import type { Command, Query, Task } from './define';
import { deskCalls } from './desk';
import { documentCalls } from './document';
import { editionCalls } from './edition';
import { exceptionCalls } from './exceptions';
import { failureCalls } from './failure';
import { flowRunCalls } from './flowRun';
import { handoverCalls } from './handover';
import { musterCalls } from './muster';
import { planningCalls } from './planning';
import { printCalls } from './print';
import { questionCalls } from './questions';
import { recordCalls } from './record';
import { reportCalls } from './reports';
import { responseCalls } from './response';
import { sheetCalls } from './spreadsheets';

export const contract = {
  ...deskCalls,
  ...recordCalls,
  ...contactCalls,
  ...confirmationCalls,
  ...responseCalls,
  ...chronologyCalls,
  ...handoverCalls,
  ...musterCalls,
  ...decisionCalls,
  ...flowRunCalls,
  ...questionCalls,
  ...reportCalls,
  ...exceptionCalls,
  ...boardCalls,
  ...backlogCalls,
  ...failureCalls,
  ...planningCalls,
  ...printCalls,
  ...analysisCalls,
  ...editionCalls,
  ...documentCalls,
  ...sheetCalls,
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
type NamesOf<K> = { [N in CallName]: Contract[N] extends K ? N : never }[CallName];
export type QueryName = NamesOf<Query>;
export type CommandName = NamesOf<Command>;
export type TaskName = NamesOf<Task>;

/** What a caller passes. */
export type InputOf<N extends CallName> = z.input<Contract[N]['input']>;
/** What a service receives after parsing. */
export type ParsedOf<N extends CallName> = z.output<Contract[N]['input']>;
/** What the call answers; a task answers `{taskId}` first and this at its end. */
export type OutputOf<N extends CallName> = z.output<Contract[N]['output']>;
/** What a task tells while it runs. */
export type ProgressOf<N extends TaskName> =
  Contract[N] extends Task<z.ZodType, infer P> ? z.output<P> : never;

/** Whether a word names a call of this version. */
export function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name);
}
