import type { Raw } from '../json.ts'
import type { SpoObject } from './spo-object.ts'

/** Long operations of the administration service: complete some time after they were begun (reference: SharePoint B.7). */
export interface Operations {
  /** Begins one: `SetSite`, `CreateSite`, `RemoveSite`. */
  readonly begin: (kind: string, url: string) => SpoObject
  /** The operation that an identity names, lines after the first. */
  readonly find: (lines: readonly string[]) => SpoObject | undefined
  readonly remember: () => () => void
}

/** What the service asks a client to wait between two looks, in milliseconds. */
export const pollingInterval = 15_000

/** Keeps operations; `now` is the tenant's clock, `takesMs` how long one takes. */
export function createOperations(now: () => number, takesMs: number): Operations {
  let begun: ReadonlyMap<string, number> = new Map()
  const objectOf = (identity: string, ends: number): SpoObject => ({
    objectType: 'SpoOperation',
    identity,
    show: (all, named) => {
      const complete = now() >= ends
      const values: Raw = { HasTimedout: false, IsComplete: complete, PollingInterval: complete ? 0 : pollingInterval }
      return Object.fromEntries(Object.entries(values).filter(([name]) => all || named.includes(name)))
    },
  })
  return {
    begin: (kind, url) => {
      const ticks = (now() + 62_135_596_800_000) * 10_000 + begun.size
      const nobody = '00000000-0000-0000-0000-000000000000'
      const identity = ['SpoOperation', kind, String(ticks), encodedUrl(url), nobody].join('\n')
      begun = new Map(begun).set(identity, now() + takesMs)
      return objectOf(identity, now() + takesMs)
    },
    find: (lines) => {
      const identity = lines.join('\n')
      const ends = begun.get(identity)
      return ends === undefined ? undefined : objectOf(identity, ends)
    },
    remember: () => {
      const before = begun
      return () => {
        begun = before
      }
    },
  }
}

/** A URL as identities hold it: percent-encoded, hexadecimal digits in lower case. */
export function encodedUrl(url: string): string {
  return encodeURIComponent(url).replaceAll(/%[0-9A-F]{2}/gu, (code) => code.toLowerCase())
}
