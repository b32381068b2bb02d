// A question about how well a component would hold (guideline 2.7.1(1), examples) and this organisation's answer to it.
import { COMPONENT_CODES, THREAT_CODES } from './codes';
import { choice, date, defineEntity, flag, integer, line, paragraph, reference, words } from './define';

/** The answers to a question; `unknown`: nobody has looked yet, `na`: it does not arise here. */
export const CHECK_ANSWERS = ['yes', 'partial', 'no', 'na', 'unknown'] as const;

export const componentCheck = defineEntity({
  name: 'componentCheck',
  kind: 'record',
  search: { rank: null },
  fields: {
    text: paragraph({ required: true }),
    textEn: paragraph({}),
    area: line({
      codes: [
        'chkgrp-org',
        'chkgrp-power',
        'chkgrp-ac',
        'chkgrp-net',
        'chkgrp-hw',
        'chkgrp-bak',
        'chkgrp-proc',
        'chkgrp-cloud',
      ],
    }),
    order: integer({ min: 0 }),
    critical: flag({}),
    answer: choice(CHECK_ANSWERS, {}),
    note: paragraph({}),
    noteEn: paragraph({}),
    answeredOn: date({}),
    answeredById: reference('person', {}),
    /** What happens where the answer is no. */
    riskIfNo: paragraph({}),
    riskIfNoEn: paragraph({}),
    components: words({ codes: COMPONENT_CODES }),
    threats: words({ codes: THREAT_CODES }),
    source: line({}),
    basis: line({}),
  },
});
