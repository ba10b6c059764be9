import { readAbout } from '../../desk/clients/read-about.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { CardSheetView } from './card-sheet.view.tsx'
import { frameOf } from './frame.tsx'
import { IntakeSheetView } from './intake-sheet.view.tsx'
import { RecordSheetView } from './papers.view.tsx'

/** Blank papers of nobody, and what can be printed of one record. The blank ones stand before `/desk/clients/:id`. */
export const paperPages = factory
  .createApp()
  .get(paths.desk.intakeSheet(), can('client.sheet'), async (c) => {
    const { town } = await deskOf(c).read({ town: settingsOn(c.get('today')) })
    return page(c, <IntakeSheetView frame={frameOf(c)} town={town.settings} />)
  })
  .get(paths.desk.cardSheet(), can('client.sheet'), async (c) => {
    const { town } = await deskOf(c).read({ town: settingsOn(c.get('today')) })
    return page(c, <CardSheetView frame={frameOf(c)} town={town.settings} />)
  })
  .get(paths.desk.recordSheet(':id'), can('client.print'), async (c) => {
    const desk = deskOf(c)
    const record = await readAbout(desk, { clientId: idIn(c), act: 'client.print' })
    return page(c, <RecordSheetView frame={frameOf(c)} record={record} today={desk.today} />)
  })
