import { describe, expect, test } from 'vitest'
import { ANCHOR, party, ROLES, sentence, TENANT } from './tenant.ts'

describe('who may call', () => {
  test.each([
    ['without the application permission nobody is known', { roles: [] }, 401],
    ['the lookalike permission of the v2.0 interface is not it', { roles: ['Exchange.ManageAsAppV2'] }, 401],
    ['a token of another tenant is not it', { tenantId: '99999999-2222-3333-4444-555555555555' }, 401],
    ['the permission alone carries no cmdlet', { wids: [] }, 403],
    ['a role of another service carries none either', { wids: [ROLES.teamsAdministrator] }, 403],
    ['a security reader does not see the organisation', { wids: [ROLES.securityReader] }, 403],
    ['a global reader reads it', { wids: [ROLES.globalReader] }, 200],
    ['an Exchange administrator reads it', { wids: [ROLES.exchangeAdministrator] }, 200],
    ['identifiers of roles come in any case', { wids: [ROLES.globalAdministrator.toUpperCase()] }, 200],
  ])('%s', (_, manner, status) => {
    expect(party().run('Get-OrganizationConfig', {}, manner).status).toBe(status)
  })

  test.each([
    ['globalReader', 403, false],
    ['securityReader', 403, false],
    ['exchangeAdministrator', 200, true],
    ['globalAdministrator', 200, true],
  ] as const)('%s writing: %i', (role, status, written) => {
    const tenant = party()
    const told = tenant.run('Set-OrganizationConfig', { AuditDisabled: true }, { wids: [ROLES[role]] })
    expect(told).toMatchObject({ status, effect: 'write' })
    expect(tenant.exchange.objects('exchange.organizationConfig')[0]?.['AuditDisabled']).toBe(written)
  })

  test('a security reader reads what protects mail', () => {
    expect(party().run('Get-AntiPhishPolicy', {}, { wids: [ROLES.securityReader] }).status).toBe(200)
  })

  test('EXOModuleFile lists what a caller may run, and nothing else', () => {
    const tenant = party()
    const listed = (wid: string): readonly string[] => {
      const path = `/AdminApi/v1.0/${TENANT}/EXOModuleFile`
      const told = tenant.send('', { method: 'GET', path, query: 'Version=3.9.2', wids: [wid] })
      return String(told.body.value?.[0]?.['exportedCmdlets']).split(',')
    }
    const reader = listed(ROLES.globalReader)
    expect(reader).toContain('Get-OrganizationConfig')
    expect(reader.filter((name) => !/^(?:Get|Test|Validate)-/u.test(name))).toEqual([])
    expect(listed(ROLES.exchangeAdministrator)).toEqual(
      expect.arrayContaining(['Set-OrganizationConfig', 'Enable-OrganizationCustomization', ...reader]),
    )
    for (const name of reader) expect([name, tenant.run(name, {}, { wids: [] }).status]).toEqual([name, 403])
  })
})

describe('where a request goes', () => {
  test.each([
    ['the tenant by its GUID', `/adminapi/beta/${TENANT}/InvokeCommand`, 200],
    ['the tenant by a domain of its own, in any case', '/AdminApi/BETA/Contoso.com/invokecommand', 200],
    ['another tenant', '/adminapi/beta/99999999-2222-3333-4444-555555555555/InvokeCommand', 501],
    ['v1.0', `/adminapi/v1.0/${TENANT}/InvokeCommand`, 405],
    ['the preview interface', `/adminapi/v2.0/${TENANT}/OrganizationConfig`, 501],
    ['metadata', `/adminapi/beta/${TENANT}/$metadata`, 501],
  ])('%s', (_, path, status) => {
    expect(party().run('Get-OrganizationConfig', {}, { path }).status).toBe(status)
  })

  test.each([
    ['no CmdletInput', {}],
    ['no cmdlet', { CmdletInput: { Parameters: {} } }],
    ['parameters that are no object', { CmdletInput: { CmdletName: 'Get-Mailbox', Parameters: [1] } }],
    ['no JSON', '{"CmdletInput":'],
  ])('%s: the simulator says that it does not know', (_, body) => {
    const told = party().send(body)
    expect(told.status).toBe(501)
    expect(told.body.error?.code).toBe('SIMULATOR-UNKNOWN')
  })

  test.each([
    [ANCHOR, 200],
    [`APP:SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}@${TENANT}`, 200],
    [`TID:${TENANT}`, 200],
    ['adele@contoso.com', 200],
    ['', 200],
    ['UPN:nonsense', 400],
    ['TID:contoso', 400],
    ['FOO:adele@contoso.com', 400],
  ])('anchor %s: %i', (anchor, status) => {
    const told = party().run('Get-OrganizationConfig', {}, { headers: { 'X-AnchorMailbox': anchor } })
    expect([told.status, told.body.error?.code]).toEqual([
      status,
      status === 400 ? 'ErrorIncorrectRoutingHint' : undefined,
    ])
  })
})

describe('what the simulator does not know it says, and does not do', () => {
  test.each([
    ['Get-Mailbox', { Anr: 'adele' }],
    ['Get-Mailbox', { Filter: "DisplayName -eq 'a' -or DisplayName -eq 'b'" }],
    ['New-Mailbox', { Name: 'x', Shared: true, Confirm: false }],
    ['Enable-Mailbox', { Identity: 'adele@contoso.com', Archive: true, Confirm: false }],
    ['Validate-OutboundConnector', { Identity: 'To Fabrikam', Recipients: ['a@fabrikam.com'] }],
  ])('%s %j', (cmdlet, parameters) => {
    const tenant = party()
    const before = JSON.stringify(tenant.exchange.types().map((type) => tenant.exchange.objects(type)))
    const told = tenant.run(cmdlet, parameters)
    expect(told.body.error?.code).toBe('SIMULATOR-UNKNOWN')
    expect(told.status).toBe(501)
    expect(sentence(told)).toContain('not known to the simulator')
    expect(JSON.stringify(tenant.exchange.types().map((type) => tenant.exchange.objects(type)))).toBe(before)
  })
})
