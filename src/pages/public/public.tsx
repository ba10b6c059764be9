import { Hono } from 'hono'
import type { Env } from '../../http/factory.ts'
import type { Language } from '../../paths.ts'
import { cardPages } from './card.tsx'
import { documentPages } from './documents.tsx'
import { homePage } from './home.tsx'
import { openingPages } from './openings.tsx'
import { wrongPages } from './wrong.tsx'

/** The public window in one language; the same pages stand under each prefix. */
export const publicPages = (language: Language): Hono<Env> =>
  new Hono<Env>()
    .route('/', homePage(language))
    .route('/', openingPages(language))
    .route('/', wrongPages(language))
    .route('/', cardPages(language))
    .route('/', documentPages(language))
