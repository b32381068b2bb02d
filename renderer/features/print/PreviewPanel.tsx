// The very pages that will be printed, small beside the choices or large; in a frame that can do nothing.

import { useElementSize } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/rpc/contract';
import { Empty, Panel, Segmented, WaitingBar } from '../../ui';
import classes from './Print.module.css';
import { withFonts } from './previewHtml';

export type Preview = OutputOf<'print.preview'>;
/** fit: one page as a whole, small; width: as wide as the place; read: in its own size. */
export type PreviewSize = 'fit' | 'width' | 'read';

/** CSS pixels of an A4 page with the grey around it. */
const PORTRAIT_PX = 830;
const LANDSCAPE_PX = 1160;

/** The document with fonts, a moment after it changed, so that clicking through choices stays quick. */
function useSettledHtml(html: string | null): string | null {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    if (html === null) return;
    let current = true;
    const show = (text: string) => {
      if (current) setSettled(text);
    };
    const timer = setTimeout(() => void withFonts(html).then(show, () => show(html)), 120);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [html]);
  return html === null ? null : settled;
}

/** The preview panel. `preview` null: nothing is chosen; undefined: it is being made. */
export function PreviewPanel({
  preview,
  landscape,
  size,
  onSize,
}: {
  preview: Preview | null | undefined;
  landscape: boolean;
  size: PreviewSize;
  /** Left out where only one size fits. */
  onSize?: (size: 'fit' | 'read') => void;
}) {
  const { t } = useTranslation('print');
  const html = useSettledHtml(preview?.html ?? null);
  return (
    <Panel
      title={t('preview.title')}
      {...(preview ? { context: t('preview.pages', { count: preview.pages }) } : {})}
      {...(size === 'fit' ? {} : { grow: true })}
      end={
        onSize === undefined ? undefined : (
          <Segmented
            label={t('preview.size')}
            labelHidden
            options={[
              { value: 'fit', word: t('preview.fit') },
              { value: 'read', word: t('preview.read') },
            ]}
            value={size === 'fit' ? 'fit' : 'read'}
            onChange={onSize}
          />
        )
      }
    >
      {preview === null ? <Empty icon="printer" text={t('preview.nothing')} /> : null}
      {preview !== null && html === null ? <WaitingBar word={t('preview.waiting')} /> : null}
      {preview !== null && html !== null ? <Pages html={html} size={size} landscape={landscape} /> : null}
    </Panel>
  );
}

/** Widens to the place it has; `read` shows the page in its own size, `fit` one page as a whole. */
function Pages({ html, size, landscape }: { html: string; size: PreviewSize; landscape: boolean }) {
  const { t } = useTranslation('print');
  const { ref, width, height } = useElementSize();
  const pageWidth = landscape ? LANDSCAPE_PX : PORTRAIT_PX;
  const pageHeight = landscape ? PORTRAIT_PX : LANDSCAPE_PX;
  const fitting = width === 0 ? 0.35 : width / pageWidth;
  const scale = size === 'read' ? Math.max(1, fitting) : fitting;
  const box = size === 'fit' ? { height: pageHeight * scale } : {};
  const frame =
    size === 'fit'
      ? { width: pageWidth, height: pageHeight, transform: `scale(${scale})` }
      : { width: width / scale, height: height / scale, transform: `scale(${scale})` };
  return (
    <div ref={ref} className={size === 'fit' ? classes.preview : classes.large} style={box}>
      <iframe title={t('preview.frame')} sandbox="" srcDoc={html} style={frame} />
    </div>
  );
}
