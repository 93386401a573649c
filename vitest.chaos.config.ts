import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/chaos/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'forks',
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
})
