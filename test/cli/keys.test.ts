import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { KEY_NAMES, readKeys } from '../../src/cli/keys.ts'

const folder = await mkdtemp(join(tmpdir(), 'tsunagu-keys-'))
afterAll(async () => rm(folder, { recursive: true, force: true }))

test('keys are made once, 32 bytes each, readable by their owner alone', async () => {
  const path = join(folder, 'made/keys')
  const keys = await readKeys(path)
  expect(await readKeys(path)).toEqual(keys)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(KEY_NAMES.map((name) => Buffer.from(keys[name], 'base64url').length)).toEqual([32, 32, 32, 32])
  expect(new Set(Object.values(keys)).size).toBe(4)
})

test('a key file that lost a key is refused and left as it is', async () => {
  const path = join(folder, 'torn')
  await readKeys(path)
  const torn = (await readFile(path, 'utf8')).replace(/^PEPPER=.*\n/m, '')
  await writeFile(path, torn)
  await expect(readKeys(path)).rejects.toThrow('PEPPER')
  expect(await readFile(path, 'utf8')).toBe(torn)
})
