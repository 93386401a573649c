import { l as isTypeName } from "./trouble.js";
import { i as isJsonObject, r as isJsonList } from "./json.js";

// src/model/marks.ts
/** Says whether a value is a `$ref` mark. */
function isReference(value) {
	if (!isJsonObject(value)) return false;
	const inner = value["$ref"];
	return isJsonObject(inner) && typeof inner["name"] === "string" && isJsonList(inner["types"]) && inner["types"].every((one) => typeof one === "string" && isTypeName(one));
}
/** Says whether a value is a `$secret` mark. */
function isSecretName(value) {
	return isJsonObject(value) && typeof value["$secret"] === "string";
}
/** Says whether a value is a `$list` mark. */
function isListDelta(value) {
	if (!isJsonObject(value)) return false;
	const inner = value["$list"];
	return isJsonObject(inner) && isJsonList(inner["add"]) && isJsonList(inner["remove"]);
}
/** Replaces values bottom-up: lists and objects are rebuilt, `change` sees every value after its children. Marks are leaves. */
function mapJson(value, change) {
	if (isReference(value) || isSecretName(value)) return change(value);
	if (isJsonList(value)) return change(value.map((item) => mapJson(item, change)));
	if (isJsonObject(value)) return change(mapMembers(value, (item) => mapJson(item, change)));
	return change(value);
}
/** Maps the members of an object. */
function mapMembers(value, change) {
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)]));
}
/** Every `$ref` inside a value, in order of appearance. */
function referencesIn(value) {
	if (isReference(value)) return [value];
	if (isJsonList(value)) return value.flatMap(referencesIn);
	if (isJsonObject(value)) return Object.values(value).flatMap(referencesIn);
	return [];
}

export { referencesIn as a, mapJson as i, isReference as n, isSecretName as r, isListDelta as t };