import { configDefaults, defineConfig } from 'vitest/config'

// The tests that judge mutants of the engine and the guards. Those that go through every row take seconds for each mutant, and kill
// hardly one that the others let live.
export default defineConfig({
  test: {
    include: ['test/engine/**/*.test.ts', 'test/judges/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/engine/every-*.test.ts'],
    testTimeout: 20_000,
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
})
