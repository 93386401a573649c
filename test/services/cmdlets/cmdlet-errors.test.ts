import { describe, expect, test } from 'vitest'
import { explainCmdletError, readCmdletError, warningsOf } from '../../../src/services/cmdlets/cmdlet-errors.ts'
import { recorded, refusal, row, rowsReply } from './cmdlet-scene.ts'

describe('reading an answer as a refusal', () => {
  test.each([
    ['exists', 'exists', 'ADObjectAlreadyExistsException', "The object 'CN=rg,OU=x' already exists."],
    [
      'not-found-json',
      'notFound',
      'ManagementObjectNotFoundException',
      "The operation couldn't be performed because object 'rg' couldn't be found.",
    ],
    [
      'unknown-parameter',
      'other',
      'AmbiguousParameterSetException',
      'Parameter set cannot be resolved using the specified named parameters. Invalid cmdlet parameters specified. BogusParameter',
    ],
    ['not-allowed', 'permission', '', 'User is not allowed to call Get-Mailbox'],
    ['error-in-200', 'permission', '', 'Insufficient privileges'],
    ['confirmation', 'unasked', '', 'it asked for a confirmation and did nothing'],
    ['page-expired', 'paging', 'Exception', 'Expired or Invalid pagination request. Default Expiry time is 00:30:00'],
    ['transient', 'transient', 'ADTransientException', 'Active directory response: The LDAP server is unavailable..'],
    ['throttled', 'throttled', '', 'Too many requests. Please retry after 17 seconds'],
  ])('%s is %s, by the words that help', (name, kind, exception, message) => {
    const { reply } = recorded(name)
    expect(readCmdletError(reply)).toEqual({ kind, status: reply.status, exception, message })
  })

  test.each(['not-found-bars', 'dehydrated', 'bad-word'])('%s names its exception', (name) => {
    expect(readCmdletError(recorded(name).reply)?.exception).toBe(
      {
        'not-found-bars': 'ManagementObjectNotFoundException',
        dehydrated: 'InvalidOperationInDehydratedContextException',
        'bad-word': 'ParameterTransformationException',
      }[name],
    )
  })

  test.each(['no-output', 'no-change', 'accepted-domains', 'page-1'])('%s is no refusal', (name) => {
    expect(readCmdletError(recorded(name).reply)).toBeUndefined()
  })

  test.each([
    ['DCOverloadedException', 400, 'transient'],
    ['StorageTransientException', 200, 'transient'],
    ['Something', 503, 'transient'],
    ['Something', 400, 'other'],
    ['Something', 403, 'permission'],
  ])('%s with status %i is %s', (exception, status, kind) => {
    expect(readCmdletError(refusal(status, exception))?.kind).toBe(kind)
  })

  test('several errors beside rows are told together', () => {
    const reply = rowsReply([{ Name: 'a' }], {
      '@adminapi.errors': ['one broke', { message: 'two broke' }, 'one broke'],
    })
    expect(readCmdletError(reply)).toEqual({
      kind: 'other',
      status: 200,
      exception: '',
      message: 'one broke two broke',
    })
  })
})

describe('explaining a refusal', () => {
  const explained = (name: string, cmdlet = 'Set-TransportRule'): ReturnType<typeof explainCmdletError> | undefined => {
    const error = readCmdletError(recorded(name).reply)
    return error === undefined ? undefined : explainCmdletError(error, row('transportRule'), cmdlet)
  }

  test('a 403 whose body is no text names the cmdlet and what the row needs', () => {
    const error = readCmdletError({ status: 403, headers: new Map(), body: '\0\0\0\0', garbled: true })
    const why = error === undefined ? undefined : explainCmdletError(error, row('transportRule'), 'Get-TransportRule')
    expect(why).toMatchObject({
      code: 'PERMISSION-DENIED',
      message:
        'exchange.transportRule could not be read: the application may not run Get-TransportRule. Exchange says status 403.',
      hint: 'Give the application Exchange.ManageAsApp, and the directory role Exchange Administrator or Global Reader or Global Administrator.',
    })
  })

  test.each([
    ['dehydrated', 'CUSTOMIZATION-NEEDED', 'no'],
    ['unknown-parameter', 'SERVICE-FAILED', 'no'],
    ['transient', 'SERVICE-FAILED', 'maybe'],
    ['throttled', 'SERVICE-THROTTLED', 'no'],
    ['page-expired', 'SERVICE-UNREADABLE', undefined],
  ])('%s becomes %s, and says whether it may have been written', (name, code, arrived) => {
    const why = explained(name)
    expect([why?.code, why?.arrived]).toEqual([code, arrived])
  })
})

test('warnings are collected', () => {
  expect(warningsOf(recorded('no-change').reply)).toEqual([
    "The command completed successfully but no settings of 'Default' have been modified.",
  ])
  expect(warningsOf({ status: 200, headers: new Map(), body: undefined })).toEqual([])
})

test('no word of an answer comes into a refusal without a bound, the name of its exception neither', () => {
  const read = readCmdletError(refusal(400, 'x'.repeat(10_000)))
  expect(read?.exception).toHaveLength(200)
})
