// A published state of the plan that people hold: numbered, dated, hashed, never changed afterwards.
import { defineEntity, integer, line, paragraph, reference } from './define';
import { evidenceTime } from './evidence';

export const edition = defineEntity({
  name: 'edition',
  kind: 'evidence',
  search: { rank: null },
  fields: {
    /** 1, 2, 3...; two laptops apart may give the same, then the device's code tells them apart. */
    number: integer({ required: true }),
    deviceCode: line({ required: true }),
    title: line({ required: true, search: 'title' }),
    /** The keeper's own words on what is new; what changed is computed from the copies. */
    summary: paragraph({ search: 'body' }),
    /** The edition this laptop held before; null for the first. */
    previousId: reference('edition', {}),
    /** SHA-256 of the canonical copy, under which the copy is kept. */
    hash: line({ required: true }),
    by: line({}),
    ...evidenceTime,
  },
});
