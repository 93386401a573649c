import { a as isRecord, l as textsOf, o as jsonText, u as valueAt } from "./json.js";
import { o as evaluatorOf } from "./registered-methods.js";
import { a as demandsOf, i as compareProtections, n as htmlPage, o as protectionOf, r as htmlSection, t as htmlList } from "./html-page.js";
import { n as html } from "./html-style.js";
import { t as foreignText } from "./foreign-text.js";
import { n as plainPalette, t as colourPalette } from "./palette.js";
import { n as openAccessWorlds, r as setOf, t as missingOf } from "./access-worlds.js";
import { i as readsOfUsers, n as identityIn, r as knownUsers, t as printText } from "./print-text.js";

// src/access/holes.ts
const people = {
	"All applications": {
		least: "mfaOrDevice",
		severity: "high"
	},
	"Office 365": {
		least: "mfaOrDevice",
		severity: "high"
	},
	"Admin portals": {
		least: "mfa",
		severity: "high"
	},
	"Registering security info": {
		least: "mfaOrDevice",
		severity: "medium"
	},
	"Registering a device": {
		least: "mfa",
		severity: "low"
	},
	"Legacy clients": {
		least: "mfa",
		severity: "high"
	},
	"Device code flow": {
		least: "block",
		severity: "medium"
	}
};
/** Emergency accounts are left out on purpose; whether they get in is judged by the guards. */
const wishes = {
	administrator: {
		...people,
		"All applications": {
			least: "mfa",
			severity: "high"
		},
		"Office 365": {
			least: "mfa",
			severity: "high"
		},
		"Admin portals": {
			least: "phishingResistant",
			severity: "medium"
		},
		"Registering security info": {
			least: "mfaOrDevice",
			severity: "high"
		}
	},
	member: people,
	guest: {
		...people,
		"Registering a device": {
			least: "nothing",
			severity: "low"
		}
	},
	breakGlass: {},
	workload: { "All applications": {
		least: "block",
		severity: "low"
	} }
};
/** The fields that are less protected than they should be, the worst first. */
function holesOf(rows) {
	const order = [
		"high",
		"medium",
		"low"
	];
	return merged(merged(rows.flatMap(({ row, kind }) => row.cells.flatMap((cell) => {
		const wish = wishes[kind][cell.application];
		if (wish === void 0 || compareProtections(cell.protection, wish.least) >= 0) return [];
		return [{
			severity: cell.protection === "nothing" || kind === "workload" ? wish.severity : lower(wish.severity),
			people: [row.people],
			applications: [cell.application],
			says: sentence(cell, wish.least)
		}];
	})), "people"), "applications").toSorted((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
}
/** Puts holes together that differ in one list alone. */
function merged(holes, by) {
	const groups = /* @__PURE__ */ new Map();
	for (const hole of holes) {
		const key = JSON.stringify({
			...hole,
			[by]: []
		});
		const same = groups.get(key);
		groups.set(key, same === void 0 ? hole : {
			...same,
			[by]: [...same[by], ...hole[by]]
		});
	}
	return [...groups.values()];
}
function lower(severity) {
	return severity === "high" ? "medium" : "low";
}
const names = {
	block: "a block",
	phishingResistant: "phishing-resistant authentication",
	strength: "an authentication strength",
	mfa: "multifactor authentication",
	device: "a managed device",
	mfaOrDevice: "multifactor authentication or a managed device",
	other: "something that proves nobody",
	nothing: "nothing",
	undetermined: "something that cannot be told",
	notApplicable: "nothing"
};
function sentence({ protection, weakest, open, reportOnly }, least) {
	const where = weakest === "" ? "" : ` ${weakest}`;
	const later = reportOnly === void 0 ? "" : `; report-only policies would demand ${names[reportOnly]}`;
	if (protection === "undetermined") return `cannot be told${where}: ${open.join("; ")}${later}`;
	return `${names[protection]} protects them${where}; at least ${names[least]} should${later}`;
}

// src/access/personas-of-coverage.ts
/** An id that nobody has. */
const somebody = "00000000-0000-0000-0000-00000000c0fe";
function person(roles, external) {
	return {
		kind: "user",
		id: external !== "b2bDirectConnectUser" && external !== "serviceProvider" ? somebody : null,
		groups: [],
		roles,
		external,
		homeTenant: external === "none" || external === "internalGuest" ? null : "unknown",
		perUserMfa: "disabled"
	};
}
const guests = [
	["internalGuest", "Guests with an account here"],
	["b2bCollaborationGuest", "Invited guests (B2B collaboration)"],
	["b2bCollaborationMember", "Invited members (B2B collaboration)"],
	["b2bDirectConnectUser", "Shared channels (B2B direct connect)"],
	["otherExternalUser", "Other external users"],
	["serviceProvider", "Service providers"]
];
/** Administrators by role, members, each kind of guest, and workload identities. `roles`: template ids with their names. */
function kindsOf(roles) {
	return [
		...roles.map(({ id, name }) => ({
			people: name,
			kind: "administrator",
			who: person([id], "none")
		})),
		{
			people: "Members",
			kind: "member",
			who: person([], "none")
		},
		...guests.map(([kind, people]) => ({
			people,
			kind: "guest",
			who: person([], kind)
		})),
		{
			people: "Workload identities",
			kind: "workload",
			who: {
				kind: "servicePrincipal",
				id: somebody,
				ownedHere: true,
				attributes: "unknown"
			},
			note: "Applications of this tenant alone; managed identities are left alone by Conditional Access."
		}
	];
}
const modern = ["browser", "mobileAppsAndDesktopClients"];
function application(appId, groups = {}) {
	return {
		kind: "application",
		appId,
		groups,
		attributes: "unknown"
	};
}
const anyOther = application(somebody, {
	Office365: false,
	MicrosoftAdminPortals: false,
	AllAgentIdResources: false
});
const exchange = application("00000002-0000-0ff1-ce00-000000000000");
/** The columns of the matrix (reference: entra-graph 4.5 for the client ids). */
const columns = [
	{
		application: "All applications",
		target: anyOther,
		clients: modern,
		flow: "none"
	},
	{
		application: "Office 365",
		target: exchange,
		clients: modern,
		flow: "none"
	},
	{
		application: "Admin portals",
		target: application("c44b4083-3bb0-49c1-b47d-974e53cbdf3c"),
		clients: modern,
		flow: "none"
	},
	{
		application: "Registering security info",
		target: {
			kind: "userAction",
			action: "urn:user:registersecurityinfo",
			application: null
		},
		clients: modern,
		flow: "none"
	},
	{
		application: "Registering a device",
		target: {
			kind: "userAction",
			action: "urn:user:registerdevice",
			application: null
		},
		clients: modern,
		flow: "none"
	},
	{
		application: "Legacy clients",
		target: exchange,
		clients: ["other", "exchangeActiveSync"],
		flow: "none"
	},
	{
		application: "Device code flow",
		target: anyOther,
		clients: ["mobileAppsAndDesktopClients"],
		flow: "deviceCodeFlow"
	}
];
const platforms = [
	"windows",
	"macOS",
	"iOS",
	"android",
	"linux",
	"other"
];
/** The sign-ins of a field: an unknown device at an untrusted place without any risk, with each client on each platform. */
function signInsOf({ who }, { target, clients, flow }) {
	return (who.kind === "user" ? clients : [clients[0] ?? "browser"]).flatMap((clientApp) => (who.kind === "user" ? platforms : ["windows"]).map((platform) => ({
		who,
		target,
		clientApp,
		platform,
		place: {
			ip: "192.0.0.8",
			country: "unknown",
			gpsCountry: "unknown",
			trusted: false,
			compliantNetwork: false
		},
		device: {
			registered: false,
			isCompliant: false,
			trustType: null,
			managed: false,
			attributes: {}
		},
		risks: {
			user: "none",
			signIn: "none",
			servicePrincipal: "none",
			agent: "none",
			insider: "none"
		},
		flow,
		proofs: {
			methods: [],
			termsOfUse: [],
			approvedApplication: false,
			compliantApplication: false,
			passwordChange: false,
			riskRemediation: false,
			customFactors: []
		}
	})));
}
/** Whether a kind of people can ask for a column at all. */
function isPossible({ who }, { target, flow, application: name }) {
	return who.kind === "user" || target.kind === "application" && flow === "none" && name !== "Legacy clients";
}

// src/access/coverage.ts
/**
* What protects each kind of people at each kind of application: the weakest of their sign-ins from an unknown device at an untrusted
* place, and the holes. Pure.
*/
function coverageOf(set, kinds) {
	const judge = evaluatorOf(set);
	const rows = kinds.map((kind) => ({
		people: kind.people,
		...kind.note === void 0 ? {} : { note: kind.note },
		cells: columns.map((column) => cellOf(judge, set, kind, column))
	}));
	return {
		applications: columns.map(({ application }) => application),
		rows,
		holes: holesOf(rows.map((row, place) => ({
			row,
			kind: kinds[place]?.kind ?? "member"
		})))
	};
}
function cellOf(judge, { policies }, kind, column) {
	const { application } = column;
	if (!isPossible(kind, column)) return {
		application,
		protection: "notApplicable",
		demands: [],
		by: [],
		weakest: "",
		open: [],
		exceptions: [],
		some: []
	};
	const [weakest, ...others] = signInsOf(kind, column).map((signIn) => {
		const verdict = judge(signIn);
		return {
			signIn,
			verdict,
			protection: protectionOf(verdict)
		};
	}).toSorted((one, other) => compareProtections(one.protection, other.protection));
	if (weakest === void 0) throw new Error("A field of the matrix has no sign-in.");
	const { verdict, protection } = weakest;
	const later = protectionOf(verdict.reportOnly);
	const isReal = kind.kind === "breakGlass";
	return {
		application,
		protection,
		demands: demandsOf(verdict),
		by: deciders(verdict),
		weakest: others.every((one) => one.protection === protection) ? "" : wayOf(weakest.signIn),
		open: verdict.why.map(({ from, because }) => `${nameOf(from)}: ${because}`),
		...compareProtections(later, protection) > 0 && later !== "undetermined" ? { reportOnly: later } : {},
		exceptions: isReal ? [] : policyNames(verdict, policies, (one, held) => one.applies === "yes" && isNamed(held, "exclude")),
		some: isReal ? [] : policyNames(verdict, policies, (one, held) => onlyUsersSayNo(one) && isNamed(held, "include"))
	};
}
function deciders({ blockedBy, clauses }) {
	return [...new Set([...blockedBy, ...clauses.map(({ from }) => from)].map(nameOf))];
}
function nameOf(from) {
	if (from.kind === "policy") return from.name;
	return from.kind === "securityDefaults" ? "security defaults" : "per-user multifactor authentication";
}
function wayOf({ clientApp, platform }) {
	return `with ${clientApp === "mobileAppsAndDesktopClients" ? "an app" : clientApp === "browser" ? "a browser" : clientApp} on ${platform === "other" ? "another platform" : platform}`;
}
function policyNames(verdict, policies, isWanted) {
	return verdict.policies.flatMap((one, place) => {
		const held = policies[place];
		return held !== void 0 && one.state === "enabled" && demandsSomething(one) && isWanted(one, held) ? [one.name] : [];
	});
}
function demandsSomething({ effect }) {
	return effect.kind !== "clauses" || effect.clauses.length > 0;
}
/** Whether it is the assignment of users alone that keeps a policy away. */
function onlyUsersSayNo({ applies, decided }) {
	return applies === "no" && decided.every(({ condition }) => condition === "users");
}
const words = /* @__PURE__ */ new Set([
	"All",
	"None",
	"GuestsOrExternalUsers"
]);
/** Whether a side of a policy names people or groups. */
function isNamed({ values }, side) {
	const list = (name) => textsOf(valueAt(values, [
		"conditions",
		"users",
		`${side}${name}`
	]));
	return list("Groups").length > 0 || list("Users").some((one) => !words.has(one));
}

// src/report/coverage-words.ts
/** A protection in few words, for a field of a table. */
const protectionWords = {
	block: "block",
	phishingResistant: "phishing-res.",
	strength: "strength",
	mfa: "MFA",
	device: "device",
	mfaOrDevice: "MFA or device",
	other: "other",
	nothing: "NOTHING",
	undetermined: "not known",
	notApplicable: "-"
};
/** The signs after a field: `*` some sign-ins are stronger, `-` leaves some people out, `+` more for some people. */
function cellWords({ protection, weakest, exceptions, some }) {
	const signs = [
		weakest === "" ? "" : "*",
		exceptions.length > 0 ? "-" : "",
		some.length > 0 ? "+" : ""
	].join("");
	return signs === "" || protection === "notApplicable" ? protectionWords[protection] : `${protectionWords[protection]} ${signs}`;
}
/** What the signs mean, and what is looked at. */
const legend = ["Each field is the weakest sign-in of those people from an unknown device at an untrusted place without any risk.", "* some clients or platforms are protected better; - a policy leaves some of these people out by name or group; + a further policy holds for some of them by name or group."];

// src/report/coverage-html.ts
const style = `
.matrix { overflow-x: auto; } .matrix td { white-space: nowrap; } .matrix tbody th { white-space: normal; min-width: 180px; }
.matrix .good { color: var(--good); } .matrix .bad { color: var(--bad); font-weight: 700; } .matrix .doubt { color: var(--warn); } .matrix .none { color: var(--dim); }
.cells td:first-child { white-space: nowrap; }
`;
/** The answer of `coverage` as one page. */
function coverageHtml(answer) {
	const { tenant, taken, live, proposed, configuration, missing, notices } = answer;
	const body = [
		`<header><h1>What protects whom</h1><p class="dim">${html(tenant)} · ${html(taken)}</p></header>`,
		...notices.map((one) => `<div class="note"><p>${html(one, 2e3)}</p></div>`),
		world("As the policies are", live),
		...proposed === void 0 ? [] : [world(`As ${configuration ?? ""} would make them`, proposed)],
		...legend.map((line) => `<p class="dim">${html(line)}</p>`),
		htmlList("Not known", missing)
	];
	return htmlPage(`Tenantform coverage: ${tenant}`, body.filter((one) => one !== "").join("\n"), style);
}
function world(title, matrix) {
	return htmlSection(title, `${table(matrix)}${holes(matrix)}${details(matrix)}`);
}
function table({ applications, rows }) {
	return `<div class="matrix"><table><thead><tr><th scope="col">People</th>${applications.map((name) => `<th scope="col">${html(name)}</th>`).join("")}</tr></thead><tbody>${rows.map(({ people, cells }) => `<tr><th scope="row">${html(people, 120)}</th>${cells.map((one) => `<td class="${tone(one)}">${html(cellWords(one))}</td>`).join("")}</tr>`).join("")}</tbody></table></div>`;
}
function tone({ protection }) {
	if (protection === "nothing" || protection === "other") return "bad";
	if (protection === "undetermined") return "doubt";
	return protection === "notApplicable" ? "none" : "good";
}
function holes({ holes: found }) {
	if (found.length === 0) return "<h3>No holes were found</h3>";
	const items = found.map(({ severity, people, applications, says }) => `<div class="finding ${severity === "high" ? "stops" : "warns"}"><p><span class="${severity}">${severity}</span> <strong>${html(people.join(", "), 800)}</strong> · ${html(applications.join(", "))}: ${html(says, 1e3)}</p></div>`);
	return `<h3>Holes: ${found.length}</h3>${items.join("")}`;
}
function details({ rows }) {
	return rows.map(({ people, note, cells }) => {
		const lines = cells.filter(({ protection }) => protection !== "notApplicable").map((cell) => `<tr><td>${html(cell.application)}</td><td>${html(told(cell), 2e3)}</td></tr>`);
		const told0 = note === void 0 ? "" : `<p class="dim">${html(note, 400)}</p>`;
		return `<details><summary>${html(people, 120)}</summary><div>${told0}<table class="cells"><tbody>${lines.join("")}</tbody></table></div></details>`;
	}).join("");
}
function told({ demands, by, protection, weakest, open, exceptions, some, reportOnly }) {
	return [
		protection === "block" ? "blocked" : demands.length === 0 ? "nothing is demanded" : `demands ${demands.join(", and ")}`,
		by.length === 0 ? "" : `by ${by.join(", ")}`,
		weakest === "" ? "" : `weakest ${weakest}`,
		open.length === 0 ? "" : `not known: ${open.join("; ")}`,
		exceptions.length === 0 ? "" : `some are left out of ${exceptions.join(", ")}`,
		some.length === 0 ? "" : `for some also ${some.join(", ")}`,
		reportOnly === void 0 ? "" : "report-only policies would demand more"
	].filter((part) => part !== "").join("; ");
}

// src/report/coverage-text.ts
/** The answer of `coverage` for a terminal or a log. */
function coverageText({ live, proposed, configuration, missing, notices }, palette) {
	return `${[
		matrixBlock("As the policies are", live, palette),
		...proposed === void 0 ? [] : [matrixBlock(`As ${foreignText(configuration ?? "", 120)} would make them`, proposed, palette)],
		legend.map((line) => palette.dim(line)),
		...missing.length === 0 ? [] : [["Not known", ...missing.map((one) => `  ? ${foreignText(one, 1e3)}`)]],
		...notices.length === 0 ? [] : [notices.map((one) => `Note: ${foreignText(one, 1e3)}`)]
	].map((block) => block.join("\n")).join("\n\n")}\n`;
}
function matrixBlock(title, { applications, rows, holes }, palette) {
	const names = ["", ...rows.map(({ people }) => foreignText(people, 60))];
	const left = Math.max(...names.map((name) => name.length));
	const widths = applications.map((name, place) => Math.max(name.length, ...rows.map(({ cells }) => shown(cells[place]).length)));
	const line = (first, fields, paint) => [first.padEnd(left), ...fields.map((text, place) => paint(text.padEnd(widths[place] ?? 0), place))].join("  ").trimEnd();
	return [
		palette.bold(title),
		line("", applications, (text) => palette.bold(text)),
		...rows.map((row, place) => line(names[place + 1] ?? "", row.cells.map(shown), (text, field) => painted(row.cells[field], text, palette))),
		"",
		...holes.length === 0 ? [palette.green("No holes were found.")] : [palette.bold(`Holes: ${holes.length}`), ...holes.map(({ severity, people, applications: where, says }) => `  ${severity.padEnd(6)}  ${foreignText(`${people.join(", ")} - ${where.join(", ")}: ${says}`, 800)}`)]
	];
}
function shown(cell) {
	return cell === void 0 ? "" : cellWords(cell);
}
function painted(cell, text, { red, green, yellow, dim }) {
	if (cell === void 0 || cell.protection === "notApplicable") return dim(text);
	if (cell.protection === "nothing" || cell.protection === "other") return red(text);
	return cell.protection === "undetermined" ? yellow(text) : green(text);
}

// src/report/coverage-report.ts
/** Draws the answer of `coverage` in a format: text, json or html. Pure. */
function coverageReport(answer, format, palette) {
	if (format === "json") return `${jsonText(answer, 2)}\n`;
	return format === "html" ? coverageHtml(answer) : coverageText(answer, palette);
}

// src/commands/coverage.ts
/**
* Shows what protects each kind of people at each kind of application, and the holes; with `--config` also as the plan of that file
* would make it. Reads only. Ends with 0 whatever the answer.
*/
const coverage = async (context) => {
	const { host, values } = context;
	const worlds = await openAccessWorlds(context, (configuration) => readsOfUsers((configuration?.breakGlass ?? []).map(({ user }) => user)));
	try {
		const { tenant, live, proposed } = worlds;
		const roles = privilegedRoles(await host.asset("contracts/directory-roles.json"));
		const names = (proposed?.configuration.breakGlass ?? []).map(({ user }) => user);
		const accounts = await knownUsers(tenant, live, names, host.stop);
		const matrix = (world) => coverageOf(setOf(world), [...kindsOf(heldRoles(world, roles)), ...accounts.map((one) => breakGlass(world, one))]);
		const answer = {
			formatVersion: 1,
			tenant: tenant.session.tenant,
			taken: new Date(host.clock.now()).toISOString(),
			live: matrix(live),
			...proposed === void 0 ? {} : {
				proposed: matrix(proposed.world),
				configuration: values.text("config") ?? ""
			},
			missing: [...missingOf(live), ...accounts.flatMap(({ missing }) => missing)],
			notices: noticesOf(worlds)
		};
		const out = values.text("out");
		const palette = context.colour && out === void 0 ? colourPalette : plainPalette;
		const reportFile = await printText(context, coverageReport(answer, values.text("format"), palette));
		return {
			exit: 0,
			...reportFile === void 0 ? {} : { reportFile }
		};
	} finally {
		await worlds.tenant.close();
	}
};
/** The roles that Microsoft calls privileged, by the table that is shipped. */
function privilegedRoles(source) {
	const table = JSON.parse(source);
	return (isRecord(table) && Array.isArray(table["roles"]) ? table["roles"] : []).flatMap((row) => {
		if (!isRecord(row) || row["privileged"] !== true) return [];
		const { name, templateId } = row;
		return typeof name === "string" && typeof templateId === "string" ? [{
			id: templateId,
			name
		}] : [];
	});
}
const globalAdministrator = "62e90394-69f5-4237-9190-012177145e10";
/** Privileged roles that somebody holds, and Global Administrator first in any case. */
function heldRoles(world, roles) {
	const all = world.of("entra.directoryRoleAssignment");
	const held = new Set((all.is === "present" ? all.value : []).flatMap(({ values: { roleDefinitionId: id } }) => typeof id === "string" ? [id.toLowerCase()] : []));
	return [...roles.filter(({ id }) => id === globalAdministrator), ...roles.filter(({ id }) => id !== globalAdministrator && held.has(id.toLowerCase()))];
}
function breakGlass(world, user) {
	return {
		people: `Break-glass ${user.name}`,
		kind: "breakGlass",
		who: identityIn(world, user)
	};
}
function noticesOf({ proposed }) {
	return [...proposed === void 0 ? ["Break-glass accounts are shown where --config names a file that lists them."] : [], ...(proposed?.troubles ?? []).map(({ message }) => `Not planned: ${message}`)];
}

export { coverage };