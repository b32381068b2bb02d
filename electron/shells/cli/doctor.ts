// `doctor`: integrity, versions, paths and the engines found; of a folder that cannot be opened, what is wrong and all the rest.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/model/errors';
import type { Envelope } from '../../../shared/rpc/envelope';
import { chromiumEngine } from '../../print/chromiumEngine';
import { version } from '../host/desk';
import { refusalOf, report, type Terminal, UsageError } from './terminal';
import { besideShell, callToEnd, type Verb } from './verb';

export const doctor: Verb = {
  options: { json: { type: 'boolean' } },
  async run(terminal, { positionals }) {
    if (positionals.length > 0) throw new UsageError('usage.doctor');
    const envelope = await examined(terminal);
    return report(terminal, envelope.ok ? envelope : withFacts(terminal, envelope));
  },
};

async function examined(terminal: Terminal): Promise<Envelope> {
  try {
    return await besideShell(terminal, (app) => callToEnd(app, terminal, 'desk.doctor', {}));
  } catch (cause) {
    if (cause instanceof AppError) return refusalOf(cause);
    throw cause;
  }
}

/** What can be told without opening the database. */
function withFacts(terminal: Terminal, refusal: Extract<Envelope, { ok: false }>): Envelope {
  const { dataDir } = terminal;
  const engine = chromiumEngine().engine();
  const facts = {
    dataDir,
    files: filesOf(dataDir),
    versions: { sonae: version(), node: process.versions.node },
    engines: engine === null ? [] : [engine],
  };
  return { ...refusal, data: { ...facts, ...refusal.data } };
}

function filesOf(folder: string): { name: string; bytes: number }[] {
  try {
    return readdirSync(folder)
      .map((name) => ({ name, facts: statSync(path.join(folder, name), { throwIfNoEntry: false }) }))
      .flatMap(({ name, facts }) => (facts?.isFile() ? [{ name, bytes: facts.size }] : []));
  } catch {
    // The refusal already says that the folder cannot be read.
    return [];
  }
}
