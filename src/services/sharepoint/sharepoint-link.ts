import type { ServiceContext } from '../../model/protocol.ts'
import type { Call, Door, Reply } from '../../model/wire.ts'
import type { SharepointPlace } from './sharepoint-hosts.ts'
import { placeOfAdmin, placeOfRoot, rootSiteCall } from './sharepoint-hosts.ts'

/** Sends to one tenant's SharePoint. */
export type SharepointLink = {
  /** Where the tenant's SharePoint is. Fails with PERMISSION-DENIED, SERVICE-* or what the door throws. */
  readonly place: (signal: AbortSignal) => Promise<SharepointPlace>
  readonly send: (call: Call, signal: AbortSignal) => Promise<Reply>
}

/** Makes a link. Graph is asked once for the hosts, where the caller did not give them; a failed asking is tried again. */
export function sharepointLink(door: Door, context: ServiceContext): SharepointLink {
  const { cloud, sharepointAdminHost: host } = context
  let place: Promise<SharepointPlace> | undefined
  const find = async (signal: AbortSignal): Promise<SharepointPlace> =>
    host === undefined ? placeOfRoot(await door.send(rootSiteCall(cloud), signal), cloud) : placeOfAdmin(host, cloud)
  return {
    async place(signal) {
      const asking = place ?? find(signal)
      place = asking
      try {
        return await asking
      } catch (error) {
        if (place === asking) place = undefined
        throw error
      }
    },
    send: async (call, signal) => door.send(call, signal),
  }
}
