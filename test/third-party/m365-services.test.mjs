// CLI for Microsoft 365 on Exchange, Purview and Teams: by request where it has no command, and by its own where it has.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { login, m365, refusal } from './m365.mjs'
import { tenant } from './tenant.mjs'

const teams = 'https://api.interfaces.records.teams.microsoft.com/Skype.Policy/configurations'
const teamsApp = '48ac35b8-9aa8-4d74-927d-1f4a14a0b239'
before(login)

/** Runs a cmdlet over the service's own REST endpoint. */
function cmdlet(
  /** @type {string} */ host,
  /** @type {string} */ name,
  parameters = {},
  /** @type {object} */ headers = {},
) {
  return {
    method: 'post',
    url: `https://${host}/adminapi/beta/${tenant.domain}/InvokeCommand`,
    body: JSON.stringify({ CmdletInput: { CmdletName: name, Parameters: parameters } }),
    'content-type': 'application/json',
    ...headers,
  }
}

test('a mail flow rule is made, read, changed and removed', async () => {
  const exchange = (/** @type {string} */ name, parameters = {}) =>
    m365('request', cmdlet('outlook.office365.com', name, parameters))
  await exchange('New-TransportRule', { Name: 'Tag', FromScope: 'NotInOrganization', PrependSubject: '[External] ' })
  const read = async () => (await exchange('Get-TransportRule', { Identity: 'Tag' })).value
  assert.deepEqual(
    (await read()).map((/** @type {any} */ one) => [one.Name, one.PrependSubject]),
    [['Tag', '[External] ']],
  )
  await exchange('Set-TransportRule', { Identity: 'Tag', PrependSubject: '[Out] ' })
  assert.equal((await read())[0].PrependSubject, '[Out] ')
  await exchange('Remove-TransportRule', { Identity: 'Tag', Confirm: false })
  assert.match(
    await refusal('request', cmdlet('outlook.office365.com', 'Get-TransportRule', { Identity: 'Tag' })),
    /404|couldn't be found/u,
  )
})

test('a retention policy is made in the region of the tenant and read there', async () => {
  const region = 'nam13b.ps.compliance.protection.outlook.com'
  const headers = {
    resource: 'https://ps.compliance.protection.outlook.com',
    'X-AnchorMailbox': `UPN:SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}@${tenant.domain}`,
  }
  const purview = (/** @type {string} */ name, parameters = {}) =>
    m365('request', cmdlet(region, name, parameters, headers))
  await purview('New-RetentionCompliancePolicy', { Name: 'Keep', ExchangeLocation: ['All'] })
  const { value } = await purview('Get-RetentionCompliancePolicy', { Identity: 'Keep' })
  assert.deepEqual(
    value.map((/** @type {any} */ { Name, Enabled }) => [Name, Enabled]),
    [['Keep', true]],
  )
})

test('a meeting policy of Teams is made, read and removed', async () => {
  const call = (/** @type {string} */ method, /** @type {string} */ path, /** @type {object | undefined} */ body) =>
    m365('request', {
      method,
      url: `${teams}/TeamsMeetingPolicy${path}`,
      resource: teamsApp,
      ...(body === undefined ? {} : { body: JSON.stringify(body), 'content-type': 'application/json' }),
    })
  await call('post', '', { Identity: 'Lobby', AutoAdmittedUsers: 'OrganizerOnly' })
  const one = await call('get', '/configuration/Lobby')
  assert.equal(one.AutoAdmittedUsers, 'OrganizerOnly')
  await call('delete', '/configuration/Lobby')
  assert.ok((await call('get', '')).every((/** @type {any} */ { Identity }) => !String(Identity).includes('Lobby')))
})

test('teams are listed by the groups that have one', async () => {
  assert.deepEqual(await m365('teams team list'), [])
})

test('commands of services that the simulator has not are told as unknown', async () => {
  for (const command of [
    'outlook roomlist list',
    'outlook room list',
    'purview retentionlabel list',
    'purview retentioneventtype list',
    'purview threatassessment list',
    'teams app list',
  ])
    assert.match(await refusal(command), /The simulator does not know GET/u, command)
})
