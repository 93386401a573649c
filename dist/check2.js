import { t as exitCodeOf } from "./exit-code.js";
import { n as makeRun, t as planTenant } from "./plan-tenant.js";
import { t as printReport } from "./print-report.js";

// src/commands/check.ts
/** Compares the tenant with the YAML and reports drift, whatever the mode of a task. Writes nothing. */
const check = async (context) => {
	const started = context.host.clock.now();
	const made = await planTenant(context, "read");
	try {
		const run = makeRun(context, started, made, { troubles: made.planned.incomparable });
		const reportFile = await printReport(context, run);
		return {
			exit: exitCodeOf(run),
			run,
			...reportFile === void 0 ? {} : { reportFile }
		};
	} finally {
		await made.tenant.close();
	}
};

export { check as t };