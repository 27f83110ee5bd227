import { defineConfig } from 'vitest/config';

/** Three kinds of tests; what drives browsers and processes runs one file after another, so that two cores are enough. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{server,shared,widget,agent-console,demo,scripts}/**/*.test.ts',
            'test/{contracts,evals}/**/*.test.ts',
          ],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'flows', include: ['test/flows/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'browser',
          include: ['test/{browser,chaos}/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
