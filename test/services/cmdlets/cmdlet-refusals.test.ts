import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/model/json.ts'
import { cmdletRefusals } from '../../../src/services/cmdlets/cmdlet-refusals.ts'
import { row, seen, step } from './cmdlet-scene.ts'

/** Why a change would be refused; `before`: its object's key and what the wire gave of it. */
function refused(
  name: string,
  action: 'create' | 'update' | 'delete',
  key: string,
  values: JsonObject,
  before: readonly [string, JsonObject, JsonObject?] | null = null,
): readonly string[] {
  const type = row(name)
  const object = before === null ? null : seen(type, before[0], before[2] ?? {}, before[1])
  const all = cmdletRefusals(type, step(type, action, key, values, object).change)
  expect(all.every(({ code, subject }) => code === 'NOT-WRITABLE' && subject?.position?.line === 1)).toBe(true)
  return all.map(({ message }) => message)
}

describe('what the plan can already refuse', () => {
  test.each([
    [
      'a preset',
      refused('antiPhishPolicy', 'update', 'P', { Enabled: true }, ['P', { RecommendedPolicyType: 'Standard' }]),
      ['"P" belongs to a preset of Microsoft (Standard) and cannot be changed.'],
    ],
    [
      'deleting a default, by its flag',
      refused('malwareFilterPolicy', 'delete', 'X', {}, ['X', { IsDefault: true }]),
      ['"X" is the service\'s default and cannot be deleted.'],
    ],
    [
      'deleting a default, by its name',
      refused('remoteDomain', 'delete', 'default', {}, ['default', {}]),
      ['"default" is the service\'s default and cannot be deleted.'],
    ],
    [
      'renaming a default',
      refused('remoteDomain', 'update', 'Other', { Name: 'Other' }, ['Default', {}]),
      ['"Default" is the service\'s default and cannot be renamed.'],
    ],
    [
      'renaming what keeps its name',
      refused('safeLinksPolicy', 'update', 'B', { Name: 'B' }, ['A', {}]),
      ['"A" cannot be renamed: make "B" beside it, and remove the old one later.'],
    ],
    [
      'a value of the beginning',
      refused('dkimSigningConfig', 'update', 'x.example', { KeySize: 2048 }, ['x.example', {}]),
      ['KeySize can only be set when the object is created.'],
    ],
    [
      'an object without what it needs',
      refused('antiPhishRule', 'create', 'R', { Name: 'R' }),
      ['"R" cannot be made without AntiPhishPolicy.'],
    ],
    [
      'a default that is merely switched off',
      refused('antiPhishPolicy', 'update', 'A', { MakeDefault: false }, ['A', {}, { MakeDefault: true }]),
      ['"A" is the default; declare MakeDefault: true at the one that shall be it instead.'],
    ],
    [
      'a size that would differ for ever',
      refused('transportRule', 'update', 'R', { MessageSizeOver: '10240KB' }, ['R', {}]),
      ['MessageSizeOver: write "10240KB" as "10MB".'],
    ],
    [
      'a time that would differ for ever',
      refused('transportRule', 'update', 'R', { ExpiryDate: '2026-09-01T12:00:00+02:00' }, ['R', {}]),
      ['ExpiryDate: write "2026-09-01T12:00:00+02:00" as "2026-09-01T10:00:00Z".'],
    ],
    [
      'a time that could be several',
      refused('transportRule', 'update', 'R', { ExpiryDate: '2026-09-01T12:00:00' }, ['R', {}]),
      ['ExpiryDate: write "2026-09-01T12:00:00" as a date and time with an offset, as in "2026-09-01T10:00:00Z".'],
    ],
    [
      'a time that is none',
      refused('transportRule', 'update', 'R', { ExpiryDate: '2026-13-01T12:00:00Z' }, ['R', {}]),
      ['ExpiryDate: write "2026-13-01T12:00:00Z" as a date and time with an offset, as in "2026-09-01T10:00:00Z".'],
    ],
    [
      'an address space that is read back bare',
      refused('inboundConnector', 'update', 'C', { SenderDomains: ['smtp:*;1'] }, ['C', {}]),
      ['SenderDomains: write ["smtp:*;1"] as ["*"].'],
    ],
  ])('%s', (_, messages, expected) => {
    expect(messages).toEqual(expected)
  })

  test.each([
    [
      'a custom policy',
      refused('antiPhishPolicy', 'update', 'P', { Enabled: true }, ['P', { RecommendedPolicyType: 'custom' }]),
    ],
    [
      'a policy that says no kind',
      refused('antiPhishPolicy', 'update', 'P', { Enabled: true }, ['P', { RecommendedPolicyType: '' }]),
    ],
    [
      'changing a default',
      refused('remoteDomain', 'update', 'Default', { AutoForwardEnabled: false }, ['Default', { IsDefault: true }]),
    ],
    ['renaming a rule', refused('transportRule', 'update', 'B', { Name: 'B' }, ['A', {}])],
    ['a name in other letters', refused('safeLinksPolicy', 'update', 'a', { AllowClickThrough: false }, ['A', {}])],
    ['a complete new object', refused('antiPhishRule', 'create', 'R', { Name: 'R', AntiPhishPolicy: 'P' })],
    [
      'a size as it is shown',
      refused('transportRule', 'update', 'R', { MessageSizeOver: '10MB', AttachmentSizeOver: null }, ['R', {}]),
    ],
    [
      'a time and an address as they are shown',
      [
        ...refused('transportRule', 'update', 'R', { ExpiryDate: '2026-09-01T10:00:00Z', ActivationDate: null }, [
          'R',
          {},
        ]),
        ...refused('inboundConnector', 'update', 'C', { SenderDomains: ['*.contoso.com'] }, ['C', {}]),
      ],
    ],
    [
      'making another the default',
      refused('antiPhishPolicy', 'update', 'A', { MakeDefault: true }, ['A', {}, { MakeDefault: false }]),
    ],
  ])('not %s', (_, messages) => {
    expect(messages).toEqual([])
  })
})
