// Attached documents in a real folder: told by content, kept once, refused plainly, swept only when nothing needs them.
import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DOCUMENT_LIMIT,
  documentContent,
  documentHandlers,
  recognise,
} from '../../../electron/services/documents';
import { editionHandlers, publishEdition } from '../../../electron/services/editions';
import { openShelf } from '../../../electron/services/files';
import { sumOfBlobs } from '../../../electron/store/blobs';
import { databaseFile } from '../../../electron/store/store';
import { AppError } from '../../../shared/model/errors';
import { documentFileId } from '../../../shared/rpc/document';
import { jpeg, pdf, png, svg, webp } from '../../support/samples';
import { openFixture, type StoreFixture } from '../../support/storeFixture';

const caller = { actor: null, language: 'ja' as const };

let folder: StoreFixture;
let siteId: string;
let files: ReturnType<typeof openShelf>;
let handlers: ReturnType<typeof documentHandlers>;

beforeEach(() => {
  folder = openFixture();
  let serial = 0;
  files = openShelf(folder.dir, () => `file-${++serial}`);
  handlers = documentHandlers({ files });
  siteId = folder.write((tx) => tx.create('site', { name: '本庁舎' }));
});
afterEach(() => folder.close());

function attach(bytes: Uint8Array, name: string, ownerId = siteId): string {
  folder.clockMs += 1000;
  const { fileId, path } = files.take(name);
  writeFileSync(path, bytes);
  const input = { ownerEntity: 'site' as const, ownerId, fileId };
  return folder.write((tx) => handlers['document.attach']({ tx, caller }, input)).id;
}
const list = () =>
  handlers['document.list']({ db: folder.store.reads, caller }, { owner: { entity: 'site', id: siteId } });
const spare = () => handlers['document.spare']({ db: folder.store.reads, caller }, {});
const sweep = () => folder.write((tx) => handlers['document.sweep']({ tx, caller }, {}));
const content = (id: string) => documentContent(folder.store.reads, documentFileId(id));
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (cause) {
    return cause instanceof AppError ? { code: cause.code, data: cause.data } : cause;
  }
  return 'done';
};

describe('what a file is', () => {
  it.each([
    ['a PDF', pdf(), { type: 'application/pdf', widthPx: null, heightPx: null }],
    ['a PNG', png(40, 30), { type: 'image/png', widthPx: 40, heightPx: 30 }],
    ['a JPEG', jpeg, { type: 'image/jpeg', widthPx: 1, heightPx: 1 }],
    ['a WebP', webp, { type: 'image/webp', widthPx: 1, heightPx: 1 }],
    ['an SVG', svg, { type: 'image/svg+xml', widthPx: 120, heightPx: 80 }],
  ])('%s is told by its content', (_name, bytes, expected) => {
    expect(recognise(bytes)).toEqual(expected);
  });

  it.each([
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a program', Buffer.from('MZ\u0090\u0000')],
    ['a GIF', Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64')],
    ['a picture cut short', png(40, 30).subarray(0, 12)],
    [
      'a drawing that swells',
      Buffer.from(
        '<!DOCTYPE svg [<!ENTITY a "x">]><svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">&a;</svg>',
      ),
    ],
    ['nothing', Buffer.alloc(0)],
  ])('%s is none of them, whatever its name says', (_name, bytes) => {
    expect(recognise(bytes)).toBeNull();
  });
});

describe('attaching', () => {
  it('keeps the file with its record, encrypted with everything else, and hands back the very bytes', () => {
    const bytes = pdf('SECRET-DIAGRAM');
    const id = attach(bytes, '網構成図.PDF');
    expect(list()).toMatchObject([
      {
        here: true,
        document: { title: '網構成図', type: 'application/pdf', bytes: bytes.length, ownerEntity: 'site' },
      },
    ]);
    const back = content(id);
    expect(Buffer.from(back?.bytes ?? [])).toEqual(bytes);
    expect(back).toMatchObject({ type: 'application/pdf', name: '網構成図.PDF' });
    folder.reopen();
    expect(readFileSync(databaseFile(folder.dir)).includes('SECRET-DIAGRAM')).toBe(false);
  });

  it('the same content lies here once, however often it is attached', () => {
    const other = folder.write((tx) => tx.create('site', { name: '北支所' }));
    attach(png(40, 30), '地図.png');
    attach(png(40, 30), '写し.png', other);
    expect(sumOfBlobs(folder.store.reads)).toEqual({ count: 1, bytes: png(40, 30).length });
    expect(refusal(() => attach(png(40, 30), 'また.png'))).toEqual({
      code: 'document.already',
      data: { title: '地図' },
    });
  });

  it('a wrong name is put right on the way out, and a type in the record decides nothing', () => {
    const id = attach(svg, '地図.exe');
    folder.write((tx) => tx.change('document', id, { type: 'application/pdf' }));
    expect(content(id)).toMatchObject({ type: 'image/svg+xml', name: '地図.exe.svg' });
  });

  it('refuses what is empty, too large, of no known kind, or for nobody, and keeps nothing of it', () => {
    expect(refusal(() => attach(Buffer.alloc(0), '空.pdf'))).toMatchObject({ code: 'document.empty' });
    expect(refusal(() => attach(Buffer.from('MZ'), '図.png'))).toEqual({
      code: 'document.type',
      data: { fileName: '図.png' },
    });
    const large = Buffer.concat([pdf(), Buffer.alloc(DOCUMENT_LIMIT)]);
    expect(refusal(() => attach(large, '大.pdf'))).toEqual({
      code: 'document.tooLarge',
      data: { fileName: '大.pdf', megabytes: 26, limitMegabytes: 25 },
    });
    expect(refusal(() => attach(pdf(), '図.pdf', 'nobody'))).toMatchObject({ code: 'record.notFound' });
    const input = { ownerEntity: 'site' as const, ownerId: siteId, fileId: 'never' };
    expect(
      refusal(() => folder.write((tx) => handlers['document.attach']({ tx, caller }, input))),
    ).toMatchObject({ code: 'file.unknown' });
    expect(sumOfBlobs(folder.store.reads).count).toBe(0);
  });
});

describe('removing', () => {
  it('[S8] is a field: the document comes back with its content', () => {
    const id = attach(pdf(), '図.pdf');
    folder.write((tx) => tx.remove('document', id));
    expect(list()).toEqual([]);
    expect(spare().count).toBe(1);
    folder.write((tx) => tx.restore('document', id));
    expect(list()).toMatchObject([{ here: true }]);
    expect(spare().count).toBe(0);
  });

  it('a content is swept only when no document and no edition needs it', () => {
    const kept = attach(pdf('kept'), '残す.pdf');
    const held = attach(pdf('held'), '版にある.pdf');
    const gone = attach(pdf('gone'), '要らない.pdf');
    folder.write((tx) => tx.remove('document', gone));
    folder.write((tx) => publishEdition(tx, { title: '版' }));
    folder.write((tx) => tx.remove('document', held));
    expect(spare()).toEqual({ count: 1, bytes: pdf('gone').length });
    expect(sweep()).toEqual({ count: 1, bytes: pdf('gone').length });
    expect([kept, held, gone].map((id) => content(id) !== null)).toEqual([true, true, false]);
    expect(editionHandlers()['edition.list']({ db: folder.store.reads, caller }, {})[0]?.copy).toBe('sound');
    folder.write((tx) => tx.restore('document', gone));
    expect(list().map(({ here }) => here)).toEqual([true, false]);
  });
});
