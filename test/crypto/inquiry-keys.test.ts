import { expect, test } from 'vitest'
import { openText, sealText } from '../../src/crypto/seal.ts'
import { newSecret } from '../../src/crypto/tokens.ts'
import { freshKeys } from './fresh-keys.ts'

const keys = freshKeys()
const address = { table: 'inquiry_message', column: 'body', row: 'm1' }
const made = (code = 'K7QM3FTX', id = 'q1') => keys.inquiry.newKey({ id, code })

test('what is sealed with the key opens for the holder of the code and for the desk', async () => {
  const { key, byCode, byDesk } = await made()
  const sealed = await sealText(key, '座れますか', address)
  const forVisitor = await keys.inquiry.keyByCode({ id: 'q1', code: 'K7QM3FTX' }, byCode)
  const forDesk = await keys.inquiry.keyOfDesk('q1', byDesk)
  for (const opened of [forVisitor, forDesk]) expect(await openText(opened, sealed, address)).toBe('座れますか')
})

test('another code, another inquiry, the other’s wrapping and another pepper open nothing', async () => {
  const { byCode, byDesk } = await made()
  const proof = { id: 'q1', code: 'K7QM3FTX' }
  await expect(keys.inquiry.keyByCode({ ...proof, code: 'K7QM3FTY' }, byCode)).rejects.toThrow('operation')
  await expect(keys.inquiry.keyByCode({ ...proof, id: 'q2' }, byCode)).rejects.toThrow('operation')
  await expect(keys.inquiry.keyByCode(proof, byDesk)).rejects.toThrow('operation')
  await expect(keys.inquiry.keyOfDesk('q1', byCode)).rejects.toThrow('operation')
  await expect(keys.inquiry.keyOfDesk('q2', byDesk)).rejects.toThrow('operation')
  // Whoever holds the database and every code there is, but not the pepper.
  await expect(freshKeys().inquiry.keyByCode(proof, byCode)).rejects.toThrow('operation')
})

test('two inquiries with one code have different keys and different wrappings', async () => {
  const [one, other] = [await made('K7QM3FTX', 'q1'), await made('K7QM3FTX', 'q2')]
  expect(one.byCode).not.toEqual(other.byCode)
  const sealed = await sealText(one.key, 'x', address)
  await expect(openText(other.key, sealed, address)).rejects.toThrow('operation')
})

test('a code is eight letters without look-alikes, the same for the same press and the same pepper alone', async () => {
  const presses = Array.from({ length: 300 }, newSecret)
  const codes = await Promise.all(presses.map((press) => keys.inquiry.codeFor(press)))
  expect(codes.filter((code) => !/^[2-9A-HJ-NP-Z]{8}$/u.test(code))).toEqual([])
  expect(new Set(codes).size).toBe(300)
  expect(new Set(codes.join('')).size).toBe(32)
  expect(await keys.inquiry.codeFor(presses[0] ?? '')).toBe(codes[0])
  expect(await freshKeys().inquiry.codeFor(presses[0] ?? '')).not.toBe(codes[0])
  expect(await keys.inquiry.codeHash('K7QM3FTX')).not.toEqual(await keys.codeHash('K7QM3FTX'))
})
