import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import { isRecord } from '../../../src/model/json.ts'

/** How a job stands where an expression is asked: what the status functions answer from. */
export type Status = 'success' | 'failure' | 'cancelled'

/** The contexts that an expression of a workflow may name, and the status of the job. */
export type Scope = { readonly contexts: Readonly<Record<string, unknown>>; readonly status: Status }

const statusNames = ['success', 'failure', 'cancelled', 'always'] as const

function statusFunctions(status: Status): ConstructorParameters<typeof Evaluator>[2] {
  const answers = {
    success: status === 'success',
    failure: status === 'failure',
    cancelled: status === 'cancelled',
    always: true,
  }
  return new Map(
    statusNames.map((name) => [
      name,
      { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answers[name]) },
    ]),
  )
}

function evaluate(text: string, { contexts, status }: Scope): data.ExpressionData {
  const functions = statusNames.map((name) => ({ name, minArgs: 0, maxArgs: 0 }))
  const parsed = new Parser(new Lexer(text).lex().tokens, Object.keys(contexts), functions).parse()
  const dictionary = new data.Dictionary(
    ...Object.entries(contexts).map(([key, value]) => ({ key, value: toData(value) })),
  )
  return new Evaluator(parsed, dictionary, statusFunctions(status)).evaluate()
}

/** Fills the expressions of a text, as the runner does before a step starts. */
export function filled(text: string, scope: Scope): string {
  return text.replaceAll(/\$\{\{([^]*?)\}\}/gu, (_all, inner: string) => evaluate(inner, scope).coerceString())
}

/** Every text of a tree, filled; keys stay. */
export function filledTree(tree: unknown, scope: Scope): Record<string, string> {
  if (!isRecord(tree)) return {}
  return Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, filled(scalar(value), scope)]))
}

/** Whether an `if` lets a step or a job start: without a status function in it, only where all went well before. */
export function lets(condition: unknown, scope: Scope): boolean {
  if (condition === undefined) return scope.status === 'success'
  const text = scalar(condition).replaceAll(/^\s*\$\{\{|\}\}\s*$/gu, '')
  const asksStatus = /\b(?:success|failure|cancelled|always)\s*\(/iu.test(text)
  const whole = asksStatus ? text : `success() && (${text})`
  const result = evaluate(whole, scope)
  return !(
    result instanceof data.Null ||
    (result instanceof data.BooleanData && !result.value) ||
    (result instanceof data.StringData && result.value === '') ||
    (result instanceof data.NumberData && result.value === 0)
  )
}

function toData(value: unknown): data.ExpressionData {
  if (typeof value === 'string') return new data.StringData(value)
  if (typeof value === 'number') return new data.NumberData(value)
  if (typeof value === 'boolean') return new data.BooleanData(value)
  if (Array.isArray(value)) return new data.Array(...value.map(toData))
  if (!isRecord(value)) return new data.Null()
  return new data.Dictionary(...Object.entries(value).map(([key, item]) => ({ key, value: toData(item) })))
}

/** A plain value of YAML as the runner reads it: text. @throws Error for a list or a mapping. */
export function scalar(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error(`${JSON.stringify(value)} is no plain value.`)
}
