import { a as setOutput, i as notice, n as error, o as setSecret, r as getInput, s as warning } from "./actions-core.js";
import { t as createNodeHost } from "./node-host.js";
import { n as version, t as watchStandardStreams } from "./standard-streams.js";
import { t as runAction } from "./run-action.js";

// src/action.ts
const speed = (process.env["TENANTFORM_SIMULATOR"] ?? "") !== "" || (process.env["INPUT_SIMULATOR"] ?? "") !== "" ? Number(process.env["TENANTFORM_SIMULATOR_SPEED"] ?? 1) : 1;
const host = createNodeHost({
	assets: new URL("./assets/", import.meta.url),
	speed: speed >= 1 ? speed : 1
});
const streams = watchStandardStreams();
const code = await runAction({
	host,
	version,
	runner: {
		input: (name) => getInput(name),
		output: (name, value) => setOutput(name, value),
		annotate: ({ level, title, message, position }) => {
			const properties = {
				title,
				...position === void 0 ? {} : {
					file: position.file,
					startLine: position.line,
					startColumn: position.column
				}
			};
			if (level === "error") error(message, properties);
			else if (level === "warning") warning(message, properties);
			else notice(message, properties);
		},
		mask: (value) => setSecret(value)
	},
	print: (text) => void process.stdout.write(text),
	tell: (line) => void process.stderr.write(`${line}\n`)
});
process.exitCode = streams.exitCode(code);

export {  };