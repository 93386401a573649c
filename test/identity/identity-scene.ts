import type { Call, Door, Reply } from '../../src/model/wire.ts'

/** A JWT that says what it is told and is signed by nobody. */
export function tokenOf(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.${Buffer.from('signature').toString('base64url')}`
}

/** A door that notes its calls and answers them as told, one after the other; the last answer stays. */
export function fakeDoor(...answers: readonly (Partial<Reply> | ((call: Call) => Partial<Reply>))[]): Door & {
  readonly calls: readonly Call[]
} {
  const calls: Call[] = []
  return {
    calls,
    send(call) {
      const answer = answers[Math.min(calls.length, answers.length - 1)] ?? {}
      calls.push(call)
      const given = typeof answer === 'function' ? answer(call) : answer
      return Promise.resolve({ status: 200, headers: new Map(), body: undefined, ...given })
    },
  }
}
