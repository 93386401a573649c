// src/config/suggestion.ts
/**
* The known word that was probably meant: the same one in another case, else the nearest one by edits, if it is near
* enough (a third of its length, three at most). Undefined where nothing is near.
*/
function suggestion(word, known) {
	const lower = word.toLowerCase().slice(0, 100);
	let best;
	let fewest = Infinity;
	for (const candidate of known) {
		const other = candidate.toLowerCase();
		if (other === lower) return candidate;
		const limit = Math.min(3, Math.ceil(Math.max(other.length, lower.length) / 3));
		if (Math.abs(other.length - lower.length) > limit) continue;
		const distance = edits(lower, other);
		if (distance <= limit && distance < fewest) {
			best = candidate;
			fewest = distance;
		}
	}
	return best;
}
/** The words of a hint: `Did you mean x?`, or the choices where there are few of them. */
function didYouMean(word, known) {
	const choices = [...known];
	const near = suggestion(word, choices);
	if (near !== void 0) return `Did you mean \`${near}\`?`;
	return choices.length > 0 && choices.length <= 12 ? `Possible: ${choices.join(", ")}.` : void 0;
}
/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
function edits(left, right) {
	let before = [];
	let row = Array.from({ length: right.length + 1 }, (_, index) => index);
	for (let i = 1; i <= left.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= right.length; j += 1) {
			const same = left[i - 1] === right[j - 1];
			const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
			next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1), swapped ? (before[j - 2] ?? Infinity) + 1 : Infinity));
		}
		before = row;
		row = next;
	}
	return row[right.length] ?? 0;
}

export { suggestion as n, didYouMean as t };