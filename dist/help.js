import { i as takes, n as commandSummaries, r as optionTable, t as commandNames } from "./option-table.js";

// src/commands/help.ts
const exitCodes = [
	"0  nothing to say, or all done",
	"1  something failed, is undetermined, or could not be read",
	"2  bad input",
	"3  drift (check always; plan with --detailed-exitcode)",
	"4  the plan was refused: a guard, a moved tenant, an edited plan file",
	"5  sign-in or permission"
];
/** The help of the program, or of one command. Plain text, at most 100 columns. */
function helpText(command) {
	return command === void 0 ? programHelp() : commandHelp(command);
}
function programHelp() {
	return [
		"Tenantform keeps a Microsoft 365 tenant in the state that a YAML file declares.",
		"",
		"Usage: tenantform COMMAND [OPTIONS]",
		"",
		"Commands:",
		...columns(commandNames.map((name) => [name, commandSummaries[name]])),
		"",
		"Exit codes:",
		...exitCodes.map((line) => `  ${line}`),
		"",
		"Start with `tenantform demo`. `tenantform COMMAND --help` shows the options of a command.",
		""
	].join("\n");
}
function commandHelp(command) {
	const groups = [
		["what", "Options"],
		["output", "Output"],
		["sign-in", "Sign-in"],
		["network", "Network"],
		["simulator", "Simulator"]
	];
	const own = optionTable.filter((option) => takes(option, command) && option.door !== "action" && option.door !== "refused");
	const sections = groups.flatMap(([group, title]) => {
		const rows = own.filter((option) => option.group === group);
		return rows.length === 0 ? [] : [
			"",
			`${title}:`,
			...columns(rows.map((option) => [flagText(option), docText(option)]))
		];
	});
	return [
		commandSummaries[command],
		"",
		`Usage: tenantform ${command} [OPTIONS]`,
		...sections,
		""
	].join("\n");
}
function flagText(option) {
	return option.kind === "switch" ? `--${option.name}` : `--${option.name} ${option.placeholder ?? "TEXT"}`;
}
/** An option's sentence with its default and its environment name. */
function docText(option) {
	const facts = [
		...option.default === void 0 ? [] : [`default: ${option.default}`],
		...option.values === void 0 || option.name === "format" ? [] : [`one of ${option.values.join(", ")}`],
		...option.environment === void 0 ? [] : [`or ${option.environment}`]
	];
	return facts.length === 0 ? option.doc : `${option.doc} (${facts.join("; ")})`;
}
function columns(rows) {
	const width = Math.max(...rows.map(([left]) => left.length)) + 2;
	return rows.flatMap(([left, right]) => wrap(right, 98 - width - 2).map((line, index) => `  ${(index === 0 ? left : "").padEnd(width)}${line}`));
}
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) if (line !== "" && line.length + 1 + word.length > width) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return [...lines, line];
}

export { helpText as t };