import { answerNamed } from './fault-answers.ts'
import type { FaultAct } from './fault.ts'
import { isRaw, text } from './json.ts'
import type { Raw } from './json.ts'

const words = [
  'reset',
  'resetAfter',
  'hang',
  'truncate',
  'html',
  'falseGzip',
  'repeatPage',
  'repeatItem',
  'expireLink',
] as const
const forms = `${words.join(', ')}, {"status": 200 to 599}, {"answer": NAME}, {"delayMs": 0 or more}, {"dripMs": 0 or more}, {"region": LABEL}, {"change": {...}}, {"create": {...}}, {"remove": {...}}`

/** Reads what a fault does. @throws Error that names the place. */
export function readAct(value: unknown, place: string): FaultAct {
  const word = words.find((one) => one === value)
  if (word !== undefined) return word
  if (isRaw(value)) {
    const { delayMs, dripMs, answer, region } = value
    if (isWhole(delayMs, 0)) return { delayMs }
    if (isWhole(dripMs, 0)) return { dripMs }
    if (typeof answer === 'string') return { answer: answerAt(answer, place) }
    if (typeof region === 'string') return { region: regionAt(region, place) }
    for (const hand of ['change', 'create', 'remove'] as const)
      if (hand in value) return handOf(hand, value[hand], `${place}.${hand}`)
    if (isWhole(value['status'], 200) && value['status'] <= 599) return statusOf(value, value['status'], place)
  }
  throw new Error(`${place} is none of ${forms}`)
}

function statusOf(value: Raw, status: number, place: string): FaultAct {
  const { headers, body } = value
  if (headers !== undefined && !isTexts(headers)) throw new Error(`${place}.headers are not texts by name`)
  return { status, ...(headers === undefined ? {} : { headers }), ...(body === undefined ? {} : { body }) }
}

function answerAt(name: string, place: string): string {
  try {
    answerNamed(name)
    return name
  } catch (error) {
    throw new Error(`${place}.answer: ${error instanceof Error ? error.message : ''}`, { cause: error })
  }
}

function regionAt(label: string, place: string): string {
  if (/^[a-z0-9]+$/u.test(label)) return label
  throw new Error(`${place}.region is no label of a region, for example eur01b`)
}

function handOf(hand: 'change' | 'create' | 'remove', value: unknown, place: string): FaultAct {
  const raw = isRaw(value) ? value : {}
  const [type, key] = [text(raw, 'type'), text(raw, 'key')]
  if (type === undefined) throw new Error(`${place} has no "type", for example entra.group`)
  if (hand === 'create') {
    const made = raw['object']
    if (isRaw(made)) return { create: { type, raw: made } }
    throw new Error(`${place} has no "object"`)
  }
  if (key === undefined) throw new Error(`${place} has no "key": the name of the object`)
  if (hand === 'remove') return { remove: { type, key } }
  const patch = raw['patch']
  if (isRaw(patch)) return { change: { type, key, patch } }
  throw new Error(`${place} has no "patch"`)
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isRaw(value) && Object.values(value).every((one) => typeof one === 'string')
}

function isWhole(value: unknown, least: number): value is number {
  return Number.isInteger(value) && Number(value) >= least
}
