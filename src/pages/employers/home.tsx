import { employersIn } from '../../desk/employers/store.ts'
import { answersOf } from '../../desk/openings/draft.ts'
import { openingsOfFirms } from '../../desk/openings/store.ts'
import type { FullOpening } from '../../desk/openings/store.ts'
import { answersDueFrom } from '../../desk/referrals/store.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { firmsOf, frameOf } from './frame.tsx'
import { HomeView } from './home.view.tsx'

/** A draft has no edition yet: its title stands in what was typed. */
const titled = async (c: DeskContext, { opening, edition, liveReferrals, hires }: FullOpening) => {
  if (edition) return { opening, title: edition.title, liveReferrals, hires }
  const typed = await answersOf(c.get('deps').keys, opening)
  return { opening, title: typed['title']?.[0] ?? '', liveReferrals, hires }
}

export const homePages = factory.createApp().get(paths.employer.home(), can('opening.listOwn'), async (c) => {
  const { openings, letters, firms, town } = await deskOf(c).read({
    openings: openingsOfFirms(firmsOf(c)),
    letters: answersDueFrom(firmsOf(c)),
    firms: employersIn(firmsOf(c)),
    town: settingsOn(c.get('today')),
  })
  const rows = await Promise.all(openings.map((full) => titled(c, full)))
  const isStopped = firms.some(({ state }) => state === 'stopped')
  return page(c, <HomeView frame={frameOf(c, town.settings)} rows={rows} letters={letters} isStopped={isStopped} />)
})
