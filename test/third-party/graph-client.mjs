import { writeFileSync } from 'node:fs'
import { ClientCertificateCredential } from '@azure/identity'
import { Client } from '@microsoft/microsoft-graph-client'
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js'
import { tenant } from './tenant.mjs'

/** The credential of @azure/identity, which wants key and certificate in one file. @param {string} [clientId] */
export function certificateCredential(clientId = tenant.clientId) {
  writeFileSync('credential.pem', `${tenant.key}${tenant.certificate}`)
  return new ClientCertificateCredential(tenant.domain, clientId, { certificatePath: 'credential.pem' })
}

/** The Graph client library, signed in by @azure/identity. */
export function graphClient() {
  const scopes = ['https://graph.microsoft.com/.default']
  return Client.initWithMiddleware({
    authProvider: new TokenCredentialAuthenticationProvider(certificateCredential(), { scopes }),
  })
}
