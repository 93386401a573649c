import type { TypeName } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonList, sameJson } from '../model/json.ts'
import type { Finding, Judge } from '../model/judgement.ts'
import { finding } from './finding.ts'
import type { Move } from './moves.ts'
import { causeOf, movesOf } from './moves.ts'

const transportRule: TypeName = 'exchange.transportRule'
const connectors: readonly TypeName[] = ['exchange.inboundConnector', 'exchange.outboundConnector']

/** Actions of a rule that lose mail, send it elsewhere, show it to others, or let it by the filter (Learn: New-TransportRule). */
const harms: readonly { readonly property: string; readonly words: string; readonly is?: (value: Json) => boolean }[] =
  [
    { property: 'DeleteMessage', words: 'deletes it', is: (value) => value === true },
    { property: 'RedirectMessageTo', words: 'sends it to somebody else instead' },
    { property: 'BlindCopyTo', words: 'copies it to somebody whom nobody sees' },
    { property: 'RouteMessageOutboundConnector', words: 'sends it by another connector' },
    {
      property: 'SetSCL',
      words: 'lets it by the spam filter (SetSCL: -1)',
      is: (value) => value === -1 || value === '-1',
    },
    {
      property: 'SetHeaderName',
      words: 'sets a header that switches filters off',
      is: (value) => typeof value === 'string' && /^X-MS-Exchange-Organization-(?:Skip|BypassClutter)/iu.test(value),
    },
  ]

/** What of a rule does not change which mail it takes, or what it does with it. */
const idle: readonly string[] = ['Name', 'Comments', 'Priority', 'SetAuditSeverity', 'LogEventText', 'LastModifiedBy']

/** A mail flow rule that is on and loses, diverts or shows mail, or lets it by the filter, is made or changed with a word of its own. */
export const mailRules: Judge = {
  id: 'GUARD-MAIL-RULE',
  severity: 'high',
  concerns: ({ configuration }) => configuration.desired.some(({ type }) => type.name === transportRule),
  reads: () => [],
  judge: (c) => movesOf(c).flatMap((move) => (move.at.type === transportRule ? judgeRule(move) : [])),
}

function judgeRule(move: Move): readonly Finding[] {
  const { at, before, after } = move
  if (after === undefined || !isOn(after)) return []
  const done = harms.filter(({ property, is }) => isSet(after[property], is))
  const changed = differing(move).filter((name) => !idle.includes(name))
  if (done.length === 0 || changed.length === 0) return []
  const fresh = done.find(({ property }) => changed.includes(property))
  const declared = causeOf(move, [fresh?.property ?? changed[0] ?? ''])
  const made = before === undefined || !isOn(before) || fresh !== undefined
  return [
    finding('GUARD-MAIL-RULE', {
      verdict: 'fail',
      severity: 'high',
      subject: at,
      ...(declared === undefined ? {} : { declared }),
      message: `${addressText(at)} takes mail and ${done.map(({ words }) => words).join(', and ')}${made ? '' : `; which mail, changes (${changed.join(', ')})`}`,
      hint: 'Try it with Mode: Audit first, and look at what it would take.',
      evidence: done.map(({ property }) => ({ [property]: after[property] ?? null })),
    }),
  ]
}

/** Where neither says otherwise, a rule is on and enforced: that is what the service makes of a new one. */
function isOn(values: JsonObject): boolean {
  const { Enabled: enabled, Mode: mode } = values
  return enabled !== false && (typeof mode !== 'string' || mode.toLowerCase() === 'enforce')
}

function isSet(value: Json | undefined, is: ((value: Json) => boolean) | undefined): boolean {
  if (value === undefined || value === null || value === '' || value === false) return false
  return is === undefined ? !isJsonList(value) || value.length > 0 : is(value)
}

/** Mail goes by a connector or fails with it: none is made, changed or removed without a word of its own. */
export const connector: Judge = {
  id: 'GUARD-CONNECTOR',
  severity: 'high',
  concerns: ({ configuration }) => configuration.desired.some(({ type }) => connectors.includes(type.name)),
  reads: () => [],
  judge: (c) => movesOf(c).flatMap((move) => (connectors.includes(move.at.type) ? judgeConnector(move) : [])),
}

function judgeConnector(move: Move): readonly Finding[] {
  const { at, action, before, after } = move
  const isOff = before?.['Enabled'] === false || before === undefined
  if (isOff && (after === undefined || after['Enabled'] === false)) return []
  const changed = differing(move).filter((name) => !['Comment', 'Name', 'ConnectorSource'].includes(name))
  if (action === 'update' && changed.length === 0) return []
  const declared = action === 'update' ? causeOf(move, [changed[0] ?? '']) : move.changes[0]?.declared
  const verb = { create: 'would be made', delete: 'would be removed', update: `changes (${changed.join(', ')})` }[
    action
  ]
  return [
    finding('GUARD-CONNECTOR', {
      verdict: 'fail',
      severity: 'high',
      subject: at,
      ...(declared === undefined ? {} : { declared }),
      message: `${addressText(at)} ${verb}: mail that goes by it may go elsewhere, unprotected, or not at all`,
      hint: 'Validate it with the other side first; one that is off (Enabled: false) can be made without this.',
      evidence: changed,
    }),
  ]
}

/** The properties that are written and are not what they were. */
function differing({ before = {}, after = {}, changes }: Move): readonly string[] {
  const written = [...new Set(changes.flatMap(({ values }) => Object.keys(values)))]
  return written.filter((name) => !sameJson(before[name] ?? null, after[name] ?? null))
}
