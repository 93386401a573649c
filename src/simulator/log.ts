/** One request that the simulator saw; `status` is 0 until it is answered, and stays 0 where no answer was sent. */
export interface LogLine {
  readonly n: number
  readonly method: string
  readonly host: string
  /** Path with the query, as it was sent. */
  readonly path: string
  readonly effect: 'read' | 'write'
  readonly status: number
  /** The tenant's clock, in ms. */
  readonly at: number
  readonly cmdlet?: string
  readonly detail?: string
  readonly userAgent?: string
  readonly clientRequestId?: string
}

/** The log of a running simulator. */
export interface RequestLog {
  readonly lines: readonly LogLine[]
  readonly begin: (
    line: Pick<LogLine, 'method' | 'host' | 'path' | 'effect' | 'cmdlet' | 'userAgent' | 'clientRequestId'>,
  ) => number
  readonly finish: (n: number, more: Partial<Pick<LogLine, 'status' | 'effect' | 'cmdlet' | 'detail'>>) => void
}

/** Opens an empty log; the listener is told of every request before it is answered. */
export function openLog(now: () => number, onRequest: ((line: LogLine, n: number) => void) | undefined): RequestLog {
  const lines: LogLine[] = []
  return {
    lines,
    begin: (line) => {
      const n = lines.length + 1
      const begun: LogLine = { n, ...line, status: 0, at: now() }
      lines.push(begun)
      onRequest?.(begun, n)
      return n
    },
    finish: (n, more) => {
      const begun = lines[n - 1]
      if (begun !== undefined) lines[n - 1] = { ...begun, ...more }
    },
  }
}
