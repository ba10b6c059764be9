import type { PublicTown } from '../../desk/settings/settings.ts'
import { paths } from '../../paths.ts'
import type { PublicText } from '../../text/ja.ts'
import { LinkButton } from '../../ui/button.tsx'
import { ruby } from '../../ui/ruby.tsx'
import { Telephone } from '../parts/telephone.tsx'

export type Loosened = { condition: string; openings: number; href: string }

type NothingProps = { t: PublicText; town: PublicTown; loosened: readonly Loosened[] }

const Ways = ({ t, loosened }: Pick<NothingProps, 't' | 'loosened'>) => {
  const ways = loosened.filter(({ openings }) => openings > 0)
  if (ways.length === 0) return <p>{ruby(t.search.loosenNothing)}</p>
  return (
    <>
      <h3>{ruby(t.search.loosenHeading)}</h3>
      <ul>
        {ways.map(({ href, ...way }) => (
          <li>
            <a href={href}>{ruby(t.search.loosen(way))}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Which condition to give up and what that would bring, the desk's phone, and the way to ask. */
export const NothingFound = ({ t, town, loosened }: NothingProps) => (
  <>
    <div role="status">
      <h2 class="result-count">{ruby(t.search.noneHeading)}</h2>
    </div>
    <Ways t={t} loosened={loosened} />
    <p>
      {ruby(t.search.nonePhone)} <Telephone number={town.phone} />
    </p>
    <p class="actions">
      <LinkButton kind="secondary" href={paths.openings(t.language)}>
        {ruby(t.search.seeAll)}
      </LinkButton>
      <LinkButton kind="secondary" href={paths.ask(t.language)}>
        {ruby(t.search.askDesk)}
      </LinkButton>
    </p>
  </>
)
