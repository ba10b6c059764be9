import { publicTown } from '../../../desk/settings/store.ts'
import { factory } from '../../../http/factory.ts'
import { can } from '../../../http/guard.ts'
import { paths } from '../../../paths.ts'

const robots = (isDemo: boolean, baseUrl: string): string =>
  isDemo
    ? 'User-agent: *\nDisallow: /\n'
    : [
        'User-agent: *',
        ...['/desk', '/employer', '/refer', '/m/', '/demo'].map((path) => `Disallow: ${path}`),
        '',
        `Sitemap: ${baseUrl}${paths.sitemap()}`,
        '',
      ].join('\n')

/** For machines: whether residents can be served, and where a crawler has no business. */
export const healthPage = factory
  .createApp()
  .get(paths.health(), can('listing.read'), async (c) => {
    const isWell = await c
      .get('deps')
      .publicDb()
      .read({ town: publicTown() })
      .then(
        () => true,
        () => false,
      )
    return isWell ? c.text('ok') : c.text('ng', 503)
  })
  .get(paths.robots(), can('listing.read'), (c) => {
    const { isDemo, baseUrl } = c.get('deps')
    return c.text(robots(isDemo, baseUrl))
  })
