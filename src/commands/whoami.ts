import { openCatalogue } from '../catalogue/catalogue.ts'
import type { Credential } from '../identity/credential.ts'
import { describeCredential } from '../identity/describe-credential.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { serviceOf } from '../model/address.ts'
import { isRecord } from '../model/json.ts'
import { fail, toTroubles } from '../model/trouble.ts'
import type { Trouble } from '../model/trouble.ts'
import { foreignText } from '../report/foreign-text.ts'
import type { Abilities } from './abilities.ts'
import { abilitiesOf } from './abilities.ts'
import type { Command } from './command.ts'
import { exitCodeOfTroubles } from './exit-code.ts'
import type { OpenTenant } from './open-tenant.ts'
import { openTenant } from './open-tenant.ts'

/** One service as `whoami` tells it. */
type ServiceAnswer = {
  readonly service: string
  readonly audience?: string
  readonly expires?: string
  readonly permissions?: readonly string[]
  readonly directoryRoles?: readonly string[]
  readonly abilities?: Abilities
  readonly trouble?: Trouble
}

/**
 * Shows who signs in: tenant, application, credential and its end, and for each service its token, the roles in it and what
 * they are enough for. Reads tokens only; SharePoint's hosts are asked of Graph where they were not given. Ends with 5 where
 * a token could not be had.
 */
export const whoami: Command = async (context) => {
  const { values, host } = context
  const catalogue = openCatalogue((name) => host.asset(name))
  const asked = values.list('service')
  const services = asked.length === 0 ? catalogue.services() : asked
  const unknown = services.find((name) => !catalogue.services().includes(name))
  if (unknown !== undefined)
    fail('INPUT-INVALID', {
      message: `There is no service "${unknown.slice(0, 60)}".`,
      subject: { name: '--service' },
      hint: `Give one of: ${catalogue.services().join(', ')}.`,
    })
  const tenant = await openTenant(context, catalogue, services, 'read')
  try {
    const names = roleNames(await host.asset('contracts/directory-roles.json'))
    const answers = await Promise.all(services.map((service) => answerOf(tenant, service, names, host.stop)))
    const { session, choice } = tenant
    const answer = {
      tenant: session.tenant,
      name: choice.tenant,
      cloud: choice.cloud.name,
      application: session.client,
      ...(session.objectId === undefined ? {} : { servicePrincipal: session.objectId }),
      credential: shown(choice.credential),
      why: choice.detection.why,
      services: answers,
    }
    const text = values.text('format') === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : tell(answer)
    const out = values.text('out')
    if (out === undefined) context.print(text)
    else await host.replace(out, text)
    const troubles = answers.flatMap((one) => one.trouble ?? [])
    return { exit: troubles.length === 0 ? 0 : exitCodeOfTroubles(troubles) }
  } finally {
    await tenant.close()
  }
}

/** Stands in every application's token and is no role that anybody gave it. */
const everyApplication = '0997a1d0-0d1d-4acb-b408-d5ca73121e90'

async function answerOf(
  tenant: OpenTenant,
  service: string,
  names: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<ServiceAnswer> {
  const rows = [...tenant.types.values()].filter((row) => serviceOf(row.name) === service)
  const protocol = protocolOf(rows)
  try {
    const [own = '', ...more] = await tenant.audiences(protocol, signal)
    const token = await tenant.session.token(own, 'first')
    // What the other tokens lack is told below, as what cannot be done with them.
    const others = await Promise.allSettled(more.map((audience) => tenant.session.token(audience, 'first')))
    const roles = others.flatMap((one) => (one.status === 'fulfilled' ? one.value.roles : []))
    return {
      service,
      audience: own,
      expires: new Date(token.expires).toISOString(),
      permissions: token.roles,
      directoryRoles: token.wids.filter((id) => id !== everyApplication).map((id) => names.get(id.toLowerCase()) ?? id),
      // Rows that another service's token serves are told by that service.
      abilities: abilitiesOf(
        rows.filter((row) => row.protocol === protocol),
        { roles: [...token.roles, ...roles], wids: token.wids },
        names,
      ),
    }
  } catch (error) {
    const [trouble] = toTroubles(error)
    return { service, ...(trouble === undefined ? {} : { trouble }) }
  }
}

function protocolOf(rows: readonly ResourceType[]): ResourceType['protocol'] {
  const [first] = rows
  return first?.protocol ?? fail('INTERNAL', { message: 'A service has no rows.' })
}

/** The credential for people and for programs, without any of its secrets. */
function shown(credential: Credential): { readonly kind: string; readonly words: string; readonly ends?: string } {
  const { kind, words, ends } = describeCredential(credential)
  return { kind, words, ...(ends === undefined ? {} : { ends: new Date(ends).toISOString() }) }
}

function roleNames(source: string): ReadonlyMap<string, string> {
  const document: unknown = JSON.parse(source)
  const roles = isRecord(document) && Array.isArray(document['roles']) ? document['roles'] : []
  return new Map(
    roles.flatMap((role: unknown) =>
      isRecord(role) && typeof role['templateId'] === 'string' && typeof role['name'] === 'string'
        ? [[role['templateId'].toLowerCase(), role['name']] as const]
        : [],
    ),
  )
}

function tell(answer: {
  readonly tenant: string
  readonly name: string
  readonly cloud: string
  readonly application: string
  readonly servicePrincipal?: string
  readonly credential: ReturnType<typeof shown>
  readonly why: string
  readonly services: readonly ServiceAnswer[]
}): string {
  const { credential } = answer
  const lines = [
    `Tenant       ${foreignText(answer.name)} (${answer.tenant}), ${answer.cloud} cloud`,
    `Application  ${answer.application}${answer.servicePrincipal === undefined ? '' : `, service principal ${answer.servicePrincipal}`}`,
    `Credential   ${credential.kind}: ${foreignText(credential.words)}${credential.ends === undefined ? '' : `, until ${instant(credential.ends)}`}`,
    `             ${foreignText(answer.why)}`,
    ...answer.services.flatMap((one) => ['', ...tellService(one)]),
  ]
  return `${lines.join('\n')}\n`
}

function tellService(one: ServiceAnswer): readonly string[] {
  if (one.trouble !== undefined || one.abilities === undefined)
    return [
      one.service,
      `  ${one.trouble?.code ?? 'INTERNAL'} ${foreignText(one.trouble?.message ?? 'no answer')}`,
      `  ${foreignText(one.trouble?.hint ?? '')}`,
    ]
  const { read, write, lacking } = one.abilities
  const list = (words: readonly string[] | undefined): string =>
    words === undefined || words.length === 0 ? 'none' : words.map((word) => foreignText(word)).join(', ')
  return [
    one.service,
    `  token        for ${one.audience ?? ''}, until ${instant(one.expires ?? '')}`,
    `  permissions  ${list(one.permissions)}`,
    `  roles        ${list(one.directoryRoles)}`,
    `  may read     ${read.length} types, may write ${write.length}`,
    ...lacking.map(({ to, what, types }) => `  lacks        ${what}, to ${to} ${shortened(types)}`),
  ]
}

/** A moment as people read it. */
function instant(iso: string): string {
  return `${iso.slice(0, 19).replace('T', ' ')} UTC`
}

function shortened(types: readonly string[]): string {
  const names = types.map((name) => name.slice(name.indexOf('.') + 1))
  return names.length <= 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
}
