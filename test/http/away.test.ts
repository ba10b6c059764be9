import { beforeAll, describe, expect, test } from 'vitest'
import { wholeApp } from '../../src/windows/whole.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import { connect } from '../../src/db/client.ts'
import { paths } from '../../src/paths.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { ORIGIN } from '../support/person.ts'
import { seededTown } from '../support/town.ts'

// The desk's database is away: staff are told so with a page, residents notice nothing.

let app: TestApp
let cut: ReturnType<typeof wholeApp>
beforeAll(async () => {
  app = testApp(await seededTown())
  // Nothing listens on the discard port of this machine.
  cut = wholeApp({ ...app.deps, deskDb: () => connect({ url: 'http://127.0.0.1:9', timeoutMs: 1000 }) })
})

const asking = async (path: string, init: RequestInit = {}) =>
  cut.fetch(new Request(`${ORIGIN}${path}`, { redirect: 'manual', ...init }))

describe('while the desk’s database is away', () => {
  test.each(['consultant', 'desk', 'admin', 'auditor', 'supervisor', 'referrer', 'employer'] as const)(
    'a %s who reads gets a page that says so',
    async (role) => {
      const { cookie } = await app.signInAs(role)
      const windows = role === 'employer' ? [paths.employer.home()] : [paths.desk.today(), paths.desk.clients()]
      for (const path of windows) {
        const answer = await asking(path, { headers: { cookie: cookie() } })
        const page = await answer.text()
        expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '10'])
        expect(page).toContain('つながりません')
        expect(page).toContain('<h1')
      }
    },
  )

  test('a press is told that nothing was saved', async () => {
    const { cookie } = await app.signInAs('consultant')
    const answer = await asking(paths.desk.newClient(), {
      method: 'POST',
      headers: { cookie: cookie(), origin: ORIGIN },
      body: new URLSearchParams({ ik: newSecret(), name: '星野 つばさ' }),
    })
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('保存されていません')
  })

  test('a firm’s form and a letter’s link say so too', async () => {
    for (const path of [
      paths.employer.newOpening(),
      paths.employer.signIn(),
      paths.desk.signIn(),
      paths.matter('2222222222222222'),
    ]) {
      expect([path, (await asking(path)).status]).toEqual([path, 503])
    }
  })

  test('every public page answers as always', async () => {
    for (const language of ['ja', 'easy', 'en'] as const) {
      for (const path of [
        paths.home(language),
        paths.openings(language),
        paths.about(language),
        paths.privacy(language),
      ]) {
        expect([path, (await asking(path)).status]).toEqual([path, 200])
      }
    }
    const list = await (await asking(paths.openings('ja'))).text()
    const detail = /href="(\/openings\/[2-9A-HJ-NP-Z]{8})"/u.exec(list)?.[1] ?? ''
    expect([detail !== '', (await asking(detail)).status]).toEqual([true, 200])
  })
})
