import { c as addressText, d as serviceOf, n as fail } from "./trouble.js";
import { i as observe, s as wantsOf } from "./scalar.js";
import { t as plan } from "./plan.js";
import { n as openTenant } from "./open-tenant.js";
import { d as project, i as typesOfAccess, n as resistsPhishing, r as policySetOf } from "./registered-methods.js";
import { t as load } from "./load.js";
import { t as openCatalogue } from "./catalogue.js";

// src/access/control-words.ts
/** What a control demands, in words. */
function controlWords(control) {
	switch (control.kind) {
		case "mfa": return "multifactor authentication";
		case "strength": return strengthWords(control.combinations);
		case "compliantDevice": return "a compliant device";
		case "domainJoinedDevice": return "a hybrid joined device";
		case "approvedApplication": return "an approved application";
		case "compliantApplication": return "an application with a protection policy";
		case "passwordChange": return "a new password";
		case "riskRemediation": return "that the risk is remedied";
		case "termsOfUse": return "that the terms of use are accepted";
		case "customFactor": return "a custom factor";
		case "other": return `${control.name}, which this version does not know`;
	}
}
const most = 4;
function strengthWords(combinations) {
	if (combinations === "unknown") return "an authentication strength that could not be found";
	const kind = isResistant(combinations) ? "phishing-resistant authentication" : "an authentication strength";
	const shown = combinations.slice(0, most).map((one) => one.replaceAll(",", " + "));
	const rest = combinations.length - shown.length;
	return `${kind} (${shown.join(", ")}${rest > 0 ? `, and ${rest} more` : ""})`;
}
/** Whether everything that a strength allows resists phishing. */
function isResistant(combinations) {
	return combinations.length > 0 && combinations.every(resistsPhishing);
}

// src/commands/access-worlds.ts
const group = "entra.group";
const roles = "entra.directoryRoleAssignment";
/** The types whose declarations can change who gets in: no other is planned here, so no other is read. */
const relevant = [
	...typesOfAccess,
	group,
	roles
];
/**
* Opens the tenant and reads what decides over sign-ins, who holds roles, and what `also` names, in one round. `watch` sees the door
* through which the service is asked. Fails as `load` and
* `openTenant` do.
*/
async function openAccessWorlds(context, also, watch) {
	const loaded = context.values.isGiven("config") ? await load(context) : void 0;
	const catalogue = loaded?.catalogue ?? openCatalogue((name) => context.host.asset(name));
	const given = loaded?.configuration;
	const desired = (given?.desired ?? []).filter(({ at }) => relevant.includes(at.type));
	const more = also(given);
	const reads = [...[...typesOfAccess, roles].map((type) => ({
		type,
		keys: "all"
	})), ...more];
	const services = [...new Set(reads.map(({ type }) => serviceOf(type)))];
	const tenant = await openTenant(context, catalogue, services, "read", given, watch);
	try {
		const { session, types, reader } = tenant;
		const byId = more.flatMap(({ type: name, ids = [] }) => {
			const type = types.get(name);
			return type === void 0 || ids.length === 0 ? [] : [{
				type,
				keys: [],
				ids
			}];
		});
		const wants = [...wantsOf(desired, types, reads), ...byId];
		const live = await observe({
			tenant: session.tenant,
			reader,
			types,
			signal: context.host.stop
		}, wants);
		if (given === void 0) return {
			tenant,
			live,
			declaredAt: () => void 0
		};
		const planned = plan({
			tenant: session.tenant,
			world: live,
			desired,
			types,
			refusals: tenant.refusals
		});
		const world = project(live, planned.plan.changes, types);
		const positions = new Map(desired.map((one) => [addressText(one.at), one.positions([])]));
		const policies = world.of("entra.conditionalAccessPolicy");
		const names = new Map((policies.is === "present" ? policies.value : []).map(({ id, at }) => [id, addressText(at)]));
		return {
			tenant,
			live,
			proposed: {
				world,
				changes: planned.plan.changes,
				configuration: given,
				troubles: planned.troubles
			},
			declaredAt: (id) => positions.get(names.get(id) ?? "")
		};
	} catch (error) {
		await tenant.close();
		throw error;
	}
}
/** What a world decides over sign-ins. Fails with OBJECT-UNREADABLE where its policies are not all known. */
function setOf(world) {
	return policySetOf(world) ?? unreadable(world);
}
function unreadable(world) {
	const policies = world.of("entra.conditionalAccessPolicy");
	return fail("OBJECT-UNREADABLE", {
		message: `Conditional Access policies could not be read${policies.is === "unknown" ? `: ${policies.why.message}` : ""}`,
		subject: { name: "entra.conditionalAccessPolicy" },
		hint: "Grant Policy.Read.All and run again."
	});
}
/** What could not be read of what decides, in sentences. */
function missingOf(world) {
	return [
		["entra.namedLocation", "Named locations"],
		["entra.authenticationStrengthPolicy", "Authentication strengths"],
		["entra.securityDefaults", "Security defaults"],
		["entra.directoryRoleAssignment", "Role assignments"]
	].flatMap(([type, name]) => {
		const seen = world.of(type);
		return seen.is === "unknown" ? [`${name} could not be read: ${seen.why.message}`] : [];
	});
}

export { isResistant as a, controlWords as i, openAccessWorlds as n, setOf as r, missingOf as t };