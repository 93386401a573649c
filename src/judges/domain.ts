import type { TypeName } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import { pathText, sameJson } from '../model/json.ts'
import type { Finding, Judge, Severity } from '../model/judgement.ts'
import { finding } from './finding.ts'
import type { Move } from './moves.ts'
import { causeOf, movesOf } from './moves.ts'

const rule = 'GUARD-DOMAIN'
const domain: TypeName = 'entra.domain'
const federation: TypeName = 'entra.domainFederation'
const acceptedDomain: TypeName = 'exchange.acceptedDomain'

/** What of a domain decides who signs in where, or where its mail goes. Of a federation everything but its name does. */
const decides: Readonly<Record<TypeName, readonly string[]>> = {
  [domain]: ['authenticationType', 'isDefault', 'supportedServices'],
  [acceptedDomain]: ['DomainType', 'Default', 'MatchSubDomains', 'OutboundOnly', 'SendingFromDomainDisabled'],
}

/**
 * How people of a domain sign in, and who receives its mail, changes only with a word of its own: a federation made, removed or
 * pointed elsewhere (its certificate signs in anybody), and an accepted domain of another type, removed, or no longer the default.
 */
export const domains: Judge = {
  id: rule,
  severity: 'critical',
  concerns: ({ configuration }) =>
    configuration.desired.some(({ type: { name } }) => [domain, federation, acceptedDomain].includes(name)),
  reads: () => [],
  judge: (c) => movesOf(c).flatMap(judgeMove),
}

function judgeMove(move: Move): readonly Finding[] {
  const { at, action } = move
  if (at.type === federation) return judgeFederation(move)
  const own = decides[at.type]
  if (own === undefined) return []
  if (action === 'delete')
    return [say(move, 'critical', undefined, `${addressText(at)} would be removed, and its addresses with it`)]
  const changed = own.filter((name) => moves(move, name))
  const [first] = changed
  if (action === 'create' || first === undefined) return []
  const what = at.type === acceptedDomain ? 'where its mail goes' : 'how its people are known'
  return [say(move, 'high', first, `${addressText(at)} changes ${what} (${changed.join(', ')})`)]
}

function judgeFederation(move: Move): readonly Finding[] {
  const { at, action, after = {} } = move
  const name = addressText(at)
  if (action === 'create')
    return [say(move, 'critical', undefined, `${name}: everybody of the domain would sign in elsewhere from now on`)]
  if (action === 'delete')
    return [say(move, 'critical', undefined, `${name}: nobody of the domain would sign in where they do now`)]
  const changed = Object.keys(after).filter((one) => one !== 'displayName' && moves(move, one))
  const [first] = changed
  if (first === undefined) return []
  const forges = changed.some((one) => /certificate|issuer|SignInUri|MfaBehavior/iu.test(one))
  const why = forges ? ', which decides whose word signs people in' : ''
  return [say(move, forges ? 'critical' : 'high', first, `${name} changes ${changed.join(', ')}${why}`)]
}

/** Whether a property is written and is not what it was; one that was not seen may have been anything. */
function moves({ before, after, changes }: Move, name: string): boolean {
  const written = changes.some(({ values }) => Object.hasOwn(values, name))
  return written && !sameJson(before?.[name] ?? null, after?.[name] ?? null)
}

function say(move: Move, severity: Severity, property: string | undefined, message: string): Finding {
  const path = property === undefined ? [] : [property]
  const declared = causeOf(move, path)
  return finding(rule, {
    verdict: 'fail',
    severity,
    subject: move.at,
    ...(declared === undefined ? {} : { declared }),
    message,
    hint: 'Agree on the day with whoever runs the domain, and keep a cloud-only administrator.',
    evidence: property === undefined ? [] : [{ property: pathText(path), before: move.before?.[property] ?? null }],
  })
}
