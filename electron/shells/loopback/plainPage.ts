// A page without any script that says one thing in both languages: how to open the desk again, or why not.
import type { ShellWords } from '../host/words';

/** Refusals of somebody who is not in, and wants to know how to get in. */
const SHUT_OUT = ['request.noSession', 'request.tokenUsed'];

function escapeHtml(text: string): string {
  const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}

function section(language: 'ja' | 'en', words: ShellWords, code: string): string {
  const paragraphs = [
    words.explain(code, {}),
    ...(SHUT_OUT.includes(code) ? [words.say('page.openAgain')] : []),
  ];
  const text = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('');
  return `<section lang="${language}"><h1>${escapeHtml(words.say('page.title'))}</h1>${text}</section>`;
}

/** The page for a refusal, Japanese first. */
export function plainPage(code: string, words: Readonly<Record<'ja' | 'en', ShellWords>>): string {
  const style =
    ':root{color-scheme:light dark}body{font:1rem/1.7 system-ui,sans-serif;max-width:40rem;margin:12vh auto;padding:0 1.5rem}' +
    'h1{font-size:1.25rem}section+section{margin-top:3rem;border-top:1px solid;padding-top:1rem}';
  return (
    `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>Sonae</title><style>${style}</style></head>` +
    `<body><main>${section('ja', words.ja, code)}${section('en', words.en, code)}</main></body></html>`
  );
}
