import * as v from 'valibot'
import { visitor } from '../../access/actor.ts'
import { requireDemo } from '../../desk/accounts/demo.ts'
import { enterDemo } from '../../desk/accounts/enter-demo.ts'
import { hasSeedMark } from '../../desk/accounts/store.ts'
import { factory } from '../../http/factory.ts'
import { keepBack, takeBack } from '../../http/back.ts'
import { can } from '../../http/guard.ts'
import { page } from '../../http/page.ts'
import { deskFor, deskOf } from '../../http/press.ts'
import { paths } from '../../paths.ts'
import { openSession } from '../parts/sign-in.tsx'
import { clockPages } from './clock.tsx'
import { DemoHome, demoRoles } from './demo.view.tsx'
import { mailboxPages } from './mailbox.tsx'
import { readEntry } from './read-entry.ts'

const doorOf = (role: (typeof demoRoles)[number]): string => {
  if (role === 'employer') return paths.employer.home()
  return role === 'referrer' ? paths.refer.home() : paths.desk.today()
}

const entryForm = v.object({ as: v.picklist(demoRoles) })

/** Mounted only where the demo is switched on; each act also asks the database for the mark of the seed. */
export const demoPages = factory
  .createApp()
  .get(paths.demo.home(), can('demo.play'), async (c) => {
    const desk = deskOf(c)
    const { isSeeded } = await desk.read({ isSeeded: hasSeedMark() })
    requireDemo(desk, isSeeded)
    keepBack(c)
    return page(c, <DemoHome today={desk.today} />)
  })
  .post(paths.demo.signIn(), can('demo.play'), async (c) => {
    const { as } = await readEntry(c, entryForm)
    // Whoever was signed in before has nothing to do with it.
    const { cookie } = await enterDemo(deskFor(c, { actor: visitor, today: c.get('today') }), as)
    openSession(c, { cookie, role: as })
    return c.redirect(takeBack(c, { isFirm: as === 'employer' }) ?? doorOf(as), 303)
  })
  .route('/', mailboxPages)
  .route('/', clockPages)
