import { r as unknown } from "./observed.js";
import { a as trouble, d as serviceOf, i as toTroubles, n as fail, t as TenantformError } from "./trouble.js";
import { a as isRecord } from "./json.js";
import { n as isGuid, t as guidOf } from "./guid.js";
import { t as hide } from "./hidden.js";
import { i as withHosts, n as mayCarryBearer, t as clouds } from "./cloud.js";
import { n as credentialKinds, r as usualIdTokenVariable, t as credentialFacts } from "./credential-inputs.js";
import { promisify } from "node:util";
import { rootCertificates } from "node:tls";
import { gunzip } from "node:zlib";
import { X509Certificate, createHash, createPrivateKey } from "node:crypto";

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

// src/identity/authority-network.ts
/** MSAL's network through our door, so that proxy, limits, stop and ledger hold there too. `seen` is filled as it goes. */
function networkThrough(door, signal, seen) {
	const send = async (method, url, given) => {
		try {
			const reply = await door.send({
				effect: "read",
				method,
				url,
				headers: given?.headers ?? {},
				...given?.body === void 0 ? {} : { body: given.body },
				audience: null,
				budget: "sign-in",
				repeat: "safe",
				timeoutMs: 6e4
			}, signal);
			if (reply.status >= 400) seen.refusal = {
				status: reply.status,
				body: reply.body
			};
			if (!isRecord(reply.body)) {
				seen.refusal = {
					status: reply.status,
					body: {}
				};
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
			if (error instanceof TenantformError) seen.broken = error;
			throw error;
		}
	};
	return {
		sendGetRequestAsync: (url, given) => send("GET", url, given),
		sendPostRequestAsync: (url, given) => send("POST", url, given)
	};
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
const busy$1 = {
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
	[[650051], row("SIGN-IN-CONSENT", "consent is under way", "Wait a minute and run again.", busy$1)],
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
	], row("SIGN-IN-BUSY", "the authority has a passing fault", "Run again.", busy$1)],
	[[90055, 50196], row("SIGN-IN-BUSY", "the authority sees too many requests for tokens", "Run fewer pipelines at once.", {
		times: 3,
		seconds: 20
	})],
	[[1002016], row("SIGN-IN-FAILED", "the connection used an old TLS", "Look at the proxy between here and the authority.")]
]);

// src/identity/federation-fix.ts
/** The claims that a federated credential is held against, and which of GitHub's two forms the subject has. */
function claimsText(claims) {
	const form = !(claims.subject ?? "").startsWith("repo:") ? "" : /^repo:[^/:]+@\d+\//u.test(claims.subject ?? "") ? " (with numbers, as new repositories have it)" : " (by name)";
	return [
		`issuer ${claims.issuer ?? "(none)"}`,
		`subject ${claims.subject ?? "(none)"}${form}`,
		`audience ${claims.audience ?? "(none)"}`,
		...claims.jobWorkflowRef === void 0 ? [] : [`workflow ${claims.jobWorkflowRef}`]
	].join(", ");
}
/** Issuer and subject fit a credential already, and there may be only one with the two: it is changed, not added. */
const audienceDiffers = 700212;
/**
* The command that makes Entra ID take a token like the one presented: issuer, subject and audience are copied as they are,
* whichever form they have (`az ad app federated-credential`). Empty where the token lacks one of them. A subject holds a
* branch's name, which strangers choose: nothing in it can end the quotes of a shell.
*/
function federationFix(clientId, claims, aadsts) {
	const { issuer, subject, audience } = claims;
	if (issuer === void 0 || subject === void 0 || audience === void 0) return "";
	const parameters = quoted({
		name: "tenantform",
		issuer,
		subject,
		audiences: [audience]
	});
	const command = `az ad app federated-credential`;
	return `To take this token: ${aadsts === audienceDiffers ? `${command} list --id ${clientId}, then with the name found there ${command} update --id ${clientId} --federated-credential-id NAME --parameters ${parameters}` : `${command} create --id ${clientId} --parameters ${parameters}`}; or in the portal: App registrations, Certificates & secrets, Federated credentials. Do so only if the subject is the one that should be allowed to sign in.`;
}
function quoted(value) {
	const escape = (letter) => letter.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
	return `'${JSON.stringify(value).replaceAll(/[^ -&(-~]/gu, escape)}'`;
}

// src/identity/sign-in-trouble.ts
/**
* Explains the body of a token endpoint's refusal. The words of the service are cut to their first line, with the ids that
* support wants; for a federated sign-in the claims that must match are named with the command that makes them match, and
* nothing else of the token.
*/
function explainRefusal(status, body, presented) {
	const fields = isRecord(body) ? body : {};
	const description = typeof fields["error_description"] === "string" ? fields["error_description"] : "";
	const codes = Array.isArray(fields["error_codes"]) ? fields["error_codes"] : [];
	const number = Number(codes[0] ?? /AADSTS(\d+)/u.exec(description)?.[1] ?? NaN);
	const known = aadstsCodes.get(number);
	const firstLine = withoutTokens(description.split(/\r?\n/u)[0] ?? "");
	const ids = ["trace_id", "correlation_id"].flatMap((name) => typeof fields[name] === "string" ? [`${name.replace("_id", "")} ${fields[name]}`] : []);
	const name = Number.isNaN(number) ? `status ${status}` : `AADSTS${number}`;
	const federated = known?.code === "SIGN-IN-FEDERATION" ? presented : void 0;
	const shown = federated === void 0 ? "" : ` The token says: ${claimsText(federated.claims)}.`;
	const fix = federated === void 0 ? "" : ` ${federationFix(federated.clientId, federated.claims, number)}`;
	return {
		trouble: trouble(known?.code ?? (status >= 500 || status === 429 ? "SIGN-IN-BUSY" : "SIGN-IN-FAILED"), {
			message: `Signing in failed: ${known?.means ?? "the authority refused"} (${name}).${shown} ${firstLine}${ids.length > 0 ? ` [${ids.join(", ")}]` : ""}`.trim(),
			...known === void 0 ? {} : { hint: `${known.todo}${fix}` },
			service: {
				status,
				code: name,
				message: firstLine
			}
		}),
		...known?.retry === void 0 ? {} : { retry: known.retry }
	};
}
/** Some texts echo parts of the assertion: anything that looks like a token goes. */
function withoutTokens(text) {
	return text.replaceAll(/[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}(\.[A-Za-z0-9_-]*)?/gu, "***").slice(0, 500);
}

// src/identity/token-source.ts
/**
* Gives what asks the authority for a token of an audience, through MSAL. Each request has its own client, so that requests
* for several audiences at once do not mix up their refusals, and its own assertion. Fails with SIGN-IN-* codes, and with the
* door's where there was no answer.
*/
function tokenSource(options) {
	const once = async (audience, claims, seen) => {
		const result = await (await openApplication(options, seen)).acquireTokenByClientCredential({
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
		for (let attempt = 1;; attempt += 1) {
			const seen = {};
			try {
				return await once(audience, claims, seen);
			} catch (error) {
				if (error instanceof TenantformError) throw error;
				if (seen.broken !== void 0) throw seen.broken;
				if (seen.refusal === void 0) throw new TenantformError(trouble("SIGN-IN-FAILED", { message: `Signing in failed: ${wordsOf(error)}` }), { cause: error });
				const presented = seen.presented === void 0 ? void 0 : {
					claims: seen.presented,
					clientId: options.clientId
				};
				const explained = explainRefusal(seen.refusal.status, seen.refusal.body, presented);
				if (explained.retry === void 0 || attempt > explained.retry.times || options.signal.aborted) throw new TenantformError(explained.trouble, { cause: error });
				await options.clock.sleep(explained.retry.seconds * 1e3, options.signal);
			}
		}
	};
}
async function openApplication(options, seen) {
	const { clientId, credential, cloud, tenant, door, signal } = options;
	const { ConfidentialClientApplication } = await import("./dist.js");
	return new ConfidentialClientApplication({
		auth: {
			clientId,
			authority: `${cloud.authority}/${encodeURIComponent(tenant)}`,
			knownAuthorities: [new URL(cloud.authority).host],
			...credential.kind === "certificate" ? { clientCertificate: {
				thumbprintSha256: credential.certificate.thumbprintSha256,
				privateKey: credential.certificate.privateKey.reveal(),
				x5c: credential.certificate.chain
			} } : { clientAssertion: async () => {
				const assertion = await freshAssertion(credential, door, signal);
				seen.presented = decodeAccessToken(assertion);
				return assertion;
			} }
		},
		system: {
			networkClient: networkThrough(door, signal, seen),
			disableInternalRetries: true
		}
	});
}
function wordsOf(error) {
	return (error instanceof Error ? error.message : String(error)).replaceAll(/[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}(\.[A-Za-z0-9_-]*)?/gu, "***").slice(0, 300);
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
	const oneShot = options.credential.kind === "gitlab";
	const renewing = /* @__PURE__ */ new Map();
	/** Many calls that one revocation refuses are served by one request; a challenge is its call's own. */
	const renew = (audience, claims) => {
		if (claims !== void 0) return fetchToken(audience, claims);
		const underWay = renewing.get(audience);
		if (underWay !== void 0) return underWay;
		const fresh = fetchToken(audience).finally(() => renewing.delete(audience));
		renewing.set(audience, fresh);
		return fresh;
	};
	const isOld = (one) => one.token.expires - (oneShot ? 0 : renewBeforeMs) <= options.clock.now();
	const get = (audience, why, claims) => {
		const known = why === "first" ? kept.get(audience) : void 0;
		const fresh = known === void 0 ? renew(audience, claims) : known.then((one) => isOld(one) ? fetchToken(audience) : one, () => fetchToken(audience));
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
		token: async (audience, why, claims) => (await get(audience, why, claims)).token,
		async prefetch(audiences) {
			if (oneShot) await Promise.all(audiences.map((audience) => get(audience, "first")));
		},
		async endsAt() {
			if (options.credential.kind !== "gitlab") return void 0;
			const { expires } = decodeAccessToken(options.credential.token.reveal());
			const renewable = expires === void 0 ? 0 : options.clock.now() + expires - Date.now();
			const ends = (await Promise.allSettled(kept.values())).flatMap((one) => one.status === "fulfilled" ? [one.value.token.expires] : []);
			return ends.length === 0 ? void 0 : Math.max(Math.min(...ends), renewable);
		}
	};
}
/**
* Refuses a run that is expected to take longer than its tokens live, where no new ones can be had: better at its start than
* in its middle. `lastsMs` is the forecast. Fails with SIGN-IN-TOKEN-OVER.
*/
async function refuseIfOutlived(session, now, lastsMs) {
	const end = await session.endsAt();
	if (end === void 0 || now + lastsMs <= end) return;
	const minutes = (ms) => Math.ceil(ms / 6e4);
	fail("SIGN-IN-TOKEN-OVER", {
		message: `The run is expected to take ${minutes(lastsMs)} minutes, and its tokens end in ${minutes(Math.max(0, end - now))}: GitLab gives a job one ID token, which cannot be had again.`,
		subject: { name: "credential" }
	});
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

// src/identity/bound-door.ts
/**
* Binds a door to a session: every call that names an audience carries that audience's token. A 401 asks once for a fresh
* token, with the claims challenge if there is one (reference: identity A.8), and the call is made once more: a call that was
* refused so was not carried out.
*/
function withSession(door, session) {
	const withToken = async (call, audience, why, claims, signal) => {
		const token = await session.token(audience, why, claims).catch((error) => {
			throw carriedOut(error, "no");
		});
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
		const again = withToken(call, call.audience, "refused", claimsOf(reply), signal);
		if (reply.doubted !== true) return again;
		try {
			return {
				...await again,
				doubted: true
			};
		} catch (error) {
			throw carriedOut(error, "maybe");
		}
	} };
}
/**
* No token, no call: and one that was refused for its token was not carried out either. Only an attempt before that which had
* no answer may have been.
*/
function carriedOut(error, arrived) {
	if (!(error instanceof TenantformError)) return error;
	return new TenantformError(error.troubles.map((one) => ({
		...one,
		arrived
	})), { cause: error });
}
function claimsOf(reply) {
	const challenge = reply.headers.get("www-authenticate") ?? "";
	const encoded = /claims="([A-Za-z0-9+/=_-]+)"/u.exec(challenge)?.[1];
	if (encoded === void 0) return void 0;
	const text = Buffer.from(encoded, "base64").toString("utf8");
	return text.trim().startsWith("{") ? text : void 0;
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
		return await decodeReply(answer.statusCode, known, body, bodyLimitBytes);
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
	const asked = retryAfterMs(reply.headers.get("retry-after"), bounds.now);
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
		const asked = reply.status >= 400 ? retryAfterMs(reply.headers.get("retry-after"), clock.now()) : void 0;
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
async function openCommandDoor({ values, host, tell, version }, { cloud, credential }, mode) {
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
	return openDoor({
		mode,
		cloud,
		clock: host.clock,
		random: (bytes) => host.random(bytes),
		timeoutMs: 1e5,
		...doorNeeds(credential),
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
	});
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

// src/identity/certificate.ts
const subject = { name: "certificate" };
/** The command that makes a certificate and its key. */
const makeOne = "openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 365 -subj \"/CN=tenantform\"";
/**
* Opens a certificate. Fails with SIGN-IN-CERTIFICATE (unreadable, no key, key of another certificate, not RSA of 2048 bits),
* SIGN-IN-CERTIFICATE-PASSWORD-MISSING or SIGN-IN-CERTIFICATE-PASSWORD. Whether its time is now is for `refuseByDate`.
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
	const opened = certificates.map(readCertificate$1);
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
		hint: `Make one: ${makeOne}`
	});
	return {
		privateKey: hide(key.export({
			type: "pkcs8",
			format: "pem"
		}).toString()),
		chain: pathFrom(leaf, opened).map((one) => one.toString()).join(""),
		thumbprintSha256: createHash("sha256").update(leaf.raw).digest("hex"),
		subject: leaf.subject,
		notBefore: Date.parse(leaf.validFrom),
		notAfter: Date.parse(leaf.validTo)
	};
}
/** The leaf and each certificate's issuer after it, as `x5c` wants them (RFC 7515, 4.1.6); files hold them in any order. */
function pathFrom(leaf, all) {
	const path = [leaf];
	for (let last = leaf; last !== void 0;) {
		const issued = last;
		last = all.find((one) => !path.includes(one) && issued.checkIssued(one));
		if (last !== void 0) path.push(last);
	}
	return path;
}
/** Certificates are often made minutes before their first use, on machines whose clocks differ. */
const clockSlackMs = 3e5;
/** Refuses a certificate whose time is over or has not come, before any network call: SIGN-IN-CERTIFICATE-EXPIRED or -EARLY. */
function refuseByDate({ notBefore, notAfter }, now) {
	const day = (at) => new Date(at).toISOString().slice(0, 10);
	if (notAfter < now) fail("SIGN-IN-CERTIFICATE-EXPIRED", {
		message: `The certificate expired on ${day(notAfter)}.`,
		subject,
		hint: `Make a new one and upload it to the application: ${makeOne}`
	});
	if (notBefore > now + clockSlackMs) fail("SIGN-IN-CERTIFICATE-EARLY", {
		message: `The certificate is valid from ${day(notBefore)} on, and today is ${day(now)}.`,
		subject
	});
}
function readCertificate$1(pem) {
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
	if (block === void 0) return noKey();
	const locked = /ENCRYPTED/u.test(block);
	if (locked && password === void 0) fail("SIGN-IN-CERTIFICATE-PASSWORD-MISSING", {
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
function noKey() {
	return fail("SIGN-IN-CERTIFICATE", {
		message: "There is no private key with the certificate.",
		subject,
		hint: "Give it as PEM with certificate-key, or in the same file; a PFX holds both."
	});
}
/** Whether bytes are a certificate alone, as Windows exports it (.cer). */
function isCertificate(bytes) {
	try {
		return new X509Certificate(bytes).raw.length > 0;
	} catch {
		return false;
	}
}
async function fromPfx(bytes, password) {
	if (bytes[0] !== 48) return fail("SIGN-IN-CERTIFICATE", {
		message: "The certificate is neither PEM nor PFX.",
		subject,
		hint: "Give a file, or its base64."
	});
	if (isCertificate(bytes)) return noKey();
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

// src/identity/detect-credential.ts
/** Each credential in plain words. */
const credentialNames = {
	certificate: "the certificate",
	github: "GitHub’s ID token",
	"azure-devops": "Azure DevOps’ ID token",
	gitlab: "GitLab’s ID token",
	"token-file": "the token file",
	"managed-identity": "the managed identity"
};
/** What to do where a credential is chosen and does not fit. */
const needs = {
	certificate: `Give certificate, and certificate-key where the key is apart; to make one: ${makeOne}`,
	github: "Give the job `permissions: id-token: write`; a fork’s pull request never has it.",
	"azure-devops": "Pass SYSTEM_ACCESSTOKEN: $(System.AccessToken) in the step’s env; SYSTEM_OIDCREQUESTURI is there in every job.",
	gitlab: `Give the job id_tokens: ${usualIdTokenVariable}: aud: api://AzureADTokenExchange, or name its variable with id-token-variable.`,
	"token-file": "Give token-file, or set AZURE_FEDERATED_TOKEN_FILE.",
	"managed-identity": "Run on a machine of Azure that has one."
};
/**
* Says which credential is used: the one that `credential` names; else one that was given as an input; else the first that the
* environment offers. A managed identity of a virtual machine shows in no variable, so it has to be named. Fails with
* INPUT-INVALID for an unknown word and with SIGN-IN-CREDENTIAL-MISSING where none fits or the named one does not.
*/
function detectCredential(inputs, facts) {
	const asked = kindOf(inputs.credential);
	const fits = credentialKinds.filter((kind) => isThere(kind, inputs, facts));
	if (asked !== void 0) {
		if (asked !== "managed-identity" && !fits.includes(asked)) fail("SIGN-IN-CREDENTIAL-MISSING", {
			message: `The input credential names ${credentialNames[asked]}, and there is none.`,
			subject: { name: "credential" },
			hint: needs[asked]
		});
		return detection(fits, asked, "the input credential names it");
	}
	const [given] = fits.filter((kind) => isGiven(kind, inputs));
	if (given !== void 0) return detection(fits, given, "it is given as an input, which goes before what the environment offers");
	const [first] = fits;
	if (first === void 0) return fail("SIGN-IN-CREDENTIAL-MISSING", {
		message: "There is nothing to sign in with: no certificate was given, and this job has no ID token.",
		subject: { name: "credential" },
		hint: `In a workflow add \`permissions: id-token: write\` (a fork’s pull request never has it). Elsewhere give --certificate; to make one: ${makeOne}`
	});
	return detection(fits, first, fits.length === 1 ? "nothing else fits" : "of those that fit, it comes first");
}
function detection(fits, chosen, reason) {
	const others = fits.filter((kind) => kind !== chosen);
	const also = others.length === 0 ? "" : ` (${others.map((kind) => credentialNames[kind]).join(", ")} would fit too)`;
	return {
		fits,
		others,
		chosen,
		why: `Signing in with ${credentialNames[chosen]}: ${reason}${also}.`
	};
}
function kindOf(word) {
	if (word === void 0) return void 0;
	return credentialKinds.find((kind) => kind === word) ?? fail("INPUT-INVALID", {
		message: `There is no credential "${word.slice(0, 50)}".`,
		subject: { name: "credential" },
		hint: `Write one of ${credentialKinds.join(", ")}, or leave it away to have it found.`
	});
}
function isGiven(kind, inputs) {
	return {
		certificate: inputs.certificate,
		"azure-devops": inputs.serviceConnectionId,
		gitlab: inputs.idTokenVariable,
		"token-file": inputs.tokenFile,
		"managed-identity": inputs.managedIdentityClientId
	}[kind] !== void 0;
}
function isThere(kind, inputs, facts) {
	switch (kind) {
		case "certificate": return inputs.certificate !== void 0;
		case "github": return facts.requestUrl !== void 0 && facts.requestToken !== void 0;
		case "azure-devops": return facts.azureDevOpsUri !== void 0 && facts.azureDevOpsToken !== void 0;
		case "gitlab": return facts.idToken !== void 0;
		case "token-file": return (inputs.tokenFile ?? facts.federatedTokenFile) !== void 0;
		case "managed-identity": return inputs.managedIdentityClientId !== void 0 || facts.identityEndpoint !== void 0 && facts.identityHeader !== void 0;
	}
}

// src/identity/credential.ts
/**
* Makes the credential that `detectCredential` chooses. Fails with SIGN-IN-SECRET-REFUSED for a client secret, user name or
* password, with what detecting and opening a certificate fail with, and with INPUT-MISSING where the chosen one lacks
* something; a certificate whose time is not now is refused here.
*/
async function readCredential(inputs, readBytes, now) {
	refuseSecrets(inputs);
	const { chosen } = detectCredential(inputs, inputs);
	switch (chosen) {
		case "certificate": return readCertificate(inputs, readBytes, now);
		case "github": return {
			kind: chosen,
			requestUrl: inputs.requestUrl ?? "",
			requestToken: hide(inputs.requestToken ?? ""),
			audience: audienceOf(inputs)
		};
		case "azure-devops": return {
			kind: chosen,
			requestUrl: inputs.azureDevOpsUri ?? "",
			requestToken: hide(inputs.azureDevOpsToken ?? ""),
			serviceConnectionId: inputs.serviceConnectionId ?? inputs.azureDevOpsConnection ?? fail("INPUT-MISSING", {
				message: "Azure DevOps gives an ID token for a service connection, and none is named.",
				subject: { name: "service-connection-id" },
				hint: "Give service-connection-id, or run in an AzureCLI task with addSpnToEnvironment."
			})
		};
		case "gitlab": return {
			kind: chosen,
			token: hide(inputs.idToken ?? "")
		};
		case "token-file": {
			const path = inputs.tokenFile ?? inputs.federatedTokenFile ?? "";
			return {
				kind: chosen,
				path,
				read: () => readBytes(path)
			};
		}
		case "managed-identity": return {
			kind: chosen,
			...identityEndpoint(inputs),
			audience: audienceOf(inputs),
			...inputs.managedIdentityClientId === void 0 ? {} : { clientId: inputs.managedIdentityClientId }
		};
	}
}
function refuseSecrets(inputs) {
	const refused = inputs.clientSecret !== void 0 ? "A client secret" : inputs.username !== void 0 ? "A user name" : inputs.password !== void 0 ? "A user’s password" : void 0;
	if (refused !== void 0) fail("SIGN-IN-SECRET-REFUSED", {
		message: `${refused} is not taken: SharePoint refuses secrets, and users meet multifactor authentication.`,
		subject: { name: "credential" },
		hint: `Use GitHub’s ID token (permissions: id-token: write) or a certificate: ${makeOne}; upload cert.pem to the application.`
	});
	const apart = inputs.certificateKey === void 0 ? "certificate-password" : "certificate-key";
	if (inputs.certificate === void 0 && (inputs.certificateKey ?? inputs.certificatePassword) !== void 0) fail("INPUT-MISSING", {
		message: `There is ${apart} and no certificate that it belongs to.`,
		subject: { name: "certificate" },
		hint: "Give the certificate as well (is its secret empty?), or leave both away."
	});
}
async function readCertificate(inputs, readBytes, now) {
	const part = async (word) => isContent(word) ? Buffer.from(word) : readBytes(word);
	const certificate = await openCertificate({
		certificate: await part(inputs.certificate ?? ""),
		...inputs.certificateKey === void 0 ? {} : { key: await part(inputs.certificateKey) },
		...inputs.certificatePassword === void 0 ? {} : { password: hide(inputs.certificatePassword) }
	});
	refuseByDate(certificate, now);
	return {
		kind: "certificate",
		certificate
	};
}
function audienceOf({ audience }) {
	return audience ?? fail("INPUT-MISSING", {
		message: "No federation audience is known for this cloud.",
		subject: { name: "federation-audience" },
		hint: "Give the audience of the federated credential."
	});
}
/** Whether a word is the certificate itself and not a file's name. */
function isContent(word) {
	return word.includes("-----BEGIN") || /^[A-Za-z0-9+/\s]{200,}={0,2}\s*$/u.test(word);
}

// src/commands/sign-in-options.ts
/**
* Reads the options of signing in, and the environment that CI systems set. Fails with INPUT-MISSING and INPUT-INVALID, and
* with what detecting and opening the credential fail with. The certificate is dated by this machine's wall clock.
*/
async function readSignIn({ values, host }) {
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
	const known = Object.values(clouds).find((one) => one.name === values.text("cloud")) ?? clouds.commercial;
	const cloud = withHosts(known, new Map(values.list("host").map(replacement)));
	const given = present({
		credential: values.text("credential"),
		certificate: values.text("certificate"),
		certificateKey: values.text("certificate-key"),
		certificatePassword: values.text("certificate-password"),
		clientSecret: values.text("client-secret"),
		username: values.text("username"),
		password: values.text("password"),
		audience: values.text("federation-audience") ?? cloud.federationAudience ?? void 0,
		serviceConnectionId: values.text("service-connection-id"),
		idTokenVariable: values.text("id-token-variable"),
		tokenFile: values.text("token-file"),
		managedIdentityClientId: values.text("managed-identity-client-id")
	});
	const inputs = {
		...given,
		...credentialFacts((name) => host.env(name), given)
	};
	return {
		tenant,
		clientId,
		cloud,
		credential: await readCredential(inputs, (path) => host.readBytes(path), host.realClock.now()),
		detection: detectCredential(inputs, inputs)
	};
}
function replacement(text) {
	const at = text.indexOf("=");
	if (at < 1) fail("INPUT-INVALID", {
		message: `--host ${text.slice(0, 80)} names no host.`,
		subject: { name: "--host" },
		hint: "Write --host compliance=HOST."
	});
	return [text.slice(0, at), text.slice(at + 1)];
}
function present(found) {
	const kept = {};
	for (const name in found) {
		const value = found[name];
		if (value !== void 0 && value !== "") kept[name] = value;
	}
	return kept;
}

// src/commands/open-tenant.ts
/** One module a protocol, loaded when a service that speaks it is named. */
const protocols = {
	graph: async () => (await import("./graph-protocol.js")).graphProtocol,
	cmdlets: async () => (await import("./cmdlet-protocol.js")).cmdletProtocol,
	sharepoint: async () => (await import("./sharepoint-protocol.js")).sharepointProtocol,
	compliance: async () => (await import("./compliance-protocol.js")).openCompliance(),
	teams: async () => (await import("./teams-protocol.js")).teamsProtocol
};
async function openProtocol(name) {
	return (protocols[name] ?? fail("INTERNAL", { message: `No protocol ${name} is known.` }))();
}
/**
* Signs in and gives the tenant. Only the services named are ever contacted. `told`: what the configuration says of the tenant,
* which spares questions and never chooses. Fails with INPUT-* for missing inputs and with
* SIGN-IN-* codes.
*/
async function openTenant(context, catalogue, services, mode, told = {}) {
	const { values, host } = context;
	const choice = await readSignIn(context);
	const { tenant, clientId, cloud, credential } = choice;
	const types = new Map((await Promise.all(services.map((name) => catalogue.service(name)))).flatMap((rows) => [...rows]));
	const [firstName, ...others] = [...new Set([...types.values()].map((type) => type.protocol))];
	if (firstName === void 0) return fail("INTERNAL", { message: "No service is named." });
	const adminHost = values.text("sharepoint-admin-host") ?? told.sharepointAdminHost;
	const place = {
		cloud,
		...adminHost === void 0 ? {} : { sharepointAdminHost: adminHost }
	};
	const door = await openCommandDoor(context, choice, mode);
	const first = await openProtocol(firstName);
	const session = await signIn({
		tenant,
		clientId,
		credential,
		cloud,
		door,
		clock: host.clock,
		signal: host.stop
	}, first.audience(place)).catch((error) => {
		if (choice.detection.others.length > 0) context.tell(choice.detection.why);
		throw error;
	});
	const rest = await Promise.all(others.map(async (name) => [name, await openProtocol(name)]));
	const opened = new Map([[firstName, first], ...rest]);
	const bound = withSession(door, session);
	const service = {
		...place,
		tenant: session.tenant,
		clock: host.clock,
		newId: () => guid(host.random(16)),
		...domainOf(tenant, told.tenant?.name)
	};
	if (credential.kind === "gitlab") {
		const found = await Promise.allSettled([...opened.values()].map(async (one) => await one.findAudiences?.(bound, service, host.stop) ?? [one.audience(place)]));
		const graph = opened.has("sharepoint") ? [cloud.graph] : [];
		await session.prefetch([...graph, ...found.flatMap((one) => one.status === "fulfilled" ? one.value : [])]);
	}
	return assemble({
		session,
		choice,
		names: [tenant, session.tenant],
		types,
		opened,
		door,
		bound,
		service
	});
}
/** A domain of the tenant: what the input is, else what the configuration asserts, where that is one. */
function domainOf(...names) {
	const domain = names.find((name) => name?.includes(".") === true);
	return domain === void 0 ? {} : { domain };
}
function assemble({ session, choice, names, types, opened, door, bound, service }) {
	const protocolOf = (name) => opened.get(name) ?? fail("INTERNAL", { message: `The protocol ${name} was not opened.` });
	const readers = new Map([...opened].map(([name, protocol]) => [name, protocol.reader(bound, service)]));
	return {
		session,
		choice,
		names,
		types,
		reader: routeReaders((name) => readers.get(name) ?? protocolOf(name).reader(bound, service)),
		refusals: (type, change) => protocolOf(type.protocol).refusals(type, change),
		audiences: async (name, signal) => {
			const protocol = protocolOf(name);
			return await protocol.findAudiences?.(bound, service, signal) ?? [protocol.audience(service)];
		},
		writer: () => {
			const writers = new Map([...opened].map(([name, protocol]) => [name, protocol.writer(bound, service)]));
			return routeWriters((name) => writers.get(name) ?? protocolOf(name).writer(bound, service));
		},
		ledger: () => door.ledger(),
		close: () => door.close()
	};
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

export { decodeAccessToken as a, refuseIfOutlived as i, servicesOf as n, credentialNames as r, openTenant as t };