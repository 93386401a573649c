// src/model/observed.ts
/** Something that was seen. */
function present(value) {
	return {
		is: "present",
		value
	};
}
/** Something proven not to exist. */
const absent = { is: "absent" };
/** Something that could not be read, with the reason. */
function unknown(why) {
	return {
		is: "unknown",
		why
	};
}

export { present as n, unknown as r, absent as t };