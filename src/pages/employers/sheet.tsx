import { settingsOn } from '../../desk/settings/store.ts'
import { factory } from '../../http/factory.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { deskOf } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { keyInText } from '../../text/key-in.ts'
import { PrintButton } from '../../ui/button.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { askedOf, familyAsked } from '../parts/posting-questions.ts'
import { SheetPaper } from '../parts/sheet.view.tsx'
import { EmployerPage, frameOf } from './frame.tsx'

const families = ['trial', 'employment'] as const

/** The blank sheet, for whoever would rather write by hand. */
export const sheetPages = factory.createApp().get(paths.keyIn.blankSheet(), can('opening.sheet'), async (c) => {
  const family = familyAsked(c.req.query('for'))
  const { town } = await deskOf(c).read({ town: settingsOn(c.get('today')) })
  return page(
    c,
    <EmployerPage frame={frameOf(c, town.settings)} title={keyInText.sheet.titles[family]}>
      <Tabs
        label={keyInText.familyTabs}
        links={families.map((one) => ({
          href: paths.keyIn.blankSheet(askedOf(one)),
          label: keyInText.families[one],
          isCurrent: one === family,
        }))}
      />
      <div class="actions">
        <PrintButton>{keyInText.print}</PrintButton>
      </div>
      <SheetPaper family={family} town={town.settings} firm={null} />
    </EmployerPage>,
  )
})
