import { n as html, t as htmlStyle } from "./html-style.js";
import { a as isResistant, i as controlWords } from "./access-worlds.js";

// src/access/protection.ts
/** How strong a protection is, as far as they can be put in one line; the weakest sign-in of a field is told. */
const ranks = {
	notApplicable: 9,
	block: 8,
	phishingResistant: 7,
	strength: 6,
	mfa: 5,
	device: 4,
	mfaOrDevice: 3,
	other: 2,
	undetermined: 1,
	nothing: 0
};
/** Compares protections: negative where the first is weaker. */
function compareProtections(one, other) {
	return ranks[one] - ranks[other];
}
/** What an outcome protects with: the strongest of what is demanded for certain. */
function protectionOf({ result, blockedBy, clauses }) {
	if (blockedBy.length > 0) return "block";
	const [strongest = "nothing"] = clauses.map(clauseProtection).toSorted((one, other) => ranks[other] - ranks[one]);
	return result === "undetermined" && ranks[strongest] < ranks.mfaOrDevice ? "undetermined" : strongest;
}
/** Everything that an outcome demands, in words, each once. */
function demandsOf({ clauses }) {
	return [...new Set(clauses.map(({ anyOf }) => anyOf.map(({ control }) => controlWords(control)).join(" or ")))];
}
function clauseProtection({ anyOf }) {
	const kinds = anyOf.map(({ control }) => controlProtection(control));
	if (kinds.includes("other")) return "other";
	const hasFactor = kinds.some((kind) => kind !== "device");
	if (kinds.includes("device")) return hasFactor ? "mfaOrDevice" : "device";
	const [weakest = "other"] = kinds.toSorted((one, other) => ranks[one] - ranks[other]);
	return weakest;
}
const devices = /* @__PURE__ */ new Set([
	"compliantDevice",
	"domainJoinedDevice",
	"approvedApplication",
	"compliantApplication"
]);
function controlProtection(control) {
	if (control.kind === "mfa") return "mfa";
	if (control.kind === "strength") return control.combinations !== "unknown" && isResistant(control.combinations) ? "phishingResistant" : "strength";
	return devices.has(control.kind) ? "device" : "other";
}

// src/report/html-page.ts
/**
* A page that stands by itself: style inside, no script, no request (its policy allows none), both themes. `body` is markup that was
* made safe.
*/
function htmlPage(title, body, style = "") {
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"><meta name="referrer" content="no-referrer"><title>${html(title)}</title><style>${htmlStyle}${style}</style></head>
<body><main>
${body}
</main></body></html>
`;
}
/** A section with a heading; nothing where its body is empty. */
function htmlSection(title, body) {
	return body === "" ? "" : `<section><h2>${html(title)}</h2>${body}</section>`;
}
/** A list of sentences; nothing where there is none. */
function htmlList(title, sentences) {
	if (sentences.length === 0) return "";
	return htmlSection(title, `<ul>${sentences.map((one) => `<li>${html(one, 2e3)}</li>`).join("")}</ul>`);
}

export { demandsOf as a, compareProtections as i, htmlPage as n, protectionOf as o, htmlSection as r, htmlList as t };