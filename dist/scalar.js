import { a as trouble, i as toTroubles } from "./trouble.js";
import { c as sameJson, i as isJsonObject, r as isJsonList } from "./json.js";
import { i as mapJson, n as isReference, t as isListDelta } from "./marks.js";
import { r as digest } from "./to-json.js";
import { n as present, r as unknown, t as absent } from "./observed.js";
import { n as isGuid } from "./guid.js";
import { t as foldKey } from "./fold.js";

// src/engine/basis.ts
/**
* Digest of an object as a plan rests on it: its id and what can be written of it. What the service computes (dates, counters)
* moves without anybody's doing, and so does an object's place among its like, which `orderDigest` covers for the whole list.
*/
function basisOf(type, instance) {
	const writable = Object.entries(instance.values).filter(([name]) => {
		const property = type.properties[name];
		return property !== void 0 && property.write !== "never" && name !== type.priority;
	});
	return digest({
		id: instance.id,
		values: Object.fromEntries(writable)
	});
}
/** Digest of what looking a name up gave: which objects carry it, or that none does. */
function lookDigest(seen) {
	const ids = seen.is === "present" ? carriersOf(seen) : seen.is;
	return digest(ids);
}
/** The ids of the objects that looking a name up gave, sorted; none where none carries it. */
function carriersOf(seen) {
	return seen.is === "present" ? seen.value.map((one) => one.id).sort() : [];
}
/** Digest of the order of a type's objects. */
function orderDigest(type, instances) {
	return digest(inOrder(type, instances).map((one) => one.id));
}
/** Objects of a prioritised type in their order; those without a place (built-in defaults) are left out. */
function inOrder(type, instances) {
	return instances.flatMap((one) => {
		const place = placeOf(type, one);
		return place === void 0 ? [] : [{
			one,
			place
		}];
	}).sort((left, right) => left.place - right.place).map(({ one }) => one);
}
/** An object's place among its like; undefined where it has none. */
function placeOf(type, instance) {
	const place = type.priority === void 0 ? void 0 : instance.values[type.priority];
	return typeof place === "number" ? place : void 0;
}

// src/engine/gather.ts
/** An empty gathering. What is not looked up singly is wanted as a whole list in any case. */
function gather() {
	const drafts = /* @__PURE__ */ new Map();
	const draftOf = (type) => {
		const known = drafts.get(type.name);
		if (known !== void 0) return known;
		const fresh = {
			type,
			all: void 0,
			keys: /* @__PURE__ */ new Map(),
			ids: /* @__PURE__ */ new Set(),
			parts: /* @__PURE__ */ new Map(),
			only: /* @__PURE__ */ new Set()
		};
		drafts.set(type.name, fresh);
		return fresh;
	};
	return {
		whole: (type, keys, ids = []) => {
			const draft = draftOf(type);
			if (type.cardinality !== "perObject" || keys === "all") draft.all = "whole";
			else for (const key of keys) draft.keys.set(foldKey(type, key), key);
			for (const id of ids) draft.ids.add(id);
		},
		part: (type, key, only) => {
			const draft = draftOf(type);
			if (type.cardinality !== "perObject") draft.all ??= "part";
			const folded = foldKey(type, key);
			const part = draft.parts.get(folded) ?? {
				key,
				only: /* @__PURE__ */ new Set()
			};
			draft.parts.set(folded, {
				key,
				only: part.only
			});
			for (const name of only) {
				draft.only.add(name);
				part.only.add(name);
			}
		},
		wants: () => [...drafts.values()].flatMap(wantsOfDraft)
	};
}
function wantsOfDraft({ type, all, keys, ids, parts, only }) {
	if (all !== void 0) return [{
		type,
		keys: "all",
		...all === "part" ? { only: [...only] } : {}
	}];
	const rest = /* @__PURE__ */ new Map();
	for (const [folded, { key, only }] of parts) {
		if (keys.has(folded)) continue;
		const same = [...only].toSorted().join();
		const alike = rest.get(same) ?? {
			keys: [],
			only: [...only]
		};
		rest.set(same, {
			...alike,
			keys: [...alike.keys, key]
		});
	}
	return [...keys.size + ids.size === 0 ? [] : [{
		type,
		keys: [...keys.values()],
		...ids.size === 0 ? {} : { ids: [...ids] }
	}], ...[...rest.values()].map((alike) => ({
		type,
		...alike
	}))];
}

// src/engine/wants.ts
/** What judges follow by id, and through which properties. */
function followedBy(reads) {
	const all = /* @__PURE__ */ new Map();
	for (const { type, through = [] } of reads) for (const name of through) all.set(type, (all.get(type) ?? /* @__PURE__ */ new Set()).add(name));
	return all;
}
/**
* What a plan wants to see: each declared type, each name that is referred to, and what judges read, once each. The names of
* references are known from the YAML, so all of it goes in one round. Of what is only referred to, the id matters, and what
* judges follow where it is named in a property that they follow. Types without a row are left out.
*/
function wantsOf(desired, types, reads = []) {
	const gathering = gather();
	const following = followedBy(reads);
	for (const one of desired) {
		const type = types.get(one.type.name);
		const keys = one.was === void 0 ? [one.at.key] : [one.at.key, one.was];
		if (type !== void 0) gathering.whole(type, keys, one.id === void 0 ? [] : [one.id]);
		for (const [name, { $ref }] of namedReferences(one.values)) {
			if ($ref.id !== void 0 || isGuid($ref.name)) continue;
			const by = $ref.by === void 0 ? [] : [$ref.by];
			for (const type of rowsOf($ref.types, types)) {
				const needed = following.get(type.name)?.has(name) === true ? neededOf(type, following) : type.key;
				gathering.part(type, $ref.name, [...needed, ...by]);
			}
		}
	}
	for (const { type, keys } of reads) if (keys === "all" || keys.length > 0) for (const row of rowsOf([type], types)) gathering.whole(row, keys);
	return gathering.wants();
}
/** References with the property that each is named in. */
function namedReferences(value, name = "") {
	if (isReference(value)) return [[name, value]];
	if (isJsonList(value)) return value.flatMap((item) => namedReferences(item, name));
	if (isListDelta(value)) return [...value.$list.add, ...value.$list.remove].flatMap((item) => namedReferences(item, name));
	if (isJsonObject(value)) return Object.entries(value).flatMap(([member, item]) => namedReferences(item, member));
	return [];
}
function rowsOf(names, types) {
	return names.flatMap((name) => types.get(name) ?? []);
}
/** The properties that matter of an object that is only referred to: its key, and what leads on to followed types. */
function neededOf(type, following) {
	const onwards = Object.entries(type.properties).filter(([name, property]) => leadsOn(name, property, following));
	return [...type.key, ...onwards.map(([name]) => name)];
}
function isFollowed(through, name, ofAny) {
	return through === "any" ? ofAny : through?.has(name) === true;
}
function leadsOn(name, { ref, of }, following) {
	if (ref !== void 0 && ref.by === void 0 && ref.to.some((type) => isFollowed(following.get(type), name, false))) return true;
	return of !== void 0 && Object.entries(of).some(([inner, one]) => leadsOn(inner, one, following));
}
/**
* Objects that the world names by id in properties that are followed, and that nobody has looked at: groups that policies exclude,
* and groups in those. An id that may be of several types is asked for as each of the given ones. At most 500 a type: more are left unknown.
*/
function revealed(world, types, following) {
	const ids = new Map([...following.keys()].map((name) => [name, /* @__PURE__ */ new Set()]));
	for (const name of world.types()) {
		const all = world.of(name);
		const properties = types.get(name)?.properties;
		if (all.is !== "present" || properties === void 0) continue;
		for (const { values } of all.value) collect(properties, values, following, ids);
	}
	return [...ids].flatMap(([name, found]) => {
		const type = types.get(name);
		if (type === void 0 || type.cardinality !== "perObject") return [];
		const unseen = [...found].filter((id) => world.findId(name, id).is === "unknown").slice(0, 500);
		return unseen.length === 0 ? [] : [{
			type,
			keys: [],
			ids: unseen,
			only: neededOf(type, following)
		}];
	});
}
function collect(members, value, following, ids) {
	if (!isJsonObject(value)) return;
	for (const [name, item] of Object.entries(value)) {
		const property = members[name];
		if (property === void 0) continue;
		for (const one of isJsonList(item) ? item : [item]) {
			if (property.of !== void 0) collect(property.of, one, following, ids);
			if (typeof one !== "string" || !isGuid(one) || property.ref === void 0 || property.ref.by !== void 0) continue;
			for (const type of property.ref.to) if (isFollowed(following.get(type), name, true)) ids.get(type)?.add(one);
		}
	}
}

// src/engine/world.ts
/** Makes a World of views. */
function worldOf(tenant, views) {
	const indexes = /* @__PURE__ */ new Map();
	const indexOf = (name, view) => {
		const known = indexes.get(name);
		if (known !== void 0) return known;
		const made = indexed(view);
		indexes.set(name, made);
		return made;
	};
	const find = (name, key) => {
		const view = views.get(name);
		if (view === void 0) return unknown(notLookedAt(name));
		const folded = foldKey(view.type, key);
		const looked = view.byKey.get(folded);
		if (looked !== void 0) return looked;
		const found = indexOf(name, view).byKey.get(folded) ?? [];
		if (view.complete) return found.length === 0 ? absent : present(found);
		return unknown(view.why ?? notLookedAt(name, key, view.unseen));
	};
	const findId = (name, id) => {
		const view = views.get(name);
		if (view === void 0) return unknown(notLookedAt(name));
		const folded = id.toLowerCase();
		const found = indexOf(name, view).byId.get(folded);
		if (found !== void 0) return present(found);
		if (view.complete) return absent;
		return view.byId.get(folded) ?? unknown(view.why ?? notLookedAt(name, id, view.unseen));
	};
	return {
		tenant,
		types: () => [...views.keys()],
		of: (name) => {
			const view = views.get(name);
			if (view === void 0) return unknown(notLookedAt(name));
			return view.why === void 0 ? present(view.instances) : unknown(view.why);
		},
		complete: (name) => views.get(name)?.complete ?? false,
		find,
		findId,
		byId: (name, id) => {
			const found = findId(name, id);
			return found.is === "present" ? found.value : void 0;
		}
	};
}
function indexed({ type, instances }) {
	const byKey = /* @__PURE__ */ new Map();
	const byId = /* @__PURE__ */ new Map();
	for (const one of instances) {
		const key = foldKey(type, one.at.key);
		const namesakes = byKey.get(key);
		if (namesakes === void 0) byKey.set(key, [one]);
		else namesakes.push(one);
		const id = one.id.toLowerCase();
		if (!byId.has(id)) byId.set(id, one);
	}
	return {
		byKey,
		byId
	};
}
/**
* Makes a World of what a Reader saw. A list that failed makes its type unknown even where pages of it came in: half a
* list is never taken for a whole one.
*/
function worldFromSights(tenant, types, sights) {
	const drafts = /* @__PURE__ */ new Map();
	for (const sight of sights) {
		const type = types.get(sight.type);
		if (type === void 0) continue;
		const draft = drafts.get(sight.type) ?? newDraft(type);
		drafts.set(sight.type, draft);
		take(draft, sight);
	}
	return worldOf(tenant, new Map([...drafts].map(([name, draft]) => [name, settle(draft)])));
}
function newDraft(type) {
	return {
		type,
		complete: false,
		why: void 0,
		listed: /* @__PURE__ */ new Map(),
		looked: /* @__PURE__ */ new Map(),
		byKey: /* @__PURE__ */ new Map(),
		byId: /* @__PURE__ */ new Map()
	};
}
function take(draft, { scope, seen }) {
	const instances = seen.is === "present" ? seen.value : [];
	if (scope === "all" || scope === "page") {
		for (const one of instances) draft.listed.set(one.id, one);
		if (seen.is === "unknown") draft.why = seen.why;
		else if (scope === "all") draft.complete = true;
		return;
	}
	for (const one of instances) {
		const known = draft.looked.get(one.id);
		if (known === void 0 || told(one) >= told(known)) draft.looked.set(one.id, one);
	}
	if ("key" in scope) draft.byKey.set(foldKey(draft.type, scope.key), seen);
	else {
		const first = instances[0];
		draft.byId.set(scope.id.toLowerCase(), first === void 0 ? seen.is === "unknown" ? seen : absent : present(first));
	}
}
function told({ values }) {
	return Object.keys(values).length;
}
function settle({ type, complete, why, listed, looked, byKey, byId }) {
	if (why !== void 0) return {
		type,
		complete: false,
		why,
		instances: [...looked.values()],
		byKey,
		byId
	};
	if (complete) return {
		type,
		complete,
		instances: [...listed.values()],
		byKey: /* @__PURE__ */ new Map(),
		byId: /* @__PURE__ */ new Map()
	};
	return {
		type,
		complete,
		instances: [...new Map([...listed, ...looked]).values()],
		byKey,
		byId
	};
}
function notLookedAt(type, key, unseen = "was not looked at") {
	const what = key === void 0 ? type : `${type}/${key}`;
	return trouble("OBJECT-UNREADABLE", {
		message: `${what} ${unseen}`,
		subject: { name: what }
	});
}

// src/engine/observe.ts
/** Answers may name objects that nobody asked for, and their answers others: an excluded group, and a group in it. */
const mostRounds = 2;
/**
* Reads what is wanted and makes a World of it; what could not be read is unknown in it. Objects that only the answers name, by id and
* in properties that are `following`, are asked for in further rounds, at most two. A protocol's answers are followed as soon as they
* are there: no service waits for a slower one.
*/
async function observe(observing, wants, following = /* @__PURE__ */ new Map()) {
	const { tenant, types } = observing;
	const sights = [];
	const asked = /* @__PURE__ */ new Set();
	const unasked = ({ ids = [], ...want }) => {
		const fresh = ids.filter((id) => !asked.has(`${want.type.name}/${id}`));
		for (const id of fresh) asked.add(`${want.type.name}/${id}`);
		return fresh.length === 0 ? [] : [{
			...want,
			ids: fresh
		}];
	};
	const follow = async (own, rounds) => {
		sights.push(...await look(observing, own));
		if (rounds === mostRounds || following.size === 0) return;
		const more = revealed(worldFromSights(tenant, types, sights), types, following).flatMap(unasked);
		if (more.length > 0) await follow(more, rounds + 1);
	};
	await Promise.all(byProtocol(wants).map((own) => follow(own, 0)));
	return worldFromSights(tenant, types, sights);
}
function byProtocol(wants) {
	const parts = /* @__PURE__ */ new Map();
	for (const want of wants) {
		const own = parts.get(want.type.protocol) ?? [];
		parts.set(want.type.protocol, [...own, want]);
	}
	return [...parts.values()];
}
/** Reads once. A reader that breaks off leaves unknown what it has not told: nothing is absent for want of an answer. */
async function look({ reader, signal }, wants) {
	const sights = [];
	if (wants.length === 0) return sights;
	try {
		for await (const sight of reader.observe(wants, signal)) sights.push(sight);
	} catch (error) {
		const [first] = toTroubles(error);
		const why = first ?? trouble("INTERNAL", { message: "reading broke off" });
		for (const { type, keys } of wants) if (keys === "all") sights.push({
			type: type.name,
			scope: "all",
			seen: unknown(why)
		});
	}
	return sights;
}

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

// src/engine/network.ts
/**
* What a range of addresses stands for, whatever way it is written: the bits behind its length do not count, and neither do
* case and zeroes of IPv6. Undefined for what is no range. A service may show a range in another form than it was given
* (reference: entra-graph 1.6 namedLocation). Pure.
*/
function networkOf(range) {
	const [address = "", length = "", ...rest] = range.trim().split("/");
	const v6 = address.includes(":");
	const value = v6 ? v6Value(address) : v4Value(address);
	const width = v6 ? 128 : 32;
	if (value === void 0 || rest.length > 0 || !/^\d{1,3}$/u.test(length) || Number(length) > width) return void 0;
	const hidden = BigInt(width - Number(length));
	return `${v6 ? 6 : 4}:${(value >> hidden << hidden).toString(16)}/${Number(length)}`;
}
function v4Value(address) {
	const parts = address.split(".");
	return parts.length === 4 && parts.every((part) => /^\d{1,3}$/u.test(part) && Number(part) < 256) ? parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n) : void 0;
}
function v6Value(address) {
	const tail = /(?<=:)[\d.]+\.[\d.]+$/u.exec(address)?.[0];
	const four = tail === void 0 ? void 0 : v4Value(tail);
	if (tail !== void 0 && four === void 0) return void 0;
	const hex = four === void 0 ? "" : `${(four >> 16n).toString(16)}:${(four & 65535n).toString(16)}`;
	const halves = (tail === void 0 ? address : address.slice(0, -tail.length) + hex).split("::");
	const [left = [], right = []] = halves.map((half) => half === "" ? [] : half.split(":"));
	const zeroes = 8 - left.length - right.length;
	if (halves.length > 2 || (halves.length === 1 ? zeroes !== 0 : zeroes < 1)) return void 0;
	const groups = [
		...left,
		...Array.from({ length: zeroes }, () => "0"),
		...right
	];
	if (!groups.every((group) => /^[\da-f]{1,4}$/iu.test(group))) return void 0;
	return groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
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
	if (typeof declared === "string" && typeof observed === "string") {
		if (property?.network === true && networkOf(declared) !== void 0) return networkOf(declared) === networkOf(observed);
		return property?.ignoreCase === true || isGuid(declared) && isGuid(observed) ? declared.toLowerCase() === observed.toLowerCase() : declared === observed;
	}
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
function isEmpty(property, value) {
	if (value === void 0 || value === null || value === "") return true;
	if (property?.emptyWhen?.some((one) => sameJson(one, value)) === true) return true;
	if (isJsonList(value)) return value.length === 0;
	return isJsonObject(value) && !isReference(value) && isEmptyObject(property, value, isEmpty);
}
/** `isEmpty` for what nobody declared inside a closed whole: there a plain false is nothing, too. */
function isEmptyInClosed(property, value) {
	if (value === false || isEmpty(property, value)) return true;
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

export { worldOf as a, gather as c, inOrder as d, lookDigest as f, observe as i, basisOf as l, placeOf as m, isEmptyInClosed as n, followedBy as o, orderDigest as p, sameScalar as r, wantsOf as s, isEmpty as t, carriersOf as u };