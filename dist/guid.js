// src/model/guid.ts
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
/** Says whether a value is the text of a GUID: an object's id. Such text compares without case, whatever its property says. */
function isGuid(value) {
	return typeof value === "string" && guid.test(value);
}
/** Makes a GUID of version 4 from sixteen random bytes. */
function guidOf(bytes) {
	const hex = Buffer.from(bytes).toString("hex");
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export { isGuid as n, guidOf as t };