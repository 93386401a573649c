import { o as evaluatorOf, t as registered } from "./registered-methods.js";
import { n as htmlPage, o as protectionOf, r as htmlSection, t as htmlList } from "./html-page.js";
import { a as isRecord, l as textsOf, o as jsonText, u as valueAt } from "./json.js";
import { n as fail } from "./trouble.js";
import { t as foreignText } from "./foreign-text.js";
import { n as html } from "./html-style.js";
import { n as openAccessWorlds, r as setOf, t as missingOf } from "./access-worlds.js";
import { n as exitCodeOfTroubles } from "./exit-code.js";
import { t as readGithubEvent } from "./github-event.js";
import { createHmac } from "node:crypto";

// src/access/mfa-judge.ts
/** The same set with every report-only policy switched on. */
function enforcing(set) {
	return {
		...set,
		policies: set.policies.map((held) => held.values["state"] === "enabledForReportingButNotEnforced" ? {
			...held,
			values: {
				...held.values,
				state: "enabled"
			}
		} : held)
	};
}
/**
* Judges the sign-in of a person to mail, and of an administrator to the Azure portal too, with what is registered: an ordinary one in
* a browser without risk, from a place, a platform and a device that are not known. `named`: people whom policies name one by one.
*/
function mfaJudge(set, named) {
	const now = evaluatorOf(set);
	const tomorrow = evaluatorOf(enforcing(set));
	const known = /* @__PURE__ */ new Map();
	return (person, belonging) => {
		const { id, kind, isAdmin, capable, methods } = person;
		const { groups, roles, perUserMfa } = belonging;
		const parts = [
			named.has(id) ? id : "",
			kind,
			isAdmin,
			capable,
			methods,
			groups,
			roles,
			perUserMfa
		];
		const key = JSON.stringify(parts);
		const judged = known.get(key) ?? judge(now, tomorrow, person, belonging);
		known.set(key, judged);
		return judged;
	};
}
const mail = "00000002-0000-0ff1-ce00-000000000000";
const portal = "c44b4083-3bb0-49c1-b47d-974e53cbdf3c";
function judge(now, tomorrow, person, belonging) {
	const signIns = (person.isAdmin ? [mail, portal] : [mail]).map((appId) => signInOf(person, belonging, appId));
	const [first, ...others] = signIns.map(now);
	if (first === void 0) throw new Error("A person signs in to nothing.");
	const today = [first, ...others];
	const then = signIns.map(tomorrow);
	const stoppedNow = worst(today.map(stopped));
	const later = worst(then.map(stopped));
	return {
		protection: protectionOf(first),
		stoppedNow,
		stoppedTomorrow: stoppedNow === "yes" ? "no" : later === stoppedNow ? sameDoubt(today, then) : later,
		stoppedBy: stoppedNow === "yes" || later !== "yes" ? [] : [...new Set(then.flatMap(stoppers))],
		applies: first.policies.map((_, place) => anyOf(today.map(({ policies }) => policies[place]?.applies ?? "no")))
	};
}
/** Where it is not known today and not known tomorrow, it is news only if more is demanded. */
function sameDoubt(today, then) {
	if (worst(today.map(stopped)) !== "unknown") return "no";
	const doubts = (verdicts) => verdicts.reduce((sum, { clauses, why }) => sum + clauses.filter(isOpen).length + why.length, 0);
	return doubts(then) > doubts(today) ? "unknown" : "no";
}
function isOpen({ satisfied }) {
	return satisfied === "unknown";
}
function stopped({ permitted }) {
	return permitted === "yes" ? "no" : permitted === "no" ? "yes" : "unknown";
}
function stoppers({ blockedBy, clauses }) {
	const unsatisfied = clauses.filter(({ satisfied }) => satisfied === "no").map(({ from }) => from);
	return [...blockedBy, ...unsatisfied].flatMap((from) => from.kind === "policy" ? [from.name] : []);
}
function worst(answers) {
	return anyOf(answers);
}
function anyOf(answers) {
	if (answers.includes("yes")) return "yes";
	return answers.includes("unknown") ? "unknown" : "no";
}
function signInOf(person, { groups, roles, perUserMfa }, appId) {
	return {
		who: {
			kind: "user",
			id: person.id,
			groups,
			roles,
			external: person.kind,
			homeTenant: isOfHere(person.kind) ? null : "unknown",
			perUserMfa
		},
		target: {
			kind: "application",
			appId,
			groups: {},
			attributes: "unknown"
		},
		clientApp: "browser",
		platform: "unknown",
		place: {
			ip: "unknown",
			country: "unknown",
			gpsCountry: "unknown",
			trusted: "unknown",
			compliantNetwork: "unknown"
		},
		device: "unknown",
		risks: {
			user: "none",
			signIn: "none",
			servicePrincipal: "none",
			agent: "none",
			insider: "none"
		},
		flow: "none",
		proofs: {
			methods: methodsOf(person),
			termsOfUse: "unknown",
			approvedApplication: "unknown",
			compliantApplication: "unknown",
			passwordChange: "unknown",
			riskRemediation: "unknown",
			customFactors: "unknown"
		}
	};
}
function isOfHere(kind) {
	return kind === "none" || kind === "internalGuest";
}
/**
* Whoever is not capable has nothing that the methods policy allows (reference: entra-graph 2.2). What an invited person has registered
* at home is not told, and may count.
*/
function methodsOf({ kind, capable, methods }) {
	if (!isOfHere(kind)) return "unknown";
	if (!capable) return [];
	const { combinations, open } = registered(methods);
	return open ? "unknown" : combinations;
}

// src/access/mfa-count.ts
const nobody = {
	people: 0,
	registered: 0,
	capable: 0,
	passwordless: 0,
	stoppedNow: 0,
	stoppedTomorrow: 0,
	undetermined: 0
};
/** Makes a counter; `policies` in the order in which they are judged. */
function mfaCounter(policies) {
	const [administrators, members, guests, everyone] = [
		tally(),
		tally(),
		tally(),
		tally()
	];
	const words = {
		methods: counts$1(),
		preferred: counts$1(),
		perUserMfa: counts$1(),
		protection: counts$1(),
		stoppedBy: counts$1()
	};
	const applied = policies.map(({ name, state }) => ({
		name,
		state,
		applies: 0,
		mayApply: 0
	}));
	return {
		add(row, judged) {
			const isGuest = row.kind === "b2bCollaborationGuest" || row.kind === "internalGuest";
			for (const one of [
				everyone,
				isGuest ? guests : members,
				...row.administrator ? [administrators] : []
			]) addTo(one, row);
			for (const method of row.methods) words.methods.add(method);
			if (row.methods.length === 0) words.methods.add("none");
			words.preferred.add(row.preferred);
			words.perUserMfa.add(row.perUserMfa);
			words.protection.add(row.protection);
			for (const name of row.stoppedBy) words.stoppedBy.add(name);
			for (const [place, applies] of judged.applies.entries()) {
				const one = applied[place];
				if (one === void 0) continue;
				if (applies === "yes") one.applies += 1;
				else if (applies === "unknown") one.mayApply += 1;
			}
		},
		summary: () => ({
			administrators: { ...administrators },
			members: { ...members },
			guests: { ...guests },
			everyone: { ...everyone },
			methods: words.methods.sorted(),
			preferred: words.preferred.sorted(),
			perUserMfa: words.perUserMfa.sorted(),
			protection: words.protection.sorted(),
			policies: applied.filter(({ state }) => state !== "disabled").map((one) => ({ ...one })),
			stoppedBy: words.stoppedBy.sorted()
		})
	};
}
function tally() {
	return { ...nobody };
}
function addTo(one, row) {
	one.people += 1;
	if (row.registered) one.registered += 1;
	if (row.capable) one.capable += 1;
	if (row.passwordless) one.passwordless += 1;
	if (row.stoppedNow === "yes") one.stoppedNow += 1;
	if (row.stoppedTomorrow === "yes") one.stoppedTomorrow += 1;
	if (row.stoppedTomorrow === "unknown") one.undetermined += 1;
}
function counts$1() {
	const found = /* @__PURE__ */ new Map();
	return {
		add: (name) => void found.set(name, (found.get(name) ?? 0) + 1),
		/** The most frequent first. */
		sorted: () => [...found].map(([name, people]) => ({
			name,
			people
		})).toSorted((one, other) => other.people - one.people || (one.name < other.name ? -1 : 1))
	};
}

// src/report/csv.ts
/**
* One line of CSV: every field is quoted, and none begins with what a spreadsheet takes for a formula (OWASP: CSV injection), whatever
* a tenant calls its people.
*/
function csvLine(fields) {
	return `${fields.map((field) => quoted(String(field))).join(",")}\r\n`;
}
function quoted(text) {
	const plain = text.replaceAll(/[\r\n\t\u2028\u2029]+/gu, " ").replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").replaceAll("##[", "# #[");
	return `"${(/^\s*[=+\-@|%＝＋－＠]/u.test(plain) ? `'${plain}` : plain).replaceAll("\"", "\"\"")}"`;
}

// src/report/bar-chart.ts
/** The style of charts, both themes by the colours of the page. */
const chartStyle = `
.chart { overflow-x: auto; margin: 0 0 14px; } .chart svg { max-width: 100%; height: auto; }
.chart svg text { fill: var(--fg); } .chart svg text.dim { fill: var(--dim); }
.chart svg rect { stroke: none; } .chart svg rect.a { fill: var(--good); } .chart svg rect.b { fill: var(--link); } .chart svg rect.c { fill: var(--warn); } .chart svg rect.d { fill: var(--bad); } .chart svg rect.track { fill: var(--soft); stroke: var(--line); }
.legend span { display: inline-block; margin-right: 16px; } .legend i { display: inline-block; width: 10px; height: 10px; margin-right: 5px; border-radius: 2px; }
.legend .a { background: var(--good); } .legend .b { background: var(--link); } .legend .c { background: var(--warn); } .legend .d { background: var(--bad); }
`;
const left = 250;
const wide = 560;
const row = 26;
/**
* Horizontal bars as SVG that is drawn here: no script, no request. `whole`: every bar is as wide as the widest, its parts being shares
* of it; else bars compare by their sums. The words say the same to those who do not see it.
*/
function barChart(title, bars, whole = false) {
	if (bars.length === 0) return "";
	const sums = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
	const most = Math.max(1, ...sums);
	const lines = bars.map((bar, place) => {
		const sum = sums[place] ?? 0;
		const scale = (whole ? Math.max(1, sum) : most) / wide;
		const y = place * row;
		let x = left;
		const drawn = bar.parts.map(({ tone, value, label }) => {
			const width = value / scale;
			const rect = value === 0 ? "" : `<rect class="${tone}" x="${fixed(x)}" y="${y + 3}" width="${fixed(width)}" height="18"><title>${html(`${bar.name}: ${label} ${value}`, 200)}</title></rect>`;
			x += width;
			return rect;
		});
		return `<text x="240" y="${y + 16}" text-anchor="end">${html(bar.name, 32)}</text><rect class="track" x="${left}" y="${y + 3}" width="${wide}" height="18"/>${drawn.join("")}<text class="dim" x="818" y="${y + 16}">${sum}</text>`;
	});
	const words = bars.map(({ name, parts }) => `${name}: ${parts.map(({ label, value }) => `${label} ${value}`).join(", ")}`);
	return `<div class="chart"><svg role="img" aria-label="${html(`${title}. ${words.join(". ")}`, 2e3)}" width="890" height="${bars.length * row + 4}" viewBox="0 0 890 ${bars.length * row + 4}">${lines.join("")}</svg></div>`;
}
/** What the colours mean. */
function chartLegend(parts) {
	return `<p class="legend dim">${parts.map(({ label, tone }) => `<span><i class="${tone}"></i>${html(label)}</span>`).join("")}</p>`;
}
function fixed(value) {
	return value.toFixed(1);
}

// src/report/mfa-html.ts
/** The report on registered methods as one page with charts. */
function mfaHtml({ tenant, taken, summary, missing, notices }, shown) {
	const { administrators, members, guests, everyone } = summary;
	const body = [
		`<header><h1>Who has registered what</h1><p class="dim">${html(tenant)} · ${html(taken)}</p><p class="verdict">${html(verdict(everyone), 400)}</p></header>`,
		...notices.map((one) => `<div class="note"><p>${html(one, 2e3)}</p></div>`),
		htmlList("Not known", missing),
		htmlSection("Capable of multifactor authentication", everyone.people === 0 ? "" : chartLegend(tones) + barChart("Capable of multifactor authentication", [
			capability("Administrators", administrators),
			capability("Members", members),
			capability("Guests", guests)
		], true)),
		people$1("Administrators", shown.administrators, shown.more.administrators),
		htmlSection("If report-only policies were switched on tomorrow", chartLegend(stops) + barChart("Stopped", stopping(summary)) + counted("By policy", summary.stoppedBy, "d")),
		people$1("Stopped now or tomorrow", shown.stopped, shown.more.stopped),
		htmlSection("Methods", counted("People who have registered it", summary.methods, "b")),
		htmlSection("Asked for first", counted("Default method", summary.preferred, "b")),
		htmlSection("Per-user multifactor authentication", counted("State", summary.perUserMfa, "c")),
		htmlSection("What protects mail", counted("Strongest demand", summary.protection, "a")),
		htmlSection("Policies", policyLegend(summary) + barChart("People to whom each policy applies", summary.policies.map(({ name, state, applies, mayApply }) => ({
			name: state === "enabled" ? name : `${name} (report-only)`,
			parts: [{
				label: "applies to",
				tone: "a",
				value: applies
			}, {
				label: "may apply to",
				tone: "c",
				value: mayApply
			}]
		}))))
	];
	return htmlPage(`Tenantform report mfa: ${tenant}`, body.filter((one) => one !== "").join("\n"), chartStyle);
}
function verdict({ people: all, capable, stoppedNow, stoppedTomorrow }) {
	return `${peopleWords(all)}, ${capable} capable; ${stoppedNow} stopped now, ${stoppedTomorrow} more tomorrow if report-only policies were switched on.`;
}
const tones = [
	{
		label: "passwordless",
		tone: "a"
	},
	{
		label: "capable",
		tone: "b"
	},
	{
		label: "registered, but not allowed",
		tone: "c"
	},
	{
		label: "nothing registered",
		tone: "d"
	}
];
function capability(name, { people: all, registered, capable, passwordless }) {
	const values = [
		passwordless,
		capable - passwordless,
		registered - capable,
		all - registered
	];
	return {
		name,
		parts: tones.map((one, place) => ({
			...one,
			value: Math.max(0, values[place] ?? 0)
		}))
	};
}
const stops = [{
	label: "stopped now",
	tone: "d"
}, {
	label: "stopped tomorrow",
	tone: "c"
}];
const applying = [{
	label: "applies to",
	tone: "a"
}, {
	label: "may apply to",
	tone: "c"
}];
function stopping({ administrators, members, guests }) {
	const bar = (name, one) => ({
		name,
		parts: stops.map((part, place) => ({
			...part,
			value: place === 0 ? one.stoppedNow : one.stoppedTomorrow
		}))
	});
	return [
		bar("Administrators", administrators),
		bar("Members", members),
		bar("Guests", guests)
	];
}
function counted(label, all, tone) {
	return barChart(label, all.map(({ name, people: value }) => ({
		name,
		parts: [{
			label,
			tone,
			value
		}]
	})));
}
function people$1(title, rows, more) {
	if (rows.length === 0) return "";
	const lines = rows.map(({ name, roles, capable, methods, protection, perUserMfa, stoppedNow, stoppedBy }) => `<tr><td>${html(name, 200)}</td><td>${html(roles.join(", "))}</td><td class="${capable ? "info" : "fail"}">${capable ? "yes" : "no"}</td><td>${html(methods.join(", ") || "nothing")}</td><td>${html(perUserMfa)}</td><td>${html(protection)}</td><td>${stoppedNow === "yes" ? "now" : html(stoppedBy.join(", "))}</td></tr>`);
	const rest = more === 0 ? "" : `<p class="dim">And ${more} more: the CSV and JSON formats have everybody.</p>`;
	return htmlSection(title, `<details open><summary>${peopleWords(rows.length + more)}</summary><div><table><thead><tr><th>Name</th><th>Roles</th><th>Capable</th><th>Registered</th><th>Per-user</th><th>Protection</th><th>Stopped</th></tr></thead><tbody>${lines.join("")}</tbody></table></div></details>${rest}`);
}
function peopleWords(count) {
	return count === 1 ? "1 person" : `${count} people`;
}
function policyLegend({ policies }) {
	return policies.length === 0 ? "" : chartLegend(applying);
}

// src/report/mfa-shown.ts
const most = 200;
/** Keeps the people that a page names: administrators, and who would be stopped, the first of each. */
function mfaShown() {
	const kept = {
		administrators: [],
		stopped: []
	};
	const left = {
		administrators: 0,
		stopped: 0
	};
	const keep = (list, row) => {
		if (kept[list].length < most) kept[list].push(row);
		else left[list] += 1;
	};
	return {
		add: (row) => {
			if (row.administrator) keep("administrators", row);
			if (row.stoppedNow === "yes" || row.stoppedTomorrow === "yes") keep("stopped", row);
		},
		all: () => ({
			...kept,
			more: left
		})
	};
}

// src/report/mfa-text.ts
/** The report on registered methods for a terminal or a log. */
function mfaText({ summary, missing, notices }, { administrators, stopped, more }) {
	const kinds = [
		["Administrators", summary.administrators],
		["Members", summary.members],
		["Guests", summary.guests],
		["Everyone", summary.everyone]
	];
	const heads = [
		"people",
		"registered",
		"capable",
		"passwordless",
		"stopped now",
		"stopped tomorrow",
		"not known"
	];
	const lines = kinds.map(([, one]) => [
		one.people,
		one.registered,
		one.capable,
		one.passwordless,
		one.stoppedNow,
		one.stoppedTomorrow,
		one.undetermined
	]);
	return `${[
		[`${"".padEnd(14)}  ${heads.join("  ")}`, ...kinds.map(([name], place) => `${name.padEnd(14)}  ${(lines[place] ?? []).map((count, field) => String(count).padStart(heads[field]?.length ?? 0)).join("  ")}`)],
		counts("Methods registered", summary.methods),
		counts("Asked for first", summary.preferred),
		counts("Per-user multifactor authentication", summary.perUserMfa),
		counts("What protects mail", summary.protection),
		["Policies", ...summary.policies.map(({ name, state, applies, mayApply }) => `  ${String(applies).padStart(7)}${mayApply === 0 ? "" : ` (and perhaps ${mayApply})`}  ${foreignText(name, 100)}${state === "enabled" ? "" : ` (${foreignText(state, 60)})`}`)],
		counts("Who would be stopped tomorrow, by report-only policy", summary.stoppedBy),
		people("Administrators", administrators, more.administrators, administratorLine),
		people("Stopped now, or tomorrow if report-only policies were switched on", stopped, more.stopped, stoppedLine),
		missing.length === 0 ? [] : ["Not known", ...missing.map((one) => `  ? ${foreignText(one, 1e3)}`)],
		notices.map((one) => `Note: ${foreignText(one, 1e3)}`)
	].filter((block) => block.length > 0).map((block) => block.join("\n")).join("\n\n")}\n`;
}
function counts(title, all) {
	if (all.length === 0) return [];
	return [title, ...all.map(({ name, people: count }) => `  ${String(count).padStart(7)}  ${foreignText(name, 100)}`)];
}
function people(title, rows, more, line) {
	if (rows.length === 0) return [];
	const rest = more === 0 ? [] : [`  and ${more} more: --format csv or json has everybody`];
	return [
		title,
		...rows.map((row) => `  ${foreignText(line(row), 400)}`),
		...rest
	];
}
function administratorLine({ name, roles, capable, methods, protection }) {
	const registered = methods.length === 0 ? "nothing registered" : methods.join(", ");
	return `${name}: ${capable ? "capable" : "NOT capable"}, ${registered}; protected by ${protection}${roles.length === 0 ? "" : `; ${roles.join(", ")}`}`;
}
function stoppedLine({ name, stoppedNow, stoppedBy, methods }) {
	const registered = methods.length === 0 ? "nothing registered" : methods.join(", ");
	return `${name}: ${stoppedNow === "yes" ? "stopped now" : `tomorrow by ${stoppedBy.join(", ")}`} (${registered})`;
}

// src/report/mfa-writer.ts
/** A writer of a format: csv and json have every person, text and html administrators and who would be stopped, some hundred at most. */
function mfaWriter(format) {
	if (format === "csv") return csvWriter();
	if (format === "json") return jsonWriter();
	const shown = mfaShown();
	return {
		begin: () => "",
		rows: (rows) => {
			for (const row of rows) shown.add(row);
			return "";
		},
		end: (report) => format === "html" ? mfaHtml(report, shown.all()) : mfaText(report, shown.all())
	};
}
const columns = [
	["name", (row) => row.name],
	["displayName", (row) => row.displayName],
	["id", (row) => row.id],
	["kind", (row) => row.kind === "none" ? "member" : row.kind],
	["administrator", (row) => row.administrator],
	["roles", (row) => row.roles.join("; ")],
	["registered", (row) => row.registered],
	["capable", (row) => row.capable],
	["passwordless", (row) => row.passwordless],
	["methods", (row) => row.methods.join("; ")],
	["defaultMethod", (row) => row.preferred],
	["perUserMfa", (row) => row.perUserMfa],
	["protection", (row) => row.protection],
	["stoppedNow", (row) => row.stoppedNow],
	["stoppedTomorrow", (row) => row.stoppedTomorrow],
	["stoppedBy", (row) => row.stoppedBy.join("; ")]
];
function csvWriter() {
	return {
		begin: () => csvLine(columns.map(([name]) => name)),
		rows: (rows) => rows.map((row) => csvLine(columns.map(([, read]) => read(row)))).join(""),
		end: () => ""
	};
}
function jsonWriter() {
	let isFirst = true;
	return {
		begin: () => "{\"people\":[",
		rows: (rows) => rows.map((row) => {
			const line = `${isFirst ? "" : ","}\n${jsonText(row)}`;
			isFirst = false;
			return line;
		}).join(""),
		end: (report) => `\n],${jsonText(report).slice(1)}\n`
	};
}

// src/commands/belongings.ts
/**
* Reads the per-user states of everybody, and the members of the groups that policies name and of those that carry roles: of people only
* what is not the usual is kept.
*/
async function readBelongings(source, world, set, signal) {
	const states = await source.perUserMfa(signal);
	const roleGroups = await source.roleGroups(signal);
	const assignments = world.of("entra.directoryRoleAssignment");
	const held = assignments.is === "present" ? heldRoles(assignments.value.map(({ values }) => values)) : void 0;
	const carrying = roleGroups.is === "present" ? roleGroups.value.filter((id) => held?.has(id.toLowerCase())) : [];
	const groups = [...new Set([...namedGroups(set), ...carrying].map((id) => id.toLowerCase()))];
	const members = groups.length === 0 ? void 0 : await source.members(groups, signal);
	const areRolesKnown = held !== void 0 && roleGroups.is === "present" && members?.is !== "unknown";
	const none = [];
	const lists = /* @__PURE__ */ new Map();
	const groupsOf = (id) => {
		if (members?.is === "unknown") return "unknown";
		const places = members?.is === "present" ? members.value.get(id) ?? none : none;
		const known = lists.get(places) ?? places.flatMap((place) => groups[place] ?? []);
		lists.set(places, known);
		return known;
	};
	return {
		of: (id) => {
			const own = groupsOf(id);
			const roles = !areRolesKnown || own === "unknown" ? "unknown" : [id, ...own].flatMap((one) => held.get(one) ?? []);
			return {
				groups: own,
				roles: roles === "unknown" ? roles : [...new Set(roles)].toSorted(),
				perUserMfa: states.is === "present" ? states.value.get(id) ?? "disabled" : "unknown"
			};
		},
		missing: [
			...states.is === "unknown" ? [`Per-user multifactor authentication is not known: ${states.why.message}`] : [],
			...roleGroups.is === "unknown" ? [`The groups that carry roles are not known: ${roleGroups.why.message}`] : [],
			...members?.is === "unknown" ? [`Who is in the groups that policies name is not known: ${members.why.message}`] : []
		]
	};
}
/** Roles over the whole tenant by who holds them, ids in small letters. */
function heldRoles(assignments) {
	const held = /* @__PURE__ */ new Map();
	for (const { roleDefinitionId: role, principalId, directoryScopeId = "/" } of assignments) {
		if (directoryScopeId !== "/" || typeof role !== "string" || typeof principalId !== "string") continue;
		const id = principalId.toLowerCase();
		held.set(id, [...held.get(id) ?? [], role]);
	}
	return held;
}
function namedGroups({ policies }) {
	return policies.flatMap(({ values }) => ["includeGroups", "excludeGroups"].flatMap((name) => textsOf(valueAt(values, [
		"conditions",
		"users",
		name
	]))));
}

// src/commands/pseudonyms.ts
/**
* Chooses how people are named. On a public repository they are never named: everybody reads its logs and artifacts. A pseudonym is
* the beginning of an HMAC-SHA-256 of the object id: with the same key the same person has the same one, and without the key nobody
* can find out whose it is. Fails with INPUT-INVALID for a key that could be guessed.
*/
async function namingOf(values, host) {
	const isForced = host.env("GITHUB_ACTIONS") === "true" && !(await readGithubEvent(host)).isPrivate;
	if (!values.flag("pseudonyms") && !isForced) return {
		hides: false,
		name: (row) => row
	};
	const given = values.text("pseudonym-key");
	if (given !== void 0 && given.length < 16) fail("INPUT-INVALID", {
		message: "The key of the pseudonyms is shorter than 16 characters.",
		subject: { name: "--pseudonym-key" },
		hint: "Give a long random text, kept as a secret."
	});
	const key = given === void 0 ? host.random(32) : Buffer.from(given);
	return {
		hides: true,
		notice: `${isForced ? "The repository is public, or not known to be private, so nobody is named. " : ""}Pseudonyms are keyed digests (HMAC-SHA-256) of object ids, with ${given === void 0 ? "a random key that is forgotten" : "the key that was given"}.`,
		name: (row) => ({
			...row,
			name: pseudonym(key, row.id),
			id: "",
			displayName: ""
		})
	};
}
/** A pseudonym of 80 bits: two of a million people have the same one in less than one of a billion cases. */
function pseudonym(key, id) {
	return `person-${createHmac("sha256", key).update(id.toLowerCase()).digest("hex").slice(0, 20)}`;
}

// src/commands/report-mfa.ts
/**
* Reports who has registered what, what protects them, and whom enforcement would stop: administrators first, page by page, so that a
* hundred thousand people need no more room than a page of them. Reads only. Ends with 1 or 5 where the registration report could not
* be read, and tells the rest.
*/
const reportMfa = async (context) => {
	const { host, values } = context;
	const naming = await namingOf(values, host);
	let door;
	const worlds = await openAccessWorlds(context, () => [], (bound) => door = bound);
	try {
		const { tenant, live } = worlds;
		if (door === void 0) return fail("INTERNAL", { message: "the tenant was opened without its door" });
		const set = setOf(live);
		const source = await openSource(context, tenant, door);
		const names = roleNames(await host.asset("contracts/directory-roles.json"));
		const belongings = await readBelongings(source, live, set, host.stop);
		const counter = mfaCounter(set.policies.map(({ name, values: held }) => ({
			name,
			state: typeof held["state"] === "string" ? held["state"] : "unknown"
		})));
		const sink = sinkOf(context);
		const writer = mfaWriter(values.text("format"));
		await sink(writer.begin());
		const reading = {
			source,
			belongings,
			counter,
			naming,
			names,
			judge: mfaJudge(set, namedIn(set))
		};
		const notices = naming.notice === void 0 ? [] : [naming.notice];
		const why = await eachPage(reading, notices, host.stop, (rows) => sink(writer.rows(rows)));
		const report = {
			formatVersion: 1,
			tenant: tenant.session.tenant,
			taken: new Date(host.clock.now()).toISOString(),
			pseudonyms: naming.hides,
			summary: counter.summary(),
			missing: [
				...why === void 0 ? [] : [`The registration report could not be read whole: ${why.message} ${why.hint}`],
				...belongings.missing,
				...missingOf(live)
			],
			notices
		};
		await sink(writer.end(report));
		if (values.text("format") === "csv") for (const one of [...report.missing, ...notices]) context.tell(`Note: ${foreignText(one, 1e3)}`);
		const out = values.text("out");
		return {
			exit: why === void 0 ? 0 : exitCodeOfTroubles([why]),
			...out === void 0 ? {} : { reportFile: out }
		};
	} finally {
		await worlds.tenant.close();
	}
};
/** Administrators first, then all others; together where the service does not filter. Gives why it ended early. */
async function eachPage(reading, notices, signal, write) {
	const admins = await through(reading, "administrators", signal, write);
	if (admins.why === void 0) return (await through(reading, "others", signal, write)).why;
	if (admins.pages > 0 || admins.why.service?.status !== 400) return admins.why;
	notices.push("The service does not list administrators alone: they are not first.");
	return (await through(reading, "all", signal, write)).why;
}
async function through(reading, of, signal, write) {
	let pages = 0;
	for await (const page of reading.source.pages(of, signal)) {
		if (page.is === "unknown") return {
			pages,
			why: page.why
		};
		pages += 1;
		if (page.is === "present") await write(page.value.map((person) => rowOf(reading, person)));
	}
	return { pages };
}
function rowOf({ belongings, counter, naming, names, judge }, person) {
	const belonging = belongings.of(person.id);
	const judged = judge(person, belonging);
	const { roles, perUserMfa } = belonging;
	const row = {
		name: person.name,
		id: person.id,
		displayName: person.displayName,
		kind: person.kind,
		administrator: person.isAdmin,
		roles: roles === "unknown" ? [] : roles.map((id) => names.get(id.toLowerCase()) ?? id),
		registered: person.registered,
		capable: person.capable,
		passwordless: person.passwordless,
		methods: person.methods,
		preferred: person.preferred,
		perUserMfa,
		protection: judged.protection,
		stoppedNow: judged.stoppedNow,
		stoppedTomorrow: judged.stoppedTomorrow,
		stoppedBy: judged.stoppedBy
	};
	counter.add(row, judged);
	return naming.name(row);
}
async function openSource({ host }, tenant, door) {
	const { openRegistrations } = await import("./registration-source.js");
	const { cloud } = tenant.choice;
	return openRegistrations(door, {
		cloud,
		tenant: tenant.session.tenant,
		clock: host.clock,
		newId: () => requestId(host.random(16))
	});
}
function requestId(bytes) {
	const hex = Buffer.from(bytes).toString("hex");
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
/** Writes piece by piece: to the file of `--out`, for its owner alone, or to standard output. */
function sinkOf({ values, host, print }) {
	const out = values.text("out");
	let isBegun = false;
	return async (text) => {
		if (out === void 0) {
			if (text !== "") print(text);
		} else if (isBegun) await host.append(out, text);
		else await host.replace(out, text, 384);
		isBegun = true;
	};
}
/** People whom policies name one by one, by object id in small letters. */
function namedIn({ policies }) {
	return new Set(policies.flatMap(({ values }) => {
		const conditions = values["conditions"];
		const users = isRecord(conditions) ? conditions["users"] : void 0;
		if (!isRecord(users)) return [];
		return ["includeUsers", "excludeUsers"].flatMap((name) => {
			const list = users[name];
			return Array.isArray(list) ? list.filter((one) => typeof one === "string").map((one) => one.toLowerCase()) : [];
		});
	}));
}
function roleNames(source) {
	const table = JSON.parse(source);
	const rows = isRecord(table) && Array.isArray(table["roles"]) ? table["roles"] : [];
	return new Map(rows.flatMap((row) => isRecord(row) && typeof row["templateId"] === "string" && typeof row["name"] === "string" ? [[row["templateId"].toLowerCase(), row["name"]]] : []));
}

// src/commands/report.ts
/** Reports on people; what about is the word after the command, of which `mfa` is the only one so far. */
const report = (context) => reportMfa(context);

export { report };