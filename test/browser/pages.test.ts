import { describe, expect, test } from 'vitest'
import type { Run } from '../../src/model/run.ts'
import { htmlReporter } from '../../src/report/html-report.ts'
import { change, planOf, run } from '../report/build-run.ts'
import { cases, hostileWords } from '../report/cases.ts'
import type { Look, Shown } from './browser.ts'
import { withPages } from './browser.ts'

const showPage = withPages()
const show = (made: Run, look?: Look): Promise<Shown> =>
  showPage(htmlReporter.render(made, Number.MAX_SAFE_INTEGER), look)

const chained: Run = run({
  plan: planOf([
    change('create', 'entra.group/Break glass'),
    change('create', 'entra.namedLocation/Office'),
    change('create', 'entra.conditionalAccessPolicy/CA001', [], {
      needs: ['entra.group/Break glass', 'entra.namedLocation/Office'],
      risk: { level: 'high', reason: 'it names everybody' },
    }),
    change('update', 'entra.conditionalAccessPolicy/CA001', [], {
      id: 'entra.conditionalAccessPolicy/CA001#2',
      needs: ['entra.conditionalAccessPolicy/CA001'],
    }),
    change('delete', 'entra.group/Alone'),
  ]),
})
const all: Readonly<Record<string, Run>> = { ...cases, chained }
const looks: readonly Look[] = [
  { width: 1280, theme: 'light' },
  { width: 1280, theme: 'dark' },
  { width: 400, theme: 'light' },
]

describe.each(Object.entries(all))('the page of %s', (name, made) => {
  test.each(looks)(
    'in $theme, $width wide, is quiet, asks for nothing and is no wider than the window',
    async (look) => {
      const { page, happened } = await show(made, look)
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
    },
  )
})

/** Runs in the page: every text whose contrast with what is behind it is below 4.5 (WCAG 2, AA). */
const contrasts = `(() => {
  const channels = (text) => (text.match(/[\\d.]+/gu) ?? []).slice(0, 3).map(Number)
  const luminance = (text) => {
    const [r = 0, g = 0, b = 0] = channels(text).map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor
      if (!colour.endsWith(', 0)')) return colour
    }
    return 'rgb(255, 255, 255)'
  }
  return Array.from(document.querySelectorAll('h1, h2, p, span, code, summary, td, th')).flatMap((element) => {
    const [one, other] = [luminance(getComputedStyle(element).color), luminance(behind(element))]
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
    return contrast < 4.5 ? [element.tagName + ' ' + element.className + ' ' + contrast.toFixed(2)] : []
  })
})()`

test('text can be read in both themes: its contrast with what is behind it', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const { page } = await show(chained, { theme })
    const poor = await page.evaluate<readonly string[]>(contrasts)
    expect({ theme, poor: [...new Set(poor)] }).toEqual({ theme, poor: [] })
    await page.close()
  }
})

test('the picture has a box for each change that waits or is waited for, and an arrow for each wait', async () => {
  const { page } = await show(chained)
  expect(await page.locator('svg g').count()).toBe(4)
  expect(await page.locator('svg path.arrow').count()).toBe(3)
  expect(await page.locator('svg text').allTextContents()).not.toContain('group/Alone')
  await page.close()
})

const words = [
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</style><script>alert(1)</script>',
  '</title><b>',
  '<a href="javascript:alert(1)">x</a>',
]

test.each([hostileWords, ...words])('%j is shown and does nothing', async (word) => {
  const made = run({
    tenant: word,
    notices: [word],
    plan: planOf([
      change('create', 'entra.group/A', [], { notes: [word], irreversible: word, task: { job: word } }),
      change('create', 'entra.group/B', [], {
        id: word,
        needs: ['entra.group/A'],
        declared: { file: word, line: 1, column: 1 },
      }),
    ]),
  })
  const { page, happened } = await show(made)
  expect(happened).toEqual([])
  expect(await page.locator('script, img, iframe, a, svg svg, [onerror], [onload]').count()).toBe(0)
  expect(await page.locator('main > header, main > section, main > div').count()).toBeGreaterThan(2)
  await page.close()
})
