import { isSayable, sayingIn, standingOf } from '../../desk/openings/saying.ts'
import type { Saying, SayingLanguage } from '../../desk/openings/saying.ts'
import type { Opening } from '../../desk/openings/opening.ts'
import { paths } from '../../paths.ts'
import { sayingsText as text } from '../../text/desk-sayings.ts'

type LinkProps = { opening: Opening; sayings: readonly Saying[] }

/** From an opening to its easy and English words, and how they stand. */
export const SayingsLink = ({ opening, sayings }: LinkProps) => {
  const standing = (language: SayingLanguage) =>
    text.standings[standingOf(sayingIn(sayings, language), opening.edition)]
  if (!isSayable(opening.state)) return null
  return (
    <p>
      <a href={paths.desk.openingSayings(opening.id)}>{text.link}</a>{' '}
      <span class="muted small">{text.linkState(standing('easy'), standing('en'))}</span>
    </p>
  )
}
