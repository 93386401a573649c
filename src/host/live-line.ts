/**
 * What a terminal is sent to show a line in place of the last one: back to its start, clear it, and the line cut so that it
 * never wraps (a wrapped line could not be taken back). No text only clears. A width that is not known counts as 80.
 */
export function liveLine(line: string, columns: number | undefined): string {
  const width = columns === undefined || columns < 2 ? 80 : columns
  const characters = Array.from(line)
  const shown = characters.length < width ? line : `${characters.slice(0, width - 2).join('')}…`
  return `\r\u001B[K${shown}`
}
