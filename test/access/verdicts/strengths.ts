import type { Judged } from '../cases.ts'
import { control, held, methods, proofs, strength } from '../cases.ts'

const phishingResistant = '00000000-0000-0000-0000-000000000004'
const passwordless = '00000000-0000-0000-0000-000000000003'
const mfa = '00000000-0000-0000-0000-000000000002'

/** What satisfies strengths. */
export const strengths: readonly Judged[] = [
  control(
    'a passkey is phishing-resistant',
    strength(phishingResistant),
    { proofs: methods('fido2') },
    [`strength:${phishingResistant}=yes`],
    'yes',
  ),
  control(
    'a certificate of more factors is',
    strength(phishingResistant),
    { proofs: methods('x509CertificateMultiFactor') },
    [`strength:${phishingResistant}=yes`],
    'yes',
  ),
  control(
    'a push is not',
    strength(phishingResistant),
    { proofs: methods('password,microsoftAuthenticatorPush') },
    [`strength:${phishingResistant}=no`],
    'no',
  ),
  control(
    'signing in by phone is passwordless',
    strength(passwordless),
    { proofs: methods('deviceBasedPush') },
    [`strength:${passwordless}=yes`],
    'yes',
  ),
  control(
    'and not phishing-resistant',
    strength(phishingResistant),
    { proofs: methods('deviceBasedPush') },
    [`strength:${phishingResistant}=no`],
    'no',
  ),
  control(
    'a temporary pass is not passwordless by the table',
    strength(passwordless),
    { proofs: methods('temporaryAccessPassOneTime') },
    [`strength:${passwordless}=no`],
    'no',
  ),
  control(
    'the built-in of multifactor is as the control',
    strength(mfa),
    { proofs: methods('password,voice') },
    [`strength:${mfa}=yes`],
    'yes',
  ),
  control(
    'the id may stand alone',
    { operator: 'OR', authenticationStrength: phishingResistant },
    { proofs: methods('fido2') },
    [`strength:${phishingResistant}=yes`],
    'yes',
  ),
  control(
    'a strength of one’s own',
    strength('own'),
    { proofs: methods('password,softwareOath') },
    ['strength:own=yes'],
    'yes',
    {
      strengths: [held('own', { allowedCombinations: ['softwareOath,password'] })],
    },
  ),
  control('allows no more than it says', strength('own'), { proofs: methods('fido2') }, ['strength:own=no'], 'no', {
    strengths: [held('own', { allowedCombinations: ['password,softwareOath'] })],
  }),
  control(
    'a strength that is not there stays open',
    strength('gone'),
    { proofs: methods('fido2') },
    ['strength:gone=unknown'],
    'unknown',
  ),
  control(
    'so does one of a tenant that was not read',
    strength('own'),
    { proofs: methods('fido2') },
    ['strength:own=unknown'],
    'unknown',
    { strengths: 'unknown' },
  ),
  control(
    'built-in ones are known all the same',
    strength(phishingResistant),
    { proofs: methods('fido2') },
    [`strength:${phishingResistant}=yes`],
    'yes',
    { strengths: 'unknown' },
  ),
  ...(
    [
      ['the model of a passkey that is allowed', { aaguid: 'AA' }, 'yes'],
      ['one that is not', { aaguid: 'cc' }, 'no'],
      ['one that is not known', {}, 'unknown'],
    ] as const
  ).map(([it, part, says]) =>
    control(
      it,
      strength('keys'),
      { proofs: proofs({ methods: [{ combination: 'fido2', ...part }] }) },
      [`strength:keys=${says}`],
      says,
      {
        strengths: [
          held('keys', {
            allowedCombinations: ['fido2'],
            combinationConfigurations: [{ appliesToCombinations: ['fido2'], allowedAAGUIDs: ['aa', 'bb'] }],
          }),
        ],
      },
    ),
  ),
  ...(
    [
      ['issuer and policy of a certificate must both fit', { issuerSki: 's1', policyOids: ['1.2', '1.3'] }, 'yes'],
      ['another policy does not', { issuerSki: 's1', policyOids: ['1.4'] }, 'no'],
      ['another issuer does not', { issuerSki: 's2', policyOids: ['1.3'] }, 'no'],
      ['an unknown issuer stays open', { policyOids: ['1.3'] }, 'unknown'],
      ['unless the policy does not fit', { policyOids: ['1.4'] }, 'no'],
    ] as const
  ).map(([it, part, says]) =>
    control(
      it,
      strength('cards'),
      { proofs: proofs({ methods: [{ combination: 'x509CertificateMultiFactor', ...part }] }) },
      [`strength:cards=${says}`],
      says,
      {
        strengths: [
          held('cards', {
            allowedCombinations: ['x509CertificateMultiFactor'],
            combinationConfigurations: [
              {
                appliesToCombinations: ['x509CertificateMultiFactor'],
                allowedIssuerSkis: ['S1'],
                allowedPolicyOIDs: ['1.3'],
              },
            ],
          }),
        ],
      },
    ),
  ),
  control(
    'what narrows passkeys does not narrow others',
    strength('keys'),
    { proofs: methods('windowsHelloForBusiness') },
    ['strength:keys=yes'],
    'yes',
    {
      strengths: [
        held('keys', {
          allowedCombinations: ['fido2', 'windowsHelloForBusiness'],
          combinationConfigurations: [{ appliesToCombinations: ['fido2'], allowedAAGUIDs: ['aa'] }],
        }),
      ],
    },
  ),
  control(
    'legacy clients cannot show more factors',
    strength(phishingResistant),
    { clientApp: 'other', proofs: methods('fido2') },
    [`strength:${phishingResistant}=no`],
    'no',
  ),
  control(
    'whether they can show a strength of a password is not told',
    strength('weak'),
    { clientApp: 'other' },
    ['strength:weak=unknown'],
    'unknown',
    {
      strengths: [held('weak', { allowedCombinations: ['password'] })],
    },
  ),
]
