import { o as __toESM } from "./rolldown-runtime.js";
import { n as RESPONSE_ALREADY_SENT, r as getRequestListener, t as Hono } from "./hono.js";
import { t as require_lib } from "./forge.js";
import { a as jwtVerify, i as SignJWT, n as decodeProtectedHeader, o as compactVerify, r as exportJWK, t as decodeJwt } from "./jose.js";
import { isIPv4, isIPv6 } from "node:net";
import { createServer } from "node:http";
import { promisify } from "node:util";
import { createSecureContext } from "node:tls";
import { X509Certificate, createHash, createPublicKey, generateKeyPair, randomBytes, randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
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
/** Makes an empty queue; the fault that was added first is asked first. */
function faultQueue() {
	const waiting = [];
	return {
		add: (fault) => {
			waiting.push({
				fault,
				skip: (fault.match.nth ?? 1) - 1,
				left: fault.times ?? 1
			});
		},
		take: (approach, fits = () => true) => {
			for (const entry of waiting) {
				if (!fits(entry.fault.do) || !matches(entry.fault.match, approach)) continue;
				if (entry.skip > 0) {
					entry.skip -= 1;
					continue;
				}
				entry.left -= 1;
				if (entry.left <= 0) waiting.splice(waiting.indexOf(entry), 1);
				return entry.fault.do;
			}
		}
	};
}
function matches(match, approach) {
	const { host, path, method, cmdlet, effect } = match;
	if (host !== void 0 && !(typeof host === "string" ? host === approach.host : host.test(approach.host))) return false;
	if (path !== void 0 && !path.test(approach.path)) return false;
	if (method !== void 0 && method !== approach.method) return false;
	if (cmdlet !== void 0 && cmdlet.toLowerCase() !== approach.cmdlet?.toLowerCase()) return false;
	return effect === void 0 || effect === approach.effect;
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

// src/simulator/network/planted.ts
/** The answer of a fault that is a status; undefined for the other acts. */
function replyOf(act) {
	if (typeof act !== "object" || !("status" in act)) return void 0;
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
function plantedReply(faults) {
	return (method, path, effect) => replyOf(faults.take({
		host: "graph.microsoft.com",
		method,
		path,
		effect
	}, (act) => typeof act === "object" && "status" in act));
}

// src/simulator/network/send.ts
/** Writes an answer, or spoils it as a fault says; hanging leaves the socket open and silent. */
function send({ incoming, outgoing }, reply, act) {
	if (act === "hang" || outgoing.destroyed) return;
	if (act === "reset" || act === "resetAfter") {
		incoming.socket.resetAndDestroy();
		return;
	}
	const bytes = Buffer.from(reply.body);
	const headers = {
		...reply.headers,
		"content-length": String(bytes.length),
		date: (/* @__PURE__ */ new Date()).toUTCString()
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
	outgoing.writeHead(reply.status, headers).end(bytes);
}
/** The page of a gateway that does not let a request through. */
const gatewayPage = {
	status: 200,
	headers: { "content-type": "text/html; charset=utf-8" },
	body: "<!DOCTYPE html><html><head><title>Network sign-in</title></head><body><h1>Sign in to the network</h1></body></html>"
};

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
async function serve(ask, ends, { services, faults, log, latencyMs }) {
	const nature = services.nature(ask);
	const path = ask.query === "" ? ask.path : `${ask.path}?${ask.query}`;
	const n = log.begin({
		method: ask.method,
		host: ask.host,
		path,
		...nature
	});
	const act = faults.take({
		host: ask.host,
		method: ask.method,
		path,
		...nature
	});
	const delay = latencyMs + (typeof act === "object" && "delayMs" in act ? act.delayMs : 0);
	if (delay > 0) await setTimeout(delay);
	const planted = act === "html" ? gatewayPage : replyOf(act);
	if (act === "hang" || act === "reset") {
		log.finish(n, { detail: act });
		send(ends, gatewayPage, act);
		return;
	}
	const reply = planted ?? await answer(services, ask);
	const { status, detail } = reply;
	log.finish(n, {
		status: act === "resetAfter" ? 0 : status,
		...told(reply),
		...detail === void 0 ? {} : { detail }
	});
	send(ends, reply, act);
}
function told(reply) {
	return {
		...reply.effect === void 0 ? {} : { effect: reply.effect },
		...reply.cmdlet === void 0 ? {} : { cmdlet: reply.cmdlet }
	};
}
/** A fault of the simulator itself must never look like a fault of the service. */
async function answer(services, ask) {
	try {
		return await services.answer(ask);
	} catch (error) {
		const message = error instanceof Error ? error.stack ?? error.message : String(error);
		return {
			status: 501,
			headers: { "content-type": "text/plain" },
			body: `SIMULATOR-BROKEN ${message}`,
			detail: `SIMULATOR-BROKEN ${message}`
		};
	}
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
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
const generate = promisify(generateKeyPair);
/** Makes an RSA 2048 key pair off the main thread. */
function makeKeyPair() {
	return generate("rsa", { modulusLength: 2048 });
}
/** Makes an X.509 certificate, signed with SHA-256, as PEM. */
function makeX509(request) {
	const certificate = import_lib.default.pki.createCertificate();
	certificate.publicKey = import_lib.default.pki.publicKeyFromPem(pem(request.subjectKey, "spki"));
	certificate.serialNumber = `00${randomBytes(15).toString("hex")}`;
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
	certificate.sign(import_lib.default.pki.privateKeyFromPem(pem(request.issuer.key, "pkcs8")), import_lib.default.md.sha256.create());
	return import_lib.default.pki.certificateToPem(certificate).replaceAll("\r\n", "\n");
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
const day$1 = 864e5;
/** Makes a certificate authority; certificates of hosts are made when a client asks for them and kept. */
async function createAuthority(now) {
	const [root, leaf] = await Promise.all([makeKeyPair(), makeKeyPair()]);
	const issuer = {
		name: "Tenantform simulator CA",
		key: root.privateKey
	};
	const dates = {
		validFrom: now - day$1,
		validTo: now + 30 * day$1
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
function members(raw, name) {
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
function notFound$1(what, id) {
	return graphError(404, "ResourceNotFound", `${what} with id ${id} does not exist in the directory.`);
}
/** 400 of the directory. */
function badRequest(message) {
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

// src/simulator/graph/filter.ts
const token$1 = /\s*(?:('(?:[^']|'')*')|([()/:,])|([^\s()/:,']+))/uy;
/**
* Parses the part of OData's `$filter` that the simulated collections take: eq, ne, and, or, not, in, startswith,
* endswith and `any`. Undefined when the text is something else.
*/
function parseFilter(source) {
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
			const path = next();
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
			if (part === "any" && take("(")) {
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
		const value = literal(next());
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
		tokens.push(match[1] ?? match[2] ?? match[3] ?? "");
	}
	return tokens;
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
/** Answers a collection: filtered, ordered, cut to a page, members selected. */
function answerCollection(raws, rules, url, headers) {
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
	const top = topOf(options.get("$top"), rules);
	const rest = query.split("&").filter((part) => part !== "" && !/^\$?skiptoken=/iu.test(decodeURIComponent(part))).join("&");
	const offset = offsetOf(options.get("$skiptoken"), rest);
	const empty = rules.emptyFirstPage && offset === void 0;
	const start = offset ?? 0;
	const end = empty ? 0 : start + top;
	const page = ordered.slice(start, end).map((raw) => selectMembers(raw, options.get("$select"), rules));
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
	const names = select === void 0 || select === "*" ? rules.byDefault : select.split(",").map((name) => name.trim());
	if (names === void 0) return raw;
	for (const name of names) if (!rules.members.has(name)) throw badPolicy(`Could not find a property named '${name}' on type 'microsoft.graph.${rules.typeName}'.`);
	const odata = Object.entries(raw).filter(([name]) => name.startsWith("@odata."));
	const id = select !== void 0 && rules.typeName !== "unifiedRoleAssignment" ? [] : [["id", raw["id"]]];
	return Object.fromEntries([
		...odata,
		...id,
		...names.map((name) => [name, raw[name] ?? null])
	]);
}
function filterRaws(raws, source, rules, advanced) {
	if (source === void 0) return raws;
	const filter = parseFilter(source);
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
	group: "entra.group",
	administrativeUnit: "entra.administrativeUnit",
	roleAssignment: "entra.directoryRoleAssignment",
	role: "entra.directoryRole",
	organization: "entra.organization",
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
		for (const raw of members(found, "properties")) made.set(text(raw, "name") ?? "", property(raw, false));
		for (const raw of members(found, "navigation")) made.set(text(raw, "name") ?? "", property(raw, true));
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
function shown$1(call, type, raw, fill = () => false) {
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
/** Answers a list. */
function answerList(call, raws, rules) {
	const resource = rules.directory ? { "x-ms-resource-unit": "1" } : {};
	return graphReply(200, answerCollection(raws, rules, call.url, call.headers), resource);
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
	if (fault !== void 0) throw badRequest(fault.kind === "unknown" ? fault.message.replace("Could not find a property named", "Invalid property") : fault.message);
	const fixed = Object.keys(body).find((name) => readOnly.includes(name));
	if (fixed !== void 0) throw badRequest(`Property '${fixed}' is read-only and cannot be set.`);
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
	return shown$1(call, type, without(raw, "members", "owners", "scopedRoleMembers"));
}
/** Answers all objects of a type. */
function listObjects(call, storeType, type, context = type) {
	const raws = call.tenant.store.all(storeType, "list").map((raw) => shownObject(call, type, raw));
	return answerList(call, raws, directoryRules(call, type, context));
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
	if (id === void 0) throw badRequest("Invalid URL format specified in @odata.bind or @odata.id for the reference.");
	if (findDirectoryObject(call.tenant, id) === void 0) throw notInDirectory(id);
	return id;
}
/** Ids of `name@odata.bind`, at most 20 of them (reference: entra-graph 1.6 group). */
function boundIds(call, body, name) {
	const bound = body[`${name}@odata.bind`];
	if (bound === void 0) return [];
	if (!Array.isArray(bound)) throw badRequest(`The value of '${name}@odata.bind' is not a collection.`);
	if (bound.length > 20) throw badRequest(`The number of references in '${name}@odata.bind' exceeds the maximum of 20.`);
	const ids = bound.map((value) => referredId(call, value));
	if (new Set(ids).size !== ids.length) throw badRequest(`One or more added object references are duplicates in '${name}'.`);
	return ids;
}
/** A directory object as relations and getByIds show it: with its type; none when it is gone. */
function showRelated(call, id) {
	const found = findDirectoryObject(call.tenant, id);
	if (found === void 0) return [];
	const type = directoryTypes[found.type] ?? "directoryObject";
	return [{
		"@odata.type": `#microsoft.graph.${type}`,
		...shown$1(call, type, without(found.raw, "members", "owners", "scopedRoleMembers"))
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
		if (texts(raw, name).includes(id)) throw badRequest(`One or more added object references already exist for the following modified properties: '${name}'.`);
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
	if (text(body, "displayName") === void 0) throw badRequest("A value is required for property 'displayName' of resource 'AdministrativeUnit'.");
	const bound = Object.keys(body).find((name) => name.endsWith("@odata.bind"));
	if (bound !== void 0) throw badRequest(`'${bound}' is not supported when an administrative unit is created.`);
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
	if ("isMemberManagementRestricted" in body && body["isMemberManagementRestricted"] !== stored["isMemberManagementRestricted"]) throw badRequest("Property 'isMemberManagementRestricted' can only be set when the administrative unit is created.");
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
		grantControls: grant === void 0 ? null : shownGrant(call, text(raw, "id") ?? "", grant)
	};
}
function shownGrant(call, id, grant) {
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
const write$5 = [["Policy.Read.All", "Policy.ReadWrite.ConditionalAccess"]];
const readOnly$1 = [
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
		answer: list$3
	},
	{
		method: "POST",
		path: `${base$2}/policies`,
		needs: write$5,
		family: "policy",
		answer: create$3
	},
	{
		method: "GET",
		path: `${base$2}/policies/{id}`,
		needs: read$6,
		family: "policy",
		answer: get$3
	},
	{
		method: "PATCH",
		path: `${base$2}/policies/{id}`,
		needs: write$5,
		family: "policy",
		answer: update$3
	},
	{
		method: "DELETE",
		path: `${base$2}/policies/{id}`,
		needs: write$5,
		family: "policy",
		answer: remove$3
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
		needs: write$5,
		family: "policy",
		answer: restore$1
	}
];
function rulesOf$4(call, context) {
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
function list$3(call) {
	const raws = call.tenant.store.all(types.policy, "list").map((raw) => shownPolicy(call, raw));
	return answerList(call, raws, rulesOf$4(call, "identity/conditionalAccess/policies"));
}
function find$5(call) {
	const id = param(call);
	const raw = call.tenant.store.get(types.policy, id, "byId");
	if (raw === void 0) throw notFound$1("ConditionalAccessPolicy", id);
	return raw;
}
function get$3(call) {
	return answerObject(call, shownPolicy(call, find$5(call)), "identity/conditionalAccess/policies/$entity", rulesOf$4(call, ""));
}
function mismatch() {
	throw badPolicy("1007: Incoming ConditionalAccessPolicy object is null or does not match the schema of ConditionalAccessPolicy type. For examples, please see API documentation at https://docs.microsoft.com/en-us/graph/api/conditionalaccessroot-post-policies?view=graph-rest-1.0.");
}
function checkShape(call, body) {
	const known = call.version === "v1.0" ? ["authenticationStrength"] : ["authenticationStrength", "includeDevices"];
	const [fault] = checkBody(call.schema, "conditionalAccessPolicy", body, known);
	if (fault !== void 0 || readOnly$1.some((name) => name in body)) mismatch();
	const strength = member(member(body, "grantControls"), "authenticationStrength");
	if (strength !== void 0 && text(strength, "id") === void 0) mismatch();
}
function create$3(call) {
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
	const current = currentOf(call, types.policy, stored, (id) => notFound$1("ConditionalAccessPolicy", id));
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
function remove$3(call) {
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
	return answerList(call, raws, rulesOf$4(call, "identity/conditionalAccess/deletedItems/policies"));
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
	if (call.version === "v1.0") return shown$1(call, "authorizationPolicy", raw);
	const { [consent]: list, ...permissions } = member(raw, "defaultUserRolePermissions") ?? {};
	return {
		...shown$1(call, "authorizationPolicy", raw),
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
	return answerObject(call, shown$1(call, type, raw), "policies/identitySecurityDefaultsEnforcementPolicy/$entity", {
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
	const user = store.get(types.user, wanted, "byId") ?? store.all(types.user, "byId").find((raw) => text(raw, "userPrincipalName")?.toLowerCase() === wanted);
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
		answer: listUsers
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
				const raw = call.tenant.store.all(storeType, "byId").find((one) => one["appId"] === param(call));
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
function listUsers(call) {
	return answerList(call, call.tenant.store.all(types.user, "list").map((raw) => showUser(call, raw)), userRules(call));
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
	if (ids.length === 0 || ids.length > 1e3) throw badRequest("The number of ids must be between 1 and 1000.");
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
	if (!Object.values(directoryTypes).includes(type)) throw badRequest(`The type '${param(call)}' has no deleted items.`);
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

// src/simulator/graph/groups.ts
const read$5 = [
	["Group.Read.All"],
	["Directory.Read.All"],
	["Group.ReadWrite.All"]
];
const write$4 = [["Group.ReadWrite.All"], ["Directory.ReadWrite.All"]];
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
		answer: list$2
	},
	{
		method: "POST",
		path: "/groups",
		needs: write$4,
		family: "directory",
		answer: create$2
	},
	{
		method: "GET",
		path: "/groups/{id}",
		needs: read$5,
		family: "directory",
		answer: get$2
	},
	{
		method: "PATCH",
		path: "/groups/{id}",
		needs: write$4,
		family: "directory",
		answer: update$2
	},
	{
		method: "DELETE",
		path: "/groups/{id}",
		needs: write$4,
		family: "directory",
		answer: remove$2
	},
	...relationRoutes("/groups/{id}", types.group, "members", readMembers, writeMembers, checkMembers),
	...relationRoutes("/groups/{id}", types.group, "owners", read$5, write$4, () => void 0)
];
const readOnly = [
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
function rulesOf$3(call) {
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
	if (expand === void 0) return shown$1(call, "group", rest);
	const name = /^(members|owners)(?:\(\$select=[\w,]+\))?$/u.exec(expand)?.[1];
	if (name === void 0) throw badRequest(`The expansion '${expand}' is not supported.`);
	const related = texts(raw, name).slice(0, 20).flatMap((id) => showRelated(call, id));
	return {
		...shown$1(call, "group", rest),
		[name]: related
	};
}
function list$2(call) {
	return answerList(call, call.tenant.store.all(types.group, "list").map((raw) => show$1(call, raw)), rulesOf$3(call));
}
function find$4(call) {
	const raw = call.tenant.store.get(types.group, param(call), "byId");
	if (raw === void 0) throw notInDirectory(param(call));
	return raw;
}
function get$2(call) {
	const rules = call.options.has("$expand") ? {
		...rulesOf$3(call),
		members: memberNames(call, "group")
	} : rulesOf$3(call);
	return answerObject(call, show$1(call, find$4(call)), "groups/$entity", rules);
}
function create$2(call) {
	const body = bodyOf$1(call);
	checkDirectoryBody(call, "group", body, readOnly);
	for (const name of [
		"displayName",
		"mailNickname",
		"mailEnabled",
		"securityEnabled"
	]) if (body[name] === void 0 || body[name] === null) throw badRequest(`A value is required for property '${name}' of resource 'Group'.`);
	refuseDelegated(body);
	const nickname = text(body, "mailNickname") ?? "";
	if (!/^[^\s@()\\[\]";:<>,]{1,64}$/u.test(nickname)) throw badRequest("Invalid value specified for property 'mailNickname' of resource 'Group'.");
	const groupTypes = texts(body, "groupTypes");
	const unified = groupTypes.includes("Unified");
	if (body["mailEnabled"] === true !== unified) throw badRequest("The service does not currently support writes of mail-enabled groups. Please ensure that the mail-enablement property is unset and try again.");
	if (!unified && body["securityEnabled"] !== true) throw badRequest("A group must be mail-enabled or security-enabled.");
	const dynamic = groupTypes.includes("DynamicMembership");
	const assignable = body["isAssignableToRole"] === true;
	if (dynamic && (text(body, "membershipRule") === void 0 || assignable)) throw badRequest("A dynamic group needs a membershipRule and cannot be assignable to roles.");
	if (assignable && !call.roles.includes("RoleManagement.ReadWrite.Directory")) throw denied();
	if (dynamic && "members@odata.bind" in body) throw badRequest("Insufficient privileges: members of a dynamic group cannot be written.");
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
		...shown$1(call, "group", visible)
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
	const body = bodyOf$1(call);
	checkDirectoryBody(call, "group", body, readOnly);
	if ("isAssignableToRole" in body && body["isAssignableToRole"] !== stored["isAssignableToRole"]) throw badRequest("Property 'isAssignableToRole' is immutable and cannot be changed after the group was created.");
	refuseDelegated(body);
	const added = boundIds(call, body, "members");
	const members = texts(stored, "members");
	if (added.some((id) => members.includes(id))) throw alreadyThere("members");
	if (added.length > 0) checkMembers(call, stored);
	const sent = Object.fromEntries(Object.entries(body).filter(([name]) => !name.includes("@")));
	const current = currentOf(call, types.group, stored, notInDirectory);
	call.tenant.store.put(types.group, {
		...current,
		...sent,
		members: [...texts(current, "members"), ...added]
	});
	return noContent;
}
function alreadyThere(name) {
	return badRequest(`One or more added object references already exist for the following modified properties: '${name}'.`);
}
function checkMembers(call, group) {
	if (texts(group, "groupTypes").includes("DynamicMembership")) throw badRequest("Insufficient privileges: members of a dynamic group cannot be written.");
	if (group["isAssignableToRole"] === true && !call.roles.includes("RoleManagement.ReadWrite.Directory")) throw denied();
}
function remove$2(call) {
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
const write$3 = [["Policy.ReadWrite.AuthenticationMethod"]];
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
		needs: write$3,
		family: "policy",
		answer: updatePolicy
	},
	{
		method: "GET",
		path: configurations,
		needs: read$4,
		family: "policy",
		answer: listMethods
	},
	{
		method: "POST",
		path: configurations,
		needs: write$3,
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
		needs: write$3,
		family: "policy",
		answer: updateMethod
	},
	{
		method: "DELETE",
		path: `${configurations}/{id}`,
		needs: write$3,
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
		...shown$1(call, "authenticationMethodConfiguration", raw),
		"includeTargets@odata.context": at
	};
}
function policyRaw(call) {
	return call.tenant.store.all(types.methodsPolicy, "byId")[0] ?? {};
}
function getPolicy(call) {
	const root = versionRoot(call.url);
	const policy = {
		...shown$1(call, "authenticationMethodsPolicy", policyRaw(call)),
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
	checkPolicyValues(stored, body);
	const lastModifiedDateTime = graphTime(call.tenant.clock.now());
	call.tenant.store.put(types.methodsPolicy, {
		...stored,
		...body,
		id: stored["id"],
		lastModifiedDateTime
	});
	return noContent;
}
function checkPolicyValues(stored, body) {
	const campaign = member(member(body, "registrationEnforcement"), "authenticationMethodsRegistrationCampaign");
	const snooze = campaign?.["snoozeDurationInDays"];
	if (typeof snooze === "number" && (snooze < 0 || snooze > 14)) throw badPolicy("snoozeDurationInDays must be between 0 and 14.");
	if (campaign !== void 0 && [
		"state",
		"snoozeDurationInDays",
		"includeTargets",
		"excludeTargets"
	].some((name) => !(name in campaign))) throw badPolicy("authenticationMethodsRegistrationCampaign must be sent whole.");
	if (body["policyMigrationState"] === "preMigration" && stored["policyMigrationState"] === "migrationComplete") throw badPolicy("policyMigrationState cannot go from migrationComplete to preMigration.");
}
function listMethods(call) {
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
	checkMethod(call, body, odataType(stored) ?? "");
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

// src/simulator/graph/named-locations.ts
const base = "/identity/conditionalAccess/namedLocations";
const read$3 = [["Policy.Read.All"]];
const write$2 = [["Policy.Read.All", "Policy.ReadWrite.ConditionalAccess"]];
const kinds = ["ipNamedLocation", "countryNamedLocation"];
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
		needs: write$2,
		family: "policy",
		answer: create$1
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
		needs: write$2,
		family: "policy",
		answer: update$1
	},
	{
		method: "DELETE",
		path: `${base}/{id}`,
		needs: write$2,
		family: "policy",
		answer: remove$1
	}
];
function rulesOf$2(call) {
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
	return answerList(call, raws.map((raw) => shown$1(call, "namedLocation", raw)), rulesOf$2(call));
}
function find$2(call) {
	const raw = call.tenant.store.get(types.location, param(call), "byId");
	if (raw === void 0 || !visible(call, raw)) throw notFound$1("NamedLocation", param(call));
	return raw;
}
function get$1(call) {
	const raw = find$2(call);
	const rules = {
		...rulesOf$2(call),
		members: memberNames(call, odataType(raw) ?? "namedLocation")
	};
	return answerObject(call, shown$1(call, "namedLocation", raw), "identity/conditionalAccess/namedLocations/$entity", rules);
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
	for (const range of members(body, "ipRanges")) {
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
function kindOf$1(body) {
	const kind = odataType(body);
	if (kind === void 0 || !kinds.includes(kind)) throw badPolicy("Cannot create an abstract class: '@odata.type' must name an ipNamedLocation or a countryNamedLocation.");
	return kind;
}
function create$1(call) {
	const body = bodyOf$1(call);
	const kind = kindOf$1(body);
	check$1(call, body, kind);
	if (text(body, "displayName") === void 0) throw badPolicy("The property 'displayName' is required.");
	if ((kind === "ipNamedLocation" ? members(body, "ipRanges") : texts(body, "countriesAndRegions")).length === 0) throw badPolicy("A named location needs at least one range or country.");
	const now = graphTime(call.tenant.clock.now());
	const id = call.tenant.newId();
	const raw = {
		...kind === "ipNamedLocation" ? { isTrusted: false } : {
			countryLookupMethod: "clientIpAddress",
			includeUnknownCountriesAndRegions: false
		},
		...body,
		id,
		createdDateTime: now,
		modifiedDateTime: now,
		deletedDateTime: null
	};
	call.tenant.store.put(types.location, raw);
	const context = `${versionRoot(call.url)}/$metadata#conditionalAccess/namedLocations/$entity`;
	return graphReply(201, {
		"@odata.context": context,
		...shown$1(call, "namedLocation", raw)
	}, { location: `${call.url}/${id}` });
}
function update$1(call) {
	const stored = find$2(call);
	const body = bodyOf$1(call);
	const kind = kindOf$1(body);
	if (kind !== odataType(stored)) throw badPolicy(`The type of a named location cannot be changed to 'microsoft.graph.${kind}'.`);
	check$1(call, body, kind);
	const { store, clock } = call.tenant;
	const current = currentOf(call, types.location, stored, (id) => notFound$1("NamedLocation", id));
	store.put(types.location, {
		...current,
		...body,
		modifiedDateTime: graphTime(clock.now())
	});
	return noContent;
}
function remove$1(call) {
	const { store, clock } = call.tenant;
	const raw = find$2(call);
	if (raw["isTrusted"] === true) throw badPolicy("A named location that is marked as trusted cannot be deleted.");
	if (policiesUsing(call.tenant, param(call)).some(isRaw)) throw badPolicy("The named location is referenced by a Conditional Access policy and cannot be deleted.");
	store.delete(types.location, param(call));
	store.put(types.deleted, {
		...raw,
		deletedDateTime: graphTime(clock.now())
	});
	return noContent;
}

// src/simulator/graph/roles.ts
const definitions = "/roleManagement/directory/roleDefinitions";
const assignments = "/roleManagement/directory/roleAssignments";
const read$2 = [
	["RoleManagement.Read.Directory"],
	["RoleManagement.ReadWrite.Directory"],
	["Directory.Read.All"]
];
const write$1 = [["RoleManagement.ReadWrite.Directory"]];
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
		answer: listAssignments
	},
	{
		method: "POST",
		path: assignments,
		needs: write$1,
		family: "directory",
		answer: assign
	},
	{
		method: "GET",
		path: `${assignments}/{id}`,
		needs: read$2,
		family: "directory",
		answer: getAssignment
	},
	{
		method: "DELETE",
		path: `${assignments}/{id}`,
		needs: write$1,
		family: "directory",
		answer: unassign
	}
];
function rulesOf$1(call, type, context, ...more) {
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
	const raws = call.tenant.store.all(types.role, "list").map((raw) => shown$1(call, "unifiedRoleDefinition", raw));
	return answerList(call, raws, rulesOf$1(call, "unifiedRoleDefinition", "roleManagement/directory/roleDefinitions"));
}
function getDefinition(call) {
	const raw = call.tenant.store.get(types.role, param(call));
	if (raw === void 0) throw notInDirectory(param(call));
	return answerObject(call, shown$1(call, "unifiedRoleDefinition", raw), "roleManagement/directory/roleDefinitions/$entity", rulesOf$1(call, "unifiedRoleDefinition", ""));
}
/** `$expand` of principal wants a `$filter` (reference: entra-graph 1.6 roleAssignment). */
function expanded(call, raw) {
	const names = call.options.get("$expand")?.split(",") ?? [];
	const odd = names.find((name) => name !== "principal" && name !== "roleDefinition");
	if (odd !== void 0) throw badRequest(`The expansion '${odd}' is not supported.`);
	if (names.includes("principal") && call.params.length === 0 && !call.options.has("$filter")) throw badRequest("$expand=principal needs a $filter on principalId or roleDefinitionId.");
	const role = call.tenant.store.get(types.role, text(raw, "roleDefinitionId") ?? "");
	return {
		...shown$1(call, "unifiedRoleAssignment", raw),
		...names.includes("principal") ? { principal: showRelated(call, text(raw, "principalId") ?? "")[0] ?? null } : {},
		...names.includes("roleDefinition") ? { roleDefinition: role === void 0 ? null : shown$1(call, "unifiedRoleDefinition", role) } : {}
	};
}
function listAssignments(call) {
	const raws = call.tenant.store.all(types.roleAssignment, "list").map((raw) => expanded(call, raw));
	return answerList(call, raws, rulesOf$1(call, "unifiedRoleAssignment", "roleManagement/directory/roleAssignments"));
}
function find$1(call) {
	const raw = call.tenant.store.get(types.roleAssignment, param(call), "byId");
	if (raw === void 0) throw notInDirectory(param(call));
	return raw;
}
function getAssignment(call) {
	return answerObject(call, expanded(call, find$1(call)), "roleManagement/directory/roleAssignments/$entity", rulesOf$1(call, "unifiedRoleAssignment", ""));
}
function assign(call) {
	const body = bodyOf$1(call);
	const [fault] = checkBody(call.schema, "unifiedRoleAssignment", body);
	if (fault !== void 0) throw badRequest(fault.message);
	if ("id" in body) throw badRequest("Property 'id' is read-only and cannot be set.");
	const principalId = text(body, "principalId") ?? "";
	const roleDefinitionId = text(body, "roleDefinitionId") ?? "";
	const directoryScopeId = text(body, "directoryScopeId");
	if (directoryScopeId === void 0) throw badRequest("One of directoryScopeId and appScopeId is required.");
	const { store } = call.tenant;
	const principal = findDirectoryObject(call.tenant, principalId);
	if (principal === void 0) throw notInDirectory(principalId);
	if (principal.type === types.group && principal.raw["isAssignableToRole"] !== true) throw badRequest("The group is not assignable to roles.");
	if (store.get(types.role, roleDefinitionId) === void 0) throw notInDirectory(roleDefinitionId);
	checkScope(call, directoryScopeId);
	if (store.all(types.roleAssignment).some((raw) => raw["principalId"] === principalId && raw["roleDefinitionId"] === roleDefinitionId && raw["directoryScopeId"] === directoryScopeId)) throw badRequest("A conflicting object with one or more of the specified property values is present in the directory.");
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
		...shown$1(call, "unifiedRoleAssignment", raw)
	});
}
function checkScope(call, scope) {
	if (scope === "/") return;
	const unit = /^\/administrativeUnits\/([\w-]+)$/u.exec(scope)?.[1];
	const object = /^\/([\w-]+)$/u.exec(scope)?.[1];
	if (!(unit === void 0 ? object !== void 0 && findDirectoryObject(call.tenant, object) !== void 0 : call.tenant.store.get(types.administrativeUnit, unit, "byId") !== void 0)) throw badRequest(`The directory scope '${scope}' does not exist.`);
}
function unassign(call) {
	find$1(call);
	call.tenant.store.delete(types.roleAssignment, param(call));
	return noContent;
}

// src/simulator/graph/strengths.ts
const read$1 = [
	["Policy.Read.AuthenticationMethod"],
	["Policy.Read.All"],
	["Policy.ReadWrite.ConditionalAccess"],
	["Policy.ReadWrite.AuthenticationMethod"]
];
const write = [["Policy.ReadWrite.ConditionalAccess"], ["Policy.ReadWrite.AuthenticationMethod"]];
/** Both places where the same strengths live (reference: entra-graph 1.6 authenticationStrengthPolicy). */
const bases = ["/policies/authenticationStrengthPolicies", "/identity/conditionalAccess/authenticationStrength/policies"];
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
			answer: list
		},
		{
			method: "POST",
			path: base,
			needs: write,
			family: "policy",
			answer: create
		},
		{
			method: "GET",
			path: one,
			needs: read$1,
			family: "policy",
			answer: get
		},
		{
			method: "PATCH",
			path: one,
			needs: write,
			family: "policy",
			answer: update
		},
		{
			method: "DELETE",
			path: one,
			needs: write,
			family: "policy",
			answer: remove
		},
		{
			method: "POST",
			path: `${one}/updateAllowedCombinations`,
			needs: write,
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
			needs: write,
			family: "policy",
			answer: createPart
		},
		{
			method: "PATCH",
			path: `${parts}/{id}`,
			needs: write,
			family: "policy",
			answer: updatePart
		},
		{
			method: "DELETE",
			path: `${parts}/{id}`,
			needs: write,
			family: "policy",
			answer: removePart
		}
	];
});
function rulesOf(call) {
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
		...shown$1(call, "authenticationStrengthPolicy", raw),
		"combinationConfigurations@odata.context": `${versionRoot(call.url)}/$metadata#policies/authenticationStrengthPolicies('${text(raw, "id") ?? ""}')/combinationConfigurations`,
		combinationConfigurations: raw["combinationConfigurations"] ?? []
	};
}
function list(call) {
	return answerList(call, call.tenant.store.all(types.strength, "list").map((raw) => show(call, raw)), rulesOf(call));
}
function find(call) {
	const raw = call.tenant.store.get(types.strength, param(call), "byId");
	if (raw === void 0) throw notFound$1("AuthenticationStrengthPolicy", param(call));
	return raw;
}
function findCustom(call) {
	const raw = find(call);
	if (raw["policyType"] === "builtIn") throw badPolicy("Built-in authentication strength policies cannot be changed.");
	return raw;
}
function get(call) {
	return answerObject(call, show(call, find(call)), "policies/authenticationStrengthPolicies/$entity", rulesOf(call));
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
	const current = currentOf(call, types.strength, find(call), (id) => notFound$1("AuthenticationStrengthPolicy", id));
	store.put(types.strength, {
		...current,
		...change(current),
		modifiedDateTime: graphTime(clock.now())
	});
}
function create(call) {
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
function remove(call) {
	findCustom(call);
	if (usedBy(call).inUse) throw badPolicy("The authentication strength policy is referenced by a Conditional Access policy and cannot be deleted.");
	call.tenant.store.delete(types.strength, param(call));
	return noContent;
}
function listParts(call) {
	const rules = {
		...rulesOf(call),
		typeName: "authenticationCombinationConfiguration",
		context: `policies/authenticationStrengthPolicies('${param(call)}')/combinationConfigurations`
	};
	return answerList(call, members(find(call), "combinationConfigurations"), rules);
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
	save(call, (current) => ({ combinationConfigurations: [...members(current, "combinationConfigurations"), part] }));
	return graphReply(201, part);
}
function changePart(call, change) {
	const raw = findCustom(call);
	const id = param(call, 1);
	if (!members(raw, "combinationConfigurations").some((part) => part["id"] === id)) throw notFound$1("AuthenticationCombinationConfiguration", id);
	save(call, (current) => ({ combinationConfigurations: members(current, "combinationConfigurations").map((part) => part["id"] === id ? change(part) : part).filter(isRaw) }));
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

// src/simulator/graph/routes.ts
/** Everything that the simulated Graph answers; the permissions are those of the reference's table (graph-resources). */
const routes = [
	...policyRoutes,
	...locationRoutes,
	...strengthRoutes,
	...methodRoutes,
	...singlePolicyRoutes,
	...groupRoutes,
	...directoryRoutes,
	...administrativeUnitRoutes,
	...roleRoutes
];
/** Splits a path below the version: `/users('a')/x(appId='b')` has the parts users, a, x, appId=b. */
function partsOf(path) {
	return path.split("/").filter((part) => part !== "").flatMap((part) => {
		const plain = decodeURIComponent(part);
		const keyed = /^(\w+)\((?:(\w+)=)?'(.+)'\)$/u.exec(plain);
		if (keyed === null) return [plain];
		const [, name = "", key, value = ""] = keyed;
		const text = value.replaceAll("''", "'");
		return [name, key === void 0 ? text : `${key}=${text}`];
	});
}
/** The route of a call, the most literal one where several fit. */
function matchRoute(method, version, path) {
	const parts = partsOf(path);
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
function fit(pattern, part) {
	const cast = /^microsoft\.graph\.\w+$/u.test(part);
	if (pattern === "{cast}" || pattern === "{type}") return cast ? part : void 0;
	if (pattern === "{id}") return cast || part.startsWith("$") || part.includes("=") ? void 0 : part;
	const key = /^(\w+)=\{id\}$/u.exec(pattern)?.[1];
	if (key !== void 0) return part.toLowerCase().startsWith(`${key.toLowerCase()}=`) ? part.slice(key.length + 1) : void 0;
	return pattern.toLowerCase() === part.toLowerCase() ? part : void 0;
}
/** True for calls of the service that Conditional Access budgets: one request a second (reference: entra-graph 3.1). */
function isConditionalAccess(path) {
	return /^\/identity\/conditionalAccess\/(?:policies|namedLocations|deletedItems)(?:\/|\(|$)/iu.test(path);
}

// src/simulator/graph/graph.ts
/** True for a call that changes nothing: GET, actions that read, and a batch of such. */
function graphEffect(method, path, body) {
	if (method === "GET" || method === "HEAD") return "read";
	const [version, rest] = splitVersion(path);
	if (rest.toLowerCase() === "/$batch") return members(asRaw(parseJson(body)), "requests").every((item) => graphEffect(text(item, "method") ?? "", itemPath(version, item), "") === "read") ? "read" : "write";
	return /\/(?:getByIds|evaluate)$/iu.test(rest) ? "read" : "write";
}
function asRaw(value) {
	return isRaw(value) ? value : {};
}
function splitVersion(path) {
	const match = /^\/(v1\.0|beta)(\/.*)$/iu.exec(path);
	return [match?.[1] ?? "", match?.[2] ?? path];
}
/** Answers one request to graph.microsoft.com with a verified token. */
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
	checkPermission(route, token);
	if ((ask.method === "PATCH" || ask.method === "POST") && ask.body !== "" && !/json/iu.test(ask.headers["content-type"] ?? "")) throw badPolicy("Write requests (excluding DELETE) must contain the Content-Type header declaration.");
	const body = ask.body === "" ? void 0 : parseJson(ask.body);
	if (ask.body !== "" && body === void 0) throw badPolicy("Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");
	const call = {
		tenant: deps.tenant,
		version,
		schema: deps.tenant.schemas[version],
		url: `https://graph.microsoft.com${ask.path}${ask.query === "" ? "" : `?${ask.query}`}`,
		params,
		options: readOptions(ask.query),
		headers: ask.headers,
		roles: token.roles,
		body
	};
	return route.answer(call);
}
/** A missing permission has no name on these services (reference: entra-graph 3.4; graph-examples error-*-403*). */
function checkPermission(route, token) {
	if (route.needs.some((set) => set.every((role) => token.roles.includes(role)))) return;
	throw route.family === "policy" ? graphError(403, "AccessDenied", "You cannot perform the requested operation, required scopes are missing in the token.") : graphError(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
}
function itemPath(version, item) {
	return `/${version}/${(text(item, "url") ?? "").replace(/^\//u, "").split("?")[0] ?? ""}`;
}
/** JSON batching (reference: entra-graph 3.2): 20 items, ids of their own, answers in any order, 424 behind a failure. */
function batch(ask, version, token, deps) {
	if (ask.method !== "POST") throw badPolicy("A batch is posted.");
	const requests = members(asRaw(parseJson(ask.body)), "requests");
	if (requests.length === 0) throw badPolicy("Invalid batch payload format.");
	if (requests.length > 20) throw badPolicy(`Number of batch request steps exceeds the maximum value of 20; there are ${requests.length}.`);
	const ids = requests.map((item) => (text(item, "id") ?? "").toLowerCase());
	if (ids.includes("") || new Set(ids).size !== ids.length) throw badPolicy("Each request of a batch needs an id of its own.");
	const answers = /* @__PURE__ */ new Map();
	for (const item of requests) {
		const id = (text(item, "id") ?? "").toLowerCase();
		const reply = texts(item, "dependsOn").map((name) => answers.get(name.toLowerCase())).some((reply) => reply === void 0 || reply.status >= 400) ? jsonReply(424, { error: {
			code: "FailedDependency",
			message: "A request that this one depends on failed.",
			innerError: {}
		} }) : guarded(() => answerItem$1(item, ask, version, token, deps));
		answers.set(id, stamp(reply, deps.tenant.clock.now(), void 0));
	}
	const responses = requests.map((item) => {
		const reply = answers.get((text(item, "id") ?? "").toLowerCase());
		const source = typeof reply?.body === "string" ? reply.body : "";
		return {
			id: item["id"],
			status: reply?.status ?? 500,
			headers: { ...reply?.headers },
			...source === "" ? {} : { body: parseJson(source) ?? source }
		};
	});
	const detail = requests.map((item, index) => `${text(item, "method") ?? ""} ${text(item, "url") ?? ""} ${responses[index]?.status ?? ""}`).join("; ");
	return {
		...jsonReply(200, { responses: responses.reverse() }),
		detail
	};
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
/** App id of Microsoft Graph and of Exchange Online (reference: identity A.5). */
const resourceApps = {
	graph: "00000003-0000-0000-c000-000000000000",
	exchange: "00000002-0000-0ff1-ce00-000000000000"
};
/** The permissions that the pipeline's app starts with: what keeping Entra and Exchange in order takes. */
const seededPermissions = [
	"Policy.Read.All",
	"Policy.ReadWrite.ConditionalAccess",
	"Policy.ReadWrite.AuthenticationMethod",
	"Policy.ReadWrite.Authorization",
	"Policy.ReadWrite.SecurityDefaults",
	"Application.Read.All",
	"Group.ReadWrite.All",
	"User.Read.All",
	"Directory.Read.All",
	"AdministrativeUnit.ReadWrite.All",
	"RoleManagement.ReadWrite.Directory",
	"Organization.ReadWrite.All",
	"Exchange.ManageAsApp"
];
/** Makes the app and its controls over the directory's own service principal and role assignments. */
function pipelineApp(store, clientId, principalId) {
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
			rolesOn: (resource) => [...granted].filter((role) => role.startsWith("Exchange.") === (resource === resourceApps.exchange)).sort(),
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
/** The resources of this tenant (reference: identity A.5). */
const resources = {
	graph: {
		appId: resourceApps.graph,
		names: ["https://graph.microsoft.com", resourceApps.graph]
	},
	exchange: {
		appId: resourceApps.exchange,
		names: ["https://outlook.office365.com", resourceApps.exchange]
	}
};
/** Seconds that an access token lives: the figure that Entra's samples show. */
const lifetimeSeconds = 3599;
/** Signs an app-only access token (claims: reference identity A.6). `now` is the simulator's clock. */
function mintToken(key, tenantId, app, resource, audience, now) {
	const seconds = Math.floor(now / 1e3);
	const roles = app.rolesOn(resource.appId);
	return new SignJWT({
		aud: audience.replace(/\/$/u, ""),
		iss: `https://sts.windows.net/${tenantId}/`,
		iat: seconds,
		nbf: seconds,
		exp: seconds + lifetimeSeconds,
		appid: app.clientId,
		app_displayname: "Tenantform pipeline",
		appidacr: "2",
		idp: `https://sts.windows.net/${tenantId}/`,
		idtyp: "app",
		oid: app.principalId,
		sub: app.principalId,
		tid: tenantId,
		...roles.length === 0 ? {} : { roles },
		wids: [...app.directoryRoles(), "0997a1d0-0d1d-4acb-b408-d5ca73121e90"],
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
			wids: list(payload["wids"]),
			appId: String(payload["appid"]),
			tenantId: String(payload["tid"])
		};
	} catch (error) {
		return faultOf(error);
	}
}
function faultOf(error) {
	const code = typeof error === "object" && error !== null && "code" in error ? error.code : void 0;
	if (code === "ERR_JWT_EXPIRED") return "expired";
	if (code === "ERR_JWT_CLAIM_VALIDATION_FAILED") return "audience";
	return code === "ERR_JWS_SIGNATURE_VERIFICATION_FAILED" ? "signature" : "malformed";
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
* token of a federated issuer (A.3).
*/
async function checkAssertion(assertion, check) {
	const { header, claims } = read(assertion, check.refuse);
	if (claims["iss"] === check.app.clientId || claims["sub"] === check.app.clientId) return checkOwn(assertion, header, claims, check);
	return checkForeign(assertion, claims, check);
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
const host = "https://login.microsoftonline.com";
/**
* login.microsoftonline.com for one tenant: discovery, keys and the token endpoint for client credentials.
* Sources: Microsoft's identity platform documentation; reference: identity A.1 to A.3, A.9, A.10.
*/
async function answerEntra(ask, deps) {
	const [tenant = "", ...rest] = ask.path.split("/").filter((part) => part !== "").map(decodeURIComponent);
	const route = `${ask.method} ${rest.join("/").toLowerCase()}`;
	if (route === "GET discovery/instance") return jsonReply(200, instances(deps.tenantId));
	if (route === "GET v2.0/.well-known/openid-configuration") {
		checkTenant(tenant, deps, refuser(ask, deps));
		return jsonReply(200, configuration(deps.tenantId));
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
	await checkAssertion(assertion, {
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
	const resource = Object.values(resources).find((one) => one.names.includes(name.replace(/\/$/u, "")));
	if (resource === void 0) return refuse(500011, `The resource principal named ${name} was not found in the tenant named Contoso. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`);
	return jsonReply(200, {
		token_type: "Bearer",
		expires_in: lifetimeSeconds,
		ext_expires_in: lifetimeSeconds,
		access_token: await mintToken(deps.key, deps.tenantId, app, resource, name, deps.clock.now())
	}, {
		"cache-control": "no-store, no-cache",
		pragma: "no-cache"
	});
}
function instances(tenantId) {
	const aliases = [
		"login.microsoftonline.com",
		"login.windows.net",
		"login.microsoft.com",
		"sts.windows.net"
	];
	return {
		tenant_discovery_endpoint: `${host}/${tenantId}/v2.0/.well-known/openid-configuration`,
		"api-version": "1.1",
		metadata: [{
			preferred_network: aliases[0],
			preferred_cache: "login.windows.net",
			aliases
		}]
	};
}
function configuration(tenantId) {
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
		tenant_region_scope: "EU",
		cloud_instance_name: "microsoftonline.com",
		cloud_graph_host_name: "graph.windows.net",
		msgraph_host: "graph.microsoft.com",
		rbac_url: "https://pas.windows.net"
	};
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
	const value = await idToken(deps, query.get("audience") ?? "https://github.com/contoso");
	return jsonReply(200, {
		count: value.length,
		value
	});
}
function idToken({ key, clock }, audience) {
	const issued = Math.floor(clock.wall() / 1e3);
	return new SignJWT({
		jti: randomUUID(),
		sub: githubSubject,
		aud: audience,
		iss: githubIssuer,
		iat: issued,
		nbf: issued - 600,
		exp: issued + 300,
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
	}).setProtectedHeader({
		typ: "JWT",
		alg: "RS256",
		kid: key.kid
	}).sign(key.privateKey);
}

// src/simulator/services.ts
const entraHost = "login.microsoftonline.com";
const graphHost = "graph.microsoft.com";
const exchangeHost = "outlook.office365.com";
/** Builds the services; they are told apart by host alone. */
async function createServices(deps) {
	const { clock } = deps.entra;
	const graph = {
		tenant: {
			tenantId: deps.tenant.id,
			initialDomain: deps.tenant.initialDomain,
			store: deps.tenant.store,
			clock,
			chosen: deps.chosen,
			newId: deps.newId,
			registered: deps.tenant.registered,
			schemas: {
				"v1.0": readSchema("v1.0", await deps.contracts("graph-types.json")),
				beta: readSchema("beta", await deps.contracts("graph-types-beta.json"))
			}
		},
		conditionalAccess: oneASecond(clock.now, 100 + 20 * deps.speed),
		planted: deps.planted
	};
	const isGithub = (host) => host.endsWith(".actions.githubusercontent.com");
	const answer = async (ask) => {
		if (ask.host === entraHost) return answerEntra(ask, deps.entra);
		if (isGithub(ask.host)) return answerGithub(ask, deps.github);
		if (ask.host === graphHost) {
			const token = await verifyBearer(ask.headers["authorization"], deps.entra.key, resources.graph, clock.now());
			if (typeof token === "string") throw refusedToken(token);
			return answerGraph(ask, token, graph);
		}
		if (ask.host === exchangeHost) {
			const token = await verifyBearer(ask.headers["authorization"], deps.entra.key, resources.exchange, clock.now());
			if (typeof token === "string") return {
				status: 401,
				headers: { "www-authenticate": `Bearer realm="", authorization_uri="https://${entraHost}/common/oauth2/authorize", error="invalid_token"` },
				body: "",
				detail: token
			};
			const { method, path, headers, body } = ask;
			return deps.tenant.exchange.handle({
				method,
				path,
				headers,
				body,
				query: new URLSearchParams(ask.query),
				token
			});
		}
		return unknownReply(`the host ${ask.host}`);
	};
	return {
		knows: (host) => [
			entraHost,
			graphHost,
			exchangeHost
		].includes(host) || isGithub(host),
		nature: (ask) => natureOf(ask),
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
function natureOf(ask) {
	if (ask.host === graphHost) return { effect: graphEffect(ask.method, ask.path, ask.body) };
	if (ask.host !== exchangeHost) return { effect: "read" };
	const body = parseJson(ask.body);
	if (!isRaw(body)) return { effect: "read" };
	const cmdlet = cmdletOf(body);
	if (cmdlet !== void 0) return {
		effect: effectOf(cmdlet),
		cmdlet
	};
	return { effect: members(body, "requests").map((item) => cmdletOf(member(item, "body") ?? {}) ?? "").every((name) => effectOf(name) === "read") ? "read" : "write" };
}
function cmdletOf(body) {
	return text(member(body, "CmdletInput") ?? {}, "CmdletName");
}
function effectOf(cmdlet) {
	return /^(?:Get|Test)-/iu.test(cmdlet) ? "read" : "write";
}
const tokenWords = {
	missing: "Access token is empty.",
	malformed: "IDX14100: JWT is not well formed, there are no dots (.).",
	signature: "Access token validation failure. Signature validation failed.",
	audience: "Access token validation failure. Invalid audience.",
	expired: "Lifetime validation failed, the token is expired."
};
/** 401 with the words of reference entra-graph 3.4 and graph-examples error-401-token. */
function refusedToken(fault) {
	const refusal = graphError(401, "InvalidAuthenticationToken", tokenWords[fault]);
	const challenge = `Bearer realm="", authorization_uri="https://${entraHost}/common/oauth2/authorize", client_id="${resources.graph.appId}"`;
	return new Refusal({
		...refusal.reply,
		headers: {
			...refusal.reply.headers,
			"www-authenticate": challenge
		}
	});
}

// src/simulator/tenant/seed-people.ts
/** The seeded tenant's names. */
const seededTenant = {
	id: seededId("tenant"),
	displayName: "Contoso",
	initialDomain: "contoso.onmicrosoft.com",
	domain: "contoso.com",
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
		value: outcome.rows.map((row) => withSidecars(selected(row, select))),
		...outcome.confirmation === void 0 ? {} : { "@adminapi.confirmationmessage": outcome.confirmation }
	};
}
function selected(row, select) {
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
function refusal(status, code, message, detail) {
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
function notFound(identity, server) {
	return refusal(404, "NotFound", "Error executing cmdlet", {
		code: "Client",
		message: `Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|The operation couldn't be performed because object '${identity}' couldn't be found on '${server}'.`
	});
}
/** 400 with ADObjectAlreadyExistsException as a JSON text inside `details` (reference: identity-exchange B.6). */
function exists(distinguishedName) {
	return refusal(400, "BadRequest", "Error executing cmdlet", {
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
	return refusal(400, "BadRequest", "Error executing cmdlet", {
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
function notAllowed(cmdlet) {
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
function unknownHere(detail) {
	return {
		status: 501,
		body: { error: {
			code: "SIMULATOR-UNKNOWN",
			message: detail
		} },
		detail
	};
}

// src/simulator/exchange/paging.ts
const LIFETIME = 18e5;
/**
* Cuts rows into pages. A token says where the next page begins and when the first one was read, so it expires
* (reference: identity-exchange B.8). Throws CmdletRefused when it cannot be continued from this request.
*/
function pageOf(organization, rows, request) {
	const start = request.token === void 0 ? fresh(organization) : continued(organization, request, request.token);
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
function fresh(organization) {
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
* Decodes `contracts/exchange-cmdlets.json` (facts from MicrosoftDocs/office-docs-powershell).
* Fails with a plain Error when the asset is not of that shape: the program is broken then, not the request.
*/
function readCmdlets(contracts) {
	const nouns = isRaw(contracts) ? contracts["nouns"] : void 0;
	if (!isRaw(nouns)) throw new Error("exchange-cmdlets.json has no nouns");
	const found = /* @__PURE__ */ new Map();
	for (const [noun, entry] of Object.entries(nouns)) {
		const verbs = isRaw(entry) ? entry["verbs"] : void 0;
		if (!isRaw(verbs)) throw new Error(`exchange-cmdlets.json: ${noun} has no verbs`);
		for (const [verb, spec] of Object.entries(verbs)) {
			if (!isRaw(spec) || !Array.isArray(spec["params"])) throw new Error(`exchange-cmdlets.json: ${verb}-${noun}`);
			const name = `${verb}-${noun}`;
			const parameters = spec["params"].filter(isRaw).map((raw) => readParameter(verb, raw));
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
function readParameter(verb, raw) {
	const name = typeof raw["name"] === "string" ? raw["name"] : "";
	const type = measureOf(name, typeof raw["type"] === "string" ? raw["type"] : "String");
	return {
		name,
		type,
		required: verb !== "Get" && raw["required"] === true && raw["parameterSets"] == null && raw["syntaxRequired"] !== false,
		multi: raw["multi"] === true || type.endsWith("[]") || type === "MultiValuedProperty",
		values: raw["open"] === true || PLAIN_LISTS_OF_VALUES.has(type) ? [] : listed(raw),
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
function listed(raw) {
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
	Unlimited: "unlimited",
	ByteQuantifiedSize: "size",
	EnhancedTimeSpan: "span",
	DateTime: "date",
	Hashtable: "table",
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
	const refuse = (why) => new CmdletRefused(untransformable(parameter.name, shown(value), parameter.type, why));
	switch (kindOf(parameter.type)) {
		case "bool":
			if (typeof value !== "boolean") throw refuse("String was not recognized as a valid Boolean.");
			return value;
		case "int": return inRange(parameter, value, refuse);
		case "unlimited": return unlimited(value, refuse);
		case "size": return size(value, refuse);
		case "span": return span(value, refuse);
		case "date": return date(value, refuse);
		case "table":
			if (!isRaw(value)) throw refuse("A table is expected.");
			return table(value, refuse);
		case "secret": throw refuse("The value is not encrypted with the key of this service.");
		case "text": return named$1(parameter, value, refuse);
	}
}
function shown(value) {
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
function inRange(parameter, value, refuse) {
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
function named$1(parameter, value, refuse) {
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
function numberOf(row, name, otherwise) {
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
function named(noun, rows, identity) {
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
	const seen = only(organization, noun, settings.exchangeFollowUp === "lags" ? shelf.shown(noun) : shelf.latest(noun), identity);
	return shelf.latest(noun).find((row) => row["Guid"] === seen["Guid"]) ?? refuseMissing(organization, identity);
}
/** The one object an identity names among rows. Throws CmdletRefused for none and for several. */
function only(organization, noun, rows, identity) {
	const [first, ...others] = noun.shape === "singleton" ? rows : named(noun, rows, plainIdentity(organization, identity ?? ""));
	if (first === void 0) return refuseMissing(organization, identity);
	if (others.length > 0) throw new CmdletRefused(ambiguous(identity ?? ""));
	return first;
}
function plainIdentity(organization, identity) {
	const prefix = `${organization.initialDomain}\\`.toLowerCase();
	return identity.toLowerCase().startsWith(prefix) ? identity.slice(prefix.length) : identity;
}
function refuseMissing(organization, identity) {
	throw new CmdletRefused(notFound(identity ?? "", serverOf(organization)));
}

// src/simulator/exchange/order.ts
/** Rules in the order they are worked through: by priority, 0 first. */
function inOrder(rules) {
	return rules.toSorted((left, right) => numberOf(left, "Priority", 0) - numberOf(right, "Priority", 0));
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
const presets = {
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
		...presets[noun.noun],
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
	if (accepted === void 0 || named(accepted, organization.shelf.latest(accepted), domain).length === 0) throw new CmdletRefused(notFound(domain, serverOf(organization)));
	return {
		...row,
		...dkimFacts(organization.initialDomain, domain, numberOf(row, "Selector1KeySize", 1024))
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
const NO_EFFECT = /* @__PURE__ */ new Set([
	"Advanced",
	"Impersonation",
	"Spoof",
	"ExcludeConditionActionDetails",
	"ProtocolSettings"
]);
const HANDLED = /* @__PURE__ */ new Set([
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
function getObjects(organization, noun, bound) {
	const strange = bound.arguments.find(({ parameter }) => !HANDLED.has(parameter.name) && !NO_EFFECT.has(parameter.name));
	if (strange !== void 0) throw new CmdletRefused(unknownHere(`Get-${noun.noun} -${strange.parameter.name} is not known to the simulator`));
	const shown = organization.shelf.shown(noun);
	const identity = textArgument(bound, "Identity");
	const rows = identity === void 0 ? shown : [only(organization, noun, shown, identity)];
	const kept = (noun.shape === "rule" ? inOrder(rows) : rows).filter((row) => keeps(noun, bound, row));
	const limit = resultSize(bound);
	return {
		rows: asShown(organization, noun, kept.slice(0, limit)),
		warnings: kept.length > limit ? [MORE] : []
	};
}
function keeps(noun, bound, row) {
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
	if (groups === void 0) throw new CmdletRefused(unknownHere(`the filter ${filter} is not known to the simulator`));
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
	if (bare.includes("?") || pattern.slice(1, -1).includes("*")) throw new CmdletRefused(unknownHere(`the pattern ${pattern} is not known to the simulator`));
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
function applied(noun, before, unseenBefore, bound) {
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
function refuse(text) {
	throw new CmdletRefused(failed(REFUSED, text));
}
/** Whether Microsoft keeps a policy: the Standard and Strict presets, which no cmdlet of a customer may change. */
function isPreset(row) {
	return ["Standard", "Strict"].includes(textOf(row, "RecommendedPolicyType"));
}
/** Refuses to change what Microsoft keeps. */
function refuseIfKept(noun, row) {
	if (isPreset(row) || /^(?:Standard|Strict) Preset Security Policy/u.test(textOf(row, "Name"))) refuse(`The ${noun.noun} '${textOf(row, "Name")}' is a preset security policy and can't be changed.`);
}
/** Refuses to remove a default, a built-in, or a policy that a rule still points at (a variant leaves the rule). */
function refuseIfNeeded(organization, noun, row) {
	const name = textOf(row, "Name");
	if (row["IsDefault"] === true || row["IsBuiltInProtection"] === true) refuse(`The default '${name}' can't be removed.`);
	if (noun.noun === "RemoteDomain" && textOf(row, "DomainName") === "*") refuse(`The default '${name}' can't be removed.`);
	if (organization.settings.exchangePolicyInUse === "leavesRule") return;
	const user = nouns.filter((entry) => entry.policy === noun.noun).flatMap((entry) => organization.shelf.latest(entry).map((rule) => ({
		entry,
		rule
	}))).find(({ entry, rule }) => sameName(textOf(rule, entry.policy ?? ""), name));
	if (user !== void 0) refuse(`'${name}' can't be removed because the rule '${textOf(user.rule, "Name")}' uses it.`);
}
/** Refuses a rule whose policy is absent, is a default (it applies to everybody without a rule), or has a rule already. */
function refuseWithoutPolicy(organization, noun, rule) {
	const policyNoun = noun.policy === void 0 ? void 0 : nounCalled(noun.policy);
	if (policyNoun === void 0) return rule;
	const wanted = textOf(rule, policyNoun.noun);
	const [policy] = named(policyNoun, organization.shelf.latest(policyNoun), wanted);
	if (policy === void 0) throw new CmdletRefused(notFound(wanted, serverOf(organization)));
	const name = textOf(policy, "Name");
	if (policy["IsDefault"] === true || policy["IsBuiltInProtection"] === true) refuse(`The default policy '${name}' can't be used in a rule.`);
	const rival = organization.shelf.latest(noun).find((other) => other["Guid"] !== rule["Guid"] && sameName(textOf(other, policyNoun.noun), name));
	if (rival !== void 0) refuse(`The policy '${name}' is already used by the rule '${textOf(rival, "Name")}'.`);
	return {
		...rule,
		[policyNoun.noun]: name
	};
}
/** Refuses a second object with the name, or another key, of one that exists. */
function refuseIfTaken(organization, noun, row) {
	const names = ["Name", ...noun.keys].map((key) => textOf(row, key)).filter((name) => name !== "");
	const taken = organization.shelf.latest(noun).find((other) => other["Guid"] !== row["Guid"] && names.some((name) => named(noun, [other], name).length > 0));
	if (taken !== void 0) throw new CmdletRefused(exists(textOf(taken, "DistinguishedName")));
}

// src/simulator/exchange/write-cmdlets.ts
/** Runs Set-*: an object changed in place. What changes nothing is told as a warning (reference: identity-exchange B.4). */
function setObject(organization, noun, bound) {
	const { shelf } = organization;
	const before = objectToWrite(organization, noun, textArgument(bound, "Identity"));
	refuseIfKept(noun, before);
	const hidden = shelf.unseen(noun, before);
	const changed = applied(noun, before, hidden, bound.arguments);
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
function newObject(organization, noun, bound, ready) {
	if (!ready) throw new CmdletRefused(dehydrated());
	const { shelf } = organization;
	const name = textArgument(bound, "Name") ?? textArgument(bound, "DomainName") ?? "";
	if (name.trim() === "") throw new CmdletRefused(failed("System.ArgumentException", "The value of Name is empty."));
	const birth = {
		initialDomain: organization.initialDomain,
		at: organization.now(),
		guid: organization.newId()
	};
	const changed = applied(noun, freshRow(organization.cmdlets, noun, name, birth), {}, bound.arguments);
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
function removeObject(organization, noun, bound) {
	const { shelf } = organization;
	const row = objectToWrite(organization, noun, textArgument(bound, "Identity"));
	refuseIfKept(noun, row);
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
	refuseIfKept(noun, row);
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
function isKnown(organization, name) {
	return name.toLowerCase() === ENABLE || organization.cmdlets.has(name.toLowerCase());
}
/** Runs a cmdlet. Throws CmdletRefused, with nothing written, for everything the service would refuse. */
function runCmdlet(organization, call) {
	if (call.name.toLowerCase() === ENABLE) return enableCustomization(organization);
	const cmdlet = organization.cmdlets.get(call.name.toLowerCase());
	const noun = cmdlet === void 0 ? void 0 : nounCalled(cmdlet.noun);
	if (cmdlet === void 0 || noun === void 0) throw new CmdletRefused(unknownHere(`${call.name} is not known to the simulator`));
	const bound = bind(cmdlet, call.parameters, organization.settings);
	if (bound.whatIf) return silent;
	if (asks(cmdlet, bound)) return {
		...silent,
		confirmation: "Are you sure you want to perform this action?"
	};
	return dispatch(organization, cmdlet, noun, bound);
}
function asks(cmdlet, bound) {
	if (bound.confirm !== void 0) return bound.confirm;
	return cmdlet.confirms && (cmdlet.verb === "Remove" || cmdlet.verb === "Disable");
}
function dispatch(organization, cmdlet, noun, bound) {
	const birthless = noun.shape === "mailbox" || noun.noun === "AcceptedDomain";
	switch (cmdlet.verb) {
		case "Get": return getObjects(organization, noun, bound);
		case "Set": return setObject(organization, noun, bound);
		case "New":
			if (!birthless) return newObject(organization, noun, bound, isReady(organization));
			break;
		case "Remove":
			if (!birthless) return removeObject(organization, noun, bound);
			break;
		case "Rotate": return rotateKeys(organization, noun, bound);
		case "Enable":
			if (noun.shape === "rule") return toggleRule(organization, noun, bound, "Enabled");
			break;
		case "Disable": if (noun.shape === "rule") return toggleRule(organization, noun, bound, "Disabled");
	}
	throw new CmdletRefused(unknownHere(`what ${cmdlet.name} does is not known to the simulator`));
}
const ENABLED_AT = "CustomizationEnabledAt";
function organizationRow(organization) {
	const noun = nounCalled("OrganizationConfig");
	const row = noun === void 0 ? void 0 : organization.shelf.latest(noun)[0];
	if (noun === void 0 || row === void 0) throw new CmdletRefused(unknownHere("there is no organisation"));
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

// src/simulator/exchange/roles.ts
const GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
const EXCHANGE_ADMINISTRATOR = "29232cdf-9323-42fd-ade2-1d097af3e4de";
const GLOBAL_READER = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";
const SECURITY_ADMINISTRATOR = "194ae4cb-b126-40b2-bd5b-6091b380977d";
const SECURITY_READER = "5d6b6bb7-de71-4623-b4af-96380a352509";
const WRITERS = /* @__PURE__ */ new Set([GLOBAL_ADMINISTRATOR, EXCHANGE_ADMINISTRATOR]);
const READERS = /* @__PURE__ */ new Set([...WRITERS, GLOBAL_READER]);
const SECURITY = /* @__PURE__ */ new Set([SECURITY_ADMINISTRATOR, SECURITY_READER]);
const PROTECTION = /^get-(?:antiphish|hosted|malwarefilter|safelinks|safeattachment|dkimsigning|transportrule|accepteddomain)/u;
/** The application permission without which the service does not know the caller at all (reference: B.6). */
function mayEnter(caller, tenantId) {
	return caller.roles.includes("Exchange.ManageAsApp") && caller.tenantId.toLowerCase() === tenantId.toLowerCase();
}
/** Whether a caller's directory roles carry a cmdlet. */
function mayCall(caller, cmdlet) {
	const holds = (wanted) => caller.wids.some((wid) => wanted.has(wid.toLowerCase()));
	if (!onlyReads(cmdlet)) return holds(WRITERS);
	return holds(READERS) || holds(SECURITY) && PROTECTION.test(cmdlet.toLowerCase());
}
/** The cmdlets a caller may run, as `EXOModuleFile` lists them (reference: B.14). */
function allowedCmdlets(organization, caller) {
	return [...[...organization.cmdlets.values()].map((cmdlet) => cmdlet.name), "Enable-OrganizationCustomization"].filter((name) => mayCall(caller, name)).toSorted();
}

// src/simulator/exchange/answer-request.ts
const ANCHORS = [
	/^(?:UPN|SMTP|APP):[^@\s]+@[^@\s]+$/iu,
	/^MBX:\{?[0-9a-f-]{36}\}?@[0-9a-f-]{36}$/iu,
	/^TID:[0-9a-f-]{36}$/iu,
	/^[^@:\s]+@[^@:\s]+$/u
];
/** Answers one `InvokeCommand` (reference: identity-exchange B.2 to B.8). */
function answerInvocation(organization, base, invocation) {
	const token = invocation.query.get("$skiptoken") ?? void 0;
	if (invocation.method !== "POST" && token === void 0) return {
		answer: emptyAnswer(405),
		effect: "read"
	};
	const call = invocation.method === "POST" ? callIn(invocation.body) : callOfToken(token ?? "");
	if (call === void 0) {
		const fault = unknownHere("what the service says to a body without CmdletInput is not known to the simulator");
		return {
			answer: faultAnswer(fault),
			effect: "read"
		};
	}
	const effect = onlyReads(call.name) ? "read" : "write";
	return {
		answer: answerCall(organization, base, invocation, call, token),
		effect,
		cmdlet: call.name
	};
}
function answerCall(organization, base, invocation, call, token) {
	const anchor = invocation.headers["x-anchormailbox"] ?? "";
	if (anchor !== "" && !ANCHORS.some((form) => form.test(anchor))) return faultAnswer(badAnchor());
	if (!isKnown(organization, call.name) || !mayCall(invocation.caller, call.name)) return organization.settings.exchangeForbidden === "json" ? faultAnswer(notAllowed(call.name)) : nulAnswer();
	try {
		const outcome = runCmdlet(organization, call);
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
		return refused(organization, base, call, error.fault);
	}
}
function refused(organization, base, call, fault) {
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
function answerBatch(organization, base, invocation) {
	const requests = isRaw(invocation.body) ? invocation.body["requests"] : void 0;
	if (!Array.isArray(requests) || requests.length === 0 || !requests.every(isItem)) {
		const fault = unknownHere("what the service says to a batch of this shape is not known to the simulator");
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
		invoked: answerItem(organization, base, invocation, item)
	}));
	const responses = done.map(({ id, invoked }) => ({
		id,
		status: invoked.answer.status,
		headers: { "Content-Type": "application/json" },
		body: bodyOf(invoked.answer.body)
	}));
	if (organization.settings.exchangeBatchOrder === "reversed") responses.reverse();
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
function answerItem(organization, base, outer, item) {
	const link = String(item["url"]);
	const url = URL.canParse(link, `${base}/`) ? new URL(link, `${base}/`) : void 0;
	if (url === void 0 || !/\/InvokeCommand$/iu.test(url.pathname)) {
		const fault = unknownHere("a batch of anything but InvokeCommand is not known to the simulator");
		return {
			answer: faultAnswer(fault),
			effect: "read"
		};
	}
	const method = typeof item["method"] === "string" ? item["method"] : "POST";
	return answerInvocation(organization, base, {
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
		const rows = arrived.map((person) => {
			const birth = {
				initialDomain: organization.initialDomain,
				at: organization.now(),
				guid: seededId(`mailbox ${person.id}`)
			};
			return {
				...freshRow(organization.cmdlets, noun, person.displayName, birth),
				...makeRow(organization, person)
			};
		});
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
	const find = (noun, key) => only(organization, noun, shelf.latest(noun), key);
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
			const place = numberOf(patch, "Priority", numberOf(before, "Priority", 0));
			shelf.set(noun, placed(shelf.latest(noun), after, place));
		},
		create: (type, raw) => {
			const noun = of(type);
			const row = filled(organization, noun, raw);
			const rows = shelf.latest(noun);
			const place = numberOf(raw, "Priority", rows.length);
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

// src/simulator/exchange/variants.ts
/** What nobody has settled about the admin API, as switches, so that a client can be shown to survive every answer. */
const exchangeVariants = {
	exchangeLag: {
		settings: [
			"0",
			"250",
			"2000"
		],
		about: "Milliseconds after a write until Get shows it; any whole number is taken.",
		source: "reference: identity-exchange B.14 (writes reach several directory servers one after the other)"
	},
	exchangeFollowUp: {
		settings: ["sees", "lags"],
		about: "Whether a Set or Remove right after a New finds the object although Get does not show it yet.",
		source: "reference: identity-exchange B.14 (one provider retries not-found on the Set after its New)"
	},
	exchangeForbidden: {
		settings: ["nul", "json"],
		about: "Whether an unknown or ungranted cmdlet is a 403 of NUL bytes declared gzip, or 401 in JSON.",
		source: "reference: identity-exchange B.6 (both are recorded)"
	},
	exchangeContinuation: {
		settings: [
			"anchor",
			"post",
			"get",
			"never"
		],
		about: "How a nextLink is followed: POST from the organisation anchor, any POST, GET only, or not at all.",
		source: "reference: identity-exchange B.8 (UNCERTAIN: sources contradict each other)"
	},
	exchangeEmptyArray: {
		settings: ["ignored", "clears"],
		about: "Whether an empty JSON array clears a multi-valued property.",
		source: "reference: identity-exchange B.3 and D.3 (UNCERTAIN per property)"
	},
	exchangeClearingTable: {
		settings: ["clears", "multiValuedOnly"],
		about: "Whether the empty table clears parameters typed as plain arrays too, or only MultiValuedProperty.",
		source: "reference: identity-exchange B.3 (measured for MultiValuedProperty alone)"
	},
	exchangeStrayConfirm: {
		settings: ["ignored", "refused"],
		about: "What Confirm does on a cmdlet whose reference page has no -Confirm.",
		source: "reference: identity-exchange B.2 (common parameters may ride along; not measured for such cmdlets)"
	},
	exchangeEmbeddedErrors: {
		settings: ["never", "writes"],
		about: "Whether a refused write is told inside a 200 as @adminapi.errors.",
		source: "reference: identity-exchange B.4"
	},
	exchangeSenderDomains: {
		settings: ["routed", "plain"],
		about: "Whether Get-InboundConnector shows SenderDomains as address spaces, smtp:contoso.com;1, or as written.",
		source: "public tests of assessment tools hold rows with smtp:*;1; the cmdlet page shows plain domains"
	},
	exchangePolicyInUse: {
		settings: ["refused", "leavesRule"],
		about: "Whether a policy that a rule uses can be removed, which leaves a rule that points at nothing.",
		source: "MicrosoftDocs/office-docs-powershell Remove-HostedOutboundSpamFilterPolicy (the rules are not removed); the refusal is inferred"
	},
	exchangeBatchOrder: {
		settings: ["reversed", "kept"],
		about: "The order of the answers of a batch.",
		source: "reference: identity-exchange B.12 (not guaranteed)"
	},
	exchangeOrganization: {
		settings: ["customized", "dehydrated"],
		about: "Whether the organisation has been enabled for customisation.",
		source: "reference: identity-exchange B.10"
	},
	exchangeHydration: {
		settings: ["0", "1800000"],
		about: "Milliseconds that New-* is still refused after Enable-OrganizationCustomization; any whole number is taken.",
		source: "reference: identity-exchange B.10 (measured as 30 to 60 minutes)"
	}
};
const OPEN_NUMBERS = /* @__PURE__ */ new Set(["exchangeLag", "exchangeHydration"]);
/**
* The chosen settings over the defaults. Fails with an Error for a setting that does not exist, so that a test cannot
* believe it runs under a variant that is spelled wrongly. Names of other services' variants are passed over.
*/
function settingsFrom(chosen) {
	const one = (name) => {
		const { settings } = exchangeVariants[name];
		const value = chosen[name] ?? settings[0];
		if (!(OPEN_NUMBERS.has(name) ? /^\d+$/u.test(value) : settings.some((setting) => setting === value))) throw new Error(`variant ${name} has no setting "${value}"`);
		return value;
	};
	return {
		exchangeLag: one("exchangeLag"),
		exchangeFollowUp: one("exchangeFollowUp"),
		exchangeForbidden: one("exchangeForbidden"),
		exchangeContinuation: one("exchangeContinuation"),
		exchangeEmptyArray: one("exchangeEmptyArray"),
		exchangeClearingTable: one("exchangeClearingTable"),
		exchangeStrayConfirm: one("exchangeStrayConfirm"),
		exchangeEmbeddedErrors: one("exchangeEmbeddedErrors"),
		exchangeSenderDomains: one("exchangeSenderDomains"),
		exchangePolicyInUse: one("exchangePolicyInUse"),
		exchangeBatchOrder: one("exchangeBatchOrder"),
		exchangeOrganization: one("exchangeOrganization"),
		exchangeHydration: one("exchangeHydration")
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
	const met = /* @__PURE__ */ new Set();
	const meet = () => meetPeople(organization, parts.people(), met);
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
			const { answer, effect, cmdlet } = route(organization, names, request);
			return {
				...answer,
				effect,
				...cmdlet === void 0 ? {} : { cmdlet }
			};
		}
	};
}
const PATH = /^\/adminapi\/(?<version>[^/]+)\/(?<tenant>[^/]+)\/(?<rest>[^/]+)$/iu;
function route(organization, names, request) {
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
	return (rest === "$batch" ? answerBatch : answerInvocation)(organization, base, invocation);
}
function unknown(path) {
	return {
		answer: faultAnswer(unknownHere(`${path} is not known to the simulator`)),
		effect: "read"
	};
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
/** The service principal and the roles by which the pipeline keeps this tenant. */
function pipelineObjects(tenantId) {
	const { clientId, principalId } = seededTenant;
	return {
		principal: servicePrincipal(principalId, clientId, "Tenantform pipeline", tenantId),
		assignments: [assignment(principalId, "29232cdf-9323-42fd-ade2-1d097af3e4de")]
	};
}
function assignment(principalId, roleDefinitionId, directoryScopeId = "/") {
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
	return members(isRaw(document) ? document : void 0, "roles").map((raw) => ({
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
			assignment(userId("bg1"), global),
			assignment(userId("bg2"), global),
			assignment(userId("ada.bergstrom"), global),
			assignment(userId("bram.devries"), role("Security Administrator")),
			assignment(userId("carla.fontana"), role("Exchange Administrator")),
			assignment(groupId("helpdesk"), role("Helpdesk Administrator")),
			assignment(userId("dmitri.ivanov"), role("User Administrator"), `/administrativeUnits/${unit}`),
			...assignments
		],
		[types.deleted]: []
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
function readInstances(type, value) {
	const instances = isRaw(value) ? value["instances"] : void 0;
	if (!Array.isArray(instances)) throw new Error(`The snapshot's ${type} has no list "instances".`);
	return instances.map((instance, index) => {
		const raw = isRaw(instance) ? instance["raw"] : void 0;
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
	const seen = (versions, view) => view === "now" ? versions.at(-1)?.raw : versions.findLast((version) => version.at <= now() - lag[view])?.raw;
	const write = (type, id, raw) => {
		const entries = entriesOf(type);
		const key = id.toLowerCase();
		const past = entries.get(key) ?? [];
		const old = past.findLastIndex((version) => version.at <= now() - lagMs);
		entries.set(key, [...past.slice(Math.max(0, old)), {
			at: now(),
			raw
		}]);
	};
	return {
		all: (type, view = "now") => [...entriesOf(type).values()].map((versions) => seen(versions, view)).filter(isRaw),
		get: (type, id, view = "now") => seen(entriesOf(type).get(id.toLowerCase()) ?? [], view),
		put: (type, raw) => write(type, idOf(raw), raw),
		delete: (type, id) => write(type, id, void 0),
		settle: (type, raw) => {
			entriesOf(type).set(idOf(raw).toLowerCase(), [{
				at: -Infinity,
				raw
			}]);
		},
		forget: (type, id) => {
			entriesOf(type).delete(id.toLowerCase());
		},
		load: (type, raws) => {
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
		...seedPolicies(),
		...seedDirectory(id, initialDomain, await parts.contracts("directory-roles.json"))
	};
	const held = snapshot?.types ?? {};
	for (const [type, raws] of Object.entries(seeded)) store.load(type, held[type] ?? raws);
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
		people: () => store.all(types.user).filter((raw) => raw["userType"] !== "Guest").map(person)
	});
	for (const [type, raws] of Object.entries(held)) {
		if (type in seeded) continue;
		if (!type.startsWith("exchange.")) throw new Error(`The snapshot has a type that the simulator does not hold: ${type}.`);
		exchange.load(type, raws);
	}
	const isExchange = (type) => type.startsWith("exchange.");
	const known = (type) => {
		if (!store.types().includes(type)) throw new Error(`The simulator has no type ${type}.`);
		return type;
	};
	const objects = (type) => isExchange(type) ? exchange.objects(type) : store.all(known(type));
	return {
		id,
		initialDomain,
		store,
		exchange,
		registered: registeredUsers(),
		domains,
		objects,
		dump: () => {
			const all = [...store.types(), ...exchange.types()].map((type) => [type, objects(type)]);
			return writeSnapshot(id, initialDomain, clock.now(), Object.fromEntries(all));
		},
		change: (type, key, patch) => {
			if (isExchange(type)) return exchange.change(type, key, patch);
			const raw = findOne(type, objects(type), key);
			const dated = "modifiedDateTime" in raw ? { modifiedDateTime: new Date(clock.now()).toISOString() } : {};
			return store.settle(type, {
				...raw,
				...dated,
				...patch,
				id: raw["id"]
			});
		},
		create: (type, raw) => {
			if (isExchange(type)) return exchange.create(type, raw);
			const made = text(raw, "id") ?? randomUUID();
			store.settle(known(type), {
				...raw,
				id: made
			});
			return made;
		},
		remove: (type, key) => {
			if (isExchange(type)) return exchange.remove(type, key);
			return store.forget(type, text(findOne(type, objects(type), key), "id") ?? "");
		}
	};
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

// src/simulator/variants.ts
/**
* The points on which public sources disagree or are silent. Each is a switch with two or more settings, so that a
* client can be shown to survive all of them. The first setting is the default. Exchange's own are in its folder.
*/
const variants = {
	caNestedMerge: {
		settings: ["merge", "replace"],
		about: "Whether members nested in conditions, grantControls and sessionControls merge on PATCH or are replaced.",
		source: "reference: entra-graph 1.4.1 (UNCERTAIN; the documented sample patches one member of conditions)"
	},
	betaOnlyMembersOnV1Patch: {
		settings: ["drop", "keep"],
		about: "What a v1.0 PATCH does to the members of a policy that only beta knows.",
		source: "reference: entra-graph 1.6 conditionalAccessPolicy (inferred)"
	},
	caDisplayNameFilter: {
		settings: ["works", "refused"],
		about: "Whether $filter=displayName eq works on Conditional Access policies.",
		source: "reference: entra-graph 3.3 (UNCERTAIN)"
	},
	caClientAppTypesAbsent: {
		settings: ["all", "refused"],
		about: "Whether a new policy without clientAppTypes gets [\"all\"] or is refused.",
		source: "Graph documentation calls the member required; older bodies without it were accepted (inferred)"
	},
	listLag: {
		settings: ["on", "off"],
		about: "Whether lists lag behind a read by id when replication is slow.",
		source: "reference: entra-graph 1.4.4"
	},
	perUserMfaBulk: {
		settings: ["works", "refused"],
		about: "Whether perUserMfaState may be selected on /users.",
		source: "reference: entra-graph 1.6 perUserMfaState (undocumented, app-only UNCERTAIN)"
	},
	securityGroupDelete: {
		settings: ["soft", "hard"],
		about: "Whether a deleted security group can be found in deletedItems.",
		source: "reference: entra-graph 1.6 group (UNCERTAIN for security groups)"
	},
	administrativeUnitDelete: {
		settings: ["works", "betaOnly"],
		about: "Whether v1.0 deletes an administrative unit or answers 404 \"The OData path is invalid\".",
		source: "reference: entra-graph 1.6 administrativeUnit (azuread deletes through beta)"
	},
	emptyPages: {
		settings: ["off", "on"],
		about: "Whether a list may begin with an empty page that has a nextLink.",
		source: "reference: entra-graph 3.3 (legal)"
	},
	conditionalAccessBudget: {
		settings: ["on", "off"],
		about: "Whether Conditional Access is held to one request a second.",
		source: "reference: entra-graph 3.1"
	}
};
/**
* Reads the choices. Names that are not in this table are Exchange's business and pass.
* @throws Error when a switch of this table is given a setting it does not have.
*/
function chooseVariants(choices) {
	for (const [name, fact] of Object.entries(variants)) {
		const choice = choices[name];
		const settings = fact.settings;
		if (choice !== void 0 && !settings.includes(choice)) throw new Error(`Variant ${name} is one of ${settings.join(", ")}; it was given ${choice}.`);
	}
	return (name) => choices[name] ?? variants[name].settings[0];
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
* Starts a Microsoft 365 tenant on 127.0.0.1: sign-in, GitHub's ID tokens, Graph and Exchange, told apart by the Host
* header. Made from contracts/ and public references alone; everything it does not know answers 501.
* @throws Error when the state or a variant cannot be used, or a port is taken.
*/
async function startSimulator(options) {
	const speed = options.speed ?? 1;
	const clock = simulatorClock(speed, options.now ?? Date.now);
	const variants = options.variants ?? {};
	const chosen = chooseVariants(variants);
	const faults = faultQueue();
	const log = openLog(clock.now, options.onRequest);
	const [{ tokens: key, github: githubKey, credential }, tenant] = await Promise.all([options.keys ?? prepareKeys(clock.wall()), createTenant({
		clock,
		chosen,
		variants,
		replicationMs: options.replicationMs ?? 0,
		state: options.state,
		contracts: options.contracts
	})]);
	const { app, controls } = pipelineApp(tenant.store, seededTenant.clientId, seededTenant.principalId);
	controls.certificate(credential.certificatePem);
	controls.federate({
		issuer: githubIssuer,
		subject: githubSubject,
		audience: "api://AzureADTokenExchange"
	});
	const requestToken = randomBytes(24).toString("base64url");
	const services = await createServices({
		tenant,
		entra: {
			tenantId: tenant.id,
			domains: tenant.domains,
			app,
			key,
			clock,
			foreignKey: (issuer) => issuer === "https://token.actions.githubusercontent.com" ? githubKey.publicKey : void 0
		},
		github: {
			key: githubKey,
			requestToken,
			clock
		},
		chosen,
		speed,
		newId: randomUUID,
		contracts: options.contracts,
		planted: plantedReply(faults)
	});
	const doors = await openDoors(options, createListener({
		services,
		faults,
		log,
		latencyMs: options.latencyMs ?? 0
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
		oidc: {
			requestUrl: "https://pipelines.actions.githubusercontent.com/tenant/00000000/_apis/distributedtask/hubs/Actions/plans/1/jobs/1/idtoken?api-version=2.0",
			requestToken,
			subject: githubSubject
		},
		log: log.lines,
		dump: tenant.dump,
		change: tenant.change,
		create: tenant.create,
		remove: tenant.remove,
		objects: tenant.objects,
		fault: faults.add,
		app: controls,
		close: async () => {
			for (const door of [
				doors.plain,
				doors.tls,
				doors.proxy
			]) await door?.close();
		}
	};
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