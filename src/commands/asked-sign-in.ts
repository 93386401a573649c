import { addressOf } from '../access/addresses.ts'
import { registered } from '../access/registered-methods.ts'
import type { CompletedCombination, Device, Maybe, Place, Proofs, RiskLevel, Risks, SignIn } from '../access/sign-in.ts'
import { fail } from '../model/trouble.ts'
import type { OptionValues } from './option-values.ts'

/** What the options tell of a sign-in beside who and what for. */
export type Circumstances = Pick<SignIn, 'clientApp' | 'platform' | 'place' | 'device' | 'risks' | 'flow'> & {
  /** Methods that were given; undefined where what is registered counts. */
  readonly methods: readonly CompletedCombination[] | undefined
}

/** Reads the circumstances; what no option tells is unknown. Fails with INPUT-INVALID for words that mean nothing. */
export function circumstancesOf(values: OptionValues): Circumstances {
  const methods = values.list('method')
  return {
    clientApp: clientApps.find((one) => one === values.text('client')) ?? 'unknown',
    platform: platforms.find((one) => one === values.text('platform')) ?? 'unknown',
    place: placeOf(values.list('location')),
    device: devices[values.text('device') ?? ''] ?? 'unknown',
    risks: risksOf(values.list('risk').flatMap((text) => text.split(','))),
    flow: flows.find((one) => one === values.text('flow')) ?? 'unknown',
    methods: methods.length === 0 ? undefined : methods.flatMap(combinationsOf),
  }
}

const clientApps = ['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other'] as const
const platforms = ['android', 'iOS', 'windows', 'windowsPhone', 'macOS', 'linux', 'other'] as const
const flows = ['none', 'deviceCodeFlow', 'authenticationTransfer'] as const

function device(isCompliant: boolean, trustType: 'AzureAD' | 'ServerAD' | 'Workplace'): Device {
  return { registered: true, isCompliant, trustType, managed: isCompliant ? true : 'unknown', attributes: {} }
}

const devices: { readonly [word: string]: Device } = {
  unregistered: { registered: false, isCompliant: false, trustType: null, managed: false, attributes: {} },
  registered: device(false, 'Workplace'),
  compliant: device(true, 'AzureAD'),
  hybrid: { ...device(false, 'ServerAD'), isCompliant: 'unknown' },
}

function placeOf(words: readonly string[]): Place {
  let place: Place = {
    ip: 'unknown',
    country: 'unknown',
    gpsCountry: 'unknown',
    trusted: 'unknown',
    compliantNetwork: 'unknown',
  }
  for (const word of words) {
    if (/^[a-z]{2}$/iu.test(word)) place = { ...place, country: word.toUpperCase(), gpsCountry: word.toUpperCase() }
    else if (word === 'trusted' || word === 'untrusted') place = { ...place, trusted: word === 'trusted' }
    else if (addressOf(word) !== undefined) place = { ...place, ip: word }
    else
      invalid('location', word, 'Give an address (203.0.113.7), a country of two letters (NL), trusted or untrusted.')
  }
  return place
}

const levels: readonly RiskLevel[] = ['none', 'low', 'medium', 'high']
const insiderLevels = ['none', 'minor', 'moderate', 'elevated'] as const

function risksOf(words: readonly string[]): Risks {
  let risks: Risks = {
    user: 'unknown',
    signIn: 'unknown',
    servicePrincipal: 'none',
    agent: 'none',
    insider: 'unknown',
  }
  for (const word of words) {
    const [kind, level] = word.split('=').map((part) => part.trim())
    const risk = levels.find((one) => one === level)
    const insider = insiderLevels.find((one) => one === level)
    if (kind === 'user' && risk !== undefined) risks = { ...risks, user: risk }
    else if (kind === 'sign-in' && risk !== undefined) risks = { ...risks, signIn: risk }
    else if (kind === 'insider' && insider !== undefined) risks = { ...risks, insider }
    else
      invalid(
        'risk',
        word,
        `Write user=LEVEL or sign-in=LEVEL with one of ${levels.join(', ')}, or insider=LEVEL with one of ${insiderLevels.join(', ')}.`,
      )
  }
  return risks
}

/** Methods that stand alone, and parts of combinations, as `allowedCombinations` of strengths writes them. */
const parts = new Set([
  'password',
  'sms',
  'voice',
  'softwareOath',
  'hardwareOath',
  'microsoftAuthenticatorPush',
  'deviceBasedPush',
  'fido2',
  'windowsHelloForBusiness',
  'x509CertificateMultiFactor',
  'x509CertificateSingleFactor',
  'temporaryAccessPassOneTime',
  'temporaryAccessPassMultiUse',
  'federatedSingleFactor',
  'federatedMultiFactor',
  'qrCodePin',
])

function combinationsOf(word: string): readonly CompletedCombination[] {
  if (word.split(',').every((part) => parts.has(part.trim())))
    return [
      {
        combination: word
          .split(',')
          .map((part) => part.trim())
          .join(','),
      },
    ]
  const { combinations, open } = registered([word])
  if (open)
    invalid(
      'method',
      word,
      `Give ${[...parts].join(', ')}, several of them joined by commas, or a word of the registration report.`,
    )
  return combinations
}

function invalid(name: 'location' | 'risk' | 'method', word: string, hint: string): never {
  return fail('INPUT-INVALID', {
    message: `--${name} is "${word.slice(0, 80)}".`,
    subject: { name: `--${name}` },
    hint,
  })
}

/** What a sign-in shows: the methods that were given, or those that are registered; the device's part is told by the device. */
export function proofsOf(methods: Maybe<readonly CompletedCombination[]>): Proofs {
  return {
    methods,
    termsOfUse: 'unknown',
    approvedApplication: 'unknown',
    compliantApplication: 'unknown',
    passwordChange: 'unknown',
    riskRemediation: 'unknown',
    customFactors: 'unknown',
  }
}
