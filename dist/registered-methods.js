import { c as addressText } from "./trouble.js";
import { i as isJsonObject, r as isJsonList } from "./json.js";
import { i as mapJson, n as isReference } from "./marks.js";
import { d as inOrder, m as placeOf } from "./scalar.js";
import { n as present, t as absent } from "./observed.js";
import { t as foldKey } from "./fold.js";

// src/engine/places.ts
/** The number that the first object of a prioritised type carries: 0 where there is none. */
function firstPlace(world, type) {
	const all = world.of(type.name);
	const numbers = all.is === "present" ? all.value.flatMap((one) => placeOf(type, one) ?? []) : [];
	return numbers.length === 0 ? 0 : Math.min(...numbers);
}
/** Puts an object where its number says and numbers its like anew, as the services with such an order do. */
function place(type, base, all, moved, written) {
	const { priority } = type;
	if (priority === void 0) return all;
	const wanted = written[priority];
	if (typeof wanted !== "number" && placeOf(type, moved) !== void 0) return all;
	const line = inOrder(type, all).filter((one) => one.id !== moved.id);
	const index = typeof wanted === "number" ? Math.min(Math.max(wanted - base, 0), line.length) : line.length;
	return renumber(priority, all, [
		...line.slice(0, index),
		moved,
		...line.slice(index)
	], base);
}
/** Numbers the objects of a prioritised type anew after one is gone. */
function closeGap(type, base, all) {
	return type.priority === void 0 ? all : renumber(type.priority, all, inOrder(type, all), base);
}
function renumber(priority, all, line, base) {
	const numbers = new Map(line.map((one, index) => [one.id, base + index]));
	return all.map((one) => {
		const number = numbers.get(one.id);
		return number === void 0 ? one : {
			...one,
			values: {
				...one.values,
				[priority]: number
			}
		};
	});
}

// src/engine/project.ts
/** The id that an object has before it is made: nothing in a tenant can carry it. */
function idToCome(address) {
	return `(${addressText(address)})`;
}
/**
* The tenant as it will be after the changes, in their order. Objects made by them carry an id of ours (`idToCome`), and
* references to those hold it. What could not be read stays unknown. Pure.
*/
function project(world, changes, types) {
	const layers = /* @__PURE__ */ new Map();
	const after = over(world, layers);
	for (const change of changes) {
		const type = types.get(change.at.type);
		if (type === void 0) continue;
		const layer = layers.get(type.name) ?? openLayer(world, type);
		carryOut(after, change, layer, types);
		layers.set(type.name, layer);
	}
	return after;
}
/** Writes a change into the layer of its type; `world` is the tenant after the changes before it. */
function carryOut(world, change, layer, types) {
	const { type } = layer;
	const id = change.objectId ?? idToCome(change.at);
	const values = written(change.values, world, types);
	const existing = world.byId(type.name, id) ?? change.before;
	const base = type.priority === void 0 ? 0 : firstPlace(world, type);
	switch (change.action) {
		case "delete":
			reorder(layer, (all) => closeGap(type, base, all.filter((one) => one.id !== id)));
			touch(layer, change.at, id, void 0);
			return;
		case "create": {
			const made = {
				at: change.at,
				id,
				values,
				raw: null
			};
			layer.all?.push(made);
			if (type.priority !== void 0) reorder(layer, (all) => place(type, base, all, made, values));
			touch(layer, change.at, id, made);
			return;
		}
		case "update": {
			const made = {
				...existing ?? { raw: null },
				at: change.at,
				id,
				values: {
					...existing?.values,
					...values
				}
			};
			reorder(layer, (all) => place(type, base, all.map((one) => one.id === id ? made : one), made, values));
			touch(layer, change.at, id, made);
		}
	}
}
function reorder(layer, replace) {
	if (layer.all !== void 0) layer.all = [...replace(layer.all)];
}
/** Values as they will be read: references are what goes on the wire. */
function written(values, world, types) {
	const mapped = mapJson(values, (value) => isReference(value) ? onWire(value, world, types) : value);
	return isJsonObject(mapped) ? mapped : {};
}
/** What stands for a reference: its id; of an object made by an earlier change, the property that is written, or the id to come. */
function onWire(reference, world, types) {
	const { id, name, by, types: candidates } = reference.$ref;
	if (id !== void 0) return id;
	if (by !== void 0) for (const type of candidates) {
		const found = world.find(type, name);
		const value = found.is === "present" ? found.value[0]?.values[by] : void 0;
		if (value !== void 0) return value;
	}
	const type = candidates.find((one) => types.get(one)?.create === true) ?? candidates[0];
	return type === void 0 ? reference : idToCome({
		type,
		key: name
	});
}
function openLayer(world, type) {
	const all = world.of(type.name);
	return {
		type,
		all: all.is === "present" ? [...all.value] : all.is === "absent" ? [] : void 0,
		touched: /* @__PURE__ */ new Map(),
		byKey: /* @__PURE__ */ new Map()
	};
}
function touch(layer, at, id, made) {
	const [folded, key] = [id.toLowerCase(), foldKey(layer.type, at.key)];
	const before = layer.touched.get(folded);
	if (before !== void 0) layer.byKey.get(before.key)?.delete(folded);
	layer.touched.set(folded, {
		key,
		...made === void 0 ? {} : { made }
	});
	delete layer.numbered;
	if (made === void 0) return;
	const same = layer.byKey.get(key) ?? /* @__PURE__ */ new Set();
	layer.byKey.set(key, same.add(folded));
}
/** An object as the changes so far left it. */
function fresh(layer, one) {
	const folded = one.id.toLowerCase();
	if (layer.type.priority === void 0) return layer.touched.get(folded)?.made ?? one;
	layer.numbered ??= new Map((layer.all ?? []).map((each) => [each.id.toLowerCase(), each]));
	return layer.numbered.get(folded) ?? layer.touched.get(folded)?.made ?? one;
}
/** The tenant below one layer for each type that was touched: a look-up costs the same after one change and after thousands. */
function over(world, layers) {
	const find = (name, asked) => {
		const before = world.find(name, asked);
		const layer = layers.get(name);
		if (layer === void 0) return before;
		const others = (before.is === "present" ? before.value : []).filter((one) => !layer.touched.has(one.id.toLowerCase())).map((one) => fresh(layer, one));
		const ids = layer.byKey.get(foldKey(layer.type, asked)) ?? [];
		const own = Array.from(ids).flatMap((id) => {
			const made = layer.touched.get(id)?.made;
			return made === void 0 ? [] : [fresh(layer, made)];
		});
		if (own.length > 0) return present([...others, ...own]);
		if (before.is === "unknown") return before;
		return others.length === 0 ? absent : present(others);
	};
	const findId = (name, id) => {
		const layer = layers.get(name);
		const touched = layer?.touched.get(id.toLowerCase());
		if (layer === void 0) return world.findId(name, id);
		if (touched !== void 0) return touched.made === void 0 ? absent : present(fresh(layer, touched.made));
		const before = world.findId(name, id);
		return before.is === "present" ? present(fresh(layer, before.value)) : before;
	};
	return {
		tenant: world.tenant,
		types: () => world.types(),
		of: (name) => {
			const all = layers.get(name)?.all;
			return all === void 0 ? world.of(name) : present(all);
		},
		complete: (name) => world.complete(name),
		find,
		findId,
		byId: (name, id) => {
			const found = findId(name, id);
			return found.is === "present" ? found.value : void 0;
		}
	};
}

// src/access/addresses.ts
/** Reads an IPv4 or IPv6 address, which may embed IPv4; undefined where it is none. IPv4 mapped into IPv6 is IPv4. */
function addressOf(text) {
	if (!text.includes(":")) return fourOf(text);
	const bits = sixOf(text);
	if (bits === void 0) return void 0;
	return bits >> 32n === 65535n ? {
		bits: bits & 4294967295n,
		width: 32
	} : {
		bits,
		width: 128
	};
}
/** Reads a range in CIDR notation; undefined where it is none. */
function rangeOf(text) {
	const [address = "", length, ...rest] = text.trim().split("/");
	if (length === void 0 || rest.length > 0 || !/^\d{1,3}$/u.test(length)) return void 0;
	const width = address.includes(":") ? 128 : 32;
	const bits = width === 128 ? sixOf(address) : fourOf(address)?.bits;
	const prefix = Number(length);
	if (bits === void 0 || prefix > width) return void 0;
	if (width === 128 && bits >> 32n === 65535n && prefix >= 96) return {
		first: {
			bits: bits & 4294967295n,
			width: 32
		},
		prefix: prefix - 96
	};
	return {
		first: {
			bits,
			width
		},
		prefix
	};
}
/** Says whether an address lies in a range; one of IPv4 lies in none of IPv6. */
function isIn(address, { first, prefix }) {
	if (address.width !== first.width) return false;
	const rest = BigInt(address.width - prefix);
	return address.bits >> rest === first.bits >> rest;
}
function fourOf(text) {
	const parts = text.split(".");
	if (!(parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/u.test(part) && Number(part) < 256))) return void 0;
	return {
		bits: parts.reduce((bits, part) => bits << 8n | BigInt(part), 0n),
		width: 32
	};
}
function sixOf(text) {
	const halves = text.split("::");
	if (halves.length > 2) return void 0;
	if (halves.length === 2 && halves[0]?.includes(".") === true) return void 0;
	const [head, tail] = halves.map((half) => groupsOf(half));
	if (head === void 0) return void 0;
	if (halves.length === 1) return head.length === 8 ? bitsOf(head) : void 0;
	if (tail === void 0 || head.length + tail.length > 7) return void 0;
	return bitsOf([
		...head,
		...Array.from({ length: 8 - head.length - tail.length }, () => 0n),
		...tail
	]);
}
function groupsOf(half) {
	if (half === "") return [];
	const parts = half.split(":");
	const last = parts.at(-1) ?? "";
	const four = last.includes(".") ? fourOf(last) : void 0;
	if (last.includes(".") && four === void 0) return void 0;
	const groups = four === void 0 ? parts : parts.slice(0, -1);
	if (!groups.every((group) => /^[\da-f]{1,4}$/iu.test(group))) return void 0;
	const bits = groups.map((group) => BigInt(`0x${group}`));
	return four === void 0 ? bits : [
		...bits,
		four.bits >> 16n,
		four.bits & 65535n
	];
}
function bitsOf(groups) {
	return groups.reduce((bits, group) => bits << 16n | group, 0n);
}

// src/access/truth.ts
/** No where one is no; else unknown where one is. */
function every(truths) {
	if (truths.includes("no")) return "no";
	return truths.includes("unknown") ? "unknown" : "yes";
}
/** Yes where one is yes; else unknown where one is. */
function some(truths) {
	if (truths.includes("yes")) return "yes";
	return truths.includes("unknown") ? "unknown" : "no";
}
/** Turns yes into no and back. */
function not(truth) {
	if (truth === "unknown") return "unknown";
	return truth === "yes" ? "no" : "yes";
}
/** The truth of what is known to be so or not, or is not known. */
function truthOf(value) {
	if (value === "unknown") return "unknown";
	return value ? "yes" : "no";
}

// src/access/app-groups.ts
const office = {
	office365: true,
	adminPortal: "no"
};
const service = {
	office365: false,
	adminPortal: "no"
};
const exchange = "00000002-0000-0ff1-ce00-000000000000";
const sharePoint = "00000003-0000-0ff1-ce00-000000000000";
const teamsServices = "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe";
const teams = "1fec8e78-bce4-4aaf-ab1b-5451cc387264";
const azurePortal = "c44b4083-3bb0-49c1-b47d-974e53cbdf3c";
/** Windows Azure Service Management API, which is Azure Resource Manager. */
const azureManagement = "797f4846-ba00-4fd7-ba43-dac1f8f63013";
/**
* Applications of Microsoft whose groups are documented: the published list of Office 365 names services, and its names were
* looked up for these ids; of the admin portals only the Azure portal's id is certain. `unknown`: a portal by its name.
*/
const known$1 = new Map(Object.entries({
	[exchange]: office,
	[sharePoint]: office,
	"00000004-0000-0ff1-ce00-000000000000": office,
	"00000006-0000-0ff1-ce00-000000000000": {
		office365: true,
		adminPortal: "unknown"
	},
	[teamsServices]: office,
	[teams]: office,
	"48ac35b8-9aa8-4d74-927d-1f4a14a0b239": {
		office365: true,
		adminPortal: "unknown"
	},
	"475226c6-020e-4fb2-8a90-7a972cbfc1d4": office,
	"2d4d3d8e-2be3-4bef-9f87-7875a61c29de": office,
	[azurePortal]: {
		office365: false,
		adminPortal: "yes"
	},
	[azureManagement]: service,
	"00000003-0000-0000-c000-000000000000": service,
	"00000002-0000-0000-c000-000000000000": service,
	"0000000a-0000-0000-c000-000000000000": service,
	"d4ebce55-015a-49b5-a083-c84d1797ae8c": service,
	"00000009-0000-0000-c000-000000000000": service,
	"00000007-0000-0000-c000-000000000000": service,
	"00000012-0000-0000-c000-000000000000": service,
	"05a65629-4c1b-48c1-a78b-804c4abdd4af": service,
	"499b84ac-1321-427f-aa17-267ca6975798": service
}));
/** Ids that a policy for Windows Azure Service Management API covers besides its own. The documentation lists these five services. */
const coveredByAzureManagement = /* @__PURE__ */ new Set([
	azurePortal,
	"e9f49c6b-5ce5-44c8-925d-015017e9f7ad",
	"f5c26e74-f226-4ae8-85f0-b4af0080ac9e",
	"ca7f3f0b-7d91-482c-8e09-c5d840d0eac5"
]);
/** Says whether an application belongs to a group: as the sign-in says, else by the documented lists. */
function isInGroup({ appId, groups }, group) {
	const said = groups[group];
	if (said !== void 0) return said ? "yes" : "no";
	const found = known$1.get(appId.toLowerCase());
	if (found === void 0 || group === "AllAgentIdResources") return "unknown";
	if (group === "MicrosoftAdminPortals") return found.adminPortal;
	return found.office365 ? "yes" : "no";
}
/** Says whether a policy for Windows Azure Service Management API covers an application by one of the ids it stands for. */
function isAzureManagement({ appId }) {
	if (appId === "unknown") return "unknown";
	const small = appId.toLowerCase();
	return small === "797f4846-ba00-4fd7-ba43-dac1f8f63013" || coveredByAzureManagement.has(small) ? "yes" : "no";
}
/** Says whether a token is asked for Microsoft Graph or Azure AD Graph. */
function isGraph({ appId }) {
	return isOneOf(appId, ["00000003-0000-0000-c000-000000000000", "00000002-0000-0000-c000-000000000000"]);
}
/** Says whether Teams or SharePoint Online is asked for. */
function isTeamsOrSharePoint(target) {
	if (target.kind === "application") return isOneOf(target.appId, [
		sharePoint,
		teamsServices,
		teams
	]);
	const { application } = target;
	if (application === null) return "no";
	return application === "unknown" ? "unknown" : isTeamsOrSharePoint(application);
}
function isOneOf(appId, ids) {
	if (appId === "unknown") return "unknown";
	return some(ids.map((id) => id === appId.toLowerCase() ? "yes" : "no"));
}

// src/access/device-attributes.ts
const equality = ["eq", "ne"];
const membership$1 = [
	...equality,
	"in",
	"notIn"
];
const containing = ["contains", "notContains"];
const all = [
	...membership$1,
	...containing,
	"startsWith",
	"notStartsWith",
	"endsWith",
	"notEndsWith"
];
/** The documented attributes of devices, in small letters, and the operators that are documented for each. */
const documented = new Map(Object.entries({
	deviceid: membership$1,
	displayname: all,
	deviceownership: equality,
	enrollmentprofilename: all,
	iscompliant: equality,
	manufacturer: all,
	mdmappid: membership$1,
	model: all,
	operatingsystem: all,
	operatingsystemversion: all,
	physicalids: containing,
	profiletype: equality,
	systemlabels: containing,
	trusttype: equality
}));
/** Says which operators the documentation allows for a property of a rule; none for one that it does not name. */
function operatorsFor(property) {
	const name = nameOf(property);
	if (name === void 0) return [];
	return extension.test(name) ? all : documented.get(name) ?? [];
}
const extension = /^extensionattribute([1-9]|1[0-5])$/u;
function nameOf(property) {
	return /^device\.(\w+)$/u.exec(property.toLowerCase())?.[1];
}
/** Looks the attributes of a device up for a rule. */
function deviceLookup(device) {
	return (property, operator) => {
		const name = nameOf(property);
		if (device === "unknown" || name === void 0) return { is: "unknown" };
		if (!operatorsFor(property).includes(operator)) return { is: "unknown" };
		if (device.registered === false) return { is: "unregistered" };
		if (device.registered === "unknown") return { is: "unknown" };
		if (name === "iscompliant") return flag(device.isCompliant);
		if (name === "trusttype") return device.trustType === "unknown" ? { is: "unknown" } : value(device.trustType);
		if (extension.test(name)) return heldBack(device, name);
		return attribute(device, name);
	};
}
/** Extension attributes count only for a device that Intune manages, that is compliant or that is hybrid joined. */
function heldBack(device, name) {
	const counts = some([
		truthOf(device.managed),
		truthOf(device.isCompliant),
		isHybridJoined(device)
	]);
	if (counts === "unknown") return { is: "unknown" };
	return counts === "yes" ? attribute(device, name) : { is: "withheld" };
}
/** Says whether a device is hybrid joined: registered, with the trust of a server. */
function isHybridJoined({ registered, trustType }) {
	if (registered === false) return "no";
	return truthOf(trustType === "unknown" ? "unknown" : trustType === "ServerAD");
}
function attribute(device, name) {
	const held = device.attributes[name];
	if (held === void 0) return { is: "unknown" };
	return {
		is: "value",
		value: held,
		collection: name === "physicalids" || name === "systemlabels"
	};
}
function flag(held) {
	return held === "unknown" ? { is: "unknown" } : value(held ? "True" : "False");
}
function value(held) {
	return {
		is: "value",
		value: held,
		collection: false
	};
}

// src/access/read.ts
/** Says whether something could not be read. */
function isUnreadable(value) {
	return typeof value === "object" && value !== null && Object.hasOwn(value, "unreadable");
}
/** Reads a list of texts. Missing, null and empty are the same. */
function textsAt(object, name) {
	const value = object[name] ?? [];
	const unreadable = { unreadable: `${name} is not a list of texts` };
	if (!isJsonList(value)) return unreadable;
	const texts = value.filter((item) => typeof item === "string");
	return texts.length === value.length ? texts : unreadable;
}
/** Reads flags: texts joined by commas, as Graph writes them, or a list of them. Missing, null and empty are none. */
function flagsAt(object, name) {
	const value = object[name] ?? "";
	if (typeof value !== "string") return textsAt(object, name);
	return value.split(",").map((one) => one.trim()).filter((one) => one !== "");
}
/** Reads an object; an empty one where there is none. */
function objectAt(object, name) {
	const value = object[name] ?? {};
	return isJsonObject(value) ? value : { unreadable: `${name} is not an object` };
}
/** Reads a text; null where there is none. */
function textAt$1(object, name) {
	const value = object[name] ?? null;
	return value === null || typeof value === "string" ? value : { unreadable: `${name} is not a text` };
}
/** Makes words of texts. */
function words(texts) {
	const small = new Set(texts.map((text) => text.toLowerCase()));
	return {
		has: (word) => small.has(word.toLowerCase()),
		size: small.size,
		all: texts
	};
}
/** Says whether nothing is said: missing, null, false, an empty text, list or object, or one of only such. */
function isEmpty(value) {
	if (value === void 0 || value === null || value === false || value === "") return true;
	if (isJsonList(value)) return value.every((item) => isEmpty(item));
	return isJsonObject(value) && Object.values(value).every((item) => isEmpty(item));
}

// src/access/strengths.ts
const phishingResistant = [
	"windowsHelloForBusiness",
	"fido2",
	"x509CertificateMultiFactor"
];
const passwordless = [...phishingResistant, "deviceBasedPush"];
const something = [
	"microsoftAuthenticatorPush",
	"softwareOath",
	"hardwareOath",
	"sms",
	"voice"
];
const multifactor = [
	...passwordless,
	"temporaryAccessPassOneTime",
	"temporaryAccessPassMultiUse",
	"federatedMultiFactor",
	...something.flatMap((one) => [`password,${one}`, `${one},federatedSingleFactor`])
];
/** The id of the built-in strength that is the same as requiring multifactor authentication. */
const mfaStrength = "00000000-0000-0000-0000-000000000002";
/** The built-in strengths (reference: entra-graph 4.6; the table of combinations in Microsoft's page on strengths). */
const builtIn = /* @__PURE__ */ new Map([
	[mfaStrength, multifactor],
	["00000000-0000-0000-0000-000000000003", passwordless],
	["00000000-0000-0000-0000-000000000004", phishingResistant]
]);
const normalMultifactor = words(multifactor.map((one) => normal(one)));
/** Methods that are one factor by themselves. */
const singleFactors = words([
	...something,
	"password",
	"email",
	"federatedSingleFactor",
	"x509CertificateSingleFactor",
	"qrCodePin"
]);
/** Reads the strengths of a tenant once for all policies. What the tenant says of a built-in one comes first: they change. */
function strengthsOf({ strengths }) {
	const listed = new Map((strengths === "unknown" ? [] : strengths).flatMap((held) => {
		const strength = strengthOf(held);
		return strength === void 0 ? [] : [[held.id.toLowerCase(), strength]];
	}));
	const known = new Map([...builtIn].map(([id, combinations]) => [id, listed.get(id) ?? strength(combinations, [])]));
	return (id) => listed.get(id.toLowerCase()) ?? known.get(id.toLowerCase());
}
function strengthOf({ values, partial }) {
	if (partial !== void 0) return void 0;
	const combinations = textsAt(values, "allowedCombinations");
	if (isUnreadable(combinations) || combinations.length === 0) return void 0;
	const configurations = values["combinationConfigurations"] ?? [];
	if (!isJsonList(configurations)) return void 0;
	const read = configurations.map((one) => isJsonObject(one) ? configurationOf(one) : void 0);
	const narrowing = read.filter((one) => one !== void 0);
	return narrowing.length === read.length ? strength(combinations, narrowing) : void 0;
}
function configurationOf(values) {
	const [applies, aaguids, issuers, policies] = [
		"appliesToCombinations",
		"allowedAAGUIDs",
		"allowedIssuerSkis",
		"allowedPolicyOIDs"
	].map((name) => textsAt(values, name));
	if (applies === void 0 || aaguids === void 0 || issuers === void 0 || policies === void 0) return void 0;
	if (isUnreadable(applies) || isUnreadable(aaguids) || isUnreadable(issuers) || isUnreadable(policies)) return void 0;
	return {
		for: words(applies.map((one) => normal(one))),
		aaguids: words(aaguids),
		issuers: words(issuers),
		policies: words(policies)
	};
}
/** Writes a combination in one way: its methods sorted. */
function normal(combination) {
	return combination.split(",").map((method) => method.trim()).toSorted().join(",");
}
function strength(allowedCombinations, configurations) {
	const combinations = [...new Set(allowedCombinations.map((one) => normal(one)))].toSorted();
	return {
		combinations,
		allowed: words(combinations),
		isAllMfa: combinations.every((one) => normalMultifactor.has(one)),
		configurations
	};
}
/** Says whether one of the completed combinations is allowed by a strength. */
function satisfiesStrength({ allowed, configurations }, methods) {
	if (methods === "unknown") return "unknown";
	return some(methods.map((done) => {
		const combination = normal(done.combination);
		if (!allowed.has(combination)) return "no";
		return every(configurations.filter((one) => one.for.has(combination)).map((one) => fits(one, done)));
	}));
}
/** Of the keys one must be the user's; of issuers and of policies one each: both narrow. */
function fits({ aaguids, issuers, policies }, done) {
	const { aaguid = "unknown", issuerSki = "unknown", policyOids = "unknown" } = done;
	const one = (listed, held) => listed.size === 0 ? "yes" : truthOf(held === "unknown" ? "unknown" : listed.has(held));
	const oids = policies.size === 0 ? "yes" : truthOf(policyOids === "unknown" ? "unknown" : policyOids.some((oid) => policies.has(oid)));
	return every([
		one(aaguids, aaguid),
		one(issuers, issuerSki),
		oids
	]);
}
/**
* Says whether one of the completed combinations is multifactor authentication: the built-in strength's. Of others, one known
* factor is not; whether more of them are is not told.
*/
function satisfiesMfa(strengths, methods) {
	if (methods === "unknown") return "unknown";
	const allowed = strengths(mfaStrength)?.allowed;
	return some(methods.map(({ combination }) => {
		if (allowed?.has(normal(combination)) === true) return "yes";
		return singleFactors.has(combination.trim()) ? "no" : "unknown";
	}));
}

// src/access/controls.ts
/** Says whether what a sign-in shows satisfies a control. What is documented not to be supported cannot satisfy it. */
function judgeControl(control, signIn, strengths) {
	const shown = showing(control, signIn, strengths);
	const possible = hindrances(control, signIn, strengths).filter(({ is }) => is !== "no");
	const hindered = possible.find(({ is }) => is === "yes") ?? possible[0];
	if (hindered?.is === "yes") return {
		control,
		satisfied: "no",
		because: hindered.because,
		cites: hindered.cites
	};
	if (hindered !== void 0 && shown !== "no") return {
		control,
		satisfied: "unknown",
		because: hindered.because,
		cites: hindered.cites
	};
	return {
		control,
		satisfied: shown,
		because: {
			yes: "the sign-in shows it",
			no: "the sign-in does not show it",
			unknown: "it is not known whether the sign-in shows it"
		}[shown],
		cites: sourceOf(control, strengths)
	};
}
function sourceOf(control, strengths) {
	if (control.kind === "mfa") return "mfaStrength";
	if (control.kind !== "strength") return "controls";
	return (strengths(control.id)?.configurations ?? []).length > 0 ? "strengthOptions" : "strengths";
}
function showing(control, { who, device, proofs }, strengths) {
	switch (control.kind) {
		case "mfa": return who.kind === "user" ? satisfiesMfa(strengths, proofs.methods) : "no";
		case "strength": {
			const strength = strengths(control.id);
			if (strength === void 0) return "unknown";
			return who.kind === "user" ? satisfiesStrength(strength, proofs.methods) : "no";
		}
		case "compliantDevice":
			if (device === "unknown") return "unknown";
			return device.registered === false ? "no" : truthOf(device.isCompliant);
		case "domainJoinedDevice": return device === "unknown" ? "unknown" : isHybridJoined(device);
		case "approvedApplication": return truthOf(proofs.approvedApplication);
		case "compliantApplication": return truthOf(proofs.compliantApplication);
		case "passwordChange": return truthOf(proofs.passwordChange);
		case "riskRemediation": return truthOf(proofs.riskRemediation);
		case "termsOfUse": return listed$2(proofs.termsOfUse, control.id);
		case "customFactor": return listed$2(proofs.customFactors, control.id);
		case "other": return "unknown";
	}
}
function listed$2(ids, id) {
	if (ids === "unknown") return "unknown";
	return truthOf(ids.some((one) => one.toLowerCase() === id.toLowerCase()));
}
function hindrances(control, signIn, strengths) {
	if (signIn.who.kind !== "user") return [];
	return [
		legacy(control, signIn, strengths),
		deviceCode(control, signIn),
		external(control, signIn.who.external)
	];
}
/** Clients with basic authentication pass neither factors nor the state of the device. */
function legacy(control, { clientApp }, strengths) {
	const isOther = truthOf(clientApp === "unknown" ? "unknown" : clientApp === "other");
	const isSync = clientApp === "exchangeActiveSync" || clientApp === "easSupported";
	const isLegacy = isSync ? "yes" : isOther;
	const why = {
		because: "clients with legacy authentication do not support it",
		cites: "legacyClients"
	};
	switch (control.kind) {
		case "mfa":
		case "approvedApplication":
		case "compliantApplication":
		case "passwordChange":
		case "riskRemediation":
		case "termsOfUse":
		case "customFactor": return {
			is: isLegacy,
			...why
		};
		case "strength": return {
			is: strengths(control.id)?.isAllMfa === true || isLegacy === "no" ? isLegacy : "unknown",
			...why
		};
		case "compliantDevice":
		case "domainJoinedDevice": return {
			is: isSync ? "unknown" : isOther,
			...why
		};
		case "other": return {
			is: "no",
			...why
		};
	}
}
/** In the device code flow the device that authenticates is not the one that gets the token. */
function deviceCode({ kind }, { flow }) {
	const concerns = kind === "compliantDevice" || kind === "domainJoinedDevice";
	const is = truthOf(flow === "unknown" ? "unknown" : flow === "deviceCodeFlow");
	return {
		is: concerns ? is : "no",
		because: "the device code flow does not tell the state of the device",
		cites: "deviceCode"
	};
}
/** Controls that are not supported for users of other organizations. */
function external({ kind }, external) {
	const why = {
		because: "it is not supported for external users",
		cites: "externalControls"
	};
	const directly = truthOf(external === "unknown" ? "unknown" : external === "b2bDirectConnectUser");
	if (kind === "termsOfUse") return {
		is: directly,
		...why
	};
	if (!(kind === "approvedApplication" || kind === "compliantApplication" || kind === "passwordChange")) return {
		is: "no",
		...why
	};
	const collaborates = truthOf(external === "unknown" ? "unknown" : external === "b2bCollaborationGuest" || external === "b2bCollaborationMember");
	return {
		is: some([directly, collaborates]),
		...why
	};
}

// src/access/grants.ts
/** Reads `grantControls`: block, or controls of which all or one must be satisfied. Without controls nothing is demanded. */
function grantsOf(values, from, strengths) {
	const grant = objectAt(values, "grantControls");
	if (isUnreadable(grant)) return unreadable(grant.unreadable, "policyShape");
	const controls = controlsOf(grant, strengths);
	if (isUnreadable(controls)) return unreadable(controls.unreadable, "policyShape");
	if (controls === "block") return () => ({ kind: "block" });
	if (controls.length === 0) return () => ({
		kind: "clauses",
		clauses: []
	});
	const operator = textAt$1(grant, "operator");
	const word = typeof operator === "string" ? operator.toUpperCase() : "";
	if (controls.length > 1 && word !== "AND" && word !== "OR") return unreadable("whether all of its controls are required or one is not told", "controls");
	const alternatives = word === "OR" ? [controls] : controls.map((control) => [control]);
	return (signIn) => ({
		kind: "clauses",
		clauses: alternatives.map((anyOf) => clauseOf(from, anyOf, signIn, strengths))
	});
}
/** Makes a clause: one of some controls. */
function clauseOf(from, anyOf, signIn, strengths) {
	const judged = anyOf.map((control) => judgeControl(control, signIn, strengths));
	return {
		from,
		anyOf: judged,
		satisfied: some(judged.map(({ satisfied }) => satisfied))
	};
}
function unreadable(because, cites) {
	return () => ({
		kind: "unreadable",
		why: {
			because,
			cites
		}
	});
}
const plain$1 = {
	mfa: "mfa",
	compliantdevice: "compliantDevice",
	domainjoineddevice: "domainJoinedDevice",
	approvedapplication: "approvedApplication",
	compliantapplication: "compliantApplication",
	passwordchange: "passwordChange",
	riskremediation: "riskRemediation"
};
function controlsOf(grant, strengths) {
	const builtIn = textsAt(grant, "builtInControls");
	const custom = textsAt(grant, "customAuthenticationFactors");
	const terms = textsAt(grant, "termsOfUse");
	const strength = strengthAt(grant);
	if (isUnreadable(builtIn)) return builtIn;
	if (isUnreadable(custom)) return custom;
	if (isUnreadable(terms)) return terms;
	if (isUnreadable(strength)) return strength;
	if (builtIn.some((name) => name.toLowerCase() === "block")) return "block";
	return [
		...builtIn.map((name) => {
			const known = Object.entries(plain$1).find(([small]) => small === name.toLowerCase());
			return known === void 0 ? {
				kind: "other",
				name
			} : { kind: known[1] };
		}),
		...strength === null ? [] : [{
			kind: "strength",
			id: strength,
			combinations: strengths(strength)?.combinations ?? "unknown"
		}],
		...terms.map((id) => ({
			kind: "termsOfUse",
			id
		})),
		...custom.map((id) => ({
			kind: "customFactor",
			id
		}))
	];
}
/** The id of the strength: a text, or an object with an id. */
function strengthAt(grant) {
	const value = grant["authenticationStrength"] ?? null;
	if (value === null || typeof value === "string") return value;
	const id = isJsonObject(value) ? value["id"] : void 0;
	return typeof id === "string" ? id : { unreadable: "authenticationStrength has no id" };
}

// src/access/baseline.ts
/**
* Roles for which security defaults always demand multifactor authentication, as the page on them lists: template ids (reference:
* entra-graph 4.4).
*/
const administrators = words([
	"62e90394-69f5-4237-9190-012177145e10",
	"9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
	"c4e39bd9-1100-46d3-8c65-fb160da0071f",
	"b0f54661-2d74-4c50-afa3-1ec803f12efe",
	"158c047a-c907-4556-b7ef-446551a6b5f7",
	"b1be1c3e-b65d-4f19-8427-f6fa0d97feb9",
	"29232cdf-9323-42fd-ade2-1d097af3e4de",
	"729827e3-9c14-49f7-bb1b-9608f156bbb8",
	"966707d0-3269-4727-9be2-8c3a10f19b9d",
	"7be44c8a-adaf-4e2a-84d6-ab2649e08a13",
	"e8611ab8-c189-46e8-94e1-60213ab1f814",
	"194ae4cb-b126-40b2-bd5b-6091b380977d",
	"f28a1f50-f6e7-4571-818b-6a12f2af6b6c",
	"69091246-20e8-4a56-aa4d-066075b2a7a8",
	"fe930be7-5e62-47db-91af-98c3a49a38b1",
	"0526716b-113d-4c15-b2c8-68e3c22b9f80",
	"45d8d3c5-c802-45c6-b32a-1d70b5e1e86e"
]);
/** The role of the account that synchronizes the directory, which security defaults leave alone. */
const synchronization = "d29b2b05-8046-44ba-8758-1e26182fcf32";
/** What stands beside the policies: security defaults and per-user multifactor authentication. Both are for users. */
function baseline(set, signIn, strengths, mfaTrusted) {
	const { who } = signIn;
	if (who.kind !== "user") return [];
	const mfa = (from) => ({
		kind: "clauses",
		clauses: [clauseOf(from, [{ kind: "mfa" }], signIn, strengths)]
	});
	return [...securityDefaults(set, signIn, who, mfa), ...perUser(signIn, who, mfaTrusted(signIn.place), mfa, strengths)].filter(({ applies }) => applies !== "no");
}
function demand(from, applies, why, effect) {
	return {
		from,
		applies,
		why,
		effect,
		session: {},
		aim: "other"
	};
}
/** Legacy authentication is blocked; administrators and Azure management need a second factor; others when Microsoft decides. */
function securityDefaults(set, { clientApp, target }, { roles }, mfa) {
	const from = { kind: "securityDefaults" };
	const on = truthOf(set.securityDefaults);
	const has = (wanted) => truthOf(roles === "unknown" ? "unknown" : roles.some(wanted));
	const concerned = every([on, not(has((role) => role.toLowerCase() === synchronization))]);
	const why = (because) => ({
		because,
		cites: "securityDefaults"
	});
	const unsure = on === "unknown" ? "it is not known whether security defaults are on" : void 0;
	const legacy = clientApp === "other" ? "yes" : clientApp === "browser" || clientApp === "mobileAppsAndDesktopClients" ? "no" : "unknown";
	const always = some([has((role) => administrators.has(role)), isManagement(target)]);
	return [demand(from, every([concerned, legacy]), why(unsure ?? "it is not known whether the client uses legacy authentication, which they block"), { kind: "block" }), demand(from, every([concerned, always === "yes" ? "yes" : "unknown"]), why(unsure ?? "Microsoft decides when they demand multifactor authentication of such a sign-in"), mfa(from))];
}
function isManagement(target) {
	if (target.kind === "application") return isAzureManagement(target);
	const { application } = target;
	if (application === null) return "no";
	return application === "unknown" ? "unknown" : isAzureManagement(application);
}
/**
* A user who is enforced needs a second factor with modern clients, and app passwords with others; one who is enabled is asked to
* register with modern clients and may go on with others. From the trusted addresses neither is asked.
*/
function perUser(signIn, { perUserMfa: state }, trusted, mfa, strengths) {
	if (state === "disabled") return [];
	const from = { kind: "perUserMfa" };
	const { clientApp } = signIn;
	const modern = clientApp === "browser" || clientApp === "mobileAppsAndDesktopClients" ? "yes" : clientApp === "unknown" ? "unknown" : "no";
	const on = state === "unknown" ? "unknown" : "yes";
	const enforced = state === "enforced" ? "yes" : state === "unknown" ? "unknown" : "no";
	const why = {
		because: state === "unknown" ? "the per-user state of multifactor authentication is not known" : trusted === "unknown" ? "it is not known whether the place is among the trusted addresses of multifactor authentication" : "it is not known whether the client uses modern authentication",
		cites: "perUserMfa"
	};
	const appPassword = clauseOf(from, [{
		kind: "other",
		name: "appPassword"
	}], signIn, strengths);
	return [demand(from, every([
		on,
		modern,
		not(trusted)
	]), why, mfa(from)), demand(from, every([enforced, not(modern)]), why, {
		kind: "clauses",
		clauses: [appPassword]
	})];
}

// src/access/condition.ts
/** Makes what decides of a truth and its reason. */
function decision(condition, says, because, cites) {
	return {
		condition,
		says,
		because,
		cites
	};
}
/** A condition that cannot be decided, whoever signs in. */
function undecidable(condition, because, cites) {
	return () => decision(condition, "unknown", because, cites);
}
/** The side of several of which one must hold: the first that says yes, else the first that is not known, else the last. */
function anySide(sides, none) {
	return sides.find(({ says }) => says === "yes") ?? sides.find(({ says }) => says === "unknown") ?? none;
}
/**
* What included and excluded say together. The exclusion wins: excluded for certain is out, and what may be excluded is in for
* certain never.
*/
function combine(condition, included, excluded, cites) {
	if (excluded.says === "yes") return decision(condition, "no", excluded.because, excluded.cites ?? "excludeWins");
	if (included.says === "no") return decision(condition, "no", included.because, included.cites ?? cites);
	const open = [included, excluded].find(({ says }) => says === "unknown");
	if (open !== void 0) return decision(condition, "unknown", open.because, open.cites ?? cites);
	return decision(condition, "yes", included.because, included.cites ?? cites);
}

// src/access/locations.ts
/** The id that stands for the trusted addresses of multifactor authentication (reference: entra-graph 4.6). */
const mfaTrustedIps = "00000000-0000-0000-0000-000000000000";
/** Reads the named locations of a tenant once for all policies. */
function locationsOf(set) {
	const byId = set.locations === "unknown" ? "unknown" : new Map(set.locations.map((held) => [held.id.toLowerCase(), locationOf(held)]));
	const ranges = set.mfaTrustedIps === "unknown" ? "unknown" : rangesOf(set.mfaTrustedIps);
	const known = {
		byId,
		mfa: (place) => inRanges(place, ranges)
	};
	const seen = /* @__PURE__ */ new WeakMap();
	return {
		mfa: known.mfa,
		at: (entry, place) => {
			const sides = seen.get(place) ?? /* @__PURE__ */ new Map();
			seen.set(place, sides);
			const side = sides.get(entry) ?? at(entry, place, known);
			sides.set(entry, side);
			return side;
		}
	};
}
/** Reads `conditions.locations`; null where a policy holds everywhere. */
function locationsCondition(conditions, locations) {
	const part = objectAt(conditions, "locations");
	if (isUnreadable(part)) return undecidable("locations", part.unreadable, "policyShape");
	const included = textsAt(part, "includeLocations");
	const excluded = textsAt(part, "excludeLocations");
	if (isUnreadable(included)) return undecidable("locations", included.unreadable, "policyShape");
	if (isUnreadable(excluded)) return undecidable("locations", excluded.unreadable, "policyShape");
	if (included.length === 0 && excluded.length === 0) return null;
	if (included.length === 0) return undecidable("locations", "it excludes locations and includes none", "undocumented");
	const inside = words(included).all;
	const outside = words(excluded).all;
	return ({ place }) => combine("locations", anySide(inside.map((entry) => locations.at(entry, place)), {
		says: "no",
		because: "the place is at no included location"
	}), anySide(outside.map((entry) => locations.at(entry, place)), {
		says: "no",
		because: "the place is at no excluded location"
	}), "locations");
}
function at(entry, place, locations) {
	const small = entry.toLowerCase();
	if (small === "all") return {
		says: "yes",
		because: "it is for any location"
	};
	if (small === "alltrusted") return trusted(place, locations);
	if (small === mfaTrustedIps) return told(locations.mfa(place), "the trusted addresses of multifactor authentication");
	if (locations.byId === "unknown") return {
		says: "unknown",
		because: "the named locations are not known"
	};
	return locations.byId.get(small)?.holds(place) ?? {
		says: "unknown",
		because: `there is no named location with the id ${entry}`
	};
}
/** Trusted is what lies in a named location that is marked so, or in the trusted addresses of multifactor authentication. */
function trusted(place, { byId, mfa }) {
	const named = byId === "unknown" ? "unknown" : some([...byId.values()].filter((one) => one.trusted).map((one) => one.holds(place).says));
	const computed = some([named, mfa(place)]);
	const says = computed === "unknown" ? truthOf(place.trusted) : computed;
	return {
		says,
		because: {
			yes: "the place is trusted",
			no: "the place is not trusted",
			unknown: "it is not known whether the place is trusted"
		}[says],
		cites: "trusted"
	};
}
function told(says, name) {
	return {
		says,
		because: {
			yes: `the place is at ${name}`,
			no: `the place is not at ${name}`,
			unknown: `it is not known whether the place is at ${name}`
		}[says]
	};
}
function locationOf({ id, name, values, partial }) {
	const quoted = `"${name === "" ? id : name}"`;
	if (partial !== void 0) return {
		name,
		trusted: true,
		holds: () => ({
			says: "unknown",
			because: `only a part of ${quoted} could be read`
		})
	};
	const location = (holds) => ({
		name,
		trusted: values["isTrusted"] === true,
		holds
	});
	const kind = textAt$1(values, "@odata.type");
	const ofKind = (one, property) => typeof kind === "string" ? kind === `#microsoft.graph.${one}NamedLocation` : Object.hasOwn(values, property);
	if (ofKind("ip", "ipRanges")) {
		const ranges = rangesOf(cidrs(values));
		return location((place) => told(inRanges(place, ranges), quoted));
	}
	if (ofKind("country", "countriesAndRegions")) return location(countryOf(values, quoted));
	if (ofKind("compliantNetwork", "compliantNetworkType")) return location((place) => told(truthOf(place.compliantNetwork), quoted));
	return location(() => ({
		says: "unknown",
		because: `the location ${quoted} is of a kind that is not known`
	}));
}
function countryOf(values, quoted) {
	const listed = textsAt(values, "countriesAndRegions");
	const method = textAt$1(values, "countryLookupMethod");
	if (isUnreadable(listed) || isUnreadable(method)) return () => ({
		says: "unknown",
		because: `the location ${quoted} cannot be read`
	});
	const countries = words(listed);
	const byGps = method === "authenticatorAppGps";
	if (!byGps && method !== null && method !== "clientIpAddress") return () => ({
		says: "unknown",
		because: `${quoted} finds the country by ${method}`
	});
	return (place) => {
		const country = byGps ? place.gpsCountry : place.country;
		if (country === "unknown") return {
			...told("unknown", quoted),
			cites: byGps ? "gps" : "countries"
		};
		if (country !== null) return {
			...told(truthOf(countries.has(country)), quoted),
			cites: byGps ? "gps" : "countries"
		};
		if (byGps) return {
			says: "unknown",
			because: `the position that ${quoted} asks for is not told`,
			cites: "gps"
		};
		return {
			...told(truthOf(values["includeUnknownCountriesAndRegions"] === true), quoted),
			cites: "unknownCountries"
		};
	};
}
function cidrs(values) {
	const ranges = values["ipRanges"];
	if (!isJsonList(ranges)) return [""];
	return ranges.map((range) => {
		const cidr = isJsonObject(range) ? range["cidrAddress"] : range;
		return typeof cidr === "string" ? cidr : "";
	});
}
function rangesOf(texts) {
	const read = texts.map((text) => rangeOf(text));
	const ranges = read.filter((range) => range !== void 0);
	return {
		ranges,
		complete: ranges.length === read.length
	};
}
function inRanges({ ip }, ranges) {
	if (ranges === "unknown") return "unknown";
	if (ranges.complete && ranges.ranges.length === 0) return "no";
	const address = ip === "unknown" ? void 0 : addressOf(ip);
	if (address === void 0) return "unknown";
	if (ranges.ranges.some((range) => isIn(address, range))) return "yes";
	return ranges.complete ? "no" : "unknown";
}

// src/access/session.ts
/** Reads `sessionControls`; what is not enabled is not there. */
function sessionOf(values) {
	const controls = values["sessionControls"];
	if (!isJsonObject(controls)) return {};
	const at = (name) => enabled(controls[name]);
	const word = (name, property) => texts(at(name)?.[property]);
	const frequency = frequencyOf(at("signInFrequency"));
	const evaluation = controls["continuousAccessEvaluation"];
	return withoutEmpty({
		...at("applicationEnforcedRestrictions") === void 0 ? {} : { applicationEnforcedRestrictions: true },
		...controls["disableResilienceDefaults"] === true ? { disableResilienceDefaults: true } : {},
		...at("secureSignInSession") === void 0 ? {} : { secureSignInSession: true },
		cloudAppSecurity: word("cloudAppSecurity", "cloudAppSecurityType"),
		persistentBrowser: word("persistentBrowser", "mode"),
		filteringProfiles: word("globalSecureAccessFilteringProfile", "profileId"),
		continuousAccessEvaluation: isJsonObject(evaluation) ? texts(evaluation["mode"]) : [],
		signInFrequency: frequency === void 0 ? [] : [frequency]
	});
}
/**
* Puts session controls together: switches hold where one policy sets them, values are listed, each once. Which of several values
* wins is not documented for all of them, so none is chosen.
*/
function mergeSessions(sessions) {
	const has = (name) => sessions.some((one) => one[name] === true);
	const words = (name) => [...new Set(sessions.flatMap((one) => one[name] ?? []))].toSorted();
	const frequencies = new Map(sessions.flatMap((one) => one.signInFrequency ?? []).map((one) => [`${one.hours} ${one.factors}`, one]));
	return withoutEmpty({
		...has("applicationEnforcedRestrictions") ? { applicationEnforcedRestrictions: true } : {},
		...has("disableResilienceDefaults") ? { disableResilienceDefaults: true } : {},
		...has("secureSignInSession") ? { secureSignInSession: true } : {},
		cloudAppSecurity: words("cloudAppSecurity"),
		persistentBrowser: words("persistentBrowser"),
		filteringProfiles: words("filteringProfiles"),
		continuousAccessEvaluation: words("continuousAccessEvaluation"),
		signInFrequency: [...frequencies.values()].toSorted((a, b) => often(a) - often(b) || (a.factors < b.factors ? -1 : 1))
	});
}
/** Every time comes before every hour. */
function often({ hours }) {
	return hours === "everyTime" ? 0 : hours;
}
function enabled(value) {
	return isJsonObject(value) && value["isEnabled"] === true ? value : void 0;
}
function texts(value) {
	return typeof value === "string" ? [value] : [];
}
function frequencyOf(control) {
	if (control === void 0) return void 0;
	const kind = control["authenticationType"];
	const factors = typeof kind === "string" ? kind : "primaryAndSecondaryAuthentication";
	if (control["frequencyInterval"] === "everyTime") return {
		hours: "everyTime",
		factors
	};
	const { value, type } = control;
	if (typeof value !== "number") return void 0;
	return {
		hours: type === "days" ? value * 24 : value,
		factors
	};
}
function withoutEmpty(session) {
	const { cloudAppSecurity, persistentBrowser, filteringProfiles, continuousAccessEvaluation, signInFrequency, ...rest } = session;
	return {
		...rest,
		...cloudAppSecurity.length > 0 ? { cloudAppSecurity } : {},
		...persistentBrowser.length > 0 ? { persistentBrowser } : {},
		...filteringProfiles.length > 0 ? { filteringProfiles } : {},
		...continuousAccessEvaluation.length > 0 ? { continuousAccessEvaluation } : {},
		...signInFrequency.length > 0 ? { signInFrequency } : {}
	};
}

// src/access/outcome.ts
/**
* Puts demands together: one block blocks, and every clause of all that apply must be satisfied. What may apply besides makes the
* whole undetermined where it could block or demand; it changes nothing where it could not.
*/
function outcomeOf(demands) {
	const certain = demands.filter(({ applies }) => applies === "yes");
	const open = demands.filter(({ applies }) => applies === "unknown");
	const blockedBy = certain.filter(({ effect }) => effect.kind === "block").map(({ from }) => from);
	const clauses = certain.flatMap(clausesOf);
	const unreadable = certain.flatMap(({ from, effect }) => effect.kind === "unreadable" ? [{
		...effect.why,
		from
	}] : []);
	const undecided = open.flatMap(({ from, effect, why: { because, cites } }) => isIdle(effect) ? [] : [{
		because,
		cites,
		from
	}]);
	const isBlocked = blockedBy.length > 0;
	const why = isBlocked ? [] : [...unreadable, ...undecided];
	return {
		result: isBlocked ? "blocked" : why.length > 0 ? "undetermined" : clauses.length > 0 ? "controls" : "allowed",
		blockedBy,
		clauses,
		why,
		permitted: isBlocked ? "no" : permitted(clauses, unreadable.length > 0, open),
		session: mergeSessions(certain.map(({ session }) => session)),
		sessionPerhaps: mergeSessions(open.map(({ session }) => session))
	};
}
function permitted(clauses, isUnreadable, open) {
	const known = every(clauses.map(({ satisfied }) => satisfied));
	if (known !== "yes") return known;
	const couldStop = open.some(({ effect }) => effect.kind !== "clauses" || effect.clauses.some(({ satisfied }) => satisfied !== "yes"));
	return isUnreadable || couldStop ? "unknown" : "yes";
}
function clausesOf({ effect }) {
	return effect.kind === "clauses" ? effect.clauses : [];
}
function isIdle(effect) {
	return effect.kind === "clauses" && effect.clauses.length === 0;
}

// src/access/rule-tokens.ts
const marks = "()[],";
/** The documentation prints some rules with a dash for the hyphen. */
const dashes = /^[-\u2013]/u;
/**
* Splits a filter rule. Texts stand in double quotes, where a backquote takes the next character as it is, or in single quotes, where
* two are one (Microsoft Entra: rules for dynamic membership groups, supported values).
*/
function tokensOf(rule) {
	const tokens = [];
	let at = 0;
	while (at < rule.length) {
		const here = rule.charAt(at);
		if (/\s/u.test(here)) {
			at += 1;
			continue;
		}
		const token = marks.includes(here) ? markAt(rule, at) : quotes.has(here) ? textAt(rule, at) : wordAt(rule, at);
		if ("error" in token) return token;
		tokens.push(token);
		at = token.end;
	}
	return tokens;
}
const quotes = /* @__PURE__ */ new Set(["\"", "'"]);
function markAt(rule, at) {
	const value = rule.charAt(at);
	if (value === "(" || value === ")" || value === "[" || value === "]" || value === ",") return {
		kind: value,
		value,
		at,
		end: at + 1
	};
	return {
		error: `unexpected ${value}`,
		at
	};
}
function textAt(rule, start) {
	const quote = rule.charAt(start);
	let value = "";
	for (let at = start + 1; at < rule.length; at += 1) {
		const here = rule.charAt(at);
		const next = rule.charAt(at + 1);
		if (quote === "\"" && here === "`" && next !== "") {
			value += next;
			at += 1;
		} else if (here === quote && quote === "'" && next === quote) {
			value += quote;
			at += 1;
		} else if (here === quote) return {
			kind: "text",
			value,
			at: start,
			end: at + 1
		};
		else value += here;
	}
	return {
		error: "a text does not end",
		at: start
	};
}
function wordAt(rule, start) {
	const word = /^[-\u2013$\w.]+/u.exec(rule.slice(start))?.[0];
	if (word === void 0) return {
		error: `unexpected ${rule.charAt(start)}`,
		at: start
	};
	return {
		kind: "word",
		value: word.replace(dashes, "-"),
		at: start,
		end: start + word.length
	};
}

// src/access/rule-parser.ts
const operators = [
	"eq",
	"ne",
	"startsWith",
	"notStartsWith",
	"endsWith",
	"notEndsWith",
	"contains",
	"notContains",
	"in",
	"notIn"
];
/** Said of the rules of groups, but not of filters. */
const otherOperators = [
	"match",
	"notmatch",
	"any",
	"all",
	"ge",
	"le",
	"gt",
	"lt",
	"plus",
	"minus"
];
const longest = 3072;
const deepest = 64;
/**
* Parses a filter rule for devices, applications or service principals. `-not` binds closer than `-and`, and that closer than `-or`;
* operators go with or without the hyphen and in any case; a rule has at most 3072 characters.
*/
function parseRule(text) {
	if (text.length > longest) return {
		error: `a rule has at most ${longest} characters`,
		at: longest
	};
	const tokens = tokensOf(text);
	if ("error" in tokens) return tokens;
	if (tokens.length === 0) return {
		error: "the rule is empty",
		at: 0
	};
	const read = either(tokens, 0, 0);
	if ("error" in read) return read;
	const rest = tokens[read.next];
	return rest === void 0 ? read.value : {
		error: `unexpected ${rest.value}`,
		at: rest.at
	};
}
function either(tokens, start, depth) {
	return joined$1(tokens, start, depth, "or", both$1);
}
function both$1(tokens, start, depth) {
	return joined$1(tokens, start, depth, "and", single);
}
function joined$1(tokens, start, depth, kind, part) {
	const first = part(tokens, start, depth);
	if ("error" in first) return first;
	const parts = [first.value];
	let { next } = first;
	while (isWord(tokens[next], kind)) {
		const more = part(tokens, next + 1, depth);
		if ("error" in more) return more;
		parts.push(more.value);
		({next} = more);
	}
	return {
		value: parts.length === 1 ? first.value : {
			kind,
			parts
		},
		next
	};
}
function single(tokens, start, depth) {
	const token = tokens[start];
	if (token === void 0) return ended(tokens);
	if (depth > deepest) return {
		error: "the rule is nested too deep",
		at: token.at
	};
	if (isWord(token, "not")) {
		const part = single(tokens, start + 1, depth + 1);
		return "error" in part ? part : {
			value: {
				kind: "not",
				part: part.value
			},
			next: part.next
		};
	}
	if (token.kind !== "(") return comparison(tokens, start);
	const inner = either(tokens, start + 1, depth + 1);
	if ("error" in inner) return inner;
	const close = tokens[inner.next];
	if (close?.kind !== ")") return close === void 0 ? ended(tokens) : {
		error: "a ) is missing",
		at: close.at
	};
	return {
		value: inner.value,
		next: inner.next + 1
	};
}
function comparison(tokens, start) {
	const property = tokens[start];
	const sign = tokens[start + 1];
	if (property === void 0 || sign === void 0) return ended(tokens);
	if (property.kind !== "word") return {
		error: "a property is expected",
		at: property.at
	};
	const operator = operators.find((one) => isWord(sign, one));
	if (operator === void 0) return {
		error: otherOperators.some((one) => isWord(sign, one)) ? `filters do not know the operator ${sign.value}` : `${sign.value} is not an operator`,
		at: sign.at
	};
	const values = operator === "in" || operator === "notIn" ? list(tokens, start + 2) : one(tokens, start + 2);
	if ("error" in values) return values;
	const { value, next } = values;
	if (value.includes(null) && operator !== "eq" && operator !== "ne") return {
		error: "null goes with -eq and -ne only",
		at: sign.at
	};
	return {
		value: {
			kind: "compare",
			property: property.value,
			operator,
			values: value,
			at: property.at
		},
		next
	};
}
function list(tokens, start) {
	const open = tokens[start];
	if (open === void 0) return ended(tokens);
	if (open.kind !== "[") return {
		error: "a list in [ ] is expected",
		at: open.at
	};
	const values = [];
	for (let at = start + 1;; at += 2) {
		const item = one(tokens, at);
		if ("error" in item) return item;
		values.push(...item.value);
		const sign = tokens[at + 1];
		if (sign === void 0) return ended(tokens);
		if (sign.kind === "]") return {
			value: values,
			next: at + 2
		};
		if (sign.kind !== ",") return {
			error: "a , or ] is expected",
			at: sign.at
		};
	}
}
function one(tokens, at) {
	const token = tokens[at];
	if (token === void 0) return ended(tokens);
	if (token.kind === "text") return {
		value: [token.value],
		next: at + 1
	};
	if (token.kind !== "word" || token.value.startsWith("-")) return {
		error: "a value is expected",
		at: token.at
	};
	return {
		value: [token.value === "$null" || token.value.toLowerCase() === "null" ? null : token.value],
		next: at + 1
	};
}
function isWord(token, word) {
	return token?.kind === "word" && token.value.replace(/^-/u, "").toLowerCase() === word.toLowerCase();
}
function ended(tokens) {
	return {
		error: "the rule ends too early",
		at: tokens.at(-1)?.end ?? 0
	};
}

// src/access/filter.ts
/** Reads a filter (`{ mode, rule }`); null where there is none. */
function filterAt(object, name) {
	const filter = objectAt(object, name);
	if (isUnreadable(filter)) return filter;
	if (isEmpty(filter)) return null;
	const mode = textAt$1(filter, "mode");
	const text = textAt$1(filter, "rule");
	if (mode !== "include" && mode !== "exclude") return { unreadable: `${name} has neither the mode include nor exclude` };
	if (typeof text !== "string") return { unreadable: `${name} has no rule` };
	const rule = parseRule(text);
	if ("error" in rule) return { unreadable: `the rule of ${name} cannot be read: ${rule.error} at character ${rule.at + 1}` };
	return {
		mode,
		rule
	};
}
/**
* Looks custom security attributes up for a rule, which writes them `CustomSecurityAttribute.Set_Name`. Conditional Access sees
* texts only, one or several; whether an attribute that holds one could hold several is not known from it.
*/
function attributeLookup(attributes) {
	return (property) => {
		const name = /^customsecurityattribute\.([\w.]+)$/u.exec(property.toLowerCase())?.[1];
		if (name === void 0 || attributes === "unknown") return { is: "unknown" };
		const found = Object.entries(attributes).find(([key]) => plain(key) === plain(name));
		if (found === void 0) return { is: "unknown" };
		return {
			is: "value",
			value: found[1],
			collection: "unknown"
		};
	};
}
function plain(name) {
	return name.toLowerCase().replaceAll(".", "_");
}

// src/access/rule-truth.ts
const negatives = {
	ne: "eq",
	notStartsWith: "startsWith",
	notEndsWith: "endsWith",
	notContains: "contains",
	notIn: "in"
};
/** Says whether a rule holds. Text is compared without case. */
function ruleHolds(rule, lookup) {
	if (rule.kind === "compare") return compare(rule, lookup(rule.property, rule.operator));
	if (rule.kind === "not") return not(ruleHolds(rule.part, lookup));
	const parts = rule.parts.map((part) => ruleHolds(part, lookup));
	return rule.kind === "and" ? every(parts) : some(parts);
}
function compare({ operator, values }, looked) {
	const positive = negatives[operator] ?? operator;
	const negated = positive !== operator;
	if (looked.is === "unregistered") return values.includes(null) ? "unknown" : negated ? "yes" : "no";
	if (looked.is === "withheld") return negated || values.includes(null) ? "unknown" : "no";
	if (looked.is === "unknown") return "unknown";
	const matches = some(values.map((value) => compareOne(positive, value, looked.value, looked.collection)));
	return negated ? not(matches) : matches;
}
function compareOne(operator, value, held, collection) {
	if (value === null) return held === null ? "yes" : "no";
	if (held === null) return "no";
	const wanted = value.toLowerCase();
	if (typeof held !== "string") return compareAll(operator, wanted, held);
	const text = held.toLowerCase();
	if (operator === "eq" || operator === "in") return is(text === wanted);
	if (operator === "startsWith") return is(text.startsWith(wanted));
	if (operator === "endsWith") return is(text.endsWith(wanted));
	if (collection === true) return is(text === wanted);
	if (collection === "unknown" && text !== wanted && text.includes(wanted)) return "unknown";
	return is(text.includes(wanted));
}
/** Of a collection only -contains is documented. */
function compareAll(operator, wanted, held) {
	return operator === "contains" ? is(held.some((one) => one.toLowerCase() === wanted)) : "unknown";
}
function is(value) {
	return value ? "yes" : "no";
}

// src/access/applications.ts
/** Reads `conditions.applications`: what a policy is for is applications, or user actions, or authentication contexts. */
function applicationsCondition(conditions) {
	const applications = objectAt(conditions, "applications");
	if (isUnreadable(applications)) return undecidable("applications", applications.unreadable, "policyShape");
	const included = textsAt(applications, "includeApplications");
	const excluded = textsAt(applications, "excludeApplications");
	const actions = textsAt(applications, "includeUserActions");
	const contexts = textsAt(applications, "includeAuthenticationContextClassReferences");
	const filter = filterAt(applications, "applicationFilter");
	const bad = ({ unreadable }) => undecidable("applications", unreadable, "policyShape");
	if (isUnreadable(included)) return bad(included);
	if (isUnreadable(excluded)) return bad(excluded);
	if (isUnreadable(actions)) return bad(actions);
	if (isUnreadable(contexts)) return bad(contexts);
	if (isUnreadable(filter)) return bad(filter);
	if (!isEmpty(applications["globalSecureAccess"]) || !isEmpty(applications["networkAccess"])) return undecidable("applications", "it is for traffic of Global Secure Access", "applications");
	if ([
		included.length > 0 || filter !== null,
		actions.length > 0,
		contexts.length > 0
	].filter(Boolean).length > 1) return undecidable("applications", "it is for applications, user actions or contexts at once", "policyShape");
	if (actions.length > 0) return named("userActions", words(actions), "userAction");
	if (contexts.length > 0) return named("authenticationContext", words(contexts), "authenticationContext");
	const choice = {
		included: words(included),
		excluded: words(excluded),
		filter
	};
	return ({ target }) => forTarget(choice, target);
}
function named(condition, wanted, kind) {
	const [what, cites] = kind === "userAction" ? ["user action", "userActions"] : ["authentication context", "authenticationContext"];
	return ({ target }) => {
		if (target.kind !== kind) return decision(condition, "no", `it is for ${what}s, and none is asked for`, cites);
		const asked = target.kind === "userAction" ? target.action : target.id;
		if (asked === "unknown") return decision(condition, "unknown", `it is not known which ${what} is asked for`, cites);
		return wanted.has(asked) ? decision(condition, "yes", `it is for the ${what} ${asked}`, cites) : decision(condition, "no", `it is not for the ${what} ${asked}`, cites);
	};
}
function forTarget(choice, target) {
	if (target.kind === "application") return forApplication(choice, target);
	const { application } = target;
	if (application === null) return target.kind === "userAction" ? forActionAlone(choice, target.action) : decision("applications", "no", "it is for applications, and a context is judged alone", "authenticationContext");
	return forApplication(choice, application === "unknown" ? {
		kind: "application",
		appId: "unknown",
		groups: {},
		attributes: "unknown"
	} : application);
}
/**
* A user action without the sign-in that it is a part of. Graph's own answer to registering security information lists policies for
* all applications as applying (conditionalaccessroot-evaluate, example 3); of exclusions and of other actions it tells nothing.
*/
function forActionAlone({ included: wanted, excluded, filter }, action) {
	if (!wanted.has("All")) return decision("applications", "no", "it is for applications, and a user action is judged alone", "userActions");
	if (action.toLowerCase() === "urn:user:registersecurityinfo" && excluded.size === 0 && filter === null) return decision("applications", "yes", "it includes all applications", "whatIf");
	return decision("applications", "unknown", "whether a policy for all applications holds for the user action alone is not told", "whatIf");
}
function forApplication(choice, target) {
	const excluded = anySide([...listed$1(choice.excluded, target, "excludes"), ...filtered(choice, target, "exclude")], {
		says: "no",
		because: "the application is not excluded"
	});
	const decided = combine("applications", included(choice, target), excluded, "applications");
	const hasExclusions = choice.excluded.size > 0 || choice.filter?.mode === "exclude";
	if (decided.says !== "yes" || !choice.included.has("All") || !hasExclusions || isGraph(target) === "no") return decided;
	return decision("applications", "unknown", "of a policy for all applications but some, calls of Microsoft Graph for basic scopes are left out", "graphScopes");
}
function included(choice, target) {
	const list = anySide(listed$1(choice.included, target, "includes"), {
		says: "no",
		because: "the application is not included"
	});
	const [filter] = filtered(choice, target, "include");
	if (filter === void 0) return list;
	if (choice.included.size === 0 || filter.says === list.says) return filter;
	return {
		says: "unknown",
		because: "how a filter and a list of applications go together is not told",
		cites: "undocumented"
	};
}
function listed$1(list, target, verb) {
	if (list.has("All")) return [{
		says: "yes",
		because: `it ${verb} all applications`,
		cites: "allApplications"
	}];
	return list.all.flatMap((entry) => {
		const small = entry.toLowerCase();
		if (small === "none") return [];
		const group = groups.find((one) => one.toLowerCase() === small);
		if (group !== void 0) return inGroup(group, target, verb);
		if (small === "797f4846-ba00-4fd7-ba43-dac1f8f63013") return management(target, verb);
		if (target.appId === "unknown") return [{
			says: "unknown",
			because: "it is not known which application is asked for"
		}];
		return target.appId.toLowerCase() === small ? [{
			says: "yes",
			because: `it ${verb} the application ${entry}`
		}] : [];
	});
}
const groups = [
	"Office365",
	"MicrosoftAdminPortals",
	"AllAgentIdResources"
];
function inGroup(group, target, verb) {
	const cites = group === "Office365" ? "office365" : group === "MicrosoftAdminPortals" ? "adminPortals" : "agents";
	const says = isInGroup(target, group);
	if (says === "no") return [];
	if (says === "unknown") return [{
		says,
		because: `it is not known whether the application belongs to ${group}`,
		cites
	}];
	return [{
		says,
		because: `it ${verb} ${group}`,
		cites
	}];
}
function management(target, verb) {
	const says = isAzureManagement(target);
	if (says === "no") return [];
	return [{
		says,
		because: says === "yes" ? `it ${verb} Azure management` : "it is not known whether the application is one of Azure management",
		cites: "azureManagement"
	}];
}
function filtered({ filter }, target, mode) {
	if (filter?.mode !== mode) return [];
	const says = ruleHolds(filter.rule, attributeLookup(target.attributes));
	return [{
		says,
		because: {
			yes: `the application matches the filter that ${mode}s`,
			no: `the application does not match the filter that ${mode}s`,
			unknown: `it is not known whether the application matches the filter that ${mode}s`
		}[says],
		cites: "applicationFilter"
	}];
}

// src/access/devices.ts
/** Reads the filter for devices; null where there is none. */
function deviceFilterCondition(conditions) {
	const devices = objectAt(conditions, "devices");
	if (isUnreadable(devices)) return undecidable("devices", devices.unreadable, "policyShape");
	const filter = filterAt(devices, "deviceFilter");
	if (isUnreadable(filter)) return undecidable("devices", filter.unreadable, "ruleSyntax");
	if (filter === null) return null;
	const { mode, rule } = filter;
	return ({ device, who }) => {
		if (who.kind !== "user") return decision("devices", "unknown", "of which device a workload is, is not told", "undocumented");
		const matches = ruleHolds(rule, deviceLookup(device));
		if (matches === "unknown") return decision("devices", "unknown", `it is not known whether the device matches the filter that ${mode}s`, "deviceFilter");
		return decision("devices", matches === "yes" === (mode === "include") ? "yes" : "no", `the device ${matches === "yes" ? "matches" : "does not match"} the filter that ${mode}s`, "deviceFilterTable");
	};
}
/** Reads the old states of devices, in any of their three places; null where there are none. */
function deviceStatesCondition(conditions) {
	const devices = objectAt(conditions, "devices");
	const states = objectAt(conditions, "deviceStates");
	if (isUnreadable(devices)) return undecidable("devices", devices.unreadable, "policyShape");
	if (isUnreadable(states)) return undecidable("devices", states.unreadable, "policyShape");
	const included = joined(devices, states, "include");
	const excluded = joined(devices, states, "exclude");
	if (isUnreadable(included)) return undecidable("devices", included.unreadable, "policyShape");
	if (isUnreadable(excluded)) return undecidable("devices", excluded.unreadable, "policyShape");
	if (included.length === 0 && excluded.length === 0) return null;
	const inside = words(included);
	if (inside.size > 0 && !(inside.size === 1 && inside.has("All"))) return undecidable("devices", "it includes a state of devices that is not documented", "deviceStates");
	return ({ device }) => combine("devices", {
		says: "yes",
		because: "it includes all devices"
	}, stateOf(words(excluded).all, device), "deviceStates");
}
function joined(devices, states, side) {
	const lists = [
		textsAt(devices, `${side}Devices`),
		textsAt(devices, `${side}DeviceStates`),
		textsAt(states, `${side}States`)
	];
	return lists.find((list) => isUnreadable(list)) ?? lists.flatMap((list) => isUnreadable(list) ? [] : list);
}
function stateOf(states, device) {
	const says = some(states.map((state) => isInState(state.toLowerCase(), device)));
	if (says === "yes") return {
		says,
		because: "the device is in an excluded state",
		cites: "deviceStates"
	};
	return {
		says,
		because: says === "no" ? "the device is in no excluded state" : "it is not known whether the device is in an excluded state",
		cites: "deviceStates"
	};
}
function isInState(state, device) {
	if (device === "unknown") return "unknown";
	if (state === "compliant") return device.registered === false ? "no" : truthOf(device.isCompliant);
	return state === "domainjoined" ? isHybridJoined(device) : "unknown";
}

// src/access/platforms.ts
/** Reads `conditions.platforms`; null where a policy holds on every platform. */
function platformsCondition(conditions) {
	const platforms = objectAt(conditions, "platforms");
	if (isUnreadable(platforms)) return undecidable("platforms", platforms.unreadable, "policyShape");
	const listed = textsAt(platforms, "includePlatforms");
	const left = textsAt(platforms, "excludePlatforms");
	if (isUnreadable(listed)) return undecidable("platforms", listed.unreadable, "policyShape");
	if (isUnreadable(left)) return undecidable("platforms", left.unreadable, "policyShape");
	if (listed.length === 0 && left.length === 0) return null;
	if (listed.length === 0) return undecidable("platforms", "it excludes platforms and includes none", "undocumented");
	const included = words(listed);
	const excluded = words(left);
	if (included.has("unknownFutureValue") || excluded.has("unknownFutureValue")) return undecidable("platforms", "it names a platform that was not told", "policyShape");
	return ({ platform }) => combine("platforms", on(platform, included, "included"), on(platform, excluded, "excluded"), "platforms");
}
function on(platform, listed, side) {
	if (listed.has("all")) return {
		says: "yes",
		because: `every platform is ${side}`
	};
	if (listed.size === 0) return {
		says: "no",
		because: `no platform is ${side}`
	};
	if (platform === "unknown") return {
		says: "unknown",
		because: "the platform is not known"
	};
	return listed.has(platform) ? {
		says: "yes",
		because: `the platform ${platform} is ${side}`
	} : {
		says: "no",
		because: `the platform ${platform} is not ${side}`
	};
}

// src/access/simple-conditions.ts
/** Reads `conditions.clientAppTypes`; null where a policy holds for all clients, as it does where none is chosen. */
function clientAppsCondition(conditions) {
	const listed = textsAt(conditions, "clientAppTypes");
	if (isUnreadable(listed)) return undecidable("clientApps", listed.unreadable, "policyShape");
	const wanted = words(listed);
	if (wanted.size === 0 || wanted.has("all")) return null;
	return ({ who, clientApp }) => {
		if (who.kind !== "user") return decision("clientApps", "unknown", "which client application a workload is, is not told", "undocumented");
		return forClient(wanted, clientApp);
	};
}
function forClient(wanted, clientApp) {
	if ([
		"browser",
		"mobileAppsAndDesktopClients",
		"exchangeActiveSync",
		"other"
	].every((one) => wanted.has(one))) return decision("clientApps", "yes", "it is for every kind of client", "clientApps");
	if (clientApp === "unknown") return decision("clientApps", "unknown", "it is not known with which kind of client the user signs in", "clientApps");
	if (wanted.has(clientApp)) return decision("clientApps", "yes", `it is for the client ${clientApp}`, "clientApps");
	if (clientApp === "easSupported" && wanted.has("exchangeActiveSync")) return decision("clientApps", "yes", "it is for Exchange ActiveSync on all platforms", "clientAppTypes");
	if (clientApp === "exchangeActiveSync" && wanted.has("easSupported")) return decision("clientApps", "unknown", "it is not known whether the platform is a supported one", "clientAppTypes");
	return decision("clientApps", "no", `it is not for the client ${clientApp}`, "clientApps");
}
/** Reads `conditions.userRiskLevels`; null where none is chosen. */
function userRiskCondition(conditions) {
	return level("userRisk", textsAt(conditions, "userRiskLevels"), "userRisk", "the user risk", ofUser("user"));
}
/** Reads `conditions.signInRiskLevels`; null where none is chosen. */
function signInRiskCondition(conditions) {
	return level("signInRisk", textsAt(conditions, "signInRiskLevels"), "signInRisk", "the sign-in risk", ofUser("signIn"));
}
/** Reads `conditions.insiderRiskLevels`, flags; null where none is chosen. */
function insiderRiskCondition(conditions) {
	return level("insiderRisk", flagsAt(conditions, "insiderRiskLevels"), "insiderRisk", "the insider risk", ofUser("insider"));
}
/** Reads `conditions.servicePrincipalRiskLevels`; null where none is chosen. */
function servicePrincipalRiskCondition(conditions) {
	return level("servicePrincipalRisk", textsAt(conditions, "servicePrincipalRiskLevels"), "servicePrincipals", "the risk of the service principal", ({ who, risks }) => who.kind === "servicePrincipal" ? risks.servicePrincipal : null);
}
/** Reads `conditions.agentIdRiskLevels`, flags of beta; null where none is chosen. */
function agentRiskCondition(conditions) {
	return level("agentRisk", flagsAt(conditions, "agentIdRiskLevels"), "agents", "the risk of the agent", ({ who, risks }) => who.kind === "agent" ? risks.agent : null);
}
function ofUser(name) {
	return ({ who, risks }) => who.kind === "user" ? risks[name] : null;
}
function level(condition, listed, cites, noun, levelOf) {
	if (isUnreadable(listed)) return undecidable(condition, listed.unreadable, "policyShape");
	if (listed.length === 0) return null;
	const wanted = words(listed);
	return (signIn) => {
		const held = levelOf(signIn);
		if (held === null) return decision(condition, "unknown", `what ${noun} is here, is not told`, "undocumented");
		if (held === "unknown") return decision(condition, "unknown", `${noun} is not known`, cites);
		return wanted.has(held) ? decision(condition, "yes", `${noun} is ${held}`, cites) : decision(condition, "no", `${noun} is ${held}, which is not chosen`, cites);
	};
}
/** Reads `conditions.authenticationFlows`; null where no flow is chosen. */
function flowsCondition(conditions) {
	const flows = objectAt(conditions, "authenticationFlows");
	if (isUnreadable(flows)) return undecidable("flows", flows.unreadable, "policyShape");
	const listed = flagsAt(flows, "transferMethods");
	if (isUnreadable(listed)) return undecidable("flows", listed.unreadable, "policyShape");
	if (listed.length === 0) return null;
	const wanted = words(listed);
	if (wanted.has("none")) return undecidable("flows", "what the flow none selects is not told", "undocumented");
	return ({ flow }) => {
		if (flow === "unknown") return decision("flows", "unknown", "it is not known in which flow the token travels", "flows");
		return wanted.has(flow) ? decision("flows", "yes", `it is for the flow ${flow}`, "flows") : decision("flows", "no", `it is not for ${flow === "none" ? "ordinary sign-ins" : `the flow ${flow}`}`, "flows");
	};
}

// src/access/users.ts
/**
* Reads `conditions.users`. Every policy has it or `clientApplications`; one without users includes none. Included are everyone
* (`All`), users, members of groups, holders of roles and kinds of external users; whoever is excluded by any of these is out.
*/
function usersCondition(conditions) {
	const users = objectAt(conditions, "users");
	if (isUnreadable(users)) return undecidable("users", users.unreadable, "policyShape");
	const included = sideOf(users, "include");
	const excluded = sideOf(users, "exclude");
	if (isUnreadable(included)) return undecidable("users", included.unreadable, "policyShape");
	if (isUnreadable(excluded)) return undecidable("users", excluded.unreadable, "policyShape");
	const types = textsAt(conditions, "clientAppTypes");
	const sync = words(isUnreadable(types) ? [] : types);
	const choosesSync = sync.has("exchangeActiveSync") || sync.has("easSupported");
	return (signIn) => {
		const { who } = signIn;
		if (who.kind !== "user") return decision("users", "no", "it is for users, and no user signs in", "servicePrincipals");
		const nobody = choosesSync && isWide(included) && mayBeSync(signIn) ? {
			says: "unknown",
			because: "with Exchange ActiveSync, roles and guests may mean all users",
			cites: "clientApps"
		} : {
			says: "no",
			because: "the user is not included"
		};
		return combine("users", anySide(sides(included, who, signIn, "includes"), nobody), anySide(sides(excluded, who, signIn, "excludes"), {
			says: "no",
			because: "the user is not excluded"
		}), "users");
	};
}
/** Says whether roles or guests are chosen, which the page on client apps says makes all users of Exchange ActiveSync subject. */
function isWide({ isGuests, roles, guests }) {
	return roles.size > 0 || guests !== null || isGuests;
}
function mayBeSync({ clientApp }) {
	return clientApp === "exchangeActiveSync" || clientApp === "easSupported" || clientApp === "unknown";
}
function sideOf(users, side) {
	const listed = textsAt(users, `${side}Users`);
	const groups = textsAt(users, `${side}Groups`);
	const roles = textsAt(users, `${side}Roles`);
	const guests = guestsOf(users, `${side}GuestsOrExternalUsers`);
	if (isUnreadable(listed)) return listed;
	if (isUnreadable(groups)) return groups;
	if (isUnreadable(roles)) return roles;
	if (isUnreadable(guests)) return guests;
	const named = words(listed);
	return {
		users: named,
		isAll: named.has("All"),
		isGuests: named.has("GuestsOrExternalUsers"),
		groups: words(groups),
		roles: words(roles),
		guests
	};
}
function guestsOf(users, name) {
	const guests = objectAt(users, name);
	if (isUnreadable(guests)) return guests;
	const kinds = flagsAt(guests, "guestOrExternalUserTypes");
	if (isUnreadable(kinds)) return kinds;
	if (kinds.every((kind) => kind === "none")) return null;
	const tenants = tenantsOf(guests);
	return isUnreadable(tenants) ? tenants : {
		kinds: words(kinds),
		tenants: tenants === "all" ? "all" : words(tenants)
	};
}
function tenantsOf(guests) {
	const external = objectAt(guests, "externalTenants");
	if (isUnreadable(external)) return external;
	const kind = textAt$1(external, "membershipKind");
	const members = textsAt(external, "members");
	if (isUnreadable(kind)) return kind;
	if (isUnreadable(members)) return members;
	if (kind === "enumerated" || kind === null && members.length > 0) return members;
	return kind === null || kind === "all" ? "all" : { unreadable: `externalTenants has the unknown kind ${kind}` };
}
function sides(side, who, signIn, verb) {
	return [
		...everyone(side, who, verb),
		...side.users.size > 0 && who.id !== null && side.users.has(who.id) ? [{
			says: "yes",
			because: `it ${verb} the user`
		}] : [],
		...membership(side.groups, who.groups, `it ${verb} the group`, "it is not known which groups hold the user", "users"),
		...membership(side.roles, who.roles, `it ${verb} the role`, "it is not known which roles the user holds", "roles"),
		...guestSides(side.guests, who, signIn, verb)
	];
}
function everyone(side, { id, external }, verb) {
	const found = [];
	if (side.isAll) found.push(id === null ? {
		says: "unknown",
		because: "All users are those of the directory, and the user has no object in it"
	} : {
		says: "yes",
		because: `it ${verb} all users`
	});
	if (side.isGuests && external !== "none") found.push(external === "unknown" ? {
		says: "unknown",
		because: "it is not known whether the user is external",
		cites: "externalKinds"
	} : {
		says: "yes",
		because: `it ${verb} guests and external users`
	});
	return found;
}
function membership(listed, held, text, open, cites) {
	if (listed.size === 0) return [];
	if (held === "unknown") return [{
		says: "unknown",
		because: open,
		cites
	}];
	const found = held.find((id) => listed.has(id));
	return found === void 0 ? [] : [{
		says: "yes",
		because: `${text} ${found}`
	}];
}
function guestSides(guests, who, { target }, verb) {
	const { external, homeTenant } = who;
	if (guests === null || external === "none") return [];
	if (guests.tenants !== "all" && external !== "internalGuest" && homeTenant !== "unknown" && (homeTenant === null || !guests.tenants.has(homeTenant))) return [];
	const open = (because) => [{
		says: "unknown",
		because,
		cites: "externalKinds"
	}];
	if (external === "unknown") return open("it is not known which kind of external user this is");
	if (!guests.kinds.has(external)) {
		if ((external === "b2bCollaborationGuest" || external === "b2bCollaborationMember") && guests.kinds.has("b2bDirectConnectUser") && isTeamsOrSharePoint(target) !== "no") return open("policies for B2B direct connect hold for collaboration users who could connect so, too");
		const direct = guests.kinds.has("b2bCollaborationGuest") || guests.kinds.has("b2bCollaborationMember");
		if (external === "b2bDirectConnectUser" && direct && who.id !== null) return open("policies for B2B collaboration hold for direct connect users who are guests, too");
		return [];
	}
	const yes = {
		says: "yes",
		because: `it ${verb} external users of the kind ${external}`
	};
	if (guests.tenants === "all") return [yes];
	if (external === "internalGuest") return open("what the choice of tenants means for guests of this tenant is not told");
	if (homeTenant === "unknown") return open("it is not known which tenant the user comes from");
	return [{
		says: "yes",
		because: `${yes.because} from the tenant ${homeTenant}`
	}];
}

// src/access/workload-identities.ts
const principals = {
	condition: "workloadIdentities",
	noun: "service principal",
	everyone: "ServicePrincipalsInMyTenant",
	cites: "servicePrincipals"
};
const agents = {
	condition: "agentIdentities",
	noun: "agent identity",
	everyone: "All",
	cites: "agents"
};
/** Reads `conditions.clientApplications`; null where a policy is not for workload identities. */
function workloadCondition(conditions) {
	const client = objectAt(conditions, "clientApplications");
	if (isUnreadable(client)) return undecidable("workloadIdentities", client.unreadable, "policyShape");
	if (isEmpty(client)) return null;
	const forPrincipals = choiceAt(client, "ServicePrincipals", "servicePrincipalFilter");
	const forAgents = choiceAt(client, "AgentIdServicePrincipals", "agentIdServicePrincipalFilter");
	if (isUnreadable(forPrincipals)) return undecidable("workloadIdentities", forPrincipals.unreadable, "policyShape");
	if (isUnreadable(forAgents)) return undecidable("agentIdentities", forAgents.unreadable, "policyShape");
	return ({ who }) => {
		if (who.kind === "user") return decision("workloadIdentities", "no", "it is for workload identities, and a user signs in", "servicePrincipals");
		if (who.kind === "agent") return choose(agents, forAgents, who);
		const chosen = choose(principals, forPrincipals, who);
		if (who.ownedHere === true || chosen.says === "no") return chosen;
		return who.ownedHere === false ? decision("workloadIdentities", "no", "managed identities and applications of others are left alone", "servicePrincipals") : decision("workloadIdentities", "unknown", "it is not known whether the service principal is registered in this tenant alone", "servicePrincipals");
	};
}
function choiceAt(client, names, filterName) {
	const included = textsAt(client, `include${names}`);
	const excluded = textsAt(client, `exclude${names}`);
	const filter = filterAt(client, filterName);
	if (isUnreadable(included)) return included;
	if (isUnreadable(excluded)) return excluded;
	if (isUnreadable(filter)) return filter;
	return {
		included: words(included),
		excluded: words(excluded),
		filter
	};
}
function choose(kind, { included, excluded, filter }, who) {
	const { noun, cites } = kind;
	const list = listed(kind, included, who.id, "includes");
	const matched = filter === null ? "no" : ruleHolds(filter.rule, attributeLookup(who.attributes));
	const by = (mode) => filter?.mode !== mode || matched === "no" ? [] : [matched === "yes" ? {
		says: "yes",
		because: `the ${noun} matches the filter that ${mode}s`
	} : {
		says: "unknown",
		because: `it is not known whether the ${noun} matches the filter that ${mode}s`
	}];
	return combine(kind.condition, filter?.mode === "include" && included.size > 0 ? both(list, matched) : anySide([...list, ...by("include")], {
		says: "no",
		because: `the ${noun} is not included`
	}), anySide([...listed(kind, excluded, who.id, "excludes"), ...by("exclude")], {
		says: "no",
		because: `the ${noun} is not excluded`
	}), cites);
}
/** Where a list and a filter both include, only what they agree on is told. */
function both(list, matched) {
	const says = list.length > 0 ? "yes" : "no";
	if (says === matched) return {
		says,
		because: `the list and the filter both say ${says}`
	};
	return {
		says: "unknown",
		because: "how a filter and a list go together is not told",
		cites: "undocumented"
	};
}
function listed({ noun, everyone }, list, id, verb) {
	if (list.has(everyone)) return [{
		says: "yes",
		because: `it ${verb} every ${noun} of this tenant`
	}];
	return list.has(id) ? [{
		says: "yes",
		because: `it ${verb} the ${noun}`
	}] : [];
}

// src/access/policy.ts
const states = {
	enabled: "enabled",
	disabled: "disabled",
	enabledForReportingButNotEnforced: "reportOnly"
};
/** Reads a policy. What cannot be read makes its condition undetermined; it is never left out. */
function readPolicy({ id, name, values, partial }, { strengths, locations }) {
	const from = {
		kind: "policy",
		id,
		name
	};
	const word = values["state"];
	const state = (typeof word === "string" && Object.hasOwn(states, word) ? states[word] : void 0) ?? "unknown";
	const conditions = partial === void 0 ? objectAt(values, "conditions") : { unreadable: partly };
	const assigned = isUnreadable(conditions) ? {
		users: undecidable("users", conditions.unreadable, "policyShape"),
		workload: null,
		rest: []
	} : assignedOf(conditions, locations);
	const further = [...stateConditions(state, word), ...rolloutConditions(values)];
	const grants = partial === void 0 ? grantsOf(values, from, strengths) : () => ({
		kind: "unreadable",
		why: {
			because: partly,
			cites: "policyShape"
		}
	});
	const session = sessionOf(values);
	return {
		from,
		state,
		aim: isUnreadable(conditions) ? "other" : aimOf(objectOf(conditions, "applications")),
		judge: (signIn) => {
			const decisions = [
				...further,
				...whoConditions(assigned, signIn),
				...assigned.rest
			].map((one) => one(signIn));
			const applies = every(decisions.map(({ says }) => says));
			return {
				id,
				name,
				state,
				applies,
				decided: decisions.filter(({ says }) => says === applies),
				effect: grants(signIn),
				session
			};
		}
	};
}
function assignedOf(conditions, locations) {
	const rest = [
		applicationsCondition(conditions),
		clientAppsCondition(conditions),
		platformsCondition(conditions),
		locationsCondition(conditions, locations),
		deviceFilterCondition(conditions),
		deviceStatesCondition(conditions),
		userRiskCondition(conditions),
		signInRiskCondition(conditions),
		servicePrincipalRiskCondition(conditions),
		agentRiskCondition(conditions),
		insiderRiskCondition(conditions),
		flowsCondition(conditions),
		isEmpty(conditions["times"]) ? null : undecidable("times", "it holds at certain times", "undocumented"),
		...unknownConditions(conditions)
	];
	return {
		users: usersCondition(conditions),
		workload: workloadCondition(conditions),
		rest: rest.filter((one) => one !== null)
	};
}
/** Policies for workload identities say `None` for users, which is not about the workload. */
function whoConditions({ users, workload }, { who }) {
	if (workload === null) return [users];
	return who.kind === "user" ? [users, workload] : [workload];
}
const known = /* @__PURE__ */ new Set([
	"agentIdRiskLevels",
	"applications",
	"authenticationFlows",
	"clientAppTypes",
	"clientApplications",
	"devices",
	"deviceStates",
	"insiderRiskLevels",
	"locations",
	"platforms",
	"servicePrincipalRiskLevels",
	"signInRiskLevels",
	"times",
	"userRiskLevels",
	"users"
]);
function unknownConditions(conditions) {
	return Object.entries(conditions).filter(([name, value]) => !known.has(name) && !name.includes("@") && !isEmpty(value)).map(([name]) => undecidable("other", `what its condition ${name} means is not known`, "undocumented"));
}
/** Only a state that keeps the policy from applying is a condition: report-only policies are judged like others. */
function stateConditions(state, word) {
	if (state === "disabled") return [() => decision("state", "no", "it is disabled", "state")];
	if (state !== "unknown") return [];
	return [undecidable("state", typeof word === "string" ? `what the state ${word} means is not known` : "its state is not known", "state")];
}
const partly = "only a part of it could be read";
function rolloutConditions(values) {
	if (isEmpty(values["partialEnablementStrategy"])) return [];
	return [undecidable("other", "it is enabled for a part of the users only", "undocumented")];
}
function aimOf(applications) {
	if (!isEmpty(applications["includeUserActions"])) return "userAction";
	const included = textsAt(applications, "includeApplications");
	return !isUnreadable(included) && words(included).has("All") ? "allApplications" : "other";
}
function objectOf(object, name) {
	const value = objectAt(object, name);
	return isUnreadable(value) ? {} : value;
}

// src/access/registration.ts
/**
* Where security information is registered in the middle of a sign-in, a strength that a policy demands for that user action takes
* the place of strengths that policies for all applications demand; their other controls stay, and so do policies for some
* applications (source: `registration`). Of an action that is judged alone it is not known whether it is in the middle of one.
*/
function preferRegistrationStrengths(demands, { target }) {
	if (target.kind !== "userAction" || target.action.toLowerCase() !== "urn:user:registersecurityinfo") return demands;
	const named = some(demands.map((demand) => demandsStrengthForAction(demand) ? demand.applies : "no"));
	if (named === "no") return demands;
	const preferred = target.application === null ? "unknown" : named;
	return demands.map((demand) => {
		if (demand.aim !== "allApplications" || demand.effect.kind !== "clauses") return demand;
		return {
			...demand,
			effect: {
				kind: "clauses",
				clauses: demand.effect.clauses.map((one) => give(one, preferred))
			}
		};
	});
}
function demandsStrengthForAction({ aim, effect }) {
	if (aim !== "userAction" || effect.kind !== "clauses") return false;
	return effect.clauses.some(({ anyOf }) => anyOf.some(({ control }) => control.kind === "strength"));
}
function give(clause, preferred) {
	const anyOf = clause.anyOf.map((one) => one.control.kind !== "strength" || one.satisfied === "yes" ? one : {
		...one,
		satisfied: preferred,
		because: "a strength for registering security information takes its place",
		cites: "registration"
	});
	return {
		...clause,
		anyOf,
		satisfied: some(anyOf.map(({ satisfied }) => satisfied))
	};
}

// src/access/evaluate.ts
/** Reads a set of policies once, to judge many sign-ins by it. */
function evaluatorOf(set) {
	const strengths = strengthsOf(set);
	const locations = locationsOf(set);
	const policies = set.policies.map((held) => readPolicy(held, {
		strengths,
		locations
	}));
	return (signIn) => {
		const judged = policies.map((policy) => ({
			policy,
			verdict: policy.judge(signIn)
		}));
		const enforced = judged.filter(({ policy }) => policy.state === "enabled" || policy.state === "unknown");
		const reported = judged.filter(({ policy }) => policy.state === "reportOnly");
		const demands = preferRegistrationStrengths(enforced.map(demandOf), signIn);
		const outcome = outcomeOf([...demands, ...baseline(set, signIn, strengths, locations.mfa)]);
		const verdicts = judged.map(({ verdict }) => verdict);
		return {
			...outcome,
			policies: verdicts,
			reportOnly: outcomeOf(preferRegistrationStrengths(reported.map(demandOf), signIn)),
			cites: citesOf(verdicts, outcome)
		};
	};
}
/**
* Answers what a set of policies says of one sign-in: which policies apply and why the others do not, what they demand together,
* and what report-only policies would. What is not documented, or hangs on what is not known, is undetermined.
*/
function evaluate(set, signIn) {
	return evaluatorOf(set)(signIn);
}
function demandOf({ policy, verdict }) {
	const open = verdict.decided.find(({ says }) => says === "unknown");
	return {
		from: policy.from,
		applies: verdict.applies,
		why: open ?? {
			because: "it applies",
			cites: "conditionsAnd"
		},
		effect: verdict.effect,
		session: verdict.session,
		aim: policy.aim
	};
}
function citesOf(policies, outcome) {
	const cites = /* @__PURE__ */ new Set();
	for (const { decided, state } of policies) {
		for (const { cites: cite } of decided) cites.add(cite);
		if (state === "reportOnly") cites.add("reportOnly");
	}
	for (const { cites: cite } of outcome.why) cites.add(cite);
	if (outcome.result === "blocked") cites.add("block");
	if (outcome.clauses.length > 0) cites.add("controls");
	for (const { anyOf } of outcome.clauses) for (const { cites: cite } of anyOf) cites.add(cite);
	if (outcome.clauses.length > 1) cites.add("allMustBeSatisfied");
	if (Object.keys(outcome.session).length > 0) cites.add("session");
	for (const from of [...outcome.blockedBy, ...outcome.clauses.map((clause) => clause.from)]) if (from.kind !== "policy") cites.add(from.kind);
	return [...cites].toSorted();
}

// src/access/policy-set.ts
const types = {
	policies: "entra.conditionalAccessPolicy",
	locations: "entra.namedLocation",
	strengths: "entra.authenticationStrengthPolicy",
	securityDefaults: "entra.securityDefaults"
};
/** The types that a world must hold completely for its sign-ins to be judged. */
const typesOfAccess = Object.values(types);
/**
* What a world, observed or projected, decides over sign-ins; undefined where its policies are not all known: a policy that was not
* seen could do anything. Locations, strengths and security defaults that were not read are unknown. Graph does not tell the old
* trusted addresses of multifactor authentication; whoever knows them gives them.
*/
function policySetOf(world, mfaTrustedIps = "unknown") {
	const policies = allOf(world, types.policies);
	if (policies === "unknown") return void 0;
	const defaults = world.of(types.securityDefaults);
	const [only] = defaults.is === "present" ? defaults.value : [];
	const isEnabled = only?.values["isEnabled"];
	return {
		policies,
		locations: allOf(world, types.locations),
		strengths: allOf(world, types.strengths),
		securityDefaults: typeof isEnabled === "boolean" ? isEnabled : "unknown",
		mfaTrustedIps
	};
}
function allOf(world, type) {
	const all = world.of(type);
	return all.is === "present" && world.complete(type) ? all.value.map(heldOf) : "unknown";
}
function heldOf({ id, at, values, partial }) {
	return {
		id,
		name: at.key,
		values,
		...partial === void 0 ? {} : { partial }
	};
}

// src/access/registered-methods.ts
const key = ["fido2"];
const platform = ["windowsHelloForBusiness"];
const push = ["password,microsoftAuthenticatorPush"];
const phone = ["password,sms", "password,voice"];
const call = ["password,voice"];
const software = ["password,softwareOath"];
const hardware = ["password,hardwareOath"];
const pass = ["temporaryAccessPassOneTime", "temporaryAccessPassMultiUse"];
/**
* Combinations by the words of Graph: the report `userRegistrationDetails.methodsRegistered`, and the types of
* `users/{id}/authentication/methods` (reference: entra-graph 2.2; Microsoft Learn: authentication strengths, and the resource types
* of authentication methods). Words that only help to reset a password open nothing.
*/
const combinationsByWord = /* @__PURE__ */ new Map([
	["fido2securitykey", key],
	["passkeydevicebound", key],
	["passkeydeviceboundauthenticator", key],
	["passkeysynced", key],
	["fido2authenticationmethod", key],
	["windowshelloforbusiness", platform],
	["macossecureenclavekey", platform],
	["windowshelloforbusinessauthenticationmethod", platform],
	["platformcredentialauthenticationmethod", platform],
	["x509certificatemultifactor", ["x509CertificateMultiFactor"]],
	["x509certificatesinglefactor", ["x509CertificateSingleFactor"]],
	["microsoftauthenticatorpush", push],
	["microsoftauthenticatorauthenticationmethod", push],
	["microsoftauthenticatorpasswordless", ["deviceBasedPush", ...push]],
	["passwordlessmicrosoftauthenticatorauthenticationmethod", ["deviceBasedPush", ...push]],
	["softwareonetimepasscode", software],
	["softwareoathauthenticationmethod", software],
	["hardwareonetimepasscode", hardware],
	["hardwareoathauthenticationmethod", hardware],
	["mobilephone", phone],
	["phoneauthenticationmethod", phone],
	["alternatemobilephone", call],
	["officephone", call],
	["temporaryaccesspass", pass],
	["temporaryaccesspassauthenticationmethod", pass],
	["qrcodepinauthenticationmethod", ["qrCodePin"]],
	["passwordauthenticationmethod", ["password"]],
	["email", []],
	["emailauthenticationmethod", []],
	["securityquestion", []]
]);
/** What registered methods can complete. A word that is not known may be good for anything. */
function registered(words) {
	const found = words.map((word) => combinationsByWord.get(word.toLowerCase()));
	return {
		combinations: [...new Set(found.flatMap((one) => one ?? []))].map((combination) => ({ combination })),
		open: found.includes(void 0)
	};
}
/** What the built-in strength for phishing-resistant authentication allows (Microsoft Learn: built-in authentication strengths). */
const resistant = /* @__PURE__ */ new Set([
	...key,
	...platform,
	"x509CertificateMultiFactor"
]);
/** Says whether a combination resists phishing. */
function resistsPhishing(combination) {
	return resistant.has(combination);
}

export { evaluate as a, addressOf as c, project as d, typesOfAccess as i, isIn as l, resistsPhishing as n, evaluatorOf as o, policySetOf as r, every as s, registered as t, rangeOf as u };