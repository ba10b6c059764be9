import type { Child } from 'hono/jsx'
import type { Employer } from '../../access/actor.ts'
import type { Matter } from '../../desk/accounts/matter.ts'
import { openingOfMatter } from '../../desk/key-in/store.ts'
import { openingToConfirm } from '../../desk/openings/still-true-store.ts'
import { openingOfReferral } from '../../desk/openings/store.ts'
import { questionOfMatter } from '../../desk/openings/review-store.ts'
import { paperOfMatter } from '../../desk/referrals/paper-store.ts'
import { letterOfMatter, referralOfResult, resultOfMatter } from '../../desk/referrals/store.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import type { DeskContext } from '../../http/factory.ts'
import type { Draft, Sent } from '../../http/form.ts'
import type { page } from '../../http/page.ts'
import type { Labels } from '../parts/form-state.ts'
import type { MatterProps } from './matter-frame.view.tsx'

/** What a matter may be about, read with it in one request: whichever the act is, the others find nothing. */
export const aboutMatter = (matterId: string) => ({
  letter: letterOfMatter(matterId),
  asked: questionOfMatter(matterId),
  read: openingOfMatter(matterId),
  posting: openingToConfirm(matterId),
  resultOf: resultOfMatter(matterId),
  resulting: openingOfReferral(referralOfResult(matterId)),
  paper: paperOfMatter(matterId),
})
type Readings = ReturnType<typeof aboutMatter>
export type About = { [K in keyof Readings]: ReturnType<Readings[K]['pick']> }

/** Why the page is shown once more. */
export type Again = { draft?: Draft<unknown>; refusal?: RefusalReason; status?: Parameters<typeof page>[2] }
export type Pressed = { matter: Matter; sent: Sent; again: (why: Again) => Promise<Response> }

/** One act of a matter link: its page, its press, and the receipt a used link shows. Without a receipt it says that it is over. */
export type MatterKind = {
  /** Of its own fields. */
  labels?: Labels
  asks: (props: MatterProps & { about: About }) => Child
  /** What to do instead of answering, where that is a way of its own. */
  how?: (props: MatterProps & { about: About }) => Child
  /** What it asked is settled, though the link is open still. */
  isOver?: (about: About) => boolean
  press: (c: DeskContext, pressed: Pressed) => Promise<Response>
  receipt?: (props: MatterProps & { about: About }) => Child
  /** How it is said that the link is over, where there is more to say than that. */
  ended?: (props: MatterProps & { about: About }) => Child
}

/** The code stands for the firm the mail went to, for this one act. */
export const holderOf = ({ id, partyId, act }: Matter): Employer => ({
  role: 'employer',
  id: `matter:${id}`,
  name: '',
  employerIds: [partyId],
  only: act,
})
