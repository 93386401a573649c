import { createHash } from 'node:crypto'
import type { TypeName } from '../model/address.ts'
import { isTypeName } from '../model/address.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject, jsonText } from '../model/json.ts'
import { fail } from '../model/trouble.ts'
import { digest } from './canonical.ts'
import { parseJson, toJson } from './to-json.ts'

const kind = 'tenantform.proof'

/** What can be shown of a row: that it is read, that there is none, and each way of writing it. */
export const proofSteps = ['read', 'absent', 'create', 'update', 'delete'] as const
export type ProofStep = (typeof proofSteps)[number]

/** Whether a step was shown; where not, why. */
export type Shown = { readonly proven: true } | { readonly proven: false; readonly why: string }

/** A request and its answer, scrubbed. */
export type Transcript = { readonly step: ProofStep; readonly request: JsonObject; readonly response: JsonObject }

/** What was shown of one row. */
export type RowProof = {
  readonly type: TypeName
  readonly steps: Readonly<Record<ProofStep, Shown>>
  /** How many objects were decoded. */
  readonly objects: number
  /** The row's properties that were seen with a value, as paths (`conditions.users`), sorted. */
  readonly properties: readonly string[]
  readonly transcripts: readonly Transcript[]
}

/** What was recorded of one service in one tenant. */
export type Proof = {
  /** Digest of the tenant's id: the file does not name it. */
  readonly tenant: string
  readonly service: string
  /** ISO 8601, UTC. */
  readonly taken: string
  readonly version: string
  /** It was a simulator that answered: that proves nothing of the tenant it plays. */
  readonly simulated?: true
  readonly rows: readonly RowProof[]
}

/** By what a proof knows its tenant again. */
export function tenantDigest(id: string): string {
  return createHash('sha256').update(`tenantform.proof ${id.toLowerCase()}`, 'utf8').digest('hex')
}

/** The text of a proof, closed by a digest of all of it. That shows an edit; it is no signature. */
export function encodeProof(proof: Proof): string {
  const json = toJson({ kind, formatVersion: 1, ...proof })
  if (!isJsonObject(json)) return ''
  return `${jsonText({ ...json, digest: digest(json) }, 1)}\n`
}

/** Reads a proof. Fails with PROOF-UNREADABLE, and with PROOF-EDITED where it is not as it was recorded. */
export function decodeProof(text: string, file: string): Proof {
  const unreadable = (why: string): never =>
    fail('PROOF-UNREADABLE', { message: `${file} cannot be used: ${why}.`, subject: { name: file } })
  const json = parseJson(text)
  if (!isJsonObject(json) || json['kind'] !== kind) return unreadable('it is no proof of Tenantform')
  if (json['formatVersion'] !== 1)
    return unreadable(`its format version is ${JSON.stringify(json['formatVersion'] ?? null)}, this version reads 1`)
  const { digest: closing, ...content } = json
  if (closing !== digest(content))
    fail('PROOF-EDITED', {
      message: `${file} is not as \`prove\` recorded it: its digest does not fit.`,
      subject: { name: file },
    })
  const { tenant, service, taken, version, simulated, rows } = content
  if (typeof tenant !== 'string' || typeof service !== 'string' || typeof taken !== 'string')
    return unreadable('it lacks `tenant`, `service` or `taken`')
  if (!isJsonList(rows)) return unreadable('it lacks `rows`')
  return {
    tenant,
    service,
    taken,
    version: typeof version === 'string' ? version : '',
    ...(simulated === true ? { simulated } : {}),
    rows: rows.map((row, index) => decodeRow(row) ?? unreadable(`its row ${index} is none`)),
  }
}

function decodeRow(json: Json): RowProof | undefined {
  if (!isJsonObject(json)) return undefined
  const { type, steps, objects, properties, transcripts } = json
  if (typeof type !== 'string' || !isTypeName(type) || !isJsonObject(steps) || typeof objects !== 'number')
    return undefined
  if (!isJsonList(properties) || !isJsonList(transcripts)) return undefined
  return {
    type,
    steps: {
      read: shownOf(steps['read']),
      absent: shownOf(steps['absent']),
      create: shownOf(steps['create']),
      update: shownOf(steps['update']),
      delete: shownOf(steps['delete']),
    },
    objects,
    properties: properties.filter((one) => typeof one === 'string'),
    transcripts: transcripts.flatMap(decodeTranscript),
  }
}

function shownOf(json: Json | undefined): Shown {
  if (isJsonObject(json) && json['proven'] === true) return { proven: true }
  const why = isJsonObject(json) ? json['why'] : undefined
  return { proven: false, why: typeof why === 'string' ? why : 'it is not told' }
}

function decodeTranscript(json: Json): readonly Transcript[] {
  if (!isJsonObject(json)) return []
  const { request, response } = json
  const step = proofSteps.find((one) => one === json['step'])
  return step === undefined || !isJsonObject(request) || !isJsonObject(response) ? [] : [{ step, request, response }]
}
