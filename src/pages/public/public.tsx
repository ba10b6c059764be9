import { Hono } from 'hono'
import type { Env } from '../../http/factory.ts'
import type { Language } from '../../paths.ts'
import { askPages } from './ask/ask.tsx'
import { askAnswerPages } from './ask/answer.tsx'
import { cardPages } from './card.tsx'
import { documentPages } from './documents.tsx'
import { feedPage } from './machines/feed.ts'
import { flyerPage } from './papers/flyer.tsx'
import { homePage } from './home.tsx'
import { openingPages } from './openings/openings.tsx'
import { weeklyPage } from './papers/weekly.tsx'
import { wrongPages } from './openings/wrong.tsx'

/** The public window in one language; the same pages stand under each prefix. */
export const publicPages = (language: Language): Hono<Env> =>
  new Hono<Env>()
    .route('/', homePage(language))
    .route('/', openingPages(language))
    .route('/', flyerPage(language))
    .route('/', weeklyPage(language))
    .route('/', feedPage(language))
    .route('/', documentPages(language))
    .route('/', askPages(language))
    .route('/', askAnswerPages(language))
    .route('/', wrongPages(language))
    .route('/', cardPages(language))
