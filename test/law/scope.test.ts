import { expect, test } from 'vitest'
import { outOfScope } from '../../src/law/scope.ts'

const offered = { prefecture: '01', occupation: '15' }

test.each([
  [{ prefectures: [], occupations: [] }, []],
  [{ prefectures: ['01'], occupations: [] }, []],
  [{ prefectures: ['01', '02'], occupations: ['09', '15'] }, []],
  [{ prefectures: ['02'], occupations: [] }, ['prefectureOutOfScope']],
  [{ prefectures: [], occupations: ['09'] }, ['occupationOutOfScope']],
  [{ prefectures: ['1'], occupations: ['5'] }, ['prefectureOutOfScope', 'occupationOutOfScope']],
])('R1-14: an offer of prefecture 01 and occupation 15 in the scope %j has %j', (declared, found) => {
  expect(outOfScope(offered, declared)).toEqual(found)
})

test('R1-10: an offer that does not say where is outside a scope of places', () => {
  expect(outOfScope({ prefecture: '', occupation: '15' }, { prefectures: ['01'], occupations: [] })).toEqual([
    'prefectureOutOfScope',
  ])
})
