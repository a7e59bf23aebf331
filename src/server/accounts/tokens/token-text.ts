import { createHash, randomBytes } from 'node:crypto'

/** By this a token is told from what other programs and proxies send, and found where one was left lying. */
const mark = 'cck_'
const randomByteCount = 32
/** Six signs of the random part: enough to find a token again, and 220 bits stay unknown. */
const shownLength = mark.length + 6

export function newToken(): string {
  return `${mark}${randomBytes(randomByteCount).toString('base64url')}`
}

/** What is kept of a token. Nothing slower is needed: nobody guesses 256 random bits. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** How a token begins, for people. */
export function tokenPrefix(token: string): string {
  return token.slice(0, shownLength)
}

/** The token that a request brings as `Authorization: Bearer cck_…`, whatever it is worth; null where it brings none of ours. */
export function tokenIn(headers: Headers): string | null {
  const [, token] = /^bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '') ?? []
  return token?.startsWith(mark) ? token : null
}
