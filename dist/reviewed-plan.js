import { a as trouble, c as addressText, i as toTroubles } from "./trouble.js";
import { t as foreignText } from "./foreign-text.js";
import { t as exitCodeOf } from "./exit-code.js";
import { t as apply } from "./apply.js";
import { a as refuseIfOutlived } from "./open-tenant.js";
import { h as stopping, m as makeRun } from "./plan-tenant.js";
import { t as printReport } from "./print-report.js";
import { t as planDifference } from "./plan-difference.js";
import { i as madeOfTenant, r as decodePlan, t as readPlanText } from "./plan-store.js";

// src/report/progress.ts
/** One line for a change that is over: `[3/28] create entra.group/Break glass: done`. Numbers line up below each other. */
function progressText(outcome, count, total) {
	const number = String(count).padStart(String(total).length);
	const result = outcome.result === "notAttempted" ? "not attempted" : outcome.result;
	return `[${number}/${total}] ${outcome.action} ${foreignText(addressText(outcome.at), 120)}: ${result}`;
}

// src/commands/carry-out.ts
/**
* Carries out a plan that was just made: what `apply` and `restore` have in common. Where something is refused already, where a
* guard refuses or a task could not be planned, nothing at all is written. Gives the run, told.
*/
async function carryOut(context, started, made, { refused, notices = [] }) {
	const stopped = [
		...refused,
		...made.planned.troubles,
		...await outlived(context, made)
	];
	if (stopped.length > 0 || stopping(made.findings).length > 0 || made.planned.plan.changes.length === 0) return ended(context, withNotices(notices, makeRun(context, started, made, { troubles: stopped })));
	const { outcomes, troubles } = await write(context, made);
	return ended(context, withNotices(notices, makeRun(context, started, made, {
		outcomes,
		troubles: [...stopped, ...troubles]
	})));
}
function withNotices(notices, run) {
	return {
		...run,
		notices: [...notices, ...run.notices]
	};
}
async function ended(context, run) {
	try {
		const reportFile = await printReport(context, run);
		return {
			exit: exitCodeOf(run),
			run,
			...reportFile === void 0 ? {} : { reportFile }
		};
	} catch (error) {
		const told = {
			...run,
			troubles: [...run.troubles, ...toTroubles(error)]
		};
		await printReport(context, told, "stream");
		return {
			exit: exitCodeOf(told),
			run: told
		};
	}
}
async function write({ values, host, tell, live }, { tenant, planned }) {
	const journal = values.text("journal");
	const total = planned.plan.changes.length;
	const show = values.flag("debug") ? tell : live ?? tell;
	let count = 0;
	return apply(planned.plan, {
		types: tenant.types,
		reader: tenant.reader,
		writer: tenant.writer(),
		clock: host.clock,
		stop: host.stop,
		signal: host.unstoppable,
		secret: () => void 0,
		told: (outcome) => {
			count += 1;
			show(progressText(outcome, count, total));
		},
		...journal === void 0 ? {} : { journal: host.journal(journal) }
	}).finally(() => live?.(""));
}
/** A run that its tokens will not last for is refused before its first write, and not left half done. */
async function outlived({ host }, { tenant, planned }) {
	const { changes, forecast } = planned.plan;
	if (changes.length === 0) return [];
	return refuseIfOutlived(tenant.session, host.clock.now(), forecast.seconds * 1e3).then(() => [], toTroubles);
}

// src/commands/reviewed-plan.ts
/** The most differences to a reviewed plan that are told one by one. */
const mostMoves = 20;
/** A plan file is a claim: what it holds must be what planning gives now. Says what moved: object, property, values, by whom. */
async function movedSince(context, { tenant, planned }, option = "plan") {
	const { host } = context;
	const path = context.values.text(option);
	if (path === void 0) return [];
	const plan = decodePlan(await readPlanText(context, path), tenant.session.tenant);
	const reviewed = madeOfTenant(plan, context.copy !== void 0);
	if (reviewed.intent === planned.plan.intent && reviewed.basis === planned.plan.basis) return [];
	const moves = planDifference(reviewed, planned.plan, tenant.types);
	const told = await Promise.all(moves.slice(0, mostMoves).map((one) => staleBecause(one, tenant, reviewed.made, host)));
	const head = trouble("PLAN-STALE", {
		message: `The plan in ${path} is not what would run now: ${moves.length === 0 ? "what it rests on moved" : "see below what moved"}. Nothing was written.`,
		subject: { name: path }
	});
	const rest = moves.length - told.length;
	const more = rest > 0 ? [trouble("PLAN-STALE", { message: `${rest} more differences to the plan in ${path}.` })] : [];
	return [
		head,
		...told,
		...more
	];
}
async function staleBecause({ at, objectId, message }, tenant, made, { stop }) {
	const asked = {
		id: objectId ?? "",
		...made === void 0 ? {} : { since: made }
	};
	const last = at === void 0 || objectId === void 0 ? void 0 : await tenant.lastChange(at.type, asked, stop);
	const by = last === void 0 ? "" : `; last changed by ${last.who} at ${last.when}`;
	return trouble("PLAN-STALE", {
		message: `${message}${by}.`,
		...at === void 0 ? {} : { subject: { address: at } }
	});
}

export { carryOut as n, movedSince as t };