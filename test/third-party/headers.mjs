// Loaded before a client: notes the names of the headers that it sends, which no client does for itself. It changes nothing.
import { subscribe } from 'node:diagnostics_channel'
import { appendFileSync } from 'node:fs'

/** @type {Set<string>} */
const names = new Set()

subscribe('http.client.request.start', (message) => {
  const { request } = /** @type {{ request: import('node:http').ClientRequest }} */ (message)
  for (const name of request.getHeaderNames()) names.add(name)
})

subscribe('undici:client:sendHeaders', (message) => {
  const { headers } = /** @type {{ headers: string }} */ (message)
  for (const line of headers.split('\r\n').slice(1)) {
    const name = line.slice(0, Math.max(0, line.indexOf(':'))).toLowerCase()
    if (name !== '') names.add(name)
  }
})

process.on('exit', () => {
  appendFileSync(process.env['HEADERS'] ?? '', [...names].map((name) => `${name}\n`).join(''))
})
