import type { PublicTown } from '../../desk/settings/settings.ts'
import { paths } from '../../paths.ts'
import type { PublicText } from '../../text/ja.ts'
import { FactList } from '../../ui/fact-list.tsx'
import type { Fact } from '../../ui/fact-list.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ruby } from '../../ui/ruby.tsx'
import { AsTyped } from './as-typed.tsx'
import { Telephone } from './telephone.tsx'

type AskProps = {
  town: PublicTown
  t: PublicText
  number?: string
  level?: 2 | 3
  /** Where the address stands in the foot of the same page. */
  isShort?: boolean
  /** The page itself is where one asks in writing. */
  isAsking?: boolean
}

// 職業安定法29条の4 (R1-43): whoever reads of an opening also reads where to complain about it.
const waysOf = ({ town, t, number, isShort }: AskProps): readonly Fact[] => {
  const ways = [
    { icon: 'clock', name: t.ask.hours, text: town.openingHours },
    { icon: 'calendar', name: t.ask.closed, text: town.closedDays },
    { icon: 'place', name: t.ask.place, text: isShort ? '' : town.address },
    { icon: 'print', name: t.ask.fax, text: isShort ? '' : town.fax },
    { icon: 'ask', name: t.ask.complaints, text: number === undefined ? '' : town.complaints },
  ] as const
  return ways
    .filter(({ text }) => text !== '')
    .map(({ icon, name, text }) => ({ icon, label: ruby(name), text: <AsTyped t={t} text={text} /> }))
}

/** How to ask a person: phone first, then the counter; stands on every page that leaves a question. */
export const AskDesk = (props: AskProps) => {
  const { town, t, number, level = 2, isAsking } = props
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section class="card" data-tone="wash">
      <Heading class="card__heading">{ruby(t.ask.heading)}</Heading>
      <p class="icon-line">
        <Icon name="phone" />{' '}
        <b class="number">
          <Telephone number={town.phone} />
        </b>
      </p>
      {number ? <p>{ruby(t.ask.aboutThis(number))}</p> : null}
      <p>{ruby(t.ask.text)}</p>
      {isAsking ? null : (
        <p class="icon-line">
          <Icon name="ask" /> <a href={paths.ask(t.language, { about: number })}>{ruby(t.inquiry.link)}</a>
        </p>
      )}
      <FactList facts={waysOf(props)} />
    </section>
  )
}
