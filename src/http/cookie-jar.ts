/** Cookies of the services that keep a client at one server by them (Exchange: reference identity B.11). */
export interface CookieJar {
  /** The Cookie header for a host; undefined where there is none. */
  header(host: string): string | undefined
  /** Takes the Set-Cookie headers of a host's answer. */
  take(host: string, setCookies: readonly string[]): void
}

const cookiesPerHost = 50

/**
 * Makes an empty jar. A cookie goes back only to the very host that set it, whatever Domain it names; paths are not told
 * apart; Max-Age of zero or less removes.
 */
export function createCookieJar(): CookieJar {
  const hosts = new Map<string, Map<string, string>>()
  return {
    header(host) {
      const own = hosts.get(host)
      if (own === undefined || own.size === 0) return undefined
      return [...own].map(([name, value]) => `${name}=${value}`).join('; ')
    },
    take(host, setCookies) {
      const own = hosts.get(host) ?? new Map<string, string>()
      hosts.set(host, own)
      for (const line of setCookies) {
        const [pair = '', ...attributes] = line.split(';')
        const equals = pair.indexOf('=')
        const name = pair.slice(0, Math.max(equals, 0)).trim()
        if (name === '' || line.length > 8192) continue
        const gone = attributes.some((one) => /^\s*max-age\s*=\s*(-\d+|0+)\s*$/iu.test(one))
        if (gone) own.delete(name)
        else if (own.has(name) || own.size < cookiesPerHost) own.set(name, pair.slice(equals + 1).trim())
      }
    },
  }
}
