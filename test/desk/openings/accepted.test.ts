import { beforeAll, describe, expect, test } from 'vitest'
import { acceptedOf } from '../../../src/desk/openings/lawfulness.ts'
import { findingCodes } from '../../../src/text/findings.ts'
import { trailText } from '../../../src/text/trail.ts'
import { openDeskStage } from '../desk-stage.ts'
import type { DeskStage } from '../desk-stage.ts'

let stage: DeskStage
beforeAll(async () => {
  stage = await openDeskStage()
})

const fieldsOf = async (id: string) => {
  const [row] = await stage.raw.all("select fields from audit where act = 'opening.publish' and entity_id = ?", [id])
  return String(row?.fields).split(' ')
}

describe('R2-34: the decision on warnings is on record', () => {
  test('each finding that was looked at and let through, once, without the words of the posting', async () => {
    const more = { workContent: 'real', tasks: 'ウエイトレスとして、看護婦さんに料理を運ぶ' }
    const id = await stage.opening('experience', { places: 1, more })
    expect((await fieldsOf(id)).toSorted()).toEqual(['accepted.realWork', 'accepted.wording', 'state'])
  })

  test('where nothing was to be looked at, the state alone', async () => {
    expect(await fieldsOf(await stage.opening('experience', { places: 1 }))).toEqual(['state'])
  })

  test('neither what stops nor what only explains is accepted', () => {
    const one = (effect: 'stops' | 'review' | 'hint') => ({ code: effect, field: 'title', effect })
    expect(acceptedOf([one('stops'), one('review'), one('hint'), one('review')])).toEqual(['accepted.review'])
  })

  test('the trail has words for every one of them', () => {
    const words: Readonly<Record<string, string>> = trailText.fields.opening
    const bare = findingCodes.filter((code) => !(words[`accepted.${code}`] ?? '').startsWith('確かめて公開「'))
    expect(bare).toEqual([])
  })
})
