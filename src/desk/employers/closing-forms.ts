import * as v from 'valibot'
import { nativeDate, version } from '../forms.ts'

export const closingForm = v.pipe(
  v.strictObject({ version, from: nativeDate, until: nativeDate }),
  v.forward(
    v.partialCheck([['from'], ['until']], ({ from, until }) => from <= until, 'order'),
    ['until'],
  ),
)
export const reopenForm = v.strictObject({ version, from: nativeDate })
