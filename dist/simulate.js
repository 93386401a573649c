import { n as fail } from "./trouble.js";
import { a as isRecord } from "./json.js";

// src/commands/simulate.ts
/**
* Runs a tenant on this machine until it is told to stop. One line `listening on http://127.0.0.1:P` is printed once
* everything else (credentials, certificate authority) is on disk. SIGTERM ends it with 0.
*/
const simulate = async ({ values, host, print, tell }) => {
	if (values.flag("list-variants")) {
		const { variantTables } = await import("./all-variants2.js");
		print(variantTables.flatMap((table) => Object.entries(table).map(variantLine)).join(""));
		return { exit: 0 };
	}
	const state = values.text("state");
	const faults = values.text("faults");
	const logFile = values.text("log");
	const { startSimulator } = await import("./start.js");
	const proxyPort = values.number("proxy-port");
	const simulator = await startSimulator({
		port: values.number("port") ?? 0,
		contracts: (name) => host.asset(`contracts/${name}`),
		latencyMs: values.number("latency") ?? 0,
		cloud: values.text("cloud") ?? "commercial",
		speed: speedOf(host.env("TENANTFORM_SIMULATOR_SPEED") ?? ""),
		variants: Object.fromEntries(values.list("variant").map((text) => named("variant", text))),
		crowd: Object.fromEntries(values.list("crowd").map((text) => named("crowd", text)).map(([name, count]) => [name, count.trim() === "" ? NaN : Number(count)])),
		...state === void 0 ? {} : { state: parsed(await host.read(state), state, snapshotHint) },
		...faults === void 0 ? {} : { faults: parsed(await host.read(faults), faults, faultsHint) },
		seed: values.number("seed") ?? 1,
		...values.flag("tls") ? { tls: {} } : {},
		...proxyPort === void 0 ? {} : { proxyPort }
	}).catch((error) => fail("INPUT-INVALID", {
		message: `The simulator could not start: ${error instanceof Error ? error.message : String(error)}`,
		subject: { name: "simulate" },
		hint: "docs/simulator.md says what it takes: snapshots, clouds, numbers of a crowd, and the variants with their settings."
	}));
	const caOut = values.text("ca-out");
	if (caOut !== void 0 && simulator.caPem !== void 0) await host.replace(caOut, simulator.caPem);
	const folder = values.text("write-credentials");
	if (folder !== void 0) await writeCredentials(host, folder, simulator);
	if (simulator.tlsPort !== void 0) tell(`TLS on https://127.0.0.1:${simulator.tlsPort}`);
	if (simulator.proxyPort !== void 0) tell(`proxy on http://127.0.0.1:${simulator.proxyPort}`);
	print(`listening on ${simulator.url}\n`);
	let written = 0;
	let writing = Promise.resolve();
	const append = async (before, final) => {
		await before;
		if (logFile === void 0) return;
		const rest = simulator.log.slice(written);
		const open = final ? -1 : rest.findIndex((line) => line.status === 0 && line.detail === void 0);
		const answered = open < 0 ? rest : rest.slice(0, open);
		written += answered.length;
		const text = answered.map((line) => `${JSON.stringify(logged(line))}\n`).join("");
		if (text !== "") await host.append(logFile, text);
	};
	const flush = (final = false) => {
		writing = append(writing, final);
		return writing;
	};
	while (!host.stop.aborted) {
		await host.realClock.sleep(100, host.stop);
		await flush();
	}
	await simulator.close();
	await flush(true);
	const dump = values.text("dump");
	if (dump !== void 0) await host.replace(dump, `${JSON.stringify(simulator.dump(), null, 2)}\n`);
	return { exit: 0 };
};
/** A switch as `--list-variants` prints it: name, settings with the default first, what is doubted; tabs between them. */
function variantLine([name, fact]) {
	return `${name}\t${fact.settings.join("|")}\t${fact.about}\n`;
}
/** A request as the log file has it. */
function logged({ method, host, path, effect, status, cmdlet }) {
	return {
		method,
		host,
		path,
		effect,
		status,
		...cmdlet === void 0 ? {} : { cmdlet }
	};
}
/** How much faster the tenant's clock runs; never slower than the wall's. */
function speedOf(text) {
	const speed = Number(text);
	if (Number.isFinite(speed)) return Math.max(1, speed);
	return fail("INPUT-INVALID", {
		message: `TENANTFORM_SIMULATOR_SPEED is "${text.slice(0, 60)}", which is no number.`,
		subject: { name: "TENANTFORM_SIMULATOR_SPEED" },
		hint: "Write 60 for a clock that runs 60 times faster; leave it away for one that runs as usual."
	});
}
/** The parts of `--variant name=setting` or `--crowd name=count`. */
function named(option, text) {
	const [name, ...rest] = text.split("=");
	if (name === void 0 || rest.length === 0) return fail("INPUT-INVALID", {
		message: `--${option} ${text.slice(0, 80)} has no ${option === "variant" ? "setting" : "number"}.`,
		subject: { name: `--${option}` },
		hint: option === "variant" ? "Write --variant name=setting." : "Write --crowd people=100000."
	});
	return [name, rest.join("=")];
}
const snapshotHint = "Make one with `tenantform export --format snapshot`.";
const faultsHint = "Write `{\"faults\": [{\"host\": \"graph\", \"nth\": 3, \"do\": \"reset\"}]}`.";
function parsed(text, file, hint) {
	try {
		const value = JSON.parse(text);
		if (isRecord(value)) return value;
	} catch {}
	return fail("INPUT-INVALID", {
		message: `${file} is not a JSON object.`,
		subject: { name: file },
		hint
	});
}
async function writeCredentials(host, folder, simulator) {
	const path = (name) => `${folder.replace(/\/+$/u, "")}/${name}`;
	await host.replace(path("cert.pem"), simulator.certificatePem);
	await host.replace(path("key.pem"), simulator.privateKeyPem, 384);
	const absolute = host.absolute(folder);
	const lines = {
		TENANTFORM_TENANT: simulator.tenantDomain,
		TENANTFORM_CLIENT_ID: simulator.clientId,
		TENANTFORM_CERTIFICATE: `${absolute}/cert.pem`,
		TENANTFORM_CERTIFICATE_KEY: `${absolute}/key.pem`,
		TENANTFORM_SIMULATOR: simulator.url
	};
	await host.replace(path("env"), Object.entries(lines).map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'\n`).join(""));
}

export { simulate };