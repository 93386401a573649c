import { i as toTroubles, n as fail } from "./trouble.js";
import { n as suggestion } from "./suggestion.js";
import { n as takes, r as commandNames, t as optionTable } from "./option-table.js";
import { n as exitCodeOfTroubles } from "./exit-code.js";
import { t as helpText } from "./help.js";
import { t as readOptions } from "./option-values.js";
import { t as runCommand } from "./run-command.js";
import { parseArgs } from "node:util";

// src/commands/command-line.ts
/** Reads the words after the program's name. Fails with INPUT-INVALID or INPUT-MISSING, naming the nearest that exists. */
function parseCommandLine(words) {
	const [first, ...rest] = words;
	if (first === void 0 || first === "help" || first === "--help" || first === "-h") {
		const command = rest.find(isCommand);
		return command === void 0 ? { ask: "help" } : {
			ask: "help",
			command
		};
	}
	if (first === "--version" || first === "-v") return { ask: "version" };
	if (!isCommand(first)) {
		const near = nearest(first, commandNames);
		fail("INPUT-INVALID", {
			message: `There is no command "${first.slice(0, 60)}".`,
			subject: { name: "command" },
			hint: near === void 0 ? `The commands are: ${commandNames.join(", ")}.` : `Did you mean \`${near}\`?`
		});
	}
	if (rest.includes("--help") || rest.includes("-h")) return {
		ask: "help",
		command: first
	};
	return {
		ask: "run",
		command: first,
		given: parseOptions(first, first === "report" ? aboutFirst(rest) : rest)
	};
}
/** `report mfa` is `report --about mfa`. */
function aboutFirst([word, ...rest]) {
	if (word === void 0) return [];
	return word.startsWith("-") ? [word, ...rest] : [
		"--about",
		word,
		...rest
	];
}
function parseOptions(command, words) {
	const known = optionTable.filter((option) => option.door !== "action");
	const { tokens } = parseArgs({
		args: [...words],
		options: Object.fromEntries(known.map((option) => [option.name, {
			type: option.kind === "switch" ? "boolean" : "string",
			multiple: true
		}])),
		strict: false,
		allowPositionals: true,
		tokens: true
	});
	const given = /* @__PURE__ */ new Map();
	for (const token of tokens) {
		if (token.kind === "positional") fail("INPUT-INVALID", {
			message: `"${token.value.slice(0, 80)}" is not an option.`,
			subject: { name: "command line" },
			hint: "Options begin with --."
		});
		if (token.kind !== "option") continue;
		const option = known.find((one) => one.name === token.name);
		if (option === void 0) {
			const near = nearest(token.name, known.filter((one) => one.door !== "refused" && takes(one, command)).map((one) => one.name));
			fail("INPUT-INVALID", {
				message: `There is no option ${token.rawName.slice(0, 60)}.`,
				subject: { name: token.rawName.slice(0, 60) },
				hint: near === void 0 ? "Run with --help to see the options." : `Did you mean --${near}?`
			});
		}
		if (option.kind !== "switch" && token.value === void 0) fail("INPUT-MISSING", {
			message: `--${option.name} needs a value.`,
			subject: { name: `--${option.name}` },
			hint: `Write --${option.name} ${option.placeholder ?? "VALUE"}.`
		});
		given.set(option.name, [...given.get(option.name) ?? [], token.value ?? "true"]);
	}
	return given;
}
function isCommand(word) {
	return commandNames.includes(word);
}
/** The candidate that was probably meant: the first that begins with the word, else the nearest by edits. */
function nearest(word, candidates) {
	return candidates.find((one) => word.length > 2 && one.startsWith(word)) ?? suggestion(word, candidates);
}

// src/commands/run-cli.ts
/** Runs a command line; gives the exit code. */
async function runCli(words, outside) {
	try {
		const line = parseCommandLine(words);
		if (line.ask === "help") {
			outside.print(helpText(line.command, outside.columns));
			return 0;
		}
		if (line.ask === "version") {
			outside.print(`tenantform ${outside.version}\n`);
			return 0;
		}
		const values = readOptions(line.command, line.given, (name) => outside.host.env(name));
		const { exit } = await runCommand({
			...outside,
			values
		});
		return exit;
	} catch (error) {
		const troubles = toTroubles(error);
		for (const one of troubles) outside.tell(`${one.code} ${one.message}\n  ${one.hint}`);
		return exitCodeOfTroubles(troubles);
	}
}

export { runCli };