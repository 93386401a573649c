import { describe, expect, test } from 'vitest'
import type { TypeName } from '../../src/model/address.ts'
import type { Evidence, Properties, ResourceType } from '../../src/model/resource-type.ts'
import { TenantformError } from '../../src/model/trouble.ts'
import type { Proof, RowProof } from '../../src/records/proof.ts'
import { decodeProof, encodeProof, tenantDigest } from '../../src/records/proof.ts'
import { raiseEvidence } from '../../src/records/raise-evidence.ts'

const tenant = '948e048c-dd9d-4a97-a2f9-7fa9623f01ee'
const no = { proven: false, why: 'nobody tried' } as const
const yes = { proven: true } as const
const row = (more: Partial<RowProof> = {}): RowProof => ({
  type: 'purview.label',
  steps: { read: yes, absent: yes, create: no, update: no, delete: no },
  objects: 2,
  properties: ['Name', 'Rule.Word'],
  transcripts: [{ step: 'read', request: { method: 'GET' }, response: { status: 200 } }],
  ...more,
})
const proof = (more: Partial<Proof> = {}): Proof => ({
  tenant: tenantDigest(tenant),
  service: 'purview',
  taken: '2026-11-25T12:00:00.000Z',
  version: '0.1.0',
  rows: [row()],
  ...more,
})

describe('a proof in a file', () => {
  test('comes back as it was, and does not name its tenant', () => {
    const text = encodeProof(proof())

    expect(decodeProof(text, 'proof.json')).toEqual(proof())
    expect(text).not.toContain(tenant)
    expect(tenantDigest(tenant.toUpperCase())).toBe(tenantDigest(tenant))
  })

  test.each([
    ['an object more', '"objects": 2', '"objects": 3', 'PROOF-EDITED'],
    ['another tenant', tenantDigest(tenant), tenantDigest('another'), 'PROOF-EDITED'],
    ['a step more', '"proven": false,\n     "why": "nobody tried"', '"proven": true', 'PROOF-EDITED'],
    ['another kind', 'tenantform.proof', 'tenantform.snapshot', 'PROOF-UNREADABLE'],
    ['another format', '"formatVersion": 1', '"formatVersion": 2', 'PROOF-UNREADABLE'],
    ['half of it', '"rows"', '', 'PROOF-UNREADABLE'],
  ])('is refused with %s', (_, from, to, code) => {
    const text = encodeProof(proof())
    const edited = to === '' ? text.slice(0, text.indexOf(from)) : text.replace(from, to)

    expect(edited).not.toBe(text)
    expect(codeOf(() => decodeProof(edited, 'proof.json'))).toBe(code)
  })
})

function codeOf(read: () => unknown): string {
  try {
    read()
    return 'it was taken'
  } catch (error) {
    return error instanceof TenantformError ? (error.troubles[0]?.code ?? '') : String(error)
  }
}

const label: TypeName = 'purview.label'
const string = { shape: 'string', write: 'always', echo: 'returned' } as const

function rowOf(evidence: Evidence, properties: Properties): ResourceType {
  return {
    name: label,
    protocol: 'compliance',
    cardinality: 'collection',
    key: ['Name'],
    keyCase: 'ignore',
    properties,
    create: true,
    update: true,
    remove: 'delete',
    after: [],
    permissions: { read: {}, write: {} },
    budget: 'compliance',
    settleSeconds: 60,
    evidence,
    docs: 'https://example.com',
    behaviours: [],
    wire: {},
  }
}

const guessed: Properties = {
  Name: { ...string },
  Unseen: { ...string, evidence: 'inferred' },
  Rule: { ...string, shape: 'object', of: { Word: { ...string, evidence: 'inferred' } } },
}

function raised(
  type: ResourceType,
  proofs: readonly Proof[],
  simulated = false,
): {
  readonly evidence?: Evidence
  readonly word?: Evidence
  readonly unseen?: Evidence
  readonly notes: readonly string[]
} {
  const { types, notes } = raiseEvidence(
    new Map([[type.name, type]]),
    proofs.map((one, index) => ({ file: `proof/${index}.json`, proof: one })),
    { tenant, simulated },
    new Set([label]),
  )
  const after = types.get(label)
  const word = after?.properties['Rule']?.of?.['Word']?.evidence
  const unseen = after?.properties['Unseen']?.evidence
  return {
    notes,
    ...(after === undefined ? {} : { evidence: after.evidence }),
    ...(word === undefined ? {} : { word }),
    ...(unseen === undefined ? {} : { unseen }),
  }
}

describe('what a proof raises', () => {
  const note = (how: string): string =>
    `Inferred, but taken for captured by a proof of this tenant: purview.label (${how}, proof/0.json).`
  const untouched = { evidence: 'inferred', word: 'inferred', unseen: 'inferred' } as const

  test('an inferred row, and of its properties those that were seen', () => {
    expect(raised(rowOf('inferred', guessed), [proof()])).toEqual({
      evidence: 'captured',
      word: 'captured',
      unseen: 'inferred',
      notes: [note('read, not written')],
    })
  })

  test('a property of a row that is documented, which stays so', () => {
    expect(raised(rowOf('documented', guessed), [proof()])).toEqual({
      evidence: 'documented',
      word: 'captured',
      unseen: 'inferred',
      notes: [],
    })
  })

  test('and says where it was also written', () => {
    const { steps } = row()
    const written = proof({ rows: [row({ steps: { ...steps, create: yes } })] })

    expect(raised(rowOf('inferred', guessed), [written]).notes).toEqual([note('read and written')])
  })

  test.each([
    ['nothing was decoded', proof({ rows: [row({ objects: 0 })] })],
    ['it could not be read', proof({ rows: [row({ steps: { ...row().steps, read: no } })] })],
    ['another row was', proof({ rows: [row({ type: 'purview.labelPolicy' })] })],
  ])('but nothing where %s', (_, given) => {
    expect(raised(rowOf('inferred', guessed), [given])).toEqual({ ...untouched, notes: [] })
  })

  test('and nothing of another tenant, which is told', () => {
    expect(raised(rowOf('inferred', guessed), [proof({ tenant: tenantDigest('another') })])).toEqual({
      ...untouched,
      notes: ['proof/0.json is a proof of another tenant and counts for nothing here.'],
    })
  })

  test('and nothing of what a simulator answered, but in a rehearsal', () => {
    const played = proof({ simulated: true })

    expect(decodeProof(encodeProof(played), 'proof.json')).toEqual(played)
    expect(raised(rowOf('inferred', guessed), [played])).toEqual({
      ...untouched,
      notes: ['proof/0.json was recorded on a simulator and counts for nothing in the tenant itself.'],
    })
    expect(raised(rowOf('inferred', guessed), [played], true).evidence).toBe('captured')
    expect(raised(rowOf('inferred', guessed), [proof()], true).evidence).toBe('captured')
  })
})
