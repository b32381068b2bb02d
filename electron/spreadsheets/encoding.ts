// The encodings of text files: told by their marks and their bytes, read strictly, written so that nothing is lost unseen.

import iconv from 'iconv-lite';
import { AppError } from '../../shared/model/errors';
import type { Encoding } from '../../shared/model/sheetTerms';

const DECODERS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  // The web's Shift_JIS is Windows' code page 932, with ①, ㈱ and 髙.
  shift_jis: 'shift_jis',
  'euc-jp': 'euc-jp',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(DECODERS[encoding], { fatal: true }).decode(bytes);
  } catch {
    // Not this encoding: the bytes mean nothing in it.
    return null;
  }
}

/** Half-width kana and rare signs: bytes of another encoding read as Shift_JIS are full of them. */
function strangeness(text: string): number {
  const strange = text.match(/[\uff61-\uff9f\ue000-\uf8ff]/g)?.length ?? 0;
  return strange / Math.max(1, text.length);
}

/** The encoding of a text, by its byte order mark or by which one its bytes fit. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-bom';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (tryDecode(bytes, 'utf-8') !== null) return 'utf-8';
  const japanese = tryDecode(bytes, 'shift_jis');
  const unix = tryDecode(bytes, 'euc-jp');
  if (unix === null) return 'shift_jis';
  if (japanese === null) return 'euc-jp';
  return strangeness(unix) < strangeness(japanese) ? 'euc-jp' : 'shift_jis';
}

/** Reads bytes in an encoding, without the byte order mark. Throws `sheet.notInEncoding`. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = tryDecode(bytes, encoding);
  if (text === null) throw new AppError('sheet.notInEncoding', { encoding });
  return text.replace(/^\ufeff/, '');
}

/** Signs that Windows and Unix write differently in Shift_JIS. */
const SAME_SIGNS: Readonly<Record<string, string>> = {
  '\u301c': '\uff5e',
  '\u2016': '\u2225',
  '\u2212': '\uff0d',
  '\u2014': '\u2015',
  '\u00a2': '\uffe0',
  '\u00a3': '\uffe1',
  '\u00ac': '\uffe2',
};

/** Writes a text. Throws `sheet.notWritable` naming the characters the encoding does not have. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`, 'utf8');
  const windows = text.replace(
    /[\u301c\u2016\u2212\u2014\u00a2\u00a3\u00ac]/g,
    (sign) => SAME_SIGNS[sign] ?? sign,
  );
  const name = encoding === 'shift_jis' ? 'cp932' : encoding;
  const bytes = iconv.encode(windows, name);
  const back = iconv.decode(bytes, name);
  if (back !== windows)
    throw new AppError('sheet.notWritable', { encoding, characters: lost(windows, name) });
  return bytes;
}

function lost(text: string, name: string): string {
  const missing = new Set(
    [...text].filter((character) => iconv.decode(iconv.encode(character, name), name) !== character),
  );
  return [...missing].slice(0, 20).join(' ');
}
