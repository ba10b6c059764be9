import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '../../src/access/actor.ts'
import { answersOf } from '../../src/desk/openings/draft.ts'
import { openingById } from '../../src/desk/openings/store.ts'
import { answerAll, beginDraft, firm, place, trial, whereTo } from '../journeys/posting.ts'
import type { TestApp } from '../support/app.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { formTo } from '../support/form.ts'
import { everythingIn } from '../support/rows.ts'
import { seededTown } from '../support/town.ts'
import { save, shownForm } from './employers-save.ts'

let app: TestApp
let desk: TestDatabase
beforeAll(async () => {
  const town = await seededTown()
  desk = town.desk
  app = testApp(town)
})

const whole = { ...trial, ...place, ...firm }
const { title, tasks, workContent, bring } = trial
const whatOnly = { title, tasks, workContent, bring }
const said = '先に変更しました'

const begin = async () => {
  const person = app.visitor()
  const draft = await beginDraft(person, 'tour')
  return { person, draft, what: `${draft}/q/what` }
}

/** What lies in the database for this draft. */
const keptOf = async (draft: string) => {
  const reading = app.deskAs(visitor)
  const { opening } = await reading.read({ opening: openingById(draft.split('/').at(-1) ?? '') })
  return opening ? answersOf(reading.keys, opening) : {}
}

describe('two tabs on one draft', () => {
  test('the later save is told of the earlier one, with everything typed, and pressing again overwrites knowingly', async () => {
    const { person, draft, what } = await begin()
    const [one, two] = [await shownForm(person, what), await shownForm(person, what)]
    expect((await person.post(what, { ...one, ...whatOnly, title: '一つ目' })).status).toBe(303)

    const late = await person.post(what, { ...two, ...whatOnly, title: '二つ目', tasks: '二つ目の画面の文' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain(said)
    expect(page).toContain('value="二つ目"')
    expect(page).toContain('二つ目の画面の文')
    expect(await keptOf(draft)).toMatchObject({ title: ['一つ目'] })

    const again = await person.press(page, { action: what, fields: { ...whatOnly, title: '二つ目' } })
    expect([again.status, whereTo(again)]).toEqual([303, `${draft}/q/when`])
    expect(await keptOf(draft)).toMatchObject({ title: ['二つ目'] })
  })

  test('at the same moment, one is kept and the other is told', async () => {
    const { person, what } = await begin()
    const [one, two] = [await shownForm(person, what), await shownForm(person, what)]
    const answers = await Promise.all([
      person.post(what, { ...one, ...whatOnly, title: '右の画面' }),
      person.post(what, { ...two, ...whatOnly, title: '左の画面' }),
    ])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 409]))
    const late = answers.find(({ status }) => status === 409)
    const page = (await late?.text()) ?? ''
    expect((await person.press(page, { action: what, fields: whatOnly })).status).toBe(303)
  })

  test('the same words once more are no conflict', async () => {
    const { person, what } = await begin()
    const [one, two] = [await shownForm(person, what), await shownForm(person, what)]
    expect((await person.post(what, { ...one, ...whatOnly })).status).toBe(303)
    expect((await person.post(what, { ...two, ...whatOnly })).status).toBe(303)
  })

  test.each(['', '0', '999999999', '-1', 'x'])(
    'a version nobody showed is refused like an old one (%#)',
    async (version) => {
      const { person, draft, what } = await begin()
      const shown = await shownForm(person, what)
      expect((await person.post(what, { ...shown, ...whatOnly, version })).status).toBe(409)
      expect(await keptOf(draft)).toEqual({})
    },
  )

  test('handing in what another tab has changed since shows the changed posting first', async () => {
    const person = await app.signInAs('pan@hidamari.example.jp')
    const draft = await beginDraft(person, 'tour')
    const fields = { ...trial, ...place, workplaceId: 'new' }
    await answerAll(person, draft, { ...fields, title: '前の題名' })
    const check = await (await person.get(`${draft}/check`)).text()
    await save(person, `${draft}/q/what`, { ...fields, title: '後の題名' })

    const late = await person.press(check, { action: `${draft}/check` })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain(said)
    expect(page).toContain('後の題名')
    expect((await person.press(page, { action: `${draft}/check` })).status).toBe(303)
  })
})

describe('back and forward', () => {
  test('an answer given earlier stands where one goes back, and what came later is kept', async () => {
    const { person, draft } = await begin()
    await answerAll(person, draft, whole)
    const back = await (await person.get(`${draft}/q/when`)).text()
    expect(back).toContain('value="９：３０"')
    expect((await save(person, `${draft}/q/when`, { ...trial, startsAt: '10:00' })).status).toBe(303)
    expect(await (await person.get(`${draft}/check`)).text()).toContain('10:00')
    expect(await keptOf(draft)).toMatchObject({ meets: [trial.meets], email: [firm.email] })
  })

  test('a box no longer ticked is gone', async () => {
    const { person, draft } = await begin()
    await answerAll(person, draft, { ...whole, support: ['seated', 'quiet'] })
    await save(person, `${draft}/q/what`, { ...whatOnly, support: ['quiet'] })
    expect(await keptOf(draft)).toMatchObject({ support: ['quiet'] })
    await save(person, `${draft}/q/what`, whatOnly)
    expect(await keptOf(draft)).not.toHaveProperty('support')
  })

  test('a question that this kind does not have does not exist', async () => {
    const { person, draft } = await begin()
    expect((await person.get(`${draft}/q/nothing`)).status).toBe(404)
    expect((await person.get(`${draft}/q/pay`)).status).toBe(404)
    expect((await person.post(`${draft}/q/pay`, { wageYen: '1000' })).status).toBe(404)
  })
})

describe('a draft with faults', () => {
  test('is kept as it was typed, sealed, and can be taken up again', async () => {
    const { person, draft } = await begin()
    const led = await answerAll(person, draft, { ...whole, title: 'しまっておく題名', startsAt: '25:00' })
    expect(led.status).toBe(422)
    expect(await led.text()).toContain('id="e-startsAt"')
    expect(await keptOf(draft)).toMatchObject({ title: ['しまっておく題名'], startsAt: ['25:00'] })
    expect(await everythingIn(desk)).not.toContain('しまっておく題名')

    const later = await (await person.get(`${draft}/q/when`)).text()
    expect(later).toContain('value="25:00"')
    const mended = await answerAll(person, draft, whole)
    expect([mended.status, whereTo(mended)]).toEqual([303, `${draft}/check`])
  })

  test('takes three requests of somebody signed in', async () => {
    const person = await app.signInAs('pan@hidamari.example.jp')
    const draft = await beginDraft(person, 'tour')
    const shown = await shownForm(person, `${draft}/q/what`)
    desk.forget()
    expect((await person.post(`${draft}/q/what`, { ...shown, ...whatOnly, title: '' })).status).toBe(422)
    expect(desk.requests()).toBe(3)
  })

  test('pressed twice is led back to the question with its faults', async () => {
    const { person, draft } = await begin()
    const people = `${draft}/q/people`
    const shown = await shownForm(person, people)
    const faulty = { ...shown, places: '千人', insuredBy: 'city', harassmentContact: '窓口' }
    expect((await person.post(people, faulty)).status).toBe(422)
    const twice = await person.post(people, faulty)
    expect(twice.status).toBe(303)
    const page = await (await person.get(whereTo(twice))).text()
    expect(page).toContain('id="e-places"')
    expect(formTo(page, people).hidden['version']).toBe('2')
  })

  test('is not shown as residents would see it: the check leads back to what is missing', async () => {
    const { person, draft } = await begin()
    await answerAll(person, draft, whole)
    await save(person, `${draft}/q/people`, { ...trial, places: '千人' })
    const led = await person.get(`${draft}/check`)
    expect(led.status).toBe(303)
    expect(await (await person.get(whereTo(led))).text()).toContain('id="e-places"')
  })

  test('with a field nobody asked for, nothing of that is kept', async () => {
    const { person, draft, what } = await begin()
    const shown = await shownForm(person, what)
    await person.post(what, { ...shown, ...whatOnly, wageYen: '1000', email: 'x@example.jp' })
    expect(await keptOf(draft)).not.toHaveProperty('wageYen')
    expect(await keptOf(draft)).not.toHaveProperty('email')
  })
})
