import type { Catalogue } from '../catalogue/catalogue.ts'
import type { TypeName } from '../model/address.ts'
import { parseAddress, serviceOf } from '../model/address.ts'
import type { Configuration } from '../model/desired.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { fail, trouble } from '../model/trouble.ts'
import type { RowProof, Shown } from '../records/proof.ts'
import { encodeProof, tenantDigest } from '../records/proof.ts'
import { createScrubber, leaksIn } from '../records/scrub.ts'
import type { Command, CommandContext } from './command.ts'
import { exitCodeOfTroubles } from './exit-code.ts'
import { knownWords } from './known-words.ts'
import { loadWhole } from './load.ts'
import { namedCloud } from './named-cloud.ts'
import type { OpenTenant } from './open-tenant.ts'
import { openTenant } from './open-tenant.ts'
import { proofReport } from './proof-report.ts'
import type { ReadProof } from './prove-read.ts'
import { proveRead } from './prove-read.ts'
import type { WriteProof } from './prove-write.ts'
import { leftovers, proveWrites, removeLeftovers } from './prove-write.ts'
import { scratchObjects, scratchPrefix } from './scratch-objects.ts'
import { openRecorder } from './transcripts.ts'

/**
 * Records what this tenant answers to the requests of each row, without names, ids and tokens, so that a row that was only
 * inferred counts as captured here. Reads only; with `--write` it also makes scratch objects, changes and deletes them. Does
 * neither in a tenant that the YAML does not name.
 */
export const prove: Command = async (context) => {
  const { host, values } = context
  const { configuration, catalogue } = await loadWhole(context)
  const asserted =
    configuration.tenant ??
    fail('PROVE-TENANT', { message: 'The YAML names no tenant.', subject: { name: values.text('config') ?? 'config' } })
  const rows = await rowsOf(context, configuration, catalogue)
  const services = [...new Set(rows.map(({ name }) => serviceOf(name)))]
  const write = values.flag('write')
  const all = await catalogue.all()
  const recorder = openRecorder(createScrubber(knownWords(all, namedCloud(values))))
  const tenant = await openTenant(context, catalogue, services, write ? 'write' : 'read', configuration, recorder.watch)
  try {
    if (!tenant.names.some((name) => name.toLowerCase() === asserted.name.toLowerCase()))
      fail('PROVE-TENANT', {
        message: `The YAML names ${asserted.name}, and the sign-in is to ${tenant.names.join(', ')}.`,
        subject: { position: asserted.position },
      })
    recorder.take('read')
    const seen = await readAll(context, tenant, rows, configuration, recorder)
    const found = leftovers(new Map([...seen].map(([name, { instances }]) => [name, instances])))
    const writing = { tenant, catalogue, recorder, host, tell: context.tell }
    const writer = write ? tenant.writer() : undefined
    const name = `${scratchPrefix}${Buffer.from(host.random(4)).toString('hex')}`
    const undeleted =
      writer === undefined
        ? found.map(({ at }) => `${at.type}/${at.key}: an earlier run left it; run again with --write to delete it`)
        : await removeLeftovers(found, { ...writing, writer })
    const written =
      writer === undefined
        ? { shown: new Map<TypeName, WriteProof>(), left: [] }
        : await proveWrites(
            rows.map((row) => row.name),
            name,
            { ...writing, writer },
          )
    const proofs = rows.map((row) => rowProof(row, seen.get(row.name), written.shown.get(row.name), write))
    const files = await writeProofs(context, tenant.session.tenant, services, proofs)
    const troubles = [
      ...[...undeleted, ...written.left].map((what) =>
        trouble('SCRATCH-LEFT', { message: `A scratch object is still there: ${what}` }),
      ),
      ...[...seen.values()].flatMap((one) => one.trouble ?? []),
    ]
    context.print(proofReport(values.text('format'), { tenant: asserted.name, files, proofs, troubles }))
    return { exit: troubles.length > 0 ? exitCodeOfTroubles(troubles) : 0 }
  } finally {
    await tenant.close()
  }
}

/** The rows to look at: of the services that are asked for, else of those that the YAML has tasks of; `--only` narrows to types. */
async function rowsOf(
  { values }: CommandContext,
  { desired }: Configuration,
  catalogue: Catalogue,
): Promise<readonly ResourceType[]> {
  const only = values.list('only').flatMap((text) => parseAddress(text)?.type ?? [])
  const asked = values.list('service')
  const declared = [...new Set(desired.map(({ at }) => serviceOf(at.type)))]
  const services = asked.length > 0 ? asked : only.length > 0 ? only.map(serviceOf) : declared
  const rows = (await Promise.all([...new Set(services)].map((name) => catalogue.service(name)))).flatMap((one) => [
    ...one.values(),
  ])
  const kept = rows.filter(({ name }) => only.length === 0 || only.includes(name))
  if (kept.length === 0)
    fail('INPUT-INVALID', {
      message: 'No type is selected.',
      subject: { name: '--service' },
      hint: `Give a service (${catalogue.services().join(', ')}), or a YAML that has tasks.`,
    })
  return kept
}

async function readAll(
  { host, tell }: CommandContext,
  tenant: OpenTenant,
  rows: readonly ResourceType[],
  { desired }: Configuration,
  recorder: ReturnType<typeof openRecorder>,
): Promise<ReadonlyMap<TypeName, ReadProof>> {
  const keys = new Map<TypeName, readonly string[]>()
  for (const { at } of desired) keys.set(at.type, [...(keys.get(at.type) ?? []), at.key])
  const nobody = `tenantform-nobody-${Buffer.from(host.random(4)).toString('hex')}`
  const seen = new Map<TypeName, ReadProof>()
  for (const row of rows) {
    if (host.stop.aborted) fail('STOPPED', { message: 'The run was stopped; nothing was recorded.' })
    const found = await proveRead(row, { tenant, recorder, signal: host.stop, nobody, keys })
    if (!found.read.proven) tell(`${row.name}: ${found.read.why}`)
    seen.set(row.name, found)
  }
  return seen
}

function rowProof(
  row: ResourceType,
  read: ReadProof | undefined,
  written: WriteProof | undefined,
  write: boolean,
): RowProof {
  const why = written === undefined ? whyUnwritten(row, write) : ''
  const none: Shown = { proven: false, why }
  return {
    type: row.name,
    steps: {
      read: read?.read ?? { proven: false, why: 'it was not looked at' },
      absent: read?.absent ?? { proven: false, why: 'it was not looked at' },
      create: written?.create ?? none,
      update: written?.update ?? none,
      delete: written?.delete ?? none,
    },
    objects: read?.instances.length ?? 0,
    properties: read?.properties ?? [],
    transcripts: [...(read?.transcripts ?? []), ...(written?.transcripts ?? [])],
  }
}

function whyUnwritten(row: ResourceType, write: boolean): string {
  if (row.readOnly !== undefined || !(row.create || row.update)) return 'it is only read'
  if (!scratchObjects.some(({ type }) => type === row.name))
    return row.cardinality === 'singleton'
      ? 'it is a setting of the whole tenant, which nothing may change for a trial'
      : 'no object of it is known that would touch nobody'
  return write ? 'it was not tried' : 'nothing was written: --write was not given'
}

/** One file a service; the last look for what must not be in it comes before any of them is written. */
async function writeProofs(
  { host, values, version }: CommandContext,
  tenant: string,
  services: readonly string[],
  rows: readonly RowProof[],
): Promise<readonly string[]> {
  const folder = (values.text('out') ?? 'proof').replace(/\/+$/u, '')
  const taken = new Date(host.clock.now()).toISOString()
  const digest = tenantDigest(tenant)
  const simulated = values.text('simulator') === undefined ? {} : { simulated: true as const }
  const files = services.map((service) => {
    const own = rows.filter(({ type }) => serviceOf(type) === service)
    const text = encodeProof({ tenant: digest, service, taken, version, ...simulated, rows: own })
    const [leak] = leaksIn(text)
    if (leak !== undefined)
      fail('INTERNAL', { message: `The proof of ${service} would name something of the tenant; it was not written.` })
    return { path: `${folder}/${service}-${digest.slice(0, 12)}.json`, text }
  })
  for (const { path, text } of files) await host.replace(path, text)
  return files.map(({ path }) => path)
}
