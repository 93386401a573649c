import { graphTime } from '../clock.ts'
import type { Raw } from '../json.ts'
import { activitiesOf } from './audit-activities.ts'
import type { Change, NameOf } from './audit-activities.ts'

/** Who did something: an application by its token, or a person. */
export type Initiator =
  | { readonly app: { readonly appId: string; readonly displayName: string; readonly servicePrincipalId: string } }
  | {
      readonly user: {
        readonly id: string | null
        readonly displayName: string | null
        readonly userPrincipalName: string
      }
    }

/** The directory's audit log: what was changed, by whom and when. */
export interface AuditLog {
  /** Writes down what one request changed; an object that is left as it was is not worth a line. */
  readonly record: (changes: readonly Change[], by: Initiator) => void
  /** What a reader is shown now, the newest first: the log is some time behind what happened. */
  readonly seen: () => readonly Raw[]
}

/** What a log is made with. */
export interface AuditLogParts {
  readonly now: () => number
  readonly newId: () => string
  /** Milliseconds of the tenant's clock until what happened stands in the log. */
  readonly lagMs: number
  /** Names another object that a change is about. */
  readonly nameOf: NameOf
}

interface Line {
  readonly at: number
  readonly raw: Raw
}

/** Makes an empty log of directoryAudit objects (Graph documentation: directoryAudit resource type). */
export function createAuditLog({ now, newId, lagMs, nameOf }: AuditLogParts): AuditLog {
  const lines: Line[] = []
  let number = 0
  return {
    record: (changes, by) => {
      const at = now()
      const correlationId = newId()
      for (const change of changes)
        for (const { service, ...activity } of activitiesOf(change, nameOf)) {
          number += 1
          lines.push({
            at,
            raw: {
              id: `${service === 'Core Directory' ? 'Directory' : service}_${correlationId}_${number}`,
              category: activity.category,
              correlationId,
              result: 'success',
              resultReason: '',
              activityDisplayName: activity.name,
              activityDateTime: graphTime(at),
              loggedByService: service,
              operationType: activity.operation,
              initiatedBy: shownInitiator(by),
              targetResources: activity.targets,
              additionalDetails: [],
            },
          })
        }
    },
    seen: () =>
      lines
        .filter(({ at }) => at <= now() - lagMs)
        .map(({ raw }) => raw)
        .toReversed(),
  }
}

/** Of user and app the one is null that it was not (Graph documentation: auditActivityInitiator, appIdentity, userIdentity). */
function shownInitiator(by: Initiator): Raw {
  return 'app' in by
    ? { user: null, app: { ...by.app, servicePrincipalName: null } }
    : { user: { ...by.user, ipAddress: '203.0.113.10' }, app: null }
}
