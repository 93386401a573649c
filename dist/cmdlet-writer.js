import { a as trouble, i as toTroubles, n as fail } from "./trouble.js";
import { a as isRecord, c as sameJson, i as isJsonObject, l as textsOf, n as isJson, r as isJsonList } from "./json.js";
import { i as mapJson, n as isReference } from "./marks.js";
import { n as present, r as unknown, t as absent } from "./observed.js";
import { t as foreignAnswer } from "./foreign-answer.js";

// src/services/cmdlets/cmdlet-call.ts
const pageSize = "odata.maxpagesize=1000";
/** The service ends a cmdlet after 15 minutes; this one may take half an hour (reference: exchange B.7). */
const timeouts = { "Set-OrganizationConfig": 18e5 };
const usualTimeoutMs = 96e4;
/** Says whether a domain is a tenant's initial one: only its name gives reliable pages (reference: exchange B.8). */
function isInitialDomain(domain) {
	return domain !== void 0 && /^[a-z0-9-]+\.(onmicrosoft\.[a-z]+|partner\.onmschina\.cn)$/iu.test(domain);
}
/** The URL that runs cmdlets, or many of them (reference: exchange B.1, B.12). */
function cmdletUrl({ cloud, tenant, host }, path) {
	return `${host ?? cloud.exchange}/adminapi/beta/${encodeURIComponent(tenant)}/${path}`;
}
/** The routing hint: the mailbox of the cmdlet, else the organization by its initial domain, else by its id (reference: exchange B.2). */
function anchorOf({ tenant, domain }, mailbox) {
	if (mailbox !== void 0 && /^[^@\s]+@[^@\s]+$/u.test(mailbox)) return `UPN:${mailbox}`;
	return isInitialDomain(domain) ? `UPN:OAuthUser@${domain}` : `TID:${tenant}`;
}
/** What a request says beside its body (reference: exchange B.2). Text of a mailbox is made safe for a header. */
function cmdletHeaders(cmdlet, place) {
	return {
		accept: "application/json",
		"content-type": "application/json; charset=utf-8",
		prefer: pageSize,
		"x-responseformat": "json",
		"x-cmdletname": cmdlet.name,
		"x-anchormailbox": anchorOf(place, cmdlet.mailbox).replace(/[^\x20-\x7e]/gu, "?")
	};
}
/** The body that runs a cmdlet. */
function cmdletInput(cmdlet) {
	return { CmdletInput: {
		CmdletName: cmdlet.name,
		Parameters: cmdlet.parameters
	} };
}
/** The call that runs one cmdlet; `link` continues its list. */
function cmdletCall(cmdlet, place, budget, link) {
	const method = link?.method ?? "POST";
	return {
		effect: cmdlet.name.startsWith("Get-") ? "read" : "write",
		method,
		url: link?.url ?? cmdletUrl(place, "InvokeCommand"),
		headers: cmdletHeaders(cmdlet, place),
		...method === "GET" ? {} : { body: JSON.stringify(cmdletInput(cmdlet)) },
		audience: place.audience ?? place.cloud.exchange,
		budget,
		repeat: cmdlet.repeat,
		timeoutMs: timeouts[cmdlet.name] ?? usualTimeoutMs
	};
}
/** The call that runs up to ten cmdlets that read, each named by its place (reference: exchange B.12). */
function batchCall(cmdlets, place, budget) {
	const requests = cmdlets.map((cmdlet, index) => ({
		id: String(index),
		method: "POST",
		url: cmdletUrl(place, "InvokeCommand"),
		headers: cmdletHeaders(cmdlet, place),
		body: cmdletInput(cmdlet)
	}));
	return {
		effect: "read",
		method: "POST",
		url: cmdletUrl(place, "$batch"),
		headers: {
			accept: "application/json",
			"content-type": "application/json; charset=utf-8",
			prefer: `${pageSize};odata.continue-on-error`,
			"x-anchormailbox": anchorOf(place)
		},
		body: JSON.stringify({ requests }),
		audience: place.audience ?? place.cloud.exchange,
		budget,
		cost: cmdlets.length,
		repeat: "safe",
		timeoutMs: usualTimeoutMs
	};
}

// src/services/cmdlets/cmdlet-errors.ts
/**
* Reads an answer as a refusal; undefined where it is none. Also answers with status 200 can be one: they carry errors, or ask
* for a confirmation and did nothing (reference: exchange B.4, B.6).
*/
function readCmdletError(reply) {
	const body = isRecord(reply.body) ? reply.body : {};
	const embedded = embeddedErrors(body);
	const asks = typeof body["@adminapi.confirmationmessage"] === "string";
	if (reply.status >= 200 && reply.status < 300 && embedded.length === 0 && !asks) return void 0;
	const words = embedded.length > 0 ? wordsOf(embedded) : asks ? asked : wordsOf([body]);
	const exception = words.exception || (reply.headers.get("x-exceptiontype") ?? "");
	const said = words.message || (typeof reply.body === "string" && reply.garbled !== true ? printable(reply.body) : "");
	const requestId = reply.headers.get("request-id");
	return {
		kind: asks ? "unasked" : kindOf(reply.status, exception, said, words.code),
		status: reply.status,
		exception: exception.slice(exception.lastIndexOf(".") + 1).slice(0, 200),
		message: said.slice(0, 800),
		...requestId === void 0 ? {} : { requestId }
	};
}
/** The warnings that came with an answer (reference: exchange B.4). */
function warningsOf(reply) {
	const list = isRecord(reply.body) ? reply.body["@adminapi.warnings"] : void 0;
	return Array.isArray(list) ? list.filter((one) => typeof one === "string").map((one) => one.slice(0, 500)) : [];
}
/** Explains a refusal in a Trouble that names what is missing. `cmdlet` is part of the sentence. */
function explainCmdletError(error, type, cmdlet) {
	const doing = cmdlet.startsWith("Get-") ? "read" : "write";
	const said = [error.exception, error.message.replace(/\.+$/u, "")].filter((one) => one !== "").join(": ") || `status ${error.status}`;
	const details = {
		subject: { name: type.name },
		service: {
			status: error.status,
			...error.exception === "" ? {} : { code: error.exception },
			...error.message === "" ? {} : { message: error.message },
			...error.requestId === void 0 ? {} : { requestId: error.requestId }
		}
	};
	const service = type.protocol === "compliance" ? "Purview" : "Exchange";
	const failed = `${type.name} could not be ${doing === "read" ? "read" : "written"}`;
	if (error.kind === "permission" && error.status === 401 && !/not allowed to call/iu.test(error.message)) return trouble("PERMISSION-DENIED", {
		...details,
		message: `${failed}: ${service} does not accept the token. It says ${said}.`,
		hint: `Give the application ${neededText(type, doing)}. If it has them, look at its sign-ins in Entra ID: it may be disabled, or a policy may refuse it where it runs.`,
		...doing === "write" ? { arrived: "no" } : {}
	});
	if (error.kind === "permission") return trouble("PERMISSION-DENIED", {
		...details,
		message: `${failed}: the application may not run ${cmdlet}. ${service} says ${said}.`,
		hint: `Give the application ${neededText(type, doing)}.${/role definition/iu.test(error.message) ? ` If it has them, the tenant may lack the licence${type.licence === void 0 ? "" : `: ${type.licence}`}.` : ""}`
	});
	if (error.kind === "licence") return trouble("PERMISSION-DENIED", {
		...details,
		message: `${failed}: the tenant lacks the licence. ${service} says ${said}.`,
		hint: `The type needs ${type.licence ?? "another licence"}.`
	});
	if (error.kind === "dehydrated") return trouble("CUSTOMIZATION-NEEDED", {
		...details,
		message: `${failed}: the organization still shares the service's own settings and must be opened for customization once.`,
		arrived: "no"
	});
	if (error.kind === "deploying") return trouble("STILL-CHANGING", {
		...details,
		message: `${failed}: ${service} is still carrying out the last change of the policy.`,
		arrived: "no"
	});
	if (error.kind === "throttled") return trouble("SERVICE-THROTTLED", {
		...details,
		message: `${failed}: ${service} kept answering that it is busy.`,
		arrived: "no"
	});
	if (error.kind === "paging") return trouble("SERVICE-UNREADABLE", {
		...details,
		message: `${failed}: ${service} broke off a long list (${said}).`,
		hint: "Give the tenant by its .onmicrosoft.com domain and run again; other names are known to break long lists."
	});
	return trouble("SERVICE-FAILED", {
		...details,
		message: `${failed}: ${cmdlet} was refused. ${service} says ${said}.`,
		...doing === "write" && (error.kind === "notFound" || error.kind === "exists") ? { hint: planAgain } : {},
		arrived: didNothing(error, cmdlet) ? "no" : "maybe"
	});
}
/** Says whether a refusal leaves nothing behind. Inside 200 a change may be half done, but what has its name already is not made. */
function didNothing({ kind, status }, cmdlet) {
	if (kind === "unasked" || kind === "exists" && cmdlet.startsWith("New-")) return true;
	return status >= 300 && status < 500;
}
const planAgain = "Run again: a new plan is made from what is there by then. If it is refused again, something else has the name, or what it names is not there.";
const asked = {
	code: "",
	exception: "",
	message: "it asked for a confirmation and did nothing"
};
function embeddedErrors(body) {
	const list = body["@adminapi.errors"];
	const many = Array.isArray(list) ? list.map((one) => isRecord(one) ? one : { message: String(one) }) : [];
	return [...[body["error"], body["@odata.error"]].filter(isRecord), ...many].map((error) => ({ error }));
}
/** The order in which the words are found in every body that was seen (reference: exchange B.6). */
function wordsOf(bodies) {
	const all = bodies.map((body) => {
		const error = isRecord(body["error"]) ? body["error"] : {};
		const code = text(error["code"]);
		for (const detail of Array.isArray(error["details"]) ? error["details"] : []) {
			const found = isRecord(detail) ? detailWords(text(detail["message"])) : void 0;
			if (found !== void 0) return {
				code,
				...found
			};
		}
		const inner = isRecord(error["innererror"]) ? error["innererror"] : {};
		const cause = isRecord(inner["internalexception"]) ? inner["internalexception"] : {};
		const exception = text(cause["type"]);
		if (text(cause["message"]) !== "" && !exception.endsWith("DirectInvokeCmdletExecutionException")) return {
			code,
			exception,
			message: text(cause["message"])
		};
		const own = text(inner["type"]);
		if (own !== "" && !own.endsWith("ODataServiceException")) return {
			code,
			exception: own,
			message: text(inner["message"]) || text(error["message"])
		};
		return {
			code,
			exception: "",
			message: text(error["message"])
		};
	});
	const [first] = all;
	if (first === void 0) return {
		code: "",
		exception: "",
		message: ""
	};
	return {
		...first,
		message: [...new Set(all.map((one) => one.message).filter((one) => one !== ""))].join(" ")
	};
}
function detailWords(message) {
	if (message === "") return void 0;
	try {
		const parsed = JSON.parse(message);
		if (isRecord(parsed)) return {
			exception: text(parsed["TypeName"]) || text(parsed["ClassName"]),
			message: text(parsed["Message"])
		};
	} catch {}
	const [, exception, said] = /^[^|]*\|([^|]*)\|([\s\S]*)$/u.exec(message) ?? [];
	return exception === void 0 ? {
		exception: "",
		message
	} : {
		exception,
		message: said ?? ""
	};
}
const transientNames = /ADTransientException|DCOverloadedException|SuitabilityDirectoryException|ServerInMMException|ADServerSettingsChangedException|StorageTransientException/u;
function kindOf(status, exception, message, code) {
	if (/DehydratedContext/u.test(exception)) return "dehydrated";
	if (/ManagementObjectNotFound|Error(Policy|Rule)NotFound|CannotRemovePendingDeletion/u.test(exception)) return "notFound";
	if (/are being deployed\. once deployed/iu.test(message)) return "deploying";
	if (/failed to be deployed/iu.test(message)) return "undeployed";
	if (/AlreadyExistsException/u.test(exception)) return "exists";
	if (transientNames.test(exception)) return "transient";
	if (/expired or invalid pagination request/iu.test(message)) return "paging";
	if (/requires? .{0,40}licen[cs]e|licen[cs]e .{0,40}required|not licen[cs]ed/iu.test(message)) return "licence";
	if (/not present in the role definition|is not allowed to call|AccessDenied|isn't supported in this scenario/iu.test(`${code} ${message}`)) return "permission";
	if (status === 401 || status === 403) return "permission";
	if (status === 429) return "throttled";
	if (/couldn't be found|wasn't found|could not be found|there is no \w+ matching identity/iu.test(message) && (status === 404 || status === 400)) return "notFound";
	if (status === 404 && code === "NotFound") return "notFound";
	if ((status === 400 || status < 300) && /already exists/iu.test(message)) return "exists";
	if (status >= 500 || /Active Directory server .{0,80}is not available|server is (too )?busy|try again later/iu.test(message)) return "transient";
	return "other";
}
function neededText(type, doing) {
	const any = (sets) => (sets ?? []).map((set) => set.join(" and ")).join(" or ");
	const { application, directoryRole } = type.permissions[doing];
	return [any(application), any(directoryRole)].filter((one) => one !== "").join(", and the directory role ");
}
function text(value) {
	return typeof value === "string" ? value : "";
}
/** Text without control characters: the body may be NUL bytes (reference: exchange B.9). */
function printable(value) {
	return value.replace(/\p{Cc}+/gu, " ").trim();
}

// src/services/cmdlets/cmdlet-values.ts
/** The tag of a table; without it a table does not bind to its parameter (reference: exchange B.3). */
const tableTag = { "@odata.type": "#Exchange.GenericHashTable" };
const units = [
	"B",
	"KB",
	"MB",
	"GB",
	"TB"
];
/**
* Writes a size the one way that Tenantform shows it: the largest whole unit (`10MB`, `1536KB`), from bytes, from the text that
* Exchange reads back (`99 GB (106,300,440,576 bytes)`) or from a declared one. Anything else (`Unlimited`) stays.
*/
function sizeText(value) {
	const bytes = typeof value === "number" ? value : typeof value === "string" ? bytesIn(value) : void 0;
	if (bytes === void 0 || !Number.isSafeInteger(bytes)) return value;
	let [amount, unit] = [bytes, 0];
	while (amount !== 0 && amount % 1024 === 0 && unit < units.length - 1) {
		amount /= 1024;
		unit += 1;
	}
	return `${amount}${units[unit] ?? "B"}`;
}
function bytesIn(text) {
	const told = /\(([\d,]+) bytes\)/u.exec(text)?.[1];
	if (told !== void 0) return Number(told.replaceAll(",", ""));
	const [, amount, unit] = /^\s*(\d+(?:\.\d+)?)\s*([KMGT]?B)?\s*$/iu.exec(text) ?? [];
	return amount === void 0 ? void 0 : Number(amount) * 1024 ** Math.max(0, units.indexOf((unit ?? "B").toUpperCase()));
}
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/u;
/**
* Writes a point in time the one way that Tenantform shows it: UTC, to the second (`2026-09-01T10:00:00Z`), with a fraction only
* where there is one. Text without an offset could mean several times and stays.
*/
function dateText(value) {
	return isInstant(value) ? new Date(value).toISOString().replace(".000Z", "Z") : value;
}
/** Writes a point in time as cmdlets take it: UTC with ticks (reference: exchange B.3). Other text stays. */
function wireDate(value) {
	return isInstant(value) ? new Date(value).toISOString().replace("Z", "0000Z") : value;
}
/** Says whether a value is one point in time: it exists, and has an offset. */
function isInstant(value) {
	return typeof value === "string" && instant.test(value) && !Number.isNaN(Date.parse(value));
}
/**
* An address or a domain without what an address space says beside it: `smtp:contoso.com;1` is `contoso.com`. Another kind of
* space or another cost says more than the name, and stays.
*/
function bareAddress(value) {
	if (isJsonList(value)) return value.map(bareAddress);
	return typeof value === "string" ? value.replace(/^smtp:([^;]+)(;1)?$/iu, "$1") : value;
}
/** Brings a value that was read into the shape of its property (reference: exchange B.5). Never fails: what it cannot read stays. */
function readValue(property, value) {
	if (value === null) return null;
	if (property.list !== void 0) return (isJsonList(value) ? value : [value]).map((item) => readScalar(property, item));
	return readScalar(property, value);
}
function readScalar(property, value) {
	if (property.shape === "integer" && typeof value === "string" && /^-?\d{1,15}$/u.test(value)) return Number(value);
	if (property.shape === "boolean" && typeof value === "string" && /^(true|false)$/iu.test(value)) return value.toLowerCase() === "true";
	if (property.shape === "string" && (typeof value === "number" || typeof value === "boolean")) return String(value);
	if (property.ref !== void 0 && typeof value === "string") return lastName(value);
	return isJsonObject(value) || isJsonList(value) ? withoutSidecars(value) : value;
}
/** The name at the end of a distinguished name (`CN=Name,OU=...`) or of a path; other text as it is. */
function lastName(text) {
	const name = /^CN=((?:\\.|[^,\\])+),/iu.exec(text)?.[1];
	if (name !== void 0) return name.replace(/\\(.)/gu, "$1");
	return text;
}
/** Drops what only tells types: `X@data.type`, `X@odata.type`. */
function withoutSidecars(value) {
	return mapJson(value, (item) => isJsonObject(item) ? Object.fromEntries(Object.entries(item).filter(([name]) => !/@(odata|data)\.type$/u.test(name))) : item);
}
/**
* The members that carry a value to a cmdlet: usually one of the property's name; a list of tables brings its type beside it
* (reference: exchange B.3). References are the text they stand for, spans of time as .NET writes them.
*/
function writeValue(name, property, value) {
	const plain = mapJson(value, (item) => isReference(item) ? item.$ref.id ?? item.$ref.name : item);
	if (property?.shape === "any" || property?.shape === "object") {
		const tagged = mapJson(plain, (item) => isJsonObject(item) ? {
			...tableTag,
			...property.shape === "object" ? emptied(item) : item
		} : item);
		return isJsonList(tagged) && tagged.some(isJsonObject) ? {
			[`${name}@odata.type`]: "#Collection(Exchange.GenericHashTable)",
			[name]: tagged
		} : { [name]: tagged };
	}
	return { [name]: property?.shape === "duration" ? spanText(plain) : plain };
}
/** A setting is taken away by an empty text. */
function emptied(table) {
	return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, value ?? ""]));
}
/** Writes an ISO 8601 span of time as .NET does: `P14DT30M` is `14.00:30:00`. Other text stays. */
function spanText(value) {
	const parts = typeof value === "string" && !/^P(.*T)?$/u.test(value) ? /^P(?:(?<d>\d+)D)?(?:T(?:(?<h>\d+)H)?(?:(?<m>\d+)M)?(?:(?<s>\d+)S)?)?$/u.exec(value)?.groups : void 0;
	if (parts === void 0) return value;
	const seconds = ((Number(parts["d"] ?? 0) * 24 + Number(parts["h"] ?? 0)) * 60 + Number(parts["m"] ?? 0)) * 60 + Number(parts["s"] ?? 0);
	const [days, clock] = [Math.floor(seconds / 86400), seconds % 86400];
	const two = (amount) => String(Math.floor(amount)).padStart(2, "0");
	return `${days === 0 ? "" : `${days}.`}${two(clock / 3600)}:${two(clock % 3600 / 60)}:${two(clock % 60)}`;
}

// src/services/cmdlets/cmdlet-wire.ts
/** Decodes a row's `wire`. Fails with INTERNAL where the catalogue is wrong. */
function cmdletWire(type) {
	const { wire } = type;
	const noun = isJsonObject(wire) ? textOf(wire["noun"]) : void 0;
	if (!isJsonObject(wire) || noun === void 0) fail("INTERNAL", { message: `the row ${type.name} does not say its noun` });
	const [identity, listKey, listWith] = [
		textOf(wire["identity"]),
		textOf(wire["listKey"]),
		wire["listWith"]
	];
	return {
		noun,
		listWith: isJsonObject(listWith) ? listWith : {},
		unconfirmed: textsOf(wire["unconfirmed"]),
		...identity === void 0 ? {} : { identity },
		...listKey === void 0 ? {} : { listKey }
	};
}
/** Decodes a row's behaviours. */
function cmdletBehaviours(type) {
	const of = (name) => type.behaviours.find(({ use }) => use === name)?.with;
	const [readAs, objects, presets] = [
		of("readAs"),
		of("defaultObject"),
		of("presets")
	];
	const flag = isJsonObject(objects) ? textOf(objects["flag"]) : void 0;
	const property = isJsonObject(presets) ? textOf(presets["property"]) : void 0;
	return {
		stateVerbs: type.behaviours.some(({ use }) => use === "stateVerbs"),
		readAs: isJsonObject(readAs) ? Object.fromEntries(Object.entries(readAs).flatMap(([name, as]) => typeof as === "string" ? [[name, as]] : [])) : {},
		deltaLists: textsOf(of("deltaLists")),
		newTakesOnly: of("newTakesOnly") === void 0 ? void 0 : textsOf(of("newTakesOnly")),
		setOnly: textsOf(of("setOnly")),
		arrays: of("arrays") === "all" ? "all" : textsOf(of("arrays")),
		sizes: textsOf(of("sizes")),
		dates: textsOf(of("dates")),
		bareAddresses: textsOf(of("bareAddresses")),
		defaultObject: isJsonObject(objects) ? {
			names: textsOf(objects["names"]),
			...flag === void 0 ? {} : { flag }
		} : void 0,
		presets: isJsonObject(presets) && property !== void 0 ? {
			property,
			custom: textsOf(presets["custom"])
		} : void 0,
		askedKey: textOf(of("askedKey")),
		addRemove: textsOf(of("addRemove")),
		carried: textsOf(of("carried"))
	};
}
/** Text that is not empty, or undefined. */
function textOf(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}

// src/services/cmdlets/cmdlet-decode.ts
/**
* Objects out of the answer to a Get. Only an object that was asked for by its key can be absent by a 404; a list that the
* service cut short, says nothing or holds anything but objects is unknown (reference: exchange B.4 to B.8). `asked`: the key
* it was asked for. Pure.
*/
function decodeCmdlet(type, reply, asked) {
	const wire = cmdletWire(type);
	const error = readCmdletError(reply);
	if (error?.kind === "notFound" && type.cardinality === "perObject") return absent;
	if (error !== void 0) return unknown(explainCmdletError(error, type, `Get-${wire.noun}`));
	const service = type.protocol === "compliance" ? "Purview" : "Exchange";
	const foreign = foreignAnswer(reply, service, `${type.name} could not be read`, "read");
	if (foreign !== void 0) return unknown(foreign);
	const { body } = reply;
	const unreadable = (why) => unknown(trouble("SERVICE-UNREADABLE", {
		message: `Get-${wire.noun} ${why}.`,
		subject: { name: type.name }
	}));
	if (!isJson(body) || !isJsonObject(body)) return unreadable("gave an answer that is not JSON");
	const rows = body["value"];
	if (!isJsonList(rows) || !rows.every(isJsonObject)) return unreadable("gave no list of objects");
	if (body["@odata.nextLink"] !== void 0 || warningsOf(reply).some((one) => /more results are available|there are more results/iu.test(one))) return unreadable("gave a list that was cut short");
	if (type.cardinality === "singleton" && rows.length !== 1) return unreadable(`gave ${rows.length} objects instead of one`);
	if (asked !== void 0 && rows.length === 0) return absent;
	const behaviours = cmdletBehaviours(type);
	return present(rows.filter(isJsonObject).map((row) => instanceOf(type, wire, behaviours, row, asked)));
}
function instanceOf(type, wire, behaviours, row, asked) {
	const { askedKey } = behaviours;
	const own = textOf(row[wire.listKey ?? "Identity"]);
	const raw = askedKey === void 0 ? row : {
		...row,
		[askedKey]: asked ?? own ?? null
	};
	const values = Object.fromEntries(Object.keys(type.properties).flatMap((name) => {
		const value = valueOf(type, behaviours, name, raw);
		return value === void 0 ? [] : [[name, value]];
	}));
	const key = type.key.map((name) => textOf(values[name]) ?? textOf(raw[name]) ?? "").join(" / ");
	return {
		at: {
			type: type.name,
			key
		},
		id: idOf(raw, key),
		values,
		raw
	};
}
/** What names an object to a cmdlet for good: its GUID, else what it says of itself, else its key (reference: exchange B.6). */
function idOf(raw, key) {
	return [raw["Guid"], raw["ExchangeGuid"]].map(textOf).find((one) => one !== void 0 && !/^[0-]+$/u.test(one)) ?? textOf(raw["Identity"]) ?? key;
}
function valueOf(type, behaviours, name, raw) {
	const property = type.properties[name];
	if (property === void 0) return void 0;
	if (behaviours.stateVerbs && name === "Enabled") {
		const state = textOf(raw["State"]);
		return state === void 0 ? void 0 : state.toLowerCase() === "enabled";
	}
	const as = behaviours.readAs[name] ?? name;
	const value = Object.hasOwn(raw, as) ? raw[as] : void 0;
	if (value === void 0) return void 0;
	const read = readValue(property, value);
	if (behaviours.sizes.includes(name)) return sizeText(read);
	if (behaviours.dates.includes(name)) return dateText(read);
	return behaviours.bareAddresses.includes(name) ? bareAddress(read) : read;
}

// src/services/cmdlets/cmdlet-encode.ts
/**
* The cmdlets of a step, in order (reference: exchange B.3, B.4). New takes what it can, a Set the rest; a Set sends only what
* the change touches. A rule is disabled before and enabled after it is changed, so that it never acts half changed. Where the
* object is only made here, its identity is the text `{id}`. Pure.
*/
function encodeCmdlets({ type, change, current }) {
	const { noun, unconfirmed } = cmdletWire(type);
	const behaviours = cmdletBehaviours(type);
	const run = (verb, parameters, repeat) => ({
		name: `${verb}-${noun}`,
		parameters: unconfirmed.includes(verb) ? parameters : {
			...parameters,
			Confirm: false
		},
		repeat,
		...type.cardinality === "perObject" ? { mailbox: change.at.key } : {}
	});
	const identity = type.cardinality === "singleton" ? {} : { Identity: change.objectId ?? current?.id ?? "{id}" };
	if (change.action === "delete") return [run("Remove", identity, "safe")];
	const values = writable(type, change.values, change.action);
	if (change.action === "create") {
		const [first, rest] = splitForNew(behaviours, values);
		const made = run("New", parametersOf(type, behaviours, first, null), "afterLookup");
		return Object.keys(rest).length === 0 ? [made] : [made, run("Set", {
			...identity,
			...parametersOf(type, behaviours, rest, null)
		}, "safe")];
	}
	const before = current ?? change.before;
	const { Enabled: enabled, ...others } = values;
	const changed = Object.entries(behaviours.stateVerbs ? others : values).filter(([name, value]) => !isKept(type, before, name, value));
	const sent = changed.length === 0 ? [] : [...carried(behaviours, before), ...changed];
	const renames = type.key.some((name) => sent.some(([one]) => one === name));
	const adds = sent.some(([name]) => behaviours.addRemove.includes(name));
	const set = sent.length === 0 ? [] : [run("Set", {
		...identity,
		...parametersOf(type, behaviours, Object.fromEntries(sent), before)
	}, renames || adds ? "afterLookup" : "safe")];
	if (!behaviours.stateVerbs || typeof enabled !== "boolean") return set;
	return enabled ? [...set, run("Enable", identity, "safe")] : [run("Disable", identity, "safe"), ...set];
}
function writable(type, values, action) {
	return Object.fromEntries(Object.entries(values).filter(([name]) => {
		const write = type.properties[name]?.write ?? "always";
		return write === "always" || write === "create" && action === "create";
	}));
}
/** A key that stays: naming it again would be a rename to itself. */
function isKept(type, before, name, value) {
	return type.key.includes(name) && before !== null && sameJson(before.values[name], value);
}
/** What every Set names: as it is, where the change does not say otherwise behind it. */
function carried({ carried: names }, before) {
	return names.flatMap((name) => {
		const value = before?.values[name];
		return value === void 0 ? [] : [[name, value]];
	});
}
function splitForNew(behaviours, values) {
	const { newTakesOnly, setOnly } = behaviours;
	const entries = Object.entries(values).filter(([, value]) => !isNothing(value));
	const early = ([name]) => newTakesOnly === void 0 ? !setOnly.includes(name) : newTakesOnly.includes(name);
	return [Object.fromEntries(entries.filter(early)), Object.fromEntries(entries.filter((entry) => !early(entry)))];
}
/** `before`: the object as it stands; null for one that is made here. */
function parametersOf(type, behaviours, values, before) {
	return Object.assign({}, ...Object.entries(values).map(([name, value]) => parameter(behaviours, name, type.properties[name], value, before)));
}
function parameter(behaviours, name, property, value, before) {
	const was = before?.values[name];
	if (behaviours.addRemove.includes(name) && before !== null) return halves(name, value, was);
	if (property?.list !== void 0 && isNothing(value)) return { [name]: emptyList(behaviours, name) };
	if (property?.shape === "boolean" && property.list === void 0 && value === null) return { [name]: false };
	if (behaviours.deltaLists.includes(name) && isJsonList(value) && isJsonList(was) && was.length > 0) {
		const table = delta(value, was);
		return sameJson(table, tableTag) ? {} : { [name]: table };
	}
	return writeValue(name, property, behaviours.dates.includes(name) ? wireDate(value) : value);
}
/**
* What is to be added and removed, as two parameters. Letter case is not told apart: to add what is there already ends the
* whole Set (reference: purview C.5).
*/
function halves(name, value, was) {
	const [wanted, there] = [plainList(value), plainList(was ?? null)];
	const [add, remove] = [without(wanted, there, sameName), without(there, wanted, sameName)];
	return {
		...add.length === 0 ? {} : { [`Add${name}`]: add },
		...remove.length === 0 ? {} : { [`Remove${name}`]: remove }
	};
}
function plainList(value) {
	return (isJsonList(value) ? value : value === null ? [] : [value]).map(plainText);
}
/** The text that a reference stands for. */
function plainText(item) {
	return mapJson(item, (one) => isReference(one) ? one.$ref.id ?? one.$ref.name : one);
}
function sameName(one, other) {
	return typeof one === "string" && typeof other === "string" ? one.toLowerCase() === other.toLowerCase() : sameJson(one, other);
}
/** Arrays are emptied by null, the service's own lists by an empty table: an empty list leaves them as they are. */
function emptyList({ arrays }, name) {
	return arrays === "all" || arrays.includes(name) ? null : tableTag;
}
/** What is to be added and removed, as a table; entries keep their case (`SMTP:` and `smtp:` differ). */
function delta(wanted, was) {
	const plain = wanted.map(plainText);
	const [add, remove] = [without(plain, was), without(was, plain)];
	return {
		...tableTag,
		...add.length === 0 ? {} : { Add: add },
		...remove.length === 0 ? {} : { Remove: remove }
	};
}
function without(list, others, same = sameJson) {
	return list.filter((item) => !others.some((other) => same(item, other)));
}
function isNothing(value) {
	return value === null || isJsonList(value) && value.length === 0;
}

// src/services/cmdlets/cmdlet-pages.ts
/** A list longer than this many pages is a fault, not a list. */
const mostPages = 2e3;
/**
* Follows a list to its end: the same body again to each next link, at once (reference: exchange B.8). A list that breaks in
* the middle is read once more from the start, and a link that is refused again is fetched, as some sources do; then the
* refusal is the answer. Gives one answer that holds all rows, or a
* refusal: never a part of a list. Throws where there was no answer.
*/
async function readCompletely(runner, cmdlet, budget, first, signal) {
	const once = await follow(runner, cmdlet, budget, first ?? await runner.run(cmdlet, budget, signal), signal, ["POST"]);
	if (readCmdletError(once)?.kind !== "paging") return once;
	return follow(runner, cmdlet, budget, await runner.run(cmdlet, budget, signal), signal, ["POST", "GET"]);
}
async function follow(runner, cmdlet, budget, first, signal, methods) {
	const rows = [];
	const warnings = [];
	const links = /* @__PURE__ */ new Set();
	let page = first;
	let ways = methods;
	for (;;) {
		const link = nextLink(page);
		if (link === void 0 && links.size === 0) return page;
		if (readCmdletError(page) !== void 0) return page;
		const value = isRecord(page.body) ? page.body["value"] : void 0;
		if (!Array.isArray(value)) fail("SERVICE-UNREADABLE", { message: `${cmdlet.name} gave a page without a list.` });
		for (const row of value) rows.push(row);
		warnings.push(...warningsOf(page));
		if (link === void 0) return {
			...page,
			body: {
				value: rows,
				"@adminapi.warnings": warnings
			}
		};
		if (links.has(link) || links.size >= mostPages) fail("SERVICE-UNREADABLE", { message: `${cmdlet.name} gave pages that do not end.` });
		links.add(link);
		for (const method of ways) {
			page = await runner.run(cmdlet, budget, signal, {
				url: link,
				method
			});
			ways = [method];
			if (readCmdletError(page)?.kind !== "paging") break;
		}
	}
}
function nextLink(reply) {
	const link = isRecord(reply.body) ? reply.body["@odata.nextLink"] : void 0;
	return typeof link === "string" && link !== "" ? link : void 0;
}

// src/services/cmdlets/cmdlet-moves.ts
/** What is followed: a redirect to a region may lead to another; a tenant that moves on and on is told as such. */
const mostHops = 3;
/**
* Makes a call where the tenant is: a service that sends on has not carried it out, so it is made again there, also a write.
* `find` gives the place, anew where the one that it gets was left; `keep` is told of a place that an answer named.
*/
async function sendThere(elsewhere, way, callAt) {
	let here = await way.find();
	let doubted = false;
	for (let hops = 0;; hops += 1) {
		const reply = await way.send(callAt(here, hops > 0));
		const next = hops < mostHops ? elsewhere(here, reply) : void 0;
		if (next === void 0) return doubted ? {
			...reply,
			doubted
		} : reply;
		doubted ||= reply.doubted === true;
		if (next === "unknown") here = await way.find(here);
		else {
			way.keep(next);
			here = next;
		}
	}
}
/** The region's own host below Exchange's (reference: exchange B.11): nothing else may choose where a token goes. */
const exchangeElsewhere = (place, reply) => {
	const location = redirectOf(reply);
	if (location === void 0) return void 0;
	const { hostname } = new URL(place.cloud.exchange);
	const label = location.hostname.endsWith(`.${hostname}`) ? location.hostname.slice(0, -hostname.length - 1) : "";
	const host = `https://${label}.${hostname}`;
	return /^[a-z0-9]+$/u.test(label) && host !== place.host ? {
		...place,
		host
	} : void 0;
};
/** Where an answer redirects to, as far as that could be a host of a service: encrypted, at the ports that are known. */
function redirectOf({ status, headers }) {
	const location = headers.get("location") ?? "";
	if (![
		301,
		302,
		307,
		308
	].includes(status) || !URL.canParse(location)) return void 0;
	const url = new URL(location);
	const plain = url.username === "" && url.password === "" && ["", "446"].includes(url.port);
	return url.protocol === "https:" && plain ? url : void 0;
}
/** Whether an answer says that the tenant is not served here (`ErrorIncorrectRoutingHint`; reference: exchange B.2). */
function isMisrouted({ status, body }) {
	const error = isRecord(body) ? body["error"] : void 0;
	return status === 400 && isRecord(error) && error["code"] === "ErrorIncorrectRoutingHint";
}
/** A link to a further page, at the place where the tenant is now. */
function linkAt(url, { cloud, host }) {
	const { pathname, search } = new URL(url);
	return `${host ?? cloud.exchange}${pathname}${search}`;
}

// src/services/cmdlets/cmdlet-runner.ts
/**
* Makes a runner: it knows the tenant's place (Exchange's where `findPlace` is absent, with the tenant's initial domain, asked
* for once where it was not given), follows it where the service sends on, and names every request, for the service's support.
*/
function cmdletRunner(door, context, findPlace = exchangePlace, elsewhere = exchangeElsewhere) {
	const connection = context.newId();
	let place;
	const send = (call, signal) => door.send({
		...call,
		headers: {
			...call.headers,
			"connection-id": connection,
			"client-request-id": context.newId()
		}
	}, signal);
	const placed = async (signal, left) => {
		if (left !== void 0 && await place?.catch(() => void 0) === left) place = void 0;
		const asking = place ?? findPlace(context, (call) => send(call, signal));
		place = asking;
		try {
			return await asking;
		} catch (error) {
			if (place === asking) place = void 0;
			throw error;
		}
	};
	const there = (callAt, signal) => sendThere(elsewhere, {
		find: (left) => placed(signal, left),
		keep: (found) => {
			place = Promise.resolve(found);
		},
		send: (call) => send(call, signal)
	}, callAt);
	const run = (cmdlet, budget, signal, link) => there((here, moved) => cmdletCall(cmdlet, here, budget, link && moved ? {
		...link,
		url: linkAt(link.url, here)
	} : link), signal);
	return {
		run,
		async runAll(cmdlets, budget, signal) {
			const [only] = cmdlets;
			if (cmdlets.length === 1 && only !== void 0) return [await run(only, budget, signal)];
			const whole = await there((here) => batchCall(cmdlets, here, budget), signal);
			const items = itemsOf(whole);
			return cmdlets.map((_, index) => {
				const item = items === void 0 ? whole : items.get(String(index));
				return item !== void 0 && items !== void 0 && isPassing(item) ? void 0 : item;
			});
		}
	};
}
/** Whether running it again alone may help. */
function isPassing(reply) {
	const kind = readCmdletError(reply)?.kind;
	return kind === "throttled" || kind === "transient";
}
/** Exchange's place: the initial domain is the given one, or one call finds it; without it, the tenant's id has to do. */
const exchangePlace = async ({ cloud, tenant, domain }, send) => {
	if (isInitialDomain(domain)) return {
		cloud,
		tenant,
		domain
	};
	const cmdlet = {
		name: "Get-AcceptedDomain",
		parameters: {},
		repeat: "safe"
	};
	let place = {
		cloud,
		tenant
	};
	const keep = (found) => {
		place = found;
	};
	const reply = await sendThere(exchangeElsewhere, {
		find: () => Promise.resolve(place),
		keep,
		send
	}, (here) => cmdletCall(cmdlet, here, "exchange"));
	const initial = (isRecord(reply.body) && Array.isArray(reply.body["value"]) ? reply.body["value"] : []).filter(isRecord).find((row) => row["InitialDomain"] === true)?.["DomainName"];
	return typeof initial === "string" && isInitialDomain(initial) ? {
		...place,
		domain: initial
	} : place;
};
/** The answers in a batch by id; undefined where the whole is a refusal. Fails where it is neither. */
function itemsOf(whole) {
	if (whole.status < 200 || whole.status > 299) return void 0;
	const list = isRecord(whole.body) ? whole.body["responses"] : void 0;
	if (!Array.isArray(list)) fail("SERVICE-UNREADABLE", { message: "The service gave an answer to several cmdlets that holds none." });
	return new Map(list.filter(isRecord).map((item) => {
		const headers = isRecord(item["headers"]) ? Object.entries(item["headers"]) : [];
		const status = typeof item["status"] === "number" ? item["status"] : Number(item["status"]);
		return [String(item["id"]), {
			status: Number.isInteger(status) ? status : 500,
			headers: new Map(headers.map(([name, value]) => [name.toLowerCase(), String(value)])),
			body: item["body"]
		}];
	}));
}

// src/services/cmdlets/cmdlet-reader.ts
/** Cmdlets of one request, and requests at a time (reference: exchange B.12). */
const batchSize = 10;
const batchesAtOnce = 3;
/**
* Reads with Get cmdlets: lists whole, objects by key, ten cmdlets a request and three requests at a time. What is refused,
* cut short or unreadable is unknown, each for itself. Never throws.
*/
function cmdletReader(door, context) {
	return readerOver(cmdletRunner(door, context), decodeCmdlet);
}
/** A reader over a runner; `decode` gives the objects in an answer. */
function readerOver(runner, decode) {
	return { async *observe(wants, signal) {
		const asks = wants.flatMap(asksOf);
		const chunks = Array.from({ length: Math.ceil(asks.length / batchSize) }, (_, index) => asks.slice(index * batchSize, (index + 1) * batchSize));
		for (let next = 0; next < chunks.length; next += batchesAtOnce) {
			const round = chunks.slice(next, next + batchesAtOnce).map((chunk) => sightsOf(runner, decode, chunk, signal));
			for (const sights of await Promise.all(round)) yield* sights;
		}
	} };
}
function asksOf({ type, keys, ids }) {
	const { noun, listWith } = cmdletWire(type);
	const get = (parameters, mailbox) => ({
		name: `Get-${noun}`,
		parameters,
		repeat: "safe",
		...mailbox === void 0 ? {} : { mailbox }
	});
	if (type.cardinality !== "perObject") return [{
		type,
		scope: "all",
		cmdlet: get(listWith)
	}];
	const listed = keys === "all" ? [{
		type,
		scope: "all",
		cmdlet: get({
			ResultSize: "Unlimited",
			...listWith
		})
	}] : [];
	const named = keys === "all" ? [] : keys;
	return [
		...listed,
		...named.map((key) => ({
			type,
			scope: { key },
			cmdlet: get({ Identity: key }, key),
			asked: key
		})),
		...(ids ?? []).map((id) => ({
			type,
			scope: { id },
			cmdlet: get({ Identity: id })
		}))
	];
}
async function sightsOf(runner, decode, asks, signal) {
	const sight = (ask, seen) => ({
		type: ask.type.name,
		scope: ask.scope,
		seen
	});
	try {
		const replies = await runner.runAll(asks.map(({ cmdlet }) => cmdlet), asks[0]?.type.budget ?? "exchange", signal);
		return await Promise.all(asks.map(async (ask, index) => {
			try {
				const first = replies[index];
				const whole = await readCompletely(runner, ask.cmdlet, ask.type.budget, first, signal);
				return sight(ask, decodeAsked(ask, whole, decode(ask.type, whole, ask.asked)));
			} catch (error) {
				return sight(ask, unknown(reasonOf(error)));
			}
		}));
	} catch (error) {
		const why = unknown(reasonOf(error));
		return asks.map((ask) => sight(ask, why));
	}
}
/**
* An object that was asked for by id and is not in its own answer was not seen. A list that has nothing is empty: one that is
* said not to be found is unknown, or all that is declared would be made anew.
*/
function decodeAsked({ scope, type }, reply, seen) {
	const error = scope === "all" && seen.is === "absent" ? readCmdletError(reply) : void 0;
	if (error !== void 0) return unknown(explainCmdletError(error, type, `Get-${cmdletWire(type).noun}`));
	if (!isRecord(scope) || seen.is !== "present" || seen.value.length > 0) return seen;
	return unknown(trouble("SERVICE-UNREADABLE", { message: `${type.name}: the service gave no object and no reason.` }));
}
function reasonOf(error) {
	return toTroubles(error)[0] ?? trouble("INTERNAL", { message: "reading with cmdlets broke off" });
}

// src/services/cmdlets/cmdlet-refusals.ts
/** What Exchange would refuse, or would do otherwise than declared, and the plan can already know: NOT-WRITABLE, one each. Pure. */
function cmdletRefusals(type, change) {
	return [
		preset,
		ownObject,
		incomplete,
		createOnly,
		renamed,
		unmade,
		oneForm
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
/** Preset security policies are read-only; people are put under them, they are not changed (reference: exchange B.5). */
const preset = (type, { before, at }) => {
	const { presets } = cmdletBehaviours(type);
	const kind = presets === void 0 ? void 0 : rawText(before, presets.property);
	if (presets === void 0 || kind === void 0 || kind === "") return void 0;
	return presets.custom.some((one) => one.toLowerCase() === kind.toLowerCase()) ? void 0 : `"${at.key}" belongs to a preset of Microsoft (${kind}) and cannot be changed.`;
};
/** The service's own objects stay, under their own names; the default policy is for everybody and has no rule. */
const ownObject = (type, change) => {
	const { defaultObject } = cmdletBehaviours(type);
	const { before } = change;
	if (defaultObject === void 0 || before === null) return void 0;
	if (!(defaultObject.flag !== void 0 && rawMember(before, defaultObject.flag) === true) && !defaultObject.names.some((name) => name.toLowerCase() === before.at.key.toLowerCase())) return void 0;
	if (change.action === "delete") return `"${before.at.key}" is the service's default and cannot be deleted.`;
	return before.at.key.toLowerCase() === change.at.key.toLowerCase() ? void 0 : `"${before.at.key}" is the service's default and cannot be renamed.`;
};
/** A New without what it needs asks for it and fails. */
const incomplete = (type, change) => {
	if (change.action !== "create") return void 0;
	const missing = Object.entries(type.properties).flatMap(([name, { required }]) => required === true && (change.values[name] ?? null) === null ? [name] : []);
	return missing.length === 0 ? void 0 : `"${change.at.key}" cannot be made without ${missing.join(" and ")}.`;
};
const createOnly = (type, change) => {
	if (change.action !== "update") return void 0;
	const name = change.differences.map(({ path }) => path[0]).find((one) => typeof one === "string" && type.properties[one]?.write === "create" && !type.key.includes(one));
	return name === void 0 ? void 0 : `${name} can only be set when the object is created.`;
};
const renamed = (type, { action, before, at }) => {
	if (action !== "update" || before === null || before.at.key.toLowerCase() === at.key.toLowerCase()) return void 0;
	return type.key.some((name) => type.properties[name]?.write !== "always") ? `"${before.at.key}" cannot be renamed: make "${at.key}" beside it, and remove the old one later.` : void 0;
};
/** What is the default stops being it only when another one becomes the default. */
const unmade = (type, change) => type.properties["MakeDefault"] !== void 0 && change.values["MakeDefault"] === false && change.before?.values["MakeDefault"] === true ? `"${change.at.key}" is the default; declare MakeDefault: true at the one that shall be it instead.` : void 0;
/** Sizes, points in time and addresses are compared as they are shown; one written otherwise would differ for ever. */
const oneForm = (type, change) => {
	const { sizes, dates, bareAddresses } = cmdletBehaviours(type);
	const forms = [
		...sizes.map((name) => [name, sizeText]),
		...dates.map((name) => [name, dateText]),
		...bareAddresses.map((name) => [name, bareAddress])
	];
	for (const [name, form] of forms) {
		const value = change.values[name];
		if (value === void 0 || value === null) continue;
		const shown = form(value);
		if (!sameJson(shown, value)) return `${name}: write ${JSON.stringify(value)} as ${JSON.stringify(shown)}.`;
		if (form === dateText && !isInstant(value)) return `${name}: write ${JSON.stringify(value)} as a date and time with an offset, as in "2026-09-01T10:00:00Z".`;
	}
};
function rawMember(instance, name) {
	return isJsonObject(instance.raw) && Object.hasOwn(instance.raw, name) ? instance.raw[name] : void 0;
}
function rawText(instance, name) {
	const value = instance === null ? void 0 : rawMember(instance, name);
	return typeof value === "string" ? value : void 0;
}

// src/services/cmdlets/cmdlet-writer.ts
/** Waits between looks or tries, in milliseconds; the last one repeats within the row's settling time. */
const waits = [
	2e3,
	4e3,
	8e3
];
/** How long, and in which steps, a policy is waited for that still carries out its last change. */
const deploying = {
	mostMs: 3e5,
	stepMs: 3e4
};
/** How often a cmdlet that may be repeated is, where the directory was not ready. */
const mostTries = 5;
/**
* Writes steps with cmdlets, one at a time. A New whose end is not known is looked for within the settling time before it is
* run again; what was made moments ago and is not yet everywhere is waited for; what is already gone counts as removed.
*/
function cmdletWriter(door, context, reader) {
	return writerOver(cmdletRunner(door, context), context.clock, reader, encodeCmdlets);
}
/** A writer over a runner; `encode` gives the cmdlets of a step. */
function writerOver(runner, clock, reader, encode) {
	return { async perform(step, signal) {
		const cmdlets = encode(step);
		if (cmdlets.length === 0) return nothing(step);
		const sending = {
			runner,
			reader,
			clock,
			step,
			signal
		};
		const warnings = [];
		let id = step.change.objectId ?? step.current?.id ?? void 0;
		let written = false;
		for (const cmdlet of cmdlets) {
			const sent = await sendOne(sending, withId(cmdlet, id));
			warnings.push(...sent.warnings);
			const told = id === void 0 ? {} : { id };
			if ("trouble" in sent) return {
				wrote: written ? "maybe" : sent.wrote,
				trouble: sent.trouble,
				warnings,
				...told
			};
			written = true;
			id = id ?? sent.id;
		}
		return {
			wrote: "yes",
			warnings,
			...id === void 0 ? {} : { id }
		};
	} };
}
function nothing({ type, change }) {
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
function withId(cmdlet, id) {
	if (cmdlet.parameters["Identity"] !== "{id}" || id === void 0) return cmdlet;
	return {
		...cmdlet,
		parameters: {
			...cmdlet.parameters,
			Identity: id
		}
	};
}
async function sendOne(sending, cmdlet) {
	const { step, clock, signal } = sending;
	const started = clock.now();
	const until = started + step.type.settleSeconds * 1e3;
	let news = 0;
	let doubt = false;
	for (let attempt = 0;; attempt += 1) {
		const answer = await tried(sending, cmdlet);
		if ("reply" in answer && answer.error === void 0) return {
			warnings: warningsOf(answer.reply),
			...idIn(answer.reply)
		};
		if ("reply" in answer && cmdlet.name.startsWith("Remove-") && answer.error?.kind === "notFound") return { warnings: warningsOf(answer.reply) };
		const kind = "reply" in answer ? answer.error?.kind : void 0;
		if (kind === "undeployed" && answer.trouble !== void 0) return { warnings: [answer.trouble.message] };
		const why = answer.trouble;
		doubt ||= why.arrived === "maybe";
		const failed = {
			trouble: why,
			wrote: doubt ? "maybe" : "no",
			warnings: []
		};
		if (signal.aborted) return failed;
		if (kind === "deploying" && clock.now() < started + deploying.mostMs) {
			await clock.sleep(deploying.stepMs, signal);
			continue;
		}
		const early = kind === "notFound" && clock.now() < until;
		const unclear = why.arrived === "maybe" || kind === "transient" || kind === "exists" && news > 0;
		if (cmdlet.repeat === "safe") {
			if (!early && !(kind === "transient" && attempt + 1 < mostTries)) return failed;
			await clock.sleep(waits[Math.min(attempt, waits.length - 1)] ?? 8e3, signal);
			continue;
		}
		if (early) {
			await clock.sleep(waits[Math.min(attempt, waits.length - 1)] ?? 8e3, signal);
			continue;
		}
		if (!unclear || !cmdlet.name.startsWith("New-")) return failed;
		const found = await lookFor(sending, clock.now() + step.type.settleSeconds * 1e3);
		if ("id" in found) return {
			id: found.id,
			warnings: []
		};
		if (found.seen === "unclear" || news > 0) return {
			...failed,
			wrote: "maybe"
		};
		news += 1;
	}
}
async function tried({ runner, step, signal }, cmdlet) {
	try {
		const reply = await runner.run(cmdlet, step.type.budget, signal);
		const service = step.type.protocol === "compliance" ? "Purview" : "Exchange";
		const foreign = foreignAnswer(reply, service, `${step.type.name} could not be written`, "write");
		if (foreign !== void 0) return { trouble: foreign };
		const error = readCmdletError(reply);
		if (error === void 0) return {
			reply,
			error
		};
		const why = explainCmdletError(error, step.type, cmdlet.name);
		const subject = {
			address: step.change.at,
			position: step.change.declared
		};
		const doubted = reply.doubted === true ? { arrived: "maybe" } : {};
		return {
			reply,
			error,
			trouble: {
				...why,
				subject,
				...doubted
			}
		};
	} catch (error) {
		const why = toTroubles(error)[0] ?? trouble("INTERNAL", { message: `${cmdlet.name} broke off` });
		return { trouble: {
			...why,
			arrived: why.arrived ?? "maybe"
		} };
	}
}
function idIn({ body }) {
	const row = isRecord(body) && Array.isArray(body["value"]) ? body["value"][0] : void 0;
	if (!isRecord(row)) return {};
	const id = [
		row["Guid"],
		row["Identity"],
		row["Name"],
		row["Domain"]
	].find((one) => typeof one === "string" && one !== "");
	return typeof id === "string" ? { id } : {};
}
/** Looks for what a New without a clear end may have made. Absent only where a complete list still lacks it at the end. */
async function lookFor({ reader, clock, step, signal }, until) {
	const { type, change } = step;
	for (let look = 0;; look += 1) {
		await clock.sleep(waits[Math.min(look, waits.length - 1)] ?? 8e3, signal);
		if (signal.aborted) return { seen: "unclear" };
		let readable = false;
		for await (const { seen } of reader.observe([{
			type,
			keys: "all"
		}], signal)) {
			readable = seen.is !== "unknown";
			if (seen.is !== "present") continue;
			const own = seen.value.filter((one) => one.at.key.toLowerCase() === change.at.key.toLowerCase());
			const [only] = own;
			if (own.length === 1 && only !== void 0) return { id: textOf(only.id) ?? only.at.key };
			if (own.length > 1) return { seen: "unclear" };
		}
		if (clock.now() >= until) return { seen: readable ? "absent" : "unclear" };
	}
}

export { anchorOf as _, readerOver as a, isMisrouted as c, decodeCmdlet as d, cmdletBehaviours as f, readCmdletError as g, explainCmdletError as h, cmdletReader as i, redirectOf as l, textOf as m, writerOver as n, cmdletRunner as o, cmdletWire as p, cmdletRefusals as r, exchangePlace as s, cmdletWriter as t, encodeCmdlets as u, cmdletCall as v, isInitialDomain as y };