import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Env } from '../../src/http/factory.ts'
import { placeOf } from '../../src/http/page.ts'

const app = new Hono<Env>().get('/', (c) => c.text(placeOf(c)))
const placeFor = async (address: string) =>
  (await app.request('/', { headers: { 'cf-connecting-ip': address } })).text()

test('an IPv6 address counts as its /64, however its zeros are written', async () => {
  expect(await placeFor('203.0.113.7')).toBe('203.0.113.7')
  expect(await placeFor('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
  expect(await placeFor('2001:db8::5:6:7:8')).toBe('2001:db8:0:0')
  expect(await placeFor('2001:db8::9:6:7:8')).toBe('2001:db8:0:0')
  expect(await placeFor('2001:db8::')).toBe('2001:db8:0:0')
})
