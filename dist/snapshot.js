import { a as trouble, l as isTypeName, n as fail, s as errorCodes } from "./trouble.js";
import { i as isJsonObject, o as jsonText, r as isJsonList } from "./json.js";
import { n as toJson, t as parseJson } from "./to-json.js";

// src/records/snapshot.ts
const kind = "tenantform.snapshot";
/** Everything a World knows, as a snapshot. */
function snapshotOf(world, taken, initialDomain) {
	const types = world.types().map((name) => {
		const all = world.of(name);
		if (all.is === "unknown") return [name, { unknown: all.why }];
		return [name, {
			complete: world.complete(name),
			instances: all.is === "present" ? all.value : []
		}];
	});
	return {
		tenant: {
			id: world.tenant,
			...initialDomain === void 0 ? {} : { initialDomain }
		},
		taken,
		types: new Map(types)
	};
}
/** The text of a snapshot, types and objects sorted, so that two of them can be compared line by line. */
function encodeSnapshot({ tenant, taken, types }) {
	const written = [...types].sort(([left], [right]) => left < right ? -1 : 1).map(([name, seen]) => [name, "unknown" in seen ? seen : encodeType(seen)]);
	const json = toJson({
		kind,
		formatVersion: 1,
		tenant,
		taken,
		types: Object.fromEntries(written)
	});
	return `${jsonText(json, 2)}\n`;
}
function encodeType({ complete, instances }) {
	return {
		complete,
		instances: [...instances].sort((left, right) => left.at.key + left.id < right.at.key + right.id ? -1 : 1).map(encodeInstance)
	};
}
function encodeInstance({ at, id, partial, values, raw }) {
	return {
		key: at.key,
		id,
		...partial === void 0 ? {} : { partial },
		values,
		raw
	};
}
/** Reads a snapshot. Fails with SNAPSHOT-UNREADABLE, which says what is wrong with it. */
function decodeSnapshot(text) {
	const json = parseJson(text);
	if (!isJsonObject(json) || json["kind"] !== kind) return unreadable("it is not a snapshot of Tenantform");
	if (json["formatVersion"] !== 1) return unreadable(`its format version is ${JSON.stringify(json["formatVersion"] ?? null)}, this version reads 1`);
	const { tenant, taken, types } = json;
	if (!isJsonObject(tenant) || typeof tenant["id"] !== "string") return unreadable("it does not name its tenant");
	if (typeof taken !== "string" || !isJsonObject(types)) return unreadable("it lacks `taken` or `types`");
	const { id, initialDomain } = tenant;
	return {
		tenant: {
			id,
			...typeof initialDomain === "string" ? { initialDomain } : {}
		},
		taken,
		types: new Map(Object.entries(types).map(([name, seen]) => decodeType(name, seen)))
	};
}
function decodeType(name, seen) {
	if (!isTypeName(name)) return unreadable(`"${name}" is not the name of a type`);
	if (!isJsonObject(seen)) return unreadable(`types.${name} is not an object`);
	if (isJsonObject(seen["unknown"])) return [name, { unknown: decodeTrouble(seen["unknown"]) }];
	const { complete, instances } = seen;
	if (typeof complete !== "boolean" || !isJsonList(instances)) return unreadable(`types.${name} has neither \`complete\` with \`instances\` nor \`unknown\``);
	return [name, {
		complete,
		instances: instances.map((one, index) => decodeInstance(name, one, index))
	}];
}
function decodeInstance(type, json, index) {
	const where = `types.${type}.instances[${index}]`;
	if (!isJsonObject(json)) return unreadable(`${where} is not an object`);
	const { key, id, partial, values, raw } = json;
	if (typeof key !== "string" || typeof id !== "string") return unreadable(`${where} has no \`key\` or no \`id\``);
	if (!isJsonObject(values)) return unreadable(`${where} has no \`values\``);
	return {
		at: {
			type,
			key
		},
		id,
		...typeof partial === "string" ? { partial } : {},
		values,
		raw: raw ?? null
	};
}
function decodeTrouble(json) {
	const { code, message } = json;
	const known = typeof code === "string" && isCode(code) ? code : "OBJECT-UNREADABLE";
	return trouble(known, { message: typeof message === "string" ? message : "it could not be read" });
}
function isCode(code) {
	return Object.hasOwn(errorCodes, code);
}
function unreadable(why) {
	return fail("SNAPSHOT-UNREADABLE", { message: `The snapshot cannot be used: ${why.slice(0, 300)}` });
}

export { encodeSnapshot as n, snapshotOf as r, decodeSnapshot as t };