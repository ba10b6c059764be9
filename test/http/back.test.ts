import { expect, test } from 'vitest'
import { placeBack } from '../../src/http/back.ts'
import { paths } from '../../src/paths.ts'

const id = '01KAQZ3V5XW8Y7T6S5R4Q3P2N1'

test('a sign-in anew leads back to what asked for it: a record, the export, an import with its run', () => {
  for (const place of [
    paths.desk.client(id),
    paths.desk.clientOpen(id),
    paths.bring.export(),
    paths.bring.clients(),
    paths.bring.firms(),
    paths.bring.run('clients', { id }),
    paths.bring.run('firms', { id }),
  ]) {
    expect(placeBack(place)).toBe(place)
  }
})

test('a sign-in anew leads nowhere else', () => {
  for (const asked of ['', '/', 'https://example.com/desk/clients', '//example.com', '/desk/clients/../accounts']) {
    expect(placeBack(asked)).toBeNull()
  }
  expect(placeBack(paths.bring.step('clients', { id, step: 'approve' }))).toBeNull()
})
