import { u as parseAddress } from "./trouble.js";
import { c as sameJson } from "./json.js";
import { r as verdictsOf } from "./plan-digests.js";
import { n as movedValues, t as movedText } from "./movement.js";

// src/engine/plan-difference.ts
/**
* How a plan made now differs from a reviewed one; empty where it is the same, which is what `intent` and `basis` say. Causes
* come first: an object that moved, then what would be done otherwise, then verdicts. Pure.
*/
function planDifference(reviewed, now, types) {
	const before = new Map(reviewed.changes.map((one) => [one.id, one]));
	const after = new Map(now.changes.map((one) => [one.id, one]));
	const pairs = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].map((id) => [before.get(id), after.get(id)]);
	return [
		...pairs.flatMap(([then, since]) => objectMoves(then, since, types)),
		...lookMoves(reviewed, now, types),
		...pairs.flatMap(([then, since]) => askMoves(then, since)),
		...verdictMoves(reviewed, now)
	];
}
function objectMoves(then, now, types) {
	if (then === void 0 || now === void 0 || then.basis === now.basis) return [];
	const about = {
		about: "tenant",
		at: then.at
	};
	const type = types.get(then.at.type);
	const { before } = then;
	if (before === null) return [{
		...about,
		...idOf(now),
		message: `${then.id} did not exist when the plan was made, and exists now`
	}];
	if (now.before === null) return [{
		...about,
		...idOf(then),
		message: `${then.id} is gone since the plan was made`
	}];
	const words = type === void 0 ? "" : movedText(movedValues(type, before, now.before));
	const told = words === "" ? "" : `: ${words}`;
	return [{
		...about,
		...idOf(then),
		message: `${then.id} changed since the plan was made${told}`
	}];
}
function lookMoves(reviewed, now, types) {
	return Object.entries(reviewed.looked).flatMap(([text, digest]) => {
		const since = now.looked[text];
		if (since === void 0 || since === digest) return [];
		const at = parseAddress(text);
		if (at === void 0) return [];
		const ids = `${idsText(reviewed.carriers?.[text])}, and now ${idsText(now.carriers?.[text])}`;
		return [{
			about: "tenant",
			at,
			message: at.key === "" && types.get(at.type)?.priority !== void 0 ? `the order of ${at.type} changed since the plan was made` : `"${at.key}" of ${at.type} named ${ids}`
		}];
	});
}
function idsText(ids) {
	if (ids === void 0) return "other objects";
	return ids.length === 0 ? "nothing" : ids.join(" and ");
}
function askMoves(then, now) {
	if (then !== void 0 && now === void 0) return [{
		about: "ask",
		at: then.at,
		...idOf(then),
		message: `${then.id}: the reviewed ${then.action} would not be done now`
	}];
	if (then === void 0 && now !== void 0) return [{
		about: "ask",
		at: now.at,
		...idOf(now),
		message: `${now.id}: a further ${now.action} would be done now`
	}];
	if (then === void 0 || now === void 0 || sameAsk(then, now)) return [];
	if (then.action !== now.action) return [{
		about: "ask",
		at: now.at,
		message: `${now.id}: the reviewed ${then.action} would be a ${now.action} now`
	}];
	const moved = [.../* @__PURE__ */ new Set([...Object.keys(then.values), ...Object.keys(now.values)])].filter((name) => !sameJson(then.values[name], now.values[name])).map((name) => ({
		path: [name],
		before: then.values[name] ?? null,
		now: now.values[name] ?? null
	}));
	const what = moved.length === 0 ? "would be done in another order or on another object" : `would write other values: ${movedText(moved)}`;
	return [{
		about: "ask",
		at: now.at,
		message: `${now.id} ${what}`
	}];
}
function sameAsk(then, now) {
	return then.action === now.action && then.objectId === now.objectId && then.version === now.version && sameJson(then.values, now.values) && sameJson(then.needs, now.needs) && sameJson(then.follows ?? [], now.follows ?? []);
}
function verdictMoves(reviewed, now) {
	const [then, since] = [verdictsOf(reviewed.findings), verdictsOf(now.findings)];
	const gone = then.filter((one) => !since.includes(one)).map((one) => `the reviewed plan had: ${one}`);
	const come = since.filter((one) => !then.includes(one)).map((one) => `the guards say now: ${one}`);
	return [...gone, ...come].map((message) => ({
		about: "verdict",
		message
	}));
}
function idOf(change) {
	return change.objectId === null ? {} : { objectId: change.objectId };
}

export { planDifference as t };