import { a as isRecord } from "./json.js";
import { n as present, r as unknown } from "./observed.js";
import { a as trouble, i as toTroubles } from "./trouble.js";
import { p as explainReply, r as readable, t as openTransport } from "./graph-transport.js";

// src/services/graph/registration-source.ts
const registrations = readable("entra.userRegistrationDetails", "AuditLog.Read.All", "graph.reports", "Entra ID P1 or P2 (the report on registered methods)");
const users = readable("entra.user", "User.Read.All", "graph");
const groups = readable("entra.group", "GroupMember.Read.All", "graph");
/** Reads registrations, per-user states and members of groups from Graph (reference: entra-graph 2.1, 2.2, 2.5). */
function openRegistrations(door, context) {
	const transport = openTransport(door, context);
	const rows = (type, path, signal) => pagesOf({
		transport,
		context,
		signal
	}, type, path);
	return {
		async *pages(of, signal) {
			const path = `/reports/authenticationMethods/userRegistrationDetails?${of === "all" ? "" : `$filter=${encodeURIComponent(`isAdmin eq ${of === "administrators"}`)}&`}$select=${wanted.join(",")}&$top=999`;
			for await (const page of rows(registrations, path, signal)) yield page.is === "present" ? present(page.value.flatMap(registrationOf)) : page;
		},
		async perUserMfa(signal) {
			const states = /* @__PURE__ */ new Map();
			for await (const page of rows(users, "/users?$select=id,perUserMfaState&$top=999", signal)) {
				if (page.is !== "present") return page;
				for (const { id, perUserMfaState: state } of page.value) {
					if (typeof id !== "string" || typeof state !== "string") return unknown(noState());
					if (state === "enabled" || state === "enforced") states.set(id.toLowerCase(), state);
				}
			}
			return present(states);
		},
		async roleGroups(signal) {
			const found = [];
			const path = `/groups?$filter=${encodeURIComponent("isAssignableToRole eq true")}&$select=id&$top=999`;
			for await (const page of rows(groups, path, signal)) {
				if (page.is !== "present") return page;
				for (const { id } of page.value) if (typeof id === "string") found.push(id);
			}
			return present(found);
		},
		async members(asked, signal) {
			const held = /* @__PURE__ */ new Map();
			const lists = /* @__PURE__ */ new Map();
			for (const [place, group] of asked.entries()) {
				const path = `/groups/${encodeURIComponent(group)}/transitiveMembers?$select=id&$top=999`;
				for await (const page of rows(groups, path, signal)) {
					if (page.is !== "present") return page;
					for (const { id } of page.value) if (typeof id === "string") join(held, lists, id.toLowerCase(), place);
				}
			}
			return present(held);
		}
	};
}
const wanted = [
	"id",
	"userPrincipalName",
	"userDisplayName",
	"userType",
	"isAdmin",
	"isMfaRegistered",
	"isMfaCapable",
	"isPasswordlessCapable",
	"methodsRegistered",
	"userPreferredMethodForSecondaryAuthentication"
];
function join(held, lists, id, place) {
	const before = held.get(id) ?? [];
	if (before.at(-1) === place) return;
	const more = [...before, place];
	const key = more.join();
	const shared = lists.get(key) ?? more;
	lists.set(key, shared);
	held.set(id, shared);
}
/** `#EXT#` in the name is the mark of an account that signs in elsewhere (Microsoft Learn: properties of a B2B collaboration user). */
function registrationOf(row) {
	const { id, userPrincipalName: name, userDisplayName, methodsRegistered: methods } = row;
	if (typeof id !== "string" || typeof name !== "string") return [];
	const isExternal = name.includes("#EXT#");
	const isGuest = row["userType"] === "guest";
	const preferred = row["userPreferredMethodForSecondaryAuthentication"];
	return [{
		id: id.toLowerCase(),
		name,
		displayName: typeof userDisplayName === "string" ? userDisplayName : "",
		kind: isGuest ? isExternal ? "b2bCollaborationGuest" : "internalGuest" : isExternal ? "b2bCollaborationMember" : "none",
		isAdmin: row["isAdmin"] === true,
		registered: row["isMfaRegistered"] === true,
		capable: row["isMfaCapable"] === true,
		passwordless: row["isPasswordlessCapable"] === true,
		methods: Array.isArray(methods) ? methods.filter((word) => typeof word === "string").toSorted() : [],
		preferred: typeof preferred === "string" ? preferred : "none"
	}];
}
/** A list page by page, none of them kept. A page that could not be read, or leads nowhere new, ends it as unknown. */
async function* pagesOf({ transport, context, signal }, type, path) {
	const seen = /* @__PURE__ */ new Set();
	for (let link = path; link !== void 0;) {
		if (seen.has(link) || seen.size > 0 && !link.startsWith(`${context.cloud.graph}/`)) {
			yield unknown(unreadable(type));
			return;
		}
		seen.add(link);
		const page = await pageAt({
			transport,
			context,
			signal
		}, type, link);
		if (page.is !== "present") {
			yield page;
			return;
		}
		yield present(page.value.rows);
		link = page.value.next;
	}
}
async function pageAt({ transport, signal }, type, path) {
	try {
		const { budget } = type;
		const reply = await transport.send({
			effect: "read",
			method: "GET",
			version: "v1.0",
			path,
			budget,
			repeat: "safe"
		}, signal);
		if (reply.status !== 200) return unknown(explainReply(reply, type, "read"));
		const { body } = reply;
		if (!isRecord(body) || !Array.isArray(body["value"])) return unknown(unreadable(type));
		const next = body["@odata.nextLink"];
		return present({
			rows: body["value"].filter((row) => isRecord(row)),
			next: typeof next === "string" ? next : void 0
		});
	} catch (error) {
		return unknown(toTroubles(error)[0] ?? unreadable(type));
	}
}
function unreadable({ name }) {
	return trouble("SERVICE-UNREADABLE", { message: `${name} could not be read whole.` });
}
function noState() {
	return trouble("SERVICE-UNREADABLE", { message: "the list of users does not tell per-user multifactor authentication" });
}

export { openRegistrations };