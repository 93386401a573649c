import { c as addressText, d as serviceOf, o as positionText, r as subjectText } from "./trouble.js";
import { a as pathText, n as isJsonList, r as isJsonObject } from "./json.js";
import { n as isReference, r as isSecretName, t as isListDelta } from "./marks.js";

// src/report/foreign-text.ts
/**
* Makes foreign text (of a tenant, a YAML file, an answer) harmless to a terminal and to the runner's log: control and
* direction characters go, lines become one, and neither of the runner's command grammars can match. The runner reads
* `::command::` at the start of a line, and `##[command]` anywhere in one (actions/runner, ActionCommand).
*/
function foreignText(text, limit = 400) {
	return shorten(text.replaceAll(/\r?\n|\t/gu, " ").replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu, "").replaceAll("##[", "# #[").replaceAll("::", ": :"), limit);
}
/** Cuts text to a number of characters, never inside one, and says so with an ellipsis. */
function shorten(text, limit) {
	const characters = Array.from(text);
	return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join("")}…`;
}
/** Foreign text for Markdown outside code: nothing in it is markup, a link, a mention or a table cell's end. */
function markdownText(text, limit = 400) {
	return foreignText(text, limit).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(/[\\`*_{}[\]()#+!|~$-]/gu, (sign) => `\\${sign}`).replaceAll("@", "@​").replaceAll(/(https?|www)(?=[:.])/giu, "$1​");
}
/** Foreign text as inline code in Markdown, also inside a table cell: the fence is longer than any run of backticks in it. */
function markdownCode(text, limit = 400) {
	const plain = foreignText(text, limit).replaceAll("|", "∣").replaceAll("@", "@​");
	const longest = Math.max(0, ...[...plain.matchAll(/`+/gu)].map((match) => match[0].length));
	const fence = "`".repeat(longest + 1);
	const pad = plain.startsWith("`") || plain.endsWith("`") || plain === "" ? " " : "";
	return `${fence}${pad}${plain}${pad}${fence}`;
}

// src/report/tally.ts
/** What a run shows as changes: a check its drift, whatever the mode of a task; other commands their plan. */
function shownChanges(run) {
	return run.command === "check" ? run.drift ?? [] : run.plan?.changes ?? [];
}
/** Counts a run. */
function tallyOf(run) {
	const changes = shownChanges(run);
	const count = (result) => run.outcomes.filter((outcome) => outcome.result === result).length;
	return {
		create: changes.filter((change) => change.action === "create").length,
		update: changes.filter((change) => change.action === "update").length,
		delete: changes.filter((change) => change.action === "delete").length,
		done: count("done"),
		accepted: count("accepted"),
		failed: count("failed"),
		undetermined: count("undetermined"),
		notAttempted: count("notAttempted"),
		refusing: run.findings.filter((finding) => finding.stops && (finding.verdict === "fail" || finding.verdict === "unknown")).length
	};
}
/** One sentence that says how a run ended. */
function verdictText(run) {
	const tally = tallyOf(run);
	const { create, update } = tally;
	const total = create + update + tally.delete;
	if (run.command === "validate") return run.troubles.length === 0 ? "The configuration is valid." : plural(run.troubles.length, "problem");
	if (run.outcomes.length > 0) return `Apply: ${[
		`${tally.done} done and verified`,
		...tally.accepted > 0 ? [`${tally.accepted} accepted, not yet visible`] : [],
		...tally.failed > 0 ? [`${tally.failed} failed`] : [],
		...tally.undetermined > 0 ? [`${tally.undetermined} undetermined`] : [],
		...tally.notAttempted > 0 ? [`${tally.notAttempted} not attempted`] : []
	].join(", ")}.`;
	if (run.plan === void 0) return run.troubles.length === 0 ? "Done." : `Stopped: ${plural(run.troubles.length, "problem")}.`;
	if (total === 0 && run.troubles.length > 0) return `Stopped: ${plural(run.troubles.length, "problem")}.`;
	const unknown = run.compared.unknown > 0 ? ` ${plural(run.compared.unknown, "declared value")} could not be compared.` : "";
	if (run.command === "check") return total === 0 ? `No drift: ${plural(run.compared.declared, "declared object")} as declared.${unknown}` : `Drift: ${plural(total, "object")} not as declared.${unknown}`;
	if (total === 0) return `No changes. The tenant is as declared.${unknown}`;
	return `Plan: ${create} to create, ${update} to change, ${tally.delete} to delete.${unknown}`;
}
/** A number with its noun: `1 problem`, `2 problems`. */
function plural(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// src/report/value-text.ts
/** Writes a value as a person reads it: text in quotes, references by name, `***` for secrets, `(none)` for nothing. */
function valueText(value, limit = 160, names = /* @__PURE__ */ new Map()) {
	return foreignText(write(value, names), limit);
}
function write(value, names) {
	if (value === void 0 || value === null) return "(none)";
	if (typeof value === "string") {
		const name = names.get(value.toLowerCase());
		return name === void 0 ? JSON.stringify(value) : JSON.stringify(name);
	}
	if (typeof value !== "object") return String(value);
	if (isReference(value)) return `${JSON.stringify(value.$ref.name)}${value.$ref.id === void 0 ? " (known after apply)" : ""}`;
	if (isSecretName(value)) return "***";
	if (isListDelta(value)) {
		const { add, remove } = value.$list;
		return [...add.length > 0 ? [`at least ${write(add, names)}`] : [], ...remove.length > 0 ? [`none of ${write(remove, names)}`] : []].join(", ");
	}
	if (isJsonList(value)) return value.length === 0 ? "[]" : `[${value.map((item) => write(item, names)).join(", ")}]`;
	if (isJsonObject(value)) {
		const members = Object.entries(value).map(([key, item]) => `${key}: ${write(item, names)}`);
		return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
	}
	return JSON.stringify(value);
}

// src/report/change-lines.ts
/** The lines of a change, shortest way to say each: members that come and go for lists, before and after for the rest. */
function differenceLines(change, names = /* @__PURE__ */ new Map()) {
	return change.differences.filter((difference) => difference.verdict === "different").map((difference) => line(change, difference, names));
}
function line(change, difference, names) {
	const path = foreignText(pathText(difference.path), 120);
	const { before, after } = difference;
	if (change.action === "create" || before === void 0 || before === null) return {
		sign: "+",
		path,
		text: valueText(after, 160, names)
	};
	if (after === void 0 || after === null) return {
		sign: "-",
		path,
		text: valueText(before, 160, names)
	};
	if (isJsonList(before) && isJsonList(after)) {
		const [gone, come] = [without(before, after), without(after, before)];
		if (gone.length + come.length > 0) return {
			sign: "~",
			path,
			text: [...gone.map((item) => `-${valueText(item, 80, names)}`), ...come.map((item) => `+${valueText(item, 80, names)}`)].join(" ")
		};
	}
	return {
		sign: "~",
		path,
		text: `${valueText(before, 120, names)} → ${valueText(after, 120, names)}`
	};
}
function without(list, others) {
	const keys = new Set(others.map(identity));
	return list.filter((item) => !keys.has(identity(item)));
}
function identity(value) {
	return isReference(value) ? (value.$ref.id ?? value.$ref.name).toLowerCase() : JSON.stringify(value).toLowerCase().replace(/^"(.*)"$/u, "$1");
}
/** The sign of an action. */
function actionSign(action) {
	return action === "create" ? "+" : action === "delete" ? "-" : "~";
}

// src/report/markdown-report.ts
/** A run as GitHub Markdown: for the job summary and for comments. Shortens by steps to stay within the limit, and says so. */
const markdownReporter = {
	format: "markdown",
	render(run, limitBytes) {
		return [
			() => renderMarkdown(run, "all"),
			() => renderMarkdown(run, "objects"),
			() => renderMarkdown(run, "counts")
		].map((step) => step()).find((one) => Buffer.byteLength(one) <= limitBytes) ?? `## Tenantform ${run.command}\n\n${markdownText(verdictText(run))}\n`;
	}
};
function renderMarkdown(run, detail) {
	return `${[
		`## Tenantform ${run.command}: ${markdownText(run.tenant)}`,
		`**${markdownText(verdictText(run))}**`,
		...run.notices.map((notice) => `> [!NOTE]\n> ${markdownText(notice)}`),
		...findings(run),
		...detail === "counts" ? [] : changes(run, detail === "all"),
		...detail === "counts" ? [] : unknowns(run),
		...outcomes(run),
		...troubles(run),
		...ledger(run),
		...detail === "all" ? [] : [detail === "objects" ? "_Properties are left out to stay within the limit of this place; the JSON report has everything._" : "_Only counts fit here; the JSON report has everything._"]
	].join("\n\n")}\n`;
}
function changes(run, properties) {
	const all = shownChanges(run);
	if (all.length === 0) return [];
	return [...new Set(all.map((change) => serviceOf(change.at.type)))].flatMap((service) => [`### ${service}`, ...all.filter((change) => serviceOf(change.at.type) === service).map((change) => changeBlock(change, properties))]);
}
function changeBlock(change, properties) {
	const title = `**${{
		"+": "create",
		"-": "delete",
		"~": "change"
	}[actionSign(change.action)]}** ${markdownCode(addressText(change.at), 120)} (${markdownText(positionText(change.declared))})`;
	const lines = properties ? differenceLines(change) : [];
	return `${title}${lines.length === 0 ? "" : `\n\n| property | change |\n| --- | --- |\n${lines.map((line) => `| ${markdownCode(line.path)} | ${markdownCode(line.text, 300)} |`).join("\n")}`}${change.irreversible === void 0 ? "" : `\n\n**Cannot be undone:** ${markdownText(change.irreversible)}`}`;
}
function unknowns(run) {
	const all = run.plan?.unknowns ?? [];
	if (all.length === 0) return [];
	return [`<details><summary>${all.length} declared values could not be compared</summary>\n\n${all.map((one) => `- ${markdownCode(`${addressText(one.at)} ${one.path.join(".")}`.trim())}: ${markdownText(one.why)}`).join("\n")}\n\n</details>`];
}
function findings(run) {
	return run.findings.filter((finding) => finding.verdict !== "pass" && finding.verdict !== "notApplicable").map((finding) => {
		const refuses = finding.stops && finding.verdict !== "waived";
		const place = finding.declared === void 0 ? "" : ` (${markdownText(positionText(finding.declared))})`;
		const hint = finding.hint === void 0 || finding.verdict === "waived" ? "" : `\n> ${markdownText(finding.hint, 600)}`;
		return `> [!${refuses ? "CAUTION" : "WARNING"}]\n> **${finding.rule}**${finding.verdict === "waived" ? " (waived)" : ""} ${markdownText(finding.message, 600)}${place}${hint}`;
	});
}
function outcomes(run) {
	if (run.outcomes.length === 0) return [];
	return [`### Outcomes\n\n| action | object | outcome | why |\n| --- | --- | --- | --- |\n${run.outcomes.map((outcome) => {
		const why = outcome.result === "accepted" ? outcome.why : outcome.result === "notAttempted" ? outcome.because : outcome.result === "done" ? "" : `${outcome.trouble.code} ${outcome.trouble.message}`;
		return `| ${outcome.action} | ${markdownCode(addressText(outcome.at), 120)} | ${outcome.result === "notAttempted" ? "not attempted" : outcome.result} | ${markdownText(why, 300)} |`;
	}).join("\n")}`];
}
function troubles(run) {
	if (run.troubles.length === 0) return [];
	return [`### Problems\n\n${run.troubles.map((one) => `- ${markdownCode(subjectText(one.subject) || one.kind)} **${one.code}** ${markdownText(one.message, 800)} ${markdownText(one.hint, 400)}`).join("\n")}`];
}
function ledger(run) {
	const hosts = Object.entries(run.ledger);
	if (hosts.length === 0) return [];
	return [`<details><summary>What it cost</summary>\n\n| host | requests | rounds | retries | waited |\n| --- | --- | --- | --- | --- |\n${hosts.map(([host, row]) => `| ${markdownText(host)} | ${row.requests} | ${row.rounds} | ${row.retries} | ${(row.waitedMs / 1e3).toFixed(1)} s |`).join("\n")}\n\n</details>`];
}

export { tallyOf as a, shownChanges as i, actionSign as n, verdictText as o, differenceLines as r, foreignText as s, markdownReporter as t };