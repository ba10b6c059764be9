import type { Actor } from '../../access/actor.ts'
import { acceptInvitation } from '../../desk/accounts/accept-invitation.ts'
import { matterCodeForm } from '../../desk/accounts/forms.ts'
import { isMatterAct, isOpen } from '../../desk/accounts/matter.ts'
import type { Matter } from '../../desk/accounts/matter.ts'
import { matterById } from '../../desk/accounts/matter-store.ts'
import { answerByMatter } from '../../desk/referrals/answer.ts'
import { firmAnswerForm } from '../../desk/referrals/forms.ts'
import { letterOfMatter } from '../../desk/referrals/store.ts'
import { found, refuseUnless } from '../../desk/refusals.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { visitor } from '../../access/actor.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readAs, readBody } from '../../http/form.ts'
import type { Draft, Sent } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { idIn } from '../../http/id.ts'
import { page } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { matterText } from '../../text/matter.ts'
import { codeState } from '../parts/code-state.ts'
import { openSession } from '../parts/sign-in.tsx'
import { AcceptView, AnswerView, AnsweredView, EndedView } from './matter.view.tsx'

type Again = { draft?: Draft<unknown>; refusal?: RefusalReason; status?: Parameters<typeof page>[2] }

/** What the link is about, or that it is over; reading it changes nothing. */
const show = async (c: DeskContext, again: Again = {}) => {
  const id = idIn(c)
  const { matter, letter, town } = await deskOf(c).read({
    matter: matterById(id),
    letter: letterOfMatter(id),
    town: settingsOn(c.get('today')),
  })
  const { act, ...rest } = found(matter)
  refuseUnless(isMatterAct(act), 'absent')
  const shown = {
    id,
    town: town.settings,
    isDemo: c.get('deps').isDemo,
    form: codeState({ labels: matterText.labels, ...again }),
  }
  const isAnswered = rest.state === 'done' && act === 'referral.answer' && again.draft === undefined
  if (isAnswered) return page(c, <AnsweredView {...shown} />)
  if (!isOpen(found(matter), c.get('deps').now())) return page(c, <EndedView {...shown} />, 410)
  if (act === 'account.accept') return page(c, <AcceptView {...shown} />, again.status)
  return page(c, <AnswerView {...shown} letter={found(letter)} />, again.status)
}

/** The code stands for the firm the letter went to, for this one act. */
const holderOf = ({ id, partyId }: Matter): Actor => ({
  role: 'employer',
  id: `matter:${id}`,
  name: '',
  employerIds: [partyId],
  only: 'referral.answer',
})

type Pressed = { matter: Matter; sent: Sent }

const answerLetter = async (c: DeskContext, { matter, sent }: Pressed) => {
  const draft = readAs(firmAnswerForm, sent)
  if (!draft.isFine) return show(c, { draft, status: 422 })
  const leadsTo = () => paths.matter(matter.id)
  const desk = await pressedDesk(c, { sent, leadsTo, actor: holderOf(matter) })
  const answer = { ...draft.input, matterId: matter.id, referralId: matter.subjectId }
  const done = await attempt(() => answerByMatter(desk, answer))
  if (!done.isDone) return show(c, { draft, refusal: done.reason, status: done.status })
  return c.redirect(paths.matter(matter.id), 303)
}

const acceptAccount = async (c: DeskContext, { matter, sent }: Pressed) => {
  const draft = readAs(matterCodeForm, sent)
  if (!draft.isFine) return show(c, { draft, status: 422 })
  const desk = await pressedDesk(c, { sent, leadsTo: paths.desk.today, actor: visitor })
  const invitation = { ...draft.input, matterId: matter.id, accountId: matter.subjectId }
  const done = await attempt(() => acceptInvitation(desk, invitation))
  if (!done.isDone) return show(c, { draft, refusal: done.reason, status: done.status })
  openSession(c, done.result)
  return c.redirect(paths.desk.today(), 303)
}

export const matterPages = factory
  .createApp()
  .get(paths.matter(':id'), can('matter.open'), (c) => show(c))
  .post(paths.matter(':id'), can('matter.open'), async (c) => {
    const sent = await readBody(c)
    const read = await deskOf(c).read({ matter: matterById(idIn(c)) })
    const matter = found(read.matter)
    return matter.act === 'account.accept' ? acceptAccount(c, { matter, sent }) : answerLetter(c, { matter, sent })
  })
