import { assert, constant, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { decodeAccessToken } from '../../src/identity/access-token.ts'
import { federationFix } from '../../src/identity/federation-fix.ts'
import { explainRefusal } from '../../src/identity/sign-in-trouble.ts'
import { tokenOf } from './identity-scene.ts'

const clientId = '11111111-2222-3333-4444-555555555555'
const github = 'https://token.actions.githubusercontent.com'

function explained(aadsts: number, claims: Record<string, string>): { message: string; hint: string } {
  const body = { error_codes: [aadsts], error_description: `AADSTS${aadsts}: no` }
  const presented = { claims: decodeAccessToken(tokenOf(claims)), clientId }
  return explainRefusal({ status: 400, body }, presented).trouble
}

test.each([
  ['a branch', github, 'repo:contoso/tenant:ref:refs/heads/main', ' (by name)'],
  [
    'numbers',
    github,
    'repo:contoso@1234/tenant@98765:environment:prod',
    ' (with numbers, as new repositories have it)',
  ],
  ['a template of the organization', github, 'repository_id:98765:environment:prod', ''],
  ['a pull request of an enterprise', `${github}/contoso`, 'repo:contoso/tenant:pull_request', ' (by name)'],
  ['GitLab', 'https://gitlab.example', 'project_path:contoso/tenant:ref_type:branch:ref:main', ''],
  ['Azure DevOps', 'https://vstoken.dev.azure.com/1', 'sc://contoso/tenant/Microsoft 365', ''],
])('a refused token of %s is shown, with the command that takes exactly it', (_, issuer, subject, form) => {
  const audience = 'api://AzureADTokenExchange'
  const { message, hint } = explained(700213, { iss: issuer, sub: subject, aud: audience })

  expect(message).toContain(`issuer ${issuer}, subject ${subject}${form}, audience ${audience}.`)
  expect(hint).toContain(
    `az ad app federated-credential create --id ${clientId} --parameters '{"name":"tenantform","issuer":"${issuer}","subject":"${subject}","audiences":["${audience}"]}'`,
  )
})

test.each([70021, 700211, 7002138])('AADSTS%i has the command too', (aadsts) => {
  expect(explained(aadsts, { iss: 'i', sub: 's', aud: 'a' }).hint).toContain(' create --id ')
})

test('a credential whose audience alone differs is changed: issuer and subject are there already', () => {
  const { hint } = explained(700212, { iss: github, sub: 'repo:a/b:environment:c', aud: 'api://Mine' })

  expect(hint).not.toContain(' create ')
  expect(hint).toContain(`az ad app federated-credential list --id ${clientId}`)
  expect(hint).toContain(`update --id ${clientId} --federated-credential-id NAME`)
  expect(hint).toContain('"audiences":["api://Mine"]')
})

test('no command is made up where the token says too little, or the fault is another', () => {
  expect(explained(700213, { iss: 'i', sub: 's' }).hint).not.toContain('az ad app')
  expect(explained(700027, { iss: 'i', sub: 's', aud: 'a' }).hint).not.toContain('az ad app')
})

test('whatever a branch is called, a shell reads one argument, and that is the subject as it was presented', () => {
  const names = oneof(string({ unit: 'binary', maxLength: 40 }), constant(`x';$(touch /tmp/x)\`id\`"\\'`))
  assert(
    property(names, (name) => {
      const subject = `repo:a/b:ref:refs/heads/${name}`
      const fix = federationFix(clientId, decodeAccessToken(tokenOf({ iss: 'i', sub: subject, aud: 'a' })), 700213)
      const quoted = /--parameters (.*); or in the portal/su.exec(fix)?.[1] ?? ''
      expect(quoted).toMatch(/^'[\u0020-\u0026\u0028-\u007e]*'$/u)
      expect(JSON.parse(quoted.slice(1, -1))).toEqual({ name: 'tenantform', issuer: 'i', subject, audiences: ['a'] })
    }),
  )
})

test('a claim that is longer than any credential’s is told in part, and in no command', () => {
  const { message, hint } = explained(700213, { iss: 'i', sub: 'x'.repeat(100_000), aud: 'a' })
  expect(message).toContain(`${'x'.repeat(600)}…`)
  expect(message.length + hint.length).toBeLessThan(3000)
  expect(hint).not.toContain('az ad app')
})
