import { i as toTroubles } from "./trouble.js";
import { n as exitCodeOfTroubles } from "./exit-code.js";

// src/commands/run-command.ts
/** One module a command, loaded only when it is run. */
const commands = {
	validate: async () => (await import("./validate.js")).validate,
	plan: async () => (await import("./plan.js")).plan,
	apply: async () => (await import("./apply2.js")).apply,
	check: async () => (await import("./check.js")).check,
	export: async () => (await import("./export.js")).exportTenant,
	whoami: async () => (await import("./whoami.js")).whoami,
	simulate: async () => (await import("./simulate.js")).simulate,
	demo: async () => (await import("./demo.js")).demo,
	schema: async () => (await import("./schema.js")).schema,
	types: async () => (await import("./types.js")).types,
	version: async () => (await import("./version.js")).version
};
/** Runs a command. Whatever is thrown on the way is told as a run with troubles, in the format asked for: never a stack. */
async function runCommand(context) {
	const started = context.host.clock.now();
	try {
		return await (await commands[context.values.command]())(context);
	} catch (error) {
		if (context.values.flag("debug") && error instanceof Error && error.stack !== void 0 && error.name !== "TenantformError") context.tell(error.stack);
		const troubles = toTroubles(error);
		const { printReport } = await import("./print-report2.js");
		const run = stoppedRun(context, troubles, started);
		await printReport(context, run);
		return {
			exit: exitCodeOfTroubles(troubles),
			run
		};
	}
}
function stoppedRun(context, troubles, started) {
	return {
		formatVersion: 1,
		command: context.values.command,
		tenant: context.values.text("tenant") ?? "",
		started: new Date(started).toISOString(),
		seconds: (context.host.clock.now() - started) / 1e3,
		outcomes: [],
		findings: [],
		troubles,
		compared: {
			declared: 0,
			same: 0,
			different: 0,
			unknown: 0
		},
		ledger: {},
		notices: []
	};
}

export { runCommand as t };