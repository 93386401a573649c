import type { Protocol } from '../../model/protocol.ts'
import { placeOfContext } from './sharepoint-hosts.ts'
import { sharepointLink } from './sharepoint-link.ts'
import { sharepointReader } from './sharepoint-reader.ts'
import { sharepointRefusals } from './sharepoint-refusals.ts'
import { sharepointWriter } from './sharepoint-writer.ts'
import { thingOf } from './things.ts'

/** SharePoint Online and OneDrive: the object model's ProcessQuery, and REST where it alone has what is wanted (reference: sharepoint B). */
export const sharepointProtocol: Protocol = {
  name: 'sharepoint',
  audience: (context) =>
    context.sharepointAdminHost === undefined ? context.cloud.graph : placeOfContext(context).admin,
  findAudiences: async (door, context, signal) => {
    const { admin, root } = await sharepointLink(door, context).place(signal)
    return [admin, root]
  },
  reader: sharepointReader,
  writer: sharepointWriter,
  encode: (step, context) =>
    thingOf(step.type)
      .acts(step, placeOfContext(context))
      .map(({ call }) => call),
  decode: (type, reply) => thingOf(type).decode(type, reply),
  refusals: sharepointRefusals,
}
