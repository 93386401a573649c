import { r as teamsAudience } from "./cloud.js";
import { a as isRecord, c as sameJson, i as isJsonObject, l as textsOf, n as isJson, r as isJsonList } from "./json.js";
import { n as present, r as unknown, t as absent } from "./observed.js";
import { a as trouble, i as toTroubles, n as fail } from "./trouble.js";
import { t as foreignAnswer } from "./foreign-answer.js";
import { n as isGuid } from "./guid.js";

// src/services/teams/teams-call.ts
/** The path of a configuration type, or of one of its instances, by its bare name (reference: teams A.3). */
function configurationPath(configType, identity) {
	const type = `/Skype.Policy/configurations/${encodeURIComponent(configType)}`;
	return identity === void 0 ? type : `${type}/configuration/${encodeURIComponent(identity)}`;
}
/** The call of a request: nothing but what the service is known to need (reference: teams A.3, headers). */
function teamsCall({ method, path, body, repeat }, cloud, budget) {
	return {
		effect: method === "GET" ? "read" : "write",
		method,
		url: `${cloud.teams}${path}`,
		headers: {
			accept: "application/json",
			"x-authz-scope": "tenant",
			...body === void 0 ? {} : { "content-type": "application/json" }
		},
		...body === void 0 ? {} : { body: JSON.stringify(body) },
		audience: teamsAudience,
		budget,
		repeat
	};
}

// src/services/teams/teams-errors.ts
/** Reads an answer as a refusal; undefined where it is none (reference: teams A.3, errors; Graph wraps its own in `error`). */
function readTeamsError(reply) {
	if (reply.status >= 200 && reply.status < 300) return void 0;
	const outer = isRecord(reply.body) ? reply.body : {};
	const body = isRecord(outer["error"]) ? outer["error"] : outer;
	const number = text$1(body["errorCode"]);
	const code = number === "" ? text$1(body["code"]) : number;
	const message = text$1(body["message"]) || (typeof reply.body === "string" ? printable(reply.body) : "");
	const requestId = reply.headers.get("request-id") ?? reply.headers.get("x-ms-correlation-id") ?? /CorrelationId: ([0-9a-f-]{36})/iu.exec(text$1(body["action"]))?.[1];
	return {
		kind: kindOf(reply.status, code, message),
		status: reply.status,
		code: code.slice(0, 200),
		message: message.slice(0, 800),
		...requestId === void 0 ? {} : { requestId }
	};
}
function kindOf(status, code, message) {
	if (status === 405) return "method";
	if (status === 429) return "throttled";
	if (status === 401 || status === 403 || code === "40301") return "permission";
	if (status === 404) return "notFound";
	if (/not currently enabled in flighting/iu.test(message)) return "flight";
	if (status === 409 || /already exists/iu.test(message)) return "exists";
	return status >= 500 || status === 408 ? "transient" : "refused";
}
/** The warnings that came with an answer (reference: teams A.3, headers). */
function warningsOf(reply) {
	const warning = printable(reply.headers.get("x-ms-configapi-powershell-warningmessage") ?? "");
	return warning === "" ? [] : [warning.slice(0, 500)];
}
/** Explains a refusal in a Trouble that names what is missing. */
function explainTeamsError(error, type, { doing, sent = [], cloud }) {
	const said = [error.code, error.message.replace(/\.+$/u, "")].filter((one) => one !== "").join(": ") || `status ${error.status}`;
	const details = {
		subject: { name: type.name },
		service: {
			status: error.status,
			...error.code === "" ? {} : { code: error.code },
			...error.message === "" ? {} : { message: error.message },
			...error.requestId === void 0 ? {} : { requestId: error.requestId }
		},
		...doing === "read" ? {} : { arrived: error.kind === "transient" ? "maybe" : "no" }
	};
	const failed = `${type.name} could not be ${doing === "read" ? "read" : "written"}`;
	const names = sent.length === 0 ? "" : ` The request held ${sent.join(", ")}.`;
	if (error.status === 401) return trouble("PERMISSION-DENIED", {
		...details,
		message: `${failed}: Teams does not accept the token. It says ${said}.`,
		hint: `Look at the application's sign-ins in Entra ID: it may be disabled, or a policy may refuse it where it runs. It also needs ${neededText(type, doing)}.`
	});
	switch (error.kind) {
		case "permission": return trouble("PERMISSION-DENIED", {
			...details,
			message: `${failed}: Teams says ${said}.${names}`,
			hint: sent.length > 1 ? `One property that the tenant has no licence or no flight for refuses them all: declare fewer and run again. Else give the application ${neededText(type, doing)}.` : `Give the application ${neededText(type, doing)}; a role takes some minutes to count. Some settings also need a licence.`
		});
		case "flight": return trouble("SERVICE-FAILED", {
			...details,
			message: `${failed}: Microsoft has not switched it on for this tenant. Teams says ${said}.`,
			hint: "Leave it out until the tenant has it; Tenantform cannot switch it on."
		});
		case "notFound": return trouble("SERVICE-FAILED", {
			...details,
			message: doing === "read" ? `${failed}: Teams answers that there is no such type${cloud === void 0 ? "" : ` in the cloud ${cloud}`} (${said}).` : `${failed}: Teams answers that it is not there (${said}).`,
			...doing === "read" ? { hint: "Some types are not served in every cloud; nothing was taken as missing." } : { hint: planAgain }
		});
		case "throttled": return trouble("SERVICE-THROTTLED", {
			...details,
			message: `${failed}: Teams kept answering that it is busy.`
		});
		case "exists": return trouble("SERVICE-FAILED", {
			...details,
			message: `${failed}: Teams says ${said}.${names}`,
			...doing === "write" ? { hint: planAgain } : {}
		});
		case "method":
		case "refused":
		case "transient": return trouble("SERVICE-FAILED", {
			...details,
			message: `${failed}: Teams says ${said}.${names}`
		});
	}
}
const planAgain = "Run again: a new plan is made from what is there by then.";
function neededText(type, doing) {
	const any = (sets) => (sets ?? []).map((set) => set.join(" and ")).join(" or ");
	const { application, directoryRole } = type.permissions[doing];
	const roles = any(directoryRole);
	return [any(application), roles === "" ? "" : `the directory role ${roles}`].filter((one) => one !== "").join(", and ");
}
function text$1(value) {
	return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}
function printable(value) {
	return value.replace(/\p{Cc}+/gu, " ").trim();
}

// src/services/teams/user-assignment.ts
/** The parts of a key; undefined where it is none. */
function assignedBy(key) {
	const [, user, policyType] = /^(\S.*) \/ (\S+)$/u.exec(key) ?? [];
	return user === void 0 || policyType === void 0 ? void 0 : {
		user,
		policyType
	};
}
/** Graph assigns policies in the commercial cloud only (Graph, teamsPolicyUserAssignment); elsewhere the Teams host does. */
function isAssignedByGraph({ name }) {
	return name === "commercial";
}
/** Asks Graph for the id of a user. */
function userCall(cloud, user) {
	return graphCall(cloud, "GET", `/users/${encodeURIComponent(user)}?$select=id`);
}
/** Asks Graph for what counts for a user in Teams, or a page of all users. */
function userConfigurationCall(cloud, id) {
	const base = "/admin/teams/userConfigurations";
	return graphCall(cloud, "GET", id === void 0 ? base : `${base}/${encodeURIComponent(id)}`);
}
/** Asks Teams for all users: there is no known way to ask for one (reference: teams A.5). */
function allUsersCall(cloud, budget) {
	return teamsCall({
		method: "GET",
		path: "/Teams.User/users",
		repeat: "safe"
	}, cloud, budget);
}
/** Asks Graph for the id of a policy by its name. A quote in a name is doubled, as OData has it. */
function policyIdCall(cloud, policyType, name) {
	const text = (value) => encodeURIComponent(value.replaceAll("'", "''"));
	return graphCall(cloud, "GET", `/admin/teams/policy/${`microsoft.graph.teamsAdministration.getPolicyId(type='${text(policyType)}',name='${text(name)}')`}`);
}
/** Gives a user a policy by Graph; without one, takes the user's own away. */
function graphAssignCall(cloud, userId, policyType, policyId) {
	const value = {
		"@odata.type": "#microsoft.graph.teamsAdministration.teamsPolicyUserAssignment",
		userId,
		policyType,
		...policyId === void 0 ? {} : { policyId }
	};
	return graphCall(cloud, "POST", `/admin/teams/policy/userAssignments/${policyId === void 0 ? "unassign" : "assign"}`, { value: [value] });
}
/** Gives a user a policy by the Teams host; an empty name takes the user's own away (reference: teams A.5). */
function teamsAssignCall(cloud, { user, policyType }, name, budget) {
	const path = `/Skype.Policy/users/${encodeURIComponent(user)}/policies/${encodeURIComponent(policyType)}`;
	return teamsCall({
		method: "PATCH",
		path,
		body: { PolicyName: name },
		repeat: "safe"
	}, cloud, budget);
}
/** The calls of a step, in order. What only an answer tells stands as `{userId}` and `{policyId}`. Pure. */
function encodeUserAssignment({ type, change }, cloud) {
	const assigned = assignedBy(change.at.key);
	if (assigned === void 0) return [];
	const isGone = change.action === "delete";
	const declared = change.values["PolicyName"];
	const name = isGone || typeof declared !== "string" ? "" : declared;
	if (!isAssignedByGraph(cloud)) return [teamsAssignCall(cloud, assigned, name, type.budget)];
	const { user, policyType } = assigned;
	const who = userCall(cloud, user);
	if (isGone) return [who, graphAssignCall(cloud, "{userId}", policyType)];
	return [
		who,
		policyIdCall(cloud, policyType, name),
		graphAssignCall(cloud, "{userId}", policyType, "{policyId}")
	];
}
/**
* The policies that a user was given directly, out of what counts for the user: what comes from a group or from Global is no
* assignment of the user's own. Undefined where it does not say. `user`: the text the user was asked by. Pure.
*/
function assignmentsIn(type, record, user) {
	const own = user ?? record["userPrincipalName"];
	const list = record["effectivePolicyAssignments"];
	if (typeof own !== "string" || own === "" || !isJsonList(list)) return void 0;
	return list.filter(isJsonObject).flatMap((item) => {
		const { policyType, policyAssignment: given } = item;
		if (typeof policyType !== "string" || !isJsonObject(given)) return [];
		const name = given["displayName"];
		const how = given["assignmentType"];
		if (typeof how !== "string" || how.toLowerCase() !== "direct" || typeof name !== "string") return [];
		const key = `${own} / ${policyType}`;
		const values = {
			UserPrincipalName: own,
			PolicyType: policyType,
			PolicyName: name.replace(/^Tag:/iu, "")
		};
		return [{
			at: {
				type: type.name,
				key
			},
			id: key,
			values,
			raw: item
		}];
	});
}
function graphCall(cloud, method, path, body) {
	return {
		effect: method === "GET" ? "read" : "write",
		method,
		url: `${cloud.graph}/v1.0${path}`,
		headers: {
			accept: "application/json",
			...body === void 0 ? {} : { "content-type": "application/json" }
		},
		...body === void 0 ? {} : { body: JSON.stringify(body) },
		audience: cloud.graph,
		budget: "graph",
		repeat: "safe"
	};
}

// src/services/teams/group-assignment.ts
/** The list of all group assignments (reference: teams A.5). */
const groupAssignmentsRequest = {
	method: "GET",
	path: "/Skype.Policy/groupPolicyAssignments/",
	repeat: "safe"
};
/**
* The write of a step. What ranks the assignment among others of its type is called `Rank` by one source and `Priority` by another
* (reference: teams A.5), so that both are tried. The policy goes along always: it is what the assignment is. Pure.
*/
function encodeGroupAssignment({ change, current }) {
	const assigned = assignedBy(change.at.key);
	if (assigned === void 0) return [];
	const { user: group, policyType } = assigned;
	const path = `/Skype.Policy/groupPolicyAssignments/${encodeURIComponent(group)}/policyTypes/${encodeURIComponent(policyType)}`;
	if (change.action === "delete") return [{
		method: "DELETE",
		path,
		forms: [],
		doubtful: []
	}];
	const { PolicyName = current?.values["PolicyName"] ?? null, Rank } = change.values;
	if (Rank === void 0 || Rank === null) return [{
		method: "PUT",
		path,
		forms: [{
			body: { PolicyName },
			prefers: "PATCH"
		}],
		doubtful: []
	}];
	return [{
		method: "PUT",
		path,
		forms: ["Rank", "Priority"].map((name) => ({
			body: {
				PolicyName,
				[name]: Rank
			},
			prefers: "PATCH"
		})),
		doubtful: [{
			property: "Rank",
			names: [
				"PolicyName",
				"Rank",
				"Priority"
			]
		}]
	}];
}
/** The assignments in an answer, under whichever names and case the service gives. A refusal is never an absence. Pure. */
function decodeGroupAssignments(type, reply) {
	const error = readTeamsError(reply);
	if (error !== void 0) return unknown(explainTeamsError(error, type, { doing: "read" }));
	const { body } = reply;
	const found = isJson(body) && isJsonList(body) ? body.map((item) => assignmentOf$1(type, item)) : [void 0];
	const all = found.filter((one) => one !== void 0);
	return all.length === found.length ? present(all) : unknown(trouble("SERVICE-UNREADABLE", {
		message: `${type.name}: Teams gave no list of assignments.`,
		subject: { name: type.name }
	}));
}
function assignmentOf$1(type, item) {
	if (!isJsonObject(item)) return void 0;
	const [GroupId, PolicyType, PolicyName] = [
		text(item, "GroupId"),
		text(item, "PolicyType"),
		text(item, "PolicyName")
	];
	if (GroupId === void 0 || PolicyType === void 0 || PolicyName === void 0) return void 0;
	const key = `${GroupId} / ${PolicyType}`;
	const rank = member(item, "Rank") ?? member(item, "Priority");
	const values = {
		GroupId,
		PolicyType,
		PolicyName: PolicyName.replace(/^Tag:/iu, ""),
		...typeof rank === "number" ? { Rank: rank } : {}
	};
	return {
		at: {
			type: type.name,
			key
		},
		id: key,
		values,
		raw: item
	};
}
function member(item, name) {
	const found = Object.keys(item).find((one) => one.toLowerCase() === name.toLowerCase());
	return found === void 0 ? void 0 : item[found];
}
function text(item, name) {
	const value = member(item, name);
	return typeof value === "string" && value !== "" ? value : void 0;
}

// src/services/teams/teams-domains.ts
/** The word that stands for every domain there is, alone in the list. */
const everyDomain = "AllowAllKnownDomains";
/**
* Reads a list of domains in any form it was seen in: texts, objects with a `Domain`, one such object alone, nothing
* (reference: teams A.4). Gives them sorted and in lower case; undefined for what is no such list.
*/
function readDomains(value) {
	if (value === null) return [];
	const items = isJsonList(value) ? value : [value];
	const domains = [];
	for (const item of items) {
		const domain = isJsonObject(item) ? item["Domain"] : item;
		if (typeof domain !== "string" || domain === "") return void 0;
		domains.push(domain.toLowerCase());
	}
	return [...new Set(domains)].sort();
}
/**
* Reads whom a tenant federates with: `{}` and an empty list are everybody. An allow list that is there and empty, or null, means
* everybody to one source and nobody to another: it reads as an empty list, which nobody can declare, so that it is written once
* as what is meant. Undefined for any other shape, which nobody takes for a difference.
*/
function readAllowedDomains(value) {
	if (value === null) return [];
	if (isJsonList(value) && value.length === 0) return [everyDomain];
	if (isJsonObject(value) && !Object.hasOwn(value, "Domain")) {
		if (Object.keys(value).length === 0) return [everyDomain];
		const list = value["AllowedDomain"] ?? value["AllowList"];
		return list === void 0 ? void 0 : readDomains(list);
	}
	const domains = readDomains(value);
	return domains !== void 0 && meansEveryDomain(domains) ? [everyDomain] : domains;
}
/** Says whether a declared or read list is the one word for all domains. */
function meansEveryDomain(domains) {
	const [only, ...more] = textsOf(domains);
	return only?.toLowerCase() === "AllowAllKnownDomains".toLowerCase() && more.length === 0;
}
/**
* The ways in which the federation list was seen written: by PUT as an object, by PATCH as a plain list; everybody is an empty
* list in the one and a word in the other (reference: teams A.4; CIPP and ScubaGear).
*/
function writeAllowedDomains(domains) {
	if (meansEveryDomain(domains)) return {
		put: [],
		patch: [everyDomain]
	};
	return {
		put: { AllowList: domains },
		patch: domains
	};
}

// src/services/teams/teams-values.ts
/** Brings a value that was read into the shape of its property; undefined where nobody can tell what it says. Never fails. */
function readValue(behaviours, name, property, value) {
	if (behaviours.allowedDomains === name) return readAllowedDomains(value);
	if (behaviours.domainLists.includes(name)) return readDomains(value);
	if (behaviours.joined[name] !== void 0) return isJsonList(value) ? value : splitText(value);
	if (value === null) return null;
	if (property.list !== void 0) return (isJsonList(value) ? value : [value]).map((item) => readScalar(property, item));
	return readScalar(property, value);
}
/** Sources show semicolons, commas and spaces between senders (reference: teams A.4). */
function splitText(value) {
	if (value === null) return [];
	return typeof value === "string" ? value.split(/[;,\s]+/u).filter((one) => one !== "") : value;
}
function readScalar(property, value) {
	if (property.shape === "integer" && typeof value === "string" && /^-?\d{1,15}$/u.test(value)) return Number(value);
	if (property.shape === "boolean" && typeof value === "string" && /^(true|false)$/iu.test(value)) return value.toLowerCase() === "true";
	const { of } = property;
	if (of === void 0 || !isJsonObject(value)) return value;
	return Object.fromEntries(Object.entries(value).flatMap(([name, item]) => {
		const member = Object.hasOwn(of, name) ? of[name] : void 0;
		return member === void 0 ? [] : [[name, item === null ? null : readScalar(member, item)]];
	}));
}
/**
* The ways in which a value may have to be written, the best proven first. More than one where sources disagree: the federation
* list, and a text that is cleared by null or by an empty text (reference: teams A.4).
*/
function writeValue(behaviours, name, property, value) {
	if (behaviours.allowedDomains === name) {
		const { put, patch } = writeAllowedDomains(value);
		return [put, patch];
	}
	const joint = behaviours.joined[name];
	if (joint !== void 0) {
		const texts = textsOf(value);
		return texts.length === 0 ? [null, ""] : [texts.join(joint)];
	}
	if (property?.list !== void 0) return [isJsonList(value) ? placed(property, value) : []];
	if (property?.shape === "string" && (value === null || value === "")) return value === null ? [null, ""] : ["", null];
	return [value];
}
/** Elements with a place have a number for it, from 1 (reference: teams A.4); those declared without get that of their place in the list. */
function placed(property, list) {
	if (property.of?.["Order"] === void 0) return list;
	return list.map((item, index) => isJsonObject(item) && (item["Order"] ?? null) === null ? {
		...item,
		Order: index + 1
	} : item);
}
/** Says whether what is read back is what was written, for the values that have several ways of writing. */
function isShown(wanted, seen) {
	if (isNothing(wanted)) return isNothing(seen);
	if (isJsonList(wanted) && isJsonList(seen)) return sameJson(folded(wanted), folded(seen));
	return sameJson(wanted, seen);
}
function isNothing(value) {
	return value === void 0 || value === null || value === "" || isJsonList(value) && value.length === 0;
}
function folded(list) {
	return [...new Set(textsOf(list).map((one) => one.toLowerCase()))].sort();
}
/** Members that hold a secret or a large image and are never kept (reference: teams A.3, trap 16). */
const unkept = /^(SdnApiToken|lob(Logo|Logomark|Background))$/iu;
/** An object as it was read, without what is never kept. */
function withoutSecrets(raw) {
	return Object.fromEntries(Object.entries(raw).flatMap(([name, value]) => {
		if (unkept.test(name)) return [];
		return [[name, isJsonObject(value) ? withoutSecrets(value) : value]];
	}));
}

// src/services/teams/teams-wire.ts
/** Decodes a row's `wire`. Fails with INTERNAL where the catalogue is wrong. */
function teamsWire({ name, wire }) {
	const configType = isJsonObject(wire) ? wire["configType"] : void 0;
	if (typeof configType === "string") return {
		kind: "configuration",
		configType
	};
	const assignment = isJsonObject(wire) ? wire["assignment"] : void 0;
	if (assignment === "user") return { kind: "userAssignment" };
	if (assignment === "group") return { kind: "groupAssignment" };
	return fail("INTERNAL", { message: `the row ${name} says neither its configuration type nor what it assigns` });
}
/** Decodes a row's behaviours. */
function teamsBehaviours(type) {
	const of = (name) => type.behaviours.find(({ use }) => use === name)?.with;
	const allowedDomains = of("allowedDomains");
	return {
		allowedDomains: typeof allowedDomains === "string" ? allowedDomains : void 0,
		domainLists: textsOf(of("domainLists")),
		joined: texts(of("joined")),
		spelled: texts(of("spelled"))
	};
}
function texts(value) {
	if (!isJsonObject(value)) return {};
	return Object.fromEntries(Object.entries(value).flatMap(([name, text]) => typeof text === "string" ? [[name, text]] : []));
}

// src/services/teams/teams-decode.ts
/**
* Instances out of the answer to a list or a get of a configuration type. No refusal is an absence: a type that answers 404 is
* not served in this cloud. `cloud` is part of the sentence then. Pure.
*/
function decodeConfiguration(type, reply, cloud) {
	const error = readTeamsError(reply);
	if (error !== void 0) return unknown(explainTeamsError(error, type, {
		doing: "read",
		...cloud === void 0 ? {} : { cloud }
	}));
	const foreign = foreignAnswer(reply, "Teams", `${type.name} could not be read`, "read");
	if (foreign !== void 0) return unknown(foreign);
	const { body } = reply;
	const unreadable = (why) => unknown(trouble("SERVICE-UNREADABLE", {
		message: `${type.name}: Teams ${why}.`,
		subject: { name: type.name }
	}));
	if (!isJson(body)) return unreadable("gave an answer that is not JSON");
	const rows = isJsonList(body) ? body : [body];
	if (!rows.every(isNamed)) return unreadable("gave something without an identity");
	const named = rows.filter(isJsonObject);
	const wanted = type.cardinality === "singleton" ? named.filter((row) => isGlobal(bareName(row))).slice(0, 1) : named;
	if (type.cardinality === "singleton" && wanted.length === 0) return unreadable("gave no Global");
	const behaviours = teamsBehaviours(type);
	const found = [];
	for (const row of wanted) {
		const instance = instanceOf(type, behaviours, row);
		if (typeof instance === "string") return unreadable(`shows ${instance} in a form that is not known`);
		found.push(instance);
	}
	return present(found);
}
/** An identity without the prefix of named instances: what is declared, and what a write is addressed to. */
function bareName(row) {
	const identity = row["Identity"];
	return typeof identity === "string" ? identity.replace(/^Tag:/iu, "") : "";
}
/** Says whether a name is that of the instance that everybody has who has no other. */
function isGlobal(name) {
	return name.toLowerCase() === "global";
}
/**
* Says whether an instance is one of Microsoft's presets: of authority Host. A Global of authority Host was only never changed
* (reference: teams A.3).
*/
function isPreset({ raw, id }) {
	if (!isJsonObject(raw) || isGlobal(id)) return false;
	const [metadata, key] = [raw["ConfigMetadata"], raw["Key"]];
	const authorityId = isJsonObject(key) ? key["AuthorityId"] : void 0;
	return [isJsonObject(metadata) ? metadata["Authority"] : void 0, isJsonObject(authorityId) ? authorityId["Class"] : void 0].some((one) => typeof one === "string" && one.toLowerCase() === "host");
}
function isNamed(row) {
	return isJsonObject(row) && bareName(row) !== "";
}
/** The instance, or the name of a property that is always given back and cannot be read. */
function instanceOf(type, behaviours, row) {
	const name = isGlobal(bareName(row)) ? "Global" : bareName(row);
	const values = {};
	for (const [property, fact] of Object.entries(type.properties)) {
		const wire = wireValue(behaviours, property, row);
		const value = wire === void 0 ? void 0 : readValue(behaviours, property, fact, wire);
		if (wire !== void 0 && value === void 0 && fact.echo === "returned") return property;
		if (type.key.includes(property)) values[property] = name;
		else if (value !== void 0) values[property] = value;
	}
	const key = type.cardinality === "singleton" ? "" : name;
	return {
		at: {
			type: type.name,
			key
		},
		id: bareName(row),
		values,
		raw: withoutSecrets(row)
	};
}
/** What the wire holds for a property, under the spelling it is read by or the documented one. */
function wireValue({ spelled }, property, row) {
	const name = [spelled[property], property].filter((one) => one !== void 0).find((one) => Object.hasOwn(row, one));
	return name === void 0 ? void 0 : row[name];
}

// src/services/teams/teams-decode-any.ts
/** Objects out of an answer, by what the row is. `cloud` is part of the sentence where a type is not served. Pure. */
function decodeTeams(type, reply, cloud) {
	switch (teamsWire(type).kind) {
		case "configuration": return decodeConfiguration(type, reply, cloud);
		case "groupAssignment": return decodeGroupAssignments(type, reply);
		case "userAssignment": return decodeUsers(type, reply);
	}
}
/** One user of Graph, a page of them, or the list of the Teams host. */
function decodeUsers(type, reply) {
	const error = readTeamsError(reply);
	if (error !== void 0) return unknown(explainTeamsError(error, type, { doing: "read" }));
	const body = isJson(reply.body) && isJsonObject(reply.body) ? reply.body : {};
	const list = body["users"] ?? body["value"] ?? [body];
	const found = (isJsonList(list) ? list : []).filter(isJsonObject).map((record) => assignmentsIn(type, record));
	const told = found.flatMap((one) => one ?? []);
	return found.length === 0 || found.includes(void 0) ? unknown(trouble("SERVICE-UNREADABLE", { message: `${type.name}: what counts for a user is not told.` })) : present(told);
}

// src/services/teams/teams-encode.ts
/**
* The writes of a step, in order. A create names the instance and what is declared; a change holds only what differs, since one
* gated property refuses all that are sent with it (reference: teams A.3). Properties whose spelling is in doubt go alone. Pure.
*/
function encodeConfiguration({ type, change, current }, { configType }) {
	const behaviours = teamsBehaviours(type);
	const identity = type.cardinality === "singleton" ? "Global" : current?.id ?? change.objectId ?? change.at.key;
	const path = configurationPath(configType, identity);
	if (change.action === "delete") return [{
		method: "DELETE",
		path,
		forms: [],
		doubtful: []
	}];
	const values = Object.entries(change.values).filter(([name]) => !type.key.includes(name) && isWritable(type, name));
	if (change.action === "create") {
		const declared = Object.fromEntries(values.filter(([, value]) => value !== null));
		const body = {
			Identity: change.at.key,
			...bodyOf(behaviours, type, declared, 0)
		};
		return [{
			method: "POST",
			path: configurationPath(configType),
			forms: [{
				body,
				prefers: "PUT"
			}],
			doubtful: []
		}];
	}
	const before = current ?? change.before;
	const sent = values.filter(([name, value]) => !sameJson(before?.values[name], value));
	const plain = Object.fromEntries(sent.filter(([name]) => behaviours.spelled[name] === void 0));
	const main = Object.keys(plain).length === 0 ? [] : [changeOf(behaviours, type, path, plain)];
	const alone = sent.flatMap(([name, value]) => {
		const read = behaviours.spelled[name];
		if (read === void 0) return [];
		const forms = [name, read].map((one) => ({
			body: { [one]: value },
			prefers: "PUT"
		}));
		return [{
			method: "PUT",
			path,
			forms,
			doubtful: [{
				property: name,
				names: [name, read]
			}]
		}];
	});
	return [...main, ...alone];
}
function isWritable(type, name) {
	return (type.properties[name]?.write ?? "always") !== "never";
}
function changeOf(behaviours, type, path, values) {
	const ways = Object.entries(values).map(([name, value]) => [name, writeValue(behaviours, name, type.properties[name], value).length]);
	const most = Math.max(...ways.map(([, count]) => count));
	const lists = behaviours.allowedDomains !== void 0 && Object.hasOwn(values, behaviours.allowedDomains);
	return {
		method: "PUT",
		path,
		forms: Array.from({ length: most }, (_, form) => ({
			body: bodyOf(behaviours, type, values, form),
			prefers: lists && form > 0 ? "PATCH" : "PUT"
		})),
		doubtful: ways.flatMap(([name, count]) => count < 2 ? [] : [{
			property: name,
			names: [name]
		}])
	};
}
/** The body with every value in its nth way of writing, or its last. */
function bodyOf(behaviours, type, values, form) {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => {
		const ways = writeValue(behaviours, name, type.properties[name], value);
		return [name, ways[Math.min(form, ways.length - 1)] ?? null];
	}));
}

// src/services/teams/teams-sender.ts
/** Makes a sender. */
function teamsSender(door, { newId }) {
	return (call, signal) => door.send({
		...call,
		headers: {
			...call.headers,
			"x-ms-correlation-id": newId()
		}
	}, signal);
}
/** Sends a call and tells what came of it. Never throws. */
async function tryCall(send, call, signal) {
	try {
		const reply = await send(call, signal);
		const error = readTeamsError(reply);
		if (error !== void 0) return {
			is: "refused",
			error,
			...reply.doubted === true ? { doubted: true } : {}
		};
		const foreign = foreignAnswer(reply, "Teams", "Teams was asked", call.effect);
		return foreign === void 0 ? {
			is: "done",
			reply
		} : {
			is: "lost",
			trouble: foreign
		};
	} catch (error) {
		const why = toTroubles(error)[0] ?? trouble("INTERNAL", { message: "a call to Teams broke off" });
		return {
			is: "lost",
			trouble: {
				...why,
				arrived: why.arrived ?? "maybe"
			}
		};
	}
}

// src/services/teams/user-assignment-reader.ts
/** A list longer than this many pages is a fault, not a list. */
const mostPages = 2e3;
/** Users that Graph is asked for at a time. */
const usersAtOnce = 8;
/**
* Reads the policies that users were given directly: by Graph user by user, elsewhere out of the one list of all users. A user who
* is not there, or of whom nothing is told, is unknown: only a user who is known to have no policy of a type has none.
*/
async function readUserAssignments({ type, keys, ids }, send, context, signal) {
	const reading = {
		type,
		send,
		context,
		signal
	};
	if (keys === "all") return [{
		type: type.name,
		scope: "all",
		seen: await everybody(reading)
	}];
	const asked = [...keys.map((key) => [key, { key }]), ...(ids ?? []).map((id) => [id, { id }])];
	const users = [...new Set(asked.flatMap(([key]) => assignedBy(key)?.user.toLowerCase() ?? []))];
	const all = isAssignedByGraph(context.cloud) ? void 0 : await listed$1(reading);
	const of = /* @__PURE__ */ new Map();
	for (let next = 0; next < users.length; next += usersAtOnce) {
		const round = users.slice(next, next + usersAtOnce).map(async (user) => {
			of.set(user, all === void 0 ? await oneByGraph(reading, user) : oneOf(type, all, user));
		});
		await Promise.all(round);
	}
	return asked.map(([key, scope]) => ({
		type: type.name,
		scope,
		seen: assignmentOf(type, key, of)
	}));
}
function assignmentOf(type, key, of) {
	const assigned = assignedBy(key);
	const seen = assigned === void 0 ? void 0 : of.get(assigned.user.toLowerCase());
	if (assigned === void 0 || seen === void 0) return unknown(unreadable(type, `"${key}" does not name a user and a type of policy`));
	if (seen.is !== "present") return seen;
	const ending = ` / ${assigned.policyType}`.toLowerCase();
	const own = seen.value.find(({ id }) => id.toLowerCase().endsWith(ending));
	if (own === void 0) return absent;
	const values = {
		...own.values,
		UserPrincipalName: assigned.user,
		PolicyType: assigned.policyType
	};
	return present([{
		...own,
		at: {
			type: type.name,
			key
		},
		id: key,
		values
	}]);
}
async function oneByGraph(reading, user) {
	const { type, context } = reading;
	const found = await ask(reading, userCall(context.cloud, user), user);
	if ("trouble" in found) return unknown(found.trouble);
	const id = isJsonObject(found.body) ? found.body["id"] : void 0;
	if (typeof id !== "string") return unknown(unreadable(type, `Graph told no id of ${user}`));
	const told = await ask(reading, userConfigurationCall(context.cloud, id), user);
	if ("trouble" in told) return unknown(told.trouble);
	return assignments(type, told.body, user);
}
function oneOf(type, all, user) {
	if ("code" in all) return unknown(all);
	const record = all.find((one) => [one["userPrincipalName"], one["objectId"]].some((name) => typeof name === "string" && name.toLowerCase() === user));
	return record === void 0 ? unknown(nobody(type, user)) : assignments(type, record, user);
}
function assignments(type, record, user) {
	const found = isJsonObject(record) ? assignmentsIn(type, record, user) : void 0;
	return found === void 0 ? unknown(unreadable(type, `what counts for ${user ?? "a user"} is not told`)) : present(found);
}
async function everybody(reading) {
	const { type } = reading;
	if (isAssignedByGraph(reading.context.cloud)) return pagesOfGraph(reading);
	const all = await listed$1(reading);
	return "code" in all ? unknown(all) : assignmentsOfAll(type, all);
}
function assignmentsOfAll(type, records) {
	const found = records.map((record) => assignments(type, record));
	return found.find((one) => one.is === "unknown") ?? present(found.flatMap((one) => one.is === "present" ? one.value : []));
}
/** Everybody, page by page: of a hundred thousand people who have no policy of their own nothing is kept. */
async function pagesOfGraph(reading) {
	const { type, context } = reading;
	const found = [];
	const links = /* @__PURE__ */ new Set();
	let call = userConfigurationCall(context.cloud);
	for (let page = 0; page < mostPages; page += 1) {
		const told = await ask(reading, call);
		if ("trouble" in told) return unknown(told.trouble);
		const list = isJsonObject(told.body) ? told.body["value"] : void 0;
		if (!isJsonList(list) || !list.every(isJsonObject)) return unknown(unreadable(type, "Graph gave a page without a list"));
		const seen = assignmentsOfAll(type, list.filter(isJsonObject));
		if (seen.is !== "present") return seen;
		found.push(...seen.value);
		const link = isJsonObject(told.body) ? told.body["@odata.nextLink"] : void 0;
		if (typeof link !== "string") return present([...new Map(found.map((one) => [one.id, one])).values()]);
		if (links.has(link)) break;
		links.add(link);
		call = {
			...call,
			url: link
		};
	}
	return unknown(unreadable(type, "Graph gave pages that do not end"));
}
/** All users out of the Teams host. How it would continue a long list is not known, so that one is never taken for complete. */
async function listed$1(reading) {
	const { type, context } = reading;
	const told = await ask(reading, allUsersCall(context.cloud, type.budget));
	if ("trouble" in told) return told.trouble;
	const list = isJsonObject(told.body) ? told.body["users"] : void 0;
	if (!isJsonObject(told.body) || !isJsonList(list)) return unreadable(type, "Teams gave no list of users");
	return Object.entries(told.body).some(([name, value]) => /next|skip|continuation/iu.test(name) && value !== null && value !== "") ? unreadable(type, "Teams cut the list of users short") : list.filter(isJsonObject);
}
async function ask({ type, send, signal }, call, user) {
	const tried = await tryCall(send, call, signal);
	if (tried.is === "lost") return tried;
	if (tried.is === "refused") {
		if (tried.error.kind === "notFound" && user !== void 0) return { trouble: nobody(type, user) };
		return { trouble: explainTeamsError(tried.error, type, { doing: "read" }) };
	}
	const { body } = tried.reply;
	return isJson(body) ? { body } : { trouble: unreadable(type, "the answer is not JSON") };
}
function nobody(type, user) {
	return trouble("OBJECT-MISSING", {
		message: `${type.name}: there is no user ${user}, or none that Teams knows.`,
		subject: { name: type.name },
		hint: "Correct the user name, or give the user a licence for Teams and wait until Teams knows it."
	});
}
function unreadable(type, why) {
	return trouble("SERVICE-UNREADABLE", {
		message: `${type.name}: ${why}.`,
		subject: { name: type.name }
	});
}

// src/services/teams/teams-reader.ts
/** Lists that are asked for ahead. */
const readsAtOnce = 4;
/**
* Reads configuration types and group assignments, each with one list of all there is (the module does the same for a single one;
* reference: teams A.3), and user assignments by user. What is refused or unreadable is unknown, each for itself. Never throws.
*/
function teamsReader(door, context) {
	const send = teamsSender(door, context);
	return { async *observe(wants, signal) {
		const reading = [];
		for (const [index] of wants.entries()) {
			for (const want of wants.slice(reading.length, index + readsAtOnce)) reading.push(sightsOf(want, send, context, signal));
			yield* await reading[index] ?? [];
		}
	} };
}
async function sightsOf(want, send, context, signal) {
	const { type } = want;
	try {
		const wire = teamsWire(type);
		if (wire.kind === "userAssignment") return await readUserAssignments(want, send, context, signal);
		const list = wire.kind === "groupAssignment" ? groupAssignmentsRequest : listRequest(wire.configType);
		const reply = await send(teamsCall(list, context.cloud, type.budget), signal);
		return [{
			type: type.name,
			scope: "all",
			seen: decodeTeams(type, reply, context.cloud.name)
		}];
	} catch (error) {
		const [why] = toTroubles(error);
		const told = why ?? trouble("INTERNAL", { message: "reading from Teams broke off" });
		return [{
			type: type.name,
			scope: "all",
			seen: unknown(told)
		}];
	}
}
function listRequest(configType) {
	return {
		method: "GET",
		path: configurationPath(configType),
		repeat: "safe"
	};
}

// src/services/teams/teams-refusals.ts
/** What Teams would refuse, or would do otherwise than declared, and the plan can already know: NOT-WRITABLE, one each. Pure. */
function teamsRefusals(type, change) {
	return [
		preset,
		globalObject,
		renamed,
		allowedDomains,
		joinedText,
		assignment
	].flatMap((rule) => {
		const why = rule(type, change);
		return why === void 0 ? [] : [trouble("NOT-WRITABLE", {
			message: why,
			subject: {
				address: change.at,
				position: change.declared
			}
		})];
	});
}
/** Microsoft's presets are read-only (reference: teams A.3). */
const preset = (_type, { action, before, at }) => action !== "create" && before !== null && isPreset(before) ? `"${at.key}" is a preset of Microsoft and cannot be ${action === "delete" ? "deleted" : "changed"}; make a policy of your own beside it.` : void 0;
/** To delete Global resets every property of it to the service's default (reference: teams, trap 5). */
const globalObject = (type, { action, before, at }) => {
	if (teamsWire(type).kind !== "configuration" || action === "update") return void 0;
	if (!isGlobal(before?.id ?? at.key)) return void 0;
	return action === "delete" ? "\"Global\" cannot be deleted: Teams would reset all of it to its defaults instead. Declare the values it shall have." : "\"Global\" is there in every tenant and cannot be made; that it was not read is a fault of the service.";
};
const renamed = (type, { action, before, at }) => action === "update" && type.key.length > 0 && before !== null && before.at.key.toLowerCase() !== at.key.toLowerCase() ? `"${before.at.key}" cannot be renamed: make "${at.key}" beside it, move its assignments, and remove the old one later.` : void 0;
/** An empty allow list means everybody to one source and nobody to another (reference: teams A.4): it is never written. */
const allowedDomains = (type, change) => {
	const { allowedDomains: name } = teamsBehaviours(type);
	const value = name === void 0 ? void 0 : change.values[name];
	if (name === void 0 || value === void 0) return void 0;
	const domains = isJsonList(value) ? textsOf(value) : [];
	if (domains.length === 0) return `${name} cannot be empty: write [${everyDomain}] for all domains, or AllowFederatedUsers: false for none.`;
	return domains.length > 1 && domains.some((one) => meansEveryDomain([one])) ? `${name}: ${everyDomain} stands alone, not beside domains.` : void 0;
};
/** What joins a list on the wire cannot be inside one of its texts. */
const joinedText = (type, change) => {
	const { joined } = teamsBehaviours(type);
	for (const name of Object.keys(joined)) {
		const wrong = textsOf(change.values[name]).find((one) => /[;,\s]/u.test(one));
		if (wrong !== void 0) return `${name}: write ${JSON.stringify(wrong)} as entries of their own.`;
	}
};
/** Who has no policy of the own has Global; a group is named by its id, for names of groups belong to another service. */
const assignment = (type, { action, at, values }) => {
	const { kind } = teamsWire(type);
	if (kind === "configuration" || action === "delete") return void 0;
	const assigned = assignedBy(at.key);
	if (assigned === void 0) return `"${at.key}" does not name ${kind === "userAssignment" ? "a user" : "a group"} and a type of policy.`;
	if (kind === "groupAssignment" && !isGuid(assigned.user)) return `GroupId: write the id of the group, not "${assigned.user}".`;
	const name = values["PolicyName"];
	if (action === "create" && (name ?? null) === null) return `"${at.key}" needs PolicyName.`;
	if (name === void 0) return void 0;
	if (typeof name !== "string" || name === "" || isGlobal(name)) return `"${at.key}": to fall back to Global, declare \`ensure: absent\`; ${JSON.stringify(name)} cannot be assigned.`;
	return /^Tag:/iu.test(name) ? `PolicyName: write "${name.slice(4)}", without the prefix of the service.` : void 0;
};

// src/services/teams/teams-sending.ts
/** Waits between looks, in milliseconds; the last one repeats. */
const waits = [
	2e3,
	4e3,
	8e3
];
/** Waits before the nth look (from 0). */
function waitToLook({ context, signal }, look) {
	return context.clock.sleep(waits[Math.min(look, waits.length - 1)] ?? 8e3, signal);
}
/** Sends one request of a step to the Teams administration host. */
function attempt(sending, request) {
	return attemptCall(sending, teamsCall(request, sending.context.cloud, sending.step.type.budget));
}
/** Sends one call of a step. */
function attemptCall({ send, signal }, call) {
	return tryCall(send, call, signal);
}
/** Explains why a write is not known to be done. `sent`: names of the properties in its body. */
function failure({ step: { type, change } }, tried, sent = []) {
	const told = tried.is === "lost" ? tried.trouble : explainTeamsError(tried.error, type, {
		doing: "write",
		sent
	});
	const why = tried.is === "refused" && tried.doubted === true ? {
		...told,
		arrived: "maybe"
	} : told;
	return {
		trouble: {
			...why,
			subject: {
				address: change.at,
				position: change.declared
			}
		},
		wrote: why.arrived === "maybe" ? "maybe" : "no",
		warnings: []
	};
}

// src/services/teams/teams-change.ts
/** Looks between two forms; the second form says the same as the first, so reading too early does no harm. */
const looksBetweenForms = 3;
/**
* Sends a change. Where sources disagree about a value's form, the next form follows when the one before was refused, or was
* accepted and does not show; it then holds only what does not show. Whether all was taken in the end is told by reading back.
*/
async function sendChange(sending, { path, forms, doubtful }) {
	const warnings = [];
	let open = doubtful;
	let accepted = false;
	let failed;
	for (const [index, { body: whole, prefers }] of forms.entries()) {
		const body = accepted ? onlyOpen(whole, open) : whole;
		const tried = await attemptChange(sending, path, prefers, body);
		if (tried.is === "done") {
			accepted = true;
			warnings.push(...warningsOf(tried.reply));
			open = index === forms.length - 1 ? [] : await notShown(sending, open);
			if (open.length === 0) break;
			continue;
		}
		const now = failure(sending, tried, Object.keys(body));
		if (failed === void 0 || now.wrote === "maybe") failed = now;
		if (accepted || tried.is === "lost" || tried.error.kind !== "refused") break;
	}
	return accepted || failed === void 0 ? { warnings } : failed;
}
function onlyOpen(body, open) {
	const names = new Set(open.flatMap((one) => one.names));
	return Object.fromEntries(Object.entries(body).filter(([name]) => names.has(name)));
}
/** By the preferred method unless it was answered 405 before, then by the other one. */
async function attemptChange(sending, path, prefers, body) {
	const other = prefers === "PUT" ? "PATCH" : "PUT";
	const [method, fallback] = sending.unwelcome.has(prefers) ? [other, prefers] : [prefers, other];
	const tried = await attempt(sending, {
		method,
		path,
		body,
		repeat: "safe"
	});
	if (tried.is !== "refused" || tried.error.kind !== "method") return tried;
	sending.unwelcome.add(method);
	return attempt(sending, {
		method: fallback,
		path,
		body,
		repeat: "safe"
	});
}
/** Which doubtful properties do not show what was written, after a few looks; none where nothing can be read. */
async function notShown(sending, open) {
	const { reader, step, signal } = sending;
	const identity = (step.current?.id ?? step.change.objectId ?? step.change.at.key).toLowerCase();
	let left = open;
	for (let look = 0; look < looksBetweenForms && left.length > 0 && !signal.aborted; look += 1) {
		if (look > 0) await waitToLook(sending, look - 1);
		for await (const { seen } of reader.observe([{
			type: step.type,
			keys: "all"
		}], signal)) {
			if (seen.is !== "present") return [];
			const { cardinality } = step.type;
			const own = seen.value.find((one) => cardinality === "singleton" || one.id.toLowerCase() === identity);
			if (own === void 0) return [];
			left = left.filter(({ property }) => !isShown(step.change.values[property] ?? null, own.values[property]));
		}
	}
	return signal.aborted ? [] : left;
}

// src/services/teams/user-assignment-writer.ts
/** How long Graph may not know a policy that was made moments ago on the Teams host. */
const policyWaitMs = 3e4;
/**
* Gives a user a policy, or takes it away: by Graph with the ids of both, elsewhere by their names. To do it twice is to do it once,
* so it may be repeated. The service shows it half a minute later (reference: teams A.5).
*/
async function writeUserAssignment(sending) {
	const { step, context } = sending;
	const { change, type } = step;
	const assigned = assignedBy(change.at.key);
	const declared = change.action === "delete" ? "" : change.values["PolicyName"];
	if (assigned === void 0 || typeof declared !== "string") return nothing$1(sending, "it names no user and policy");
	const call = isAssignedByGraph(context.cloud) ? await callOfGraph(sending, assigned, declared) : teamsAssignCall(context.cloud, assigned, declared, type.budget);
	if (!("url" in call)) return {
		...call,
		wrote: "no"
	};
	const tried = await attemptCall(sending, call);
	if (tried.is !== "done") return failure(sending, tried);
	return {
		wrote: "yes",
		id: change.at.key,
		warnings: warningsOf(tried.reply)
	};
}
async function callOfGraph(sending, { user, policyType }, name) {
	const { cloud } = sending.context;
	const who = await attemptCall(sending, userCall(cloud, user));
	if (who.is !== "done") return failure(sending, who);
	const userId = objectIn(who.reply)["id"];
	if (typeof userId !== "string") return nothing$1(sending, `Graph told no id of ${user}`);
	if (name === "") return graphAssignCall(cloud, userId, policyType);
	const until = sending.context.clock.now() + policyWaitMs;
	for (let look = 0;; look += 1) {
		const which = await attemptCall(sending, policyIdCall(cloud, policyType, name));
		if (which.is !== "done" && !(which.is === "refused" && which.error.kind === "notFound")) return failure(sending, which);
		const ids = which.is === "done" ? policiesCalled(name, which.reply) : [];
		const [policyId] = ids;
		if (policyId !== void 0 && ids.length === 1) return graphAssignCall(cloud, userId, policyType, policyId);
		if (ids.length > 1 || sending.context.clock.now() >= until || sending.signal.aborted) return notOne(sending, policyType, name, ids.length);
		await waitToLook(sending, look);
	}
}
function policiesCalled(name, reply) {
	const list = objectIn(reply)["value"];
	return (isJsonList(list) ? list : []).filter(isJsonObject).flatMap((one) => {
		const { name: own, policyId } = one;
		return typeof own === "string" && own.replace(/^Tag:/iu, "").toLowerCase() === name.toLowerCase() && typeof policyId === "string" ? [policyId] : [];
	});
}
function notOne({ step: { change } }, policyType, name, count) {
	const found = count === 0 ? `no policy of the type ${policyType} is` : `${count} policies of the type ${policyType} are`;
	return {
		wrote: "no",
		trouble: trouble(count === 0 ? "REFERENCE-NOT-FOUND" : "REFERENCE-AMBIGUOUS", {
			message: `${change.id}: ${found} called "${name}".`,
			subject: {
				address: change.at,
				position: change.declared
			},
			arrived: "no"
		}),
		warnings: []
	};
}
function objectIn({ body }) {
	return isJson(body) && isJsonObject(body) ? body : {};
}
function nothing$1({ step: { change } }, why) {
	return {
		wrote: "no",
		trouble: trouble("NOT-WRITABLE", {
			message: `${change.id} cannot be written: ${why}.`,
			subject: {
				address: change.at,
				position: change.declared
			}
		}),
		warnings: []
	};
}

// src/services/teams/teams-writer.ts
/**
* Writes steps, one at a time. A change goes by PUT, and by PATCH once PUT was answered 405. A create whose end is not known is
* looked for within the settling time before it is sent again; what is already gone counts as removed.
*/
function teamsWriter(door, context, reader) {
	const send = teamsSender(door, context);
	const unwelcome = /* @__PURE__ */ new Set();
	return { async perform(step, signal) {
		const wire = teamsWire(step.type);
		const sending = {
			send,
			reader,
			context,
			step,
			signal,
			unwelcome
		};
		if (wire.kind === "userAssignment") return writeUserAssignment(sending);
		const writings = wire.kind === "groupAssignment" ? encodeGroupAssignment(step) : encodeConfiguration(step, wire);
		if (writings.length === 0) return nothing(step);
		const warnings = [];
		let written = false;
		for (const writing of writings) {
			const sent = await sendWriting(sending, writing);
			warnings.push(...sent.warnings);
			if ("trouble" in sent) return {
				wrote: written ? "maybe" : sent.wrote,
				trouble: sent.trouble,
				warnings
			};
			written = true;
		}
		return {
			wrote: "yes",
			warnings,
			id: step.current?.id ?? step.change.objectId ?? idOfNew(step)
		};
	} };
}
function idOfNew({ type, change }) {
	return type.cardinality === "singleton" ? "Global" : change.at.key;
}
/** Nothing differs any more from what was read right before, or nothing that differs can be written. */
function nothing({ type, change, current }) {
	const isThere = Object.entries(change.values).every(([name, value]) => sameJson(current?.values[name], value));
	if (current !== null && isThere) return {
		wrote: "yes",
		warnings: [],
		id: current.id
	};
	return {
		wrote: "no",
		trouble: trouble("NOT-WRITABLE", {
			message: `${change.id}: nothing of ${type.name} that differs can be written.`,
			subject: {
				address: change.at,
				position: change.declared
			}
		}),
		warnings: []
	};
}
function sendWriting(sending, writing) {
	if (writing.method === "PUT") return sendChange(sending, writing);
	return writing.method === "POST" ? sendCreate(sending, writing) : sendDelete(sending, writing);
}
async function sendDelete(sending, { path }) {
	const tried = await attempt(sending, {
		method: "DELETE",
		path,
		repeat: "safe"
	});
	if (tried.is === "refused" && tried.error.kind === "notFound" && await lookForGone(sending)) return { warnings: [] };
	return tried.is === "done" ? { warnings: warningsOf(tried.reply) } : failure(sending, tried);
}
async function sendCreate(sending, { path, forms }) {
	const body = forms[0]?.body ?? {};
	for (let again = false;; again = true) {
		const tried = await attempt(sending, {
			method: "POST",
			path,
			body,
			repeat: "afterLookup"
		});
		if (tried.is === "done") return { warnings: warningsOf(tried.reply) };
		const failed = failure(sending, tried, Object.keys(body));
		const ours = again && tried.is === "refused" && tried.error.kind === "exists";
		if (failed.wrote === "no" && !ours || sending.signal.aborted) return failed;
		const found = await lookForNew(sending);
		if (found === "present") return { warnings: [] };
		if (found === "unclear" || again) return {
			...failed,
			wrote: "maybe"
		};
	}
}
/** Whether a list, within the settling time, no longer has the object; a list that cannot be read leaves it to the engine. */
async function lookForGone(sending) {
	const { context, step, signal } = sending;
	const until = context.clock.now() + step.type.settleSeconds * 1e3;
	for (let look = 0;; look += 1) {
		await waitToLook(sending, look);
		if (signal.aborted || await listed(sending) !== "present") return true;
		if (context.clock.now() >= until) return false;
	}
}
/** Whether the object of the step is in the list of its type now. */
async function listed({ reader, step, signal }) {
	const key = step.change.at.key.toLowerCase();
	let readable = false;
	for await (const { seen } of reader.observe([{
		type: step.type,
		keys: "all"
	}], signal)) {
		readable = seen.is !== "unknown";
		if (seen.is === "present" && seen.value.some((one) => one.at.key.toLowerCase() === key)) return "present";
	}
	return readable ? "absent" : "unclear";
}
/** Looks for what a create without a clear end may have made. Absent only where a complete list still lacks it at the end. */
async function lookForNew(sending) {
	const { context, step, signal } = sending;
	const until = context.clock.now() + step.type.settleSeconds * 1e3;
	for (let look = 0;; look += 1) {
		await waitToLook(sending, look);
		if (signal.aborted) return "unclear";
		const is = await listed(sending);
		if (is === "present") return is;
		if (context.clock.now() >= until) return is;
	}
}

// src/services/teams/teams-protocol.ts
/** Microsoft Teams: the configuration surface that its own module and admin centre speak (reference: teams A). */
const teamsProtocol = {
	name: "teams",
	audience: () => teamsAudience,
	findAudiences: (_door, { cloud }) => Promise.resolve([teamsAudience, cloud.graph]),
	reader: teamsReader,
	writer: (door, context) => teamsWriter(door, context, teamsReader(door, context)),
	encode: (step, { cloud }) => {
		const wire = teamsWire(step.type);
		if (wire.kind === "userAssignment") return encodeUserAssignment(step, cloud);
		return (wire.kind === "groupAssignment" ? encodeGroupAssignment(step) : encodeConfiguration(step, wire)).map(({ method, path, forms: [first] }) => {
			const repeat = method === "POST" ? "afterLookup" : "safe";
			const told = {
				method: method === "PUT" ? first?.prefers ?? method : method,
				path,
				repeat
			};
			return teamsCall(first === void 0 ? told : {
				...told,
				body: first.body
			}, cloud, step.type.budget);
		});
	},
	decode: (type, reply) => decodeTeams(type, reply),
	refusals: teamsRefusals
};

export { teamsProtocol };