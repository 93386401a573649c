import { o as __toESM } from "./rolldown-runtime.js";
import { a as trouble, d as serviceOf, i as toTroubles, n as fail, t as TenantformError } from "./trouble.js";
import { i as isRecord, n as isJsonList, r as isJsonObject } from "./json.js";
import { a as referencesIn } from "./marks.js";
import { n as present, r as unknown, t as absent } from "./observed.js";
import { t as isGuid } from "./guid.js";
import { t as hide } from "./hidden.js";
import { promisify } from "node:util";
import { rootCertificates } from "node:tls";
import { gunzip } from "node:zlib";
import { X509Certificate, createHash, createPrivateKey } from "node:crypto";

// src/records/canonical.ts
/**
* Writes JSON in one form only: members sorted by UTF-16 code units, no white space (the order of RFC 8785). Two values
* that `sameJson` calls the same give the same text.
*/
function canonicalText(value) {
	if (isJsonList(value)) return `[${value.map(canonicalText).join(",")}]`;
	if (isJsonObject(value)) return `{${Object.entries(value).sort(([left], [right]) => left < right ? -1 : left > right ? 1 : 0).map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(",")}}`;
	return JSON.stringify(value);
}
/** SHA-256 of the canonical text, as 64 hexadecimal digits. */
function digest(value) {
	return createHash("sha256").update(canonicalText(value), "utf8").digest("hex");
}

// src/engine/basis.ts
/**
* Digest of an object as a plan rests on it: its id and what can be written of it. What the service computes (dates, counters)
* moves without anybody's doing, and so does an object's place among its like, which `orderDigest` covers for the whole list.
*/
function basisOf(type, instance) {
	const writable = Object.entries(instance.values).filter(([name]) => {
		const property = type.properties[name];
		return property !== void 0 && property.write !== "never" && name !== type.priority;
	});
	return digest({
		id: instance.id,
		values: Object.fromEntries(writable)
	});
}
/** Digest of what looking a name up gave: which objects carry it, or that none does. */
function lookDigest(seen) {
	const ids = seen.is === "present" ? seen.value.map((one) => one.id).sort() : seen.is;
	return digest(ids);
}
/** Digest of the order of a type's objects. */
function orderDigest(type, instances) {
	return digest(inOrder(type, instances).map((one) => one.id));
}
/** Objects of a prioritised type in their order; those without a place (built-in defaults) are left out. */
function inOrder(type, instances) {
	return instances.flatMap((one) => {
		const place = placeOf(type, one);
		return place === void 0 ? [] : [{
			one,
			place
		}];
	}).sort((left, right) => left.place - right.place).map(({ one }) => one);
}
/** An object's place among its like; undefined where it has none. */
function placeOf(type, instance) {
	const place = type.priority === void 0 ? void 0 : instance.values[type.priority];
	return typeof place === "number" ? place : void 0;
}

// src/engine/fold.ts
/** A key as it is compared: rows say whether case matters. */
function foldKey(type, key) {
	return type.keyCase === "ignore" ? key.toLowerCase() : key;
}

// src/engine/wants.ts
/**
* What a plan wants to see: each declared type, each name that is referred to, and what judges read, once each. The names of
* references are known from the YAML, so all of it goes in one round. Types without a row are left out.
*/
function wantsOf(desired, types, reads = []) {
	const drafts = /* @__PURE__ */ new Map();
	const ask = (name, keys, ids = []) => {
		const type = types.get(name);
		if (type === void 0) return;
		const draft = drafts.get(name) ?? {
			all: false,
			keys: /* @__PURE__ */ new Map(),
			ids: /* @__PURE__ */ new Set()
		};
		drafts.set(name, draft);
		if (type.cardinality !== "perObject" || keys === "all") draft.all = true;
		else for (const key of keys) draft.keys.set(foldKey(type, key), key);
		for (const id of ids) draft.ids.add(id);
	};
	for (const one of desired) {
		const keys = one.was === void 0 ? [one.at.key] : [one.at.key, one.was];
		ask(one.type.name, keys, one.id === void 0 ? [] : [one.id]);
		for (const { $ref } of referencesIn(one.values)) if ($ref.id === void 0 && !isGuid($ref.name)) for (const type of $ref.types) ask(type, [$ref.name]);
	}
	for (const { type, keys } of reads) if (keys === "all" || keys.length > 0) ask(type, keys);
	return [...drafts].flatMap(([name, draft]) => finish(types.get(name), draft));
}
/**
* Objects of the given types that the world names by id and nobody has looked at: groups that policies exclude, and groups in
* those. An id that may be of several types is asked for as each of the given ones. At most 500 a type: more are left unknown.
*/
function revealed(world, types, following) {
	const ids = new Map(following.map((name) => [name, /* @__PURE__ */ new Set()]));
	for (const name of world.types()) {
		const all = world.of(name);
		const properties = types.get(name)?.properties;
		if (all.is !== "present" || properties === void 0) continue;
		for (const { values } of all.value) collect(properties, values, ids);
	}
	return [...ids].flatMap(([name, found]) => {
		const type = types.get(name);
		if (type === void 0 || type.cardinality !== "perObject") return [];
		const unseen = [...found].filter((id) => world.findId(name, id).is === "unknown").slice(0, 500);
		return unseen.length === 0 ? [] : [{
			type,
			keys: [],
			ids: unseen
		}];
	});
}
function collect(members, value, ids) {
	if (!isJsonObject(value)) return;
	for (const [name, item] of Object.entries(value)) {
		const property = members[name];
		if (property === void 0) continue;
		for (const one of isJsonList(item) ? item : [item]) {
			if (property.of !== void 0) collect(property.of, one, ids);
			if (typeof one !== "string" || !isGuid(one) || property.ref === void 0 || property.ref.by !== void 0) continue;
			for (const type of property.ref.to) ids.get(type)?.add(one);
		}
	}
}
function finish(type, { all, keys, ids }) {
	if (type === void 0) return [];
	if (all) return [{
		type,
		keys: "all"
	}];
	return [{
		type,
		keys: [...keys.values()],
		...ids.size === 0 ? {} : { ids: [...ids] }
	}];
}

// src/engine/world.ts
/** Makes a World of views. */
function worldOf(tenant, views) {
	const find = (name, key) => {
		const view = views.get(name);
		if (view === void 0) return unknown(notLookedAt(name));
		const folded = foldKey(view.type, key);
		const looked = view.byKey.get(folded);
		if (looked !== void 0) return looked;
		const found = view.instances.filter((one) => foldKey(view.type, one.at.key) === folded);
		if (view.complete) return found.length === 0 ? absent : present(found);
		return unknown(view.why ?? notLookedAt(name, key));
	};
	const findId = (name, id) => {
		const view = views.get(name);
		if (view === void 0) return unknown(notLookedAt(name));
		const folded = id.toLowerCase();
		const found = view.instances.find((one) => one.id.toLowerCase() === folded);
		if (found !== void 0) return present(found);
		if (view.complete) return absent;
		return view.byId.get(folded) ?? unknown(view.why ?? notLookedAt(name, id));
	};
	return {
		tenant,
		types: () => [...views.keys()],
		of: (name) => {
			const view = views.get(name);
			if (view === void 0) return unknown(notLookedAt(name));
			return view.why === void 0 ? present(view.instances) : unknown(view.why);
		},
		complete: (name) => views.get(name)?.complete ?? false,
		find,
		findId,
		byId: (name, id) => {
			const found = findId(name, id);
			return found.is === "present" ? found.value : void 0;
		}
	};
}
/**
* Makes a World of what a Reader saw. A list that failed makes its type unknown even where pages of it came in: half a
* list is never taken for a whole one.
*/
function worldFromSights(tenant, types, sights) {
	const drafts = /* @__PURE__ */ new Map();
	for (const sight of sights) {
		const type = types.get(sight.type);
		if (type === void 0) continue;
		const draft = drafts.get(sight.type) ?? newDraft(type);
		drafts.set(sight.type, draft);
		take(draft, sight);
	}
	return worldOf(tenant, new Map([...drafts].map(([name, draft]) => [name, settle(draft)])));
}
function newDraft(type) {
	return {
		type,
		complete: false,
		why: void 0,
		listed: /* @__PURE__ */ new Map(),
		looked: /* @__PURE__ */ new Map(),
		byKey: /* @__PURE__ */ new Map(),
		byId: /* @__PURE__ */ new Map()
	};
}
function take(draft, { scope, seen }) {
	const instances = seen.is === "present" ? seen.value : [];
	if (scope === "all" || scope === "page") {
		for (const one of instances) draft.listed.set(one.id, one);
		if (seen.is === "unknown") draft.why = seen.why;
		else if (scope === "all") draft.complete = true;
		return;
	}
	for (const one of instances) draft.looked.set(one.id, one);
	if ("key" in scope) draft.byKey.set(foldKey(draft.type, scope.key), seen);
	else {
		const first = instances[0];
		draft.byId.set(scope.id.toLowerCase(), first === void 0 ? seen.is === "unknown" ? seen : absent : present(first));
	}
}
function settle({ type, complete, why, listed, looked, byKey, byId }) {
	if (why !== void 0) return {
		type,
		complete: false,
		why,
		instances: [...looked.values()],
		byKey,
		byId
	};
	if (complete) return {
		type,
		complete,
		instances: [...listed.values()],
		byKey: /* @__PURE__ */ new Map(),
		byId: /* @__PURE__ */ new Map()
	};
	return {
		type,
		complete,
		instances: [...new Map([...listed, ...looked]).values()],
		byKey,
		byId
	};
}
function notLookedAt(type, key) {
	const what = key === void 0 ? type : `${type}/${key}`;
	return trouble("OBJECT-UNREADABLE", {
		message: `${what} was not looked at`,
		subject: { name: what }
	});
}

// src/engine/observe.ts
/**
* Reads what is wanted and makes a World of it; what could not be read is unknown in it. Objects of the `following` types that
* only the answers name, by id, are asked for in further rounds, at most two: an excluded group, and a group in it.
*/
async function observe(observing, wants, following = []) {
	const { tenant, types } = observing;
	let sights = await look(observing, wants);
	let world = worldFromSights(tenant, types, sights);
	for (let round = 0; round < 2 && following.length > 0; round += 1) {
		const more = revealed(world, types, following);
		if (more.length === 0) break;
		sights = [...sights, ...await look(observing, more)];
		world = worldFromSights(tenant, types, sights);
	}
	return world;
}
/** Reads once. A reader that breaks off leaves unknown what it has not told: nothing is absent for want of an answer. */
async function look({ reader, signal }, wants) {
	const sights = [];
	if (wants.length === 0) return sights;
	try {
		for await (const sight of reader.observe(wants, signal)) sights.push(sight);
	} catch (error) {
		const [first] = toTroubles(error);
		const why = first ?? trouble("INTERNAL", { message: "reading broke off" });
		for (const { type, keys } of wants) if (keys === "all") sights.push({
			type: type.name,
			scope: "all",
			seen: unknown(why)
		});
	}
	return sights;
}

// src/engine/route.ts
/** One Reader over those of several protocols: each gets its own wants, all read side by side. */
function routeReaders(readerOf) {
	return { async *observe(wants, signal) {
		const groups = /* @__PURE__ */ new Map();
		for (const want of wants) groups.set(want.type.protocol, [...groups.get(want.type.protocol) ?? [], want]);
		const streams = [...groups].map(([protocol, own]) => readAll(readerOf, protocol, own, signal));
		for (const sights of await Promise.all(streams)) yield* sights;
	} };
}
/** One Writer over those of several protocols. */
function routeWriters(writerOf) {
	return { perform: async (step, signal) => (await writerOf(step.type.protocol)).perform(step, signal) };
}
/** What breaks one protocol's reading must not take the others' answers along. */
async function readAll(readerOf, protocol, wants, signal) {
	const sights = [];
	try {
		const reader = await readerOf(protocol);
		for await (const sight of reader.observe(wants, signal)) sights.push(sight);
	} catch (error) {
		const why = toTroubles(error)[0] ?? trouble("INTERNAL", { message: `reading through ${protocol} broke off` });
		for (const { type, keys, ids } of wants) {
			if (keys === "all") sights.push({
				type: type.name,
				scope: "all",
				seen: unknown(why)
			});
			else for (const key of keys) sights.push({
				type: type.name,
				scope: { key },
				seen: unknown(why)
			});
			for (const id of ids ?? []) sights.push({
				type: type.name,
				scope: { id },
				seen: unknown(why)
			});
		}
	}
	return sights;
}

// src/model/cloud.ts
/** Hosts from Microsoft's national-cloud pages and the modules' own tables (reference: identity A.9). */
const clouds = {
	commercial: cloud("commercial", "https://login.microsoftonline.com", "https://graph.microsoft.com", "https://outlook.office365.com", "api://AzureADTokenExchange", [".outlook.office365.com"]),
	gcc: cloud("gcc", "https://login.microsoftonline.com", "https://graph.microsoft.com", "https://outlook.office365.com", "api://AzureADTokenExchange", [".outlook.office365.com"]),
	gcchigh: cloud("gcchigh", "https://login.microsoftonline.us", "https://graph.microsoft.us", "https://outlook.office365.us", "api://AzureADTokenExchangeUSGov", [".outlook.office365.us"]),
	dod: cloud("dod", "https://login.microsoftonline.us", "https://dod-graph.microsoft.us", "https://outlook-dod.office365.us", "api://AzureADTokenExchangeUSGov", [".outlook-dod.office365.us"]),
	china: cloud("china", "https://login.chinacloudapi.cn", "https://microsoftgraph.chinacloudapi.cn", "https://partner.outlook.cn", "api://AzureADTokenExchangeChina", [".partner.outlook.cn"])
};
function cloud(name, authority, graph, exchange, federationAudience, bearerHosts) {
	return {
		name,
		authority,
		graph,
		exchange,
		federationAudience,
		bearerHosts
	};
}
/** Says whether a bearer token of a cloud's tenant may be sent to a URL: https, and one of the cloud's own hosts. */
function mayCarryBearer(cloud, url) {
	if (!URL.canParse(url)) return false;
	const { protocol, hostname, port } = new URL(url);
	if (protocol !== "https:" || port !== "" && port !== "443") return false;
	return [cloud.graph, cloud.exchange].some((own) => new URL(own).hostname === hostname) || cloud.bearerHosts.some((suffix) => hostname.endsWith(suffix));
}

// src/http/budgets.ts
/**
* Conditional Access allows one request a second per tenant, all applications together (Graph, service-specific throttling
* limits). Exchange counts app-only calls under way and publishes no number, so few are used (reference: exchange D.1).
*/
const allowances = {
	graph: {
		reads: 8,
		writes: 4
	},
	"graph.conditionalAccess": {
		perSecond: 1,
		reads: 2,
		writes: 1
	},
	exchange: {
		reads: 3,
		writes: 1
	}
};
const unknownService = {
	reads: 4,
	writes: 1
};
/** Makes budgets over a clock. Order is kept: who asks first goes first. */
function createBudgets(clock) {
	const lanes = /* @__PURE__ */ new Map();
	const nextFree = /* @__PURE__ */ new Map();
	return { async enter({ budget, cost = 1, effect }, signal) {
		const started = clock.now();
		const allowance = allowances[budget] ?? unknownService;
		const name = `${budget} ${effect}`;
		const lane = lanes.get(name) ?? createLane(effect === "read" ? allowance.reads : allowance.writes);
		lanes.set(name, lane);
		const leave = await lane.enter();
		if (allowance.perSecond !== void 0) {
			const at = Math.max(clock.now(), nextFree.get(budget) ?? 0);
			nextFree.set(budget, at + cost * 1e3 / allowance.perSecond);
			await clock.sleep(at - clock.now(), signal);
		}
		return {
			waitedMs: clock.now() - started,
			leave
		};
	} };
}
function createLane(width) {
	let inside = 0;
	const waiting = [];
	const leave = () => {
		const next = waiting.shift();
		if (next === void 0) inside -= 1;
		else next();
	};
	const once = () => {
		let left = false;
		return () => {
			if (!left) leave();
			left = true;
		};
	};
	return { async enter() {
		if (inside < width) inside += 1;
		else await new Promise((go) => void waiting.push(go));
		return once();
	} };
}

// src/http/cookie-jar.ts
/** An empty jar. */
function createCookieJar() {
	const hosts = /* @__PURE__ */ new Map();
	return {
		headers(host) {
			const own = hosts.get(host);
			return own === void 0 || own.size === 0 ? {} : { cookie: [...own].map(([name, value]) => `${name}=${value}`).join("; ") };
		},
		keep(host, setCookie) {
			const lines = typeof setCookie === "string" ? [setCookie] : setCookie ?? [];
			for (const line of lines) {
				const [, name, value] = /^\s*([^=;\s]+)=([^;]*)/u.exec(line) ?? [];
				if (name === void 0 || value === void 0 || value.length > 4096) continue;
				const own = hosts.get(host) ?? /* @__PURE__ */ new Map();
				hosts.set(host, own.set(name, value));
			}
		}
	};
}

// src/http/dispatcher.ts
const connectTimeoutMs = 3e4;
const loopback = [
	"127.0.0.1",
	"localhost",
	"[::1]"
];
/** Reads a simulator's address. Fails with INPUT-INVALID unless it is plain http on the loopback address: it is never a way to send tokens elsewhere. */
function simulatorOrigin(text) {
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url === void 0 || url.protocol !== "http:" || !loopback.includes(url.hostname) || url.port === "") return fail("INPUT-INVALID", {
		message: `The simulator's address is "${text.slice(0, 100)}".`,
		subject: { name: "TENANTFORM_SIMULATOR" },
		hint: "Give http://127.0.0.1:PORT, as `tenantform simulate` prints it."
	});
	return url.origin;
}
/** Opens the way out: direct, through a proxy, or to a simulator. Node's own certificate authorities stay trusted. */
async function openDispatcher(route) {
	const { Agent, EnvHttpProxyAgent } = await import("./undici2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const tls = route.caPem === void 0 ? {} : { ca: [...rootCertificates, route.caPem] };
	const connect = {
		timeout: connectTimeoutMs,
		...tls
	};
	const agent = {
		keepAliveTimeout: 3e4,
		connections: 16,
		pipelining: 1
	};
	if (route.simulator !== void 0) {
		const origin = simulatorOrigin(route.simulator);
		return new Agent({
			...agent,
			connect
		}).compose((dispatch) => (options, handler) => {
			const trueHost = new URL(String(options.origin)).host;
			return dispatch({
				...options,
				origin,
				headers: withHost(options.headers, trueHost)
			}, handler);
		});
	}
	if (route.proxy === void 0) return new Agent({
		...agent,
		connect
	});
	if (!URL.canParse(route.proxy)) fail("INPUT-INVALID", {
		message: "The proxy is not a URL.",
		subject: { name: "--proxy" },
		hint: "Write it as http://host:port or http://user:password@host:port."
	});
	return new EnvHttpProxyAgent({
		...agent,
		connect,
		httpProxy: route.proxy,
		httpsProxy: route.proxy,
		noProxy: route.noProxy ?? "",
		requestTls: connect
	});
}
function withHost(headers, host) {
	const own = {};
	if (headers !== null && typeof headers === "object" && !Array.isArray(headers) && !(Symbol.iterator in headers)) {
		for (const [name, value] of Object.entries(headers)) if (typeof value === "string") own[name] = value;
	}
	return {
		...own,
		host
	};
}

// src/http/ledger-book.ts
/** An empty book. */
function createLedgerBook() {
	const rows = /* @__PURE__ */ new Map();
	let underWay = 0;
	const row = (host) => {
		const found = rows.get(host) ?? {
			requests: 0,
			rounds: 0,
			retries: 0,
			waitedMs: 0,
			bytes: 0
		};
		rows.set(host, found);
		return found;
	};
	return {
		begin(host) {
			const own = row(host);
			own.requests += 1;
			if (underWay === 0) own.rounds += 1;
			underWay += 1;
		},
		end(host, bytes) {
			underWay -= 1;
			row(host).bytes += bytes;
		},
		retry: (host) => void (row(host).retries += 1),
		waited: (host, ms) => void (row(host).waitedMs += Math.round(ms)),
		rows: () => Object.fromEntries([...rows].map(([host, own]) => [host, { ...own }]))
	};
}

// src/http/network-trouble.ts
/** Failures that happen before any byte of a request is sent. */
const before = {
	ECONNREFUSED: "the connection was refused",
	ENOTFOUND: "its name could not be resolved",
	EAI_AGAIN: "its name could not be resolved just now",
	EHOSTUNREACH: "there is no route to it",
	ENETUNREACH: "the network is unreachable",
	UND_ERR_CONNECT_TIMEOUT: "the connection was not made in time"
};
const certificateCodes = [
	"UNABLE_TO_VERIFY_LEAF_SIGNATURE",
	"SELF_SIGNED_CERT_IN_CHAIN",
	"DEPTH_ZERO_SELF_SIGNED_CERT",
	"UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
	"UNABLE_TO_GET_ISSUER_CERT",
	"CERT_HAS_EXPIRED",
	"ERR_TLS_CERT_ALTNAME_INVALID"
];
/** Tells in plain words why there was no answer, and whether the request may have arrived. Fit for logs: no headers, no bodies. */
function explainNoAnswer(error, host, timeoutMs) {
	const code = deepCode(error);
	const words = deepMessage(error);
	const subject = { name: host };
	if (certificateCodes.includes(code)) return {
		hopeless: true,
		trouble: trouble("NETWORK-CERTIFICATE", {
			message: `The certificate of ${host} is not trusted (${code}).`,
			subject,
			arrived: "no"
		})
	};
	if (code === "UND_ERR_PRX_TLS" || /proxy/iu.test(words)) {
		const status = /\b(4\d\d|5\d\d)\b/u.exec(words)?.[1];
		const reason = status === "407" ? "it wants credentials, or refuses those given" : `it answered ${status ?? "with an error"}`;
		return {
			hopeless: status === "407" || status === "403",
			trouble: trouble("NETWORK-PROXY", {
				message: `The proxy did not connect to ${host}: ${reason}.`,
				subject,
				arrived: "no"
			})
		};
	}
	if (code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT") return {
		hopeless: false,
		trouble: trouble("NETWORK-TIMEOUT", {
			message: `${host} did not answer within ${Math.round(timeoutMs / 1e3)} seconds.`,
			subject,
			arrived: "maybe"
		})
	};
	const early = before[code];
	if (early !== void 0) return {
		hopeless: code === "ENOTFOUND",
		trouble: trouble("NETWORK-FAILED", {
			message: `${host} could not be reached: ${early}.`,
			subject,
			arrived: "no"
		})
	};
	const how = code === "ECONNRESET" || code === "UND_ERR_SOCKET" ? "the connection broke before the answer was complete" : `the answer could not be read (${code === "" ? "unknown reason" : code})`;
	return {
		hopeless: false,
		trouble: trouble("NETWORK-FAILED", {
			message: `${host}: ${how}.`,
			subject,
			arrived: "maybe"
		})
	};
}
function deepCode(error) {
	for (let here = error, depth = 0; isRecordLike(here) && depth < 6; here = here["cause"], depth += 1) {
		if (typeof here["code"] === "string") return here["code"];
		const errors = here["errors"];
		if (Array.isArray(errors) && errors.length > 0) return deepCode(errors[0]);
	}
	return "";
}
function deepMessage(error) {
	const words = [];
	for (let here = error, depth = 0; isRecordLike(here) && depth < 6; here = here["cause"], depth += 1) if (typeof here["message"] === "string") words.push(here["message"]);
	return words.join(" ");
}
function isRecordLike(value) {
	return isRecord(value) || value instanceof Error;
}

// src/http/reply-decoding.ts
const unzip = promisify(gunzip);
/**
* Makes a Reply of an answer's bytes. Exchange declares gzip for bodies that are not (reference: exchange B.9), and gateways
* answer JSON calls with HTML: both are told as `garbled`, never thrown, so that the status still speaks. Fails only where
* real gzip is broken in the middle.
*/
async function decodeReply(status, headers, bytes, limitBytes) {
	const declared = (headers.get("content-encoding") ?? "").includes("gzip");
	const zipped = bytes[0] === 31 && bytes[1] === 139;
	const plain = declared && zipped ? await unzip(bytes, { maxOutputLength: limitBytes }) : bytes;
	if (plain.length === 0) return {
		status,
		headers,
		body: void 0
	};
	const text = new TextDecoder().decode(plain);
	const json = /[/+]json/iu.test(headers.get("content-type") ?? "");
	const garbled = declared && !zipped;
	if (json || /^\s*[[{]/u.test(text)) try {
		return {
			status,
			headers,
			body: JSON.parse(text),
			...garbled ? { garbled: true } : {}
		};
	} catch {
		return {
			status,
			headers,
			body: text,
			garbled: true
		};
	}
	return {
		status,
		headers,
		body: text,
		...garbled ? { garbled: true } : {}
	};
}

// src/http/retry-after.ts
/**
* Reads `Retry-After`: seconds, also fractional (Graph sends `2.128`), or an HTTP date. Gives milliseconds from now, never
* negative; undefined where there is none or it is nonsense.
*/
function retryAfterMs(value, now) {
	if (value === void 0 || value.trim() === "") return void 0;
	const seconds = Number(value);
	if (Number.isFinite(seconds)) return Math.max(0, seconds * 1e3);
	const date = Date.parse(value);
	return Number.isNaN(date) ? void 0 : Math.max(0, date - now);
}
/** The wait before the n-th repetition (from 1): doubling from one second to a minute, with jitter between half and whole. */
function backoffMs(attempt, random) {
	const whole = Math.min(6e4, 1e3 * 2 ** (attempt - 1));
	return whole / 2 + whole / 2 * random();
}

// src/http/door.ts
const bodyLimitBytes = 268435456;
/** A service that asks for a longer pause than this is given up: the job is better run again later. */
const longestPauseMs = 9e5;
const busy$1 = [
	429,
	500,
	502,
	503,
	504
];
/**
* Opens the only way to the network. Calls that may be repeated are, within the retries, on no answer and on 429, 500, 502,
* 503 and 504; others only on 429 and where nothing was sent. `Retry-After` is remembered per host, so that parallel calls
* wait together. Redirects are never followed. Fails with NETWORK-* where there was no answer, SERVICE-THROTTLED where a
* service asks for too long a pause, WRITE-REFUSED for a write through a reading door.
*/
function openDoor(options) {
	const { clock } = options;
	if (options.simulator !== void 0) simulatorOrigin(options.simulator);
	const budgets = createBudgets(clock);
	const book = createLedgerBook();
	const jar = createCookieJar();
	const pausedUntil = /* @__PURE__ */ new Map();
	let dispatcher;
	const random = () => (options.random(4)[0] ?? 0) / 256;
	const pause = async (host, ms, signal) => {
		if (ms <= 0) return;
		book.waited(host, ms);
		await clock.sleep(ms, signal);
		if (signal.aborted) fail("STOPPED", {
			message: "The run was stopped while it waited for a service.",
			arrived: "no"
		});
	};
	const once = async (call, host, signal) => {
		const entered = await budgets.enter(call, signal);
		if (entered.waitedMs > 1) book.waited(host, entered.waitedMs);
		try {
			await pause(host, (pausedUntil.get(host) ?? 0) - clock.now(), signal);
			dispatcher ??= openDispatcher(options);
			const reply = await exchange(await dispatcher, call, host, signal);
			if (Number(reply.headers.get("x-ms-throttle-limit-percentage") ?? 0) >= 1) pausedUntil.set(host, clock.now() + 1e3);
			return reply;
		} finally {
			entered.leave();
		}
	};
	const exchange = async (way, call, host, signal) => {
		const { request } = await import("./undici2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
		const started = Date.now();
		let bytes = 0;
		book.begin(host);
		try {
			const timeout = call.timeoutMs ?? options.timeoutMs;
			const answer = await request(call.url, {
				dispatcher: way,
				method: call.method,
				headers: {
					...jar.headers(host),
					...call.headers,
					"user-agent": options.userAgent,
					"accept-encoding": "gzip"
				},
				body: call.body ?? null,
				headersTimeout: timeout,
				bodyTimeout: timeout,
				signal
			});
			const body = await readBody(answer.body);
			bytes = body.length;
			const headers = new Map(Object.entries(answer.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value ?? ""]));
			jar.keep(host, answer.headers["set-cookie"]);
			options.onTrace?.(`${call.method} ${call.url} ${answer.statusCode} ${Date.now() - started} ms`);
			return await decodeReply(answer.statusCode, headers, body, bodyLimitBytes);
		} catch (error) {
			options.onTrace?.(`${call.method} ${call.url} no answer ${Date.now() - started} ms`);
			throw error;
		} finally {
			book.end(host, bytes);
		}
	};
	return {
		async send(call, signal) {
			const host = guard(call, options);
			for (let attempt = 1;; attempt += 1) {
				const last = attempt > options.retries;
				let reply;
				try {
					reply = await once(call, host, signal);
				} catch (error) {
					if (error instanceof TenantformError) throw error;
					if (signal.aborted) throw new TenantformError(trouble("STOPPED", {
						message: `The run was stopped during a call to ${host}.`,
						arrived: call.effect === "write" ? "maybe" : "no"
					}));
					const { trouble: why, hopeless } = explainNoAnswer(error, host, call.timeoutMs ?? options.timeoutMs);
					const mayRepeat = call.repeat === "safe" || why.arrived === "no";
					if (last || hopeless || !mayRepeat) throw new TenantformError(why, { cause: error });
					book.retry(host);
					await pause(host, backoffMs(attempt, random), signal);
					continue;
				}
				if (!busy$1.includes(reply.status) || last || call.repeat !== "safe" && reply.status !== 429) return reply;
				const asked = retryAfterMs(reply.headers.get("retry-after"), clock.now());
				if (asked !== void 0 && asked > longestPauseMs) fail("SERVICE-THROTTLED", {
					message: `${host} asks to wait ${Math.round(asked / 6e4)} minutes.`,
					subject: { name: host },
					arrived: "no"
				});
				book.retry(host);
				if (asked !== void 0) pausedUntil.set(host, Math.max(pausedUntil.get(host) ?? 0, clock.now() + asked));
				await pause(host, asked ?? backoffMs(attempt, random), signal);
			}
		},
		ledger: () => book.rows(),
		async close() {
			await (await dispatcher)?.destroy();
		}
	};
}
/** Refuses what a door never does; gives the call's host. */
function guard(call, options) {
	if (options.mode === "read" && call.effect === "write") fail("WRITE-REFUSED", {
		message: `A reading command tried to write: ${call.method} ${call.url}.`,
		arrived: "no"
	});
	const { host, hostname, protocol } = new URL(call.url);
	const carriesToken = Object.keys(call.headers).some((name) => name.toLowerCase() === "authorization");
	const allowed = mayCarryBearer(options.cloud, call.url) || hostname === options.idTokenHost && protocol === "https:";
	if (carriesToken && !allowed) fail("BEARER-REFUSED", {
		message: `A token was not sent to ${host}: it is not a host of the ${options.cloud.name} cloud.`,
		subject: { name: host },
		arrived: "no"
	});
	return host;
}
async function readBody(body) {
	const parts = [];
	let length = 0;
	for await (const part of body) {
		length += part.length;
		if (length > bodyLimitBytes) throw new Error("the answer is larger than this program takes");
		parts.push(part);
	}
	return Buffer.concat(parts);
}

// src/identity/bound-door.ts
/**
* Binds a door to a session: every call that names an audience carries that audience's token. A 401 asks once for a fresh
* token, with the claims challenge if there is one (reference: identity A.8), and the call is made once more: a call that was
* refused so was not carried out.
*/
function withSession(door, session) {
	const withToken = async (call, audience, why, claims, signal) => {
		const token = await session.token(audience, why, claims);
		return door.send({
			...call,
			headers: {
				...call.headers,
				authorization: `Bearer ${token.bearer.reveal()}`
			}
		}, signal);
	};
	return { async send(call, signal) {
		if (call.audience === null) return door.send(call, signal);
		const reply = await withToken(call, call.audience, "first", void 0, signal);
		if (reply.status !== 401) return reply;
		return withToken(call, call.audience, "refused", claimsOf(reply), signal);
	} };
}
function claimsOf(reply) {
	const challenge = reply.headers.get("www-authenticate") ?? "";
	const encoded = /claims="([A-Za-z0-9+/=_-]+)"/u.exec(challenge)?.[1];
	if (encoded === void 0) return void 0;
	const text = Buffer.from(encoded, "base64").toString("utf8");
	return text.trim().startsWith("{") ? text : void 0;
}

// src/identity/certificate.ts
const subject = { name: "certificate" };
/**
* Opens a certificate. Fails with SIGN-IN-CERTIFICATE (unreadable, no key, key of another certificate, not RSA of 2048 bits)
* or SIGN-IN-CERTIFICATE-PASSWORD (none given, or the wrong one). Whether it has expired is for the caller, who has the clock.
*/
async function openCertificate(parts) {
	const bytes = unwrap(parts.certificate);
	const pem = asPem(bytes);
	const { certificates, key } = pem === void 0 ? await fromPfx(bytes, parts.password) : {
		certificates: pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/gu) ?? [],
		key: void 0
	};
	const keyPem = parts.key === void 0 ? void 0 : asPem(unwrap(parts.key));
	if (parts.key !== void 0 && keyPem === void 0) fail("SIGN-IN-CERTIFICATE", {
		message: "The certificate key is not a PEM file.",
		subject: { name: "certificate-key" }
	});
	return checked(certificates, key ?? openKey(keyPem ?? pem ?? "", parts.password));
}
function checked(certificates, key) {
	const opened = certificates.map(readCertificate);
	if (opened.length === 0) fail("SIGN-IN-CERTIFICATE", {
		message: "There is no certificate in what was given.",
		subject,
		hint: "Give a PEM file with BEGIN CERTIFICATE, or a PFX."
	});
	const leaf = opened.find((one) => one.checkPrivateKey(key));
	if (leaf === void 0) return fail("SIGN-IN-CERTIFICATE", {
		message: "The private key does not belong to the certificate.",
		subject,
		hint: "Give the key that was made together with this certificate."
	});
	if (key.asymmetricKeyType !== "rsa" || (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) fail("SIGN-IN-CERTIFICATE", {
		message: "Entra ID takes RSA keys of at least 2048 bits here.",
		subject,
		hint: "Make one: openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 365 -subj \"/CN=tenantform\""
	});
	const rest = opened.filter((one) => one !== leaf);
	return {
		privateKey: hide(key.export({
			type: "pkcs8",
			format: "pem"
		}).toString()),
		chain: [leaf, ...rest].map((one) => one.toString()).join(""),
		thumbprintSha256: createHash("sha256").update(leaf.raw).digest("hex"),
		subject: leaf.subject,
		notAfter: Date.parse(leaf.validTo)
	};
}
function readCertificate(pem) {
	try {
		return new X509Certificate(pem);
	} catch {
		return fail("SIGN-IN-CERTIFICATE", {
			message: "The certificate is damaged.",
			subject
		});
	}
}
function openKey(pem, password) {
	const block = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]+?-----END [A-Z ]*PRIVATE KEY-----/u.exec(pem)?.[0];
	if (block === void 0) return fail("SIGN-IN-CERTIFICATE", {
		message: "There is no private key with the certificate.",
		subject,
		hint: "Give it with certificate-key, or put it into the same file."
	});
	const locked = /ENCRYPTED/u.test(block);
	if (locked && password === void 0) fail("SIGN-IN-CERTIFICATE-PASSWORD", {
		message: "The private key is encrypted and no password was given.",
		subject: { name: "certificate-password" }
	});
	try {
		return createPrivateKey(locked && password !== void 0 ? {
			key: block,
			passphrase: password.reveal()
		} : block);
	} catch {
		return fail(locked ? "SIGN-IN-CERTIFICATE-PASSWORD" : "SIGN-IN-CERTIFICATE", {
			message: locked ? "The password does not open the private key." : "The private key is damaged.",
			subject: { name: locked ? "certificate-password" : "certificate-key" }
		});
	}
}
async function fromPfx(bytes, password) {
	if (bytes[0] !== 48) return fail("SIGN-IN-CERTIFICATE", {
		message: "The certificate is neither PEM nor PFX.",
		subject,
		hint: "Give a file, or its base64."
	});
	const { openPfx } = await import("./pfx.js");
	const { certificates, key } = openPfx(bytes, password);
	return {
		certificates,
		key: createPrivateKey(key.reveal())
	};
}
/** Base64 around the real bytes is taken off: that is how a file travels in a secret. */
function unwrap(bytes) {
	if (bytes.length === 0 || bytes[0] === 48) return bytes;
	const text = Buffer.from(bytes).toString("latin1").replaceAll(/\s/gu, "");
	return !text.includes("-----BEGIN") && /^[A-Za-z0-9+/]{64,}={0,2}$/u.test(text) && bytes[0] !== 48 ? Buffer.from(text, "base64") : bytes;
}
function asPem(bytes) {
	const text = Buffer.from(bytes).toString("utf8");
	return text.includes("-----BEGIN") ? text : void 0;
}

// src/identity/credential.ts
const makeOne = "openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 365 -subj \"/CN=tenantform\"";
/**
* Makes a credential. Fails with SIGN-IN-SECRET-REFUSED for a client secret, user name or password, with
* SIGN-IN-CREDENTIAL-MISSING where there is none, and with what opening a certificate fails with; an expired one is refused here.
*/
async function readCredential(inputs, readBytes, now) {
	const refused = inputs.clientSecret !== void 0 ? "A client secret" : inputs.username !== void 0 ? "A user name" : inputs.password !== void 0 ? "A user’s password" : void 0;
	if (refused !== void 0) fail("SIGN-IN-SECRET-REFUSED", {
		message: `${refused} is not taken: SharePoint refuses secrets, and users meet multifactor authentication.`,
		subject: { name: "credential" },
		hint: `Use GitHub’s ID token (permissions: id-token: write) or a certificate: ${makeOne}; upload cert.pem to the application.`
	});
	if (inputs.certificate !== void 0) {
		const part = async (word) => isContent(word) ? Buffer.from(word) : readBytes(word);
		const certificate = await openCertificate({
			certificate: await part(inputs.certificate),
			...inputs.certificateKey === void 0 ? {} : { key: await part(inputs.certificateKey) },
			...inputs.certificatePassword === void 0 ? {} : { password: hide(inputs.certificatePassword) }
		});
		if (certificate.notAfter < now) fail("SIGN-IN-CERTIFICATE-EXPIRED", {
			message: `The certificate expired on ${new Date(certificate.notAfter).toISOString().slice(0, 10)}.`,
			subject: { name: "certificate" },
			hint: `Make a new one and upload it to the application: ${makeOne}`
		});
		return {
			kind: "certificate",
			certificate
		};
	}
	if (inputs.requestUrl !== void 0 && inputs.requestToken !== void 0) {
		if (inputs.audience === void 0) fail("INPUT-MISSING", {
			message: "No federation audience is known for this cloud.",
			subject: { name: "federation-audience" },
			hint: "Give the audience of the federated credential."
		});
		return {
			kind: "github",
			requestUrl: inputs.requestUrl,
			requestToken: inputs.requestToken,
			audience: inputs.audience
		};
	}
	return fail("SIGN-IN-CREDENTIAL-MISSING", {
		message: "There is nothing to sign in with: no certificate was given, and this job has no ID token.",
		subject: { name: "credential" },
		hint: `In a workflow add \`permissions: id-token: write\` (a fork’s pull request never has it). Elsewhere give --certificate; to make one: ${makeOne}`
	});
}
/** Whether a word is the certificate itself and not a file's name. */
function isContent(word) {
	return word.includes("-----BEGIN") || /^[A-Za-z0-9+/\s]{200,}={0,2}\s*$/u.test(word);
}

// src/identity/access-token.ts
/** Reads the claims of a JWT. Gives empty claims for anything that is none: its signature is the service's business. */
function decodeAccessToken(token) {
	const claims = payloadOf(token);
	const text = (name) => {
		const value = claims[name];
		return typeof value === "string" ? value : void 0;
	};
	const list = (name) => {
		const value = claims[name];
		return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
	};
	return {
		roles: list("roles"),
		wids: list("wids"),
		audience: text("aud"),
		issuer: text("iss"),
		subject: text("sub"),
		tenant: text("tid"),
		application: text("appid") ?? text("azp"),
		objectId: text("oid"),
		jobWorkflowRef: text("job_workflow_ref")
	};
}
function payloadOf(token) {
	try {
		const value = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
		return isRecord(value) ? value : {};
	} catch {
		return {};
	}
}

// src/identity/github-id-token.ts
/**
* Asks GitHub for a new ID token for an audience. One lives about five minutes, so every token request takes a fresh one
* (reference: identity A.3). Fails with SIGN-IN-ID-TOKEN; the request token and the ID token are never in the message.
*/
async function requestIdToken(door, from, signal) {
	if (!URL.canParse(from.requestUrl)) fail("SIGN-IN-ID-TOKEN", { message: "ACTIONS_ID_TOKEN_REQUEST_URL is not a URL." });
	const reply = await door.send({
		effect: "read",
		method: "GET",
		url: `${from.requestUrl}${from.requestUrl.includes("?") ? "&" : "?"}audience=${encodeURIComponent(from.audience)}`,
		headers: {
			authorization: `Bearer ${from.requestToken}`,
			accept: "application/json"
		},
		audience: null,
		budget: "sign-in",
		repeat: "safe",
		timeoutMs: 3e4
	}, signal);
	const value = isRecord(reply.body) ? reply.body["value"] : void 0;
	if (reply.status !== 200 || typeof value !== "string") fail("SIGN-IN-ID-TOKEN", {
		message: `GitHub gave no ID token: it answered ${reply.status}.`,
		service: { status: reply.status }
	});
	return value;
}

// src/identity/aadsts-codes.ts
const row = (code, means, todo, retry) => retry === void 0 ? {
	code,
	means,
	todo
} : {
	code,
	means,
	todo,
	retry
};
const table = (entries) => new Map(entries.flatMap(([codes, one]) => codes.map((code) => [code, one])));
const busy = {
	times: 4,
	seconds: 5
};
/**
* The codes that a pipeline meets, from Microsoft's list of Entra authentication error codes and from what others saw
* (reference: identity A.10). Codes not in here are told with the service's own words.
*/
const aadstsCodes = table([
	[[700016], row("SIGN-IN-APPLICATION", "the client id is not known in this tenant", "Check client-id and tenant, and the cloud; a multi-tenant application needs admin consent first.")],
	[[7000229], row("SIGN-IN-APPLICATION", "the application has no service principal in the tenant", "Create the enterprise application, or give admin consent.")],
	[[
		700011,
		70001,
		7000112,
		1000031
	], row("SIGN-IN-APPLICATION", "the application is missing or disabled in the tenant", "Enable the enterprise application in Entra ID.")],
	[[90002], row("SIGN-IN-TENANT", "the tenant was not found", "Check the tenant’s name; it may live in another cloud.")],
	[[900023], row("SIGN-IN-TENANT", "the tenant is neither a GUID nor a known domain", "Give a verified domain of the tenant, or its id.")],
	[[
		90038,
		900382,
		900432,
		50049
	], row("SIGN-IN-TENANT", "the tenant belongs to another national cloud", "Set the cloud input.")],
	[[5000224], row("SIGN-IN-TENANT", "the tenant was deleted", "Check the tenant’s name.")],
	[[
		50059,
		90019,
		50194,
		9001023
	], row("SIGN-IN-TENANT", "no tenant was named to the authority", "Give the tenant’s domain or id.")],
	[[70021], row("SIGN-IN-FEDERATION", "no federated credential of the application fits the token", "Compare issuer, subject and audience; a new credential takes some minutes to be known.", {
		times: 4,
		seconds: 20
	})],
	[[700211], row("SIGN-IN-FEDERATION", "the issuer of the token is not the one of the federated credential", "Compare the issuer, also its trailing slash; enterprises and ghe.com have their own.")],
	[[700212], row("SIGN-IN-FEDERATION", "the audience of the token is not the one of the federated credential", "Set federation-audience to what the credential says, or the cloud input.")],
	[[700213], row("SIGN-IN-FEDERATION", "the subject of the token is not the one of the federated credential", "Give the credential exactly the subject shown: environment or branch, and with or without the numbers of owner and repository.", {
		times: 1,
		seconds: 20
	})],
	[[7002138], row("SIGN-IN-FEDERATION", "the subject fits but for capital letters", "Create the federated credential again with exactly the same letters.")],
	[[
		700222,
		700227,
		700229
	], row("SIGN-IN-FEDERATION", "a token of Entra ID itself was used in a way that is not supported", "Check how the managed identity is set up as a federated credential.")],
	[[700024], row("SIGN-IN-CLOCK", "the assertion is outside its time", "Set this machine’s clock right.", {
		times: 1,
		seconds: 2
	})],
	[[
		50013,
		500133,
		50027
	], row("SIGN-IN-CLOCK", "the assertion is malformed or expired", "Set this machine’s clock right; check that the certificate belongs to this application.")],
	[[700027], row("SIGN-IN-CERTIFICATE-UNKNOWN", "the certificate is not one that this application accepts", "Upload the certificate to this application, and check that it has not expired.", {
		times: 3,
		seconds: 10
	})],
	[[700030, 50012], row("SIGN-IN-CERTIFICATE-UNKNOWN", "the certificate’s name or chain is not accepted", "Register the certificate itself with the application.")],
	[[50048], row("SIGN-IN-FAILED", "the assertion names two different applications", "Please report this: it is a fault of Tenantform.")],
	[[
		7000215,
		7000222,
		7000218,
		700025,
		70002
	], row("SIGN-IN-CREDENTIAL", "the credential is not accepted", "Use a certificate or a federated credential of this application.")],
	[[500011], row("SIGN-IN-RESOURCE", "the service is not there in this tenant", "Check the cloud input and that the tenant is licensed for the service.")],
	[[500014], row("SIGN-IN-RESOURCE", "the service is disabled in this tenant", "Look at the subscription, and enable the service’s principal.")],
	[[
		650052,
		650057,
		650056,
		65005
	], row("SIGN-IN-CONSENT", "the application does not ask for this service, or the tenant has not subscribed to it", "Add the API permission and give admin consent.")],
	[[650051], row("SIGN-IN-CONSENT", "consent is under way", "Wait a minute and run again.", busy)],
	[[65001], row("SIGN-IN-CONSENT", "nobody has consented", "Give admin consent to the application.")],
	[[501051, 50105], row("SIGN-IN-CONSENT", "the service demands that the application is assigned to it", "Grant the application a role of the service.")],
	[[
		70011,
		28002,
		28003,
		700022,
		900144,
		901002,
		9002313,
		70003,
		90014
	], row("SIGN-IN-FAILED", "the request for a token is malformed", "Please report this: it is a fault of Tenantform.")],
	[[53003], row("SIGN-IN-BLOCKED", "a Conditional Access policy for workload identities blocks the sign-in", "Allow the runner’s addresses or leave this service principal out; see the service principal sign-in log.")],
	[[
		530032,
		53e3,
		530034,
		530035
	], row("SIGN-IN-BLOCKED", "a policy blocks the sign-in", "See the service principal sign-in log.")],
	[[
		50076,
		50079,
		50074,
		50158,
		50072,
		50034,
		50020,
		50126,
		50055,
		50057,
		50177
	], row("SIGN-IN-FAILED", "a user is signing in, not an application", "Give the client id of an application with a certificate or a federated credential.")],
	[[
		700082,
		50173,
		70043
	], row("SIGN-IN-FAILED", "a refresh token is no longer valid", "Run again.")],
	[[
		500021,
		500022,
		50002
	], row("SIGN-IN-BLOCKED", "tenant restrictions of the network forbid this tenant", "Ask those who run the proxy.")],
	[[
		50033,
		90006,
		90012,
		90024,
		90033,
		90090,
		40010
	], row("SIGN-IN-BUSY", "the authority has a passing fault", "Run again.", busy)],
	[[90055, 50196], row("SIGN-IN-BUSY", "the authority sees too many requests for tokens", "Run fewer pipelines at once.", {
		times: 3,
		seconds: 20
	})],
	[[1002016], row("SIGN-IN-FAILED", "the connection used an old TLS", "Look at the proxy between here and the authority.")]
]);

// src/identity/sign-in-trouble.ts
/**
* Explains the body of a token endpoint's refusal. The words of the service are cut to their first line, with the ids that
* support wants; for a federated sign-in the claims that must match are named, and nothing else of the token.
*/
function explainRefusal(status, body, idToken) {
	const fields = isRecord(body) ? body : {};
	const description = typeof fields["error_description"] === "string" ? fields["error_description"] : "";
	const codes = Array.isArray(fields["error_codes"]) ? fields["error_codes"] : [];
	const number = Number(codes[0] ?? /AADSTS(\d+)/u.exec(description)?.[1] ?? NaN);
	const known = aadstsCodes.get(number);
	const firstLine = withoutTokens(description.split(/\r?\n/u)[0] ?? "");
	const ids = ["trace_id", "correlation_id"].flatMap((name) => typeof fields[name] === "string" ? [`${name.replace("_id", "")} ${fields[name]}`] : []);
	const name = Number.isNaN(number) ? `status ${status}` : `AADSTS${number}`;
	const shown = idToken !== void 0 && known?.code === "SIGN-IN-FEDERATION" ? ` The token says: ${claimsText(idToken)}.` : "";
	return {
		trouble: trouble(known?.code ?? (status >= 500 || status === 429 ? "SIGN-IN-BUSY" : "SIGN-IN-FAILED"), {
			message: `Signing in failed: ${known?.means ?? "the authority refused"} (${name}).${shown} ${firstLine}${ids.length > 0 ? ` [${ids.join(", ")}]` : ""}`.trim(),
			...known === void 0 ? {} : { hint: known.todo },
			service: {
				status,
				code: name,
				message: firstLine
			}
		}),
		...known?.retry === void 0 ? {} : { retry: known.retry }
	};
}
/** The claims that a federated credential is held against, and which of GitHub's two forms the subject has. */
function claimsText(claims) {
	const form = /^repo:[^/:]+@\d+\//u.test(claims.subject ?? "") ? "with numbers, as new repositories have it" : "by name";
	return [
		`issuer ${claims.issuer ?? "(none)"}`,
		`subject ${claims.subject ?? "(none)"} (${form})`,
		`audience ${claims.audience ?? "(none)"}`,
		...claims.jobWorkflowRef === void 0 ? [] : [`workflow ${claims.jobWorkflowRef}`]
	].join(", ");
}
/** Some texts echo parts of the assertion: anything that looks like a token goes. */
function withoutTokens(text) {
	return text.replaceAll(/[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}(\.[A-Za-z0-9_-]*)?/gu, "***").slice(0, 500);
}

// src/identity/session.ts
/** A token is renewed this long before it ends, so that none expires on its way. */
const renewBeforeMs = 12e4;
/**
* Signs in: takes a first token for one audience, which also tells the tenant's GUID, and gives the session that every
* service uses. Tokens are per audience, in memory only, asked for once even when many calls want one, and renewed before
* they end or when a service refused. Fails with SIGN-IN-* codes.
*/
async function signIn(options, firstAudience) {
	const kept = /* @__PURE__ */ new Map();
	const fetchToken = tokenSource(options);
	const get = (audience, why, claims) => {
		const known = why === "first" ? kept.get(audience) : void 0;
		const fresh = known === void 0 ? fetchToken(audience, claims) : known.then((one) => one.token.expires - renewBeforeMs > options.clock.now() ? one : fetchToken(audience), () => fetchToken(audience));
		kept.set(audience, fresh);
		return fresh;
	};
	const first = await get(firstAudience, "first");
	const tenant = first.claims.tenant;
	if (tenant === void 0) fail("SIGN-IN-FAILED", { message: "The token does not say which tenant it is for." });
	if (isGuid(options.tenant) && tenant.toLowerCase() !== options.tenant.toLowerCase()) fail("SIGN-IN-TENANT", { message: `The token is for tenant ${tenant}, not for ${options.tenant}.` });
	return {
		tenant,
		client: options.clientId,
		objectId: first.claims.objectId,
		token: async (audience, why, claims) => (await get(audience, why, claims)).token
	};
}
/** Asks the authority through MSAL; its network goes through our door, so that proxy, limits and ledger hold there too. */
function tokenSource(options) {
	let application;
	let refusal;
	let broken;
	let idToken;
	const network = networkOver(options, (seen) => refusal = seen, (error) => broken = error);
	const assertion = async () => {
		if (options.credential.kind !== "github") return "";
		const token = await requestIdToken(options.door, options.credential, options.signal);
		idToken = decodeAccessToken(token);
		return token;
	};
	const once = async (audience, claims) => {
		application ??= openApplication(options, network, assertion);
		refusal = void 0;
		broken = void 0;
		const result = await (await application).acquireTokenByClientCredential({
			scopes: [`${audience}/.default`],
			skipCache: true,
			...claims === void 0 ? {} : { claims }
		});
		if (result === null) return fail("SIGN-IN-FAILED", { message: "The authority gave no token." });
		const said = decodeAccessToken(result.accessToken);
		const lifetimeMs = result.expiresOn === null ? 36e5 : Math.max(0, result.expiresOn.getTime() - Date.now());
		return {
			claims: said,
			token: {
				bearer: hide(result.accessToken),
				roles: said.roles,
				wids: said.wids,
				expires: options.clock.now() + lifetimeMs
			}
		};
	};
	return async (audience, claims) => {
		for (let attempt = 1;; attempt += 1) try {
			return await once(audience, claims);
		} catch (error) {
			if (error instanceof TenantformError) throw error;
			if (broken !== void 0) throw broken;
			if (refusal === void 0) throw new TenantformError(trouble("SIGN-IN-FAILED", { message: `Signing in failed: ${wordsOf(error)}` }), { cause: error });
			const explained = explainRefusal(refusal.status, refusal.body, idToken);
			if (explained.retry === void 0 || attempt > explained.retry.times || options.signal.aborted) throw new TenantformError(explained.trouble, { cause: error });
			await options.clock.sleep(explained.retry.seconds * 1e3, options.signal);
		}
	};
}
async function openApplication({ clientId, credential, cloud, tenant }, networkClient, clientAssertion) {
	const { ConfidentialClientApplication } = await import("./dist.js");
	return new ConfidentialClientApplication({
		auth: {
			clientId,
			authority: `${cloud.authority}/${encodeURIComponent(tenant)}`,
			knownAuthorities: [new URL(cloud.authority).host],
			...credential.kind === "github" ? { clientAssertion } : { clientCertificate: {
				thumbprintSha256: credential.certificate.thumbprintSha256,
				privateKey: credential.certificate.privateKey.reveal(),
				x5c: credential.certificate.chain
			} }
		},
		system: {
			networkClient,
			disableInternalRetries: true
		}
	});
}
function networkOver(options, refused, brokenOff) {
	const send = async (method, url, given) => {
		try {
			const reply = await options.door.send({
				effect: "read",
				method,
				url,
				headers: given?.headers ?? {},
				...given?.body === void 0 ? {} : { body: given.body },
				audience: null,
				budget: "sign-in",
				repeat: "safe",
				timeoutMs: 6e4
			}, options.signal);
			if (reply.status >= 400) refused({
				status: reply.status,
				body: reply.body
			});
			if (!isRecord(reply.body)) {
				refused({
					status: reply.status,
					body: {}
				});
				return fail("SIGN-IN-FAILED", {
					message: `${new URL(url).host} gave an answer that is not one of an authority (status ${reply.status}).`,
					hint: "Look at the proxy between here and the authority."
				});
			}
			return {
				status: reply.status,
				headers: Object.fromEntries(reply.headers),
				body: reply.body
			};
		} catch (error) {
			if (error instanceof TenantformError) brokenOff(error);
			throw error;
		}
	};
	return {
		sendGetRequestAsync: (url, given) => send("GET", url, given),
		sendPostRequestAsync: (url, given) => send("POST", url, given)
	};
}
function wordsOf(error) {
	return (error instanceof Error ? error.message : String(error)).replaceAll(/[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}(\.[A-Za-z0-9_-]*)?/gu, "***").slice(0, 300);
}

// src/commands/open-tenant.ts
/** One module a protocol, loaded when a service that speaks it is named. */
const protocols = {
	graph: async () => (await import("./graph-protocol.js")).graphProtocol,
	cmdlets: async () => (await import("./cmdlet-protocol.js")).cmdletProtocol
};
/**
* Signs in and gives the tenant. Only the services named are ever contacted. Fails with INPUT-* for missing inputs and with
* SIGN-IN-* codes.
*/
async function openTenant(context, catalogue, services, mode) {
	const { values, host } = context;
	const tenant = values.text("tenant") ?? fail("INPUT-MISSING", {
		message: "No tenant is given.",
		subject: { name: "--tenant" },
		hint: "Give the tenant’s domain or id with --tenant or TENANTFORM_TENANT; the YAML asserts it and never chooses it."
	});
	const clientId = values.text("client-id") ?? fail("INPUT-MISSING", {
		message: "No client id is given.",
		subject: { name: "--client-id" },
		hint: "Give the application (client) id with --client-id or TENANTFORM_CLIENT_ID."
	});
	if (!isGuid(clientId)) fail("INPUT-INVALID", {
		message: "The client id is not a GUID.",
		subject: { name: "--client-id" },
		hint: "Copy the application (client) id from the app registration."
	});
	const cloud = Object.values(clouds).find((one) => one.name === values.text("cloud")) ?? clouds.commercial;
	const credential = await readCredential(credentialInputs(context, cloud), (path) => host.readBytes(path), Date.now());
	const types = new Map((await Promise.all(services.map((name) => catalogue.service(name)))).flatMap((rows) => [...rows]));
	const used = [...new Set([...types.values()].map((type) => type.protocol))];
	const opened = new Map(await Promise.all(used.map(async (name) => [name, await protocols[name]()])));
	const [first] = opened.values();
	if (first === void 0) return fail("INTERNAL", { message: "No service is named." });
	const door = await openCommandDoor(context, cloud, mode);
	const session = await signIn({
		tenant,
		clientId,
		credential,
		cloud,
		door,
		clock: host.clock,
		signal: host.stop
	}, first.audience(cloud));
	const bound = withSession(door, session);
	const service = {
		cloud,
		tenant: session.tenant,
		clock: host.clock,
		newId: () => guid(host.random(16)),
		...tenant.includes(".") ? { domain: tenant } : {}
	};
	return assemble({
		session,
		names: [tenant, session.tenant],
		types,
		opened,
		door,
		bound,
		service
	});
}
function assemble({ session, names, types, opened, door, bound, service }) {
	const protocolOf = (name) => opened.get(name) ?? fail("INTERNAL", { message: `The protocol ${name} was not opened.` });
	const readers = new Map([...opened].map(([name, protocol]) => [name, protocol.reader(bound, service)]));
	return {
		session,
		names,
		types,
		reader: routeReaders((name) => readers.get(name) ?? protocolOf(name).reader(bound, service)),
		refusals: (type, change) => protocolOf(type.protocol).refusals(type, change),
		writer: () => {
			const writers = new Map([...opened].map(([name, protocol]) => [name, protocol.writer(bound, service)]));
			return routeWriters((name) => writers.get(name) ?? protocolOf(name).writer(bound, service));
		},
		ledger: () => door.ledger(),
		close: () => door.close()
	};
}
async function openCommandDoor({ values, host, tell, version }, cloud, mode) {
	const caFile = values.text("ca-file");
	const requestUrl = host.env("ACTIONS_ID_TOKEN_REQUEST_URL");
	const optional = {
		proxy: values.text("proxy"),
		noProxy: values.text("no-proxy"),
		simulator: values.text("simulator"),
		caPem: caFile === void 0 ? void 0 : await host.read(caFile),
		idTokenHost: requestUrl !== void 0 && URL.canParse(requestUrl) ? new URL(requestUrl).hostname : void 0,
		onTrace: values.flag("debug") ? (line) => tell(line) : void 0
	};
	return openDoor({
		mode,
		cloud,
		clock: host.clock,
		random: (bytes) => host.random(bytes),
		timeoutMs: (values.number("timeout") ?? 100) * 1e3,
		retries: values.number("retries") ?? 8,
		userAgent: `tenantform/${version}`,
		...optional.proxy === void 0 ? {} : { proxy: optional.proxy },
		...optional.noProxy === void 0 ? {} : { noProxy: optional.noProxy },
		...optional.simulator === void 0 ? {} : { simulator: optional.simulator },
		...optional.caPem === void 0 ? {} : { caPem: optional.caPem },
		...optional.idTokenHost === void 0 ? {} : { idTokenHost: optional.idTokenHost },
		...optional.onTrace === void 0 ? {} : { onTrace: optional.onTrace }
	});
}
function credentialInputs({ values, host }, cloud) {
	const found = {
		certificate: values.text("certificate"),
		certificateKey: values.text("certificate-key"),
		certificatePassword: values.text("certificate-password"),
		clientSecret: values.text("client-secret"),
		username: values.text("username"),
		password: values.text("password"),
		requestUrl: host.env("ACTIONS_ID_TOKEN_REQUEST_URL"),
		requestToken: host.env("ACTIONS_ID_TOKEN_REQUEST_TOKEN"),
		audience: values.text("federation-audience") ?? cloud.federationAudience ?? void 0
	};
	return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== void 0 && value !== ""));
}
/** The services that a set of types belongs to. */
function servicesOf(types) {
	return [...new Set([...types].map(serviceOf))];
}
function guid(bytes) {
	const hex = Buffer.from(bytes).toString("hex");
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`4${hex.slice(13, 16)}`,
		`a${hex.slice(17, 20)}`,
		hex.slice(20, 32)
	].join("-");
}

export { foldKey as a, lookDigest as c, digest as d, wantsOf as i, orderDigest as l, servicesOf as n, basisOf as o, observe as r, inOrder as s, openTenant as t, placeOf as u };