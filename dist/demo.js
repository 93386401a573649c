import { n as fail } from "./trouble.js";
import { t as apply } from "./apply3.js";
import { t as check } from "./check.js";
import { i as stepTitle, r as indented, t as demoEnvironment } from "./demo-stage.js";
import { t as fasterClock } from "./faster-clock.js";
import { t as readOptions } from "./option-values.js";
import { t as plan } from "./plan2.js";

// src/commands/demo.ts
const example = "examples/quickstart";
/**
* Tells a story on a tenant that exists for its length only. Ends with 0 where every step came out as it is told; no network, no files
* written.
*/
const demo = async (context) => {
	const { startSimulator } = await import("./start.js");
	const { host, print, values } = context;
	const simulator = await startSimulator({
		contracts: (name) => host.asset(`contracts/${name}`),
		speed: 60
	});
	try {
		print(`Tenantform demo: a tenant of ${simulator.objects("entra.user").length} people on ${simulator.url}, gone when this ends.\nIts clock runs ${60} times faster, so that minutes of waiting pass in seconds.\n`);
		const story = values.text("story");
		if (story === "pull-request") await (await import("./demo-pull-request.js")).tellPullRequest(context, simulator);
		else if (story === "lockout") await (await import("./demo-lockout.js")).tellLockout(context, simulator);
		else await tellMainJob(context, simulator);
		return { exit: 0 };
	} finally {
		await simulator.close();
	}
};
/**
* Tells the main job: sign in with a certificate made on the spot, plan, apply, plan again, sign in once more with a federated token,
* change a setting behind its back, and check.
*/
async function tellMainJob(context, simulator) {
	const { host, print } = context;
	const environment = demoEnvironment(simulator);
	const certificate = {
		TENANTFORM_CERTIFICATE: simulator.certificatePem,
		TENANTFORM_CERTIFICATE_KEY: simulator.privateKeyPem
	};
	const federated = {
		ACTIONS_ID_TOKEN_REQUEST_URL: simulator.oidc.requestUrl,
		ACTIONS_ID_TOKEN_REQUEST_TOKEN: simulator.oidc.requestToken
	};
	const stage = (name, command, credential) => {
		const staged = demoHost(host, {
			...environment,
			...credential
		});
		const given = /* @__PURE__ */ new Map([["config", [`${example}/tenantform.yml`]]]);
		return command({
			...context,
			host: staged,
			values: readOptions(name, given, staged.env),
			print: (text) => print(indented(text)),
			tell: () => void 0
		});
	};
	const title = (text) => stepTitle(context, text);
	title(`1. Sign in once with a certificate, and plan ${example}/tenantform.yml`);
	expectExit(await stage("plan", plan, certificate), [0], "the first plan");
	title("2. Apply: guard, write, read back");
	expectExit(await stage("apply", apply, certificate), [0], "the apply");
	title("3. Plan again: nothing left to do");
	expectEmpty(await stage("plan", plan, certificate), "the second plan");
	title("4. Sign in with GitHub’s ID token instead: no secret at all");
	expectEmpty(await stage("check", check, federated), "the check by federated token");
	title("5. Somebody changes a setting in the portal");
	print(`  ${driftBehindItsBack(simulator)}\n`);
	title("6. Check finds exactly that, with file and line");
	const found = await stage("check", check, federated);
	expectExit(found, [3], "the check after the change");
	if (found.run?.drift?.length !== 1) fail("INTERNAL", { message: `The check found ${found.run?.drift?.length ?? 0} objects instead of one.` });
	print(ledgerText(found));
}
function driftBehindItsBack(simulator) {
	simulator.change("exchange.organizationConfig", "", { OAuth2ClientProfileEnabled: false });
	return "Set-OrganizationConfig -OAuth2ClientProfileEnabled $false";
}
/** The host with the demo's own environment, its example out of the assets, and its faster clock. */
function demoHost(host, environment) {
	const inExample = (path) => path.startsWith(`${example}/`);
	return {
		...host,
		clock: fasterClock(host.realClock, 60),
		env: (name) => environment[name],
		read: (path) => inExample(path) ? host.asset(path) : host.read(path),
		list: (pattern) => Promise.resolve(pattern.includes("*") ? demoFiles : [pattern])
	};
}
const demoFiles = [
	"collaboration",
	"compliance",
	"mail"
].map((name) => `${example}/parts/${name}.yml`);
function expectExit({ exit }, wanted, what) {
	if (!wanted.includes(exit)) fail("INTERNAL", { message: `In the demo ${what} ended with ${exit}.` });
}
function expectEmpty(result, what) {
	expectExit(result, [0], what);
	const left = result.run?.plan?.changes.length ?? 0;
	if (left > 0) fail("INTERNAL", { message: `In the demo ${what} was not empty: ${left} changes.` });
}
function ledgerText({ run }) {
	return `\nWhat that last check cost:\n${Object.entries(run?.ledger ?? {}).map(([host, row]) => `  ${host.padEnd(46)} ${String(row.requests).padStart(3)} ${row.requests === 1 ? "request" : "requests"}${row.retries === 0 ? "" : `, ${row.retries} repeated`}`).join("\n")}\n`;
}

export { demo };