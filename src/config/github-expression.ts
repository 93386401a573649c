import { data, Evaluator, Lexer, Parser, wellKnownFunctions } from '@actions/expressions'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import type { Scope } from './expressions.ts'

const contexts = ['vars', 'env', 'each', 'breakGlass', 'tenant']
const longest = 1_000_000

/**
 * Evaluates one expression as GitHub does, by GitHub's own package. Throws an Error in plain words: for a fault of the
 * expression, for a name that nobody declared (GitHub would give an empty value, and a typo would go unseen), and for
 * results that grow beyond a million characters.
 */
export function evaluateExpression(expression: string, scope: Scope): Json {
  const { tokens } = new Lexer(expression).lex()
  checkNames(tokens, scope)
  const parsed = new Parser(tokens, contexts, []).parse()
  const context = new data.Dictionary(
    { key: 'vars', value: toData(scope.vars) },
    { key: 'env', value: toData(scope.env) },
    { key: 'each', value: toData(scope.each ?? null) },
    { key: 'breakGlass', value: toData(scope.breakGlass) },
    { key: 'tenant', value: toData(scope.tenant) },
  )
  return fromData(new Evaluator(parsed, context, boundedFunctions()).evaluate())
}

type TokenLike = { readonly lexeme: string; readonly value?: string | number | boolean }

function checkNames(tokens: readonly TokenLike[], scope: Scope): void {
  for (const [index, token] of tokens.entries()) {
    const context = token.lexeme.toLowerCase()
    if (tokens[index - 1]?.lexeme === '.' || (typeof token.value === 'string' && token.lexeme.startsWith("'"))) continue
    if (context === 'secrets') throw new Error('`secrets` can only be the whole value of a secret property')
    if (context === 'each' && scope.each === undefined) throw new Error('`each` is known only in a task with `for`')
    if (context !== 'vars' && context !== 'env') continue
    const next = tokens[index + 2]
    const name = tokens[index + 1]?.lexeme === '.' ? next?.lexeme : next?.value
    const known = Object.keys(context === 'vars' ? scope.vars : scope.env).map((one) => one.toLowerCase())
    if (typeof name === 'string' && name !== '*' && !known.includes(name.toLowerCase())) {
      throw new Error(
        context === 'vars'
          ? `there is no variable \`${name}\``
          : `the environment name \`${name}\` is not allowed or not set`,
      )
    }
  }
}

/** The package's functions, refusing arguments and results whose size would multiply: a few nested calls could fill the memory. */
function boundedFunctions(): ConstructorParameters<typeof Evaluator>[2] {
  const bounded = Object.entries(wellKnownFunctions).map(([name, definition]): [string, typeof definition] => [
    name,
    {
      ...definition,
      call: (...args) => {
        const sizes = args.map((arg) =>
          arg instanceof data.StringData ? arg.value.length : arg instanceof data.Array ? arg.values().length : 1,
        )
        const product = sizes.length < 2 ? 0 : (sizes[0] ?? 0) * Math.max(...sizes.slice(1))
        const result =
          (name === 'format' || name === 'join') && product > 5 * longest ? undefined : definition.call(...args)
        if (result === undefined || (result instanceof data.StringData && result.value.length > longest)) {
          throw new Error(`the result of ${name}() is too long`)
        }
        return result
      },
    },
  ])
  return new Map(bounded)
}

function toData(value: Json): data.ExpressionData {
  if (value === null) return new data.Null()
  if (typeof value === 'string') return new data.StringData(value)
  if (typeof value === 'number') return new data.NumberData(value)
  if (typeof value === 'boolean') return new data.BooleanData(value)
  if (isJsonList(value)) return new data.Array(...value.map(toData))
  return new data.Dictionary(
    ...Object.entries(isJsonObject(value) ? value : {}).map(([key, item]) => ({ key, value: toData(item) })),
  )
}

function fromData(value: data.ExpressionData): Json {
  if (value instanceof data.Null) return null
  if (value instanceof data.Array) return value.values().map(fromData)
  if (value instanceof data.Dictionary) {
    const members: JsonObject = Object.fromEntries(value.pairs().map((pair) => [pair.key, fromData(pair.value)]))
    return members
  }
  if (value instanceof data.NumberData && !Number.isFinite(value.value)) throw new Error('the result is not a number')
  return value.value
}
