// src/commands/copy-notices.ts
/** What a reader must know of a copy: that it is one, of what and when, and what it cannot show. */
function copyNotices({ kind, tenant, taken, file, notes }) {
	const what = `a copy of ${tenant}, taken ${taken} (${file})`;
	return [kind === "rehearsal" ? `This is a rehearsal on ${what}, played by the simulator on this machine. The tenant itself was neither asked nor changed.` : `This compares the configuration with ${what}. The tenant itself was not asked, and may have changed since.`, ...notes];
}

export { copyNotices as t };