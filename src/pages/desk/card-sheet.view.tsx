import { piles } from '../../desk/clients/section-codes.ts'
import { strengthCards } from '../../desk/clients/strength-cards.ts'
import { paths } from '../../paths.ts'
import { strengthCardText, strengthText } from '../../text/strength-cards.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { PrintButton } from '../../ui/button.tsx'
import { ruby } from '../../ui/ruby.tsx'
import { DeskPage } from './frame.tsx'
import type { DeskTown, Frame } from './frame.tsx'

const { sheet } = strengthText
const perPage = 8

const pages = Array.from({ length: Math.ceil(strengthCards.length / perPage) }, (_, index) =>
  strengthCards.slice(index * perPage, (index + 1) * perPage),
)

/** Forty cards to cut out, eight an A4, and the three names of the piles. */
export const CardSheetView = ({ frame, town }: { frame: Frame; town: DeskTown }) => (
  <DeskPage {...frame} title={sheet.title} current="clients" isPaper deskName={town.deskName}>
    <div class="stack" data-screen="true">
      <BackLink href={paths.desk.clients()}>{sheet.back}</BackLink>
      <h1>{sheet.title}</h1>
      <p>{sheet.how}</p>
      <div class="actions">
        <PrintButton>{sheet.print}</PrintButton>
      </div>
    </div>
    {pages.map((onPage, at) => (
      <ul class="paper strength-cards">
        {onPage.map((card, index) => (
          <li class="strength-card">
            <span class="strength-card__number">{sheet.number(at * perPage + index + 1)}</span>
            <span>{ruby(strengthCardText[card])}</span>
          </li>
        ))}
      </ul>
    ))}
    <ul class="paper strength-cards" aria-label={sheet.pileHeading}>
      {piles.map((pile) => (
        <li class="strength-card" data-pile>
          <span>{strengthText.piles[pile]}</span>
        </li>
      ))}
    </ul>
  </DeskPage>
)
