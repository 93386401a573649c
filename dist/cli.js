#!/usr/bin/env node
import { t as helpText } from "./help.js";
import { t as commandNames } from "./option-table.js";
import { t as version } from "./tool-version.js";

// src/cli.ts
const words = process.argv.slice(2);
const [first] = words;
if (first === void 0 || [
	"help",
	"--help",
	"-h"
].includes(first)) {
	const command = commandNames.find((name) => name === words[1]);
	process.stdout.write(helpText(command));
} else if (first === "--version" || first === "-v") process.stdout.write(`tenantform ${version}\n`);
else {
	const { runCli } = await import("./run-cli.js");
	const { createNodeHost } = await import("./node-host2.js");
	const speed = Number(process.env["TENANTFORM_SIMULATOR"] === void 0 ? 1 : process.env["TENANTFORM_SIMULATOR_SPEED"] ?? 1);
	const host = createNodeHost({
		assets: new URL("./assets/", import.meta.url),
		speed: speed >= 1 ? speed : 1
	});
	process.exitCode = await runCli(words, {
		host,
		version,
		print: (text) => void process.stdout.write(text),
		tell: (line) => void process.stderr.write(`${line}\n`),
		colour: process.stdout.isTTY && process.env["NO_COLOR"] === void 0
	});
}

export {  };