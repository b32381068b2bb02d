// What is done with a message of the chronology: triage, decision, delivery, sending back; and whether two lines tell of one thing (S7).
import { choice, defineEntity, line, paragraph, reference, words } from './define';
import { evidenceTime } from './evidence';

/** What somebody does with a message: sorts it, decides on it, hands it over, or sends it back a step. */
export const ENTRY_STEPS = ['triage', 'decision', 'delivery', 'sendBack'] as const;
export type EntryStepKind = (typeof ENTRY_STEPS)[number];

/** What a message waits for; `filed`: for nothing any more. */
export const ENTRY_STAGES = ['triage', 'decision', 'delivery', 'filed'] as const;
export type EntryStage = (typeof ENTRY_STAGES)[number];

/** One step of one message, with the initials of whoever did it. */
export const entryStep = defineEntity({
  name: 'entryStep',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    entryId: reference('logEntry', { required: true }),
    step: choice(ENTRY_STEPS, { required: true }),
    /** Where the message goes now; empty for a delivery. */
    next: choice(ENTRY_STAGES, {}),
    /** Who is to decide or to be told; for a delivery, who was told: a role's id or the name of a room. */
    roles: words({}),
    initials: line({ required: true }),
    /** What was decided, or why it was sent back. */
    text: paragraph({}),
    by: line({}),
    /** The steps of this message its author had seen in force (S7). */
    after: words({}),
    /** The line a decision wrote. */
    logEntryId: reference('logEntry', {}),
    ...evidenceTime,
  },
});

export const ENTRY_LINKS = ['same', 'different'] as const;
export type EntryLinkKind = (typeof ENTRY_LINKS)[number];

/** Whether two entries that look alike tell of one thing; both stay as they are. */
export const entryLink = defineEntity({
  name: 'entryLink',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    entryId: reference('logEntry', { required: true }),
    otherId: reference('logEntry', { required: true }),
    is: choice(ENTRY_LINKS, { required: true }),
    by: line({}),
    after: words({}),
    ...evidenceTime,
  },
});
