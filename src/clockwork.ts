import { systemActor } from './access/actor.ts'
import { movedDays } from './desk/accounts/store.ts'
import { createDesk } from './desk/desk.ts'
import type { Deps } from './http/factory.ts'
import { listingsHand } from './http/memory.ts'
import { runJobs } from './jobs/run.ts'
import { addDays, civilDateAt } from './law/calendar.ts'
import { building } from './root.ts'
import type { Bindings, Make } from './root.ts'

const scheduled = async (deps: Deps): Promise<void> => {
  const { moved } = deps.isDemo ? await deps.deskDb().read({ moved: movedDays() }) : { moved: 0 }
  const today = addDays(civilDateAt(deps.now()), moved)
  const deskFor = (job: string) =>
    createDesk({
      db: deps.deskDb(),
      listings: listingsHand(deps),
      keys: deps.keys,
      now: deps.now(),
      today,
      newId: deps.newId,
      actor: systemActor(job),
      requestId: deps.newId(),
    })
  const { mailer, baseUrl, staffUrl, snapshots } = deps
  await runJobs(deskFor, { mailer, baseUrl, staffUrl, snapshots, readPublic: deps.publicDb().read })
}

/** A Worker that answers and does the minute's work. */
export const working = (make: Make): ExportedHandler<Bindings> => {
  const builtFrom = building(make)
  return {
    fetch: (request, env, context) => builtFrom(env).app.fetch(request, env, context),
    scheduled: (_event, env, context) => {
      context.waitUntil(scheduled(builtFrom(env).deps))
    },
  }
}
