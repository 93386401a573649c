import { n as fail } from "./trouble.js";
import { n as takes, t as optionTable } from "./option-table.js";

// src/commands/option-values.ts
/**
* Checks what was given against the table and completes it from the environment. Fails with INPUT-INVALID for an option
* that the command does not take, a value outside the option's list, or a number that is none.
*/
function readOptions(command, given, env) {
	for (const [name, words] of given) {
		const option = optionTable.find((one) => one.name === name);
		if (option === void 0 || words.every((word) => word.trim() === "")) continue;
		checked(option, words);
		if (!takes(option, command)) fail("INPUT-INVALID", {
			message: `\`${command}\` does not take --${name}.`,
			subject: { name: `--${name}` },
			hint: `Run \`tenantform ${command} --help\` to see what it takes.`
		});
	}
	const raw = (name) => {
		const option = optionTable.find((one) => one.name === name);
		if (option === void 0) return [];
		const words = (given.get(name) ?? []).filter((word) => word.trim() !== "");
		if (words.length > 0) return checked(option, words);
		const outside = fromEnvironment(option, env);
		if (outside !== void 0) return checked(option, [outside]);
		return option.default === void 0 ? [] : [option.default];
	};
	return {
		command,
		isGiven: (name) => given.get(name)?.some((word) => word.trim() !== "") === true,
		text: (name) => raw(name).at(-1),
		list: (name) => raw(name).flatMap((word) => word.split(/\r?\n/u)).map((word) => word.trim()).filter((word) => word !== ""),
		flag: (name) => ["true", "1"].includes((raw(name).at(-1) ?? "false").toLowerCase()),
		number: (name) => {
			const word = raw(name).at(-1);
			return word === void 0 ? void 0 : Number(word);
		}
	};
}
function fromEnvironment(option, env) {
	if (option.environment === void 0) return void 0;
	return (option.group === "network" ? [option.environment, option.environment.toLowerCase()] : [option.environment]).map(env).find((value) => value !== void 0 && value.trim() !== "");
}
function checked(option, words) {
	for (const word of words) {
		const subject = { name: `--${option.name}` };
		if (option.values !== void 0 && !option.values.includes(word)) fail("INPUT-INVALID", {
			message: `--${option.name} is "${word.slice(0, 80)}".`,
			subject,
			hint: `Give one of: ${option.values.join(", ")}.`
		});
		if (option.kind === "number" && !/^\d{1,9}$/u.test(word)) fail("INPUT-INVALID", {
			message: `--${option.name} is "${word.slice(0, 80)}", which is not a whole number.`,
			subject,
			hint: "Give a whole number."
		});
		if (option.kind === "switch" && ![
			"true",
			"false",
			"1",
			"0"
		].includes(word.toLowerCase())) fail("INPUT-INVALID", {
			message: `${option.name} is "${word.slice(0, 80)}".`,
			subject,
			hint: "Give true or false."
		});
	}
	return words;
}

export { readOptions as t };