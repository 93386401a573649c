import { a as trouble, i as toTroubles, u as parseAddress } from "./trouble.js";
import { c as gather, f as lookDigest, i as observe, l as basisOf, p as orderDigest } from "./scalar.js";
import { n as present, t as absent } from "./observed.js";
import { n as movedValues, t as movedText } from "./movement.js";
import { c as sameJson, i as isJsonObject, u as valueAt } from "./json.js";
import { i as mapJson, n as isReference, r as isSecretName } from "./marks.js";
import { t as foldKey } from "./fold.js";
import { o as diffObject } from "./plan.js";

// src/engine/eyes.ts
/** Opens eyes over a Reader. They remember complete lists, so that many changes of one type do not read it each. */
function openEyes(tenant, deps) {
	const lists = /* @__PURE__ */ new Map();
	const writes = /* @__PURE__ */ new Map();
	const look = async (wants) => {
		const began = new Map(wants.map(({ type }) => [type.name, writes.get(type.name) ?? 0]));
		const world = await observe({
			tenant,
			...deps
		}, wants);
		for (const { type } of wants) if (began.get(type.name) === (writes.get(type.name) ?? 0) && world.complete(type.name)) lists.set(type.name, {
			world,
			seen: deps.clock.now()
		});
		return world;
	};
	return {
		look,
		stale: (type) => {
			writes.set(type, (writes.get(type) ?? 0) + 1);
			lists.delete(type);
		},
		at: async (type, change, id, maxAgeMs) => {
			const kept = lists.get(type.name);
			return pick(kept !== void 0 && deps.clock.now() - kept.seen <= maxAgeMs ? kept.world : await look([wantFor(type, change, id)]), type, change, id);
		}
	};
}
/** How a change's object is asked for: by its id where it has one and is looked up singly, else by its key. */
function wantFor(type, change, id) {
	if (type.cardinality !== "perObject") return {
		type,
		keys: "all"
	};
	return id !== null && id !== change.at.key && change.before?.at.key !== change.at.key ? {
		type,
		keys: [],
		ids: [id]
	} : {
		type,
		keys: [change.at.key]
	};
}
/** The change's object in a world: by its id, else by its key. */
function pick(world, type, change, id) {
	if (type.cardinality === "singleton") {
		const all = world.of(type.name);
		if (all.is !== "present") return all;
		const [only] = all.value;
		return only === void 0 ? absent : present(only);
	}
	if (id !== null) {
		const found = world.findId(type.name, id);
		if (found.is !== "unknown" || type.cardinality !== "perObject") return found;
		const named = world.find(type.name, change.at.key);
		if (named.is !== "present") return named;
		const same = named.value.find((one) => one.id.toLowerCase() === id.toLowerCase());
		return same === void 0 ? absent : present(same);
	}
	const found = world.find(type.name, change.at.key);
	if (found.is !== "present") return found;
	const [first] = found.value;
	return first === void 0 ? absent : present(first);
}

// src/engine/changed-since.ts
/**
* Looks again at everything a plan rests on, and says in words what moved since it was made. What cannot be read now is not
* said to have moved: its changes will fail on their own, before they write.
*/
async function changedSince(plan, types, eyes) {
	const world = await eyes.look(wantsOfPlan(plan, types));
	return [...objectsThatMoved(plan, types, world), ...looksThatMoved(plan, types, world)];
}
function objectsThatMoved({ changes }, types, world) {
	return changes.flatMap((change) => {
		const type = types.get(change.at.type);
		if (type === void 0 || change.objectId === null || change.basis === null) return [];
		const now = pick(world, type, change, change.objectId);
		if (now.is === "unknown") return [];
		if (now.is === "absent") return [`${change.id} is gone since the plan was made`];
		if (basisOf(type, now.value) === change.basis) return [];
		const what = change.before === null ? "" : movedText(movedValues(type, change.before, now.value));
		return [`${change.id} changed since the plan was made${what === "" ? "" : `: ${what}`}`];
	});
}
function looksThatMoved({ looked }, types, world) {
	return Object.entries(looked).flatMap(([text, then]) => {
		const address = parseAddress(text);
		const type = address === void 0 ? void 0 : types.get(address.type);
		if (address === void 0 || type === void 0) return [];
		if (address.key === "" && type.priority !== void 0) {
			const all = world.of(type.name);
			if (all.is !== "present" || orderDigest(type, all.value) === then) return [];
			return [`the order of ${type.name} changed since the plan was made`];
		}
		const seen = world.find(address.type, address.key);
		if (seen.is === "unknown" || lookDigest(seen) === then) return [];
		return [`"${address.key}" is the name of other objects of ${address.type} than when the plan was made`];
	});
}
function wantsOfPlan({ changes, looked }, types) {
	const gathering = gather();
	for (const change of changes) {
		const type = types.get(change.at.type);
		if (type === void 0) continue;
		const { keys, ids } = wantFor(type, change, change.objectId);
		gathering.whole(type, keys, ids);
	}
	for (const text of Object.keys(looked)) {
		const address = parseAddress(text);
		const type = address === void 0 ? void 0 : types.get(address.type);
		if (address !== void 0 && type !== void 0) gathering.part(type, address.key, type.key);
	}
	return gathering.wants();
}

// src/engine/verify.ts
/**
* Tells what reading back shows. `change` has every id in place. A value that its service does not give back counts as wanted:
* nothing contradicts it. Pure.
*/
function shown(type, change, seen) {
	if (seen.is === "unknown") return "unreadable";
	if (change.action === "delete") {
		if (seen.is === "absent") return "wanted";
		if (type.remove === "disable" && !sameJson(seen.value.values, change.before?.values)) return "wanted";
		return "before";
	}
	if (seen.is === "absent") return change.action === "create" ? "before" : "other";
	const observed = seen.value.values;
	const off = offOf(type, change, seen.value);
	if (off.length === 0) return "wanted";
	const { before } = change;
	if (before === null) return "other";
	return off.every((one) => sameJson(valueAt(observed, one.path), valueAt(before.values, one.path))) ? "before" : "other";
}
/** The top-level properties of a change that an object does not show as wanted, each once. Pure. */
function notShown(type, change, seen) {
	if (seen.is !== "present") return [];
	return [...new Set(offOf(type, change, seen.value).map(({ path: [name] }) => String(name)))];
}
function offOf(type, change, { values: observed, partial }) {
	const { closed: _closed, ...open } = type;
	const seen = partial === void 0 ? {} : { partial };
	const declared = {
		values: change.values,
		ignore: [],
		positions: () => change.declared,
		...seen
	};
	return diffObject(open, declared, observed).filter(({ verdict, path: [name] }) => verdict === "different" && !(type.key.includes(String(name)) && observed[String(name)] === void 0));
}

// src/engine/settle.ts
/**
* Reads an object back until it shows what was wanted or its settling time has passed: at once, then after 1, 2, 4, 8, 15, 15...
* seconds of the injected clock. After a stop it looks once more and gives what it saw. Never fails.
*/
async function waitUntilShown(type, change, receipt, deps) {
	const { clock, eyes, stop, signal } = deps;
	const until = clock.now() + type.settleSeconds * 1e3;
	let pauseMs = 1e3;
	for (;;) {
		const seen = await eyes.at(type, change, change.objectId, -1);
		const what = shown(type, change, seen);
		const leftMs = until - clock.now();
		if (what === "wanted" || leftMs <= 0 || receipt.later !== void 0 || stop.aborted || signal.aborted) return {
			shown: what,
			seen,
			waited: leftMs <= 0
		};
		await pause(clock, Math.min(pauseMs, leftMs), stop);
		pauseMs = Math.min(pauseMs * 2, 15e3);
	}
}
/** Waits on the injected clock. A clock may end a sleep by throwing when it is cut short; here that only means: look now. */
async function pause(clock, ms, signal) {
	try {
		await clock.sleep(ms, signal);
	} catch (error) {
		if (!signal.aborted) throw error;
	}
}

// src/engine/perform.ts
/** A list this young was read by the same run moments ago; a first change need not read it again. A second stage always does. */
const youngMs = 5e3;
/** Carries out one change: looks, records, writes, records, reads back. Never throws for what a service answers. */
async function perform(change, deps) {
	const type = deps.types.get(change.at.type);
	const own = deps.made.get(`${change.at.type}/${change.at.key}`);
	const id = change.objectId ?? own?.id ?? null;
	const base = {
		change: change.id,
		at: change.at,
		action: change.action,
		...id === null ? {} : { id }
	};
	const failed = (why) => ({ outcome: {
		...base,
		result: "failed",
		trouble: why
	} });
	if (type === void 0) return failed(broken(change, `no row is known for ${change.at.type}`));
	const filled = fillIn({
		...change,
		objectId: id
	}, deps);
	if ("code" in filled) return failed(filled);
	const current = await lookAgain(type, filled, id, own, deps);
	if (deps.stop.aborted) return { outcome: {
		...base,
		result: "notAttempted",
		because: "the run was stopped"
	} };
	const moved = whyNot(type, filled, current, own);
	if (moved !== void 0) return failed(moved);
	const now = current.is === "present" ? current.value : null;
	const { differences, action } = change;
	try {
		await record(deps, change, {
			phase: "intent",
			action,
			differences,
			before: now
		});
	} catch (error) {
		const [why] = toTroubles(error);
		deps.broken("the journal cannot be written");
		return failed(why ?? broken(change, "the journal cannot be written"));
	}
	const receipt = await write(type, revealed(filled, deps.secret), now, deps);
	deps.eyes.stale(type.name);
	await recordOrBreak(deps, change, {
		phase: "receipt",
		receipt
	});
	if (receipt.wrote === "no") return failed(receipt.trouble ?? broken(change, "nothing was written, and no reason given"));
	const target = {
		...filled,
		objectId: receipt.id ?? id,
		before: now
	};
	const settled = await waitUntilShown(type, target, receipt, deps);
	const { shown, seen } = settled;
	await recordOrBreak(deps, change, {
		phase: "verified",
		verdict: shown === "wanted" ? "same" : shown === "unreadable" ? "unknown" : "different"
	});
	const seenId = receipt.id ?? (seen.is === "present" ? seen.value.id : id);
	const told = {
		...base,
		...seenId === null ? {} : { id: seenId }
	};
	const made = seenId === null || change.action === "delete" ? void 0 : {
		id: seenId,
		...seen.is === "present" ? { seen: seen.value } : {}
	};
	return {
		outcome: outcomeOf(told, type, target, receipt, settled),
		...made === void 0 ? {} : { made }
	};
}
function outcomeOf(told, type, change, receipt, { shown, seen, waited }) {
	if (shown === "wanted" && receipt.later !== void 0) return {
		...told,
		result: "accepted",
		why: receipt.later,
		shown: true
	};
	if (shown === "wanted") return {
		...told,
		result: "done"
	};
	const subject = {
		address: change.at,
		position: change.declared
	};
	if (receipt.wrote === "maybe") {
		const opening = `${type.name} could not be written`;
		const said = receipt.trouble?.message ?? "the service gave no answer.";
		const words = said.startsWith(opening) ? said.slice(opening.length).replace(/^[.:]\s*/u, "") : said;
		const why = trouble(receipt.trouble?.code ?? "NETWORK-FAILED", {
			message: `${change.id} may have been written, and reading back did not settle it: ${words}`,
			hint: "Look at the object, then run again: what is there already is not written twice.",
			subject,
			arrived: "maybe"
		});
		return {
			...told,
			result: "undetermined",
			trouble: why
		};
	}
	if (receipt.later !== void 0) return {
		...told,
		result: "accepted",
		why: receipt.later
	};
	const names = notShown(type, change, seen).join(", ");
	const neither = `the service shows neither the old nor the new value${names === "" ? "" : ` of ${names}`}`;
	const unverified = (message) => trouble("NOT-VERIFIED", {
		message: `${change.id} ${message}`,
		subject
	});
	if (shown === "other" && waited) return {
		...told,
		result: "undetermined",
		trouble: {
			...unverified(`was written, but ${neither}.`),
			arrived: "maybe"
		}
	};
	if (type.silentDrops === true && change.action === "update" && shown === "before" && waited) {
		const dropped = `was taken and dropped: after ${type.settleSeconds} s the service still shows the old ${names}.`;
		return {
			...told,
			result: "failed",
			trouble: unverified(dropped)
		};
	}
	const still = shown === "before" ? "the service still shows the old state" : shown === "other" ? neither : "it could not be read back";
	const since = waited ? ` after ${type.settleSeconds} s` : ", and the run was stopped before it was waited for";
	return {
		...told,
		result: "accepted",
		why: `written, but ${still}${since}`
	};
}
/**
* Looks at the object right before the write. After a change of the same run it may still look as it did before, from another
* replica (reference: entra-graph 1.4.4), so it is given its settling time to look as it was verified.
*/
async function lookAgain(type, change, id, own, { eyes, clock, stop }) {
	const until = clock.now() + type.settleSeconds * 1e3;
	let pauseMs = 1e3;
	for (;;) {
		const seen = await eyes.at(type, change, id, own === void 0 ? youngMs : -1);
		if (!(own !== void 0 && whyNot(type, change, seen, own) !== void 0) || clock.now() >= until || stop.aborted) return seen;
		await pause(clock, pauseMs, stop);
		pauseMs = Math.min(pauseMs * 2, 15e3);
	}
}
/** Why a change must not be written after all: its object is not what the plan was made from. */
function whyNot(type, change, now, own) {
	const subject = {
		address: change.at,
		position: change.declared
	};
	if (now.is === "unknown") return trouble("OBJECT-UNREADABLE", {
		message: `${change.id} could not be read before writing: ${now.why.message}`,
		subject
	});
	const stale = (message) => trouble("PLAN-STALE", {
		message: `${change.id} ${message}.`,
		subject
	});
	if (change.action === "create") return now.is === "absent" ? void 0 : stale(`exists already (${now.value.id})`);
	if (now.is === "absent") return stale("is gone");
	const then = own?.seen === void 0 ? change.basis : basisOf(type, own.seen);
	if (then === null || then === basisOf(type, now.value)) return void 0;
	const before = own?.seen ?? change.before;
	const what = before === null ? "" : movedText(movedValues(type, before, now.value));
	return stale(`was changed by somebody else${what === "" ? "" : `: ${what}`}`);
}
/** Puts ids made in this run where the plan said "known after apply". */
function fillIn(change, { made, types }) {
	let missing;
	const values = mapJson(change.values, (value) => {
		if (!isReference(value) || value.$ref.id !== void 0) return value;
		const id = idFor(value.$ref, made, types);
		if (id === void 0) missing ??= value.$ref.name;
		return id === void 0 ? value : { $ref: {
			...value.$ref,
			id
		} };
	});
	if (missing !== void 0) return broken(change, `"${missing}" was made, but its id is not known`);
	return {
		...change,
		values: isJsonObject(values) ? values : {}
	};
}
function idFor(reference, made, types) {
	for (const [address, one] of made) {
		const slash = address.indexOf("/");
		const type = reference.types.map((name) => types.get(name)).find((row) => row?.name === address.slice(0, slash));
		if (type === void 0 || foldKey(type, address.slice(slash + 1)) !== foldKey(type, reference.name)) continue;
		if (reference.by === void 0) return one.id;
		const value = one.seen?.values[reference.by];
		if (typeof value === "string") return value;
	}
}
/** The change with its secrets in place, for the writer's eyes only. A secret that was not given is a Trouble. */
function revealed(change, secret) {
	let missing;
	const put = (value) => {
		if (!isSecretName(value)) return value;
		const text = secret(value.$secret);
		if (text === void 0) missing ??= value.$secret;
		return text ?? value;
	};
	const values = Object.fromEntries(Object.entries(change.values).map(([name, value]) => [name, mapJson(value, put)]));
	if (missing === void 0) return {
		...change,
		values
	};
	return trouble("INPUT-MISSING", { message: `${change.id} needs the secret ${missing}, which was not given` });
}
async function write(type, change, current, { writer, signal }) {
	if ("code" in change) return {
		wrote: "no",
		trouble: change,
		warnings: []
	};
	try {
		return await writer.perform({
			type,
			change,
			current
		}, signal);
	} catch (error) {
		const [why] = toTroubles(error);
		return {
			wrote: "maybe",
			warnings: [],
			...why === void 0 ? {} : { trouble: why }
		};
	}
}
async function record({ journal, number }, change, body) {
	await journal?.append({
		n: number(),
		change: change.id,
		at: change.at,
		...body
	});
}
async function recordOrBreak(deps, change, body) {
	try {
		await record(deps, change, body);
	} catch {
		deps.broken("the journal cannot be written");
	}
}
function broken(change, message) {
	return trouble("INTERNAL", {
		message: `${change.id}: ${message}`,
		subject: { address: change.at }
	});
}

// src/engine/apply.ts
/**
* Applies a plan. First everything it rests on is looked at again: if any of it moved, nothing is written (PLAN-STALE). Then
* changes are written as soon as those they need are done and verified and those they follow are over, each one looked at once
* more right before. What needs a change that is not done is not attempted. Never throws for what a service answers.
*/
async function apply(plan, deps) {
	const eyes = openEyes(plan.tenant, deps);
	const moved = await changedSince(plan, deps.types, eyes);
	if (moved.length > 0) {
		const troubles = moved.map((message) => trouble("PLAN-STALE", { message }));
		return {
			outcomes: plan.changes.map((one) => notAttempted(one, "the plan is stale")),
			troubles
		};
	}
	const outcomes = /* @__PURE__ */ new Map();
	const tell = (outcome) => {
		outcomes.set(outcome.change, outcome);
		deps.told?.(outcome);
	};
	await schedule(plan.changes, deps, outcomes, tell, performer(plan, deps, eyes));
	return {
		outcomes: plan.changes.flatMap((one) => outcomes.get(one.id) ?? []),
		troubles: []
	};
}
function performer(plan, deps, eyes) {
	const made = /* @__PURE__ */ new Map();
	let n = 0;
	let broken;
	return {
		halted: () => deps.stop.aborted ? "the run was stopped" : broken,
		run: async (change) => {
			const performed = await performSafely(change, {
				...deps,
				plan,
				eyes,
				made,
				number: () => {
					n += 1;
					return n;
				},
				broken: (why) => {
					broken ??= why;
				}
			});
			if (performed.made !== void 0) made.set(`${change.at.type}/${change.at.key}`, performed.made);
			return performed.outcome;
		}
	};
}
/** A fault of ours in one change must not hide what became of the others. */
async function performSafely(change, deps) {
	try {
		return await perform(change, deps);
	} catch (error) {
		const why = toTroubles(error)[0] ?? trouble("INTERNAL", { message: `${change.id}: something went wrong` });
		const { id, at, action } = change;
		return { outcome: {
			change: id,
			at,
			action,
			result: "undetermined",
			trouble: {
				...why,
				arrived: "maybe"
			}
		} };
	}
}
async function schedule(changes, deps, outcomes, tell, { run, halted }) {
	const running = /* @__PURE__ */ new Map();
	const busy = /* @__PURE__ */ new Map();
	const waiting = new Set(changes);
	const limit = deps.concurrency ?? ((budget) => budget === "graph.conditionalAccess" ? 1 : 4);
	const budgetOf = (change) => deps.types.get(change.at.type)?.budget ?? "";
	const begin = (change) => {
		const budget = budgetOf(change);
		busy.set(budget, (busy.get(budget) ?? 0) + 1);
		const task = async () => {
			const outcome = await run(change);
			busy.set(budget, (busy.get(budget) ?? 1) - 1);
			running.delete(change.id);
			tell(outcome);
		};
		running.set(change.id, task());
	};
	while (waiting.size > 0) {
		const before = waiting.size;
		for (const change of waiting) {
			const blocked = halted() ?? blockedBy(change, outcomes);
			if (blocked !== void 0) {
				waiting.delete(change);
				tell(notAttempted(change, blocked));
			} else if (isReady(change, outcomes) && (busy.get(budgetOf(change)) ?? 0) < limit(budgetOf(change))) {
				waiting.delete(change);
				begin(change);
			}
		}
		if (running.size > 0) await Promise.race(running.values());
		else if (waiting.size === before) {
			for (const change of waiting) tell(notAttempted(change, "it waits for a change that is not in the plan"));
			waiting.clear();
		}
	}
	await Promise.all(running.values());
}
function isReady(change, outcomes) {
	return [...change.needs, ...change.follows ?? []].every((id) => outcomes.has(id));
}
function blockedBy(change, outcomes) {
	for (const id of change.needs) {
		const outcome = outcomes.get(id);
		if (outcome === void 0 || outcome.result === "done") continue;
		if (outcome.result !== "accepted") return `${id} was not done`;
		if (outcome.shown !== true) return `${id} is accepted but not yet visible`;
	}
}
function notAttempted(change, because) {
	return {
		change: change.id,
		at: change.at,
		action: change.action,
		result: "notAttempted",
		because,
		...change.objectId === null ? {} : { id: change.objectId }
	};
}

export { apply as t };