import { createHash, randomBytes } from 'node:crypto'
import { parse, serialize } from 'hono/utils/cookie'
import type { Context } from '../context.ts'

/** As long as somebody may take to sign in at the office's own server. */
export const answerWithinMs = 10 * 60_000

/** Only the browser that began may end: an answer that somebody else was given signs nobody in (login CSRF). */
function nameAt(origin: string): string {
  return origin.startsWith('https:') ? '__Host-countercheck.office' : 'countercheck.office'
}

/** Tells the browser what makes it known again; the result is its hash. */
export function setOfficeCookie({ resHeaders }: Pick<Context, 'resHeaders'>, origin: string): string {
  const value = randomBytes(32).toString('base64url')
  resHeaders?.append('set-cookie', cookie(origin, { value, maxAgeSeconds: answerWithinMs / 1000 }))
  return hashOf(value)
}

/** The hash of what the browser says; null where it says nothing. It is told to forget it. */
export function takeOfficeCookie({ from, resHeaders }: Pick<Context, 'from' | 'resHeaders'>, origin: string): string | null {
  const name = nameAt(origin)
  const value = parse(from.headers.get('cookie') ?? '', name)[name]
  if (value === undefined) return null
  resHeaders?.append('set-cookie', cookie(origin, { value: '', maxAgeSeconds: 0 }))
  return hashOf(value)
}

function cookie(origin: string, { value, maxAgeSeconds }: { value: string; maxAgeSeconds: number }): string {
  const secure = origin.startsWith('https:')
  return serialize(nameAt(origin), value, { maxAge: maxAgeSeconds, path: '/', httpOnly: true, sameSite: 'Strict', secure })
}

function hashOf(value: string): string {
  return createHash('sha256').update(value).digest('base64url')
}
