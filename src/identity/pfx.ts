import forge from 'node-forge'
import { fail } from '../model/trouble.ts'
import type { Hidden } from '../model/wire.ts'
import { hide } from './hidden.ts'

/**
 * Opens a PFX: its certificates as PEM, and its key. Fails with SIGN-IN-CERTIFICATE-PASSWORD where the password is missing or
 * wrong, and with SIGN-IN-CERTIFICATE where there is no key in it or it is damaged.
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
  try {
    const asn1 = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(bytes).toString('binary')))
    return forge.pkcs12.pkcs12FromAsn1(asn1, password?.reveal() ?? '')
  } catch (error) {
    const words = error instanceof Error ? error.message : ''
    if (/mac could not be verified|invalid password|decrypt|PBE/iu.test(words))
      return fail('SIGN-IN-CERTIFICATE-PASSWORD', {
        message:
          password === undefined
            ? 'The PFX is encrypted and no password was given.'
            : 'The password does not open the PFX.',
        subject: { name: 'certificate-password' },
      })
    return fail('SIGN-IN-CERTIFICATE', {
      message: 'The PFX could not be read.',
      subject: { name: 'certificate' },
      hint: 'Newer encryptions may not be known; convert it to PEM: openssl pkcs12 -in cert.pfx -nodes -out cert.pem',
    })
  }
}
