// What a decision says, in the language of the window: the plan's words for chosen ways, else the words it was made in.
import type { DecisionView } from '../../../shared/rpc/decisions';
import { useWords } from '../../i18n/words';

/** The matter and the answer of a decision in words. */
export function useDecisionWords(): (view: DecisionView) => {
  readonly subject: string;
  readonly answer: string;
} {
  const words = useWords();
  return ({ subject, ways, decision }) => {
    const conditions = ways.map(
      ({ condition, leadsTo }) => words(condition.ja, condition.en) || words(leadsTo.ja, leadsTo.en),
    );
    return {
      subject: words(subject.ja, subject.en),
      answer: conditions.length === 0 ? decision.answer : conditions.join(' / '),
    };
  };
}
