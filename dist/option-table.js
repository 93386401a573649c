import { n as credentialKinds } from "./credential-inputs.js";

// src/commands/option.ts
/** The commands by name, in the order of the help. */
const commandNames = [
	"validate",
	"plan",
	"apply",
	"check",
	"export",
	"whoami",
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
	export: "Write the tenant as YAML or as a snapshot.",
	whoami: "Show who signs in, to which services, and what that identity may do.",
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
	"export"
];
/** Commands that sign in. */
const signedIn = [...reading, "whoami"];
/** Commands that read a configuration or write one. */
const configured = [
	"validate",
	"plan",
	"apply",
	"check",
	"export"
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

// src/commands/output-options.ts
/** Options of what is printed, and of the simulator that a command starts. */
const outputOptions = [
	{
		name: "out",
		kind: "text",
		doc: "Write the result to this file. For `plan` it is the plan file.",
		placeholder: "FILE",
		commands: [
			"validate",
			"plan",
			"apply",
			"check",
			"export",
			"whoami",
			"schema",
			"types"
		],
		group: "output"
	},
	{
		name: "format",
		kind: "text",
		doc: "How to print: text, json or markdown; for `export` yaml or snapshot.",
		values: [
			"text",
			"json",
			"markdown",
			"yaml",
			"snapshot"
		],
		commands: [
			"validate",
			"plan",
			"apply",
			"check",
			"export",
			"whoami",
			"types"
		],
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
		name: "state",
		kind: "text",
		doc: "Start from this snapshot.",
		placeholder: "FILE",
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
		name: "variant",
		kind: "list",
		doc: "Sets a switch of the simulator: `name=setting`. docs/rehearsing.md lists them.",
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
		doc: "What goes wrong: a JSON file with `{\"faults\": [...]}`, as docs/rehearsing.md shows it.",
		placeholder: "FILE",
		commands: ["simulate"],
		door: "cli",
		group: "simulator"
	},
	{
		name: "seed",
		kind: "number",
		doc: "Decides which requests the faults with a percentage meet.",
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
			"export",
			"whoami"
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
		commands: configured,
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
		commands: configured,
		group: "what"
	},
	{
		name: "env",
		kind: "list",
		doc: "Allows `${{ env.NAME }}` in the YAML for this name.",
		placeholder: "NAME",
		commands: configured,
		group: "what"
	},
	{
		name: "plan",
		kind: "text",
		doc: "Apply exactly this plan file, or refuse.",
		placeholder: "FILE",
		commands: ["apply"],
		group: "what"
	},
	{
		name: "journal",
		kind: "text",
		doc: "Record every write in this file, one JSON line each.",
		placeholder: "FILE",
		commands: ["apply"],
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