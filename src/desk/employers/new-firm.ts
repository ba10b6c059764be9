import { newNumber } from '../../crypto/tokens.ts'
import type { Desk } from '../desk.ts'
import { sealContact } from './contact.ts'
import type { NewEmployer } from './employer.ts'
import type { FirmInput, KeyedFirmInput } from './forms.ts'

/** A firm as it is first registered: nobody has called it yet, and its sheet has a code. */
export const newFirm = async (desk: Desk, firm: FirmInput | KeyedFirmInput): Promise<NewEmployer> => {
  const id = desk.newId()
  const contact = { name: firm.contactName, kana: firm.contactKana, email: firm.email }
  return {
    id,
    name: firm.employerName,
    kana: firm.employerKana,
    kind: firm.kind,
    trade: firm.trade,
    staffCount: firm.staffCount,
    phone: firm.employerPhone,
    phoneIndex: await desk.keys.index('employerPhone', firm.employerPhone),
    fax: firm.fax || null,
    contact: await sealContact(desk.keys, { id, contact }),
    selfDeclaredOn: firm.declares ? desk.today : null,
    employs: firm.employs === 'yes',
    corporateNumber: firm.corporateNumber || null,
    sheetCode: newNumber(),
    noticeBy: firm.noticeBy,
    createdAt: desk.now,
  }
}
