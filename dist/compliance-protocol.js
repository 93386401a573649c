import { _ as anchorOf, a as readerOver, c as isMisrouted, d as decodeCmdlet, f as cmdletBehaviours, g as readCmdletError, h as explainCmdletError, l as redirectOf, m as textOf, n as writerOver, o as cmdletRunner, p as cmdletWire, r as cmdletRefusals, s as exchangePlace, u as encodeCmdlets, v as cmdletCall, y as isInitialDomain } from "./cmdlet-writer.js";
import { a as isRecord, c as sameJson, i as isJsonObject, l as textsOf, n as isJson, r as isJsonList } from "./json.js";
import { r as unknown } from "./observed.js";
import { a as trouble, i as toTroubles, n as fail } from "./trouble.js";

// src/services/compliance/compliance-wire.ts
/** Decodes the behaviours of a row of Purview; what is not there does nothing. */
function complianceBehaviours(type) {
	const of = (name) => type.behaviours.find(({ use }) => use === name)?.with;
	const [unlink, switches] = [of("unlink"), of("switches")];
	const [list, by] = isJsonObject(switches) ? [textOf(switches["list"]), textOf(switches["by"])] : [];
	const [distribution, apart, exclusive, oneWay] = [
		of("distribution"),
		of("apart"),
		of("exclusive"),
		of("oneWay")
	];
	const one = isJsonObject(exclusive) ? textOf(exclusive["property"]) : void 0;
	const way = isJsonObject(oneWay) ? textOf(oneWay["property"]) : void 0;
	return {
		names: cmdletBehaviours(type).addRemove,
		commaLists: textsOf(of("commaLists")),
		days: textsOf(of("days")),
		switches: isJsonObject(switches) && list !== void 0 && by !== void 0 ? {
			list,
			by,
			on: textOf(switches["on"]) ?? ""
		} : void 0,
		labelActions: type.behaviours.some(({ use }) => use === "labelActions"),
		settings: textOf(of("settings")),
		jsonItems: textsOf(of("jsonItems")),
		unlink: isJsonObject(unlink) ? Object.fromEntries(Object.entries(unlink).flatMap(([name, as]) => typeof as === "string" ? [[name, as]] : [])) : {},
		distribution: isJsonObject(distribution) ? { detail: distribution["detail"] === true } : void 0,
		builtIn: textsOf(of("builtIn")),
		apart: isJsonList(apart) ? apart.map(textsOf) : [],
		exclusive: isJsonObject(exclusive) && one !== void 0 ? {
			property: one,
			others: textsOf(exclusive["others"])
		} : void 0,
		oneWay: isJsonObject(oneWay) && way !== void 0 ? {
			property: way,
			value: oneWay["value"] ?? null,
			why: textOf(oneWay["why"]) ?? ""
		} : void 0
	};
}

// src/services/compliance/label-actions.ts
const font = [
	[
		"text",
		"Text",
		"text"
	],
	[
		"fontcolor",
		"FontColor",
		"text"
	],
	[
		"fontname",
		"FontName",
		"text"
	],
	[
		"fontsize",
		"FontSize",
		"number"
	]
];
const marking = [
	...font,
	[
		"alignment",
		"Alignment",
		"word"
	],
	[
		"margin",
		"Margin",
		"number"
	]
];
/** Names and settings of actions, from the Get-Label answers that public migration tools read (reference: purview C.5). */
const actions = {
	encrypt: {
		prefix: "Encryption",
		enabled: "EncryptionEnabled",
		members: [
			[
				"protectiontype",
				"ProtectionType",
				"word"
			],
			[
				"templateid",
				"TemplateId",
				"text"
			],
			[
				"contentexpiredondateindaysornever",
				"ContentExpiredOnDateInDaysOrNever",
				"text"
			],
			[
				"offlineaccessdays",
				"OfflineAccessDays",
				"number"
			],
			[
				"rightsdefinitions",
				"RightsDefinitions",
				"rights"
			],
			[
				"donotforward",
				"DoNotForward",
				"flag"
			],
			[
				"encryptonly",
				"EncryptOnly",
				"flag"
			],
			[
				"doublekeyencryptionurl",
				"DoubleKeyEncryptionUrl",
				"text"
			],
			[
				"promptuser",
				"PromptUser",
				"flag"
			]
		]
	},
	header: {
		prefix: "ApplyContentMarkingHeader",
		enabled: "ApplyContentMarkingHeaderEnabled",
		members: marking
	},
	footer: {
		prefix: "ApplyContentMarkingFooter",
		enabled: "ApplyContentMarkingFooterEnabled",
		members: marking
	},
	watermark: {
		prefix: "ApplyWaterMarking",
		enabled: "ApplyWaterMarkingEnabled",
		members: [...font, [
			"layout",
			"Layout",
			"word"
		]]
	},
	protectgroup: {
		prefix: "SiteAndGroupProtection",
		enabled: "SiteAndGroupProtectionEnabled",
		members: [
			[
				"privacy",
				"Privacy",
				"word"
			],
			[
				"allowaccesstoguestusers",
				"AllowAccessToGuestUsers",
				"flag"
			],
			[
				"allowemailfromguestusers",
				"AllowEmailFromGuestUsers",
				"flag"
			]
		]
	},
	protectsite: {
		prefix: "Site",
		enabled: "SiteAndGroupProtectionEnabled",
		members: [
			[
				"allowfullaccess",
				"AndGroupProtectionAllowFullAccess",
				"flag"
			],
			[
				"allowlimitedaccess",
				"AndGroupProtectionAllowLimitedAccess",
				"flag"
			],
			[
				"blockaccess",
				"AndGroupProtectionBlockAccess",
				"flag"
			],
			[
				"externalsharingcontroltype",
				"ExternalSharingControlType",
				"word"
			]
		]
	}
};
/**
* What a label's actions say, under the names they are written with. An action that is not there, or is disabled, is off, and
* so is each of its switches that is not there; actions of other kinds (Teams meetings) are not known and left out. Each item
* is an object or JSON text; one that is neither, or no actions at all, makes the whole unreadable: undefined.
*/
function flatLabelActions(value) {
	if (value === void 0) return void 0;
	const items = (isJsonList(value) ? value : value === null ? [] : [value]).map(parsed);
	if (!items.every(isJsonObject)) return void 0;
	const flat = { ...allOff };
	for (const item of items) {
		const action = actionOf(item);
		const settings = settingsOf(item["Settings"]);
		if (action === void 0 || settings.get("disabled")?.toLowerCase() === "true") continue;
		flat[action.enabled] = true;
		for (const [setting, name, as] of action.members) {
			const text = settings.get(setting);
			const read = text === void 0 ? void 0 : readSetting(text, as);
			if (read !== void 0) flat[`${action.prefix}${name}`] = read;
		}
	}
	return flat;
}
const allOff = Object.fromEntries(Object.values(actions).flatMap(({ prefix, enabled, members }) => [[enabled, false], ...members.filter(([, , as]) => as === "flag").map(([, name]) => [`${prefix}${name}`, false])]));
/** Pairs of a list of settings, by the key in small letters: objects with `Key` and `Value`, or texts `[key, value]`. */
function settingsOf(value) {
	const pairs = (isJsonList(value) ? value : []).flatMap((item) => {
		if (isJsonObject(item)) {
			const [key, of] = [textOf(item["Key"]), item["Value"]];
			return key === void 0 || of === void 0 || of === null || typeof of === "object" ? [] : [[key.toLowerCase(), String(of)]];
		}
		const [, key, text] = typeof item === "string" ? /^\[\s*([^,]+?)\s*,\s*([\s\S]*?)\s*\]$/u.exec(item) ?? [] : [];
		return key === void 0 || text === void 0 ? [] : [[key.toLowerCase(), text]];
	});
	return new Map(pairs);
}
function actionOf(item) {
	const type = (textOf(item["Type"]) ?? "").toLowerCase();
	const name = type === "applycontentmarking" ? (textOf(item["SubType"]) ?? "").toLowerCase() : type === "applywatermarking" ? "watermark" : type;
	return Object.hasOwn(actions, name) ? actions[name] : void 0;
}
function readSetting(text, as) {
	if (as === "flag") return text.toLowerCase() === "true";
	if (as === "number") return /^-?\d{1,9}$/u.test(text.trim()) ? Number(text) : void 0;
	if (as === "rights") return rightsText(text);
	return text;
}
/** Rights as they are written (`name:RIGHT,RIGHT;name:RIGHT`), from the JSON they are read as; other text stays. */
function rightsText(text) {
	const list = parsed(text);
	if (!isJsonList(list) || !list.every(isJsonObject)) return text;
	return list.map((one) => `${textOf(one["Identity"]) ?? ""}:${textOf(one["Rights"]) ?? ""}`).join(";");
}
/** The JSON in a text; a value that is no text, or no JSON, stays. */
function parsed(value) {
	if (typeof value !== "string") return value;
	try {
		const found = JSON.parse(value);
		return isJson(found) ? found : value;
	} catch {
		return value;
	}
}

// src/services/compliance/compliance-decode.ts
/**
* Objects out of the answer to a Get of Purview: as cmdlets are read, after its own shapes are brought into the form in which
* they are written. What is being deleted is not there any more: it is listed for a while. Pure.
*/
function decodeCompliance(type, reply, asked) {
	const rows = isRecord(reply.body) ? reply.body["value"] : void 0;
	if (!isRecord(reply.body) || !isJson(rows) || !isJsonList(rows)) return decodeCmdlet(type, reply, asked);
	const behaviours = complianceBehaviours(type);
	const there = rows.filter((row) => !isPendingDeletion(row));
	if (behaviours.labelActions && there.some((row) => isJsonObject(row) && actionsOf(row) === void 0)) return unknown(trouble("SERVICE-UNREADABLE", {
		message: `${type.name}: Purview gave a label whose actions cannot be read.`,
		subject: { name: type.name }
	}));
	const value = together(behaviours, there).map((row) => isJsonObject(row) ? written$1(type, behaviours, row) : row);
	return decodeCmdlet(type, {
		...reply,
		body: {
			...reply.body,
			value
		}
	}, asked);
}
/** Says whether an object is being deleted (reference: purview C.5). */
function isPendingDeletion(row) {
	return isJsonObject(row) && textOf(row["Mode"])?.toLowerCase() === "pendingdeletion";
}
function written$1(type, behaviours, row) {
	const shaped = { ...row };
	const change = (names, how) => {
		for (const name of names) {
			const value = row[name];
			if (value !== void 0 && value !== null) shaped[name] = how(value);
		}
	};
	change(behaviours.names, (value) => listOf(value).map(nameOf));
	change(behaviours.commaLists, (value) => typeof value === "string" ? commaParts(value) : value);
	change(behaviours.jsonItems, (value) => listOf(value).map(parsed));
	change(behaviours.days, daysText);
	if (behaviours.labelActions) Object.assign(shaped, actionsOf(row));
	const { settings } = behaviours;
	if (settings !== void 0 && row["Settings"] !== void 0) shaped[settings] = tableOf(settingsOf(row["Settings"]), Object.keys(type.properties[settings]?.of ?? {}));
	return shaped;
}
/** One object of all that are switches of one list; others as they are. */
function together({ switches }, rows) {
	if (switches === void 0 || rows.length === 0) return rows;
	const { list, by, on } = switches;
	const items = rows.filter(isJsonObject).filter((row) => typeof row[list] === "string" && row[by] !== void 0);
	if (items.length < rows.length) return rows;
	return [{ [list]: items.filter((row) => textOf(row[by]) === on).map((row) => row[list] ?? null) }];
}
/** What is off must not be guessed: a label that is written with its protection switched off would lose it. */
function actionsOf(row) {
	return flatLabelActions(row["LabelActions"]);
}
function listOf(value) {
	return isJsonList(value) ? value : [value];
}
/** What names a place: an address, else a name (of a site: its URL), else what it is shown as. */
function nameOf(item) {
	if (!isJsonObject(item)) return item;
	return textOf(item["PrimarySmtpAddress"]) ?? textOf(item["Name"]) ?? textOf(item["DisplayName"]) ?? item;
}
/** Whole days as they are written (`2555`), also where they are read as a span of time (`2555.00:00:00`). */
function daysText(value) {
	return (typeof value === "string" ? /^(\d+)\.00:00:00(?:\.0+)?$/u.exec(value)?.[1] : void 0) ?? value;
}
function commaParts(text) {
	return text.split(",").map((part) => part.trim()).filter((part) => part !== "");
}
/** Only the settings that can be declared; the service keeps its own among them. */
function tableOf(settings, names) {
	return Object.fromEntries(names.flatMap((name) => {
		const value = settings.get(name.toLowerCase());
		return value === void 0 ? [] : [[name, value]];
	}));
}

// src/services/compliance/compliance-encode.ts
/**
* The cmdlets of a step at Purview: as cmdlets are written, with objects that go as JSON texts written as such, and with the
* switch that empties what no value empties. Pure.
*/
function encodeCompliance(step) {
	const { jsonItems, unlink } = complianceBehaviours(step.type);
	const values = Object.fromEntries(Object.entries(step.change.values).map(([name, value]) => [name, jsonItems.includes(name) && isJsonList(value) ? value.map((item) => isJsonObject(item) ? JSON.stringify(item) : item) : value]));
	return encodeCmdlets({
		...step,
		change: {
			...step.change,
			values
		}
	}).map((cmdlet) => ({
		...cmdlet,
		parameters: unlinked(cmdlet.parameters, unlink)
	}));
}
function unlinked(parameters, unlink) {
	return Object.fromEntries(Object.entries(parameters).map(([name, value]) => {
		const instead = Object.hasOwn(unlink, name) && value === null ? unlink[name] : void 0;
		return instead === void 0 ? [name, value] : [instead, true];
	}));
}

// src/services/compliance/compliance-place.ts
/** The place before a region is known: the cloud's own host, which is also the audience in every region. */
function unregionedPlace({ cloud, tenant, domain }) {
	const place = {
		cloud,
		tenant,
		host: cloud.compliance,
		audience: cloud.compliance
	};
	return domain === void 0 ? place : {
		...place,
		domain
	};
}
/**
* Finds where a tenant's compliance cmdlets are run (reference: purview C.1): the initial domain, without which the service
* cannot route (the given one, else Exchange is asked, since its permission is needed here anyway), then the region, which
* the service names by a redirect. Fails with INPUT-MISSING where the domain cannot be found, with PERMISSION-DENIED or
* SERVICE codes where the region cannot be.
*/
const compliancePlace = async (context, send) => {
	const { domain } = isInitialDomain(context.domain) ? context : await exchangePlace(context, send);
	if (!isInitialDomain(domain)) fail("INPUT-MISSING", {
		message: "Purview can only be reached by the tenant's initial domain, and Exchange did not tell it (Get-AcceptedDomain).",
		hint: `Give the tenant by its initial domain (contoso${context.cloud.initialDomainSuffix}).`,
		subject: { name: "--tenant" }
	});
	const place = unregionedPlace({
		cloud: context.cloud,
		tenant: context.tenant,
		domain
	});
	const host = regionHost(context.cloud, await send(discovery(place, context.cloud)));
	return {
		...place,
		host
	};
};
/**
* Where a tenant is that was asked for in a region that does not have it (any more): the region that a redirect names, else it
* has to be found anew.
*/
const complianceElsewhere = (place, reply) => {
	if (isMisrouted(reply)) return place.host === place.cloud.compliance ? void 0 : "unknown";
	if (redirectOf(reply) === void 0) return void 0;
	const host = regionHost(place.cloud, reply);
	return host === place.host ? void 0 : {
		...place,
		host
	};
};
function discovery(place, cloud) {
	return {
		effect: "read",
		method: "GET",
		url: `${cloud.compliance}/AdminApi/v1.0/${encodeURIComponent(place.tenant)}/EXOModuleFile`,
		headers: {
			accept: "application/json",
			"x-anchormailbox": anchorOf(place)
		},
		audience: cloud.compliance,
		budget: "compliance",
		repeat: "safe"
	};
}
/**
* The host of the region that an answer names; the cloud's own host where it names none. Only a plain label before the cloud's
* own admin suffix is taken from a redirect: nothing else may choose where a token goes.
*/
function regionHost(cloud, reply) {
	const { status } = reply;
	if (status >= 200 && status < 300) return cloud.compliance;
	if (status === 401 || status === 403) fail("PERMISSION-DENIED", {
		message: `Purview does not let the application in (status ${status}).`,
		hint: "Give the application Exchange.ManageAsApp and the directory role Compliance Administrator (to read: Security Reader or Global Reader)."
	});
	if (status < 300 || status > 399) fail("SERVICE-FAILED", { message: `Purview did not say in which region the tenant is (status ${status}).` });
	const protection = protectionDomain(cloud);
	const region = regionIn(reply.headers.get("location") ?? "", `.admin.${protection}`);
	if (region === void 0) fail("SERVICE-UNREADABLE", {
		message: `Purview redirected to a place that is not an admin host of the ${cloud.name} cloud (.admin.${protection}); it was not followed.`,
		hint: "Check the cloud input; if it is right, please report this."
	});
	return `https://${region}.ps.compliance.${protection}`;
}
/** What follows `ps.compliance.` in the cloud's host: `protection.outlook.com`. */
function protectionDomain({ compliance }) {
	return /(?:^|\.)ps\.compliance\.(.+)$/u.exec(new URL(compliance).hostname)?.[1] ?? fail("INTERNAL", { message: `${compliance} is not a compliance host` });
}
function regionIn(location, suffix) {
	if (!URL.canParse(location)) return void 0;
	const { protocol, hostname, port, username, password } = new URL(location);
	if (protocol !== "https:" || !["", "446"].includes(port) || username !== "" || password !== "") return void 0;
	if (!hostname.endsWith(suffix)) return void 0;
	const label = hostname.slice(0, -suffix.length);
	return /^[a-z0-9]+$/u.test(label) ? label : void 0;
}

// src/services/compliance/compliance-refusals.ts
/** What Purview would refuse and the plan can already know: what any cmdlet would, and its own. NOT-WRITABLE, one each. Pure. */
function complianceRefusals(type, change) {
	const own = [
		builtIn,
		apart,
		exclusive,
		oneWay
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
	return [...cmdletRefusals(type, change), ...own];
}
const builtIn = (type, { before, at }) => {
	const raw = before?.raw;
	if (!isJsonObject(raw)) return void 0;
	return complianceBehaviours(type).builtIn.some((flag) => raw[flag] === true) ? `"${at.key}" is Microsoft's own and cannot be changed.` : void 0;
};
/** One object has places of one group only: the cmdlet has no set of parameters for two. */
const apart = (type, change) => {
	const { apart: groups } = complianceBehaviours(type);
	const used = groups.flatMap((group) => group.find((name) => !isNothing(valueAfter(change, name))) ?? []);
	return used.length < 2 ? void 0 : `"${change.at.key}" cannot have ${used.join(" and ")} together: make one policy for each.`;
};
const exclusive = (type, change) => {
	const { exclusive: one } = complianceBehaviours(type);
	const touched = one === void 0 ? [] : [one.property, ...one.others].filter((name) => written(change, name));
	if (one === void 0 || touched.length === 0 || isNothing(valueAfter(change, one.property))) return void 0;
	const other = one.others.find((name) => written(change, name));
	return other === void 0 ? void 0 : `"${change.at.key}" has ${one.property}, which says the whole condition; ${other} cannot stand beside it.`;
};
const oneWay = (type, change) => {
	const { oneWay: way } = complianceBehaviours(type);
	if (way === void 0) return void 0;
	const [now, then] = [change.before?.values[way.property], change.values[way.property]];
	if (then === void 0 || sameJson(now, then)) return void 0;
	if (sameJson(then, way.value)) return `${way.property}: ${JSON.stringify(way.value)} is not written: ${way.why}. Set it by hand, then declare it.`;
	return sameJson(now, way.value) ? `${way.property} cannot be changed: ${way.why}.` : void 0;
};
function written(change, name) {
	return !isNothing(change.values[name]);
}
function valueAfter(change, name) {
	return Object.hasOwn(change.values, name) ? change.values[name] : change.before?.values[name];
}
function isNothing(value) {
	return value === void 0 || value === null || value === "" || isJsonList(value) && value.length === 0;
}

// src/services/compliance/distribution.ts
/**
* Asks for one policy alone, in detail: only then is its status true (reference: purview C.5). Where the cmdlet knows no detail
* it is asked without. Never throws.
*/
async function distributionOf(runner, type, identity, detail, signal) {
	const cmdlet = {
		name: `Get-${cmdletWire(type).noun}`,
		parameters: {
			Identity: identity,
			...detail ? { DistributionDetail: true } : {}
		},
		repeat: "safe"
	};
	try {
		const reply = await runner.run(cmdlet, type.budget, signal);
		const error = readCmdletError(reply);
		if (error?.kind === "notFound") return { is: "absent" };
		if (error !== void 0) return {
			is: "unclear",
			why: explainCmdletError(error, type, cmdlet.name)
		};
		const rows = isRecord(reply.body) ? reply.body["value"] : void 0;
		if (!isJson(rows) || !isJsonList(rows)) return {
			is: "unclear",
			why: trouble("SERVICE-UNREADABLE", { message: `${cmdlet.name} gave no list.` })
		};
		const [row] = rows;
		return row === void 0 ? { is: "absent" } : statusOf(row);
	} catch (error) {
		const [why] = toTroubles(error);
		return {
			is: "unclear",
			why: why ?? trouble("INTERNAL", { message: `${cmdlet.name} broke off` })
		};
	}
}
function statusOf(row) {
	if (isPendingDeletion(row)) return { is: "deleting" };
	const status = isJsonObject(row) ? textOf(row["DistributionStatus"]) : void 0;
	if (status === void 0) return { is: "none" };
	if (/^(success|none|notapplicable)$/iu.test(status)) return { is: "settled" };
	return /error|fail/iu.test(status) ? {
		is: "failed",
		status: status.slice(0, 100)
	} : { is: "pending" };
}

// src/services/compliance/compliance-writer.ts
/** Waits between looks for what was just made, in milliseconds; the last one repeats within the row's settling time. */
const waits = [
	2e3,
	4e3,
	8e3
];
/**
* Writes steps at Purview. What is carried to its places later is looked at before and after: while the last change is still on
* its way no other is sent, what is still being deleted is not made again, and what was accepted but has not arrived is told as
* such (reference: purview C.5).
*/
function complianceWriter(runner, clock, reader) {
	const writer = writerOver(runner, clock, reader, encodeCompliance);
	return { async perform(step, signal) {
		const { distribution } = complianceBehaviours(step.type);
		if (distribution === void 0 || step.change.action === "delete") return writer.perform(step, signal);
		const look = (identity) => distributionOf(runner, step.type, identity, distribution.detail, signal);
		const why = whyNot(step, await look(step.change.objectId ?? step.current?.id ?? step.change.at.key), distribution.detail);
		if (why !== void 0) return {
			wrote: "no",
			trouble: why,
			warnings: []
		};
		const receipt = await writer.perform(step, signal);
		if (receipt.wrote !== "yes") return receipt;
		const until = clock.now() + step.type.settleSeconds * 1e3;
		let seen = await look(receipt.id ?? step.change.at.key);
		for (let tries = 0; seen.is === "absent" && clock.now() < until && !signal.aborted; tries += 1) {
			await clock.sleep(waits[Math.min(tries, waits.length - 1)] ?? 8e3, signal);
			seen = await look(receipt.id ?? step.change.at.key);
		}
		return told(receipt, step, seen);
	} };
}
/** `detail`: only a status that was asked for in detail is sure enough to refuse a change. */
function whyNot({ change }, seen, detail) {
	const subject = {
		address: change.at,
		position: change.declared
	};
	if (seen.is === "deleting") return trouble("STILL-CHANGING", {
		message: `${change.id} is still being deleted; the service needs time until the name is free.`,
		hint: "Run again later, or make it under another name.",
		subject
	});
	if (change.action === "create" || !detail) return void 0;
	if (seen.is === "pending") return trouble("STILL-CHANGING", {
		message: `${change.id} is still being distributed after its last change; another one now would be lost or would break it.`,
		hint: "Run again when its DistributionStatus is Success.",
		subject
	});
	return seen.is === "unclear" ? {
		...seen.why,
		subject,
		arrived: "no"
	} : void 0;
}
function told(receipt, { change }, seen) {
	if (seen.is === "pending") return {
		...receipt,
		later: "the service is still carrying it to its locations (DistributionStatus Pending)"
	};
	const warning = seen.is === "failed" ? `${change.id} was written, but could not be carried to all its locations (DistributionStatus ${seen.status}); RetryDistribution may help.` : seen.is === "unclear" ? `${change.id} was written, but how far it has come could not be read: ${seen.why.message}` : void 0;
	return warning === void 0 ? receipt : {
		...receipt,
		warnings: [...receipt.warnings, warning]
	};
}

// src/services/compliance/compliance-protocol.ts
/**
* Opens Purview compliance for one run: the cmdlets of Exchange's protocol at hosts of its own (reference: purview C). Reader and
* writer of one tenant share what was found out about its region. `encode` tells of the host before a region is known.
*/
function openCompliance() {
	const runners = /* @__PURE__ */ new Map();
	const runnerOf = (door, context) => {
		const runner = runners.get(context) ?? cmdletRunner(door, context, compliancePlace, complianceElsewhere);
		runners.set(context, runner);
		return runner;
	};
	const readerOf = (door, context) => readerOver(runnerOf(door, context), decodeCompliance);
	return {
		name: "compliance",
		audience: ({ cloud }) => cloud.compliance,
		reader: readerOf,
		writer: (door, context) => complianceWriter(runnerOf(door, context), context.clock, readerOf(door, context)),
		encode: (step, context) => encodeCompliance(step).map((cmdlet) => cmdletCall(cmdlet, unregionedPlace(context), step.type.budget)),
		decode: (type, reply) => decodeCompliance(type, reply),
		refusals: complianceRefusals
	};
}

export { openCompliance };