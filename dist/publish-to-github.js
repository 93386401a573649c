import { a as isRecord, c as sameJson, i as isJsonObject, r as isJsonList, s as pathText } from "./json.js";
import { c as addressText, i as toTroubles, n as fail, o as positionText, r as subjectText, t as TenantformError } from "./trouble.js";
import { t as allAnnotations } from "./annotations.js";
import { c as impactBlock, d as severities, f as sentences, n as groupsOf, o as valueText, t as titleEnd, u as highestRisk } from "./title-end.js";
import { i as markdownText, n as markdownCells, r as markdownCode, t as foreignText } from "./foreign-text.js";
import { a as refusedText, c as verdictText, i as plural, o as shownChanges, s as tallyOf, t as durationText } from "./tally.js";
import { n as openGithubDoor } from "./command-door.js";
import { createHash } from "node:crypto";

// src/github/check-run.ts
/** GitHub takes 50 annotations in one request, and adds those of an update to them (openapi-types, checks/create and checks/update). */
const perRequest = 50;
/** Beyond this many nobody reads on; the last one says how many more there are. */
const most = 200;
/** Characters of a check run's summary (openapi-types, checks/create). */
const summaryLimit$1 = 65535;
/** Makes a check run with its annotations, most important first. Fails as the API does. */
async function makeCheckRun(api, run) {
	const annotations = withinLimit(run);
	const output = {
		title: run.title.slice(0, 255),
		summary: run.summary.slice(0, summaryLimit$1)
	};
	const made = await api.call("POST /repos/{owner}/{repo}/check-runs", {
		name: run.name,
		head_sha: run.head_sha,
		status: "completed",
		conclusion: run.conclusion,
		output: {
			...output,
			annotations: annotations.slice(0, perRequest)
		}
	});
	const id = isRecord(made) ? made["id"] : void 0;
	for (let from = perRequest; from < annotations.length; from += perRequest) await api.call("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
		check_run_id: id,
		output: {
			...output,
			annotations: annotations.slice(from, from + perRequest)
		}
	});
}
function withinLimit({ annotations }) {
	const last = annotations[199];
	if (annotations.length <= most || last === void 0) return annotations;
	const rest = annotations.length - 199;
	return [...annotations.slice(0, 199), {
		...last,
		annotation_level: "notice",
		title: "Tenantform",
		message: `${rest} more are not shown here: see the report.`
	}];
}

// src/github/github-api.ts
/** The most pages of one list that are read: a pull request with 3,000 comments is beyond help. */
const mostPages = 30;
/**
* Opens GitHub's API through GitHub's own client (`@actions/github`), which is given our door as its network: the same proxy,
* certificate authorities, timeout and retries as every service. The token goes to the API's host alone.
*/
async function openGithub(door, place, signal) {
	const { getOctokit } = await import("./github.js");
	const octokit = getOctokit(place.token, {
		baseUrl: place.apiUrl,
		request: { fetch: throughDoor(door, signal) }
	});
	const repository = {
		owner: place.owner,
		repo: place.repo
	};
	const call = async (route, parameters = {}) => {
		try {
			const { data } = await octokit.request(route, {
				...repository,
				...parameters
			});
			return data;
		} catch (error) {
			throw asTrouble(error, route);
		}
	};
	return {
		call,
		list: async (route, parameters = {}) => {
			const items = [];
			for (let page = 1; page <= mostPages; page += 1) {
				const got = await call(route, {
					...parameters,
					per_page: 100,
					page
				});
				if (!Array.isArray(got)) break;
				items.push(...got);
				if (got.length < 100) break;
			}
			return items;
		}
	};
}
/** A fetch over our door. GitHub reads with GET only; every other method writes. */
function throughDoor(door, signal) {
	return async (url, init) => {
		const method = methodOf(init.method);
		const headers = Object.fromEntries(new Headers(init.headers));
		const reply = await door.send({
			effect: method === "GET" ? "read" : "write",
			method,
			url,
			headers,
			...typeof init.body === "string" ? { body: init.body } : {},
			audience: null,
			budget: "github",
			repeat: method === "POST" ? "afterLookup" : "safe",
			timeoutMs: 3e4
		}, signal);
		const hasBody = reply.status !== 204 && reply.status !== 304;
		const text = typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body ?? null);
		return new Response(hasBody ? text : null, {
			status: reply.status,
			headers: {
				...Object.fromEntries(reply.headers),
				"content-type": "application/json; charset=utf-8"
			}
		});
	};
}
/** The methods that GitHub's API has; anything else is a mistake of ours. */
function methodOf(method = "GET") {
	return [
		"GET",
		"POST",
		"PATCH",
		"PUT",
		"DELETE"
	].find((one) => one === method.toUpperCase()) ?? fail("INTERNAL", { message: `GitHub has no method ${method.slice(0, 20)}` });
}
/** The client wraps what the door throws in an error of its own; GitHub's words are cut, and nothing of the request is kept. */
function asTrouble(error, route) {
	if (error instanceof TenantformError) return error;
	if (error instanceof Error && error.cause instanceof TenantformError) return error.cause;
	const status = isRecord(error) && typeof error["status"] === "number" ? error["status"] : void 0;
	const words = error instanceof Error ? error.message.replaceAll(/[\r\n]+/gu, " ").slice(0, 200) : "";
	return thrown(() => fail("GITHUB-REFUSED", {
		message: `GitHub did not take ${route}: ${status === void 0 ? "no answer" : String(status)} ${words}`.trim(),
		...status === void 0 ? {} : { service: { status } }
	}));
}
function thrown(act) {
	try {
		return act();
	} catch (error) {
		return error;
	}
}

// src/github/plan-comment.ts
/**
* Decides on a comment. One counts as ours only where it begins with the marker *and* is by our author: anybody may write our marker. Of
* several the first is kept. Pure.
*/
function commentStep(comments, marker, author, body) {
	const own = comments.find((one) => isOwn(one, marker, author));
	if (own === void 0) return { do: "create" };
	return sameText(own.body, body) ? {
		do: "nothing",
		id: own.id
	} : {
		do: "update",
		id: own.id
	};
}
/** Whether a comment is by our author and begins with our marker: other workflows write as the same bot, and repeat what people wrote. */
function isOwn(comment, marker, author) {
	return comment.author.toLowerCase() === author.toLowerCase() && comment.body.startsWith(marker);
}
/**
* What a browser saved ends its lines with CR LF, and white space at the end gets lost. Which run wrote it makes no difference: where a
* later one says the same (the intent is part of it), the comment stays with the plan that the earlier one keeps.
*/
function sameText(left, right) {
	const plain = (text) => text.replaceAll("\r\n", "\n").replace(/ run=[0-9]+ -->/u, " -->").replaceAll(/\/actions\/runs\/[0-9]+(?=\))/gu, "/actions/runs/").trimEnd();
	return plain(left) === plain(right);
}
/** Reads the comments of a pull request. Fails as the API does. */
async function readComments(api, pull) {
	return (await api.list("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: pull })).flatMap((one) => {
		if (!isRecord(one) || typeof one["id"] !== "number" || typeof one["body"] !== "string") return [];
		const { user } = one;
		const author = isRecord(user) && typeof user["login"] === "string" ? user["login"] : "";
		return [{
			id: one["id"],
			author,
			body: one["body"]
		}];
	});
}
/** Makes the pull request hold exactly one comment of ours with this body; an unchanged one is left alone. Fails as the API does. */
async function keepComment(api, { pull, marker, author, body }) {
	const step = commentStep(await readComments(api, pull), marker, author, body);
	if (step.do === "create") await api.call("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
		issue_number: pull,
		body
	});
	if (step.do === "update") await api.call("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
		comment_id: step.id,
		body
	});
	return step.do;
}
/** The pull requests of a commit, merged ones first. Fails as the API does. */
async function pullsOfCommit(api, commit) {
	const pulls = (await api.list("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", { commit_sha: commit })).flatMap((one) => isRecord(one) && typeof one["number"] === "number" ? [{
		number: one["number"],
		merged: typeof one["merged_at"] === "string"
	}] : []);
	return [...pulls.filter((one) => one.merged), ...pulls.filter((one) => !one.merged)];
}

// src/report/comment-marker.ts
/** As which command a run's comment is found again: that of a copy is another one, and is never taken for a plan that was reviewed. */
function markedCommand({ command, copy }) {
	return copy === void 0 ? command : `${command} on a ${copy.kind}`;
}
/**
* The hidden mark by which the comment of a tenant and a command is found again. The tenant is in it as a digest: a repository may be
* public where the tenant's id need not be.
*/
function commentMarker(tenant, command) {
	return `<!-- tenantform ${createHash("sha256").update(`${tenant.toLowerCase()} ${command}`).digest("hex").slice(0, 16)} `;
}
/** The whole first line of a comment. */
function markedLine(marker, { intent, run }) {
	return `${marker}intent=${intent} run=${run.replaceAll(/[^0-9]/gu, "")} -->`;
}
/** Reads the mark that a comment begins with; undefined where it is not whole. */
function readMarker(body, marker) {
	const line = body.startsWith(marker) ? body.split(/\r?\n/u).at(0) ?? "" : "";
	const { intent, run } = /^intent=(?<intent>[0-9a-f]{64}) run=(?<run>[0-9]{1,20}) -->$/u.exec(line.slice(marker.length).trimEnd())?.groups ?? {};
	return intent === void 0 || run === void 0 ? void 0 : {
		intent,
		run
	};
}

// src/report/comment-lines.ts
/**
* What a change does, property by property, with the values that the YAML writes. What the tenant holds is told where it cannot name
* anybody: switches, numbers, and `words` that the service lists; other values are "another value", entries of a list a count.
*/
function commentLines(change, words = /* @__PURE__ */ new Set()) {
	return change.differences.filter(({ verdict }) => verdict === "different").map((one) => ({
		path: foreignText(pathText(one.path), 120),
		text: textOf(change.action, one, words)
	}));
}
function textOf(action, { before, after }, words) {
	if (action === "create") return valueText(after);
	if (isJsonList(before) && isJsonList(after)) return listText(before, after);
	return `${untold(before, words)} → ${valueText(after)}`;
}
function untold(value, words) {
	if (value === void 0 || value === null || typeof value === "boolean" || typeof value === "number") return valueText(value);
	if (isJsonList(value)) return value.length === 0 ? "[]" : `[${countText(value.length)}]`;
	if (isJsonObject(value)) return "{…}";
	return value === "" || words.has(value) ? valueText(value) : "another value";
}
function listText(before, after) {
	const come = after.filter((item) => !before.some((other) => sameJson(item, other)));
	const gone = before.length - before.filter((item) => after.some((other) => sameJson(item, other))).length;
	const words = [
		...come.slice(0, 20).map((item) => `+${valueText(item)}`),
		...come.length > 20 ? [`+${come.length - 20} more`] : [],
		...gone === 0 ? [] : [`−${countText(gone)}`]
	];
	return words.length === 0 ? "another order" : words.join(" ");
}
function countText(count) {
	return `${count} ${count === 1 ? "entry" : "entries"}`;
}

// src/report/comment.ts
/** GitHub refuses a comment of more than 65,536 characters (openapi, issues/create-comment); some room is left for others' marks. */
const commentLimit = 65e3;
/** How much of the plan a comment tells; each step says what it left out. */
const details = [
	"all",
	"objects",
	"jobs",
	"counts"
];
const leftOut = {
	all: "",
	objects: "Properties are left out",
	jobs: "Single objects and their properties are left out",
	counts: "Only the counts are here"
};
/** The comment of a run on a pull request, as long as GitHub takes it. The first line is the hidden mark. */
function commentOf(run, place, limit = commentLimit) {
	const marked = {
		intent: run.plan?.intent ?? "0".repeat(64),
		run: place.run
	};
	const head = markedLine(commentMarker(run.plan?.tenant ?? run.tenant, markedCommand(run)), marked);
	const texts = details.map((detail) => `${head}\n${body(run, place, detail)}\n`);
	return texts.find((text) => text.length <= limit) ?? texts.at(-1) ?? head;
}
function body(run, place, detail) {
	const title = `### Tenantform ${run.command}: ${markdownText(run.tenant, 120)}${titleEnd(run)}`;
	const verdict = `**${markdownText(sentences(verdictText(run), refusedText(run)))}**`;
	if (isQuiet(run)) return `${title}: ${verdict}`;
	return [
		title,
		`${riskSign(run)}${verdict}`,
		...shortened(detail, place),
		...run.notices.slice(0, 10).map((notice) => `> [!NOTE]\n> ${markdownText(notice)}`),
		...problems(run, detail),
		...impactBlock(run),
		...guards(run, detail),
		...detail === "jobs" || detail === "counts" ? riskiest(run) : [],
		...detail === "counts" ? [] : inWords(run, detail),
		...unresolved(run, detail),
		...forecast(run),
		...place.link === void 0 ? [] : [`[Full report](${place.link})`]
	].join("\n\n");
}
/** Nothing to do and nothing to say: one line. */
function isQuiet(run) {
	return run.troubles.length + shownChanges(run).length + (run.plan?.unknowns.length ?? 0) === 0 && run.findings.every(({ verdict }) => verdict === "pass" || verdict === "notApplicable");
}
const signs = {
	info: "⚪",
	low: "🟢",
	medium: "🟡",
	high: "🟠",
	critical: "🔴"
};
/** The highest risk of all changes colours the plan. */
function riskSign(run) {
	const highest = highestRisk(run);
	return highest === void 0 ? "" : `${signs[highest]} Risk: ${highest}. `;
}
function shortened(detail, { link }) {
	if (detail === "all") return [];
	const where = link === void 0 ? "the job summary and the JSON report have them" : "the full report has them";
	return [`_${leftOut[detail]} to fit into a comment; ${where}._`];
}
function problems(run, detail) {
	const shown = run.troubles.slice(0, detail === "counts" ? 20 : 100);
	if (shown.length === 0) return [];
	return [`#### Problems\n\n${[...shown.map((one) => {
		const subject = subjectText(one.subject);
		return `- ${subject === "" ? "" : `${markdownCode(subject, 120)} `}**${one.code}** ${markdownText(sentences(one.message, one.hint), 600)}`;
	}), ...rest(run.troubles.length - shown.length)].join("\n")}`];
}
function guards(run, detail) {
	const said = run.findings.filter(({ verdict }) => verdict !== "pass" && verdict !== "notApplicable");
	const shown = said.slice(0, detail === "counts" ? 20 : 60);
	return [...shown.map((one) => {
		const waived = one.verdict === "waived";
		const place = one.declared === void 0 ? "" : ` (${markdownText(positionText(one.declared))})`;
		const hint = one.hint === void 0 || waived || detail === "counts" ? "" : `\n>\n> ${markdownText(one.hint, 400)}`;
		const title = `**${one.rule}**${waived ? " (waived)" : ""}${place}`;
		return `> [!${one.stops && !waived ? "CAUTION" : "WARNING"}]\n> ${title}\n>\n> ${markdownText(one.message, 400)}${hint}`;
	}), ...rest(said.length - shown.length)];
}
function rest(count) {
	return count > 0 ? [`- _${count} more_`] : [];
}
const verbs = {
	create: "create",
	update: "change",
	delete: "delete"
};
/** What changes, job by job, in words; the differences of each job are folded away. */
function inWords(run, detail) {
	const words = new Set(run.words);
	return groupsOf(shownChanges(run)).flatMap((group) => {
		const counts = [
			"create",
			"update",
			"delete"
		].flatMap((action) => {
			const count = group.changes.filter((one) => one.action === action).length;
			return count === 0 ? [] : [`${count} to ${verbs[action]}`];
		});
		const heading = `**${markdownText(group.job, 90)}** (${group.service}): ${counts.join(", ")}.`;
		if (detail === "jobs") return [heading];
		return [
			heading,
			group.changes.map(objectLine).join("\n"),
			...detail === "all" ? folded(group.changes, words) : []
		];
	});
}
/** Where single objects are left out, those that are more than a low risk are not: the worst first, as many as one reads. */
function riskiest(run) {
	const rank = ({ risk }) => severities.indexOf(risk?.level ?? "info");
	const risky = shownChanges(run).filter((one) => rank(one) > severities.indexOf("low") || one.irreversible !== void 0).toSorted((left, right) => rank(right) - rank(left));
	if (risky.length === 0) return [];
	const shown = risky.slice(0, 20);
	return [`**The riskiest changes**\n\n${[...shown.map(objectLine), ...rest(risky.length - shown.length)].join("\n")}`];
}
function objectLine(change) {
	const { at, action, declared, risk, irreversible, notes } = change;
	const told = risk === void 0 ? "" : ` ${signs[risk.level]} ${risk.level}: ${markdownText(risk.reason, 300)}`;
	const lost = irreversible === void 0 ? "" : ` **Cannot be undone:** ${markdownText(irreversible, 200)}.`;
	const more = (notes ?? []).slice(0, 3).map((one) => `\n  - ${markdownText(one, 200)}`);
	return `- ${verbs[action]} ${markdownCode(addressText(at), 120)} (${markdownText(positionText(declared))})${told}${lost}${more.join("")}`;
}
function folded(changes, words) {
	const tables = changes.flatMap((change) => {
		const rows = commentLines(change, words).map(({ path, text }) => `| ${markdownCells([path])} | ${markdownCells([text])} |`);
		if (rows.length === 0) return [];
		return [`${markdownCode(addressText(change.at), 120)}\n\n| property | change |\n| --- | --- |\n${rows.join("\n")}`];
	});
	if (tables.length === 0) return [];
	return [`<details><summary>Differences</summary>\n\n${tables.join("\n\n")}\n\n</details>`];
}
function unresolved(run, detail) {
	const all = run.plan?.unknowns ?? [];
	if (all.length === 0) return [];
	const summary = `${plural(all.length, "declared value")} could not be compared`;
	if (detail === "jobs" || detail === "counts") return [`${summary}.`];
	const items = all.slice(0, 50).map((one) => `- ${markdownCode(`${addressText(one.at)} ${pathText(one.path)}`.trim(), 120)} (${markdownText(positionText(one.declared))}): ${markdownText(one.why, 300)}`);
	return [`<details><summary>${summary}</summary>\n\n${[...items, ...rest(all.length - items.length)].join("\n")}\n\n</details>`];
}
function forecast(run) {
	const { create, update, delete: remove } = tallyOf(run);
	const plan = run.plan;
	if (plan === void 0 || run.command !== "plan" || create + update + remove === 0) return [];
	const { requests, seconds } = plan.forecast;
	return [`Applying takes about ${plural(requests, "request")} and at least ${durationText(seconds)}.`];
}

// src/commands/publish-to-github.ts
/** Opens GitHub's API with the workflow's own token. Fails with INPUT-INVALID as the door does. */
async function openWorkflowGithub(context) {
	const { values, host } = context;
	const given = values.text("github-token");
	const token = given === void 0 || given.startsWith("${{") ? host.env("GITHUB_TOKEN") : given;
	const [owner, repo] = (host.env("GITHUB_REPOSITORY") ?? "").split("/");
	if (token === void 0 || token === "" || owner === void 0 || owner === "" || repo === void 0) return void 0;
	const apiUrl = host.env("GITHUB_API_URL") ?? "https://api.github.com";
	if (!URL.canParse(apiUrl)) return void 0;
	const door = await openGithubDoor(context, apiUrl);
	const api = await openGithub(door, {
		apiUrl,
		owner,
		repo,
		token
	}, host.stop);
	const [run, server] = [host.env("GITHUB_RUN_ID") ?? "0", host.env("GITHUB_SERVER_URL")];
	return {
		api,
		author: values.text("comment-author") ?? "github-actions[bot]",
		run,
		...server === void 0 ? {} : { link: `${server}/${owner}/${repo}/actions/runs/${run}` },
		close: () => door.close()
	};
}
/**
* Shows a run on its pull request: one comment that is kept up to date, and a check run with annotations. What GitHub does not take is
* told once and changes nothing: a good plan stays good. Gives what could not be shown.
*/
async function showOnPull({ api, author, run: id, link }, run, pull, wanted) {
	const lost = [];
	const attempt = async (what, act) => {
		await act().catch((error) => {
			const [why] = toTroubles(error);
			lost.push(`The ${what} could not be written: ${why?.message ?? "no reason given"} ${why?.hint ?? ""}`.trim());
		});
	};
	const place = {
		run: id,
		...link === void 0 ? {} : { link }
	};
	if (wanted.comment && run.plan !== void 0) {
		const marker = commentMarker(run.plan.tenant, markedCommand(run));
		const body = commentOf(run, place);
		await attempt("comment", () => keepComment(api, {
			pull: pull.number,
			marker,
			author,
			body
		}));
	}
	if (wanted.checkRun) await attempt("check run", () => makeCheckRun(api, checkRunOf(run, pull.head, place)));
	return lost;
}
/** A check run's summary holds 65,535 characters; some room is left. */
const summaryLimit = 6e4;
function checkRunOf(run, head, place) {
	const annotations = allAnnotations(run);
	const failed = annotations.some(({ level }) => level === "error");
	return {
		name: `Tenantform ${markedCommand(run)}: ${run.tenant}`.slice(0, 100),
		head_sha: head,
		conclusion: failed ? "failure" : annotations.length > 0 ? "neutral" : "success",
		title: verdictText(run),
		summary: commentOf(run, place, summaryLimit).split("\n").slice(1).join("\n"),
		annotations: annotations.flatMap(placedAnnotation)
	};
}
const levels = {
	error: "failure",
	warning: "warning",
	notice: "notice"
};
function placedAnnotation({ level, title, message, position }) {
	if (position === void 0) return [];
	const { file: path, line } = position;
	return [{
		path,
		start_line: line,
		end_line: line,
		annotation_level: levels[level],
		title,
		message
	}];
}
/**
* How a plan stands to the one that was reviewed: the pull request of this commit is looked for, and in it our comment, which only
* counts by its author. Never throws: what cannot be read is not found.
*/
async function reviewedOf({ api, author }, run, commit) {
	const plan = run.plan;
	if (plan === void 0 || run.copy !== void 0 || commit === "") return { is: "notFound" };
	const marker = commentMarker(plan.tenant, "plan");
	try {
		for (const { number } of await pullsOfCommit(api, commit)) {
			const marked = (await readComments(api, number)).filter((one) => isOwn(one, marker, author)).flatMap((one) => readMarker(one.body, marker) ?? []).at(0);
			if (marked !== void 0) return {
				is: marked.intent === plan.intent ? "same" : "different",
				pull: number,
				run: marked.run
			};
		}
		return { is: "notFound" };
	} catch (error) {
		return {
			is: "notFound",
			why: toTroubles(error)[0]?.message ?? "GitHub could not be asked"
		};
	}
}

export { openWorkflowGithub, reviewedOf, showOnPull };