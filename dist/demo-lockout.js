import { n as expectTold } from "./demo-stage.js";
import { t as openWorkflow } from "./demo-workflow.js";

// src/commands/demo-lockout.ts
const name = "CA300 - Security keys for everyone";
const yaml = (state) => `version: 1
tenant: contoso.onmicrosoft.com
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
jobs:
  - name: Security keys
    service: entra
    tasks:
      - conditionalAccessPolicy:
          displayName: ${name}
          state: ${state}
          conditions:
            clientAppTypes: [all]
            users: { includeUsers: [All], excludeGroups: [CA-BreakGlass] }
            applications: { includeApplications: [All] }
          grantControls: { operator: OR, authenticationStrength: Phishing-resistant MFA }
`;
/**
* Tells of a pull request that would lock out the administrator, who has registered no key: refused on its line, with the number of
* people whom it would touch; then in steps, with nobody locked out. Every step has to come out as it is told, else it fails with
* INTERNAL.
*/
async function tellLockout(context, tenant) {
	const { github } = tenant;
	tenant.change("entra.conditionalAccessPolicy", "CA003 Phishing-resistant MFA for administrators", { state: "disabled" });
	for (const administrator of globalAdministrators(tenant)) tenant.change("entra.registeredMethods", administrator, { methodsRegistered: ["microsoftAuthenticatorPush"] });
	const { files, print, title, step, onPull, tell } = openWorkflow(context, tenant, yaml("enabled"));
	title("1. A pull request asks a security key of everyone, and the administrators have registered none");
	const pull = github.openPull({
		branch: "security-keys",
		title: "Security keys for everyone"
	});
	const refused = await step({ command: "plan" }, onPull(pull.number, pull.headSha));
	tell(refused, "error");
	expectTold(refused.exit === 4, "the plan that locks out");
	expectTold(refused.annotations.some((one) => one.title === "GUARD-ADMIN-LOCKOUT" && one.position?.file === "tenantform.yml"), "the refusal on its line");
	title("2. What the comment tells the reviewers: in numbers, without names");
	const impact = (github.comments(pull.number)[0]?.body ?? "").split(/\r?\n/u).filter((line) => /\bnewly must\b/u.test(line));
	print(`${impact.join("\n")}\n`);
	expectTold(impact.some((line) => /\d+ newly must .* \d+ of them have no method/u.test(line)), "the number of people");
	title("3. Report-only first: nobody is touched, and the sign-in logs show who would be");
	files.set("tenantform.yml", yaml("enabledForReportingButNotEnforced"));
	const pushed = github.push(pull.number);
	const reported = await step({ command: "plan" }, onPull(pull.number, pushed.headSha));
	print(`${reported.text.trimEnd().split("\n").at(-1) ?? ""}\n`);
	expectTold(reported.exit === 0, "the plan in report-only");
}
function globalAdministrators(tenant) {
	const role = "62e90394-69f5-4237-9190-012177145e10";
	return tenant.objects("entra.directoryRoleAssignment").filter((one) => one["roleDefinitionId"] === role).flatMap((one) => typeof one["principalId"] === "string" ? [one["principalId"]] : []).filter((id) => !breakGlass(tenant).includes(id) && tenant.objects("entra.user").some((one) => one["id"] === id));
}
function breakGlass(tenant) {
	return tenant.objects("entra.user").filter((one) => /^bg\d@/u.test(String(one["userPrincipalName"]))).map((one) => one["id"]);
}

export { tellLockout };