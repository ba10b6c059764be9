import { isFresh } from '../../desk/accounts/must-be-fresh.ts'
import { exportForm } from '../../desk/exports/forms.ts'
import { exportCaseload } from '../../desk/exports/export-caseload.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { importsText } from '../../text/imports.ts'
import { inCp932 } from '../../ui/cp932.ts'
import { csvText, utf8Csv } from '../../ui/csv.ts'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { ExportView } from './export.view.tsx'
import { frameOf } from './frame.tsx'

const showForm = async (c: DeskContext, { trouble, lost }: { trouble?: Trouble; lost?: readonly string[] } = {}) => {
  const desk = deskOf(c)
  const { town } = await desk.read({ town: settingsOn(desk.today) })
  const state = stateOf({ labels: importsText.labels, trouble, first: { encoding: ['utf8'] } })
  const form = lost ? { ...state, errors: { ...state.errors, encoding: importsText.export.lost(lost) } } : state
  const isDone = c.req.query('done') === 'yes'
  const props = { town: town.settings, form, isDone, isFresh: isFresh(desk), refusal: trouble?.refusal }
  return page(c, <ExportView frame={frameOf(c)} {...props} />, trouble?.status)
}

const headersOf = (day: string, charset: string) => ({
  'Content-Type': `text/csv; charset=${charset}`,
  'Content-Disposition': `attachment; filename="${importsText.export.fileName(day)}"`,
})

export const exportPages = factory
  .createApp()
  .get(paths.bring.export(), can('client.export'), (c) => showForm(c))
  .post(paths.bring.export(), can('client.export'), async (c) => {
    const draft = await readForm(c, exportForm)
    if (!draft.isFine) return showForm(c, { trouble: mistyped(draft) })
    const { sent, input } = draft
    const desk = await pressedDesk(c, { sent, leadsTo: () => paths.bring.export({ done: 'yes' }) })
    const isOld = input.encoding === 'cp932'
    const outcome = await attempt(() =>
      exportCaseload(desk, { purpose: input.purpose, isOld, from: input.from, until: input.until }),
    )
    if (!outcome.isDone) return showForm(c, { trouble: declined(sent, outcome) })
    const { rows, lost } = outcome.result
    if (lost.length > 0) return showForm(c, { trouble: mistyped({ sent, errors: {} }), lost })
    return isOld
      ? c.body(inCp932(csvText(rows)).bytes, 200, headersOf(desk.today, 'Shift_JIS'))
      : c.body(utf8Csv(rows), 200, headersOf(desk.today, 'UTF-8'))
  })
