import * as v from 'valibot'
import { choice, date, version } from '../forms.ts'
import { noticeWays } from './registration.ts'

export const receiveForm = v.strictObject({ receivedOn: date, noticeBy: choice(noticeWays) })
export type Reception = v.InferOutput<typeof receiveForm>

export const noticeForm = v.strictObject({ version, noticeOn: date })
