import { i as toTroubles, n as fail } from "./trouble.js";
import { t as copyNotices } from "./copy-notices.js";
import { n as exitCodeOfTroubles } from "./exit-code.js";
import { t as fasterClock } from "./faster-clock.js";

// src/commands/rehearsal-speed.ts
const variable = "TENANTFORM_SIMULATOR_SPEED";
/**
* The context whose clock runs as fast as `--speed` says; the same where it says nothing. What is asked of Microsoft 365 is never
* asked by a faster clock. Fails with INPUT-INVALID for a speed below 1, and for one without a simulator.
*/
function atSpeed(context) {
	const { values, host } = context;
	const speed = values.number("speed");
	if (speed === void 0) return context;
	const subject = { name: "--speed" };
	if (speed < 1) fail("INPUT-INVALID", {
		message: `--speed is ${speed}.`,
		subject,
		hint: "Give 1 or more: 60 lets an hour pass in a minute."
	});
	if (!(values.command === "simulate" || values.text("simulator") !== void 0 || values.text("rehearse") !== void 0)) fail("INPUT-INVALID", {
		message: "--speed is given, and neither --simulator nor --rehearse: only a rehearsal can run faster than time.",
		subject,
		hint: "Leave --speed away, or name the simulator."
	});
	const env = (name) => name === variable ? String(speed) : host.env(name);
	return {
		...context,
		host: {
			...host,
			clock: fasterClock(host.realClock, speed),
			env
		}
	};
}

// src/commands/run-command.ts
/** One module a command, loaded only when it is run. */
const commands = {
	validate: async () => (await import("./validate.js")).validate,
	plan: async () => (await import("./plan3.js")).plan,
	apply: async () => (await import("./apply2.js")).apply,
	check: async () => (await import("./check2.js")).check,
	restore: async () => (await import("./restore.js")).restore,
	compare: async () => (await import("./compare.js")).compare,
	export: async () => (await import("./export.js")).exportTenant,
	whoami: async () => (await import("./whoami.js")).whoami,
	"what-if": async () => (await import("./what-if.js")).whatIf,
	coverage: async () => (await import("./coverage.js")).coverage,
	report: async () => (await import("./report.js")).report,
	prove: async () => (await import("./prove.js")).prove,
	simulate: async () => (await import("./simulate.js")).simulate,
	demo: async () => (await import("./demo.js")).demo,
	schema: async () => (await import("./schema.js")).schema,
	types: async () => (await import("./types.js")).types,
	version: async () => (await import("./version.js")).version
};
/** Runs a command. Whatever is thrown on the way is told as a run with troubles, in the format asked for: never a stack. */
async function runCommand(given) {
	let outside;
	try {
		outside = atSpeed(given);
	} catch (error) {
		return settled(given, () => Promise.reject(error));
	}
	const copied = outside.values.text("rehearse");
	if (copied === void 0) return settled(outside);
	const rehearsal = await import("./rehearse.js").then(({ openRehearsal }) => openRehearsal(outside, copied)).catch((error) => ({ error }));
	if ("error" in rehearsal) return settled(outside, () => Promise.reject(rehearsal.error));
	try {
		return await settled(rehearsal.context);
	} finally {
		await rehearsal.close();
	}
}
async function settled(context, load = commands[context.values.command]) {
	const started = context.host.clock.now();
	try {
		return await (await load())(context);
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
		tenant: context.copy?.tenant ?? context.values.text("tenant") ?? "",
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
		...context.copy === void 0 ? {} : { copy: context.copy },
		notices: context.copy === void 0 ? [] : copyNotices(context.copy)
	};
}

export { runCommand as t };