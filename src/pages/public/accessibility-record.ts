// Written by the run of test/browser/everyone.test.ts with RECORD=write; without it that run fails where it tests anything else.
export const accessibilityRecord = {
  testedOn: '2026-11-27',
  kinds: 33,
  pages: 97,
  languages: 3,
  axe: '4.14.1',
  rules: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  narrow: 320,
  phone: 360,
  browser: 'Chromium 153',
  findings: 0,
} as const
