import { jsonReply, unknownReply } from '../reply.ts'
import type { Ask, Reply } from '../reply.ts'
import { publicJwk } from './entra.ts'
import type { Issuers } from './issuers.ts'
import type { SigningKey } from './keys.ts'

/** GitHub's issuer of ID tokens for jobs. */
export const githubIssuer = 'https://token.actions.githubusercontent.com'

/** The job that asks: a deployment to an environment of a repository made before immutable subjects. */
export const githubSubject = 'repo:contoso/tenant:environment:production'

/** What the OIDC service of GitHub Actions rests on. */
export interface GithubDeps {
  readonly key: SigningKey
  readonly issuers: Issuers
  readonly requestToken: string
}

/**
 * The ID token service of GitHub Actions and its public keys. Lifetime and claims: reference identity A.3,
 * github-actions 7, and GitHub's documentation of OpenID Connect.
 */
export async function answerGithub(ask: Ask, deps: GithubDeps): Promise<Reply> {
  if (ask.method !== 'GET') return unknownReply(`${ask.method} ${ask.host}${ask.path}`)
  if (ask.path === '/.well-known/jwks') return jsonReply(200, { keys: [await publicJwk(deps.key)] })
  if (ask.path === '/.well-known/openid-configuration')
    return jsonReply(200, {
      issuer: githubIssuer,
      jwks_uri: `${githubIssuer}/.well-known/jwks`,
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['id_token'],
      subject_types_supported: ['public', 'pairwise'],
    })
  const query = new URLSearchParams(ask.query)
  if (!query.has('api-version')) return unknownReply(`GET ${ask.host}${ask.path}`)
  if (ask.headers['authorization'] !== `Bearer ${deps.requestToken}`)
    return jsonReply(401, { message: 'The ID token request was not authorized.' })
  const value = await deps.issuers.sign({
    issuer: githubIssuer,
    subject: githubSubject,
    audience: query.get('audience') ?? 'https://github.com/contoso',
    expiresInSeconds: 300,
    validBeforeSeconds: 600,
    claims: jobClaims,
  })
  return jsonReply(200, { count: value.length, value })
}

const jobClaims = {
  ref: 'refs/heads/main',
  ref_type: 'branch',
  sha: '0123456789abcdef0123456789abcdef01234567',
  repository: 'contoso/tenant',
  repository_id: '710000001',
  repository_owner: 'contoso',
  repository_owner_id: '610000001',
  repository_visibility: 'private',
  environment: 'production',
  event_name: 'push',
  workflow: 'tenant',
  workflow_ref: 'contoso/tenant/.github/workflows/tenant.yml@refs/heads/main',
  job_workflow_ref: 'contoso/tenant/.github/workflows/tenant.yml@refs/heads/main',
  run_id: '8100000001',
  run_number: '7',
  run_attempt: '1',
  runner_environment: 'github-hosted',
  actor: 'octocat',
  actor_id: '583231',
} as const
