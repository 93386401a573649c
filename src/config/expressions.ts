import type { Json, JsonObject } from '../model/json.ts'
import type { Problems } from './problems.ts'
import { didYouMean } from './suggestion.ts'
import type { YamlEntry, YamlNode, YamlScalar } from './yaml-node.ts'
import { describeNode, nodeOf, shorten } from './yaml-node.ts'

/** What expressions can see. `env` holds only the names that the command allows. */
export type Scope = {
  readonly vars: JsonObject
  readonly env: JsonObject
  readonly each?: Json
  readonly breakGlass: readonly string[]
  readonly tenant: string | null
}

/** Evaluates expressions in YAML values. */
export interface Expressions {
  /** The value with every `${{ }}` replaced. A list that an expression gives inside a list is spliced into it. */
  evaluate(node: YamlNode, scope: Scope): YamlNode
  /** Whether an `if:` holds, as GitHub tells truth; text without `${{ }}` is an expression too. */
  condition(node: YamlNode, scope: Scope): boolean
}

/** Gives the value of one expression without its `${{ }}`; throws an Error with plain words where it has none. */
export type Evaluate = (expression: string, scope: Scope) => Json

const secretOnly = /^\s*secrets\s*\.\s*(?<name>[A-Za-z_][A-Za-z0-9_]*)\s*$/u

/** Says whether a value holds an expression anywhere. */
export function hasExpression(node: YamlNode): boolean {
  if (node.kind === 'scalar') return typeof node.value === 'string' && node.value.includes('${{')
  if (node.kind === 'list') return node.items.some(hasExpression)
  return Array.from(node.entries.values()).some((entry) => hasExpression(entry.value))
}

/** Makes the evaluator of values. What is wrong goes into `problems`, once: its place is marked broken. */
export function createExpressions(evaluateOne: Evaluate, problems: Problems): Expressions {
  const compute = (expression: string, node: YamlScalar, scope: Scope): Json | undefined => {
    try {
      return evaluateOne(expression, scope)
    } catch (error) {
      const words = error instanceof Error ? error.message : 'it could not be evaluated'
      const code = words.startsWith('`secrets`') ? 'CONFIG-SECRET' : 'CONFIG-EXPRESSION'
      problems.add(
        code,
        node.at,
        `\`${shorten(expression.trim())}\`: ${shorten(words, 200)}.`,
        hintFor(expression, scope),
      )
      return undefined
    }
  }

  const broken = (node: YamlScalar): YamlScalar => ({ ...node, value: null, computed: true, broken: true })

  const scalar = (node: YamlScalar, scope: Scope): YamlNode => {
    if (typeof node.value !== 'string' || !node.value.includes('${{')) return node
    const pieces = splitExpressions(node.value)
    if (pieces === undefined) {
      problems.add('CONFIG-EXPRESSION', node.at, 'An expression begins with `${{` and has no `}}`.')
      return broken(node)
    }
    const only = pieces.length === 1 ? pieces[0] : undefined
    if (only !== undefined && 'expression' in only) {
      const secret = secretOnly.exec(only.expression)?.groups?.['name']
      if (secret !== undefined) return { ...node, value: '', secret, computed: true }
      const value = compute(only.expression, node, scope)
      return value === undefined ? broken(node) : nodeOf(value, node.at)
    }
    const texts: string[] = []
    for (const piece of pieces) {
      const value = 'text' in piece ? piece.text : compute(piece.expression, node, scope)
      if (value === undefined) return broken(node)
      if (typeof value === 'object' && value !== null) {
        problems.add(
          'CONFIG-EXPRESSION',
          node.at,
          'An expression inside text gives a list or a mapping.',
          'Use `join()`, or let the expression be the whole value.',
        )
        return broken(node)
      }
      texts.push(value === null ? '' : String(value))
    }
    return { ...node, value: texts.join(''), plain: false, computed: true }
  }

  const evaluate = (node: YamlNode, scope: Scope): YamlNode => {
    if (!hasExpression(node)) return node
    if (node.kind === 'scalar') return scalar(node, scope)
    if (node.kind === 'list') {
      const items = node.items.flatMap((item) => {
        const value = evaluate(item, scope)
        return item.kind === 'scalar' && value.kind === 'list' ? value.items : [value]
      })
      return { ...node, items }
    }
    const entries = Array.from(node.entries, ([key, entry]): [string, YamlEntry] => [
      key,
      { ...entry, value: evaluate(entry.value, scope) },
    ])
    return { ...node, entries: new Map(entries) }
  }

  return {
    evaluate,
    condition(node, scope) {
      if (node.kind !== 'scalar' || (typeof node.value !== 'string' && typeof node.value !== 'boolean')) {
        const told = node.kind === 'scalar' && node.bare
        if (!told) problems.add('CONFIG-TYPE', node.at, `\`if\` takes an expression; here is ${describeNode(node)}.`)
        return false
      }
      const wrapped = hasExpression(node) || typeof node.value !== 'string'
      const value = wrapped ? scalar(node, scope) : nodeOf(compute(node.source, node, scope) ?? null, node.at)
      return value.kind !== 'scalar' || Boolean(value.value)
    },
  }
}

function hintFor(expression: string, scope: Scope): string | undefined {
  const named = /\b(?<context>vars|env)\s*\.\s*(?<name>[\w-]+)/iu.exec(expression)?.groups
  if (named === undefined) return undefined
  if (named['context']?.toLowerCase() === 'env')
    return 'Allow the name on the command: `--env NAME` (the action’s input `env`), and set it.'
  return didYouMean(named['name'] ?? '', Object.keys(scope.vars)) ?? 'Declare it under `vars:`.'
}

type Piece = { readonly text: string } | { readonly expression: string }

/** Splits text at its expressions; quotes inside an expression may hold `}}`. Undefined where one does not end. */
function splitExpressions(text: string): readonly Piece[] | undefined {
  const pieces: Piece[] = []
  let from = 0
  for (let open = text.indexOf('${{'); open >= 0; open = text.indexOf('${{', from)) {
    const close = endOfExpression(text, open + 3)
    if (close < 0) return undefined
    if (open > from) pieces.push({ text: text.slice(from, open) })
    pieces.push({ expression: text.slice(open + 3, close) })
    from = close + 2
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}

function endOfExpression(text: string, start: number): number {
  let quoted = false
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "'") quoted = !quoted
    else if (!quoted && text.startsWith('}}', at)) return at
  }
  return -1
}
