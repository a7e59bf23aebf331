import { createHash, timingSafeEqual } from 'node:crypto'
import { requestToken } from '#engine/flyocr/wire/request-token.ts'

export interface GivenToken {
  key: string
  token: string
  /** Digits: seconds since 1970 as the reference says, or milliseconds as its vendor's samples send. */
  timestamp: string
}

const firstMilliseconds = 100_000_000_000

/** Whether the token is the MD5 of `key+timestamp+secret`; how long it takes tells nothing of it. */
export function isRightToken({ key, token, timestamp }: GivenToken, secret: string): boolean {
  return isSame(token.toLowerCase(), requestToken({ key, secret }, timestamp))
}

function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest()
  return timingSafeEqual(digest(given), digest(expected))
}

/** Whether a timestamp is off by no more than the window. */
export function isOfNow(timestamp: string, windowSeconds: number, now: Date): boolean {
  if (!/^\d{1,16}$/.test(timestamp)) return false
  const number = Number(timestamp)
  const sentMs = number >= firstMilliseconds ? number : number * 1000
  return Math.abs(now.getTime() - sentMs) <= windowSeconds * 1000
}
