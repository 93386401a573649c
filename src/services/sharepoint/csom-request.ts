import { DOMImplementation, XMLSerializer } from '@xmldom/xmldom'
import { fail } from '../../model/trouble.ts'

/** A value on its way to SharePoint's object model (reference: sharepoint B.3). */
export type CsomValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'plain'; readonly type: CsomPlainType; readonly text: string }
  | { readonly kind: 'array'; readonly items: readonly CsomValue[] }
  | { readonly kind: 'object'; readonly typeId: string; readonly members: Readonly<Record<string, CsomValue>> }

/** The types of a plain value, as the service calls them. */
export type CsomPlainType =
  | 'Boolean'
  | 'String'
  | 'Int32'
  | 'Int64'
  | 'UInt32'
  | 'Double'
  | 'Enum'
  | 'Guid'
  | 'DateTime'

/** Where an object is found. Every path and action has a number of its own within its request. */
export type CsomPath = { readonly id: number } & (
  | { readonly kind: 'constructor'; readonly typeId: string }
  | { readonly kind: 'identity'; readonly identity: string }
  | {
      readonly kind: 'method'
      readonly of: number
      readonly name: string
      readonly parameters: readonly CsomValue[]
    }
)

/** What is done with the object at a path. `resolve` makes the service run the method that gives it. */
export type CsomAction = { readonly id: number; readonly path: number } & (
  | { readonly kind: 'resolve' }
  | { readonly kind: 'set'; readonly name: string; readonly value: CsomValue }
  | { readonly kind: 'call'; readonly name: string; readonly parameters: readonly CsomValue[] }
  | {
      readonly kind: 'query'
      readonly all: boolean
      readonly properties: readonly string[]
      /** The members of a collection too. */
      readonly items?: true
    }
)

/** Everything that one request does, in order. Not a transaction: what came before a failing action stays done. */
export type CsomRequest = { readonly paths: readonly CsomPath[]; readonly actions: readonly CsomAction[] }

const namespace = 'http://schemas.microsoft.com/sharepoint/clientquery/2009'

/** The XML of a request (reference: sharepoint B.3). Fails with NOT-WRITABLE where a text holds what XML cannot carry. */
export function csomXml({ paths, actions }: CsomRequest): string {
  const document = new DOMImplementation().createDocument(namespace, 'Request', null)
  const root = document.documentElement ?? fail('INTERNAL', { message: 'an XML document has no root' })
  const element: MakeElement = (name, attributes, ...children) => {
    const made = document.createElementNS(namespace, name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, carried(String(value)))
    for (const child of children)
      made.appendChild(typeof child === 'string' ? document.createTextNode(carried(child)) : child)
    return made
  }
  const frame = {
    AddExpandoFieldTypeSuffix: 'true',
    SchemaVersion: '15.0.0.0',
    LibraryVersion: '16.0.0.0',
    ApplicationName: 'tenantform',
  }
  for (const [key, value] of Object.entries(frame)) root.setAttribute(key, value)
  root.appendChild(element('Actions', {}, ...actions.map((action) => actionElement(element, action))))
  root.appendChild(element('ObjectPaths', {}, ...paths.map((path) => pathElement(element, path))))
  return new XMLSerializer().serializeToString(document)
}

type XmlElement = ReturnType<ReturnType<DOMImplementation['createDocument']>['createElementNS']>
type MakeElement = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (XmlElement | string)[]
) => XmlElement

function pathElement(element: MakeElement, path: CsomPath): XmlElement {
  const { id } = path
  if (path.kind === 'constructor') return element('Constructor', { Id: id, TypeId: path.typeId })
  if (path.kind === 'identity') return element('Identity', { Id: id, Name: path.identity })
  return element(
    'Method',
    { Id: id, ParentId: path.of, Name: path.name },
    ...parameterElements(element, path.parameters),
  )
}

function actionElement(element: MakeElement, action: CsomAction): XmlElement {
  const { id, path } = action
  switch (action.kind) {
    case 'resolve':
      return element('ObjectPath', { Id: id, ObjectPathId: path })
    case 'set':
      return element(
        'SetProperty',
        { Id: id, ObjectPathId: path, Name: action.name },
        valueElement(element, 'Parameter', {}, action.value),
      )
    case 'call':
      return element(
        'Method',
        { Name: action.name, Id: id, ObjectPathId: path },
        ...parameterElements(element, action.parameters),
      )
    case 'query': {
      const select = (name: string, properties: readonly string[]): XmlElement =>
        element(
          name,
          { SelectAllProperties: String(action.all) },
          element(
            'Properties',
            {},
            ...properties.map((one) => element('Property', { Name: one, ScalarProperty: 'true' })),
          ),
        )
      return element(
        'Query',
        { Id: id, ObjectPathId: path },
        select('Query', action.properties),
        ...(action.items === true ? [select('ChildItemQuery', [])] : []),
      )
    }
  }
}

function parameterElements(element: MakeElement, parameters: readonly CsomValue[]): readonly XmlElement[] {
  if (parameters.length === 0) return []
  return [element('Parameters', {}, ...parameters.map((one) => valueElement(element, 'Parameter', {}, one)))]
}

function valueElement(
  element: MakeElement,
  tag: 'Parameter' | 'Object' | 'Property',
  attributes: Readonly<Record<string, string>>,
  value: CsomValue,
): XmlElement {
  switch (value.kind) {
    case 'null':
      return element(tag, { ...attributes, Type: 'Null' })
    case 'plain':
      return element(tag, { ...attributes, Type: value.type }, ...(value.text === '' ? [] : [value.text]))
    case 'array':
      return element(
        tag,
        { ...attributes, Type: 'Array' },
        ...value.items.map((one) => valueElement(element, 'Object', {}, one)),
      )
    case 'object': {
      // The service's own client writes members by the alphabet.
      const members = Object.entries(value.members).toSorted(([left], [right]) => (left < right ? -1 : 1))
      return element(
        tag,
        { ...attributes, TypeId: value.typeId },
        ...members.map(([name, member]) => valueElement(element, 'Property', { Name: name }, member)),
      )
    }
  }
}

/** XML 1.0 has no way to write control characters or half of a surrogate pair. */
function carried(text: string): string {
  const bad = Array.from(text).some(
    (one) => (one < ' ' && !'\t\n\r'.includes(one)) || /[\p{Cs}\ufffe\uffff]/u.test(one),
  )
  if (!bad) return text
  return fail('NOT-WRITABLE', {
    message: 'A text holds a character that cannot be sent to SharePoint (a control character, or half of one).',
    arrived: 'no',
  })
}
