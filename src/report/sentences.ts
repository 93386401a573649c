/** Joins what happened and what to do to one text: a sentence that lacks its full stop gets one. Nothing for nothing. */
export function sentences(...parts: readonly (string | undefined)[]): string {
  return parts
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .map((part) => (/[.!?…:]["”’)]?$/u.test(part) ? part : `${part}.`))
    .join(' ')
}
