import type { Simulator } from '../../../src/simulator/start.ts'
import { ask, signIn } from '../wire.ts'
import type { Answer, Sent } from '../wire.ts'

/** The answer of ProcessQuery: the head, and results by action id. */
export type Queried = {
  readonly status: number
  readonly error: { readonly type: string; readonly message: string } | null
  readonly results: ReadonlyMap<number, unknown>
}

/** What a test says to the simulated SharePoint. */
export type SharePoint = {
  /** Runs actions on the tenant object, which has path 1; `paths` are further object paths. */
  readonly query: (actions: string, paths?: string) => Promise<Queried>
  readonly send: (xml: string) => Promise<Queried>
  readonly rest: (path: string, sent?: Sent) => Promise<Answer>
  readonly root: (path: string, sent?: Sent) => Promise<Answer>
}

const tenantPath = '<Constructor Id="1" TypeId="{268004ae-ef6b-4e9b-8425-127220d84719}" />'

/** Signs in to the admin and the root host of a tenant. */
export async function sharePointOf(simulator: Simulator, name = 'contoso'): Promise<SharePoint> {
  const bearer = async (host: string): Promise<string> =>
    `Bearer ${await signIn(simulator, `https://${host}/.default`)}`
  const [adminHost, rootHost] = [`${name}-admin.sharepoint.com`, `${name}.sharepoint.com`]
  const [admin, root] = [await bearer(adminHost), await bearer(rootHost)]
  const send = async (xml: string): Promise<Queried> => {
    const answer = await ask(simulator, adminHost, '/_vti_bin/client.svc/ProcessQuery', {
      method: 'POST',
      headers: { authorization: admin, 'content-type': 'text/xml' },
      body: xml,
    })
    return { status: answer.status, ...readAnswer(answer.text) }
  }
  return {
    send,
    query: (actions, paths = '') => send(requestXml(actions, `${tenantPath}${paths}`)),
    rest: (path, sent = {}) =>
      ask(simulator, adminHost, path, { ...sent, headers: { authorization: admin, ...sent.headers } }),
    root: (path, sent = {}) =>
      ask(simulator, rootHost, path, { ...sent, headers: { authorization: root, ...sent.headers } }),
  }
}

/** A whole request. */
export function requestXml(actions: string, paths: string): string {
  return `<Request AddExpandoFieldTypeSuffix="true" SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="test" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions>${actions}</Actions><ObjectPaths>${paths}</ObjectPaths></Request>`
}

function readAnswer(text: string): Omit<Queried, 'status'> {
  const list: unknown = text.startsWith('[') ? JSON.parse(text) : [{ ErrorInfo: null }]
  const [head, ...rest]: readonly unknown[] = Array.isArray(list) ? list : []
  const error = memberOf(head, 'ErrorInfo')
  const results = new Map<number, unknown>()
  for (let index = 0; index < rest.length; index += 2) results.set(Number(rest[index]), rest[index + 1])
  return {
    results,
    error:
      error === null || error === undefined
        ? null
        : { type: String(memberOf(error, 'ErrorTypeName')), message: String(memberOf(error, 'ErrorMessage')) },
  }
}

/** A member of something that may not be an object. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}

/** XML that sets a property of the tenant. */
export function set(name: string, type: string, value: string): string {
  return `<SetProperty Id="9" ObjectPathId="1" Name="${name}"><Parameter Type="${type}">${value}</Parameter></SetProperty>`
}

/** XML that reads all properties of the tenant as action 3. */
export const readAll =
  '<ObjectPath Id="2" ObjectPathId="1" /><Query Id="3" ObjectPathId="1"><Query SelectAllProperties="true"><Properties><Property Name="HideDefaultThemes" ScalarProperty="true" /></Properties></Query></Query>'

/** XML that calls a method of the tenant as action 5. */
export function call(name: string, ...parameters: readonly (readonly [string, string])[]): string {
  const given = parameters.map(([type, value]) =>
    type === 'Null' ? '<Parameter Type="Null" />' : `<Parameter Type="${type}">${value}</Parameter>`,
  )
  return `<Method Name="${name}" Id="5" ObjectPathId="1"><Parameters>${given.join('')}</Parameters></Method>`
}
