import { createApp } from '../app.ts'
import type { Windows } from '../app.ts'
import type { Deps } from '../http/factory.ts'
import { apiPages } from '../pages/api/api.tsx'
import { employerPages } from '../pages/employers/employers.tsx'
import { matterPages } from '../pages/employers/matter.tsx'
import { healthPage } from '../pages/public/machines/health.ts'
import { securityTextPage } from '../pages/public/machines/security-text.ts'
import { answerEveryone } from '../pages/parts/error-everyone.tsx'
import { sitemapPage } from '../pages/public/machines/sitemap.ts'
import { publicPages } from '../pages/public/public.tsx'
import { languages } from '../paths.ts'
import { toStaff } from './elsewhere.ts'

// What faces the world: nothing here reaches a client's record, which a test holds (trust.md T5, T18).

export const wwwWindows: Windows = [
  healthPage,
  sitemapPage,
  securityTextPage,
  apiPages,
  ...languages.map((language) => publicPages(language)),
  employerPages,
  matterPages,
]

export const wwwApp = (deps: Deps) => createApp(deps, { windows: [...wwwWindows, toStaff], answering: answerEveryone })
