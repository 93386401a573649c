import { a as isRecord } from "./json.js";

// src/commands/github-event.ts
/** Reads the event file of the runner. A missing or broken one is an event that says nothing. */
async function readGithubEvent(host) {
	const event = await payload(host);
	const base = {
		name: host.env("GITHUB_EVENT_NAME") ?? "",
		dependabot: host.env("GITHUB_ACTOR") === "dependabot[bot]",
		commit: host.env("GITHUB_SHA") ?? "",
		fork: false,
		isPrivate: false
	};
	if (event === void 0) return base;
	const [pull, run, repository] = [
		event["pull_request"],
		event["workflow_run"],
		event["repository"]
	];
	const pulled = pullOf(pull);
	return {
		...base,
		fork: isFork(pull, run, host.env("GITHUB_REPOSITORY")),
		isPrivate: isRecord(repository) && repository["private"] === true,
		...pulled === void 0 ? {} : { pull: pulled }
	};
}
async function payload(host) {
	const path = host.env("GITHUB_EVENT_PATH");
	if (path === void 0 || path === "") return void 0;
	const event = await host.read(path).then((text) => JSON.parse(text)).catch(() => void 0);
	return isRecord(event) ? event : void 0;
}
function pullOf(pull) {
	if (!isRecord(pull) || typeof pull["number"] !== "number" || !isRecord(pull["head"])) return void 0;
	const { sha } = pull["head"];
	return typeof sha === "string" ? {
		number: pull["number"],
		head: sha
	} : void 0;
}
function isFork(pull, run, repository) {
	const head = isRecord(pull) && isRecord(pull["head"]) ? pull["head"]["repo"] : isRecord(run) ? run["head_repository"] : void 0;
	if (head === null && isRecord(pull)) return true;
	if (!isRecord(head)) return false;
	const { full_name: name } = head;
	return typeof name === "string" && repository !== void 0 ? name.toLowerCase() !== repository.toLowerCase() : head["fork"] === true;
}

export { readGithubEvent as t };