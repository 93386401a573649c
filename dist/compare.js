import { t as openCatalogue } from "./catalogue.js";
import { t as planDifference } from "./plan-difference.js";
import { d as serviceOf, n as fail } from "./trouble.js";
import { a as ofTenant, r as decodePlan, t as readPlanText } from "./plan-store.js";
import { t as printReport } from "./print-report.js";

// src/commands/compare.ts
/**
* Shows how a plan differs from a reviewed one, both as files: objects that moved, what would be done otherwise, what the guards judge
* otherwise. Needs no sign-in. Ends with 3 where they differ.
*/
const compare = async (context) => {
	const { host, values } = context;
	const started = host.clock.now();
	const [now, reviewed] = [await planOf(context, "plan"), await planOf(context, "reviewed")];
	const catalogue = openCatalogue((name) => host.asset(name));
	const services = [...new Set([...now.changes, ...reviewed.changes].map(({ at }) => serviceOf(at.type)))];
	const rows = await Promise.all(services.map((name) => catalogue.service(name)));
	const moves = planDifference(ofTenant(reviewed, now.tenant), now, new Map(rows.flatMap((one) => [...one])));
	const isSame = now.intent === reviewed.intent && now.basis === reviewed.basis;
	const run = {
		formatVersion: 1,
		command: values.command,
		tenant: now.tenant,
		started: new Date(started).toISOString(),
		seconds: (host.clock.now() - started) / 1e3,
		outcomes: [],
		findings: [],
		troubles: [],
		compared: {
			declared: 0,
			same: 0,
			different: 0,
			unknown: 0
		},
		ledger: {},
		differences: moves.map((one) => one.message),
		notices: isSame || moves.length > 0 ? [] : ["They rest on other looks at the tenant, and would do the same."]
	};
	const reportFile = await printReport(context, run);
	return {
		exit: isSame ? 0 : 3,
		run,
		...reportFile === void 0 ? {} : { reportFile }
	};
};
async function planOf(context, option) {
	const path = context.values.text(option);
	if (path === void 0) return fail("INPUT-INVALID", {
		message: `compare takes two plan files, and --${option} is missing.`,
		subject: { name: `--${option}` },
		hint: "Give --plan FILE and --reviewed FILE."
	});
	return decodePlan(await readPlanText(context, path));
}

export { compare };