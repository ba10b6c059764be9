import type { openingSaying } from '../../db/opening-schema.ts'
import type { OpeningState } from './opening.ts'

// What an opening's free text says in やさしい日本語 or English. It is written for one edition and holds for that one alone.

export const sayingLanguages = ['easy', 'en'] as const
export type SayingLanguage = (typeof sayingLanguages)[number]
export const isSayingLanguage = (code: string): code is SayingLanguage => sayingLanguages.some((one) => one === code)

export const sayingFields = ['title', 'tasks', 'firstDay', 'wayThere', 'meets', 'bring'] as const
export type SayingField = (typeof sayingFields)[number]
/** An empty one says nothing: the original stands there. */
export type SayingWords = Record<SayingField, string>
export type Saying = Omit<typeof openingSaying.$inferSelect, 'openingId' | 'auditId'>
type SayingState = Saying['state']

export const sayingTransitions = {
  shown: ['takenBack'],
  takenBack: ['shown'],
} as const satisfies Record<SayingState, readonly SayingState[]>

const sayable: readonly OpeningState[] = ['submitted', 'published', 'paused']
/** While it is before the desk or on the list; what is closed is not put into other words. */
export const isSayable = (state: OpeningState): boolean => sayable.includes(state)

export const sayingIn = (sayings: readonly Saying[], language: SayingLanguage): Saying | undefined =>
  sayings.find((saying) => saying.language === language)

/** none → shown, outOfDate (another edition since: it is not shown until somebody has looked at it) or takenBack. */
export const standingOf = (saying: Saying | undefined, edition: number) => {
  if (!saying) return 'none'
  if (saying.state === 'takenBack') return 'takenBack'
  return saying.edition === edition ? 'shown' : 'outOfDate'
}
export type SayingStanding = ReturnType<typeof standingOf>

export const wordsOf = ({ title, tasks, firstDay, wayThere, meets, bring }: SayingWords): SayingWords => ({
  title,
  tasks,
  firstDay,
  wayThere,
  meets,
  bring,
})

/** What residents may read of it, by language. */
export const shownSayings = (
  sayings: readonly Saying[],
  edition: number,
): Partial<Record<SayingLanguage, SayingWords>> =>
  Object.fromEntries(
    sayings
      .filter((saying) => standingOf(saying, edition) === 'shown')
      .map((saying) => [saying.language, wordsOf(saying)]),
  )
