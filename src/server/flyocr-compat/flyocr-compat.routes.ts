import { availableParallelism } from 'node:os'
import { Hono } from 'hono'
import type { ApiBindings } from '../context.ts'
import { createKnownCallers } from '../flyocr-clients/known-callers.ts'
import type { Services } from '../services.ts'
import { type CompatRoute, answerCall } from './answer-call.ts'
import { createCallLine } from './call-line.ts'
import { createCallRoom } from './call-room.ts'
import { answerInvoices } from './invoices/answer-invoices.ts'
import { answerComparison, comparisonTypeId } from './person/answer-comparison.ts'
import { answerPerson } from './person/answer-person.ts'
import { answerStillLiveness, livenessTypeId } from './person/answer-still-liveness.ts'
import { answerVideoLiveness } from './person/answer-video-liveness.ts'
import { pictureIn } from './picture-of-form.ts'
import { recognise } from './recognise.ts'
import { answerVerification } from './verification/answer-verification.ts'

const [fromFile, fromBase64] = [pictureIn('file'), pictureIn('img')]

const routes: readonly CompatRoute[] = [
  { path: '/api/recog.do', pictureOf: fromFile, answer: recognise },
  { path: '/api/recogliu.do', pictureOf: fromBase64, answer: recognise },
  { path: '/api/v2/recogInvoive.do', pictureOf: fromFile, answer: answerInvoices },
  { path: '/api/v2/recogInvoiveBase64.do', pictureOf: fromBase64, answer: answerInvoices },
  { path: '/verapi/verFaceImage.do', pictureOf: fromBase64, answer: answerPerson({ typeId: comparisonTypeId, answer: answerComparison }) },
  {
    path: '/verapi/verLivenessImage.do',
    pictureOf: fromBase64,
    answer: answerPerson({ typeId: livenessTypeId, answer: answerStillLiveness }),
  },
  // The reference gives it the number of the still check.
  {
    path: '/verapi/verLivenessVideo.do',
    pictureOf: fromBase64,
    answer: answerPerson({ typeId: livenessTypeId, answer: answerVideoLiveness }),
  },
  { path: '/verapi/v2/verInvoice.do', pictureOf: fromFile, answer: answerVerification },
]

/** As many as read at the same time, so that behind them a person's own page waits for one of them at most. */
const mostInside = Math.max(2, Math.min(8, availableParallelism()))

/** Longer than that nobody waits: at a second each, most clients have given up. */
const mostWaiting = 100

/**
 * The addresses of the reference, for programs made for FlyOCR. They answer HTTP 200 in the reference's shape, failures too.
 * No Origin check: each call carries a token. Nothing is stored but that there was a call: the caller keeps what it wants, and
 * a record that nobody asked for would be a copy of a passport that nobody looks after.
 */
export function createFlyocrCompatRoutes(services: Services): Hono<{ Bindings: ApiBindings }> {
  const hall = { callers: createKnownCallers(services), line: createCallLine({ mostInside, mostWaiting }), room: createCallRoom() }
  const app = new Hono<{ Bindings: ApiBindings }>()
  for (const route of routes) {
    app.post(route.path, async ({ env, req, json }) =>
      json(await answerCall(services, hall, { route, request: req.raw, address: env?.address ?? 'unknown' })),
    )
  }
  return app
}
