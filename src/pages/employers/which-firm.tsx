import { employersIn } from '../../desk/employers/store.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import type { DeskContext } from '../../http/factory.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { FirmsView } from './firm.view.tsx'
import { firmsOf, frameOf } from './frame.tsx'

type Show = (c: DeskContext, id: string) => Response | Promise<Response>

/** Whose page is meant is clear where there is only one firm; a member of several says which. */
export const whereOnlyOne = async (c: DeskContext, show: Show): Promise<Response> => {
  const [own = '', ...others] = firmsOf(c)
  if (own !== '' && others.length === 0) return show(c, own)
  const read = await deskOf(c).read({ firms: employersIn(firmsOf(c)), town: settingsOn(c.get('today')) })
  return page(c, <FirmsView frame={frameOf(c, read.town.settings)} firms={read.firms} />)
}
