import { a as evaluate, c as addressOf, t as registered } from "./registered-methods.js";
import { i as controlWords, n as openAccessWorlds, r as setOf, t as missingOf } from "./access-worlds.js";
import { n as fail, o as positionText } from "./trouble.js";
import { n as plainPalette, t as colourPalette } from "./palette.js";
import { o as jsonText } from "./json.js";
import { i as markdownText, r as markdownCode, t as foreignText } from "./foreign-text.js";
import { i as plural } from "./tally.js";
import { n as isGuid } from "./guid.js";
import { i as readsOfUsers, n as identityIn, r as knownUsers, t as printText } from "./print-text.js";

// src/access/session-json.ts
/** Session controls as plain JSON; what is not set is not in it. */
function jsonOf({ signInFrequency, cloudAppSecurity, ...rest }) {
	return {
		...rest,
		...cloudAppSecurity === void 0 ? {} : { cloudAppSecurity: [...cloudAppSecurity] },
		...signInFrequency === void 0 ? {} : { signInFrequency: signInFrequency.map((one) => ({ ...one })) }
	};
}

// src/access/what-if.ts
/** Tells a verdict: what decides, what would satisfy it, why the other policies do not apply. Pure. */
function toldWorld(verdict, declaredAt) {
	return {
		...toldSide(verdict, declaredAt),
		reportOnly: toldSide(verdict.reportOnly, declaredAt),
		policies: verdict.policies.map(({ id, name, state, applies, decided }) => ({
			policy: deciderOf({
				kind: "policy",
				id,
				name
			}, declaredAt),
			state,
			applies,
			because: applies === "yes" ? [] : decided.map(({ because }) => because)
		}))
	};
}
function toldSide(outcome, declaredAt) {
	const { result, permitted, blockedBy, clauses, why, session } = outcome;
	return {
		result,
		permitted,
		blockedBy: blockedBy.map((one) => deciderOf(one, declaredAt)),
		demands: clauses.map((clause) => demandOf(clause, declaredAt)),
		open: why.map(({ from, because }) => ({
			from: deciderOf(from, declaredAt),
			because
		})),
		session: jsonOf(session)
	};
}
function demandOf({ from, anyOf, satisfied }, declaredAt) {
	return {
		from: deciderOf(from, declaredAt),
		satisfied,
		anyOf: anyOf.map((one) => ({
			what: controlWords(one.control),
			satisfied: one.satisfied,
			because: one.because
		}))
	};
}
function deciderOf(from, declaredAt) {
	if (from.kind === "securityDefaults") return { name: "security defaults" };
	if (from.kind === "perUserMfa") return { name: "per-user multifactor authentication" };
	const declared = declaredAt(from.id);
	return {
		name: from.name,
		id: from.id,
		...declared === void 0 ? {} : { declared }
	};
}
/** What tells more about a condition that is open, by the option of the command line that does. */
const options = {
	clientApps: "--client",
	platforms: "--platform",
	locations: "--location",
	devices: "--device",
	userRisk: "--risk user=LEVEL",
	signInRisk: "--risk sign-in=LEVEL",
	insiderRisk: "--risk insider=LEVEL",
	flows: "--flow"
};
const trusted = "--location trusted or untrusted";
/** Options that would settle what verdicts leave open, sorted, each once. */
function optionsMissing(...verdicts) {
	const open = verdicts.flatMap(({ policies }) => policies).filter(({ applies, state }) => applies === "unknown" && state !== "disabled");
	const found = new Set(open.flatMap(({ decided }) => decided.flatMap(optionFor)));
	if (found.has("--location")) found.delete(trusted);
	return [...found].toSorted();
}
function optionFor({ condition, because }) {
	const option = /whether the place is trusted/u.test(because) ? trusted : options[condition];
	return option === void 0 || /not told|means is not known/u.test(because) ? [] : [option];
}

// src/report/what-if-sentences.ts
/** The answer in one sentence. */
function resultSentence({ result, permitted, blockedBy, demands }) {
	switch (result) {
		case "blocked": return `Blocked by ${listed(blockedBy.map(({ name }) => `"${name}"`))}.`;
		case "controls": return `Let in where ${plural(demands.length, "demand")} ${demands.length === 1 ? "is" : "are"} satisfied: ${satisfied[permitted]}`;
		case "allowed": return "Let in: no policy demands anything.";
		case "undetermined": return permitted === "no" ? "Not let in: what is demanded for certain is not satisfied. What else is demanded is undetermined." : "Undetermined: what is not known could block or demand something.";
	}
}
const satisfied = {
	yes: "what is shown satisfies them.",
	no: "what is shown does not satisfy them.",
	unknown: "whether what is shown satisfies them is not known."
};
/** What a demand wants, in words. */
function demandWords({ anyOf }) {
	return anyOf.map(({ what }) => what).join(" or ");
}
/** Why a demand is or is not satisfied, by the part that decides. */
function satisfiedWords(demand) {
	const by = demand.anyOf.find((one) => one.satisfied === demand.satisfied);
	const words = {
		yes: "satisfied",
		no: "not satisfied",
		unknown: "not known"
	}[demand.satisfied];
	return by === void 0 ? words : `${words}: ${by.because}`;
}
/** Who decides, with the place where it is declared. */
function deciderText({ name, declared }) {
	return declared === void 0 ? name : `${name} (${positionText(declared)})`;
}
/** Policies that are enforced and do not apply, those of which it is not known, and those that are off or report only. */
function policyGroups({ policies }) {
	const enforced = policies.filter(({ state }) => state === "enabled" || state === "unknown");
	return [
		{
			title: "May apply",
			all: enforced.filter(({ applies }) => applies === "unknown")
		},
		{
			title: "Do not apply",
			all: enforced.filter(({ applies }) => applies === "no")
		},
		{
			title: "Are switched off",
			all: policies.filter(({ state }) => state === "disabled")
		}
	].filter(({ all }) => all.length > 0);
}
/** Report-only policies that apply, or may. */
function reported({ policies }) {
	return policies.filter(({ state, applies }) => state === "reportOnly" && applies !== "no");
}
/** What the proposed policies change for this sign-in, in one sentence. */
function changeSentence({ live, proposed }) {
	if (proposed === void 0) return "";
	if (JSON.stringify(outline(live)) === JSON.stringify(outline(proposed))) return "The plan changes nothing for this sign-in.";
	return live.result === proposed.result ? `The plan changes what decides over this sign-in; it stays ${words$1[live.result]}.` : `The plan changes this sign-in: ${words$1[live.result]} before, ${words$1[proposed.result]} after.`;
}
const words$1 = {
	allowed: "let in without a demand",
	controls: "let in on demands",
	blocked: "blocked",
	undetermined: "undetermined"
};
function outline({ result, permitted, blockedBy, demands, open, session }) {
	return [
		result,
		permitted,
		blockedBy.map(({ name }) => name),
		demands.map((one) => [
			one.from.name,
			demandWords(one),
			one.satisfied
		]),
		open.map(({ from }) => from.name),
		session
	];
}
function listed(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

// src/report/what-if-markdown.ts
/** The answer of `what-if` as Markdown. */
function whatIfMarkdown(answer) {
	const { user, application, circumstances, live, proposed, configuration, missing, notices } = answer;
	return `${[
		`## ${markdownText(user, 200)} signs in to ${markdownText(application, 200)}`,
		...circumstances.map(({ name, value }) => `- ${markdownText(name)}: ${markdownCode(value)}`),
		...world$1("As the policies are", live),
		...proposed === void 0 ? [] : [
			...world$1(`As ${markdownText(configuration ?? "")} would make them`, proposed),
			"",
			`**${markdownText(changeSentence(answer))}**`
		],
		...missing.length === 0 ? [] : [
			"",
			"### Not known",
			"",
			...missing.map((one) => `- ${markdownText(one, 1e3)}`)
		],
		...notices.flatMap((one) => ["", `> ${markdownText(one, 1e3)}`])
	].join("\n")}\n`;
}
function world$1(title, told) {
	const silent = told.reportOnly.result === "allowed" && reported(told).length === 0;
	return [
		"",
		`### ${title}`,
		"",
		`**${markdownText(resultSentence(told), 1e3)}**`,
		"",
		...told.blockedBy.map((one) => `- blocks: ${markdownText(deciderText(one))}`),
		...told.demands.map((one) => `- ${markdownText(deciderText(one.from))} demands ${markdownText(demandWords(one), 1e3)} (${markdownText(satisfiedWords(one))})`),
		...told.open.map(({ from, because }) => `- not known: ${markdownText(deciderText(from))}: ${markdownText(because, 600)}`),
		...silent ? [] : [`- report-only policies alone would say: ${markdownText(resultSentence(told.reportOnly), 1e3)}`],
		...reported(told).map(({ policy }) => `  - ${markdownText(deciderText(policy))}`),
		...policyGroups(told).flatMap(({ title: heading, all }) => [
			"",
			`<details><summary>${heading}: ${all.length}</summary>`,
			"",
			...all.map(({ policy, because }) => `- ${markdownText(deciderText(policy))}: ${markdownText(because.join("; "), 600)}`),
			"",
			"</details>"
		])
	];
}

// src/report/what-if-text.ts
/** The answer of `what-if` for a terminal or a log. */
function whatIfText(answer, palette) {
	const { user, application, circumstances, live, proposed, configuration, missing, notices } = answer;
	const asked = circumstances.map(({ name, value }) => `${name} ${value}`).join(", ");
	const change = changeSentence(answer);
	return `${[
		[palette.bold(foreignText(`${user} signs in to ${application}`, 200)), ...asked === "" ? [] : [palette.dim(foreignText(`with ${asked}`))]],
		world("As the policies are", live, palette),
		...proposed === void 0 ? [] : [world(`As ${foreignText(configuration ?? "", 120)} would make them`, proposed, palette), [change]],
		...missing.length === 0 ? [] : [["Not known", ...missing.map((one) => `  ? ${foreignText(one, 1e3)}`)]],
		...notices.length === 0 ? [] : [notices.map((one) => `Note: ${foreignText(one, 1e3)}`)]
	].map((block) => block.join("\n")).join("\n\n")}\n`;
}
function world(title, told, palette) {
	const paint = {
		allowed: palette.yellow,
		controls: palette.green,
		blocked: palette.red,
		undetermined: palette.yellow
	};
	const { reportOnly } = told;
	const silent = reportOnly.result === "allowed";
	return [
		palette.bold(title),
		`  ${paint[told.result](foreignText(resultSentence(told), 1e3))}`,
		...told.blockedBy.map((one) => `  ! ${foreignText(deciderText(one))}`),
		...told.demands.map((one) => `  + ${foreignText(`${deciderText(one.from)} demands ${demandWords(one)}`, 1e3)} - ${foreignText(satisfiedWords(one))}`),
		...told.open.map(({ from, because }) => `  ? ${foreignText(`${deciderText(from)}: ${because}`, 600)}`),
		...JSON.stringify(told.session) === "{}" ? [] : [`  Session: ${foreignText(JSON.stringify(told.session))}`],
		...silent && reported(told).length === 0 ? [] : [`  Report-only policies alone would say: ${foreignText(resultSentence(reportOnly), 1e3)}`, ...reported(told).map(({ policy }) => `    ~ ${foreignText(deciderText(policy))}`)],
		...policyGroups(told).flatMap(({ title: heading, all }) => [`  ${heading}:`, ...all.map(({ policy, because }) => `    - ${foreignText(deciderText(policy))}: ${foreignText(because.join("; "), 600)}`)])
	];
}

// src/report/what-if-report.ts
/** Draws the answer of `what-if` in a format: text, json or markdown. Pure. */
function whatIfReport(answer, format, palette) {
	if (format === "json") return `${jsonText(answer, 2)}\n`;
	return format === "markdown" ? whatIfMarkdown(answer) : whatIfText(answer, palette);
}

// src/commands/asked-sign-in.ts
/** Reads the circumstances; what no option tells is unknown. Fails with INPUT-INVALID for words that mean nothing. */
function circumstancesOf(values) {
	const methods = values.list("method");
	return {
		clientApp: clientApps.find((one) => one === values.text("client")) ?? "unknown",
		platform: platforms.find((one) => one === values.text("platform")) ?? "unknown",
		place: placeOf(values.list("location")),
		device: devices[values.text("device") ?? ""] ?? "unknown",
		risks: risksOf(values.list("risk").flatMap((text) => text.split(","))),
		flow: flows.find((one) => one === values.text("flow")) ?? "unknown",
		methods: methods.length === 0 ? void 0 : methods.flatMap(combinationsOf)
	};
}
const clientApps = [
	"browser",
	"mobileAppsAndDesktopClients",
	"exchangeActiveSync",
	"other"
];
const platforms = [
	"android",
	"iOS",
	"windows",
	"windowsPhone",
	"macOS",
	"linux",
	"other"
];
const flows = [
	"none",
	"deviceCodeFlow",
	"authenticationTransfer"
];
function device(isCompliant, trustType) {
	return {
		registered: true,
		isCompliant,
		trustType,
		managed: isCompliant ? true : "unknown",
		attributes: {}
	};
}
const devices = {
	unregistered: {
		registered: false,
		isCompliant: false,
		trustType: null,
		managed: false,
		attributes: {}
	},
	registered: device(false, "Workplace"),
	compliant: device(true, "AzureAD"),
	hybrid: {
		...device(false, "ServerAD"),
		isCompliant: "unknown"
	}
};
function placeOf(words) {
	let place = {
		ip: "unknown",
		country: "unknown",
		gpsCountry: "unknown",
		trusted: "unknown",
		compliantNetwork: "unknown"
	};
	for (const word of words) if (/^[a-z]{2}$/iu.test(word)) place = {
		...place,
		country: word.toUpperCase(),
		gpsCountry: word.toUpperCase()
	};
	else if (word === "trusted" || word === "untrusted") place = {
		...place,
		trusted: word === "trusted"
	};
	else if (addressOf(word) !== void 0) place = {
		...place,
		ip: word
	};
	else invalid("location", word, "Give an address (203.0.113.7), a country of two letters (NL), trusted or untrusted.");
	return place;
}
const levels = [
	"none",
	"low",
	"medium",
	"high"
];
const insiderLevels = [
	"none",
	"minor",
	"moderate",
	"elevated"
];
function risksOf(words) {
	let risks = {
		user: "unknown",
		signIn: "unknown",
		servicePrincipal: "none",
		agent: "none",
		insider: "unknown"
	};
	for (const word of words) {
		const [kind, level] = word.split("=").map((part) => part.trim());
		const risk = levels.find((one) => one === level);
		const insider = insiderLevels.find((one) => one === level);
		if (kind === "user" && risk !== void 0) risks = {
			...risks,
			user: risk
		};
		else if (kind === "sign-in" && risk !== void 0) risks = {
			...risks,
			signIn: risk
		};
		else if (kind === "insider" && insider !== void 0) risks = {
			...risks,
			insider
		};
		else invalid("risk", word, `Write user=LEVEL or sign-in=LEVEL with one of ${levels.join(", ")}, or insider=LEVEL with one of ${insiderLevels.join(", ")}.`);
	}
	return risks;
}
/** Methods that stand alone, and parts of combinations, as `allowedCombinations` of strengths writes them. */
const parts = /* @__PURE__ */ new Set([
	"password",
	"sms",
	"voice",
	"softwareOath",
	"hardwareOath",
	"microsoftAuthenticatorPush",
	"deviceBasedPush",
	"fido2",
	"windowsHelloForBusiness",
	"x509CertificateMultiFactor",
	"x509CertificateSingleFactor",
	"temporaryAccessPassOneTime",
	"temporaryAccessPassMultiUse",
	"federatedSingleFactor",
	"federatedMultiFactor",
	"qrCodePin"
]);
function combinationsOf(word) {
	if (word.split(",").every((part) => parts.has(part.trim()))) return [{ combination: word.split(",").map((part) => part.trim()).join(",") }];
	const { combinations, open } = registered([word]);
	if (open) invalid("method", word, `Give ${[...parts].join(", ")}, several of them joined by commas, or a word of the registration report.`);
	return combinations;
}
function invalid(name, word, hint) {
	return fail("INPUT-INVALID", {
		message: `--${name} is "${word.slice(0, 80)}".`,
		subject: { name: `--${name}` },
		hint
	});
}
/** What a sign-in shows: the methods that were given, or those that are registered; the device's part is told by the device. */
function proofsOf(methods) {
	return {
		methods,
		termsOfUse: "unknown",
		approvedApplication: "unknown",
		compliantApplication: "unknown",
		passwordChange: "unknown",
		riskRemediation: "unknown",
		customFactors: "unknown"
	};
}

// src/commands/asked-target.ts
/** An application by its client id. What else is known of it comes from the documented lists. */
function applicationTarget(appId, groups = {}) {
	return {
		kind: "application",
		appId,
		groups,
		attributes: "unknown"
	};
}
/** Words for applications (reference: entra-graph 4.5) and for user actions. */
const words = new Map([
	{
		name: "Office365",
		target: applicationTarget("00000002-0000-0ff1-ce00-000000000000")
	},
	{
		name: "MicrosoftAdminPortals",
		target: applicationTarget("c44b4083-3bb0-49c1-b47d-974e53cbdf3c")
	},
	{
		name: "Exchange",
		target: applicationTarget("00000002-0000-0ff1-ce00-000000000000")
	},
	{
		name: "SharePoint",
		target: applicationTarget("00000003-0000-0ff1-ce00-000000000000")
	},
	{
		name: "Teams",
		target: applicationTarget("cc15fd57-2c6c-4117-a88c-83b1d56b4bbe")
	},
	{
		name: "Azure",
		target: applicationTarget("797f4846-ba00-4fd7-ba43-dac1f8f63013")
	},
	{
		name: "Graph",
		target: applicationTarget("00000003-0000-0000-c000-000000000000")
	},
	{
		name: "register-security-info",
		target: userAction("urn:user:registersecurityinfo")
	},
	{
		name: "register-device",
		target: userAction("urn:user:registerdevice")
	}
].map((one) => [one.name.toLowerCase(), one]));
function userAction(action) {
	return {
		kind: "userAction",
		action,
		application: null
	};
}
/** Reads `--app`. Fails with INPUT-MISSING where there is none. */
function askedTarget(text) {
	if (text === void 0) return fail("INPUT-MISSING", {
		message: "what-if needs an application.",
		subject: { name: "--app" },
		hint: "Give --app NAME: a name, a client id, Office365, MicrosoftAdminPortals, register-security-info or register-device."
	});
	const known = words.get(text.toLowerCase());
	if (known !== void 0) return known;
	return isGuid(text) ? {
		name: text,
		target: applicationTarget(text.toLowerCase())
	} : {
		name: text,
		find: text
	};
}
/** The target of an application that was looked up by name. Fails with INPUT-INVALID where there is none, or several. */
function foundTarget(name, found) {
	if (found.is === "unknown") return fail("INPUT-INVALID", {
		message: `the application "${name.slice(0, 80)}" could not be looked up: ${found.why.message}`,
		subject: { name: "--app" },
		hint: "Give its client id, or grant Application.Read.All."
	});
	const all = found.is === "present" ? found.value : [];
	const appId = all[0]?.values["appId"];
	if (all.length !== 1 || typeof appId !== "string") return fail("INPUT-INVALID", {
		message: `${all.length === 0 ? "no application is" : `${all.length} applications are`} called "${name.slice(0, 80)}".`,
		subject: { name: "--app" },
		hint: "Give its client id."
	});
	return applicationTarget(appId.toLowerCase());
}

// src/commands/what-if.ts
const application = "entra.servicePrincipal";
/**
* Judges one sign-in by the policies as they are and, with `--config`, as the plan of that file would make them. Reads only. Ends with 0
* whatever the answer, and with 1 where the policies could not be read.
*/
const whatIf = async (context) => {
	const { values } = context;
	const name = values.text("user");
	if (name === void 0) return fail("INPUT-MISSING", {
		message: "what-if needs a user.",
		subject: { name: "--user" },
		hint: "Give --user NAME: a user principal name or an object id."
	});
	const asked = askedTarget(values.text("app"));
	const circumstances = circumstancesOf(values);
	const worlds = await openAccessWorlds(context, () => [...readsOfUsers([name]), ..."find" in asked ? [{
		type: application,
		keys: [asked.find]
	}] : []]);
	try {
		const { tenant, live, proposed, declaredAt } = worlds;
		const target = "find" in asked ? foundTarget(asked.find, live.find(application, asked.find)) : asked.target;
		const [user] = await knownUsers(tenant, live, [name], context.host.stop);
		if (user === void 0) return fail("INTERNAL", { message: "a user was read and is not there" });
		const judge = (world, of) => {
			const set = setOf(world);
			const verdict = evaluate(set, signIn(user, world, target, circumstances));
			return {
				told: toldWorld(verdict, of),
				verdict
			};
		};
		const before = judge(live, declaredAt);
		const after = proposed === void 0 ? void 0 : judge(proposed.world, declaredAt);
		const options = optionsMissing(before.verdict, ...after === void 0 ? [] : [after.verdict]);
		const answer = {
			formatVersion: 1,
			tenant: tenant.session.tenant,
			user: user.name,
			application: asked.name,
			circumstances: told(context),
			live: before.told,
			...after === void 0 ? {} : {
				proposed: after.told,
				configuration: values.text("config") ?? ""
			},
			missing: [
				...user.missing,
				...missingOf(live),
				...options.length === 0 ? [] : [`Give ${options.join(", ")} to know more of the sign-in.`]
			],
			notices: [...(proposed?.troubles ?? []).map(({ message }) => `Not planned: ${message}`), ...groupsMove(worlds) ? ["The plan changes groups: who is in them is told as it is now."] : []]
		};
		const palette = context.colour && values.text("out") === void 0 ? colourPalette : plainPalette;
		await printText(context, whatIfReport(answer, values.text("format"), palette));
		return { exit: 0 };
	} finally {
		await worlds.tenant.close();
	}
};
function signIn(user, world, target, { methods, ...circumstances }) {
	return {
		who: identityIn(world, user),
		target,
		...circumstances,
		proofs: proofsOf(methods ?? user.methods)
	};
}
function groupsMove({ proposed }) {
	return proposed?.changes.some(({ at }) => at.type === "entra.group") === true;
}
const shown = [
	"location",
	"platform",
	"client",
	"device",
	"flow",
	"risk",
	"method"
];
function told({ values }) {
	return shown.flatMap((name) => values.isGiven(name) ? [{
		name,
		value: values.list(name).join(", ")
	}] : []);
}

export { whatIf };