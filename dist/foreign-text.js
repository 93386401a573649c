// src/report/foreign-text.ts
/**
* Makes foreign text (of a tenant, a YAML file, an answer) harmless to a terminal and to the runner's log: control and
* direction characters go, lines become one, and neither of the runner's command grammars can match. The runner reads
* `::command::` at the start of a line, blanks before it not counted, and `##[command]` anywhere in one (actions/runner,
* ActionCommand). Inside a line `::` stays: addresses of IPv6 have it.
*/
function foreignText(text, limit = 400) {
	return shorten(text.replaceAll(/\r?\n|\t/gu, " ").replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu, "").replaceAll("##[", "# #[").replace(/^(\s*:):/u, "$1 :"), limit);
}
/** Cuts text to a number of characters, never inside one, and says so with an ellipsis. */
function shorten(text, limit) {
	const characters = Array.from(text);
	return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join("")}…`;
}
/**
* Foreign text for Markdown outside code: nothing in it is markup, a link, a mention, a reference to an issue, or a table
* cell's end.
*/
function markdownText(text, limit = 400) {
	return foreignText(text, limit).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(/[\\`*_{}[\]()#+!|~$-]/gu, (sign) => `\\${sign}`).replaceAll(/(@|#(?=\d)|GH(?=\\-\d)|(?:https?|www)(?=[:.]))/giu, "$1​");
}
/** Foreign text as inline code in Markdown: the fence is longer than any run of backticks in it. */
function markdownCode(text, limit = 400) {
	const plain = foreignText(text, limit).replaceAll("@", "@​");
	const longest = Math.max(0, ...[...plain.matchAll(/`+/gu)].map((match) => match[0].length));
	const fence = "`".repeat(longest + 1);
	const pad = plain.startsWith("`") || plain.endsWith("`") || plain.trim() === "" ? " " : "";
	return `${fence}${pad}${plain}${pad}${fence}`;
}
/**
* Foreign lines as inline code in a table cell, one below the other, their indentation kept. A bar is escaped, as GitHub
* wants it in tables even inside code; behind a backslash, where readers of Markdown differ, a bar that looks the same
* stands for it.
*/
function markdownCells(lines) {
	return lines.map((line) => {
		return markdownCode(line.replace(/^ +/u, (blanks) => "\xA0".repeat(blanks.length)), 1e3).replaceAll(/\\\|/gu, "\\∣").replaceAll("|", "\\|");
	}).join("<br>");
}

export { markdownText as i, markdownCells as n, markdownCode as r, foreignText as t };