import { c as addressText, d as serviceOf, n as fail, u as parseAddress } from "./trouble.js";
import { n as isGuid } from "./guid.js";
import { i as isJsonObject, r as isJsonList } from "./json.js";
import { a as referencesIn } from "./marks.js";
import { n as keyValues, t as foldKey } from "./fold.js";
import { d as inOrder, i as observe } from "./scalar.js";
import { t as namesakesIn } from "./namesakes.js";
import { t as worldFromSnapshot } from "./snapshot-world.js";
import { t as absent } from "./observed.js";
import { a as ofTenant, i as madeOfTenant, n as storePlan, r as decodePlan, t as readPlanText } from "./plan-store.js";
import { t as decodeSnapshot } from "./snapshot.js";
import { n as carryOut, t as movedSince } from "./reviewed-plan.js";
import { t as exitCodeOf } from "./exit-code.js";
import { n as loadWhole, r as selected } from "./load.js";
import { m as makeRun, t as planDeclared } from "./plan-tenant.js";
import { t as printReport } from "./print-report.js";

// src/engine/inverse.ts
/**
* The declarations that bring back what a plan changed, from the pre-images it holds: what it created is absent, what it changed
* has its old values again (only the properties that it touched), what it deleted is there. `inBin` says of a deleted object
* that the service still has it and can restore it under its own id; else it is made anew, and what referred to it refers to the
* new one. Pure; never fails: what cannot be brought back is told.
*/
function inverseOf(changes, types, inBin, place) {
	const objects = byObject(changes);
	const remade = new Map(objects.flatMap(([first]) => first.action === "delete" && first.before !== null && !inBin(first) ? [[first.before.id.toLowerCase(), first.before.at]] : []));
	const undone = objects.map((group) => undo(group, {
		types,
		inBin,
		place,
		remade
	}));
	return {
		desired: undone.flatMap((one) => one.desired),
		lost: [...undone.flatMap((one) => one.lost), ...disordered(objects, types)]
	};
}
/** Types of which several objects moved: each move shifts the others, and put back one by one they may end in another order. */
function disordered(objects, types) {
	const moved = objects.flatMap(([{ at, action, values }]) => {
		const priority = types.get(at.type)?.priority;
		return action === "update" && priority !== void 0 && values[priority] !== void 0 ? [at.type] : [];
	});
	const why = "several of its objects moved, and moving each back to its number may leave another order: look at it";
	return [...new Set(moved)].flatMap((address) => moved.filter((one) => one === address).length > 1 ? [{
		address,
		why
	}] : []);
}
/** Changes of one object together, in their order: the first holds the object as it was before the plan. Namesakes are told apart by id. */
function byObject(changes) {
	const groups = /* @__PURE__ */ new Map();
	for (const change of changes) {
		const key = `${addressText(change.at)} ${change.objectId ?? ""}`;
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [change]);
		else group.push(change);
	}
	return [...groups.values()];
}
function undo(group, undoing) {
	const [first] = group;
	const type = undoing.types.get(first.at.type);
	const address = addressText(first.at);
	const lost = (why) => ({
		desired: [],
		lost: [{
			address,
			why
		}]
	});
	if (type === void 0) return lost("this version does not know its type");
	const base = {
		type,
		mode: "enforce",
		ignore: [],
		positions: () => undoing.place(first.id),
		task: first.task
	};
	const { before } = first;
	if (first.action === "create") {
		if (type.remove === "never") return lost("the service does not let an object of this type be deleted");
		const values = {
			...keyValues(type, first.at.key),
			...referringKey(type, first.values)
		};
		if (referencesIn(values).some(({ $ref }) => $ref.id === void 0)) return lost("it is known by another object that the plan made, and goes with that or stays");
		return {
			desired: [{
				...base,
				at: first.at,
				ensure: "absent",
				values
			}],
			lost: []
		};
	}
	if (before === null) return lost("the plan does not hold what it was before");
	if (first.action === "delete") return restored(type, before, {
		first,
		base,
		address
	}, undoing);
	return changedBack(type, before, group, {
		base,
		address
	}, undoing);
}
function restored(type, before, { first, base, address }, undoing) {
	const revives = undoing.inBin(first);
	if (!revives && !type.create && type.remove !== "disable") return {
		desired: [],
		lost: [{
			address,
			why: "objects of this type cannot be created here"
		}]
	};
	const values = writableValues(type, before.values, undoing.remade);
	const place = type.priority === void 0 ? void 0 : before.values[type.priority];
	const lost = [...revives || type.remove === "disable" ? [] : ["it is made anew, under another id"], ...typeof place === "number" ? [`its place (${place}) among its like: it comes last`] : []].map((why) => ({
		address,
		why
	}));
	return {
		desired: [{
			...base,
			...type.remove === "disable" ? {} : { mode: "create" },
			at: before.at,
			ensure: "present",
			values,
			...revives ? { revives: before.id } : {}
		}],
		lost
	};
}
function changedBack(type, before, group, { base, address }, undoing) {
	const writable = [...new Set(group.flatMap((one) => Object.keys(one.values)))].filter((name) => type.properties[name]?.write === "always" || type.key.includes(name));
	const unseen = writable.filter((name) => !Object.hasOwn(before.values, name) && type.properties[name]?.echo !== "returned");
	const back = writable.filter((name) => !unseen.includes(name));
	const values = Object.fromEntries(back.map((name) => {
		const property = type.properties[name];
		return [name, withRemade(property, narrowed(property, before.values[name] ?? null, touchedIn(group, name)), undoing.remade)];
	}));
	const now = group.at(-1)?.at.key ?? before.at.key;
	const renamed = foldKey(type, now) !== foldKey(type, before.at.key);
	return {
		desired: [{
			...base,
			at: before.at,
			ensure: "present",
			values: {
				...keyValues(type, before.at.key),
				...values
			},
			...isGuid(before.id) ? { id: before.id } : renamed ? { was: now } : {}
		}],
		lost: unseen.map((name) => ({
			address,
			why: `${name} is never given back by the service, so its old value is not known`
		}))
	};
}
/** The paths within a property that a plan changed. */
function touchedIn(group, name) {
	return group.flatMap(({ differences }) => differences.flatMap(({ path: [first, ...rest] }) => first === name ? [rest] : []));
}
/** Of a value the members at some paths alone, so that what others changed beside them stays. Lists and closed wholes are one value. */
function narrowed(property, value, paths) {
	if (paths.length === 0 || paths.some(([step]) => typeof step !== "string") || property?.of === void 0 || property.closed === true || property.jsonText === true) return value;
	if (!isJsonObject(value)) return value;
	const { of } = property;
	const names = new Set(paths.flatMap(([step]) => typeof step === "string" ? [step] : []));
	const within = (name) => paths.flatMap(([step, ...rest]) => step === name ? [rest] : []);
	return Object.fromEntries([...names].map((name) => [name, narrowed(of[name], value[name] ?? null, within(name))]));
}
/** The properties of a key that refer to others: an object whose key holds ids is found by them. */
function referringKey(type, values) {
	return type.key.some((name) => referencesIn(values[name] ?? null).length > 0) ? Object.fromEntries(type.key.map((name) => [name, values[name] ?? null])) : {};
}
function writableValues(type, values, remade) {
	return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => {
		const property = type.properties[name];
		if (property === void 0 || value === null || name === type.priority) return [];
		if (property.write === "never" && !type.key.includes(name)) return [];
		return [[name, withRemade(property, value, remade)]];
	}));
}
/** A value with references to what is made anew as names, "known after apply"; everything else as it was. */
function withRemade(property, value, remade) {
	if (property === void 0 || remade.size === 0) return value;
	if (isJsonList(value)) return value.map((item) => withRemade(property, item, remade));
	if (isJsonObject(value)) return property.of === void 0 ? value : membersRemade(property.of, value, remade);
	const at = typeof value === "string" && property.ref !== void 0 ? remade.get(value.toLowerCase()) : void 0;
	return at === void 0 ? value : { $ref: {
		types: [at.type],
		name: at.key
	} };
}
function membersRemade(of, value, remade) {
	return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withRemade(of[name], item, remade)]));
}

// src/engine/snapshot-desired.ts
/**
* The declarations that bring a tenant back to a snapshot: every object that the snapshot holds, with what can be written and is
* given back, empty values included. Objects that came since are not declared, and so not touched. References are names where the
* snapshot knows them, so that what is made anew is referred to by its new id. `now`: the tenant as it is, to find objects that were
* renamed since by their id. Pure.
*/
function desiredOfSnapshot(snapshot, now, types, place) {
	const names = namesById(snapshot, types);
	return [...types.values()].flatMap((type) => {
		const all = snapshot.of(type.name);
		if (all.is !== "present" || type.readOnly !== void 0 || !(type.create || type.update)) return [];
		const placed = new Set(inOrder(type, all.value));
		const namesakes = namesakesIn(type, all.value);
		return [...placed, ...all.value.filter((one) => !placed.has(one))].map((one) => {
			const shared = namesakes(one.at.key) > 1;
			const today = now.byId(type.name, one.id)?.at.key;
			const renamed = today !== void 0 && foldKey(type, today) !== foldKey(type, one.at.key);
			return {
				at: one.at,
				type,
				ensure: "present",
				values: writable(type, one.values, names),
				mode: "enforce",
				ignore: [],
				positions: () => place(one),
				task: { job: "snapshot" },
				...shared ? { id: one.id } : renamed ? { was: today } : {}
			};
		});
	});
}
/** Names of objects by id, where a name is its object's alone. */
function namesById(snapshot, types) {
	const names = /* @__PURE__ */ new Map();
	for (const name of snapshot.types()) {
		const [type, all] = [types.get(name), snapshot.of(name)];
		if (type === void 0 || all.is !== "present") continue;
		const namesakes = namesakesIn(type, all.value);
		for (const one of all.value) if (namesakes(one.at.key) === 1) names.set(one.id.toLowerCase(), {
			type: name,
			key: one.at.key
		});
	}
	return names;
}
function writable(type, values, names) {
	return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => {
		const property = type.properties[name];
		if (property === void 0 || name === type.priority) return [];
		if (!type.key.includes(name) && !isKept(property)) return [];
		const written = named(property, value, names);
		return written === void 0 ? [] : [[name, written]];
	}));
}
function isKept(property) {
	return property.write === "always" && property.beta !== true && property.echo === "returned" && property.secret !== true;
}
function named(property, value, names) {
	if (isJsonList(value)) return value.flatMap((item) => named(property, item, names) ?? []);
	if (isJsonObject(value) && property.of !== void 0) return members(property.of, value, names);
	if (typeof value !== "string" || property.ref === void 0 || property.ref.by !== void 0) return value;
	const found = names.get(value.toLowerCase());
	return found !== void 0 && property.ref.to.includes(found.type) ? { $ref: {
		types: [found.type],
		name: found.key
	} } : value;
}
function members(of, value, names) {
	return Object.fromEntries(Object.entries(value).flatMap(([name, item]) => {
		const property = of[name];
		if (property === void 0 || !isKept(property)) return [];
		const written = named(property, item, names);
		return written === void 0 ? [] : [[name, written]];
	}));
}

// src/commands/restore.ts
/**
* Brings back what a plan changed (`--plan`), or a snapshot (`--snapshot`): the inverse is planned, shown, judged by the guards of the
* YAML and, with `--apply`, carried out like any other plan. What cannot be brought back is said first. Fails with
* PLAN-UNREADABLE, PLAN-EDITED or SNAPSHOT-UNREADABLE for its file.
*/
const restore = async (context) => {
	const started = context.host.clock.now();
	const { values } = context;
	const writes = values.flag("apply");
	if (values.text("reviewed") !== void 0 && !writes) fail("INPUT-INVALID", {
		message: "--reviewed says what may be carried out, and nothing is carried out without --apply.",
		subject: { name: "--reviewed" },
		hint: "Give --apply too, or leave --reviewed away."
	});
	const source = await readSource(context);
	const loaded = await loadWhole(context);
	const lost = [];
	const declared = await declaredServices(source, loaded);
	const made = await planDeclared(context, writes ? "write" : "read", declared, async (tenant) => {
		const wanted = await wantedOf(context, source, tenant);
		lost.push(...wanted.lost);
		return wanted.desired.length === 0 ? [] : selected(wanted.desired, values);
	});
	try {
		const notices = [`This brings back what ${source.path} holds${writes ? "" : "; nothing is written without --apply"}.`, ...lost.map((one) => `Cannot be brought back: ${one}.`)];
		if (writes) {
			const refused = await movedSince(context, made, "reviewed");
			return await carryOut(context, started, made, {
				refused,
				notices
			});
		}
		return await shown(context, started, made, notices);
	} finally {
		await made.tenant.close();
	}
};
async function shown(context, started, made, notices) {
	const stored = await storePlan(context, made.planned.plan, started);
	const plain = makeRun(context, started, made);
	const run = {
		...plain,
		notices: [...notices, ...plain.notices]
	};
	await printReport(context, run);
	return {
		exit: exitCodeOf(run),
		run,
		...stored
	};
}
async function readSource(context) {
	const { values } = context;
	const [plan, snapshot] = [values.text("plan"), values.text("snapshot")];
	const path = plan ?? snapshot;
	if (path === void 0 || plan !== void 0 && snapshot !== void 0) return fail("INPUT-INVALID", {
		message: "restore takes a plan file or a snapshot, one of them.",
		subject: { name: "--plan" },
		hint: "Give --plan FILE, which apply carried out, or --snapshot FILE, which export wrote."
	});
	const text = await readPlanText(context, path);
	return plan === void 0 ? {
		path,
		text,
		snapshot: decodeSnapshot(text)
	} : {
		path,
		text,
		plan: madeOfTenant(decodePlan(text), context.copy !== void 0)
	};
}
/** The configuration with declarations of every type that may come, so that their services are opened and no other. */
async function declaredServices(source, { configuration, catalogue, proofs }) {
	const names = typeNamesOf(source);
	const known = catalogue.services();
	const services = [...new Set(names.map(serviceOf))].filter((name) => known.includes(name));
	const rows = (await Promise.all(services.map((name) => catalogue.service(name)))).flatMap((one) => [...one]);
	const types = new Map(rows);
	const desired = names.flatMap((name) => {
		const type = types.get(name);
		return type === void 0 ? [] : [placeholder(type)];
	});
	const { prune: _prune, ...rest } = configuration;
	return {
		catalogue,
		proofs,
		configuration: {
			...rest,
			desired
		}
	};
}
function typeNamesOf(source) {
	if ("snapshot" in source) return [...source.snapshot.types.keys()];
	return [...new Set(source.plan.changes.map((one) => one.at.type))];
}
function placeholder(type) {
	const positions = () => ({
		file: "",
		line: 1,
		column: 1
	});
	return {
		at: {
			type: type.name,
			key: ""
		},
		type,
		ensure: "present",
		values: {},
		mode: "audit",
		ignore: [],
		positions,
		task: { job: "" }
	};
}
async function wantedOf(context, source, tenant) {
	return "plan" in source ? inversePlan(context, source, tenant) : inverseSnapshot(context, source, tenant);
}
async function inversePlan({ host }, { path, text, plan }, tenant) {
	const { changes } = ofTenant(plan, tenant.session.tenant);
	const deleted = changes.filter((one) => one.action === "delete" && one.before !== null);
	const bins = new Map(await Promise.all([...new Set(deleted.flatMap((one) => tenant.types.get(one.at.type) ?? []))].map(async (type) => [type.name, await tenant.recycleBin(type, host.stop)])));
	const kept = new Map(deleted.map((one) => {
		const bin = bins.get(one.at.type) ?? absent;
		const isIn = bin.is === "present" && bin.value.has(one.before?.id.toLowerCase() ?? "");
		return [one, bin.is === "unknown" ? "unknown" : isIn ? "present" : "absent"];
	}));
	const lines = text.split("\n");
	const place = (id) => ({
		file: path,
		...lineOf(lines, `"id": ${JSON.stringify(id)}`)
	});
	const told = changes.filter((one) => kept.get(one) !== "unknown");
	const { desired, lost } = inverseOf(told, tenant.types, (one) => kept.get(one) === "present", place);
	const unread = deleted.filter((one) => kept.get(one) === "unknown").map((one) => `${one.id}: whether the recycle bin still has it could not be read`);
	return {
		desired,
		lost: [...lost.map(({ address, why }) => `${address}: ${why}`), ...unread]
	};
}
async function inverseSnapshot({ host, values }, { path, text, snapshot }, tenant) {
	if (snapshot.tenant.id.toLowerCase() !== tenant.session.tenant.toLowerCase()) fail("SNAPSHOT-UNREADABLE", {
		message: `The snapshot was taken of the tenant ${snapshot.tenant.id}, the sign-in is to ${tenant.session.tenant}.`,
		subject: { name: path }
	});
	const then = worldFromSnapshot(snapshot, tenant.types);
	const only = values.list("only").flatMap((one) => parseAddress(one)?.type ?? []);
	const types = new Map([...tenant.types].filter(([name]) => only.length === 0 || only.includes(name)));
	const wants = then.types().flatMap((name) => {
		const type = types.get(name);
		const all = then.of(name);
		if (type === void 0 || all.is !== "present") return [];
		if (type.cardinality !== "perObject") return [{
			type,
			keys: "all"
		}];
		return [{
			type,
			keys: [],
			ids: all.value.map((one) => one.id)
		}];
	});
	const now = await observe({
		tenant: tenant.session.tenant,
		reader: tenant.reader,
		types: tenant.types,
		signal: host.stop
	}, wants);
	const lines = text.split("\n");
	const place = ({ id }) => ({
		file: path,
		...lineOf(lines, `"id": ${JSON.stringify(id)}`)
	});
	const unread = [...snapshot.types].flatMap(([name, seen]) => "unknown" in seen ? [`${name}: it could not be read when the snapshot was taken`] : []);
	return {
		desired: desiredOfSnapshot(then, now, types, place),
		lost: unread
	};
}
function lineOf(lines, text) {
	const index = lines.findIndex((line) => line.includes(text));
	return index === -1 ? {
		line: 1,
		column: 1
	} : {
		line: index + 1,
		column: (lines[index] ?? "").indexOf(text) + 1
	};
}

export { restore };