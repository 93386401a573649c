// src/engine/fold.ts
/** A key as it is compared: rows say whether case matters. */
function foldKey(type, key) {
	return type.keyCase === "ignore" ? key.toLowerCase() : key;
}
/** The one property that names an object, with its key; nothing where several name it, or none. */
function keyValues(type, key) {
	const [name] = type.key;
	return name === void 0 || type.key.length > 1 || key === "" ? {} : { [name]: key };
}

export { keyValues as n, foldKey as t };