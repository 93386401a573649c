import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import { errorOf, graphOf, nextPath, startTenant, valueOf } from './wire.ts'
import type { Answer, Sent } from './wire.ts'

let simulator: Simulator
let graph: (path: string, sent?: Sent) => Promise<Answer>

beforeAll(async () => {
  simulator = await startTenant()
  graph = await graphOf(simulator)
})
afterAll(() => simulator.close())

const report = '/v1.0/reports/authenticationMethods/userRegistrationDetails'
const idOf = (type: string, name: string): string =>
  String(
    simulator.objects(type).find((raw) => raw['userPrincipalName'] === name || raw['displayName'] === name)?.['id'],
  )

describe('the registration report', () => {
  test('has a row for everybody who can sign in, guests too, and none for disabled people', async () => {
    const rows = valueOf(await graph(report))
    const enabled = simulator.objects('entra.user').filter((raw) => raw['accountEnabled'] !== false)

    expect(rows).toHaveLength(enabled.length)
    expect(rows.map((row) => row['userPrincipalName'])).not.toContain('former@contoso.com')
  })

  test('a row tells what is registered and what the methods policy allows of it', async () => {
    const [row] = valueOf(await graph(`${report}?$filter=userPrincipalName%20eq%20'carla.fontana@contoso.com'`))

    expect(row).toEqual({
      id: idOf('entra.user', 'carla.fontana@contoso.com'),
      userPrincipalName: 'carla.fontana@contoso.com',
      userDisplayName: 'Carla Fontana',
      userType: 'member',
      isAdmin: true,
      isMfaRegistered: true,
      isMfaCapable: expect.any(Boolean),
      isSsprRegistered: true,
      isSsprEnabled: true,
      isSsprCapable: true,
      isPasswordlessCapable: false,
      methodsRegistered: ['mobilePhone'],
      isSystemPreferredAuthenticationMethodEnabled: true,
      systemPreferredAuthenticationMethods: [],
      userPreferredMethodForSecondaryAuthentication: 'sms',
      lastUpdatedDateTime: '2026-07-16T03:16:01.7292271Z',
    })
  })

  test('who has registered a method that is switched off is registered and not capable', async () => {
    simulator.change('entra.authenticationMethod', 'Sms', { state: 'disabled' })
    const [row] = valueOf(
      await graph(
        `${report}?$filter=userPrincipalName%20eq%20'carla.fontana@contoso.com'&$select=isMfaRegistered,isMfaCapable`,
      ),
    )

    expect(row).toEqual({ isMfaRegistered: true, isMfaCapable: false })
  })

  test('pages follow one another to the end, and administrators can be asked for alone', async () => {
    // Five requests for reports are served in ten seconds.
    const fresh = await startTenant()
    const graph = await graphOf(fresh)
    const seen: unknown[] = []
    for (let path = `${report}?$top=20&$select=id,isAdmin`; path !== '';) {
      const answer = await graph(path)
      seen.push(...valueOf(answer).map((row) => row['id']))
      path = nextPath(answer)
    }
    const admins = valueOf(await graph(`${report}?$filter=isAdmin%20eq%20true`))
    const others = valueOf(await graph(`${report}?$filter=isAdmin%20eq%20false`))
    await fresh.close()

    expect(new Set(seen).size).toBe(admins.length + others.length)
    expect(admins.map((row) => row['userPrincipalName'])).toContain('carla.fontana@contoso.com')
  })

  test('names the permission that is missing', async () => {
    const poor = await startTenant()
    poor.app.revoke('AuditLog.Read.All')
    const answer = await (await graphOf(poor))(report)
    await poor.close()

    expect(errorOf(answer)).toContain(
      '403 Authentication_MSGraphPermissionMissing: The principal does not have required Microsoft Graph permission(s): AuditLog.Read.All',
    )
  })
})

describe('one person', () => {
  test('has a password and what is registered', async () => {
    const methods = valueOf(await graph(`/v1.0/users/bg1@contoso.onmicrosoft.com/authentication/methods`))

    expect(methods.map((one) => one['@odata.type'])).toEqual([
      '#microsoft.graph.passwordAuthenticationMethod',
      '#microsoft.graph.fido2AuthenticationMethod',
    ])
  })

  test('is in the groups that hold a group that holds them', async () => {
    simulator.create('entra.group', {
      id: '0b1d58fc-9c3d-4a26-ae4f-20a0a2a4d2f1',
      displayName: 'Outer',
      members: [idOf('entra.group', 'Finance')],
    })
    const groups = valueOf(
      await graph('/v1.0/users/greta.lindqvist@contoso.com/transitiveMemberOf/microsoft.graph.group'),
    )
    const members = valueOf(
      await graph(
        '/v1.0/groups/0b1d58fc-9c3d-4a26-ae4f-20a0a2a4d2f1/transitiveMembers/microsoft.graph.user?$select=id',
      ),
    )

    expect(groups.map((one) => one['displayName'])).toEqual(['Finance', 'Outer'])
    expect(members.map((one) => one['id'])).toContain(idOf('entra.user', 'greta.lindqvist@contoso.com'))
    expect(members).toHaveLength(4)
  })
})
