import type { Ledger, LedgerRow } from '../model/wire.ts'

/** Counts what was sent. A round begins when a request starts while no other of this book's is under way. */
export interface LedgerBook {
  /** A request starts; call what it gives when its answer is there or failed. */
  started(host: string, retry: boolean): (bytes: number) => void
  waited(host: string, ms: number): void
  /** The costs so far, hosts sorted. */
  ledger(): Ledger
}

const empty: LedgerRow = { requests: 0, rounds: 0, retries: 0, waitedMs: 0, bytes: 0 }

/** Opens an empty book. */
export function openLedger(): LedgerBook {
  const rows = new Map<string, LedgerRow>()
  let underWay = 0
  const add = (host: string, more: Partial<LedgerRow>): void => {
    const row = rows.get(host) ?? empty
    rows.set(host, {
      requests: row.requests + (more.requests ?? 0),
      rounds: row.rounds + (more.rounds ?? 0),
      retries: row.retries + (more.retries ?? 0),
      waitedMs: row.waitedMs + (more.waitedMs ?? 0),
      bytes: row.bytes + (more.bytes ?? 0),
    })
  }
  return {
    started(host, retry) {
      add(host, { requests: 1, rounds: underWay === 0 ? 1 : 0, retries: retry ? 1 : 0 })
      underWay += 1
      return (bytes) => {
        underWay -= 1
        add(host, { bytes })
      }
    },
    waited: (host, ms) => add(host, { waitedMs: ms }),
    ledger: () => Object.fromEntries([...rows].sort(([left], [right]) => (left < right ? -1 : 1))),
  }
}
