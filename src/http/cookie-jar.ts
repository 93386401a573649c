/** Cookies by host: Exchange keeps a client at one backend with them (reference: exchange B.5). Never shared between hosts, gone with the run. */
export interface CookieJar {
  headers(host: string): Record<string, string>
  keep(host: string, setCookie: string | readonly string[] | undefined): void
}

/** An empty jar. */
export function createCookieJar(): CookieJar {
  const hosts = new Map<string, Map<string, string>>()
  return {
    headers(host) {
      const own = hosts.get(host)
      return own === undefined || own.size === 0
        ? {}
        : { cookie: [...own].map(([name, value]) => `${name}=${value}`).join('; ') }
    },
    keep(host, setCookie) {
      const lines = typeof setCookie === 'string' ? [setCookie] : (setCookie ?? [])
      for (const line of lines) {
        const [, name, value] = /^\s*([^=;\s]+)=([^;]*)/u.exec(line) ?? []
        if (name === undefined || value === undefined || value.length > 4096) continue
        const own = hosts.get(host) ?? new Map<string, string>()
        hosts.set(host, own.set(name, value))
      }
    },
  }
}
