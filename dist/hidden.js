import { inspect } from "node:util";

// src/identity/hidden.ts
/** Hides a secret: JSON, text and Node's inspection show `***`. Only identity and http reveal it. */
function hide(secret) {
	const hidden = {
		reveal: () => secret,
		toJSON: () => "***",
		toString: () => "***",
		[inspect.custom]: () => "***"
	};
	Object.defineProperty(hidden, "reveal", { enumerable: false });
	return Object.freeze(hidden);
}

export { hide as t };