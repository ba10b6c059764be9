import type { MatterAct } from '../../desk/accounts/matter.ts'
import { acceptMatter } from './matter-accept.tsx'
import { answerMatter } from './matter-answer.tsx'
import { assentMatter } from './matter-assent.tsx'
import { resumeMatter } from './matter-draft.tsx'
import { paperMatter } from './matter-paper.tsx'
import { replyMatter } from './matter-reply.tsx'
import { resultMatter } from './matter-result.tsx'
import { stillTrueMatter } from './matter-still-true.tsx'
import type { MatterKind } from './matter-kind.ts'
import { matterPagesOf } from './matter-pages.tsx'

/** Each act of a matter link has a file of its own. */
const kinds: Readonly<Record<MatterAct, MatterKind>> = {
  'referral.answer': answerMatter,
  'referral.result': resultMatter,
  'account.accept': acceptMatter,
  'opening.resumeDraft': resumeMatter,
  'opening.reply': replyMatter,
  'opening.assent': assentMatter,
  'opening.stillTrue': stillTrueMatter,
  'paper.read': paperMatter,
}

export const matterPages = matterPagesOf(kinds)
