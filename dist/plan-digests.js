import { c as addressText } from "./trouble.js";
import { r as digest } from "./to-json.js";

// src/records/plan-digests.ts
/**
* Digest of what will change and how it was judged: the tenant, everything a change writes and waits for (without what it was
* computed from), and what the guards said. Words and evidence of a finding are left out: they move with counts and dates.
*/
function intentDigest(tenant, changes, findings) {
	return digest({
		tenant: tenant.toLowerCase(),
		changes: changes.map(whatChanges),
		verdicts: verdictsOf(findings)
	});
}
function whatChanges(one) {
	return {
		id: one.id,
		action: one.action,
		type: one.at.type,
		key: one.at.key,
		objectId: one.objectId,
		values: one.values,
		needs: one.needs,
		follows: one.follows ?? [],
		version: one.version ?? null,
		...one.revives === void 0 ? {} : { revives: one.revives }
	};
}
/** Guards' verdicts that say something, sorted: one text each. */
function verdictsOf(findings) {
	return findings.filter(({ verdict }) => verdict !== "pass" && verdict !== "notApplicable").map(({ rule, verdict, stops, subject }) => [
		rule,
		verdict,
		stops ? "stops" : "warns",
		subject === null ? "" : addressText(subject)
	].join(" ").trimEnd()).sort();
}
/** Digest of what that rests on: the objects it was computed from, and what names were found to mean. */
function basisDigest(changes, looked) {
	return digest({
		objects: Object.fromEntries(changes.map((one) => [one.id, one.basis])),
		looked
	});
}

export { intentDigest as n, verdictsOf as r, basisDigest as t };