import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'

/** A fenced block of a page. `tag` is what follows the language on the fence: it says what kind of snippet this is. */
export type Snippet = {
  readonly page: string
  readonly line: number
  readonly language: string
  readonly tag: string
  readonly text: string
}

const generated = ['docs/errors.md', 'docs/types.md']

/** Every fenced block of the pages that people wrote, in order. Fails where a fence is not closed. */
export function snippetsOf(pages: readonly string[]): readonly Snippet[] {
  return pages.flatMap((page) => blocks(page, readFileSync(page, 'utf8').split('\n')))
}

/** The pages that people wrote. */
export function writtenPages(): readonly string[] {
  return globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md'], { ignore: generated }).toSorted()
}

function blocks(page: string, lines: readonly string[]): readonly Snippet[] {
  const found: Snippet[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const open = /^(?<indent> *)```(?<language>\w*) *(?<tag>.*)$/u.exec(lines[at] ?? '')?.groups
    if (open === undefined) continue
    const indent = open['indent'] ?? ''
    const end = lines.indexOf(`${indent}\`\`\``, at + 1)
    if (end < 0) throw new Error(`${page}:${at + 1} opens a block that nothing closes`)
    const text = lines.slice(at + 1, end).map((line) => line.slice(indent.length))
    found.push({
      page,
      line: at + 1,
      language: open['language'] ?? '',
      tag: open['tag']?.trim() ?? '',
      text: `${text.join('\n')}\n`,
    })
    at = end
  }
  return found
}

/** The text of a configuration snippet as a whole file: parts are put where they belong. Undefined for another snippet. */
export function asConfiguration({ language, tag, text }: Snippet): string | undefined {
  if (language !== 'yaml') return undefined
  const [kind, service] = tag.split(' ')
  if (kind === 'configuration') return text
  if (kind === 'frame') return `version: 1\n${text}jobs: []\n`
  if (kind === 'jobs') return `version: 1\n${text}`
  if (kind !== 'tasks') return undefined
  return `version: 1\njobs:\n  - name: Snippet\n    service: ${service}\n    tasks:\n${text.replaceAll(/^(?=.)/gmu, '      ')}`
}

/** The commands of Tenantform in a block of shell: one list of words each, without what the shell does around them. */
export function commandsOf({ text }: Snippet): readonly (readonly string[])[] {
  const lines = text.replaceAll(/\\\n\s*/gu, ' ').split('\n')
  return lines.flatMap((line) =>
    line
      .replace(/(?:^|\s)#.*$/u, '')
      .split(/(?:&&|;|\|)/u)
      .flatMap((part) => {
        const words = /^\s*(?:node (?:\S*\/)?dist\/cli\.js|tenantform)(?=\s|$)(?<rest>[^&<>]*)/u.exec(part)?.groups
        return words === undefined ? [] : [shellWords(words['rest'] ?? '')]
      }),
  )
}

function shellWords(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/gu), ([word]) => word.replaceAll(/['"]/gu, ''))
}
