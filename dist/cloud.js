import { n as fail } from "./trouble.js";

// src/model/cloud.ts
/** The Teams and Skype administration API, whose tokens are asked for by its application id (reference: teams A.1). */
const teamsAudience = "48ac35b8-9aa8-4d74-927d-1f4a14a0b239";
const worldwide = {
	authority: "https://login.microsoftonline.com",
	graph: "https://graph.microsoft.com",
	exchange: "https://outlook.office365.com",
	compliance: "https://ps.compliance.protection.outlook.com",
	teams: "https://api.interfaces.records.teams.microsoft.com",
	sharePointSuffix: ".sharepoint.com",
	initialDomainSuffix: ".onmicrosoft.com",
	federationAudience: "api://AzureADTokenExchange",
	bearerHosts: [
		".outlook.office365.com",
		".ps.compliance.protection.outlook.com",
		".sharepoint.com"
	],
	ownSuffixes: [
		".microsoft.com",
		".office365.com",
		".protection.outlook.com"
	]
};
/** Hosts from Microsoft's national-cloud pages and the modules' own tables (reference: identity A.9, teams A.1). */
const clouds = {
	commercial: {
		name: "commercial",
		...worldwide
	},
	gcc: {
		name: "gcc",
		...worldwide
	},
	gcchigh: {
		name: "gcchigh",
		authority: "https://login.microsoftonline.us",
		graph: "https://graph.microsoft.us",
		exchange: "https://outlook.office365.us",
		compliance: "https://ps.compliance.protection.office365.us",
		teams: "https://api.interfaces.records.gov.teams.microsoft.us",
		sharePointSuffix: ".sharepoint.us",
		initialDomainSuffix: ".onmicrosoft.us",
		federationAudience: "api://AzureADTokenExchangeUSGov",
		bearerHosts: [
			".outlook.office365.us",
			".ps.compliance.protection.office365.us",
			".sharepoint.us"
		],
		ownSuffixes: [".microsoft.us", ".office365.us"]
	},
	dod: {
		name: "dod",
		authority: "https://login.microsoftonline.us",
		graph: "https://dod-graph.microsoft.us",
		exchange: "https://outlook-dod.office365.us",
		compliance: "https://l5.ps.compliance.protection.office365.us",
		teams: "https://api.interfaces.records.dod.teams.microsoft.us",
		sharePointSuffix: ".sharepoint-mil.us",
		initialDomainSuffix: ".onmicrosoft.us",
		federationAudience: "api://AzureADTokenExchangeUSGov",
		bearerHosts: [
			".outlook-dod.office365.us",
			".ps.compliance.protection.office365.us",
			".sharepoint-mil.us"
		],
		ownSuffixes: [
			".microsoft.us",
			".office365.us",
			".apps.mil"
		]
	},
	china: {
		name: "china",
		authority: "https://login.chinacloudapi.cn",
		graph: "https://microsoftgraph.chinacloudapi.cn",
		exchange: "https://partner.outlook.cn",
		compliance: "https://ps.compliance.protection.partner.outlook.cn",
		teams: "https://api.interfaces.records.teams.microsoftonline.cn",
		sharePointSuffix: ".sharepoint.cn",
		initialDomainSuffix: ".partner.onmschina.cn",
		federationAudience: "api://AzureADTokenExchangeChina",
		bearerHosts: [
			".partner.outlook.cn",
			".ps.compliance.protection.partner.outlook.cn",
			".sharepoint.cn"
		],
		ownSuffixes: [
			".chinacloudapi.cn",
			".partner.outlook.cn",
			".office365.cn",
			".microsoftonline.cn"
		]
	}
};
/** The hosts of a cloud that an input may replace. */
const replaceableHosts = [
	"graph",
	"exchange",
	"compliance",
	"teams"
];
/**
* A cloud with other hosts in the place of its own: for regions and moves that the table does not know. Only hosts under the
* cloud's own suffixes are taken, since tokens go there. Fails with INPUT-INVALID.
*/
function withHosts(cloud, hosts) {
	const replaced = [...hosts].map(([name, host]) => {
		const known = replaceableHosts.find((one) => one === name);
		if (known === void 0) return fail("INPUT-INVALID", {
			message: `There is no host "${name.slice(0, 60)}" to replace.`,
			subject: { name: "--host" },
			hint: `Write one of ${replaceableHosts.join(", ")} before the equals sign.`
		});
		const plain = host.toLowerCase();
		if (!/^[a-z0-9.-]+$/u.test(plain) || !cloud.ownSuffixes.some((suffix) => plain.endsWith(suffix))) return fail("INPUT-INVALID", {
			message: `${host.slice(0, 100)} is not a host of the ${cloud.name} cloud, and a token would go there.`,
			subject: { name: "--host" },
			hint: `Its name has to end in ${cloud.ownSuffixes.join(" or ")}. Is the cloud input right?`
		});
		return [known, `https://${plain}`];
	});
	return {
		...cloud,
		...Object.fromEntries(replaced)
	};
}
/** Says whether a bearer token of a cloud's tenant may be sent to a URL: https, and one of the cloud's own hosts. */
function mayCarryBearer(cloud, url) {
	if (!URL.canParse(url)) return false;
	const { protocol, hostname, port } = new URL(url);
	if (protocol !== "https:" || port !== "" && port !== "443") return false;
	return [
		cloud.graph,
		cloud.exchange,
		cloud.compliance,
		cloud.teams
	].some((own) => new URL(own).hostname === hostname) || cloud.bearerHosts.some((suffix) => hostname.endsWith(suffix));
}

export { withHosts as i, mayCarryBearer as n, teamsAudience as r, clouds as t };