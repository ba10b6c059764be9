import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64Url, isSameBytes, joined, textOf, toBase64Url, utf8 } from '../../src/crypto/bytes.ts'
import {
  hashText,
  newCaseNumber,
  newMatterCode,
  newMatterId,
  newNumber,
  newSecret,
  newSignInCode,
  sha256,
} from '../../src/crypto/tokens.ts'

describe('tokens', () => {
  test.each([
    ['a secret', newSecret, /^[\w-]{43}$/u],
    ['the name of a matter', newMatterId, /^[2-9a-hjkmnp-z0]{16}$/u],
    ['the code of a matter', newMatterCode, /^[2-9A-HJ-NP-Z]{8}$/u],
    ['a number', newNumber, /^[2-9A-HJ-NP-Z]{8}$/u],
    ['a sign-in code', newSignInCode, /^\d{8}$/u],
    ['a case number', newCaseNumber, /^\d{6}$/u],
  ] as const)('%s has its shape', (...[, make, shape]) => {
    for (let count = 0; count < 500; count += 1) expect(make()).toMatch(shape)
  })

  test.each([
    ['secrets', newSecret],
    ['names of matters', newMatterId],
    ['codes of matters', newMatterCode],
    ['numbers', newNumber],
  ] as const)('%s do not repeat', (_, make) => {
    expect(new Set(Array.from({ length: 2_000 }, () => make())).size).toBe(2_000)
  })

  test('every letter and digit comes up', () => {
    const seen = (make: () => string) => new Set(Array.from({ length: 2_000 }, () => make()).join('')).size
    expect([seen(newSecret), seen(newMatterCode), seen(newSignInCode), seen(newMatterId)]).toEqual([64, 32, 10, 32])
  })

  test('SHA-256 is the one of the standard', async () => {
    expect(await hashText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(Buffer.from(await sha256('')).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
  })
})

describe('bytes', () => {
  test('base64url and UTF-8 come back as they went', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.string({ unit: 'grapheme' }), (bytes, text) => {
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
        expect([...fromBase64Url(toBase64Url(bytes))]).toEqual([...bytes])
        expect(textOf(utf8(text))).toBe(text)
        expect([...joined(bytes, utf8(text))]).toEqual([...bytes, ...utf8(text)])
      }),
    )
  })

  test('are the same only when every byte is', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (...[bytes, at, by]) => {
          const other = bytes.slice()
          other[at % bytes.length] = (other[at % bytes.length] ?? 0) ^ by
          expect(isSameBytes(bytes, bytes.slice())).toBe(true)
          expect(isSameBytes(bytes, other)).toBe(false)
          expect(isSameBytes(bytes, bytes.subarray(1))).toBe(false)
        },
      ),
    )
  })
})
