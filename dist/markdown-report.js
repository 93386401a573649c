import { c as addressText, o as positionText, r as subjectText } from "./trouble.js";
import { r as isJsonList, s as pathText } from "./json.js";
import { i as markdownText, n as markdownCells, r as markdownCode, t as foreignText } from "./foreign-text.js";
import { a as restTexts, c as impactBlock, f as sentences, i as memberName, n as groupsOf, o as valueText, r as changedTexts, s as wholeOf, t as titleEnd, u as highestRisk } from "./title-end.js";
import { n as isReference } from "./marks.js";
import { a as refusedText, c as verdictText, i as plural, n as leftAlone, o as shownChanges, r as namesOf, t as durationText } from "./tally.js";

// src/report/value-lines.ts
/**
* Writes a value in lines of at most `width` characters where that can be: an object that is too wide gets a line for each
* member, a list has as many members in a line as fit. Only a text that is itself too wide goes beyond.
*/
function valueLines(value, width, names = /* @__PURE__ */ new Map()) {
	return nested(value, width, names, "", "");
}
function nested(value, width, names, head, tail) {
	const flat = `${head}${valueText(value, names)}${tail}`;
	const whole = wholeOf(value);
	if (whole === void 0 || Array.from(flat).length <= width) return [flat];
	const inside = isPlain(whole) ? filled(whole, width - 2, names) : membersIn(whole, width - 2, names);
	return [
		`${head}${whole.open}`,
		...inside.map((line) => `  ${line}`),
		`${whole.close}${tail}`
	];
}
function membersIn({ members, rest }, width, names) {
	return [...members.flatMap((one) => nested(one.value, width, names, memberName(one.name), ",")), ...restTexts(rest)];
}
function isPlain({ open, members }) {
	return open === "[" && members.every((one) => wholeOf(one.value) === void 0);
}
function filled({ members, rest }, width, names) {
	return fill([...members.map((one) => `${valueText(one.value, names)},`), ...restTexts(rest)], width);
}
/** Puts words into lines, one blank between them, as many in each as fit; a word that is too wide has a line of its own. */
function fill(words, width) {
	const lines = [];
	for (const word of words) {
		const last = lines.at(-1);
		if (last === void 0 || last.length + 1 + word.length > width) lines.push(word);
		else lines[lines.length - 1] = `${last} ${word}`;
	}
	return lines;
}

// src/report/change-lines.ts
/** The most members of a list that are written out as gone, and as many as come. */
const mostMembers = 40;
/**
* What a change does, property by property, the shortest way to say each: the value of a create; the members that come and
* go for lists; before and after for the rest.
*/
function differenceLines(change, width, names = /* @__PURE__ */ new Map()) {
	return change.differences.filter((difference) => difference.verdict === "different").map((difference) => ({
		path: foreignText(pathText(difference.path), 120),
		lines: change.action === "create" ? valueLines(difference.after, width, names) : changed(difference, width, names)
	}));
}
function changed({ before, after }, width, names) {
	if (isJsonList(before) && isJsonList(after)) {
		const [gone, come] = [without(before, after), without(after, before)];
		if (gone.length + come.length > 0) return members(gone, come, width, names);
	}
	if (typeof before === "string" && typeof after === "string" && !names.has(before.toLowerCase())) {
		const [from, to] = changedTexts(before, after);
		return beside([from], [to], width);
	}
	return beside(valueLines(before, width, names), valueLines(after, width - 2, names), width);
}
/** Before and after in one line where both fit, else below each other. */
function beside(before, after, width) {
	const both = `${before[0] ?? ""} → ${after[0] ?? ""}`;
	if (before.length === 1 && after.length === 1 && Array.from(both).length <= width) return [both];
	return [...before, ...after.map((line, index) => `${index === 0 ? "→" : " "} ${line}`)];
}
/** `-"gone" +"new"`, as many in a line as fit; behind a count of each where there are many. */
function members(gone, come, width, names) {
	const signed = (sign, items) => [...items.slice(0, mostMembers).map((item) => `${sign}${valueText(item, names)}`), ...restTexts(Math.max(0, items.length - mostMembers)).map((text) => `${sign}${text}`)];
	const words = [...signed("-", gone), ...signed("+", come)];
	if (gone.length + come.length <= 6) return fill(words, width);
	return [`${gone.length} removed, ${come.length} added:`, ...fill(words, width)];
}
function without(list, others) {
	const keys = new Set(others.map(identity));
	return list.filter((item) => !keys.has(identity(item)));
}
/** What makes members of two lists the same to a reader: case aside, and a reference is what its id says. */
function identity(value) {
	return JSON.stringify(isReference(value) ? value.$ref.id ?? value.$ref.name : value).toLowerCase();
}
/** The sign of an action. */
function actionSign(action) {
	return action === "create" ? "+" : action === "delete" ? "-" : "~";
}

// src/report/markdown-changes.ts
/** As many characters of code as a cell of GitHub's pages holds beside a name of usual length. */
const cellWidth = 72;
/** What is to become of an object, and how it stands where nothing is to. */
const words = {
	planned: {
		"+": "create",
		"-": "delete",
		"~": "change",
		value: "value",
		change: "change"
	},
	standing: {
		"+": "missing",
		"-": "should not exist",
		"~": "differs",
		value: "declared",
		change: "in the tenant → declared"
	}
};
/** A heading for each job and service, and below it each change: its title, and a table of its properties. */
function markdownChanges(changes, telling) {
	return groupsOf(changes).flatMap((group) => [`### ${markdownText(group.job, 90)} (${group.service})`, ...group.changes.map((change) => changeBlock(change, telling))]);
}
function changeBlock(change, telling) {
	const word = words[telling.as][actionSign(change.action)];
	const place = markdownText(positionText(change.declared));
	return [
		`**${word}** ${markdownCode(addressText(change.at), 120)} (${place})`,
		...telling.properties ? table(change, telling) : [],
		...remarks(change)
	].join("\n\n");
}
function table(change, { as, names }) {
	const rows = differenceLines(change, cellWidth, names).map(({ path, lines }) => `| ${markdownCells([path])} | ${markdownCells(lines)} |`);
	const heading = words[as][change.action === "create" ? "value" : "change"];
	return rows.length === 0 ? [] : [`| property | ${heading} |\n| --- | --- |\n${rows.join("\n")}`];
}
function remarks(change) {
	const { risk } = change;
	return [
		...risk !== void 0 && risk.level !== "info" && risk.level !== "low" ? [`Risk **${risk.level}**: ${markdownText(risk.reason, 300)}`] : [],
		...change.version === void 0 ? [] : ["By the beta version of the service."],
		...change.irreversible === void 0 ? [] : [`**Cannot be undone:** ${markdownText(change.irreversible)}`],
		...(change.notes ?? []).map((note) => markdownText(note))
	];
}

// src/report/reviewed.ts
/** How a plan stands to the reviewed one, in a sentence. */
function reviewedText({ is, pull, why }) {
	const where = pull === void 0 ? "" : ` in pull request ${pull}`;
	if (is === "same") return `This is the plan that was reviewed${where}.`;
	if (is === "different") return `This is NOT the plan that was reviewed${where}: read it before you approve it.`;
	return `No reviewed plan was found for this commit${why === void 0 ? "" : ` (${foreignText(why, 300)})`}: read this one before you approve it.`;
}

// src/report/markdown-report.ts
/** A run as GitHub Markdown: for the job summary and for comments. Shortens by steps to stay within the limit, and says so. */
const markdownReporter = {
	format: "markdown",
	render(run, limitBytes) {
		return [
			"all",
			"objects",
			"counts"
		].map((detail) => renderMarkdown(run, detail)).find((one) => Buffer.byteLength(one) <= limitBytes) ?? `## Tenantform ${run.command}${titleEnd(run)}\n\n**${markdownText(verdict(run))}**\n`;
	}
};
const shortened = {
	all: [],
	objects: ["_Properties are left out to stay within the limit of this place; the JSON report has everything._"],
	counts: ["_Only counts and what went wrong fit here; the JSON report has everything._"]
};
function renderMarkdown(run, detail) {
	const of = run.tenant === "" ? "" : `: ${markdownText(run.tenant)}`;
	return `${[
		`## Tenantform ${run.command}${of}${titleEnd(run)}`,
		`**${markdownText(verdict(run))}**`,
		...run.reviewed === void 0 ? [] : [`> [!${run.reviewed.is === "same" ? "NOTE" : "IMPORTANT"}]\n> ${markdownText(reviewedText(run.reviewed))}`],
		...shortened[detail],
		...run.notices.map((notice) => `> [!NOTE]\n> ${markdownText(notice)}`),
		...differences(run, detail),
		...troubles(run),
		...impactBlock(run),
		...findings(run),
		...outcomes(run, detail),
		...detail === "counts" ? [] : [...changes(run, detail === "all"), ...unknowns(run)],
		...ledger(run)
	].join("\n\n")}\n`;
}
function verdict(run) {
	const highest = run.outcomes.length > 0 ? void 0 : highestRisk(run);
	return sentences(verdictText(run), highest === void 0 ? "" : `Risk: ${highest}.`, refusedText(run));
}
/** The changes; folded away where their outcomes are told already. */
function changes(run, properties) {
	const names = namesOf(run);
	const [shown, left] = [shownChanges(run), leftAlone(run)];
	const rest = left.length === 0 ? [] : folded(`${plural(left.length, "object")} not as declared but not to be written (mode audit or create)`, markdownChanges(left, {
		as: "standing",
		properties,
		names
	}));
	const blocks = markdownChanges(shown, {
		as: run.command === "check" ? "standing" : "planned",
		properties,
		names
	});
	if (run.outcomes.length === 0 || blocks.length === 0) return [...blocks, ...rest];
	return [...folded(`${plural(shown.length, "change")} in detail`, blocks), ...rest];
}
function folded(summary, blocks) {
	return [
		`<details><summary>${summary}</summary>`,
		...blocks,
		"</details>"
	];
}
function unknowns(run) {
	const all = run.plan?.unknowns ?? [];
	if (all.length === 0) return [];
	const items = all.map((one) => `- ${markdownCode(`${addressText(one.at)} ${pathText(one.path)}`.trim(), 120)} (${markdownText(positionText(one.declared))}): ${markdownText(one.why, 600)}`);
	return folded(`${plural(all.length, "declared value")} could not be compared`, [items.join("\n")]);
}
function findings(run) {
	return run.findings.filter((finding) => finding.verdict !== "pass" && finding.verdict !== "notApplicable").map((finding) => {
		const waived = finding.verdict === "waived";
		const place = finding.declared === void 0 ? "" : ` (${markdownText(positionText(finding.declared))})`;
		const hint = finding.hint === void 0 || waived ? "" : `\n>\n> ${markdownText(finding.hint, 600)}`;
		const title = `**${finding.rule}**${waived ? " (waived)" : ""}${place}`;
		return `> [!${finding.stops && !waived ? "CAUTION" : "WARNING"}]\n> ${title}\n>\n> ${markdownText(finding.message, 600)}${hint}`;
	});
}
const resultWords = {
	done: "done",
	accepted: "accepted, not yet visible",
	failed: "**failed**",
	undetermined: "**undetermined**",
	notAttempted: "not attempted"
};
function outcomes(run, detail) {
	const told = detail === "counts" ? run.outcomes.filter((outcome) => outcome.result !== "done") : run.outcomes;
	if (told.length === 0) return [];
	return [`### Outcomes\n\n| action | object | outcome | why |\n| --- | --- | --- | --- |\n${told.map((outcome) => {
		const object = markdownCells([addressText(outcome.at)]);
		return `| ${outcome.action} | ${object} | ${resultWords[outcome.result]} | ${reason(outcome)} |`;
	}).join("\n")}`];
}
function reason(outcome) {
	switch (outcome.result) {
		case "done": return "";
		case "accepted": return markdownText(outcome.why, 600);
		case "notAttempted": return markdownText(outcome.because, 600);
		case "failed":
		case "undetermined": return `**${outcome.trouble.code}** ${markdownText(sentences(outcome.trouble.message, outcome.trouble.hint), 1e3)}`;
	}
}
function differences(run, detail) {
	const all = run.differences ?? [];
	const shown = detail === "counts" ? [] : all.slice(0, detail === "all" ? 1e3 : 100);
	return shown.length === 0 ? [] : [shown.map((one) => `- ${markdownText(one, 1e3)}`).join("\n")];
}
function troubles(run) {
	if (run.troubles.length === 0) return [];
	return [`### Problems\n\n${run.troubles.map((one) => {
		const subject = subjectText(one.subject);
		return `- ${subject === "" ? "" : `${markdownCode(subject)} `}**${one.code}** ${markdownText(sentences(one.message, one.hint), 1800)}`;
	}).join("\n")}`];
}
function ledger(run) {
	const hosts = Object.entries(run.ledger);
	if (hosts.length === 0) return [];
	return folded("What it cost", [`| host | requests | rounds | retries | waited |\n| --- | ---: | ---: | ---: | ---: |\n${hosts.map(([host, row]) => `| ${markdownText(host)} | ${row.requests} | ${row.rounds} | ${row.retries} | ${durationText(row.waitedMs / 1e3)} |`).join("\n")}`]);
}

export { differenceLines as i, reviewedText as n, actionSign as r, markdownReporter as t };