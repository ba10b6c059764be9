import { describe, expect, test } from 'vitest'
import { newSecret } from '../../src/crypto/tokens.ts'
import type { Keys } from '../../src/crypto/keys.ts'
import { connect } from '../../src/db/client.ts'
import { factory } from '../../src/http/factory.ts'
import type { Deps } from '../../src/http/factory.ts'
import { createMemory } from '../../src/http/memory.ts'
import { newSince, readUnhurried } from '../../src/http/unhurried.ts'
import { missingMailer } from '../../src/jobs/mailers.ts'
import { freshKeys } from '../crypto/fresh-keys.ts'

let now = 1_800_000_000_000
const nowhere = () => connect({ url: 'http://127.0.0.1:9' })
const depsWith = (keys: Keys): Deps => ({
  deskDb: nowhere,
  publicDb: nowhere,
  keys,
  now: () => now,
  newId: () => 'id',
  mailer: missingMailer,
  baseUrl: 'http://localhost',
  isDemo: false,
  memory: createMemory(0),
  snapshots: null,
})
const appWith = (keys: Keys) =>
  factory
    .createApp()
    .use('*', async (c, next) => {
      c.set('deps', depsWith(keys))
      await next()
    })
    .get('/', async (c) => c.text(await newSince(c)))
    .post('/', async (c) => {
      const { pace, since, sent } = await readUnhurried(c)
      return c.json({ pace, since, typed: sent.typed })
    })
const app = appWith(freshKeys())

const shown = async (of = app) => (await of.request('/')).text()
const press = async (fields: Record<string, string>) => {
  const body = new URLSearchParams({ ik: newSecret(), words: 'a', ...fields })
  const answer: unknown = await (await app.request('/', { method: 'POST', body })).json()
  return answer
}
const pass = (ms: number) => {
  now += ms
}

describe('a form of the public window', () => {
  test('is calm from three seconds to a day after it was shown', async () => {
    const since = await shown()
    for (const [wait, pace] of [
      [2_999, 'hasty'],
      [1, 'calm'],
      [86_400_000 - 3_000, 'calm'],
    ] as const) {
      pass(wait)
      expect(await press({ since })).toEqual({ pace, since, typed: { words: ['a'] } })
    }
    pass(1)
    const answer = await press({ since })
    expect(answer).toMatchObject({ pace: 'hasty' })
    expect(answer).not.toMatchObject({ since })
  })

  test('is hasty with a time that is none of ours, or signed with another pepper', async () => {
    const since = await shown()
    const foreign = await shown(appWith(freshKeys()))
    const [at = '', signature = ''] = since.split('.')
    const earlier = `${(Number.parseInt(at, 36) - 60_000).toString(36)}.${signature}`
    pass(60_000)
    for (const wrong of ['', 'x', '.', earlier, foreign, `${at}.`, `${since} `, '9'.repeat(400)]) {
      expect(await press({ since: wrong }), wrong).toMatchObject({ pace: 'hasty' })
    }
    expect(await press({})).toMatchObject({ pace: 'hasty' })
    expect(await press({ since })).toMatchObject({ pace: 'calm' })
  })

  test('is caught where something stands in the field nobody sees, however long it took', async () => {
    const since = await shown()
    pass(10_000)
    expect(await press({ since, website: 'https://example.jp' })).toEqual({
      pace: 'caught',
      since,
      typed: { words: ['a'] },
    })
    expect(await press({ since, website: '' })).toMatchObject({ pace: 'calm' })
  })
})
