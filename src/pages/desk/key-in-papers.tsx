import { employerById } from '../../desk/employers/store.ts'
import { found } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { familyAsked } from '../parts/posting-questions.ts'
import { frameOf } from './frame.tsx'
import { FirmSheetView, ScriptView } from './key-in-papers.view.tsx'

/** What is sent to a firm, or read to it. */
export const keyInPaperPages = factory
  .createApp()
  .get(paths.keyIn.firmSheet(':id'), can('opening.keyIn'), async (c) => {
    const { firm, town } = await deskOf(c).read({ firm: employerById(idIn(c)), town: settingsOn(c.get('today')) })
    const props = { family: familyAsked(c.req.query('for')), town: town.settings, firm: found(firm) }
    return page(c, <FirmSheetView frame={frameOf(c)} {...props} />)
  })
  .get(paths.keyIn.script(), can('opening.keyIn'), async (c) => {
    const { town } = await deskOf(c).read({ town: settingsOn(c.get('today')) })
    return page(c, <ScriptView frame={frameOf(c)} family={familyAsked(c.req.query('for'))} town={town.settings} />)
  })
