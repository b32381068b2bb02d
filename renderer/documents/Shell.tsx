// The outside of every printable document: its head, its fonts and the rules all pages share. No scripts, nothing from outside.
import type { ReactNode } from 'react';

/** Where the bundled font is found: a path where the page is shown, another where it is printed. */
export interface FontUrls {
  readonly regular: string;
  readonly bold: string;
}

export interface ShellProps {
  readonly title: string;
  readonly language: 'ja' | 'en';
  readonly fonts: FontUrls;
  /** The paper, in millimetres. */
  readonly page: { readonly width: number; readonly height: number };
  /** Rules of this document's own. */
  readonly rules?: string;
  readonly children: ReactNode;
}

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:; img-src data:; base-uri 'none'; form-action 'none'";

function fontFace(url: string, weight: number): string {
  return `@font-face{font-family:"BIZ UDPGothic";src:url(${JSON.stringify(url)}) format("woff2");font-weight:${weight};font-display:block}`;
}

/**
 * Text is set in lines measured beforehand, so nothing may move a glyph afterwards: no kerning, no ligatures, no spacing of
 * punctuation or between scripts.
 */
function sharedRules({ fonts, page }: Pick<ShellProps, 'fonts' | 'page'>): string {
  return [
    fontFace(fonts.regular, 400),
    fontFace(fonts.bold, 700),
    `@page{size:${page.width}mm ${page.height}mm;margin:0}`,
    '*{box-sizing:border-box;margin:0;padding:0}',
    'html{background:#fff;color:#000;font:400 9pt/1.4 "BIZ UDPGothic";font-kerning:none;font-variant-ligatures:none;font-synthesis:none;text-spacing-trim:space-all;text-autospace:no-autospace;text-rendering:geometricPrecision;-webkit-text-size-adjust:100%;print-color-adjust:exact}',
    `.page{position:relative;width:${page.width}mm;height:${page.height}mm;overflow:hidden;break-after:page;break-inside:avoid}`,
    '.page:last-child{break-after:auto}',
    '.face{position:absolute;overflow:hidden}.turned{transform:rotate(180deg)}',
    'svg.pieces{position:absolute;left:0;top:0;width:100%;height:100%}svg.pieces text{white-space:pre}',
    '.note{position:absolute;font-size:7pt;line-height:1}',
    '.page svg.marks{position:absolute;left:0;top:0;width:100%;height:100%}',
    '@media screen{html{background:#d9dee4}.page{background:#fff;margin:4mm auto;outline:0.2mm solid #8c97a4}}',
  ].join('\n');
}

/** A whole HTML document around pages. */
export function Shell({ title, language, fonts, page, rules = '', children }: ShellProps) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <title>{title}</title>
        <style>{`${sharedRules({ fonts, page })}\n${rules}`}</style>
      </head>
      <body>{children}</body>
    </html>
  );
}
