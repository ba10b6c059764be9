import { trail, trailPageSize } from '../../desk/audit/store.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { frameOf } from './frame.tsx'
import { TrailView } from './trail.view.tsx'

const most = 200

export const trailPages = factory.createApp().get(paths.desk.trail(), can('trail.read'), async (c) => {
  const asked = (name: string) => (c.req.query(name) ?? '').trim().slice(0, most).toWellFormed()
  const search = { act: asked('act'), entity: asked('entity'), before: asked('before') }
  const desk = deskOf(c)
  const { rows, town } = await desk.read({
    rows: trail({ act: search.act, entityId: search.entity, before: search.before }),
    town: settingsOn(desk.today),
  })
  const hasOlder = rows.length > trailPageSize
  return page(
    c,
    <TrailView
      frame={frameOf(c)}
      town={town.settings}
      rows={rows.slice(0, trailPageSize)}
      search={search}
      hasOlder={hasOlder}
    />,
  )
})
