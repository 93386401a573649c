import { n as fail } from "./trouble.js";
import { i as isJsonObject, n as isJson, r as isJsonList } from "./json.js";
import { createHash } from "node:crypto";

// src/records/canonical.ts
/**
* Writes JSON in one form only: members sorted by UTF-16 code units, no white space (the order of RFC 8785). Two values
* that `sameJson` calls the same give the same text.
*/
function canonicalText(value) {
	if (isJsonList(value)) return `[${value.map(canonicalText).join(",")}]`;
	if (isJsonObject(value)) return `{${Object.entries(value).sort(([left], [right]) => left < right ? -1 : left > right ? 1 : 0).map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(",")}}`;
	return JSON.stringify(value);
}
/** SHA-256 of the canonical text, as 64 hexadecimal digits. */
function digest(value) {
	return createHash("sha256").update(canonicalText(value), "utf8").digest("hex");
}

// src/records/to-json.ts
/** A value of ours as JSON: members that are undefined fall away. Fails with INTERNAL for what JSON cannot hold. */
function toJson(value) {
	const json = JSON.parse(JSON.stringify(value));
	return isJson(json) ? json : fail("INTERNAL", { message: "a record holds something that is not JSON" });
}
/** Reads JSON text; undefined where it is none. */
function parseJson(text) {
	try {
		const value = JSON.parse(text);
		return isJson(value) ? value : void 0;
	} catch {
		return;
	}
}

export { toJson as n, digest as r, parseJson as t };