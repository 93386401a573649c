import { fail } from '../model/trouble.ts'

/** A proxy as it was given: where it is, and the Proxy-Authorization value for its credentials. */
export type Proxy = { readonly url: string; readonly name: string; readonly authorization?: string }

/**
 * Reads a proxy's address. Credentials are taken out of the URL, so that no message can show them; a bare `host:port` is
 * http. Fails with INPUT-INVALID, without repeating what was given.
 */
export function readProxy(text: string): Proxy {
  const full = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `http://${text}`
  const url = URL.canParse(full) ? new URL(full) : undefined
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '')
    fail('INPUT-INVALID', {
      message: 'The proxy is not a URL like http://proxy.example:8080.',
      subject: { name: 'proxy' },
    })
  const place = { url: url.origin, name: url.host }
  if (url.username === '') return place
  const pair = `${unescaped(url.username)}:${unescaped(url.password)}`
  return { ...place, authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}` }
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Says whether a URL's host is this machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/u.test(hostname)
}

/**
 * Says whether a URL is reached without the proxy, by the customs of NO_PROXY: entries parted by commas or spaces, `*` for
 * all, a name with its subdomains (with or without a leading dot or `*.`), optionally a port. This machine always is.
 */
export function goesDirect(url: URL, noProxy: string): boolean {
  const host = url.hostname.toLowerCase()
  if (isLoopback(host)) return true
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true
      const [, name = '', wanted] = /^(.*?)(?::(\d+))?$/u.exec(entry) ?? []
      const bare = name.replace(/^\*?\./u, '')
      return bare !== '' && (wanted === undefined || wanted === port) && (host === bare || host.endsWith(`.${bare}`))
    })
}
