import { n as carryOut, t as movedSince } from "./reviewed-plan.js";
import { n as planTenant } from "./plan-tenant.js";

// src/commands/apply.ts
/**
* Makes the tenant as declared. The plan is made afresh and judged; with `--plan` it must be exactly the one in the file. Where
* a guard refuses, where a task could not be planned, or where the plan moved, nothing at all is written.
*/
const apply = async (context) => {
	const started = context.host.clock.now();
	const made = await planTenant(context, "write");
	try {
		return await carryOut(context, started, made, { refused: await movedSince(context, made) });
	} finally {
		await made.tenant.close();
	}
};

export { apply as t };