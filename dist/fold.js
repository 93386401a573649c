// src/engine/fold.ts
/** A key as it is compared: rows say whether case matters. */
function foldKey(type, key) {
	return type.keyCase === "ignore" ? key.toLowerCase() : key;
}

export { foldKey as t };