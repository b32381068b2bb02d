// A weakness people know of and have not closed: shown, not forgotten (guideline 2.7.1(1)(b), 2.7.2(2)-1 a).
import { z } from 'zod';
import { choice, defineEntity, line, paragraph, reference, structure, words } from './define';

export const knownGap = defineEntity({
  name: 'knownGap',
  kind: 'record',
  search: { rank: null },
  fields: {
    text: paragraph({ required: true }),
    textEn: paragraph({}),
    severity: choice(['critical', 'warning', 'info'], {}),
    /** The record it concerns first, and others it touches. */
    aboutId: reference('*', {}),
    relatedIds: structure(z.array(z.string()).max(200), {}),
    /** The rule that finds it, where one does. */
    rule: line({}),
    measureIds: words({ idsOf: 'measure' }),
    accepted: structure(z.strictObject({ by: z.string(), on: z.string(), reason: z.string() }), {}),
    note: paragraph({}),
  },
});
