import { describe, expect, test } from 'vitest'
import { createKeys } from '../../src/crypto/keys.ts'
import type { ClientKeyOf } from '../../src/crypto/keys.ts'
import { openText, sealText } from '../../src/crypto/seal.ts'
import { freshKeys, freshSecrets } from './fresh-keys.ts'

// What Web Crypto says of a seal that does not fit, or a key that stays where it is.
const refused = /operation|extractable/iu

const of: ClientKeyOf = { clientId: 'c1', agencyId: 'a1', kind: 'register' }
const address = { table: 'client', column: 'name', row: 'c1' }

describe('the key of a client', () => {
  test('opens again from its wrap under the same master', async () => {
    const secrets = freshSecrets()
    const { key, wrapped } = await createKeys(secrets).newClientKey(of)
    const sealed = await sealText(key, '山田 太郎', address)
    const again = await createKeys(secrets).clientKey(of, wrapped)
    expect(await openText(again, sealed, address)).toBe('山田 太郎')
  })

  test.each([
    ['another agency', { agencyId: 'a2' }],
    ['another client', { clientId: 'c2' }],
    ['the other kind', { kind: 'special' }],
  ] as const)('does not open for %s', async (_, more) => {
    const keys = freshKeys()
    const { wrapped } = await keys.newClientKey(of)
    await expect(keys.clientKey({ ...of, ...more }, wrapped)).rejects.toThrow(refused)
  })

  test('does not open under another master', async () => {
    const { wrapped } = await freshKeys().newClientKey(of)
    await expect(freshKeys().clientKey(of, wrapped)).rejects.toThrow(refused)
  })

  test('R8-05: is two keys, and what a person told about themselves opens with the special one alone', async () => {
    const keys = freshKeys()
    const [register, special] = [await keys.newClientKey(of), await keys.newClientKey({ ...of, kind: 'special' })]
    expect(register.wrapped).not.toEqual(special.wrapped)
    const sealed = await sealText(special.key, '腰が痛い', address)
    await expect(openText(register.key, sealed, address)).rejects.toThrow(refused)
    expect(await openText(special.key, sealed, address)).toBe('腰が痛い')
  })

  test('is fresh for every client and wrapped in 61 bytes', async () => {
    const keys = freshKeys()
    const wraps = await Promise.all(Array.from({ length: 50 }, () => keys.newClientKey(of)))
    expect(new Set(wraps.map(({ wrapped }) => wrapped.join())).size).toBe(50)
    expect(wraps.every(({ wrapped }) => wrapped.length === 1 + 12 + 32 + 16)).toBe(true)
    const sealed = await sealText(wraps[0]?.key ?? raise(), '山田', address)
    await expect(openText(wraps[1]?.key ?? raise(), sealed, address)).rejects.toThrow(refused)
  })

  test('cannot be exported', async () => {
    const { key } = await freshKeys().newClientKey(of)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow(refused)
  })
})

describe('what the desk seals for itself', () => {
  const contact = { table: 'employer', column: 'contact', row: 'e1' }

  test('opens with the employers’ master and not with the clients’', async () => {
    const secrets = freshSecrets()
    const sealed = await createKeys(secrets).seal('店主', contact)
    const withoutClients = createKeys({ ...secrets, clientMaster: freshSecrets().clientMaster })
    expect(await withoutClients.open(sealed, contact)).toBe('店主')
    const withoutFirms = createKeys({ ...secrets, employerMaster: freshSecrets().employerMaster })
    await expect(withoutFirms.open(sealed, contact)).rejects.toThrow(refused)
  })

  test('does not open at another table, column or row', async () => {
    const keys = freshKeys()
    const sealed = await keys.seal('店主', contact)
    for (const moved of [{ table: 'outbox' }, { column: 'secret' }, { row: 'e2' }]) {
      await expect(keys.open(sealed, { ...contact, ...moved })).rejects.toThrow(refused)
    }
  })

  test('a code is hashed under the pepper', async () => {
    const secrets = freshSecrets()
    const hash = await createKeys(secrets).codeHash('id.12345678')
    expect(await createKeys(secrets).codeHash('id.12345678')).toEqual(hash)
    expect(await createKeys(secrets).codeHash('id.12345679')).not.toEqual(hash)
    expect(await freshKeys().codeHash('id.12345678')).not.toEqual(hash)
  })
})

const raise = (): never => {
  throw new Error('no key was made')
}
