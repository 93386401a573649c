import { defineConfig } from 'vitest/config'
import { sampled } from './scripts/sample.mjs'

/** Files of many rows, of which CI runs half by the commit; what tells the main promises always runs. */
const broad =
  /\/(?:bad-input|service-troubles|troubles-|promises-|credentials|clouds|session-options|killed|copies|prove|secrets|documented-commands|github-many|whoami|only-what)[^/]*$/u

export default defineConfig({
  test: {
    include: sampled('test/e2e/**/*.test.ts', broad),
    testTimeout: 60_000,
    hookTimeout: 30_000,
    pool: 'forks',
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
})
