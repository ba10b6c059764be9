import { beforeAll, describe, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { createKeys } from '../../src/crypto/keys.ts'
import type { Deps, Env } from '../../src/http/factory.ts'
import { paths } from '../../src/paths.ts'
import { letterOf } from '../../src/text/mail.ts'
import { initialSettings } from '../../src/desk/settings/settings.ts'
import { staffApp } from '../../src/windows/staff.ts'
import { wwwApp } from '../../src/windows/www.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { testKeyFile } from '../support/keys.ts'
import { personWith } from '../support/person.ts'
import { seededTown } from '../support/town.ts'

// A town on Cloudflare runs two Workers over the same house (trust.md 4.0): what faces the world holds no key of clients.

const residents = 'https://shigoto.example.jp'
const staff = 'https://staff.example.jp'

let app: TestApp
let www: Hono<Env>
let office: Hono<Env>

beforeAll(async () => {
  app = testApp(await seededTown())
  const places = { baseUrl: residents, staffUrl: staff }
  const { EMPLOYER_MASTER: employerMaster, PEPPER: pepper } = testKeyFile
  const worldly: Deps = {
    ...app.deps,
    ...places,
    keys: createKeys({ clientMaster: undefined, indexKey: undefined, employerMaster, pepper }),
  }
  www = wwwApp(worldly)
  office = staffApp({ ...app.deps, ...places })
})

const whereTo = async (served: Hono<Env>, address: string) => {
  const { status, headers } = await served.fetch(new Request(address))
  return [status, headers.get('location')]
}

describe('what faces the world', () => {
  test('answers residents and firms without a key of clients', async () => {
    for (const path of [paths.openings('ja'), paths.employer.signIn(), paths.health(), paths.ask('ja')]) {
      expect([path, (await www.fetch(new Request(`${residents}${path}`))).status]).toEqual([path, 200])
    }
  })

  test('cannot open or find a client: the keys are not there', async () => {
    const { keys } = {
      keys: createKeys({
        clientMaster: undefined,
        indexKey: undefined,
        employerMaster: testKeyFile.EMPLOYER_MASTER,
        pepper: testKeyFile.PEPPER,
      }),
    }
    await expect(keys.index('kana', 'ヤマダ タロウ')).rejects.toThrow('no key of clients')
    await expect(keys.newClientKey({ clientId: 'c', agencyId: 'a', kind: 'register' })).rejects.toThrow(
      'no key of clients',
    )
    expect(await keys.index('accountEmail', 'a@example.jp')).toHaveLength(16)
  })

  test('shows a firm its own pages, its letters and its slips', async () => {
    const { cookie } = await app.signInAs('employer')
    const firm = personWith(async (request) => www.fetch(request), cookie().split('; '))
    for (const path of [paths.employer.home(), paths.employer.firms(), paths.employer.members()]) {
      expect([path, (await firm.get(path)).status]).toEqual([path, 200])
    }
  })

  test('sends the staff to their own address, and has none of their pages', async () => {
    expect(await whereTo(www, `${residents}${paths.desk.today()}?done=x`)).toEqual([302, `${staff}/desk?done=x`])
    expect(await whereTo(www, `${residents}//elsewhere.example/desk`)).toEqual([404, null])
  })
})

describe('the staff’s Worker', () => {
  test('has the desk, and begins there', async () => {
    expect(await whereTo(office, `${staff}/`)).toEqual([302, paths.desk.today()])
    expect((await office.fetch(new Request(`${staff}${paths.desk.signIn()}`))).status).toBe(200)
    expect((await office.fetch(new Request(`${staff}${paths.health()}`))).status).toBe(200)
  })

  test('sends whoever looks for openings to the residents’ address', async () => {
    expect(await whereTo(office, `${staff}${paths.openings('easy')}?q=%E6%B8%85%E6%8E%83`)).toEqual([
      302,
      `${residents}/easy/openings?q=%E6%B8%85%E6%8E%83`,
    ])
  })

  test('is where its letters lead: invitations and sign-in links of staff', () => {
    const written = { baseUrl: residents, staffUrl: staff, town: initialSettings }
    const invited = letterOf(
      { kind: 'invitation', params: { name: '山田', path: paths.matter('x'), code: 'ABCDEFGH' } },
      written,
    )
    expect(invited.text).toContain(`${staff}/m/x`)
    const link = (path: string) =>
      letterOf({ kind: 'signInLink', params: { path, secret: 's', code: '12345678' } }, written).text
    expect(link(paths.desk.signInLink())).toContain(`${staff}${paths.desk.signInLink()}`)
    expect(link(paths.employer.signInLink())).toContain(`${residents}${paths.employer.signInLink()}`)
  })
})
