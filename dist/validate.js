import { t as load } from "./load.js";
import { t as printReport } from "./print-report.js";

// src/commands/validate.ts
/** Reads the YAML and says everything that is wrong with it. Signs in nowhere. */
const validate = async (context) => {
	const started = context.host.clock.now();
	const { configuration } = await load(context);
	const { length } = configuration.desired;
	const run = {
		formatVersion: 1,
		command: "validate",
		tenant: context.values.text("tenant") ?? configuration.tenant?.name ?? "",
		started: new Date(started).toISOString(),
		seconds: (context.host.clock.now() - started) / 1e3,
		outcomes: [],
		findings: [],
		troubles: [],
		compared: {
			declared: length,
			same: 0,
			different: 0,
			unknown: 0
		},
		ledger: {},
		notices: configuration.warnings.map((one) => `${one.code}: ${one.message}`)
	};
	const reportFile = await printReport(context, run);
	return {
		exit: 0,
		run,
		...reportFile === void 0 ? {} : { reportFile }
	};
};

export { validate };