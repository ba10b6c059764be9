import * as fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { openText, sealText } from '../../src/crypto/seal.ts'
import type { FieldAddress, Sealed } from '../../src/crypto/seal.ts'
import { freshKeys } from './fresh-keys.ts'

const numRuns = inject('isSoak') ? 1_500 : 150
const address: FieldAddress = { table: 'client', column: 'name', row: 'c1' }
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom('', '山田 太郎', '髙﨑', '\u0080', '\u0000', '\u0080\u0000\u0080', '\uFEFF求人', 'a'.repeat(2000)),
)
const keys = freshKeys()
const clientOf = { clientId: 'c1', agencyId: 'a1', kind: 'register' } as const

const flipped = (sealed: Sealed, at: number): Sealed => {
  const copy = sealed.slice()
  const index = at % copy.length
  copy[index] = (copy[index] ?? 0) ^ 1
  return copy
}

const isRefused = (work: Promise<unknown>) =>
  work.then(
    () => false,
    () => true,
  )

describe('a sealed field', () => {
  test('opens to what was sealed, and only where it belongs', async () => {
    const { key } = await keys.newClientKey(clientOf)
    const { key: another } = await keys.newClientKey(clientOf)
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), async (text, at) => {
        const sealed = await sealText(key, text, address)
        expect(await openText(key, sealed, address)).toBe(text)
        const forgeries = [
          openText(key, sealed, { ...address, row: 'c2' }),
          openText(key, sealed, { ...address, column: 'kana' }),
          openText(key, sealed, { ...address, table: 'employer' }),
          openText(key, flipped(sealed, at), address),
          openText(key, sealed.slice(0, sealed.length - 1 - (at % sealed.length)), address),
          openText(another, sealed, address),
        ]
        expect(await Promise.all(forgeries.map(isRefused))).toEqual(forgeries.map(() => true))
      }),
      { numRuns },
    )
  })

  test('is never the same twice', async () => {
    const { key } = await keys.newClientKey(clientOf)
    const sealed = await Promise.all(Array.from({ length: 200 }, () => sealText(key, '同じ', address)))
    expect(new Set(sealed.map((one) => one.slice(1, 13).join())).size).toBe(200)
    expect(new Set(sealed.map((one) => one.join())).size).toBe(200)
  })

  test('hides the length of its text to 32 bytes', async () => {
    const { key } = await keys.newClientKey(clientOf)
    const sizeOf = async (bytes: number) => (await sealText(key, 'x'.repeat(bytes), address)).length
    const sizes = await Promise.all([0, 1, 12, 30, 31].map(sizeOf))
    expect(new Set(sizes)).toEqual(new Set([1 + 12 + 32 + 16]))
    expect(await sizeOf(32)).toBe(1 + 12 + 64 + 16)
    expect(await sizeOf(63)).toBe(1 + 12 + 64 + 16)
    expect((await sealText(key, '山田太郎', address)).length).toBe(61)
  })

  test('does not show its text', async () => {
    const { key } = await keys.newClientKey(clientOf)
    const sealed = Buffer.from(await sealText(key, 'canary-山田-canary', address))
    expect(sealed.includes('canary')).toBe(false)
    expect(sealed.includes('山田')).toBe(false)
  })

  test('of another format is refused', async () => {
    const { key } = await keys.newClientKey(clientOf)
    const sealed = await sealText(key, '山田', address)
    sealed[0] = 2
    await expect(openText(key, sealed, address)).rejects.toThrow('unknown format')
  })
})
