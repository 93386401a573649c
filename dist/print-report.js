import { o as jsonText, s as pathText } from "./json.js";
import { a as durationText, c as plural, d as verdictText, i as differenceLines, l as refusedText, n as groupsOf, o as leftAlone, r as actionSign, s as namesOf, t as markdownReporter, u as shownChanges } from "./markdown-report.js";
import { c as addressText, o as positionText, r as subjectText } from "./trouble.js";
import { t as foreignText } from "./foreign-text.js";

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

// src/report/json-report.ts
/** The run itself as JSON, two spaces deep. It is never shortened: a limit is the caller's to keep. */
const jsonReporter = {
	format: "json",
	render: (run) => `${jsonText(run, 2)}\n`
};

// src/report/text-changes.ts
const widestName = 64;
const widestPath = 44;
/** A block for each job and service: heading, and the changes with their places aligned. */
function changeBlocks(changes, drawing) {
	return groupsOf(changes).map((group) => groupLines(group, drawing));
}
function groupLines({ service, job, changes }, drawing) {
	const { bold, dim } = drawing.palette;
	const names = changes.map((change) => foreignText(addressText(change.at), 90));
	const width = Math.max(...names.filter((name) => name.length <= widestName).map((name) => name.length), 0);
	return [`${bold(foreignText(job, 90))} ${dim(`(${service})`)}`, ...changes.flatMap((change, index) => [
		headLine(change, names[index] ?? "", width, drawing.palette),
		...drawing.properties ? propertyLines(change, drawing) : [],
		...remarkLines(change, drawing.palette)
	])];
}
function headLine(change, name, width, palette) {
	const sign = actionSign(change.action);
	const colour = sign === "+" ? palette.green : sign === "-" ? palette.red : palette.yellow;
	const gap = " ".repeat(Math.max(0, width - name.length) + 2);
	return `  ${colour(sign)} ${palette.bold(name)}${gap}${palette.dim(foreignText(positionText(change.declared)))}`;
}
/** Properties in two columns; a path that is wider than its column has its value below it. */
function propertyLines(change, { width, names }) {
	const paths = differenceLines(change, width, names).map((one) => one.path.length);
	const column = Math.max(...paths.filter((length) => length <= widestPath), 0);
	return differenceLines(change, width - column - 8, names).flatMap(({ path, lines }) => path.length > column ? [`      ${path}`, ...lines.map((line) => `      ${" ".repeat(column)}  ${line}`)] : lines.map((line, index) => `      ${(index === 0 ? path : "").padEnd(column)}  ${line}`));
}
function remarkLines(change, palette) {
	return [
		...change.version === void 0 ? [] : [`      ${palette.dim("by the beta version of the service")}`],
		...change.irreversible === void 0 ? [] : [`      ${palette.red("cannot be undone:")} ${foreignText(change.irreversible)}`],
		...(change.notes ?? []).map((note) => `      ${palette.dim(foreignText(note))}`)
	];
}

// src/report/text-report.ts
/** The width of a log, and of a terminal that does not say its own. */
const usualWidth = 120;
/**
* A run for a terminal or a log: aligned, coloured by the palette, every foreign word made harmless, values wrapped to the
* width (at least 60 characters of it are used).
*/
function textReporter(palette = plainPalette, width = usualWidth) {
	return {
		format: "text",
		render: (run, limitBytes) => fitted(run, palette, Math.max(60, width), limitBytes)
	};
}
function fitted(run, palette, width, limitBytes) {
	const whole = renderText(run, palette, width, true);
	if (Buffer.byteLength(whole) <= limitBytes) return whole;
	const short = `${renderText(run, palette, width, false)}\nProperties are left out to stay within ${limitBytes} bytes; --format json has everything.\n`;
	return Buffer.byteLength(short) <= limitBytes ? short : `${closing(run, plainPalette)}\nThe rest is left out to stay within ${limitBytes} bytes; --format json has everything.\n`;
}
function renderText(run, palette, width, properties) {
	const drawing = {
		palette,
		width,
		names: namesOf(run),
		properties
	};
	const left = changeBlocks(leftAlone(run), drawing);
	return `${[
		...run.notices.map((notice) => [palette.yellow(`Note: ${foreignText(notice)}`)]),
		...changeBlocks(shownChanges(run), drawing),
		...left.length === 0 ? [] : [[palette.yellow("Not as declared, but not to be written (mode audit or create):")]],
		...left,
		unknownBlock(run, palette),
		findingBlock(run.findings, palette),
		outcomeBlock(run.outcomes, palette),
		troubleBlock(run.troubles, palette),
		[closing(run, palette)]
	].filter((block) => block.length > 0).map((block) => block.join("\n")).join("\n\n")}\n`;
}
function unknownBlock(run, palette) {
	const unknowns = run.plan?.unknowns ?? [];
	if (unknowns.length === 0) return [];
	return [palette.bold("Could not be compared (never a reason to write)"), ...unknowns.flatMap((one) => [`  ? ${foreignText(`${addressText(one.at)} ${pathText(one.path)}`.trim(), 110)}  ${palette.dim(foreignText(positionText(one.declared)))}`, `      ${foreignText(one.why, 600)}`])];
}
function findingBlock(findings, palette) {
	const shown = findings.filter((finding) => finding.verdict !== "pass" && finding.verdict !== "notApplicable");
	if (shown.length === 0) return [];
	return [palette.bold("Guards"), ...shown.flatMap((finding) => {
		const waived = finding.verdict === "waived";
		const sign = finding.stops && !waived ? palette.red("✗") : palette.yellow("!");
		const place = finding.declared === void 0 ? "" : `  ${palette.dim(foreignText(positionText(finding.declared)))}`;
		return [
			`  ${sign} ${palette.bold(finding.rule)}${waived ? " (waived)" : ""}${place}`,
			`      ${foreignText(finding.message, 600)}`,
			...finding.hint === void 0 || waived ? [] : [`      ${palette.dim(foreignText(finding.hint, 600))}`]
		];
	})];
}
function outcomeBlock(outcomes, palette) {
	if (outcomes.length === 0) return [];
	return [palette.bold("Applied"), ...outcomes.flatMap((outcome) => outcomeLines(outcome, palette))];
}
function outcomeLines(outcome, palette) {
	const name = `${outcome.action} ${foreignText(addressText(outcome.at), 90)}`;
	switch (outcome.result) {
		case "done": return [`  ${palette.green("✓")} ${name}`];
		case "accepted": return [`  ${palette.yellow("…")} ${name}: accepted, not yet visible`, `      ${foreignText(outcome.why, 600)}`];
		case "failed":
		case "undetermined": return [
			`  ${palette.red("✗")} ${name}: ${outcome.result}, ${palette.red(outcome.trouble.code)}`,
			`      ${foreignText(outcome.trouble.message, 600)}`,
			`      ${palette.dim(foreignText(outcome.trouble.hint))}`
		];
		case "notAttempted": return [`  ${palette.dim("-")} ${name}: not attempted, ${foreignText(outcome.because)}`];
	}
}
function troubleBlock(troubles, palette) {
	return troubles.flatMap((one) => {
		const subject = subjectText(one.subject);
		return [`${subject === "" ? "" : `${foreignText(subject)} `}${palette.red(one.code)} ${foreignText(one.message, 1200)}`, `  ${palette.dim(foreignText(one.hint, 600))}`];
	});
}
function closing(run, palette) {
	const refused = refusedText(run);
	return `${palette.bold(verdictText(run))}${refused === "" ? "" : ` ${palette.red(refused)}`}${cost(run, palette)}`;
}
function cost(run, palette) {
	const hosts = Object.values(run.ledger);
	const requests = hosts.reduce((sum, row) => sum + row.requests, 0);
	const words = `${plural(requests, "request")} to ${plural(hosts.length, "host")} in ${durationText(run.seconds)}.`;
	return requests === 0 ? "" : palette.dim(` ${words}`);
}

// src/report/reporters.ts
/** The reporter for a format; text for any other word, wrapped to a width where one is known. */
function reporterFor(format, palette, width) {
	if (format === "json") return jsonReporter;
	if (format === "markdown") return markdownReporter;
	return textReporter(palette, width);
}

// src/config/code-frame.ts
const widest = 160;
/**
* The lines around a position with a marker under its column, as plain data: the caller colours and escapes. Empty where
* the position lies outside the text. Long lines are cut so that the marked column stays visible.
*/
function codeFrame(text, position, around = 2) {
	const lines = withoutByteOrderMark(text).split(/\r\n|\n|\r/u);
	if (position.line < 1 || position.line > lines.length) return [];
	const first = Math.max(1, position.line - around);
	const last = Math.min(lines.length, position.line + around);
	const gutter = String(last).length;
	const cut = Math.max(0, position.column - widest);
	const frame = [];
	for (let number = first; number <= last; number += 1) {
		const line = (lines[number - 1] ?? "").replaceAll("	", " ").slice(cut, cut + widest);
		const marked = number === position.line;
		const head = `${marked ? ">" : " "} ${String(number).padStart(gutter)} | `;
		frame.push({
			kind: marked ? "marked" : "context",
			text: `${head}${line}`.trimEnd()
		});
		if (marked) {
			const column = Math.min(position.column - cut, line.length + 1);
			frame.push({
				kind: "marker",
				text: `  ${" ".repeat(gutter)} | ${" ".repeat(Math.max(0, column - 1))}^`
			});
		}
	}
	return frame;
}

// src/commands/code-frames.ts
const mostFrames = 5;
/** The lines around the first few problems that have a place in a file, for a terminal. Files that cannot be read are passed over. */
async function codeFrames(host, troubles, palette) {
	const frames = [];
	for (const one of troubles) {
		const position = one.subject?.position;
		if (position === void 0 || frames.length >= mostFrames) continue;
		const text = await host.read(position.file).catch(() => void 0);
		if (text === void 0) continue;
		const lines = codeFrame(text, position).map((line) => `${frameLine(line, palette)}\n`);
		frames.push(`\n${palette.cyan(foreignText(positionText(position)))}\n${lines.join("")}`);
	}
	return frames.join("");
}
function frameLine(line, palette) {
	const indent = /^\s*/u.exec(line.text)?.[0] ?? "";
	const text = `${indent}${foreignText(line.text.slice(indent.length), 200)}`;
	return line.kind === "marker" ? palette.red(text) : line.kind === "context" ? palette.dim(text) : text;
}

// src/commands/print-report.ts
const unlimited = 67108864;
/**
* Prints a run in the format asked for; to `--out` where one is given and the command does not use it for something else.
* `stream`: it is printed all the same. On a terminal, problems with a place in a file are followed by the lines around it.
*/
async function printReport(context, run, where = "file") {
	const format = context.values.text("format");
	const out = where === "file" && context.values.command !== "plan" ? context.values.text("out") : void 0;
	const palette = context.colour && out === void 0 ? colourPalette : plainPalette;
	const text = reporterFor(format, palette, out === void 0 ? context.columns : void 0).render(run, unlimited);
	if (out !== void 0) {
		await context.host.replace(out, text);
		return out;
	}
	context.print(text);
	if (context.columns !== void 0 && (format ?? "text") === "text") context.print(await codeFrames(context.host, run.troubles, palette));
}

export { createLocator as n, withoutByteOrderMark as r, printReport as t };