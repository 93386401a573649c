import { credentialFacts } from '../identity/credential-inputs.ts'
import type { Credential } from '../identity/credential.ts'
import { readCredential } from '../identity/credential.ts'
import type { Detection } from '../identity/detect-credential.ts'
import { detectCredential } from '../identity/detect-credential.ts'
import { isGuid } from '../model/guid.ts'
import type { Cloud } from '../model/cloud.ts'
import { clouds, withHosts } from '../model/cloud.ts'
import { fail } from '../model/trouble.ts'
import type { CommandContext } from './command.ts'

/** Who signs in, where, and with what. */
export type SignInChoice = {
  readonly tenant: string
  readonly clientId: string
  readonly cloud: Cloud
  readonly credential: Credential
  readonly detection: Detection
}

/**
 * Reads the options of signing in, and the environment that CI systems set. Fails with INPUT-MISSING and INPUT-INVALID, and
 * with what detecting and opening the credential fail with. The certificate is dated by this machine's wall clock.
 */
export async function readSignIn({ values, host }: CommandContext): Promise<SignInChoice> {
  const tenant =
    values.text('tenant') ??
    fail('INPUT-MISSING', {
      message: 'No tenant is given.',
      subject: { name: '--tenant' },
      hint: 'Give the tenant’s domain or id with --tenant or TENANTFORM_TENANT; the YAML asserts it and never chooses it.',
    })
  const clientId =
    values.text('client-id') ??
    fail('INPUT-MISSING', {
      message: 'No client id is given.',
      subject: { name: '--client-id' },
      hint: 'Give the application (client) id with --client-id or TENANTFORM_CLIENT_ID.',
    })
  if (!isGuid(clientId))
    fail('INPUT-INVALID', {
      message: 'The client id is not a GUID.',
      subject: { name: '--client-id' },
      hint: 'Copy the application (client) id from the app registration.',
    })
  const known = Object.values(clouds).find((one) => one.name === values.text('cloud')) ?? clouds.commercial
  const cloud = withHosts(known, new Map(values.list('host').map(replacement)))
  const given = present({
    credential: values.text('credential'),
    certificate: values.text('certificate'),
    certificateKey: values.text('certificate-key'),
    certificatePassword: values.text('certificate-password'),
    clientSecret: values.text('client-secret'),
    username: values.text('username'),
    password: values.text('password'),
    audience: values.text('federation-audience') ?? cloud.federationAudience ?? undefined,
    serviceConnectionId: values.text('service-connection-id'),
    idTokenVariable: values.text('id-token-variable'),
    tokenFile: values.text('token-file'),
    managedIdentityClientId: values.text('managed-identity-client-id'),
  })
  const inputs = { ...given, ...credentialFacts((name) => host.env(name), given) }
  const credential = await readCredential(inputs, (path) => host.readBytes(path), host.realClock.now())
  return { tenant, clientId, cloud, credential, detection: detectCredential(inputs, inputs) }
}

function replacement(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1)
    fail('INPUT-INVALID', {
      message: `--host ${text.slice(0, 80)} names no host.`,
      subject: { name: '--host' },
      hint: 'Write --host compliance=HOST.',
    })
  return [text.slice(0, at), text.slice(at + 1)]
}

function present<Name extends string>(
  found: Readonly<Record<Name, string | undefined>>,
): { readonly [name in Name]?: string } {
  const kept: { [name in Name]?: string } = {}
  for (const name in found) {
    const value = found[name]
    if (value !== undefined && value !== '') kept[name] = value
  }
  return kept
}
