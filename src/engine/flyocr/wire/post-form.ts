import type { RemoteOutcome } from '#domain/remote-outcome.ts'
import type { FlyocrAccess } from '../flyocr-access.ts'
import { replyStatus } from './reply-status.ts'
import { requestToken } from './request-token.ts'

type NoReplyReason = Exclude<NonNullable<RemoteOutcome['because']>, 'asked-before' | 'not-offered'>

/** Why there is no answer. The request may have been sent, but for `no-connection` and `circuit-open`. */
export interface NoReply {
  because: NoReplyReason
  httpStatus: number | null
  text: string
  /** When to ask again, as it came. */
  retryAfter: string | null
}

/** A body of JSON, or why there is none. */
export type FormReply = { body: unknown } | NoReply

export interface PostForm {
  path: string
  parts: Readonly<Record<string, string | File>>
  signal?: AbortSignal | undefined
}

export interface PostNeeds {
  access: FlyocrAccess
  now: () => Date
  timeoutMs: number
  /** Aborted when the server stops. */
  stopping: AbortSignal
}

/** Of cards the answer brings the picture back, a megabyte or two as Base64. */
const mostBytes = 16_000_000

/** Sends a signed form, once: whoever answers may charge for each. */
export async function postForm(
  { access, now, timeoutMs, stopping }: PostNeeds,
  { path, parts, signal: asked }: PostForm,
): Promise<FormReply> {
  const timeout = AbortSignal.timeout(timeoutMs)
  const stopped = AbortSignal.any(asked ? [asked, stopping] : [stopping])
  const signal = AbortSignal.any([timeout, stopped])
  const noAnswer = (because: NoReplyReason, httpStatus: number | null = null, text = ''): NoReply => ({
    because,
    httpStatus,
    text,
    retryAfter: null,
  })
  try {
    const body = signedForm(access, { parts, now: now() })
    // Where it sends us is not where these values were meant to go.
    const response = await fetch(`${access.url}/${path}`, { method: 'POST', body, signal, redirect: 'manual' })
    const text = await textOf(response)
    if (text === null) return noAnswer('unknown-form', response.status)
    if (!response.ok) {
      return { ...noAnswer('http-status', response.status, statusText(text)), retryAfter: response.headers.get('retry-after') }
    }
    return readBody(text, response.status)
  } catch (cause) {
    if (stopped.aborted) return noAnswer('stopped')
    if (timeout.aborted) return noAnswer('timed-out')
    return noAnswer(isNeverSent(cause) ? 'no-connection' : 'cut')
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
  const noBody = { httpStatus, text: '', retryAfter: null }
  if (start.startsWith('<')) return { because: /^<(!doctype\s+)?html/i.test(start) ? 'html' : 'xml', ...noBody }
  const body = parseJson(text)
  return body === undefined ? { because: 'not-json', ...noBody } : { body }
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

/** No address, no listener, no certificate, no TLS: the connection was never there. */
const neverSent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|ERR_SSL_(?:WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|PACKET_LENGTH_TOO_LONG|TLSV1_ALERT_PROTOCOL_VERSION|SSLV3_ALERT_HANDSHAKE_FAILURE)|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/

function isNeverSent(thrown: unknown): boolean {
  if (thrown instanceof AggregateError) return thrown.errors.every(isNeverSent)
  if (!(thrown instanceof Error)) return false
  if ('code' in thrown && typeof thrown.code === 'string') return neverSent.test(thrown.code)
  return isNeverSent(thrown.cause)
}
