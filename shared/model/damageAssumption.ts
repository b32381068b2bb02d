// What a threat does to one target at one site.
import { z } from 'zod';
import { defineEntity, line, orUnknown, paragraph, reference } from './define';

/** 1 light, 2 serious, 3 lost. Nothing entered is not "no damage": that is `notApplicable`. */
export const severitySchema = z.int().min(1).max(3);

export const damageAssumption = defineEntity({
  name: 'damageAssumption',
  kind: 'record',
  search: { rank: null },
  fields: {
    threatId: reference('threat', { required: true }),
    /** A target of the catalogue's matrix (tables 2.4-1 to 2.4-3). */
    target: line({
      required: true,
      codes: [
        'tgt-staff',
        'tgt-location',
        'tgt-transport',
        'tgt-power',
        'tgt-water',
        'tgt-network',
        'tgt-equipment',
        'tgt-data',
        'tgt-contractor',
      ],
    }),
    siteId: reference('site', { required: true }),
    severity: orUnknown(severitySchema, {}),
    text: paragraph({}),
    textEn: paragraph({}),
  },
});
