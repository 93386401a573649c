import { graphTime } from '../clock.ts'
import { seededId } from '../identifiers.ts'
import type { Raw } from '../json.ts'

/** A policy of Conditional Access that SharePoint's admin centre makes for everyone (reference: SharePoint B.6 rule 5). */
export function madePolicy(displayName: string, now: number): Raw {
  const time = graphTime(now)
  return {
    id: seededId(`policy ${displayName}`),
    templateId: null,
    displayName,
    createdDateTime: time,
    modifiedDateTime: time,
    deletedDateTime: null,
    state: 'enabled',
    conditions: {
      clientAppTypes: ['browser'],
      applications: { includeApplications: ['00000003-0000-0ff1-ce00-000000000000'] },
      users: { includeUsers: ['All'] },
    },
    grantControls: null,
    sessionControls: { applicationEnforcedRestrictions: { isEnabled: true } },
  }
}
