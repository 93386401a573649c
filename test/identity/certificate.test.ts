import { X509Certificate, createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import forge from 'node-forge'
import { describe, expect, test } from 'vitest'
import type { CertificateParts } from '../../src/identity/certificate.ts'
import { openCertificate, refuseByDate } from '../../src/identity/certificate.ts'
import { readCredential } from '../../src/identity/credential.ts'
import { hide } from '../../src/identity/hidden.ts'
import { troublesOf } from '../http/door-scene.ts'
import { makeCertificate } from './certificate-maker.ts'

const file = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const base64 = (bytes: Uint8Array): Uint8Array => Buffer.from(Buffer.from(bytes).toString('base64'))
/** As `base64` of the coreutils writes it: lines of 76 characters. */
const wrapped = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(`${Buffer.from(bytes).toString('base64').replaceAll(/.{76}/gu, '$&\n')}\n`)
const together = (...names: readonly string[]): Uint8Array => Buffer.concat(names.map(file))
const password = { password: hide('correct') }

const opened = {
  key: createPrivateKey(Buffer.from(file('key.pem'))).export({ type: 'pkcs8', format: 'pem' }),
  chain: ['cert.pem', 'root.pem'].map((name) => new X509Certificate(file(name)).fingerprint256),
}

function chainOf(pem: string): readonly string[] {
  return (pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/gu) ?? []).map(
    (one) => new X509Certificate(one).fingerprint256,
  )
}

describe('a certificate opens, the leaf first and its key with it', () => {
  test.each<[string, CertificateParts]>([
    ['OpenSSL 3’s PFX', { certificate: file('openssl3.pfx'), ...password }],
    ['Windows’ PFX with 3DES', { certificate: file('windows-3des.pfx'), ...password }],
    ['Windows’ PFX with AES', { certificate: file('windows-aes.pfx'), ...password }],
    ['Key Vault’s PFX, without a password', { certificate: file('no-password.pfx') }],
    ['the same, with an empty one', { certificate: file('no-password.pfx'), password: hide('') }],
    ['an AES PFX without a password', { certificate: file('no-password-aes.pfx') }],
    ['a PFX whose password is not ASCII', { certificate: file('umlaut.pfx'), password: hide('grüße') }],
    ['a PFX in base64', { certificate: base64(file('openssl3.pfx')), ...password }],
    ['a PFX in base64 with lines', { certificate: wrapped(file('windows-aes.pfx')), ...password }],
    ['PEM in one file', { certificate: together('key.pem', 'cert.pem', 'root.pem') }],
    ['PEM in one file, the root first', { certificate: together('root.pem', 'cert.pem', 'key.pem') }],
    ['PEM in one file, in base64', { certificate: wrapped(together('root.pem', 'cert.pem', 'key.pem')) }],
    ['PEM in two files', { certificate: together('cert.pem', 'root.pem'), key: file('key.pem') }],
    ['PEM with an encrypted key', { certificate: together('cert.pem', 'root.pem', 'key-encrypted.pem'), ...password }],
    [
      'PEM with a key encrypted in OpenSSL’s old way, apart, in base64',
      { certificate: together('cert.pem', 'root.pem'), key: base64(file('key-legacy.pem')), ...password },
    ],
    [
      'PEM with a key that needs no password, and one given',
      { certificate: together('cert.pem', 'root.pem', 'key.pem'), ...password },
    ],
  ])('%s', async (_, parts) => {
    const certificate = await openCertificate(parts)
    expect(certificate.privateKey.reveal()).toBe(opened.key)
    expect(chainOf(certificate.chain)).toEqual(opened.chain)
    expect(certificate.thumbprintSha256).toBe(opened.chain[0]?.replaceAll(':', '').toLowerCase())
    expect(new Date(certificate.notAfter).getUTCFullYear()).toBe(2126)
  })

  test('a PFX whose empty password is none at all', async () => {
    const [key, certificate] = ['key.pem', 'cert.pem'].map((name) => Buffer.from(file(name)).toString())
    const asn1 = forge.pkcs12.toPkcs12Asn1(
      forge.pki.privateKeyFromPem(key ?? ''),
      forge.pki.certificateFromPem(certificate ?? ''),
      null,
    )
    const bytes = Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary')
    expect(chainOf((await openCertificate({ certificate: bytes })).chain)).toEqual(opened.chain.slice(0, 1))
  })

  test('a longer chain is put in order, and strangers in the file are left out', async () => {
    const root = makeCertificate({ name: 'root', authority: true })
    const middle = makeCertificate({ name: 'middle', authority: true, issuer: root })
    const leaf = makeCertificate({ name: 'leaf', issuer: middle })
    const stranger = makeCertificate({ name: 'stranger' })
    const pem = [root, stranger, leaf, middle].map((one) => one.certificate).join('')
    const certificate = await openCertificate({ certificate: Buffer.from(`${leaf.key}${pem}`) })
    expect(chainOf(certificate.chain)).toEqual(
      [leaf, middle, root].map((one) => new X509Certificate(one.certificate).fingerprint256),
    )
  })
})

describe('a certificate that does not open is refused in plain words', () => {
  const wrong = { password: hide('hunter2') }
  const missing = 'SIGN-IN-CERTIFICATE-PASSWORD-MISSING'
  const bad = 'SIGN-IN-CERTIFICATE-PASSWORD'
  const weak = makeCertificate({ name: 'weak', bits: 1024 })
  test.each<[string, CertificateParts, string, string]>([
    ...['openssl3.pfx', 'windows-3des.pfx', 'windows-aes.pfx']
      .flatMap((name) => [
        [
          `${name} without its password`,
          { certificate: file(name) },
          missing,
          'The PFX is encrypted and no password was given.',
        ] as const,
        [
          `${name} with a wrong one`,
          { certificate: file(name), ...wrong },
          bad,
          'The password does not open the PFX.',
        ] as const,
      ])
      .map((row): [string, CertificateParts, string, string] => [...row]),
    [
      'a password that differs in an umlaut',
      { certificate: file('umlaut.pfx'), password: hide('grüsse') },
      bad,
      'The password does not open the PFX.',
    ],
    [
      'a password for a PFX that has none',
      { certificate: file('no-password.pfx'), ...wrong },
      bad,
      'The password does not open the PFX.',
    ],
    [
      'an encrypted key without its password',
      { certificate: together('cert.pem', 'key-encrypted.pem') },
      missing,
      'The private key is encrypted and no password was given.',
    ],
    [
      'an old encrypted key without its password',
      { certificate: together('cert.pem', 'key-legacy.pem') },
      missing,
      'The private key is encrypted and no password was given.',
    ],
    [
      'an encrypted key with a wrong one',
      { certificate: together('cert.pem', 'key-encrypted.pem'), ...wrong },
      bad,
      'The password does not open the private key.',
    ],
    [
      'an old encrypted key with a wrong one',
      { certificate: file('cert.pem'), key: file('key-legacy.pem'), ...wrong },
      bad,
      'The password does not open the private key.',
    ],
    [
      'a PFX without a key',
      { certificate: file('no-key.pfx'), ...password },
      'SIGN-IN-CERTIFICATE',
      'The PFX holds no private key.',
    ],
    [
      'a PFX that was cut',
      { certificate: file('openssl3.pfx').subarray(0, 900), ...password },
      'SIGN-IN-CERTIFICATE',
      'The PFX could not be read.',
    ],
    [
      'a certificate alone',
      { certificate: file('cert.pem') },
      'SIGN-IN-CERTIFICATE',
      'There is no private key with the certificate.',
    ],
    [
      'a key alone',
      { certificate: file('key.pem') },
      'SIGN-IN-CERTIFICATE',
      'There is no certificate in what was given.',
    ],
    [
      'a key of another certificate',
      { certificate: together('root.pem'), key: file('key.pem') },
      'SIGN-IN-CERTIFICATE',
      'The private key does not belong to the certificate.',
    ],
    [
      'a certificate in DER',
      { certificate: new X509Certificate(file('cert.pem')).raw },
      'SIGN-IN-CERTIFICATE',
      'There is no private key with the certificate.',
    ],
    ['words', { certificate: Buffer.from('hello') }, 'SIGN-IN-CERTIFICATE', 'The certificate is neither PEM nor PFX.'],
    ['nothing', { certificate: Buffer.alloc(0) }, 'SIGN-IN-CERTIFICATE', 'The certificate is neither PEM nor PFX.'],
    [
      'a short key',
      { certificate: Buffer.from(`${weak.certificate}${weak.key}`) },
      'SIGN-IN-CERTIFICATE',
      'Entra ID takes RSA keys of at least 2048 bits here.',
    ],
  ])('%s', async (_, parts, code, message) => {
    const troubles = await troublesOf(openCertificate(parts))
    expect(troubles).toMatchObject([{ code, message }])
    expect(JSON.stringify(troubles)).not.toContain('hunter2')
  })
})

describe('the time of a certificate', () => {
  const at = (text: string): Date => new Date(`${text}T12:00:00Z`)
  const made = makeCertificate({ name: 'dated', notBefore: at('2026-03-01'), notAfter: at('2026-04-01') })
  const read = (now: number): Promise<unknown> =>
    readCredential({ certificate: `${made.certificate}${made.key}` }, () => Promise.reject(new Error('no file')), now)

  test.each([
    [
      'the day after',
      at('2026-04-02').getTime(),
      'SIGN-IN-CERTIFICATE-EXPIRED',
      'The certificate expired on 2026-04-01.',
    ],
    [
      'the day before',
      at('2026-02-28').getTime(),
      'SIGN-IN-CERTIFICATE-EARLY',
      'The certificate is valid from 2026-03-01 on, and today is 2026-02-28.',
    ],
    [
      'six minutes before',
      at('2026-03-01').getTime() - 6 * 60_000,
      'SIGN-IN-CERTIFICATE-EARLY',
      'The certificate is valid from 2026-03-01 on, and today is 2026-03-01.',
    ],
  ])('is kept to %s, before anything is sent', async (_, now, code, message) => {
    expect(await troublesOf(read(now))).toMatchObject([{ code, message }])
  })

  test.each([
    ['its first moment', at('2026-03-01').getTime()],
    ['another clock’s first moment', at('2026-03-01').getTime() - 4 * 60_000],
    ['its last moment', at('2026-04-01').getTime()],
  ])('allows %s', async (_, now) => {
    expect(await read(now)).toMatchObject({ kind: 'certificate' })
  })

  test('says the command that makes a new one', async () => {
    const certificate = await openCertificate({ certificate: Buffer.from(`${made.certificate}${made.key}`) })
    expect(() => {
      refuseByDate(certificate, at('2027-01-01').getTime())
    }).toThrow('SIGN-IN-CERTIFICATE-EXPIRED')
    expect(JSON.stringify((await troublesOf(read(at('2027-01-01').getTime())))[0])).toContain('openssl req -x509')
  })
})
