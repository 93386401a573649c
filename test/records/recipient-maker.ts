import { generateKeyPairSync, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import forge from 'node-forge'

/** A self-signed certificate and its key, as PEM. */
export type Pair = { readonly certificate: string; readonly key: string }

const { asn1 } = forge
const { Class, Type } = asn1
const make = (
  type: forge.asn1.Type,
  value: string | forge.asn1.Asn1[],
  constructed = Array.isArray(value),
): forge.asn1.Asn1 => asn1.create(Class.UNIVERSAL, type, constructed, value)
const oid = (text: string): forge.asn1.Asn1 => make(Type.OID, asn1.oidToDer(text).getBytes())

/** Makes a certificate for a key of any kind that a certificate may hold; node-forge alone knows RSA only. */
export function recipient(kind: 'P-256' | 'P-384' | 'P-521' | 'ed25519' | number): Pair {
  const { publicKey, privateKey } =
    typeof kind === 'number'
      ? generateKeyPairSync('rsa', { modulusLength: kind })
      : kind === 'ed25519'
        ? generateKeyPairSync('ed25519')
        : generateKeyPairSync('ec', { namedCurve: kind })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return { certificate: selfSigned(publicKey, privateKey), key }
}

function selfSigned(publicKey: KeyObject, privateKey: KeyObject): string {
  const type = publicKey.asymmetricKeyType
  const algorithm = make(Type.SEQUENCE, [
    oid(type === 'rsa' ? '1.2.840.113549.1.1.11' : type === 'ec' ? '1.2.840.10045.4.3.2' : '1.3.101.112'),
    ...(type === 'rsa' ? [make(Type.NULL, '')] : []),
  ])
  const name = make(Type.SEQUENCE, [
    make(Type.SET, [make(Type.SEQUENCE, [oid('2.5.4.3'), make(Type.UTF8, 'plan recipient')])]),
  ])
  const time = (text: string): forge.asn1.Asn1 => make(Type.GENERALIZEDTIME, text)
  const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('latin1')
  const content = make(Type.SEQUENCE, [
    asn1.create(Class.CONTEXT_SPECIFIC, 0, true, [make(Type.INTEGER, '\u0002')]),
    make(Type.INTEGER, '\u0001'),
    algorithm,
    name,
    make(Type.SEQUENCE, [time('20200101000000Z'), time('21200101000000Z')]),
    name,
    asn1.fromDer(spki),
  ])
  const bytes = Buffer.from(asn1.toDer(content).getBytes(), 'latin1')
  const signature = sign(type === 'ed25519' ? null : 'sha256', bytes, privateKey).toString('latin1')
  const whole = make(Type.SEQUENCE, [content, algorithm, make(Type.BITSTRING, `\u0000${signature}`)])
  const base64 = Buffer.from(asn1.toDer(whole).getBytes(), 'latin1').toString('base64')
  return `-----BEGIN CERTIFICATE-----\n${base64.match(/.{1,64}/gu)?.join('\n') ?? ''}\n-----END CERTIFICATE-----\n`
}
