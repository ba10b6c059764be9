import { beforeAll, describe, expect, test } from 'vitest'
import { wholeApp } from '../../src/windows/whole.ts'
import { paths } from '../../src/paths.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { ORIGIN } from '../support/person.ts'
import { seededTown } from '../support/town.ts'

let app: TestApp
let served: ReturnType<typeof wholeApp>
beforeAll(async () => {
  app = testApp({ ...(await seededTown()), isDemo: true })
  served = wholeApp(app.deps)
})

const ask = async (path: string, init: RequestInit = {}) =>
  served.fetch(new Request(`${ORIGIN}${path}`, { redirect: 'manual', ...init }))

describe('HEAD', () => {
  test('of a public page says what GET says, without the page', async () => {
    const list = await (await ask(paths.openings('ja'))).text()
    const detail = /href="(\/openings\/[2-9A-HJ-NP-Z]{8})"/u.exec(list)?.[1] ?? ''
    const pages = ['ja', 'easy', 'en'].flatMap((language) => {
      const prefix = language === 'ja' ? '' : `/${language}`
      return [`${prefix}/`, `${prefix}/openings`, `${prefix}/about`, `${prefix}${detail}`]
    })
    for (const path of [...pages, '/openings/AAAAAAAA', '/nothing', paths.health(), paths.robots()]) {
      const [head, get] = [await ask(path, { method: 'HEAD' }), await ask(path)]
      expect([path, head.status]).toEqual([path, get.status])
      expect(await head.text()).toBe('')
      expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers))
    }
  })
})

describe('an address that is wrongly encoded', () => {
  const broken = ['%', '%E0%A4%A', '%zz', '%FF', '%C0%AF', '%00', '%ED%A0%80', 'a%2Fb', '%2e%2e%2f', '%F0%9F%98%80']
  const places = [
    (one: string) => `/${one}`,
    (one: string) => `/openings/${one}`,
    (one: string) => `/easy/openings/${one}`,
    (one: string) => `/en/${one}`,
    (one: string) => `/m/${one}`,
    (one: string) => `/demo/mail/${one}`,
    (one: string) => `/employer/openings/new/${one}`,
    (one: string) => `/employer/openings/${one}/received`,
    (one: string) => `/desk/clients/${one}`,
    (one: string) => `/desk/${one}`,
    (one: string) => `/openings?q=${one}`,
    (one: string) => `/openings?page=${one}&rung=${one}`,
    (one: string) => `/desk/trail?act=${one}&before=${one}`,
  ]

  test.each(broken)('(%s) is answered with a page, never a failure', async (one) => {
    const { get } = await app.signInAs('consultant')
    for (const place of places) {
      for (const answer of [await ask(place(one)), await get(place(one))]) {
        expect(answer.status, place(one)).toBeLessThan(500)
        if (answer.status !== 303) expect(await answer.text()).toContain('<h1')
      }
    }
  })

  test.each(broken)('(%s) in a press is answered with a page too', async (one) => {
    const { cookie } = await app.signInAs('consultant')
    for (const path of [`/m/${one}`, `/employer/openings/new/${one}`, `/desk/clients/${one}/notes`]) {
      for (const held of ['', cookie()]) {
        const answer = await ask(path, {
          method: 'POST',
          headers: { origin: ORIGIN, ...(held !== '' && { cookie: held }) },
          body: new URLSearchParams({ ik: 'k'.repeat(43), code: one }),
        })
        expect(answer.status, path).toBeLessThan(500)
      }
    }
  })

  test.each(['session=%', 'session=%E0%A4%A', 'browser=%FF; request=%', 'session=', '=;;', 'session=a.b; session=c.d'])(
    'a cookie %j signs nobody in and breaks nothing',
    async (cookie) => {
      for (const path of [paths.desk.today(), paths.employer.home(), paths.employer.newOpening(), paths.home('ja')]) {
        expect((await ask(path, { headers: { cookie } })).status, path).toBeLessThan(500)
      }
    },
  )
})
