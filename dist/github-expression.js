import { a as StringData, c as BooleanData, i as Lexer, l as Array, n as Evaluator, o as NumberData, r as wellKnownFunctions, s as Null, t as Parser, u as Dictionary } from "./expressions.js";
import { i as isJsonObject, r as isJsonList } from "./json.js";

// src/config/github-expression.ts
const contexts = [
	"vars",
	"env",
	"each",
	"breakGlass",
	"tenant"
];
const longest = 1e6;
/**
* Evaluates one expression as GitHub does, by GitHub's own package. Throws an Error in plain words: for a fault of the
* expression, for a name that nobody declared (GitHub would give an empty value, and a typo would go unseen), and for
* results that grow beyond a million characters.
*/
function evaluateExpression(expression, scope) {
	const { tokens } = new Lexer(expression).lex();
	checkNames(tokens, scope);
	const parsed = new Parser(tokens, contexts, []).parse();
	const context = new Dictionary({
		key: "vars",
		value: toData(scope.vars)
	}, {
		key: "env",
		value: toData(scope.env)
	}, {
		key: "each",
		value: toData(scope.each ?? null)
	}, {
		key: "breakGlass",
		value: toData(scope.breakGlass)
	}, {
		key: "tenant",
		value: toData(scope.tenant)
	});
	return fromData(new Evaluator(parsed, context, boundedFunctions()).evaluate());
}
function checkNames(tokens, scope) {
	for (const [index, token] of tokens.entries()) {
		const context = token.lexeme.toLowerCase();
		if (tokens[index - 1]?.lexeme === "." || typeof token.value === "string" && token.lexeme.startsWith("'")) continue;
		if (context === "secrets") throw new Error("`secrets` can only be the whole value of a secret property");
		if (context === "each" && scope.each === void 0) throw new Error("`each` is known only in a task with `for`");
		if (context !== "vars" && context !== "env") continue;
		const next = tokens[index + 2];
		const name = tokens[index + 1]?.lexeme === "." ? next?.lexeme : next?.value;
		const known = Object.keys(context === "vars" ? scope.vars : scope.env).map((one) => one.toLowerCase());
		if (typeof name === "string" && name !== "*" && !known.includes(name.toLowerCase())) throw new Error(context === "vars" ? `there is no variable \`${name}\`` : `the environment name \`${name}\` is not allowed or not set`);
	}
}
/** The package's functions, refusing arguments and results whose size would multiply: a few nested calls could fill the memory. */
function boundedFunctions() {
	const bounded = Object.entries(wellKnownFunctions).map(([name, definition]) => [name, {
		...definition,
		call: (...args) => {
			const sizes = args.map((arg) => arg instanceof StringData ? arg.value.length : arg instanceof Array ? arg.values().length : 1);
			const product = sizes.length < 2 ? 0 : (sizes[0] ?? 0) * Math.max(...sizes.slice(1));
			const result = (name === "format" || name === "join") && product > 5 * longest ? void 0 : definition.call(...args);
			if (result === void 0 || result instanceof StringData && result.value.length > longest) throw new Error(`the result of ${name}() is too long`);
			return result;
		}
	}]);
	return new Map(bounded);
}
function toData(value) {
	if (value === null) return new Null();
	if (typeof value === "string") return new StringData(value);
	if (typeof value === "number") return new NumberData(value);
	if (typeof value === "boolean") return new BooleanData(value);
	if (isJsonList(value)) return new Array(...value.map(toData));
	return new Dictionary(...Object.entries(isJsonObject(value) ? value : {}).map(([key, item]) => ({
		key,
		value: toData(item)
	})));
}
function fromData(value) {
	if (value instanceof Null) return null;
	if (value instanceof Array) return value.values().map(fromData);
	if (value instanceof Dictionary) return Object.fromEntries(value.pairs().map((pair) => [pair.key, fromData(pair.value)]));
	if (value instanceof NumberData && !Number.isFinite(value.value)) throw new Error("the result is not a number");
	return value.value;
}

export { evaluateExpression };