import type { CompletedCombination } from './sign-in.ts'

/** What somebody can complete with what is registered. `open`: something is registered of which it is not known what it is good for. */
export type Registered = { readonly combinations: readonly CompletedCombination[]; readonly open: boolean }

const key = ['fido2']
const platform = ['windowsHelloForBusiness']
const push = ['password,microsoftAuthenticatorPush']
const phone = ['password,sms', 'password,voice']
const call = ['password,voice']
const software = ['password,softwareOath']
const hardware = ['password,hardwareOath']
const pass = ['temporaryAccessPassOneTime', 'temporaryAccessPassMultiUse']

/**
 * Combinations by the words of Graph: the report `userRegistrationDetails.methodsRegistered`, and the types of
 * `users/{id}/authentication/methods` (reference: entra-graph 2.2; Microsoft Learn: authentication strengths, and the resource types
 * of authentication methods). Words that only help to reset a password open nothing.
 */
const combinationsByWord: ReadonlyMap<string, readonly string[]> = new Map([
  ['fido2securitykey', key],
  ['passkeydevicebound', key],
  ['passkeydeviceboundauthenticator', key],
  ['passkeysynced', key],
  ['fido2authenticationmethod', key],
  ['windowshelloforbusiness', platform],
  ['macossecureenclavekey', platform],
  ['windowshelloforbusinessauthenticationmethod', platform],
  ['platformcredentialauthenticationmethod', platform],
  ['x509certificatemultifactor', ['x509CertificateMultiFactor']],
  ['x509certificatesinglefactor', ['x509CertificateSingleFactor']],
  ['microsoftauthenticatorpush', push],
  ['microsoftauthenticatorauthenticationmethod', push],
  ['microsoftauthenticatorpasswordless', ['deviceBasedPush', ...push]],
  ['passwordlessmicrosoftauthenticatorauthenticationmethod', ['deviceBasedPush', ...push]],
  ['softwareonetimepasscode', software],
  ['softwareoathauthenticationmethod', software],
  ['hardwareonetimepasscode', hardware],
  ['hardwareoathauthenticationmethod', hardware],
  ['mobilephone', phone],
  ['phoneauthenticationmethod', phone],
  ['alternatemobilephone', call],
  ['officephone', call],
  ['temporaryaccesspass', pass],
  ['temporaryaccesspassauthenticationmethod', pass],
  ['qrcodepinauthenticationmethod', ['qrCodePin']],
  ['passwordauthenticationmethod', ['password']],
  ['email', []],
  ['emailauthenticationmethod', []],
  ['securityquestion', []],
])

/** What registered methods can complete. A word that is not known may be good for anything. */
export function registered(words: readonly string[]): Registered {
  const found = words.map((word) => combinationsByWord.get(word.toLowerCase()))
  return {
    combinations: [...new Set(found.flatMap((one) => one ?? []))].map((combination) => ({ combination })),
    open: found.includes(undefined),
  }
}

/** What the built-in strength for phishing-resistant authentication allows (Microsoft Learn: built-in authentication strengths). */
const resistant: ReadonlySet<string> = new Set([...key, ...platform, 'x509CertificateMultiFactor'])

/** Says whether a combination resists phishing. */
export function resistsPhishing(combination: string): boolean {
  return resistant.has(combination)
}
