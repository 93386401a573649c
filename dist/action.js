import { a as setSecret, i as setOutput, n as getInput, o as warning, r as notice, t as error } from "./actions-core.js";
import { t as createNodeHost } from "./node-host.js";
import { n as version, t as watchStandardStreams } from "./standard-streams.js";
import { a as isRecord, s as pathText } from "./json.js";
import { c as addressText, i as toTroubles, n as fail } from "./trouble.js";
import { t as foreignText } from "./foreign-text.js";
import { d as verdictText, f as sentences, t as markdownReporter, u as shownChanges } from "./markdown-report.js";
import { n as exitCodeOfTroubles } from "./exit-code.js";
import { r as commandNames, t as optionTable } from "./option-table.js";
import { t as readOptions } from "./option-values.js";
import { t as runCommand } from "./run-command.js";

// src/report/annotations.ts
/** GitHub shows ten annotations of each level per step and drops the rest in silence (actions/runner, ExecutionContext). */
const perLevel = 10;
/** What a run has to say at lines of the YAML, most important first, within GitHub's limits: a last one says how many are not shown. */
function annotationsOf(run) {
	const all = [
		...troubleAnnotations(run),
		...findingAnnotations(run),
		...outcomeAnnotations(run),
		...driftAnnotations(run)
	];
	return [
		"error",
		"warning",
		"notice"
	].flatMap((level) => {
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
function placed(position) {
	return position === void 0 ? {} : { position };
}

// src/commands/run-action.ts
/** GitHub drops a job summary above 1 MiB whole (actions/runner, FileCommandManager); some room is left for others. */
const summaryLimit = 9e5;
/** Events whose code a stranger may have written; an apply on one of them would run what nobody approved. */
const untrustedEvents = [
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"issue_comment",
	"fork"
];
/**
* Runs the command that the action's inputs name: prints the report to the log, annotates the lines of the YAML, writes
* the job summary and the outputs (also on failure). Gives the exit code.
*/
async function runAction(outside) {
	const { host, runner } = outside;
	try {
		const command = commandOf(runner);
		await refuseUntrusted(command, host);
		const given = givenInputs(runner);
		for (const option of optionTable) if (option.secret !== void 0) for (const word of given.get(option.name) ?? []) maskSecret(option.name, word, runner);
		const values = readOptions(command, given, (name) => host.env(name));
		const result = await runCommand({
			...outside,
			values,
			colour: false
		});
		await publish(result, outside);
		return result.exit;
	} catch (error) {
		const troubles = toTroubles(error);
		for (const one of troubles) runner.annotate({
			level: "error",
			title: one.code,
			message: `${one.message} ${one.hint}`
		});
		const exit = exitCodeOfTroubles(troubles);
		runner.output("exit-code", String(exit));
		return exit;
	}
}
function commandOf(runner) {
	const option = optionTable.find((one) => one.name === "command");
	const word = runner.input("command") || (option?.default ?? "plan");
	const name = commandNames.find((one) => one === word);
	if (name === void 0 || option?.values?.includes(name) !== true) return fail("INPUT-INVALID", {
		message: `The input command is "${word.slice(0, 60)}".`,
		subject: { name: "command" },
		hint: `Give one of: ${(option?.values ?? []).join(", ")}.`
	});
	return name;
}
/** Files hold no secrets in their names; only contents given in place are masked, and never anything short enough to spoil the log. */
function maskSecret(name, word, runner) {
	if ((name.endsWith("password") || name.endsWith("secret") || word.length > 200) && word.length >= 4) runner.mask(word);
}
function givenInputs(runner) {
	const given = /* @__PURE__ */ new Map();
	for (const option of optionTable) {
		if (option.name === "command" || option.door === "cli") continue;
		const word = runner.input(option.name);
		if (word !== "" && word !== option.default) given.set(option.name, [word]);
	}
	return given;
}
async function refuseUntrusted(command, host) {
	const event = host.env("GITHUB_EVENT_NAME") ?? "";
	const fork = await fromFork(host);
	if (command === "apply" && (untrustedEvents.includes(event) || fork)) fail("EVENT-REFUSED", {
		message: `apply does not run on ${event}${fork ? " from a fork" : ""}: what it would do was not approved.`,
		subject: { name: "GITHUB_EVENT_NAME" }
	});
	if (command !== "validate" && event === "pull_request_target") fail("EVENT-REFUSED", {
		message: `${command} does not run on pull_request_target: a stranger’s YAML would steer a signed-in run.`,
		subject: { name: "GITHUB_EVENT_NAME" },
		hint: "Use pull_request, or run validate, which needs no sign-in."
	});
}
async function fromFork(host) {
	const path = host.env("GITHUB_EVENT_PATH");
	if (path === void 0 || path === "") return false;
	const event = await host.read(path).then((text) => JSON.parse(text)).catch(() => void 0);
	if (!isRecord(event)) return false;
	const change = event["pull_request"];
	const run = event["workflow_run"];
	const head = isRecord(change) && isRecord(change["head"]) ? change["head"]["repo"] : isRecord(run) ? run["head_repository"] : void 0;
	return isRecord(head) && (head["fork"] === true || typeof head["full_name"] === "string" && head["full_name"] !== host.env("GITHUB_REPOSITORY"));
}
async function publish(result, outside) {
	const { runner } = outside;
	runner.output("exit-code", String(result.exit));
	if (result.planFile !== void 0) runner.output("plan-file", result.planFile);
	if (result.reportFile !== void 0) runner.output("report-file", result.reportFile);
	const { run } = result;
	if (run === void 0) return;
	const changes = run.plan?.changes.length ?? 0;
	runner.output("changes", String(changes));
	if (run.plan !== void 0 || run.drift !== void 0) runner.output("drift", String(differs(run)));
	if (run.plan !== void 0) runner.output("intent", run.plan.intent);
	for (const annotation of annotationsOf(run)) runner.annotate(annotation);
	await writeSummary(run, outside);
}
/** Whether the tenant differs from the YAML when the command ends: after an apply, where not everything was carried out. */
function differs({ command, drift, plan, outcomes }) {
	if (command === "check") return (drift ?? []).length > 0;
	if (outcomes.length > 0) return outcomes.some(({ result }) => result !== "done" && result !== "accepted");
	return (plan?.changes ?? []).length > 0;
}
/** A summary that cannot be written is told in the log; it never turns a good run red. */
async function writeSummary(run, { host, tell }) {
	const path = host.env("GITHUB_STEP_SUMMARY");
	if (path === void 0 || path === "") return;
	await host.append(path, markdownReporter.render(run, summaryLimit)).catch(() => tell("The job summary could not be written."));
}

// src/action.ts
const speed = (process.env["TENANTFORM_SIMULATOR"] ?? "") !== "" || (process.env["INPUT_SIMULATOR"] ?? "") !== "" ? Number(process.env["TENANTFORM_SIMULATOR_SPEED"] ?? 1) : 1;
const host = createNodeHost({
	assets: new URL("./assets/", import.meta.url),
	speed: speed >= 1 ? speed : 1
});
const streams = watchStandardStreams();
const code = await runAction({
	host,
	version,
	runner: {
		input: (name) => getInput(name),
		output: (name, value) => setOutput(name, value),
		annotate: ({ level, title, message, position }) => {
			const properties = {
				title,
				...position === void 0 ? {} : {
					file: position.file,
					startLine: position.line,
					startColumn: position.column
				}
			};
			if (level === "error") error(message, properties);
			else if (level === "warning") warning(message, properties);
			else notice(message, properties);
		},
		mask: (value) => setSecret(value)
	},
	print: (text) => void process.stdout.write(text),
	tell: (line) => void process.stderr.write(`${line}\n`)
});
process.exitCode = streams.exitCode(code);

export {  };