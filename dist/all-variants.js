// src/simulator/setting-of.ts
/**
* The chosen settings over the defaults, the first of each; names of other tables pass, but none that begins with `prefix`.
* @throws Error for a setting that a switch of this table does not have, so that no test runs under one that is spelled wrongly.
*/
function settingOf(table, choices, prefix) {
	for (const [name, { settings, open }] of Object.entries(table)) {
		const choice = choices[name];
		if (choice === void 0 || settings.includes(choice) || open === true && /^\d+$/u.test(choice)) continue;
		throw new Error(`Variant ${name} is one of ${settings.join(", ")}; it was given ${choice}.`);
	}
	const strange = Object.keys(choices).find((name) => prefix !== void 0 && name.startsWith(prefix) && !(name in table));
	if (strange !== void 0) throw new Error(`There is no variant ${strange}.`);
	return (name) => choices[name] ?? table[name]?.settings[0] ?? "";
}

// src/simulator/compliance/variants.ts
/** What nobody has settled about the service, as switches, so that a client can be shown to survive every answer. */
const complianceVariants = {
	complianceGrant: {
		settings: ["exchange", "own"],
		about: "Whether Exchange.ManageAsApp counts as granted on Exchange Online, or has to be granted on the service itself.",
		source: "reference: identity-exchange A.5 (UNCERTAIN which one a given tenant resolves)"
	},
	complianceDodHost: {
		settings: ["own", "gcchigh"],
		about: "Whether the cloud of the Department of Defense has a host of its own, or that of GCC High.",
		source: "reference: identity-exchange A.9 (UNCERTAIN)"
	},
	complianceAudience: {
		settings: ["own", "either"],
		about: "Whether a token for Exchange Online is taken beside one for the service itself.",
		source: "reference: identity-exchange C.1 (UNCERTAIN: one project passes the EXO-audience token)"
	},
	complianceRegion: {
		settings: ["redirected", "single"],
		about: "Whether the front door sends on to the region of the tenant, or serves the tenant itself.",
		source: "reference: identity-exchange C.1 (not redirected: use the default host)"
	},
	complianceBadAnchor: {
		settings: ["refused", "misrouted"],
		about: "Whether an anchor without the initial domain is refused, or sent on to a region that does not have the tenant.",
		source: "reference: identity-exchange C.1 (a GUID anchor or none breaks region resolution; how is not told)"
	},
	complianceOrganization: {
		settings: [
			"licensed",
			"unlicensed",
			"dehydrated"
		],
		about: "Whether the tenant has a compliance licence and has been enabled for customisation.",
		source: "reference: identity-exchange C.2 (not present in the role definition) and B.10"
	},
	complianceAppOnlyWrites: {
		settings: ["all", "retentionOnly"],
		about: "Whether an application may write DLP and labels, or only what a production tool is known to write app-only.",
		source: "reference: identity-exchange C.2 and D.3.6 (no negative evidence)"
	},
	complianceLocations: {
		settings: ["texts", "objects"],
		about: "Whether Get shows a location as a text or as an object with Name and DisplayName.",
		source: "reference: identity-exchange C.5 (strings or objects; both are in public samples)"
	},
	complianceLabelActions: {
		settings: ["texts", "objects"],
		about: "Whether Get-Label shows an action as a JSON text or as an object.",
		source: "reference: examples scc-label-get (varies; accept both)"
	},
	complianceLabelDetail: {
		settings: ["encoded", "flat"],
		about: "Whether IncludeDetailedLabelActions adds the flat properties of encryption and marking to a row.",
		source: "CIPP finds the encoded ones alone; Microsoft365DSC reads the flat ones with this switch"
	},
	complianceAuditConfig: {
		settings: ["list", "workloads"],
		about: "Whether Get-AuditConfig gives one row with a list of workloads, or a row with a switch for each.",
		source: "inferred: the pages show what Set takes and not what Get gives"
	},
	complianceSetWhilePending: {
		settings: ["taken", "refused"],
		about: "Whether a policy that is still being distributed can be changed.",
		source: "reference: identity-exchange C.5 (do not Set again while Pending)"
	},
	complianceSameNameWhileDeleting: {
		settings: ["refused", "taken"],
		about: "Whether a policy can be made with the name of one that is being deleted.",
		source: "reference: identity-exchange C.5 (may fail for a while)"
	},
	complianceDistribution: {
		settings: ["180000", "0"],
		open: true,
		about: "Milliseconds after a write until a policy is distributed; any whole number is taken.",
		source: "reference: identity-exchange C.5 (asynchronous; not measured)"
	},
	complianceDeletion: {
		settings: ["300000", "0"],
		open: true,
		about: "Milliseconds that a removed policy is still listed; any whole number is taken.",
		source: "reference: identity-exchange C.5 (asynchronous; not measured)"
	}
};
/** Reads the choices. @throws Error for a setting that a switch of this table does not have. */
function complianceSettings(chosen) {
	return settingOf(complianceVariants, chosen, "compliance");
}

// src/simulator/exchange/variants.ts
/** What nobody has settled about the admin API, as switches, so that a client can be shown to survive every answer. */
const exchangeVariants = {
	exchangeLag: {
		settings: [
			"0",
			"250",
			"2000"
		],
		open: true,
		about: "Milliseconds after a write until Get shows it; any whole number is taken.",
		source: "reference: identity-exchange B.14 (writes reach several directory servers one after the other)"
	},
	exchangeFollowUp: {
		settings: ["sees", "lags"],
		about: "Whether a Set or Remove right after a New finds the object although Get does not show it yet.",
		source: "reference: identity-exchange B.14 (one provider retries not-found on the Set after its New)"
	},
	exchangeForbidden: {
		settings: ["nul", "json"],
		about: "Whether an unknown or ungranted cmdlet is a 403 of NUL bytes declared gzip, or 401 in JSON.",
		source: "reference: identity-exchange B.6 (both are recorded)"
	},
	exchangeContinuation: {
		settings: [
			"anchor",
			"post",
			"get",
			"never"
		],
		about: "How a nextLink is followed: POST from the organisation anchor, any POST, GET only, or not at all.",
		source: "reference: identity-exchange B.8 (UNCERTAIN: sources contradict each other)"
	},
	exchangeEmptyArray: {
		settings: ["ignored", "clears"],
		about: "Whether an empty JSON array clears a multi-valued property.",
		source: "reference: identity-exchange B.3 and D.3 (UNCERTAIN per property)"
	},
	exchangeClearingTable: {
		settings: ["clears", "multiValuedOnly"],
		about: "Whether the empty table clears parameters typed as plain arrays too, or only MultiValuedProperty.",
		source: "reference: identity-exchange B.3 (measured for MultiValuedProperty alone)"
	},
	exchangeStrayConfirm: {
		settings: ["ignored", "refused"],
		about: "What Confirm does on a cmdlet whose reference page has no -Confirm.",
		source: "reference: identity-exchange B.2 (common parameters may ride along; not measured for such cmdlets)"
	},
	exchangeEmbeddedErrors: {
		settings: ["never", "writes"],
		about: "Whether a refused write is told inside a 200 as @adminapi.errors.",
		source: "reference: identity-exchange B.4"
	},
	exchangeSenderDomains: {
		settings: ["routed", "plain"],
		about: "Whether Get-InboundConnector shows SenderDomains as address spaces, smtp:contoso.com;1, or as written.",
		source: "public tests of assessment tools hold rows with smtp:*;1; the cmdlet page shows plain domains"
	},
	exchangePolicyInUse: {
		settings: ["refused", "leavesRule"],
		about: "Whether a policy that a rule uses can be removed, which leaves a rule that points at nothing.",
		source: "MicrosoftDocs/office-docs-powershell Remove-HostedOutboundSpamFilterPolicy (the rules are not removed); the refusal is inferred"
	},
	exchangeBatchOrder: {
		settings: ["reversed", "kept"],
		about: "The order of the answers of a batch.",
		source: "reference: identity-exchange B.12 (not guaranteed)"
	},
	exchangeOrganization: {
		settings: ["customized", "dehydrated"],
		about: "Whether the organisation has been enabled for customisation.",
		source: "reference: identity-exchange B.10"
	},
	exchangeHydration: {
		settings: ["0", "1800000"],
		open: true,
		about: "Milliseconds that New-* is still refused after Enable-OrganizationCustomization; any whole number is taken.",
		source: "reference: identity-exchange B.10 (measured as 30 to 60 minutes)"
	}
};
/** Reads the choices. @throws Error for a setting that a switch of this table does not have. */
function settingsFrom(chosen) {
	const one = settingOf(exchangeVariants, chosen);
	return {
		exchangeLag: one("exchangeLag"),
		exchangeFollowUp: one("exchangeFollowUp"),
		exchangeForbidden: one("exchangeForbidden"),
		exchangeContinuation: one("exchangeContinuation"),
		exchangeEmptyArray: one("exchangeEmptyArray"),
		exchangeClearingTable: one("exchangeClearingTable"),
		exchangeStrayConfirm: one("exchangeStrayConfirm"),
		exchangeEmbeddedErrors: one("exchangeEmbeddedErrors"),
		exchangeSenderDomains: one("exchangeSenderDomains"),
		exchangePolicyInUse: one("exchangePolicyInUse"),
		exchangeBatchOrder: one("exchangeBatchOrder"),
		exchangeOrganization: one("exchangeOrganization"),
		exchangeHydration: one("exchangeHydration")
	};
}

// src/simulator/sharepoint/variants.ts
/** The points on which sources about SharePoint disagree or are silent; the first setting is the default. */
const sharePointVariants = {
	spoUpdate: {
		settings: ["optional", "needed"],
		about: "Whether SetProperty on the tenant takes effect without a call of Update.",
		source: "reference: SharePoint B.3 (production tools do both; nobody documents what Update adds)"
	},
	spoPartial: {
		settings: ["applied", "undone"],
		about: "Whether the actions before a failing one stay applied.",
		source: "reference: SharePoint B.3 (UNCERTAIN for SetProperty followed by a failing Update)"
	},
	spoOneDriveSharing: {
		settings: ["refused", "clamped"],
		about: "What happens to a OneDrive or Core sharing capability that is more open than the tenant’s.",
		source: "reference: SharePoint C.3 (UNCERTAIN: clamped silently or refused)"
	},
	spoAnonymousLinks: {
		settings: ["refused", "accepted"],
		about: "Whether settings of links for anyone are refused while the tenant does not allow such links.",
		source: "reference: SharePoint B.6 rule 1, against sharepoint-examples 7 (partly inferred)"
	},
	spoMergeArrays: {
		settings: ["refused", "works"],
		about: "Whether JSON MERGE takes properties that are lists.",
		source: "reference: SharePoint B.4 (UNCERTAIN)"
	},
	spoRenamed: {
		settings: ["no", "yes"],
		about: "Whether the tenant was renamed, so that its SharePoint hosts differ from its initial domain.",
		source: "reference: SharePoint B.1, C.14"
	},
	spoOperations: {
		settings: ["slow", "instant"],
		about: "Whether the change of a site is an operation that takes a while.",
		source: "reference: SharePoint B.7 (15 s is typical, some are complete at once)"
	},
	spoUnlicensed: {
		settings: ["accepted", "refused"],
		about: "Whether settings of SharePoint Advanced Management and Syntex are refused without their licence.",
		source: "reference: SharePoint C.10 (UNCERTAIN, no recorded answer)"
	},
	spoImageTagging: {
		settings: [
			"taken",
			"ignored",
			"refused"
		],
		about: "What a write of imageTaggingOption through Graph does.",
		source: "reference: entra-graph 1.7 sharepointSettings (read-only: UNCERTAIN)"
	},
	spoDirectoryRole: {
		settings: ["notNeeded", "needed"],
		about: "Whether the application needs the role SharePoint Administrator beside its permission.",
		source: "reference: identity-exchange D.3.8 (UNCERTAIN)"
	},
	spoFederated: {
		settings: ["2", "1"],
		about: "What appidacr of a token got by federation is: 2 as with a certificate, or 1, which SharePoint does not take.",
		source: "reference: identity-exchange A.6 (INF)"
	},
	spoConditionalAccess: {
		settings: ["settingOnly", "makesPolicies"],
		about: "Whether ConditionalAccessPolicy makes policies in Entra too, as the admin centre does.",
		source: "reference: SharePoint B.6 rule 5 (UNCERTAIN)"
	},
	spoNoSiteName: {
		settings: ["SpoNoSiteException", "SpoNoSuchSiteException"],
		about: "How the error of a missing site is called.",
		source: "reference: SharePoint B.3 (two sources spell it differently)"
	}
};
/** Reads the choices. @throws Error for a setting that a switch of this table does not have. */
function chooseSharePoint(choices) {
	return settingOf(sharePointVariants, choices);
}

// src/simulator/teams/variants.ts
/** What nobody has settled about the service, as switches, so that a client can be shown to survive every answer. */
const teamsVariants = {
	teamsWriteMethod: {
		settings: [
			"both",
			"patchOnly",
			"putOnly"
		],
		about: "Which of PUT and PATCH changes an instance; the other is answered 405.",
		source: "reference: teams A.3 (both are proven, by different projects and for different types)"
	},
	teamsWriteAnswer: {
		settings: [
			"empty",
			"object",
			"array"
		],
		about: "What a write answers beside 200: nothing, the instance, or a list of it.",
		source: "reference: teams A.3 (200 with array, object or empty)"
	},
	teamsGetOne: {
		settings: ["object", "array"],
		about: "Whether one instance is answered as an object or as a list of one.",
		source: "reference: teams A.3 (accept object or one-element array)"
	},
	teamsEmptyList: {
		settings: ["array", "null"],
		about: "Whether an empty list is shown as [] or as null.",
		source: "reference: teams A.3 (lists come as [] or null)"
	},
	teamsClearedText: {
		settings: ["null", "kept"],
		about: "Whether a text that was cleared by \"\" is shown as null or as \"\".",
		source: "reference: teams A.4 (UNCERTAIN which one each type prefers)"
	},
	teamsClear: {
		settings: [
			"either",
			"text",
			"null"
		],
		about: "Which of \"\" and null clears a text; the other is taken and changes nothing.",
		source: "reference: teams A.4 (UNCERTAIN which one each type prefers)"
	},
	teamsUnknownProperty: {
		settings: ["refused", "dropped"],
		about: "Whether a property that the type does not have is 400, or 200 and nothing.",
		source: "reference: teams C.2 (UNCERTAIN: some types answer 400, others 200 and ignore)"
	},
	teamsListedValues: {
		settings: ["closed", "open"],
		about: "Whether a text outside the values that both contracts list alike is refused.",
		source: "contracts/teams-config-types.json and contracts/teams-cmdlets.json (bullets of a page are a reading aid)"
	},
	teamsFederationShape: {
		settings: [
			"nested",
			"strings",
			"objects"
		],
		about: "How the federation lists are shown: {AllowedDomain:[{Domain}]}, texts, or a list of {Domain}.",
		source: "reference: teams A.4 (accept an object, an array of strings or an array of {Domain} on read)"
	},
	teamsFederationWrite: {
		settings: ["any", "byMethod"],
		about: "Whether {AllowList} is understood by PUT alone and the list of texts by PATCH alone.",
		source: "reference: teams A.4 (each form was run with one of the two methods)"
	},
	teamsParticipantsSpelling: {
		settings: [
			"documented",
			"misspelt",
			"both"
		],
		about: "Which spelling of ...ForChatParticipants a write wants; the service shows the misspelt one.",
		source: "reference: teams A.4 (UNCERTAIN)"
	},
	teamsRulePriority: {
		settings: [
			"dropped",
			"kept",
			"refused"
		],
		about: "What happens to the Priority of a normalisation rule.",
		source: "reference: teams A.4 (UNCERTAIN whether Priority is accepted)"
	},
	teamsAppCatalog: {
		settings: ["refuses", "accepts"],
		about: "Whether app ids in permission policies can be validated for an application.",
		source: "reference: teams A.3 Errors (microsoft/Microsoft365DSC#4018, cause not stated)"
	},
	teamsDuplicate: {
		settings: ["409", "400"],
		about: "How the creation of an instance that exists is refused.",
		source: "inferred: no public recording"
	},
	teamsAssignedPolicyDelete: {
		settings: ["drops", "refused"],
		about: "Whether deleting a policy that is assigned drops its assignments or is refused.",
		source: "reference: teams C.11 (the page says both)"
	},
	teamsRankName: {
		settings: ["Rank", "Priority"],
		about: "What the rank of a group assignment is called, read and written; another name is ignored.",
		source: "reference: teams A.5 (UNCERTAIN)"
	},
	teamsGroupRemoval: {
		settings: ["works", "missing"],
		about: "Whether the assignment of a group is taken away by the route that one source has, or 404 answers there.",
		source: "reference: teams A.5 (tail UNCERTAIN)"
	},
	teamsReader: {
		settings: ["reads", "refused"],
		about: "Whether the directory role Teams Reader is enough to read.",
		source: "reference: teams A.2 (UNCERTAIN)"
	},
	teamsUnknownType: {
		settings: ["404", "400"],
		about: "How a type that the service does not have is refused.",
		source: "reference: teams A.3 Errors (404 or 400: UNCERTAIN)"
	},
	teamsDodHost: {
		settings: ["own", "gcchigh"],
		about: "Whether the cloud of the Department of Defense has a host of its own, or that of GCC High.",
		source: "reference: teams A.1 (UNCERTAIN)"
	},
	teamsGovernment: {
		settings: ["missing", "served"],
		about: "Whether GCC High answers 404 for federation settings and broadcast policies.",
		source: "reference: teams A.1 (cisagov/ScubaGear#1946)"
	},
	teamsSettle: {
		settings: ["0", "45000"],
		open: true,
		about: "Milliseconds after a write until GET shows it; any whole number is taken.",
		source: "reference: teams A.8 (usually consistent within seconds but not guaranteed)"
	},
	teamsGrantDelay: {
		settings: ["45000", "0"],
		open: true,
		about: "Milliseconds until an assignment to a user or group is effective; any whole number is taken.",
		source: "reference: teams A.5 (30 to 45 seconds)"
	}
};
/** Reads the choices. @throws Error for a setting that a switch of this table does not have. */
function teamsSettings(chosen) {
	return settingOf(teamsVariants, chosen, "teams");
}

// src/simulator/variants.ts
/**
* The points on which public sources disagree or are silent. Each is a switch with two or more settings, so that a
* client can be shown to survive all of them. The first setting is the default. Those of other services are in their folders.
*/
const variants = {
	caNestedMerge: {
		settings: ["merge", "replace"],
		about: "Whether members nested in conditions, grantControls and sessionControls merge on PATCH or are replaced.",
		source: "reference: entra-graph 1.4.1 (UNCERTAIN; the documented sample patches one member of conditions)"
	},
	betaOnlyMembersOnV1Patch: {
		settings: ["drop", "keep"],
		about: "What a v1.0 PATCH does to the members of a policy that only beta knows.",
		source: "reference: entra-graph 1.6 conditionalAccessPolicy (inferred)"
	},
	caDisplayNameFilter: {
		settings: ["works", "refused"],
		about: "Whether $filter=displayName eq works on Conditional Access policies.",
		source: "reference: entra-graph 3.3 (UNCERTAIN)"
	},
	caClientAppTypesAbsent: {
		settings: ["all", "refused"],
		about: "Whether a new policy without clientAppTypes gets [\"all\"] or is refused.",
		source: "Graph documentation calls the member required; older bodies without it were accepted (inferred)"
	},
	namedLocationInUse: {
		settings: ["400", "409"],
		about: "How the removal of a named location that a policy uses is refused.",
		source: "reference: entra-graph 1.6 namedLocation (UNCERTAIN exact code)"
	},
	namedLocationAddresses: {
		settings: ["kept", "normalised"],
		about: "Whether ranges are shown as written, or without their host bits and in the shortest form.",
		source: "reference: entra-graph 1.6 namedLocation (UNCERTAIN)"
	},
	strengthLimit: {
		settings: ["15", "1"],
		open: true,
		about: "How many authentication strengths of its own a tenant may have; any whole number is taken.",
		source: "reference: entra-graph 1.6 authenticationStrengthPolicy (15: UNCERTAIN)"
	},
	methodsMigrationBack: {
		settings: ["refused", "taken"],
		about: "Whether a finished migration of authentication methods can go back to before it began.",
		source: "reference: entra-graph 1.6 authenticationMethodsPolicy (UNCERTAIN)"
	},
	tokenWids: {
		settings: ["shown", "hidden"],
		about: "Whether the token of an application tells its directory roles; services know them either way.",
		source: "reference: entra-graph 4.1 (UNCERTAIN)"
	},
	hardwareOathWrite: {
		settings: ["taken", "refused"],
		about: "Whether an application may change the method of hardware tokens.",
		source: "reference: entra-graph 1.6 authenticationMethod.hardwareOath (UNCERTAIN)"
	},
	azureDevOpsIssuer: {
		settings: ["vstoken", "entra"],
		about: "Who issues the ID token of a service connection of Azure DevOps: its own service, or Entra for newer ones.",
		source: "reference: identity-exchange A.4 (UNCERTAIN)"
	},
	roleActivated: {
		settings: ["shown", "hidden"],
		about: "Whether an assignment that somebody activated for some hours is listed among the role assignments.",
		source: "reference: entra-graph 1.6 roleAssignment (UNCERTAIN)"
	},
	listLag: {
		settings: ["on", "off"],
		about: "Whether lists lag behind a read by id when replication is slow.",
		source: "reference: entra-graph 1.4.4"
	},
	perUserMfaBulk: {
		settings: ["works", "refused"],
		about: "Whether perUserMfaState may be selected on /users.",
		source: "reference: entra-graph 1.6 perUserMfaState (undocumented, app-only UNCERTAIN)"
	},
	securityGroupDelete: {
		settings: ["soft", "hard"],
		about: "Whether a deleted security group can be found in deletedItems.",
		source: "reference: entra-graph 1.6 group (UNCERTAIN for security groups)"
	},
	administrativeUnitDelete: {
		settings: ["works", "betaOnly"],
		about: "Whether v1.0 deletes an administrative unit or answers 404 \"The OData path is invalid\".",
		source: "reference: entra-graph 1.6 administrativeUnit (azuread deletes through beta)"
	},
	emptyPages: {
		settings: ["off", "on"],
		about: "Whether a list may begin with an empty page that has a nextLink.",
		source: "reference: entra-graph 3.3 (legal)"
	},
	directoryAuditLag: {
		settings: ["0", "300"],
		open: true,
		about: "Seconds of the tenant’s clock until a change stands in the audit log; any whole number is taken.",
		source: "Entra documentation: reporting latencies (95 of 100 records within 2 minutes, 99 within 5; withdrawn since without another figure)"
	},
	conditionalAccessBudget: {
		settings: ["on", "off"],
		about: "Whether Conditional Access is held to one request a second.",
		source: "reference: entra-graph 3.1"
	}
};
/** Reads the choices. @throws Error when a switch of this table is given a setting it does not have. */
function chooseVariants(choices) {
	return settingOf(variants, choices);
}

// src/simulator/all-variants.ts
/** The points of doubt, by the service that they are about; what a tenant may be started with. */
const variantsByService = {
	entra: variants,
	exchange: exchangeVariants,
	purview: complianceVariants,
	teams: teamsVariants,
	sharepoint: sharePointVariants
};
/** The same, one table for each service. */
const variantTables = Object.values(variantsByService);
/**
* Refuses a name that no service has: a tenant that is started with a switch spelled wrongly proves nothing.
* @throws Error
*/
function refuseUnknownVariants(choices) {
	const known = new Set(variantTables.flatMap((table) => Object.keys(table)));
	const strange = Object.keys(choices).find((name) => !known.has(name));
	if (strange !== void 0) throw new Error(`There is no variant ${strange}.`);
}

export { teamsSettings as a, complianceSettings as c, chooseVariants as i, variantTables as n, chooseSharePoint as o, variantsByService as r, settingsFrom as s, refuseUnknownVariants as t };