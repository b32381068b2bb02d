// `attach ENTITY ID FILE` and `extract DOCUMENT-ID --out FILE`: attached documents in and out of the folder.
import path from 'node:path';
import { AppError } from '../../../shared/model/errors';
import { documentFileId } from '../../../shared/rpc/document';
import { reservePlace } from '../host/savePlace';
import { report, UsageError } from './terminal';
import { besideShell, callToEnd, type Verb } from './verb';

export const attach: Verb = {
  options: { title: { type: 'string' }, note: { type: 'string' } },
  async run(terminal, { positionals, own }) {
    const [ownerEntity, ownerId, file, ...extra] = positionals;
    if (ownerEntity === undefined || ownerId === undefined || file === undefined || extra.length > 0)
      throw new UsageError('usage.attach');
    return report(
      terminal,
      await besideShell(terminal, (app) => {
        const fileId = app.offerFile(path.resolve(file));
        return callToEnd(app, terminal, 'document.attach', { ...own, ownerEntity, ownerId, fileId });
      }),
    );
  },
};

export const extract: Verb = {
  options: { out: { type: 'string' } },
  async run(terminal, { positionals, own }) {
    const [id, ...extra] = positionals;
    const { out } = own;
    if (id === undefined || extra.length > 0 || typeof out !== 'string' || out === '')
      throw new UsageError('usage.extract');
    return report(
      terminal,
      await besideShell(terminal, (app) => {
        const content = app.fileContent(documentFileId(id));
        if (content === null) throw new AppError('file.unknown');
        const target = path.resolve(out);
        reservePlace(target).write(content.bytes);
        return { ok: true, value: { path: target, bytes: content.bytes.length, type: content.type } };
      }),
    );
  },
};
