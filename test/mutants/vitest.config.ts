import { defineConfig } from 'vitest/config'

// The tests that judge mutants of the engine and the guards.
export default defineConfig({
  test: {
    include: ['test/engine/**/*.test.ts', 'test/judges/**/*.test.ts'],
    testTimeout: 20_000,
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
})
