import type { ErrorCodeRow } from './error-code-row.ts'

/** Codes of signing in, and of permissions that an identity lacks. */
export const signInCodes = {
  'SIGN-IN-FAILED': {
    kind: 'auth',
    exit: 5,
    title: 'Signing in failed',
    hint: 'Read the service answer in the message; its code is explained in docs/sign-in.md.',
  },
  'SIGN-IN-APPLICATION': {
    kind: 'auth',
    exit: 5,
    title: 'The application cannot sign in to this tenant',
    hint: 'Check client-id, tenant and that the enterprise application is enabled.',
  },
  'SIGN-IN-BLOCKED': {
    kind: 'auth',
    exit: 5,
    title: 'A policy blocks the sign-in',
    hint: 'See the service principal sign-in log in Entra ID.',
  },
  'SIGN-IN-BUSY': {
    kind: 'throttled',
    exit: 5,
    title: 'The authority is busy',
    hint: 'Run again later.',
  },
  'SIGN-IN-CERTIFICATE': {
    kind: 'config',
    exit: 2,
    title: 'The certificate cannot be used',
    hint: 'Give a certificate with its private key: PEM or PFX, a file or base64.',
  },
  'SIGN-IN-CERTIFICATE-EXPIRED': {
    kind: 'auth',
    exit: 5,
    title: 'The certificate has expired',
    hint: 'Make a new certificate and upload it to the application.',
  },
  'SIGN-IN-CERTIFICATE-EARLY': {
    kind: 'config',
    exit: 2,
    title: 'The certificate is not valid yet',
    hint: 'Wait until the date in the message, or set this machine’s clock right.',
  },
  'SIGN-IN-CERTIFICATE-PASSWORD': {
    kind: 'config',
    exit: 2,
    title: 'The certificate’s password is missing or wrong',
    hint: 'Give the right one as certificate-password.',
  },
  'SIGN-IN-CERTIFICATE-PASSWORD-MISSING': {
    kind: 'config',
    exit: 2,
    title: 'The certificate needs a password and none was given',
    hint: 'Give it with certificate-password, from a secret.',
  },
  'SIGN-IN-CERTIFICATE-UNKNOWN': {
    kind: 'auth',
    exit: 5,
    title: 'The application does not know the certificate',
    hint: 'Upload the certificate to this application.',
  },
  'SIGN-IN-CLOCK': {
    kind: 'auth',
    exit: 5,
    title: 'The assertion is outside its time',
    hint: 'Set this machine’s clock right.',
  },
  'SIGN-IN-CONSENT': {
    kind: 'permission',
    exit: 5,
    title: 'Consent is missing',
    hint: 'Give admin consent to the application.',
  },
  'SIGN-IN-CREDENTIAL': {
    kind: 'auth',
    exit: 5,
    title: 'The credential is not accepted',
    hint: 'Use a certificate or a federated credential of this application.',
  },
  'SIGN-IN-CREDENTIAL-MISSING': {
    kind: 'config',
    exit: 2,
    title: 'There is nothing to sign in with',
    hint: 'Give a certificate, or the permission id-token: write in a GitHub workflow.',
  },
  'SIGN-IN-FEDERATION': {
    kind: 'auth',
    exit: 5,
    title: 'No federated credential fits the token',
    hint: 'Compare issuer, subject and audience of the credential with those shown.',
  },
  'SIGN-IN-ID-TOKEN': {
    kind: 'auth',
    exit: 5,
    title: 'The CI system gave no ID token',
    hint: 'On GitHub give the job `permissions: id-token: write`; pull requests from forks never have it.',
  },
  'SIGN-IN-MANAGED-IDENTITY': {
    kind: 'auth',
    exit: 5,
    title: 'The managed identity gave no token',
    hint: 'Assign a user-assigned managed identity to this machine, and name it with managed-identity-client-id if there are several.',
  },
  'SIGN-IN-RESOURCE': {
    kind: 'auth',
    exit: 5,
    title: 'The service is not there for this tenant',
    hint: 'Check the cloud input and the tenant’s licences.',
  },
  'SIGN-IN-SECRET-REFUSED': {
    kind: 'config',
    exit: 2,
    title: 'A secret or a password was given',
    hint: 'Use a certificate or a federated credential.',
  },
  'SIGN-IN-TOKEN-OVER': {
    kind: 'auth',
    exit: 5,
    title: 'The one-shot token of the CI system has run out',
    hint: 'Split the run, or use a credential that is fetched afresh: a certificate, or GitHub’s or Azure DevOps’ federation.',
  },
  'SIGN-IN-TENANT': {
    kind: 'auth',
    exit: 5,
    title: 'The tenant is wrong',
    hint: 'Check the tenant’s domain or id, and the cloud input.',
  },
  'PERMISSION-DENIED': {
    kind: 'permission',
    exit: 5,
    title: 'The service refused for lack of permission',
    hint: 'Grant the permission or role named in the message, then run again.',
  },
} as const satisfies Readonly<Record<string, ErrorCodeRow>>
