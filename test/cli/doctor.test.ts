import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { examine, linesOf } from '../../src/cli/doctor.ts'
import { legalTables } from '../../src/law/tables.ts'

const script = join(import.meta.dirname, '../../src/cli/doctor.ts')

const doctor = async (...options: string[]) =>
  new Promise<{ code: unknown; said: string }>((resolve) => {
    execFile(process.execPath, [script, ...options], (failure, stdout) =>
      resolve({ code: failure === null ? 0 : failure.code, said: stdout }),
    )
  })

test('one line a table, and none is a warning on the day of the check', () => {
  const lines = linesOf(examine('2026-11-21'))
  expect(lines).toHaveLength(legalTables.length)
  expect(lines.filter((line) => !line.startsWith('よし'))).toEqual([])
})

test('a stale table is warned of, with its reason', () => {
  expect(linesOf(examine('2027-10-01')).filter((line) => line.startsWith('注意'))).toEqual([
    expect.stringMatching(/地域別最低賃金.*今年度の額が入っていません/),
  ])
})

test('the command ends with 0 when all is in order, with 1 when a table is stale, with 2 when asked in vain', async () => {
  expect(await doctor('--on', '2026-11-21')).toMatchObject({ code: 0 })
  expect(await doctor('--on', '2027-10-01')).toMatchObject({ code: 1 })
  expect(await doctor('--on', 'tomorrow')).toEqual({ code: 2, said: '' })
})

test('--json says the same to a machine', async () => {
  const { code, said } = await doctor('--json', '--on', '2027-10-01')
  expect(code).toBe(1)
  expect(JSON.parse(said)).toEqual(examine('2027-10-01'))
})
