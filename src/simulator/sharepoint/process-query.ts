import type { Raw } from '../json.ts'
import { Refusal, unknownReply } from '../reply.ts'
import { CsomError, invalidQuery } from './csom-error.ts'
import { BadRequestXml, readRequest } from './request-xml.ts'
import type { Action, ObjectPath, QueryRequest } from './request-xml.ts'
import type { Called, SpoObject } from './spo-object.ts'

/** What a request can reach. */
export interface ObjectModel {
  /** `trace|908bed80-…:tenant` without the trace: the beginning of every identity. */
  readonly identityPrefix: string
  readonly construct: (typeId: string) => SpoObject | undefined
  /** The object that an identity of an earlier answer names; `lines` is what follows the tenant's id. */
  readonly identified: (lines: readonly string[]) => SpoObject | undefined
  readonly callStatic: (
    typeId: string,
    name: string,
    parameters: Parameters<NonNullable<SpoObject['call']>>[1],
  ) => Called
  /** Remembers everything, and gives what puts it back. */
  readonly remember: () => () => void
  /** Whether a failing request is undone. */
  readonly undoes: boolean
}

const version = '16.0.26420.12000'
const namespace = 'Microsoft.Online.SharePoint.TenantAdministration.'

/**
 * Answers the XML of a ProcessQuery request with the list that the service sends: a head, then pairs of an action's id and its
 * result. Every error is told in the head, with HTTP 200 (reference: SharePoint B.3).
 */
export function processQuery(source: string, model: ObjectModel, trace: string): readonly unknown[] {
  const restore = model.remember()
  try {
    return [head(trace, null), ...run(readRequest(source), model, trace)]
  } catch (error) {
    if (error instanceof BadRequestXml) return [head(trace, invalidQuery(error.message))]
    if (!(error instanceof CsomError)) throw error
    if (model.undoes) restore()
    return [head(trace, error)]
  }
}

function head(trace: string, error: CsomError | null): Raw {
  return {
    SchemaVersion: '15.0.0.0',
    LibraryVersion: version,
    ErrorInfo:
      error === null
        ? null
        : {
            ErrorMessage: error.message,
            ErrorValue: null,
            TraceCorrelationId: trace,
            ErrorCode: error.code,
            ErrorTypeName: error.typeName,
          },
    TraceCorrelationId: trace,
  }
}

function run({ actions, paths }: QueryRequest, model: ObjectModel, trace: string): readonly unknown[] {
  const reached = new Map<string, SpoObject | null>()
  const reach = (id: string): SpoObject | null => {
    const known = reached.get(id)
    if (known !== undefined) return known
    const path = paths.get(id)
    if (path === undefined) throw invalidQuery(`The object path ${id} does not exist.`)
    const object = resolve(path)
    reached.set(id, object)
    return object
  }
  const there = (id: string): SpoObject => {
    const object = reach(id)
    if (object === null)
      throw new CsomError(
        'Microsoft.SharePoint.Client.ServerException',
        'Object reference not set to an instance of an object.',
        -2147467261,
      )
    return object
  }
  const objectOf = (called: Called, name: string): SpoObject | null => {
    if (called !== undefined && 'object' in called) return called.object
    throw invalidQuery(`The method "${name}" does not give an object.`)
  }
  const resolve = (path: ObjectPath): SpoObject | null => {
    switch (path.kind) {
      case 'constructor':
        return model.construct(path.typeId) ?? missing(`the type ${path.typeId}`)
      case 'identity': {
        const [first = '', ...lines] = path.name.split('\n')
        if (!first.toLowerCase().endsWith(model.identityPrefix)) throw invalidQuery('The object identity is not valid.')
        return model.identified(lines) ?? missing(`the identity ${lines.join(' ')}`)
      }
      case 'method':
        return objectOf(call(there(path.parent), path.name, path.parameters), path.name)
      case 'property':
        return there(path.parent).property?.(path.name) ?? missing(`the property ${path.name}`)
      case 'static':
        return objectOf(model.callStatic(path.typeId, path.name, path.parameters), path.name)
    }
  }
  const call = (object: SpoObject, name: string, parameters: Parameters<NonNullable<SpoObject['call']>>[1]): Called => {
    if (object.call === undefined) throw noMethod(name)
    return object.call(name, parameters, there)
  }
  const answers = actions.flatMap((action) => perform(action, { reach, there, call, model, trace }))
  for (const object of reached.values()) object?.finish?.()
  return answers
}

interface Work {
  readonly reach: (id: string) => SpoObject | null
  readonly there: (id: string) => SpoObject
  readonly call: (object: SpoObject, name: string, parameters: Parameters<NonNullable<SpoObject['call']>>[1]) => Called
  readonly model: ObjectModel
  readonly trace: string
}

function perform(action: Action, { reach, there, call, model, trace }: Work): readonly unknown[] {
  const identified = (object: SpoObject): Raw => ({
    _ObjectType_: object.objectType.includes('.') ? object.objectType : `${namespace}${object.objectType}`,
    _ObjectIdentity_: `${trace}|${model.identityPrefix}\n${object.identity}`,
  })
  switch (action.kind) {
    case 'objectPath':
      return [action.id, { IsNull: reach(action.path) === null }]
    case 'identityQuery':
      return [action.id, { _ObjectIdentity_: identified(there(action.path))['_ObjectIdentity_'] }]
    case 'query': {
      const object = there(action.path)
      return [action.id, { ...identified(object), ...object.show(action.all, action.names) }]
    }
    case 'set': {
      const object = there(action.path)
      if (object.set === undefined) throw noProperty(action.name)
      object.set(action.name, action.value)
      return []
    }
    case 'method': {
      const called = call(there(action.path), action.name, action.parameters)
      if (called === undefined) return []
      if ('value' in called) return [action.id, called.value]
      return called.object === null
        ? [action.id, null]
        : [action.id, { ...identified(called.object), ...called.object.show(true, []) }]
    }
  }
}

function missing(what: string): never {
  throw invalidQuery(`The request names ${what}, which does not exist.`)
}

/** The words of the service for a property that a type does not have. */
export function noProperty(name: string): CsomError {
  return invalidQuery(`Field or property "${name}" does not exist.`)
}

/** A method that is not simulated: it ends the request as unknown to the simulator, since the real object model has many more. */
export function noMethod(name: string): Refusal {
  return new Refusal(unknownReply(`the method ${name} of SharePoint's object model`))
}
