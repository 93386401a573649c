import { t as openCatalogue } from "./catalogue.js";
import { a as decodeAccessToken } from "./command-door.js";
import { i as credentialNames, n as openTenant } from "./open-tenant.js";
import { d as serviceOf, i as toTroubles, n as fail } from "./trouble.js";
import { a as isRecord } from "./json.js";
import { t as foreignText } from "./foreign-text.js";
import { n as exitCodeOfTroubles } from "./exit-code.js";

// src/identity/describe-credential.ts
/** Describes a credential without anything of it that is secret. One that is fetched afresh has no end. */
function describeCredential(credential) {
	const { kind } = credential;
	const words = credentialNames[kind];
	switch (kind) {
		case "certificate": {
			const { subject, thumbprintSha256, notAfter } = credential.certificate;
			return {
				kind,
				words: `${words} ${subject.replaceAll("\n", ", ").slice(0, 200)} (SHA-256 ${thumbprintSha256})`,
				ends: notAfter
			};
		}
		case "gitlab": {
			const { expires } = decodeAccessToken(credential.token.reveal());
			return {
				kind,
				words,
				...expires === void 0 ? {} : { ends: expires }
			};
		}
		case "azure-devops": return {
			kind,
			words: `${words} for the service connection ${credential.serviceConnectionId}`
		};
		case "token-file": return {
			kind,
			words: `${words} ${credential.path}`
		};
		case "managed-identity": return {
			kind,
			words: credential.clientId === void 0 ? words : `${words} ${credential.clientId}`
		};
		case "github": return {
			kind,
			words
		};
	}
}

// src/commands/abilities.ts
/**
* Holds the permissions of rows against a token: every kind of permission that a row names (application permission, directory
* role) has to be met by one of its alternatives. Roles inside Exchange stand in no token and are not looked at. `roleNames`:
* directory roles by template id.
*/
function abilitiesOf(rows, token, roleNames) {
	const held = {
		application: new Set(token.roles),
		directoryRole: new Set(token.wids.map((id) => roleNames.get(id.toLowerCase()) ?? id))
	};
	const missing = (permission) => ["application", "directoryRole"].flatMap((kind) => {
		const sets = permission[kind] ?? [];
		return sets.length === 0 || sets.some((all) => all.every((one) => implying(one).some((name) => held[kind].has(name)))) ? [] : [`${kind === "application" ? "permission" : "directory role"} ${sets.map((all) => all.join(" and ")).join(", or ")}`];
	});
	const writable = rows.filter((row) => row.readOnly === void 0 && (row.create || row.update));
	const groups = [...lackingOf("read", rows, (row) => missing(row.permissions.read)), ...lackingOf("write", writable, (row) => missing(row.permissions.write))];
	const may = (all, to) => all.filter((row) => missing(row.permissions[to]).length === 0).map((row) => row.name);
	return {
		read: may(rows, "read"),
		write: may(writable, "write"),
		lacking: groups
	};
}
/**
* The permissions that hold what one does: of a name's three levels, the higher hold the lower (Graph permissions reference).
* Other relations stand in the rows.
*/
function implying(name) {
	const levels = [
		".ReadBasic.",
		".Read.",
		".ReadWrite."
	];
	const own = levels.find((level) => name.includes(level));
	return own === void 0 ? [name] : levels.slice(levels.indexOf(own)).map((level) => name.replace(own, level));
}
function lackingOf(to, rows, missing) {
	const byWords = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const what = missing(row).join("; ");
		if (what !== "") byWords.set(what, [...byWords.get(what) ?? [], row.name]);
	}
	return [...byWords].map(([what, types]) => ({
		to,
		what,
		types
	}));
}

// src/commands/whoami.ts
/**
* Shows who signs in: tenant, application, credential and its end, and for each service its token, the roles in it and what
* they are enough for. Reads tokens only; SharePoint's hosts are asked of Graph where they were not given. Ends with 5 where
* a token could not be had.
*/
const whoami = async (context) => {
	const { values, host } = context;
	const catalogue = openCatalogue((name) => host.asset(name));
	const asked = values.list("service");
	const services = asked.length === 0 ? catalogue.services() : asked;
	const unknown = services.find((name) => !catalogue.services().includes(name));
	if (unknown !== void 0) fail("INPUT-INVALID", {
		message: `There is no service "${unknown.slice(0, 60)}".`,
		subject: { name: "--service" },
		hint: `Give one of: ${catalogue.services().join(", ")}.`
	});
	const tenant = await openTenant(context, catalogue, services, "read");
	try {
		const names = roleNames(await host.asset("contracts/directory-roles.json"));
		const answers = await Promise.all(services.map((service) => answerOf(tenant, service, names, host.stop)));
		const { session, choice } = tenant;
		const answer = {
			tenant: session.tenant,
			name: choice.tenant,
			cloud: choice.cloud.name,
			application: session.client,
			...session.objectId === void 0 ? {} : { servicePrincipal: session.objectId },
			credential: shown(choice.credential),
			why: choice.detection.why,
			services: answers
		};
		const text = values.text("format") === "json" ? `${JSON.stringify(answer, null, 2)}\n` : tell(answer);
		const out = values.text("out");
		if (out === void 0) context.print(text);
		else await host.replace(out, text);
		const troubles = answers.flatMap((one) => one.trouble ?? []);
		return { exit: troubles.length === 0 ? 0 : exitCodeOfTroubles(troubles) };
	} finally {
		await tenant.close();
	}
};
/** Stands in every application's token and is no role that anybody gave it. */
const everyApplication = "0997a1d0-0d1d-4acb-b408-d5ca73121e90";
async function answerOf(tenant, service, names, signal) {
	const rows = [...tenant.types.values()].filter((row) => serviceOf(row.name) === service);
	const protocol = protocolOf(rows);
	try {
		const [own = "", ...more] = await tenant.audiences(protocol, signal);
		const token = await tenant.session.token(own, "first");
		const roles = (await Promise.allSettled(more.map((audience) => tenant.session.token(audience, "first")))).flatMap((one) => one.status === "fulfilled" ? one.value.roles : []);
		return {
			service,
			audience: own,
			expires: new Date(token.expires).toISOString(),
			permissions: token.roles,
			directoryRoles: token.wids.filter((id) => id !== everyApplication).map((id) => names.get(id.toLowerCase()) ?? id),
			abilities: abilitiesOf(rows.filter((row) => row.protocol === protocol), {
				roles: [...token.roles, ...roles],
				wids: token.wids
			}, names)
		};
	} catch (error) {
		const [trouble] = toTroubles(error);
		return {
			service,
			...trouble === void 0 ? {} : { trouble }
		};
	}
}
function protocolOf(rows) {
	const [first] = rows;
	return first?.protocol ?? fail("INTERNAL", { message: "A service has no rows." });
}
/** The credential for people and for programs, without any of its secrets. */
function shown(credential) {
	const { kind, words, ends } = describeCredential(credential);
	return {
		kind,
		words,
		...ends === void 0 ? {} : { ends: new Date(ends).toISOString() }
	};
}
function roleNames(source) {
	const document = JSON.parse(source);
	const roles = isRecord(document) && Array.isArray(document["roles"]) ? document["roles"] : [];
	return new Map(roles.flatMap((role) => isRecord(role) && typeof role["templateId"] === "string" && typeof role["name"] === "string" ? [[role["templateId"].toLowerCase(), role["name"]]] : []));
}
function tell(answer) {
	const { credential } = answer;
	return `${[
		`Tenant       ${foreignText(answer.name)} (${answer.tenant}), ${answer.cloud} cloud`,
		`Application  ${answer.application}${answer.servicePrincipal === void 0 ? "" : `, service principal ${answer.servicePrincipal}`}`,
		`Credential   ${credential.kind}: ${foreignText(credential.words)}${credential.ends === void 0 ? "" : `, until ${instant(credential.ends)}`}`,
		`             ${foreignText(answer.why)}`,
		...answer.services.flatMap((one) => ["", ...tellService(one)])
	].join("\n")}\n`;
}
function tellService(one) {
	if (one.trouble !== void 0 || one.abilities === void 0) return [
		one.service,
		`  ${one.trouble?.code ?? "INTERNAL"} ${foreignText(one.trouble?.message ?? "no answer")}`,
		`  ${foreignText(one.trouble?.hint ?? "")}`
	];
	const { read, write, lacking } = one.abilities;
	const list = (words) => words === void 0 || words.length === 0 ? "none" : words.map((word) => foreignText(word)).join(", ");
	return [
		one.service,
		`  token        for ${one.audience ?? ""}, until ${instant(one.expires ?? "")}`,
		`  permissions  ${list(one.permissions)}`,
		`  roles        ${list(one.directoryRoles)}`,
		`  may read     ${read.length} types, may write ${write.length}`,
		...lacking.map(({ to, what, types }) => `  lacks        ${what}, to ${to} ${shortened(types)}`)
	];
}
/** A moment as people read it. */
function instant(iso) {
	return `${iso.slice(0, 19).replace("T", " ")} UTC`;
}
function shortened(types) {
	const names = types.map((name) => name.slice(name.indexOf(".") + 1));
	return names.length <= 4 ? names.join(", ") : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
}

export { whoami };