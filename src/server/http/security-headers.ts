import type { MiddlewareHandler } from 'hono'
import { nameOfHost } from './own-hosts.ts'

const policy = {
  'default-src': "'self'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self' 'unsafe-inline'",
  'worker-src': "'self' blob:",
  'img-src': "'self' blob:",
  'media-src': "'self' blob:",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
}

/** The content policy, with some of its parts changed. */
export function contentPolicy(changes: Readonly<Record<string, string>> = {}): string {
  return Object.entries({ ...policy, ...changes })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

const headers = {
  'Content-Security-Policy': contentPolicy(),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Not `no-referrer`: with it, browsers send `Origin: null` along with forms of our own.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
} as const

/** A year, as browsers and OWASP ASVS want it. */
const httpsOnly = 'max-age=31536000; includeSubDomains'

/**
 * On every answer, unless the route has said otherwise. Nothing under /api is kept by caches unless its route says so.
 * `publicUrl`: where it is https, browsers are told to speak nothing else with that name. Others are told nothing: on
 * localhost other programs speak http.
 */
export function securityHeaders(publicUrl: string | null): MiddlewareHandler {
  const secureName = publicUrl?.startsWith('https:') === true ? new URL(publicUrl).hostname : null
  return async (context, next) => {
    await next()
    if (secureName !== null && nameOfHost(context.req.header('host')) === secureName)
      context.res.headers.set('Strict-Transport-Security', httpsOnly)
    for (const [name, value] of Object.entries(headers)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value)
    }
    if (context.req.path.startsWith('/api/') && !context.res.headers.has('Cache-Control'))
      context.res.headers.set('Cache-Control', 'no-store')
  }
}
