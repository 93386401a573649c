import { a as trouble } from "./trouble.js";

// src/model/foreign-answer.ts
/**
* Says of an answer with a good status that the service did not give it: it is text where the service speaks JSON, as the page of
* a proxy or of a network's sign-in is. Undefined where it may be the service's. After a write only reading back can tell.
*/
function foreignAnswer({ status, body }, service, doing, effect) {
	if (status >= 300 || typeof body !== "string" || body.trim() === "") return void 0;
	return trouble("SERVICE-UNREADABLE", {
		message: `${doing}: the answer is not JSON, so it may not come from ${service} but from a proxy on the way.`,
		hint: "Look at what stands between this machine and Microsoft (proxy, network sign-in, firewall), then run again.",
		service: { status },
		...effect === "write" ? { arrived: "maybe" } : {}
	});
}

export { foreignAnswer as t };