// Speed, each figure beside its bound; exits 1 above one. Pairs are interleaved and the ratio of their minima is taken, so that
// a noisy machine does not decide.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const cli = join(root, 'dist/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'tenantform-bench-'))
const rounds = 15

/** @param {readonly string[]} words */
function once(words) {
  const start = process.hrtime.bigint()
  const { status } = spawnSync(process.execPath, words, { cwd: folder, stdio: 'ignore' })
  return { ms: Number(process.hrtime.bigint() - start) / 1e6, status }
}

/** The ratio of minima of a command and `node -e 0`, measured in turn. @param {readonly string[]} words */
function ratio(words) {
  const own = []
  const bare = []
  for (let round = 0; round < rounds; round += 1) {
    bare.push(once(['-e', '0']).ms)
    own.push(once(words).ms)
  }
  return Math.min(...own) / Math.min(...bare)
}

function fiveHundredTasks() {
  const rules = Array.from(
    { length: 500 },
    (_, index) =>
      `      - transportRule: { Name: Rule ${index}, FromScope: NotInOrganization, PrependSubject: "[${index}] " }`,
  )
  writeFileSync(
    join(folder, 'tenantform.yml'),
    `version: 1\njobs:\n  - name: Mail\n    service: exchange\n    tasks:\n${rules.join('\n')}\n`,
  )
}

function peakMegabytes() {
  const { stdout } = spawnSync(
    process.execPath,
    [
      '-e',
      `const {spawnSync}=require('node:child_process');spawnSync(process.execPath,[${JSON.stringify(cli)},'demo'],{stdio:'ignore'});console.log(0)`,
    ],
    { encoding: 'utf8' },
  )
  const usage = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+'\\n'))`,
      cli,
      'demo',
    ],
    { encoding: 'utf8' },
  )
  return stdout === '' ? Number.NaN : Number(/peak (\d+)/.exec(usage.stderr)?.[1]) / 1000
}

fiveHundredTasks()
/** @type {readonly (readonly [string, number, number])[]} */
const figures = [
  ['--help against node -e 0', ratio([cli, '--help']), 1.5],
  ['validate of 500 tasks against node -e 0', ratio([cli, 'validate']), 4],
  ['peak memory of the demo, simulator included (MB)', peakMegabytes(), 160],
]
rmSync(folder, { recursive: true, force: true })
for (const [name, value, bound] of figures) {
  console.log(`${value <= bound ? 'ok  ' : 'OVER'} ${name}: ${value.toFixed(2)} (at most ${bound})`)
  if (!(value <= bound)) process.exitCode = 1
}
