import { isRecord } from '../../model/json.ts'
import { fail } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'
import type { Cmdlet, PageLink } from './cmdlet-call.ts'
import { readCmdletError, warningsOf } from './cmdlet-errors.ts'
import type { Runner } from './cmdlet-runner.ts'

/** A list longer than this many pages is a fault, not a list. */
const mostPages = 2_000

/**
 * Follows a list to its end: the same body again to each next link, at once (reference: exchange B.8). A list that breaks in
 * the middle is read once more from the start, and a link that is refused again is fetched, as some sources do; then the
 * refusal is the answer. Gives one answer that holds all rows, or a
 * refusal: never a part of a list. Throws where there was no answer.
 */
export async function readCompletely(
  runner: Runner,
  cmdlet: Cmdlet,
  budget: string,
  first: Reply | undefined,
  signal: AbortSignal,
): Promise<Reply> {
  const start = first ?? (await runner.run(cmdlet, budget, signal))
  const once = await follow(runner, cmdlet, budget, start, signal, ['POST'])
  if (readCmdletError(once)?.kind !== 'paging') return once
  return follow(runner, cmdlet, budget, await runner.run(cmdlet, budget, signal), signal, ['POST', 'GET'])
}

async function follow(
  runner: Runner,
  cmdlet: Cmdlet,
  budget: string,
  first: Reply,
  signal: AbortSignal,
  methods: readonly PageLink['method'][],
): Promise<Reply> {
  const rows: unknown[] = []
  const warnings: string[] = []
  const links = new Set<string>()
  let page = first
  let ways = methods
  for (;;) {
    const link = nextLink(page)
    if (link === undefined && links.size === 0) return page
    if (readCmdletError(page) !== undefined) return page
    const value = isRecord(page.body) ? page.body['value'] : undefined
    if (!Array.isArray(value)) fail('SERVICE-UNREADABLE', { message: `${cmdlet.name} gave a page without a list.` })
    for (const row of value) rows.push(row)
    warnings.push(...warningsOf(page))
    if (link === undefined) return { ...page, body: { value: rows, '@adminapi.warnings': warnings } }
    if (links.has(link) || links.size >= mostPages)
      fail('SERVICE-UNREADABLE', { message: `${cmdlet.name} gave pages that do not end.` })
    links.add(link)
    for (const method of ways) {
      page = await runner.run(cmdlet, budget, signal, { url: link, method })
      ways = [method]
      if (readCmdletError(page)?.kind !== 'paging') break
    }
  }
}

function nextLink(reply: Reply): string | undefined {
  const link = isRecord(reply.body) ? reply.body['@odata.nextLink'] : undefined
  return typeof link === 'string' && link !== '' ? link : undefined
}
