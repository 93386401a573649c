// src/report/palette.ts
const same = (text) => text;
const paint = (open, close) => (text) => `\u001B[${open}m${text}\u001B[${close}m`;
/** No colours: for files, pipes and logs. */
const plainPalette = {
	bold: same,
	dim: same,
	red: same,
	green: same,
	yellow: same,
	cyan: same
};
/** The sixteen colours every terminal has. */
const colourPalette = {
	bold: paint(1, 22),
	dim: paint(2, 22),
	red: paint(31, 39),
	green: paint(32, 39),
	yellow: paint(33, 39),
	cyan: paint(36, 39)
};

export { plainPalette as n, colourPalette as t };