import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      'test/e2e/**',
      'test/third-party/**',
      'test/browser/**',
      'test/chaos/**',
      'test/fuzz/**',
      'test/load/**',
      'test/mutants/**',
      'test/variants/**',
    ],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    pool: 'forks',
    // Files share a process: nothing in src keeps state in a module, and starting a process for each of them took half of the time.
    isolate: false,
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
})
