import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/third-party/**', 'test/browser/**', 'test/chaos/**', 'test/variants/**'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    pool: 'forks',
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
})
