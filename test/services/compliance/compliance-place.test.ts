import { describe, expect, test } from 'vitest'
import { clouds } from '../../../src/model/cloud.ts'
import { TenantformError } from '../../../src/model/trouble.ts'
import type { Reply } from '../../../src/model/wire.ts'
import { compliancePlace, regionHost } from '../../../src/services/compliance/compliance-place.ts'
import { rowsReply, scene, scripted } from '../cmdlets/cmdlet-scene.ts'

const live = new AbortController().signal
const home = 'https://ps.compliance.protection.outlook.com'

function redirect(location: string, status = 302): Reply {
  return { status, headers: new Map([['location', location]]), body: '' }
}

function codeOf(run: () => unknown): string | undefined {
  try {
    run()
  } catch (error) {
    if (error instanceof TenantformError) return error.troubles[0]?.code
    throw error
  }
  return undefined
}

async function placed(domain: string | null, ...answers: readonly Reply[]) {
  const { door, calls } = scripted(answers)
  const context = scene(domain)
  const place = await compliancePlace(context, (call) => door.send(call, live)).catch((error: unknown) =>
    error instanceof TenantformError ? error.troubles : Promise.reject(error),
  )
  return { place, calls }
}

describe('the region', () => {
  test.each([
    [
      'commercial',
      'https://nam13b.admin.protection.outlook.com:446/AdminApi/v1.0/t/EXOModuleFile',
      'https://nam13b.ps.compliance.protection.outlook.com',
    ],
    ['gcc', 'https://gcc02b.admin.protection.outlook.com:446/', 'https://gcc02b.ps.compliance.protection.outlook.com'],
    [
      'gcchigh',
      'https://usg01b.admin.protection.office365.us:446/',
      'https://usg01b.ps.compliance.protection.office365.us',
    ],
    ['dod', 'https://dod01b.admin.protection.office365.us/', 'https://dod01b.ps.compliance.protection.office365.us'],
    [
      'china',
      'https://chn01b.admin.protection.partner.outlook.cn:446/',
      'https://chn01b.ps.compliance.protection.partner.outlook.cn',
    ],
  ] as const)('of %s is the first label of the redirect', (name, location, host) => {
    expect(regionHost(clouds[name], redirect(location))).toBe(host)
  })

  test.each([301, 307, 308])('is told by status %d as well', (status) => {
    expect(regionHost(clouds.commercial, redirect('https://eur01b.admin.protection.outlook.com:446/', status))).toBe(
      'https://eur01b.ps.compliance.protection.outlook.com',
    )
  })

  test('is not needed where the service does not redirect', () => {
    expect(regionHost(clouds.commercial, rowsReply([]))).toBe(home)
  })

  test.each([
    ['another host', 'https://nam13b.admin.protection.outlook.com.evil.example:446/'],
    ['a lookalike of the suffix', 'https://nam13badmin.protection.outlook.com/'],
    ["another cloud's host", 'https://nam13b.admin.protection.office365.us:446/'],
    ['several labels', 'https://evil.nam13b.admin.protection.outlook.com:446/'],
    ['no label', 'https://admin.protection.outlook.com/'],
    ['a label with a hyphen', 'https://nam-13b.admin.protection.outlook.com/'],
    ['plain http', 'http://nam13b.admin.protection.outlook.com/'],
    ['another port', 'https://nam13b.admin.protection.outlook.com:8443/'],
    ['a user name', 'https://x@nam13b.admin.protection.outlook.com/'],
    ['a relative place', '/AdminApi/v1.0/t/EXOModuleFile'],
    ['nothing', ''],
  ])('is not taken from %s', (_, location) => {
    expect(codeOf(() => regionHost(clouds.commercial, redirect(location)))).toBe('SERVICE-UNREADABLE')
  })

  test.each([
    [401, 'PERMISSION-DENIED'],
    [403, 'PERMISSION-DENIED'],
    [404, 'SERVICE-FAILED'],
    [500, 'SERVICE-FAILED'],
  ])('status %d is %s, not the default host', (status, code) => {
    expect(codeOf(() => regionHost(clouds.commercial, { status, headers: new Map(), body: undefined }))).toBe(code)
  })
})

describe('the place', () => {
  test('is asked for once, as the initial domain, with the audience of the whole service', async () => {
    const { place, calls } = await placed(
      'contoso.onmicrosoft.com',
      redirect('https://nam13b.admin.protection.outlook.com:446/x'),
    )
    expect(place).toEqual({
      cloud: clouds.commercial,
      tenant: '11111111-2222-3333-4444-555555555555',
      domain: 'contoso.onmicrosoft.com',
      host: 'https://nam13b.ps.compliance.protection.outlook.com',
      audience: home,
    })
    expect(calls).toEqual([
      {
        effect: 'read',
        method: 'GET',
        url: `${home}/AdminApi/v1.0/11111111-2222-3333-4444-555555555555/EXOModuleFile`,
        headers: { accept: 'application/json', 'x-anchormailbox': 'UPN:OAuthUser@contoso.onmicrosoft.com' },
        audience: home,
        budget: 'compliance',
        repeat: 'safe',
      },
    ])
  })

  test.each([['contoso.com'], [null]])(
    'with the tenant given as %s Exchange tells the initial domain',
    async (domain) => {
      const { place, calls } = await placed(
        domain,
        rowsReply([{ DomainName: 'contoso.com' }, { DomainName: 'contoso.onmicrosoft.com', InitialDomain: true }]),
        rowsReply([]),
      )
      expect(place).toMatchObject({ domain: 'contoso.onmicrosoft.com', host: home })
      expect(calls.map(({ audience }) => audience)).toEqual(['https://outlook.office365.com', home])
      expect(calls[1]?.headers['x-anchormailbox']).toBe('UPN:OAuthUser@contoso.onmicrosoft.com')
    },
  )

  test('without an initial domain nothing is sent to Purview: a GUID would not be routed', async () => {
    const { place, calls } = await placed('contoso.com', { status: 403, headers: new Map(), body: undefined })
    expect(place).toMatchObject([{ code: 'INPUT-MISSING', hint: expect.stringContaining('contoso.onmicrosoft.com') }])
    expect(calls).toHaveLength(1)
  })
})
