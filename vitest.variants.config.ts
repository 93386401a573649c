import { defineConfig } from 'vitest/config'
import { sampled } from './scripts/sample.mjs'

export default defineConfig({
  test: {
    include: sampled('test/variants/**/*.test.ts', /\/(?:entra|exchange|purview|sharepoint|teams)\.test/u),
    testTimeout: 90_000,
    hookTimeout: 30_000,
    pool: 'forks',
    maxWorkers: 2,
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
})
