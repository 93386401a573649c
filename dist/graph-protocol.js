import { o as __toESM } from "./rolldown-runtime.js";
import { a as isRecord, c as sameJson, i as isJsonObject, l as textsOf, n as isJson, r as isJsonList, s as pathText, u as valueAt } from "./json.js";
import { t as foreignAnswer } from "./foreign-answer.js";
import { n as present, r as unknown, t as absent } from "./observed.js";
import { a as trouble, i as toTroubles, n as fail } from "./trouble.js";
import { i as mapJson, n as isReference, r as isSecretName } from "./marks.js";
import { n as isGuid } from "./guid.js";

// src/services/graph/graph-errors.ts
/** Reads an error body: wrapped, un-wrapped, with the useful text nested, or none at all. */
function readRefusal(reply) {
	const body = isRecord(reply.body) ? reply.body : {};
	const error = isRecord(body["error"]) ? body["error"] : body;
	const inner = isRecord(error["innerError"]) ? error["innerError"] : isRecord(error["innererror"]) ? error["innererror"] : {};
	const code = text(error["code"]) || text(error["errorCode"]) || text(inner["code"]);
	const words = [text(error["message"]), text(inner["message"])].filter((one) => one !== "");
	const requestId = text(inner["request-id"]) || (reply.headers.get("request-id") ?? "");
	return {
		code,
		message: [...new Set(words)].join(" ").slice(0, 800),
		...requestId === "" ? {} : { requestId }
	};
}
/** The codes with which Graph says that an object does not exist (reference: entra-graph 3.4). */
const missing = [
	"Request_ResourceNotFound",
	"ResourceNotFound",
	"ItemNotFound",
	"NotFound",
	"itemNotFound"
];
/**
* Says whether a 404 is about the object. One about the path ("Resource not found for the segment", "The OData path is
* invalid"), or one that a proxy made, proves nothing about the object.
*/
function isHonestAbsence(reply) {
	const { code, message } = readRefusal(reply);
	return reply.status === 404 && missing.includes(code) && !/segment|odata path/iu.test(message);
}
/** The service's words where it lacks a licence; a group that cannot be deleted because it carries licences is no such case. */
function lacksLicence(reply, { code, message }) {
	return (reply.status === 400 || reply.status === 403) && (/premium/iu.test(code) || /not licen[cs]ed|premium|needs? to have .*licen[cs]e/iu.test(message));
}
/**
* Explains a refusal: licence, permission (naming what the row needs), throttling, or the service's own words. `doing` is part
* of the sentence.
*/
function explainReply(reply, type, doing) {
	const refusal = readRefusal(reply);
	const service = {
		status: reply.status,
		...refusal.code === "" ? {} : { code: refusal.code },
		...refusal.message === "" ? {} : { message: refusal.message },
		...refusal.requestId === void 0 ? {} : { requestId: refusal.requestId }
	};
	const subject = { name: type.name };
	const said = refusal.message === "" ? `status ${reply.status}` : `${refusal.code === "" ? reply.status : refusal.code}: ${refusal.message}`;
	if (lacksLicence(reply, refusal)) return trouble("PERMISSION-DENIED", {
		message: `${type.name} could not be ${verb(doing)}: the tenant lacks the licence. Graph says ${said}`,
		hint: `The type needs ${type.licence ?? "another licence"}.`,
		subject,
		service
	});
	if (reply.status === 401) return trouble("PERMISSION-DENIED", {
		message: `${type.name} could not be ${verb(doing)}: Graph does not accept the token. It says ${said}`,
		hint: isChallenge(reply, refusal) ? "A Conditional Access policy for workload identities, or a revoked session, refuses the application where it runs: look at its sign-ins in Entra ID." : "No permission is missing: check that this machine's clock is right and that the application is still enabled, look at its sign-ins in Entra ID, then run again.",
		subject,
		service,
		...doing === "write" ? { arrived: "no" } : {}
	});
	if (reply.status === 403) return trouble("PERMISSION-DENIED", {
		message: `${type.name} could not be ${verb(doing)}: Graph refused. It says ${said}`,
		hint: `Grant the application ${neededText(type, doing)} and give admin consent.`,
		subject,
		service
	});
	if (reply.status === 429) return trouble("SERVICE-THROTTLED", {
		message: `${type.name} could not be ${verb(doing)}: Graph kept answering that it is busy.`,
		subject,
		service,
		arrived: "no"
	});
	return trouble("SERVICE-FAILED", {
		message: `${type.name} could not be ${verb(doing)}. Graph says ${said}`,
		...doing === "write" && (isHonestAbsence(reply) || isThere(reply)) ? { hint: planAgain } : {},
		subject,
		service,
		arrived: reply.status >= 500 ? "maybe" : "no"
	});
}
const planAgain = "Run again: a new plan is made from what is there by then. If it is refused again, something else stands in the way; see its words.";
/** "It is there already": somebody, maybe we, made it (reference: entra-graph 3.4). */
function isThere(reply) {
	const { message } = readRefusal(reply);
	return (reply.status === 400 || reply.status === 409) && /already exist|conflicting object/iu.test(message);
}
/** A challenge of continuous access evaluation: no token of this application is taken from here (reference: identity A.8). */
function isChallenge(reply, { message }) {
	return /claims=|insufficient_claims/iu.test(reply.headers.get("www-authenticate") ?? "") || /continuous access evaluation/iu.test(message);
}
function verb(doing) {
	return doing === "read" ? "read" : "written";
}
function neededText(type, doing) {
	return (type.permissions[doing].application ?? []).map((set) => set.join(" and ")).join(", or ") || "the permission that Graph names";
}
function text(value) {
	return typeof value === "string" ? value : "";
}

// src/services/graph/graph-wire.ts
/** Reads a row's `wire`. A row that lacks it is a mistake in the catalogue, which a test over all rows finds. */
function graphWire(type) {
	const wire = isJsonObject(type.wire) ? type.wire : {};
	const path = textOf(wire["path"]) ?? "";
	const list = textOf(wire["list"]);
	const within = textOf(wire["within"]);
	const lookup = textOf(wire["lookup"]);
	const guidLookup = textOf(wire["guidLookup"]);
	const idType = textOf(wire["idType"]);
	const version = versionOf(wire["version"], "v1.0");
	return {
		version,
		read: versionOf(wire["read"], version),
		path,
		make: textOf(wire["make"]) ?? path,
		removeBy: versionOf(wire["removeBy"], version),
		item: textOf(wire["item"]) ?? (type.cardinality === "singleton" && wire["single"] !== true ? path : `${path}/{id}`),
		single: wire["single"] === true,
		select: wire["select"] === true,
		...list === void 0 ? {} : { list },
		...within === void 0 ? {} : { within },
		...lookup === void 0 ? {} : { lookup },
		...guidLookup === void 0 ? {} : { guidLookup },
		...idType === void 0 ? {} : { idType }
	};
}
function versionOf(value, otherwise) {
	return value === "beta" || value === "v1.0" ? value : otherwise;
}
/** The argument of a named behaviour of a row; undefined where the row does not opt into it, `true` where it has no argument. */
function behaviour(type, use) {
	const found = type.behaviours.find((one) => one.use === use);
	return found === void 0 ? void 0 : found.with ?? true;
}
/** The relations of a row. */
function relationsOf(type) {
	const list = behaviour(type, "relations");
	return (isJsonList(list) ? list : []).flatMap((one) => {
		const [property, path] = isJsonObject(one) ? [textOf(one["property"]), textOf(one["path"])] : [];
		return property === void 0 || path === void 0 || !isJsonObject(one) ? [] : [{
			property,
			path,
			bind: Number(one["bind"] ?? 20)
		}];
	});
}
/** A text, or undefined. */
function textOf(value) {
	return typeof value === "string" ? value : void 0;
}
/** The kind that values belong to, in a row that has kinds; nothing where no kind is told. */
function kindWire(type, values) {
	const kind = (type.kinds ?? []).find(({ tell }) => tell.equals === void 0 ? values[tell.property] !== void 0 && values[tell.property] !== null : values[tell.property] === tell.equals);
	const wire = kind !== void 0 && isJsonObject(kind.wire) ? kind.wire : {};
	const odataType = textOf(wire["odataType"]);
	return {
		...kind === void 0 ? {} : { name: kind.name },
		...odataType === void 0 ? {} : { odataType },
		...wire["version"] === "beta" ? { version: "beta" } : {}
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
function encodeCreate({ type, change }, directory) {
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

// src/services/graph/graph-pages.ts
/**
* Follows `@odata.nextLink` verbatim: it is opaque, and a page may be empty and have a next one (reference: entra-graph 3.3). A
* link that repeats or leaves the cloud, or a page that fails, makes the list unknown: never half a list. Throws what the
* transport throws.
*/
async function allPages({ transport, context, signal }, type, first) {
	const replies = [first];
	const seen = /* @__PURE__ */ new Set();
	for (let link = nextLink(first.body); link !== void 0;) {
		if (seen.has(link) || !link.startsWith(`${context.cloud.graph}/`)) return { why: trouble("SERVICE-UNREADABLE", { message: `A list of ${type.name} could not be read whole: a link to further pages leads nowhere new.` }) };
		seen.add(link);
		const reply = await transport.send({
			effect: "read",
			method: "GET",
			version: "v1.0",
			path: link,
			budget: type.budget,
			repeat: "safe"
		}, signal);
		if (reply.status !== 200) return { why: explainReply(reply, type, "read") };
		replies.push(reply);
		link = nextLink(reply.body);
	}
	return { replies };
}
/** The items of a page; undefined where it is none. */
function itemsOf$1(reply) {
	const list = isRecord(reply.body) ? reply.body["value"] : void 0;
	return isJson(list) && isJsonList(list) ? list : void 0;
}
function nextLink(body) {
	const link = isRecord(body) ? body["@odata.nextLink"] : void 0;
	return typeof link === "string" ? link : void 0;
}

// src/services/graph/graph-ids.ts
/** `getByIds` takes a thousand (reference: entra-graph 1.4.6). */
const most$1 = 1e3;
/** Says whether the ids of a want are resolved together: the answer has only what Graph shows unasked, so never for whole objects. */
function isTogether({ type, keys, only }) {
	return only !== void 0 && keys !== "all" && graphWire(type).idType !== void 0;
}
/** The requests that resolve the ids of a want together. Pure. */
function idsAsksOf(want) {
	const { type, only, ids = [] } = want;
	const { idType, read } = graphWire(type);
	if (!isTogether(want) || idType === void 0) return [];
	return Array.from({ length: Math.ceil(ids.length / most$1) }, (_, part) => {
		const own = ids.slice(part * most$1, (part + 1) * most$1);
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
async function sightsOfIds(reading, { type, ids }, got) {
	const found = await readObjects(reading, type, got);
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
async function readObjects(reading, type, got) {
	if (got === void 0) return trouble("INTERNAL", { message: "a read was lost" });
	if ("trouble" in got) return got.trouble;
	if (got.reply.status !== 200) return explainReply(got.reply, type, "read");
	try {
		const pages = await allPages(reading, type, got.reply);
		if ("why" in pages) return pages.why;
		const found = /* @__PURE__ */ new Map();
		for (const page of pages.replies) {
			const items = itemsOf$1(page);
			if (items === void 0 || page.garbled === true || !items.every(isJsonObject)) return unreadable(type);
			for (const item of items.filter(isJsonObject)) {
				const instance = toInstance(type, item);
				found.set(instance.id.toLowerCase(), instance);
			}
		}
		return found;
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
	if (want.keys === "all") return [ask("all", `${wire.path}${queryOf(select)}`)];
	return [...want.keys.map((key) => ask({ key }, lookUpPath(type, key, select))), ...(isTogether(want) ? [] : want.ids ?? []).map((id) => ask({ id }, `${idPath(type, id)}${queryOf(select)}`))];
}
/**
* Look-ups by a property use `$filter`, where a quote is doubled and everything is percent-encoded: a raw `&` or `#` in a name
* would end the filter (reference: entra-graph 1.4.6, 3.3).
*/
function lookUpPath(type, key, select) {
	const { path, lookup, guidLookup } = graphWire(type);
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

// src/services/graph/graph-batch.ts
/** `$batch` takes twenty (reference: entra-graph 3.2). */
const most = 20;
const rounds = 6;
const longestPauseMs = 18e4;
const busy = [
	429,
	500,
	502,
	503,
	504
];
/**
* Sends reads in as few requests as Graph allows, in parallel, and gives their replies in the order of the reads. Each item of a
* batch can be refused alone: those that were only busy go again, after the longest pause that was asked for. Conditional Access
* counts every item against one a second, so its reads go singly.
*/
async function getAll(transport, context, gets, signal) {
	const results = /* @__PURE__ */ new Map();
	let open = gets.map((_, index) => index);
	for (let round = 1; open.length > 0; round += 1) {
		let pauseMs = 0;
		const again = [];
		await Promise.all(groups(gets, open).map(async (group) => {
			for (const [index, got] of await sendGroup(transport, gets, group, signal)) {
				const status = "reply" in got ? got.reply.status : 0;
				if (group.length > 1 && busy.includes(status) && round < rounds && "reply" in got) {
					again.push(index);
					pauseMs = Math.max(pauseMs, askedPauseMs(got.reply, context.clock.now()), 500 * 2 ** round);
				} else results.set(index, got);
			}
		}));
		open = again.sort((left, right) => left - right);
		if (open.length > 0) await context.clock.sleep(pauseMs, signal);
	}
	return gets.map((_, index) => results.get(index) ?? { trouble: lost() });
}
function lost() {
	return trouble("INTERNAL", { message: "a read was lost" });
}
/** The pause that an item asks for: seconds (also a fraction of them) or a date, within reason (reference: entra-graph 3.1). */
function askedPauseMs(reply, now) {
	const asked = reply.headers.get("retry-after");
	if (asked === void 0) return 0;
	const seconds = Number(asked);
	const ms = Number.isFinite(seconds) ? seconds * 1e3 : Date.parse(asked) - now;
	return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), longestPauseMs) : 0;
}
function groups(gets, open) {
	const single = open.filter((index) => gets[index]?.budget === "graph.conditionalAccess");
	const batches = ["v1.0", "beta"].flatMap((version) => {
		const own = open.filter((index) => gets[index]?.version === version && !single.includes(index));
		return Array.from({ length: Math.ceil(own.length / most) }, (_, part) => own.slice(part * most, (part + 1) * most));
	});
	return [...single.map((index) => [index]), ...batches];
}
async function sendGroup(transport, gets, group, signal) {
	const [first] = group;
	const get = first === void 0 ? void 0 : gets[first];
	if (first === void 0 || get === void 0) return [];
	try {
		if (group.length === 1) {
			const method = get.body === void 0 ? "GET" : "POST";
			return [[first, { reply: await transport.send({
				...get,
				effect: "read",
				method,
				repeat: "safe"
			}, signal) }]];
		}
		const requests = group.map((index) => itemOf(String(index), gets[index]));
		return await resentAlone(transport, gets, itemsOf(await transport.send({
			effect: "read",
			method: "POST",
			version: get.version,
			path: "/$batch",
			body: { requests },
			budget: "graph",
			cost: group.length,
			repeat: "safe"
		}, signal), group), signal);
	} catch (error) {
		const [why] = toTroubles(error);
		return group.map((index) => [index, { trouble: why ?? lost() }]);
	}
}
function itemOf(id, get) {
	const headers = { Prefer: "include-unknown-enum-members" };
	const [url, body] = [get?.path ?? "", get?.body];
	if (body === void 0) return {
		id,
		method: "GET",
		url,
		headers
	};
	return {
		id,
		method: "POST",
		url,
		headers: {
			...headers,
			"Content-Type": "application/json"
		},
		body
	};
}
/** An item that was refused for its token goes again alone: outside of a batch the door sees the refusal and gets a new token. */
async function resentAlone(transport, gets, items, signal) {
	if (!items.some(([, got]) => "reply" in got && got.reply.status === 401)) return items;
	return (await Promise.all(items.map((item) => {
		const [index, got] = item;
		return "reply" in got && got.reply.status === 401 ? sendGroup(transport, gets, [index], signal) : Promise.resolve([item]);
	}))).flat();
}
/** Items come in any order; one that is missing from the answer has the outer reply. */
function itemsOf(reply, group) {
	const list = isRecord(reply.body) && Array.isArray(reply.body["responses"]) ? reply.body["responses"] : [];
	return group.map((index) => {
		const item = list.find((one) => isRecord(one) && one["id"] === String(index));
		if (!isRecord(item)) return [index, { reply: reply.status >= 400 ? reply : {
			...reply,
			status: 502
		} }];
		const headers = isRecord(item["headers"]) ? Object.entries(item["headers"]).map(([name, value]) => [name.toLowerCase(), String(value)]) : [];
		return [index, { reply: {
			status: Number(item["status"] ?? 502),
			headers: new Map(headers),
			body: item["body"]
		} }];
	});
}

// src/services/graph/graph-members.ts
/**
* Reads members and owners: a list of its own below each object, since `$expand` gives twenty at most (reference: entra-graph
* 3.3), all of them in one round; those that do not matter are left away. An object of which a list cannot be read is unknown: it
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
	const got = await getAll(reading.transport, reading.context, list.map(({ get }) => get), reading.signal);
	const read = await Promise.all(list.map(async ({ type, get }, index) => [get.path, await idsOf(reading, type, got[index])]));
	const lists = new Map(read);
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
async function idsOf(reading, type, got) {
	if (got === void 0) return { why: trouble("INTERNAL", { message: "a read was lost" }) };
	if ("trouble" in got) return { why: got.trouble };
	if (got.reply.status !== 200) return { why: explainReply(got.reply, type, "read") };
	try {
		const pages = await allPages(reading, type, got.reply);
		if ("why" in pages) return pages;
		const ids = [];
		const strange = [];
		const own = graphWire(type).idType;
		for (const reply of pages.replies) {
			const items = itemsOf$1(reply);
			const found = (items ?? []).flatMap((item) => isJsonObject(item) && typeof item["id"] === "string" ? [item["id"]] : []);
			if (items === void 0 || found.length !== items.length) return { why: trouble("SERVICE-UNREADABLE", { message: "Graph gave a list of members that is not one." }) };
			ids.push(...found);
			for (const item of items.filter(isJsonObject)) {
				const [id, name] = [textOf(item["id"]), textOf(item["@odata.type"])];
				if (id !== void 0 && name !== void 0 && own !== void 0 && name !== `#microsoft.graph.${own}`) strange.push(id);
			}
		}
		return {
			ids,
			strange
		};
	} catch (error) {
		const [why] = toTroubles(error);
		return { why: why ?? trouble("INTERNAL", { message: "a read broke off" }) };
	}
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
async function readReply(reading, { type, scope }, { reply }) {
	const asked = scope === "all" || scope === "page" ? void 0 : "key" in scope ? scope.key : scope.id;
	if (asked !== void 0 && isHonestAbsence(reply)) return absent;
	const { body } = reply;
	if (asked !== void 0 && behaviour(type, "askedKey") !== void 0 && reply.status === 200) return isJson(body) && isJsonObject(body) && Object.keys(body).length > 0 ? present([toInstance(type, body, asked)]) : unknown(trouble("SERVICE-UNREADABLE", { message: `Graph's answer for ${type.name} "${asked}" is no object.` }));
	const first = decodeReply(type, reply);
	if (first.is !== "present") return first;
	const pages = await allPages(reading, type, reply);
	if ("why" in pages) return unknown(pages.why);
	const all = [...first.value];
	for (const page of pages.replies.slice(1)) {
		const more = decodeReply(type, page);
		if (more.is === "unknown") return more;
		if (more.is === "present") all.push(...more.value);
	}
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

// src/services/graph/graph-transport.ts
/** Makes the Call of a request: URL, headers with a request id of ours, JSON body. Pure but for the id. */
function toCall(request, context) {
	const url = request.path.startsWith("https://") ? request.path : `${context.cloud.graph}/${request.version}${request.path}`;
	return {
		effect: request.effect,
		method: request.method,
		url,
		headers: {
			accept: "application/json",
			prefer: "include-unknown-enum-members",
			"client-request-id": context.newId(),
			...request.body === void 0 ? {} : { "content-type": "application/json" }
		},
		...request.body === void 0 ? {} : { body: JSON.stringify(request.body) },
		audience: context.cloud.graph,
		budget: request.budget,
		repeat: request.repeat,
		...request.cost === void 0 ? {} : { cost: request.cost }
	};
}
/**
* Sends through Microsoft's Graph client with a pipeline of our own: its authentication and retry handlers are left out, since
* the door carries the token and knows which calls may be repeated. Loaded when first used.
*/
function openTransport(door, context) {
	let client;
	return { async send(request, signal) {
		client ??= openClient(door, context);
		return (await client)(request, signal);
	} };
}
async function openClient(door, context) {
	const graph = await import("./src.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	/** Carries the request's facts through the client's pipeline, and the Reply back. */
	class Facts {
		reply;
		failure;
		call;
		signal;
		constructor(call, signal) {
			this.call = call;
			this.signal = signal;
		}
	}
	const client = graph.Client.initWithMiddleware({
		middleware: { async execute(given) {
			const facts = given.middlewareControl?.getMiddlewareOptions(Facts);
			if (!(facts instanceof Facts)) throw new Error("a request reached the pipeline without its facts");
			try {
				facts.reply = await door.send(facts.call, facts.signal);
			} catch (error) {
				facts.failure = { error };
			}
			given.response = new Response(null, { status: 204 });
		} },
		baseUrl: `${context.cloud.graph}/`,
		defaultVersion: "v1.0",
		customHosts: /* @__PURE__ */ new Set([new URL(context.cloud.graph).host])
	});
	return async (request, signal) => {
		const facts = new Facts(toCall(request, context), signal);
		const prepared = client.api(facts.call.url).responseType(graph.ResponseType.RAW).middlewareOptions([facts]);
		if (request.method === "GET") await prepared.get();
		else if (request.method === "DELETE") await prepared.delete();
		else if (request.method === "PATCH") await prepared.patch(request.body);
		else await prepared.post(request.body);
		if (facts.failure !== void 0) throw facts.failure.error;
		if (facts.reply === void 0) throw new Error("the pipeline gave no reply");
		return facts.reply;
	};
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
	encode: (step, context) => encodeStep(step, `${context.cloud.graph}/v1.0/directoryObjects`).map((request) => toCall(request, {
		cloud: context.cloud,
		newId: () => "00000000-0000-0000-0000-000000000000"
	})),
	decode: decodeReply,
	refusals: refusalsOf
};

export { graphProtocol };