import type { NoteDraftInput, NoteInput } from '../../src/desk/clients/forms.ts'
import type { PlanInput, ReviewInput } from '../../src/desk/clients/plan-forms.ts'

// What a consultant types into a record, whole.

export const note: NoteInput = {
  kind: 'phone',
  withWhom: 'person',
  outcome: 'reached',
  notedOn: '2026-11-20',
  body: '元気そうだった',
}

export const halfNote: NoteDraftInput = {
  kind: 'visit',
  withWhom: 'family',
  outcome: 'reached',
  'notedOn-year': '2026',
  'notedOn-month': '11',
  'notedOn-day': '',
  body: '玄関で',
}

export const planInput: Omit<PlanInput, 'keepsWords'> = {
  version: 1,
  wish: '朝だけ働きたい',
  issues: 'バスの時間が合わない',
  goal1: '体験を3日する',
  goal1By: '1m',
  goal2: '',
  goal2By: '3m',
  goal3: '',
  goal3By: '3m',
  support: '体験の同行（はじめの日）',
  step1: '7時に起きる',
  step1Who: 'person',
  step1By: '1w',
  step2: '体験先を探す',
  step2Who: 'consultant',
  step2By: '2w',
  step3: '',
  step3Who: 'person',
  step3By: '1m',
  step4: '',
  step4Who: 'person',
  step4By: '1m',
  step5: '',
  step5Who: 'person',
  step5By: '1m',
  step6: '',
  step6Who: 'person',
  step6By: '1m',
  cautions: 'とくになし',
  startsOn: '2026-11-20',
  endsOn: '2027-05-20',
  reviewOn: '2027-02-20',
}

export const reviewInput: ReviewInput = {
  version: 1,
  reviewedOn: '2026-11-20',
  goal1: 'met',
  goal2: null,
  goal3: null,
  motivation: 's3',
  relations: 's3',
  participation: 's4',
  work: 'none',
  changes: '朝の電話に出られる日がふえた',
  remaining: '雨の日の通い方',
  ownWords: '「思ったより近かった」',
  next: 'continue',
  nextReviewOn: '2027-02-20',
}
