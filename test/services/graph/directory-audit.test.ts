import { describe, expect, test } from 'vitest'
import { lastChangeOf } from '../../../src/services/graph/directory-audit.ts'
import type { Reply } from '../../../src/model/wire.ts'
import type { GraphRequest } from '../../../src/services/graph/graph-transport.ts'

const signal = new AbortController().signal

function answering(
  status: number,
  body: unknown,
): { sent: GraphRequest[]; send: (request: GraphRequest) => Promise<Reply> } {
  const sent: GraphRequest[] = []
  return {
    sent,
    send: async (request) => {
      sent.push(request)
      return Promise.resolve({ status, headers: new Map<string, string>(), body })
    },
  }
}

const entry = (when: string, initiatedBy: object, more: object = {}): object => ({
  activityDateTime: when,
  initiatedBy,
  result: 'success',
  ...more,
})

describe('who changed a directory object last', () => {
  test('is asked of the audit log by the id of the object', async () => {
    const transport = answering(200, { value: [] })
    await lastChangeOf(transport, { id: "a'b", since: '2026-11-25T00:00:00Z' }, signal)
    const [request] = transport.sent
    expect(decodeURIComponent(request?.path ?? '')).toBe(
      "/auditLogs/directoryAudits?$filter=activityDateTime ge 2026-11-25T00:00:00Z and targetResources/any(t:t/id eq 'a''b')&$orderby=activityDateTime desc&$top=50",
    )
    expect(request).toMatchObject({ effect: 'read', method: 'GET', version: 'v1.0', budget: 'graph.reports' })
  })
  test('no time that is no time gets into the question', async () => {
    const transport = answering(200, { value: [] })
    await lastChangeOf(transport, { id: 'x', since: "2026-11-25T00:00:00Z or startswith(id,'')" }, signal)
    expect(decodeURIComponent(transport.sent[0]?.path ?? '')).toContain("?$filter=targetResources/any(t:t/id eq 'x')&")
  })
  test('is the latest that succeeded: a person by sign-in name, an application by name', async () => {
    const person = entry('2026-11-25T10:00:00Z', { user: { userPrincipalName: 'ada@contoso.com', id: 'u1' } })
    const app = entry('2026-11-25T11:00:00Z', { app: { displayName: 'Portal' } })
    const failed = entry('2026-11-25T12:00:00Z', { app: { displayName: 'Other' } }, { result: 'failure' })
    const value = [person, failed, app]
    expect(await lastChangeOf(answering(200, { value }), { id: 'x' }, signal)).toEqual({
      who: 'Portal',
      when: '2026-11-25T11:00:00Z',
    })
    expect(await lastChangeOf(answering(200, { value: [person] }), { id: 'x' }, signal)).toEqual({
      who: 'ada@contoso.com',
      when: '2026-11-25T10:00:00Z',
    })
  })
  test.each([
    ['the permission is missing', 403, { error: { code: 'Authorization_RequestDenied' } }],
    ['the log does not show it yet', 200, { value: [] }],
    ['the answer is no list', 200, { value: 'x' }],
    ['a time is no time', 200, { value: [entry('yesterday\n::error::', {})] }],
  ])('is left out where %s', async (_, status, body) => {
    expect(await lastChangeOf(answering(status, body), { id: 'x' }, signal)).toBeUndefined()
  })
  test('is left out where the call breaks', async () => {
    const breaking = { send: () => Promise.reject(new Error('reset')) }
    expect(await lastChangeOf(breaking, { id: 'x' }, signal)).toBeUndefined()
  })
})
