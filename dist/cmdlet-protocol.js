import { d as decodeCmdlet, i as cmdletReader, r as cmdletRefusals, t as cmdletWriter, u as encodeCmdlets, v as cmdletCall } from "./cmdlet-writer.js";

// src/services/cmdlets/cmdlet-protocol.ts
/** Exchange Online: cmdlets over `InvokeCommand`, the REST that Exchange's own module speaks (reference: exchange B). */
const cmdletProtocol = {
	name: "cmdlets",
	audience: ({ cloud }) => cloud.exchange,
	reader: cmdletReader,
	writer: (door, context) => cmdletWriter(door, context, cmdletReader(door, context)),
	encode: (step, context) => encodeCmdlets(step).map((cmdlet) => cmdletCall(cmdlet, context, step.type.budget)),
	decode: (type, reply) => decodeCmdlet(type, reply),
	refusals: cmdletRefusals
};

export { cmdletProtocol };