import type { TokenClaims } from './access-token.ts'

/** The claims that a federated credential is held against, and which of GitHub's two forms the subject has. */
export function claimsText(claims: TokenClaims): string {
  const form = !(claims.subject ?? '').startsWith('repo:')
    ? ''
    : /^repo:[^/:]+@\d+\//u.test(claims.subject ?? '')
      ? ' (with numbers, as new repositories have it)'
      : ' (by name)'
  const said = (claim: string | undefined): string =>
    claim === undefined ? '(none)' : claim.length > longestClaim ? `${claim.slice(0, longestClaim)}…` : claim
  return [
    `issuer ${said(claims.issuer)}`,
    `subject ${said(claims.subject)}${form}`,
    `audience ${said(claims.audience)}`,
    ...(claims.jobWorkflowRef === undefined ? [] : [`workflow ${said(claims.jobWorkflowRef)}`]),
  ].join(', ')
}

/** The most characters that a federated credential takes for its issuer, subject and audience (Graph: federatedIdentityCredential). */
const longestClaim = 600

/** Issuer and subject fit a credential already, and there may be only one with the two: it is changed, not added. */
const audienceDiffers = 700212

/**
 * The command that makes Entra ID take a token like the one presented: issuer, subject and audience are copied as they are,
 * whichever form they have (`az ad app federated-credential`). Empty where the token lacks one of them, or has one that is longer
 * than a credential's. A subject holds a branch's name, which strangers choose: nothing in it can end the quotes of a shell.
 */
export function federationFix(clientId: string, claims: TokenClaims, aadsts: number): string {
  const { issuer, subject, audience } = claims
  if (issuer === undefined || subject === undefined || audience === undefined) return ''
  if ([issuer, subject, audience].some((claim) => claim.length > longestClaim)) return ''
  const parameters = quoted({ name: 'tenantform', issuer, subject, audiences: [audience] })
  const command = `az ad app federated-credential`
  const line =
    aadsts === audienceDiffers
      ? `${command} list --id ${clientId}, then with the name found there ${command} update --id ${clientId} --federated-credential-id NAME --parameters ${parameters}`
      : `${command} create --id ${clientId} --parameters ${parameters}`
  return `To take this token: ${line}; or in the portal: App registrations, Certificates & secrets, Federated credentials. Do so only if the subject is the one that should be allowed to sign in.`
}

function quoted(value: unknown): string {
  const escape = (letter: string): string =>
    letter
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('')
  return `'${JSON.stringify(value).replaceAll(/[^ -&(-~]/gu, escape)}'`
}
