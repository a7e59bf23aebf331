import { setTimeout as sleep } from 'node:timers/promises'
import type { Engine } from '../engine.ts'
import { remoteFaces } from './faces.ts'
import type { FlyocrAccess } from './flyocr-access.ts'
import { type ReadNeeds, readDocument } from './read-document.ts'
import { verifyInvoice } from './verify-invoice.ts'
import { createCircuitBreaker } from './wire/circuit-breaker.ts'
import type { PictureEncoding } from './wire/picture-form.ts'

export interface FlyocrOptions {
  access: FlyocrAccess
  now: () => Date
  /** How long an answer is waited for. */
  timeoutMs: number
  /** And how long one of the tax office, which takes longer; as others unless told. */
  officeTimeoutMs?: number
  /** How pictures are sent: as files unless told, which are a quarter smaller. */
  encoding?: PictureEncoding
  /** Between tries of what was surely not taken; rejects when the signal is aborted. */
  wait?: ReadNeeds['wait']
}

/** What the remote API can do. Whatever may have been charged for is asked once and never again by itself. */
export function createFlyocrEngine({
  access,
  now,
  timeoutMs,
  officeTimeoutMs = timeoutMs,
  encoding = 'file',
  wait = waitFor,
}: FlyocrOptions): Engine {
  const stopping = new AbortController()
  const breaker = createCircuitBreaker(() => now().getTime())
  const needs: ReadNeeds = { access, now, timeoutMs, encoding, wait, breaker, stopping: stopping.signal }
  return {
    name: 'flyocr',
    start: async () => undefined,
    stop: async () => stopping.abort(),
    readDocument: async (request) => readDocument(needs, request),
    verifyInvoice: async (request) => verifyInvoice({ ...needs, timeoutMs: officeTimeoutMs }, request),
    ...remoteFaces(needs),
  }
}

async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal })
}
