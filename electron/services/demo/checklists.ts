// The checklists of the catalogue and their items.
import { z } from 'zod';
import { checklist, checklistItem } from '../../../shared/model/checklist';
import type { WriteTx } from '../../store/writeTx';
import type { Catalogue } from '../desk';
import { both, bothOrNone, readSections, sameAs, textSchema } from './content';

const itemShape = z.strictObject({
  ...sameAs(checklistItem, 'order', 'estMinutes', 'evidenceRequired', 'critical', 'source', 'basis'),
  id: z.string(),
  text: textSchema,
  caution: textSchema.nullable(),
});

const checklistShape = z.strictObject({
  ...sameAs(checklist, 'phase', 'threats'),
  id: z.string(),
  title: textSchema,
  whenToUse: textSchema,
  role: z.string(),
  supportingRoles: z.array(z.string()),
  items: z.array(itemShape),
});

/** Steps in these phases change what runs; a critical one is repeated aloud by a second person before it is done (rule 6). */
const READ_BACK_PHASES: ReadonlySet<string | null> = new Set(['contain', 'restore', 'close']);

function addChecklist(tx: WriteTx, content: z.output<typeof checklistShape>, order: number): void {
  const { id, title, whenToUse, role, supportingRoles, items, ...same } = content;
  tx.create(
    'checklist',
    {
      ...same,
      ...both('title', title),
      ...both('whenToUse', whenToUse),
      roleId: role,
      supportingRoleIds: supportingRoles,
      order,
    },
    id,
  );
  for (const { id: itemId, text, caution, ...rest } of items) {
    const readBack = rest.critical === true && READ_BACK_PHASES.has(same.phase);
    tx.create(
      'checklistItem',
      { ...rest, readBack, checklistId: id, ...both('text', text), ...bothOrNone('caution', caution) },
      itemId,
    );
  }
}

/** Makes the checklists in the order of the catalogue. */
export function loadChecklists(tx: WriteTx, catalogue: Catalogue): void {
  const { checklists } = readSections(catalogue, 'catalogue/checklists', {
    checklists: z.array(checklistShape),
  });
  for (const [order, content] of checklists.entries()) addChecklist(tx, content, order);
}
