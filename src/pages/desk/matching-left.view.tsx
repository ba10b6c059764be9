import type { OpeningsRecord } from '../../desk/matching/look-at-openings.ts'
import { mayPropose } from '../../desk/matching/fit.ts'
import type { Judged } from '../../desk/matching/sort-offers.ts'
import { paths } from '../../paths.ts'
import type { OpeningsQuery } from '../../paths.ts'
import { matchingText as text } from '../../text/matching.ts'
import { Details } from '../../ui/details.tsx'
import { RungTag } from './casework-parts.tsx'
import { PlaceButton } from './matching-basket.view.tsx'
import { limitWords } from './matching-words.ts'

// What is not on the list of what fits, each with its reason.

type PageProps = { record: OpeningsRecord; at: OpeningsQuery }
type LineProps = PageProps & { one: Judged }

const { act } = text

const HiddenLine = ({ record, one: { offer, fit } }: Omit<LineProps, 'at'>) => (
  <li>
    <p>
      <RungTag rung={offer.rung} /> <a href={paths.desk.opening(offer.id)}>{offer.title}</a>{' '}
      <span class="small muted">{offer.employerName}</span>
    </p>
    <ul class="small">
      {limitWords(fit).map((line) => (
        <li>{line}</li>
      ))}
    </ul>
    {mayPropose(fit) ? (
      <p class="small">
        <a
          href={paths.desk.propose(record.head.id, { opening: offer.id })}
          aria-label={`${offer.title}：${text.hidden.anyway}`}
        >
          {text.hidden.anyway}
        </a>
      </p>
    ) : null}
  </li>
)

/** Each with its reason; a place that must not know is only counted. */
export const HiddenOnes = ({ record }: Pick<PageProps, 'record'>) => {
  const { hidden } = record.sorted
  const shown = hidden.filter(({ fit }) => !fit.limits.some(({ code }) => code === 'keptAway'))
  const away = hidden.length - shown.length
  if (hidden.length === 0) return null
  return (
    <Details summary={text.hidden.heading(hidden.length)}>
      <p class="muted">{text.hidden.lead}</p>
      {away === 0 ? null : <p>{text.hidden.keptAway(away)}</p>}
      <ul class="offers-left">
        {shown.map((one) => (
          <HiddenLine record={record} one={one} />
        ))}
      </ul>
    </Details>
  )
}

export const TurnedDown = ({ record, at }: PageProps) => {
  const { notFor } = record.sorted
  if (notFor.length === 0) return null
  return (
    <Details summary={text.notForList.heading(notFor.length)}>
      <ul class="offers-left">
        {notFor.map(({ offer, reason }) => (
          <li>
            <p>
              <a href={paths.desk.opening(offer.id)}>{offer.title}</a>：{text.notForReasons[reason]}
            </p>
            <PlaceButton
              record={record}
              at={at}
              openingId={offer.id}
              to="list"
              word={act.restore}
              label={act.restoreOne(offer.title)}
            />
          </li>
        ))}
      </ul>
    </Details>
  )
}
