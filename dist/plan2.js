import { n as encodePlan } from "./plan-file.js";
import { t as exitCodeOf } from "./exit-code.js";
import { n as makeRun, t as planTenant } from "./plan-tenant.js";
import { t as printReport } from "./print-report.js";

// src/commands/plan.ts
/** Shows what would change; with `--out` it also writes the plan file that `apply --plan` takes. Writes nothing to the tenant. */
const plan = async (context) => {
	const started = context.host.clock.now();
	const made = await planTenant(context, "read");
	try {
		const planFile = context.values.text("out");
		if (planFile !== void 0) await context.host.replace(planFile, encodePlan(made.planned.plan), 384);
		const run = makeRun(context, started, made);
		await printReport(context, run);
		return {
			exit: exitCodeOf(run, context.values.flag("detailed-exitcode")),
			run,
			...planFile === void 0 ? {} : { planFile }
		};
	} finally {
		await made.tenant.close();
	}
};

export { plan as t };