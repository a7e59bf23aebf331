import { createHash, timingSafeEqual } from 'node:crypto'
import { requestToken } from '#engine/flyocr/wire/request-token.ts'
import type { ServeClient } from '../serve-client.ts'
import { CompatFailure } from './compat-failure.ts'

export interface GivenToken {
  key: string
  token: string
  /** Digits: seconds since 1970 as the reference says, or milliseconds as its vendor's samples send. */
  timestamp: string
}

const firstMilliseconds = 100_000_000_000

/** Throws a `CompatFailure` of -4 unless the token is the MD5 of `key+timestamp+secret` and the timestamp is of now. */
export function checkToken({ key, token, timestamp }: GivenToken, client: ServeClient, now: Date): void {
  const expected = requestToken(client, timestamp)
  // Both are compared, whatever the first says, so that the time taken tells nothing.
  const isRight = [isSame(key, client.key), isSame(token.toLowerCase(), expected)].every(Boolean)
  if (!isRight) throw new CompatFailure(-4, 'The key or the token is not accepted.')
  if (!isOfNow(timestamp, client.windowSeconds, now)) {
    throw new CompatFailure(-4, 'The timestamp is too far from the time here. Make a new token for each request.')
  }
}

function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest()
  return timingSafeEqual(digest(given), digest(expected))
}

function isOfNow(timestamp: string, windowSeconds: number, now: Date): boolean {
  if (!/^\d{1,16}$/.test(timestamp)) return false
  const number = Number(timestamp)
  const sentMs = number >= firstMilliseconds ? number : number * 1000
  return Math.abs(now.getTime() - sentMs) <= windowSeconds * 1000
}
