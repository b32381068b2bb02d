// A failure record after figure 2-5 of the IPA guide: begun when a response ends, or by hand; every fact may be unknown.
import {
  choice,
  defineEntity,
  instantSchema,
  integer,
  line,
  lineSchema,
  orUnknown,
  paragraph,
  paragraphSchema,
  reference,
  words,
} from './define';

/** Where the handling of a failure stands. */
export const FAILURE_STATES = ['open', 'analysing', 'preventing', 'closed'] as const;

export const failure = defineEntity({
  name: 'failure',
  kind: 'record',
  search: { rank: 6 },
  part: 'response',
  ownLife: { madeBy: 'failure.start' },
  fields: {
    /** Device code and serial make its number, `F-B01`. */
    deviceCode: line({ required: true, ownedBy: 'failure.start' }),
    serial: integer({ required: true, ownedBy: 'failure.start' }),
    /** The response it was begun from. */
    incidentId: reference('incident', { ownedBy: 'failure.start' }),
    title: line({ required: true, search: 'title' }),
    state: choice(FAILURE_STATES, { required: true }),
    phenomenon: orUnknown(paragraphSchema, { search: 'body' }),
    occurredAt: orUnknown(instantSchema, {}),
    detectedAt: orUnknown(instantSchema, {}),
    restoredAt: orUnknown(instantSchema, {}),
    detectedBy: orUnknown(lineSchema, {}),
    place: orUnknown(lineSchema, {}),
    systemIds: words({ idsOf: 'system' }),
    impactScope: orUnknown(paragraphSchema, { search: 'body' }),
    interimAction: orUnknown(paragraphSchema, {}),
    rootCause: orUnknown(paragraphSchema, { search: 'body' }),
    note: paragraph({ search: 'body' }),
  },
});
