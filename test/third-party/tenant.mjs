import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env['CREDENTIALS'] ?? ''
const values = new Map(
  [...readFileSync(join(folder, 'env'), 'utf8').matchAll(/^export (\w+)='(.*)'$/gmu)].map(([, name, value]) => [
    name,
    value,
  ]),
)

/** The tenant that the suite has for itself, and the application that signs in to it. */
export const tenant = {
  domain: values.get('TENANTFORM_TENANT') ?? '',
  clientId: values.get('TENANTFORM_CLIENT_ID') ?? '',
  certificate: readFileSync(join(folder, 'cert.pem'), 'utf8'),
  key: readFileSync(join(folder, 'key.pem'), 'utf8'),
}

/** The first label of the initial domain, which SharePoint's hosts are made of. */
export const prefix = tenant.domain.split('.')[0] ?? ''
