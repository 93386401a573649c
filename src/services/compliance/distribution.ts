import type { Json } from '../../model/json.ts'
import { isJson, isJsonList, isJsonObject, isRecord } from '../../model/json.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Trouble } from '../../model/trouble.ts'
import { toTroubles, trouble } from '../../model/trouble.ts'
import type { Cmdlet } from '../cmdlets/cmdlet-call.ts'
import { explainCmdletError, readCmdletError } from '../cmdlets/cmdlet-errors.ts'
import type { Runner } from '../cmdlets/cmdlet-runner.ts'
import { cmdletWire, textOf } from '../cmdlets/cmdlet-wire.ts'
import { isPendingDeletion } from './compliance-decode.ts'

/**
 * How far a policy has come to the places it is for. `unclear`: it could not be read, and why; `none`: the service says
 * nothing of it; `deleting`: it is listed, but on its way out.
 */
export type Distribution =
  | { readonly is: 'pending' | 'settled' | 'absent' | 'deleting' | 'none' }
  | { readonly is: 'failed'; readonly status: string }
  | { readonly is: 'unclear'; readonly why: Trouble }

/**
 * Asks for one policy alone, in detail: only then is its status true (reference: purview C.5). Where the cmdlet knows no detail
 * it is asked without. Never throws.
 */
export async function distributionOf(
  runner: Runner,
  type: ResourceType,
  identity: string,
  detail: boolean,
  signal: AbortSignal,
): Promise<Distribution> {
  const cmdlet: Cmdlet = {
    name: `Get-${cmdletWire(type).noun}`,
    parameters: { Identity: identity, ...(detail ? { DistributionDetail: true } : {}) },
    repeat: 'safe',
  }
  try {
    const reply = await runner.run(cmdlet, type.budget, signal)
    const error = readCmdletError(reply)
    if (error?.kind === 'notFound') return { is: 'absent' }
    if (error !== undefined) return { is: 'unclear', why: explainCmdletError(error, type, cmdlet.name) }
    const rows: unknown = isRecord(reply.body) ? reply.body['value'] : undefined
    if (!isJson(rows) || !isJsonList(rows))
      return { is: 'unclear', why: trouble('SERVICE-UNREADABLE', { message: `${cmdlet.name} gave no list.` }) }
    const [row] = rows
    return row === undefined ? { is: 'absent' } : statusOf(row)
  } catch (error) {
    const [why] = toTroubles(error)
    return { is: 'unclear', why: why ?? trouble('INTERNAL', { message: `${cmdlet.name} broke off` }) }
  }
}

function statusOf(row: Json): Distribution {
  if (isPendingDeletion(row)) return { is: 'deleting' }
  const status = isJsonObject(row) ? textOf(row['DistributionStatus']) : undefined
  if (status === undefined) return { is: 'none' }
  if (/^(success|none|notapplicable)$/iu.test(status)) return { is: 'settled' }
  return /error|fail/iu.test(status) ? { is: 'failed', status: status.slice(0, 100) } : { is: 'pending' }
}
