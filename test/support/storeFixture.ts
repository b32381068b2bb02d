// A real data folder for one test: encrypted database in a temporary folder, a clock that only moves when told, seeded randomness.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createPlan } from '../../electron/services/plan';
import { openStore, type Store } from '../../electron/store/store';
import type { WriteTx } from '../../electron/store/writeTx';

/** 2026-11-20 05:00 in Japan. */
export const START_MS = Date.parse('2026-11-20T05:00:00+09:00');

export interface StoreFixture {
  readonly dir: string;
  readonly store: Store;
  readonly key: Uint8Array;
  /** Milliseconds; assign to move the clock. */
  clockMs: number;
  actor: string | null;
  /** One commit by the acting person at the present time. */
  write<T>(work: (tx: WriteTx) => T): T;
  /** Closes and opens the same folder again, as after a restart. */
  reopen(): void;
  close(): void;
}

/** Bytes that look random and are the same in every run. */
export function seededRandom(seed = 1): (bytes: number) => Uint8Array {
  let state = seed >>> 0 || 1;
  return (bytes) =>
    Uint8Array.from({ length: bytes }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}

export interface FixtureOptions {
  /** Leave out to get a plan and a device of code `B`. */
  readonly empty?: boolean;
  readonly code?: string;
  readonly seed?: number;
}

/** Opens a fresh folder. Call `close()` at the end; it removes the folder. */
export function openFixture(options: FixtureOptions = {}): StoreFixture {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'sonae-test-'));
  const key = new Uint8Array(32).fill(7);
  const random = seededRandom(options.seed);
  let store = openStore(dir, key);
  const fixture = {
    dir,
    key,
    clockMs: START_MS,
    actor: null as string | null,
    get store() {
      return store;
    },
    write<T>(work: (tx: WriteTx) => T): T {
      const input = { clockMs: fixture.clockMs, zoneMinutes: () => 540, random, actor: fixture.actor };
      return store.commit(input, work).value;
    },
    reopen() {
      store.close();
      store = openStore(dir, key);
    },
    close() {
      store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  if (!options.empty) {
    fixture.write((tx) =>
      createPlan(
        tx,
        { title: 'みらい県 運用継続計画', organisation: 'みらい県' },
        { code: options.code ?? 'B', name: '北分室' },
      ),
    );
  }
  return fixture;
}
