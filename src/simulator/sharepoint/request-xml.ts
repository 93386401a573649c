import { DOMParser } from '@xmldom/xmldom'
import type { Element, Node } from '@xmldom/xmldom'

/** A value as a client sends it. `type` is the attribute: `Boolean`, `Enum`, `Array`, `Null`; `TypeId` for an object. */
export interface Parameter {
  readonly type: string
  readonly text: string
  readonly items: readonly Parameter[]
  /** Members of an object parameter, by name. */
  readonly members: ReadonlyMap<string, Parameter>
  /** The object path that it refers to. */
  readonly path?: string
}

/** How an object of the request is reached. */
export type ObjectPath =
  | { readonly kind: 'constructor'; readonly typeId: string }
  | { readonly kind: 'identity'; readonly name: string }
  | {
      readonly kind: 'method'
      readonly parent: string
      readonly name: string
      readonly parameters: readonly Parameter[]
    }
  | { readonly kind: 'property'; readonly parent: string; readonly name: string }
  | {
      readonly kind: 'static'
      readonly typeId: string
      readonly name: string
      readonly parameters: readonly Parameter[]
    }

/** One thing to be done, in order. */
export type Action =
  | { readonly kind: 'objectPath' | 'identityQuery'; readonly id: number; readonly path: string }
  | {
      readonly kind: 'query'
      readonly id: number
      readonly path: string
      readonly all: boolean
      readonly names: readonly string[]
    }
  | {
      readonly kind: 'set'
      readonly id: number
      readonly path: string
      readonly name: string
      readonly value: Parameter
    }
  | {
      readonly kind: 'method'
      readonly id: number
      readonly path: string
      readonly name: string
      readonly parameters: readonly Parameter[]
    }

/** A ProcessQuery request, read. */
export interface QueryRequest {
  readonly actions: readonly Action[]
  readonly paths: ReadonlyMap<string, ObjectPath>
}

/** Thrown where the XML is no request; its message is what the service tells. */
export class BadRequestXml extends Error {}

const namespace = 'http://schemas.microsoft.com/sharepoint/clientquery/2009'

/**
 * Reads the XML of a ProcessQuery request (reference: SharePoint B.3; MS-CSOM names the elements).
 * @throws BadRequestXml for XML that is malformed, or that holds an element which this request form does not have.
 */
export function readRequest(source: string): QueryRequest {
  const root = parse(source)
  if (root.localName !== 'Request' || root.namespaceURI !== namespace)
    throw new BadRequestXml('The root element of the request is not valid.')
  const actions = only(root, 'Actions')
  const paths = only(root, 'ObjectPaths')
  return {
    actions: elements(actions).map(readAction),
    paths: new Map(elements(paths).map((element) => [need(element, 'Id'), readPath(element)])),
  }
}

function parse(source: string): Element {
  try {
    const document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new BadRequestXml(message)
      },
    }).parseFromString(source, 'text/xml')
    const root = document.documentElement
    if (root !== null) return root
  } catch {
    // told below, whatever the parser calls it
  }
  throw new BadRequestXml('The request is not valid XML.')
}

function readAction(element: Element): Action {
  const id = Number(need(element, 'Id'))
  const path = need(element, 'ObjectPathId')
  if (!Number.isInteger(id)) throw new BadRequestXml('The action Id is not valid.')
  switch (element.localName ?? '') {
    case 'ObjectPath':
      return { kind: 'objectPath', id, path }
    case 'ObjectIdentityQuery':
      return { kind: 'identityQuery', id, path }
    case 'SetProperty':
      return { kind: 'set', id, path, name: need(element, 'Name'), value: readParameter(only(element, 'Parameter')) }
    case 'Method':
      return { kind: 'method', id, path, name: need(element, 'Name'), parameters: readParameters(element) }
    case 'Query': {
      const query = only(element, 'Query')
      const names = elements(only(query, 'Properties')).map((property) => need(property, 'Name'))
      return { kind: 'query', id, path, all: query.getAttribute('SelectAllProperties') === 'true', names }
    }
    default:
      throw new BadRequestXml(`The action ${element.localName ?? ''} is not valid.`)
  }
}

function readPath(element: Element): ObjectPath {
  switch (element.localName ?? '') {
    case 'Constructor':
      return { kind: 'constructor', typeId: need(element, 'TypeId').toLowerCase() }
    case 'Identity':
      return { kind: 'identity', name: need(element, 'Name') }
    case 'Method':
      return {
        kind: 'method',
        parent: need(element, 'ParentId'),
        name: need(element, 'Name'),
        parameters: readParameters(element),
      }
    case 'Property':
      return { kind: 'property', parent: need(element, 'ParentId'), name: need(element, 'Name') }
    case 'StaticMethod':
      return {
        kind: 'static',
        typeId: need(element, 'TypeId').toLowerCase(),
        name: need(element, 'Name'),
        parameters: readParameters(element),
      }
    default:
      throw new BadRequestXml(`The object path ${element.localName ?? ''} is not valid.`)
  }
}

function readParameters(element: Element): readonly Parameter[] {
  const holder = elements(element).find((child) => child.localName === 'Parameters')
  return holder === undefined ? [] : elements(holder).map(readParameter)
}

function readParameter(element: Element): Parameter {
  const path = element.getAttribute('ObjectPathId')
  const type = element.getAttribute('Type') ?? (element.getAttribute('TypeId') === null ? '' : 'Object')
  if (type === '' && path === null) throw new BadRequestXml('A parameter has no type.')
  const children = elements(element)
  return {
    type: path === null ? type : 'Path',
    text: children.length === 0 ? (element.textContent ?? '') : '',
    items: children.filter((child) => child.localName === 'Object').map(readParameter),
    members: new Map(
      children
        .filter((child) => child.localName === 'Property')
        .map((child) => [need(child, 'Name'), readParameter(child)]),
    ),
    ...(path === null ? {} : { path }),
  }
}

function elements(parent: Element): readonly Element[] {
  const found: Element[] = []
  for (let node: Node | null = parent.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node)) found.push(node)
  return found
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}

function only(parent: Element, name: string): Element {
  const found = elements(parent).find((child) => child.localName === name)
  if (found === undefined) throw new BadRequestXml(`The element ${name} is missing.`)
  return found
}

function need(element: Element, name: string): string {
  const value = element.getAttribute(name)
  if (value === null || value === '')
    throw new BadRequestXml(`The attribute ${name} of ${element.localName ?? ''} is missing.`)
  return value
}
