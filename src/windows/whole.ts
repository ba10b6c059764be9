import { createApp } from '../app.ts'
import type { Deps } from '../http/factory.ts'
import { demoPages } from '../pages/demo/demo.tsx'
import { answerEveryone } from '../pages/parts/error-everyone.tsx'
import { staffWindows } from './staff.ts'
import { wwwWindows } from './www.ts'

/** Every window in one Worker: a laptop, the tests, a town's own server. */
export const wholeApp = (deps: Deps) =>
  createApp(deps, {
    windows: [...wwwWindows, ...staffWindows, ...(deps.isDemo ? [demoPages] : [])],
    answering: answerEveryone,
  })
