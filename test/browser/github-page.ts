import { marked } from 'marked'

/**
 * A report's Markdown as a page that looks and behaves as GitHub's comments do where it matters here: GFM with alerts, raw
 * HTML let through (harder than GitHub, which cleans it), 830 pixels of text, tables that scroll, code that wraps.
 */
export function githubPage(markdown: string): string {
  const body = marked
    .parse(markdown, { async: false, gfm: true })
    .replaceAll(
      /<blockquote>\s*<p>\[!(NOTE|WARNING|CAUTION)\]\s*/gu,
      (_, kind: string) => `<blockquote class="${kind.toLowerCase()}"><p class="title">${kind}</p><p>`,
    )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report</title><style>${style}</style></head><body><main>${body}</main></body></html>`
}

const style = `
  body { margin: 0; background: #fff; color: #1f2328; font: 14px/1.5 system-ui, 'Noto Sans', Arial, sans-serif; }
  main { max-width: 830px; margin: 0 auto; overflow-wrap: break-word; }
  h2 { font-size: 1.5em; padding-bottom: .3em; border-bottom: 1px solid #d1d9e0; }
  h3 { font-size: 1.25em; margin: 24px 0 16px; }
  table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse; margin: 0 0 16px; }
  th, td { padding: 6px 13px; border: 1px solid #d1d9e0; }
  tr:nth-child(2n) { background: #f6f8fa; }
  code { padding: .2em .4em; font: 85% ui-monospace, 'DejaVu Sans Mono', monospace; white-space: break-spaces; background: #818b981f; border-radius: 6px; }
  blockquote { margin: 0 0 16px; padding: .5em 1em; border-left: .25em solid #d1d9e0; }
  blockquote p { margin: 0 0 8px; }
  .title { font-weight: 600; }
  .note { border-color: #0969da; } .note .title { color: #0969da; }
  .warning { border-color: #9a6700; } .warning .title { color: #9a6700; }
  .caution { border-color: #cf222e; } .caution .title { color: #cf222e; }
  summary { cursor: pointer; }
`
