// src/commands/version.ts
/** Prints the version. */
const version = (context) => {
	context.print(`tenantform ${context.version}\n`);
	return Promise.resolve({ exit: 0 });
};

export { version };