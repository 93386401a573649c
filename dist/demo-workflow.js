import { a as storyHost, i as stepTitle, r as indented, t as demoEnvironment } from "./demo-stage.js";
import { t as runAction } from "./run-action.js";

// src/commands/demo-workflow.ts
/** Opens the workflows of a private repository that holds this YAML; everything is in memory. */
function openWorkflow(context, tenant, yaml) {
	const { github } = tenant;
	const files = /* @__PURE__ */ new Map([["tenantform.yml", yaml]]);
	const print = (text) => context.print(indented(text));
	const title = (text) => stepTitle(context, text);
	const token = github.token({
		contents: "read",
		"pull-requests": "write",
		checks: "write"
	});
	let run = 100;
	const step = async (inputs, event) => {
		run += 1;
		files.set("event.json", JSON.stringify({
			repository: { private: true },
			...Object(event.payload)
		}));
		const environment = {
			...demoEnvironment(tenant),
			ACTIONS_ID_TOKEN_REQUEST_URL: tenant.oidc.requestUrl,
			ACTIONS_ID_TOKEN_REQUEST_TOKEN: tenant.oidc.requestToken,
			GITHUB_EVENT_NAME: event.name,
			GITHUB_EVENT_PATH: "event.json",
			GITHUB_SHA: event.commit,
			GITHUB_REPOSITORY: github.repository,
			GITHUB_API_URL: github.apiUrl,
			GITHUB_SERVER_URL: "https://github.com",
			GITHUB_RUN_ID: String(run),
			GITHUB_STEP_SUMMARY: `summary-${run}.md`
		};
		const annotations = [];
		const outputs = {};
		let text = "";
		return {
			exit: await runAction({
				host: storyHost(context.host, environment, files),
				version: context.version,
				print: (words) => {
					text += words;
				},
				tell: () => void 0,
				runner: {
					input: (name) => name === "github-token" ? token : inputs[name] ?? "",
					output: (name, value) => {
						outputs[name] = value;
					},
					annotate: (one) => void annotations.push(one),
					mask: () => void 0
				}
			}),
			text,
			annotations,
			outputs
		};
	};
	const onPull = (number, headSha) => ({
		name: "pull_request",
		payload: { pull_request: {
			number,
			head: {
				sha: headSha,
				repo: {
					full_name: github.repository,
					fork: false
				}
			}
		} },
		commit: headSha
	});
	const tell = ({ annotations }, level) => {
		for (const { title: code, message, position } of annotations.filter((one) => one.level === level)) print(`${position === void 0 ? "" : `${position.file}:${position.line} `}${code}: ${message}\n`);
	};
	return {
		files,
		print,
		title,
		step,
		onPull,
		tell
	};
}

export { openWorkflow as t };