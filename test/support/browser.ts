import { chromium, type Page } from 'playwright-core'
import { findChromium, type Executable } from './chromium.ts'
import { fontConfiguration } from './fonts.ts'

export type PageOptions = { scripts: boolean; width: number; baseUrl?: string }
export type TestBrowser = { newPage: (options: PageOptions) => Promise<Page>; close: () => Promise<void> }

const PHONE_WIDTH = 480
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-dev-shm-usage']

const environmentFor = async ({ libraries }: Executable) => ({
  ...process.env,
  LANG: 'ja_JP.UTF-8',
  ...(process.platform === 'linux' && { FONTCONFIG_FILE: await fontConfiguration() }),
  ...(libraries !== undefined && { LD_LIBRARY_PATH: libraries }),
})

/** A browser for one test file; every page is a visitor of its own, with its own cookies. */
export const openBrowser = async (): Promise<TestBrowser> => {
  const executable = await findChromium()
  const browser = await chromium.launch({
    executablePath: executable.path,
    args: ARGUMENTS,
    env: await environmentFor(executable),
  })
  const newPage = async ({ scripts, width, baseUrl }: PageOptions) => {
    const visitor = await browser.newContext({
      javaScriptEnabled: scripts,
      viewport: { width, height: width < PHONE_WIDTH ? 740 : 900 },
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      reducedMotion: 'reduce',
      ...(baseUrl !== undefined && { baseURL: baseUrl }),
    })
    const page = await visitor.newPage()
    page.setDefaultTimeout(10_000)
    return page
  }
  return { newPage, close: async () => browser.close() }
}
