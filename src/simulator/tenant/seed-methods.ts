import type { Raw } from '../json.ts'
import { groupId } from './seed-people.ts'
import { types } from './type-names.ts'

const everyone: Raw = { id: 'all_users', isRegistrationRequired: false, targetType: 'group' }
const nobody: Raw = { id: '00000000-0000-0000-0000-000000000000', targetType: 'group' }

function method(id: string, kind: string, state: string, more: Raw = {}): Raw {
  return {
    '@odata.type': `#microsoft.graph.${kind}AuthenticationMethodConfiguration`,
    id,
    state,
    excludeTargets: [],
    includeTargets: [everyone],
    ...more,
  }
}

function feature(state: string): Raw {
  return { state, includeTarget: { id: 'all_users', targetType: 'group' }, excludeTarget: nobody }
}

const restrictions: Raw = { aaGuids: [], enforcementType: 'block', isEnforced: false }

/**
 * The authentication methods policy and each method as a tenant of a certain age has them. Members and defaults:
 * reference graph-examples authmethodspolicy-get (captured), entra-graph 1.6.
 */
export function seedMethods(): Readonly<Record<string, readonly Raw[]>> {
  return {
    [types.methodsPolicy]: [
      {
        id: 'authenticationMethodsPolicy',
        displayName: 'Authentication Methods Policy',
        description:
          'The tenant-wide policy that controls which authentication methods are allowed in the tenant, authentication method registration requirements, and self-service password reset settings',
        lastModifiedDateTime: '2024-03-04T09:00:00.0000000Z',
        policyVersion: '1.5',
        policyMigrationState: 'migrationInProgress',
        registrationEnforcement: {
          authenticationMethodsRegistrationCampaign: {
            snoozeDurationInDays: 1,
            state: 'default',
            excludeTargets: [],
            includeTargets: [
              { id: 'all_users', targetType: 'group', targetedAuthenticationMethod: 'microsoftAuthenticator' },
            ],
          },
        },
        reportSuspiciousActivitySettings: {
          state: 'default',
          includeTarget: { id: 'all_users', targetType: 'group' },
          voiceReportingCode: 0,
        },
        systemCredentialPreferences: {
          state: 'default',
          excludeTargets: [],
          includeTargets: [{ id: 'all_users', targetType: 'group' }],
        },
      },
    ],
    [types.method]: [
      method('Fido2', 'fido2', 'enabled', {
        isSelfServiceRegistrationAllowed: true,
        isAttestationEnforced: false,
        keyRestrictions: restrictions,
        defaultPasskeyProfile: '00000000-0000-0000-0000-000000000001',
        includeTargets: [
          {
            id: groupId('passkeypilot'),
            isRegistrationRequired: false,
            targetType: 'group',
            allowedPasskeyProfiles: ['00000000-0000-0000-0000-000000000001'],
          },
        ],
        passkeyProfiles: [
          {
            id: '00000000-0000-0000-0000-000000000001',
            name: 'Default passkey profile',
            passkeyTypes: 'deviceBound',
            attestationEnforcement: 'disabled',
            keyRestrictions: restrictions,
          },
        ],
      }),
      method('MicrosoftAuthenticator', 'microsoftAuthenticator', 'enabled', {
        isSoftwareOathEnabled: true,
        includeTargets: [{ ...everyone, authenticationMode: 'any' }],
        featureSettings: {
          displayAppInformationRequiredState: feature('default'),
          displayLocationInformationRequiredState: feature('default'),
          companionAppAllowedState: feature('default'),
          numberMatchingRequiredState: feature('enabled'),
        },
      }),
      method('Sms', 'sms', 'enabled', { includeTargets: [{ ...everyone, isUsableForSignIn: false }] }),
      method('TemporaryAccessPass', 'temporaryAccessPass', 'enabled', {
        defaultLength: 8,
        defaultLifetimeInMinutes: 60,
        isUsableOnce: false,
        minimumLifetimeInMinutes: 60,
        maximumLifetimeInMinutes: 480,
      }),
      method('HardwareOath', 'hardwareOath', 'disabled'),
      method('SoftwareOath', 'softwareOath', 'disabled'),
      method('Voice', 'voice', 'enabled', { isOfficePhoneAllowed: false }),
      method('Email', 'email', 'enabled', { allowExternalIdToUseEmailOtp: 'default' }),
      method('X509Certificate', 'x509Certificate', 'disabled', {
        authenticationModeConfiguration: {
          rules: [],
          x509CertificateAuthenticationDefaultMode: 'x509CertificateSingleFactor',
          x509CertificateDefaultRequiredAffinityLevel: 'low',
        },
        certificateAuthorityScopes: [],
        certificateUserBindings: [
          {
            priority: 1,
            trustAffinityLevel: 'low',
            userProperty: 'userPrincipalName',
            x509CertificateField: 'PrincipalName',
          },
          {
            priority: 2,
            trustAffinityLevel: 'low',
            userProperty: 'userPrincipalName',
            x509CertificateField: 'RFC822Name',
          },
        ],
        crlValidationConfiguration: { exemptedCertificateAuthoritiesSubjectKeyIdentifiers: [], state: 'disabled' },
        issuerHintsConfiguration: { state: 'disabled' },
      }),
      method('VerifiableCredentials', 'verifiableCredentials', 'disabled', { includeTargets: [] }),
      method('QRCodePin', 'qrCodePin', 'disabled', { pinLength: 8, standardQRCodeLifetimeInDays: 365 }),
    ],
  }
}
