import { n as fail } from "./trouble.js";
import { t as fasterClock } from "./faster-clock.js";

// src/commands/demo-stage.ts
/** How many times faster a demo's clock runs: minutes of waiting pass in seconds. */
const demoSpeed = 60;
/** The environment by which every command talks to the simulated tenant. */
function demoEnvironment(tenant) {
	return {
		TENANTFORM_TENANT: tenant.tenantDomain,
		TENANTFORM_CLIENT_ID: tenant.clientId,
		TENANTFORM_SIMULATOR: tenant.url,
		TENANTFORM_SIMULATOR_SPEED: String(60)
	};
}
/** A host whose files are in memory, with an environment of its own and a faster clock: a story writes nothing to the disk. */
function storyHost(host, environment, files) {
	const name = (path) => path.replace(/^\.\//u, "");
	return {
		...host,
		clock: fasterClock(host.realClock, 60),
		env: (one) => environment[one],
		read: (path) => {
			const text = files.get(name(path));
			return text === void 0 ? Promise.resolve().then(() => fail("FILE-NOT-FOUND", {
				message: `${path} is not there.`,
				subject: { name: path }
			})) : Promise.resolve(text);
		},
		list: (pattern) => Promise.resolve([pattern]),
		replace: (path, text) => Promise.resolve(void files.set(name(path), text)),
		append: (path, text) => Promise.resolve(void files.set(name(path), `${files.get(name(path)) ?? ""}${text}`))
	};
}
/** Prints the numbered heading of a step. */
function stepTitle({ print, colour }, text) {
	print(`\n${colour ? `\u001B[1m\u001B[36m${text}\u001B[39m\u001B[22m` : `== ${text}`}\n\n`);
}
/** Every line of a text with two blanks before it. */
function indented(text) {
	return text.replaceAll(/^(?=.)/gmu, "  ");
}
/** Fails with INTERNAL where a step of a story did not come out as it is told. */
function expectTold(holds, what) {
	if (!holds) fail("INTERNAL", { message: `In the demo ${what} went another way than it is told.` });
}

export { storyHost as a, stepTitle as i, expectTold as n, indented as r, demoEnvironment as t };