import { l as isTypeName, n as fail } from "./trouble.js";
import { i as isJsonObject, o as jsonText } from "./json.js";
import { d as digest } from "./observe.js";
import { i as intentDigest, r as basisDigest } from "./plan-tenant.js";
import { n as toJson, t as parseJson } from "./to-json.js";

// src/records/plan-file.ts
const kind = "tenantform.plan";
/** The text of a plan file: the plan with a digest over it, so that an edit shows. Secrets are in it by name only. */
function encodePlan(plan) {
	const json = toJson(plan);
	return `${jsonText({
		kind,
		formatVersion: 1,
		digest: digest(json),
		plan: json
	}, 2)}\n`;
}
/**
* Reads a plan file. Fails with PLAN-UNREADABLE (no plan file, another major version, another tenant) or PLAN-EDITED (its
* content is not what was written).
*/
function decodePlan(text, tenant) {
	const file = parseJson(text);
	if (!isJsonObject(file) || file["kind"] !== kind) return unreadable("it is not a plan file of Tenantform");
	if (file["formatVersion"] !== 1) return unreadable(`its format version is ${JSON.stringify(file["formatVersion"] ?? null)}, this version reads 1`);
	const json = file["plan"];
	if (json === void 0 || digest(json) !== file["digest"]) return edited();
	if (!isPlan(json)) return unreadable("it lacks parts of a plan");
	if (json.intent !== intentDigest(json.changes) || json.basis !== basisDigest(json.changes, json.looked)) return edited();
	if (json.tenant.toLowerCase() !== tenant.toLowerCase()) return unreadable(`it was made for the tenant ${json.tenant}, the sign-in is to ${tenant}`);
	return json;
}
function unreadable(why) {
	return fail("PLAN-UNREADABLE", { message: `The plan file cannot be used: ${why}` });
}
function edited() {
	return fail("PLAN-EDITED", { message: "The plan file is not as it was written" });
}
function isPlan(value) {
	const json = value;
	if (typeof json !== "object" || json === null) return false;
	return has(json, "tenant", isText) && has(json, "intent", isText) && has(json, "basis", isText) && has(json, "changes", (one) => Array.isArray(one) && one.every(isChange)) && has(json, "findings", Array.isArray) && has(json, "unknowns", Array.isArray) && has(json, "forecast", isObject) && has(json, "looked", (one) => isObject(one) && Object.values(one).every(isText));
}
function isChange(value) {
	if (!isObject(value)) return false;
	return has(value, "id", isText) && has(value, "action", (one) => one === "create" || one === "update" || one === "delete") && has(value, "at", isAddress) && has(value, "objectId", (one) => one === null || isText(one)) && has(value, "basis", (one) => one === null || isText(one)) && has(value, "before", (one) => one === null || isInstance(one)) && has(value, "values", isObject) && has(value, "needs", (one) => Array.isArray(one) && one.every(isText)) && has(value, "task", isObject) && has(value, "declared", isPosition) && has(value, "differences", (one) => Array.isArray(one) && one.every(isDifference));
}
function isDifference(value) {
	return isObject(value) && has(value, "path", Array.isArray) && has(value, "verdict", isText) && has(value, "declared", isPosition);
}
function isInstance(value) {
	return isObject(value) && has(value, "id", isText) && has(value, "at", isAddress) && has(value, "values", isObject);
}
function isAddress(value) {
	return isObject(value) && has(value, "key", isText) && has(value, "type", (one) => isText(one) && isTypeName(one));
}
function isPosition(value) {
	return isObject(value) && has(value, "file", isText) && has(value, "line", Number.isInteger);
}
function has(value, name, test) {
	return Object.hasOwn(value, name) && test(Object.entries(value).find(([key]) => key === name)?.[1]);
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isText(value) {
	return typeof value === "string";
}

export { encodePlan as n, decodePlan as t };