import { n as expectTold } from "./demo-stage.js";
import { t as openWorkflow } from "./demo-workflow.js";

// src/commands/demo-pull-request.ts
const policy = (control, exclude) => `
      - conditionalAccessPolicy:
          displayName: CA100 - Everyone proves who they are
          state: enabled
          conditions:
            clientAppTypes: [all]
            users: { includeUsers: [All]${exclude} }
            applications: { includeApplications: [All] }
          grantControls: { operator: OR, builtInControls: [${control}] }`;
const yaml = (control, exclude) => `version: 1
tenant: contoso.onmicrosoft.com
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
guards: { maxDeletes: 2 }
jobs:
  - name: Multifactor authentication
    service: entra
    tasks:
      - namedLocation: { displayName: Branch office, isTrusted: false, ipRanges: [{ cidrAddress: 198.51.100.0/24 }] }${policy(control, exclude)}
  - name: Mail
    service: exchange
    tasks:
      - transportRule: { Name: Tag external mail, FromScope: NotInOrganization, SetAuditSeverity: Medium, PrependSubject: "[External] " }
`;
const waiver = `waive:
  - code: GUARD-WEAKENED
    task: entra.conditionalAccessPolicy/CA100 - Everyone proves who they are
    reason: it was not announced, CHG-4711
    owner: ops@contoso.com
    expires: 2099-12-31`;
/**
* Tells how a change is proposed, reviewed, approved, applied and taken back, on a simulated tenant and a simulated GitHub, through the
* action's own door. Every step has to come out as it is told, else it fails with INTERNAL.
*/
async function tellPullRequest(context, tenant) {
	const { github } = tenant;
	const { files, print, title, step, onPull, tell } = openWorkflow(context, tenant, yaml("compliantDevice", ""));
	title("1. A pull request asks a managed device of everyone, the break-glass accounts too");
	const pull = github.openPull({
		branch: "prove-who-you-are",
		title: "Everyone proves who they are"
	});
	const dangerous = await step({ command: "plan" }, onPull(pull.number, pull.headSha));
	tell(dangerous, "error");
	expectTold(dangerous.exit === 4, "the dangerous plan");
	expectTold(dangerous.annotations.some(({ level, title: code, position }) => level === "error" && code.startsWith("GUARD-") && position !== void 0), "the refusal on its line");
	title("2. Corrected and pushed, MFA and without the break-glass accounts: the plan is a comment of the pull request");
	files.set("tenantform.yml", yaml("mfa", ", excludeGroups: [CA-BreakGlass]"));
	const pushed = github.push(pull.number);
	const corrected = await step({
		command: "plan",
		out: "reviewed.json"
	}, onPull(pull.number, pushed.headSha));
	expectTold(corrected.exit === 0, "the corrected plan");
	const comments = github.comments(pull.number);
	print(`${commentText(comments.at(0)?.body ?? "")}\n`);
	expectTold(comments.length === 1 && (comments[0]?.body ?? "").includes("2 to create, 2 to change"), "the comment");
	title("3. Merged: main plans again, and says that it is the plan that was reviewed");
	const merged = github.merge(pull.number);
	const push = {
		name: "push",
		payload: {},
		commit: merged.mergeSha ?? merged.headSha
	};
	const onMain = await step({
		command: "plan",
		out: "plan.json"
	}, push);
	print(`${lastLines(onMain.text, 1)}\n`);
	expectTold(onMain.exit === 0 && onMain.outputs["reviewed"] === "same", "the plan on main");
	title("4. Somebody approves the environment, and exactly that plan is applied and read back");
	const applied = await step({
		command: "apply",
		plan: "plan.json"
	}, push);
	print(`${lastLines(applied.text, 6)}\n`);
	expectTold(applied.exit === 0 && applied.text.includes("4 done and verified"), "the apply");
	title("5. Somebody changes a rule by hand, and the old plan is refused");
	tenant.change("exchange.transportRule", "Tag external mail", { PrependSubject: "changed by hand" });
	const stale = await step({
		command: "apply",
		plan: "plan.json"
	}, push);
	print(`${stale.text.split("\n").filter((line) => /by hand|what would run now/u.test(line)).join("\n")}\n`);
	expectTold(stale.exit === 4 && stale.text.includes("PLAN-STALE") && stale.text.includes("changed by hand"), "the old plan");
	title("6. It was a mistake after all. Taking it back is judged as well: it would switch a protection off");
	const judged = await step({
		command: "restore",
		plan: "plan.json",
		apply: "true"
	}, push);
	tell(judged, "error");
	expectTold(judged.exit === 4 && judged.text.includes("GUARD-WEAKENED"), "the guard of the restore");
	title("7. Waived in the YAML by somebody who answers for it, the run is taken back");
	const file = files.get("tenantform.yml") ?? "";
	files.set("tenantform.yml", file.replace("\njobs:", `\n${waiver}\njobs:`));
	const restored = await step({
		command: "restore",
		plan: "plan.json",
		apply: "true"
	}, push);
	print(`${lastLines(restored.text, 5)}\n`);
	expectTold(restored.exit === 0 && restored.text.includes("3 done and verified"), "the restore");
	title("8. Nothing is left to take back");
	const again = await step({
		command: "restore",
		plan: "plan.json"
	}, push);
	print(`${lastLines(again.text, 1)}\n`);
	expectTold(again.exit === 0 && again.text.includes("No changes."), "the last plan");
}
/** A comment without its mark and what is folded away. */
function commentText(body) {
	return body.replaceAll("\r\n", "\n").replaceAll(/<!--[^]*?-->\n?|<details>[^]*?<\/details>\n*/gu, "").trim();
}
function lastLines(text, count) {
	return text.trimEnd().split("\n").slice(-count).join("\n");
}

export { tellPullRequest };