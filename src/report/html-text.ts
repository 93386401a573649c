import { foreignText } from './foreign-text.ts'

/** Foreign text for a page: nothing in it is markup, neither between tags nor inside a quoted attribute. */
export function html(text: string, limit = 400): string {
  return foreignText(text, limit)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
