import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { globSync } from 'tinyglobby'
import { expect, test } from 'vitest'

const pages = globSync(['*.md', 'docs/**/*.md']).toSorted()

/** The headings of a page as GitHub names them in links. */
function anchorsOf(page: string): readonly string[] {
  const text = readFileSync(page, 'utf8').replaceAll(/^ *```[\s\S]*?^ *```$/gmu, '')
  return Array.from(text.matchAll(/^#{1,6} (?<heading>.+)$/gmu), ({ groups }) =>
    (groups?.['heading'] ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

/** What is wrong with the links of a page to other files and headings. */
function wrongLinks(page: string): readonly string[] {
  const text = readFileSync(page, 'utf8')
  return Array.from(text.matchAll(/\]\((?<to>[^)\s]+)\)/gu), ({ groups }) => groups?.['to'] ?? '').flatMap((to) => {
    if (/^[a-z]+:/u.test(to)) return []
    const [path = '', anchor] = to.split('#')
    const target = path === '' ? page : normalize(join(dirname(page), path))
    if (!existsSync(target)) return [`${to} is not there`]
    return anchor === undefined || anchorsOf(target).includes(anchor) ? [] : [`${to} has no such heading`]
  })
}

test.each(pages)('every link of %s leads somewhere', (page) => {
  expect(wrongLinks(page)).toEqual([])
})

test('pages have links, and a heading is named as GitHub does', () => {
  expect(pages).toContain('README.md')
  expect(anchorsOf('docs/services.md')).toContain('sharepoint-online-and-onedrive')
})

test.each(pages)('%s names nothing of the machine it was written on, and leaves nothing open', (page) => {
  const text = readFileSync(page, 'utf8')

  expect(text.match(/(?:\/work\/|\/tmp\/|TO[D]O|FIX[M]E)/gu) ?? []).toEqual([])
})
