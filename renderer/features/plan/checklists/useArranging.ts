// What is done to the items of a checklist: shown at once, written, announced, and taken back step by step.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  groupAround,
  type Headed,
  headingBetween,
  inOrder,
  insertItem,
  moveItem,
} from '../../../../shared/domain/checklist/order';
import type { RecordOf } from '../../../../shared/model/index';
import { useCommand, useQuery } from '../../../data/queries';
import { useWords } from '../../../i18n/words';

export type Item = RecordOf<'checklistItem'>;
type Place = Pick<Item, 'order' | 'section' | 'sectionEn'>;
type Change = { readonly id: string } & Partial<Place>;

/** A step that can be taken back. */
interface Step {
  readonly undo: () => void;
}

const NEW = '';

/** The items with what was done here but is not yet known to be written. */
function useShownItems(checklistId: string) {
  const query = useQuery('record.list', { entity: 'checklistItem', where: { checklistId } });
  const [ahead, setAhead] = useState<ReadonlyMap<string, Change>>(new Map());
  const pending = useRef(0);
  const { data } = query;
  useEffect(() => {
    // What was written has come back: from here on the record itself is shown, with whatever others did to it.
    if (data !== undefined && pending.current === 0) setAhead(new Map());
  }, [data]);
  const items = ((data ?? []) as Item[]).map((item) => ({ ...item, ...ahead.get(item.id) }));
  return {
    items: inOrder(items),
    isLoading: data === undefined,
    error: query.error,
    show: (changes: readonly Change[]) =>
      setAhead(
        (old) =>
          new Map([...old, ...changes.map((one) => [one.id, { ...old.get(one.id), ...one }] as const)]),
      ),
    begin: () => {
      pending.current += 1;
    },
    end: (isWritten: boolean) => {
      pending.current -= 1;
      if (!isWritten) setAhead(new Map());
    },
  };
}

/** The items in their order and everything that can be done to them. */
export function useArranging(checklistId: string) {
  const { t } = useTranslation('checklists');
  const words = useWords();
  const shown = useShownItems(checklistId);
  const { items } = shown;
  const arrange = useCommand('checklist.arrange');
  const save = useCommand('record.save');
  const drop = useCommand('record.remove');
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [said, setSaid] = useState('');
  const textOf = (item: Item) => words(item.text, item.textEn);
  const keep = (undo: () => void) => setSteps((old) => [...old, { undo }]);

  const write = (changes: readonly Change[]) => {
    shown.show(changes);
    shown.begin();
    const options = { onSuccess: () => shown.end(true), onError: () => shown.end(false) };
    arrange.mutate({ checklistId, items: [...changes] }, options);
  };
  /** Writes changes and keeps the way back. */
  const change = (changes: readonly Change[]) => {
    const before = changes.flatMap(({ id }) => {
      const item = items.find((one) => one.id === id);
      return item === undefined
        ? []
        : [{ id, order: item.order, section: item.section, sectionEn: item.sectionEn }];
    });
    write(changes);
    keep(() => write(before));
  };

  const move = (id: string, to: number) => {
    const item = items.find((one) => one.id === id);
    const places = moveItem(items, id, to);
    if (item === undefined || places.length === 0) return setSaid(t('said.edge'));
    const others = items.filter((one) => one.id !== id);
    const heading = headingBetween(item, others[to - 1], others[to]);
    change(places.map((place) => (place.id === id ? { ...place, ...heading } : place)));
    setSaid(t('said.moved', { text: textOf(item), place: to + 1, count: items.length }));
  };
  /** Puts a new item after the one named, or at the end; `made` is told its id. */
  const add = (text: string, afterId: string | null, made: (id: string) => void) => {
    const at = afterId === null ? items.length : items.findIndex(({ id }) => id === afterId) + 1;
    const [own, ...others] = insertItem(items, NEW, at);
    if (own === undefined) return;
    const above = items[at - 1];
    const heading = { section: above?.section ?? null, sectionEn: above?.sectionEn ?? null };
    const fields = { checklistId, text, order: own.order, ...heading };
    const onSuccess = ({ id }: { id: string }) => {
      keep(() => drop.mutate({ entity: 'checklistItem', id }));
      if (others.length > 0) write(others);
      setSaid(t('said.added', { text, place: at + 1 }));
      made(id);
    };
    save.mutate({ entity: 'checklistItem', fields }, { onSuccess });
  };
  const restore = (item: Item) => {
    const onSuccess = () => setSaid(t('said.restored', { text: textOf(item) }));
    save.mutate({ entity: 'checklistItem', id: item.id, fields: { deleted: false } }, { onSuccess });
  };
  const remove = (item: Item) => {
    const onSuccess = () => {
      keep(() => restore(item));
      setSaid(t('said.removed', { text: textOf(item) }));
    };
    drop.mutate({ entity: 'checklistItem', id: item.id }, { onSuccess });
  };
  /** Sets the heading of an item and of those that follow under the same one. */
  const setHeading = (id: string, heading: Headed) => {
    const at = items.findIndex((item) => item.id === id);
    const group = groupAround(items, at);
    const from = items.slice(at).filter((item) => group.includes(item));
    change(from.map((item) => ({ id: item.id, ...heading })));
    setSaid(t('said.heading'));
  };
  const undo = () => {
    const last = steps.at(-1);
    if (last === undefined) return;
    setSteps(steps.slice(0, -1));
    last.undo();
    setSaid(t('said.undone'));
  };
  return {
    items,
    isLoading: shown.isLoading,
    error: arrange.error ?? save.error ?? drop.error ?? shown.error,
    said,
    canUndo: steps.length > 0,
    move,
    add,
    remove,
    restore,
    setHeading,
    undo,
  };
}

export type Arranging = ReturnType<typeof useArranging>;
