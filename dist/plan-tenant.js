import { a as trouble, c as addressText } from "./trouble.js";
import { c as sameJson, i as isJsonObject, l as textsOf, o as jsonText, r as isJsonList, s as pathText, u as valueAt } from "./json.js";
import { d as severities } from "./title-end.js";
import { n as isReference } from "./marks.js";
import { t as copyNotices } from "./copy-notices.js";
import { i as observe, o as followedBy, s as wantsOf } from "./scalar.js";
import { n as isGuid } from "./guid.js";
import { n as keyValues, t as foldKey } from "./fold.js";
import { a as match, i as keyHoldsReferences, n as withFindings, r as compareAll, t as plan } from "./plan.js";
import { n as openTenant, r as servicesOf } from "./open-tenant.js";
import { d as project, l as isIn, n as resistsPhishing, o as evaluatorOf, r as policySetOf, s as every, t as registered, u as rangeOf } from "./registered-methods.js";
import { s as tenantDigest, t as load } from "./load.js";

// src/judges/finding.ts
/** Makes a Finding. Every hint ends with how the guard is waived, where it can be. */
function finding(rule, said) {
	const { stops = true, evidence = [], hint, ...rest } = said;
	const waiver = `Or waive it: waive: [{ code: ${rule}${said.subject === null ? "" : `, task: ${addressText(said.subject)}`}, reason: ..., owner: ..., expires: ... }]`;
	return {
		rule,
		...rest,
		stops,
		evidence,
		hint: stops && isWaivable(rule) ? `${hint} ${waiver}` : hint
	};
}
/** A guard that no waiver can silence: writing to the wrong tenant is never meant. */
function isWaivable(rule) {
	return rule !== "GUARD-TENANT";
}
/** Where the configuration declares an object; undefined where it does not. */
function declaredAt({ configuration }, at) {
	return configuration.desired.find((one) => isSameAddress(one.type.keyCase, one.at, at))?.positions([]);
}
/** Says whether two addresses name the same object, by the row's word on letter case. */
function isSameAddress(keyCase, left, right) {
	const [one, other] = [addressText(left), addressText(right)];
	return keyCase === "ignore" ? one.toLowerCase() === other.toLowerCase() : one === other;
}
/** Says whether a configuration has any task of a service. */
function namesService({ configuration }, service) {
	return configuration.desired.some((one) => one.type.name.startsWith(`${service}.`));
}

// src/judges/waive.ts
const dayMs = 864e5;
/** When a waiver ends: with the last moment (UTC) of its day of expiry. Not a date: it has ended long ago. */
function endOf({ expires }) {
	const start = Date.parse(`${expires}T00:00:00Z`);
	return Number.isNaN(start) ? Number.NEGATIVE_INFINITY : start + dayMs;
}
/**
* Applies waivers: a finding of the waived code (and task, where the waiver names one) becomes `waived` and stops nothing. An
* expired waiver counts as absent; one that lapses within 14 days gives an info finding beside.
*/
function waive(findings, waivers, now) {
	const valid = waivers.filter((one) => now < endOf(one));
	return [...findings.map((one) => {
		const waiver = valid.find((other) => covers$1(other, one));
		if (waiver === void 0) return one;
		const words = `waived until ${waiver.expires} by ${waiver.owner}: ${waiver.reason}`;
		return {
			...one,
			verdict: "waived",
			stops: false,
			message: `${one.message} (${words})`
		};
	}), ...valid.filter((one) => endOf(one) - now <= 14 * dayMs).map(lapses)];
}
/** The findings that refuse a plan: a failing one, and one that nobody could prove. */
function stopping(findings) {
	return findings.filter((one) => one.stops && (one.verdict === "fail" || one.verdict === "unknown"));
}
function covers$1(waiver, finding) {
	if (finding.verdict !== "fail" && finding.verdict !== "unknown") return false;
	if (waiver.code !== finding.rule || !isWaivable(finding.rule)) return false;
	if (waiver.task === void 0) return true;
	return finding.subject !== null && addressText(finding.subject).toLowerCase() === waiver.task.toLowerCase();
}
function lapses({ code, task, expires, owner, position }) {
	return {
		rule: "WAIVER-LAPSES",
		verdict: "fail",
		severity: "info",
		stops: false,
		subject: null,
		declared: position,
		message: `the waiver of ${code}${task === void 0 ? "" : ` for ${task}`} (${owner}) ends with ${expires}`,
		hint: "Fix what it waives, or renew it with a reason.",
		evidence: []
	};
}

// src/engine/known-names.ts
/**
* The names of objects whose ids stand in differences, by id in lower case, as far as they were seen: for readers. Nothing is
* looked up for it, and no plan rests on it. An id is an object's own, or what references to its kind put on the wire.
*/
function knownNames(world, types, differences) {
	const wanted = new Set(differences.flatMap(({ before, after }) => [...idsIn(before), ...idsIn(after)]));
	if (wanted.size === 0) return {};
	const onWire = [...new Set([...types.values()].flatMap((type) => wireProperties(type.properties)))];
	const names = /* @__PURE__ */ new Map();
	for (const type of world.types()) {
		const seen = world.of(type);
		for (const { id, at, values } of seen.is === "present" ? seen.value : []) for (const one of [id, ...onWire.map((property) => values[property])]) {
			const slot = typeof one === "string" ? one.toLowerCase() : "";
			if (at.key !== "" && at.key.toLowerCase() !== slot && wanted.has(slot) && !names.has(slot)) names.set(slot, at.key);
		}
	}
	return Object.fromEntries(names);
}
function idsIn(value) {
	if (typeof value === "string") return isGuid(value) ? [value.toLowerCase()] : [];
	if (isReference(value)) return [];
	if (isJsonList(value)) return value.flatMap(idsIn);
	return isJsonObject(value) ? Object.values(value).flatMap(idsIn) : [];
}
/** The properties of other objects that references put on the wire in place of an id: `appId`, `templateId`. */
function wireProperties(properties) {
	return Object.values(properties).flatMap((one) => [...one.ref?.by === void 0 ? [] : [one.ref.by], ...one.of === void 0 ? [] : wireProperties(one.of)]);
}

// src/engine/listed-values.ts
/**
* The texts among the old values of changes that the service itself lists for their property (`enabled`, `Global`): words that name
* nobody, which a report may show where it shows nothing else of the tenant. Pure.
*/
function listedValues(changes, types) {
	const found = changes.flatMap(({ at, differences }) => differences.flatMap(({ path, before }) => {
		if (typeof before !== "string") return [];
		return (propertyAt(types.get(at.type), path)?.values ?? []).includes(before) ? [before] : [];
	}));
	return [...new Set(found)].sort();
}
function propertyAt(type, path) {
	const [first, ...rest] = path.filter((step) => typeof step === "string");
	let property = first === void 0 ? void 0 : type?.properties[first];
	for (const step of rest) property = property?.of?.[step];
	return property;
}

// src/commands/make-run.ts
/** Makes the run of a command that planned: what it saw, found and cost. */
function makeRun({ values, host, copy }, started, made, more = {}) {
	const { tenant, planned, findings, configuration } = made;
	return {
		formatVersion: 1,
		command: values.command,
		tenant: copy?.tenant ?? values.text("tenant") ?? tenant.session.tenant,
		started: new Date(started).toISOString(),
		seconds: (host.clock.now() - started) / 1e3,
		plan: planned.plan,
		drift: planned.drift,
		outcomes: [],
		findings,
		troubles: planned.troubles,
		compared: planned.compared,
		ledger: tenant.ledger(),
		...copy === void 0 ? {} : { copy },
		names: knownNames(made.world, tenant.types, [...planned.plan.changes, ...planned.drift].flatMap((one) => one.differences)),
		words: listedValues(planned.plan.changes, tenant.types),
		notices: [
			...copy === void 0 ? simulatorNotices({
				values,
				host
			}) : copyNotices(copy),
			...tenant.choice === void 0 || copy !== void 0 ? [] : credentialNotices(tenant.choice.detection),
			...made.notes ?? [],
			...configuration.desired.flatMap(phaseNotice),
			...configuration.warnings.map((one) => `${one.code}: ${one.message}`)
		],
		...more
	};
}
/** Which dated state of a task is due, and which comes next. */
function phaseNotice({ at, phase }) {
	if (phase === void 0) return [];
	const { property, due, next } = phase;
	const today = due === void 0 ? "is as declared, before its first phase" : `is ${due.value} since ${due.from}`;
	const then = next === void 0 ? "the last phase" : `${next.value} from ${next.from} on`;
	return [`${addressText(at)}: ${property} ${today}; next: ${then}.`];
}
/** Which credential was used and why, where there was a choice. */
function credentialNotices({ others, why }) {
	return others.length === 0 ? [] : [why];
}
/** What a reader must know of a rehearsal: that it is one, and whether time runs faster. */
function simulatorNotices({ values, host }) {
	const simulator = values.text("simulator");
	if (simulator === void 0) return [];
	const speed = host.env("TENANTFORM_SIMULATOR_SPEED");
	return [`This is a rehearsal on the simulator at ${simulator}, not Microsoft 365.${speed === void 0 || Number(speed) === 1 ? "" : ` Its clock runs ${speed} times faster.`}`];
}

// src/engine/prune.ts
/** What pruning has to see: every type of a scope, whole. */
function wantsOfPrune(scopes, types) {
	return [...new Set(scopes.map((one) => one.type))].flatMap((name) => {
		const type = types.get(name);
		return type === void 0 ? [] : [{
			type,
			keys: "all"
		}];
	});
}
/**
* Declares absent what is in a scope and not declared. An object that can be switched off is switched off first, and deleted by a
* later run that finds it off. Protected objects and types stay. A list that could not be read whole prunes nothing
* (OBJECT-UNREADABLE), and neither does a scope that holds more than it may (PRUNE-LIMIT). Pure.
*/
function pruned(world, types, declared, { scopes, protect }) {
	const found = scopes.map((scope) => prunedIn(world, types, declared, scope, protect));
	const seen = /* @__PURE__ */ new Set();
	return {
		desired: found.flatMap((one) => one.desired).filter((one) => {
			const name = `${one.at.type}/${one.id ?? one.at.key}`;
			const isNew = !seen.has(name);
			seen.add(name);
			return isNew;
		}),
		troubles: found.flatMap((one) => one.troubles)
	};
}
function prunedIn(world, types, declared, scope, protect) {
	const subject = { position: scope.position };
	const type = types.get(scope.type);
	const all = world.of(scope.type);
	if (type === void 0 || all.is !== "present" || !world.complete(scope.type)) {
		const why = all.is === "unknown" ? `: ${all.why.message}` : "";
		const message = `${scope.type} could not be read whole, so nothing of it is pruned${why}`;
		return {
			desired: [],
			troubles: [trouble("OBJECT-UNREADABLE", {
				message,
				subject
			})]
		};
	}
	const inScope = all.value.filter((one) => isNamed(type, scope.name, one.at.key));
	const kept = keptIds(world, types, declared, type);
	if ("unresolved" in kept) {
		const message = `Nothing of ${scope.type} is pruned: ${kept.unresolved} is declared, and which object that is cannot be told (see its own error)`;
		return {
			desired: [],
			troubles: [trouble("OBJECT-UNREADABLE", {
				message,
				subject
			})]
		};
	}
	const extra = inScope.filter((one) => !kept.ids.has(one.id) && !isProtected(type, one, protect));
	const most = Math.min(scope.maxCount, Math.floor(inScope.length * scope.maxPercent / 100));
	if (extra.length > most) {
		const names = extra.slice(0, 10).map((one) => `"${one.at.key}"`);
		const more = extra.length > names.length ? ` and ${extra.length - names.length} more` : "";
		return {
			desired: [],
			troubles: [trouble("PRUNE-LIMIT", {
				message: `${extra.length} of ${inScope.length} objects of ${scope.type} named ${scope.name} are not declared, and at most ${most} may be pruned (${scope.maxCount}, and ${scope.maxPercent} % of them): ${names.join(", ")}${more}`,
				subject
			})]
		};
	}
	return {
		desired: extra.map((one) => goneOrOff(type, one, scope)),
		troubles: []
	};
}
/** Objects that a declaration means, whatever it wants of them; or the declaration of which nobody can tell. */
function keptIds(world, types, declared, type) {
	const own = declared.filter((one) => one.at.type === type.name);
	const resolved = (own.some(keyHoldsReferences) ? compareAll(world, declared, types) : []).filter(({ desired }) => desired.at.type === type.name && keyHoldsReferences(desired));
	const unresolved = resolved.find(({ object, troubles }) => object.is !== "present" && troubles.length > 0);
	if (unresolved !== void 0) return { unresolved: addressText(unresolved.desired.at) };
	const ids = own.filter((one) => !keyHoldsReferences(one)).flatMap((one) => {
		const found = match(world, one, one.values);
		if ("trouble" in found || found.object.is !== "present") return namesakes(world, type, one);
		return [found.object.value.id];
	});
	return { ids: /* @__PURE__ */ new Set([...ids, ...resolved.flatMap(({ object }) => object.is === "present" ? [object.value.id] : [])]) };
}
/** A declaration that could not be matched keeps everything that it may mean. */
function namesakes(world, type, one) {
	return [one.at.key, ...one.was === void 0 ? [] : [one.was]].flatMap((key) => {
		const seen = world.find(type.name, key);
		return seen.is === "present" ? seen.value.map(({ id }) => id) : [];
	});
}
function isProtected(type, one, protect) {
	return protect.some((at) => at.type === type.name && (at.key === "" || foldKey(type, at.key) === foldKey(type, one.at.key)));
}
/** Whether a key matches a pattern: `*` is any text, `?` one character; case as the row compares keys. */
function isNamed(type, pattern, key) {
	const [wanted, given] = [Array.from(foldKey(type, pattern)), Array.from(foldKey(type, key))];
	let places = closed(/* @__PURE__ */ new Set([0]), wanted);
	for (const letter of given) {
		const next = /* @__PURE__ */ new Set();
		for (const place of places) {
			const want = wanted[place];
			if (want === "*") next.add(place);
			else if (want === "?" || want === letter) next.add(place + 1);
		}
		places = closed(next, wanted);
	}
	return places.has(wanted.length);
}
function closed(places, wanted) {
	for (const place of places) if (wanted[place] === "*") places.add(place + 1);
	return places;
}
function goneOrOff(type, one, { position, name }) {
	const { off } = type;
	const isOff = off === void 0 || sameJson(one.values[off.property], off.value);
	const key = keyValues(type, one.at.key);
	return {
		at: one.at,
		type,
		ensure: isOff ? "absent" : "present",
		values: isOff ? key : {
			...key,
			[off.property]: off.value
		},
		mode: "enforce",
		ignore: [],
		positions: () => position,
		task: { job: "prune" },
		note: isOff ? `is not declared, and named ${name}` : `is not declared, and named ${name}: switched off first, deleted by a later run`,
		id: one.id
	};
}

// src/judges/entra-names.ts
/** The types that guards of Entra ID look at. */
const conditionalAccessPolicy = "entra.conditionalAccessPolicy";
/** Groups, with `members`. */
const group = "entra.group";
/** Users, by user principal name. */
const user = "entra.user";
/** Places that policies name. */
const namedLocation$1 = "entra.namedLocation";
/** Strengths that policies demand. */
const authenticationStrength = "entra.authenticationStrengthPolicy";
/** How people sign in, by the id of the method. */
const authenticationMethod = "entra.authenticationMethod";
/** Per-user multifactor authentication, by user principal name. */
const perUserMfa = "entra.perUserMfa";
/** The one switch that demands multifactor authentication of everybody. */
const securityDefaults = "entra.securityDefaults";
/** Who has which directory role where. */
const directoryRoleAssignment = "entra.directoryRoleAssignment";
/** Global Administrator's template id (reference: directory-roles.json; Microsoft's built-in roles page). */
const globalAdministrator = "62e90394-69f5-4237-9190-012177145e10";

// src/judges/membership.ts
/** Says whether a list of ids holds one, whatever its case. */
function holds(ids, id) {
	return ids.some((one) => one.toLowerCase() === id.toLowerCase());
}
/**
* Says whether an object is a member of a group, directly or through groups in it, as far as those were read. `unsure`: groups,
* by id in small letters, whose members are not to be counted on.
*/
function isMember(world, groupId, id, unsure = /* @__PURE__ */ new Set(), seen = /* @__PURE__ */ new Set()) {
	if (unsure.has(groupId.toLowerCase())) return "unknown";
	const found = world.findId(group, groupId);
	if (found.is === "absent") return "no";
	if (found.is === "unknown") return "unknown";
	const { members } = found.value.values;
	if (!isJsonList(members)) return "unknown";
	const ids = textsOf(members);
	if (holds(ids, id)) return "yes";
	const been = /* @__PURE__ */ new Set([...seen, groupId.toLowerCase()]);
	return any(ids.filter((one) => !been.has(one.toLowerCase())).map((one) => isMember(world, one, id, unsure, been)));
}
/** Yes where one is; unknown where none is and one cannot be told. */
function any(answers) {
	if (answers.includes("yes")) return "yes";
	return answers.includes("unknown") ? "unknown" : "no";
}
/** All known objects of a type; undefined where they could not be read. */
function allOf(world, type) {
	const all = world.of(type);
	return all.is === "present" && world.complete(type) ? all.value : void 0;
}

// src/judges/access-changes.ts
/** Types that decide over sign-ins by themselves or by what policies name. */
const deciding = [
	conditionalAccessPolicy,
	namedLocation$1,
	authenticationStrength,
	authenticationMethod,
	securityDefaults,
	perUserMfa
];
/** The changes of a plan that decide over sign-ins. */
function accessChanges(changes) {
	return changes.filter(({ at }) => deciding.includes(at.type));
}
/** Whether a configuration declares policies, or what decides beside them. */
function declaresAccess({ configuration }) {
	return configuration.desired.some(({ type }) => deciding.includes(type.name));
}
/** The break-glass accounts that exist. */
function emergencyAccounts(world, { breakGlass }) {
	return breakGlass.flatMap(({ user: name }) => {
		const found = world.find(user, name);
		return found.is === "present" ? found.value.slice(0, 1).map(({ id }) => ({
			id,
			name
		})) : [];
	});
}
/** Of how many administrators the guard looks: one who gets in is enough, and all are read in one request with their groups. */
const most = 8;
/**
* Object ids of holders of Global Administrator over the whole tenant who are no break-glass accounts, the first eight; undefined
* where assignments were not read. A group that holds it is one of them, and can sign in as little as an application can.
*/
function administrators$1(world, configuration) {
	const emergency = emergencyAccounts(world, configuration).map(({ id }) => id);
	const assignments = allOf(world, directoryRoleAssignment);
	if (assignments === void 0) return void 0;
	const ids = assignments.flatMap(({ values: { roleDefinitionId, principalId, directoryScopeId = "/" } }) => directoryScopeId === "/" && typeof principalId === "string" && typeof roleDefinitionId === "string" && roleDefinitionId.toLowerCase() === "62e90394-69f5-4237-9190-012177145e10" && !holds(emergency, principalId) ? [principalId] : []);
	return [...new Set(ids)].toSorted().slice(0, most);
}
/**
* Whose groups and methods the guards want to know. Of break-glass accounts wherever policies are declared: a declared policy that
* does not exclude them is right as long as they satisfy it. Of administrators only where the plan changes what decides.
*/
function accountsToRead(world, configuration, changes) {
	const isChanged = accessChanges(changes).length > 0;
	const isDeclared = configuration.desired.some(({ type }) => type.name === conditionalAccessPolicy);
	return [...isChanged || isDeclared ? emergencyAccounts(world, configuration).map(({ id }) => id) : [], ...isChanged ? administrators$1(world, configuration) ?? [] : []];
}

// src/judges/moves.ts
/** The moves of a plan, of types that are known, in its order. */
function movesOf({ changes, types, after }) {
	const byAddress = /* @__PURE__ */ new Map();
	for (const change of changes) {
		const own = byAddress.get(addressText(change.at));
		if (own === void 0) byAddress.set(addressText(change.at), [change]);
		else own.push(change);
	}
	return [...byAddress.values()].flatMap((own) => {
		const [first] = own;
		const type = first === void 0 ? void 0 : types.get(first.at.type);
		if (first === void 0 || type === void 0) return [];
		const { at, objectId, before } = first;
		const made = own.find((one) => one.action !== "update");
		const action = own.some((one) => one.action === "delete") ? "delete" : made?.action ?? "update";
		const willBe = {
			...before?.values,
			...Object.assign({}, ...own.map(({ values }) => values))
		};
		return [{
			type,
			at,
			action,
			before: before?.values,
			after: action === "delete" ? void 0 : projected(after, first)?.values ?? willBe,
			id: objectId,
			changes: own
		}];
	});
}
/** An object in the world to come: by its id, or, where it is made, the last with its key. */
function projected(after, { at, objectId }) {
	if (objectId !== null) return after.byId(at.type, objectId);
	const found = after.find(at.type, at.key);
	return found.is === "present" ? found.value.at(-1) : void 0;
}
/** The line of the YAML that causes what becomes of a property: of the property, of the nearest around or below it, or of the task. */
function causeOf({ changes }, path) {
	const all = changes.flatMap(({ differences }) => differences);
	const steps = stepsOf(path);
	const shared = (other) => {
		return stepsOf(other).slice(0, steps.length).every((step, index) => step === steps[index]);
	};
	return all.filter((one) => shared(one.path)).toSorted((left, right) => depth(left.path, steps) - depth(right.path, steps))[0]?.declared ?? changes[0]?.declared;
}
function stepsOf(path) {
	return path.filter((step) => typeof step === "string");
}
function depth(path, steps) {
	return Math.abs(stepsOf(path).length - steps.length);
}

// src/judges/allow-list.ts
const rule$17 = "GUARD-ALLOW-LIST";
const namedLocation = "entra.namedLocation";
/** Lists of what a filter lets by unseen. */
const lists = {
	"exchange.hostedContentFilterPolicy": ["AllowedSenders", "AllowedSenderDomains"],
	"exchange.antiPhishPolicy": ["ExcludedSenders", "ExcludedDomains"],
	"exchange.safeLinksPolicy": ["DoNotRewriteUrls"],
	"exchange.inboundConnector": []
};
/** What is let by unseen is not made more: senders that no filter looks at, and networks that are trusted. */
const allowList = {
	id: rule$17,
	severity: "high",
	concerns: ({ configuration }) => configuration.desired.some(({ type: { name } }) => name === namedLocation || lists[name] !== void 0),
	reads: () => [],
	judge: (c) => movesOf(c).flatMap((move) => move.at.type === namedLocation ? judgeLocation(move) : (lists[move.at.type] ?? []).flatMap((name) => judgeList(move, name)))
};
function judgeList(move, name) {
	const { at, action, before, after } = move;
	const written = move.changes.some(({ values }) => Object.hasOwn(values, name));
	if (after === void 0 || !written || action === "update" && !Object.hasOwn(before ?? {}, name)) return [];
	const was = new Set(textsOf(before?.[name]).map((one) => one.toLowerCase()));
	const more = textsOf(after[name]).filter((one) => !was.has(one.toLowerCase()));
	if (more.length === 0) return [];
	return [say$4(move, name, `${addressText(at)} lets by more than before (${name}): ${listed(more)}`, more)];
}
function judgeLocation(move) {
	const { at, before, after } = move;
	if (after === void 0 || after["isTrusted"] !== true) return [];
	const ranges = rangesOf(after["ipRanges"]);
	const was = before?.["isTrusted"] === true ? rangesOf(before["ipRanges"]) : [];
	if (before !== void 0 && before["isTrusted"] !== true) return before["isTrusted"] === void 0 ? [] : [say$4(move, "isTrusted", `${addressText(at)} would be trusted: ${listed(ranges)}`, ranges)];
	const more = ranges.filter((one) => !was.some((other) => covers(other, one)));
	if (more.length === 0) return [];
	const what = before === void 0 ? "would be made and trusted" : "is trusted, and grows by";
	return [say$4(move, "ipRanges", `${addressText(at)} ${what}: ${listed(more)}`, more)];
}
function rangesOf(value) {
	if (!isJsonList(value)) return [];
	return value.flatMap((one) => {
		const range = isJsonObject(one) ? one["cidrAddress"] : void 0;
		return typeof range === "string" ? [range] : [];
	});
}
/** Whether a range lies in another; ranges that cannot be read are compared as text. */
function covers(outer, inner) {
	const [wide, narrow] = [rangeOf(outer), rangeOf(inner)];
	if (wide === void 0 || narrow === void 0) return outer.toLowerCase() === inner.toLowerCase();
	return wide.prefix <= narrow.prefix && isIn(narrow.first, wide);
}
function listed(all) {
	return `${all.slice(0, 5).join(", ")}${all.length > 5 ? ` and ${all.length - 5} more` : ""}`;
}
function say$4(move, property, message, evidence) {
	const declared = causeOf(move, [property]);
	return finding(rule$17, {
		verdict: "fail",
		severity: "high",
		subject: move.at,
		...declared === void 0 ? {} : { declared },
		message,
		hint: "Name as few and as narrow as will do.",
		evidence: evidence.slice(0, 50)
	});
}

// src/judges/personas.ts
/** Where administrators of a tenant work, and what ordinary people use (reference: entra-graph 4.5). */
const portal = application("c44b4083-3bb0-49c1-b47d-974e53cbdf3c");
/** Exchange Online, which is in `Office365`. */
const mail = application("00000002-0000-0ff1-ce00-000000000000");
/** An application by its client id, of which nothing else is known. */
function application(appId) {
	return {
		kind: "application",
		appId,
		groups: {},
		attributes: "unknown"
	};
}
/**
* A sign-in of which the person chooses what can be chosen: a browser on Windows, no other flow, no terms accepted yet. The device is
* none that the tenant knows. Where from, and what the service makes of it, nobody can choose: unknown.
*/
function plainSignIn(who, target) {
	return {
		who,
		target,
		clientApp: "browser",
		platform: "windows",
		place: {
			ip: "unknown",
			country: "unknown",
			gpsCountry: "unknown",
			trusted: "unknown",
			compliantNetwork: "unknown"
		},
		device: {
			registered: false,
			isCompliant: false,
			trustType: null,
			managed: false,
			attributes: {}
		},
		risks: {
			user: "unknown",
			signIn: "unknown",
			servicePrincipal: "none",
			agent: "none",
			insider: "unknown"
		},
		flow: "none",
		proofs: {
			methods: [],
			termsOfUse: "unknown",
			approvedApplication: false,
			compliantApplication: false,
			passwordChange: "unknown",
			riskRemediation: "unknown",
			customFactors: []
		}
	};
}
/** The methods of a sign-in by what is registered; unknown where that could not be read, or is of a kind that is not known. */
function methodsOf(facts) {
	if (facts?.methods.is !== "present") return "unknown";
	const { combinations, open } = registered(facts.methods.value);
	return open ? "unknown" : combinations;
}
/** Template ids of the roles over the whole tenant that an account holds by itself or by one of the groups. */
function rolesOf(world, ids) {
	const assignments = allOf(world, directoryRoleAssignment);
	if (assignments === void 0) return "unknown";
	return assignments.flatMap(({ values: { roleDefinitionId, principalId, directoryScopeId = "/" } }) => directoryScopeId === "/" && typeof roleDefinitionId === "string" && typeof principalId === "string" && holds(ids, principalId) ? [roleDefinitionId] : []);
}
/**
* An account as policies will see it after the plan: the groups that hold it now, those that the plan makes, fills or empties
* judged by what they will be. Groups are unknown where a group that exists is changed for it, since others may hold that group.
*/
function identityAfter(c, id, kind = "none") {
	const groups = groupsAfter(c, id);
	return {
		kind: "user",
		id,
		groups,
		roles: groups === "unknown" ? "unknown" : rolesOf(c.after, [id, ...groups]),
		external: kind,
		homeTenant: kind === "none" || kind === "internalGuest" ? null : "unknown",
		perUserMfa: "unknown"
	};
}
/** The same before the plan. */
function identityBefore(c, id) {
	const facts = c.people?.get(id.toLowerCase());
	const groups = facts?.groups.is === "present" ? facts.groups.value : "unknown";
	return {
		kind: "user",
		id,
		groups,
		roles: groups === "unknown" ? "unknown" : rolesOf(c.before, [id, ...groups]),
		external: "none",
		homeTenant: null,
		perUserMfa: "unknown"
	};
}
function groupsAfter(c, id) {
	const facts = c.people?.get(id.toLowerCase());
	if (facts?.groups.is !== "present") return "unknown";
	const held = facts.groups.value;
	const moves = c.changes.filter(({ at, action, values }) => at.type === "entra.group" && mayMove(action, values)).map((change) => moveOf(c, change, id, held));
	if (moves.includes("unknown")) return "unknown";
	const moved = moves.filter((one) => one !== "unknown" && one !== "stays");
	if (moved.length === 0) return held;
	const answers = (moved.every(({ isNew }) => isNew) ? [] : namedGroups(c.after)).map((one) => ({
		id: one,
		is: isMember(c.after, one, id)
	}));
	if (answers.some(({ is }) => is === "unknown")) return "unknown";
	const left = new Set([...moved.filter(({ to }) => to === "out"), ...answers.filter(({ is }) => is === "no")].map((one) => small(one.id)));
	const joined = [...moved.filter(({ to }) => to === "in"), ...answers.filter(({ is }) => is === "yes")];
	return [...held.filter((one) => !left.has(small(one))), ...joined.map((one) => one.id)];
}
function moveOf({ after }, change, id, held) {
	const { action, objectId, at } = change;
	const found = action === "create" ? after.find(group, at.key) : void 0;
	const made = found?.is === "present" ? found.value[0]?.id : void 0;
	const groupId = objectId ?? made;
	if (groupId === void 0) return "unknown";
	const was = holds(held, groupId);
	const will = action === "delete" ? "no" : isRuled(change.values) ? "unknown" : isMember(after, groupId, id);
	if (will === "unknown") return "unknown";
	if (will === "yes" === was) return "stays";
	return {
		id: groupId,
		to: will === "yes" ? "in" : "out",
		isNew: action === "create"
	};
}
function small(id) {
	return id.toLowerCase();
}
const rules = [
	"membershipRule",
	"membershipRuleProcessingState",
	"groupTypes"
];
function mayMove(action, values) {
	return action !== "update" || ["members", ...rules].some((name) => Object.hasOwn(values, name));
}
/** Whether the service will decide who is in a group. */
function isRuled(values) {
	return (values["membershipRule"] ?? null) !== null || (values["membershipRuleProcessingState"] ?? null) !== null;
}
/** Ids of the groups that policies name. */
function namedGroups(world) {
	const policies = world.of(conditionalAccessPolicy);
	const named = (policies.is === "present" ? policies.value : []).flatMap(({ values }) => ["includeGroups", "excludeGroups"].flatMap((name) => textsOf(valueAt(values, [
		"conditions",
		"users",
		name
	]))));
	return [...new Set(named)];
}

// src/judges/usable-methods.ts
/** The switch in the policy of methods that a combination hangs on. Windows Hello has none there. */
const switches = {
	fido2: "Fido2",
	x509CertificateMultiFactor: "X509Certificate"
};
/**
* Of what somebody has registered, what resists phishing and is not switched off for everybody after the plan. For whom a method is
* switched on is a question of groups, which is not asked here.
*/
function usablePhishingResistant(world, methods) {
	return methods.filter(({ combination }) => resistsPhishing(combination) && !isOff(world, switches[combination]));
}
function isOff(world, id) {
	if (id === void 0) return false;
	const found = world.find(authenticationMethod, id);
	return found.is === "present" && found.value.some(({ values }) => values["state"] === "disabled");
}

// src/judges/emergency.ts
/**
* What the evaluator says of an account and each enabled policy of the world after the plan: that it lets the account in with its
* registered phishing-resistant methods from any place and any device, or what it asks for that the account cannot give. A policy
* that is not in the answer is undetermined. Nothing is determined where methods or groups could not be read.
*/
function treatments(c, id) {
	const set = policySetOf(c.after);
	const facts = c.people?.get(id.toLowerCase());
	const methods = methodsOf(facts);
	if (set === void 0 || facts === void 0 || methods === "unknown") return /* @__PURE__ */ new Map();
	const who = identityAfter(c, id);
	const proven = usablePhishingResistant(c.after, methods);
	const judge = evaluatorOf(set);
	const all = [portal, mail].map((target) => {
		const plain = plainSignIn(who, target);
		return judge({
			...plain,
			proofs: {
				...plain.proofs,
				methods: proven
			}
		}).policies;
	});
	const found = /* @__PURE__ */ new Map();
	for (const [index, policy] of (all[0] ?? []).entries()) {
		if (policy.state !== "enabled") continue;
		const told = all.flatMap((verdicts) => verdicts[index] ?? []).map(treatmentBy);
		const not = told.find((one) => one?.lets === "not");
		if (not !== void 0) found.set(policy.id, not);
		else if (told.every((one) => one?.lets === "in")) found.set(policy.id, { lets: "in" });
	}
	return found;
}
/** What decides for whom a policy is: not known means that nothing can be said. */
const about = [
	"users",
	"other",
	"state",
	"workloadIdentities",
	"agentIdentities"
];
function treatmentBy({ applies, decided, effect }) {
	if (applies === "no") return { lets: "in" };
	if (effect.kind === "clauses" && effect.clauses.every(({ satisfied }) => satisfied === "yes")) return { lets: "in" };
	if (applies === "unknown" && decided.some(({ condition }) => about.includes(condition))) return void 0;
	const when = applies === "yes" ? "" : `, depending on its ${decided.map(({ condition }) => words[condition]).join(" and ")}`;
	if (effect.kind === "block") return {
		lets: "not",
		because: `it blocks the account${when}`
	};
	const clause = effect.kind === "clauses" ? effect.clauses.find(({ satisfied }) => satisfied === "no") : void 0;
	return clause === void 0 ? void 0 : {
		lets: "not",
		because: `it demands ${demanded(clause)} of the account${when}`
	};
}
const words = {
	locations: "place",
	devices: "device",
	platforms: "platform",
	userRisk: "risk",
	signInRisk: "risk",
	insiderRisk: "risk",
	applications: "application"
};
/** What a clause demands, in words. */
function demanded({ anyOf }) {
	return [...new Set(anyOf.map(({ control }) => controlWords(control)))].join(" or ");
}
function controlWords(control) {
	switch (control.kind) {
		case "mfa": return "multifactor authentication";
		case "strength": return "an authentication strength";
		case "compliantDevice": return "a compliant device";
		case "domainJoinedDevice": return "a device of the domain";
		case "approvedApplication":
		case "compliantApplication": return "an application on a managed device";
		case "passwordChange": return "a new password";
		case "riskRemediation": return "that a risk is remedied";
		case "termsOfUse": return "that terms of use are accepted";
		case "customFactor": return "a factor of somebody else";
		case "other": return control.name;
	}
}

// src/judges/admin-gets-in.ts
const rule$16 = "GUARD-ADMIN-LOCKOUT";
/**
* At least one global administrator who is no break-glass account must still satisfy everything that is demanded of a sign-in to the
* portals: a tenant that only its break-glass accounts can enter is in an emergency. Stops where the plan takes the last one's way
* in; warns where that cannot be told.
*/
const adminGetsIn = {
	id: rule$16,
	severity: "critical",
	concerns: (c) => declaresAccess(c),
	reads: () => [
		directoryRoleAssignment,
		namedLocation$1,
		authenticationStrength
	].map((type) => ({
		type,
		keys: "all"
	})),
	judge: (c) => {
		const [first] = accessChanges(c.changes);
		const ids = administrators$1(c.before, c.configuration);
		if (first === void 0 || c.people === void 0 || ids === void 0 || ids.length === 0) return [];
		const was = ids.map((id) => entry(c, c.before, id, identityBefore(c, id)));
		const willBe = ids.map((id) => entry(c, c.after, id, identityAfter(c, id)));
		if (willBe.some((one) => one.gets === "yes")) return [];
		if (was.every((one) => one.gets === "no")) return [];
		const isOver = willBe.every((one) => one.gets === "no");
		if (!isOver && was.every((one) => one.gets !== "yes")) return [];
		return [say$3(first, willBe, isOver)];
	}
};
function say$3({ at, declared }, entries, isOver) {
	const reasons = [...new Set(entries.map(({ why }) => why))].filter((why) => why !== "").slice(0, 3);
	const count = entries.length === 1 ? "the only global administrator" : `none of the ${entries.length} global administrators`;
	const told = isOver ? `${count} that ${entries.length === 1 ? "is" : "are"} no break-glass account ${entries.length === 1 ? "no longer gets in" : "gets in"}` : "it cannot be told whether a global administrator who is no break-glass account still gets in";
	return finding(rule$16, {
		verdict: isOver ? "fail" : "unknown",
		severity: "critical",
		stops: isOver,
		subject: at,
		declared,
		message: `${told}${reasons.length === 0 ? "" : `: ${reasons.join("; ")}`}`,
		hint: "Let the administrators register what is demanded first, or leave one of them out until they have.",
		evidence: entries.map(({ id, gets, why }) => ({
			account: id,
			gets,
			why
		}))
	});
}
/** Whether an administrator gets in; not known where devices or places decide, for those are not known. */
function entry(c, world, id, who) {
	const set = policySetOf(world);
	if (set === void 0) return {
		id,
		gets: "unknown",
		why: "policies could not be read"
	};
	const judge = evaluatorOf({
		...set,
		securityDefaults: false
	});
	const methods = methodsOf(c.people?.get(id.toLowerCase()));
	const verdicts = [portal, mail].map((target) => judge(signIn({
		...who,
		perUserMfa: "disabled"
	}, methods, target)));
	return {
		id,
		gets: every(verdicts.map(({ permitted }) => permitted)),
		why: verdicts.map(reason).find((one) => one !== "") ?? ""
	};
}
function signIn(who, methods, target) {
	const plain = plainSignIn(who, target);
	return {
		...plain,
		device: "unknown",
		risks: {
			...plain.risks,
			user: "none",
			signIn: "none",
			insider: "none"
		},
		proofs: {
			...plain.proofs,
			methods,
			termsOfUse: "unknown",
			approvedApplication: "unknown",
			compliantApplication: "unknown",
			customFactors: "unknown"
		}
	};
}
function reason({ blockedBy, clauses }) {
	const [block] = blockedBy;
	if (block !== void 0) return `${named(block)} blocks`;
	const open = clauses.find(({ satisfied }) => satisfied === "no");
	return open === void 0 ? "" : `${named(open.from)} demands ${demanded(open)}, which is not registered`;
}
function named(from) {
	return from.kind === "policy" ? `"${from.name}"` : from.kind;
}

// src/judges/break-glass.ts
const rule$15 = "GUARD-BREAK-GLASS";
/**
* No enabled Conditional Access policy may block a break-glass account or demand of it a device, a place, or a method that it has not
* registered. Where the evaluator cannot tell (its methods or groups could not be read), the account must be excluded, by itself, by
* a group or by a role, from every enabled policy that blocks or demands something of users. It stops what the plan causes and what a declared policy would still do; the same
* fault of a policy that nobody declared is a warning. What cannot be told stops as if it were so.
*/
const breakGlass = {
	id: rule$15,
	severity: "critical",
	concerns: (c) => c.configuration.breakGlass.length > 0 && namesService(c, "entra"),
	reads: ({ configuration }) => [
		{
			type: conditionalAccessPolicy,
			keys: "all"
		},
		{
			type: user,
			keys: configuration.breakGlass.map((one) => one.user)
		},
		{
			type: group,
			keys: [],
			through: ["excludeGroups", "members"]
		}
	],
	judge: (c) => {
		const accounts = c.configuration.breakGlass.map((account) => ({
			account,
			id: idOf$1(c.after, account)
		}));
		const missing = accounts.flatMap(({ account, id }) => typeof id === "string" ? [] : [notFound(account, id.answer)]);
		const policies = allOf(c.after, conditionalAccessPolicy);
		if (policies === void 0) return [
			...missing,
			policiesUnknown(),
			...demandedElsewhere(c)
		];
		const found = accounts.flatMap(({ account, id }) => typeof id === "string" ? [{
			account,
			id
		}] : []);
		const told = found.map((one) => ({
			...one,
			treats: treatments(c, one.id)
		}));
		const judged = policies.flatMap((policy) => judgePolicy$1(c, policy, told));
		return [
			...missing,
			...judged,
			...meanwhile(c, found, judged),
			...demandedElsewhere(c)
		];
	}
};
function judgePolicy$1(c, policy, accounts) {
	if (!isDangerous(policy)) return [];
	return accounts.flatMap((one) => {
		const treated = one.treats.get(policy.id);
		if (treated?.lets === "in") return [];
		const now = treated === void 0 ? isExcluded(c.after, policy, one.id, rebuilt(c)) : "no";
		if (now === "yes") return [];
		const was = wasExcluded(c, policy.id, one.id);
		const why = treated === void 0 ? "" : `: ${treated.because}`;
		const declared = declaredAt(c, policy.at);
		const caused = was === "yes" || c.changes.some((change) => addressText(change.at) === addressText(policy.at));
		const { user: name } = one.account;
		return [finding(rule$15, {
			verdict: now === "no" ? "fail" : "unknown",
			severity: "critical",
			stops: caused || declared !== void 0,
			subject: policy.at,
			...declared === void 0 ? {} : { declared },
			message: now === "no" ? `"${policy.at.key}" is enabled and does not exclude the break-glass account ${name}${why}` : `it cannot be told whether "${policy.at.key}" excludes the break-glass account ${name}`,
			hint: `Exclude ${name} or a group it is a member of (conditions.users.excludeUsers or excludeGroups).`,
			evidence: [{
				policy: policy.id,
				account: one.id,
				users: valueAt(policy.values, ["conditions", "users"]) ?? null
			}]
		})];
	});
}
/** Ids of authentication methods, by the words of `breakGlass`. */
const methodIds = {
	fido2: "Fido2",
	certificate: "X509Certificate"
};
/**
* What demands multifactor authentication without Conditional Access knows no exclusions, and neither does the switch of a method:
* only what the plan switches stops.
*/
function demandedElsewhere({ changes, configuration, after }) {
	const names = configuration.breakGlass.flatMap(({ user: name }) => {
		const found = after.find(user, name);
		return [name, ...found.is === "present" ? found.value.map((one) => one.at.key) : []];
	});
	return changes.flatMap((change) => {
		const { at, values, declared } = change;
		const demand = (message, hint) => [finding(rule$15, {
			verdict: "fail",
			severity: "critical",
			subject: at,
			declared,
			message,
			hint
		})];
		if (at.type === "entra.securityDefaults" && values["isEnabled"] === true) return demand("security defaults are switched on, and they demand multifactor authentication of break-glass accounts, too", "Use Conditional Access, which can exclude them.");
		if (at.type === "entra.authenticationMethod" && values["state"] === "disabled") return configuration.breakGlass.filter(({ method }) => method !== void 0 && methodIds[method] === at.key).flatMap(({ user: name, method }) => demand(`the method ${at.key} is switched off, with which the break-glass account ${name} signs in`, `Give the account another method first, and say so in breakGlass (it is ${method} now).`));
		const state = values["perUserMfaState"] ?? "disabled";
		if (at.type !== "entra.perUserMfa" || state === "disabled" || !holds(names, at.key)) return [];
		return demand(`per-user multifactor authentication is switched on for the break-glass account ${at.key}`, "Declare it disabled for break-glass accounts.");
	});
}
/** Enabled, aimed at people of the tenant, and with a control that blocks or demands. */
function isDangerous({ values }) {
	const grant = values["grantControls"];
	if (values["state"] !== "enabled" || !isJsonObject(grant)) return false;
	const demands = [
		"builtInControls",
		"termsOfUse",
		"customAuthenticationFactors"
	].some((name) => textsOf(grant[name]).length > 0) || (grant["authenticationStrength"] ?? null) !== null;
	const list = (name) => textsOf(valueAt(values, [
		"conditions",
		"users",
		name
	]));
	const included = [
		...list("includeUsers"),
		...list("includeGroups"),
		...list("includeRoles")
	];
	return demands && included.some((one) => one !== "None" && one !== "GuestsOrExternalUsers");
}
/** Whether an account was excluded from a policy; from one that is not there or does no harm, it was. */
function wasExcluded({ before }, policyId, id) {
	const policy = before.byId(conditionalAccessPolicy, policyId);
	return policy !== void 0 && isDangerous(policy) ? isExcluded(before, policy, id) : "yes";
}
/**
* A plan that takes an account out of an excluded group and changes the policy to match leaves it shut out in between, and for
* good where the change of the policy fails: the policy as it is must still exclude it by the groups as they will be. Not where
* every change of a group waits for the policy's.
*/
function meanwhile(c, accounts, judged) {
	const groups = c.changes.filter(({ at }) => at.type === group);
	return c.changes.filter(({ at, before }) => at.type === "entra.conditionalAccessPolicy" && before !== null).flatMap((change) => {
		const policy = change.objectId === null ? void 0 : c.before.byId(conditionalAccessPolicy, change.objectId);
		const isTold = judged.some(({ subject }) => subject !== null && addressText(subject) === addressText(change.at));
		if (policy === void 0 || isTold || !isDangerous(policy)) return [];
		if (groups.every(({ needs }) => needs.includes(change.id))) return [];
		return accounts.flatMap(({ account, id }) => {
			const now = isExcluded(c.after, policy, id, rebuilt(c));
			if (now === "yes" || wasExcluded(c, policy.id, id) !== "yes") return [];
			return [finding(rule$15, {
				verdict: now === "no" ? "fail" : "unknown",
				severity: "critical",
				subject: change.at,
				declared: change.declared,
				message: `until "${policy.at.key}" is changed, or if that fails, it shuts out the break-glass account ${account.user}, which the plan takes out of an excluded group`,
				hint: "Change the policy first, and the group in a later run."
			})];
		});
	});
}
/** Groups whose rule the plan writes: who is in them is decided by the service, after the plan. */
function rebuilt({ changes }) {
	const rules = [
		"membershipRule",
		"membershipRuleProcessingState",
		"groupTypes"
	];
	const written = changes.filter(({ at, values }) => at.type === "entra.group" && rules.some((name) => isRule(values, name)));
	return new Set(written.flatMap(({ objectId }) => objectId === null ? [] : [objectId.toLowerCase()]));
}
function isRule(values, name) {
	const value = values[name] ?? null;
	return name === "groupTypes" ? textsOf(value).includes("DynamicMembership") : value !== null;
}
function isExcluded(world, policy, id, unsure = /* @__PURE__ */ new Set()) {
	const users = valueAt(policy.values, ["conditions", "users"]);
	const list = (name) => isJsonObject(users) ? textsOf(users[name]) : [];
	if (holds(list("excludeUsers"), id)) return "yes";
	return any([...list("excludeGroups").map((one) => isMember(world, one, id, unsure)), ...list("excludeRoles").map((one) => hasRole(world, one, id))]);
}
function hasRole(world, role, id) {
	const assignments = allOf(world, directoryRoleAssignment);
	if (assignments === void 0) return "unknown";
	return assignments.some(({ values }) => {
		const { roleDefinitionId, principalId, directoryScopeId = "/" } = values;
		if (directoryScopeId !== "/") return false;
		return typeof roleDefinitionId === "string" && typeof principalId === "string" ? roleDefinitionId.toLowerCase() === role.toLowerCase() && principalId.toLowerCase() === id.toLowerCase() : false;
	}) ? "yes" : "no";
}
function idOf$1(world, { user: name }) {
	const found = world.find(user, name);
	if (found.is === "unknown") return { answer: "unknown" };
	const [first] = found.is === "present" ? found.value : [];
	return first?.id ?? { answer: "no" };
}
function notFound({ user: name, position }, answer) {
	return finding(rule$15, {
		verdict: answer === "no" ? "fail" : "unknown",
		severity: "critical",
		subject: {
			type: user,
			key: name
		},
		declared: position,
		message: answer === "no" ? `the break-glass account ${name} does not exist in the tenant` : `the break-glass account ${name} could not be looked up`,
		hint: "Correct `breakGlass`: it names accounts by their user principal name."
	});
}
function policiesUnknown() {
	return finding(rule$15, {
		verdict: "unknown",
		severity: "critical",
		subject: null,
		message: "Conditional Access policies could not be read, so nobody can tell whether break-glass accounts are excluded",
		hint: "Grant the permission to read them (Policy.Read.All) and run again."
	});
}

// src/judges/emergency-accounts.ts
const methodRule = "GUARD-BREAK-GLASS-METHOD";
const countRule = "GUARD-BREAK-GLASS-COUNT";
/**
* Every break-glass account needs a registered method that resists phishing and is not switched off: the portals demand multifactor
* authentication of every account, whatever the policies say (Microsoft Learn: planning for mandatory multifactor authentication). Where methods cannot be read it warns; a
* certificate is not listed among methods at all. Judged where the plan changes what decides over sign-ins.
*/
const emergencyMethods = {
	id: methodRule,
	severity: "critical",
	concerns: (c) => c.configuration.breakGlass.length > 0 && namesService(c, "entra"),
	reads: () => [],
	judge: (c) => {
		if (c.people === void 0 || accessChanges(c.changes).length === 0) return [];
		return emergencyAccounts(c.after, c.configuration).flatMap((account) => judgeAccount(c, account));
	}
};
function judgeAccount(c, { id, name }) {
	const facts = c.people?.get(id.toLowerCase());
	const methods = methodsOf(facts);
	const given = c.configuration.breakGlass.find((one) => one.user === name);
	const subject = {
		type: user,
		key: name
	};
	const declared = given === void 0 ? {} : { declared: given.position };
	const warn = (message, hint) => [finding(methodRule, {
		verdict: "unknown",
		severity: "high",
		stops: false,
		subject,
		...declared,
		message,
		hint
	})];
	if (facts === void 0 || methods === "unknown") return warn(`it cannot be told whether the break-glass account ${name} has a registered method that resists phishing${facts?.methods.is === "unknown" ? `: ${facts.methods.why.message}` : ""}`, "Grant UserAuthenticationMethod.Read.All, so that this can be proven.");
	if (usablePhishingResistant(c.after, methods).length > 0) return [];
	if (given?.method === "certificate") return warn(`the break-glass account ${name} is said to sign in with a certificate, which Microsoft Graph does not list among its methods`, "Register a passkey for it as well.");
	return [finding(methodRule, {
		verdict: "fail",
		severity: "critical",
		subject,
		...declared,
		message: `the break-glass account ${name} has no registered method that resists phishing and is switched on, and the portals demand multifactor authentication of every account`,
		hint: "Register a passkey or a certificate for it before anything of this is written.",
		evidence: [facts.methods.is === "present" ? facts.methods.value : null]
	})];
}
/**
* One break-glass account is none once its key is lost: two have to exist where Conditional Access is changed (Microsoft Learn:
* manage emergency access accounts). None at all is said by GUARD-NO-BREAKGLASS.
*/
const emergencyCount = {
	id: countRule,
	severity: "high",
	concerns: ({ configuration }) => configuration.breakGlass.length > 0,
	reads: () => [],
	judge: (c) => {
		const first = c.changes.find(({ at }) => at.type === conditionalAccessPolicy);
		const accounts = emergencyAccounts(c.after, c.configuration);
		if (first === void 0 || new Set(accounts.map(({ id }) => id)).size >= 2) return [];
		if (c.configuration.breakGlass.some(({ user: name }) => c.after.find("entra.user", name).is === "unknown")) return [];
		return [finding(countRule, {
			verdict: "fail",
			severity: "high",
			subject: null,
			declared: c.configuration.breakGlass[0]?.position ?? first.declared,
			message: `Conditional Access is changed, and ${accounts.length === 1 ? "only one break-glass account exists" : "no break-glass account exists"}; there have to be two`,
			hint: "Make a second account that always gets in, with a key of its own, and name it in breakGlass.",
			evidence: [...accounts.map(({ name }) => name), addressText(first.at)]
		})];
	}
};

// src/judges/cross-tenant.ts
const rule$14 = "GUARD-CROSS-TENANT";
const byDefault = "entra.crossTenantAccessPolicyDefault";
const partner = "entra.crossTenantAccessPolicyPartner";
const sides = [
	"b2bCollaborationInbound",
	"b2bCollaborationOutbound",
	"b2bDirectConnectInbound",
	"b2bDirectConnectOutbound"
];
const trusts = [
	"isMfaAccepted",
	"isCompliantDeviceAccepted",
	"isHybridAzureADJoinedDeviceAccepted"
];
/**
* What holds for all other organisations is not closed, and nobody else's word on multifactor authentication or devices is taken,
* without a word of its own. A partner without a setting of its own has the default's.
*/
const crossTenant = {
	id: rule$14,
	severity: "critical",
	concerns: ({ configuration }) => configuration.desired.some(({ type: { name } }) => name === byDefault || name === partner),
	reads: () => [],
	judge: (c) => movesOf(c).flatMap((move) => {
		if (move.at.type === byDefault) return [...blocked(move), ...trusted(move, "critical")];
		return move.at.type === partner ? trusted(move, "high") : [];
	})
};
const everybody = ["AllUsers", "AllApplications"];
function reachOf(values, path) {
	const type = valueAt(values, [...path, "accessType"]);
	if (type !== "allowed" && type !== "blocked") return void 0;
	const targets = valueAt(values, [...path, "targets"]);
	if (!(isJsonList(targets) && targets.some((one) => isJsonObject(one) && textsOf([one["target"] ?? null]).some((target) => everybody.includes(target))))) return "some";
	return type === "allowed" ? "all" : "none";
}
/** What is closed that was open: for everybody, or for all but some. */
function blocked(move) {
	const { at, before = {}, after = {} } = move;
	const closed = sides.flatMap((side) => [[side, "usersAndGroups"], [side, "applications"]]).filter((path) => {
		const [was, willBe] = [reachOf(before, path), reachOf(after, path)];
		return was === "all" ? willBe === "none" || willBe === "some" : was === "some" && willBe === "none";
	});
	if (closed.length === 0) return [];
	const isWhole = closed.some((path) => reachOf(after, path) === "none");
	const names = closed.map(pathText).join(", ");
	const message = `${addressText(at)} would be ${isWhole ? "blocked" : "narrowed"} (${names}): a partner without a setting of its own ${isWhole ? "is" : "may be"} cut off`;
	return [say$2(move, isWhole ? "critical" : "high", closed, message, "Give the partners that must stay a setting of their own first.")];
}
/** Whose word is taken that was not. A partner that is made had the default's word, which nobody looked at. */
function trusted(move, severity) {
	const { at, before, after = {} } = move;
	const now = trusts.filter((name) => {
		const was = valueAt(before, ["inboundTrust", name]);
		const inherited = before !== void 0 && (before["inboundTrust"] ?? null) === null;
		return valueAt(after, ["inboundTrust", name]) === true && (before === void 0 || inherited || was === false);
	});
	if (now.length === 0) return [];
	const paths = now.map((name) => ["inboundTrust", name]);
	const who = at.type === byDefault ? "every other organisation" : "this organisation";
	return [say$2(move, severity, paths, `${addressText(at)} would take the word of ${who} on multifactor authentication or devices (${now.join(", ")})`, "Trust single partners, and only those whose policies you know.")];
}
function say$2(move, severity, paths, message, hint) {
	const declared = causeOf(move, paths[0] ?? []);
	return finding(rule$14, {
		verdict: "fail",
		severity,
		subject: move.at,
		...declared === void 0 ? {} : { declared },
		message,
		hint,
		evidence: paths.map(pathText)
	});
}

// src/judges/domain.ts
const rule$13 = "GUARD-DOMAIN";
const domain = "entra.domain";
const federation = "entra.domainFederation";
const acceptedDomain = "exchange.acceptedDomain";
/** What of a domain decides who signs in where, or where its mail goes. Of a federation everything but its name does. */
const decides = {
	[domain]: [
		"authenticationType",
		"isDefault",
		"supportedServices"
	],
	[acceptedDomain]: [
		"DomainType",
		"Default",
		"MatchSubDomains",
		"OutboundOnly",
		"SendingFromDomainDisabled"
	]
};
/**
* How people of a domain sign in, and who receives its mail, changes only with a word of its own: a federation made, removed or
* pointed elsewhere (its certificate signs in anybody), and an accepted domain of another type, removed, or no longer the default.
*/
const domains = {
	id: rule$13,
	severity: "critical",
	concerns: ({ configuration }) => configuration.desired.some(({ type: { name } }) => [
		domain,
		federation,
		acceptedDomain
	].includes(name)),
	reads: () => [],
	judge: (c) => movesOf(c).flatMap(judgeMove$1)
};
function judgeMove$1(move) {
	const { at, action } = move;
	if (at.type === federation) return judgeFederation(move);
	const own = decides[at.type];
	if (own === void 0) return [];
	if (action === "delete") return [say$1(move, "critical", void 0, `${addressText(at)} would be removed, and its addresses with it`)];
	const changed = own.filter((name) => moves(move, name));
	const [first] = changed;
	if (action === "create" || first === void 0) return [];
	const what = at.type === acceptedDomain ? "where its mail goes" : "how its people are known";
	return [say$1(move, "high", first, `${addressText(at)} changes ${what} (${changed.join(", ")})`)];
}
function judgeFederation(move) {
	const { at, action, after = {} } = move;
	const name = addressText(at);
	if (action === "create") return [say$1(move, "critical", void 0, `${name}: everybody of the domain would sign in elsewhere from now on`)];
	if (action === "delete") return [say$1(move, "critical", void 0, `${name}: nobody of the domain would sign in where they do now`)];
	const changed = Object.keys(after).filter((one) => one !== "displayName" && moves(move, one));
	const [first] = changed;
	if (first === void 0) return [];
	const forges = changed.some((one) => /certificate|issuer|SignInUri|MfaBehavior/iu.test(one));
	const why = forges ? ", which decides whose word signs people in" : "";
	return [say$1(move, forges ? "critical" : "high", first, `${name} changes ${changed.join(", ")}${why}`)];
}
/** Whether a property is written and is not what it was; one that was not seen may have been anything. */
function moves({ before, after, changes }, name) {
	return changes.some(({ values }) => Object.hasOwn(values, name)) && !sameJson(before?.[name] ?? null, after?.[name] ?? null);
}
function say$1(move, severity, property, message) {
	const path = property === void 0 ? [] : [property];
	const declared = causeOf(move, path);
	return finding(rule$13, {
		verdict: "fail",
		severity,
		subject: move.at,
		...declared === void 0 ? {} : { declared },
		message,
		hint: "Agree on the day with whoever runs the domain, and keep a cloud-only administrator.",
		evidence: property === void 0 ? [] : [{
			property: pathText(path),
			before: move.before?.[property] ?? null
		}]
	});
}

// src/judges/freeze.ts
/** Nothing is changed on the days of a freeze (`guards.freeze`, UTC, both days included). */
const freeze = {
	id: "GUARD-FREEZE",
	severity: "high",
	concerns: ({ configuration }) => (configuration.guards.freeze ?? []).length > 0,
	reads: () => [],
	judge: ({ changes, configuration, now }) => {
		const today = new Date(now).toISOString().slice(0, 10);
		const frozen = (configuration.guards.freeze ?? []).find(({ from, to }) => from <= today && today <= to);
		if (frozen === void 0 || changes.length === 0) return [];
		return [finding("GUARD-FREEZE", {
			verdict: "fail",
			severity: "high",
			subject: null,
			declared: frozen.position,
			message: `today, ${today}, lies in the freeze from ${frozen.from} to ${frozen.to}`,
			hint: `Apply after ${frozen.to}.`,
			evidence: [frozen.from, frozen.to]
		})];
	}
};

// src/judges/idle-policies.ts
const rule$12 = "POLICY-IDLE";
/**
* Names declared policies that can never apply, that contradict another, or that another makes needless: warnings, for each is
* harmless by itself and seldom what was meant. Only what the text of the policies shows is said, and only where the plan changes one.
*/
const idlePolicies = {
	id: rule$12,
	severity: "low",
	concerns: ({ configuration }) => configuration.desired.some(({ type }) => type.name === conditionalAccessPolicy),
	reads: () => [],
	judge: (c) => {
		const enabled = (allOf(c.after, "entra.conditionalAccessPolicy") ?? []).filter(({ values }) => values["state"] === "enabled");
		const declared = enabled.filter(({ at }) => declaredAt(c, at) !== void 0);
		const changed = new Set(c.changes.map(({ at }) => addressText(at)));
		const isNew = ({ at }) => changed.has(addressText(at));
		return declared.flatMap((policy) => {
			const never = isNew(policy) ? neverApplies(policy.values) : void 0;
			if (never !== void 0) return [warn(c, policy, `can never apply: ${never}`, "Delete it, or correct its conditions.")];
			return enabled.filter((other) => other.id !== policy.id && (isNew(policy) || isNew(other))).flatMap((other) => between(c, policy, other));
		});
	}
};
function warn(c, policy, what, hint) {
	const declared = declaredAt(c, policy.at);
	return finding(rule$12, {
		verdict: "fail",
		severity: "low",
		stops: false,
		subject: policy.at,
		...declared === void 0 ? {} : { declared },
		message: `"${policy.at.key}" ${what}`,
		hint,
		evidence: [addressText(policy.at)]
	});
}
/** Includes and excludes of a condition, by the words for all there is. */
const pairs = [
	[
		"users",
		["users"],
		"includeUsers",
		"excludeUsers",
		"All"
	],
	[
		"groups",
		["users"],
		"includeGroups",
		"excludeGroups",
		""
	],
	[
		"roles",
		["users"],
		"includeRoles",
		"excludeRoles",
		""
	],
	[
		"applications",
		["applications"],
		"includeApplications",
		"excludeApplications",
		"All"
	],
	[
		"locations",
		["locations"],
		"includeLocations",
		"excludeLocations",
		"All"
	],
	[
		"platforms",
		["platforms"],
		"includePlatforms",
		"excludePlatforms",
		"all"
	]
];
function neverApplies({ conditions }) {
	if (!isJsonObject(conditions)) return void 0;
	for (const [what, at, include, exclude, all] of pairs) {
		if (what === "groups" || what === "roles") continue;
		const list = (name) => textsOf(valueAt(conditions, [...at, name]));
		const [included, excluded] = [list(include), list(exclude)];
		if (what === "users" && others(conditions).length > 0) continue;
		if (included.length > 0 && included.every((one) => one === "None")) {
			if (what === "users" && isJsonObject(conditions["clientApplications"])) continue;
			return `it includes no ${what}`;
		}
		if (excluded.includes(all)) return `it excludes all ${what}`;
		if (included.length > 0 && included.every((one) => excluded.includes(one))) return `it excludes all ${what} that it includes`;
	}
}
/** Who else is included beside listed users: groups, roles and guests. */
function others(conditions) {
	const users = conditions["users"];
	if (!isJsonObject(users)) return [];
	const { includeGroups, includeRoles, includeGuestsOrExternalUsers } = users;
	return [
		...textsOf(includeGroups),
		...textsOf(includeRoles),
		...isJsonObject(includeGuestsOrExternalUsers) ? [true] : []
	];
}
/** What another enabled policy with the same conditions does to this one. */
function between(c, policy, other) {
	if (same(policy.values["conditions"]) !== same(other.values["conditions"])) return [];
	const [own, theirs] = [blocks(policy), blocks(other)];
	if (!own && theirs) return [warn(c, policy, `contradicts "${other.at.key}", which has the same conditions and blocks: what it demands never matters`, "Exclude from the one what the other is for.")];
	const isSame = same(policy.values["grantControls"]) === same(other.values["grantControls"]);
	const isSameSession = same(policy.values["sessionControls"]) === same(other.values["sessionControls"]);
	const isToTell = declaredAt(c, other.at) === void 0 || policy.id > other.id;
	if (isSame && isSameSession && isToTell) return [warn(c, policy, `does the same as "${other.at.key}" under the same conditions`, "Delete one of them.")];
	return [];
}
function blocks({ values }) {
	return textsOf(valueAt(values, ["grantControls", "builtInControls"])).includes("block");
}
/** A value in one way of writing: members and lists sorted, what says nothing left out. */
function same(value) {
	return JSON.stringify(plain(value ?? null));
}
function plain(value) {
	if (isJsonList(value)) return value.map(plain).toSorted((left, right) => JSON.stringify(left) < JSON.stringify(right) ? -1 : 1);
	if (!isJsonObject(value)) return typeof value === "string" ? value.toLowerCase() : value;
	const members = Object.entries(value).map(([name, item]) => [name, plain(item)]).filter(([, item]) => item !== null && JSON.stringify(item) !== "[]" && JSON.stringify(item) !== "{}");
	return Object.fromEntries(members.toSorted(([left], [right]) => left < right ? -1 : 1));
}

// src/judges/ip-allow-list.ts
const rule$11 = "SHAREPOINT-IP-LOCKOUT";
const tenant = "sharepoint.tenant";
/**
* A list of addresses that SharePoint enforces shuts out its admin centre and every caller outside it: a pipeline whose address is
* not listed could not take it back (reference: sharepoint B.6, rule 4). From which address the next run comes nobody knows, so
* turning it on, or changing the list while it is on, needs a person's word: a waiver.
*/
const ipAllowList = {
	id: rule$11,
	severity: "critical",
	concerns: ({ configuration }) => configuration.desired.some((one) => one.type.name === tenant),
	reads: () => [],
	judge: ({ changes }) => changes.filter(({ at }) => at.type === tenant).flatMap(judgeChange$1)
};
function judgeChange$1(change) {
	const { values, before } = change;
	const was = (name) => before?.values[name];
	const willBe = (name) => Object.hasOwn(values, name) ? values[name] : was(name);
	const moves = (name) => Object.hasOwn(values, name) && !sameJson(values[name], was(name));
	const enforced = willBe("IPAddressEnforcement");
	if (enforced === false || !(moves("IPAddressEnforcement") || moves("IPAddressAllowList"))) return [];
	const list = willBe("IPAddressAllowList");
	return [finding(rule$11, {
		verdict: enforced === true ? "fail" : "unknown",
		severity: "critical",
		subject: change.at,
		declared: change.declared,
		message: enforced === true ? "SharePoint would answer only addresses in IPAddressAllowList, and it is not known whether this pipeline comes from one" : "IPAddressAllowList changes, and it cannot be told whether SharePoint enforces it",
		hint: "Hosted runners have no fixed address: run where the address is known and listed.",
		evidence: typeof list === "string" ? [list] : []
	})];
}

// src/judges/irreversible.ts
const rule$10 = "GUARD-IRREVERSIBLE";
/** Nothing that cannot be undone without a waiver. */
const irreversible = {
	id: rule$10,
	severity: "high",
	concerns: () => true,
	reads: () => [],
	judge: ({ changes }) => changes.flatMap(({ id, action, at, declared, irreversible: why }) => why === void 0 ? [] : [finding(rule$10, {
		verdict: "fail",
		severity: "high",
		subject: at,
		declared,
		message: `to ${action} ${id} cannot be undone: ${why}`,
		hint: "Take the task out of the configuration if that is not meant."
	})])
};

// src/judges/last-admin.ts
const rule$9 = "GUARD-LAST-ADMIN";
/**
* A plan may not take away the last assignment of Global Administrator over the whole tenant. One that a group holds counts only
* while the group is there and has members: to empty or to delete it takes the role from everybody in it.
*/
const lastAdmin = {
	id: rule$9,
	severity: "critical",
	concerns: ({ configuration }) => configuration.desired.some(({ type, ensure, values }) => type.name === "entra.directoryRoleAssignment" || type.name === "entra.group" && (ensure === "absent" || Object.hasOwn(values, "members"))),
	reads: () => [{
		type: directoryRoleAssignment,
		keys: "all"
	}, {
		type: group,
		keys: [],
		through: ["principalId", "members"]
	}],
	judge: (c) => {
		const takes = c.changes.find((one) => mayTake(one));
		if (takes === void 0) return [];
		const [was, willBe] = [administrators(c, c.before), administrators(c, c.after)];
		const staying = willBe?.filter((id) => was?.includes(id) ?? false);
		if (staying !== void 0 && (staying.length > 0 || was?.length === 0)) return [];
		return [finding(rule$9, {
			verdict: willBe === void 0 ? "unknown" : "fail",
			severity: "critical",
			subject: takes.at,
			declared: takes.declared,
			message: willBe === void 0 ? "role assignments could not be read, so it cannot be told whether a global administrator remains" : "the plan takes away every assignment of Global Administrator that there is",
			hint: "Keep at least one, and take it away in a later run, when the new one is there; two break-glass accounts are the custom.",
			evidence: was ?? []
		})];
	}
};
/** Only a group that was made for it can hold a role (Microsoft Learn: role-assignable groups). */
function mayTake({ at, action, before, values }) {
	if (at.type === "entra.directoryRoleAssignment") return action !== "create";
	if (at.type !== "entra.group" || before?.values["isAssignableToRole"] !== true) return false;
	return action === "delete" || Object.hasOwn(values, "members");
}
/** The assignments over the whole tenant that somebody has something of. */
function administrators(c, world) {
	return allOf(world, directoryRoleAssignment)?.flatMap(({ id, values }) => {
		const { roleDefinitionId, directoryScopeId, principalId } = values;
		if (!(typeof roleDefinitionId === "string" && roleDefinitionId.toLowerCase() === "62e90394-69f5-4237-9190-012177145e10") || directoryScopeId !== "/" && directoryScopeId !== void 0) return [];
		return typeof principalId === "string" && isNobody(c, world, principalId) ? [] : [id];
	});
}
/** A group without members, or one that the plan deletes. What is not known to be a group is somebody. */
function isNobody({ before }, world, principalId) {
	const found = world.findId(group, principalId);
	if (found.is === "present") return isEmpty(found.value);
	return found.is === "absent" && before.findId("entra.group", principalId).is === "present";
}
function isEmpty({ values: { members } }) {
	return isJsonList(members) && members.length === 0;
}

// src/judges/limits.ts
/** Objects that one plan may change where the YAML does not say: enough for a first baseline, too few for an accident. */
const defaultMaxChanges = 50;
/** No more deletions than `guards.maxDeletes`, which is 0 unless the YAML says otherwise. */
const maxDeletes = {
	id: "GUARD-MAX-DELETES",
	severity: "high",
	concerns: () => true,
	reads: () => [],
	judge: (c) => limit("GUARD-MAX-DELETES", c.changes.filter((one) => one.action === "delete"), c.configuration.guards.maxDeletes, "deletes", "maxDeletes")
};
/** No more changed objects than `guards.maxChanges` (50 where the YAML does not say). */
const maxChanges = {
	id: "GUARD-MAX-CHANGES",
	severity: "medium",
	concerns: () => true,
	reads: () => [],
	judge: (c) => limit("GUARD-MAX-CHANGES", c.changes, c.configuration.guards.maxChanges ?? 50, "changes", "maxChanges")
};
function limit(rule, changes, most, verb, word) {
	const objects = [...new Set(changes.map((one) => addressText(one.at)))];
	if (objects.length <= most) return [];
	const first = changes[0];
	return [finding(rule, {
		verdict: "fail",
		severity: "high",
		subject: null,
		...first === void 0 ? {} : { declared: first.declared },
		message: `the plan ${verb} ${objects.length} ${objects.length === 1 ? "object" : "objects"}; at most ${most} are allowed`,
		hint: `Select fewer tasks, or raise it in the YAML: guards: { ${word}: ${objects.length} }.`,
		evidence: objects
	})];
}

// src/judges/mail-flow.ts
const transportRule = "exchange.transportRule";
const connectors = ["exchange.inboundConnector", "exchange.outboundConnector"];
/** Actions of a rule that lose mail, send it elsewhere, show it to others, or let it by the filter (Learn: New-TransportRule). */
const harms = [
	{
		property: "DeleteMessage",
		words: "deletes it",
		is: (value) => value === true
	},
	{
		property: "RedirectMessageTo",
		words: "sends it to somebody else instead"
	},
	{
		property: "BlindCopyTo",
		words: "copies it to somebody whom nobody sees"
	},
	{
		property: "RouteMessageOutboundConnector",
		words: "sends it by another connector"
	},
	{
		property: "SetSCL",
		words: "lets it by the spam filter (SetSCL: -1)",
		is: (value) => value === -1 || value === "-1"
	},
	{
		property: "SetHeaderName",
		words: "sets a header that switches filters off",
		is: (value) => typeof value === "string" && /^X-MS-Exchange-Organization-(?:Skip|BypassClutter)/iu.test(value)
	}
];
/** What of a rule does not change which mail it takes, or what it does with it. */
const idle = [
	"Name",
	"Comments",
	"Priority",
	"SetAuditSeverity",
	"LogEventText",
	"LastModifiedBy"
];
/** A mail flow rule that is on and loses, diverts or shows mail, or lets it by the filter, is made or changed with a word of its own. */
const mailRules = {
	id: "GUARD-MAIL-RULE",
	severity: "high",
	concerns: ({ configuration }) => configuration.desired.some(({ type }) => type.name === transportRule),
	reads: () => [],
	judge: (c) => movesOf(c).flatMap((move) => move.at.type === transportRule ? judgeRule(move) : [])
};
function judgeRule(move) {
	const { at, before, after } = move;
	if (after === void 0 || !isOn(after)) return [];
	const done = harms.filter(({ property, is }) => isSet(after[property], is));
	const changed = differing(move).filter((name) => !idle.includes(name));
	if (done.length === 0 || changed.length === 0) return [];
	const fresh = done.find(({ property }) => changed.includes(property));
	const declared = causeOf(move, [fresh?.property ?? changed[0] ?? ""]);
	const made = before === void 0 || !isOn(before) || fresh !== void 0;
	return [finding("GUARD-MAIL-RULE", {
		verdict: "fail",
		severity: "high",
		subject: at,
		...declared === void 0 ? {} : { declared },
		message: `${addressText(at)} takes mail and ${done.map(({ words }) => words).join(", and ")}${made ? "" : `; which mail, changes (${changed.join(", ")})`}`,
		hint: "Try it with Mode: Audit first, and look at what it would take.",
		evidence: done.map(({ property }) => ({ [property]: after[property] ?? null }))
	})];
}
/** Where neither says otherwise, a rule is on and enforced: that is what the service makes of a new one. */
function isOn(values) {
	const { Enabled: enabled, Mode: mode } = values;
	return enabled !== false && (typeof mode !== "string" || mode.toLowerCase() === "enforce");
}
function isSet(value, is) {
	if (value === void 0 || value === null || value === "" || value === false) return false;
	return is === void 0 ? !isJsonList(value) || value.length > 0 : is(value);
}
/** Mail goes by a connector or fails with it: none is made, changed or removed without a word of its own. */
const connector = {
	id: "GUARD-CONNECTOR",
	severity: "high",
	concerns: ({ configuration }) => configuration.desired.some(({ type }) => connectors.includes(type.name)),
	reads: () => [],
	judge: (c) => movesOf(c).flatMap((move) => connectors.includes(move.at.type) ? judgeConnector(move) : [])
};
function judgeConnector(move) {
	const { at, action, before, after } = move;
	if ((before?.["Enabled"] === false || before === void 0) && (after === void 0 || after["Enabled"] === false)) return [];
	const changed = differing(move).filter((name) => ![
		"Comment",
		"Name",
		"ConnectorSource"
	].includes(name));
	if (action === "update" && changed.length === 0) return [];
	const declared = action === "update" ? causeOf(move, [changed[0] ?? ""]) : move.changes[0]?.declared;
	const verb = {
		create: "would be made",
		delete: "would be removed",
		update: `changes (${changed.join(", ")})`
	}[action];
	return [finding("GUARD-CONNECTOR", {
		verdict: "fail",
		severity: "high",
		subject: at,
		...declared === void 0 ? {} : { declared },
		message: `${addressText(at)} ${verb}: mail that goes by it may go elsewhere, unprotected, or not at all`,
		hint: "Validate it with the other side first; one that is off (Enabled: false) can be made without this.",
		evidence: changed
	})];
}
/** The properties that are written and are not what they were. */
function differing({ before = {}, after = {}, changes }) {
	return [...new Set(changes.flatMap(({ values }) => Object.keys(values)))].filter((name) => !sameJson(before[name] ?? null, after[name] ?? null));
}

// src/judges/no-break-glass.ts
const rule$8 = "GUARD-NO-BREAKGLASS";
/** A file that changes Conditional Access must name its break-glass accounts: without them nobody can check that somebody still gets in. */
const noBreakGlass = {
	id: rule$8,
	severity: "high",
	concerns: ({ configuration }) => configuration.breakGlass.length === 0,
	reads: () => [],
	judge: ({ changes }) => {
		const first = changes.find((one) => one.at.type === conditionalAccessPolicy);
		if (first === void 0) return [];
		return [finding(rule$8, {
			verdict: "fail",
			severity: "high",
			subject: null,
			declared: first.declared,
			message: "Conditional Access is changed, but the configuration names no break-glass accounts",
			hint: "Name at least two accounts that must always get in: breakGlass: [bg1@contoso.com, bg2@contoso.com].",
			evidence: [first.id]
		})];
	}
};

// src/judges/preservation-lock.ts
const rule$7 = "GUARD-PRESERVATION-LOCK";
const policy = "purview.retentionCompliancePolicy";
/** A retention policy is not locked without a word of its own: nobody, Microsoft included, takes a lock off again (Learn: preservation lock). */
const preservationLock = {
	id: rule$7,
	severity: "critical",
	concerns: ({ configuration }) => configuration.desired.some(({ type }) => type.name === policy),
	reads: () => [],
	judge: (c) => movesOf(c).flatMap((move) => {
		const { at, before, after } = move;
		const locks = move.changes.some(({ values }) => values["RestrictiveRetention"] === true);
		if (at.type !== policy || !locks || after === void 0 || before?.["RestrictiveRetention"] === true) return [];
		const declared = causeOf(move, ["RestrictiveRetention"]);
		return [finding(rule$7, {
			verdict: "fail",
			severity: "critical",
			subject: at,
			...declared === void 0 ? {} : { declared },
			message: `${addressText(at)} would be locked for ever: it could be made longer or wider, and never again shorter, narrower, off or gone`,
			hint: "Leave it unlocked until law and records management have signed.",
			evidence: [before?.["RestrictiveRetention"] ?? null]
		})];
	})
};

// src/judges/protect.ts
const rule$6 = "GUARD-PROTECTED";
/** What `protect` names, in any letter case, is never deleted, and none of its lists is emptied, however deep it lies. */
const protectedObjects = {
	id: rule$6,
	severity: "critical",
	concerns: ({ configuration }) => configuration.protect.length > 0,
	reads: () => [],
	judge: ({ changes, configuration }) => changes.flatMap((change) => {
		const names = change.before === null ? [change.at] : [change.at, change.before.at];
		const what = configuration.protect.some((one) => names.some((at) => isSameAddress("ignore", one, at))) ? harm(change) : void 0;
		return what === void 0 ? [] : [finding(rule$6, {
			verdict: "fail",
			severity: "critical",
			subject: change.at,
			declared: change.declared,
			message: `${change.id} is protected, and the plan ${what}`,
			hint: "Take it out of `protect` if that is meant."
		})];
	})
};
function harm({ action, values, before }) {
	if (action === "delete") return "deletes it";
	const emptied = emptiedIn(before?.values ?? {}, values);
	return emptied === void 0 ? void 0 : `empties its ${emptied}`;
}
/** The path of a list that had something in it and will have nothing. What is not in `values` is not written. */
function emptiedIn(before, values) {
	for (const [name, value] of Object.entries(values)) {
		const was = before[name];
		if (isJsonList(was) && was.length > 0 && (value === null || isJsonList(value) && value.length === 0)) return name;
		if (!isJsonObject(was) || value !== null && !isJsonObject(value)) continue;
		const left = Object.keys(was).map((one) => [one, value?.[one] ?? null]);
		const deeper = emptiedIn(was, Object.fromEntries(left));
		if (deeper !== void 0) return `${name}.${deeper}`;
	}
}

// src/judges/referenced.ts
const rule$5 = "GUARD-REFERENCED";
/** What others still name is not deleted, as far as those others were read: they would name nothing. */
const referenced = {
	id: rule$5,
	severity: "high",
	concerns: () => true,
	reads: () => [],
	judge: (c) => movesOf(c).flatMap((move) => move.action === "delete" ? judgeMove(c, move) : [])
};
function judgeMove(c, move) {
	const { at, changes } = move;
	const users = [...c.types.values()].flatMap((type) => {
		const all = c.after.of(type.name);
		if (all.is !== "present" || !names(type.properties, at.type)) return [];
		return all.value.filter((one) => inside$1(type.properties, one.values, move)).map((one) => addressText(one.at));
	});
	if (users.length === 0) return [];
	const declared = changes[0]?.declared;
	const more = users.length > 3 ? ` and ${users.length - 3} more` : "";
	return [finding(rule$5, {
		verdict: "fail",
		severity: "high",
		subject: at,
		...declared === void 0 ? {} : { declared },
		message: `${addressText(at)} would be deleted, and ${users.slice(0, 3).join(", ")}${more} still ${users.length === 1 ? "names" : "name"} it`,
		hint: "Take it out of what names it, in this plan or before.",
		evidence: users.slice(0, 50)
	})];
}
/** Whether any property, however deep, can name an object of a type. */
function names(properties, type) {
	return Object.values(properties).some(({ ref, of }) => ref?.to.includes(type) === true || of !== void 0 && names(of, type));
}
function inside$1(properties, values, move) {
	return Object.entries(properties).some(([name, property]) => at$1(property, values[name] ?? null, move));
}
function at$1(property, value, move) {
	if (isJsonList(value)) return value.some((one) => at$1(property, one, move));
	const { ref, of } = property;
	if (isJsonObject(value)) return of !== void 0 && inside$1(of, value, move);
	if (typeof value !== "string" || ref === void 0 || !ref.to.includes(move.at.type)) return false;
	if (ref.keywords?.includes(value) === true) return false;
	const own = ref.by === void 0 ? move.id : move.before?.[ref.by] ?? null;
	return typeof own === "string" && own !== "" && own.toLowerCase() === value.toLowerCase();
}

// src/judges/self.ts
const rule$4 = "GUARD-SELF";
/**
* The pipeline's own identity keeps its roles: no assignment of a role to it or to a group it is in is taken away, it stays in the
* groups it is in, it is not deleted, and no policy for workload identities blocks it. Where its object id is not known, a change
* that might do so cannot be cleared and stops.
*/
const self = {
	id: rule$4,
	severity: "critical",
	concerns: ({ configuration }) => configuration.desired.some((one) => one.type.name.startsWith("entra.")),
	reads: () => [],
	judge: (c) => c.changes.flatMap((change) => judgeChange(c, change))
};
function judgeChange(c, change) {
	const { client, objectId } = c.self;
	const { before, at } = change;
	if (at.type === "entra.conditionalAccessPolicy") return judgePolicy(c, change);
	if (before === null) return [];
	const appId = before.values["appId"];
	if (typeof appId === "string" && holds([appId], client) && change.action === "delete") return [say(change, "fail", `${change.id} is the pipeline's own identity, and the plan deletes it`)];
	const loses = losers(change);
	if (loses.length === 0) return [];
	if (objectId === void 0) return [say(change, "unknown", `it cannot be told whether ${change.id} takes a role from the pipeline's own identity`)];
	const byGroup = at.type === "entra.directoryRoleAssignment" && loses.some((one) => isMember(c.before, one, objectId) === "yes");
	if (!holds(loses, objectId) && !byGroup) return [];
	const what = at.type === "entra.directoryRoleAssignment" ? "takes a role" : "takes a membership";
	return [say(change, "fail", `${change.id} ${what} from the pipeline's own identity`)];
}
/** An enabled policy that blocks workload identities, as it will be (Microsoft Learn: Conditional Access for workload identities). */
function judgePolicy({ after, self: { objectId } }, change) {
	const policy = change.objectId === null ? after.find(change.at.type, change.at.key) : void 0;
	const values = ((policy?.is === "present" ? policy.value[0] : void 0) ?? after.byId(change.at.type, change.objectId ?? ""))?.values ?? {};
	const list = (name) => textsOf(valueAt(values, [
		"conditions",
		"clientApplications",
		name
	]) ?? null);
	const blocks = textsOf(valueAt(values, ["grantControls", "builtInControls"]) ?? null).includes("block");
	if (values["state"] !== "enabled" || !blocks || list("includeServicePrincipals").length === 0) return [];
	const isAimed = (own) => holds(list("includeServicePrincipals"), "ServicePrincipalsInMyTenant") || holds(list("includeServicePrincipals"), own);
	if (objectId === void 0) return [say(change, "unknown", `it cannot be told whether ${change.id} blocks the pipeline's own identity`)];
	return isAimed(objectId) && !holds(list("excludeServicePrincipals"), objectId) ? [say(change, "fail", `${change.id} blocks the pipeline's own identity`)] : [];
}
/** The ids of those who lose something by a change. */
function losers({ action, at, before, values }) {
	if (before === null) return [];
	if (at.type === "entra.directoryRoleAssignment") {
		const { principalId } = before.values;
		return action !== "create" && typeof principalId === "string" ? [principalId] : [];
	}
	if (at.type !== "entra.group") return [];
	const members = textsOf(before.values["members"]);
	if (action === "delete") return members;
	const kept = values["members"];
	if (kept === void 0) return [];
	const ids = isJsonList(kept) ? kept.flatMap(idOf) : [];
	return members.filter((one) => !holds(ids, one));
}
function idOf(value) {
	if (typeof value === "string") return [value];
	const inner = typeof value === "object" && value !== null && "$ref" in value ? value.$ref : void 0;
	return typeof inner === "object" && inner !== null && "id" in inner && typeof inner.id === "string" ? [inner.id] : [];
}
function say(change, verdict, message) {
	return finding(rule$4, {
		verdict,
		severity: "critical",
		subject: change.at,
		declared: change.declared,
		message,
		hint: "Keep what the pipeline needs; it could not undo this itself."
	});
}

// src/judges/tenant-agrees.ts
const rule$3 = "GUARD-TENANT";
/** The tenant that the YAML asserts must be the one that was signed in to. It cannot be waived. */
const tenantAgrees = {
	id: rule$3,
	severity: "critical",
	concerns: ({ configuration }) => configuration.tenant !== void 0,
	reads: () => [],
	judge: ({ configuration, before, tenantNames }) => {
		const { tenant } = configuration;
		if (tenant === void 0) return [];
		const name = tenant.name.toLowerCase();
		const known = [before.tenant, ...tenantNames ?? []].map((one) => one.toLowerCase());
		if (known.includes(name)) return [];
		const isId = /^[0-9a-f-]{36}$/u.test(name);
		return [finding(rule$3, {
			verdict: isId || tenantNames !== void 0 ? "fail" : "unknown",
			severity: "critical",
			subject: null,
			declared: tenant.position,
			message: `the configuration is for ${tenant.name}, but the sign-in is to ${[before.tenant, ...tenantNames ?? []].join(", ")}`,
			hint: "Use the configuration of this tenant, or the credentials of that one.",
			evidence: known
		})];
	}
};

// src/judges/unproven.ts
const rule$2 = "UNPROVEN";
/** Writing a row or a property whose facts are only inferred needs a waiver (docs/unproven.md). */
const unproven = {
	id: rule$2,
	severity: "medium",
	concerns: () => true,
	reads: () => [],
	judge: ({ changes, types }) => changes.flatMap(({ at, declared, differences, action }) => {
		const type = types.get(at.type);
		if (type === void 0) return [];
		const guessed = differences.filter(({ path }) => isInferred(type, path)).map(({ path }) => pathText(path));
		if (type.evidence !== "inferred" && guessed.length === 0) return [];
		const what = type.evidence === "inferred" ? `how ${at.type} is written` : `how ${guessed.join(", ")} is written`;
		return [finding(rule$2, {
			verdict: "fail",
			severity: "medium",
			subject: at,
			declared,
			message: `${what} is inferred from other facts, not documented by the service (${action} of ${addressText(at)})`,
			hint: "Try it in a test tenant first, or record with `prove` how this one answers.",
			evidence: guessed
		})];
	})
};
function isInferred(type, path) {
	let members = type.properties;
	for (const step of path) {
		if (typeof step === "number") continue;
		const property = members?.[step];
		if (property?.evidence === "inferred") return true;
		members = property?.of;
	}
	return false;
}

// src/judges/unprotected.ts
const rule$1 = "GUARD-UNPROTECTED";
/**
* A plan may not leave people with neither a policy nor security defaults: an ordinary member, a guest and an administrator whom no
* policy names by themselves are judged before and after. Stops only what the plan causes; per-user multifactor authentication is of
* persons, and those who have it are no ordinary members.
*/
const unprotected = {
	id: rule$1,
	severity: "critical",
	concerns: (c) => declaresAccess(c),
	reads: () => [{
		type: securityDefaults,
		keys: "all"
	}],
	judge: (c) => {
		const [first] = accessChanges(c.changes);
		if (first === void 0) return [];
		const open = personas.flatMap(({ who, name }) => {
			const lost = targets.filter(({ target }) => protects(c.before, who, target) === true && protects(c.after, who, target) === false);
			return lost.length === 0 ? [] : [{
				name,
				where: lost.map((one) => one.name)
			}];
		});
		if (open.length === 0) return [];
		const told = open.map(({ name, where }) => `${name} (${where.join(", ")})`).join("; ");
		return [finding(rule$1, {
			verdict: "fail",
			severity: "critical",
			subject: first.at,
			declared: first.declared,
			message: `the plan leaves people who were protected with neither a policy nor security defaults: ${told}`,
			hint: "Enable what takes the place first (report-only protects nobody), and take the old away in a later run.",
			evidence: open.map(({ name, where }) => ({
				who: name,
				where
			}))
		})];
	}
};
function persona(part) {
	return {
		kind: "user",
		id: "(somebody)",
		groups: [],
		roles: [],
		external: "none",
		homeTenant: null,
		perUserMfa: "disabled",
		...part
	};
}
const personas = [
	{
		name: "ordinary members",
		who: persona({})
	},
	{
		name: "guests",
		who: persona({
			external: "b2bCollaborationGuest",
			homeTenant: "unknown"
		})
	},
	{
		name: "global administrators",
		who: persona({ roles: [globalAdministrator] })
	}
];
const targets = [{
	name: "mail",
	target: mail
}, {
	name: "the portals",
	target: portal
}];
/** Whether anything is asked of a sign-in in a browser; undefined where that cannot be told. */
function protects(world, who, target) {
	const set = policySetOf(world);
	if (set === void 0) return void 0;
	const verdict = evaluatorOf(set)(calm(plainSignIn(who, target)));
	if (verdict.blockedBy.length > 0 || verdict.clauses.length > 0) return true;
	if (set.securityDefaults === true) return true;
	if (set.securityDefaults === "unknown" || depends(verdict)) return void 0;
	return false;
}
/** A sign-in without risk: what only acts on risk protects nobody from day to day. */
function calm(plain) {
	return {
		...plain,
		risks: {
			...plain.risks,
			user: "none",
			signIn: "none",
			insider: "none"
		}
	};
}
function depends({ why }) {
	return why.length > 0;
}

// src/judges/owners.ts
/** Types of which one guard tells every change. */
const wholeTypes = {
	"entra.domain": "GUARD-DOMAIN",
	"entra.domainFederation": "GUARD-DOMAIN",
	"exchange.inboundConnector": "GUARD-CONNECTOR",
	"exchange.outboundConnector": "GUARD-CONNECTOR",
	"teams.externalAccessPolicy": "GUARD-SHARING-WIDENED",
	"teams.tenantFederationConfiguration": "GUARD-SHARING-WIDENED"
};
const properties = {
	"entra.namedLocation": { isTrusted: "GUARD-ALLOW-LIST" },
	"entra.crossTenantAccessPolicyDefault": { inboundTrust: "GUARD-CROSS-TENANT" },
	"entra.crossTenantAccessPolicyPartner": { inboundTrust: "GUARD-CROSS-TENANT" },
	"teams.teamsClientConfiguration": { AllowGuestUser: "GUARD-SHARING-WIDENED" },
	"teams.teamsChannelsPolicy": {
		AllowChannelSharingToExternalUser: "GUARD-SHARING-WIDENED",
		AllowUserToParticipateInExternalSharedChannel: "GUARD-SHARING-WIDENED"
	}
};
/** What SharePoint calls sharing: who may be let in, by which link, and for how long. */
const sharing = /sharing|^(?:Default|FileAnonymous|FolderAnonymous)Link(?:Permission|Type)$|^EmailAttestation|^ExternalUser|^RequireAccepting|^isRequireAccepting/iu;
/** The guard that tells a weakening of a property, so that one cause gives one finding. */
function ownerOf(type, path) {
	const name = String(path[0] ?? "");
	const own = wholeTypes[type] ?? properties[type]?.[name];
	if (own !== void 0) return own;
	return type.startsWith("sharepoint.") && sharing.test(name) ? "GUARD-SHARING-WIDENED" : "GUARD-WEAKENED";
}

// src/judges/weakening.ts
/**
* What becomes less safe of an object, by the rows' `safer`, however deep it lies; elements of a list are found again by their
* `listKey`. Values that are not known, or not in the order, are not compared.
*/
function weakeningsOf(type, before, after) {
	return inside(type.properties, before, after, []);
}
function inside(properties, before, after, path) {
	return Object.entries(properties).flatMap(([name, property]) => Object.hasOwn(before, name) && Object.hasOwn(after, name) ? at(property, before[name] ?? null, after[name] ?? null, [...path, name]) : []);
}
function at(property, before, after, path) {
	const { safer, of, list, listKey } = property;
	const own = safer !== void 0 && isLower(safer, before, after, property.ignoreCase) ? [{
		path,
		before,
		after
	}] : [];
	if (of === void 0) return own;
	if (list === void 0) return isJsonObject(before) && isJsonObject(after) ? [...own, ...inside(of, before, after, path)] : own;
	if (listKey === void 0 || !isJsonList(before) || !isJsonList(after)) return own;
	return [...own, ...after.flatMap((element, index) => {
		if (!isJsonObject(element)) return [];
		const was = before.find((one) => isJsonObject(one) && listKey.every((key) => sameJson(one[key] ?? null, element[key] ?? null)));
		return isJsonObject(was) ? inside(of, was, element, [...path, index]) : [];
	})];
}
/** Says whether a value is less safe than another. No value is `false` where safety is a switch; otherwise it is not known. */
function isLower(safer, before, after, ignoreCase) {
	if (safer === "higher" || safer === "lower") {
		if (typeof before !== "number" || typeof after !== "number") return false;
		return safer === "higher" ? after < before : after > before;
	}
	const isSwitch = safer.every((one) => typeof one === "boolean");
	const place = (value) => {
		const given = value === null && isSwitch ? false : value;
		return safer.findIndex((one) => sameJson(folded(one, ignoreCase), folded(given, ignoreCase)));
	};
	const [was, willBe] = [place(before), place(after)];
	return was >= 0 && willBe >= 0 && willBe < was;
}
function folded(value, ignoreCase) {
	return typeof value === "string" && ignoreCase === true ? value.toLowerCase() : value;
}

// src/judges/weakened.ts
/**
* Nothing with an order of safety (`safer` in the catalogue) is set to what is less safe, and nothing that is switched on is
* deleted where it could be switched off. One finding an object; where another guard speaks for a property, that one tells it.
*/
const weakened = {
	id: "GUARD-WEAKENED",
	severity: "high",
	concerns: () => true,
	reads: () => [],
	judge: (c) => movesOf(c).flatMap((move) => {
		return [...sayings(move, "GUARD-WEAKENED", "would be less safe", "Keep the safer value."), ...isWorking(move) ? [deletesWorking(move)] : []];
	})
};
/** Sharing and access from outside are not opened further than they are: SharePoint, OneDrive and Teams. */
const sharingWidened = {
	id: "GUARD-SHARING-WIDENED",
	severity: "high",
	concerns: ({ configuration }) => configuration.desired.some(({ type }) => type.name.startsWith("sharepoint.") || type.name.startsWith("teams.")),
	reads: () => [],
	judge: (c) => movesOf(c).flatMap((move) => sayings(move, "GUARD-SHARING-WIDENED", "would be open to more people outside", "Keep it as narrow as it is, or open single sites or policies."))
};
/** The weakenings of a move for which a guard speaks: one finding with all of them, at the line of the first. */
function sayings(move, rule, what, hint) {
	const { type, at, before, after } = move;
	if (before === void 0 || after === void 0) return [];
	const own = weakeningsOf(type, before, after).filter(({ path }) => ownerOf(type.name, path) === rule);
	const [first] = own;
	if (first === void 0) return [];
	const declared = causeOf(move, first.path);
	return [finding(rule, {
		verdict: "fail",
		severity: "high",
		subject: at,
		...declared === void 0 ? {} : { declared },
		message: `${addressText(at)} ${what}: ${own.map(told).join("; ")}`,
		hint,
		evidence: own.map(({ path, ...values }) => ({
			path: pathText(path),
			...values
		}))
	})];
}
function told({ path, before, after }) {
	return `${pathText(path)} from ${short(before)} to ${short(after)}`;
}
/** A value of a tenant or of the YAML in a sentence. */
function short(value) {
	const text = typeof value === "string" ? value : jsonText(value);
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
/** Whether a move deletes what is switched on, of a type that can be switched off and is safer on. */
function isWorking({ type, action, before }) {
	const { off } = type;
	const safer = off === void 0 ? void 0 : type.properties[off.property]?.safer;
	if (action !== "delete" || off === void 0 || safer === void 0 || before === void 0) return false;
	const now = valueAt(before, [off.property]);
	if (now === void 0) return false;
	return weakeningsOf(type, { [off.property]: now }, { [off.property]: off.value }).length > 0;
}
function deletesWorking(move) {
	const { at, type, before, changes } = move;
	const declared = changes[0]?.declared;
	const now = valueAt(before, [type.off?.property ?? ""]) ?? null;
	return finding("GUARD-WEAKENED", {
		verdict: "fail",
		severity: "high",
		subject: at,
		...declared === void 0 ? {} : { declared },
		message: `${addressText(at)} protects (${type.off?.property ?? ""}: ${short(now)}), and the plan deletes it`,
		hint: "Switch it off first, and delete it when nobody misses it.",
		evidence: [now]
	});
}

// src/judges/workload.ts
const rule = "GUARD-WORKLOAD";
/**
* A policy that is on and blocks programs (workload identities) is made, switched on or aimed elsewhere with a word of its own:
* nobody is asked for another factor, they stop. Where the pipeline itself is hit, GUARD-SELF says so instead.
*/
const workload = {
	id: rule,
	severity: "high",
	concerns: ({ configuration }) => configuration.desired.some(({ type }) => type.name === conditionalAccessPolicy),
	reads: () => [],
	judge: (c) => {
		const told = new Set(self.judge(c).flatMap(({ subject }) => subject === null ? [] : [addressText(subject)]));
		return movesOf(c).flatMap((move) => {
			const { at, before, after } = move;
			if (at.type !== "entra.conditionalAccessPolicy" || after === void 0 || told.has(addressText(at))) return [];
			if (!blocksPrograms(after)) return [];
			if (before !== void 0 && blocksPrograms(before) && sameJson(aimOf(before), aimOf(after))) return [];
			const declared = causeOf(move, ["conditions", "clientApplications"]);
			const included = textsOf(valueAt(after, [...programs, "includeServicePrincipals"]));
			const all = included.includes("ServicePrincipalsInMyTenant");
			return [finding(rule, {
				verdict: "fail",
				severity: all ? "critical" : "high",
				subject: at,
				...declared === void 0 ? {} : { declared },
				message: `${addressText(at)} would block ${all ? "every program of the tenant that is not excluded" : `${included.length} of the tenant's programs`} where its conditions hold`,
				hint: "Try it as enabledForReportingButNotEnforced first, and look at the sign-ins of service principals.",
				evidence: included.slice(0, 50)
			})];
		});
	}
};
const programs = ["conditions", "clientApplications"];
function blocksPrograms(values) {
	const blocks = textsOf(valueAt(values, ["grantControls", "builtInControls"])).includes("block");
	const filter = valueAt(values, [...programs, "servicePrincipalFilter"]) ?? null;
	const included = textsOf(valueAt(values, [...programs, "includeServicePrincipals"]));
	return values["state"] === "enabled" && blocks && (included.length > 0 || filter !== null);
}
/** Whom a policy means, and where. */
function aimOf(values) {
	return { conditions: values["conditions"] ?? null };
}

// src/judges/guards.ts
/** Every guard, in the order in which their findings are told. Which of them tells a weakening is in `owners.ts`. */
const guards = [
	tenantAgrees,
	breakGlass,
	noBreakGlass,
	emergencyCount,
	emergencyMethods,
	self,
	lastAdmin,
	adminGetsIn,
	unprotected,
	idlePolicies,
	workload,
	ipAllowList,
	domains,
	crossTenant,
	preservationLock,
	mailRules,
	connector,
	sharingWidened,
	allowList,
	weakened,
	referenced,
	protectedObjects,
	irreversible,
	freeze,
	maxDeletes,
	maxChanges,
	unproven
];
/** What the guards that a configuration concerns want to see beside the declared types. */
function readsOf(c) {
	return guards.filter((one) => one.concerns(c)).flatMap((one) => one.reads(c));
}
/** Lets every guard that is concerned judge, and applies the waivers of the YAML. Pure. */
function judge(c) {
	const findings = guards.filter((one) => one.concerns(c)).flatMap((one) => one.judge(c));
	return waive(findings, c.configuration.waivers, c.now);
}

// src/judges/risk.ts
/** Gives every change of a plan its risk. Pure; no part of what is reviewed by digest. */
function withRisks(changes, findings, types) {
	return changes.map((change) => ({
		...change,
		risk: riskOf(change, findings, types.get(change.at.type))
	}));
}
/**
* The risk of one change: the worst of what the row says of it and of what guards found about the object. A finding counts whether
* or not it is waived: a waiver says that it is meant, not that it is harmless. The first reason of the worst is told.
*/
function riskOf(change, findings, type) {
	const own = addressText(change.at).toLowerCase();
	return [...findings.filter(({ verdict, subject }) => [
		"fail",
		"unknown",
		"waived"
	].includes(verdict) && subject !== null && addressText(subject).toLowerCase() === own).map(({ severity, rule, message }) => ({
		level: severity,
		reason: `${rule}: ${message}`
	})), ...bySort(change, type)].reduce((worst, one) => rank(one.level) > rank(worst.level) ? one : worst);
}
function rank(level) {
	return severities.indexOf(level);
}
/** What can be told from the row and the action alone; the last always holds. */
function bySort(change, type) {
	const { action, irreversible, values } = change;
	const { staged, remove, cardinality } = type ?? {};
	const reaches = staged !== void 0 && action !== "delete" && values[staged.property] === staged.final;
	return [
		...irreversible === void 0 ? [] : [risk("high", `cannot be undone: ${irreversible}`)],
		...reaches ? [risk("high", `switches it on (${staged.property}: ${jsonText(staged.final)})`)] : [],
		...action === "delete" ? [remove === "recycle" || remove === "disable" ? risk("medium", "takes away something that can be brought back") : risk("high", "takes away something that cannot be brought back")] : [],
		...cardinality === "singleton" ? [risk("medium", "holds for the whole tenant")] : [],
		risk("low", action === "create" ? "makes something new" : "changes one object")
	];
}
function risk(level, reason) {
	return {
		level,
		reason
	};
}

// src/records/raise-evidence.ts
/**
* Lets rows that are only inferred count as captured in the tenant of which a live exchange was recorded: where objects of it
* were decoded, and of its inferred properties those that were seen with a value. A proof of another tenant counts for nothing
* and is told, as does one that a simulator answered, but in a rehearsal. `wanted`: the types that this is of any interest for.
*/
function raiseEvidence(types, proofs, { tenant, simulated }, wanted) {
	const own = tenantDigest(tenant);
	const foreign = proofs.filter(({ proof }) => proof.tenant !== own);
	const played = proofs.filter(({ proof }) => proof.tenant === own && proof.simulated === true && !simulated);
	const raised = new Map(types);
	const counted = /* @__PURE__ */ new Map();
	for (const { file, proof } of proofs) {
		if (proof.tenant !== own || proof.simulated === true && !simulated) continue;
		for (const row of proof.rows) {
			const type = raised.get(row.type);
			if (type === void 0 || !isSeen(row)) continue;
			const after = raise(type, new Set(row.properties));
			if (after === type) continue;
			raised.set(row.type, after);
			const how = row.steps.create.proven || row.steps.update.proven ? "read and written" : "read, not written";
			if (type.evidence === "inferred") counted.set(row.type, `${row.type} (${how}, ${file})`);
		}
	}
	const told = [...counted].filter(([name]) => wanted.has(name)).map(([, text]) => text);
	return {
		types: raised,
		notes: [
			...told.length === 0 ? [] : [`Inferred, but taken for captured by a proof of this tenant: ${told.join(", ")}.`],
			...played.map(({ file }) => `${file} was recorded on a simulator and counts for nothing in the tenant itself.`),
			...foreign.map(({ file }) => `${file} is a proof of another tenant and counts for nothing here.`)
		]
	};
}
/** An empty list shows that the question is understood, not what an object looks like. */
function isSeen({ steps, objects }) {
	return steps.read.proven && objects > 0;
}
function raise(type, seen) {
	const properties = raiseProperties(type.properties, seen, "");
	if (type.evidence !== "inferred" && properties === type.properties) return type;
	return {
		...type,
		evidence: type.evidence === "inferred" ? "captured" : type.evidence,
		properties
	};
}
function raiseProperties(properties, seen, at) {
	const entries = Object.entries(properties).map(([name, property]) => {
		const path = `${at}${name}`;
		const of = property.of === void 0 ? void 0 : raiseProperties(property.of, seen, `${path}.`);
		const lifted = property.evidence === "inferred" && seen.has(path);
		if (!lifted && of === property.of) return [name, property];
		const changed = {
			...property,
			...of === void 0 ? {} : { of }
		};
		return [name, lifted ? {
			...changed,
			evidence: "captured"
		} : changed];
	});
	return entries.some(([name, property]) => properties[name] !== property) ? Object.fromEntries(entries) : properties;
}

// src/commands/copy-names.ts
const initial = /\.onmicrosoft\.[a-z]+$/iu;
/**
* What the tenant of a copy may be called: as the copy says, and as the configuration asserts where the copy cannot contradict
* it. A snapshot knows an id and at most the initial domain; another domain may well be the same tenant's.
*/
function namesOfCopy({ tenant }, configuration) {
	const declared = configuration.tenant?.name;
	if (declared === void 0 || isGuid(declared)) return [tenant];
	return initial.test(declared) && initial.test(tenant) ? [tenant] : [tenant, declared];
}

// src/commands/plan-tenant.ts
/** Reads the YAML, signs in, observes, plans and judges: what `plan`, `apply` and `check` have in common. */
async function planTenant(context, mode) {
	return planDeclared(context, mode, await load(context));
}
/**
* Signs in, observes, plans and judges a configuration. `redeclare` may declare something else once the tenant is open, of the
* services that were declared before.
*/
async function planDeclared(context, mode, { configuration: given, catalogue, proofs }, redeclare) {
	const first = readsOf({ configuration: given });
	const services = servicesOf([
		...given.desired.map((one) => one.at),
		...first,
		...given.prune ?? []
	].map((one) => one.type));
	const tenant = await openTenant(context, catalogue, services, mode, given);
	try {
		const { session, types, reader } = tenant;
		const declared = redeclare === void 0 ? given : {
			...given,
			desired: await redeclare(tenant)
		};
		const reads = readsOf({ configuration: declared });
		const scopes = declared.prune ?? [];
		const wants = wantsOf(declared.desired, types, reads);
		const listed = wantsOfPrune(scopes, types).filter(({ type }) => !wants.some((one) => one.type.name === type.name));
		const world = await observe({
			tenant: session.tenant,
			reader,
			types,
			signal: context.host.stop
		}, [...wants, ...listed], followedBy(reads));
		const extra = pruned(world, types, declared.desired, {
			scopes,
			protect: [...declared.protect, ...declared.leftOut ?? []]
		});
		const configuration = {
			...declared,
			desired: [...declared.desired, ...extra.desired]
		};
		const made = plan({
			tenant: session.tenant,
			world,
			desired: configuration.desired,
			types,
			refusals: tenant.refusals
		});
		const planned = {
			...made,
			troubles: [...made.troubles, ...extra.troubles]
		};
		const { changes } = planned.plan;
		const written = new Set(changes.map(({ at }) => at.type));
		const simulated = context.values.text("simulator") !== void 0;
		const raised = raiseEvidence(types, proofs, {
			tenant: session.tenant,
			simulated
		}, written);
		const accounts = context.copy === void 0 ? accountsToRead(world, configuration, changes) : [];
		const people = accounts.length === 0 ? void 0 : await tenant.people(accounts, context.host.stop);
		const findings = judge({
			before: world,
			after: project(world, changes, types),
			changes,
			configuration,
			types: raised.types,
			tenantNames: [...tenant.names, ...context.copy === void 0 ? [] : namesOfCopy(context.copy, configuration)],
			self: {
				client: session.client,
				...session.objectId === void 0 ? {} : { objectId: session.objectId }
			},
			...people === void 0 ? {} : { people },
			now: context.host.clock.now()
		});
		const judged = withFindings(planned.plan, findings);
		return {
			tenant,
			configuration,
			world,
			planned: {
				...planned,
				plan: {
					...judged,
					changes: withRisks(judged.changes, findings, types)
				}
			},
			findings,
			notes: raised.notes
		};
	} catch (error) {
		await tenant.close();
		throw error;
	}
}

export { application as a, portal as c, directoryRoleAssignment as d, group as f, stopping as h, judge as i, accessChanges as l, makeRun as m, planTenant as n, mail as o, perUserMfa as p, namesOfCopy as r, plainSignIn as s, planDeclared as t, conditionalAccessPolicy as u };