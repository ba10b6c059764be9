import { limits } from '../accounts/limits.ts'
import { countHit } from '../accounts/session-store.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { sealWords } from './correction.ts'
import type { ReportInput } from './forms.ts'
import { addReport, openingToReport } from './store.ts'

type Reporting = ReportInput & { number: string; from: string }

/** 職業安定法施行規則4条の3④二 (R1-23): what is said to be wrong becomes a task of the desk, without a name. */
export const reportWrong = async (desk: Desk, { number, kind, words, from }: Reporting) => {
  const read = await desk.read({ opening: openingToReport(number) })
  allow(desk, 'correction.report')
  const opening = found(read.opening)
  refuseUnless(opening.state === 'published' || opening.state === 'paused', 'gone')

  const id = desk.newId()
  const place = await desk.keys.index('rate', `wrong:${from}`)
  const counted = [
    countHit({ bucket: `wrong:${place.join('.')}`, at: desk.now, ...limits.reportsFromPlace }),
    countHit({ bucket: 'w1d', at: desk.now, ...limits.reports }),
  ]
  const sealed = words === '' ? null : await sealWords(desk.keys, { id, column: 'words', text: words })
  await desk.write([addReport({ id, openingId: opening.id, kind, words: sealed, reportedAt: desk.now }, counted)])
  return { id }
}
