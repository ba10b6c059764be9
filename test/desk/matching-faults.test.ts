import { placeOpening } from '../../src/desk/matching/place-opening.ts'
import { openDeskStage } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'
import { tryAll, verb } from './fault-verbs.ts'

// Nothing half done, nothing lost, no false "saved": what is put into a basket.

const chosen = async (stage: DeskStage) => ({
  clientId: await stage.client(),
  openingId: await stage.opening('tour', { places: 1, more: { lengthDays: '1' } }),
})

const verbs = [
  verb({
    name: 'place an opening',
    prepare: chosen,
    run: (desk, of) => placeOpening(desk, { ...of, version: 1, to: 'basket', reason: '' }),
  }),
]

tryAll('matching', { verbs, open: openDeskStage })
