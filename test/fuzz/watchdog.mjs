import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

// A thread of its own, because whoever hangs in a loop cannot look at the clock. It says which input hangs and ends the process.
const { shared, longestMs } = workerData
const state = new Int32Array(shared, 0, 2)
const bytes = new Uint8Array(shared, 8)
let last = 0
for (;;) {
  // Wakes when the next input begins; where none does in time, one is under way that does not end.
  const woken = Atomics.wait(state, 0, last, longestMs)
  const now = Atomics.load(state, 0)
  if (woken === 'timed-out' && now === last && now % 2 === 1) {
    const input = Buffer.from(bytes.slice(0, Atomics.load(state, 1))).toString('base64')
    writeSync(2, `\nan input does not end within ${longestMs} ms; name and bytes in base64: ${input}\n`)
    process.kill(process.pid, 'SIGKILL')
  }
  last = now
}
