import { t as openCatalogue } from "./catalogue.js";
import { f as visit, o as dump } from "./js-yaml.js";
import { i as isJsonObject, r as isJsonList, t as escapeUnseen } from "./json.js";
import { d as serviceOf, l as isTypeName, n as fail, u as parseAddress } from "./trouble.js";
import { d as inOrder, i as observe, n as isEmptyInClosed } from "./scalar.js";
import { t as namesakesIn } from "./namesakes.js";
import { n as encodeSnapshot, r as snapshotOf } from "./snapshot.js";
import { n as openTenant } from "./open-tenant.js";

// src/config/write-yaml.ts
/** Writes plain data that is a configuration already, readably: what `writeYaml` ends in, and what an export of a tenant is. */
function writeDocument(document) {
	const text = dump(document, {
		lineWidth: -1,
		noRefs: true,
		flowBracketPadding: true,
		seqNoIndent: false,
		transform: (documents) => {
			shortListsInline(documents);
			unseenQuoted(documents);
		}
	});
	return escapeUnseen(text).replaceAll(/\n( {2}- name:)/gu, "\n\n$1").replace("\n\n  - name:", "\n  - name:");
}
function shortListsInline(documents) {
	visit(documents, (node) => {
		if (node.kind === "sequence" && isShort(node.items)) node.style = 2;
	});
}
/**
* Text with characters that are not seen, or turn the reading order, is double-quoted, where they can be escaped; and text with
* a line that the runner would take for a command (`::error::`), which is then no line of its own.
*/
function unseenQuoted(documents) {
	visit(documents, (node) => {
		if (node.kind === "scalar" && (escapeUnseen(node.value) !== node.value || /^\s*::/mu.test(node.value))) node.style = 3;
	});
}
function isShort(items) {
	let length = 0;
	for (const item of items) {
		if (item.kind !== "scalar" || item.value.includes("\n") || item.value.includes("${{")) return false;
		length += item.value.length + 2;
	}
	return length <= 90;
}

// src/engine/export.ts
/**
* A world as the plain data of a configuration file: a job for each service, a task for each object, names instead of ids where
* one name means one object. Only what can be written and is given back is in it, so that exporting and planning gives nothing
* to do. A perObject type has the objects that were asked for. `${{` in the tenant's own text is written so that it stays text.
*/
function exportConfiguration(world, types) {
	const source = sourceOf(world, types);
	const seen = new Set(world.types());
	const rows = [...types.values()].filter((type) => seen.has(type.name) && type.readOnly === void 0 && (type.create || type.update));
	return {
		version: 1,
		jobs: [...new Set(rows.map((type) => serviceOf(type.name)))].map((service) => ({
			name: service,
			service,
			tasks: rows.filter((type) => serviceOf(type.name) === service).flatMap((type) => tasksOf(source, type))
		})).filter((job) => job.tasks.length > 0)
	};
}
function sourceOf(world, types) {
	const counts = new Map(world.types().flatMap((name) => {
		const [type, all] = [types.get(name), world.of(name)];
		return type === void 0 || all.is !== "present" ? [] : [[name, namesakesIn(type, all.value)]];
	}));
	return {
		world,
		namesakes: (name, key) => counts.get(name)?.(key) ?? 0
	};
}
function tasksOf(source, type) {
	const all = source.world.of(type.name);
	if (all.is !== "present") return [];
	const writable = all.value.filter((one) => isOfAKind(type, one.values));
	const placed = inOrder(type, writable);
	const isPlaced = new Set(placed);
	const rest = writable.filter((one) => !isPlaced.has(one)).sort((left, right) => left.at.key < right.at.key ? -1 : 1);
	return [...placed, ...rest].map((one) => {
		const shared = source.namesakes(type.name, one.at.key) > 1;
		return {
			[type.name.slice(type.name.indexOf(".") + 1)]: propertiesOf(source, type, one),
			...shared ? { id: one.id } : {}
		};
	});
}
function propertiesOf(source, type, { values }) {
	const names = [...type.key, ...Object.keys(type.properties).filter((name) => !type.key.includes(name))];
	return Object.fromEntries(names.flatMap((name) => {
		const property = type.properties[name];
		const value = values[name];
		if (property === void 0 || value === void 0 || value === null || name === type.priority) return [];
		if (!type.key.includes(name) && !isExported(property) && !isMissedInClosed(type, name, value)) return [];
		const written = exported(source, property, value);
		return written === void 0 ? [] : [[name, written]];
	}));
}
/** Objects of a kind that nobody can declare (a location that the service makes itself) are not in a configuration. */
function isOfAKind(type, values) {
	if (type.kinds === void 0) return true;
	return type.kinds.some(({ tell }) => {
		const [property, value] = [type.properties[tell.property], values[tell.property]];
		if (property === void 0 || !(type.key.includes(tell.property) || isExported(property))) return false;
		return tell.equals === void 0 ? value !== void 0 && value !== null : value === tell.equals;
	});
}
/** Left out of a closed whole, what the service does show would be drift, even where it was not known to show it. */
function isMissedInClosed(type, name, value) {
	const property = type.properties[name];
	return type.closed?.includes(name) === true && property?.write === "always" && property.secret !== true && !isEmptyInClosed(property, value);
}
function isExported(property) {
	return property.write !== "never" && property.beta !== true && property.echo === "returned" && property.secret !== true;
}
function exported(source, property, value) {
	if (isJsonList(value)) return value.flatMap((item) => exported(source, property, item) ?? []);
	if (isJsonObject(value) && property.of !== void 0) return members(source, property.of, value);
	if (typeof value === "string" && property.ref !== void 0) return literal(nameFor(source, property.ref, value) ?? value);
	return literalIn(value);
}
/** Tenant text stays text, however deep in a value without a shape it lies. */
function literalIn(value) {
	if (typeof value === "string") return literal(value);
	if (isJsonList(value)) return value.map(literalIn);
	if (!isJsonObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, literalIn(item)]));
}
function members(source, of, value) {
	const kept = Object.entries(value).flatMap(([name, item]) => {
		const property = of[name];
		if (property === void 0 || item === null || !isExported(property)) return [];
		const written = exported(source, property, item);
		return written === void 0 ? [] : [[name, written]];
	});
	return kept.length === 0 ? void 0 : Object.fromEntries(kept);
}
/** The one name of a referred object; undefined where it was not seen, or where its name is not its alone. */
function nameFor(source, { to, by }, value) {
	const found = to.flatMap((name) => {
		if (by === void 0) {
			const seen = source.world.byId(name, value);
			return seen === void 0 ? [] : [seen];
		}
		const all = source.world.of(name);
		return all.is === "present" ? all.value.filter((one) => sameText(one.values[by], value)) : [];
	});
	const [only] = found;
	if (only === void 0 || found.length > 1) return void 0;
	return to.reduce((sum, name) => sum + source.namesakes(name, only.at.key), 0) === 1 ? only.at.key : void 0;
}
function sameText(left, right) {
	return typeof left === "string" && left.toLowerCase() === right.toLowerCase();
}
/** Tenant text that looks like an expression must not become one. */
function literal(text) {
	return text.replaceAll("${{", "${{ '${{' }}");
}

// src/commands/export.ts
/**
* Writes what the tenant holds as YAML that validates, or as a snapshot that `simulate --state` takes. Types that exist per
* object (mailboxes, users) are in it only where `--only` names objects. Writes nothing to the tenant.
*/
const exportTenant = async (context) => {
	const { values, host, print } = context;
	const format = values.text("format") ?? "yaml";
	if (format !== "yaml" && format !== "snapshot") fail("INPUT-INVALID", {
		message: `export has no format "${format}".`,
		subject: { name: "--format" },
		hint: "Give yaml or snapshot."
	});
	const catalogue = openCatalogue((name) => host.asset(name));
	const wanted = values.list("service");
	const only = values.list("only").map((text) => parseAddress(text) ?? fail("INPUT-INVALID", {
		message: `--only ${text.slice(0, 80)} names no type.`,
		subject: { name: "--only" }
	}));
	const services = catalogue.services().filter((name) => (wanted.length === 0 || wanted.includes(name)) && (only.length === 0 || only.some((one) => serviceOf(one.type) === name)));
	if (services.length === 0) fail("INPUT-INVALID", {
		message: `There is no service ${wanted.join(", ")}.`,
		subject: { name: "--service" },
		hint: `Give one of: ${catalogue.services().join(", ")}.`
	});
	const tenant = await openTenant(context, catalogue, services, "read");
	const { others, why } = tenant.choice.detection;
	if (others.length > 0) context.tell(why);
	try {
		const wants = [...tenant.types.values()].flatMap((type) => wantOf(type, values));
		const following = new Map([...tenant.types.keys()].filter((name) => [
			"entra.group",
			"entra.user",
			"entra.servicePrincipal"
		].includes(name)).map((name) => [name, "any"]));
		const world = await observe({
			tenant: tenant.session.tenant,
			reader: tenant.reader,
			types: tenant.types,
			signal: host.stop
		}, wants, following);
		const domain = tenant.names.find((name) => name.includes(".onmicrosoft."));
		const text = format === "snapshot" ? encodeSnapshot(snapshotOf(world, new Date(host.clock.now()).toISOString(), domain)) : writeDocument(exportConfiguration(world, tenant.types));
		const out = values.text("out");
		if (out === void 0) print(text);
		else await host.replace(out, text, 384);
		const unread = wants.flatMap(({ type }) => {
			const seen = world.of(type.name);
			return seen.is === "unknown" ? [seen.why] : [];
		});
		for (const why of unread) context.tell(`${why.code} ${why.message}`);
		return { exit: unread.length === 0 ? 0 : unread.every((why) => why.kind === "permission") ? 5 : 1 };
	} finally {
		await tenant.close();
	}
};
/** Groups are few enough to be listed; other types per object only where they are named. */
function wantOf(type, values) {
	const only = values.list("only").flatMap((text) => parseAddress(text) ?? []);
	const own = only.filter((one) => isTypeName(one.type) && one.type === type.name);
	if (only.length > 0 && own.length === 0) return [];
	if (type.cardinality !== "perObject") return [{
		type,
		keys: "all"
	}];
	const keys = own.map((one) => one.key).filter((key) => key !== "");
	if (keys.length > 0) return [{
		type,
		keys
	}];
	return type.create ? [{
		type,
		keys: "all"
	}] : [];
}

export { exportTenant };