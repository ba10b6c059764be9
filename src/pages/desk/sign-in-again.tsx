import type { RefusalReason } from '../../desk/refusals.ts'
import { lockText } from '../../text/lock.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { signInAgainAt } from '../parts/windows.ts'
import type { Frame } from './frame.tsx'

const text = lockText.again

type Asking = {
  frame: Frame
  back: string
  isFresh: boolean
  refusal?: RefusalReason | undefined
  lead?: string
}

const Beside = ({ href }: { href: string }) => (
  <Notice tone="warning" heading={text.heading}>
    <p>{text.keeping}</p>
    <p>
      <a href={href} target="_blank" rel="noopener">
        {text.elsewhere}
      </a>
    </p>
  </Notice>
)

/** Says that a fresh sign-in is needed before anything is typed; after typing it opens beside the form, which stays as it is. */
export const SignInAgain = ({ frame, back, isFresh, refusal, lead = text.lead }: Asking) => {
  const href = signInAgainAt({ isDemo: frame.isDemo, back })
  if (refusal === 'notFresh') return <Beside href={href} />
  return isFresh ? null : (
    <Notice tone="info" heading={text.heading}>
      <p>{lead}</p>
      <LinkButton kind="primary" size="small" href={href}>
        {text.link}
      </LinkButton>
    </Notice>
  )
}
