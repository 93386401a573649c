import { n as isJson } from "./json.js";
import { n as fail } from "./trouble.js";

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

export { toJson as n, parseJson as t };