import { o as __toESM } from "./rolldown-runtime.js";
import { a as trouble, i as toTroubles } from "./trouble.js";
import { a as isRecord, i as isJsonObject, n as isJson, r as isJsonList } from "./json.js";
import { n as present, r as unknown } from "./observed.js";

// src/services/graph/graph-errors.ts
/** Reads an error body: wrapped, un-wrapped, with the useful text nested, or none at all. */
function readRefusal(reply) {
	const body = isRecord(reply.body) ? reply.body : {};
	const error = isRecord(body["error"]) ? body["error"] : body;
	const inner = isRecord(error["innerError"]) ? error["innerError"] : isRecord(error["innererror"]) ? error["innererror"] : {};
	const code = (text(error["code"]) || text(error["errorCode"]) || text(inner["code"])).slice(0, 200);
	const words = [text(error["message"]), text(inner["message"])].filter((one) => one !== "");
	const requestId = (text(inner["request-id"]) || (reply.headers.get("request-id") ?? "")).slice(0, 100);
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
	if (reply.status === 401 && refusal.code === "UnknownError") return trouble("PERMISSION-DENIED", {
		message: `${type.name} could not be ${verb(doing)}: the service behind Graph does not know the application. Graph says ${refusal.code} (401) ${refusal.message}`.trim(),
		hint: `Grant the application ${neededText(type, doing)}, and the directory role that the service wants beside it.`,
		subject,
		service,
		...doing === "write" ? { arrived: "no" } : {}
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
		hint: /<html/iu.test(text(reply.body)) ? "Graph does not let applications use this path, or a proxy on the way refuses it." : `Grant the application ${namedIn(refusal) ?? neededText(type, doing)} and give admin consent.`,
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
		...doing === "write" && (isHonestAbsence(reply) || isThere(reply) || reply.status === 412) ? { hint: planAgain } : {},
		subject,
		service,
		arrived: reply.status >= 500 ? "maybe" : "no"
	});
}
const planAgain = "Run again: a new plan is made from what is there by then. If it is refused again, something else stands in the way; see its words.";
/** The permissions that Graph itself asks for, where it names them (reference: entra-graph 3.4). */
function namedIn({ message }) {
	const named = message.match(/\b[A-Z][A-Za-z]+(?:\.[A-Z][A-Za-z]+)*\.(?:Read|ReadWrite|Manage)\.[A-Z][A-Za-z]+\b/gu);
	return named === null ? void 0 : `${[...new Set(named)].slice(0, 6).join(" or ")}, which Graph asks for,`;
}
/** A refusal that passes by itself (403 with no word but `UnknownError`; reference: entra-graph 3.4); nothing was done. */
function isPassing(reply) {
	const { code, message } = readRefusal(reply);
	return reply.status === 403 && code === "UnknownError" && message === "";
}
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

// src/services/graph/graph-batch.ts
/** `$batch` takes twenty (reference: entra-graph 3.2). */
const most = 20;
const rounds = 6;
const alone = [401, 424];
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
		return await resentAlone(transport, gets, itemsOf$1(await transport.send({
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
/**
* An item that was refused for its token goes again alone: outside of a batch the door sees the refusal and gets a new token. So
* does one that is told to have depended on another (424), since none does, and one whose refusal passes.
*/
async function resentAlone(transport, gets, items, signal) {
	return (await Promise.all(items.map((item) => {
		const [index, got] = item;
		return "reply" in got && (alone.includes(got.reply.status) || isPassing(got.reply)) ? sendGroup(transport, gets, [index], signal) : Promise.resolve([item]);
	}))).flat();
}
/** Items come in any order; one that is missing from the answer has the outer reply. */
function itemsOf$1(reply, group) {
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

// src/services/graph/graph-pages.ts
/**
* Reads a list page by page: what `read` makes of a page is kept, the page itself is not, so that a list of a hundred thousand
* takes the room of what is wanted of it. Follows `@odata.nextLink` verbatim: it is opaque, and a page may be empty and have a next one (reference: entra-graph 3.3). A
* link that repeats or leaves the cloud, or a page that fails, makes the list unknown: never half a list. Links live for a
* while only: where one is refused, the list is read once more from its start, where `get` says how. Throws what the transport
* throws.
*/
async function allPages(reading, type, first, read, get) {
	const once = await follow(reading, type, first, read);
	if (!("refused" in once)) return once;
	if (get === void 0) return { why: explainReply(once.refused, type, "read") };
	const method = get.body === void 0 ? "GET" : "POST";
	const again = await reading.transport.send({
		...get,
		effect: "read",
		method,
		repeat: "safe"
	}, reading.signal);
	if (again.status !== 200) return { why: explainReply(again, type, "read") };
	const twice = await follow(reading, type, again, read);
	return "refused" in twice ? { why: explainReply(twice.refused, type, "read") } : twice;
}
/** How Graph answers a link that it does not know any more; which of them, is not documented. */
const linkIsOver = [
	400,
	404,
	410
];
async function follow({ transport, context, signal }, type, first, read) {
	const start = read(first);
	if ("why" in start) return start;
	const pages = [start.page];
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
		if (linkIsOver.includes(reply.status)) return { refused: reply };
		if (reply.status !== 200) return { why: explainReply(reply, type, "read") };
		const next = read(reply);
		if ("why" in next) return next;
		pages.push(next.page);
		link = nextLink(reply.body);
	}
	return { pages };
}
/** The items of a page; undefined where it is none. */
function itemsOf(reply) {
	const list = isRecord(reply.body) ? reply.body["value"] : void 0;
	return isJson(list) && isJsonList(list) ? list : void 0;
}
function nextLink(body) {
	const link = isRecord(body) ? body["@odata.nextLink"] : void 0;
	return typeof link === "string" ? link : void 0;
}

// src/services/graph/graph-wire.ts
/** Reads a row's `wire`. A row that lacks it is a mistake in the catalogue, which a test over all rows finds. */
function graphWire(type) {
	const wire = isJsonObject(type.wire) ? type.wire : {};
	const path = textOf(wire["path"]) ?? "";
	const list = textOf(wire["list"]);
	const asked = textOf(wire["asked"]);
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
		...asked === void 0 ? {} : { asked },
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

// src/services/graph/graph-facts.ts
/** What is read of people that no row is of, for the words of a refusal: name, budget and what it takes to read it. */
function readable(name, permission, budget, licence) {
	const needs = { application: [[permission]] };
	return {
		name,
		protocol: "graph",
		cardinality: "perObject",
		key: [],
		keyCase: "ignore",
		properties: {},
		create: false,
		update: false,
		remove: "never",
		after: [],
		permissions: {
			read: needs,
			write: needs
		},
		...licence === void 0 ? {} : { licence },
		budget,
		settleSeconds: 0,
		evidence: "documented",
		docs: "https://learn.microsoft.com/graph/api/resources/users",
		behaviours: [],
		wire: null
	};
}
const methods = readable("entra.userAuthenticationMethods", "UserAuthenticationMethod.Read.All", "graph");
const memberships = readable("entra.user", "Directory.Read.All", "graph");
/**
* The registered methods of a few accounts and the groups that hold them, groups in groups included: as batches, ten accounts one
* request (reference: entra-graph 2.1, 3.2: `users/{id}/authentication/methods`, UserAuthenticationMethod.Read.All;
* `users/{id}/transitiveMemberOf` has no cast, which would need the index that lags). What could not be read is unknown. Never throws.
*/
async function signInFacts(transport, context, ids, signal) {
	const gets = ids.flatMap((id) => ["authentication/methods", "transitiveMemberOf?$select=id&$top=999"].map((rest) => ({
		version: "v1.0",
		path: `/users/${encodeURIComponent(id)}/${rest}`,
		budget: "graph"
	})));
	const got = await getAll(transport, context, gets, signal);
	return new Map(ids.map((id, index) => [id.toLowerCase(), {
		methods: wordsOf(got[index * 2], methods, kindOf),
		groups: wordsOf(got[index * 2 + 1], memberships, idOf)
	}]));
}
function kindOf(item) {
	return isRecord(item) ? textOf(jsonText(item["@odata.type"]))?.replace(/^#microsoft\.graph\./u, "") : void 0;
}
function idOf(item) {
	return isRecord(item) ? textOf(jsonText(item["id"])) : void 0;
}
function jsonText(value) {
	return typeof value === "string" ? value : null;
}
function wordsOf(got, type, read) {
	const unreadable = trouble("SERVICE-UNREADABLE", { message: `${type.name} was answered with no whole list.` });
	if (got === void 0) return unknown(unreadable);
	if ("trouble" in got) return unknown(got.trouble);
	if (got.reply.status !== 200) return unknown(explainReply(got.reply, type, "read"));
	const words = itemsOf(got.reply)?.map(read);
	const isWhole = isRecord(got.reply.body) && got.reply.body["@odata.nextLink"] === void 0;
	const known = words?.filter((word) => word !== void 0);
	return known === void 0 || !isWhole || known.length !== words?.length ? unknown(unreadable) : present(known);
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
* the door carries the token and knows which calls may be repeated. A refusal that passes by itself is asked twice more. Loaded
* when first used.
*/
function openTransport(door, context) {
	let client;
	return { async send(request, signal) {
		client ??= openClient(door, context);
		let doubted = false;
		for (let attempt = 1;; attempt += 1) {
			const reply = await (await client)(request, signal);
			doubted ||= reply.doubted === true;
			if (!isPassing(reply) || attempt > 2 || signal.aborted) return doubted ? {
				...reply,
				doubted
			} : reply;
			await context.clock.sleep(2e3 * attempt, signal);
		}
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

export { behaviour as a, relationsOf as c, itemsOf as d, getAll as f, readRefusal as g, isThere as h, signInFacts as i, textOf as l, isHonestAbsence as m, toCall as n, graphWire as o, explainReply as p, readable as r, kindWire as s, openTransport as t, allPages as u };