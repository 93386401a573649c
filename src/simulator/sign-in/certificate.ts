import { generateKeyPair, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import forge from 'node-forge'

const generate = promisify(generateKeyPair)

/** An RSA key pair. */
export interface KeyPair {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** Makes an RSA 2048 key pair off the main thread. */
export function makeKeyPair(): Promise<KeyPair> {
  return generate('rsa', { modulusLength: 2048 })
}

/** What a certificate is to say. Times are ms. */
export interface CertificateRequest {
  readonly name: string
  readonly subjectKey: KeyObject
  readonly issuer: { readonly name: string; readonly key: KeyObject }
  readonly validFrom: number
  readonly validTo: number
  /** A certificate authority, or the host that it serves. */
  readonly role?: 'authority' | { readonly host: string }
}

/** Makes an X.509 certificate, signed with SHA-256, as PEM. */
export function makeX509(request: CertificateRequest): string {
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.publicKeyFromPem(pem(request.subjectKey, 'spki'))
  // A first byte of one keeps the serial positive and in its shortest encoding: zeros before small bytes are illegal padding.
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`
  certificate.validity.notBefore = new Date(request.validFrom)
  certificate.validity.notAfter = new Date(request.validTo)
  certificate.setSubject([{ name: 'commonName', value: request.name }])
  certificate.setIssuer([{ name: 'commonName', value: request.issuer.name }])
  certificate.setExtensions(extensions(request.role))
  certificate.sign(forge.pki.privateKeyFromPem(pem(request.issuer.key, 'pkcs8')), forge.md.sha256.create())
  return forge.pki.certificateToPem(certificate).replaceAll('\r\n', '\n')
}

/** A key as PEM. */
export function pem(key: KeyObject, type: 'spki' | 'pkcs8'): string {
  return key.export({ type, format: 'pem' }).toString()
}

function extensions(role: CertificateRequest['role']): object[] {
  if (role === undefined) return [{ name: 'keyUsage', digitalSignature: true }]
  if (role === 'authority')
    return [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ]
  return [{ name: 'subjectAltName', altNames: [{ type: 2, value: role.host }] }]
}
