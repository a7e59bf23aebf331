import type { Engine } from '../engine.ts'
import type { FlyocrAccess } from './flyocr-access.ts'
import { verifyInvoice } from './verify-invoice.ts'

export interface FlyocrOptions {
  access: FlyocrAccess
  now: () => Date
  /** How long an answer is waited for. */
  timeoutMs: number
}

/** What the remote API can do. Each request is sent once and never again by itself. */
export function createFlyocrEngine(options: FlyocrOptions): Engine {
  const stopping = new AbortController()
  const needs = { ...options, stopping: stopping.signal }
  return {
    name: 'flyocr',
    start: async () => undefined,
    stop: async () => stopping.abort(),
    verifyInvoice: async (request) => verifyInvoice(needs, request),
  }
}
