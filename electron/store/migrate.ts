// Brings a database to this version's form, one numbered step after the other, all or nothing.
import { AppError } from '../../shared/model/errors';
import type { CommitGate } from './commit';
import type { Connection } from './connection';
import { type Migration, migrations } from './migrations/index';

/** The version a database is in: the number of its last migration. */
export function schemaVersion(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/** Whether the database is of another version than this program's; a later one is refused by `migrate`. */
export function needsMigration(connection: Connection): boolean {
  return schemaVersion(connection) !== migrations.length;
}

/**
 * Applies the missing steps in one transaction; a crash leaves the version before. Throws `store.newerVersion` for a
 * database of a later program, `store.migrationGap` when the steps are not 1, 2, 3...
 */
export function migrate(
  connection: Connection,
  gate: CommitGate,
  steps: readonly Migration[] = migrations,
): void {
  checkNumbers(steps);
  const newest = steps.at(-1)?.version ?? 0;
  const apply = connection.transaction(() => {
    const current = schemaVersion(connection);
    if (current > newest) throw new AppError('store.newerVersion', { found: current, known: newest });
    for (const step of steps.filter(({ version }) => version > current)) {
      step.up(connection);
      connection.pragma(`user_version = ${step.version}`);
    }
  });
  gate.pass(() => apply.immediate());
}

function checkNumbers(steps: readonly Migration[]): void {
  const wrong = steps.find((step, index) => step.version !== index + 1);
  if (wrong) throw new AppError('store.migrationGap', { version: wrong.version, name: wrong.name });
}
