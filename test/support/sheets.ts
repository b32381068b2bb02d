// Files for spreadsheet tests: made on the spot, handed to a real app, and brought to their preview or import.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../../electron/app';
import type { TaskState } from '../../electron/rpc/tasks';
import type { InputOf, OutputOf, TaskName } from '../../shared/rpc/contract';
import { valueIn } from './app';

export type Facts = OutputOf<'sheet.read'>;
export type Rows = OutputOf<'sheet.rows'>['rows'];
type Part = InputOf<'sheet.preview'>['parts'][number];

/** An app with the ways tests walk through an import. */
export interface SheetDriver {
  call<T>(name: string, input?: unknown): T;
  /** Runs a task to its end, however it ends. */
  task(name: TaskName, input: unknown): Promise<TaskState>;
  /** Writes a file into the test's folder. @returns its id for calls */
  file(name: string, content: string | Uint8Array): string;
  read(fileId: string, more?: object): Promise<Facts>;
  /** The code a reading is refused with. */
  refusal(fileId: string, more?: object): Promise<string | undefined>;
  /** Previews with everything guessed, `change` laid over each part. */
  preview(
    fileId: string,
    change?: Partial<Part>,
    more?: object,
  ): Promise<{ previewId: string; counts: Record<string, number>; rows: Rows }>;
  commit(previewId: string): Promise<TaskState>;
}

/** Drives spreadsheets in an app, with files in a folder. */
export function driveSheets(app: App, folder: string): SheetDriver {
  const caller = { actor: '試験係', language: 'ja' as const };
  const call = <T>(name: string, input: unknown = {}): T => valueIn<T>(app.dispatch({ name, input, caller }));
  const task = async (name: TaskName, input: unknown): Promise<TaskState> =>
    app.taskFinished(call<{ taskId: string }>(name, input).taskId);
  const valueIfDone = async <T>(name: TaskName, input: unknown): Promise<T> => {
    const state = await task(name, input);
    if (state.state !== 'done') throw new Error(`${name}: ${state.state} ${JSON.stringify(state.error)}`);
    return state.value as T;
  };
  const read = (fileId: string, more: object = {}) => valueIfDone<Facts>('sheet.read', { fileId, ...more });
  return {
    call,
    task,
    read,
    file: (name, content) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), content);
      return app.offerFile(join(folder, name));
    },
    refusal: async (fileId, more = {}) => (await task('sheet.read', { fileId, ...more })).error?.code,
    preview: async (fileId, change = {}, more = {}) => {
      const facts = await read(fileId, 'encoding' in more ? { encoding: more.encoding } : {});
      const parts = facts.sheets.flatMap((sheet): Part[] =>
        sheet.entity === null && change.entity === undefined
          ? []
          : [
              {
                sheet: sheet.name,
                headingRow: sheet.headingRow,
                entity: sheet.entity ?? 'person',
                matchBy: sheet.matchBy,
                columns: sheet.columns.flatMap(({ column, target }) =>
                  target === null ? [] : [{ column, target }],
                ),
                ...change,
              },
            ],
      );
      const made = await valueIfDone<OutputOf<'sheet.preview'>>('sheet.preview', { fileId, parts, ...more });
      const { rows } = call<OutputOf<'sheet.rows'>>('sheet.rows', {
        previewId: made.previewId,
        limit: 50_000,
      });
      return { ...made, rows };
    },
    commit: (previewId) => task('sheet.import', { previewId }),
  };
}

/** A text table: lines of cells without commas or quotes in them. */
export function csv(...lines: readonly (readonly string[])[]): string {
  return `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}
