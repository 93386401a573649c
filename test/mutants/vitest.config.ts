import { configDefaults, defineConfig } from 'vitest/config'

// The tests that judge mutants of the engine and the guards, without those that go through every row: they take seconds for each
// mutant. A survivor is to be tried against them before anything is said of it.
export default defineConfig({
  test: {
    include: ['test/engine/**/*.test.ts', 'test/judges/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/engine/every-*.test.ts'],
    testTimeout: 20_000,
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
})
