import forge from 'node-forge'
import { fail } from '../model/trouble.ts'
import type { Hidden } from '../model/wire.ts'
import { hide } from './hidden.ts'

/**
 * Opens a PFX: its certificates as PEM, and its key. Takes what OpenSSL 3 (AES, SHA-256), Windows (3DES or AES) and Key Vault
 * (no password) write. Fails with SIGN-IN-CERTIFICATE-PASSWORD-MISSING or SIGN-IN-CERTIFICATE-PASSWORD where the password is
 * missing or wrong, and with SIGN-IN-CERTIFICATE where there is no key in it or it cannot be read.
 */
export function openPfx(
  bytes: Uint8Array,
  password: Hidden | undefined,
): { readonly certificates: readonly string[]; readonly key: Hidden } {
  const pfx = parse(bytes, password)
  const keys = [forge.pki.oids['pkcs8ShroudedKeyBag'], forge.pki.oids['keyBag']].flatMap((bagType) =>
    bags(pfx, bagType),
  )
  const key = keys.find((bag) => bag.key != null)?.key
  if (key == null)
    return fail('SIGN-IN-CERTIFICATE', {
      message: 'The PFX holds no private key.',
      subject: { name: 'certificate' },
      hint: 'Export it again with its private key.',
    })
  const certificates = bags(pfx, forge.pki.oids['certBag']).flatMap((bag) =>
    bag.cert == null ? [] : [forge.pki.certificateToPem(bag.cert)],
  )
  return { certificates, key: hide(forge.pki.privateKeyToPem(key)) }
}

function bags(pfx: forge.pkcs12.Pkcs12Pfx, bagType: string | undefined): readonly forge.pkcs12.Bag[] {
  return bagType === undefined ? [] : (pfx.getBags({ bagType })[bagType] ?? [])
}

function parse(bytes: Uint8Array, password: Hidden | undefined): forge.pkcs12.Pkcs12Pfx {
  const own = password?.reveal() ?? ''
  // An empty password is two zero bytes to some programs, and nothing at all to others.
  const tries = own === '' ? ['', undefined] : [own]
  let words = ''
  for (const word of tries) {
    try {
      return open(bytes, word)
    } catch (error) {
      words = error instanceof Error ? error.message : ''
    }
  }
  if (/mac could not be verified|decrypt/iu.test(words)) return refuse(password)
  return fail('SIGN-IN-CERTIFICATE', {
    message: 'The PFX could not be read.',
    subject: { name: 'certificate' },
    hint: 'It may be damaged, or newer than what is known here; convert it to PEM: openssl pkcs12 -in cert.pfx -nodes -out cert.pem',
  })
}

function open(bytes: Uint8Array, password: string | undefined): forge.pkcs12.Pkcs12Pfx {
  const read = (): forge.asn1.Asn1 => forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(bytes).toString('binary')))
  try {
    return forge.pkcs12.pkcs12FromAsn1(read(), password)
  } catch (error) {
    const verified = error instanceof Error && error.message.includes('decrypt')
    if (!verified || password === undefined || forge.util.encodeUtf8(password) === password) throw error
    // The MAC fits, so the password is right: PBES2 takes it in UTF-8 (as RFC 8018, 3 suggests), and forge gave Latin 1.
    const asn1 = read()
    if (Array.isArray(asn1.value)) asn1.value.splice(2)
    return forge.pkcs12.pkcs12FromAsn1(asn1, forge.util.encodeUtf8(password))
  }
}

function refuse(password: Hidden | undefined): never {
  const subject = { name: 'certificate-password' }
  if (password === undefined)
    return fail('SIGN-IN-CERTIFICATE-PASSWORD-MISSING', {
      message: 'The PFX is encrypted and no password was given.',
      subject,
    })
  return fail('SIGN-IN-CERTIFICATE-PASSWORD', {
    message: 'The password does not open the PFX.',
    subject,
    hint: 'Give the password of this file; leave it away where it has none, as files from Key Vault.',
  })
}
