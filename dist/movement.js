import { c as sameJson, i as isJsonObject, s as pathText } from "./json.js";

// src/engine/movement.ts
/**
* What of an object moved between two looks at it: the leaves of what can be written, as `basisOf` counts them. Lists are told
* whole. Pure.
*/
function movedValues(type, before, now) {
	const leaves = [.../* @__PURE__ */ new Set([...Object.keys(before.values), ...Object.keys(now.values)])].filter((name) => {
		const property = type.properties[name];
		return property !== void 0 && property.write !== "never" && name !== type.priority;
	}).flatMap((name) => leavesOf([name], before.values[name] ?? null, now.values[name] ?? null));
	return before.id === now.id ? leaves : [{
		path: ["id"],
		before: before.id,
		now: now.id
	}, ...leaves];
}
/** What moved, as words: `state was "enabled" and is "disabled"`; at most five values are told. */
function movedText(moved) {
	return [...moved.slice(0, 5).map(({ path, before, now }) => `${pathText(path)} was ${wordOf(before)} and is ${wordOf(now)}`), ...moved.length > 5 ? [`${moved.length - 5} more`] : []].join("; ");
}
function leavesOf(path, before, now) {
	if (sameJson(before, now)) return [];
	if (!isJsonObject(before) || !isJsonObject(now)) return [{
		path,
		before,
		now
	}];
	return membersOf(before, now).flatMap((name) => leavesOf([...path, name], before[name] ?? null, now[name] ?? null));
}
function membersOf(before, now) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)])];
}
function wordOf(value) {
	const text = value === null ? "nothing" : JSON.stringify(value);
	return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

export { movedValues as n, movedText as t };