// src/config/text-lines.ts
/** Gives the position of an offset of a text: lines end as YAML 1.2 says (LF, CRLF or a lone CR). */
function createLocator(file, text) {
	const starts = [0];
	for (const match of text.matchAll(/\r\n|\n|\r/gu)) starts.push(match.index + match[0].length);
	return (offset) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return {
			file,
			line: low + 1,
			column: offset - (starts[low] ?? 0) + 1
		};
	};
}
/** The text without a byte order mark. */
function withoutByteOrderMark(text) {
	return text.startsWith("﻿") ? text.slice(1) : text;
}

export { withoutByteOrderMark as n, createLocator as t };