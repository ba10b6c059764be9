import { readSeen } from '../../desk/clients/seen.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { frameOf } from './frame.tsx'
import { SeenSheet, SeenView } from './seen.view.tsx'

export const seenPages = factory
  .createApp()
  .get(paths.desk.clientSeen(':id'), can('client.seen'), async (c) => {
    const seen = await readSeen(deskOf(c), { clientId: idIn(c) })
    return page(c, <SeenView frame={frameOf(c)} seen={seen} />)
  })
  .get(paths.desk.clientSeenSheet(':id'), can('client.print'), async (c) => {
    const seen = await readSeen(deskOf(c), { clientId: idIn(c), paper: 'seen' })
    return page(c, <SeenSheet frame={frameOf(c)} seen={seen} />)
  })
