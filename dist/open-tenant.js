import { r as unknown, t as absent } from "./observed.js";
import { a as trouble, d as serviceOf, i as toTroubles, n as fail, t as TenantformError } from "./trouble.js";
import { a as decodeAccessToken, i as identityEndpoint, r as freshAssertion, t as openCommandDoor } from "./command-door.js";
import { n as isGuid } from "./guid.js";
import { a as isRecord } from "./json.js";
import { t as hide } from "./hidden.js";
import { n as credentialKinds, r as usualIdTokenVariable, t as credentialFacts } from "./credential-inputs.js";
import { i as withHosts, t as clouds } from "./cloud.js";
import { X509Certificate, createHash, createPrivateKey } from "node:crypto";

// src/identity/authority-network.ts
function aheadOf({ headers }, wall) {
	const at = Date.parse(headers.get("date") ?? "");
	return Number.isNaN(at) ? {} : { aheadMs: at - wall };
}
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
				body: reply.body,
				...aheadOf(reply, Date.now())
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

// src/identity/federation-fix.ts
/** The claims that a federated credential is held against, and which of GitHub's two forms the subject has. */
function claimsText(claims) {
	const form = !(claims.subject ?? "").startsWith("repo:") ? "" : /^repo:[^/:]+@\d+\//u.test(claims.subject ?? "") ? " (with numbers, as new repositories have it)" : " (by name)";
	const said = (claim) => claim === void 0 ? "(none)" : claim.length > longestClaim ? `${claim.slice(0, longestClaim)}…` : claim;
	return [
		`issuer ${said(claims.issuer)}`,
		`subject ${said(claims.subject)}${form}`,
		`audience ${said(claims.audience)}`,
		...claims.jobWorkflowRef === void 0 ? [] : [`workflow ${said(claims.jobWorkflowRef)}`]
	].join(", ");
}
/** The most characters that a federated credential takes for its issuer, subject and audience (Graph: federatedIdentityCredential). */
const longestClaim = 600;
/** Issuer and subject fit a credential already, and there may be only one with the two: it is changed, not added. */
const audienceDiffers = 700212;
/**
* The command that makes Entra ID take a token like the one presented: issuer, subject and audience are copied as they are,
* whichever form they have (`az ad app federated-credential`). Empty where the token lacks one of them, or has one that is longer
* than a credential's. A subject holds a branch's name, which strangers choose: nothing in it can end the quotes of a shell.
*/
function federationFix(clientId, claims, aadsts) {
	const { issuer, subject, audience } = claims;
	if (issuer === void 0 || subject === void 0 || audience === void 0) return "";
	if ([
		issuer,
		subject,
		audience
	].some((claim) => claim.length > longestClaim)) return "";
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
* support wants; for a clock that is wrong it is told by how much, as the answer's Date shows it; for a federated sign-in the claims that must match are named with the command that makes them match, and
* nothing else of the token.
*/
function explainRefusal({ status, body, aheadMs }, presented) {
	const fields = isRecord(body) ? body : {};
	const description = typeof fields["error_description"] === "string" ? fields["error_description"] : "";
	const codes = Array.isArray(fields["error_codes"]) ? fields["error_codes"] : [];
	const number = Number(codes[0] ?? /AADSTS(\d+)/u.exec(description)?.[1] ?? NaN);
	const known = aadstsCodes.get(number);
	const firstLine = withoutTokens(description.split(/\r?\n/u)[0] ?? "");
	const ids = ["trace_id", "correlation_id"].flatMap((name) => typeof fields[name] === "string" ? [`${name.replace("_id", "")} ${fields[name].slice(0, 100)}`] : []);
	const name = Number.isNaN(number) ? `status ${status}` : `AADSTS${number}`;
	const federated = known?.code === "SIGN-IN-FEDERATION" ? presented : void 0;
	const shown = federated === void 0 ? "" : ` The token says: ${claimsText(federated.claims)}.`;
	const clock = known?.code === "SIGN-IN-CLOCK" ? clockText(aheadMs) : "";
	const fix = federated === void 0 ? "" : ` ${federationFix(federated.clientId, federated.claims, number)}`;
	return {
		trouble: trouble(known?.code ?? (status >= 500 || status === 429 ? "SIGN-IN-BUSY" : "SIGN-IN-FAILED"), {
			message: `Signing in failed: ${known?.means ?? "the authority refused"} (${name}).${clock}${shown} ${firstLine}${ids.length > 0 ? ` [${ids.join(", ")}]` : ""}`.trim(),
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
/** What is said of two clocks; nothing where they differ by less than a minute: then it is something else. */
function clockText(aheadMs) {
	const minutes = Math.round((aheadMs ?? 0) / 6e4);
	if (minutes === 0) return "";
	const [count, way] = [Math.abs(minutes), minutes > 0 ? "behind" : "ahead of"];
	return ` The clock of this machine is ${count} ${count === 1 ? "minute" : "minutes"} ${way} the authority’s.`;
}
/** Some texts echo parts of the assertion: anything that looks like a token goes. Looking takes long in a text of megabytes. */
function withoutTokens(text) {
	return text.slice(0, 8e3).replaceAll(/[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}(\.[A-Za-z0-9_-]*)?/gu, "***").slice(0, 500);
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
				const explained = explainRefusal(seen.refusal, presented);
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
	return (error instanceof Error ? error.message : String(error)).slice(0, 8e3).replaceAll(/[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}(\.[A-Za-z0-9_-]*)?/gu, "***").slice(0, 300);
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
/** The protocol of a family of rows. Fails with INTERNAL for a name that none has. */
async function openProtocol(name) {
	return (protocols[name] ?? fail("INTERNAL", { message: `No protocol ${name} is known.` }))();
}
/**
* Signs in and gives the tenant. Only the services named are ever contacted. `told`: what the configuration says of the tenant,
* which spares questions and never chooses. `watch`: wraps the door through which services are asked; no token passes it. Fails with INPUT-* for missing inputs and with
* SIGN-IN-* codes.
*/
async function openTenant(context, catalogue, services, mode, told = {}, watch = (door) => door) {
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
	const bound = watch(withSession(door, session));
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
		lastChange: async (type, asked, signal) => {
			const row = types.get(type);
			return row === void 0 ? void 0 : protocolOf(row.protocol).lastChange?.(bound, service, asked, signal);
		},
		recycleBin: async (type, signal) => await protocolOf(type.protocol).recycleBin?.(bound, service, type, signal) ?? absent,
		people: async (ids, signal) => opened.get("graph")?.people?.(bound, service, ids, signal),
		crowd: async (asked, signal) => opened.get("graph")?.crowd?.(bound, service, asked, signal),
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

export { refuseIfOutlived as a, credentialNames as i, openTenant as n, servicesOf as r, openProtocol as t };