import { n as withFindings, t as plan } from "./plan.js";
import { d as project } from "./registered-methods.js";
import { t as worldFromSnapshot } from "./snapshot-world.js";
import { i as judge, m as makeRun, n as planTenant, r as namesOfCopy } from "./plan-tenant.js";
import { t as absent } from "./observed.js";
import { n as outlineSnapshot, t as missingInCopy } from "./missing-in-copy.js";
import { t as exitCodeOf } from "./exit-code.js";
import { t as load } from "./load.js";
import { t as openProtocol } from "./open-tenant.js";
import { t as printReport } from "./print-report.js";
import { a as trouble, l as isTypeName } from "./trouble.js";
import { i as isJsonObject, o as jsonText, r as isJsonList } from "./json.js";
import { t as decodeSnapshot } from "./snapshot.js";

// src/commands/told-snapshot.ts
const partial = "the snapshot is of a simulator, which keeps only what was set";
/**
* A snapshot whole. That of a simulator has objects as they go over the wire and no `values`: those are decoded here as an
* answer of the service is, and what they lack is unknown. A type whose objects have another form on the wire is unknown.
* Fails with SNAPSHOT-UNREADABLE.
*/
async function toldSnapshot({ document }, types, openProtocol) {
	const held = isJsonObject(document["types"]) ? document["types"] : {};
	const dumped = Object.entries(held).filter(([, seen]) => lacksValues(seen));
	const rest = Object.fromEntries(Object.entries(held).filter(([, seen]) => !lacksValues(seen)));
	const snapshot = decodeSnapshot(jsonText({
		...document,
		types: rest
	}));
	const decoded = await Promise.all(dumped.map(async ([name, seen]) => {
		const type = isTypeName(name) ? types.get(name) : void 0;
		if (type === void 0) return [];
		return [[type.name, decodedType(type, seen, await openProtocol(type.protocol))]];
	}));
	return {
		...snapshot,
		types: new Map([...snapshot.types, ...decoded.flat()])
	};
}
function instancesOf(seen) {
	const instances = isJsonObject(seen) ? seen["instances"] : void 0;
	return isJsonList(instances) ? instances : [];
}
function lacksValues(seen) {
	return instancesOf(seen).some((one) => isJsonObject(one) && one["values"] === void 0 && one["raw"] !== void 0);
}
function decodedType(type, seen, protocol) {
	const raws = instancesOf(seen).map((one) => isJsonObject(one) ? one["raw"] ?? null : null);
	const body = type.protocol === "teams" ? raws : { value: raws };
	const found = read(() => protocol.decode(type, {
		status: 200,
		headers: /* @__PURE__ */ new Map(),
		body
	}));
	if (found === void 0 || found.length !== raws.length) {
		const message = `the snapshot is of a simulator, which keeps ${type.name} in another form than the service shows it`;
		return { unknown: trouble("OBJECT-UNREADABLE", { message }) };
	}
	return {
		complete: !(type.cardinality === "perObject" && !type.create) && isJsonObject(seen) && seen["complete"] === true,
		instances: found.map((one) => ({
			...one,
			partial
		}))
	};
}
/** What decoding gives; nothing where the form is another one. */
function read(decode) {
	try {
		const found = decode();
		return found.is === "present" ? found.value : void 0;
	} catch {
		return;
	}
}

// src/commands/check-snapshot.ts
/**
* Compares a snapshot with the YAML: no sign-in, no network, no simulator. What the snapshot does not hold is unknown, never
* drift. Fails with SNAPSHOT-UNREADABLE and FILE-* codes, and as loading the configuration does.
*/
async function checkSnapshot(context, file) {
	const started = context.host.clock.now();
	const outline = outlineSnapshot(await context.host.read(file));
	const { configuration, catalogue } = await load({
		...context,
		values: {
			...context.values,
			text: untold(context)
		}
	});
	const types = new Map((await catalogue.all()).map((type) => [type.name, type]));
	const snapshot = await toldSnapshot(outline, types, openProtocol);
	const copy = {
		kind: "snapshot",
		tenant: outline.tenant.initialDomain ?? outline.tenant.id,
		taken: snapshot.taken,
		file,
		notes: missingInCopy(outline, configuration, types)
	};
	const { desired } = configuration;
	const world = settledNames(worldFromSnapshot(snapshot, types), new Set(desired.map(({ at }) => at.type)));
	const planned = plan({
		tenant: world.tenant,
		world,
		desired,
		types,
		refusals: () => []
	});
	const { changes } = planned.plan;
	const findings = judge({
		before: world,
		after: project(world, changes, types),
		changes,
		configuration,
		types,
		tenantNames: namesOfCopy(copy, configuration),
		self: { client: context.values.text("client-id") ?? "" },
		now: started
	});
	const seen = {
		tenant: {
			types,
			session: { tenant: world.tenant },
			ledger: () => ({})
		},
		configuration,
		world,
		planned: {
			...planned,
			plan: withFindings(planned.plan, findings)
		},
		findings
	};
	const run = makeRun({
		...context,
		copy
	}, started, seen, { troubles: planned.incomparable });
	const reportFile = await printReport(context, run);
	return {
		exit: exitCodeOf(run),
		run,
		...reportFile === void 0 ? {} : { reportFile }
	};
}
/** Which tenant the environment would sign in to says nothing about a snapshot. */
function untold({ values }) {
	return (name) => name === "tenant" ? void 0 : values.text(name);
}
/**
* A name that may be of several types (a member: user, group or service principal) is taken for the object that the snapshot
* holds, where of the other types it holds only some. Declared types are left alone: of them an object that is not held may
* well exist.
*/
function settledNames(world, declared) {
	return {
		...world,
		find: (type, key) => {
			const found = world.find(type, key);
			if (found.is !== "unknown" || declared.has(type)) return found;
			return world.types().some((other) => other !== type && world.find(other, key).is === "present") ? absent : found;
		}
	};
}

// src/commands/check.ts
/** Compares the tenant, or with `--state` a snapshot of it, with the YAML and reports drift, whatever the mode of a task. Writes nothing. */
const check = async (context) => {
	const state = context.values.text("state");
	if (state !== void 0) return checkSnapshot(context, state);
	const started = context.host.clock.now();
	const made = await planTenant(context, "read");
	try {
		const run = makeRun(context, started, made, { troubles: made.planned.incomparable });
		const reportFile = await printReport(context, run);
		return {
			exit: exitCodeOf(run),
			run,
			...reportFile === void 0 ? {} : { reportFile }
		};
	} finally {
		await made.tenant.close();
	}
};

export { check as t };