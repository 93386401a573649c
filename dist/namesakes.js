import { t as foldKey } from "./fold.js";

// src/engine/namesakes.ts
/** How many objects have each key: a name means one object only where it is one's alone. */
function namesakesIn(type, all) {
	const counted = /* @__PURE__ */ new Map();
	for (const { at } of all) {
		const key = foldKey(type, at.key);
		counted.set(key, (counted.get(key) ?? 0) + 1);
	}
	return (key) => counted.get(foldKey(type, key)) ?? 0;
}

export { namesakesIn as t };