import { readerOf, standing } from '../clients/scope-store.ts'
import { keysOf } from '../clients/seal.ts'
import { keeping } from '../clients/unasked.ts'
import { allow } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { found, refuseUnless } from '../refusals.ts'
import { keysOfReferral } from './case-store.ts'
import type { Referral } from './referral.ts'
import { mayMove } from './referral.ts'
import { sealAgreed } from './slip.ts'
import { slipTicked } from './slip-forms.ts'
import type { SlipTyped } from './slip-forms.ts'
import { slipWordsKept } from './slip-words.ts'
import { clientOfReferral, moveReferral, referralById } from './store.ts'

type Agreement = SlipTyped & { id: string; version: number; agreedHow: NonNullable<Referral['agreedHow']> }

const readAgreement = async (desk: Desk, { id }: Pick<Agreement, 'id'>) => {
  const read = await desk.read({
    referral: referralById(id),
    client: standing({ clientId: clientOfReferral(id), by: readerOf(desk) }),
    wrapped: keysOfReferral(id),
  })
  return { referral: found(read.referral), client: found(read.client), wrapped: read.wrapped }
}

/** The client's own yes, how it was given, and item by item what this firm may read, before anything leaves the desk. */
export const agreeToReferral = async (desk: Desk, input: Agreement) => {
  const { referral, client, wrapped } = await readAgreement(desk, input)
  allow(desk, 'referral.agree', client)
  refuseUnless(referral.version === input.version, 'stale')
  refuseUnless(mayMove(referral.state, 'agreed'), 'illegalTransition')
  const kept = slipWordsKept(input)

  const keys = await keysOf(desk.keys, wrapped)
  const support = await sealAgreed(keys, { id: referral.id, agreed: slipTicked(input) })
  const set = { state: 'agreed', agreedHow: input.agreedHow, agreedOn: desk.today, support } as const
  await desk.write([keeping(moveReferral({ referral, act: 'referral.agree', set }), kept)])
  return { id: referral.id }
}

/** The person may say it otherwise, or take an item back, for as long as nothing has been handed on. */
export const writeSlip = async (desk: Desk, input: Agreement) => {
  const { referral, client, wrapped } = await readAgreement(desk, input)
  allow(desk, 'slip.write', client)
  refuseUnless(referral.version === input.version, 'stale')
  refuseUnless(referral.state === 'agreed' && referral.issuerRequestedOn === null, 'illegalTransition')
  const kept = slipWordsKept(input)

  const keys = await keysOf(desk.keys, wrapped)
  const support = await sealAgreed(keys, { id: referral.id, agreed: slipTicked(input) })
  const set = { agreedHow: input.agreedHow, agreedOn: desk.today, support } as const
  await desk.write([keeping(moveReferral({ referral, act: 'slip.write', set }), kept)])
  return { id: referral.id }
}
