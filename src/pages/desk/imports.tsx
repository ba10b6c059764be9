import * as v from 'valibot'
import type { Act } from '../../access/acts.ts'
import { agencyOf } from '../../access/actor.ts'
import { agreed, versionForm } from '../../desk/forms.ts'
import type { Desk } from '../../desk/desk.ts'
import { approveImport } from '../../desk/imports/approve.ts'
import { checkImport } from '../../desk/imports/check.ts'
import { columnsOf } from '../../desk/imports/columns.ts'
import { prepareForm } from '../../desk/imports/forms.ts'
import type { FileTrouble, ImportKind } from '../../desk/imports/import.ts'
import { lookAtImport } from '../../desk/imports/look-at-import.ts'
import { prepareImport } from '../../desk/imports/prepare.ts'
import { refuseImport } from '../../desk/imports/refuse.ts'
import { actFor } from '../../desk/imports/run.ts'
import { liveRuns } from '../../desk/imports/store.ts'
import { undoImport } from '../../desk/imports/undo.ts'
import { writeImport } from '../../desk/imports/write.ts'
import { emptyForm } from '../../desk/forms.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readAs, readFileBody } from '../../http/form.ts'
import type { Sent } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { importsText as text } from '../../text/imports.ts'
import { utf8Csv } from '../../ui/csv.ts'
import { declined, mistyped, stateOf } from './casework-parts.tsx'
import type { Trouble } from './casework-parts.tsx'
import { frameOf } from './frame.tsx'
import { ImportFormView } from './import-form.view.tsx'
import { ImportRunView } from './import-run.view.tsx'
import { readWhole } from './read-whole.ts'

const uploadForms = {
  clients: v.strictObject({ file: v.string(), purposeShown: agreed }),
  firms: v.strictObject({ file: v.string() }),
} as const

type Upload = { kind: ImportKind; trouble?: Trouble; file?: FileTrouble }

const fileSentence = ({ problem, words }: FileTrouble): string =>
  words.length > 0 ? text.fileWith(text.file[problem], words) : text.file[problem]

const showUpload = async (c: DeskContext, { kind, trouble, file }: Upload) => {
  const desk = deskOf(c)
  const agencyId = agencyOf(desk.actor)
  const { live, town } = await desk.read({
    live: liveRuns({ kind, agencyId, actorId: desk.actor.id, now: desk.now }),
    town: settingsOn(desk.today),
  })
  const state = stateOf({ labels: text.labels, trouble })
  const form = file ? { ...state, errors: { ...state.errors, file: fileSentence(file) } } : state
  const view = <ImportFormView frame={frameOf(c)} town={town.settings} kind={kind} live={live} form={form} />
  return page(c, view, trouble?.status)
}

const takeFile = async (c: DeskContext, kind: ImportKind) => {
  const { bytes, ...sent } = await readFileBody(c, 'file')
  const draft = readAs(uploadForms[kind], sent)
  const none: FileTrouble = { problem: 'noFile', words: [] }
  if (!draft.isFine || bytes === null) {
    const errors = draft.isFine ? {} : draft.errors
    return showUpload(c, { kind, trouble: mistyped({ sent, errors }), ...(bytes === null && { file: none }) })
  }
  const desk = await pressedDesk(c, { sent, leadsTo: (id) => paths.bring.run(kind, { id }) })
  const outcome = await attempt(() => checkImport(desk, { kind, bytes }))
  if (!outcome.isDone) return showUpload(c, { kind, trouble: declined(sent, outcome) })
  if ('problem' in outcome.result) {
    return showUpload(c, { kind, trouble: mistyped({ sent, errors: {} }), file: outcome.result })
  }
  return c.redirect(paths.bring.run(kind, { id: outcome.result.id }), 303)
}

const giveTemplate = (c: DeskContext, kind: ImportKind) =>
  c.body(utf8Csv([columnsOf(kind).map(({ header }) => header)]), 200, {
    'Content-Type': 'text/csv; charset=UTF-8',
    'Content-Disposition': `attachment; filename="${text.templateNames[kind]}"`,
  })

const showRun = async (c: DeskContext, { kind, trouble }: { kind: ImportKind; trouble?: Trouble }) => {
  const seen = await lookAtImport(deskOf(c), { id: idIn(c), kind })
  const form = stateOf({ labels: text.labels, trouble })
  const goesOn = c.req.query('on') === 'yes' && trouble === undefined
  return page(
    c,
    <ImportRunView frame={frameOf(c)} kind={kind} seen={seen} form={form} goesOn={goesOn} />,
    trouble?.status,
  )
}

type Pressed = { kind: ImportKind; sent: Sent; verb: (desk: Desk, id: string) => Promise<unknown>; on?: 'yes' }

const press = async (c: DeskContext, { kind, sent, verb, on }: Pressed) => {
  const id = idIn(c)
  const next = paths.bring.run(kind, { id, ...(on && { on }) })
  const desk = await pressedDesk(c, { sent, leadsTo: () => next })
  const outcome = await attempt(() => verb(desk, id))
  return outcome.isDone ? c.redirect(next, 303) : showRun(c, { kind, trouble: declined(sent, outcome) })
}

const step = (kind: ImportKind, name: Parameters<typeof paths.bring.step>[1]['step']) =>
  paths.bring.step(kind, { id: ':id', step: name })
const may = (kind: ImportKind, act: Act) => can(actFor(kind, act))

const pagesFor = (kind: ImportKind, upload: string) =>
  factory
    .createApp()
    .get(upload, may(kind, 'import.prepare'), (c) => showUpload(c, { kind }))
    .post(upload, may(kind, 'import.prepare'), (c) => takeFile(c, kind))
    .get(paths.bring.template(kind), may(kind, 'import.prepare'), (c) => giveTemplate(c, kind))
    .get(paths.bring.run(kind, { id: ':id' }), may(kind, 'import.prepare'), (c) => showRun(c, { kind }))
    .post(step(kind, 'prepare'), may(kind, 'import.prepare'), async (c) => {
      const { sent, input } = await readWhole(c, prepareForm)
      return press(c, { kind, sent, verb: (desk, id) => prepareImport(desk, { id, ...input }) })
    })
    .post(step(kind, 'refuse'), may(kind, 'import.refuse'), async (c) => {
      const { sent, input } = await readWhole(c, versionForm)
      return press(c, { kind, sent, verb: (desk, id) => refuseImport(desk, { id, ...input }) })
    })
    .post(step(kind, 'write'), may(kind, 'import.write'), async (c) => {
      const { sent } = await readWhole(c, emptyForm)
      return press(c, { kind, sent, verb: (desk, id) => writeImport(desk, { id }), on: 'yes' })
    })
    .post(step(kind, 'undo'), may(kind, 'import.undo'), async (c) => {
      const { sent } = await readWhole(c, emptyForm)
      return press(c, { kind, sent, verb: (desk, id) => undoImport(desk, { id }), on: 'yes' })
    })

/** Only clients ask for a second person. */
const approvePages = factory.createApp().post(step('clients', 'approve'), can('import.approve'), async (c) => {
  const { sent, input } = await readWhole(c, versionForm)
  return press(c, { kind: 'clients', sent, verb: (desk, id) => approveImport(desk, { id, ...input }) })
})

export const importPages = factory
  .createApp()
  .route('/', pagesFor('clients', paths.bring.clients()))
  .route('/', pagesFor('firms', paths.bring.firms()))
  .route('/', approvePages)
