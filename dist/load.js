import { t as openCatalogue } from "./catalogue.js";
import { a as trouble, c as addressText, d as serviceOf, l as isTypeName, n as fail, o as positionText, t as TenantformError, u as parseAddress } from "./trouble.js";
import { n as suggestion, t as didYouMean } from "./suggestion.js";
import { n as isGuid } from "./guid.js";
import { a as boolCoreTag, c as getScalarValue, d as parseEvents, i as YAMLException, l as intCoreTag, n as NOT_RESOLVED, r as SCALAR_STYLE, s as floatCoreTag, t as EVENT_ID, u as nullCoreTag } from "./js-yaml.js";
import { n as withoutByteOrderMark, t as createLocator } from "./text-lines.js";
import { i as isJsonObject, o as jsonText, r as isJsonList } from "./json.js";
import { n as toJson, r as digest, t as parseJson } from "./to-json.js";
import { createHash } from "node:crypto";
import { posix } from "node:path";

// src/records/proof.ts
const kind = "tenantform.proof";
/** What can be shown of a row: that it is read, that there is none, and each way of writing it. */
const proofSteps = [
	"read",
	"absent",
	"create",
	"update",
	"delete"
];
/** By what a proof knows its tenant again. */
function tenantDigest(id) {
	return createHash("sha256").update(`tenantform.proof ${id.toLowerCase()}`, "utf8").digest("hex");
}
/** The text of a proof, closed by a digest of all of it. That shows an edit; it is no signature. */
function encodeProof(proof) {
	const json = toJson({
		kind,
		formatVersion: 1,
		...proof
	});
	if (!isJsonObject(json)) return "";
	return `${jsonText({
		...json,
		digest: digest(json)
	}, 1)}\n`;
}
/** Reads a proof. Fails with PROOF-UNREADABLE, and with PROOF-EDITED where it is not as it was recorded. */
function decodeProof(text, file) {
	const unreadable = (why) => fail("PROOF-UNREADABLE", {
		message: `${file} cannot be used: ${why}.`,
		subject: { name: file }
	});
	const json = parseJson(text);
	if (!isJsonObject(json) || json["kind"] !== kind) return unreadable("it is no proof of Tenantform");
	if (json["formatVersion"] !== 1) return unreadable(`its format version is ${JSON.stringify(json["formatVersion"] ?? null)}, this version reads 1`);
	const { digest: closing, ...content } = json;
	if (closing !== digest(content)) fail("PROOF-EDITED", {
		message: `${file} is not as \`prove\` recorded it: its digest does not fit.`,
		subject: { name: file }
	});
	const { tenant, service, taken, version, simulated, rows } = content;
	if (typeof tenant !== "string" || typeof service !== "string" || typeof taken !== "string") return unreadable("it lacks `tenant`, `service` or `taken`");
	if (!isJsonList(rows)) return unreadable("it lacks `rows`");
	return {
		tenant,
		service,
		taken,
		version: typeof version === "string" ? version : "",
		...simulated === true ? { simulated } : {},
		rows: rows.map((row, index) => decodeRow(row) ?? unreadable(`its row ${index} is none`))
	};
}
function decodeRow(json) {
	if (!isJsonObject(json)) return void 0;
	const { type, steps, objects, properties, transcripts } = json;
	if (typeof type !== "string" || !isTypeName(type) || !isJsonObject(steps) || typeof objects !== "number") return void 0;
	if (!isJsonList(properties) || !isJsonList(transcripts)) return void 0;
	return {
		type,
		steps: {
			read: shownOf(steps["read"]),
			absent: shownOf(steps["absent"]),
			create: shownOf(steps["create"]),
			update: shownOf(steps["update"]),
			delete: shownOf(steps["delete"])
		},
		objects,
		properties: properties.filter((one) => typeof one === "string"),
		transcripts: transcripts.flatMap(decodeTranscript)
	};
}
function shownOf(json) {
	if (isJsonObject(json) && json["proven"] === true) return { proven: true };
	const why = isJsonObject(json) ? json["why"] : void 0;
	return {
		proven: false,
		why: typeof why === "string" ? why : "it is not told"
	};
}
function decodeTranscript(json) {
	if (!isJsonObject(json)) return [];
	const { request, response } = json;
	const step = proofSteps.find((one) => one === json["step"]);
	return step === void 0 || !isJsonObject(request) || !isJsonObject(response) ? [] : [{
		step,
		request,
		response
	}];
}

// src/config/yaml-node.ts
/** Where an entry is shown: a scalar at its text, a list or mapping at the key that holds it. */
function entryPosition(entry) {
	return entry.value.kind === "scalar" ? entry.value.at : entry.keyAt;
}
/** The value of a member of a mapping, if it is there. */
function member(node, key) {
	return node?.kind === "map" ? node.entries.get(key)?.value : void 0;
}
/** What a node is, in the words of a message: `a list`, `the number 3`, `the text "x"`. */
function describeNode(node) {
	if (node.kind === "list") return "a list";
	if (node.kind === "map") return "a mapping";
	if (node.secret !== void 0) return "a secret";
	if (node.bare) return "nothing";
	if (node.value === null) return "null";
	if (node.computed === true && typeof node.value === "string") return "the text that an expression gives";
	if (typeof node.value === "string") return `the text ${JSON.stringify(shorten(node.value))}`;
	return `the ${typeof node.value === "number" ? "number" : "value"} ${String(node.value)}`;
}
/** Cuts text to a length that a message can bear. */
function shorten(text, longest = 80) {
	return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
/** The plain value of a node, without positions. */
function plainJson(node) {
	if (node.kind === "scalar") return node.value;
	if (node.kind === "list") return node.items.map(plainJson);
	return Object.fromEntries(Array.from(node.entries.values(), (entry) => [entry.key, plainJson(entry.value)]));
}
/** Makes a node out of a plain value, everything in it at one position: what an expression gave. */
function nodeOf(value, at) {
	if (Array.isArray(value)) return {
		kind: "list",
		items: value.map((item) => nodeOf(item, at)),
		at
	};
	if (typeof value === "object" && value !== null) {
		const entries = Object.entries(value).map(([key, item]) => [key, {
			key,
			keyAt: at,
			value: nodeOf(item, at)
		}]);
		return {
			kind: "map",
			entries: new Map(entries),
			at
		};
	}
	return {
		kind: "scalar",
		value,
		plain: true,
		bare: false,
		source: String(value),
		at,
		computed: true
	};
}

// src/config/expressions.ts
const secretOnly = /^\s*secrets\s*\.\s*(?<name>[A-Za-z_][A-Za-z0-9_]*)\s*$/u;
/** Says whether a value holds an expression anywhere. */
function hasExpression(node) {
	if (node.kind === "scalar") return typeof node.value === "string" && node.value.includes("${{");
	if (node.kind === "list") return node.items.some(hasExpression);
	return Array.from(node.entries.values()).some((entry) => hasExpression(entry.value));
}
/** Makes the evaluator of values. What is wrong goes into `problems`, once: its place is marked broken. */
function createExpressions(evaluateOne, problems) {
	const compute = (expression, node, scope) => {
		try {
			return evaluateOne(expression, scope);
		} catch (error) {
			const words = error instanceof Error ? error.message : "it could not be evaluated";
			const code = words.startsWith("`secrets`") ? "CONFIG-SECRET" : "CONFIG-EXPRESSION";
			problems.add(code, node.at, `\`${shorten(expression.trim())}\`: ${shorten(words, 200)}.`, hintFor(expression, scope));
			return;
		}
	};
	const broken = (node) => ({
		...node,
		value: null,
		computed: true,
		broken: true
	});
	const scalar = (node, scope) => {
		if (typeof node.value !== "string" || !node.value.includes("${{")) return node;
		const pieces = splitExpressions(node.value);
		if (pieces === void 0) {
			problems.add("CONFIG-EXPRESSION", node.at, "An expression begins with `${{` and has no `}}`.");
			return broken(node);
		}
		const only = pieces.length === 1 ? pieces[0] : void 0;
		if (only !== void 0 && "expression" in only) {
			const secret = secretOnly.exec(only.expression)?.groups?.["name"];
			if (secret !== void 0) return {
				...node,
				value: "",
				secret,
				computed: true
			};
			const value = compute(only.expression, node, scope);
			return value === void 0 ? broken(node) : nodeOf(value, node.at);
		}
		const texts = [];
		for (const piece of pieces) {
			const value = "text" in piece ? piece.text : compute(piece.expression, node, scope);
			if (value === void 0) return broken(node);
			if (typeof value === "object" && value !== null) {
				problems.add("CONFIG-EXPRESSION", node.at, "An expression inside text gives a list or a mapping.", "Use `join()`, or let the expression be the whole value.");
				return broken(node);
			}
			texts.push(value === null ? "" : String(value));
		}
		return {
			...node,
			value: texts.join(""),
			plain: false,
			computed: true
		};
	};
	const evaluate = (node, scope) => {
		if (!hasExpression(node)) return node;
		if (node.kind === "scalar") return scalar(node, scope);
		if (node.kind === "list") {
			const items = node.items.flatMap((item) => {
				const value = evaluate(item, scope);
				return item.kind === "scalar" && value.kind === "list" ? value.items : [value];
			});
			return {
				...node,
				items
			};
		}
		const entries = Array.from(node.entries, ([key, entry]) => [key, {
			...entry,
			value: evaluate(entry.value, scope)
		}]);
		return {
			...node,
			entries: new Map(entries)
		};
	};
	return {
		evaluate,
		condition(node, scope) {
			if (node.kind !== "scalar" || typeof node.value !== "string" && typeof node.value !== "boolean") {
				if (!(node.kind === "scalar" && node.bare)) problems.add("CONFIG-TYPE", node.at, `\`if\` takes an expression; here is ${describeNode(node)}.`);
				return false;
			}
			const value = hasExpression(node) || typeof node.value !== "string" ? scalar(node, scope) : nodeOf(compute(node.source, node, scope) ?? null, node.at);
			return value.kind !== "scalar" || Boolean(value.value);
		}
	};
}
function hintFor(expression, scope) {
	const named = /\b(?<context>vars|env)\s*\.\s*(?<name>[\w-]+)/iu.exec(expression)?.groups;
	if (named === void 0) return void 0;
	if (named["context"]?.toLowerCase() === "env") return "Allow the name on the command: `--env NAME` (the action’s input `env`), and set it.";
	return didYouMean(named["name"] ?? "", Object.keys(scope.vars)) ?? "Declare it under `vars:`.";
}
/** Splits text at its expressions; quotes inside an expression may hold `}}`. Undefined where one does not end. */
function splitExpressions(text) {
	const pieces = [];
	let from = 0;
	for (let open = text.indexOf("${{"); open >= 0; open = text.indexOf("${{", from)) {
		const close = endOfExpression(text, open + 3);
		if (close < 0) return void 0;
		if (open > from) pieces.push({ text: text.slice(from, open) });
		pieces.push({ expression: text.slice(open + 3, close) });
		from = close + 2;
	}
	if (from < text.length) pieces.push({ text: text.slice(from) });
	return pieces;
}
function endOfExpression(text, start) {
	let quoted = false;
	for (let at = start; at < text.length; at += 1) if (text[at] === "'") quoted = !quoted;
	else if (!quoted && text.startsWith("}}", at)) return at;
	return -1;
}

// src/config/words.ts
/** Reports the members of a mapping that are not words of the format, and those not yet available. */
function checkWords(node, words, problems) {
	for (const entry of node.entries.values()) if (words.later?.includes(entry.key) === true) problems.add("CONFIG-NOT-AVAILABLE", entry.keyAt, `\`${entry.key}\` is not available in this version.`);
	else if (!words.known.includes(entry.key)) problems.add("CONFIG-UNKNOWN-WORD", entry.keyAt, `${words.what} has no word \`${shorten(entry.key)}\`.`, didYouMean(entry.key, words.known));
	else if (entry.value.kind === "scalar" && entry.value.bare) problems.add("CONFIG-EMPTY", entry.value.at, `\`${entry.key}\` has no value.`, "Write a value, or leave the word away.");
}
/** The text of a member; a number is not text. Undefined, and a problem, where it is something else. */
function textMember(node, key, problems) {
	const entry = node.entries.get(key);
	if (entry === void 0 || isBare(entry.value)) return void 0;
	return textOf(entry.value, `\`${key}\``, problems);
}
/** The text of a value, or a problem. */
function textOf(node, what, problems) {
	if (node.kind === "scalar" && typeof node.value === "string" && node.secret === void 0 && node.value !== "") return node.value;
	if (node.kind === "scalar" && node.broken === true) return void 0;
	if (isBare(node)) problems.add("CONFIG-EMPTY", node.at, `${what} has no value.`);
	else if (node.kind === "scalar" && node.plain && node.value !== null && node.computed === void 0) problems.add("CONFIG-QUOTES", node.at, `${what} is text; ${shorten(node.source)} is read as ${describeNode(node)}.`, `Write '${shorten(node.source)}'.`);
	else problems.add("CONFIG-TYPE", node.at, `${what} takes text; here is ${describeNode(node)}.`);
}
/** One of some words, or a problem with the nearest. */
function choiceMember(node, key, choices, problems) {
	const text = textMember(node, key, problems);
	const found = choices.find((choice) => choice === text);
	if (text !== void 0 && found === void 0) problems.add("CONFIG-VALUE", positionOf(node, key), `\`${key}\` cannot be ${JSON.stringify(shorten(text))}.`, didYouMean(text, choices));
	return found;
}
/** A whole number from 0 up, or a problem. */
function countMember(node, key, problems) {
	const value = member(node, key);
	if (value === void 0 || isBare(value)) return void 0;
	if (value.kind === "scalar" && typeof value.value === "number" && Number.isSafeInteger(value.value) && value.value >= 0) return value.value;
	problems.add("CONFIG-TYPE", value.at, `\`${key}\` takes a whole number from 0 up; here is ${describeNode(value)}.`);
}
/** The items of a list member; a problem where it is none. */
function listMember(node, key, problems) {
	const value = member(node, key);
	if (value === void 0 || isBare(value)) return [];
	if (value.kind === "list") return value.items;
	problems.add("CONFIG-TYPE", positionOf(node, key), `\`${key}\` takes a list; here is ${describeNode(value)}.`);
	return [];
}
/** Where a member is shown; the mapping itself where it is missing. */
function positionOf(node, key) {
	const entry = node.entries.get(key);
	return entry === void 0 ? node.at : entryPosition(entry);
}
function isBare(node) {
	return node.kind === "scalar" && node.bare;
}

// src/config/calendar.ts
/** Milliseconds of a day. */
const dayMs = 864e5;
/** The start of a day of the calendar (UTC) in milliseconds; undefined where the text is no such day. */
function startOfDay(text) {
	if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return void 0;
	const start = Date.parse(`${text}T00:00:00Z`);
	return Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== text ? void 0 : start;
}
/** The end of a day of the calendar (UTC) in milliseconds; undefined where the text is no such day. */
function endOfDay(text) {
	const start = startOfDay(text);
	return start === void 0 ? void 0 : start + dayMs;
}
/** A member that is a day of the calendar, or a problem. */
function dayMember(node, key, problems) {
	const text = textMember(node, key, problems);
	if (text === void 0 || startOfDay(text) !== void 0) return text;
	problems.add("CONFIG-VALUE", node.entries.get(key)?.value.at ?? node.at, `\`${key}\` is a date.`, "Write it as 2027-01-31.");
}

// src/config/guards.ts
/** Reads `guards` of one file: how many objects a plan may change and delete, and the days on which nothing is written. */
function readGuards(root, problems) {
	const node = member(root, "guards");
	if (node === void 0) return {};
	if (node.kind !== "map") {
		problems.add("CONFIG-TYPE", node.at, `\`guards\` is a mapping; here is ${describeNode(node)}.`);
		return {};
	}
	checkWords(node, {
		what: "`guards`",
		known: [
			"maxChanges",
			"maxDeletes",
			"freeze"
		]
	}, problems);
	const maxChanges = countMember(node, "maxChanges", problems);
	const maxDeletes = countMember(node, "maxDeletes", problems);
	const freeze = node.entries.has("freeze") ? listMember(node, "freeze", problems).flatMap((one) => readFreeze(one, problems)) : void 0;
	return {
		...maxChanges === void 0 ? {} : { maxChanges },
		...maxDeletes === void 0 ? {} : { maxDeletes },
		...freeze === void 0 ? {} : { freeze }
	};
}
function readFreeze(node, problems) {
	if (node.kind !== "map") {
		problems.add("CONFIG-TYPE", node.at, `A freeze is a mapping; here is ${describeNode(node)}.`);
		return [];
	}
	checkWords(node, {
		what: "A freeze",
		known: ["from", "to"]
	}, problems);
	for (const word of ["from", "to"]) if (!node.entries.has(word)) problems.add("CONFIG-MISSING", node.at, `A freeze needs \`${word}\`.`);
	const [from, to] = [dayMember(node, "from", problems), dayMember(node, "to", problems)];
	if (from === void 0 || to === void 0) return [];
	if (from > to) problems.add("CONFIG-VALUE", node.at, `The freeze ends on ${to}, before it begins on ${from}.`);
	return [{
		from,
		to,
		position: node.at
	}];
}

// src/config/proof-paths.ts
/** Where proofs are: paths as those of `include`, relative to the file that names them. */
function readProof(file, root, problems) {
	return listMember(root, "proof", problems).flatMap((node) => {
		const path = textOf(node, "`proof`", problems);
		return path === void 0 ? [] : [{
			path: posix.join(posix.dirname(file), path),
			position: node.at
		}];
	});
}

// src/config/prune.ts
/** Reads `prune` of one file: the scopes in which what is not declared is deleted. */
function readPrune(root, problems) {
	return listMember(root, "prune", problems).flatMap((node) => readScope(node, problems));
}
function readScope(node, problems) {
	if (node.kind !== "map") {
		problems.add("CONFIG-TYPE", node.at, `A scope to prune is a mapping; here is ${describeNode(node)}.`);
		return [];
	}
	checkWords(node, {
		what: "A scope to prune",
		known: [
			"type",
			"name",
			"maxCount",
			"maxPercent"
		]
	}, problems);
	for (const word of [
		"type",
		"name",
		"maxCount"
	]) if (!node.entries.has(word)) problems.add("CONFIG-MISSING", node.at, `A scope to prune needs \`${word}\`.`);
	const type = textMember(node, "type", problems);
	const name = textMember(node, "name", problems);
	const maxCount = countMember(node, "maxCount", problems);
	const maxPercent = countMember(node, "maxPercent", problems);
	if (type !== void 0 && !isTypeName(type)) problems.add("CONFIG-VALUE", positionOf(node, "type"), `\`${shorten(type)}\` is no type.`, "Write it as exchange.transportRule.");
	if (name !== void 0 && /^[*?]*$/u.test(name)) problems.add("CONFIG-VALUE", positionOf(node, "name"), "A name of wildcards alone would delete everything that is not declared.", "Give what the names have in common: tf-*.");
	if (maxPercent !== void 0 && maxPercent > 100) problems.add("CONFIG-VALUE", positionOf(node, "maxPercent"), "`maxPercent` is at most 100.");
	if (type === void 0 || !isTypeName(type) || name === void 0 || maxCount === void 0) return [];
	return [{
		type,
		name,
		maxCount,
		maxPercent: maxPercent ?? 10,
		position: node.at
	}];
}
/** Reports scopes whose type is not in the catalogue, is never deleted, or cannot be listed. */
function checkPrune(scopes, rows, problems) {
	for (const { type, position } of scopes) {
		const row = rows.get(type);
		if (row === void 0) problems.add("CONFIG-UNKNOWN-TYPE", position, `There is no type \`${shorten(type)}\`.`);
		else if (row.remove === "never") problems.add("CONFIG-READ-ONLY", position, `\`${type}\` cannot be deleted.`);
		else if (row.cardinality !== "collection") problems.add("CONFIG-VALUE", position, `Objects of \`${type}\` are not listed, so what is not declared is not known.`);
	}
}

// src/config/waivers.ts
const warnBefore = 14 * dayMs;
/** Reads one waiver. `task` is the address of the task that it stands beside, if it does. */
function readWaiver(node, problems, task) {
	if (node.kind !== "map") {
		problems.add("CONFIG-TYPE", node.at, `A waiver is a mapping; here is ${describeNode(node)}.`);
		return;
	}
	const known = [
		"code",
		"reason",
		"owner",
		"expires",
		...task === void 0 ? ["task"] : []
	];
	checkWords(node, {
		what: "A waiver",
		known
	}, problems);
	for (const word of [
		"code",
		"reason",
		"owner",
		"expires"
	]) if (!node.entries.has(word)) problems.add("CONFIG-MISSING", node.at, `A waiver needs \`${word}\`.`);
	const [code, reason, owner, expires] = [
		"code",
		"reason",
		"owner",
		"expires"
	].map((word) => textMember(node, word, problems));
	const about = task ?? textMember(node, "task", problems);
	const expiresAt = node.entries.get("expires")?.value.at ?? node.at;
	if (expires !== void 0 && endOfDay(expires) === void 0) {
		problems.add("CONFIG-VALUE", expiresAt, `\`expires\` is a date.`, "Write it as 2027-01-31.");
		return;
	}
	if (code !== void 0 && !/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/u.test(code)) {
		problems.add("CONFIG-VALUE", node.entries.get("code")?.value.at ?? node.at, "`code` is the code of a finding.", "Copy it from the report: GUARD-NO-BREAKGLASS.");
		return;
	}
	if (code === void 0 || reason === void 0 || owner === void 0 || expires === void 0) return void 0;
	return {
		code,
		...about === void 0 ? {} : { task: about },
		reason,
		owner,
		expires,
		position: node.at
	};
}
/** The waivers that count at a time, and warnings about those that lapse within 14 days or have lapsed. */
function sortWaivers(waivers, now) {
	const left = (waiver) => (endOfDay(waiver.expires) ?? 0) - now;
	const warnings = waivers.flatMap((waiver) => {
		const { code, expires, owner, position } = waiver;
		if (left(waiver) <= 0) return [{
			code: "CONFIG-WAIVER-LAPSED",
			message: `The waiver of ${code} lapsed on ${expires} and counts no more (owner: ${owner}).`,
			position
		}];
		return left(waiver) <= warnBefore ? [{
			code: "CONFIG-WAIVER-LAPSING",
			message: `The waiver of ${code} lapses on ${expires} (owner: ${owner}).`,
			position
		}] : [];
	});
	return {
		counting: waivers.filter((waiver) => left(waiver) > 0),
		warnings
	};
}

// src/config/frame.ts
const words = {
	what: "A configuration",
	known: [
		"version",
		"requires",
		"tenant",
		"sharepointAdminHost",
		"include",
		"vars",
		"breakGlass",
		"guards",
		"protect",
		"proof",
		"prune",
		"waive",
		"jobs"
	],
	later: ["attest"]
};
/** Reads the frame of all files; where several declare the same word, the including file (the later one) wins. */
function readFrame(sources, inputs, expressions, problems) {
	let scope = {
		vars: {},
		env: inputs.env,
		breakGlass: [],
		tenant: null
	};
	for (const { root } of sources) checkHead(root, inputs.toolVersion, problems);
	scope = {
		...scope,
		vars: readVars(sources, inputs.vars, expressions, scope, problems)
	};
	const tenants = sources.flatMap(({ root }) => {
		const entry = root.entries.get("tenant");
		const name = entry === void 0 ? void 0 : textOf(expressions.evaluate(entry.value, scope), "`tenant`", problems);
		return entry === void 0 || name === void 0 ? [] : [{
			name,
			position: entry.value.at
		}];
	});
	const tenant = tenants.at(-1);
	const expected = inputs.tenantInput ?? tenant?.name;
	for (const one of tenants) if (expected !== void 0 && isGuid(one.name) === isGuid(expected) && one.name.toLowerCase() !== expected.toLowerCase()) problems.add("CONFIG-TENANT", one.position, `The file is for the tenant ${shorten(one.name)}, not for ${shorten(expected)}.`);
	scope = {
		...scope,
		tenant: tenant?.name ?? null
	};
	const adminHost = readAdminHost(sources, expressions, scope, problems);
	const evaluated = sources.map(({ root }) => frameOf(root, expressions, scope));
	const breakGlass = evaluated.flatMap((root) => root.entries.has("breakGlass") ? [readBreakGlass(root, problems)] : []).at(-1) ?? [];
	const guards = evaluated.map((root) => readGuards(root, problems));
	return {
		...tenant === void 0 ? {} : { tenant },
		...adminHost === void 0 ? {} : { sharepointAdminHost: adminHost },
		breakGlass,
		guards: guards.reduce((all, one) => ({
			...all,
			...one,
			maxDeletes: one.maxDeletes ?? all.maxDeletes
		}), { maxDeletes: 0 }),
		protect: evaluated.flatMap((root) => readProtect(root, problems)),
		prune: evaluated.flatMap((root) => readPrune(root, problems)),
		proof: sources.flatMap(({ file, root }) => readProof(file, root, problems)),
		waivers: evaluated.flatMap((root) => listMember(root, "waive", problems).flatMap((one) => readWaiver(one, problems) ?? [])),
		scope: {
			...scope,
			breakGlass: breakGlass.map((one) => one.user)
		}
	};
}
/** The SharePoint admin host, whose form alone is checked here: whether it is of the tenant's cloud is known at sign-in. */
function readAdminHost(sources, expressions, scope, problems) {
	return sources.flatMap(({ root }) => {
		const entry = root.entries.get("sharepointAdminHost");
		if (entry === void 0) return [];
		const host = textOf(expressions.evaluate(entry.value, scope), "`sharepointAdminHost`", problems);
		if (host === void 0) return [];
		if (/^[a-z0-9-]+-admin\.sharepoint(?:-mil)?\.(?:com|us|cn)$/u.test(host)) return [host];
		problems.add("CONFIG-VALUE", entry.value.at, `\`sharepointAdminHost\` cannot be ${JSON.stringify(shorten(host))}.`, "Write the host alone, in lower case: contoso-admin.sharepoint.com.");
		return [];
	}).at(-1);
}
function frameOf(root, expressions, scope) {
	const entries = [
		"breakGlass",
		"guards",
		"protect",
		"prune",
		"waive"
	].flatMap((key) => {
		const entry = root.entries.get(key);
		return entry === void 0 ? [] : [[key, {
			...entry,
			value: expressions.evaluate(entry.value, scope)
		}]];
	});
	return {
		...root,
		entries: new Map(entries)
	};
}
function checkHead(root, toolVersion, problems) {
	checkWords(root, words, problems);
	const version = root.entries.get("version")?.value;
	if (version === void 0) problems.add("CONFIG-MISSING", root.at, "The file does not say its format.", "Begin it with `version: 1`.");
	else if (version.kind !== "scalar" || version.value !== 1 && !version.bare) problems.add("CONFIG-VALUE", version.at, `The format ${describeNode(version)} is not known.`, "Write `version: 1`.");
	const requires = textMember(root, "requires", problems);
	if (requires === void 0) return;
	const fits = fitsVersion(requires, toolVersion);
	if (fits === void 0) problems.add("CONFIG-VALUE", positionOf(root, "requires"), `\`requires\` cannot be ${JSON.stringify(shorten(requires))}.`, "Write it as \">=0.1\" or \">=0.1 <2\".");
	else if (!fits) problems.add("CONFIG-REQUIRES", positionOf(root, "requires"), `The file requires Tenantform ${requires}; this is ${toolVersion ?? "another one"}.`);
}
/** Whether a version fits a range like `>=0.1 <2`; undefined where the range has no such form. Any fits where it is not known. */
function fitsVersion(range, version) {
	const parts = range.trim().split(/\s+/u).map((part) => /^(?<sign>>=|<=|>|<|=)(?<than>\d+(?:\.\d+){0,2})$/u.exec(part)?.groups);
	if (parts.some((part) => part === void 0)) return void 0;
	if (version === void 0) return true;
	return parts.every((part) => {
		const order = compareVersions(version, part?.["than"] ?? "0");
		const sign = part?.["sign"] ?? "=";
		return sign.includes("=") && order === 0 || sign.startsWith(">") && order > 0 || sign.startsWith("<") && order < 0;
	});
}
function compareVersions(left, right) {
	const [a, b] = [left, right].map((text) => text.split(/[.-]/u).map(Number));
	for (let index = 0; index < 3; index += 1) {
		const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
function readVars(sources, given, expressions, scope, problems) {
	const vars = /* @__PURE__ */ new Map();
	for (const { root } of sources) {
		const node = member(root, "vars");
		if (node?.kind === "map") for (const entry of node.entries.values()) vars.set(entry.key, expressions.evaluate(entry.value, scope));
		else if (node !== void 0 && !(node.kind === "scalar" && node.bare)) problems.add("CONFIG-TYPE", node.at, `\`vars\` is a mapping; here is ${describeNode(node)}.`);
	}
	for (const [name, node] of vars) {
		if (node.kind === "scalar" && node.bare) problems.add("CONFIG-EMPTY", node.at, `The variable \`${shorten(name)}\` has no value.`);
		if (node.kind === "scalar" && node.secret !== void 0) problems.add("CONFIG-SECRET", node.at, "A variable cannot hold a secret.");
	}
	const values = Array.from(vars, ([name, node]) => {
		const text = given.get(name);
		return [name, text === void 0 ? plainJson(node) : typed(text, node) ?? wrongType(name, text, node, problems)];
	});
	for (const name of given.keys()) if (!vars.has(name)) problems.add("CONFIG-VARIABLE", sources.at(-1)?.root.at ?? {
		file: "",
		line: 1,
		column: 1
	}, `--var gives \`${shorten(name)}\`, which no file declares under \`vars\`.`);
	return Object.fromEntries(values);
}
function wrongType(name, text, node, problems) {
	problems.add("CONFIG-VARIABLE", node.at, `--var gives ${JSON.stringify(shorten(text))} for \`${shorten(name)}\`, which is declared as ${describeNode(node)}.`);
	return null;
}
/** The text of an input as a value of the type that the file declares. */
function typed(text, declared) {
	if (declared.kind !== "scalar") return void 0;
	if (typeof declared.value === "number") return /^-?\d+(\.\d+)?$/u.test(text) ? Number(text) : void 0;
	if (typeof declared.value === "boolean") return text === "true" ? true : text === "false" ? false : void 0;
	return text;
}
function readBreakGlass(root, problems) {
	return listMember(root, "breakGlass", problems).flatMap((node) => {
		if (node.kind === "map") checkWords(node, {
			what: "A break-glass account",
			known: ["user", "method"]
		}, problems);
		if (node.kind === "map" && !node.entries.has("user")) problems.add("CONFIG-MISSING", node.at, "A break-glass account needs `user`.");
		const user = node.kind === "map" ? textMember(node, "user", problems) : textOf(node, "A break-glass account", problems);
		const method = node.kind === "map" ? choiceMember(node, "method", ["fido2", "certificate"], problems) : void 0;
		if (user === void 0) return [];
		if (!user.includes("@") && !isGuid(user)) problems.add("CONFIG-VALUE", node.at, `A break-glass account is a user name or id; here is ${JSON.stringify(shorten(user))}.`, "Write it as bg1@contoso.onmicrosoft.com.");
		return [{
			user,
			...method === void 0 ? {} : { method },
			position: node.at
		}];
	});
}
function readProtect(root, problems) {
	return listMember(root, "protect", problems).flatMap((node) => {
		const text = textOf(node, "`protect`", problems);
		const at = text === void 0 ? void 0 : parseAddress(text);
		if (text !== void 0 && at === void 0) problems.add("CONFIG-VALUE", node.at, `${JSON.stringify(shorten(text))} is no address.`, "Write it as entra.group/Break glass.");
		return at === void 0 ? [] : [{
			at,
			position: node.at
		}];
	});
}
/** Reports addresses whose type is not in the catalogue. */
function checkProtected(frame, known, problems) {
	for (const { at, position } of frame.protect) if (!known.has(at.type)) problems.add("CONFIG-UNKNOWN-TYPE", position, `There is no type \`${shorten(at.type)}\`.`);
}

// src/config/merge-declared.ts
/**
* Merges what several files declare of the same object (service, type, key, and `id` where it pins one): member by
* member, also inside mappings; lists are replaced whole. Files come in order, so the including one wins, and every
* value keeps the position of its own file. The same object twice in one file is a problem.
*/
function mergeDeclared(all, problems) {
	const merged = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Map();
	for (const one of all) {
		const identity = JSON.stringify([
			one.type.name,
			foldKey(one),
			one.id?.toLowerCase() ?? ""
		]);
		const inFile = JSON.stringify([one.file, identity]);
		const twin = seen.get(inFile);
		if (twin !== void 0) {
			const name = addressText({
				type: one.type.name,
				key: one.key
			});
			problems.add("CONFIG-DUPLICATE-TASK", one.at, `\`${name}\` is declared twice in this file, first at ${positionText(twin.at)}.`);
			continue;
		}
		seen.set(inFile, one);
		const base = merged.get(identity);
		merged.set(identity, base === void 0 ? one : mergeTwo(base, one));
	}
	return [...merged.values()];
}
/** The key as it is compared: case counts only where the service tells names apart by it. */
function foldKey(one) {
	return one.type.keyCase === "ignore" ? one.key.toLowerCase() : one.key;
}
function mergeTwo(base, over) {
	return {
		...base,
		...over,
		node: mergeMaps(base.node, over.node),
		ignore: [...base.ignore, ...over.ignore],
		waivers: [...base.waivers, ...over.waivers]
	};
}
function mergeMaps(base, over) {
	const entries = new Map(base.entries);
	for (const [key, entry] of over.entries) {
		const below = entries.get(key)?.value;
		const both = below?.kind === "map" && entry.value.kind === "map" && !isWhole(below) && !isWhole(entry.value);
		entries.set(key, both ? {
			...entry,
			value: mergeMaps(below, entry.value)
		} : entry);
	}
	return {
		...over,
		entries
	};
}
/** `{ add, remove }` and `{ file }` are one value, not mappings to merge into. */
function isWhole(node) {
	return node.entries.size > 0 && [...node.entries.keys()].every((key) => [
		"add",
		"remove",
		"file"
	].includes(key));
}

// src/config/phases.ts
/** Reads `phases` of a task, in the order of their days. A type without a staged property has none: a problem. */
function readPhases(words, type, problems) {
	if (!words.entries.has("phases")) return [];
	const { staged } = type;
	if (staged === void 0) {
		problems.add("CONFIG-VALUE", positionOf(words, "phases"), `\`${type.name}\` has no state that could be dated.`);
		return [];
	}
	const phases = listMember(words, "phases", problems).flatMap((node) => readPhase(node, staged.property, type, problems));
	for (const [index, one] of phases.entries()) {
		const before = phases[index - 1];
		if (before !== void 0 && before.from >= one.from) problems.add("CONFIG-VALUE", one.at, `${one.from} does not come after ${before.from}.`, "Write phases in the order of their days.");
	}
	return phases;
}
function readPhase(node, property, type, problems) {
	if (node.kind !== "map") {
		problems.add("CONFIG-TYPE", node.at, `A phase is a mapping; here is ${describeNode(node)}.`);
		return [];
	}
	checkWords(node, {
		what: "A phase",
		known: ["from", property]
	}, problems);
	for (const word of ["from", property]) if (!node.entries.has(word)) problems.add("CONFIG-MISSING", node.at, `A phase needs \`${word}\`.`);
	const from = dayMember(node, "from", problems);
	const value = textMember(node, property, problems);
	if (from === void 0 || value === void 0) return [];
	const values = type.properties[property]?.values ?? [];
	if (values.length > 0 && !values.includes(value)) {
		problems.add("CONFIG-VALUE", positionOf(node, property), `\`${property}\` cannot be "${value.slice(0, 60)}".`, didYouMean(value, values));
		return [];
	}
	return [{
		from,
		value,
		at: node.at
	}];
}
/**
* What phases make of a declaration at a moment: the value that is due (the declared one before the first phase), where it stands,
* and the next one. Nothing is remembered: the same day gives the same answer on every machine.
*/
function phased(phases, type, values, now) {
	const { staged } = type;
	if (phases.length === 0 || staged === void 0) return { values };
	const due = phases.findLast((one) => (startOfDay(one.from) ?? Number.POSITIVE_INFINITY) <= now);
	const next = phases.find((one) => (startOfDay(one.from) ?? Number.POSITIVE_INFINITY) > now);
	const told = ({ from, value, at }) => ({
		from,
		value,
		position: at
	});
	return {
		values: due === void 0 ? values : {
			...values,
			[staged.property]: due.value
		},
		...due === void 0 ? {} : { at: due.at },
		phase: {
			property: staged.property,
			...due === void 0 ? {} : { due: told(due) },
			...next === void 0 ? {} : { next: told(next) }
		}
	};
}

// src/config/problems.ts
/** Starts an empty gathering. */
function createProblems() {
	const found = [];
	return {
		add(code, position, message, hint) {
			found.push(trouble(code, {
				message,
				subject: { position },
				...hint === void 0 ? {} : { hint }
			}));
		},
		addAll(troubles) {
			found.push(...troubles);
		},
		sorted() {
			return [...new Map(found.map((one) => [JSON.stringify([
				one.code,
				one.subject,
				one.message
			]), one])).values()].sort((left, right) => comparePositions(left.subject?.position, right.subject?.position));
		}
	};
}
function comparePositions(left, right) {
	if (left === void 0 || right === void 0) return Number(left !== void 0) - Number(right !== void 0);
	if (left.file !== right.file) return left.file < right.file ? -1 : 1;
	return left.line - right.line || left.column - right.column;
}

// src/config/scalar-values.ts
const duration = /^(?:-?P(?!$)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?|-?(?:\d+\.)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$/u;
/** Turns a scalar into the value of a property: marks for references and secrets, else as written. Undefined after a problem. */
function scalarValue(node, property, what, problems) {
	if (node.broken === true) return void 0;
	if (node.bare) {
		problems.add("CONFIG-EMPTY", node.at, `${what} has no value.`);
		return;
	}
	if (property.secret === true || node.secret !== void 0) return secretValue(node, property, what, problems);
	if (node.value === null) return null;
	switch (property.shape) {
		case "any": return node.value;
		case "boolean": return booleanValue(node, what, problems);
		case "integer": return integerValue(node, property, what, problems);
		case "object":
			problems.add("CONFIG-TYPE", node.at, `${what} takes a mapping; here is ${describeNode(node)}.`);
			return;
		case "duration":
		case "string": return textValue(node, property, what, problems);
	}
}
function secretValue(node, property, what, problems) {
	if (property.secret === true && node.secret !== void 0) return { $secret: node.secret };
	if (property.secret === true && node.value === null) return null;
	const message = property.secret === true ? `${what} is a secret and is never written into a file.` : `${what} is not a secret property: its value would be shown.`;
	problems.add("CONFIG-SECRET", node.at, message, property.secret === true ? "Write ${{ secrets.NAME }}." : void 0);
}
function booleanValue(node, what, problems) {
	if (typeof node.value === "boolean") return node.value;
	const word = node.source.toLowerCase();
	const meant = [
		"yes",
		"on",
		"true",
		"$true",
		"enabled"
	].includes(word) ? "true" : [
		"no",
		"off",
		"false",
		"$false",
		"disabled"
	].includes(word) ? "false" : void 0;
	problems.add("CONFIG-TYPE", node.at, `${what} takes true or false; here is ${describeNode(node)}.`, meant === void 0 ? void 0 : `Write ${meant}, without quotes.`);
}
function integerValue(node, property, what, problems) {
	if (typeof node.value !== "number" || !Number.isSafeInteger(node.value)) {
		const hint = /^-?\d{1,15}$/u.test(node.source) ? `Write ${node.source}, without quotes.` : void 0;
		problems.add("CONFIG-TYPE", node.at, `${what} takes a whole number; here is ${describeNode(node)}.`, hint);
		return;
	}
	return inRange(node.value, node, property, what, problems) ? node.value : void 0;
}
function inRange(value, node, { min, max }, what, problems) {
	if ((min === void 0 || value >= min) && (max === void 0 || value <= max)) return true;
	const range = min === void 0 ? `at most ${max ?? ""}` : max === void 0 ? `at least ${min}` : `from ${min} to ${max}`;
	problems.add("CONFIG-VALUE", node.at, `${what} is ${value}; possible is ${range}.`);
	return false;
}
function textValue(node, property, what, problems) {
	if (typeof node.value !== "string") {
		if (node.computed === true) problems.add("CONFIG-TYPE", node.at, `${what} takes text; the expression gives ${describeNode(node)}.`, "Make it text: ${{ format('{0}', ...) }}.");
		else problems.add("CONFIG-QUOTES", node.at, `${what} takes text; ${shorten(node.source)} without quotes is read as ${describeNode(node)}.`, `Write '${shorten(node.source)}'.`);
		return;
	}
	const text = node.value;
	if (property.maxLength !== void 0 && text.length > property.maxLength) {
		problems.add("CONFIG-VALUE", node.at, `${what} has ${text.length} characters; possible are ${property.maxLength}.`);
		return;
	}
	if (/^\d{1,15}$/u.test(text) && !inRange(Number(text), node, property, what, problems)) return void 0;
	if (property.shape === "duration" && !duration.test(text)) {
		problems.add("CONFIG-VALUE", node.at, `${what} takes a length of time; here is ${describeNode(node)}.`, "Write it as P1D or PT8H, or as 1.00:00:00.");
		return;
	}
	if (property.ref !== void 0) return referenceValue(text, node, property.ref, what, problems);
	if (property.values === void 0 || property.open === true) return text;
	const parts = property.flags === true ? text.split(",").map((part) => part.trim()) : [text];
	const known = property.values;
	const wrong = parts.filter((part) => !(property.ignoreCase === true ? known.some((one) => one.toLowerCase() === part.toLowerCase()) : known.includes(part)));
	for (const part of wrong) problems.add("CONFIG-VALUE", node.at, `${what} cannot be ${JSON.stringify(shorten(part))}.`, didYouMean(part, known) ?? `Possible: ${known.slice(0, 12).join(", ")}, ...`);
	return wrong.length > 0 ? void 0 : text;
}
function referenceValue(text, node, ref, what, problems) {
	const keywords = ref.keywords ?? [];
	if (keywords.includes(text) || isGuid(text) || text === "") return text;
	const keyword = keywords.find((one) => one.toLowerCase() === text.toLowerCase());
	if (keyword !== void 0) {
		problems.add("CONFIG-VALUE", node.at, `${what} has ${JSON.stringify(text)}, which is neither the word \`${keyword}\` nor a likely name.`, `Write ${keyword}; for an object that is called so, write its id.`);
		return;
	}
	if (ref.to.length === 0) {
		problems.add("CONFIG-VALUE", node.at, `${what} takes an id or one of the service's words.`, suggestion(text, keywords));
		return;
	}
	return { $ref: {
		types: ref.to,
		name: text,
		...ref.by === void 0 ? {} : { by: ref.by }
	} };
}

// src/config/resource-values.ts
/** Checks a declared resource against its row and gives its values with marks; what is wrong becomes problems. */
function resourceValues(declared, context) {
	const { type, node } = declared;
	checkWritable(declared, context.problems);
	const kind = kindOf(declared, context.problems);
	const foreign = new Map((type.kinds ?? []).filter((one) => one !== kind).flatMap((one) => one.properties.map((name) => [name, one])));
	for (const name of kind?.properties ?? []) foreign.delete(name);
	for (const [name, other] of kind === void 0 ? [] : foreign) {
		const entry = node.entries.get(name);
		if (entry !== void 0) context.problems.add("CONFIG-KIND", entry.keyAt, `\`${name}\` belongs to the kind ${other.name}; this is ${kind?.name ?? ""}.`);
	}
	return objectValue(node, type.properties, {
		...context,
		type,
		beta: declared.version === "beta"
	}, "");
}
function checkWritable(declared, problems) {
	const { type, at, mode } = declared;
	if (mode === "audit") return;
	if (type.readOnly !== void 0) problems.add("CONFIG-READ-ONLY", at, `\`${type.name}\` can be read, not written: ${type.readOnly}`);
	else if (!type.create && !type.update && type.remove === "never") problems.add("CONFIG-READ-ONLY", at, `\`${type.name}\` can be referred to, not declared.`);
}
function kindOf(declared, problems) {
	const { type, node, at } = declared;
	const kinds = type.kinds ?? [];
	const told = kinds.filter(({ tell }) => {
		const value = member(node, tell.property);
		return value !== void 0 && (tell.equals === void 0 || plainJson(value) === tell.equals);
	});
	const tells = [...new Set(kinds.map(({ tell }) => tell.equals === void 0 ? tell.property : `${tell.property}: ${JSON.stringify(tell.equals)}`))];
	if (told.length > 1) problems.add("CONFIG-KIND", at, `This cannot be ${told.map((kind) => kind.name).join(" and ")} at once.`, `Write one of: ${tells.join(", ")}.`);
	if (told.length === 0 && kinds.length > 0 && declared.ensure !== "absent") problems.add("CONFIG-KIND", at, `It cannot be told which kind of \`${type.name}\` is meant.`, `Write one of: ${tells.join(", ")}.`);
	return told.length === 1 ? told[0] : void 0;
}
function objectValue(node, properties, walk, path) {
	const values = [];
	for (const entry of node.entries.values()) {
		const property = Object.hasOwn(properties, entry.key) ? properties[entry.key] : void 0;
		if (property === void 0) {
			const owner = path === "" ? walk.type.name : path;
			walk.problems.add("CONFIG-UNKNOWN-PROPERTY", entry.keyAt, `\`${owner}\` has no property \`${shorten(entry.key)}\`.`, didYouMean(entry.key, Object.keys(properties)));
			continue;
		}
		const here = path === "" ? entry.key : `${path}.${entry.key}`;
		checkAllowed(entry, property, walk, path, here);
		const value = propertyValue(entry, property, walk, here);
		if (value !== void 0) values.push([entry.key, value]);
	}
	return Object.fromEntries(values);
}
function checkAllowed(entry, property, walk, path, here) {
	const names = path === "" && (walk.type.key.includes(entry.key) || walk.type.kinds?.some((kind) => kind.tell.property === entry.key) === true);
	if (property.write === "never" && !names) walk.problems.add("CONFIG-READ-ONLY", entry.keyAt, `\`${here}\` is set by the service and cannot be written.`, "Leave it away.");
	if (property.beta === true && !walk.beta) walk.problems.add("CONFIG-BETA", entry.keyAt, `\`${here}\` exists only in the beta of the service.`);
}
function propertyValue(entry, property, walk, here) {
	const { value } = entry;
	const what = `\`${here}\``;
	if (property.list === void 0) return singleValue(value, property, walk, here);
	if (value.kind === "list") return listValue(value, property, walk, here);
	if (value.kind === "scalar" && (value.bare || value.value === null)) return scalarValue(value, property, what, walk.problems);
	const delta = value.kind === "map" && value.entries.size > 0 && [...value.entries.keys()].every((key) => key === "add" || key === "remove");
	if (value.kind === "map" && delta) return deltaValue(value, property, walk, here);
	const hint = value.kind === "scalar" ? `Write [${shorten(value.source)}].` : void 0;
	walk.problems.add("CONFIG-TYPE", entryPosition(entry), `${what} takes a list; here is ${describeNode(value)}.`, hint);
}
function deltaValue(node, property, walk, here) {
	if (property.list === "ordered") {
		walk.problems.add("CONFIG-TYPE", node.at, `\`${here}\` is a sequence: write it whole, not as \`add\` and \`remove\`.`);
		return;
	}
	const part = (key) => {
		const entry = node.entries.get(key);
		if (entry === void 0) return [];
		if (entry.value.kind === "list") return listValue(entry.value, property, walk, here);
		walk.problems.add("CONFIG-TYPE", entryPosition(entry), `\`${key}\` takes a list; here is ${describeNode(entry.value)}.`);
		return [];
	};
	const [add, remove] = [part("add"), part("remove")];
	if (add.find((one) => remove.some((other) => JSON.stringify(one) === JSON.stringify(other))) !== void 0) walk.problems.add("CONFIG-VALUE", node.at, `\`${here}\` adds and removes the same value.`);
	return { $list: {
		add,
		remove
	} };
}
function listValue(node, property, walk, here) {
	return node.items.flatMap((item, index) => {
		const none = item.kind === "scalar" && item.value === null && !item.bare && item.broken !== true;
		const value = item.kind === "list" || none ? wrong(item, "one value", `${here}[${index}]`, walk) : singleValue(item, property, walk, `${here}[${index}]`);
		return value === void 0 ? [] : [value];
	});
}
function singleValue(node, property, walk, here) {
	if (node.kind === "scalar") return scalarValue(node, property, `\`${here}\``, walk.problems);
	const isText = property.shape === "string" && property.ref === void 0;
	const named = node.kind === "map" && node.entries.size === 1 ? member(node, "file") : void 0;
	if (isText && named !== void 0) return fileValue(named, property, walk, here);
	if (property.jsonText === true) return secretFree(node, walk, here) ? JSON.stringify(plainJson(node)) : void 0;
	if (property.shape === "any") return secretFree(node, walk, here) ? plainJson(node) : void 0;
	if (property.flags === true && node.kind === "list") return listValue(node, property, walk, here).filter((one) => typeof one === "string").join(",");
	if (property.shape === "object") return node.kind === "map" ? memberValues(node, property, walk, here) : wrong(node, "a mapping", here, walk);
	return wrong(node, property.shape === "boolean" ? "true or false" : property.shape === "integer" ? "a whole number" : "text", here, walk);
}
function memberValues(node, property, walk, here) {
	if (property.of !== void 0) return objectValue(node, property.of, walk, here);
	return secretFree(node, walk, here) ? plainJson(node) : void 0;
}
function fileValue(named, property, walk, here) {
	if (named.kind !== "scalar" || typeof named.value !== "string" || named.value === "") return wrong(named, "the path of a file", `${here}.file`, walk);
	const text = walk.fileText(named);
	return text === void 0 ? void 0 : scalarValue({
		...named,
		value: text,
		source: text,
		computed: true
	}, property, `\`${here}\``, walk.problems);
}
/** Free-form values are copied as they are: nothing in them may be a secret, or nothing at all. */
function secretFree(node, walk, here) {
	if (node.kind === "list") return node.items.every((item) => secretFree(item, walk, here));
	if (node.kind === "map") return [...node.entries.values()].every((entry) => secretFree(entry.value, walk, here));
	return scalarValue(node, {
		shape: "any",
		write: "always",
		echo: "returned"
	}, `\`${here}\``, walk.problems) !== void 0;
}
function wrong(node, wanted, here, walk) {
	walk.problems.add("CONFIG-TYPE", node.at, `\`${here}\` takes ${wanted}; here is ${describeNode(node)}.`);
}
/** The position of a declared value; of its nearest declared parent where the path itself was not written. */
function positionIn(root, at, path) {
	let node = root;
	let position = at;
	for (const step of path) {
		if (step === "$list") continue;
		if (typeof step === "number") {
			const item = node.kind === "list" ? node.items[step] : void 0;
			if (item === void 0) return position;
			node = item;
			position = item.at;
		} else {
			const entry = node.kind === "map" ? node.entries.get(step) : void 0;
			if (entry === void 0) return position;
			node = entry.value;
			position = entryPosition(entry);
		}
	}
	return position;
}

// src/config/yaml-tree.ts
const deepest = 64;
const mostAliases = 1e3;
const mostNodes = 2e5;
const longestText = 5e6;
const tagPrefix = "tag:yaml.org,2002:";
/**
* Builds the tree of one YAML document (1.2, core schema, merge keys) from js-yaml's parse events, once. Undefined where
* the text cannot be read at all; what is wrong goes into `problems`. Limits keep a hostile text from growing: depth,
* aliases, and the nodes that aliases stand for.
*/
function parseYamlTree(file, input, problems) {
	const text = withoutByteOrderMark(input);
	const locate = createLocator(file, text);
	if (text.length > longestText) {
		problems.add("CONFIG-SYNTAX", locate(0), "The file is longer than 5 MB.");
		return;
	}
	try {
		const events = parseEvents(text, { maxDepth: deepest });
		const documents = events.flatMap((event, index) => event.type === EVENT_ID.DOCUMENT ? [index] : []);
		if (documents.length > 1) {
			problems.add("CONFIG-SYNTAX", locate(secondDocument(text)), "A configuration is one YAML document; here a second one begins.");
			return;
		}
		if (documents.length === 0 || events[1]?.type === EVENT_ID.POP) {
			problems.add("CONFIG-EMPTY", locate(0), "The file is empty.");
			return;
		}
		return createReader(text, events.slice(1), locate, problems).node(0);
	} catch (error) {
		if (error instanceof TooMuch) return void 0;
		const reason = error instanceof YAMLException ? error.reason : "it could not be parsed";
		const offset = error instanceof YAMLException ? error.mark?.position ?? 0 : 0;
		problems.add("CONFIG-SYNTAX", locate(offset), `This is not valid YAML: ${shorten(reason)}.`, syntaxHint(text, offset, reason));
		return;
	}
}
/** Ends the reading of a text whose limits are used up; the problem is already told. */
var TooMuch = class extends Error {};
function secondDocument(text) {
	return [...text.matchAll(/^---(?=\s|$)/gmu)].map((match) => match.index).find((mark) => /[^\s]/u.test(text.slice(0, mark).replaceAll(/^(%|#).*$/gmu, ""))) ?? 0;
}
function syntaxHint(text, offset, reason) {
	if (reason.includes("tab")) return "Indent with spaces.";
	if (text.slice(Math.max(0, offset - 2), offset + 3).includes("${{")) return "Put quotes around an expression inside { } or [ ]: \"${{ ... }}\".";
	if (/[@`%]/u.test(text.charAt(offset))) return "Put quotes around text that begins with @, ` or %.";
}
function createReader(text, events, locate, problems) {
	const anchors = /* @__PURE__ */ new Map();
	let next = 0;
	let nodes = 0;
	let aliases = 0;
	let reached = 0;
	const count = (size, at) => {
		nodes += size;
		if (nodes <= mostNodes) return;
		problems.add("CONFIG-ALIAS", locate(at), `The aliases of this file stand for more than ${mostNodes} values.`);
		throw new TooMuch();
	};
	const node = (fallback) => {
		const event = events[next];
		next += 1;
		if (event === void 0) throw new Error("The events of the YAML parser end early");
		if (event.type === EVENT_ID.ALIAS) return alias(event);
		if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.SEQUENCE && event.type !== EVENT_ID.MAPPING) throw new Error("The events of the YAML parser are out of order");
		const anchor = event.anchorStart < 0 ? void 0 : text.slice(event.anchorStart, event.anchorEnd);
		const before = nodes;
		count(1, fallback);
		if (anchor !== void 0) anchors.set(anchor, "open");
		const made = event.type === EVENT_ID.SCALAR ? scalar(event, fallback) : event.type === EVENT_ID.SEQUENCE ? list(event) : map(event);
		if (anchor !== void 0) anchors.set(anchor, {
			node: made,
			size: nodes - before
		});
		return made;
	};
	const alias = (event) => {
		const at = event.anchorStart - 1;
		reached = event.anchorEnd;
		aliases += 1;
		if (aliases > mostAliases) {
			problems.add("CONFIG-ALIAS", locate(at), `The file has more than ${mostAliases} aliases.`);
			throw new TooMuch();
		}
		const name = text.slice(event.anchorStart, event.anchorEnd);
		const target = anchors.get(name);
		if (target !== void 0 && target !== "open") {
			count(target.size, at);
			return {
				...target.node,
				at: locate(at)
			};
		}
		const why = target === "open" ? "contains itself" : "has no anchor before it";
		problems.add("CONFIG-ALIAS", locate(at), `The alias *${shorten(name)} ${why}.`);
		return {
			kind: "scalar",
			value: null,
			plain: true,
			bare: false,
			source: "",
			at: locate(at)
		};
	};
	const scalar = (event, fallback) => {
		const value = getScalarValue(text, event);
		const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
		const start = event.valueStart < 0 ? Math.max(fallback, event.tagStart, event.anchorStart - 1) : event.valueStart;
		const at = locate(quoted ? start - 1 : start);
		reached = Math.max(reached, event.valueEnd + (quoted ? 1 : 0), event.anchorEnd, event.tagEnd);
		const tag = event.tagStart < 0 ? void 0 : text.slice(event.tagStart, event.tagEnd);
		const plain = event.style === SCALAR_STYLE.PLAIN && tag === void 0;
		const bare = plain && event.valueStart < 0;
		const resolved = tag === void 0 ? plain ? resolvePlain(value) : value : resolveTagged(tag, value, at);
		if (typeof resolved === "number" && !Number.isFinite(resolved)) problems.add("CONFIG-TYPE", at, `${value} is not a number that a service takes.`);
		return {
			kind: "scalar",
			value: resolved,
			plain,
			bare,
			source: value,
			at
		};
	};
	const resolveTagged = (tag, value, at) => {
		const name = tag.startsWith("!!") ? tag.slice(2) : tag.replace(`!<${tagPrefix}`, "").replace(/>$/u, "");
		if (tag === "!" || name === "str") return value;
		const type = {
			null: nullCoreTag,
			bool: boolCoreTag,
			int: intCoreTag,
			float: floatCoreTag
		}[name];
		if (type === void 0) {
			problems.add("CONFIG-SYNTAX", at, `The tag ${shorten(tag)} is not known.`, "Leave the tag away; a configuration needs none.");
			return value;
		}
		const found = type.resolve(value, true, type.tagName);
		if (found === null || typeof found === "boolean" || typeof found === "number") return found;
		problems.add("CONFIG-SYNTAX", at, `${JSON.stringify(shorten(value))} does not fit its tag ${tag}.`);
		return value;
	};
	const checkTag = (event, own) => {
		const tag = event.tagStart < 0 ? own : text.slice(event.tagStart, event.tagEnd);
		if (tag === own || tag === "!" || tag === `!<${tagPrefix}${own.slice(2)}>`) return;
		problems.add("CONFIG-SYNTAX", locate(event.tagStart), `The tag ${shorten(tag)} is not known.`, "Leave the tag away; a configuration needs none.");
	};
	const list = (event) => {
		checkTag(event, "!!seq");
		reached = Math.max(reached, event.start);
		const items = [];
		while (events[next]?.type !== EVENT_ID.POP) items.push(node(nextDash(text, reached)));
		next += 1;
		return {
			kind: "list",
			items,
			at: locate(event.start)
		};
	};
	const map = (event) => {
		checkTag(event, "!!map");
		reached = Math.max(reached, event.start);
		const entries = /* @__PURE__ */ new Map();
		const merged = [];
		while (events[next]?.type !== EVENT_ID.POP) {
			const key = node(reached);
			const keyOffset = reached - (key.kind === "scalar" ? key.source.length : 0);
			const value = node(keyOffset);
			if (key.kind !== "scalar" || key.bare) problems.add("CONFIG-SYNTAX", key.at, "A key must be a word, not a list, a mapping or nothing.");
			else if (key.plain && key.source === "<<") merged.push(value);
			else if (key.source === "__proto__") problems.add("CONFIG-SYNTAX", key.at, "The key `__proto__` is not allowed.");
			else if (entries.has(key.source)) {
				const first = entries.get(key.source);
				problems.add("CONFIG-DUPLICATE-KEY", key.at, `\`${shorten(key.source)}\` is written twice in the same mapping, first in line ${first?.keyAt.line ?? "?"}.`);
			} else {
				const placed = value.kind === "scalar" && value.bare ? {
					...value,
					at: key.at
				} : value;
				entries.set(key.source, {
					key: key.source,
					keyAt: key.at,
					value: placed
				});
			}
		}
		next += 1;
		for (const source of merged) addMerged(entries, source);
		return {
			kind: "map",
			entries,
			at: locate(event.start)
		};
	};
	const addMerged = (entries, source) => {
		for (const one of source.kind === "list" ? source.items : [source]) {
			if (one.kind !== "map") {
				problems.add("CONFIG-SYNTAX", one.at, "A merge key (`<<`) takes a mapping or a list of mappings.");
				continue;
			}
			count(one.entries.size, 0);
			for (const [key, entry] of one.entries) if (!entries.has(key)) entries.set(key, entry);
		}
	};
	return { node };
}
/** Where the next `-` of a block list stands: the place of an item with nothing in it. */
function nextDash(text, from) {
	const gap = /(?:[\s,]|#[^\n\r]*)*/uy;
	gap.lastIndex = from;
	gap.exec(text);
	return gap.lastIndex;
}
function resolvePlain(text) {
	for (const tag of [
		nullCoreTag,
		boolCoreTag,
		intCoreTag,
		floatCoreTag
	]) {
		const value = tag.resolve(text, false, tag.tagName);
		if (value !== NOT_RESOLVED && (value === null || typeof value === "boolean" || typeof value === "number")) return value;
	}
	return text;
}

// src/config/source-files.ts
const mostFiles = 500;
/**
* Reads a configuration's files: the first one and everything it includes. Included files come before the file that
* includes them, each one once. The first file must be there (its own trouble is thrown); the rest becomes problems.
*/
async function readSourceFiles(first, access, problems) {
	const done = /* @__PURE__ */ new Map();
	const found = [];
	const visit = async (file, text, way) => {
		done.set(file, void 0);
		const root = parseYamlTree(file, text, problems);
		if (root === void 0) return;
		if (root.kind !== "map") {
			problems.add("CONFIG-TYPE", root.at, `A configuration is a mapping; here is ${describeNode(root)}.`);
			return;
		}
		for (const { path, position } of await includedPaths(file, root, first, access, problems)) if (way.includes(path) || path === file) problems.add("CONFIG-INCLUDE", position, `${shorten(path)} includes itself: ${[
			...way,
			file,
			path
		].join(" -> ")}.`);
		else if (!done.has(path)) {
			if (done.size >= mostFiles) problems.add("CONFIG-INCLUDE", position, `A configuration has at most ${mostFiles} files.`);
			else await readText(path, position, access, problems).then((read) => read === void 0 ? void 0 : visit(path, read, [...way, file]));
		}
		const source = {
			file,
			root
		};
		done.set(file, source);
		found.push(source);
	};
	await visit(first, await access.read(first), []);
	return found;
}
/** Reads a file that a configuration names; a failure becomes a problem at the place that names it. */
async function readText(path, position, access, problems) {
	try {
		return await access.read(path);
	} catch (error) {
		if (!(error instanceof TenantformError)) throw error;
		problems.addAll(error.troubles.map((one) => ({
			...one,
			subject: { position }
		})));
		return;
	}
}
async function includedPaths(file, root, first, access, problems) {
	const include = member(root, "include");
	if (include === void 0) return [];
	const patterns = include.kind === "list" ? include.items : [include];
	const paths = [];
	for (const pattern of patterns) {
		if (pattern.kind !== "scalar" || typeof pattern.value !== "string" || pattern.value === "") {
			problems.add("CONFIG-TYPE", pattern.at, `\`include\` takes paths and patterns; here is ${describeNode(pattern)}.`);
			continue;
		}
		const path = resolveNamedPath(file, pattern.value, first);
		if (path === void 0) {
			problems.add("CONFIG-INCLUDE", pattern.at, `${shorten(pattern.value)} lies outside the folder of the configuration.`);
			continue;
		}
		const matches = /[*?[\]{}!()]/u.test(pattern.value) ? (await listFiles(path, access)).filter((match) => match !== file) : [path];
		if (matches.length === 0) problems.add("CONFIG-INCLUDE", pattern.at, `No file fits ${shorten(pattern.value)}.`);
		paths.push(...matches.map((match) => ({
			path: match,
			position: pattern.at
		})));
	}
	return paths;
}
/** The files of a pattern; absolute where the pattern is, since `list` may answer relative to the working folder. */
async function listFiles(pattern, access) {
	const found = await access.list(pattern);
	return posix.isAbsolute(pattern) ? found.map((one) => posix.resolve(one)) : found;
}
/**
* The path that a file names, relative to that file. Undefined where it is absolute or climbs out of the folder that
* holds the configuration (the working folder, where the first file lies in it): a pull request must not make a run
* read, and show, other files of the machine.
*/
function resolveNamedPath(from, named, first) {
	const slashed = named.replaceAll("\\", "/");
	if (posix.isAbsolute(slashed) || /^[A-Za-z]:/u.test(slashed)) return void 0;
	const path = posix.normalize(posix.join(posix.dirname(from.replaceAll("\\", "/")), slashed));
	return (posix.isAbsolute(first) || first.startsWith("..") ? path.startsWith(`${posix.dirname(posix.normalize(first))}/`) : !(path === ".." || path.startsWith("../"))) ? path : void 0;
}

// src/config/key-text.ts
/** The natural key: the texts of the naming properties, joined by ` / ` where there are several. */
function keyText(node, at, type, problems) {
	const parts = type.key.map((property) => {
		const value = member(node, property);
		if (value === void 0) {
			const near = suggestion(property, node.entries.keys());
			const hint = near === void 0 ? void 0 : `Write \`${property}\` for \`${shorten(near)}\`.`;
			problems.add("CONFIG-KEY", at, `\`${type.name}\` is named by \`${property}\`, which is not written.`, hint);
			return;
		}
		if (value.kind === "scalar" && value.secret === void 0 && value.source !== "" && value.value !== "" && value.value !== null) return typeof value.value === "string" ? value.value : value.source;
		if (value.kind === "scalar" && value.broken === true) return void 0;
		problems.add("CONFIG-KEY", value.at, `\`${property}\` names the object and cannot be ${describeNode(value)}.`);
	});
	return parts.includes(void 0) ? void 0 : parts.join(" / ");
}
/** The path that an `ignore` opens; a problem where the type has none of that name. */
function ignoredPath(node, type, problems) {
	const text = textOf(node, "`ignore`", problems);
	if (text === void 0) return [];
	const steps = text.split(".");
	let properties = type.properties;
	for (const step of steps) {
		const property = properties !== void 0 && Object.hasOwn(properties, step) ? properties[step] : void 0;
		if (properties !== void 0 && property === void 0) {
			problems.add("CONFIG-UNKNOWN-PROPERTY", node.at, `\`${type.name}\` has no property \`${shorten(text)}\`.`, didYouMean(step, Object.keys(properties)));
			return [];
		}
		properties = property?.of;
	}
	return [steps];
}

// src/config/left-out.ts
/** Tells what all tasks of a job would have declared. */
function leaveOutAll(job, leaving) {
	const tasks = member(job, "tasks");
	for (const task of tasks?.kind === "list" ? tasks.items : []) leaveOut(task, leaving);
}
/** Tells what a task would have declared, without judging it: by its name, or by its type alone where an expression names it. */
function leaveOut(task, { types, leave }) {
	if (task.kind !== "map") return;
	for (const { key: word, value } of task.entries.values()) {
		const type = types?.get(word);
		if (type === void 0) continue;
		for (const item of value.kind === "list" ? value.items : [value]) {
			const parts = type.key.map((property) => {
				const part = item.kind === "map" ? member(item, property) : void 0;
				return part?.kind === "scalar" && typeof part.value === "string" && !part.value.includes("${{") ? part.value : void 0;
			});
			const isKnown = parts.every((part) => part !== void 0);
			leave({
				type: type.name,
				key: isKnown ? parts.join(" / ") : ""
			});
		}
	}
}

// src/config/tasks.ts
const taskWords = [
	"name",
	"ensure",
	"was",
	"id",
	"for",
	"if",
	"mode",
	"ignore",
	"waive",
	"version",
	"phases"
];
const laterServices = ["intune", "m365"];
const modes = [
	"enforce",
	"create",
	"audit"
];
/** The services that the jobs of all files name, in order of appearance. */
function servicesNamed(sources) {
	const named = sources.flatMap(({ root }) => {
		const jobs = member(root, "jobs");
		return (jobs?.kind === "list" ? jobs.items : []).flatMap((job) => {
			const service = member(job, "service");
			return service?.kind === "scalar" && typeof service.value === "string" ? [service.value] : [];
		});
	});
	return [...new Set(named)];
}
/**
* Reads the jobs of one file into declared resources. `leave` is told what an `if` leaves out: not declared, but not forgotten
* either. Where the name is only known by an expression it is told the bare type.
*/
function readTasks(source, rows, services, scope, expressions, problems, leave = () => void 0) {
	return listMember(source.root, "jobs", problems).flatMap((job) => {
		if (job.kind !== "map") {
			problems.add("CONFIG-TYPE", job.at, `A job is a mapping; here is ${describeNode(job)}.`);
			return [];
		}
		checkWords(job, {
			what: "A job",
			known: [
				"name",
				"service",
				"if",
				"mode",
				"tasks"
			]
		}, problems);
		for (const word of [
			"name",
			"service",
			"tasks"
		]) if (!job.entries.has(word)) problems.add("CONFIG-MISSING", job.at, `A job needs \`${word}\`.`);
		const named = job.entries.get("name")?.value;
		const name = named === void 0 ? "" : textOf(expressions.evaluate(named, scope), "`name`", problems) ?? "";
		const service = textMember(job, "service", problems);
		const mode = choiceMember(job, "mode", modes, problems);
		const types = service === void 0 ? void 0 : rows(service);
		if (service !== void 0 && types === void 0) {
			if (laterServices.includes(service)) problems.add("CONFIG-NOT-AVAILABLE", positionOf(job, "service"), `The service \`${service}\` is not available in this version.`);
			else problems.add("CONFIG-VALUE", positionOf(job, "service"), `There is no service \`${shorten(service)}\`.`, didYouMean(service, services));
		}
		const condition = job.entries.get("if");
		const context = {
			job: name,
			service: service ?? "",
			types,
			mode,
			file: source.file,
			scope,
			expressions,
			problems,
			leave
		};
		if (condition !== void 0 && !expressions.condition(condition.value, scope)) {
			leaveOutAll(job, context);
			return [];
		}
		return listMember(job, "tasks", problems).flatMap((task) => readTask(task, context));
	});
}
function readTask(task, context) {
	const { problems, expressions } = context;
	if (task.kind !== "map") {
		problems.add("CONFIG-TYPE", task.at, `A task is a mapping; here is ${describeNode(task)}.`);
		return [];
	}
	const typeEntries = [...task.entries.values()].filter((entry) => !taskWords.includes(entry.key));
	if (typeEntries.length !== 1 && context.types !== void 0) reportTypeWords(task, context);
	const entry = typeEntries[0];
	if (entry === void 0 || typeEntries.length > 1 || context.types === void 0) return [];
	const type = context.types.get(entry.key);
	if (type === void 0) {
		const short = entry.key.slice(entry.key.indexOf(".") + 1);
		const known = [...context.types.keys(), ...taskWords];
		const hint = context.types.has(short) ? `Write \`${short}\`; the job names the service.` : didYouMean(entry.key, known);
		problems.add("CONFIG-UNKNOWN-TYPE", entry.keyAt, `The service ${context.service} has no type \`${shorten(entry.key)}\`.`, hint);
		return [];
	}
	const words = {
		...task,
		entries: new Map([...task.entries].filter(([key]) => key !== entry.key))
	};
	checkWords(words, {
		what: "A task",
		known: taskWords
	}, problems);
	return scopesOf(task, context).flatMap((scope) => {
		const condition = task.entries.get("if");
		if (condition !== void 0 && !expressions.condition(condition.value, scope)) {
			leaveOut(task, context);
			return [];
		}
		const value = expressions.evaluate(entry.value, scope);
		const evaluated = expressions.evaluate(words, { ...scope });
		const own = evaluated.kind === "map" ? evaluated : words;
		const items = value.kind === "list" ? value.items : [value];
		if (value.kind === "list" && items.length === 0) problems.add("CONFIG-EMPTY", entry.keyAt, `\`${entry.key}\` declares nothing.`);
		return items.flatMap((item) => readResource(item, value.kind === "list" ? item.at : entry.keyAt, type, own, context));
	});
}
function reportTypeWords(task, context) {
	const extra = [...task.entries.values()].filter((entry) => !taskWords.includes(entry.key));
	if (extra.length === 0) {
		context.problems.add("CONFIG-MISSING", task.at, "The task names no resource type.");
		return;
	}
	const types = extra.filter((entry) => context.types?.has(entry.key));
	const wrong = types.length === 1 ? extra.filter((entry) => entry !== types[0]) : extra.slice(1);
	for (const entry of wrong) if (types.length === 1) context.problems.add("CONFIG-UNKNOWN-WORD", entry.keyAt, `A task has no word \`${shorten(entry.key)}\`.`, didYouMean(entry.key, taskWords));
	else context.problems.add("CONFIG-UNKNOWN-WORD", entry.keyAt, `A task has one resource type; \`${shorten(entry.key)}\` is a second one.`, "Write it as a task of its own.");
}
function scopesOf(task, context) {
	const entry = task.entries.get("for");
	if (entry === void 0) return [context.scope];
	const list = context.expressions.evaluate(entry.value, context.scope);
	if (list.kind === "list") return list.items.map((item) => ({
		...context.scope,
		each: plainJson(item)
	}));
	if (list.kind === "scalar" && list.broken === true) return [];
	context.problems.add("CONFIG-TYPE", entry.value.at, `\`for\` takes a list; here is ${describeNode(list)}.`);
	return [];
}
function readResource(item, at, type, words, context) {
	const { problems } = context;
	if (item.kind !== "map") {
		const bare = item.kind === "scalar" && item.bare;
		problems.add(bare ? "CONFIG-EMPTY" : "CONFIG-TYPE", item.at, `A resource is a mapping of its properties; here is ${describeNode(item)}.`);
		return [];
	}
	const key = keyText(item, at, type, problems);
	const was = textMember(words, "was", problems);
	const id = textMember(words, "id", problems);
	const ensure = choiceMember(words, "ensure", ["present", "absent"], problems);
	const mode = choiceMember(words, "mode", modes, problems) ?? context.mode;
	const version = choiceMember(words, "version", ["beta", "v1.0"], problems);
	const name = textMember(words, "name", problems);
	if (was !== void 0 && type.key.length === 0) problems.add("CONFIG-VALUE", positionOf(words, "was"), `There is one \`${type.name}\` in a tenant; it has no older name.`);
	if (ensure === "absent" && type.remove === "never") problems.add("CONFIG-READ-ONLY", positionOf(words, "ensure"), `\`${type.name}\` cannot be deleted.`);
	if (key === void 0) return [];
	const address = addressText({
		type: type.name,
		key
	});
	return [{
		type,
		key,
		node: item,
		at,
		file: context.file,
		task: {
			job: context.job,
			...name === void 0 ? {} : { name }
		},
		ignore: listMember(words, "ignore", problems).flatMap((node) => ignoredPath(node, type, problems)),
		waivers: listMember(words, "waive", problems).flatMap((node) => readWaiver(node, problems, address) ?? []),
		...words.entries.has("phases") ? { phases: readPhases(words, type, problems) } : {},
		...was === void 0 ? {} : { was },
		...id === void 0 ? {} : { id },
		...ensure === void 0 ? {} : { ensure },
		...mode === void 0 ? {} : { mode },
		...version === "beta" ? { version } : {}
	}];
}
/** The name of a row as a task writes it: `group` of `entra.group`. */
function rowName(type) {
	return type.slice(type.indexOf(".") + 1);
}

// src/config/load-configuration.ts
/**
* Reads a configuration whole: its files, merged, evaluated and checked against the catalogue. Throws a TenantformError
* with every problem of every file, sorted by position; FILE-NOT-FOUND and FILE-UNREADABLE for the first file itself.
*/
async function loadConfiguration(options) {
	const problems = createProblems();
	const file = posix.normalize(options.file.replaceAll("\\", "/"));
	const sources = await readSourceFiles(file, options, problems);
	const expressions = createExpressions(await evaluatorFor(sources), problems);
	const env = allowedEnvironment(options);
	const frame = readFrame(sources, {
		...options,
		env
	}, expressions, problems);
	const services = options.catalogue.services();
	const rows = /* @__PURE__ */ new Map();
	const scopes = frame.prune ?? [];
	const named = [...frame.protect.map(({ at }) => at.type), ...scopes.map((one) => one.type)].map(serviceOf);
	for (const service of /* @__PURE__ */ new Set([...servicesNamed(sources), ...named])) {
		if (!services.includes(service)) continue;
		const types = await options.catalogue.service(service);
		rows.set(service, new Map(Array.from(types, ([name, type]) => [rowName(name), type])));
	}
	checkProtected(frame, namesOf(rows), problems);
	checkPrune(scopes, new Map([...rows.values()].flatMap((types) => [...types.values()].map((one) => [one.name, one]))), problems);
	const leftOut = [];
	const read = sources.flatMap((source) => readTasks(source, (service) => rows.get(service), services, frame.scope, expressions, problems, (at) => leftOut.push(at)));
	const declared = mergeDeclared(read, problems);
	const texts = await readNamedFiles(declared, file, options, problems);
	const desired = declared.map((one) => desiredOf(one, texts, problems, options.now));
	const { counting, warnings } = sortWaivers([...frame.waivers, ...declared.flatMap((one) => one.waivers)], options.now);
	const found = problems.sorted();
	if (found.length > 0) throw new TenantformError(found);
	return {
		files: sources.map((source) => source.file),
		...frame.tenant === void 0 ? {} : { tenant: frame.tenant },
		...frame.sharepointAdminHost === void 0 ? {} : { sharepointAdminHost: frame.sharepointAdminHost },
		breakGlass: frame.breakGlass,
		guards: frame.guards,
		...scopes.length === 0 ? {} : { prune: scopes },
		...leftOut.length === 0 ? {} : { leftOut },
		...frame.proof === void 0 || frame.proof.length === 0 ? {} : { proof: frame.proof },
		protect: frame.protect.map(({ at }) => at),
		waivers: counting,
		desired,
		warnings
	};
}
/** GitHub's evaluator is loaded only where a file holds an expression: most files load faster without it. */
async function evaluatorFor(sources) {
	if (!sources.some(({ root }) => hasExpression(root) || hasCondition(root))) return () => null;
	return (await import("./github-expression.js")).evaluateExpression;
}
/** Whether a job or task has an `if`, which is an expression even without `${{ }}`. */
function hasCondition(node) {
	if (node.kind === "list") return node.items.some(hasCondition);
	return node.kind === "map" && (node.entries.has("if") || ["jobs", "tasks"].some((key) => {
		const entry = node.entries.get(key);
		return entry !== void 0 && hasCondition(entry.value);
	}));
}
function allowedEnvironment(options) {
	const set = options.allowedEnv.flatMap((name) => {
		const value = options.env(name);
		return value === void 0 ? [] : [[name, value]];
	});
	return Object.fromEntries(set);
}
function namesOf(rows) {
	const names = [...rows].flatMap(([service, types]) => [...types.keys()].map((row) => `${service}.${row}`));
	return new Set(names.filter(isTypeName));
}
/** Reads every file that a `{ file: path }` of a declared resource names, each one once. */
async function readNamedFiles(declared, first, options, problems) {
	const texts = /* @__PURE__ */ new Map();
	const byPath = /* @__PURE__ */ new Map();
	const wanted = [];
	const collect = (one) => resourceValues(one, {
		problems: createProblems(),
		fileText: (named) => {
			wanted.push(named);
		}
	});
	for (const one of declared) if (namesFile(one.node)) collect(one);
	for (const named of wanted) {
		const path = resolveNamedPath(named.at.file, String(named.value), first);
		if (path === void 0) problems.add("CONFIG-INCLUDE", named.at, `${String(named.value).slice(0, 80)} lies outside the folder of the configuration.`);
		else {
			if (!byPath.has(path)) byPath.set(path, await readText(path, named.at, options, problems));
			const text = byPath.get(path);
			if (text !== void 0) texts.set(named, withoutByteOrderMark(text));
		}
	}
	return texts;
}
function namesFile(node) {
	if (node.kind === "scalar") return false;
	if (node.kind === "list") return node.items.some(namesFile);
	return node.entries.has("file") || [...node.entries.values()].some((entry) => namesFile(entry.value));
}
function desiredOf(one, texts, problems, now) {
	const declared = resourceValues(one, {
		problems,
		fileText: (named) => texts.get(named)
	});
	const { values, at, phase } = phased(one.phases ?? [], one.type, declared, now);
	const dated = phase?.due === void 0 ? void 0 : phase.property;
	return {
		at: {
			type: one.type.name,
			key: one.key
		},
		type: one.type,
		ensure: one.ensure ?? "present",
		values,
		mode: one.mode ?? "enforce",
		...one.was === void 0 ? {} : { was: one.was },
		...one.id === void 0 ? {} : { id: one.id },
		ignore: one.ignore,
		positions: (path) => at !== void 0 && path[0] === dated ? at : positionIn(one.node, one.at, path),
		task: one.task,
		...phase === void 0 ? {} : { phase },
		...one.version === void 0 ? {} : { version: one.version }
	};
}

// src/commands/load-proofs.ts
/**
* Reads the proofs that a configuration names. A path that ends in `.json` is a file; any other is a folder, in which files of
* that ending are read, and which may be empty. Fails with FILE-NOT-FOUND, PROOF-UNREADABLE and PROOF-EDITED.
*/
async function loadProofs(host, { proof = [] }) {
	const listed = await Promise.all(proof.map(async ({ path }) => path.endsWith(".json") ? [path] : host.list(`${path.replace(/\/+$/u, "")}/*.json`)));
	return Promise.all([...new Set(listed.flat())].map(async (file) => ({
		file,
		proof: decodeProof(await host.read(file), file)
	})));
}

// src/commands/load.ts
/** Reads the configuration that the options name, and keeps what they select. Fails as `loadConfiguration` does. */
async function load(context) {
	const loaded = await read(context);
	const desired = selected(loaded.configuration.desired, context.values);
	const { prune, ...rest } = loaded.configuration;
	const isWhole = desired.length === loaded.configuration.desired.length;
	const configuration = {
		...rest,
		desired,
		...prune === void 0 || !isWhole ? {} : { prune }
	};
	return {
		...loaded,
		configuration
	};
}
async function read({ values, host, version }) {
	const catalogue = openCatalogue((name) => host.asset(name));
	const tenantInput = values.text("tenant");
	const configuration = await loadConfiguration({
		file: values.text("config") ?? "tenantform.yml",
		read: (path) => host.read(path),
		list: (pattern) => host.list(pattern),
		catalogue,
		vars: new Map(values.list("var").map(variable)),
		env: (name) => host.env(name),
		allowedEnv: values.list("env"),
		toolVersion: version,
		now: host.clock.now(),
		...tenantInput === void 0 ? {} : { tenantInput }
	});
	return {
		catalogue,
		configuration,
		proofs: await loadProofs(host, configuration)
	};
}
/** The configuration whole, whatever the options select: for a command that declares something else. Fails as `load` does. */
async function loadWhole(context) {
	return read(context);
}
function variable(text) {
	const [name, ...rest] = text.split("=");
	if (name === void 0 || name === "" || rest.length === 0) return fail("INPUT-INVALID", {
		message: `--var ${text.slice(0, 80)} gives no value.`,
		subject: { name: "--var" },
		hint: "Write --var name=value."
	});
	return [name, rest.join("=")];
}
/** The declarations that `--service`, `--job` and `--only` leave. Fails with INPUT-INVALID for a selection that selects nothing. */
function selected(desired, values) {
	const [services, jobs, only] = [
		values.list("service"),
		values.list("job"),
		values.list("only")
	];
	if (services.length + jobs.length + only.length === 0) return desired;
	const kept = desired.filter((one) => (services.length === 0 || services.includes(serviceOf(one.at.type))) && (jobs.length === 0 || jobs.includes(one.task.job)) && (only.length === 0 || only.some((text) => isNamed(one, text))));
	if (kept.length === 0) fail("INPUT-INVALID", {
		message: `Nothing is selected by ${[
			...services,
			...jobs,
			...only
		].map((one) => `"${one.slice(0, 60)}"`).join(", ")}.`,
		subject: { name: "--only" },
		hint: "Check the names against the YAML; types are written service.type, objects service.type/key."
	});
	return kept;
}
function isNamed(one, text) {
	const address = parseAddress(text);
	if (address === void 0 || address.type !== one.at.type) return false;
	return !text.includes("/") || addressText(address).toLowerCase() === addressText(one.at).toLowerCase();
}

export { encodeProof as a, loadConfiguration as i, loadWhole as n, proofSteps as o, selected as r, tenantDigest as s, load as t };