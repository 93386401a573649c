import type { TypeName } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import type { JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject, pathText, textsOf, valueAt } from '../model/json.ts'
import type { Finding, Judge, Severity } from '../model/judgement.ts'
import { finding } from './finding.ts'
import type { Move } from './moves.ts'
import { causeOf, movesOf } from './moves.ts'

const rule = 'GUARD-CROSS-TENANT'
const byDefault: TypeName = 'entra.crossTenantAccessPolicyDefault'
const partner: TypeName = 'entra.crossTenantAccessPolicyPartner'

const sides = [
  'b2bCollaborationInbound',
  'b2bCollaborationOutbound',
  'b2bDirectConnectInbound',
  'b2bDirectConnectOutbound',
]
const trusts = ['isMfaAccepted', 'isCompliantDeviceAccepted', 'isHybridAzureADJoinedDeviceAccepted']

/**
 * What holds for all other organisations is not closed, and nobody else's word on multifactor authentication or devices is taken,
 * without a word of its own. A partner without a setting of its own has the default's.
 */
export const crossTenant: Judge = {
  id: rule,
  severity: 'critical',
  concerns: ({ configuration }) =>
    configuration.desired.some(({ type: { name } }) => name === byDefault || name === partner),
  reads: () => [],
  judge: (c) =>
    movesOf(c).flatMap((move) => {
      if (move.at.type === byDefault) return [...blocked(move), ...trusted(move, 'critical')]
      return move.at.type === partner ? trusted(move, 'high') : []
    }),
}

/** Whom a part of a block lets in: everybody, nobody, or some. */
type Reach = 'all' | 'none' | 'some'

const everybody: readonly string[] = ['AllUsers', 'AllApplications']

function reachOf(values: JsonObject, path: readonly string[]): Reach | undefined {
  const type = valueAt(values, [...path, 'accessType'])
  if (type !== 'allowed' && type !== 'blocked') return undefined
  const targets = valueAt(values, [...path, 'targets'])
  const all =
    isJsonList(targets) &&
    targets.some(
      (one) => isJsonObject(one) && textsOf([one['target'] ?? null]).some((target) => everybody.includes(target)),
    )
  if (!all) return 'some'
  return type === 'allowed' ? 'all' : 'none'
}

/** What is closed that was open: for everybody, or for all but some. */
function blocked(move: Move): readonly Finding[] {
  const { at, before = {}, after = {} } = move
  const paths = sides.flatMap((side) => [
    [side, 'usersAndGroups'],
    [side, 'applications'],
  ])
  const closed = paths.filter((path) => {
    const [was, willBe] = [reachOf(before, path), reachOf(after, path)]
    return was === 'all' ? willBe === 'none' || willBe === 'some' : was === 'some' && willBe === 'none'
  })
  if (closed.length === 0) return []
  const isWhole = closed.some((path) => reachOf(after, path) === 'none')
  const names = closed.map(pathText).join(', ')
  const message = `${addressText(at)} would be ${isWhole ? 'blocked' : 'narrowed'} (${names}): a partner without a setting of its own ${isWhole ? 'is' : 'may be'} cut off`
  const severity = isWhole ? 'critical' : 'high'
  return [say(move, severity, closed, message, 'Give the partners that must stay a setting of their own first.')]
}

/** Whose word is taken that was not. A partner that is made had the default's word, which nobody looked at. */
function trusted(move: Move, severity: Severity): readonly Finding[] {
  const { at, before, after = {} } = move
  const now = trusts.filter((name) => {
    const was = valueAt(before, ['inboundTrust', name])
    const inherited = before !== undefined && (before['inboundTrust'] ?? null) === null
    return valueAt(after, ['inboundTrust', name]) === true && (before === undefined || inherited || was === false)
  })
  if (now.length === 0) return []
  const paths = now.map((name): readonly string[] => ['inboundTrust', name])
  const who = at.type === byDefault ? 'every other organisation' : 'this organisation'
  const message = `${addressText(at)} would take the word of ${who} on multifactor authentication or devices (${now.join(', ')})`
  return [say(move, severity, paths, message, 'Trust single partners, and only those whose policies you know.')]
}

function say(
  move: Move,
  severity: Severity,
  paths: readonly (readonly string[])[],
  message: string,
  hint: string,
): Finding {
  const declared = causeOf(move, paths[0] ?? [])
  return finding(rule, {
    verdict: 'fail',
    severity,
    subject: move.at,
    ...(declared === undefined ? {} : { declared }),
    message,
    hint,
    evidence: paths.map(pathText),
  })
}
