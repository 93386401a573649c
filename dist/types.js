import { t as openCatalogue } from "./catalogue.js";
import { d as serviceOf } from "./trouble.js";
import { r as table } from "./columns.js";

// src/catalogue/evidence-count.ts
/**
* Counts rows by service: each once, by the weakest class of its identity, read and write. Rows that cannot be written at all
* (read only, or only referred to) count as `readOnly` whatever their class.
*/
function countEvidence(types) {
	const counts = {};
	for (const type of types) {
		const service = serviceOf(type.name);
		const count = counts[service] ?? {
			captured: 0,
			documented: 0,
			inferred: 0,
			readOnly: 0
		};
		const column = type.readOnly !== void 0 || !(type.create || type.update) ? "readOnly" : type.evidence;
		counts[service] = {
			...count,
			[column]: count[column] + 1
		};
	}
	return counts;
}

// src/commands/types.ts
/**
* Lists the resource types, or counts them by service and evidence. With `--count --format json` it prints
* `{ service: { captured, documented, inferred, readOnly } }`.
*/
const types = async ({ values, host, print, columns }) => {
	const rows = await openCatalogue((name) => host.asset(name)).all();
	const json = values.text("format") === "json";
	const counts = countEvidence(rows);
	const out = values.text("out");
	const text = values.flag("count") ? json ? `${JSON.stringify(counts, null, 2)}\n` : table([[
		"service",
		"captured",
		"documented",
		"inferred",
		"read only"
	], ...Object.entries(counts).map(([service, row]) => [
		service,
		row.captured,
		row.documented,
		row.inferred,
		row.readOnly
	].map(String))]) : json ? `${JSON.stringify(rows.map(describe), null, 2)}\n` : table([[
		"type",
		"evidence",
		"can",
		"key"
	], ...rows.map((row) => [
		row.name,
		row.evidence,
		abilities(row),
		row.key.join(", ") || "(one per tenant)"
	])], out === void 0 ? columns : void 0);
	if (out === void 0) print(text);
	else await host.replace(out, text);
	return { exit: 0 };
};
function describe(row) {
	return {
		name: row.name,
		key: row.key,
		cardinality: row.cardinality,
		evidence: row.evidence,
		can: abilities(row),
		...row.readOnly === void 0 ? {} : { readOnly: row.readOnly },
		permissions: row.permissions,
		properties: Object.keys(row.properties),
		docs: row.docs
	};
}
function abilities(row) {
	return [
		"read",
		...row.create ? ["create"] : [],
		...row.update ? ["update"] : [],
		...row.remove === "never" ? [] : [row.remove]
	].join(", ");
}

export { types };