// Closing a run: at once when nothing is left, else only when a named person ordered it and it is said why.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../shared/rpc/response';
import { paths } from '../../data/paths';
import { useCommand } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { momentOf, useNames, useNow } from '../../records/response';
import { Note } from '../../ui';
import { ClosingForm, type ClosingWords } from './ClosingForm';
import type { Left } from './LeftOver';
import { itemNumber } from './marks';

/** The items that are neither settled nor left out, with the way to each. */
function useLeftItems(view: RunView, onGo: (itemId: string) => void): Left[] {
  const words = useWords();
  return view.items.flatMap(({ item, state }, index) =>
    state === 'open' || state === 'deferred'
      ? [
          {
            id: item.id,
            text: `${itemNumber(index)} ${words(item.text, item.textEn)}`,
            state,
            href: `#${paths.run(view.run.id)}`,
            go: () => onGo(item.id),
          },
        ]
      : [],
  );
}

/** The line at the head of the run that closes it. */
export function CloseRun(props: {
  view: RunView;
  onGo: (itemId: string) => void;
  onClose: () => void;
  onClosed: () => void;
}) {
  const { t } = useTranslation('respond');
  const close = useCommand('checklist.close');
  const { view } = props;
  const left = useLeftItems(view, props.onGo);
  const numbers = left.map(({ text }) => text.split(' ')[0]).join(' ');
  const finish = ({ orderedBy, reason }: ClosingWords, refused: () => void) => {
    const ordered = orderedBy === '' ? {} : { overriddenBy: orderedBy };
    const said = reason === '' ? {} : { reason };
    close.mutate(
      { runId: view.run.id, ...ordered, ...said },
      { onSuccess: props.onClosed, onError: refused },
    );
  };
  return (
    <ClosingForm
      name={t('run.closing')}
      title={left.length === 0 ? t('run.closing') : t('run.leftOver', { count: left.length, numbers })}
      confirmWord={t(left.length === 0 ? 'run.close' : 'run.closeAnyway')}
      left={left}
      busy={close.isPending}
      error={close.error}
      onConfirm={finish}
      onClose={props.onClose}
    />
  );
}

/** When, by whom and by whose order the run was closed; takes the focus when that was done here. */
export function ClosedRun({ view, isFresh }: { view: RunView; isFresh: boolean }) {
  const { t } = useTranslation('respond');
  const now = useNow();
  const nameOf = useNames();
  const note = useRef<HTMLDivElement>(null);
  const isShown = isFresh && view.run.closed !== null;
  useEffect(() => {
    if (isShown) note.current?.focus();
  }, [isShown]);
  const { closed } = view.run;
  if (closed === null) return null;
  const by = nameOf(closed.by);
  const name =
    closed.orderedBy === null ? by : t('close.ordered', { name: by, ordered: nameOf(closed.orderedBy) });
  return (
    <div ref={note} tabIndex={-1}>
      <Note tone="good">
        {t('run.closedBy', { time: momentOf(closed.at, now), name })}
        {closed.reason === null ? null : ` ${t('quoted', { text: closed.reason })}`}
      </Note>
    </div>
  );
}
