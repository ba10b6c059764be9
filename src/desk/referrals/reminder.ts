import { paths } from '../../paths.ts'
import { newMatter } from '../accounts/new-matter.ts'
import type { Desk, Message } from '../desk.ts'
import type { Statement } from '../../db/client.ts'
import { tell } from '../outbox/tell.ts'
import { found } from '../refusals.ts'
import type { CivilDate } from '../../law/calendar.ts'
import { awaitedIn } from './clock.ts'
import { letterKey } from './clock-store.ts'
import type { Referral } from './referral.ts'

type Reminding = {
  referral: Pick<Referral, 'id' | 'state' | 'letterNumber'>
  title: string
  firm: { id: string; email: string }
  turn: 'first' | 'second' | 'again'
  /** When it is closed without an answer; null when nobody can say. */
  closesOn: CivilDate | null
}

/** A letter with a link of its own: those of before stay good, so that a firm may answer from whichever it finds. */
export const reminderOf = async (desk: Desk, of: Reminding): Promise<{ link: Statement; mail: Message }> => {
  const { id, state, letterNumber } = of.referral
  const about = awaitedIn(state)
  const matter = await newMatter(desk, {
    act: about === 'answer' ? 'referral.answer' : 'referral.result',
    subjectId: id,
    partyId: of.firm.id,
    expiresAt: null,
  })
  const mail = await tell(desk, {
    kind: 'referralReminder',
    params: {
      title: of.title,
      letterNumber: found(letterNumber),
      path: paths.matter(matter.id),
      code: matter.code,
      about,
      turn: of.turn,
      closesOn: of.closesOn,
    },
    to: of.firm.email,
    subjectId: id,
    dedupe: letterKey({ referralId: id, matterId: matter.id }),
  })
  return { link: matter.statement, mail }
}
