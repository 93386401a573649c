// src/report/tally.ts
/** What a run shows as changes: a check its drift, whatever the mode of a task; other commands their plan. */
function shownChanges(run) {
	return run.command === "check" ? run.drift ?? [] : run.plan?.changes ?? [];
}
/** The drift that a plan leaves alone because its tasks' modes say so: audit tasks, and what exists in `create` tasks. */
function leftAlone(run) {
	if (run.command === "check") return [];
	return (run.drift ?? []).filter((one) => one.mode === "audit" || one.mode === "create" && one.action !== "create");
}
/** The names that a run knows for ids. */
function namesOf(run) {
	return new Map(Object.entries(run.names ?? {}));
}
/** Counts a run. */
function tallyOf(run) {
	const changes = shownChanges(run);
	const actions = (action) => changes.filter((change) => change.action === action).length;
	const results = (result) => run.outcomes.filter((outcome) => outcome.result === result).length;
	return {
		create: actions("create"),
		update: actions("update"),
		delete: actions("delete"),
		done: results("done"),
		accepted: results("accepted"),
		failed: results("failed"),
		undetermined: results("undetermined"),
		notAttempted: results("notAttempted"),
		refusing: run.findings.filter((finding) => finding.stops && (finding.verdict === "fail" || finding.verdict === "unknown")).length
	};
}
/** That a run looked at a copy, in front of everything that is said of it; nothing where it looked at the tenant. */
function copyText({ copy }) {
	if (copy === void 0) return "";
	const of = `copy of ${copy.tenant} taken ${copy.taken}`;
	return copy.kind === "rehearsal" ? `Rehearsal on a ${of}: ` : `Compared with a ${of}: `;
}
/** One or two sentences that say how a run ended, and on what where that was not the tenant. */
function verdictText(run) {
	return `${copyText(run)}${endText(run)}`;
}
function endText(run) {
	if (run.command === "validate") return run.troubles.length === 0 ? "The configuration is valid." : `${plural(run.troubles.length, "problem")}.`;
	if (run.differences !== void 0) return run.differences.length === 0 ? "The plans do the same." : `The plans differ: ${plural(run.differences.length, "difference")}.`;
	if (run.outcomes.length > 0) return outcomeText(tallyOf(run));
	const stopped = `Stopped: ${plural(run.troubles.length, "problem")}.`;
	if (run.plan === void 0) return run.troubles.length === 0 ? "Done." : stopped;
	const { create, update, delete: remove } = tallyOf(run);
	const total = create + update + remove;
	if (total === 0 && run.troubles.length > 0) return stopped;
	const untold = Math.max(run.compared.unknown, run.plan.unknowns.length);
	const unknown = untold > 0 ? ` ${plural(untold, "declared value")} could not be compared.` : "";
	if (run.command === "check") return `${checkText(total, run.compared.declared)}${unknown}`;
	const left = leftAlone(run).length;
	const rest = left > 0 ? ` ${plural(left, "object")} not as declared but not to be written.` : "";
	const whole = left > 0 || untold > 0 ? "No changes." : `No changes. The ${run.copy === void 0 ? "tenant" : "copy"} is as declared.`;
	return `${total === 0 ? whole : `Plan: ${create} to create, ${update} to change, ${remove} to delete.`}${rest}${unknown}${unwrittenText(run, total)}`;
}
/** That an apply ended before its first write: its plan alone reads as if it had been carried out. */
function unwrittenText(run, planned) {
	if (run.command !== "apply" || planned === 0) return "";
	return ` Nothing was written${run.troubles.length === 0 ? "" : `: ${plural(run.troubles.length, "problem")}`}.`;
}
function checkText(total, declared) {
	return total === 0 ? `No drift: ${plural(declared, "declared object")} as declared.` : `Drift: ${plural(total, "object")} not as declared.`;
}
function outcomeText(tally) {
	return `Apply: ${[
		[tally.done, "done and verified"],
		[tally.accepted, "accepted, not yet visible"],
		[tally.failed, "failed"],
		[tally.undetermined, "undetermined"],
		[tally.notAttempted, "not attempted"]
	].filter(([count], index) => index === 0 || count > 0).map(([count, word]) => `${count} ${word}`).join(", ")}.`;
}
/** Who refused a plan, in a sentence; nothing where nobody did. */
function refusedText(run) {
	const { refusing } = tallyOf(run);
	return refusing === 0 ? "" : `Refused by ${plural(refusing, "guard")}.`;
}
/** A number with its noun: `1 problem`, `2 problems`. */
function plural(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** A time as people say it: `4.2 s`, `3 min 5 s`, `2 h 0 min`. */
function durationText(seconds) {
	if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
	const whole = Math.round(seconds);
	if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
	const minutes = Math.round(whole / 60);
	return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export { refusedText as a, verdictText as c, plural as i, leftAlone as n, shownChanges as o, namesOf as r, tallyOf as s, durationText as t };