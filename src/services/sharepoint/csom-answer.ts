import type { Json, JsonObject } from '../../model/json.ts'
import { isJson, isJsonList, isJsonObject } from '../../model/json.ts'

/** The error that an answer with status 200 may carry (reference: sharepoint B.3). */
export type CsomError = {
  readonly typeName: string
  readonly message: string
  readonly code: number | null
  readonly trace: string
}

/** What ProcessQuery answered: results by the number of the action that gave them, or an error. */
export type CsomAnswer =
  | { readonly is: 'results'; readonly results: ReadonlyMap<number, Json> }
  | { readonly is: 'error'; readonly error: CsomError }

/**
 * Reads the answer of ProcessQuery: a list whose first item tells versions and the error, then numbers of actions, each followed
 * by its result. Undefined where it is none. Pure.
 */
export function readCsomAnswer(body: unknown): CsomAnswer | undefined {
  if (!isJson(body) || !isJsonList(body)) return undefined
  const [head, ...rest] = body
  if (!isJsonObject(head) || !Object.hasOwn(head, 'ErrorInfo')) return undefined
  const info = head['ErrorInfo']
  if (info !== null && info !== undefined) return { is: 'error', error: errorOf(isJsonObject(info) ? info : {}) }
  const results = new Map<number, Json>()
  for (let at = 0; at < rest.length; at += 2) {
    const [id, result] = [rest[at], rest[at + 1]]
    if (typeof id !== 'number' || result === undefined) return undefined
    results.set(id, result)
  }
  return { is: 'results', results }
}

/** The objects of a type (`Tenant`, `SpoOperation`) among the results, in their order. */
export function objectsOf(answer: CsomAnswer, type: string): readonly JsonObject[] {
  if (answer.is === 'error') return []
  return [...answer.results.values()]
    .filter(isJsonObject)
    .filter((one) => typeof one['_ObjectType_'] === 'string' && one['_ObjectType_'].endsWith(`.${type}`))
}

/** The members of a collection; undefined where it is none. */
export function childItems(collection: Json | undefined): readonly Json[] | undefined {
  const items = isJsonObject(collection) ? collection['_Child_Items_'] : undefined
  return isJsonList(items) ? items : undefined
}

function errorOf(info: JsonObject): CsomError {
  const text = (name: string): string => (typeof info[name] === 'string' ? info[name] : '')
  return {
    typeName: text('ErrorTypeName').slice(0, 200),
    message: text('ErrorMessage').slice(0, 800),
    code: typeof info['ErrorCode'] === 'number' ? info['ErrorCode'] : null,
    trace: text('TraceCorrelationId').slice(0, 100),
  }
}
