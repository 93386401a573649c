import { X509Certificate, createHash, createPrivateKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { fail } from '../model/trouble.ts'
import type { Hidden } from '../model/wire.ts'
import { hide } from './hidden.ts'

/** A certificate with its key, ready to sign assertions. */
export type Certificate = {
  /** PKCS#8, PEM. */
  readonly privateKey: Hidden
  /** The leaf first, then its chain; PEM. */
  readonly chain: string
  /** Of the leaf's DER, hexadecimal. */
  readonly thumbprintSha256: string
  readonly subject: string
  /** Milliseconds since 1970, like `notAfter`. */
  readonly notBefore: number
  readonly notAfter: number
}

/** What a certificate is made of: its bytes (PEM, PFX, or base64 of either), the key where it is apart, a password. */
export type CertificateParts = {
  readonly certificate: Uint8Array
  readonly key?: Uint8Array
  readonly password?: Hidden
}

const subject = { name: 'certificate' }

/** The command that makes a certificate and its key. */
export const makeOne =
  'openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 365 -subj "/CN=tenantform"'

/**
 * Opens a certificate. Fails with SIGN-IN-CERTIFICATE (unreadable, no key, key of another certificate, not RSA of 2048 bits),
 * SIGN-IN-CERTIFICATE-PASSWORD-MISSING or SIGN-IN-CERTIFICATE-PASSWORD. Whether its time is now is for `refuseByDate`.
 */
export async function openCertificate(parts: CertificateParts): Promise<Certificate> {
  const bytes = unwrap(parts.certificate)
  const pem = asPem(bytes)
  const { certificates, key } =
    pem === undefined
      ? await fromPfx(bytes, parts.password)
      : {
          certificates: pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/gu) ?? [],
          key: undefined,
        }
  const keyPem = parts.key === undefined ? undefined : asPem(unwrap(parts.key))
  if (parts.key !== undefined && keyPem === undefined)
    fail('SIGN-IN-CERTIFICATE', {
      message: 'The certificate key is not a PEM file.',
      subject: { name: 'certificate-key' },
    })
  const privateKey = key ?? openKey(keyPem ?? pem ?? '', parts.password)
  return checked(certificates, privateKey)
}

function checked(certificates: readonly string[], key: KeyObject): Certificate {
  const opened = certificates.map(readCertificate)
  if (opened.length === 0)
    fail('SIGN-IN-CERTIFICATE', {
      message: 'There is no certificate in what was given.',
      subject,
      hint: 'Give a PEM file with BEGIN CERTIFICATE, or a PFX.',
    })
  const leaf = opened.find((one) => one.checkPrivateKey(key))
  if (leaf === undefined)
    return fail('SIGN-IN-CERTIFICATE', {
      message: 'The private key does not belong to the certificate.',
      subject,
      hint: 'Give the key that was made together with this certificate.',
    })
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
    fail('SIGN-IN-CERTIFICATE', {
      message: 'Entra ID takes RSA keys of at least 2048 bits here.',
      subject,
      hint: `Make one: ${makeOne}`,
    })
  return {
    privateKey: hide(key.export({ type: 'pkcs8', format: 'pem' }).toString()),
    chain: pathFrom(leaf, opened)
      .map((one) => one.toString())
      .join(''),
    thumbprintSha256: createHash('sha256').update(leaf.raw).digest('hex'),
    subject: leaf.subject,
    notBefore: Date.parse(leaf.validFrom),
    notAfter: Date.parse(leaf.validTo),
  }
}

/** The leaf and each certificate's issuer after it, as `x5c` wants them (RFC 7515, 4.1.6); files hold them in any order. */
function pathFrom(leaf: X509Certificate, all: readonly X509Certificate[]): readonly X509Certificate[] {
  const path = [leaf]
  for (let last: X509Certificate | undefined = leaf; last !== undefined;) {
    const issued: X509Certificate = last
    last = all.find((one) => !path.includes(one) && issued.checkIssued(one))
    if (last !== undefined) path.push(last)
  }
  return path
}

/** Certificates are often made minutes before their first use, on machines whose clocks differ. */
const clockSlackMs = 5 * 60_000

/** Refuses a certificate whose time is over or has not come, before any network call: SIGN-IN-CERTIFICATE-EXPIRED or -EARLY. */
export function refuseByDate({ notBefore, notAfter }: Certificate, now: number): void {
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
  if (notAfter < now)
    fail('SIGN-IN-CERTIFICATE-EXPIRED', {
      message: `The certificate expired on ${day(notAfter)}.`,
      subject,
      hint: `Make a new one and upload it to the application: ${makeOne}`,
    })
  if (notBefore > now + clockSlackMs)
    fail('SIGN-IN-CERTIFICATE-EARLY', {
      message: `The certificate is valid from ${day(notBefore)} on, and today is ${day(now)}.`,
      subject,
    })
}

function readCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch {
    return fail('SIGN-IN-CERTIFICATE', { message: 'The certificate is damaged.', subject })
  }
}

function openKey(pem: string, password: Hidden | undefined): KeyObject {
  const block = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]+?-----END [A-Z ]*PRIVATE KEY-----/u.exec(pem)?.[0]
  if (block === undefined) return noKey()
  const locked = /ENCRYPTED/u.test(block)
  if (locked && password === undefined)
    fail('SIGN-IN-CERTIFICATE-PASSWORD-MISSING', {
      message: 'The private key is encrypted and no password was given.',
      subject: { name: 'certificate-password' },
    })
  try {
    return createPrivateKey(locked && password !== undefined ? { key: block, passphrase: password.reveal() } : block)
  } catch {
    return fail(locked ? 'SIGN-IN-CERTIFICATE-PASSWORD' : 'SIGN-IN-CERTIFICATE', {
      message: locked ? 'The password does not open the private key.' : 'The private key is damaged.',
      subject: { name: locked ? 'certificate-password' : 'certificate-key' },
    })
  }
}

function noKey(): never {
  return fail('SIGN-IN-CERTIFICATE', {
    message: 'There is no private key with the certificate.',
    subject,
    hint: 'Give it as PEM with certificate-key, or in the same file; a PFX holds both.',
  })
}

/** Whether bytes are a certificate alone, as Windows exports it (.cer). */
function isCertificate(bytes: Uint8Array): boolean {
  try {
    return new X509Certificate(bytes).raw.length > 0
  } catch {
    return false
  }
}

async function fromPfx(
  bytes: Uint8Array,
  password: Hidden | undefined,
): Promise<{ readonly certificates: readonly string[]; readonly key: KeyObject }> {
  if (bytes[0] !== 0x30)
    return fail('SIGN-IN-CERTIFICATE', {
      message: 'The certificate is neither PEM nor PFX.',
      subject,
      hint: 'Give a file, or its base64.',
    })
  if (isCertificate(bytes)) return noKey()
  const { openPfx } = await import('./pfx.ts')
  const { certificates, key } = openPfx(bytes, password)
  return { certificates, key: createPrivateKey(key.reveal()) }
}

/** Base64 around the real bytes is taken off: that is how a file travels in a secret. */
function unwrap(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0 || bytes[0] === 0x30) return bytes
  const text = Buffer.from(bytes).toString('latin1').replaceAll(/\s/gu, '')
  return !text.includes('-----BEGIN') && /^[A-Za-z0-9+/]{64,}={0,2}$/u.test(text) && bytes[0] !== 0x30
    ? Buffer.from(text, 'base64')
    : bytes
}

function asPem(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString('utf8')
  return text.includes('-----BEGIN') ? text : undefined
}
