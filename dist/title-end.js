import { d as serviceOf } from "./trouble.js";
import { i as isJsonObject, o as jsonText, r as isJsonList } from "./json.js";
import { i as markdownText, t as foreignText } from "./foreign-text.js";
import { i as plural } from "./tally.js";
import { n as isReference, r as isSecretName, t as isListDelta } from "./marks.js";

// src/report/sentences.ts
/** Joins what happened and what to do to one text: a sentence that lacks its full stop gets one. Nothing for nothing. */
function sentences(...parts) {
	return parts.map((part) => part?.trim() ?? "").filter((part) => part !== "").map((part) => /[.!?…:]["”’)]?$/u.test(part) ? part : `${part}.`).join(" ");
}

// src/model/judgement.ts
/** Severities from the least to the worst. */
const severities = [
	"info",
	"low",
	"medium",
	"high",
	"critical"
];

// src/report/highest-risk.ts
/** The highest risk of all changes of a plan, which colours the whole; undefined where none is graded. */
function highestRisk(run) {
	const levels = (run.plan?.changes ?? []).flatMap(({ risk }) => risk?.level ?? []);
	return severities.findLast((one) => levels.includes(one));
}

// src/report/impact-lines.ts
/** What a row says of one person, and of several. */
const words = {
	isBlocked: ["is newly blocked", "are newly blocked"],
	isNoLongerBlocked: ["is no longer blocked", "are no longer blocked"],
	mustUseMfa: ["newly must use multifactor authentication", "newly must use multifactor authentication"],
	mustResistPhishing: ["newly must use a method that resists phishing", "newly must use a method that resists phishing"],
	needsNoMfa: ["no longer must use multifactor authentication", "no longer must use multifactor authentication"],
	cannotBeTold: ["may be asked for something that cannot be told", "may be asked for something that cannot be told"]
};
/** The most policies of which sentences are made. */
const most = 20;
/**
* What a plan does to people, in sentences with numbers: all together first, then policy by policy. Never a name of a person; the names of policies are
* those of the tenant, to be made harmless by who draws them.
*/
function impactLines(impact) {
	if (impact.is === "unknown") return [`What it does to people is not known: ${impact.why}.`];
	const all = impact.rows.filter(({ policy }) => policy === null);
	const single = impact.rows.filter(({ policy }) => policy !== null);
	const rest = single.length - most;
	return [
		...all.length === 0 ? [`Of ${impact.people} people who can sign in, nobody is asked for more or less than before.`] : all.map((row) => `Of ${impact.people} people who can sign in, ${sentence(row)}.`),
		...single.slice(0, most).map((row) => `"${row.policy ?? ""}": ${sentence(row)}.`),
		...rest > 0 ? [`${plural(rest, "sentence")} more of single policies: the JSON report has them.`] : [],
		...impact.notes
	];
}
function sentence(row) {
	const { people, guests, administrators, withoutMethod, methodUnknown } = row;
	const [one, several] = words[row.kind];
	const who = `${people} ${people === 1 ? one : several}`;
	const kinds = [...people > guests ? [plural(people - guests, "member")] : [], ...guests > 0 ? [plural(guests, "guest")] : []];
	const among = administrators === 0 ? "no administrator" : plural(administrators, "administrator");
	const without = withoutMethod === 0 ? [] : [`${withoutMethod} of them ${withoutMethod === 1 ? "has" : "have"} no method registered that satisfies it`];
	const open = methodUnknown === 0 ? [] : [`of ${methodUnknown} it is not known what they have registered`];
	return [
		`${who} (${kinds.join(" and ")}; ${among})`,
		...without,
		...open
	].join("; ");
}

// src/report/impact-block.ts
/** What a plan does to people, as Markdown: a list under a heading; nothing where nobody asked. */
function impactBlock({ impact }) {
	if (impact === void 0) return [];
	return [`#### What it does to people\n\n${impactLines(impact).map((one) => `- ${markdownText(one, 600)}`).join("\n")}`];
}

// src/report/value-text.ts
/** The most members of one list, and characters of one text, that a report writes out; the JSON report has all. */
const mostMembers = 40;
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
		members: value.slice(0, mostMembers).map((item) => ({ value: item })),
		rest: Math.max(0, value.length - mostMembers)
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

// src/report/title-end.ts
/** That it was not the tenant, for the heading already: that is all that some people read. */
function titleEnd({ copy }) {
	if (copy === void 0) return "";
	return copy.kind === "rehearsal" ? " (rehearsal on a copy)" : " (compared with a copy)";
}

export { restTexts as a, impactBlock as c, severities as d, sentences as f, memberName as i, impactLines as l, groupsOf as n, valueText as o, changedTexts as r, wholeOf as s, titleEnd as t, highestRisk as u };