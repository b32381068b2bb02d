// The checklists on paper: each with its items, a box to tick and a line for the time, nothing left out.
import type { BinderBlock } from './blocks';
import { type AnyRecord, cellText } from './cells';
import { type BinderContext, listOf } from './content';

const BOX = '□';

function itemRow(item: AnyRecord, number: number, section: string, context: BinderContext) {
  const text = cellText('checklistItem', item, 'text', context);
  const caution = cellText('checklistItem', item, 'caution', context);
  return {
    cells: [BOX, String(number), caution === '' ? text : `${text}\n※ ${caution}`, ''],
    starts: section !== '',
  };
}

function rowsOf(items: readonly AnyRecord[], context: BinderContext) {
  let last = '';
  return items.flatMap((item, at) => {
    const section = cellText('checklistItem', item, 'section', context);
    const opens = section !== '' && section !== last;
    last = section;
    const row = itemRow(item, at + 1, '', context);
    return opens ? [{ cells: ['', '', section, ''], starts: true }, row] : [row];
  });
}

/** Every checklist in its order. */
export function checklistBlocks(context: BinderContext): BinderBlock[] {
  const items = Map.groupBy(listOf(context, 'checklistItem'), ({ checklistId }) => String(checklistId));
  const columns = [
    { title: '', widthMm: 8 },
    { title: '', widthMm: 9 },
    { title: context.label('item'), widthMm: 133 },
    { title: context.label('byHand'), widthMm: 40 },
  ];
  return listOf(context, 'checklist')
    .toSorted((a, b) => Number(a.order ?? 0) - Number(b.order ?? 0))
    .flatMap((checklist): BinderBlock[] => {
      const own = (items.get(checklist.id) ?? []).toSorted((a, b) => Number(a.order) - Number(b.order));
      if (own.length === 0) return [];
      const role = cellText('checklist', checklist, 'roleId', context);
      const when = cellText('checklist', checklist, 'whenToUse', context);
      const line = [role, when].filter((text) => text !== '').join('　');
      return [
        { kind: 'heading', text: cellText('checklist', checklist, 'title', context) },
        ...(line === '' ? [] : [{ kind: 'text' as const, text: line }]),
        { kind: 'table', columns, rows: rowsOf(own, context) },
      ];
    });
}
