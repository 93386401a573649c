import type { Version } from './schema.ts'

/** A member seen on the wire that the published metadata of the version does not name; `null` where its type is not known. */
export interface SeenMember {
  readonly name: string
  readonly type: string | null
  readonly collection?: true
}

const conditions: readonly SeenMember[] = [
  { name: 'times', type: null },
  { name: 'agents', type: null },
]

/**
 * Members that captures of live tenants have and the metadata lacks. Sources: reference graph-examples
 * ca-real-export-ca104, -ca105, -ca505 (exports of beta), organization-get.
 */
export const seenMembers: Readonly<Record<Version, Readonly<Record<string, readonly SeenMember[]>>>> = {
  'v1.0': {
    organization: [
      { name: 'directorySizeQuota', type: null },
      { name: 'isMultipleDataLocationsForServicesEnabled', type: 'Edm.Boolean' },
      { name: 'onPremisesSyncStatus', type: null, collection: true },
      { name: 'replicationScope', type: 'Edm.String' },
    ],
  },
  beta: {
    conditionalAccessPolicy: [
      { name: 'templateId', type: 'Edm.String' },
      { name: 'partialEnablementStrategy', type: 'Edm.String' },
    ],
    conditionalAccessConditionSet: conditions,
    conditionalAccessSessionControls: [{ name: 'blockSensitiveActions', type: null }],
    organization: [
      { name: 'directorySizeQuota', type: null },
      { name: 'isMultipleDataLocationsForServicesEnabled', type: 'Edm.Boolean' },
      { name: 'onPremisesSyncStatus', type: null, collection: true },
      { name: 'replicationScope', type: 'Edm.String' },
    ],
  },
}
