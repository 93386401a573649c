/**
 * One line of CSV: every field is quoted, and none begins with what a spreadsheet takes for a formula (OWASP: CSV injection), whatever
 * a tenant calls its people.
 */
export function csvLine(fields: readonly (string | number | boolean)[]): string {
  return `${fields.map((field) => quoted(String(field))).join(',')}\r\n`
}

function quoted(text: string): string {
  // Control and direction characters go, lines become one.
  const plain = text
    .replaceAll(/[\r\n\t\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    // The runner takes it for a command anywhere in its log (actions/runner, ActionCommand).
    .replaceAll('##[', '#\u2009#[')
  const safe = /^\s*[=+\-@|%＝＋－＠]/u.test(plain) ? `'${plain}` : plain
  return `"${safe.replaceAll('"', '""')}"`
}
