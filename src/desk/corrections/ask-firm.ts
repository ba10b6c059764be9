import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { isToConfirm } from '../openings/still-true.ts'
import { stillTrueLetter } from '../openings/still-true-letter.ts'
import { firmOfOpening, fullOpening } from '../openings/store.ts'
import { found, refuseUnless } from '../refusals.ts'
import { seenUpTo } from './correction.ts'
import type { AskInput } from './forms.ts'
import { changeReport, unsettledReportsOf } from './store.ts'

/** Without delay (職業安定法施行規則4条の3④二, R1-23): by the same letter as every month, or by phone where the firm has no e-mail. */
export const askFirm = async (desk: Desk, { id, last, how }: AskInput & { id: string }) => {
  const read = await desk.read({ full: fullOpening(id), firm: firmOfOpening(id), reports: unsettledReportsOf(id) })
  allow(desk, 'correction.settle')
  const { opening, edition } = found(read.full)
  const reports = seenUpTo(read.reports, last).filter(({ state }) => state === 'open')
  refuseUnless(reports.length > 0, 'reviewedAlready')
  refuseUnless(isToConfirm(opening), 'notOpen')

  const { employer } = found(read.firm)
  const asking = { opening, title: found(edition).title, employer, because: last }
  const letter = how === 'mail' ? await stillTrueLetter(desk, asking) : []
  refuseUnless(how === 'phone' || letter.length > 0, 'noEmail')
  const set = { state: 'asked', done: 'askedFirm', doneBy: desk.actor.id, doneAt: desk.now } as const
  const audit = { channel: how }
  const asked = reports.map((report) => changeReport({ report, act: 'correction.settle', set, audit }))
  await desk.write([...asked, ...letter])
  return { id }
}
