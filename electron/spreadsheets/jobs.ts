// The three jobs of this room: reading a file's facts, working out an import, writing a file.

import type { ImportPlan } from '../../shared/domain/spreadsheets/import';
import { planImport } from '../../shared/domain/spreadsheets/planImport';
import type {
  FileFacts,
  JobProgress,
  PlanRequest,
  ReadRequest,
  WriteRequest,
  Written,
} from '../../shared/domain/spreadsheets/room';
import { fileFacts, partOfBook } from './facts';
import { readBook } from './readFile';
import { writeFile } from './write';

export interface Jobs {
  readonly read: { readonly request: ReadRequest; readonly answer: FileFacts };
  readonly plan: { readonly request: PlanRequest; readonly answer: ImportPlan };
  readonly write: { readonly request: WriteRequest; readonly answer: Written };
}
export type JobName = keyof Jobs;

const EVERY_ROWS = 500;

async function plan(request: PlanRequest, onProgress: (progress: JobProgress) => void): Promise<ImportPlan> {
  const book = await readBook(request);
  const parts = request.parts.map((part) => partOfBook(book, part));
  const { records, words, language, zone, emptyClears } = request;
  return planImport(
    { parts, records, words, language, zone, emptyClears, is1904: book.is1904 },
    (done, total) => {
      if (done % EVERY_ROWS === 0 || done === total) onProgress({ done, total });
    },
  );
}

/** Runs a job where it stands. Throws what reading and writing throw. */
export async function runJob<N extends JobName>(
  name: N,
  request: Jobs[N]['request'],
  onProgress: (progress: JobProgress) => void,
): Promise<Jobs[N]['answer']> {
  const jobs: { readonly [K in JobName]: (request: never) => Promise<Jobs[K]['answer']> } = {
    read: async (asked: ReadRequest) => fileFacts(await readBook(asked), asked),
    plan: (asked: PlanRequest) => plan(asked, onProgress),
    write: (asked: WriteRequest) => writeFile(asked),
  };
  return jobs[name](request as never);
}
