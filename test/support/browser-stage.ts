import { afterAll, beforeAll } from 'vitest'
import type { Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import type { PageOptions, TestBrowser } from './browser.ts'
import { seededTown } from './town.ts'
import { startWorker } from './worker.ts'

export type Town = Awaited<ReturnType<typeof seededTown>>

export type BrowserStage = {
  town: () => Town
  origin: () => string
  browser: () => TestBrowser
  page: (options: Omit<PageOptions, 'baseUrl'>) => Promise<Page>
  /** Somebody with a browser of this width whose scripts are off. */
  person: (width: number) => Promise<Page>
}

export const phoneWidth = 360
export const deskWidth = 1280

/** The demo town behind the deployed Worker, and a browser, for one test file. */
export const browserStage = (prepare: (town: Town) => Promise<void> = async () => undefined): BrowserStage => {
  let set: { town: Town; worker: Awaited<ReturnType<typeof startWorker>>; browser: TestBrowser } | undefined
  const ready = () => {
    if (set === undefined) throw new Error('the stage is not set yet')
    return set
  }
  beforeAll(async () => {
    const town = await seededTown()
    await prepare(town)
    set = { town, worker: await startWorker(town), browser: await openBrowser() }
  }, 180_000)
  afterAll(async () => {
    await set?.browser.close()
    await set?.worker.server.close()
  })
  const page: BrowserStage['page'] = (options) =>
    ready().browser.newPage({ ...options, baseUrl: ready().worker.origin })
  return {
    town: () => ready().town,
    origin: () => ready().worker.origin,
    browser: () => ready().browser,
    page,
    person: (width) => page({ scripts: false, width }),
  }
}
