import { t as openCatalogue } from "./catalogue.js";
import { d as serviceOf } from "./trouble.js";
import { i as isJsonObject, r as isJsonList } from "./json.js";

// src/catalogue/value-schema.ts
/** A text that is one expression and nothing else; quotes inside it may hold `}}`. No lookahead: not every validator has it. */
const wholeExpression = String.raw`^\$\{\{(?:[^'}]|'[^']*'|\}(?:[^'}]|'[^']*'))*\}\}$`;
const anyExpression = String.raw`\$\{\{`;
const secretExpression = String.raw`^\$\{\{\s*[sS][eE][cC][rR][eE][tT][sS]\s*\.`;
const durations = String.raw`^(?:-?P(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?|-?(?:\d+\.)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$|\$\{\{`;
const noTime = "^-?P(?:[0-9YMWD]*T)?$";
const guid = "^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";
const open = { $ref: "#/$defs/expression" };
const elsewhere = { $ref: "#/$defs/elsewhere" };
const shown = { not: { $ref: "#/$defs/secret" } };
/** Whatever JSON, but no secret in it. */
const free = {
	items: { $ref: "#/$defs/any" },
	additionalProperties: { $ref: "#/$defs/any" }
};
const written = { not: { type: "null" } };
/**
* Schemas that the values share, by name. None of them asks more than its keywords say of other types, so that a value's
* schema stays flat: `type` beside `$ref`, which an editor explains better than a choice between branches.
*/
const valueDefinitions = {
	secret: {
		type: "string",
		pattern: secretExpression
	},
	computed: {
		type: "string",
		pattern: anyExpression,
		...shown
	},
	expression: {
		description: "An expression where it is text.",
		pattern: wholeExpression,
		...shown
	},
	elsewhere: {
		description: "An expression, or the text of a file.",
		type: ["string", "object"],
		pattern: anyExpression,
		...shown,
		properties: { file: {
			type: "string",
			minLength: 1
		} },
		required: ["file"],
		additionalProperties: false
	},
	any: {
		...shown,
		...free
	},
	word: {
		type: "string",
		minLength: 1,
		...shown
	},
	boolean: {
		type: [
			"boolean",
			"null",
			"string"
		],
		...open
	},
	integer: {
		type: [
			"integer",
			"null",
			"string"
		],
		minimum: Number.MIN_SAFE_INTEGER,
		maximum: Number.MAX_SAFE_INTEGER,
		...open
	},
	string: {
		type: [
			"string",
			"null",
			"object"
		],
		...shown,
		properties: { file: {
			type: "string",
			minLength: 1
		} },
		required: ["file"],
		additionalProperties: false
	},
	duration: {
		type: ["string", "null"],
		pattern: durations,
		not: {
			type: "string",
			anyOf: [{ pattern: noTime }, { pattern: secretExpression }]
		}
	},
	strings: list({ $ref: "#/$defs/string" }, "set"),
	sequence: list({ $ref: "#/$defs/string" }, "ordered"),
	reference: {
		type: ["string", "null"],
		...shown
	},
	references: list({ $ref: "#/$defs/reference" }, "set"),
	secretValue: {
		type: ["string", "null"],
		pattern: String.raw`${secretExpression}\s*[A-Za-z_][A-Za-z0-9_]*\s*\}\}$`
	}
};
/** One schema where another holds. Said by `else`: an object of JavaScript that has a member `then` is taken for a promise. */
function implication(condition, consequence) {
	return {
		if: { not: condition },
		else: consequence
	};
}
/**
* The members of a resource or object, as keywords of an object's schema. What is never written is left out, unless it is
* one of `named`: the properties that name an object or tell its kind are written to say which one is meant. `instead`
* holds the schemas of those that have one of their own.
*/
function memberSchemas(properties, named = [], instead = {}) {
	const members = Object.entries(properties).filter(([name, { write }]) => write !== "never" || named.includes(name));
	return {
		properties: Object.fromEntries(members.map(([name, property]) => [name, instead[name] ?? valueSchema(property)])),
		additionalProperties: false
	};
}
/** The schema of a property that names the object: text, and never empty. */
function keySchema(property) {
	const { $ref, ...rest } = valueSchema(property);
	const word = { $ref: "#/$defs/word" };
	return $ref === "#/$defs/string" || $ref === "#/$defs/reference" ? {
		...word,
		...rest
	} : {
		...valueSchema(property),
		allOf: [word]
	};
}
/** The schema of what may be written for a property. */
function valueSchema(property) {
	const one = singleSchema(property);
	if (property.list === void 0) return {
		...one,
		...documentation(property)
	};
	const shared = one["$ref"] === "#/$defs/string" && Object.keys(one).length === 1 ? property.list === "set" ? "strings" : "sequence" : one["$ref"] === "#/$defs/reference" && property.list === "set" ? "references" : void 0;
	return {
		...shared === void 0 ? list(one, property.list) : { $ref: `#/$defs/${shared}` },
		...documentation(property)
	};
}
/** A list: whole, by what is added and removed where its order does not count, or an expression. An item is never null or a list. */
function list(item, order) {
	const items = {
		...item,
		allOf: [{ not: { type: ["null", "array"] } }]
	};
	const whole = {
		type: "array",
		items
	};
	return order === "ordered" ? {
		type: [
			"array",
			"null",
			"string"
		],
		items,
		...open
	} : {
		type: [
			"array",
			"null",
			"string",
			"object"
		],
		items,
		properties: {
			add: whole,
			remove: whole
		},
		additionalProperties: false,
		minProperties: 1,
		...open
	};
}
function documentation(property) {
	return property.doc === void 0 ? {} : { description: property.doc };
}
function singleSchema(property) {
	if (property.secret === true) return { $ref: "#/$defs/secretValue" };
	switch (property.shape) {
		case "boolean": return { $ref: "#/$defs/boolean" };
		case "integer": return {
			$ref: "#/$defs/integer",
			...property.min === void 0 ? {} : { minimum: property.min },
			...property.max === void 0 ? {} : { maximum: property.max }
		};
		case "object": return {
			type: [
				"object",
				"null",
				"string"
			],
			...open,
			...property.of === void 0 ? free : memberSchemas(property.of)
		};
		case "any": return { $ref: "#/$defs/any" };
		case "duration": return { $ref: "#/$defs/duration" };
		case "string": return textSchema(property);
	}
}
function textSchema(property) {
	if (property.jsonText === true) return {
		type: [
			"string",
			"object",
			"array",
			"null"
		],
		...shown,
		...free,
		...implication({
			type: "object",
			required: ["file"],
			maxProperties: 1
		}, { properties: { file: {
			type: "string",
			minLength: 1
		} } })
	};
	if (property.ref !== void 0) return referenceSchema(property.ref);
	const { values, maxLength } = property;
	const flags = property.flags === true && property.list === void 0;
	if (values === void 0 || property.open === true) {
		const examples = values === void 0 ? {} : { examples: [...values] };
		if (flags) return {
			type: [
				"string",
				"null",
				"array"
			],
			...shown,
			items: {
				$ref: "#/$defs/string",
				...written
			},
			...examples
		};
		return {
			$ref: "#/$defs/string",
			...maxLength === void 0 ? {} : textLimit(maxLength),
			...examples
		};
	}
	if (property.flags === true) return flagsSchema(values, flags);
	return { anyOf: [{ enum: [...values, null] }, elsewhere] };
}
/** What an expression gives can be shorter than the expression. */
function textLimit(maxLength) {
	return { anyOf: [{ maxLength }, { pattern: anyExpression }] };
}
function flagsSchema(values, alsoList) {
	const one = `(?:${values.map(escaped).join("|")})`;
	const text = {
		type: "string",
		pattern: String.raw`^\s*${one}\s*(?:,\s*${one}\s*)*$`
	};
	return { anyOf: [
		text,
		{ type: "null" },
		elsewhere,
		...alsoList ? [{
			type: "array",
			items: { anyOf: [text, elsewhere] }
		}] : []
	] };
}
/** A name, an id, or one of the service's words in its exact case: `all` is neither the word All nor a likely name. */
function referenceSchema(ref) {
	const keywords = ref.keywords ?? [];
	if (ref.to.length === 0) return { anyOf: [
		{ enum: [
			...keywords,
			"",
			null
		] },
		{
			type: "string",
			pattern: guid
		},
		{ $ref: "#/$defs/computed" }
	] };
	const words = keywords.filter((word) => /[a-z]/iu.test(word));
	if (words.length === 0) return { $ref: "#/$defs/reference" };
	const anyCase = words.map(inEitherCase).join("|");
	return {
		type: ["string", "null"],
		...shown,
		...implication({
			type: "string",
			pattern: `^(?:${anyCase})$`
		}, { enum: [...words] })
	};
}
function inEitherCase(word) {
	return escaped(word).replaceAll(/[a-z]/giu, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}
function escaped(text) {
	return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}

// src/catalogue/resource-schema.ts
/** The name of a row as a task writes it: `group` of `entra.group`. */
function rowName(type) {
	return type.name.slice(type.name.indexOf(".") + 1);
}
/**
* The schemas of one type by their names among the definitions: of one resource, and, where the type has them, what holds
* of it only in some tasks: which kind it is, and that nothing in it belongs to the beta.
*/
function resourceDefinitions(type) {
	const beta = withoutBeta(type.properties);
	return {
		[type.name]: resourceSchema(type),
		...type.kinds === void 0 ? {} : { [`${type.name}.kind`]: { anyOf: [...tellings(type.kinds), ...computedTellings(type.kinds)] } },
		...beta === void 0 ? {} : { [`${type.name}.v1`]: beta }
	};
}
/** What a task writes for a type: one resource, a list of them, or an expression. */
function declarationSchema(type) {
	return {
		type: [
			"object",
			"array",
			"string"
		],
		...each(type.name, { type: ["object", "string"] }),
		minItems: 1
	};
}
/**
* What of a task's types hangs on the task's own words, as a list of conditions: what can be deleted, what can have had
* another name, which kind is meant, what only beta has.
*/
function taskConditions(types) {
	const kinds = types.filter((type) => type.kinds !== void 0);
	const betas = types.filter((type) => withoutBeta(type.properties) !== void 0);
	return [
		when({
			properties: { ensure: { const: "absent" } },
			required: ["ensure"]
		}, types, (type) => type.remove === "never"),
		when({ required: ["was"] }, types, (type) => type.key.length === 0),
		whenEach({ properties: { ensure: { const: "present" } } }, kinds, "kind"),
		whenEach({ properties: { version: { const: "v1.0" } } }, betas, "v1")
	].flat();
}
/** Whether a type can only be looked at: declared in an audit, never written. */
function isOnlyRead(type) {
	return type.readOnly !== void 0 || !type.create && !type.update && type.remove === "never";
}
/** A condition under which some types are not allowed. */
function when(condition, types, refused) {
	const names = types.filter(refused).map(rowName);
	return names.length === 0 ? [] : [implication(condition, { properties: Object.fromEntries(names.map((name) => [name, false])) })];
}
function whenEach(condition, types, part) {
	const properties = types.map((type) => [rowName(type), each(`${type.name}.${part}`)]);
	return properties.length === 0 ? [] : [implication(condition, { properties: Object.fromEntries(properties) })];
}
/** A definition that holds of a mapping, and of each mapping of a list: it says nothing of other values. */
function each(name, item = {}) {
	const definition = { $ref: `#/$defs/${name}` };
	return {
		...definition,
		items: {
			...item,
			...definition
		}
	};
}
function resourceSchema(type) {
	const tells = (type.kinds ?? []).map((kind) => kind.tell.property);
	const keys = type.key.flatMap((name) => {
		const property = type.properties[name];
		return property === void 0 ? [] : [[name, keySchema(property)]];
	});
	return {
		description: `${type.name} (${type.evidence}). ${type.docs}`,
		$ref: "#/$defs/expression",
		...memberSchemas(type.properties, [...type.key, ...tells], Object.fromEntries(keys)),
		...type.key.length === 0 ? {} : { required: [...type.key] },
		...type.kinds === void 0 ? {} : { allOf: kindConditions(type.kinds) }
	};
}
/** For each kind: where it is told, nothing that only other kinds have may be written. Kinds without more than others share one. */
function kindConditions(kinds) {
	const all = [...new Set(kinds.flatMap((kind) => kind.properties))];
	const foreignOf = (kind) => all.filter((name) => !kind.properties.includes(name));
	return [...new Map(kinds.map((kind) => [JSON.stringify(foreignOf(kind)), foreignOf(kind)]))].map(([text, foreign]) => implication({ anyOf: tellings(kinds.filter((kind) => JSON.stringify(foreignOf(kind)) === text)) }, { properties: Object.fromEntries(foreign.map((name) => [name, false])) }));
}
/** What tells one of these kinds: a property that is there, or that has one of some values. */
function tellings(kinds) {
	return [...new Set(kinds.map((kind) => kind.tell.property))].map((property) => {
		const values = kinds.flatMap(({ tell }) => tell.property === property && tell.equals !== void 0 ? [tell.equals] : []);
		const valued = values.length === 0 ? {} : { properties: { [property]: { enum: values } } };
		return {
			required: [property],
			...valued
		};
	});
}
/** Where a value tells the kind, an expression may give any of them. */
function computedTellings(kinds) {
	const valued = kinds.filter(({ tell }) => tell.equals !== void 0).map(({ tell }) => tell.property);
	return [...new Set(valued)].map((property) => ({
		required: [property],
		properties: { [property]: { $ref: "#/$defs/computed" } }
	}));
}
/** Refuses what only beta has, however deep; undefined where there is nothing of that. */
function withoutBeta(properties) {
	const found = Object.entries(properties).flatMap(([name, property]) => {
		if (property.beta === true) return [[name, false]];
		const inside = property.of === void 0 ? void 0 : withoutBeta(property.of);
		return inside === void 0 ? [] : [[name, property.list === void 0 ? inside : { items: inside }]];
	});
	return found.length === 0 ? void 0 : { properties: Object.fromEntries(found) };
}

// src/catalogue/share-repeated.ts
/** Shorter than this, a schema is not worth a name. */
const shortest = 100;
/**
* Takes definitions of a JSON Schema by name and gives the same ones with every larger part that occurs more than once as a
* definition of its own, named after the first definition that has it: a change of one leaves the names in others alone.
*/
function shareRepeated(definitions) {
	const counts = /* @__PURE__ */ new Map();
	for (const schema of Object.values(definitions)) rebuild(schema, (part) => count$1(part, counts));
	const named = /* @__PURE__ */ new Map();
	const shared = [];
	const own = Object.entries(definitions).map(([name, schema]) => {
		let next = 0;
		const replace = (part) => {
			const text = JSON.stringify(part);
			if ((counts.get(text) ?? 0) < 2) return void 0;
			if (!named.has(text)) {
				next += 1;
				const title = `${name}.${next}`;
				named.set(text, title);
				shared.push([title, rebuild(part, replace)]);
			}
			return { $ref: `#/$defs/${named.get(text) ?? ""}` };
		};
		return [name, rebuild(schema, replace)];
	});
	return Object.fromEntries([...own, ...shared]);
}
/** Counts a part; what was seen before is not looked into again, for it will be there once. */
function count$1(part, counts) {
	const text = JSON.stringify(part);
	if (text.length < shortest) return void 0;
	const before = counts.get(text) ?? 0;
	counts.set(text, before + 1);
	return before === 0 ? void 0 : part;
}
/** Rebuilds a schema, asking for every schema inside it whether something else stands in its place. */
function rebuild(schema, instead) {
	if (!isJsonObject(schema)) return schema;
	const inner = (part) => isJsonObject(part) ? instead(part) ?? rebuild(part, instead) : part;
	return Object.fromEntries(Object.entries(schema).map(([keyword, value]) => {
		if (keyword === "properties" && isJsonObject(value)) return [keyword, Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inner(part)]))];
		if (isJsonList(value) && /^(?:all|any|one)Of$/u.test(keyword)) return [keyword, value.map(inner)];
		return [keyword, [
			"items",
			"not",
			"if",
			"else"
		].includes(keyword) ? inner(value) : value];
	}));
}

// src/catalogue/json-schema.ts
const word = { $ref: "#/$defs/word" };
const words = {
	type: ["array", "string"],
	$ref: "#/$defs/expression",
	items: word
};
/** Text as it stands: these words are read before any expression is. */
const plain = {
	type: "string",
	minLength: 1
};
const condition = {
	description: "An expression, as GitHub tells truth.",
	type: ["string", "boolean"],
	minLength: 1
};
/**
* The JSON Schema (draft 2020-12) of the whole configuration format, made from rows: for editors, and for anyone who wants to
* check a file without the tool. An expression is accepted wherever the tool evaluates one; what it gives, what other files
* say and what the tenant holds is not in here. test/catalogue/agreement.test.ts names all that the tool knows beyond it.
*/
function configurationSchema(types) {
	const services = [...new Set(types.map((type) => serviceOf(type.name)))];
	return {
		$schema: "https://json-schema.org/draft/2020-12/schema",
		title: "Tenantform configuration",
		type: "object",
		properties: {
			version: {
				description: "The version of the format.",
				const: 1
			},
			requires: {
				description: "The versions of the tool that may read this file.",
				type: "string",
				pattern: versions
			},
			tenant: {
				description: "Asserted, never chosen: must agree with the sign-in.",
				...word
			},
			sharepointAdminHost: {
				description: "The SharePoint admin host; without it Graph is asked once.",
				...word,
				pattern: adminHost
			},
			include: {
				description: "Files that come before this one.",
				anyOf: [plain, {
					type: "array",
					items: plain
				}]
			},
			vars: {
				description: "Variables for expressions, each typed by its value.",
				type: "object"
			},
			breakGlass: {
				description: "The accounts that must be able to sign in whatever else fails.",
				type: ["array", "string"],
				$ref: "#/$defs/expression",
				items: breakGlass
			},
			guards: evaluatedObject({
				maxChanges: count,
				maxDeletes: count,
				freeze: {
					description: "Days on which nothing is written, both included (UTC).",
					type: ["array", "string"],
					$ref: "#/$defs/expression",
					items: evaluatedObject({
						from: day,
						to: day
					}, ["from", "to"])
				}
			}),
			prune: {
				description: "Where what is not declared is deleted.",
				type: ["array", "string"],
				$ref: "#/$defs/expression",
				items: pruneScope(types)
			},
			protect: {
				...words,
				description: "Objects that are never deleted or emptied.",
				items: {
					...word,
					pattern: String.raw`^[a-z][a-z0-9]*\.[a-z][A-Za-z0-9]*(?:/|$)|\$\{\{`
				}
			},
			proof: {
				...words,
				description: "Files and folders of what `prove` recorded."
			},
			waive: waivers({ task: word }),
			jobs: {
				type: "array",
				items: jobSchema(services, types)
			}
		},
		required: ["version"],
		additionalProperties: false,
		$defs: {
			...valueDefinitions,
			waiver: evaluatedObject(waiver, [
				"code",
				"reason",
				"owner",
				"expires"
			]),
			...shareRepeated(Object.assign({}, ...types.map(resourceDefinitions))),
			...Object.assign({}, ...services.map((service) => serviceDefinitions(service, types)))
		}
	};
}
const adminHost = String.raw`^[a-z0-9-]+-admin\.sharepoint(?:-mil)?\.(?:com|us|cn)$|\$\{\{`;
const versions = String.raw`^\s*(?:>=|<=|>|<|=)\d+(?:\.\d+){0,2}(?:\s+(?:>=|<=|>|<|=)\d+(?:\.\d+){0,2})*\s*$`;
const count = {
	type: ["integer", "string"],
	minimum: 0,
	maximum: Number.MAX_SAFE_INTEGER,
	$ref: "#/$defs/expression"
};
const breakGlass = {
	type: ["string", "object"],
	pattern: String.raw`@|\$\{\{|^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$`,
	properties: {
		user: word,
		method: choice(["fido2", "certificate"])
	},
	required: ["user"],
	additionalProperties: false
};
const day = {
	...word,
	pattern: String.raw`^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$|\$\{\{`
};
function pruneScope(types) {
	return evaluatedObject({
		type: choice(types.filter((type) => type.cardinality === "collection" && type.remove !== "never").map((type) => type.name)),
		name: {
			description: "`*` is any text, `?` one character.",
			...word,
			pattern: "[^*?]"
		},
		maxCount: count,
		maxPercent: {
			...count,
			maximum: 100
		}
	}, [
		"type",
		"name",
		"maxCount"
	]);
}
const waiver = {
	code: {
		description: "The code of a finding.",
		...word,
		pattern: String.raw`^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$|\$\{\{`
	},
	reason: word,
	owner: word,
	expires: {
		description: "The last day.",
		...day
	}
};
function waivers(more) {
	return {
		type: ["array", "string"],
		$ref: "#/$defs/expression",
		items: Object.keys(more).length === 0 ? { $ref: "#/$defs/waiver" } : evaluatedObject({
			...waiver,
			...more
		}, [
			"code",
			"reason",
			"owner",
			"expires"
		])
	};
}
/** A mapping of the format, in whose place an expression may stand. */
function evaluatedObject(properties, required = []) {
	return {
		type: ["object", "string"],
		$ref: "#/$defs/expression",
		properties,
		...required.length === 0 ? {} : { required },
		additionalProperties: false
	};
}
function choice(values) {
	return { anyOf: [{ enum: values }, { $ref: "#/$defs/computed" }] };
}
const modes = [
	"enforce",
	"create",
	"audit"
];
function jobSchema(services, types) {
	return {
		type: "object",
		properties: {
			name: word,
			service: { enum: services },
			if: condition,
			mode: {
				description: modeText,
				enum: modes
			},
			tasks: { type: "array" }
		},
		required: [
			"name",
			"service",
			"tasks"
		],
		additionalProperties: false,
		allOf: services.map((service) => implication({
			properties: { service: { const: service } },
			required: ["service"]
		}, {
			properties: { tasks: { items: { $ref: `#/$defs/${service}` } } },
			...allOf(onlyInAudit(service, types))
		}))
	};
}
/** Types that can only be read are declared where nothing is written: the task's own mode counts before the job's. */
function onlyInAudit(service, types) {
	const own = types.filter((type) => serviceOf(type.name) === service);
	const writing = { properties: { mode: { enum: modes.filter((mode) => mode !== "audit") } } };
	const refused = (mode) => ({ properties: { tasks: { items: allOf(when(mode, own, isOnlyRead)) } } });
	return own.some(isOnlyRead) ? [refused({
		...writing,
		required: ["mode"]
	}), implication(writing, refused(writing))] : [];
}
/** An empty `allOf` is no schema. */
function allOf(schemas) {
	return schemas.length === 0 ? {} : { allOf: schemas };
}
const modeText = "enforce (default), create (never update or delete), or audit (check only).";
/** A task of a service: the words that all tasks have, and exactly one type. */
function serviceDefinitions(service, types) {
	const own = types.filter((type) => serviceOf(type.name) === service);
	return { [service]: {
		type: "object",
		properties: {
			name: word,
			ensure: choice(["present", "absent"]),
			was: {
				description: "The older name of the same object: renamed, not created again.",
				...word
			},
			id: {
				description: "Pins one object where names repeat.",
				...word
			},
			for: {
				description: "Once for each; `each` in expressions.",
				type: ["array", "string"],
				$ref: "#/$defs/expression"
			},
			if: condition,
			mode: {
				description: modeText,
				...choice(modes)
			},
			ignore: {
				description: "Paths that are not compared.",
				...words
			},
			waive: waivers({}),
			version: choice(["v1.0", "beta"]),
			...phases(own),
			...Object.fromEntries(own.map((type) => [rowName(type), declarationSchema(type)]))
		},
		additionalProperties: false,
		oneOf: own.map((type) => ({ required: [rowName(type)] })),
		...allOf([...taskConditions(own), ...onlyStaged(own)])
	} };
}
/** The dated states of types that reach one in stages; no word where a service has no such type. */
function phases(own) {
	const states = own.flatMap(({ staged, properties }) => staged === void 0 ? [] : [[staged.property, choice(properties[staged.property]?.values ?? [])]]);
	if (states.length === 0) return {};
	const properties = Object.fromEntries(states);
	return { phases: {
		description: "States from the start of a day (UTC) on.",
		type: ["array", "string"],
		$ref: "#/$defs/expression",
		items: evaluatedObject({
			from: day,
			...properties
		}, ["from", ...Object.keys(properties)])
	} };
}
function onlyStaged(own) {
	const staged = own.filter((type) => type.staged !== void 0);
	if (staged.length === 0) return [];
	return [implication({ required: ["phases"] }, { anyOf: staged.map((type) => ({ required: [rowName(type)] })) })];
}

// src/records/plan-schema.ts
const text = { type: "string" };
const digestText = {
	type: "string",
	pattern: "^[0-9a-f]{64}$"
};
const texts = {
	type: "array",
	items: text
};
const anything = {};
function object(properties, optional = [], description) {
	const required = Object.keys(properties).filter((name) => !optional.includes(name));
	return {
		...description === void 0 ? {} : { description },
		type: "object",
		properties,
		required,
		additionalProperties: false
	};
}
function ref(name) {
	return { $ref: `#/$defs/${name}` };
}
const difference = object({
	path: {
		description: "Names of members, and places in lists.",
		type: "array",
		items: { type: ["string", "integer"] }
	},
	verdict: { enum: ["different", "unknown"] },
	before: anything,
	after: anything,
	declared: ref("position"),
	why: text
}, [
	"before",
	"after",
	"why"
]);
const change = object({
	id: {
		description: "The address; `#2` and so on behind a further change of the same object.",
		...text
	},
	action: { enum: [
		"create",
		"update",
		"delete"
	] },
	at: ref("address"),
	objectId: {
		description: "The service's id of the object; null where it is created.",
		type: ["string", "null"]
	},
	differences: {
		description: "What a person reviews, leaf by leaf.",
		type: "array",
		items: difference
	},
	values: {
		description: "Each touched property whole, as it shall become. `$ref` without `id`: known after apply.",
		type: "object"
	},
	needs: {
		description: "Changes that must be done and verified before.",
		...texts
	},
	follows: {
		description: "Changes that must be over before, however they ended.",
		...texts
	},
	basis: {
		description: "Digest of the object that it was computed from; null where there was none.",
		anyOf: [digestText, { type: "null" }]
	},
	before: {
		description: "The pre-image: what `restore` brings back.",
		anyOf: [ref("instance"), { type: "null" }]
	},
	task: object({
		job: text,
		name: text
	}, ["name"]),
	declared: ref("position"),
	version: { const: "beta" },
	revives: {
		description: "A create that brings this object back out of the recycle bin.",
		...text
	},
	irreversible: {
		description: "Why it cannot be undone.",
		...text
	},
	notes: texts,
	risk: object({
		level: ref("severity"),
		reason: text
	})
}, [
	"follows",
	"version",
	"revives",
	"irreversible",
	"notes",
	"risk"
]);
const finding = object({
	rule: text,
	verdict: { enum: [
		"pass",
		"fail",
		"unknown",
		"notApplicable",
		"waived"
	] },
	severity: ref("severity"),
	stops: {
		description: "Whether a failing verdict refuses the plan.",
		type: "boolean"
	},
	subject: { anyOf: [ref("address"), { type: "null" }] },
	declared: ref("position"),
	message: text,
	hint: text,
	evidence: { type: "array" }
}, ["declared", "hint"]);
const plan = object({
	formatVersion: { const: 1 },
	tenant: {
		description: "The tenant's GUID.",
		...text
	},
	made: {
		description: "When reading began, in UTC.",
		...text
	},
	rehearsal: {
		description: "Of which copy of the tenant it was made; absent where of the tenant itself.",
		...text
	},
	changes: {
		description: "In an order in which they can be carried out.",
		type: "array",
		items: change
	},
	findings: {
		description: "What the guards said.",
		type: "array",
		items: finding
	},
	unknowns: {
		description: "What could not be compared, and why: never a reason to write.",
		type: "array",
		items: object({
			at: ref("address"),
			path: { type: "array" },
			why: text,
			declared: ref("position")
		})
	},
	looked: {
		description: "Digest of what was found under each name that the plan rests on; under a bare type, of its order.",
		type: "object",
		additionalProperties: digestText
	},
	carriers: {
		description: "The ids that were found under each of those.",
		type: "object",
		additionalProperties: texts
	},
	forecast: object({
		requests: {
			type: "integer",
			minimum: 0
		},
		seconds: {
			type: "integer",
			minimum: 0
		}
	}, [], "What applying it will take at least, by the services' budgets."),
	intent: {
		description: "Digest of the tenant, what will change, and the verdicts of the guards.",
		...digestText
	},
	basis: {
		description: "Digest of what that rests on.",
		...digestText
	}
}, [
	"made",
	"rehearsal",
	"carriers"
]);
/**
* The JSON Schema (draft 2020-12) of a plan file, format version 1. A reader may rely on it within the major version; a file is
* still a claim, which only `apply --plan` proves.
*/
const planFileSchema = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	title: "Tenantform plan file",
	...object({
		kind: { const: "tenantform.plan" },
		formatVersion: { const: 1 },
		digest: {
			description: "SHA-256 of the member `plan` in canonical JSON (members sorted, no white space).",
			...digestText
		},
		plan
	}),
	$defs: {
		severity: { enum: [
			"info",
			"low",
			"medium",
			"high",
			"critical"
		] },
		position: object({
			file: text,
			line: { type: "integer" },
			column: { type: "integer" }
		}),
		address: object({
			type: text,
			key: {
				description: "Empty for what a tenant has one of.",
				...text
			},
			within: text
		}, ["within"]),
		instance: object({
			at: ref("address"),
			id: text,
			etag: text,
			values: {
				description: "As Tenantform compares it.",
				type: "object"
			},
			partial: {
				description: "Why only a part of it could be seen.",
				...text
			},
			raw: { description: "As the service gave it." }
		}, ["etag", "partial"])
	}
};

// src/commands/schema.ts
/**
* Prints the JSON Schema of the YAML, made from the rows: for editors and for `# yaml-language-server`. With `--of plan` that of plan
* files.
*/
const schema = async ({ values, host, print }) => {
	const made = values.text("of") === "plan" ? planFileSchema : await ofConfiguration(host);
	const text = `${JSON.stringify(made, null, 1)}\n`;
	const out = values.text("out");
	if (out === void 0) print(text);
	else await host.replace(out, text);
	return { exit: 0 };
};
async function ofConfiguration(host) {
	return configurationSchema(await openCatalogue((name) => host.asset(name)).all());
}

export { schema };