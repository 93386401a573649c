import type { CoverageCell, Protection } from '../model/coverage.ts'

/** A protection in few words, for a field of a table. */
export const protectionWords: Readonly<Record<Protection, string>> = {
  block: 'block',
  phishingResistant: 'phishing-res.',
  strength: 'strength',
  mfa: 'MFA',
  device: 'device',
  mfaOrDevice: 'MFA or device',
  other: 'other',
  nothing: 'NOTHING',
  undetermined: 'not known',
  notApplicable: '-',
}

/** The signs after a field: `*` some sign-ins are stronger, `-` leaves some people out, `+` more for some people. */
export function cellWords({ protection, weakest, exceptions, some }: CoverageCell): string {
  const signs = [weakest === '' ? '' : '*', exceptions.length > 0 ? '-' : '', some.length > 0 ? '+' : ''].join('')
  return signs === '' || protection === 'notApplicable'
    ? protectionWords[protection]
    : `${protectionWords[protection]} ${signs}`
}

/** What the signs mean, and what is looked at. */
export const legend = [
  'Each field is the weakest sign-in of those people from an unknown device at an untrusted place without any risk.',
  '* some clients or platforms are protected better; - a policy leaves some of these people out by name or group; + a further policy holds for some of them by name or group.',
]
