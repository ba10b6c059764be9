import { createApp } from '../app.ts'
import type { Windows } from '../app.ts'
import type { Deps } from '../http/factory.ts'
import { caseworkPages } from '../pages/desk/casework.tsx'
import { officePages } from '../pages/desk/office.tsx'
import { factory } from '../http/factory.ts'
import { can } from '../http/guard.ts'
import { staffMatterPages } from '../pages/employers/matter-staff.tsx'
import { healthPage } from '../pages/public/machines/health.ts'
import { answerWindow } from '../pages/parts/error-page.tsx'
import { referPages } from '../pages/refer/refer.tsx'
import { paths } from '../paths.ts'
import { toResidents } from './elsewhere.ts'

const door = factory.createApp().get('/', can('listing.read'), (c) => c.redirect(paths.desk.today()))

export const staffWindows: Windows = [caseworkPages, officePages, referPages]

/** The staff's windows at an address of their own; an invitation is accepted there too. */
export const staffApp = (deps: Deps) =>
  createApp(deps, {
    windows: [healthPage, ...staffWindows, staffMatterPages, door, toResidents],
    answering: answerWindow,
  })
