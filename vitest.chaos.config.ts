import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/chaos/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'forks',
    // A case plays by the clock, and memory is compared: nothing else runs beside.
    fileParallelism: false,
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
})
