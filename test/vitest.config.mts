import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/vscode/**', 'test/cli/**', 'test/server/built/**', 'node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          // Runs the command line and the language server as processes, so they are built first.
          name: 'cli',
          include: ['test/cli/**/*.test.ts', 'test/server/built/**/*.test.ts'],
          globalSetup: 'test/cli/build.ts',
        },
      },
    ],
  },
});
