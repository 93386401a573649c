import { l as isTypeName, n as fail } from "./trouble.js";
import { i as isJsonObject, o as jsonText } from "./json.js";
import { n as toJson, r as digest, t as parseJson } from "./to-json.js";
import { n as intentDigest, t as basisDigest } from "./plan-digests.js";
import { X509Certificate, createHash, createPrivateKey } from "node:crypto";

// src/records/plan-file.ts
const kind$1 = "tenantform.plan";
/** The text of a plan file: the plan with a digest over it, so that an edit shows. Secrets are in it by name only. */
function encodePlan(plan) {
	const json = toJson(plan);
	return `${jsonText({
		kind: kind$1,
		formatVersion: 1,
		digest: digest(json),
		plan: json
	}, 2)}\n`;
}
/**
* Reads a plan file. Fails with PLAN-UNREADABLE (no plan file, another major version, another tenant where one is given) or
* PLAN-EDITED (its content is not what was written).
*/
function decodePlan(text, tenant) {
	const file = parseJson(text);
	if (!isJsonObject(file) || file["kind"] !== kind$1) return unreadable("it is not a plan file of Tenantform");
	if (file["formatVersion"] !== 1) return unreadable(`its format version is ${JSON.stringify(file["formatVersion"] ?? null)}, this version reads 1`);
	const json = file["plan"];
	if (json === void 0 || digest(json) !== file["digest"]) return edited();
	if (!isPlan(json)) return unreadable("it lacks parts of a plan");
	if (json.intent !== intentDigest(json.tenant, json.changes, json.findings) || json.basis !== basisDigest(json.changes, json.looked)) return edited();
	return tenant === void 0 ? json : ofTenant(json, tenant);
}
/** The plan, where it was made for this tenant. Fails with PLAN-UNREADABLE. */
function ofTenant(plan, tenant) {
	if (plan.tenant.toLowerCase() === tenant.toLowerCase()) return plan;
	return unreadable(`it was made for the tenant ${plan.tenant}, the sign-in is to ${tenant}`);
}
/** The plan, where it was made of the tenant itself or is wanted in a rehearsal. Fails with PLAN-UNREADABLE. */
function madeOfTenant(plan, isRehearsal) {
	if (plan.rehearsal === void 0 || isRehearsal) return plan;
	return unreadable(`it was made in a rehearsal on ${plan.rehearsal}, and says nothing of what was done in the tenant`);
}
function unreadable(why) {
	return fail("PLAN-UNREADABLE", { message: `The plan file cannot be used: ${why.slice(0, 300)}` });
}
function edited() {
	return fail("PLAN-EDITED", { message: "The plan file is not as it was written" });
}
function isPlan(value) {
	const json = value;
	if (typeof json !== "object" || json === null) return false;
	return has(json, "tenant", isText) && (!Object.hasOwn(json, "rehearsal") || has(json, "rehearsal", isText)) && has(json, "intent", isText) && has(json, "basis", isText) && has(json, "changes", (one) => Array.isArray(one) && one.every(isChange)) && has(json, "findings", (one) => Array.isArray(one) && one.every(isFinding)) && has(json, "unknowns", Array.isArray) && has(json, "forecast", isObject) && has(json, "looked", (one) => isObject(one) && Object.values(one).every(isText));
}
function isChange(value) {
	if (!isObject(value)) return false;
	return has(value, "id", isText) && has(value, "action", (one) => one === "create" || one === "update" || one === "delete") && has(value, "at", isAddress) && has(value, "objectId", (one) => one === null || isText(one)) && has(value, "basis", (one) => one === null || isText(one)) && has(value, "before", (one) => one === null || isInstance(one)) && has(value, "values", isObject) && has(value, "needs", (one) => Array.isArray(one) && one.every(isText)) && has(value, "task", isObject) && has(value, "declared", isPosition) && has(value, "differences", (one) => Array.isArray(one) && one.every(isDifference));
}
function isDifference(value) {
	return isObject(value) && has(value, "path", Array.isArray) && has(value, "verdict", isText) && has(value, "declared", isPosition);
}
function isFinding(value) {
	return isObject(value) && has(value, "rule", isText) && has(value, "verdict", isText) && has(value, "stops", (one) => typeof one === "boolean") && has(value, "subject", (one) => one === null || isAddress(one));
}
function isInstance(value) {
	return isObject(value) && has(value, "id", isText) && has(value, "at", isAddress) && has(value, "values", isObject);
}
function isAddress(value) {
	return isObject(value) && has(value, "key", isText) && has(value, "type", (one) => isText(one) && isTypeName(one));
}
function isPosition(value) {
	return isObject(value) && has(value, "file", isText) && has(value, "line", Number.isInteger);
}
function has(value, name, test) {
	return Object.hasOwn(value, name) && test(Object.entries(value).find(([key]) => key === name)?.[1]);
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isText(value) {
	return typeof value === "string";
}

// src/records/sealed-plan.ts
const kind = "tenantform.sealed-plan";
/** Whether the text of a file is a sealed plan. */
function isSealed(text) {
	return text.slice(0, 400).includes(`"${kind}"`);
}
/**
* Seals the text of a plan file for the holder of a certificate's key: JWE in its compact form (RFC 7516), the content under
* A256GCM, its key by RSA-OAEP-256 or ECDH-ES+A256KW. Fails with INPUT-INVALID for what is no certificate, or one whose key cannot
* take an encrypted key (Ed25519, RSA below 2048 bits).
*/
async function sealPlan(text, certificatePem) {
	const { CompactEncrypt } = await import("./webapi.js");
	const certificate = certificateOf(certificatePem);
	const { publicKey } = certificate;
	const jwe = await new CompactEncrypt(new TextEncoder().encode(text)).setProtectedHeader({
		alg: algorithmOf(publicKey),
		enc: "A256GCM"
	}).encrypt(publicKey);
	return `${jsonText({
		kind,
		formatVersion: 1,
		recipient: fingerprint(certificate),
		jwe
	}, 2)}\n`;
}
/**
* Opens a sealed plan with the private key (PEM) of its recipient; gives the text of the plan file. Fails with PLAN-SEALED where
* the key is missing, is not the one, or the file was touched.
*/
async function openSealedPlan(text, keyPem) {
	const file = parseJson(text);
	if (!isJsonObject(file) || file["kind"] !== kind || typeof file["jwe"] !== "string") return fail("PLAN-UNREADABLE", { message: "The plan file cannot be used: it is not a sealed plan of Tenantform" });
	if (file["formatVersion"] !== 1) return fail("PLAN-UNREADABLE", { message: "The sealed plan has a format version that this version does not read" });
	const recipient = typeof file["recipient"] === "string" ? file["recipient"].slice(0, 95) : "unknown";
	if (keyPem === void 0) return fail("PLAN-SEALED", {
		message: `The plan is sealed for the certificate ${recipient}, and no key was given.`,
		hint: "Give the private key of that certificate with --plan-key."
	});
	const { compactDecrypt } = await import("./webapi.js");
	try {
		const { plaintext } = await compactDecrypt(file["jwe"], createPrivateKey(keyPem), {
			keyManagementAlgorithms: ["RSA-OAEP-256", "ECDH-ES+A256KW"],
			contentEncryptionAlgorithms: ["A256GCM"]
		});
		return new TextDecoder("utf-8", { fatal: true }).decode(plaintext);
	} catch {
		return fail("PLAN-SEALED", { message: `The plan, sealed for the certificate ${recipient}, cannot be opened with this key, or it was touched.` });
	}
}
/** The SHA-256 fingerprint of a certificate (`AB:CD:…`), to tell which key opens a plan. */
function fingerprint(certificate) {
	const hex = createHash("sha256").update(certificate.raw).digest("hex").toUpperCase();
	return hex.match(/../gu)?.join(":") ?? hex;
}
function certificateOf(pem) {
	try {
		return new X509Certificate(pem);
	} catch {
		return fail("INPUT-INVALID", {
			message: "The plan recipient is no certificate.",
			subject: { name: "--plan-recipient" },
			hint: "Give a public certificate as PEM (BEGIN CERTIFICATE); no private key belongs there."
		});
	}
}
function algorithmOf(key) {
	const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {};
	if (key.asymmetricKeyType === "rsa" && modulusLength >= 2048) return "RSA-OAEP-256";
	if (key.asymmetricKeyType === "ec" && [
		"prime256v1",
		"secp384r1",
		"secp521r1"
	].includes(namedCurve ?? "")) return "ECDH-ES+A256KW";
	return fail("INPUT-INVALID", {
		message: `The plan recipient's key (${key.asymmetricKeyType ?? "unknown"}) cannot have a plan sealed for it.`,
		subject: { name: "--plan-recipient" },
		hint: "Use a certificate with an RSA key of 2048 bits or more, or an EC key on P-256, P-384 or P-521."
	});
}

// src/commands/plan-store.ts
/**
* Writes the plan file that `--out` names, for its owner alone, dated by when reading began (`started`); that of a rehearsal says
* so. With it a sealed copy beside it (`plan.json.sealed`) where `--plan-recipient` gives a certificate. Fails with FILE-NOT-WRITTEN, or INPUT-INVALID for what is no certificate.
*/
async function storePlan({ values, host, copy }, plan, started) {
	const planFile = values.text("out");
	if (planFile === void 0) return {};
	const made = new Date(started).toISOString();
	const rehearsal = copy === void 0 ? {} : { rehearsal: `a copy of ${copy.tenant}, taken ${copy.taken}` };
	const text = encodePlan({
		...plan,
		made,
		...rehearsal
	});
	const recipient = values.text("plan-recipient");
	const sealed = recipient === void 0 ? void 0 : await sealPlan(text, await pemOf(host, recipient));
	await host.replace(planFile, text, 384);
	if (sealed === void 0) return { planFile };
	const sealedPlanFile = `${planFile}.sealed`;
	await host.replace(sealedPlanFile, sealed, 384);
	return {
		planFile,
		sealedPlanFile
	};
}
/** The text of a plan file, opened with `--plan-key` where it is sealed. Fails with PLAN-SEALED, FILE-NOT-FOUND, FILE-UNREADABLE. */
async function readPlanText({ values, host }, path) {
	const text = await host.read(path);
	if (!isSealed(text)) return text;
	const key = values.text("plan-key");
	return openSealedPlan(text, key === void 0 ? void 0 : await pemOf(host, key));
}
/** PEM in place, or in a file. */
async function pemOf(host, given) {
	return given.includes("-----BEGIN") ? given : host.read(given);
}

export { ofTenant as a, madeOfTenant as i, storePlan as n, decodePlan as r, readPlanText as t };