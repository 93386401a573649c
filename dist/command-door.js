import { n as mayCarryBearer, t as clouds } from "./cloud.js";
import { n as isGuid, t as guidOf } from "./guid.js";
import { a as trouble, n as fail, t as TenantformError } from "./trouble.js";
import { a as isRecord } from "./json.js";
import { t as hide } from "./hidden.js";
import { promisify } from "node:util";
import { rootCertificates } from "node:tls";
import { gunzip } from "node:zlib";

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
		jobWorkflowRef: text("job_workflow_ref"),
		expires: typeof claims["exp"] === "number" ? claims["exp"] * 1e3 : void 0
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

// src/identity/azure-devops-id-token.ts
/**
* Asks Azure DevOps for a new ID token of a service connection. One lives about ten minutes, so every token request takes a
* fresh one (reference: identity A.3, A.4). Fails with SIGN-IN-ID-TOKEN; neither token is in the message.
*/
async function requestAzureDevOpsToken(door, from, signal) {
	if (!URL.canParse(from.requestUrl)) fail("SIGN-IN-ID-TOKEN", { message: "SYSTEM_OIDCREQUESTURI is not a URL." });
	const url = new URL(from.requestUrl);
	url.searchParams.set("api-version", "7.1");
	url.searchParams.set("serviceConnectionId", from.serviceConnectionId);
	const reply = await door.send({
		effect: "read",
		method: "POST",
		url: url.href,
		headers: {
			authorization: `Bearer ${from.requestToken.reveal()}`,
			accept: "application/json",
			"content-type": "application/json",
			"x-tfs-fedauthredirect": "Suppress"
		},
		body: "",
		audience: null,
		budget: "sign-in",
		repeat: "safe",
		timeoutMs: 3e4
	}, signal);
	const token = isRecord(reply.body) ? reply.body["oidcToken"] : void 0;
	if (reply.status === 200 && typeof token === "string") return token;
	return fail("SIGN-IN-ID-TOKEN", {
		message: `Azure DevOps gave no ID token: it answered ${reply.status}.`,
		hint: "Pass SYSTEM_ACCESSTOKEN: $(System.AccessToken) in the step’s env, and let the pipeline use the service connection, which must be one of workload identity federation.",
		service: { status: reply.status }
	});
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
			authorization: `Bearer ${from.requestToken.reveal()}`,
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

// src/identity/managed-identity-token.ts
/** Azure's instance metadata service: the same address on every machine, never routed. */
const instanceMetadata = "http://169.254.169.254/metadata/identity/oauth2/token";
/**
* Finds the endpoint: the one that App Service names, else the metadata service of virtual machines (reference: identity A.4).
* Fails with INPUT-INVALID where the named one is not on this machine: its header is a secret.
*/
function identityEndpoint(facts) {
	const { identityEndpoint: endpoint, identityHeader: header } = facts;
	if (endpoint === void 0 || header === void 0) return { endpoint: instanceMetadata };
	const url = URL.canParse(endpoint) ? new URL(endpoint) : void 0;
	if (!(url !== void 0 && /^(localhost|127(\.\d+){3}|169\.254(\.\d+){2}|\[::1\])$/u.test(url.hostname)) || url.protocol !== "http:") fail("INPUT-INVALID", {
		message: "IDENTITY_ENDPOINT is not an address of this machine.",
		subject: { name: "IDENTITY_ENDPOINT" },
		hint: "App Service sets it; unset it, or choose another credential."
	});
	return {
		endpoint,
		header: hide(header)
	};
}
/** Asks for the managed identity's token for the federation audience. Fails with SIGN-IN-MANAGED-IDENTITY; no token is in the message. */
async function requestManagedIdentityToken(door, { endpoint, header, audience, clientId }, signal) {
	const url = new URL(endpoint);
	url.searchParams.set("api-version", header === void 0 ? "2018-02-01" : "2019-08-01");
	url.searchParams.set("resource", audience);
	if (clientId !== void 0) url.searchParams.set("client_id", clientId);
	const reply = await door.send({
		effect: "read",
		method: "GET",
		url: url.href,
		headers: {
			accept: "application/json",
			...header === void 0 ? { metadata: "true" } : { "x-identity-header": header.reveal() }
		},
		audience: null,
		budget: "sign-in",
		repeat: "safe",
		timeoutMs: 3e4
	}, signal);
	const body = isRecord(reply.body) ? reply.body : {};
	const token = body["access_token"];
	if (reply.status === 200 && typeof token === "string") return token;
	const words = body["error_description"] ?? body["message"] ?? body["error"];
	return fail("SIGN-IN-MANAGED-IDENTITY", {
		message: `The managed identity gave no token: ${url.host} answered ${reply.status}${typeof words === "string" ? `: ${words.slice(0, 200)}` : ""}.`,
		service: { status: reply.status }
	});
}

// src/identity/assertion.ts
/**
* Gives the assertion for one token request: asked for anew, or read again, wherever that is possible. Fails with
* SIGN-IN-ID-TOKEN, SIGN-IN-MANAGED-IDENTITY, SIGN-IN-TOKEN-OVER for a one-shot token whose time is over, and with what
* reading the token file fails with.
*/
async function freshAssertion(credential, door, signal) {
	switch (credential.kind) {
		case "github": return requestIdToken(door, credential, signal);
		case "azure-devops": return requestAzureDevOpsToken(door, credential, signal);
		case "managed-identity": return requestManagedIdentityToken(door, credential, signal);
		case "token-file": return wellFormed(Buffer.from(await credential.read()).toString("utf8"), `The file ${credential.path}`);
		case "gitlab": return inTime(wellFormed(credential.token.reveal(), "The variable of the ID token"), Date.now());
	}
}
function wellFormed(text, where) {
	const token = text.trim();
	if (!/^[\w-]+\.[\w-]+\.[\w-]+$/u.test(token)) fail("SIGN-IN-ID-TOKEN", {
		message: `${where} holds no ID token.`,
		hint: "It has to hold a signed JWT and nothing else."
	});
	return token;
}
/** Whoever gave the token gives no second one: said here, where the reason is known, and not by Entra ID's code for a clock. */
function inTime(token, now) {
	const { expires } = decodeAccessToken(token);
	if (expires !== void 0 && expires <= now) fail("SIGN-IN-TOKEN-OVER", {
		message: `GitLab’s ID token ended at ${new Date(expires).toISOString()}, and a job gets only one: no further token can be had with it.`,
		subject: { name: "credential" }
	});
	return token;
}
/** What a door must allow for a credential: where the CI system's own token may go, and what may be asked over plain http. */
function doorNeeds(credential) {
	if (credential.kind === "github" || credential.kind === "azure-devops") return URL.canParse(credential.requestUrl) ? { idTokenHost: new URL(credential.requestUrl).hostname } : {};
	return credential.kind === "managed-identity" ? { plainOrigins: [new URL(credential.endpoint).origin] } : {};
}

// src/http/budgets.ts
/**
* Conditional Access allows one request a second per tenant, all applications together (Graph, service-specific throttling
* limits): others of the tenant may use it up, so it is asked patiently. Exchange counts app-only calls under way and
* publishes no number, so few are used (reference: exchange D.1).
*/
const allowances = {
	graph: {
		reads: 8,
		writes: 4
	},
	"graph.conditionalAccess": {
		perSecond: 1,
		reads: 2,
		writes: 1,
		patience: {
			retries: 8,
			firstPauseMs: 2e3
		}
	},
	"graph.reports": {
		perSecond: .4,
		reads: 1,
		writes: 1
	},
	exchange: {
		reads: 3,
		writes: 1
	},
	teams: {
		reads: 4,
		writes: 1
	},
	sharepoint: {
		reads: 4,
		writes: 1
	},
	compliance: {
		reads: 3,
		writes: 1
	}
};
const unknownService = {
	reads: 4,
	writes: 1
};
const usual = {
	retries: 0,
	firstPauseMs: 1e3
};
/** How patient calls of a budget are with a busy service. */
function patienceOf(budget) {
	return allowances[budget]?.patience ?? usual;
}
/** Makes budgets over a clock; `most` bounds every lane further. Order is kept: who asks first goes first. */
function createBudgets(clock, most = Infinity) {
	const lanes = /* @__PURE__ */ new Map();
	const nextFree = /* @__PURE__ */ new Map();
	return { async enter({ budget, cost = 1, effect }, signal) {
		const started = clock.now();
		const allowance = allowances[budget] ?? unknownService;
		const name = `${budget} ${effect}`;
		const lane = lanes.get(name) ?? createLane(Math.min(most, effect === "read" ? allowance.reads : allowance.writes));
		lanes.set(name, lane);
		const leave = await lane.enter(signal);
		if (allowance.perSecond !== void 0) {
			const at = Math.max(clock.now(), nextFree.get(budget) ?? 0);
			nextFree.set(budget, at + cost * 1e3 / allowance.perSecond);
			await clock.sleep(at - clock.now(), signal);
			if (signal.aborted) {
				leave();
				stopped();
			}
		}
		return {
			waitedMs: clock.now() - started,
			leave
		};
	} };
}
function stopped() {
	return fail("STOPPED", {
		message: "The run was stopped before the call was sent.",
		arrived: "no"
	});
}
function createLane(width) {
	let inside = 0;
	const waiting = /* @__PURE__ */ new Set();
	const leave = () => {
		const [next] = waiting;
		if (next === void 0) inside -= 1;
		else {
			waiting.delete(next);
			next();
		}
	};
	const once = () => {
		let left = false;
		return () => {
			if (!left) leave();
			left = true;
		};
	};
	const queue = (signal) => new Promise((settle) => {
		const go = () => {
			signal.removeEventListener("abort", stop);
			settle(true);
		};
		const stop = () => {
			waiting.delete(go);
			settle(false);
		};
		waiting.add(go);
		signal.addEventListener("abort", stop, { once: true });
	});
	return { async enter(signal) {
		if (signal.aborted) stopped();
		if (inside < width) inside += 1;
		else if (!await queue(signal)) stopped();
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

// src/http/proxy-input.ts
/** How long a connection may take to be made, to a host or through a proxy. */
const connectTimeoutMs = 3e4;
/**
* Reads a proxy's address. A user without a password is kept: such proxies take the user name as a token. Fails with
* INPUT-INVALID, and never repeats the address, which may hold a password.
*/
function proxyOf(text) {
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url === void 0 || url.protocol !== "http:" && url.protocol !== "https:") return refused("The proxy is not the URL of an HTTP proxy.");
	const user = decoded(url.username);
	const password = decoded(url.password);
	if (user === void 0 || password === void 0) return refused("The credentials of the proxy are badly encoded.");
	url.username = "";
	url.password = "";
	const plain = { url: url.href };
	if (user === "" && password === "") return plain;
	return {
		...plain,
		authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`
	};
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return;
	}
}
function refused(message) {
	return fail("INPUT-INVALID", {
		message,
		subject: { name: "--proxy" },
		hint: "Write it as http://host:port or http://user:password@host:port, with special characters percent-encoded."
	});
}

// src/http/dispatcher.ts
const loopback = [
	"127.0.0.1",
	"localhost",
	"[::1]"
];
/**
* Reads a simulator's address. Fails with INPUT-INVALID unless it is http or https on the loopback address with a port: it
* is never a way to send tokens elsewhere.
*/
function simulatorOrigin(text) {
	const url = URL.canParse(text) ? new URL(text) : void 0;
	const spoken = url?.protocol === "http:" || url?.protocol === "https:";
	if (url === void 0 || !spoken || !loopback.includes(url.hostname) || url.port === "") return fail("INPUT-INVALID", {
		message: `The simulator's address is "${text.slice(0, 100)}".`,
		subject: { name: "TENANTFORM_SIMULATOR" },
		hint: "Give http://127.0.0.1:PORT, or https with --tls, as `tenantform simulate` prints it."
	});
	return url.origin;
}
/**
* Opens the way out: direct, through a proxy, or to a simulator. Node's own certificate authorities stay trusted. Fails with
* INPUT-INVALID where proxy or simulator cannot be used.
*/
async function openDispatcher(route) {
	const { Agent, EnvHttpProxyAgent, Pool, buildConnector } = await import("./undici-parts.js");
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
		const { hostname, port, protocol } = new URL(origin);
		if (protocol === "https:") {
			const dial = buildConnector(connect);
			return new Agent({
				...agent,
				connect(asked, done) {
					dial({
						...asked,
						hostname,
						host: asked.host ?? asked.hostname,
						port
					}, done);
				}
			});
		}
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
	const { url, authorization } = proxyOf(route.proxy);
	const local = (route.plainOrigins ?? []).map((origin) => new URL(origin).hostname);
	return new EnvHttpProxyAgent({
		...agent,
		connect,
		httpProxy: url,
		httpsProxy: url,
		noProxy: [...local, route.noProxy ?? ""].join(","),
		requestTls: connect,
		proxyTls: connect,
		...authorization === void 0 ? {} : { token: authorization },
		clientFactory: (origin, given) => new Pool(origin, {
			...given,
			headersTimeout: connectTimeoutMs
		})
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

// src/http/network-trouble.ts
/** Failures of making a connection, in plain words. */
const early = {
	ECONNREFUSED: "the connection was refused",
	ENOTFOUND: "its name could not be resolved",
	EAI_AGAIN: "its name could not be resolved just now",
	EHOSTUNREACH: "there is no route to it",
	ENETUNREACH: "the network is unreachable",
	UND_ERR_CONNECT_TIMEOUT: "the connection was not made in time"
};
/** How a proxy that takes a connection and does not make the tunnel shows. */
const hungUp = [
	"UND_ERR_PRX_TLS",
	"UND_ERR_HEADERS_TIMEOUT",
	"UND_ERR_SOCKET",
	"ECONNRESET",
	"EPIPE"
];
const certificateCodes = [
	"UNABLE_TO_VERIFY_LEAF_SIGNATURE",
	"SELF_SIGNED_CERT_IN_CHAIN",
	"DEPTH_ZERO_SELF_SIGNED_CERT",
	"UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
	"UNABLE_TO_GET_ISSUER_CERT",
	"CERT_HAS_EXPIRED",
	"CERT_NOT_YET_VALID",
	"ERR_TLS_CERT_ALTNAME_INVALID"
];
/** Why an exchange was cut off by this program itself. */
var CutOff = class extends Error {
	why;
	constructor(why, message) {
		super(message);
		this.name = "CutOff";
		this.why = why;
	}
};
/** Tells in plain words why there was no answer, and whether the request may have arrived. Fit for logs: no headers, no bodies. */
function explainNoAnswer(error, lost) {
	const { host, requestId, sent, proxy } = lost;
	const answer = (code, message, hopeless = false) => ({
		hopeless,
		trouble: trouble(code, {
			message: `${message} [client-request-id ${requestId}]`,
			subject: { name: host },
			arrived: sent ? "maybe" : "no",
			service: { requestId }
		})
	});
	if (error instanceof CutOff) return error.why === "slow" ? answer("NETWORK-TIMEOUT", `${host} ${error.message}.`) : answer("SERVICE-TOO-LARGE", `${host} ${error.message}.`, true);
	const code = deepCode(error);
	const words = deepMessage(error);
	if (certificateCodes.includes(code)) return answer("NETWORK-CERTIFICATE", `The certificate of ${proxy === void 0 ? host : `${host}, or of the proxy on the way to it,`} is not trusted (${code}).`, true);
	if (!sent && proxy !== void 0) {
		const status = /Proxy response \((\d{3})\)/u.exec(words)?.[1];
		if (status === "407") return answer("NETWORK-PROXY-CREDENTIALS", `The proxy did not connect to ${host}: it wants credentials, or refuses those given (407).`, true);
		if (status !== void 0) return answer("NETWORK-PROXY", `The proxy did not connect to ${host}: it answered ${status}.`, status === "403");
		if (hungUp.includes(code)) return answer("NETWORK-PROXY", `The proxy ${proxy} did not connect to ${host} (${code}).`);
		if (early[code] !== void 0 && isProxys(error, words, proxy)) return answer("NETWORK-PROXY", `The proxy ${proxy} could not be reached: ${early[code]}.`, code === "ENOTFOUND");
	}
	if (early[code] !== void 0) return answer("NETWORK-FAILED", `${host} could not be reached: ${early[code]}.`, code === "ENOTFOUND");
	if (code === "ECONNRESET" || code === "UND_ERR_SOCKET" || code === "EPIPE") return answer("NETWORK-FAILED", `${host}: the connection broke before the answer was complete.`);
	if (code === "ERR_BUFFER_TOO_LARGE") return answer("SERVICE-TOO-LARGE", `${host} gave an answer that unpacks to more than this program takes.`, true);
	return answer("NETWORK-FAILED", `${host}: the answer could not be read (${code === "" ? "for an unknown reason" : code}).`);
}
/** Whether a connection that was not made is the one to the proxy: by the port that was dialled, or by the name that was not resolved. */
function isProxys(error, words, proxy) {
	const { hostname, port } = new URL(`http://${proxy}`);
	const dialled = deepPort(error) ?? /attempted address(?:es)?: [^)]*?:(\d+)/u.exec(words)?.[1];
	return dialled === void 0 ? words.includes(hostname) : Number(dialled) === Number(port || "80");
}
function* chain(error) {
	let here = error;
	for (let depth = 0; isRecordLike(here) && depth < 6; depth += 1) {
		yield here;
		const errors = here["errors"];
		here = Array.isArray(errors) && errors.length > 0 ? errors[0] : here["cause"];
	}
}
function deepCode(error) {
	for (const { code } of chain(error)) if (typeof code === "string") return code;
	return "";
}
function deepPort(error) {
	for (const { port } of chain(error)) if (typeof port === "number") return port;
}
function deepMessage(error) {
	return [...chain(error)].flatMap(({ message }) => typeof message === "string" ? [message] : []).join(" ");
}
function isRecordLike(value) {
	return isRecord(value) || value instanceof Error;
}

// src/http/sent-secrets.ts
/** Headers that carry a secret as a whole, beside `authorization`. */
const secretHeaders = ["x-identity-header", "cookie"];
/** Fields of a form that carry one. */
const secretFields = [
	"client_assertion",
	"client_secret",
	"assertion",
	"refresh_token"
];
/** The secrets that a request carries: gateways and services that repeat what they were sent would have them in an answer. */
function sentSecrets(headers, body) {
	const carried = Object.entries(headers).flatMap(([name, value]) => {
		const lower = name.toLowerCase();
		if (lower === "authorization") return [value.slice(value.indexOf(" ") + 1)];
		return secretHeaders.includes(lower) ? [value] : [];
	});
	const form = body !== void 0 && secretFields.some((field) => body.includes(`${field}=`)) ? new URLSearchParams(body) : new URLSearchParams();
	const fields = secretFields.flatMap((field) => form.getAll(field));
	return [...carried, ...fields].filter((secret) => secret.length >= 8);
}
/** The text with `***` in the place of every secret. */
function withoutSecrets(text, secrets) {
	return secrets.reduce((clean, secret) => clean.includes(secret) ? clean.replaceAll(secret, "***") : clean, text);
}

// src/http/reply-decoding.ts
const unzip = promisify(gunzip);
/**
* Makes a Reply of an answer's bytes. Exchange declares gzip for bodies that are not (reference: exchange B.9), and gateways
* answer JSON calls with HTML: both are told as `garbled`, never thrown, so that the status still speaks. What the request
* carried in `secrets` is not repeated in it. Fails only where real gzip is broken in the middle.
*/
async function decodeReply(status, received, bytes, limitBytes, secrets = []) {
	const headers = new Map([...received].map(([name, value]) => [name, withoutSecrets(value, secrets)]));
	const declared = (headers.get("content-encoding") ?? "").includes("gzip");
	const zipped = bytes[0] === 31 && bytes[1] === 139;
	const plain = declared && zipped ? await unzip(bytes, { maxOutputLength: limitBytes }) : bytes;
	if (plain.length === 0) return {
		status,
		headers,
		body: void 0
	};
	const text = withoutSecrets(new TextDecoder().decode(plain), secrets);
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

// src/http/exchange.ts
/**
* The largest answer that is taken, packed or unpacked. The largest known one, a page of a thousand Exchange objects, stays
* below a sixth of it; an answer of this size would by itself take the 160 MB that a run is promised to stay under, so
* whatever exceeds it is cut off while it is read.
*/
const bodyLimitBytes = 67108864;
/**
* Makes one request and reads its answer whole. Redirects are not followed. Fails with CutOff where the answer is not whole in
* time or too large, with the signal's reason where it aborts, and otherwise with what undici or zlib throw.
*/
async function exchange(way, outgoing, signal) {
	const { call, headers, timeoutMs, onSent, onRead } = outgoing;
	const cut = new AbortController();
	const stop = () => {
		cut.abort(signal.reason);
	};
	let begun = false;
	const timer = setTimeout(() => {
		const seconds = Math.round(timeoutMs / 1e3);
		cut.abort(new CutOff("slow", begun ? `began an answer and did not end it within ${seconds} seconds` : `did not answer within ${seconds} seconds`));
	}, timeoutMs);
	signal.addEventListener("abort", stop, { once: true });
	if (signal.aborted) stop();
	try {
		const { origin, pathname, search } = new URL(call.url);
		const answer = await orCut(watched(way, onSent).request({
			origin,
			path: `${pathname}${search}`,
			method: call.method,
			headers,
			body: call.body ?? null,
			headersTimeout: 0,
			bodyTimeout: 0,
			signal: cut.signal
		}), cut.signal);
		begun = true;
		const body = await readBody(answer.body);
		onRead(body.length);
		const known = new Map(Object.entries(answer.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(name === "set-cookie" ? "\n" : ", ") : value ?? ""]));
		return await decodeReply(answer.statusCode, known, body, bodyLimitBytes, sentSecrets(headers, call.body));
	} catch (error) {
		throw cut.signal.aborted && cut.signal.reason instanceof CutOff ? cut.signal.reason : error;
	} finally {
		clearTimeout(timer);
		signal.removeEventListener("abort", stop);
	}
}
/** undici minds a signal only once it has a connection, which may take longer than a person who stops a run will wait. */
async function orCut(asked, signal) {
	asked.catch(() => void 0);
	let stop = () => void 0;
	const cut = new Promise((_, reject) => {
		stop = () => {
			reject(signal.reason instanceof Error ? signal.reason : /* @__PURE__ */ new Error("the call was cut off"));
		};
		signal.addEventListener("abort", stop, { once: true });
		if (signal.aborted) stop();
	});
	try {
		return await Promise.race([asked, cut]);
	} finally {
		signal.removeEventListener("abort", stop);
	}
}
/** The same way, telling when a request leaves its queue for the wire. */
function watched(way, onSent) {
	return way.compose((dispatch) => (options, handler) => dispatch(options, {
		onRequestStart(controller, context) {
			onSent();
			handler.onRequestStart?.(controller, context);
		},
		onResponseStart: (...given) => handler.onResponseStart?.(...given),
		onResponseData: (...given) => handler.onResponseData?.(...given),
		onResponseEnd: (...given) => handler.onResponseEnd?.(...given),
		onResponseError: (...given) => handler.onResponseError?.(...given)
	}));
}
async function readBody(body) {
	const parts = [];
	let length = 0;
	for await (const part of body) {
		length += part.length;
		if (length > 67108864) throw new CutOff("large", `gave more than ${bodyLimitBytes / 1048576} MiB in one answer`);
		parts.push(part);
	}
	return Buffer.concat(parts);
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

// src/http/retry-after.ts
/**
* Reads `Retry-After` of an answer: seconds, also fractional (Graph sends `2.128`), or an HTTP date, which is by the clock of
* the answer's own `Date` where it has one: this machine's may be wrong. Gives milliseconds from now, never negative; undefined
* where there is none or it is nonsense.
*/
function retryAfterMs(headers, now) {
	const value = headers.get("retry-after");
	if (value === void 0 || value.trim() === "") return void 0;
	const seconds = Number(value);
	if (Number.isFinite(seconds)) return Math.max(0, seconds * 1e3);
	const date = Date.parse(value);
	const theirs = Date.parse(headers.get("date") ?? "");
	return Number.isNaN(date) ? void 0 : Math.max(0, date - (Number.isNaN(theirs) ? now : theirs));
}
/** The wait before the n-th repetition (from 1): doubling from the first pause to a minute, with jitter between half and whole. */
function backoffMs(attempt, random, firstMs = 1e3) {
	const whole = Math.min(6e4, firstMs * 2 ** (attempt - 1));
	return whole / 2 + whole / 2 * random();
}

// src/http/retry-decision.ts
/**
* No call takes longer than this with all its repetitions: it holds Set-OrganizationConfig's 1800 seconds twice and five
* minutes of pauses. An access token lives about as long, and a job that waits longer is better run again.
*/
const longestCallMs = 39e5;
/**
* A call whose own timeout is this long or longer is repeated once after it timed out, however many retries are allowed: the
* service has already had the 15 minutes that Exchange works on a cmdlet, and eight repetitions would keep a job for hours.
*/
const longTimeoutMs = 3e5;
/** A service that asks for a longer pause than this is given up: the job is better run again later. */
const longestPauseMs = 9e5;
const busy = [
	429,
	500,
	502,
	503,
	504
];
/** The pause before a call that had no answer is made again; undefined where it is not. */
function pauseAfterNoAnswer(call, { trouble, hopeless }, tried, bounds) {
	const mayRepeat = call.repeat === "safe" || trouble.arrived === "no";
	if (hopeless || !mayRepeat || tried.attempts > bounds.retries) return void 0;
	if (bounds.timeoutMs >= 3e5 && tried.timeouts > 1) return void 0;
	const pause = backoffMs(tried.attempts, bounds.random);
	return fits(pause, tried, bounds) ? pause : void 0;
}
/**
* What follows a reply: it is the answer, or the call is made again after a pause, or the service asks for more time than a
* call has. A call that must not be repeated is, on 429 alone: it says that nothing was done.
*/
function afterReply(call, reply, tried, bounds) {
	if (!busy.includes(reply.status) || call.repeat !== "safe" && reply.status !== 429) return { next: "answer" };
	const patience = patienceOf(call.budget);
	if (tried.attempts > Math.max(bounds.retries, patience.retries)) return { next: "answer" };
	const asked = retryAfterMs(reply.headers, bounds.now);
	const pauseMs = asked ?? backoffMs(tried.attempts, bounds.random, patience.firstPauseMs);
	if (asked !== void 0 && (asked > 9e5 || !fits(asked, tried, bounds))) return {
		next: "giveUp",
		askedMs: asked
	};
	return fits(pauseMs, tried, bounds) ? {
		next: "pause",
		pauseMs
	} : { next: "answer" };
}
/** Whether a pause and one more attempt, at its longest, end before the call's deadline. */
function fits(pauseMs, tried, { timeoutMs }) {
	return tried.spentMs + pauseMs + timeoutMs <= longestCallMs;
}

// src/http/door.ts
/**
* Opens the only way to the network. Calls that may be repeated are, within the retries and the deadline of a call, on no
* answer and on 429, 500, 502, 503 and 504; others only on 429 and where nothing was sent. `Retry-After` is remembered per
* host, so that parallel calls wait together. Redirects are never followed. Every request carries a `client-request-id`.
* Fails with NETWORK-* and SERVICE-TOO-LARGE where there was no answer, SERVICE-THROTTLED where a service asks for too long a
* pause, STOPPED once the signal aborts, WRITE-REFUSED for a write through a reading door.
*/
function openDoor(options) {
	const { clock } = options;
	if (options.simulator !== void 0) simulatorOrigin(options.simulator);
	const proxy = options.proxy === void 0 ? {} : { proxy: new URL(proxyOf(options.proxy).url).host };
	const budgets = createBudgets(clock, options.concurrency);
	const book = createLedgerBook();
	const jar = createCookieJar();
	const pausedUntil = /* @__PURE__ */ new Map();
	let dispatcher;
	const random = () => (options.random(4)[0] ?? 0) / 256;
	const pause = async (host, ms, course, signal) => {
		if (ms <= 0) return;
		book.waited(host, ms);
		course.spentMs += ms;
		await clock.sleep(ms, signal);
		if (signal.aborted) fail("STOPPED", {
			message: "The run was stopped while it waited for a service.",
			arrived: "no"
		});
	};
	/** Parallel calls to a host wait together, also where the call that was told so has given up. */
	const remember = (host, reply) => {
		const asked = reply.status >= 400 ? retryAfterMs(reply.headers, clock.now()) : void 0;
		const nearLimit = Number(reply.headers.get("x-ms-throttle-limit-percentage") ?? 0) >= 1;
		const ms = Math.min(asked ?? (nearLimit ? 1e3 : 0), longestPauseMs);
		if (ms > 0) pausedUntil.set(host, Math.max(pausedUntil.get(host) ?? 0, clock.now() + ms));
	};
	const once = async (call, host, course, signal) => {
		const entered = await budgets.enter(call, signal);
		if (entered.waitedMs > 1) book.waited(host, entered.waitedMs);
		try {
			await pause(host, (pausedUntil.get(host) ?? 0) - clock.now(), course, signal);
			dispatcher ??= openDispatcher(options);
			const reply = await timed(await dispatcher, call, host, course, signal);
			remember(host, reply);
			return reply;
		} finally {
			entered.leave();
		}
	};
	const timed = async (way, call, host, course, signal) => {
		const started = Date.now();
		const own = Object.entries(call.headers).find(([name]) => name.toLowerCase() === "client-request-id");
		course.requestId = options.correlationId ?? own?.[1] ?? guidOf(options.random(16));
		course.sent = false;
		let bytes = 0;
		const trace = (outcome) => options.onTrace?.(`${call.method} ${call.url} ${outcome} ${Date.now() - started} ms ${course.requestId}`);
		book.begin(host);
		try {
			const reply = await exchange(way, {
				call,
				headers: {
					...jar.headers(host),
					...call.headers,
					[own?.[0] ?? "client-request-id"]: course.requestId,
					"user-agent": options.userAgent,
					"accept-encoding": "gzip"
				},
				timeoutMs: options.fixedTimeoutMs ?? call.timeoutMs ?? options.timeoutMs,
				onSent: () => course.sent = true,
				onRead: (read) => bytes = read
			}, signal);
			jar.keep(host, reply.headers.get("set-cookie")?.split("\n"));
			trace(String(reply.status));
			return reply.headers.has("client-request-id") ? reply : {
				...reply,
				headers: new Map([...reply.headers, ["client-request-id", course.requestId]])
			};
		} catch (error) {
			trace("no answer");
			throw error;
		} finally {
			course.spentMs += Date.now() - started;
			book.end(host, bytes);
		}
	};
	const attempts = async (call, host, course, signal) => {
		const timeoutMs = options.fixedTimeoutMs ?? call.timeoutMs ?? options.timeoutMs;
		for (;;) {
			course.attempts += 1;
			const bounds = {
				retries: options.retries,
				timeoutMs,
				now: clock.now(),
				random
			};
			let reply;
			try {
				reply = await once(call, host, course, signal);
			} catch (error) {
				if (error instanceof TenantformError) throw error;
				course.doubt ||= course.sent;
				if (signal.aborted) fail("STOPPED", {
					message: `The run was stopped during a call to ${host}.`,
					arrived: "no"
				});
				if (error instanceof CutOff && error.why === "slow") course.timeouts += 1;
				const lost = explainNoAnswer(error, {
					host,
					...course,
					...proxy
				});
				const pauseMs = pauseAfterNoAnswer(call, lost, course, bounds);
				if (pauseMs === void 0) throw new TenantformError(lost.trouble, { cause: error });
				book.retry(host);
				await pause(host, pauseMs, course, signal);
				continue;
			}
			const doubted = course.doubt && call.effect === "write";
			course.doubt ||= reply.status >= 500;
			const step = afterReply(call, reply, course, {
				...bounds,
				now: clock.now()
			});
			if (step.next === "answer") return doubted ? {
				...reply,
				doubted
			} : reply;
			if (step.next === "giveUp") return fail("SERVICE-THROTTLED", {
				message: `${host} asks to wait ${Math.round(step.askedMs / 6e4)} minutes, ${Math.round(course.spentMs / 6e4)} minutes into the call. [client-request-id ${course.requestId}]`,
				subject: { name: host },
				arrived: "no",
				service: {
					status: reply.status,
					requestId: course.requestId
				}
			});
			book.retry(host);
			await pause(host, step.pauseMs, course, signal);
		}
	};
	return {
		async send(call, signal) {
			const host = guard(call, options);
			const course = {
				requestId: "",
				sent: false,
				doubt: false,
				attempts: 0,
				timeouts: 0,
				spentMs: 0
			};
			try {
				return await attempts(call, host, course, signal);
			} catch (error) {
				throw call.effect === "write" && course.doubt ? inDoubt(error) : error;
			}
		},
		ledger: () => book.rows(),
		async close() {
			await (await dispatcher)?.destroy();
		}
	};
}
/** However a write ended at last: one of its attempts may have been carried out. */
function inDoubt(error) {
	if (!(error instanceof TenantformError)) return error;
	return new TenantformError(error.troubles.map((one) => ({
		...one,
		arrived: "maybe"
	})), { cause: error });
}
/** Refuses what a door never does; gives the call's host. */
function guard(call, options) {
	if (options.mode === "read" && call.effect === "write") fail("WRITE-REFUSED", {
		message: `A reading command tried to write: ${call.method} ${call.url}.`,
		arrived: "no"
	});
	const { host, hostname, protocol, origin } = new URL(call.url);
	const carriesToken = Object.keys(call.headers).some((name) => name.toLowerCase() === "authorization");
	const allowed = mayCarryBearer(options.cloud, call.url) || hostname === options.idTokenHost && protocol === "https:";
	if (carriesToken && !allowed) fail("BEARER-REFUSED", {
		message: `A token was not sent to ${host}: it is not a host of the ${options.cloud.name} cloud.`,
		subject: { name: host },
		arrived: "no"
	});
	if (protocol !== "https:" && !(options.plainOrigins ?? []).includes(origin)) fail("UNENCRYPTED-REFUSED", {
		message: `A call was not sent to ${host} without encryption.`,
		subject: { name: host },
		arrived: "no"
	});
	return host;
}

// src/commands/command-door.ts
/**
* Opens the door that every service, the sign-in and the CI system's ID tokens share: what the options say of the network
* holds for all of them alike. Fails with INPUT-INVALID for a correlation id that is no
* GUID, a concurrency or a timeout of 0, and a user agent that no header can carry.
*/
async function openCommandDoor(context, { cloud, credential }, mode) {
	return openDoor({
		mode,
		cloud,
		...doorNeeds(credential),
		...await networkOptions(context)
	});
}
/**
* Opens the door to GitHub's API: the same network options, and a host to which only the workflow's own token goes. It may write
* (comments, checks) where a reading command's door to the tenant may not.
*/
async function openGithubDoor(context, apiUrl) {
	const idTokenHost = new URL(apiUrl).hostname;
	return openDoor({
		mode: "write",
		cloud: clouds.commercial,
		idTokenHost,
		...await networkOptions(context)
	});
}
async function networkOptions({ values, host, tell, version }) {
	const caFile = values.text("ca-file");
	const correlationId = values.text("correlation-id");
	if (correlationId !== void 0 && !isGuid(correlationId)) fail("INPUT-INVALID", {
		message: "The correlation id is not a GUID.",
		subject: { name: "--correlation-id" },
		hint: "Give one GUID for the run, or leave it away."
	});
	const concurrency = values.number("concurrency");
	if (concurrency === 0) fail("INPUT-INVALID", {
		message: "With a concurrency of 0 no call could be made.",
		subject: { name: "--concurrency" },
		hint: "Give 1 or more, or leave it away."
	});
	const timeout = values.number("timeout");
	if (timeout === 0) fail("INPUT-INVALID", {
		message: "With a timeout of 0 seconds no answer could arrive.",
		subject: { name: "--timeout" },
		hint: "Give the seconds to wait for one answer, or leave it away."
	});
	const more = values.text("user-agent");
	const optional = {
		proxy: values.text("proxy"),
		noProxy: values.text("no-proxy"),
		simulator: values.text("simulator"),
		caPem: caFile === void 0 ? void 0 : await host.read(caFile),
		onTrace: values.flag("debug") ? (line) => tell(line) : void 0,
		concurrency,
		correlationId,
		timeout
	};
	return {
		clock: host.clock,
		random: (bytes) => host.random(bytes),
		timeoutMs: 1e5,
		retries: values.number("retries") ?? 8,
		userAgent: `tenantform/${version}${more === void 0 ? "" : ` ${headerText(more)}`}`,
		...optional.proxy === void 0 ? {} : { proxy: optional.proxy },
		...optional.noProxy === void 0 ? {} : { noProxy: optional.noProxy },
		...optional.simulator === void 0 ? {} : { simulator: optional.simulator },
		...optional.caPem === void 0 ? {} : { caPem: optional.caPem },
		...optional.onTrace === void 0 ? {} : { onTrace: optional.onTrace },
		...optional.timeout === void 0 ? {} : { fixedTimeoutMs: optional.timeout * 1e3 },
		...optional.concurrency === void 0 ? {} : { concurrency: optional.concurrency },
		...optional.correlationId === void 0 ? {} : { correlationId: optional.correlationId }
	};
}
/** What may stand in a header: printable ASCII. Fails with INPUT-INVALID for anything else. */
function headerText(text) {
	if (!/^[\x20-\x7e]{1,200}$/u.test(text)) fail("INPUT-INVALID", {
		message: "The user agent holds characters that a header cannot carry, or more than 200.",
		subject: { name: "--user-agent" },
		hint: "Write up to 200 printable ASCII characters."
	});
	return text;
}

export { decodeAccessToken as a, identityEndpoint as i, openGithubDoor as n, freshAssertion as r, openCommandDoor as t };