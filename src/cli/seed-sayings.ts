import { sayingLanguages } from '../desk/openings/saying.ts'
import { putSaying } from '../desk/openings/saying-store.ts'
import { inOffice } from './seed-days.ts'
import { officerOf, type Course } from './seed-opening-turns.ts'
import type { Step } from './seed-play.ts'
import { known } from './seed-world.ts'
import { town } from './town/town.ts'

const clocks = { easy: '14:20', en: '14:50' } as const

/** On the afternoon of the day it went out the desk said it in easy Japanese and in English. */
export const sayingSteps = ({ opening: of, days }: Course): Step[] => {
  const { key, publishedDaysAgo } = of
  const written = town.sayings.find(({ opening }) => opening === key)
  if (!written) return []
  return sayingLanguages.map((language) => ({
    when: inOffice(days, { daysAgo: publishedDaysAgo, clock: clocks[language], key }),
    by: officerOf(of),
    act: async (_, world) => {
      const found = known(world.openings, key)
      const saying = { language, edition: 1, state: 'shown', version: 1, ...written[language] } as const
      const opening = { ...found.opening, version: found.opening.version + 1 }
      world.openings.set(key, { ...found, opening, sayings: [...found.sayings, saying] })
      return [putSaying({ opening: found.opening, act: 'saying.write', saying })]
    },
  }))
}
