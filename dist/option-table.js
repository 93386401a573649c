import { n as credentialKinds } from "./credential-inputs.js";

// src/commands/option.ts
/** The commands by name, in the order of the help. */
const commandNames = [
	"validate",
	"plan",
	"apply",
	"check",
	"restore",
	"compare",
	"export",
	"whoami",
	"what-if",
	"coverage",
	"report",
	"prove",
	"simulate",
	"demo",
	"schema",
	"types",
	"version"
];
/** What each command does, one line for the help and the README. */
const commandSummaries = {
	validate: "Read the YAML and say everything that is wrong with it. Needs no sign-in.",
	plan: "Show what would change in the tenant. Writes nothing.",
	apply: "Make the tenant as declared: plan, guard, write, verify.",
	check: "Compare the tenant with the YAML and report drift. Writes nothing.",
	restore: "Bring back what a plan changed, or a snapshot. Shows it; writes with --apply.",
	compare: "Show how a plan file differs from a reviewed one. Needs no sign-in.",
	export: "Write the tenant as YAML or as a snapshot.",
	whoami: "Show who signs in, to which services, and what that identity may do.",
	"what-if": "Judge one sign-in by the policies as they are, and as the YAML would make them. Reads only.",
	coverage: "Show what protects which people at which applications, and the holes. Reads only.",
	report: "Report on people: `report mfa` who has registered what, and whom enforcement would stop. Reads only.",
	prove: "Record what this tenant answers, scrubbed, as evidence for the types. Reads only, unless --write.",
	simulate: "Run a tenant on this machine to rehearse against.",
	demo: "Watch the whole story on a simulated tenant. Needs nothing.",
	schema: "Print the JSON Schema of the YAML for editors.",
	types: "List the resource types with their evidence.",
	version: "Print the version."
};
/** Commands that read a tenant's objects. */
const reading = [
	"plan",
	"apply",
	"check",
	"restore",
	"export"
];
/** Commands that sign in. */
const signedIn = [
	...reading,
	"whoami",
	"what-if",
	"coverage",
	"report",
	"prove"
];
/** Commands that read a configuration or write one. */
const configured = [
	"validate",
	"plan",
	"apply",
	"check",
	"restore",
	"export",
	"prove"
];

// src/commands/connection-options.ts
/** Options of how the tenant is reached: sign-in, network, simulator. */
const connectionOptions = [
	{
		name: "tenant",
		kind: "text",
		doc: "The tenant: its domain or id.",
		placeholder: "DOMAIN",
		environment: "TENANTFORM_TENANT",
		commands: signedIn,
		group: "sign-in"
	},
	{
		name: "client-id",
		kind: "text",
		doc: "The application (client) id of the pipeline.",
		placeholder: "GUID",
		environment: "TENANTFORM_CLIENT_ID",
		commands: signedIn,
		group: "sign-in"
	},
	{
		name: "certificate",
		kind: "text",
		doc: "The certificate: PEM or PFX, a file or base64. Without one, the ID token of the CI system is used.",
		placeholder: "FILE",
		environment: "TENANTFORM_CERTIFICATE",
		commands: signedIn,
		group: "sign-in",
		secret: true
	},
	{
		name: "certificate-key",
		kind: "text",
		doc: "The private key, where it is not in the same file.",
		placeholder: "FILE",
		environment: "TENANTFORM_CERTIFICATE_KEY",
		commands: signedIn,
		group: "sign-in",
		secret: true
	},
	{
		name: "certificate-password",
		kind: "text",
		doc: "Opens an encrypted PFX or key.",
		environment: "TENANTFORM_CERTIFICATE_PASSWORD",
		commands: signedIn,
		group: "sign-in",
		secret: true
	},
	{
		name: "credential",
		kind: "text",
		doc: "Which credential to use, where several fit. Without it the one that fits is found, and the output says which and why.",
		values: credentialKinds,
		environment: "TENANTFORM_CREDENTIAL",
		commands: signedIn,
		group: "sign-in"
	},
	{
		name: "token-file",
		kind: "text",
		doc: "A file with an ID token that somebody keeps fresh (AKS sets AZURE_FEDERATED_TOKEN_FILE by itself).",
		placeholder: "FILE",
		commands: signedIn,
		group: "sign-in"
	},
	{
		name: "id-token-variable",
		kind: "text",
		doc: "The environment variable with a GitLab job’s ID token; TENANTFORM_ID_TOKEN where none is named.",
		placeholder: "NAME",
		commands: signedIn,
		group: "sign-in"
	},
	{
		name: "service-connection-id",
		kind: "text",
		doc: "The Azure DevOps service connection whose ID token is used.",
		placeholder: "GUID",
		commands: signedIn,
		group: "sign-in"
	},
	{
		name: "managed-identity-client-id",
		kind: "text",
		doc: "The client id of a user-assigned managed identity, where the machine has several.",
		placeholder: "GUID",
		commands: signedIn,
		group: "sign-in"
	},
	{
		name: "federation-audience",
		kind: "text",
		doc: "The audience of the federated credential, where it is not the cloud’s own.",
		placeholder: "URI",
		commands: signedIn,
		group: "sign-in"
	},
	{
		name: "cloud",
		kind: "text",
		doc: "The Microsoft cloud of the tenant.",
		default: "commercial",
		values: [
			"commercial",
			"gcc",
			"gcchigh",
			"dod",
			"china"
		],
		environment: "TENANTFORM_CLOUD",
		commands: [...signedIn, "simulate"],
		group: "sign-in"
	},
	{
		name: "host",
		kind: "list",
		doc: "Another host of the cloud for one service (`compliance=ps.compliance.protection.office365.us`): graph, exchange, compliance or teams.",
		placeholder: "NAME=HOST",
		commands: signedIn,
		group: "network"
	},
	{
		name: "sharepoint-admin-host",
		kind: "text",
		doc: "The SharePoint admin host (`contoso-admin.sharepoint.com`). Without it Graph is asked once, which needs Sites.Read.All.",
		placeholder: "HOST",
		environment: "TENANTFORM_SHAREPOINT_ADMIN_HOST",
		commands: signedIn,
		group: "network"
	},
	{
		name: "proxy",
		kind: "text",
		doc: "The proxy, with credentials if it wants any.",
		placeholder: "URL",
		environment: "HTTPS_PROXY",
		commands: signedIn,
		group: "network",
		secret: true
	},
	{
		name: "no-proxy",
		kind: "text",
		doc: "Hosts that are reached without the proxy, separated by commas.",
		placeholder: "HOSTS",
		environment: "NO_PROXY",
		commands: signedIn,
		group: "network"
	},
	{
		name: "ca-file",
		kind: "text",
		doc: "A PEM file of further certificate authorities to trust.",
		placeholder: "FILE",
		environment: "TENANTFORM_CA_FILE",
		commands: signedIn,
		group: "network"
	},
	{
		name: "timeout",
		kind: "number",
		doc: "Seconds to wait for one answer of any service. Without it 100, for SharePoint 300, for cmdlets 960.",
		placeholder: "SECONDS",
		commands: signedIn,
		group: "network"
	},
	{
		name: "retries",
		kind: "number",
		doc: "How often a call that may be repeated is.",
		placeholder: "N",
		default: "8",
		commands: signedIn,
		group: "network"
	},
	{
		name: "concurrency",
		kind: "number",
		doc: "The most calls to one service that are under way at once; each service has its own lower bounds.",
		placeholder: "N",
		commands: signedIn,
		group: "network"
	},
	{
		name: "user-agent",
		kind: "text",
		doc: "What is added to the user agent of every call, such as `NONISV|Contoso|tenant/1.0` for SharePoint’s traffic reports.",
		placeholder: "TEXT",
		commands: signedIn,
		group: "network"
	},
	{
		name: "correlation-id",
		kind: "text",
		doc: "The `client-request-id` of every call, to find a run in the services’ logs. Without it every call has its own.",
		placeholder: "GUID",
		commands: signedIn,
		group: "network"
	},
	{
		name: "simulator",
		kind: "text",
		doc: "Talk to a simulator at this loopback address instead of Microsoft.",
		placeholder: "URL",
		environment: "TENANTFORM_SIMULATOR",
		commands: signedIn,
		group: "simulator"
	}
];

// src/commands/access-options.ts
/** Options of the commands that judge sign-ins. */
const accessOptions = [
	{
		name: "user",
		kind: "text",
		doc: "Who signs in: a user principal name or an object id.",
		placeholder: "NAME",
		commands: ["what-if"],
		door: "cli",
		group: "what"
	},
	{
		name: "app",
		kind: "text",
		doc: "What for: the name or client id of an application, Office365, MicrosoftAdminPortals, register-security-info or register-device.",
		placeholder: "APP",
		commands: ["what-if"],
		door: "cli",
		group: "what"
	},
	{
		name: "location",
		kind: "list",
		doc: "Where from: an address, a country of two letters, trusted or untrusted. May be given several times.",
		placeholder: "IP|COUNTRY",
		commands: ["what-if"],
		door: "cli",
		group: "what"
	},
	{
		name: "platform",
		kind: "text",
		doc: "On what.",
		values: [
			"android",
			"iOS",
			"windows",
			"windowsPhone",
			"macOS",
			"linux",
			"other"
		],
		commands: ["what-if"],
		door: "cli",
		group: "what"
	},
	{
		name: "client",
		kind: "text",
		doc: "With which kind of client; `other` is one of before modern authentication.",
		values: [
			"browser",
			"mobileAppsAndDesktopClients",
			"exchangeActiveSync",
			"other"
		],
		commands: ["what-if"],
		door: "cli",
		group: "what"
	},
	{
		name: "device",
		kind: "text",
		doc: "From which device.",
		values: [
			"unregistered",
			"registered",
			"compliant",
			"hybrid"
		],
		commands: ["what-if"],
		door: "cli",
		group: "what"
	},
	{
		name: "flow",
		kind: "text",
		doc: "How the token travels.",
		default: "none",
		values: [
			"none",
			"deviceCodeFlow",
			"authenticationTransfer"
		],
		commands: ["what-if"],
		door: "cli",
		group: "what"
	},
	{
		name: "risk",
		kind: "list",
		doc: "At which risk: `user=high,sign-in=low,insider=minor`.",
		placeholder: "KIND=LEVEL",
		commands: ["what-if"],
		door: "cli",
		group: "what"
	},
	{
		name: "method",
		kind: "list",
		doc: "What is shown, instead of all that is registered: fido2, `password,sms` or a word of the registration report. May be given several times.",
		placeholder: "METHOD",
		commands: ["what-if"],
		door: "cli",
		group: "what"
	},
	{
		name: "about",
		kind: "text",
		doc: "What the report is about; on the command line the word after the command.",
		default: "mfa",
		values: ["mfa"],
		commands: ["report"],
		group: "what"
	},
	{
		name: "pseudonyms",
		kind: "switch",
		doc: "Put pseudonyms in the place of names and ids. In the action on a public repository they always are.",
		commands: ["report"],
		group: "output"
	},
	{
		name: "pseudonym-key",
		kind: "text",
		doc: "The key of the pseudonyms, at least 16 characters: with the same key the same person has the same one. Random where none is given.",
		placeholder: "KEY",
		environment: "TENANTFORM_PSEUDONYM_KEY",
		commands: ["report"],
		group: "output",
		secret: true
	}
];

// src/commands/output-options.ts
/** Commands whose runs a pull request may show. */
const publishing = [
	"validate",
	"plan",
	"apply",
	"check",
	"restore"
];
/** Options of what is printed, and of the simulator that a command starts. */
const outputOptions = [
	{
		name: "out",
		kind: "text",
		doc: "Write the result to this file. For `plan`, and for `restore` without --apply, it is the plan file.",
		placeholder: "FILE",
		commands: [
			"validate",
			"plan",
			"apply",
			"check",
			"restore",
			"compare",
			"export",
			"whoami",
			"what-if",
			"coverage",
			"report",
			"prove",
			"schema",
			"types"
		],
		group: "output"
	},
	{
		name: "format",
		kind: "text",
		doc: "How to print: text, json, markdown or html; for `export` yaml or snapshot, for `report` also csv.",
		values: [
			"text",
			"json",
			"markdown",
			"html",
			"yaml",
			"snapshot",
			"csv"
		],
		commands: [
			"validate",
			"plan",
			"apply",
			"check",
			"restore",
			"compare",
			"export",
			"whoami",
			"what-if",
			"coverage",
			"report",
			"prove",
			"types"
		],
		group: "output"
	},
	{
		name: "github-token",
		kind: "text",
		doc: "The workflow's token, for comments, check runs, and to find the reviewed plan. Never sent anywhere but to GitHub.",
		default: "${{ github.token }}",
		commands: publishing,
		door: "action",
		group: "output",
		secret: true
	},
	{
		name: "comment",
		kind: "switch",
		doc: "On a pull request: keep one comment with the plan up to date. Needs pull-requests: write.",
		default: "true",
		commands: publishing,
		door: "action",
		group: "output"
	},
	{
		name: "comment-author",
		kind: "text",
		doc: "Whose comments are ours: the login behind the token.",
		default: "github-actions[bot]",
		commands: publishing,
		door: "action",
		group: "output"
	},
	{
		name: "check-run",
		kind: "switch",
		doc: "On a pull request: also show everything as a check run, with more annotations than a step may have. Needs checks: write.",
		default: "false",
		commands: publishing,
		door: "action",
		group: "output"
	},
	{
		name: "of",
		kind: "text",
		doc: "Which schema: that of the YAML, or that of plan files.",
		default: "configuration",
		values: ["configuration", "plan"],
		commands: ["schema"],
		door: "cli",
		group: "output"
	},
	{
		name: "count",
		kind: "switch",
		doc: "Only count the types, by service and evidence.",
		commands: ["types"],
		door: "cli",
		group: "output"
	},
	{
		name: "debug",
		kind: "switch",
		doc: "Say every request on standard error. No secrets.",
		environment: "RUNNER_DEBUG",
		group: "output"
	},
	{
		name: "story",
		kind: "text",
		doc: "What is told: the main job; how a change goes through a pull request and back; how nobody is locked out.",
		default: "main-job",
		values: [
			"main-job",
			"pull-request",
			"lockout"
		],
		commands: ["demo"],
		door: "cli",
		group: "simulator"
	},
	{
		name: "port",
		kind: "number",
		doc: "The port to listen on; 0 picks one.",
		placeholder: "P",
		default: "0",
		commands: ["simulate"],
		door: "cli",
		group: "simulator"
	},
	{
		name: "crowd",
		kind: "list",
		doc: "Adds objects to the tenant: `people=100000`. docs/simulator.md says what can be many.",
		placeholder: "NAME=COUNT",
		commands: ["simulate"],
		door: "cli",
		group: "simulator"
	},
	{
		name: "dump",
		kind: "text",
		doc: "Write a snapshot to this file at the end.",
		placeholder: "FILE",
		commands: ["simulate"],
		door: "cli",
		group: "simulator"
	},
	{
		name: "log",
		kind: "text",
		doc: "Append one JSON line a request to this file.",
		placeholder: "FILE",
		commands: ["simulate"],
		door: "cli",
		group: "simulator"
	},
	{
		name: "write-credentials",
		kind: "text",
		doc: "Put cert.pem, key.pem and env into this folder.",
		placeholder: "DIR",
		commands: ["simulate"],
		door: "cli",
		group: "simulator"
	},
	{
		name: "tls",
		kind: "switch",
		doc: "Also serve TLS, with certificates made on the spot.",
		commands: ["simulate"],
		door: "cli",
		group: "simulator"
	},
	{
		name: "ca-out",
		kind: "text",
		doc: "Write the simulator’s certificate authority to this file.",
		placeholder: "FILE",
		commands: ["simulate"],
		door: "cli",
		group: "simulator"
	},
	{
		name: "proxy-port",
		kind: "number",
		doc: "Also be a proxy on this port; 0 picks one.",
		placeholder: "P",
		commands: ["simulate"],
		door: "cli",
		group: "simulator"
	},
	{
		name: "latency",
		kind: "number",
		doc: "Milliseconds before every answer.",
		placeholder: "MS",
		default: "0",
		commands: ["simulate"],
		door: "cli",
		group: "simulator"
	},
	{
		name: "speed",
		kind: "number",
		doc: "How many times faster than time a rehearsal runs: give it to `simulate` and to the commands alike.",
		placeholder: "N",
		commands: [...signedIn, "simulate"],
		door: "cli",
		group: "simulator"
	},
	{
		name: "variant",
		kind: "list",
		doc: "Sets a switch of the simulator: `name=setting`. docs/simulator-fidelity.md lists them.",
		placeholder: "NAME=SETTING",
		commands: ["simulate"],
		door: "cli",
		group: "simulator"
	},
	{
		name: "list-variants",
		kind: "switch",
		doc: "Print the switches with their settings, and start nothing.",
		commands: ["simulate"],
		door: "cli",
		group: "simulator"
	},
	{
		name: "faults",
		kind: "text",
		doc: "What goes wrong: a JSON file with `{\"faults\": [...]}`, as docs/simulator.md shows it.",
		placeholder: "FILE",
		commands: ["simulate"],
		door: "cli",
		group: "simulator"
	},
	{
		name: "seed",
		kind: "number",
		doc: "Decides which requests the faults with a percentage meet, and who of a crowd is in which group.",
		placeholder: "N",
		default: "1",
		commands: ["simulate"],
		door: "cli",
		group: "simulator"
	}
];

// src/commands/refused-options.ts
/** Options that are recognised only to say why they are not taken. */
const refusedOptions = [
	{
		name: "client-secret",
		kind: "text",
		doc: "Not taken: a certificate or a federated credential is.",
		environment: "TENANTFORM_CLIENT_SECRET",
		commands: signedIn,
		door: "refused",
		group: "sign-in",
		secret: true
	},
	{
		name: "username",
		kind: "text",
		doc: "Not taken: Tenantform signs in as an application.",
		environment: "TENANTFORM_USERNAME",
		commands: signedIn,
		door: "refused",
		group: "sign-in",
		secret: true
	},
	{
		name: "password",
		kind: "text",
		doc: "Not taken: Tenantform signs in as an application.",
		environment: "TENANTFORM_PASSWORD",
		commands: signedIn,
		door: "refused",
		group: "sign-in",
		secret: true
	}
];

// src/commands/run-options.ts
/** Commands that may look at a configuration. */
const declaring = [
	...configured,
	"what-if",
	"coverage"
];
/** Options of what a run does: command, files, what is selected and allowed. */
const runOptions = [
	{
		name: "command",
		kind: "text",
		doc: "What to do.",
		default: "plan",
		values: [
			"validate",
			"plan",
			"apply",
			"check",
			"restore",
			"compare",
			"export",
			"whoami",
			"coverage",
			"report",
			"prove"
		],
		door: "action",
		group: "what"
	},
	{
		name: "config",
		kind: "text",
		doc: "The YAML file.",
		placeholder: "FILE",
		default: "tenantform.yml",
		commands: declaring,
		group: "what"
	},
	{
		name: "service",
		kind: "list",
		doc: "Only tasks of this service. May be given several times.",
		placeholder: "NAME",
		commands: [...configured, "whoami"],
		group: "what"
	},
	{
		name: "job",
		kind: "list",
		doc: "Only tasks of the job with this name. May be given several times.",
		placeholder: "NAME",
		commands: configured,
		group: "what"
	},
	{
		name: "only",
		kind: "list",
		doc: "Only this type or object (`entra.group` or `entra.group/Break glass`). May be given several times.",
		placeholder: "TYPE[/KEY]",
		commands: configured,
		group: "what"
	},
	{
		name: "var",
		kind: "list",
		doc: "Sets a variable of the YAML: `name=value`.",
		placeholder: "NAME=VALUE",
		commands: declaring,
		group: "what"
	},
	{
		name: "env",
		kind: "list",
		doc: "Allows `${{ env.NAME }}` in the YAML for this name.",
		placeholder: "NAME",
		commands: declaring,
		group: "what"
	},
	{
		name: "plan",
		kind: "text",
		doc: "Apply exactly this plan file, or refuse; `restore` undoes it, `compare` looks at it.",
		placeholder: "FILE",
		commands: [
			"apply",
			"restore",
			"compare"
		],
		group: "what"
	},
	{
		name: "plan-recipient",
		kind: "text",
		doc: "Also write a sealed copy of the plan file (`FILE.sealed`) that only the key of this public certificate opens: PEM, or a file.",
		placeholder: "CERTIFICATE",
		commands: ["plan", "restore"],
		group: "what"
	},
	{
		name: "plan-key",
		kind: "text",
		doc: "The private key that opens a sealed plan: PEM, or a file.",
		placeholder: "KEY",
		environment: "TENANTFORM_PLAN_KEY",
		commands: [
			"apply",
			"restore",
			"compare"
		],
		group: "what",
		secret: true
	},
	{
		name: "snapshot",
		kind: "text",
		doc: "Bring the tenant back to this snapshot; what came since stays.",
		placeholder: "FILE",
		commands: ["restore"],
		group: "what"
	},
	{
		name: "apply",
		kind: "switch",
		doc: "Carry the restore out, instead of only showing it.",
		commands: ["restore"],
		group: "what"
	},
	{
		name: "reviewed",
		kind: "text",
		doc: "The plan that was reviewed: `restore --apply` carries out exactly that or refuses, `compare` shows how --plan differs from it.",
		placeholder: "FILE",
		commands: ["restore", "compare"],
		group: "what"
	},
	{
		name: "rehearse",
		kind: "text",
		doc: "Run on a simulated tenant made of this snapshot instead of the tenant. Needs no sign-in; nothing leaves the machine.",
		placeholder: "FILE",
		commands: [
			"plan",
			"apply",
			"check"
		],
		group: "what"
	},
	{
		name: "state",
		kind: "text",
		doc: "For `check`, compare this snapshot with the YAML instead of the tenant, without a sign-in. For `simulate`, start from it.",
		placeholder: "FILE",
		commands: ["check", "simulate"],
		group: "what"
	},
	{
		name: "write",
		kind: "switch",
		doc: "Also make scratch objects that touch nobody, change them and delete them again.",
		commands: ["prove"],
		group: "what"
	},
	{
		name: "journal",
		kind: "text",
		doc: "Record every write in this file, one JSON line each.",
		placeholder: "FILE",
		commands: ["apply", "restore"],
		group: "what"
	},
	{
		name: "impact",
		kind: "text",
		doc: "Count what a change of Conditional Access does to people: `auto` in a tenant of at most 999, `full` in any (100,000 people take minutes), `off` not at all.",
		default: "auto",
		values: [
			"auto",
			"full",
			"off"
		],
		commands: ["plan"],
		group: "what"
	},
	{
		name: "impact-file",
		kind: "text",
		doc: "Write who is touched, with names, to this file, for its owner alone. Refused in the action on a public repository.",
		placeholder: "FILE",
		commands: ["plan"],
		group: "what"
	},
	{
		name: "detailed-exitcode",
		kind: "switch",
		doc: "End with 3 where the plan is not empty.",
		commands: ["plan"],
		group: "what"
	}
];

// src/commands/option-table.ts
/** Every option of Tenantform, in the order of the action's inputs. */
const options = [
	...runOptions,
	...accessOptions,
	...connectionOptions,
	...outputOptions,
	...refusedOptions
];
/** The table as plain records, for code that treats all options alike. */
const optionTable = options;
/** Whether a command takes an option. */
function takes(option, command) {
	return option.commands === void 0 || option.commands.includes(command);
}

export { commandSummaries as i, takes as n, commandNames as r, optionTable as t };