// The finished text as it will be read, with what is not known marked; copied with one key.
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportView } from '../../../shared/rpc/reports';
import { ActionButton, Pad, Panel, useShortcuts } from '../../ui';
import classes from './Reports.module.css';

interface Piece {
  /** Where it begins in the text. */
  readonly start: number;
  readonly text: string;
  readonly isUnknown: boolean;
}

/** The text cut at the words for what is not known, so that they can be marked. */
function pieces(text: string, words: readonly string[]): Piece[] {
  const pattern = new RegExp(`(${words.join('|')})`, 'g');
  let at = 0;
  return text.split(pattern).map((piece): Piece => {
    const start = at;
    at += piece.length;
    return { start, text: piece, isUnknown: words.includes(piece) };
  });
}

/** Puts a text on the clipboard; where the browser refuses, by way of a selected field. @returns whether it is there. */
async function copyText(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not every shell may write the clipboard directly; selecting and copying is allowed after a key or a click.
    const focused = document.activeElement;
    field?.select();
    const isCopied = document.execCommand('copy');
    if (focused instanceof HTMLElement) focused.focus();
    return isCopied;
  }
}

/** The panel on the right. */
export function FinishedText({ view }: { view: ReportView }) {
  const { t } = useTranslation('reports');
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = () => {
    void copyText(view.text, field.current).then((isCopied) => setCopied(isCopied ? 'yes' : 'no'));
  };
  useShortcuts({ c: { run: copy, word: t('text.copy') } }, { group: t('text.title') });
  const marked = [t('unknown.confirming'), t('unknown.unknown'), t('unknown.notStated')];
  return (
    <Panel
      title={t('text.title')}
      context={
        copied === null
          ? t('text.context', { count: view.line.unknown })
          : t(copied === 'yes' ? 'text.copied' : 'text.notCopied')
      }
      end={
        <ActionButton size="small" keys="C" onClick={copy}>
          {t('text.copy')}
        </ActionButton>
      }
    >
      <Pad>
        <div className={classes.text}>
          {view.blocks.map((block) => (
            <div key={block.id} className={classes.block}>
              <div className={classes.section}>{block.section}</div>
              <p>
                {pieces(block.text, marked).map((piece) =>
                  piece.isUnknown ? (
                    <mark key={piece.start} className={classes.unknown}>
                      {piece.text}
                    </mark>
                  ) : (
                    piece.text
                  ),
                )}
              </p>
            </div>
          ))}
        </div>
        <textarea
          ref={field}
          className={classes.copied}
          tabIndex={-1}
          aria-hidden="true"
          readOnly
          value={view.text}
        />
      </Pad>
    </Panel>
  );
}
