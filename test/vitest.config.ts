// Unit and fault tests in plain Node, against real files and databases; those named *.programs.test.ts drive other programs.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const report = process.env.SONAE_REPORT;
const driven = ['test/{unit,faults}/**/*.programs.test.{ts,tsx}'];
const shared = { environment: 'node', testTimeout: 20_000, hookTimeout: 20_000 } as const;

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    maxWorkers: 2,
    passWithNoTests: false,
    allowOnly: false,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      {
        test: {
          ...shared,
          name: 'core',
          include: ['test/{unit,faults}/**/*.test.{ts,tsx}'],
          exclude: driven,
        },
      },
      { test: { ...shared, name: 'programs', include: driven, testTimeout: 120_000 } },
    ],
  },
});
