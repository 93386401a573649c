import { htmlStyle } from './html-style.ts'
import { html } from './html-text.ts'

/**
 * A page that stands by itself: style inside, no script, no request (its policy allows none), both themes. `body` is markup that was
 * made safe.
 */
export function htmlPage(title: string, body: string, style = ''): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"><meta name="referrer" content="no-referrer"><title>${html(title)}</title><style>${htmlStyle}${style}</style></head>
<body><main>
${body}
</main></body></html>
`
}

/** A section with a heading; nothing where its body is empty. */
export function htmlSection(title: string, body: string): string {
  return body === '' ? '' : `<section><h2>${html(title)}</h2>${body}</section>`
}

/** A list of sentences; nothing where there is none. */
export function htmlList(title: string, sentences: readonly string[]): string {
  if (sentences.length === 0) return ''
  return htmlSection(title, `<ul>${sentences.map((one) => `<li>${html(one, 2000)}</li>`).join('')}</ul>`)
}
