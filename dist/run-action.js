import { i as toTroubles, n as fail } from "./trouble.js";
import { n as annotationsOf } from "./annotations.js";
import { n as reviewedText, t as markdownReporter } from "./markdown-report.js";
import { n as exitCodeOfTroubles } from "./exit-code.js";
import { t as readGithubEvent } from "./github-event.js";
import { n as takes, r as commandNames, t as optionTable } from "./option-table.js";
import { t as readOptions } from "./option-values.js";
import { t as runCommand } from "./run-command.js";

// src/commands/run-action.ts
/** GitHub drops a job summary above 1 MiB whole (actions/runner, FileCommandManager); some room is left for others. */
const summaryLimit = 9e5;
/** Events that a stranger may cause, with code that he may have written; an apply on one of them would run what nobody approved. */
const untrustedEvents = [
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"pull_request_review_comment",
	"issue_comment",
	"issues",
	"discussion",
	"discussion_comment",
	"fork"
];
/**
* Runs the command that the action's inputs name: prints the report to the log, annotates the lines of the YAML, writes
* the job summary and the outputs (also on failure). Gives the exit code.
*/
async function runAction(outside) {
	const { host, runner } = outside;
	try {
		const asked = commandOf(runner);
		const event = await readGithubEvent(host);
		const isOnCopy = runner.input("rehearse") !== "" || asked === "check" && runner.input("state") !== "";
		refuseUntrusted(asked, event, isOnCopy);
		const command = isOutside(event) && asked !== "validate" && !isOnCopy ? "validate" : asked;
		if (command !== asked) outside.tell(validatedOnly(asked, event));
		const given = givenInputs(runner, command, asked);
		for (const option of optionTable) if (option.secret !== void 0) for (const word of given.get(option.name) ?? []) maskSecret(option.name, word, runner);
		const values = readOptions(command, given, (name) => host.env(name));
		const context = {
			...outside,
			values,
			colour: false
		};
		const result = await runCommand(context);
		await publish(command === asked ? result : noted(result, validatedOnly(asked, event)), context, event, runner);
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
/** Whether a pull request's run gets neither an ID token nor secrets: from a fork, or Dependabot's. */
function isOutside({ name, fork, dependabot }) {
	return name === "pull_request" && (fork || dependabot);
}
function validatedOnly(asked, { fork }) {
	return `This pull request is ${fork ? "from a fork" : "Dependabot's"}, and such a run gets no sign-in: the YAML was only validated, ${asked} was not run.`;
}
function noted(result, notice) {
	const { run } = result;
	return run === void 0 ? result : {
		...result,
		run: {
			...run,
			notices: [notice, ...run.notices]
		}
	};
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
	if (([
		"password",
		"secret",
		"token"
	].some((end) => name.endsWith(end)) && !word.startsWith("${{") || word.includes("-----BEGIN") || word.length > 200) && word.length >= 4) runner.mask(word);
}
/** What was given for the command; where another one was asked for, its inputs are no mistake and say nothing to this one. */
function givenInputs(runner, command, asked) {
	const given = /* @__PURE__ */ new Map();
	for (const option of optionTable) {
		if (option.name === "command" || option.door === "cli") continue;
		if (option.door === "action" && !takes(option, command)) continue;
		if (asked !== command && (option.name === "out" || takes(option, asked) && !takes(option, command))) continue;
		const word = runner.input(option.name);
		const usual = option.default ?? (option.kind === "switch" ? "false" : "");
		if (word !== "" && word !== usual) given.set(option.name, [word]);
	}
	return given;
}
function refuseUntrusted(command, { name, fork }, isOnCopy) {
	if (!isOnCopy && (command === "apply" || command === "restore" || command === "prove") && (untrustedEvents.includes(name) || fork)) fail("EVENT-REFUSED", {
		message: `${command} does not run on ${name}${fork ? " from a fork" : ""}: what it would do was not approved.`,
		subject: { name: "GITHUB_EVENT_NAME" }
	});
	if (command !== "validate" && name === "pull_request_target") fail("EVENT-REFUSED", {
		message: `${command} does not run on pull_request_target: a stranger’s YAML would steer a signed-in run.`,
		subject: { name: "GITHUB_EVENT_NAME" },
		hint: "Use pull_request, or run validate, which needs no sign-in."
	});
}
async function publish(result, context, event, runner) {
	runner.output("exit-code", String(result.exit));
	if (result.planFile !== void 0) runner.output("plan-file", result.planFile);
	const artifact = artifactOf(result, event, context);
	if (artifact !== void 0) runner.output("plan-artifact", artifact);
	if (result.reportFile !== void 0) runner.output("report-file", result.reportFile);
	if (result.run === void 0) return;
	const run = await shownOnGithub(result.run, context, event);
	if (run.plan !== void 0) runner.output("changes", String(run.plan.changes.length));
	if (run.plan !== void 0 || run.drift !== void 0) runner.output("drift", String(differs(run)));
	if (run.plan !== void 0) runner.output("intent", run.plan.intent);
	if (run.reviewed !== void 0) runner.output("reviewed", run.reviewed.is);
	if (run.reviewed?.run !== void 0) runner.output("reviewed-run", run.reviewed.run);
	for (const annotation of annotationsOf(run)) runner.annotate(annotation);
	await writeSummary(run, context);
}
/** Shows a run on its pull request, or finds the plan that was reviewed; gives the run with what came of it. Never fails. */
async function shownOnGithub(run, context, event) {
	const { values } = context;
	const { pull } = event;
	const merges = event.name === "push" && run.command === "plan" && run.plan !== void 0;
	const shows = pull !== void 0 && event.name === "pull_request" && !isOutside(event);
	const wanted = {
		comment: values.flag("comment"),
		checkRun: values.flag("check-run")
	};
	if (!(merges || shows && (wanted.comment || wanted.checkRun))) return run;
	try {
		const { openWorkflowGithub, reviewedOf, showOnPull } = await import("./publish-to-github.js");
		const github = await openWorkflowGithub(context);
		if (github === void 0) return run;
		try {
			if (merges) {
				const reviewed = await reviewedOf(github, run, event.commit);
				context.print(`${reviewedText(reviewed)}\n`);
				return {
					...run,
					reviewed
				};
			}
			if (pull === void 0) return run;
			const lost = await showOnPull(github, run, pull, wanted);
			for (const line of lost) context.tell(line);
			return {
				...run,
				notices: [...run.notices, ...lost]
			};
		} finally {
			await github.close();
		}
	} catch (error) {
		const [why] = toTroubles(error);
		context.tell(`GitHub could not be asked: ${why?.message ?? ""}`);
		return run;
	}
}
/**
* What may leave the job: artifacts of a public repository are open to everybody, and a plan holds the tenant's settings and names.
* Where the event does not say whether the repository is private, it is taken for public.
*/
function artifactOf({ planFile, sealedPlanFile }, { isPrivate }, { tell }) {
	if (sealedPlanFile !== void 0 || planFile === void 0) return sealedPlanFile;
	if (isPrivate) return planFile;
	tell("The plan stays in this job, for the repository is public and plan-recipient names no certificate: apply it in the same job. It cannot be restored later.");
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

export { runAction as t };