// Calls of the contacts screens: the directory, one card, and the attempt to call.
import { z } from 'zod';
import { CONTACT_MEANS } from '../model/contact';
import { idSchema, instantSchema, lineSchema, paragraphSchema } from '../model/define';
import { CALL_RESULTS } from '../model/evidence';
import { command, query, recordSchema } from './define';

const contactRecord = recordSchema('contact');

/** A person in a role: order 0 holds it, 1.. deputise. */
const holder = z.strictObject({
  roleId: z.string(),
  roleName: z.string(),
  roleNameEn: z.string().nullable(),
  personId: z.string(),
  personName: z.string(),
  personNameEn: z.string().nullable(),
  order: z.int(),
});

const directoryPerson = z.strictObject({
  person: recordSchema('person'),
  unitName: z.string().nullable(),
  unitNameEn: z.string().nullable(),
  siteName: z.string().nullable(),
  siteNameEn: z.string().nullable(),
  roles: z.array(holder),
  /** Number to try first at the moment asked for. */
  first: contactRecord.nullable(),
  /** The oldest confirmation among this person's means; null: one was never confirmed. */
  confirmedAt: z.string().nullable(),
  suspect: z.boolean(),
  /** The numbers under suspicion, in the order to try them. */
  suspects: z.array(z.string()),
});

const organisationRow = z.strictObject({
  organisation: recordSchema('organisation'),
  first: contactRecord.nullable(),
  contacts: z.array(contactRecord),
  confirmedAt: z.string().nullable(),
  suspect: z.boolean(),
  suspects: z.array(z.string()),
});

const roleRow = z.strictObject({
  role: recordSchema('role'),
  holders: z.array(
    z.strictObject({
      assignment: recordSchema('assignment'),
      person: recordSchema('person'),
      first: contactRecord.nullable(),
    }),
  ),
});

export const attempt = recordSchema('callAttempt');

export const contactCalls = {
  'contacts.directory': query({
    input: z.strictObject({
      /** The local hour decides which number stands first: day, night or holiday. Defaults to now. */
      at: instantSchema.optional(),
    }),
    output: z.strictObject({
      people: z.array(directoryPerson),
      organisations: z.array(organisationRow),
      roles: z.array(roleRow),
    }),
    reads: ['person', 'contact', 'assignment', 'role', 'organisation', 'unit', 'site'],
  }),
  'contacts.card': query({
    input: z.strictObject({
      entity: z.enum(['person', 'organisation', 'site']),
      id: idSchema,
      at: instantSchema.optional(),
    }),
    output: z.strictObject({
      person: directoryPerson.nullable(),
      organisation: recordSchema('organisation').nullable(),
      site: recordSchema('site').nullable(),
      /** In the order to try them now: usable now first, then by order; suspect numbers last. */
      contacts: z.array(contactRecord),
      attempts: z.array(attempt),
      /** For every role held: the others to call, in order. */
      deputies: z.array(z.strictObject({ holder, contacts: z.array(contactRecord) })),
    }),
    reads: ['person', 'contact', 'assignment', 'role', 'organisation', 'unit', 'site', 'callAttempt'],
  }),
  /** A call as evidence: logged in the open incident, a wrong number marked suspect, the deputy offered. */
  'contacts.logCall': command({
    input: z.strictObject({
      contactId: idSchema,
      result: z.enum(CALL_RESULTS),
      roleId: idSchema.optional(),
      incidentId: idSchema.optional(),
      note: paragraphSchema.optional(),
      by: lineSchema.optional(),
    }),
    output: z.strictObject({
      id: z.string(),
      /** The chronology number when an incident is open. */
      number: z.string().nullable(),
      /** Whom to call next when nobody was reached: another number of the same person, else the next deputy. */
      next: z
        .strictObject({
          ownerId: z.string(),
          contactId: z.string().nullable(),
          roleId: z.string().nullable(),
        })
        .nullable(),
    }),
  }),
  /**
   * Says that a means of contact was confirmed just now; clears the suspicion. `corrected`: what was heard instead of what
   * was written, so that the new number is confirmed from its first moment.
   */
  'contacts.confirm': command({
    input: z.strictObject({
      contactId: idSchema,
      corrected: z
        .strictObject({
          value: lineSchema,
          means: z.enum(CONTACT_MEANS),
          when: z.array(lineSchema).nullable(),
        })
        .optional(),
    }),
    output: z.strictObject({ confirmedAt: z.string() }),
  }),
} as const;
