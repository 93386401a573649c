import { i as isJsonObject, o as jsonText } from "./json.js";
import { n as fail } from "./trouble.js";
import { n as outlineSnapshot, t as missingInCopy } from "./missing-in-copy.js";
import { t as fasterClock } from "./faster-clock.js";
import { t as load } from "./load.js";
import { t as optionTable } from "./option-table.js";

// src/commands/rehearse.ts
/** How much faster than the wall a rehearsal's clock runs where nobody says otherwise: minutes of settling pass in seconds. */
const usualSpeed = 60;
/**
* Starts a tenant in this process from the snapshot that `--rehearse` names and gives the context to run a command on it: with
* credentials made on the spot, a faster clock, and nothing of the options and variables that would lead to the real one.
* Fails with SNAPSHOT-UNREADABLE and FILE-* codes, and as loading the configuration does.
*/
async function openRehearsal(outside, file) {
	const { host, values } = outside;
	if (values.text("state") !== void 0) fail("INPUT-INVALID", {
		message: "--rehearse and --state were both given.",
		subject: { name: "--rehearse" },
		hint: "Give --state to compare with the snapshot alone, --rehearse to run on a simulated tenant made of it."
	});
	const outline = outlineSnapshot(await host.read(file));
	const { configuration, catalogue } = await load(withoutTenant(outside));
	const types = new Map((await catalogue.all()).map((type) => [type.name, type]));
	const speed = speedOf(host.env("TENANTFORM_SIMULATOR_SPEED"));
	const domain = domainOf(outline, configuration.tenant?.name);
	const { startSimulator } = await import("./start.js");
	const simulator = await startSimulator({
		contracts: (name) => host.asset(`contracts/${name}`),
		cloud: values.text("cloud") ?? "commercial",
		speed,
		state: stateOf(outline, domain, types)
	}).catch((error) => fail("SNAPSHOT-UNREADABLE", {
		message: `No tenant could be made of ${file}: ${error instanceof Error ? error.message : String(error)}`,
		subject: { name: file }
	}));
	const copy = {
		kind: "rehearsal",
		tenant: outline.tenant.initialDomain ?? outline.tenant.id,
		taken: outline.taken,
		file,
		notes: [...speed === 1 ? [] : [`Its clock runs ${speed} times faster.`], ...missingInCopy(outline, configuration, types)]
	};
	const reach = /* @__PURE__ */ new Map([
		["tenant", simulator.tenantId],
		["client-id", simulator.clientId],
		["certificate", simulator.certificatePem],
		["certificate-key", simulator.privateKeyPem],
		["credential", "certificate"],
		["simulator", simulator.url]
	]);
	return {
		context: {
			...outside,
			copy,
			values: reaching(values, reach),
			host: inside(host, values, copy, speed)
		},
		close: () => simulator.close()
	};
}
/** Options that say how a tenant is reached, but for those that hold for any. */
const connecting = new Set(optionTable.filter(({ group }) => group === "sign-in" || group === "network" || group === "simulator").map(({ name }) => name).filter((name) => ![
	"cloud",
	"retries",
	"concurrency",
	"timeout"
].includes(name)));
/** The options with those of reaching a tenant replaced: neither given ones nor the environment's lead outside. */
function reaching(values, reach) {
	return {
		command: values.command,
		isGiven: (name) => !connecting.has(name) && values.isGiven(name),
		text: (name) => connecting.has(name) ? reach.get(name) : values.text(name),
		list: (name) => connecting.has(name) ? [] : values.list(name),
		flag: (name) => !connecting.has(name) && values.flag(name),
		number: (name) => connecting.has(name) ? void 0 : values.number(name)
	};
}
function withoutTenant(context) {
	return {
		...context,
		values: reaching(context.values, /* @__PURE__ */ new Map())
	};
}
/** The host with a faster clock, a journal that says what it is of, and of the environment only what the YAML may read. */
function inside(host, values, copy, speed) {
	const readable = values.list("env");
	const rehearsal = `a copy of ${copy.tenant}, taken ${copy.taken}`;
	return {
		...host,
		clock: fasterClock(host.realClock, speed),
		env: (name) => readable.includes(name) ? host.env(name) : void 0,
		journal: (path) => {
			const journal = host.journal(path);
			return { append: (entry) => {
				const marked = {
					...entry,
					rehearsal
				};
				return journal.append(marked);
			} };
		}
	};
}
/**
* The snapshot as the simulator takes it: types that could not be read are left away. Of people and groups that nobody took
* none are there, and not the made-up ones that the simulator has for itself.
*/
function stateOf(outline, domain, types) {
	const { document } = outline;
	const held = isJsonObject(document["types"]) ? document["types"] : {};
	const kept = Object.entries(held).filter(([name]) => [...outline.types.keys()].some((one) => one === name));
	const empty = [...types.values()].filter(({ name, cardinality }) => cardinality === "perObject" && name.startsWith("entra.")).map(({ name }) => [name, {
		complete: false,
		instances: []
	}]);
	return {
		...document,
		tenant: {
			id: outline.tenant.id,
			initialDomain: domain
		},
		types: Object.fromEntries([...empty, ...kept])
	};
}
/** The initial domain, without which no tenant can be made: the snapshot's, else what it tells by itself, else a made-up one. */
function domainOf({ tenant, document }, declared) {
	const initial = /^[a-z0-9-]+\.(?:partner\.)?onmicrosoft\.[a-z]+$/iu;
	if (tenant.initialDomain !== void 0) return tenant.initialDomain;
	if (declared !== void 0 && initial.test(declared)) return declared;
	return `${/https:\/\/(?<name>[a-z0-9]+)-admin\.sharepoint\.com/iu.exec(jsonText(document))?.groups?.["name"] ?? "copy"}.onmicrosoft.com`;
}
function speedOf(text) {
	const speed = Number(text ?? usualSpeed);
	return Number.isFinite(speed) && speed >= 1 ? speed : usualSpeed;
}

export { openRehearsal };