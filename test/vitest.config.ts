// Unit tests: everything under test/unit, in plain Node, against real files and databases.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx'],
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 20_000,
    maxWorkers: 2,
    passWithNoTests: false,
    allowOnly: false,
    reporters: process.env.SONAE_REPORT ? ['default', ['json', { outputFile: process.env.SONAE_REPORT }]] : ['default'],
  },
});
