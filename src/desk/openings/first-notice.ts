import type { Desk, Message } from '../desk.ts'
import type { Employer } from '../employers/employer.ts'
import { tell } from '../outbox/tell.ts'
import type { Opening } from './opening.ts'

type Accepted = {
  opening: Pick<Opening, 'id' | 'number' | 'noticeBy'>
  title: string
  employer: Pick<Employer, 'noticeBy'>
  email: string
}
type FirstNotice = { set: Pick<Opening, 'noticeBy' | 'noticeOn'>; mails: readonly Message[] } | null

/**
 * 職業安定法29条の4, 同施行規則17条の7 (R1-42): promptly after the first acceptance the firm is told in writing, by FAX or e-mail
 * where it wished so. An e-mail goes out with the act; paper and FAX wait on the desk's list.
 */
export const firstNotice = async (desk: Desk, of: Accepted): Promise<FirstNotice> => {
  const { opening, title, employer, email } = of
  if (opening.noticeBy !== null) return null
  if (employer.noticeBy !== 'email') return { set: { noticeBy: employer.noticeBy, noticeOn: null }, mails: [] }
  if (email === '') return { set: { noticeBy: 'paper', noticeOn: null }, mails: [] }

  const params = { number: opening.number, title }
  const mail = await tell(desk, { kind: 'firmNotice', params, to: email, subjectId: opening.id })
  return { set: { noticeBy: 'email', noticeOn: desk.today }, mails: [mail] }
}
