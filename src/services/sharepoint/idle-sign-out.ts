import { present, unknown } from '../../model/observed.ts'
import type { Json } from '../../model/json.ts'
import { fail, trouble } from '../../model/trouble.ts'
import { readCsomAnswer } from './csom-answer.ts'
import type { CsomRequest } from './csom-request.ts'
import { csomCall, restCall } from './sharepoint-call.ts'
import { explainSharepoint, readSharepointError } from './sharepoint-errors.ts'
import { resolveTenant, tenantPath } from './tenant-object.ts'
import type { Thing } from './thing.ts'
import { instance } from './thing.ts'

const read: CsomRequest = {
  paths: [tenantPath],
  actions: [
    resolveTenant,
    { id: 3, path: 1, kind: 'call', name: 'GetIdleSessionSignOutForUnmanagedDevices', parameters: [] },
  ],
}
const path = 'Microsoft.Online.SharePoint.TenantManagement.Office365Tenant/SetIdleSessionSignOutForUnmanagedDevices'

/**
 * Sign-out of browsers left alone on unmanaged devices. It is read as one text, `True,2700,3600` (seconds until the warning and
 * until the end), and written by one method with all three (reference: sharepoint B.3; pnpjs office-tenant.ts).
 */
export const idleSignOut: Thing = {
  looks: (_want, { admin }) => [{ call: csomCall(admin, read, 'read'), scope: 'all' }],
  decode: (type, reply) => {
    const error = readSharepointError(reply, true)
    if (error !== undefined) return unknown(explainSharepoint(error, type, 'read'))
    const answer = readCsomAnswer(reply.body)
    const text = answer?.is === 'results' ? answer.results.get(3) : undefined
    const parts = typeof text === 'string' ? /^\s*(true|false)\s*,\s*(\d+)\s*,\s*(\d+)\s*$/iu.exec(text) : null
    if (parts === null || text === undefined)
      return unknown(
        trouble('SERVICE-UNREADABLE', { message: `${type.name}: SharePoint did not say how idle sign-out stands.` }),
      )
    const [, enabled = '', warn, out] = parts
    const values = {
      Enabled: enabled.toLowerCase() === 'true',
      WarnAfter: `PT${Number(warn)}S`,
      SignOutAfter: `PT${Number(out)}S`,
    }
    return present([instance(type, '', 'idleSignOut', values, text)])
  },
  acts: ({ change, current }, { admin }) => {
    const known = { ...(current ?? change.before)?.values, ...change.values }
    const body = {
      enabled: given(known['Enabled'], 'Enabled'),
      warnAfter: given(known['WarnAfter'], 'WarnAfter'),
      signOutAfter: given(known['SignOutAfter'], 'SignOutAfter'),
    }
    return [{ call: restCall(admin, path, 'write', { body }), changes: 1 }]
  },
}

function given(value: Json | undefined, name: string): Json {
  if (value !== undefined && value !== null) return value
  return fail('NOT-WRITABLE', {
    message: `Enabled, WarnAfter and SignOutAfter are written together, and ${name} could not be read.`,
    arrived: 'no',
  })
}
