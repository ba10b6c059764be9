import { chooseForm, messageForm, passForm, returnForm, visitForm } from '../../desk/referrals/answer-forms.ts'
import { changeVisit, chooseSlot, declineSlots } from '../../desk/referrals/choose-slot.ts'
import { messageFirm, passMessage, returnMessage } from '../../desk/referrals/message-firm.ts'
import { factory } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { paths } from '../../paths.ts'
import { take } from './referrals-steps.tsx'

/** The time that is agreed on, and what is written to and fro. */
export const answerStepPages = factory
  .createApp()
  .post(paths.desk.referralChoose(':id'), can('referral.choose'), async (c) =>
    take(c, {
      step: 'choose',
      draft: await readForm(c, chooseForm),
      verb: (desk, { slot, ...of }) =>
        slot === 'none' ? declineSlots(desk, of) : chooseSlot(desk, { ...of, slot: Number(slot) }),
    }),
  )
  .post(paths.desk.referralVisit(':id'), can('referral.choose'), async (c) =>
    take(c, { step: 'visit', draft: await readForm(c, visitForm), verb: changeVisit }),
  )
  .post(paths.desk.referralMessage(':id'), can('referral.message'), async (c) =>
    take(c, { step: 'words', draft: await readForm(c, messageForm), verb: messageFirm }),
  )
  .post(paths.desk.referralPass(':id'), can('referral.passMessage'), async (c) =>
    take(c, { step: 'held', draft: await readForm(c, passForm), verb: passMessage }),
  )
  .post(paths.desk.referralReturn(':id'), can('referral.passMessage'), async (c) =>
    take(c, { step: 'held', draft: await readForm(c, returnForm), verb: returnMessage }),
  )
