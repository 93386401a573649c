import { n as present } from "./observed.js";
import { t as foldKey } from "./fold.js";
import { a as worldOf } from "./scalar.js";

// src/engine/snapshot-world.ts
/**
* The World of a snapshot. What it does not hold is unknown: a type that nobody took, one that could not be read, and an object
* that is not in an incomplete list. An object that is in one was found by its key or id, and is known. A type without a row
* here (written by another version) is left out.
*/
function worldFromSnapshot(snapshot, types) {
	const views = [...snapshot.types].flatMap(([name, seen]) => {
		const type = types.get(name);
		if (type === void 0) return [];
		const empty = {
			type,
			unseen: "is not in the snapshot",
			byKey: /* @__PURE__ */ new Map(),
			byId: /* @__PURE__ */ new Map()
		};
		if ("unknown" in seen) return [[name, {
			...empty,
			complete: false,
			instances: [],
			why: seen.unknown
		}]];
		const byKey = seen.complete ? empty.byKey : byFoldedKey(type, seen.instances);
		return [[name, {
			...empty,
			byKey,
			complete: seen.complete,
			instances: seen.instances
		}]];
	});
	return worldOf(snapshot.tenant.id, new Map(views));
}
function byFoldedKey(type, instances) {
	const found = /* @__PURE__ */ new Map();
	for (const one of instances) {
		const key = foldKey(type, one.at.key);
		found.set(key, [...found.get(key) ?? [], one]);
	}
	return new Map([...found].map(([key, all]) => [key, present(all)]));
}

export { worldFromSnapshot as t };