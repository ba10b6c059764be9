import type { Actor } from '../../access/actor.ts'
import { paths } from '../../paths.ts'

// Which window an address belongs to.

export type Window = 'public' | 'employer' | 'desk' | 'demo'

const starts = {
  employer: 'employer',
  m: 'employer',
  desk: 'desk',
  refer: 'desk',
  demo: 'demo',
} as const satisfies Record<string, Window>

export const windowOf = (path: string): Window => {
  const [, start = ''] = path.split('/')
  const known = Object.entries(starts).find(([name]) => name === start)
  return known ? known[1] : 'public'
}

export const signInOf = (path: string): string =>
  windowOf(path) === 'employer' ? paths.employer.signIn() : paths.desk.signIn()

/** Where somebody begins: their own window, or the one they stand before. */
export const beginningOf = (actor: Actor, path: string): string => {
  if (actor.role === 'employer') return paths.employer.home()
  if (actor.role === 'referrer') return paths.refer.home()
  if (actor.role !== 'visitor') return paths.desk.today()
  return {
    public: paths.home('ja'),
    employer: paths.employer.home(),
    desk: paths.desk.today(),
    demo: paths.demo.home(),
  }[windowOf(path)]
}

const signInBackTo = (back: string): string =>
  windowOf(back) === 'employer' ? paths.employer.signInAgain(back) : paths.desk.signInAgain(back)

/** In the demo a role is picked anew; anywhere else a code is mailed. */
export const signInAgainAt = ({ isDemo, back }: { isDemo: boolean; back: string }): string =>
  isDemo ? paths.demo.enterAgain(back) : signInBackTo(back)
