import { n as fail } from "./trouble.js";
import { n as isGuid } from "./guid.js";
import { t as registered } from "./registered-methods.js";

// src/commands/known-user.ts
const user = "entra.user";
const perUserMfa = "entra.perUserMfa";
const assignments = "entra.directoryRoleAssignment";
/** What has to be read of people to know them. */
function readsOfUsers(names) {
	return [{
		type: user,
		keys: names.filter((name) => !isGuid(name)),
		ids: names.filter((name) => isGuid(name))
	}, {
		type: perUserMfa,
		keys: names
	}];
}
/**
* Knows people that were read: with one more request for the groups that hold them and what they have registered. Fails with
* INPUT-INVALID where there is no such person, and OBJECT-UNREADABLE where that could not be told.
*/
async function knownUsers(tenant, world, names, signal) {
	const found = names.map((name) => ({
		name,
		instance: instanceOf(world, name)
	}));
	const ids = found.map(({ instance }) => instance.id);
	const facts = ids.length === 0 ? void 0 : await tenant.people(ids, signal);
	return found.map(({ name, instance }) => known(world, name, instance, facts?.get(instance.id.toLowerCase())));
}
function known(world, name, found, facts) {
	const { groups, methods } = facts ?? {};
	const state = world.find(perUserMfa, name);
	const told = state.is === "present" ? state.value[0]?.values["perUserMfaState"] : void 0;
	const { combinations, open } = methods?.is === "present" ? registered(methods.value) : {
		combinations: [],
		open: true
	};
	const missing = (what, seen) => seen?.is === "unknown" ? [`${what} of ${found.at.key} could not be read: ${seen.why.message}`] : [];
	return {
		id: found.id,
		name: found.at.key,
		kind: kindOf(found),
		groups: groups?.is === "present" ? groups.value : "unknown",
		perUserMfa: states.find((one) => one === told) ?? "unknown",
		methods: open ? "unknown" : combinations,
		missing: [
			...missing("The groups", groups),
			...missing("The registered methods", methods),
			...missing("The per-user multifactor authentication", state)
		]
	};
}
const states = [
	"disabled",
	"enabled",
	"enforced"
];
function instanceOf(world, name) {
	const one = isGuid(name) ? world.findId(user, name) : void 0;
	const all = one === void 0 ? world.find(user, name) : void 0;
	if (one?.is === "present") return one.value;
	const [first] = all?.is === "present" ? all.value : [];
	if (first !== void 0) return first;
	const seen = one ?? all;
	if (seen?.is === "unknown") return fail("OBJECT-UNREADABLE", {
		message: `The user ${name.slice(0, 120)} could not be looked up: ${seen.why.message}`,
		subject: { name: "entra.user" },
		hint: "Grant User.Read.All and run again."
	});
	return fail("INPUT-INVALID", {
		message: `There is no user ${name.slice(0, 120)}.`,
		subject: { name: "--user" },
		hint: "Give a user principal name as the directory has it, or an object id."
	});
}
/** `#EXT#` in the name is the mark of an account that signs in elsewhere (Microsoft Learn: properties of a B2B collaboration user). */
function kindOf({ at, values }) {
	const isExternal = at.key.includes("#EXT#");
	if (values["userType"] === "Guest") return isExternal ? "b2bCollaborationGuest" : "internalGuest";
	return isExternal ? "b2bCollaborationMember" : "none";
}
/** A person as the policies of a world see them, with the roles that the world gives them by themselves and by their groups. */
function identityIn(world, { id, groups, kind, perUserMfa: state }) {
	return {
		kind: "user",
		id,
		groups,
		roles: groups === "unknown" ? "unknown" : rolesOf(world, [id, ...groups]),
		external: kind,
		homeTenant: kind === "none" || kind === "internalGuest" ? null : "unknown",
		perUserMfa: state
	};
}
/** Template ids of the roles over the whole tenant that any of these ids holds. */
function rolesOf(world, ids) {
	const all = world.of(assignments);
	if (all.is !== "present" || !world.complete(assignments)) return "unknown";
	const own = new Set(ids.map((id) => id.toLowerCase()));
	return all.value.flatMap(({ values: { roleDefinitionId, principalId, directoryScopeId = "/" } }) => directoryScopeId === "/" && typeof roleDefinitionId === "string" && typeof principalId === "string" && own.has(principalId.toLowerCase()) ? [roleDefinitionId] : []);
}

// src/commands/print-text.ts
/** Prints a text; into the file of `--out` where there is one. Gives the file's name. */
async function printText({ values, host, print }, text) {
	const out = values.text("out");
	if (out === void 0) {
		print(text);
		return;
	}
	await host.replace(out, text);
	return out;
}

export { readsOfUsers as i, identityIn as n, knownUsers as r, printText as t };