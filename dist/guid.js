// src/model/guid.ts
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
/** Says whether a value is the text of a GUID: an object's id. Such text compares without case, whatever its property says. */
function isGuid(value) {
	return typeof value === "string" && guid.test(value);
}

export { isGuid as t };