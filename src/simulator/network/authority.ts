import { createSecureContext } from 'node:tls'
import type { SecureContext } from 'node:tls'
import { makeKeyPair, makeX509, pem } from '../sign-in/certificate.ts'

/** A certificate authority that lives as long as the simulator. */
export interface Authority {
  readonly caPem: string
  /** The context that serves one host by SNI. */
  readonly contextFor: (host: string) => SecureContext
}

const day = 86_400_000

/** Makes a certificate authority; certificates of hosts are made when a client asks for them and kept. */
export async function createAuthority(now: number): Promise<Authority> {
  const [root, leaf] = await Promise.all([makeKeyPair(), makeKeyPair()])
  const issuer = { name: 'Tenantform simulator CA', key: root.privateKey }
  const dates = { validFrom: now - day, validTo: now + 30 * day }
  const caPem = makeX509({ name: issuer.name, subjectKey: root.publicKey, issuer, ...dates, role: 'authority' })
  const contexts = new Map<string, SecureContext>()
  return {
    caPem,
    contextFor: (host) => {
      const known = contexts.get(host)
      if (known !== undefined) return known
      const cert = makeX509({ name: host, subjectKey: leaf.publicKey, issuer, ...dates, role: { host } })
      const made = createSecureContext({ cert: `${cert}${caPem}`, key: pem(leaf.privateKey, 'pkcs8') })
      contexts.set(host, made)
      return made
    },
  }
}
