// src/commands/option-table.ts
/** The commands by name, in the order of the help. */
const commandNames = [
	"validate",
	"plan",
	"apply",
	"check",
	"export",
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
	simulate: "Run a tenant on this machine to rehearse against.",
	demo: "Watch the whole story on a simulated tenant. Needs nothing.",
	schema: "Print the JSON Schema of the YAML for editors.",
	types: "List the resource types with their evidence.",
	version: "Print the version."
};
const reading = [
	"plan",
	"apply",
	"check",
	"export"
];
const configured = [
	"validate",
	"plan",
	"apply",
	"check",
	"export"
];
/** Every option of Tenantform. */
const options = [
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
			"export"
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
		commands: configured,
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
	},
	{
		name: "tenant",
		kind: "text",
		doc: "The tenant: its domain or id.",
		placeholder: "DOMAIN",
		environment: "TENANTFORM_TENANT",
		commands: reading,
		group: "sign-in"
	},
	{
		name: "client-id",
		kind: "text",
		doc: "The application (client) id of the pipeline.",
		placeholder: "GUID",
		environment: "TENANTFORM_CLIENT_ID",
		commands: reading,
		group: "sign-in"
	},
	{
		name: "certificate",
		kind: "text",
		doc: "The certificate: PEM or PFX, a file or base64. Without one, GitHub’s ID token is used.",
		placeholder: "FILE",
		environment: "TENANTFORM_CERTIFICATE",
		commands: reading,
		group: "sign-in",
		secret: true
	},
	{
		name: "certificate-key",
		kind: "text",
		doc: "The private key, where it is not in the same file.",
		placeholder: "FILE",
		environment: "TENANTFORM_CERTIFICATE_KEY",
		commands: reading,
		group: "sign-in",
		secret: true
	},
	{
		name: "certificate-password",
		kind: "text",
		doc: "Opens an encrypted PFX or key.",
		environment: "TENANTFORM_CERTIFICATE_PASSWORD",
		commands: reading,
		group: "sign-in",
		secret: true
	},
	{
		name: "federation-audience",
		kind: "text",
		doc: "The audience of the federated credential, where it is not the cloud’s own.",
		placeholder: "URI",
		commands: reading,
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
		commands: reading,
		group: "sign-in"
	},
	{
		name: "proxy",
		kind: "text",
		doc: "The proxy, with credentials if it wants any.",
		placeholder: "URL",
		environment: "HTTPS_PROXY",
		commands: reading,
		group: "network",
		secret: true
	},
	{
		name: "no-proxy",
		kind: "text",
		doc: "Hosts that are reached without the proxy, separated by commas.",
		placeholder: "HOSTS",
		environment: "NO_PROXY",
		commands: reading,
		group: "network"
	},
	{
		name: "ca-file",
		kind: "text",
		doc: "A PEM file of further certificate authorities to trust.",
		placeholder: "FILE",
		environment: "TENANTFORM_CA_FILE",
		commands: reading,
		group: "network"
	},
	{
		name: "timeout",
		kind: "number",
		doc: "Seconds to wait for one answer. Exchange cmdlets have 960 of their own.",
		placeholder: "SECONDS",
		default: "100",
		commands: reading,
		group: "network"
	},
	{
		name: "retries",
		kind: "number",
		doc: "How often a call that may be repeated is.",
		placeholder: "N",
		default: "8",
		commands: reading,
		group: "network"
	},
	{
		name: "simulator",
		kind: "text",
		doc: "Talk to a simulator at this loopback address instead of Microsoft.",
		placeholder: "URL",
		environment: "TENANTFORM_SIMULATOR",
		commands: reading,
		group: "simulator"
	},
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
		doc: "Sets a switch of the simulator: `name=setting`.",
		placeholder: "NAME=SETTING",
		commands: ["simulate"],
		door: "cli",
		group: "simulator"
	},
	{
		name: "client-secret",
		kind: "text",
		doc: "Not taken: a certificate or a federated credential is.",
		environment: "TENANTFORM_CLIENT_SECRET",
		commands: reading,
		door: "refused",
		group: "sign-in",
		secret: true
	},
	{
		name: "username",
		kind: "text",
		doc: "Not taken: Tenantform signs in as an application.",
		environment: "TENANTFORM_USERNAME",
		commands: reading,
		door: "refused",
		group: "sign-in",
		secret: true
	},
	{
		name: "password",
		kind: "text",
		doc: "Not taken: Tenantform signs in as an application.",
		environment: "TENANTFORM_PASSWORD",
		commands: reading,
		door: "refused",
		group: "sign-in",
		secret: true
	}
];
/** The table as plain records, for code that treats all options alike. */
const optionTable = options;
/** Whether a command takes an option. */
function takes(option, command) {
	return option.commands === void 0 || option.commands.includes(command);
}

export { takes as i, commandSummaries as n, optionTable as r, commandNames as t };