import { o as __toESM } from "./rolldown-runtime.js";
import { a as teamsSettings, c as complianceSettings, i as chooseVariants, o as chooseSharePoint, s as settingsFrom, t as refuseUnknownVariants } from "./all-variants.js";
import { n as RESPONSE_ALREADY_SENT, r as getRequestListener, t as Hono } from "./hono.js";
import { t as require_lib } from "./forge.js";
import { i as SignJWT, n as decodeProtectedHeader, o as jwtVerify, r as exportJWK, s as compactVerify, t as decodeJwt } from "./jose.js";
import { t as require_lib$1 } from "./lib.js";
import { BlockList, isIPv4, isIPv6 } from "node:net";
import { createServer } from "node:http";
import { promisify } from "node:util";
import { createSecureContext } from "node:tls";
import { X509Certificate, createHash, createPublicKey, generateKeyPair, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { createServer as createServer$1 } from "node:https";

// src/simulator/clock.ts
/** Makes the clocks. Both start at the wall's time, so nothing looks old at first. */
function simulatorClock(speed, wall) {
	const start = wall();
	return {
		wall,
		now: () => Math.round(start + (wall() - start) * speed)
	};
}
/** A time as Graph writes it, in UTC with seven digits of fraction. */
function graphTime(ms) {
	return `${new Date(ms).toISOString().slice(0, -1)}0000Z`;
}

// src/simulator/fault.ts
/** Whether an act is another administrator's, or moves the tenant: the request itself is then answered as ever. */
function isAside(act) {
	return typeof act === "object" && ("change" in act || "create" in act || "remove" in act || "region" in act);
}
/** Makes an empty queue; the fault that was added first is asked first. `seed` decides which requests a `percent` meets. */
function faultQueue(seed = 1) {
	const meets = throwsOf(seed);
	const waiting = [];
	/** Whether it is this one's turn; it is used up by that. */
	const turn = (entry, approach) => {
		if (!matches(entry.fault.match, approach)) return false;
		if (entry.skip > 0) {
			entry.skip -= 1;
			return false;
		}
		if (entry.fault.percent !== void 0 && !meets(entry.fault.percent)) return false;
		entry.met = true;
		entry.left -= 1;
		if (entry.left <= 0) waiting.splice(waiting.indexOf(entry), 1);
		return true;
	};
	return {
		add: (fault) => {
			waiting.push({
				fault,
				skip: (fault.match.nth ?? 1) - 1,
				left: fault.times ?? (fault.percent === void 0 ? 1 : Infinity),
				met: false
			});
		},
		unmet: () => waiting.filter((entry) => !entry.met).map((entry) => entry.fault),
		clear: () => {
			waiting.length = 0;
		},
		take: (approach, fits = () => true) => {
			return [...waiting].find((entry) => fits(entry.fault.do) && turn(entry, approach))?.fault.do;
		},
		takeAll: (approach, fits) => [...waiting].flatMap((entry) => fits(entry.fault.do) && turn(entry, approach) ? [entry.fault.do] : [])
	};
}
/** A linear congruential generator (Numerical Recipes) of numbers from 0 to below 1: the same seed, the same numbers. */
function randomOf(seed) {
	let state = seed >>> 0;
	return () => {
		state = Math.imul(state, 1664525) + 1013904223 >>> 0;
		return state / 4294967296;
	};
}
function throwsOf(seed) {
	const random = randomOf(seed);
	return (percent) => random() * 100 < percent;
}
function matches(match, approach) {
	const { host, path, method, cmdlet, effect, batchItem } = match;
	if (batchItem !== void 0 && batchItem !== (approach.batchItem === true)) return false;
	if (host !== void 0 && !(typeof host === "string" ? host === approach.host : host.test(approach.host))) return false;
	if (path !== void 0 && !path.test(approach.path)) return false;
	if (method !== void 0 && method !== approach.method) return false;
	if (cmdlet !== void 0 && cmdlet.toLowerCase() !== approach.cmdlet?.toLowerCase()) return false;
	return effect === void 0 || effect === approach.effect;
}

// src/simulator/json.ts
/** True for a plain JSON object (not null, not an array). */
function isRaw(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The text in a member, or undefined when it is absent or not text. */
function text(raw, name) {
	const value = raw[name];
	return typeof value === "string" ? value : void 0;
}
/** The texts in a list member; an absent or odd member gives none. */
function texts(raw, name) {
	const value = raw?.[name];
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
/** The object in a member, or undefined. */
function member(raw, name) {
	const value = raw?.[name];
	return isRaw(value) ? value : void 0;
}
/** The objects in a list member. */
function members$3(raw, name) {
	const value = raw?.[name];
	return Array.isArray(value) ? value.filter(isRaw) : [];
}
/** A copy without the named members. */
function without(raw, ...names) {
	return Object.fromEntries(Object.entries(raw).filter(([name]) => !names.includes(name)));
}
/** Text parsed as JSON, or undefined when it is not JSON. */
function parseJson(source) {
	try {
		return JSON.parse(source);
	} catch {
		return;
	}
}
/** A plain value as text; nothing for objects, lists and null. */
function plainText(value) {
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? `${value}` : "";
}

// src/simulator/reply.ts
/** Thrown inside a simulated service to answer with an error at once; it never leaves the simulator. */
var Refusal = class extends Error {
	reply;
	constructor(reply) {
		super(reply.detail ?? `status ${reply.status}`);
		this.reply = reply;
	}
};
/** A JSON answer. */
function jsonReply(status, body, headers = {}) {
	return {
		status,
		headers: {
			"content-type": "application/json; charset=utf-8",
			...headers
		},
		body: JSON.stringify(body)
	};
}
/**
* The answer to everything the simulator has no knowledge of. Never 404: a client takes 404 for "absent" and a test
* would pass for the wrong reason.
*/
function unknownReply(what) {
	return {
		...jsonReply(501, { error: {
			code: "SIMULATOR-UNKNOWN",
			message: `The simulator does not know ${what}.`
		} }),
		detail: `SIMULATOR-UNKNOWN ${what}`
	};
}

// src/simulator/fault-answers.ts
const graph = (status, code, message, headers = {}) => jsonReply(status, { error: {
	code,
	message,
	innerError: {}
} }, headers);
const cmdlet = (status, code, message, type) => jsonReply(status, { error: {
	code,
	message: "Error executing cmdlet",
	details: [{
		code: "Context",
		target: "",
		message: `|${type}|${message}`
	}]
} });
const html = (status, headers) => ({
	status,
	headers: {
		"content-type": "text/html",
		...headers
	},
	body: `<html><head><title>${status}</title></head><body><center><h1>${status}</h1></center><hr></body></html>`
});
/** Claims that want a token from later than a moment, as continuous access evaluation asks (reference: identity A.8). */
const claims = Buffer.from("{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1790000000\"}}}").toString("base64");
/**
* Refusals by name, each in the words that public sources have for it (reference: entra-graph 3.4, identity-exchange B.6 and
* B.7, teams-sharepoint A.3 and B.1). What a real tenant says may differ in its ids; the forms are these.
*/
const answers = {
	"graph-401-expired": graph(401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired."),
	"graph-401-claims": graph(401, "InvalidAuthenticationToken", "Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp", { "www-authenticate": `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="${claims}"` }),
	"graph-401-unregistered": graph(401, "UnknownError", ""),
	"graph-403-directory": graph(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation."),
	"graph-403-policy": graph(403, "AccessDenied", "You cannot perform the requested operation, required scopes are missing in the token."),
	"graph-403-named": graph(403, "Authentication_MSGraphPermissionMissing", "Calling principal does not have required Microsoft Graph permission(s): Policy.Read.All"),
	"graph-403-scopes": graph(403, "Forbidden", "{\"_version\":3,\"Message\":\"Application must have one of the following scopes: DeviceManagementConfiguration.Read.All, DeviceManagementConfiguration.ReadWrite.All\"}"),
	"graph-403-scope": graph(403, "PermissionScopeNotGranted", "Authorization failed due to missing permission scope RoleManagementPolicy.Read.Directory"),
	"graph-403-premium": graph(403, "Authentication_RequestFromNonPremiumTenantOrB2CTenant", "Neither tenant is B2C or tenant doesn't have premium license"),
	"graph-403-licence": graph(403, "Forbidden", "Your tenant is not licensed for this feature."),
	"graph-403-b2c": graph(403, "AADB2C", "AADB2C90063: There is a problem with the service."),
	"graph-403-empty": graph(403, "UnknownError", ""),
	"graph-403-html": html(403, { server: "Microsoft-Azure-Application-Gateway/v2" }),
	"graph-400-premium": graph(400, "AadPremiumLicenseRequired", "The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license."),
	"graph-400-segment": graph(400, "BadRequest", "Resource not found for the segment 'policies'."),
	"graph-400-location": graph(400, "BadRequest", "1040: NamedLocation with id 1 does not exist in the directory."),
	"graph-404": graph(404, "Request_ResourceNotFound", "Resource '1' does not exist or one of its queried reference-property objects are not present."),
	"graph-409": graph(409, "Request_MultipleObjectsWithSameKeyValue", "A concurrent change is in progress."),
	"graph-412": graph(412, "preconditionFailed", "The ETag of the object does not match the one that was given."),
	"graph-424": graph(424, "FailedDependency", "A request that this one depends on failed."),
	"graph-500-broker": graph(500, "InternalServerError", "Rate limit reached because of too many requests to query broker."),
	"cmdlet-401": jsonReply(401, { error: {
		code: "Unauthorized",
		message: "User is not allowed to call the cmdlet",
		innererror: {
			message: "User is not allowed to call the cmdlet",
			type: "Microsoft.Exchange.Admin.OData.Core.ODataServiceException"
		}
	} }),
	"cmdlet-403": {
		status: 403,
		headers: {
			"content-type": "application/json",
			"content-encoding": "gzip"
		},
		body: /* @__PURE__ */ new Uint8Array(32)
	},
	"cmdlet-403-role": cmdlet(403, "Forbidden", "The cmdlet is not present in the role definition of the current user", "System.Management.Automation.CommandNotFoundException"),
	"cmdlet-503-directory": cmdlet(503, "ServiceUnavailable", "The Active Directory server is not available.", "Microsoft.Exchange.Data.Directory.ADTransientException"),
	"sharepoint-401": {
		status: 401,
		headers: {
			"content-type": "text/plain",
			"www-authenticate": "Bearer error=\"invalid_token\""
		},
		body: "Unsupported app only token."
	},
	"sharepoint-403": jsonReply(403, { "odata.error": {
		code: "-2147024891, Microsoft.SharePoint.Client.ServerUnauthorizedAccessException",
		message: {
			lang: "en-US",
			value: "Access denied."
		}
	} }),
	"teams-403": jsonReply(403, {
		code: "Forbidden",
		message: "You are not authorized to perform this action",
		action: "Please refer to documentation.",
		errorCode: 40301
	}),
	"gateway-502": html(502, { server: "Microsoft-Azure-Application-Gateway/v2" })
};
/** The names, for the scenario file and for tests that go through them all. */
const answerNames = Object.keys(answers);
/** The refusal of a name. @throws Error for a name that is none. */
function answerNamed(name) {
	const found = Object.hasOwn(answers, name) ? answers[name] : void 0;
	if (found === void 0) throw new Error(`no answer is called "${name}"; there are ${answerNames.join(", ")}`);
	return found;
}

// src/simulator/fault-act.ts
const words$1 = [
	"reset",
	"resetAfter",
	"hang",
	"truncate",
	"html",
	"falseGzip",
	"repeatPage",
	"repeatItem",
	"expireLink"
];
const forms$1 = `${words$1.join(", ")}, {"status": 200 to 599}, {"answer": NAME}, {"delayMs": 0 or more}, {"dripMs": 0 or more}, {"region": LABEL}, {"change": {...}}, {"create": {...}}, {"remove": {...}}`;
/** Reads what a fault does. @throws Error that names the place. */
function readAct(value, place) {
	const word = words$1.find((one) => one === value);
	if (word !== void 0) return word;
	if (isRaw(value)) {
		const { delayMs, dripMs, answer, region } = value;
		if (isWhole$1(delayMs, 0)) return { delayMs };
		if (isWhole$1(dripMs, 0)) return { dripMs };
		if (typeof answer === "string") return { answer: answerAt(answer, place) };
		if (typeof region === "string") return { region: regionAt(region, place) };
		for (const hand of [
			"change",
			"create",
			"remove"
		]) if (hand in value) return handOf(hand, value[hand], `${place}.${hand}`);
		if (isWhole$1(value["status"], 200) && value["status"] <= 599) return statusOf(value, value["status"], place);
	}
	throw new Error(`${place} is none of ${forms$1}`);
}
function statusOf(value, status, place) {
	const { headers, body } = value;
	if (headers !== void 0 && !isTexts(headers)) throw new Error(`${place}.headers are not texts by name`);
	return {
		status,
		...headers === void 0 ? {} : { headers },
		...body === void 0 ? {} : { body }
	};
}
function answerAt(name, place) {
	try {
		answerNamed(name);
		return name;
	} catch (error) {
		throw new Error(`${place}.answer: ${error instanceof Error ? error.message : ""}`, { cause: error });
	}
}
function regionAt(label, place) {
	if (/^[a-z0-9]+$/u.test(label)) return label;
	throw new Error(`${place}.region is no label of a region, for example eur01b`);
}
function handOf(hand, value, place) {
	const raw = isRaw(value) ? value : {};
	const [type, key] = [text(raw, "type"), text(raw, "key")];
	if (type === void 0) throw new Error(`${place} has no "type", for example entra.group`);
	if (hand === "create") {
		const made = raw["object"];
		if (isRaw(made)) return { create: {
			type,
			raw: made
		} };
		throw new Error(`${place} has no "object"`);
	}
	if (key === void 0) throw new Error(`${place} has no "key": the name of the object`);
	if (hand === "remove") return { remove: {
		type,
		key
	} };
	const patch = raw["patch"];
	if (isRaw(patch)) return { change: {
		type,
		key,
		patch
	} };
	throw new Error(`${place} has no "patch"`);
}
function isTexts(value) {
	return isRaw(value) && Object.values(value).every((one) => typeof one === "string");
}
function isWhole$1(value, least) {
	return Number.isInteger(value) && Number(value) >= least;
}

// src/simulator/fault-file.ts
const members$2 = /* @__PURE__ */ new Set([
	"host",
	"path",
	"method",
	"cmdlet",
	"effect",
	"batchItem",
	"nth",
	"times",
	"percent",
	"do"
]);
/**
* Reads a scenario file: `{ "faults": [ { "host", "path", "method", "cmdlet", "effect", "batchItem", "nth", "times", "percent", "do" } ] }`.
* `host` and `path` are regular expressions, `do` is one of the acts of `Fault`.
* @throws Error that names the fault and the member that is wrong.
*/
function readFaults(document) {
	const listed = isRaw(document) ? document["faults"] : void 0;
	if (!Array.isArray(listed)) throw new Error("the scenario has no list \"faults\"");
	return listed.map((one, index) => {
		const place = `faults[${index}]`;
		if (!isRaw(one)) throw new Error(`${place} is no object`);
		const strange = Object.keys(one).find((name) => !members$2.has(name));
		if (strange !== void 0) throw new Error(`${place} has an unknown member "${strange}"`);
		return readFault(one, place);
	});
}
function readFault(raw, place) {
	const [host, path] = [patternOf(raw, "host", place), patternOf(raw, "path", place)];
	const [method, cmdlet, effect] = [
		textOf$1(raw, "method", place),
		textOf$1(raw, "cmdlet", place),
		raw["effect"]
	];
	if (effect !== void 0 && effect !== "read" && effect !== "write") throw new Error(`${place}.effect is neither "read" nor "write"`);
	const [nth, times] = [countOf(raw, "nth", place), countOf(raw, "times", place)];
	const [percent, batchItem] = [raw["percent"], raw["batchItem"]];
	if (batchItem !== void 0 && typeof batchItem !== "boolean") throw new Error(`${place}.batchItem is neither true nor false`);
	if (percent !== void 0 && !(typeof percent === "number" && percent > 0 && percent <= 100)) throw new Error(`${place}.percent is not between 0 and 100`);
	return {
		match: {
			...host === void 0 ? {} : { host },
			...path === void 0 ? {} : { path },
			...method === void 0 ? {} : { method: method.toUpperCase() },
			...cmdlet === void 0 ? {} : { cmdlet },
			...effect === void 0 ? {} : { effect },
			...batchItem === void 0 ? {} : { batchItem },
			...nth === void 0 ? {} : { nth }
		},
		...times === void 0 ? {} : { times },
		...percent === void 0 ? {} : { percent },
		do: readAct(raw["do"], `${place}.do`)
	};
}
function isWhole(value, least) {
	return Number.isInteger(value) && Number(value) >= least;
}
function countOf(raw, name, place) {
	const value = raw[name];
	if (value === void 0 || isWhole(value, 1)) return value;
	throw new Error(`${place}.${name} is no whole number above 0`);
}
function textOf$1(raw, name, place) {
	const value = raw[name];
	if (value === void 0 || typeof value === "string") return value;
	throw new Error(`${place}.${name} is no text`);
}
function patternOf(raw, name, place) {
	const text = textOf$1(raw, name, place);
	try {
		return text === void 0 ? void 0 : new RegExp(text, "u");
	} catch {
		throw new Error(`${place}.${name} is no regular expression`);
	}
}

// src/simulator/scenario.ts
/** The services that a latency can be given for; `login` is Entra ID. */
const latencyNames = [
	"login",
	"graph",
	"exchange",
	"purview",
	"sharepoint",
	"teams"
];
const members$1 = /* @__PURE__ */ new Set([
	"faults",
	"latency",
	"tokenSeconds",
	"replicationSeconds",
	"pageSize",
	"skewSeconds",
	"budgets"
]);
/**
* Reads a scenario document (docs/simulator.md, Faults). `faults` must be there; the settings may be.
* @throws Error that names the member that is wrong.
*/
function readScenario(document) {
	const faults = readFaults(document);
	const raw = isRaw(document) ? document : {};
	const strange = Object.keys(raw).find((name) => !members$1.has(name));
	if (strange !== void 0) throw new Error(`the scenario has an unknown member "${strange}"`);
	const latency = latencyOf(raw["latency"]);
	const budgets = budgetsOf(raw["budgets"]);
	const skewSeconds = wholeOf$2(raw, "skewSeconds", -Infinity);
	return {
		faults,
		settings: {
			...latency === void 0 ? {} : { latency },
			...named$3("tokenSeconds", wholeOf$2(raw, "tokenSeconds", 1)),
			...named$3("replicationSeconds", wholeOf$2(raw, "replicationSeconds", 0)),
			...named$3("pageSize", wholeOf$2(raw, "pageSize", 1)),
			...named$3("skewSeconds", skewSeconds),
			...budgets === void 0 ? {} : { budgets }
		}
	};
}
function named$3(name, value) {
	return value === void 0 ? {} : { [name]: value };
}
function wholeOf$2(raw, name, least, place = "") {
	const value = raw[name];
	if (value === void 0) return void 0;
	if (typeof value === "number" && Number.isInteger(value) && value >= least) return value;
	throw new Error(`${place}${name} is no whole number${least === -Infinity ? "" : ` of at least ${least}`}`);
}
function latencyOf(value) {
	if (value === void 0) return void 0;
	if (!isRaw(value)) throw new Error("latency is no object");
	const strange = Object.keys(value).find((name) => !latencyNames.some((one) => one === name));
	if (strange !== void 0) throw new Error(`latency has an unknown service "${strange}"`);
	const spans = latencyNames.flatMap((name) => value[name] === void 0 ? [] : [[name, spanOf(value[name], name)]]);
	return Object.fromEntries(spans);
}
function spanOf(value, name) {
	const [least, most, ...more] = Array.isArray(value) ? value : [];
	if (typeof least === "number" && typeof most === "number" && more.length === 0 && least >= 0 && most >= least) return [least, most];
	throw new Error(`latency.${name} is no list of the least and the most milliseconds`);
}
function budgetsOf(value) {
	if (value === void 0) return void 0;
	if (!isRaw(value)) throw new Error("budgets is no object");
	const strange = Object.keys(value).find((name) => !["resourceUnits", "writes"].includes(name));
	if (strange !== void 0) throw new Error(`budgets has an unknown member "${strange}"`);
	return {
		...named$3("resourceUnits", wholeOf$2(value, "resourceUnits", 1, "budgets.")),
		...named$3("writes", wholeOf$2(value, "writes", 1, "budgets."))
	};
}

// src/simulator/latency.ts
/**
* Draws how long each answer takes, in milliseconds of the tenant's clock, per service: each has a row of numbers of its own, so
* that the order in which services are asked changes nothing. The same seed and the same requests take the same time.
*/
function drawLatency(hosts, spans, seed) {
	const randoms = new Map(latencyNames.map((name, index) => [name, randomOf(seed * 31 + index)]));
	return (host) => {
		const name = serviceOf(hosts, host);
		const span = name === void 0 ? void 0 : spans?.[name];
		if (name === void 0 || span === void 0) return 0;
		const [least, most] = span;
		return Math.round(least + (randoms.get(name)?.() ?? 0) * (most - least));
	};
}
function serviceOf(hosts, host) {
	if (host === hosts.login) return "login";
	if (host === hosts.graph) return "graph";
	if (host === hosts.teams) return "teams";
	if (host === hosts.compliance || host.endsWith(hosts.complianceSuffix)) return "purview";
	if (host === hosts.exchange || host.endsWith(`.${hosts.exchange}`)) return "exchange";
	return host.endsWith(hosts.sharePointSuffix) ? "sharepoint" : void 0;
}

// src/simulator/network/planted.ts
/** Whether an act is an answer that stands in the place of the service's. */
function isReplyAct(act) {
	return typeof act === "object" && ("status" in act || "answer" in act);
}
/** The answer of a fault that is a status or a named answer; undefined for the other acts. */
function replyOf(act) {
	if (typeof act !== "object") return void 0;
	if ("answer" in act) return {
		...answerNamed(act.answer),
		detail: `planted ${act.answer}`
	};
	if (!("status" in act)) return void 0;
	const { status, headers, body } = act;
	const said = typeof body === "string" ? {
		status,
		headers: {},
		body
	} : jsonReply(status, body ?? { error: {
		code: String(status),
		message: "Planted.",
		innerError: {}
	} });
	return {
		...said,
		headers: {
			...said.headers,
			...headers
		},
		detail: "planted"
	};
}
/** Asks the queue for an answer to one item of a batch. */
function plantedReply(faults, host) {
	return (method, path, effect) => replyOf(faults.take({
		host,
		method,
		path,
		effect,
		batchItem: true
	}, isReplyAct));
}

// src/simulator/network/send.ts
/** Writes an answer, or spoils it as a fault says; hanging leaves the socket open and silent. `now` is what its Date says. */
function send({ incoming, outgoing }, reply, act, now) {
	if (act === "hang" || outgoing.destroyed) return;
	if (act === "reset" || act === "resetAfter") {
		incoming.socket.resetAndDestroy();
		return;
	}
	const bytes = Buffer.from(reply.body);
	const headers = {
		...reply.headers,
		"content-length": String(bytes.length),
		date: new Date(now).toUTCString()
	};
	if (act === "falseGzip") {
		outgoing.writeHead(reply.status, {
			...headers,
			"content-encoding": "gzip"
		}).end(bytes);
		return;
	}
	if (act === "truncate") {
		outgoing.writeHead(reply.status, {
			...headers,
			"content-length": String(bytes.length + 64)
		});
		outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => incoming.socket.destroy());
		return;
	}
	if (reply.status === 204) {
		const { "content-length": _, ...bare } = headers;
		outgoing.writeHead(204, bare).end();
		return;
	}
	outgoing.writeHead(reply.status, headers);
	if (typeof act === "object" && "dripMs" in act) drip(outgoing, bytes, act.dripMs);
	else outgoing.end(bytes);
}
/** Lets an answer out in a dozen pieces, spread over a time. */
function drip(outgoing, bytes, ms) {
	const pieces = 12;
	const size = Math.max(1, Math.ceil(bytes.length / pieces));
	const next = (start) => {
		if (outgoing.destroyed) return;
		if (start >= bytes.length) {
			outgoing.end();
			return;
		}
		outgoing.write(bytes.subarray(start, start + size));
		setTimeout(() => next(start + size), ms / pieces);
	};
	next(0);
}
/** The page of a gateway that does not let a request through. */
const gatewayPage = {
	status: 200,
	headers: { "content-type": "text/html; charset=utf-8" },
	body: "<!DOCTYPE html><html><head><title>Network sign-in</title></head><body><h1>Sign in to the network</h1></body></html>"
};

// src/simulator/exchange/faults.ts
/** Thrown by a cmdlet to stop it; the request's edge turns it into an answer. Nothing was written. */
var CmdletRefused = class extends Error {
	fault;
	constructor(fault) {
		super(`cmdlet refused with ${fault.status}`);
		this.fault = fault;
	}
};
const ODATA = "Microsoft.Exchange.Admin.OData.Core.ODataServiceException";
const NO_WARNINGS = {
	"adminapi.warnings@odata.type": "#Collection(String)",
	"@adminapi.warnings": []
};
function refusal$1(status, code, message, detail) {
	return {
		status,
		body: {
			error: {
				code,
				message,
				details: [{
					code: detail.code,
					target: "",
					message: detail.message
				}],
				innererror: {
					message,
					type: ODATA,
					stacktrace: ""
				}
			},
			...NO_WARNINGS
		}
	};
}
/** 404 with ManagementObjectNotFoundException (reference: identity-exchange B.6; wording measured by g2o and ScubaGear). */
function notFound$3(identity, server) {
	return refusal$1(404, "NotFound", "Error executing cmdlet", {
		code: "Client",
		message: `Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|The operation couldn't be performed because object '${identity}' couldn't be found on '${server}'.`
	});
}
/** 400 with ADObjectAlreadyExistsException as a JSON text inside `details` (reference: identity-exchange B.6). */
function exists$1(distinguishedName) {
	return refusal$1(400, "BadRequest", "Error executing cmdlet", {
		code: "Context",
		message: JSON.stringify({
			Message: `The object '${distinguishedName}' already exists.`,
			TypeName: "Microsoft.Exchange.Data.Directory.ADObjectAlreadyExistsException",
			StackTrace: null,
			InnerError: null
		})
	});
}
/** 400 for an identity that fits several objects. The type is Exchange's; the wording through REST is inferred. */
function ambiguous(identity) {
	return failed("Microsoft.Exchange.Configuration.Tasks.ManagementObjectAmbiguousException", `The operation couldn't be performed because '${identity}' matches multiple entries.`);
}
/** 400 of a cmdlet that ran and refused; `type` is the .NET exception, empty where nobody has recorded it. */
function failed(type, text, code = "") {
	return refusal$1(400, "BadRequest", "Error executing cmdlet", {
		code: "Context",
		message: `${code}|${type}|${text}`
	});
}
/** 400 while an organisation is not customised yet (reference: identity-exchange B.10). */
function dehydrated() {
	return failed("Microsoft.Exchange.Configuration.Tasks.InvalidOperationInDehydratedContextException", "The command you tried to run isn't currently allowed in your organization. To run this command, you first need to run the command: Enable-OrganizationCustomization.", "ExFDC3D516");
}
/** 400 for a parameter nobody knows, or one that is missing: both are told as an unresolved parameter set (B.6). */
function unresolvedParameters(names, missing = false) {
	const type = "Microsoft.Exchange.AdminApi.CommandInvocation.AmbiguousParameterSetException";
	const text = `Parameter set cannot be resolved using the specified named parameters. ${missing ? "Missing mandatory parameters:" : "Invalid cmdlet parameters specified."} ${names.join(", ")}`;
	return bindingFault(type, text, { details: [{
		code: "Client",
		target: "",
		message: `|${type}|${text}`
	}] });
}
/**
* 400 for a value that does not fit its parameter: wrong JSON type, wrong name, out of range (B.6). The recorded body
* has its warnings inside `error`; those of the other binding faults have none.
*/
function untransformable(parameter, shown, type, why) {
	return bindingFault("Microsoft.Exchange.AdminApi.CommandInvocation.ParameterTransformationException", `Cannot process argument transformation on parameter '${parameter}'. Cannot convert value "${shown}" to type "${type}". Error: "${why}"`, NO_WARNINGS);
}
function bindingFault(type, text, beside = {}) {
	const message = "Invalid Operation";
	return {
		status: 400,
		body: { error: {
			code: "BadRequest",
			message,
			innererror: {
				message,
				type: ODATA,
				stacktrace: "",
				internalexception: {
					message: text,
					type,
					stacktrace: ""
				}
			},
			...beside
		} }
	};
}
/** 400 for a page that cannot be continued; measured word for word (B.8). */
function pageExpired() {
	return bindingFault("System.Exception", "Expired or Invalid pagination request. Default Expiry time is 00:30:00");
}
/** 400 for an anchor mailbox that no router understands (B.2). */
function badAnchor() {
	return {
		status: 400,
		body: { error: {
			code: "ErrorIncorrectRoutingHint",
			message: "The routing hint in the request is invalid."
		} }
	};
}
/** 401 in JSON: no role of the caller carries the cmdlet (B.6). */
function notAllowed$1(cmdlet) {
	const message = `User is not allowed to call ${cmdlet}`;
	return {
		status: 401,
		body: { error: {
			code: "Unauthorized",
			message,
			innererror: {
				message,
				type: ODATA
			}
		} }
	};
}
/** 501: the request is outside what is known of the service, and a guess would be worth less than saying so. */
function unknownHere$1(detail) {
	return {
		status: 501,
		body: { error: {
			code: "SIMULATOR-UNKNOWN",
			message: detail
		} },
		detail
	};
}

// src/simulator/graph/errors.ts
/** Refuses with Graph's envelope (reference: entra-graph 3.4). Ids and date are put in when the answer leaves. */
function graphError(status, code, message, inner = {}) {
	return new Refusal({
		...jsonReply(status, { error: {
			code,
			message,
			innerError: inner
		} }),
		detail: `${code}: ${message}`
	});
}
/** 404 of the directory (reference: graph-examples error-404-directory). */
function notInDirectory(id) {
	return graphError(404, "Request_ResourceNotFound", `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`);
}
/** 404 of the policy services (reference: graph-examples ca-namedlocation-404-mfatrustedips). */
function notFound$2(what, id) {
	return graphError(404, "ResourceNotFound", `${what} with id ${id} does not exist in the directory.`);
}
/** 403 of the reports, which alone name the permission (reference: graph-examples error-report-403-permission). */
function missingPermission(role) {
	return graphError(403, "Authentication_MSGraphPermissionMissing", `The principal does not have required Microsoft Graph permission(s): ${role} to call this API. For more information about Microsoft Graph permissions, please visit https://learn.microsoft.com/graph/permissions-overview.`);
}
/** 400 of the directory. */
function badRequest$1(message) {
	return graphError(400, "Request_BadRequest", message);
}
/** 400 of the policy services. */
function badPolicy(message) {
	return graphError(400, "BadRequest", message);
}
/** Puts date and ids into an error body, and ids into the headers of any answer. */
function stamp(reply, now, clientRequestId) {
	const requestId = randomUUID();
	const headers = {
		...reply.headers,
		"request-id": requestId,
		...clientRequestId === void 0 ? {} : { "client-request-id": clientRequestId }
	};
	if (reply.status < 400 || typeof reply.body !== "string") return {
		...reply,
		headers
	};
	const ids = JSON.stringify({
		date: new Date(now).toISOString().slice(0, 19),
		"request-id": requestId,
		"client-request-id": clientRequestId ?? requestId
	}).slice(1, -1);
	const body = reply.body.replace(/"innerError":\{(\}?)/u, (_, closed) => closed === "}" ? `"innerError":{${ids}}` : `"innerError":{${ids},`);
	return {
		...reply,
		headers,
		body
	};
}

// src/simulator/network/spoil.ts
/** Whether a request follows a link to a further page. */
function continues(ask) {
	return /(?:^|&)(?:\$|%24)skiptoken=/iu.test(ask.query);
}
/** The answer to a link that is too old, in the words of the service. */
function expiredLink(ask) {
	if (ask.path.toLowerCase().startsWith("/adminapi/")) {
		const { status, body } = pageExpired();
		return jsonReply(status, body);
	}
	return graphError(400, "Directory_ExpiredPageToken", "The specified page token value has expired or does not belong to this query.").reply;
}
/**
* Spoils a list: with `repeatPage` its link leads to the same page again, with `repeatItem` its last row comes twice, as when
* something was added while it was read. Any other answer stays as it is.
*/
function spoilList(reply, act, ask) {
	if (!isListAct(act)) return reply;
	const itself = `https://${ask.host}${ask.path}${ask.query === "" ? "" : `?${ask.query}`}`;
	const body = typeof reply.body === "string" ? parseJson(reply.body) : void 0;
	return {
		...reply,
		body: body === void 0 ? reply.body : JSON.stringify(spoiledList(body, act, itself))
	};
}
function spoiledList(body, act, itself) {
	if (Array.isArray(body)) return act === "repeatItem" ? [...body, ...body.slice(-1)] : body;
	const rows = isRaw(body) ? body["value"] : void 0;
	if (!isRaw(body) || !Array.isArray(rows)) return body;
	if (act === "repeatItem") return {
		...body,
		value: [...rows, ...rows.slice(-1)]
	};
	return typeof body["@odata.nextLink"] === "string" ? {
		...body,
		"@odata.nextLink": itself
	} : body;
}
/** Spoils single lists inside a batch of Graph. */
function spoilGraphBatch(reply, ask, faults) {
	const version = /^\/(v1\.0|beta)\/\$batch$/iu.exec(ask.path)?.[1];
	const [sent, given] = [parseJson(ask.body), typeof reply.body === "string" ? parseJson(reply.body) : void 0];
	if (version === void 0 || reply.status !== 200 || !isRaw(sent) || !isRaw(given)) return reply;
	const acts = new Map(members$3(sent, "requests").flatMap((item) => {
		const path = `/${version}/${(text(item, "url") ?? "").replace(/^\//u, "")}`;
		const approach = {
			host: ask.host,
			path,
			method: "GET",
			effect: "read",
			batchItem: true
		};
		const act = text(item, "method") === "GET" ? faults.take(approach, isListAct) : void 0;
		return isListAct(act) ? [[text(item, "id") ?? "", {
			act,
			itself: `https://${ask.host}${path}`
		}]] : [];
	}));
	if (acts.size === 0) return reply;
	const responses = members$3(given, "responses").map((one) => {
		const found = acts.get(text(one, "id") ?? "");
		return found === void 0 ? one : {
			...one,
			body: spoiledList(one["body"], found.act, found.itself)
		};
	});
	return {
		...reply,
		body: JSON.stringify({
			...given,
			responses
		})
	};
}
function isListAct(act) {
	return act === "repeatPage" || act === "repeatItem";
}
/** Refuses single reads of a batch of cmdlets, each as a fault says that waits for it. */
function spoilCmdletBatch(reply, ask, faults) {
	if (!/^\/adminapi\/.*\/\$batch$/iu.test(decodeURIComponent(ask.path)) || reply.status !== 200) return reply;
	const sent = parseJson(ask.body);
	const given = typeof reply.body === "string" ? parseJson(reply.body) : void 0;
	if (!isRaw(sent) || !isRaw(given)) return reply;
	const planted = new Map(members$3(sent, "requests").flatMap((item) => plantedFor$1(item, ask, faults)));
	const responses = members$3(given, "responses").map((one) => planted.get(text(one, "id") ?? "") ?? one);
	return planted.size === 0 ? reply : {
		...reply,
		body: JSON.stringify({
			...given,
			responses
		}),
		detail: "planted"
	};
}
function plantedFor$1(item, ask, faults) {
	const [id, cmdlet] = [text(item, "id"), text(member(member(item, "body") ?? {}, "CmdletInput") ?? {}, "CmdletName")];
	if (id === void 0 || cmdlet === void 0 || !/^(?:Get|Test)-/iu.test(cmdlet)) return [];
	const path = ask.path.replace(/\/[^/]*$/u, "/InvokeCommand");
	const approach = {
		host: ask.host,
		path,
		method: "POST",
		effect: "read",
		cmdlet,
		batchItem: true
	};
	const reply = replyOf(faults.take(approach, isReplyAct));
	if (reply === void 0) return [];
	const body = typeof reply.body === "string" ? parseJson(reply.body) ?? reply.body : null;
	return [[id, {
		id,
		status: reply.status,
		headers: reply.headers,
		body
	}]];
}

// src/simulator/network/listener.ts
/** Takes requests off the socket: logs them, spoils them where a fault waits, else has them answered. */
function createListener(deps) {
	const app = new Hono();
	app.all("*", async (context) => {
		const { incoming, outgoing } = context.env;
		await serve(askOf(incoming.url ?? "/", incoming.headers.host ?? "", incoming.method ?? "GET", await context.req.text(), incoming.headers), {
			incoming,
			outgoing
		}, deps);
		return RESPONSE_ALREADY_SENT;
	});
	const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
	return (request, response) => void listener(request, response);
}
async function serve(ask, ends, { services, faults, log, latency, wall, aside }) {
	const nature = services.nature(ask);
	const path = ask.query === "" ? ask.path : `${ask.path}?${ask.query}`;
	const n = log.begin({
		method: ask.method,
		host: ask.host,
		path,
		...nature,
		...senderOf(ask)
	});
	const approach = {
		host: ask.host,
		method: ask.method,
		path,
		...nature
	};
	const broken = attempted(() => faults.takeAll(approach, isAside).forEach(aside));
	const act = faults.take(approach, (one) => !isAside(one) && (one !== "expireLink" || continues(ask)));
	const delay = latency(ask.host) + (typeof act === "object" && "delayMs" in act ? act.delayMs : 0);
	if (delay > 0) await setTimeout$1(delay);
	const planted = broken ?? plantedFor(act, ask);
	if (act === "hang" || act === "reset") {
		log.finish(n, { detail: act });
		send(ends, gatewayPage, act, wall());
		return;
	}
	const reply = planted ?? await spoiled(services, act, ask, faults);
	const { status, detail } = reply;
	log.finish(n, {
		status: act === "resetAfter" ? 0 : status,
		...told(reply),
		...detail === void 0 ? {} : { detail }
	});
	send(ends, reply, act, wall());
}
/** How the sender calls itself and its request. */
function senderOf({ headers }) {
	const [userAgent, clientRequestId] = [headers["user-agent"], headers["client-request-id"]];
	return {
		...userAgent === void 0 ? {} : { userAgent },
		...clientRequestId === void 0 ? {} : { clientRequestId }
	};
}
function told(reply) {
	return {
		...reply.effect === void 0 ? {} : { effect: reply.effect },
		...reply.cmdlet === void 0 ? {} : { cmdlet: reply.cmdlet }
	};
}
async function spoiled(services, act, ask, faults) {
	const whole = spoilList(await answer$2(services, ask), act, ask);
	return spoilGraphBatch(spoilCmdletBatch(whole, ask, faults), ask, faults);
}
function plantedFor(act, ask) {
	if (act === "html") return gatewayPage;
	return act === "expireLink" ? expiredLink(ask) : replyOf(act);
}
function attempted(work) {
	try {
		work();
		return;
	} catch (error) {
		return brokenReply(error);
	}
}
async function answer$2(services, ask) {
	try {
		return await services.answer(ask);
	} catch (error) {
		return brokenReply(error);
	}
}
/** A fault of the simulator itself must never look like a fault of the service. */
function brokenReply(error) {
	const message = error instanceof Error ? error.stack ?? error.message : String(error);
	return {
		status: 501,
		headers: { "content-type": "text/plain" },
		body: `SIMULATOR-BROKEN ${message}`,
		detail: `SIMULATOR-BROKEN ${message}`
	};
}
function askOf(target, hostHeader, method, body, headers) {
	const absolute = /^https?:\/\/([^/?]+)([^]*)$/iu.exec(target);
	const [host, rest] = absolute === null ? [hostHeader, target] : [absolute[1] ?? "", absolute[2] ?? "/"];
	const mark = rest.indexOf("?");
	return {
		method,
		host: host.toLowerCase().replace(/:\d+$/u, ""),
		path: mark < 0 ? rest || "/" : rest.slice(0, mark) || "/",
		query: mark < 0 ? "" : rest.slice(mark + 1),
		headers: Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === void 0 ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value]])),
		body
	};
}

// src/simulator/network/listen.ts
/** Listens on 127.0.0.1. @throws Error when the port is taken. */
function listen(server, port) {
	server.keepAliveTimeout = 12e4;
	const sockets = /* @__PURE__ */ new Set();
	server.on("connection", (socket) => {
		sockets.add(socket);
		socket.on("close", () => sockets.delete(socket));
		socket.on("error", () => socket.destroy());
	});
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", () => {
			const address = server.address();
			resolve({
				port: typeof address === "object" && address !== null ? address.port : port,
				close: () => new Promise((closed) => {
					server.close(() => closed());
					for (const socket of sockets) socket.destroy();
				})
			});
		});
	});
}

// src/simulator/sign-in/certificate.ts
var import_lib$1 = /* @__PURE__ */ __toESM(require_lib(), 1);
const generate = promisify(generateKeyPair);
/** Makes an RSA 2048 key pair off the main thread. */
function makeKeyPair() {
	return generate("rsa", { modulusLength: 2048 });
}
/** Makes an X.509 certificate, signed with SHA-256, as PEM. */
function makeX509(request) {
	const certificate = import_lib$1.default.pki.createCertificate();
	certificate.publicKey = import_lib$1.default.pki.publicKeyFromPem(pem(request.subjectKey, "spki"));
	certificate.serialNumber = `01${randomBytes(15).toString("hex")}`;
	certificate.validity.notBefore = new Date(request.validFrom);
	certificate.validity.notAfter = new Date(request.validTo);
	certificate.setSubject([{
		name: "commonName",
		value: request.name
	}]);
	certificate.setIssuer([{
		name: "commonName",
		value: request.issuer.name
	}]);
	certificate.setExtensions(extensions(request.role));
	certificate.sign(import_lib$1.default.pki.privateKeyFromPem(pem(request.issuer.key, "pkcs8")), import_lib$1.default.md.sha256.create());
	return import_lib$1.default.pki.certificateToPem(certificate).replaceAll("\r\n", "\n");
}
/** A key as PEM. */
function pem(key, type) {
	return key.export({
		type,
		format: "pem"
	}).toString();
}
function extensions(role) {
	if (role === void 0) return [{
		name: "keyUsage",
		digitalSignature: true
	}];
	if (role === "authority") return [{
		name: "basicConstraints",
		cA: true,
		critical: true
	}, {
		name: "keyUsage",
		keyCertSign: true,
		cRLSign: true,
		critical: true
	}];
	return [{
		name: "subjectAltName",
		altNames: [{
			type: 2,
			value: role.host
		}]
	}];
}

// src/simulator/network/authority.ts
const day$3 = 864e5;
/** Makes a certificate authority; certificates of hosts are made when a client asks for them and kept. */
async function createAuthority(now) {
	const [root, leaf] = await Promise.all([makeKeyPair(), makeKeyPair()]);
	const issuer = {
		name: "Tenantform simulator CA",
		key: root.privateKey
	};
	const dates = {
		validFrom: now - day$3,
		validTo: now + 30 * day$3
	};
	const caPem = makeX509({
		name: issuer.name,
		subjectKey: root.publicKey,
		issuer,
		...dates,
		role: "authority"
	});
	const contexts = /* @__PURE__ */ new Map();
	return {
		caPem,
		contextFor: (host) => {
			const known = contexts.get(host);
			if (known !== void 0) return known;
			const cert = makeX509({
				name: host,
				subjectKey: leaf.publicKey,
				issuer,
				...dates,
				role: { host }
			});
			const made = createSecureContext({
				cert: `${cert}${caPem}`,
				key: pem(leaf.privateKey, "pkcs8")
			});
			contexts.set(host, made);
			return made;
		}
	};
}

// src/simulator/network/proxy.ts
/**
* Makes a proxy that takes CONNECT and absolute-form requests. Hosts that the tenant does not have are refused with
* 403, missing credentials with 407.
*/
function createProxy(deps) {
	const wanted = deps.credentials === void 0 ? void 0 : `Basic ${Buffer.from(`${deps.credentials.user}:${deps.credentials.password}`).toString("base64")}`;
	const allowed = (request) => wanted === void 0 || request.headers["proxy-authorization"] === wanted;
	const server = createServer((request, response) => {
		const host = hostOf(request.url ?? "");
		if (!allowed(request)) {
			deps.refused(request.method ?? "", host, 407);
			response.writeHead(407, { "proxy-authenticate": "Basic realm=\"proxy\"" }).end("Proxy authentication is required.");
			return;
		}
		if (host === "" || !deps.knows(host)) {
			deps.refused(request.method ?? "", host, 403);
			response.writeHead(403, { "content-type": "text/plain" }).end("The proxy does not reach this host.");
			return;
		}
		deps.listener(request, response);
	});
	server.on("connect", (request, socket, head) => {
		const [host = "", port = ""] = (request.url ?? "").split(":");
		socket.on("error", () => socket.destroy());
		if (!allowed(request)) {
			deps.refused("CONNECT", host, 407);
			socket.end("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n");
			return;
		}
		if (!deps.knows(host) || port !== "443") {
			deps.refused("CONNECT", host, 403);
			socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
			return;
		}
		socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
		if (head.length > 0) socket.unshift(head);
		deps.tunnel(socket);
	});
	return server;
}
function hostOf(url) {
	try {
		return new URL(url).hostname;
	} catch {
		return "";
	}
}

// src/simulator/log.ts
/** Opens an empty log; the listener is told of every request before it is answered. */
function openLog(now, onRequest) {
	const lines = [];
	return {
		lines,
		begin: (line) => {
			const n = lines.length + 1;
			const begun = {
				n,
				...line,
				status: 0,
				at: now()
			};
			lines.push(begun);
			onRequest?.(begun, n);
			return n;
		},
		finish: (n, more) => {
			const begun = lines[n - 1];
			if (begun !== void 0) lines[n - 1] = {
				...begun,
				...more
			};
		}
	};
}

// src/simulator/github/answers.ts
const docs = "https://docs.github.com/rest";
/** An error as the REST API words it: `message`, where its documentation is, and the status once more as text. */
function failure(status, message, more = {}, headers = {}) {
	const body = {
		message,
		...more,
		documentation_url: docs,
		status: String(status)
	};
	return new Refusal({
		...jsonReply(status, body, headers),
		detail: message.split("\n")[0] ?? message
	});
}
/** 422 with the member that is at fault (recorded: "Body is too long (maximum is 65536 characters)" in many issues). */
function invalid$1(resource, field, code, message) {
	return failure(422, "Validation Failed", { errors: [{
		resource,
		code,
		field,
		...message === void 0 ? {} : { message }
	}] });
}
/** 422 of a body that the schema refuses (recorded: "No more than 50 items are allowed; 143 were supplied."). */
function invalidRequest(why) {
	return failure(422, `Invalid request.\n\n${why}`);
}
/** What is not there, or not to be seen. */
function notFound$1() {
	return failure(404, "Not Found");
}
/** The commit that a request names. @throws Refusal 422 where the repository does not have it. */
function knownCommit(estate, sha) {
	if (estate.commits.has(sha)) return sha;
	throw failure(422, `No commit found for SHA: ${sha}`);
}
/**
* Lets a caller pass that has one of the permissions. Reading in a public repository needs none.
* @throws Refusal 403 "Resource not accessible by integration" (reference: github-actions 5).
*/
function requirePermission(estate, caller, access, ...scopes) {
	if (access === "read" && estate.isPublic) return;
	if (scopes.some((scope) => {
		const given = caller.permissions[scope];
		return given === "write" || access === "read" && given === "read";
	})) return;
	throw failure(403, "Resource not accessible by integration", {}, { "x-accepted-github-permissions": scopes.map((scope) => `${scope.replace("-", "_")}=${access}`).join("; ") });
}
/** A time as the API writes it: whole seconds, in UTC. */
function time(ms) {
	return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

// src/simulator/github/annotations.ts
/** How many annotations one request may carry, and how long their texts may be (reference: github-actions 4). */
const most$1 = 50;
const longestMessage = 65536;
const longestTitle = 255;
const levels = [
	"notice",
	"warning",
	"failure"
];
/**
* Reads the annotations of a request.
* @throws Refusal 422 for too many, a member that is missing or too long, or columns of different lines.
*/
function readAnnotations(value) {
	if (value === void 0 || value === null) return [];
	if (!Array.isArray(value)) throw invalidRequest(`${JSON.stringify(value)} is not an array.`);
	if (value.length > most$1) throw invalidRequest(`No more than ${most$1} items are allowed; ${value.length} were supplied.`);
	return value.map(readAnnotation);
}
function readAnnotation(raw) {
	if (!isRaw(raw)) throw invalidRequest(`${JSON.stringify(raw)} is not an object.`);
	const known = /* @__PURE__ */ new Set([
		"path",
		"start_line",
		"end_line",
		"start_column",
		"end_column",
		"annotation_level",
		"message",
		"title",
		"raw_details"
	]);
	const strange = Object.keys(raw).find((name) => !known.has(name));
	if (strange !== void 0) throw invalidRequest(`"${strange}" is not a permitted key.`);
	const [start, end] = [line(raw, "start_line"), line(raw, "end_line")];
	if (end < start) throw invalidRequest("\"end_line\" must be after \"start_line\".");
	const columns = ["start_column", "end_column"].filter((name) => raw[name] !== void 0);
	if (columns.length > 0 && start !== end) throw invalidRequest("Columns can only be given where \"start_line\" and \"end_line\" are the same.");
	const level = worded(raw, "annotation_level");
	if (!levels.includes(level)) throw invalidRequest(`"${level}" is not a member of ${JSON.stringify(levels)}.`);
	return {
		path: worded(raw, "path"),
		start_line: start,
		end_line: end,
		...Object.fromEntries(columns.map((name) => [name, line(raw, name)])),
		annotation_level: level,
		message: bounded(worded(raw, "message"), longestMessage),
		...optional(raw, "title", longestTitle),
		...optional(raw, "raw_details", longestMessage)
	};
}
function line(raw, name) {
	const value = raw[name];
	if (value === void 0) throw invalidRequest(`"${name}" wasn't supplied.`);
	if (typeof value === "number" && Number.isInteger(value) && value >= 1) return value;
	throw invalidRequest(`${JSON.stringify(value)} is not a line or a column for "${name}".`);
}
function worded(raw, name) {
	const value = text(raw, name);
	if (value === void 0 || value === "") throw invalidRequest(`"${name}" wasn't supplied.`);
	return value;
}
function optional(raw, name, longest) {
	const value = text(raw, name);
	return value === void 0 ? {} : { [name]: bounded(value, longest) };
}
function bounded(value, longest) {
	const length = longest === longestTitle ? value.length : Buffer.byteLength(value);
	if (length > longest) throw invalidRequest(`Only ${longest} characters are allowed; ${length} were supplied.`);
	return value;
}

// src/simulator/github/call.ts
/** The number in a part of the path. */
function numberAt(call, name) {
	return Number(call.at(name));
}
/** The JSON object that was sent. @throws Refusal 400 for anything else. */
function bodyOf$2({ ask }) {
	const body = parseJson(ask.body);
	if (isRaw(body)) return body;
	throw failure(400, ask.body === "" ? "Body should be a JSON object" : "Problems parsing JSON");
}
/**
* One page of a list with the links to the others: 30 rows where nothing is asked for, 100 at most (GitHub documentation:
* using pagination in the REST API). `wrap` puts the rows into the object that some lists come in.
*/
function paged(call, rows, shown, wrap = (page) => page) {
	const size = Math.min(100, wholeOf$1(call.query.get("per_page"), 30));
	const page = wholeOf$1(call.query.get("page"), 1);
	const last = Math.max(1, Math.ceil(rows.length / size));
	const link = (to, rel) => {
		const query = new URLSearchParams(call.query);
		query.set("page", String(to));
		return `<https://${call.ask.host}${call.ask.path}?${query.toString()}>; rel="${rel}"`;
	};
	const links = [
		...page > 1 ? [link(page - 1, "prev")] : [],
		...page < last ? [link(page + 1, "next"), link(last, "last")] : [],
		...page > 1 ? [link(1, "first")] : []
	];
	const shownRows = rows.slice((page - 1) * size, page * size).map(shown);
	return jsonReply(200, wrap(shownRows, rows.length), links.length === 0 ? {} : { link: links.join(", ") });
}
function wholeOf$1(value, otherwise) {
	const number = Number(value ?? otherwise);
	return Number.isInteger(number) && number > 0 ? number : otherwise;
}

// src/simulator/github/checks.ts
/** The most characters of a summary and of a text (reference: github-actions 4). */
const longest$1 = 65535;
const conclusions = [
	"action_required",
	"cancelled",
	"failure",
	"neutral",
	"success",
	"skipped",
	"timed_out"
];
const statuses = [
	"queued",
	"in_progress",
	"completed"
];
/** POST /repos/{o}/{r}/check-runs. */
function createCheck(call) {
	const { estate, caller } = call;
	requirePermission(estate, caller, "write", "checks");
	const body = bodyOf$2(call);
	const [name, sha] = [text(body, "name"), text(body, "head_sha")];
	const absent = [...name === void 0 ? ["name"] : [], ...sha === void 0 ? ["head_sha"] : []];
	if (absent.length > 0) throw invalidRequest(`${absent.map((each) => `"${each}"`).join(", ")} ${absent.length > 1 ? "were" : "was"}n't supplied.`);
	return kept$2(call, changed(estate, {
		id: estate.next(),
		name: name ?? "",
		headSha: knownCommit(estate, sha ?? ""),
		status: "queued",
		conclusion: null,
		externalId: "",
		startedAt: estate.now(),
		completedAt: null,
		title: null,
		summary: null,
		text: null,
		annotations: []
	}, body), 201);
}
/** PATCH /repos/{o}/{r}/check-runs/{id}: annotations are added to those that are there. */
function updateCheck(call) {
	requirePermission(call.estate, call.caller, "write", "checks");
	return kept$2(call, changed(call.estate, checkOf(call), bodyOf$2(call)), 200);
}
/** GET to the same address. */
function getCheck(call) {
	requirePermission(call.estate, call.caller, "read", "checks");
	return jsonReply(200, shownCheck(call.estate, checkOf(call)));
}
/** GET /repos/{o}/{r}/check-runs/{id}/annotations. */
function listAnnotations(call) {
	requirePermission(call.estate, call.caller, "read", "checks");
	return paged(call, checkOf(call).annotations, (annotation) => ({ ...annotation }));
}
/** GET /repos/{o}/{r}/commits/{sha}/check-runs, of one name where `check_name` is given: newest first. */
function checksOfCommit(call) {
	const { estate, caller } = call;
	requirePermission(estate, caller, "read", "checks");
	const sha = knownCommit(estate, call.at("sha"));
	const name = call.query.get("check_name");
	const rows = [...estate.checks.values()].filter((check) => check.headSha === sha && (name === null || check.name === name)).toReversed();
	return paged(call, rows, (check) => shownCheck(estate, check), (page, total) => ({
		total_count: total,
		check_runs: page
	}));
}
function kept$2({ estate }, check, status) {
	estate.checks.set(check.id, check);
	return jsonReply(status, shownCheck(estate, check));
}
function checkOf(call) {
	const found = call.estate.checks.get(numberAt(call, "id"));
	if (found !== void 0) return found;
	throw notFound$1();
}
function changed(estate, before, body) {
	const conclusion = oneOf(body, "conclusion", conclusions);
	const status = conclusion === void 0 ? oneOf(body, "status", statuses) : "completed";
	if (status === "completed" && conclusion === void 0 && before.conclusion === null) throw invalidRequest("\"conclusion\" wasn't supplied.");
	return {
		...before,
		name: text(body, "name") ?? before.name,
		externalId: text(body, "external_id") ?? before.externalId,
		status: status ?? before.status,
		conclusion: conclusion ?? before.conclusion,
		completedAt: status === "completed" ? estate.now() : before.completedAt,
		...outputOf(before, body)
	};
}
function outputOf(before, body) {
	if (!isRaw(body["output"])) return {};
	const output = member(body, "output") ?? {};
	const [title, summary, more] = [
		text(output, "title"),
		text(output, "summary"),
		text(output, "text")
	];
	if (summary === void 0 || title === void 0 && before.title === null) throw invalidRequest(`"${summary === void 0 ? "summary" : "title"}" wasn't supplied.`);
	for (const long of [summary, more ?? ""]) {
		const length = Array.from(long).length;
		if (length > longest$1) throw invalidRequest(`Only ${longest$1} characters are allowed; ${length} were supplied.`);
	}
	return {
		title: title ?? before.title,
		summary,
		text: more ?? before.text,
		annotations: [...before.annotations, ...readAnnotations(output["annotations"])]
	};
}
function oneOf(body, name, allowed) {
	const value = body[name];
	if (value === void 0 || value === null) return void 0;
	if (typeof value === "string" && allowed.includes(value)) return value;
	throw invalidRequest(`${JSON.stringify(value)} is not a member of ${JSON.stringify(allowed)}.`);
}
function shownCheck(estate, check) {
	const url = `https://api.github.com/repos/${estate.repository}/check-runs/${check.id}`;
	return {
		id: check.id,
		node_id: `CR_${check.id}`,
		name: check.name,
		head_sha: check.headSha,
		external_id: check.externalId,
		url,
		html_url: `https://github.com/${estate.repository}/runs/${check.id}`,
		details_url: `https://github.com/${estate.repository}/runs/${check.id}`,
		status: check.status,
		conclusion: check.conclusion,
		started_at: time(check.startedAt),
		completed_at: check.completedAt === null ? null : time(check.completedAt),
		output: {
			title: check.title,
			summary: check.summary,
			text: check.text,
			annotations_count: check.annotations.length,
			annotations_url: `${url}/annotations`
		},
		app: {
			id: 15368,
			slug: "github-actions",
			name: "GitHub Actions"
		},
		pull_requests: []
	};
}

// src/simulator/github/shown.ts
/** A user as it stands in other objects (schema simple-user of the published description, its members that say something). */
function shownUser({ login, id, type }) {
	return {
		login,
		id,
		node_id: `U_${id}`,
		url: `https://api.github.com/users/${encodeURIComponent(login)}`,
		html_url: `https://github.com/${login}`,
		type,
		site_admin: false
	};
}
/** A repository inside another object. */
function shownRepository(name, fork) {
	return {
		id: fork ? 710000002 : 710000001,
		name: name.split("/")[1] ?? name,
		full_name: name,
		fork
	};
}
/** A pull request (schema pull-request-simple); `merged` and what goes with it only where one is asked for by number. */
function shownPull(estate, pull, whole = false) {
	const { repository } = estate;
	const [owner] = repository.split("/");
	const head = pull.fork ?? repository;
	return {
		id: 1e6 + pull.number,
		node_id: `PR_${pull.number}`,
		number: pull.number,
		url: `https://api.github.com/repos/${repository}/pulls/${pull.number}`,
		html_url: `https://github.com/${repository}/pull/${pull.number}`,
		issue_url: `https://api.github.com/repos/${repository}/issues/${pull.number}`,
		state: pull.closedAt === void 0 ? "open" : "closed",
		locked: false,
		title: pull.title,
		user: shownUser(pull.user),
		body: null,
		draft: false,
		merged_at: pull.mergeSha === void 0 ? null : time(pull.closedAt ?? estate.now()),
		closed_at: pull.closedAt === void 0 ? null : time(pull.closedAt),
		merge_commit_sha: pull.mergeSha ?? null,
		head: {
			label: `${head.split("/")[0]}:${pull.branch}`,
			ref: pull.branch,
			sha: pull.headSha,
			repo: shownRepository(head, pull.fork !== void 0)
		},
		base: {
			label: `${owner}:main`,
			ref: "main",
			repo: shownRepository(repository, false)
		},
		author_association: "CONTRIBUTOR",
		...whole ? {
			merged: pull.mergeSha !== void 0,
			mergeable: pull.closedAt === void 0 ? true : null
		} : {}
	};
}

// src/simulator/github/comments.ts
/** The most characters of a comment (reference: github-actions 4). */
const longest = 65536;
/** Pull requests are issues: what reads or writes one of the two kinds may do so with either permission. */
const scopes = ["issues", "pull-requests"];
/** GET /repos/{o}/{r}/issues/{number}/comments: oldest first. */
function listComments(call) {
	const { estate, caller } = call;
	requirePermission(estate, caller, "read", ...scopes);
	const issue = issueOf(call);
	const rows = [...estate.comments.values()].filter((comment) => comment.issue === issue);
	return paged(call, rows, (comment) => shownComment(estate, comment));
}
/** POST to the same address. */
function createComment(call) {
	const { estate, caller } = call;
	requirePermission(estate, caller, "write", ...scopes);
	const shown = shownComment(estate, addComment(estate, issueOf(call), caller.user, bodyText(call)));
	return jsonReply(201, shown, { location: `${text(shown, "url")}` });
}
/** GET /repos/{o}/{r}/issues/comments/{id}. */
function getComment(call) {
	requirePermission(call.estate, call.caller, "read", ...scopes);
	return jsonReply(200, shownComment(call.estate, commentOf(call)));
}
/** PATCH to the same address. */
function updateComment(call) {
	const { estate, caller } = call;
	requirePermission(estate, caller, "write", ...scopes);
	const after = {
		...commentOf(call),
		body: stored$3(estate, bodyText(call)),
		updatedAt: estate.now()
	};
	estate.comments.set(after.id, after);
	return jsonReply(200, shownComment(estate, after));
}
/** DELETE to the same address. */
function deleteComment(call) {
	requirePermission(call.estate, call.caller, "write", ...scopes);
	call.estate.comments.delete(commentOf(call).id);
	return {
		status: 204,
		headers: {},
		body: ""
	};
}
/** Puts a comment under an issue, by whom it may be. */
function addComment(estate, issue, user, body) {
	const at = estate.now();
	const comment = {
		id: estate.next(),
		issue,
		user,
		body: stored$3(estate, body),
		createdAt: at,
		updatedAt: at
	};
	estate.comments.set(comment.id, comment);
	return comment;
}
function stored$3(estate, body) {
	return estate.lineEnds === "crlf" ? body.replaceAll(/\r?\n/gu, "\r\n") : body;
}
function bodyText(call) {
	const body = text(bodyOf$2(call), "body");
	if (body === void 0) throw invalid$1("IssueComment", "body", "missing_field");
	if (body.trim() === "") throw invalid$1("IssueComment", "data", "unprocessable", "Body cannot be blank");
	if (Array.from(body).length > longest) throw invalid$1("IssueComment", "data", "unprocessable", `Body is too long (maximum is ${longest} characters)`);
	return body;
}
function issueOf(call) {
	const number = numberAt(call, "number");
	if (call.estate.pulls.has(number)) return number;
	throw notFound$1();
}
function commentOf(call) {
	const found = call.estate.comments.get(numberAt(call, "id"));
	if (found !== void 0) return found;
	throw notFound$1();
}
function shownComment(estate, comment) {
	const api = `https://api.github.com/repos/${estate.repository}`;
	return {
		id: comment.id,
		node_id: `IC_${comment.id}`,
		url: `${api}/issues/comments/${comment.id}`,
		html_url: `https://github.com/${estate.repository}/pull/${comment.issue}#issuecomment-${comment.id}`,
		issue_url: `${api}/issues/${comment.issue}`,
		user: shownUser(comment.user),
		author_association: comment.user.type === "Bot" ? "NONE" : "CONTRIBUTOR",
		body: comment.body,
		created_at: time(comment.createdAt),
		updated_at: time(comment.updatedAt),
		performed_via_github_app: null
	};
}

// src/simulator/github/pulls.ts
/**
* GET /repos/{o}/{r}/commits/{sha}/pulls: the merged pull request that brought a commit into the default branch; for a
* commit that is not there, those that are open (GitHub documentation of the route).
*/
function pullsOfCommit(call) {
	const { estate, caller } = call;
	requirePermission(estate, caller, "read", "pull-requests");
	const sha = knownCommit(estate, call.at("sha"));
	const pulls = [...estate.pulls.values()];
	const merged = pulls.filter((pull) => pull.mergeSha === sha || pull.mergeSha !== void 0 && pull.headSha === sha);
	const rows = merged.length > 0 ? merged : pulls.filter((pull) => pull.headSha === sha && pull.closedAt === void 0);
	return paged(call, rows, (pull) => shownPull(estate, pull));
}
/** GET /repos/{o}/{r}/pulls/{number}. */
function getPull(call) {
	requirePermission(call.estate, call.caller, "read", "pull-requests");
	const pull = call.estate.pulls.get(numberAt(call, "number"));
	if (pull === void 0) throw notFound$1();
	return jsonReply(200, shownPull(call.estate, pull, true));
}

// src/simulator/github/runs.ts
/** GET /repos/{o}/{r}/actions/runs/{run}/artifacts, of one name where `name` is given. */
function listArtifacts(call) {
	const { estate, caller } = call;
	requirePermission(estate, caller, "read", "actions");
	const [run, name] = [numberAt(call, "run"), call.query.get("name")];
	const rows = [...estate.artifacts.values()].filter((artifact) => artifact.run === run && (name === null || artifact.name === name));
	const shown = (artifact) => shownArtifact(estate, artifact);
	return paged(call, rows, shown, (page, total) => ({
		total_count: total,
		artifacts: page
	}));
}
/** GET /repos/{o}/{r}/actions/runs/{run}/pending_deployments: what waits for whose approval. */
function pendingDeployments(call) {
	const { estate, caller } = call;
	requirePermission(estate, caller, "read", "actions");
	const waiting = estate.pending.filter(({ run, state }) => run === numberAt(call, "run") && state === "waiting");
	return jsonReply(200, waiting.map(({ environment }) => {
		const rule = estate.environments.get(environment);
		return {
			environment: {
				id: rule?.id ?? 0,
				name: environment
			},
			wait_timer: 0,
			current_user_can_approve: rule === void 0 ? false : mayApprove(call, rule),
			reviewers: (rule?.reviewers ?? []).map((user) => ({
				type: "User",
				reviewer: shownUser(user)
			}))
		};
	}));
}
/** POST to the same address: a reviewer lets the jobs pass, or stops them. */
function reviewDeployments(call) {
	const { estate } = call;
	const body = bodyOf$2(call);
	const ids = Array.isArray(body["environment_ids"]) ? body["environment_ids"] : [];
	const state = text(body, "state");
	const rules = [...estate.environments.values()].filter(({ id }) => ids.includes(id));
	if (state !== "approved" && state !== "rejected" || rules.length !== ids.length || ids.length === 0) throw failure(422, "Validation Failed");
	if (!rules.every((rule) => mayApprove(call, rule))) throw failure(403, "Must be a required reviewer");
	settle(estate, numberAt(call, "run"), rules.map(({ name }) => name), state, text(body, "comment") ?? "");
	return jsonReply(200, []);
}
/** Ends the waiting of a run's jobs before these environments. */
function settle(estate, run, environments, state, comment) {
	for (const [index, pending] of estate.pending.entries()) if (pending.run === run && pending.state === "waiting" && environments.includes(pending.environment)) estate.pending[index] = {
		...pending,
		state,
		comment
	};
}
function mayApprove({ caller }, { reviewers }) {
	return caller.user.type === "User" && reviewers.some(({ login }) => login === caller.user.login);
}
/** Artifacts are kept for 90 days where nothing else is said. */
const kept$1 = 7776e6;
function shownArtifact(estate, artifact) {
	const url = `https://api.github.com/repos/${estate.repository}/actions/artifacts/${artifact.id}`;
	return {
		id: artifact.id,
		node_id: `A_${artifact.id}`,
		name: artifact.name,
		size_in_bytes: artifact.content.byteLength,
		url,
		archive_download_url: `${url}/zip`,
		expired: false,
		created_at: time(artifact.createdAt),
		updated_at: time(artifact.createdAt),
		expires_at: time(artifact.createdAt + kept$1),
		digest: `sha256:${createHash("sha256").update(artifact.content).digest("hex")}`,
		workflow_run: {
			id: artifact.run,
			repository_id: 710000001,
			head_repository_id: 710000001
		}
	};
}

// src/simulator/github/api.ts
/** Where the REST API of GitHub is. */
const githubApiHost = "api.github.com";
const number = String.raw`\d+`;
const sha = "[0-9a-f]{40}";
/** The routes that are known; everything else is 501. */
const routes$1 = [
	route$1("GET", `issues/(?<number>${number})/comments`, listComments),
	route$1("POST", `issues/(?<number>${number})/comments`, createComment),
	route$1("GET", `issues/comments/(?<id>${number})`, getComment),
	route$1("PATCH", `issues/comments/(?<id>${number})`, updateComment),
	route$1("DELETE", `issues/comments/(?<id>${number})`, deleteComment),
	route$1("GET", `commits/(?<sha>${sha})/pulls`, pullsOfCommit),
	route$1("GET", `commits/(?<sha>${sha})/check-runs`, checksOfCommit),
	route$1("GET", `pulls/(?<number>${number})`, getPull),
	route$1("POST", "check-runs", createCheck),
	route$1("GET", `check-runs/(?<id>${number})`, getCheck),
	route$1("PATCH", `check-runs/(?<id>${number})`, updateCheck),
	route$1("GET", `check-runs/(?<id>${number})/annotations`, listAnnotations),
	route$1("GET", `actions/runs/(?<run>${number})/artifacts`, listArtifacts),
	route$1("GET", `actions/runs/(?<run>${number})/pending_deployments`, pendingDeployments),
	route$1("POST", `actions/runs/(?<run>${number})/pending_deployments`, reviewDeployments)
];
function route$1(method, path, answer) {
	return {
		method,
		path: new RegExp(`^${path}$`, "u"),
		answer
	};
}
/** What every answer carries (recorded headers of public issues: x-github-request-id, x-github-media-type). */
function always() {
	return {
		"x-github-media-type": "github.v3; format=json",
		"x-github-api-version-selected": "2022-11-28",
		"x-github-request-id": randomBytes(12).toString("hex").toUpperCase()
	};
}
/** Answers a request to the REST API: who asks, whether they may ask so much, and what the route says. */
function answerApi(ask, estate, limits) {
	try {
		const reply = answered(ask, estate, limits);
		return {
			...reply,
			headers: {
				...always(),
				...limits.headers(),
				...reply.headers
			}
		};
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return {
			...error.reply,
			headers: {
				...always(),
				...limits.headers(),
				...error.reply.headers
			}
		};
	}
}
function answered(ask, estate, limits) {
	if ((ask.headers["user-agent"] ?? "") === "") throw failure(403, "Request forbidden by administrative rules.");
	const caller = callerOf(ask, estate);
	limits.count(ask.method !== "GET");
	const rest = restOf(ask, estate);
	for (const { method, path, answer } of routes$1) {
		const match = method === ask.method ? path.exec(rest) : null;
		if (match === null) continue;
		const groups = match.groups ?? {};
		return answer({
			ask,
			estate,
			caller,
			query: new URLSearchParams(ask.query),
			at: (name) => groups[name] ?? ""
		});
	}
	return unknownReply(`${ask.method} ${ask.host}${ask.path}`);
}
function callerOf(ask, estate) {
	const given = /^(?:bearer|token) +(.+)$/iu.exec(ask.headers["authorization"] ?? "")?.[1];
	const caller = given === void 0 ? void 0 : estate.tokens.get(given);
	if (caller !== void 0) return caller;
	throw failure(401, given === void 0 ? "Requires authentication" : "Bad credentials");
}
/** What follows the repository in the path; of another repository a token of this one sees nothing. */
function restOf(ask, estate) {
	const match = /^\/repos\/([^/]+\/[^/]+)\/(.+)$/u.exec(ask.path);
	if (match === null) return ask.path;
	if (match[1]?.toLowerCase() !== estate.repository.toLowerCase()) throw notFound$1();
	return match[2] ?? "";
}

// src/simulator/github/estate.ts
/** The author of everything that is written with the token of a workflow. */
const actionsBot = {
	login: "github-actions[bot]",
	id: 41898282,
	type: "Bot"
};
/** An empty repository. */
function openEstate(options, now) {
	let last = 100;
	return {
		repository: options.repository ?? "contoso/tenant",
		isPublic: options.visibility === "public",
		lineEnds: options.lineEnds ?? "kept",
		installation: 51000001,
		commits: /* @__PURE__ */ new Set(),
		users: /* @__PURE__ */ new Map([[actionsBot.login, actionsBot]]),
		tokens: /* @__PURE__ */ new Map(),
		comments: /* @__PURE__ */ new Map(),
		pulls: /* @__PURE__ */ new Map(),
		checks: /* @__PURE__ */ new Map(),
		artifacts: /* @__PURE__ */ new Map(),
		environments: /* @__PURE__ */ new Map(),
		pending: [],
		next: () => last += 1,
		now
	};
}
/** The account of a login, made where it is new. */
function userOf(estate, login) {
	const known = estate.users.get(login);
	if (known !== void 0) return known;
	const made = {
		login,
		id: 1e3 + estate.next(),
		type: login.endsWith("[bot]") ? "Bot" : "User"
	};
	estate.users.set(login, made);
	return made;
}
/** A token that nobody can guess. Its shape says nothing: clients must not look at it. */
function newToken() {
	return `ghs_${randomBytes(27).toString("base64url").replaceAll(/[-_]/gu, "0")}`;
}
/** A commit id that follows from a name. */
function commitId(name) {
	return createHash("sha1").update(name).digest("hex");
}

// src/simulator/github/limits.ts
const hour = 36e5;
const minute = 6e4;
/** Opens the count of a repository. */
function keepLimits(estate) {
	let limits = {
		requestsAnHour: 1e3,
		contentAMinute: 80
	};
	let used = 0;
	let reset = estate.now() + hour;
	const written = [];
	const headers = () => ({
		"x-ratelimit-limit": String(limits.requestsAnHour),
		"x-ratelimit-remaining": String(Math.max(0, limits.requestsAnHour - used)),
		"x-ratelimit-reset": String(Math.ceil(reset / 1e3)),
		"x-ratelimit-used": String(used),
		"x-ratelimit-resource": "core"
	});
	return {
		headers,
		set: (given) => {
			limits = {
				...limits,
				...given
			};
		},
		count: (isContent) => {
			const now = estate.now();
			if (now >= reset) {
				used = 0;
				reset = now + hour;
			}
			if (used >= limits.requestsAnHour) throw failure(403, `API rate limit exceeded for installation ID ${estate.installation}.`);
			used += 1;
			if (!isContent) return;
			while ((written[0] ?? now) <= now - minute) written.shift();
			if (written.length >= limits.contentAMinute) throw secondaryLimit("60");
			written.push(now);
		}
	};
}
/** The refusal of a secondary limit; `retry-after` is not always there (hub4j/github-api issue 1805). */
function secondaryLimit(seconds) {
	return failure(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID 8D1A:1C0F:1.", {}, seconds === void 0 ? {} : { "retry-after": seconds });
}

// src/simulator/github/github.ts
/** Opens GitHub. Its clock is the tenant's. */
function openGithub(options, now) {
	const estate = openEstate(options, now);
	const limits = keepLimits(estate);
	const made = (name) => {
		const sha = commitId(name);
		estate.commits.add(sha);
		return sha;
	};
	const pullOf = (number) => {
		const pull = estate.pulls.get(number);
		if (pull === void 0) throw new Error(`There is no pull request ${number}.`);
		return pull;
	};
	const keep = (pull) => {
		estate.pulls.set(pull.number, pull);
		return pull;
	};
	const browser = (body) => body.replaceAll(/\r?\n/gu, "\r\n");
	const controls = {
		repository: estate.repository,
		apiUrl: `https://${githubApiHost}`,
		token: (permissions, login) => {
			const token = newToken();
			estate.tokens.set(token, {
				user: login === void 0 ? actionsBot : userOf(estate, login),
				permissions
			});
			return token;
		},
		revoke: (token) => void estate.tokens.delete(token),
		commit: made,
		openPull: ({ branch, by = "octocat", title = branch, fork }) => {
			const headSha = made(`${branch} ${estate.next()}`);
			return keep({
				number: estate.next(),
				title,
				user: userOf(estate, by),
				branch,
				headSha,
				...fork === void 0 ? {} : { fork }
			});
		},
		push: (number) => keep({
			...pullOf(number),
			headSha: made(`${number} ${estate.next()}`)
		}),
		merge: (number) => keep({
			...pullOf(number),
			mergeSha: made(`merge ${number}`),
			closedAt: estate.now()
		}),
		comment: (number, login, body) => addComment(estate, pullOf(number).number, userOf(estate, login), browser(body)),
		editComment: (id, body) => {
			const before = estate.comments.get(id);
			if (before === void 0) throw new Error(`There is no comment ${id}.`);
			estate.comments.set(id, {
				...before,
				body: browser(body),
				updatedAt: estate.now()
			});
		},
		deleteComment: (id) => {
			if (!estate.comments.delete(id)) throw new Error(`There is no comment ${id}.`);
		},
		comments: (number) => [...estate.comments.values()].filter(({ issue }) => issue === number),
		checks: () => [...estate.checks.values()],
		upload: (run, name, content) => {
			if (find(run, name) !== void 0) throw new Error(`Run ${run} has an artifact ${name} already.`);
			const artifact = {
				id: estate.next(),
				name,
				run,
				content,
				createdAt: estate.now()
			};
			estate.artifacts.set(artifact.id, artifact);
			return artifact;
		},
		artifact: (run, name) => find(run, name),
		environment: (name, reviewers = []) => {
			const people = reviewers.map((login) => userOf(estate, login));
			estate.environments.set(name, {
				id: estate.next(),
				name,
				reviewers: people
			});
		},
		enter: (run, environment) => {
			const known = estate.pending.find((one) => one.run === run && one.environment === environment);
			if (known !== void 0) return known.state;
			const isOpen = (estate.environments.get(environment)?.reviewers.length ?? 0) === 0;
			estate.pending.push({
				run,
				environment,
				state: isOpen ? "approved" : "waiting"
			});
			return isOpen ? "approved" : "waiting";
		},
		review: (run, environment, login, state) => {
			if (estate.environments.get(environment)?.reviewers.every((user) => user.login !== login) !== false) throw new Error(`${login} is no reviewer of ${environment}.`);
			settle(estate, run, [environment], state, "");
		},
		limits: limits.set
	};
	function find(run, name) {
		return [...estate.artifacts.values()].find((artifact) => artifact.run === run && artifact.name === name);
	}
	return {
		controls,
		has: (host) => host === githubApiHost,
		answer: (ask) => answerApi(ask, estate, limits)
	};
}

// src/simulator/cloud-hosts.ts
const worldwide = {
	login: "login.microsoftonline.com",
	issuer: "https://sts.windows.net",
	graph: "graph.microsoft.com",
	exchange: "outlook.office365.com",
	compliance: "ps.compliance.protection.outlook.com",
	complianceSuffix: ".ps.compliance.protection.outlook.com",
	teams: "api.interfaces.records.teams.microsoft.com",
	sharePointSuffix: ".sharepoint.com",
	federationAudience: "api://AzureADTokenExchange"
};
/** Public national-cloud documentation and the modules' own tables (reference: identity A.9, teams A.1, SharePoint B.1). */
const cloudHosts = {
	commercial: {
		name: "commercial",
		...worldwide
	},
	gcc: {
		name: "gcc",
		...worldwide
	},
	gcchigh: {
		name: "gcchigh",
		login: "login.microsoftonline.us",
		issuer: "https://sts.windows.net",
		graph: "graph.microsoft.us",
		exchange: "outlook.office365.us",
		compliance: "ps.compliance.protection.office365.us",
		complianceSuffix: ".ps.compliance.protection.office365.us",
		teams: "api.interfaces.records.gov.teams.microsoft.us",
		sharePointSuffix: ".sharepoint.us",
		federationAudience: "api://AzureADTokenExchangeUSGov"
	},
	dod: {
		name: "dod",
		login: "login.microsoftonline.us",
		issuer: "https://sts.windows.net",
		graph: "dod-graph.microsoft.us",
		exchange: "outlook-dod.office365.us",
		compliance: "l5.ps.compliance.protection.office365.us",
		complianceSuffix: ".ps.compliance.protection.office365.us",
		teams: "api.interfaces.records.dod.teams.microsoft.us",
		sharePointSuffix: ".sharepoint-mil.us",
		federationAudience: "api://AzureADTokenExchangeUSGov"
	},
	china: {
		name: "china",
		login: "login.chinacloudapi.cn",
		issuer: "https://sts.chinacloudapi.cn",
		graph: "microsoftgraph.chinacloudapi.cn",
		exchange: "partner.outlook.cn",
		compliance: "ps.compliance.protection.partner.outlook.cn",
		complianceSuffix: ".ps.compliance.protection.partner.outlook.cn",
		teams: "api.interfaces.records.teams.microsoftonline.cn",
		sharePointSuffix: ".sharepoint.cn",
		federationAudience: "api://AzureADTokenExchangeChina"
	}
};
/**
* Reads the name of a cloud; commercial where none is given. Two hosts of the cloud of the Department of Defense are doubted,
* and a variant puts those of GCC High in their place. @throws Error for a name that is none.
*/
function chooseCloud(name, variants = {}) {
	const found = Object.values(cloudHosts).find((cloud) => cloud.name === (name ?? "commercial"));
	if (found === void 0) throw new Error(`The cloud is one of ${Object.keys(cloudHosts).join(", ")}; it was given ${name}.`);
	const high = cloudHosts.gcchigh;
	const compliance = variants["complianceDodHost"] === "gcchigh" ? { compliance: high.compliance } : {};
	const teams = variants["teamsDodHost"] === "gcchigh" ? { teams: high.teams } : {};
	return found.name === "dod" ? {
		...found,
		...compliance,
		...teams
	} : found;
}

// src/simulator/identifiers.ts
/**
* A GUID that is always the same for the same name, so that the seeded tenant is the same on every machine. Shaped as
* version 4, which is what the directory hands out.
*/
function seededId(name) {
	const hex = createHash("sha256").update(`tenantform simulator ${name}`).digest("hex");
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
/** True for text shaped like a GUID. */
function isGuid(value) {
	return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu.test(value);
}
/**
* The security identifier that the directory gives an object: `S-1-12-1` and the object id's bytes as four
* little-endian numbers (public knowledge of how Entra ids and SIDs map).
*/
function securityIdentifier(objectId) {
	const [first = "", second = "", third = "", ...rest] = objectId.split("-");
	const turned = [
		first,
		second,
		third
	].map((part) => Buffer.from(part, "hex").reverse());
	const bytes = Buffer.concat([...turned, Buffer.from(rest.join(""), "hex")]);
	return `S-1-12-1-${[
		0,
		4,
		8,
		12
	].map((at) => bytes.readUInt32LE(at)).join("-")}`;
}

// src/simulator/tenant/type-names.ts
/** The names by which snapshots call what the simulated directory holds. */
const types = {
	policy: "entra.conditionalAccessPolicy",
	location: "entra.namedLocation",
	strength: "entra.authenticationStrengthPolicy",
	methodsPolicy: "entra.authenticationMethodsPolicy",
	method: "entra.authenticationMethod",
	authorization: "entra.authorizationPolicy",
	securityDefaults: "entra.securityDefaults",
	perUserMfa: "entra.perUserMfa",
	registration: "entra.registeredMethods",
	group: "entra.group",
	administrativeUnit: "entra.administrativeUnit",
	roleAssignment: "entra.directoryRoleAssignment",
	role: "entra.directoryRole",
	organization: "entra.organization",
	domain: "entra.domain",
	federation: "entra.domainFederation",
	crossTenantDefault: "entra.crossTenantAccessPolicyDefault",
	crossTenantPartner: "entra.crossTenantAccessPolicyPartner",
	user: "entra.user",
	servicePrincipal: "entra.servicePrincipal",
	application: "entra.application",
	deleted: "entra.deletedItems"
};
/** The types whose objects are directory objects, with the name that `@odata.type` gives them. */
const directoryTypes = {
	[types.user]: "user",
	[types.group]: "group",
	[types.servicePrincipal]: "servicePrincipal",
	[types.application]: "application",
	[types.administrativeUnit]: "administrativeUnit"
};
/** Directory types in the order in which an id is looked for. */
const directoryTypeNames = Object.keys(directoryTypes);

// src/simulator/sign-in/keys.ts
/** Makes an RSA 2048 key; its id is derived from the public half, as the services do. */
async function makeSigningKey() {
	const { privateKey, publicKey } = await makeKeyPair();
	return {
		kid: createHash("sha256").update(publicKey.export({
			type: "spki",
			format: "der"
		})).digest("base64url").slice(0, 27),
		privateKey,
		publicKey
	};
}
/** Makes a self-signed credential for an application. `validFrom` and `validTo` are ms of wall time. */
async function makeCertificate(name, validFrom, validTo) {
	const { privateKey, publicKey } = await makeKeyPair();
	return {
		certificatePem: makeX509({
			name,
			subjectKey: publicKey,
			issuer: {
				name,
				key: privateKey
			},
			validFrom,
			validTo
		}),
		privateKeyPem: pem(privateKey, "pkcs8")
	};
}
/**
* Reads a certificate from PEM.
* @throws Error when the text is no certificate.
*/
function readCertificate(pem) {
	const certificate = new X509Certificate(pem);
	const digest = (algorithm) => createHash(algorithm).update(certificate.raw).digest("base64url");
	return {
		sha256: digest("sha256"),
		sha1: digest("sha1"),
		validFrom: Date.parse(certificate.validFrom),
		validTo: Date.parse(certificate.validTo),
		publicKey: certificate.publicKey
	};
}

// src/simulator/sign-in/pipeline-app.ts
/** App ids of the resources (reference: identity A.5, teams A.1, SharePoint B.2). */
const resourceApps = {
	graph: "00000003-0000-0000-c000-000000000000",
	exchange: "00000002-0000-0ff1-ce00-000000000000",
	compliance: "00000007-0000-0ff1-ce00-000000000000",
	sharePoint: "00000003-0000-0ff1-ce00-000000000000",
	teams: "48ac35b8-9aa8-4d74-927d-1f4a14a0b239"
};
/**
* The permissions that the pipeline's app starts with. Those of SharePoint have `SharePoint/` before their name, since Graph
* has one of the same name.
*/
const seededPermissions = [
	"Policy.Read.All",
	"Policy.ReadWrite.ConditionalAccess",
	"Policy.ReadWrite.AuthenticationMethod",
	"Policy.ReadWrite.Authorization",
	"Policy.ReadWrite.SecurityDefaults",
	"Policy.ReadWrite.CrossTenantAccess",
	"Domain.Read.All",
	"Domain.ReadWrite.All",
	"Application.Read.All",
	"Group.ReadWrite.All",
	"User.Read.All",
	"Directory.Read.All",
	"AdministrativeUnit.ReadWrite.All",
	"AuditLog.Read.All",
	"UserAuthenticationMethod.Read.All",
	"RoleManagement.ReadWrite.Directory",
	"Organization.ReadWrite.All",
	"Exchange.ManageAsApp",
	"Sites.Read.All",
	"SharePointTenantSettings.ReadWrite.All",
	"TeamsPolicyUserAssign.ReadWrite.All",
	"TeamsUserConfiguration.Read.All",
	"SharePoint/Sites.FullControl.All"
];
/**
* The compliance service takes the permission that is granted on Exchange, or wants one granted on itself, which has
* `Compliance/` before its name here (reference: identity A.5; UNCERTAIN which one a tenant wants).
*/
function resourcesOf(role, complianceOwn) {
	if (role.startsWith("Compliance/")) return [resourceApps.compliance];
	if (role.startsWith("Exchange.")) return complianceOwn ? [resourceApps.exchange] : [resourceApps.exchange, resourceApps.compliance];
	return [role.startsWith("SharePoint/") ? resourceApps.sharePoint : resourceApps.graph];
}
/** Makes the app and its controls over the directory's own service principal and role assignments. */
function pipelineApp(store, clientId, principalId, complianceOwn = false) {
	const granted = new Set(seededPermissions);
	let certificates = [];
	let federated = [];
	const assignments = () => store.all(types.roleAssignment).filter((raw) => raw["principalId"] === principalId);
	const roleNamed = (name) => {
		const role = store.all(types.role).find((raw) => raw["displayName"] === name);
		const id = role === void 0 ? void 0 : text(role, "id");
		if (id === void 0) throw new Error(`There is no directory role ${name}.`);
		return id;
	};
	return {
		app: {
			clientId,
			principalId,
			certificates: () => certificates,
			federated: () => federated,
			enabled: () => store.get(types.servicePrincipal, principalId)?.["accountEnabled"] !== false,
			rolesOn: (resource) => [...granted].filter((role) => resourcesOf(role, complianceOwn).includes(resource)).map((role) => role.slice(role.indexOf("/") + 1)).sort(),
			directoryRoles: () => assignments().filter((raw) => raw["directoryScopeId"] === "/").map((raw) => text(raw, "roleDefinitionId") ?? "")
		},
		controls: {
			grant: (role) => void granted.add(role),
			revoke: (role) => void granted.delete(role),
			directoryRole: (name, on) => {
				const roleDefinitionId = roleNamed(name);
				const held = assignments().find((raw) => raw["roleDefinitionId"] === roleDefinitionId);
				const heldId = held === void 0 ? void 0 : text(held, "id");
				if (!on && heldId !== void 0) store.forget(types.roleAssignment, heldId);
				if (on && heldId === void 0) store.settle(types.roleAssignment, {
					id: seededId(`assignment ${principalId} ${roleDefinitionId}`),
					principalId,
					roleDefinitionId,
					directoryScopeId: "/"
				});
			},
			disable: () => {
				const principal = store.get(types.servicePrincipal, principalId);
				if (principal !== void 0) store.settle(types.servicePrincipal, {
					...principal,
					accountEnabled: false
				});
			},
			certificate: (pem) => {
				certificates = [...certificates, readCertificate(pem)];
			},
			federate: (credential) => {
				federated = [...federated, credential];
			},
			forgetCertificates: () => {
				certificates = [];
			},
			forgetFederations: () => {
				federated = [];
			}
		}
	};
}

// src/simulator/sign-in/access-token.ts
/** Microsoft Graph of a cloud (reference: identity A.5). */
function graphResource(hosts) {
	return {
		appId: resourceApps.graph,
		names: [`https://${hosts.graph}`, resourceApps.graph]
	};
}
/** Seconds that an access token lives where no policy says otherwise: the figure that Entra's samples show. */
const usualLifetime = 3599;
/** Signs an app-only access token (claims: reference identity A.6). */
function mintToken(mint) {
	const { key, tenantId, app, resource, audience, issuer, now, lifetimeSeconds, tellsRoles } = mint;
	const seconds = Math.floor(now / 1e3);
	const roles = app.rolesOn(resource.appId);
	const held = [...app.directoryRoles(), "0997a1d0-0d1d-4acb-b408-d5ca73121e90"];
	return new SignJWT({
		aud: audience.replace(/\/$/u, ""),
		iss: `${issuer}/${tenantId}/`,
		iat: seconds,
		nbf: seconds,
		exp: seconds + lifetimeSeconds,
		appid: app.clientId,
		app_displayname: "Tenantform pipeline",
		appidacr: mint.appidacr,
		idp: `${issuer}/${tenantId}/`,
		idtyp: "app",
		oid: app.principalId,
		sub: app.principalId,
		tid: tenantId,
		...roles.length === 0 ? {} : { roles },
		...tellsRoles ? { wids: held } : { rh: Buffer.from(held.join(" ")).toString("base64url") },
		ver: "1.0"
	}).setProtectedHeader({
		typ: "JWT",
		alg: "RS256",
		kid: key.kid,
		x5t: key.kid
	}).sign(key.privateKey);
}
/** Verifies the bearer of a request for a resource: signature, audience, lifetime, in that order. */
async function verifyBearer(authorization, key, resource, now) {
	const token = /^Bearer (\S+)$/iu.exec(authorization ?? "")?.[1];
	if (token === void 0) return "missing";
	if (token.split(".").length !== 3) return "malformed";
	try {
		const { payload } = await jwtVerify(token, createPublicKey(key.privateKey), {
			algorithms: ["RS256"],
			currentDate: new Date(now),
			audience: [...resource.names]
		});
		const list = (value) => Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
		return {
			roles: list(payload["roles"]),
			wids: "wids" in payload ? list(payload["wids"]) : sealed(payload["rh"]),
			appId: String(payload["appid"]),
			appDisplayName: String(payload["app_displayname"]),
			principalId: String(payload["oid"]),
			tenantId: String(payload["tid"]),
			appIdAcr: String(payload["appidacr"])
		};
	} catch (error) {
		return faultOf(error);
	}
}
/** Directory roles in the claim that means nothing to a client (`rh`, Microsoft's list of access token claims). */
function sealed(claim) {
	return typeof claim === "string" ? Buffer.from(claim, "base64url").toString().split(" ") : [];
}
function faultOf(error) {
	const code = typeof error === "object" && error !== null && "code" in error ? error.code : void 0;
	if (code === "ERR_JWT_EXPIRED") return "expired";
	if (code === "ERR_JWT_CLAIM_VALIDATION_FAILED") return "audience";
	return code === "ERR_JWS_SIGNATURE_VERIFICATION_FAILED" ? "signature" : "malformed";
}

// src/simulator/graph/budget.ts
/**
* One request a second over the tenant's clock, the whole tenant together. A request may come a little early, as it
* does when it was spaced rightly and the wire jittered; what it gained it has to wait for later.
*/
function oneASecond(now, toleranceMs) {
	let due = -Infinity;
	return () => {
		const at = now();
		if (at < due - toleranceMs) return false;
		due = Math.max(at, due) + 1e3;
		return true;
	};
}
/**
* A meter over a sliding window of the tenant's clock. What is refused is not counted, so that a client that waits as it
* was told is served.
*/
function slidingMeter(now, limit, windowMs) {
	let used = [];
	return { use: (cost) => {
		const at = now();
		used = used.filter((one) => one.at > at - windowMs);
		const sum = used.reduce((total, one) => total + one.cost, 0);
		const served = sum + cost <= limit || used.length === 0;
		const first = used[0]?.at ?? at;
		if (served) used.push({
			at,
			cost
		});
		return {
			served,
			share: (sum + cost) / limit,
			waitSeconds: served ? 0 : Math.max(1, Math.ceil((first + windowMs - at) / 1e3))
		};
	} };
}

// src/simulator/graph/allowances.ts
/**
* The documented limits of the directory and of the reports (reference: entra-graph 3.1): resource units in ten seconds by the
* size of the tenant, 3,000 writes in 150 seconds, 5 requests for reports in ten seconds.
*/
function createAllowances(now, users, limits = {}) {
	let units;
	const writes = slidingMeter(now, limits.writes ?? 3e3, 15e4);
	const reports = slidingMeter(now, 5, 1e4);
	return { take: (request) => {
		if (isReport(request.path)) {
			if (!reports.use(1).served) throw tooMany({});
			return {};
		}
		if (request.family !== "directory") return {};
		const cost = costOf(request);
		units ??= slidingMeter(now, limits.resourceUnits ?? unitsFor(users()), 1e4);
		const { served, share, waitSeconds } = units.use(cost);
		if (!served) throw over(request, "ReadWrite", "ResourceUnitLimitExceeded", waitSeconds);
		if (!request.reads) {
			const written = writes.use(1);
			if (!written.served) throw over(request, "Write", "WriteLimitExceeded", written.waitSeconds);
		}
		return {
			"x-ms-resource-unit": String(cost),
			...share >= .8 ? { "x-ms-throttle-limit-percentage": share.toFixed(1) } : {}
		};
	} };
}
function unitsFor(users) {
	if (users < 50) return 3500;
	return users <= 500 ? 5e3 : 8e3;
}
function isReport(path) {
	return /^\/(?:auditLogs|reports)\//iu.test(path);
}
/** What a request costs in resource units (reference: entra-graph 3.1); a write one. */
function costOf({ method, path, query }) {
	if (method !== "GET" && !/getByIds$/iu.test(path)) return 1;
	const base = costs.find(([pattern]) => pattern.test(path))?.[1] ?? 1;
	const options = new URLSearchParams(query);
	const top = Number(options.get("$top") ?? NaN);
	const change = (options.has("$select") ? -1 : 0) + (options.has("$expand") ? 1 : 0) + (top < 20 ? -1 : 0);
	return Math.max(1, base + change);
}
const costs = [
	[/\/transitiveMembers/iu, 5],
	[/\/members(?:\/|$)/iu, 3],
	[/\/memberOf/iu, 2],
	[/getByIds$/iu, 3],
	[/^\/users$/iu, 2],
	[/^\/applications/iu, 2],
	[/^\/subscribedSkus/iu, 3],
	[/^\/oauth2PermissionGrants/iu, 2]
];
function over({ appId, tenantId }, what, why, waitSeconds) {
	return tooMany({
		"retry-after": String(waitSeconds),
		"x-ms-throttle-scope": `Tenant_Application/${what}/${appId}/${tenantId}`,
		"x-ms-throttle-information": why
	});
}
function tooMany(headers) {
	const { reply } = graphError(429, "TooManyRequests", "Too many requests.");
	return new Refusal({
		...reply,
		headers: {
			...reply.headers,
			...headers
		}
	});
}
/** An answer with the headers that tell how much of an allowance is used. */
function withUse(reply, headers) {
	return reply.status >= 400 ? reply : {
		...reply,
		headers: {
			...reply.headers,
			...headers
		}
	};
}

// src/simulator/graph/filter.ts
const token$1 = /\s*(?:('(?:[^']|'')*')|(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[-+]\d\d:\d\d))|([()/:,])|([^\s()/:,']+))/uy;
/**
* Parses the part of OData's `$filter` that the simulated collections take: eq, ne, and, or, not, in, startswith,
* endswith and `any`; and eq, ge, le on times where `times` says that the collection takes them. Undefined when the text is
* something else.
*/
function parseFilter(source, times = false) {
	const tokens = tokenize(source);
	if (tokens === void 0) return void 0;
	let at = 0;
	const peek = () => tokens[at] ?? "";
	const next = () => tokens[at++] ?? "";
	const take = (word) => {
		if (peek().toLowerCase() !== word) return false;
		at += 1;
		return true;
	};
	const either = () => {
		let left = both();
		while (left !== void 0 && take("or")) {
			const right = both();
			left = right === void 0 ? void 0 : {
				kind: "or",
				left,
				right
			};
		}
		return left;
	};
	const both = () => {
		let left = one();
		while (left !== void 0 && take("and")) {
			const right = one();
			left = right === void 0 ? void 0 : {
				kind: "and",
				left,
				right
			};
		}
		return left;
	};
	const one = () => {
		if (take("not")) {
			const inner = one();
			return inner === void 0 ? void 0 : {
				kind: "not",
				inner
			};
		}
		if (take("(")) {
			const inner = either();
			return take(")") ? inner : void 0;
		}
		const name = peek().toLowerCase();
		if ((name === "startswith" || name === "endswith") && tokens[at + 1] === "(") {
			at += 2;
			let path = next();
			while (take("/")) path = `${path}/${next()}`;
			const comma = take(",");
			const value = literal(next());
			return comma && typeof value === "string" && take(")") ? {
				kind: "call",
				name,
				path,
				value
			} : void 0;
		}
		return comparison();
	};
	const comparison = () => {
		let path = next();
		while (take("/")) {
			const part = next();
			if (part.toLowerCase() === "any" && take("(")) {
				const variable = next();
				const colon = take(":");
				const inner = either();
				return colon && inner !== void 0 && take(")") ? {
					kind: "any",
					path,
					variable,
					inner
				} : void 0;
			}
			path = `${path}/${part}`;
		}
		const operator = next().toLowerCase();
		if (operator === "in") {
			if (!take("(")) return void 0;
			const values = [];
			do {
				const value = literal(next());
				if (value === void 0) return void 0;
				values.push(value);
			} while (take(","));
			return take(")") ? {
				kind: "in",
				path,
				values
			} : void 0;
		}
		const word = next();
		const at = times ? timeOf(word) : void 0;
		if (at !== void 0 && (operator === "eq" || operator === "ge" || operator === "le")) return {
			kind: "time",
			path,
			operator,
			at
		};
		const value = literal(word);
		if (operator !== "eq" && operator !== "ne" || value === void 0) return void 0;
		return {
			kind: "compare",
			path,
			operator,
			value
		};
	};
	const filter = either();
	return at === tokens.length ? filter : void 0;
}
function tokenize(source) {
	const tokens = [];
	token$1.lastIndex = 0;
	const end = source.trimEnd().length;
	while (token$1.lastIndex < end) {
		const match = token$1.exec(source);
		if (match === null) return void 0;
		tokens.push(match[1] ?? match[2] ?? match[3] ?? match[4] ?? "");
	}
	return tokens;
}
/** A day, or a time with its zone, in ms; it is written without quotes. */
function timeOf(word) {
	const at = /^\d{4}-\d\d-\d\d(?:T|$)/u.test(word) ? Date.parse(word) : NaN;
	return Number.isNaN(at) ? void 0 : at;
}
function literal(word) {
	if (word.startsWith("'")) return word.slice(1, -1).replaceAll("''", "'");
	if (word === "true" || word === "false") return word === "true";
	if (word === "null") return null;
	if (/^-?\d+(?:\.\d+)?$/u.test(word)) return Number(word);
	return /^[0-9a-f]{8}-[0-9a-f-]{27}$/iu.test(word) ? word : void 0;
}
/** True when an object passes a filter. Text is compared without regard to case, as the directory does. */
function passes$1(filter, raw, bound = {}) {
	switch (filter.kind) {
		case "and": return passes$1(filter.left, raw, bound) && passes$1(filter.right, raw, bound);
		case "or": return passes$1(filter.left, raw, bound) || passes$1(filter.right, raw, bound);
		case "not": return !passes$1(filter.inner, raw, bound);
		case "compare": return same(valueAt(raw, filter.path, bound), filter.value) === (filter.operator === "eq");
		case "time": {
			const value = valueAt(raw, filter.path, bound);
			const at = typeof value === "string" ? Date.parse(value) : NaN;
			if (filter.operator === "eq") return at === filter.at;
			return filter.operator === "ge" ? at >= filter.at : at <= filter.at;
		}
		case "in": return filter.values.some((value) => same(valueAt(raw, filter.path, bound), value));
		case "call": {
			const value = valueAt(raw, filter.path, bound);
			if (typeof value !== "string") return false;
			const [whole, part] = [value.toLowerCase(), filter.value.toLowerCase()];
			return filter.name === "startswith" ? whole.startsWith(part) : whole.endsWith(part);
		}
		case "any": {
			const list = valueAt(raw, filter.path, bound);
			return Array.isArray(list) && list.some((item) => passes$1(filter.inner, raw, {
				...bound,
				[filter.variable]: item
			}));
		}
	}
}
/** Paths a filter looks at, without the variables of `any`. */
function pathsOf(filter) {
	switch (filter.kind) {
		case "and":
		case "or": return [...pathsOf(filter.left), ...pathsOf(filter.right)];
		case "not": return pathsOf(filter.inner);
		case "compare":
		case "time":
		case "in":
		case "call":
		case "any": return [filter.path];
	}
}
/** True when the directory serves the filter only with `ConsistencyLevel: eventual` (reference: entra-graph 3.3). */
function advancedPart(filter) {
	switch (filter.kind) {
		case "and":
		case "or": return advancedPart(filter.left) ?? advancedPart(filter.right);
		case "not": return "not";
		case "compare": return filter.operator === "ne" ? "ne" : void 0;
		case "call": return filter.name === "endswith" ? "endsWith" : void 0;
		case "time":
		case "in":
		case "any": return;
	}
}
function valueAt(raw, path, bound) {
	if (path in bound) return bound[path];
	const [first = "", ...rest] = path.split("/");
	const start = first in bound ? bound[first] : raw[first];
	return rest.reduce((value, name) => isRaw(value) ? value[name] : void 0, start);
}
function same(value, wanted) {
	if (typeof value === "string" && typeof wanted === "string") return value.toLowerCase() === wanted.toLowerCase();
	return (value ?? null) === wanted;
}

// src/simulator/graph/query.ts
/** Reads the options; the names are case-insensitive and the `$` may be missing. */
function readOptions(query) {
	return new Map([...new URLSearchParams(query)].map(([name, value]) => {
		const lower = name.toLowerCase();
		return [lower.startsWith("$") ? lower : `$${lower}`, value];
	}));
}
const known = [
	"$filter",
	"$select",
	"$top",
	"$count",
	"$orderby",
	"$expand",
	"$skiptoken",
	"$search",
	"$format"
];
/**
* Answers a collection: filtered, ordered, cut to a page, members selected. `show` makes of a stored object what is answered:
* the page's objects alone are shown, for a filter and an order look at stored members.
*/
function answerCollection(raws, rules, url, headers, show = (raw) => raw) {
	const query = url.includes("?") ? url.slice(url.indexOf("?") + 1) : "";
	const options = readOptions(query);
	for (const name of options.keys()) if (!known.includes(name)) throw badPolicy(`The query parameter '${name}' is not supported.`);
	const eventual = headers["consistencylevel"]?.toLowerCase() === "eventual";
	const advanced = (what) => {
		if (rules.directory && !eventual) throw graphError(400, "Request_UnsupportedQuery", `Operator '${what}' is not supported because the 'ConsistencyLevel:eventual' header is missing. Refer to https://aka.ms/graph-docs/advanced-queries for more information`);
	};
	if (options.has("$search")) throw graphError(400, "Request_UnsupportedQuery", "The simulator's collections have no $search.");
	const filtered = filterRaws(raws, options.get("$filter"), rules, advanced);
	const order = options.get("$orderby");
	if (order !== void 0 && options.has("$filter")) advanced("$orderby with $filter");
	const ordered = order === void 0 ? filtered : orderRaws(filtered, order, rules);
	const counted = options.get("$count")?.toLowerCase() === "true";
	if (counted && rules.directory) advanced("$count");
	const top = Math.min(topOf(options.get("$top"), rules), rules.most ?? Infinity);
	const rest = query.split("&").filter((part) => part !== "" && !/^\$?skiptoken=/iu.test(decodeURIComponent(part))).join("&");
	const offset = offsetOf(options.get("$skiptoken"), rest);
	const empty = rules.emptyFirstPage && offset === void 0;
	const start = offset ?? 0;
	const end = empty ? 0 : start + top;
	const page = ordered.slice(start, end).map((raw) => selectMembers(show(raw), options.get("$select"), rules));
	const more = end < ordered.length;
	const selected = options.get("$select");
	const path = url.split("?")[0] ?? url;
	return {
		"@odata.context": `${versionRoot(url)}/$metadata#${rules.context}${selected === void 0 ? "" : `(${selected})`}`,
		...counted ? { "@odata.count": ordered.length } : {},
		...more ? { "@odata.nextLink": `${path}?${rest === "" ? "" : `${rest}&`}$skiptoken=${skipToken(end, rest)}` } : {},
		value: page
	};
}
/** `https://graph.microsoft.com/v1.0` of a URL below it. */
function versionRoot(url) {
	return /^https:\/\/[^/]+\/(?:v1\.0|beta)/u.exec(url)?.[0] ?? url;
}
/** One object with only the selected members, or those shown by default. */
function selectMembers(raw, select, rules) {
	const wanted = select === void 0 || select === "*" ? rules.byDefault : select.split(",").map((name) => name.trim());
	if (wanted === void 0) return raw;
	const names = wanted.map((name) => rules.members.has(name) ? name : spelt$1(name, rules.members));
	for (const name of names) if (!rules.members.has(name)) throw badPolicy(`Could not find a property named '${name}' on type 'microsoft.graph.${rules.typeName}'.`);
	const odata = Object.entries(raw).filter(([name]) => name.startsWith("@odata."));
	const id = select !== void 0 && rules.typeName !== "unifiedRoleAssignment" ? [] : [["id", raw["id"]]];
	return Object.fromEntries([
		...odata,
		...id,
		...names.map((name) => [name, raw[name] ?? null])
	]);
}
/** Members are selected without regard to case (CLI for Microsoft 365 selects `Id`) and shown as the type spells them. */
function spelt$1(name, members) {
	return [...members].find((member) => member.toLowerCase() === name.toLowerCase()) ?? name;
}
function filterRaws(raws, source, rules, advanced) {
	if (source === void 0) return raws;
	const filter = parseFilter(source, rules.times);
	if (filter === void 0) throw badPolicy(`Invalid filter clause: There is an unsupported or malformed expression in '${source}'.`);
	for (const path of pathsOf(filter)) if (!rules.members.has(path.split("/")[0] ?? "")) throw badPolicy(`Could not find a property named '${path}' on type 'microsoft.graph.${rules.typeName}'.`);
	if (rules.filterable !== void 0 && !rules.filterable(filter)) throw badPolicy("The filter is not supported on this collection.");
	const part = advancedPart(filter);
	if (part !== void 0) advanced(part);
	return raws.filter((raw) => passes$1(filter, raw));
}
function orderRaws(raws, source, rules) {
	const [name = "", direction = "asc"] = source.trim().split(/\s+/u);
	if (!rules.members.has(name)) throw badPolicy(`Could not find a property named '${name}' on type 'microsoft.graph.${rules.typeName}'.`);
	const sign = direction.toLowerCase() === "desc" ? -1 : 1;
	return [...raws].sort((one, other) => sign * (text(one, name) ?? "").localeCompare(text(other, name) ?? ""));
}
function topOf(source, rules) {
	if (source === void 0) return rules.pageSize;
	const top = Number(source);
	if (!Number.isInteger(top) || top < 1 || top > 999) throw graphError(400, rules.directory ? "Request_UnsupportedQuery" : "BadRequest", `Invalid page size specified: '${source}'. Must be between 1 and 999 inclusive.`);
	return top;
}
/** A skip token is opaque; it holds the place and a digest of the query, so that a changed query is noticed. */
function skipToken(place, query) {
	return Buffer.from(JSON.stringify({
		place,
		query: digest(query)
	})).toString("base64url");
}
function offsetOf(token, query) {
	if (token === void 0) return void 0;
	const parsed = parseJson(Buffer.from(token, "base64url").toString("utf8"));
	const place = isRaw(parsed) ? parsed["place"] : void 0;
	if (!isRaw(parsed) || typeof place !== "number" || parsed["query"] !== digest(query)) throw graphError(400, "Directory_ExpiredPageToken", "The specified page token value has expired or does not belong to this query.");
	return place;
}
/** Of what the query says, however it is escaped: clients may write the quotes of a link anew as `%27`. */
function digest(query) {
	const said = JSON.stringify([...new URLSearchParams(query)]);
	return createHash("sha256").update(said).digest("base64url").slice(0, 12);
}

// src/simulator/graph/recorded.ts
/** Writes go through to `store`; of an object that was written twice the first state and the last count. */
function recorded(store) {
	const first = /* @__PURE__ */ new Map();
	const back = /* @__PURE__ */ new Set();
	const note = (type, id) => {
		const key = `${type} ${id.toLowerCase()}`;
		if (!first.has(key)) first.set(key, {
			type,
			id,
			before: store.get(type, id)
		});
	};
	return {
		store: {
			...store,
			put: (type, raw) => {
				note(type, text(raw, "id") ?? "");
				store.put(type, raw);
			},
			delete: (type, id) => {
				if (type === types.deleted) back.add(id.toLowerCase());
				note(type, id);
				store.delete(type, id);
			}
		},
		changes: () => [...first.values()].filter(({ type }) => type !== types.deleted).map(({ type, id, before }) => {
			const after = store.get(type, id);
			return {
				type,
				...before === void 0 ? {} : { before },
				...after === void 0 ? {} : { after },
				...before === void 0 && back.has(id.toLowerCase()) ? { restored: true } : {}
			};
		})
	};
}

// src/simulator/graph/beyond-metadata.ts
const conditions = [{
	name: "times",
	type: null
}, {
	name: "agents",
	type: null
}];
/**
* Members that captures of live tenants have and the metadata lacks. Sources: reference graph-examples
* ca-real-export-ca104, -ca105, -ca505 (exports of beta), organization-get.
*/
const seenMembers = {
	"v1.0": { organization: [
		{
			name: "directorySizeQuota",
			type: null
		},
		{
			name: "isMultipleDataLocationsForServicesEnabled",
			type: "Edm.Boolean"
		},
		{
			name: "onPremisesSyncStatus",
			type: null,
			collection: true
		},
		{
			name: "replicationScope",
			type: "Edm.String"
		}
	] },
	beta: {
		conditionalAccessPolicy: [{
			name: "templateId",
			type: "Edm.String"
		}, {
			name: "partialEnablementStrategy",
			type: "Edm.String"
		}],
		conditionalAccessConditionSet: conditions,
		conditionalAccessSessionControls: [{
			name: "blockSensitiveActions",
			type: null
		}],
		organization: [
			{
				name: "directorySizeQuota",
				type: null
			},
			{
				name: "isMultipleDataLocationsForServicesEnabled",
				type: "Edm.Boolean"
			},
			{
				name: "onPremisesSyncStatus",
				type: null,
				collection: true
			},
			{
				name: "replicationScope",
				type: "Edm.String"
			}
		]
	}
};

// src/simulator/graph/schema.ts
/** The type of members of which only the name is known: any value will do. */
const untyped = "Edm.Untyped";
/**
* Reads a contract document.
* @throws Error when the text is not such a document.
*/
function readSchema(version, source) {
	const document = parseJson(source);
	const types = isRaw(document) ? document["types"] : void 0;
	if (!isRaw(types)) throw new Error(`The Graph types of ${version} cannot be read: there is no member "types".`);
	const entry = (name) => {
		const found = types[name];
		return isRaw(found) ? found : void 0;
	};
	const cache = /* @__PURE__ */ new Map();
	const properties = (type) => {
		const known = cache.get(type);
		if (known !== void 0) return known;
		const found = entry(type);
		const base = found === void 0 ? void 0 : text(found, "baseType");
		const made = new Map(base === void 0 ? [] : properties(base));
		for (const raw of members$3(found, "properties")) made.set(text(raw, "name") ?? "", property(raw, false));
		for (const raw of members$3(found, "navigation")) made.set(text(raw, "name") ?? "", property(raw, true));
		for (const { name, type: seen, collection } of seenMembers[version][type] ?? []) if (!made.has(name)) made.set(name, {
			name,
			type: seen ?? "Edm.Untyped",
			collection: collection === true,
			nullable: true,
			navigation: false
		});
		cache.set(type, made);
		return made;
	};
	const derives = (type, base) => {
		if (type === base) return true;
		const parent = text(entry(type) ?? {}, "baseType");
		return parent !== void 0 && derives(parent, base);
	};
	return {
		version,
		has: (type) => entry(type) !== void 0,
		properties,
		derives,
		enumeration: (type) => {
			const found = entry(type);
			if (found?.["kind"] !== "enum") return void 0;
			return {
				names: texts(found, "enumMembers"),
				flags: found["flags"] === true
			};
		}
	};
}
function property(raw, navigation) {
	return {
		name: text(raw, "name") ?? "",
		type: text(raw, "type") ?? "Edm.String",
		collection: raw["collection"] === true,
		nullable: raw["nullable"] !== false,
		navigation
	};
}
/** The type's short name in an `@odata.type` such as `#microsoft.graph.user`, or undefined. */
function odataType(raw) {
	return /^#?microsoft\.graph\.([\w.]+)$/u.exec(text(raw, "@odata.type") ?? "")?.[1];
}

// src/simulator/graph/body-check.ts
/**
* Holds a body against a type, member by member and deep, the way the OData layer does before a service sees it.
* `navigations` are the navigation members that may be written inline. Annotations (`@odata.type`, `x@odata.bind`)
* pass; an `@odata.type` that derives from the declared type takes its place.
*/
function checkBody(schema, type, body, navigations = []) {
	return checkObject(schema, type, body, "", new Set(navigations));
}
function checkObject(schema, declared, body, path, navigations) {
	const given = odataType(body);
	if (given !== void 0 && (!schema.has(given) || !schema.derives(given, declared))) return [{
		path,
		kind: "type",
		message: `The type 'microsoft.graph.${given}' is not a 'microsoft.graph.${declared}'.`
	}];
	const type = given ?? declared;
	const properties = schema.properties(type);
	return Object.entries(body).flatMap(([name, value]) => {
		const at = path === "" ? name : `${path}.${name}`;
		if (name.includes("@")) return name.startsWith("@") || properties.has(name.split("@")[0] ?? "") ? [] : [unknown$1(at, name, type)];
		const property = properties.get(name);
		if (property === void 0 || property.navigation && !navigations.has(name)) return [unknown$1(at, name, type)];
		return checkValue(schema, property, value, at, navigations);
	});
}
function unknown$1(path, name, type) {
	return {
		path,
		kind: "unknown",
		message: `Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`
	};
}
function checkValue(schema, property, value, path, navigations) {
	if (property.collection) {
		if (value === null) return property.nullable ? [] : [wrongNull(path)];
		if (!Array.isArray(value)) return [wrongType(path, property.type)];
		return value.flatMap((item, index) => checkSingle(schema, property, item, `${path}[${index}]`, navigations));
	}
	if (value === null) return property.nullable ? [] : [wrongNull(path)];
	return checkSingle(schema, property, value, path, navigations);
}
function checkSingle(schema, property, value, path, navigations) {
	const { type } = property;
	if (type === "Edm.Untyped") return [];
	if (type.startsWith("Edm.")) return primitive(type, value) ? [] : [wrongType(path, type)];
	const enumeration = schema.enumeration(type);
	if (enumeration !== void 0) {
		if (typeof value !== "string") return [wrongType(path, type)];
		return (enumeration.flags ? value.split(",").map((part) => part.trim()) : [value]).every((part) => enumeration.names.includes(part) && part !== "unknownFutureValue") ? [] : [{
			path,
			kind: "enum",
			message: `Invalid value '${value}' specified for property '${property.name}'.`
		}];
	}
	if (!schema.has(type)) return [];
	return isRaw(value) ? checkObject(schema, type, value, path, navigations) : [wrongType(path, type)];
}
function primitive(type, value) {
	if (type === "Edm.Boolean") return typeof value === "boolean";
	if (type === "Edm.Int16" || type === "Edm.Int32" || type === "Edm.Int64") return Number.isInteger(value);
	if (type === "Edm.Double" || type === "Edm.Single" || type === "Edm.Decimal") return typeof value === "number";
	if (typeof value !== "string") return false;
	if (type === "Edm.DateTimeOffset") return /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/u.test(value);
	return type !== "Edm.Guid" || /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(value);
}
function wrongType(path, type) {
	return {
		path,
		kind: "type",
		message: `Cannot convert the value of '${path}' to the expected type '${type}'.`
	};
}
function wrongNull(path) {
	return {
		path,
		kind: "null",
		message: `Null value was found for the property '${path}', which does not allow null values.`
	};
}

// src/simulator/graph/present.ts
/**
* Shows a stored object as one version does: members that the version does not know are gone, absent ones are filled,
* and enum members that came after `unknownFutureValue` are hidden unless asked for (reference: entra-graph 3.3).
*/
function present(schema, declared, raw, how) {
	const type = odataType(raw) ?? declared;
	const properties = schema.properties(type);
	if (properties.size === 0) return raw;
	const shown = {};
	for (const [name, value] of Object.entries(raw)) {
		if (name.startsWith("@")) shown[name] = value;
		const property = properties.get(name);
		if (property === void 0 || how.omit?.includes(name) === true) continue;
		shown[name] = presentValue(schema, property.type, value, how);
	}
	if (how.fill(type)) {
		for (const property of properties.values()) if (!(property.name in shown) && !property.navigation && how.omit?.includes(property.name) !== true) shown[property.name] = property.collection ? [] : null;
	}
	return shown;
}
function presentValue(schema, type, value, how) {
	if (Array.isArray(value)) return value.map((item) => presentValue(schema, type, item, how));
	if (isRaw(value)) return schema.has(type) ? present(schema, type, value, {
		fill: how.fill,
		unknownEnumMembers: how.unknownEnumMembers
	}) : value;
	const enumeration = how.unknownEnumMembers ? void 0 : schema.enumeration(type);
	if (enumeration === void 0 || typeof value !== "string") return value;
	const sentinel = enumeration.names.indexOf("unknownFutureValue");
	const hidden = (part) => sentinel >= 0 && enumeration.names.indexOf(part) > sentinel;
	return value.split(",").some(hidden) ? "unknownFutureValue" : value;
}
/** Strips what only answers have: annotations other than `@odata.type`, at every depth. */
function stripAnnotations(raw) {
	const strip = (value) => {
		if (Array.isArray(value)) return value.map(strip);
		if (!isRaw(value)) return value;
		const names = Object.keys(value).filter((name) => name.includes("@") && name !== "@odata.type" || name.startsWith("#"));
		return Object.fromEntries(Object.entries(without(value, ...names)).map(([name, item]) => [name, strip(item)]));
	};
	const stripped = strip(raw);
	return isRaw(stripped) ? stripped : {};
}

// src/simulator/graph/call.ts
const json = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
/** 204 without a body. */
const noContent = {
	status: 204,
	headers: {},
	body: ""
};
/** A JSON answer with Graph's content type. */
function graphReply(status, body, headers = {}) {
	return jsonReply(status, body, {
		"content-type": json,
		...headers
	});
}
/** The body as an object. @throws Refusal 400 when it is not one. */
function bodyOf$1(call) {
	if (isRaw(call.body)) return call.body;
	throw badPolicy("Empty Payload. JSON content expected.");
}
/**
* The JSON object that was sent, its members spelt as the type spells them: the directory takes them in any case (CLI for
* Microsoft 365 makes and renames groups with `mailNickName`).
*/
function directoryBodyOf(call, type) {
	const known = new Map([...call.schema.properties(type).keys()].map((name) => [name.toLowerCase(), name]));
	return Object.fromEntries(Object.entries(bodyOf$1(call)).map(([name, value]) => [known.get(name.toLowerCase()) ?? name, value]));
}
/**
* What a write changes: the object as it is now, of which a reader may still see an older state.
* @throws Refusal 404 when it is gone although readers may still see it.
*/
function currentOf(call, type, seen, gone) {
	const id = text(seen, "id") ?? "";
	const current = call.tenant.store.get(type, id);
	if (current === void 0) throw gone(id);
	return current;
}
/** The value of the n-th `{...}`. */
function param(call, index = 0) {
	return call.params[index] ?? "";
}
/** True when the request wants enum members that came after `unknownFutureValue`. */
function wantsUnknownEnums(call) {
	return /include-unknown-enum-members/iu.test(call.headers["prefer"] ?? "");
}
/** An object as this call's version shows it, with absent members left absent. */
function shown$3(call, type, raw, fill = () => false) {
	return present(call.schema, type, raw, {
		fill,
		unknownEnumMembers: wantsUnknownEnums(call)
	});
}
/** Answers one object, with its context and the selected members. */
function answerObject(call, raw, context, rules) {
	const select = call.options.get("$select");
	const suffix = select === void 0 ? "" : `(${select})`;
	return graphReply(200, {
		"@odata.context": `${versionRoot(call.url)}/$metadata#${context.replace("/$entity", `${suffix}/$entity`)}`,
		...selectMembers(raw, select, rules)
	});
}
/** Answers a list of objects, each as `show` makes it. */
function answerList(call, raws, rules, show = (raw) => raw) {
	return graphReply(200, answerCollection(raws, {
		...rules,
		most: call.tenant.pageSize ?? Infinity
	}, call.url, call.headers, show));
}
/** Names of a type's members in this call's version. */
function memberNames(call, type, ...more) {
	return /* @__PURE__ */ new Set([...call.schema.properties(type).keys(), ...more]);
}
/**
* Holds a directory object's body against its type and refuses what a write may not set.
* @throws Refusal 400 in the directory's words.
*/
function checkDirectoryBody(call, type, body, readOnly, navigations = []) {
	const [fault] = checkBody(call.schema, type, body, navigations);
	if (fault !== void 0) throw badRequest$1(fault.kind === "unknown" ? fault.message.replace("Could not find a property named", "Invalid property") : fault.message);
	const fixed = Object.keys(body).find((name) => readOnly.includes(name));
	if (fixed !== void 0) throw badRequest$1(`Property '${fixed}' is read-only and cannot be set.`);
}

// src/simulator/graph/directory-object.ts
/** How a collection of the directory may be asked; `more` are members beyond the metadata. */
function directoryRules(call, type, context, ...more) {
	return {
		context,
		typeName: type,
		members: memberNames(call, type, ...more),
		directory: true,
		pageSize: 100,
		emptyFirstPage: call.tenant.chosen("emptyPages") === "on"
	};
}
/** An object of the directory without its relations. */
function shownObject(call, type, raw) {
	return shown$3(call, type, without(raw, "members", "owners", "scopedRoleMembers"));
}
/** Answers all objects of a type. */
function listObjects(call, storeType, type, context = type) {
	const raws = call.tenant.store.all(storeType, "list");
	return answerList(call, raws, directoryRules(call, type, context), (raw) => shownObject(call, type, raw));
}
/** The stored object of the path's first parameter. @throws Refusal 404 when it is not there. */
function findObject(call, storeType) {
	const raw = call.tenant.store.get(storeType, param(call), "byId");
	if (raw === void 0) throw notInDirectory(param(call));
	return raw;
}
/** Answers one object by its id. */
function getOne(call, storeType, type, context = type) {
	const raw = shownObject(call, type, findObject(call, storeType));
	return answerObject(call, raw, `${context}/$entity`, directoryRules(call, type, context));
}

// src/simulator/graph/ca-rules.ts
/** Names of applications that are no service principals (reference: entra-graph 1.6, 4.5). */
const applicationWords = [
	"All",
	"None",
	"Office365",
	"MicrosoftAdminPortals",
	"AllAgentIdResources"
];
/** The location id that stands for the legacy list of trusted addresses (reference: entra-graph 1.6). */
const legacyTrusted = "00000000-0000-0000-0000-000000000000";
/**
* The rules by which Conditional Access refuses a policy whose members are each well formed.
* Sources: reference entra-graph 1.6 conditionalAccessPolicy, 3.4; graph-examples ca-error-*. The texts of 1007, 1032
* (with its inner message), 1040 and of security defaults are captured; others are worded here (inferred).
* @throws Refusal 400 for the first rule that is broken.
*/
function checkPolicy(tenant, policy) {
	const conditions = member(policy, "conditions") ?? {};
	const workload = member(conditions, "clientApplications");
	checkUsers(tenant, member(conditions, "users"), workload !== void 0);
	checkApplications(tenant, member(conditions, "applications"));
	checkLocations(tenant, member(conditions, "locations"));
	if (texts(conditions, "clientAppTypes").length === 0) throw invalid("InvalidClientAppTypes");
	for (const id of [...texts(workload, "includeServicePrincipals"), ...texts(workload, "excludeServicePrincipals")]) if (id !== "ServicePrincipalsInMyTenant" && tenant.store.get(types.servicePrincipal, id, "byId") === void 0) throw invalid("InvalidServicePrincipals");
	const grant = member(policy, "grantControls");
	const session = member(policy, "sessionControls");
	if (grant === void 0 && session === void 0) throw invalid("InvalidControls");
	if (grant !== void 0) checkGrant(tenant, grant, conditions);
	if (session !== void 0) checkSession(session);
	const defaults = tenant.store.all(types.securityDefaults)[0];
	if (policy["state"] === "enabled" && defaults?.["isEnabled"] === true) throw badPolicy("Security Defaults is enabled in the tenant. You must disable Security defaults before enabling a Conditional Access policy.");
}
function invalid(reason) {
	const message = `1032: ConditionalActionPolicy validation failed due to ${reason}.`;
	return graphError(400, "BadRequest", "The server could not process the request because it is malformed or incorrect.", { message });
}
function checkUsers(tenant, users, workload) {
	const included = texts(users, "includeUsers");
	if (workload) {
		if (included.length !== 1 || included[0] !== "None") throw invalid("InvalidUsers");
		return;
	}
	const others = [...texts(users, "includeGroups"), ...texts(users, "includeRoles")];
	if (included.length + others.length === 0 && member(users, "includeGuestsOrExternalUsers") === void 0) throw invalid("InvalidUsers");
	if (included.filter((id) => id === "All" || id === "None").length > 0 && included.length > 1) throw invalid("InvalidUsers");
	for (const id of [...included, ...texts(users, "excludeUsers")]) if (![
		"All",
		"None",
		"GuestsOrExternalUsers"
	].includes(id) && tenant.store.get(types.user, id, "byId") === void 0) throw invalid("InvalidUsers");
	for (const id of [...texts(users, "includeGroups"), ...texts(users, "excludeGroups")]) if (tenant.store.get(types.group, id, "byId") === void 0) throw invalid("InvalidGroups");
	for (const id of [...texts(users, "includeRoles"), ...texts(users, "excludeRoles")]) if (tenant.store.get(types.role, id) === void 0) throw invalid("InvalidRoles");
}
function checkApplications(tenant, applications) {
	const included = texts(applications, "includeApplications");
	const actions = texts(applications, "includeUserActions");
	const contexts = texts(applications, "includeAuthenticationContextClassReferences");
	const filter = member(applications, "applicationFilter");
	const kinds = [
		included,
		actions,
		contexts
	].filter((list) => list.length > 0).length;
	if (kinds === 0 && filter === void 0) throw badPolicy("1011: Policy contains no applications: 'applications' condition must include at least one application, user action or authentication context.");
	if (kinds > 1) throw invalid("InvalidApplications");
	if (included.filter((id) => [
		"All",
		"None",
		"AllAgentIdResources"
	].includes(id)).length > 0 && (included.length > 1 || filter !== void 0)) throw invalid("InvalidApplications");
	const known = new Set(tenant.store.all(types.servicePrincipal, "byId").map((raw) => text(raw, "appId")));
	for (const id of [...included, ...texts(applications, "excludeApplications")]) if (!applicationWords.includes(id) && !known.has(id)) throw badPolicy(`1011: Policy contains invalid applications: ${id}.`);
}
function checkLocations(tenant, locations) {
	if (locations === void 0) return;
	const included = texts(locations, "includeLocations");
	if (included.length === 0) throw invalid("InvalidLocations");
	for (const id of [...included, ...texts(locations, "excludeLocations")]) if (id !== "All" && id !== "AllTrusted" && id !== legacyTrusted && tenant.store.get(types.location, id, "byId") === void 0) throw badPolicy(`1040: NamedLocation with id ${id} does not exist in the directory.`);
}
function checkGrant(tenant, grant, conditions) {
	const controls = texts(grant, "builtInControls");
	const strength = text(member(grant, "authenticationStrength") ?? {}, "id");
	const all = [
		...controls,
		...texts(grant, "customAuthenticationFactors"),
		...texts(grant, "termsOfUse")
	];
	if (all.length === 0 && strength === void 0) throw invalid("InvalidControls");
	const operator = grant["operator"];
	if (operator !== "AND" && operator !== "OR") throw invalid("InvalidOperator");
	if (controls.includes("block") && (all.length > 1 || strength !== void 0)) throw invalid("InvalidControls");
	if (controls.includes("mfa") && strength !== void 0) throw invalid("InvalidControls");
	if (strength !== void 0 && tenant.store.get(types.strength, strength, "byId") === void 0) throw invalid("InvalidAuthenticationStrength");
	if (controls.includes("passwordChange")) {
		const everywhere = texts(member(conditions, "applications"), "includeApplications")[0] === "All";
		if (operator !== "AND" || !everywhere || !(controls.includes("mfa") || strength !== void 0)) throw invalid("InvalidPasswordResetControl");
	}
	if (texts(grant, "termsOfUse").length > 0) throw invalid("InvalidTermsOfUse");
}
/** Session controls: an object that changes nothing is refused; only null removes it (reference: entra-graph 1.6). */
function checkSession(session) {
	if (!Object.entries(session).some(([name, value]) => {
		if (name.includes("@") || value === null || value === void 0 || value === false) return false;
		return typeof value !== "object" || ("isEnabled" in value ? value.isEnabled === true : true);
	})) throw invalid("InvalidSessionControls");
	const frequency = member(session, "signInFrequency");
	if (frequency === void 0) return;
	const given = (name) => frequency[name] !== void 0 && frequency[name] !== null;
	if (frequency["frequencyInterval"] === "everyTime") {
		if (given("type") || given("value") || session["applicationEnforcedRestrictions"] || session["disableResilienceDefaults"]) throw invalid("InvalidSignInFrequency");
	} else if (frequency["isEnabled"] === true && (!given("type") || !given("value"))) throw invalid("InvalidSignInFrequency");
	const value = frequency["value"];
	const most = frequency["type"] === "days" ? 365 : 23;
	if (typeof value === "number" && (value < 1 || value > most)) throw invalid("InvalidSignInFrequency");
}
/** True for the policies that Microsoft made: named so, and made from a template (reference: entra-graph 1.6). */
function isMicrosoftManaged(policy) {
	return (text(policy, "displayName") ?? "").startsWith("Microsoft-managed:") && isGuid(text(policy, "templateId") ?? "");
}
/** Policies that name an object in a list of conditions.locations or as their strength. */
function policiesUsing(tenant, id) {
	return tenant.store.all(types.policy).filter((policy) => {
		const locations = member(member(policy, "conditions"), "locations");
		return text(member(member(policy, "grantControls"), "authenticationStrength") ?? {}, "id") === id || [...texts(locations, "includeLocations"), ...texts(locations, "excludeLocations")].includes(id);
	});
}
/** The first directory object with an id, with its type. */
function findDirectoryObject(tenant, id, view = "byId") {
	for (const type of directoryTypeNames) {
		const raw = tenant.store.get(type, id, view);
		if (raw !== void 0) return {
			type,
			raw
		};
	}
}

// src/simulator/graph/relations.ts
/** The id in a reference URL such as `https://graph.microsoft.com/v1.0/directoryObjects/{id}`. */
function referredId(call, value) {
	const id = typeof value === "string" ? /^https:\/\/graph\.microsoft\.com\/(?:v1\.0|beta)\/\w+\/([\w-]+)$/u.exec(value)?.[1] : void 0;
	if (id === void 0) throw badRequest$1("Invalid URL format specified in @odata.bind or @odata.id for the reference.");
	if (findDirectoryObject(call.tenant, id) === void 0) throw notInDirectory(id);
	return id;
}
/** Ids of `name@odata.bind`, at most 20 of them (reference: entra-graph 1.6 group). */
function boundIds(call, body, name) {
	const bound = body[`${name}@odata.bind`];
	if (bound === void 0) return [];
	if (!Array.isArray(bound)) throw badRequest$1(`The value of '${name}@odata.bind' is not a collection.`);
	if (bound.length > 20) throw badRequest$1(`The number of references in '${name}@odata.bind' exceeds the maximum of 20.`);
	const ids = bound.map((value) => referredId(call, value));
	if (new Set(ids).size !== ids.length) throw badRequest$1(`One or more added object references are duplicates in '${name}'.`);
	return ids;
}
/** A directory object as relations and getByIds show it: with its type; none when it is gone. */
function showRelated(call, id) {
	const found = findDirectoryObject(call.tenant, id);
	if (found === void 0) return [];
	const type = directoryTypes[found.type] ?? "directoryObject";
	return [{
		"@odata.type": `#microsoft.graph.${type}`,
		...shown$3(call, type, without(found.raw, "members", "owners", "scopedRoleMembers"))
	}];
}
/**
* The routes of a relation kept as a list of ids in its object. DELETE without `/$ref` deletes the object itself
* (reference: entra-graph 1.4.1): the trap is here too.
*/
function relationRoutes(path, type, name, read, write, check) {
	const owner = (call, view = "byId") => {
		const raw = call.tenant.store.get(type, param(call), "byId");
		if (raw === void 0) throw notInDirectory(param(call));
		return view === "now" ? currentOf(call, type, raw, notInDirectory) : raw;
	};
	const list = (call) => {
		const cast = call.params.length > 1 ? param(call, 1) : void 0;
		const raws = texts(owner(call), name).flatMap((id) => showRelated(call, id));
		const kept = cast === void 0 ? raws : raws.filter((raw) => raw["@odata.type"] === `#${cast}`);
		const members = new Set(Object.values(directoryTypes).flatMap((one) => [...memberNames(call, one)]));
		return answerList(call, kept, {
			context: "directoryObjects",
			typeName: "directoryObject",
			members,
			directory: true,
			pageSize: 100,
			emptyFirstPage: call.tenant.chosen("emptyPages") === "on"
		});
	};
	const add = (call) => {
		const raw = owner(call, "now");
		check(call, raw);
		const id = referredId(call, bodyOf$1(call)["@odata.id"]);
		if (texts(raw, name).includes(id)) throw badRequest$1(`One or more added object references already exist for the following modified properties: '${name}'.`);
		call.tenant.store.put(type, {
			...raw,
			[name]: [...texts(raw, name), id]
		});
		return noContent;
	};
	const takeAway = (call) => {
		const raw = owner(call, "now");
		check(call, raw);
		const id = param(call, 1);
		if (!texts(raw, name).includes(id)) throw notInDirectory(id);
		call.tenant.store.put(type, {
			...raw,
			[name]: texts(raw, name).filter((one) => one !== id)
		});
		return noContent;
	};
	const removeObject = (call) => {
		const found = findDirectoryObject(call.tenant, param(call, 1));
		if (found === void 0) throw notInDirectory(param(call, 1));
		call.tenant.store.delete(found.type, text(found.raw, "id") ?? "");
		call.tenant.store.put(types.deleted, {
			...found.raw,
			"@odata.type": `#microsoft.graph.${directoryTypes[found.type] ?? ""}`,
			deletedDateTime: graphTime(call.tenant.clock.now())
		});
		return {
			...noContent,
			detail: "DELETE without /$ref deleted the object itself"
		};
	};
	const at = `${path}/${name}`;
	return [
		{
			method: "GET",
			path: at,
			needs: read,
			family: "directory",
			answer: list
		},
		{
			method: "POST",
			path: `${at}/$ref`,
			needs: write,
			family: "directory",
			answer: add
		},
		{
			method: "DELETE",
			path: `${at}/{id}/$ref`,
			needs: write,
			family: "directory",
			answer: takeAway
		},
		{
			method: "DELETE",
			path: `${at}/{id}`,
			needs: write,
			family: "directory",
			answer: removeObject
		},
		{
			method: "GET",
			path: `${at}/{cast}`,
			needs: read,
			family: "directory",
			answer: list
		}
	];
}

// src/simulator/graph/administrative-units.ts
const units = "/directory/administrativeUnits";
const readUnits = [
	["AdministrativeUnit.Read.All"],
	["Directory.Read.All"],
	["AdministrativeUnit.ReadWrite.All"]
];
const writeUnits = [["AdministrativeUnit.ReadWrite.All"]];
/** Administrative units and their members (reference: entra-graph 1.6 administrativeUnit). */
const administrativeUnitRoutes = [
	{
		method: "GET",
		path: units,
		needs: readUnits,
		family: "directory",
		answer: (call) => listObjects(call, types.administrativeUnit, "administrativeUnit", "directory/administrativeUnits")
	},
	{
		method: "POST",
		path: units,
		needs: writeUnits,
		family: "directory",
		answer: createUnit
	},
	{
		method: "GET",
		path: `${units}/{id}`,
		needs: readUnits,
		family: "directory",
		answer: (call) => getOne(call, types.administrativeUnit, "administrativeUnit", "directory/administrativeUnits")
	},
	{
		method: "PATCH",
		path: `${units}/{id}`,
		needs: writeUnits,
		family: "directory",
		answer: updateUnit
	},
	{
		method: "DELETE",
		path: `${units}/{id}`,
		needs: writeUnits,
		family: "directory",
		answer: removeUnit
	},
	...relationRoutes(`${units}/{id}`, types.administrativeUnit, "members", readUnits, writeUnits, () => void 0),
	{
		method: "GET",
		path: `${units}/{id}/scopedRoleMembers`,
		needs: [["RoleManagement.Read.Directory"], ["Directory.Read.All"]],
		family: "directory",
		answer: scopedMembers
	}
];
function createUnit(call) {
	const body = bodyOf$1(call);
	checkDirectoryBody(call, "administrativeUnit", body, ["id", "deletedDateTime"]);
	if (text(body, "displayName") === void 0) throw badRequest$1("A value is required for property 'displayName' of resource 'AdministrativeUnit'.");
	const bound = Object.keys(body).find((name) => name.endsWith("@odata.bind"));
	if (bound !== void 0) throw badRequest$1(`'${bound}' is not supported when an administrative unit is created.`);
	const id = call.tenant.newId();
	const raw = {
		description: null,
		isMemberManagementRestricted: false,
		membershipRule: null,
		membershipType: null,
		membershipRuleProcessingState: null,
		visibility: null,
		...body,
		id,
		deletedDateTime: null,
		members: [],
		scopedRoleMembers: []
	};
	call.tenant.store.put(types.administrativeUnit, raw);
	return graphReply(201, {
		"@odata.context": `${versionRoot(call.url)}/$metadata#directory/administrativeUnits/$entity`,
		...shownObject(call, "administrativeUnit", raw)
	});
}
function updateUnit(call) {
	const stored = findObject(call, types.administrativeUnit);
	const body = bodyOf$1(call);
	checkDirectoryBody(call, "administrativeUnit", body, ["id", "deletedDateTime"]);
	if ("isMemberManagementRestricted" in body && body["isMemberManagementRestricted"] !== stored["isMemberManagementRestricted"]) throw badRequest$1("Property 'isMemberManagementRestricted' can only be set when the administrative unit is created.");
	const current = currentOf(call, types.administrativeUnit, stored, notInDirectory);
	call.tenant.store.put(types.administrativeUnit, {
		...current,
		...body
	});
	return noContent;
}
function removeUnit(call) {
	const raw = findObject(call, types.administrativeUnit);
	if (call.version === "v1.0" && call.tenant.chosen("administrativeUnitDelete") === "betaOnly") throw graphError(404, "UnknownError", "The OData path is invalid.");
	call.tenant.store.delete(types.administrativeUnit, param(call));
	call.tenant.store.put(types.deleted, {
		...raw,
		"@odata.type": "#microsoft.graph.administrativeUnit",
		deletedDateTime: graphTime(call.tenant.clock.now())
	});
	return noContent;
}
/** Who holds a role over this unit; the same assignments that roleManagement lists with the unit as their scope. */
function scopedMembers(call) {
	const unit = text(findObject(call, types.administrativeUnit), "id") ?? "";
	const value = call.tenant.store.all(types.roleAssignment, "byId").filter((raw) => raw["directoryScopeId"] === `/administrativeUnits/${unit}`).map((raw) => {
		const [principal] = showRelated(call, text(raw, "principalId") ?? "");
		return {
			id: raw["id"],
			administrativeUnitId: unit,
			roleId: raw["roleDefinitionId"],
			roleMemberInfo: {
				id: raw["principalId"],
				displayName: principal?.["displayName"] ?? null
			}
		};
	});
	return graphReply(200, {
		"@odata.context": `${versionRoot(call.url)}/$metadata#scopedRoleMemberships`,
		value
	});
}

// src/simulator/graph/ca-shape.ts
/**
* A Conditional Access policy as it is read: every member there (null or [] when unset), the authentication strength
* expanded with its annotations (reference: graph-examples ca-policies-list, ca-real-export-ca105).
*/
function shownPolicy(call, raw) {
	const how = {
		fill: () => true,
		unknownEnumMembers: wantsUnknownEnums(call)
	};
	const stored = without(raw, "grantControls");
	const policy = present(call.schema, "conditionalAccessPolicy", stored, {
		...how,
		omit: ["grantControls", ..."description" in raw ? [] : ["description"]]
	});
	const grant = member(raw, "grantControls");
	return {
		...policy,
		grantControls: grant === void 0 ? null : shownGrant$1(call, text(raw, "id") ?? "", grant)
	};
}
function shownGrant$1(call, id, grant) {
	const how = {
		fill: () => true,
		unknownEnumMembers: wantsUnknownEnums(call)
	};
	const at = `${versionRoot(call.url)}/$metadata#identity/conditionalAccess/policies('${id}')/grantControls/authenticationStrength`;
	const strengthId = text(member(grant, "authenticationStrength") ?? {}, "id");
	const strength = strengthId === void 0 ? void 0 : call.tenant.store.get(types.strength, strengthId);
	return {
		...present(call.schema, "conditionalAccessGrantControls", without(grant, "authenticationStrength"), how),
		"authenticationStrength@odata.context": `${at}/$entity`,
		authenticationStrength: strength === void 0 ? null : {
			...present(call.schema, "authenticationStrengthPolicy", strength, how),
			"combinationConfigurations@odata.context": `${at}/combinationConfigurations`,
			combinationConfigurations: strength["combinationConfigurations"] ?? []
		}
	};
}
/** Puts a body's members over the stored ones: objects merge, lists and everything else are replaced. */
function mergeDeep(stored, sent) {
	if (!isRaw(stored) || !isRaw(sent)) return sent;
	return Object.fromEntries([.../* @__PURE__ */ new Set([...Object.keys(stored), ...Object.keys(sent)])].map((name) => [name, name in sent ? mergeDeep(stored[name], sent[name]) : stored[name]]));
}
/** Where a stored object has members that v1.0 does not know and that hold something. */
function betaOnlyPaths(call, type, raw) {
	const schema = call.tenant.schemas["v1.0"];
	const properties = schema.properties(type);
	return Object.entries(raw).flatMap(([name, value]) => {
		if (name.includes("@")) return [];
		const property = properties.get(name);
		if (property === void 0) return value === null || Array.isArray(value) && value.length === 0 ? [] : [[name]];
		return isRaw(value) && schema.has(property.type) ? betaOnlyPaths(call, property.type, value).map((inner) => [name, ...inner]) : [];
	});
}
/** An object in which the member at a path is what it is in another object; `undefined` there takes it away. */
function withMember(raw, [name = "", ...rest], from) {
	const value = from?.[name];
	if (rest.length === 0) return value === void 0 ? without(raw, name) : {
		...raw,
		[name]: value
	};
	const inner = member(raw, name);
	return inner === void 0 ? raw : {
		...raw,
		[name]: withMember(inner, rest, isRaw(value) ? value : void 0)
	};
}

// src/simulator/graph/ca-policies.ts
const base$2 = "/identity/conditionalAccess";
const read$6 = [["Policy.Read.All"]];
const write$6 = [["Policy.Read.All", "Policy.ReadWrite.ConditionalAccess"]];
const readOnly$2 = [
	"id",
	"createdDateTime",
	"modifiedDateTime",
	"deletedDateTime"
];
/** Conditional Access policies and their recycle bin (reference: entra-graph 1.6 conditionalAccessPolicy, 3.1). */
const policyRoutes = [
	{
		method: "GET",
		path: `${base$2}/policies`,
		needs: read$6,
		family: "policy",
		answer: list$4
	},
	{
		method: "POST",
		path: `${base$2}/policies`,
		needs: write$6,
		family: "policy",
		answer: create$4
	},
	{
		method: "GET",
		path: `${base$2}/policies/{id}`,
		needs: read$6,
		family: "policy",
		answer: get$4
	},
	{
		method: "PATCH",
		path: `${base$2}/policies/{id}`,
		needs: write$6,
		family: "policy",
		answer: update$3
	},
	{
		method: "DELETE",
		path: `${base$2}/policies/{id}`,
		needs: write$6,
		family: "policy",
		answer: remove$4
	},
	{
		method: "GET",
		path: `${base$2}/deletedItems/policies`,
		needs: read$6,
		family: "policy",
		answer: listDeleted$1
	},
	{
		method: "POST",
		path: `${base$2}/deletedItems/policies/{id}/restore`,
		needs: write$6,
		family: "policy",
		answer: restore$1
	}
];
function rulesOf$5(call, context) {
	return {
		context,
		typeName: "conditionalAccessPolicy",
		members: memberNames(call, "conditionalAccessPolicy"),
		directory: false,
		pageSize: 999,
		emptyFirstPage: call.tenant.chosen("emptyPages") === "on",
		filterable: (filter) => call.tenant.chosen("caDisplayNameFilter") === "works" && filter.kind === "compare" && filter.path === "displayName" && filter.operator === "eq"
	};
}
function list$4(call) {
	const raws = call.tenant.store.all(types.policy, "list").map((raw) => shownPolicy(call, raw));
	return answerList(call, raws, rulesOf$5(call, "identity/conditionalAccess/policies"));
}
function find$5(call) {
	const id = param(call);
	const raw = call.tenant.store.get(types.policy, id, "byId");
	if (raw === void 0) throw notFound$2("ConditionalAccessPolicy", id);
	return raw;
}
function get$4(call) {
	return answerObject(call, shownPolicy(call, find$5(call)), "identity/conditionalAccess/policies/$entity", rulesOf$5(call, ""));
}
function mismatch() {
	throw badPolicy("1007: Incoming ConditionalAccessPolicy object is null or does not match the schema of ConditionalAccessPolicy type. For examples, please see API documentation at https://docs.microsoft.com/en-us/graph/api/conditionalaccessroot-post-policies?view=graph-rest-1.0.");
}
function checkShape(call, body) {
	const known = call.version === "v1.0" ? ["authenticationStrength"] : ["authenticationStrength", "includeDevices"];
	const [fault] = checkBody(call.schema, "conditionalAccessPolicy", body, known);
	if (fault !== void 0 || readOnly$2.some((name) => name in body)) mismatch();
	const strength = member(member(body, "grantControls"), "authenticationStrength");
	if (strength !== void 0 && text(strength, "id") === void 0) mismatch();
}
function create$4(call) {
	const body = bodyOf$1(call);
	checkShape(call, body);
	const conditions = member(body, "conditions");
	if (text(body, "displayName") === void 0 || text(body, "state") === void 0 || conditions === void 0) mismatch();
	const clientAppTypes = texts(conditions, "clientAppTypes");
	const lenient = call.tenant.chosen("caClientAppTypesAbsent") === "all";
	const id = call.tenant.newId();
	const policy = reference({
		...stripAnnotations(body),
		conditions: {
			...stripAnnotations(conditions),
			...clientAppTypes.length === 0 && lenient ? { clientAppTypes: ["all"] } : {}
		},
		id,
		templateId: body["templateId"] ?? null,
		createdDateTime: graphTime(call.tenant.clock.now()),
		modifiedDateTime: null,
		deletedDateTime: null
	});
	checkPolicy(call.tenant, policy);
	call.tenant.store.put(types.policy, policy);
	const context = `${versionRoot(call.url)}/$metadata#conditionalAccess/policies/$entity`;
	return graphReply(201, {
		"@odata.context": context,
		...shownPolicy(call, policy)
	}, { location: `${call.url}/${id}` });
}
/** Keeps of an authentication strength only its id: the rest is read from the strength itself. */
function reference(policy) {
	const grant = member(policy, "grantControls");
	const strength = member(grant, "authenticationStrength");
	return strength === void 0 ? policy : {
		...policy,
		grantControls: {
			...grant,
			authenticationStrength: { id: strength["id"] }
		}
	};
}
function update$3(call) {
	const stored = find$5(call);
	const body = bodyOf$1(call);
	checkShape(call, body);
	if (isMicrosoftManaged(stored)) checkManaged(stored, body);
	const { store, chosen, clock } = call.tenant;
	const nested = chosen("caNestedMerge") === "merge";
	const current = currentOf(call, types.policy, stored, (id) => notFound$2("ConditionalAccessPolicy", id));
	const sent = stripAnnotations(body);
	const written = Object.entries(sent).map(([name, value]) => [name, nested ? mergeDeep(current[name], value) : value]);
	const merged = {
		...current,
		...Object.fromEntries(written)
	};
	const inside = call.version === "v1.0" ? betaOnlyPaths(call, "conditionalAccessPolicy", current) : [];
	const source = chosen("betaOnlyMembersOnV1Patch") === "keep" ? current : void 0;
	const policy = reference({
		...inside.filter(([name = ""]) => name in sent).reduce((raw, path) => withMember(raw, path, source), merged),
		id: current["id"],
		modifiedDateTime: graphTime(clock.now())
	});
	checkPolicy(call.tenant, policy);
	store.put(types.policy, policy);
	return noContent;
}
function asRaw$1(value) {
	return typeof value === "object" && value !== null ? { ...value } : {};
}
/** Of a policy that Microsoft made only the state and who is excluded may change (reference: entra-graph 1.6). */
function checkManaged(stored, body) {
	const sent = mergeDeep(stored, stripAnnotations(body));
	const frozen = (raw) => {
		const { state: _, modifiedDateTime: __, ...rest } = raw;
		const conditions = member(raw, "conditions");
		const { excludeUsers: _1, excludeGroups: _2, excludeRoles: _3, excludeGuestsOrExternalUsers: _4, ...users } = member(conditions, "users") ?? {};
		return JSON.stringify({
			...rest,
			conditions: {
				...conditions,
				users
			}
		});
	};
	if (frozen(stored) !== frozen(asRaw$1(sent))) throw badPolicy("Microsoft-managed policies can only be changed in their state and their excluded identities.");
}
function remove$4(call) {
	const { store, clock } = call.tenant;
	const raw = find$5(call);
	if (isMicrosoftManaged(raw)) throw badPolicy("Microsoft-managed policies cannot be deleted.");
	store.delete(types.policy, param(call));
	store.put(types.deleted, {
		...raw,
		"@odata.type": "#microsoft.graph.conditionalAccessPolicy",
		deletedDateTime: graphTime(clock.now())
	});
	return noContent;
}
const isDeletedPolicy = (raw) => raw["@odata.type"] === "#microsoft.graph.conditionalAccessPolicy";
function listDeleted$1(call) {
	const raws = call.tenant.store.all(types.deleted, "list").filter(isDeletedPolicy).map((raw) => shownPolicy(call, raw));
	return answerList(call, raws, rulesOf$5(call, "identity/conditionalAccess/deletedItems/policies"));
}
function restore$1(call) {
	const { store } = call.tenant;
	const raw = store.get(types.deleted, param(call));
	if (raw === void 0 || !isDeletedPolicy(raw)) throw graphError(404, "ResourceNotFound", `Deleted ConditionalAccessPolicy with id ${param(call)} does not exist in the directory.`);
	const { "@odata.type": _, ...policy } = raw;
	store.delete(types.deleted, param(call));
	store.put(types.policy, {
		...policy,
		deletedDateTime: null
	});
	return graphReply(200, shownPolicy(call, policy));
}

// src/simulator/graph/directory-audits.ts
/** Who changed what in the directory (Graph documentation: List directoryAudits, Get directoryAudit). */
const directoryAuditRoutes = [{
	method: "GET",
	path: "/auditLogs/directoryAudits",
	needs: [[]],
	family: "policy",
	answer: list$3
}, {
	method: "GET",
	path: "/auditLogs/directoryAudits/{id}",
	needs: [[]],
	family: "policy",
	answer: get$3
}];
const rules$1 = {
	context: "auditLogs/directoryAudits",
	typeName: "directoryAudit",
	members: /* @__PURE__ */ new Set([
		"id",
		"category",
		"correlationId",
		"result",
		"resultReason",
		"activityDisplayName",
		"activityDateTime",
		"loggedByService",
		"operationType",
		"initiatedBy",
		"targetResources",
		"additionalDetails"
	]),
	directory: false,
	pageSize: 999,
	emptyFirstPage: false,
	times: true
};
/** What may be compared, and how (Graph documentation: directoryAudit; a category by public use). */
const filterable = {
	id: ["eq"],
	activityDateTime: [
		"eq",
		"ge",
		"le"
	],
	activityDisplayName: ["eq", "startswith"],
	category: ["eq"],
	correlationId: ["eq"],
	loggedByService: ["eq"],
	"initiatedBy/user/id": ["eq"],
	"initiatedBy/user/displayName": ["eq"],
	"initiatedBy/user/userPrincipalName": ["eq", "startswith"],
	"initiatedBy/app/appId": ["eq"],
	"initiatedBy/app/displayName": ["eq"]
};
const ofTarget = {
	id: ["eq"],
	displayName: ["eq", "startswith"]
};
function isFilterable(filter, variable) {
	const takes = (path, operator) => {
		const inside = variable !== void 0 && path.startsWith(`${variable}/`);
		return (inside ? ofTarget : filterable)[inside ? path.slice(variable.length + 1) : path]?.includes(operator) === true;
	};
	switch (filter.kind) {
		case "and":
		case "or": return isFilterable(filter.left, variable) && isFilterable(filter.right, variable);
		case "not":
		case "in": return false;
		case "any": return filter.path === "targetResources" && isFilterable(filter.inner, filter.variable);
		case "call": return takes(filter.path, filter.name);
		case "compare": return filter.path !== "activityDateTime" && takes(filter.path, filter.operator);
		case "time": return filter.path === "activityDateTime" && takes(filter.path, filter.operator);
	}
}
/** The earliest moment that a filter asks for. */
function earliest(filter) {
	if (filter.kind === "and" || filter.kind === "or") return Math.min(earliest(filter.left), earliest(filter.right));
	return filter.kind === "time" ? filter.at : Infinity;
}
const day$2 = 864e5;
/** The log goes back thirty days, and whoever asks for more is refused (msgraph-beta-sdk-dotnet issue 626). */
function checkReach(call, filter) {
	const now = call.tenant.clock.now();
	const oldest = now - now % day$2 - 30 * day$2;
	if (earliest(filter) >= oldest) return;
	const date = new Date(oldest);
	const shown = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()} 12:00:00 AM`;
	throw graphError(400, "BadRequest", `Specified argument was out of the range of valid values. (Parameter 'Minimum allowed time for activityDateTime is ${shown}')`);
}
/** Both are wanted (Graph documentation: List directoryAudits, permissions). */
function checkRoles(call) {
	for (const role of ["AuditLog.Read.All", "Directory.Read.All"]) if (!call.roles.includes(role)) throw missingPermission(role);
}
function list$3(call) {
	checkRoles(call);
	return answerList(call, call.tenant.audit.seen(), {
		...rules$1,
		filterable: (filter) => {
			if (!isFilterable(filter)) return false;
			checkReach(call, filter);
			return true;
		}
	});
}
function get$3(call) {
	checkRoles(call);
	const raw = call.tenant.audit.seen().find((one) => text(one, "id") === param(call));
	if (raw === void 0) throw graphError(404, "ResourceNotFound", `Audit log with id ${param(call)} does not exist.`);
	return answerObject(call, raw, "auditLogs/directoryAudits/$entity", rules$1);
}

// src/simulator/graph/cross-tenant.ts
const root$1 = "/policies/crossTenantAccessPolicy";
const reads = [
	["Policy.Read.All"],
	["Policy.Read.CrossTenantAccess"],
	["Policy.ReadWrite.CrossTenantAccess"]
];
const writes = [["Policy.ReadWrite.CrossTenantAccess"]];
const defaultType = "crossTenantAccessPolicyConfigurationDefault";
const partnerType = "crossTenantAccessPolicyConfigurationPartner";
const family$1 = "policy";
/** What holds for other organisations: the default, and partners of their own (reference: entra-graph 1.6 crossTenantAccessPolicy). */
const crossTenantRoutes = [
	{
		method: "GET",
		path: `${root$1}/default`,
		needs: reads,
		family: family$1,
		answer: getDefault
	},
	{
		method: "PATCH",
		path: `${root$1}/default`,
		needs: writes,
		family: family$1,
		answer: updateDefault
	},
	{
		method: "GET",
		path: `${root$1}/partners`,
		needs: reads,
		family: family$1,
		answer: listPartners
	},
	{
		method: "POST",
		path: `${root$1}/partners`,
		needs: writes,
		family: family$1,
		answer: createPartner
	},
	{
		method: "GET",
		path: `${root$1}/partners/{id}`,
		needs: reads,
		family: family$1,
		answer: (call) => answerPartner(call, findPartner(call, "byId"))
	},
	{
		method: "PATCH",
		path: `${root$1}/partners/{id}`,
		needs: writes,
		family: family$1,
		answer: updatePartner
	},
	{
		method: "DELETE",
		path: `${root$1}/partners/{id}`,
		needs: writes,
		family: family$1,
		answer: removePartner
	}
];
const blocks = [
	"b2bCollaborationInbound",
	"b2bCollaborationOutbound",
	"b2bDirectConnectInbound",
	"b2bDirectConnectOutbound"
];
/**
* All users blocked and applications allowed, or the other way round, contradict each other (reference: entra-graph 1.6; the
* words are UNCERTAIN).
*/
function refuseContradiction(body) {
	for (const name of blocks) {
		const block = member(body, name);
		const [users, apps] = [member(block ?? {}, "usersAndGroups"), member(block ?? {}, "applications")];
		if (users === void 0 || apps === void 0) continue;
		const [all, every] = [blocked(users, "AllUsers"), blocked(apps, "AllApplications")];
		if (all !== every && (all || every)) throw badPolicy(`The access types of usersAndGroups and applications of ${name} are not consistent.`);
	}
}
function blocked(part, word) {
	const targets = Array.isArray(part["targets"]) ? part["targets"].filter(isRaw) : [];
	return part["accessType"] === "blocked" && targets.some((one) => one["target"] === word);
}
function refuseFault$1(call, type, body, readOnly) {
	const [fault] = checkBody(call.schema, type, body);
	if (fault !== void 0) throw badPolicy(fault.message);
	const fixed = Object.keys(body).find((name) => readOnly.includes(name));
	if (fixed !== void 0) throw badPolicy(`The property '${fixed}' is read-only and cannot be set.`);
	refuseContradiction(body);
}
function getDefault(call) {
	const raw = call.tenant.store.all(types.crossTenantDefault, "byId")[0] ?? {};
	return answerObject(call, shown$3(call, defaultType, raw), `policies/crossTenantAccessPolicy/default/$entity`, {
		typeName: defaultType,
		members: memberNames(call, defaultType)
	});
}
/** A block is replaced as a whole; the first write makes the default one of the tenant's own. */
function updateDefault(call) {
	const body = bodyOf$1(call);
	refuseFault$1(call, defaultType, body, [
		"id",
		"isServiceDefault",
		"automaticUserConsentSettings"
	]);
	const empty = blocks.find((name) => name in body && body[name] === null);
	if (empty !== void 0) throw badPolicy(`The property '${empty}' of the default cannot be null.`);
	const stored = call.tenant.store.all(types.crossTenantDefault)[0] ?? {};
	call.tenant.store.put(types.crossTenantDefault, {
		...stored,
		...body,
		id: stored["id"],
		isServiceDefault: false
	});
	return noContent;
}
function shownPartner(call, raw) {
	const { id: _id, ...rest } = raw;
	return shown$3(call, partnerType, rest);
}
function answerPartner(call, raw) {
	return answerObject(call, shownPartner(call, raw), "policies/crossTenantAccessPolicy/partners/$entity", {
		typeName: partnerType,
		members: memberNames(call, partnerType)
	});
}
function listPartners(call) {
	return answerList(call, call.tenant.store.all(types.crossTenantPartner, "list"), {
		context: "policies/crossTenantAccessPolicy/partners",
		typeName: partnerType,
		members: memberNames(call, partnerType),
		directory: false,
		pageSize: 100,
		emptyFirstPage: call.tenant.chosen("emptyPages") === "on"
	}, (raw) => shownPartner(call, raw));
}
function findPartner(call, by) {
	const wanted = param(call).toLowerCase();
	const found = call.tenant.store.get(types.crossTenantPartner, wanted, by);
	if (found === void 0) throw notFound$2("Partner", param(call));
	return found;
}
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const fixed = ["isInMultiTenantOrganization", "deletedDateTime"];
function createPartner(call) {
	const body = bodyOf$1(call);
	refuseFault$1(call, partnerType, body, fixed);
	const tenantId = text(body, "tenantId")?.toLowerCase() ?? "";
	if (!guid.test(tenantId)) throw badPolicy("The property 'tenantId' is required and is the id of a tenant.");
	if (tenantId === call.tenant.tenantId.toLowerCase()) throw badPolicy("The tenant cannot be a partner of itself.");
	if (call.tenant.store.get(types.crossTenantPartner, tenantId) !== void 0) throw graphError(409, "Conflict", "A configuration for this partner exists already.");
	const raw = {
		...Object.fromEntries([
			...blocks,
			"inboundTrust",
			"tenantRestrictions"
		].map((name) => [name, null])),
		automaticUserConsentSettings: {
			inboundAllowed: null,
			outboundAllowed: null
		},
		isServiceProvider: null,
		isInMultiTenantOrganization: false,
		...body,
		tenantId,
		id: tenantId
	};
	call.tenant.store.put(types.crossTenantPartner, raw);
	return graphReply(201, {
		"@odata.context": `${versionRoot(call.url)}/$metadata#policies/crossTenantAccessPolicy/partners/$entity`,
		...shownPartner(call, raw)
	});
}
function updatePartner(call) {
	const stored = findPartner(call);
	const body = bodyOf$1(call);
	refuseFault$1(call, partnerType, body, [
		...fixed,
		"tenantId",
		"isServiceProvider"
	]);
	call.tenant.store.put(types.crossTenantPartner, {
		...stored,
		...body
	});
	return noContent;
}
function removePartner(call) {
	findPartner(call);
	call.tenant.store.delete(types.crossTenantPartner, param(call).toLowerCase());
	return noContent;
}

// src/simulator/graph/policies.ts
const authorization = "/policies/authorizationPolicy";
const defaults = "/policies/identitySecurityDefaultsEnforcementPolicy";
const readAuthorization = [["Policy.Read.All"], ["Policy.ReadWrite.Authorization"]];
const writeAuthorization = [["Policy.ReadWrite.Authorization"]];
const requirements = "/users/{id}/authentication/requirements";
/**
* Single policies: authorization (an object on v1.0, a collection on beta), security defaults, and the requirement of
* a second factor for one user (reference: entra-graph 1.6; graph-examples authorizationpolicy-get, peruser-mfa-*).
*/
const singlePolicyRoutes = [
	{
		method: "GET",
		path: authorization,
		needs: readAuthorization,
		family: "policy",
		answer: getAuthorization
	},
	{
		method: "PATCH",
		path: authorization,
		only: "v1.0",
		needs: writeAuthorization,
		family: "policy",
		answer: updateAuthorization
	},
	{
		method: "GET",
		path: `${authorization}/authorizationPolicy`,
		only: "beta",
		needs: readAuthorization,
		family: "policy",
		answer: getAuthorizationItem
	},
	{
		method: "PATCH",
		path: `${authorization}/authorizationPolicy`,
		only: "beta",
		needs: writeAuthorization,
		family: "policy",
		answer: updateAuthorization
	},
	{
		method: "GET",
		path: defaults,
		needs: [["Policy.Read.All"]],
		family: "policy",
		answer: getDefaults
	},
	{
		method: "PATCH",
		path: defaults,
		needs: [["Policy.Read.All", "Policy.ReadWrite.SecurityDefaults"], ["Policy.Read.All", "Policy.ReadWrite.ConditionalAccess"]],
		family: "policy",
		answer: updateDefaults
	},
	{
		method: "GET",
		path: requirements,
		only: "beta",
		needs: [["Policy.Read.All"], ["Policy.ReadWrite.AuthenticationMethod"]],
		family: "policy",
		answer: getRequirements
	},
	{
		method: "PATCH",
		path: requirements,
		only: "beta",
		needs: [["Policy.ReadWrite.AuthenticationMethod"]],
		family: "policy",
		answer: updateRequirements
	}
];
const consent = "permissionGrantPoliciesAssigned";
const betaConsent = "permissionGrantPolicyIdsAssignedToDefaultUserRole";
function authorizationRaw(call) {
	return call.tenant.store.all(types.authorization, "byId")[0] ?? {};
}
/** On beta the consent list stands at the top level under another name. */
function shownAuthorization(call) {
	const raw = authorizationRaw(call);
	if (call.version === "v1.0") return shown$3(call, "authorizationPolicy", raw);
	const { [consent]: list, ...permissions } = member(raw, "defaultUserRolePermissions") ?? {};
	return {
		...shown$3(call, "authorizationPolicy", raw),
		defaultUserRolePermissions: permissions,
		enabledPreviewFeatures: [],
		[betaConsent]: list ?? []
	};
}
function getAuthorization(call) {
	const policy = shownAuthorization(call);
	if (call.version === "beta") return graphReply(200, {
		"@odata.context": `${versionRoot(call.url)}/$metadata#policies/authorizationPolicy`,
		value: [policy]
	});
	return answerObject(call, policy, "policies/authorizationPolicy/$entity", {
		typeName: "authorizationPolicy",
		members: memberNames(call, "authorizationPolicy")
	});
}
function getAuthorizationItem(call) {
	return graphReply(200, {
		"@odata.context": `${versionRoot(call.url)}/$metadata#policies/authorizationPolicy/$entity`,
		...shownAuthorization(call)
	});
}
function updateAuthorization(call) {
	const body = bodyOf$1(call);
	refuseFault(call, "authorizationPolicy", body, [
		"id",
		"displayName",
		"description",
		"deletedDateTime"
	]);
	const { [betaConsent]: list, ...rest } = body;
	const stored = call.tenant.store.all(types.authorization)[0] ?? {};
	const permissions = {
		...member(stored, "defaultUserRolePermissions"),
		...member(rest, "defaultUserRolePermissions"),
		...list === void 0 ? {} : { [consent]: list }
	};
	call.tenant.store.put(types.authorization, {
		...stored,
		...rest,
		id: stored["id"],
		defaultUserRolePermissions: permissions
	});
	return noContent;
}
function refuseFault(call, type, body, readOnly) {
	const [fault] = checkBody(call.schema, type, body);
	if (fault !== void 0) throw badPolicy(fault.message);
	const fixed = Object.keys(body).find((name) => readOnly.includes(name));
	if (fixed !== void 0) throw badPolicy(`The property '${fixed}' is read-only and cannot be set.`);
}
function getDefaults(call) {
	const type = "identitySecurityDefaultsEnforcementPolicy";
	const raw = call.tenant.store.all(types.securityDefaults, "byId")[0] ?? {};
	return answerObject(call, shown$3(call, type, raw), "policies/identitySecurityDefaultsEnforcementPolicy/$entity", {
		typeName: type,
		members: memberNames(call, type)
	});
}
function updateDefaults(call) {
	const body = bodyOf$1(call);
	refuseFault(call, "identitySecurityDefaultsEnforcementPolicy", body, [
		"id",
		"displayName",
		"description",
		"deletedDateTime"
	]);
	const { store } = call.tenant;
	const enabled = store.all(types.policy).some((policy) => policy["state"] === "enabled");
	if (body["isEnabled"] === true && enabled) throw badPolicy("Security Defaults cannot be enabled while Conditional Access policies are enabled in the tenant. Disable the Conditional Access policies first.");
	const stored = store.all(types.securityDefaults)[0] ?? {};
	store.put(types.securityDefaults, {
		...stored,
		...body,
		id: stored["id"]
	});
	return noContent;
}
/** The user of a path: by object id or by user principal name. */
function findUser(call) {
	const wanted = param(call).toLowerCase();
	const { store } = call.tenant;
	const user = store.get(types.user, wanted, "byId") ?? store.by(types.user, "userPrincipalName", wanted, "byId")[0];
	if (user === void 0) throw notInDirectory(param(call));
	return user;
}
/** A user's state as the service shows it: `enabled` becomes `enforced` once the user has registered. */
function perUserMfaState(call, userId) {
	const stored = text(call.tenant.store.get(types.perUserMfa, userId, "byId") ?? {}, "perUserMfaState") ?? "disabled";
	return stored === "enabled" && call.tenant.registered.has(userId) ? "enforced" : stored;
}
function getRequirements(call) {
	const id = text(findUser(call), "id") ?? "";
	return graphReply(200, {
		"@odata.context": `${versionRoot(call.url)}/$metadata#users('${id}')/authentication/requirements`,
		perUserMfaState: perUserMfaState(call, id)
	});
}
function updateRequirements(call) {
	const user = findUser(call);
	const body = bodyOf$1(call);
	refuseFault(call, "strongAuthenticationRequirements", body, []);
	const state = text(body, "perUserMfaState");
	if (state === void 0) throw badPolicy("The property 'perUserMfaState' is required.");
	const { id, userPrincipalName } = user;
	call.tenant.store.put(types.perUserMfa, {
		id,
		userPrincipalName,
		perUserMfaState: state
	});
	return noContent;
}

// src/simulator/graph/directory.ts
const readUsers = [["User.Read.All"], ["Directory.Read.All"]];
const readApps = [["Application.Read.All"], ["Directory.Read.All"]];
const readDirectory = [
	["Directory.Read.All"],
	["User.Read.All"],
	["Group.Read.All"],
	["Group.ReadWrite.All"]
];
const readOrganization = [
	["Organization.Read.All"],
	["Directory.Read.All"],
	["Organization.ReadWrite.All"]
];
/**
* Users, applications, service principals, the organization, and objects of any kind
* (reference: entra-graph 1.6, 1.4.6; graph-examples organization-get, getbyids).
*/
const directoryRoutes = [
	{
		method: "GET",
		path: "/users",
		needs: readUsers,
		family: "directory",
		answer: listUsers$1
	},
	{
		method: "GET",
		path: "/users/{id}",
		needs: readUsers,
		family: "directory",
		answer: getUser
	},
	...lookUps("/servicePrincipals", types.servicePrincipal, "servicePrincipal"),
	...lookUps("/applications", types.application, "application"),
	{
		method: "GET",
		path: "/organization",
		needs: readOrganization,
		family: "directory",
		answer: (call) => listObjects(call, types.organization, "organization")
	},
	{
		method: "GET",
		path: "/organization/{id}",
		needs: readOrganization,
		family: "directory",
		answer: (call) => getOne(call, types.organization, "organization")
	},
	{
		method: "PATCH",
		path: "/organization/{id}",
		needs: [["Organization.ReadWrite.All"]],
		family: "directory",
		answer: updateOrganization
	},
	{
		method: "GET",
		path: "/directoryObjects/{id}",
		needs: readDirectory,
		family: "directory",
		answer: getObject
	},
	{
		method: "POST",
		path: "/directoryObjects/getByIds",
		needs: readDirectory,
		family: "directory",
		reads: true,
		answer: getByIds
	},
	{
		method: "GET",
		path: "/directory/deletedItems/{type}",
		needs: readDirectory,
		family: "directory",
		answer: listDeleted
	},
	{
		method: "POST",
		path: "/directory/deletedItems/{id}/restore",
		needs: [["Group.ReadWrite.All"], ["Directory.ReadWrite.All"]],
		family: "directory",
		answer: restore
	}
];
function lookUps(path, storeType, type) {
	const context = path.slice(1);
	return [
		{
			method: "GET",
			path,
			needs: readApps,
			family: "directory",
			answer: (call) => listObjects(call, storeType, type, context)
		},
		{
			method: "GET",
			path: `${path}/{id}`,
			needs: readApps,
			family: "directory",
			answer: (call) => getOne(call, storeType, type, context)
		},
		{
			method: "GET",
			path: `${path}/appId={id}`,
			needs: readApps,
			family: "directory",
			answer: (call) => {
				const raw = call.tenant.store.by(storeType, "appId", param(call), "byId")[0];
				if (raw === void 0) throw notInDirectory(param(call));
				return answerObject(call, shownObject(call, type, raw), `${context}/$entity`, directoryRules(call, type, context));
			}
		}
	];
}
/** What v1.0 shows of a user when nothing is selected (Graph documentation of the user resource). */
const userDefaults = [
	"businessPhones",
	"displayName",
	"givenName",
	"id",
	"jobTitle",
	"mail",
	"mobilePhone",
	"officeLocation",
	"preferredLanguage",
	"surname",
	"userPrincipalName"
];
function userRules(call) {
	const bulk = call.tenant.chosen("perUserMfaBulk") === "works" ? ["perUserMfaState"] : [];
	return {
		...directoryRules(call, "user", "users", ...bulk),
		...call.version === "v1.0" ? { byDefault: userDefaults } : {}
	};
}
function showUser(call, raw) {
	const state = call.options.get("$select")?.includes("perUserMfaState") === true;
	return {
		...shownObject(call, "user", raw),
		...state ? { perUserMfaState: perUserMfaState(call, text(raw, "id") ?? "") } : {}
	};
}
function listUsers$1(call) {
	const users = call.tenant.store.all(types.user, "list");
	const show = (raw) => showUser(call, raw);
	return call.options.get("$filter")?.includes("perUserMfaState") === true ? answerList(call, users.map(show), userRules(call)) : answerList(call, users, userRules(call), show);
}
function getUser(call) {
	return answerObject(call, showUser(call, findUser(call)), "users/$entity", userRules(call));
}
function getObject(call) {
	const [found] = showRelated(call, param(call));
	if (found === void 0) throw notInDirectory(param(call));
	return graphReply(200, {
		"@odata.context": `${versionRoot(call.url)}/$metadata#directoryObjects/$entity`,
		...found
	});
}
function getByIds(call) {
	const body = bodyOf$1(call);
	const ids = texts(body, "ids");
	if (ids.length === 0 || ids.length > 1e3) throw badRequest$1("The number of ids must be between 1 and 1000.");
	const wanted = texts(body, "types").map((type) => type.toLowerCase());
	const value = ids.flatMap((id) => showRelated(call, id)).filter((raw) => wanted.length === 0 || wanted.some((type) => type === "directoryobject" || text(raw, "@odata.type")?.toLowerCase() === `#microsoft.graph.${type}`));
	const select = call.options.get("$select")?.split(",");
	const selected = select === void 0 ? value : value.map((raw) => Object.fromEntries(Object.entries(raw).filter(([name]) => name === "@odata.type" || select.includes(name))));
	return graphReply(200, {
		"@odata.context": `${versionRoot(call.url)}/$metadata#directoryObjects`,
		value: selected
	});
}
const organizationWritable = [
	"technicalNotificationMails",
	"securityComplianceNotificationMails",
	"securityComplianceNotificationPhones",
	"marketingNotificationEmails",
	"privacyProfile"
];
function updateOrganization(call) {
	const stored = findObject(call, types.organization);
	const body = bodyOf$1(call);
	checkDirectoryBody(call, "organization", body, Object.keys(body).filter((name) => !name.includes("@") && !organizationWritable.includes(name)));
	const current = currentOf(call, types.organization, stored, notInDirectory);
	call.tenant.store.put(types.organization, {
		...current,
		...body
	});
	return noContent;
}
function listDeleted(call) {
	const type = param(call).replace(/^microsoft\.graph\./u, "");
	if (!Object.values(directoryTypes).includes(type)) throw badRequest$1(`The type '${param(call)}' has no deleted items.`);
	const raws = call.tenant.store.all(types.deleted, "list").filter((raw) => raw["@odata.type"] === `#microsoft.graph.${type}`);
	return answerList(call, raws.map((raw) => shownObject(call, type, raw)), directoryRules(call, type, `${type}s`));
}
function restore(call) {
	const { store } = call.tenant;
	const raw = store.get(types.deleted, param(call));
	const entry = Object.entries(directoryTypes).find(([, type]) => raw?.["@odata.type"] === `#microsoft.graph.${type}`);
	if (raw === void 0 || entry === void 0 || findDirectoryObject(call.tenant, param(call)) !== void 0) throw notInDirectory(param(call));
	const restored = {
		...without(raw, "@odata.type"),
		deletedDateTime: null
	};
	store.delete(types.deleted, param(call));
	store.put(entry[0], restored);
	return graphReply(200, shownObject(call, entry[1], restored));
}
/** The tenant's verified domains, as the organization lists them. */
function verifiedDomains(organization) {
	const listed = organization?.["verifiedDomains"];
	return (Array.isArray(listed) ? listed.filter(isRaw) : []).map((domain) => ({
		name: text(domain, "name") ?? "",
		isInitial: domain["isInitial"] === true
	}));
}

// src/simulator/graph/domains.ts
const path = "/domains";
const readDomains = [
	["Domain.Read.All"],
	["Domain.ReadWrite.All"],
	["Directory.Read.All"]
];
const readFederations = [["Domain-InternalFederation.Read.All"], ["Domain.Read.All"]];
const writeFederations = [["Domain-InternalFederation.ReadWrite.All"], ["Domain.ReadWrite.All"]];
const below = `${path}/{id}/federationConfiguration`;
/** Domains and how the people of a federated one sign in (reference: entra-graph 1.6 domain, domainFederation). */
const domainRoutes = [
	{
		method: "GET",
		path,
		needs: readDomains,
		family: "directory",
		answer: (call) => answerList(call, call.tenant.store.all(types.domain, "list"), directoryRules(call, "domain", "domains"), (raw) => shown$3(call, "domain", raw))
	},
	{
		method: "GET",
		path: `${path}/{id}`,
		needs: readDomains,
		family: "directory",
		answer: (call) => answerObject(call, shown$3(call, "domain", findDomain(call)), "domains/$entity", directoryRules(call, "domain", "domains"))
	},
	{
		method: "PATCH",
		path: `${path}/{id}`,
		needs: [["Domain.ReadWrite.All"]],
		family: "directory",
		answer: updateDomain
	},
	{
		method: "GET",
		path: below,
		needs: readFederations,
		family: "directory",
		answer: listFederations
	},
	{
		method: "GET",
		path: `${below}/{id}`,
		needs: readFederations,
		family: "directory",
		answer: (call) => answerObject(call, shownFederation(call, findFederation(call)), `domains('${param(call)}')/federationConfiguration/$entity`, directoryRules(call, "internalDomainFederation", "federationConfiguration"))
	},
	{
		method: "PATCH",
		path: `${below}/{id}`,
		needs: writeFederations,
		family: "directory",
		answer: updateFederation
	}
];
/** Set by the service or by operations of their own (reference: entra-graph 1.6 domain). */
const fixedOfDomain = [
	"id",
	"authenticationType",
	"availabilityStatus",
	"isAdminManaged",
	"isInitial",
	"isRoot",
	"isVerified",
	"state"
];
const services = [
	"Email",
	"OfficeCommunicationsOnline",
	"Yammer"
];
function findDomain(call) {
	const wanted = param(call).toLowerCase();
	const found = call.tenant.store.all(types.domain, "byId").find((one) => text(one, "id")?.toLowerCase() === wanted);
	if (found === void 0) throw notInDirectory(param(call));
	return found;
}
function updateDomain(call) {
	const stored = findDomain(call);
	const body = bodyOf$1(call);
	checkDirectoryBody(call, "domain", body, fixedOfDomain);
	const { store } = call.tenant;
	const current = currentOf(call, types.domain, stored, notInDirectory);
	if (body["isDefault"] === false && current["isDefault"] === true) throw badRequest$1("Property 'isDefault' can only be set to true.");
	if (body["isDefault"] === true && current["isVerified"] !== true) throw badRequest$1("Only a verified domain can be the default domain.");
	if (["passwordValidityPeriodInDays", "passwordNotificationWindowInDays"].some((one) => one in body) && (current["authenticationType"] === "Federated" || current["isRoot"] === false)) throw badRequest$1("The password policy of a federated domain or of a subdomain cannot be set.");
	const asked = body["supportedServices"];
	const had = Array.isArray(current["supportedServices"]) ? current["supportedServices"] : [];
	const strange = Array.isArray(asked) ? asked.find((one) => !services.includes(String(one)) && !had.includes(one)) : void 0;
	if (strange !== void 0) throw badRequest$1(`Invalid value specified for property 'supportedServices': ${String(strange)}.`);
	if (body["isDefault"] === true) for (const other of store.all(types.domain).filter((one) => one["isDefault"] === true)) store.put(types.domain, {
		...other,
		isDefault: false
	});
	store.put(types.domain, {
		...current,
		...body
	});
	return noContent;
}
/** One at most; of a managed domain none. */
function federationsOf(call) {
	const domain = text(findDomain(call), "id")?.toLowerCase();
	return call.tenant.store.all(types.federation, "byId").filter((one) => text(one, "domain")?.toLowerCase() === domain);
}
function shownFederation(call, raw) {
	const { domain: _domain, ...rest } = raw;
	return shown$3(call, "internalDomainFederation", rest);
}
function listFederations(call) {
	const context = `domains('${param(call)}')/federationConfiguration`;
	return answerList(call, federationsOf(call), directoryRules(call, "internalDomainFederation", context), (raw) => shownFederation(call, raw));
}
function findFederation(call) {
	const id = param(call, 1);
	const found = federationsOf(call).find((one) => text(one, "id") === id);
	if (found === void 0) throw notInDirectory(id);
	return found;
}
function updateFederation(call) {
	const stored = findFederation(call);
	const body = bodyOf$1(call);
	checkDirectoryBody(call, "internalDomainFederation", body, ["id", "signingCertificateUpdateStatus"]);
	if ("federatedIdpMfaBehavior" in body && body["federatedIdpMfaBehavior"] === null) throw badRequest$1("Property 'federatedIdpMfaBehavior' cannot be unset.");
	const current = currentOf(call, types.federation, stored, notInDirectory);
	call.tenant.store.put(types.federation, {
		...current,
		...body
	});
	return noContent;
}

// src/simulator/graph/groups.ts
const read$5 = [
	["Group.Read.All"],
	["Directory.Read.All"],
	["Group.ReadWrite.All"]
];
const write$5 = [["Group.ReadWrite.All"], ["Directory.ReadWrite.All"]];
const readMembers = [
	["GroupMember.Read.All"],
	["Group.Read.All"],
	["Directory.Read.All"],
	["Group.ReadWrite.All"],
	["GroupMember.ReadWrite.All"]
];
const writeMembers = [["GroupMember.ReadWrite.All"], ["Group.ReadWrite.All"]];
/** Groups, their members and owners (reference: entra-graph 1.6 group, groupMember; 1.4.1 relations). */
const groupRoutes = [
	{
		method: "GET",
		path: "/groups",
		needs: read$5,
		family: "directory",
		expands: ["members", "owners"],
		answer: list$2
	},
	{
		method: "POST",
		path: "/groups",
		needs: write$5,
		family: "directory",
		answer: create$3
	},
	{
		method: "GET",
		path: "/groups/{id}",
		needs: read$5,
		family: "directory",
		expands: ["members", "owners"],
		answer: get$2
	},
	{
		method: "PATCH",
		path: "/groups/{id}",
		needs: write$5,
		family: "directory",
		answer: update$2
	},
	{
		method: "DELETE",
		path: "/groups/{id}",
		needs: write$5,
		family: "directory",
		answer: remove$3
	},
	...relationRoutes("/groups/{id}", types.group, "members", readMembers, writeMembers, checkMembers),
	...relationRoutes("/groups/{id}", types.group, "owners", read$5, write$5, () => void 0)
];
const readOnly$1 = [
	"id",
	"createdDateTime",
	"renewedDateTime",
	"mail",
	"proxyAddresses",
	"securityIdentifier",
	"expirationDateTime",
	"deletedDateTime",
	"onPremisesSyncEnabled"
];
/** Delegated only, or of the mailbox: not settable app-only (reference: entra-graph 1.6 group, 3.6). */
const delegatedOnly = [
	"allowExternalSenders",
	"autoSubscribeNewMembers",
	"hideFromAddressLists",
	"hideFromOutlookClients"
];
function rulesOf$4(call) {
	return {
		context: "groups",
		typeName: "group",
		members: memberNames(call, "group"),
		directory: true,
		pageSize: 100,
		emptyFirstPage: call.tenant.chosen("emptyPages") === "on"
	};
}
/** A group as it is shown: without its relations, unless they are expanded (20 at most: reference 3.3). */
function show$1(call, raw) {
	const { members: _members, owners: _owners, ...rest } = raw;
	const expand = call.options.get("$expand");
	if (expand === void 0) return shown$3(call, "group", rest);
	const name = /^(members|owners)(?:\(\$select=[\w,]+\))?$/u.exec(expand)?.[1];
	if (name === void 0) throw badRequest$1(`The expansion '${expand}' is not supported.`);
	const related = texts(raw, name).slice(0, 20).flatMap((id) => showRelated(call, id));
	return {
		...shown$3(call, "group", rest),
		[name]: related
	};
}
function list$2(call) {
	return answerList(call, call.tenant.store.all(types.group, "list"), rulesOf$4(call), (raw) => show$1(call, raw));
}
function find$4(call) {
	const raw = call.tenant.store.get(types.group, param(call), "byId");
	if (raw === void 0) throw notInDirectory(param(call));
	return raw;
}
function get$2(call) {
	const rules = call.options.has("$expand") ? {
		...rulesOf$4(call),
		members: memberNames(call, "group")
	} : rulesOf$4(call);
	return answerObject(call, show$1(call, find$4(call)), "groups/$entity", rules);
}
function create$3(call) {
	const body = directoryBodyOf(call, "group");
	checkDirectoryBody(call, "group", body, readOnly$1);
	for (const name of [
		"displayName",
		"mailNickname",
		"mailEnabled",
		"securityEnabled"
	]) if (body[name] === void 0 || body[name] === null) throw badRequest$1(`A value is required for property '${name}' of resource 'Group'.`);
	refuseDelegated(body);
	const nickname = text(body, "mailNickname") ?? "";
	if (!/^[^\s@()\\[\]";:<>,]{1,64}$/u.test(nickname)) throw badRequest$1("Invalid value specified for property 'mailNickname' of resource 'Group'.");
	const groupTypes = texts(body, "groupTypes");
	const unified = groupTypes.includes("Unified");
	if (body["mailEnabled"] === true !== unified) throw badRequest$1("The service does not currently support writes of mail-enabled groups. Please ensure that the mail-enablement property is unset and try again.");
	if (!unified && body["securityEnabled"] !== true) throw badRequest$1("A group must be mail-enabled or security-enabled.");
	const dynamic = groupTypes.includes("DynamicMembership");
	const assignable = body["isAssignableToRole"] === true;
	if (dynamic && (text(body, "membershipRule") === void 0 || assignable)) throw badRequest$1("A dynamic group needs a membershipRule and cannot be assignable to roles.");
	if (assignable && !call.roles.includes("RoleManagement.ReadWrite.Directory")) throw denied();
	if (dynamic && "members@odata.bind" in body) throw badRequest$1("Insufficient privileges: members of a dynamic group cannot be written.");
	const members = boundIds(call, body, "members");
	const owners = boundIds(call, body, "owners");
	const id = call.tenant.newId();
	const now = graphTime(call.tenant.clock.now());
	const sent = Object.fromEntries(Object.entries(body).filter(([name]) => !name.includes("@")));
	const group = {
		id,
		deletedDateTime: null,
		classification: null,
		createdDateTime: now,
		description: null,
		expirationDateTime: null,
		groupTypes: [],
		isAssignableToRole: null,
		mail: unified ? `${nickname}@${call.tenant.initialDomain}` : null,
		membershipRule: null,
		membershipRuleProcessingState: dynamic ? "On" : null,
		onPremisesSyncEnabled: null,
		proxyAddresses: unified ? [`SMTP:${nickname}@${call.tenant.initialDomain}`] : [],
		renewedDateTime: now,
		securityIdentifier: securityIdentifier(id),
		visibility: assignable ? "Private" : unified ? "Public" : null,
		...sent,
		members,
		owners
	};
	call.tenant.store.put(types.group, group);
	const { members: _m, owners: _o, ...visible } = group;
	return graphReply(201, {
		"@odata.context": `${versionRoot(call.url)}/$metadata#groups/$entity`,
		...shown$3(call, "group", visible)
	}, { location: `${call.url}/${id}` });
}
function refuseDelegated(body) {
	if (delegatedOnly.find((one) => one in body) !== void 0) throw denied();
}
function denied() {
	return graphError(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
}
function update$2(call) {
	const stored = find$4(call);
	const body = directoryBodyOf(call, "group");
	checkDirectoryBody(call, "group", body, readOnly$1);
	if ("isAssignableToRole" in body && body["isAssignableToRole"] !== stored["isAssignableToRole"]) throw badRequest$1("Property 'isAssignableToRole' is immutable and cannot be changed after the group was created.");
	refuseDelegated(body);
	const added = boundIds(call, body, "members");
	const owners = boundIds(call, body, "owners");
	if (added.some((id) => texts(stored, "members").includes(id))) throw alreadyThere("members");
	if (owners.some((id) => texts(stored, "owners").includes(id))) throw alreadyThere("owners");
	if (added.length > 0) checkMembers(call, stored);
	const sent = Object.fromEntries(Object.entries(body).filter(([name]) => !name.includes("@")));
	const current = currentOf(call, types.group, stored, notInDirectory);
	call.tenant.store.put(types.group, {
		...current,
		...sent,
		members: [...texts(current, "members"), ...added],
		owners: [...texts(current, "owners"), ...owners]
	});
	return noContent;
}
function alreadyThere(name) {
	return badRequest$1(`One or more added object references already exist for the following modified properties: '${name}'.`);
}
function checkMembers(call, group) {
	if (texts(group, "groupTypes").includes("DynamicMembership")) throw badRequest$1("Insufficient privileges: members of a dynamic group cannot be written.");
	if (group["isAssignableToRole"] === true && !call.roles.includes("RoleManagement.ReadWrite.Directory")) throw denied();
}
function remove$3(call) {
	const { store, clock, chosen } = call.tenant;
	const raw = find$4(call);
	store.delete(types.group, param(call));
	if (texts(raw, "groupTypes").includes("Unified") || chosen("securityGroupDelete") === "soft") store.put(types.deleted, {
		...raw,
		"@odata.type": "#microsoft.graph.group",
		deletedDateTime: graphTime(clock.now())
	});
	return noContent;
}

// src/simulator/graph/methods.ts
const base$1 = "/policies/authenticationMethodsPolicy";
const configurations = `${base$1}/authenticationMethodConfigurations`;
const read$4 = [
	["Policy.Read.AuthenticationMethod"],
	["Policy.Read.All"],
	["Policy.ReadWrite.AuthenticationMethod"]
];
const write$4 = [["Policy.ReadWrite.AuthenticationMethod"]];
/**
* The authentication methods policy and the configuration of each method (reference: entra-graph 1.6
* authenticationMethodsPolicy, authenticationMethod.*; graph-examples authmethodspolicy-get).
*/
const methodRoutes = [
	{
		method: "GET",
		path: base$1,
		needs: read$4,
		family: "policy",
		answer: getPolicy
	},
	{
		method: "PATCH",
		path: base$1,
		needs: write$4,
		family: "policy",
		answer: updatePolicy
	},
	{
		method: "GET",
		path: configurations,
		needs: read$4,
		family: "policy",
		answer: listMethods$1
	},
	{
		method: "POST",
		path: configurations,
		needs: write$4,
		family: "policy",
		answer: createExternal
	},
	{
		method: "GET",
		path: `${configurations}/{id}`,
		needs: read$4,
		family: "policy",
		answer: getMethod
	},
	{
		method: "PATCH",
		path: `${configurations}/{id}`,
		needs: write$4,
		family: "policy",
		answer: updateMethod
	},
	{
		method: "DELETE",
		path: `${configurations}/{id}`,
		needs: write$4,
		family: "policy",
		answer: removeExternal
	}
];
const policyReadOnly = [
	"id",
	"displayName",
	"description",
	"lastModifiedDateTime",
	"policyVersion",
	"reconfirmationInDays"
];
function visibleMethods(call) {
	return call.tenant.store.all(types.method, "byId").filter((raw) => call.schema.has(odataType(raw) ?? ""));
}
function showMethod(call, raw) {
	const type = odataType(raw) ?? "";
	const id = text(raw, "id") ?? "";
	const at = `${versionRoot(call.url)}/$metadata#policies/authenticationMethodsPolicy/authenticationMethodConfigurations('${id}')/microsoft.graph.${type}/includeTargets`;
	return {
		...shown$3(call, "authenticationMethodConfiguration", raw),
		"includeTargets@odata.context": at
	};
}
function policyRaw(call) {
	return call.tenant.store.all(types.methodsPolicy, "byId")[0] ?? {};
}
function getPolicy(call) {
	const root = versionRoot(call.url);
	const policy = {
		...shown$3(call, "authenticationMethodsPolicy", policyRaw(call)),
		"authenticationMethodConfigurations@odata.context": `${root}/$metadata#policies/authenticationMethodsPolicy/authenticationMethodConfigurations`,
		authenticationMethodConfigurations: visibleMethods(call).map((raw) => showMethod(call, raw))
	};
	return answerObject(call, policy, "authenticationMethodsPolicy", {
		typeName: "authenticationMethodsPolicy",
		members: memberNames(call, "authenticationMethodsPolicy")
	});
}
function updatePolicy(call) {
	const body = bodyOf$1(call);
	const [fault] = checkBody(call.schema, "authenticationMethodsPolicy", body);
	if (fault !== void 0) throw badPolicy(fault.message);
	const fixed = Object.keys(body).find((name) => policyReadOnly.includes(name));
	if (fixed !== void 0) throw badPolicy(`The property '${fixed}' is read-only and cannot be set.`);
	const stored = call.tenant.store.all(types.methodsPolicy)[0] ?? {};
	checkPolicyValues(call, stored, body);
	const lastModifiedDateTime = graphTime(call.tenant.clock.now());
	call.tenant.store.put(types.methodsPolicy, {
		...stored,
		...body,
		id: stored["id"],
		lastModifiedDateTime
	});
	return noContent;
}
function checkPolicyValues(call, stored, body) {
	const campaign = member(member(body, "registrationEnforcement"), "authenticationMethodsRegistrationCampaign");
	const snooze = campaign?.["snoozeDurationInDays"];
	if (typeof snooze === "number" && (snooze < 0 || snooze > 14)) throw badPolicy("snoozeDurationInDays must be between 0 and 14.");
	if (campaign !== void 0 && [
		"state",
		"snoozeDurationInDays",
		"includeTargets",
		"excludeTargets"
	].some((name) => !(name in campaign))) throw badPolicy("authenticationMethodsRegistrationCampaign must be sent whole.");
	const isBack = body["policyMigrationState"] === "preMigration";
	const isDone = stored["policyMigrationState"] === "migrationComplete";
	if (isBack && isDone && call.tenant.chosen("methodsMigrationBack") === "refused") throw badPolicy("policyMigrationState cannot go from migrationComplete to preMigration.");
}
function listMethods$1(call) {
	return answerList(call, visibleMethods(call).map((raw) => showMethod(call, raw)), {
		context: "policies/authenticationMethodsPolicy/authenticationMethodConfigurations",
		typeName: "authenticationMethodConfiguration",
		members: memberNames(call, "authenticationMethodConfiguration"),
		directory: false,
		pageSize: 999,
		emptyFirstPage: false
	});
}
function find$3(call) {
	const wanted = param(call).toLowerCase();
	const raw = visibleMethods(call).find((one) => text(one, "id")?.toLowerCase() === wanted);
	if (raw === void 0) throw methodNotFound(param(call));
	return raw;
}
function methodNotFound(id) {
	return graphError(404, "ResourceNotFound", `Authentication method configuration '${id}' was not found.`);
}
function getMethod(call) {
	const raw = find$3(call);
	const type = odataType(raw) ?? "";
	return answerObject(call, showMethod(call, raw), "policies/authenticationMethodsPolicy/authenticationMethodConfigurations/$entity", {
		typeName: type,
		members: memberNames(call, type)
	});
}
function checkMethod(call, body, type) {
	if (odataType(body) !== type) throw badPolicy(`'@odata.type' must be '#microsoft.graph.${type}'.`);
	const [fault] = checkBody(call.schema, type, body, ["includeTargets", "passkeyProfiles"]);
	if (fault !== void 0) throw badPolicy(fault.message);
	if (member(body, "featureSettings")?.["numberMatchingRequiredState"] !== void 0) throw badPolicy("numberMatchingRequiredState can no longer be changed: number matching is on for everyone.");
	const range = (name, least, most) => {
		const value = body[name];
		if (typeof value === "number" && (value < least || value > most)) throw badPolicy(`${name} must be between ${least} and ${most}.`);
	};
	range("defaultLength", 8, 48);
	range("defaultLifetimeInMinutes", 10, 43200);
	range("minimumLifetimeInMinutes", 10, 43200);
	range("maximumLifetimeInMinutes", 10, 43200);
	range("pinLength", 8, 20);
	range("standardQRCodeLifetimeInDays", 1, 395);
}
function updateMethod(call) {
	const stored = find$3(call);
	const body = bodyOf$1(call);
	const type = odataType(stored) ?? "";
	checkMethod(call, body, type);
	if (type === "hardwareOathAuthenticationMethodConfiguration" && call.tenant.chosen("hardwareOathWrite") === "refused") throw graphError(403, "accessDenied", "You cannot perform the requested operation.");
	const { store } = call.tenant;
	if ("id" in body && body["id"] !== stored["id"]) throw badPolicy("The property 'id' is read-only and cannot be set.");
	const current = currentOf(call, types.method, stored, methodNotFound);
	const features = member(body, "featureSettings");
	const kept = features === void 0 ? {} : { featureSettings: {
		...member(current, "featureSettings"),
		...features
	} };
	store.put(types.method, {
		...current,
		...body,
		...kept,
		id: stored["id"]
	});
	return noContent;
}
function createExternal(call) {
	const body = bodyOf$1(call);
	checkMethod(call, body, "externalAuthenticationMethodConfiguration");
	if (text(body, "displayName") === void 0 || text(body, "appId") === void 0 || member(body, "openIdConnectSetting") === void 0) throw badPolicy("displayName, appId and openIdConnectSetting are required.");
	const raw = {
		state: "disabled",
		excludeTargets: [],
		includeTargets: [],
		...body,
		id: call.tenant.newId()
	};
	call.tenant.store.put(types.method, raw);
	return graphReply(201, showMethod(call, raw));
}
function removeExternal(call) {
	const raw = find$3(call);
	if (odataType(raw) !== "externalAuthenticationMethodConfiguration") throw graphError(501, "SIMULATOR-UNKNOWN", "The defaults to which a reset goes back are not known.");
	call.tenant.store.delete(types.method, text(raw, "id") ?? "");
	return noContent;
}

// src/simulator/graph/address-range.ts
/** A range of addresses without the bits behind its length, in the shortest form (RFC 5952 for IPv6). */
function networkOf(range) {
	const [address = "", bits = ""] = range.split("/");
	const v4 = isIPv4(address);
	const [width, size] = v4 ? [32, 8] : [128, 16];
	const hidden = BigInt(width - Number(bits));
	const groups = v4 ? address.split(".").map(Number) : groupsOf(address);
	const network = groups.reduce((sum, group) => sum << BigInt(size) | BigInt(group), 0n) >> hidden << hidden;
	const parts = groups.map((_, index) => Number(network >> BigInt(width - size * (index + 1)) & 2n ** BigInt(size) - 1n));
	if (v4) return `${parts.join(".")}/${bits}`;
	return `${new URL(`http://[${parts.map((part) => part.toString(16)).join(":")}]/`).hostname.slice(1, -1)}/${bits}`;
}
/** The eight groups of an IPv6 address, whatever way it is written. */
function groupsOf(address) {
	const [head = "", tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split("::");
	const numbers = (text) => text === "" ? [] : text.split(":").map((group) => Number.parseInt(group, 16));
	const [left, right] = [numbers(head), numbers(tail ?? "")];
	return [
		...left,
		...Array.from({ length: 8 - left.length - right.length }, () => 0),
		...right
	];
}

// src/simulator/graph/named-locations.ts
const base = "/identity/conditionalAccess/namedLocations";
const read$3 = [["Policy.Read.All"]];
const write$3 = [["Policy.Read.All", "Policy.ReadWrite.ConditionalAccess"]];
const kinds$2 = ["ipNamedLocation", "countryNamedLocation"];
/** Named locations (reference: entra-graph 1.6 namedLocation; graph-examples ca-namedlocations-list, namedlocation-*). */
const locationRoutes = [
	{
		method: "GET",
		path: base,
		needs: read$3,
		family: "policy",
		answer: list$1
	},
	{
		method: "POST",
		path: base,
		needs: write$3,
		family: "policy",
		answer: create$2
	},
	{
		method: "GET",
		path: `${base}/{id}`,
		needs: read$3,
		family: "policy",
		answer: get$1
	},
	{
		method: "PATCH",
		path: `${base}/{id}`,
		needs: write$3,
		family: "policy",
		answer: update$1
	},
	{
		method: "DELETE",
		path: `${base}/{id}`,
		needs: write$3,
		family: "policy",
		answer: remove$2
	}
];
function rulesOf$3(call) {
	return {
		context: "identity/conditionalAccess/namedLocations",
		typeName: "namedLocation",
		members: memberNames(call, "namedLocation"),
		directory: false,
		pageSize: 999,
		emptyFirstPage: call.tenant.chosen("emptyPages") === "on",
		filterable: (filter) => filter.kind === "compare" && filter.path === "displayName"
	};
}
/** Compliant networks exist in beta's metadata alone. */
function visible(call, raw) {
	return call.schema.has(odataType(raw) ?? "");
}
function list$1(call) {
	const raws = call.tenant.store.all(types.location, "list").filter((raw) => visible(call, raw));
	return answerList(call, raws.map((raw) => shown$3(call, "namedLocation", raw)), rulesOf$3(call));
}
function find$2(call) {
	const raw = call.tenant.store.get(types.location, param(call), "byId");
	if (raw === void 0 || !visible(call, raw)) throw notFound$2("NamedLocation", param(call));
	return raw;
}
function get$1(call) {
	const raw = find$2(call);
	const rules = {
		...rulesOf$3(call),
		members: memberNames(call, odataType(raw) ?? "namedLocation")
	};
	return answerObject(call, shown$3(call, "namedLocation", raw), "identity/conditionalAccess/namedLocations/$entity", rules);
}
function check$1(call, body, kind) {
	const [fault] = checkBody(call.schema, kind, body);
	if (fault !== void 0) throw badPolicy(fault.message);
	const fixed = [
		"id",
		"createdDateTime",
		"modifiedDateTime",
		"deletedDateTime"
	].find((name) => name in body);
	if (fixed !== void 0) throw badPolicy(`The property '${fixed}' is read-only and cannot be set.`);
	for (const range of members$3(body, "ipRanges")) {
		const type = odataType(range);
		if (type === void 0) throw badPolicy("Each item of ipRanges needs '@odata.type': the type 'microsoft.graph.ipRange' is abstract.");
		if (!isCidr(text(range, "cidrAddress") ?? "", type)) throw badPolicy(`Invalid CIDR address '${text(range, "cidrAddress") ?? ""}' in ipRanges.`);
	}
	const odd = texts(body, "countriesAndRegions").find((code) => !/^[A-Z]{2}$/u.test(code));
	if (odd !== void 0) throw badPolicy(`Invalid country or region code '${odd}'.`);
}
function isCidr(source, type) {
	const [address = "", length = ""] = source.split("/");
	const bits = Number(length);
	if (!/^\d{1,3}$/u.test(length)) return false;
	if (type === "iPv4CidrRange") return isIPv4(address) && bits <= 32;
	return type === "iPv6CidrRange" && isIPv6(address) && bits <= 128;
}
function kindOf$2(body) {
	const kind = odataType(body);
	if (kind === void 0 || !kinds$2.includes(kind)) throw badPolicy("Cannot create an abstract class: '@odata.type' must name an ipNamedLocation or a countryNamedLocation.");
	return kind;
}
function create$2(call) {
	const body = bodyOf$1(call);
	const kind = kindOf$2(body);
	check$1(call, body, kind);
	if (text(body, "displayName") === void 0) throw badPolicy("The property 'displayName' is required.");
	if ((kind === "ipNamedLocation" ? members$3(body, "ipRanges") : texts(body, "countriesAndRegions")).length === 0) throw badPolicy("A named location needs at least one range or country.");
	const now = graphTime(call.tenant.clock.now());
	const id = call.tenant.newId();
	const raw = {
		...kind === "ipNamedLocation" ? { isTrusted: false } : {
			countryLookupMethod: "clientIpAddress",
			includeUnknownCountriesAndRegions: false
		},
		...stored$2(call, body),
		id,
		createdDateTime: now,
		modifiedDateTime: now,
		deletedDateTime: null
	};
	call.tenant.store.put(types.location, raw);
	const context = `${versionRoot(call.url)}/$metadata#conditionalAccess/namedLocations/$entity`;
	return graphReply(201, {
		"@odata.context": context,
		...shown$3(call, "namedLocation", raw)
	}, { location: `${call.url}/${id}` });
}
/** What the service keeps of a body: the ranges as written, or as networks in their shortest form. */
function stored$2(call, body) {
	if (!("ipRanges" in body) || call.tenant.chosen("namedLocationAddresses") === "kept") return body;
	const ipRanges = members$3(body, "ipRanges").map((range) => ({
		...range,
		cidrAddress: networkOf(text(range, "cidrAddress") ?? "")
	}));
	return {
		...body,
		ipRanges
	};
}
function update$1(call) {
	const held = find$2(call);
	const body = bodyOf$1(call);
	const kind = kindOf$2(body);
	if (kind !== odataType(held)) throw badPolicy(`The type of a named location cannot be changed to 'microsoft.graph.${kind}'.`);
	check$1(call, body, kind);
	const { store, clock } = call.tenant;
	const current = currentOf(call, types.location, held, (id) => notFound$2("NamedLocation", id));
	store.put(types.location, {
		...current,
		...stored$2(call, body),
		modifiedDateTime: graphTime(clock.now())
	});
	return noContent;
}
function remove$2(call) {
	const { store, clock } = call.tenant;
	const raw = find$2(call);
	if (raw["isTrusted"] === true) throw badPolicy("A named location that is marked as trusted cannot be deleted.");
	if (policiesUsing(call.tenant, param(call)).some(isRaw)) {
		const [status, code] = call.tenant.chosen("namedLocationInUse") === "409" ? [409, "Conflict"] : [400, "BadRequest"];
		throw graphError(status, code, "The named location is referenced by a Conditional Access policy and cannot be deleted.");
	}
	store.delete(types.location, param(call));
	store.put(types.deleted, {
		...raw,
		deletedDateTime: graphTime(clock.now())
	});
	return noContent;
}

// src/simulator/graph/registrations.ts
/**
* Who has registered what: the report (reference: entra-graph 2.1, 2.2; graph-examples userregistrationdetails-list and
* error-report-403-permission) and the methods of one person.
*/
const registrationRoutes = [{
	method: "GET",
	path: "/reports/authenticationMethods/userRegistrationDetails",
	needs: [[]],
	family: "policy",
	answer: listRegistrations
}, {
	method: "GET",
	path: "/users/{id}/authentication/methods",
	needs: [["UserAuthenticationMethod.Read.All"], ["UserAuthenticationMethod.ReadWrite.All"]],
	family: "policy",
	answer: listMethods
}];
const members = [
	"id",
	"userPrincipalName",
	"userDisplayName",
	"userType",
	"isAdmin",
	"isMfaRegistered",
	"isMfaCapable",
	"isSsprRegistered",
	"isSsprEnabled",
	"isSsprCapable",
	"isPasswordlessCapable",
	"methodsRegistered",
	"isSystemPreferredAuthenticationMethodEnabled",
	"systemPreferredAuthenticationMethods",
	"userPreferredMethodForSecondaryAuthentication",
	"lastUpdatedDateTime"
];
function listRegistrations(call) {
	if (!call.roles.includes("AuditLog.Read.All")) throw missingPermission("AuditLog.Read.All");
	const { store } = call.tenant;
	const people = store.all(types.user, "list").filter((raw) => raw["accountEnabled"] !== false);
	const admins = administrators$2(call);
	const rules = {
		context: "reports/authenticationMethods/userRegistrationDetails",
		typeName: "userRegistrationDetails",
		members: new Set(members),
		directory: false,
		pageSize: 999,
		emptyFirstPage: false
	};
	const row = (raw) => registration(call, raw, admins);
	return call.options.has("$filter") || call.options.has("$orderby") ? answerList(call, people.map(row), rules) : answerList(call, people, rules, row);
}
/** Who holds a role, by themselves or by a group that may carry roles. */
function administrators$2({ tenant: { store } }) {
	const holders = store.all(types.roleAssignment, "list").map((raw) => text(raw, "principalId") ?? "");
	return new Set(holders.flatMap((id) => [id, ...texts(store.get(types.group, id, "list") ?? {}, "members")]));
}
/** Methods that are no second factor, but only help to reset a password. */
const onlyForReset = /* @__PURE__ */ new Set(["email", "securityQuestion"]);
const passwordless$1 = /* @__PURE__ */ new Set([
	"fido2SecurityKey",
	"passKeyDeviceBound",
	"passKeyDeviceBoundAuthenticator",
	"passKeySynced",
	"windowsHelloForBusiness",
	"macOsSecureEnclaveKey",
	"microsoftAuthenticatorPasswordless",
	"x509CertificateMultiFactor"
]);
/** The switch of the methods policy that a method hangs on (reference: entra-graph 1.6 authenticationMethod). */
const switches = {
	fido2SecurityKey: "Fido2",
	passKeyDeviceBound: "Fido2",
	passKeyDeviceBoundAuthenticator: "Fido2",
	passKeySynced: "Fido2",
	microsoftAuthenticatorPush: "MicrosoftAuthenticator",
	microsoftAuthenticatorPasswordless: "MicrosoftAuthenticator",
	softwareOneTimePasscode: "SoftwareOath",
	mobilePhone: "Sms",
	x509CertificateMultiFactor: "X509Certificate"
};
function registration(call, raw, admins) {
	const { store, clock } = call.tenant;
	const id = text(raw, "id") ?? "";
	const stored = store.get(types.registration, id, "list") ?? {};
	const methodsRegistered = texts(stored, "methodsRegistered");
	const factors = methodsRegistered.filter((method) => !onlyForReset.has(method));
	const capable = factors.filter((method) => isAllowed(call, method));
	const preferred = preferredOf(factors);
	return {
		id,
		userPrincipalName: raw["userPrincipalName"],
		userDisplayName: raw["displayName"],
		userType: raw["userType"] === "Guest" ? "guest" : "member",
		isAdmin: admins.has(id),
		isMfaRegistered: factors.length > 0,
		isMfaCapable: capable.length > 0,
		isSsprRegistered: methodsRegistered.length > 0,
		isSsprEnabled: raw["userType"] !== "Guest",
		isSsprCapable: methodsRegistered.length > 0 && raw["userType"] !== "Guest",
		isPasswordlessCapable: capable.some((method) => passwordless$1.has(method)),
		methodsRegistered,
		isSystemPreferredAuthenticationMethodEnabled: factors.length > 0,
		systemPreferredAuthenticationMethods: preferred === "push" ? ["PhoneAppNotification"] : [],
		userPreferredMethodForSecondaryAuthentication: text(stored, "preferred") ?? preferred,
		lastUpdatedDateTime: text(stored, "lastUpdatedDateTime") ?? graphTime(clock.now())
	};
}
function isAllowed({ tenant: { store } }, method) {
	const id = switches[method];
	return id === void 0 || text(store.get(types.method, id, "list") ?? {}, "state") !== "disabled";
}
function preferredOf(factors) {
	if (factors.some((method) => method.startsWith("microsoftAuthenticator"))) return "push";
	if (factors.includes("softwareOneTimePasscode")) return "oath";
	return factors.includes("mobilePhone") ? "sms" : "none";
}
/** Types of methods by the words of the report (Graph documentation: list methods). */
const methodTypes = {
	fido2SecurityKey: "fido2AuthenticationMethod",
	passKeyDeviceBound: "fido2AuthenticationMethod",
	passKeySynced: "fido2AuthenticationMethod",
	passKeyDeviceBoundAuthenticator: "fido2AuthenticationMethod",
	windowsHelloForBusiness: "windowsHelloForBusinessAuthenticationMethod",
	macOsSecureEnclaveKey: "platformCredentialAuthenticationMethod",
	microsoftAuthenticatorPush: "microsoftAuthenticatorAuthenticationMethod",
	microsoftAuthenticatorPasswordless: "microsoftAuthenticatorAuthenticationMethod",
	softwareOneTimePasscode: "softwareOathAuthenticationMethod",
	mobilePhone: "phoneAuthenticationMethod",
	email: "emailAuthenticationMethod",
	temporaryAccessPass: "temporaryAccessPassAuthenticationMethod"
};
function listMethods(call) {
	const user = findUser(call);
	const id = text(user, "id") ?? "";
	const words = texts(call.tenant.store.get(types.registration, id, "byId") ?? {}, "methodsRegistered");
	const named = [...new Set(words.flatMap((word) => methodTypes[word] ?? []))];
	return graphReply(200, {
		"@odata.context": `${versionRoot(call.url)}/$metadata#users('${id}')/authentication/methods`,
		value: [{
			"@odata.type": "#microsoft.graph.passwordAuthenticationMethod",
			id: "28c10230-6103-485e-b985-444c60001490",
			password: null,
			createdDateTime: text(user, "createdDateTime") ?? null
		}, ...named.map((type, place) => ({
			"@odata.type": `#microsoft.graph.${type}`,
			id: `${id}-${place}`
		}))]
	});
}

// src/simulator/graph/roles.ts
const definitions = "/roleManagement/directory/roleDefinitions";
const assignments = "/roleManagement/directory/roleAssignments";
const read$2 = [
	["RoleManagement.Read.Directory"],
	["RoleManagement.ReadWrite.Directory"],
	["Directory.Read.All"]
];
const write$2 = [["RoleManagement.ReadWrite.Directory"]];
/** Directory roles and who holds them (reference: entra-graph 1.6 roleDefinition, roleAssignment). */
const roleRoutes = [
	{
		method: "GET",
		path: definitions,
		needs: read$2,
		family: "directory",
		answer: listDefinitions
	},
	{
		method: "GET",
		path: `${definitions}/{id}`,
		needs: read$2,
		family: "directory",
		answer: getDefinition
	},
	{
		method: "GET",
		path: assignments,
		needs: read$2,
		family: "directory",
		expands: ["principal", "roleDefinition"],
		answer: listAssignments
	},
	{
		method: "POST",
		path: assignments,
		needs: write$2,
		family: "directory",
		answer: assign$1
	},
	{
		method: "GET",
		path: `${assignments}/{id}`,
		needs: read$2,
		family: "directory",
		expands: ["principal", "roleDefinition"],
		answer: getAssignment
	},
	{
		method: "DELETE",
		path: `${assignments}/{id}`,
		needs: write$2,
		family: "directory",
		answer: unassign$1
	}
];
function rulesOf$2(call, type, context, ...more) {
	return {
		context,
		typeName: type,
		members: memberNames(call, type, ...more),
		directory: false,
		pageSize: 999,
		emptyFirstPage: false
	};
}
function listDefinitions(call) {
	const raws = call.tenant.store.all(types.role, "list").map((raw) => shown$3(call, "unifiedRoleDefinition", raw));
	return answerList(call, raws, rulesOf$2(call, "unifiedRoleDefinition", "roleManagement/directory/roleDefinitions"));
}
function getDefinition(call) {
	const raw = call.tenant.store.get(types.role, param(call));
	if (raw === void 0) throw notInDirectory(param(call));
	return answerObject(call, shown$3(call, "unifiedRoleDefinition", raw), "roleManagement/directory/roleDefinitions/$entity", rulesOf$2(call, "unifiedRoleDefinition", ""));
}
/** `$expand` of principal wants a `$filter` (reference: entra-graph 1.6 roleAssignment). */
function expanded(call, raw) {
	const names = call.options.get("$expand")?.split(",") ?? [];
	if (names.includes("principal") && call.params.length === 0 && !call.options.has("$filter")) throw badRequest$1("$expand=principal needs a $filter on principalId or roleDefinitionId.");
	const role = call.tenant.store.get(types.role, text(raw, "roleDefinitionId") ?? "");
	return {
		...shown$3(call, "unifiedRoleAssignment", raw),
		...names.includes("principal") ? { principal: showRelated(call, text(raw, "principalId") ?? "")[0] ?? null } : {},
		...names.includes("roleDefinition") ? { roleDefinition: role === void 0 ? null : shown$3(call, "unifiedRoleDefinition", role) } : {}
	};
}
function listAssignments(call) {
	const raws = call.tenant.store.all(types.roleAssignment, "list").filter((raw) => isListed(call, raw)).map((raw) => expanded(call, raw));
	return answerList(call, raws, rulesOf$2(call, "unifiedRoleAssignment", "roleManagement/directory/roleAssignments"));
}
/** What was activated for some hours carries the member `activated` in the store; a variant keeps it off the list. */
function isListed(call, raw) {
	return raw["activated"] !== true || call.tenant.chosen("roleActivated") === "shown";
}
function find$1(call) {
	const raw = call.tenant.store.get(types.roleAssignment, param(call), "byId");
	if (raw === void 0) throw notInDirectory(param(call));
	return raw;
}
function getAssignment(call) {
	return answerObject(call, expanded(call, find$1(call)), "roleManagement/directory/roleAssignments/$entity", rulesOf$2(call, "unifiedRoleAssignment", ""));
}
function assign$1(call) {
	const body = bodyOf$1(call);
	const [fault] = checkBody(call.schema, "unifiedRoleAssignment", body);
	if (fault !== void 0) throw badRequest$1(fault.message);
	if ("id" in body) throw badRequest$1("Property 'id' is read-only and cannot be set.");
	const principalId = text(body, "principalId") ?? "";
	const roleDefinitionId = text(body, "roleDefinitionId") ?? "";
	const directoryScopeId = text(body, "directoryScopeId");
	if (directoryScopeId === void 0) throw badRequest$1("One of directoryScopeId and appScopeId is required.");
	const { store } = call.tenant;
	const principal = findDirectoryObject(call.tenant, principalId);
	if (principal === void 0) throw notInDirectory(principalId);
	if (principal.type === types.group && principal.raw["isAssignableToRole"] !== true) throw badRequest$1("The group is not assignable to roles.");
	if (store.get(types.role, roleDefinitionId) === void 0) throw notInDirectory(roleDefinitionId);
	checkScope(call, directoryScopeId);
	if (store.all(types.roleAssignment).some((raw) => isListed(call, raw) && raw["principalId"] === principalId && raw["roleDefinitionId"] === roleDefinitionId && raw["directoryScopeId"] === directoryScopeId)) throw badRequest$1("A conflicting object with one or more of the specified property values is present in the directory.");
	const raw = {
		id: call.tenant.newId(),
		principalId,
		directoryScopeId,
		roleDefinitionId,
		condition: body["condition"] ?? null
	};
	store.put(types.roleAssignment, raw);
	return graphReply(201, {
		"@odata.context": `${versionRoot(call.url)}/$metadata#roleManagement/directory/roleAssignments/$entity`,
		...shown$3(call, "unifiedRoleAssignment", raw)
	});
}
function checkScope(call, scope) {
	if (scope === "/") return;
	const unit = /^\/administrativeUnits\/([\w-]+)$/u.exec(scope)?.[1];
	const object = /^\/([\w-]+)$/u.exec(scope)?.[1];
	if (!(unit === void 0 ? object !== void 0 && findDirectoryObject(call.tenant, object) !== void 0 : call.tenant.store.get(types.administrativeUnit, unit, "byId") !== void 0)) throw badRequest$1(`The directory scope '${scope}' does not exist.`);
}
function unassign$1(call) {
	find$1(call);
	call.tenant.store.delete(types.roleAssignment, param(call));
	return noContent;
}

// src/simulator/sharepoint/csom-error.ts
/** An error that is answered with HTTP 200, in the first element of the list (reference: SharePoint B.3). */
var CsomError = class extends Error {
	typeName;
	code;
	constructor(typeName, message, code) {
		super(message);
		this.typeName = typeName;
		this.code = code;
	}
};
/** The request names something that the object model does not have. */
function invalidQuery(message) {
	return new CsomError("Microsoft.SharePoint.Client.InvalidClientQueryException", message, -1);
}
/** A value that the service does not take. */
function badArgument(message) {
	return new CsomError("System.ArgumentException", message, -2147024809);
}
/** A number or a member outside of what is allowed. */
function outOfRange(name) {
	return new CsomError("System.ArgumentOutOfRangeException", `Specified argument was out of the range of valid values.\r\nParameter name: ${name}`, -2146233086);
}
/** The service's answer to much that it does not explain: null for an array, a theme that is not there. */
function unknownError() {
	return new CsomError("Microsoft.SharePoint.Client.UnknownError", "Unknown Error", -1);
}
/** A rule of the administration service is broken. */
function spoRefused(message) {
	return new CsomError("Microsoft.Online.SharePoint.Common.SpoException", message, -1);
}
/** The caller may not do this. */
function accessDenied() {
	return new CsomError("Microsoft.SharePoint.Client.ServerUnauthorizedAccessException", "Access denied.", -2147024891);
}

// src/simulator/graph/sharepoint.ts
const settings = "/admin/sharepoint/settings";
const readSettings = [["SharePointTenantSettings.Read.All"], ["SharePointTenantSettings.ReadWrite.All"]];
/** SharePoint through Graph: the tenant's host and some of its settings (reference: SharePoint B.1, B.5). */
const sharePointRoutes = [
	{
		method: "GET",
		path: "/sites/root",
		needs: [
			["Sites.Read.All"],
			["Sites.ReadWrite.All"],
			["Sites.Manage.All"],
			["Sites.FullControl.All"]
		],
		family: "directory",
		answer: getRoot
	},
	{
		method: "GET",
		path: settings,
		needs: readSettings,
		family: "directory",
		answer: getSettings
	},
	{
		method: "PATCH",
		path: settings,
		needs: [["SharePointTenantSettings.ReadWrite.All"]],
		family: "directory",
		answer: updateSettings
	}
];
function getRoot(call) {
	const { webUrl } = call.tenant.sharePoint;
	const host = webUrl.slice(8);
	const root = {
		createdDateTime: "2023-05-01T08:00:00Z",
		description: "",
		id: `${host},6f1b6c8e-0d35-4d0e-9b0e-0a2f7d3c5b11,2b7c9a52-8a7a-4b0e-8f3e-5d1c2f4a6e22`,
		lastModifiedDateTime: "2026-01-12T09:30:00Z",
		name: "",
		webUrl,
		displayName: "Contoso",
		root: {},
		siteCollection: { hostname: host }
	};
	return answerObject(call, root, "sites/$entity", {
		typeName: "site",
		members: new Set(Object.keys(root))
	});
}
function getSettings(call) {
	return answerObject(call, call.tenant.sharePoint.read(), "admin/sharepoint/settings/$entity", {
		typeName: "sharepointSettings",
		members: memberNames(call, "sharepointSettings")
	});
}
function updateSettings(call) {
	const body = bodyOf$1(call);
	if ("@odata.type" in body) throw badRequest$1("The property @odata.type is not expected.");
	try {
		call.tenant.sharePoint.write(body);
	} catch (error) {
		if (error instanceof CsomError) throw graphError(400, "invalidRequest", error.message);
		throw error;
	}
	return graphReply(200, call.tenant.sharePoint.read());
}

// src/simulator/graph/strengths.ts
const read$1 = [
	["Policy.Read.AuthenticationMethod"],
	["Policy.Read.All"],
	["Policy.ReadWrite.ConditionalAccess"],
	["Policy.ReadWrite.AuthenticationMethod"]
];
const write$1 = [["Policy.ReadWrite.ConditionalAccess"], ["Policy.ReadWrite.AuthenticationMethod"]];
/** Both places where the same strengths live (reference: entra-graph 1.6 authenticationStrengthPolicy). */
const bases = ["/policies/authenticationStrengthPolicies", "/identity/conditionalAccess/authenticationStrength/policies"];
/** Shown whether it is asked for or not. */
const shownParts = ["combinationConfigurations"];
/** Authentication strengths: three kinds of write, built-ins that never change, none deleted in use. */
const strengthRoutes = bases.flatMap((base) => {
	const one = `${base}/{id}`;
	const parts = `${one}/combinationConfigurations`;
	return [
		{
			method: "GET",
			path: base,
			needs: read$1,
			family: "policy",
			expands: shownParts,
			answer: list
		},
		{
			method: "POST",
			path: base,
			needs: write$1,
			family: "policy",
			answer: create$1
		},
		{
			method: "GET",
			path: one,
			needs: read$1,
			family: "policy",
			expands: shownParts,
			answer: get
		},
		{
			method: "PATCH",
			path: one,
			needs: write$1,
			family: "policy",
			answer: update
		},
		{
			method: "DELETE",
			path: one,
			needs: write$1,
			family: "policy",
			answer: remove$1
		},
		{
			method: "POST",
			path: `${one}/updateAllowedCombinations`,
			needs: write$1,
			family: "policy",
			answer: updateCombinations
		},
		{
			method: "GET",
			path: `${one}/usage`,
			needs: read$1,
			family: "policy",
			answer: usage
		},
		{
			method: "GET",
			path: `${one}/usage()`,
			needs: read$1,
			family: "policy",
			answer: usage
		},
		{
			method: "GET",
			path: parts,
			needs: read$1,
			family: "policy",
			answer: listParts
		},
		{
			method: "POST",
			path: parts,
			needs: write$1,
			family: "policy",
			answer: createPart
		},
		{
			method: "PATCH",
			path: `${parts}/{id}`,
			needs: write$1,
			family: "policy",
			answer: updatePart
		},
		{
			method: "DELETE",
			path: `${parts}/{id}`,
			needs: write$1,
			family: "policy",
			answer: removePart
		}
	];
});
function rulesOf$1(call) {
	return {
		context: "policies/authenticationStrengthPolicies",
		typeName: "authenticationStrengthPolicy",
		members: memberNames(call, "authenticationStrengthPolicy"),
		directory: false,
		pageSize: 999,
		emptyFirstPage: call.tenant.chosen("emptyPages") === "on",
		filterable: (filter) => filter.kind === "compare" && ["displayName", "policyType"].includes(filter.path)
	};
}
function show(call, raw) {
	return {
		...shown$3(call, "authenticationStrengthPolicy", raw),
		"combinationConfigurations@odata.context": `${versionRoot(call.url)}/$metadata#policies/authenticationStrengthPolicies('${text(raw, "id") ?? ""}')/combinationConfigurations`,
		combinationConfigurations: raw["combinationConfigurations"] ?? []
	};
}
function list(call) {
	return answerList(call, call.tenant.store.all(types.strength, "list").map((raw) => show(call, raw)), rulesOf$1(call));
}
function find(call) {
	const raw = call.tenant.store.get(types.strength, param(call), "byId");
	if (raw === void 0) throw notFound$2("AuthenticationStrengthPolicy", param(call));
	return raw;
}
function findCustom(call) {
	const raw = find(call);
	if (raw["policyType"] === "builtIn") throw badPolicy("Built-in authentication strength policies cannot be changed.");
	return raw;
}
function get(call) {
	return answerObject(call, show(call, find(call)), "policies/authenticationStrengthPolicies/$entity", rulesOf$1(call));
}
function check(call, body, writable) {
	const [fault] = checkBody(call.schema, "authenticationStrengthPolicy", body);
	if (fault !== void 0) throw badPolicy(fault.message);
	const fixed = Object.keys(body).find((name) => !name.includes("@") && !writable.includes(name));
	if (fixed !== void 0) throw badPolicy(`The property '${fixed}' cannot be set by this call.`);
}
function checkCombinations(combinations) {
	if (combinations.length === 0) throw badPolicy("allowedCombinations must hold at least one combination.");
	if (new Set(combinations).size !== combinations.length) throw badPolicy("allowedCombinations holds a combination twice.");
}
/** Writes over what is there now, not over what a reader may still see of it. */
function save(call, change) {
	const { store, clock } = call.tenant;
	const current = currentOf(call, types.strength, find(call), (id) => notFound$2("AuthenticationStrengthPolicy", id));
	store.put(types.strength, {
		...current,
		...change(current),
		modifiedDateTime: graphTime(clock.now())
	});
}
function create$1(call) {
	const body = bodyOf$1(call);
	check(call, body, [
		"displayName",
		"description",
		"allowedCombinations",
		"policyType",
		"requirementsSatisfied"
	]);
	const displayName = text(body, "displayName");
	if (displayName === void 0) throw badPolicy("The property 'displayName' is required.");
	if (call.tenant.store.all(types.strength).some((raw) => raw["displayName"] === displayName)) throw badPolicy(`An authentication strength policy named '${displayName}' already exists.`);
	checkCombinations(texts(body, "allowedCombinations"));
	if (call.tenant.store.all(types.strength).filter((raw) => raw["policyType"] === "custom").length >= Number(call.tenant.chosen("strengthLimit"))) throw badPolicy(`A tenant has at most ${call.tenant.chosen("strengthLimit")} custom authentication strengths.`);
	const now = graphTime(call.tenant.clock.now());
	const raw = {
		id: call.tenant.newId(),
		createdDateTime: now,
		modifiedDateTime: now,
		displayName,
		description: body["description"] ?? "",
		policyType: "custom",
		requirementsSatisfied: "mfa",
		allowedCombinations: texts(body, "allowedCombinations"),
		combinationConfigurations: []
	};
	call.tenant.store.put(types.strength, raw);
	return graphReply(201, {
		"@odata.context": `${versionRoot(call.url)}/$metadata#policies/authenticationStrengthPolicies/$entity`,
		...show(call, raw)
	});
}
function update(call) {
	findCustom(call);
	const body = bodyOf$1(call);
	check(call, body, ["displayName", "description"]);
	save(call, () => body);
	return noContent;
}
function updateCombinations(call) {
	const raw = findCustom(call);
	const combinations = texts(bodyOf$1(call), "allowedCombinations");
	check(call, { allowedCombinations: combinations }, ["allowedCombinations"]);
	checkCombinations(combinations);
	save(call, () => ({ allowedCombinations: combinations }));
	const { policies, inUse } = usedBy(call);
	return graphReply(200, {
		"@odata.context": `${versionRoot(call.url)}/$metadata#microsoft.graph.updateAllowedCombinationsResult`,
		additionalInformation: inUse ? `The policy is used by ${policies.length} Conditional Access policies.` : null,
		conditionalAccessReferences: policies.map((policy) => policy["id"]),
		currentCombinations: combinations,
		previousCombinations: texts(raw, "allowedCombinations")
	});
}
function usedBy(call) {
	const policies = policiesUsing(call.tenant, param(call));
	return {
		policies,
		inUse: policies.length > 0
	};
}
function usage(call) {
	find(call);
	return graphReply(200, {
		none: [],
		mfa: usedBy(call).policies.map(({ id, displayName, state }) => ({
			id,
			displayName,
			state
		}))
	});
}
function remove$1(call) {
	findCustom(call);
	if (usedBy(call).inUse) throw badPolicy("The authentication strength policy is referenced by a Conditional Access policy and cannot be deleted.");
	call.tenant.store.delete(types.strength, param(call));
	return noContent;
}
function listParts(call) {
	const rules = {
		...rulesOf$1(call),
		typeName: "authenticationCombinationConfiguration",
		context: `policies/authenticationStrengthPolicies('${param(call)}')/combinationConfigurations`
	};
	return answerList(call, members$3(find(call), "combinationConfigurations"), rules);
}
function checkPart(call, body) {
	if (body["@odata.type"] === void 0) throw badPolicy("Cannot create an abstract class: '@odata.type' is needed.");
	const [fault] = checkBody(call.schema, "authenticationCombinationConfiguration", body);
	if (fault !== void 0) throw badPolicy(fault.message);
}
function createPart(call) {
	const raw = findCustom(call);
	const body = bodyOf$1(call);
	checkPart(call, body);
	const allowed = new Set(texts(raw, "allowedCombinations"));
	if (texts(body, "appliesToCombinations").some((name) => !allowed.has(name))) throw badPolicy("appliesToCombinations names a combination that the policy does not allow.");
	const part = {
		...body,
		id: call.tenant.newId()
	};
	save(call, (current) => ({ combinationConfigurations: [...members$3(current, "combinationConfigurations"), part] }));
	return graphReply(201, part);
}
function changePart(call, change) {
	const raw = findCustom(call);
	const id = param(call, 1);
	if (!members$3(raw, "combinationConfigurations").some((part) => part["id"] === id)) throw notFound$2("AuthenticationCombinationConfiguration", id);
	save(call, (current) => ({ combinationConfigurations: members$3(current, "combinationConfigurations").map((part) => part["id"] === id ? change(part) : part).filter(isRaw) }));
	return noContent;
}
function updatePart(call) {
	const body = bodyOf$1(call);
	checkPart(call, body);
	return changePart(call, (part) => ({
		...part,
		...body,
		id: part["id"]
	}));
}
function removePart(call) {
	return changePart(call, () => void 0);
}

// src/simulator/teams/instances.ts
/** Makes an empty store; `settle` is in milliseconds of `now` (reference: teams A.8). */
function instanceStore(now, settle) {
	const past = /* @__PURE__ */ new Map();
	const versions = (type) => past.get(type.name) ?? [];
	const settled = (history) => Math.max(0, history.findLastIndex((version) => version.at <= now() - settle));
	return {
		latest: (type) => versions(type).at(-1)?.instances ?? [],
		shown: (type) => versions(type)[settled(versions(type))]?.instances ?? [],
		write: (type, instances) => {
			const history = versions(type);
			past.set(type.name, [...history.slice(settled(history)), {
				at: now(),
				instances
			}]);
		},
		set: (type, instances) => {
			past.set(type.name, [{
				at: -Infinity,
				instances
			}]);
		}
	};
}
/** A name as it is kept: the bare one and `Tag:Name` address the same instance (reference: teams A.3). */
function bareName(identity) {
	return identity.replace(/^tag:/iu, "");
}
/** The instance that an identity means, in any case. */
function instanceCalled(instances, identity) {
	const wanted = bareName(identity).toLowerCase();
	return instances.find((instance) => instance.name.toLowerCase() === wanted);
}
/** The list with one instance in the place of the one of its name, or at the end. */
function withInstance(instances, instance) {
	const same = (other) => other.name.toLowerCase() === instance.name.toLowerCase();
	return instances.some(same) ? instances.map((other) => same(other) ? instance : other) : [...instances, instance];
}
/** True for the one instance that every type has and that cannot be taken away. */
function isGlobal(instance) {
	return instance.name.toLowerCase() === "global";
}

// src/simulator/teams/faults.ts
/**
* Refuses in the service's envelope (reference: teams A.3 Errors). The codes 40301 and 40003 were recorded; a refusal
* of which nothing but the status is known has no errorCode.
*/
function teamsFault(status, code, message, errorCode) {
	const body = {
		code,
		message,
		action: `Please refer to documentation. CorrelationId: ${randomUUID()}`,
		...errorCode === void 0 ? {} : { errorCode }
	};
	return new Refusal({
		...jsonReply(status, body),
		detail: `${status} ${code}: ${message}`
	});
}
/** 403 in the recorded words: a missing role, a type that is closed to applications, or a gated property. */
function forbidden() {
	return teamsFault(403, "Forbidden", "You are not authorized to perform this action", 40301);
}
/** 400 of the service. */
function badRequest(message) {
	return teamsFault(400, "ClientError", message, 40003);
}
/** 404 for an instance, a user or a group that is not there; only the status is known. */
function notFound(what) {
	return teamsFault(404, "NotFound", `${what} was not found.`);
}
/** 501 for what no public source tells. */
function unknownHere(what) {
	return new Refusal(unknownReply(what));
}

// src/simulator/teams/people.ts
/** The user of an object id or user principal name. @throws Refusal 404 */
function userCalled(service, name) {
	const wanted = name.toLowerCase();
	const found = service.directory.users().find((user) => [text(user, "id"), text(user, "userPrincipalName")].some((own) => own?.toLowerCase() === wanted));
	if (found === void 0) throw notFound(`User ${name}`);
	return found;
}
/** The group of an object id. @throws Refusal 404 */
function groupCalled(service, id) {
	const found = service.directory.groups().find((group) => text(group, "id")?.toLowerCase() === id.toLowerCase());
	if (found === void 0) throw notFound(`Group ${id}`);
	return found;
}
/** The id that Graph gives a policy: the same for the same name, and none that the configuration service shows. */
function policyId(type, policy) {
	return seededId(`teams policy ${type} ${policy}`.toLowerCase());
}
/** The name as it was given to a policy, by that name in any case. @throws Refusal 404 */
function policyCalled(service, type, name) {
	const found = instanceCalled(service.instances.latest(type), name);
	if (found === void 0) throw notFound(`Policy "${name}" of ${type.name}`);
	return found.name;
}
/**
* The policies in effect for a user: assigned to the person, else to the highest ranked group that has the person as
* a direct member (reference: teams A.8). Types for which only Global is in effect are not told.
*/
function effectiveOf(service, userId) {
	const held = service.assignments.effective();
	if (held.length === 0) return [];
	const memberOf = new Set(service.groupsOf(userId));
	return [...service.types.values()].flatMap((type) => {
		const winner = held.find((one) => one.of === "user" && one.type === type.name && one.target === userId) ?? held.filter((one) => one.of === "group" && one.type === type.name && memberOf.has(one.target)).toSorted((one, other) => one.rank - other.rank)[0];
		return winner === void 0 ? [] : [effective(winner)];
	});
}
function effective(assignment) {
	const { type, policy } = assignment;
	const byGroup = assignment.of === "group";
	return {
		type,
		policy,
		policyId: policyId(type, policy),
		by: byGroup ? "Group" : "Direct",
		groupId: byGroup ? assignment.target : null
	};
}

// src/simulator/graph/teams-admin.ts
const assigning = [["TeamsPolicyUserAssign.ReadWrite.All"]];
const reading = [["TeamsUserConfiguration.Read.All"]];
const configurationMembers = /* @__PURE__ */ new Set([
	"id",
	"tenantId",
	"userPrincipalName",
	"accountType",
	"isEnterpriseVoiceEnabled",
	"featureTypes",
	"effectivePolicyAssignments",
	"telephoneNumbers",
	"createdDateTime",
	"modifiedDateTime"
]);
/** Teams administration is there for the worldwide cloud alone (Graph documentation of each of these calls). */
function served(call) {
	const { teams } = call.tenant;
	if ([
		"gcchigh",
		"dod",
		"china"
	].includes(teams.cloud)) throw badPolicy("Resource not found for the segment 'teams'.");
	return teams;
}
function typeCalled$1(teams, name) {
	const type = teams.types.get(name.toLowerCase());
	if (type === void 0 || !type.grantable) throw badPolicy(`The policy type '${name}' is not supported.`);
	return type;
}
/** `type='x',name='y'`, in any order. */
function argumentsOf$1(call) {
	const inside = /\((?<list>.*)\)$/u.exec(param(call))?.groups?.["list"] ?? "";
	return new Map([...inside.matchAll(/(?<key>\w+)='(?<value>(?:[^']|'')*)'/gu)].map(({ groups }) => [groups?.["key"] ?? "", (groups?.["value"] ?? "").replaceAll("''", "'")]));
}
/** The id of a policy by its name; an empty list where there is none (CSDL: a collection of policyIdentifierDetail). */
function getPolicyId(call) {
	const teams = served(call);
	const given = argumentsOf$1(call);
	const type = typeCalled$1(teams, given.get("type") ?? "");
	const wanted = bareName(given.get("name") ?? "").toLowerCase();
	const value = teams.instances.latest(type).filter(({ name }) => name.toLowerCase() === wanted).map(({ name }) => ({
		id: policyId(type.name, name),
		name,
		policyId: policyId(type.name, name)
	}));
	return graphReply(200, {
		"@odata.context": `${versionRoot(call.url)}/$metadata#Collection(microsoft.graph.teamsAdministration.policyIdentifierDetail)`,
		value
	});
}
/** The assignments of a body, all of which have to be sound before the first is made. @throws Refusal 400, 404 */
function assignmentsIn(call, teams) {
	const value = bodyOf$1(call)["value"];
	if (!Array.isArray(value) || value.length === 0) throw badPolicy("The parameter 'value' is missing or is empty.");
	return value.map((item) => {
		if (!isRaw(item)) throw badPolicy("An item of 'value' is not an object.");
		const target = text(item, "userId") ?? "";
		if (!isGuid(target)) throw badPolicy(`The userId '${target}' is not a GUID.`);
		if (call.tenant.store.get(types.user, target) === void 0) throw notFound$2("User", target);
		return {
			target: target.toLowerCase(),
			type: typeCalled$1(teams, text(item, "policyType") ?? ""),
			policyId: text(item, "policyId")
		};
	});
}
function assign(call) {
	const teams = served(call);
	const grants = assignmentsIn(call, teams).map(({ target, type, policyId: id }) => {
		if (id === void 0 || !isGuid(id)) throw badPolicy(`The policyId '${id ?? ""}' is not a GUID.`);
		const found = teams.instances.latest(type).find(({ name }) => policyId(type.name, name) === id.toLowerCase());
		if (found === void 0) throw notFound$2(`Policy of ${type.name}`, id);
		return {
			target,
			type: type.name,
			policy: found.name
		};
	});
	for (const grant of grants) teams.assignments.grant(grant);
	return noContent;
}
function unassign(call) {
	const teams = served(call);
	for (const { target, type } of assignmentsIn(call, teams)) teams.assignments.revoke(target, type.name);
	return noContent;
}
/** A user as Teams knows the person: what is in effect, once it is. */
function configurationOf(call, teams, user) {
	const id = text(user, "id") ?? "";
	return {
		id,
		tenantId: call.tenant.tenantId,
		userPrincipalName: text(user, "userPrincipalName"),
		accountType: user["userType"] === "Guest" ? "guest" : "user",
		isEnterpriseVoiceEnabled: false,
		featureTypes: ["Teams"],
		effectivePolicyAssignments: effectiveOf(teams, id).map((one) => ({
			policyType: one.type,
			policyAssignment: {
				displayName: one.policy,
				assignmentType: one.by === "Group" ? "group" : "direct",
				policyId: one.policyId,
				groupId: one.groupId
			}
		})),
		telephoneNumbers: [],
		createdDateTime: user["createdDateTime"] ?? null,
		modifiedDateTime: user["createdDateTime"] ?? null
	};
}
const context = "admin/teams/userConfigurations";
const typeName = "teamsAdministration.teamsUserConfiguration";
function listConfigurations(call) {
	const teams = served(call);
	const rules = {
		context,
		typeName,
		members: configurationMembers,
		directory: false,
		pageSize: 100,
		emptyFirstPage: call.tenant.chosen("emptyPages") === "on"
	};
	const shown = (user) => configurationOf(call, teams, user);
	const users = call.tenant.store.all(types.user, "list");
	return call.options.has("$filter") || call.options.has("$orderby") ? answerList(call, users.map(shown), rules) : answerList(call, users, rules, shown);
}
function getConfiguration(call) {
	const teams = served(call);
	const user = call.tenant.store.get(types.user, param(call), "byId");
	if (user === void 0) throw graphError(404, "NotFound", `User ${param(call)} was not found.`);
	return answerObject(call, configurationOf(call, teams, user), `${context}/$entity`, {
		members: configurationMembers,
		typeName
	});
}
/** Teams administration on Graph: policies given to people, and what is in effect (reference: teams A.5). */
const teamsAdminRoutes = [
	{
		method: "GET",
		path: "/admin/teams/policy/{getPolicyId}",
		needs: assigning,
		family: "policy",
		answer: getPolicyId
	},
	{
		method: "POST",
		path: "/admin/teams/policy/userAssignments/assign",
		needs: assigning,
		family: "policy",
		answer: assign
	},
	{
		method: "POST",
		path: "/admin/teams/policy/userAssignments/unassign",
		needs: assigning,
		family: "policy",
		answer: unassign
	},
	{
		method: "GET",
		path: "/admin/teams/userConfigurations",
		needs: reading,
		family: "policy",
		answer: listConfigurations
	},
	{
		method: "GET",
		path: "/admin/teams/userConfigurations/{id}",
		needs: reading,
		family: "policy",
		answer: getConfiguration
	}
];

// src/simulator/graph/transitive.ts
const readGroups = [
	["GroupMember.Read.All"],
	["Group.Read.All"],
	["Directory.Read.All"],
	["Group.ReadWrite.All"]
];
const readOwn = [
	["Directory.Read.All"],
	["User.Read.All"],
	["GroupMember.Read.All"],
	["Group.Read.All"]
];
/** Membership through any number of groups (Graph documentation: list transitiveMembers, list transitiveMemberOf). */
const transitiveRoutes = [
	{
		method: "GET",
		path: "/groups/{id}/transitiveMembers",
		needs: readGroups,
		family: "directory",
		answer: listMembers
	},
	{
		method: "GET",
		path: "/groups/{id}/transitiveMembers/{cast}",
		needs: readGroups,
		family: "directory",
		answer: listMembers
	},
	{
		method: "GET",
		path: "/users/{id}/transitiveMemberOf",
		needs: readOwn,
		family: "directory",
		answer: listGroups
	},
	{
		method: "GET",
		path: "/users/{id}/transitiveMemberOf/{cast}",
		needs: readOwn,
		family: "directory",
		answer: listGroups
	}
];
function listMembers(call) {
	const { store } = call.tenant;
	const group = store.get(types.group, param(call), "byId");
	if (group === void 0) throw notInDirectory(param(call));
	const found = /* @__PURE__ */ new Set();
	const open = [...texts(group, "members")];
	for (let id = open.pop(); id !== void 0; id = open.pop()) {
		if (found.has(id)) continue;
		found.add(id);
		open.push(...texts(store.get(types.group, id, "list") ?? {}, "members"));
	}
	return answerIds(call, [...found]);
}
function listGroups(call) {
	const { store } = call.tenant;
	return answerIds(call, holders(store.all(types.group, "list"), text(findUser(call), "id") ?? ""));
}
/** Ids of all groups that hold an object, through any number of groups. */
function holders(groups, member) {
	const found = /* @__PURE__ */ new Set();
	const open = [member];
	for (let id = open.pop(); id !== void 0; id = open.pop()) for (const group of holding(groups, id)) {
		if (found.has(group)) continue;
		found.add(group);
		open.push(group);
	}
	return [...found];
}
function holding(groups, id) {
	return groups.filter((group) => texts(group, "members").includes(id)).map((group) => text(group, "id") ?? "");
}
function answerIds(call, ids) {
	const cast = call.params.length > 1 ? param(call, 1) : void 0;
	const kept = ids.flatMap((id) => {
		const found = findDirectoryObject(call.tenant, id);
		const isAsked = cast === void 0 || cast === `microsoft.graph.${directoryTypes[found?.type ?? ""] ?? ""}`;
		return found !== void 0 && isAsked ? [found.raw] : [];
	});
	const rules = {
		context: "directoryObjects",
		typeName: "directoryObject",
		members: new Set(Object.values(directoryTypes).flatMap((one) => [...memberNames(call, one)])),
		directory: true,
		pageSize: 100,
		emptyFirstPage: call.tenant.chosen("emptyPages") === "on"
	};
	return answerList(call, kept, rules, (raw) => showRelated(call, text(raw, "id") ?? "")[0] ?? {});
}

// src/simulator/graph/what-if-reasons.ts
/**
* Why a policy does not apply to a sign-in, by the names of `whatIfAnalysisReasons`; `notSet` where it does.
* Sources: Graph documentation, conditionalAccessRoot evaluate, whatIfAnalysisResult, signInConditions; reference: entra-graph 2.5.
* @throws Refusal 501 for a condition whose rule language the simulator does not read.
*/
function reasonAgainst(policy, asked, locations) {
	if (policy["state"] === "disabled") return "policyNotEnabled";
	const conditions = member(policy, "conditions") ?? {};
	const sent = asked.conditions;
	const level = (name) => text(sent, name) ?? "none";
	const isUser = asked.who.kind === "user";
	const checks = [
		isUser ? ["users", ofUsers(conditions, asked.who)] : ["workloadIdentities", ofPrincipals(conditions, asked.who)],
		targeted(conditions, asked.what),
		["devicePlatform", ofPlatform(conditions, text(sent, "devicePlatform") ?? "all")],
		["clientApps", !isUser || ofClient(conditions, text(sent, "clientAppType") ?? "all")],
		["location", ofPlace(conditions, sent, locations)],
		["signInRisk", !isUser || ofLevel(texts(conditions, "signInRiskLevels"), level("signInRiskLevel"))],
		["userRisk", !isUser || ofLevel(texts(conditions, "userRiskLevels"), level("userRiskLevel"))],
		["workloadIdentities", isUser || ofLevel(texts(conditions, "servicePrincipalRiskLevels"), level("servicePrincipalRiskLevel"))],
		["insiderRisk", !isUser || ofLevel(flags(conditions, "insiderRiskLevels"), level("insiderRiskLevel"))],
		["authenticationFlow", ofLevel(flows(conditions), text(member(sent, "authenticationFlow") ?? {}, "transferMethod") ?? "none")]
	];
	const against = checks.find(([, met]) => met === false);
	if (against !== void 0) return against[0];
	refuseRules(conditions, sent);
	if (member(member(conditions, "devices"), "deviceFilter") !== void 0) return "notEnoughInformation";
	return checks.some(([, met]) => met === void 0) ? "notEnoughInformation" : "notSet";
}
function refuseRules(conditions, sent) {
	const found = [
		["a filter for devices", member(sent, "deviceInfo") && member(member(conditions, "devices"), "deviceFilter")],
		["a filter for applications", member(member(conditions, "applications"), "applicationFilter")],
		["a filter for service principals", member(member(conditions, "clientApplications"), "servicePrincipalFilter")]
	].find(([, rule]) => rule !== void 0);
	if (found !== void 0) throw graphError(501, "SIMULATOR-UNKNOWN", `What ${found[0]} says of a sign-in is not known to the simulator.`);
}
/** One of what is included, and none of what is excluded. */
function chosen(included, excluded) {
	if (excluded.includes(true)) return false;
	if (!included.includes(true)) return included.includes(void 0) ? void 0 : false;
	return excluded.includes(void 0) ? void 0 : true;
}
const has = (list, value) => list.some((one) => one.toLowerCase() === value.toLowerCase());
const flags = (raw, name) => (text(raw, name) ?? "").split(",").filter((one) => one !== "");
const flows = (conditions) => flags(member(conditions, "authenticationFlows") ?? {}, "transferMethods");
const ofLevel = (wanted, level) => wanted.length === 0 || wanted.includes(level);
function ofUsers(conditions, who) {
	const users = member(conditions, "users") ?? {};
	if (who.kind !== "user") return false;
	const side = (way) => {
		const guests = member(users, `${way}GuestsOrExternalUsers`) ?? {};
		return [
			...texts(users, `${way}Users`).map((word) => word === "All" || (word === "GuestsOrExternalUsers" ? who.external !== "none" : has([word], who.id))),
			...texts(users, `${way}Groups`).map((id) => has(who.groups, id)),
			...texts(users, `${way}Roles`).map((id) => has(who.roles, id)),
			flags(guests, "guestOrExternalUserTypes").includes(who.external) && fromTenants(guests, who.homeTenant)
		];
	};
	return chosen(side("include"), side("exclude"));
}
function fromTenants(guests, homeTenant) {
	const tenants = member(guests, "externalTenants");
	if (tenants === void 0 || text(tenants, "membershipKind") !== "enumerated") return true;
	return homeTenant === void 0 ? void 0 : has(texts(tenants, "members"), homeTenant);
}
function ofPrincipals(conditions, who) {
	const clients = member(conditions, "clientApplications") ?? {};
	if (who.kind !== "servicePrincipal" || !who.ownedHere) return false;
	const side = (way) => [...texts(clients, `${way}ServicePrincipals`).map((word) => word === "ServicePrincipalsInMyTenant" || has([word], who.id)), ...unread(clients, "servicePrincipalFilter", way)];
	return chosen(side("include"), side("exclude"));
}
/** A filter, whose rule is not read: it may take in and leave out anything. */
function unread(raw, name, way) {
	const filter = member(raw, name);
	return filter === void 0 || text(filter, "mode") !== way ? [] : [void 0];
}
const exchange = "00000002-0000-0ff1-ce00-000000000000";
const sharePoint = "00000003-0000-0ff1-ce00-000000000000";
const azurePortal = "c44b4083-3bb0-49c1-b47d-974e53cbdf3c";
/** Some of what the words stand for, by the ids of the reference (entra-graph 4.5). */
const words = {
	Office365: [
		exchange,
		sharePoint,
		"00000004-0000-0ff1-ce00-000000000000",
		"cc15fd57-2c6c-4117-a88c-83b1d56b4bbe",
		"1fec8e78-bce4-4aaf-ab1b-5451cc387264"
	],
	MicrosoftAdminPortals: [azurePortal],
	"797f4846-ba00-4fd7-ba43-dac1f8f63013": ["797f4846-ba00-4fd7-ba43-dac1f8f63013", azurePortal]
};
/**
* To the action of registering alone, policies for all applications apply as well (evaluate, example 3; of exclusions and of other
* actions it tells nothing); to a context alone they do not (example 2).
*/
function targeted(conditions, { member: name, values }) {
	const applications = member(conditions, "applications") ?? {};
	const included = texts(applications, "includeApplications");
	const covers = (word) => word === "All" || values.some((id) => has([word], id) || has(words[word.toLowerCase()] ?? words[word] ?? [], id));
	if (name === "includeApplications") return ["application", chosen([...included.map(covers), ...unread(applications, "applicationFilter", "include")], [...texts(applications, "excludeApplications").map(covers), ...unread(applications, "applicationFilter", "exclude")])];
	const reason = name === "includeUserActions" ? "userActions" : "authenticationContext";
	const named = texts(applications, name);
	if (named.length > 0) return [reason, values.some((value) => has(named, value))];
	if (name !== "includeUserActions" || !included.includes("All")) return [reason, false];
	return [reason, texts(applications, "excludeApplications").length === 0 && has(values, "urn:user:registersecurityinfo") ? true : void 0];
}
function ofPlatform(conditions, platform) {
	const platforms = member(conditions, "platforms");
	if (platforms === void 0) return true;
	const is = (word) => word === "all" || (platform === "all" ? void 0 : word === platform);
	return chosen(texts(platforms, "includePlatforms").map(is), texts(platforms, "excludePlatforms").map(is));
}
/** `exchangeActiveSync` takes in clients on supported platforms and others; `all` is no one kind of client. */
function ofClient(conditions, client) {
	const types = texts(conditions, "clientAppTypes");
	if (types.length === 0 || types.includes("all")) return true;
	if (client === "all") return void 0;
	if (types.includes(client)) return true;
	if (client === "exchangeActiveSync") return types.includes("easSupported") ? void 0 : false;
	return client === "easSupported" && types.includes("exchangeActiveSync");
}
function ofPlace(conditions, sent, known) {
	const locations = member(conditions, "locations");
	if (locations === void 0) return true;
	const is = (word) => {
		if (word === "All") return true;
		const met = known.filter((one) => word === "AllTrusted" ? one["isTrusted"] === true : has([word], text(one, "id") ?? "")).map((one) => within(one, sent));
		return met.includes(true) ? true : met.includes(void 0) ? void 0 : false;
	};
	return chosen(texts(locations, "includeLocations").map(is), texts(locations, "excludeLocations").map(is));
}
function within(location, sent) {
	if (Array.isArray(location["ipRanges"])) {
		const address = text(sent, "ipAddress");
		if (address === void 0) return void 0;
		const ranges = new BlockList();
		for (const range of members$3(location, "ipRanges")) {
			const [network = "", bits = ""] = (text(range, "cidrAddress") ?? "").split("/");
			ranges.addSubnet(network, Number(bits), isIPv4(network) ? "ipv4" : "ipv6");
		}
		return ranges.check(address, isIPv4(address) ? "ipv4" : "ipv6");
	}
	const country = text(sent, "country");
	if (country === void 0 || text(location, "countryLookupMethod") === "authenticatorAppGps") return void 0;
	return has(texts(location, "countriesAndRegions"), country);
}

// src/simulator/graph/what-if.ts
/**
* What If: which policies would apply to a sign-in, and why the others would not (reference: entra-graph 1.6 conditionalAccessPolicy,
* 2.5; Graph documentation: conditionalAccessRoot evaluate).
*/
const whatIfRoutes = [{
	method: "POST",
	path: "/identity/conditionalAccess/evaluate",
	needs: [
		["Policy.Read.ConditionalAccess"],
		["Policy.Read.All"],
		["Policy.ReadWrite.ConditionalAccess"]
	],
	family: "policy",
	reads: true,
	answer: evaluate
}];
function evaluate(call) {
	const body = bodyOf$1(call);
	const asked = {
		who: askerOf(call, needed(body, "signInIdentity")),
		what: contextOf(needed(body, "signInContext")),
		conditions: needed(body, "signInConditions")
	};
	const locations = call.tenant.store.all(types.location, "list");
	const results = call.tenant.store.all(types.policy, "list").map((policy) => {
		const reason = reasonAgainst(policy, asked, locations);
		return {
			...shownPolicy(call, policy),
			policyApplies: reason === "notSet",
			analysisReasons: reason
		};
	});
	return graphReply(200, {
		"@odata.context": `${versionRoot(call.url)}/$metadata#Collection(microsoft.graph.whatIfAnalysisResult)`,
		value: body["appliedPoliciesOnly"] === true ? results.filter((one) => one.policyApplies) : results
	});
}
function needed(body, name) {
	const found = member(body, name);
	if (found === void 0) throw badPolicy(`The property '${name}' is required.`);
	return found;
}
const kindOf$1 = (raw) => (text(raw, "@odata.type") ?? "").replace(/^#?microsoft\.graph\./u, "");
function askerOf(call, identity) {
	const { store, tenantId } = call.tenant;
	const kind = kindOf$1(identity);
	if (kind === "servicePrincipalSignIn") {
		const id = text(identity, "servicePrincipalId") ?? "";
		const principal = store.get(types.servicePrincipal, id, "byId");
		if (principal === void 0) throw notFound$2("ServicePrincipal", id);
		return {
			kind: "servicePrincipal",
			id,
			ownedHere: principal["servicePrincipalType"] !== "ManagedIdentity" && principal["appOwnerOrganizationId"] === tenantId
		};
	}
	if (kind !== "userSignIn") throw badPolicy(`The type '${kind}' of 'signInIdentity' is not supported.`);
	const id = text(identity, "userId") ?? "";
	const user = store.get(types.user, id, "byId");
	if (user === void 0) throw notFound$2("User", id);
	const groups = holders(store.all(types.group, "list"), id);
	return {
		kind: "user",
		id,
		groups,
		roles: rolesOf(call, [id, ...groups]),
		external: text(identity, "externalUserType") ?? externalOf(user),
		homeTenant: text(identity, "externalTenantId")
	};
}
/** Roles that are active for the whole tenant: Conditional Access sees no others (reference: entra-graph 2.5). */
function rolesOf(call, principals) {
	return call.tenant.store.all(types.roleAssignment, "list").filter((raw) => raw["directoryScopeId"] === "/" && principals.includes(text(raw, "principalId") ?? "")).map((raw) => text(raw, "roleDefinitionId") ?? "");
}
/** The kinds of users that have an object here (reference: entra-graph 2.5). */
function externalOf(user) {
	const isInvited = text(user, "externalUserState") !== void 0 || /#EXT#@/iu.test(text(user, "userPrincipalName") ?? "");
	if (user["userType"] === "Guest") return isInvited ? "b2bCollaborationGuest" : "internalGuest";
	return isInvited ? "b2bCollaborationMember" : "none";
}
const actions = {
	registerSecurityInformation: "urn:user:registersecurityinfo",
	registerOrJoinDevices: "urn:user:registerdevice"
};
function contextOf(context) {
	const kind = kindOf$1(context);
	if (kind === "applicationContext") return {
		member: "includeApplications",
		values: texts(context, "includeApplications")
	};
	if (kind === "authContext") return {
		member: "includeAuthenticationContextClassReferences",
		values: [text(context, "authenticationContextValue") ?? ""]
	};
	const action = kind === "userActionContext" ? actions[text(context, "userAction") ?? ""] : void 0;
	if (action === void 0) throw badPolicy(`The type '${kind}' of 'signInContext' is not supported.`);
	return {
		member: "includeUserActions",
		values: [action]
	};
}

// src/simulator/graph/routes.ts
/** Everything that the simulated Graph answers; the permissions are those of the reference's table (graph-resources). */
const routes = [
	...policyRoutes,
	...locationRoutes,
	...strengthRoutes,
	...methodRoutes,
	...singlePolicyRoutes,
	...crossTenantRoutes,
	...domainRoutes,
	...groupRoutes,
	...directoryRoutes,
	...administrativeUnitRoutes,
	...roleRoutes,
	...sharePointRoutes,
	...teamsAdminRoutes,
	...registrationRoutes,
	...directoryAuditRoutes,
	...transitiveRoutes,
	...whatIfRoutes
];
/** Splits a path below the version: `/users('a')/x(appId='b')` has the parts users, a, x, appId=b. */
function partsOf$1(path) {
	return path.split("/").filter((part) => part !== "").flatMap((part) => {
		const plain = decodeURIComponent(part);
		const keyed = /^(\w+)\((?:(\w+)=)?'((?:[^']|'')+)'\)$/u.exec(plain);
		if (keyed === null) return [plain];
		const [, name = "", key, value = ""] = keyed;
		const text = value.replaceAll("''", "'");
		return [name, key === void 0 ? text : `${key}=${text}`];
	});
}
/** The route of a call, the most literal one where several fit. */
function matchRoute(method, version, path) {
	const parts = partsOf$1(path);
	return routes.flatMap((route) => {
		if (route.method !== method || route.only !== void 0 && route.only !== version) return [];
		const pattern = route.path.split("/").filter((part) => part !== "");
		if (pattern.length !== parts.length) return [];
		const params = [];
		for (const [index, wanted] of pattern.entries()) {
			const value = fit(wanted, parts[index] ?? "");
			if (value === void 0) return [];
			if (wanted.includes("{")) params.push(value);
		}
		return [{
			route,
			params,
			literal: pattern.filter((part) => !part.startsWith("{")).length
		}];
	}).sort((one, other) => other.literal - one.literal)[0];
}
/**
* A cast may be written `Microsoft.Graph.Group` (CLI for Microsoft 365) and `graph.group` (the generated SDKs, by the alias that
* Graph's metadata declares); types begin in lower case.
*/
function spelt(cast) {
	return cast.replace(/^(?:microsoft\.)?graph\.(.)/iu, (_, first) => `microsoft.graph.${first.toLowerCase()}`);
}
function fit(pattern, part) {
	const cast = /^(?:microsoft\.)?graph\.\w+$/iu.test(part);
	if (pattern === "{cast}" || pattern === "{type}") return cast ? spelt(part) : void 0;
	if (pattern === "{getPolicyId}") return /^(?:microsoft\.graph\.teamsAdministration\.)?getPolicyId\(.+\)$/iu.test(part) ? part : void 0;
	if (pattern === "{id}") return cast || part.startsWith("$") || part.includes("=") ? void 0 : part;
	const key = /^(\w+)=\{id\}$/u.exec(pattern)?.[1];
	if (key !== void 0) return part.toLowerCase().startsWith(`${key.toLowerCase()}=`) ? part.slice(key.length + 1) : void 0;
	return pattern.toLowerCase() === part.toLowerCase() ? part : void 0;
}
/** True for calls of the service that Conditional Access budgets: one request a second (reference: entra-graph 3.1). */
function isConditionalAccess(path) {
	return /^\/identity\/conditionalAccess\/(?:policies|namedLocations|deletedItems|evaluate)(?:\/|\(|$)/iu.test(path);
}

// src/simulator/graph/graph.ts
/** True for a call that changes nothing: GET, actions that read, and a batch of such. */
function graphEffect(method, path, body) {
	if (method === "GET" || method === "HEAD") return "read";
	const [version, rest] = splitVersion(path);
	if (rest.toLowerCase() === "/$batch") return members$3(asRaw(parseJson(body)), "requests").every((item) => graphEffect(text(item, "method") ?? "", itemPath(version, item), "") === "read") ? "read" : "write";
	return /\/(?:getByIds|evaluate)$/iu.test(rest) ? "read" : "write";
}
function asRaw(value) {
	return isRaw(value) ? value : {};
}
function splitVersion(path) {
	const match = /^\/(v1\.0|beta)(\/.*)$/iu.exec(path);
	return [match?.[1] ?? "", match?.[2] ?? path];
}
/** Answers one request to Graph with a verified token. */
function answerGraph(ask, token, deps) {
	const reply = guarded(() => {
		const [version, path] = splitVersion(ask.path);
		if (version !== "v1.0" && version !== "beta") return unknownReply(`the version in ${ask.path}`);
		if (path.toLowerCase() === "/$batch") return batch(ask, version, token, deps);
		return single(ask, version, path, token, deps);
	});
	return stamp(reply, deps.tenant.clock.now(), ask.headers["client-request-id"]);
}
function guarded(answer) {
	try {
		return answer();
	} catch (error) {
		if (error instanceof Refusal) return error.reply;
		throw error;
	}
}
function single(ask, version, path, token, deps) {
	const match = matchRoute(ask.method, version, path);
	if (match === void 0) return unknownReply(`${ask.method} ${version} ${path}`);
	const { route, params } = match;
	if (deps.tenant.chosen("conditionalAccessBudget") === "on" && isConditionalAccess(path) && !deps.conditionalAccess()) throw graphError(429, "TooManyRequests", "Too many requests.");
	const { appId, tenantId } = token;
	const reads = ask.method === "GET" || route.reads === true;
	const used = deps.allowances.take({
		method: ask.method,
		path,
		query: ask.query,
		reads,
		appId,
		tenantId,
		family: route.family
	});
	checkPermission(route, token);
	const options = readOptions(ask.query);
	const strange = expandedNames(options.get("$expand") ?? "").find((name) => route.expands?.includes(name) !== true);
	if (strange !== void 0) return unknownReply(`$expand=${strange} of ${version} ${path}`);
	if ((ask.method === "PATCH" || ask.method === "POST") && ask.body !== "" && !/json/iu.test(ask.headers["content-type"] ?? "")) throw badPolicy("Write requests (excluding DELETE) must contain the Content-Type header declaration.");
	const body = ask.body === "" ? void 0 : parseJson(ask.body);
	if (ask.body !== "" && body === void 0) throw badPolicy("Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");
	const record = recorded(deps.tenant.store);
	const call = {
		tenant: reads ? deps.tenant : {
			...deps.tenant,
			store: record.store
		},
		version,
		schema: deps.tenant.schemas[version],
		url: `https://${ask.host}${ask.path}${ask.query === "" ? "" : `?${ask.query}`}`,
		params,
		options,
		headers: ask.headers,
		roles: token.roles,
		body
	};
	const reply = route.answer(call);
	const { appDisplayName: displayName, principalId: servicePrincipalId } = token;
	deps.tenant.audit.record(record.changes(), { app: {
		appId,
		displayName,
		servicePrincipalId
	} });
	return withUse(reply, used);
}
/** `members($select=id),owners` names members and owners. */
function expandedNames(expand) {
	return expand.replaceAll(/\([^()]*\)/gu, "").split(",").filter((name) => name !== "");
}
/** A missing permission has no name on these services (reference: entra-graph 3.4; graph-examples error-*-403*). */
function checkPermission(route, token) {
	if (route.needs.some((set) => set.every((role) => token.roles.includes(role)))) return;
	throw route.family === "policy" ? graphError(403, "AccessDenied", "You cannot perform the requested operation, required scopes are missing in the token.") : graphError(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
}
function itemPath(version, item) {
	return `/${version}/${(text(item, "url") ?? "").replace(/^\//u, "").split("?")[0] ?? ""}`;
}
/** Ids are texts, and a number counts as its digits (CLI for Microsoft 365 numbers them); the answer has a text. */
function idOf$1(item) {
	const id = item["id"];
	return typeof id === "number" ? String(id) : (text(item, "id") ?? "").toLowerCase();
}
/** JSON batching (reference: entra-graph 3.2): 20 items, ids of their own, answers in any order, 424 behind a failure. */
function batch(ask, version, token, deps) {
	if (ask.method !== "POST") throw badPolicy("A batch is posted.");
	const requests = members$3(asRaw(parseJson(ask.body)), "requests");
	if (requests.length === 0) throw badPolicy("Invalid batch payload format.");
	if (requests.length > 20) throw badPolicy(`Number of batch request steps exceeds the maximum value of 20; there are ${requests.length}.`);
	const ids = requests.map(idOf$1);
	if (ids.includes("") || new Set(ids).size !== ids.length) throw badPolicy("Each request of a batch needs an id of its own.");
	const answers = /* @__PURE__ */ new Map();
	for (const item of requests) {
		const id = idOf$1(item);
		const reply = texts(item, "dependsOn").map((name) => answers.get(name.toLowerCase())).some((reply) => reply === void 0 || reply.status >= 400) ? jsonReply(424, { error: {
			code: "FailedDependency",
			message: "A request that this one depends on failed.",
			innerError: {}
		} }) : guarded(() => answerItem$1(item, ask, version, token, deps));
		answers.set(id, stamp(reply, deps.tenant.clock.now(), void 0));
	}
	const responses = requests.map((item) => {
		const reply = answers.get(idOf$1(item));
		const source = typeof reply?.body === "string" ? reply.body : "";
		return {
			id: String(item["id"]),
			status: reply?.status ?? 500,
			headers: itemHeaders(reply?.headers ?? {}),
			...source === "" ? {} : { body: parseJson(source) ?? source }
		};
	});
	const detail = requests.map((item, index) => `${text(item, "method") ?? ""} ${text(item, "url") ?? ""} ${responses[index]?.status ?? ""}`).join("; ");
	return {
		...jsonReply(200, { responses: responses.reverse() }),
		detail
	};
}
/** Headers inside a batch are members of JSON, so their case counts: `Content-Type` (reference: entra-graph 3.2). */
function itemHeaders(headers) {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.replace(/^(?:content-type|location|retry-after)$/u, (word) => word.replaceAll(/\b[a-z]/gu, (a) => a.toUpperCase())), value]));
}
function answerItem$1(item, ask, version, token, deps) {
	const method = (text(item, "method") ?? "").toUpperCase();
	const url = text(item, "url") ?? "";
	if (/^https?:/iu.test(url) || method === "") throw badPolicy("The url of a batched request is relative, and it has a method.");
	const path = itemPath(version, item);
	const planted = deps.planted(method, path, graphEffect(method, path, ""));
	if (planted !== void 0) return planted;
	const own = Object.entries(member(item, "headers") ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]);
	const headers = Object.fromEntries(own);
	const hasBody = item["body"] !== void 0;
	if (hasBody && headers["content-type"] === void 0) throw badPolicy(`The request '${text(item, "id") ?? ""}' has a body and needs a Content-Type header.`);
	return single({
		...ask,
		method,
		path,
		query: url.includes("?") ? url.slice(url.indexOf("?") + 1) : "",
		headers,
		body: hasBody ? JSON.stringify(item["body"]) : ""
	}, version, splitVersion(path)[1], token, deps);
}

// src/simulator/sign-in/aadsts.ts
/** Codes that this sign-in service answers (reference: identity A.10); `error` and status as that table and A.1 have them. */
const facts = {
	90002: {
		error: "invalid_request",
		status: 400
	},
	900023: {
		error: "invalid_request",
		status: 400
	},
	900144: {
		error: "invalid_request",
		status: 400
	},
	901002: {
		error: "invalid_request",
		status: 400
	},
	70003: {
		error: "invalid_request",
		status: 400
	},
	70011: {
		error: "invalid_scope",
		status: 400
	},
	500011: {
		error: "invalid_resource",
		status: 400
	},
	700016: {
		error: "unauthorized_client",
		status: 400
	},
	7000112: {
		error: "unauthorized_client",
		status: 400
	},
	7000215: {
		error: "invalid_client",
		status: 401
	},
	7000218: {
		error: "invalid_client",
		status: 401
	},
	50013: {
		error: "invalid_client",
		status: 401
	},
	50027: {
		error: "invalid_client",
		status: 401
	},
	50048: {
		error: "invalid_client",
		status: 401
	},
	700024: {
		error: "invalid_client",
		status: 401
	},
	700027: {
		error: "invalid_client",
		status: 401
	},
	700211: {
		error: "invalid_client",
		status: 401
	},
	700212: {
		error: "invalid_client",
		status: 401
	},
	700213: {
		error: "invalid_client",
		status: 401
	},
	7002138: {
		error: "invalid_client",
		status: 401
	}
};
/**
* Refuses a sign-in with the body that Entra sends (reference: identity A.1): description with trace id, correlation
* id and time, the code as a number, and where to read about it.
*/
function aadsts(code, message, now, correlation) {
	const { error, status } = facts[code];
	const timestamp = `${new Date(now).toISOString().slice(0, 19).replace("T", " ")}Z`;
	const traceId = randomUUID();
	const correlationId = correlation ?? randomUUID();
	const description = `AADSTS${code}: ${message}\r\nTrace ID: ${traceId}\r\nCorrelation ID: ${correlationId}\r\nTimestamp: ${timestamp}`;
	return new Refusal({
		...jsonReply(status, {
			error,
			error_description: description,
			error_codes: [code],
			timestamp,
			trace_id: traceId,
			correlation_id: correlationId,
			error_uri: `https://login.microsoftonline.com/error?code=${code}`
		}, { "x-ms-request-id": traceId }),
		detail: `AADSTS${code}`
	});
}

// src/simulator/sign-in/assertion.ts
/** How far clocks may differ before an assertion counts as too early or too late. */
const toleranceSeconds = 300;
/**
* Verifies a client assertion: one that the app signed with a registered certificate (reference: identity A.2), or a
* token of a federated issuer (A.3). Tells which of the two.
*/
async function checkAssertion(assertion, check) {
	const { header, claims } = read(assertion, check.refuse);
	if (claims["iss"] === check.app.clientId || claims["sub"] === check.app.clientId) {
		await checkOwn(assertion, header, claims, check);
		return "certificate";
	}
	await checkForeign(assertion, claims, check);
	return "federation";
}
function read(assertion, refuse) {
	try {
		return {
			header: { ...decodeProtectedHeader(assertion) },
			claims: { ...decodeJwt(assertion) }
		};
	} catch {
		return refuse(50027, "JWT token is invalid or malformed.");
	}
}
async function checkOwn(assertion, header, claims, check) {
	const { app, refuse } = check;
	const strong = header["x5t#S256"];
	const weak = header["x5t"];
	const certificate = app.certificates().find((one) => one.sha256 === strong || strong === void 0 && one.sha1 === weak);
	const told = `Thumbprint of key used by client: '${Buffer.from(text(header, "x5t#S256") ?? text(header, "x5t") ?? "", "base64url").toString("hex").toUpperCase()}'`;
	if (certificate === void 0) return refuse(700027, `Client assertion contains an invalid signature. [Reason - The key was not found., ${told}, Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '${app.clientId}'.]`);
	if (certificate.validTo < check.wall || certificate.validFrom > check.wall) return refuse(700027, `Client assertion contains an invalid signature. [Reason - The key used is expired., ${told}, Found key 'Start=${new Date(certificate.validFrom).toISOString()}, End=${new Date(certificate.validTo).toISOString()}'.]`);
	if (!await signed(assertion, certificate.publicKey)) return refuse(700027, `Client assertion contains an invalid signature. [Reason - The key was found, but the signature does not verify., ${told}]`);
	if (claims["iss"] !== claims["sub"]) return refuse(50048, `Subject '${String(claims["sub"])}' must match issuer '${String(claims["iss"])}' in the client assertion.`);
	const audience = claims["aud"];
	if (typeof audience !== "string" || !check.audiences.includes(audience)) return refuse(50013, "Assertion failed audience validation: aud is not this token endpoint.");
	checkWindow(claims, check);
}
async function checkForeign(assertion, claims, check) {
	const { app, refuse } = check;
	const issuer = String(claims["iss"]);
	const subject = String(claims["sub"]);
	const audience = Array.isArray(claims["aud"]) ? String(claims["aud"][0]) : String(claims["aud"]);
	const sameIssuer = app.federated().filter((credential) => credential.issuer === issuer);
	if (sameIssuer.length === 0) return refuse(700211, `No matching federated identity record found for presented assertion issuer '${issuer}'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion.`);
	const sameSubject = sameIssuer.filter((credential) => credential.subject === subject);
	if (sameSubject.length === 0) return sameIssuer.some((credential) => credential.subject.toLowerCase() === subject.toLowerCase()) ? refuse(7002138, `No matching federated identity record found for presented assertion subject '${subject}'. The subject matches with case-insensitive comparison, but not with case-sensitive comparison. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion.`) : refuse(700213, `No matching federated identity record found for presented assertion subject '${subject}'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion.`);
	if (!sameSubject.some((credential) => credential.audience === audience)) return refuse(700212, `No matching federated identity record found for presented assertion audience '${audience}'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion.`);
	const key = check.foreignKey(issuer);
	if (key === void 0 || !await signed(assertion, key, ["RS256"])) return refuse(50013, "Assertion failed signature validation: no key of the issuer verifies it.");
	checkWindow(claims, check);
}
async function signed(assertion, key, algorithms = ["PS256", "RS256"]) {
	try {
		await compactVerify(assertion, key, { algorithms });
		return true;
	} catch {
		return false;
	}
}
function checkWindow(claims, { refuse, wall }) {
	const seconds = wall / 1e3;
	const expires = claims["exp"];
	const begins = claims["nbf"] ?? claims["iat"];
	const early = typeof begins === "number" && begins > seconds + toleranceSeconds;
	if (typeof expires !== "number" || expires < seconds - toleranceSeconds || early) {
		const iso = (value) => typeof value === "number" ? (/* @__PURE__ */ new Date(value * 1e3)).toISOString() : "none";
		refuse(700024, `Client assertion is not within its valid time range. Current time: ${new Date(wall).toISOString()}, assertion valid from ${iso(begins)}, expiry time of assertion ${iso(expires)}.`);
	}
}

// src/simulator/sign-in/entra.ts
/**
* The login host of one tenant: discovery, keys and the token endpoint for client credentials.
* Sources: Microsoft's identity platform documentation; reference: identity A.1 to A.3, A.9, A.10.
*/
async function answerEntra(ask, deps) {
	const [tenant = "", ...rest] = ask.path.split("/").filter((part) => part !== "").map(decodeURIComponent);
	const route = `${ask.method} ${rest.join("/").toLowerCase()}`;
	if (route === "GET discovery/instance") return jsonReply(200, instances(deps));
	if (route === "GET v2.0/.well-known/openid-configuration") {
		checkTenant(tenant, deps, refuser(ask, deps));
		return jsonReply(200, configuration(deps));
	}
	if (route === "GET discovery/v2.0/keys") return jsonReply(200, { keys: [await publicJwk(deps.key)] });
	if (route === "POST oauth2/v2.0/token") return token(ask, tenant, deps);
	return unknownReply(`${ask.method} ${ask.host}${ask.path}`);
}
/** The public half of a key as a JSON Web Key for signatures. */
async function publicJwk(key) {
	const { n, e } = await exportJWK(key.publicKey);
	return {
		kty: "RSA",
		use: "sig",
		alg: "RS256",
		kid: key.kid,
		x5t: key.kid,
		n,
		e
	};
}
function refuser(ask, deps) {
	return (code, message) => {
		throw aadsts(code, message, deps.clock.wall(), ask.headers["client-request-id"]);
	};
}
function checkTenant(tenant, deps, refuse) {
	const name = tenant.toLowerCase();
	if (name === deps.tenantId || deps.domains().some((domain) => domain.toLowerCase() === name)) return;
	if (!isGuid(name) && !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(name)) refuse(900023, `Specified tenant identifier '${tenant}' is neither a valid DNS name, nor a valid external domain.`);
	refuse(90002, `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`);
}
async function token(ask, tenant, deps) {
	const refuse = refuser(ask, deps);
	checkTenant(tenant, deps, refuse);
	const form = new URLSearchParams(ask.body);
	const host = `https://${deps.hosts.login}`;
	const need = (name) => form.get(name) ?? refuse(900144, `The request body must contain the following parameter: '${name}'.`);
	const { app } = deps;
	const grant = need("grant_type");
	if (grant !== "client_credentials") refuse(70003, `The app requested an unsupported grant type '${grant}'.`);
	const clientId = need("client_id");
	if (clientId.toLowerCase() !== app.clientId) refuse(700016, `Application with identifier '${clientId}' was not found in the directory 'Contoso'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`);
	if (!app.enabled()) refuse(7000112, `Application '${clientId}'(Tenantform pipeline) is disabled.`);
	if (form.has("client_secret")) refuse(7000215, `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`);
	if (form.has("resource")) refuse(901002, `The 'resource' request parameter is not supported.`);
	const assertion = form.get("client_assertion");
	if (assertion === null) return refuse(7000218, `The request body must contain the following parameter: 'client_assertion' or 'client_secret'.`);
	if (form.get("client_assertion_type") !== "urn:ietf:params:oauth:client-assertion-type:jwt-bearer") refuse(900144, `The request body must contain the following parameter: 'client_assertion_type'.`);
	const proof = await checkAssertion(assertion, {
		app,
		audiences: [deps.tenantId, tenant].flatMap((name) => [`${host}/${name}/oauth2/v2.0/token`, `${host}/${name}/v2.0`]),
		foreignKey: deps.foreignKey,
		wall: deps.clock.wall(),
		refuse
	});
	const scopes = need("scope").split(" ").filter((scope) => scope !== "" && ![
		"openid",
		"profile",
		"offline_access"
	].includes(scope));
	const [scope = ""] = scopes;
	if (scopes.length !== 1 || !scope.endsWith("/.default")) refuse(70011, `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope ${scopes.join(" ")} is not valid.`);
	const name = scope.slice(0, -9);
	const resource = deps.resources.find((one) => one.names.includes(name.replace(/\/$/u, "")));
	if (resource === void 0) return refuse(500011, `The resource principal named ${name} was not found in the tenant named Contoso. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`);
	const { key, tenantId, hosts, clock, lifetimeSeconds, tellsRoles } = deps;
	return jsonReply(200, {
		token_type: "Bearer",
		expires_in: lifetimeSeconds,
		ext_expires_in: lifetimeSeconds,
		access_token: await mintToken({
			key,
			tenantId,
			app,
			resource,
			audience: name,
			issuer: hosts.issuer,
			now: clock.now(),
			lifetimeSeconds,
			tellsRoles,
			appidacr: proof === "federation" ? deps.federatedAppidacr : "2"
		})
	}, {
		"cache-control": "no-store, no-cache",
		pragma: "no-cache"
	});
}
function instances({ tenantId, hosts }) {
	const host = `https://${hosts.login}`;
	const aliases = hosts.login === "login.microsoftonline.com" ? [
		hosts.login,
		"login.windows.net",
		"login.microsoft.com",
		"sts.windows.net"
	] : [hosts.login];
	return {
		tenant_discovery_endpoint: `${host}/${tenantId}/v2.0/.well-known/openid-configuration`,
		"api-version": "1.1",
		metadata: [{
			preferred_network: aliases[0],
			preferred_cache: aliases[1] ?? aliases[0],
			aliases
		}]
	};
}
function configuration({ tenantId, hosts }) {
	const host = `https://${hosts.login}`;
	return {
		token_endpoint: `${host}/${tenantId}/oauth2/v2.0/token`,
		token_endpoint_auth_methods_supported: [
			"client_secret_post",
			"private_key_jwt",
			"client_secret_basic"
		],
		jwks_uri: `${host}/${tenantId}/discovery/v2.0/keys`,
		response_modes_supported: [
			"query",
			"fragment",
			"form_post"
		],
		subject_types_supported: ["pairwise"],
		id_token_signing_alg_values_supported: ["RS256"],
		response_types_supported: [
			"code",
			"id_token",
			"code id_token",
			"id_token token"
		],
		scopes_supported: [
			"openid",
			"profile",
			"email",
			"offline_access"
		],
		issuer: `${host}/${tenantId}/v2.0`,
		authorization_endpoint: `${host}/${tenantId}/oauth2/v2.0/authorize`,
		end_session_endpoint: `${host}/${tenantId}/oauth2/v2.0/logout`,
		...regionOf$1(hosts),
		cloud_instance_name: hosts.login.replace(/^login\./u, ""),
		cloud_graph_host_name: "graph.windows.net",
		msgraph_host: hosts.graph,
		rbac_url: "https://pas.windows.net"
	};
}
/** The region that a cloud's metadata tell (reference: identity A.9). */
function regionOf$1({ name }) {
	if (name === "commercial") return { tenant_region_scope: "EU" };
	if (name === "china") return { tenant_region_scope: "CN" };
	const sub = {
		gcc: "GCC",
		gcchigh: "DODCON",
		dod: "DOD"
	}[name];
	return {
		tenant_region_scope: name === "gcc" ? "NA" : "USGov",
		tenant_region_sub_scope: sub
	};
}

// src/simulator/services.ts
/** Builds the services; they are told apart by host alone. */
async function createServices(deps) {
	const { clock, hosts, key } = deps.entra;
	const { rooms } = deps.tenant;
	const ownGraph = graphResource(hosts);
	const graph = {
		tenant: {
			tenantId: deps.tenant.id,
			initialDomain: deps.tenant.initialDomain,
			store: deps.tenant.store,
			audit: deps.tenant.audit,
			teams: deps.tenant.teams,
			clock,
			chosen: deps.chosen,
			newId: deps.newId,
			registered: deps.tenant.registered,
			sharePoint: deps.tenant.sharePoint,
			...deps.settings.pageSize === void 0 ? {} : { pageSize: deps.settings.pageSize },
			schemas: {
				"v1.0": readSchema("v1.0", await deps.contracts("graph-types.json")),
				beta: readSchema("beta", await deps.contracts("graph-types-beta.json"))
			}
		},
		conditionalAccess: oneASecond(clock.now, 100 + 20 * deps.speed),
		allowances: createAllowances(clock.now, () => deps.tenant.store.all(types.user).length, deps.settings.budgets),
		planted: deps.planted
	};
	const { pageSize } = deps.settings;
	const paged = (ask) => pageSize === void 0 ? ask : {
		...ask,
		headers: {
			...ask.headers,
			prefer: `odata.maxpagesize=${pageSize};${ask.headers["prefer"] ?? ""}`
		}
	};
	const answer = async (ask) => {
		if (ask.host === hosts.login) return answerEntra(ask, deps.entra);
		if (deps.pipelines.has(ask.host)) return deps.pipelines.answer(ask);
		if (deps.github.has(ask.host)) return deps.github.answer(ask);
		const verify = (resource) => verifyBearer(ask.headers["authorization"], key, resource, clock.now());
		if (ask.host === hosts.graph) {
			const token = await verify(ownGraph);
			if (typeof token === "string") throw refusedToken(token, hosts);
			return answerGraph(ask, token, graph);
		}
		for (const room of rooms) {
			const resource = room.resource(ask.host);
			if (resource === void 0) continue;
			const token = await verify(resource);
			return typeof token === "string" ? room.unauthorized(token) : room.answer(paged(ask), token);
		}
		return unknownReply(`the host ${ask.host}`);
	};
	return {
		knows: (host) => host === hosts.login || host === hosts.graph || deps.pipelines.isPublic(host) || deps.github.has(host) || rooms.some((room) => room.resource(host) !== void 0),
		nature: (ask) => {
			if (ask.host === hosts.graph) return { effect: graphEffect(ask.method, ask.path, ask.body) };
			if (deps.github.has(ask.host)) return { effect: ask.method === "GET" ? "read" : "write" };
			return rooms.find((room) => room.resource(ask.host) !== void 0)?.nature(ask) ?? { effect: "read" };
		},
		answer: async (ask) => {
			try {
				return await answer(ask);
			} catch (error) {
				if (error instanceof Refusal) return stamp(error.reply, clock.now(), ask.headers["client-request-id"]);
				throw error;
			}
		}
	};
}
const tokenWords = {
	missing: "Access token is empty.",
	malformed: "IDX14100: JWT is not well formed, there are no dots (.).",
	signature: "Access token validation failure. Signature validation failed.",
	audience: "Access token validation failure. Invalid audience.",
	expired: "Lifetime validation failed, the token is expired."
};
/** 401 with the words of reference entra-graph 3.4 and graph-examples error-401-token. */
function refusedToken(fault, hosts) {
	const refusal = graphError(401, "InvalidAuthenticationToken", tokenWords[fault]);
	const challenge = `Bearer realm="", authorization_uri="https://${hosts.login}/common/oauth2/authorize", client_id="${graphResource(hosts).appId}"`;
	return new Refusal({
		...refusal.reply,
		headers: {
			...refusal.reply.headers,
			"www-authenticate": challenge
		}
	});
}

// src/simulator/sign-in/github-oidc.ts
/** GitHub's issuer of ID tokens for jobs. */
const githubIssuer = "https://token.actions.githubusercontent.com";
/** The job that asks: a deployment to an environment of a repository made before immutable subjects. */
const githubSubject = "repo:contoso/tenant:environment:production";
/**
* The ID token service of GitHub Actions and its public keys. Lifetime and claims: reference identity A.3,
* github-actions 7, and GitHub's documentation of OpenID Connect.
*/
async function answerGithub(ask, deps) {
	if (ask.method !== "GET") return unknownReply(`${ask.method} ${ask.host}${ask.path}`);
	if (ask.path === "/.well-known/jwks") return jsonReply(200, { keys: [await publicJwk(deps.key)] });
	if (ask.path === "/.well-known/openid-configuration") return jsonReply(200, {
		issuer: githubIssuer,
		jwks_uri: `${githubIssuer}/.well-known/jwks`,
		id_token_signing_alg_values_supported: ["RS256"],
		response_types_supported: ["id_token"],
		subject_types_supported: ["public", "pairwise"]
	});
	const query = new URLSearchParams(ask.query);
	if (!query.has("api-version")) return unknownReply(`GET ${ask.host}${ask.path}`);
	if (ask.headers["authorization"] !== `Bearer ${deps.requestToken}`) return jsonReply(401, { message: "The ID token request was not authorized." });
	const value = await deps.issuers.sign({
		issuer: githubIssuer,
		subject: githubSubject,
		audience: query.get("audience") ?? "https://github.com/contoso",
		expiresInSeconds: 300,
		validBeforeSeconds: 600,
		claims: jobClaims
	});
	return jsonReply(200, {
		count: value.length,
		value
	});
}
const jobClaims = {
	ref: "refs/heads/main",
	ref_type: "branch",
	sha: "0123456789abcdef0123456789abcdef01234567",
	repository: "contoso/tenant",
	repository_id: "710000001",
	repository_owner: "contoso",
	repository_owner_id: "610000001",
	repository_visibility: "private",
	environment: "production",
	event_name: "push",
	workflow: "tenant",
	workflow_ref: "contoso/tenant/.github/workflows/tenant.yml@refs/heads/main",
	job_workflow_ref: "contoso/tenant/.github/workflows/tenant.yml@refs/heads/main",
	run_id: "8100000001",
	run_number: "7",
	run_attempt: "1",
	runner_environment: "github-hosted",
	actor: "octocat",
	actor_id: "583231"
};

// src/simulator/sign-in/azure-devops-oidc.ts
/** A job of Azure Pipelines with a service connection of workload identity federation. */
const azureDevOpsJob = {
	host: "dev.azure.com",
	requestPath: `/contoso/${seededId("project tenant")}/_apis/distributedtask/hubs/build/plans/${seededId("plan")}/jobs/${seededId("job")}/oidctoken`,
	serviceConnectionId: seededId("service connection tenantform"),
	issuer: `https://vstoken.dev.azure.com/${seededId("organization contoso")}`,
	subject: "sc://contoso/tenant/tenantform",
	/** Its tokens are made for Entra's exchange alone, and no parameter changes that. */
	audience: "api://AzureADTokenExchange"
};
/**
* Oidctoken - Create of Azure DevOps' REST reference: a token lives ten minutes and is valid from ten minutes before (reference:
* identity A.3, A.4; sigstore/fulcio issue 1803 shows the claims). Without a service connection the subject would be
* the pipeline, which is not simulated.
*/
async function answerAzureDevOps(ask, { issuers, accessToken, connection: own }) {
	const query = new URLSearchParams(ask.query);
	const connection = query.get("serviceConnectionId");
	if (ask.method !== "POST" || ask.path.toLowerCase() !== azureDevOpsJob.requestPath || connection === null) return unknownReply(`${ask.method} ${ask.host}${ask.path}`);
	if (ask.headers["authorization"] !== `Bearer ${accessToken}`) return unauthorized$1(ask);
	if (!/^7\.\d(-preview(\.\d+)?)?$/u.test(query.get("api-version") ?? "")) return trouble(400, "VssVersionNotSpecifiedException", "No api-version was supplied for the \"POST\" request. The version must be supplied either as part of the Accept header (e.g. \"application/json; api-version=1.0\") or as a query parameter (e.g. \"?api-version=1.0\").");
	if (connection.toLowerCase() !== azureDevOpsJob.serviceConnectionId) return trouble(404, "ServiceEndpointNotFoundException", `The service connection ${connection} was not found.`);
	const oidcToken = await issuers.sign({
		...own,
		audience: azureDevOpsJob.audience,
		expiresInSeconds: 600,
		validBeforeSeconds: 600,
		claims: {
			rpo_ref: "refs/heads/main",
			run_id: "42"
		}
	});
	return jsonReply(200, { oidcToken });
}
/** Who does not ask for a bare refusal is sent to a page for people. */
function unauthorized$1(ask) {
	if (ask.headers["x-tfs-fedauthredirect"]?.toLowerCase() === "suppress") return jsonReply(401, {});
	return {
		status: 302,
		headers: { location: "https://spsprodeus21.vssps.visualstudio.com/_signin?realm=dev.azure.com" },
		body: ""
	};
}
function trouble(status, typeKey, message) {
	return jsonReply(status, {
		$id: "1",
		message,
		typeKey,
		errorCode: 0
	});
}

// src/simulator/sign-in/issuers.ts
/** Opens the issuers; some have their keys already. */
function openIssuers(clock, known) {
	const keys = new Map(known);
	const making = /* @__PURE__ */ new Map();
	const keyOf = async (issuer) => {
		const had = keys.get(issuer);
		if (had !== void 0) return had;
		const made = making.get(issuer) ?? makeSigningKey();
		making.set(issuer, made);
		const key = await made;
		keys.set(issuer, key);
		return key;
	};
	return {
		publicKey: (issuer) => keys.get(issuer)?.publicKey,
		sign: async ({ issuer, subject, audience, expiresInSeconds = 300, validBeforeSeconds = 0, claims = {} }) => {
			const key = await keyOf(issuer);
			const issued = Math.floor(clock.wall() / 1e3);
			return new SignJWT({
				jti: randomUUID(),
				sub: subject,
				aud: audience,
				iss: issuer,
				iat: issued,
				nbf: issued - validBeforeSeconds,
				exp: issued + expiresInSeconds,
				...claims
			}).setProtectedHeader({
				typ: "JWT",
				alg: "RS256",
				kid: key.kid
			}).sign(key.privateKey);
		}
	};
}

// src/simulator/sign-in/managed-identity.ts
/** A machine of Azure with one user-assigned identity; by whom the two endpoints are told apart. */
const identityMachine = {
	metadataHost: "169.254.169.254",
	appServiceHost: "169.254.129.2",
	appServiceEndpoint: "http://169.254.129.2:8081/msi/token",
	clientId: seededId("managed identity client"),
	principalId: seededId("managed identity principal")
};
const dayInSeconds = 86400;
/** Whether a host is one of this machine's identity endpoints. */
function isIdentityHost(host) {
	return host === identityMachine.metadataHost || host === identityMachine.appServiceHost;
}
/**
* Azure's instance metadata service and the endpoint of App Service. Requests, answers and refusals: Microsoft's documentation
* "How to use managed identities for Azure resources on a virtual machine to acquire an access token" and "How to use
* managed identities for App Service" (reference: identity A.4). Subject and issuer of the token: microsoft-identity-web
* issue 2551. UNCERTAIN: whether `aud` is the resource as asked for or its app id.
*/
async function answerIdentity(ask, deps) {
	const metadata = ask.host === identityMachine.metadataHost;
	const path = metadata ? "/metadata/identity/oauth2/token" : "/msi/token";
	if (ask.method !== "GET" || ask.path !== path) return unknownReply(`${ask.method} ${ask.host}${ask.path}`);
	const query = new URLSearchParams(ask.query);
	if (metadata) {
		if (ask.headers["metadata"]?.toLowerCase() !== "true" || ask.headers["x-forwarded-for"] !== void 0) return refusal("bad_request_102", "Required metadata header not specified");
	} else if (ask.headers["x-identity-header"] !== deps.header) return {
		status: 401,
		headers: {},
		body: "",
		detail: "the identity header is wrong"
	};
	if (query.get("api-version") !== (metadata ? "2018-02-01" : "2019-08-01")) return refusal("bad_request", `The api-version '${query.get("api-version") ?? ""}' is not one of this endpoint.`);
	const resource = query.get("resource");
	if (resource === null) return refusal("invalid_request", "Required query variable 'resource' is missing");
	const named = query.get("client_id");
	if (named !== null && named.toLowerCase() !== identityMachine.clientId) return refusal("invalid_request", "Identity not found");
	const asked = resource.replace(/\/$/u, "");
	if (asked !== deps.audience) return asked.startsWith("api://AzureADTokenExchange") ? refusal("invalid_resource", `AADSTS50001: The application named ${asked} was not found in the tenant named ${deps.tenantId}.`) : unknownReply(`tokens of the managed identity for ${asked}`);
	const token = await deps.issuers.sign({
		issuer: deps.issuer,
		subject: identityMachine.principalId,
		audience: deps.audience,
		expiresInSeconds: dayInSeconds,
		validBeforeSeconds: 300,
		claims: {
			oid: identityMachine.principalId,
			azp: identityMachine.clientId,
			tid: deps.tenantId,
			ver: "2.0"
		}
	});
	return jsonReply(200, answer$1(token, resource, metadata, deps.clock.wall()));
}
function answer$1(token, resource, metadata, now) {
	const common = {
		access_token: token,
		expires_on: String(Math.floor(now / 1e3) + dayInSeconds),
		resource,
		token_type: "Bearer",
		client_id: identityMachine.clientId
	};
	return metadata ? {
		...common,
		expires_in: String(86399),
		ext_expires_in: String(86399)
	} : common;
}
function refusal(error, description) {
	return {
		...jsonReply(400, {
			error,
			error_description: description
		}),
		detail: error
	};
}

// src/simulator/sign-in/pipelines.ts
/** Opens the surroundings of a job: GitHub Actions, Azure Pipelines, and a machine of Azure in the tenant's own subscription. */
function openPipelines(deps) {
	const { clock, hosts, tenantId, tenantKey, githubKey } = deps;
	const issuer = `https://${hosts.login}/${tenantId}/v2.0`;
	const issuers = openIssuers(clock, /* @__PURE__ */ new Map([[githubIssuer, githubKey], [issuer, tenantKey]]));
	const connection = deps.newerConnection ? {
		issuer,
		subject: `/eid1/c/pub/t/${tenantId}/a/${azureDevOpsJob.serviceConnectionId}/sc/contoso/tenantform`
	} : {
		issuer: azureDevOpsJob.issuer,
		subject: azureDevOpsJob.subject
	};
	const [requestToken, accessToken, header] = [
		secret(),
		secret(),
		secret()
	];
	const audience = hosts.federationAudience;
	const isGithub = (host) => host.endsWith(".actions.githubusercontent.com");
	const isPublic = (host) => isGithub(host) || host === azureDevOpsJob.host;
	return {
		facts: {
			oidc: {
				requestUrl: "https://pipelines.actions.githubusercontent.com/tenant/00000000/_apis/distributedtask/hubs/Actions/plans/1/jobs/1/idtoken?api-version=2.0",
				requestToken,
				subject: githubSubject
			},
			azureDevOps: {
				requestUri: `https://${azureDevOpsJob.host}${azureDevOpsJob.requestPath}`,
				accessToken,
				serviceConnectionId: azureDevOpsJob.serviceConnectionId,
				...connection,
				audience: azureDevOpsJob.audience
			},
			managedIdentity: {
				endpoint: identityMachine.appServiceEndpoint,
				header,
				clientId: identityMachine.clientId,
				issuer,
				subject: identityMachine.principalId,
				audience
			},
			idToken: issuers.sign
		},
		isPublic,
		has: (host) => isPublic(host) || isIdentityHost(host),
		answer: (ask) => {
			if (isGithub(ask.host)) return answerGithub(ask, {
				key: githubKey,
				issuers,
				requestToken
			});
			if (isIdentityHost(ask.host)) return answerIdentity(ask, {
				issuers,
				issuer,
				tenantId,
				header,
				audience,
				clock
			});
			return answerAzureDevOps(ask, {
				issuers,
				accessToken,
				connection
			});
		},
		foreignKey: issuers.publicKey
	};
}
function secret() {
	return randomBytes(24).toString("base64url");
}

// src/simulator/tenant/seed-people.ts
/** The seeded tenant's names. */
const seededTenant = {
	id: seededId("tenant"),
	displayName: "Contoso",
	initialDomain: "contoso.onmicrosoft.com",
	domain: "contoso.com",
	/** Who works in the portals where nobody else is named. */
	administrator: "ada.bergstrom@contoso.com",
	clientId: seededId("pipeline application"),
	principalId: seededId("pipeline principal")
};
const staff = [
	[
		"Ada",
		"Bergström",
		"Head of IT"
	],
	[
		"Bram",
		"de Vries",
		"Security engineer"
	],
	[
		"Carla",
		"Fontana",
		"Exchange administrator"
	],
	[
		"Dmitri",
		"Ivanov",
		"Helpdesk"
	],
	[
		"Elif",
		"Kaya",
		"Helpdesk"
	],
	[
		"Farid",
		"Haddad",
		"Finance director"
	],
	[
		"Greta",
		"Lindqvist",
		"Controller"
	],
	[
		"Hugo",
		"Martins",
		"Accountant"
	],
	[
		"Ines",
		"Navarro",
		"Accountant"
	],
	[
		"Jonas",
		"Okafor",
		"Sales manager"
	],
	[
		"Keiko",
		"Tanaka",
		"Sales"
	],
	[
		"Liam",
		"Byrne",
		"Sales"
	],
	[
		"Maja",
		"Nowak",
		"Sales"
	],
	[
		"Nadia",
		"Rahman",
		"Marketing"
	],
	[
		"Oskar",
		"Schmidt",
		"Marketing"
	],
	[
		"Priya",
		"Sharma",
		"Engineering lead"
	],
	[
		"Quentin",
		"Dubois",
		"Engineer"
	],
	[
		"Rosa",
		"Alvarez",
		"Engineer"
	],
	[
		"Sven",
		"Larsen",
		"Engineer"
	],
	[
		"Tomas",
		"Horvat",
		"Engineer"
	],
	[
		"Uma",
		"Patel",
		"Engineer"
	],
	[
		"Viktor",
		"Kovacs",
		"Warehouse"
	],
	[
		"Wanda",
		"Zielinska",
		"Warehouse"
	],
	[
		"Xavier",
		"Moreau",
		"Legal counsel"
	],
	[
		"Yara",
		"Cohen",
		"People"
	],
	[
		"Zeno",
		"Rossi",
		"People"
	],
	[
		"Anouk",
		"Peeters",
		"Chief executive"
	],
	[
		"Boris",
		"Weber",
		"Reception"
	]
];
const guests = [
	"lena@fabrikam.com",
	"marco@fabrikam.com",
	"ops@northwind.example",
	"audit@woodgrove.example"
];
/** The user principal name of a member of the staff by first name. */
function staffName(first, last) {
	return `${`${first}.${last}`.normalize("NFD").replace(/[^a-z.]/giu, "").toLowerCase()}@${seededTenant.domain}`;
}
/** Id of a seeded user by the part of the name before the sign. */
function userId(local) {
	return seededId(`user ${local}`);
}
function user(local, name, displayName, more = {}) {
	return {
		id: userId(local),
		deletedDateTime: null,
		accountEnabled: true,
		businessPhones: [],
		createdDateTime: "2023-05-02T08:00:00Z",
		displayName,
		givenName: null,
		jobTitle: null,
		mail: null,
		mobilePhone: null,
		officeLocation: null,
		preferredLanguage: null,
		surname: null,
		userPrincipalName: name,
		userType: "Member",
		usageLocation: "NL",
		onPremisesSyncEnabled: null,
		...more
	};
}
/** Everyone: 28 of the staff, guests, service accounts, the two accounts for emergencies. */
function seedUsers() {
	return [
		...staff.map(([first, last, jobTitle]) => {
			const name = staffName(first, last);
			return user(name.split("@")[0] ?? "", name, `${first} ${last}`, {
				givenName: first,
				surname: last,
				jobTitle,
				mail: name
			});
		}),
		...guests.map((mail) => user(`guest ${mail}`, `${mail.replace("@", "_")}#EXT#@${seededTenant.initialDomain}`, `${mail.split("@")[0] ?? ""} (guest)`, {
			mail,
			userType: "Guest",
			usageLocation: null,
			externalUserState: "Accepted"
		})),
		...["bg1", "bg2"].map((local) => user(local, `${local}@${seededTenant.initialDomain}`, `Break glass ${local.slice(2)}`)),
		...[
			"scanner",
			"crm-sync",
			"backup",
			"print"
		].map((local) => user(local, `svc-${local}@${seededTenant.domain}`, `Service ${local}`)),
		user("former", `former@${seededTenant.domain}`, "Former colleague", { accountEnabled: false })
	];
}
/** Users who have registered a second factor: most of the staff. */
function registeredUsers() {
	return new Set(staff.slice(0, 22).map(([first, last]) => userId(staffName(first, last).split("@")[0] ?? "")));
}
/** Per-user MFA as it was left by an earlier age: one enabled, two enforced. */
function seedPerUserMfa() {
	return [
		["carla.fontana", "enforced"],
		["farid.haddad", "enforced"],
		["zeno.rossi", "enabled"]
	].map(([local, perUserMfaState]) => ({
		id: userId(local),
		userPrincipalName: `${local}@${seededTenant.domain}`,
		perUserMfaState
	}));
}
/** Names of groups with the local names of their members. */
const groups = [
	{
		name: "All Staff",
		nickname: "allstaff",
		members: [],
		more: {
			groupTypes: ["DynamicMembership"],
			membershipRule: "(user.userType -eq \"Member\")",
			membershipRuleProcessingState: "On"
		}
	},
	{
		name: "CA-BreakGlass",
		nickname: "ca-breakglass",
		members: ["bg1", "bg2"],
		more: {
			isAssignableToRole: true,
			visibility: "Private"
		}
	},
	{
		name: "CA-Exclusions",
		nickname: "ca-exclusions",
		members: ["scanner", "print"]
	},
	{
		name: "CA-Pilot",
		nickname: "ca-pilot",
		members: [
			"ada.bergstrom",
			"bram.devries",
			"priya.sharma"
		]
	},
	{
		name: "Finance",
		nickname: "finance",
		members: [
			"farid.haddad",
			"greta.lindqvist",
			"hugo.martins",
			"ines.navarro"
		]
	},
	{
		name: "Sales",
		nickname: "sales",
		members: [
			"jonas.okafor",
			"keiko.tanaka",
			"liam.byrne",
			"maja.nowak"
		]
	},
	{
		name: "Marketing",
		nickname: "marketing",
		members: ["nadia.rahman", "oskar.schmidt"]
	},
	{
		name: "Engineering",
		nickname: "engineering",
		members: [
			"priya.sharma",
			"quentin.dubois",
			"rosa.alvarez",
			"sven.larsen",
			"tomas.horvat",
			"uma.patel"
		]
	},
	{
		name: "Warehouse",
		nickname: "warehouse",
		members: ["viktor.kovacs", "wanda.zielinska"]
	},
	{
		name: "Helpdesk",
		nickname: "helpdesk",
		members: ["dmitri.ivanov", "elif.kaya"],
		more: {
			isAssignableToRole: true,
			visibility: "Private"
		}
	},
	{
		name: "Executives",
		nickname: "executives",
		members: ["anouk.peeters", "farid.haddad"]
	},
	{
		name: "Legal",
		nickname: "legal",
		members: ["xavier.moreau"]
	},
	{
		name: "Passkey Pilot",
		nickname: "passkeypilot",
		members: ["ada.bergstrom", "bram.devries"]
	},
	{
		name: "External Partners",
		nickname: "partners",
		members: ["guest lena@fabrikam.com", "guest marco@fabrikam.com"]
	},
	{
		name: "Project Aurora",
		nickname: "aurora",
		members: ["priya.sharma", "nadia.rahman"],
		more: {
			groupTypes: ["Unified"],
			mailEnabled: true,
			securityEnabled: false,
			mail: "aurora@contoso.com",
			proxyAddresses: ["SMTP:aurora@contoso.com"],
			visibility: "Private"
		}
	}
];
/** Id of a seeded group by its mail nickname. */
function groupId(nickname) {
	return seededId(`group ${nickname}`);
}
/** The seeded groups. */
function seedGroups() {
	return groups.map(({ name, nickname, members, more }) => ({
		id: groupId(nickname),
		deletedDateTime: null,
		classification: null,
		createdDateTime: "2023-05-03T08:00:00Z",
		description: `${name} of Contoso`,
		displayName: name,
		expirationDateTime: null,
		groupTypes: [],
		isAssignableToRole: null,
		mail: null,
		mailEnabled: false,
		mailNickname: nickname,
		membershipRule: null,
		membershipRuleProcessingState: null,
		onPremisesSyncEnabled: null,
		proxyAddresses: [],
		renewedDateTime: "2023-05-03T08:00:00Z",
		securityEnabled: true,
		securityIdentifier: "S-1-12-1-1-1-1-1",
		visibility: null,
		...more,
		members: members.map(userId),
		owners: [userId("ada.bergstrom")]
	}));
}
/** Type names with what this file seeds. */
function seedPeople() {
	return {
		[types.user]: seedUsers(),
		[types.group]: seedGroups(),
		[types.perUserMfa]: seedPerUserMfa()
	};
}

// src/simulator/tenant/seed-registrations.ts
/** What people have registered to sign in with, in the words of the registration report; who is not listed has nothing. */
function seedRegistrations() {
	const named = Object.entries({
		"ada.bergstrom": [
			"passKeyDeviceBound",
			"microsoftAuthenticatorPush",
			"softwareOneTimePasscode"
		],
		"bram.devries": [
			"windowsHelloForBusiness",
			"microsoftAuthenticatorPasswordless",
			"microsoftAuthenticatorPush"
		],
		"carla.fontana": ["mobilePhone"],
		"hugo.martins": ["email", "mobilePhone"],
		bg1: ["fido2SecurityKey"],
		bg2: ["fido2SecurityKey"]
	}).map(([local, methodsRegistered]) => [userId(local), methodsRegistered]);
	const usual = [...registeredUsers()].filter((id) => !named.some(([one]) => one === id)).map((id) => [id, ["microsoftAuthenticatorPush", "softwareOneTimePasscode"]]);
	return [...named, ...usual].map(([id, methodsRegistered]) => ({
		id,
		methodsRegistered,
		lastUpdatedDateTime: "2026-07-16T03:16:01.7292271Z"
	}));
}
const habits = [
	["microsoftAuthenticatorPush", "softwareOneTimePasscode"],
	["microsoftAuthenticatorPush", "softwareOneTimePasscode"],
	["microsoftAuthenticatorPush", "softwareOneTimePasscode"],
	["mobilePhone"],
	["mobilePhone", "email"],
	["passKeyDeviceBound", "microsoftAuthenticatorPush"],
	["windowsHelloForBusiness", "microsoftAuthenticatorPush"],
	["email"]
];
/** What a person of the crowd has registered, by their number; one in nine has nothing. */
function crowdRegistration(number, id) {
	const methodsRegistered = habits[number % 9];
	return methodsRegistered === void 0 ? [] : [{
		id,
		methodsRegistered,
		lastUpdatedDateTime: "2026-07-17T12:33:37.9223339Z"
	}];
}

// src/simulator/tenant/crowd.ts
/** The names that a crowd is asked for by. */
const crowdNames = [
	"people",
	"groups",
	"policies",
	"transportRules",
	"mailboxes",
	"sites"
];
const most = 2e5;
/** @throws Error for a name that is none, and a number that is no whole one of 0 to 200,000. */
function readCrowd(asked) {
	for (const [name, count] of Object.entries(asked)) {
		if (!crowdNames.some((known) => known === name)) throw new Error(`A tenant has no number of "${name.slice(0, 60)}"; it has ${crowdNames.join(", ")}.`);
		if (!Number.isInteger(count) || count < 0 || count > most) throw new Error(`The number of ${name} is ${count}; it is a whole one of at most ${most}.`);
	}
	return asked;
}
const given = [
	"Aino",
	"Bela",
	"Chidi",
	"Dalia",
	"Emeka",
	"Freja",
	"Goran",
	"Hana",
	"Ivo",
	"Jana",
	"Kofi",
	"Leila"
];
const family = [
	"Abe",
	"Bauer",
	"Costa",
	"Diallo",
	"Evans",
	"Ferrari",
	"Gupta",
	"Hansen",
	"Ito",
	"Jensen",
	"Kim"
];
/** User principal name of a person of the crowd, counted from 1. */
function crowdName(number) {
	return `person${number}@${seededTenant.domain}`;
}
/** Id of a person of the crowd. */
function crowdId(number) {
	return seededId(`crowd person ${number}`);
}
/** Id of a group of the crowd. */
function crowdGroupId(number) {
	return seededId(`crowd group ${number}`);
}
function counted(count, make) {
	return Array.from({ length: count ?? 0 }, (_, index) => make(index + 1));
}
/** The crowd's objects of the directory by type: the same for the same numbers and seed on every machine. */
function directoryCrowd(crowd, seed) {
	const [pattern] = seedUsers();
	const people = crowd.people ?? 0;
	const somebody = (group, place) => people === 0 ? userId("ada.bergstrom") : crowdId(1 + (group * 7919 + place * 104729 + seed) % people);
	return {
		[types.user]: counted(people, (number) => {
			const [first, last] = [given[number % given.length], family[number % family.length]];
			const hasMailbox = number <= (crowd.mailboxes ?? people);
			return {
				...pattern,
				id: crowdId(number),
				displayName: `${first} ${last}`,
				givenName: first,
				surname: last,
				jobTitle: null,
				mail: hasMailbox ? crowdName(number) : null,
				userPrincipalName: crowdName(number),
				...hasMailbox ? {} : { assignedPlans: [] }
			};
		}),
		[types.group]: counted(crowd.groups, (number) => ({
			id: crowdGroupId(number),
			deletedDateTime: null,
			createdDateTime: "2023-05-03T08:00:00Z",
			description: null,
			displayName: `Team ${number}`,
			groupTypes: [],
			mail: null,
			mailEnabled: false,
			mailNickname: `team${number}`,
			membershipRule: null,
			proxyAddresses: [],
			securityEnabled: true,
			members: [...new Set(counted(3 + number % 5, (place) => somebody(number, place)))],
			owners: [somebody(number, 0)]
		})),
		[types.registration]: counted(crowd.people, (number) => crowdRegistration(number, crowdId(number))).flat(),
		[types.policy]: counted(crowd.policies, (number) => policy(number, crowd.groups ?? 0))
	};
}
function policy(number, groups) {
	const displayName = `Crowd policy ${number}`;
	return {
		id: seededId(`policy ${displayName}`),
		templateId: null,
		displayName,
		createdDateTime: "2024-03-04T09:00:00.0000000Z",
		modifiedDateTime: "2024-03-04T09:00:00.0000000Z",
		deletedDateTime: null,
		state: number % 3 === 0 ? "disabled" : "enabledForReportingButNotEnforced",
		conditions: {
			clientAppTypes: ["all"],
			applications: { includeApplications: ["All"] },
			users: groups === 0 ? { includeUsers: [userId("ada.bergstrom")] } : {
				includeUsers: [],
				includeGroups: [crowdGroupId(1 + number % groups)]
			}
		},
		grantControls: {
			operator: "OR",
			builtInControls: ["mfa"]
		},
		sessionControls: null
	};
}
/** The crowd's transport rules; their priority puts them behind those of the seed. */
function crowdRules(crowd) {
	return counted(crowd.transportRules, (number) => ({
		Name: `Crowd rule ${number}`,
		Guid: seededId(`crowd rule ${number}`),
		FromScope: "NotInOrganization",
		SubjectContainsWords: [`word${number}`],
		PrependSubject: `[${number}] `,
		Priority: most + number,
		State: number % 4 === 0 ? "Disabled" : "Enabled"
	}));
}
/** The crowd's site collections under `root`, an origin. */
function crowdSites(crowd, root) {
	return counted(crowd.sites, (number) => ({
		Url: `${root}/sites/crowd${number}`,
		SiteId: seededId(`crowd site ${number}`),
		Title: `Crowd ${number}`,
		Template: "STS#3",
		Owner: `ada.bergstrom@${seededTenant.domain}`,
		Lcid: 1033,
		SharingCapability: number % 2,
		DenyAddAndCustomizePages: 2,
		StorageMaximumLevel: 26214400,
		StorageWarningLevel: 25574400
	}));
}

// src/simulator/tenant/made-policy.ts
/** A policy of Conditional Access that SharePoint's admin centre makes for everyone (reference: SharePoint B.6 rule 5). */
function madePolicy(displayName, now) {
	const time = graphTime(now);
	return {
		id: seededId(`policy ${displayName}`),
		templateId: null,
		displayName,
		createdDateTime: time,
		modifiedDateTime: time,
		deletedDateTime: null,
		state: "enabled",
		conditions: {
			clientAppTypes: ["browser"],
			applications: { includeApplications: ["00000003-0000-0ff1-ce00-000000000000"] },
			users: { includeUsers: ["All"] }
		},
		grantControls: null,
		sessionControls: { applicationEnforcedRestrictions: { isEnabled: true } }
	};
}

// src/simulator/exchange/answers.ts
/** The content type the service gives (reference: identity-exchange B.5). */
const CONTENT_TYPE = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
const UTC_TEXT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}(?:Z|\+00:00)$/u;
const WIDTHS = {
	Selector1KeySize: "UInt16",
	Selector2KeySize: "UInt16"
};
/**
* A row with the sidecar keys that tell the .NET types of values (reference: identity-exchange B.5): `X@data.type`
* before numbers, dates and GUIDs, `X@odata.type` before lists, GUIDs and unsigned numbers.
*/
function withSidecars(row) {
	const entries = Object.entries(row).flatMap(([name, value]) => {
		return [...sidecars(name, value), [name, value]];
	});
	return Object.fromEntries(entries);
}
function sidecars(name, value) {
	if (Array.isArray(value)) {
		const tables = value.some((item) => typeof item === "object");
		return [[`${name}@odata.type`, tables ? "#Collection(Exchange.GenericHashTable)" : "#Collection(String)"]];
	}
	if (typeof value === "number") {
		const width = WIDTHS[name];
		if (width === void 0) return [[`${name}@data.type`, "System.Int32"]];
		return [[`${name}@data.type`, `System.${width}`], [`${name}@odata.type`, "#Decimal"]];
	}
	if (typeof value !== "string") return [];
	if (UTC_TEXT.test(value)) return [[`${name}@data.type`, "System.DateTime"]];
	if (!/guid$/iu.test(name) || !isGuid(value)) return [];
	return [[`${name}@data.type`, "System.Guid"], [`${name}@odata.type`, "#Guid"]];
}
/** The 200 of a cmdlet that was not refused; `next` is the link to the page after this one. */
function outcomeBody(context, outcome, select, next) {
	return {
		"@odata.context": `${context}/$metadata#Collection(Exchange.GenericHashTable)`,
		"adminapi.warnings@odata.type": "#Collection(String)",
		"@adminapi.warnings": outcome.warnings,
		...next === void 0 ? {} : { "@odata.nextLink": next },
		value: outcome.rows.map((row) => withSidecars(selected$1(row, select))),
		...outcome.confirmation === void 0 ? {} : { "@adminapi.confirmationmessage": outcome.confirmation }
	};
}
function selected$1(row, select) {
	if (select.length === 0) return row;
	const wanted = new Set(select.map((name) => name.toLowerCase()));
	return Object.fromEntries(Object.entries(row).filter(([name]) => wanted.has(name.toLowerCase())));
}
/** An answer in JSON. */
function jsonAnswer(status, body, headers = {}) {
	return {
		status,
		headers: {
			"content-type": CONTENT_TYPE,
			...headers
		},
		body: JSON.stringify(body)
	};
}
/** A refusal as an answer. */
function faultAnswer(fault) {
	const answer = jsonAnswer(fault.status, fault.body);
	return fault.detail === void 0 ? answer : {
		...answer,
		detail: fault.detail
	};
}
/** The 403 that many meet: NUL bytes that say they are gzip (reference: identity-exchange B.6, B.9; measured). */
function nulAnswer() {
	return {
		status: 403,
		headers: { "content-encoding": "gzip" },
		body: /* @__PURE__ */ new Uint8Array(64)
	};
}
/** An answer with no body. */
function emptyAnswer(status) {
	return {
		status,
		headers: {},
		body: ""
	};
}

// src/simulator/exchange/paging.ts
const LIFETIME = 18e5;
/**
* Cuts rows into pages. A token says where the next page begins and when the first one was read, so it expires
* (reference: identity-exchange B.8). Throws CmdletRefused when it cannot be continued from this request.
*/
function pageOf(organization, rows, request) {
	const start = request.token === void 0 ? fresh$1(organization) : continued(organization, request, request.token);
	const end = start.offset + request.pageSize;
	const next = end < rows.length ? tokenFor({
		offset: end,
		born: start.born
	}, request.call) : void 0;
	return {
		rows: rows.slice(start.offset, end),
		next
	};
}
function fresh$1(organization) {
	return {
		offset: 0,
		born: organization.now()
	};
}
function tokenFor(place, call) {
	return Buffer.from(JSON.stringify({
		...place,
		...call
	})).toString("base64url");
}
function continued(organization, request, token) {
	const held = parseJson(Buffer.from(token, "base64url").toString());
	const offset = isRaw(held) ? held["offset"] : void 0;
	const born = isRaw(held) ? held["born"] : void 0;
	if (typeof offset !== "number" || typeof born !== "number") throw new CmdletRefused(pageExpired());
	if (organization.now() - born > LIFETIME || !mayContinue(organization, request)) throw new CmdletRefused(pageExpired());
	return {
		offset,
		born
	};
}
/** The call a page token continues, for a continuation that carries no body; undefined for a token nobody gave. */
function callOfToken(token) {
	const held = parseJson(Buffer.from(token, "base64url").toString());
	if (!isRaw(held) || typeof held["name"] !== "string" || !isRaw(held["parameters"])) return void 0;
	return {
		name: held["name"],
		parameters: held["parameters"]
	};
}
function mayContinue(organization, request) {
	switch (organization.settings.exchangeContinuation) {
		case "anchor": return request.anchor.toLowerCase() === `upn:oauthuser@${organization.initialDomain}`.toLowerCase();
		case "post": return request.method === "POST";
		case "get": return request.method === "GET";
		default: return false;
	}
}
/** The page size a `Prefer` header asks for; a page never holds more than a thousand rows. */
function pageSizeIn(prefer) {
	const asked = /odata\.maxpagesize=(?<size>\d+)/u.exec(prefer)?.groups?.["size"];
	return asked === void 0 || Number(asked) === 0 ? 1e3 : Math.min(1e3, Number(asked));
}

// src/simulator/exchange/cmdlets.ts
const PLAIN_LISTS_OF_VALUES = /* @__PURE__ */ new Set([
	"Boolean",
	"SwitchParameter",
	"DateTime",
	"ByteQuantifiedSize",
	"Unlimited"
]);
/**
* Decodes `contracts/exchange-cmdlets.json` and its like for the compliance service (facts from MicrosoftDocs/office-docs-powershell).
* Fails with a plain Error when the asset is not of that shape: the program is broken then, not the request.
*/
function readCmdlets(contracts) {
	const nouns = isRaw(contracts) ? contracts["nouns"] : void 0;
	if (!isRaw(nouns)) throw new Error("the contract of cmdlets has no nouns");
	const found = /* @__PURE__ */ new Map();
	for (const [noun, entry] of Object.entries(nouns)) {
		const verbs = isRaw(entry) ? entry["verbs"] : void 0;
		if (!isRaw(verbs)) throw new Error(`the contract of cmdlets: ${noun} has no verbs`);
		for (const [verb, spec] of Object.entries(verbs)) {
			if (!isRaw(spec) || !Array.isArray(spec["params"])) throw new Error(`the contract of cmdlets: ${verb}-${noun}`);
			const name = `${verb}-${noun}`;
			const parameters = spec["params"].filter(isRaw).map((raw) => readParameter$1(verb, raw));
			found.set(name.toLowerCase(), {
				name,
				verb,
				noun,
				confirms: spec["shouldProcess"] === true,
				parameters
			});
		}
	}
	return found;
}
function readParameter$1(verb, raw) {
	const name = typeof raw["name"] === "string" ? raw["name"] : "";
	const type = measureOf(name, typeof raw["type"] === "string" ? raw["type"] : "String");
	return {
		name,
		type,
		required: verb !== "Get" && raw["required"] === true && raw["parameterSets"] == null && raw["syntaxRequired"] !== false,
		sets: texts(raw, "parameterSets"),
		demanded: raw["required"] === true && raw["syntaxRequired"] !== false,
		multi: raw["multi"] === true || type.endsWith("[]") || type === "MultiValuedProperty",
		values: raw["open"] === true || PLAIN_LISTS_OF_VALUES.has(type) ? [] : listed$1(raw),
		preset: typeof raw["documentedDefault"] === "string" ? raw["documentedDefault"] : void 0,
		min: typeof raw["min"] === "number" ? raw["min"] : void 0,
		max: typeof raw["max"] === "number" ? raw["max"] : void 0,
		maxLength: typeof raw["maxLength"] === "number" ? raw["maxLength"] : void 0
	};
}
function measureOf(name, type) {
	if (type !== "Unlimited") return type;
	if (/(?:Quota|ItemSize|SendSize|ReceiveSize)$/u.test(name)) return "ByteQuantifiedSize";
	return name.endsWith("Duration") ? "EnhancedTimeSpan" : type;
}
function listed$1(raw) {
	const accepted = texts(raw, "acceptedValues");
	return accepted.length > 0 ? accepted : texts(raw, "documentedValues");
}
/** A parameter of a cmdlet by name in any case, or undefined. */
function parameterOf(cmdlet, name) {
	const wanted = name.toLowerCase();
	return cmdlet.parameters.find((parameter) => parameter.name.toLowerCase() === wanted);
}

// src/simulator/exchange/values.ts
const KINDS = {
	Boolean: "bool",
	SwitchParameter: "bool",
	Int16: "int",
	Int32: "int",
	UInt16: "int",
	UInt32: "int",
	UInt64: "int",
	Unlimited: "unlimited",
	ByteQuantifiedSize: "size",
	EnhancedTimeSpan: "span",
	DateTime: "date",
	Hashtable: "table",
	PswsHashtable: "table",
	SecureString: "secret",
	PSCredential: "secret"
};
/** The kind of a parameter's single values. */
function kindOf(type) {
	return KINDS[type.replace(/\[\]$/u, "")] ?? "text";
}
/**
* One single value as Exchange keeps and shows it (reference: identity-exchange B.3 and B.5): names in their own
* spelling, sizes with their bytes, spans with their days. Throws CmdletRefused when the value does not fit.
*/
function keptValue(parameter, value) {
	const refuse = (why) => new CmdletRefused(untransformable(parameter.name, shown$2(value), parameter.type, why));
	switch (kindOf(parameter.type)) {
		case "bool":
			if (typeof value !== "boolean") throw refuse("String was not recognized as a valid Boolean.");
			return value;
		case "int": return inRange$1(parameter, value, refuse);
		case "unlimited": return unlimited(value, refuse);
		case "size": return size(value, refuse);
		case "span": return span(value, refuse);
		case "date": return date(value, refuse);
		case "table":
			if (!isRaw(value)) throw refuse("A table is expected.");
			return table(value, refuse);
		case "secret": throw refuse("The value is not encrypted with the key of this service.");
		case "text": return named$2(parameter, value, refuse);
	}
}
function shown$2(value) {
	return typeof value === "string" ? value : JSON.stringify(value) ?? "";
}
/** What a table says it is; every table inside it has to say so too (reference: identity-exchange B.3). */
const TABLE = "#Exchange.GenericHashTable";
/** The refusal of a table that does not say that it is one. */
const UNTAGGED = "Object of type Newtonsoft.Json.Linq.JObject cannot be converted to type PswsHashtable.";
function table(value, refuse) {
	if (value["@odata.type"] !== "#Exchange.GenericHashTable") throw refuse(UNTAGGED);
	const entries = Object.entries(value).filter(([name]) => !name.includes("@"));
	const inner = (item) => isRaw(item) ? table(item, refuse) : item;
	return Object.fromEntries(entries.map(([name, item]) => [name, Array.isArray(item) ? item.map(inner) : inner(item)]));
}
function inRange$1(parameter, value, refuse) {
	if (typeof value !== "number" || !Number.isInteger(value)) throw refuse("Input string was not in a correct format.");
	const low = parameter.min ?? (parameter.type.startsWith("U") ? 0 : Number.MIN_SAFE_INTEGER);
	const high = parameter.max ?? Number.MAX_SAFE_INTEGER;
	if (value < low || value > high) throw refuse(`The value must be between ${low} and ${high}.`);
	return value;
}
function unlimited(value, refuse) {
	if (typeof value === "number" && Number.isInteger(value) && value >= 0) return String(value);
	if (typeof value !== "string") throw refuse("A number or Unlimited is expected.");
	if (/^unlimited$/iu.test(value)) return "Unlimited";
	if (/^\d+$/u.test(value) || /^(?:\d+\.)?\d\d:\d\d:\d\d$/u.test(value)) return value;
	const amount = bytesIn(value);
	if (amount !== void 0) return sizeText(amount);
	throw refuse("A number or Unlimited is expected.");
}
const UNITS = [
	"B",
	"KB",
	"MB",
	"GB",
	"TB"
];
const SIZE = /^\s*(?<count>\d+(?:\.\d+)?)\s*(?<unit>B|KB|MB|GB|TB)?\s*(?:\((?<bytes>[\d,]+) bytes\))?\s*$/iu;
function bytesIn(text) {
	const groups = SIZE.exec(text)?.groups;
	if (groups === void 0) return void 0;
	if (groups["bytes"] !== void 0) return Number(groups["bytes"].replaceAll(",", ""));
	const power = UNITS.indexOf((groups["unit"] ?? "B").toUpperCase());
	return Math.round(Number(groups["count"]) * 1024 ** power);
}
/** Bytes as Exchange shows them, such as `25 MB (26,214,400 bytes)`. */
function sizeText(bytes) {
	const power = bytes === 0 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10));
	return `${Number((bytes / 1024 ** power).toPrecision(4))} ${UNITS[power] ?? "B"} (${bytes.toLocaleString("en-US")} bytes)`;
}
function size(value, refuse) {
	if (typeof value !== "string") throw refuse("A size such as 25MB is expected.");
	if (/^unlimited$/iu.test(value)) return "Unlimited";
	const bytes = bytesIn(value);
	if (bytes === void 0) throw refuse("A size such as 25MB is expected.");
	return sizeText(bytes);
}
const SPAN = /^(?:(?<days>\d+)\.)?(?<hours>\d{1,2}):(?<minutes>[0-5]\d)(?::(?<seconds>[0-5]\d))?$/u;
function span(value, refuse) {
	if (typeof value === "string" && /^unlimited$/iu.test(value)) return "Unlimited";
	const whole = typeof value === "string" && /^\d+$/u.test(value) ? `${value}.00:00:00` : value;
	const groups = typeof whole === "string" ? SPAN.exec(whole)?.groups : void 0;
	if (groups === void 0 || Number(groups["hours"]) > 23) throw refuse("A span such as 14.00:00:00 is expected.");
	return `${groups["days"] === void 0 || Number(groups["days"]) === 0 ? "" : `${Number(groups["days"])}.`}${(groups["hours"] ?? "").padStart(2, "0")}:${groups["minutes"] ?? "00"}:${groups["seconds"] ?? "00"}`;
}
function date(value, refuse) {
	const at = typeof value === "string" ? Date.parse(value) : NaN;
	if (Number.isNaN(at)) throw refuse("String was not recognized as a valid DateTime.");
	return graphTime(at);
}
function named$2(parameter, value, refuse) {
	if (typeof value === "number" && parameter.type === "SclValue") return String(value);
	if (typeof value !== "string") throw refuse("A string is expected.");
	if (parameter.maxLength !== void 0 && value.length > parameter.maxLength) throw refuse(`The length of the value must be less than or equal to ${parameter.maxLength}.`);
	if (parameter.values.length === 0) return value;
	return value.split(",").map((name) => name.trim()).map((name) => legalName(parameter, name, refuse)).join(", ");
}
function legalName(parameter, name, refuse) {
	const wanted = name.toLowerCase();
	const exact = parameter.values.find((legal) => legal.toLowerCase() === wanted);
	if (exact !== void 0) return exact;
	const [only, ...others] = parameter.values.filter((legal) => wanted !== "" && legal.toLowerCase().startsWith(wanted));
	if (only !== void 0 && others.length === 0 && !parameter.type.startsWith("String")) return only;
	throw refuse(`Unable to match the identifier name ${name} to a valid enumerator name. Specify one of the following enumerator names and try again: ${parameter.values.join(", ")}`);
}

// src/simulator/exchange/binding.ts
const COMMON = /* @__PURE__ */ new Set([
	"erroraction",
	"warningaction",
	"informationaction",
	"verbose",
	"debug"
]);
/**
* Binds the `Parameters` of a request to a cmdlet as the service does (reference: identity-exchange B.3, B.6).
* Throws CmdletRefused for unknown, missing and unfit parameters.
*/
function bind(cmdlet, given, settings) {
	const asked = Object.entries(given).filter(([name]) => !name.includes("@") && !COMMON.has(name.toLowerCase()));
	const switches = /* @__PURE__ */ new Map();
	const bound = [];
	const unknown = [];
	for (const [name, value] of asked) {
		const parameter = parameterOf(cmdlet, name);
		if (parameter !== void 0) bound.push({
			parameter,
			wanted: want(parameter, value, settings)
		});
		else if (isRunSwitch(cmdlet, name, settings)) switches.set(name.toLowerCase(), runSwitch(name, value));
		else unknown.push(name);
	}
	if (unknown.length > 0) throw new CmdletRefused(unresolvedParameters(unknown));
	const missing = cmdlet.parameters.filter((parameter) => parameter.required && !isGiven(bound, parameter));
	if (missing.length > 0) {
		const names = missing.map((parameter) => parameter.name);
		throw new CmdletRefused(unresolvedParameters(names, true));
	}
	return {
		arguments: bound,
		confirm: switches.get("confirm"),
		whatIf: switches.get("whatif") === true
	};
}
/** The text an argument gives to a parameter, or undefined where it was not given. */
function textArgument(bound, name) {
	const found = bound.arguments.find((argument) => argument.parameter.name === name)?.wanted;
	return found?.to === "value" && typeof found.value === "string" ? found.value : void 0;
}
/** The single value an argument gives to a parameter, or undefined. */
function argumentValue(bound, name) {
	const found = bound.arguments.find((argument) => argument.parameter.name === name)?.wanted;
	return found?.to === "value" ? found.value : void 0;
}
function isRunSwitch(cmdlet, name, settings) {
	if (!/^(?:confirm|whatif)$/iu.test(name)) return false;
	return cmdlet.confirms || settings.exchangeStrayConfirm === "ignored";
}
function runSwitch(name, value) {
	if (typeof value === "boolean") return value;
	throw new CmdletRefused(untransformable(name, String(value), "SwitchParameter", "A switch is true or false."));
}
function isGiven(bound, parameter) {
	const found = bound.find((argument) => argument.parameter === parameter);
	return found !== void 0 && found.wanted.to !== "nothing" && found.wanted.to !== "unchanged";
}
function want(parameter, value, settings) {
	if (value === null) return { to: "nothing" };
	if (!parameter.multi) return {
		to: "value",
		value: keptValue(parameter, value)
	};
	if (Array.isArray(value)) return wantList(parameter, value, settings);
	if (isRaw(value) && kindOf(parameter.type) !== "table") return wantTable(parameter, value, settings);
	return {
		to: "value",
		value: [keptValue(parameter, value)]
	};
}
function wantList(parameter, items, settings) {
	if (items.length === 0) return { to: settings.exchangeEmptyArray === "clears" ? "nothing" : "unchanged" };
	return {
		to: "value",
		value: items.map((item) => keptValue(parameter, item))
	};
}
function wantTable(parameter, table, settings) {
	const refuse = (why) => new CmdletRefused(untransformable(parameter.name, JSON.stringify(table), parameter.type, why));
	if (table["@odata.type"] !== "#Exchange.GenericHashTable") throw refuse(UNTAGGED);
	const entries = Object.entries(table).filter(([name]) => !name.includes("@"));
	const multiValued = parameter.type === "MultiValuedProperty" || parameter.type.endsWith("Collection");
	if (entries.length === 0) {
		if (multiValued || settings.exchangeClearingTable === "clears") return { to: "nothing" };
		throw refuse("A table cannot be converted to this type.");
	}
	if (!multiValued) throw refuse("A table cannot be converted to this type.");
	const side = (wanted) => entries.filter(([name]) => name.toLowerCase() === wanted).flatMap(([, items]) => Array.isArray(items) ? items : [items]).map((item) => keptValue(parameter, item));
	const stray = entries.find(([name]) => !/^(?:add|remove)$/iu.test(name));
	if (stray !== void 0) throw refuse(`The key ${stray[0]} is not Add or Remove.`);
	return {
		to: "delta",
		add: side("add"),
		remove: side("remove")
	};
}

// src/simulator/exchange/rows.ts
/** A property as text, or `''` where it is absent or something else. */
function textOf(row, name) {
	const value = row[name];
	return typeof value === "string" ? value : "";
}
/** A property as a number, or `otherwise` where it is absent or something else. */
function numberOf$1(row, name, otherwise) {
	const value = row[name];
	return typeof value === "number" ? value : otherwise;
}
/** Whether two texts are the same name to Exchange, which compares identities without regard to case. */
function sameName(left, right) {
	return left.toLowerCase() === right.toLowerCase();
}
/** Whether two JSON values say the same; the keys of objects are compared without regard to order. */
function sameJson(left, right) {
	if (Array.isArray(left) && Array.isArray(right)) return left.length === right.length && left.every((item, index) => sameJson(item, right[index]));
	if (isRaw(left) && isRaw(right)) {
		const names = Object.keys(left);
		return names.length === Object.keys(right).length && names.every((name) => sameJson(left[name], right[name]));
	}
	return left === right;
}
const SIDECAR = /@(?:data|odata)\.type$/u;
/** A row without the `X@data.type` and `X@odata.type` keys that ride beside values (reference: identity-exchange B.5). */
function withoutSidecars(row) {
	return Object.fromEntries(Object.entries(row).filter(([name]) => !SIDECAR.test(name)));
}

// src/simulator/exchange/nouns.ts
function noun(name, container, part = {}) {
	return {
		noun: name,
		type: `exchange.${name.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]/u, (head) => head.toLowerCase())}`,
		shape: "object",
		container,
		keys: [],
		shownAs: {},
		unseen: [],
		statefulSwitches: false,
		...part
	};
}
const MAKES_DEFAULT = { MakeDefault: ["IsDefault"] };
const POLICY_NOUNS = "CN=Transport Settings";
function rule(name, policy) {
	return noun(name, `CN=${name}s,${POLICY_NOUNS}`, {
		shape: "rule",
		policy,
		shownAs: { Enabled: ["State"] }
	});
}
/** Every noun that is simulated. Facts: the pages in contracts/exchange-cmdlets.json, reference: identity-exchange B.5. */
const nouns = [
	noun("AcceptedDomain", "CN=Accepted Domains", { keys: ["DomainName"] }),
	noun("AntiPhishPolicy", `CN=AntiPhish,${POLICY_NOUNS}`, { shownAs: MAKES_DEFAULT }),
	rule("AntiPhishRule", "AntiPhishPolicy"),
	noun("AuthenticationPolicy", "CN=Auth Policies", {
		statefulSwitches: true,
		unseen: ["TenantId"]
	}),
	noun("CASMailbox", "OU=Users", {
		shape: "mailbox",
		keys: ["PrimarySmtpAddress", "ExternalDirectoryObjectId"]
	}),
	noun("DkimSigningConfig", "CN=Dkim Signing", {
		keys: ["Domain"],
		shownAs: {
			DomainName: ["Domain"],
			KeySize: ["Selector1KeySize", "Selector2KeySize"]
		},
		unseen: ["PublishTxtRecords"]
	}),
	noun("ExternalInOutlook", "CN=Configuration", { shape: "singleton" }),
	noun("HostedContentFilterPolicy", `CN=Hosted Content Filter,${POLICY_NOUNS}`, { shownAs: MAKES_DEFAULT }),
	rule("HostedContentFilterRule", "HostedContentFilterPolicy"),
	noun("HostedOutboundSpamFilterPolicy", `CN=Outbound Spam Filter,${POLICY_NOUNS}`),
	rule("HostedOutboundSpamFilterRule", "HostedOutboundSpamFilterPolicy"),
	noun("InboundConnector", `CN=Inbound Connectors,${POLICY_NOUNS}`),
	noun("Mailbox", "OU=Users", {
		shape: "mailbox",
		keys: [
			"PrimarySmtpAddress",
			"UserPrincipalName",
			"Alias",
			"DisplayName",
			"ExternalDirectoryObjectId",
			"ExchangeGuid"
		],
		unseen: [
			"Password",
			"RoomMailboxPassword",
			"MicrosoftOnlineServicesID",
			"FederatedIdentity"
		]
	}),
	noun("MalwareFilterPolicy", `CN=Malware Filter,${POLICY_NOUNS}`, { shownAs: MAKES_DEFAULT }),
	rule("MalwareFilterRule", "MalwareFilterPolicy"),
	noun("OrganizationConfig", "CN=Configuration", {
		shape: "singleton",
		shownAs: { AutoExpandingArchive: ["AutoExpandingArchiveEnabled"] },
		unseen: ["EnforceShortenEventSetting"]
	}),
	noun("OutboundConnector", `CN=Outbound Connectors,${POLICY_NOUNS}`),
	noun("OwaMailboxPolicy", "CN=OWA Mailbox Policies", {
		statefulSwitches: true,
		unseen: ["DisableFacebook"]
	}),
	noun("RemoteDomain", "CN=Internet Message Formats", { keys: ["DomainName"] }),
	noun("SafeAttachmentPolicy", `CN=Safe Attachment,${POLICY_NOUNS}`, { shownAs: { MakeBuiltInProtection: ["IsBuiltInProtection"] } }),
	rule("SafeAttachmentRule", "SafeAttachmentPolicy"),
	noun("SafeLinksPolicy", `CN=Safe Links,${POLICY_NOUNS}`, { shownAs: { MakeBuiltInProtection: ["IsBuiltInProtection"] } }),
	rule("SafeLinksRule", "SafeLinksPolicy"),
	noun("TransportConfig", POLICY_NOUNS, { shape: "singleton" }),
	noun("TransportRule", `CN=TransportVersioned,CN=Rules,${POLICY_NOUNS}`, {
		shape: "rule",
		shownAs: { Enabled: ["State"] },
		unseen: ["UseLegacyRegex"]
	})
];
/** The noun of a cmdlet, or undefined where its objects are not simulated. */
function nounCalled(name) {
	return nouns.find((entry) => sameName(entry.noun, name));
}

// src/simulator/exchange/shelf.ts
/** Makes an empty shelf; `lag` is in milliseconds of `now`. */
function shelf(now, lag) {
	const versions = /* @__PURE__ */ new Map();
	const unseen = /* @__PURE__ */ new Map();
	const past = (noun) => versions.get(noun.noun) ?? [];
	const shownIndex = (history) => {
		const oldest = now() - lag;
		return Math.max(0, history.findLastIndex((version) => version.at <= oldest));
	};
	const hidingPlace = (noun, row) => `${noun.noun}/${textOf(row, "Guid")}`;
	return {
		latest: (noun) => past(noun).at(-1)?.rows ?? [],
		shown: (noun) => past(noun)[shownIndex(past(noun))]?.rows ?? [],
		write: (noun, rows) => {
			const history = past(noun);
			const before = history.length === 0 ? [{
				at: 0,
				rows: []
			}] : history.slice(shownIndex(history));
			versions.set(noun.noun, [...before, {
				at: now(),
				rows
			}]);
		},
		set: (noun, rows) => {
			versions.set(noun.noun, [{
				at: 0,
				rows
			}]);
		},
		unseen: (noun, row) => unseen.get(hidingPlace(noun, row)) ?? {},
		hide: (noun, row, settings) => {
			unseen.set(hidingPlace(noun, row), {
				...unseen.get(hidingPlace(noun, row)),
				...settings
			});
		}
	};
}
/** The objects that an identity names: by name, GUID, distinguished name, or a key of the noun, in any case. */
function named$1(noun, rows, identity) {
	const exact = rows.filter((row) => [
		"Guid",
		"DistinguishedName",
		"Identity",
		"Name"
	].some((key) => sameName(textOf(row, key), identity)));
	if (exact.length > 0) return exact;
	return rows.filter((row) => noun.keys.some((key) => sameName(textOf(row, key), identity)));
}

// src/simulator/exchange/organization.ts
/** A cmdlet that did its work and has nothing to show. */
const silent = {
	rows: [],
	warnings: []
};
/** The directory server that error texts name. */
function serverOf(organization) {
	return `EURPR01A00${organization.tenantId.slice(0, 1)}DC001.EURPR01A001.PROD.OUTLOOK.COM`;
}
/** The one object an identity names for a write. Throws CmdletRefused for none and for several. */
function objectToWrite(organization, noun, identity) {
	const { shelf, settings } = organization;
	const seen = only$1(organization, noun, settings.exchangeFollowUp === "lags" ? shelf.shown(noun) : shelf.latest(noun), identity);
	return shelf.latest(noun).find((row) => row["Guid"] === seen["Guid"]) ?? refuseMissing(organization, identity);
}
/** The one object an identity names among rows. Throws CmdletRefused for none and for several. */
function only$1(organization, noun, rows, identity) {
	const [first, ...others] = noun.shape === "singleton" ? rows : named$1(noun, rows, plainIdentity(organization, identity ?? ""));
	if (first === void 0) return refuseMissing(organization, identity);
	if (others.length > 0) throw new CmdletRefused(ambiguous(identity ?? ""));
	return first;
}
function plainIdentity(organization, identity) {
	const prefix = `${organization.initialDomain}\\`.toLowerCase();
	return identity.toLowerCase().startsWith(prefix) ? identity.slice(prefix.length) : identity;
}
function refuseMissing(organization, identity) {
	throw new CmdletRefused(notFound$3(identity ?? "", serverOf(organization)));
}

// src/simulator/exchange/order.ts
/** Rules in the order they are worked through: by priority, 0 first. */
function inOrder(rules) {
	return rules.toSorted((left, right) => numberOf$1(left, "Priority", 0) - numberOf$1(right, "Priority", 0));
}
/**
* Rules with one of them put in a place; its neighbours move so that priorities stay 0, 1, 2 … without a gap.
* No place means: where it was, or last when it is new. Throws CmdletRefused for a place beyond the last
* (documentation of New-TransportRule -Priority; the wording through REST is inferred).
*/
function placed(rules, rule, place) {
	const ordered = inOrder(rules);
	const held = ordered.findIndex((other) => other["Guid"] === rule["Guid"]);
	const others = ordered.filter((other) => other["Guid"] !== rule["Guid"]);
	const wanted = place ?? (held === -1 ? others.length : held);
	if (wanted < 0 || wanted > others.length) throw new CmdletRefused(failed("Microsoft.Exchange.Configuration.Tasks.InvalidPriorityException", `The priority value '${wanted}' isn't valid. It must be between 0 and ${others.length}.`));
	return renumbered([
		...others.slice(0, wanted),
		rule,
		...others.slice(wanted)
	]);
}
/** Rules numbered 0, 1, 2 … in the order they stand in. */
function renumbered(rules) {
	return rules.map((rule, index) => rule["Priority"] === index ? rule : {
		...rule,
		Priority: index
	});
}

// src/simulator/exchange/presets.ts
const QUARANTINE_TAG = "DefaultFullAccessPolicy";
/**
* What a new object of a noun holds where the cmdlet's page gives no default for its parameter: the values of captured
* rows (reference: examples/exchange-examples.json) and of Microsoft's published policy tables
* (MicrosoftDocs/defender-docs, recommended settings). Over these come the parameters of New-*.
*/
const presets$1 = {
	AcceptedDomain: {
		Default: false,
		InitialDomain: false,
		DomainType: "Authoritative",
		AuthenticationType: "Managed",
		SmtpDaneStatus: "Disabled",
		ExternallyManaged: false,
		PendingRemoval: false,
		AddressBookEnabled: true,
		CatchAllRecipientID: null,
		FederatedOrganizationLink: "Federation",
		AdminDisplayName: ""
	},
	AntiPhishPolicy: {
		Enabled: true,
		IsDefault: false,
		ImpersonationProtectionState: "Manual",
		RecommendedPolicyType: "Custom",
		SpoofQuarantineTag: QUARANTINE_TAG,
		MailboxIntelligenceQuarantineTag: QUARANTINE_TAG,
		TargetedDomainQuarantineTag: QUARANTINE_TAG,
		TargetedUserQuarantineTag: QUARANTINE_TAG
	},
	AuthenticationPolicy: {
		AllowLegacyExchangeTokens: false,
		BlockLegacyExchangeTokens: false
	},
	CASMailbox: {
		ImapMessagesRetrievalMimeFormat: "BestBodyFormat",
		PopMessagesRetrievalMimeFormat: "BestBodyFormat"
	},
	DkimSigningConfig: {
		IsDefault: false,
		Algorithm: "RsaSHA256",
		NumberOfBytesToSign: "All",
		IncludeSignatureCreationTime: true,
		IncludeKeyExpiration: false,
		Status: "Valid"
	},
	HostedContentFilterPolicy: {
		IsDefault: false,
		RecommendedPolicyType: "Custom",
		BulkQuarantineTag: QUARANTINE_TAG,
		SpamQuarantineTag: QUARANTINE_TAG,
		PhishQuarantineTag: QUARANTINE_TAG,
		HighConfidenceSpamQuarantineTag: QUARANTINE_TAG,
		HighConfidencePhishQuarantineTag: "AdminOnlyAccessPolicy",
		HighConfidenceSpamAction: "MoveToJmf",
		HighConfidencePhishAction: "Quarantine",
		EndUserSpamNotificationFrequency: 3,
		EndUserSpamNotificationLanguage: "Default",
		EndUserSpamNotificationLimit: 0,
		IntraOrgFilterState: "Default"
	},
	HostedOutboundSpamFilterPolicy: {
		IsDefault: false,
		RecommendedPolicyType: "Custom",
		Enabled: true
	},
	InboundConnector: {
		ConnectorSource: "Default",
		ConnectorType: "Partner"
	},
	MalwareFilterPolicy: {
		IsDefault: false,
		RecommendedPolicyType: "Custom",
		QuarantineTag: "AdminOnlyAccessPolicy",
		EnableFileFilter: true,
		FileTypeAction: "Reject",
		ZapEnabled: true
	},
	OutboundConnector: {
		ConnectorSource: "Default",
		ConnectorType: "Partner"
	},
	OwaMailboxPolicy: { IsDefault: false },
	RemoteDomain: {
		AutoForwardEnabled: true,
		AutoReplyEnabled: true
	},
	SafeAttachmentPolicy: {
		IsDefault: false,
		IsBuiltInProtection: false,
		RecommendedPolicyType: "Custom",
		Action: "Block",
		QuarantineTag: "AdminOnlyAccessPolicy"
	},
	SafeLinksPolicy: {
		IsDefault: false,
		IsBuiltInProtection: false,
		RecommendedPolicyType: "Custom"
	},
	TransportRule: {
		Conditions: null,
		Exceptions: null,
		Actions: null,
		ManuallyModified: false
	}
};

// src/simulator/exchange/fresh.ts
const NOT_STATE = /* @__PURE__ */ new Set([
	"Identity",
	"Name",
	"Priority",
	"Force",
	"ResultSize",
	"Confirm",
	"WhatIf"
]);
/** The parameters of New and Set that Get shows, each once; New's page wins, its defaults are those of a new object. */
function shownParameters(cmdlets, noun) {
	const both = ["Set", "New"].flatMap((verb) => cmdlets.get(`${verb}-${noun.noun}`.toLowerCase())?.parameters ?? []);
	const byName = /* @__PURE__ */ new Map();
	for (const parameter of both) {
		if (NOT_STATE.has(parameter.name) || !isShown(noun, parameter)) continue;
		const known = byName.get(parameter.name);
		byName.set(parameter.name, parameter.preset === void 0 && known !== void 0 ? known : parameter);
	}
	return [...byName.values()];
}
/** Whether Get gives a parameter back. A switch that is not state, and a secret, it never does. */
function isShown(noun, parameter) {
	if (noun.unseen.includes(parameter.name) || kindOf(parameter.type) === "secret") return false;
	if (noun.shownAs[parameter.name] !== void 0) return true;
	return parameter.type !== "SwitchParameter" || noun.statefulSwitches;
}
/** The properties that show a parameter. */
function propertiesOf(noun, parameter) {
	return noun.shownAs[parameter.name] ?? [parameter.name];
}
/** A new object with the documented defaults and the properties that every directory object has (B.5). */
function freshRow(cmdlets, noun, name, birth) {
	const documented = shownParameters(cmdlets, noun).flatMap((parameter) => {
		const value = presetOf(noun, parameter);
		return propertiesOf(noun, parameter).map((property) => [property, value]);
	});
	const distinguishedName = `CN=${name},${noun.container},CN=${birth.initialDomain}`;
	const utc = graphTime(birth.at);
	const local = utc.replace(/Z$/u, "+00:00");
	return {
		...Object.fromEntries(documented),
		...presets$1[noun.noun],
		...noun.shape === "rule" ? {
			State: "Enabled",
			Priority: 0
		} : {},
		Identity: name,
		Id: name,
		Name: name,
		DistinguishedName: distinguishedName,
		Guid: birth.guid,
		ExchangeVersion: "0.20 (15.0.0.0)",
		IsValid: true,
		ObjectState: "Unchanged",
		OrganizationalUnitRoot: birth.initialDomain,
		WhenChanged: local,
		WhenChangedUTC: utc,
		WhenCreated: local,
		WhenCreatedUTC: utc
	};
}
const ALWAYS_SET = /* @__PURE__ */ new Set([
	"Mode",
	"RuleErrorAction",
	"SenderAddressLocation"
]);
function presetOf(noun, parameter) {
	if (noun.shape === "rule" && kindOf(parameter.type) !== "bool" && !ALWAYS_SET.has(parameter.name)) return null;
	const text = parameter.preset?.trim() ?? "";
	const none = text === "" || text === "$null" || text === "blank";
	if (parameter.multi) return none ? [] : [text];
	if (none) return emptyOf(parameter);
	if (text === "$true") return true;
	if (text === "$false") return false;
	if (/^\d+ days$/u.test(text)) return `${text.replace(" days", "")}.00:00:00`;
	const kind = kindOf(parameter.type);
	if (kind === "int") return Number(text);
	if (kind === "bool") return null;
	return parameter.values.length === 0 || parameter.values.some((name) => name === text) ? keptValue(parameter, text) : null;
}
function emptyOf(parameter) {
	const open = parameter.preset !== void 0;
	switch (kindOf(parameter.type)) {
		case "bool": return open ? null : false;
		case "int": return parameter.min ?? 0;
		case "unlimited":
		case "size": return "Unlimited";
		case "text": return parameter.type === "String" && parameter.values.length === 0 ? "" : null;
		case "span":
		case "date":
		case "table":
		case "secret": return null;
	}
}

// src/simulator/exchange/seeded-policies.ts
const STANDARD = {
	name: "Standard Preset Security Policy1741080600001",
	over: { RecommendedPolicyType: "Standard" }
};
const STRICT = {
	name: "Strict Preset Security Policy1741080600002",
	over: { RecommendedPolicyType: "Strict" }
};
const BUILT_IN = {
	name: "Built-In Protection Policy",
	over: { IsBuiltInProtection: true }
};
/**
* The policies and connectors of the seeded tenant: Microsoft's defaults and presets under the names that captured
* tenants give them (reference: identity-exchange B.5), and a few that an administrator made.
*/
function seededPolicies(domain) {
	return {
		AntiPhishPolicy: [
			{
				name: "Office365 AntiPhish Default",
				over: { IsDefault: true }
			},
			STANDARD,
			STRICT,
			{
				name: "Executives",
				over: {
					EnableTargetedUserProtection: true,
					TargetedUsersToProtect: [`Ada Admin;ada@${domain}`],
					TargetedUserProtectionAction: "Quarantine",
					PhishThresholdLevel: 2
				}
			}
		],
		HostedContentFilterPolicy: [
			{
				name: "Default",
				over: { IsDefault: true }
			},
			STANDARD,
			STRICT,
			{
				name: "Newsletter readers",
				over: {
					BulkThreshold: 9,
					AllowedSenderDomains: ["newsletter.example"]
				}
			}
		],
		HostedOutboundSpamFilterPolicy: [{
			name: "Default",
			over: { IsDefault: true }
		}, {
			name: "Mailing service",
			over: {
				RecipientLimitExternalPerHour: 1e3,
				AutoForwardingMode: "Off"
			}
		}],
		MalwareFilterPolicy: [
			{
				name: "Default",
				over: {
					IsDefault: true,
					FileTypes: [
						"ace",
						"apk",
						"app",
						"exe",
						"iso",
						"jar",
						"scr",
						"vbs"
					]
				}
			},
			STANDARD,
			STRICT,
			{
				name: "Workshop",
				over: { FileTypes: [
					"ace",
					"exe",
					"scr"
				] }
			}
		],
		SafeLinksPolicy: [
			BUILT_IN,
			STANDARD,
			STRICT,
			{
				name: "Everyone",
				over: {
					DoNotRewriteUrls: [`https://intranet.${domain}/*`],
					AllowClickThrough: false
				}
			}
		],
		SafeAttachmentPolicy: [
			BUILT_IN,
			STANDARD,
			STRICT,
			{
				name: "Everyone",
				over: {
					Enable: true,
					Action: "DynamicDelivery"
				}
			}
		],
		OwaMailboxPolicy: [{
			name: "OwaMailboxPolicy-Default",
			over: { IsDefault: true }
		}, {
			name: "Kiosk",
			over: {
				PersonalAccountCalendarsEnabled: false,
				AdditionalStorageProvidersAvailable: false
			}
		}],
		AuthenticationPolicy: [{ name: "Block basic authentication" }],
		InboundConnector: [{
			name: "From Fabrikam",
			over: {
				ConnectorType: "Partner",
				SenderDomains: ["smtp:fabrikam.com;1"],
				RequireTls: true,
				RestrictDomainsToCertificate: true,
				TlsSenderCertificateName: "mail.fabrikam.com",
				CloudServicesMailEnabled: false
			}
		}],
		OutboundConnector: [{
			name: "To Fabrikam",
			over: {
				ConnectorType: "Partner",
				RecipientDomains: ["fabrikam.com"],
				TlsSettings: "DomainValidation",
				TlsDomain: "mail.fabrikam.com",
				CloudServicesMailEnabled: false,
				UseMXRecord: true
			}
		}, {
			name: "To the archive",
			over: {
				ConnectorType: "OnPremises",
				SmartHosts: ["archive.contoso.example"],
				UseMXRecord: false,
				IsTransportRuleScoped: true,
				CloudServicesMailEnabled: false,
				TlsSettings: "EncryptionOnly"
			}
		}]
	};
}

// src/simulator/exchange/seeded-rules.ts
/** The rules of the seeded tenant in their order: mail flow rules, and the rules that give policies their people. */
function seededRules(domain) {
	return {
		TransportRule: [
			{
				name: "Block executable attachments",
				over: {
					AttachmentHasExecutableContent: true,
					RejectMessageReasonText: "Executable files are not accepted.",
					RejectMessageEnhancedStatusCode: "5.7.1",
					StopRuleProcessing: true
				}
			},
			{
				name: "Tag external mail",
				over: {
					FromScope: "NotInOrganization",
					PrependSubject: "EXTERNAL: ",
					SetAuditSeverity: "Medium"
				}
			},
			{
				name: "Quarantine forged executives",
				over: {
					FromScope: "NotInOrganization",
					HeaderMatchesMessageHeader: "From",
					HeaderMatchesPatterns: ["Ada Admin"],
					ExceptIfSenderDomainIs: [domain],
					Quarantine: true
				}
			},
			{
				name: "Reject automatic forwarding",
				over: {
					FromScope: "InOrganization",
					SentToScope: "NotInOrganization",
					MessageTypeMatches: "AutoForward",
					RejectMessageReasonText: "Automatic forwarding to the outside is not allowed.",
					RejectMessageEnhancedStatusCode: "5.7.1"
				}
			},
			{
				name: "Encrypt on request",
				over: {
					SubjectContainsWords: ["[encrypt]"],
					ApplyOME: true
				}
			},
			{
				name: "Legal disclaimer",
				over: {
					State: "Disabled",
					SentToScope: "NotInOrganization",
					ApplyHtmlDisclaimerText: "<p>This message is confidential.</p>",
					ApplyHtmlDisclaimerLocation: "Append",
					ApplyHtmlDisclaimerFallbackAction: "Wrap"
				}
			}
		],
		AntiPhishRule: [{
			name: "Executives",
			over: {
				AntiPhishPolicy: "Executives",
				SentTo: [`ada@${domain}`]
			}
		}],
		HostedContentFilterRule: [{
			name: "Newsletter readers",
			over: {
				HostedContentFilterPolicy: "Newsletter readers",
				RecipientDomainIs: [domain]
			}
		}],
		HostedOutboundSpamFilterRule: [{
			name: "Mailing service",
			over: {
				HostedOutboundSpamFilterPolicy: "Mailing service",
				SenderDomainIs: [domain]
			}
		}],
		MalwareFilterRule: [{
			name: "Workshop",
			over: {
				MalwareFilterPolicy: "Workshop",
				RecipientDomainIs: [domain]
			}
		}],
		SafeLinksRule: [{
			name: "Everyone",
			over: {
				SafeLinksPolicy: "Everyone",
				RecipientDomainIs: [domain]
			}
		}],
		SafeAttachmentRule: [{
			name: "Everyone",
			over: {
				SafeAttachmentPolicy: "Everyone",
				RecipientDomainIs: [domain]
			}
		}]
	};
}

// src/simulator/exchange/seed.ts
const BORN = Date.UTC(2025, 2, 4, 9, 30);
/** Fills an organisation with what a tenant of a few years holds; the same for the same domains on every machine. */
function seed(organization, domains) {
	const { initialDomain } = organization;
	const main = domains.find((domain) => domain !== initialDomain) ?? initialDomain;
	const all = {
		...seededPolicies(main),
		...seededRules(main),
		OrganizationConfig: [organizationConfig(organization)],
		TransportConfig: [transportConfig()],
		ExternalInOutlook: [{
			name: organization.tenantId,
			over: {
				Enabled: false,
				AllowList: []
			}
		}],
		AcceptedDomain: [.../* @__PURE__ */ new Set([initialDomain, ...domains])].map((domain) => ({
			name: domain,
			over: {
				DomainName: domain,
				InitialDomain: domain === initialDomain,
				Default: domain === main
			}
		})),
		RemoteDomain: [{
			name: "Default",
			over: { DomainName: "*" }
		}, {
			name: "Fabrikam",
			over: {
				DomainName: "fabrikam.com",
				AutoForwardEnabled: false,
				TNEFEnabled: false
			}
		}],
		DkimSigningConfig: [.../* @__PURE__ */ new Set([initialDomain, ...domains])].map((domain) => dkim(organization, domain))
	};
	for (const [name, seedlings] of Object.entries(all)) plant(organization, name, seedlings);
}
function plant(organization, name, seedlings) {
	const noun = nounCalled(name);
	if (noun === void 0) throw new Error(`the seed has objects of ${name}, which is not simulated`);
	const rows = seedlings.map((seedling) => {
		const guid = seededId(`${name} ${seedling.name}`);
		const birth = {
			initialDomain: organization.initialDomain,
			at: BORN,
			guid
		};
		return {
			...freshRow(organization.cmdlets, noun, seedling.name, birth),
			...seedling.over
		};
	});
	organization.shelf.set(noun, noun.shape === "rule" ? renumbered(rows) : rows);
}
function organizationConfig(organization) {
	return {
		name: organization.initialDomain,
		over: {
			DisplayName: "Contoso",
			IsDehydrated: organization.settings.exchangeOrganization === "dehydrated",
			AppsForOfficeEnabled: true,
			AutoArchivingThresholdPercentage: 90,
			AutoExpandingArchiveEnabled: false,
			BookingsEnabled: true,
			CustomerLockboxEnabled: false,
			DefaultAuthenticationPolicy: null,
			EwsEnabled: null,
			FocusedInboxOn: null,
			MailTipsMailboxSourcedTipsEnabled: true,
			MessageRecallEnabled: null,
			OAuth2ClientProfileEnabled: true,
			OnlineMeetingsByDefaultEnabled: true,
			OutlookMobileHelpShiftEnabled: true,
			PublicFoldersEnabled: "Local",
			PerTenantSwitchToESTSEnabled: true,
			RejectDirectSend: false,
			WorkspaceTenantEnabled: true
		}
	};
}
function transportConfig() {
	return {
		name: "Transport Settings",
		over: {
			AllowLegacyTLSClients: null,
			ExternalDsnDefaultLanguage: null,
			InternalDsnDefaultLanguage: null,
			ReplyAllStormProtectionEnabled: true,
			ReplyAllStormBlockDurationHours: 6,
			ReplyAllStormDetectionMinimumRecipients: 2500,
			ReplyAllStormDetectionMinimumReplies: 10,
			SmtpClientAuthenticationDisabled: false
		}
	};
}
/** What DKIM signing of a domain looks like; also of one that was just set up. */
function dkimFacts(initialDomain, domain, keySize) {
	const dashed = domain.replaceAll(".", "-");
	const host = initialDomain.replace(/\.onmicrosoft\.com$/u, "");
	const cname = (selector) => `${selector}-${dashed}._domainkey.${host}.y-v1.dkim.mail.microsoft`;
	return {
		Domain: domain,
		Selector1KeySize: keySize,
		Selector2KeySize: keySize,
		Selector1CNAME: cname("selector1"),
		Selector2CNAME: cname("selector2")
	};
}
function dkim(organization, domain) {
	const initial = domain === organization.initialDomain;
	return {
		name: domain,
		over: {
			...dkimFacts(organization.initialDomain, domain, 2048),
			Enabled: initial,
			IsDefault: initial
		}
	};
}

// src/simulator/exchange/manners.ts
/** What the service makes of an object beyond its parameters. Throws CmdletRefused where it cannot be. */
function mannered(organization, noun, row) {
	switch (noun.noun) {
		case "TransportRule": return withDisclaimerManners(row);
		case "InboundConnector": return organization.settings.exchangeSenderDomains === "routed" ? withRoutedDomains(row) : row;
		case "DkimSigningConfig": return withSelectors(organization, row);
		default: return row;
	}
}
function withDisclaimerManners(row) {
	if (row["ApplyHtmlDisclaimerText"] == null) return row;
	return {
		...row,
		ApplyHtmlDisclaimerLocation: row["ApplyHtmlDisclaimerLocation"] ?? "Append",
		ApplyHtmlDisclaimerFallbackAction: row["ApplyHtmlDisclaimerFallbackAction"] ?? "Wrap"
	};
}
function withRoutedDomains(row) {
	const domains = row["SenderDomains"];
	if (!Array.isArray(domains)) return row;
	const routed = domains.map((domain) => typeof domain === "string" && !/^smtp:/iu.test(domain) ? `smtp:${domain};1` : domain);
	return {
		...row,
		SenderDomains: [...new Set(routed)]
	};
}
function withSelectors(organization, row) {
	if (row["Selector1CNAME"] !== void 0) return row;
	const domain = textOf(row, "Domain");
	const accepted = nounCalled("AcceptedDomain");
	if (accepted === void 0 || named$1(accepted, organization.shelf.latest(accepted), domain).length === 0) throw new CmdletRefused(notFound$3(domain, serverOf(organization)));
	return {
		...row,
		...dkimFacts(organization.initialDomain, domain, numberOf$1(row, "Selector1KeySize", 1024))
	};
}
const ACTION = /^(?:Add|Apply|BlindCopyTo|CopyTo|DeleteMessage|Disconnect|GenerateIncidentReport|GenerateNotification|LogEvent|Moderate|NotifySender|PrependSubject|Quarantine|Redirect|RejectMessage|Remove|Route|SetAuditSeverity|SetHeader|SetSCL|SmtpReject|StopRuleProcessing)/u;
const NOT_FLAT = /* @__PURE__ */ new Set([
	.../* @__PURE__ */ new Set([
		"ActivationDate",
		"ExpiryDate",
		"Comments",
		"DlpPolicy",
		"Mode",
		"RuleErrorAction"
	]),
	"RuleSubType",
	"SenderAddressLocation",
	"Conditions",
	"Exceptions",
	"Actions"
]);
const CLASS = "Microsoft.Exchange.MessagingPolicies.Rules.Tasks.";
/**
* A row as Get shows it: a mail flow rule also lists the .NET classes of its conditions, exceptions and actions, or
* null (reference: identity-exchange B.5; the class of a parameter is inferred from its name).
*/
function dressed(noun, row, flat) {
	if (noun.noun !== "TransportRule") return row;
	const used = Object.keys(row).filter((name) => flat.has(name) && !NOT_FLAT.has(name) && isUsed(row[name]));
	const classes = (names, kind) => names.length === 0 ? null : names.map((name) => `${CLASS}${name.replace(/^ExceptIf/u, "")}${kind}`);
	const actions = used.filter((name) => ACTION.test(name));
	const exceptions = used.filter((name) => name.startsWith("ExceptIf"));
	const conditions = used.filter((name) => !actions.includes(name) && !exceptions.includes(name));
	return {
		...row,
		Conditions: classes(conditions, "Predicate"),
		Exceptions: classes(exceptions, "Predicate"),
		Actions: classes(actions, "Action")
	};
}
function isUsed(value) {
	return value !== null && value !== void 0 && value !== false && value !== "";
}

// src/simulator/exchange/shown.ts
/** Rows as Get shows them, with the properties that the service works out of others. */
function asShown(organization, noun, rows) {
	if (noun.noun !== "TransportRule") return rows;
	const flat = new Set(shownParameters(organization.cmdlets, noun).map((parameter) => parameter.name));
	return rows.map((row) => dressed(noun, row, flat));
}

// src/simulator/exchange/read-cmdlets.ts
const NO_EFFECT$1 = /* @__PURE__ */ new Set([
	"Advanced",
	"Impersonation",
	"Spoof",
	"ExcludeConditionActionDetails",
	"ProtocolSettings"
]);
const HANDLED$1 = /* @__PURE__ */ new Set([
	"Identity",
	"ResultSize",
	"State",
	"Filter",
	"RecipientTypeDetails",
	"IncludeTestModeConnectors",
	"IsTransportRuleScoped"
]);
const MORE = "There are more results available than are currently displayed. To view them, increase the value for the ResultSize parameter.";
/** Runs Get-*. Throws CmdletRefused for an identity nobody has, and 501 for a parameter whose effect is not known here. */
function getObjects$1(organization, noun, bound) {
	const strange = bound.arguments.find(({ parameter }) => !HANDLED$1.has(parameter.name) && !NO_EFFECT$1.has(parameter.name));
	if (strange !== void 0) throw new CmdletRefused(unknownHere$1(`Get-${noun.noun} -${strange.parameter.name} is not known to the simulator`));
	const shown = organization.shelf.shown(noun);
	const identity = textArgument(bound, "Identity");
	const rows = identity === void 0 ? shown : [only$1(organization, noun, shown, identity)];
	const kept = (noun.shape === "rule" ? inOrder(rows) : rows).filter((row) => keeps$1(noun, bound, row));
	const limit = resultSize(bound);
	return {
		rows: asShown(organization, noun, kept.slice(0, limit)),
		warnings: kept.length > limit ? [MORE] : []
	};
}
function keeps$1(noun, bound, row) {
	const state = textArgument(bound, "State");
	if (state !== void 0 && !sameName(textOf(row, "State"), state)) return false;
	if (noun.noun === "OutboundConnector") {
		if (row["TestMode"] === true && argumentValue(bound, "IncludeTestModeConnectors") !== true) return false;
		const scoped = argumentValue(bound, "IsTransportRuleScoped");
		if (typeof scoped === "boolean" && row["IsTransportRuleScoped"] !== scoped) return false;
	}
	const kinds = argumentValue(bound, "RecipientTypeDetails");
	if (Array.isArray(kinds) && !kinds.includes(row["RecipientTypeDetails"])) return false;
	const filter = textArgument(bound, "Filter");
	return filter === void 0 || passes(filter, row);
}
const COMPARISON = /^\s*\(?\s*(?<property>\w+)\s+-(?<operator>eq|ne|like)\s+(?:'(?<text>[^']*)'|\$?(?<word>\w+))\s*\)?\s*$/iu;
/** One OPATH comparison; what is longer is not known here. */
function passes(filter, row) {
	const groups = COMPARISON.exec(filter)?.groups;
	if (groups === void 0) throw new CmdletRefused(unknownHere$1(`the filter ${filter} is not known to the simulator`));
	const property = groups["property"] ?? "";
	const key = Object.keys(row).find((name) => sameName(name, property));
	if (key === void 0) throw new CmdletRefused(untransformable("Filter", filter, "String", `"${property}" isn't a recognized filterable property.`));
	const held = comparable(row[key]);
	const wanted = (groups["text"] ?? groups["word"] ?? "").toLowerCase();
	switch ((groups["operator"] ?? "").toLowerCase()) {
		case "eq": return held === wanted;
		case "ne": return held !== wanted;
		default: return like(held, wanted);
	}
}
function comparable(value) {
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	return typeof value === "string" ? value.toLowerCase() : "";
}
function like(held, pattern) {
	const bare = pattern.replaceAll("*", "");
	if (bare.includes("?") || pattern.slice(1, -1).includes("*")) throw new CmdletRefused(unknownHere$1(`the pattern ${pattern} is not known to the simulator`));
	if (pattern.startsWith("*") && pattern.endsWith("*")) return held.includes(bare);
	if (pattern.startsWith("*")) return held.endsWith(bare);
	return pattern.endsWith("*") ? held.startsWith(bare) : held === bare;
}
function resultSize(bound) {
	const value = argumentValue(bound, "ResultSize");
	if (value === void 0) return 1e3;
	return value === "Unlimited" ? Number.POSITIVE_INFINITY : Number(value);
}

// src/simulator/exchange/change.ts
const STEERING = /* @__PURE__ */ new Set([
	"Identity",
	"Priority",
	"Force"
]);
/** Applies bound arguments to an object; deltas are relative to what it holds (reference: identity-exchange B.3). */
function applied$1(noun, before, unseenBefore, bound) {
	const row = { ...before };
	const unseen = { ...unseenBefore };
	for (const { parameter, wanted } of bound) {
		if (STEERING.has(parameter.name) || wanted.to === "unchanged") continue;
		const shown = parameter.name === "Name" || isShown(noun, parameter);
		const target = shown ? row : unseen;
		for (const property of shown ? propertiesOf(noun, parameter) : [parameter.name]) target[property] = valueAfter(noun, parameter.multi, target[property], wanted);
	}
	if (noun.shape === "rule" && typeof row["State"] === "boolean") row["State"] = row["State"] ? "Enabled" : "Disabled";
	return {
		row: renamed(noun, before, row),
		unseen
	};
}
function valueAfter(noun, multi, before, wanted) {
	switch (wanted.to) {
		case "value": return wanted.value;
		case "nothing": return multi && noun.shape !== "rule" ? [] : null;
		case "delta": {
			const kept = (Array.isArray(before) ? before : []).filter((item) => !wanted.remove.some((gone) => sameItem(item, gone)));
			return [...kept, ...wanted.add.filter((item) => !kept.some((known) => sameItem(known, item)))];
		}
		case "unchanged": return before;
	}
}
function sameItem(left, right) {
	if (typeof left === "string" && typeof right === "string") return left.toLowerCase() === right.toLowerCase();
	return sameJson(left, right);
}
function renamed(noun, before, row) {
	const name = row["Name"];
	if (typeof name !== "string" || name === before["Name"]) return row;
	const distinguished = row["DistinguishedName"];
	const tail = typeof distinguished === "string" ? distinguished.slice(distinguished.indexOf(`,${noun.container}`)) : "";
	return {
		...row,
		Identity: name,
		Id: name,
		DistinguishedName: `CN=${name}${tail}`
	};
}
/** An object stamped as changed at a moment, in both of the forms Get gives. */
function stamped(row, at) {
	return {
		...row,
		WhenChanged: graphTime(at).replace(/Z$/u, "+00:00"),
		WhenChangedUTC: graphTime(at)
	};
}

// src/simulator/exchange/safeguards.ts
const REFUSED = "Microsoft.Exchange.Configuration.Tasks.TaskInvalidOperationException";
function refuse$1(text) {
	throw new CmdletRefused(failed(REFUSED, text));
}
/** Whether Microsoft keeps a policy: the Standard and Strict presets, which no cmdlet of a customer may change. */
function isPreset(row) {
	return ["Standard", "Strict"].includes(textOf(row, "RecommendedPolicyType"));
}
/** Refuses to change what Microsoft keeps. */
function refuseIfKept$1(noun, row) {
	if (isPreset(row) || /^(?:Standard|Strict) Preset Security Policy/u.test(textOf(row, "Name"))) refuse$1(`The ${noun.noun} '${textOf(row, "Name")}' is a preset security policy and can't be changed.`);
}
/** Refuses to remove a default, a built-in, or a policy that a rule still points at (a variant leaves the rule). */
function refuseIfNeeded(organization, noun, row) {
	const name = textOf(row, "Name");
	if (row["IsDefault"] === true || row["IsBuiltInProtection"] === true) refuse$1(`The default '${name}' can't be removed.`);
	if (noun.noun === "RemoteDomain" && textOf(row, "DomainName") === "*") refuse$1(`The default '${name}' can't be removed.`);
	if (organization.settings.exchangePolicyInUse === "leavesRule") return;
	const user = nouns.filter((entry) => entry.policy === noun.noun).flatMap((entry) => organization.shelf.latest(entry).map((rule) => ({
		entry,
		rule
	}))).find(({ entry, rule }) => sameName(textOf(rule, entry.policy ?? ""), name));
	if (user !== void 0) refuse$1(`'${name}' can't be removed because the rule '${textOf(user.rule, "Name")}' uses it.`);
}
/** Refuses a rule whose policy is absent, is a default (it applies to everybody without a rule), or has a rule already. */
function refuseWithoutPolicy(organization, noun, rule) {
	const policyNoun = noun.policy === void 0 ? void 0 : nounCalled(noun.policy);
	if (policyNoun === void 0) return rule;
	const wanted = textOf(rule, policyNoun.noun);
	const [policy] = named$1(policyNoun, organization.shelf.latest(policyNoun), wanted);
	if (policy === void 0) throw new CmdletRefused(notFound$3(wanted, serverOf(organization)));
	const name = textOf(policy, "Name");
	if (policy["IsDefault"] === true || policy["IsBuiltInProtection"] === true) refuse$1(`The default policy '${name}' can't be used in a rule.`);
	const rival = organization.shelf.latest(noun).find((other) => other["Guid"] !== rule["Guid"] && sameName(textOf(other, policyNoun.noun), name));
	if (rival !== void 0) refuse$1(`The policy '${name}' is already used by the rule '${textOf(rival, "Name")}'.`);
	return {
		...rule,
		[policyNoun.noun]: name
	};
}
/** Refuses a second object with the name, or another key, of one that exists. */
function refuseIfTaken(organization, noun, row) {
	const names = ["Name", ...noun.keys].map((key) => textOf(row, key)).filter((name) => name !== "");
	const taken = organization.shelf.latest(noun).find((other) => other["Guid"] !== row["Guid"] && names.some((name) => named$1(noun, [other], name).length > 0));
	if (taken !== void 0) throw new CmdletRefused(exists$1(textOf(taken, "DistinguishedName")));
}

// src/simulator/exchange/write-cmdlets.ts
/** Runs Set-*: an object changed in place. What changes nothing is told as a warning (reference: identity-exchange B.4). */
function setObject$1(organization, noun, bound) {
	const { shelf } = organization;
	const before = objectToWrite(organization, noun, textArgument(bound, "Identity"));
	refuseIfKept$1(noun, before);
	const hidden = shelf.unseen(noun, before);
	const changed = applied$1(noun, before, hidden, bound.arguments);
	const row = mannered(organization, noun, refuseWithoutPolicy(organization, noun, changed.row));
	refuseIfTaken(organization, noun, row);
	const place = priority(bound);
	const rows = withOne(noun, shelf.latest(noun), row, place);
	if (sameJson(rows, shelf.latest(noun)) && sameJson(hidden, changed.unseen)) return unmodified(before);
	shelf.hide(noun, row, changed.unseen);
	shelf.write(noun, withOne(noun, rows, {
		...stamped(row, organization.now()),
		...orderOf(rows, row)
	}, void 0));
	return silent;
}
/** Runs New-*: an object with the documented defaults under what was asked for. Gives the row, as New does. */
function newObject$1(organization, noun, bound, ready) {
	if (!ready) throw new CmdletRefused(dehydrated());
	const { shelf } = organization;
	const name = textArgument(bound, "Name") ?? textArgument(bound, "DomainName") ?? "";
	if (name.trim() === "") throw new CmdletRefused(failed("System.ArgumentException", "The value of Name is empty."));
	const birth = {
		initialDomain: organization.initialDomain,
		at: organization.now(),
		guid: organization.newId()
	};
	const changed = applied$1(noun, freshRow(organization.cmdlets, noun, name, birth), {}, bound.arguments);
	refuseIfTaken(organization, noun, changed.row);
	const row = mannered(organization, noun, refuseWithoutPolicy(organization, noun, changed.row));
	const rows = withOne(noun, shelf.latest(noun), row, priority(bound));
	shelf.hide(noun, row, changed.unseen);
	shelf.write(noun, rows);
	const made = rows.filter((other) => other["Guid"] === row["Guid"]);
	return {
		rows: asShown(organization, noun, made),
		warnings: []
	};
}
/** Runs Remove-*; the priorities of rules close up. */
function removeObject$1(organization, noun, bound) {
	const { shelf } = organization;
	const row = objectToWrite(organization, noun, textArgument(bound, "Identity"));
	refuseIfKept$1(noun, row);
	refuseIfNeeded(organization, noun, row);
	const rest = shelf.latest(noun).filter((other) => other["Guid"] !== row["Guid"]);
	shelf.write(noun, noun.shape === "rule" ? renumbered(inOrder(rest)) : rest);
	return silent;
}
/**
* Runs Rotate-DkimSigningConfig: the key that is not in use is made anew and takes over after four days
* (documentation of the cmdlet).
*/
function rotateKeys(organization, noun, bound) {
	const row = objectToWrite(organization, noun, textArgument(bound, "Identity"));
	const size = argumentValue(bound, "KeySize");
	const current = textOf(row, "SelectorAfterRotateOnDate") === "selector2" ? "selector2" : "selector1";
	const [next, property] = current === "selector1" ? ["selector2", "Selector2KeySize"] : ["selector1", "Selector1KeySize"];
	const after = {
		...stamped(row, organization.now()),
		...typeof size === "number" ? { [property]: size } : {},
		KeyCreationTime: graphTime(organization.now()),
		RotateOnDate: graphTime(organization.now() + FOUR_DAYS),
		SelectorBeforeRotateOnDate: current,
		SelectorAfterRotateOnDate: next
	};
	organization.shelf.write(noun, withOne(noun, organization.shelf.latest(noun), after, void 0));
	return silent;
}
const FOUR_DAYS = 3456e5;
/** Runs Enable-* and Disable-*, the only way to a rule's State after it was made. */
function toggleRule(organization, noun, bound, state) {
	const { shelf } = organization;
	const row = objectToWrite(organization, noun, textArgument(bound, "Identity"));
	refuseIfKept$1(noun, row);
	if (row["State"] === state) return unmodified(row);
	const after = stamped({
		...row,
		State: state
	}, organization.now());
	shelf.write(noun, withOne(noun, shelf.latest(noun), after, void 0));
	return silent;
}
function unmodified(row) {
	return {
		rows: [],
		warnings: [`The command completed successfully but no settings of '${textOf(row, "Identity")}' have been modified.`]
	};
}
function priority(bound) {
	const value = argumentValue(bound, "Priority");
	return typeof value === "number" ? value : void 0;
}
function orderOf(rows, row) {
	const held = rows.find((other) => other["Guid"] === row["Guid"])?.["Priority"];
	return held === void 0 ? {} : { Priority: held };
}
/** The objects of a noun with one of them replaced or added; a new default takes the place of the old one. */
function withOne(noun, rows, row, place) {
	if (noun.shape === "rule") return placed(rows, row, place);
	const all = rows.some((other) => other["Guid"] === row["Guid"]) ? rows.map((other) => other["Guid"] === row["Guid"] ? row : other) : [...rows, row];
	if (row["IsDefault"] !== true || noun.noun === "DkimSigningConfig") return all;
	return all.map((other) => other !== row && other["IsDefault"] === true ? {
		...other,
		IsDefault: false
	} : other);
}

// src/simulator/exchange/run-cmdlet.ts
/** The call a body asks for, or undefined where it is not one (reference: identity-exchange B.2). */
function callIn(body) {
	const input = isRaw(body) ? body["CmdletInput"] : void 0;
	if (!isRaw(input) || typeof input["CmdletName"] !== "string") return void 0;
	const parameters = input["Parameters"] ?? {};
	return isRaw(parameters) ? {
		name: input["CmdletName"],
		parameters
	} : void 0;
}
const ENABLE = "enable-organizationcustomization";
/** Whether a cmdlet only reads. */
function onlyReads(name) {
	return /^(?:get|test|validate)-/iu.test(name);
}
/** Whether the simulator has heard of a cmdlet; of the rest it says what the service says of unknown ones. */
function isKnown$1(organization, name) {
	return name.toLowerCase() === ENABLE || organization.cmdlets.has(name.toLowerCase());
}
/** Runs a cmdlet. Throws CmdletRefused, with nothing written, for everything the service would refuse. */
function runCmdlet(organization, call) {
	if (call.name.toLowerCase() === ENABLE) return enableCustomization(organization);
	const cmdlet = organization.cmdlets.get(call.name.toLowerCase());
	const noun = cmdlet === void 0 ? void 0 : nounCalled(cmdlet.noun);
	if (cmdlet === void 0 || noun === void 0) throw new CmdletRefused(unknownHere$1(`${call.name} is not known to the simulator`));
	const bound = bind(cmdlet, call.parameters, organization.settings);
	if (bound.whatIf) return silent;
	if (asks(cmdlet, bound)) return {
		...silent,
		confirmation: "Are you sure you want to perform this action?"
	};
	return dispatch(organization, cmdlet, noun, bound);
}
/** A prompt that nobody answers: asked for by Confirm, or by the cmdlet itself because it takes something away (B.4). */
function asks(cmdlet, bound) {
	if (bound.confirm !== void 0) return bound.confirm;
	return cmdlet.confirms && (cmdlet.verb === "Remove" || cmdlet.verb === "Disable");
}
function dispatch(organization, cmdlet, noun, bound) {
	const birthless = noun.shape === "mailbox" || noun.noun === "AcceptedDomain";
	switch (cmdlet.verb) {
		case "Get": return getObjects$1(organization, noun, bound);
		case "Set": return setObject$1(organization, noun, bound);
		case "New":
			if (!birthless) return newObject$1(organization, noun, bound, isReady(organization));
			break;
		case "Remove":
			if (!birthless) return removeObject$1(organization, noun, bound);
			break;
		case "Rotate": return rotateKeys(organization, noun, bound);
		case "Enable":
			if (noun.shape === "rule") return toggleRule(organization, noun, bound, "Enabled");
			break;
		case "Disable": if (noun.shape === "rule") return toggleRule(organization, noun, bound, "Disabled");
	}
	throw new CmdletRefused(unknownHere$1(`what ${cmdlet.name} does is not known to the simulator`));
}
const ENABLED_AT = "CustomizationEnabledAt";
function organizationRow(organization) {
	const noun = nounCalled("OrganizationConfig");
	const row = noun === void 0 ? void 0 : organization.shelf.latest(noun)[0];
	if (noun === void 0 || row === void 0) throw new CmdletRefused(unknownHere$1("there is no organisation"));
	return {
		noun,
		row
	};
}
function isReady(organization) {
	const { noun, row } = organizationRow(organization);
	if (row["IsDehydrated"] === true) return false;
	const enabledAt = organization.shelf.unseen(noun, row)[ENABLED_AT];
	const wait = Number(organization.settings.exchangeHydration);
	return typeof enabledAt !== "number" || organization.now() >= enabledAt + wait;
}
function enableCustomization(organization) {
	const { noun, row } = organizationRow(organization);
	if (row["IsDehydrated"] !== true) throw new CmdletRefused(failed("System.InvalidOperationException", "This operation is not required. Organization is already enabled for customization.", "ExEA916286"));
	organization.shelf.hide(noun, row, { [ENABLED_AT]: organization.now() });
	organization.shelf.write(noun, [{
		...row,
		IsDehydrated: false
	}]);
	return silent;
}

// src/simulator/exchange/answer-request.ts
const ANCHORS = [
	/^(?:UPN|SMTP|APP):[^@\s]+@[^@\s]+$/iu,
	/^MBX:\{?[0-9a-f-]{36}\}?@[0-9a-f-]{36}$/iu,
	/^TID:[0-9a-f-]{36}$/iu,
	/^[^@:\s]+@[^@:\s]+$/u
];
/** Answers one `InvokeCommand` (reference: identity-exchange B.2 to B.8). */
function answerInvocation(service, base, invocation) {
	const token = invocation.query.get("$skiptoken") ?? void 0;
	if (invocation.method !== "POST" && token === void 0) return {
		answer: emptyAnswer(405),
		effect: "read"
	};
	const call = invocation.method === "POST" ? callIn(invocation.body) : callOfToken(token ?? "");
	if (call === void 0) {
		const fault = unknownHere$1("what the service says to a body without CmdletInput is not known to the simulator");
		return {
			answer: faultAnswer(fault),
			effect: "read"
		};
	}
	const effect = onlyReads(call.name) ? "read" : "write";
	return {
		answer: answerCall(service, base, invocation, call, token),
		effect,
		cmdlet: call.name
	};
}
function answerCall(service, base, invocation, call, token) {
	const { organization } = service;
	const anchor = invocation.headers["x-anchormailbox"] ?? "";
	if (anchor !== "" && !ANCHORS.some((form) => form.test(anchor))) return faultAnswer(badAnchor());
	if (!service.knows(call.name) || !service.allows(invocation.caller, call.name)) return organization.settings.exchangeForbidden === "json" ? faultAnswer(notAllowed$1(call.name)) : nulAnswer();
	try {
		const outcome = service.run(call);
		const pageSize = pageSizeIn(invocation.headers["prefer"] ?? "");
		const page = pageOf(organization, outcome.rows, {
			method: invocation.method,
			anchor,
			token,
			pageSize,
			call
		});
		const next = page.next === void 0 ? void 0 : `${base}/InvokeCommand?%24skiptoken=${page.next}`;
		return jsonAnswer(200, outcomeBody(base, {
			...outcome,
			rows: page.rows
		}, selectIn(invocation.query), next));
	} catch (error) {
		if (!(error instanceof CmdletRefused)) throw error;
		return refused(service, base, call, error.fault);
	}
}
function refused({ organization }, base, call, fault) {
	if (!(organization.settings.exchangeEmbeddedErrors === "writes" && !onlyReads(call.name)) || fault.status >= 500) return faultAnswer(fault);
	const empty = outcomeBody(base, {
		rows: [],
		warnings: []
	}, []);
	return jsonAnswer(200, {
		...empty,
		"@adminapi.errors": [toldIn(fault.body)]
	});
}
function toldIn(body) {
	const error = isRaw(body) ? body["error"] : void 0;
	const details = isRaw(error) ? error["details"] : void 0;
	const first = Array.isArray(details) ? details[0] : void 0;
	if (isRaw(first) && typeof first["message"] === "string") {
		const packed = parseJson(first["message"]);
		if (isRaw(packed) && typeof packed["Message"] === "string") return packed["Message"];
		return first["message"].split("|").at(-1) ?? "";
	}
	const inner = isRaw(error) ? error["innererror"] : void 0;
	const deepest = isRaw(inner) ? inner["internalexception"] : void 0;
	return isRaw(deepest) && typeof deepest["message"] === "string" ? deepest["message"] : "Error executing cmdlet";
}
function selectIn(query) {
	return (query.get("$select") ?? "").split(",").map((name) => name.trim()).filter((name) => name !== "");
}

// src/simulator/exchange/answer-batch.ts
const MOST = 10;
/**
* Answers `$batch` (reference: identity-exchange B.12): at most ten invocations, each with an id of its own, answered
* in an order nobody may rely on. Items run one after the other, as they were sent.
*/
function answerBatch(service, base, invocation) {
	const requests = isRaw(invocation.body) ? invocation.body["requests"] : void 0;
	if (!Array.isArray(requests) || requests.length === 0 || !requests.every(isItem)) {
		const fault = unknownHere$1("what the service says to a batch of this shape is not known to the simulator");
		return {
			answer: faultAnswer(fault),
			effect: "read"
		};
	}
	if (requests.length > MOST) {
		const fault = failed("", `A batch holds at most ${MOST} requests; this one holds ${requests.length}.`);
		return {
			answer: faultAnswer(fault),
			effect: "read"
		};
	}
	const done = requests.map((item) => ({
		id: item["id"],
		invoked: answerItem(service, base, invocation, item)
	}));
	const responses = done.map(({ id, invoked }) => ({
		id,
		status: invoked.answer.status,
		headers: { "Content-Type": "application/json" },
		body: bodyOf(invoked.answer.body)
	}));
	if (service.organization.settings.exchangeBatchOrder === "reversed") responses.reverse();
	const names = done.flatMap(({ invoked }) => invoked.cmdlet ?? []);
	const details = done.flatMap(({ invoked }) => invoked.answer.detail ?? []);
	const answer = jsonAnswer(200, { responses });
	return {
		answer: details.length === 0 ? answer : {
			...answer,
			detail: details.join("; ")
		},
		effect: done.some(({ invoked }) => invoked.effect === "write") ? "write" : "read",
		cmdlet: names.join(",")
	};
}
function isItem(value) {
	return isRaw(value) && typeof value["id"] === "string" && typeof value["url"] === "string";
}
function answerItem(service, base, outer, item) {
	const link = String(item["url"]);
	const url = URL.canParse(link, `${base}/`) ? new URL(link, `${base}/`) : void 0;
	if (url === void 0 || !/\/InvokeCommand$/iu.test(url.pathname)) {
		const fault = unknownHere$1("a batch of anything but InvokeCommand is not known to the simulator");
		return {
			answer: faultAnswer(fault),
			effect: "read"
		};
	}
	const method = typeof item["method"] === "string" ? item["method"] : "POST";
	return answerInvocation(service, base, {
		method,
		query: url.searchParams,
		headers: {
			...outer.headers,
			...lowered(item["headers"])
		},
		body: item["body"],
		caller: outer.caller
	});
}
function lowered(headers) {
	if (!isRaw(headers)) return {};
	const pairs = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
	return Object.fromEntries(pairs);
}
function bodyOf(body) {
	return typeof body === "string" && body !== "" ? parseJson(body) : null;
}

// src/simulator/exchange/exchange-room.ts
/** Exchange Online behind its own host. */
function exchangeRoom(exchange, hosts) {
	const resource = {
		appId: resourceApps.exchange,
		names: [`https://${hosts.exchange}`, resourceApps.exchange]
	};
	let region;
	return {
		...exchange,
		prefix: "exchange.",
		resources: [resource],
		resource: (host) => host === hosts.exchange || host === `${region}.${hosts.exchange}` ? resource : void 0,
		move: (to) => {
			region = to;
		},
		nature: cmdletNature,
		answer: ({ host, method, path, headers, body, query }, token) => region !== void 0 && host === hosts.exchange ? sentOn$1(`${region}.${hosts.exchange}`, path, query) : exchange.handle({
			method,
			path,
			headers,
			body,
			query: new URLSearchParams(query),
			token
		}),
		unauthorized: (fault) => cmdletUnauthorized(fault, hosts)
	};
}
function sentOn$1(host, path, query) {
	return {
		status: 307,
		headers: { location: `https://${host}:446${path}${query === "" ? "" : `?${query}`}` },
		body: "",
		detail: "sent on to its region"
	};
}
/** The bare 401 of the services that run cmdlets (reference: identity-exchange B.6). */
function cmdletUnauthorized(fault, hosts) {
	return {
		status: 401,
		headers: { "www-authenticate": `Bearer realm="", authorization_uri="https://${hosts.login}/common/oauth2/authorize", error="invalid_token"` },
		body: "",
		detail: fault
	};
}
/** Whether a request reads or writes, by the cmdlets in its body. */
function cmdletNature(ask) {
	const body = parseJson(ask.body);
	if (!isRaw(body)) return { effect: "read" };
	const cmdlet = cmdletOf(body);
	if (cmdlet !== void 0) return {
		effect: effectOf(cmdlet),
		cmdlet
	};
	return { effect: members$3(body, "requests").map((item) => cmdletOf(member(item, "body") ?? {}) ?? "").every((name) => effectOf(name) === "read") ? "read" : "write" };
}
function cmdletOf(body) {
	return text(member(body, "CmdletInput") ?? {}, "CmdletName");
}
function effectOf(cmdlet) {
	return /^(?:Get|Test)-/iu.test(cmdlet) ? "read" : "write";
}

// src/simulator/exchange/roles.ts
const GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
const EXCHANGE_ADMINISTRATOR = "29232cdf-9323-42fd-ade2-1d097af3e4de";
const GLOBAL_READER = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";
const SECURITY_ADMINISTRATOR = "194ae4cb-b126-40b2-bd5b-6091b380977d";
const SECURITY_READER = "5d6b6bb7-de71-4623-b4af-96380a352509";
const WRITERS$1 = /* @__PURE__ */ new Set([GLOBAL_ADMINISTRATOR, EXCHANGE_ADMINISTRATOR]);
const READERS$1 = /* @__PURE__ */ new Set([...WRITERS$1, GLOBAL_READER]);
const SECURITY = /* @__PURE__ */ new Set([SECURITY_ADMINISTRATOR, SECURITY_READER]);
const PROTECTION = /^get-(?:antiphish|hosted|malwarefilter|safelinks|safeattachment|dkimsigning|transportrule|accepteddomain)/u;
/** The application permission without which the service does not know the caller at all (reference: B.6). */
function mayEnter(caller, tenantId) {
	return caller.roles.includes("Exchange.ManageAsApp") && caller.tenantId.toLowerCase() === tenantId.toLowerCase();
}
/** Whether a caller's directory roles carry a cmdlet. */
function mayCall$2(caller, cmdlet) {
	const holds = (wanted) => caller.wids.some((wid) => wanted.has(wid.toLowerCase()));
	if (!onlyReads(cmdlet)) return holds(WRITERS$1);
	return holds(READERS$1) || holds(SECURITY) && PROTECTION.test(cmdlet.toLowerCase());
}
/** The cmdlets a caller may run, as `EXOModuleFile` lists them (reference: B.14). */
function allowedCmdlets(organization, caller) {
	return [...[...organization.cmdlets.values()].map((cmdlet) => cmdlet.name), "Enable-OrganizationCustomization"].filter((name) => mayCall$2(caller, name)).toSorted();
}

// src/simulator/compliance/location-texts.ts
/** The locations in a value that Get or a snapshot may have: texts, or objects with a Name. */
function textsIn(value) {
	if (!Array.isArray(value)) return [];
	return value.map((item) => {
		if (typeof item !== "object" || item === null) return String(item);
		const name = "Name" in item ? item.Name : "DisplayName" in item ? item.DisplayName : "";
		return String(name);
	});
}

// src/simulator/compliance/audit-config.ts
const WORKLOADS = [
	"Exchange",
	"InTune",
	"OneDriveForBusiness",
	"SharePoint"
];
/** The audit configuration as Get shows it: one row with a list, or a row for each workload with a switch (inferred). */
function shownAuditConfig(row, as) {
	if (as === "list") return [row];
	const audited = textsIn(row["Workload"]);
	return WORKLOADS.map((Workload) => ({
		...row,
		Workload,
		Enabled: audited.includes(Workload)
	}));
}
/** The rows of a snapshot, in either form, as the one that is kept. */
function adoptedAuditConfig(raws) {
	const [first] = raws;
	if (first === void 0 || Array.isArray(first["Workload"])) return raws;
	const { Enabled: _, ...rest } = first;
	return [{
		...rest,
		Workload: raws.filter((raw) => raw["Enabled"] === true).map((raw) => textOf(raw, "Workload"))
	}];
}

// src/simulator/compliance/fresh.ts
/** What a new object of a noun holds that no page of its cmdlets tells (keys: reference identity-exchange C.5). */
const beside = {
	DlpCompliancePolicy: {
		Type: "Dlp",
		Mode: "Enable",
		Locations: "[]",
		IsSimulationPolicy: false,
		ReadOnly: false
	},
	DlpComplianceRule: {
		Mode: "Enforce",
		AdvancedRule: null,
		IsAdvancedRule: false,
		ReadOnly: false
	},
	Label: {
		Mode: "Enforce",
		LabelActions: [],
		Settings: [],
		LocaleSettings: [],
		ParentId: null,
		IsParent: false
	},
	LabelPolicy: {
		Mode: "Enforce",
		Type: "PublishedSensitivityLabel",
		Settings: [],
		Enabled: true
	},
	ProtectionAlert: {
		IsSystemRule: false,
		Mode: "Enforce"
	},
	RetentionCompliancePolicy: {
		Type: "Hold",
		Mode: "Enforce",
		IsAdaptivePolicy: false,
		ReadOnly: false
	},
	RetentionComplianceRule: {
		Mode: "Enforce",
		ReadOnly: false
	}
};
/** Keys that rows of Exchange have and rows of this service have not. */
const notHere = /* @__PURE__ */ new Set([
	"ExchangeVersion",
	"OrganizationalUnitRoot",
	"WhenChanged",
	"WhenCreated"
]);
/** A new object over the documented defaults, with the long identity and the dates in UTC of this service. */
function freshObject(service, noun, name, guid, at) {
	const { cmdlets, initialDomain } = service.organization;
	const row = freshRow(cmdlets, noun, name, {
		initialDomain,
		at,
		guid
	});
	return {
		...Object.fromEntries(Object.entries(row).filter(([key]) => !notHere.has(key))),
		...beside[noun.noun],
		Identity: `FFO.extest.microsoft.com/Microsoft Exchange Hosted Organizations/${initialDomain}/Configuration/${name}`,
		..."DisplayName" in row ? { DisplayName: name } : {},
		...noun.ordered || noun.noun === "DlpComplianceRule" ? { Priority: 0 } : {},
		...noun.distributed ? { IsDefault: false } : {},
		ImmutableId: guid,
		CreatedBy: "Tenantform pipeline",
		LastModifiedBy: "Tenantform pipeline",
		CreationTimeUtc: graphTime(at),
		ModificationTimeUtc: graphTime(at)
	};
}
/** An object stamped as changed. */
function restamped(row, at) {
	return {
		...row,
		WhenChangedUTC: graphTime(at),
		ModificationTimeUtc: graphTime(at)
	};
}
const workloads = [
	["Exchange", /^ExchangeLocation$/u],
	["SharePoint", /^SharePointLocation$/u],
	["OneDriveForBusiness", /^OneDriveLocation$/u],
	["ModernGroup", /^ModernGroupLocation$/u],
	["Teams", /^Teams(?:Channel|Chat)?Location$/u],
	["EndpointDevices", /^EndpointDlpLocation$/u],
	["OnPremisesScanner", /^OnPremisesScannerDlpLocation$/u],
	["ThirdPartyApps", /^ThirdPartyAppDlpLocation$/u],
	["PowerBI", /^PowerBIDlpLocation$/u]
];
/** What follows from the locations and the mode of a policy. */
function withConsequences(noun, row) {
	if (!noun.distributed) return row;
	const used = (form) => Object.entries(row).some(([name, value]) => form.test(name) && Array.isArray(value) && value.length > 0);
	const Workload = workloads.filter(([, form]) => used(form)).map(([name]) => name);
	return {
		...row,
		Workload: Workload.join(", "),
		...noun.noun === "DlpCompliancePolicy" ? { Enabled: textOf(row, "Mode") !== "Disable" } : {}
	};
}

// src/simulator/compliance/refusals.ts
/**
* A refusal of the compliance service. The names of the exceptions that clients tell apart are recorded; their
* namespace and most wordings are inferred (reference: identity-exchange C.5, examples scc-location-exists).
*/
function refuse(exception, text) {
	throw new CmdletRefused(failed(`Microsoft.Office.CompliancePolicy.${exception}`, text));
}
/** 404 of an object that a parameter names. */
function missing$1(service, name) {
	throw new CmdletRefused(notFound$3(name, serverOf(service.organization)));
}

// src/simulator/compliance/service.ts
/** A noun that is known to be there. @throws Error for a noun that is not simulated: the program is broken then. */
function nounNamed(service, name) {
	const found = service.nouns.find(({ noun }) => noun.toLowerCase() === name.toLowerCase());
	if (found === void 0) throw new Error(`The simulated compliance service has no noun ${name}.`);
	return found;
}

// src/simulator/compliance/lifecycle.ts
const CHANGED_AT = "ChangedAt";
const REMOVED_AT = "RemovedAt";
/** The mode of a policy that is being deleted; no cmdlet may give it to one (reference: identity-exchange C.5). */
const PENDING_DELETION = "PendingDeletion";
/** The objects of a noun, without those whose deletion is over by now. */
function rowsOf(service, noun) {
	const { shelf, now } = service.organization;
	const rows = shelf.latest(noun);
	const over = (row) => {
		const removedAt = shelf.unseen(noun, row)[REMOVED_AT];
		return typeof removedAt === "number" && now() >= removedAt + Number(service.setting("complianceDeletion"));
	};
	const left = rows.filter((row) => !over(row));
	if (left.length !== rows.length) shelf.set(noun, left);
	return left;
}
/** Marks a policy as written at this moment: its distribution begins anew. */
function touch(service, noun, row) {
	const { shelf, now } = service.organization;
	if (noun.distributed) shelf.hide(noun, row, { [CHANGED_AT]: now() });
}
/** Marks the policy of a rule as written: it is the policy that is distributed. */
function touchPolicyOf(service, noun, rule) {
	if (noun.parent === void 0) return;
	const policyNoun = nounNamed(service, noun.parent);
	const policy = rowsOf(service, policyNoun).find((row) => row["Guid"] === rule["Policy"]);
	if (policy !== void 0) touch(service, policyNoun, policy);
}
/** True while a policy is on its way to the workloads. */
function isPending(service, noun, row) {
	const { shelf, now } = service.organization;
	const changedAt = numberOf$1(shelf.unseen(noun, row), CHANGED_AT, Number.NEGATIVE_INFINITY);
	return now() < changedAt + Number(service.setting("complianceDistribution"));
}
/** True for a policy that was removed and is still listed. */
function isBeingDeleted(row) {
	return row["Mode"] === PENDING_DELETION;
}
/** A policy as it is left by Remove: listed as pending until the background has done its work. */
function startDeletion(service, noun, row) {
	const { shelf, now } = service.organization;
	shelf.hide(noun, row, { [REMOVED_AT]: now() });
	return {
		...row,
		Mode: PENDING_DELETION,
		Enabled: false
	};
}
/** Refuses a change to a policy that is being deleted, or is still on its way. @throws CmdletRefused */
function refuseUnsettled(service, noun, row) {
	const name = String(row["Name"]);
	if (isBeingDeleted(row)) refuse("PolicyPendingDeletionException", `The policy '${name}' is being deleted.`);
	if (service.setting("complianceSetWhilePending") === "refused" && isPending(service, noun, row)) refuse("PolicyDeploymentInProgressException", `The policy '${name}' is still being deployed. Try again later.`);
}
/** Refuses a name that another object has; one that is being deleted keeps its name in one variant. @throws CmdletRefused */
function refuseTakenName(service, noun, name) {
	if (named$1(noun, rowsOf(service, noun), name).filter((row) => !isBeingDeleted(row) || service.setting("complianceSameNameWhileDeleting") === "refused").length === 0) return;
	const kind = noun.parent === void 0 ? "Policy" : "Rule";
	refuse(`ComplianceObjectAlreadyExistsException`, `${kind} '${name}' already exists. Use another name.`);
}

// src/simulator/compliance/label-policies.ts
/** The labels of a policy by GUID, however they were named. @throws CmdletRefused 404 for a label that is not there. */
function labelIds(service, labels) {
	const noun = nounNamed(service, "Label");
	const rows = rowsOf(service, noun).filter((row) => !isBeingDeleted(row));
	return labels.map((label) => {
		const [found] = named$1(noun, rows, label);
		return found === void 0 ? missing$1(service, label) : textOf(found, "Guid");
	});
}
/** The names of the labels that a policy publishes; a label that is gone is left out. */
function labelNames(service, policy) {
	const noun = nounNamed(service, "Label");
	const rows = rowsOf(service, noun);
	return textsIn(policy["Labels"]).flatMap((label) => named$1(noun, rows, label).map((row) => textOf(row, "Name")));
}

// src/simulator/compliance/nouns.ts
const simulated = {
	AuditConfig: { single: true },
	DlpCompliancePolicy: {
		distributed: true,
		ordered: true
	},
	DlpComplianceRule: { parent: "DlpCompliancePolicy" },
	Label: { ordered: true },
	LabelPolicy: {
		distributed: true,
		ordered: true
	},
	ProtectionAlert: {},
	RetentionCompliancePolicy: { distributed: true },
	RetentionComplianceRule: { parent: "RetentionCompliancePolicy" },
	UnifiedAuditLogRetentionPolicy: {}
};
const steering = [
	"EnforceSimulationPolicy",
	"MigrationId",
	"NextLabel",
	"NextLabelPolicy",
	"PreviousLabel",
	"PreviousLabelPolicy",
	"RemoveParentLink",
	"RetryDistribution",
	"Setting",
	"StartSimulation",
	"ValidatePolicy",
	"ValidateRule"
];
/** The nouns that are simulated, by the pages of their cmdlets. */
function complianceNouns(cmdlets) {
	return Object.entries(simulated).map(([noun, part]) => ({
		noun,
		type: `purview.${noun.slice(0, 1).toLowerCase()}${noun.slice(1)}`,
		shape: part.single === true ? "singleton" : "object",
		container: "CN=Configuration",
		keys: ["DisplayName", "ImmutableId"],
		shownAs: {},
		unseen: [
			...steering,
			...deltaNames(cmdlets, noun),
			...noun === "Label" ? flatNames(cmdlets) : []
		],
		statefulSwitches: false,
		distributed: part.distributed === true,
		ordered: part.ordered === true,
		...part.parent === void 0 ? {} : { parent: part.parent }
	}));
}
/** The list that an `Add…` or `Remove…` parameter of Set changes, where New has that list under its own name. */
function deltaOf(cmdlets, noun, parameter) {
	const groups = /^(?<side>Add|Remove)(?<list>[A-Z]\w*)$/u.exec(parameter)?.groups;
	const list = groups?.["list"] ?? "";
	if (!(cmdlets.get(`new-${noun}`.toLowerCase())?.parameters ?? []).some(({ name }) => sameName(name, list))) return void 0;
	return {
		list,
		side: groups?.["side"] === "Add" ? "add" : "remove"
	};
}
function deltaNames(cmdlets, noun) {
	return (cmdlets.get(`set-${noun}`.toLowerCase())?.parameters ?? []).map(({ name }) => name).filter((name) => deltaOf(cmdlets, noun, name) !== void 0);
}
/** True for a parameter of a label that Get shows inside LabelActions alone (reference: identity-exchange C.5). */
function isLabelAction(parameter) {
	return /^(?:Apply(?:ContentMarking|WaterMarking|DynamicWatermarking)|DynamicWatermark|Encryption|SiteAndGroup|SiteExternal|Teams)/u.test(parameter);
}
function flatNames(cmdlets) {
	const parameters = ["new-label", "set-label"].flatMap((name) => cmdlets.get(name)?.parameters ?? []);
	return [...new Set(parameters.map(({ name }) => name).filter(isLabelAction)), "AdvancedSettings"];
}

// src/simulator/compliance/locations.ts
/** True for a list of places, people or labels that a policy covers. */
function isLocationList(noun, property) {
	return noun.distributed && /(?:Location(?:Exception)?|^Labels)$/u.test(property);
}
/**
* The lists of a policy after the Add… and Remove… of a Set. What is added must not be there yet, or the whole Set is
* refused (reference: identity-exchange C.5). @throws CmdletRefused
*/
function movedLocations(service, noun, row, bound) {
	const { cmdlets } = service.organization;
	const moves = bound.arguments.flatMap((argument) => {
		const delta = deltaOf(cmdlets, noun.noun, argument.parameter.name);
		if (delta === void 0) return [];
		const items = itemsOf(argument);
		return [{
			...delta,
			items: delta.list === "Labels" ? labelIds(service, items) : items
		}];
	});
	const after = {};
	const held = (list) => after[list] ?? textsIn(row[list]);
	for (const { list, items } of moves.filter(({ side }) => side === "remove")) after[list] = held(list).filter((item) => !items.some((gone) => sameName(gone, item)));
	for (const { list, items } of moves.filter(({ side }) => side === "add")) {
		const again = items.find((item) => held(list).some((known) => sameName(known, item)));
		if (again !== void 0) refuse("LocationAlreadyExistsException", `The location '${again}' already exists in the policy.`);
		after[list] = [...held(list), ...items];
	}
	for (const [list, items] of Object.entries(after)) refuseAllBesideSome(list, items);
	return after;
}
/** `All` stands alone; what the service makes of it beside others is not known. @throws CmdletRefused 501 */
function refuseAllBesideSome(list, items) {
	if (items.length > 1 && items.some((item) => sameName(item, "All"))) throw new CmdletRefused(unknownHere$1(`All beside other locations in ${list} is not known to the simulator`));
}
/** A location as Get shows it. */
function shownLocation(location, as) {
	return as === "objects" ? {
		DisplayName: location,
		Name: location
	} : location;
}
function itemsOf(argument) {
	return argument.wanted.to === "value" ? textsIn(argument.wanted.value) : [];
}

// src/simulator/compliance/rules.ts
const CONDITION = /^(?:ExceptIf|AccessScope|AnyOf|Attachment|Content|Document|From|HasActivity|HasSenderOverride|HeaderContains|HeaderMatches|Message|NonBifurcating|Processing|Recipient|SenderAD|SenderDomain|SenderIP|SentTo|SharedBy|Subject|Unscannable|WithImportance)/u;
/** A new rule under its policy, told by name and by GUID. @throws CmdletRefused for a policy that is absent or going. */
function underPolicy(service, noun, rule) {
	if (noun.parent === void 0) return rule;
	const wanted = textOf(rule, "Policy");
	const policyNoun = nounNamed(service, noun.parent);
	const [policy] = named$1(policyNoun, rowsOf(service, policyNoun), wanted);
	if (policy === void 0) return missing$1(service, wanted);
	if (isBeingDeleted(policy)) refuse("PolicyPendingDeletionException", `The policy '${wanted}' is being deleted.`);
	return {
		...rule,
		Policy: policy["Guid"],
		ParentPolicyName: policy["Name"]
	};
}
/** The flat conditions of a rule and its AdvancedRule exclude each other (reference: C.5). @throws CmdletRefused */
function refuseTwoKindsOfConditions(noun, before, bound) {
	if (noun.noun !== "DlpComplianceRule") return;
	const flat = bound.arguments.filter(({ wanted }) => wanted.to !== "nothing").map(({ parameter }) => parameter.name).find((name) => CONDITION.test(name));
	const advanced = bound.arguments.find(({ parameter }) => parameter.name === "AdvancedRule")?.wanted;
	const isAdvanced = advanced === void 0 ? textOf(before, "AdvancedRule") !== "" : advanced.to === "value";
	if (flat !== void 0 && isAdvanced) refuse("InvalidRuleParameterException", `AdvancedRule cannot be used together with the condition ${flat}.`);
	if (advanced?.to === "value" && parseJson(String(advanced.value)) === void 0) refuse("InvalidRuleParameterException", "The value of AdvancedRule is not valid JSON.");
}
/** A rule of data loss prevention as Get shows it: some lists of New are one text there (reference: B.5). */
function shownRule(row) {
	const content = row["IncidentReportContent"];
	return {
		...row,
		...Array.isArray(content) ? { IncidentReportContent: content.join(", ") } : {},
		IsAdvancedRule: textOf(row, "AdvancedRule") !== ""
	};
}
/** The rules of a policy that a `Policy` parameter names. */
function rulesOf(service, noun, rows, policy) {
	const policyNoun = nounNamed(service, noun.parent ?? noun.noun);
	const [found] = named$1(policyNoun, rowsOf(service, policyNoun), policy);
	if (found === void 0) return missing$1(service, policy);
	return rows.filter((row) => sameName(textOf(row, "Policy"), textOf(found, "Guid")));
}
/** Takes the rules of a policy away with it. */
function forgetRulesOf(service, noun, policy) {
	for (const ruleNoun of service.nouns.filter(({ parent }) => parent === noun.noun)) {
		const rows = service.organization.shelf.latest(ruleNoun);
		service.organization.shelf.write(ruleNoun, rows.filter((row) => row["Policy"] !== policy["Guid"]));
	}
}

// src/simulator/compliance/label-actions.ts
/**
* The action that a flat parameter belongs to, and the key of its setting there: `ApplyContentMarkingFooterText` is
* `text` of the footer's marking (shapes: CIPP ConvertTo-CIPPSensitivityLabelParams and its tests; the actions of
* sites, Teams and dynamic watermarks are inferred).
*/
function actionOf(parameter) {
	for (const [form, type, subType] of [
		[
			/^ApplyContentMarkingHeader(?<key>\w+)$/u,
			"applycontentmarking",
			"header"
		],
		[
			/^ApplyContentMarkingFooter(?<key>\w+)$/u,
			"applycontentmarking",
			"footer"
		],
		[
			/^ApplyWaterMarking(?<key>\w+)$/u,
			"applywatermarking",
			null
		],
		[
			/^(?:Apply)?DynamicWatermark(?:ing)?(?<key>\w+)$/u,
			"applydynamicwatermarking",
			null
		],
		[
			/^Encryption(?<key>\w+)$/u,
			"encrypt",
			null
		],
		[
			/^SiteAndGroupProtection(?<key>Enabled|Privacy|AllowAccessToGuestUsers|AllowEmailFromGuestUsers)$/u,
			"protectgroup",
			null
		],
		[
			/^SiteAndGroupProtection(?<key>\w+)$/u,
			"protectsite",
			null
		],
		[
			/^(?<key>SiteExternalSharingControlType)$/u,
			"protectsite",
			null
		],
		[
			/^TeamsProtection(?<key>Enabled)$/u,
			"protectteams",
			null
		],
		[
			/^Teams(?<key>\w+)$/u,
			"protectteams",
			null
		]
	]) {
		const key = form.exec(parameter)?.groups?.["key"];
		if (key !== void 0) return {
			type,
			subType,
			key: key.toLowerCase()
		};
	}
}
/** The actions in the list of a row; each may be a JSON text or an object. */
function readActions(value) {
	if (!Array.isArray(value)) return [];
	return value.flatMap((item) => {
		const raw = typeof item === "string" ? parseJson(item) : item;
		if (!isRaw(raw)) return [];
		const settings = members$3(raw, "Settings").map((one) => [text(one, "Key") ?? "", String(one["Value"])]);
		return [{
			type: text(raw, "Type") ?? "",
			subType: text(raw, "SubType") ?? null,
			settings: Object.fromEntries(settings)
		}];
	});
}
/** An action as Get-Label shows it. */
function writeAction(action, as) {
	const Settings = Object.entries(action.settings).map(([Key, Value]) => ({
		Key,
		Value
	}));
	const shown = {
		Type: action.type,
		SubType: action.subType,
		Settings
	};
	return as === "objects" ? shown : JSON.stringify(shown);
}
/** The actions with one flat parameter applied; null takes a setting away. */
function withFlat(actions, parameter, value) {
	const place = actionOf(parameter);
	if (place === void 0) return actions;
	const same = (action) => action.type === place.type && action.subType === place.subType;
	const before = actions.find(same) ?? {
		type: place.type,
		subType: place.subType,
		settings: {}
	};
	const key = place.key === "enabled" ? "disabled" : place.key;
	const kept = Object.entries(before.settings).filter(([name]) => name !== key);
	const settings = Object.fromEntries([...kept, ...value === null ? [] : [[key, encoded(place.key, value)]]]);
	const after = {
		...before,
		settings
	};
	return actions.some(same) ? actions.map((action) => same(action) ? after : action) : [...actions, after];
}
function encoded(key, value) {
	if (key === "enabled") return String(value !== true);
	if (key === "protectiontype") return String(value).toLowerCase();
	if (key === "rightsdefinitions" && typeof value === "string") return encodedRights(value);
	return String(value);
}
/** `anna@contoso.com:VIEW,EDIT;all:VIEW` as a row has it. */
function encodedRights(written) {
	const entries = written.split(";").filter((entry) => entry.trim() !== "").map((entry) => {
		const cut = entry.lastIndexOf(":");
		return {
			Identity: entry.slice(0, cut).trim(),
			Rights: entry.slice(cut + 1).trim()
		};
	});
	return JSON.stringify(entries);
}
/** The flat value that an action holds for a parameter, as the variant with detail shows it; null where there is none. */
function flatValue(actions, parameter) {
	const place = actionOf(parameter);
	const action = actions.find((one) => one.type === place?.type && one.subType === place.subType);
	if (place === void 0 || action === void 0) return null;
	if (place.key === "enabled") return action.settings["disabled"] !== "true";
	const value = action.settings[place.key];
	if (value === void 0) return null;
	if (value === "true" || value === "false") return value === "true";
	return /^\d+$/u.test(value) ? Number(value) : value;
}

// src/simulator/compliance/labels.ts
const NEW_TEMPLATE = "templateid";
/**
* A label after the flat parameters of a New or Set: encryption and marking go into LabelActions, advanced settings
* into Settings (reference: identity-exchange C.5). @throws CmdletRefused
*/
function labelAfter(service, noun, row, bound) {
	const flat = bound.arguments.filter(({ parameter }) => isLabelAction(parameter.name));
	const actions = flat.reduce((sofar, { parameter, wanted }) => withFlat(sofar, parameter.name, wanted.to === "value" ? wanted.value : null), readActions(row["LabelActions"]));
	const encryption = actions.find(({ type }) => type === "encrypt")?.settings ?? {};
	const template = encryption["protectiontype"] === "template";
	if (encryption["rightsdefinitions"] !== void 0 && !template) refuse("InvalidLabelActionException", "EncryptionRightsDefinitions is valid with the protection type Template only.");
	const asked = flat.find(({ parameter }) => parameter.name === "EncryptionTemplateId")?.wanted;
	if (asked?.to === "value") refuseUnknownTemplate(service, noun, String(asked.value));
	const whole = template && encryption[NEW_TEMPLATE] === void 0 ? withFlat(actions, "EncryptionTemplateId", service.organization.newId()) : actions;
	const after = withParent(service, noun, {
		...row,
		LabelActions: whole.map((action) => writeAction(action, "texts"))
	});
	return {
		...after,
		Settings: settingsAfter(after, bound)
	};
}
function refuseUnknownTemplate(service, noun, id) {
	if (rowsOf(service, noun).flatMap((row) => readActions(row["LabelActions"])).some(({ settings }) => settings[NEW_TEMPLATE]?.toLowerCase() === id.toLowerCase())) return;
	refuse("RmsTemplateNotFoundException", `The RMS template '${id}' was not found.`);
}
function withParent(service, noun, row) {
	const wanted = textOf(row, "ParentId");
	if (wanted === "") return {
		...row,
		ParentId: null
	};
	const [parent] = named$1(noun, rowsOf(service, noun), wanted);
	if (parent === void 0) return missing$1(service, wanted);
	return {
		...row,
		ParentId: parent["Guid"]
	};
}
/** The table of AdvancedSettings over what Settings holds; an empty value takes a key away. */
function settingsAfter(row, bound) {
	const held = settingsIn(row["Settings"]);
	const given = bound.arguments.filter(({ parameter }) => ["AdvancedSettings", "Settings"].includes(parameter.name));
	for (const { wanted } of given) {
		if (wanted.to !== "value") continue;
		for (const [key, value] of Object.entries(tableIn(wanted.value))) if (value === null || value === "") held.delete(key.toLowerCase());
		else held.set(key.toLowerCase(), Array.isArray(value) ? value.map(String).join(", ") : plain(value));
	}
	return [...held].map(([key, value]) => `[${key}, ${value}]`);
}
function plain(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
function tableIn(value) {
	return isRaw(value) ? value : {};
}
function settingsIn(value) {
	const pairs = (Array.isArray(value) ? value.map(String) : []).map((line) => /^\[(?<key>[^,]+), (?<value>.*)\]$/su.exec(line)?.groups);
	return new Map(pairs.flatMap((pair) => pair === void 0 ? [] : [[pair["key"] ?? "", pair["value"] ?? ""]]));
}
/** Settings as Get-Label shows them: what the label is called stands there too. */
function shownSettings(row) {
	const own = settingsIn(row["Settings"]);
	for (const [key, name] of [
		["displayname", "DisplayName"],
		["tooltip", "Tooltip"],
		["contenttype", "ContentType"]
	]) if (textOf(row, name) !== "") own.set(key, textOf(row, name));
	return [...own].map(([key, value]) => `[${key}, ${value}]`);
}
/** A label as Get shows it: the read shape is not the one that is written. */
function shownLabel(service, row, detailed) {
	const actions = readActions(row["LabelActions"]);
	const noun = nounNamed(service, "Label");
	const { cmdlets } = service.organization;
	const flat = detailed && service.setting("complianceLabelDetail") === "flat";
	const every = shownParameters(cmdlets, {
		...noun,
		unseen: []
	}).map(({ name }) => name).filter(isLabelAction);
	return {
		...row,
		LabelActions: actions.map((action) => writeAction(action, service.setting("complianceLabelActions"))),
		Settings: shownSettings(row),
		...flat ? Object.fromEntries(every.map((name) => [name, flatValue(actions, name)])) : {}
	};
}

// src/simulator/compliance/show.ts
/** A row as Get shows it (reference: identity-exchange C.5). */
function shownRow(service, noun, row, detail) {
	if (noun.noun === "Label") return shownLabel(service, row, detail.labelActions);
	if (noun.noun === "DlpComplianceRule") return shownRule(row);
	if (!noun.distributed) return row;
	const as = service.setting("complianceLocations");
	const locations = Object.entries(row).filter(([name, value]) => isLocationList(noun, name) && name !== "Labels" && Array.isArray(value)).map(([name, value]) => [name, textsIn(value).map((one) => shownLocation(one, as))]);
	return {
		...row,
		...Object.fromEntries(locations),
		...noun.noun === "LabelPolicy" ? { Labels: labelNames(service, row) } : {},
		DistributionStatus: distributionOf(service, noun, row, detail),
		...detail.distribution ? { DistributionResults: [] } : {}
	};
}
function distributionOf(service, noun, row, detail) {
	if (!(detail.distribution || noun.noun === "LabelPolicy") || isPending(service, noun, row)) return "Pending";
	return textOf(row, "DistributionStatus") === "Error" ? "Error" : "Success";
}

// src/simulator/compliance/backdoor.ts
/** What somebody with another hand on the tenant can do to its compliance settings; it shows at once. */
function complianceBackDoor(service) {
	const { shelf } = service.organization;
	const of = (type) => {
		const found = service.nouns.find((noun) => noun.type === type);
		if (found === void 0) throw new Error(`The simulated compliance service has no type ${type}.`);
		return found;
	};
	const find = (noun, key) => only$1(service.organization, noun, rowsOf(service, noun), key);
	const set = (noun, rows) => {
		shelf.set(noun, noun.ordered ? renumbered(inOrder(rows)) : rows);
	};
	return {
		types: () => service.nouns.map((noun) => noun.type),
		load: (type, raws) => {
			const noun = of(type);
			shelf.set(noun, []);
			set(noun, (noun.noun === "AuditConfig" ? adoptedAuditConfig(raws) : raws).map((raw) => filled$1(service, noun, raw)));
		},
		objects: (type) => {
			const noun = of(type);
			const rows = noun.ordered ? inOrder(rowsOf(service, noun)) : rowsOf(service, noun);
			if (noun.noun === "AuditConfig") return rows.flatMap((row) => shownAuditConfig(row, service.setting("complianceAuditConfig")));
			return rows.map((row) => shownRow(service, noun, row, {
				distribution: true,
				labelActions: true
			}));
		},
		change: (type, key, patch) => {
			const noun = of(type);
			const before = find(noun, key);
			const after = withConsequences(noun, {
				...before,
				...adopted$1(service, noun, patch),
				Guid: before["Guid"]
			});
			set(noun, rowsOf(service, noun).map((row) => row === before ? after : row));
		},
		create: (type, raw) => {
			const noun = of(type);
			const made = filled$1(service, noun, raw);
			set(noun, [...rowsOf(service, noun), made]);
			return textOf(made, "Name");
		},
		remove: (type, key) => {
			const noun = of(type);
			const gone = find(noun, key);
			forgetRulesOf(service, noun, gone);
			set(noun, rowsOf(service, noun).filter((row) => row !== gone));
		}
	};
}
/** A row of a snapshot over the defaults of its noun. */
function filled$1(service, noun, raw) {
	const { organization } = service;
	const name = [
		"Name",
		"DisplayName",
		"Identity"
	].map((key) => textOf(raw, key)).find((one) => one !== "") ?? noun.noun;
	const guid = textOf(raw, "Guid") === "" ? organization.newId() : textOf(raw, "Guid");
	const last = rowsOf(service, noun).length;
	const fresh = {
		...freshObject(service, noun, name, guid, organization.now()),
		...noun.ordered ? { Priority: last } : {}
	};
	return withConsequences(noun, {
		...fresh,
		...adopted$1(service, noun, raw),
		Guid: guid
	});
}
/** The members of a raw row in the form in which they are kept. */
function adopted$1(service, noun, raw) {
	return Object.fromEntries(Object.entries(withoutSidecars(raw)).flatMap(([name, value]) => {
		if (isLocationList(noun, name)) return [[name, name === "Labels" ? guidsOf(service, textsIn(value)) : textsIn(value)]];
		if (name === "IncidentReportContent" && typeof value === "string") return [[name, value.split(/,\s*/u)]];
		if (name === "Policy" && noun.parent !== void 0) return policyOf(service, noun.parent, String(value));
		return [[name, value]];
	}));
}
function guidsOf(service, labels) {
	const noun = nounNamed(service, "Label");
	return labels.map((label) => textOf(named$1(noun, rowsOf(service, noun), label)[0] ?? {}, "Guid") || label);
}
function policyOf(service, parent, policy) {
	const noun = nounNamed(service, parent);
	const [found] = named$1(noun, rowsOf(service, noun), policy);
	if (found === void 0) return [["Policy", policy]];
	return [["Policy", found["Guid"]], ["ParentPolicyName", found["Name"]]];
}

// src/simulator/compliance/front-door.ts
const REGION = {
	commercial: "nam13b",
	gcc: "gcc02b",
	gcchigh: "usg01b",
	dod: "usd01b",
	china: "chn01b"
};
function regionOf(service, hosts) {
	return service.home.region ?? REGION[hosts.name];
}
const backendSuffix = (hosts) => hosts.complianceSuffix.replace(".ps.compliance.", ".admin.");
/** Tells what a host is; the tenant lives in one region, unless the front door serves it itself. */
function placeOf(service, hosts, host) {
	if (host === hosts.compliance) return "front";
	if (host.endsWith(backendSuffix(hosts))) return "backend";
	if (!host.endsWith(hosts.complianceSuffix)) return "elsewhere";
	const label = host.slice(0, -hosts.complianceSuffix.length);
	if (!/^[a-z]{3}\d\d[a-z]$/u.test(label)) return "elsewhere";
	return service.setting("complianceRegion") === "redirected" && label === regionOf(service, hosts) ? "region" : "otherRegion";
}
/**
* The answer to what is not for this place to serve; undefined where it is. The front door sends on to the admin
* backend of the region; the backend itself has other permissions than the region's host (reference: C.1); a region
* that does not have the tenant refuses (inferred).
*/
function turnedAway(service, hosts, place, target, anchor) {
	const { initialDomain } = service.organization;
	const routed = /^[^@\s]+@(?<domain>[^@\s]+)$/u.exec(anchor)?.groups?.["domain"]?.toLowerCase() === initialDomain.toLowerCase();
	if (place === "backend") return nulAnswer();
	if (place === "otherRegion") return faultAnswer(badAnchor());
	if (!routed) {
		if (place === "front" && service.setting("complianceBadAnchor") === "misrouted") return sentOn(hosts, "eur99b", target);
		return faultAnswer(badAnchor());
	}
	if (place === "front" && service.setting("complianceRegion") === "redirected") return sentOn(hosts, regionOf(service, hosts), target);
}
function sentOn(hosts, region, target) {
	const location = `https://${region}${backendSuffix(hosts)}:446${target}`;
	return {
		...emptyAnswer(302),
		headers: { location }
	};
}
/** The answer to the two GETs by which clients find their region, once there is nowhere else to send them. */
function welcomed(cmdlets, banner) {
	return jsonAnswer(200, { value: banner ? [] : [{ exportedCmdlets: cmdlets.join(",") }] });
}

// src/simulator/compliance/parameter-sets.ts
/**
* Refuses parameters that no one parameter set of the cmdlet has together, such as locations of Teams beside those of
* mail in a retention policy. @throws CmdletRefused 400
*/
function refuseMixedSets(cmdlet, bound) {
	const sets = new Set(cmdlet.parameters.flatMap((parameter) => parameter.sets));
	if (sets.size === 0) return;
	const given = bound.arguments.map(({ parameter }) => parameter);
	if (![...sets].some((set) => {
		const inSet = given.every((parameter) => parameter.sets.length === 0 || parameter.sets.includes(set));
		const wanted = cmdlet.parameters.filter((parameter) => parameter.demanded && parameter.sets.includes(set));
		return inSet && wanted.every((parameter) => given.includes(parameter));
	})) throw new CmdletRefused(unresolvedParameters(given.map(({ name }) => name)));
}

// src/simulator/compliance/read.ts
const NO_EFFECT = /* @__PURE__ */ new Set([
	"DomainController",
	"ForceValidate",
	"IncludeExtendedProperties",
	"IncludeRulesMetadata",
	"IncludeTestModeResults",
	"RetentionRuleTypes",
	"SkipValidations"
]);
const HANDLED = /* @__PURE__ */ new Set([
	"DisplayName",
	"DistributionDetail",
	"ErrorPolicyOnly",
	"ExcludeTeamsPolicy",
	"Identity",
	"IncludeDetailedLabelActions",
	"Policy",
	"RetentionDuration",
	"TeamsPolicyOnly"
]);
/** Runs Get-*. @throws CmdletRefused 404 for an identity nobody has, 501 for a parameter whose effect is not known. */
function getObjects(service, noun, bound) {
	const strange = bound.arguments.find(({ parameter: { name } }) => !HANDLED.has(name) && !NO_EFFECT.has(name));
	if (strange !== void 0) throw new CmdletRefused(unknownHere$1(`Get-${noun.noun} -${strange.parameter.name} is not known to the simulator`));
	const every = rowsOf(service, noun);
	const rows = noun.ordered ? inOrder(every) : every;
	const identity = textArgument(bound, "Identity");
	const policy = textArgument(bound, "Policy");
	const meant = identity === void 0 ? rows : [only$1(service.organization, noun, rows, identity)];
	const under = policy === void 0 ? meant : rulesOf(service, noun, meant, policy);
	const detail = {
		distribution: identity !== void 0 && argumentValue(bound, "DistributionDetail") === true,
		labelActions: argumentValue(bound, "IncludeDetailedLabelActions") === true
	};
	const kept = under.filter((row) => keeps(bound, row));
	return {
		rows: noun.noun === "AuditConfig" ? kept.flatMap((row) => shownAuditConfig(row, service.setting("complianceAuditConfig"))) : kept.map((row) => shownRow(service, noun, row, detail)),
		warnings: []
	};
}
function keeps(bound, row) {
	const isTeams = ["TeamsChannelLocation", "TeamsChatLocation"].some((list) => {
		const held = row[list];
		return Array.isArray(held) && held.length > 0;
	});
	if (argumentValue(bound, "TeamsPolicyOnly") === true && !isTeams) return false;
	if (argumentValue(bound, "ExcludeTeamsPolicy") === true && isTeams) return false;
	if (argumentValue(bound, "ErrorPolicyOnly") === true && textOf(row, "DistributionStatus") !== "Error") return false;
	const same = (name) => {
		const wanted = textArgument(bound, name);
		return wanted === void 0 || sameName(textOf(row, name), wanted);
	};
	return same("DisplayName") && same("RetentionDuration");
}

// src/simulator/compliance/roles.ts
const WRITERS = /* @__PURE__ */ new Set(["17315797-102d-40b4-93e0-432062caca18", "62e90394-69f5-4237-9190-012177145e10"]);
const READERS = /* @__PURE__ */ new Set([
	...WRITERS,
	"e6d1a23a-da11-4be4-9570-befc86d067a7",
	"f2ef992c-3afb-46b9-b7cf-a126ee74c451",
	"5d6b6bb7-de71-4623-b4af-96380a352509"
]);
/** Whether a caller's directory roles carry a cmdlet here; a variant keeps applications from DLP and labels. */
function mayCall$1(service, caller, cmdlet) {
	const holds = (wanted) => caller.wids.some((wid) => wanted.has(wid.toLowerCase()));
	if (onlyReads(cmdlet)) return holds(READERS);
	const closed = service.setting("complianceAppOnlyWrites") === "retentionOnly" && !/-Retention/iu.test(cmdlet);
	return holds(WRITERS) && !closed;
}

// src/simulator/compliance/write.ts
/** Runs New-*: an object over the documented defaults, which it gives back. @throws CmdletRefused */
function newObject(service, noun, bound) {
	const { organization } = service;
	const guid = organization.newId();
	const name = textArgument(bound, "Name") ?? guid;
	if (name.trim() === "") refuse("InvalidNameException", "The value of Name is empty.");
	refuseTakenName(service, noun, name);
	const fresh = freshObject(service, noun, name, guid, organization.now());
	refuseTwoKindsOfConditions(noun, fresh, bound);
	const asked = withPlainPriority(noun, applied$1(noun, fresh, {}, bound.arguments).row, bound);
	for (const [list, value] of Object.entries(asked)) if (isLocationList(noun, list)) refuseAllBesideSome(list, textsIn(value));
	const row = withConsequences(noun, ofItsKind(service, noun, underPolicy(service, noun, asked), bound));
	const made = write(service, noun, row, argumentValue(bound, "Priority")).find((other) => other["Guid"] === guid) ?? row;
	return {
		rows: [shownRow(service, noun, made, {
			distribution: false,
			labelActions: false
		})],
		warnings: []
	};
}
/** Runs Set-*. @throws CmdletRefused, with nothing written */
function setObject(service, noun, bound) {
	const before = only$1(service.organization, noun, rowsOf(service, noun), textArgument(bound, "Identity"));
	refuseIfKept(noun, before, bound);
	if (argumentValue(bound, "RetryDistribution") === true) return retried(service, noun, before);
	refuseUnsettled(service, noun, before);
	refuseTwoKindsOfConditions(noun, before, bound);
	const moved = {
		...withPlainPriority(noun, applied$1(noun, before, {}, bound.arguments).row, bound),
		Identity: before["Identity"],
		...movedLocations(service, noun, before, bound)
	};
	const orphaned = argumentValue(bound, "RemoveParentLink") === true ? {
		...moved,
		ParentId: null
	} : moved;
	const after = withConsequences(noun, ofItsKind(service, noun, orphaned, bound));
	const place = argumentValue(bound, "Priority");
	if (sameJson(before, after) && (place === void 0 || place === before["Priority"])) return {
		rows: [],
		warnings: [`The command completed successfully but no settings of '${textOf(before, "Name")}' have been modified.`]
	};
	write(service, noun, restamped(after, service.organization.now()), place);
	return silent;
}
/** Runs Remove-*: policies and labels are deleted in the background, the rest at once. @throws CmdletRefused */
function removeObject(service, noun, bound) {
	const { shelf } = service.organization;
	const row = only$1(service.organization, noun, rowsOf(service, noun), textArgument(bound, "Identity"));
	refuseIfKept(noun, row, bound);
	const rest = rowsOf(service, noun).filter((other) => other["Guid"] !== row["Guid"]);
	const lingers = (noun.distributed || noun.noun === "Label") && argumentValue(bound, "ForceDeletion") !== true;
	if (lingers && isBeingDeleted(row)) refuse("PolicyPendingDeletionException", `'${textOf(row, "Name")}' is being deleted.`);
	touchPolicyOf(service, noun, row);
	forgetRulesOf(service, noun, row);
	const going = lingers ? startDeletion(service, noun, row) : void 0;
	shelf.write(noun, going === void 0 ? rest : rowsOf(service, noun).map((other) => other === row ? going : other));
	return silent;
}
function retried(service, noun, row) {
	const { shelf } = service.organization;
	const rows = rowsOf(service, noun).map((other) => other === row ? {
		...row,
		DistributionStatus: null
	} : other);
	shelf.write(noun, rows);
	touch(service, noun, row);
	return silent;
}
/** What is peculiar about a row of one noun after its arguments were applied. */
function ofItsKind(service, noun, row, bound) {
	if (noun.noun === "Label") return labelAfter(service, noun, row, bound);
	if (noun.noun !== "LabelPolicy") return row;
	return {
		...row,
		Labels: labelIds(service, textsIn(row["Labels"])),
		Settings: settingsAfter(row, bound)
	};
}
/** Puts a row among its like, in its place where they have an order, and starts the distribution. */
function write(service, noun, row, place) {
	const { shelf } = service.organization;
	const rows = rowsOf(service, noun);
	const known = rows.some((other) => other["Guid"] === row["Guid"]);
	const all = known ? rows.map((other) => other["Guid"] === row["Guid"] ? row : other) : [...rows, row];
	const alike = (other) => hasLine(noun) && (noun.ordered || other["Policy"] === row["Policy"]);
	const line = all.filter(alike);
	const ordered = line.length === 0 ? [] : placed(known ? line : line.slice(0, -1), row, numeric$1(place));
	const after = line.length === 0 ? all : [...all.filter((other) => !alike(other)), ...ordered];
	shelf.write(noun, after);
	touch(service, noun, row);
	touchPolicyOf(service, noun, row);
	return after;
}
/** Whether the priority of an object is its place in a line, which moves the others. */
function hasLine(noun) {
	return noun.ordered || noun.noun === "DlpComplianceRule";
}
/** Elsewhere a priority is a number like any other (New-UnifiedAuditLogRetentionPolicy). */
function withPlainPriority(noun, row, bound) {
	const priority = argumentValue(bound, "Priority");
	return hasLine(noun) || typeof priority !== "number" ? row : {
		...row,
		Priority: priority
	};
}
function numeric$1(value) {
	return typeof value === "number" ? value : void 0;
}
const ALERT_OF_ALL = /* @__PURE__ */ new Set([
	"Identity",
	"Disabled",
	"NotifyUser",
	"NotificationEnabled"
]);
/** Microsoft's own objects are kept (reference: identity-exchange C.5; Remove-ProtectionAlert). @throws CmdletRefused */
function refuseIfKept(noun, row, bound) {
	const name = textOf(row, "Name");
	if (row["IsDefault"] === true) refuse("DefaultPolicyModificationException", `The default policy '${name}' cannot be modified.`);
	if (row["IsSystemRule"] !== true || noun.noun !== "ProtectionAlert") return;
	if (!(bound.arguments.every(({ parameter }) => ALERT_OF_ALL.has(parameter.name)) && bound.arguments.length > 1)) refuse("SystemAlertModificationException", `The default alert policy '${name}' cannot be changed so.`);
}

// src/simulator/compliance/run.ts
const AUDIT_LOG = "get-adminauditlogconfig";
const SEARCHES = /^(?:get|new|start|set|remove)-compliancesearch(?:action)?$/iu;
const SEARCH_SESSION = "Please close the current PowerShell session and open a new session using Connect-IPPSSession with the -EnableSearchOnlySession flag. This requires using ExchangeOnlineManagement v3.9.0 or higher.";
/** The compliance service as the edge of cmdlets over REST sees it. */
function complianceCmdlets(service) {
	const { organization } = service;
	return {
		organization,
		knows: (cmdlet) => isKnown(service, cmdlet),
		allows: (caller, cmdlet) => mayCall$1(service, caller, cmdlet),
		run: (call) => run$1(service, call)
	};
}
function isKnown(service, cmdlet) {
	const name = cmdlet.toLowerCase();
	return name === AUDIT_LOG || SEARCHES.test(name) || service.organization.cmdlets.has(name);
}
function run$1(service, call) {
	const { organization } = service;
	if (SEARCHES.test(call.name)) throw new CmdletRefused(failed("", SEARCH_SESSION));
	if (call.name.toLowerCase() === AUDIT_LOG) return {
		rows: [{
			Name: "Admin Audit Log Settings",
			UnifiedAuditLogIngestionEnabled: false
		}],
		warnings: []
	};
	const cmdlet = organization.cmdlets.get(call.name.toLowerCase());
	if (cmdlet === void 0) throw new CmdletRefused(unknownHere$1(`${call.name} is not known to the simulator`));
	const noun = nounNamed(service, cmdlet.noun);
	refuseModes(call);
	const bound = bind(cmdlet, call.parameters, organization.settings);
	refuseMixedSets(cmdlet, bound);
	if (cmdlet.verb === "Get") return getObjects(service, noun, bound);
	if (asks(cmdlet, bound)) return {
		...silent,
		confirmation: "Are you sure you want to perform this action?"
	};
	refuseOrganization(service, cmdlet.verb, cmdlet.name);
	if (cmdlet.verb === "New") return newObject(service, noun, bound);
	if (cmdlet.verb === "Set") return setObject(service, noun, bound);
	if (cmdlet.verb === "Remove") return removeObject(service, noun, bound);
	throw new CmdletRefused(unknownHere$1(`what ${cmdlet.name} does is not known to the simulator`));
}
function refuseModes(call) {
	const mode = Object.entries(call.parameters).find(([name]) => name.toLowerCase() === "mode")?.[1];
	if (mode !== "PendingDeletion") return;
	refuse("InvalidCompliancePolicyModeException", `InvalidCompliancePolicyMode: the mode '${mode}' cannot be set.`);
}
function refuseOrganization(service, verb, cmdlet) {
	const kind = service.setting("complianceOrganization");
	if (kind === "dehydrated" && verb === "New") throw new CmdletRefused(dehydrated());
	if (kind === "unlicensed") throw new CmdletRefused(failed("", `${cmdlet} is not present in the role definition of the current user.`));
}

// src/simulator/compliance/seed.ts
const card = {
	name: "Credit Card Number",
	minCount: "1",
	minConfidence: "75"
};
/** What the seeded tenant holds, by noun; labels stand before what publishes them and policies before their rules. */
const seeded = {
	AuditConfig: [{
		Name: "Audit configuration",
		Workload: [
			"Exchange",
			"SharePoint",
			"OneDriveForBusiness"
		]
	}],
	Label: [
		{
			Name: "Public",
			DisplayName: "Public",
			Tooltip: "May be shown to anybody",
			ContentType: "File, Email"
		},
		{
			Name: "General",
			DisplayName: "General",
			Tooltip: "Everyday business",
			ContentType: "File, Email"
		},
		{
			Name: "Confidential",
			DisplayName: "Confidential",
			Tooltip: "For people of Contoso",
			ContentType: "File, Email, Site, UnifiedGroup",
			Settings: ["[color, #FF0000]"],
			LabelActions: [JSON.stringify({
				Type: "applycontentmarking",
				SubType: "footer",
				Settings: [
					{
						Key: "text",
						Value: "Contoso confidential"
					},
					{
						Key: "fontsize",
						Value: "10"
					},
					{
						Key: "disabled",
						Value: "false"
					}
				]
			}), JSON.stringify({
				Type: "encrypt",
				SubType: null,
				Settings: [
					{
						Key: "protectiontype",
						Value: "template"
					},
					{
						Key: "templateid",
						Value: seededId("rms template Confidential")
					},
					{
						Key: "rightsdefinitions",
						Value: "[{\"Identity\":\"AuthenticatedUsers\",\"Rights\":\"VIEW\"}]"
					},
					{
						Key: "disabled",
						Value: "false"
					}
				]
			})]
		}
	],
	LabelPolicy: [{
		Name: "Global sensitivity label policy",
		Labels: [
			"Public",
			"General",
			"Confidential"
		],
		ExchangeLocation: ["All"],
		Settings: ["[mandatory, false]"]
	}],
	DlpCompliancePolicy: [{
		Name: "Default policy for Teams",
		IsDefault: true,
		TeamsLocation: ["All"],
		Mode: "Enable"
	}, {
		Name: "Financial data",
		Comment: "Cards and accounts",
		ExchangeLocation: ["All"],
		SharePointLocation: ["All"],
		OneDriveLocation: ["All"],
		Mode: "TestWithNotifications"
	}],
	DlpComplianceRule: [{
		Name: "Default Teams DLP policy rule",
		Policy: "Default policy for Teams",
		ContentContainsSensitiveInformation: [card]
	}, {
		Name: "Card numbers to outside",
		Policy: "Financial data",
		AccessScope: "NotInOrganization",
		ContentContainsSensitiveInformation: [card],
		IncidentReportContent: [
			"Title",
			"Severity",
			"RulesMatched"
		],
		NotifyUser: ["Owner", "LastModifier"],
		ReportSeverityLevel: "High"
	}],
	RetentionCompliancePolicy: [{
		Name: "Keep 7 years",
		Comment: "Books and letters",
		ExchangeLocation: ["All"],
		SharePointLocation: ["All"]
	}, {
		Name: "Teams chats",
		TeamsChatLocation: ["All"],
		TeamsChannelLocation: ["All"]
	}],
	RetentionComplianceRule: [{
		Name: "Keep 7 years rule",
		Policy: "Keep 7 years",
		RetentionComplianceAction: "Keep",
		RetentionDuration: "2555",
		RetentionDurationDisplayHint: "Days",
		ExpirationDateOption: "CreationAgeInDays"
	}],
	ProtectionAlert: [{
		Name: "Creation of forwarding/redirect rule",
		Category: "ThreatManagement",
		Severity: "Low",
		ThreatType: "Activity",
		NotifyUser: ["TenantAdmins"],
		Operation: ["MailRedirect"],
		IsSystemRule: true
	}, {
		Name: "Many files downloaded",
		Category: "DataGovernance",
		Severity: "Medium",
		ThreatType: "Activity",
		AggregationType: "SimpleAggregation",
		NotifyUser: ["security@contoso.com"],
		Operation: ["FileDownloaded"],
		Threshold: 100,
		TimeWindow: 60
	}],
	UnifiedAuditLogRetentionPolicy: [{
		Name: "Sign-ins for a year",
		Description: "As the auditors ask",
		Priority: 100,
		RecordTypes: ["AzureActiveDirectoryStsLogon"],
		RetentionDuration: "TwelveMonths"
	}]
};
/** Fills the compliance service with what a tenant of a few years holds; the same on every machine. */
function seedCompliance(service) {
	const { shelf } = service.organization;
	for (const [name, raws] of Object.entries(seeded)) {
		const noun = nounNamed(service, name);
		for (const raw of raws) {
			const row = filled$1(service, noun, {
				...raw,
				Guid: seededId(`${name} ${String(raw["Name"])}`)
			});
			shelf.set(noun, [...shelf.latest(noun), row]);
		}
	}
}

// src/simulator/compliance/compliance-room.ts
/** Seeds the compliance service. @throws Error for a contract or variants that are not what they should be. */
function createCompliance(parts) {
	const { tenantId, initialDomain, now, newId, variants } = parts;
	const setting = complianceSettings(variants);
	const cmdlets = readCmdlets(parseJson(parts.contract));
	const service = {
		organization: {
			tenantId,
			initialDomain,
			cmdlets,
			settings: settingsFrom(variants),
			shelf: shelf(now, 0),
			now,
			newId
		},
		nouns: complianceNouns(cmdlets),
		setting,
		home: { region: void 0 }
	};
	seedCompliance(service);
	return service;
}
/** The compliance service behind its front door and its regions' hosts (reference: identity-exchange C.1). */
function complianceRoom(service, hosts) {
	const own = {
		appId: resourceApps.compliance,
		names: [`https://${hosts.compliance}`, resourceApps.compliance]
	};
	const exchange = [`https://${hosts.exchange}`, resourceApps.exchange];
	const taken = service.setting("complianceAudience") === "either" ? {
		...own,
		names: [...own.names, ...exchange]
	} : own;
	const cmdlets = complianceCmdlets(service);
	return {
		...complianceBackDoor(service),
		prefix: "purview.",
		resources: [own],
		resource: (host) => placeOf(service, hosts, host) === "elsewhere" ? void 0 : taken,
		nature: cmdletNature,
		move: (region) => {
			service.home.region = region;
		},
		answer: (ask, token) => answer(service, cmdlets, hosts, ask, token),
		unauthorized: (fault) => cmdletUnauthorized(fault, hosts)
	};
}
const PATH$1 = /^\/adminapi\/(?<version>v1\.0|beta)\/(?<tenant>[^/]+)\/(?<rest>[^/]+)$/iu;
function answer(service, cmdlets, hosts, ask, token) {
	const { tenantId, initialDomain } = service.organization;
	if (!mayEnter(token, tenantId)) return emptyAnswer(401);
	const groups = PATH$1.exec(ask.path)?.groups;
	const tenant = decodeURIComponent(groups?.["tenant"] ?? "").toLowerCase();
	const unknown = () => faultAnswer(unknownHere$1(`${ask.method} ${ask.path} is not known to the simulator`));
	if (groups === void 0 || ![tenantId, initialDomain].some((name) => name.toLowerCase() === tenant)) return unknown();
	const rest = decodeURIComponent(groups["rest"] ?? "").toLowerCase();
	const discovers = rest === "exomodulefile" || rest === "exobanner('autogensession')";
	const invokes = rest === "invokecommand" || rest === "$batch";
	if (!(discovers && ask.method === "GET") && !invokes) return unknown();
	const target = `${ask.path}${ask.query === "" ? "" : `?${ask.query}`}`;
	const away = turnedAway(service, hosts, placeOf(service, hosts, ask.host), target, ask.headers["x-anchormailbox"] ?? "");
	if (away !== void 0) return away;
	if (discovers) {
		const allowed = [...service.organization.cmdlets.values()].map(({ name }) => name).filter((name) => cmdlets.allows(token, name)).toSorted();
		return welcomed(allowed, rest !== "exomodulefile");
	}
	if (groups["version"]?.toLowerCase() !== "beta") return emptyAnswer(405);
	const base = `https://${ask.host}/adminapi/beta/${groups["tenant"] ?? ""}`;
	const invocation = {
		method: ask.method,
		query: new URLSearchParams(ask.query),
		headers: ask.headers,
		body: parseJson(ask.body),
		caller: token
	};
	const done = (rest === "$batch" ? answerBatch : answerInvocation)(cmdlets, base, invocation);
	return {
		...done.answer,
		effect: done.effect,
		...done.cmdlet === void 0 ? {} : { cmdlet: done.cmdlet }
	};
}

// src/simulator/exchange/people.ts
const GIGABYTES_100 = "100 GB (107,374,182,400 bytes)";
const GIGABYTES_99 = "99 GB (106,300,440,576 bytes)";
const GIGABYTES_98 = "98 GB (105,226,698,752 bytes)";
const MEGABYTES_35 = "35 MB (36,700,160 bytes)";
const MEGABYTES_36 = "36 MB (37,748,736 bytes)";
/**
* Gives everybody who has arrived in the directory a mailbox, once: `met` holds who has been met, so that a mailbox
* that was taken away stays away. Quotas and limits are those of a licensed mailbox (reference: identity-exchange B.5).
*/
function meetPeople(organization, people, met) {
	const arrived = people.filter((person) => !met.has(person.id));
	if (arrived.length === 0) return;
	for (const [name, makeRow] of [["Mailbox", mailboxOf], ["CASMailbox", casMailboxOf]]) {
		const noun = nounCalled(name);
		if (noun === void 0) continue;
		const birth = {
			initialDomain: organization.initialDomain,
			at: organization.now(),
			guid: ""
		};
		const fresh = freshRow(organization.cmdlets, noun, "", birth);
		const rows = arrived.map((person) => ({
			...fresh,
			Guid: seededId(`mailbox ${person.id}`),
			...makeRow(organization, person)
		}));
		organization.shelf.set(noun, [...organization.shelf.latest(noun), ...rows]);
	}
	for (const person of arrived) met.add(person.id);
}
function addressesOf(organization, person) {
	const alias = person.userPrincipalName.split("@")[0] ?? person.userPrincipalName;
	return {
		DisplayName: person.displayName,
		PrimarySmtpAddress: person.userPrincipalName,
		ExternalDirectoryObjectId: person.id,
		Name: person.id,
		Id: person.id,
		Identity: person.id,
		DistinguishedName: `CN=${person.id},OU=${organization.initialDomain},OU=Microsoft Exchange Hosted Organizations`,
		EmailAddresses: [`SMTP:${person.userPrincipalName}`, ...person.userPrincipalName.endsWith(`@${organization.initialDomain}`) ? [] : [`smtp:${alias}@${organization.initialDomain}`]]
	};
}
function mailboxOf(organization, person) {
	return {
		...addressesOf(organization, person),
		Alias: person.userPrincipalName.split("@")[0] ?? "",
		UserPrincipalName: person.userPrincipalName,
		ExchangeGuid: seededId(`exchange ${person.id}`),
		RecipientType: "UserMailbox",
		RecipientTypeDetails: "UserMailbox",
		ProhibitSendReceiveQuota: GIGABYTES_100,
		ProhibitSendQuota: GIGABYTES_99,
		IssueWarningQuota: GIGABYTES_98,
		MaxSendSize: MEGABYTES_35,
		MaxReceiveSize: MEGABYTES_36,
		RecipientLimits: "500",
		RetainDeletedItemsFor: "14.00:00:00",
		LitigationHoldDuration: "Unlimited",
		AuditEnabled: true,
		AuditLogAgeLimit: "90.00:00:00"
	};
}
function casMailboxOf(organization, person) {
	return {
		...addressesOf(organization, person),
		OWAEnabled: true,
		ActiveSyncEnabled: true,
		MAPIEnabled: true,
		EwsEnabled: true,
		ImapEnabled: true,
		PopEnabled: true,
		SmtpClientAuthenticationDisabled: null,
		OwaMailboxPolicy: "OwaMailboxPolicy-Default"
	};
}

// src/simulator/exchange/backdoor.ts
/**
* The back door of an organisation. Fails with an Error for a type that is not simulated and with CmdletRefused for
* an object that is not there. `meet` makes the mailboxes of people who have arrived in the directory.
*/
function backdoor(organization, nouns, meet) {
	const { shelf } = organization;
	const of = (type) => {
		const found = nouns.find((noun) => noun.type === type);
		if (found === void 0) throw new Error(`the simulated Exchange has no type ${type}`);
		return found;
	};
	const find = (noun, key) => only$1(organization, noun, shelf.latest(noun), key);
	const without = (noun, row) => shelf.latest(noun).filter((other) => other["Guid"] !== row["Guid"]);
	return {
		load: (type, raws) => {
			meet();
			const noun = of(type);
			const rows = raws.map((raw) => filled(organization, noun, raw));
			shelf.set(noun, noun.shape === "rule" ? renumbered(inOrder(rows)) : rows);
		},
		types: () => nouns.map((noun) => noun.type),
		objects: (type) => {
			meet();
			const noun = of(type);
			const rows = shelf.shown(noun);
			return asShown(organization, noun, noun.shape === "rule" ? inOrder(rows) : rows);
		},
		change: (type, key, patch) => {
			meet();
			const noun = of(type);
			const before = find(noun, key);
			const after = {
				...before,
				...withoutSidecars(patch),
				Guid: before["Guid"]
			};
			if (noun.shape !== "rule") {
				shelf.set(noun, shelf.latest(noun).map((row) => row === before ? after : row));
				return;
			}
			const place = numberOf$1(patch, "Priority", numberOf$1(before, "Priority", 0));
			shelf.set(noun, placed(shelf.latest(noun), after, place));
		},
		create: (type, raw) => {
			const noun = of(type);
			const row = filled(organization, noun, raw);
			const rows = shelf.latest(noun);
			const place = numberOf$1(raw, "Priority", rows.length);
			shelf.set(noun, noun.shape === "rule" ? placed(rows, row, Math.min(place, rows.length)) : [...rows, row]);
			return textOf(row, "Identity");
		},
		remove: (type, key) => {
			const noun = of(type);
			const rest = without(noun, find(noun, key));
			shelf.set(noun, noun.shape === "rule" ? renumbered(inOrder(rest)) : rest);
		}
	};
}
/** A row of a snapshot over the defaults of its noun, so that what the snapshot leaves out is still believable. */
function filled(organization, noun, raw) {
	const given = withoutSidecars(raw);
	const name = [
		"Name",
		"Identity",
		...noun.keys
	].map((key) => textOf(given, key)).find((key) => key !== "") ?? organization.initialDomain;
	const guid = textOf(given, "Guid") === "" ? organization.newId() : textOf(given, "Guid");
	const birth = {
		initialDomain: organization.initialDomain,
		at: organization.now(),
		guid
	};
	return {
		...freshRow(organization.cmdlets, noun, name, birth),
		...given,
		Guid: guid
	};
}

// src/simulator/exchange/exchange.ts
/**
* Makes the Exchange of a tenant, seeded. Behaviour comes from `contracts/` and the public reference only
* (reference: identity-exchange B). Fails with an Error for contracts or variants that are not what they should be.
*/
function createExchange(parts) {
	const settings = settingsFrom(parts.variants);
	const now = () => parts.now();
	const organization = {
		tenantId: parts.tenantId,
		initialDomain: parts.initialDomain,
		cmdlets: readCmdlets(parts.contracts),
		settings,
		shelf: shelf(now, Number(settings.exchangeLag)),
		now,
		newId: () => parts.newId()
	};
	const service = {
		organization,
		knows: (cmdlet) => isKnown$1(organization, cmdlet),
		allows: mayCall$2,
		run: (call) => runCmdlet(organization, call)
	};
	const met = /* @__PURE__ */ new Set();
	let seen = [];
	const meet = () => {
		const people = parts.people();
		if (people !== seen) meetPeople(organization, people, met);
		seen = people;
	};
	seed(organization, parts.domains);
	meet();
	const names = new Set([
		parts.tenantId,
		parts.initialDomain,
		...parts.domains
	].map((name) => name.toLowerCase()));
	return {
		...backdoor(organization, nouns, meet),
		handle: (request) => {
			meet();
			const { answer, effect, cmdlet } = route(service, names, request);
			return {
				...answer,
				effect,
				...cmdlet === void 0 ? {} : { cmdlet }
			};
		}
	};
}
const PATH = /^\/adminapi\/(?<version>[^/]+)\/(?<tenant>[^/]+)\/(?<rest>[^/]+)$/iu;
function route(service, names, request) {
	const { organization } = service;
	if (!mayEnter(request.token, organization.tenantId)) return {
		answer: emptyAnswer(401),
		effect: "read"
	};
	const groups = PATH.exec(request.path)?.groups;
	const tenant = decodeURIComponent(groups?.["tenant"] ?? "");
	if (groups === void 0 || !names.has(tenant.toLowerCase())) return unknown(request.path);
	const version = (groups["version"] ?? "").toLowerCase();
	const rest = decodeURIComponent(groups["rest"] ?? "").toLowerCase();
	const base = `https://outlook.office365.com/adminapi/beta/${tenant}`;
	const { method, query } = request;
	if (rest === "exomodulefile" && method === "GET") {
		const exportedCmdlets = allowedCmdlets(organization, request.token).join(",");
		return {
			answer: jsonAnswer(200, { value: [{ exportedCmdlets }] }),
			effect: "read"
		};
	}
	if (rest === "invokecommand" && version === "v1.0") return {
		answer: emptyAnswer(405),
		effect: "read"
	};
	if (version !== "beta" || rest !== "invokecommand" && rest !== "$batch") return unknown(request.path);
	const invocation = {
		method,
		query,
		headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value])),
		body: parseJson(request.body),
		caller: request.token
	};
	return (rest === "$batch" ? answerBatch : answerInvocation)(service, base, invocation);
}
function unknown(path) {
	return {
		answer: faultAnswer(unknownHere$1(`${path} is not known to the simulator`)),
		effect: "read"
	};
}

// src/simulator/teams/config-types.ts
/** Types whose instances are items of one collection: no Global, and no `Tag:` before the name (Get-CsOnlineVoiceRoute). */
const itemTypes = /* @__PURE__ */ new Set(["OnlineVoiceRoute"]);
/** True where a type's instances are plain items instead of scoped policies. */
function isItemType(type) {
	return itemTypes.has(type.name);
}
/**
* Reads the types from `contracts/teams-config-types.json`, with defaults and second opinions from
* `contracts/teams-cmdlets.json`; by name in lower case. @throws Error when a contract is not what it should be.
*/
function readConfigTypes(typesContract, cmdletsContract) {
	const parsed = parseJson(typesContract);
	const cmdlets = parseJson(cmdletsContract);
	const nouns = members$3(isRaw(parsed) ? parsed : void 0, "nouns");
	if (nouns.length === 0) throw new Error("The contract of Teams types has no nouns.");
	const pages = member(isRaw(cmdlets) ? cmdlets : void 0, "nouns");
	return new Map(nouns.map((noun) => readType(noun, member(pages, text(noun, "noun") ?? ""))));
}
function readType(noun, page) {
	const name = text(noun, "configType") ?? "";
	const bare = (text(noun, "noun") ?? "").replace(/^Cs/u, "");
	const parameters = parametersOf(page);
	const properties = members$3(noun, "properties").map((property) => {
		const read = readProperty(property, parameters.get(text(property, "name") ?? ""));
		return [read.name.toLowerCase(), read];
	});
	const type = {
		name,
		row: `teams.${bare.slice(0, 1).toLowerCase()}${bare.slice(1)}`,
		named: noun["instances"] === "named",
		grantable: noun["grantable"] === true,
		properties: new Map(properties)
	};
	return [name.toLowerCase(), type];
}
/** Parameters by name: those of New first, since its defaults are those of a new object. */
function parametersOf(page) {
	const verbs = member(page, "verbs");
	const of = (verb) => members$3(member(verbs, verb), "params").map((parameter) => [text(parameter, "name") ?? "", parameter]);
	return new Map([...of("Set"), ...of("New")]);
}
const kinds$1 = {
	boolean: "boolean",
	integer: "integer",
	string: "text",
	json: "list"
};
function readProperty(property, parameter) {
	const kind = kinds$1[text(property, "json") ?? ""] ?? "text";
	const here = texts(property, "values");
	const there = [...texts(parameter, "documentedValues"), ...texts(parameter, "acceptedValues")];
	const alike = here.length > 0 && here.length === there.length && here.every((value) => there.includes(value));
	const preset = defaultOf(kind, parameter === void 0 ? void 0 : text(parameter, "default"));
	return {
		name: text(property, "name") ?? "",
		kind,
		...alike ? { values: here } : {},
		gated: /reserved for internal Microsoft use/iu.test(text(property, "remark") ?? ""),
		...preset === void 0 ? {} : { preset }
	};
}
function defaultOf(kind, told) {
	if (told === void 0) return void 0;
	if (kind === "boolean") return /^true$/iu.test(told);
	if (kind === "integer") return /^-?\d+$/u.test(told) ? Number(told) : void 0;
	if (kind === "list") return void 0;
	return told === "\"\"" ? null : told;
}

// src/simulator/teams/fresh.ts
/**
* Defaults that no page tells but public reports of live tenants show (cisagov/ScubaGear sample report: meeting,
* messaging, client and federation settings), by type and property.
*/
const observed = {
	TeamsMeetingPolicy: {
		AllowAnonymousUsersToStartMeeting: false,
		AllowCloudRecording: true,
		AllowExternalParticipantGiveRequestControl: false,
		AllowIPVideo: true,
		AllowPSTNUsersToBypassLobby: false,
		AllowUserToJoinExternalMeeting: "Enabled",
		AutoAdmittedUsers: "EveryoneInCompanyExcludingGuests",
		CaptchaVerificationForMeetingJoin: "NotRequired",
		LiveCaptionsEnabledType: "DisabledUserOverride",
		MediaBitRateKb: 5e4,
		MeetingChatEnabledType: "Enabled",
		NewMeetingRecordingExpirationDays: 120,
		ParticipantSlideControl: "Everyone",
		ScreenSharingMode: "EntireScreen",
		StreamingAttendeeMode: "Disabled"
	},
	TeamsMessagingPolicy: {
		AllowUserChat: true,
		AllowUserDeleteMessage: true,
		AllowUserEditMessage: true,
		AllowGiphy: true,
		GiphyRatingType: "Moderate",
		ReadReceiptsEnabledType: "UserPreference"
	},
	TeamsMeetingBroadcastPolicy: {
		AllowBroadcastScheduling: true,
		AllowBroadcastTranscription: false,
		BroadcastAttendeeVisibilityMode: "EveryoneInCompany",
		BroadcastRecordingMode: "AlwaysEnabled"
	},
	TeamsClientConfiguration: {
		AllowBox: true,
		AllowDropBox: true,
		AllowEgnyte: true,
		AllowEmailIntoChannel: true,
		AllowGoogleDrive: true,
		AllowGuestUser: true,
		AllowOrganizationTab: true,
		AllowResourceAccountSendMessage: true,
		AllowShareFile: true,
		AllowSkypeBusinessInterop: true,
		ContentPin: "RequiredOutsideScheduleMeeting",
		ResourceAccountContentAccess: "NoAccess"
	},
	TenantFederationSettings: {
		AllowFederatedUsers: true,
		ExternalAccessWithTrialTenants: "Blocked"
	},
	TeamsAppPermissionPolicy: {
		DefaultCatalogAppsType: "BlockedAppList",
		GlobalCatalogAppsType: "BlockedAppList",
		PrivateCatalogAppsType: "BlockedAppList"
	},
	TeamsChannelsPolicy: {
		AllowChannelSharingToExternalUser: true,
		AllowOrgWideTeamCreation: true,
		AllowPrivateChannelCreation: true,
		AllowSharedChannelCreation: true,
		AllowUserToParticipateInExternalSharedChannel: true
	},
	TeamsMeetingConfiguration: {
		ClientAppSharingPort: 50040,
		ClientAppSharingPortRange: 20,
		ClientAudioPort: 5e4,
		ClientAudioPortRange: 20,
		ClientVideoPort: 50020,
		ClientVideoPortRange: 20,
		DisableAnonymousJoin: false
	},
	TeamsEmergencyCallingPolicy: { ExternalLocationLookupMode: "Disabled" },
	TenantDialPlan: { SimpleName: "DefaultTenantDialPlan" }
};
/** The settings of a type's instance that nobody has touched: the page's defaults, else what tenants were seen to have. */
function freshSettings(type) {
	const own = observed[type.name] ?? {};
	return Object.fromEntries([...type.properties.values()].map((property) => [property.name, own[property.name] ?? fresh(property)]));
}
function fresh(property) {
	if (property.preset !== void 0) return property.preset;
	if (property.kind === "list") return [];
	return property.kind === "boolean" ? false : null;
}

// src/simulator/teams/rules.ts
/** Direct-routing gateways of the seeded tenant; their own type has no row and is not served here. */
const seededGateways = ["sbc1.contoso.com", "sbc2.contoso.com"];
/**
* What has to hold between instances before a write is taken: usages and gateways exist before a route or a routing
* policy names them (reference: teams A.4), a usage that is named stays, app ids of permission policies are in the
* catalogue. @throws Refusal 400
*/
function checkReferences(service, type, changes) {
	const instances = (name) => {
		const other = service.types.get(name.toLowerCase());
		return other === void 0 ? [] : service.instances.latest(other);
	};
	const named = (name, list) => instances(name).flatMap((instance) => texts(instance.settings, list));
	if (type.name === "OnlineVoiceRoute" || type.name === "OnlineVoiceRoutingPolicy") {
		const usages = named("OnlinePstnUsages", "Usage");
		const absent = texts(changes, "OnlinePstnUsages").find((usage) => !usages.includes(usage));
		if (absent !== void 0) throw badRequest(`Cannot find PSTN usage "${absent}". Add it to the usages first.`);
		const gateways = [...seededGateways, ...named("OnlineVoiceRoute", "OnlinePstnGatewayList")];
		const lost = texts(changes, "OnlinePstnGatewayList").find((gateway) => !gateways.includes(gateway));
		if (lost !== void 0) throw badRequest(`Cannot find PSTN gateway "${lost}".`);
	}
	if (type.name === "OnlinePstnUsages" && changes["Usage"] !== void 0) {
		const needed = [...named("OnlineVoiceRoute", "OnlinePstnUsages"), ...named("OnlineVoiceRoutingPolicy", "OnlinePstnUsages")];
		const kept = texts(changes, "Usage");
		const gone = needed.find((usage) => !kept.includes(usage));
		if (gone !== void 0) throw badRequest(`PSTN usage "${gone}" is in use and cannot be removed.`);
		if (new Set(kept).size !== kept.length) throw badRequest("A PSTN usage is in the list more than once.");
	}
	if (type.name === "TeamsAppPermissionPolicy" && service.setting("teamsAppCatalog") === "refuses") {
		if (Object.values(changes).some((value) => Array.isArray(value) && value.length > 0)) throw badRequest("The App Id(s) specified could not be validated from the App Catalog.");
	}
}

// src/simulator/teams/federation.ts
/** The type of the federation settings, whose lists are written in one form and read in another (reference: teams A.4). */
const federationType = "TenantFederationSettings";
const domainLists = /* @__PURE__ */ new Set([
	"AllowedDomains",
	"BlockedDomains",
	"AllowedTrialTenantDomains"
]);
/** True for the lists of domains of the federation settings. They are kept as lists of texts; none allowed means all. */
function isDomainList(typeName, property) {
	return typeName === "TenantFederationSettings" && domainLists.has(property);
}
/** Spellings that GET has and the cmdlet has not. */
const misspelt = {
	EnableExternalAccessRestrictionsForChatParticipants: "EnableExternalAccessRestrictionsForChatPartipants",
	EnableMutualFederationForChatParticipants: "EnableMutualFederationForChatPartipants"
};
/** What GET has beside the settings that the cmdlet knows (reference: teams A.4; the values are a sample's). */
const readOnlyMembers = {
	AllowTeamsSms: true,
	DomainBlockingForMDOAdminsInTeams: "Disabled"
};
/** How GET spells a property. */
function shownName(typeName, property) {
	return typeName === "TenantFederationSettings" ? misspelt[property] ?? property : property;
}
/** The property that a written name means; undefined where the variant does not want this spelling. */
function writtenName(typeName, name, setting) {
	if (typeName !== "TenantFederationSettings") return name;
	const wanted = setting("teamsParticipantsSpelling");
	const documented = Object.entries(misspelt).find(([, odd]) => odd.toLowerCase() === name.toLowerCase())?.[0];
	if (documented !== void 0) return wanted === "documented" ? void 0 : documented;
	return Object.keys(misspelt).some((known) => known.toLowerCase() === name.toLowerCase()) && wanted === "misspelt" ? void 0 : name;
}
/** A list of domains as GET shows it. */
function shownDomains(property, domains, setting) {
	const objects = domains.map((domain) => ({ Domain: domain }));
	const shape = setting("teamsFederationShape");
	if (shape === "strings") return domains;
	if (shape === "objects" || property !== "AllowedDomains") return objects;
	return domains.length === 0 ? {} : { AllowedDomain: objects };
}
/**
* The domains that a write means; undefined for a form that the service takes and does nothing with: a text, or the
* form of GET sent back. @throws Refusal 400 for what is no domain, 501 for a property that nobody has seen written.
*/
function writtenDomains(property, value, method, setting) {
	if (property !== "AllowedDomains") return value === null ? [] : plainDomains(value);
	const byMethod = setting("teamsFederationWrite") === "byMethod";
	if (isRaw(value)) {
		if (!Array.isArray(value["AllowList"]) || byMethod && method !== "PUT") return void 0;
		return plainDomains(value["AllowList"]);
	}
	const domains = plainDomains(value);
	if (domains === void 0) return void 0;
	if (byMethod && method !== "PATCH" && domains.length > 0) return void 0;
	return domains.length === 1 && domains[0]?.toLowerCase() === "allowallknowndomains" ? [] : domains;
}
function plainDomains(value) {
	if (!Array.isArray(value)) return void 0;
	const domains = texts({ value }, "value");
	if (domains.length !== value.length) return void 0;
	const wrong = domains.find((domain) => !/^(?:allowallknowndomains|[a-z0-9*-]+(?:\.[a-z0-9-]+)+)$/iu.test(domain));
	if (wrong !== void 0) throw badRequest(`"${wrong}" is not a valid domain.`);
	return [...new Set(domains.map((domain) => domain === "AllowAllKnownDomains" ? domain : domain.toLowerCase()))];
}
/** Domains of a snapshot or of another hand, in any form that GET or a write may have. */
function adoptedDomains(value) {
	if (isRaw(value)) return adoptedDomains(value["AllowedDomain"] ?? value["AllowList"] ?? []);
	if (!Array.isArray(value)) return [];
	return value.flatMap((item) => isRaw(item) ? [String(item["Domain"])] : [String(item)]).filter((domain) => domain !== "AllowAllKnownDomains");
}
/** Refuses a list that the cmdlet has and no public recording shows on the wire. @throws Refusal 501 */
function refuseUnrecorded(typeName, body) {
	if (typeName !== "TenantFederationSettings") return;
	const name = Object.keys(body).find((key) => key.toLowerCase() === "alloweddomainsasalist");
	if (name !== void 0) throw unknownHere(`what ${federationType} does with ${name}`);
}

// src/simulator/teams/shown.ts
const noInstance = "00000000-0000-0000-0000-000000000000";
/** How an instance is called by GET: policies have a `Tag:` before the name they were made with. */
function identityOf(type, name) {
	if (isItemType(type)) return name;
	return isGlobal({ name }) ? "Global" : `Tag:${name}`;
}
/**
* An instance as GET gives it: its settings in the spelling and shapes of reads, and what the service fills in
* (reference: teams A.3 What GET returns). `AllowedDomainsAsAList` is a parameter and no setting.
*/
function shownInstance(type, instance, tenantId, setting) {
	const settings = [...type.properties.values()].filter((property) => property.name !== "AllowedDomainsAsAList").map((property) => {
		const value = instance.settings[property.name] ?? null;
		const name = shownName(type.name, property.name);
		if (isDomainList(type.name, property.name)) return [name, emptied(shownDomains(property.name, texts(instance.settings, property.name), setting), setting)];
		return [name, property.kind === "list" ? emptied(value ?? [], setting) : value];
	});
	const identity = identityOf(type, instance.name);
	return {
		Identity: identity,
		...Object.fromEntries(settings),
		...type.name === "TenantFederationSettings" ? readOnlyMembers : {},
		Key: keyOf$1(type, instance, tenantId),
		ConfigMetadata: { Authority: instance.authority },
		ConfigId: identity
	};
}
function emptied(value, setting) {
	return Array.isArray(value) && value.length === 0 && setting("teamsEmptyList") === "null" ? null : value;
}
function keyOf$1(type, instance, tenantId) {
	const schema = `{urn:schema:Microsoft.Rtc.Management.Policy.${type.name}.2008}${type.name}`;
	return {
		ScopeClass: isGlobal(instance) ? "Global" : "Tag",
		SchemaId: { XName: schema },
		AuthorityId: {
			Class: instance.authority,
			InstanceId: instance.authority === "Host" ? noInstance : tenantId,
			XmlRoot: { name: "{urn:schema:Microsoft.Rtc.Management.ScopeFramework.2008}AuthorityId" }
		},
		DefaultXml: {
			SchemaId: schema,
			Data: null,
			ConfigObject: null,
			Signature: noInstance,
			IsModified: instance.authority === "Tenant"
		},
		XmlRoot: { name: "{urn:schema:Microsoft.Rtc.Management.ScopeFramework.2008}AnchoredXmlKey" }
	};
}

// src/simulator/teams/list-items.ts
const rules = "TenantDialPlan.NormalizationRules";
const app = {
	needed: ["Id"],
	filled: {}
};
const pinned = {
	needed: ["Id"],
	filled: { Order: null }
};
/** Items of the lists that public sources show (reference: teams A.4; New-CsTeamsEmergencyCallingExtendedNotification). */
const forms = {
	"ExternalAccessPolicy.AllowedExternalDomains": "text",
	"ExternalAccessPolicy.BlockedExternalDomains": "text",
	"OnlinePstnUsages.Usage": "text",
	"OnlineVoiceRoute.OnlinePstnGatewayList": "text",
	"OnlineVoiceRoute.OnlinePstnUsages": "text",
	"OnlineVoiceRoutingPolicy.OnlinePstnUsages": "text",
	"TeamsAppPermissionPolicy.DefaultCatalogApps": app,
	"TeamsAppPermissionPolicy.GlobalCatalogApps": app,
	"TeamsAppPermissionPolicy.PrivateCatalogApps": app,
	"TeamsAppSetupPolicy.AppPresetList": app,
	"TeamsAppSetupPolicy.AppPresetMeetingList": app,
	"TeamsAppSetupPolicy.PinnedAppBarApps": pinned,
	"TeamsAppSetupPolicy.PinnedCallingBarApps": pinned,
	"TeamsAppSetupPolicy.PinnedMessageBarApps": pinned,
	"TeamsEmergencyCallingPolicy.ExtendedNotifications": {
		needed: ["EmergencyDialString"],
		filled: {
			NotificationGroup: null,
			NotificationDialOutNumber: null,
			NotificationMode: null
		}
	},
	"TeamsMeetingPolicy.BlockedAnonymousJoinClientTypes": "text",
	"TeamsUpdateManagementPolicy.DisabledInProductMessages": "text",
	[rules]: {
		needed: [
			"Name",
			"Pattern",
			"Translation"
		],
		filled: {
			Description: null,
			IsInternalExtension: false
		}
	}
};
/**
* A written list as it is kept; undefined where the service takes the value and does nothing with it, as it does with
* a JSON text in the place of a list. @throws Refusal 400 for items of the wrong form, 501 for lists nobody has shown.
*/
function writtenList(typeName, property, value, setting) {
	if (value === null) return [];
	if (typeof value === "string") return void 0;
	const where = `${typeName}.${property}`;
	if (isRaw(value)) throw unknownHere(`how an object changes the list ${where}`);
	if (!Array.isArray(value)) throw badRequest(`Cannot convert the value of ${property} to a list.`);
	const form = forms[where];
	if (form === void 0 && value.length > 0) throw unknownHere(`the items of ${where}`);
	const priority = where === rules && setting("teamsRulePriority");
	if (priority === "refused" && value.some((item) => isRaw(item) && "Priority" in item)) throw badRequest(`An item of ${property} has no member Priority.`);
	const more = priority === "kept" ? ["Priority"] : [];
	return value.map((item, index) => writtenItem(form ?? "text", property, item, index, more));
}
function writtenItem(form, property, item, index, more) {
	if (form === "text") {
		if (typeof item === "string") return item;
		throw badRequest(`Cannot convert an item of ${property} to a text.`);
	}
	if (!isRaw(item)) throw badRequest(`Cannot convert an item of ${property} to an object.`);
	const missing = form.needed.find((name) => (text(item, name) ?? "") === "");
	if (missing !== void 0) throw badRequest(`An item of ${property} has no ${missing}.`);
	const filled = "Order" in form.filled ? { Order: index + 1 } : form.filled;
	const names = [
		...form.needed,
		...Object.keys(form.filled),
		...more
	];
	const own = Object.entries(item).filter(([name]) => names.includes(name));
	return {
		...filled,
		...Object.fromEntries(own)
	};
}

// src/simulator/teams/written.ts
/** Members of an instance that are not settings; a write may carry them (CIPP sends Key back) and they do nothing. */
const envelope = /* @__PURE__ */ new Set([
	"identity",
	"key",
	"configmetadata",
	"configid"
]);
/** Accepted and ignored (reference: teams A.4). */
const deadProperty = "AllowUserToJoinExternalMeeting";
/**
* The changes that a body asks for: real JSON values only, and everything that it does not name stays.
* @throws Refusal 403 for a body with a gated property, 400 for values that do not fit, as one whole.
*/
function readBody(type, body, method, setting) {
	refuseUnrecorded(type.name, body);
	const known = Object.entries(body).flatMap(([name, value]) => {
		if (envelope.has(name.toLowerCase())) return [];
		const meant = writtenName(type.name, name, setting);
		const property = meant === void 0 ? void 0 : type.properties.get(meant.toLowerCase());
		if (property !== void 0) return [{
			property,
			value
		}];
		if (setting("teamsUnknownProperty") === "dropped") return [];
		throw badRequest(`The property '${name}' does not exist on type '${type.name}'.`);
	});
	if (known.some(({ property }) => property.gated)) throw forbidden();
	const dead = known.some(({ property }) => property.name === deadProperty);
	const changes = known.filter(({ property }) => property.name !== deadProperty).flatMap(({ property, value }) => {
		const kept = writtenValue(type, property, value, method, setting);
		return kept === void 0 ? [] : [[property.name, kept]];
	});
	return {
		settings: Object.fromEntries(changes),
		warnings: dead ? [`The parameter ${deadProperty} has no effect and is ignored.`] : []
	};
}
function writtenValue(type, property, value, method, setting) {
	if (isDomainList(type.name, property.name)) return writtenDomains(property.name, value, method, setting);
	if (property.kind === "list") return writtenList(type.name, property.name, value, setting);
	if (property.kind === "text") return writtenText(property, value, setting);
	if (property.kind === "boolean" && typeof value === "boolean") return value;
	if (property.kind === "integer" && (value === null || Number.isInteger(value))) return inRange(property, value);
	throw badRequest(`Cannot convert the value of ${property.name} to ${property.kind}.`);
}
function inRange(property, value) {
	if (property.name === "NewMeetingRecordingExpirationDays" && typeof value === "number" && value !== -1 && (value < 1 || value > 99999)) throw badRequest(`The value of ${property.name} is -1 or between 1 and 99999.`);
	return value;
}
function writtenText(property, value, setting) {
	const clears = setting("teamsClear");
	if (value === null && clears === "text" || value === "" && clears === "null") return void 0;
	if (value === null) return null;
	if (typeof value !== "string") throw badRequest(`Cannot convert the value of ${property.name} to a text.`);
	if (value === "") return setting("teamsClearedText") === "kept" ? "" : null;
	const values = setting("teamsListedValues") === "closed" ? property.values : void 0;
	if (values === void 0) return value;
	const meant = values.find((one) => one.toLowerCase() === value.toLowerCase());
	if (meant !== void 0) return meant;
	throw badRequest(`The value '${value}' is not valid for ${property.name}. Possible values: ${values.join(", ")}.`);
}

// src/simulator/teams/configurations.ts
/** 200 without a body: what writes were seen to answer. */
const nothing = {
	status: 200,
	headers: {},
	body: ""
};
/** GET of a whole type. */
function listInstances(service, type) {
	return jsonReply(200, service.instances.shown(type).map((instance) => shown$1(service, type, instance)));
}
/** GET of one instance. @throws Refusal 404 */
function getInstance(service, type, identity) {
	const instance = instanceCalled(service.instances.shown(type), identity);
	if (instance === void 0) throw absent(type, identity);
	const one = shown$1(service, type, instance);
	return jsonReply(200, service.setting("teamsGetOne") === "array" ? [one] : one);
}
/** POST: a new instance over the defaults (reference: teams A.3). @throws Refusal 405, 400, 403, 409 */
function createInstance(service, type, body) {
	if (!type.named) throw notAllowed("POST", type);
	const identity = text(body, "Identity") ?? "";
	const name = bareName(identity);
	if (name.trim() === "") throw badRequest("The Identity of the new instance is missing.");
	const instances = service.instances.latest(type);
	if (isGlobal({ name }) || instanceCalled(instances, name) !== void 0) throw exists(service, type, identity);
	const { settings, warnings } = readBody(type, body, "POST", service.setting);
	checkReferences(service, type, settings);
	const made = {
		name,
		authority: "Tenant",
		settings: {
			...freshSettings(type),
			...named(type, name, instances),
			...settings
		}
	};
	service.instances.write(type, [...instances, made]);
	return written(service, type, made, warnings);
}
/** PUT and PATCH: a sparse merge into an instance that is there. @throws Refusal 405, 404, 400, 403 */
function changeInstance(service, type, identity, method, body) {
	const accepted = service.setting("teamsWriteMethod");
	if (accepted === "patchOnly" && method === "PUT" || accepted === "putOnly" && method === "PATCH") throw notAllowed(method, type);
	const instances = service.instances.latest(type);
	const before = instanceCalled(instances, identity);
	if (before === void 0) throw absent(type, identity);
	if (before.authority === "Host" && !isGlobal(before)) throw readOnly(type, before);
	const spoken = text(body, "Identity");
	if (spoken !== void 0 && bareName(spoken).toLowerCase() !== before.name.toLowerCase()) throw badRequest(`The Identity of the body, ${spoken}, is not that of the URL.`);
	const { settings, warnings } = readBody(type, body, method, service.setting);
	checkReferences(service, type, settings);
	const changed = Object.keys(settings).length > 0;
	const after = changed ? {
		...before,
		authority: "Tenant",
		settings: {
			...before.settings,
			...settings
		}
	} : before;
	if (changed) service.instances.write(type, withInstance(instances, after));
	return written(service, type, after, warnings);
}
/** DELETE: takes a named instance away, and resets Global to its defaults (reference: teams C.5). @throws Refusal */
function deleteInstance(service, type, identity) {
	const instances = service.instances.latest(type);
	const instance = instanceCalled(instances, identity);
	if (instance === void 0) throw absent(type, identity);
	if (isGlobal(instance)) {
		const reset = {
			name: "Global",
			authority: "Host",
			settings: freshSettings(type)
		};
		service.instances.write(type, withInstance(instances, reset));
		return {
			...nothing,
			detail: `${type.name} Global was reset to its defaults`
		};
	}
	if (instance.authority === "Host") throw readOnly(type, instance);
	const used = [...service.assignments.latest("user"), ...service.assignments.latest("group")].some((one) => one.type === type.name && one.policy.toLowerCase() === instance.name.toLowerCase());
	if (used && service.setting("teamsAssignedPolicyDelete") === "refused") throw badRequest(`The policy "${instance.name}" is currently assigned to one or more users or groups.`);
	if (used) service.assignments.forget(type.name, instance.name);
	service.instances.write(type, instances.filter((other) => other !== instance));
	return nothing;
}
/** What a new instance has from its name: a route its own name and the next priority, a dial plan its simple name. */
function named(type, name, instances) {
	if (type.name === "TenantDialPlan") return { SimpleName: name };
	if (!isItemType(type)) return {};
	const taken = instances.map(({ settings }) => settings["Priority"]).filter((one) => typeof one === "number");
	return {
		Name: name,
		Priority: Math.max(-1, ...taken) + 1
	};
}
function shown$1(service, type, instance) {
	return shownInstance(type, instance, service.tenantId, service.setting);
}
function written(service, type, instance, warnings) {
	const one = shown$1(service, type, instance);
	const answer = service.setting("teamsWriteAnswer");
	const headers = warnings.length === 0 ? {} : { "x-ms-configapi-powershell-warningmessage": warnings.join(" ") };
	if (answer === "empty") return {
		...nothing,
		headers
	};
	return jsonReply(200, answer === "array" ? [one] : one, headers);
}
function absent(type, identity) {
	return notFound(`${type.name} ${identity}`);
}
function readOnly(type, instance) {
	return badRequest(`${type.name} Tag:${instance.name} is a preset of Microsoft's and is read-only.`);
}
function notAllowed(method, type) {
	return teamsFault(405, "MethodNotAllowed", `${method} is not supported for ${type.name}.`);
}
function exists(service, type, identity) {
	const message = `${type.name} ${identity} already exists.`;
	return service.setting("teamsDuplicate") === "409" ? teamsFault(409, "Conflict", message) : badRequest(message);
}
/** The body of a write. @throws Refusal 400 where it is no JSON object. */
function bodyObject(body) {
	if (isRaw(body)) return body;
	throw badRequest("The body of the request is missing or is not a JSON object.");
}

// src/simulator/teams/grants.ts
/** A policy type can be given to at most so many groups (New-CsGroupPolicyAssignment). */
const groupsPerType = 64;
/** PATCH of a user's policy; an empty name takes it away (reference: teams A.5, live). @throws Refusal 404, 400 */
function grantToUser(service, user, type, body) {
	const target = text(userCalled(service, user), "id") ?? "";
	const policy = policyIn(body);
	mustBeGrantable(type);
	if (policy === "") service.assignments.revoke(target, type.name);
	else service.assignments.grant({
		target,
		type: type.name,
		policy: policyCalled(service, type, policy)
	});
	return nothing;
}
/** GET of all users with the policies in effect for them. */
function listUsers(service) {
	const users = service.directory.users().map((user) => ({
		objectId: text(user, "id"),
		userPrincipalName: text(user, "userPrincipalName"),
		displayName: text(user, "displayName"),
		effectivePolicyAssignments: effectiveOf(service, text(user, "id") ?? "").map((one) => ({
			policyType: one.type,
			policyAssignment: {
				assignmentType: one.by,
				displayName: one.policy,
				policyId: one.policyId,
				groupId: one.groupId
			}
		}))
	}));
	return jsonReply(200, { users });
}
/** GET of all assignments to groups. */
function listGroupAssignments(service) {
	return jsonReply(200, groupAssignments(service));
}
/** Assignments to groups as they are listed, by type and rank. */
function groupAssignments(service) {
	return service.assignments.latest("group").toSorted((one, other) => one.type === other.type ? one.rank - other.rank : one.type < other.type ? -1 : 1).map((one) => ({
		GroupId: one.target,
		PolicyType: one.type,
		PolicyName: one.policy,
		[service.setting("teamsRankName")]: one.rank,
		CreatedTime: new Date(Math.max(0, one.made)).toISOString(),
		CreatedBy: null
	}));
}
/** PATCH of a group's policy: makes it or puts it in another's place. @throws Refusal 404, 400 */
function grantToGroup(service, group, type, body) {
	const target = text(groupCalled(service, group), "id") ?? "";
	mustBeGrantable(type);
	const policy = policyIn(body);
	if (policy === "") throw badRequest("The PolicyName is missing.");
	const rank = body[service.setting("teamsRankName")];
	if (rank !== void 0 && !(typeof rank === "number" && Number.isInteger(rank) && rank >= 1)) throw badRequest("The rank is a whole number above 0.");
	if (service.assignments.latest("group").filter((one) => one.type === type.name && one.target !== target).length >= groupsPerType) throw badRequest(`${type.name} is assigned to ${groupsPerType} groups already, which is the most.`);
	const assignment = {
		target,
		type: type.name,
		policy: policyCalled(service, type, policy)
	};
	service.assignments.rank(assignment, typeof rank === "number" ? rank : void 0);
	return nothing;
}
/** DELETE of a group's policy. @throws Refusal 404 */
function revokeFromGroup(service, group, type) {
	if (service.setting("teamsGroupRemoval") === "missing") throw notFound("The route");
	const held = service.assignments.latest("group").find((one) => one.type === type.name && one.target.toLowerCase() === group.toLowerCase());
	if (held === void 0) throw notFound(`An assignment of ${type.name} to group ${group}`);
	service.assignments.unrank(held.target, type.name);
	return nothing;
}
function policyIn(body) {
	const name = body["PolicyName"];
	if (name === null || name === void 0) return "";
	if (typeof name === "string") return bareName(name);
	throw badRequest("The PolicyName is not a text.");
}
/** Only types that have a Grant cmdlet are assigned. @throws Refusal 400 */
function mustBeGrantable(type) {
	if (!type.grantable) throw badRequest(`${type.name} is not a policy type that can be assigned.`);
}

// src/simulator/teams/answer.ts
/** Types that a live tenant refused to an application, and one that its tenant had no flight for (teams-examples). */
const closedTypes = /* @__PURE__ */ new Set([
	"teamstenantabuseconfiguration",
	"locationpolicy",
	"teamscarrieremergencycallroutingpolicy"
]);
const unflightedTypes = /* @__PURE__ */ new Set(["teamsaudioconferencingcustompromptsconfiguration"]);
/** Types that are not served in GCC High (reference: teams A.1). */
const absentInGovernment = /* @__PURE__ */ new Set(["tenantfederationsettings", "teamsmeetingbroadcastpolicy"]);
/** Answers a request whose caller has been let in; 501 for every route and type that is not known. @throws Refusal */
function answerTeams(service, ask) {
	const { method } = ask;
	const parts = partsOf(ask.path);
	const known = () => unknownHere(`${method} ${ask.path}`);
	const [area = "", first = "", second = "", third = "", fourth = "", ...rest] = parts;
	if (rest.length > 0 || ask.query !== "") throw known();
	const route = [area, first].join("/").toLowerCase();
	if (method === "GET" && parts.length === 2 && route === "teams.user/users") return listUsers(service);
	if (method === "GET" && parts.length === 2 && route === "teams.tenant/tenants") return jsonReply(200, tenant(service));
	if (method === "GET" && parts.length === 2 && route === "teams.tenant/servicediscovery") return jsonReply(200, discovery(service));
	if (route === "skype.policy/configurations" && second !== "") {
		const type = typeCalled(service, second);
		if (parts.length === 3) return onType(service, type, ask);
		if (parts.length === 5 && third.toLowerCase() === "configuration") return onInstance(service, type, fourth, ask);
	}
	if (route === "skype.policy/users" && parts.length === 5 && third.toLowerCase() === "policies" && method === "PATCH") return grantToUser(service, second, typeCalled(service, fourth), body(ask));
	if (route === "skype.policy/grouppolicyassignments") {
		if (parts.length === 2 && method === "GET") return listGroupAssignments(service);
		if (parts.length === 5 && third.toLowerCase() === "policytypes") {
			if (method === "PATCH") return grantToGroup(service, second, typeCalled(service, fourth), body(ask));
			if (method === "DELETE") return revokeFromGroup(service, second, typeCalled(service, fourth));
		}
	}
	if (route === "skype.policy/tenants" && second.toLowerCase() === "policies" && method === "PATCH") throw forbidden();
	throw known();
}
function partsOf(path) {
	try {
		return path.split("/").filter((part) => part !== "").map((part) => decodeURIComponent(part));
	} catch {
		throw badRequest("The path of the request is not percent-encoded as it should be.");
	}
}
function onType(service, type, ask) {
	if (ask.method === "GET") return listInstances(service, type);
	if (ask.method === "POST") return createInstance(service, type, body(ask));
	throw unknownHere(`${ask.method} on the type ${type.name}`);
}
function onInstance(service, type, identity, ask) {
	const { method } = ask;
	if (method === "GET") return getInstance(service, type, identity);
	if (method === "PUT" || method === "PATCH") return changeInstance(service, type, identity, method, body(ask));
	if (method === "DELETE") return deleteInstance(service, type, identity);
	throw unknownHere(`${method} on an instance of ${type.name}`);
}
/** @throws Refusal: the recorded 403 and 400 of closed types, 404 of types a cloud lacks, 501 for the rest. */
function typeCalled(service, name) {
	const wanted = name.toLowerCase();
	if (closedTypes.has(wanted)) throw forbidden();
	if (unflightedTypes.has(wanted)) throw badRequest(`Type ${name} is not currently enabled in flighting`);
	if (service.cloud === "gcchigh" && service.setting("teamsGovernment") === "missing" && absentInGovernment.has(wanted)) throw service.setting("teamsUnknownType") === "404" ? notFound(`Type ${name}`) : badRequest(`Type ${name} is unknown`);
	const type = service.types.get(wanted);
	if (type === void 0) throw unknownHere(`the configuration type ${name}`);
	return type;
}
function body(ask) {
	if (!/json/iu.test(ask.headers["content-type"] ?? "")) throw teamsFault(415, "UnsupportedMediaType", "The body of a write is application/json.");
	return bodyObject(parseJson(ask.body));
}
function discovery(service) {
	const { host } = service;
	return {
		Endpoints: {
			ConfigApiEndpoint: host,
			AdminServiceEndpoint: host
		},
		Headers: { "X-MS-Forest": "0A" }
	};
}
function tenant(service) {
	return {
		tenantId: service.tenantId,
		serviceDiscovery: discovery(service),
		verifiedDomains: service.domains().map((name) => ({ name }))
	};
}

// src/simulator/teams/assignments.ts
/** Makes an empty book of assignments; `delay` is in milliseconds of `now` (reference: teams A.5). */
function assignmentBook(now, delay) {
	let versions = [{
		at: -Infinity,
		held: []
	}];
	const latest = () => versions.at(-1)?.held ?? [];
	const settled = () => versions.findLastIndex((version) => version.at <= now() - delay());
	const write = (held) => {
		versions = [...versions.slice(Math.max(0, settled())), {
			at: now(),
			held
		}];
	};
	const but = (of, target, type) => latest().filter((one) => one.of !== of || one.target !== target || one.type !== type);
	return {
		latest: (of) => latest().filter((one) => one.of === of),
		effective: () => versions[settled()]?.held ?? [],
		grant: (assignment) => {
			const held = but("user", assignment.target, assignment.type);
			write([...held, {
				...assignment,
				of: "user",
				rank: 0,
				made: now()
			}]);
		},
		revoke: (target, type) => {
			write(but("user", target, type));
		},
		rank: (assignment, rank) => {
			const rest = but("group", assignment.target, assignment.type);
			const line = inLine(rest, assignment.type);
			const place = Math.min(Math.max(1, rank ?? line.length + 1), line.length + 1);
			const own = {
				...assignment,
				of: "group",
				rank: place,
				made: now()
			};
			write([...others(rest, assignment.type), ...numbered([
				...line.slice(0, place - 1),
				own,
				...line.slice(place - 1)
			])]);
		},
		unrank: (target, type) => {
			const rest = but("group", target, type);
			write([...others(rest, type), ...numbered(inLine(rest, type))]);
		},
		forget: (type, policy) => {
			const rest = latest().filter((one) => one.type !== type || one.policy.toLowerCase() !== policy.toLowerCase());
			if (rest.length !== latest().length) write([...others(rest, type), ...numbered(inLine(rest, type))]);
		},
		set: (of, assignments) => {
			versions = [{
				at: -Infinity,
				held: [...latest().filter((one) => one.of !== of), ...assignments]
			}];
		}
	};
}
function inLine(held, type) {
	return held.filter((one) => one.of === "group" && one.type === type).toSorted((one, other) => one.rank - other.rank);
}
function others(held, type) {
	return held.filter((one) => one.of !== "group" || one.type !== type);
}
function numbered(line) {
	return line.map((one, index) => ({
		...one,
		rank: index + 1
	}));
}

// src/simulator/teams/assignment-door.ts
/** What snapshots call policies that were assigned. */
const assignmentTypes = ["teams.teamsUserPolicyAssignment", "teams.teamsGroupPolicyAssignment"];
/** The part of the back door that knows assignments. A key is `user or group/type`, by id or name. */
function assignmentDoor(service) {
	const { assignments } = service;
	const kind = (row) => row === assignmentTypes[0] ? "user" : "group";
	const targets = (of) => of === "user" ? service.directory.users() : service.directory.groups();
	const targetCalled = (of, name) => {
		const names = [
			"id",
			"userPrincipalName",
			"displayName"
		];
		const found = targets(of).find((raw) => names.some((key) => text(raw, key)?.toLowerCase() === name.toLowerCase()));
		if (found === void 0) throw new Error(`There is no ${of} ${name}.`);
		return text(found, "id") ?? "";
	};
	const read = (of, raw) => {
		const given = member(raw, "policyAssignment") ?? raw;
		const type = service.types.get((text(raw, "policyType") ?? text(raw, "PolicyType") ?? "").toLowerCase());
		const name = [
			"objectId",
			"userPrincipalName",
			"GroupId"
		].map((key) => text(raw, key)).find(Boolean) ?? "";
		if (type === void 0) throw new Error("An assignment has no policy type that is known.");
		const rank = raw["Rank"] ?? raw["Priority"];
		return {
			of,
			target: targetCalled(of, name),
			type: type.name,
			policy: bareName(text(given, "displayName") ?? text(given, "PolicyName") ?? ""),
			rank: typeof rank === "number" ? rank : 0,
			made: service.now()
		};
	};
	const objects = (row) => kind(row) === "group" ? groupAssignments(service) : assignments.latest("user").map((one) => shownGrant(service, one));
	const find = (of, key) => {
		const cut = key.lastIndexOf("/");
		const target = targetCalled(of, key.slice(0, cut));
		const type = key.slice(cut + 1).toLowerCase();
		const found = assignments.latest(of).find((one) => one.target === target && one.type.toLowerCase() === type);
		if (found === void 0) throw new Error(`The assignment ${key} is not there.`);
		return found;
	};
	const without = (of, gone) => assignments.latest(of).filter((one) => one.target !== gone.target || one.type !== gone.type);
	const add = (row, raw) => {
		const made = read(kind(row), raw);
		assignments.set(made.of, [...without(made.of, made), made]);
		return `${made.target}/${made.type}`;
	};
	return {
		has: (row) => assignmentTypes.includes(row),
		objects,
		create: add,
		load: (row, raws) => {
			assignments.set(kind(row), raws.map((raw) => read(kind(row), raw)));
		},
		change: (row, key, patch) => {
			const before = find(kind(row), key);
			const known = {
				objectId: before.target,
				GroupId: before.target,
				policyType: before.type,
				Rank: before.rank
			};
			const policy = {
				displayName: before.policy,
				PolicyName: before.policy
			};
			const { Priority = known.Rank, Rank = Priority } = patch;
			add(row, {
				...known,
				...policy,
				...patch,
				Rank
			});
		},
		remove: (row, key) => {
			const of = kind(row);
			assignments.set(of, without(of, find(of, key)));
		}
	};
}
/** A policy given to a person, as the service tells it beside the person. */
function shownGrant(service, one) {
	const user = service.directory.users().find((raw) => text(raw, "id") === one.target);
	return {
		objectId: one.target,
		userPrincipalName: user === void 0 ? null : text(user, "userPrincipalName"),
		policyType: one.type,
		policyAssignment: {
			assignmentType: "Direct",
			displayName: one.policy,
			policyId: policyId(one.type, one.policy),
			groupId: null
		}
	};
}

// src/simulator/teams/backdoor.ts
/** What somebody with another hand on the tenant can do to its Teams settings; it shows at once. */
function teamsBackDoor(service) {
	const { instances } = service;
	const byRow = new Map([...service.types.values()].map((type) => [type.row, type]));
	const of = (row) => {
		const type = byRow.get(row);
		if (type === void 0) throw new Error(`The simulated Teams service has no type ${row}.`);
		return type;
	};
	const find = (type, key) => {
		const found = instanceCalled(instances.latest(type), key === "singleton" ? "Global" : key);
		if (found === void 0) throw new Error(`${type.row} ${key} is not there.`);
		return found;
	};
	const assigned = assignmentDoor(service);
	return {
		types: () => [...byRow.keys(), ...assignmentTypes],
		load: (row, raws) => {
			if (assigned.has(row)) return assigned.load(row, raws);
			const type = of(row);
			return instances.set(type, raws.map((raw) => adopted(type, raw)));
		},
		objects: (row) => {
			if (assigned.has(row)) return assigned.objects(row);
			const type = of(row);
			return instances.shown(type).map((instance) => shownInstance(type, instance, service.tenantId, service.setting));
		},
		change: (row, key, patch) => {
			if (assigned.has(row)) return assigned.change(row, key, patch);
			const type = of(row);
			const before = find(type, key);
			const settings = {
				...before.settings,
				...adoptedSettings(type, patch)
			};
			return instances.set(type, withInstance(instances.latest(type), {
				...before,
				authority: "Tenant",
				settings
			}));
		},
		create: (row, raw) => {
			if (assigned.has(row)) return assigned.create(row, raw);
			const type = of(row);
			const made = adopted(type, raw);
			instances.set(type, withInstance(instances.latest(type), made));
			return identityOf(type, made.name);
		},
		remove: (row, key) => {
			if (assigned.has(row)) return assigned.remove(row, key);
			const type = of(row);
			const gone = find(type, key);
			if (isGlobal(gone)) throw new Error(`${type.row} has a Global always.`);
			return instances.set(type, instances.latest(type).filter((other) => other !== gone));
		}
	};
}
/** An instance of a snapshot, in the shapes of GET, over the defaults. */
function adopted(type, raw) {
	return {
		name: bareName(text(raw, "Identity") ?? text(raw, "Name") ?? "Global"),
		authority: text(member(raw, "ConfigMetadata") ?? {}, "Authority") === "Host" ? "Host" : "Tenant",
		settings: {
			...freshSettings(type),
			...adoptedSettings(type, raw)
		}
	};
}
/** The settings among the members of a raw object, in the spelling and form in which they are kept. */
function adoptedSettings(type, raw) {
	return Object.fromEntries([...type.properties.values()].flatMap((property) => {
		const key = [property.name, shownName(type.name, property.name)].find((name) => name in raw);
		if (key === void 0) return [];
		const value = raw[key];
		if (isDomainList(type.name, property.name)) return [[property.name, adoptedDomains(value)]];
		const list = property.kind === "list" && (value === null || isRaw(value));
		return [[property.name, list ? [] : value]];
	}));
}

// src/simulator/teams/presets.ts
/**
* Microsoft's read-only instances beside Global, with what differs from a new instance (Microsoft's pages about
* assigning policies in Teams; the pages of the New and Grant cmdlets; reference: teams A.3 What GET returns).
*/
const presets = {
	ExternalAccessPolicy: {
		FederationAndPICDefault: {
			EnableFederationAccess: true,
			EnablePublicCloudAudioVideoAccess: true
		},
		FederationOnly: {
			EnableFederationAccess: true,
			EnableTeamsConsumerAccess: false
		},
		NoFederationAndPIC: {
			EnableFederationAccess: false,
			EnableTeamsConsumerAccess: false
		}
	},
	TeamsAppSetupPolicy: { FirstLineWorker: { AllowUserPinning: true } },
	TeamsCallingPolicy: {
		AllowCalling: { AllowPrivateCalling: true },
		DisallowCalling: { AllowPrivateCalling: false },
		AllowCallingPreventTollBypass: {
			AllowPrivateCalling: true,
			PreventTollBypass: true
		},
		AllowCallingPreventForwardingtoPhone: {
			AllowPrivateCalling: true,
			AllowCallForwardingToPhone: false
		}
	},
	TeamsMeetingPolicy: {
		AllOn: {
			AllowCloudRecording: true,
			AllowMeetNow: true
		},
		AllOff: {
			AllowCloudRecording: false,
			AllowIPVideo: false,
			AllowMeetNow: false,
			ScreenSharingMode: "Disabled"
		},
		RestrictedAnonymousAccess: {
			AutoAdmittedUsers: "EveryoneInCompany",
			AllowCloudRecording: true
		},
		RestrictedAnonymousNoRecording: {
			AutoAdmittedUsers: "EveryoneInCompany",
			AllowCloudRecording: false
		},
		Kiosk: {
			AllowMeetNow: false,
			AllowCloudRecording: false,
			AllowPrivateMeetingScheduling: false
		}
	},
	TeamsMessagingPolicy: {
		EduFaculty: { ChatPermissionRole: "Full" },
		EduStudent: {
			ChatPermissionRole: "Restricted",
			AllowUserDeleteMessage: false
		}
	}
};

// src/simulator/teams/seed.ts
/** What the tenant's own people have made, by type and name. */
const own = {
	OnlineVoiceRoute: { LocalRoute: {
		Description: "Calls inside the country",
		NumberPattern: String.raw`^\+1(\d{10})$`,
		OnlinePstnUsages: ["Local"],
		OnlinePstnGatewayList: [seededGateways[0]],
		Priority: 0
	} },
	OnlineVoiceRoutingPolicy: { "Head Office": {
		Description: "Local calls only",
		OnlinePstnUsages: ["Local"]
	} },
	TeamsMeetingPolicy: { Frontline: {
		Description: "No recording on the shop floor",
		AllowCloudRecording: false,
		AllowMeetNow: false
	} },
	TeamsMessagingPolicy: { Frontline: {
		Description: "Chat for the shop floor",
		AllowGiphy: false
	} }
};
/** What the tenant changed in a Global. */
const changedGlobal = {
	OnlinePstnUsages: { Usage: ["Local", "International"] },
	TeamsClientConfiguration: { AllowEmailIntoChannel: false },
	TenantFederationSettings: {}
};
/** The instances of a type in the seeded tenant: Global, Microsoft's presets, and what the tenant made itself. */
function seededInstances(type) {
	const fresh = freshSettings(type);
	const changed = changedGlobal[type.name];
	const global = {
		name: "Global",
		authority: changed === void 0 ? "Host" : "Tenant",
		settings: {
			...fresh,
			...changed
		}
	};
	const made = (authority, differing) => Object.entries(differing ?? {}).map(([name, settings]) => {
		const names = isItemType(type) ? { Name: name } : {};
		return {
			name,
			authority,
			settings: {
				...fresh,
				...names,
				...settings
			}
		};
	});
	return [
		...isItemType(type) ? [] : [global],
		...made("Host", presets[type.name]),
		...made("Tenant", own[type.name])
	];
}

// src/simulator/teams/teams-room.ts
const writers = /* @__PURE__ */ new Set(["69091246-20e8-4a56-aa4d-066075b2a7a8", "62e90394-69f5-4237-9190-012177145e10"]);
const globalReader = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";
const teamsReader = "1076ac91-f3d9-41a7-a339-dcdf5f480acc";
/** Seeds the Teams service of a tenant. @throws Error for contracts or variants that are not what they should be. */
async function createTeams(parts) {
	const setting = teamsSettings(parts.variants);
	const types = readConfigTypes(await parts.contracts("teams-config-types.json"), await parts.contracts("teams-cmdlets.json"));
	const instances = instanceStore(parts.now, Number(setting("teamsSettle")));
	for (const type of types.values()) instances.set(type, seededInstances(type));
	return {
		tenantId: parts.tenantId,
		initialDomain: parts.initialDomain,
		host: parts.hosts.teams,
		cloud: parts.hosts.name,
		domains: parts.domains,
		now: parts.now,
		types,
		instances,
		assignments: assignmentBook(parts.now, () => Number(setting("teamsGrantDelay"))),
		directory: parts.directory,
		groupsOf: membership(parts.directory.groups),
		setting
	};
}
/** Who is in which group: read again when the directory gives another list of groups. */
function membership(groups) {
	let known;
	return (userId) => {
		const now = groups();
		if (known?.groups !== now) {
			const of = /* @__PURE__ */ new Map();
			for (const group of now) for (const member of texts(group, "members")) {
				const held = of.get(member);
				if (held === void 0) of.set(member, [text(group, "id") ?? ""]);
				else held.push(text(group, "id") ?? "");
			}
			known = {
				groups: now,
				of
			};
		}
		return known.of.get(userId) ?? [];
	};
}
/** The Teams service behind its own host (reference: teams A.1). */
function teamsRoom(service) {
	const resource = {
		appId: resourceApps.teams,
		names: [resourceApps.teams, `https://${service.host}`]
	};
	return {
		...teamsBackDoor(service),
		prefix: "teams.",
		resources: [resource],
		resource: (host) => host === service.host ? resource : void 0,
		nature,
		answer: (ask, token) => {
			if (!mayCall(service, token, nature(ask))) throw forbidden();
			return answerTeams(service, ask);
		},
		unauthorized: (fault) => ({
			status: 401,
			headers: { "www-authenticate": "Bearer error=\"invalid_token\"" },
			body: "",
			detail: fault
		})
	};
}
function nature(ask) {
	return { effect: ask.method === "GET" ? "read" : "write" };
}
/** A directory role is what counts; there is no application permission for this surface (reference: teams A.2). */
function mayCall(service, token, { effect }) {
	const wids = token.wids.map((wid) => wid.toLowerCase());
	const readers = service.setting("teamsReader") === "reads" ? [globalReader, teamsReader] : [globalReader];
	return wids.some((wid) => writers.has(wid) || effect === "read" && readers.includes(wid));
}

// src/simulator/sharepoint/facts.ts
/** Reads the facts of `contracts/sharepoint-…-properties.json`, by name. */
function readFacts(source) {
	const document = parseJson(source);
	return new Map(members$3(isRaw(document) ? document : void 0, "properties").map((raw) => [text(raw, "name") ?? "", factOf(raw)]));
}
function factOf(raw) {
	const numbers = isRaw(raw["enum"]) ? Object.values(raw["enum"]) : [];
	return {
		name: text(raw, "name") ?? "",
		type: text(raw, "type") ?? "",
		elementType: text(raw, "elementType") ?? "",
		writable: raw["writable"] === true,
		numbers: numbers.filter((value) => typeof value === "number"),
		inRest: raw["inRestGet"] !== false
	};
}
const numeric = /* @__PURE__ */ new Set([
	"Int32",
	"Int64",
	"Double",
	"UInt32",
	"Byte"
]);
/** A value of the request as a plain value: what its `Type` says it is. @throws CsomError for text that is no such value. */
function plainValue({ type, text: given, items, members: parts }) {
	if (type === "Null") return null;
	if (type === "String") return given;
	if (type === "Boolean") {
		if (!/^(?:true|false|1|0)$/iu.test(given)) throw badArgument(`String was not recognized as a valid Boolean.`);
		return /^(?:true|1)$/iu.test(given);
	}
	if (numeric.has(type) || type === "Enum") {
		if (given === "" || !Number.isFinite(Number(given))) throw badArgument("Input string was not in a correct format.");
		return Number(given);
	}
	if (type === "Guid") return guidOf(given);
	if (type === "DateTime" || type === "TimeSpan") return given;
	if (type === "Array") return items.map(plainValue);
	if (type === "Object") return Object.fromEntries([...parts].map(([name, part]) => [name, plainValue(part)]));
	throw badArgument(`The type ${type} is not valid.`);
}
function guidOf(given) {
	const found = /^\{?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\}?$/iu.exec(given.trim())?.[1];
	if (found === void 0) throw badArgument("Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).");
	return found.toLowerCase();
}
/**
* The value that a property takes from a parameter. Enumerations come as Enum, Int32 or even String (reference: SharePoint
* B.3); null where an array is wanted is the service's "Unknown Error".
* @throws CsomError where the types do not meet or the number is no member.
*/
function propertyValue(fact, parameter) {
	const { type, text: given } = parameter;
	const value = plainValue(parameter);
	if (fact.type === "Array") {
		if (!Array.isArray(value)) throw unknownError();
		return value;
	}
	if (value === null) {
		if (fact.type === "Boolean" || fact.type === "Enum" || numeric.has(fact.type)) throw unknownError();
		return fact.type === "String" ? "" : null;
	}
	if (fact.type === "Enum") {
		const number = type === "String" ? Number(given) : value;
		if (typeof number !== "number" || Number.isNaN(number)) throw badArgument("Requested value was not found.");
		if (fact.numbers.length > 0 && !fact.numbers.includes(number)) throw outOfRange(fact.name);
		return number;
	}
	if (!(fact.type === "Boolean" && typeof value === "boolean" || numeric.has(fact.type) && numeric.has(type) || fact.type === "String" && type === "String" || fact.type === "Guid" && (type === "Guid" || type === "String") || fact.type === "DateTime" && type === "DateTime" || isModelled(fact))) throw badArgument(`Cannot convert the value of ${fact.name} to ${fact.type}.`);
	return fact.type === "Guid" && type === "String" ? guidOf(given) : value;
}
/** Object types are only stored: what they hold is described by no source. */
function isModelled(fact) {
	return ![
		"Boolean",
		"Enum",
		"String",
		"Guid",
		"DateTime"
	].includes(fact.type) && !numeric.has(fact.type);
}
/** A value as the answer shows it: GUIDs and dates have their own text forms (reference: SharePoint B.3). */
function shownValue(fact, value) {
	if (fact.type === "Guid" && typeof value === "string") return `/Guid(${value})/`;
	if (fact.type === "Array" && fact.elementType === "Guid" && Array.isArray(value)) return value.map((item) => typeof item === "string" ? `/Guid(${item})/` : item);
	if (fact.type === "DateTime" && typeof value === "string") return csomDate(value);
	return value;
}
/** `/Date(2026,0,31,12,0,0,0)/`: months count from 0. */
function csomDate(iso) {
	const date = new Date(iso);
	if (Number.isNaN(date.getTime())) return "/Date(1,0,1,0,0,0,0)/";
	return `/Date(${[
		date.getUTCFullYear(),
		date.getUTCMonth(),
		date.getUTCDate(),
		date.getUTCHours(),
		date.getUTCMinutes(),
		date.getUTCSeconds(),
		date.getUTCMilliseconds()
	].join(",")})/`;
}
/** What a property holds before anybody has written it. */
function defaultValue(fact) {
	if (fact.type === "Boolean") return false;
	if (fact.type === "Array") return [];
	if (fact.type === "String") return "";
	if (fact.type === "Guid") return "00000000-0000-0000-0000-000000000000";
	if (fact.type === "DateTime") return "";
	return numeric.has(fact.type) || fact.type === "Enum" ? 0 : null;
}

// src/simulator/sharepoint/parameters.ts
/** @throws CsomError when a parameter is missing or of another type. */
function argumentsOf(parameters) {
	const at = (index) => {
		const found = parameters[index];
		if (found === void 0) throw badArgument("The number of parameters is not valid.");
		return found;
	};
	return {
		text: (index) => {
			const value = plainValue(at(index));
			if (typeof value !== "string") throw unknownError();
			return value;
		},
		flag: (index) => {
			const value = plainValue(at(index));
			if (typeof value !== "boolean") throw badArgument("Cannot convert the parameter to Boolean.");
			return value;
		},
		number: (index) => {
			const parameter = at(index);
			const value = plainValue(parameter);
			const number = parameter.type === "String" ? Number(value) : value;
			if (typeof number !== "number" || Number.isNaN(number)) throw badArgument("Cannot convert the parameter to Int32.");
			return number;
		},
		list: (index) => {
			const value = plainValue(at(index));
			if (!Array.isArray(value)) throw unknownError();
			return value;
		},
		member: (index, name) => {
			const found = at(index).members.get(name);
			return found === void 0 ? void 0 : plainValue(found) ?? void 0;
		}
	};
}

// src/simulator/sharepoint/estate.ts
const assetTypes = /* @__PURE__ */ new Set([
	1,
	2,
	4
]);
/** Makes an empty estate over the shelf of sites (reference: SharePoint B.8). */
function createEstate(shelf) {
	let homes = [];
	let libraries = [];
	const same = (left, right) => plainText(left).toLowerCase() === right.toLowerCase();
	const home = (url) => {
		const found = homes.find((one) => same(one["Url"], url));
		if (found === void 0) throw spoRefused(`The site ${url} is not a home site.`);
		return found;
	};
	const library = (url) => {
		const found = libraries.find((one) => same(one["LibraryUrl"], url));
		if (found === void 0) throw unknownError();
		return found;
	};
	const addHome = (wanted) => {
		const site = shelf.need(text(wanted, "Url") ?? "");
		if (!/^SITEPAGEPUBLISHING#0$/u.test(text(site, "Template") ?? "")) throw spoRefused("The provided site url cannot be set as a Home site. It must be a communication site.");
		if (homes.some((one) => same(one["Url"], plainText(site["Url"])))) throw spoRefused("The site is already a home site.");
		homes = [...homes, {
			Url: site["Url"],
			SiteId: site["SiteId"],
			WebId: "00000000-0000-0000-0000-000000000000",
			Title: site["Title"],
			Audiences: [],
			VivaConnectionsDefaultStart: true,
			IsInDraftMode: false,
			TargetedLicenseType: 0,
			Order: homes.length + 1,
			...wanted
		}];
	};
	const addLibrary = (cdn, url, thumbnail, type) => {
		if (cdn !== 0 && cdn !== 1) throw spoRefused("The CDN type is not valid.");
		if (thumbnail === "") throw unknownError();
		if (!assetTypes.has(type)) throw spoRefused("OrgAssetType is not valid.");
		if (libraries.some((one) => same(one["LibraryUrl"], url))) throw spoRefused("This library is already an organization assets library.");
		libraries = [...libraries, {
			LibraryUrl: url,
			ThumbnailUrl: thumbnail,
			OrgAssetType: type
		}];
	};
	return {
		homes: () => homes,
		libraries: () => libraries,
		loadHomes: (raws) => {
			homes = raws;
		},
		loadLibraries: (raws) => {
			libraries = raws;
		},
		addHome,
		changeHome: (url, wanted) => {
			const before = home(url);
			homes = homes.map((one) => one === before ? {
				...one,
				...wanted
			} : one);
		},
		removeHome: (url) => {
			const found = home(url);
			homes = homes.filter((one) => one !== found);
		},
		methods: {
			GetSPHSiteUrl: () => ({ value: homes[0]?.["Url"] ?? "" }),
			AddHomeSite: (_, given) => {
				const wanted = argumentsOf(given);
				addHome({
					Url: wanted.text(0),
					Order: wanted.number(1),
					Audiences: wanted.list(2)
				});
			},
			RemoveTargetedSite: (_, given) => {
				const found = home(argumentsOf(given).text(0));
				homes = homes.filter((one) => one !== found);
			},
			GetOrgAssets: () => ({ object: assets(libraries) }),
			AddToOrgAssetsLibAndCdnWithType: (_, given) => {
				const wanted = argumentsOf(given);
				const thumbnail = given[2]?.type === "Null" ? null : wanted.text(2);
				addLibrary(wanted.number(0), wanted.text(1), thumbnail, wanted.number(3));
			},
			SetOrgAssetsWithType: (_, given) => {
				const wanted = argumentsOf(given);
				const before = library(wanted.text(0));
				const thumbnail = given[1]?.type === "Null" ? null : wanted.text(1);
				if (thumbnail === "") throw unknownError();
				if (!assetTypes.has(wanted.number(2))) throw spoRefused("OrgAssetType is not valid.");
				const after = {
					...before,
					ThumbnailUrl: thumbnail,
					OrgAssetType: wanted.number(2)
				};
				libraries = libraries.map((one) => one === before ? after : one);
			},
			RemoveFromOrgAssets: (_, given) => {
				const found = library(argumentsOf(given).text(0));
				libraries = libraries.filter((one) => one !== found);
			}
		},
		remember: () => {
			const before = {
				homes,
				libraries
			};
			return () => {
				({homes, libraries} = before);
			};
		}
	};
}
/** Libraries by their server-relative URLs, as `GetOrgAssets` gives them; null where there is none. */
function assets(libraries) {
	if (libraries.length === 0) return null;
	return {
		objectType: "OrgAssets",
		identity: "OrgAssets",
		show: () => ({
			CentralAssetRepositoryLibraries: null,
			Domain: { DecodedUrl: "" },
			OrgAssetsLibraries: {
				_ObjectType_: "Microsoft.SharePoint.Administration.OrgAssetsLibraryCollection",
				_Child_Items_: libraries.map((one) => ({
					_ObjectType_: "Microsoft.SharePoint.Administration.OrgAssetsLibrary",
					DisplayName: plainText(one["LibraryUrl"]).split("/").at(-1),
					LibraryUrl: { DecodedUrl: one["LibraryUrl"] },
					OrgAssetType: one["OrgAssetType"],
					ThumbnailUrl: one["ThumbnailUrl"] === null ? null : { DecodedUrl: one["ThumbnailUrl"] }
				}))
			},
			Url: {
				_ObjectType_: "SP.ResourcePath",
				DecodedUrl: plainText(libraries[0]?.["LibraryUrl"]).replace(/\/[^/]*$/u, "")
			}
		})
	};
}

// src/simulator/sharepoint/gallery.ts
const cdnTypes = ["Public", "Private"];
const defaultOrigins = [
	"*/CLIENTSIDEASSETS",
	"*/MASTERPAGE",
	"*/STYLE LIBRARY"
];
const defaultExtensions = "CSS,EOT,GIF,ICO,JPEG,JPG,JS,MAP,PNG,SVG,TTF,WOFF,JSON";
const policyNames = ["IncludeFileExtensions", "ExcludeRestrictedSiteClassifications"];
/** Makes an empty gallery. */
function createGallery() {
	let themes = [];
	let idle = {
		Enabled: false,
		WarnAfter: 0,
		SignOutAfter: 0
	};
	let cdn = cdnTypes.map((CdnType) => ({
		CdnType,
		Enabled: false,
		Origins: [],
		Policies: [`IncludeFileExtensions;${defaultExtensions}`, "ExcludeRestrictedSiteClassifications; "]
	}));
	const named = (name) => themes.find((theme) => theme["name"] === name);
	const cdnOf = (type) => {
		const found = cdn[type];
		if (found === void 0) throw outOfRange("cdnType");
		return found;
	};
	const writeCdn = (type, patch) => {
		const before = cdnOf(type);
		cdn = cdn.map((one) => one === before ? {
			...one,
			...patch
		} : one);
	};
	const origins = (type) => {
		const list = cdnOf(type)["Origins"];
		return Array.isArray(list) ? list : [];
	};
	const putTheme = (name, themeJson, how) => {
		if (name === "") throw unknownError();
		if (how === "add" && named(name) !== void 0) throw spoRefused("A theme with that name already exists.");
		if (how === "update" && named(name) === void 0) throw unknownError();
		try {
			JSON.parse(themeJson);
		} catch {
			throw spoRefused("The theme is not valid JSON.");
		}
		themes = [...themes.filter((theme) => theme["name"] !== name), {
			name,
			themeJson
		}];
	};
	const deleteTheme = (name) => {
		if (named(name) === void 0) throw unknownError();
		themes = themes.filter((theme) => theme["name"] !== name);
	};
	return {
		themes: () => themes,
		cdn: () => cdn,
		idle: () => idle,
		loadThemes: (raws) => {
			themes = raws;
		},
		loadCdn: (raws) => {
			cdn = cdn.map((one) => ({
				...one,
				...raws.find((raw) => text(raw, "CdnType") === one["CdnType"])
			}));
		},
		loadIdle: (raw) => {
			idle = {
				...idle,
				...raw
			};
		},
		putTheme,
		deleteTheme,
		methods: {
			GetTenantTheme: (_, given) => ({ object: themeObject(named(argumentsOf(given).text(0))) }),
			GetAllTenantThemes: () => ({ object: themeList(themes) }),
			AddTenantTheme: (_, given) => {
				putTheme(argumentsOf(given).text(0), argumentsOf(given).text(1), "add");
				return { value: true };
			},
			UpdateTenantTheme: (_, given) => {
				putTheme(argumentsOf(given).text(0), argumentsOf(given).text(1), "update");
				return { value: true };
			},
			DeleteTenantTheme: (_, given) => {
				deleteTheme(argumentsOf(given).text(0));
			},
			GetTenantCdnEnabled: (_, given) => ({ value: cdnOf(argumentsOf(given).number(0))["Enabled"] }),
			GetTenantCdnOrigins: (_, given) => ({ value: origins(argumentsOf(given).number(0)) }),
			GetTenantCdnPolicies: (_, given) => ({ value: cdnOf(argumentsOf(given).number(0))["Policies"] }),
			SetTenantCdnEnabled: (_, given) => {
				writeCdn(argumentsOf(given).number(0), { Enabled: argumentsOf(given).flag(1) });
			},
			CreateTenantCdnDefaultOrigins: (_, given) => {
				const type = argumentsOf(given).number(0);
				const missing = defaultOrigins.filter((origin) => !origins(type).includes(origin));
				writeCdn(type, { Origins: [...origins(type), ...missing] });
			},
			AddTenantCdnOrigin: (_, given) => {
				const [type, origin] = [argumentsOf(given).number(0), argumentsOf(given).text(1)];
				if (origins(type).some((one) => plainText(one).toLowerCase() === origin.toLowerCase())) throw cdnRefused("The origin already exists.");
				writeCdn(type, { Origins: [...origins(type), origin.toUpperCase()] });
			},
			RemoveTenantCdnOrigin: (_, given) => {
				const [type, origin] = [argumentsOf(given).number(0), argumentsOf(given).text(1)];
				const rest = origins(type).filter((one) => plainText(one).toLowerCase() !== origin.toLowerCase());
				if (rest.length === origins(type).length) throw cdnRefused("The origin does not exist.");
				writeCdn(type, { Origins: rest });
			},
			SetTenantCdnPolicy: (_, given) => {
				const wanted = argumentsOf(given);
				const name = policyNames[wanted.number(1)];
				if (name === void 0) throw outOfRange("policyType");
				const policies = cdnOf(wanted.number(0))["Policies"];
				const kept = (Array.isArray(policies) ? policies : []).map((one) => plainText(one).startsWith(`${name};`) ? `${name};${wanted.text(2) === "" ? " " : wanted.text(2)}` : one);
				writeCdn(wanted.number(0), { Policies: kept });
			},
			GetIdleSessionSignOutForUnmanagedDevices: () => ({ value: `${idle["Enabled"] === true ? "True" : "False"},${plainText(idle["WarnAfter"])},${plainText(idle["SignOutAfter"])}` }),
			SetIdleSessionSignOutForUnmanagedDevices: (_, given) => {
				const wanted = argumentsOf(given);
				idle = idleOf(wanted.flag(0), wanted.text(1), wanted.text(2));
				return { value: true };
			}
		},
		remember: () => {
			const before = {
				themes,
				idle,
				cdn
			};
			return () => {
				({themes, idle, cdn} = before);
			};
		}
	};
}
function cdnRefused(message) {
	return new CsomError("Microsoft.SharePoint.PublicCdn.TenantCdnAdministrationException", message, -1);
}
/** Checked idle sign-out; spans come as ISO 8601 or `hh:mm:ss`. @throws CsomError. */
function idleOf(enabled, warn, signOut) {
	const [WarnAfter, SignOutAfter] = [secondsOf(warn), secondsOf(signOut)];
	if (enabled && SignOutAfter <= WarnAfter) throw spoRefused("SignOutAfter must be greater than WarnAfter.");
	return {
		Enabled: enabled,
		WarnAfter,
		SignOutAfter
	};
}
/** Idle sign-out out of the text that the service answers: `True,2700,3600`. */
function idleFromText(source) {
	const [enabled, warn, signOut] = source.split(",");
	return {
		Enabled: enabled === "True",
		WarnAfter: Number(warn),
		SignOutAfter: Number(signOut)
	};
}
function secondsOf(span) {
	const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/u.exec(span);
	const clock = /^(?:(\d+)\.)?(\d{1,2}):(\d{2}):(\d{2})$/u.exec(span);
	const parts = (iso ?? clock)?.slice(1).map((part) => Number(part ?? 0));
	if (parts === void 0) throw spoRefused("String was not recognized as a valid TimeSpan.");
	const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
	return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
function themeObject(raw) {
	const name = raw === void 0 ? null : raw["name"];
	return {
		objectType: "ThemeProperties",
		identity: `ThemeProperties\n${plainText(name ?? "")}`,
		show: () => ({
			IsInverted: false,
			Name: name,
			Palette: paletteOf(raw)
		})
	};
}
function themeList(themes) {
	return {
		objectType: "ThemePropertiesCollection",
		identity: "ThemePropertiesCollection",
		show: () => ({ _Child_Items_: themes.map((theme) => themeObject(theme).show(true, [])) })
	};
}
function paletteOf(raw) {
	const value = raw === void 0 ? null : JSON.parse(text(raw, "themeJson") ?? "null");
	return typeof value === "object" && value !== null && "palette" in value ? value.palette : null;
}

// src/simulator/sharepoint/graph-view.ts
const bridges = {
	allowedDomainGuidsForSyncApp: {
		name: "AllowedDomainListForSyncClient",
		list: "array"
	},
	deletedUserPersonalSiteRetentionPeriodInDays: { name: "OrphanedPersonalSitesRetentionPeriod" },
	excludedFileExtensionsForSyncApp: {
		name: "ExcludedFileExtensionsForSyncClient",
		list: "array"
	},
	imageTaggingOption: {
		name: "ImageTaggingOption",
		words: {
			disabled: 0,
			basic: 1,
			enhanced: 2
		}
	},
	isCommentingOnSitePagesEnabled: {
		name: "CommentsOnSitePagesDisabled",
		turned: true
	},
	isFileActivityNotificationEnabled: { name: "NotificationsInOneDriveForBusinessEnabled" },
	isLegacyAuthProtocolsEnabled: { name: "LegacyAuthProtocolsEnabled" },
	isLoopEnabled: { name: "IsLoopEnabled" },
	isMacSyncAppEnabled: {
		name: "BlockMacSync",
		turned: true
	},
	isRequireAcceptingUserToMatchInvitedUserEnabled: { name: "RequireAcceptingAccountMatchInvitedAccount" },
	isResharingByExternalUsersEnabled: {
		name: "PreventExternalUsersFromResharing",
		turned: true
	},
	isSharePointMobileNotificationEnabled: { name: "NotificationsInSharePointEnabled" },
	isSyncButtonHiddenOnPersonalSite: { name: "HideSyncButtonOnODB" },
	isUnmanagedSyncAppForTenantRestricted: { name: "IsUnmanagedSyncClientForTenantRestricted" },
	personalSiteDefaultStorageLimitInMB: { name: "OneDriveStorageQuota" },
	sharingAllowedDomainList: {
		name: "SharingAllowedDomainList",
		list: "words"
	},
	sharingBlockedDomainList: {
		name: "SharingBlockedDomainList",
		list: "words"
	},
	sharingCapability: {
		name: "SharingCapability",
		words: {
			disabled: 0,
			externalUserSharingOnly: 1,
			externalUserAndGuestSharing: 2,
			existingExternalUserSharingOnly: 3
		}
	},
	sharingDomainRestrictionMode: {
		name: "SharingDomainRestrictionMode",
		words: {
			none: 0,
			allowList: 1,
			blockList: 2
		}
	}
};
/** Settings that only Graph knows here, with what a new tenant has. */
const ownDefaults = {
	availableManagedPathsForSiteCreation: ["/sites/", "/teams/"],
	isSharePointNewsfeedEnabled: false,
	isSiteCreationEnabled: true,
	isSiteCreationUIEnabled: true,
	isSitePagesCreationEnabled: true,
	isSitesStorageLimitAutomatic: true,
	siteCreationDefaultManagedPath: "/sites/",
	siteCreationDefaultStorageLimitInMB: 26214400,
	tenantDefaultTimezone: "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"
};
/** Makes Graph's view over the settings that CSOM writes. */
function graphView(webUrl, settings, gallery, chosen) {
	let own = ownDefaults;
	return {
		webUrl,
		read: () => {
			const values = settings.values();
			const idle = gallery.idle();
			return {
				...own,
				...Object.fromEntries(Object.entries(bridges).map(([name, bridge]) => [name, shown(bridge, values[bridge.name])])),
				idleSessionSignOut: {
					isEnabled: idle["Enabled"],
					warnAfterInSeconds: idle["WarnAfter"],
					signOutAfterInSeconds: idle["SignOutAfter"]
				}
			};
		},
		load: (loaded) => {
			const known = Object.entries(loaded).flatMap(([name, value]) => {
				const bridge = bridges[name];
				if (bridge === void 0) return [];
				return JSON.stringify(shown(bridge, settings.values()[bridge.name])) === JSON.stringify(value) ? [] : [[bridge.name, stored$1(name, bridge, value)]];
			});
			settings.load(Object.fromEntries(known));
			own = {
				...own,
				...Object.fromEntries(Object.entries(loaded).filter(([name]) => name in ownDefaults))
			};
			const { idleSessionSignOut } = loaded;
			if (isRaw(idleSessionSignOut)) gallery.loadIdle(idleFrom(gallery.idle(), idleSessionSignOut));
		},
		write: (wanted) => {
			const { idleSessionSignOut, ...asked } = wanted;
			const rest = withoutTagging(asked, chosen("spoImageTagging"));
			const bridged = Object.entries(rest).flatMap(([name, value]) => {
				const bridge = bridges[name];
				return bridge === void 0 ? [] : [[bridge.name, stored$1(name, bridge, value)]];
			});
			const unknown = Object.keys(rest).find((name) => bridges[name] === void 0 && !(name in ownDefaults));
			if (unknown !== void 0) throw badArgument(`The property '${unknown}' does not exist on type 'microsoft.graph.sharepointSettings'.`);
			if ("availableManagedPathsForSiteCreation" in rest) throw badArgument("availableManagedPathsForSiteCreation is read-only.");
			settings.write(Object.fromEntries(bridged));
			own = {
				...own,
				...Object.fromEntries(Object.entries(rest).filter(([name]) => name in ownDefaults))
			};
			if (isRaw(idleSessionSignOut)) gallery.loadIdle(idleFrom(gallery.idle(), idleSessionSignOut));
		}
	};
}
/** Drops or refuses the one setting of which nobody knows whether it can be written. */
function withoutTagging(wanted, how) {
	const { imageTaggingOption, ...rest } = wanted;
	if (imageTaggingOption === void 0 || how === "taken") return wanted;
	if (how === "refused") throw badArgument("imageTaggingOption is read-only.");
	return rest;
}
function idleFrom(before, wanted) {
	const after = {
		Enabled: wanted["isEnabled"] ?? before["Enabled"],
		WarnAfter: wanted["warnAfterInSeconds"] ?? before["WarnAfter"],
		SignOutAfter: wanted["signOutAfterInSeconds"] ?? before["SignOutAfter"]
	};
	if (after.Enabled === true && Number(after.SignOutAfter) <= Number(after.WarnAfter)) throw outOfRange("signOutAfterInSeconds");
	return after;
}
function shown({ turned, words, list }, value) {
	if (turned === true) return value !== true;
	if (words !== void 0) return Object.entries(words).find(([, number]) => number === value)?.[0] ?? null;
	if (list === "words") return typeof value === "string" ? value.split(" ").filter((word) => word !== "") : [];
	if (list === "array") return Array.isArray(value) ? value.filter((item) => item !== "") : [];
	return value;
}
function stored$1(name, { turned, words, list }, value) {
	if (words !== void 0) {
		const number = words[plainText(value)];
		if (number === void 0) throw outOfRange(name);
		return number;
	}
	if (list !== void 0) {
		if (!Array.isArray(value)) throw badArgument(`${name} must be a list.`);
		return list === "words" ? value.join(" ") : value;
	}
	if (turned !== true) return value;
	if (typeof value !== "boolean") throw badArgument(`${name} must be a Boolean.`);
	return !value;
}

// src/simulator/sharepoint/request-xml.ts
var import_lib = require_lib$1();
/** Thrown where the XML is no request; its message is what the service tells. */
var BadRequestXml = class extends Error {};
const namespace$1 = "http://schemas.microsoft.com/sharepoint/clientquery/2009";
/**
* Reads the XML of a ProcessQuery request (reference: SharePoint B.3; MS-CSOM names the elements).
* @throws BadRequestXml for XML that is malformed, or that holds an element which this request form does not have.
*/
function readRequest(source) {
	const root = parse(source);
	if (root.localName !== "Request" || root.namespaceURI !== namespace$1) throw new BadRequestXml("The root element of the request is not valid.");
	const actions = only(root, "Actions");
	const paths = only(root, "ObjectPaths");
	return {
		actions: elements(actions).map(readAction),
		paths: new Map(elements(paths).map((element) => [need(element, "Id"), readPath(element)]))
	};
}
function parse(source) {
	try {
		const root = new import_lib.DOMParser({ onError: (level, message) => {
			if (level !== "warning") throw new BadRequestXml(message);
		} }).parseFromString(source, "text/xml").documentElement;
		if (root !== null) return root;
	} catch {}
	throw new BadRequestXml("The request is not valid XML.");
}
function readAction(element) {
	const id = Number(need(element, "Id"));
	const path = need(element, "ObjectPathId");
	if (!Number.isInteger(id)) throw new BadRequestXml("The action Id is not valid.");
	switch (element.localName ?? "") {
		case "ObjectPath": return {
			kind: "objectPath",
			id,
			path
		};
		case "ObjectIdentityQuery": return {
			kind: "identityQuery",
			id,
			path
		};
		case "SetProperty": return {
			kind: "set",
			id,
			path,
			name: need(element, "Name"),
			value: readParameter(only(element, "Parameter"))
		};
		case "Method": return {
			kind: "method",
			id,
			path,
			name: need(element, "Name"),
			parameters: readParameters(element)
		};
		case "Query": {
			const query = only(element, "Query");
			const names = elements(only(query, "Properties")).map((property) => need(property, "Name"));
			return {
				kind: "query",
				id,
				path,
				all: query.getAttribute("SelectAllProperties") === "true",
				names
			};
		}
		default: throw new BadRequestXml(`The action ${element.localName ?? ""} is not valid.`);
	}
}
function readPath(element) {
	switch (element.localName ?? "") {
		case "Constructor": return {
			kind: "constructor",
			typeId: need(element, "TypeId").toLowerCase()
		};
		case "Identity": return {
			kind: "identity",
			name: need(element, "Name")
		};
		case "Method": return {
			kind: "method",
			parent: need(element, "ParentId"),
			name: need(element, "Name"),
			parameters: readParameters(element)
		};
		case "Property": return {
			kind: "property",
			parent: need(element, "ParentId"),
			name: need(element, "Name")
		};
		case "StaticMethod": return {
			kind: "static",
			typeId: need(element, "TypeId").toLowerCase(),
			name: need(element, "Name"),
			parameters: readParameters(element)
		};
		default: throw new BadRequestXml(`The object path ${element.localName ?? ""} is not valid.`);
	}
}
function readParameters(element) {
	const holder = elements(element).find((child) => child.localName === "Parameters");
	return holder === void 0 ? [] : elements(holder).map(readParameter);
}
function readParameter(element) {
	const path = element.getAttribute("ObjectPathId");
	const type = element.getAttribute("Type") ?? (element.getAttribute("TypeId") === null ? "" : "Object");
	if (type === "" && path === null) throw new BadRequestXml("A parameter has no type.");
	const children = elements(element);
	return {
		type: path === null ? type : "Path",
		text: children.length === 0 ? element.textContent ?? "" : "",
		items: children.filter((child) => child.localName === "Object").map(readParameter),
		members: new Map(children.filter((child) => child.localName === "Property").map((child) => [need(child, "Name"), readParameter(child)])),
		...path === null ? {} : { path }
	};
}
function elements(parent) {
	const found = [];
	for (let node = parent.firstChild; node !== null; node = node.nextSibling) if (isElement(node)) found.push(node);
	return found;
}
function isElement(node) {
	return node.nodeType === node.ELEMENT_NODE;
}
function only(parent, name) {
	const found = elements(parent).find((child) => child.localName === name);
	if (found === void 0) throw new BadRequestXml(`The element ${name} is missing.`);
	return found;
}
function need(element, name) {
	const value = element.getAttribute(name);
	if (value === null || value === "") throw new BadRequestXml(`The attribute ${name} of ${element.localName ?? ""} is missing.`);
	return value;
}

// src/simulator/sharepoint/process-query.ts
const version = "16.0.26420.12000";
const namespace = "Microsoft.Online.SharePoint.TenantAdministration.";
/**
* Answers the XML of a ProcessQuery request with the list that the service sends: a head, then pairs of an action's id and its
* result. Every error is told in the head, with HTTP 200 (reference: SharePoint B.3).
*/
function processQuery(source, model, trace) {
	const restore = model.remember();
	try {
		return [head(trace, null), ...run(readRequest(source), model, trace)];
	} catch (error) {
		if (error instanceof BadRequestXml) return [head(trace, invalidQuery(error.message))];
		if (!(error instanceof CsomError)) throw error;
		if (model.undoes) restore();
		return [head(trace, error)];
	}
}
function head(trace, error) {
	return {
		SchemaVersion: "15.0.0.0",
		LibraryVersion: version,
		ErrorInfo: error === null ? null : {
			ErrorMessage: error.message,
			ErrorValue: null,
			TraceCorrelationId: trace,
			ErrorCode: error.code,
			ErrorTypeName: error.typeName
		},
		TraceCorrelationId: trace
	};
}
function run({ actions, paths }, model, trace) {
	const reached = /* @__PURE__ */ new Map();
	const reach = (id) => {
		const known = reached.get(id);
		if (known !== void 0) return known;
		const path = paths.get(id);
		if (path === void 0) throw invalidQuery(`The object path ${id} does not exist.`);
		const object = resolve(path);
		reached.set(id, object);
		return object;
	};
	const there = (id) => {
		const object = reach(id);
		if (object === null) throw new CsomError("Microsoft.SharePoint.Client.ServerException", "Object reference not set to an instance of an object.", -2147467261);
		return object;
	};
	const objectOf = (called, name) => {
		if (called !== void 0 && "object" in called) return called.object;
		throw invalidQuery(`The method "${name}" does not give an object.`);
	};
	const resolve = (path) => {
		switch (path.kind) {
			case "constructor": return model.construct(path.typeId) ?? missing(`the type ${path.typeId}`);
			case "identity": {
				const [first = "", ...lines] = path.name.split("\n");
				if (!first.toLowerCase().endsWith(model.identityPrefix)) throw invalidQuery("The object identity is not valid.");
				return model.identified(lines) ?? missing(`the identity ${lines.join(" ")}`);
			}
			case "method": return objectOf(call(there(path.parent), path.name, path.parameters), path.name);
			case "property": return there(path.parent).property?.(path.name) ?? missing(`the property ${path.name}`);
			case "static": return objectOf(model.callStatic(path.typeId, path.name, path.parameters), path.name);
		}
	};
	const call = (object, name, parameters) => {
		if (object.call === void 0) throw noMethod(name);
		return object.call(name, parameters, there);
	};
	const answers = actions.flatMap((action) => perform(action, {
		reach,
		there,
		call,
		model,
		trace
	}));
	for (const object of reached.values()) object?.finish?.();
	return answers;
}
function perform(action, { reach, there, call, model, trace }) {
	const identified = (object) => ({
		_ObjectType_: object.objectType.includes(".") ? object.objectType : `${namespace}${object.objectType}`,
		_ObjectIdentity_: `${trace}|${model.identityPrefix}\n${object.identity}`
	});
	switch (action.kind) {
		case "objectPath": return [action.id, { IsNull: reach(action.path) === null }];
		case "identityQuery": return [action.id, { _ObjectIdentity_: identified(there(action.path))["_ObjectIdentity_"] }];
		case "query": {
			const object = there(action.path);
			return [action.id, {
				...identified(object),
				...object.show(action.all, action.names)
			}];
		}
		case "set": {
			const object = there(action.path);
			if (object.set === void 0) throw noProperty(action.name);
			object.set(action.name, action.value);
			return [];
		}
		case "method": {
			const called = call(there(action.path), action.name, action.parameters);
			if (called === void 0) return [];
			if ("value" in called) return [action.id, called.value];
			return called.object === null ? [action.id, null] : [action.id, {
				...identified(called.object),
				...called.object.show(true, [])
			}];
		}
	}
}
function missing(what) {
	throw invalidQuery(`The request names ${what}, which does not exist.`);
}
/** The words of the service for a property that a type does not have. */
function noProperty(name) {
	return invalidQuery(`Field or property "${name}" does not exist.`);
}
/** A method that is not simulated: it ends the request as unknown to the simulator, since the real object model has many more. */
function noMethod(name) {
	return new Refusal(unknownReply(`the method ${name} of SharePoint's object model`));
}

// src/simulator/sharepoint/hub-sites.ts
const zero$2 = "00000000-0000-0000-0000-000000000000";
const settable = /* @__PURE__ */ new Set([
	"Title",
	"Description",
	"LogoUrl",
	"RequiresJoinApproval",
	"SiteDesignId",
	"HideNameInNavigation",
	"ParentHubSiteId",
	"EnablePermissionsSync"
]);
const guids = /* @__PURE__ */ new Set([
	"ID",
	"SiteId",
	"SiteDesignId",
	"ParentHubSiteId"
]);
/** Hub sites over the shelf of sites: being one, or belonging to one, is told by the site too (reference: SharePoint B.8). */
function createHubSites(shelf) {
	let hubs = [];
	const at = (url) => hubs.find((hub) => text(hub, "SiteUrl")?.toLowerCase() === url.toLowerCase());
	const byId = (id) => {
		const found = hubs.find((hub) => text(hub, "ID")?.toLowerCase() === id.toLowerCase());
		if (found === void 0) throw new CsomError("Microsoft.SharePoint.SPException", "This site is not a hub site.", -2147024809);
		return found;
	};
	const write = (id, wanted) => {
		const before = byId(id);
		hubs = hubs.map((hub) => hub === before ? {
			...hub,
			...wanted
		} : hub);
	};
	const objectOf = (raw) => {
		const id = text(raw, "ID") ?? "";
		let staged = {};
		return {
			objectType: "HubSiteProperties",
			identity: `HubSiteProperties\n${id}`,
			show: (all, named) => {
				const entries = Object.entries(byId(id)).filter(([name]) => all || named.includes(name));
				return Object.fromEntries(entries.map(([name, value]) => [name, guids.has(name) ? `/Guid(${String(value)})/` : value]));
			},
			set: (name, value) => {
				if (!settable.has(name)) throw noProperty(name);
				staged = {
					...staged,
					[name]: plainValue(value)
				};
			},
			call: (name) => {
				if (name !== "Update") throw invalidQuery(`Method "${name}" does not exist.`);
				write(id, staged);
				staged = {};
			}
		};
	};
	const register = (wanted) => {
		const site = shelf.need(wanted);
		const url = text(site, "Url") ?? "";
		if (at(url) !== void 0) throw spoRefused("This site is already a HubSite.");
		const id = text(site, "SiteId") ?? "";
		const hub = {
			ID: id,
			SiteId: id,
			SiteUrl: url,
			Title: text(site, "Title") ?? "",
			Description: "",
			LogoUrl: "",
			RequiresJoinApproval: false,
			SiteDesignId: zero$2,
			ParentHubSiteId: zero$2,
			HideNameInNavigation: false,
			EnablePermissionsSync: false
		};
		hubs = [...hubs, hub];
		shelf.write(url, {
			IsHubSite: true,
			HubSiteId: id
		});
		return hub;
	};
	const join = (url, id) => {
		if (id !== zero$2) byId(id);
		shelf.write(text(shelf.need(url), "Url") ?? "", { HubSiteId: id });
	};
	return {
		all: () => hubs,
		need: byId,
		load: (raws) => {
			hubs = raws;
		},
		write,
		register,
		join,
		methods: {
			RegisterHubSite: (_, given) => ({ object: objectOf(register(argumentsOf(given).text(0))) }),
			UnregisterHubSite: (_, given) => {
				const hub = at(argumentsOf(given).text(0));
				if (hub === void 0) throw spoRefused("This site is not a HubSite.");
				hubs = hubs.filter((other) => other !== hub);
				for (const site of shelf.all()) if (site["HubSiteId"] === hub["ID"]) shelf.write(text(site, "Url") ?? "", {
					HubSiteId: zero$2,
					IsHubSite: false
				});
			},
			GetHubSitePropertiesByUrl: (_, given) => {
				const url = argumentsOf(given).text(0);
				shelf.need(url);
				const hub = at(url);
				return { object: hub === void 0 ? null : objectOf(hub) };
			},
			GetHubSitePropertiesById: (_, given) => ({ object: objectOf(byId(argumentsOf(given).text(0))) }),
			ConnectSiteToHubSiteById: (_, given) => {
				const wanted = argumentsOf(given);
				join(wanted.text(0), wanted.text(1));
			}
		},
		remember: () => {
			const before = hubs;
			return () => {
				hubs = before;
			};
		}
	};
}

// src/simulator/sharepoint/operations.ts
/** What the service asks a client to wait between two looks, in milliseconds. */
const pollingInterval = 15e3;
/** Keeps operations; `now` is the tenant's clock, `takesMs` how long one takes. */
function createOperations(now, takesMs) {
	let begun = /* @__PURE__ */ new Map();
	const objectOf = (identity, ends) => ({
		objectType: "SpoOperation",
		identity,
		show: (all, named) => {
			const complete = now() >= ends;
			return Object.fromEntries(Object.entries({
				HasTimedout: false,
				IsComplete: complete,
				PollingInterval: complete ? 0 : pollingInterval
			}).filter(([name]) => all || named.includes(name)));
		}
	});
	return {
		begin: (kind, url) => {
			const ticks = (now() + 621355968e5) * 1e4 + begun.size;
			const identity = [
				"SpoOperation",
				kind,
				String(ticks),
				encodedUrl(url),
				"00000000-0000-0000-0000-000000000000"
			].join("\n");
			begun = new Map(begun).set(identity, now() + takesMs);
			return objectOf(identity, now() + takesMs);
		},
		find: (lines) => {
			const identity = lines.join("\n");
			const ends = begun.get(identity);
			return ends === void 0 ? void 0 : objectOf(identity, ends);
		},
		remember: () => {
			const before = begun;
			return () => {
				begun = before;
			};
		}
	};
}
/** A URL as identities hold it: percent-encoded, hexadecimal digits in lower case. */
function encodedUrl(url) {
	return encodeURIComponent(url).replaceAll(/%[0-9A-F]{2}/gu, (code) => code.toLowerCase());
}

// src/simulator/sharepoint/site-objects.ts
const zero$1 = "00000000-0000-0000-0000-000000000000";
const pageSize = 300;
const personalTemplate = /^SPSPERS/u;
/** The SiteProperties object of a site: what is set is written by Update, which gives an operation (reference: SharePoint B.7). */
function siteObject({ facts, shelf, operations }, raw) {
	const url = text(raw, "Url") ?? "";
	let staged = {};
	return {
		objectType: "SiteProperties",
		identity: `SiteProperties\n${encodedUrl(url)}`,
		show: (all, named) => {
			const unknown = named.find((name) => !facts.has(name));
			if (unknown !== void 0) throw noProperty(unknown);
			const values = shelf.find(url) ?? raw;
			const wanted = [...facts.values()].filter((fact) => all || named.includes(fact.name));
			return Object.fromEntries(wanted.map((fact) => [fact.name, shownValue(fact, values[fact.name])]));
		},
		set: (name, value) => {
			const fact = facts.get(name);
			if (fact === void 0) throw noProperty(name);
			if (!fact.writable) throw invalidQuery(`The property "${name}" is read-only.`);
			staged = {
				...staged,
				[name]: propertyValue(fact, value)
			};
		},
		call: (name) => {
			if (name !== "Update") throw invalidQuery(`Method "${name}" does not exist.`);
			const wanted = staged;
			staged = {};
			shelf.write(url, wanted);
			return { object: operations.begin("SetSite", url) };
		}
	};
}
/** Methods of the tenant that are about sites, by name. */
function siteMethods(parts) {
	const { shelf, operations } = parts;
	const removed = (url) => {
		const raw = shelf.need(url);
		if (text(raw, "GroupId") !== zero$1) throw spoRefused("This site belongs to a Microsoft 365 group. To delete the site, you must delete the group.");
		if (raw["IsHubSite"] === true) throw spoRefused("This site is a hub site. Unregister it before it is deleted.");
		shelf.remove(url);
	};
	return {
		GetSitePropertiesByUrl: (_, given) => ({ object: siteObject(parts, shelf.need(argumentsOf(given).text(0))) }),
		GetSitePropertiesFromSharePointByFilters: (_, given) => ({ object: listed(parts, argumentsOf(given)) }),
		CreateSite: (_, given) => {
			const wanted = argumentsOf(given);
			const member = (name) => plainText(wanted.member(0, name) ?? "");
			const raw = newSite(parts, {
				Url: member("Url"),
				Title: member("Title"),
				Owner: member("Owner"),
				Template: member("Template") === "" ? "STS#3" : member("Template"),
				Lcid: Number(wanted.member(0, "Lcid") ?? 1033),
				...wanted.member(0, "StorageMaximumLevel") === void 0 ? {} : { StorageMaximumLevel: wanted.member(0, "StorageMaximumLevel") }
			});
			return { object: operations.begin("CreateSite", text(raw, "Url") ?? "") };
		},
		RemoveSite: (_, given) => {
			const url = argumentsOf(given).text(0);
			removed(url);
			return { object: operations.begin("RemoveSite", url) };
		},
		RemoveDeletedSite: (_, given) => {
			const url = argumentsOf(given).text(0);
			shelf.purge(url);
			return { object: operations.begin("RemoveDeletedSite", url) };
		},
		RestoreDeletedSite: (_, given) => {
			const url = argumentsOf(given).text(0);
			shelf.restore(url);
			return { object: operations.begin("RestoreDeletedSite", url) };
		}
	};
}
/** Makes a site, under the rules of both ways to create one. @throws CsomError. */
function newSite({ shelf, isPerson, hosts }, raw) {
	const url = text(raw, "Url") ?? "";
	const [host = "", managed = "", name = ""] = /^https:\/\/([^/]+)\/(sites|teams)\/([^/]+)$/u.exec(url)?.slice(1) ?? [];
	if (!hosts.includes(host.toLowerCase()) || managed === "" || name === "") throw new CsomError("Microsoft.SharePoint.SPException", `The managed path of ${url} does not exist.`, -2147024809);
	if (shelf.find(url) !== void 0) throw spoRefused(`A site already exists at url ${url}.`);
	if (shelf.deleted(url) !== void 0) throw spoRefused(`A site already exists at url ${url} in the recycle bin. Remove it from there first.`);
	const owner = text(raw, "Owner") ?? "";
	if (!isPerson(owner)) throw spoRefused(`The specified user ${owner} could not be found.`);
	return shelf.add(raw);
}
function listed(parts, wanted) {
	const personal = Number(wanted.member(0, "IncludePersonalSite") ?? 0);
	const template = plainText(wanted.member(0, "Template") ?? "");
	const start = Number(wanted.member(0, "StartIndex") ?? 0);
	if (![
		0,
		1,
		2
	].includes(personal)) throw spoRefused("IncludePersonalSite is not valid.");
	const found = parts.shelf.all().filter((raw) => personal === 1 || !personalTemplate.test(text(raw, "Template") ?? "")).filter((raw) => template === "" || text(raw, "Template") === template);
	const page = found.slice(start, start + pageSize);
	const next = start + pageSize < found.length ? plainText(start + pageSize) : null;
	return {
		objectType: "SPOSitePropertiesEnumerable",
		identity: "SPOSitePropertiesEnumerable",
		show: () => ({
			NextStartIndex: -1,
			NextStartIndexFromSharePoint: next,
			_Child_Items_: page.map((raw) => {
				const object = siteObject(parts, raw);
				return {
					_ObjectType_: "Microsoft.Online.SharePoint.TenantAdministration.SiteProperties",
					_ObjectIdentity_: object.identity,
					...object.show(true, [])
				};
			})
		})
	};
}

// src/simulator/sharepoint/tenant-rules.ts
/** How open a sharing capability is: the numbers are not in that order (reference: SharePoint B.6). */
const openness = {
	0: 0,
	3: 1,
	1: 2,
	2: 3
};
/** How open a sharing capability is, from 0 (closed) to 3 (anyone). */
function opennessOf(capability) {
	return typeof capability === "number" ? openness[capability] ?? 0 : 0;
}
/** Capabilities that cannot be more open than the tenant's (reference: SharePoint B.6 rule 1). */
const followers = [
	"ODBSharingCapability",
	"CoreSharingCapability",
	"OneDriveLoopSharingCapability",
	"CoreLoopSharingCapability"
];
/** Ranges of numbers (reference: SharePoint B.6 rules 2, 4, 6); `also` are values outside that mean "not set" or "off". */
const ranges = {
	RequireAnonymousLinksExpireInDays: {
		from: 1,
		to: 730,
		also: [0, -1]
	},
	ExternalUserExpireInDays: {
		from: 30,
		to: 730,
		also: [0]
	},
	EmailAttestationReAuthDays: {
		from: 1,
		to: 365
	},
	IPAddressWACTokenLifetime: {
		from: 15,
		to: 1440
	},
	OrphanedPersonalSitesRetentionPeriod: {
		from: 30,
		to: 3650
	},
	CoreRequestFilesLinkExpirationInDays: {
		from: 0,
		to: 730,
		also: [-1]
	},
	OneDriveRequestFilesLinkExpirationInDays: {
		from: 0,
		to: 730,
		also: [-1]
	},
	ReduceTempTokenLifetimeValue: {
		from: 5,
		to: 15
	}
};
/** Checks one number against its range. @throws CsomError outside of it. */
function checkRange(name, value) {
	const range = ranges[name];
	if (range === void 0 || typeof value !== "number") return;
	if (value >= range.from && value <= range.to || range.also?.includes(value) === true) return;
	throw outOfRange(name);
}
/**
* Checks what one property asks of the others. `stored` is the tenant before this request: what depends on the sharing
* capability is held against the stored one, which is why it has to be set in a request of its own before.
* @throws CsomError in the service's manner.
*/
function checkDependence(name, value, { stored, wanted, chosen }) {
	const anyone = stored["SharingCapability"] === 2;
	if ((name === "RequireAnonymousLinksExpireInDays" && typeof value === "number" && value > 0 || name === "DefaultSharingLinkType" && value === 3) && !anyone && chosen("spoAnonymousLinks") === "refused") throw spoRefused(`${name} cannot be set because anonymous links are not allowed by the organization.`);
	if (name === "SharingDomainRestrictionMode") checkDomains(value, wanted);
	if (name === "IPAddressEnforcement" && value === true && wanted["IPAddressAllowList"] === "") throw badArgument("IPAddressEnforcement cannot be enabled because IPAddressAllowList is empty.");
	if (name === "EnableGuestSignInAcceleration" && value === true && wanted["SignInAccelerationDomain"] === "") throw badArgument("EnableGuestSignInAcceleration needs SignInAccelerationDomain to be set.");
	if (["StartASiteFormUrl", "CustomizedExternalSharingServiceUrl"].includes(name) && value !== "") {
		if (typeof value !== "string" || !/^https?:\/\/[^/]+/iu.test(value)) throw badArgument(`${name} is not an absolute URL.`);
	}
}
function checkDomains(mode, wanted) {
	if (mode === 1 && wanted["SharingAllowedDomainList"] === "") throw badArgument("SharingAllowedDomainList is needed when SharingDomainRestrictionMode is AllowList.");
	if (mode === 2 && wanted["SharingBlockedDomainList"] === "") throw badArgument("SharingBlockedDomainList is needed when SharingDomainRestrictionMode is BlockList.");
}
/** Settings that belong to a licence of their own (reference: SharePoint C.10). */
function needsLicence(name) {
	return /^(?:Syntex|RestrictedAccessControl|EnableRestrictedAccessControl|BlockDownloadPolicy|AllowFileArchive|DocumentUnderstanding|AutofillColumns|ImageTagging|ESignature|OCR|KnowledgeAgent|TaxonomyTagging|Prebuilt|Translation|AIBuilder)/u.test(name);
}
/** The address from which the simulated service sees every caller (a documentation address, RFC 5737). */
const callerAddress = "203.0.113.7";
/** Whether an address is in a comma-separated list of addresses and IPv4 ranges. */
function isAllowedAddress(list, address) {
	if (typeof list !== "string") return false;
	return list.split(",").some((entry) => {
		const [base = "", bits] = entry.trim().split("/");
		if (bits === void 0) return base === address;
		const shift = 32 - Number(bits);
		return Number.isInteger(shift) && shift >= 0 && numberOf(base) >> BigInt(shift) === numberOf(address) >> BigInt(shift);
	});
}
function numberOf(address) {
	const parts = address.split(".");
	if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/u.test(part))) return -1n;
	return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

// src/simulator/sharepoint/tenant-object.ts
/** Not among "all properties": has to be named (reference: SharePoint B.3). */
const onlyNamed = /* @__PURE__ */ new Set(["HideDefaultThemes"]);
/** Makes the settings over the defaults of every property. */
function tenantSettings(facts, seed, chosen, makePolicy) {
	let held = {
		...Object.fromEntries([...facts.values()].map((fact) => [fact.name, defaultValue(fact)])),
		...seed
	};
	return {
		values: () => held,
		load: (values) => {
			held = {
				...held,
				...values
			};
		},
		write: (wanted) => {
			const stored = held;
			const merged = {
				...stored,
				...wanted
			};
			for (const [name, value] of Object.entries(wanted)) {
				checkRange(name, value);
				checkDependence(name, value, {
					stored,
					wanted: merged,
					chosen
				});
				if (chosen("spoUnlicensed") === "refused" && needsLicence(name)) throw spoRefused(`The setting ${name} is not available: the tenant does not have the license it needs.`);
				held = {
					...held,
					[name]: kept(name, value, stored, chosen)
				};
				if (name === "SharingCapability") held = {
					...held,
					...closed(held)
				};
				if (name === "ConditionalAccessPolicy" && chosen("spoConditionalAccess") === "makesPolicies") for (const policy of policiesFor(value)) makePolicy(policy);
			}
		}
	};
}
/** What the admin centre calls the policies that it makes for limited access (1) and for none (2). */
function policiesFor(value) {
	const start = "[SharePoint admin center]";
	if (value === 1) return [`${start}Use app-enforced Restrictions for browser access`];
	return value === 2 ? [`${start}Block access from apps on unmanaged devices`] : [];
}
/** A follower that is more open than the tenant is refused or brought down to it. */
function kept(name, value, stored, chosen) {
	if (!followers.includes(name)) return value;
	const limit = stored["SharingCapability"];
	if (opennessOf(value) <= opennessOf(limit)) return value;
	if (chosen("spoOneDriveSharing") === "clamped") return limit;
	throw spoRefused(`${name} cannot be more permissive than SharingCapability of the organization.`);
}
/** Followers that the new capability leaves behind. */
function closed(held) {
	const limit = held["SharingCapability"];
	return Object.fromEntries(followers.filter((name) => opennessOf(held[name]) > opennessOf(limit)).map((name) => [name, limit]));
}
/** The Tenant object of one request: what is set is staged, and written by Update or at the end of the request. */
function tenantObject(facts, settings, methods, chosen) {
	let staged = {};
	const update = () => {
		const wanted = staged;
		staged = {};
		settings.write(wanted);
	};
	return {
		objectType: "Tenant",
		identity: "Tenant",
		show: (all, named) => {
			const values = settings.values();
			const wanted = [...facts.values()].filter((fact) => named.includes(fact.name) || all && !onlyNamed.has(fact.name) && fact.type !== "Navigation");
			const unknown = named.find((name) => !facts.has(name));
			if (unknown !== void 0) throw noProperty(unknown);
			return Object.fromEntries(wanted.map((fact) => [fact.name, shownValue(fact, values[fact.name])]));
		},
		set: (name, value) => {
			const fact = facts.get(name);
			if (fact === void 0) throw noProperty(name);
			if (!fact.writable) throw invalidQuery(`The property "${name}" is read-only.`);
			staged = {
				...staged,
				[name]: propertyValue(fact, value)
			};
		},
		call: (name, parameters, pathed) => {
			if (name !== "Update") return methods(name, parameters, pathed);
			if (parameters.length > 0) throw badArgument("Update takes no parameters.");
			update();
		},
		finish: () => {
			if (chosen("spoUpdate") === "optional") update();
		}
	};
}

// src/simulator/sharepoint/object-model.ts
const tenantTypeId = "{268004ae-ef6b-4e9b-8425-127220d84719}";
const administration = "908bed80-a04a-4433-b4a0-883d9847d110";
/** What ProcessQuery can reach: the tenant and what its methods give. */
function objectModel(stores, tenantId, chosen) {
	const { facts, settings, sites, hubs, gallery, estate, orgSites, designs } = stores;
	const methods = {
		...siteMethods(sites),
		...hubs.methods,
		...gallery.methods,
		...estate.methods,
		...orgSites.methods,
		...policyMethods(settings)
	};
	const call = (name, parameters, pathed) => {
		const method = methods[name];
		if (method === void 0) throw noMethod(name);
		return method(name, parameters, pathed);
	};
	const tenant = () => tenantObject(facts, settings, call, chosen);
	return {
		identityPrefix: `${administration}:${tenantId}`,
		undoes: chosen("spoPartial") === "undone",
		construct: (typeId) => typeId === tenantTypeId ? tenant() : void 0,
		identified: (lines) => {
			const [kind, key = ""] = lines;
			if (kind === "Tenant" && lines.length === 1) return tenant();
			if (kind === "SpoOperation") return sites.operations.find(lines);
			const site = sites.shelf.all().find((raw) => encodedUrl(text(raw, "Url") ?? "").toLowerCase() === key.toLowerCase());
			return kind === "SiteProperties" && site !== void 0 ? siteObject(sites, site) : void 0;
		},
		callStatic: (_, name) => {
			throw noMethod(name);
		},
		remember: () => {
			const before = settings.values();
			const restores = [
				sites.shelf,
				sites.operations,
				hubs,
				gallery,
				estate,
				orgSites,
				designs
			].map((store) => store.remember());
			return () => {
				settings.load(before);
				for (const restore of restores) restore();
			};
		}
	};
}
/** Policies that are set by methods and read as properties (reference: SharePoint B.3). */
function policyMethods(settings) {
	return {
		SetFileVersionPolicy: (_, given) => {
			const wanted = argumentsOf(given);
			const [auto, limit, days] = [
				wanted.flag(0),
				wanted.number(1),
				wanted.number(2)
			];
			if (auto ? limit !== -1 || days !== -1 : limit < 1 || limit > 5e4) throw outOfRange("majorVersionLimit");
			if (!auto && days !== 0 && (days < 30 || days > 36500)) throw outOfRange("expireVersionsAfterDays");
			settings.load({
				EnableAutoExpirationVersionTrim: auto,
				...auto ? {} : {
					MajorVersionLimit: limit,
					ExpireVersionsAfterDays: days
				}
			});
		},
		SetBlockDownloadFileTypePolicyData: (_, given) => {
			const wanted = argumentsOf(given);
			if (wanted.list(2).length > 10) throw badArgument("At most 10 groups can be excluded.");
			settings.load({
				BlockDownloadFileTypePolicy: wanted.flag(0),
				BlockDownloadFileTypeIds: wanted.list(1),
				ExcludedBlockDownloadGroupIds: wanted.list(2)
			});
		},
		SyncAadB2BManagementPolicy: () => void 0
	};
}

// src/simulator/sharepoint/digest.ts
/** The digest that every web gives out; a call with a bearer token needs none (reference: SharePoint B.2). */
function digestReply(webUrl) {
	return jsonReply(200, {
		FormDigestTimeoutSeconds: 1800,
		FormDigestValue: "0x00,01 Jan 2026 00:00:00 -0000",
		WebFullUrl: webUrl
	});
}

// src/simulator/sharepoint/site-door.ts
/**
* Answers `_api/site`, `_api/web` and the digest below a site of the tenant; undefined for all else. What a site shows of itself
* is what CLI for Microsoft 365 recorded (src/m365/spo/commands/site/site-get.spec.ts), as far as the tenant keeps it.
*/
function answerSite(ask, deps) {
	const match = /^(|\/(?:sites|teams)\/[^/]+)\/_api\/(contextinfo|(?:site|web)(?:\/[^]*)?)$/iu.exec(decodeURIComponent(ask.path));
	if (match === null) return void 0;
	const [, place = "", rest = ""] = match;
	const site = deps.shelf.find(`https://${ask.host}${place}`);
	if (site === void 0) return {
		status: 404,
		headers: { "content-type": "text/plain" },
		body: "404 FILE NOT FOUND"
	};
	const method = ask.headers["x-http-method"] ?? ask.method;
	const url = plainText(site["Url"]);
	switch (`${method} ${rest.toLowerCase()}`) {
		case "POST contextinfo": return digestReply(url);
		case "GET site": return selected(ask, shownSite(site, place));
		case "GET web": return selected(ask, shownWeb(site, place));
		case "MERGE web": return renameWeb(ask, url, deps.shelf);
		case "POST site/registerhubsite": return jsonReply(200, deps.hubs.register(url));
		default: return joinHub(method, rest, url, deps);
	}
}
function shownSite(site, place) {
	const url = plainText(site["Url"]);
	return {
		Classification: "",
		GroupId: site["GroupId"],
		HubSiteId: site["HubSiteId"],
		Id: site["SiteId"],
		IsHubSite: site["IsHubSite"] === true,
		LockIssue: null,
		PrimaryUri: url,
		ReadOnly: site["LockState"] === "ReadOnly",
		ResourcePath: { DecodedUrl: url },
		ServerRelativeUrl: place === "" ? "/" : place,
		Url: url
	};
}
function shownWeb(site, place) {
	return {
		Language: site["Lcid"],
		ServerRelativeUrl: place === "" ? "/" : place,
		Title: site["Title"],
		Url: site["Url"],
		WebTemplate: plainText(site["Template"]).split("#")[0]
	};
}
/** The members that were asked for; an answer that lacks one of them would be a guess. */
function selected(ask, raw) {
	const select = new URLSearchParams(ask.query).get("$select");
	if (select === null) return jsonReply(200, raw);
	const names = select.split(",").map((name) => name.trim());
	if (names.some((name) => !(name in raw))) return void 0;
	return jsonReply(200, Object.fromEntries(names.map((name) => [name, raw[name]])));
}
function renameWeb(ask, url, shelf) {
	const body = parseJson(ask.body);
	const title = isRaw(body) && Object.keys(body).every((name) => ["Title", "__metadata"].includes(name)) ? text(body, "Title") : void 0;
	if (title === void 0) return void 0;
	shelf.write(url, { Title: title });
	return {
		status: 204,
		headers: {},
		body: ""
	};
}
/** The zero GUID leaves the hub (reference: SharePoint B.8). */
function joinHub(method, rest, url, { hubs }) {
	const hub = /^site\/JoinHubSite\('([0-9a-f-]{36})'\)$/iu.exec(rest)?.[1];
	if (hub === void 0 || method !== "POST") return void 0;
	hubs.join(url, hub);
	return jsonReply(200, { "odata.null": true });
}

// src/simulator/sharepoint/rest.ts
const tenantType = "Microsoft.Online.SharePoint.TenantAdministration.Tenant";
const utility = "microsoft.sharepoint.utilities.webtemplateextensions.sitescriptutility.";
/** Answers `_api` on the admin or the root host (reference: SharePoint B.4, B.7, B.8). */
function answerRest(ask, host, deps) {
	try {
		return (host === "admin" ? admin(ask, deps) : host === "root" ? root(ask, deps) : void 0) ?? unknownReply(`${ask.method} ${ask.host}${ask.path}`);
	} catch (error) {
		if (error instanceof CsomError) return odataError(error);
		throw error;
	}
}
/** An error of the REST side: the CSOM error in OData's clothes (reference: sharepoint-examples 40). */
function odataError(error) {
	const status = /NoSite|NoSuchSite|FileNotFound|ResourceNotFound/u.test(error.typeName) ? 404 : /Unauthorized/u.test(error.typeName) ? 403 : 400;
	return jsonReply(status, { "odata.error": {
		code: `${error.code}, ${error.typeName}`,
		message: {
			lang: "en-US",
			value: error.message
		}
	} });
}
function root(ask, deps) {
	const { designs } = deps;
	const path = decodeURIComponent(ask.path).toLowerCase();
	if (ask.method === "GET" && path === "/_api/sp_tenantsettings_current") return jsonReply(200, { CorporateCatalogUrl: null });
	if (/^\/_api\/(?:spsitemanager\/(?:create|status)|hubsites(?:\/getbyid(?:\('[^']+'\))?)?)$/u.test(path)) return admin(ask, deps);
	const at = path.indexOf(utility);
	if (ask.method !== "POST" || !path.startsWith("/_api/") || at < 0) return answerSite(ask, {
		shelf: deps.sites.shelf,
		hubs: deps.hubs
	});
	const name = decodeURIComponent(ask.path).slice(at + 71).replace(/\(.*$/u, "");
	const found = designs.answer(name, new URLSearchParams(ask.query), parseJson(ask.body), ask.body);
	return found === void 0 ? void 0 : jsonReply(200, found);
}
function admin(ask, deps) {
	const path = decodeURIComponent(ask.path).replace(/^\/_api\//iu, "");
	const method = ask.headers["x-http-method"] ?? ask.method;
	const body = parseJson(ask.body);
	const given = isRaw(body) ? body : {};
	const said = (name) => text(given, name) ?? "";
	const done = (value = { "odata.null": true }) => jsonReply(200, value);
	switch (`${method} ${path.toLowerCase()}`) {
		case "POST contextinfo": return digestReply(`https://${ask.host}`);
		case "GET spo.tenant": return tenantReply(ask, deps);
		case "MERGE spo.tenant": return merge(given, deps);
		case "POST spo.tenant/getsitepropertiesbyurl": return done(deps.sites.shelf.need(said("url")));
		case "POST spo.tenant/connectsitetohubsitebyid":
			deps.sites.shelf.write(said("siteUrl"), { HubSiteId: said("hubSiteId") });
			return done();
		case "GET hubsites": return done({ value: deps.hubs.all() });
		case "GET spo.tenant/gettargetedsitesdetails": return done({ value: deps.estate.homes() });
		case "POST sphsite/addhomesite":
			deps.estate.addHome(homeOf(given));
			return done();
		case "POST spo.tenant/updatetargetedsite":
			deps.estate.changeHome(said("siteUrl"), flagged(given["configurationParam"]));
			return done();
		case "POST spo.tenant/removetargetedsite":
			deps.estate.removeHome(said("siteUrl") || urlOfSite(said("siteId"), deps));
			return done();
		case "POST thememanager/gettenantthemingoptions": return done({
			hideDefaultThemes: deps.settings.values()["HideDefaultThemes"] === true,
			themePreviews: deps.gallery.themes()
		});
		case "POST thememanager/addtenanttheme":
			deps.gallery.putTheme(said("name"), said("themeJson"), "add");
			return done();
		case "POST thememanager/updatetenanttheme":
			deps.gallery.putTheme(said("name"), said("themeJson"), "update");
			return done();
		case "POST thememanager/deletetenanttheme":
			deps.gallery.deleteTheme(said("name"));
			return done();
		case "POST thememanager/gethidedefaultthemes": return done({ value: deps.settings.values()["HideDefaultThemes"] === true });
		case "POST thememanager/sethidedefaultthemes":
			deps.settings.write({ HideDefaultThemes: given["hideDefaultThemes"] === true });
			return done();
		case "POST microsoft.online.sharepoint.tenantmanagement.office365tenant/setidlesessionsignoutforunmanageddevices":
			deps.gallery.loadIdle(idleOf(given["enabled"] === true, said("warnAfter"), said("signOutAfter")));
			return done();
		case "POST microsoft.online.sharepoint.tenantmanagement.office365tenant/getidlesessionsignoutforunmanageddevices": return done({ value: idleText(deps.gallery.idle()) });
		case "POST spsitemanager/create": return create(isRaw(given["request"]) ? given["request"] : {}, deps);
		case "POST spsitemanager/delete": return remove(ask, said("siteId"), deps);
		case "GET spsitemanager/status": return status(new URLSearchParams(ask.query).get("url") ?? "", deps);
		default: return byId(ask, method, path, given, deps);
	}
}
function byId(ask, method, path, given, deps) {
	const named = /^HubSites\/GetById$/iu.test(path) ? new URLSearchParams(ask.query).get("hubSiteId") : null;
	const hub = /^HubSites\/GetById\('([^']+)'\)$/iu.exec(path)?.[1] ?? named?.replaceAll("'", "");
	if (hub !== void 0 && method === "GET") return jsonReply(200, deps.hubs.need(hub));
	if (hub !== void 0 && method === "PATCH") {
		deps.hubs.write(hub, given);
		return {
			status: 204,
			headers: {},
			body: ""
		};
	}
	const id = /^SPO\.Tenant\/sites\('([^']+)'\)$/iu.exec(path)?.[1];
	if (id === void 0 || ask.headers["odata-version"] !== "4.0") return void 0;
	const site = siteById(id, deps);
	if (method === "GET") return jsonReply(200, site);
	if (method !== "PATCH") return void 0;
	const { SetOwnerWithoutUpdatingSecondaryAdmin: _, ...wanted } = given;
	deps.sites.shelf.write(plainText(site["Url"]), wanted);
	return jsonReply(200, { "odata.null": true });
}
function siteById(id, { sites }) {
	const site = sites.shelf.all().find((raw) => plainText(raw["SiteId"]).toLowerCase() === id.toLowerCase());
	if (site !== void 0) return site;
	throw new CsomError("System.IO.FileNotFoundException", "The site could not be found.", -2147024894);
}
/** Home sites are removed by the id of the site too (CLI for Microsoft 365, homesite-remove). */
function urlOfSite(id, deps) {
	return plainText(siteById(id, deps)["Url"]);
}
/** What `$select` names (PnPjs selects), or all; undefined where it names what REST has not. */
function tenantReply(ask, { facts, settings }) {
	const values = settings.values();
	const all = [...facts.values()].filter((fact) => fact.inRest && fact.type !== "Navigation");
	const names = new URLSearchParams(ask.query).get("$select")?.split(",");
	if (names?.some((name) => !all.some((fact) => fact.name === name)) === true) return void 0;
	const shown = all.filter((fact) => names === void 0 || names.includes(fact.name));
	if (!/odata=verbose/iu.test(ask.headers["accept"] ?? "")) return jsonReply(200, Object.fromEntries(shown.map((fact) => [fact.name, values[fact.name]])));
	const self = `https://${ask.host}/_api/SPO.Tenant`;
	return jsonReply(200, { d: {
		__metadata: {
			id: self,
			uri: self,
			type: tenantType
		},
		Sites: { __deferred: { uri: `${self}/Sites` } },
		...Object.fromEntries(shown.map((fact) => [fact.name, verbose(fact, values[fact.name])]))
	} });
}
/** Verbose OData: Int64 as text, lists under `results`. */
function verbose(fact, value) {
	if (fact.type === "Int64") return plainText(value);
	if (fact.type !== "Array") return value;
	return {
		__metadata: { type: `Collection(Edm.${fact.elementType})` },
		results: value
	};
}
function merge(given, { facts, settings, chosen }) {
	const { __metadata: type, ...wanted } = given;
	if (!isRaw(type) || type["type"] !== tenantType) throw badArgument("An entry without a type name was found.");
	for (const [name, value] of Object.entries(wanted)) {
		const fact = facts.get(name);
		if (fact === void 0) throw badArgument(`The property '${name}' does not exist on type '${tenantType}'.`);
		if (fact.type === "Array" && chosen("spoMergeArrays") === "refused") throw unknownError();
		if (fact.type === "Boolean" && typeof value !== "boolean") throw badArgument(`Cannot convert ${name} to Edm.Boolean.`);
		if (fact.type === "Enum" && typeof value !== "number") throw badArgument(`Cannot convert ${name} to Edm.Int32.`);
	}
	settings.write(wanted);
	return {
		status: 204,
		headers: {},
		body: ""
	};
}
function homeOf(given) {
	return {
		Url: text(given, "siteUrl") ?? "",
		Audiences: given["audiences"] ?? [],
		VivaConnectionsDefaultStart: given["vivaConnectionsDefaultStart"] ?? true,
		IsInDraftMode: given["isInDraftMode"] ?? false,
		...given["order"] === void 0 ? {} : { Order: given["order"] }
	};
}
/** Only values whose `Is…Present` flag is up are taken. */
function flagged(configuration) {
	if (!isRaw(configuration)) throw badArgument("configurationParam is missing.");
	return Object.fromEntries([
		"IsInDraftMode",
		"Order",
		"Audiences",
		"VivaConnectionsDefaultStart",
		"TargetedLicenseType"
	].flatMap((name) => {
		const flag = `Is${name.replace(/^Is/u, "")}Present`;
		const camel = name.slice(0, 1).toLowerCase() + name.slice(1);
		const value = configuration[name] ?? configuration[camel];
		return configuration[flag] === true || configuration[`Is${name}Present`] === true ? [[name, value]] : [];
	}));
}
function idleText(idle) {
	return `${idle["Enabled"] === true ? "True" : "False"},${plainText(idle["WarnAfter"])},${plainText(idle["SignOutAfter"])}`;
}
function create(request, deps) {
	const url = text(request, "Url") ?? "";
	if (deps.sites.shelf.find(url) !== void 0) return jsonReply(200, {
		SiteId: "",
		SiteStatus: 4,
		SiteUrl: url
	});
	const made = newSite(deps.sites, {
		Url: url,
		Title: text(request, "Title") ?? "",
		Owner: text(request, "Owner") ?? "",
		Template: text(request, "WebTemplate") ?? "STS#3",
		Lcid: request["Lcid"] ?? 1033
	});
	return jsonReply(200, {
		SiteId: made["SiteId"],
		SiteStatus: 2,
		SiteUrl: url
	});
}
function remove(ask, siteId, deps) {
	if (ask.headers["odata-version"] !== void 0) throw badArgument("Elevated context should be used only to create service asserted level PoP");
	const site = siteById(siteId, deps);
	if (site["GroupId"] !== "00000000-0000-0000-0000-000000000000") throw badArgument("This site belongs to a Microsoft 365 group.");
	deps.sites.shelf.remove(plainText(site["Url"]));
	return jsonReply(200, { "odata.null": true });
}
function status(quoted, deps) {
	const url = quoted.replace(/^'([^]*)'$/u, "$1");
	const site = deps.sites.shelf.find(url);
	return jsonReply(200, {
		SiteId: site?.["SiteId"] ?? "",
		SiteStatus: site === void 0 ? 0 : 2,
		SiteUrl: url
	});
}

// src/simulator/sharepoint/seed.ts
/** The tenant's settings where they differ from what a new tenant would have. */
const seededSettings = {
	SharingCapability: 1,
	ODBSharingCapability: 1,
	CoreSharingCapability: 1,
	OneDriveLoopSharingCapability: 1,
	CoreLoopSharingCapability: 1,
	DefaultSharingLinkType: 2,
	DefaultLinkPermission: 1,
	FileAnonymousLinkType: 1,
	FolderAnonymousLinkType: 1,
	RequireAnonymousLinksExpireInDays: -1,
	ExternalUserExpirationRequired: true,
	ExternalUserExpireInDays: 60,
	EmailAttestationRequired: true,
	EmailAttestationReAuthDays: 30,
	SharingAllowedDomainList: "",
	SharingBlockedDomainList: "",
	SharingDomainRestrictionMode: 0,
	OneDriveStorageQuota: 1048576,
	OrphanedPersonalSitesRetentionPeriod: 30,
	StorageQuota: 1304576,
	IPAddressWACTokenLifetime: 15,
	ReduceTempTokenLifetimeValue: 15,
	NotifyOwnersWhenItemsReshared: true,
	NotificationsInSharePointEnabled: true,
	NotificationsInOneDriveForBusinessEnabled: true,
	LegacyAuthProtocolsEnabled: true,
	UsePersistentCookiesForExplorerView: false,
	ShowEveryoneExceptExternalUsersClaim: true,
	EnableAIPIntegration: true,
	ExcludedFileExtensionsForSyncClient: [""],
	CompatibilityRange: "15,15",
	AllOrganizationSecurityGroupId: "00000000-0000-0000-0000-000000000000"
};
const zero = "00000000-0000-0000-0000-000000000000";
/** Site collections of the tenant. `root` and `personal` are origins without a slash. */
function seededSites(root, personal) {
	const site = (path, Title, Template, more = {}) => ({
		Url: `${path.startsWith("/personal") ? personal : root}${path}`,
		SiteId: seededId(`site ${path}`),
		Title,
		Template,
		Owner: "ada.bergstrom@contoso.com",
		Lcid: 1033,
		Status: "Active",
		LockState: "Unlock",
		SharingCapability: 0,
		DenyAddAndCustomizePages: 2,
		StorageMaximumLevel: 26214400,
		StorageWarningLevel: 25574400,
		HubSiteId: zero,
		GroupId: zero,
		...more
	});
	const hub = seededId("site /sites/intranet");
	return [
		site("", "Contoso", "SITEPAGEPUBLISHING#0"),
		site("/sites/intranet", "Intranet", "SITEPAGEPUBLISHING#0", {
			IsHubSite: true,
			HubSiteId: hub
		}),
		site("/sites/hr", "Human Resources", "SITEPAGEPUBLISHING#0", { HubSiteId: hub }),
		site("/sites/finance", "Finance", "STS#3", {
			SharingCapability: 0,
			ConditionalAccessPolicy: 1
		}),
		site("/sites/partners", "Partners", "STS#3", { SharingCapability: 1 }),
		site("/sites/warehouse", "Warehouse", "GROUP#0", {
			GroupId: seededId("group warehouse"),
			SharingCapability: 1
		}),
		site("/sites/assets", "Brand assets", "SITEPAGEPUBLISHING#0"),
		site("/personal/ada_bergstrom_contoso_onmicrosoft_com", "Ada Bergström", "SPSPERS#10", { StorageMaximumLevel: 1048576 })
	];
}
/** The one hub of the tenant. */
function seededHubs(root) {
	const ID = seededId("site /sites/intranet");
	return [{
		ID,
		SiteId: ID,
		SiteUrl: `${root}/sites/intranet`,
		Title: "Intranet",
		Description: "",
		LogoUrl: "",
		RequiresJoinApproval: false,
		SiteDesignId: zero,
		ParentHubSiteId: zero,
		HideNameInNavigation: false,
		EnablePermissionsSync: false
	}];
}
/** The home site, a library of the organization's pictures, a site script and the design that runs it. */
const seededEstate = (root) => ({
	homes: [{
		Url: `${root}/sites/hr`,
		SiteId: seededId("site /sites/hr"),
		Title: "Human Resources",
		Audiences: [],
		VivaConnectionsDefaultStart: true,
		IsInDraftMode: false,
		TargetedLicenseType: 0,
		Order: 1
	}],
	libraries: [{
		LibraryUrl: "sites/assets/Pictures",
		ThumbnailUrl: null,
		OrgAssetType: 1
	}],
	scripts: [{
		Id: seededId("site script projects"),
		Title: "Projects list",
		Description: "A list of projects",
		IsSiteScriptPackage: false,
		Version: 1,
		Content: "{\"$schema\":\"https://developer.microsoft.com/json-schemas/sp/site-design-script-actions.schema.json\",\"actions\":[],\"version\":1}"
	}],
	designs: [{
		Id: seededId("site design projects"),
		Title: "Project site",
		WebTemplate: "64",
		SiteScriptIds: [seededId("site script projects")],
		Description: "For a project",
		PreviewImageUrl: "",
		PreviewImageAltText: "",
		IsDefault: false,
		Version: 1
	}]
});
/** A theme that somebody made. */
const seededThemes = [{
	name: "Contoso",
	themeJson: "{\"name\":\"Contoso\",\"isInverted\":false,\"palette\":{\"themePrimary\":\"#0b5394\",\"neutralPrimary\":\"#323130\"}}"
}];

// src/simulator/tenant/snapshot.ts
/**
* Reads a snapshot document (kind tenantform.snapshot, formatVersion 1).
* @throws Error that names the member that is wrong.
*/
function readSnapshot(document) {
	if (!isRaw(document) || document["kind"] !== "tenantform.snapshot") throw new Error("The state is no snapshot: kind is not \"tenantform.snapshot\".");
	if (document["formatVersion"] !== 1) throw new Error(`The snapshot has formatVersion ${String(document["formatVersion"])}; 1 can be read.`);
	const tenantId = text(member(document, "tenant") ?? {}, "id") ?? "";
	const initialDomain = text(member(document, "tenant") ?? {}, "initialDomain") ?? "";
	if (!isGuid(tenantId)) throw new Error("The snapshot has no tenant.id that is a GUID.");
	if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu.test(initialDomain)) throw new Error("The snapshot has no tenant.initialDomain.");
	const held = document["types"];
	if (!isRaw(held)) throw new Error("The snapshot has no member \"types\".");
	return {
		tenantId: tenantId.toLowerCase(),
		initialDomain,
		types: Object.fromEntries(Object.entries(held).map(([type, value]) => [type, readInstances(type, value)]))
	};
}
/** The member by which an object of a snapshot carries its key into a room. */
const snapshotKey = "@snapshot.key";
function readInstances(type, value) {
	const instances = isRaw(value) ? value["instances"] : void 0;
	if (!Array.isArray(instances)) throw new Error(`The snapshot's ${type} has no list "instances".`);
	return instances.map((instance, index) => {
		const raw = isRaw(instance) ? instance["raw"] : void 0;
		if (isRaw(instance) && type.startsWith("sharepoint.")) return {
			...isRaw(raw) ? raw : { value: raw },
			[snapshotKey]: text(instance, "key") ?? ""
		};
		if (!isRaw(instance) || !isRaw(raw)) throw new Error(`The snapshot's ${type} has no object "raw" at ${index}.`);
		return type.startsWith("entra.") ? stored(type, raw, text(instance, "id"), text(instance, "key") ?? String(index)) : raw;
	});
}
/** Ids of related objects may come as ids or as objects; lists that only answers expand are not part of the object. */
function stored(type, raw, id, key) {
	const { authenticationMethodConfigurations: _, ...kept } = stripAnnotations(raw);
	const ids = (name) => {
		const list = raw[name];
		if (!Array.isArray(list)) return {};
		return { [name]: list.map((item) => isRaw(item) ? item["id"] : item) };
	};
	const relations = {
		...type === types.group ? {
			members: [],
			owners: [],
			...ids("owners")
		} : {},
		...type === types.group || type === types.administrativeUnit ? {
			members: [],
			...ids("members")
		} : {}
	};
	return {
		...kept,
		...relations,
		id: text(raw, "id") ?? id ?? seededId(`${type} ${key}`)
	};
}
/** The document of a whole tenant. */
function writeSnapshot(tenantId, initialDomain, now, held) {
	return {
		kind: "tenantform.snapshot",
		formatVersion: 1,
		tenant: {
			id: tenantId,
			initialDomain
		},
		taken: new Date(now).toISOString(),
		types: Object.fromEntries(Object.entries(held).map(([type, raws]) => [type, {
			complete: true,
			instances: raws.map((raw) => ({
				key: keyOf(raw),
				...text(raw, "id") === void 0 ? {} : { id: raw["id"] },
				raw
			}))
		}]))
	};
}
/** What an object is called where it has to be found by name. */
function keyOf(raw) {
	for (const name of [
		"displayName",
		"userPrincipalName",
		"Name",
		"Identity",
		"id"
	]) {
		const value = text(raw, name);
		if (value !== void 0 && value !== "") return value;
	}
	return "singleton";
}
/** The one object that a key (id, name, user principal name, app id) means. @throws Error when there is not exactly one. */
function findOne(type, raws, key) {
	const wanted = key.toLowerCase();
	const hits = (names) => raws.filter((raw) => names.some((name) => text(raw, name)?.toLowerCase() === wanted));
	const byId = hits(["id"]);
	const found = byId.length > 0 ? byId : hits([
		"displayName",
		"userPrincipalName",
		"appId"
	]);
	const only = found.length === 0 && raws.length === 1 && (key === "" || key === "singleton") ? raws : found;
	const [one] = only;
	if (one === void 0 || only.length !== 1) throw new Error(`${type} ${key}: ${only.length} objects, exactly one was meant.`);
	return one;
}

// src/simulator/sharepoint/back-door.ts
/** Reaches SharePoint's stores by the names that snapshots use. */
function sharePointBackDoor({ settings, sites, hubs, gallery, estate, designs }, graph) {
	const whole = (raws) => {
		for (const raw of raws) settings.load(asStored(raw));
	};
	const subset = () => Object.fromEntries(Object.entries(settings.values()).filter(([name]) => syncClient.has(name)));
	const drawers = {
		"sharepoint.tenant": {
			keys: [],
			all: () => [settings.values()],
			load: whole
		},
		"sharepoint.site": {
			keys: ["Url", "SiteId"],
			all: sites.shelf.all,
			load: (raws) => sites.shelf.load(raws.map(asStored))
		},
		"sharepoint.hubSite": {
			keys: ["SiteUrl", "ID"],
			all: hubs.all,
			load: hubs.load
		},
		"sharepoint.homeSite": {
			keys: ["Url"],
			all: estate.homes,
			load: estate.loadHomes
		},
		"sharepoint.orgAssetLibrary": {
			keys: ["LibraryUrl"],
			all: estate.libraries,
			load: (raws) => estate.loadLibraries(raws.map(libraryOf))
		},
		"sharepoint.theme": {
			keys: ["name"],
			all: gallery.themes,
			load: gallery.loadThemes
		},
		"sharepoint.tenantCdn": {
			keys: ["CdnType"],
			all: gallery.cdn,
			load: (raws) => gallery.loadCdn(raws.map(cdnOf))
		},
		"sharepoint.tenantSyncClientRestriction": {
			keys: [],
			all: () => [subset()],
			load: whole
		},
		"sharepoint.settings": {
			keys: [],
			all: () => [graph.read()],
			load: (raws) => {
				for (const raw of raws) graph.load(raw);
			}
		},
		"sharepoint.siteScript": {
			keys: ["Title", "Id"],
			all: designs.scripts,
			load: (raws) => designs.load("scripts", raws)
		},
		"sharepoint.siteDesign": {
			keys: ["Title", "Id"],
			all: designs.designs,
			load: (raws) => designs.load("designs", raws)
		},
		"sharepoint.browserIdleSignOut": {
			keys: [],
			all: () => [gallery.idle()],
			load: (raws) => {
				for (const raw of raws) gallery.loadIdle(typeof raw["value"] === "string" ? idleFromText(raw["value"]) : raw);
			}
		}
	};
	const of = (type) => {
		const found = drawers[type];
		if (found === void 0) throw new Error(`The simulated SharePoint has no type ${type}.`);
		return found;
	};
	const isKey = (drawer, raw, key) => drawer.keys.length === 0 || drawer.keys.some((name) => {
		const value = text(raw, name)?.toLowerCase() ?? "";
		return value === key.toLowerCase() || value.replace(/^https:\/\/[^/]+/u, "") === key.toLowerCase();
	});
	const need = (type, key) => {
		const drawer = of(type);
		const [found, ...more] = drawer.all().filter((raw) => isKey(drawer, raw, key));
		if (found === void 0 || more.length > 0) throw new Error(`${type} ${key}: exactly one object was meant.`);
		return found;
	};
	return {
		types: () => Object.keys(drawers),
		objects: (type) => of(type).all(),
		load: (type, raws) => of(type).load(type === "sharepoint.tenantCdn" ? raws : raws.map((raw) => without(raw, snapshotKey))),
		change: (type, key, patch) => {
			const [drawer, found] = [of(type), need(type, key)];
			drawer.load(drawer.all().map((raw) => raw === found || drawer.keys.length === 0 ? {
				...raw,
				...patch
			} : raw));
		},
		create: (type, raw) => {
			const drawer = of(type);
			drawer.load([...drawer.all(), raw]);
			return text(raw, drawer.keys[0] ?? "") ?? "";
		},
		remove: (type, key) => {
			const [drawer, found] = [of(type), need(type, key)];
			drawer.load(drawer.all().filter((raw) => raw !== found));
		}
	};
}
const syncClient = /* @__PURE__ */ new Set([
	"AllowedDomainListForSyncClient",
	"BlockMacSync",
	"DisableReportProblemDialog",
	"ExcludedFileExtensionsForSyncClient",
	"HideSyncButtonOnODB",
	"IsUnmanagedSyncClientForTenantRestricted",
	"OptOutOfGrooveBlock",
	"OptOutOfGrooveSoftBlock"
]);
/** An object of the object model as it was answered, turned back into what the service keeps. */
function asStored(raw) {
	return Object.fromEntries(Object.entries(raw).filter(([name]) => !name.startsWith("_Object")).map(([name, value]) => [name, unshown(value)]));
}
function unshown(value) {
	if (Array.isArray(value)) return value.map(unshown);
	if (isRaw(value) || typeof value !== "string") return value;
	const guid = /^\/Guid\((.+)\)\/$/u.exec(value)?.[1];
	if (guid !== void 0) return guid;
	const parts = /^\/Date\((\d+(?:,\d+){6})\)\/$/u.exec(value)?.[1]?.split(",").map(Number);
	if (parts === void 0) return value;
	const [year = 1, month = 0, day = 1, ...time] = parts;
	return year === 1 ? "" : new Date(Date.UTC(year, month, day, ...time)).toISOString();
}
/** The network of one type, whose answers do not name it. */
function cdnOf(raw) {
	return {
		CdnType: raw["CdnType"] ?? raw["@snapshot.key"],
		Enabled: raw["Enabled"] ?? raw["enabled"] ?? false,
		Origins: raw["Origins"] ?? raw["origins"] ?? [],
		Policies: raw["Policies"] ?? raw["policies"] ?? []
	};
}
/** A library as it was answered: its URLs are objects there. */
function libraryOf(raw) {
	const plain = (value) => isRaw(value) ? value["DecodedUrl"] : value;
	return {
		LibraryUrl: plain(raw["LibraryUrl"]),
		ThumbnailUrl: plain(raw["ThumbnailUrl"]) ?? null,
		OrgAssetType: raw["OrgAssetType"]
	};
}

// src/simulator/sharepoint/org-sites.ts
/**
* Makes a tenant that has named none of them (reference: SharePoint B.8). What the methods answer is recorded in
* cli-microsoft365: knowledgehub-get.spec.ts, knowledgehub-set.spec.ts, orgnewssite-list.spec.ts.
*/
function createOrgSites(shelf) {
	let knowledge = null;
	let news = [];
	const urlOf = (given) => plainText(shelf.need(argumentsOf(given).text(0))["Url"]);
	return {
		methods: {
			GetKnowledgeHubSite: () => ({ value: knowledge }),
			SetKnowledgeHubSite: (_, given) => {
				knowledge = urlOf(given);
				return { value: `The knowledge hub site with url "${knowledge}" is added to list.` };
			},
			RemoveKnowledgeHubSite: () => {
				knowledge = null;
			},
			GetOrgNewsSites: () => ({ value: news }),
			SetOrgNewsSite: (_, given) => {
				const url = urlOf(given);
				if (!news.includes(url)) news = [...news, url];
			},
			RemoveOrgNewsSite: (_, given) => {
				const url = urlOf(given);
				if (!news.includes(url)) throw spoRefused("This site is not an organization news site.");
				news = news.filter((one) => one !== url);
			}
		},
		remember: () => {
			const before = {
				knowledge,
				news
			};
			return () => {
				({knowledge, news} = before);
			};
		}
	};
}

// src/simulator/sharepoint/site-designs.ts
const webTemplates = /* @__PURE__ */ new Set([
	"64",
	"68",
	"1",
	"69"
]);
/** Makes an empty store. */
function createSiteDesigns(newId) {
	let scripts = [];
	let designs = [];
	const one = (list, id, what) => {
		const found = list.find((raw) => plainText(raw["Id"]).toLowerCase() === plainText(id).toLowerCase());
		if (found === void 0) throw spoRefused(`The ${what} ${plainText(id)} could not be found.`);
		return found;
	};
	const checkScript = (source) => {
		try {
			const content = JSON.parse(source);
			if (isRaw(content) && Array.isArray(content["actions"])) return;
		} catch {}
		throw spoRefused("The site script is not valid JSON with a list of actions.");
	};
	const checkDesign = (info) => {
		const ids = info["SiteScriptIds"];
		if (!Array.isArray(ids)) throw spoRefused("SiteScriptIds is not valid.");
		for (const id of ids) one(scripts, id, "site script");
		if (!webTemplates.has(plainText(info["WebTemplate"]))) throw spoRefused("WebTemplate is not valid.");
		if ((text(info, "Title") ?? "") === "") throw spoRefused("Title is required.");
	};
	const answer = (name, query, body, source) => {
		const given = isRaw(body) ? body : {};
		switch (name) {
			case "GetSiteScripts": return { value: scripts.map((raw) => without(raw, "Content")) };
			case "GetSiteScriptMetadata": return one(scripts, given["id"], "site script");
			case "CreateSiteScript": {
				checkScript(source);
				const made = {
					Id: newId(),
					Title: unquoted(query.get("@title")),
					Description: unquoted(query.get("@desc")),
					IsSiteScriptPackage: false,
					Version: 1
				};
				scripts = [...scripts, {
					...made,
					Content: source
				}];
				return made;
			}
			case "UpdateSiteScript": {
				const info = isRaw(given["updateInfo"]) ? given["updateInfo"] : {};
				const before = one(scripts, info["Id"], "site script");
				const content = text(info, "Content");
				if (content !== void 0) checkScript(content);
				const after = {
					...before,
					...info,
					Id: before["Id"],
					Version: Number(before["Version"]) + 1
				};
				scripts = scripts.map((raw) => raw === before ? after : raw);
				return after;
			}
			case "DeleteSiteScript": {
				const found = one(scripts, given["id"], "site script");
				if (designs.some((design) => Array.isArray(design["SiteScriptIds"]) && design["SiteScriptIds"].includes(found["Id"]))) throw spoRefused("The site script is used by a site design.");
				scripts = scripts.filter((raw) => raw !== found);
				return {};
			}
			case "GetSiteDesigns": return { value: designs };
			case "GetSiteDesignMetadata": return one(designs, given["id"], "site design");
			case "CreateSiteDesign": {
				const info = isRaw(given["info"]) ? given["info"] : {};
				checkDesign(info);
				const made = {
					Description: "",
					IsDefault: false,
					PreviewImageAltText: "",
					PreviewImageUrl: "",
					...info,
					Id: newId(),
					Version: 1
				};
				designs = [...designs, made];
				return made;
			}
			case "UpdateSiteDesign": {
				const info = isRaw(given["updateInfo"]) ? given["updateInfo"] : {};
				const before = one(designs, info["Id"], "site design");
				const after = {
					...before,
					...info,
					Id: before["Id"],
					Version: Number(before["Version"]) + 1
				};
				checkDesign(after);
				designs = designs.map((raw) => raw === before ? after : raw);
				return after;
			}
			case "DeleteSiteDesign": {
				const found = one(designs, given["id"], "site design");
				designs = designs.filter((raw) => raw !== found);
				return {};
			}
			default: return;
		}
	};
	return {
		scripts: () => scripts,
		designs: () => designs,
		load: (kind, raws) => {
			if (kind === "scripts") scripts = raws;
			else designs = raws;
		},
		remember: () => {
			const before = {
				scripts,
				designs
			};
			return () => {
				({scripts, designs} = before);
			};
		},
		answer
	};
}
function unquoted(given) {
	return (given ?? "").replace(/^'([^]*)'$/u, "$1").replaceAll("''", "'");
}

// src/simulator/sharepoint/site-shelf.ts
const lockStates = [
	"Unlock",
	"ReadOnly",
	"NoAccess",
	"NoAdditions"
];
const day$1 = 864e5;
/** Write-only properties that change another one by adding or removing (reference: SharePoint B.7). */
const deltas = {
	IBSegmentsToAdd: {
		of: "IBSegments",
		adds: true
	},
	IBSegmentsToRemove: {
		of: "IBSegments",
		adds: false
	},
	RestrictedAccessControlGroupsToAdd: {
		of: "RestrictedAccessControlGroups",
		adds: true
	},
	RestrictedAccessControlGroupsToRemove: {
		of: "RestrictedAccessControlGroups",
		adds: false
	}
};
/** Makes an empty shelf. */
function createSiteShelf({ facts, now, newId, capability, chosen }) {
	let held = [];
	let bin = [];
	let scriptsUntil = /* @__PURE__ */ new Map();
	const defaults = Object.fromEntries([...facts.values()].map((fact) => [fact.name, defaultValue(fact)]));
	const called = (raws, url) => raws.find((raw) => text(raw, "Url")?.toLowerCase() === url.toLowerCase());
	/** Custom script is blocked again within a day of having been allowed (reference: SharePoint C.6). */
	const settled = (raw) => {
		const until = scriptsUntil.get(text(raw, "Url")?.toLowerCase() ?? "");
		return until !== void 0 && now() > until ? {
			...raw,
			DenyAddAndCustomizePages: 2
		} : raw;
	};
	const noSuch = (url) => new CsomError(`Microsoft.Online.SharePoint.Common.${chosen("spoNoSiteName")}`, `Cannot get site ${url}.`, -1);
	const need = (url) => {
		const found = called(held, url);
		if (found === void 0) throw noSuch(url);
		return settled(found);
	};
	const binned = (url) => {
		const found = called(bin, url);
		if (found === void 0) throw noSuch(url);
		return found;
	};
	const full = (raw) => ({
		...defaults,
		SiteId: newId(),
		Status: "Active",
		LockState: "Unlock",
		...raw
	});
	return {
		all: () => held.map(settled),
		find: (url) => {
			const found = called(held, url);
			return found === void 0 ? void 0 : settled(found);
		},
		need,
		deleted: (url) => called(bin, url),
		write: (url, wanted) => {
			const before = need(url);
			checkSite(wanted, capability());
			const after = {
				...before,
				...applied(before, wanted)
			};
			if (wanted["DenyAddAndCustomizePages"] === 1) scriptsUntil = new Map(scriptsUntil).set(url.toLowerCase(), now() + day$1);
			held = held.map((raw) => raw["SiteId"] === before["SiteId"] ? after : raw);
		},
		add: (raw) => {
			const made = full(raw);
			held = [...held, made];
			return made;
		},
		remove: (url) => {
			const found = need(url);
			held = held.filter((raw) => raw["SiteId"] !== found["SiteId"]);
			bin = [...bin, found];
		},
		restore: (url) => {
			const found = binned(url);
			bin = bin.filter((raw) => raw !== found);
			held = [...held, found];
		},
		purge: (url) => {
			const found = binned(url);
			bin = bin.filter((raw) => raw !== found);
		},
		load: (raws) => {
			held = raws.map(full);
		},
		remember: () => {
			const before = {
				held,
				bin,
				scriptsUntil
			};
			return () => {
				({held, bin, scriptsUntil} = before);
			};
		}
	};
}
function checkSite(wanted, capability) {
	const lock = wanted["LockState"];
	if (lock !== void 0 && !lockStates.some((state) => state === lock)) throw spoRefused(`LockState ${plainText(lock)} is not valid. It is one of ${lockStates.join(", ")}.`);
	if (opennessOf(wanted["SharingCapability"]) > opennessOf(capability)) throw spoRefused("The sharing capability of a site cannot be more permissive than that of the organization.");
	const [most, warning] = [wanted["StorageMaximumLevel"], wanted["StorageWarningLevel"]];
	if (typeof most === "number" && typeof warning === "number" && warning > most) throw spoRefused("StorageWarningLevel cannot be larger than StorageMaximumLevel.");
}
/** Delta properties are worked into what they change and stay empty themselves. */
function applied(before, wanted) {
	const plain = Object.entries(wanted).filter(([name]) => deltas[name] === void 0);
	const changed = Object.entries(wanted).flatMap(([name, value]) => {
		const delta = deltas[name];
		if (delta === void 0 || !Array.isArray(value)) return [];
		const rest = (Array.isArray(before[delta.of]) ? [...listOf(before[delta.of])] : []).filter((item) => !value.includes(item));
		return [[delta.of, delta.adds ? [...rest, ...listOf(value)] : rest]];
	});
	return Object.fromEntries([...plain, ...changed]);
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}

// src/simulator/sharepoint/sharepoint-room.ts
const operationMs = 4e3;
const processQueryPath = "/_vti_bin/client.svc/processquery";
/** Makes the SharePoint of a tenant: its room, and what Graph shows of it (reference: SharePoint B). */
function createSharePoint(parts) {
	const chosen = chooseSharePoint(parts.variants);
	const [label = "contoso"] = parts.initialDomain.split(".");
	const name = chosen("spoRenamed") === "yes" ? `${label}corp` : label;
	const hostOf = (suffix) => `${name}${suffix}${parts.hosts.sharePointSuffix}`;
	const hosts = {
		admin: hostOf("-admin"),
		root: hostOf(""),
		my: hostOf("-my")
	};
	const stores = createStores(parts, chosen, hosts);
	const resources = Object.values(hosts).map((host) => ({
		host,
		appId: resourceApps.sharePoint,
		names: [`https://${host}`]
	}));
	const model = objectModel(stores, parts.tenantId, chosen);
	const rest = {
		...stores,
		newId: parts.newId
	};
	const answer = (ask, token) => {
		if (token.appIdAcr !== "2") return unsupported;
		const { settings } = stores;
		if (settings.values()["IPAddressEnforcement"] === true && !isAllowedAddress(settings.values()["IPAddressAllowList"], "203.0.113.7")) return {
			status: 403,
			headers: {},
			body: "Access denied due to organizational policies."
		};
		const allowed = token.roles.includes("Sites.FullControl.All") && hasRole(token, chosen);
		const kind = ask.host === hosts.admin ? "admin" : ask.host === hosts.root ? "root" : "my";
		if (ask.path.toLowerCase() !== processQueryPath) return allowed ? answerRest(ask, kind, rest) : odataError(accessDenied());
		if (kind !== "admin" || ask.method !== "POST") return unknownReply(`${ask.method} ${ask.host}${ask.path}`);
		if (!/xml|x-www-form-urlencoded/iu.test(ask.headers["content-type"] ?? "")) return {
			status: 400,
			headers: {},
			body: ""
		};
		return jsonReply(200, processQuery(ask.body, allowed ? model : deniedModel(model), parts.newId()));
	};
	const graph = graphView(`https://${hosts.root}`, stores.settings, stores.gallery, chosen);
	return {
		graph,
		room: {
			...sharePointBackDoor(stores, graph),
			prefix: "sharepoint.",
			resources,
			resource: (host) => resources.find((one) => one.host === host),
			nature: sharePointNature,
			answer,
			unauthorized: (fault) => unauthorized(fault, parts)
		}
	};
}
function createStores(parts, chosen, hosts) {
	const facts = readFacts(parts.tenantFacts);
	const siteFacts = readFacts(parts.siteFacts);
	const settings = tenantSettings(facts, seededSettings, chosen, parts.makePolicy);
	const shelf = createSiteShelf({
		facts: siteFacts,
		now: parts.now,
		newId: parts.newId,
		capability: () => settings.values()["SharingCapability"],
		chosen
	});
	const root = `https://${hosts.root}`;
	shelf.load(seededSites(root, `https://${hosts.my}`));
	const operations = createOperations(parts.now, chosen("spoOperations") === "slow" ? operationMs : 0);
	const hubs = createHubSites(shelf);
	hubs.load(seededHubs(root));
	const gallery = createGallery();
	gallery.loadThemes(seededThemes);
	const estate = createEstate(shelf);
	const designs = createSiteDesigns(parts.newId);
	const seeded = seededEstate(root);
	estate.loadHomes(seeded.homes);
	estate.loadLibraries(seeded.libraries);
	designs.load("scripts", seeded.scripts);
	designs.load("designs", seeded.designs);
	return {
		facts,
		settings,
		sites: {
			facts: siteFacts,
			shelf,
			operations,
			isPerson: parts.isPerson,
			hosts: [hosts.root, hosts.my]
		},
		hubs,
		gallery,
		estate,
		orgSites: createOrgSites(shelf),
		designs,
		chosen
	};
}
/** SharePoint Administrator and Global Administrator (contracts/directory-roles.json). */
const administrators$1 = ["f28a1f50-f6e7-4571-818b-6a12f2af6b6c", "62e90394-69f5-4237-9190-012177145e10"];
function hasRole(token, chosen) {
	return chosen("spoDirectoryRole") === "notNeeded" || token.wids.some((wid) => administrators$1.includes(wid));
}
/** A caller without the permission reaches nothing (reference: SharePoint B.3, the recorded "Access denied."). */
function deniedModel(model) {
	const refuse = () => {
		throw accessDenied();
	};
	return {
		...model,
		construct: refuse,
		identified: refuse,
		callStatic: refuse
	};
}
const unsupported = {
	status: 401,
	headers: {
		"content-type": "text/plain",
		"www-authenticate": "Bearer error=\"invalid_token\", error_description=\"Unsupported app only token.\""
	},
	body: "Unsupported app only token."
};
function unauthorized(fault, { hosts, tenantId }) {
	return {
		...jsonReply(401, { error_description: fault === "audience" ? "Invalid audience Uri." : "Invalid JWT token. Could not resolve issuer token." }),
		headers: {
			"content-type": "application/json",
			"www-authenticate": `Bearer realm="${tenantId}",client_id="${resourceApps.sharePoint}",trusted_issuers="${hosts.issuer}",authorization_uri="https://${hosts.login}/common/oauth2/authorize"`
		},
		detail: fault
	};
}
/** Reads by what the XML or the function's name says; MERGE, PATCH and DELETE write. */
function sharePointNature(ask) {
	if (ask.path.toLowerCase() === processQueryPath) {
		if (/<SetProperty\b/u.test(ask.body)) return { effect: "write" };
		return { effect: [...ask.body.matchAll(/<(?:Static)?Method\b[^>]*?\bName="([^"]+)"/gu)].map(([, found = ""]) => found).every((found) => found.startsWith("Get")) ? "read" : "write" };
	}
	const method = ask.headers["x-http-method"] ?? ask.method;
	if (method === "GET") return { effect: "read" };
	if (method !== "POST") return { effect: "write" };
	const last = decodeURIComponent(ask.path).split(/[/.]/u).at(-1) ?? "";
	return { effect: /^(?:get|contextinfo)/iu.test(last) ? "read" : "write" };
}

// src/simulator/tenant/seed-directory.ts
/** Applications of Microsoft and of others that have a service principal here, by app id (reference: entra-graph 4.5). */
const principals = [
	["Microsoft Graph", resourceApps.graph],
	["Office 365 Exchange Online", resourceApps.exchange],
	["Office 365 SharePoint Online", "00000003-0000-0ff1-ce00-000000000000"],
	["Windows Azure Service Management API", "797f4846-ba00-4fd7-ba43-dac1f8f63013"],
	["Microsoft Teams Services", "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe"],
	["Microsoft Intune Enrollment", "d4ebce55-015a-49b5-a083-c84d1797ae8c"],
	["Azure Windows VM Sign-In", "372140e0-b3b7-4226-8ef9-d57986796201"]
];
const ownApps = [["Contoso CRM", seededId("application crm")], ["Contoso Intranet", seededId("application intranet")]];
/** A service principal of an application. */
function servicePrincipal(id, appId, displayName, ownerTenant) {
	return {
		id,
		deletedDateTime: null,
		accountEnabled: true,
		appDisplayName: displayName,
		appId,
		appOwnerOrganizationId: ownerTenant,
		appRoleAssignmentRequired: false,
		createdDateTime: "2023-05-02T08:00:00Z",
		displayName,
		servicePrincipalNames: [appId],
		servicePrincipalType: "Application",
		tags: []
	};
}
const microsoftTenant = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";
/** Exchange, Teams and Compliance Administrator (reference: identity A.5). */
const pipelineRoles = [
	"29232cdf-9323-42fd-ade2-1d097af3e4de",
	"69091246-20e8-4a56-aa4d-066075b2a7a8",
	"17315797-102d-40b4-93e0-432062caca18"
];
/** The service principal and the roles by which the pipeline keeps this tenant. */
function pipelineObjects(tenantId) {
	const { clientId, principalId } = seededTenant;
	return {
		principal: servicePrincipal(principalId, clientId, "Tenantform pipeline", tenantId),
		assignments: pipelineRoles.map((role) => assignment$1(principalId, role))
	};
}
function assignment$1(principalId, roleDefinitionId, directoryScopeId = "/") {
	return {
		id: seededId(`assignment ${principalId} ${roleDefinitionId} ${directoryScopeId}`),
		principalId,
		directoryScopeId,
		roleDefinitionId,
		condition: null
	};
}
/** Role definitions from contracts/directory-roles.json: for built-in roles the id is the template's. */
function seedRoles(source) {
	const document = parseJson(source);
	return members$3(isRaw(document) ? document : void 0, "roles").map((raw) => ({
		id: raw["templateId"],
		description: null,
		displayName: raw["name"],
		isBuiltIn: true,
		isEnabled: true,
		resourceScopes: ["/"],
		rolePermissions: [],
		templateId: raw["templateId"],
		version: "1"
	}));
}
/** Domains of the tenant, the initial one first. */
function organization(tenantId, initialDomain) {
	const domain = (name, isInitial) => ({
		capabilities: "Email, OfficeCommunicationsOnline",
		isDefault: !isInitial,
		isInitial,
		name,
		type: "Managed"
	});
	return {
		id: tenantId,
		deletedDateTime: null,
		assignedPlans: [],
		businessPhones: ["+31 20 555 0100"],
		city: "Amsterdam",
		country: null,
		countryLetterCode: "NL",
		createdDateTime: "2023-05-01T08:00:00Z",
		defaultUsageLocation: null,
		displayName: seededTenant.displayName,
		marketingNotificationEmails: [],
		onPremisesLastSyncDateTime: null,
		onPremisesSyncEnabled: null,
		partnerTenantType: null,
		postalCode: "1011",
		preferredLanguage: "en",
		privacyProfile: null,
		provisionedPlans: [],
		securityComplianceNotificationMails: [],
		securityComplianceNotificationPhones: [],
		state: null,
		street: "Prins Hendrikkade 1",
		technicalNotificationMails: ["it@contoso.com"],
		tenantType: "AAD",
		verifiedDomains: [domain(initialDomain, true), domain(seededTenant.domain, false)]
	};
}
/** The rest of the directory: organization, applications, a unit, who holds which role. */
function seedDirectory(tenantId, initialDomain, roles) {
	const { principal, assignments } = pipelineObjects(tenantId);
	const unit = seededId("unit amsterdam");
	const role = (name) => text(seedRoles(roles).find((raw) => raw["displayName"] === name) ?? {}, "id") ?? "";
	const global = role("Global Administrator");
	return {
		[types.organization]: [organization(tenantId, initialDomain)],
		[types.role]: seedRoles(roles),
		[types.application]: [...ownApps, ["Tenantform pipeline", seededTenant.clientId]].map(([displayName, appId]) => ({
			id: seededId(`application object ${appId}`),
			deletedDateTime: null,
			appId,
			createdDateTime: "2023-05-02T08:00:00Z",
			displayName,
			identifierUris: [],
			publisherDomain: seededTenant.domain,
			signInAudience: "AzureADMyOrg",
			tags: []
		})),
		[types.servicePrincipal]: [
			...principals.map(([name, appId]) => servicePrincipal(seededId(`principal ${appId}`), appId, name, microsoftTenant)),
			...ownApps.map(([name, appId]) => servicePrincipal(seededId(`principal ${appId}`), appId, name, tenantId)),
			principal
		],
		[types.administrativeUnit]: [{
			id: unit,
			deletedDateTime: null,
			description: "People who work in Amsterdam",
			displayName: "Amsterdam",
			isMemberManagementRestricted: false,
			membershipRule: null,
			membershipRuleProcessingState: null,
			membershipType: null,
			visibility: null,
			members: [
				userId("viktor.kovacs"),
				userId("wanda.zielinska"),
				groupId("warehouse")
			],
			scopedRoleMembers: []
		}],
		[types.roleAssignment]: [
			assignment$1(userId("bg1"), global),
			assignment$1(userId("bg2"), global),
			assignment$1(userId("ada.bergstrom"), global),
			assignment$1(userId("bram.devries"), role("Security Administrator")),
			assignment$1(userId("carla.fontana"), role("Exchange Administrator")),
			assignment$1(groupId("helpdesk"), role("Helpdesk Administrator")),
			assignment$1(userId("dmitri.ivanov"), role("User Administrator"), `/administrativeUnits/${unit}`),
			...assignments
		],
		[types.deleted]: []
	};
}

// src/simulator/tenant/seed-outside.ts
/** The tenant of the one partner that has settings of its own. */
const partnerTenant = "8a3b1f0e-5c44-4f0e-9a55-0f6c2d7e1b90";
function access(accessType, target, targetType) {
	return {
		accessType,
		targets: [{
			target,
			targetType
		}]
	};
}
function side(accessType) {
	return {
		usersAndGroups: access(accessType, "AllUsers", "user"),
		applications: access(accessType, "AllApplications", "application")
	};
}
const noTrust = {
	isMfaAccepted: false,
	isCompliantDeviceAccepted: false,
	isHybridAzureADJoinedDeviceAccepted: false
};
/** The default as the service makes it (reference: entra-graph 1.6 crossTenantAccessPolicy.default). */
function defaultForAll() {
	return {
		id: "d0b1f9c5-3a0d-4d51-8f4e-0e3d3b7c6a11",
		isServiceDefault: true,
		inboundTrust: noTrust,
		b2bCollaborationInbound: side("allowed"),
		b2bCollaborationOutbound: side("allowed"),
		b2bDirectConnectInbound: side("blocked"),
		b2bDirectConnectOutbound: side("blocked"),
		automaticUserConsentSettings: {
			inboundAllowed: false,
			outboundAllowed: false
		},
		invitationRedemptionIdentityProviderConfiguration: {
			primaryIdentityProviderPrecedenceOrder: [
				"externalFederation",
				"azureActiveDirectory",
				"socialIdentityProviders"
			],
			fallbackIdentityProvider: "defaultConfiguredIdp"
		},
		tenantRestrictions: {
			devices: null,
			...side("blocked")
		}
	};
}
function partner(tenantId, part) {
	return {
		id: tenantId,
		tenantId,
		isServiceProvider: null,
		isInMultiTenantOrganization: false,
		inboundTrust: null,
		b2bCollaborationInbound: null,
		b2bCollaborationOutbound: null,
		b2bDirectConnectInbound: null,
		b2bDirectConnectOutbound: null,
		automaticUserConsentSettings: {
			inboundAllowed: null,
			outboundAllowed: null
		},
		tenantRestrictions: null,
		...part
	};
}
function domain(name, isInitial) {
	return {
		id: name,
		authenticationType: "Managed",
		availabilityStatus: null,
		isAdminManaged: true,
		isDefault: !isInitial,
		isInitial,
		isRoot: true,
		isVerified: true,
		supportedServices: ["Email", "OfficeCommunicationsOnline"],
		passwordValidityPeriodInDays: isInitial ? null : 2147483647,
		passwordNotificationWindowInDays: isInitial ? null : 14,
		state: null,
		manufacturer: null,
		model: null
	};
}
/** What the tenant has to do with the world outside: its domains, none of them federated, and other organisations. */
function seedOutside(initialDomain, ownDomain) {
	return {
		[types.domain]: [domain(initialDomain, true), domain(ownDomain, false)],
		[types.federation]: [],
		[types.crossTenantDefault]: [defaultForAll()],
		[types.crossTenantPartner]: [partner(partnerTenant, { inboundTrust: noTrust })]
	};
}

// src/simulator/tenant/seed-methods.ts
const everyone = {
	id: "all_users",
	isRegistrationRequired: false,
	targetType: "group"
};
const nobody = {
	id: "00000000-0000-0000-0000-000000000000",
	targetType: "group"
};
function method(id, kind, state, more = {}) {
	return {
		"@odata.type": `#microsoft.graph.${kind}AuthenticationMethodConfiguration`,
		id,
		state,
		excludeTargets: [],
		includeTargets: [everyone],
		...more
	};
}
function feature(state) {
	return {
		state,
		includeTarget: {
			id: "all_users",
			targetType: "group"
		},
		excludeTarget: nobody
	};
}
const restrictions = {
	aaGuids: [],
	enforcementType: "block",
	isEnforced: false
};
/**
* The authentication methods policy and each method as a tenant of a certain age has them. Members and defaults:
* reference graph-examples authmethodspolicy-get (captured), entra-graph 1.6.
*/
function seedMethods() {
	return {
		[types.methodsPolicy]: [{
			id: "authenticationMethodsPolicy",
			displayName: "Authentication Methods Policy",
			description: "The tenant-wide policy that controls which authentication methods are allowed in the tenant, authentication method registration requirements, and self-service password reset settings",
			lastModifiedDateTime: "2024-03-04T09:00:00.0000000Z",
			policyVersion: "1.5",
			policyMigrationState: "migrationInProgress",
			registrationEnforcement: { authenticationMethodsRegistrationCampaign: {
				snoozeDurationInDays: 1,
				state: "default",
				excludeTargets: [],
				includeTargets: [{
					id: "all_users",
					targetType: "group",
					targetedAuthenticationMethod: "microsoftAuthenticator"
				}]
			} },
			reportSuspiciousActivitySettings: {
				state: "default",
				includeTarget: {
					id: "all_users",
					targetType: "group"
				},
				voiceReportingCode: 0
			},
			systemCredentialPreferences: {
				state: "default",
				excludeTargets: [],
				includeTargets: [{
					id: "all_users",
					targetType: "group"
				}]
			}
		}],
		[types.method]: [
			method("Fido2", "fido2", "enabled", {
				isSelfServiceRegistrationAllowed: true,
				isAttestationEnforced: false,
				keyRestrictions: restrictions,
				defaultPasskeyProfile: "00000000-0000-0000-0000-000000000001",
				includeTargets: [{
					id: groupId("passkeypilot"),
					isRegistrationRequired: false,
					targetType: "group",
					allowedPasskeyProfiles: ["00000000-0000-0000-0000-000000000001"]
				}],
				passkeyProfiles: [{
					id: "00000000-0000-0000-0000-000000000001",
					name: "Default passkey profile",
					passkeyTypes: "deviceBound",
					attestationEnforcement: "disabled",
					keyRestrictions: restrictions
				}]
			}),
			method("MicrosoftAuthenticator", "microsoftAuthenticator", "enabled", {
				isSoftwareOathEnabled: true,
				includeTargets: [{
					...everyone,
					authenticationMode: "any"
				}],
				featureSettings: {
					displayAppInformationRequiredState: feature("default"),
					displayLocationInformationRequiredState: feature("default"),
					companionAppAllowedState: feature("default"),
					numberMatchingRequiredState: feature("enabled")
				}
			}),
			method("Sms", "sms", "enabled", { includeTargets: [{
				...everyone,
				isUsableForSignIn: false
			}] }),
			method("TemporaryAccessPass", "temporaryAccessPass", "enabled", {
				defaultLength: 8,
				defaultLifetimeInMinutes: 60,
				isUsableOnce: false,
				minimumLifetimeInMinutes: 60,
				maximumLifetimeInMinutes: 480
			}),
			method("HardwareOath", "hardwareOath", "disabled"),
			method("SoftwareOath", "softwareOath", "disabled"),
			method("Voice", "voice", "enabled", { isOfficePhoneAllowed: false }),
			method("Email", "email", "enabled", { allowExternalIdToUseEmailOtp: "default" }),
			method("X509Certificate", "x509Certificate", "disabled", {
				authenticationModeConfiguration: {
					rules: [],
					x509CertificateAuthenticationDefaultMode: "x509CertificateSingleFactor",
					x509CertificateDefaultRequiredAffinityLevel: "low"
				},
				certificateAuthorityScopes: [],
				certificateUserBindings: [{
					priority: 1,
					trustAffinityLevel: "low",
					userProperty: "userPrincipalName",
					x509CertificateField: "PrincipalName"
				}, {
					priority: 2,
					trustAffinityLevel: "low",
					userProperty: "userPrincipalName",
					x509CertificateField: "RFC822Name"
				}],
				crlValidationConfiguration: {
					exemptedCertificateAuthoritiesSubjectKeyIdentifiers: [],
					state: "disabled"
				},
				issuerHintsConfiguration: { state: "disabled" }
			}),
			method("VerifiableCredentials", "verifiableCredentials", "disabled", { includeTargets: [] }),
			method("QRCodePin", "qrCodePin", "disabled", {
				pinLength: 8,
				standardQRCodeLifetimeInDays: 365
			})
		]
	};
}

// src/simulator/tenant/seed-policies.ts
const created = "2024-03-04T09:00:00.0000000Z";
/** Id of a seeded named location by its name. */
function locationId(name) {
	return seededId(`location ${name}`);
}
function seedLocations() {
	const dates = {
		createdDateTime: created,
		modifiedDateTime: created,
		deletedDateTime: null
	};
	const range = (cidrAddress) => ({
		"@odata.type": `#microsoft.graph.${cidrAddress.includes(":") ? "iPv6" : "iPv4"}CidrRange`,
		cidrAddress
	});
	const ip = (displayName, isTrusted, ...ranges) => ({
		"@odata.type": "#microsoft.graph.ipNamedLocation",
		id: locationId(displayName),
		displayName,
		...dates,
		isTrusted,
		ipRanges: ranges.map(range)
	});
	const countries = (displayName, ...codes) => ({
		"@odata.type": "#microsoft.graph.countryNamedLocation",
		id: locationId(displayName),
		displayName,
		...dates,
		countriesAndRegions: codes,
		countryLookupMethod: "clientIpAddress",
		includeUnknownCountriesAndRegions: false
	});
	return [
		ip("Headquarters", true, "198.51.100.0/24", "2001:db8:10::/48"),
		ip("VPN egress", false, "203.0.113.16/28"),
		countries("Countries we work in", "NL", "BE", "DE"),
		{
			"@odata.type": "#microsoft.graph.compliantNetworkNamedLocation",
			id: locationId("All Compliant Network locations"),
			displayName: "All Compliant Network locations",
			...dates,
			compliantNetworkType: "allTenantCompliantNetworks",
			isTrusted: true
		}
	];
}
const phishingResistant = [
	"windowsHelloForBusiness",
	"fido2",
	"x509CertificateMultiFactor"
];
const passwordless = [...phishingResistant, "deviceBasedPush"];
const multifactor = [
	...passwordless,
	"temporaryAccessPassOneTime",
	"temporaryAccessPassMultiUse",
	"password,microsoftAuthenticatorPush",
	"password,softwareOath",
	"password,hardwareOath",
	"password,x509CertificateSingleFactor",
	"password,x509CertificateMultiFactor",
	"password,sms",
	"password,voice",
	"federatedMultiFactor",
	"microsoftAuthenticatorPush,federatedSingleFactor",
	"softwareOath,federatedSingleFactor",
	"hardwareOath,federatedSingleFactor",
	"sms,federatedSingleFactor",
	"voice,federatedSingleFactor"
];
/** The three built-in strengths (reference: graph-examples authstrength-list) and one of Contoso's own. */
function seedStrengths() {
	const builtIn = (digit, displayName, description, allowedCombinations) => ({
		id: `00000000-0000-0000-0000-00000000000${digit}`,
		createdDateTime: "2021-12-01T00:00:00Z",
		modifiedDateTime: "2021-12-01T00:00:00Z",
		displayName,
		description,
		policyType: "builtIn",
		requirementsSatisfied: "mfa",
		allowedCombinations,
		combinationConfigurations: []
	});
	return [
		builtIn(2, "Multifactor authentication", "Combinations of methods that satisfy strong authentication, such as a password + SMS", multifactor),
		builtIn(3, "Passwordless MFA", "Passwordless methods that satisfy strong authentication, such as Passwordless sign-in with the Microsoft Authenticator", passwordless),
		builtIn(4, "Phishing-resistant MFA", "Phishing-resistant, Passwordless methods for the strongest authentication, such as a FIDO2 security key", phishingResistant),
		{
			id: seededId("strength security keys"),
			createdDateTime: created,
			modifiedDateTime: created,
			displayName: "Security keys only",
			description: "What administrators of Contoso use",
			policyType: "custom",
			requirementsSatisfied: "mfa",
			allowedCombinations: ["fido2"],
			combinationConfigurations: []
		}
	];
}
const administrators = [
	"62e90394-69f5-4237-9190-012177145e10",
	"194ae4cb-b126-40b2-bd5b-6091b380977d",
	"29232cdf-9323-42fd-ade2-1d097af3e4de",
	"b1be1c3e-b65d-4f19-8427-f6fa0d97feb9"
];
/** The seeded policies: six of Contoso's, one of them report-only, one off, and one that Microsoft made. */
function seedConditionalAccess() {
	const emergency = [groupId("ca-breakglass")];
	const policy = (displayName, state, conditions, grantControls, more = {}) => ({
		id: seededId(`policy ${displayName}`),
		templateId: null,
		displayName,
		createdDateTime: created,
		modifiedDateTime: created,
		deletedDateTime: null,
		state,
		conditions: {
			clientAppTypes: ["all"],
			applications: { includeApplications: ["All"] },
			...conditions
		},
		grantControls,
		sessionControls: null,
		...more
	});
	const grant = (...builtInControls) => ({
		operator: "OR",
		builtInControls
	});
	const everyone = {
		includeUsers: ["All"],
		excludeGroups: emergency
	};
	const report = "enabledForReportingButNotEnforced";
	return [
		policy("CA001 Block legacy authentication", "enabled", {
			users: everyone,
			clientAppTypes: ["exchangeActiveSync", "other"]
		}, grant("block")),
		policy("CA002 Require MFA for everyone", "enabled", { users: {
			...everyone,
			excludeGroups: [...emergency, groupId("ca-exclusions")]
		} }, grant("mfa")),
		policy("CA003 Phishing-resistant MFA for administrators", "enabled", { users: {
			includeRoles: administrators,
			excludeGroups: emergency
		} }, {
			operator: "OR",
			builtInControls: [],
			authenticationStrength: { id: "00000000-0000-0000-0000-000000000004" }
		}),
		policy("CA004 Block other countries", report, {
			users: everyone,
			locations: {
				includeLocations: ["All"],
				excludeLocations: ["AllTrusted", locationId("Countries we work in")]
			}
		}, grant("block")),
		policy("CA005 Sign in daily on unmanaged devices", "enabled", {
			users: everyone,
			devices: { deviceFilter: {
				mode: "exclude",
				rule: "device.isCompliant -eq True"
			} }
		}, null, { sessionControls: {
			signInFrequency: {
				value: 1,
				type: "days",
				authenticationType: "primaryAndSecondaryAuthentication",
				frequencyInterval: "timeBased",
				isEnabled: true
			},
			persistentBrowser: {
				mode: "never",
				isEnabled: true
			}
		} }),
		policy("CA006 Compliant device for finance", "disabled", {
			users: {
				includeGroups: [groupId("finance")],
				excludeGroups: emergency
			},
			platforms: {
				includePlatforms: ["windows", "macOS"],
				excludePlatforms: []
			}
		}, grant("compliantDevice", "domainJoinedDevice")),
		policy("CA007 MFA for guests", "enabled", { users: {
			excludeGroups: emergency,
			includeGuestsOrExternalUsers: {
				guestOrExternalUserTypes: "b2bCollaborationGuest,b2bCollaborationMember",
				externalTenants: {
					"@odata.type": "#microsoft.graph.conditionalAccessAllExternalTenants",
					membershipKind: "all"
				}
			}
		} }, grant("mfa")),
		policy("Microsoft-managed: Multifactor authentication for admins accessing Microsoft Admin Portals", report, {
			users: {
				includeRoles: administrators,
				excludeGroups: emergency
			},
			applications: { includeApplications: ["MicrosoftAdminPortals"] }
		}, grant("mfa"), { templateId: "6364131e-bc4a-47c4-a20b-33492d1fff6c" })
	];
}
/** Policies of every kind. */
function seedPolicies() {
	return {
		[types.location]: seedLocations(),
		[types.strength]: seedStrengths(),
		[types.policy]: seedConditionalAccess(),
		[types.authorization]: [{
			id: "authorizationPolicy",
			displayName: "Authorization Policy",
			description: "Used to manage authorization related settings across the company.",
			deletedDateTime: null,
			allowInvitesFrom: "everyone",
			allowedToSignUpEmailBasedSubscriptions: true,
			allowedToUseSSPR: true,
			allowEmailVerifiedUsersToJoinOrganization: false,
			allowUserConsentForRiskyApps: null,
			blockMsolPowerShell: false,
			guestUserRoleId: "10dae51f-b6af-4016-8d66-8c2a99b929b3",
			defaultUserRolePermissions: {
				allowedToCreateApps: true,
				allowedToCreateSecurityGroups: true,
				allowedToCreateTenants: true,
				allowedToReadBitlockerKeysForOwnedDevice: true,
				allowedToReadOtherUsers: true,
				permissionGrantPoliciesAssigned: ["ManagePermissionGrantsForSelf.microsoft-user-default-legacy"]
			}
		}],
		[types.securityDefaults]: [{
			id: "00000000-0000-0000-0000-000000000005",
			deletedDateTime: null,
			displayName: "Security Defaults",
			description: "Security defaults is a set of basic identity security mechanisms recommended by Microsoft.",
			isEnabled: false
		}],
		...seedMethods()
	};
}

// src/simulator/tenant/audit-activities.ts
/**
* Services, categories and activities (Entra documentation: audit log activity reference). A log of Conditional Access holds
* the whole policy as one property, which public tools take apart (Entra documentation: troubleshoot policy changes);
* that of a location is called by analogy (inferred).
*/
const kinds = {
	[types.policy]: conditionalAccess("conditional access policy", "ConditionalAccessPolicy"),
	[types.location]: conditionalAccess("named location", "NamedLocation"),
	[types.securityDefaults]: {
		...conditionalAccess("", "SecurityDefaults"),
		named: () => "Update security defaults"
	},
	[types.strength]: methods((operation) => `Authentication Strength Policy ${made[operation]}`),
	[types.methodsPolicy]: methods(() => "Authentication Methods Policy Update"),
	[types.method]: methods(() => "Authentication Methods Policy Update"),
	[types.authorization]: core("AuthorizationPolicy", "Policy", () => "Update authorization policy"),
	[types.organization]: core("DirectoryManagement", "Directory", () => "Set Company Information"),
	[types.perUserMfa]: core("UserManagement", "User", () => "Update user"),
	[types.group]: core("GroupManagement", "Group", (operation) => `${operation} group`),
	[types.administrativeUnit]: core("AdministrativeUnit", "AdministrativeUnit", (operation) => `${operation} administrative unit`),
	[types.user]: core("UserManagement", "User", (operation) => `${operation} user`),
	[types.application]: core("ApplicationManagement", "Application", (operation) => `${operation} application`),
	[types.servicePrincipal]: core("ApplicationManagement", "ServicePrincipal", (operation) => `${operation === "Delete" ? "Remove" : operation} service principal`),
	[types.role]: core("RoleManagement", "Role", (operation) => `${operation} role definition`)
};
/** Whatever else the directory holds is a policy of some kind. */
const otherPolicy = core("Policy", "Policy", (operation) => `${operation} policy`);
const made = {
	Add: "Create",
	Update: "Update",
	Delete: "Delete",
	Restore: "Update"
};
function conditionalAccess(what, whole) {
	return {
		service: "Conditional Access",
		category: "Policy",
		named: (operation) => `${operation} ${what}`,
		target: "Policy",
		whole
	};
}
function methods(named) {
	return {
		service: "Authentication Methods",
		category: "ApplicationManagement",
		named,
		target: "Policy"
	};
}
function core(category, target, named) {
	return {
		service: "Core Directory",
		category,
		named,
		target
	};
}
/** Lists of other objects; a line of the log is about one that came or went. */
const relations = {
	[types.group]: [["members", "member"], ["owners", "owner"]],
	[types.administrativeUnit]: [["members", "member"]]
};
/** What moves by itself with a change is no change. */
const moving = [
	"modifiedDateTime",
	"lastModifiedDateTime",
	"deletedDateTime"
];
/** The lines that a change leaves in the log; none for what stayed the same. */
function activitiesOf(change, nameOf) {
	const { type, before, after } = change;
	if (type === types.roleAssignment) return assignment(change, nameOf);
	const kind = kinds[type] ?? otherPolicy;
	const object = after ?? before;
	if (object === void 0) return [];
	const operation = operationOf(change);
	const related = (relations[type] ?? []).map(([member]) => member);
	const [old, now] = [before, after].map((raw) => raw === void 0 ? void 0 : without(raw, ...related));
	const { service, category } = kind;
	const modified = kind.whole === void 0 ? membersOf(kind, old, now) : wholeOf(kind.whole, old, now);
	const itself = {
		service,
		category,
		name: kind.named(change.restored === true ? "Restore" : operation),
		operation,
		targets: [target(text(object, "id") ?? "", {
			type: kind.target,
			...namesOf(object)
		}, modified)]
	};
	return [...operation === "Update" && JSON.stringify(still(old)) === JSON.stringify(still(now)) ? [] : [itself], ...after === void 0 || change.restored === true ? [] : comings(kind, change, nameOf)];
}
function operationOf({ before, after }) {
	if (before === void 0) return "Add";
	return after === void 0 ? "Delete" : "Update";
}
function still(raw) {
	return without(raw ?? {}, ...moving);
}
/** What an object of the directory is called in the log. */
function namesOf(raw) {
	const userPrincipalName = text(raw, "userPrincipalName");
	return {
		displayName: text(raw, "displayName") ?? null,
		...userPrincipalName === void 0 ? {} : { userPrincipalName },
		..."groupTypes" in raw ? { groupType: texts(raw, "groupTypes").includes("Unified") ? "unifiedGroups" : "azureAD" } : {}
	};
}
function target(id, names, modifiedProperties) {
	return {
		id,
		displayName: names.displayName,
		type: names.type,
		userPrincipalName: names.userPrincipalName ?? null,
		groupType: names.groupType ?? null,
		modifiedProperties
	};
}
function wholeOf(displayName, before, after) {
	const shown = (raw) => raw === void 0 ? null : JSON.stringify(raw);
	return [{
		displayName,
		oldValue: shown(before),
		newValue: shown(after)
	}];
}
/** Values of the directory stand in a list, an empty one for none (public recordings of the log). */
function membersOf(kind, before = {}, after = {}) {
	const shown = (value) => {
		if (kind.service !== "Core Directory") return JSON.stringify(value ?? "");
		return value === void 0 || value === null ? "[]" : JSON.stringify([value]);
	};
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => name !== "id" && JSON.stringify(before[name]) !== JSON.stringify(after[name])).map((name) => ({
		displayName: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
		oldValue: shown(before[name]),
		newValue: shown(after[name])
	}));
}
/** One line for each that came or went; the log names it first, then what it came to. */
function comings({ service, category, target: kind }, change, nameOf) {
	const { type, before = {}, after = {} } = change;
	const what = type === types.group ? "group" : "administrative unit";
	const owner = target(text(after, "id") ?? "", {
		type: kind,
		...namesOf(after)
	}, []);
	return (relations[type] ?? []).flatMap(([member, one]) => {
		const [old, now] = [new Set(texts(before, member)), new Set(texts(after, member))];
		const line = (id, name, operation) => ({
			service,
			category,
			name,
			operation,
			targets: [target(id, nameOf(id), []), owner]
		});
		return [...[...now].filter((id) => !old.has(id)).map((id) => line(id, `Add ${one} to ${what}`, "Assign")), ...[...old].filter((id) => !now.has(id)).map((id) => line(id, `Remove ${one} from ${what}`, "Unassign"))];
	});
}
/** The log is about who holds the role and about the role: the assignment's own id does not stand in it. */
function assignment({ before, after }, nameOf) {
	if (before !== void 0 && after !== void 0) return [];
	const [raw, name, operation] = after === void 0 ? [
		before ?? {},
		"Remove member from role",
		"Unassign"
	] : [
		after,
		"Add member to role",
		"Assign"
	];
	return [{
		service: "Core Directory",
		category: "RoleManagement",
		name,
		operation,
		targets: [text(raw, "principalId") ?? "", text(raw, "roleDefinitionId") ?? ""].map((id) => target(id, nameOf(id), []))
	}];
}

// src/simulator/tenant/audit-log.ts
/** Makes an empty log of directoryAudit objects (Graph documentation: directoryAudit resource type). */
function createAuditLog({ now, newId, lagMs, nameOf }) {
	const lines = [];
	let number = 0;
	return {
		record: (changes, by) => {
			const at = now();
			const correlationId = newId();
			for (const change of changes) for (const { service, ...activity } of activitiesOf(change, nameOf)) {
				number += 1;
				lines.push({
					at,
					raw: {
						id: `${service === "Core Directory" ? "Directory" : service}_${correlationId}_${number}`,
						category: activity.category,
						correlationId,
						result: "success",
						resultReason: "",
						activityDisplayName: activity.name,
						activityDateTime: graphTime(at),
						loggedByService: service,
						operationType: activity.operation,
						initiatedBy: shownInitiator(by),
						targetResources: activity.targets,
						additionalDetails: []
					}
				});
			}
		},
		seen: () => lines.filter(({ at }) => at <= now() - lagMs).map(({ raw }) => raw).toReversed()
	};
}
/** Of user and app the one is null that it was not (Graph documentation: auditActivityInitiator, appIdentity, userIdentity). */
function shownInitiator(by) {
	return "app" in by ? {
		user: null,
		app: {
			...by.app,
			servicePrincipalName: null
		}
	} : {
		user: {
			...by.user,
			ipAddress: "203.0.113.10"
		},
		app: null
	};
}

// src/simulator/tenant/names.ts
/** Names an object of the directory by its id; one that is not there has its id and nothing else. */
function namesIn(store) {
	return (id) => {
		for (const type of [...directoryTypeNames, types.role]) {
			const raw = store.get(type, id);
			if (raw === void 0) continue;
			const word = type === types.role ? "role" : directoryTypes[type] ?? "";
			return {
				type: `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`,
				...namesOf(raw)
			};
		}
		return {
			type: "Other",
			displayName: null
		};
	};
}
/** A person as the audit log tells who did something; a snapshot need not hold whoever is named, so it may be a name alone. */
function personNamed(store, userPrincipalName) {
	const [raw = {}] = store.by(types.user, "userPrincipalName", userPrincipalName);
	return {
		id: text(raw, "id") ?? null,
		displayName: text(raw, "displayName") ?? null,
		userPrincipalName
	};
}

// src/simulator/tenant/store.ts
/** Makes an empty store; `lagMs` of the simulator's clock is how late lists are. */
function createStore(now, lagMs, listsLag) {
	const types = /* @__PURE__ */ new Map();
	const lag = {
		now: 0,
		byId: lagMs * .6,
		list: listsLag ? lagMs : lagMs * .6
	};
	const entriesOf = (type) => {
		const found = types.get(type);
		if (found !== void 0) return found;
		const made = /* @__PURE__ */ new Map();
		types.set(type, made);
		return made;
	};
	const lists = /* @__PURE__ */ new Map();
	const indexes = /* @__PURE__ */ new WeakMap();
	const touched = /* @__PURE__ */ new Map();
	const touch = (type) => {
		touched.set(type, now());
		lists.delete(type);
	};
	const all = (type, view) => {
		const listed = () => [...entriesOf(type).values()].map((versions) => seen(versions, view)).filter(isRaw);
		if ((touched.get(type) ?? -Infinity) > now() - lag[view]) return listed();
		const held = lists.get(type) ?? listed();
		lists.set(type, held);
		return held;
	};
	const indexOf = (raws, name) => {
		const made = indexes.get(raws) ?? /* @__PURE__ */ new Map();
		indexes.set(raws, made);
		const found = made.get(name);
		if (found !== void 0) return found;
		const index = /* @__PURE__ */ new Map();
		for (const raw of raws) {
			const value = (text(raw, name) ?? "").toLowerCase();
			const same = index.get(value);
			if (same === void 0) index.set(value, [raw]);
			else same.push(raw);
		}
		made.set(name, index);
		return index;
	};
	const seen = (versions, view) => view === "now" ? versions.at(-1)?.raw : versions.findLast((version) => version.at <= now() - lag[view])?.raw;
	const write = (type, id, raw) => {
		const entries = entriesOf(type);
		const key = id.toLowerCase();
		const past = entries.get(key) ?? [];
		touch(type);
		const old = past.findLastIndex((version) => version.at <= now() - lagMs);
		entries.set(key, [...past.slice(Math.max(0, old)), {
			at: now(),
			raw
		}]);
	};
	return {
		all: (type, view = "now") => all(type, view),
		by: (type, name, value, view = "now") => indexOf(all(type, view), name).get(value.toLowerCase()) ?? [],
		get: (type, id, view = "now") => seen(entriesOf(type).get(id.toLowerCase()) ?? [], view),
		put: (type, raw) => write(type, idOf(raw), raw),
		delete: (type, id) => write(type, id, void 0),
		settle: (type, raw) => {
			lists.delete(type);
			entriesOf(type).set(idOf(raw).toLowerCase(), [{
				at: -Infinity,
				raw
			}]);
		},
		forget: (type, id) => {
			lists.delete(type);
			entriesOf(type).delete(id.toLowerCase());
		},
		load: (type, raws) => {
			lists.delete(type);
			types.set(type, new Map(raws.map((raw) => [idOf(raw).toLowerCase(), [{
				at: -Infinity,
				raw
			}]])));
		},
		types: () => [...types.keys()]
	};
}
function idOf(raw) {
	const id = text(raw, "id");
	if (id === void 0) throw new Error("An object of the simulated tenant has no id.");
	return id;
}

// src/simulator/tenant/tenant.ts
/**
* Seeds a tenant, and puts a snapshot's types in the place of the seed's where there is one.
* @throws Error when the snapshot cannot be read.
*/
async function createTenant(parts) {
	const { clock, chosen } = parts;
	const snapshot = parts.state === void 0 ? void 0 : readSnapshot(parts.state);
	const id = snapshot?.tenantId ?? seededTenant.id;
	const initialDomain = snapshot?.initialDomain ?? seededTenant.initialDomain;
	const store = createStore(clock.now, parts.replicationMs, chosen("listLag") === "on");
	const seeded = {
		...seedPeople(),
		[types.registration]: seedRegistrations(),
		...seedPolicies(),
		...seedOutside(initialDomain, seededTenant.domain),
		...seedDirectory(id, initialDomain, await parts.contracts("directory-roles.json"))
	};
	const held = snapshot?.types ?? {};
	const crowd = directoryCrowd(parts.crowd, parts.seed);
	for (const [type, raws] of Object.entries(seeded)) store.load(type, [...held[type] ?? raws, ...crowd[type] ?? []]);
	keepPipeline(store, id);
	const domains = () => verifiedDomains(store.all(types.organization)[0]).map((domain) => domain.name);
	const exchange = createExchange({
		tenantId: id,
		initialDomain,
		domains: domains(),
		now: clock.now,
		newId: randomUUID,
		contracts: parseJson(await parts.contracts("exchange-cmdlets.json")),
		variants: parts.variants,
		people: peopleOf(store)
	});
	const teams = await createTeams({
		tenantId: id,
		initialDomain,
		domains,
		hosts: parts.hosts,
		now: clock.now,
		directory: {
			users: () => store.all(types.user),
			groups: () => store.all(types.group)
		},
		variants: parts.variants,
		contracts: parts.contracts
	});
	const sharePoint = createSharePoint({
		hosts: parts.hosts,
		tenantId: id,
		initialDomain,
		now: clock.now,
		newId: randomUUID,
		isPerson: (name) => store.by(types.user, "userPrincipalName", name).length > 0,
		makePolicy: (name) => store.put(types.policy, madePolicy(name, clock.now())),
		variants: parts.variants,
		tenantFacts: await parts.contracts("sharepoint-tenant-properties.json"),
		siteFacts: await parts.contracts("sharepoint-site-properties.json")
	});
	const compliance = createCompliance({
		tenantId: id,
		initialDomain,
		hosts: parts.hosts,
		now: clock.now,
		newId: randomUUID,
		variants: parts.variants,
		contract: await parts.contracts("compliance-cmdlets.json")
	});
	const mail = exchangeRoom(exchange, parts.hosts);
	const rooms = [
		mail,
		complianceRoom(compliance, parts.hosts),
		teamsRoom(teams),
		sharePoint.room
	];
	const roomOf = (type) => rooms.find((room) => type.startsWith(room.prefix));
	for (const [type, raws] of Object.entries(held)) {
		if (type in seeded) continue;
		const room = roomOf(type);
		if (room === void 0) throw new Error(`The snapshot has a type that the simulator does not hold: ${type}.`);
		room.load(type, raws);
	}
	const addTo = (room, type, raws) => {
		if (raws.length > 0) room.load(type, [...room.objects(type), ...raws]);
	};
	addTo(mail, "exchange.transportRule", crowdRules(parts.crowd));
	addTo(sharePoint.room, "sharepoint.site", crowdSites(parts.crowd, rootOf(sharePoint.room)));
	const known = (type) => {
		if (!store.types().includes(type)) throw new Error(`The simulator has no type ${type}.`);
		return type;
	};
	const audit = createAuditLog({
		now: clock.now,
		newId: randomUUID,
		lagMs: Number(chosen("directoryAuditLag")) * 1e3,
		nameOf: namesIn(store)
	});
	const written = (type, before, after, by = parts.administrator) => {
		const change = {
			type,
			...before === void 0 ? {} : { before },
			...after === void 0 ? {} : { after }
		};
		audit.record([change], { user: personNamed(store, by) });
	};
	const objects = (type) => roomOf(type)?.objects(type) ?? store.all(known(type));
	return {
		id,
		initialDomain,
		store,
		audit,
		rooms,
		sharePoint: sharePoint.graph,
		teams,
		registered: registeredUsers(),
		domains,
		objects,
		dump: () => {
			const all = [...store.types(), ...rooms.flatMap((room) => room.types())].map((type) => [type, objects(type)]);
			return writeSnapshot(id, initialDomain, clock.now(), Object.fromEntries(all));
		},
		change: (type, key, patch, by) => {
			const room = roomOf(type);
			if (room !== void 0) return room.change(type, key, patch);
			const raw = findOne(type, objects(type), key);
			const dated = "modifiedDateTime" in raw ? { modifiedDateTime: new Date(clock.now()).toISOString() } : {};
			const after = {
				...raw,
				...dated,
				...patch,
				id: raw["id"]
			};
			written(type, raw, after, by);
			return store.settle(type, after);
		},
		create: (type, raw, by) => {
			const room = roomOf(type);
			if (room !== void 0) return room.create(type, raw);
			const made = text(raw, "id") ?? randomUUID();
			store.settle(known(type), {
				...raw,
				id: made
			});
			written(type, void 0, {
				...raw,
				id: made
			}, by);
			return made;
		},
		remove: (type, key, by) => {
			const room = roomOf(type);
			if (room !== void 0) return room.remove(type, key);
			const before = findOne(type, objects(type), key);
			written(type, before, void 0, by);
			return store.forget(type, text(before, "id") ?? "");
		}
	};
}
/** People with a mailbox: members of the directory, but those who are known to have no plan. */
function peopleOf(store) {
	let known = {
		users: [],
		people: []
	};
	return () => {
		const users = store.all(types.user);
		if (users !== known.users) known = {
			users,
			people: users.filter(hasMailbox).map(person)
		};
		return known.people;
	};
}
function hasMailbox(raw) {
	const plans = raw["assignedPlans"];
	return raw["userType"] !== "Guest" && !(Array.isArray(plans) && plans.length === 0);
}
/** The origin of the tenant's sites. */
function rootOf(sites) {
	const [first] = sites.objects("sharepoint.site");
	return new URL(text(first ?? {}, "Url") ?? "https://contoso.sharepoint.com").origin;
}
function person(raw) {
	return {
		id: text(raw, "id") ?? "",
		userPrincipalName: text(raw, "userPrincipalName") ?? "",
		displayName: text(raw, "displayName") ?? ""
	};
}
/** A snapshot may be of a tenant that has no pipeline yet: it gets the app, and the roles that go with it. */
function keepPipeline(store, tenantId) {
	if (store.get(types.servicePrincipal, seededTenant.principalId) !== void 0) return;
	const { principal, assignments } = pipelineObjects(tenantId);
	store.settle(types.servicePrincipal, principal);
	for (const assignment of assignments) store.settle(types.roleAssignment, assignment);
}

// src/simulator/start.ts
const day = 864e5;
/** Makes the keys of a tenant; several tenants of one process may share them. `now` dates the certificate. */
async function prepareKeys(now) {
	const [tokens, github, credential] = await Promise.all([
		makeSigningKey(),
		makeSigningKey(),
		makeCertificate("Tenantform pipeline", now - day, now + 365 * day)
	]);
	return {
		tokens,
		github,
		credential
	};
}
/**
* Starts a Microsoft 365 tenant on 127.0.0.1: sign-in, GitHub's ID tokens, Graph, and every service with a room, told
* apart by the Host header. Made from contracts/ and public references alone; everything it does not know answers 501.
* @throws Error when the state or a variant cannot be used, or a port is taken.
*/
async function startSimulator(options) {
	const speed = options.speed ?? 1;
	const scenario = options.faults === void 0 ? {
		faults: [],
		settings: {}
	} : readScenario(options.faults);
	const { settings } = scenario;
	const wall = options.now ?? Date.now;
	const clock = simulatorClock(speed, () => wall() + (settings.skewSeconds ?? 0) * 1e3);
	const variants = options.variants ?? {};
	refuseUnknownVariants(variants);
	const chosen = chooseVariants(variants);
	const hosts = chooseCloud(options.cloud, variants);
	const faults = faultQueue(options.seed);
	for (const fault of scenario.faults) faults.add(fault);
	const log = openLog(clock.now, options.onRequest);
	const [{ tokens: key, github: githubKey, credential }, tenant] = await Promise.all([options.keys ?? prepareKeys(clock.wall()), createTenant({
		clock,
		hosts,
		chosen,
		variants,
		replicationMs: options.replicationMs ?? (settings.replicationSeconds ?? 0) * 1e3,
		state: options.state,
		crowd: readCrowd(options.crowd ?? {}),
		seed: options.seed ?? 1,
		administrator: options.administrator ?? seededTenant.administrator,
		contracts: options.contracts
	})]);
	const { app, controls } = pipelineApp(tenant.store, seededTenant.clientId, seededTenant.principalId, variants["complianceGrant"] === "own");
	controls.certificate(credential.certificatePem);
	controls.federate({
		issuer: githubIssuer,
		subject: githubSubject,
		audience: hosts.federationAudience
	});
	const pipelines = openPipelines({
		clock,
		hosts,
		tenantId: tenant.id,
		tenantKey: key,
		githubKey,
		newerConnection: chosen("azureDevOpsIssuer") === "entra"
	});
	const github = openGithub(options.github ?? {}, clock.now);
	const services = await createServices({
		tenant,
		entra: {
			tenantId: tenant.id,
			domains: tenant.domains,
			app,
			key,
			clock,
			hosts,
			resources: [graphResource(hosts), ...tenant.rooms.flatMap((room) => room.resources)],
			foreignKey: pipelines.foreignKey,
			lifetimeSeconds: options.tokenSeconds ?? settings.tokenSeconds ?? 3599,
			tellsRoles: chosen("tokenWids") === "shown",
			federatedAppidacr: variants["spoFederated"] ?? "2"
		},
		pipelines,
		github,
		chosen,
		speed,
		newId: randomUUID,
		contracts: options.contracts,
		settings,
		planted: plantedReply(faults, hosts.graph)
	});
	const drawn = drawLatency(hosts, settings.latency, options.seed ?? 1);
	const doors = await openDoors(options, createListener({
		services,
		faults,
		log,
		latency: (host) => (options.latencyMs ?? 0) + drawn(host) / speed,
		wall: clock.wall,
		aside: (act) => actAside(tenant, act)
	}), services.knows, (method, host, status) => {
		log.finish(log.begin({
			method,
			host,
			path: "",
			effect: "read"
		}), {
			status,
			detail: "refused by the proxy"
		});
	});
	return {
		url: `http://127.0.0.1:${doors.plain.port}`,
		port: doors.plain.port,
		...doors.tls === void 0 ? {} : { tlsPort: doors.tls.port },
		...doors.proxy === void 0 ? {} : { proxyPort: doors.proxy.port },
		...doors.caPem === void 0 ? {} : { caPem: doors.caPem },
		tenantId: tenant.id,
		tenantDomain: tenant.initialDomain,
		clientId: seededTenant.clientId,
		...credential,
		...pipelines.facts,
		log: log.lines,
		dump: tenant.dump,
		change: tenant.change,
		create: tenant.create,
		remove: tenant.remove,
		objects: tenant.objects,
		fault: faults.add,
		unmet: faults.unmet,
		calm: faults.clear,
		app: controls,
		github: github.controls,
		close: async () => {
			for (const door of [
				doors.plain,
				doors.tls,
				doors.proxy
			]) await door?.close();
		}
	};
}
/** What another administrator does, or where the tenant moves. */
function actAside(tenant, act) {
	if (typeof act !== "object") return;
	if ("change" in act) tenant.change(act.change.type, act.change.key, act.change.patch);
	if ("create" in act) tenant.create(act.create.type, act.create.raw);
	if ("remove" in act) tenant.remove(act.remove.type, act.remove.key);
	if ("region" in act) for (const room of tenant.rooms) room.move?.(act.region);
}
async function openDoors(options, listener, knows, refused) {
	const plain = await listen(createServer(listener), options.port ?? 0);
	if (options.tls === void 0 && options.proxyPort === void 0) return { plain };
	const authority = await createAuthority(Date.now());
	const tlsServer = createServer$1({ SNICallback: (host, done) => {
		done(null, authority.contextFor(host));
	} }, listener);
	const tls = await listen(tlsServer, options.tls?.port ?? 0);
	if (options.proxyPort === void 0) return {
		plain,
		tls,
		caPem: authority.caPem
	};
	const proxyServer = createProxy({
		listener,
		tunnel: (socket) => tlsServer.emit("connection", socket),
		knows,
		refused,
		...options.proxyAuth === void 0 ? {} : { credentials: options.proxyAuth }
	});
	return {
		plain,
		tls,
		proxy: await listen(proxyServer, options.proxyPort),
		caPem: authority.caPem
	};
}

export { startSimulator };