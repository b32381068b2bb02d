// The line that closes a response or a run: at once when nothing is left, else in the name of whoever ordered it.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../records/response';
import { InlineForm, Panel, TextField, useShortcuts } from '../../ui';
import { type Left, LeftOver } from './LeftOver';

/** What is typed into the line. */
export interface ClosingWords {
  readonly orderedBy: string;
  readonly reason: string;
}

type Lack = 'ordered' | 'reason' | null;

/** One of the two without the other: what the line asks for before it is sent. */
function lackIn({ orderedBy, reason }: ClosingWords): Lack {
  if (orderedBy !== '' && reason === '') return 'reason';
  return reason !== '' && orderedBy === '' ? 'ordered' : null;
}

/** Stands at the head of the screen. A refusal puts the focus on what holds the closing back. */
export function ClosingForm(props: {
  /** Name of the panel for readers of the screen. */
  name: string;
  title: string;
  confirmWord: string;
  left: readonly Left[];
  busy: boolean;
  error: unknown;
  /** Sends it; `refused` is called when it was not done. */
  onConfirm: (words: ClosingWords, refused: () => void) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('respond');
  const [orderedBy, setOrderedBy] = useState('');
  const [reason, setReason] = useState('');
  const [lack, setLack] = useState<Lack>(null);
  const list = useRef<HTMLDivElement>(null);
  const reasonField = useRef<HTMLInputElement>(null);
  const count = props.left.length;
  const isHeld = count > 0;
  useShortcuts({ Escape: props.onClose });
  const known = useRef(count);
  useEffect(() => {
    // What was followed from here is settled and its line gone: go on at the next one, else at the line that closes.
    const isShorter = count < known.current;
    known.current = count;
    if (!isShorter || document.activeElement !== document.body) return;
    (list.current?.querySelector<HTMLElement>('a') ?? reasonField.current)?.focus();
  }, [count]);
  const confirm = () => {
    const words = { orderedBy: orderedBy.trim(), reason: reason.trim() };
    const missing = isHeld ? lackIn(words) : null;
    setLack(missing);
    if (missing !== null) return;
    props.onConfirm(words, () => list.current?.querySelector<HTMLElement>('a')?.focus());
  };
  return (
    <Panel label={props.name}>
      <InlineForm
        title={props.title}
        confirmWord={props.confirmWord}
        closeWord={t('back')}
        onConfirm={confirm}
        onClose={props.onClose}
        before={isHeld ? <LeftOver items={props.left} listRef={list} /> : undefined}
        busy={props.busy}
        error={<Refusal error={props.error} typed="Enter" />}
      >
        {isHeld ? (
          <TextField
            label={t('run.orderedBy')}
            value={orderedBy}
            onChange={setOrderedBy}
            error={lack === 'ordered' ? t('close.missing.ordered') : undefined}
          />
        ) : null}
        <TextField
          ref={reasonField}
          label={t('reason')}
          value={reason}
          onChange={setReason}
          error={lack === 'reason' ? t('close.missing.reason') : undefined}
        />
      </InlineForm>
    </Panel>
  );
}
