import { webcrypto } from 'node:crypto'
import { createSecureContext } from 'node:tls'
import type { SecureContext } from 'node:tls'
import * as x509 from '@peculiar/x509'

/** A certificate authority that lives as long as the simulator. */
export interface Authority {
  readonly caPem: string
  /** The context that serves one host by SNI. */
  contextFor(host: string): Promise<SecureContext>
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const day = 86_400_000

/** Makes a certificate authority; certificates of hosts are made when a client asks for them and kept. */
export async function createAuthority(now: number): Promise<Authority> {
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const name = 'CN=Tenantform simulator CA'
  const dates = { notBefore: new Date(now - day), notAfter: new Date(now + 30 * day) }
  const root = await x509.X509CertificateGenerator.createSelfSigned(
    {
      name,
      ...dates,
      signingAlgorithm: algorithm,
      keys,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      ],
    },
    webcrypto,
  )
  const contexts = new Map<string, Promise<SecureContext>>()
  const make = async (host: string): Promise<SecureContext> => {
    const own = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
    const leaf = await x509.X509CertificateGenerator.create(
      {
        subject: `CN=${host}`,
        issuer: name,
        ...dates,
        signingKey: keys.privateKey,
        publicKey: own.publicKey,
        signingAlgorithm: algorithm,
        extensions: [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: host }])],
      },
      webcrypto,
    )
    const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', own.privateKey)).toString('base64')
    return createSecureContext({
      cert: `${leaf.toString('pem')}\n${root.toString('pem')}\n`,
      key: `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`,
    })
  }
  return {
    caPem: `${root.toString('pem')}\n`,
    contextFor: (host) => {
      const known = contexts.get(host)
      if (known !== undefined) return known
      const made = make(host)
      contexts.set(host, made)
      return made
    },
  }
}
