import { c as addressText } from "./trouble.js";
import { s as pathText } from "./json.js";
import { t as foreignText } from "./foreign-text.js";
import { f as sentences } from "./title-end.js";
import { c as verdictText, o as shownChanges } from "./tally.js";

// src/report/annotations.ts
/** GitHub shows ten annotations of each level per step and drops the rest in silence (actions/runner, ExecutionContext). */
const perLevel = 10;
/** Everything that a run has to say at lines of the YAML, errors first, then warnings, then notices. */
function allAnnotations(run) {
	const all = [
		...troubleAnnotations(run),
		...findingAnnotations(run),
		...outcomeAnnotations(run),
		...driftAnnotations(run),
		...planAnnotations(run)
	];
	return levels.flatMap((level) => all.filter((one) => one.level === level));
}
const levels = [
	"error",
	"warning",
	"notice"
];
/** The same within the limits of workflow commands: a last one of each level says how many are not shown. */
function annotationsOf(run) {
	const all = allAnnotations(run);
	return levels.flatMap((level) => {
		const own = all.filter((one) => one.level === level);
		if (own.length <= perLevel) return own;
		const rest = own.length - 9;
		return [...own.slice(0, 9), {
			level,
			title: "Tenantform",
			message: `${rest} more: see the job summary. ${verdictText(run)}`
		}];
	});
}
function troubleAnnotations(run) {
	return run.troubles.map((one) => ({
		level: "error",
		title: one.code,
		message: foreignText(sentences(one.message, one.hint), 2e3),
		...placed(one.subject?.position)
	}));
}
function findingAnnotations(run) {
	return run.findings.filter((finding) => finding.verdict === "fail" || finding.verdict === "unknown").map((finding) => ({
		level: finding.stops ? "error" : "warning",
		title: finding.rule,
		message: foreignText(sentences(finding.message, finding.hint), 2e3),
		...placed(finding.declared)
	}));
}
function outcomeAnnotations(run) {
	return run.outcomes.flatMap((outcome) => {
		const declared = run.plan?.changes.find((change) => change.id === outcome.change)?.declared;
		if (outcome.result === "failed" || outcome.result === "undetermined") return [{
			level: "error",
			title: outcome.trouble.code,
			message: foreignText(`${addressText(outcome.at)}: ${sentences(outcome.trouble.message, outcome.trouble.hint)}`, 2e3),
			...placed(declared)
		}];
		if (outcome.result === "accepted") return [{
			level: "notice",
			title: "Not yet visible",
			message: foreignText(`${addressText(outcome.at)}: ${outcome.why}`, 2e3),
			...placed(declared)
		}];
		return [];
	});
}
function driftAnnotations(run) {
	if (run.command !== "check") return [];
	return shownChanges(run).flatMap((change) => {
		if (change.action !== "update") return [{
			level: "warning",
			title: "Drift",
			message: foreignText(`${addressText(change.at)} ${change.action === "create" ? "is missing" : "should not exist"}.`, 2e3),
			...placed(change.declared)
		}];
		return change.differences.map((difference) => ({
			level: "warning",
			title: "Drift",
			message: foreignText(`${addressText(change.at)} ${pathText(difference.path)} is not as declared.`, 2e3),
			...placed(difference.declared)
		}));
	});
}
/** The line that causes each change of a plan, riskiest first. */
function planAnnotations(run) {
	if (run.command === "check" || run.outcomes.length > 0) return [];
	const severity = [
		"critical",
		"high",
		"medium",
		"low",
		"info",
		void 0
	];
	return [...run.plan?.changes ?? []].sort((left, right) => severity.indexOf(left.risk?.level) - severity.indexOf(right.risk?.level)).map(({ action, at, declared, risk }) => {
		const told = risk === void 0 ? "" : ` Risk ${risk.level}: ${risk.reason}`;
		const verb = {
			create: "will be created",
			update: "will be changed",
			delete: "will be deleted"
		}[action];
		return {
			level: risk?.level === "critical" || risk?.level === "high" ? "warning" : "notice",
			title: "Plan",
			message: foreignText(`${addressText(at)} ${verb}.${told}`, 2e3),
			...placed(declared)
		};
	});
}
function placed(position) {
	return position === void 0 ? {} : { position };
}

export { annotationsOf as n, allAnnotations as t };