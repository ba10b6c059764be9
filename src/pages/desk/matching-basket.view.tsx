import type { OpeningsRecord } from '../../desk/matching/look-at-openings.ts'
import { mayPropose } from '../../desk/matching/fit.ts'
import type { Place } from '../../desk/matching/shortlist.ts'
import { newPressKey } from '../../http/page.ts'
import { paths } from '../../paths.ts'
import type { OpeningsQuery } from '../../paths.ts'
import { matchingText } from '../../text/matching.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PostForm } from '../../ui/forms.tsx'
import { RungTag } from './casework-parts.tsx'
import { payWords, limitWords } from './matching-words.ts'

const { act, basket: text } = matchingText

type PressProps = {
  record: OpeningsRecord
  at: OpeningsQuery
  openingId: string
  to: Place
  word: string
  label: string
}

/** One button that puts an opening somewhere else, and comes back to the same place of the list. */
export const PlaceButton = ({ record: { head }, at, openingId, to, word, label }: PressProps) => (
  <PostForm
    action={paths.desk.clientOpeningsPlace(head.id)}
    idempotencyKey={newPressKey()}
    version={head.version}
    layout="row"
    label={label}
  >
    <Hidden at={at} openingId={openingId} to={to} />
    <Button kind="secondary" size="small">
      {word}
    </Button>
  </PostForm>
)

export const Hidden = ({ at, openingId, to }: Pick<PressProps, 'at' | 'openingId' | 'to'>) => (
  <>
    <input type="hidden" name="openingId" value={openingId} />
    <input type="hidden" name="to" value={to} />
    {at.rung ? <input type="hidden" name="rung" value={at.rung} /> : null}
    {at.page ? <input type="hidden" name="page" value={at.page} /> : null}
  </>
)

type BasketProps = Pick<PressProps, 'record' | 'at'>

const Held = ({ record, at, one }: BasketProps & { one: OpeningsRecord['sorted']['basket'][number] }) => {
  const { offer, fit } = one
  return (
    <li>
      <p>
        <RungTag rung={offer.rung} /> <b>{payWords(offer)}</b>
        <br />
        <a href={paths.desk.opening(offer.id)}>{offer.title}</a>
        <br />
        <span class="small muted">{offer.employerName}</span>
      </p>
      {limitWords(fit).map((line) => (
        <p class="small">
          {text.limited}：{line}
        </p>
      ))}
      <div class="actions">
        {mayPropose(fit) ? (
          <LinkButton kind="secondary" size="small" href={paths.desk.propose(record.head.id, { opening: offer.id })}>
            {act.propose}
          </LinkButton>
        ) : null}
        <PlaceButton
          record={record}
          at={at}
          openingId={offer.id}
          to="list"
          word={act.take}
          label={act.takeOne(offer.title)}
        />
      </div>
    </li>
  )
}

const Gone = ({ record, at, id }: BasketProps & { id: string }) => (
  <li>
    <p class="muted">{text.gone}</p>
    <PlaceButton record={record} at={at} openingId={id} to="list" word={act.take} label={act.takeOne(text.gone)} />
  </li>
)

/** Up to five to talk over, and the way to one sheet of paper. */
export const Basket = ({ record, at }: BasketProps) => {
  const { basket, gone } = record.sorted
  const held = basket.length + gone.length
  return (
    <Card heading={text.heading(held)} tone="wash">
      {held === 0 ? <p>{text.empty}</p> : null}
      <ul class="basket">
        {basket.map((one) => (
          <Held record={record} at={at} one={one} />
        ))}
        {gone.map((id) => (
          <Gone record={record} at={at} id={id} />
        ))}
      </ul>
      {basket.length === 0 ? null : (
        <LinkButton kind="primary" size="small" icon="print" href={paths.desk.clientOpeningsSheet(record.head.id)}>
          {text.sheet}
        </LinkButton>
      )}
    </Card>
  )
}
