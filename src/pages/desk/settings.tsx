import { changeSettings } from '../../desk/settings/change-settings.ts'
import { settingsForm } from '../../desk/settings/forms.ts'
import { newestSettings } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { adminText } from '../../text/admin.ts'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import { SettingsView, typedOfSettings } from './settings.view.tsx'

const { labels } = adminText.settings

type Shown = { trouble?: Trouble; isDone?: boolean; isLate?: boolean }

const showSettings = async (c: DeskContext, { trouble, ...after }: Shown) => {
  const { newest } = await deskOf(c).read({ newest: newestSettings() })
  const form = stateOf({ labels, trouble, first: typedOfSettings(newest.settings) })
  return page(c, <SettingsView frame={frameOf(c)} newest={newest} form={form} {...after} />, trouble?.status)
}

export const settingsPages = factory
  .createApp()
  .get(paths.desk.settings(), can('settings.read'), (c) =>
    showSettings(c, { isDone: c.req.query('done') !== undefined, isLate: c.req.query('late') !== undefined }),
  )
  .post(paths.desk.settings(), can('settings.change'), async (c) => {
    const draft = await readForm(c, settingsForm)
    if (!draft.isFine) return showSettings(c, { trouble: mistyped(draft) })
    const { edition, ...settings } = draft.input
    const done = paths.desk.settings({ done: 'change' })
    const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: () => done })
    const outcome = await attempt(() => changeSettings(desk, { edition, settings }))
    if (outcome.isDone) return c.redirect(outcome.result.isShown ? done : paths.desk.settings({ late: '1' }), 303)
    return showSettings(c, { trouble: declined(draft.sent, outcome) })
  })
