// Makes the HTML of a document from records: everything is measured, set and paged beforehand; the engine only draws it.
import type { Laid, PreparedDocument, PrepareInput } from '../../shared/domain/printing';
import { assertNever } from '../../shared/model/errors';
import { prepareBinder } from './prepareBinder';
import { prepareCalibration } from './prepareCalibration';
import { prepareCards } from './prepareCards';
import { prepareConfirmation } from './prepareConfirmation';
import { prepareHandover } from './prepareHandover';
import { prepareRoster } from './prepareRoster';
import type { PrintResources } from './resources';

/**
 * Prepares a document. Pure but for the resources: the same input gives the same HTML, for the preview as for the paper.
 * @throws AppError `print.nobody` when nobody is left to print for
 */
export function prepareDocument(
  input: PrepareInput,
  resources: PrintResources,
  laid: Laid = () => undefined,
): PreparedDocument {
  const { kind } = input.request;
  switch (kind) {
    case 'cards':
      return prepareCards(input, resources, laid);
    case 'calibration':
      return prepareCalibration(input, resources);
    case 'roster':
      return prepareRoster(input, resources);
    case 'confirmation':
      return prepareConfirmation(input, resources);
    case 'binder':
      return prepareBinder(input, resources);
    case 'handover':
      return prepareHandover(input, resources);
    default:
      return assertNever(kind);
  }
}
