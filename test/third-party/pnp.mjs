import { createPrivateKey, X509Certificate } from 'node:crypto'
import { graphfi } from '@pnp/graph'
import '@pnp/graph/groups/index.js'
import '@pnp/graph/users/index.js'
import { GraphDefault, SPDefault } from '@pnp/nodejs'
import { spfi } from '@pnp/sp'
import '@pnp/sp/hubsites/index.js'
import '@pnp/sp/site-designs/index.js'
import '@pnp/sp/site-scripts/index.js'
import '@pnp/sp/sites/index.js'
import '@pnp/sp/webs/index.js'
import '@pnp/sp-admin'
import { prefix, tenant } from './tenant.mjs'

/** How MSAL signs PnPjs in. @param {string} scope */
function msal(scope) {
  const thumbprint = new X509Certificate(tenant.certificate).fingerprint.replaceAll(':', '')
  const privateKey = createPrivateKey(tenant.key).export({ type: 'pkcs8', format: 'pem' }).toString()
  return {
    config: {
      auth: {
        authority: `https://login.microsoftonline.com/${tenant.domain}`,
        clientId: tenant.clientId,
        clientCertificate: { thumbprint, privateKey },
      },
    },
    scopes: [`${scope}/.default`],
  }
}

/** PnPjs on a site of SharePoint. @param {string} baseUrl */
export function sharePoint(baseUrl) {
  return spfi(baseUrl).using(SPDefault({ baseUrl, msal: msal(new URL(baseUrl).origin) }))
}

/** PnPjs on the admin site. */
export function adminSite() {
  return sharePoint(`https://${prefix}-admin.sharepoint.com`)
}

/** PnPjs on Graph. */
export function graph() {
  return graphfi().using(GraphDefault({ msal: msal('https://graph.microsoft.com') }))
}
