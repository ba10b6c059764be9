import { allow } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import { askAgain } from '../desk/openings/ask-again.ts'
import { openingsToAsk } from '../desk/openings/still-true-store.ts'
import { Refused } from '../desk/refusals.ts'
import { settingsOn } from '../desk/settings/store.ts'
import { addDays } from '../law/calendar.ts'

// A minute's share: a town that begins with many old postings asks its firms over some minutes.
const mostAtOnce = 10

type Asking = Parameters<typeof askAgain>[1]

const ask = async (desk: Desk, asking: Asking): Promise<boolean> => {
  try {
    return await askAgain(desk, asking)
  } catch (error) {
    // A run at the same minute asked first.
    if (error instanceof Refused && error.reason === 'stale') return false
    throw error
  }
}

/** 職業安定法施行規則4条の3④三イ (R1-24): a posting not confirmed for as long as the town says is asked about once; a firm without e-mail is passed over. */
export const askStillTrue = async (desk: Desk): Promise<number> => {
  allow(desk, 'opening.askAgain')
  const { town } = await desk.read({ town: settingsOn(desk.today) })
  const confirmedBy = addDays(desk.today, -town.settings.confirmDays)
  const { old } = await desk.read({ old: openingsToAsk({ confirmedBy, day: desk.today }) })
  let asked = 0
  for (const asking of old) {
    if (asked === mostAtOnce) break
    if (await ask(desk, asking)) asked += 1
  }
  return asked
}
