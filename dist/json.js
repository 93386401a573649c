// src/model/json.ts
/** Says whether a value of unknown origin is a plain object (not null, not a list). */
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Says whether a JSON value is an object. */
function isJsonObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Says whether a JSON value is a list. */
function isJsonList(value) {
	return Array.isArray(value);
}
/** The texts of a list; none for anything else. */
function textsOf(value) {
	return isJsonList(value) ? value.filter((item) => typeof item === "string") : [];
}
/** Says whether a value of unknown origin is JSON all the way down (no undefined, functions, cycles beyond 200 levels or non-finite numbers). */
function isJson(value, depth = 0) {
	if (value === null || typeof value === "boolean" || typeof value === "string") return true;
	if (typeof value === "number") return Number.isFinite(value);
	if (depth > 200) return false;
	if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
	return isRecord(value) && Object.values(value).every((item) => isJson(item, depth + 1));
}
/**
* Escapes, as JSON does, what JSON leaves as it is but no reader should meet raw: further control characters, characters
* that are not seen or turn the reading order, and line separators; and `##[`, which the runner takes for a command anywhere
* in its log (actions/runner, ActionCommand). For text that is JSON, or a quoted text of YAML.
*/
function escapeUnseen(text) {
	return text.replaceAll(/[\u007F-\u009F\p{Cf}\p{Cs}\u2028\u2029]|(?<=#)#(?=\[)/gu, (found) => found.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""));
}
/** Writes a value as JSON for a file or a terminal: members that are undefined fall away, and nothing unseen is in it. */
function jsonText(value, indent) {
	return escapeUnseen(JSON.stringify(value, null, indent));
}
/** Writes a path as people read it: `conditions.users.includeUsers[0]`. */
function pathText(path) {
	return path.reduce((text, step) => typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`, "");
}
/** Reads the value at a path; undefined where any step is missing. */
function valueAt(value, path) {
	let here = value;
	for (const step of path) {
		if (typeof step === "number") here = isJsonList(here) ? here[step] : void 0;
		else here = isJsonObject(here) && Object.hasOwn(here, step) ? here[step] : void 0;
		if (here === void 0) return void 0;
	}
	return here;
}
/**
* Says whether two JSON values are the same. Member order of objects does not matter, order of lists does; a member that
* is undefined on one side must be missing on the other.
*/
function sameJson(left, right) {
	if (left === right) return true;
	if (isJsonList(left) && isJsonList(right)) return left.length === right.length && left.every((item, index) => sameJson(item, right[index]));
	if (isJsonObject(left) && isJsonObject(right)) {
		const keys = Object.keys(left);
		return keys.length === Object.keys(right).length && keys.every((key) => Object.hasOwn(right, key) && sameJson(left[key], right[key]));
	}
	return false;
}

export { isRecord as a, sameJson as c, isJsonObject as i, textsOf as l, isJson as n, jsonText as o, isJsonList as r, pathText as s, escapeUnseen as t, valueAt as u };