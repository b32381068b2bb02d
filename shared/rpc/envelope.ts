// The one shape every call and every answer has, on whichever road it travels.
import { z } from 'zod';
import { safeText } from '../model/define';

/** Who calls: the acting person of the window (a person's id or a typed name) and the language shown. */
export const callerSchema = z.strictObject({
  actor: safeText(500).nullable().default(null),
  language: z.enum(['ja', 'en']).default('ja'),
});
export type Caller = z.output<typeof callerSchema>;

/** What a window may do: `desk` everything, `wall` only look (architecture, "Windows are a port"). */
export const WINDOW_KINDS = ['desk', 'wall'] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

/** A call as it crosses HTTP or IPC. */
export const requestSchema = z.strictObject({
  name: z.string().max(100),
  input: z.unknown(),
  caller: callerSchema.default({ actor: null, language: 'ja' }),
});
export type CallRequest = z.input<typeof requestSchema>;

/** The answer: a value, or the code of what went wrong with its data. */
export type Envelope<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly data: Readonly<Record<string, unknown>> };

/** Pushed to windows after a commit, or when a task moves. */
export interface Changed {
  readonly topics: readonly string[];
}
