import { a as isRecord, c as sameJson, i as isJsonObject, l as textsOf, n as isJson, r as isJsonList, s as pathText, u as valueAt } from "./json.js";
import { n as present, r as unknown, t as absent } from "./observed.js";
import { a as trouble, i as toTroubles, n as fail } from "./trouble.js";
import { a as behaviour, c as relationsOf, d as itemsOf, f as getAll, g as readRefusal, h as isThere, i as signInFacts, l as textOf, m as isHonestAbsence, n as toCall, o as graphWire, p as explainReply, r as readable, s as kindWire, t as openTransport, u as allPages } from "./graph-transport.js";
import { t as foreignAnswer } from "./foreign-answer.js";
import { i as mapJson, n as isReference, r as isSecretName } from "./marks.js";
import { n as isGuid } from "./guid.js";

// src/services/graph/directory-audit.ts
/**
* Who changed a directory object last, as `GET /auditLogs/directoryAudits` tells it (public reference "List directoryAudits":
* AuditLog.Read.All and Directory.Read.All; filters on targetResources by `any` and on activityDateTime by `ge`, its order). Nothing where it cannot be read, or
* where the log, which follows after minutes, does not show it yet: this only ever adds words to a refusal. Never throws.
*/
async function lastChangeOf(transport, { id, since }, signal) {
	const target = `targetResources/any(t:t/id eq '${id.replaceAll("'", "''")}')`;
	const filter = since === void 0 || !isTime(since) ? target : `activityDateTime ge ${since} and ${target}`;
	try {
		const reply = await transport.send({
			effect: "read",
			method: "GET",
			version: "v1.0",
			path: `/auditLogs/directoryAudits?$filter=${encodeURIComponent(filter)}&$orderby=activityDateTime%20desc&$top=50`,
			budget: "graph.reports",
			repeat: "safe"
		}, signal);
		if (reply.status !== 200 || !isRecord(reply.body) || !Array.isArray(reply.body["value"])) return void 0;
		return latest(reply.body["value"].flatMap((one) => changeIn(one)));
	} catch {
		return;
	}
}
function latest(changes) {
	return [...changes].sort((left, right) => left.when < right.when ? 1 : -1)[0];
}
function changeIn(entry) {
	if (!isRecord(entry) || entry["result"] === "failure") return [];
	const { activityDateTime: when, initiatedBy: by } = entry;
	if (typeof when !== "string" || !isTime(when)) return [];
	return [{
		who: (isRecord(by) ? nameIn(by["user"], "userPrincipalName") ?? nameIn(by["app"], "displayName") : void 0) ?? "somebody the log does not name",
		when
	}];
}
function isTime(text) {
	return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(text);
}
function nameIn(one, first) {
	if (!isRecord(one)) return void 0;
	return [
		one[first],
		one["displayName"],
		one["id"],
		one["appId"]
	].find((word) => typeof word === "string" && word !== "");
}

// src/services/graph/graph-crowd.ts
const users = readable("entra.user", "User.Read.All", "graph");
const members = readable("entra.group", "GroupMember.Read.All", "graph");
const registrations = readable("entra.userRegistrationDetails", "AuditLog.Read.All", "graph.reports", "Entra ID P1 or P2 (the report on registered methods)");
/**
* Everybody who can sign in, the transitive members of the groups asked for, and the registration report, page by page; of each page
* only what tells people apart is kept (reference: entra-graph 2.1, 2.2, 2.5, 3.3). Accounts that are disabled are left out. Unknown
* where people could not be read, or are more than may be; groups and methods are unknown by themselves. Never throws.
*/
async function crowdFacts(transport, context, { groups, most }, signal) {
	const reading = {
		transport,
		context,
		signal
	};
	const people = () => rowsOf(reading, users, "/users?$select=id,userPrincipalName,userType,accountEnabled&$top=999", personOf, { most });
	const rest = (limit) => Promise.all([membersOf(reading, groups, limit), methodsOf(reading, limit)]);
	if (most > fewPeople) {
		const all = await people();
		if (all.is !== "present") return all;
		const [held, methods] = await rest(Number.POSITIVE_INFINITY);
		return present({
			people: all.value,
			members: held,
			methods
		});
	}
	const [all, [held, methods]] = await Promise.all([people(), rest(most)]);
	return all.is === "present" ? present({
		people: all.value,
		members: held,
		methods
	}) : all;
}
const fewPeople = 5e3;
/** The first pages of all groups go as batches; who is in the same groups shares one list. */
async function membersOf(reading, groups, most) {
	const gets = groups.map((group) => ({
		version: "v1.0",
		path: `/groups/${encodeURIComponent(group)}/transitiveMembers?$select=id&$top=999`,
		budget: members.budget
	}));
	const first = await getAll(reading.transport, reading.context, gets, reading.signal);
	const held = /* @__PURE__ */ new Map();
	const lists = /* @__PURE__ */ new Map();
	for (const [place, group] of groups.entries()) {
		const got = first[place];
		if (got !== void 0 && "trouble" in got) return unknown(got.trouble);
		const found = await rowsOf(reading, members, gets[place]?.path ?? "", idOf$1, got === void 0 ? { most } : {
			most,
			first: got.reply
		});
		if (found.is !== "present") return found.is === "unknown" ? found : unknown(gone(group));
		for (const id of new Set(found.value)) {
			const more = [...held.get(id) ?? [], place];
			const key = more.join();
			const shared = lists.get(key) ?? more;
			lists.set(key, shared);
			held.set(id, shared);
		}
	}
	return present(held);
}
function gone(group) {
	return trouble("OBJECT-UNREADABLE", { message: `the group ${group} that a policy names is not there` });
}
async function methodsOf(reading, most) {
	const shared = /* @__PURE__ */ new Map();
	const rows = await rowsOf(reading, registrations, "/reports/authenticationMethods/userRegistrationDetails?$select=id,methodsRegistered&$top=999", (row) => {
		const id = idOf$1(row);
		const listed = row["methodsRegistered"];
		if (id === void 0 || !Array.isArray(listed)) return void 0;
		const words = listed.filter((word) => typeof word === "string").toSorted();
		const key = words.join();
		const same = shared.get(key) ?? words;
		shared.set(key, same);
		return [id, same];
	}, { most });
	return rows.is === "present" ? present(new Map(rows.value)) : rows;
}
async function rowsOf({ transport, context, signal }, type, path, read, { most = Number.POSITIVE_INFINITY, first: given } = {}) {
	try {
		const get = {
			version: "v1.0",
			path,
			budget: type.budget
		};
		const asked = {
			...get,
			effect: "read",
			method: "GET",
			repeat: "safe"
		};
		const first = given ?? await transport.send(asked, signal);
		if (first.status !== 200) return unknown(explainReply(first, type, "read"));
		let count = 0;
		const pages = await allPages({
			transport,
			context,
			signal
		}, type, first, (page) => {
			const items = itemsOf(page);
			if (items === void 0) return { why: unreadable$1(type) };
			count += items.length;
			const goesOn = isRecord(page.body) && page.body["@odata.nextLink"] !== void 0;
			if (count > most || goesOn && count >= most) return { why: tooMany(most) };
			const rows = [];
			for (const item of items) {
				const row = isRecord(item) ? read(item) : void 0;
				if (row !== void 0) rows.push(row);
			}
			return { page: rows };
		}, get);
		return "why" in pages ? unknown(pages.why) : present(pages.pages.flat());
	} catch (error) {
		return unknown(toTroubles(error)[0] ?? unreadable$1(type));
	}
}
function tooMany(most) {
	return trouble("OBJECT-UNREADABLE", { message: `the tenant has more than ${most} people` });
}
function unreadable$1({ name }) {
	return trouble("SERVICE-UNREADABLE", { message: `${name} was answered with no list.` });
}
function idOf$1({ id }) {
	return typeof id === "string" ? id.toLowerCase() : void 0;
}
/** `#EXT#` in the name is the mark of an account that signs in elsewhere (Microsoft Learn: properties of a B2B collaboration user). */
function personOf(row) {
	const { userPrincipalName: name, userType, accountEnabled } = row;
	const id = idOf$1(row);
	if (id === void 0 || typeof name !== "string" || accountEnabled === false) return void 0;
	const isExternal = name.includes("#EXT#");
	return {
		id,
		name,
		kind: userType === "Guest" ? isExternal ? "b2bCollaborationGuest" : "internalGuest" : isExternal ? "b2bCollaborationMember" : "none"
	};
}

// src/services/graph/graph-names.ts
/** The argument of the behaviour; undefined where the row does not have it. */
function nameAsKeyOf(type) {
	const rule = behaviour(type, "nameAsKey");
	if (!isJsonObject(rule)) return void 0;
	const [kind, key, name] = [
		textOf(rule["kind"]),
		textOf(rule["key"]),
		textOf(rule["name"])
	];
	return kind === void 0 || key === void 0 || name === void 0 ? void 0 : {
		kind,
		key,
		name
	};
}
/** An object as the row shows it: of the named kind the display name is the key. */
function nameAsKey(type, raw) {
	const rule = nameAsKeyOf(type);
	if (rule === void 0 || raw["@odata.type"] !== odataTypeOf(type, rule.kind)) return raw;
	return {
		...raw,
		[rule.key]: raw[rule.name] ?? raw[rule.key] ?? null
	};
}
function odataTypeOf(type, kindName) {
	const kind = (type.kinds ?? []).find(({ name }) => name === kindName);
	return kind !== void 0 && isJsonObject(kind.wire) ? textOf(kind.wire["odataType"]) : void 0;
}

// src/services/graph/graph-decode.ts
/**
* Objects out of an answer: a list, one object, or the rows inside another object. Annotations and members that no row knows
* stay in `raw` alone. Graph's own "no such object" is absent for an object that was asked for by key; any other refusal is
* unknown, also a 404 that only says that a path is wrong (reference: entra-graph 3.4).
*/
function decodeReply(type, reply) {
	if (type.cardinality === "perObject" && isHonestAbsence(reply)) return absent;
	if (reply.status < 200 || reply.status > 299) return unknown(explainReply(reply, type, "read"));
	const foreign = foreignAnswer(reply, "Graph", `${type.name} could not be read`, "read");
	if (foreign !== void 0) return unknown(foreign);
	const { body } = reply;
	const objects = isJson(body) && isJsonObject(body) ? objectsIn(type, body) : void 0;
	if (objects === void 0 || reply.garbled === true) return unknown(trouble("SERVICE-UNREADABLE", { message: `Graph gave an answer for ${type.name} that is not what it should be.` }));
	return present(objects.map((raw) => toInstance(type, raw)));
}
/** A list with anything but objects in it is no list: half of it would look like objects that are gone. */
function objectsIn(type, body) {
	const { within, single, list } = graphWire(type);
	const found = within === void 0 ? body["value"] : body[within];
	if (isJsonList(found)) return found.every(isJsonObject) ? found.filter(isJsonObject) : void 0;
	return within === void 0 && !single && (list === void 0 || textOf(body["id"]) !== void 0) ? [body] : void 0;
}
/** One object as an instance. `asked`: the key it was asked for, where the object does not hold its key itself. */
function toInstance(type, raw, asked) {
	const keyProperty = textOf(behaviour(type, "askedKey"));
	const shown = keyProperty === void 0 || asked === void 0 ? raw : {
		...raw,
		[keyProperty]: asked
	};
	const named = withRelations$1(type, nameAsKey(type, shown));
	const values = clean(type.properties, named, textsOf(behaviour(type, "idObjects")), "");
	const key = type.key.map((name) => keyText(values[name])).join(" / ");
	return {
		at: {
			type: type.name,
			key
		},
		id: textOf(raw["id"]) ?? asked ?? key,
		values,
		raw: shown
	};
}
function withRelations$1(type, raw) {
	const relations = relationsOf(type).filter(({ property }) => isJsonList(raw[property]));
	if (relations.length === 0) return raw;
	const ids = (list) => isJsonList(list) ? list.flatMap((item) => isJsonObject(item) ? [item["id"] ?? null] : [item]) : [];
	return {
		...raw,
		...Object.fromEntries(relations.map(({ property }) => [property, ids(raw[property])]))
	};
}
function clean(properties, raw, idObjects, at) {
	return Object.fromEntries(Object.entries(properties).flatMap(([name, property]) => {
		const value = Object.hasOwn(raw, name) ? raw[name] : void 0;
		return value === void 0 ? [] : [[name, cleanValue(property, value, idObjects, at === "" ? name : `${at}.${name}`)]];
	}));
}
function cleanValue(property, value, idObjects, at) {
	if (idObjects.includes(at)) return isJsonObject(value) ? value["id"] ?? null : value;
	if (property.of === void 0) return value;
	const members = property.of;
	if (isJsonList(value)) return value.map((item) => isJsonObject(item) ? clean(members, item, idObjects, at) : item);
	return isJsonObject(value) ? clean(members, value, idObjects, at) : value;
}
function keyText(value) {
	return typeof value === "string" ? value : value === void 0 || value === null ? "" : JSON.stringify(value);
}

// src/services/graph/graph-typed.ts
/**
* Adds the `@odata.type` that Graph demands of an object inside a property (address ranges, combination configurations,
* external tenants), so that nobody has to write it. One that is there stays (reference: entra-graph 1.6).
*/
function withTypes(type, body) {
	return rulesOf(type).reduce((value, rule) => typedAt(value, rule.path, rule), body);
}
function rulesOf(type) {
	const rules = behaviour(type, "typed");
	return (isJsonList(rules) ? rules : []).flatMap((rule) => {
		const path = isJsonObject(rule) ? textOf(rule["path"]) : void 0;
		const types = isJsonObject(rule) ? rule["types"] : void 0;
		if (path === void 0 || !isJsonObject(rule) || !isJsonObject(types)) return [];
		const by = textOf(rule["by"]);
		const named = Object.entries(types).flatMap(([mark, name]) => typeof name === "string" ? [[mark, name]] : []);
		return [{
			path: path.split("."),
			...by === void 0 ? {} : { by },
			types: Object.fromEntries(named)
		}];
	});
}
function typedAt(value, [name, ...rest], rule) {
	const inner = name === void 0 ? void 0 : value[name];
	if (name === void 0 || inner === void 0) return value;
	if (rest.length > 0) return isJsonObject(inner) ? {
		...value,
		[name]: typedAt(inner, rest, rule)
	} : value;
	return {
		...value,
		[name]: isJsonList(inner) ? inner.map((item) => typed(item, rule)) : typed(inner, rule)
	};
}
function typed(value, rule) {
	if (!isJsonObject(value) || value["@odata.type"] !== void 0) return value;
	const found = Object.entries(rule.types).find(([mark]) => rule.by === void 0 ? !isBlank(value[mark]) : carries(value[rule.by], mark));
	return found === void 0 ? value : {
		"@odata.type": found[1],
		...value
	};
}
/** A member's value is the mark, or (an address) has the mark in it. */
function carries(value, mark) {
	return typeof value === "string" && (value === mark || mark.length === 1 && value.includes(mark));
}
function isBlank(value) {
	return value === void 0 || value === null || isJsonList(value) && value.length === 0;
}

// src/services/graph/graph-body.ts
/**
* The version that a write needs: beta where the task or the kind says so, or where something that only beta has is written.
* An empty member that only beta knows is no reason: v1.0 is then sent without it.
*/
function versionFor(type, part, asked) {
	if (asked === "beta" || kindWire(type, part.all).version === "beta") return "beta";
	return Object.entries(part.values).some(([name, value]) => type.properties[name]?.beta === true || holdsBeta(type.properties[name], value)) ? "beta" : graphWire(type).version;
}
function holdsBeta(property, value) {
	if (property === void 0 || isNothing$1(property, value)) return false;
	if (property.beta === true) return true;
	const members = property.of;
	if (members === void 0) return false;
	return (isJsonList(value) ? value : [value]).some((item) => isJsonObject(item) && Object.entries(item).some(([name, inner]) => holdsBeta(members[name], inner)));
}
/**
* The body of a POST or PATCH. Only what the part holds is sent. A property that Graph takes whole goes whole: with explicit
* empties on an update, so that it ends the same whether the service merges inside it or replaces it (reference: entra-graph
* 1.4.1), and as literal null where nothing is left of it. Members that the version does not know are left out.
*/
function bodyOf(type, part) {
	const { action, version } = part;
	const idObjects = textsOf(behaviour(type, "idObjects"));
	const names = nameAsKeyOf(type);
	const body = Object.fromEntries(Object.entries(part.values).flatMap(([name, value]) => {
		const property = type.properties[name];
		if (names?.key === name) return kindWire(type, part.all).name === names.kind ? [[names.name, value]] : [];
		if (property === void 0 || property.write === "never") return [];
		if (action === "update" && property.write === "create" && sameJson(value, part.before[name])) return [];
		const sent = toSend(type, name, property, sendable({
			type,
			version
		}, property, value, name), part);
		return sent === void 0 || sent === null && action === "create" ? [] : [[name, withIds(sent, name, idObjects)]];
	}));
	return withTypes(type, {
		...kindType(type, part.all),
		...withoutAbsent(type, body)
	});
}
function toSend(type, name, property, value, part) {
	const members = property.of;
	if (members === void 0 || !isJsonObject(value)) return value;
	if (textsOf(behaviour(type, "mergeInside")).includes(name)) return onlyChanged(value, part.before[name]);
	if (!textsOf(behaviour(type, "wholeObjects")).includes(name)) return value;
	if (textsOf(behaviour(type, "literalNull")).includes(name) && isNothing$1(property, value)) return null;
	return part.action === "update" ? filled(members, value) : withoutEmpty(members, value);
}
/** The `@odata.type` of the object's kind, which Graph demands where several kinds share a path. */
function kindType(type, values) {
	const { odataType } = behaviour(type, "odataType") === void 0 ? {} : kindWire(type, values);
	return odataType === void 0 ? {} : { "@odata.type": odataType };
}
/** What may be sent of a value: not what the service computes, what it refuses, or what the version does not know. */
function sendable(context, property, value, at) {
	const members = property.of;
	if (members === void 0) return value;
	if (isJsonList(value)) return value.map((item) => sendable(context, property, item, at));
	if (!isJsonObject(value)) return value;
	return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => {
		const member = members[name];
		const path = `${at}.${name}`;
		if (member === void 0) return name.startsWith("@") ? [[name, inner]] : [];
		if (member.write === "never" || refusedPaths$1(context.type).includes(path)) return [];
		if (member.beta === true && context.version === "v1.0") return [];
		return [[name, sendable(context, member, inner, path)]];
	}));
}
function refusedPaths$1(type) {
	const rules = behaviour(type, "refuse");
	return (isJsonList(rules) ? rules : []).flatMap((rule) => isJsonObject(rule) ? textsOf([rule["path"] ?? null]) : []);
}
/** Of an object into which Graph merges: the members that are to change. */
function onlyChanged(value, before) {
	return Object.fromEntries(Object.entries(value).filter(([name, inner]) => !isJsonObject(before) || !sameJson(inner, before[name])));
}
/** Every writable member that is not in the value, as an explicit empty. */
function filled(members, value) {
	const missing = Object.entries(members).filter(([name, member]) => member.write !== "never" && member.beta !== true && !name.startsWith("@") && value[name] === void 0);
	return {
		...Object.fromEntries(missing.map(([name, member]) => [name, emptyOf(member)])),
		...Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, filledMember(members[name], inner)]))
	};
}
function filledMember(member, value) {
	if (member?.of !== void 0 && member.list === void 0 && isJsonObject(value)) return filled(member.of, value);
	return (value === null || isJsonList(value) && value.length === 0) && member !== void 0 ? emptyOf(member) : value;
}
/** Where the service itself puts something in the place of nothing, and takes no nothing, that is sent. */
function emptyOf(property) {
	return property.emptyWhen?.[0] ?? (property.list === void 0 ? null : []);
}
function withoutEmpty(members, value) {
	const kept = Object.entries(value).flatMap(([name, inner]) => {
		const member = members[name];
		if (inner === null || isJsonList(inner) && inner.length === 0) return [];
		if (!isJsonObject(inner) || member?.of === void 0) return [[name, inner]];
		return isNothing$1(member, inner) ? [] : [[name, withoutEmpty(member.of, inner)]];
	});
	const demanded = Object.entries(members).flatMap(([name, member]) => member.emptyWhen?.[0] !== void 0 && (value[name] ?? null) === null ? [[name, member.emptyWhen[0]]] : []);
	return Object.fromEntries([...demanded, ...kept]);
}
/** Nothing is left of a value: null, empty, false, or what the row counts as nothing, all the way down. */
function isNothing$1(property, value) {
	if (value === null || value === false || value === "") return true;
	if (property?.emptyWhen?.some((one) => sameJson(one, value)) === true) return true;
	if (isJsonList(value)) return value.length === 0;
	return isJsonObject(value) && Object.entries(value).every(([name, inner]) => name.startsWith("@") || isNothing$1(property?.of?.[name], inner));
}
/** Members that must not be there at all, not even as null, while another member has a certain value. */
function withoutAbsent(type, body) {
	const rules = behaviour(type, "absentWhile");
	return (isJsonList(rules) ? rules : []).reduce((sent, one) => {
		if (!isJsonObject(one)) return sent;
		const [path] = textsOf([one["path"] ?? null]);
		if (path === void 0 || !sameJson(valueAt(sent, path.split(".")), one["is"])) return sent;
		return textsOf(one["absent"]).reduce((left, gone) => dropNothing(left, gone.split(".")), sent);
	}, body);
}
function dropNothing(value, [name, ...rest]) {
	const inner = name === void 0 ? void 0 : value[name];
	if (name === void 0 || inner === void 0) return value;
	if (rest.length > 0) return isJsonObject(inner) ? {
		...value,
		[name]: dropNothing(inner, rest)
	} : value;
	return isNothing$1(void 0, inner) ? Object.fromEntries(Object.entries(value).filter(([other]) => other !== name)) : value;
}
function withIds(value, path, paths) {
	if (paths.includes(path) && typeof value === "string") return { id: value };
	if (!isJsonObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withIds(inner, `${path}.${name}`, paths)]));
}
/** Values without marks. Fails with INTERNAL where a reference has no id yet, or a secret stands: neither may reach the wire. */
function plainValues(values) {
	const result = mapJson(values, (value) => {
		if (isSecretName(value)) fail("INTERNAL", {
			message: "a secret stands where Graph takes none",
			arrived: "no"
		});
		if (!isReference(value)) return value;
		const { id, name } = value.$ref;
		return id ?? fail("INTERNAL", {
			message: `"${name}" was to be written before its id is known`,
			arrived: "no"
		});
	});
	return isJsonObject(result) ? result : {};
}

// src/services/graph/graph-path.ts
/** The path of one object: by its id, or by its key where the row says so. `{id}` stays for what is not made yet. */
function itemPath(type, id, key) {
	return graphWire(type).item.replace("{id}", () => id === "{id}" ? id : encodeURIComponent(id)).replace("{key}", () => encodeURIComponent(key));
}

// src/services/graph/graph-relations.ts
/** A create takes twenty relations, members and owners together, where it takes any (reference: entra-graph 1.6, group). */
const mostBound = 20;
/** Relations of a new object: those that ride in the create's body, and the requests that add the others to `{id}`. */
function relationsOfNew(type, values, directory) {
	const wanted = [...relationsOf(type)].sort((left, right) => Number(right.property === "owners") - Number(left.property === "owners")).flatMap((relation) => unique(textsOf(values[relation.property])).map((id) => ({
		relation,
		id
	})));
	const riding = wanted.filter(({ relation }) => relation.bind > 0).slice(0, mostBound);
	const rest = wanted.filter((one) => !riding.includes(one));
	const bound = relationsOf(type).flatMap(({ property }) => {
		const ids = riding.filter((one) => one.relation.property === property).map(({ id }) => `${directory}/${id}`);
		return ids.length === 0 ? [] : [[`${property}@odata.bind`, ids]];
	});
	return {
		bound: Object.fromEntries(bound),
		rest: rest.map(({ relation, id }) => addRelation(type, relation, "{id}", id, directory))
	};
}
/** What brings a relation from one list of ids to another: additions first, so that a group never stands without an owner. */
function relationChanges(type, relation, id, lists, directory) {
	const [before, after] = [unique(lists.before), unique(lists.after)];
	const has = (list, one) => list.some((other) => other.toLowerCase() === one.toLowerCase());
	return [...after.filter((one) => !has(before, one)).map((one) => addRelation(type, relation, id, one, directory)), ...before.filter((one) => !has(after, one)).map((one) => removeRelation(type, relation, id, one))];
}
function addRelation(type, relation, id, member, directory) {
	return {
		...own(type),
		method: "POST",
		path: `${itemPath(type, id, "")}/${relation.path}/$ref`,
		body: { "@odata.id": `${directory}/${member}` },
		...id === "{id}" ? { follows: true } : {}
	};
}
/** Without `/$ref` this would delete the member itself (reference: entra-graph 1.4.1). */
function removeRelation(type, relation, id, member) {
	return {
		...own(type),
		method: "DELETE",
		path: `${itemPath(type, id, "")}/${relation.path}/${encodeURIComponent(member)}/$ref`
	};
}
function own(type) {
	return {
		budget: type.budget,
		effect: "write",
		repeat: "safe",
		version: graphWire(type).version
	};
}
function unique(ids) {
	return [...new Map(ids.map((id) => [id.toLowerCase(), id])).values()];
}
/** The property of a row that is a child collection; undefined for most. */
function childOf(type) {
	const one = behaviour(type, "children");
	const [property, path] = isJsonObject(one) ? [textOf(one["property"]), textOf(one["path"])] : [];
	return property === void 0 || path === void 0 || !isJsonObject(one) ? void 0 : {
		property,
		path,
		key: textsOf(one["key"])
	};
}
/** The child objects in a value. */
function childrenIn(value) {
	return isJsonList(value) ? value.filter(isJsonObject) : [];
}
/** What brings a child collection from one list of objects (with their ids) to another: made, changed, then deleted. */
function childChanges(type, child, id, lists) {
	const { before, after } = lists;
	const same = (left, right) => child.key.every((name) => sameJson(sorted(left[name]), sorted(right[name])));
	const path = `${itemPath(type, id, "")}/${child.path}`;
	const follows = id === "{id}" ? { follows: true } : {};
	const toItem = (one) => `${path}/${encodeURIComponent(textOf(one["id"]) ?? "")}`;
	return [...after.flatMap((one) => {
		const known = before.find((other) => same(one, other));
		if (known === void 0) return [{
			...own(type),
			method: "POST",
			path,
			body: one,
			...follows
		}];
		return Object.entries(one).some(([name, value]) => !sameJson(sorted(known[name]), sorted(value))) ? [{
			...own(type),
			method: "PATCH",
			path: toItem(known),
			body: one
		}] : [];
	}), ...before.filter((one) => !after.some((other) => same(one, other))).map((one) => ({
		...own(type),
		method: "DELETE",
		path: toItem(one)
	}))];
}
function sorted(value) {
	return isJsonList(value) ? [...value].sort((left, right) => JSON.stringify(left) < JSON.stringify(right) ? -1 : 1) : value;
}

// src/services/graph/recycle-bin.ts
/** Where deleted objects of a row are listed, and how one is brought back; undefined where Entra keeps none of them. */
function recycleBin(type) {
	const bin = behaviour(type, "recycleBin");
	const [list, restore] = isJsonObject(bin) ? [textOf(bin["list"]), textOf(bin["restore"])] : [];
	return list === void 0 || restore === void 0 ? void 0 : {
		list,
		restore
	};
}
/**
* The ids (lower case) of a row's objects in Entra's recycle bin, which keeps them 30 days (reference: entra-graph 1.6). Absent where
* the row has no bin. Never throws.
*/
async function readRecycleBin(transport, context, type, signal) {
	const bin = recycleBin(type);
	if (bin === void 0) return absent;
	try {
		const get = {
			effect: "read",
			method: "GET",
			version: "v1.0",
			budget: type.budget,
			repeat: "safe"
		};
		const first = await transport.send({
			...get,
			path: bin.list
		}, signal);
		if (first.status !== 200) return unknown(explainReply(first, type, "read"));
		const pages = await allPages({
			transport,
			context,
			signal
		}, type, first, (page) => {
			const items = itemsOf(page);
			return items === void 0 ? { why: trouble("SERVICE-UNREADABLE", { message: `The recycle bin of ${type.name} is no list.` }) } : { page: items.flatMap((one) => isRecord(one) ? textOf(one["id"])?.toLowerCase() ?? [] : []) };
		});
		if ("why" in pages) return unknown(pages.why);
		return present(new Set(pages.pages.flat()));
	} catch (error) {
		return unknown(toTroubles(error)[0] ?? trouble("INTERNAL", { message: "a read broke off" }));
	}
}

// src/services/graph/graph-encode.ts
/**
* The requests of a step, in order. `{id}` in a path stands for the id that the first one gives. Where the service merges, only
* touched top-level properties are sent; a property that it replaces whole is sent whole, with explicit empties. `directory` is
* the URL below which directory objects have theirs. Fails with INTERNAL where a value cannot be sent as it stands.
*/
function encodeStep(step, directory) {
	switch (step.change.action) {
		case "create": return encodeCreate(step, directory);
		case "update": return encodeUpdate(step, directory);
		case "delete": return encodeDelete(step);
	}
}
/** Brings an object back under its own id, as it was when it was deleted (reference: entra-graph 1.6). */
function encodeRevival({ type }, id) {
	const path = (recycleBin(type) ?? fail("INTERNAL", {
		message: `${type.name} has no recycle bin`,
		arrived: "no"
	})).restore.replace("{id}", () => encodeURIComponent(id));
	return [{
		budget: type.budget,
		effect: "write",
		method: "POST",
		version: "v1.0",
		path,
		repeat: "afterLookup"
	}];
}
function encodeCreate(step, directory) {
	const { type, change } = step;
	if (change.revives !== void 0) return encodeRevival(step, change.revives);
	const values = plainValues(change.values);
	const child = childOf(type);
	const own = without(values, apart(type, false));
	const version = versionFor(type, {
		values: own,
		all: values
	}, change.version);
	const { bound, rest } = relationsOfNew(type, values, directory);
	const body = bodyOf(type, {
		values: own,
		all: values,
		before: {},
		action: "create",
		version
	});
	return [
		{
			budget: type.budget,
			effect: "write",
			method: "POST",
			version,
			path: graphWire(type).make,
			body: {
				...body,
				...bound
			},
			repeat: "afterLookup"
		},
		...rest,
		...child === void 0 ? [] : childChanges(type, child, "{id}", {
			before: [],
			after: typedChildren(type, child.property, values)
		})
	];
}
function encodeUpdate({ type, change, current }, directory) {
	const values = plainValues(change.values);
	const seen = current ?? change.before;
	const before = seen?.values ?? {};
	const id = change.objectId ?? fail("INTERNAL", {
		message: `${type.name} is to be changed, but which?`,
		arrived: "no"
	});
	const own = without(values, apart(type, true));
	const all = {
		...before,
		...values
	};
	const version = versionFor(type, {
		values: own,
		all
	}, change.version);
	const path = itemPath(type, id, change.at.key);
	const body = bodyOf(type, {
		values: own,
		all,
		before,
		action: "update",
		version
	});
	const action = actionOf(type);
	const child = childOf(type);
	const write = {
		budget: type.budget,
		effect: "write",
		repeat: "safe"
	};
	return [
		...Object.keys(body).some((name) => name !== "@odata.type") ? [{
			...write,
			method: "PATCH",
			version,
			path,
			body
		}] : [],
		...action === void 0 || values[action.property] === void 0 ? [] : [{
			...write,
			method: "POST",
			version: graphWire(type).version,
			path: `${path}/${action.action}`,
			body: { [action.property]: values[action.property] }
		}],
		...relationsOf(type).flatMap((relation) => {
			if (values[relation.property] === void 0) return [];
			if (before[relation.property] === void 0) return fail("INTERNAL", {
				message: `the ${relation.property} were not read before the change`,
				arrived: "no"
			});
			const lists = {
				before: textsOf(before[relation.property]),
				after: textsOf(values[relation.property])
			};
			return relationChanges(type, relation, id, lists, directory);
		}),
		...child === void 0 || values[child.property] === void 0 ? [] : childChanges(type, child, id, {
			before: childrenIn(isJsonObject(seen?.raw) ? seen.raw[child.property] : before[child.property]),
			after: typedChildren(type, child.property, values)
		})
	];
}
/** A trusted location is refused by DELETE: the trust is taken first, and DELETE waits until that has arrived. */
function encodeDelete({ type, change, current }) {
	const values = current?.values ?? change.before?.values ?? {};
	const id = change.objectId ?? fail("INTERNAL", {
		message: `${type.name} is to be deleted, but which?`,
		arrived: "no"
	});
	const path = itemPath(type, id, change.at.key);
	const untrust = textOf(behaviour(type, "untrustBeforeDelete"));
	const write = {
		budget: type.budget,
		effect: "write",
		path,
		repeat: "safe"
	};
	const { version, removeBy } = graphWire(type);
	if (untrust === void 0 || values[untrust] !== true) return [{
		...write,
		method: "DELETE",
		version: removeBy
	}];
	return [{
		...write,
		method: "PATCH",
		version,
		body: {
			...kindType(type, values),
			[untrust]: false
		}
	}, {
		...write,
		method: "DELETE",
		version: removeBy,
		follows: true
	}];
}
/** Properties that are not part of the object's own body. An action takes over only once the object exists. */
function apart(type, exists) {
	const [child, action] = [childOf(type), actionOf(type)];
	return [
		...relationsOf(type).map((one) => one.property),
		...child === void 0 ? [] : [child.property],
		...action === void 0 || !exists ? [] : [action.property]
	];
}
function actionOf(type) {
	const one = behaviour(type, "actionProperty");
	const [property, action] = isJsonObject(one) ? [textOf(one["property"]), textOf(one["action"])] : [];
	return property === void 0 || action === void 0 ? void 0 : {
		property,
		action
	};
}
function typedChildren(type, property, values) {
	return childrenIn(withTypes(type, { [property]: values[property] ?? [] })[property]);
}
function without(values, names) {
	return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}

// src/services/graph/graph-ids.ts
/** `getByIds` takes a thousand (reference: entra-graph 1.4.6). */
const most = 1e3;
/** Says whether the ids of a want are resolved together: the answer has only what Graph shows unasked, so never for whole objects. */
function isTogether({ type, keys, only }) {
	return only !== void 0 && keys !== "all" && graphWire(type).idType !== void 0;
}
/** The requests that resolve the ids of a want together. Pure. */
function idsAsksOf(want) {
	const { type, only, ids = [] } = want;
	const { idType, read } = graphWire(type);
	if (!isTogether(want) || idType === void 0) return [];
	return Array.from({ length: Math.ceil(ids.length / most) }, (_, part) => {
		const own = ids.slice(part * most, (part + 1) * most);
		const body = {
			ids: own,
			types: [idType]
		};
		return {
			type,
			ids: own,
			only,
			get: {
				version: read,
				path: "/directoryObjects/getByIds",
				budget: type.budget,
				body
			}
		};
	});
}
/** What was seen of each id. An id that a whole answer leaves out is no object of the type (reference: entra-graph 1.4.6). */
async function sightsOfIds(reading, ask, got) {
	const { type, ids } = ask;
	const found = await readObjects(reading, ask, got);
	return ids.map((id) => {
		const scope = { id };
		if ("code" in found) return {
			type: type.name,
			scope,
			seen: unknown(found)
		};
		const one = found.get(id.toLowerCase());
		if (one === void 0) return {
			type: type.name,
			scope,
			seen: absent
		};
		return {
			type: type.name,
			scope,
			seen: isNamed(type, one) ? present([one]) : unknown(unnamed(type, id))
		};
	});
}
async function readObjects(reading, { type, get }, got) {
	if (got === void 0) return trouble("INTERNAL", { message: "a read was lost" });
	if ("trouble" in got) return got.trouble;
	if (got.reply.status !== 200) return explainReply(got.reply, type, "read");
	try {
		const read = (page) => {
			const items = itemsOf(page);
			if (items === void 0 || page.garbled === true || !items.every(isJsonObject)) return { why: unreadable(type) };
			return { page: items.filter(isJsonObject).map((item) => toInstance(type, item)) };
		};
		const pages = await allPages(reading, type, got.reply, read, get);
		if ("why" in pages) return pages.why;
		return new Map(pages.pages.flat().map((instance) => [instance.id.toLowerCase(), instance]));
	} catch (error) {
		return toTroubles(error)[0] ?? trouble("INTERNAL", { message: "a read broke off" });
	}
}
/** Of what the application may not read, Graph gives the id alone. */
function isNamed(type, { values }) {
	return type.key.every((name) => values[name] !== void 0 && values[name] !== null);
}
function unnamed(type, id) {
	return trouble("OBJECT-UNREADABLE", { message: `Graph shows of ${type.name} ${id} only that it exists.` });
}
function unreadable(type) {
	return trouble("SERVICE-UNREADABLE", { message: `Graph gave an answer for ${type.name} that is not what it should be.` });
}

// src/services/graph/graph-asks.ts
/**
* The reads of a want: one list for what is read whole, one look-up a key or id for what is not. Ids of which only a part
* matters are not among them where they can be resolved together. Pure.
*/
function asksOf(want) {
	const { type } = want;
	const wire = graphWire(type);
	const select = selectOf(type);
	const ask = (scope, path) => ({
		type,
		scope,
		only: want.only,
		get: {
			version: wire.read,
			path,
			budget: type.budget
		}
	});
	if (type.cardinality !== "perObject") return [ask("all", `${wire.path}${wire.list ?? ""}`)];
	if (want.keys === "all") return [ask("all", `${wire.path}${queryOf(select, "$top=999")}`)];
	return [...want.keys.map((key) => ask({ key }, lookUpPath(type, key, select))), ...(isTogether(want) ? [] : want.ids ?? []).map((id) => ask({ id }, `${idPath(type, id)}${queryOf(select)}`))];
}
/**
* Look-ups by a property use `$filter`, where a quote is doubled and everything is percent-encoded: a raw `&` or `#` in a name
* would end the filter (reference: entra-graph 1.4.6, 3.3).
*/
function lookUpPath(type, key, select) {
	const { path, asked, lookup, guidLookup } = graphWire(type);
	if (asked !== void 0) return `${asked.replace("{key}", () => encodeURIComponent(key))}${queryOf(select)}`;
	if (lookup === void 0) return `${itemPath(type, key, key)}${queryOf(select)}`;
	const property = guidLookup !== void 0 && isGuid(key) ? guidLookup : lookup;
	return `${path}${queryOf(`$filter=${encodeURIComponent(`${property} eq '${key.replaceAll("'", "''")}'`)}`, select)}`;
}
/** Objects whose path takes a key are asked for by id on that path: Graph takes either there. */
function idPath(type, id) {
	return itemPath(type, id, id);
}
/** Names exactly what the row knows: lists stay small, and what needs another permission is not asked for. */
function selectOf(type) {
	if (!graphWire(type).select) return "";
	const relations = relationsOf(type).map((one) => one.property);
	return `$select=${["id", ...Object.keys(type.properties).filter((name) => !relations.includes(name) && !name.startsWith("@")).filter((name) => name !== "id")].join(",")}`;
}
function queryOf(...parts) {
	const given = parts.filter((part) => part !== "");
	return given.length === 0 ? "" : `?${given.join("&")}`;
}

// src/services/graph/graph-members.ts
/** Lists that are read at a time: replies of fifty batches are held, not those of a tenant's every group. */
const atOnce = 1e3;
/**
* Reads members and owners: a list of its own below each object, since `$expand` gives twenty at most (reference: entra-graph
* 3.3), in as few rounds as hold; those that do not matter are left away. An object of which a list cannot be read is unknown: it
* would look like one without members. Graph says of each member what it is, so that nobody need ask whether a user is a group.
*/
async function withRelations(reading, seen) {
	const jobs = /* @__PURE__ */ new Map();
	for (const { type, sight, only } of seen) for (const instance of instancesOf(sight)) for (const { path } of wanted(type, only)) {
		const get = relationGet(type, instance, path);
		jobs.set(get.path, {
			type,
			get
		});
	}
	const list = [...jobs.values()];
	const lists = /* @__PURE__ */ new Map();
	for (let next = 0; next < list.length; next += atOnce) {
		const portion = list.slice(next, next + atOnce);
		const gets = portion.map(({ get }) => get);
		const got = await getAll(reading.transport, reading.context, gets, reading.signal);
		const read = portion.map(async ({ type, get }, index) => {
			lists.set(get.path, await idsOf(reading, type, get, got[index]));
		});
		await Promise.all(read);
	}
	return [...seen.map((one) => joined(one, lists)), ...strangers(seen, lists)];
}
function wanted(type, only) {
	return relationsOf(type).filter(({ property }) => only === void 0 || only.includes(property));
}
/** Members that are proven not to be of the type that holds them, where they might have been: groups in groups. */
function strangers(seen, lists) {
	const found = /* @__PURE__ */ new Map();
	for (const { type, sight, only } of seen) for (const instance of instancesOf(sight)) for (const { property, path } of wanted(type, only)) {
		const ids = lists.get(relationGet(type, instance, path).path);
		if (ids === void 0 || "why" in ids || !(type.properties[property]?.ref?.to.includes(type.name) ?? false)) continue;
		for (const id of ids.strange) found.set(`${type.name}/${id}`, {
			type: type.name,
			scope: { id },
			seen: absent
		});
	}
	return [...found.values()];
}
function joined({ type, sight, only }, lists) {
	if (sight.seen.is !== "present" || wanted(type, only).length === 0) return sight;
	const instances = [];
	for (const instance of sight.seen.value) {
		const members = {};
		for (const { property, path } of wanted(type, only)) {
			const ids = lists.get(relationGet(type, instance, path).path);
			if (ids === void 0 || "why" in ids) return {
				...sight,
				seen: unknown(unread(type, instance, property, ids))
			};
			members[property] = ids.ids;
		}
		const raw = isJsonObject(instance.raw) ? {
			...instance.raw,
			...members
		} : instance.raw;
		instances.push({
			...instance,
			raw,
			values: {
				...instance.values,
				...members
			}
		});
	}
	return {
		...sight,
		seen: present(instances)
	};
}
function unread(type, instance, property, ids) {
	const because = ids === void 0 ? "" : ` ${ids.why.message}`;
	const message = `The ${property} of ${type.name} "${instance.at.key}" could not be read.${because}`;
	return ids === void 0 ? trouble("OBJECT-UNREADABLE", { message }) : {
		...ids.why,
		message
	};
}
function instancesOf(sight) {
	return sight.seen.is === "present" ? sight.seen.value : [];
}
function relationGet(type, instance, path) {
	const wire = graphWire(type);
	return {
		version: wire.read,
		path: `${wire.path}/${encodeURIComponent(instance.id)}/${path}?$select=id&$top=999`,
		budget: type.budget
	};
}
async function idsOf(reading, type, get, got) {
	if (got === void 0) return { why: trouble("INTERNAL", { message: "a read was lost" }) };
	if ("trouble" in got) return { why: got.trouble };
	if (got.reply.status !== 200) return { why: explainReply(got.reply, type, "read") };
	try {
		const pages = await allPages(reading, type, got.reply, (page) => membersIn(type, page), get);
		if ("why" in pages) return pages;
		return {
			ids: [...new Set(pages.pages.flatMap((one) => one.ids))],
			strange: pages.pages.flatMap(({ strange }) => strange)
		};
	} catch (error) {
		const [why] = toTroubles(error);
		return { why: why ?? trouble("INTERNAL", { message: "a read broke off" }) };
	}
}
function membersIn(type, page) {
	const items = itemsOf(page);
	const ids = (items ?? []).flatMap((item) => isJsonObject(item) && typeof item["id"] === "string" ? [item["id"]] : []);
	if (items === void 0 || ids.length !== items.length) return { why: trouble("SERVICE-UNREADABLE", { message: "Graph gave a list of members that is not one." }) };
	const own = graphWire(type).idType;
	return { page: {
		ids,
		strange: items.filter(isJsonObject).flatMap((item) => {
			const [id, name] = [textOf(item["id"]), textOf(item["@odata.type"])];
			const isOther = name !== void 0 && own !== void 0 && name !== `#microsoft.graph.${own}`;
			return id !== void 0 && isOther ? [id] : [];
		})
	} };
}

// src/services/graph/graph-reader.ts
/**
* Reads rows from Graph: everything that is wanted in one round of batches, further pages and relations in the next. Rows that
* live in one answer (the methods inside their policy) share one read. What cannot be read is a Sight with `unknown`.
*/
function graphReader(transport, context) {
	return { async *observe(wants, signal) {
		const reading = {
			transport,
			context,
			signal
		};
		const asks = wants.flatMap(asksOf);
		const together = wants.flatMap(idsAsksOf);
		const gets = [...new Map([...asks, ...together].map(({ get }) => [slot(get), get])).values()];
		const got = await getAll(transport, context, gets, signal);
		const answers = new Map(gets.map((get, index) => [slot(get), got[index]]));
		const seen = await Promise.all(asks.map(async (ask) => {
			const sight = {
				type: ask.type.name,
				scope: ask.scope,
				seen: await readAsk(reading, ask, answers.get(slot(ask.get)))
			};
			return {
				type: ask.type,
				sight,
				only: ask.only
			};
		}));
		const resolved = await Promise.all(together.map(async (ask) => {
			return (await sightsOfIds(reading, ask, answers.get(slot(ask.get)))).map((sight) => ({
				type: ask.type,
				sight,
				only: ask.only
			}));
		}));
		yield* await withRelations(reading, [...seen, ...resolved.flat()]);
	} };
}
function slot(get) {
	return `${get.version} ${get.path} ${get.body === void 0 ? "" : JSON.stringify(get.body)}`;
}
async function readAsk(reading, ask, got) {
	if (got === void 0) return unknown(trouble("INTERNAL", { message: `${ask.type.name} was not asked for` }));
	if ("trouble" in got) return unknown(got.trouble);
	try {
		return await readReply(reading, ask, got);
	} catch (error) {
		const [why] = toTroubles(error);
		return unknown(why ?? trouble("INTERNAL", { message: "a read broke off" }));
	}
}
/** A list that has nothing is empty: a 404 is then not about the objects that were looked for. */
function isList({ path }) {
	return /[?&]\$filter=/u.test(path);
}
/** An object out of a list below another: it has the key by which that was asked for. */
function underKey(type, raw, asked) {
	return toInstance(type, isJsonObject(raw) ? raw : {}, asked);
}
/** Paging may give an object twice, as when another is added meanwhile: it is one all the same. */
function eachOnce(instances) {
	const seen = /* @__PURE__ */ new Set();
	return instances.filter(({ id }) => {
		const isNew = id === "" || !seen.has(id);
		seen.add(id);
		return isNew;
	});
}
async function readReply(reading, { type, scope, get }, { reply }) {
	const asked = scope === "all" || scope === "page" ? void 0 : "key" in scope ? scope.key : scope.id;
	if (isHonestAbsence(reply)) return asked !== void 0 && !isList(get) ? absent : unknown(explainReply(reply, type, "read"));
	const { body } = reply;
	const isBelow = graphWire(type).asked !== void 0;
	if (asked !== void 0 && !isBelow && behaviour(type, "askedKey") !== void 0 && reply.status === 200) return isJson(body) && isJsonObject(body) && Object.keys(body).length > 0 ? present([toInstance(type, body, asked)]) : unknown(trouble("SERVICE-UNREADABLE", { message: `Graph's answer for ${type.name} "${asked}" is no object.` }));
	const first = decodeReply(type, reply);
	if (first.is !== "present") return first;
	const read = (page) => {
		const seen = page === reply ? first : decodeReply(type, page);
		return seen.is === "unknown" ? { why: seen.why } : { page: seen.is === "present" ? seen.value : [] };
	};
	const pages = await allPages(reading, type, reply, read, get);
	if ("why" in pages) return unknown(pages.why);
	const found = eachOnce(pages.pages.flat());
	const all = asked === void 0 || !isBelow ? found : found.map(({ raw }) => underKey(type, raw, asked));
	return asked !== void 0 && all.length === 0 ? absent : present(all);
}

// src/services/graph/graph-refusals.ts
/**
* What Graph would refuse, or would do silently and wrongly, and the plan can already know. One Trouble each, NOT-WRITABLE, at
* the line of the YAML. Pure.
*/
function refusalsOf(type, change) {
	return [
		microsoftManaged,
		betaMembers,
		builtIn,
		readOnlyKinds,
		fixedKinds,
		refusedPaths,
		createOnly,
		dynamicMembers,
		synced
	].flatMap((rule) => {
		const why = rule(type, change);
		return why === void 0 ? [] : [trouble("NOT-WRITABLE", {
			message: why,
			subject: {
				address: change.at,
				position: change.declared
			}
		})];
	});
}
/** Of policies that Microsoft manages only the state and the exclusions can be changed (reference: entra-graph 1.6). */
const microsoftManaged = (type, change) => {
	const rule = behaviour(type, "microsoftManaged");
	const name = change.before?.values["displayName"];
	if (!isJsonObject(rule) || typeof name !== "string" || !name.startsWith(textOf(rule["prefix"]) ?? "\0")) return void 0;
	if (change.action === "delete") return `"${name}" is managed by Microsoft and cannot be deleted.`;
	const allowed = textsOf(rule["mayChange"]);
	const other = change.differences.map((one) => pathText(one.path)).find((path) => !allowed.some((one) => isWithin(path, one)));
	return other === void 0 ? void 0 : `"${name}" is managed by Microsoft: only its state and its exclusions can be changed, not ${other}.`;
};
/** Writing through v1.0 may drop what only beta knows, so such a policy is left alone (reference: entra-graph 1.4.7). */
const betaMembers = (type, change) => {
	if (change.action !== "update" || change.version === "beta") return void 0;
	const found = textsOf(behaviour(type, "betaMembers")).find((path) => !isNothing(valueAt(rawOf(change.before), path.split("."))));
	return found === void 0 ? void 0 : `The policy holds ${found}, which only Graph beta knows; writing it through v1.0 could drop that. Write \`version: beta\` beside the task.`;
};
const builtIn = (type, change) => {
	const rule = behaviour(type, "builtIn");
	const property = isJsonObject(rule) ? textOf(rule["property"]) : void 0;
	if (!isJsonObject(rule) || property === void 0 || change.before?.values[property] !== rule["value"]) return void 0;
	return `"${change.at.key}" is built in and cannot be changed.`;
};
const readOnlyKinds = (type, change) => {
	const kind = valueAt(rawOf(change.before), ["@odata.type"]) ?? kindWire(type, change.values).odataType;
	return typeof kind === "string" && textsOf(behaviour(type, "readOnlyKinds")).includes(kind) ? `"${change.at.key}" is of a kind that the service makes itself (${kind.replace("#microsoft.graph.", "")}) and cannot be written.` : void 0;
};
/** Methods with a fixed id are always there: only external ones can be made and deleted (reference: entra-graph 1.6). */
const fixedKinds = (type, change) => {
	const rule = nameAsKeyOf(type);
	if (rule === void 0 || change.action === "update") return void 0;
	const { name } = kindWire(type, {
		...change.before?.values,
		...change.values
	});
	if (name === rule.kind) return void 0;
	return change.action === "delete" ? `"${change.at.key}" is always there and cannot be deleted; set its state to disabled.` : `"${change.at.key}" is not among the methods of this tenant, and only an external one can be made.`;
};
const refusedPaths = (type, change) => {
	const rules = behaviour(type, "refuse");
	for (const rule of isJsonList(rules) ? rules : []) {
		const path = isJsonObject(rule) ? textOf(rule["path"]) : void 0;
		if (path === void 0 || !isJsonObject(rule)) continue;
		if (change.differences.some((one) => isWithin(pathText(one.path), path) || isWithin(path, pathText(one.path)) && !isNothing(valueAt(change.values, path.split("."))))) return `${path} cannot be written: ${textOf(rule["why"]) ?? "the service refuses it"}.`;
	}
};
const createOnly = (type, change) => {
	if (change.action !== "update") return void 0;
	const path = change.differences.map((one) => one.path).find(([name]) => typeof name === "string" && type.properties[name]?.write === "create");
	return path === void 0 ? void 0 : `${pathText(path)} can only be set when the object is created.`;
};
/** The members of a dynamic group or unit follow its rule; the service refuses to add or remove any. */
const dynamicMembers = (type, change) => {
	const rule = behaviour(type, "dynamic");
	const [property, members] = isJsonObject(rule) ? [textOf(rule["property"]), textOf(rule["members"])] : [];
	if (property === void 0 || members === void 0 || !isJsonObject(rule)) return void 0;
	if (change.values[members] === void 0) return void 0;
	const kind = change.values[property] ?? change.before?.values[property];
	return kind === rule["value"] || isJsonList(kind) && kind.some((one) => one === rule["value"]) ? `The ${members} of "${change.at.key}" follow its rule and cannot be declared.` : void 0;
};
/** What comes from an on-premises directory is changed there; Graph refuses (reference: entra-graph 1.6). */
const synced = (type, change) => {
	const property = textOf(behaviour(type, "synced"));
	return property !== void 0 && change.before?.values[property] === true ? `"${change.at.key}" comes from the on-premises directory and can only be changed there.` : void 0;
};
/** Says whether a path is the other one or inside it. */
function isWithin(path, outer) {
	return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}
function rawOf(instance) {
	return instance?.raw;
}
function isNothing(value) {
	if (value === void 0 || value === null || value === "") return true;
	if (isJsonList(value)) return value.length === 0;
	return isJsonObject(value) && Object.entries(value).every(([name, item]) => name.startsWith("@") || isNothing(item));
}

// src/services/graph/graph-look.ts
/** Waits between looks and between attempts, in milliseconds; the last one repeats (reference: entra-graph 1.4.4). */
const waits = [
	2e3,
	4e3,
	8e3
];
/** The wait before the n-th further attempt, from 0. */
function waitMs(attempt) {
	return waits[Math.min(attempt, waits.length - 1)] ?? 8e3;
}
/**
* Looks for an object that a create without a clear answer may have made: the one with its key. `absent` is said only when the
* settling time (`until`) has passed and the last look was a whole and readable one; several with the key are unclear.
*/
async function lookForMade(looking, until) {
	const { context, signal } = looking;
	for (let look = 0;; look += 1) {
		await context.clock.sleep(waitMs(look), signal);
		if (signal.aborted) return { seen: "unclear" };
		const seen = await lookOnce(looking);
		if ("id" in seen) return seen;
		if (context.clock.now() >= until || seen.seen === "several") return { seen: seen.seen === "absent" ? "absent" : "unclear" };
	}
}
async function lookOnce({ reader, step, signal }) {
	const { type, change } = step;
	const keys = type.cardinality === "perObject" ? [change.at.key] : "all";
	const found = [];
	for await (const { seen } of reader.observe([{
		type,
		keys,
		only: type.key
	}], signal)) {
		if (seen.is === "unknown") return { seen: "unread" };
		if (seen.is === "present") found.push(...seen.value.filter((one) => hasKeyOf(step, one)));
	}
	const [only] = found;
	if (only === void 0) return { seen: "absent" };
	return found.length === 1 ? { id: only.id } : { seen: "several" };
}
function hasKeyOf({ type, change }, instance) {
	const values = plainValues(change.values);
	return type.key.every((name) => {
		const [wanted, seen] = [values[name], instance.values[name]];
		if (typeof wanted !== "string" || typeof seen !== "string") return sameJson(wanted, seen);
		return type.keyCase === "ignore" ? wanted.toLowerCase() === seen.toLowerCase() : wanted === seen;
	});
}

// src/services/graph/graph-writer.ts
/**
* Writes steps to Graph. A create that had no clear answer is looked for within the settling time before it is made again; what
* this writer made moments ago and is not yet everywhere is waited for; adding a member that is there, and deleting what is
* gone, succeed. A step that broke off after its first request says `maybe` and names the object.
*/
function graphWriter(transport, context, reader) {
	const fresh = { until: Number.NEGATIVE_INFINITY };
	return { async perform(step, signal) {
		let requests;
		try {
			requests = encodeStep(step, `${context.cloud.graph}/v1.0/directoryObjects`);
		} catch (error) {
			return {
				wrote: "no",
				trouble: whyOf(error),
				warnings: []
			};
		}
		let id = step.change.objectId ?? void 0;
		let written = false;
		for (const request of requests) {
			const sent = await sendOne({
				transport,
				context,
				reader,
				step,
				signal,
				fresh
			}, withId(request, id));
			if ("trouble" in sent) return {
				wrote: written ? "maybe" : sent.wrote,
				trouble: sent.trouble,
				warnings: [],
				...id === void 0 ? {} : { id }
			};
			written = true;
			id ??= sent.id;
			if (step.change.action === "create") fresh.until = Math.max(fresh.until, context.clock.now() + step.type.settleSeconds * 1e3);
		}
		return {
			wrote: written ? "yes" : "no",
			warnings: [],
			...id === void 0 ? {} : { id }
		};
	} };
}
function withId(request, id) {
	return id === void 0 ? request : {
		...request,
		path: request.path.replace("{id}", () => encodeURIComponent(id))
	};
}
/** How often a create goes at most, each time after a look that proved it absent. */
const mostCreates = 3;
async function sendOne(sending, request) {
	const { context, step, signal } = sending;
	const until = context.clock.now() + step.type.settleSeconds * 1e3;
	let creates = 1;
	let doubt = false;
	for (let attempt = 0;; attempt += 1) {
		const answer = await tried(sending, request);
		if ("reply" in answer) {
			const { reply } = answer;
			if (reply.status < 300) return idOf(reply);
			if (isDone(request, reply)) return {};
			doubt ||= reply.doubted === true || reply.status >= 500;
			if (isEarly(sending, request, reply) && context.clock.now() < until && !signal.aborted) {
				await context.clock.sleep(waitMs(attempt), signal);
				continue;
			}
			if (!(request.repeat === "afterLookup") || reply.status < 500 && !isThere(reply)) return {
				trouble: explained(reply, step),
				wrote: doubt ? "maybe" : "no"
			};
		} else if (answer.trouble.arrived === "no" || request.repeat === "safe") return {
			trouble: answer.trouble,
			wrote: doubt ? "maybe" : answer.trouble.arrived ?? "maybe"
		};
		const why = "reply" in answer ? explained(answer.reply, step) : answer.trouble;
		const found = await lookForMade(sending, context.clock.now() + step.type.settleSeconds * 1e3);
		if ("id" in found) return { id: found.id };
		if (found.seen !== "absent") return {
			trouble: why,
			wrote: "maybe"
		};
		if ("reply" in answer && answer.reply.status < 500) return {
			trouble: why,
			wrote: "no"
		};
		if (creates >= mostCreates) return {
			trouble: why,
			wrote: "no"
		};
		creates += 1;
	}
}
async function tried({ transport, step, signal }, request) {
	try {
		const reply = await transport.send(request, signal);
		const foreign = foreignAnswer(reply, "Graph", `${step.type.name} could not be written`, "write");
		return foreign === void 0 ? { reply } : { trouble: foreign };
	} catch (error) {
		return { trouble: whyOf(error) };
	}
}
/** A refusal, with what the catalogue says that single properties of the change need beside the type's own permission. */
function explained(reply, { type, change }) {
	const why = explainReply(reply, type, "write");
	if (why.code !== "PERMISSION-DENIED" || reply.status !== 403) return why;
	const more = Object.keys(change.values).flatMap((name) => {
		const need = /\bneeds [^.]+(?:\.[^.\s]+)*/u.exec(type.properties[name]?.doc ?? "")?.[0];
		return need === void 0 ? [] : [`${name} ${need}.`];
	});
	return more.length === 0 ? why : {
		...why,
		hint: `${why.hint} ${more.join(" ")}`
	};
}
function whyOf(error) {
	return toTroubles(error)[0] ?? trouble("INTERNAL", { message: "a write broke off" });
}
function idOf(reply) {
	const id = isRecord(reply.body) ? reply.body["id"] : void 0;
	return typeof id === "string" ? { id } : {};
}
/** Refusals that say that the state is as wanted (reference: entra-graph 3.4). */
function isDone(request, reply) {
	if (request.method === "DELETE") return isHonestAbsence(reply);
	return request.path.endsWith("/$ref") && isThere(reply);
}
/**
* Refusals of a directory that has not heard yet of what was made moments ago (reference: entra-graph 1.4.4): only behind
* another request of this step, or while something that this writer made may not be everywhere. Anything else is a real no.
*/
function isEarly({ context, step, fresh }, request, reply) {
	const { message } = readRefusal(reply);
	if (reply.status === 409 && /concurren|conflict/iu.test(message) && !isThere(reply)) return true;
	if (request.follows === true && (request.method === "DELETE" ? [
		400,
		404,
		409
	] : [404, 409]).includes(reply.status)) return true;
	if (context.clock.now() >= fresh.until) return false;
	return isHonestAbsence(reply) || textsOf(behaviour(step.type, "retryCodes")).some((code) => message.includes(`${code}:`)) || /does not reference a valid|does not exist or one of its queried/iu.test(message);
}

// src/services/graph/graph-protocol.ts
/** Microsoft Graph: how the rows of Entra ID are read and written. */
const graphProtocol = {
	name: "graph",
	audience: ({ cloud }) => cloud.graph,
	reader: (door, context) => graphReader(openTransport(door, context), context),
	writer: (door, context) => {
		const transport = openTransport(door, context);
		return graphWriter(transport, context, graphReader(transport, context));
	},
	lastChange: (door, context, asked, signal) => lastChangeOf(openTransport(door, context), asked, signal),
	recycleBin: (door, context, type, signal) => readRecycleBin(openTransport(door, context), context, type, signal),
	people: (door, context, asked, signal) => signInFacts(openTransport(door, context), context, asked, signal),
	crowd: (door, context, asked, signal) => crowdFacts(openTransport(door, context), context, asked, signal),
	encode: (step, context) => encodeStep(step, `${context.cloud.graph}/v1.0/directoryObjects`).map((request) => toCall(request, {
		cloud: context.cloud,
		newId: () => "00000000-0000-0000-0000-000000000000"
	})),
	decode: decodeReply,
	refusals: refusalsOf
};

export { graphProtocol };