import { c as addressText, l as isTypeName, n as fail } from "./trouble.js";
import { i as isJsonObject, r as isJsonList } from "./json.js";
import { a as referencesIn } from "./marks.js";
import { t as parseJson } from "./to-json.js";
import { n as isGuid } from "./guid.js";
import { t as foldKey } from "./fold.js";

// src/records/snapshot-outline.ts
/**
* Reads what a snapshot is of. Objects may lack `values`, as those of a simulator do, which keeps only what goes over the wire.
* Fails with SNAPSHOT-UNREADABLE.
*/
function outlineSnapshot(text) {
	const document = parseJson(text);
	if (!isJsonObject(document) || document["kind"] !== "tenantform.snapshot") return unreadable("it is not a snapshot of Tenantform");
	const version = document["formatVersion"] ?? null;
	if (version !== 1) return unreadable(`its format version is ${JSON.stringify(version)}, this version reads 1`);
	const { tenant, taken, types } = document;
	if (!isJsonObject(tenant) || typeof tenant["id"] !== "string") return unreadable("it does not name its tenant");
	if (typeof taken !== "string" || Number.isNaN(Date.parse(taken)) || !isJsonObject(types)) return unreadable("it lacks `taken` or `types`");
	const outlined = new Map(Object.entries(types).flatMap(([name, seen]) => outlineType(name, seen)));
	const initialDomain = domainIn(tenant["initialDomain"], outlined.get("entra.organization")?.objects ?? []);
	return {
		tenant: {
			id: tenant["id"],
			...initialDomain === void 0 ? {} : { initialDomain }
		},
		taken,
		types: outlined,
		document
	};
}
/** The initial domain: as the snapshot says, else as the organisation in it does. */
function domainIn(told, organizations) {
	if (typeof told === "string" && told !== "") return told;
	const name = organizations.flatMap(({ members }) => {
		const verified = members["verifiedDomains"];
		return isJsonList(verified) ? verified.filter(isJsonObject) : [];
	}).find((one) => one["isInitial"] === true)?.["name"];
	return typeof name === "string" ? name : void 0;
}
function outlineType(name, seen) {
	if (!isTypeName(name)) return unreadable(`"${name}" is not the name of a type`);
	if (!isJsonObject(seen)) return unreadable(`types.${name} is not an object`);
	if (isJsonObject(seen["unknown"])) return [];
	const { complete, instances } = seen;
	if (typeof complete !== "boolean" || !isJsonList(instances)) return unreadable(`types.${name} has neither \`complete\` with \`instances\` nor \`unknown\``);
	return [[name, {
		complete,
		objects: instances.flatMap(outlineObject)
	}]];
}
function outlineObject(json) {
	if (!isJsonObject(json)) return [];
	const { key, values, raw } = json;
	const members = {
		...isJsonObject(raw) ? raw : {},
		...isJsonObject(values) ? values : {}
	};
	return [{
		key: typeof key === "string" ? key : "",
		members
	}];
}
function unreadable(why) {
	return fail("SNAPSHOT-UNREADABLE", { message: `The snapshot cannot be used: ${why.slice(0, 300)}` });
}

// src/commands/missing-in-copy.ts
const user = "entra.user";
/**
* What a configuration speaks of and a snapshot does not hold, as sentences: declared types that nobody took, and objects that
* are referred to by a name which the snapshot cannot settle. What a complete list does not have is not missing: it is absent.
*/
function missingInCopy(snapshot, configuration, types) {
	const untaken = [...new Set(configuration.desired.map((one) => one.at.type))].filter((name) => !snapshot.types.has(name));
	const open = [...configuration.desired.flatMap((one) => referencesIn(one.values).flatMap(({ $ref }) => isGuid($ref.name) ? [] : [$ref.types.map((type) => ({
		type,
		key: $ref.name
	}))])), ...configuration.breakGlass.map((one) => [{
		type: user,
		key: one.user
	}])].filter((ways) => ways.every((at) => !holds(snapshot, at, types) && !isDeclared(configuration, at, types)) && ways.some(({ type }) => !isComplete(snapshot, type)));
	const unheld = [...new Set(open.flatMap((ways) => ways[0] === void 0 ? [] : [addressText(ways[0])]))];
	return [...untaken.length === 0 ? [] : [`The copy does not hold ${untaken.join(", ")}: what is shown of them says nothing about the tenant.`], ...unheld.length === 0 ? [] : [`The configuration refers to what the copy does not hold: ${listed(unheld)}. Nobody can tell from it whether that exists; take the copy with --only for these too.`]];
}
function isComplete(snapshot, name) {
	return snapshot.types.get(name)?.complete ?? false;
}
/** Objects of a simulator go by another name than the row's: so what the row calls its key is looked at as well. */
function holds(snapshot, at, types) {
	const names = types.get(at.type)?.key ?? [];
	return (snapshot.types.get(at.type)?.objects ?? []).some(({ key, members }) => [key, ...names.map((name) => members[name])].some((one) => typeof one === "string" && sameKey({
		type: at.type,
		key: one
	}, at, types)));
}
function isDeclared({ desired }, at, types) {
	return desired.some((one) => one.at.type === at.type && one.ensure === "present" && sameKey(one.at, at, types));
}
function sameKey(left, right, types) {
	const type = types.get(left.type);
	if (type === void 0) return left.key === right.key;
	return foldKey(type, left.key) === foldKey(type, right.key);
}
/** At most ten names; how many more there are is said. */
function listed(names) {
	const more = names.length - 10;
	return more > 0 ? `${names.slice(0, 10).join(", ")} and ${more} more` : names.join(", ");
}

export { outlineSnapshot as n, missingInCopy as t };