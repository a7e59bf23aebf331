import { Hono } from 'hono'
import { appErrorIn } from '../http/error-reply.ts'
import type { Services } from '../services.ts'
import { type CompatReply, failureReply } from './compat-reply.ts'
import { CompatFailure, replyOfAppError } from './compat-failure.ts'
import { pictureOfBase64, pictureOfFile } from './picture-of-form.ts'
import { readForm } from './read-form.ts'
import { answerInvoices } from './invoices/answer-invoices.ts'
import type { InvoiceReply } from './invoices/invoice-reply.ts'
import { answerComparison, comparisonTypeId } from './person/answer-comparison.ts'
import { answerPerson, type PersonCheck } from './person/answer-person.ts'
import { answerStillLiveness, livenessTypeId } from './person/answer-still-liveness.ts'
import { answerVideoLiveness } from './person/answer-video-liveness.ts'
import { personFailure } from './person/person-reply.ts'
import { type CompatRequest, recognise } from './recognise.ts'

/**
 * `/api/recog.do`, `/api/recogliu.do`, their like for invoices and the checks of persons, for programs made for FlyOCR. They answer HTTP 200 in the reference's shape,
 * failures too. No Origin check: each call carries a token. Nothing is stored: the caller keeps what it wants, and a
 * record that nobody asked for would be a copy of a passport that nobody looks after.
 */
export function createFlyocrCompatRoutes(services: Services): Hono {
  const answer = (pictureOf: CompatRequest['pictureOf']) => async (request: Request) => {
    try {
      return await recognise(services, { form: await readForm(request), pictureOf, signal: request.signal })
    } catch (error) {
      return replyOfFailure(error, services)
    }
  }
  const answerInvoice = (pictureOf: CompatRequest['pictureOf']) => async (request: Request) => {
    try {
      return await answerInvoices(services, { form: await readForm(request), pictureOf, signal: request.signal })
    } catch (error) {
      return invoiceFailure(replyOfFailure(error, services))
    }
  }
  const check = async (personCheck: PersonCheck, request: Request) => {
    try {
      return await answerPerson(services, personCheck, request)
    } catch (error) {
      return personFailure(replyOfFailure(error, services))
    }
  }
  const byFile = answer(pictureOfFile)
  const byBase64 = answer(pictureOfBase64)
  const invoiceByFile = answerInvoice(pictureOfFile)
  const invoiceByBase64 = answerInvoice(pictureOfBase64)
  return (
    new Hono()
      .post('/api/recog.do', async (context) => context.json(await byFile(context.req.raw)))
      .post('/api/recogliu.do', async (context) => context.json(await byBase64(context.req.raw)))
      // The reference spells it so.
      .post('/api/v2/recogInvoive.do', async (context) => context.json(await invoiceByFile(context.req.raw)))
      .post('/api/v2/recogInvoiveBase64.do', async (context) => context.json(await invoiceByBase64(context.req.raw)))
      .post('/verapi/verFaceImage.do', async ({ req, json }) => json(await check(comparison, req.raw)))
      .post('/verapi/verLivenessImage.do', async ({ req, json }) => json(await check(stillLiveness, req.raw)))
      .post('/verapi/verLivenessVideo.do', async ({ req, json }) => json(await check(videoLiveness, req.raw)))
  )
}

const comparison = { typeId: comparisonTypeId, answer: answerComparison }
const stillLiveness = { typeId: livenessTypeId, answer: answerStillLiveness }
/** The reference gives it the number of the still check. */
const videoLiveness = { typeId: livenessTypeId, answer: answerVideoLiveness }

function invoiceFailure({ message: { status, value } }: CompatReply): InvoiceReply {
  return { code: status, msg: value }
}

function replyOfFailure(error: unknown, { log }: Pick<Services, 'log'>): CompatReply {
  if (error instanceof CompatFailure) return failureReply(error.status, error.message)
  const known = appErrorIn(error)
  if (known) return replyOfAppError(known)
  log.error({ err: error }, 'a compatible call failed')
  return failureReply(-1, 'The picture could not be read here. It was logged.')
}
