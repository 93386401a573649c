import type { TypeName } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import { isIn, rangeOf } from '../access/addresses.ts'
import type { Json } from '../model/json.ts'
import { isJsonList, isJsonObject, textsOf } from '../model/json.ts'
import type { Finding, Judge } from '../model/judgement.ts'
import { finding } from './finding.ts'
import type { Move } from './moves.ts'
import { causeOf, movesOf } from './moves.ts'

const rule = 'GUARD-ALLOW-LIST'
const namedLocation: TypeName = 'entra.namedLocation'

/** Lists of what a filter lets by unseen. */
const lists: Readonly<Record<TypeName, readonly string[]>> = {
  'exchange.hostedContentFilterPolicy': ['AllowedSenders', 'AllowedSenderDomains'],
  'exchange.antiPhishPolicy': ['ExcludedSenders', 'ExcludedDomains'],
  'exchange.safeLinksPolicy': ['DoNotRewriteUrls'],
  'exchange.inboundConnector': [],
}

/** What is let by unseen is not made more: senders that no filter looks at, and networks that are trusted. */
export const allowList: Judge = {
  id: rule,
  severity: 'high',
  concerns: ({ configuration }) =>
    configuration.desired.some(({ type: { name } }) => name === namedLocation || lists[name] !== undefined),
  reads: () => [],
  judge: (c) =>
    movesOf(c).flatMap((move) =>
      move.at.type === namedLocation
        ? judgeLocation(move)
        : (lists[move.at.type] ?? []).flatMap((name) => judgeList(move, name)),
    ),
}

function judgeList(move: Move, name: string): readonly Finding[] {
  const { at, action, before, after } = move
  const written = move.changes.some(({ values }) => Object.hasOwn(values, name))
  // A list that was not seen may have held all of it.
  if (after === undefined || !written || (action === 'update' && !Object.hasOwn(before ?? {}, name))) return []
  const was = new Set(textsOf(before?.[name]).map((one) => one.toLowerCase()))
  const more = textsOf(after[name]).filter((one) => !was.has(one.toLowerCase()))
  if (more.length === 0) return []
  return [say(move, name, `${addressText(at)} lets by more than before (${name}): ${listed(more)}`, more)]
}

function judgeLocation(move: Move): readonly Finding[] {
  const { at, before, after } = move
  if (after === undefined || after['isTrusted'] !== true) return []
  const ranges = rangesOf(after['ipRanges'])
  const was = before?.['isTrusted'] === true ? rangesOf(before['ipRanges']) : []
  if (before !== undefined && before['isTrusted'] !== true)
    return before['isTrusted'] === undefined
      ? []
      : [say(move, 'isTrusted', `${addressText(at)} would be trusted: ${listed(ranges)}`, ranges)]
  const more = ranges.filter((one) => !was.some((other) => covers(other, one)))
  if (more.length === 0) return []
  const what = before === undefined ? 'would be made and trusted' : 'is trusted, and grows by'
  return [say(move, 'ipRanges', `${addressText(at)} ${what}: ${listed(more)}`, more)]
}

function rangesOf(value: Json | undefined): readonly string[] {
  if (!isJsonList(value)) return []
  return value.flatMap((one) => {
    const range = isJsonObject(one) ? one['cidrAddress'] : undefined
    return typeof range === 'string' ? [range] : []
  })
}

/** Whether a range lies in another; ranges that cannot be read are compared as text. */
function covers(outer: string, inner: string): boolean {
  const [wide, narrow] = [rangeOf(outer), rangeOf(inner)]
  if (wide === undefined || narrow === undefined) return outer.toLowerCase() === inner.toLowerCase()
  return wide.prefix <= narrow.prefix && isIn(narrow.first, wide)
}

function listed(all: readonly string[]): string {
  return `${all.slice(0, 5).join(', ')}${all.length > 5 ? ` and ${all.length - 5} more` : ''}`
}

function say(move: Move, property: string, message: string, evidence: readonly string[]): Finding {
  const declared = causeOf(move, [property])
  return finding(rule, {
    verdict: 'fail',
    severity: 'high',
    subject: move.at,
    ...(declared === undefined ? {} : { declared }),
    message,
    hint: 'Name as few and as narrow as will do.',
    evidence: evidence.slice(0, 50),
  })
}
