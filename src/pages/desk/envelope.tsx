import { lookAtEnvelope } from '../../desk/clients/look-at-envelope.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { EnvelopeView } from './envelope.view.tsx'
import { frameOf } from './frame.tsx'

export const envelopePages = factory.createApp().get(paths.desk.envelope(':id'), can('client.look'), async (c) => {
  const record = await lookAtEnvelope(deskOf(c), idIn(c))
  return page(c, <EnvelopeView frame={frameOf(c)} record={record} />)
})
