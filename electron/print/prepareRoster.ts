// The contact roster: its tables from the records, and how it is used.
import { directoryOf } from '../../shared/domain/cards/people';
import type { PreparedDocument, PrepareInput } from '../../shared/domain/printing';
import { rosterFor } from '../../shared/domain/roster';
import { prepareTables } from './prepareTables';
import type { PrintResources } from './resources';

/** Prepares the roster. Throws AppError `print.nobody` where there is nobody to list. */
export function prepareRoster(input: PrepareInput, resources: PrintResources): PreparedDocument {
  const { language } = input.request;
  const words = resources.words(language);
  const minutes = input.records.plan.cardDefaults?.['rule.no_answer_minutes'];
  return prepareTables(input, resources, {
    title: words('roster.title'),
    note: typeof minutes === 'number' ? words('roster.howTo', { minutes }) : null,
    sections: rosterFor({ directory: directoryOf(input.records), language, words }),
  });
}
