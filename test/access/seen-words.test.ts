import { expect, test } from 'vitest'
import { acts } from '../../src/access/acts.ts'
import { lockText } from '../../src/text/lock.ts'

// What somebody reads who asks who has seen them: no act on their record may be said as "something was done".

const aboutOne = /^(?:client|plan|registration|consent|keepAway|share|task|message|referral|slip|placement|followUp)\./u
const ofMany: readonly string[] = ['client.list', 'share.list', 'referral.list', 'placement.list', 'slip.list']

test('T17 every act on one person’s record has words of its own on their log', () => {
  const told = Object.keys(lockText.seen.whats)
  const without = acts.filter((act) => aboutOne.test(act) && !ofMany.includes(act) && !told.includes(act))
  expect(without).toEqual([])
})

test('no word on the log stands for an act that is not there', () => {
  expect(Object.keys(lockText.seen.whats).filter((act) => !acts.some((known) => known === act))).toEqual([])
})
