import { a as tallyOf, i as shownChanges, n as actionSign, o as verdictText, r as differenceLines, s as foreignText, t as markdownReporter } from "./markdown-report.js";
import { c as addressText, d as serviceOf, o as positionText, r as subjectText } from "./trouble.js";

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
	render: (run) => `${JSON.stringify(run, null, 2)}\n`
};

// src/report/text-report.ts
const serviceTitles = {
	entra: "Entra ID",
	exchange: "Exchange Online"
};
/** A run for a terminal or a log: aligned, coloured by the palette, every foreign word made harmless. */
function textReporter(palette = plainPalette) {
	return {
		format: "text",
		render: (run, limitBytes) => fitted(run, palette, limitBytes)
	};
}
function fitted(run, palette, limitBytes) {
	const whole = renderText(run, palette, true);
	if (Buffer.byteLength(whole) <= limitBytes) return whole;
	const short = `${renderText(run, palette, false)}\nProperties are left out to stay within ${limitBytes} bytes; --format json has everything.\n`;
	return Buffer.byteLength(short) <= limitBytes ? short : `${verdictText(run)}\nThe rest is left out to stay within ${limitBytes} bytes; --format json has everything.\n`;
}
function renderText(run, palette, details) {
	return `${[
		...run.notices.map((notice) => [palette.yellow(`Note: ${foreignText(notice)}`)]),
		...changeBlocks(run, palette, details),
		unknownBlock(run, palette),
		findingBlock(run.findings, palette),
		outcomeBlock(run.outcomes, palette),
		troubleBlock(run.troubles, palette),
		[closing(run, palette)]
	].filter((block) => block.length > 0).map((block) => block.join("\n")).join("\n\n")}\n`;
}
function changeBlocks(run, palette, details) {
	const changes = shownChanges(run);
	return [...new Set(changes.map((change) => serviceOf(change.at.type)))].map((service) => [palette.bold(serviceTitles[service] ?? service), ...changes.filter((change) => serviceOf(change.at.type) === service).flatMap((change) => changeLines(change, palette, details))]);
}
function changeLines(change, palette, details) {
	const sign = actionSign(change.action);
	const colour = sign === "+" ? palette.green : sign === "-" ? palette.red : palette.yellow;
	const name = foreignText(addressText(change.at), 90);
	const lines = details ? differenceLines(change) : [];
	const width = Math.min(44, Math.max(0, ...lines.map((line) => line.path.length)));
	return [
		`  ${colour(sign)} ${palette.bold(name)}  ${palette.dim(foreignText(positionText(change.declared)))}`,
		...lines.map((line) => `      ${line.path.padEnd(width)}  ${line.text}`),
		...change.irreversible === void 0 ? [] : [`      ${palette.red("cannot be undone:")} ${foreignText(change.irreversible)}`],
		...(change.notes ?? []).map((note) => `      ${palette.dim(foreignText(note))}`)
	];
}
function unknownBlock(run, palette) {
	const unknowns = run.plan?.unknowns ?? [];
	if (unknowns.length === 0) return [];
	return [palette.bold("Could not be compared (never a reason to write)"), ...unknowns.map((one) => `  ? ${foreignText(`${addressText(one.at)} ${one.path.join(".")}`.trim(), 110)}  ${foreignText(one.why, 200)}`)];
}
function findingBlock(findings, palette) {
	const shown = findings.filter((finding) => finding.verdict !== "pass" && finding.verdict !== "notApplicable");
	if (shown.length === 0) return [];
	return [palette.bold("Guards"), ...shown.flatMap((finding) => {
		const sign = finding.stops && finding.verdict !== "waived" ? palette.red("✗") : palette.yellow("!");
		const place = finding.declared === void 0 ? "" : `  ${palette.dim(positionText(finding.declared))}`;
		return [`  ${sign} ${palette.bold(finding.rule)}${finding.verdict === "waived" ? " (waived)" : ""}  ${foreignText(finding.message, 600)}${place}`, ...finding.hint === void 0 || finding.verdict === "waived" ? [] : [`      ${foreignText(finding.hint, 600)}`]];
	})];
}
function outcomeBlock(outcomes, palette) {
	if (outcomes.length === 0) return [];
	return [palette.bold("Applied"), ...outcomes.map((outcome) => `  ${outcomeLine(outcome, palette)}`)];
}
function outcomeLine(outcome, palette) {
	const name = foreignText(addressText(outcome.at), 90);
	switch (outcome.result) {
		case "done": return `${palette.green("✓")} ${outcome.action} ${name}`;
		case "accepted": return `${palette.yellow("…")} ${outcome.action} ${name}  accepted, not yet visible: ${foreignText(outcome.why)}`;
		case "failed":
		case "undetermined": return `${palette.red("✗")} ${outcome.action} ${name}  ${outcome.result}: ${outcome.trouble.code} ${foreignText(outcome.trouble.message, 600)} ${foreignText(outcome.trouble.hint)}`;
		case "notAttempted": return `${palette.dim("-")} ${outcome.action} ${name}  not attempted: ${foreignText(outcome.because)}`;
	}
}
function troubleBlock(troubles, palette) {
	return troubles.flatMap((one) => {
		const subject = subjectText(one.subject);
		return [`${subject === "" ? "" : `${foreignText(subject)} `}${palette.red(one.code)} ${foreignText(one.message, 1200)}`, `  ${palette.dim(foreignText(one.hint, 600))}`];
	});
}
function closing(run, palette) {
	const tally = tallyOf(run);
	const verdict = palette.bold(verdictText(run));
	const refused = tally.refusing > 0 ? ` ${palette.red(`Refused by ${tally.refusing === 1 ? "a guard" : `${tally.refusing} guards`}.`)}` : "";
	const hosts = Object.entries(run.ledger);
	const requests = hosts.reduce((sum, [, row]) => sum + row.requests, 0);
	return `${verdict}${refused}${requests === 0 ? "" : palette.dim(` ${requests} requests to ${hosts.length} ${hosts.length === 1 ? "host" : "hosts"} in ${run.seconds.toFixed(1)} s.`)}`;
}

// src/report/reporters.ts
/** The reporter for a format; text for any other word. */
function reporterFor(format, palette) {
	if (format === "json") return jsonReporter;
	if (format === "markdown") return markdownReporter;
	return textReporter(palette);
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
		frames.push(`\n${palette.cyan(`${position.file}:${position.line}`)}\n`);
		for (const line of codeFrame(text, position)) frames.push(`${frameLine(line, palette)}\n`);
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
* On a terminal, problems with a place in a file are followed by the lines around it.
*/
async function printReport(context, run) {
	const format = context.values.text("format");
	const out = context.values.command === "plan" ? void 0 : context.values.text("out");
	const text = reporterFor(format, context.colour && out === void 0 ? colourPalette : plainPalette).render(run, unlimited);
	if (out !== void 0) {
		await context.host.replace(out, text);
		return out;
	}
	context.print(text);
	if (context.colour && (format ?? "text") === "text") context.print(await codeFrames(context.host, run.troubles, colourPalette));
}

export { createLocator as n, withoutByteOrderMark as r, printReport as t };