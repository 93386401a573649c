import { a as trouble, c as addressText, o as positionText } from "./trouble.js";
import { c as sameJson, i as isJsonObject, l as textsOf, r as isJsonList, s as pathText, u as valueAt } from "./json.js";
import { a as referencesIn, i as mapJson, n as isReference, r as isSecretName, t as isListDelta } from "./marks.js";
import { a as foldKey, c as lookDigest, d as digest, l as orderDigest, n as followedBy, o as basisOf, r as wantsOf, s as inOrder, t as observe, u as placeOf } from "./observe.js";
import { n as present, r as unknown, t as absent } from "./observed.js";
import { n as isGuid } from "./guid.js";
import { n as servicesOf, t as openTenant } from "./open-tenant.js";
import { t as load } from "./load.js";

// src/engine/duration.ts
const iso = /^(?<sign>-)?P(?:(?<days>\d+)D)?(?:T(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:\.\d+)?)S)?)?$/u;
const dotnet = /^(?<sign>-)?(?:(?<days>\d+)\.)?(?<hours>\d{1,2}):(?<minutes>\d{2})(?::(?<seconds>\d{2}(?:\.\d{1,7})?))?$/u;
/**
* Reads a span of time in milliseconds: ISO 8601 as Graph writes it (`PT1H`, `P30D`; not years and months, whose length
* varies) or .NET's `d.hh:mm:ss` as Exchange does. Undefined for anything else, which then compares as text.
*/
function durationMs(value) {
	if (typeof value !== "string" || /^-?P(?:.*T)?$/u.test(value)) return void 0;
	const parts = (iso.exec(value) ?? dotnet.exec(value))?.groups;
	if (parts === void 0) return void 0;
	const of = (name) => Number(parts[name] ?? 0);
	const seconds = ((of("days") * 24 + of("hours")) * 60 + of("minutes")) * 60 + of("seconds");
	return (parts["sign"] === "-" ? -1 : 1) * Math.round(seconds * 1e3);
}

// src/engine/scalar.ts
/** Says whether a declared and an observed single value are the same, by what the row says of the property. */
function sameScalar(property, declared, observed) {
	if (isReference(declared)) {
		const { id } = declared.$ref;
		return id !== void 0 && typeof observed === "string" && id.toLowerCase() === observed.toLowerCase();
	}
	if (property?.jsonText === true) return sameJson(parsedJson(plain(declared)), parsedJson(observed));
	if (property?.flags === true) return sameFlags(property, declared, observed);
	if (property?.shape === "duration") {
		const left = durationMs(declared);
		const right = durationMs(observed);
		if (left !== void 0 && right !== void 0) return left === right;
	}
	if (typeof declared === "string" && typeof observed === "string") return property?.ignoreCase === true || isGuid(declared) && isGuid(observed) ? declared.toLowerCase() === observed.toLowerCase() : declared === observed;
	return sameJson(plain(declared), observed);
}
/** Replaces every reference that has its id by that id: what the value will look like when it is read back. */
function plain(value) {
	return mapJson(value, (item) => isReference(item) ? item.$ref.id ?? item : item);
}
/**
* Says whether a value means "nothing here": null, missing, an empty list, an empty text, what the row counts as such, and an
* object of nothing else (reference: entra-graph 1.4.2).
*/
function isEmpty$1(property, value) {
	if (value === void 0 || value === null || value === "") return true;
	if (property?.emptyWhen?.some((one) => sameJson(one, value)) === true) return true;
	if (isJsonList(value)) return value.length === 0;
	return isJsonObject(value) && !isReference(value) && isEmptyObject(property, value, isEmpty$1);
}
/** `isEmpty` for what nobody declared inside a closed whole: there a plain false is nothing, too. */
function isEmptyInClosed(property, value) {
	if (value === false || isEmpty$1(property, value)) return true;
	return isJsonObject(value) && isEmptyObject(property, value, isEmptyInClosed);
}
function isEmptyObject(property, value, empty) {
	return Object.entries(value).every(([key, item]) => empty(property?.of?.[key], item));
}
function sameFlags(property, declared, observed) {
	const left = flagSet(property, declared);
	const right = flagSet(property, observed);
	return left.size === right.size && [...left].every((flag) => right.has(flag));
}
function flagSet(property, value) {
	const texts = (isJsonList(value) ? value : typeof value === "string" ? value.split(",") : []).flatMap((word) => typeof word === "string" && word.trim() !== "" ? [word.trim()] : []);
	return new Set(property.ignoreCase === true ? texts.map((text) => text.toLowerCase()) : texts);
}
function parsedJson(value) {
	if (typeof value !== "string") return value;
	try {
		return JSON.parse(value);
	} catch {
		return value;
	}
}

// src/engine/lists.ts
/** Says whether two elements of a list of objects carry the same key members. */
function sameListKey(element, keys, declared, observed) {
	if (!isJsonObject(declared) || !isJsonObject(observed)) return false;
	return keys.every((key) => {
		const [left, right] = [declared[key] ?? null, observed[key] ?? null];
		const member = element?.of?.[key];
		return isEmpty$1(member, left) && isEmpty$1(member, right) || sameScalar(member, left, right);
	});
}
/**
* The list that results from "at least these, and none of those": what was there stays in its order, what is missing comes
* behind it.
*/
function listAfterDelta(property, { $list: { add, remove } }, observed) {
	const same = (declared, other) => property?.listKey === void 0 ? sameScalar(property, declared, other) : sameListKey(property, property.listKey, declared, other);
	const kept = observed.filter((other) => !remove.some((item) => same(item, other)));
	const missing = add.filter((item) => !kept.some((other) => same(item, other)));
	return {
		list: [...kept, ...missing],
		changed: kept.length < observed.length || missing.length > 0
	};
}

// src/engine/diff.ts
/**
* Compares what is declared with what was observed: every declared leaf that is different or cannot be told. A value that
* the service is not known to give back, and did not, is unknown; one that is there is compared. Never fails.
*/
function diffObject(type, declared, observed) {
	const { partial } = declared;
	return [...Object.entries(declared.values).flatMap(([name, value]) => {
		const seen = own(observed, name);
		if (seen === void 0 && partial !== void 0) return isIgnored(declared.ignore, [name]) ? [] : [cannotTell(declared, [name], value, partial)];
		return diffValue(declared, type.properties[name], value, seen, [name], false);
	}), ...diffFlatClosed(type, declared, observed)];
}
/** The names of a flat closed whole that a declaration leaves out; none where it does not touch the whole. */
function leftOut(type, values) {
	const whole = type.closed ?? [];
	return whole.some((name) => Object.hasOwn(values, name)) ? whole.filter((name) => !Object.hasOwn(values, name)) : [];
}
/** Says whether a path, or one that holds it, is left to others by `ignore`. Places in lists do not count. */
function isIgnored(ignore, path) {
	const names = path.filter((step) => typeof step === "string");
	return ignore.some((one) => {
		const open = one.filter((step) => typeof step === "string");
		return open.length <= names.length && open.every((step, index) => step === names[index]);
	});
}
/** The value of an own member; a name like `constructor` finds nothing. */
function own(value, name) {
	return Object.hasOwn(value, name) ? value[name] : void 0;
}
/** One element of a list property, as a property of its own. */
function elementOf(property) {
	if (property === void 0) return void 0;
	const { list: _list, listKey: _key, ...element } = property;
	return element;
}
/** Compares one value, the way `diffObject` does. `closed`: it lies inside a closed whole. */
function diffValue(context, property, declared, observed, path, closed) {
	if (isIgnored(context.ignore, path)) return [];
	if (property?.secret === true || isSecretName(declared)) return [cannotTell(context, path, declared, "a secret is never given back")];
	if (observed === void 0 && property !== void 0 && property.echo !== "returned") return [cannotTell(context, path, declared, "the service does not give this property back")];
	if (becomes(property, declared, observed)) return [];
	if (isListDelta(declared)) {
		const before = toList(observed);
		const after = listAfterDelta(property, declared, before);
		return after.changed ? [different(context, path, before, after.list)] : [];
	}
	if (isEmpty$1(property, declared) && isEmpty$1(property, observed) && !isClosedObject(property, closed, declared)) return [];
	if (isJsonList(declared) && (property === void 0 || property.list !== void 0)) return diffList(context, property, declared, toList(observed), path, closed);
	if (isJsonObject(declared) && !isReference(declared) && property?.of !== void 0 && property.jsonText !== true) {
		if (!isJsonObject(observed) && !isEmpty$1(property, declared)) return [different(context, path, observed ?? null, declared)];
		return diffMembers(context, property.of, declared, isJsonObject(observed) ? observed : {}, path, inside(property, closed));
	}
	return sameScalar(property, declared, observed ?? null) ? [] : [different(context, path, observed ?? null, declared)];
}
function diffMembers(context, members, declared, observed, path, closed) {
	const told = Object.entries(declared).flatMap(([name, value]) => diffValue(context, members[name], value, own(observed, name), [...path, name], closed));
	if (!closed) return told;
	const extra = Object.entries(observed).filter(([name]) => !Object.hasOwn(declared, name)).flatMap(([name, value]) => diffExtra(context, members[name], value, [...path, name]));
	return [...told, ...extra];
}
/** What nobody declared inside a closed whole: drift, leaf by leaf, so that `ignore` can open a part of it. */
function diffExtra(context, property, observed, path) {
	if (property?.write === "never" || isIgnored(context.ignore, path) || isEmptyInClosed(property, observed)) return [];
	if (isJsonObject(observed) && property?.of !== void 0) {
		const { of } = property;
		return Object.entries(observed).flatMap(([name, item]) => diffExtra(context, of[name], item, [...path, name]));
	}
	return [{
		path,
		verdict: "different",
		before: observed,
		declared: context.positions(path)
	}];
}
function diffFlatClosed(type, declared, observed) {
	return leftOut(type, declared.values).flatMap((name) => {
		const value = own(observed, name);
		return value === void 0 ? [] : diffExtra(declared, type.properties[name], value, [name]);
	});
}
function diffList(context, property, declared, observed, path, closed) {
	const element = elementOf(property);
	const whole = [different(context, path, observed, declared)];
	const compare = (item, other, index) => diffValue(context, element, item, other, [...path, index], inside(property, closed));
	const agrees = (item, other) => compare(item, other, 0).every((one) => one.verdict === "unknown");
	const keys = property?.listKey;
	if (keys !== void 0) {
		const partners = declared.map((item) => observed.find((other) => sameListKey(element, keys, item, other)));
		const extra = observed.filter((other) => !partners.includes(other));
		if (new Set(partners).size < partners.length && partners.every((one) => one !== void 0)) return whole;
		return [...declared.flatMap((item, index) => {
			const partner = partners[index];
			return partner === void 0 ? [{
				path: [...path, index],
				verdict: "different",
				after: item,
				declared: context.positions([...path, index])
			}] : compare(item, partner, index);
		}), ...extra.map((item) => ({
			path,
			verdict: "different",
			before: item,
			declared: context.positions(path)
		}))];
	}
	if (property?.list === "set") return declared.every((item) => observed.some((other) => agrees(item, other))) && observed.every((other) => declared.some((item) => agrees(item, other))) ? [] : whole;
	if (declared.length !== observed.length) return whole;
	return declared.flatMap((item, index) => compare(item, observed[index], index));
}
function becomes(property, declared, observed) {
	return property?.becomes?.some((pair) => sameJson(pair.declared, declared) && sameJson(pair.observed, observed)) ?? false;
}
function isClosedObject(property, closed, declared) {
	return inside(property, closed) && isJsonObject(declared);
}
function inside(property, closed) {
	return closed || property?.closed === true;
}
function toList(value) {
	if (value === void 0 || value === null) return [];
	return isJsonList(value) ? value : [value];
}
function different(context, path, before, after) {
	return {
		path,
		verdict: "different",
		before,
		after,
		declared: context.positions(path)
	};
}
function cannotTell(context, path, after, why) {
	return {
		path,
		verdict: "unknown",
		after,
		declared: context.positions(path),
		why
	};
}

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
		const waiver = valid.find((other) => covers(other, one));
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
function covers(waiver, finding) {
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

// src/records/plan-digests.ts
/** Digest of what will change: everything a change writes and waits for, without what it was computed from. */
function intentDigest(changes) {
	return digest(changes.map((one) => ({
		id: one.id,
		action: one.action,
		type: one.at.type,
		key: one.at.key,
		objectId: one.objectId,
		values: one.values,
		needs: one.needs,
		follows: one.follows ?? [],
		version: one.version ?? null
	})));
}
/** Digest of what that rests on: the objects it was computed from, and what names were found to mean. */
function basisDigest(changes, looked) {
	return digest({
		objects: Object.fromEntries(changes.map((one) => [one.id, one.basis])),
		looked
	});
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

// src/commands/make-run.ts
/** Makes the run of a command that planned: what it saw, found and cost. */
function makeRun({ values, host }, started, made, more = {}) {
	const { tenant, planned, findings, configuration } = made;
	return {
		formatVersion: 1,
		command: values.command,
		tenant: values.text("tenant") ?? tenant.session.tenant,
		started: new Date(started).toISOString(),
		seconds: (host.clock.now() - started) / 1e3,
		plan: planned.plan,
		drift: planned.drift,
		outcomes: [],
		findings,
		troubles: planned.troubles,
		compared: planned.compared,
		ledger: tenant.ledger(),
		names: knownNames(made.world, tenant.types, [...planned.plan.changes, ...planned.drift].flatMap((one) => one.differences)),
		notices: [
			...simulatorNotices({
				values,
				host
			}),
			...credentialNotices(tenant.choice.detection),
			...configuration.warnings.map((one) => `${one.code}: ${one.message}`)
		],
		...more
	};
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

// src/engine/merge.ts
/**
* Each touched top-level property with the whole value it shall have: declared over observed. What was read and is not
* declared goes back unchanged, closed wholes lose what is not declared, ignored paths keep what was read.
*/
function mergeTouched(type, declared, observed, touched) {
	const told = Object.entries(declared.values).filter(([name]) => touched.has(name)).map(([name, value]) => [name, merge(declared, type.properties[name], value, own(observed, name), [name], false)]);
	const emptied = leftOut(type, declared.values).filter((name) => touched.has(name)).map((name) => [name, emptyForm(declared, type.properties[name], observed[name] ?? null, [name])]);
	return Object.fromEntries([...told, ...emptied]);
}
/** The values of an object that is made: everything declared; a list declared by what to add holds just that. */
function valuesOfNew(values) {
	const made = mapJson(values, (item) => isListDelta(item) ? item.$list.add : item);
	return isJsonObject(made) ? made : {};
}
function merge(context, property, declared, observed, path, closed) {
	if (isIgnored(context.ignore, path)) return observed ?? null;
	if (isListDelta(declared)) return listAfterDelta(property, declared, isJsonList(observed) ? observed : []).list;
	const within = closed || property?.closed === true;
	if (isJsonObject(declared) && !isReference(declared) && property?.of !== void 0 && property.jsonText !== true) return mergeMembers(context, property, declared, isJsonObject(observed) ? observed : {}, path, within);
	if (isJsonList(declared) && property?.list !== void 0) return mergeList(context, property, declared, isJsonList(observed) ? observed : [], path, within);
	return diffValue(context, property, declared, observed, path, closed).length > 0 || observed === void 0 ? declared : observed;
}
function mergeMembers(context, property, declared, observed, path, closed) {
	const kept = Object.entries(observed).filter(([name]) => !Object.hasOwn(declared, name)).map(([name, value]) => {
		const here = [...path, name];
		return [name, closed ? emptyForm(context, property.of?.[name], value, here) : value];
	});
	const told = Object.entries(declared).filter(([name]) => !isIgnored(context.ignore, [...path, name]) || Object.hasOwn(observed, name)).map(([name, value]) => [name, merge(context, property.of?.[name], value, own(observed, name), [...path, name], closed)]);
	return Object.fromEntries([...kept, ...told]);
}
function mergeList(context, property, declared, observed, path, closed) {
	const element = elementOf(property);
	return declared.map((item, index) => {
		const here = [...path, index];
		const partner = observed.find((other) => property.listKey === void 0 ? diffValue(context, element, item, other, here, closed).every((one) => one.verdict === "unknown") : sameListKey(element, property.listKey, item, other));
		return partner === void 0 ? item : merge(context, element, item, partner, here, closed);
	});
}
/** The empty form of what a closed whole does not declare; what counts as empty already, and what is ignored, stays. */
function emptyForm(context, property, value, path) {
	if (property?.write === "never" || isIgnored(context.ignore, path) || isEmptyInClosed(property, value)) return value;
	if (isJsonObject(value) && property?.of !== void 0) {
		if (!context.ignore.some((one) => isIgnored([path], one))) return null;
		const { of } = property;
		return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, emptyForm(context, of[name], item, [...path, name])]));
	}
	if (isJsonList(value)) return [];
	return value === true ? false : null;
}

// src/engine/changes.ts
/** The action that would bring a declaration in line; undefined where it is, or where that cannot be told. */
function actionFor({ desired, object, different, troubles }) {
	if (troubles.length > 0 || object.is === "unknown") return void 0;
	if (desired.ensure === "absent") return object.is === "present" ? "delete" : void 0;
	if (object.is === "absent") return "create";
	return different.length > 0 ? "update" : void 0;
}
/** Whether a declaration's mode lets an action be written. */
function isWritten(mode, action) {
	return mode === "enforce" || mode === "create" && action === "create";
}
/**
* The changes that one comparison asks for: none, one, or two where the row reaches a dangerous state in stages. Needs are
* not known yet; `ordered` adds them. Gives NOT-WRITABLE or OBJECT-MISSING where the row does not allow the change.
*/
function changesFor(comparison) {
	const action = actionFor(comparison);
	if (action === void 0 || !isWritten(comparison.desired.mode, action)) return {
		changes: [],
		troubles: []
	};
	const denied = denial(comparison, action);
	if (denied.length > 0) return {
		changes: [],
		troubles: denied
	};
	return {
		changes: staged(comparison, baseChange(comparison, action)),
		troubles: []
	};
}
function baseChange(comparison, action) {
	const { desired, object, different, values } = comparison;
	const { type } = desired;
	const before = object.is === "present" ? object.value : null;
	const irreversible = whyIrreversible(type, action);
	return {
		id: addressText(desired.at),
		action,
		at: desired.at,
		objectId: before?.id ?? null,
		differences: action === "delete" ? [] : different,
		values: action === "delete" ? {} : before === null ? valuesOfNew(values) : touchedValues(comparison, before.values),
		needs: [],
		basis: before === null ? null : basisOf(type, before),
		before,
		task: desired.task,
		declared: desired.positions([]),
		...desired.version === void 0 ? {} : { version: desired.version },
		...irreversible === void 0 ? {} : { irreversible }
	};
}
function touchedValues({ desired, values, different }, before) {
	const touched = new Set(different.map((one) => String(one.path[0])));
	return mergeTouched(desired.type, {
		values,
		ignore: desired.ignore,
		positions: desired.positions
	}, before, touched);
}
function staged({ desired: { type } }, change) {
	const { staged } = type;
	if (staged === void 0 || change.action === "delete") return [change];
	const reaches = change.values[staged.property] === staged.final;
	const alone = change.action === "update" && change.differences.every((one) => one.path[0] === staged.property);
	if (!reaches || alone) return [change];
	const switched = change.differences.find((one) => one.path.length === 1 && one.path[0] === staged.property);
	const declared = switched?.declared ?? change.declared;
	const without = change.differences.filter((one) => one !== switched);
	const first = {
		path: [staged.property],
		verdict: "different",
		...switched?.before === void 0 ? {} : { before: switched.before },
		after: staged.safe,
		declared
	};
	const second = {
		path: [staged.property],
		verdict: "different",
		before: staged.safe,
		after: staged.final,
		declared
	};
	const alreadySafe = change.before?.values[staged.property] === staged.safe;
	const { irreversible: _irreversible, ...again } = change;
	return [{
		...change,
		differences: alreadySafe ? without : [...without, first],
		values: {
			...change.values,
			[staged.property]: staged.safe
		}
	}, {
		...again,
		id: `${change.id}#2`,
		action: "update",
		differences: [second],
		values: { [staged.property]: staged.final },
		needs: [change.id]
	}];
}
function whyIrreversible(type, action) {
	if (action === "delete" && type.remove === "delete") return "the service keeps nothing of a deleted object of this type";
	if (action === "create" && type.remove === "never") return "the service does not let an object of this type be deleted";
}
function denial(comparison, action) {
	const { desired, different, object } = comparison;
	const { type, at } = desired;
	const subject = {
		position: desired.positions([]),
		address: at
	};
	const refuse = (why) => [trouble("NOT-WRITABLE", {
		message: `${addressText(at)}: ${why}`,
		subject
	})];
	if (type.readOnly !== void 0) return refuse(type.readOnly);
	if (action === "delete") return type.remove === "never" ? refuse("objects of this type cannot be deleted or switched off") : [];
	if (action === "create" && !type.create) return [trouble("OBJECT-MISSING", {
		message: `${addressText(at)} does not exist, and objects of this type cannot be created here`,
		subject
	})];
	if (action === "update" && !type.update) return refuse("objects of this type cannot be changed");
	return different.filter(({ path }) => isFixed(type, path, action)).flatMap((one) => {
		const why = writeOf(type, one.path) === "never" ? "is set by the service and cannot be written" : "can only be given at creation";
		const now = object.is === "present" ? `; it is ${JSON.stringify(one.before ?? null).slice(0, 200)}` : "";
		return [trouble("NOT-WRITABLE", {
			message: `${addressText(at)}: ${one.path.join(".")} ${why}${now}`,
			subject: {
				position: one.declared,
				address: at
			}
		})];
	});
}
function isFixed(type, path, action) {
	const write = writeOf(type, path);
	if (write === "never") return action === "update" || !type.key.includes(String(path[0]));
	return write === "create" && action === "update";
}
/** The strictest word on writing along a path. */
function writeOf(type, path) {
	let strictest = "always";
	let members = type.properties;
	for (const step of path) {
		if (typeof step === "number") continue;
		const property = members?.[step];
		if (property === void 0) break;
		if (property.write === "never") return "never";
		if (property.write === "create") strictest = "create";
		members = property.of;
	}
	return strictest;
}

// src/engine/match.ts
/** Says whether a declaration's key is only known once references are resolved (a role assignment's principal). */
function keyHoldsReferences({ type, values }) {
	return type.key.some((name) => referencesIn(values[name] ?? null).length > 0);
}
/**
* Finds the object that a declaration means: by its pinned id, else by its key, else by the key it had (`was`). Gives
* OBJECT-AMBIGUOUS where several carry the key, RENAME-CONFLICT where old and new both exist, OBJECT-MISSING where a
* pinned id is nobody's.
*/
function match(world, desired, values) {
	const { type, at, id, was } = desired;
	if (id !== void 0) {
		const found = world.findId(type.name, id);
		if (found.is !== "absent" || desired.ensure === "absent") return { object: found };
		return refuse("OBJECT-MISSING", desired, `${addressText(at)}: no object has the id ${id}`);
	}
	const now = candidates(world, desired, values, at.key);
	if (now.is === "unknown") return { object: now };
	if (now.is === "present" && now.value.length > 1) return several(desired, at.key, now.value);
	const found = now.is === "present" ? now.value[0] : void 0;
	if (was === void 0) return { object: found === void 0 ? absent : present(found) };
	const before = world.find(type.name, was);
	if (before.is === "unknown") return { object: before };
	if (before.is === "present" && before.value.length > 1) return several(desired, was, before.value);
	const old = before.is === "present" ? before.value[0] : void 0;
	if (old === void 0 || old.id === found?.id) return { object: found === void 0 ? absent : present(found) };
	if (found === void 0) return {
		object: present(old),
		renamed: true
	};
	return refuse("RENAME-CONFLICT", desired, `${addressText(at)}: an object of the new name (${found.id}) and one of the old name "${was}" (${old.id}) both exist`);
}
function candidates(world, desired, values, key) {
	const { type } = desired;
	if (type.cardinality === "singleton") {
		const all = world.of(type.name);
		return all.is === "present" && all.value.length === 0 ? absent : all;
	}
	if (!keyHoldsReferences(desired)) return world.find(type.name, key);
	const all = world.of(type.name);
	if (all.is !== "present") return all;
	const found = all.value.filter((one) => sameKeyValues(type, values, one.values));
	if (found.length > 0) return present(found);
	return world.complete(type.name) ? absent : world.find(type.name, key);
}
/** Compares key property by key property: references are ids on both sides by now. */
function sameKeyValues(type, declared, observed) {
	return type.key.every((name) => {
		const property = type.properties[name];
		const [left, right] = [declared[name] ?? null, observed[name] ?? null];
		if (isEmpty$1(property, left) && isEmpty$1(property, right)) return true;
		if (typeof left === "string" && typeof right === "string") return foldKey(type, left) === foldKey(type, right);
		return sameScalar(property, left, right);
	});
}
function several(desired, key, found) {
	const ids = found.map((one) => one.id).join(", ");
	return refuse("OBJECT-AMBIGUOUS", desired, `${found.length} objects are called "${key}": ${ids}`);
}
function refuse(code, desired, message) {
	return { trouble: trouble(code, {
		message,
		subject: {
			position: desired.positions([]),
			address: desired.at
		}
	}) };
}

// src/engine/resolve.ts
/** Where a declaration is found by name: its type and its key as the row compares keys. */
function nameSlot(type, key) {
	return `${type.name}/${foldKey(type, key)}`;
}
/**
* Resolves every `$ref` of a declaration. A reference to what is made earlier in this plan keeps no id. A name that means
* nothing or several things is a Trouble (REFERENCE-NOT-FOUND, REFERENCE-AMBIGUOUS), one that could not be looked up is
* OBJECT-UNREADABLE; the reference itself then stays as it was. Nothing is ever dropped.
*/
function resolveValues(names, desired, values) {
	const troubles = [];
	const walk = (value, path) => {
		if (isReference(value)) {
			const resolved = resolveReference(names, value, desired.positions(path));
			if ("code" in resolved) {
				troubles.push(resolved);
				return value;
			}
			return resolved;
		}
		if (isSecretName(value)) return value;
		if (isListDelta(value)) {
			const { add, remove } = value.$list;
			return { $list: {
				add: add.map((item, index) => walk(item, [
					...path,
					"add",
					index
				])),
				remove: remove.map((item, index) => walk(item, [
					...path,
					"remove",
					index
				]))
			} };
		}
		if (isJsonList(value)) return value.map((item, index) => walk(item, [...path, index]));
		if (isJsonObject(value)) return walkMembers(value, path);
		return value;
	};
	const walkMembers = (value, path) => Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, [...path, key])]));
	return {
		values: walkMembers(values, []),
		troubles
	};
}
function resolveReference(names, reference, position) {
	const { types, name, id } = reference.$ref;
	if (id !== void 0 || isGuid(name)) return withId(reference, id ?? name);
	const subject = { position };
	const found = /* @__PURE__ */ new Map();
	let toCome = false;
	for (const typeName of types) {
		const type = names.types.get(typeName);
		if (type === void 0) continue;
		const here = lookUp(names, type, name);
		if (here === "created") toCome = true;
		else if ("code" in here) return {
			...here,
			subject
		};
		else for (const instance of here) found.set(`${typeName}/${instance.id}`, {
			type: typeName,
			instance
		});
	}
	const [first, ...others] = found.values();
	if (first === void 0) {
		if (toCome) return reference;
		return trouble("REFERENCE-NOT-FOUND", {
			message: `"${name}" is not the name of any ${types.map(shortName).join(" or ")} in the tenant or in this configuration`,
			subject
		});
	}
	if (others.length > 0 || toCome) {
		const candidates = [first, ...others].map((one) => `${shortName(one.type)} ${one.instance.id}`);
		if (toCome) candidates.push("one that this configuration creates");
		return trouble("REFERENCE-AMBIGUOUS", {
			message: `"${name}" may mean ${candidates.join(", ")}`,
			subject
		});
	}
	return idOnWire(reference, first.instance, position);
}
function lookUp(names, type, name) {
	const own = names.declared.get(nameSlot(type, name));
	if (own === void 0) {
		const seen = names.world.find(type.name, name);
		return seen.is === "present" ? seen.value : seen.is === "absent" ? [] : unreadable$1(type, name, seen.why);
	}
	const { desired, match } = own;
	if ("trouble" in match) return match.trouble;
	if (desired.ensure === "absent") {
		const message = `"${name}" is referred to here, but this configuration declares ${addressText(desired.at)} absent`;
		return trouble("REFERENCE-NOT-FOUND", { message });
	}
	if (match.object.is === "present") return [match.object.value];
	if (match.object.is === "unknown") return unreadable$1(type, name, match.object.why);
	return type.create && desired.mode !== "audit" ? "created" : [];
}
function idOnWire(reference, instance, position) {
	const { by, name } = reference.$ref;
	const id = by === void 0 ? instance.id : instance.values[by];
	if (typeof id === "string" && id !== "") return withId(reference, id);
	const message = `"${name}" was found (${instance.id}), but the service did not give its ${by ?? "id"}`;
	return trouble("OBJECT-UNREADABLE", {
		message,
		subject: { position }
	});
}
function withId(reference, id) {
	return { $ref: {
		...reference.$ref,
		id
	} };
}
function unreadable$1(type, name, why) {
	if (why.kind === "permission" || why.kind === "auth") return why;
	return trouble("OBJECT-UNREADABLE", { message: `${type.name} "${name}" could not be looked up: ${why.message}` });
}
function shortName(type) {
	return type.slice(type.indexOf(".") + 1);
}

// src/engine/compare.ts
/**
* Compares every declaration with the tenant: finds its object, resolves its references, tells leaf by leaf what is
* different and what cannot be told. Pure; never fails.
*/
function compareAll(world, desired, types) {
	const byName = desired.filter((one) => !keyHoldsReferences(one)).map((one) => [nameSlot(one.type, one.at.key), {
		desired: one,
		match: match(world, one, one.values)
	}]);
	const declared = new Map(byName);
	return withoutSharing(desired.map((one) => {
		const { values, troubles } = resolveValues({
			world,
			types,
			declared
		}, one, one.values);
		return compareOne(one, values, troubles, keyIsToCome(one.type, values) ? { object: absent } : declared.get(nameSlot(one.type, one.at.key))?.match ?? match(world, one, values));
	}));
}
/** Two tasks that mean one object (by `id` or `was`) would undo each other's work: both are stopped. */
function withoutSharing(compared) {
	const owners = /* @__PURE__ */ new Map();
	const slot = ({ desired, object }) => object.is === "present" ? `${desired.type.name}/${object.value.id.toLowerCase()}` : void 0;
	for (const one of compared) {
		const id = slot(one);
		if (id !== void 0) owners.set(id, [...owners.get(id) ?? [], one]);
	}
	return compared.map((one) => {
		const others = (owners.get(slot(one) ?? "") ?? []).filter((other) => other !== one);
		if (others.length === 0) return one;
		const names = others.map(({ desired }) => `${addressText(desired.at)} (${positionText(desired.positions([]))})`);
		const why = trouble("OBJECT-AMBIGUOUS", {
			message: `${addressText(one.desired.at)} and ${names.join(", ")} mean the same object`,
			hint: "Declare it once.",
			subject: {
				position: one.desired.positions([]),
				address: one.desired.at
			}
		});
		return {
			...one,
			troubles: [...one.troubles, why]
		};
	});
}
function compareOne(desired, values, troubles, found) {
	const base = {
		desired,
		values,
		different: [],
		untold: []
	};
	if ("trouble" in found) return {
		...base,
		object: unknown(found.trouble),
		troubles: [...troubles, found.trouble]
	};
	const { object } = found;
	if (object.is === "unknown") return {
		...base,
		object,
		troubles: [...troubles, unreadable(desired, object.why)]
	};
	if (desired.ensure === "absent") return {
		...base,
		object,
		troubles
	};
	if (object.is === "absent") return {
		...base,
		object,
		troubles,
		different: declaredValues(desired, values)
	};
	const otherKind = kindTrouble(desired, object.value);
	const { type, ignore, positions } = desired;
	const { values: observed, partial } = object.value;
	const differences = diffObject(type, {
		values,
		ignore,
		positions,
		...partial === void 0 ? {} : { partial }
	}, observed).filter(({ path: [name] }) => found.renamed === true || !type.key.includes(String(name)) || observed[String(name)] !== void 0);
	return {
		...base,
		object,
		troubles: otherKind === void 0 ? troubles : [...troubles, otherKind],
		different: differences.filter((one) => one.verdict === "different"),
		untold: differences.filter((one) => one.verdict === "unknown")
	};
}
function declaredValues(desired, values) {
	return Object.entries(values).map(([name, value]) => ({
		path: [name],
		verdict: "different",
		after: isListDelta(value) ? value.$list.add : value,
		declared: desired.positions([name])
	}));
}
/** A key that refers to what this plan makes cannot be anybody's yet. */
function keyIsToCome({ key }, values) {
	return key.some((name) => referencesIn(values[name] ?? null).some((one) => one.$ref.id === void 0));
}
function kindTrouble(desired, object) {
	const wanted = kindOf(desired.type, desired.values);
	const is = kindOf(desired.type, object.values);
	if (wanted === void 0 || is === void 0 || wanted === is) return void 0;
	return trouble("NOT-WRITABLE", {
		message: `${addressText(desired.at)} is declared as ${wanted}, but the object of this name is ${is}; a kind cannot be changed`,
		subject: {
			position: desired.positions([]),
			address: desired.at
		}
	});
}
function kindOf(type, values) {
	return type.kinds?.find(({ tell }) => {
		const value = values[tell.property];
		return value !== void 0 && value !== null && (tell.equals === void 0 || tell.equals === value);
	})?.name;
}
function unreadable(desired, why) {
	const subject = {
		position: desired.positions([]),
		address: desired.at
	};
	if (why.kind === "permission" || why.kind === "auth") return {
		...why,
		subject
	};
	const opening = `${desired.type.name} could not be read`;
	const rest = why.message.startsWith(opening) ? why.message.slice(opening.length) : `: ${why.message}`;
	return trouble("OBJECT-UNREADABLE", {
		message: `${addressText(desired.at)} could not be read${rest}`,
		hint: `Nothing was changed for it. ${why.hint}`,
		subject,
		...why.service === void 0 ? {} : { service: why.service }
	});
}

// src/engine/forecast.ts
/** Requests a second that a budget allows; Conditional Access allows one a second and tenant (reference: entra-graph 3). */
const pace = {
	"graph.conditionalAccess": 1,
	graph: 8,
	exchange: 3
};
/**
* How many requests an apply will make and how long they take at least: each change is looked at, written and read back, each
* type is read once before. Budgets run side by side, so the slowest decides.
*/
function forecast(changes, types) {
	const byBudget = /* @__PURE__ */ new Map();
	const add = (type, requests) => {
		const budget = types.get(type)?.budget ?? "graph";
		byBudget.set(budget, (byBudget.get(budget) ?? 0) + requests);
	};
	for (const change of changes) add(change.at.type, 3);
	for (const type of new Set(changes.map((one) => one.at.type))) add(type, 1);
	const seconds = [...byBudget].map(([budget, requests]) => requests / (pace[budget] ?? 3));
	return {
		requests: [...byBudget.values()].reduce((sum, one) => sum + one, 0),
		seconds: Math.ceil(Math.max(0, ...seconds))
	};
}

// src/engine/looked.ts
/**
* What the changes rest on beside the objects they change: for each name they refer to, which objects carry it; for what
* they create, that nobody carries its key; for moves, the whole order (under the bare name of the type).
*/
function lookedAt(world, types, comparisons, changes) {
	const looked = /* @__PURE__ */ new Map();
	const written = new Set(changes.map((one) => addressText(one.at)));
	for (const { desired } of comparisons) {
		if (!written.has(addressText(desired.at))) continue;
		for (const { $ref } of referencesIn(desired.values)) for (const type of $ref.types) {
			const seen = world.find(type, $ref.name);
			if (seen.is !== "unknown") looked.set(addressText({
				type,
				key: $ref.name
			}), lookDigest(seen));
		}
	}
	for (const { at, action, values } of changes) {
		const type = types.get(at.type);
		if (action === "create" && at.key !== "") {
			const seen = world.find(at.type, at.key);
			if (seen.is !== "unknown") looked.set(addressText(at), lookDigest(seen));
		}
		if (type?.priority === void 0 || values[type.priority] === void 0) continue;
		const all = world.of(at.type);
		if (all.is === "present") looked.set(at.type, orderDigest(type, all.value));
	}
	return Object.fromEntries([...looked].sort(([left], [right]) => left < right ? -1 : 1));
}

// src/engine/order.ts
/**
* Orders changes. A change needs the changes of what it refers to, and what `sequence` puts before it; it follows the
* changes of the types its row names in `after`. A deletion needs what lets go of the object. Beside that the given order stays.
*/
function ordered(changes, types) {
	const linked = link(changes, types);
	const done = /* @__PURE__ */ new Set();
	const result = [];
	let waiting = linked;
	for (const strict of [true, false]) for (;;) {
		const next = waiting.find((one) => one.needs.every((id) => done.has(id)) && (!strict || (one.follows ?? []).every((id) => done.has(id))));
		if (next === void 0) break;
		done.add(next.id);
		waiting = waiting.filter((one) => one !== next);
		result.push(strict ? next : {
			...next,
			follows: (next.follows ?? []).filter((id) => done.has(id))
		});
	}
	return {
		changes: result,
		troubles: waiting.map((one) => circle(one, waiting))
	};
}
function link(changes, types) {
	const byName = /* @__PURE__ */ new Map();
	const byId = /* @__PURE__ */ new Map();
	for (const one of changes) {
		const { objectId } = one;
		if (objectId !== null && isGuid(objectId)) byId.set(objectId.toLowerCase(), [...byId.get(objectId.toLowerCase()) ?? [], one]);
		const type = types.get(one.at.type);
		if (type === void 0) continue;
		const slot = nameSlot(type, one.at.key);
		byName.set(slot, [...byName.get(slot) ?? [], one]);
	}
	return changes.map((one) => {
		const needs = new Set(one.needs);
		const follows = new Set(one.follows);
		for (const id of [...referredTo(one, byName, types), ...heldBy(one, byId)]) needs.add(id);
		for (const other of changes) {
			if (other.id === one.id) continue;
			if (mustPrecede(other, one, types)) needs.add(other.id);
			else if (comesAfter(one, other, types)) follows.add(other.id);
		}
		for (const id of [one.id, ...needs]) follows.delete(id);
		needs.delete(one.id);
		return {
			...one,
			needs: [...needs],
			...follows.size === 0 ? {} : { follows: [...follows] }
		};
	});
}
function referredTo(change, byName, types) {
	return referencesIn(change.values).flatMap(({ $ref }) => $ref.types.flatMap((name) => {
		const type = types.get(name);
		return (type === void 0 ? [] : byName.get(nameSlot(type, $ref.name)) ?? []).filter((one) => one.action !== "delete" && !isSame(one, change)).map((one) => one.id);
	}));
}
/**
* Changes of the objects whose ids a change writes: what stays as it was read goes back as an id, and rests on them no less than a
* reference does. An exclusion may go only once the group that takes its place is right.
*/
function heldBy(change, byId) {
	return textsIn(change.values).flatMap((text) => byId.get(text.toLowerCase()) ?? []).flatMap((one) => one.action === "delete" || isSame(one, change) ? [] : [one.id]);
}
function textsIn(value) {
	if (typeof value === "string") return [value];
	if (isJsonList(value)) return value.flatMap(textsIn);
	return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
/** Whether `first` must be done before `second` may start. */
function mustPrecede(first, second, types) {
	if (second.action === "delete" && first.action !== "create" && !isSame(first, second) && letsGo(first, second, types)) return true;
	return sequenceRules(first, types).some((rule) => rule.goes === "before" && rule.types.includes(second.at.type)) || sequenceRules(second, types).some((rule) => rule.goes === "after" && rule.types.includes(first.at.type));
}
/**
* Whether what `first` changes or deletes held, before, the object that `second` deletes. An id that is a name (of what a service
* knows by its name alone) says so only where a reference to that type stands; elsewhere it is another object's own name, or words.
*/
function letsGo(first, second, types) {
	const [values, id] = [first.before?.values, second.objectId];
	if (values === void 0 || id === null) return false;
	if (isGuid(id)) return holdsText(values, id);
	const type = types.get(first.at.type);
	return type !== void 0 && refersTo(values, type.properties, second.at.type, id);
}
function refersTo(values, properties, to, id) {
	return Object.entries(properties).some(([name, { ref, of }]) => {
		const value = values[name];
		if (value === void 0) return false;
		if (ref?.to.includes(to) === true) return holdsText(value, id);
		const elements = isJsonList(value) ? value : [value];
		return of !== void 0 && elements.some((one) => isJsonObject(one) && refersTo(one, of, to, id));
	});
}
function sequenceRules(change, types) {
	return (types.get(change.at.type)?.sequence ?? []).filter((rule) => {
		const value = change.values[rule.property];
		return value !== void 0 && sameJson(value, rule.value);
	});
}
/** Whether a row's `after` puts `one` behind `other`; for deletions it is the other way round. */
function comesAfter(one, other, types) {
	if (one.action === "delete" && other.action === "delete") return types.get(other.at.type)?.after.includes(one.at.type) ?? false;
	if (one.action === "delete") return one.at.type === other.at.type || isAfter(other, one, types);
	return other.action !== "delete" && isAfter(one, other, types);
}
function isAfter(one, other, types) {
	return types.get(one.at.type)?.after.includes(other.at.type) ?? false;
}
function isSame(left, right) {
	return addressText(left.at) === addressText(right.at);
}
function holdsText(value, text) {
	if (typeof value === "string") return value.toLowerCase() === text.toLowerCase();
	if (isJsonList(value)) return value.some((item) => holdsText(item, text));
	return isJsonObject(value) && Object.values(value).some((item) => holdsText(item, text));
}
function circle(one, waiting) {
	const others = waiting.filter((other) => other !== one && one.needs.includes(other.id)).map((other) => other.id);
	return trouble("REFERENCE-CYCLE", {
		message: `${one.id} cannot be done before ${others.length === 0 ? "what waits for it" : others.join(", ")}, which waits for it in turn`,
		subject: {
			position: one.declared,
			address: one.at
		}
	});
}

// src/engine/longest-rise.ts
/**
* The positions of one longest strictly rising choice among the numbers; those undefined are passed over. What is not
* chosen is what has to move for the rest to be in order, so a longest choice means the fewest moves.
*/
function longestRise(numbers) {
	const best = [];
	let last;
	numbers.forEach((number, index) => {
		let length = 0;
		let from;
		if (number !== void 0) {
			length = 1;
			for (let earlier = 0; earlier < index; earlier += 1) {
				const other = numbers[earlier];
				const reached = best[earlier]?.length ?? 0;
				if (other !== void 0 && other < number && reached + 1 > length) {
					length = reached + 1;
					from = earlier;
				}
			}
		}
		best.push({
			length,
			from
		});
		if (length > (last === void 0 ? 0 : best[last]?.length ?? 0)) last = index;
	});
	const chosen = /* @__PURE__ */ new Set();
	for (let at = last; at !== void 0; at = best[at]?.from) chosen.add(at);
	return chosen;
}

// src/engine/priorities.ts
/**
* Gives declared objects of a prioritised type the order of the YAML relative to each other (configuration.md 8), with as
* few moves as there can be: those that already stand in the right order stay. Each change gets the number to write; it
* counts on the service closing and opening gaps itself, as Exchange does, so the changes follow each other one by one.
* Objects whose number is declared, and audit tasks, are left where they are. Gives all changes, some of them new.
*/
function withPriorities(world, type, comparisons, changes) {
	const { priority } = type;
	const all = world.of(type.name);
	if (priority === void 0 || all.is !== "present" || !world.complete(type.name)) return changes;
	const line = inOrder(type, all.value);
	const base = Math.min(...line.flatMap((one) => placeOf(type, one) ?? []), line.length === 0 ? 0 : Infinity);
	const members = participants(type, comparisons, changes, line);
	const moves = movesFor(members, line.map((one) => ({
		token: one.id,
		name: one.at.key
	})));
	let previous;
	let lastMove;
	let result = changes;
	for (const member of members) {
		const move = moves.get(member.token);
		const own = result.find((one) => isOwn(one, member));
		const isNew = member.existing === void 0;
		if (move === void 0 && !isNew) continue;
		const change = move === void 0 ? own : placed(type, priority, member, own, base + move.index, move.notes);
		if (change === void 0) continue;
		const following = previous === void 0 ? change : {
			...change,
			follows: [...change.follows ?? [], previous]
		};
		const isMoved = move !== void 0;
		const chained = isMoved && lastMove !== void 0 ? {
			...following,
			needs: [...following.needs, lastMove]
		} : following;
		previous = chained.id;
		if (isMoved) lastMove = chained.id;
		result = own === void 0 ? [...result, chained] : result.map((one) => one === own ? chained : one);
	}
	return result;
}
function participants(type, comparisons, changes, line) {
	return comparisons.flatMap((comparison) => {
		const { desired, object, troubles, values } = comparison;
		if (desired.type.name !== type.name || desired.ensure === "absent" || troubles.length > 0) return [];
		if (type.priority === void 0 || Object.hasOwn(values, type.priority)) return [];
		if (object.is === "present") return desired.mode === "enforce" && line.some((one) => one.id === object.value.id) ? [{
			comparison,
			token: object.value.id,
			existing: object.value
		}] : [];
		const id = addressText(desired.at);
		return changes.some((one) => one.id === id) ? [{
			comparison,
			token: id,
			existing: void 0
		}] : [];
	});
}
function movesFor(members, start) {
	const places = members.map((one) => one.existing === void 0 ? void 0 : start.findIndex((at) => at.token === one.token));
	const staying = longestRise(places);
	const moves = /* @__PURE__ */ new Map();
	let line = start;
	members.forEach((member, position) => {
		if (staying.has(position)) return;
		const lastOfAll = ![...staying].some((index) => index > position);
		const without = line.filter((one) => one.token !== member.token);
		const self = {
			token: member.token,
			name: member.comparison.desired.at.key
		};
		if (member.existing === void 0 && lastOfAll) {
			line = [...without, self];
			return;
		}
		const index = placeFor(without, members, position, staying);
		const next = [
			...without.slice(0, index),
			self,
			...without.slice(index)
		];
		moves.set(member.token, {
			index,
			notes: shifted(line, next, member.token)
		});
		line = next;
	});
	return moves;
}
/** Right behind the declared one before it; the first goes right before the next that stays. */
function placeFor(line, members, position, staying) {
	const before = members[position - 1];
	if (before !== void 0) return line.findIndex((one) => one.token === before.token) + 1;
	const next = members.find((_, index) => index > position && staying.has(index));
	return next === void 0 ? line.length : line.findIndex((one) => one.token === next.token);
}
function shifted(before, after, moved) {
	const notes = before.flatMap((one, from) => {
		const to = after.findIndex((other) => other.token === one.token);
		return one.token === moved || to === from ? [] : [`"${one.name}" shifts from place ${from + 1} to ${to + 1}`];
	});
	return notes.length > 10 ? [...notes.slice(0, 9), `and ${notes.length - 9} more shift`] : notes;
}
function placed(type, priority, { comparison, existing }, own, number, notes) {
	const { desired } = comparison;
	const declared = desired.positions([]);
	const was = existing?.values[priority];
	const difference = {
		path: [priority],
		verdict: "different",
		...was === void 0 ? {} : { before: was },
		after: number,
		declared
	};
	const change = own ?? {
		id: addressText(desired.at),
		action: "update",
		at: desired.at,
		objectId: existing?.id ?? null,
		differences: [],
		values: {},
		needs: [],
		basis: existing === void 0 ? null : basisOf(type, existing),
		before: existing ?? null,
		task: desired.task,
		declared,
		...desired.version === void 0 ? {} : { version: desired.version }
	};
	return {
		...change,
		differences: [...change.differences, difference],
		values: {
			...change.values,
			[priority]: number
		},
		...notes.length === 0 ? {} : { notes: [...change.notes ?? [], ...notes] }
	};
}
function isOwn(change, { comparison }) {
	return change.id === addressText(comparison.desired.at);
}

// src/engine/plan.ts
/**
* Plans: compares every declaration with the world and puts the changes in order. Pure; never fails: what is wrong with a
* task is a Trouble and stops that task alone, with those that need what it would have made.
*/
function plan(input) {
	const { world, types } = input;
	const comparisons = compareAll(world, input.desired, types);
	const asked = comparisons.map((one) => ({
		comparison: one,
		...withRefusals(input, one)
	}));
	const wanted = asked.flatMap((one) => one.changes);
	const placed = [...types.values()].reduce((changes, type) => withPriorities(world, type, comparisons, changes), wanted);
	const reachable = withoutOrphans(placed, types);
	const sorted = ordered(inYamlOrder(reachable.changes, comparisons), types);
	const { changes } = sorted;
	const looked = lookedAt(world, types, comparisons, changes);
	return {
		plan: {
			formatVersion: 1,
			tenant: input.tenant,
			changes,
			findings: [],
			unknowns: comparisons.flatMap(unknownsOf),
			looked,
			forecast: forecast(changes, types),
			intent: intentDigest(changes),
			basis: basisDigest(changes, looked)
		},
		troubles: [
			...asked.flatMap((one) => [...one.comparison.troubles, ...one.troubles]),
			...reachable.troubles,
			...sorted.troubles
		],
		incomparable: comparisons.flatMap((one) => one.troubles),
		drift: driftOf(comparisons, placed),
		compared: count(comparisons, placed)
	};
}
/** The plan with the judges' findings in it. They are no part of its digests: the same plan may be judged again later. */
function withFindings(plan, findings) {
	return {
		...plan,
		findings
	};
}
function withRefusals({ refusals }, comparison) {
	const asked = changesFor(comparison);
	const { desired } = comparison;
	const refused = asked.changes.flatMap((one) => refusals(desired.type, one)).map((one) => ({
		...one,
		subject: {
			position: desired.positions([]),
			address: desired.at,
			...one.subject
		}
	}));
	return refused.length === 0 ? asked : {
		changes: [],
		troubles: [...asked.troubles, ...refused]
	};
}
/** Takes out, round by round, changes that refer to what this plan will not make after all. */
function withoutOrphans(changes, types) {
	const made = new Set(changes.filter((one) => one.action === "create").map((one) => slotOf(one, types)));
	const troubles = [];
	const orphaned = /* @__PURE__ */ new Set();
	for (const change of changes) {
		const missing = referencesIn(change.values).find(({ $ref }) => $ref.id === void 0 && !$ref.types.some((name) => made.has(slot(types, name, $ref.name))));
		if (missing === void 0) continue;
		orphaned.add(addressText(change.at));
		troubles.push(trouble("REFERENCE-NOT-FOUND", {
			message: `${change.id} refers to "${missing.$ref.name}", which this configuration declares but cannot create (see its own error)`,
			subject: {
				position: change.declared,
				address: change.at
			}
		}));
	}
	if (orphaned.size === 0) return {
		changes,
		troubles: []
	};
	const rest = withoutOrphans(changes.filter((one) => !orphaned.has(addressText(one.at))), types);
	return {
		changes: rest.changes,
		troubles: [...troubles, ...rest.troubles]
	};
}
function slotOf(change, types) {
	return slot(types, change.at.type, change.at.key);
}
function slot(types, name, key) {
	const type = types.get(name);
	return type === void 0 ? `${name}/${key}` : nameSlot(type, key);
}
function inYamlOrder(changes, comparisons) {
	const place = new Map(comparisons.map((one, index) => [addressText(one.desired.at), index]));
	const at = (one) => place.get(addressText(one.at)) ?? 0;
	return [...changes].sort((left, right) => at(left) - at(right));
}
function unknownsOf({ desired, untold, troubles }) {
	const leaves = untold.map((one) => ({
		at: desired.at,
		path: one.path,
		why: one.why ?? "it cannot be told",
		declared: one.declared
	}));
	return [...troubles.map((one) => ({
		at: desired.at,
		path: [],
		why: one.message,
		declared: one.subject?.position ?? desired.positions([])
	})), ...leaves];
}
function driftOf(comparisons, changes) {
	return comparisons.flatMap((comparison) => {
		const { desired, different } = comparison;
		const moves = movesOf(comparison, changes);
		const action = actionFor(comparison) ?? (moves.length > 0 ? "update" : void 0);
		if (action === void 0) return [];
		const { at, mode, task } = desired;
		return [{
			at,
			action,
			mode,
			differences: action === "delete" ? [] : [...different, ...moves],
			task,
			declared: desired.positions([])
		}];
	});
}
/** The differences that only the order of like objects causes; a change that is written anyway carries them, too. */
function movesOf({ desired }, changes) {
	const { priority } = desired.type;
	if (priority === void 0 || Object.hasOwn(desired.values, priority)) return [];
	return changes.find((one) => one.id === addressText(desired.at) && one.action === "update")?.differences.filter((one) => one.path[0] === priority) ?? [];
}
function count(comparisons, changes) {
	const verdicts = comparisons.map((one) => {
		if (one.troubles.length > 0 || one.object.is === "unknown") return "unknown";
		return actionFor(one) === void 0 && movesOf(one, changes).length === 0 ? "same" : "different";
	});
	const of = (verdict) => verdicts.filter((one) => one === verdict).length;
	return {
		declared: verdicts.length,
		same: of("same"),
		different: of("different"),
		unknown: of("unknown")
	};
}

// src/engine/places.ts
/** The number that the first object of a prioritised type carries: 0 where there is none. */
function firstPlace(world, type) {
	const all = world.of(type.name);
	const numbers = all.is === "present" ? all.value.flatMap((one) => placeOf(type, one) ?? []) : [];
	return numbers.length === 0 ? 0 : Math.min(...numbers);
}
/** Puts an object where its number says and numbers its like anew, as the services with such an order do. */
function place(type, base, all, moved, written) {
	const { priority } = type;
	if (priority === void 0) return all;
	const wanted = written[priority];
	if (typeof wanted !== "number" && placeOf(type, moved) !== void 0) return all;
	const line = inOrder(type, all).filter((one) => one.id !== moved.id);
	const index = typeof wanted === "number" ? Math.min(Math.max(wanted - base, 0), line.length) : line.length;
	return renumber(priority, all, [
		...line.slice(0, index),
		moved,
		...line.slice(index)
	], base);
}
/** Numbers the objects of a prioritised type anew after one is gone. */
function closeGap(type, base, all) {
	return type.priority === void 0 ? all : renumber(type.priority, all, inOrder(type, all), base);
}
function renumber(priority, all, line, base) {
	const numbers = new Map(line.map((one, index) => [one.id, base + index]));
	return all.map((one) => {
		const number = numbers.get(one.id);
		return number === void 0 ? one : {
			...one,
			values: {
				...one.values,
				[priority]: number
			}
		};
	});
}

// src/engine/project.ts
/** The id that an object has before it is made: nothing in a tenant can carry it. */
function idToCome(address) {
	return `(${addressText(address)})`;
}
/**
* The tenant as it will be after the changes, in their order. Objects made by them carry an id of ours (`idToCome`), and
* references to those hold it. What could not be read stays unknown. Pure.
*/
function project(world, changes, types) {
	return changes.reduce((before, change) => {
		const type = types.get(change.at.type);
		return type === void 0 ? before : projectOne(before, change, type, types);
	}, world);
}
function projectOne(world, change, type, types) {
	const id = change.objectId ?? idToCome(change.at);
	const values = written(change.values, world, types);
	const existing = world.byId(type.name, id) ?? change.before;
	const base = firstPlace(world, type);
	switch (change.action) {
		case "delete": return over(world, type, (all) => closeGap(type, base, all.filter((one) => one.id !== id)), {
			at: change.at,
			gone: id
		});
		case "create": {
			const made = {
				at: change.at,
				id,
				values,
				raw: null
			};
			return over(world, type, (all) => place(type, base, [...all, made], made, values), {
				at: change.at,
				made
			});
		}
		case "update": {
			const instance = {
				...existing ?? { raw: null },
				at: change.at,
				id,
				values: {
					...existing?.values,
					...values
				}
			};
			const replace = (all) => place(type, base, all.map((one) => one.id === id ? instance : one), instance, values);
			return over(world, type, replace, {
				at: change.at,
				made: instance
			});
		}
	}
}
/** Values as they will be read: references are what goes on the wire. */
function written(values, world, types) {
	const mapped = mapJson(values, (value) => isReference(value) ? onWire(value, world, types) : value);
	return isJsonObject(mapped) ? mapped : {};
}
/** What stands for a reference: its id; of an object made by an earlier change, the property that is written, or the id to come. */
function onWire(reference, world, types) {
	const { id, name, by, types: candidates } = reference.$ref;
	if (id !== void 0) return id;
	if (by !== void 0) for (const type of candidates) {
		const found = world.find(type, name);
		const value = found.is === "present" ? found.value[0]?.values[by] : void 0;
		if (value !== void 0) return value;
	}
	const type = candidates.find((one) => types.get(one)?.create === true) ?? candidates[0];
	return type === void 0 ? reference : idToCome({
		type,
		key: name
	});
}
function over(world, type, replace, touched) {
	const all = world.of(type.name);
	const next = all.is === "present" ? replace(all.value) : all.is === "absent" ? replace([]) : void 0;
	const known = new Map((next ?? []).map((one) => [one.id.toLowerCase(), one]));
	const fresh = (one) => {
		const { made } = touched;
		return known.get(one.id.toLowerCase()) ?? (made !== void 0 && made.id === one.id ? made : one);
	};
	const key = foldKey(type, touched.at.key);
	const find = (name, asked) => {
		if (name !== type.name) return world.find(name, asked);
		const before = world.find(name, asked);
		const folded = foldKey(type, asked);
		const others = before.is === "present" ? before.value : [];
		const dropped = touched.gone ?? touched.made?.id;
		const kept = others.filter((one) => one.id !== dropped).map(fresh);
		if (touched.made !== void 0 && folded === key) return present([...kept, fresh(touched.made)]);
		if (before.is === "unknown") return before;
		return kept.length === 0 ? absent : present(kept);
	};
	const findId = (name, id) => {
		if (name !== type.name) return world.findId(name, id);
		const folded = id.toLowerCase();
		if (touched.gone?.toLowerCase() === folded) return absent;
		const made = touched.made;
		if (made !== void 0 && made.id.toLowerCase() === folded) return present(fresh(made));
		const before = world.findId(name, id);
		return before.is === "present" ? present(fresh(before.value)) : before;
	};
	return {
		tenant: world.tenant,
		types: () => world.types(),
		of: (name) => name === type.name && next !== void 0 ? present(next) : world.of(name),
		complete: (name) => world.complete(name),
		find,
		findId,
		byId: (name, id) => {
			const found = findId(name, id);
			return found.is === "present" ? found.value : void 0;
		}
	};
}

// src/judges/entra-names.ts
/** The types that guards of Entra ID look at. */
const conditionalAccessPolicy = "entra.conditionalAccessPolicy";
/** Groups, with `members`. */
const group = "entra.group";
/** Users, by user principal name. */
const user = "entra.user";
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

// src/judges/break-glass.ts
const rule$8 = "GUARD-BREAK-GLASS";
/**
* Every break-glass account must be excluded, by itself, by a group or by a role, from every enabled Conditional Access policy
* that blocks or demands something of users. It stops what the plan causes and what a declared policy would still do; the same
* fault of a policy that nobody declared is a warning. What cannot be told stops as if it were so.
*/
const breakGlass = {
	id: rule$8,
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
			keys: []
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
		const judged = policies.flatMap((policy) => judgePolicy$1(c, policy, found));
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
		const now = isExcluded(c.after, policy, one.id, rebuilt(c));
		if (now === "yes") return [];
		const was = wasExcluded(c, policy.id, one.id);
		const declared = declaredAt(c, policy.at);
		const caused = was === "yes" || c.changes.some((change) => addressText(change.at) === addressText(policy.at));
		const { user: name } = one.account;
		return [finding(rule$8, {
			verdict: now === "no" ? "fail" : "unknown",
			severity: "critical",
			stops: caused || declared !== void 0,
			subject: policy.at,
			...declared === void 0 ? {} : { declared },
			message: now === "no" ? `"${policy.at.key}" is enabled and does not exclude the break-glass account ${name}` : `it cannot be told whether "${policy.at.key}" excludes the break-glass account ${name}`,
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
		const demand = (message, hint) => [finding(rule$8, {
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
			return [finding(rule$8, {
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
	return finding(rule$8, {
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
	return finding(rule$8, {
		verdict: "unknown",
		severity: "critical",
		subject: null,
		message: "Conditional Access policies could not be read, so nobody can tell whether break-glass accounts are excluded",
		hint: "Grant the permission to read them (Policy.Read.All) and run again."
	});
}

// src/judges/ip-allow-list.ts
const rule$7 = "SHAREPOINT-IP-LOCKOUT";
const tenant = "sharepoint.tenant";
/**
* A list of addresses that SharePoint enforces shuts out its admin centre and every caller outside it: a pipeline whose address is
* not listed could not take it back (reference: sharepoint B.6, rule 4). From which address the next run comes nobody knows, so
* turning it on, or changing the list while it is on, needs a person's word: a waiver.
*/
const ipAllowList = {
	id: rule$7,
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
	return [finding(rule$7, {
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
const rule$6 = "GUARD-IRREVERSIBLE";
/** Nothing that cannot be undone without a waiver. */
const irreversible = {
	id: rule$6,
	severity: "high",
	concerns: () => true,
	reads: () => [],
	judge: ({ changes }) => changes.flatMap(({ id, action, at, declared, irreversible: why }) => why === void 0 ? [] : [finding(rule$6, {
		verdict: "fail",
		severity: "high",
		subject: at,
		declared,
		message: `to ${action} ${id} cannot be undone: ${why}`,
		hint: "Take the task out of the configuration if that is not meant."
	})])
};

// src/judges/last-admin.ts
const rule$5 = "GUARD-LAST-ADMIN";
/**
* A plan may not take away the last assignment of Global Administrator over the whole tenant. One that a group holds counts only
* while the group is there and has members: to empty or to delete it takes the role from everybody in it.
*/
const lastAdmin = {
	id: rule$5,
	severity: "critical",
	concerns: ({ configuration }) => configuration.desired.some(({ type, ensure, values }) => type.name === "entra.directoryRoleAssignment" || type.name === "entra.group" && (ensure === "absent" || Object.hasOwn(values, "members"))),
	reads: () => [{
		type: directoryRoleAssignment,
		keys: "all"
	}, {
		type: group,
		keys: []
	}],
	judge: (c) => {
		const takes = c.changes.find((one) => mayTake(one));
		if (takes === void 0) return [];
		const [was, willBe] = [administrators(c, c.before), administrators(c, c.after)];
		const staying = willBe?.filter((id) => was?.includes(id) ?? false);
		if (staying !== void 0 && (staying.length > 0 || was?.length === 0)) return [];
		return [finding(rule$5, {
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

// src/judges/no-break-glass.ts
const rule$4 = "GUARD-NO-BREAKGLASS";
/** A file that changes Conditional Access must name its break-glass accounts: without them nobody can check that somebody still gets in. */
const noBreakGlass = {
	id: rule$4,
	severity: "high",
	concerns: ({ configuration }) => configuration.breakGlass.length === 0,
	reads: () => [],
	judge: ({ changes }) => {
		const first = changes.find((one) => one.at.type === conditionalAccessPolicy);
		if (first === void 0) return [];
		return [finding(rule$4, {
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

// src/judges/protect.ts
const rule$3 = "GUARD-PROTECTED";
/** What `protect` names, in any letter case, is never deleted, and none of its lists is emptied, however deep it lies. */
const protectedObjects = {
	id: rule$3,
	severity: "critical",
	concerns: ({ configuration }) => configuration.protect.length > 0,
	reads: () => [],
	judge: ({ changes, configuration }) => changes.flatMap((change) => {
		const names = change.before === null ? [change.at] : [change.at, change.before.at];
		const what = configuration.protect.some((one) => names.some((at) => isSameAddress("ignore", one, at))) ? harm(change) : void 0;
		return what === void 0 ? [] : [finding(rule$3, {
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

// src/judges/self.ts
const rule$2 = "GUARD-SELF";
/**
* The pipeline's own identity keeps its roles: no assignment of a role to it or to a group it is in is taken away, it stays in the
* groups it is in, it is not deleted, and no policy for workload identities blocks it. Where its object id is not known, a change
* that might do so cannot be cleared and stops.
*/
const self = {
	id: rule$2,
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
	return finding(rule$2, {
		verdict,
		severity: "critical",
		subject: change.at,
		declared: change.declared,
		message,
		hint: "Keep what the pipeline needs; it could not undo this itself."
	});
}

// src/judges/tenant-agrees.ts
const rule$1 = "GUARD-TENANT";
/** The tenant that the YAML asserts must be the one that was signed in to. It cannot be waived. */
const tenantAgrees = {
	id: rule$1,
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
		return [finding(rule$1, {
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
const rule = "UNPROVEN";
/** Writing a row or a property whose facts are only inferred needs a waiver (docs/unproven.md). */
const unproven = {
	id: rule,
	severity: "medium",
	concerns: () => true,
	reads: () => [],
	judge: ({ changes, types }) => changes.flatMap(({ at, declared, differences, action }) => {
		const type = types.get(at.type);
		if (type === void 0) return [];
		const guessed = differences.filter(({ path }) => isInferred(type, path)).map(({ path }) => pathText(path));
		if (type.evidence !== "inferred" && guessed.length === 0) return [];
		const what = type.evidence === "inferred" ? `how ${at.type} is written` : `how ${guessed.join(", ")} is written`;
		return [finding(rule, {
			verdict: "fail",
			severity: "medium",
			subject: at,
			declared,
			message: `${what} is inferred from other facts, not documented by the service (${action} of ${addressText(at)})`,
			hint: "Try it in a test tenant first.",
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

// src/judges/guards.ts
/** Every guard, in the order in which their findings are told. */
const guards = [
	tenantAgrees,
	breakGlass,
	noBreakGlass,
	self,
	lastAdmin,
	ipAllowList,
	protectedObjects,
	irreversible,
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

// src/commands/plan-tenant.ts
/** Reads the YAML, signs in, observes, plans and judges: what `plan`, `apply` and `check` have in common. */
async function planTenant(context, mode) {
	const { configuration, catalogue } = await load(context);
	const reads = readsOf({ configuration });
	const services = servicesOf([...configuration.desired.map((one) => one.at.type), ...reads.map((one) => one.type)]);
	const tenant = await openTenant(context, catalogue, services, mode, configuration);
	try {
		const { session, types, reader } = tenant;
		const world = await observe({
			tenant: session.tenant,
			reader,
			types,
			signal: context.host.stop
		}, wantsOf(configuration.desired, types, reads), followedBy(reads));
		const planned = plan({
			tenant: session.tenant,
			world,
			desired: configuration.desired,
			types,
			refusals: tenant.refusals
		});
		const { changes } = planned.plan;
		const findings = judge({
			before: world,
			after: project(world, changes, types),
			changes,
			configuration,
			types,
			tenantNames: tenant.names,
			self: {
				client: session.client,
				...session.objectId === void 0 ? {} : { objectId: session.objectId }
			},
			now: context.host.clock.now()
		});
		return {
			tenant,
			configuration,
			world,
			planned: {
				...planned,
				plan: withFindings(planned.plan, findings)
			},
			findings
		};
	} catch (error) {
		await tenant.close();
		throw error;
	}
}

export { stopping as a, intentDigest as i, makeRun as n, diffObject as o, basisDigest as r, planTenant as t };