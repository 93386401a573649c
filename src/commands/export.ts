import { openCatalogue } from '../catalogue/catalogue.ts'
import { writeDocument } from '../config/write-yaml.ts'
import { exportConfiguration } from '../engine/export.ts'
import { observe } from '../engine/observe.ts'
import { isTypeName, parseAddress, serviceOf } from '../model/address.ts'
import type { Want } from '../model/protocol.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { fail } from '../model/trouble.ts'
import { encodeSnapshot, snapshotOf } from '../records/snapshot.ts'
import type { Command } from './command.ts'
import { openTenant } from './open-tenant.ts'
import type { OptionValues } from './option-values.ts'

/**
 * Writes what the tenant holds as YAML that validates, or as a snapshot that `simulate --state` takes. Types that exist per
 * object (mailboxes, users) are in it only where `--only` names objects. Writes nothing to the tenant.
 */
export const exportTenant: Command = async (context) => {
  const { values, host, print } = context
  const format = values.text('format') ?? 'yaml'
  if (format !== 'yaml' && format !== 'snapshot')
    fail('INPUT-INVALID', {
      message: `export has no format "${format}".`,
      subject: { name: '--format' },
      hint: 'Give yaml or snapshot.',
    })
  const catalogue = openCatalogue((name) => host.asset(name))
  const wanted = values.list('service')
  const only = values
    .list('only')
    .map(
      (text) =>
        parseAddress(text) ??
        fail('INPUT-INVALID', { message: `--only ${text.slice(0, 80)} names no type.`, subject: { name: '--only' } }),
    )
  const services = catalogue
    .services()
    .filter(
      (name) =>
        (wanted.length === 0 || wanted.includes(name)) &&
        (only.length === 0 || only.some((one) => serviceOf(one.type) === name)),
    )
  if (services.length === 0)
    fail('INPUT-INVALID', {
      message: `There is no service ${wanted.join(', ')}.`,
      subject: { name: '--service' },
      hint: `Give one of: ${catalogue.services().join(', ')}.`,
    })
  const tenant = await openTenant(context, catalogue, services, 'read')
  const { others, why } = tenant.choice.detection
  if (others.length > 0) context.tell(why)
  try {
    const wants = [...tenant.types.values()].flatMap((type) => wantOf(type, values))
    const following = new Map(
      [...tenant.types.keys()]
        .filter((name) => ['entra.group', 'entra.user', 'entra.servicePrincipal'].includes(name))
        .map((name) => [name, 'any'] as const),
    )
    const world = await observe(
      { tenant: tenant.session.tenant, reader: tenant.reader, types: tenant.types, signal: host.stop },
      wants,
      following,
    )
    const domain = tenant.names.find((name) => name.includes('.onmicrosoft.'))
    const text =
      format === 'snapshot'
        ? encodeSnapshot(snapshotOf(world, new Date(host.clock.now()).toISOString(), domain))
        : writeDocument(exportConfiguration(world, tenant.types))
    const out = values.text('out')
    if (out === undefined) print(text)
    else await host.replace(out, text, 0o600)
    const unread = wants.flatMap(({ type }) => {
      const seen = world.of(type.name)
      return seen.is === 'unknown' ? [seen.why] : []
    })
    for (const why of unread) context.tell(`${why.code} ${why.message}`)
    return { exit: unread.length === 0 ? 0 : unread.every((why) => why.kind === 'permission') ? 5 : 1 }
  } finally {
    await tenant.close()
  }
}

/** Groups are few enough to be listed; other types per object only where they are named. */
function wantOf(type: ResourceType, values: OptionValues): readonly Want[] {
  const only = values.list('only').flatMap((text) => parseAddress(text) ?? [])
  const own = only.filter((one) => isTypeName(one.type) && one.type === type.name)
  if (only.length > 0 && own.length === 0) return []
  if (type.cardinality !== 'perObject') return [{ type, keys: 'all' }]
  const keys = own.map((one) => one.key).filter((key) => key !== '')
  if (keys.length > 0) return [{ type, keys }]
  return type.create ? [{ type, keys: 'all' }] : []
}
