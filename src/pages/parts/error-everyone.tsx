import type { DeskContext } from '../../http/factory.ts'
import { page } from '../../http/page.ts'
import { inLanguage } from '../../paths.ts'
import { languageOfPath, textIn } from '../../text/language.ts'
import { answerWindow, askedOf } from './error-page.tsx'
import type { Answer } from './error-page.tsx'
import { PublicErrorView } from './error-public.view.tsx'
import { answerProblem, isOfApi } from './problem.ts'
import { windowOf } from './windows.ts'

/** What went wrong, said to residents in their language, to machines as RFC 9457, to everybody else as in their own window. */
export const answerEveryone = async (c: DeskContext, answer: Answer) => {
  const { status } = answer
  if (isOfApi(c.req.path)) return answerProblem(c, status)
  if (windowOf(c.req.path) !== 'public') return answerWindow(c, answer)
  const asked = await askedOf(c, status)
  const { pathname, search } = new URL(c.req.url)
  const hrefIn = inLanguage(asked.isPost ? pathname : `${pathname}${search}`)
  const t = textIn[languageOfPath(c.req.path)]
  return page(c, <PublicErrorView {...asked} t={t} baseUrl={c.get('deps').baseUrl} hrefIn={hrefIn} />, status)
}
