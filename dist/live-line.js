// src/host/live-line.ts
/**
* What a terminal is sent to show a line in place of the last one: back to its start, clear it, and the line cut so that it
* never wraps (a wrapped line could not be taken back). No text only clears. A width that is not known counts as 80.
*/
function liveLine(line, columns) {
	const width = columns === void 0 || columns < 2 ? 80 : columns;
	const characters = Array.from(line);
	return `\r\u001B[K${characters.length < width ? line : `${characters.slice(0, width - 2).join("")}…`}`;
}

export { liveLine };