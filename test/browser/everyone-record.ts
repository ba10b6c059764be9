import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { civilDateAt } from '../../src/law/calendar.ts'
import { languages } from '../../src/paths.ts'
import { axeTags, widths } from './everyone-look.ts'
import type { Pass } from './everyone-look.ts'

// What a run tested, as the accessibility page of residents says it (R7-14).

export const recordFile = join(import.meta.dirname, '../../src/pages/public/accessibility-record.ts')

const browserIn = (agent: string): string => `Chromium ${/Chrom\w+\/(\d+)/u.exec(agent)?.[1] ?? ''}`

export const testedIn = ({ looks, axe }: Pass) => ({
  testedOn: civilDateAt(Date.now()),
  kinds: new Set(looks.map(({ name }) => name)).size,
  pages: looks.length,
  languages: languages.length,
  axe: axe.version,
  rules: axeTags,
  ...widths,
  browser: browserIn(axe.agent),
  findings: looks.flatMap(({ faults }) => Object.values(faults).flat()).length,
})

const literal = (value: unknown): string => JSON.stringify(value).replaceAll('"', "'").replaceAll(',', ', ')

/** The file as it stands but for its values: the line above them says how it came about. */
export const recordOf = (tested: ReturnType<typeof testedIn>): string => {
  const lines = Object.entries(tested).map(([name, value]) => `  ${name}: ${literal(value)},`)
  const [head = ''] = readFileSync(recordFile, 'utf8').split('\n')
  return [head, 'export const accessibilityRecord = {', ...lines, '} as const', ''].join('\n')
}
