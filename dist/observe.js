import { a as trouble, i as toTroubles } from "./trouble.js";
import { i as isJsonObject, r as isJsonList } from "./json.js";
import { a as referencesIn } from "./marks.js";
import { n as present, r as unknown, t as absent } from "./observed.js";
import { n as isGuid } from "./guid.js";
import { createHash } from "node:crypto";

// src/records/canonical.ts
/**
* Writes JSON in one form only: members sorted by UTF-16 code units, no white space (the order of RFC 8785). Two values
* that `sameJson` calls the same give the same text.
*/
function canonicalText(value) {
	if (isJsonList(value)) return `[${value.map(canonicalText).join(",")}]`;
	if (isJsonObject(value)) return `{${Object.entries(value).sort(([left], [right]) => left < right ? -1 : left > right ? 1 : 0).map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(",")}}`;
	return JSON.stringify(value);
}
/** SHA-256 of the canonical text, as 64 hexadecimal digits. */
function digest(value) {
	return createHash("sha256").update(canonicalText(value), "utf8").digest("hex");
}

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
	const ids = seen.is === "present" ? seen.value.map((one) => one.id).sort() : seen.is;
	return digest(ids);
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

// src/engine/fold.ts
/** A key as it is compared: rows say whether case matters. */
function foldKey(type, key) {
	return type.keyCase === "ignore" ? key.toLowerCase() : key;
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
			else draft.parts.set(foldKey(type, key), key);
			for (const name of only) draft.only.add(name);
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
	const rest = [...parts].flatMap(([folded, key]) => keys.has(folded) ? [] : [key]);
	return [...keys.size + ids.size === 0 ? [] : [{
		type,
		keys: [...keys.values()],
		...ids.size === 0 ? {} : { ids: [...ids] }
	}], ...rest.length === 0 ? [] : [{
		type,
		keys: rest,
		only: [...only]
	}]];
}

// src/engine/wants.ts
/** The types whose objects a judge follows by id: those it reads without naming any key. */
function followedBy(reads) {
	return reads.filter((one) => one.keys !== "all" && one.keys.length === 0).map((one) => one.type);
}
/**
* What a plan wants to see: each declared type, each name that is referred to, and what judges read, once each. The names of
* references are known from the YAML, so all of it goes in one round. Of what is only referred to, the id matters, and what
* judges follow. Types without a row are left out.
*/
function wantsOf(desired, types, reads = []) {
	const gathering = gather();
	const following = followedBy(reads);
	for (const one of desired) {
		const type = types.get(one.type.name);
		const keys = one.was === void 0 ? [one.at.key] : [one.at.key, one.was];
		if (type !== void 0) gathering.whole(type, keys, one.id === void 0 ? [] : [one.id]);
		for (const { $ref } of referencesIn(one.values)) {
			if ($ref.id !== void 0 || isGuid($ref.name)) continue;
			const by = $ref.by === void 0 ? [] : [$ref.by];
			for (const type of rowsOf($ref.types, types)) gathering.part(type, $ref.name, [...neededOf(type, following), ...by]);
		}
	}
	for (const { type, keys } of reads) if (keys === "all" || keys.length > 0) for (const row of rowsOf([type], types)) gathering.whole(row, keys);
	return gathering.wants();
}
function rowsOf(names, types) {
	return names.flatMap((name) => types.get(name) ?? []);
}
/** The properties that matter of an object that is only referred to: its key, and what leads on to followed types. */
function neededOf(type, following) {
	const onwards = Object.entries(type.properties).filter(([, property]) => leadsTo(property, following));
	return [...type.key, ...onwards.map(([name]) => name)];
}
function leadsTo({ ref, of }, following) {
	if (ref !== void 0 && ref.by === void 0 && ref.to.some((name) => following.includes(name))) return true;
	return of !== void 0 && Object.values(of).some((one) => leadsTo(one, following));
}
/**
* Objects of the given types that the world names by id and nobody has looked at: groups that policies exclude, and groups in
* those. An id that may be of several types is asked for as each of the given ones. At most 500 a type: more are left unknown.
*/
function revealed(world, types, following) {
	const ids = new Map(following.map((name) => [name, /* @__PURE__ */ new Set()]));
	for (const name of world.types()) {
		const all = world.of(name);
		const properties = types.get(name)?.properties;
		if (all.is !== "present" || properties === void 0) continue;
		for (const { values } of all.value) collect(properties, values, ids);
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
function collect(members, value, ids) {
	if (!isJsonObject(value)) return;
	for (const [name, item] of Object.entries(value)) {
		const property = members[name];
		if (property === void 0) continue;
		for (const one of isJsonList(item) ? item : [item]) {
			if (property.of !== void 0) collect(property.of, one, ids);
			if (typeof one !== "string" || !isGuid(one) || property.ref === void 0 || property.ref.by !== void 0) continue;
			for (const type of property.ref.to) ids.get(type)?.add(one);
		}
	}
}

// src/engine/world.ts
/** Makes a World of views. */
function worldOf(tenant, views) {
	const find = (name, key) => {
		const view = views.get(name);
		if (view === void 0) return unknown(notLookedAt(name));
		const folded = foldKey(view.type, key);
		const looked = view.byKey.get(folded);
		if (looked !== void 0) return looked;
		const found = view.instances.filter((one) => foldKey(view.type, one.at.key) === folded);
		if (view.complete) return found.length === 0 ? absent : present(found);
		return unknown(view.why ?? notLookedAt(name, key));
	};
	const findId = (name, id) => {
		const view = views.get(name);
		if (view === void 0) return unknown(notLookedAt(name));
		const folded = id.toLowerCase();
		const found = view.instances.find((one) => one.id.toLowerCase() === folded);
		if (found !== void 0) return present(found);
		if (view.complete) return absent;
		return view.byId.get(folded) ?? unknown(view.why ?? notLookedAt(name, id));
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
function notLookedAt(type, key) {
	const what = key === void 0 ? type : `${type}/${key}`;
	return trouble("OBJECT-UNREADABLE", {
		message: `${what} was not looked at`,
		subject: { name: what }
	});
}

// src/engine/observe.ts
/** Answers may name objects that nobody asked for, and their answers others: an excluded group, and a group in it. */
const mostRounds = 2;
/**
* Reads what is wanted and makes a World of it; what could not be read is unknown in it. Objects of the `following` types that
* only the answers name, by id, are asked for in further rounds, at most two. A protocol's answers are followed as soon as they
* are there: no service waits for a slower one.
*/
async function observe(observing, wants, following = []) {
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
		if (rounds === mostRounds || following.length === 0) return;
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

export { foldKey as a, lookDigest as c, digest as d, gather as i, orderDigest as l, followedBy as n, basisOf as o, wantsOf as r, inOrder as s, observe as t, placeOf as u };