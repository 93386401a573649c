import { t as exitCodeOf } from "./exit-code.js";
import { a as application, c as portal, d as directoryRoleAssignment, f as group, l as accessChanges, m as makeRun, n as planTenant, o as mail, p as perUserMfa, s as plainSignIn, u as conditionalAccessPolicy } from "./plan-tenant.js";
import { d as project, n as resistsPhishing, o as evaluatorOf, r as policySetOf, t as registered } from "./registered-methods.js";
import { n as isGuid } from "./guid.js";
import { l as textsOf, o as jsonText, u as valueAt } from "./json.js";
import { n as fail } from "./trouble.js";
import { t as readGithubEvent } from "./github-event.js";
import { n as storePlan } from "./plan-store.js";
import { t as printReport } from "./print-report.js";

// src/judges/impact-people.ts
/** Enabled policies of a world: others decide over nobody. */
function enabledPolicies(world) {
	const all = world.of(conditionalAccessPolicy);
	return all.is === "present" ? all.value.filter(({ values }) => values["state"] === "enabled") : [];
}
function namedIn(worlds, names) {
	const found = worlds.flatMap((world) => enabledPolicies(world).flatMap(({ values }) => names.flatMap((name) => textsOf(valueAt(values, [
		"conditions",
		"users",
		name
	])))));
	return new Set(found.map((one) => one.toLowerCase()));
}
/** The groups whose members decide: those that enabled policies name before or after, and those that hold roles, where they exist. */
function groupsToAsk(before, after) {
	const named = namedIn([before, after], ["includeGroups", "excludeGroups"]);
	const groups = assignments(before).map(({ principal }) => principal).filter((id) => before.findId(group, id).is === "present");
	return [.../* @__PURE__ */ new Set([...named, ...groups])].filter((id) => !id.startsWith("(")).toSorted();
}
function assignments(world) {
	const all = world.of(directoryRoleAssignment);
	return (all.is === "present" ? all.value : []).flatMap(({ values }) => {
		const { roleDefinitionId: role, principalId: principal, directoryScopeId: scope = "/" } = values;
		return scope === "/" && typeof role === "string" && typeof principal === "string" ? [{
			principal: principal.toLowerCase(),
			role: role.toLowerCase()
		}] : [];
	});
}
/** Tells everybody apart as the policies do. `named`: whether names are kept, for a file that was asked for. */
function classesOf(c, named) {
	const { crowd } = c;
	const sides = [sideOf(c, c.before), sideOf(c, c.after)];
	const individuals = namedIn([c.before, c.after], ["includeUsers", "excludeUsers"]);
	const drafts = /* @__PURE__ */ new Map();
	for (const person of crowd.people) {
		const id = individuals.has(person.id) ? person.id : "(somebody)";
		const [before, after] = [sides[0](person), sides[1](person)];
		const key = `${id} ${person.kind} ${before.key} ${after.key}`;
		let draft = drafts.get(key);
		if (draft === void 0) {
			draft = {
				before: identity(id, person.kind, before),
				after: identity(id, person.kind, after),
				kind: person.kind,
				isAdministrator: (after.roles === "unknown" ? [] : after.roles).length > 0,
				counts: /* @__PURE__ */ new Map(),
				names: []
			};
			drafts.set(key, draft);
		}
		const methods = methodsKey(crowd, person);
		draft.counts.set(methods, (draft.counts.get(methods) ?? 0) + 1);
		if (named) draft.names.push([person.name, methods]);
	}
	return [...drafts.values()];
}
/** Methods of those who register elsewhere are not in the report (reference: entra-graph 2.2). */
function methodsKey({ methods }, { id, kind }) {
	if (methods.is !== "present" || kind.startsWith("b2b")) return void 0;
	return methods.value.get(id)?.join();
}
function identity(id, kind, { groups, roles, perUser }) {
	return {
		kind: "user",
		id,
		groups,
		roles,
		external: kind,
		homeTenant: kind.startsWith("b2b") ? "unknown" : null,
		perUserMfa: perUser
	};
}
/** What one person is in one of the worlds. Who is in which group is what was read, changed by what the plan writes. */
function sideOf(c, world) {
	const moved = world === c.before ? [] : movesOf(c);
	const roles = /* @__PURE__ */ new Map();
	for (const { principal, role } of assignments(world)) roles.set(principal, [...roles.get(principal) ?? [], role]);
	const states = perUserStates(world);
	const rolesKnown = world.of(directoryRoleAssignment).is === "present";
	const { members } = c.crowd;
	return ({ id, name }) => {
		const held = (members.is === "present" ? members.value.get(id) ?? [] : void 0)?.flatMap((place) => c.groups[place] ?? []);
		const groups = held === void 0 ? "unknown" : moved.length === 0 ? held : moveAll(held, moved, id);
		const own = groups === "unknown" || !rolesKnown ? "unknown" : rolesIn(roles, id, groups);
		const perUser = states.size === 0 ? "disabled" : states.get(name.toLowerCase()) ?? "disabled";
		return {
			key: `${groups === "unknown" ? "?" : groups.join()} ${own === "unknown" ? "?" : own.join()} ${perUser}`,
			groups,
			roles: own,
			perUser
		};
	};
}
/** Of people whose state was looked at, which are those that the configuration declares; that of others is not counted. */
function perUserStates(world) {
	const all = world.of(perUserMfa);
	return new Map((all.is === "present" ? all.value : []).flatMap(({ at, values: { perUserMfaState: state } }) => state === "enabled" || state === "enforced" ? [[at.key.toLowerCase(), state]] : []));
}
const none = [];
function rolesIn(roles, id, groups) {
	const own = roles.get(id);
	const byGroups = groups.filter((one) => roles.has(one));
	if (own === void 0 && byGroups.length === 0) return none;
	return [.../* @__PURE__ */ new Set([...own ?? [], ...byGroups.flatMap((one) => roles.get(one) ?? [])])].toSorted();
}
function movesOf({ before, after, changes }) {
	return changes.flatMap((change) => {
		if (change.at.type !== "entra.group") return [];
		const found = change.objectId === null ? after.find(group, change.at.key) : after.findId(group, change.objectId);
		const one = found.is !== "present" ? void 0 : Array.isArray(found.value) ? found.value[0] : found.value;
		const id = (change.objectId ?? idOf(one) ?? "").toLowerCase();
		if (change.action === "delete") return [{
			id,
			into: /* @__PURE__ */ new Set(),
			out: "all"
		}];
		if (!Object.hasOwn(change.values, "members")) return [];
		const [old, next] = [membersOf(change.objectId === null ? void 0 : before.byId(group, change.objectId)), membersOf(isInstance(one) ? one : void 0)];
		return [{
			id,
			into: minus(next, old),
			out: minus(old, next)
		}];
	});
}
function isInstance(value) {
	return typeof value === "object" && value !== null && "values" in value && "id" in value;
}
function idOf(value) {
	return isInstance(value) ? value.id : void 0;
}
function membersOf(one) {
	return new Set(textsOf(one?.values["members"] ?? null).map((id) => id.toLowerCase()));
}
function minus(left, right) {
	return new Set([...left].filter((id) => !right.has(id)));
}
function moveAll(held, moves, id) {
	let groups = held;
	for (const move of moves) {
		if (move.out === "all" || move.out.has(id)) groups = groups.filter((one) => one !== move.id);
		if (move.into.has(id) && !groups.includes(move.id)) groups = [...groups, move.id].toSorted();
	}
	return groups;
}

// src/judges/impact.ts
/**
* Counts what a plan does to people. Those whom no policy tells apart are judged once: by the groups that policies name, roles, kind,
* and whether a policy names them. Judged is a sign-in in a browser on Windows without risk, on a device and from a place that the
* tenant does not know. Pure.
*/
function impactOf(c, named = false) {
	const [before, after] = [c.before, c.after].map(enabledSet);
	if (before === void 0 || after === void 0) return {
		impact: {
			is: "unknown",
			why: "the policies could not be read"
		},
		named: []
	};
	const judges = {
		before: evaluatorOf(before),
		after: evaluatorOf(after)
	};
	const targets = targetsOf(c);
	const tally = newTally(named);
	const seen = /* @__PURE__ */ new Set();
	const satisfies = memory(judges.after);
	for (const one of classesOf(c, named)) {
		const effects = /* @__PURE__ */ new Map();
		for (const target of targets) {
			const was = judges.before(signIn(one.before, target));
			const will = judges.after(signIn(one.after, target));
			for (const { applies, name } of will.policies) if (applies !== "no") seen.add(name);
			for (const effect of effectsOf(was, will, target)) {
				const known = effects.get(keyOf(effect));
				effects.set(keyOf(effect), known === void 0 ? effect : {
					...known,
					demands: [...known.demands, ...effect.demands]
				});
			}
		}
		for (const effect of effects.values()) tally.add(effect, one, (methods) => satisfies(one, effect.demands, methods));
	}
	return {
		impact: {
			is: "known",
			people: c.crowd.people.length,
			rows: tally.rows(),
			notes: notesOf(c, seen)
		},
		named: tally.named()
	};
}
function enabledSet(world) {
	const set = policySetOf(world);
	if (set === void 0) return void 0;
	const enabled = new Set(enabledPolicies(world).map(({ id }) => id));
	return {
		...set,
		policies: set.policies.filter(({ id }) => enabled.has(id))
	};
}
/** An application of which nothing is known but that nobody names it. */
const other = application("00000000-0000-4000-8000-000000000001");
const mostApplications = 8;
function targetsOf({ changes, before, after }) {
	const ids = changes.filter(({ at }) => at.type === conditionalAccessPolicy).map(({ at }) => at.key);
	const named = [before, after].flatMap((world) => enabledPolicies(world).filter(({ at }) => ids.includes(at.key)).flatMap(({ values }) => textsOf(valueAt(values, [
		"conditions",
		"applications",
		"includeApplications"
	])).filter(isGuid)));
	return [
		portal,
		mail,
		other,
		...[...new Set(named)].slice(0, mostApplications).map((id) => application(id))
	];
}
function signIn(who, target) {
	return {
		...plainSignIn(who, target),
		place: {
			ip: "203.0.113.1",
			country: null,
			gpsCountry: null,
			trusted: "unknown",
			compliantNetwork: false
		},
		risks: {
			user: "none",
			signIn: "none",
			servicePrincipal: "none",
			agent: "none",
			insider: "none"
		}
	};
}
function keyOf({ kind, policy }) {
	return `${kind} ${policy ?? ""}`;
}
function effectsOf(was, will, target) {
	const of = (kind, from, clauses = []) => {
		const demands = clauses.map((clause) => ({
			clause,
			target
		}));
		const policies = [...new Set(from.map(nameOf))];
		return [{
			kind,
			policy: null,
			demands
		}, ...policies.map((policy) => ({
			kind,
			policy,
			demands: demands.filter((one) => nameOf(one.clause.from) === policy)
		}))];
	};
	const froms = (clauses) => clauses.map(({ from }) => from);
	const [wasBlocked, isBlocked] = [was.blockedBy.length > 0, will.blockedBy.length > 0];
	const [wasMfa, mfa] = [was.clauses.filter(isMfa), will.clauses.filter(isMfa)];
	const [wasResistant, resistant] = [was.clauses.filter(isResistant), will.clauses.filter(isResistant)];
	return [
		...isBlocked && !wasBlocked ? of("isBlocked", will.blockedBy) : [],
		...wasBlocked && !isBlocked ? of("isNoLongerBlocked", was.blockedBy) : [],
		...!isBlocked && mfa.length > 0 && (wasMfa.length === 0 || wasBlocked) ? of("mustUseMfa", froms(mfa), mfa) : [],
		...!isBlocked && !wasBlocked && wasMfa.length > 0 && mfa.length === 0 ? of("needsNoMfa", froms(wasMfa)) : [],
		...!isBlocked && resistant.length > 0 && (wasResistant.length === 0 || wasBlocked) ? of("mustResistPhishing", froms(resistant), resistant) : [],
		...was.why.length === 0 && will.why.length > 0 ? of("cannotBeTold", will.why.map(({ from }) => from)) : []
	];
}
function nameOf(from) {
	if (from.kind === "policy") return from.name;
	return from.kind === "securityDefaults" ? "security defaults" : "per-user multifactor authentication";
}
/** Whether a clause leaves no way but a second factor. */
function isMfa({ anyOf }) {
	return anyOf.every(({ control }) => control.kind === "mfa" || control.kind === "strength");
}
function isResistant({ anyOf }) {
	return anyOf.every(({ control }) => control.kind === "strength" && control.combinations !== "unknown" && control.combinations.every(resistsPhishing));
}
/** Whether registered methods satisfy demands: asked of the evaluator once for each pair of them. */
function memory(judge) {
	const known = /* @__PURE__ */ new Map();
	return (one, demands, methods) => {
		const truths = demands.map(({ clause, target }) => {
			const key = JSON.stringify([
				clause.from,
				clause.anyOf.map(({ control }) => control),
				one.kind,
				methods
			]);
			const found = known.get(key);
			if (found !== void 0) return found;
			const { combinations, open } = registered(methods === "" ? [] : methods.split(","));
			const asked = signIn(one.after, target);
			const verdict = judge({
				...asked,
				proofs: {
					...asked.proofs,
					methods: combinations
				}
			});
			const same = JSON.stringify(controlsOf(clause));
			const says = verdict.clauses.find(({ from, anyOf }) => nameOf(from) === nameOf(clause.from) && JSON.stringify(controlsOf({ anyOf })) === same)?.satisfied ?? "unknown";
			const truth = says === "no" && open ? "unknown" : says;
			known.set(key, truth);
			return truth;
		});
		return truths.includes("no") ? "no" : truths.includes("unknown") ? "unknown" : "yes";
	};
}
function controlsOf({ anyOf }) {
	return anyOf.map(({ control }) => control);
}
const kinds = [
	"isBlocked",
	"isNoLongerBlocked",
	"mustUseMfa",
	"mustResistPhishing",
	"needsNoMfa",
	"cannotBeTold"
];
function newTally(named) {
	const rows = /* @__PURE__ */ new Map();
	return {
		add: (effect, one, satisfied) => {
			const { kind, policy, demands } = effect;
			const row = rows.get(keyOf(effect)) ?? {
				kind,
				policy,
				sum: {
					people: 0,
					guests: 0,
					administrators: 0,
					withoutMethod: 0,
					methodUnknown: 0
				},
				names: []
			};
			rows.set(keyOf(effect), row);
			for (const [methods, count] of one.counts) {
				row.sum.people += count;
				if (one.kind.endsWith("Guest")) row.sum.guests += count;
				if (one.isAdministrator) row.sum.administrators += count;
				if (demands.length === 0) continue;
				const truth = methods === void 0 ? "unknown" : satisfied(methods);
				if (truth === "no") row.sum.withoutMethod += count;
				if (truth === "unknown") row.sum.methodUnknown += count;
			}
			if (named) for (const [name] of one.names) row.names.push(name);
		},
		rows: () => sorted([...rows.values()]).map(({ kind, policy, sum }) => ({
			kind,
			policy,
			...sum
		})),
		named: () => named ? sorted([...rows.values()]).map(({ kind, policy, names }) => ({
			kind,
			policy,
			names: names.toSorted()
		})) : []
	};
}
/** What is of everything together comes first. */
function sorted(rows) {
	const place = ({ kind, policy }) => `${policy === null ? 0 : 1} ${policy ?? ""} ${kinds.indexOf(kind)}`;
	return rows.toSorted((left, right) => place(left) < place(right) ? -1 : 1);
}
function notesOf(c, seen) {
	const { crowd } = c;
	const enabled = new Set(enabledPolicies(c.after).map(({ at }) => at.key));
	const apart = accessChanges(c.changes).filter(({ at }) => at.type === "entra.conditionalAccessPolicy" && enabled.has(at.key)).filter(({ at }) => !seen.has(at.key)).map(({ at }) => `"${at.key}"`);
	return [
		"Counted for sign-ins in a browser on Windows, on a device and from a place that the tenant does not know, without risk.",
		...apart.length === 0 ? [] : [`Of other sign-ins alone, and so not counted: ${apart.join(", ")}.`],
		...crowd.members.is === "present" ? [] : [`Members of groups could not be read: ${crowd.members.is === "unknown" ? crowd.members.why.message : ""}`],
		...crowd.methods.is === "unknown" ? [`Registered methods could not be read: ${crowd.methods.why.message}`, ...crowd.methods.why.hint === void 0 ? [] : [crowd.methods.why.hint]] : []
	];
}

// src/commands/impact.ts
/**
* The people whom `auto` looks at: one page of users and one of the report. What it costs has to be little, for it is asked with
* every plan that changes Conditional Access.
*/
const mostAlone = 999;
/** And of how many groups, which are asked for as two batches. */
const mostGroups = 40;
/**
* Reads who is in the tenant and counts what a plan does to them, where it changes what decides over sign-ins; with `--impact-file` also
* says who they are, in that file alone. What could not be read makes the answer unknown, never the plan. Undefined where it is off
* or nothing that decides is changed. Fails with FILE-NOT-WRITTEN.
*/
async function impactOfPlan(context, made) {
	const { values, host } = context;
	const file = values.text("impact-file");
	const choice = values.text("impact") ?? "auto";
	const { world, planned, tenant } = made;
	const { changes } = planned.plan;
	if (choice === "off" || context.copy !== void 0 || accessChanges(changes).length === 0) return void 0;
	const after = project(world, changes, tenant.types);
	const groups = groupsToAsk(world, after);
	const most = choice === "full" || file !== void 0 ? Number.MAX_SAFE_INTEGER : mostAlone;
	if (most === mostAlone && groups.length > mostGroups) return {
		is: "unknown",
		why: `policies name ${groups.length} groups (--impact full reads who is in them)`
	};
	const crowd = await tenant.crowd({
		groups,
		most
	}, host.stop);
	if (crowd?.is !== "present") {
		const why = crowd?.is === "unknown" ? crowd.why.message : "people cannot be read";
		return {
			is: "unknown",
			why: most === mostAlone ? `${why} (--impact full looks at all of them)` : why
		};
	}
	const judged = impactOf({
		before: world,
		after,
		changes,
		crowd: crowd.value,
		groups
	}, file !== void 0);
	if (file !== void 0) await host.replace(file, namesText(judged), 384);
	return judged.impact;
}
function namesText({ impact, named }) {
	return `${jsonText({
		formatVersion: 1,
		impact,
		named
	}, 2)}\n`;
}
/** Refuses names in a job whose files and log are open to everybody, before anything is asked. Fails with INPUT-INVALID. */
async function refusePublicNames({ values, host }) {
	if (values.text("impact-file") === void 0 || host.env("GITHUB_ACTIONS") !== "true") return;
	const { isPrivate } = await readGithubEvent(host);
	if (!isPrivate) fail("INPUT-INVALID", {
		message: "--impact-file names people, and this repository is public (or its event does not say that it is private).",
		hint: "Leave it out: the report has the numbers. Or run the command where its files are not open to everybody."
	});
}

// src/commands/plan.ts
/** Shows what would change; with `--out` it also writes the plan file that `apply --plan` takes. Writes nothing to the tenant. */
const plan = async (context) => {
	const started = context.host.clock.now();
	await refusePublicNames(context);
	const made = await planTenant(context, "read");
	try {
		const stored = await storePlan(context, made.planned.plan, started);
		const impact = await impactOfPlan(context, made);
		const run = makeRun(context, started, made, impact === void 0 ? {} : { impact });
		await printReport(context, run);
		return {
			exit: exitCodeOf(run, context.values.flag("detailed-exitcode")),
			run,
			...stored
		};
	} finally {
		await made.tenant.close();
	}
};

export { plan as t };