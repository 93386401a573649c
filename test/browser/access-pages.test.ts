import { describe, expect, test } from 'vitest'
import type { Coverage } from '../../src/model/coverage.ts'
import { coverageHtml } from '../../src/report/coverage-html.ts'
import { mfaHtml } from '../../src/report/mfa-html.ts'
import { coverageOfContoso, mfaOfContoso, shownOfContoso } from '../report/access-answers.ts'
import { hostileWords } from '../report/cases.ts'
import type { Look } from './browser.ts'
import { withPages } from './browser.ts'

const show = withPages()
const looks: readonly Look[] = [
  { width: 1280, theme: 'light' },
  { width: 1280, theme: 'dark' },
  { width: 400, theme: 'light' },
]
const pages = {
  coverage: coverageHtml(coverageOfContoso('Members')),
  'report-mfa': mfaHtml(mfaOfContoso('CA002'), shownOfContoso('ada@contoso.com')),
}

describe.each(Object.entries(pages))('the page of %s', (name, text) => {
  test.each(looks)('in $theme, $width wide, is quiet, asks for nothing and fits the window', async (look) => {
    const { page, happened } = await show(text, look)
    const wide = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    if (process.env['TENANTFORM_SCREENSHOTS'] !== undefined)
      await page.screenshot({
        path: `${process.env['TENANTFORM_SCREENSHOTS']}/${name}-${look.theme}-${look.width}.png`,
        fullPage: true,
      })

    expect(happened).toEqual([])
    expect(wide).toBeLessThanOrEqual(0)
    expect(await page.locator('script, a, img, iframe, form, input, object, link').count()).toBe(0)
    await page.close()
  })
})

/** Runs in the page: the fills of what is drawn, and the background. */
const colours = `(() => ({
  background: getComputedStyle(document.body).backgroundColor,
  fills: Array.from(document.querySelectorAll('.chart rect:not(.track), .chart text')).map((one) => getComputedStyle(one).fill),
}))()`

test.each(['light', 'dark'] as const)('bars and words of a chart are seen in %s', async (theme) => {
  const { page } = await show(pages['report-mfa'], { theme })
  const { background, fills } = await page.evaluate<{ readonly background: string; readonly fills: readonly string[] }>(
    colours,
  )

  expect(fills.length).toBeGreaterThan(20)
  expect(fills).not.toContain(background)
  expect(fills).not.toContain('rgb(0, 0, 0)')
  await page.close()
})

test('bars are as long as what they count, and say it to those who do not see them', async () => {
  const { page } = await show(pages['report-mfa'])
  const bars = page.locator('.chart').first().locator('rect:not(.track)')
  const widths = await Promise.all((await bars.all()).map((bar) => bar.getAttribute('width')))

  // Administrators: 1 of 2 passwordless, 1 has nothing. Members: 10 of 100 passwordless, 60 capable, 10 not allowed, 20 nothing.
  expect(widths).toEqual(['280.0', '280.0', '56.0', '336.0', '56.0', '112.0'])
  expect(await page.locator('.chart svg').first().getAttribute('aria-label')).toContain(
    'Members: passwordless 10, capable 60, registered, but not allowed 10, nothing registered 20',
  )
  await page.close()
})

const words = [
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</style><script>alert(1)</script>',
  '</text></svg><script>alert(1)</script>',
]

test.each([hostileWords, ...words])('%j is shown and does nothing', async (word) => {
  const coverage: Coverage = coverageOfContoso(word)
  for (const text of [coverageHtml(coverage), mfaHtml(mfaOfContoso(word), shownOfContoso(word))]) {
    const { page, happened } = await show(text)

    expect(happened).toEqual([])
    expect(await page.locator('script, img, iframe, a, svg svg, [onerror], [onload]').count()).toBe(0)
    await page.close()
  }
})
