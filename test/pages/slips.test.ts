import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { firmReferralsText } from '../../src/text/firm-referrals.ts'
import { slipText } from '../../src/text/slip.ts'
import { rawOn } from '../db/raw.ts'
import type { Raw } from '../db/raw.ts'
import { agree, natsui, newcomer, onDay, proposal, propose, register, step } from '../journeys/casework.ts'
import { testApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { canariesIn, releaseCanaries } from '../support/canaries.ts'
import type { Canary } from '../support/canaries.ts'
import { crawl } from '../support/crawl.ts'
import type { Person } from '../support/person.ts'
import { report } from '../support/report.ts'
import { seededTown, townToday } from '../support/town.ts'

const minute = 60_000

let app: TestApp
let town: Awaited<ReturnType<typeof seededTown>>
let raw: Raw
let consultant: Person
let firm: Person
let id: string

const text = async (answer: Response | Promise<Response>) => (await answer).text()
const bakery = 'pan@hidamari.example.jp' as const
const others = ['jinji@super-fukurou.example.jp', 'insatsu@kotonoha.example.jp'] as const

/** A trial of this firm with a place left. */
const freeAt = async (accountId: string) => {
  const [row] = await raw.all(
    `select o.id from opening o join employer_member m on m.employer_id = o.employer_id
     where m.account_id = ? and o.state = 'published' and o.family = 'trial'
       and o.in_flight > (select count(*) from referral r where r.opening_id = o.id and r.state in ('issued','accepted','visiting','trialing')) limit 1`,
    [accountId],
  )
  return String(row?.id)
}
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'tel-non-breaking': 'off',
    'long-title': 'off',
  },
})
const findingsIn = async (html: string) => {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`))
}
const requestsOf = async (work: () => Promise<Response>) => {
  town.desk.forget()
  town.public.forget()
  const response = await work()
  return { response, requests: town.desk.requests() + town.public.requests() }
}

beforeAll(async () => {
  town = await seededTown()
  raw = rawOn(town.desk)
  app = testApp(town)
  consultant = await app.signInAs(natsui)
  const baker = await app.signInAs(bakery)
  firm = baker
  const clientId = await register(consultant)
  id = await propose(consultant, { clientId, openingId: await freeAt(baker.account.id) })
})

describe('the desk’s side', () => {
  test('a tick without a sentence and words that tell are pointed at, and nothing typed is lost', async () => {
    const action = paths.desk.referralAgree(id)
    const page = await text(consultant.get(paths.desk.referral(id)))
    const blank = await consultant.press(page, {
      action,
      fields: { agreedHow: 'phone', showsWish: 'yes', asks: '同行します' },
    })
    expect(blank.status).toBe(422)
    const again = await text(blank)
    expect(again).toContain('href="#f-wish"')
    expect(again).toContain('value="同行します"')
    expect(await findingsIn(again)).toEqual([])
    const fields = { agreedHow: 'phone', support: '通院の日は休みます', showsSupport: 'yes' }
    const telling = await consultant.press(page, { action, fields })
    expect(telling.status).toBe(422)
    const asked = await text(telling)
    expect(asked).toContain('href="#f-support"')
    expect(asked).toContain(slipText.telling.found('通院', slipText.telling.kinds.illness))
    expect(asked).toContain('name="keepsWords"')
    expect(await findingsIn(asked)).toEqual([])
  })

  test('both stages are shown before anything leaves the desk, in two requests and sound HTML', async () => {
    expect((await agree(consultant, id)).status).toBe(303)
    const { response, requests } = await requestsOf(async () => consultant.get(paths.desk.slip(id)))
    expect([response.status, requests]).toEqual([200, 2])
    const html = await text(response)
    for (const word of [slipText.preview.heading, proposal.support, newcomer.name, slipText.preview.notYet]) {
      expect(html).toContain(word)
    }
    expect(await findingsIn(html)).toEqual([])
    expect((await firm.get(paths.employer.referral(id))).status).toBe(404)
  })

  test('the name goes out by a consultant who signed in a moment ago, and comes back at any time', async () => {
    await step(consultant, { id, action: paths.desk.referralIssue(id), fields: { method: 'paper' } })
    const page = await text(consultant.get(paths.desk.slip(id)))
    const fields = { how: 'phone', ...onDay('agreedOn', townToday) }
    app.pass(6 * minute)
    const late = await consultant.press(page, { action: paths.desk.slipName(id), fields })
    expect([late.status, (await text(late)).includes('value="phone"')]).toEqual([403, true])
    consultant = await app.signInAs(natsui)
    const wrong = await consultant.press(page, {
      action: paths.desk.slipName(id),
      fields: { ...fields, 'agreedOn-day': '40' },
    })
    expect([wrong.status, (await text(wrong)).includes('href="#f-agreedOn"')]).toEqual([422, true])
    const out = await consultant.press(page, { action: paths.desk.slipName(id), fields })
    expect([out.status, out.headers.get('location')]).toEqual([303, paths.desk.slip(id, { done: 'name' })])
    const shown = await text(consultant.get(paths.desk.slip(id, { done: 'name' })))
    expect(shown).toContain(slipText.done.name)
    expect(await findingsIn(shown)).toEqual([])
    expect((await consultant.post(paths.desk.slipLift(id))).status).toBe(409)
  })
})

describe('the firm’s side', () => {
  test('R1-35, R2-40: reads stage one, for what it may be used, and what must not be asked', async () => {
    firm = await app.signInAs(bakery)
    const list = await requestsOf(async () => firm.get(paths.employer.referrals()))
    expect([list.response.status, list.requests]).toEqual([200, 2])
    const listed = await text(list.response)
    expect(listed).toContain(paths.employer.referral(id))
    expect(await findingsIn(listed)).toEqual([])
    const { response, requests } = await requestsOf(async () => firm.get(paths.employer.referral(id)))
    expect([response.status, requests]).toEqual([200, 2])
    const html = await text(response)
    for (const word of [proposal.support, ...firmReferralsText.use.rules, ...firmReferralsText.asking.points]) {
      expect(html).toContain(word)
    }
    for (const word of [newcomer.name, 'H.T.', newcomer.wish, newcomer.concern]) expect(html).not.toContain(word)
    expect(await findingsIn(html)).toEqual([])
  })

  test('trust.md T6: the name opens by a press, with a sign-in not a quarter of an hour old, and leads back to it', async () => {
    const named = paths.employer.referralNamed(id)
    const opened = await firm.post(named)
    expect(opened.status).toBe(200)
    const html = await text(opened)
    expect(html).toContain(newcomer.name)
    expect(html).not.toContain('090')
    expect(await findingsIn(html)).toEqual([])
    expect((await firm.get(named)).status).toBe(404)
    app.pass(16 * minute)
    const late = await firm.post(named)
    const asked = await text(late)
    expect([late.status, asked.includes(newcomer.name)]).toEqual([403, false])
    const again = paths.employer.signInAgain(paths.employer.referral(id)).replaceAll('&', '&amp;')
    expect(asked).toContain(again)
    const row = await raw.all("select act, outcome from audit where entity_id = ? and act = 'slip.readNamed'", [id])
    expect(row).toEqual([{ act: 'slip.readNamed', outcome: 'shown' }])
  })

  test('another firm finds nothing there; what was taken back is gone for the firm too', async () => {
    const stranger = await app.signInAs(others[0])
    for (const answer of [
      await stranger.get(paths.employer.referral(id)),
      await stranger.post(paths.employer.referralNamed(id)),
    ]) {
      expect(answer.status).toBe(404)
    }
    expect(await text(stranger.get(paths.employer.referrals()))).not.toContain(id)
    consultant = await app.signInAs(natsui)
    await consultant.press(await text(consultant.get(paths.desk.slip(id))), { action: paths.desk.slipTakeBack(id) })
    firm = await app.signInAs(bakery)
    const answer = await firm.post(paths.employer.referralNamed(id))
    expect([answer.status, (await text(answer)).includes(newcomer.name)]).toEqual([409, false])
  })

  test('after the thirtieth look the door is shut with kind words, and a consultant opens it again', async () => {
    let last = 0
    for (let look = 0; look < 30 && last !== 403; look += 1) last = (await firm.get(paths.employer.referral(id))).status
    expect(last).toBe(403)
    const shut = await text(firm.get(paths.employer.referral(id)))
    expect(shut).toContain(firmReferralsText.often.text)
    expect(shut).not.toContain(proposal.support)
    expect(await findingsIn(shut)).toEqual([])
    const lifted = await step(consultant, { id, action: paths.desk.slipLift(id) })
    expect(lifted.status).toBe(303)
    app.pass(1000)
    expect((await firm.get(paths.employer.referral(id))).status).toBe(200)
  })

  test('whoever steps back closes the page at once: 410, and nothing of the letter', async () => {
    await step(consultant, { id, action: paths.desk.referralWithdraw(id) })
    const over = await firm.get(paths.employer.referral(id))
    expect(over.status).toBe(410)
    const html = await text(over)
    expect(html).toContain(firmReferralsText.closed.text)
    expect(html).not.toContain(proposal.support)
    expect(await findingsIn(html)).toEqual([])
    expect(await text(firm.get(paths.employer.referrals()))).not.toContain(id)
  })
})

describe('the window of firms, link by link', () => {
  test(
    'trust.md T4: of people it shows own released slips alone, and no name before the press',
    { timeout: 120_000 },
    async () => {
      const canaries = await releaseCanaries(raw, app.deps.keys)
      const found = (body: string): Canary[] =>
        [...canariesIn(body)].flatMap((number) => {
          const canary = canaries.get(number)
          return canary ? [canary] : []
        })
      const seen = { pages: 0, slips: new Set<number>(), names: new Set<number>() }
      const wrong = new Set<string>()
      for (const email of [bakery, ...others]) {
        const person = await app.signInAs(email)
        const own = (
          await raw.all('select employer_id from employer_member where account_id = ?', [person.account.id])
        ).map((row) => String(row.employer_id))
        const isOwnSlip = ({ column, row }: Canary, part: string) =>
          column === part && own.includes(String(row.employer_id))
        const letters: string[] = []
        await crawl({
          person,
          from: [paths.employer.home()],
          follows: (address) => address.startsWith(paths.employer.home()),
          mostOfShape: 12,
          most: 90,
          see: ({ path, body }) => {
            seen.pages += 1
            if (path.startsWith(`${paths.employer.referrals()}/`)) letters.push(path)
            for (const canary of found(body).filter(
              ({ clientId, column }) => clientId !== undefined || column.startsWith('slip.'),
            )) {
              if (isOwnSlip(canary, 'slip.content')) seen.slips.add(canary.number)
              else wrong.add(`${email} ${canary.column} on ${path}`)
            }
          },
        })
        for (const letter of letters) {
          const body = await text(person.post(`${letter}/name`))
          for (const canary of found(body).filter(({ clientId }) => clientId !== undefined)) {
            if (isOwnSlip(canary, 'slip.named')) seen.names.add(canary.number)
            else if (!isOwnSlip(canary, 'slip.content')) wrong.add(`${email} ${canary.column} behind the press`)
          }
        }
      }
      report(`the firms’ window: ${seen.pages} pages, ${seen.slips.size} slips, ${seen.names.size} names`)
      expect([...wrong]).toEqual([])
      expect(seen.slips.size).toBeGreaterThan(2)
      expect(seen.names.size).toBeGreaterThan(0)
    },
  )
})
