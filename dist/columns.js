// src/commands/columns.ts
/** The width of output that goes to no terminal. */
const usualWidth = 100;
/** The width to write for: the terminal's, as far as lines stay readable (72 to 120); the usual one where there is none. */
function readableWidth(columns) {
	return columns === void 0 || columns === 0 ? 100 : Math.min(120, Math.max(72, columns));
}
/** Breaks text at blanks into lines of at most `width` characters; a longer word has a line of its own. Blanks that do not break end up as blanks. */
function wrap(text, width) {
	const lines = [];
	for (const word of text.split(" ")) {
		const last = lines.at(-1);
		if (last === void 0 || last.length + 1 + word.length > width) lines.push(word);
		else lines[lines.length - 1] = `${last} ${word}`;
	}
	return lines.map((line) => line.replaceAll("\xA0", " "));
}
/**
* Two columns, the right one wrapped. `left` is the left one's width; where a word there is wider, what belongs to it begins
* on the next line.
*/
function definitions(rows, left, width) {
	return rows.flatMap(([term, text]) => {
		const lines = wrap(text, width - left - 4).map((line) => `  ${" ".repeat(left)}  ${line}`);
		const [first = "", ...rest] = lines;
		return term.length > left ? [`  ${term}`, ...lines] : [`  ${term.padEnd(left)}${first.slice(left + 2)}`, ...rest];
	});
}
/**
* A table whose last column is wrapped to a width, if one is given; where that leaves less than 20 characters for it, each
* row is written over two lines, its first cell above the others.
*/
function table(rows, width) {
	const [head = []] = rows;
	const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
	const before = widths.slice(0, -1).reduce((sum, one) => sum + one + 2, 0);
	const whole = width === void 0 || before + (widths.at(-1) ?? 0) <= width;
	if (!whole && width - before < 20) return `${rows.flatMap((row) => stacked(row, width)).join("\n")}\n`;
	return `${rows.flatMap((row) => {
		const cells = row.slice(0, -1).map((cell, column) => cell.padEnd(widths[column] ?? 0));
		const [first = "", ...rest] = whole ? [row.at(-1) ?? ""] : wrap(row.at(-1) ?? "", width - before);
		return [[...cells, first].join("  ").trimEnd(), ...rest.map((line) => `${" ".repeat(before)}${line}`)];
	}).join("\n")}\n`;
}
function stacked([first = "", ...rest], width) {
	const said = rest.filter((cell) => cell !== "");
	return [first, ...said.length === 0 ? [] : wrap(said.join("; "), width - 4).map((line) => `    ${line}`)];
}

export { wrap as i, readableWidth as n, table as r, definitions as t };