// The items of a run under each other; J, K and the arrows move, the active one is expanded in place.
import { Fragment, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../shared/rpc/response';
import { useWords } from '../../i18n/words';
import { Refusal } from '../../records/response';
import { useListNavigation } from '../../ui';
import { MarkForm } from './MarkForm';
import { itemNumber } from './marks';
import classes from './Run.module.css';
import { RunItemOpen } from './RunItemOpen';
import { RunItemRow } from './RunItemRow';
import type { DraftHandle, RunForm } from './runDraft';
import type { useMarking } from './useMarking';

/** The list. */
export function RunList(props: {
  view: RunView;
  /** True when nothing may be marked any more: the run or its response has ended. */
  isClosed: boolean;
  activeId: string | null;
  onActive: (itemId: string) => void;
  /** The item to go on at after an interruption. */
  resumedId: string | null;
  handle: DraftHandle;
  marking: ReturnType<typeof useMarking>;
  onAct: (form: RunForm) => void;
}) {
  const { t } = useTranslation('respond');
  const words = useWords();
  const { view, activeId, handle, marking } = props;
  const { draft } = handle;
  const keys = view.items.map(({ item }) => item.id);
  const { listProps, rowProps, focusRow } = useListNavigation({
    keys,
    activeKey: activeId,
    onActiveChange: props.onActive,
    main: true,
  });
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (activeId === null || shown.current === activeId) return;
    shown.current = activeId;
    // Typing goes on undisturbed: only a list that has the keyboard, or nothing that has it, takes the focus along.
    const held = document.activeElement;
    if (held === null || held === document.body || held.closest('[data-run-list]') !== null)
      focusRow(activeId);
  });
  return (
    <ol className={classes.list} data-run-list aria-label={t('run.items')} {...listProps}>
      {view.items.map((item, index) => {
        const id = item.item.id;
        const isActive = id === activeId;
        const place = `${itemNumber(index)} ${words(item.item.text, item.item.textEn)}`;
        const form =
          draft.itemId === id ? (
            <MarkForm
              handle={handle}
              place={place}
              missing={marking.missing}
              busy={marking.busy}
              error={marking.error}
              onConfirm={() => marking.confirm(draft)}
              onClose={handle.closeForm}
            />
          ) : null;
        const press = { onClick: () => props.onActive(id) };
        const { section, sectionEn } = item.item;
        const isHeaded = section !== null && section !== (view.items[index - 1]?.item.section ?? null);
        return (
          <Fragment key={id}>
            {isHeaded ? <li className={classes.section}>{words(section, sectionEn)}</li> : null}
            <li
              {...rowProps(id)}
              aria-selected={undefined}
              aria-current={isActive ? 'step' : undefined}
              className={isActive ? classes.current : classes.item}
              {...press}
            >
              {isActive ? (
                <RunItemOpen
                  item={item}
                  index={index}
                  isResumed={id === props.resumedId && !props.isClosed}
                  isClosed={props.isClosed}
                  formOpen={form !== null}
                  onAct={props.onAct}
                >
                  {form ?? <Refusal error={marking.error} typed="Space" />}
                </RunItemOpen>
              ) : (
                <RunItemRow item={item} index={index} />
              )}
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}
