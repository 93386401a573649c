import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Where and with which further environment a process runs. @typedef {{ cwd: string, env?: Record<string, string> }} Start */

const pairs = 25

/** @param {readonly string[]} words @param {Start} start @param {'ignore' | 'pipe'} out */
export function node(words, { cwd, env = {} }, out = 'ignore') {
  return spawn(process.execPath, words, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', out, out] })
}

/** Milliseconds from the start of a process to its end, and what it said. @param {readonly string[]} words @param {Start} start */
export async function run(words, start) {
  const began = performance.now()
  const child = node(words, start, 'pipe')
  let [out, err] = ['', '']
  child.stdout?.on('data', (bytes) => (out += bytes))
  child.stderr?.on('data', (bytes) => (err += bytes))
  const [exit] = await once(child, 'close')
  return { ms: performance.now() - began, exit, out, err }
}

/** Prints the most memory a process had, when it ends: goes before the words of a command. */
export const tellPeak = [
  '--import',
  "data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+'\\n'))",
]

/** The megabytes that `tellPeak` told. @param {string} err */
export function peakIn(err) {
  return Number(/^peak (\d+)$/mu.exec(err)?.[1]) / 1000
}

/** Milliseconds from the start of a process to its end. @param {readonly string[]} words @param {Start} start */
export async function wallMs(words, start) {
  const began = performance.now()
  await once(node(words, start), 'close')
  return performance.now() - began
}

/**
 * Milliseconds from the start of a process to its first connection to a loopback socket, which is given to it as the
 * simulator's address. The process is ended then.
 * @param {readonly string[]} words @param {Start} start
 */
export async function connectionMs(words, start) {
  const server = createServer((socket) => socket.destroy())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const began = performance.now()
  const child = node(words, {
    ...start,
    env: { ...start.env, TENANTFORM_SIMULATOR: `http://127.0.0.1:${address.port}` },
  })
  const ended = once(child, 'close').then(() => Number.NaN)
  const ms = await Promise.race([once(server, 'connection').then(() => performance.now() - began), ended])
  child.kill('SIGKILL')
  await ended
  server.close()
  return ms
}

/** The ratio of minima of a measurement and of `node -e 0`, taken in turn. @param {() => Promise<number>} measure @param {Start} start */
export async function ratio(measure, start) {
  const own = []
  const bare = []
  for (let pair = 0; pair < pairs; pair += 1) {
    bare.push(await wallMs(['-e', '0'], start))
    own.push(await measure())
  }
  return Math.min(...own) / Math.min(...bare)
}
