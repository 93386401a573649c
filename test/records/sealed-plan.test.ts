import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { TenantformError } from '../../src/model/trouble.ts'
import { isSealed, openSealedPlan, sealPlan } from '../../src/records/sealed-plan.ts'
import { recipient } from './recipient-maker.ts'

const plan = `{"kind":"tenantform.plan","names":"${'CONFIDENTIAL '.repeat(200)}"}`

async function codeOf(act: Promise<unknown>): Promise<string> {
  try {
    await act
  } catch (error) {
    if (error instanceof TenantformError) return error.message
    throw error
  }
  return 'nothing thrown'
}

describe('a sealed plan', () => {
  const one = recipient(2048)
  const other = recipient(2048)

  test('is opened by the key of its recipient alone', async () => {
    const sealed = await sealPlan(plan, one.certificate)
    expect(isSealed(sealed)).toBe(true)
    expect(isSealed(plan)).toBe(false)
    expect(sealed).not.toContain('CONFIDENTIAL')
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('CONFIDENTIAL')
    expect(await openSealedPlan(sealed, one.key)).toBe(plan)
    expect(await codeOf(openSealedPlan(sealed, other.key))).toMatch(/^PLAN-SEALED .*cannot be opened with this key/u)
    expect(await codeOf(openSealedPlan(sealed, undefined))).toMatch(/^PLAN-SEALED .*no key was given/u)
    expect(await codeOf(openSealedPlan(sealed, 'no key'))).toMatch(/^PLAN-SEALED /u)
  })
  test.each(['P-256', 'P-384', 'P-521'] as const)('can be for an EC key on %s', async (curve) => {
    const { certificate, key } = recipient(curve)
    expect(await openSealedPlan(await sealPlan(plan, certificate), key)).toBe(plan)
  })
  test('shows that it was touched', async () => {
    const sealed = await sealPlan(plan, one.certificate)
    const parsed: unknown = JSON.parse(sealed)
    const jwe = /"jwe": "(?<jwe>[^"]+)"/u.exec(sealed)?.groups?.['jwe'] ?? ''
    const at = jwe.lastIndexOf('.') - 20
    const touched = sealed.replace(jwe, `${jwe.slice(0, at)}${jwe[at] === 'A' ? 'B' : 'A'}${jwe.slice(at + 1)}`)
    expect(parsed).toMatchObject({ kind: 'tenantform.sealed-plan', formatVersion: 1 })
    expect(await codeOf(openSealedPlan(touched, one.key))).toMatch(/^PLAN-SEALED /u)
  })
  test('is different each time', async () => {
    expect(await sealPlan(plan, one.certificate)).not.toBe(await sealPlan(plan, one.certificate))
  })
  test.each([
    ['text', 'hello', 'no certificate'],
    ['a private key', one.key, 'no certificate'],
    ['a key that is too short', recipient(1024).certificate, 'cannot have a plan sealed'],
    ['a key that only signs', recipient('ed25519').certificate, 'cannot have a plan sealed'],
  ])('is never for %s', async (_, certificate, words) => {
    const said = await codeOf(sealPlan(plan, certificate))
    expect(said).toMatch(/^INPUT-INVALID /u)
    expect(said).toContain(words)
  })
  test.each([
    ['another file', '{"kind":"tenantform.plan"}'],
    ['another version', '{"kind":"tenantform.sealed-plan","formatVersion":2,"jwe":"x"}'],
    ['no JSON', '{'],
  ])('%s is refused', async (_, text) => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    expect(await codeOf(openSealedPlan(text, key))).toMatch(/^PLAN-UNREADABLE /u)
  })
})
