// The list for confirming numbers as HTML: the tables of one site, one role or everybody.
import { directoryOf } from '../../shared/domain/cards/people';
import { confirmationListFor, scopeName } from '../../shared/domain/confirmationList';
import type { PreparedDocument, PrepareInput } from '../../shared/domain/printing';
import { prepareTables } from './prepareTables';
import type { PrintResources } from './resources';

/** Prepares the list. Throws AppError `print.nobody` where nobody in the scope has a number. */
export function prepareConfirmation(input: PrepareInput, resources: PrintResources): PreparedDocument {
  const { language, scope = { kind: 'all' } } = input.request;
  const words = resources.words(language);
  const context = { directory: directoryOf(input.records), language, words };
  const of = scopeName(context, scope);
  return prepareTables(input, resources, {
    title: of === null ? words('confirmation.title') : words('confirmation.titleOf', { name: of }),
    note: words('confirmation.howTo'),
    sections: confirmationListFor(context, scope),
  });
}
