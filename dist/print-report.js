import { n as plainPalette, t as colourPalette } from "./palette.js";
import { c as addressText, o as positionText, r as subjectText } from "./trouble.js";
import { o as jsonText, s as pathText } from "./json.js";
import { i as differenceLines, n as reviewedText, r as actionSign, t as markdownReporter } from "./markdown-report.js";
import { n as html, t as htmlStyle } from "./html-style.js";
import { f as sentences, l as impactLines, n as groupsOf, u as highestRisk } from "./title-end.js";
import { a as refusedText, c as verdictText, i as plural, n as leftAlone, o as shownChanges, r as namesOf, t as durationText } from "./tally.js";
import { t as foreignText } from "./foreign-text.js";
import { n as withoutByteOrderMark } from "./text-lines.js";

// src/report/dependency-graph.ts
const [boxWidth, boxHeight, gapX, gapY] = [
	260,
	34,
	70,
	14
];
/** A picture with more boxes than this is one that nobody can read. */
const mostBoxes = 120;
/**
* What waits for what, as an SVG drawn here: each change in the column behind those that it needs, an arrow from each of those to it.
* Changes that neither need nor are needed are not drawn. Nothing where there is nothing to draw, or too much.
*/
function dependencyGraph(changes) {
	const known = new Set(changes.map((one) => one.id));
	const needed = new Set(changes.flatMap((one) => one.needs));
	const drawn = changes.filter((one) => needed.has(one.id) || one.needs.some((id) => known.has(id)));
	if (drawn.length === 0) return "";
	if (drawn.length > mostBoxes) return `<p>${drawn.length} changes depend on each other: too many for a picture. Each change names what it waits for.</p>`;
	const placed = placedIn(drawn);
	const boxes = [...placed.values()];
	const width = Math.max(...boxes.map((one) => one.x)) + boxWidth;
	const height = Math.max(...boxes.map((one) => one.y)) + boxHeight;
	const arrows = drawn.flatMap((one) => one.needs.map((id) => arrow(placed.get(id), placed.get(one.id))));
	return `<div class="graph"><svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="What waits for what" width="${width + 4}" height="${height + 4}" viewBox="-2 -2 ${width + 4} ${height + 4}"><defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>${arrows.join("")}${boxes.map(box).join("")}</svg></div>`;
}
function placedIn(drawn) {
	const columns = /* @__PURE__ */ new Map();
	for (const { id, needs } of drawn) columns.set(id, Math.max(0, ...needs.map((one) => (columns.get(one) ?? -1) + 1)));
	const rows = /* @__PURE__ */ new Map();
	return new Map(drawn.map((change) => {
		const column = columns.get(change.id) ?? 0;
		const row = rows.get(column) ?? 0;
		rows.set(column, row + 1);
		return [change.id, {
			change,
			x: column * (boxWidth + gapX),
			y: row * (boxHeight + gapY)
		}];
	}));
}
function arrow(from, to) {
	if (from === void 0 || to === void 0) return "";
	const [x1, y1] = [from.x + boxWidth, from.y + boxHeight / 2];
	const [x2, y2] = [to.x, to.y + boxHeight / 2];
	const middle = (x1 + x2) / 2;
	return `<path class="arrow" marker-end="url(#tip)" d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2 - 2} ${y2}"/>`;
}
function box({ change, x, y }) {
	const name = addressText(change.at);
	const stage = change.id.slice(name.length).match(/^#\d+/u)?.[0] ?? "";
	const text = `${name.slice(name.indexOf(".") + 1)}${stage === "" ? "" : ` (${stage.slice(1)})`}`;
	return `<g class="${change.action}"><title>${html(`${change.action} ${change.id}`)}</title><rect x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight}" rx="6"/><text x="${x + 10}" y="${y + boxHeight / 2 + 4}">${html(text, 36)}</text></g>`;
}

// src/report/html-report.ts
/**
* A run as one page that stands by itself: style inside, no script, no request (its policy allows none), both themes. Shortens by steps
* to stay within the limit, and says so.
*/
const htmlReporter = {
	format: "html",
	render(run, limitBytes) {
		const whole = page(run, true);
		return Buffer.byteLength(whole) <= limitBytes ? whole : page(run, false);
	}
};
function page(run, isWhole) {
	const title = html(`Tenantform ${run.command}: ${run.tenant}`);
	const sections = [
		header(run),
		...isWhole ? [] : [note("Properties are left out to stay within the limit; the JSON report has everything.")],
		...run.notices.map(note),
		list("Differences", (run.differences ?? []).map((one) => `<li>${html(one, 2e3)}</li>`)),
		troubles(run),
		findings(run),
		changes(run, isWhole),
		graph(run),
		outcomes(run),
		unknowns(run),
		cost$1(run)
	];
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"><meta name="referrer" content="no-referrer"><title>${title}</title><style>${htmlStyle}</style></head>
<body><main>
${sections.filter((one) => one !== "").join("\n")}
</main></body></html>
`;
}
function header(run) {
	const risk = highestRisk(run);
	const pill = risk === void 0 ? "" : ` <span class="pill ${risk}">risk: ${risk}</span>`;
	const reviewed = run.reviewed === void 0 ? "" : `<p>${html(reviewedText(run.reviewed))}</p>`;
	return `<header><h1>Tenantform ${html(run.command)}</h1><p class="dim">${html(run.tenant)} · ${html(run.started)} · ${durationText(run.seconds)}</p><p class="verdict">${html(sentences(verdictText(run), refusedText(run)), 2e3)}${pill}</p>${reviewed}</header>`;
}
function note(text) {
	return `<div class="note"><p>${html(text, 2e3)}</p></div>`;
}
function section(title, body) {
	return body === "" ? "" : `<section><h2>${title}</h2>${body}</section>`;
}
function list(title, items) {
	return section(title, items.length === 0 ? "" : `<ul>${items.join("")}</ul>`);
}
function troubles(run) {
	return list("Problems", run.troubles.map((one) => {
		const subject = subjectText(one.subject);
		return `<li>${subject === "" ? "" : `<code>${html(subject)}</code> `}<strong>${html(one.code)}</strong> ${html(sentences(one.message, one.hint), 2e3)}</li>`;
	}));
}
function findings(run) {
	return section("Guards", run.findings.filter(({ verdict }) => verdict !== "pass" && verdict !== "notApplicable").map(({ rule, verdict, stops, declared, message, hint }) => {
		const place = declared === void 0 ? "" : ` <span class="dim">${html(positionText(declared))}</span>`;
		const isStopping = stops && verdict !== "waived";
		const told = hint === void 0 || verdict === "waived" ? "" : `<p class="dim">${html(hint, 1e3)}</p>`;
		return `<div class="finding ${isStopping ? "stops" : "warns"}"><p><strong>${html(rule)}</strong> <span class="${verdict}">${verdict}</span>${place}</p><p>${html(message, 1e3)}</p>${told}</div>`;
	}).join(""));
}
function changes(run, isWhole) {
	const names = namesOf(run);
	const groups = groupsOf(shownChanges(run)).map((group) => `<h3>${html(group.job, 90)} <span class="dim">${html(group.service)}</span></h3>${group.changes.map((one) => change(one, names, isWhole)).join("")}`);
	const left = leftAlone(run);
	const rest = left.length === 0 ? "" : `<h3>Declared otherwise, and not to be written</h3>${left.map((one) => change(one, names, isWhole)).join("")}`;
	return section(run.command === "check" ? "Drift" : "Changes", `${groups.join("")}${rest}`);
}
function change(one, names, isWhole) {
	const { action, at, declared, irreversible, notes, risk } = one;
	const pill = risk === void 0 ? "" : ` <span class="pill ${risk.level}">${risk.level}</span>`;
	const head = `<summary><span class="sign">${actionSign(action)}</span><code>${html(addressText(at), 200)}</code> <span class="dim">${html(positionText(declared))}</span>${pill}</summary>`;
	const words = [
		...risk === void 0 ? [] : [`Risk ${risk.level}: ${risk.reason}`],
		...irreversible === void 0 ? [] : [`Cannot be undone: ${irreversible}`],
		...notes ?? []
	].map((text) => `<p>${html(text, 1e3)}</p>`);
	const rows = isWhole ? differenceLines(one, 100, names).map(({ path, lines }) => `<tr><td><code>${html(path)}</code></td><td class="value">${lines.map((line) => html(line.replace(/^ +/u, (blanks) => "\xA0".repeat(blanks.length)), 2e3)).join("\n")}</td></tr>`) : [];
	const table = rows.length === 0 ? "" : `<table><tr><th>property</th><th>change</th></tr>${rows.join("")}</table>`;
	const body = `${words.join("")}${table}`;
	if (body === "") return `<div class="change ${action}">${head.replace("<summary>", "<p>").replace("</summary>", "</p>")}</div>`;
	return `<details class="${action}" open>${head}<div>${body}</div></details>`;
}
function graph(run) {
	const planned = run.plan?.changes ?? [];
	return section("What waits for what", dependencyGraph(planned));
}
function outcomes(run) {
	if (run.outcomes.length === 0) return "";
	return section("Outcomes", `<table><tr><th>action</th><th>object</th><th>outcome</th><th>why</th></tr>${run.outcomes.map((one) => {
		const why = one.result === "accepted" ? one.why : one.result === "notAttempted" ? one.because : one.result === "done" ? "" : `${one.trouble.code} ${sentences(one.trouble.message, one.trouble.hint)}`;
		return `<tr><td>${one.action}</td><td><code>${html(addressText(one.at), 200)}</code></td><td>${html(one.result)}</td><td>${html(why, 2e3)}</td></tr>`;
	}).join("")}</table>`);
}
function unknowns(run) {
	return list("Could not be compared", (run.plan?.unknowns ?? []).map((one) => `<li><code>${html(`${addressText(one.at)} ${pathText(one.path)}`.trim(), 200)}</code> <span class="dim">${html(positionText(one.declared))}</span>: ${html(one.why, 1e3)}</li>`));
}
function cost$1(run) {
	const forecast = run.plan?.forecast;
	const ahead = forecast === void 0 || run.command !== "plan" || (run.plan?.changes.length ?? 0) === 0 ? "" : `<p>Applying takes about ${plural(forecast.requests, "request")} and at least ${durationText(forecast.seconds)}.</p>`;
	const rows = Object.entries(run.ledger).map(([host, row]) => `<tr><td>${html(host)}</td><td class="number">${row.requests}</td><td class="number">${row.retries}</td><td class="number">${durationText(row.waitedMs / 1e3)}</td></tr>`);
	return section("What it cost", `${ahead}${rows.length === 0 ? "" : `<table><tr><th>host</th><th class="number">requests</th><th class="number">retries</th><th class="number">waited</th></tr>${rows.join("")}</table>`}`);
}

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
		...riskLines(change, palette),
		...change.version === void 0 ? [] : [`      ${palette.dim("by the beta version of the service")}`],
		...change.irreversible === void 0 ? [] : [`      ${palette.red("cannot be undone:")} ${foreignText(change.irreversible)}`],
		...(change.notes ?? []).map((note) => `      ${palette.dim(foreignText(note))}`)
	];
}
/** From medium on: what every change is, is not told of each. */
function riskLines({ risk }, palette) {
	if (risk === void 0 || risk.level === "info" || risk.level === "low") return [];
	return [`      ${(risk.level === "medium" ? palette.yellow : palette.red)(`risk ${risk.level}:`)} ${foreignText(risk.reason, 300)}`];
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
		(run.differences ?? []).map((one) => `- ${foreignText(one, 1e3)}`),
		...changeBlocks(shownChanges(run), drawing),
		...left.length === 0 ? [] : [[palette.yellow("Not as declared, but not to be written (mode audit or create):")]],
		...left,
		unknownBlock(run, palette),
		impactBlock(run, palette),
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
function impactBlock({ impact }, palette) {
	if (impact === void 0) return [];
	return [palette.bold("What it does to people"), ...impactLines(impact).map((one) => `  ${foreignText(one, 600)}`)];
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
	return `${palette.bold(verdictText(run))}${riskText(run, palette)}${refused === "" ? "" : ` ${palette.red(refused)}`}${cost(run, palette)}`;
}
/** The highest risk of all changes colours the plan. */
function riskText(run, palette) {
	const highest = highestRisk(run);
	if (highest === void 0 || run.outcomes.length > 0) return "";
	const colour = highest === "high" || highest === "critical" ? palette.red : palette.yellow;
	return ` ${highest === "low" || highest === "info" ? `Risk: ${highest}.` : colour(`Risk: ${highest}.`)}`;
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
	if (format === "html") return htmlReporter;
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
	const out = where === "file" && !writesPlan(context.values) ? context.values.text("out") : void 0;
	const palette = context.colour && out === void 0 ? colourPalette : plainPalette;
	const text = reporterFor(format, palette, out === void 0 ? context.columns : void 0).render(run, unlimited);
	if (out !== void 0) {
		await context.host.replace(out, text);
		return out;
	}
	context.print(text);
	if (context.columns !== void 0 && (format ?? "text") === "text") context.print(await codeFrames(context.host, run.troubles, palette));
}
/** Whether `--out` of a command is the plan file. */
function writesPlan(values) {
	return values.command === "plan" || values.command === "restore" && !values.flag("apply");
}

export { printReport as t };