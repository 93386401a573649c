import { fail } from '../model/trouble.ts'

/** How long a connection may take to be made, to a host or through a proxy. */
export const connectTimeoutMs = 30_000

/** A proxy as it is dialled: its URL without credentials, and what it is told of who asks. */
export type Proxy = { readonly url: string; readonly authorization?: string }

/**
 * Reads a proxy's address. A user without a password is kept: such proxies take the user name as a token. Fails with
 * INPUT-INVALID, and never repeats the address, which may hold a password.
 */
export function proxyOf(text: string): Proxy {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    return refused('The proxy is not the URL of an HTTP proxy.')
  const user = decoded(url.username)
  const password = decoded(url.password)
  if (user === undefined || password === undefined) return refused('The credentials of the proxy are badly encoded.')
  url.username = ''
  url.password = ''
  const plain = { url: url.href }
  if (user === '' && password === '') return plain
  return { ...plain, authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function refused(message: string): never {
  return fail('INPUT-INVALID', {
    message,
    subject: { name: '--proxy' },
    hint: 'Write it as http://host:port or http://user:password@host:port, with special characters percent-encoded.',
  })
}
