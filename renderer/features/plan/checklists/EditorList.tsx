// The items that are edited: walked with J, K and the arrows, moved with Alt+arrows or by their handle.
import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemembered } from '../../../data/remembered';
import { useWords } from '../../../i18n/words';
import { Empty, useListNavigation, useShortcuts } from '../../../ui';
import classes from './Checklists.module.css';
import { EditorItem, type OpenLine } from './EditorItem';
import { HeadingForm } from './HeadingForm';
import { NewItem } from './NewItem';
import type { Arranging } from './useArranging';
import { useDragOrder } from './useDragOrder';

/** What is open, and under which item; `itemId` null: the line that adds the first item. */
interface Open {
  readonly itemId: string | null;
  readonly line: OpenLine;
}

/** The list. */
export function EditorList(props: {
  checklistId: string;
  arranging: Arranging;
  editing: boolean;
  activeId: string | null;
  onActive: (id: string) => void;
}) {
  const { t } = useTranslation('checklists');
  const words = useWords();
  const { arranging, editing, activeId } = props;
  const { items } = arranging;
  const [open, setOpen] = useState<Open | null>(null);
  const ids = items.map(({ id }) => id);
  const at = activeId === null ? -1 : ids.indexOf(activeId);
  const active = items[at];
  // The row that was moved or comes after a deleted one: it is focused as soon as it stands in its place.
  const wanted = useRef<string | null>(null);
  const moveTo = (id: string, to: number) => {
    wanted.current = id;
    arranging.move(id, to);
  };
  const dragging = useDragOrder(ids, moveTo);
  const { listProps, rowProps, focusRow } = useListNavigation({
    keys: ids,
    activeKey: activeId,
    onActiveChange: props.onActive,
    onOpen: (itemId) => editing && setOpen({ itemId, line: 'fields' }),
    main: true,
  });
  const draft = useRemembered(`draft:new:checklistItem:${props.checklistId}`, '');
  const order = ids.join(' ');
  const lastOrder = useRef(order);
  useLayoutEffect(() => {
    // A row that changes its place loses the focus in the page; it gets it back.
    const known = order.split(' ');
    const isLost = lastOrder.current !== order && document.activeElement === document.body;
    const target = wanted.current ?? (isLost ? activeId : null);
    lastOrder.current = order;
    if (target === null || !known.includes(target)) return;
    focusRow(target);
    wanted.current = null;
  }, [order, activeId, focusRow]);

  const closedAt = useRef<string | null>(null);
  const close = () => {
    closedAt.current = open?.itemId ?? activeId;
    setOpen(null);
  };
  useEffect(() => {
    // After the line itself has given the focus back to what opened it, which may be another row.
    if (open !== null || closedAt.current === null) return;
    focusRow(closedAt.current);
    closedAt.current = null;
  });
  const remove = () => {
    if (active === undefined) return;
    wanted.current = null;
    const next = ids[at + 1] ?? ids[at - 1];
    arranging.remove(active);
    if (next !== undefined) focusRow(next);
  };
  const actions = {
    onEdit: () => active && setOpen({ itemId: active.id, line: 'fields' }),
    onAdd: () => setOpen({ itemId: active?.id ?? null, line: 'new' }),
    onHeading: () => active && setOpen({ itemId: active.id, line: 'heading' }),
    onUp: () => active && moveTo(active.id, at - 1),
    onDown: () => active && moveTo(active.id, at + 1),
    onRemove: remove,
  };
  const group = { group: t('editor.items'), off: !editing || open !== null };
  useShortcuts(
    {
      a: { run: actions.onAdd, word: t('item.add') },
      h: { run: actions.onHeading, word: t('item.heading') },
      Delete: { run: remove, word: t('item.remove') },
      'Alt+ArrowUp': { run: actions.onUp, word: t('item.up') },
      'Alt+ArrowDown': { run: actions.onDown, word: t('item.down') },
    },
    group,
  );
  useShortcuts({ Escape: close }, { off: open === null });
  useShortcuts({ Escape: dragging.cancel }, { off: dragging.drag === null });

  const newItem = (afterId: string | null) => (
    <NewItem
      text={draft.value}
      onText={draft.set}
      onMake={(text, done) =>
        arranging.add(text, afterId, (id) => {
          done();
          draft.set('');
          // The next one comes after this one.
          props.onActive(id);
          setOpen({ itemId: id, line: 'new' });
        })
      }
      onClose={close}
    />
  );
  if (items.length === 0) {
    return open?.line === 'new' ? (
      newItem(null)
    ) : (
      <Empty icon="checklist" text={t(editing ? 'editor.empty' : 'editor.emptyReading')} />
    );
  }
  return (
    <ol className={classes.list} aria-label={t('editor.items')} {...listProps}>
      {items.map((item, index) => {
        const isOpen = open?.itemId === item.id;
        const isHeaded = item.section !== null && item.section !== (items[index - 1]?.section ?? null);
        const number = String(index + 1).padStart(2, '0');
        return (
          <Fragment key={item.id}>
            {isHeaded ? <li className={classes.heading}>{words(item.section, item.sectionEn)}</li> : null}
            <li
              {...rowProps(item.id)}
              aria-selected={undefined}
              aria-current={item.id === activeId ? 'true' : undefined}
              className={classes.item}
              data-dragged={dragging.drag?.id === item.id}
              data-drop={dragging.dropAt(item.id)}
              onDoubleClick={() => editing && open === null && setOpen({ itemId: item.id, line: 'fields' })}
            >
              <EditorItem
                item={item}
                index={index}
                editing={editing}
                isActive={item.id === activeId}
                open={isOpen ? open.line : null}
                handle={dragging.handleProps(item.id)}
                rowRef={dragging.rowRef(item.id)}
                actions={actions}
                onClose={close}
              >
                {isOpen && editing && open.line === 'new' ? newItem(item.id) : null}
                {isOpen && editing && open.line === 'heading' ? (
                  <HeadingForm
                    from={number}
                    heading={item}
                    onSet={(heading) => {
                      arranging.setHeading(item.id, heading);
                      close();
                    }}
                    onClose={close}
                  />
                ) : null}
              </EditorItem>
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}
