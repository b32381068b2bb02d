// One item of the list that is edited: its handle, its text, what can be done to it, and its fields when they are open.
import type { PointerEventHandler, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/words';
import { type AnyRecord, RecordForm } from '../../../records';
import { ActionButton, ActionLine, Digits, Icon, showKeys } from '../../../ui';
import classes from './Checklists.module.css';
import { ItemFacts } from './ItemFacts';
import type { Item } from './useArranging';

/** What is open under an item. */
export type OpenLine = 'fields' | 'new' | 'heading';

export interface ItemActions {
  readonly onEdit: () => void;
  readonly onAdd: () => void;
  readonly onHeading: () => void;
  readonly onUp: () => void;
  readonly onDown: () => void;
  readonly onRemove: () => void;
}

interface HandleProps {
  readonly onPointerDown: PointerEventHandler<HTMLElement>;
  readonly onPointerMove: PointerEventHandler<HTMLElement>;
  readonly onPointerUp: PointerEventHandler<HTMLElement>;
  readonly onPointerCancel: () => void;
}

/** The body of an item's row; the row itself belongs to the list. */
export function EditorItem(props: {
  item: Item;
  index: number;
  editing: boolean;
  isActive: boolean;
  open: OpenLine | null;
  handle: HandleProps;
  rowRef: Ref<HTMLDivElement>;
  actions: ItemActions;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t, i18n } = useTranslation('checklists');
  const words = useWords();
  const { item, editing, isActive, actions } = props;
  const text = words(item.text, item.textEn);
  return (
    <div ref={props.rowRef}>
      <div className={classes.row}>
        {editing ? (
          <button
            type="button"
            tabIndex={-1}
            className={classes.handle}
            aria-label={t('item.grab', { text })}
            {...props.handle}
          >
            <Icon name="grip" />
          </button>
        ) : null}
        <span className={classes.number}>
          <Digits value={String(props.index + 1).padStart(2, '0')} />
        </span>
        <div className={classes.text}>
          <span>{text}</span>
          <ItemFacts item={item} />
        </div>
      </div>
      {editing && isActive && props.open === null ? (
        <div className={classes.tools}>
          <ActionLine>
            <ActionButton size="small" icon="edit" keys="Enter" onClick={actions.onEdit}>
              {t('item.edit')}
            </ActionButton>
            <ActionButton size="small" icon="plus" keys="A" onClick={actions.onAdd}>
              {t('item.add')}
            </ActionButton>
            <ActionButton
              size="small"
              icon="chevron-up"
              keys={showKeys('Alt+ArrowUp')}
              onClick={actions.onUp}
            >
              {t('item.up')}
            </ActionButton>
            <ActionButton
              size="small"
              icon="chevron-down"
              keys={showKeys('Alt+ArrowDown')}
              onClick={actions.onDown}
            >
              {t('item.down')}
            </ActionButton>
            <ActionButton size="small" keys="H" onClick={actions.onHeading}>
              {t('item.heading')}
            </ActionButton>
            <ActionButton size="small" icon="minus" keys="Delete" onClick={actions.onRemove}>
              {t('item.remove')}
            </ActionButton>
          </ActionLine>
        </div>
      ) : null}
      {editing && props.open === 'fields' ? (
        <div className={classes.form}>
          <RecordForm
            entity="checklistItem"
            record={item as AnyRecord}
            omit={['checklistId', 'order', 'section', 'sectionEn']}
            focus={i18n.language === 'en' ? 'textEn' : 'text'}
          />
          <ActionLine>
            <ActionButton keys="Esc" onClick={props.onClose}>
              {t('item.close')}
            </ActionButton>
          </ActionLine>
        </div>
      ) : null}
      {props.children}
    </div>
  );
}
