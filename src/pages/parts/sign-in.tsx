import { dropCookie, readCookie, writeCookie } from '../../http/cookies.ts'
import { keepBack, takeBack } from '../../http/back.ts'
import { attempt } from '../../http/attempt.ts'
import { factory } from '../../http/factory.ts'
import type { DeskContext } from '../../http/factory.ts'
import { readForm } from '../../http/form.ts'
import type { Draft } from '../../http/form.ts'
import { can } from '../../http/guard.ts'
import { page, placeOf } from '../../http/page.ts'
import { deskOf, pressedDesk } from '../../http/press.ts'
import { sessionSpans } from '../../desk/accounts/account.ts'
import type { Account } from '../../desk/accounts/account.ts'
import { endSession } from '../../desk/accounts/end-session.ts'
import { codeForm, emailForm, linkForm } from '../../desk/accounts/forms.ts'
import { requestLink } from '../../desk/accounts/request-link.ts'
import { signIn } from '../../desk/accounts/sign-in.ts'
import { emptyForm } from '../../desk/forms.ts'
import type { RefusalReason } from '../../desk/refusals.ts'
import { found } from '../../desk/refusals.ts'
import { settingsOn } from '../../desk/settings/store.ts'
import { paths } from '../../paths.ts'
import { keptBrowser } from './kept-browser.ts'
import { CodeView, EmailView, LinkView } from './sign-in.view.tsx'
import type { Door, SignInProps } from './sign-in.view.tsx'

type Again = { draft?: Draft<unknown>; refusal?: RefusalReason; status?: Parameters<typeof page>[2] }

const linkLifeSeconds = 3600

const windowOf = (role: Account['role']): string => {
  if (role === 'employer') return paths.employer.home()
  return role === 'referrer' ? paths.refer.home() : paths.desk.today()
}

/** Back to the page that asked for a fresh sign-in, or to the role's own window. */
const onwards = (c: DeskContext, role: Account['role']): string =>
  takeBack(c, { isFirm: role === 'employer' }) ?? windowOf(role)

export const openSession = (c: DeskContext, { cookie, role }: { cookie: string; role: Account['role'] }): void => {
  writeCookie(c, { name: 'session', value: cookie, maxAge: sessionSpans[role].wholeMs / 1000 })
  dropCookie(c, 'request')
}

const shownOf = async (c: DeskContext, door: Door) => {
  const { town } = await deskOf(c).read({ town: settingsOn(c.get('today')) })
  return { door, town: town.settings, isDemo: c.get('deps').isDemo }
}

/** The way in with a link and a code by mail, mounted once for firms and once for the desk. */
export const signInPages = (door: Door) => {
  const at = paths[door]
  const inside = door === 'employer' ? paths.employer.home() : paths.desk.today()
  const showing =
    (View: (props: SignInProps) => ReturnType<typeof EmailView>) =>
    async (c: DeskContext, { status, ...again }: Again = {}) =>
      page(c, <View {...await shownOf(c, door)} {...again} />, status)
  const [showEmail, showCode, showLink] = [showing(EmailView), showing(CodeView), showing(LinkView)]

  return factory
    .createApp()
    .get(at.signIn(), can('session.begin'), (c) => {
      keptBrowser(c)
      keepBack(c)
      return showEmail(c)
    })
    .post(at.signIn(), can('session.begin'), async (c) => {
      const draft = await readForm(c, emailForm)
      if (!draft.isFine) return showEmail(c, { draft, status: 422 })
      const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: at.signInCode })
      const asked = { ...draft.input, browser: keptBrowser(c), from: placeOf(c), linkPath: at.signInLink(), door }
      const done = await attempt(() => requestLink(desk, asked))
      if (!done.isDone) return showEmail(c, { draft, refusal: done.reason, status: done.status })
      writeCookie(c, { name: 'request', value: done.result.requestId, maxAge: linkLifeSeconds })
      return c.redirect(at.signInCode(), 303)
    })
    .get(at.signInCode(), can('session.begin'), (c) => showCode(c))
    .post(at.signInCode(), can('session.begin'), async (c) => {
      const draft = await readForm(c, codeForm)
      if (!draft.isFine) return showCode(c, { draft, status: 422 })
      const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: () => inside })
      const proof = { requestId: readCookie(c, 'request'), browser: readCookie(c, 'browser'), ...draft.input }
      const done = await attempt(() => signIn(desk, { ...proof, replaces: c.get('holder')?.sessionId }))
      if (!done.isDone) return showCode(c, { draft, refusal: done.reason, status: done.status })
      openSession(c, done.result)
      return c.redirect(onwards(c, done.result.role), 303)
    })
    .get(at.signInLink(), can('session.begin'), (c) => showLink(c))
    .post(at.signInLink(), can('session.begin'), async (c) => {
      const draft = await readForm(c, linkForm)
      if (!draft.isFine) return showLink(c, { draft, status: 422 })
      const [requestId = '', secret = ''] = draft.input.secret.split('.')
      const desk = await pressedDesk(c, { sent: draft.sent, leadsTo: () => inside })
      const proof = { requestId, secret, browser: readCookie(c, 'browser'), replaces: c.get('holder')?.sessionId }
      const done = await attempt(() => signIn(desk, proof))
      if (!done.isDone) return showLink(c, { draft, refusal: done.reason, status: done.status })
      openSession(c, done.result)
      return c.redirect(onwards(c, done.result.role), 303)
    })
    .post(at.signOut(), can('session.end'), async (c) => {
      const { sent } = await readForm(c, emptyForm)
      const desk = await pressedDesk(c, { sent, leadsTo: at.signIn })
      await endSession(desk, found(c.get('holder')).sessionId)
      dropCookie(c, 'session')
      c.header('Clear-Site-Data', '"cache", "cookies", "storage"')
      return c.redirect(at.signIn(), 303)
    })
}
