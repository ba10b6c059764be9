import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assetVersion } from '../../src/ui/asset-version.ts'

const files = ['public.css', 'desk.css', 'paper.css', 'print.css', 'enhance.js', 'favicon.svg']

test('the version in the address of the assets is the hash of what is in them', () => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(join(import.meta.dirname, '../../src/assets', file)))
  expect(assetVersion).toBe(hash.digest('hex').slice(0, 8))
})
