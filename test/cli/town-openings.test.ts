import { describe, expect, test } from 'vitest'
import { town } from '../../src/cli/town/town.ts'
import type { JobOpening, Opening } from '../../src/cli/town/types.ts'
import { hourlyEquivalent } from '../../src/law/minimum-wage.ts'
import { trialFindings } from '../../src/law/trial.ts'
import { breakShortfall, hoursOverLimit, isNightWork, minutesBetween } from '../../src/law/working-hours.ts'
import { firmOf, isJob, isTrial } from './town-lookup.ts'

const { firms, openings } = town
const minimumYen = 1131 // 北海道, from 2026-10-01

const jobs = openings.filter(isJob)
const trials = openings.filter(isTrial)
const published = openings.filter(({ state }) => state === 'published')

const workMinutesOf = (job: JobOpening) => minutesBetween(job.startsAt, job.endsAt) - job.breakMinutes
const weeklyHoursOf = (job: JobOpening) => (workMinutesOf(job) * job.days.length) / 60

describe('what the law and the desk ask of an opening', () => {
  test('R2-20: every wage reaches the minimum of Hokkaido', () => {
    const low = jobs.filter((job) => {
      const hourly = hourlyEquivalent({
        basis: job.wageBasis,
        yen: job.wageYen,
        hoursPerDay: workMinutesOf(job) / 60,
        hoursPerMonth: (weeklyHoursOf(job) * 52) / 12,
      })
      return hourly === undefined || hourly < minimumYen
    })
    expect(low.map(({ key }) => key)).toEqual([])
  })

  test('R2-50: every break is long enough', () => {
    const short = jobs.filter(
      (job) => breakShortfall({ workMinutes: workMinutesOf(job), breakMinutes: job.breakMinutes }) > 0,
    )
    expect(short.map(({ key }) => key)).toEqual([])
  })

  test('R2-51: no week is over 40 hours and no day over 8', () => {
    const over = jobs.filter((job) => {
      const limit = hoursOverLimit({ minutesPerDay: workMinutesOf(job), daysPerWeek: job.days.length })
      return limit.dayMinutes > 0 || limit.weekMinutes > 0 || limit.isWithoutRestDay || isNightWork(job)
    })
    expect(over.map(({ key }) => key)).toEqual([])
  })

  test('R2-55 to R2-57: the insurance named is the insurance owed', () => {
    const wrong = jobs.filter((job) => {
      const { staffCount } = firmOf(job)
      const hours = weeklyHoursOf(job)
      const owesSocial = hours >= 30 || (hours >= 20 && staffCount >= 51)
      const { insurance } = job
      return (
        !insurance.includes('workersAccident') ||
        insurance.includes('employment') !== hours >= 20 ||
        insurance.includes('health') !== owesSocial ||
        insurance.includes('pension') !== owesSocial
      )
    })
    expect(wrong.map(({ key }) => key)).toEqual([])
  })

  test('R1-01: every item to be disclosed is filled', () => {
    const items = (job: JobOpening) => [
      job.tasks,
      job.dutiesChangeScope,
      job.workplaceChangeScope,
      job.overtime,
      job.holidays,
      job.wageNote,
      job.renewal === 'none' ? '更新なし' : job.renewalCriteria,
    ]
    expect(jobs.filter((job) => items(job).includes('')).map(({ key }) => key)).toEqual([])
  })

  test('a fixed term has its months, and a renewal names its upper limit', () => {
    expect(jobs.filter((job) => (job.contract === 'fixed') !== (job.contractMonths !== undefined))).toEqual([])
    expect(jobs.filter((job) => job.contract === 'indefinite' && job.renewal !== 'none')).toEqual([])
    expect(jobs.filter((job) => job.renewal !== 'none' && !job.renewalCriteria.includes('上限'))).toEqual([])
  })

  test('R2-01: no trial speaks of a wage', () => {
    const wageWords = /時給|日給|月給|賃金|給与|給料|報酬|残業|ノルマ|1時間[0-9０-９]+円/
    expect(trials.filter((trial) => wageWords.test(JSON.stringify(trial))).map(({ key }) => key)).toEqual([])
    const withAllowance = trials.filter(({ reimbursement }) => reimbursement.includes('手当'))
    expect(withAllowance.filter(({ rung }) => rung !== 'trainingNonEmployment')).toEqual([])
    expect(withAllowance.filter(({ reimbursement }) => !reimbursement.includes('出来高や時間によりません'))).toEqual([])
  })

  test('R2-03, R2-07: every published trial is within the limits and insured', () => {
    const findings = trials.filter(({ state }) => state === 'published').flatMap((trial) => trialFindings(trial))
    expect(findings).toEqual([])
  })

  test('R2-06: training is offered only by firms that say they are certified', () => {
    const hosts = openings
      .filter(({ rung }) => rung === 'trainingNonEmployment' || rung === 'trainingEmployment')
      .map(firmOf)
    expect(hosts.filter(({ about }) => !about.includes('就労訓練事業所'))).toEqual([])
  })

  test('R2-30 to R2-33: no opening asks for an age, a sex or an origin', () => {
    const words =
      /[0-9０-９]+[歳才]|若い|若手|シニア|年齢|女性|男性|女子|男子|主婦|レディ|ガール|国籍|日本人|出身|学歴|履歴書|面接|アットホーム|高収入|必ず採用|急募/
    const texts = (opening: Opening) =>
      [opening.title, opening.tasks, opening.bring, opening.firstDay, opening.meets].join()
    expect(openings.filter((opening) => words.test(texts(opening))).map(({ key }) => key)).toEqual([])
  })

  test('R1-24: a published opening is still valid and an expired one is not', () => {
    expect(published.filter(({ publishedDaysAgo, validForDays }) => publishedDaysAgo >= validForDays)).toEqual([])
    const expired = openings.filter(({ state }) => state === 'closedExpired')
    expect(expired.filter(({ publishedDaysAgo, validForDays }) => publishedDaysAgo <= validForDays)).toEqual([])
  })

  test('a host that employs nobody offers trials only', () => {
    const hosts = firms.filter(
      ({ kind }) => kind === 'neighbourhood' || kind === 'shopStreet' || kind === 'publicOffice',
    )
    const theirs = jobs.filter((job) => hosts.some(({ key }) => key === firmOf(job).key))
    expect(theirs).toEqual([])
  })
})
