import { c as addressText, d as serviceOf, o as positionText, r as subjectText } from "./trouble.js";
import { i as isJsonObject, o as jsonText, r as isJsonList, s as pathText } from "./json.js";
import { i as markdownText, n as markdownCells, r as markdownCode, t as foreignText } from "./foreign-text.js";
import { n as isReference, r as isSecretName, t as isListDelta } from "./marks.js";

// src/report/sentences.ts
/** Joins what happened and what to do to one text: a sentence that lacks its full stop gets one. Nothing for nothing. */
function sentences(...parts) {
	return parts.map((part) => part?.trim() ?? "").filter((part) => part !== "").map((part) => /[.!?…:]["”’)]?$/u.test(part) ? part : `${part}.`).join(" ");
}

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
/** One or two sentences that say how a run ended. */
function verdictText(run) {
	if (run.command === "validate") return run.troubles.length === 0 ? "The configuration is valid." : `${plural(run.troubles.length, "problem")}.`;
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
	return `${total === 0 ? left > 0 || untold > 0 ? "No changes." : "No changes. The tenant is as declared." : `Plan: ${create} to create, ${update} to change, ${remove} to delete.`}${rest}${unknown}${unwrittenText(run, total)}`;
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

// src/report/value-text.ts
/** The most members of one list, and characters of one text, that a report writes out; the JSON report has all. */
const mostMembers$1 = 40;
const longestText = 300;
/** Writes a value in one line as a person reads it: text in quotes, ids with names, `***` for secrets, `(none)` for nothing. */
function valueText(value, names = /* @__PURE__ */ new Map()) {
	if (value === void 0 || value === null) return "(none)";
	if (typeof value === "string") return textOf(value, names);
	if (typeof value !== "object") return String(value);
	if (isReference(value)) return `${quoted(value.$ref.name)}${value.$ref.id === void 0 ? " (known after apply)" : ""}`;
	if (isSecretName(value)) return "***";
	if (isListDelta(value)) return deltaTexts(value, names).join(", ");
	const whole = wholeOf(value);
	if (whole === void 0) return "(none)";
	const inside = [...whole.members.map((one) => `${memberName(one.name)}${valueText(one.value, names)}`), ...restTexts(whole.rest)].join(", ");
	const pad = whole.open === "{" && inside !== "" ? " " : "";
	return `${whole.open}${pad}${inside}${pad}${whole.close}`;
}
/** A list or an object in parts; nothing for what is written in one piece. */
function wholeOf(value) {
	if (isReference(value) || isSecretName(value) || isListDelta(value)) return void 0;
	if (isJsonList(value)) return {
		open: "[",
		close: "]",
		members: value.slice(0, mostMembers$1).map((item) => ({ value: item })),
		rest: Math.max(0, value.length - mostMembers$1)
	};
	return isJsonObject(value) ? {
		open: "{",
		close: "}",
		members: membersOf(value),
		rest: 0
	} : void 0;
}
/** The name of a member of an object, with its colon; nothing for a member of a list. */
function memberName(name) {
	return name === void 0 ? "" : `${foreignText(name, 80)}: `;
}
/** What stands for the members that are not written out. */
function restTexts(rest) {
	return rest === 0 ? [] : [`… ${rest} more`];
}
/**
* Two texts that differ, each from a little before the first difference on: the change of one word in a page of HTML is
* seen, and not twice the same beginning.
*/
function changedTexts(before, after) {
	const [from, to] = [Array.from(before), Array.from(after)];
	if (Math.max(from.length, to.length) <= 80) return [quoted(before), quoted(after)];
	const same = from.findIndex((character, index) => character !== to[index]);
	const start = Math.max(0, (same < 0 ? from.length : same) - 20);
	const window = (characters) => {
		const part = characters.slice(start, start + 120).join("");
		return `${start > 0 ? "…" : ""}${quoted(part)}${characters.length > start + 120 ? "…" : ""}`;
	};
	return [window(from), window(to)];
}
function membersOf(value) {
	return Object.entries(value).map(([name, item]) => ({
		name,
		value: item
	}));
}
function deltaTexts({ $list: { add, remove } }, names) {
	return [...add.length > 0 ? [`at least ${valueText(add, names)}`] : [], ...remove.length > 0 ? [`none of ${valueText(remove, names)}`] : []];
}
function textOf(value, names) {
	const name = names.get(value.toLowerCase());
	return name === void 0 ? quoted(value) : `${quoted(name)} (${foreignText(value.slice(0, 8))}…)`;
}
function quoted(text) {
	return foreignText(jsonText(text), longestText);
}

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

// src/report/service-titles.ts
const titles = {
	entra: "Entra ID",
	exchange: "Exchange Online",
	purview: "Microsoft Purview",
	sharepoint: "SharePoint Online",
	teams: "Microsoft Teams"
};
/** The name of a type's service as its own documentation writes it; the plain word for one that has none here. */
function serviceTitle(type) {
	const service = serviceOf(type);
	return titles[service] ?? service;
}

// src/report/groups.ts
/** Changes by service and job, both in the order in which they first come up. */
function groupsOf(changes) {
	const groups = /* @__PURE__ */ new Map();
	for (const change of changes) {
		const slot = JSON.stringify([serviceTitle(change.at.type), change.task.job]);
		groups.set(slot, [...groups.get(slot) ?? [], change]);
	}
	return [...groups.values()].flatMap((own) => {
		const [first] = own;
		return first === void 0 ? [] : [{
			service: serviceTitle(first.at.type),
			job: first.task.job,
			changes: own
		}];
	});
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
	return [
		...change.version === void 0 ? [] : ["By the beta version of the service."],
		...change.irreversible === void 0 ? [] : [`**Cannot be undone:** ${markdownText(change.irreversible)}`],
		...(change.notes ?? []).map((note) => markdownText(note))
	];
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
		].map((detail) => renderMarkdown(run, detail)).find((one) => Buffer.byteLength(one) <= limitBytes) ?? `## Tenantform ${run.command}\n\n**${markdownText(verdict(run))}**\n`;
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
		`## Tenantform ${run.command}${of}`,
		`**${markdownText(verdict(run))}**`,
		...shortened[detail],
		...run.notices.map((notice) => `> [!NOTE]\n> ${markdownText(notice)}`),
		...troubles(run),
		...findings(run),
		...outcomes(run, detail),
		...detail === "counts" ? [] : [...changes(run, detail === "all"), ...unknowns(run)],
		...ledger(run)
	].join("\n\n")}\n`;
}
function verdict(run) {
	return sentences(verdictText(run), refusedText(run));
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

export { durationText as a, plural as c, verdictText as d, sentences as f, differenceLines as i, refusedText as l, groupsOf as n, leftAlone as o, actionSign as r, namesOf as s, markdownReporter as t, shownChanges as u };