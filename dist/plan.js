import { a as trouble, c as addressText, o as positionText } from "./trouble.js";
import { a as referencesIn, i as mapJson, n as isReference, r as isSecretName, t as isListDelta } from "./marks.js";
import { n as intentDigest, t as basisDigest } from "./plan-digests.js";
import { d as inOrder, f as lookDigest, l as basisOf, m as placeOf, n as isEmptyInClosed, p as orderDigest, r as sameScalar, t as isEmpty, u as carriersOf } from "./scalar.js";
import { c as sameJson, i as isJsonObject, r as isJsonList } from "./json.js";
import { n as present, r as unknown, t as absent } from "./observed.js";
import { t as foldKey } from "./fold.js";
import { n as isGuid } from "./guid.js";

// src/engine/lists.ts
/** Says whether two elements of a list of objects carry the same key members. */
function sameListKey(element, keys, declared, observed) {
	if (!isJsonObject(declared) || !isJsonObject(observed)) return false;
	return keys.every((key) => {
		const [left, right] = [declared[key] ?? null, observed[key] ?? null];
		const member = element?.of?.[key];
		return isEmpty(member, left) && isEmpty(member, right) || sameScalar(member, left, right);
	});
}
/**
* The list that results from "at least these, and none of those": what was there stays in its order, what is missing comes
* behind it.
*/
function listAfterDelta(property, { $list: { add, remove } }, observed) {
	const same = (declared, other) => property?.listKey === void 0 ? sameScalar(property, declared, other) : sameListKey(property, property.listKey, declared, other);
	const kept = observed.filter((other) => !remove.some((item) => same(item, other)));
	const missing = add.filter((item) => !kept.some((other) => same(item, other)));
	return {
		list: [...kept, ...missing],
		changed: kept.length < observed.length || missing.length > 0
	};
}

// src/engine/diff.ts
/**
* Compares what is declared with what was observed: every declared leaf that is different or cannot be told. A value that
* the service is not known to give back, and did not, is unknown; one that is there is compared. Never fails.
*/
function diffObject(type, declared, observed) {
	const { partial } = declared;
	return [...Object.entries(declared.values).flatMap(([name, value]) => {
		const seen = own(observed, name);
		if (seen === void 0 && partial !== void 0) return isIgnored(declared.ignore, [name]) ? [] : [cannotTell(declared, [name], value, partial)];
		return diffValue(declared, type.properties[name], value, seen, [name], false);
	}), ...diffFlatClosed(type, declared, observed)];
}
/** The names of a flat closed whole that a declaration leaves out; none where it does not touch the whole. */
function leftOut(type, values) {
	const whole = type.closed ?? [];
	return whole.some((name) => Object.hasOwn(values, name)) ? whole.filter((name) => !Object.hasOwn(values, name)) : [];
}
/** Says whether a path, or one that holds it, is left to others by `ignore`. Places in lists do not count. */
function isIgnored(ignore, path) {
	const names = path.filter((step) => typeof step === "string");
	return ignore.some((one) => {
		const open = one.filter((step) => typeof step === "string");
		return open.length <= names.length && open.every((step, index) => step === names[index]);
	});
}
/** The value of an own member; a name like `constructor` finds nothing. */
function own(value, name) {
	return Object.hasOwn(value, name) ? value[name] : void 0;
}
/** One element of a list property, as a property of its own. */
function elementOf(property) {
	if (property === void 0) return void 0;
	const { list: _list, listKey: _key, ...element } = property;
	return element;
}
/** Compares one value, the way `diffObject` does. `closed`: it lies inside a closed whole. */
function diffValue(context, property, declared, observed, path, closed) {
	if (isIgnored(context.ignore, path)) return [];
	if (property?.secret === true || isSecretName(declared)) return [cannotTell(context, path, declared, "a secret is never given back")];
	if (observed === void 0 && property !== void 0 && property.echo !== "returned") return [cannotTell(context, path, declared, "the service does not give this property back")];
	if (becomes(property, declared, observed)) return [];
	if (isListDelta(declared)) {
		const before = toList(observed);
		const after = listAfterDelta(property, declared, before);
		return after.changed ? [different(context, path, before, after.list)] : [];
	}
	if (isEmpty(property, declared) && isEmpty(property, observed) && !isClosedObject(property, closed, declared)) return [];
	if (isJsonList(declared) && (property === void 0 || property.list !== void 0)) return diffList(context, property, declared, toList(observed), path, closed);
	if (isJsonObject(declared) && !isReference(declared) && property?.of !== void 0 && property.jsonText !== true) {
		if (!isJsonObject(observed) && !isEmpty(property, declared)) return [different(context, path, observed ?? null, declared)];
		return diffMembers(context, property.of, declared, isJsonObject(observed) ? observed : {}, path, inside(property, closed));
	}
	return sameScalar(property, declared, observed ?? null) ? [] : [different(context, path, observed ?? null, declared)];
}
function diffMembers(context, members, declared, observed, path, closed) {
	const told = Object.entries(declared).flatMap(([name, value]) => diffValue(context, members[name], value, own(observed, name), [...path, name], closed));
	if (!closed) return told;
	const extra = Object.entries(observed).filter(([name]) => !Object.hasOwn(declared, name)).flatMap(([name, value]) => diffExtra(context, members[name], value, [...path, name]));
	return [...told, ...extra];
}
/** What nobody declared inside a closed whole: drift, leaf by leaf, so that `ignore` can open a part of it. */
function diffExtra(context, property, observed, path) {
	if (property?.write === "never" || isIgnored(context.ignore, path) || isEmptyInClosed(property, observed)) return [];
	if (isJsonObject(observed) && property?.of !== void 0) {
		const { of } = property;
		return Object.entries(observed).flatMap(([name, item]) => diffExtra(context, of[name], item, [...path, name]));
	}
	return [{
		path,
		verdict: "different",
		before: observed,
		declared: context.positions(path)
	}];
}
function diffFlatClosed(type, declared, observed) {
	return leftOut(type, declared.values).flatMap((name) => {
		const value = own(observed, name);
		return value === void 0 ? [] : diffExtra(declared, type.properties[name], value, [name]);
	});
}
function diffList(context, property, declared, observed, path, closed) {
	const element = elementOf(property);
	const whole = [different(context, path, observed, declared)];
	const compare = (item, other, index) => diffValue(context, element, item, other, [...path, index], inside(property, closed));
	const agrees = (item, other) => compare(item, other, 0).every((one) => one.verdict === "unknown");
	const keys = property?.listKey;
	if (keys !== void 0) {
		const partners = declared.map((item) => observed.find((other) => sameListKey(element, keys, item, other)));
		const extra = observed.filter((other) => !partners.includes(other));
		if (new Set(partners).size < partners.length && partners.every((one) => one !== void 0) || property?.list === "ordered" && isReordered(partners, observed)) return whole;
		return [...declared.flatMap((item, index) => {
			const partner = partners[index];
			return partner === void 0 ? [{
				path: [...path, index],
				verdict: "different",
				after: item,
				declared: context.positions([...path, index])
			}] : compare(item, partner, index);
		}), ...extra.map((item) => ({
			path,
			verdict: "different",
			before: item,
			declared: context.positions(path)
		}))];
	}
	if (property?.list === "set") return declared.every((item) => observed.some((other) => agrees(item, other))) && observed.every((other) => declared.some((item) => agrees(item, other))) ? [] : whole;
	if (declared.length !== observed.length) return whole;
	return declared.flatMap((item, index) => compare(item, observed[index], index));
}
/** Whether the partners of declared elements stand in another order among those observed. */
function isReordered(partners, observed) {
	const places = partners.flatMap((one) => one === void 0 ? [] : [observed.indexOf(one)]);
	return places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
}
function becomes(property, declared, observed) {
	return property?.becomes?.some((pair) => sameJson(pair.declared, declared) && sameJson(pair.observed, observed)) ?? false;
}
function isClosedObject(property, closed, declared) {
	return inside(property, closed) && isJsonObject(declared);
}
function inside(property, closed) {
	return closed || property?.closed === true;
}
function toList(value) {
	if (value === void 0 || value === null) return [];
	return isJsonList(value) ? value : [value];
}
function different(context, path, before, after) {
	return {
		path,
		verdict: "different",
		before,
		after,
		declared: context.positions(path)
	};
}
function cannotTell(context, path, after, why) {
	return {
		path,
		verdict: "unknown",
		after,
		declared: context.positions(path),
		why
	};
}

// src/engine/change-id.ts
/** What the change of a declaration is called within its plan; of one that pins its id with that, since others may carry its name. */
function changeIdOf({ at, id }) {
	return id === void 0 ? addressText(at) : `${addressText(at)} (${id})`;
}

// src/engine/merge.ts
/**
* Each touched top-level property with the whole value it shall have: declared over observed. What was read and is not
* declared goes back unchanged, closed wholes lose what is not declared, ignored paths keep what was read.
*/
function mergeTouched(type, declared, observed, touched) {
	const told = Object.entries(declared.values).filter(([name]) => touched.has(name)).map(([name, value]) => [name, merge(declared, type.properties[name], value, own(observed, name), [name], false)]);
	const emptied = leftOut(type, declared.values).filter((name) => touched.has(name)).map((name) => [name, emptyForm(declared, type.properties[name], observed[name] ?? null, [name])]);
	return Object.fromEntries([...told, ...emptied]);
}
/** The values of an object that is made: everything declared; a list declared by what to add holds just that. */
function valuesOfNew(values) {
	const made = mapJson(values, (item) => isListDelta(item) ? item.$list.add : item);
	return isJsonObject(made) ? made : {};
}
function merge(context, property, declared, observed, path, closed) {
	if (isIgnored(context.ignore, path)) return observed ?? null;
	if (isListDelta(declared)) return listAfterDelta(property, declared, isJsonList(observed) ? observed : []).list;
	const within = closed || property?.closed === true;
	if (isJsonObject(declared) && !isReference(declared) && property?.of !== void 0 && property.jsonText !== true) return mergeMembers(context, property, declared, isJsonObject(observed) ? observed : {}, path, within);
	if (isJsonList(declared) && property?.list !== void 0) return mergeList(context, property, declared, isJsonList(observed) ? observed : [], path, within);
	return diffValue(context, property, declared, observed, path, closed).length > 0 || observed === void 0 ? declared : observed;
}
function mergeMembers(context, property, declared, observed, path, closed) {
	const kept = Object.entries(observed).filter(([name]) => !Object.hasOwn(declared, name)).map(([name, value]) => {
		const here = [...path, name];
		return [name, closed ? emptyForm(context, property.of?.[name], value, here) : value];
	});
	const told = Object.entries(declared).filter(([name]) => !isIgnored(context.ignore, [...path, name]) || Object.hasOwn(observed, name)).map(([name, value]) => [name, merge(context, property.of?.[name], value, own(observed, name), [...path, name], closed)]);
	return Object.fromEntries([...kept, ...told]);
}
function mergeList(context, property, declared, observed, path, closed) {
	const element = elementOf(property);
	return declared.map((item, index) => {
		const here = [...path, index];
		const partner = observed.find((other) => property.listKey === void 0 ? diffValue(context, element, item, other, here, closed).every((one) => one.verdict === "unknown") : sameListKey(element, property.listKey, item, other));
		return partner === void 0 ? item : merge(context, element, item, partner, here, closed);
	});
}
/** The empty form of what a closed whole does not declare; what counts as empty already, and what is ignored, stays. */
function emptyForm(context, property, value, path) {
	if (property?.write === "never" || isIgnored(context.ignore, path) || isEmptyInClosed(property, value)) return value;
	if (isJsonObject(value) && property?.of !== void 0) {
		if (!context.ignore.some((one) => isIgnored([path], one))) return null;
		const { of } = property;
		return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, emptyForm(context, of[name], item, [...path, name])]));
	}
	if (isJsonList(value)) return [];
	return value === true ? false : null;
}

// src/engine/changes.ts
/** The action that would bring a declaration in line; undefined where it is, or where that cannot be told. */
function actionFor({ desired, object, different, troubles }) {
	if (troubles.length > 0 || object.is === "unknown") return void 0;
	if (desired.ensure === "absent") return object.is === "present" ? "delete" : void 0;
	if (object.is === "absent") return "create";
	return different.length > 0 ? "update" : void 0;
}
/** Whether a declaration's mode lets an action be written. */
function isWritten(mode, action) {
	return mode === "enforce" || mode === "create" && action === "create";
}
/**
* The changes that one comparison asks for: none, one, or two where the row reaches a dangerous state in stages. Needs are
* not known yet; `ordered` adds them. Gives NOT-WRITABLE or OBJECT-MISSING where the row does not allow the change.
*/
function changesFor(comparison) {
	const action = actionFor(comparison);
	if (action === void 0 || !isWritten(comparison.desired.mode, action)) return {
		changes: [],
		troubles: []
	};
	const denied = denial(comparison, action);
	if (denied.length > 0) return {
		changes: [],
		troubles: denied
	};
	return {
		changes: staged(comparison, baseChange(comparison, action)),
		troubles: []
	};
}
function baseChange(comparison, action) {
	const { desired, object, different, values } = comparison;
	const { type } = desired;
	const before = object.is === "present" ? object.value : null;
	const irreversible = whyIrreversible(type, action);
	return {
		id: changeIdOf(desired),
		action,
		at: desired.at,
		objectId: before?.id ?? null,
		differences: action === "delete" ? [] : different,
		values: action === "delete" ? {} : before === null ? valuesOfNew(values) : touchedValues(comparison, before.values),
		needs: [],
		basis: before === null ? null : basisOf(type, before),
		before,
		task: desired.task,
		declared: desired.positions([]),
		...desired.version === void 0 ? {} : { version: desired.version },
		...desired.note === void 0 ? {} : { notes: [desired.note] },
		...desired.revives === void 0 || action !== "create" ? {} : { revives: desired.revives },
		...irreversible === void 0 ? {} : { irreversible }
	};
}
function touchedValues({ desired, values, different }, before) {
	const touched = new Set(different.map((one) => String(one.path[0])));
	return mergeTouched(desired.type, {
		values,
		ignore: desired.ignore,
		positions: desired.positions
	}, before, touched);
}
function staged({ desired: { type } }, change) {
	const { staged } = type;
	if (staged === void 0 || change.action === "delete" || change.revives !== void 0) return [change];
	const reaches = change.values[staged.property] === staged.final;
	const alone = change.action === "update" && change.differences.every((one) => one.path[0] === staged.property);
	if (!reaches || alone) return [change];
	const switched = change.differences.find((one) => one.path.length === 1 && one.path[0] === staged.property);
	const declared = switched?.declared ?? change.declared;
	const without = change.differences.filter((one) => one !== switched);
	const first = {
		path: [staged.property],
		verdict: "different",
		...switched?.before === void 0 ? {} : { before: switched.before },
		after: staged.safe,
		declared
	};
	const second = {
		path: [staged.property],
		verdict: "different",
		before: staged.safe,
		after: staged.final,
		declared
	};
	const alreadySafe = change.before?.values[staged.property] === staged.safe;
	const { irreversible: _irreversible, ...again } = change;
	return [{
		...change,
		differences: alreadySafe ? without : [...without, first],
		values: {
			...change.values,
			[staged.property]: staged.safe
		}
	}, {
		...again,
		id: `${change.id}#2`,
		action: "update",
		differences: [second],
		values: { [staged.property]: staged.final },
		needs: [change.id]
	}];
}
function whyIrreversible(type, action) {
	if (action === "delete" && type.remove === "delete") return "the service keeps nothing of a deleted object of this type";
	if (action === "create" && type.remove === "never") return "the service does not let an object of this type be deleted";
}
function denial(comparison, action) {
	const { desired, different, object } = comparison;
	const { type, at } = desired;
	const subject = {
		position: desired.positions([]),
		address: at
	};
	const refuse = (why) => [trouble("NOT-WRITABLE", {
		message: `${addressText(at)}: ${why}`,
		subject
	})];
	if (type.readOnly !== void 0) return refuse(type.readOnly);
	if (action === "delete") return type.remove === "never" ? refuse("objects of this type cannot be deleted or switched off") : [];
	if (action === "create" && !type.create) return [trouble("OBJECT-MISSING", {
		message: `${addressText(at)} does not exist, and objects of this type cannot be created here`,
		subject
	})];
	if (action === "update" && !type.update) return refuse("objects of this type cannot be changed");
	return different.filter(({ path }) => isFixed(type, path, action)).flatMap((one) => {
		const why = writeOf(type, one.path) === "never" ? "is set by the service and cannot be written" : "can only be given at creation";
		const now = object.is === "present" ? `; it is ${JSON.stringify(one.before ?? null).slice(0, 200)}` : "";
		return [trouble("NOT-WRITABLE", {
			message: `${addressText(at)}: ${one.path.join(".")} ${why}${now}`,
			subject: {
				position: one.declared,
				address: at
			}
		})];
	});
}
function isFixed(type, path, action) {
	const write = writeOf(type, path);
	if (write === "never") return action === "update" || !type.key.includes(String(path[0]));
	return write === "create" && action === "update";
}
/** The strictest word on writing along a path. */
function writeOf(type, path) {
	let strictest = "always";
	let members = type.properties;
	for (const step of path) {
		if (typeof step === "number") continue;
		const property = members?.[step];
		if (property === void 0) break;
		if (property.write === "never") return "never";
		if (property.write === "create") strictest = "create";
		members = property.of;
	}
	return strictest;
}

// src/engine/match.ts
/** Says whether a declaration's key is only known once references are resolved (a role assignment's principal). */
function keyHoldsReferences({ type, values }) {
	return type.key.some((name) => referencesIn(values[name] ?? null).length > 0);
}
/**
* Finds the object that a declaration means: by its pinned id, else by its key, else by the key it had (`was`). Gives
* OBJECT-AMBIGUOUS where several carry the key, RENAME-CONFLICT where old and new both exist, OBJECT-MISSING where a
* pinned id is nobody's.
*/
function match(world, desired, values) {
	const { type, at, id, was } = desired;
	if (id !== void 0) {
		const found = world.findId(type.name, id);
		if (found.is !== "absent" || desired.ensure === "absent") return { object: found };
		return refuse("OBJECT-MISSING", desired, `${addressText(at)}: no object has the id ${id}`);
	}
	const now = candidates(world, desired, values, at.key);
	if (now.is === "unknown") return { object: now };
	if (now.is === "present" && now.value.length > 1) return several(desired, at.key, now.value);
	const found = now.is === "present" ? now.value[0] : void 0;
	if (was === void 0) return { object: found === void 0 ? absent : present(found) };
	const before = world.find(type.name, was);
	if (before.is === "unknown") return { object: before };
	if (before.is === "present" && before.value.length > 1) return several(desired, was, before.value);
	const old = before.is === "present" ? before.value[0] : void 0;
	if (old === void 0 || old.id === found?.id) return { object: found === void 0 ? absent : present(found) };
	if (found === void 0) return {
		object: present(old),
		renamed: true
	};
	return refuse("RENAME-CONFLICT", desired, `${addressText(at)}: an object of the new name (${found.id}) and one of the old name "${was}" (${old.id}) both exist`);
}
function candidates(world, desired, values, key) {
	const { type } = desired;
	if (type.cardinality === "singleton") {
		const all = world.of(type.name);
		return all.is === "present" && all.value.length === 0 ? absent : all;
	}
	if (!keyHoldsReferences(desired)) return world.find(type.name, key);
	const all = world.of(type.name);
	if (all.is !== "present") return all;
	const found = all.value.filter((one) => sameKeyValues(type, values, one.values));
	if (found.length > 0) return present(found);
	return world.complete(type.name) ? absent : world.find(type.name, key);
}
/** Compares key property by key property: references are ids on both sides by now. */
function sameKeyValues(type, declared, observed) {
	return type.key.every((name) => {
		const property = type.properties[name];
		const [left, right] = [declared[name] ?? null, observed[name] ?? null];
		if (isEmpty(property, left) && isEmpty(property, right)) return true;
		if (typeof left === "string" && typeof right === "string") return foldKey(type, left) === foldKey(type, right);
		return sameScalar(property, left, right);
	});
}
function several(desired, key, found) {
	const ids = found.map((one) => one.id).join(", ");
	return refuse("OBJECT-AMBIGUOUS", desired, `${found.length} objects are called "${key}": ${ids}`);
}
function refuse(code, desired, message) {
	return { trouble: trouble(code, {
		message,
		subject: {
			position: desired.positions([]),
			address: desired.at
		}
	}) };
}

// src/engine/resolve.ts
/** Where a declaration is found by name: its type and its key as the row compares keys. */
function nameSlot(type, key) {
	return `${type.name}/${foldKey(type, key)}`;
}
/**
* Resolves every `$ref` of a declaration. A reference to what is made earlier in this plan keeps no id. A name that means
* nothing or several things is a Trouble (REFERENCE-NOT-FOUND, REFERENCE-AMBIGUOUS), one that could not be looked up is
* OBJECT-UNREADABLE; the reference itself then stays as it was. Nothing is ever dropped.
*/
function resolveValues(names, desired, values) {
	const troubles = [];
	const walk = (value, path) => {
		if (isReference(value)) {
			const resolved = resolveReference(names, value, desired.positions(path));
			if ("code" in resolved) {
				troubles.push(resolved);
				return value;
			}
			return resolved;
		}
		if (isSecretName(value)) return value;
		if (isListDelta(value)) {
			const { add, remove } = value.$list;
			return { $list: {
				add: add.map((item, index) => walk(item, [
					...path,
					"add",
					index
				])),
				remove: remove.map((item, index) => walk(item, [
					...path,
					"remove",
					index
				]))
			} };
		}
		if (isJsonList(value)) return value.map((item, index) => walk(item, [...path, index]));
		if (isJsonObject(value)) return walkMembers(value, path);
		return value;
	};
	const walkMembers = (value, path) => Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, [...path, key])]));
	return {
		values: walkMembers(values, []),
		troubles
	};
}
function resolveReference(names, reference, position) {
	const { types, name, id } = reference.$ref;
	if (id !== void 0 || isGuid(name)) return withId(reference, id ?? name);
	const subject = { position };
	const found = /* @__PURE__ */ new Map();
	let toCome = false;
	for (const typeName of types) {
		const type = names.types.get(typeName);
		if (type === void 0) continue;
		for (const here of lookUp(names, type, name)) if (here === "created") toCome = true;
		else if ("code" in here) return {
			...here,
			subject
		};
		else found.set(`${typeName}/${here.id}`, {
			type: typeName,
			instance: here
		});
	}
	const [first, ...others] = found.values();
	if (first === void 0) {
		if (toCome) return reference;
		return trouble("REFERENCE-NOT-FOUND", {
			message: `"${name}" is not the name of any ${types.map(shortName).join(" or ")} in the tenant or in this configuration`,
			subject
		});
	}
	if (others.length > 0 || toCome) {
		const candidates = [first, ...others].map((one) => `${shortName(one.type)} ${one.instance.id}`);
		if (toCome) candidates.push("one that this configuration creates");
		return trouble("REFERENCE-AMBIGUOUS", {
			message: `"${name}" may mean ${candidates.join(", ")}`,
			subject
		});
	}
	return idOnWire(reference, first.instance, position);
}
function lookUp(names, type, name) {
	const own = names.declared.get(nameSlot(type, name));
	if (own !== void 0) {
		const staying = own.filter((one) => one.desired.ensure !== "absent");
		return (staying.length > 0 ? staying : own).flatMap((one) => declaredAs(one, type, name) ?? []);
	}
	const seen = names.world.find(type.name, name);
	return seen.is === "present" ? seen.value : seen.is === "absent" ? [] : [unreadable$1(type, name, seen.why)];
}
/** What a name means that a declaration of this configuration has; undefined where that neither is nor will be there. */
function declaredAs({ desired, match }, type, name) {
	if ("trouble" in match) return match.trouble;
	if (desired.ensure === "absent") {
		const message = `"${name}" is referred to here, but this configuration declares ${addressText(desired.at)} absent`;
		return trouble("REFERENCE-NOT-FOUND", { message });
	}
	if (match.object.is === "present") return match.object.value;
	if (match.object.is === "unknown") return unreadable$1(type, name, match.object.why);
	return type.create && desired.mode !== "audit" ? "created" : void 0;
}
function idOnWire(reference, instance, position) {
	const { by, name } = reference.$ref;
	const id = by === void 0 ? instance.id : instance.values[by];
	if (typeof id === "string" && id !== "") return withId(reference, id);
	const message = `"${name}" was found (${instance.id}), but the service did not give its ${by ?? "id"}`;
	return trouble("OBJECT-UNREADABLE", {
		message,
		subject: { position }
	});
}
function withId(reference, id) {
	return { $ref: {
		...reference.$ref,
		id
	} };
}
function unreadable$1(type, name, why) {
	if (why.kind === "permission" || why.kind === "auth") return why;
	return trouble("OBJECT-UNREADABLE", { message: `${type.name} "${name}" could not be looked up: ${why.message}` });
}
function shortName(type) {
	return type.slice(type.indexOf(".") + 1);
}

// src/engine/compare.ts
/**
* Compares every declaration with the tenant: finds its object, resolves its references, tells leaf by leaf what is
* different and what cannot be told. Pure; never fails.
*/
function compareAll(world, desired, types) {
	const matched = new Map(desired.filter((one) => !keyHoldsReferences(one)).map((one) => [one, match(world, one, one.values)]));
	const declared = /* @__PURE__ */ new Map();
	for (const [one, found] of matched) {
		const slot = nameSlot(one.type, one.at.key);
		declared.set(slot, [...declared.get(slot) ?? [], {
			desired: one,
			match: found
		}]);
	}
	return withoutSharing(desired.map((one) => {
		const { values, troubles } = resolveValues({
			world,
			types,
			declared
		}, one, one.values);
		return compareOne(one, values, troubles, keyIsToCome(one.type, values) ? { object: absent } : matched.get(one) ?? match(world, one, values));
	}));
}
/** Two tasks that mean one object (by `id` or `was`) would undo each other's work: both are stopped. */
function withoutSharing(compared) {
	const owners = /* @__PURE__ */ new Map();
	const slot = ({ desired, object }) => object.is === "present" ? `${desired.type.name}/${object.value.id.toLowerCase()}` : void 0;
	for (const one of compared) {
		const id = slot(one);
		if (id !== void 0) owners.set(id, [...owners.get(id) ?? [], one]);
	}
	return compared.map((one) => {
		const others = (owners.get(slot(one) ?? "") ?? []).filter((other) => other !== one);
		if (others.length === 0) return one;
		const names = others.map(({ desired }) => `${addressText(desired.at)} (${positionText(desired.positions([]))})`);
		const why = trouble("OBJECT-AMBIGUOUS", {
			message: `${addressText(one.desired.at)} and ${names.join(", ")} mean the same object`,
			hint: "Declare it once.",
			subject: {
				position: one.desired.positions([]),
				address: one.desired.at
			}
		});
		return {
			...one,
			troubles: [...one.troubles, why]
		};
	});
}
function compareOne(desired, values, troubles, found) {
	const base = {
		desired,
		values,
		different: [],
		untold: []
	};
	if ("trouble" in found) return {
		...base,
		object: unknown(found.trouble),
		troubles: [...troubles, found.trouble]
	};
	const { object } = found;
	if (object.is === "unknown") return {
		...base,
		object,
		troubles: [...troubles, unreadable(desired, object.why)]
	};
	if (desired.ensure === "absent") return {
		...base,
		object,
		troubles
	};
	if (object.is === "absent") return {
		...base,
		object,
		troubles,
		different: declaredValues(desired, values)
	};
	const otherKind = kindTrouble(desired, object.value);
	const { type, ignore, positions } = desired;
	const { values: observed, partial } = object.value;
	const differences = diffObject(type, {
		values,
		ignore,
		positions,
		...partial === void 0 ? {} : { partial }
	}, observed).filter(({ path: [name] }) => found.renamed === true || !type.key.includes(String(name)) || observed[String(name)] !== void 0);
	return {
		...base,
		object,
		troubles: otherKind === void 0 ? troubles : [...troubles, otherKind],
		different: differences.filter((one) => one.verdict === "different"),
		untold: differences.filter((one) => one.verdict === "unknown")
	};
}
function declaredValues(desired, values) {
	return Object.entries(values).map(([name, value]) => ({
		path: [name],
		verdict: "different",
		after: isListDelta(value) ? value.$list.add : value,
		declared: desired.positions([name])
	}));
}
/** A key that refers to what this plan makes cannot be anybody's yet. */
function keyIsToCome({ key }, values) {
	return key.some((name) => referencesIn(values[name] ?? null).some((one) => one.$ref.id === void 0));
}
function kindTrouble(desired, object) {
	const wanted = kindOf(desired.type, desired.values);
	const is = kindOf(desired.type, object.values);
	if (wanted === void 0 || is === void 0 || wanted === is) return void 0;
	return trouble("NOT-WRITABLE", {
		message: `${addressText(desired.at)} is declared as ${wanted}, but the object of this name is ${is}; a kind cannot be changed`,
		subject: {
			position: desired.positions([]),
			address: desired.at
		}
	});
}
function kindOf(type, values) {
	return type.kinds?.find(({ tell }) => {
		const value = values[tell.property];
		return value !== void 0 && value !== null && (tell.equals === void 0 || tell.equals === value);
	})?.name;
}
function unreadable(desired, why) {
	const subject = {
		position: desired.positions([]),
		address: desired.at
	};
	if (why.kind === "permission" || why.kind === "auth") return {
		...why,
		subject
	};
	const opening = `${desired.type.name} could not be read`;
	const rest = why.message.startsWith(opening) ? why.message.slice(opening.length) : `: ${why.message}`;
	return trouble("OBJECT-UNREADABLE", {
		message: `${addressText(desired.at)} could not be read${rest}`,
		hint: `Nothing was changed for it. ${why.hint}`,
		subject,
		...why.service === void 0 ? {} : { service: why.service }
	});
}

// src/engine/forecast.ts
/** Requests a second that a budget allows; Conditional Access allows one a second and tenant (reference: entra-graph 3). */
const pace = {
	"graph.conditionalAccess": 1,
	graph: 8,
	exchange: 3
};
/**
* How many requests an apply will make and how long they take at least: each change is looked at, written and read back, each
* type is read once before. Budgets run side by side, so the slowest decides.
*/
function forecast(changes, types) {
	const byBudget = /* @__PURE__ */ new Map();
	const add = (type, requests) => {
		const budget = types.get(type)?.budget ?? "graph";
		byBudget.set(budget, (byBudget.get(budget) ?? 0) + requests);
	};
	for (const change of changes) add(change.at.type, 3);
	for (const type of new Set(changes.map((one) => one.at.type))) add(type, 1);
	const seconds = [...byBudget].map(([budget, requests]) => requests / (pace[budget] ?? 3));
	return {
		requests: [...byBudget.values()].reduce((sum, one) => sum + one, 0),
		seconds: Math.ceil(Math.max(0, ...seconds))
	};
}

// src/engine/looked.ts
/**
* What the changes rest on beside the objects they change: for each name they refer to, which objects carry it; for what
* they create, that nobody carries its key; for moves, the whole order (under the bare name of the type).
*/
function lookedAt(world, types, comparisons, changes) {
	const looked = /* @__PURE__ */ new Map();
	const carriers = /* @__PURE__ */ new Map();
	const look = (at) => {
		const seen = world.find(at.type, at.key);
		if (seen.is === "unknown") return;
		looked.set(addressText(at), lookDigest(seen));
		carriers.set(addressText(at), carriersOf(seen));
	};
	const written = new Set(changes.map((one) => addressText(one.at)));
	for (const { desired } of comparisons) {
		if (!written.has(addressText(desired.at))) continue;
		for (const { $ref } of referencesIn(desired.values)) for (const type of $ref.types) look({
			type,
			key: $ref.name
		});
	}
	for (const { at, action, values } of changes) {
		const type = types.get(at.type);
		if (action === "create" && at.key !== "") look(at);
		if (type?.priority === void 0 || values[type.priority] === void 0) continue;
		const all = world.of(at.type);
		if (all.is !== "present") continue;
		looked.set(at.type, orderDigest(type, all.value));
		carriers.set(at.type, inOrder(type, all.value).map((one) => one.id));
	}
	return {
		looked: sorted(looked),
		carriers: sorted(carriers)
	};
}
function sorted(map) {
	return Object.fromEntries([...map].sort(([left], [right]) => left < right ? -1 : 1));
}

// src/engine/order.ts
/**
* Orders changes. A change needs the changes of what it refers to, and what `sequence` puts before it; it follows the
* changes of the types its row names in `after`. A deletion needs what lets go of the object. Beside that the given order stays.
*/
function ordered(changes, types) {
	const linked = link(changes, types);
	const done = /* @__PURE__ */ new Set();
	const result = [];
	let waiting = linked;
	for (const strict of [true, false]) for (;;) {
		const next = waiting.find((one) => one.needs.every((id) => done.has(id)) && (!strict || (one.follows ?? []).every((id) => done.has(id))));
		if (next === void 0) break;
		done.add(next.id);
		waiting = waiting.filter((one) => one !== next);
		result.push(strict ? next : {
			...next,
			follows: (next.follows ?? []).filter((id) => done.has(id))
		});
	}
	return {
		changes: result,
		troubles: waiting.map((one) => circle(one, waiting))
	};
}
function link(changes, types) {
	const byName = /* @__PURE__ */ new Map();
	const byId = /* @__PURE__ */ new Map();
	for (const one of changes) {
		const objectId = one.objectId ?? one.revives ?? null;
		if (objectId !== null && isGuid(objectId)) byId.set(objectId.toLowerCase(), [...byId.get(objectId.toLowerCase()) ?? [], one]);
		const type = types.get(one.at.type);
		if (type === void 0) continue;
		const slot = nameSlot(type, one.at.key);
		byName.set(slot, [...byName.get(slot) ?? [], one]);
	}
	return changes.map((one) => {
		const needs = new Set(one.needs);
		const follows = new Set(one.follows);
		for (const id of [...referredTo(one, byName, types), ...heldBy(one, byId)]) needs.add(id);
		for (const other of changes) {
			if (other.id === one.id) continue;
			if (mustPrecede(other, one, types)) needs.add(other.id);
			else if (comesAfter(one, other, types)) follows.add(other.id);
		}
		for (const id of [one.id, ...needs]) follows.delete(id);
		needs.delete(one.id);
		return {
			...one,
			needs: [...needs],
			...follows.size === 0 ? {} : { follows: [...follows] }
		};
	});
}
function referredTo(change, byName, types) {
	return referencesIn(change.values).flatMap(({ $ref }) => $ref.types.flatMap((name) => {
		const type = types.get(name);
		return (type === void 0 ? [] : byName.get(nameSlot(type, $ref.name)) ?? []).filter((one) => one.action !== "delete" && !isSame(one, change)).map((one) => one.id);
	}));
}
/**
* Changes of the objects whose ids a change writes: what stays as it was read goes back as an id, and rests on them no less than a
* reference does. An exclusion may go only once the group that takes its place is right.
*/
function heldBy(change, byId) {
	return textsIn(change.values).flatMap((text) => byId.get(text.toLowerCase()) ?? []).flatMap((one) => one.action === "delete" || isSame(one, change) ? [] : [one.id]);
}
function textsIn(value) {
	if (typeof value === "string") return [value];
	if (isJsonList(value)) return value.flatMap(textsIn);
	return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
/** Whether `first` must be done before `second` may start. */
function mustPrecede(first, second, types) {
	if (second.action === "delete" && first.action !== "create" && !isSame(first, second) && letsGo(first, second, types)) return true;
	return sequenceRules(first, types).some((rule) => rule.goes === "before" && rule.types.includes(second.at.type)) || sequenceRules(second, types).some((rule) => rule.goes === "after" && rule.types.includes(first.at.type));
}
/**
* Whether what `first` changes or deletes held, before, the object that `second` deletes. An id that is a name (of what a service
* knows by its name alone) says so only where a reference to that type stands; elsewhere it is another object's own name, or words.
*/
function letsGo(first, second, types) {
	const [values, id] = [first.before?.values, second.objectId];
	if (values === void 0 || id === null) return false;
	if (isGuid(id)) return holdsText(values, id);
	const type = types.get(first.at.type);
	return type !== void 0 && refersTo(values, type.properties, second.at.type, id);
}
function refersTo(values, properties, to, id) {
	return Object.entries(properties).some(([name, { ref, of }]) => {
		const value = values[name];
		if (value === void 0) return false;
		if (ref?.to.includes(to) === true) return holdsText(value, id);
		const elements = isJsonList(value) ? value : [value];
		return of !== void 0 && elements.some((one) => isJsonObject(one) && refersTo(one, of, to, id));
	});
}
function sequenceRules(change, types) {
	return (types.get(change.at.type)?.sequence ?? []).filter((rule) => {
		const value = change.values[rule.property];
		return value !== void 0 && sameJson(value, rule.value);
	});
}
/** Whether a row's `after` puts `one` behind `other`; for deletions it is the other way round. */
function comesAfter(one, other, types) {
	if (one.action === "delete" && other.action === "delete") return types.get(other.at.type)?.after.includes(one.at.type) ?? false;
	if (one.action === "delete") return one.at.type === other.at.type || isAfter(other, one, types);
	return other.action !== "delete" && isAfter(one, other, types);
}
function isAfter(one, other, types) {
	return types.get(one.at.type)?.after.includes(other.at.type) ?? false;
}
function isSame(left, right) {
	return addressText(left.at) === addressText(right.at);
}
function holdsText(value, text) {
	if (typeof value === "string") return value.toLowerCase() === text.toLowerCase();
	if (isJsonList(value)) return value.some((item) => holdsText(item, text));
	return isJsonObject(value) && Object.values(value).some((item) => holdsText(item, text));
}
function circle(one, waiting) {
	const others = waiting.filter((other) => other !== one && one.needs.includes(other.id)).map((other) => other.id);
	return trouble("REFERENCE-CYCLE", {
		message: `${one.id} cannot be done before ${others.length === 0 ? "what waits for it" : others.join(", ")}, which waits for it in turn`,
		subject: {
			position: one.declared,
			address: one.at
		}
	});
}

// src/engine/longest-rise.ts
/**
* The positions of one longest strictly rising choice among the numbers; those undefined are passed over. What is not
* chosen is what has to move for the rest to be in order, so a longest choice means the fewest moves.
*/
function longestRise(numbers) {
	const best = [];
	let last;
	numbers.forEach((number, index) => {
		let length = 0;
		let from;
		if (number !== void 0) {
			length = 1;
			for (let earlier = 0; earlier < index; earlier += 1) {
				const other = numbers[earlier];
				const reached = best[earlier]?.length ?? 0;
				if (other !== void 0 && other < number && reached + 1 > length) {
					length = reached + 1;
					from = earlier;
				}
			}
		}
		best.push({
			length,
			from
		});
		if (length > (last === void 0 ? 0 : best[last]?.length ?? 0)) last = index;
	});
	const chosen = /* @__PURE__ */ new Set();
	for (let at = last; at !== void 0; at = best[at]?.from) chosen.add(at);
	return chosen;
}

// src/engine/priorities.ts
/**
* Gives declared objects of a prioritised type the order of the YAML relative to each other (configuration.md 8), with as
* few moves as there can be: those that already stand in the right order stay. Each change gets the number to write; it
* counts on the service closing and opening gaps itself, as Exchange does, so the changes follow each other one by one.
* Objects whose number is declared, and audit tasks, are left where they are. Gives all changes, some of them new.
*/
function withPriorities(world, type, comparisons, changes) {
	const { priority } = type;
	const all = world.of(type.name);
	if (priority === void 0 || all.is !== "present" || !world.complete(type.name)) return changes;
	const line = inOrder(type, all.value);
	const base = Math.min(...line.flatMap((one) => placeOf(type, one) ?? []), line.length === 0 ? 0 : Infinity);
	const members = participants(type, comparisons, changes, line);
	const moves = movesFor(members, line.map((one) => ({
		token: one.id,
		name: one.at.key
	})));
	let previous;
	let lastMove;
	let result = changes;
	for (const member of members) {
		const move = moves.get(member.token);
		const own = result.find((one) => isOwn(one, member));
		const isNew = member.existing === void 0;
		if (move === void 0 && !isNew) continue;
		const change = move === void 0 ? own : placed(type, priority, member, own, base + move.index, move.notes);
		if (change === void 0) continue;
		const following = previous === void 0 ? change : {
			...change,
			follows: [...change.follows ?? [], previous]
		};
		const isMoved = move !== void 0;
		const chained = isMoved && lastMove !== void 0 ? {
			...following,
			needs: [...following.needs, lastMove]
		} : following;
		previous = chained.id;
		if (isMoved) lastMove = chained.id;
		result = own === void 0 ? [...result, chained] : result.map((one) => one === own ? chained : one);
	}
	return result;
}
function participants(type, comparisons, changes, line) {
	return comparisons.flatMap((comparison) => {
		const { desired, object, troubles, values } = comparison;
		if (desired.type.name !== type.name || desired.ensure === "absent" || troubles.length > 0) return [];
		if (type.priority === void 0 || Object.hasOwn(values, type.priority)) return [];
		if (object.is === "present") return desired.mode === "enforce" && line.some((one) => one.id === object.value.id) ? [{
			comparison,
			token: object.value.id,
			existing: object.value
		}] : [];
		const id = changeIdOf(desired);
		return changes.some((one) => one.id === id) ? [{
			comparison,
			token: id,
			existing: void 0
		}] : [];
	});
}
function movesFor(members, start) {
	const places = members.map((one) => one.existing === void 0 ? void 0 : start.findIndex((at) => at.token === one.token));
	const staying = longestRise(places);
	const moves = /* @__PURE__ */ new Map();
	let line = start;
	members.forEach((member, position) => {
		if (staying.has(position)) return;
		const lastOfAll = ![...staying].some((index) => index > position);
		const without = line.filter((one) => one.token !== member.token);
		const self = {
			token: member.token,
			name: member.comparison.desired.at.key
		};
		if (member.existing === void 0 && lastOfAll) {
			line = [...without, self];
			return;
		}
		const index = placeFor(without, members, position, staying);
		const next = [
			...without.slice(0, index),
			self,
			...without.slice(index)
		];
		moves.set(member.token, {
			index,
			notes: shifted(line, next, member.token)
		});
		line = next;
	});
	return moves;
}
/** Right behind the declared one before it; the first goes right before the next that stays. */
function placeFor(line, members, position, staying) {
	const before = members[position - 1];
	if (before !== void 0) return line.findIndex((one) => one.token === before.token) + 1;
	const next = members.find((_, index) => index > position && staying.has(index));
	return next === void 0 ? line.length : line.findIndex((one) => one.token === next.token);
}
function shifted(before, after, moved) {
	const notes = before.flatMap((one, from) => {
		const to = after.findIndex((other) => other.token === one.token);
		return one.token === moved || to === from ? [] : [`"${one.name}" shifts from place ${from + 1} to ${to + 1}`];
	});
	return notes.length > 10 ? [...notes.slice(0, 9), `and ${notes.length - 9} more shift`] : notes;
}
function placed(type, priority, { comparison, existing }, own, number, notes) {
	const { desired } = comparison;
	const declared = desired.positions([]);
	const was = existing?.values[priority];
	const difference = {
		path: [priority],
		verdict: "different",
		...was === void 0 ? {} : { before: was },
		after: number,
		declared
	};
	const change = own ?? {
		id: changeIdOf(desired),
		action: "update",
		at: desired.at,
		objectId: existing?.id ?? null,
		differences: [],
		values: {},
		needs: [],
		basis: existing === void 0 ? null : basisOf(type, existing),
		before: existing ?? null,
		task: desired.task,
		declared,
		...desired.version === void 0 ? {} : { version: desired.version }
	};
	return {
		...change,
		differences: [...change.differences, difference],
		values: {
			...change.values,
			[priority]: number
		},
		...notes.length === 0 ? {} : { notes: [...change.notes ?? [], ...notes] }
	};
}
function isOwn(change, { comparison }) {
	return change.id === changeIdOf(comparison.desired);
}

// src/engine/plan.ts
/**
* Plans: compares every declaration with the world and puts the changes in order. Pure; never fails: what is wrong with a
* task is a Trouble and stops that task alone, with those that need what it would have made.
*/
function plan(input) {
	const { world, types } = input;
	const comparisons = compareAll(world, input.desired, types);
	const asked = comparisons.map((one) => ({
		comparison: one,
		...withRefusals(input, one)
	}));
	const wanted = asked.flatMap((one) => one.changes);
	const placed = [...types.values()].reduce((changes, type) => withPriorities(world, type, comparisons, changes), wanted);
	const reachable = withoutOrphans(placed, types);
	const sorted = ordered(inYamlOrder(reachable.changes, comparisons), types);
	const { changes } = sorted;
	const { looked, carriers } = lookedAt(world, types, comparisons, changes);
	return {
		plan: {
			formatVersion: 1,
			tenant: input.tenant,
			changes,
			findings: [],
			unknowns: comparisons.flatMap(unknownsOf),
			looked,
			carriers,
			forecast: forecast(changes, types),
			intent: intentDigest(input.tenant, changes, []),
			basis: basisDigest(changes, looked)
		},
		troubles: [
			...asked.flatMap((one) => [...one.comparison.troubles, ...one.troubles]),
			...reachable.troubles,
			...sorted.troubles
		],
		incomparable: comparisons.flatMap((one) => one.troubles),
		drift: driftOf(comparisons, placed),
		compared: count(comparisons, placed)
	};
}
/** The plan with the judges' findings in it. Their verdicts are part of its intent: who approved a plan approved its waivers. */
function withFindings(plan, findings) {
	return {
		...plan,
		findings,
		intent: intentDigest(plan.tenant, plan.changes, findings)
	};
}
function withRefusals({ refusals }, comparison) {
	const asked = changesFor(comparison);
	const { desired } = comparison;
	const refused = asked.changes.flatMap((one) => refusals(desired.type, one)).map((one) => ({
		...one,
		subject: {
			position: desired.positions([]),
			address: desired.at,
			...one.subject
		}
	}));
	return refused.length === 0 ? asked : {
		changes: [],
		troubles: [...asked.troubles, ...refused]
	};
}
/** Takes out, round by round, changes that refer to what this plan will not make after all. */
function withoutOrphans(changes, types) {
	const made = new Set(changes.filter((one) => one.action === "create").map((one) => slotOf(one, types)));
	const troubles = [];
	const orphaned = /* @__PURE__ */ new Set();
	for (const change of changes) {
		const missing = referencesIn(change.values).find(({ $ref }) => $ref.id === void 0 && !$ref.types.some((name) => made.has(slot(types, name, $ref.name))));
		if (missing === void 0) continue;
		orphaned.add(addressText(change.at));
		troubles.push(trouble("REFERENCE-NOT-FOUND", {
			message: `${change.id} refers to "${missing.$ref.name}", which this configuration declares but cannot create (see its own error)`,
			subject: {
				position: change.declared,
				address: change.at
			}
		}));
	}
	if (orphaned.size === 0) return {
		changes,
		troubles: []
	};
	const rest = withoutOrphans(changes.filter((one) => !orphaned.has(addressText(one.at))), types);
	return {
		changes: rest.changes,
		troubles: [...troubles, ...rest.troubles]
	};
}
function slotOf(change, types) {
	return slot(types, change.at.type, change.at.key);
}
function slot(types, name, key) {
	const type = types.get(name);
	return type === void 0 ? `${name}/${key}` : nameSlot(type, key);
}
function inYamlOrder(changes, comparisons) {
	const place = new Map(comparisons.map((one, index) => [addressText(one.desired.at), index]));
	const at = (one) => place.get(addressText(one.at)) ?? 0;
	return [...changes].sort((left, right) => at(left) - at(right));
}
function unknownsOf({ desired, untold, troubles }) {
	const leaves = untold.map((one) => ({
		at: desired.at,
		path: one.path,
		why: one.why ?? "it cannot be told",
		declared: one.declared
	}));
	return [...troubles.map((one) => ({
		at: desired.at,
		path: [],
		why: one.message,
		declared: one.subject?.position ?? desired.positions([])
	})), ...leaves];
}
function driftOf(comparisons, changes) {
	return comparisons.flatMap((comparison) => {
		const { desired, different } = comparison;
		const moves = movesOf(comparison, changes);
		const action = actionFor(comparison) ?? (moves.length > 0 ? "update" : void 0);
		if (action === void 0) return [];
		const { at, mode, task } = desired;
		return [{
			at,
			action,
			mode,
			differences: action === "delete" ? [] : [...different, ...moves],
			task,
			declared: desired.positions([])
		}];
	});
}
/** The differences that only the order of like objects causes; a change that is written anyway carries them, too. */
function movesOf({ desired }, changes) {
	const { priority } = desired.type;
	if (priority === void 0 || Object.hasOwn(desired.values, priority)) return [];
	return changes.find((one) => one.id === changeIdOf(desired) && one.action === "update")?.differences.filter((one) => one.path[0] === priority) ?? [];
}
function count(comparisons, changes) {
	const verdicts = comparisons.map((one) => {
		if (one.troubles.length > 0 || one.object.is === "unknown") return "unknown";
		return actionFor(one) === void 0 && movesOf(one, changes).length === 0 ? "same" : "different";
	});
	const of = (verdict) => verdicts.filter((one) => one === verdict).length;
	return {
		declared: verdicts.length,
		same: of("same"),
		different: of("different"),
		unknown: of("unknown")
	};
}

export { match as a, keyHoldsReferences as i, withFindings as n, diffObject as o, compareAll as r, plan as t };