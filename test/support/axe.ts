import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const openTwin = async (page: Page) => {
  const visitor = await page.context().browser()?.newContext({ viewport: page.viewportSize(), locale: 'ja-JP' })
  if (visitor === undefined) throw new Error('the page has no browser any more')
  const address = page.url()
  // Without scripts the inside of <noscript> is part of the page.
  const body = (await page.content()).replaceAll(/<\/?noscript>/g, '')
  await visitor.route('**/*', async (route) => {
    if (route.request().url() === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body })
    return route.request().resourceType() === 'script' ? route.abort() : route.continue()
  })
  const twin = await visitor.newPage()
  await twin.goto(address)
  return twin
}

/**
 * What axe holds against the page as it stands, one entry a finding; empty is good. axe is a script and hangs where
 * scripts are off, so it reads a twin: the same document at the same address in a context of its own.
 */
export const axeFindings = async (page: Page) => {
  const twin = await openTwin(page)
  const { violations } = await new AxeBuilder({ page: twin }).setLegacyMode(true).analyze()
  await twin.context().close()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')}\n  ${node.html}`),
  )
}
