import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { DeskContext } from './factory.ts'

// Over https `__Host-…; Secure`. Safari drops Secure cookies on http://localhost, so plain loopback gets the same cookie without either; any other http gets none.

type Name = 'session' | 'browser' | 'request' | 'mailed' | 'back'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

const schemeOf = (c: DeskContext): 'https' | 'loopback' | 'none' => {
  const { protocol, hostname } = new URL(c.req.url)
  if (protocol === 'https:') return 'https'
  return loopback.has(hostname) ? 'loopback' : 'none'
}

export const readCookie = (c: DeskContext, name: Name): string => {
  if (schemeOf(c) === 'https') return getCookie(c, name, 'host') ?? ''
  return getCookie(c, name) ?? ''
}

export const writeCookie = (
  c: DeskContext,
  { name, value, maxAge }: { name: Name; value: string; maxAge: number },
): void => {
  const scheme = schemeOf(c)
  if (scheme === 'none') return
  const options = { httpOnly: true, sameSite: 'Lax', path: '/', maxAge } as const
  setCookie(c, name, value, scheme === 'https' ? { ...options, secure: true, prefix: 'host' } : options)
}

export const dropCookie = (c: DeskContext, name: Name): void => {
  deleteCookie(c, name, schemeOf(c) === 'https' ? { path: '/', secure: true, prefix: 'host' } : { path: '/' })
}
