// src/identity/credential-inputs.ts
/** The credentials that are taken, by the word that the `credential` input takes; the order is the one of choice. */
const credentialKinds = [
	"certificate",
	"github",
	"azure-devops",
	"gitlab",
	"token-file",
	"managed-identity"
];
/** Where a GitLab job's ID token is looked for when no variable is named. */
const usualIdTokenVariable = "TENANTFORM_ID_TOKEN";
/** Reads the facts from environment variables (reference: identity A.3, A.4). Empty ones count as absent. */
function credentialFacts(env, inputs) {
	const names = {
		requestUrl: "ACTIONS_ID_TOKEN_REQUEST_URL",
		requestToken: "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
		azureDevOpsUri: "SYSTEM_OIDCREQUESTURI",
		azureDevOpsToken: "SYSTEM_ACCESSTOKEN",
		azureDevOpsConnection: "AZURESUBSCRIPTION_SERVICE_CONNECTION_ID",
		idToken: inputs.idTokenVariable ?? "TENANTFORM_ID_TOKEN",
		federatedTokenFile: "AZURE_FEDERATED_TOKEN_FILE",
		identityEndpoint: "IDENTITY_ENDPOINT",
		identityHeader: "IDENTITY_HEADER"
	};
	return Object.fromEntries(Object.entries(names).flatMap(([fact, name]) => {
		const value = env(name);
		return value === void 0 || value === "" ? [] : [[fact, value]];
	}));
}

export { credentialKinds as n, usualIdTokenVariable as r, credentialFacts as t };