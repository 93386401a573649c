import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Run } from '../../src/model/run.ts'
import { markdownReporter } from '../../src/report/markdown-report.ts'
import { cases, hostileWords } from '../report/cases.ts'
import { withBrowser } from './browser.ts'
import type { Shown } from './browser.ts'

const show = withBrowser()
const shown = (name: string): Promise<Shown> => {
  const run: Run | undefined = cases[name]
  if (run === undefined) throw new Error(`There is no case ${name}.`)
  return show(markdownReporter.render(run, Number.MAX_SAFE_INTEGER))
}
/** A person's eyes skip what has no width: zero-width spaces, and blanks that do not break. */
const seen = (text: string): string =>
  text.replaceAll('\u200B', '').replaceAll('\u00A0', ' ').replaceAll(/\s+/gu, ' ').trim()

const openAll = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))

describe.each(Object.keys(cases))('the report %s in a browser', (name) => {
  test('is no wider than a comment of GitHub; only a table with an endless word scrolls, inside itself', async () => {
    const { page } = await shown(name)
    await openAll(page)
    const wide = await page
      .locator('html, main, main :is(table, blockquote, ul, li, p, h2, h3, details)')
      .evaluateAll((all) =>
        all
          .filter((one) => one.scrollWidth > one.clientWidth && one.clientWidth > 0)
          .filter((one) => one.tagName !== 'TABLE' || !/[^\s\u00A0]{70}/u.test(one.textContent ?? ''))
          .map((one) => `${one.tagName} ${one.scrollWidth} > ${one.clientWidth}: ${one.textContent ?? ''}`),
      )
    expect(wide).toEqual([])
    await page.close()
  })

  test('has tables whose rows have as many cells as their head', async () => {
    const { page } = await shown(name)
    const widths = await page
      .locator('table')
      .evaluateAll((all) =>
        all.map((table) => [...table.querySelectorAll('tr')].map((row) => row.querySelectorAll('th, td').length)),
      )
    expect(widths.filter((rows) => new Set(rows).size !== 1)).toEqual([])
    await page.close()
  })

  test('asks for nothing, runs nothing and links nowhere', async () => {
    const { page, happened } = await shown(name)
    expect(happened).toEqual([])
    expect(await page.locator('script, a, img, iframe, form, input, object, style ~ main style').count()).toBe(0)
    await page.close()
  })

  test('opens and closes what is folded away', async () => {
    const { page } = await shown(name)
    for (const fold of await page.locator('details').all()) {
      const inside = fold.locator('table, li, h3').first()
      expect(await inside.isVisible()).toBe(false)
      await fold.locator('summary').click()
      expect(await inside.isVisible()).toBe(true)
      await fold.locator('summary').click()
      expect(await inside.isVisible()).toBe(false)
    }
    await page.close()
  })
})

test.each(Object.keys(cases).filter((name) => name !== 'hostile'))(
  'the report %s shows no sign of Markdown or HTML as text',
  async (name) => {
    const { page } = await shown(name)
    await openAll(page)
    await page.locator('code').evaluateAll((all) => all.forEach((one) => one.remove()))
    expect(await page.locator('body').innerText()).not.toMatch(/\*\*|\| ---|<|&[lg]t;|\\[-|#(]|\[!/u)
    await page.close()
  },
)

test('hostile words are seen as they are written, everywhere, and never as markup', async () => {
  const { page } = await shown('hostile')
  await openAll(page)
  const words = seen(hostileWords.replaceAll('\u001B', '').replaceAll('\u202E', '').replaceAll('##[', '#\u2009#['))
  const texts = async (where: string): Promise<readonly string[]> =>
    (await page.locator(where).allInnerTexts()).map(seen)

  expect(await texts('h2')).toEqual([`Tenantform apply: ${words}`])
  expect(await texts('blockquote.note p:not(.title)')).toEqual([words])
  expect(await texts('blockquote.caution p:not(.title)')).toEqual([`GUARD-LOCKOUT (${words}:5:9)`, words, words])
  expect((await texts('td')).filter((one) => one === `entra.group/${words}`)).toHaveLength(3)
  expect(await page.locator('main b, main em, main del, main > strong').count()).toBe(0)
  await page.close()
})

test('what a person looks for first is at the top: the verdict, then what was refused, then each outcome', async () => {
  const { page } = await shown('apply')
  expect(await page.locator('main > *').first().innerText()).toBe('Tenantform apply: contoso.onmicrosoft.com')
  expect(await page.locator('main > p').first().innerText()).toMatch(/^Apply: 1 done and verified, 1 accepted/u)
  expect(await page.locator('tbody tr').first().innerText()).toBe('create\tentra.group/One\tdone\t')
  expect(await page.locator('td strong').allInnerTexts()).toEqual([
    'failed',
    'WRITE-REFUSED',
    'undetermined',
    'NETWORK-TIMEOUT',
  ])
  await page.close()
})

test('objects keep their lines and their indentation in a cell', async () => {
  const { page } = await shown('plan')
  const cell = page.locator('tr', { hasText: 'conditions' }).first().locator('td').nth(1)
  const lefts = await cell.locator('code').evaluateAll((lines) =>
    lines.slice(0, 4).map((line) => {
      const range = line.ownerDocument.createRange()
      const text = line.firstChild
      if (text === null) return [0, 0]
      const start = /[^\u00A0]/u.exec(text.textContent ?? '')?.index ?? 0
      range.setStart(text, start)
      range.setEnd(text, start + 1)
      const box = range.getBoundingClientRect()
      return [Math.round(box.left), Math.round(box.top)]
    }),
  )
  const [first = [0, 0], second = [0, 0], third = [0, 0], fourth = [0, 0]] = lefts
  expect(lefts.map(([, top]) => top)).toEqual(
    lefts.map(([, top]) => top).toSorted((left = 0, right = 0) => left - right),
  )
  expect(new Set(lefts.map(([, top]) => top)).size).toBe(4)
  expect((second[0] ?? 0) > (first[0] ?? 0)).toBe(true)
  expect(third[0]).toBe(second[0])
  expect((fourth[0] ?? 0) > (third[0] ?? 0)).toBe(true)
  await page.close()
})
