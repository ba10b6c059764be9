export const workerQuestionsSource = {
  source:
    '労働基準法9条・11条、昭和60年12月19日 労働基準法研究会報告、平成27年3月26日 基発0326第7号、平成9年9月18日 基発636号。公開の頁による整理。',
  checkedOn: '2026-11-21',
} as const

/** Where an answer points to employment: `decisive` alone makes it so, `points` asks the desk to look. */
export const workerQuestions = [
  {
    code: 'paidByTimeOrOutput',
    employmentAnswer: 'yes',
    weight: 'decisive',
    article: '労働基準法9条・11条（報酬の労務対償性）',
  },
  {
    code: 'hoursOrderedWithSanction',
    employmentAnswer: 'yes',
    weight: 'decisive',
    article: '昭和60年 労働基準法研究会報告（拘束性）',
  },
  { code: 'fillsStaffShift', employmentAnswer: 'yes', weight: 'decisive', article: '平成27年 基発0326第7号' },
  { code: 'hasQuota', employmentAnswer: 'yes', weight: 'decisive', article: '平成27年 基発0326第7号' },
  {
    code: 'mayStopFreely',
    employmentAnswer: 'no',
    weight: 'decisive',
    article: '昭和60年 労働基準法研究会報告（諾否の自由）',
  },
  {
    code: 'directedLikeStaff',
    employmentAnswer: 'yes',
    weight: 'points',
    article: '昭和60年 労働基準法研究会報告（指揮監督）',
  },
  {
    code: 'resultsUsedByFirm',
    employmentAnswer: 'yes',
    weight: 'points',
    article: '平成9年 基発636号（直接生産活動）',
  },
] as const
