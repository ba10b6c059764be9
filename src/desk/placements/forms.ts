import * as v from 'valibot'
import { choice, date, paragraph, version } from '../forms.ts'
import { endReasons, followUpMethods, signs } from './placement.ts'

export const closeForm = v.strictObject({
  version,
  sign: choice(signs),
  method: choice(followUpMethods),
  note: paragraph(1000),
})
export const endForm = v.strictObject({ version, endedOn: date, endReason: choice(endReasons) })
export type CloseInput = v.InferOutput<typeof closeForm>
export type EndInput = v.InferOutput<typeof endForm>
