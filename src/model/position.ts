/** Where a value was written: file as the user named it (relative, forward slashes), line and column from 1. */
export type Position = { readonly file: string; readonly line: number; readonly column: number }

/** Writes a position the way compilers do: `file:line:column`. */
export function positionText(position: Position): string {
  return `${position.file}:${position.line}:${position.column}`
}
