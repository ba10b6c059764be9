import { cardsOnSheet } from '../../desk/handovers/card.ts'
import type { Settings } from '../../desk/settings/settings.ts'
import { civilDateAt } from '../../law/calendar.ts'
import { paths } from '../../paths.ts'
import { deskCardsText } from '../../text/desk-cards.ts'
import { officeName } from '../../text/office-name.ts'
import { BackLink } from '../../ui/breadcrumb.tsx'
import { PrintButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Qr } from '../../ui/qr.tsx'
import { ruby } from '../../ui/ruby.tsx'
import { fullDay } from './casework-words.ts'
import { DeskPage } from './frame.tsx'
import type { Frame } from './frame.tsx'

const text = deskCardsText.sheet

type SheetProps = {
  frame: Frame
  town: Settings
  /** Where the giver came from. */
  here: string
  codes: readonly string[]
  expiresAt: number
  baseUrl: string
}

const spaced = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

type CardProps = Pick<SheetProps, 'town' | 'expiresAt' | 'baseUrl'> & { code: string }

// It says nothing of why somebody got it: a card that lies on a table tells of nobody (product §8.15).
const DoorCard = ({ town, code, expiresAt, baseUrl }: CardProps) => (
  <li class="door-card">
    <p class="door-card__heading">{ruby(text.heading)}</p>
    <p class="door-card__text">
      {ruby(text.text)}
      <br />
      {ruby(text.noName)}
    </p>
    <div class="door-card__code">
      <p>{text.code(fullDay(civilDateAt(expiresAt)))}</p>
      <p class="door-card__letters">{spaced(code)}</p>
    </div>
    <div class="door-card__qr">
      <Qr text={`${baseUrl}${paths.card('ja')}`} label={text.qr} />
    </div>
    <p class="door-card__desk">
      <b>{officeName(town)}</b>
      <br />
      {text.phone} <b>{town.phone}</b>
      <br />
      <span class="door-card__hours">{town.openingHours}</span>
    </p>
  </li>
)

/** The one page on which the codes stand. */
export const CardsSheet = ({ frame, here, codes, ...card }: SheetProps) => {
  const pages = Array.from({ length: Math.ceil(codes.length / cardsOnSheet) }, (_, page) =>
    codes.slice(page * cardsOnSheet, (page + 1) * cardsOnSheet),
  )
  return (
    <DeskPage {...frame} title={text.title} current="cards" isPaper deskName={card.town.deskName}>
      <div class="stack" data-screen="true">
        <BackLink href={here}>{text.back}</BackLink>
        <h1>{text.title}</h1>
        <Notice tone="warning">
          <p>
            <b>{text.once}</b>
          </p>
          <p>{text.how}</p>
        </Notice>
        <div class="actions">
          <PrintButton>{text.print}</PrintButton>
        </div>
      </div>
      {pages.map((onPage) => (
        <ul class="paper door-cards">
          {onPage.map((code) => (
            <DoorCard {...card} code={code} />
          ))}
        </ul>
      ))}
    </DeskPage>
  )
}
