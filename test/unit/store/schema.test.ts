// The derived schema as text, so that every change of the model shows in the diff; and the numbered migrations.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { adoptModel, type Model } from '../../../electron/store/adopt';
import { CommitGate } from '../../../electron/store/commit';
import { type Connection, connect } from '../../../electron/store/connection';
import { migrate, schemaVersion } from '../../../electron/store/migrate';
import { type Migration, migrations } from '../../../electron/store/migrations/index';
import { ReadDb } from '../../../electron/store/read';
import { schemaStatements } from '../../../electron/store/schema';
import { findRecords } from '../../../electron/store/searchIndex';
import { AppError } from '../../../shared/model/errors';
import { entities } from '../../../shared/model/index';

function withDatabase(work: (connection: Connection, gate: CommitGate) => void): void {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'sonae-schema-'));
  const connection = connect({ file: path.join(dir, 'a.db'), key: new Uint8Array(32), readonly: false });
  try {
    work(connection, new CommitGate(connection));
  } finally {
    connection.close();
    rmSync(dir, { recursive: true });
  }
}

const tables = (connection: Connection) =>
  connection.prepare('SELECT name FROM sqlite_schema ORDER BY name').all() as { name: string }[];

describe('the derived schema', () => {
  it('is the one on record', async () => {
    await expect(`${schemaStatements().join(';\n\n')};\n`).toMatchFileSnapshot('schema.sql');
  });

  it('every table is STRICT', () => {
    const loose = schemaStatements().filter(
      (sql) => sql.startsWith('CREATE TABLE') && !/\) STRICT(, WITHOUT ROWID)?$/.test(sql),
    );
    expect(loose).toEqual([]);
  });
});

describe('migrations', () => {
  it('bring an empty database to the newest version, and nothing more the second time', () => {
    withDatabase((connection, gate) => {
      migrate(connection, gate);
      expect(schemaVersion(connection)).toBe(migrations.length);
      const before = tables(connection);
      migrate(connection, gate);
      expect(tables(connection)).toEqual(before);
    });
  });

  it('3: whole places of checklist items go on as numbers with decimals', () => {
    withDatabase((connection, gate) => {
      gate.pass(() => {
        migrate(connection, gate, migrations.slice(0, 2));
        connection.exec(
          'CREATE TABLE "checklistItem" (id TEXT PRIMARY KEY, "order" INTEGER, "text" TEXT) STRICT',
        );
        connection.exec(
          `INSERT INTO "checklistItem" VALUES ('i1', 1, '一'), ('i2', 2, '二'), ('i3', NULL, '三')`,
        );
      });
      migrate(connection, gate);
      gate.pass(() => connection.exec(`UPDATE "checklistItem" SET "order" = 1.5 WHERE id = 'i2'`));
      expect(connection.prepare('SELECT id, "order", "text" FROM "checklistItem" ORDER BY id').all()).toEqual(
        [
          { id: 'i1', order: 1, text: '一' },
          { id: 'i2', order: 1.5, text: '二' },
          { id: 'i3', order: null, text: '三' },
        ],
      );
    });
  });

  it('a step that fails leaves the version and the tables before it', () => {
    withDatabase((connection, gate) => {
      migrate(connection, gate);
      const before = tables(connection);
      const broken: Migration = {
        version: migrations.length + 1,
        name: 'broken',
        up(db) {
          db.exec('CREATE TABLE half (a TEXT) STRICT');
          throw new Error('power cut');
        },
      };
      expect(() => migrate(connection, gate, [...migrations, broken])).toThrow('power cut');
      expect(schemaVersion(connection)).toBe(migrations.length);
      expect(tables(connection)).toEqual(before);
    });
  });

  it('a database of a later program is refused, naming both versions', () => {
    withDatabase((connection, gate) => {
      connection.pragma(`user_version = ${migrations.length + 3}`);
      try {
        migrate(connection, gate);
        expect.unreachable();
      } catch (cause) {
        expect(cause).toBeInstanceOf(AppError);
        expect(cause).toMatchObject({
          code: 'store.newerVersion',
          data: { found: migrations.length + 3, known: migrations.length },
        });
      }
    });
  });

  it('steps are numbered 1, 2, 3... without a gap', () => {
    withDatabase((connection, gate) => {
      const gap: Migration = { version: migrations.length + 2, name: 'gap', up: () => undefined };
      expect(() => migrate(connection, gate, [...migrations, gap])).toThrow('store.migrationGap');
    });
  });
});

describe('the model', () => {
  const unit = entities.unit;
  const narrower: Model = { ...entities, unit: { ...unit, fields: { name: unit.fields.name } } };

  function columns(connection: Connection, table: string): string[] {
    return (connection.pragma(`table_info("${table}")`) as { name: string }[]).map((column) => column.name);
  }

  it('adds what a newer program has more, and keeps every record', () => {
    withDatabase((connection, gate) => {
      const { skill: _later, ...older } = narrower;
      migrate(connection, gate);
      adoptModel(connection, gate, older);
      expect(columns(connection, 'unit')).toEqual(['id', 'deleted', 'name']);
      gate.pass(() => connection.exec("INSERT INTO unit (id, name) VALUES ('u1', '総務課')"));
      adoptModel(connection, gate);
      expect(columns(connection, 'unit')).toEqual(['id', 'deleted', 'name', 'nameEn', 'minPeople']);
      expect(columns(connection, 'skill')).toContain('name');
      expect(connection.prepare('SELECT name, nameEn FROM unit').all()).toEqual([
        { name: '総務課', nameEn: null },
      ]);
      expect(() => connection.exec("INSERT INTO skill (id) VALUES ('x')")).toThrow(
        'written outside a commit',
      );
    });
  });

  it('makes the search index again when the model searches differently', () => {
    withDatabase((connection, gate) => {
      const silent: Model = { ...entities, unit: { ...unit, search: { rank: null } } };
      migrate(connection, gate);
      adoptModel(connection, gate, silent);
      gate.pass(() => connection.exec("INSERT INTO unit (id, name) VALUES ('u1', '総務課')"));
      adoptModel(connection, gate);
      expect(findRecords(new ReadDb(connection), '総務', { limit: 5 }).map((hit) => hit.id)).toEqual(['u1']);
    });
  });

  it('makes the search index again when text is folded differently', () => {
    withDatabase((connection, gate) => {
      migrate(connection, gate);
      adoptModel(connection, gate);
      gate.pass(() => connection.exec("INSERT INTO unit (id, name) VALUES ('u1', '総務課')"));
      const found = () => findRecords(new ReadDb(connection), '総務', { limit: 5 }).map((hit) => hit.id);
      adoptModel(connection, gate);
      expect(found()).toEqual([]);
      const plan = connection.prepare("SELECT value FROM local_setting WHERE key = 'search.plan'").get();
      const [folding, ...rest] = JSON.parse((plan as { value: string }).value) as [number];
      const earlier = JSON.stringify([folding - 1, ...rest]);
      connection.prepare("UPDATE local_setting SET value = ? WHERE key = 'search.plan'").run(earlier);
      adoptModel(connection, gate);
      expect(found()).toEqual(['u1']);
    });
  });

  it('is left alone when nothing is new', () => {
    withDatabase((connection, gate) => {
      migrate(connection, gate);
      adoptModel(connection, gate);
      const before = Number(connection.pragma('data_version', { simple: true }));
      const changes = connection.prepare('SELECT total_changes() AS n').get();
      adoptModel(connection, gate);
      expect(connection.prepare('SELECT total_changes() AS n').get()).toEqual(changes);
      expect(Number(connection.pragma('data_version', { simple: true }))).toBe(before);
    });
  });
});
