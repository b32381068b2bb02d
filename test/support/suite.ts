// `npm test`: every stage in turn, then one closing line that adds up what the test runners themselves reported.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Stage {
  readonly name: string;
  readonly script: string;
  /** Reads the runner's report; absent for stages that only succeed or fail. */
  readonly read?: (report: unknown) => Tally;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

function readVitest(report: unknown): Tally {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report as VitestReport;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

function readPlaywright(report: unknown): Tally {
  const { expected, unexpected, flaky, skipped } = (report as PlaywrightReport).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

const STAGES: Readonly<Record<string, Stage>> = {
  tools: { name: 'tools', script: 'test:tools' },
  types: { name: 'types', script: 'typecheck' },
  lint: { name: 'lint', script: 'lint' },
  unit: { name: 'unit tests', script: 'test:unit', read: readVitest },
  core: { name: 'unit tests without other programs', script: 'test:unit:core', read: readVitest },
  build: { name: 'build', script: 'build' },
  e2e: { name: 'end-to-end tests', script: 'test:e2e', read: readPlaywright },
};

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const results = join(root, 'test', '.results');

/** A stage that fails without a failed test (a type error, a file that does not load) counts as one failure. */
function run(stage: Stage): Tally {
  console.log(`\n== ${stage.name}`);
  const report = join(results, `${stage.script.replaceAll(':', '-')}.json`);
  const env = { ...process.env, SONAE_REPORT: report };
  const { status } = spawnSync('npm', ['run', '--silent', stage.script], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  const none = { passed: 0, failed: 0, skipped: 0 };
  const tally =
    stage.read && existsSync(report) ? stage.read(JSON.parse(readFileSync(report, 'utf8'))) : none;
  if (status !== 0 && tally.failed === 0) return { ...tally, failed: 1 };
  if (stage.read && tally.passed === 0 && tally.failed === 0) return { ...tally, failed: 1 };
  return tally;
}

function main(names: readonly string[]): void {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const total = { passed: 0, failed: 0, skipped: 0 };
  const broken: string[] = [];
  for (const name of names) {
    const stage = STAGES[name];
    if (!stage) throw new Error(`unknown stage: ${name}`);
    // What an earlier build left would be tested as if it were this source.
    if (name === 'e2e' && broken.includes(STAGES.build?.name ?? '')) continue;
    const tally = run(stage);
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
    if (tally.failed > 0) broken.push(stage.name);
  }
  if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

main(process.argv.slice(2));
