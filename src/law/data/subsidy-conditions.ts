export const subsidySource = {
  source:
    '雇用保険法施行規則110条・110条の3、助成金の支給要領（公開の頁 sr-ky.net 2026-01）。支給の可否は労働局が決める。',
  checkedOn: '2026-11-21',
} as const

/** R2-60: training and practice at the firm beyond this, and work for it within this, may rule the subsidy out. */
export const subsidyConditions = { practiceMonths: 3, workHistoryMonths: 36 } as const
