import { a as trouble, c as addressText, d as serviceOf, i as toTroubles, n as fail, u as parseAddress } from "./trouble.js";
import { a as encodeProof, i as loadConfiguration, n as loadWhole, o as proofSteps, s as tenantDigest } from "./load.js";
import { i as isJsonObject, o as jsonText, r as isJsonList } from "./json.js";
import { n as toJson, t as parseJson } from "./to-json.js";
import { n as exitCodeOfTroubles } from "./exit-code.js";
import { t as clouds } from "./cloud.js";
import { n as openTenant } from "./open-tenant.js";
import { i as markdownText, t as foreignText } from "./foreign-text.js";
import { i as observe, s as wantsOf } from "./scalar.js";
import { t as apply } from "./apply.js";
import { t as plan } from "./plan.js";

// src/records/scrub.ts
const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/giu;
const wholeGuid = new RegExp(`^${guid.source}$`, "iu");
const mail = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/u;
const hostName = /^(?:[a-z0-9_-]+\.)+[a-z]{2,}$/iu;
const moment = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/u;
const length = /^(?:-?P(?:\d+[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?|-?(?:\d+\.)?\d\d:\d\d:\d\d(?:\.\d+)?)$/u;
const plain = /^(?:true|false|null|-?\d{1,5}(?:\.\d+)?)$/iu;
const operator = /^(?:eq|ne|and|or|not|in|ge|gt|le|lt|asc|desc|any|all|startswith|endswith|contains)$/iu;
/** Members whose text is somebody's even where it is a word that services use as well. */
const personal = /^(?:displayName|givenName|surname|mailNickname|mail|alias|jobTitle|department|officeLocation|city|(?:mobile|business)Phones?|owner|title)$/iu;
/** The most elements of a list that are kept: enough to see its form. */
const mostKept = 3;
/**
* Makes a scrubber. A text stays only where it is one of the known words, a number, a date, a length of time, or empty; ids,
* mail addresses, hosts and addresses keep their form; of a list only the first elements are kept. Pure but for the numbers
* it gives out.
*/
function createScrubber({ words, hosts }) {
	const given = /* @__PURE__ */ new Map();
	const counts = /* @__PURE__ */ new Map();
	const number = (kind, text) => {
		const key = `${kind} ${text.toLowerCase()}`;
		const known = given.get(key);
		if (known !== void 0) return known;
		const next = (counts.get(kind) ?? 0) + 1;
		counts.set(kind, next);
		given.set(key, next);
		return next;
	};
	const id = (text) => `00000000-0000-4000-8000-${String(number("id", text)).padStart(12, "0")}`;
	const host = (name) => hosts.has(name.toLowerCase()) ? name.toLowerCase() : `domain-${number("domain", name)}.example`;
	const address = (text) => {
		const at = text.lastIndexOf("@");
		return `person-${number("person", text.slice(0, at))}@${host(text.slice(at + 1))}`;
	};
	const isCmdlet = (one) => words.has(/^(?:Get|Set|New|Remove|Enable|Disable)-(?<noun>[A-Za-z]+)$/u.exec(one)?.groups?.["noun"] ?? " ");
	const text = (one) => {
		if (one === "" || plain.test(one) || moment.test(one) || length.test(one)) return one;
		if (wholeGuid.test(one)) return id(one);
		if (words.has(one) || isCmdlet(one)) return one;
		if (mail.test(one)) return address(one);
		if (/^https?:\/\//iu.test(one)) return url(one);
		if (/^\/[^\s]*$/u.test(one)) return relative(one);
		if (/^[[{]/u.test(one)) {
			const inner = parseJson(one);
			if (inner !== void 0) return jsonText(value(inner));
		}
		if (/^\uFEFF?<[^>]+>/u.test(one)) return markup(one);
		if (hostName.test(one)) return host(one);
		const parts = one.split(/\s*[,;]\s*/u);
		if (parts.length > 1 && parts.every((part) => words.has(part) || plain.test(part))) return one;
		return `text-${number("text", one)}`;
	};
	/** Elements and the names of attributes are the service's words; what is between and in quotes is looked at. */
	const markup = (one) => one.replaceAll(/>(?<inner>[^<>]+)</gu, (_, inner) => inner.trim() === "" ? `>${inner}<` : `>${text(inner)}<`).replaceAll(/="(?<inner>[^"]*)"/gu, (_, inner) => `="${text(inner)}"`);
	const segment = (raw) => {
		const one = decoded(raw);
		if (one === "" || words.has(one) || /^v?\d{1,2}(?:\.\d)?$/u.test(one)) return one;
		if (wholeGuid.test(one)) return id(one);
		const call = /^(?<name>[\w.]+)\((?<inside>.*)\)$/u.exec(one)?.groups;
		if (call !== void 0 && words.has(call["name"] ?? "")) return `${call["name"]}(${query(call["inside"] ?? "")})`;
		return text(one).replaceAll("/", "");
	};
	const query = (one) => decoded(one).split(/('(?:[^']|'')*')/u).map((part, index) => index % 2 === 1 ? `'${text(part.slice(1, -1))}'` : part.split(new RegExp(`(${guid.source}|[^\\w@.$-]+)`, "iu")).map((word) => wholeGuid.test(word) ? id(word) : word === "" || /^[^\w@]+$/u.test(word) || operator.test(word) || /^\$\w+$/u.test(word) ? word : text(word)).join("")).join("");
	const relative = (one) => {
		const [path = "", ...rest] = one.split("?");
		const asked = rest.join("?");
		const kept = (asked === "" ? [] : asked.split("&")).map((pair) => {
			const at = pair.indexOf("=");
			const name = at < 0 ? pair : pair.slice(0, at);
			const shown = /^\$?[A-Za-z-]{1,40}$/u.test(decoded(name)) ? decoded(name) : text(decoded(name));
			return at < 0 ? shown : `${shown}=${query(pair.slice(at + 1))}`;
		});
		return `${path.split("/").map(segment).join("/")}${kept.length === 0 ? "" : `?${kept.join("&")}`}`;
	};
	const url = (one) => {
		const parts = /^(?<scheme>https?):\/\/(?:[^/?#@]*@)?(?<host>[^/?#:@]+)(?::\d+)?(?<rest>[^#]*)/iu.exec(one)?.groups;
		if (parts === void 0) return `text-${number("text", one)}`;
		const rest = parts["rest"] ?? "";
		return `${parts["scheme"]}://${host(parts["host"] ?? "")}${rest === "" ? "" : relative(rest)}`;
	};
	const name = (key) => {
		if (words.has(key)) return key;
		return /^(?<before>[A-Za-z_][\w.#$:-]{0,80})?(?:@(?:odata|microsoft|data|adminapi)\.[\w.]+)?$/u.test(key) && !/[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}|eyJ\w{9}/iu.test(key) ? key : text(key);
	};
	const member = (key, one) => {
		if (typeof one !== "string") return value(one);
		if (personal.test(key) && one !== "" && !mail.test(one)) return `text-${number("text", one)}`;
		if (/@(?:odata|data)\.type$/u.test(key) && /^#?[\w.]+(?:\([\w.]+\))?$/u.test(one)) return one;
		if (/^(?:code|errorCode)$/iu.test(key) && /^[A-Za-z][\w.]{2,60}$/u.test(one)) return one;
		return text(one);
	};
	const value = (one) => {
		if (typeof one === "string") return text(one);
		if (typeof one === "number") return Math.abs(one) < 1e5 ? one : 1e5;
		if (isJsonList(one)) {
			const kept = one.slice(0, mostKept).map(value);
			return one.length > mostKept ? [...kept, `(${one.length - mostKept} more)`] : kept;
		}
		if (!isJsonObject(one)) return one;
		return Object.fromEntries(Object.entries(one).map(([key, item]) => [name(key), member(key, item)]));
	};
	return {
		value,
		url
	};
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
/**
* What of a text should not be in a scrubbed one, as far as its form tells: ids and mail addresses that are no placeholders, and
* tokens. For a last look before something is kept.
*/
function leaksIn(text) {
	const ids = Array.from(text.matchAll(guid), ([one]) => one).filter((one) => !one.startsWith("00000000-0000-4000-8000-"));
	const mails = Array.from(text.matchAll(/[\w.+-]+@[\w-]+\.[\w.-]+/gu), ([one]) => one).filter((one) => !/^person-\d+@(?:domain-\d+\.example|[\w.-]+)$/u.test(one) && !/@(?:odata|microsoft|data|adminapi)\./u.test(one));
	const tokens = Array.from(text.matchAll(/\beyJ[\w-]{10,}/gu), ([one]) => `${one.slice(0, 8)}...`);
	return [
		...ids,
		...mails,
		...tokens
	];
}

// src/commands/scratch-objects.ts
/** How every scratch object's name begins, so that one that was left behind is known by it. */
const scratchPrefix = "tenantform-proof-";
/**
* The scratch objects, those that others need before them. A type is not in here where making one would touch somebody: a
* policy that is published, a rule that has a place among others that are on, an object that goes to a recycle bin.
*/
const scratchObjects = [
	{
		type: "entra.authenticationStrengthPolicy",
		key: "displayName",
		made: {
			description: "made",
			allowedCombinations: ["fido2"]
		},
		changed: {
			description: "changed",
			allowedCombinations: ["fido2"]
		}
	},
	{
		type: "exchange.authenticationPolicy",
		key: "Name",
		made: { AllowBasicAuthPop: false },
		changed: { AllowBasicAuthPop: true }
	},
	{
		type: "exchange.remoteDomain",
		key: "Name",
		made: {
			DomainName: "{name}.example",
			AutoReplyEnabled: false
		},
		changed: {
			DomainName: "{name}.example",
			AutoReplyEnabled: true
		}
	},
	{
		type: "purview.dlpCompliancePolicy",
		key: "Name",
		made: {
			Mode: "Disable",
			Comment: "made",
			ExchangeLocation: ["All"]
		},
		changed: {
			Mode: "Disable",
			Comment: "changed",
			ExchangeLocation: ["All"]
		}
	},
	{
		type: "purview.dlpComplianceRule",
		key: "Name",
		made: {
			Policy: "{name}",
			Disabled: true,
			Comment: "made",
			ContentContainsSensitiveInformation: [{
				name: "Credit Card Number",
				minCount: "1"
			}]
		},
		changed: {
			Policy: "{name}",
			Disabled: true,
			Comment: "changed",
			ContentContainsSensitiveInformation: [{
				name: "Credit Card Number",
				minCount: "1"
			}]
		}
	},
	{
		type: "purview.label",
		key: "Name",
		made: {
			DisplayName: "{name}",
			Tooltip: "made",
			ContentType: "File, Email"
		},
		changed: {
			DisplayName: "{name}",
			Tooltip: "changed",
			ContentType: "File, Email"
		}
	},
	{
		type: "teams.teamsMeetingPolicy",
		key: "Identity",
		made: { Description: "made" },
		changed: { Description: "changed" }
	},
	{
		type: "teams.teamsMessagingPolicy",
		key: "Identity",
		made: { Description: "made" },
		changed: { Description: "changed" }
	},
	{
		type: "teams.teamsCallingPolicy",
		key: "Identity",
		made: { Description: "made" },
		changed: { Description: "changed" }
	},
	{
		type: "sharepoint.theme",
		key: "Name",
		made: { Palette: { themePrimary: "#112233" } },
		changed: { Palette: { themePrimary: "#332211" } }
	}
];
/** Types of whose objects one has to be there before another can be made. */
const scratchNeeds = { "purview.dlpComplianceRule": ["purview.dlpCompliancePolicy"] };
/** The text of a configuration that declares one scratch object as it is to be. */
function scratchDocument({ type, key, made, changed }, name, state) {
	const word = type.slice(serviceOf(type).length + 1);
	const values = state === "made" ? made : changed;
	const resource = {
		[key]: name,
		...state === "absent" ? {} : named(values, name)
	};
	const task = {
		[word]: resource,
		...state === "absent" ? { ensure: "absent" } : {}
	};
	return JSON.stringify({
		version: 1,
		jobs: [{
			name: "Scratch",
			service: serviceOf(type),
			tasks: [task]
		}]
	});
}
function named(values, name) {
	const filled = (value) => {
		if (typeof value === "string") return value.replaceAll("{name}", name);
		if (isJsonList(value)) return value.map(filled);
		return isJsonObject(value) ? named(value, name) : value;
	};
	return Object.fromEntries(Object.entries(values).map(([member, value]) => [member, filled(value)]));
}

// src/commands/known-words.ts
/** Words of addresses and bodies that are nobody's and that no row holds (reference: entra-graph, identity-exchange, teams, sharepoint). */
const common = [
	"v1.0",
	"beta",
	"$batch",
	"requests",
	"responses",
	"GET",
	"POST",
	"PATCH",
	"DELETE",
	"application/json",
	"adminapi",
	"InvokeCommand",
	"Skype.Policy",
	"configurations",
	"configuration",
	"Global",
	"Default",
	"_api",
	"_vti_bin",
	"client.svc",
	"ProcessQuery",
	"organization",
	"groups",
	"users",
	"domains",
	"servicePrincipals",
	"directoryRoles",
	"Stop",
	"All",
	"None",
	"made",
	"changed",
	"schemas.microsoft.com"
];
/** Words whose members hold sentences of ours, or addresses of pages. */
const prose = [
	"doc",
	"docs",
	"readOnly",
	"licence",
	"settleSeconds"
];
/** What scrubbing leaves: the words of the rows and of the services' addresses, and the hosts of the cloud. */
function knownWords(types, cloud) {
	const words = new Set(common);
	const take = (value) => {
		if (typeof value === "string") {
			words.add(value);
			for (const part of value.split(/[^\w@$.-]+/u)) if (part !== "") words.add(part);
		} else if (isJsonList(value)) for (const item of value) take(item);
		else if (isJsonObject(value)) for (const [key, item] of Object.entries(value)) {
			words.add(key);
			if (!prose.includes(key)) take(item);
		}
	};
	for (const type of types) take(toJson(type));
	for (const { made, changed } of scratchObjects) {
		take(made);
		take(changed);
	}
	const hosts = [
		cloud.graph,
		cloud.exchange,
		cloud.compliance,
		cloud.teams
	].map((url) => new URL(url).hostname);
	return {
		words,
		hosts: /* @__PURE__ */ new Set([
			...hosts,
			"schemas.microsoft.com",
			"learn.microsoft.com",
			"graph.microsoft.com"
		])
	};
}

// src/commands/named-cloud.ts
/** The cloud that the options name; the commercial one where they name none. */
function namedCloud(values) {
	return Object.values(clouds).find((one) => one.name === values.text("cloud")) ?? clouds.commercial;
}

// src/commands/proof-report.ts
/** What was proven of each row, and what not and why, as text, Markdown or JSON. */
function proofReport(format, summary) {
	if (format === "json") return `${jsonText(toJson({
		...summary,
		proofs: summary.proofs.map(withoutTranscripts)
	}), 2)}\n`;
	return format === "markdown" ? markdown(summary) : text(summary);
}
function withoutTranscripts({ transcripts, ...row }) {
	return {
		...row,
		transcripts: transcripts.length
	};
}
function proven(row) {
	const steps = proofSteps.filter((step) => row.steps[step].proven);
	return steps.length === 0 ? "nothing" : steps.join(", ");
}
/** Why steps were not shown: those of one reason together. */
function reasons({ steps }) {
	const byWhy = /* @__PURE__ */ new Map();
	for (const step of proofSteps) {
		const shown = steps[step];
		if (!shown.proven) byWhy.set(shown.why, [...byWhy.get(shown.why) ?? [], step]);
	}
	return [...byWhy].map(([why, of]) => `${of.join(", ")} not: ${why}`);
}
function objects({ objects: count }) {
	return count === 1 ? "1 object" : `${count} objects`;
}
function text({ tenant, files, proofs, troubles }) {
	const width = Math.max(0, ...proofs.map(({ type }) => type.length));
	return [
		...proofs.flatMap((row) => [`  ${row.type.padEnd(width)}  proven: ${proven(row)} (${objects(row)})`, ...reasons(row).map((why) => `  ${"".padEnd(width)}  ${foreignText(why, 300)}`)]),
		"",
		...troubles.flatMap((one) => [`${one.code} ${foreignText(one.message, 600)}`, `  ${one.hint}`]),
		`Recorded of ${foreignText(tenant)}, without names, ids and tokens: ${files.join(", ")}.`,
		"Name the folder under `proof` in the YAML, and look through the files before you commit them.",
		""
	].join("\n");
}
function markdown({ tenant, files, proofs, troubles }) {
	return [
		`## Tenantform prove: ${markdownText(tenant)}`,
		"",
		"| type | proven | objects | not proven |",
		"| --- | --- | ---: | --- |",
		...proofs.map((row) => `| \`${row.type}\` | ${proven(row)} | ${row.objects} | ${markdownText(reasons(row).join("; "), 600)} |`),
		"",
		...troubles.map((one) => `- **${one.code}** ${markdownText(one.message, 600)}`),
		...troubles.length === 0 ? [] : [""],
		`Recorded in ${files.map((file) => `\`${file}\``).join(", ")}.`,
		""
	].join("\n");
}

// src/commands/prove-read.ts
const notProven = (why) => ({
	proven: false,
	why
});
/** Reads a row as plans do, and asks for an object that nobody can have. Never fails: what went wrong is why it is not shown. */
async function proveRead(type, reading) {
	const declared = reading.keys.get(type.name) ?? [];
	const named = type.cardinality === "perObject" && (declared.length > 0 || !type.create);
	const keys = named ? declared : "all";
	if (named && declared.length === 0) {
		const why = notProven("it is read by name, and the YAML names none");
		return {
			read: why,
			absent: why,
			instances: [],
			properties: [],
			transcripts: []
		};
	}
	const world = await look(reading, type, keys);
	const seen = world.of(type.name);
	const instances = seen.is === "present" ? seen.value : [];
	const unread = named ? declared.flatMap((key) => whyUnknown(world, type, key)) : [];
	const why = seen.is === "unknown" ? seen.why : unread[0];
	const read = reading.recorder.take("read");
	const absent = await proveAbsent(type, world, named || type.cardinality === "perObject", reading, instances[0]);
	return {
		read: why === void 0 ? readVerdict(instances) : notProven(why.message),
		absent,
		instances,
		properties: [...new Set(instances.flatMap(({ values }) => seenPaths(type.properties, values, "")))].sort(),
		transcripts: [...read, ...reading.recorder.take("absent")],
		...why === void 0 ? {} : { trouble: why }
	};
}
function readVerdict(instances) {
	return instances.length > 0 ? { proven: true } : notProven("there is no object of it, so none was decoded");
}
function look({ tenant, signal }, type, keys) {
	return observe({
		tenant: tenant.session.tenant,
		reader: tenant.reader,
		types: tenant.types,
		signal
	}, [{
		type,
		keys
	}]);
}
function whyUnknown(world, type, key) {
	const found = world.find(type.name, key);
	return found.is === "unknown" ? [found.why] : [];
}
async function proveAbsent(type, world, byName, reading, like) {
	if (type.cardinality === "singleton") return notProven("there is always one");
	const key = keyLike(like?.at.key, reading.nobody);
	const found = (byName ? await look(reading, type, [key]) : world).find(type.name, key);
	if (found.is === "absent") return { proven: true };
	return notProven(found.is === "unknown" ? found.why.message : "an object was found that nobody made");
}
/** A key of the form that keys of the type have, which no object has. */
function keyLike(known, nobody) {
	const at = known?.lastIndexOf("@") ?? -1;
	if (known !== void 0 && at > 0) return `${nobody}${known.slice(at)}`;
	return known?.startsWith("https://") === true ? `${known.replace(/\/+$/u, "")}-${nobody}` : nobody;
}
/** The row's properties that hold something, as paths. */
function seenPaths(properties, value, at) {
	if (!isJsonObject(value)) return [];
	return Object.entries(value).flatMap(([name, item]) => {
		const property = properties[name];
		if (property === void 0 || item === null || item === "" || isJsonList(item) && item.length === 0) return [];
		const inner = property.of;
		const parts = inner === void 0 ? [] : isJsonList(item) ? item : [item];
		return [`${at}${name}`, ...inner === void 0 ? [] : parts.flatMap((one) => seenPaths(inner, one, `${at}${name}.`))];
	});
}

// src/commands/prove-write.ts
/**
* Makes a scratch object of each type, reads it back, changes it, and deletes it again, by the way that an apply goes. Whatever
* happens in between, what was made is deleted, and a signal to stop is obeyed only after that. Gives what was shown by
* type, and the addresses of what could not be deleted.
*/
async function proveWrites(wanted, name, writing) {
	const needed = /* @__PURE__ */ new Set([...wanted, ...wanted.flatMap((type) => scratchNeeds[type] ?? [])]);
	const own = scratchObjects.filter(({ type }) => needed.has(type) && writing.tenant.types.has(type));
	const steps = new Map(own.map(({ type }) => [type, { transcripts: [] }]));
	const begun = [];
	for (const one of own) {
		if (writing.host.stop.aborted) break;
		begun.push(one);
		const made = await step(one, name, "made", writing);
		note(steps, one, "create", made, writing);
		if (made.proven) note(steps, one, "update", await step(one, name, "changed", writing), writing);
	}
	const left = [];
	for (const one of begun.toReversed()) {
		const gone = await step(one, name, "absent", writing);
		note(steps, one, "delete", gone, writing);
		if (!gone.proven) left.push(`${one.type}/${name}: ${gone.why}`);
	}
	return {
		shown: new Map([...steps].map(([type, found]) => [type, proofOf(found)])),
		left
	};
}
function note(steps, { type }, kind, shown, { recorder }) {
	const found = steps.get(type);
	if (found === void 0) return;
	found[kind] = shown;
	found.transcripts.push(...recorder.take(kind));
}
function proofOf({ create, update, delete: removed, transcripts }) {
	const stopped = {
		proven: false,
		why: "the run was stopped before it"
	};
	const without = {
		proven: false,
		why: "there was nothing to do it to: nothing could be made"
	};
	return {
		create: create ?? stopped,
		update: update ?? (create?.proven === false ? without : stopped),
		delete: create?.proven === false ? without : removed ?? stopped,
		transcripts
	};
}
/** Scratch objects that an earlier run left, among what was read. */
function leftovers(seen) {
	return scratchObjects.flatMap(({ type }) => (seen.get(type) ?? []).filter(({ at }) => at.key.toLowerCase().startsWith(scratchPrefix)));
}
/** Deletes what earlier runs left; gives what is still there. Those that need others go first. */
async function removeLeftovers(found, writing) {
	const left = [];
	for (const one of scratchObjects.toReversed()) for (const { at } of found.filter((instance) => instance.at.type === one.type)) {
		const gone = await step(one, at.key, "absent", writing);
		if (gone.proven) writing.tell(`${addressText(at)} of an earlier run was deleted.`);
		else left.push(`${addressText(at)}: ${gone.why}`);
	}
	writing.recorder.take("delete");
	return left;
}
/** How long a service may still be busy with the last change of an object before the next one is given up, and how often that is looked at. */
const patience = {
	whole: 9e5,
	stopping: 6e4,
	pause: 15e3
};
/** One scratch object brought to one state; where the service is still busy with its last change, that is waited for. */
async function step(one, name, state, writing) {
	const { clock, stop, unstoppable } = writing.host;
	const began = clock.now();
	for (;;) {
		const { shown, busy } = await attempt(one, name, state, writing);
		const waited = clock.now() - began;
		if (!busy || waited >= (stop.aborted ? patience.stopping : patience.whole)) return shown;
		await clock.sleep(patience.pause, unstoppable);
	}
}
/** One way there, as an apply goes it. */
async function attempt(one, name, state, { tenant, writer, catalogue, host }) {
	const { session, reader, types } = tenant;
	try {
		const { desired } = await loadConfiguration({
			file: "scratch.yml",
			read: () => Promise.resolve(scratchDocument(one, name, state)),
			list: () => Promise.resolve([]),
			catalogue,
			vars: /* @__PURE__ */ new Map(),
			env: () => void 0,
			allowedEnv: [],
			now: host.clock.now()
		});
		const world = await observe({
			tenant: session.tenant,
			reader,
			types,
			signal: host.unstoppable
		}, wantsOf(desired, types));
		const planned = plan({
			tenant: session.tenant,
			world,
			desired,
			types,
			refusals: tenant.refusals
		});
		if (planned.troubles.length > 0) return notShown(planned.troubles);
		if (planned.plan.changes.length === 0) return state === "absent" ? done : {
			shown: {
				proven: false,
				why: "there was nothing to change"
			},
			busy: false
		};
		const { outcomes, troubles } = await apply(planned.plan, {
			types,
			reader,
			writer,
			clock: host.clock,
			stop: state === "absent" ? host.unstoppable : host.stop,
			signal: host.unstoppable,
			secret: () => void 0
		});
		return troubles.length > 0 ? notShown(troubles) : outcomes.map(outcomeShown).find(({ shown }) => !shown.proven) ?? done;
	} catch (error) {
		return notShown(toTroubles(error));
	}
}
const done = {
	shown: { proven: true },
	busy: false
};
function notShown(troubles) {
	const [first] = troubles;
	return {
		shown: {
			proven: false,
			why: first?.message ?? "it broke off"
		},
		busy: first?.code === "STILL-CHANGING"
	};
}
function outcomeShown(outcome) {
	switch (outcome.result) {
		case "done": return done;
		case "accepted": return outcome.shown === true ? done : {
			shown: {
				proven: false,
				why: `it was accepted and is not visible yet: ${outcome.why}`
			},
			busy: false
		};
		case "failed":
		case "undetermined": return notShown([outcome.trouble]);
		case "notAttempted": return {
			shown: {
				proven: false,
				why: outcome.because
			},
			busy: false
		};
	}
}

// src/commands/transcripts.ts
/** Headers that say how a body is to be read or what was asked for; others name tenants, people and requests. */
const kept = [
	"accept",
	"consistencylevel",
	"content-type",
	"prefer",
	"retry-after",
	"x-cmdletname"
];
/** Of a request that was made many times, to see whether a write shows, the first and the last answer. */
function withoutRepeats(exchanges) {
	const same = exchanges.map(({ request }) => jsonText(request));
	return exchanges.filter((_, index) => {
		const text = same[index] ?? "";
		return same.indexOf(text) === index || same.lastIndexOf(text) === index;
	});
}
/** Makes a recorder. Requests that had no answer are left out: they prove nothing. */
function openRecorder(scrubber) {
	let pending = [];
	return {
		watch: (door) => ({ send: async (call, signal) => {
			const reply = await door.send(call, signal);
			pending.push({
				request: requestOf(call, scrubber),
				response: responseOf(reply, scrubber)
			});
			return reply;
		} }),
		take: (step) => {
			const taken = withoutRepeats(pending).map((one) => ({
				step,
				...one
			}));
			pending = [];
			return taken;
		}
	};
}
function requestOf({ effect, method, url, headers, body }, scrubber) {
	return {
		effect,
		method,
		url: scrubber.url(url),
		headers: headersOf(Object.entries(headers), scrubber),
		...body === void 0 ? {} : { body: scrubber.value(parseJson(body) ?? body) }
	};
}
function responseOf({ status, headers, body }, scrubber) {
	return {
		status,
		headers: headersOf(headers, scrubber),
		...body === void 0 ? {} : { body: scrubber.value(toJson(body)) }
	};
}
function headersOf(headers, scrubber) {
	return Object.fromEntries([...headers].flatMap(([name, value]) => {
		const key = name.toLowerCase();
		if (!kept.includes(key)) return [];
		return [[key, /^[\w.+*/=-]+(?:\s*[;,]\s*[\w.+*/=-]+)*$/u.test(value) && !/\d{6}/u.test(value) ? value : scrubber.value(value)]];
	}));
}

// src/commands/prove.ts
/**
* Records what this tenant answers to the requests of each row, without names, ids and tokens, so that a row that was only
* inferred counts as captured here. Reads only; with `--write` it also makes scratch objects, changes and deletes them. Does
* neither in a tenant that the YAML does not name.
*/
const prove = async (context) => {
	const { host, values } = context;
	const { configuration, catalogue } = await loadWhole(context);
	const asserted = configuration.tenant ?? fail("PROVE-TENANT", {
		message: "The YAML names no tenant.",
		subject: { name: values.text("config") ?? "config" }
	});
	const rows = await rowsOf(context, configuration, catalogue);
	const services = [...new Set(rows.map(({ name }) => serviceOf(name)))];
	const write = values.flag("write");
	const all = await catalogue.all();
	const recorder = openRecorder(createScrubber(knownWords(all, namedCloud(values))));
	const tenant = await openTenant(context, catalogue, services, write ? "write" : "read", configuration, recorder.watch);
	try {
		if (!tenant.names.some((name) => name.toLowerCase() === asserted.name.toLowerCase())) fail("PROVE-TENANT", {
			message: `The YAML names ${asserted.name}, and the sign-in is to ${tenant.names.join(", ")}.`,
			subject: { position: asserted.position }
		});
		recorder.take("read");
		const seen = await readAll(context, tenant, rows, configuration, recorder);
		const found = leftovers(new Map([...seen].map(([name, { instances }]) => [name, instances])));
		const writing = {
			tenant,
			catalogue,
			recorder,
			host,
			tell: context.tell
		};
		const writer = write ? tenant.writer() : void 0;
		const name = `${scratchPrefix}${Buffer.from(host.random(4)).toString("hex")}`;
		const undeleted = writer === void 0 ? found.map(({ at }) => `${at.type}/${at.key}: an earlier run left it; run again with --write to delete it`) : await removeLeftovers(found, {
			...writing,
			writer
		});
		const written = writer === void 0 ? {
			shown: /* @__PURE__ */ new Map(),
			left: []
		} : await proveWrites(rows.map((row) => row.name), name, {
			...writing,
			writer
		});
		const proofs = rows.map((row) => rowProof(row, seen.get(row.name), written.shown.get(row.name), write));
		const files = await writeProofs(context, tenant.session.tenant, services, proofs);
		const troubles = [...[...undeleted, ...written.left].map((what) => trouble("SCRATCH-LEFT", { message: `A scratch object is still there: ${what}` })), ...[...seen.values()].flatMap((one) => one.trouble ?? [])];
		context.print(proofReport(values.text("format"), {
			tenant: asserted.name,
			files,
			proofs,
			troubles
		}));
		return { exit: troubles.length > 0 ? exitCodeOfTroubles(troubles) : 0 };
	} finally {
		await tenant.close();
	}
};
/** The rows to look at: of the services that are asked for, else of those that the YAML has tasks of; `--only` narrows to types. */
async function rowsOf({ values }, { desired }, catalogue) {
	const only = values.list("only").flatMap((text) => parseAddress(text)?.type ?? []);
	const asked = values.list("service");
	const declared = [...new Set(desired.map(({ at }) => serviceOf(at.type)))];
	const services = asked.length > 0 ? asked : only.length > 0 ? only.map(serviceOf) : declared;
	const kept = (await Promise.all([...new Set(services)].map((name) => catalogue.service(name)))).flatMap((one) => [...one.values()]).filter(({ name }) => only.length === 0 || only.includes(name));
	if (kept.length === 0) fail("INPUT-INVALID", {
		message: "No type is selected.",
		subject: { name: "--service" },
		hint: `Give a service (${catalogue.services().join(", ")}), or a YAML that has tasks.`
	});
	return kept;
}
async function readAll({ host, tell }, tenant, rows, { desired }, recorder) {
	const keys = /* @__PURE__ */ new Map();
	for (const { at } of desired) keys.set(at.type, [...keys.get(at.type) ?? [], at.key]);
	const nobody = `tenantform-nobody-${Buffer.from(host.random(4)).toString("hex")}`;
	const seen = /* @__PURE__ */ new Map();
	for (const row of rows) {
		if (host.stop.aborted) fail("STOPPED", { message: "The run was stopped; nothing was recorded." });
		const found = await proveRead(row, {
			tenant,
			recorder,
			signal: host.stop,
			nobody,
			keys
		});
		if (!found.read.proven) tell(`${row.name}: ${found.read.why}`);
		seen.set(row.name, found);
	}
	return seen;
}
function rowProof(row, read, written, write) {
	const none = {
		proven: false,
		why: written === void 0 ? whyUnwritten(row, write) : ""
	};
	return {
		type: row.name,
		steps: {
			read: read?.read ?? {
				proven: false,
				why: "it was not looked at"
			},
			absent: read?.absent ?? {
				proven: false,
				why: "it was not looked at"
			},
			create: written?.create ?? none,
			update: written?.update ?? none,
			delete: written?.delete ?? none
		},
		objects: read?.instances.length ?? 0,
		properties: read?.properties ?? [],
		transcripts: [...read?.transcripts ?? [], ...written?.transcripts ?? []]
	};
}
function whyUnwritten(row, write) {
	if (row.readOnly !== void 0 || !(row.create || row.update)) return "it is only read";
	if (!scratchObjects.some(({ type }) => type === row.name)) return row.cardinality === "singleton" ? "it is a setting of the whole tenant, which nothing may change for a trial" : "no object of it is known that would touch nobody";
	return write ? "it was not tried" : "nothing was written: --write was not given";
}
/** One file a service; the last look for what must not be in it comes before any of them is written. */
async function writeProofs({ host, values, version }, tenant, services, rows) {
	const folder = (values.text("out") ?? "proof").replace(/\/+$/u, "");
	const taken = new Date(host.clock.now()).toISOString();
	const digest = tenantDigest(tenant);
	const simulated = values.text("simulator") === void 0 ? {} : { simulated: true };
	const files = services.map((service) => {
		const own = rows.filter(({ type }) => serviceOf(type) === service);
		const text = encodeProof({
			tenant: digest,
			service,
			taken,
			version,
			...simulated,
			rows: own
		});
		const [leak] = leaksIn(text);
		if (leak !== void 0) fail("INTERNAL", { message: `The proof of ${service} would name something of the tenant; it was not written.` });
		return {
			path: `${folder}/${service}-${digest.slice(0, 12)}.json`,
			text
		};
	});
	for (const { path, text } of files) await host.replace(path, text);
	return files.map(({ path }) => path);
}

export { prove };