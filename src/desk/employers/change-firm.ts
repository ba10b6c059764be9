import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import type { FirmChangeInput } from './change-forms.ts'
import { sealContact } from './contact.ts'
import { changeEmployer, employerById } from './store.ts'

const setOf = async (desk: Desk, { id, ...firm }: FirmChangeInput & { id: string }) => ({
  name: firm.employerName,
  kana: firm.employerKana,
  kind: firm.kind,
  trade: firm.trade,
  staffCount: firm.staffCount,
  employs: firm.employs === 'yes',
  corporateNumber: firm.corporateNumber || null,
  phone: firm.employerPhone,
  phoneIndex: await desk.keys.index('employerPhone', firm.employerPhone),
  fax: firm.fax || null,
  noticeBy: firm.noticeBy,
  contact: await sealContact(desk.keys, {
    id,
    contact: { name: firm.contactName, kana: firm.contactKana, email: firm.email },
  }),
})

/** By the firm or by the desk for it. What was disclosed to anybody keeps the name it was disclosed under (R1-06). */
export const changeFirm = async (desk: Desk, input: FirmChangeInput & { id: string }) => {
  const { firm } = await desk.read({ firm: employerById(input.id) })
  allow(desk, 'employer.change', { employerId: input.id })
  const employer = found(firm)
  refuseUnless(employer.mergedInto === null, 'gone')
  refuseUnless(employer.version === input.version, 'stale')

  await desk.write([changeEmployer({ employer, act: 'employer.change', set: await setOf(desk, input) })])
  return { id: employer.id }
}
