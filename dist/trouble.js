// src/model/address.ts
/** Says whether text has the form of a type's full name. */
function isTypeName(text) {
	return /^[a-z][a-z0-9]*\.[a-z][A-Za-z0-9]*$/u.test(text);
}
/** Writes an address: `service.row/key`; a singleton has no slash. */
function addressText(address) {
	return address.key === "" ? address.type : `${address.type}/${address.key}`;
}
/**
* Reads an address. It is split at the first slash, so that keys may hold slashes (`sharepoint.site//sites/Partners`).
* Gives undefined where the type's name is malformed.
*/
function parseAddress(text) {
	const slash = text.indexOf("/");
	const type = slash < 0 ? text : text.slice(0, slash);
	return isTypeName(type) ? {
		type,
		key: slash < 0 ? "" : text.slice(slash + 1)
	} : void 0;
}
/** The service a type belongs to: `entra` of `entra.group`. */
function serviceOf(type) {
	return type.slice(0, type.indexOf("."));
}

// src/model/config-codes.ts
/** Codes of what is wrong in a configuration. */
const configCodes = {
	"CONFIG-ALIAS": {
		kind: "config",
		exit: 2,
		title: "A YAML alias cannot be used",
		hint: "Write the value out, or define the anchor before its alias."
	},
	"CONFIG-BETA": {
		kind: "config",
		exit: 2,
		title: "A property exists only in the beta of the service",
		hint: "Write `version: beta` beside the task, or leave the property away."
	},
	"CONFIG-DUPLICATE-KEY": {
		kind: "config",
		exit: 2,
		title: "A key is written twice",
		hint: "Keep one of the two."
	},
	"CONFIG-DUPLICATE-TASK": {
		kind: "config",
		exit: 2,
		title: "An object is declared twice in one file",
		hint: "Keep one of the two tasks, or put the second one into an including file, where it is merged."
	},
	"CONFIG-EMPTY": {
		kind: "config",
		exit: 2,
		title: "Nothing is written where a value is needed",
		hint: "Write the value; write `null` to clear a property."
	},
	"CONFIG-EXPRESSION": {
		kind: "config",
		exit: 2,
		title: "An expression cannot be evaluated",
		hint: "Expressions are those of GitHub, with `vars`, `env`, `each`, `breakGlass` and `tenant`."
	},
	"CONFIG-INCLUDE": {
		kind: "config",
		exit: 2,
		title: "A file cannot be included",
		hint: "Paths are relative to the including file, and stay below the folder of the first one."
	},
	"CONFIG-KEY": {
		kind: "config",
		exit: 2,
		title: "The name of an object is missing or cannot be used",
		hint: "Write the property that names the object."
	},
	"CONFIG-KIND": {
		kind: "config",
		exit: 2,
		title: "It cannot be told which kind of object is meant",
		hint: "Write exactly one of the properties that tell the kind."
	},
	"CONFIG-MISSING": {
		kind: "config",
		exit: 2,
		title: "A required word is missing",
		hint: "Add the word named in the message."
	},
	"CONFIG-NOT-AVAILABLE": {
		kind: "config",
		exit: 2,
		title: "A word is not available in this version",
		hint: "Leave it away, or use a later version of Tenantform."
	},
	"CONFIG-QUOTES": {
		kind: "config",
		exit: 2,
		title: "A number or a yes-or-no value stands where text is meant",
		hint: "Put quotes around it."
	},
	"CONFIG-READ-ONLY": {
		kind: "config",
		exit: 2,
		title: "This cannot be written",
		hint: "Leave it away, or use `mode: audit` to check it only."
	},
	"CONFIG-REQUIRES": {
		kind: "config",
		exit: 2,
		title: "The file asks for another version of Tenantform",
		hint: "Use a version that fits `requires`."
	},
	"CONFIG-SECRET": {
		kind: "config",
		exit: 2,
		title: "A secret stands in the wrong place",
		hint: "Secret properties take exactly `${{ secrets.NAME }}`; nothing else may use secrets."
	},
	"CONFIG-SYNTAX": {
		kind: "config",
		exit: 2,
		title: "The file is not YAML that Tenantform reads",
		hint: "Correct the file at the place named."
	},
	"CONFIG-TENANT": {
		kind: "config",
		exit: 2,
		title: "The tenant of the file is not the one of the input",
		hint: "Use the file that belongs to this tenant, or correct the input."
	},
	"CONFIG-TYPE": {
		kind: "config",
		exit: 2,
		title: "A value has the wrong type",
		hint: "Write a value of the type named in the message."
	},
	"CONFIG-UNKNOWN-PROPERTY": {
		kind: "config",
		exit: 2,
		title: "A property is not known",
		hint: "Properties have the service’s own names; `tenantform schema` lists them."
	},
	"CONFIG-UNKNOWN-TYPE": {
		kind: "config",
		exit: 2,
		title: "A resource type is not known",
		hint: "See `tenantform types`."
	},
	"CONFIG-UNKNOWN-WORD": {
		kind: "config",
		exit: 2,
		title: "A word of the configuration is not known",
		hint: "Correct the word; docs/configuration.md names them all."
	},
	"CONFIG-VALUE": {
		kind: "config",
		exit: 2,
		title: "A value is not possible here",
		hint: "Write one of the values named in the message."
	},
	"CONFIG-VARIABLE": {
		kind: "config",
		exit: 2,
		title: "A variable cannot be used",
		hint: "Declare it under `vars:`; a value given by --var must fit its type."
	}
};

// src/model/input-codes.ts
/** Codes of bad input: command line, action inputs, files. */
const inputCodes = {
	"INPUT-MISSING": {
		kind: "config",
		exit: 2,
		title: "An input is missing",
		hint: "Give the input named in the message."
	},
	"INPUT-INVALID": {
		kind: "config",
		exit: 2,
		title: "An input has a value that cannot be used",
		hint: "Correct the input named in the message."
	},
	"EVENT-REFUSED": {
		kind: "config",
		exit: 2,
		title: "The command does not run on this GitHub event",
		hint: "Run apply on push to the protected branch, after the merge."
	},
	"FILE-NOT-FOUND": {
		kind: "config",
		exit: 2,
		title: "A file was not found",
		hint: "Check the path; it is relative to the file or folder named in the message."
	},
	"FILE-UNREADABLE": {
		kind: "config",
		exit: 2,
		title: "A file could not be read",
		hint: "Check that the file is readable UTF-8 text."
	},
	"FILE-NOT-WRITTEN": {
		kind: "service",
		exit: 1,
		title: "A file could not be written",
		hint: "Check free space and permissions of the folder named in the message."
	}
};

// src/model/run-codes.ts
/** Codes of planning and applying, and of a fault of the tool itself. */
const runCodes = {
	"REFERENCE-NOT-FOUND": {
		kind: "config",
		exit: 2,
		title: "A name refers to nothing in the tenant",
		hint: "Correct the name, or declare the object in the same file."
	},
	"REFERENCE-AMBIGUOUS": {
		kind: "config",
		exit: 2,
		title: "A name refers to several objects",
		hint: "Write the id of the one that is meant."
	},
	"OBJECT-AMBIGUOUS": {
		kind: "config",
		exit: 2,
		title: "Several objects carry the declared name",
		hint: "Pin the one that is meant with `id:` beside the task."
	},
	"OBJECT-UNREADABLE": {
		kind: "service",
		exit: 1,
		title: "A declared object could not be read",
		hint: "Nothing was changed for it; see the reason in the message."
	},
	"PLAN-STALE": {
		kind: "refused",
		exit: 4,
		title: "The tenant moved since the plan was made",
		hint: "Make a new plan and have it reviewed."
	},
	"PRUNE-LIMIT": {
		kind: "refused",
		exit: 4,
		title: "More is not declared than may be pruned",
		hint: "Look whether the names are right. Declare what is to stay, or raise maxCount and maxPercent of the scope."
	},
	"PLAN-SEALED": {
		kind: "refused",
		exit: 4,
		title: "A sealed plan cannot be opened",
		hint: "Give the private key of the certificate that it was sealed for."
	},
	"GITHUB-REFUSED": {
		kind: "service",
		exit: 1,
		title: "GitHub did not take a comment or a check",
		hint: "Give the workflow the permissions pull-requests: write and checks: write, or switch comment and check-run off."
	},
	"PLAN-EDITED": {
		kind: "refused",
		exit: 4,
		title: "The plan file is not as Tenantform wrote it",
		hint: "Make a new plan; a plan file is never edited by hand."
	},
	"PLAN-REFUSED": {
		kind: "refused",
		exit: 4,
		title: "A guard refused the plan",
		hint: "Change the configuration, or waive the guard in the YAML with a reason, an owner and an expiry."
	},
	"NOT-VERIFIED": {
		kind: "service",
		exit: 1,
		title: "A write was accepted but the service shows another value",
		hint: "Look at the object; another administrator or the service itself may have changed it."
	},
	"OBJECT-MISSING": {
		kind: "config",
		exit: 2,
		title: "A declared object does not exist and cannot be created",
		hint: "Create it where it is managed, or correct its name."
	},
	"RENAME-CONFLICT": {
		kind: "config",
		exit: 2,
		title: "The old and the new name of a renamed object both exist",
		hint: "Remove `was:` if the new one is meant, or delete the one that is not wanted."
	},
	"REFERENCE-CYCLE": {
		kind: "config",
		exit: 2,
		title: "Objects of the plan wait for each other in a circle",
		hint: "Declare one of the references in a later run."
	},
	"PLAN-UNREADABLE": {
		kind: "refused",
		exit: 4,
		title: "The plan file cannot be used",
		hint: "Make a new plan with this version of Tenantform, for this tenant."
	},
	"SNAPSHOT-UNREADABLE": {
		kind: "config",
		exit: 2,
		title: "A snapshot cannot be used",
		hint: "Make a new one with `export --format snapshot`."
	},
	"PROOF-UNREADABLE": {
		kind: "config",
		exit: 2,
		title: "A proof cannot be used",
		hint: "Record it again with `prove`, or take it out of `proof`."
	},
	"PROOF-EDITED": {
		kind: "refused",
		exit: 4,
		title: "A proof is not as it was recorded",
		hint: "Record it again with `prove`; a proof is never edited by hand."
	},
	"PROVE-TENANT": {
		kind: "refused",
		exit: 4,
		title: "Nothing is recorded in a tenant that the YAML does not name",
		hint: "Write `tenant:` into the YAML, and sign in to that one by the same name."
	},
	"SCRATCH-LEFT": {
		kind: "service",
		exit: 1,
		title: "A scratch object of `prove` is still in the tenant",
		hint: "Run `prove --write` again, which deletes it, or delete it by hand: its name begins with tenantform-proof-."
	},
	"NOT-WRITABLE": {
		kind: "config",
		exit: 2,
		title: "The service does not allow this change",
		hint: "See the reason in the message."
	},
	STOPPED: {
		kind: "refused",
		exit: 1,
		title: "The run was stopped",
		hint: "Run again: what was done is kept and not done twice."
	},
	INTERNAL: {
		kind: "internal",
		exit: 1,
		title: "A fault of Tenantform",
		hint: "Please report it with the output of --debug, which holds no secrets."
	}
};

// src/model/service-codes.ts
/** Codes of the network and of what services answer. */
const serviceCodes = {
	"BEARER-REFUSED": {
		kind: "internal",
		exit: 1,
		title: "A token was about to leave the chosen cloud",
		hint: "Check the cloud input; if it is right, please report this."
	},
	"CUSTOMIZATION-NEEDED": {
		kind: "refused",
		exit: 1,
		title: "The organization must first be opened for customization",
		hint: "Run Enable-OrganizationCustomization once in Exchange Online PowerShell, wait up to an hour, then run again. It cannot be undone, so Tenantform does not do it by itself."
	},
	"NETWORK-CERTIFICATE": {
		kind: "network",
		exit: 1,
		title: "A host shows a certificate that is not trusted",
		hint: "Behind an inspecting proxy give its certificate authority with --ca-file."
	},
	"NETWORK-PROXY": {
		kind: "network",
		exit: 1,
		title: "The proxy refused",
		hint: "Check --proxy: host, port, user name and password, and that it may connect to the host named in the message."
	},
	"NETWORK-PROXY-CREDENTIALS": {
		kind: "network",
		exit: 1,
		title: "The proxy wants other credentials",
		hint: "Write user name and password into --proxy: http://user:password@host:port, with special characters percent-encoded."
	},
	"NETWORK-FAILED": {
		kind: "network",
		exit: 1,
		title: "The service could not be reached",
		hint: "Check network, proxy and firewall, then run again."
	},
	"NETWORK-TIMEOUT": {
		kind: "network",
		exit: 1,
		title: "The service did not answer in time",
		hint: "Run again; raise --timeout if the service is known to be slow."
	},
	"SERVICE-FAILED": {
		kind: "service",
		exit: 1,
		title: "The service answered with an error",
		hint: "Act on what the service says in the message; if that tells nothing, run again."
	},
	"SERVICE-THROTTLED": {
		kind: "throttled",
		exit: 1,
		title: "The service kept answering that it is busy",
		hint: "Run again later."
	},
	"SERVICE-TOO-LARGE": {
		kind: "service",
		exit: 1,
		title: "The service gave an answer larger than Tenantform takes",
		hint: "Report it with the request id in the message; no known answer comes near the limit."
	},
	"SERVICE-UNREADABLE": {
		kind: "service",
		exit: 1,
		title: "The service gave an answer that could not be understood",
		hint: "Run again; if it stays, report it with the request id in the message."
	},
	"UNENCRYPTED-REFUSED": {
		kind: "internal",
		exit: 1,
		title: "A call was about to leave without encryption",
		hint: "Only the identity endpoints of this machine are asked over plain http; anything else is a fault: please report it."
	},
	"STILL-CHANGING": {
		kind: "conflict",
		exit: 1,
		title: "The service has not finished the last change of the object",
		hint: "Run again later."
	},
	"WRITE-REFUSED": {
		kind: "internal",
		exit: 1,
		title: "A reading command tried to write",
		hint: "This is a fault of Tenantform: please report it."
	}
};

// src/model/sign-in-codes.ts
/** Codes of signing in, and of permissions that an identity lacks. */
const signInCodes = {
	"SIGN-IN-FAILED": {
		kind: "auth",
		exit: 5,
		title: "Signing in failed",
		hint: "Read the service answer in the message; its code is explained in docs/sign-in.md."
	},
	"SIGN-IN-APPLICATION": {
		kind: "auth",
		exit: 5,
		title: "The application cannot sign in to this tenant",
		hint: "Check client-id, tenant and that the enterprise application is enabled."
	},
	"SIGN-IN-BLOCKED": {
		kind: "auth",
		exit: 5,
		title: "A policy blocks the sign-in",
		hint: "See the service principal sign-in log in Entra ID."
	},
	"SIGN-IN-BUSY": {
		kind: "throttled",
		exit: 5,
		title: "The authority is busy",
		hint: "Run again later."
	},
	"SIGN-IN-CERTIFICATE": {
		kind: "config",
		exit: 2,
		title: "The certificate cannot be used",
		hint: "Give a certificate with its private key: PEM or PFX, a file or base64."
	},
	"SIGN-IN-CERTIFICATE-EXPIRED": {
		kind: "auth",
		exit: 5,
		title: "The certificate has expired",
		hint: "Make a new certificate and upload it to the application."
	},
	"SIGN-IN-CERTIFICATE-EARLY": {
		kind: "config",
		exit: 2,
		title: "The certificate is not valid yet",
		hint: "Wait until the date in the message, or set this machine’s clock right."
	},
	"SIGN-IN-CERTIFICATE-PASSWORD": {
		kind: "config",
		exit: 2,
		title: "The certificate’s password is missing or wrong",
		hint: "Give the right one as certificate-password."
	},
	"SIGN-IN-CERTIFICATE-PASSWORD-MISSING": {
		kind: "config",
		exit: 2,
		title: "The certificate needs a password and none was given",
		hint: "Give it with certificate-password, from a secret."
	},
	"SIGN-IN-CERTIFICATE-UNKNOWN": {
		kind: "auth",
		exit: 5,
		title: "The application does not know the certificate",
		hint: "Upload the certificate to this application."
	},
	"SIGN-IN-CLOCK": {
		kind: "auth",
		exit: 5,
		title: "The assertion is outside its time",
		hint: "Set this machine’s clock right."
	},
	"SIGN-IN-CONSENT": {
		kind: "permission",
		exit: 5,
		title: "Consent is missing",
		hint: "Give admin consent to the application."
	},
	"SIGN-IN-CREDENTIAL": {
		kind: "auth",
		exit: 5,
		title: "The credential is not accepted",
		hint: "Use a certificate or a federated credential of this application."
	},
	"SIGN-IN-CREDENTIAL-MISSING": {
		kind: "config",
		exit: 2,
		title: "There is nothing to sign in with",
		hint: "Give a certificate, or the permission id-token: write in a GitHub workflow."
	},
	"SIGN-IN-FEDERATION": {
		kind: "auth",
		exit: 5,
		title: "No federated credential fits the token",
		hint: "Compare issuer, subject and audience of the credential with those shown."
	},
	"SIGN-IN-ID-TOKEN": {
		kind: "auth",
		exit: 5,
		title: "The CI system gave no ID token",
		hint: "On GitHub give the job `permissions: id-token: write`; pull requests from forks never have it."
	},
	"SIGN-IN-MANAGED-IDENTITY": {
		kind: "auth",
		exit: 5,
		title: "The managed identity gave no token",
		hint: "Assign a user-assigned managed identity to this machine, and name it with managed-identity-client-id if there are several."
	},
	"SIGN-IN-RESOURCE": {
		kind: "auth",
		exit: 5,
		title: "The service is not there for this tenant",
		hint: "Check the cloud input and the tenant’s licences."
	},
	"SIGN-IN-SECRET-REFUSED": {
		kind: "config",
		exit: 2,
		title: "A secret or a password was given",
		hint: "Use a certificate or a federated credential."
	},
	"SIGN-IN-TOKEN-OVER": {
		kind: "auth",
		exit: 5,
		title: "The one-shot token of the CI system has run out",
		hint: "Split the run, or use a credential that is fetched afresh: a certificate, or GitHub’s or Azure DevOps’ federation."
	},
	"SIGN-IN-TENANT": {
		kind: "auth",
		exit: 5,
		title: "The tenant is wrong",
		hint: "Check the tenant’s domain or id, and the cloud input."
	},
	"PERMISSION-DENIED": {
		kind: "permission",
		exit: 5,
		title: "The service refused for lack of permission",
		hint: "Grant the permission or role named in the message, then run again."
	}
};

// src/model/error-codes.ts
/**
* Every code that Tenantform can print, from the tables by section. A code is stable: it may be added, never renamed or given
* another meaning. `docs/errors.md` is generated from this table; the anchor of a code is the code in lower case.
*/
const errorCodes = {
	...inputCodes,
	...configCodes,
	...signInCodes,
	...serviceCodes,
	...runCodes
};

// src/model/position.ts
/** Writes a position the way compilers do: `file:line:column`. */
function positionText(position) {
	return `${position.file}:${position.line}:${position.column}`;
}

// src/model/trouble.ts
/** Makes a Trouble; kind and default hint come from the table of codes. Nothing that looks like a token is in its words. */
function trouble(code, details) {
	const row = errorCodes[code];
	const { hint = row.hint, service, ...rest } = details;
	return {
		code,
		kind: row.kind,
		hint: withoutTokens(hint),
		...rest,
		message: withoutTokens(rest.message),
		...service === void 0 ? {} : { service: serviceWithoutTokens(service) }
	};
}
/** Services and gateways repeat what they were sent, in part as well; JSON in base64url begins as every token does. */
function withoutTokens(text) {
	return text.replaceAll(/eyJ[\w-]{12,}(?:\.[\w-]*){0,2}/gu, "***");
}
function serviceWithoutTokens(service) {
	const { code, message, requestId } = service;
	return {
		...service,
		...code === void 0 ? {} : { code: withoutTokens(code) },
		...message === void 0 ? {} : { message: withoutTokens(message) },
		...requestId === void 0 ? {} : { requestId: withoutTokens(requestId) }
	};
}
/** The one Error that Tenantform throws: it carries Troubles (usually one; the configuration gives all it found). */
var TenantformError = class extends Error {
	troubles;
	constructor(troubles, options) {
		const list = "code" in troubles ? [troubles] : troubles;
		super(list.map((one) => `${one.code} ${one.message}`).join("\n"), options);
		this.name = "TenantformError";
		this.troubles = list;
	}
};
/** Throws a Trouble. */
function fail(code, details, options) {
	throw new TenantformError(trouble(code, details), options);
}
/**
* Turns anything thrown into Troubles: ours as they are; anything else into `INTERNAL`, without its stack, so that a
* mistake of ours is told as one.
*/
function toTroubles(error) {
	if (error instanceof TenantformError) return error.troubles;
	return [trouble("INTERNAL", { message: `Something went wrong inside Tenantform: ${(error instanceof Error ? error.message : String(error)).slice(0, 500)}` })];
}
/** Writes a subject: a file position, an address, or a name; empty text where there is none. */
function subjectText(subject) {
	if (subject?.position !== void 0) return positionText(subject.position);
	if (subject?.address !== void 0) return addressText(subject.address);
	return subject?.name ?? "";
}

export { trouble as a, addressText as c, serviceOf as d, toTroubles as i, isTypeName as l, fail as n, positionText as o, subjectText as r, errorCodes as s, TenantformError as t, parseAddress as u };