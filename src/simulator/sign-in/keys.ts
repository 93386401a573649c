import { createHash, generateKeyPair, webcrypto, X509Certificate } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import * as x509 from '@peculiar/x509'

const generate = promisify(generateKeyPair)

/** An RSA key with the id under which its public half is published. */
export interface SigningKey {
  readonly kid: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** Makes an RSA 2048 key; its id is derived from the public half, as the services do. */
export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generate('rsa', { modulusLength: 2048 })
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

/**
 * Makes a credential for an application. `validFrom` and `validTo` are ms of wall time.
 */
export async function makeCertificate(name: string, validFrom: number, validTo: number): Promise<MadeCertificate> {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    publicExponent: new Uint8Array([1, 0, 1]),
    modulusLength: 2048,
  }
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      name: `CN=${name}`,
      notBefore: new Date(validFrom),
      notAfter: new Date(validTo),
      signingAlgorithm: algorithm,
      keys,
    },
    webcrypto,
  )
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64')
  const lines = key.match(/.{1,64}/gu)?.join('\n') ?? key
  return {
    certificatePem: `${certificate.toString('pem')}\n`,
    privateKeyPem: `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`,
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
