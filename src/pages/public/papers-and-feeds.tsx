import { paths } from '../../paths.ts'
import type { PublicText } from '../../text/ja.ts'
import { ruby } from '../../ui/ruby.tsx'

/** Where the sheets and the open data are found; stands below what they are made of. */
export const PapersAndFeeds = ({ t }: { t: PublicText }) => {
  const { about } = t.paper
  const links = [
    { href: paths.weekly(t.language), label: about.weekly },
    { href: paths.feed(t.language), label: about.feed },
    { href: paths.csv(), label: about.csv },
    { href: paths.api.home(), label: about.api },
  ]
  return (
    <section class="stack">
      <h2>{ruby(about.heading)}</h2>
      <p>{ruby(about.text)}</p>
      <ul>
        {links.map(({ href, label }) => (
          <li>
            <a href={href}>{ruby(label)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
