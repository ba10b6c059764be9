import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { paths } from '../paths.ts'
import { factory } from './factory.ts'

const bodyBytes = 64 * 1024
// A file may be a little too large and still get an answer that says so.
const fileBodyBytes = 2 * 1024 * 1024 + bodyBytes

export const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: 'max-age=63072000; includeSubDomains',
  // With no-referrer Chromium sends `Origin: null` and the CSRF check of older browsers fails.
  referrerPolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], publickeyCredentialsGet: ['self'] },
})

const cacheControl = {
  never: 'no-store',
  moment: 'public, max-age=0, s-maxage=10, stale-if-error=86400',
  revalidated: 'public, no-cache',
} as const

/** Nothing is kept anywhere but the public window's pages: lists for a moment, a detail asks again every time (product §10.4). */
export const caching = factory.createMiddleware(async (c, next) => {
  await next()
  const isShown = ['GET', 'HEAD'].includes(c.req.method) && [200, 304].includes(c.res.status)
  c.res.headers.set('Cache-Control', cacheControl[isShown ? c.get('kept') : 'never'])
})

const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/iu

/** Hono's csrf lets JSON and text/html pass: only forms are read here. */
export const onlyForms = factory.createMiddleware(async (c, next) => {
  if (c.req.method === 'POST' && !formTypes.test(c.req.header('content-type') ?? '')) throw new HTTPException(415)
  if (!['GET', 'HEAD', 'POST'].includes(c.req.method)) throw new HTTPException(405)
  await next()
})

export const sameOrigin = csrf()

const bodyUpTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new HTTPException(413)
    },
  })

const [small, withFile] = [bodyUpTo(bodyBytes), bodyUpTo(fileBodyBytes)]
const takesFile: readonly string[] = [paths.bring.clients(), paths.bring.firms()]

/** Two addresses of the staff window take a file; there too only a form with a file may be as large. */
export const smallBody = factory.createMiddleware((c, next) => {
  const isFile = takesFile.includes(c.req.path) && /^multipart\//iu.test(c.req.header('content-type') ?? '')
  return isFile ? withFile(c, next) : small(c, next)
})
