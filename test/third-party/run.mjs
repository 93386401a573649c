// Lets clients that others wrote judge the simulator: `node test/third-party/run.mjs [--cli FILE] [SUITE...]`. Each suite has a
// tenant of its own, behind TLS and a proxy, and a process of its own under Node 24. Ends with `N passed, N failed`.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installClients, node24 } from './install.mjs'
import { judgeHeaders, judgeLog } from './expected.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = resolve(here, '../..')
const words = process.argv.slice(2)
const cli = resolve(words[0] === '--cli' ? (words.splice(0, 2)[1] ?? '') : join(root, 'dist/cli.js'))
const suites = readdirSync(here)
  .filter((file) => file.endsWith('.test.mjs'))
  .map((file) => file.slice(0, -'.test.mjs'.length))
  .filter((name) => words.length === 0 || words.includes(name))
  .sort()

/**
 * Faster than the wall, so that a policy for Teams or Purview is in force soon; a token still outlives its suite. The budget of
 * Conditional Access is kept by one suite alone, at the pace of the wall, or every suite would wait for it.
 */
const usual = { speed: '30', variants: ['--variant', 'conditionalAccessBudget=off'] }
const throttled = { speed: '1', variants: [] }

const node = node24(root)
installClients(here)
let passed = 0
let failed = suites.length === 0 ? 1 : 0
const waiting = [...suites]
await Promise.all([worker(), worker()])
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function worker() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const started = Date.now()
    const told = await suite(name)
    passed += told.passed
    failed += told.failed
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    console.log(`${told.text}-- ${name}: ${told.passed} passed, ${told.failed} failed (${seconds} s)`)
  }
}

/** @param {string} name */
async function suite(name) {
  const folder = mkdtempSync(join(tmpdir(), 'tenantform-third-party-'))
  quieten(folder)
  try {
    const run = await judgedBy(name, folder)
    const count = (/** @type {string} */ what) =>
      Number(new RegExp(`^ℹ ${what} (\\d+)$`, 'mu').exec(run.text)?.[1] ?? 0)
    const [good, bad] = [count('pass'), count('fail') + count('cancelled')]
    const verdicts = [
      ...judgeLog(
        name,
        linesOf(join(folder, 'log.jsonl')).map((line) => JSON.parse(line)),
      ),
      judgeHeaders(linesOf(join(folder, 'headers.txt'))),
    ]
    const wrong = verdicts.filter(({ found }) => found !== undefined)
    // A process that ends badly, or says nothing of tests, has not judged.
    const broken = bad === 0 && (run.code !== 0 || good === 0) ? 1 : 0
    return {
      passed: good + verdicts.length - wrong.length,
      failed: bad + broken + wrong.length,
      text: `${run.text}${wrong.map(({ what, found }) => `✖ ${name}: ${what}\n${found}\n`).join('')}`,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs the clients of one suite against a tenant that ends with them. @param {string} name @param {string} folder */
async function judgedBy(name, folder) {
  const tenant = await startTenant(folder, name === 'throttled' ? throttled : usual)
  try {
    const options = ['--test', '--test-force-exit', '--test-reporter=spec', join(here, `${name}.test.mjs`)]
    const env = environment(folder, tenant.proxyPort)
    return await finished(
      spawn(node, options, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 120_000 }),
    )
  } finally {
    await tenant.stop()
  }
}

/** @param {string} file */
function linesOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
}

/** CLI for Microsoft 365 reports its use to its makers, past a proxy; nothing of a test leaves the machine. */
function quieten(/** @type {string} */ home) {
  const settings = join(home, '.config/configstore')
  mkdirSync(settings, { recursive: true })
  writeFileSync(join(settings, 'cli-m365-config.json'), '{"disableTelemetry":true}')
}

/** All that leads a client to the tenant: the authority, the proxy, and the credentials; nothing else of this machine. */
function environment(/** @type {string} */ folder, /** @type {string} */ proxyPort) {
  const proxy = `http://127.0.0.1:${proxyPort}`
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    TZ: 'UTC',
    NO_COLOR: '1',
    NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
    NODE_USE_ENV_PROXY: '1',
    HTTPS_PROXY: proxy,
    HTTP_PROXY: proxy,
    CREDENTIALS: join(folder, 'credentials'),
    HEADERS: join(folder, 'headers.txt'),
    NODE_OPTIONS: `--import=${pathToFileURL(join(here, 'headers.mjs')).href}`,
  }
}

/** @param {string} folder @param {{ readonly speed: string, readonly variants: readonly string[] }} pace */
async function startTenant(folder, { speed, variants }) {
  const options = ['--tls', '--ca-out', 'ca.pem', '--proxy-port', '0', '--write-credentials', 'credentials']
  const child = spawn(process.execPath, [cli, 'simulate', ...options, '--log', 'log.jsonl', ...variants], {
    cwd: folder,
    env: { ...process.env, TENANTFORM_SIMULATOR_SPEED: speed },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = finished(child)
  const proxyPort = await new Promise((ready, lost) => {
    let text = ''
    const read = (/** @type {string} */ part) => {
      text += part
      const port = /proxy on http:\/\/127\.0\.0\.1:(\d+)/u.exec(text)?.[1]
      if (port !== undefined && /listening on /u.test(text)) ready(port)
    }
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', read)
    void ended.then(() => lost(new Error(`The simulator ended: ${text}`)))
  })
  return {
    proxyPort: String(proxyPort),
    stop: async () => {
      child.kill('SIGTERM')
      const { code, text } = await ended
      if (code !== 0) throw new Error(`The simulator ended with ${code}: ${text}`)
    },
  }
}

/** @returns {Promise<{ readonly code: number | null, readonly text: string }>} */
function finished(
  /** @type {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} */ child,
) {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part))
  return new Promise((done) => child.on('close', (code) => done({ code, text })))
}
