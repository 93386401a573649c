import { isRecord } from '../../model/json.ts'
import type { LastChange } from '../../model/protocol.ts'
import type { GraphTransport } from './graph-transport.ts'

/**
 * Who changed a directory object last, as `GET /auditLogs/directoryAudits` tells it (public reference "List directoryAudits":
 * AuditLog.Read.All and Directory.Read.All; filters on targetResources by `any` and on activityDateTime by `ge`, its order). Nothing where it cannot be read, or
 * where the log, which follows after minutes, does not show it yet: this only ever adds words to a refusal. Never throws.
 */
export async function lastChangeOf(
  transport: GraphTransport,
  { id, since }: { readonly id: string; readonly since?: string },
  signal: AbortSignal,
): Promise<LastChange | undefined> {
  const target = `targetResources/any(t:t/id eq '${id.replaceAll("'", "''")}')`
  const filter = since === undefined || !isTime(since) ? target : `activityDateTime ge ${since} and ${target}`
  try {
    const reply = await transport.send(
      {
        effect: 'read',
        method: 'GET',
        version: 'v1.0',
        path: `/auditLogs/directoryAudits?$filter=${encodeURIComponent(filter)}&$orderby=activityDateTime%20desc&$top=50`,
        budget: 'graph.reports',
        repeat: 'safe',
      },
      signal,
    )
    if (reply.status !== 200 || !isRecord(reply.body) || !Array.isArray(reply.body['value'])) return undefined
    return latest(reply.body['value'].flatMap((one: unknown) => changeIn(one)))
  } catch {
    return undefined
  }
}

function latest(changes: readonly LastChange[]): LastChange | undefined {
  return [...changes].sort((left, right) => (left.when < right.when ? 1 : -1))[0]
}

function changeIn(entry: unknown): readonly LastChange[] {
  if (!isRecord(entry) || entry['result'] === 'failure') return []
  const { activityDateTime: when, initiatedBy: by } = entry
  if (typeof when !== 'string' || !isTime(when)) return []
  const who = isRecord(by) ? (nameIn(by['user'], 'userPrincipalName') ?? nameIn(by['app'], 'displayName')) : undefined
  return [{ who: who ?? 'somebody the log does not name', when }]
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(text)
}

function nameIn(one: unknown, first: string): string | undefined {
  if (!isRecord(one)) return undefined
  return [one[first], one['displayName'], one['id'], one['appId']].find(
    (word): word is string => typeof word === 'string' && word !== '',
  )
}
