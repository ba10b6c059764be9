import { beforeAll, expect, test } from 'vitest'
import { visitor } from '../../src/access/actor.ts'
import { newMatterCode, newSecret } from '../../src/crypto/tokens.ts'
import { limits } from '../../src/desk/accounts/limits.ts'
import { requestLink } from '../../src/desk/accounts/request-link.ts'
import { revokeByCard } from '../../src/desk/consents/revoke.ts'
import { reportWrong } from '../../src/desk/corrections/report.ts'
import { exportCaseload } from '../../src/desk/exports/export-caseload.ts'
import { checkImport } from '../../src/desk/imports/check.ts'
import { useCard } from '../../src/desk/handovers/use-card.ts'
import { readByCode } from '../../src/desk/inquiries/read-by-code.ts'
import { writeOn } from '../../src/desk/inquiries/write-on.ts'
import { startDraft } from '../../src/desk/openings/start-draft.ts'
import { leaveMessage } from '../../src/desk/tasks/leave-message.ts'
import { openDeskStage, startedAt } from './desk-stage.ts'
import type { DeskStage } from './desk-stage.ts'
import { askAs } from './inquiries/inquiry-stage.ts'

// trust.md 4.11, 2.3.2: at the limit it is done, one more is refused, and when the span has passed it is done again.

type Name = keyof typeof limits
type Act = (at: number) => Promise<unknown>

const day = 86_400_000
let stage: DeskStage
let number = ''
let code = ''
beforeAll(async () => {
  stage = await openDeskStage()
  const id = await stage.opening('tour', { places: 1 })
  number = String((await stage.raw.all('select number from opening where id = ?', [id]))[0]?.number)
  code = (await askAs(stage)).code
})

const desk = (at: number) => stage.desk(visitor, { at })
const link = (at: number, { email = `${newSecret()}@example.jp`, from = newSecret() }) =>
  requestLink(desk(at), { email, from, browser: newSecret(), linkPath: '/x', door: 'employer' })
const report = (at: number, from: string) => reportWrong(desk(at), { number, kind: 'other', words: '', from })

const sheet = new Uint8Array(new TextEncoder().encode('氏名,フリガナ\n山田,ヤマダ'))

// What is refused for its code was looked at.
const looked = (error: unknown) => {
  if (!(error instanceof Error) || !['codeWrong', 'consentUnknown'].includes(error.message)) throw error
}

const acts: Record<Name, Act> = {
  linksToAddressSoon: (at) => link(at, { email: 'soon@example.jp' }),
  linksToAddress: (at) => link(at, { email: 'often@example.jp' }),
  linksFromPlace: (at) => link(at, { from: 'one place' }),
  draftsFromPlace: (at) =>
    startDraft(desk(at), { rung: 'tour', browser: newSecret(), from: 'a drafting place', employerId: null }),
  questionsFromPlace: (at) => askAs(stage, { at, from: 'an asking place' }),
  questions: (at) => askAs(stage, { at }),
  messagesInTalk: (at) => writeOn(desk(at), { code, from: newSecret(), message: 'もう一つ', sure: false }),
  reportsFromPlace: (at) => report(at, 'a reporting place'),
  reports: (at) => report(at, newSecret()),
  wrongInquiryCodes: (at) => readByCode(desk(at), { code: newMatterCode(), from: 'a guesser' }).catch(looked),
  messagesLeft: (at) => leaveMessage(stage.desk(stage.officer, { at }), { who: 'ダレデモ ナイ', body: '伝言' }),
  imports: (at) => checkImport(stage.desk(stage.consultant, { at }), { kind: 'clients', bytes: sheet }),
  exports: (at) =>
    exportCaseload(
      { ...stage.desk(stage.consultant, { at }), signedInAt: at },
      { purpose: '監査のため', isOld: false },
    ),
  wrongConsentNumbers: (at) => revokeByCard(stage.desk(stage.officer, { at }), { number: '999999-1' }).catch(looked),
  wrongCardCodes: (at) => useCard(desk(at), { code: newMatterCode(), from: 'a guesser' }).catch(looked),
}

// The shorter limit of the same address would be met first.
const pauseOf: Partial<Record<Name, number>> = { linksToAddress: 10 * 60_000 }
// A day of its own for each, so that no limit is met on the way to another.
const names = Object.keys(limits).filter((name): name is Name => name in limits)

test.each(names)('4.11: %s', { timeout: 60_000 }, async (name) => {
  const { most, span } = limits[name]
  const [act, pause, first] = [acts[name], pauseOf[name] ?? 0, startedAt + (names.indexOf(name) + 1) * 10 * day]
  for (let done = 0; done < most; done += 1) await act(first + done * pause)
  const last = first + (most - 1) * pause
  await expect(act(last + 15 * 60_000 * Math.sign(pause))).rejects.toMatchObject({ reason: 'tooMany' })
  await expect(act(first + span - 1)).rejects.toMatchObject({ reason: 'tooMany' })
  await act(first + span)
})
