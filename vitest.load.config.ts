import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/load/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // One big tenant serves all files.
    maxWorkers: 1,
    isolate: false,
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
})
