import { t as openCatalogue } from "./catalogue.js";
import { d as serviceOf } from "./trouble.js";

// src/catalogue/json-schema.ts
const expression = {
	type: "string",
	pattern: "\\$\\{\\{"
};
const text = { type: "string" };
const words = {
	type: "array",
	items: text
};
/**
* The JSON Schema (draft 2020-12) of the whole configuration format, made from rows: for editors, and for anyone who wants to
* check a file without the tool. An expression is accepted wherever a value is; what depends on the tenant is not in here.
*/
function configurationSchema(types) {
	const services = [...new Set(types.map((type) => serviceOf(type.name)))];
	return {
		$schema: "https://json-schema.org/draft/2020-12/schema",
		title: "Tenantform configuration",
		type: "object",
		properties: {
			version: { const: 1 },
			requires: text,
			tenant: text,
			include: words,
			vars: { type: "object" },
			breakGlass: {
				type: "array",
				items: { anyOf: [text, closedObject({
					user: text,
					method: text
				}, ["user"])] }
			},
			sharepointAdminHost: text,
			guards: closedObject({
				maxChanges: count,
				maxDeletes: count,
				freeze: {
					type: "array",
					items: closedObject({
						from: text,
						to: text
					}, ["from", "to"])
				}
			}),
			protect: words,
			prune: {
				type: "array",
				items: closedObject({
					type: text,
					name: text,
					maxCount: count,
					maxPercent: count
				}, ["type", "name"])
			},
			attest: {
				type: "array",
				items: closedObject({
					code: text,
					owner: text,
					date: text,
					expires: text
				}, ["code"])
			},
			proof: words,
			waive: {
				type: "array",
				items: closedObject({
					code: text,
					task: text,
					reason: text,
					owner: text,
					expires: text
				}, [
					"code",
					"reason",
					"owner",
					"expires"
				])
			},
			jobs: {
				type: "array",
				items: { anyOf: services.map((service) => jobSchema(service, types)) }
			}
		},
		required: ["version"],
		additionalProperties: false,
		$defs: {
			boolean: { anyOf: [{ type: ["boolean", "null"] }, expression] },
			integer: { anyOf: [{ type: ["integer", "null"] }, expression] },
			string: { anyOf: [{ type: ["string", "null"] }, closedObject({ file: text }, ["file"])] },
			...Object.fromEntries(types.map((type) => [type.name, resourceSchema(type)]))
		}
	};
}
const count = {
	type: "integer",
	minimum: 0
};
function closedObject(properties, required = []) {
	return {
		type: "object",
		properties,
		...required.length === 0 ? {} : { required },
		additionalProperties: false
	};
}
function jobSchema(service, types) {
	const own = types.filter((type) => serviceOf(type.name) === service);
	const resources = Object.fromEntries(own.map((type) => [rowName(type), { anyOf: [
		{ $ref: `#/$defs/${type.name}` },
		{
			type: "array",
			items: { $ref: `#/$defs/${type.name}` }
		},
		expression
	] }]));
	const taskWords = {
		name: text,
		ensure: { enum: ["present", "absent"] },
		was: text,
		id: text,
		for: { anyOf: [{ type: "array" }, expression] },
		if: { type: ["string", "boolean"] },
		mode,
		ignore: words,
		waive: { type: "array" },
		version: { enum: ["v1.0", "beta"] },
		phases: {
			type: "array",
			items: closedObject({
				from: text,
				state: text
			}, ["from", "state"])
		}
	};
	return {
		type: "object",
		properties: {
			name: text,
			service: { const: service },
			if: { type: ["string", "boolean"] },
			mode,
			tasks: {
				type: "array",
				items: {
					type: "object",
					properties: {
						...taskWords,
						...resources
					},
					additionalProperties: false,
					minProperties: 1
				}
			}
		},
		required: [
			"name",
			"service",
			"tasks"
		],
		additionalProperties: false
	};
}
const mode = { enum: [
	"enforce",
	"create",
	"audit"
] };
function rowName(type) {
	return type.name.slice(type.name.indexOf(".") + 1);
}
function resourceSchema(type) {
	return {
		type: "object",
		description: `${type.name} (${type.evidence}). ${type.docs}`,
		...members(type.properties)
	};
}
function members(properties) {
	return {
		properties: Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, valueSchema(property)])),
		additionalProperties: false
	};
}
function valueSchema(property) {
	const one = scalarSchema(property);
	const doc = property.doc === void 0 ? {} : { description: property.doc };
	if (property.list === void 0) return {
		...one,
		...doc
	};
	const list = {
		type: "array",
		items: one
	};
	return {
		anyOf: [
			list,
			closedObject({
				add: list,
				remove: list
			}),
			{ type: "null" },
			expression,
			...property.shape === "string" ? [text] : []
		],
		...doc
	};
}
function scalarSchema(property) {
	switch (property.shape) {
		case "boolean": return { $ref: "#/$defs/boolean" };
		case "integer": return property.min === void 0 && property.max === void 0 ? { $ref: "#/$defs/integer" } : { anyOf: [{
			type: ["integer", "null"],
			...property.min === void 0 ? {} : { minimum: property.min },
			...property.max === void 0 ? {} : { maximum: property.max }
		}, expression] };
		case "object": return property.of === void 0 ? { type: ["object", "null"] } : { anyOf: [
			{
				type: "object",
				...members(property.of)
			},
			{ type: "null" },
			expression
		] };
		case "any": return {};
		case "string":
		case "duration": return stringSchema(property);
	}
}
function stringSchema(property) {
	if (property.jsonText === true) return {};
	if (property.flags === true) return { anyOf: [{ $ref: "#/$defs/string" }, words] };
	if (property.values === void 0 || property.open === true || property.ignoreCase === true) return property.values === void 0 ? { $ref: "#/$defs/string" } : {
		$ref: "#/$defs/string",
		examples: property.values
	};
	return { anyOf: [{ enum: [...property.values, null] }, expression] };
}

// src/commands/schema.ts
/** Prints the JSON Schema of the YAML, made from the rows: for editors and for `# yaml-language-server`. */
const schema = async ({ values, host, print }) => {
	const rows = await openCatalogue((name) => host.asset(name)).all();
	const text = `${JSON.stringify(configurationSchema(rows), null, 1)}\n`;
	const out = values.text("out");
	if (out === void 0) print(text);
	else await host.replace(out, text);
	return { exit: 0 };
};

export { schema };