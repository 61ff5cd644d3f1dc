import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/vscode/**', 'node_modules/**'],
    testTimeout: 60_000,
  },
});
