import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { party } from './tenant.ts'
import type { Party } from './tenant.ts'

type Captured = {
  readonly id: string
  readonly inferred: boolean
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: unknown
  }
  readonly response: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly body: unknown
  }
}

// Public sources are named beside each exchange; in the `inferred` ones the rows or words are real, the envelope is not.
const parsed: unknown = JSON.parse(
  readFileSync(new URL('../../fixtures/simulator-compliance/captured.json', import.meta.url), 'utf8'),
)
const exchanges: readonly Captured[] = Array.isArray(parsed) ? parsed : []

/** What the tenant has before an exchange is replayed: its rows, where the exchange reads some. */
const scenes: Readonly<Record<string, (tenant: Party, rows: readonly Readonly<Record<string, unknown>>[]) => void>> = {
  'scc-dlp-get': ({ room }, rows) => room.load('purview.dlpCompliancePolicy', rows),
  'scc-location-exists': ({ room }) => {
    room.create('purview.dlpCompliancePolicy', { Name: 'Contoso DLP', ExchangeLocation: ['All'] })
  },
  'scc-retention-get': ({ room }, rows) => room.load('purview.retentionCompliancePolicy', rows),
  'scc-label-get': ({ room }, rows) => room.load('purview.label', rows),
}

const variants: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'scc-retention-get': { complianceLocations: 'objects' },
}

/**
 * What the recorded row says and a replay cannot: identifiers and dates of another tenant; that a policy changed long ago
 * is still on its way; the status of a list, which is always Pending here; workloads without a location.
 */
const ofTheirTenant: readonly string[] = ['Guid', 'DistributionStatus', 'ObjectState', 'Workload', 'Priority']

const kept = (row: unknown): object =>
  Object.fromEntries(Object.entries(Object(row)).filter(([name]) => !ofTheirTenant.includes(name)))

const seen = exchanges.filter(({ inferred }) => !inferred).length

describe(`${exchanges.length} exchanges are answered, ${seen} of them seen live`, () => {
  test.each(exchanges)('$id', async ({ id, request, response }) => {
    const tenant = party(variants[id])
    const body = Object(response.body)
    const rows: readonly unknown[] = Array.isArray(body.value) ? body.value : []
    scenes[id]?.(
      tenant,
      rows.map((row) => ({ ...Object(row) })),
    )
    const url = new URL(request.url)
    const told = await tenant.send(request.body, {
      method: request.method,
      host: url.hostname,
      path: url.pathname,
      query: url.search.slice(1),
      anchor: request.headers['X-AnchorMailbox'] ?? '',
    })
    expect([told.status, told.location]).toEqual([response.status, response.headers['Location']])
    expect(told.rows.map(kept)).toMatchObject(rows.map(kept))
    const words = /"message":"[^"]*\|(?<words>[^"|]+)"/u.exec(JSON.stringify(body))?.groups?.['words'] ?? ''
    expect(told.text).toContain(words)
  })
})
