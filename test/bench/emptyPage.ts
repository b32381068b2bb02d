// A peer for the cold start: a page that does nothing but load React, as large as a usual application, from a bare node:http server.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { projectDir } from './measure';

const SIZE = 1_000_000;
const PARTS = {
  react: 'react/cjs/react.production.js',
  scheduler: 'scheduler/cjs/scheduler.production.js',
  'react-dom': 'react-dom/cjs/react-dom.production.js',
  'react-dom/client': 'react-dom/cjs/react-dom-client.production.js',
};
const HTML = '<!doctype html><meta charset="utf-8"><div id="root"></div><script src="/page.js"></script>';
const RENDER =
  "requirePart('react-dom/client').createRoot(document.getElementById('root')).render(requirePart('react').createElement('main', null, 'ready'));";

function part([name, path]: [string, string]): string {
  const text = readFileSync(join(projectDir, 'node_modules', path), 'utf8');
  return `parts[${JSON.stringify(name)}]=function(module,exports,require){${text}\n};`;
}

/** Real React, then functions of no use until the script is as large as an application's. */
function script(): string {
  const loader =
    'const parts={},loaded={};function requirePart(name){if(!loaded[name]){const module={exports:{}};loaded[name]=module;parts[name](module,module.exports,requirePart)}return loaded[name].exports}';
  const body = [loader, ...Object.entries(PARTS).map(part)].join('\n');
  const unused = (index: number) =>
    `function unused${index}(a,b){const c=[a,b,${index}];return c.map((d)=>d===a?b:d).join('${index}')}\n`;
  let filler = '';
  for (let index = 0; body.length + filler.length < SIZE; index += 1) filler += unused(index);
  return `${body}\n${filler}\n${RENDER}`;
}

/** Serves the page. `main` says "ready" once React has rendered. */
export async function serveEmptyPage(): Promise<{ readonly url: string; close(): void }> {
  const text = script();
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader(
      'content-type',
      isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
    );
    response.end(isScript ? text : HTML);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
