import { createHash, X509Certificate } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { makeKeyPair, makeX509, pem } from './certificate.ts'

/** An RSA key with the id under which its public half is published. */
export interface SigningKey {
  readonly kid: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** Makes an RSA 2048 key; its id is derived from the public half, as the services do. */
export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await makeKeyPair()
  const kid = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url')
  return { kid: kid.slice(0, 27), privateKey, publicKey }
}

/** A self-signed certificate with its key, both as PEM. */
export interface MadeCertificate {
  readonly certificatePem: string
  readonly privateKeyPem: string
}

/** Makes a self-signed credential for an application. `validFrom` and `validTo` are ms of wall time. */
export async function makeCertificate(name: string, validFrom: number, validTo: number): Promise<MadeCertificate> {
  const { privateKey, publicKey } = await makeKeyPair()
  const issuer = { name, key: privateKey }
  return {
    certificatePem: makeX509({ name, subjectKey: publicKey, issuer, validFrom, validTo }),
    privateKeyPem: pem(privateKey, 'pkcs8'),
  }
}

/** A certificate as it is registered on an application. */
export interface RegisteredCertificate {
  /** base64url of SHA-256 and of SHA-1 over the DER bytes: `x5t#S256` and `x5t`. */
  readonly sha256: string
  readonly sha1: string
  readonly validFrom: number
  readonly validTo: number
  readonly publicKey: KeyObject
}

/**
 * Reads a certificate from PEM.
 * @throws Error when the text is no certificate.
 */
export function readCertificate(pem: string): RegisteredCertificate {
  const certificate = new X509Certificate(pem)
  const digest = (algorithm: string): string => createHash(algorithm).update(certificate.raw).digest('base64url')
  return {
    sha256: digest('sha256'),
    sha1: digest('sha1'),
    validFrom: Date.parse(certificate.validFrom),
    validTo: Date.parse(certificate.validTo),
    publicKey: certificate.publicKey,
  }
}
