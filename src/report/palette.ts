/** Colours of a terminal: functions from text to text. The plain one changes nothing. */
export interface Palette {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly green: (text: string) => string
  readonly yellow: (text: string) => string
  readonly cyan: (text: string) => string
}

const same = (text: string): string => text
const paint =
  (open: number, close: number) =>
  (text: string): string =>
    `\u001B[${open}m${text}\u001B[${close}m`

/** No colours: for files, pipes and logs. */
export const plainPalette: Palette = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same }

/** The sixteen colours every terminal has. */
export const colourPalette: Palette = {
  bold: paint(1, 22),
  dim: paint(2, 22),
  red: paint(31, 39),
  green: paint(32, 39),
  yellow: paint(33, 39),
  cyan: paint(36, 39),
}
