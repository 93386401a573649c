import type { Option } from './option.ts'
import { signedIn } from './option.ts'

/** Options that are recognised only to say why they are not taken. */
export const refusedOptions = [
  {
    name: 'client-secret',
    kind: 'text',
    doc: 'Not taken: a certificate or a federated credential is.',
    environment: 'TENANTFORM_CLIENT_SECRET',
    commands: signedIn,
    door: 'refused',
    group: 'sign-in',
    secret: true,
  },
  {
    name: 'username',
    kind: 'text',
    doc: 'Not taken: Tenantform signs in as an application.',
    environment: 'TENANTFORM_USERNAME',
    commands: signedIn,
    door: 'refused',
    group: 'sign-in',
    secret: true,
  },
  {
    name: 'password',
    kind: 'text',
    doc: 'Not taken: Tenantform signs in as an application.',
    environment: 'TENANTFORM_PASSWORD',
    commands: signedIn,
    door: 'refused',
    group: 'sign-in',
    secret: true,
  },
] as const satisfies readonly Option[]
