// The shapes of the muster's answers: a person, a role, a team, a duty and a day of staffing as its screens show them.
import { z } from 'zod';
import { unknownSchema } from '../model/define';
import { CALL_RESULTS } from '../model/evidence';
import { ATTENDANCE, SAFETY, staffSubjectSchema } from '../model/muster';
import { recordSchema } from './define';

export const named = z.strictObject({ id: z.string(), name: z.string(), nameEn: z.string().nullable() });

/** A fact of a person: the value, when told, and every version that stands where they differ (S7). */
function factOf<T extends z.ZodType>(value: T) {
  const told = z.union([value, unknownSchema]);
  return z.strictObject({
    value: told.nullable(),
    at: z.string().nullable(),
    disputed: z.boolean(),
    versions: z.array(z.strictObject({ value: told, reportId: z.string(), at: z.string() })),
  });
}

/** Where somebody stands in the calling. */
const callStanding = z.enum(['notCalled', 'unreached', 'available', 'out', 'heard']);

/** A person with everything the board shows of them. */
export const musterPerson = z.strictObject({
  person: recordSchema('person'),
  safety: factOf(z.enum(SAFETY)),
  place: factOf(z.string()),
  attendance: factOf(z.enum(ATTENDANCE)),
  untilOn: factOf(z.string()),
  arrivalAt: factOf(z.string()),
  /** The told arrival, else the guess from the plan's commute. */
  arrival: z
    .strictObject({
      at: z.string(),
      guessed: z.boolean(),
      minutes: z.number().nullable(),
      mode: z.string().nullable(),
    })
    .nullable(),
  standing: callStanding,
  /** The report told last: by which means, and who said it. */
  last: recordSchema('musterReport').nullable(),
  lastAt: z.string().nullable(),
  /** The last attempt to call them in this response. */
  attempt: z
    .strictObject({ result: z.enum(CALL_RESULTS), at: z.string(), by: z.string().nullable() })
    .nullable(),
  attempts: z.int(),
  /** The open question about them. */
  question: z.strictObject({ id: z.string(), number: z.string() }).nullable(),
});

/** A holder of a role: a person of the plan, or a name. */
export const holderNow = z.strictObject({
  holder: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  since: z.string(),
  /** 0: the one the plan names first; 1..: deputy; null: the plan does not name them. */
  rank: z.int().nullable(),
});

/** Who holds a role now, who is to by the plan, and who could take it. */
export const roleNow = z.strictObject({
  roleId: z.string(),
  role: recordSchema('role'),
  holders: z.array(holderNow),
  /** Two laptops let two people take it without knowing of each other. */
  disputed: z.boolean(),
  leftAt: z.string().nullable(),
  planned: z.array(
    z.strictObject({ personId: z.string(), name: z.string(), nameEn: z.string().nullable(), order: z.int() }),
  ),
  suggestion: z
    .strictObject({
      personId: z.string(),
      rank: z.int(),
      passed: z.array(z.strictObject({ personId: z.string(), standing: callStanding })),
    })
    .nullable(),
  /** Whom to call next for it. */
  callNext: z.string().nullable(),
});

const counts = {
  needed: z.int(),
  there: z.int(),
  coming: z.int(),
  unknown: z.int(),
  out: z.int(),
  coverage: z.enum(['met', 'coming', 'unknown', 'short']),
};
const need = z.strictObject({ id: z.string(), ...counts });
export const teamNow = z.strictObject({
  id: z.string(),
  ...counts,
  roles: z.array(need),
  skills: z.array(need),
});

export const dutyNow = z.strictObject({
  holder: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  mark: z.enum(['off', 'on', 'soon', 'over']),
  since: z.string().nullable(),
  plannedEndAt: z.string().nullable(),
  restDueAt: z.string().nullable(),
  restingSince: z.string().nullable(),
  weekMinutes: z.int(),
  roleIds: z.array(z.string()),
});

export const convened = z.strictObject({
  call: recordSchema('musterCall'),
  at: z.string(),
  site: named.nullable(),
});

export const staffDay = z.strictObject({
  on: z.string(),
  reportId: z.string().nullable(),
  percent: z.number().nullable(),
  present: z.number().nullable(),
  remote: z.number().nullable(),
  expected: z.number().nullable(),
  service: z.enum(['normal', 'reduced', 'stopped']).nullable(),
  coverage: z.enum(['met', 'short', 'unknown', 'notSet']),
  disputed: z.boolean(),
});

/** Everybody in the order of calling, the roles, the teams and who is on duty, as of now. */
export const musterBoard = z.strictObject({
  people: z.array(musterPerson),
  roles: z.array(roleNow),
  teams: z.array(teamNow),
  duty: z.array(dutyNow),
  convened: convened.nullable(),
  skills: z.array(named),
  /** The plan's limit for an unanswered call, minutes. */
  noAnswerMinutes: z.number(),
  dutyLimitHours: z.int(),
});

/** The muster in numbers. */
export const musterSummary = z.strictObject({
  people: z.strictObject({
    total: z.int(),
    safe: z.int(),
    injured: z.int(),
    /** Of whom nobody heard, or only that it is not known. */
    unknown: z.int(),
    /** Called in vain so far: each a question. */
    unreached: z.int(),
    onSite: z.int(),
    coming: z.int(),
    remote: z.int(),
    cannotCome: z.int(),
    disputed: z.int(),
  }),
  roles: z.strictObject({
    total: z.int(),
    taken: z.int(),
    byDeputy: z.int(),
    vacant: z.int(),
    disputed: z.int(),
  }),
  /** Roles not held by the one named first, by their short names: by whom, or whom to expect. */
  byDeputy: z.array(z.strictObject({ role: named, holder: holderNow })),
  vacant: z.array(
    z.strictObject({ role: named, expected: named.nullable(), arrivalAt: z.string().nullable() }),
  ),
  teamsShort: z.array(z.string()),
  duty: z.strictObject({ on: z.int(), soon: z.int(), over: z.int() }),
  convened: convened.nullable(),
  /** The first day a minimum breaks, as far as told. */
  breaksOn: z.string().nullable(),
});

/** The staffing of the coming days: units, teams and contractors, and where a minimum breaks. */
export const staffOutlook = z.strictObject({
  days: z.array(z.string()),
  subjects: z.array(
    z.strictObject({
      subject: staffSubjectSchema,
      name: z.string(),
      nameEn: z.string().nullable(),
      minimum: z.int().nullable(),
      days: z.array(staffDay),
      breaksOn: z.string().nullable(),
      reports: z.array(
        z.strictObject({
          report: recordSchema('staffingReport'),
          at: z.string(),
          number: z.string().nullable(),
        }),
      ),
    }),
  ),
  roles: z.array(
    z.strictObject({
      role: named,
      needed: z.int(),
      days: z.array(
        z.strictObject({
          on: z.string(),
          available: z.int(),
          unheard: z.int(),
          coverage: z.enum(['met', 'short', 'unknown']),
        }),
      ),
      breaksOn: z.string().nullable(),
    }),
  ),
  telework: z.strictObject({ ready: z.int(), people: z.int() }),
  /** Criteria of the plan that the numbers touch, with the node where they are decided. */
  criteria: z.array(
    z.strictObject({
      criterionId: z.string(),
      title: z.string(),
      titleEn: z.string().nullable(),
      measure: z.enum(['absence', 'daysToBreak']),
      limit: z.number(),
      actual: z.number(),
      isMet: z.boolean(),
      nodeId: z.string().nullable(),
    }),
  ),
});
