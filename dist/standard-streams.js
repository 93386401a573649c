import { n as reasonOf, t as codeOf } from "./file-trouble.js";

// src/commands/tool-version.ts
/** The version of Tenantform; `npm run check` holds it against package.json. */
const version = "0.1.0";

// src/host/standard-streams.ts
/**
* Keeps a broken standard stream from ending the process in the middle of an apply. A reader that went away (`| head`) has
* read what it wanted: nothing is said. Anything else (a full disk) is told on standard error and turns an exit code of 0
* into 1; call `exitCode` with the code of the command.
*/
function watchStandardStreams() {
	let broken = false;
	const onError = (name, tell) => (error) => {
		if (codeOf(error) === "EPIPE" || broken) return;
		broken = true;
		tell(`FILE-NOT-WRITTEN ${name} could not be written: ${reasonOf(error)}.\n`);
		if (process.exitCode === void 0 || process.exitCode === 0) process.exitCode = 1;
	};
	process.stdout.on("error", onError("Standard output", (line) => void process.stderr.write(line)));
	process.stderr.on("error", onError("Standard error", () => void 0));
	return { exitCode: (code) => code === 0 && broken ? 1 : code };
}

export { version as n, watchStandardStreams as t };