// The guideline's questions about components, and the demo's answers to them.
import { z } from 'zod';
import { componentCheck } from '../../../shared/model/componentCheck';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import { both, bothOrNone, DEMO_PLAN, readSections, sameAs, textSchema } from './content';

const checkShape = z.strictObject({
  ...sameAs(componentCheck, 'critical', 'components', 'threats', 'source', 'basis'),
  id: z.string(),
  group: z.string(),
  question: textSchema,
  riskIfNo: textSchema,
  answerType: z.string(),
  goodAnswer: z.string(),
});

const answerShape = z.strictObject({
  ...sameAs(componentCheck, 'answer', 'answeredOn'),
  id: z.string(),
  check: z.string(),
  note: textSchema.nullable(),
  answeredBy: z.string().nullable(),
});

/** Makes the questions of 2.7.1(1), not answered yet. */
export function loadChecks(tx: WriteTx, catalogue: Catalogue): void {
  const { checks } = readSections(catalogue, 'catalogue/components', { checks: z.array(checkShape) });
  for (const [order, one] of checks.entries()) {
    const { id, group, question, riskIfNo, answerType: _, goodAnswer: __, ...same } = one;
    const texts = { ...both('text', question), ...both('riskIfNo', riskIfNo) };
    tx.create('componentCheck', { ...same, ...texts, area: group, order, answer: 'unknown' }, id);
  }
}

/** Answers them as the demo does. */
export function loadCheckAnswers(tx: WriteTx, catalogue: Catalogue): void {
  const { checkResults } = readSections(catalogue, DEMO_PLAN, { checkResults: z.array(answerShape) });
  for (const { check, answer, note, answeredOn, answeredBy } of checkResults) {
    const values = { answer, answeredOn, ...bothOrNone('note', note), answeredById: answeredBy };
    tx.change('componentCheck', check, values);
  }
}
