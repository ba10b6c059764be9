import { expect, test } from 'vitest'
import { readStartOptions } from '../../src/cli/start-options.ts'

test('without settings the desk opens on port 8787 with databases of its own', () => {
  expect(readStartOptions([], {})).toEqual({
    port: 8787,
    isFresh: false,
    maySeedRemote: false,
    desk: { url: undefined, token: undefined },
    public: { url: undefined, token: undefined },
  })
})

test('addresses and tokens of outside databases are taken from the environment', () => {
  const env = { LIBSQL_URL: 'http://a.test', LIBSQL_PUBLIC_URL: 'http://b.test', LIBSQL_PUBLIC_AUTH_TOKEN: 't' }
  const options = readStartOptions(['--fresh', '--seed-remote'], env)
  expect(options.desk).toEqual({ url: 'http://a.test', token: undefined })
  expect(options.public).toEqual({ url: 'http://b.test', token: 't' })
  expect([options.isFresh, options.maySeedRemote]).toEqual([true, true])
})

test.each(['0', '65536', '80.5', 'eighty', '-1'])('PORT=%s is refused with a sentence', (PORT) => {
  expect(() => readStartOptions([], { PORT })).toThrow('PORT は 1 から')
})
