import { d as serviceOf, l as isTypeName, n as fail } from "./trouble.js";
import { a as isRecord } from "./json.js";

// src/catalogue/catalogue.ts
const services = [
	"entra",
	"exchange",
	"purview",
	"teams",
	"sharepoint"
];
/**
* Opens the catalogue over the program's assets (`catalogue/entra.json`). A file is read once. Fails with INTERNAL where one is
* missing or is not what scripts/catalogue.mjs writes: that is a broken installation.
*/
function openCatalogue(asset) {
	const read = /* @__PURE__ */ new Map();
	const service = (name) => {
		const known = read.get(name) ?? (services.some((one) => one === name) ? load(name, asset) : Promise.resolve(/* @__PURE__ */ new Map()));
		read.set(name, known);
		return known;
	};
	return {
		services: () => services,
		service,
		type: async (name) => (await service(serviceOf(name))).get(name),
		all: async () => (await Promise.all(services.map(service))).flatMap((rows) => [...rows.values()])
	};
}
async function load(service, asset) {
	const name = `catalogue/${service}.json`;
	const file = parsed(await asset(name).catch(() => fail("INTERNAL", { message: `${name} is missing from this installation.` })), name);
	const rows = isRecord(file) && Array.isArray(file["rows"]) ? file["rows"] : [];
	const found = /* @__PURE__ */ new Map();
	for (const row of rows) {
		if (!isRow(row)) fail("INTERNAL", { message: `${name} holds a row that is none.` });
		found.set(row.name, row);
	}
	if (found.size === 0) fail("INTERNAL", { message: `${name} holds no rows.` });
	return found;
}
function parsed(text, name) {
	try {
		return JSON.parse(text);
	} catch {
		return fail("INTERNAL", { message: `${name} is damaged: it is no JSON.` });
	}
}
/** The files are generated from checked overlays and a test reads every row whole, so at run time only the frame is looked at. */
function isRow(row) {
	return isRecord(row) && typeof row["name"] === "string" && isTypeName(row["name"]) && isRecord(row["properties"]) && Array.isArray(row["key"]) && Array.isArray(row["behaviours"]);
}

export { openCatalogue as t };