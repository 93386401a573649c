import { generateKeyPairSync } from 'node:crypto'
import forge from 'node-forge'

/** A key with its certificate, made for one test; all PEM. */
export type Made = { readonly certificate: string; readonly key: string }

/** What a certificate is made with. */
export type MakeOptions = {
  readonly name: string
  readonly notBefore?: Date
  readonly notAfter?: Date
  /** Who signs it; itself where absent. */
  readonly issuer?: Made
  readonly authority?: boolean
  /** Addresses and names of a server. */
  readonly ip?: string
  readonly dns?: string
  readonly bits?: number
}

const day = 86_400_000

/** Makes an RSA key and a certificate for it. */
export function makeCertificate(options: MakeOptions): Made {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: options.bits ?? 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey)
  certificate.serialNumber = `00${Buffer.from(options.name).toString('hex').slice(0, 16)}`
  certificate.validity.notBefore = options.notBefore ?? new Date(Date.now() - day)
  certificate.validity.notAfter = options.notAfter ?? new Date(Date.now() + day)
  const named = [{ name: 'commonName', value: options.name }]
  certificate.setSubject(named)
  certificate.setIssuer(
    options.issuer === undefined ? named : forge.pki.certificateFromPem(options.issuer.certificate).subject.attributes,
  )
  const alternatives = [
    ...(options.ip === undefined ? [] : [{ type: 7, ip: options.ip }]),
    ...(options.dns === undefined ? [] : [{ type: 2, value: options.dns }]),
  ]
  certificate.setExtensions([
    { name: 'basicConstraints', cA: options.authority === true, critical: true },
    ...(alternatives.length === 0 ? [] : [{ name: 'subjectAltName', altNames: alternatives }]),
  ])
  certificate.sign(forge.pki.privateKeyFromPem(options.issuer?.key ?? privateKey), forge.md.sha256.create())
  return { certificate: forge.pki.certificateToPem(certificate).replaceAll('\r', ''), key: privateKey }
}
