// `npm run bench`: every benchmark in five fresh processes; prints medians and ratios beside a peer or floor of the same run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** What one process of a benchmark prints as its last line. */
interface Figures {
  /** The thing measured first, then its peers and floors. */
  readonly rows: readonly { readonly name: string; readonly ms: number }[];
}

const ROUNDS = 5;
const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', '.results', 'bench');
const external = ['better-sqlite3', 'puppeteer-core', 'fontkit', 'playwright-core', '@playwright/test'];

async function bundle(file: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    ssr: { noExternal: true, external },
    build: { ssr: join(here, file), target: 'node24', outDir: out, emptyOutDir: false, minify: false },
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function runOnce(program: string): Figures | null {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  if (status === 0) return JSON.parse(last) as Figures;
  const reason = stderr.split('\n').find((line) => /Error/.test(line)) ?? `exit ${status}`;
  console.log(`  failed: ${reason}`);
  return null;
}

/** Prints one line a row: the median over the rounds, its spread, and how the first row compares with it. */
function report(rounds: readonly Figures[]): void {
  const names = rounds[0]?.rows.map((row) => row.name) ?? [];
  const columns = names.map((_name, index) => rounds.map((round) => round.rows[index]?.ms ?? Number.NaN));
  const first = median(columns[0] ?? []);
  names.forEach((name, index) => {
    const values = columns[index] ?? [];
    const ratio = index === 0 ? '' : `  ratio ${(first / median(values)).toFixed(2)}`;
    const spread = `${Math.min(...values).toFixed(3)} to ${Math.max(...values).toFixed(3)}`;
    console.log(`  ${name.padEnd(52)} ${median(values).toFixed(3).padStart(10)} ms  (${spread})${ratio}`);
  });
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const wanted = process.argv[2] ?? '';
const files = readdirSync(here).filter((file) => file.endsWith('.bench.ts') && file.includes(wanted));
let failed = 0;
for (const file of files) {
  console.log(`\n${basename(file, '.bench.ts')}`);
  await bundle(file);
  const program = join(out, file.replace(/\.ts$/, '.js'));
  const rounds = Array.from({ length: ROUNDS }, () => runOnce(program)).filter((round) => round !== null);
  if (rounds.length === ROUNDS) report(rounds);
  else failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
