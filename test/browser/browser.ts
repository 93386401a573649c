import { existsSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { githubPage } from './github-page.ts'

/** Debian's name for it, then what others call it. A machine that has none fails these tests: they are never passed over. */
const programs = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** What a page did that a report must never do. */
export type Shown = {
  readonly page: Page
  /** Dialogs, requests and errors, in the order in which they came. */
  readonly happened: readonly string[]
}

/** How a page is looked at: its width in pixels, and the theme that the reader has chosen. */
export type Look = { readonly width?: number; readonly theme?: 'light' | 'dark' }

/** Starts one browser for a test file; gives a function that shows Markdown in a page of it. */
export function withBrowser(): (markdown: string, width?: number) => Promise<Shown> {
  const showPage = withPages()
  return (markdown, width) => showPage(githubPage(markdown), width === undefined ? {} : { width })
}

/** Starts one browser for a test file; gives a function that shows a whole page in it. */
export function withPages(): (page: string, look?: Look) => Promise<Shown> {
  let browser: Browser | undefined
  beforeAll(async () => {
    const program = programs.find((path) => path !== '' && existsSync(path))
    if (program === undefined) throw new Error(`There is no Chromium at ${programs.slice(1).join(', ')}.`)
    browser = await chromium.launch({ executablePath: program, headless: true, args: ['--no-sandbox'] })
  })
  afterAll(() => browser?.close())
  return async (text, { width = 862, theme = 'light' } = {}) => {
    if (browser === undefined) throw new Error('The browser did not start.')
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme })
    const happened: string[] = []
    page.on('dialog', (dialog) => {
      happened.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on(
      'request',
      (request) => void (request.url().startsWith('data:') ? 0 : happened.push(`request ${request.url()}`)),
    )
    page.on('pageerror', (error) => void happened.push(`error ${error.message}`))
    page.on('console', (message) => void happened.push(`console ${message.type()} ${message.text()}`))
    await page.setContent(text, { waitUntil: 'load' })
    return { page, happened }
  }
}
