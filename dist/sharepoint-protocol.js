import { a as isRecord, c as sameJson, i as isJsonObject, l as textsOf, n as isJson, r as isJsonList } from "./json.js";
import { a as trouble, i as toTroubles, n as fail, t as TenantformError } from "./trouble.js";
import { t as require_lib } from "./lib.js";
import { n as present, r as unknown, t as absent } from "./observed.js";
import { n as isReference } from "./marks.js";

// src/services/sharepoint/csom-answer.ts
/**
* Reads the answer of ProcessQuery: a list whose first item tells versions and the error, then numbers of actions, each followed
* by its result. Undefined where it is none. Pure.
*/
function readCsomAnswer(body) {
	if (!isJson(body) || !isJsonList(body)) return void 0;
	const [head, ...rest] = body;
	if (!isJsonObject(head) || !Object.hasOwn(head, "ErrorInfo")) return void 0;
	const info = head["ErrorInfo"];
	if (info !== null && info !== void 0) return {
		is: "error",
		error: errorOf(isJsonObject(info) ? info : {})
	};
	const results = /* @__PURE__ */ new Map();
	for (let at = 0; at < rest.length; at += 2) {
		const [id, result] = [rest[at], rest[at + 1]];
		if (typeof id !== "number" || result === void 0) return void 0;
		results.set(id, result);
	}
	return {
		is: "results",
		results
	};
}
/** The objects of a type (`Tenant`, `SpoOperation`) among the results, in their order. */
function objectsOf(answer, type) {
	if (answer.is === "error") return [];
	return [...answer.results.values()].filter(isJsonObject).filter((one) => typeof one["_ObjectType_"] === "string" && one["_ObjectType_"].endsWith(`.${type}`));
}
/** The members of a collection; undefined where it is none. */
function childItems(collection) {
	const items = isJsonObject(collection) ? collection["_Child_Items_"] : void 0;
	return isJsonList(items) ? items : void 0;
}
function errorOf(info) {
	const text = (name) => typeof info[name] === "string" ? info[name] : "";
	return {
		typeName: text("ErrorTypeName").slice(0, 200),
		message: text("ErrorMessage").slice(0, 800),
		code: typeof info["ErrorCode"] === "number" ? info["ErrorCode"] : null,
		trace: text("TraceCorrelationId").slice(0, 100)
	};
}

// src/services/sharepoint/csom-request.ts
var import_lib = require_lib();
const namespace = "http://schemas.microsoft.com/sharepoint/clientquery/2009";
/** The XML of a request (reference: sharepoint B.3). Fails with NOT-WRITABLE where a text holds what XML cannot carry. */
function csomXml({ paths, actions }) {
	const document = new import_lib.DOMImplementation().createDocument(namespace, "Request", null);
	const root = document.documentElement ?? fail("INTERNAL", { message: "an XML document has no root" });
	const element = (name, attributes, ...children) => {
		const made = document.createElementNS(namespace, name);
		for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, carried(String(value)));
		for (const child of children) made.appendChild(typeof child === "string" ? document.createTextNode(carried(child)) : child);
		return made;
	};
	for (const [key, value] of Object.entries({
		AddExpandoFieldTypeSuffix: "true",
		SchemaVersion: "15.0.0.0",
		LibraryVersion: "16.0.0.0",
		ApplicationName: "tenantform"
	})) root.setAttribute(key, value);
	root.appendChild(element("Actions", {}, ...actions.map((action) => actionElement(element, action))));
	root.appendChild(element("ObjectPaths", {}, ...paths.map((path) => pathElement(element, path))));
	return new import_lib.XMLSerializer().serializeToString(document);
}
function pathElement(element, path) {
	const { id } = path;
	if (path.kind === "constructor") return element("Constructor", {
		Id: id,
		TypeId: path.typeId
	});
	if (path.kind === "identity") return element("Identity", {
		Id: id,
		Name: path.identity
	});
	return element("Method", {
		Id: id,
		ParentId: path.of,
		Name: path.name
	}, ...parameterElements(element, path.parameters));
}
function actionElement(element, action) {
	const { id, path } = action;
	switch (action.kind) {
		case "resolve": return element("ObjectPath", {
			Id: id,
			ObjectPathId: path
		});
		case "set": return element("SetProperty", {
			Id: id,
			ObjectPathId: path,
			Name: action.name
		}, valueElement(element, "Parameter", {}, action.value));
		case "call": return element("Method", {
			Name: action.name,
			Id: id,
			ObjectPathId: path
		}, ...parameterElements(element, action.parameters));
		case "query": {
			const select = (name, properties) => element(name, { SelectAllProperties: String(action.all) }, element("Properties", {}, ...properties.map((one) => element("Property", {
				Name: one,
				ScalarProperty: "true"
			}))));
			return element("Query", {
				Id: id,
				ObjectPathId: path
			}, select("Query", action.properties), ...action.items === true ? [select("ChildItemQuery", [])] : []);
		}
	}
}
function parameterElements(element, parameters) {
	if (parameters.length === 0) return [];
	return [element("Parameters", {}, ...parameters.map((one) => valueElement(element, "Parameter", {}, one)))];
}
function valueElement(element, tag, attributes, value) {
	switch (value.kind) {
		case "null": return element(tag, {
			...attributes,
			Type: "Null"
		});
		case "plain": return element(tag, {
			...attributes,
			Type: value.type
		}, ...value.text === "" ? [] : [value.text]);
		case "array": return element(tag, {
			...attributes,
			Type: "Array"
		}, ...value.items.map((one) => valueElement(element, "Object", {}, one)));
		case "object": {
			const members = Object.entries(value.members).toSorted(([left], [right]) => left < right ? -1 : 1);
			return element(tag, {
				...attributes,
				TypeId: value.typeId
			}, ...members.map(([name, member]) => valueElement(element, "Property", { Name: name }, member)));
		}
	}
}
/** XML 1.0 has no way to write control characters or half of a surrogate pair. */
function carried(text) {
	if (!Array.from(text).some((one) => one < " " && !"	\n\r".includes(one) || /[\p{Cs}\ufffe\uffff]/u.test(one))) return text;
	return fail("NOT-WRITABLE", {
		message: "A text holds a character that cannot be sent to SharePoint (a control character, or half of one).",
		arrived: "no"
	});
}

// src/services/sharepoint/sharepoint-call.ts
/** The object that everything of a tenant hangs on (reference: sharepoint B.3). */
const tenantTypeId = "{268004ae-ef6b-4e9b-8425-127220d84719}";
const budget = "sharepoint";
const csomPath = "/_vti_bin/client.svc/ProcessQuery";
/** Says whether a call is one of ProcessQuery, whose refusals come with status 200. */
function isCsom(call) {
	return call.url.endsWith(csomPath);
}
/** The call that carries a request to the object model. */
function csomCall(admin, request, effect, repeat = "safe") {
	return {
		effect,
		method: "POST",
		url: `${admin}${csomPath}`,
		headers: {
			accept: "application/json",
			"content-type": "text/xml; charset=utf-8"
		},
		body: csomXml(request),
		audience: admin,
		budget,
		repeat,
		timeoutMs: 3e5
	};
}
/** A call of SharePoint's REST; `host` is its audience too. Reads are POST where the service has only methods. */
function restCall(host, path, effect, options = {}) {
	const { method = "POST", body, repeat = "safe" } = options;
	return {
		effect,
		method,
		url: `${host}/_api/${path}`,
		headers: {
			accept: "application/json;odata=nometadata",
			...body === void 0 ? {} : { "content-type": "application/json;charset=utf-8" }
		},
		...body === void 0 ? {} : { body: JSON.stringify(body) },
		audience: host,
		budget,
		repeat,
		timeoutMs: 3e5
	};
}

// src/services/sharepoint/sharepoint-errors.ts
/**
* Reads an answer as a refusal; undefined where it is none. ProcessQuery refuses with status 200 (reference: sharepoint B.3); its
* answer is told by its URL (`csom`).
*/
function readSharepointError(reply, csom) {
	const requestId = reply.headers.get("sprequestguid") ?? reply.headers.get("request-id");
	const id = requestId === void 0 ? {} : { requestId };
	if (reply.status >= 200 && reply.status < 300) {
		if (!csom) return typeof reply.body === "string" && reply.body.trim() !== "" ? {
			kind: "unreadable",
			status: reply.status,
			code: "",
			message: "no answer of SharePoint",
			...id
		} : void 0;
		const answer = readCsomAnswer(reply.body);
		if (answer === void 0) return {
			kind: "unreadable",
			status: reply.status,
			code: "",
			message: "no answer of ProcessQuery",
			...id
		};
		if (answer.is === "results") return void 0;
		const { typeName, message, trace } = answer.error;
		return {
			kind: kindOfCsom(answer.error),
			status: reply.status,
			code: typeName,
			message,
			...trace === "" ? id : { requestId: trace }
		};
	}
	const { code, message } = wordsOf(reply);
	return {
		kind: kindOfStatus(reply, `${code} ${message}`),
		status: reply.status,
		code,
		message,
		...id
	};
}
/** The refusal in the answer to a call, whichever way it was asked. */
function errorIn(call, reply) {
	return readSharepointError(reply, isCsom(call));
}
/** Explains a refusal in a Trouble that says what is missing. `wrote`: a write of several actions may be half done. */
function explainSharepoint(error, type, doing, half = false) {
	const said = [error.code.slice(error.code.lastIndexOf(".") + 1), error.message].filter((one) => one !== "").join(": ");
	const words = said === "" ? `status ${error.status}` : said.replace(/\.+$/u, "");
	const failed = `${type.name} could not be ${doing === "read" ? "read" : "written"}`;
	const details = {
		subject: { name: type.name },
		service: {
			status: error.status,
			...error.code === "" ? {} : { code: error.code },
			...error.message === "" ? {} : { message: error.message },
			...error.requestId === void 0 ? {} : { requestId: error.requestId }
		}
	};
	const needed = (type.permissions[doing].application ?? []).map((set) => set.join(" and ")).join(" or ");
	switch (error.kind) {
		case "tokenKind": return trouble("SIGN-IN-CREDENTIAL", {
			...details,
			message: `${failed}: SharePoint takes no token that was got with a client secret (${words}).`,
			hint: "Sign in with a certificate or a federated credential; SharePoint accepts nothing else of an application.",
			arrived: "no"
		});
		case "signIn": return trouble("PERMISSION-DENIED", {
			...details,
			message: `${failed}: SharePoint does not accept the token. It says ${words}.`,
			hint: `Give the application ${needed} on "Office 365 SharePoint Online" (not the one of Microsoft Graph) and consent to it; it may take minutes.`,
			arrived: "no"
		});
		case "permission": return trouble("PERMISSION-DENIED", {
			...details,
			message: `${failed}: the application may not. SharePoint says ${words}.`,
			hint: /organi[sz]ational polic/iu.test(words) ? "A policy of the tenant refuses this machine: see IPAddressAllowList of sharepoint.tenant, and Entra ID's Conditional Access for workload identities." : `Give the application ${needed} on "Office 365 SharePoint Online" (not the one of Microsoft Graph) and consent to it.`,
			arrived: half ? "maybe" : "no"
		});
		case "licence": return trouble("PERMISSION-DENIED", {
			...details,
			message: `${failed}: the tenant lacks the licence. SharePoint says ${words}.`,
			hint: "Leave out what it names, or give the tenant the licence (SharePoint Advanced Management or Syntex for most such settings).",
			arrived: half ? "maybe" : "no"
		});
		case "throttled": return trouble("SERVICE-THROTTLED", {
			...details,
			message: `${failed}: SharePoint kept answering that it is busy.`,
			arrived: "no"
		});
		case "unreadable": return trouble("SERVICE-UNREADABLE", {
			...details,
			message: `${failed}: the answer is not SharePoint's, or not as it answers; it may come from a proxy on the way.`,
			hint: "Look at what stands between this machine and Microsoft (proxy, network sign-in, firewall), then run again.",
			arrived: "maybe"
		});
		case "notFound":
		case "exists":
		case "badRequest":
		case "badValue":
		case "transient":
		case "other": return trouble("SERVICE-FAILED", {
			...details,
			message: `${failed}: ${meaning[error.kind]} SharePoint says ${words}.`,
			...doing === "write" && (error.kind === "notFound" || error.kind === "exists") ? { hint: "Run again: a new plan is made from what is there by then." } : {},
			arrived: error.kind === "badRequest" || !half && error.status < 500 ? "no" : "maybe"
		});
	}
}
const meaning = {
	notFound: "it is not there.",
	exists: "there is one already.",
	badRequest: "the request was not understood.",
	badValue: "a value was refused.",
	transient: "the service failed for the moment.",
	other: "it was refused."
};
/** Explains why Graph did not tell the tenant's host; thrown, since nothing can be asked without it. */
function explainGraph(reply) {
	const { code, message } = wordsOf(reply);
	const said = [code, message].filter((one) => one !== "").join(": ") || `status ${reply.status}`;
	const service = {
		status: reply.status,
		...code === "" ? {} : { code },
		...message === "" ? {} : { message }
	};
	const hint = "Give the host (--sharepoint-admin-host NAME-admin.sharepoint.com), or give the application Sites.Read.All on Microsoft Graph.";
	if (reply.status === 401 || reply.status === 403) return new TenantformError(trouble("PERMISSION-DENIED", {
		message: `The application may not ask Graph where the tenant's SharePoint is. Graph says ${said}.`,
		hint,
		service
	}));
	const code2 = reply.status === 429 || reply.status === 503 ? "SERVICE-THROTTLED" : "SERVICE-FAILED";
	return new TenantformError(trouble(code2, {
		message: `Graph did not say where the tenant's SharePoint is: ${said}.`,
		hint,
		service
	}));
}
/** Names of exceptions, as recorded answers of the service have them (reference: sharepoint B.3). */
const kinds = [
	[/UnauthorizedAccessException$/u, "permission"],
	[/(SpoNo(Such)?SiteException|FileNotFoundException|ResourceNotFoundException)$/u, "notFound"],
	[/InvalidClientQueryException$/u, "badRequest"],
	[/System\.(Argument\w*|Format|Overflow)Exception$/u, "badValue"]
];
function kindOfCsom({ typeName, message, code }) {
	const found = kinds.find(([name]) => name.test(typeName))?.[1];
	if (found !== void 0) return found;
	if (code === -2147024891) return "permission";
	if (/\blicen[cs]e/iu.test(message)) return "licence";
	if (/already exists|already (been )?registered|is already in use/iu.test(message)) return "exists";
	if (/cannot get site|could not find|does not exist/iu.test(message)) return "notFound";
	return "other";
}
function kindOfStatus({ status, headers }, said) {
	const all = `${said} ${headers.get("www-authenticate") ?? ""}`;
	if (/unsupported app.?only token/iu.test(all)) return "tokenKind";
	if (status === 401) return "signIn";
	if (status === 403) return "permission";
	if (status === 404) return "notFound";
	if (status === 409 || /already exists/iu.test(said)) return "exists";
	if (status === 429 || status === 503) return "throttled";
	if (status >= 500) return "transient";
	return status === 400 ? "badValue" : "other";
}
/** The code and words of an OData error in its spellings, or the text itself. */
function wordsOf({ body, garbled }) {
	if (typeof body === "string") return {
		code: "",
		message: garbled === true ? "" : body.replace(/\p{Cc}+/gu, " ").trim().slice(0, 800)
	};
	const outer = isRecord(body) ? body : {};
	const error = [outer["odata.error"], outer["error"]].find(isRecord) ?? outer;
	const inner = error["message"];
	const message = isRecord(inner) ? inner["value"] : inner ?? outer["error_description"];
	return {
		code: typeof error["code"] === "string" ? error["code"].slice(0, 200) : "",
		message: typeof message === "string" ? message.slice(0, 800) : ""
	};
}

// src/services/sharepoint/sharepoint-hosts.ts
/** The hosts that belong to an admin host. Fails with INPUT-INVALID where it is none of this cloud. */
function placeOfAdmin(host, cloud) {
	const name = /^(?:https:\/\/)?([a-z0-9-]+)-admin(\.[a-z0-9.-]+)\/?$/iu.exec(host.trim());
	if (name?.[1] === void 0 || name[2]?.toLowerCase() !== cloud.sharePointSuffix) fail("INPUT-INVALID", {
		message: `"${host.slice(0, 100)}" is not a SharePoint admin host of the chosen cloud.`,
		subject: { name: "sharepoint-admin-host" },
		hint: `Give it as NAME-admin${cloud.sharePointSuffix}.`
	});
	return placeNamed(name[1], cloud);
}
/** The call that tells the root site's URL. It is the only right way after a tenant was renamed (reference: sharepoint B.1). */
function rootSiteCall(cloud) {
	return {
		effect: "read",
		method: "GET",
		url: `${cloud.graph}/v1.0/sites/root?$select=webUrl`,
		headers: { accept: "application/json" },
		audience: cloud.graph,
		budget: "graph",
		repeat: "safe"
	};
}
/** The hosts that the root site's answer names. Fails with PERMISSION-DENIED, or SERVICE-* where it names none of this cloud. */
function placeOfRoot(reply, cloud) {
	if (reply.status !== 200) throw explainGraph(reply);
	const url = isRecord(reply.body) ? reply.body["webUrl"] : void 0;
	const host = typeof url === "string" && URL.canParse(url) ? new URL(url).hostname : "";
	const name = host.slice(0, host.length - cloud.sharePointSuffix.length);
	if (!host.endsWith(cloud.sharePointSuffix) || !/^[a-z0-9-]+$/u.test(name)) fail("SERVICE-UNREADABLE", {
		message: "Graph did not say where the SharePoint of this tenant is.",
		hint: "Give it: --sharepoint-admin-host NAME-admin.sharepoint.com."
	});
	return placeNamed(name, cloud);
}
/** The hosts where they are known without asking; else texts that stand for them. */
function placeOfContext(context) {
	const { cloud, sharepointAdminHost: host } = context;
	return host === void 0 ? placeNamed("{tenant}", cloud) : placeOfAdmin(host, cloud);
}
function placeNamed(name, { sharePointSuffix: suffix }) {
	const host = (ending) => `https://${name.toLowerCase()}${ending}${suffix}`;
	return {
		admin: host("-admin"),
		root: host(""),
		personal: host("-my")
	};
}
/** A server-relative path as the URL of a site: `/sites/a`; `/personal/...` is OneDrive's. */
function siteUrl(path, { root, personal }) {
	if (/^https:\/\//iu.test(path)) return path.replace(/\/+$/u, "");
	return `${/^\/personal\//iu.test(path) ? personal : root}/${path.replace(/^\/+|\/+$/gu, "")}`.replace(/\/$/u, "");
}
/** The path of a URL, without the slash behind it; `/` for the root site. Texts that are no URL stay as they are. */
function sitePath(url) {
	if (!/^https?:\/\//iu.test(url)) return url;
	const path = url.replace(/^https?:\/\/[^/]*/iu, "").replace(/\/+$/u, "");
	return path === "" ? "/" : path;
}

// src/services/sharepoint/sharepoint-link.ts
/** Makes a link. Graph is asked once for the hosts, where the caller did not give them; a failed asking is tried again. */
function sharepointLink(door, context) {
	const { cloud, sharepointAdminHost: host } = context;
	let place;
	const find = async (signal) => host === void 0 ? placeOfRoot(await door.send(rootSiteCall(cloud), signal), cloud) : placeOfAdmin(host, cloud);
	return {
		async place(signal) {
			const asking = place ?? find(signal);
			place = asking;
			try {
				return await asking;
			} catch (error) {
				if (place === asking) place = void 0;
				throw error;
			}
		},
		send: async (call, signal) => door.send(call, signal)
	};
}

// src/services/sharepoint/sharepoint-wire.ts
/** The kinds of things that SharePoint's administration has; each is read and written in its own way. */
const sharepointThings = [
	"tenant",
	"site",
	"hubSite",
	"homeSite",
	"theme",
	"cdn",
	"idleSignOut",
	"orgAssetLibrary",
	"siteDesign",
	"siteScript"
];
/** Decodes a row's `wire`. Fails with INTERNAL where the catalogue is wrong. */
function sharepointWire(type) {
	const { wire } = type;
	const thing = isJsonObject(wire) ? sharepointThings.find((one) => one === wire["thing"]) : void 0;
	if (!isJsonObject(wire) || thing === void 0) fail("INTERNAL", { message: `the row ${type.name} does not say what it is of SharePoint` });
	const members = isJsonObject(wire["members"]) ? wire["members"] : {};
	return {
		thing,
		members: Object.fromEntries(Object.entries(members).map(([name, told]) => [name, memberType(type, name, told)]))
	};
}
/** Decodes a row's behaviours. */
function sharepointBehaviours(type) {
	const of = (name) => type.behaviours.find(({ use }) => use === name)?.with;
	return {
		alone: textsOf(of("alone")),
		last: objectsIn(of("last")).flatMap(({ property, value }) => typeof property === "string" && value !== void 0 ? [{
			property,
			value
		}] : []),
		methods: objectsIn(of("methods")).flatMap(({ name, properties, fixed }) => typeof name === "string" ? [{
			name,
			properties: textsOf(properties),
			fixed: objectsIn(fixed).flatMap(({ property, value, sends }) => typeof property === "string" && value !== void 0 && isJsonObject(sends) ? [{
				property,
				value,
				sends
			}] : [])
		}] : []),
		asZero: textsOf(of("asZero")),
		rules: textsOf(of("rules")),
		throughGraph: objectsIn(of("throughGraph")).flatMap(({ property, name, turned }) => typeof property === "string" && typeof name === "string" ? [{
			property,
			name,
			turned: turned === true
		}] : [])
	};
}
function objectsIn(value) {
	return Array.isArray(value) ? value.filter((one) => isJsonObject(one)) : [];
}
const lists = {
	"String[]": {
		kind: "list",
		of: "String"
	},
	"Guid[]": {
		kind: "list",
		of: "Guid"
	},
	"Int32[]": {
		kind: "list",
		of: "Int32"
	}
};
const plains = [
	"Boolean",
	"String",
	"Int32",
	"Int64",
	"UInt32",
	"Double",
	"Guid",
	"DateTime"
];
function memberType(row, name, told) {
	if (isJsonObject(told)) return {
		kind: "enum",
		numbers: Object.fromEntries(Object.entries(told).flatMap(([word, number]) => typeof number === "number" ? [[word, number]] : []))
	};
	const plain = plains.find((one) => one === told);
	const found = plain === void 0 ? typeof told === "string" ? lists[told] : void 0 : void 0;
	if (plain !== void 0) return {
		kind: "plain",
		type: plain
	};
	return found ?? fail("INTERNAL", { message: `the row ${row.name} has no known type for ${name}` });
}

// src/services/sharepoint/thing.ts
/** An object of a row: values that were not told are left out, so that they are unknown and not nothing. */
function instance(type, key, id, values, raw) {
	const known = Object.entries(values).flatMap(([name, value]) => value === void 0 || type.properties[name] === void 0 ? [] : [[name, value]]);
	return {
		at: {
			type: type.name,
			key
		},
		id,
		values: Object.fromEntries(known),
		raw
	};
}

// src/services/sharepoint/graph-settings.ts
/** Whether Graph shows a part of a row: the way for an identity that must not hold Sites.FullControl.All. */
function isShownByGraph(type) {
	return sharepointBehaviours(type).throughGraph.length > 0;
}
/** Reads Graph's few settings of SharePoint (reference: sharepoint B.5; SharePointTenantSettings.Read.All). */
function graphSettingsCall(cloud) {
	return {
		effect: "read",
		method: "GET",
		url: `${cloud.graph}/v1.0/admin/sharepoint/settings`,
		headers: { accept: "application/json" },
		audience: cloud.graph,
		budget: "graph",
		repeat: "safe"
	};
}
/**
* The part of a row that Graph tells, under the row's own names: words in its spelling, negations turned round, lists of domains
* as the one text that the object model has. What Graph does not tell is left out, and so unknown; `why` is what SharePoint
* itself said.
*/
function decodeGraphSettings(type, reply, id, why) {
	if (reply.status !== 200) return unknown(explainGraph(reply).troubles[0] ?? unreadable(type));
	if (!isJson(reply.body) || !isJsonObject(reply.body)) return unknown(unreadable(type));
	const settings = reply.body;
	const values = Object.fromEntries(sharepointBehaviours(type).throughGraph.map(({ property, name, turned }) => {
		const told = settings[name];
		const value = turned && typeof told === "boolean" ? !told : told;
		return [property, value === void 0 ? void 0 : asRow(type.properties[property], value)];
	}));
	const partial = `Graph does not show it, and SharePoint itself could not be asked: ${why.message} ${why.hint}`;
	return present([{
		...instance(type, "", id, values, settings),
		partial
	}]);
}
function asRow(property, value) {
	if (isJsonList(value)) return property?.list === void 0 ? textsOf(value).join(" ") : value;
	if (typeof value !== "string") return value;
	return property?.values?.find((word) => word.toLowerCase() === value.toLowerCase()) ?? value;
}
function unreadable(type) {
	return trouble("SERVICE-UNREADABLE", { message: `${type.name}: Graph's answer does not hold SharePoint's settings.` });
}

// src/services/sharepoint/sharepoint-values.ts
/** A text as a value. */
function csomText(text) {
	return {
		kind: "plain",
		type: "String",
		text
	};
}
/** A yes or no as a value. */
function csomBoolean(value) {
	return {
		kind: "plain",
		type: "Boolean",
		text: String(value)
	};
}
/** A whole number as a value. */
function csomNumber(type, value) {
	return {
		kind: "plain",
		type,
		text: String(value)
	};
}
/** A GUID as a value; the service takes it in braces. */
function csomGuid(guid) {
	return {
		kind: "plain",
		type: "Guid",
		text: `{${guid.replace(/[{}]/gu, "").toLowerCase()}}`
	};
}
/** A value of the row on its way to the service; undefined where it is not of its type. */
function writeMember(type, value) {
	const plain = isReference(value) ? value.$ref.id ?? null : value;
	if (type.kind === "list") {
		if (plain === null) return {
			kind: "array",
			items: []
		};
		if (!isJsonList(plain)) return void 0;
		const items = plain.map((item) => writeMember({
			kind: "plain",
			type: type.of
		}, item));
		return items.every((item) => item !== void 0) ? {
			kind: "array",
			items
		} : void 0;
	}
	if (type.kind === "enum") {
		const number = typeof plain === "string" && Object.hasOwn(type.numbers, plain) ? type.numbers[plain] : Number(plain);
		return number === void 0 || plain === null || plain === "" || !Number.isInteger(number) ? void 0 : csomNumber("Enum", number);
	}
	switch (type.type) {
		case "Boolean": return typeof plain === "boolean" ? csomBoolean(plain) : void 0;
		case "String": return plain === null ? csomText("") : typeof plain === "string" ? csomText(plain) : void 0;
		case "Guid": return plain === null || plain === "" ? csomGuid(noGuid) : typeof plain === "string" ? csomGuid(plain) : void 0;
		case "DateTime": return typeof plain === "string" ? {
			kind: "plain",
			type: "DateTime",
			text: plain
		} : void 0;
		case "Int32":
		case "Int64":
		case "UInt32":
		case "Double": return typeof plain === "number" ? csomNumber(type.type, plain) : void 0;
	}
}
/** What nobody set, where a GUID is wanted. */
const noGuid = "00000000-0000-0000-0000-000000000000";
/**
* A value of the service as the row has it: GUIDs bare and in lower case, dates in ISO, whole numbers as numbers also where JSON
* has them as text, enumerations by name, lists without the empty text that stands for an empty list (reference: sharepoint B.3,
* trap 9). Undefined where it is not what its type says. An enumeration's number without a name is its text.
*/
function readMember(type, value) {
	if (type.kind === "list") {
		const items = isJsonObject(value) ? value["results"] ?? value["_Child_Items_"] : value;
		if (items === null) return [];
		if (!isJsonList(items)) return void 0;
		const read = items.map((item) => readMember({
			kind: "plain",
			type: type.of
		}, item));
		return read.every((item) => item !== void 0) ? read.filter((item) => item !== "") : void 0;
	}
	if (type.kind === "enum") {
		if (typeof value !== "number") return void 0;
		return Object.entries(type.numbers).find(([, number]) => number === value)?.[0] ?? String(value);
	}
	if (value === null) return null;
	switch (type.type) {
		case "Boolean": return typeof value === "boolean" ? value : void 0;
		case "String": return typeof value === "string" ? value : void 0;
		case "Guid": return guidText(value);
		case "DateTime": return dateText(value);
		case "Int32":
		case "Int64":
		case "UInt32":
		case "Double": {
			const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
			return typeof number === "number" && Number.isFinite(number) ? number : void 0;
		}
	}
}
/** The GUID in `/Guid(...)/` or in a bare text; undefined where there is none. */
function guidText(value) {
	return (typeof value === "string" ? /^(?:\/Guid\()?\{?([0-9a-f-]{36})\}?(?:\)\/)?$/iu.exec(value.trim()) : null)?.[1]?.toLowerCase();
}
/** `/Date(2026,0,31,12,0,0,0)/` as ISO 8601 in UTC; its months count from 0. `/Date(1767225600000)/` is milliseconds. */
function dateText(value) {
	if (typeof value !== "string") return void 0;
	const parts = /^\/Date\((-?\d+(?:,\d+)*)\)\/$/u.exec(value)?.[1]?.split(",").map(Number);
	const [first = 0, month, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = parts ?? [];
	const time = parts === void 0 ? Date.parse(value) : month === void 0 ? first : (/* @__PURE__ */ new Date(0)).setUTCFullYear(first, month, day) + ((hour * 60 + minute) * 60 + second) * 1e3 + ms;
	return Number.isNaN(time) || Math.abs(time) > 864e13 ? void 0 : new Date(time).toISOString();
}

// src/services/sharepoint/csom-members.ts
/** The properties of an object of the object model as the row has them; what is not of its type is left out. Pure. */
function readMembers(type, raw) {
	const { asZero } = sharepointBehaviours(type);
	return Object.fromEntries(Object.entries(sharepointWire(type).members).map(([name, member]) => {
		const given = raw[name];
		const read = given === void 0 ? void 0 : readMember(member, given);
		return [name, read === -1 && asZero.includes(name) ? 0 : read];
	}));
}
/** A value of a row for the wire. Fails with NOT-WRITABLE where it is not of its type. */
function memberValue(type, name, value) {
	const member = sharepointWire(type).members[name];
	return (member === void 0 ? void 0 : writeMember(member, value)) ?? fail("NOT-WRITABLE", {
		message: `${type.name}: SharePoint has no way to take this value of ${name}.`,
		arrived: "no"
	});
}
/** Actions that set properties of the object at a path; their numbers begin at `from`. */
function setActions(type, values, path, from) {
	return Object.entries(values).map(([name, value], index) => ({
		id: from + index,
		path,
		kind: "set",
		name,
		value: memberValue(type, name, value)
	}));
}
/** What of a change's values can be written now: creation-only properties only when the object is made. */
function writableValues(type, values, action) {
	return Object.fromEntries(Object.entries(values).filter(([name]) => {
		const write = type.properties[name]?.write;
		return write === "always" || write === "create" && action === "create";
	}));
}

// src/services/sharepoint/rest-list.ts
/**
* The objects of a REST list (`{value: [...]}`), or why there are none. `odata.null` is an empty list (reference: sharepoint,
* example "Theme: list").
*/
function restList(type, reply) {
	const error = readSharepointError(reply, false);
	if (error !== void 0) return unknown(explainSharepoint(error, type, "read"));
	const { body } = reply;
	const list = isJson(body) && isJsonObject(body) ? body["value"] ?? (body["odata.null"] === true ? [] : null) : null;
	if (!isJsonList(list) || !list.every(isJsonObject)) return unknown(trouble("SERVICE-UNREADABLE", { message: `${type.name}: SharePoint gave no list.` }));
	return present(list.filter(isJsonObject));
}

// src/services/sharepoint/home-site.ts
/** What a change of a home site is told by: the member and the flag that says it is meant (reference: sharepoint, example "Home sites: change"). */
const told = {
	VivaConnectionsDefaultStart: {
		as: "vivaConnectionsDefaultStart",
		flag: "IsVivaConnectionsDefaultStartPresent"
	},
	IsInDraftMode: {
		as: "isInDraftMode",
		flag: "IsInDraftModePresent"
	},
	Audiences: {
		as: "Audiences",
		flag: "IsAudiencesPresent"
	},
	TargetedLicenseType: {
		as: "TargetedLicenseType",
		flag: "IsTargetedLicenseTypePresent"
	}
};
/** Home sites: where Viva Connections begins, by the path of the site (reference: sharepoint B.8). */
const homeSite = {
	looks: (_want, { admin }) => [{
		call: restCall(admin, "SPO.Tenant/GetTargetedSitesDetails", "read", { method: "GET" }),
		scope: "all"
	}],
	decode: (type, reply) => {
		const list = restList(type, reply);
		if (list.is !== "present") return list;
		return present(list.value.flatMap((raw) => {
			const { Url: url, Audiences: audiences } = raw;
			if (typeof url !== "string") return [];
			const key = sitePath(url);
			const groups = Array.isArray(audiences) ? { Audiences: audiences.flatMap(audienceId) } : {};
			return [instance(type, key, key, {
				...raw,
				Url: key,
				...groups
			}, raw)];
		}));
	},
	acts: ({ type, change, current }, place) => {
		const url = siteUrl(current?.id ?? change.at.key, place);
		const call = (method, body, repeat) => restCall(place.admin, method, "write", {
			body,
			repeat
		});
		if (change.action === "delete") return [{
			call: call("SPO.Tenant/RemoveTargetedSite", { siteUrl: url }, "safe"),
			removes: true,
			changes: 1
		}];
		const { Url: _url, ...values } = writableValues(type, change.values, change.action);
		if (change.action === "create") {
			const { VivaConnectionsDefaultStart: start = true, IsInDraftMode: draft = false, Audiences: audiences } = values;
			return [{
				call: call("SPHSite/AddHomeSite", {
					siteUrl: siteUrl(change.at.key, place),
					audiences: textsOf(audiences),
					vivaConnectionsDefaultStart: start,
					isInDraftMode: draft,
					...values["TargetedLicenseType"] === void 0 ? {} : { targetedLicenseType: values["TargetedLicenseType"] }
				}, "afterLookup"),
				changes: 1,
				made: () => sitePath(change.at.key)
			}];
		}
		const configurationParam = Object.assign({}, ...Object.entries(values).map(([name, value]) => {
			const { as, flag } = told[name] ?? {
				as: name,
				flag: `Is${name}Present`
			};
			return {
				[flag]: true,
				[as]: value
			};
		}));
		if (Object.keys(values).length === 0) return [];
		return [{
			call: call("SPO.Tenant/UpdateTargetedSite", {
				siteUrl: url,
				configurationParam
			}, "safe"),
			changes: 1
		}];
	}
};
/** An audience is a group's id, or an object that holds it. */
function audienceId(one) {
	const id = guidText(typeof one === "object" && one !== null && !Array.isArray(one) ? Object.entries(one).find(([name]) => name === "Id")?.[1] : one);
	return id === void 0 ? [] : [id];
}

// src/services/sharepoint/tenant-object.ts
/** The path of the tenant; every request about it begins so. */
const tenantPath = {
	id: 1,
	kind: "constructor",
	typeId: tenantTypeId
};
/** Makes the service resolve it. */
const resolveTenant = {
	id: 2,
	path: 1,
	kind: "resolve"
};
/** Reads every property of the tenant; one is not among "all" and is named (reference: sharepoint B.3). */
const readTenant = {
	paths: [tenantPath],
	actions: [resolveTenant, {
		id: 3,
		path: 1,
		kind: "query",
		all: true,
		properties: ["HideDefaultThemes"]
	}]
};
/** The tenant's settings, or the part of them that a row has. */
const tenantObject = {
	looks: (_want, { admin }) => [{
		call: csomCall(admin, readTenant, "read"),
		scope: "all"
	}],
	decode: (type, reply) => {
		const error = readSharepointError(reply, true);
		if (error !== void 0) return unknown(explainSharepoint(error, type, "read"));
		const answer = readCsomAnswer(reply.body);
		const [tenant, second] = answer === void 0 ? [] : objectsOf(answer, "Tenant");
		if (tenant === void 0 || second !== void 0) return unknown(trouble("SERVICE-UNREADABLE", { message: `${type.name}: the answer does not hold the tenant.` }));
		const { _ObjectIdentity_: identity } = tenant;
		return present([instance(type, "", typeof identity === "string" ? tenantId(identity) : type.name, readMembers(type, tenant), tenant)]);
	},
	acts: (step, place) => tenantActs(step, place)
};
/** The tenant's own GUID in an identity (`<trace>|<type>:<tenant>\nTenant`): the trace before it differs with every answer. */
function tenantId(identity) {
	return /:([0-9a-f-]{36})\n/iu.exec(identity)?.[1] ?? "Tenant";
}
/**
* First what must stand alone, then everything else in one request, then methods, then what must come last (reference:
* sharepoint B.6). Each request ends with `Update`, as the service's own client does.
*/
function tenantActs({ type, change, current }, place) {
	const { alone, last, methods } = sharepointBehaviours(type);
	const values = writableValues(type, change.values, "update");
	const byMethod = new Set(methods.flatMap(({ properties }) => properties));
	const isLast = (name) => last.some(({ property, value }) => property === name && sameJson(value, values[name]));
	const pick = (wanted) => Object.fromEntries(Object.entries(values).filter(([name]) => wanted(name)));
	const first = alone.filter((name) => values[name] !== void 0);
	const rest = pick((name) => !first.includes(name) && !byMethod.has(name) && !isLast(name));
	const known = {
		...(current ?? change.before)?.values,
		...values
	};
	const called = methods.filter(({ properties }) => properties.some((name) => values[name] !== void 0));
	return [
		...first.map((name) => ({
			...setAct$1(type, pick((one) => one === name), place),
			seen: seenAs(type, name, values, place)
		})),
		...Object.keys(rest).length === 0 ? [] : [setAct$1(type, rest, place)],
		...called.map((method) => methodAct(type, method, known, place)),
		...Object.keys(values).filter(isLast).map((name) => setAct$1(type, pick((one) => one === name), place))
	];
}
function setAct$1(type, values, { admin }) {
	const sets = setActions(type, values, 1, 3);
	const update = {
		id: 3 + sets.length,
		path: 1,
		kind: "call",
		name: "Update",
		parameters: []
	};
	const request = {
		paths: [tenantPath],
		actions: [
			resolveTenant,
			...sets,
			update
		]
	};
	return {
		call: csomCall(admin, request, "write"),
		changes: sets.length
	};
}
function seenAs(type, name, values, { admin }) {
	const request = {
		paths: [tenantPath],
		actions: [resolveTenant, {
			id: 3,
			path: 1,
			kind: "query",
			all: false,
			properties: [name]
		}]
	};
	const member = sharepointWire(type).members[name];
	return {
		call: csomCall(admin, request, "read"),
		holds: (reply) => {
			const answer = readCsomAnswer(reply.body);
			const given = answer?.is === "results" ? answer.results.get(3) : void 0;
			if (typeof given !== "object" || given === null || Array.isArray(given) || member === void 0) return false;
			const value = Object.entries(given).find(([one]) => one === name)?.[1];
			return value !== void 0 && sameJson(readMember(member, value), values[name]);
		},
		what: name
	};
}
/** A method takes all its settings: those that nobody declared go back as they were read. */
function methodAct(type, { name, properties, fixed }, known, { admin }) {
	const applying = fixed.filter(({ property, value }) => sameJson(known[property], value));
	const sent = Object.assign({}, known, ...applying.map(({ sends }) => sends));
	const parameters = properties.map((property) => {
		const value = sent[property];
		if (value === void 0) return fail("NOT-WRITABLE", {
			message: `${properties.join(", ")} are written together, and ${property} could not be read.`,
			arrived: "no"
		});
		return memberValue(type, property, value);
	});
	return {
		call: csomCall(admin, {
			paths: [tenantPath],
			actions: [resolveTenant, {
				id: 3,
				path: 1,
				kind: "call",
				name,
				parameters
			}]
		}, "write"),
		changes: 1
	};
}

// src/services/sharepoint/hub-site.ts
/** Hub sites: sites that others join; by the path of the site (reference: sharepoint B.8). */
const hubSite = {
	looks: (_want, { admin }) => [{
		call: restCall(admin, "hubsites", "read", { method: "GET" }),
		scope: "all"
	}],
	decode: (type, reply) => {
		const list = restList(type, reply);
		if (list.is !== "present") return list;
		return present(list.value.flatMap((raw) => {
			const { SiteUrl: url, SiteDesignId: design, ID: id } = raw;
			if (typeof url !== "string") return [];
			const key = sitePath(url);
			const values = {
				...raw,
				SiteUrl: key,
				...design === void 0 ? {} : { SiteDesignId: someGuid(design) }
			};
			return [instance(type, key, guidText(id) ?? key, values, raw)];
		}));
	},
	acts: ({ type, change, current }, place) => {
		const url = siteUrl(change.action === "create" ? change.at.key : current?.at.key ?? change.at.key, place);
		if (change.action === "delete") {
			const request = {
				paths: [tenantPath],
				actions: [resolveTenant, {
					id: 3,
					path: 1,
					kind: "call",
					name: "UnregisterHubSite",
					parameters: [csomText(url)]
				}]
			};
			return [{
				call: csomCall(place.admin, request, "write"),
				removes: true,
				changes: 1
			}];
		}
		const { SiteUrl: _url, ...values } = writableValues(type, change.values, change.action);
		const id = guidText(change.objectId ?? current?.id);
		const hub = change.action === "create" ? pathOf$1("RegisterHubSite", csomText(url)) : id === void 0 ? pathOf$1("GetHubSitePropertiesByUrl", csomText(url)) : pathOf$1("GetHubSitePropertiesById", csomGuid(id));
		const sets = Object.entries(values).map(([name, value], index) => {
			const written = writeMember(types[name] ?? plainText, value) ?? csomText("");
			return {
				id: 5 + index,
				path: 3,
				kind: "set",
				name,
				value: written
			};
		});
		if (change.action === "update" && sets.length === 0) return [];
		const at = 5 + sets.length;
		const request = {
			paths: [tenantPath, hub],
			actions: [
				resolveTenant,
				{
					id: 4,
					path: 3,
					kind: "resolve"
				},
				...sets,
				...sets.length === 0 ? [] : [{
					id: at,
					path: 3,
					kind: "call",
					name: "Update",
					parameters: []
				}],
				{
					id: at + 1,
					path: 3,
					kind: "query",
					all: true,
					properties: []
				}
			]
		};
		return [{
			call: csomCall(place.admin, request, "write", change.action === "create" ? "afterLookup" : "safe"),
			changes: sets.length + (change.action === "create" ? 1 : 0),
			made: (reply) => hubIn(reply)
		}];
	}
};
const plainText = {
	kind: "plain",
	type: "String"
};
const yesOrNo = {
	kind: "plain",
	type: "Boolean"
};
const types = {
	RequiresJoinApproval: yesOrNo,
	HideNameInNavigation: yesOrNo,
	EnablePermissionsSync: yesOrNo,
	SiteDesignId: {
		kind: "plain",
		type: "Guid"
	}
};
function pathOf$1(name, parameter) {
	return {
		id: 3,
		kind: "method",
		of: 1,
		name,
		parameters: [parameter]
	};
}
function hubIn(reply) {
	const answer = readCsomAnswer(reply.body);
	const [hub] = answer === void 0 ? [] : objectsOf(answer, "HubSiteProperties");
	return guidText(hub?.["ID"]);
}
/** No design is shown as the empty GUID. */
function someGuid(value) {
	const guid = guidText(value);
	return guid === void 0 || guid === "00000000-0000-0000-0000-000000000000" ? null : guid;
}

// src/services/sharepoint/idle-sign-out.ts
const read$1 = {
	paths: [tenantPath],
	actions: [resolveTenant, {
		id: 3,
		path: 1,
		kind: "call",
		name: "GetIdleSessionSignOutForUnmanagedDevices",
		parameters: []
	}]
};
const path$1 = "Microsoft.Online.SharePoint.TenantManagement.Office365Tenant/SetIdleSessionSignOutForUnmanagedDevices";
/**
* Sign-out of browsers left alone on unmanaged devices. It is read as one text, `True,2700,3600` (seconds until the warning and
* until the end), and written by one method with all three (reference: sharepoint B.3; pnpjs office-tenant.ts).
*/
const idleSignOut = {
	looks: (_want, { admin }) => [{
		call: csomCall(admin, read$1, "read"),
		scope: "all"
	}],
	decode: (type, reply) => {
		const error = readSharepointError(reply, true);
		if (error !== void 0) return unknown(explainSharepoint(error, type, "read"));
		const answer = readCsomAnswer(reply.body);
		const text = answer?.is === "results" ? answer.results.get(3) : void 0;
		const parts = typeof text === "string" ? /^\s*(true|false)\s*,\s*(\d+)\s*,\s*(\d+)\s*$/iu.exec(text) : null;
		if (parts === null || text === void 0) return unknown(trouble("SERVICE-UNREADABLE", { message: `${type.name}: SharePoint did not say how idle sign-out stands.` }));
		const [, enabled = "", warn, out] = parts;
		const values = {
			Enabled: enabled.toLowerCase() === "true",
			WarnAfter: `PT${Number(warn)}S`,
			SignOutAfter: `PT${Number(out)}S`
		};
		return present([instance(type, "", "idleSignOut", values, text)]);
	},
	acts: ({ change, current }, { admin }) => {
		const known = {
			...(current ?? change.before)?.values,
			...change.values
		};
		const body = {
			enabled: given(known["Enabled"], "Enabled"),
			warnAfter: given(known["WarnAfter"], "WarnAfter"),
			signOutAfter: given(known["SignOutAfter"], "SignOutAfter")
		};
		return [{
			call: restCall(admin, path$1, "write", { body }),
			changes: 1
		}];
	}
};
function given(value, name) {
	if (value !== void 0 && value !== null) return value;
	return fail("NOT-WRITABLE", {
		message: `Enabled, WarnAfter and SignOutAfter are written together, and ${name} could not be read.`,
		arrived: "no"
	});
}

// src/services/sharepoint/org-asset-library.ts
const assetTypes = {
	kind: "enum",
	numbers: {
		ImageDocumentLibrary: 1,
		OfficeTemplateLibrary: 2,
		OfficeFontLibrary: 4
	}
};
const read = {
	paths: [tenantPath],
	actions: [resolveTenant, {
		id: 3,
		path: 1,
		kind: "call",
		name: "GetOrgAssets",
		parameters: []
	}]
};
/** Libraries whose pictures, templates and fonts the whole organization is offered, by their path (reference: sharepoint B.8). */
const orgAssetLibrary = {
	looks: (_want, { admin }) => [{
		call: csomCall(admin, read, "read"),
		scope: "all"
	}],
	decode: (type, reply) => {
		const error = readSharepointError(reply, true);
		if (error !== void 0) return unknown(explainSharepoint(error, type, "read"));
		const answer = readCsomAnswer(reply.body);
		const assets = answer?.is === "results" ? answer.results.get(3) : void 0;
		const list = assets === null || isJsonObject(assets) && assets["IsNull"] === true ? [] : isJsonObject(assets) ? childItems(assets["OrgAssetsLibraries"]) : void 0;
		if (list === void 0) return unknown(trouble("SERVICE-UNREADABLE", { message: `${type.name}: SharePoint gave no list of libraries.` }));
		const domain = isJsonObject(assets) ? decodedUrl(assets["Domain"]) : void 0;
		return present(list.filter(isJsonObject).flatMap((raw) => {
			const url = decodedUrl(raw["LibraryUrl"]);
			if (url === void 0 || url === "") return [];
			const path = pathOf(url, domain);
			const thumbnail = decodedUrl(raw["ThumbnailUrl"]);
			const values = {
				LibraryUrl: path,
				ThumbnailUrl: thumbnail === void 0 || thumbnail === "" ? null : pathOf(thumbnail, domain),
				OrgAssetType: readMember(assetTypes, raw["OrgAssetType"] ?? null)
			};
			return [instance(type, path, path, values, raw)];
		}));
	},
	acts: ({ type, change, current }, place) => {
		const library = csomText(siteUrl(current?.id ?? change.at.key, place));
		const values = writableValues(type, change.values, change.action === "create" ? "create" : "update");
		const known = {
			...(current ?? change.before)?.values,
			...values
		};
		const thumbnail = known["ThumbnailUrl"];
		const picture = typeof thumbnail === "string" && thumbnail !== "" ? csomText(siteUrl(thumbnail, place)) : { kind: "null" };
		const kind = writeMember(assetTypes, known["OrgAssetType"] ?? "ImageDocumentLibrary") ?? csomNumber("Enum", 1);
		const act = (name, parameters, repeat = "safe") => {
			const request = {
				paths: [tenantPath],
				actions: [resolveTenant, {
					id: 3,
					path: 1,
					kind: "call",
					name,
					parameters
				}]
			};
			return {
				call: csomCall(place.admin, request, "write", repeat),
				changes: 1
			};
		};
		if (change.action === "delete") return [{
			...act("RemoveFromOrgAssets", [library, csomGuid(noGuid)]),
			removes: true
		}];
		if (change.action === "update") return [act("SetOrgAssetsWithType", [
			library,
			picture,
			kind
		])];
		return [{
			...act("AddToOrgAssetsLibAndCdnWithType", [
				csomNumber("Enum", values["CdnType"] === "Public" ? 0 : 1),
				library,
				picture,
				kind
			], "afterLookup"),
			made: () => sitePath(change.at.key)
		}];
	}
};
function decodedUrl(value) {
	const text = isJsonObject(value) ? value["DecodedUrl"] : value;
	return typeof text === "string" ? text : void 0;
}
/** A library's URL is told without its host, and sometimes without its site, which is the domain's (go-spo orgassets.go). */
function pathOf(url, domain) {
	if (/^https?:\/\//iu.test(url)) return sitePath(url);
	if (url.startsWith("/")) return url.replace(/\/+$/u, "");
	const site = domain === void 0 ? "" : sitePath(domain).replace(/\/$/u, "");
	const path = `/${url}`.replace(/\/+$/u, "");
	return /^\/(sites|teams|personal)\//iu.test(path) ? path : `${site}${path}`;
}

// src/services/sharepoint/site-design.ts
/** Both live on the root host, whose token is another one (reference: sharepoint B.8). */
function call({ root }, method, effect, body, repeat = "safe") {
	const path = `Microsoft.Sharepoint.Utilities.WebTemplateExtensions.SiteScriptUtility.${method}`;
	return restCall(root, path, effect, {
		repeat,
		...body === void 0 ? {} : { body }
	});
}
/** Site scripts: actions that a site design runs. Their list leaves the actions out, so each is asked for them. */
const siteScript = {
	looks: (_want, place) => [{
		call: call(place, "GetSiteScripts", "read"),
		scope: "all",
		detail: ({ id }) => call(place, "GetSiteScriptMetadata", "read", { id })
	}],
	decode: decodeTitled,
	join: (type, one, reply) => {
		const { body } = reply;
		if (!isJson(body) || !isJsonObject(body) || typeof body["Content"] !== "string") return void 0;
		const raw = {
			...isJsonObject(one.raw) ? one.raw : {},
			...body
		};
		return instance(type, one.at.key, one.id, {
			...one.values,
			...body,
			Title: one.at.key
		}, raw);
	},
	acts: ({ type, change, current }, place) => {
		const id = change.objectId ?? current?.id ?? "{id}";
		if (change.action === "delete") return [{
			call: call(place, "DeleteSiteScript", "write", { id }),
			removes: true,
			changes: 1
		}];
		const values = writableValues(type, change.values, change.action);
		if (change.action === "update") {
			const content = values["Content"] === void 0 ? {} : { Content: textOf$1(values["Content"]) };
			return [{
				call: call(place, "UpdateSiteScript", "write", { updateInfo: {
					Id: id,
					...values,
					...content
				} }),
				changes: 1
			}];
		}
		const { Description: description } = values;
		const named = [[
			"title",
			"Title",
			change.at.key
		], ...typeof description === "string" ? [[
			"desc",
			"Description",
			description
		]] : []];
		return [{
			call: call(place, `CreateSiteScript(${named.map(([alias, name]) => `${name}=@${alias}`).join(",")})?${named.map(([alias, , text = ""]) => `@${alias}=${quoted(text)}`).join("&")}`, "write", parsed(values["Content"]), "afterLookup"),
			changes: 1,
			made: idIn
		}];
	}
};
/** Site designs: what is offered where somebody makes a site (reference: sharepoint B.8). */
const siteDesign = {
	looks: (_want, place) => [{
		call: call(place, "GetSiteDesigns", "read"),
		scope: "all"
	}],
	decode: decodeTitled,
	acts: ({ type, change, current }, place) => {
		const id = change.objectId ?? current?.id ?? "{id}";
		if (change.action === "delete") return [{
			call: call(place, "DeleteSiteDesign", "write", { id }),
			removes: true,
			changes: 1
		}];
		const { SiteScriptIds: scripts, ...values } = writableValues(type, change.values, change.action);
		const info = {
			...values,
			...scripts === void 0 ? {} : { SiteScriptIds: idsOf(scripts) }
		};
		return change.action === "create" ? [{
			call: call(place, "CreateSiteDesign", "write", { info }, "afterLookup"),
			changes: 1,
			made: idIn
		}] : [{
			call: call(place, "UpdateSiteDesign", "write", { updateInfo: {
				Id: id,
				...info
			} }),
			changes: 1
		}];
	}
};
function decodeTitled(type, reply) {
	const list = restList(type, reply);
	if (list.is !== "present") return list;
	return present(list.value.flatMap((raw) => {
		const [title, id] = [raw["Title"], guidText(raw["Id"])];
		if (typeof title !== "string" || id === void 0) return [];
		const scripts = raw["SiteScriptIds"];
		const ids = isJsonList(scripts) ? { SiteScriptIds: scripts.flatMap((one) => guidText(one) ?? []) } : {};
		const { Content: content, ...told } = raw;
		return [instance(type, title, id, {
			...content === null || content === void 0 ? told : raw,
			...ids
		}, raw)];
	}));
}
function idsOf(scripts) {
	return isJsonList(scripts) ? scripts.flatMap((one) => isReference(one) ? one.$ref.id ?? [] : textsOf([one])) : [];
}
function idIn({ body }) {
	return isJson(body) && isJsonObject(body) ? guidText(body["Id"]) : void 0;
}
function textOf$1(content) {
	return typeof content === "string" ? content : JSON.stringify(content);
}
/** The script as JSON; a text that is none goes as the text it is, for the service to refuse. */
function parsed(content) {
	if (typeof content !== "string") return content ?? {};
	try {
		return JSON.parse(content);
	} catch {
		return content;
	}
}
/** A text in an OData URL: in quotes, its own quotes doubled. */
function quoted(text) {
	return encodeURIComponent(`'${text.replaceAll("'", "''")}'`).replaceAll("'", "%27");
}

// src/services/sharepoint/site.ts
/** What a list of sites is filtered by, and what a new site is made from (reference: sharepoint B.7). */
const filterTypeId = "{b92aeee2-c92c-4b67-abcc-024e471bc140}";
const creationTypeId = "{11f84fff-b8cf-47b6-8b50-34e692656606}";
/** Sites asked about in one request. */
const together = 10;
/** Sites, by their path; a OneDrive is one under `/personal/`. The id of a site is its path, too. */
const site = {
	looks: ({ keys, ids = [] }, place) => {
		const listed = keys === "all" ? [{
			call: listCall(place, "0"),
			scope: "all",
			next: nextOf(place)
		}] : [];
		const single = [...(keys === "all" ? [] : keys).map((key) => ({
			path: key,
			look: {
				call: readCall([key], place),
				scope: { key }
			}
		})), ...ids.map((id) => ({
			path: id,
			look: {
				call: readCall([id], place),
				scope: { id }
			}
		}))];
		const named = Array.from({ length: Math.ceil(single.length / together) }, (_, index) => single.slice(index * together, (index + 1) * together)).flatMap((chunk) => {
			const [first] = chunk;
			if (first === void 0 || chunk.length === 1) return chunk.map(({ look }) => look);
			return [{
				call: readCall(chunk.map(({ path }) => path), place),
				scope: first.look.scope,
				parts: chunk.map(({ look }) => look)
			}];
		});
		return [...listed, ...named];
	},
	decode: decodeSites,
	acts: siteActs
};
function readCall(keys, place) {
	const request = {
		paths: [tenantPath, ...keys.map((key, index) => sitePathOf(key, place, 3 + 3 * index))],
		actions: [resolveTenant, ...keys.flatMap((_, index) => {
			const path = 3 + 3 * index;
			return [{
				id: path + 1,
				path,
				kind: "resolve"
			}, {
				id: path + 2,
				path,
				kind: "query",
				all: true,
				properties: []
			}];
		})]
	};
	return csomCall(place.admin, request, "read");
}
function sitePathOf(key, place, id) {
	return {
		id,
		kind: "method",
		of: 1,
		name: "GetSitePropertiesByUrl",
		parameters: [csomText(siteUrl(key, place)), csomBoolean(true)]
	};
}
function listCall({ admin }, from) {
	const members = {
		Filter: csomText(""),
		IncludeDetail: csomBoolean(true),
		IncludePersonalSite: csomNumber("Enum", 0),
		StartIndex: csomText(from),
		Template: csomText("")
	};
	return csomCall(admin, {
		paths: [tenantPath, {
			id: 3,
			kind: "method",
			of: 1,
			name: "GetSitePropertiesFromSharePointByFilters",
			parameters: [{
				kind: "object",
				typeId: filterTypeId,
				members
			}]
		}],
		actions: [
			resolveTenant,
			{
				id: 4,
				path: 3,
				kind: "resolve"
			},
			{
				id: 5,
				path: 3,
				kind: "query",
				all: true,
				properties: [],
				items: true
			}
		]
	}, "read");
}
function nextOf(place) {
	return (reply) => {
		const answer = readCsomAnswer(reply.body);
		const [page] = answer === void 0 ? [] : objectsOf(answer, "SPOSitePropertiesEnumerable");
		const next = page?.["NextStartIndexFromSharePoint"];
		return typeof next === "string" && next !== "" ? listCall(place, next) : void 0;
	};
}
function decodeSites(type, reply) {
	const error = readSharepointError(reply, true);
	if (error?.kind === "notFound" && reply.status === 200) return absent;
	if (error !== void 0) return unknown(explainSharepoint(error, type, "read"));
	const answer = readCsomAnswer(reply.body);
	const [page] = answer === void 0 ? [] : objectsOf(answer, "SPOSitePropertiesEnumerable");
	const one = answer === void 0 ? [] : objectsOf(answer, "SiteProperties");
	const found = page === void 0 ? one : childItems(page);
	if (found === void 0 || page === void 0 && found.length === 0) return unknown(trouble("SERVICE-UNREADABLE", { message: `${type.name}: the answer holds no site.` }));
	return present(found.filter(isJsonObject).flatMap((raw) => {
		const url = raw["Url"];
		if (typeof url !== "string") return [];
		const path = sitePath(url);
		const members = readMembers(type, raw);
		return [instance(type, path, path, {
			...members,
			Url: path,
			Owner: withoutClaim(members["Owner"])
		}, raw)];
	}));
}
/** A sign-in name may come as a claim: `i:0#.f|membership|ada@contoso.com`. */
function withoutClaim(owner) {
	return typeof owner === "string" ? owner.replace(/^i:0#\.f\|membership\|/iu, "") : owner;
}
function siteActs({ type, change, current }, place) {
	const key = change.objectId ?? current?.id ?? change.at.key;
	if (change.action === "delete") return [removeAct(key, place)];
	const { Url: _url, ...values } = writableValues(type, change.values, change.action);
	if (change.action === "update") return Object.keys(values).length === 0 ? [] : [setAct(type, key, values, place)];
	const rest = Object.fromEntries(Object.entries(values).filter(([name]) => !creation.includes(name)));
	return [createAct(type, change.at.key, values, place), ...Object.keys(rest).length === 0 ? [] : [setAct(type, change.at.key, rest, place)]];
}
/** What a new site takes; the rest is set when it is there (reference: sharepoint B.7, go-spo op-site-create). */
const creation = [
	"Lcid",
	"Owner",
	"StorageMaximumLevel",
	"StorageWarningLevel",
	"Template",
	"TimeZoneId",
	"Title"
];
function createAct(type, key, values, place) {
	const given = Object.fromEntries(Object.entries(values).filter(([name]) => creation.includes(name)).map(([name, value]) => [name, name === "Lcid" ? csomNumber("UInt32", Number(value)) : memberValue(type, name, value)]));
	const members = {
		CompatibilityLevel: csomNumber("Int32", 0),
		Lcid: csomNumber("UInt32", 0),
		StorageMaximumLevel: csomNumber("Int64", 0),
		StorageWarningLevel: csomNumber("Int64", 0),
		TimeZoneId: csomNumber("Int32", 0),
		UserCodeMaximumLevel: csomNumber("Double", 0),
		UserCodeWarningLevel: csomNumber("Double", 0),
		...given,
		Url: csomText(siteUrl(key, place))
	};
	const path = {
		id: 3,
		kind: "method",
		of: 1,
		name: "CreateSite",
		parameters: [{
			kind: "object",
			typeId: creationTypeId,
			members
		}]
	};
	return {
		call: csomCall(place.admin, operation([tenantPath, path], [resolveTenant], 3, 4), "write", "afterLookup"),
		operation: true,
		changes: 1,
		made: () => sitePath(key)
	};
}
function setAct(type, key, values, place) {
	const sets = setActions(type, values, 3, 5);
	const at = 5 + sets.length;
	const update = {
		id: at,
		kind: "method",
		of: 3,
		name: "Update",
		parameters: []
	};
	const before = [
		resolveTenant,
		{
			id: 4,
			path: 3,
			kind: "resolve"
		},
		...sets
	];
	const request = operation([
		tenantPath,
		sitePathOf(key, place, 3),
		update
	], before, at, at + 1);
	return {
		call: csomCall(place.admin, request, "write"),
		operation: true,
		changes: sets.length
	};
}
function removeAct(key, place) {
	const path = {
		id: 3,
		kind: "method",
		of: 1,
		name: "RemoveSite",
		parameters: [csomText(siteUrl(key, place))]
	};
	return {
		call: csomCall(place.admin, operation([tenantPath, path], [resolveTenant], 3, 4), "write"),
		operation: true,
		removes: true,
		changes: 1
	};
}
/** Runs the method at a path that gives an operation, and asks how that stands. */
function operation(paths, before, path, from) {
	return {
		paths,
		actions: [
			...before,
			{
				id: from,
				path,
				kind: "resolve"
			},
			{
				id: from + 1,
				path,
				kind: "query",
				all: false,
				properties: ["IsComplete", "PollingInterval"]
			}
		]
	};
}
/** The Microsoft 365 group that a site belongs to, in what was read of it; undefined where there is none. */
function groupOf(raw) {
	const group = guidText(raw["GroupId"]);
	return group === void 0 || /^[0-]+$/u.test(group) ? void 0 : group;
}

// src/services/sharepoint/tenant-cdn.ts
/** The two content delivery networks, by their number on the wire (reference: sharepoint B.8). */
const networks = ["Public", "Private"];
/** Kinds of policies, by theirs. */
const policies = ["IncludeFileExtensions", "ExcludeRestrictedSiteClassifications"];
const questions = [
	"GetTenantCdnEnabled",
	"GetTenantCdnOrigins",
	"GetTenantCdnPolicies"
];
/** Both networks are read with one request: three questions of each. */
const readBoth = {
	paths: [tenantPath],
	actions: [resolveTenant, ...networks.flatMap((_, network) => questions.map((name, index) => ({
		id: actionOf(network, index),
		path: 1,
		kind: "call",
		name,
		parameters: [csomNumber("Enum", network)]
	})))]
};
function actionOf(network, question) {
	return 3 + network * questions.length + question;
}
/** The tenant's content delivery networks: whether they are on, what they serve, and what they leave out. */
const tenantCdn = {
	looks: (_want, { admin }) => [{
		call: csomCall(admin, readBoth, "read"),
		scope: "all"
	}],
	decode: (type, reply) => {
		const error = readSharepointError(reply, true);
		if (error !== void 0) return unknown(explainSharepoint(error, type, "read"));
		const answer = readCsomAnswer(reply.body);
		const results = answer?.is === "results" ? answer.results : /* @__PURE__ */ new Map();
		const read = networks.map((name, network) => networkOf(type, name, network, results));
		return read.every((one) => one !== void 0) ? present(read) : unknown(trouble("SERVICE-UNREADABLE", { message: `${type.name}: SharePoint did not say how its CDN stands.` }));
	},
	acts: ({ type, change, current }, { admin }) => {
		const number = networks.findIndex((one) => one.toLowerCase() === change.at.key.toLowerCase());
		const values = writableValues(type, change.values, "update");
		const was = current?.values ?? change.before?.values ?? {};
		const network = csomNumber("Enum", number);
		const [before, wanted] = [textsOf(was["Origins"]), textsOf(values["Origins"])];
		const has = (list, one) => list.some((other) => sameOrigin(one, other));
		const calls = [
			...typeof values["Enabled"] === "boolean" ? [[
				"SetTenantCdnEnabled",
				network,
				csomBoolean(values["Enabled"])
			]] : [],
			...values["Origins"] === void 0 ? [] : [...wanted.filter((one) => !has(before, one)).map((one) => [
				"AddTenantCdnOrigin",
				network,
				csomText(one)
			]), ...before.filter((one) => !has(wanted, one)).map((one) => [
				"RemoveTenantCdnOrigin",
				network,
				csomText(one)
			])],
			...policies.flatMap((name, kind) => values[name] === void 0 ? [] : [[
				"SetTenantCdnPolicy",
				network,
				csomNumber("Enum", kind),
				csomText(textsOf(values[name]).join(","))
			]])
		];
		if (calls.length === 0 || number < 0) return [];
		const actions = calls.map(([name, ...parameters], index) => ({
			id: 3 + index,
			path: 1,
			kind: "call",
			name,
			parameters
		}));
		const repeat = calls.some(([name]) => name.endsWith("Origin")) ? "afterLookup" : "safe";
		const request = {
			paths: [tenantPath],
			actions: [resolveTenant, ...actions]
		};
		return [{
			call: csomCall(admin, request, "write", repeat),
			changes: calls.length
		}];
	}
};
function networkOf(type, name, network, results) {
	const [enabled, origins, told] = questions.map((_, index) => results.get(actionOf(network, index)));
	if (typeof enabled !== "boolean" || !isJsonList(origins) || !isJsonList(told)) return void 0;
	const policy = Object.fromEntries(textsOf(told).flatMap((line) => {
		const [kind = "", list = ""] = line.split(";", 2);
		return policies.some((one) => one === kind) ? [[kind, listOf(list)]] : [];
	}));
	const values = {
		CdnType: name,
		Enabled: enabled,
		Origins: textsOf(origins).map((one) => one.replace(/\s*\(configuration pending\)$/iu, "")),
		IncludeFileExtensions: policy["IncludeFileExtensions"] ?? [],
		ExcludeRestrictedSiteClassifications: policy["ExcludeRestrictedSiteClassifications"] ?? []
	};
	return instance(type, name, name, values, {
		enabled,
		origins,
		policies: told
	});
}
function listOf(text) {
	return text.split(",").map((one) => one.trim()).filter((one) => one !== "");
}
/** The service shows origins in capitals, and takes them with or without a slash before. */
function sameOrigin(left, right) {
	const bare = (origin) => origin.toLowerCase().replace(/^\/|\/$/gu, "");
	return bare(left) === bare(right);
}

// src/services/sharepoint/theme.ts
/** Themes of the tenant, by name. A theme's colours are JSON inside JSON (reference: sharepoint B.8). */
const theme = {
	looks: (_want, { admin }) => [{
		call: restCall(admin, "thememanager/GetTenantThemingOptions", "read"),
		scope: "all"
	}],
	decode: (type, reply) => {
		const error = readSharepointError(reply, false);
		if (error !== void 0) return unknown(explainSharepoint(error, type, "read"));
		const body = isJson(reply.body) && isJsonObject(reply.body) ? reply.body : {};
		const list = body["themePreviews"] ?? (body["odata.null"] === true ? [] : void 0);
		if (!isJsonList(list)) return unknown(trouble("SERVICE-UNREADABLE", { message: `${type.name}: SharePoint gave no list of themes.` }));
		return present(list.filter(isJsonObject).flatMap((raw) => {
			const { name } = raw;
			if (typeof name !== "string") return [];
			const inside = insideOf(raw);
			const values = {
				Name: name,
				IsInverted: inside["isInverted"] ?? false,
				Palette: inside["palette"]
			};
			return [instance(type, name, name, values, raw)];
		}));
	},
	acts: ({ type, change, current }, { admin }) => {
		const call = (method, body, repeat = "safe") => restCall(admin, `thememanager/${method}`, "write", {
			body,
			repeat
		});
		const name = current?.id ?? change.at.key;
		if (change.action === "delete") return [{
			call: call("DeleteTenantTheme", { name }),
			removes: true,
			changes: 1
		}];
		const values = writableValues(type, change.values, change.action);
		const before = current === null || !isJsonObject(current.raw) ? {} : insideOf(current.raw);
		const whole = {
			...before,
			...values["Palette"] === void 0 ? {} : { palette: values["Palette"] },
			isInverted: values["IsInverted"] ?? before["isInverted"] ?? false
		};
		const body = {
			name,
			themeJson: JSON.stringify(whole)
		};
		return change.action === "create" ? [{
			call: call("AddTenantTheme", body, "afterLookup"),
			changes: 1,
			made: () => name
		}] : [{
			call: call("UpdateTenantTheme", body),
			changes: 1
		}];
	}
};
/** What a theme's text holds; nothing where it is no JSON. */
function insideOf(raw) {
	const text = raw["themeJson"];
	if (typeof text !== "string") return {};
	try {
		const inside = JSON.parse(text);
		return isJsonObject(inside) ? inside : {};
	} catch {
		return {};
	}
}

// src/services/sharepoint/things.ts
const things = {
	tenant: tenantObject,
	site,
	hubSite,
	homeSite,
	theme,
	cdn: tenantCdn,
	idleSignOut,
	orgAssetLibrary,
	siteDesign,
	siteScript
};
/** How the things of a row are read and written. */
function thingOf(type) {
	return things[sharepointWire(type).thing];
}

// src/services/sharepoint/sharepoint-reader.ts
/** Objects of a list whose details are asked for at a time. */
const atOnce = 4;
/**
* Reads SharePoint. What several rows need is asked once; long lists come page by page. What is refused or unreadable is unknown,
* each for itself. Never throws.
*/
function sharepointReader(door, context) {
	const link = sharepointLink(door, context);
	return { async *observe(wants, signal) {
		const throughGraph = graphReading(door, context, signal);
		const placed = await placeOr(link, signal);
		if ("code" in placed) {
			for (const want of wants) for (const sight of unknownSights(want, placed)) yield await throughGraph(want.type, sight);
			return;
		}
		const asks = wants.flatMap((want) => {
			const thing = thingOf(want.type);
			return thing.looks(want, placed).map((look) => ({
				type: want.type,
				thing,
				look
			}));
		});
		const answers = /* @__PURE__ */ new Map();
		const ask = (call) => {
			const name = `${call.method} ${call.url} ${call.body ?? ""}`;
			const answer = answers.get(name) ?? link.send(call, signal);
			answers.set(name, answer);
			return answer;
		};
		for (const [index, sights] of asks.map((one) => sightsOf(one, ask)).entries()) for (const sight of await sights) yield await throughGraph(asks[index]?.type, sight);
	} };
}
/** Looks through Graph at what SharePoint itself did not let the application see, where Graph shows a part of it. */
function graphReading(door, context, signal) {
	let asked;
	return async (type, sight) => {
		if (type === void 0 || sight.seen.is !== "unknown" || !isShownByGraph(type)) return sight;
		const { why } = sight.seen;
		if (why.kind !== "permission" && why.kind !== "auth") return sight;
		asked ??= door.send(graphSettingsCall(context.cloud), signal);
		const seen = await asked.then((reply) => decodeGraphSettings(type, reply, context.tenant, why), () => sight.seen);
		return seen.is === "present" ? {
			...sight,
			seen
		} : sight;
	};
}
async function placeOr(link, signal) {
	try {
		return await link.place(signal);
	} catch (error) {
		return reasonOf(error);
	}
}
function unknownSights({ type, keys, ids }, why) {
	return [...keys === "all" || type.cardinality !== "perObject" ? ["all"] : keys.map((key) => ({ key })), ...type.cardinality === "perObject" ? (ids ?? []).map((id) => ({ id })) : []].map((scope) => ({
		type: type.name,
		scope,
		seen: unknown(why)
	}));
}
async function sightsOf(asked, ask) {
	const { type, thing, look } = asked;
	if (look.parts !== void 0) return sightsTogether(asked, look.parts, ask);
	const { scope, next, detail } = look;
	const sight = (seen, at = scope) => ({
		type: type.name,
		scope: at,
		seen
	});
	const sights = [];
	try {
		let call = look.call;
		const pages = /* @__PURE__ */ new Set();
		for (;;) {
			pages.add(call.body ?? call.url);
			const reply = await ask(call);
			const seen = thing.decode(type, reply);
			const whole = seen.is === "present" && detail !== void 0 ? await detailed(type, thing, seen.value, async (one) => ask(detail(one))) : seen;
			const following = whole.is === "present" ? next?.(reply) : void 0;
			if (following === void 0) return [...sights, sight(whole)];
			if (pages.has(following.body ?? following.url)) return [...sights, sight(unknown(trouble("SERVICE-UNREADABLE", { message: `${type.name}: the list goes in a circle.` })))];
			sights.push(sight(whole, "page"));
			call = following;
		}
	} catch (error) {
		return [...sights, sight(unknown(reasonOf(error)))];
	}
}
/** Whether an object is the one that was asked for, by its key or its id. */
function isAsked({ at, id }, scope) {
	if (typeof scope === "string") return false;
	const [is, asked] = "key" in scope ? [at.key, scope.key] : [id, scope.id];
	return is.toLowerCase() === asked.toLowerCase();
}
/** Asks about several objects at once. Where one of them fails all, each is asked about alone. */
async function sightsTogether(asked, parts, ask) {
	const { type, thing, look } = asked;
	try {
		const seen = thing.decode(type, await ask(look.call));
		const own = parts.map(({ scope }) => seen.is === "present" ? seen.value.filter((one) => isAsked(one, scope)) : []);
		if (own.every(({ length }) => length === 1)) return parts.map(({ scope }, index) => ({
			type: type.name,
			scope,
			seen: present(own[index] ?? [])
		}));
		if (seen.is === "unknown" && seen.why.kind !== "service") return parts.map(({ scope }) => ({
			type: type.name,
			scope,
			seen
		}));
		const alone = parts.map((one) => sightsOf({
			type,
			thing,
			look: one
		}, ask));
		return (await Promise.all(alone)).flat();
	} catch (error) {
		const why = unknown(reasonOf(error));
		return parts.map(({ scope }) => ({
			type: type.name,
			scope,
			seen: why
		}));
	}
}
/** Asks for the rest of every object of a list. One that cannot be told makes the list unknown: it could hold anything. */
async function detailed(type, thing, list, ask) {
	const whole = [];
	for (let next = 0; next < list.length; next += atOnce) {
		const part = list.slice(next, next + atOnce);
		const replies = await Promise.all(part.map(ask));
		for (const [index, one] of part.entries()) {
			const reply = replies[index];
			const error = reply === void 0 ? void 0 : readSharepointError(reply, false);
			if (error !== void 0) return unknown(explainSharepoint(error, type, "read"));
			const joined = reply === void 0 ? void 0 : thing.join?.(type, one, reply);
			if (joined === void 0) return unknown(trouble("SERVICE-UNREADABLE", { message: `${type.name}: "${one.at.key}" could not be read.` }));
			whole.push(joined);
		}
	}
	return present(whole);
}
function reasonOf(error) {
	return toTroubles(error)[0] ?? trouble("INTERNAL", { message: "reading from SharePoint broke off" });
}

// src/services/sharepoint/sharepoint-refusals.ts
/** What SharePoint would refuse and the plan can already know (reference: sharepoint B.6, B.7): NOT-WRITABLE, one each. Pure. */
function sharepointRefusals(type, change) {
	const before = change.before?.values ?? {};
	const looked = {
		type,
		change,
		after: (name) => Object.hasOwn(change.values, name) ? change.values[name] : before[name],
		touches: (...names) => names.filter((name) => Object.hasOwn(change.values, name))
	};
	return [
		createOnly,
		incomplete,
		renamed,
		...sharepointBehaviours(type).rules.flatMap((name) => namedRules[name] ?? [])
	].flatMap((rule) => rule(looked)).flatMap((why) => why === void 0 ? [] : [trouble("NOT-WRITABLE", {
		message: why,
		subject: {
			address: change.at,
			position: change.declared
		}
	})]);
}
const createOnly = ({ type, change }) => {
	if (change.action !== "update") return [];
	return change.differences.map(({ path }) => path[0]).filter((name) => typeof name === "string" && type.properties[name]?.write === "create" && !type.key.includes(name)).map((name) => `${String(name)} can only be set when the object is made.`);
};
const incomplete = ({ type, change, after }) => {
	if (change.action !== "create") return [];
	return Object.entries(type.properties).flatMap(([name, { required }]) => required === true && (after(name) ?? null) === null ? [`"${change.at.key}" cannot be made without ${name}.`] : []);
};
const renamed = ({ type, change: { action, before, at } }) => {
	if (action !== "update" || before === null || before.at.key.toLowerCase() === at.key.toLowerCase()) return [];
	return type.key.some((name) => type.properties[name]?.write !== "always") ? [`"${before.at.key}" cannot be renamed: make "${at.key}" beside it, and remove the old one later.`] : [];
};
/** Sites are named by the path of their URL, as it is read: no host before it, no slash behind it. */
const path = ({ change: { at, action } }) => {
	const shown = sitePath(/^https?:/iu.test(at.key) ? at.key : `/${at.key}`.replace(/^\/+/u, "/")).replace(/(?<=.)\/+$/u, "");
	if (shown !== at.key) return [`Write "${at.key}" as "${shown}".`];
	return action === "create" && (at.key === "/" || /^\/personal\//iu.test(at.key)) ? [`"${at.key}" cannot be made here: the root site is there, and a OneDrive is its owner's to open.`] : [];
};
/** From the least to the most open; the numbers on the wire are in another order (reference: sharepoint B.6). */
const openness = [
	"Disabled",
	"ExistingExternalUserSharingOnly",
	"ExternalUserSharingOnly",
	"ExternalUserAndGuestSharing"
];
/** What is shared cannot be more open for OneDrive or sites than it is for the tenant. */
const sharingOrder = ({ after, touches }) => {
	const whole = openness.indexOf(textOf(after("SharingCapability")));
	return ["ODBSharingCapability", "CoreSharingCapability"].map((name) => {
		const own = openness.indexOf(textOf(after(name)));
		if (touches("SharingCapability", name).length === 0 || whole < 0 || own <= whole) return void 0;
		return `${name} (${openness[own]}) cannot be more open than SharingCapability (${openness[whole]}); declare both.`;
	});
};
/** Links for anyone are set up only where they are allowed. */
const anyoneLinks = ({ after, touches }) => {
	const whole = after("SharingCapability");
	if (whole === void 0 || whole === "ExternalUserAndGuestSharing") return [];
	return [...touches("RequireAnonymousLinksExpireInDays", "FileAnonymousLinkType", "FolderAnonymousLinkType"), ...touches("DefaultSharingLinkType").length > 0 && after("DefaultSharingLinkType") === "AnonymousAccess" ? ["DefaultSharingLinkType: AnonymousAccess"] : []].map((name) => `${name} needs SharingCapability: ExternalUserAndGuestSharing; it is ${textOf(whole)}.`);
};
/** A list of domains counts only in its mode, and a mode needs its list. */
const sharingDomains = ({ after, touches }) => {
	const mode = after("SharingDomainRestrictionMode");
	return [["SharingAllowedDomainList", "AllowList"], ["SharingBlockedDomainList", "BlockList"]].flatMap(([list, wanted]) => [touches(list).length > 0 && !isNothing(after(list)) && mode !== void 0 && mode !== wanted ? `${list} counts only with SharingDomainRestrictionMode: ${wanted}; declare it.` : void 0, touches("SharingDomainRestrictionMode", list).length > 0 && mode === wanted && isNothing(after(list)) ? `SharingDomainRestrictionMode: ${wanted} needs ${list}: domains with a space between them.` : void 0]);
};
/** A setting that does nothing, or is refused, without another. */
function needs(name, when, other, holds) {
	return ({ after, touches }) => {
		const [value, has] = [after(name), after(other)];
		if (touches(name, other).length === 0 || value === void 0 || has === void 0) return [];
		return when(value) && !holds(has) ? [`${name} needs ${other}; declare both.`] : [];
	};
}
/** A number that counts only while its switch is on. */
function counts(name, onlyWith) {
	return ({ after, touches }) => touches(name).length > 0 && after(onlyWith) === false ? [`${name} counts only with ${onlyWith}: true.`] : [];
}
const guestAcceleration = needs("EnableGuestSignInAcceleration", (value) => value === true, "SignInAccelerationDomain", (value) => !isNothing(value));
const enforcedAddresses = needs("IPAddressEnforcement", (value) => value === true, "IPAddressAllowList", (value) => !isNothing(value));
const limitedAccess = ({ after, touches }) => {
	const policy = after("ConditionalAccessPolicy");
	if (policy === void 0 || policy === "AllowLimitedAccess") return [];
	return touches("AllowEditing", "LimitedAccessFileType", "AllowDownloadingNonWebViewableFiles").map((name) => `${name} counts only with ConditionalAccessPolicy: AllowLimitedAccess.`);
};
const noContextForTenant = ({ after, touches }) => [touches("ConditionalAccessPolicy").length > 0 && after("ConditionalAccessPolicy") === "AuthenticationContext" ? "ConditionalAccessPolicy: AuthenticationContext is for sites only." : void 0];
const absoluteUrls = ({ after, touches }) => touches("StartASiteFormUrl", "CustomizedExternalSharingServiceUrl").map((name) => {
	const value = after(name);
	return isNothing(value) || typeof value === "string" && /^https?:\/\//iu.test(value) && URL.canParse(value) ? void 0 : `${name} is a whole URL, with https:// before it.`;
});
const versionPolicy = ({ after, touches }) => {
	const days = after("ExpireVersionsAfterDays");
	return [after("EnableAutoExpirationVersionTrim") === true ? touches("MajorVersionLimit", "ExpireVersionsAfterDays").filter((name) => after(name) !== -1).map((name) => `${name} cannot be set while EnableAutoExpirationVersionTrim is true.`) : touches("ExpireVersionsAfterDays").filter(() => typeof days === "number" && days !== 0 && (days < 30 || days > 36500)).map(() => "ExpireVersionsAfterDays is 0 (never), or 30 to 36500.")].flat();
};
/** What belongs to a Microsoft 365 group is the group's. */
const groupSite = ({ change, touches }) => {
	const raw = change.before?.raw;
	if (!isJsonObject(raw) || groupOf(raw) === void 0) return [];
	if (change.action === "delete") return [`"${change.at.key}" belongs to a Microsoft 365 group; delete the group, and the site goes with it.`];
	return touches("Title", "Owner").map((name) => `${name} of "${change.at.key}" is its Microsoft 365 group's; set it there.`);
};
const namedRules = {
	tenantSharing: [
		sharingOrder,
		anyoneLinks,
		sharingDomains,
		counts("ExternalUserExpireInDays", "ExternalUserExpirationRequired"),
		counts("EmailAttestationReAuthDays", "EmailAttestationRequired")
	],
	tenantAccess: [
		guestAcceleration,
		enforcedAddresses,
		limitedAccess,
		noContextForTenant,
		absoluteUrls
	],
	versionPolicy: [versionPolicy],
	siteSharing: [sharingDomains, limitedAccess],
	groupSite: [groupSite],
	path: [path]
};
function textOf(value) {
	return typeof value === "string" ? value : "";
}
function isNothing(value) {
	return value === void 0 || value === null || value === "" || Array.isArray(value) && value.length === 0;
}

// src/services/sharepoint/sharepoint-operation.ts
/** The operation that an answer tells of; undefined where it tells of none. */
function operationIn(reply) {
	const answer = readCsomAnswer(reply.body);
	const found = answer === void 0 ? void 0 : objectsOf(answer, "SpoOperation").at(-1);
	const identity = found?.["_ObjectIdentity_"];
	const complete = found?.["IsComplete"];
	if (found === void 0 || typeof identity !== "string" || typeof complete !== "boolean") return void 0;
	const wait = found["PollingInterval"];
	return {
		identity,
		complete,
		timedOut: found["HasTimedout"] === true,
		waitMs: typeof wait === "number" && wait > 0 ? Math.min(Math.max(wait, 1e3), 6e4) : 15e3
	};
}
/** Asks again how an operation stands. */
function operationRequest(identity) {
	return {
		paths: [{
			id: 1,
			kind: "identity",
			identity
		}],
		actions: [{
			id: 2,
			path: 1,
			kind: "query",
			all: false,
			properties: [
				"HasTimedout",
				"IsComplete",
				"PollingInterval"
			]
		}]
	};
}

// src/services/sharepoint/sharepoint-writer.ts
/** Longest wait for an operation; the service's own client gives up no earlier. A site is made in minutes. */
const longestOperationMs = 12e5;
/** Pauses between looks whether a setting shows, in milliseconds; the last one repeats. */
const pauses = [
	1e3,
	2e3,
	4e3,
	8e3
];
/**
* Writes steps to SharePoint, one request after the other; what follows a setting that others are checked against waits until
* it shows, and operations are waited for. A request that makes something is sent once: whether it did is seen by reading back.
*/
function sharepointWriter(door, context) {
	const link = sharepointLink(door, context);
	return { async perform(step, signal) {
		const told = { id: step.change.objectId ?? step.current?.id };
		let written = false;
		try {
			const place = await link.place(signal);
			const acts = thingOf(step.type).acts(step, place);
			if (acts.length === 0) return nothing(step);
			const sending = {
				link,
				place,
				clock: context.clock,
				step,
				signal
			};
			for (const [index, act] of acts.entries()) {
				const sent = await sendAct(sending, act);
				if (sent.is === "failed") return receipt(written ? "maybe" : sent.wrote, told.id, withSubject(sent.trouble, step));
				written = true;
				told.id = told.id ?? sent.id;
				if (sent.is === "later") return index + 1 === acts.length ? {
					...receipt("yes", told.id),
					later: sent.why
				} : receipt("maybe", told.id, unfinished(step, sent.why));
			}
			return receipt("yes", told.id);
		} catch (error) {
			const why = toTroubles(error)[0] ?? trouble("INTERNAL", { message: `${step.change.id} broke off` });
			return receipt(written || (why.arrived ?? (why.code === "INTERNAL" ? "maybe" : "no")) === "maybe" ? "maybe" : "no", told.id, withSubject(why, step));
		}
	} };
}
function receipt(wrote, id, why) {
	return {
		wrote,
		warnings: [],
		...id === void 0 ? {} : { id },
		...why === void 0 ? {} : { trouble: why }
	};
}
function nothing({ type, change }) {
	return receipt("no", void 0, trouble("NOT-WRITABLE", {
		message: `${change.id}: nothing of ${type.name} that differs can be written.`,
		subject: {
			address: change.at,
			position: change.declared
		}
	}));
}
function unfinished({ change }, why) {
	return trouble("SERVICE-FAILED", {
		message: `${change.id} is not finished: ${why}, and what follows rests on it.`,
		hint: "Run again later: what is done is not done twice.",
		subject: {
			address: change.at,
			position: change.declared
		},
		arrived: "maybe"
	});
}
function withSubject(why, { change }) {
	return {
		...why,
		subject: {
			address: change.at,
			position: change.declared
		}
	};
}
async function sendAct(sending, act) {
	const { link, step, signal } = sending;
	const reply = await link.send(act.call, signal);
	const error = errorIn(act.call, reply);
	if (error !== void 0) {
		if (act.removes === true && error.kind === "notFound") return { is: "done" };
		const refused = failed(sending, error, act.changes > 1);
		if (reply.doubted !== true) return refused;
		return {
			...refused,
			wrote: "maybe",
			trouble: {
				...refused.trouble,
				arrived: "maybe"
			}
		};
	}
	const id = act.made?.(reply);
	const made = id === void 0 ? {} : { id };
	try {
		return {
			...await settled(sending, act, reply),
			...made
		};
	} catch (thrown) {
		return {
			is: "failed",
			wrote: "maybe",
			trouble: {
				...toTroubles(thrown)[0] ?? trouble("INTERNAL", { message: `${step.change.id} broke off` }),
				arrived: "maybe"
			}
		};
	}
}
/** Waits for what a taken write still has to do: its operation, or that a setting shows. */
async function settled(sending, act, reply) {
	const { step } = sending;
	if (act.operation === true) {
		const waited = await waitForOperation(sending, reply);
		return waited.is === "failed" && act.removes === true && waited.kind === "notFound" ? { is: "done" } : waited;
	}
	if (act.seen === void 0 || await isSeen(sending, act.seen)) return { is: "done" };
	return {
		is: "failed",
		trouble: trouble("NOT-VERIFIED", {
			message: `${step.change.id}: ${act.seen.what} was written, but does not show after ${step.type.settleSeconds} s; what rests on it was not written.`,
			arrived: "maybe"
		}),
		wrote: "maybe"
	};
}
function failed({ step }, error, half) {
	const why = explainSharepoint(error, step.type, "write", half);
	return {
		is: "failed",
		trouble: why,
		wrote: why.arrived === "no" ? "no" : "maybe"
	};
}
/** Asks how an operation stands until it is over. Its errors come with the asking (reference: sharepoint B.7). */
async function waitForOperation(sending, first) {
	const { link, place, clock, step, signal } = sending;
	const until = clock.now() + longestOperationMs;
	let standing = operationIn(first);
	if (standing === void 0) return {
		is: "failed",
		wrote: "maybe",
		trouble: trouble("SERVICE-UNREADABLE", {
			message: `${step.change.id}: SharePoint did not say how its operation stands.`,
			arrived: "maybe"
		})
	};
	const { identity } = standing;
	while (!standing.complete) {
		if (standing.timedOut) return {
			is: "failed",
			wrote: "maybe",
			trouble: unfinished(step, "the operation timed out in the service")
		};
		if (clock.now() + standing.waitMs > until) return {
			is: "later",
			why: "SharePoint still works on it"
		};
		await clock.sleep(standing.waitMs, signal);
		if (signal.aborted) return {
			is: "later",
			why: "the run was stopped while SharePoint works on it"
		};
		const call = csomCall(place.admin, operationRequest(identity), "read");
		const reply = await link.send(call, signal);
		const error = errorIn(call, reply);
		if (error !== void 0) return {
			...failed(sending, error, true),
			wrote: "maybe",
			kind: error.kind
		};
		standing = operationIn(reply) ?? {
			...standing,
			waitMs: 15e3
		};
	}
	return { is: "done" };
}
async function isSeen({ link, clock, step, signal }, { call, holds }) {
	const until = clock.now() + step.type.settleSeconds * 1e3;
	for (let look = 0;; look += 1) {
		const reply = await link.send(call, signal);
		if (errorIn(call, reply) === void 0 && holds(reply)) return true;
		const pause = pauses[Math.min(look, pauses.length - 1)] ?? 8e3;
		if (clock.now() + pause > until || signal.aborted) return false;
		await clock.sleep(pause, signal);
	}
}

// src/services/sharepoint/sharepoint-protocol.ts
/** SharePoint Online and OneDrive: the object model's ProcessQuery, and REST where it alone has what is wanted (reference: sharepoint B). */
const sharepointProtocol = {
	name: "sharepoint",
	audience: (context) => context.sharepointAdminHost === void 0 ? context.cloud.graph : placeOfContext(context).admin,
	findAudiences: async (door, context, signal) => {
		const { admin, root } = await sharepointLink(door, context).place(signal);
		return [admin, root];
	},
	reader: sharepointReader,
	writer: sharepointWriter,
	encode: (step, context) => thingOf(step.type).acts(step, placeOfContext(context)).map(({ call }) => call),
	decode: (type, reply) => thingOf(type).decode(type, reply),
	refusals: sharepointRefusals
};

export { sharepointProtocol };