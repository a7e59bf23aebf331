import { AppError } from '#domain/app-error.ts'
import type { TaxOfficeAnswer } from '#domain/invoice/tax-office.ts'
import type { FlyocrAccess } from './flyocr-access.ts'
import { replyStatus } from './reply-status.ts'
import { requestToken } from './request-token.ts'

export type NoAnswerReason = NonNullable<TaxOfficeAnswer['because']>

/** A body of JSON, or why there is none although the request may have been sent. */
export type FormReply = { body: unknown } | { because: NoAnswerReason; httpStatus: number | null; text: string }

export interface PostForm {
  path: string
  parts: Readonly<Record<string, string>>
}

export interface PostNeeds {
  access: FlyocrAccess
  now: () => Date
  timeoutMs: number
  /** Aborted when the server stops. */
  stopping: AbortSignal
}

/** An answer about one document is a few thousand characters. */
const mostBytes = 4_000_000

/**
 * Sends a signed form, once: whoever answers may charge for each. Throws `engine.unavailable` when no connection was made,
 * so that surely nothing was sent.
 */
export async function postForm({ access, now, timeoutMs, stopping }: PostNeeds, { path, parts }: PostForm): Promise<FormReply> {
  const timeout = AbortSignal.timeout(timeoutMs)
  const signal = AbortSignal.any([timeout, stopping])
  const noAnswer = (because: NoAnswerReason, httpStatus: number | null = null, text = '') => ({ because, httpStatus, text })
  try {
    const body = signedForm(access, { parts, now: now() })
    // Where it sends us is not where these values were meant to go.
    const response = await fetch(`${access.url}/${path}`, { method: 'POST', body, signal, redirect: 'manual' })
    const text = await textOf(response)
    if (text === null) return noAnswer('unknown-form', response.status)
    if (!response.ok) return noAnswer('http-status', response.status, statusText(text))
    return readBody(text, response.status)
  } catch (cause) {
    if (stopping.aborted) return noAnswer('stopped')
    if (timeout.aborted) return noAnswer('timed-out')
    if (isNeverSent(cause)) throw new AppError('engine.unavailable', { cause })
    return noAnswer('cut')
  }
}

/** The vendor's samples send every value as a part of its own, files as well. */
function signedForm(access: FlyocrAccess, { parts, now }: { parts: PostForm['parts']; now: Date }): FormData {
  const timestamp = String(access.timestampUnit === 'ms' ? now.getTime() : Math.floor(now.getTime() / 1000))
  const form = new FormData()
  for (const [name, value] of Object.entries({ key: access.key, token: requestToken(access, timestamp), timestamp, ...parts })) {
    form.append(name, value)
  }
  return form
}

/** Null when it is longer than any answer. */
async function textOf(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function readBody(text: string, httpStatus: number): FormReply {
  const start = text.trimStart().slice(0, 200)
  if (start.startsWith('<')) return { because: /^<(!doctype\s+)?html/i.test(start) ? 'html' : 'xml', httpStatus, text: '' }
  const body = parseJson(text)
  return body === undefined ? { because: 'not-json', httpStatus, text: '' } : { body }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a refusal says of itself, where it does so as answers do. */
function statusText(text: string): string {
  return replyStatus(parseJson(text))?.text ?? ''
}

/** No address, no listener, no certificate: the connection was never there. */
const neverSent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/

function isNeverSent(thrown: unknown): boolean {
  if (thrown instanceof AggregateError) return thrown.errors.every(isNeverSent)
  if (!(thrown instanceof Error)) return false
  if ('code' in thrown && typeof thrown.code === 'string') return neverSent.test(thrown.code)
  return isNeverSent(thrown.cause)
}
