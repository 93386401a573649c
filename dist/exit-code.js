import { s as errorCodes } from "./trouble.js";

// src/commands/exit-code.ts
/** The order in which exit codes win: the first that holds. */
const order = [
	2,
	5,
	4,
	1,
	3
];
/**
* The exit code of a run: 2 bad input, 5 sign-in or permission, 4 refused plan, 1 failed, undetermined, not attempted or
* unreadable, 3 drift (`check` always, `plan` only when asked), 0 else. The first of these that holds, in this order.
*/
function exitCodeOf(run, detailedExitCode = false) {
	const codes = new Set(run.troubles.map((one) => errorCodes[one.code].exit));
	for (const outcome of run.outcomes) {
		if (outcome.result === "failed" || outcome.result === "undetermined") codes.add(outcome.trouble.kind === "permission" || outcome.trouble.kind === "auth" ? 5 : errorCodes[outcome.trouble.code].exit === 4 ? 4 : 1);
		if (outcome.result === "notAttempted") codes.add(1);
	}
	if (run.command !== "check" && run.findings.some((finding) => finding.stops && (finding.verdict === "fail" || finding.verdict === "unknown"))) codes.add(4);
	if ((run.command === "check" ? run.drift ?? [] : run.plan?.changes ?? []).length > 0 && (run.command === "check" || run.command === "plan" && detailedExitCode)) codes.add(3);
	return order.find((code) => codes.has(code)) ?? 0;
}
/** The exit code of troubles alone: where a command stopped before it had a run. */
function exitCodeOfTroubles(troubles) {
	const codes = new Set(troubles.map((one) => errorCodes[one.code].exit));
	return order.find((code) => codes.has(code)) ?? 1;
}

export { exitCodeOfTroubles as n, exitCodeOf as t };