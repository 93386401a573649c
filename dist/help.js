import { i as wrap, n as readableWidth, t as definitions } from "./columns.js";
import { i as commandSummaries, n as takes, r as commandNames, t as optionTable } from "./option-table.js";

// src/commands/help.ts
const exitCodes = [
	["0", "nothing to say, or all done"],
	["1", "something failed, is undetermined, or could not be read"],
	["2", "bad input"],
	["3", "drift (check always; plan with --detailed-exitcode)"],
	["4", "the plan was refused: a guard, a moved tenant, an edited plan file"],
	["5", "sign-in or permission"]
];
/** The widest option that has its text beside it; text of longer ones begins on the next line. */
const widestTerm = 28;
/** The help of the program, or of one command. Plain text, wrapped to a terminal's columns (72 to 120 of them, 100 without one). */
function helpText(command, columns) {
	const width = readableWidth(columns);
	return command === void 0 ? programHelp(width) : commandHelp(command, width);
}
function programHelp(width) {
	return [
		...wrap("Tenantform keeps a Microsoft 365 tenant in the state that a YAML file declares.", width),
		"",
		"Usage: tenantform COMMAND [OPTIONS]",
		"",
		"Commands:",
		...definitions(commandNames.map((name) => [name, commandSummaries[name]]), longest(commandNames), width),
		"",
		"Exit codes:",
		...definitions(exitCodes, 1, width),
		"",
		...wrap("Start with `tenantform demo`. `tenantform COMMAND --help` shows the options of a command.", width),
		""
	].join("\n");
}
function commandHelp(command, width) {
	const groups = [
		["what", "Options"],
		["output", "Output"],
		["sign-in", "Sign-in"],
		["network", "Network"],
		["simulator", "Simulator"]
	];
	const own = optionTable.filter((option) => takes(option, command) && option.door !== "action" && option.door !== "refused");
	const left = longest(own.map(flagText).filter((term) => term.length <= widestTerm));
	const sections = groups.flatMap(([group, title]) => {
		const rows = own.filter((option) => option.group === group);
		return rows.length === 0 ? [] : [
			"",
			`${title}:`,
			...definitions(rows.map((option) => [flagText(option), unbroken(docText(option))]), left, width)
		];
	});
	return [
		...wrap(commandSummaries[command], width),
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
/** The text with `or NAME` of an environment name kept in one line. */
function unbroken(text) {
	return text.replaceAll(/\bor (?=[A-Z_]{4,}\b)/gu, "or\xA0");
}
function longest(words) {
	return Math.max(0, ...words.map((word) => word.length));
}

export { helpText as t };