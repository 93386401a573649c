#!/usr/bin/env node
import { t as helpText } from "./help.js";
import { r as commandNames } from "./option-table.js";
import { n as version, t as watchStandardStreams } from "./standard-streams.js";

// src/cli.ts
const streams = watchStandardStreams();
const words = process.argv.slice(2);
const [first] = words;
if (first === void 0 || [
	"help",
	"--help",
	"-h"
].includes(first)) {
	const command = commandNames.find((name) => name === words[1]);
	process.stdout.write(helpText(command, process.stdout.columns));
} else if (first === "--version" || first === "-v") process.stdout.write(`tenantform ${version}\n`);
else {
	const { runCli } = await import("./run-cli.js");
	const { createNodeHost } = await import("./node-host2.js");
	const { liveLine } = await import("./live-line.js");
	const speed = Number(process.env["TENANTFORM_SIMULATOR"] === void 0 ? 1 : process.env["TENANTFORM_SIMULATOR_SPEED"] ?? 1);
	const code = await runCli(words, {
		host: createNodeHost({
			assets: new URL("./assets/", import.meta.url),
			speed: speed >= 1 ? speed : 1
		}),
		version,
		print: (text) => void process.stdout.write(text),
		tell: (line) => void process.stderr.write(`${line}\n`),
		colour: process.stdout.isTTY && process.env["NO_COLOR"] === void 0,
		...process.stdout.isTTY ? { columns: process.stdout.columns } : {},
		...process.stderr.isTTY && process.env["TERM"] !== "dumb" ? { live: (line) => void process.stderr.write(liveLine(line, process.stderr.columns)) } : {}
	});
	process.exitCode = streams.exitCode(code);
}

export {  };