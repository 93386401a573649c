import { createHash, createPrivateKey, X509Certificate } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { isJsonObject, jsonText } from '../model/json.ts'
import { fail } from '../model/trouble.ts'
import { parseJson } from './to-json.ts'

const kind = 'tenantform.sealed-plan'

/** Whether the text of a file is a sealed plan. */
export function isSealed(text: string): boolean {
  return text.slice(0, 400).includes(`"${kind}"`)
}

/**
 * Seals the text of a plan file for the holder of a certificate's key: JWE in its compact form (RFC 7516), the content under
 * A256GCM, its key by RSA-OAEP-256 or ECDH-ES+A256KW. Fails with INPUT-INVALID for what is no certificate, or one whose key cannot
 * take an encrypted key (Ed25519, RSA below 2048 bits).
 */
export async function sealPlan(text: string, certificatePem: string): Promise<string> {
  const { CompactEncrypt } = await import('jose')
  const certificate = certificateOf(certificatePem)
  const { publicKey } = certificate
  const jwe = await new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: algorithmOf(publicKey), enc: 'A256GCM' })
    .encrypt(publicKey)
  return `${jsonText({ kind, formatVersion: 1, recipient: fingerprint(certificate), jwe }, 2)}\n`
}

/**
 * Opens a sealed plan with the private key (PEM) of its recipient; gives the text of the plan file. Fails with PLAN-SEALED where
 * the key is missing, is not the one, or the file was touched.
 */
export async function openSealedPlan(text: string, keyPem: string | undefined): Promise<string> {
  const file = parseJson(text)
  if (!isJsonObject(file) || file['kind'] !== kind || typeof file['jwe'] !== 'string')
    return fail('PLAN-UNREADABLE', { message: 'The plan file cannot be used: it is not a sealed plan of Tenantform' })
  if (file['formatVersion'] !== 1)
    return fail('PLAN-UNREADABLE', { message: 'The sealed plan has a format version that this version does not read' })
  const recipient = typeof file['recipient'] === 'string' ? file['recipient'].slice(0, 95) : 'unknown'
  if (keyPem === undefined)
    return fail('PLAN-SEALED', {
      message: `The plan is sealed for the certificate ${recipient}, and no key was given.`,
      hint: 'Give the private key of that certificate with --plan-key.',
    })
  const { compactDecrypt } = await import('jose')
  try {
    const { plaintext } = await compactDecrypt(file['jwe'], createPrivateKey(keyPem), {
      keyManagementAlgorithms: ['RSA-OAEP-256', 'ECDH-ES+A256KW'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    return new TextDecoder('utf-8', { fatal: true }).decode(plaintext)
  } catch {
    // What the library says may hold parts of the key or of the content.
    return fail('PLAN-SEALED', {
      message: `The plan, sealed for the certificate ${recipient}, cannot be opened with this key, or it was touched.`,
    })
  }
}

/** The SHA-256 fingerprint of a certificate (`AB:CD:…`), to tell which key opens a plan. */
function fingerprint(certificate: X509Certificate): string {
  const hex = createHash('sha256').update(certificate.raw).digest('hex').toUpperCase()
  return hex.match(/../gu)?.join(':') ?? hex
}

function certificateOf(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch {
    return fail('INPUT-INVALID', {
      message: 'The plan recipient is no certificate.',
      subject: { name: '--plan-recipient' },
      hint: 'Give a public certificate as PEM (BEGIN CERTIFICATE); no private key belongs there.',
    })
  }
}

function algorithmOf(key: KeyObject): 'RSA-OAEP-256' | 'ECDH-ES+A256KW' {
  const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {}
  if (key.asymmetricKeyType === 'rsa' && modulusLength >= 2048) return 'RSA-OAEP-256'
  if (key.asymmetricKeyType === 'ec' && ['prime256v1', 'secp384r1', 'secp521r1'].includes(namedCurve ?? ''))
    return 'ECDH-ES+A256KW'
  return fail('INPUT-INVALID', {
    message: `The plan recipient's key (${key.asymmetricKeyType ?? 'unknown'}) cannot have a plan sealed for it.`,
    subject: { name: '--plan-recipient' },
    hint: 'Use a certificate with an RSA key of 2048 bits or more, or an EC key on P-256, P-384 or P-521.',
  })
}
