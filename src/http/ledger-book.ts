import type { Ledger, LedgerRow } from '../model/wire.ts'

/** Keeps what each host cost. A round starts with a request that goes out while none of ours is under way. */
export interface LedgerBook {
  begin(host: string): void
  end(host: string, bytes: number): void
  retry(host: string): void
  waited(host: string, ms: number): void
  rows(): Ledger
}

type Mutable = { -readonly [Name in keyof LedgerRow]: LedgerRow[Name] }

/** An empty book. */
export function createLedgerBook(): LedgerBook {
  const rows = new Map<string, Mutable>()
  let underWay = 0
  const row = (host: string): Mutable => {
    const found = rows.get(host) ?? { requests: 0, rounds: 0, retries: 0, waitedMs: 0, bytes: 0 }
    rows.set(host, found)
    return found
  }
  return {
    begin(host) {
      const own = row(host)
      own.requests += 1
      if (underWay === 0) own.rounds += 1
      underWay += 1
    },
    end(host, bytes) {
      underWay -= 1
      row(host).bytes += bytes
    },
    retry: (host) => void (row(host).retries += 1),
    waited: (host, ms) => void (row(host).waitedMs += Math.round(ms)),
    rows: () => Object.fromEntries([...rows].map(([host, own]) => [host, { ...own }])),
  }
}
