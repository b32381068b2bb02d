// The handover page on paper: the parts of the page as tables, an empty part said to be empty, lines to sign at the end.
import { handoverSections } from '../../shared/domain/handover/paper';
import type { PreparedDocument, PrepareInput } from '../../shared/domain/printing';
import { AppError } from '../../shared/model/errors';
import { prepareTables } from './prepareTables';
import type { PrintResources } from './resources';

/** Prepares the page. Throws AppError `print.noIncident` where no response was named. */
export function prepareHandover(input: PrepareInput, resources: PrintResources): PreparedDocument {
  if (input.handover === undefined) throw new AppError('print.noIncident');
  const words = resources.words(input.request.language);
  return prepareTables(input, resources, {
    title: words('handover.title', { title: input.handover.title }),
    note: words('handover.asOf', { at: input.printedAt }),
    sections: handoverSections(input.handover, words),
  });
}
